# needs: psql (apt postgresql-client-15)
# needs: postgres (apt postgresql-15)
# needs: pgbouncer (apt pgbouncer)
# needs: expect (apt expect)
# needs: root

PATH=/usr/lib/postgresql/15/bin:/usr/sbin:$PATH
export PGHOST=127.0.0.1 PGDATABASE=postgres PAGER=cat

as_postgres() { runuser -u postgres -- "$@"; }
super() { PGHOST=$ROOT/sockets psql -X -q -U postgres "$@"; }

# serve NAME PORT PASSWORD: as the Docker image does it, the password counts only where there is no database yet.
serve() {
  if [ ! -s "$ROOT/$1/PG_VERSION" ]; then
    install -d -o postgres "$ROOT/$1" "$ROOT/sockets"
    printf '%s\n' "$3" >"$ROOT/$1.pw"
    as_postgres initdb -D "$ROOT/$1" -U postgres --auth-local=trust --auth-host=scram-sha-256 --no-sync --pwfile="$ROOT/$1.pw"
  fi
  install -o postgres /dev/null "$ROOT/$1.log"
  as_postgres pg_ctl -D "$ROOT/$1" -w -l "$ROOT/$1.log" -o "-F -p $2 -c listen_addresses=127.0.0.1 -c unix_socket_directories=$ROOT/sockets" start
}

login() { # USER PASSWORD
  value host 127.0.0.1
  value port "$PGPORT"
  value user "$1"
  export PGUSER=$1 PGPASSWORD=$2
  run "psql -h 127.0.0.1 -p $PGPORT -U $1 -c 'select 1'"
}

# Types a new password at psql's two prompts.
type_password() { # ROLE PASSWORD
  printf "$ sudo -u postgres psql -c '\\\\password \"%s\"'\n" "$1"
  PGHOST=$ROOT/sockets PGUSER=postgres expect -c "log_user 0; spawn psql -X -c {\\password \"$1\"}" \
    -c "expect assword; send $2\r; expect again; send $2\r; expect eof; exit [lindex [wait] 3]"
}

set_up() {
  PGPORT=$(free_port)
  export PGPORT
  serve main "$PGPORT" first-secret >/dev/null
  super -c "CREATE ROLE app LOGIN PASSWORD 'app-secret'" -c 'CREATE DATABASE app OWNER app'
}

provoke() {
  login app guessed
}

check() {
  run "psql -h 127.0.0.1 -p $PGPORT -U $PGUSER -Atc 'select current_user'"
}

fix_set_the_password() {
  type_password app guessed
}

provoke_alter_in_container() {
  stop_main
  serve main "$PGPORT" second-secret >/dev/null
  login postgres second-secret
}

fix_alter_in_container() {
  type_password postgres second-secret
}

fix_new_volume() {
  run "PGHOST=$ROOT/sockets pg_dumpall --no-role-passwords -U postgres -f all.sql && grep -c ROLE all.sql"
  stop_main
  rm -rf "$ROOT/main"
  serve main "$PGPORT" second-secret >/dev/null
}

provoke_new_volume() {
  provoke_alter_in_container
}

provoke_send_the_right_password() {
  login app 'app-secret '
}

fix_send_the_right_password() {
  run 'printenv PGPASSWORD | cat -e'
  run "export PGPASSWORD='app-secret'"
}

provoke_connect_to_the_right_server() {
  MAIN=$PGPORT
  PGPORT=$(free_port)
  serve other "$PGPORT" other-secret >/dev/null
  login app app-secret
}

fix_connect_to_the_right_server() {
  run "export PGPORT=$MAIN"
}

provoke_create_the_role() {
  login reports r-secret
}

fix_create_the_role() {
  run "super -c 'CREATE ROLE \"reports\" LOGIN;'" | sed 's/super/psql/'
  type_password reports r-secret
}

provoke_update_the_pooler() {
  MAIN=$PGPORT
  PGPORT=$(free_port)
  printf '"app" "stale"\n' >"$ROOT/userlist.txt"
  cat >"$ROOT/pgbouncer.ini" <<INI
[databases]
postgres = host=127.0.0.1 port=$MAIN
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = $PGPORT
auth_type = scram-sha-256
auth_file = $ROOT/userlist.txt
unix_socket_dir =
INI
  chmod 644 "$ROOT/pgbouncer.ini" "$ROOT/userlist.txt"
  start runuser -u postgres -- pgbouncer -q "$ROOT/pgbouncer.ini"
  wait_for listening "$PGPORT"
  login app stale
}

check_update_the_pooler() {
  export PGPASSWORD=app-secret
  check
}

fix_update_the_pooler() {
  run "echo '\"app\" \"app-secret\"' > $ROOT/userlist.txt"
  run 'pkill -HUP pgbouncer'
  PGPASSWORD=app-secret wait_for psql -c 'select 1'
}

provoke_reset_with_trust() {
  login postgres lost
}

check_reset_with_trust() {
  check
}

fix_reset_with_trust() {
  local hba=$ROOT/main/pg_hba.conf
  cp -p "$hba" "$ROOT/saved"
  run "sed -i '1i host all postgres 127.0.0.1/32 trust' $hba"
  as_postgres pg_ctl -D "$ROOT/main" reload >/dev/null
  sleep 0.5
  type_password postgres lost
  cp -p "$ROOT/saved" "$hba"
  as_postgres pg_ctl -D "$ROOT/main" reload >/dev/null
  sleep 0.5
}

stop_main() { as_postgres pg_ctl -D "$ROOT/main" -m fast -w stop >/dev/null; }

tear_down() {
  stop_main
  as_postgres pg_ctl -D "$ROOT/other" -m fast stop
}
