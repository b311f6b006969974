/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names of people that languages write each in its own way: "Poutine" and "Putin", "Zelensky" and "Zelenskyy",
 * "Al-Mheiri" and "Almheiri". */

#include "config.h"

#include <string.h>

#include "compare-private.h"

/* What a Latin script makes of the same sound, longest first; both sides in lower case. */
static const struct
{
  const char *written;
  const char *as;
} sounds[] = {
  { "tsch", "ch" }, { "tch", "ch" }, { "sch", "ch" }, { "sh", "ch" }, { "ou", "u" },
  { "oo", "u" },    { "tz", "ts" },  { "ph", "f" },   { "y", "i" },   { "w", "v" },
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

/* Appends @word as it sounds; a letter written twice counts once. */
static void
append_sounds (GString *out, const char *word)
{
  for (const char *p = word; *p != '\0';)
    {
      gsize length = 1;
      const char *as = NULL;

      for (gsize i = 0; i < G_N_ELEMENTS (sounds) && as == NULL; i++)
        if (g_str_has_prefix (p, sounds[i].written))
          {
            as = sounds[i].as;
            length = strlen (sounds[i].written);
          }
      if (as == NULL && (out->len == 0 || out->str[out->len - 1] != *p))
        g_string_append_c (out, *p);
      else if (as != NULL && (out->len == 0 || out->str[out->len - 1] != *as))
        g_string_append (out, as);
      p += length;
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
  /* "Poutine", "Eltsine": how French ends them */
  if (g_str_has_suffix (out->str, "ine"))
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}
