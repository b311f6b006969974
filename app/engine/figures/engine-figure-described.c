/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures that say what is so whatever is to come: what describes a place, what has been paid, what stands in an
 * inserted phrase. */

#include "config.h"

#include "engine-figure-status.h"

/* A participle or a relative stands right behind the comma that opens the inserted phrase: ", taxé à 30 %,",
 * ", which draws 90 per cent from renewables,". */
static gboolean
opens_inserted (const FigureStage *s, guint32 value)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = value; i > s->first + 1 && i + 9 > value; i--)
    {
      if (engine_token_is_char (a, i - 1, ','))
        return engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
               || ((engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
                   && i + 6 > value);
      if (figure_has_break (a, i - 1, i, TRUE) || g_array_index (a->value_at, guint32, i - 1) != 0)
        return FALSE;
    }
  return FALSE;
}

/* A comma, and a name or a noun with its article right before it: not a fronted clause. */
static gboolean
follows_name (const EngineAnalysis *a, guint32 comma)
{
  return engine_token_is_char (a, comma, ',') && comma > 0
         && (g_array_index (a->mention_at, guint32, comma - 1) != 0
             || ((engine_analysis_morph (a, comma - 1) & ENGINE_MORPH_NOUN) != 0 && comma > 1
                 && (engine_token_is (a, comma - 2, ENGINE_CLASS_DETERMINER)
                     || engine_token_is (a, comma - 2, ENGINE_CLASS_POSSESSIVE))));
}

gboolean
figure_is_apposed (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;
  guint32 first = d->value->context_first;

  /* "The nation of 12,000 people will get" */
  if (verb > d->value->last && figure_counts_things (d)
      && strcmp (figure_role_before (a, first, s->first), "of") == 0)
    return TRUE;
  return verb > d->value->last && first > s->first + 1
         && (follows_name (a, first - 1) || (first > s->first + 2 && follows_name (a, first - 2))
             || opens_inserted (s, first))
         && figure_has_break (a, d->value->last, verb - 1, TRUE);
}

static gboolean
is_definite (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER);

  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "def") == 0;
}

/* "their 11,200 inhabitants", "a market of 300 million people", "la frontière, longue de 1 000 kilomètres": what
 * describes a place, whatever is to be done with it. */
gboolean
figure_is_described (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->context_first;
  FigureUnit unit = d->unit_kind;
  const EngineTag *tag = engine_analysis_tag (a, d->value->last - 1, ENGINE_CLASS_COUNTED);

  if (first <= s->first + 1)
    return FALSE;
  /* "where 20,000 people live" */
  if (unit == FIGURE_UNIT_PERSONS && engine_token_is (a, first - 1, ENGINE_CLASS_RELATIVE)
      && !engine_token_is (a, d->value->last, ENGINE_CLASS_MODAL)
      && !engine_token_is (a, d->value->last, ENGINE_CLASS_AUXILIARY))
    return TRUE;
  if (unit == FIGURE_UNIT_PERSONS)
    return engine_token_is (a, first - 1, ENGINE_CLASS_POSSESSIVE)
           || (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "dwell") != NULL
               && strcmp (figure_role_before (a, first, s->first), "of") == 0);
  if (unit != FIGURE_UNIT_LENGTH)
    return FALSE;
  /* "The 960-km line to Ceyhan": known by its length */
  if (is_definite (a, first - 1)
      && (engine_analysis_morph (a, d->value->context_last) & ENGINE_MORPH_NOUN) != 0)
    return TRUE;
  for (guint32 i = first; i > s->first + 1 && i + 4 > first; i--)
    if (engine_token_is_char (a, i - 1, ','))
      return (engine_analysis_morph (a, i) & ENGINE_MORPH_ADJ) != 0;
  return FALSE;
}

/* "£100m already paid since 2015", "les 40 millions déjà versés". */
gboolean
figure_is_done (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (d->unit_kind != FIGURE_UNIT_MONEY)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS
          && engine_pack_entry_attr (a->pack, h->entry, "done") != NULL
          && h->first >= d->value->last && h->first - d->value->last <= 1
          && (engine_analysis_morph (a, h->last) & ENGINE_MORPH_PAST_PARTICIPLE) != 0)
        return TRUE;
    }
  return FALSE;
}
