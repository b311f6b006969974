/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which figures of a sentence its source is credited with: not who speaks of its own measures and
 * plans, not another statement's, and a bracket's own source first.  Who the source is, is found in
 * engine-figure-source.c. */

#include "config.h"

#include "engine-figures.h"

/* "he", "they", "nous": whoever was named before, or speaks. */
static gboolean
is_own_pronoun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_PRONOUN);
  const char *code = tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : "";

  return g_str_has_prefix (code, "subj-3") || strcmp (code, "subj-1p") == 0;
}

/* "said they would raise trade to 20 billion", "ont dit vouloir": what who speaks means to do. */
static gboolean
tells_own_plan (FigureStage *s, const FigureDraft *d)
{
  const guint32 to_come = ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  const EngineAnalysis *a = s->a;
  guint32 i = s->source_first;

  if (engine_token (a, d->value->first)->start_byte < s->source_trigger.end_byte)
    return FALSE;
  while (i < d->value->first && engine_token (a, i)->start_byte < s->source_trigger.end_byte)
    i++;
  for (guint32 end = MIN (i + 7, d->value->first); i + 1 < end; i++)
    {
      if (!engine_token_is (a, i, ENGINE_CLASS_SAY))
        continue;
      /* "reckons that it will bring": "it" is what is reckoned */
      if (figure_word_is (a, i, "reckons"))
        return FALSE;
      i++;
      /* "prévoit de consacrer" */
      if (engine_token_is (a, i, ENGINE_CLASS_OF)
          && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0)
        return TRUE;
      if ((engine_analysis_morph (a, i) & ENGINE_MORPH_INFINITIVE) != 0
          && engine_token_is (a, i, ENGINE_CLASS_FIGURE_STATUS))
        return TRUE;
      if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, i, ENGINE_CLASS_SUBORDINATOR))
        i++;
      return is_own_pronoun (a, i)
             && (engine_token_is (a, i + 1, ENGINE_CLASS_MODAL)
                 || (engine_analysis_morph (a, i + 1) & to_come) != 0);
    }
  return FALSE;
}

/* Who speaks of its own measures is no source of them. */
static gboolean
speaks_for_itself (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (tells_own_plan (s, d))
    return TRUE;
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_DEFENCE_SPENDING:
      break;
    default:
      return FALSE;
    }
  gboolean office = FALSE, named = FALSE;

  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (!figure_in_source (s, i))
        continue;
      named |= m != 0 && engine_mention (a, m - 1)->kind != ENGINE_MENTION_COMMODITY;
      office |= engine_token_is (a, i, ENGINE_CLASS_ROLE);
      if (m != 0 && engine_codes_overlap (engine_mention (a, m - 1)->codes, d->figure.by))
        return TRUE;
    }
  /* "selon le ministre": an office without a name */
  return office && !named
         && (d->figure.measure == ENGINE_MEASURE_TARIFF
             || (d->figure.measure == ENGINE_MEASURE_PURCHASE
                 && d->figure.status != ENGINE_FIGURE_ACTUAL));
}

/* The source inside the draft's own bracket. */
static gboolean
bracket_source (FigureStage *s, FigureDraft *d)
{
  EngineAnalysis *a = s->a;

  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      EngineSpan span;

      if (h->class_id != ENGINE_CLASS_ACCORDING || h->first < d->value->last
          || h->first - d->value->last > 10
          || (g_array_index (a->scopes, guint8, h->first) & ENGINE_SCOPE_BRACKETS) == 0)
        continue;
      span = figure_source_phrase (a, engine_writing_author (a, h->last, s->last), s->last);
      if (span.end_byte == span.start_byte)
        continue;
      d->figure.source = figure_source_text (a, span);
      d->reasons[d->n_reasons].field = "source";
      d->reasons[d->n_reasons].detail = "in the bracket";
      d->reasons[d->n_reasons++].trigger = span;
      return TRUE;
    }
  return FALSE;
}

#define BRACKET_REACH 18 /* tokens from a value to the bracket that names its source */

/* "di-ammonium phosphate (DAP)", "China National Petroleum Corporation (CNPC)": the letters of the bracket at
 * @open are the initials of the words before it, small words left out. */
static gboolean
is_spelled_out (const EngineAnalysis *a, guint32 open, guint32 name)
{
  const char *letters = engine_token_text (a, name);
  guint32 i = open;

  for (guint n = engine_token (a, name)->length_bytes; n > 0; n--)
    {
      gboolean found = FALSE;

      while (i > 0 && !found)
        {
          i--;
          if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
            {
              if (!engine_token_is_char (a, i, '-'))
                return FALSE;
              continue;
            }
          found = g_ascii_toupper (*engine_token_text (a, i)) == letters[n - 1];
          if (!found && !engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
              && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
              && !engine_token_is (a, i, ENGINE_CLASS_AND))
            return FALSE;
        }
      if (!found)
        return FALSE;
    }
  return TRUE;
}

