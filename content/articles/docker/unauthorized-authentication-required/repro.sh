#!/bin/bash
# Reproduces docker/unauthorized-authentication-required on Debian 12, as root, on loopback only.
# Needs: docker (client), docker-registry, apache2-utils, skopeo, node, openssl, curl, python3, gpg.
# The daemon is Debian's docker.io, unpacked into the temporary folder, with its own socket and no network set-up.
set -u
W=$(mktemp -d /tmp/repro-unauthorized.XXXXXX)
BASIC=28517 TOKEN=28521 AHEAD=28526 LATE=28528 LATE_REG=28529 TOKEN_S=28531 AHEAD_S=28536 LATE_S=28539
export DOCKER_HOST=unix://$W/d.sock DOCKER_CONFIG=$W/cfg HOME=$W/home
pids=() failed=0
image() { echo "127.0.0.1:$1/acme/app:1"; }
start() { "$@" >"$W/log.$(basename "$1").${#pids[@]}" 2>&1 & pids+=($!); }
cleanup() { for p in "${pids[@]}"; do kill "$p" 2>/dev/null; done; [ -f "$W/d.pid" ] && kill "$(cat "$W/d.pid")" 2>/dev/null; sleep 3; rm -r "$W"; }
trap cleanup EXIT
check() { # check <name> <pattern> <output>
  if grep -qF -- "$2" <<<"$3"; then echo "ok   $1: $2"; else echo "FAIL $1: wanted '$2', got: $3"; failed=1; fi
}
login_file() { # login_file <host> <user:secret>, as a saved login
  mkdir -p "$DOCKER_CONFIG"; printf '{"auths":{"%s":{"auth":"%s"}}}\n' "$1" "$(printf %s "$2" | base64 -w0)" >"$DOCKER_CONFIG/config.json"; }
no_login() { mkdir -p "$DOCKER_CONFIG"; echo '{}' >"$DOCKER_CONFIG/config.json"; }
forget() { for i in $(docker images --format '{{.Repository}}:{{.Tag}}' | grep "^127.0.0.1:$1/\|^localhost:$1/"); do docker rmi "$i" >/dev/null 2>&1; done; }
pull() { forget "$1"; docker pull "$(image "$1")" 2>&1; }

