#!/usr/bin/env bash
# Provokes "No space left on device" on small filesystems of its own (tmpfs, ext4 and XFS images on
# loop devices) and shows for each fix of linux/no-space-left-on-device that the message goes away.
# Root, bash, coreutils, e2fsprogs, util-linux, lsof, python3; XFS and journal phases if their tools are there.
# All of it in a mount namespace: nothing of it is seen outside. Usage: $0 [fix id ...]
set -u
export LC_ALL=C
message='No space left on device'
if [ -z "${IN_NAMESPACE:-}" ]; then IN_NAMESPACE=1 exec unshare -m "$0" "$@"; fi

dir=$(mktemp -d); chmod 755 "$dir"; at=$dir/data; mkdir "$at"
clean() { umount -q -R "$at"; rm -rf "$dir"; }
trap clean EXIT
failed=0
image() { # size, mkfs options...
  rm -f "$dir/image"; truncate -s "$1" "$dir/image"; shift
  mkfs.ext4 -q "$@" "$dir/image" && mount -o loop "$dir/image" "$at" && chmod 777 "$at"
}
fill() { cat /dev/zero >"$1" 2>/dev/null; sync; }
nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups sh -c "$1"; }
fails() { # what, command: must print the message
  local out; out=$(bash -c "$2" 2>&1)
  if [[ $out == *"$message"* ]]; then echo "  provoked: $(head -n 1 <<<"${out//$dir/}")"; else echo "  NOT PROVOKED ($1): $out"; failed=1; fi
}
works() { # what, command: must not
  local out; if out=$(bash -c "$2" 2>&1) && [[ $out != *"$message"* ]]; then echo "  fixed: $1"; else echo "  NOT FIXED ($1): $out"; failed=1; fi
}
phase() { echo "== $1"; }

free_the_space() {
  image 64M -m 0; mkdir "$at/log"; fill "$at/log/app.log"
  fails full "cp /bin/bash $at/copy"; df -h "$at" | sed "s#$dir##"
  du -xh --max-depth=2 "$at" | sort -rh | head -n 3 | sed "s#$dir##"
  truncate -s 0 "$at/log/app.log"; works 'log truncated' "cp /bin/bash $at/copy"; umount "$at"
  if [ -x /lib/systemd/systemd-journal-remote ]; then
    mkdir "$dir/j"
    python3 - >"$dir/export" <<'P'
for i in range(60000):
    print(f"__REALTIME_TIMESTAMP={1700000000000000+i*1000}\n__MONOTONIC_TIMESTAMP={i*1000}\n_BOOT_ID={'0123456789abcdef'*2}\n_MACHINE_ID={'0123456789abcdef'*2}\nMESSAGE={'%064x'%(i*7919**9)} {i}\n")
P
    for n in 1 2 3; do
      /lib/systemd/systemd-journal-remote -o "$dir/j/system@0123456789abcdef0123456789abcdef-000000000000000$n-000609000000000$n.journal" "$dir/export" 2>/dev/null
    done
    journalctl -D "$dir/j" --vacuum-size=40M 2>&1 | tail -n 1 | sed "s#$dir##"
  fi
}
release_deleted_files() {
  image 64M -m 0
  python3 -c "
import time
f = open('$at/app.log', 'wb', 0)
try:
    while True: f.write(b'x' * 65536)
except OSError: time.sleep(60)" & local pid=$!
  sleep 2; rm "$at/app.log"
  fails 'deleted, still open' "cp /bin/bash $at/copy"
  df -h "$at" | sed "s#$dir##"; du -xsh "$at" | sed "s#$dir##"; lsof -nP -a +L1 "$at" | sed "s#$dir##"
  truncate -s 0 "/proc/$pid/fd/3"; works 'truncated through /proc' "cp /bin/bash $at/copy"
  kill "$pid"; wait "$pid" 2>/dev/null; umount "$at"
}
free_inodes() {
  image 64M -N 128; mkdir -p "$at/cache/sessions"
  for i in $(seq 200); do echo x >"$at/cache/sessions/$i" || break; done 2>/dev/null
  fails 'no inodes' "cp /etc/passwd $at/"; df -h "$at" | sed "s#$dir##"; df -i "$at" | sed "s#$dir##"
  du --inodes -xS "$at" | sort -n | tail -n 1 | sed "s#$dir##"
  find "$at/cache/sessions" -type f -mtime -1 -delete; works 'many small files deleted' "cp /etc/passwd $at/"; umount "$at"
}
enlarge_the_small_filesystem() {
  mount -t tmpfs -o size=1m,nr_inodes=20 tmpfs "$at"
  fails 'tmpfs full' "head -c 2M /dev/zero >$at/a"
  mount -o remount,size=8m "$at"; works 'remounted larger' "head -c 2M /dev/zero >$at/a"
  fails 'tmpfs without inodes' "touch $at/{1..40}"
  mount -o remount,nr_inodes=100 "$at"; works 'remounted with more inodes' "touch $at/{1..40}"
  mount -o remount,size=2100k "$at"; seq 300000 >"$dir/numbers"
  fails 'TMPDIR is full' "TMPDIR=$at sort -S 50K $dir/numbers >/dev/null"
  works 'another TMPDIR' "TMPDIR=$dir sort -S 50K $dir/numbers >/dev/null"; umount "$at"
}
lower_the_reserve() {
  image 64M; nobody "cat /dev/zero >$at/fill" 2>/dev/null
  fails 'user, reserve left' "setpriv --reuid=65534 --regid=65534 --clear-groups head -c 300000 /dev/zero >$at/two"
  stat -f "$at" | grep Blocks:; works 'root still can' "head -c 100000 /dev/zero >$at/root"
  tune2fs -m 1 "$(findmnt -no SOURCE -T "$at")" >/dev/null
  works 'user, reserve at 1%' "setpriv --reuid=65534 --regid=65534 --clear-groups head -c 300000 /dev/zero >$at/two"; umount "$at"
}
grow_the_filesystem() {
  image 32M -m 0; fill "$at/fill"; fails full "cp /bin/bash $at/copy"; df -i "$at" | tail -n 1 | sed "s#$dir##"; umount "$at"
  truncate -s 96M "$dir/image"; e2fsck -fp "$dir/image" >/dev/null; resize2fs "$dir/image" >/dev/null 2>&1
  mount -o loop "$dir/image" "$at"; works 'ext4 grown' "cp /bin/bash $at/copy"; df -i "$at" | tail -n 1 | sed "s#$dir##"; umount "$at"
  command -v mkfs.xfs >/dev/null || return 0
  rm "$dir/image"; truncate -s 320M "$dir/image"; mkfs.xfs -q "$dir/image"; local loop; loop=$(losetup -f --show "$dir/image")
  if mount "$loop" "$at"; then
    fill "$at/fill"; fails 'XFS full' "cp /bin/bash $at/copy"
    truncate -s 400M "$dir/image"; losetup -c "$loop"; xfs_growfs "$at" >/dev/null; works 'XFS grown' "cp /bin/bash $at/copy"; umount "$at"
  fi
  losetup -d "$loop"
}
# Not a fix each: the edge cases.
edge_cases() {
  image 900M -b 1024 -N 400000
  python3 - "$at" <<'P'
import os, sys
folder = sys.argv[1] + '/big'; os.mkdir(folder)
for i in range(300000):
    try: open(f'{folder}/{i:0240}', 'w').close()
    except OSError as error: print('  provoked: directory index full after', i, 'files,', error.strerror); break
P
  df -i "$at" | tail -n 1 | sed "s#$dir##"; dmesg | grep 'index full' | tail -n 1; umount "$at"
  unshare -Ur bash -c 'echo 3 >/proc/sys/user/max_inotify_watches; python3 -c "
import ctypes, os
c = ctypes.CDLL(None, use_errno=True); fd = c.inotify_init1(0)
print([os.strerror(ctypes.get_errno()) if c.inotify_add_watch(fd, d, 2) < 0 else 0 for d in (b\"/\", b\"/etc\", b\"/usr\", b\"/var\")])"'
  unshare -i bash -c 'sysctl -q kernel.sem="250 32000 32 1"; ipcmk -S 1; ipcmk -S 1'
}

all=(free-the-space release-deleted-files free-inodes enlarge-the-small-filesystem lower-the-reserve grow-the-filesystem edge-cases)
for id in "${@:-${all[@]}}"; do phase "$id"; "${id//-/_}"; done
exit "$failed"
