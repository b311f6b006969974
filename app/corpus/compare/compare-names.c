/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that mean the same: institutions and offices in each language (compare.tsv); cities are in
 * compare-places.c, groups and classes in compare-classes.c.  Only used to decide what may be compared; what
 * a fact says is never changed. */

#include "config.h"

#include <string.h>

#include "compare-private.h"

static const char *const sources[][2] = {
#include "compare-source-table.h"
};

/* words that make an office; all of a line's words must stand in the role */
static const struct
{
  const char *words;
  const char *code;
} offices[] = {
#include "compare-office-table.h"
};

static const char *const small_words[] = {
#include "compare-small-table.h"
};

static gboolean
is_small_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_words); i++)
    if (strcmp (small_words[i], word) == 0)
      return TRUE;
  return FALSE;
}

gboolean
compare_is_organisation (const char *name)
{
  static const char *const coded[] = { "un", "nato", "opec", "wto", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (strcmp (sources[i][1], name) == 0)
      return !g_strv_contains (coded, name);
  return FALSE;
}

char *
compare_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_auto (GStrv) words = NULL;
  GString *folded = g_string_new (NULL);
  GString *out = g_string_new (NULL);

  if (!g_str_is_ascii (text))
    text = decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 128 ? g_ascii_isalnum ((char)c) : g_unichar_isalnum (c))
        g_string_append_unichar (folded, g_unichar_tolower (c));
      else if (g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK && folded->len > 0
               && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }

  words = g_strsplit (folded->str, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !is_small_word (words[i]))
      {
        if (out->len > 0)
          g_string_append_c (out, ' ');
        g_string_append (out, words[i]);
      }
  if (out->len == 0)
    g_string_append (out, folded->str);
  g_string_free (folded, TRUE);
  return g_string_free (out, FALSE);
}

static const char *
find_alias (const char *const (*aliases)[2], guint n_aliases, const char *folded)
{
  for (guint i = 0; i < n_aliases; i++)
    if (strcmp (aliases[i][0], folded) == 0)
      return aliases[i][1];
  return folded;
}

const char *
compare_canonical_source (ComparePool *pool, const char *source)
{
  g_autofree char *bare = NULL;
  g_autofree char *folded = NULL;
  const char *known;
  char *parenthesis;

  if (source == NULL)
    return NULL;
  known = compare_pool_recall (pool, COMPARE_MEMO_SOURCE, source);
  if (known != NULL)
    return known;
  bare = g_strdup (source);
  parenthesis = strstr (bare, " (");
  if (parenthesis != NULL && parenthesis != bare)
    *parenthesis = '\0';
  folded = compare_fold (bare);
  return compare_pool_remember (pool, COMPARE_MEMO_SOURCE, source,
                                find_alias (sources, G_N_ELEMENTS (sources), folded));
}

static gboolean
has_words (const char *words, char **role)
{
  g_auto (GStrv) wanted = g_strsplit (words, " ", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *)role, wanted[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_former (char **words)
{
  static const char *const formers[] = {
#include "compare-former-table.h"
  };

  for (guint i = 0; i < G_N_ELEMENTS (formers); i++)
    if (g_strv_contains ((const char *const *)words, formers[i]))
      return TRUE;
  return FALSE;
}

const char *
compare_canonical_role (ComparePool *pool, const char *role, gboolean *known)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  const char *recalled;

  *known = FALSE;
  if (role == NULL)
    return NULL;
  recalled = compare_pool_recall (pool, COMPARE_MEMO_ROLE, role);
  if (recalled != NULL)
    {
      *known = compare_pool_recall (pool, COMPARE_MEMO_OFFICE, role) != NULL;
      return recalled;
    }
  folded = compare_fold (role);
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; i < G_N_ELEMENTS (offices) && !is_former (words); i++)
    if (has_words (offices[i].words, words))
      {
        *known = TRUE;
        compare_pool_remember (pool, COMPARE_MEMO_OFFICE, role, offices[i].code);
        return compare_pool_remember (pool, COMPARE_MEMO_ROLE, role, offices[i].code);
      }
  return compare_pool_remember (pool, COMPARE_MEMO_ROLE, role, folded);
}
