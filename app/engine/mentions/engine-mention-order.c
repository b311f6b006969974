/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mentions by position: persons, names of the lexicon and guessed names come each in order, and one
 * order is made of them; two halves of one name become one mention. */

#include "config.h"

#include "engine-mentions.h"

#define MANY_MENTIONS 200 /* that are no longer sorted one by one */

/* "the Petronas-Shell contract", "le contrat Petronas-Shell": two that the lexicon knows, and what they have made. */
static gboolean
is_pair (const EngineAnalysis *a, const EngineMention *m, const EngineMention *next)
{
  return engine_token_is_char (a, m->last, '-') && engine_token_is (a, m->first, ENGINE_CLASS_ORG)
         && engine_token_is (a, next->first, ENGINE_CLASS_ORG)
         && (engine_token_is (a, next->last, ENGINE_CLASS_INSTRUMENT)
             || (m->first > 0 && engine_token_is (a, m->first - 1, ENGINE_CLASS_INSTRUMENT)));
}

/* Whether a slash or hyphen makes one name of two organisations: "AFC/M23". */
static gboolean
is_one_name (const EngineAnalysis *a, const EngineMention *m, const EngineMention *next)
{
  return m->kind == ENGINE_MENTION_ORG && next->kind == ENGINE_MENTION_ORG
         && next->first == m->last + 1
         && (engine_token_is_char (a, m->last, '/') || engine_token_is_char (a, m->last, '-'))
         && (engine_token (a, m->last)->flags & ENGINE_TOKEN_SPACE_BEFORE) == 0
         && !is_pair (a, m, next);
}

/* Joins such names, in one pass over the sorted mentions. */
static void
join_names (EngineAnalysis *a)
{
  guint out = 0;

  for (guint i = 1; i < a->mentions->len; i++)
    {
      EngineMention *m = engine_mention (a, out);
      EngineMention *next = engine_mention (a, i);
      EngineSpan span;
      const char *list[1];

      if (!is_one_name (a, m, next))
        {
          *engine_mention (a, ++out) = *next;
          continue;
        }
      m->last = next->last;
      span = engine_analysis_span (a, m->first, m->last);
      m->name = engine_arena_strndup (a->arena, a->text + span.start_byte,
                                      span.end_byte - span.start_byte);
      list[0] = m->name;
      m->codes = engine_arena_list (a->arena, list, 1);
    }
  g_array_set_size (a->mentions, MIN (a->mentions->len, out + 1));
}

static int
compare_mentions (gconstpointer p, gconstpointer q)
{
  const EngineMention *a = p;
  const EngineMention *b = q;

  if (a->first != b->first)
    return a->first < b->first ? -1 : 1;
  if (a->last != b->last)
    return a->last > b->last ? -1 : 1;
  return (int)a->kind - (int)b->kind;
}

/* Stable, and quick where few stand out of order: persons, names of the lexicon and guessed names are
 * each in order. */
static void
sort_by_position (GArray *mentions)
{
  EngineMention *m = (EngineMention *)(gpointer)mentions->data;

  if (mentions->len > MANY_MENTIONS)
    {
      g_array_sort (mentions, compare_mentions);
      return;
    }
  for (guint i = 1; i < mentions->len; i++)
    {
      const EngineMention own = m[i];
      guint at = i;

      while (at > 0 && compare_mentions (&m[at - 1], &own) > 0)
        at--;
      memmove (m + at + 1, m + at, (i - at) * sizeof *m);
      m[at] = own;
    }
}

/* By position, with mention_at to match.  Nothing refers to a mention yet but persons' antecedents:
 * they are found again by their first token. */
void
engine_mentions_sort (EngineAnalysis *a)
{
  guint32 *first = NULL;
  guint n = a->mentions->len;

  if (n == 0)
    return;
  first = engine_arena_alloc (a->scratch, n * sizeof (guint32));
  for (guint i = 0; i < n; i++)
    {
      const EngineMention *m = engine_mention (a, i);

      first[i] = m->first;
    }
  for (guint i = 0; i < n; i++)
    if (engine_mention (a, i)->antecedent != 0)
      engine_mention (a, i)->antecedent = first[engine_mention (a, i)->antecedent - 1] + 1;
  sort_by_position (a->mentions);
  join_names (a);
  n = a->mentions->len;
  memset (a->mention_at->data, 0, a->mention_at->len * sizeof (guint32));
  for (guint i = 0; i < n; i++)
    for (guint32 t = engine_mention (a, i)->first; t < engine_mention (a, i)->last; t++)
      if (g_array_index (a->mention_at, guint32, t) == 0)
        g_array_index (a->mention_at, guint32, t) = i + 1;
  for (guint i = 0; i < n; i++)
    if (engine_mention (a, i)->antecedent != 0)
      engine_mention (a, i)->antecedent =
          g_array_index (a->mention_at, guint32, engine_mention (a, i)->antecedent - 1);
}