set_up() {
  mkdir -p "$W/home" "$W/debs" && chmod 755 "$W"
  (cd "$W/debs" && apt-get download docker.io containerd runc tini golang-docker-credential-helpers pass >/dev/null 2>&1 && for d in *.deb; do dpkg -x "$d" "$W/root"; done)
  cat >"$W/token.mjs" <<'JS'
// Token service: [port] [kind: strict|anonymous|hub|denied] ; TTL, SKEW in seconds; user me:s3cret
import http from 'node:http'; import crypto from 'node:crypto'; import fs from 'node:fs';
const [, , port, kind] = process.argv, ttl = Number(process.env.TTL ?? 300), skew = Number(process.env.SKEW ?? 0);
const key = fs.readFileSync(process.env.DIR + '/key.pem'), cert = fs.readFileSync(process.env.DIR + '/cert.pem', 'utf8').replace(/-----[^-]+-----|\s/g, '');
const b64 = (o) => Buffer.from(JSON.stringify(o)).toString('base64url');
http.createServer((q, r) => {
  const answer = (status, body) => { r.writeHead(status, { 'content-type': 'application/json' }); r.end(body === undefined ? '' : JSON.stringify(body)); };
  if (q.method === 'POST') return answer(404);
  const a = q.headers.authorization, cred = a?.startsWith('Basic ') ? Buffer.from(a.slice(6), 'base64').toString() : undefined;
  if (cred && cred !== 'me:s3cret') return kind === 'hub' ? answer(401, { details: 'incorrect username or password' }) : kind === 'denied' ? answer(403, { errors: [{ code: 'DENIED', message: 'denied' }] }) : answer(401);
  if (!cred && kind === 'strict') return answer(401);
  const u = new URL(q.url, 'http://x'), now = Math.floor(Date.now() / 1000) + skew;
  const access = u.searchParams.getAll('scope').flatMap((s) => s.split(' ')).filter(Boolean).map((s) => { const [type, name, acts] = s.split(':'); return { type, name, actions: cred ? acts.split(',') : [] }; });
  const part = b64({ typ: 'JWT', alg: 'RS256', x5c: [cert] }) + '.' + b64({ iss: 'test', sub: cred ? 'me' : '', aud: u.searchParams.get('service'), exp: now + ttl, nbf: now - 1, iat: now, jti: String(Math.random()), access });
  const token = part + '.' + crypto.sign('RSA-SHA256', Buffer.from(part), key).toString('base64url');
  answer(200, { token, access_token: token, expires_in: 300, issued_at: new Date().toISOString() });
}).listen(port, '127.0.0.1');
JS
  cat >"$W/slow.mjs" <<'JS'
import http from 'node:http';
const [port, to, ms] = process.argv.slice(2).map(Number);
http.createServer((q, r) => setTimeout(() => { q.pipe(http.request({ port: to, host: '127.0.0.1', path: q.url, method: q.method, headers: q.headers }, (s) => { r.writeHead(s.statusCode, s.headers); s.pipe(r); })); }, ms)).listen(port, '127.0.0.1');
JS
  export DIR=$W
  openssl req -x509 -newkey rsa:2048 -nodes -keyout "$W/key.pem" -out "$W/cert.pem" -days 2 -subj /CN=test 2>/dev/null
  htpasswd -Bbn me s3cret >"$W/htpasswd"
  registry "$BASIC" "htpasswd: { realm: test, path: $W/htpasswd }"
  registry "$TOKEN" "$(token_auth $TOKEN_S)";    start node "$W/token.mjs" $TOKEN_S strict
  registry "$AHEAD" "$(token_auth $AHEAD_S)";    SKEW=3600 start node "$W/token.mjs" $AHEAD_S anonymous; skewed=${pids[-1]}
  registry "$LATE_REG" "$(token_auth $LATE_S)";  TTL=-53 start node "$W/token.mjs" $LATE_S anonymous; short=${pids[-1]} # the registry allows 60 s
  start node "$W/slow.mjs" $LATE $LATE_REG 1500
  PATH=$W/root/usr/bin:$W/root/usr/sbin:$PATH start dockerd --bridge=none --iptables=false --ip6tables=false --storage-driver=vfs --data-root="$W/data" --exec-root="$W/exec" --pidfile="$W/d.pid" -H "$DOCKER_HOST"
  for _ in $(seq 40); do docker info >/dev/null 2>&1 && break; sleep 0.5; done
  mkdir "$W/src" && echo hi >"$W/src/hello" && tar -C "$W/src" -c hello | docker import - base:1 >/dev/null
  for p in $BASIC $TOKEN; do login_file "127.0.0.1:$p" me:s3cret; docker tag base:1 "$(image $p)"; docker push -q "$(image $p)" >/dev/null; done
  docker version --format 'client {{.Client.Version}}, engine {{.Server.Version}}'; docker-registry --version; skopeo --version
}
token_auth() { echo "token: { realm: \"http://127.0.0.1:$1/token\", service: test, issuer: test, rootcertbundle: $W/cert.pem }"; }
registry() { # registry <port> <auth>
  printf 'version: 0.1\nlog: { level: info }\nstorage: { filesystem: { rootdirectory: %s } }\nhttp: { addr: 127.0.0.1:%s, relativeurls: true }\nauth:\n  %s\n' "$W/store$1" "$1" "$2" >"$W/reg$1.yml"
  start docker-registry serve "$W/reg$1.yml"; }

provoke() {
  no_login;                               check 'no login, Basic' 'no basic auth credentials' "$(pull $BASIC)"
  no_login;                               check 'no login, token' 'unauthorized: authentication required' "$(pull $TOKEN)"
  login_file 127.0.0.1:$BASIC me:old;     check 'stale login' 'Error response from daemon: unauthorized: authentication required' "$(pull $BASIC)"
  docker tag base:1 "$(image $BASIC)";    check 'stale login, push' 'unauthorized: authentication required' "$(docker push "$(image $BASIC)" 2>&1)"
                                          check 'stale login, docker login' 'failed with status: 401 Unauthorized' "$(printf old | docker login -u me --password-stdin 127.0.0.1:$BASIC 2>&1)"
  check 'skopeo' 'unauthorized: authentication required' "$(skopeo inspect --tls-verify=false docker://"$(image $BASIC)" 2>&1)"
  no_login; mkdir -p "$W/ctx"; forget $TOKEN; echo "FROM $(image $TOKEN)" >"$W/ctx/Dockerfile"
  check 'BuildKit' 'failed to fetch anonymous token: unexpected status: 401 Unauthorized' "$(DOCKER_BUILDKIT=1 "$W/root/usr/bin/docker" build --progress=plain "$W/ctx" 2>&1)"
}
log_in() { # fix log-in
  no_login; printf s3cret | docker login -u me --password-stdin 127.0.0.1:$TOKEN >/dev/null 2>&1; check log-in 'Digest:' "$(pull $TOKEN)"; }
replace_login() { # fix replace-login
  login_file 127.0.0.1:$BASIC me:old; docker logout 127.0.0.1:$BASIC >/dev/null; printf s3cret | docker login -u me --password-stdin 127.0.0.1:$BASIC >/dev/null 2>&1; check replace-login 'Digest:' "$(pull $BASIC)"; }
