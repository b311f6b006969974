/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure measures whose own sentence does not say it: what a pronoun stands for in the sentence
 * before, what the sentence behind a bare value tells of it, what the figures before were of. */

#include "config.h"

#include "engine-figure-measure.h"

#define TOPIC_REACH 90 /* tokens */
#define BARE_LENGTH 14 /* tokens of a sentence that is hardly more than its value */

/* "Le prix n'a pas été dévoilé. Il avoisinerait 28 dollars": what a pronoun at the sentence's start
 * stands for, where the sentence itself names no measure. */
static EngineMeasure
measure_of_pronoun (FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *d = figure_draft (s, draft);
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const EngineSentence *then = now - 1;
  guint32 from, to;
  gboolean pronoun = FALSE;

  if (s->sentence == 0 || then->line != now->line)
    return ENGINE_MEASURE_OTHER;
  for (guint32 i = now->first; i < now->first + 4 && i < d->value->first && !pronoun; i++)
    pronoun = engine_token_is (a, i, ENGINE_CLASS_ANAPHOR)
              || (engine_token_is (a, i, ENGINE_CLASS_PRONOUN)
                  && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER));
  if (!pronoun)
    return ENGINE_MEASURE_OTHER;
  from = a->first_tag[then->first];
  to = a->first_tag[then->last];
  for (guint32 i = from; i < to; i++)
    {
      const EngineTag *tag = &a->tag[i];
      EngineMeasure code;

      if (engine_pack_entry_class (a->pack, tag->entry) != ENGINE_CLASS_MEASURE
          || engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL
          || figure_is_of_duration (a, tag))
        continue;
      code = engine_code_from_name (ENGINE_CODES_MEASURE,
                                    engine_pack_entry_code (a->pack, tag->entry));
      if (engine_pack_entry_attr (a->pack, tag->entry, "coffers") != NULL)
        code = ENGINE_MEASURE_RESERVES;
      if (code > ENGINE_MEASURE_OTHER && figure_unit_score (code, d->unit_kind) > 0)
        return (EngineMeasure)code;
    }
  return ENGINE_MEASURE_OTHER;
}

/* The measure that the word names, where the value's unit can be of it; else OTHER. */
static EngineMeasure
measure_of_tag (const EngineAnalysis *a, const EngineTag *tag, const FigureDraft *d)
{
  int code =
      engine_code_from_name (ENGINE_CODES_MEASURE, engine_pack_entry_code (a->pack, tag->entry));

  return code > ENGINE_MEASURE_OTHER && figure_unit_score (code, d->unit_kind) > 0
             ? (EngineMeasure)code
             : ENGINE_MEASURE_OTHER;
}

/* "Le coût total ? 3,4 milliards": what the question before asks for, of a value that opens the answer. */
static EngineMeasure
measure_of_question (FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *d = figure_draft (s, draft);
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const EngineSentence *then = now - 1;

  if (s->sentence == 0 || then->last == 0 || !engine_token_is_char (a, then->last - 1, '?')
      || d->value->context_first > now->first + 3)
    return ENGINE_MEASURE_OTHER;
  for (guint32 i = a->first_tag[then->first]; i < a->first_tag[then->last]; i++)
    {
      const EngineTag *tag = &a->tag[i];
      EngineMeasure code;

      if (engine_pack_entry_class (a->pack, tag->entry) != ENGINE_CLASS_MEASURE)
        continue;
      code = measure_of_tag (a, tag, d);
      if (code != ENGINE_MEASURE_OTHER)
        return code;
    }
  return ENGINE_MEASURE_OTHER;
}

/* "Montant : environ 781 millions": a word or two and a colon are all that stands before. */
static gboolean
is_label (const FigureStage *s, const FigureDraft *d)
{
  for (guint32 i = d->value->context_first; i > s->first && i + 3 > d->value->context_first; i--)
    if (engine_token_is_char (s->a, i - 1, ':'))
      return i - s->first <= 5;
  return FALSE;
}

/* "Japan will import 1.2 million tons. The deal is worth $10 billion": what is bought costs that. */
static gboolean
is_worth_of_deal (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  gboolean deal = FALSE, worth = FALSE;

  for (guint32 i = s->first; i < s->first + 3 && i < d->value->first; i++)
    {
      worth |= figure_names_worth (s->a, i) && i > s->first
               && engine_token_is (s->a, i - 1, ENGINE_CLASS_DETERMINER);
      deal |= engine_token_is (s->a, i, ENGINE_CLASS_INSTRUMENT) && i > s->first
              && engine_token_is (s->a, i - 1, ENGINE_CLASS_DETERMINER);
    }
  for (guint back = 1; (deal || worth) && back <= 3 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      if (d->sentence - p->sentence > 2)
        break;
      if (!p->phantom && p->unit_kind != FIGURE_UNIT_PERCENT && p->unit_kind != FIGURE_UNIT_MONEY
          && (p->figure.measure == ENGINE_MEASURE_IMPORTS
              || p->figure.measure == ENGINE_MEASURE_PURCHASE))
        return TRUE;
    }
  return FALSE;
}

