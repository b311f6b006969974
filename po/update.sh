#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Collects the program's texts into concordat.pot and brings every translation up to date.
#
# usage: po/update.sh [--pot FILE]    with --pot: only write the template, to FILE
set -euo pipefail
cd "$(dirname "$0")/.."

template=po/concordat.pot
[[ ${1:-} != --pot ]] || template=$2

collect () {
  xgettext --from-code=UTF-8 --package-name=concordat --sort-by-file --no-wrap --output=- \
    --keyword=_ --keyword=N_ --keyword=C_:1c,2 --keyword=NC_:1c,2 --keyword=Q_ \
    --keyword=g_dngettext:2,3 --keyword=g_dpgettext2:2c,3 \
    --flag=N_:1:pass-c-format --flag=_:1:pass-c-format \
    --flag=g_strdup_printf:1:c-format --flag=g_string_printf:2:c-format \
    --flag=g_string_append_printf:2:c-format --flag=g_set_error:4:c-format \
    --flag=g_error_new:3:c-format --flag=g_print:1:c-format --flag=g_printerr:1:c-format \
    --add-comments=Translators "$@"
}

# Blueprint files read like C to xgettext, which does not know them by name.
mapfile -t files < <(sed '/^#/d; /^$/d' po/POTFILES.in)
mapfile -t blueprints < <(printf '%s\n' "${files[@]}" | grep '\.blp$' || true)
mapfile -t others < <(printf '%s\n' "${files[@]}" | grep -v '\.blp$')
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
collect "${others[@]}" >"$work/others.pot"
if ((${#blueprints[@]} > 0)); then
  collect --language=C "${blueprints[@]}" >"$work/blueprints.pot"
  msgcat --use-first --no-wrap --sort-by-file --output-file="$template" "$work/others.pot" "$work/blueprints.pot"
else
  cp "$work/others.pot" "$template"
fi
sed -i '/^"POT-Creation-Date:/d' "$template"
[[ ${1:-} != --pot ]] || exit 0

while read -r language; do
  msgmerge --quiet --update --backup=none --no-wrap --no-fuzzy-matching --previous "po/$language.po" "$template"
  printf '%s: ' "$language"
  LC_ALL=C msgfmt --statistics --output-file=/dev/null "po/$language.po" 2>&1
done < <(grep -v '^#' po/LINGUAS)
rm -f po/concordat.pot
