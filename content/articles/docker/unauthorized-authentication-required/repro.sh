# needs: docker (apt docker.io)
# needs: dockerd (apt docker.io)
# needs: docker-registry (apt docker-registry)
# needs: htpasswd (apt apache2-utils)
# needs: node (npm node@24.21.0)
# needs: openssl (apt openssl)
# needs: root
# limit: 120

# A token service as the registry's specification asks for. User me:s3cret. Its clock can be ahead by
# SKEW seconds. With PUBLIC set, it gives a token to whoever sends no login.
token_service() { # PORT
  cat >"$ROOT/token.mjs" <<'JS'
import crypto from 'node:crypto';
import fs from 'node:fs';
import http from 'node:http';
const [port, folder] = process.argv.slice(2);
const key = fs.readFileSync(`${folder}/key.pem`);
const x5c = [fs.readFileSync(`${folder}/cert.pem`, 'utf8').replace(/-----[^-]+-----|\s/g, '')];
const encode = (part) => Buffer.from(JSON.stringify(part)).toString('base64url');
http.createServer((request, response) => {
  const answer = (status, body = {}) => response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  if (request.method === 'POST') return answer(404);
  const login = Buffer.from(request.headers.authorization?.slice(6) ?? '', 'base64').toString();
  const anonymous = process.env.PUBLIC && !request.headers.authorization;
  if (login !== 'me:s3cret' && !anonymous) return answer(401);
  const url = new URL(request.url, 'http://localhost');
  const now = Math.floor(Date.now() / 1000) + Number(process.env.SKEW ?? 0);
  const access = url.searchParams.getAll('scope').flatMap((scope) => scope.split(' ')).filter(Boolean).map((scope) => {
    const [type, name, actions] = scope.split(':');
    return { type, name, actions: actions.split(',') };
  });
  const claims = { iss: 'test', sub: 'me', aud: url.searchParams.get('service'), exp: now + 300, nbf: now - 1, iat: now, jti: String(Math.random()), access };
  const signed = `${encode({ typ: 'JWT', alg: 'RS256', x5c })}.${encode(claims)}`;
  answer(200, { token: `${signed}.${crypto.sign('RSA-SHA256', Buffer.from(signed), key).toString('base64url')}`, expires_in: 300 });
}).listen(Number(port), '127.0.0.1');
JS
  start env SKEW="${SKEW-0}" PUBLIC="${PUBLIC-}" node "$ROOT/token.mjs" "$1" "$ROOT"
  TOKEN_SERVICE=$STARTED
  wait_for listening "$1"
}

registry() { # PORT AUTH
  printf 'version: 0.1\nlog: { level: info }\nstorage: { filesystem: { rootdirectory: %s } }\nhttp: { addr: 127.0.0.1:%s, relativeurls: true }\nauth:\n  %s\n' \
    "$ROOT/store" "$1" "$2" >"$ROOT/registry.yml"
  start docker-registry serve "$ROOT/registry.yml"
  wait_for listening "$1"
}

login_file() { # HOST USER:SECRET
  printf '{"auths":{"%s":{"auth":"%s"}}}\n' "$1" "$(printf %s "$2" | base64 -w0)" >"$DOCKER_CONFIG/config.json"
}

logged_out() { echo '{}' >"$DOCKER_CONFIG/config.json"; }

set_up() {
  mkdir "$ROOT/run" .docker
  export DOCKER_HOST=unix://$ROOT/run/docker.sock DOCKER_CONFIG=$HOME/.docker
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$ROOT/key.pem" -out "$ROOT/cert.pem" -days 2 -subj /CN=test 2>/dev/null
  htpasswd -Bbn me s3cret >"$ROOT/htpasswd"
  REGISTRY=127.0.0.1:$(free_port)
  IMAGE=$REGISTRY/acme/app:1
  start dockerd -H "$DOCKER_HOST" --data-root "$ROOT/data" --exec-root "$ROOT/exec" --pidfile "$ROOT/dockerd.pid" \
    --iptables=false --ip6tables=false --bridge=none --storage-driver=vfs
  wait_for docker version
  echo hello >hello
  tar -c hello | docker import - "$IMAGE" >/dev/null
  local token
  token=$(free_port)
  case $FIX in
    set-the-clock) SKEW=3600 token_service "$token" && registry "${REGISTRY#*:}" "token: { realm: \"http://127.0.0.1:$token/token\", service: test, issuer: test, rootcertbundle: $ROOT/cert.pem }" ;;
    replace-login) PUBLIC=1 token_service "$token" && registry "${REGISTRY#*:}" "token: { realm: \"http://127.0.0.1:$token/token\", service: test, issuer: test, rootcertbundle: $ROOT/cert.pem }" ;;
    log-in) token_service "$token" && registry "${REGISTRY#*:}" "token: { realm: \"http://127.0.0.1:$token/token\", service: test, issuer: test, rootcertbundle: $ROOT/cert.pem }" ;;
    *) registry "${REGISTRY#*:}" "htpasswd: { realm: test, path: $ROOT/htpasswd }" ;;
  esac
  TOKEN_PORT=$token
  login_file "$REGISTRY" me:s3cret
  if [ "$FIX" != set-the-clock ]; then
    docker push -q "$IMAGE" && docker rmi "$IMAGE"
  fi >/dev/null
}

provoke() {
  logged_out
  run "docker pull $IMAGE"
}

check() {
  run "docker pull -q $IMAGE"
}

fix_log_in() {
  run "echo s3cret | docker login $REGISTRY -u me --password-stdin" 2>/dev/null
}

# The image is public, and the saved login is old: the quick fix, as the page shows it.
provoke_replace_login() {
  login_file "$REGISTRY" me:old
  run "docker pull $IMAGE"
}

fix_replace_login() {
  run "docker login $REGISTRY" </dev/null
  run "docker logout $REGISTRY"
  run "docker pull $IMAGE"
  docker rmi "$IMAGE" >/dev/null
  run "echo s3cret | docker login $REGISTRY -u me --password-stdin" 2>/dev/null
}

# The login is in another user's folder, as it is under sudo.
provoke_same_user() {
  mkdir root
  export DOCKER_CONFIG=$HOME/root
  provoke
}

fix_same_user() {
  run "docker --config ~/.docker pull $IMAGE"
  docker rmi "$IMAGE" >/dev/null
  run 'export DOCKER_CONFIG=~/.docker'
}

fix_log_in_ci() {
  export REGISTRY_TOKEN=s3cret REGISTRY_USER=me
  run "printf %s \"\$REGISTRY_TOKEN\" | docker login $REGISTRY -u \"\$REGISTRY_USER\" --password-stdin" 2>/dev/null
}

provoke_set_the_clock() {
  run "docker push $IMAGE"
}

check_set_the_clock() {
  run "docker push -q $IMAGE"
}

# The clock that is wrong is the token service's.
fix_set_the_clock() {
  stop "$TOKEN_SERVICE"
  run 'SKEW=0 token_service "$TOKEN_PORT"'
}

tear_down() {
  kill "$(cat "$ROOT/dockerd.pid")"
  sleep 1
}
