/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who fights under a name: "la guérilla de l'ELN", "les rebelles touaregs de la CMA", "the ELN guerrillas". */

#include "config.h"

#include "engine-mentions.h"

#define BAND_WORDS 3 /* between the noun and what leads to the name: "rebelles touaregs du nord" */

static gboolean
is_band (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_attr (a, i, ENGINE_CLASS_ORG_NOUN, "armed");
}

/* The noun whose complement the name at @first is, or @first. */
static guint32
find_band_before (const EngineAnalysis *a, guint32 first)
{
  guint32 i = first;

  if (i > 0
      && (engine_determiner_at (a, i - 1) != NULL
          || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION) != 0)
      && !engine_token_has_code (a, i - 1, ENGINE_CLASS_TARGET, "of"))
    i--;
  if (i == 0 || !engine_token_has_code (a, i - 1, ENGINE_CLASS_TARGET, "of"))
    return first;
  i--;
  for (guint n = 0; n < BAND_WORDS && i > 0; n++, i--)
    {
      if (is_band (a, i - 1))
        return i - 1;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || (engine_analysis_morph (a, i - 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0)
        break;
    }
  return first;
}

/* The token behind the noun that the name stands before, or @last: "the ELN guerrillas", "M23 rebel fighters". */
static guint32
find_band_behind (const EngineAnalysis *a, guint32 last)
{
  guint32 i = last;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return last;
  while (i < MIN (last + BAND_WORDS, a->tokens->len) && is_band (a, i)
         && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) == 0)
    i = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN)->last;
  return i;
}

/* The token behind what comes before the noun's article. */
static guint32
first_of_phrase (const EngineAnalysis *a, guint32 first)
{
  return first > 0 && engine_token_is (a, first - 1, ENGINE_CLASS_ARTICLE) ? first - 1 : first;
}

/**
 * engine_mentions_take_bands:
 * @a: an analysis with its mentions in order
 *
 * Widens the name of those who fight by the noun that says what they are, so that "A and the guerrillas of B" is a
 * list.
 */
void
engine_mentions_take_bands (EngineAnalysis *a)
{
  for (guint32 k = 0; k < a->mentions->len; k++)
    {
      EngineMention *m = engine_mention (a, k);
      guint32 first, last;

      if (m->kind != ENGINE_MENTION_ORG)
        continue;
      first = find_band_before (a, m->first);
      last = find_band_behind (a, m->last);
      if (engine_mentions_is_covered (a, first, m->first)
          || engine_mentions_is_covered (a, m->last, last))
        continue;
      for (guint32 i = first; i < last; i++)
        g_array_index (a->mention_at, guint32, i) = k + 1;
      /* "the rebels of B signed": the noun's place is the name's */
      if (first < m->first)
        m->flags =
            (m->flags & ~(ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE))
            | engine_mentions_oblique_flags (a, first_of_phrase (a, first), ENGINE_CLASS_PARTY);
      m->first = first;
      m->last = last;
    }
}