/* "Le premier, noué à Glasgow, portait sur 8,5 milliards": money of which the sentence says nothing is
 * what the money before was, not far away. */
static EngineMeasure
measure_of_money (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  const guint flows = (1u << ENGINE_MEASURE_AID) | (1u << ENGINE_MEASURE_INVESTMENT)
                      | (1u << ENGINE_MEASURE_SPENDING);

  if (d->unit_kind != FIGURE_UNIT_MONEY || d->value->value < MOST_PRICE)
    return ENGINE_MEASURE_OTHER;
  /* "signed for twelve trains. Price: some 781 million": what all of them cost */
  if (is_label (s, d) && draft > 0
      && figure_draft (s, draft - 1)->figure.measure == ENGINE_MEASURE_PURCHASE
      && d->sentence - figure_draft (s, draft - 1)->sentence <= 1)
    return ENGINE_MEASURE_PURCHASE;
  if (is_worth_of_deal (s, draft))
    return ENGINE_MEASURE_PURCHASE;
  for (guint back = 1; back <= 5 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      if (p->phantom || p->unit_kind != FIGURE_UNIT_MONEY)
        continue;
      if (d->sentence - p->sentence > 4 || d->value->first - p->value->last > TOPIC_REACH)
        break;
      return (flows >> p->figure.measure & 1) != 0 ? p->figure.measure : ENGINE_MEASURE_OTHER;
    }
  return ENGINE_MEASURE_OTHER;
}

/* "1 300 milliards.": hardly more than the value, and more of the same line behind. */
static gboolean
is_bare (const FigureStage *s, const FigureDraft *d)
{
  const EngineSentence *now = &g_array_index (s->a->sentences, EngineSentence, s->sentence);

  return s->sentence + 1 < s->a->sentences->len && (now + 1)->line == now->line
         && now->last - now->first <= BARE_LENGTH && engine_clause (s->a, d->clause)->verb == 0;
}

/* "1 300 milliards. Le montant réclamé par l'Afrique": a bare value, of which the next sentence tells. */
static EngineMeasure
measure_of_next (FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *d = figure_draft (s, draft);
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const EngineSentence *next = now + 1;
  guint32 to;

  if (!is_bare (s, d) || strcmp (figure_role_at (s->a, d->value->context_last), "of") == 0)
    return ENGINE_MEASURE_OTHER;
  to = a->first_tag[MIN (next->last, next->first + 30)];
  for (guint32 i = a->first_tag[next->first]; i < to; i++)
    {
      const EngineTag *tag = &a->tag[i];
      EngineClass class_id = engine_pack_entry_class (a->pack, tag->entry);
      EngineMeasure code;

      if ((class_id != ENGINE_CLASS_MEASURE && class_id != ENGINE_CLASS_MEASURE_VERB)
          || engine_pack_entry_attr (a->pack, tag->entry, "of") != NULL
          || engine_pack_entry_attr (a->pack, tag->entry, "side") != NULL)
        continue;
      code = measure_of_tag (a, tag, d);
      if (code != ENGINE_MEASURE_OTHER)
        return code;
    }
  return ENGINE_MEASURE_OTHER;
}

/* "Vins et alcools passent de 15 % à zéro": what ends at nought in a text on duties. */
static gboolean
falls_to_nothing (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *next = draft + 1 < s->drafts->len ? figure_draft (s, draft + 1) : NULL;

  if (d->link == FIGURE_LINK_REPLACED_BY)
    return d->value->value == 0;
  return next != NULL && next->sentence == d->sentence && next->link == FIGURE_LINK_REPLACED_BY
         && next->value->value == 0;
}

/* "Madrid s'en tient à 2,1 %", "India gets 26 per cent": a rate of which the sentence says nothing is what
 * the rates right before were. */
static EngineMeasure
measure_of_rates (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  EngineMeasure found = ENGINE_MEASURE_OTHER;
  guint n = 0;

  if (s->about_tariffs && d->unit_kind == FIGURE_UNIT_PERCENT && falls_to_nothing (s, draft))
    return ENGINE_MEASURE_TARIFF;
  if (d->unit_kind != FIGURE_UNIT_PERCENT || d->value->is_fraction
      || *figure_role_at (s->a, d->value->context_last) != '\0')
    return ENGINE_MEASURE_OTHER;
  for (guint back = 1; back <= 8 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      if (p->phantom || p->unit_kind != FIGURE_UNIT_PERCENT)
        continue;
      if (d->sentence - p->sentence > (p->figure.measure == ENGINE_MEASURE_TARIFF ? 1 : 4)
          || d->value->first - p->value->last > TOPIC_REACH * 2
          || (n > 0 && p->figure.measure != found))
        break;
      found = p->figure.measure;
      n++;
    }
  return n >= 2 && (found == ENGINE_MEASURE_DEFENCE_SPENDING || found == ENGINE_MEASURE_TARIFF)
             ? found
             : ENGINE_MEASURE_OTHER;
}

