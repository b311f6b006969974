/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which dictionary a language has. */

#include "config.h"

#include "dictionary.h"

#include <string.h>

gboolean
dictionary_open (const char *language,
                 const char *hunspell,
                 const char *wordnet,
                 const char *verbs,
                 GPtrArray *deps,
                 EngineDictionary **out,
                 GError **error)
{
  *out = NULL;
  if (strcmp (language, "en") == 0)
    return (*out = dictionary_new_english (wordnet, verbs, deps, error)) != NULL;
  if (strcmp (language, "fr") == 0 && hunspell != NULL)
    return (*out = dictionary_new_french (hunspell, deps, error)) != NULL;
  if (strcmp (language, "es") == 0)
    *out = dictionary_new_spanish ();
  return TRUE;
}
