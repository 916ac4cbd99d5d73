# needs: docker (apt docker.io)
# needs: dockerd (apt docker.io)
# needs: sudo (apt sudo)
# needs: root

# A mount namespace with its own /run and its own layer over /etc: the real socket path, users and groups, and
# nothing of the machine changes.
in_box() { nsenter --mount="/proc/$BOX/ns/mnt" -- "$@"; }

# A session keeps the groups that its user had when it began.
log_in() { WHO=$1 SESSION=$(in_box id -G "$1" | tr ' ' ,); }

as_user() {
  printf '$ %s\n' "$1"
  in_box setpriv --reuid "$WHO" --regid "$WHO" --groups "$SESSION" env USER="$WHO" bash -c "cd ~; $1"
}

engine() {
  start nsenter --mount="/proc/$BOX/ns/mnt" -- dockerd --bridge=none --iptables=false --ip6tables=false \
    --storage-driver=vfs --data-root "$ROOT/data"
  ENGINE=$STARTED
  wait_for in_box docker version
}

set_up() {
  start unshare --mount sleep 300
  BOX=$STARTED
  mkdir "$ROOT/etc" "$ROOT/upper"
  wait_for eval '[ "$(readlink /proc/self/ns/mnt)" != "$(readlink "/proc/$BOX/ns/mnt")" ]'
  in_box mount -t tmpfs run /run
  in_box mount -t overlay -o "lowerdir=/etc,upperdir=$ROOT/etc,workdir=$ROOT/upper" etc /etc
  in_box groupadd --force docker
  in_box useradd --no-create-home --home-dir "$HOME" --uid 4100 --shell /bin/bash me
  in_box useradd --no-create-home --home-dir "$HOME" --uid 4101 --shell /bin/bash jenkins
  in_box sh -c 'echo "me ALL = (ALL) NOPASSWD: ALL" >/etc/sudoers.d/me'
  log_in me
  engine
}

provoke() {
  value folder /var/run
  as_user 'docker ps'
}

check() { as_user 'docker ps'; }

fix_join_the_group() {
  as_user 'ls -l /var/run/docker.sock; id -nG'
  as_user 'sudo usermod -aG docker $USER'
  log_in me
}

provoke_log_in_again() {
  value folder /var/run
  as_user 'sudo usermod -aG docker $USER'
  as_user 'docker ps'
}

fix_log_in_again() {
  as_user 'id -nG; id -nG $USER'
  log_in me
}

provoke_give_the_socket_a_group() {
  value folder /var/run
  stop "$ENGINE"
  in_box groupdel docker
  engine
  as_user 'docker ps'
}

# Without systemd, so that the engine is stopped and started by hand.
fix_give_the_socket_a_group() {
  as_user 'ls -l /var/run/docker.sock'
  as_user 'sudo groupadd --system --force docker'
  as_user 'sudo usermod -aG docker $USER'
  stop "$ENGINE"
  engine
  log_in me
  as_user 'ls -l /var/run/docker.sock'
}

provoke_admit_the_service_user() {
  value folder /var/run
  log_in jenkins
  as_user 'docker ps'
}

fix_admit_the_service_user() {
  log_in me
  as_user 'sudo usermod -aG docker jenkins'
  log_in jenkins
}

# The image is empty; the container takes its programs from this system.
provoke_match_the_group_id() {
  value folder /var/run
  in_box usermod -aG docker me
  log_in me
  tar -cT /dev/null | in_box docker import - tools >/dev/null
  TOOLS='-v /usr:/usr:ro -v /bin:/bin:ro -v /lib:/lib:ro -v /lib64:/lib64:ro tools'
  in_tools ''
}

in_tools() {
  printf '$ %s\n' "docker run --rm -u 1000 $1-v /var/run/docker.sock:/var/run/docker.sock tools docker ps"
  as_user "docker run --rm -u 1000 $1-v /var/run/docker.sock:/var/run/docker.sock $TOOLS docker ps" | tail -n +2
  return "${PIPESTATUS[0]}"
}

check_match_the_group_id() { in_tools "${GROUP_ADD-}"; }

fix_match_the_group_id() {
  as_user "stat -c '%g %G' /var/run/docker.sock"
  GROUP_ADD='--group-add "$(stat -c %g /var/run/docker.sock)" '
}
