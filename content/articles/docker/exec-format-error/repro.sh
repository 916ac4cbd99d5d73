# needs: docker (apt docker.io)
# needs: dockerd (apt docker.io)
# needs: docker-registry (apt docker-registry)
# needs: aarch64-linux-gnu-as (apt binutils-aarch64-linux-gnu)
# needs: qemu-aarch64-static (apt qemu-user-static)
# needs: busybox (apt busybox-static)
# needs: root
# limit: 90

# For an x86-64 machine: the foreign architecture is arm64. The engine and its registry are in namespaces of their own.
in_box() { "${IN_BOX[@]}" "$@"; }
box() { printf '$ %s\n' "$1"; in_box env -C "$PWD" DOCKER_CLI_HINTS=false bash -c "$1"; }

set_up() {
  start unshare --mount --net sleep 300
  BOX=$STARTED
  IN_BOX=(nsenter "--mount=/proc/$BOX/ns/mnt" "--net=/proc/$BOX/ns/net" --)
  wait_for eval '[ "$(readlink /proc/self/ns/net)" != "$(readlink "/proc/$BOX/ns/net")" ]'
  in_box ip link set lo up
  in_box mount -t tmpfs run /run
  in_box mount -t binfmt_misc binfmt /proc/sys/fs/binfmt_misc
  printf '%s\n' 'version: 0.1' "storage: { filesystem: { rootdirectory: $ROOT/registry } }" 'http: { addr: "127.0.0.1:5000" }' >"$ROOT/registry.yml"
  start "${IN_BOX[@]}" docker-registry serve "$ROOT/registry.yml"
  start "${IN_BOX[@]}" dockerd --bridge=none --iptables=false --ip6tables=false --storage-driver=vfs --data-root "$ROOT/data"
  wait_for in_box docker version
  wait_for in_box bash -c 'exec 3<>/dev/tcp/127.0.0.1/5000'
  mkdir -p bin/amd64 bin/arm64 "$ROOT/base/bin"
  cp "$(command -v busybox)" "$ROOT/base/bin/busybox"
  ln -s busybox "$ROOT/base/bin/sh"
  tar -C "$ROOT/base" -c . | in_box docker import - base >/dev/null
  hello
}

# The smallest programs that say hello.
hello() {
  printf '%s\n' '.global _start' '_start: mov $1, %rax; mov %rax, %rdi; lea msg(%rip), %rsi; mov $6, %rdx; syscall; mov $60, %rax; xor %rdi, %rdi; syscall' 'msg: .ascii "hello\n"' |
    as -o "$ROOT/hello.o" - && ld -o bin/amd64/hello "$ROOT/hello.o"
  printf '%s\n' '.global _start' '_start: mov x0, #1; adr x1, msg; mov x2, #6; mov x8, #64; svc #0; mov x0, #0; mov x8, #93; svc #0' 'msg: .ascii "hello\n"' |
    aarch64-linux-gnu-as -o "$ROOT/hello.o" - && aarch64-linux-gnu-ld -o bin/arm64/hello "$ROOT/hello.o"
  printf 'FROM scratch\nARG TARGETARCH\nCOPY bin/$TARGETARCH/hello /hello\nENTRYPOINT ["/hello"]\n' >Dockerfile
}

build() { in_box env -C "$PWD" docker build -q "$@" . >/dev/null 2>&1; }

