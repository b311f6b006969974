/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agreement's own phrase says: topics, finer than the subjects of the fact model, and names.  Two agreements of the same parties are often told apart by nothing else: a loan, a
 * currency swap, a claims settlement, the convention of Albufeira.
 *
 * Trade is no topic: what is sold, taxed and let in is told in so many ways that it tells nothing apart. */

#include "config.h"

#include <string.h>

#include "compare-things.h"
#include "compare-topics.h"

#define MOST_WORDS 18 /* of a phrase, that say what it is: what follows is another clause */
#define LEAST_NAME_LETTERS 3
#define MOST_NAMES 4

typedef enum
{
  TOPIC_LOAN,
  TOPIC_CLAIMS,
  TOPIC_CURRENCY,
  TOPIC_INTELLIGENCE,
  TOPIC_FORCES,
  TOPIC_BORDER,
  TOPIC_MIGRATION,
  TOPIC_EXTRADITION,
  TOPIC_PRISONERS,
  TOPIC_TAXES,
  TOPIC_PENSIONS,
  TOPIC_VISAS,
  TOPIC_FISHING,
  TOPIC_WATER,
  TOPIC_CROSSING,
  TOPIC_RAIL,
  TOPIC_PORT,
  TOPIC_CANAL,
  TOPIC_GAS,
  TOPIC_OIL,
  TOPIC_ELECTRICITY,
  TOPIC_NUCLEAR,
  TOPIC_URANIUM,
  TOPIC_SUBMARINES,
  TOPIC_WARSHIPS,
  TOPIC_ARMOUR,
  TOPIC_COMBAT_AIRCRAFT,
  TOPIC_ARTILLERY,
  TOPIC_DRONES,
  TOPIC_HELICOPTERS,
  TOPIC_MINERALS,
  TOPIC_METALS,
  TOPIC_GRAIN,
  TOPIC_FERTILISERS,
  TOPIC_AVIATION,
  TOPIC_CULTURE,
  TOPIC_SPACE,
  TOPIC_CHIPS,
  TOPIC_DIGITAL,
  TOPIC_LEASE,
  TOPIC_DEBT,
  TOPIC_POLICE,
  TOPIC_LABOUR,
  TOPIC_CLIMATE,
  TOPIC_TRANSIT,
  TOPIC_DAM,
  TOPIC_HEALTH,
  TOPIC_TOURISM,
  TOPIC_TEXTILES,
  N_TOPICS
} Topic;

G_STATIC_ASSERT (N_TOPICS <= 64); /* a bit each */

/* folded beginning of a word, or of words → topic: resources/language/<language>/compare.tsv */
static const struct
{
  const char *words;
  Topic topic;
} topics[] = {
#include "compare-topic-table.h"
};

/* Behind these stands whom an agreement is with, or who made it and when. */
static const char *const links[] = {
#include "compare-link-table.h"
};

/* Capital letters that are no name of the agreement. */
static const char *const no_names[] = {
#include "compare-no-name-table.h"
};

guint64
compare_topics_of (const char *quote)
{
  g_autofree char *folded = quote != NULL ? compare_fold (quote) : NULL;
  guint64 found = 0;
  guint n = 0;

  for (const char *p = folded; p != NULL && *p != '\0' && n < MOST_WORDS; n++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
        if (p[0] == topics[i].words[0] && compare_begins_with (p, topics[i].words))
          found |= G_GUINT64_CONSTANT (1) << topics[i].topic;
      p = strchr (p, ' ');
      p += p != NULL;
    }
  return found;
}

static gboolean
is_among (const char *const *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* The end of the word at @start. */
static const char *
skip_word (const char *start)
{
  const char *p = start;

  while (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* "Belgrade's": whose it is. */
static gboolean
is_owner (const char *end)
{
  gunichar mark = g_utf8_get_char (end);

  return (mark == '\'' || mark == 0x2019) && g_utf8_next_char (end)[0] == 's'
         && !g_ascii_isalpha (g_utf8_next_char (end)[1]);
}

CompareList
compare_names_of (ComparePool *pool, const char *quote)
{
  const char *names[MOST_NAMES + 1] = { NULL };
  guint n = 0;
  guint n_words = 0;

  for (const char *p = quote; p != NULL && *p != '\0' && n < MOST_NAMES && n_words < MOST_WORDS;)
    {
      const char *end = skip_word (p);
      g_autofree char *word = NULL;
      g_autofree char *lower = NULL;

      if (end == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      word = g_strndup (p, end - p);
      lower = g_utf8_strdown (word, -1);
      n_words++;
      if (is_among (links, G_N_ELEMENTS (links), lower))
        break;
      if (g_unichar_isupper (g_utf8_get_char (word))
          && g_utf8_strlen (word, -1) >= LEAST_NAME_LETTERS && !is_owner (end)
          && !is_among (no_names, G_N_ELEMENTS (no_names), lower))
        names[n++] = compare_canonical_place (pool, compare_pool_string (pool, word));
      p = end;
    }
  return compare_pool_list (pool, names);
}
