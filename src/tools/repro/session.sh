
# One session for each fix, each in an empty folder of its own: set up, provoke, check (which has to fail), fix, check.
# `bash repro.sh FIX...` runs the sessions of these fixes, `bash repro.sh` those of all that the script can run.
unstuck_has() { declare -F "$1" >/dev/null; }

unstuck_phase() { # NAME FUNCTION
  local status=0
  "$2" >"$RECORD/$1.out" 2>&1 </dev/null || status=$?
  echo "$status" >"$RECORD/$1.status"
  if [ -z "${UNSTUCK_RECORD-}" ]; then printf '\n# %s: %s (status %s)\n' "$FIX" "$1" "$status"; cat "$RECORD/$1.out"; fi
}

unstuck_end() {
  local pid
  for pid in "${UNSTUCK_PIDS[@]}"; do kill "$pid" 2>/dev/null; done
  if unstuck_has tear_down; then tear_down >/dev/null 2>&1; fi
  cd / && rm -rf "$ROOT"
}

unstuck_session() { # FIX
  FIX=$1
  local name=${1//-/_} provoke=provoke check=check
  if unstuck_has "provoke_$name"; then provoke=provoke_$name; fi
  if unstuck_has "check_$name"; then check=check_$name; fi
  ROOT=$(mktemp -d "${TMPDIR:-/tmp}/repro.XXXXXX") && chmod 755 "$ROOT"
  RECORD=${UNSTUCK_RECORD:-$ROOT/record}
  export HOME=$ROOT/home/me TMPDIR=$ROOT/tmp
  mkdir -p "$RECORD" "$HOME" "$TMPDIR"
  printf '%s' "$ROOT" >"$RECORD/root"
  : >"$RECORD/values"
  trap unstuck_end EXIT
  trap 'exit 143' TERM INT
  cd "$HOME" || exit 1
  if unstuck_has set_up; then unstuck_phase set-up set_up; fi
  unstuck_phase provoke "$provoke"
  unstuck_phase check-before "$check"
  unstuck_phase fix "fix_$name"
  unstuck_phase check-after "$check"
  echo ended >"$RECORD/ended"
  if [ -z "${UNSTUCK_RECORD-}" ]; then
    if [ "$(cat "$RECORD/check-before.status")" != 0 ] && [ "$(cat "$RECORD/check-after.status")" = 0 ]; then
      printf '\n%s: fixed\n' "$1"
    else
      printf '\n%s: not as expected: the check has to fail before the fix and pass after it\n' "$1"
      exit 1
    fi
  fi
}

if [ $# = 0 ]; then mapfile -t UNSTUCK_FIXES < <(declare -F | sed -n 's/^declare -f fix_//p' | tr _ -); set -- "${UNSTUCK_FIXES[@]}"; fi
UNSTUCK_STATUS=0
for UNSTUCK_FIX in "$@"; do (unstuck_session "$UNSTUCK_FIX") || UNSTUCK_STATUS=1; done
exit "$UNSTUCK_STATUS"