# What a build on an arm64 machine leaves: its program, and its architecture in the image's configuration.
build_on_arm() { # TAG
  build --build-arg TARGETARCH=arm64 -t "$1"
  mkdir -p "$ROOT/saved"
  in_box docker save "$1" | tar -C "$ROOT/saved" -x
  sed -i 's/"architecture":"amd64"/"architecture":"arm64"/' "$ROOT"/saved/*.json
  in_box docker rmi "$1" >/dev/null
  tar -C "$ROOT/saved" -c . | in_box docker load >/dev/null
}

provoke() {
  value program /hello
  build_on_arm 127.0.0.1:5000/hello
  in_box docker push -q 127.0.0.1:5000/hello >/dev/null
  in_box docker rmi 127.0.0.1:5000/hello >/dev/null
  box 'docker run --rm --pull always -q 127.0.0.1:5000/hello'
}

check() { box 'docker run --rm --pull always -q 127.0.0.1:5000/hello'; }

fix_build_for_the_target() {
  box 'docker image inspect --format "{{.Os}}/{{.Architecture}}" 127.0.0.1:5000/hello; uname -m'
  box 'docker build -q --platform linux/amd64 --build-arg TARGETARCH=amd64 -t 127.0.0.1:5000/hello . 2>/dev/null'
  box 'docker push -q 127.0.0.1:5000/hello'
}

provoke_pull_the_other_variant() {
  value program /hello
  build --build-arg TARGETARCH=amd64 -t 127.0.0.1:5000/hello:amd64
  build_on_arm 127.0.0.1:5000/hello:arm64
  in_box docker push -q 127.0.0.1:5000/hello:amd64 >/dev/null
  in_box docker push -q 127.0.0.1:5000/hello:arm64 >/dev/null
  in_box docker manifest create --insecure 127.0.0.1:5000/hello:1 127.0.0.1:5000/hello:amd64 127.0.0.1:5000/hello:arm64 >/dev/null
  in_box docker manifest push 127.0.0.1:5000/hello:1 >/dev/null
  in_box docker rmi 127.0.0.1:5000/hello:amd64 127.0.0.1:5000/hello:arm64 >/dev/null
  box 'docker pull -q --platform linux/arm64 127.0.0.1:5000/hello:1'
  box 'docker run --rm 127.0.0.1:5000/hello:1'
}

check_pull_the_other_variant() { box 'docker run --rm 127.0.0.1:5000/hello:1'; }

fix_pull_the_other_variant() {
  box 'docker pull -q --platform linux/amd64 127.0.0.1:5000/hello:1'
}

# After `apt-get install qemu-user-static`, systemd hands this file to the kernel. That is for the whole machine.
fix_emulate_it() {
  box 'cat /usr/lib/binfmt.d/qemu-aarch64.conf >/proc/sys/fs/binfmt_misc/register'
  REGISTERED=yes
  box 'head -3 /proc/sys/fs/binfmt_misc/qemu-aarch64'
}

provoke_write_the_shebang() {
  value program /entrypoint.sh
  printf 'exec echo ready\n' >entrypoint.sh
  chmod +x entrypoint.sh
  printf 'FROM base\nCOPY entrypoint.sh /\nENTRYPOINT ["/entrypoint.sh"]\n' >Dockerfile
  build -t app
  box 'cat entrypoint.sh; docker run --rm app'
}

check_write_the_shebang() { box 'docker build -q -t app . 2>/dev/null; docker run --rm app'; }

fix_write_the_shebang() {
  box "sed -i '1i #!/bin/sh' entrypoint.sh"
}

provoke_put_in_the_right_program() {
  value program /usr/bin/hello
  printf 'FROM base\nCOPY bin/arm64/hello /usr/bin/hello\nCMD ["/usr/bin/hello"]\n' >Dockerfile
  build -t app
  box 'docker run --rm app'
}

check_put_in_the_right_program() { box 'docker build -q -t app . 2>/dev/null; docker run --rm app'; }

fix_put_in_the_right_program() {
  box 'docker image inspect --format "{{.Os}}/{{.Architecture}}" app'
  box 'docker run --rm app busybox od -An -j 18 -N 2 -t x1 /usr/bin/hello'
  box "sed -i 's,bin/arm64,bin/amd64,' Dockerfile"
}

tear_down() {
  if [ "${REGISTERED-}" ]; then
    unshare --mount sh -c 'mount -t binfmt_misc binfmt /proc/sys/fs/binfmt_misc && echo -1 >/proc/sys/fs/binfmt_misc/qemu-aarch64'
  fi
}
