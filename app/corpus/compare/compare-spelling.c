/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of people that languages write each in its own way: "Poutine" and "Putin", "Zelensky" and "Zelenskyy",
 * "Al-Mheiri" and "Almheiri". */

#include "config.h"

#include <string.h>

#include "compare-private.h"

/* What a Latin script makes of the same sound, and how a language ends names, in one form; both in lower case:
 * resources/language/<language>/compare.tsv. */
static const char *const sounds[][2] = {
#include "compare-sound-table.h"
};

static const char *const endings[][2] = {
#include "compare-name-ending-table.h"
};

/* Articles that are part of a family name, and are written before it, with a hyphen, or as one word:
 * resources/language/<language>/compare.tsv. */
static gboolean
is_article_of_name (const char *word)
{
  static const char *const articles[] = {
#include "compare-name-article-table.h"
    NULL,
  };

  return g_strv_contains (articles, word);
}

/* The number of the longest sound that is written at @p, or -1. */
static int
find_sound (const char *p)
{
  gsize longest = 0;
  int found = -1;

  for (guint i = 0; i < G_N_ELEMENTS (sounds); i++)
    if (strlen (sounds[i][0]) > longest && g_str_has_prefix (p, sounds[i][0]))
      {
        longest = strlen (sounds[i][0]);
        found = (int)i;
      }
  return found;
}

/* Appends @word as it sounds; a letter written twice counts once. */
static void
append_sounds (GString *out, const char *word)
{
  for (const char *p = word; *p != '\0';)
    {
      int sound = find_sound (p);
      const char *as = sound >= 0 ? sounds[sound][1] : NULL;

      if (as == NULL && (out->len == 0 || out->str[out->len - 1] != *p))
        g_string_append_c (out, *p);
      else if (as != NULL && (out->len == 0 || out->str[out->len - 1] != *as))
        g_string_append (out, as);
      p += sound >= 0 ? strlen (sounds[sound][0]) : 1;
    }
}

char *
compare_spelling (const char *folded)
{
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);
  GString *out = g_string_new (NULL);

  for (guint i = 0; words[i] != NULL; i++)
    {
      append_sounds (out, words[i]);
      if (words[i + 1] != NULL && (i == 0 || !is_article_of_name (words[i])))
        g_string_append_c (out, ' ');
    }
  for (guint i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (out->str, endings[i][0]))
      {
        g_string_truncate (out, out->len - strlen (endings[i][0]));
        g_string_append (out, endings[i][1]);
        break;
      }
  return g_string_free (out, FALSE);
}
