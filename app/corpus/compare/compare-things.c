/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a count counts, as far as its own words say: nouns of the things that texts on agreements number, by
 * kind.
 *
 * Kinds are coarse, since texts vary the noun: frigates are ships, suppliers are firms, troops are
 * soldiers.  People are a kind that says little: they may be any of those that are people.  The noun
 * nearest to the number decides ("4,000 Rwandan troops", "432 British firms"), so the first that is
 * known from the left is taken. */

#include "config.h"

#include <string.h>

#include "compare-things.h"

#define SHORT_LETTERS 4 /* names up to this are whole words or their plural */

/* folded beginning of a word → kind: resources/language/<language>/compare.tsv; names of up to four letters are
 * whole words or their plural */
static const struct
{
  const char *word;
  CompareThing thing;
} nouns[] = {
#include "compare-thing-table.h"
};

gboolean
compare_begins_with (const char *text, const char *noun)
{
  gsize length = strlen (noun);

  if (strncmp (text, noun, length) != 0)
    return FALSE;
  if (length > SHORT_LETTERS)
    return TRUE;
  text += length;
  text += *text == 's' || *text == 'x';
  return *text == ' ' || *text == '\0';
}

CompareThing
compare_thing_of (const char *quote)
{
  g_autofree char *folded = quote != NULL ? compare_fold (quote) : NULL;

  for (const char *p = folded; p != NULL && *p != '\0';)
    {
      CompareThing thing = COMPARE_THING_NONE;
      gsize longest = 0;

      for (guint i = 0; i < G_N_ELEMENTS (nouns); i++)
        if (p[0] == nouns[i].word[0] && strlen (nouns[i].word) > longest
            && compare_begins_with (p, nouns[i].word))
          {
            longest = strlen (nouns[i].word);
            thing = nouns[i].thing;
          }
      if (thing != COMPARE_THING_NONE)
        return thing;
      p = strchr (p, ' ');
      p += p != NULL;
    }
  return COMPARE_THING_NONE;
}

static gboolean
are_people (CompareThing thing)
{
  return thing > COMPARE_THING_PEOPLE && thing <= COMPARE_THING_STUDENTS;
}

CompareThings
compare_things_relate (CompareThing a, CompareThing b)
{
  if (a == COMPARE_THING_NONE || b == COMPARE_THING_NONE)
    return COMPARE_THINGS_OPEN;
  if (a == b)
    return COMPARE_THINGS_SAME;
  if ((a == COMPARE_THING_PEOPLE && are_people (b))
      || (b == COMPARE_THING_PEOPLE && are_people (a)))
    return COMPARE_THINGS_OPEN;
  /* a tank is a vehicle */
  if (MIN (a, b) == COMPARE_THING_TANKS && MAX (a, b) == COMPARE_THING_VEHICLES)
    return COMPARE_THINGS_OPEN;
  return COMPARE_THINGS_APART;
}
