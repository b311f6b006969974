# SPDX-License-Identifier: GPL-3.0-or-later
# Messages, locks and privileges for app/run.  Sourced.  Everything here speaks on standard error,
# because standard output belongs to the program that is started.

started_seconds=$SECONDS

say () {
  printf 'concordat: %s\n' "$*" >&2
}

# A line of a long preparation, with the time since it began.
phase () {
  printf 'concordat: [%3d s] %s\n' "$((SECONDS - started_seconds))" "$*" >&2
}

die () {
  say "$@"
  exit 1
}

packages () {
  sed 's/#.*//' "$@" | xargs
}

# Holds a lock on FILE until this process ends, and says so when it has to wait.
lock () {
  local file=$1
  mkdir -p "${file%/*}"
  exec {lock_fd}>>"$file"
  if ! flock --nonblock "$lock_fd"; then
    say 'waiting for another preparation to end'
    flock "$lock_fd"
  fi
}

unlock () {
  exec {lock_fd}>&-
}

can_be_root () {
  ((EUID == 0)) && return
  command -v sudo >/dev/null || return
  sudo -n true 2>/dev/null || [[ -t 0 && -t 2 ]]
}

as_root () {
  if ((EUID == 0)); then "$@"; else sudo "$@"; fi
}

# Runs a command with its output in a log; the steps that it announces ("I: …") are shown.  The
# command runs in the background, so that a signal stops it at once.
logged () {
  local log=$1 status=0
  shift
  mkdir -p "${log%/*}"
  "$@" </dev/null > >(log_lines "$log") 2>&1 &
  logged_pid=$!
  wait "$logged_pid" || status=$?
  logged_pid=
  return "$status"
}

log_lines () {
  local line
  while IFS= read -r line; do
    printf '%s\n' "$line"
    case $line in
      'I: '*) phase "${line#I: }" ;;
    esac
  done >"$1"
}

failed () {
  local log=$1
  shift
  say "$@"
  tail -n 30 "$log" | grep -v '^cc ' | cut -c 1-300 | sed 's/^/    /' >&2
  die "the whole log: $log"
}

descendants () {
  local child
  for child in $(cat "/proc/$1/task/$1/children" 2>/dev/null); do
    descendants "$child"
    echo "$child"
  done
}

# Ends what was started, also what sudo started, so that nothing goes on in the background.
stop () {
  local pids=
  trap - INT TERM HUP
  if [[ -n ${logged_pid:-} ]]; then
    pids="$(descendants "$logged_pid" | xargs) $logged_pid"
    kill $pids 2>/dev/null || sudo -n kill $pids 2>/dev/null
  fi
  exit "$1"
}
trap 'stop 130' INT
trap 'stop 143' TERM
trap 'stop 129' HUP
