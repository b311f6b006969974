#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# The second half of app/run, inside the build environment: builds, then becomes the program.
# usage: inside.sh window|cli|shell ARGUMENT…
set -uo pipefail
shopt -s extglob

platform=$(dirname "$(realpath "$0")")
source=$(realpath "$platform/../..")
. "$platform/common.sh"
. "$platform/build.sh"

# Becomes the program; its exit status is ours.
become () {
  local program=$build/$1
  shift
  [[ -x $program ]] || die "the build has no ${program##*/}"
  program_environment
  exec "$program" "$@"
}

# Without a screen: the same job, written into a folder.
report () {
  local cli=$build/app/cli/concordat-cli folder project status=0 input
  local -a inputs=()
  [[ -x $cli ]] || die 'the build has no concordat-cli'
  program_environment
  folder=$(mktemp -d "${TMPDIR:-/tmp}/concordat-XXXXXX") || exit 1
  project=$folder/corpus.concordat
  for input; do
    case $input in
      *.concordat) cp -- "$input" "$project" || exit 1 ;;
      *) inputs+=("$input") ;;
    esac
  done
  say 'there is no screen, so the results go into files'
  if ((${#inputs[@]} > 0)); then
    "$cli" import "$project" "${inputs[@]}" >&2 || status=$?
    [[ -e $project ]] || exit "$status"
  fi
  "$cli" agreements --format csv "$project" >"$folder/agreements.csv" || status=$?
  "$cli" agreements --format table "$project" >"$folder/agreements.txt" || status=$?
  "$cli" figures --format csv "$project" >"$folder/figures.csv" || status=$?
  for format in png pdf svg; do
    "$cli" chart --output "$folder/figures.$format" "$project" >&2 || status=$?
  done
  cat "$folder/agreements.txt"
  say "written to $folder:"
  (cd "$folder" && for input in *; do say "    $input"; done)
  exit "$status"
}

mode=$1
shift
case $mode in
  shell)
    exec bash "$@" ;;
  cli)
    build "${CONCORDAT_BUILD:-plain}" # or sanitize, the tests' build, where it is at hand
    become app/cli/concordat-cli "$@" ;;
  window)
    build plain
    (($# > 0)) || set -- "$source/resources/sample"
    if [[ -z ${DISPLAY:-}${WAYLAND_DISPLAY:-} ]]; then
      report "$@"
    fi
    become app/concordat "$@" ;;
esac
