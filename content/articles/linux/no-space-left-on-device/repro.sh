# needs: cp (apt coreutils)
# needs: mkfs.ext4 (apt e2fsprogs)
# needs: mount (apt mount)
# needs: lsof (apt lsof)
# needs: python3 (apt python3)
# needs: setpriv (apt util-linux)
# needs: root

# disk SIZE [OPTION...]: an ext4 filesystem of its own.
disk() {
  truncate -s "$1" "$ROOT/disk"
  mkfs.ext4 -q "${@:2}" "$ROOT/disk"
  mount -o loop "$ROOT/disk" "$DATA"
  chmod 777 "$DATA"
}

fill() { cat /dev/zero >"$1" 2>/dev/null; sync; }

full() { # COMMAND FILE: fails for want of room for FILE
  value path "$2"
  FAILED=$1
  run "$1"
}

set_up() {
  DATA=$ROOT/data
  mkdir "$DATA"
}

# asks COMMAND TEXT: runs a check of the quick fix as the page shows it, and prints what it says about this disk,
# which has to contain TEXT.
asks() {
  run "$1" 2>/dev/null | grep -e '^\$' -e '^Filesystem' -e "$DATA" | tee "$ROOT/asked"
  grep -q -e "$2" "$ROOT/asked" || touch "$ROOT/unexpected"
}

asks_blocks() { asks "df -h \"\$(dirname $1)\" /tmp /dev/shm" "100% $DATA"; }

check() { run "$FAILED" && not test -e "$ROOT/unexpected"; }

tear_down() { umount -R "$DATA"; }

provoke() {
  disk 64M -m 0
  mkdir "$DATA/log"
  fill "$DATA/log/app.log"
  full "cp /bin/bash $DATA/copy" "$DATA/copy"
}

fix_free_the_space() {
  asks_blocks "$DATA/copy"
  asks "du -xh --max-depth=2 $DATA | sort -rh | head -n 20" "54M.*$DATA/log"
  run "truncate -c -s 0 $DATA/log/app.log"
}

provoke_release_deleted_files() {
  disk 64M -m 0
  start python3 -c "
import time
f = open('$DATA/app.log', 'wb', 0)
try:
    while True: f.write(b'x' * 65536)
except OSError:
    open('$HOME/full', 'w')
    time.sleep(60)"
  wait_for test -e ~/full
  rm "$DATA/app.log"
  full "cp /bin/bash $DATA/copy" "$DATA/copy"
}

fix_release_deleted_files() {
  asks_blocks "$DATA/copy"
  asks "du -xsh $DATA" "^1[0-9]K"
  run "lsof -nP -a +L1 $DATA | cut -c 1-70"
  asks "ls -l /proc/$STARTED/fd/3" "(deleted)"
  run "truncate -s 0 /proc/$STARTED/fd/3"
}

provoke_free_inodes() {
  disk 64M -N 128
  mkdir -p "$DATA/sessions"
  for n in $(seq 200); do echo x >"$DATA/sessions/$n" || break; done 2>/dev/null
  value thing 'regular file'
  full "cp /etc/passwd $DATA/users" "$DATA/users"
}

fix_free_inodes() {
  asks "df -h \"\$(dirname $DATA/users)\" /tmp /dev/shm" " 1% $DATA"
  asks "df -i \"\$(dirname $DATA/users)\" /tmp" "100% $DATA"
  run "du --inodes -xS $DATA | sort -n | tail -n 2"
  run "find $DATA/sessions -xdev -type f -mtime -1 -delete"
}

provoke_enlarge_the_small_filesystem() {
  mount -t tmpfs -o size=1m tmpfs "$DATA"
  full "dd if=/dev/zero of=$DATA/image bs=1M count=2 status=none" "$DATA/image"
}

fix_enlarge_the_small_filesystem() {
  asks_blocks "$DATA/image"
  run "mount -o remount,size=8m $DATA"
}

provoke_lower_the_reserve() {
  disk 64M
  setpriv --reuid=65534 --regid=65534 --clear-groups sh -c "cat /dev/zero >$DATA/fill" 2>/dev/null
  sync
  full "setpriv --reuid=65534 --regid=65534 --clear-groups dd if=/dev/zero of=$DATA/copy bs=300k count=1 status=none" "$DATA/copy"
}

fix_lower_the_reserve() {
  asks_blocks "$DATA/copy"
  run "stat -f $DATA | grep Blocks"
  run "tune2fs -m 1 \"\$(findmnt -no SOURCE -T $DATA)\" | tail -n 1"
}

provoke_grow_the_filesystem() {
  disk 32M -m 0
  fill "$DATA/fill"
  full "cp /bin/bash $DATA/copy" "$DATA/copy"
}

# Growing a mounted filesystem is not allowed in every container: here it is unmounted first, as the steps for a
# disk image do.
fix_grow_the_filesystem() {
  asks_blocks "$DATA/copy"
  run "umount $DATA && truncate -s +2G $ROOT/disk && e2fsck -fp $ROOT/disk && resize2fs $ROOT/disk"
  mount -o loop "$ROOT/disk" "$DATA"
}
