/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a text is about: the party that it names most, the next, and whether no third comes near them.
 * One pass over the mentions of a window. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"
#include "engine-tally.h"

#include <string.h>

#define TITLE_LINES 6 /* lines from the top that may hold the title */

/* "Kigali a salué le texte". */
static gboolean
hails (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->last; i < MIN (a->tokens->len, m->last + 4); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (tag != NULL)
        return engine_fill_attr (a, tag, "hail") != NULL;
    }
  return FALSE;
}

/* Whether a mention of the party has it do more than help or watch. */
static gboolean
takes_part (const EngineAnalysis *a, const char *code)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (engine_fill_is_party (m) && !(m->flags & ENGINE_MENTION_PLACE) && m->codes[1] == NULL
          && strcmp (m->codes[0], code) == 0 && !engine_agreement_is_bystander (a, m)
          && !hails (a, m))
        return TRUE;
    }
  return FALSE;
}

/* "Le Chili a rappelé son ambassadeur à Lima": the only capital that the one state of the text deals in, in a
 * sentence that tells of no agreement; NULL where there are two. */
static const char *
find_visited (const EngineAnalysis *a, const char *state)
{
  const char *code = NULL;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);
      guint32 first, last;
      gboolean told = FALSE, acts = FALSE;

      if (!(m->flags & ENGINE_MENTION_PLACE) || m->codes == NULL || m->codes[0] == NULL
          || m->codes[1] != NULL || !engine_fill_is (a, m->first, ENGINE_CLASS_SEAT)
          || strcmp (m->codes[0], state) == 0)
        continue;
      engine_fill_sentence (a, m->first, &first, &last);
      for (guint32 k = first; k < last; k++)
        {
          const EngineMention *o = engine_fill_mention (a, k);

          told = told || engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT);
          acts = acts || (k < m->first && o != NULL && o != m && engine_fill_is_party (o));
        }
      if (told || !acts || (code != NULL && strcmp (code, m->codes[0]) != 0))
        return NULL;
      code = m->codes[0];
    }
  return code;
}

/* "Sri Lanka's debt: state of play", "Équateur : les planteurs saluent l'accord": the one state that the title opens
 * with as its subject matter, or NULL. */
static const char *
find_titled (const EngineAnalysis *a)
{
  for (guint line = 0; line < a->lines->len && line < TITLE_LINES; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);
      const EngineMention *first = NULL;

      if (l->kind != ENGINE_LINE_TITLE)
        continue;
      for (guint32 i = l->first; i < MIN (l->last, l->first + ENGINE_FILL_REACH); i++)
        {
          const EngineMention *m = engine_fill_mention (a, i);

          if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY
              || !engine_fill_is_party (m))
            continue;
          if (first == NULL && i > l->first + 1)
            return NULL;
          if (first != NULL ? m->codes[1] != NULL || strcmp (m->codes[0], first->codes[0]) != 0
                            : m->codes[1] != NULL || !engine_fill_is_state (m->codes[0])
                                  || (m->flags & ENGINE_MENTION_ADJECTIVE))
            return NULL;
          first = first != NULL ? first : m;
        }
      return first != NULL
                     && (engine_token_is_genitive (a, first->last)
                         || engine_fill_punct (a, first->last, ':'))
                 ? first->codes[0]
                 : NULL;
    }
  return NULL;
}

const char *
engine_agreements_find_topic (const EngineAnalysis *a,
                              const char **second,
                              gboolean *alone,
                              const char **only)
{
  EngineTally named = { .n = 0 };
  const char *titled = find_titled (a);

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if ((m->kind == ENGINE_MENTION_PARTY || m->kind == ENGINE_MENTION_PERSON)
          && !(m->flags & ENGINE_MENTION_PLACE) && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && engine_fill_is_state (m->codes[0]))
        engine_tally_add (&named, m->codes[0]);
    }
  *second = named.counts[1] > 2 ? named.codes[1] : NULL;
  *alone = *second != NULL && named.counts[1] >= 2 * named.counts[2];
  if (titled != NULL && named.n > 2 && strcmp (titled, named.codes[0]) != 0)
    {
      *second = named.counts[0] > 2 ? named.codes[0] : NULL;
      *alone = FALSE;
      *only = NULL;
      return titled;
    }
  /* a short text that names no third is about its two */
  if (named.n == 1)
    {
      *only = find_visited (a, named.codes[0]);
      return named.codes[0];
    }
  *only = *second == NULL && named.n == 2 && takes_part (a, named.codes[1]) ? named.codes[1] : NULL;
  return named.codes[0];
}
