# needs: git (apt git >= 2.30)
# needs: mount (apt mount)
# needs: root

set_up() {
  git config --global init.defaultBranch main
  git config --global user.name Me
  git config --global user.email me@example.org
  git init -q app
  git -C app commit -q --allow-empty -m one
  git clone -q --bare app app.git
  mkdir build
}

provoke() {
  cd ~/build
  run 'git status'
}

check() {
  run 'git status --short --branch'
}

fix_change_folder() {
  run 'cd ~/app'
}

provoke_clone_or_init() {
  mkdir ~/unzipped
  cd ~/unzipped
  run 'git pull'
}

check_clone_or_init() {
  run 'git log --oneline -3'
}

fix_clone_or_init() {
  run 'git init -b main'
  run "git remote add origin $HOME/app.git"
  run 'git fetch origin'
  run 'git reset origin/main'
}

provoke_unset_git_dir() {
  cd ~/app
  export GIT_DIR=/srv/old/.git
  value gitdir "$GIT_DIR"
  run 'git status'
}

fix_unset_git_dir() {
  run 'env | grep ^GIT_'
  run 'unset GIT_DIR GIT_WORK_TREE'
}

provoke_repair_the_pointer() {
  git -C ~/app worktree add -q -b hotfix ~/hotfix
  mv ~/app ~/moved
  cd ~/hotfix
  value gitdir "$HOME/app/.git/worktrees/hotfix"
  run 'git status'
}

fix_repair_the_pointer() {
  run 'git -C ~/moved worktree repair ~/hotfix'
}

provoke_restore_head() {
  cd ~/app
  : >.git/HEAD
  run 'git status'
}

fix_restore_head() {
  run 'ls .git/refs/heads; tail -n 1 .git/logs/HEAD | cut -f 2'
  run 'echo ref: refs/heads/main > .git/HEAD'
}

# The namespace of mounts belongs to this session's shell alone, as its commands run below it.
provoke_look_across_mounts() {
  mkdir ~/app/data
  mount -t tmpfs none ~/app/data
  cd ~/app/data
  value mount "$HOME/app"
  run 'git status'
}

check_look_across_mounts() {
  run 'git rev-parse --show-toplevel'
}

fix_look_across_mounts() {
  run 'export GIT_DISCOVERY_ACROSS_FILESYSTEM=1'
}

tear_down() {
  umount ~/app/data
}
