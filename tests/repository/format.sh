#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Checks that C and Blueprint files have the form that .clang-format and blueprint-compiler give
# them; with --fix gives it to them.
set -uo pipefail

source=$(realpath "$(dirname "$0")/../..")
if [[ -z ${CONCORDAT_ENVIRONMENT:-} ]]; then
  CONCORDAT_TESTS=1 exec "$source/app/run" --shell "$source/tests/repository/format.sh" "$@"
fi
cd "$source" || exit 1

tracked () {
  git -c safe.directory='*' ls-files -z --deduplicate "$@" | while IFS= read -r -d '' file; do
    [[ ! -e $file ]] || printf '%s\0' "$file"
  done
}

clang_options=(--dry-run -Werror)
blueprint_options=()
if [[ ${1:-} == --fix ]]; then
  clang_options=(-i)
  blueprint_options=(--fix)
fi
status=0
tracked 'app/*.c' 'app/*.h' 'tests/*.c' 'tests/*.h' | xargs -0 -r clang-format "${clang_options[@]}" || status=1
tracked '*.blp' | xargs -0 -r blueprint-compiler format "${blueprint_options[@]}" || status=1
exit "$status"
