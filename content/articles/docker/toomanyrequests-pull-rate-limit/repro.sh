# needs: docker (apt docker.io)
# needs: dockerd (apt docker.io)
# needs: docker-registry (apt docker-registry)
# needs: node (apt nodejs)
# needs: openssl (apt openssl)
# needs: busybox (apt busybox-static)
# needs: root
# limit: 120

# In place of Docker Hub: a registry of our own, in front of it a limiter that has no pull left for anonymous users
# and answers as Docker documents it, and a token service. The names hold only in this box of namespaces, which has
# its own /etc, /run and network.
in_box() { "${IN_BOX[@]}" "$@"; }
box() { printf '$ %s\n' "$1"; in_box env -C "$PWD" "CURL_CA_BUNDLE=$ROOT/srv/cert.pem" bash -c "$1"; }

set_up() {
  start unshare --mount --net sleep 300
  BOX=$STARTED
  IN_BOX=(nsenter "--mount=/proc/$BOX/ns/mnt" "--net=/proc/$BOX/ns/net" --)
  wait_for eval '[ "$(readlink /proc/self/ns/net)" != "$(readlink "/proc/$BOX/ns/net")" ]'
  mkdir "$ROOT/etc" "$ROOT/upper" "$ROOT/srv"
  in_box ip link set lo up
  in_box mount -t tmpfs run /run
  in_box mount -t overlay -o "lowerdir=/etc,upperdir=$ROOT/etc,workdir=$ROOT/upper" etc /etc
  in_box sh -c 'printf "127.0.0.%s\n" "1 localhost" "2 registry-1.docker.io" "3 auth.docker.io" "4 public.ecr.aws" "5 mirror.example.org" >/etc/hosts'
  (cd "$ROOT/srv" && certificate && hub)
  start "${IN_BOX[@]}" env -C "$ROOT/srv" node hub.mjs
  registry hub 127.0.0.9:5000 ''
  registry public.ecr.aws 127.0.0.4:443 "$(tls)"
  start "${IN_BOX[@]}" env "SSL_CERT_FILE=$ROOT/srv/cert.pem" dockerd --bridge=none --iptables=false --ip6tables=false \
    --storage-driver=vfs --data-root "$ROOT/data"
  ENGINE=$STARTED
  wait_for in_box docker version
  fill
}

certificate() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=auth -addext \
    'subjectAltName=DNS:registry-1.docker.io,DNS:auth.docker.io,DNS:public.ecr.aws,DNS:mirror.example.org' 2>/dev/null
}

hub() {
  cat >hub.mjs <<'JS'
import fs from 'node:fs'; import http from 'node:http'; import https from 'node:https';
const tls = { key: fs.readFileSync('key.pem'), cert: fs.readFileSync('cert.pem') };
const json = (response, status, headers, body) => response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
https.createServer(tls, (request, response) => {
  const [user] = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString().split(':');
  if (request.method === 'POST') json(response, 404, {}, {});
  else json(response, 200, {}, { token: user || 'anonymous', expires_in: 300 });
}).listen(443, '127.0.0.3');
https.createServer(tls, (request, response) => {
  const user = request.headers.authorization?.replace('Bearer ', '');
  const limits = { 'ratelimit-limit': '100;w=21600', 'ratelimit-remaining': '0;w=21600', 'docker-ratelimit-source': '192.0.2.1' };
  if (!user) json(response, 401, { 'www-authenticate': 'Bearer realm="https://auth.docker.io/token",service="registry.docker.io"' }, {});
  else if (user === 'anonymous' && request.url.includes('/manifests/'))
    json(response, 429, limits, { errors: [{ code: 'TOOMANYREQUESTS', message: 'You have reached your pull rate limit. You may increase the limit by authenticating and upgrading: https://www.docker.com/increase-rate-limit' }] });
  else request.pipe(http.request({ host: '127.0.0.9', port: 5000, path: request.url, method: request.method, headers: request.headers }, (answer) => {
    response.writeHead(answer.statusCode, answer.headers);
    answer.pipe(response);
  }));
}).listen(443, '127.0.0.2');
JS
}

answers() { in_box bash -c "exec 3<>/dev/tcp/$1"; } # ADDRESS/PORT
tls() { echo ", tls: { certificate: $ROOT/srv/cert.pem, key: $ROOT/srv/key.pem }"; }

registry() { # NAME ADDRESS TLS [PROXY]
  printf '%s\n' 'version: 0.1' "storage: { filesystem: { rootdirectory: $ROOT/srv/$1 } }" \
    "http: { addr: '$2', relativeurls: true $3 }" "${4-}" >"$ROOT/srv/$1.yml"
  start "${IN_BOX[@]}" env "SSL_CERT_FILE=$ROOT/srv/cert.pem" docker-registry serve "$ROOT/srv/$1.yml"
}

fill() {
  wait_for answers 127.0.0.9/5000
  wait_for answers 127.0.0.4/443
  wait_for answers 127.0.0.2/443
  wait_for answers 127.0.0.3/443
  mkdir -p "$ROOT/srv/bin"
  cp "$(command -v busybox)" "$ROOT/srv/bin/busybox"
  tar -C "$ROOT/srv" -c bin | in_box docker import --change 'ENTRYPOINT ["busybox"]' - seed >/dev/null
  in_box docker tag seed public.ecr.aws/docker/library/busybox
  in_box docker tag seed 127.0.0.9:5000/library/busybox
  in_box docker push -q public.ecr.aws/docker/library/busybox >/dev/null
  in_box docker push -q 127.0.0.9:5000/library/busybox >/dev/null
  in_box docker rmi public.ecr.aws/docker/library/busybox 127.0.0.9:5000/library/busybox >/dev/null
}

provoke() { box 'docker pull busybox'; }
check() { box 'docker pull busybox'; }

fix_log_in() {
  printf s3cret >~/token
  box 'docker login -u ana --password-stdin 2>/dev/null <~/token'
}

provoke_take_it_from_elsewhere() {
  printf 'FROM busybox\nCMD ["echo", "hello"]\n' >Dockerfile
  box 'docker build -t app . 2>&1 | tail -1'
}

check_take_it_from_elsewhere() { box 'docker build -t app . 2>&1 | tail -1' && box 'docker run --rm --pull never app'; }

fix_take_it_from_elsewhere() {
  box "sed -i 's,^FROM ,FROM public.ecr.aws/docker/library/,' Dockerfile"
}

# `systemctl reload docker` sends the engine this signal.
fix_use_a_mirror() {
  registry mirror.example.org 127.0.0.5:443 "$(tls)" "proxy: { remoteurl: 'https://registry-1.docker.io', username: ana, password: s3cret }"
  wait_for answers 127.0.0.5/443
  printf '{ "registry-mirrors": ["https://mirror.example.org"] }\n' >"$ROOT/srv/daemon.json"
  in_box sh -c "mkdir -p /etc/docker; cp $ROOT/srv/daemon.json /etc/docker/daemon.json"
  box 'cat /etc/docker/daemon.json'
  kill -HUP "$ENGINE"
  wait_for eval "in_box docker info | grep mirror.example.org"
  box 'docker info 2>/dev/null | grep -A1 Mirrors'
}

provoke_pull_less_often() {
  in_box docker tag seed busybox
  box 'docker run --rm --pull always busybox echo hello'
}

check_pull_less_often() { box "docker run --rm --pull ${PULL:-always} busybox echo hello"; }

fix_pull_less_often() {
  PULL=missing
  box 'docker image ls busybox'
}
