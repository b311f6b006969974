#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Measures the extraction against annotated texts: those in the folder "shared" beside the checkout,
# where there is one, and with its scorer those of tests/data/annotated, both halves: "open", which
# the rules may be tuned on, and "blind", of which nobody reads more than these totals.
# Not part of tests/run, because the texts and the scorer in "shared" are not ours to distribute.
# The figures go to standard output and to concordat-measurements.txt in the temporary folder.
set -uo pipefail

# The program is that of the tests: it is built, and what it finds wrong with itself is a finding too.
export CONCORDAT_TESTS=1 CONCORDAT_BUILD=sanitize

# The least that is accepted, on the real articles.
core_at_least=0.95
slots_at_least=0.90

cd "$(dirname "$0")/../.." || exit 1
shared=$(realpath ../shared 2>/dev/null) && [[ -d $shared/bench ]] || { echo 'no ../shared: nothing to measure'; exit; }
report=${TMPDIR:-/tmp}/concordat-measurements.txt

score () {
  python3 "$shared/bench/score_facts.py" --gold "$shared/gold" --texts "$shared/corpus" \
    --run 'app/run --cli extract --format json {files}' "$@"
}

# The same for a folder that holds texts and annotations.  The scorer takes NAME*.txt for the text of
# an annotation: a name that another one starts with would be measured against the other's text.
score_own () {
  local annotation texts
  for annotation in "$1"/*.gold.json; do
    texts=("${annotation%.gold.json}"*.txt)
    ((${#texts[@]} == 1)) || { echo "${annotation##*/} has ${#texts[@]} texts" >&2; return 1; }
  done
  python3 "$shared/bench/score_facts.py" --gold "$1" --texts "$1" \
    --run 'app/run --cli extract --format json {files}'
}

at_least () {
  awk -v have="$1" -v want="$2" 'BEGIN { exit !(have + 0 >= want + 0) }'
}

status=0
: >"$report"
for group in 0 dev-fr dev-en; do
  output=$(score --only "$group" 2>&1) || status=1
  line=$(printf '%s\n' "$output" | grep '^OVERALL' | tail -n 1)
  printf '%-8s %s\n' "$group" "${line:-$(printf '%s\n' "$output" | tail -n 3)}" | tee -a "$report"
  [[ $group == 0 ]] || continue
  core=$(sed -n 's/.*core=\([0-9.]*\).*/\1/p' <<<"$line")
  slots=$(sed -n 's/.*slots=\([0-9.]*\).*/\1/p' <<<"$line")
  at_least "${core:-0}" "$core_at_least" || { echo "core is below $core_at_least"; status=1; }
  at_least "${slots:-0}" "$slots_at_least" || { echo "slots are below $slots_at_least"; status=1; }
done

# Figures and dates told in the expressions of public test suites: F1 of each kind and language, with the
# least that is accepted.
suites=$shared/bench/suites
output=$(python3 "$suites/score.py" "$suites/dev.jsonl" -- \
  'app/run --cli extract --format json --lang {lang} --date {reference_date} {files}' 2>&1) || status=1
for asked in en:figure:97 fr:figure:97 en:date:95 fr:date:95; do
  IFS=: read -r lang kind least <<<"$asked"
  f1=$(awk -v lang="$lang" -v kind="$kind" '$1 == "ALL" && $2 == lang && $3 == kind { print $(NF - 1) }' <<<"$output")
  printf '%-8s %s %ss F1=%s\n' suites "$lang" "$kind" "${f1:-none}" | tee -a "$report"
  at_least "${f1:-0}" "$least" || { echo "F1 of $lang ${kind}s is below $least"; status=1; }
done

# The least that is accepted for the project's own texts: a little under what is reached.
own_core_at_least=0.91
own_slots_at_least=0.87
own=$(mktemp -d)
trap 'rm -rf "$own"' EXIT
for half in open-fr open-en blind-fr blind-en; do
  mkdir "$own/$half"
  cp tests/data/annotated/"$half"-*/*.{txt,json} "$own/$half"
  output=$(score_own "$own/$half" 2>&1) || status=1
  line=$(printf '%s\n' "$output" | grep '^OVERALL' | tail -n 1)
  printf '%-8s %s\n' "$half" "${line:-$(printf '%s\n' "$output" | tail -n 3)}" | tee -a "$report"
  core=$(sed -n 's/.*core=\([0-9.]*\).*/\1/p' <<<"$line")
  slots=$(sed -n 's/.*slots=\([0-9.]*\).*/\1/p' <<<"$line")
  at_least "${core:-0}" "$own_core_at_least" || { echo "core is below $own_core_at_least"; status=1; }
  at_least "${slots:-0}" "$own_slots_at_least" || { echo "slots are below $own_slots_at_least"; status=1; }
done
exit "$status"
