#!/usr/bin/env bash
# Provokes "password authentication failed for user", then runs each fix of the article.
# Needs: PostgreSQL 15 (initdb, pg_ctl, psql), run as root with a user `postgres`, or as any other user.
# Optional: pgbouncer. Everything stays in a temporary folder and on 127.0.0.1.
set -uo pipefail

WORK=$(mktemp -d /tmp/unstuck-pg.XXXXXX)
PORT=$((20001 + RANDOM % 20000))
OTHER=$((PORT + 1)) POOL=$((PORT + 2))
FAILED=0
export PGPASSFILE=/nonexistent PAGER=cat
unset PGPASSWORD PGHOST PGPORT PGUSER PGDATABASE PGSERVICE

if [ "$(id -u)" = 0 ]; then
  chown postgres "$WORK"
  as_server() { runuser -u postgres -- "$@"; }
else
  as_server() { "$@"; }
fi
PATH="/usr/lib/postgresql/15/bin:$PATH"

# start NAME PORT PASSWORD: as the Docker image does it, initdb only where there is no database yet.
start() {
  if [ -s "$WORK/$1/PG_VERSION" ]; then
    echo "# $1: database exists, password '$3' is not looked at"
  else
    as_server bash -c "printf '%s\n' '$3' >'$WORK/$1.pw'; initdb -D '$WORK/$1' -U postgres \
      --auth-local=trust --auth-host=scram-sha-256 --pwfile='$WORK/$1.pw'" >/dev/null
  fi
  as_server pg_ctl -D "$WORK/$1" -w -l "$WORK/$1.log" \
    -o "-p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$WORK" start >/dev/null
}
stop() { as_server pg_ctl -D "$WORK/$1" -m fast -w stop >/dev/null 2>&1; }
cleanup() {
  [ -f "$WORK/pool.pid" ] && kill "$(cat "$WORK/pool.pid")" 2>/dev/null
  stop main; stop other; stop volume
  rm -rf "$WORK"
}
trap cleanup EXIT

super() { psql -X -q -At -h "$WORK" -p "${SUPER_PORT:-$PORT}" -U postgres -d postgres "$@"; }
# login USER PASSWORD [PORT] [DATABASE]
login() { PGPASSWORD=$2 psql -X -w -At -h 127.0.0.1 -p "${3:-$PORT}" -U "$1" -d "${4:-postgres}" -c 'select 1' 2>&1; }
detail() { tail -n 3 "$WORK/${1:-main}.log" | sed -n '/DETAIL/,$p'; }
# answer ANSWERS CMD...: types comma-separated answers at the prompts of a command.
answer() {
  python3 - "$@" <<'PY'
import os, pty, select, sys, time
answers, cmd = sys.argv[1].split(','), sys.argv[2:]
pid, fd = pty.fork()
if pid == 0: os.execvp(cmd[0], cmd)
end = time.time() + 10
while time.time() < end:
    ready, _, _ = select.select([fd], [], [], 0.4)
    if ready:
        try: data = os.read(fd, 4096)
        except OSError: break
        if not data: break
        sys.stdout.write(data.decode().replace('\r', ''))
    elif answers: os.write(fd, (answers.pop(0) + '\n').encode())
PY
}

phase() { printf '\n=== %s\n' "$1"; }
fails() { # fails OUTPUT: the message is there
  echo "$1"; grep -q 'password authentication failed' <<<"$1" || { echo "!! expected the error"; FAILED=1; }
}
works() { [ "$(tail -n 1 <<<"$1")" = 1 ] && echo "ok: connected" || { echo "!! $1"; FAILED=1; }; }

setup() {
  start main "$PORT" first-secret
  super -c "CREATE ROLE app LOGIN PASSWORD 'app-secret'" -c 'CREATE DATABASE app OWNER app' \
    -c 'CREATE ROLE empty LOGIN' -c "CREATE ROLE late LOGIN PASSWORD 'l' VALID UNTIL '2020-01-01'" \
    -c "CREATE ROLE \"MyApp\" LOGIN PASSWORD 'm'" \
    -c "SET password_encryption = md5" -c "CREATE ROLE old LOGIN PASSWORD 'old-secret'"
  super -c 'show server_version'
}