/* "Prices have taken note: $104 a tonne. Analysts see $85 by 2027": a small sum of the same money as the price
 * right before. */
static EngineMeasure
measure_of_prices (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);

  if (d->unit_kind != FIGURE_UNIT_MONEY || d->value->value >= MOST_PRICE / 100)
    return ENGINE_MEASURE_OTHER;
  for (guint back = 1; back <= 3 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      if (p->phantom || p->unit_kind != FIGURE_UNIT_MONEY)
        continue;
      return d->sentence - p->sentence <= 1 && p->figure.measure == ENGINE_MEASURE_PRICE
                     && strcmp (p->value->unit, d->value->unit) == 0
                     && p->value->value < d->value->value * 10
                     && d->value->value < p->value->value * 10
                 ? ENGINE_MEASURE_PRICE
                 : ENGINE_MEASURE_OTHER;
    }
  return ENGINE_MEASURE_OTHER;
}

/* "A second deal, for 30bn cubic metres": so much of it as the quantities before were of. */
static EngineMeasure
measure_of_quantities (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);
  FigureUnit unit = d->unit_kind;

  if (unit != FIGURE_UNIT_MASS && unit != FIGURE_UNIT_VOLUME)
    return ENGINE_MEASURE_OTHER;
  for (guint back = 1; back <= 12 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      if (p->phantom || p->unit_kind != unit)
        continue;
      /* "This year's volume is expected to reach 12 bcm" */
      if (d->sentence - p->sentence > 2 && !figure_names_instrument (s, s->first, s->last))
        break;
      switch ((guint)p->figure.measure)
        {
        case ENGINE_MEASURE_EXPORTS:
        case ENGINE_MEASURE_IMPORTS:
        case ENGINE_MEASURE_PURCHASE:
          return p->figure.measure;
        default:
          break;
        }
    }
  return ENGINE_MEASURE_OTHER;
}

/* "sister arrangements: one of 20 billion": money of an agreement, in a text that speaks of aid by far. */
static EngineMeasure
measure_of_agreement (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);

  return s->about_aid && d->unit_kind == FIGURE_UNIT_MONEY && d->value->value >= MOST_PRICE
                 && figure_names_instrument (s, s->first, s->last)
             ? ENGINE_MEASURE_AID
             : ENGINE_MEASURE_OTHER;
}

/* "La moitié de ce montant": what the sum or the quantity before was. */
EngineMeasure
figure_measure_of_whole (FigureStage *s, guint draft)
{
  const FigureDraft *d = figure_draft (s, draft);

  for (guint back = 1; figure_is_part_of_whole (s, d) && back <= 4 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      if (d->sentence - p->sentence > 2)
        break;
      if (!p->phantom && p->unit_kind != FIGURE_UNIT_PERCENT)
        return p->figure.measure;
    }
  return ENGINE_MEASURE_OTHER;
}

/* "C'est deux fois plus que l'an dernier": of what was told right before. */
static EngineMeasure
measure_of_times (FigureStage *s, guint draft)
{
  const FigureDraft *p = figure_times_of (s, draft);

  return p != NULL ? p->figure.measure : ENGINE_MEASURE_OTHER;
}

/* Where else a figure's measure may stand, in the order in which it is looked for. */
static const struct
{
  EngineMeasure (*find) (FigureStage *s, guint draft);
  const char *why;
} lenders[] = {
  { measure_of_prices, "prices before" },
  { figure_measure_of_whole, "the whole" },
  { measure_of_times, "how many times" },
  { measure_of_question, "the question" },
  { measure_of_pronoun, "pronoun" },
  { measure_of_money, "money before" },
  { measure_of_rates, "rates before" },
  { measure_of_quantities, "quantities before" },
  { measure_of_agreement, "money of the agreement" },
  { measure_of_next, "next sentence" },
};

/* What other sentences say that the figure measures; @why gets how. */
EngineMeasure
figure_lent_measure (FigureStage *s, guint draft, const char **why)
{
  FigureDraft *d = figure_draft (s, draft);

  d->told_behind = is_bare (s, d);
  for (gsize k = 0; k < G_N_ELEMENTS (lenders); k++)
    {
      EngineMeasure found = lenders[k].find (s, draft);

      if (found == ENGINE_MEASURE_OTHER)
        continue;
      d->of_agreement = lenders[k].find == measure_of_agreement;
      *why = lenders[k].why;
      return found;
    }
  *why = "";
  return ENGINE_MEASURE_OTHER;
}
