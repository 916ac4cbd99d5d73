# needs: docker (apt docker.io)
# needs: dockerd (apt docker.io)
# needs: docker-registry (apt docker-registry)
# needs: node (apt nodejs)
# needs: openssl (apt openssl)
# needs: busybox (apt busybox-static)
# needs: root
# limit: 120

# Two registries of our own answer to registry-1.docker.io and registry.example.org, and a token service to
# auth.docker.io. As the specification has it, who may not pull gets a token that grants nothing, whether the
# repository exists or not. The names hold only in this box of namespaces, with its own /etc, /run and network.
in_box() { "${IN_BOX[@]}" "$@"; }
box() { printf '$ %s\n' "$1"; in_box env -C "$PWD" bash -c "$1"; }

set_up() {
  start unshare --mount --net sleep 300
  BOX=$STARTED
  IN_BOX=(nsenter "--mount=/proc/$BOX/ns/mnt" "--net=/proc/$BOX/ns/net" --)
  wait_for eval '[ "$(readlink /proc/self/ns/net)" != "$(readlink "/proc/$BOX/ns/net")" ]'
  mkdir "$ROOT/etc" "$ROOT/upper" "$ROOT/srv"
  in_box ip link set lo up
  in_box mount -t tmpfs run /run
  in_box mount -t overlay -o "lowerdir=/etc,upperdir=$ROOT/etc,workdir=$ROOT/upper" etc /etc
  in_box sh -c 'printf "127.0.0.%s\n" "1 localhost" "2 registry-1.docker.io index.docker.io" "3 auth.docker.io" "4 registry.example.org" >/etc/hosts'
  (cd "$ROOT/srv" && certificate && token_service)
  registry registry-1.docker.io 127.0.0.2 "auth: { token: { realm: 'https://auth.docker.io/token', service: registry.docker.io, issuer: auth, rootcertbundle: $ROOT/srv/cert.pem } }"
  registry registry.example.org 127.0.0.4 ''
  start "${IN_BOX[@]}" env "SSL_CERT_FILE=$ROOT/srv/cert.pem" dockerd --bridge=none --iptables=false --ip6tables=false \
    --storage-driver=vfs --data-root "$ROOT/data"
  wait_for in_box docker version
  fill
}

certificate() {
  openssl req -x509 -newkey rsa:2048 -nodes -keyout key.pem -out cert.pem -days 2 -subj /CN=auth -addext \
    'subjectAltName=DNS:registry-1.docker.io,DNS:index.docker.io,DNS:auth.docker.io,DNS:registry.example.org' 2>/dev/null
}

token_service() {
  cat >token.mjs <<'JS'
import crypto from 'node:crypto'; import fs from 'node:fs'; import https from 'node:https';
const mayPull = { '': ['library/busybox'], ana: ['library/busybox', 'acme/app'], ben: ['library/busybox'] };
const key = fs.readFileSync('key.pem'), cert = fs.readFileSync('cert.pem');
const x5c = [cert.toString().replace(/-----[^-]+-----|\s/g, '')], b64 = (o) => Buffer.from(JSON.stringify(o)).toString('base64url');
https.createServer({ key, cert }, (request, response) => {
  if (request.method === 'POST') return response.writeHead(404).end();
  const [user, password] = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString().split(':');
  if (user && password !== 's3cret') return response.writeHead(401).end('{"details":"incorrect username or password"}');
  const url = new URL(request.url, 'https://auth.docker.io'), now = Math.floor(Date.now() / 1000);
  const access = url.searchParams.getAll('scope').flatMap((scope) => scope.split(' ')).map((scope) => {
    const [type, name, actions] = scope.split(':');
    return { type, name, actions: user === 'owner' ? actions.split(',') : mayPull[user].includes(name) ? ['pull'] : [] };
  });
  const claims = { iss: 'auth', sub: user, aud: url.searchParams.get('service'), exp: now + 300, nbf: now - 60, iat: now, jti: String(now), access };
  const part = b64({ typ: 'JWT', alg: 'RS256', x5c }) + '.' + b64(claims);
  const token = part + '.' + crypto.sign('RSA-SHA256', Buffer.from(part), key).toString('base64url');
  response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ token, access_token: token, expires_in: 300 }));
}).listen(443, '127.0.0.3');
JS
  start "${IN_BOX[@]}" env -C "$PWD" node token.mjs
}

registry() { # HOST ADDRESS AUTH
  printf '%s\n' 'version: 0.1' "storage: { filesystem: { rootdirectory: $ROOT/srv/$1 } }" \
    "http: { addr: '$2:443', tls: { certificate: $ROOT/srv/cert.pem, key: $ROOT/srv/key.pem } }" "$3" >"$ROOT/srv/$1.yml"
  start "${IN_BOX[@]}" docker-registry serve "$ROOT/srv/$1.yml"
}

log_in() { printf s3cret | in_box docker login -u "$1" --password-stdin >/dev/null 2>&1; }

fill() {
  mkdir -p "$ROOT/srv/bin"
  cp "$(command -v busybox)" "$ROOT/srv/bin/busybox"
  tar -C "$ROOT/srv" -c bin | in_box docker import --change 'ENTRYPOINT ["busybox"]' - seed >/dev/null
  wait_for in_box bash -c 'exec 3<>/dev/tcp/127.0.0.4/443'
  wait_for log_in owner
  local image
  for image in busybox acme/app registry.example.org/acme/base; do
    in_box docker tag seed "$image"
    in_box docker push -q "$image"
    in_box docker rmi "$image"
  done >/dev/null
  in_box docker logout >/dev/null
}

provoke() {
  value image busybx
  box 'docker run --rm busybx echo hello'
}

NAME=busybx
check() { box "docker run --rm $NAME echo hello"; }

fix_correct_the_name() {
  NAME=busybox
  box 'docker pull busybox'
}

provoke_build_it_here() {
  value image myapp
  printf 'FROM busybox\nCOPY . /app\n' >Dockerfile
  NAME=myapp
  box 'docker run --rm myapp echo hello'
}

fix_build_it_here() {
  box 'docker build -q -t myapp . 2>/dev/null'
}

provoke_name_the_stage() {
  value stage biuld
  value image biuld
  printf 'FROM busybox AS build\nRUN ["busybox", "touch", "/app"]\nFROM busybox\nCOPY --from=biuld /app /app\n' >Dockerfile
  box 'cat Dockerfile; docker build . 2>&1 | tail -1'
}

check_name_the_stage() { box 'docker build -t tool . 2>&1 | tail -1' && box 'docker run --rm tool echo hello'; }

fix_name_the_stage() {
  box 'sed -i s/biuld/build/ Dockerfile'
}

provoke_log_in() {
  value image acme/app
  box 'docker pull acme/app'
}

check_log_in() { box 'docker pull acme/app'; }

fix_log_in() {
  printf s3cret >~/token
  box 'docker login -u ana --password-stdin 2>/dev/null <~/token'
}

provoke_change_the_account() {
  log_in ben
  provoke_log_in
}

check_change_the_account() { check_log_in; }

fix_change_the_account() {
  box 'docker logout'
  fix_log_in
}

provoke_name_the_registry() {
  value image acme/base
  printf 'FROM acme/base\nCMD ["echo", "hello"]\n' >Dockerfile
  box 'docker build -t tool . 2>&1 | tail -1'
}

check_name_the_registry() { box 'docker build -t tool . 2>&1 | tail -1' && box 'docker run --rm tool'; }

fix_name_the_registry() {
  box 'sed -i s,acme/base,registry.example.org/acme/base, Dockerfile'
}