provoke() {
  local pair
  for pair in app:wrong empty:x late:l old:old-secret ghost:x myapp:m; do
    phase "provoke: ${pair%%:*}"; fails "$(login "${pair%%:*}" "${pair#*:}")"; detail
  done
  phase 'provoke: the same role with method md5, then password'
  local hba="$WORK/main/pg_hba.conf"
  cp -p "$hba" "$hba.saved"
  sed -i '/127.0.0.1/s/scram-sha-256/md5/' "$hba"; super -c 'select pg_reload_conf()' >/dev/null; sleep 1
  fails "$(login old wrong)"; detail
  works "$(login old old-secret)"
  sed -i '/127.0.0.1/s/md5/password/' "$hba"; super -c 'select pg_reload_conf()' >/dev/null; sleep 1
  fails "$(login app wrong)"; detail
  cp -p "$hba.saved" "$hba"; super -c 'select pg_reload_conf()' >/dev/null; sleep 1
  phase 'provoke: hostssl only, two attempts'
  openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -keyout "$WORK/k.pem" -out "$WORK/c.pem" 2>/dev/null
  [ "$(id -u)" = 0 ] && chown postgres "$WORK"/*.pem; chmod 600 "$WORK/k.pem"
  sed -i '/127.0.0.1/s/^host  /hostssl/' "$hba"
  super -c 'alter system set ssl = on' -c "alter system set ssl_cert_file = '$WORK/c.pem'" \
    -c "alter system set ssl_key_file = '$WORK/k.pem'" -c 'select pg_reload_conf()' >/dev/null; sleep 1
  fails "$(login app wrong)"
  cp -p "$hba.saved" "$hba"; super -c 'alter system reset all' -c 'select pg_reload_conf()' >/dev/null; sleep 1
  phase 'not this error: no password, wrong database, role without LOGIN'
  psql -X -w -h 127.0.0.1 -p "$PORT" -U app -d app -c 'select 1' 2>&1
  login app app-secret "$PORT" nodb
  super -c "CREATE ROLE nologin_role PASSWORD 'n'"; login nologin_role n
  phase 'one query tells the causes apart'
  super -F ' | ' -c "SELECT rolname, rolcanlogin, rolvaliduntil, left(rolpassword, 5) FROM pg_authid WHERE rolname IN ('app','empty','late','old','ghost')"
}

fix_set_the_password() {
  phase 'fix set-the-password: local connection, \password'
  super -c "ALTER ROLE app PASSWORD 'forgotten'"; fails "$(login app new-secret)"
  answer new-secret,new-secret psql -X -h "$WORK" -p "$PORT" -U postgres -c '\password "app"'
  works "$(login app new-secret)"
  answer m2,m2 psql -X -h "$WORK" -p "$PORT" -U postgres -c '\password "MyApp"'; works "$(login MyApp m2)"
  answer e2,e2 psql -X -h "$WORK" -p "$PORT" -U postgres -c '\password "empty"'; works "$(login empty e2)"
  phase 'fix set-the-password: expired'
  super -c "ALTER ROLE late VALID UNTIL 'infinity'"; works "$(login late l)"
  phase 'fix set-the-password: MD5 to SCRAM'
  super -c "ALTER SYSTEM SET password_encryption = 'scram-sha-256'" -c 'SELECT pg_reload_conf()' >/dev/null; sleep 1
  answer o2,o2 psql -X -h "$WORK" -p "$PORT" -U postgres -c '\password "old"'; works "$(login old o2)"
  super -c "ALTER ROLE app PASSWORD 'app-secret'"
}

fix_alter_in_container() {
  phase 'fix alter-in-container: data folder kept, other POSTGRES_PASSWORD'
  start volume "$OTHER" first; works "$(login postgres first "$OTHER")"; stop volume
  start volume "$OTHER" second; fails "$(login postgres second "$OTHER")"
  SUPER_PORT=$OTHER super -c "ALTER ROLE postgres PASSWORD 'second'"; works "$(login postgres second "$OTHER")"
  phase 'fix new-volume: data folder gone'
  SUPER_PORT=$OTHER; pg_dumpall --no-role-passwords -h "$WORK" -p "$OTHER" -U postgres -f "$WORK/all.sql" && grep -c ROLE "$WORK/all.sql"; SUPER_PORT=
  stop volume; rm -rf "$WORK/volume"
  start volume "$OTHER" third; works "$(login postgres third "$OTHER")"; stop volume
}

fix_send_the_right_password() {
  phase 'fix send-the-right-password: .pgpass'
  printf '127.0.0.1:*:*:app:stale\n' >"$WORK/pgpass"; chmod 600 "$WORK/pgpass"
  fails "$(PGPASSFILE=$WORK/pgpass psql -X -w -h 127.0.0.1 -p "$PORT" -U app -d app -Atc 'select 1' 2>&1)"
  printf '127.0.0.1:*:*:app:app-secret\n' >"$WORK/pgpass"
  works "$(PGPASSFILE=$WORK/pgpass psql -X -w -h 127.0.0.1 -p "$PORT" -U app -d app -Atc 'select 1' 2>&1)"
  phase '-W asks, whatever PGPASSWORD and .pgpass say'
  PGPASSWORD=bad answer app-secret psql -X -W -h 127.0.0.1 -p "$PORT" -U app -d app -Atc 'select 1'
  phase 'fix send-the-right-password: connection URL'
  super -c "ALTER ROLE app PASSWORD 'p%41ss'"
  fails "$(psql -X -w "postgresql://app:p%41ss@127.0.0.1:$PORT/app" -Atc 'select 1' 2>&1)"
  works "$(psql -X -w "postgresql://app:p%2541ss@127.0.0.1:$PORT/app" -Atc 'select 1' 2>&1)"
  phase 'fix send-the-right-password: shell expands $'
  super -c "ALTER ROLE app PASSWORD 'pa\$word'"
  fails "$(bash -c "PGPASSWORD=\"pa\$word\" psql -X -w -h 127.0.0.1 -p $PORT -U app -d app -Atc 'select 1'" 2>&1)"
  works "$(bash -c "PGPASSWORD='pa\$word' psql -X -w -h 127.0.0.1 -p $PORT -U app -d app -Atc 'select 1'" 2>&1)"
  super -c "ALTER ROLE app PASSWORD 'app-secret'"
}

fix_connect_to_the_right_server() {
  phase 'fix connect-to-the-right-server'
  start other "$OTHER" other-secret
  fails "$(login app app-secret "$OTHER")"; detail other
  works "$(login app app-secret "$PORT")"
}

fix_create_the_role() {
  phase 'fix create-the-role'
  super -c 'CREATE ROLE "ghost" LOGIN'
  answer g,g psql -X -h "$WORK" -p "$PORT" -U postgres -c '\password "ghost"'
  works "$(login ghost g)"
}

fix_update_the_pooler() {
  phase 'fix update-the-pooler'
  command -v pgbouncer >/dev/null || PATH=$PATH:/usr/sbin
  command -v pgbouncer >/dev/null || { echo 'no pgbouncer here'; return; }
  printf '"app" "stale"\n' >"$WORK/users.txt"
  cat >"$WORK/pool.ini" <<INI
[databases]
app = host=127.0.0.1 port=$PORT
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $POOL
auth_type = scram-sha-256
auth_file = $WORK/users.txt
admin_users = admin
pidfile = $WORK/pool.pid
logfile = $WORK/pool.log
unix_socket_dir =
INI
  chmod 644 "$WORK"/pool.ini "$WORK"/users.txt
  as_server pgbouncer -q -d "$WORK/pool.ini"; sleep 1
  pgbouncer --version | head -1
  login app app-secret "$POOL" app                    # the pooler's own refusal
  fails "$(login app stale "$POOL" app)"              # the server's, behind the pooler
  printf '"app" "app-secret"\n' >"$WORK/users.txt"; kill -HUP "$(cat "$WORK/pool.pid")"; sleep 1
  works "$(login app app-secret "$POOL" app)"
  kill "$(cat "$WORK/pool.pid")"; sleep 1
  sed -i 's/^auth_type.*/auth_type = md5/' "$WORK/pool.ini"; as_server pgbouncer -q -d "$WORK/pool.ini"; sleep 1
  login app wrong "$POOL" app
  grep -E 'closing because|login failed' "$WORK/pool.log" | tail -3
}

fix_reset_with_trust() {
  phase 'fix reset-with-trust: nobody knows the superuser password, no trusted socket'
  local hba="$WORK/main/pg_hba.conf"
  sed -i '/^local/s/trust/scram-sha-256/' "$hba"; as_server pg_ctl -D "$WORK/main" reload >/dev/null; sleep 1
  fails "$(login postgres lost)"
  cp -p "$hba" "$hba.saved"
  sed -i '1i host    all    postgres    127.0.0.1/32    trust' "$hba"; as_server pg_ctl -D "$WORK/main" reload >/dev/null; sleep 1
  answer n,n psql -X -h 127.0.0.1 -p "$PORT" -U postgres -c '\password postgres'
  cp -p "$hba.saved" "$hba"; as_server pg_ctl -D "$WORK/main" reload >/dev/null; sleep 1
  works "$(login postgres n)"; fails "$(login postgres lost)"
}

json_log() {
  phase 'the message in a JSON log'
  super -c "ALTER SYSTEM SET logging_collector = on" -c "ALTER SYSTEM SET log_destination = 'jsonlog'" \
    -c "ALTER SYSTEM SET log_directory = '$WORK'" -c "ALTER SYSTEM SET log_filename = 'json.log'"
  stop main; start main "$PORT" -; login app wrong >/dev/null; sleep 1; grep -h 28P01 "$WORK"/json*.json | tail -1
}

setup
provoke
fix_set_the_password
fix_alter_in_container
fix_send_the_right_password
fix_connect_to_the_right_server
fix_create_the_role
fix_update_the_pooler
json_log
fix_reset_with_trust
printf '\n%s\n' "$([ $FAILED = 0 ] && echo 'all phases as expected' || echo 'SOME PHASE FAILED')"
exit $FAILED