/* "2.8% of the world total (SIPRI)", "28 % des ventes (FAO, 2021)": nothing but a name, and a date. */
static gboolean
bracket_names_source (FigureStage *s, FigureDraft *d)
{
  EngineAnalysis *a = s->a;
  guint32 i = d->value->last;
  guint32 name, behind;

  while (i < s->last && i < d->value->last + BRACKET_REACH && !engine_token_is_char (a, i, '(')
         && !engine_token_is_char (a, i, ';'))
    i++;
  if (i + 2 >= s->last || !engine_token_is_char (a, i, '('))
    return FALSE;
  name = i + 1;
  if ((engine_token (a, name)->flags & ENGINE_TOKEN_ALL_CAPS) != 0 && is_spelled_out (a, i, name))
    return FALSE;
  if (g_array_index (a->mention_at, guint32, name) != 0)
    {
      const EngineMention *m = engine_mention (a, g_array_index (a->mention_at, guint32, name) - 1);
      const EngineTag *group = engine_analysis_tag (a, name, ENGINE_CLASS_GROUP);

      if (m->first != name
          || (m->kind != ENGINE_MENTION_ORG
              && (group == NULL || engine_pack_entry_attr (a->pack, group->entry, "body") == NULL)))
        return FALSE;
      behind = m->last;
    }
  else if ((engine_token (a, name)->flags & ENGINE_TOKEN_ALL_CAPS) != 0
           && engine_token (a, name)->kind == ENGINE_TOKEN_WORD
           && engine_token (a, name)->length_bytes >= 3
           && g_array_index (a->value_at, guint32, name) == 0)
    behind = name + 1;
  else
    return FALSE;
  i = behind;
  while (i < s->last
         && (engine_token_is_char (a, i, ',') || g_array_index (a->timex_at, guint32, i) != 0))
    i++;
  if (i >= s->last || !engine_token_is_char (a, i, ')') || d->n_reasons >= FIGURE_MAX_REASONS)
    return FALSE;
  d->figure.source = figure_source_text (a, engine_analysis_span (a, name, behind));
  d->reasons[d->n_reasons].field = "source";
  d->reasons[d->n_reasons].detail = "alone in a bracket";
  d->reasons[d->n_reasons++].trigger = engine_analysis_span (a, name, behind);
  return TRUE;
}

void
figure_fill_source (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);

  if (d->brackets && d->n_reasons < FIGURE_MAX_REASONS && bracket_source (s, d))
    return;
  if (s->source == NULL && !d->brackets && bracket_names_source (s, d))
    return;
  if (s->source_clause != 0 && s->source_clause - 1 != d->clause)
    return;
  /* "…, selon X, et le budget atteindra 6 %": another statement begins */
  if (s->source != NULL
      && engine_token (s->a, d->value->first)->start_byte > s->source_trigger.end_byte
      && s->source_trigger.start_byte > engine_token (s->a, s->first)->start_byte + 24)
    for (guint32 i = d->value->first; i > s->first; i--)
      {
        if (engine_token (s->a, i - 1)->start_byte < s->source_trigger.end_byte)
          break;
        if (engine_token_is (s->a, i - 1, ENGINE_CLASS_AND) && i > s->first + 1
            && engine_token_is_char (s->a, i - 2, ','))
          return;
      }
  /* "A investira 1 milliard, et B paiera la moitié, selon X": of the last statement only */
  if (s->source != NULL
      && engine_token (s->a, d->value->first)->start_byte < s->source_trigger.start_byte)
    for (guint32 i = d->value->last; i + 2 < s->last; i++)
      {
        guint32 subject;

        if (engine_token (s->a, i)->start_byte >= s->source_trigger.start_byte)
          break;
        if (!engine_token_is_char (s->a, i, ',') || !engine_token_is (s->a, i + 1, ENGINE_CLASS_AND)
            || engine_token (s->a, i + 2)->clause == d->clause)
          continue;
        subject = engine_clause (s->a, engine_token (s->a, i + 2)->clause)->subject;
        if (subject != 0 && engine_mention (s->a, subject - 1)->first <= i + 4
            && engine_mention (s->a, subject - 1)->first > i)
          return;
      }
  if (d->value->first < s->source_first || d->value->first >= s->source_last
      || (s->source != NULL && speaks_for_itself (s, d)))
    return;
  if (s->source == NULL || d->n_reasons >= FIGURE_MAX_REASONS)
    return;
  d->figure.source = s->source;
  d->reasons[d->n_reasons].field = "source";
  d->reasons[d->n_reasons].detail = "credited in the sentence";
  d->reasons[d->n_reasons++].trigger = s->source_trigger;
}
