/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "les deux pays nordiques", "the three Gulf states": so many of a group's members, those that the text
 * has named last. */

#include "config.h"

#include "engine-anaphora.h"

#include <string.h>

#define LOOK_BACK 48 /* mentions */
#define MOST 8       /* members at once */

/**
 * engine_anaphora_resolve_of_group:
 * @d: the discourse so far
 * @index: a mention whose codes are the group's members
 * @n: how many of them it speaks of
 *
 * Leaves the mention without codes where the text before names too few of them.
 */
void
engine_anaphora_resolve_of_group (EngineDiscourse *d, guint32 index, guint n)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const char *const *members = m->codes;
  guint32 stop = index > LOOK_BACK ? index - LOOK_BACK : 0;
  const char *found[MOST];
  guint n_found = 0;

  m->codes = engine_no_strings;
  if (n > MOST)
    return;
  for (guint32 i = index; i > stop && n_found < n; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      gboolean known = FALSE;

      if ((c->kind != ENGINE_MENTION_PARTY && c->kind != ENGINE_MENTION_PERSON) || c->codes == NULL
          || c->codes[0] == NULL || c->codes[1] != NULL
          || !engine_codes_have (members, c->codes[0]))
        continue;
      for (guint k = 0; k < n_found; k++)
        known = known || strcmp (found[k], c->codes[0]) == 0;
      if (known)
        continue;
      found[n_found++] = c->codes[0];
      m->antecedent = i;
    }
  if (n_found < n)
    {
      m->antecedent = 0;
      return;
    }
  for (guint k = 0; k < n / 2; k++)
    {
      const char *swap = found[k];

      found[k] = found[n - 1 - k];
      found[n - 1 - k] = swap;
    }
  m->codes = engine_arena_list (a->arena, found, n);
}
