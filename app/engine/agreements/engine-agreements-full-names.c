/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Companies under one name: the full one that the text gives first, for the short one that stands alone later. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

/* The longer name that the text had given before the short one stood alone: "Pelican" of "Pelican
 * Energy".  NULL where two begin so, or where the short name came first. */
static const char *
find_full_name (const EngineAnalysis *a, const char *name, guint32 before)
{
  const char *full = NULL;
  gsize n = strlen (name);

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);
      const char *code;

      if (m->first >= before)
        break;
      if (m->kind != ENGINE_MENTION_ORG || m->codes == NULL || m->codes[0] == NULL)
        continue;
      code = m->codes[0];
      if (strcmp (code, name) == 0)
        {
          if (full == NULL)
            return NULL;
          continue;
        }
      if (strncmp (code, name, n) != 0 || code[n] != ' ' || g_ascii_islower (code[n + 1]))
        continue;
      if (full != NULL && strcmp (full, code) != 0)
        return NULL;
      full = code;
    }
  return full;
}

/* Companies by the name that the text gives them first. */
void
engine_agreement_name_in_full (const EngineAnalysis *a, EngineCodes *codes, guint32 before)
{
  for (guint i = 0; i < codes->n; i++)
    {
      const char *name = codes->codes[i];
      const char *full;

      /* codes, and acronyms whose subsidiaries the longer names may be */
      if (engine_fill_is_state (name) || strlen (name) < 3
          || (g_ascii_isupper (name[0]) && g_ascii_isupper (name[1])))
        continue;
      full = find_full_name (a, name, before);
      if (full != NULL)
        codes->codes[i] = full;
    }
}
