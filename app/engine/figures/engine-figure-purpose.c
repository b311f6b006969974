/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What money is put into and what a share is of: "7 milliards dans une usine de batteries", "70 % du terminal
 * gazier", "the lithium mine, a project of 2.4 billion".  Such goods stand in the value's own complement, or with
 * the works that the clause is about. */

#include "config.h"

#include "engine-figures.h"

#define REACH 10 /* tokens from the value to the goods of its complement */
#define WORKS_REACH 3 /* from the works to the goods that they are of */

/* Money and shares that something in kinds is got for. */
static gboolean
has_purpose (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_OWNERSHIP:
    case ENGINE_MEASURE_SPENDING:
    case ENGINE_MEASURE_AID:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Goods known as such, no part of a name, at the token. */
static const EngineMention *
goods_at (const EngineAnalysis *a, guint32 i)
{
  guint32 index = g_array_index (a->mention_at, guint32, i);
  const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

  return m != NULL && m->kind == ENGINE_MENTION_COMMODITY && m->codes[0] != NULL
                 && (m->flags & ENGINE_MENTION_GUESSED) == 0
             ? m
             : NULL;
}

/* A plant, a mine, a line: no company. */
static gboolean
is_works (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ASSET);

  return tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "firm") == NULL;
}

/* "dans une usine de batteries", "du terminal de gaz", "for copper mines": behind the value, in the same phrase. */
static const EngineMention *
in_complement (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  /* of a company nothing but its name says what it makes */
  gboolean works = d->figure.measure != ENGINE_MEASURE_OWNERSHIP;
  gboolean led = FALSE;

  for (guint32 i = d->value->context_last; i < d->value->context_last + REACH && i < d->right; i++)
    {
      const EngineMention *m = goods_at (a, i);
      guint32 clause = engine_token (a, i)->clause;

      if (figure_has_break (a, i, i + 1, TRUE) || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || (clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1
              && (engine_analysis_morph (a, i)
                  & (ENGINE_MORPH_NOUN | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE
                     | ENGINE_MORPH_PRESENT_PARTICIPLE))
                     == 0))
        return NULL;
      led |= engine_token_is (a, i, ENGINE_CLASS_TARGET);
      works |= is_works (a, i);
      if (m != NULL && led && (works || is_works (a, m->last)))
        return m;
    }
  return NULL;
}

/* "la mine de lithium de Jadar, un projet de 2,4 milliards": the works that stand before the value. */
static const EngineMention *
of_works (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = d->value->context_first; i > s->first && i + 30 > d->value->context_first; i--)
    {
      const EngineTag *works =
          is_works (a, i - 1) ? engine_analysis_tag (a, i - 1, ENGINE_CLASS_ASSET) : NULL;

      if (g_array_index (a->value_at, guint32, i - 1) != 0 || engine_token_is_char (a, i - 1, ';'))
        return NULL;
      if (works == NULL)
        continue;
      for (guint32 k = works->first; k <= works->last + WORKS_REACH && k < d->value->first; k++)
        {
          if (k > works->last && figure_has_break (a, k, k + 1, TRUE))
            break;
          if (goods_at (a, k) != NULL)
            return goods_at (a, k);
        }
      if (works->first > s->first && goods_at (a, works->first - 1) != NULL)
        return goods_at (a, works->first - 1);
    }
  return NULL;
}

const EngineMention *
figure_find_purpose (const FigureStage *s, const FigureDraft *d)
{
  const EngineMention *m;

  if (!has_purpose (d))
    return NULL;
  m = in_complement (s, d);
  return m != NULL || d->figure.measure == ENGINE_MEASURE_AID ? m : of_works (s, d);
}