same_user() { # fix same-user
  login_file localhost:$BASIC me:s3cret;  check 'other name' 'no basic auth credentials' "$(pull $BASIC)"
  login_file 127.0.0.1:$BASIC me:s3cret; mv "$DOCKER_CONFIG" "$W/other"
  no_login;                               check 'other user' 'no basic auth credentials' "$(pull $BASIC)"
  forget $BASIC;                          check same-user 'Digest:' "$(docker --config "$W/other" pull "$(image $BASIC)" 2>&1)"; }
repair_helper() { # fix repair-helper
  export GNUPGHOME=$W/gnupg PASSWORD_STORE_DIR=$W/passwords; local old=$PATH; PATH=$PATH:$W/root/usr/bin
  mkdir -m 700 "$GNUPGHOME"; gpg --batch --quick-gen-key --passphrase '' test@example.org default default never 2>/dev/null; pass init test@example.org >/dev/null
  printf '{"auths":{"127.0.0.1:%s":{"auth":"%s"}},"credsStore":"pass"}' $BASIC "$(printf me:s3cret | base64)" >"$DOCKER_CONFIG/config.json"
  check 'helper without an entry' 'no basic auth credentials' "$(pull $BASIC)"
  printf s3cret | docker login -u me --password-stdin 127.0.0.1:$BASIC >/dev/null 2>&1
  check 'helper list' "127.0.0.1:$BASIC" "$(docker-credential-pass list)"; check repair-helper 'Digest:' "$(pull $BASIC)"
  gpgconf --kill gpg-agent 2>/dev/null
  PATH=$old; echo '{"credsStore":"desktop"}' >"$DOCKER_CONFIG/config.json"
  check 'missing helper' 'no basic auth credentials' "$(pull $BASIC)"
  check 'missing helper, login' 'Error saving credentials' "$(printf s3cret | docker login -u me --password-stdin 127.0.0.1:$BASIC 2>&1)"; }
log_in_ci() { # fix log-in-ci
  local REGISTRY_TOKEN=s3cret REGISTRY_USER=me; no_login
  check log-in-ci 'Login Succeeded' "$(printf %s "$REGISTRY_TOKEN" | docker login 127.0.0.1:$BASIC -u "$REGISTRY_USER" --password-stdin 2>&1)"; }
set_the_clock() { # fix set-the-clock: the token service's clock is an hour ahead, then right
  login_file 127.0.0.1:$AHEAD me:s3cret; docker tag base:1 "$(image $AHEAD)"
  check 'clock ahead' 'unauthorized: authentication required' "$(docker push "$(image $AHEAD)" 2>&1)"
  kill "$skewed"; sleep 1; start node "$W/token.mjs" $AHEAD_S anonymous; sleep 1
  check set-the-clock 'digest:' "$(docker push "$(image $AHEAD)" 2>&1)"; }
outlast_the_transfer() { # fix outlast-the-transfer: the token ends during the push, then lives long enough
  for i in 1 2 3; do head -c 300000 /dev/urandom >"$W/ctx/f$i"; done
  printf 'FROM base:1\nCOPY f1 /\nCOPY f2 /\nCOPY f3 /\n' >"$W/ctx/Dockerfile"; no_login
  DOCKER_BUILDKIT=0 docker build -q -t 127.0.0.1:$LATE/acme/big:1 "$W/ctx" >/dev/null 2>&1; login_file 127.0.0.1:$LATE me:s3cret
  local out; out=$(docker push 127.0.0.1:$LATE/acme/big:1 2>&1)
  check 'token ends during the push' ': Pushed' "$out"; check 'token ends during the push' 'unauthorized: authentication required' "$out"
  kill "$short"; sleep 1; start node "$W/token.mjs" $LATE_S anonymous; sleep 1
  out=$(docker push 127.0.0.1:$LATE/acme/big:1 2>&1); check outlast-the-transfer 'Layer already exists' "$out"; check outlast-the-transfer 'digest:' "$out"; }
skopeo_login() {
  export REGISTRY_AUTH_FILE=$W/skopeo.json; no_login; printf s3cret | skopeo login --tls-verify=false -u me --password-stdin 127.0.0.1:$BASIC >/dev/null
  check 'skopeo login' 'sha256:' "$(skopeo inspect --tls-verify=false --format '{{.Digest}}' docker://"$(image $BASIC)" 2>&1)"; }

set_up; provoke; log_in; replace_login; same_user; repair_helper; log_in_ci; set_the_clock; outlast_the_transfer; skopeo_login
# Not here (no accounts, no network): cloud-token.
exit $failed
