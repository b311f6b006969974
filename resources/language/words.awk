# SPDX-License-Identifier: GPL-3.0-or-later
# The lines of one kind in the languages' compare.tsv, or of some classes of a lexicon, as rows of a C table:
# awk -v kind=topic -v prefix=TOPIC_, awk -v 'kind=party|seat' -v coded=1 (those with a code)

BEGIN { FS = "\t" }
/^#/ || $2 !~ ("^(" kind ")$") { next }
coded && $3 == "" { next }
# what stands for itself, and what another name is for
$3 == "" { printf "  \"%s\",\n", $1; next }
prefix == "" { printf "  { \"%s\", \"%s\" },\n", $1, $3; next }
{
  code = toupper ($3)
  gsub ("-", "_", code)
  printf "  { \"%s\", %s%s },\n", $1, prefix, code
}
