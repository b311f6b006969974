/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How well a measure's word fits a value: how it stands to it (engine-figure-stance.c), whether the
 * unit fits (engine-figure-fit.c), how many other values part them, and what else the word may mean
 * there. */

#include "config.h"

#include "engine-figure-measure.h"

/* A verb of a measure or an act stands between. */
static gboolean
acts_between (const FigureStage *s, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_MEASURE_VERB)
        || (figure_is_act (s->a, i)
            /* "couvrent deux mois d'importations" */
            && engine_pack_entry_attr (
                   s->a->pack, engine_analysis_tag (s->a, i, ENGINE_CLASS_ACTION)->entry, "share")
                   == NULL
            && !engine_token_is (s->a, i, ENGINE_CLASS_RISE)
            && !engine_token_is (s->a, i, ENGINE_CLASS_FALL)))
      return TRUE;
  return FALSE;
}

/* "tariffs on Chinese imports imposed over fentanyl from 20 %": what the rate lies on is goods here. */
static gboolean
is_what_is_taxed (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;

  if (d->unit_kind != FIGURE_UNIT_PERCENT
      || (h->code != ENGINE_MEASURE_IMPORTS && h->code != ENGINE_MEASURE_EXPORTS)
      || (h->flags & FIGURE_HIT_VERB) != 0 || h->last > d->value->context_first)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *t = figure_hit (s, i);

      /* "les importations paieront 50 %" */
      if (t->class_id == ENGINE_CLASS_MEASURE_VERB && (t->flags & FIGURE_HIT_SUBJECT_ON) != 0
          && t->code == ENGINE_MEASURE_TARIFF && t->first >= h->last && t->first - h->last <= 3
          && t->last <= d->value->context_first && d->value->context_first - t->last <= 2)
        return TRUE;
      if (t->class_id == ENGINE_CLASS_MEASURE && t->code == ENGINE_MEASURE_TARIFF
          && (t->flags & FIGURE_HIT_VERB) == 0 && t->last < h->first && h->first - t->last <= 5
          && strcmp (figure_role_at (a, t->last), "on") == 0
          && figure_values_between (s, t->last, h->first) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "les voitures fabriquées en Chine acquittent un droit de 20 %": where the taxed goods are made. */
static gboolean
is_made_of_taxed (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  return (h->flags & FIGURE_HIT_VERB) != 0
         && (h->code == ENGINE_MEASURE_PRODUCTION || h->code == ENGINE_MEASURE_MINING
             || h->code == ENGINE_MEASURE_IMPORTS || h->code == ENGINE_MEASURE_EXPORTS)
         && d->unit_kind == FIGURE_UNIT_PERCENT
         && (engine_analysis_morph (s->a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && engine_token_is (s->a, h->last, ENGINE_CLASS_TARGET)
         && figure_names_measure (s, ENGINE_MEASURE_TARIFF);
}

/* "en garantit la moitié": the pronoun before the verb is what it is of. */
static gboolean
has_clitic (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineTag *tag =
      h->first > s->first ? engine_analysis_tag (s->a, h->first - 1, ENGINE_CLASS_PRONOUN) : NULL;

  return tag != NULL && engine_pack_entry_attr (s->a->pack, tag->entry, "clitic") != NULL
         && (engine_token_is (s->a, h->first - 1, ENGINE_CLASS_TARGET)
             || d->unit_kind == FIGURE_UNIT_MONEY);
}

/* "Kenya's sales hit $16 million", "food inflation hit 6 %": a height that is reached, no rate. */
static gboolean
is_height (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  return h->code == ENGINE_MEASURE_TARIFF && h->weak && (h->flags & FIGURE_HIT_VERB) != 0
         && (h->flags & FIGURE_HIT_SUBJECT_ON) == 0
         && (d->unit_kind == FIGURE_UNIT_MONEY || figure_word_is (s->a, h->first, "reaches"))
         && h->last <= d->value->context_first && d->value->context_first - h->last <= 2
         && !figure_names_measure (s, ENGINE_MEASURE_TARIFF);
}

/* Another measure's verb is right before the noun, no more than an adjective between. */
static gboolean
stands_behind_verb (const FigureStage *s, const FigureHit *noun)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && h->last <= noun->first && noun->first - h->last <= 2 && h->code != noun->code
          && !engine_token_is (s->a, h->last, ENGINE_CLASS_TARGET))
        return TRUE;
    }
  return FALSE;
}

/* A noun of a measure, and not only of a loss. */
static gboolean
names_measured (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "other") != 0;
}

/* "le taux d'électrification", "the rate of survival": of something that is no duty. */
static gboolean
is_rate_of_other (const FigureStage *s, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  guint32 i = h->last;

  if (h->code != ENGINE_MEASURE_TARIFF || !h->weak
      || (h->flags & (FIGURE_HIT_VERB | FIGURE_HIT_LEVY)) != 0 || h->last - h->first != 1
      || !figure_word_is (a, h->first, "rate"))
    return FALSE;
  if (i + 1 >= s->last || strcmp (figure_role_at (a, i), "of") != 0)
    return FALSE;
  i = engine_analysis_tag (a, i, ENGINE_CLASS_TARGET)->last;
  while (i < s->last && engine_token_is (a, i, ENGINE_CLASS_DETERMINER))
    i++;
  return i < s->last && (engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) != 0
         && !names_measured (a, i) && !engine_token_is (a, i, ENGINE_CLASS_MEASURE_VERB)
         && g_array_index (a->mention_at, guint32, i) == 0
         && g_array_index (a->value_at, guint32, i) == 0;
}

/* "alors que les ventes d'huile d'olive baissaient de 28 %": what rises or falls in the value's own clause. */
static gboolean
is_subject_of_change (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  if (h->class_id != ENGINE_CLASS_MEASURE || h->last > d->value->context_first
      || d->unit_kind != FIGURE_UNIT_PERCENT || engine_token (s->a, h->first)->clause != d->clause
      || figure_has_break (s->a, h->last, d->value->context_first, TRUE))
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *change = figure_hit (s, i);

      if ((change->class_id == ENGINE_CLASS_RISE || change->class_id == ENGINE_CLASS_FALL)
          && change->first >= h->last && change->last <= d->value->context_first
          && engine_clause (s->a, d->clause)->verb == change->first + 1)
        return TRUE;
    }
  return FALSE;
}

/* "prête 485 millions au taux de 0,1 %": what a loan costs. */
gboolean
figure_is_interest (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  guint draft = figure_draft_index (s, d);
  const FigureDraft *p = draft > 0 ? &g_array_index (s->drafts, FigureDraft, draft - 1) : NULL;

  return h->code == ENGINE_MEASURE_TARIFF && h->weak
         && (h->flags & (FIGURE_HIT_VERB | FIGURE_HIT_LEVY)) == 0
         && d->unit_kind == FIGURE_UNIT_PERCENT && p != NULL && p->sentence == d->sentence
         && p->figure.measure == ENGINE_MEASURE_AID && p->unit_kind == FIGURE_UNIT_MONEY
         && h->first >= p->value->last && !figure_names_measure (s, ENGINE_MEASURE_TARIFF);
}

/* Whether the word stands before the value with no more than @most tokens between. */
static gboolean
is_right_before (const FigureDraft *d, const FigureHit *h, guint32 most)
{
  return h->last <= d->value->context_first && d->value->context_first - h->last <= most;
}

/* The role of the preposition behind the value. */
static const char *
role_behind (const FigureStage *s, const FigureDraft *d)
{
  return figure_role_at (s->a, d->value->context_last);
}

/* "The state's stake in the mine stands at": what another measure's noun is of, before the value. */
static gboolean
is_of_noun_before (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  guint32 i = h->first;

  if (!h->weak || (h->flags & FIGURE_HIT_VERB) != 0 || h->last > d->value->context_first)
    return FALSE;
  while (i > s->first && engine_token_is (s->a, i - 1, ENGINE_CLASS_DETERMINER)
         && !engine_token_is (s->a, i - 1, ENGINE_CLASS_TARGET))
    i--;
  if (i <= s->first + 1 || !engine_token_is (s->a, i - 1, ENGINE_CLASS_TARGET))
    return FALSE;
  for (guint k = 0; k < s->hits->len; k++)
    {
      const FigureHit *noun = figure_hit (s, k);

      if (noun->class_id == ENGINE_CLASS_MEASURE && !noun->weak && noun->code != h->code
          && (noun->last == i - 1 || noun->last == i) && noun->first < i - 1
          && figure_unit_is_usual (noun->code, d->unit_kind))
        return TRUE;
    }
  return FALSE;
}

/* "hold its rate on cocoa at 10 percent", "maintenir le taux à 4 %": a rate stands between the verb and "at". */
static gboolean
is_held_rate (FigureStage *s, const FigureDraft *d, const FigureHit *verb)
{
  const guint32 first = d->value->context_first;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || verb->last + 1 >= first
      || !(engine_token_has_code (s->a, first - 1, ENGINE_CLASS_PREPOSITION, "at")
           || engine_token_is (s->a, first - 1, ENGINE_CLASS_RANGE_TO)))
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == ENGINE_MEASURE_TARIFF
          && h->first >= verb->last && h->last < first)
        return TRUE;
    }
  return FALSE;
}

/* Whether the word means something else than the measure here, whatever the value's place. */
static gboolean
means_other (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const gboolean weak_verb = h->weak && (h->flags & FIGURE_HIT_VERB) != 0;

  /* "720 million of Indian air-defence missiles": what is bought */
  if (h->code == ENGINE_MEASURE_DEFENCE_SPENDING && h->first >= d->value->context_last
      && (engine_token_is_char (a, h->first - 1, '-')
          || (h->last - h->first > 1 && engine_token_is_char (a, h->first + 1, '-'))))
    return TRUE;
  /* "keep paying 25%": no owning */
  if (h->code == ENGINE_MEASURE_OWNERSHIP && weak_verb
      && (engine_analysis_morph (a, h->last) & ENGINE_MORPH_PRESENT_PARTICIPLE) != 0
      && h->last < d->value->context_first)
    return TRUE;
  /* "hold its rate on cocoa at 10 percent": nor here */
  if (h->code == ENGINE_MEASURE_OWNERSHIP && weak_verb && is_held_rate (s, d, h))
    return TRUE;
  /* "a quota growing by 1,500 tonnes": how much greater it gets */
  if (h->code == ENGINE_MEASURE_PRODUCTION && weak_verb
      && engine_token_is (a, h->first, ENGINE_CLASS_RISE) && h->last < d->value->context_first
      && d->value->context_first - h->last <= 2
      && engine_token_has_code (a, h->last, ENGINE_CLASS_PREPOSITION, "by"))
    return TRUE;
  /* "would extend them to another C$125 billion": no credit */
  if (h->code == ENGINE_MEASURE_AID && weak_verb && h->last + 1 < d->value->context_first
      && engine_token_is (a, d->value->context_first - 1, ENGINE_CLASS_RANGE_TO)
      && (a->style & ENGINE_STYLE_HEADS_LAST) != 0)
    return TRUE;
  if ((h->flags & FIGURE_HIT_VALUED) != 0 && d->unit_kind == FIGURE_UNIT_MONEY)
    return TRUE;
  /* "brings in three-quarters of exports": what the share is of goes before */
  if ((h->flags & (FIGURE_HIT_EARNS | FIGURE_HIT_VERB)) == (FIGURE_HIT_EARNS | FIGURE_HIT_VERB)
      && d->unit_kind == FIGURE_UNIT_PERCENT && figure_has_complement (s, d))
    return TRUE;
  /* "owes Chinese lenders 5.7 billion": to whom, behind the verb */
  if ((h->flags & FIGURE_HIT_AGENT) != 0 && is_right_before (d, h, 1) && stands_behind_verb (s, h))
    return TRUE;
  return figure_is_interest (s, d, h) || figure_covers_needs (s, d, h) || is_height (s, d, h)
         || is_rate_of_other (s, h) || is_of_noun_before (s, d, h);
}

/* Whether the unit shows that the word, beside the value, measures something else. */
static gboolean
measures_other (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const FigureUnit unit = d->unit_kind;
  const gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;

  switch ((guint)h->code)
    {
    case ENGINE_MEASURE_GDP:
      /* "10 milliards dans l'économie égyptienne": where they are put */
      return unit == FIGURE_UNIT_MONEY && h->first >= d->value->context_last
             && strcmp (role_behind (s, d), "in") == 0 && h->first - d->value->context_last <= 3;
    case ENGINE_MEASURE_RESERVES:
      /* "rolled over a $3 billion deposit": of money only what is called reserves */
      return unit == FIGURE_UNIT_MONEY && !figure_word_is (a, h->first, "reserve");
    case ENGINE_MEASURE_OTHER:
      /* "prélève 8 %" is a tariff; money that is levied is a fee */
      return verb && (h->flags & FIGURE_HIT_LEVY) != 0 && unit != FIGURE_UNIT_MONEY;
    case ENGINE_MEASURE_PURCHASE:
      /* "ordered Caracas to pay 8.7 billion" */
      for (guint32 i = h->last; verb && h->weak && i + 1 < d->value->context_first; i++)
        if (engine_token_is (a, i, ENGINE_CLASS_INF_MARK)
            && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0)
          return TRUE;
      return FALSE;
    case ENGINE_MEASURE_PRICE:
      /* "la part des fromages vendus à l'étranger": no price */
      return verb && unit == FIGURE_UNIT_PERCENT && d->value->change == ENGINE_CHANGE_NONE
             && d->figure.change == ENGINE_CHANGE_NONE && h->last <= d->value->first
             && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
    default:
      return FALSE;
    }
}

/* What the place of the word and its strength give. */
static int
score_place (FigureStage *s, const FigureDraft *d, const FigureHit *h, const char **why)
{
  const gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;
  guint between;
  int score;

  if (h->first >= d->value->context_last)
    {
      score = figure_score_right (s, d, h, why);
      between = figure_values_between (s, MIN (figure_complement_start (s, d), h->first), h->first);
    }
  else
    {
      score = figure_score_left (s, d, h, why);
      /* "95 % des exportations et un tiers du PIB": the noun is the other value's */
      if (!verb && score >= 5
          && (d->link == FIGURE_LINK_NONE || strcmp (role_behind (s, d), "of") == 0)
          && figure_follows_value (s, h))
        score -= 5;
      between = figure_values_between (s, h->last, d->value->first);
    }
  score -= (int)MIN (between, 3) * 2;
  if (h->weak)
    score -=
        score >= 7 && (h->flags & FIGURE_HIT_GOODS) == 0 && h->code != ENGINE_MEASURE_PRICE ? 1 : 3;
  return score;
}

/* What the value takes from a word that asks for "of", for each measure. */
static int
weigh_of (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const FigureUnit unit = d->unit_kind;

  if ((h->flags & FIGURE_HIT_NEEDS_OF) == 0 || unit == FIGURE_UNIT_COUNT || has_clitic (s, d, h)
      || (figure_unit_is_physical (unit) && figure_unit_is_usual (h->code, unit))
      || strcmp (role_behind (s, d), "of") == 0
      || (unit == FIGURE_UNIT_MONEY
          && strcmp (figure_role_at (s->a, d->value->context_last + 1), "of") == 0))
    return 0;
  return -8;
}

/* Of a word of giving. */
static int
weigh_aid (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const FigureUnit unit = d->unit_kind;
  const gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;
  int score = 0;

  /* "12 milliards de mètres cubes promis par Bakou": no aid */
  if (figure_unit_is_physical (unit)
      && engine_pack_entry_attr (s->a->pack, h->entry, "gift") == NULL)
    score -= 6;
  /* "a promis 2 % dès cette année", "the fund 25 per cent": no part of a sum that is given */
  if (h->weak && unit == FIGURE_UNIT_PERCENT && !d->value->is_fraction
      && strcmp (role_behind (s, d), "of") != 0)
    score -= 5;
  /* "the fund is to plough £2bn into": who acts lends no aid */
  if (h->weak && !verb && h->last <= d->value->context_first
      && acts_between (s, h->last, d->value->context_first))
    score -= 5;
  return score;
}

/* Of a word of owning. */
static int
weigh_ownership (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const FigureUnit unit = d->unit_kind;
  const gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;

  /* "has sold off 600 ewes" */
  if (h->weak && (unit == FIGURE_UNIT_COUNT || (unit == FIGURE_UNIT_MONEY && verb)))
    return -6;
  /* "holds 22 per cent of the venture" */
  return verb && unit == FIGURE_UNIT_PERCENT && is_right_before (d, h, 2)
                 && (strcmp (role_behind (s, d), "of") == 0 || !h->weak)
                 && !figure_has_complement (s, d)
             ? 3
             : 0;
}

/* Of a price. */
static int
weigh_price (const FigureDraft *d, const FigureHit *h)
{
  const gboolean much = d->unit_kind == FIGURE_UNIT_MONEY && d->value->value >= MOST_PRICE * 10;
  int score = 0;

  /* "la stabilité du won": sums are not what a currency is worth */
  if (h->weak && much && (h->flags & (FIGURE_HIT_VERB | FIGURE_HIT_PRICED)) == 0
      && d->value->per != ENGINE_PER_TONNE && d->value->per != ENGINE_PER_UNIT)
    score -= 7;
  /* "those sales fetched 650 million": no price of a unit */
  if (much && (h->flags & FIGURE_HIT_VERB) != 0 && d->value->per == ENGINE_PER_NONE)
    score -= 7;
  return score;
}

/* What the measure makes of the value's unit and place. */
static int
weigh_measure (FigureStage *s, const FigureDraft *d, const FigureHit *h, int score)
{
  const FigureUnit unit = d->unit_kind;

  switch ((guint)h->code)
    {
    case ENGINE_MEASURE_AID:
      return weigh_aid (s, d, h);
    case ENGINE_MEASURE_OWNERSHIP:
      return weigh_ownership (s, d, h);
    case ENGINE_MEASURE_PRICE:
      return weigh_price (d, h);
    case ENGINE_MEASURE_MEMBERS:
      return -5; /* they are counted by the value itself */
    case ENGINE_MEASURE_JOBS:
      /* "télétravail des frontaliers : 40 %": people are counted by the value itself, or shares are theirs */
      if (h->weak && unit == FIGURE_UNIT_PERCENT && score < 7)
        return -4;
      /* "1,200 Swiss firms employ 330,000 people": who employs */
      return (h->flags & FIGURE_HIT_VERB) != 0 && unit == FIGURE_UNIT_COUNT
                     && h->first >= d->value->last
                 ? -8
                 : 0;
    case ENGINE_MEASURE_GDP:
      /* "12 billion dollars into the Egyptian economy", but "the three economies are worth 2 trillion" */
      return h->weak && unit == FIGURE_UNIT_MONEY
                     && !(h->last <= d->value->context_first && d->value->context_first > s->first
                          && figure_word_is (s->a, d->value->context_first - 1, "worth"))
                     && strcmp (role_behind (s, d), "of") != 0
                 ? -5
                 : 0;
    default:
      return 0;
    }
}

/* Money told for each unit is a price, or a duty. */
static int
weigh_per (const FigureDraft *d, const FigureHit *h, int score)
{
  if (d->unit_kind != FIGURE_UNIT_MONEY || d->value->per == ENGINE_PER_NONE
      || d->value->per == ENGINE_PER_YEAR || d->value->per == ENGINE_PER_MONTH)
    return 0;
  return h->code == ENGINE_MEASURE_PRICE || (h->flags & FIGURE_HIT_BLOCK) != 0
                 || (h->code == ENGINE_MEASURE_TARIFF && !h->weak && score >= 7
                     && (h->flags & FIGURE_HIT_VERB) == 0)
             ? 5
             : -2;
}

/* What kind of word it is: whose purse, what goods, what costs. */
static int
weigh_word (FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const FigureUnit unit = d->unit_kind;
  const gboolean costs = (h->flags & FIGURE_HIT_COSTS) != 0 && (h->flags & FIGURE_HIT_VERB) != 0;
  int score = 0;

  /* "the sovereign fund took 25 per cent of the port": who acts, not what is held */
  if ((h->flags & FIGURE_HIT_COFFERS) != 0 && h->last <= d->value->context_first
      && acts_between (s, h->last, d->value->context_first))
    score -= 8;
  if ((h->flags & FIGURE_HIT_GOODS) != 0 && unit != FIGURE_UNIT_MONEY)
    score -= 4;
  if (costs && unit == FIGURE_UNIT_PERCENT)
    score -= 6;
  /* "hosting refugees costs Uganda $300m" */
  if (costs && unit == FIGURE_UNIT_MONEY && is_right_before (d, h, 2))
    score += 2;
  if (is_subject_of_change (s, d, h))
    score += h->weak ? 3 : 2;
  if (is_what_is_taxed (s, d, h) || is_made_of_taxed (s, d, h))
    score -= 6;
  return score;
}

/* Of a word that stands in the value itself: "one ship in five". */
static int
score_counted (const FigureDraft *d, const FigureHit *h)
{
  const FigureUnit unit = d->unit_kind;

  if ((h->flags & FIGURE_HIT_VERB) != 0)
    return 0;
  /* "2 billion yuan": the unit, not what a currency is worth */
  if (h->code == ENGINE_MEASURE_PRICE && h->first >= d->value->first && h->last <= d->value->last
      && unit == FIGURE_UNIT_MONEY)
    return 0;
  return 9 + figure_unit_score (h->code, unit) - (h->weak ? 3 : 0);
}

int
figure_score_hit (FigureStage *s, const FigureDraft *d, const FigureHit *h, const char **why)
{
  int score;

  if (means_other (s, d, h))
    return 0;
  if (h->last > d->value->context_first && h->first < d->value->context_last)
    {
      *why = "counted";
      return score_counted (d, h);
    }
  if (measures_other (s, d, h))
    return 0;
  score = score_place (s, d, h, why);
  score += weigh_of (s, d, h);
  score += weigh_measure (s, d, h, score);
  score += weigh_per (d, h, score);
  score += weigh_word (s, d, h);
  /* "handled 900,000 containers": pieces of freight are counted */
  if ((h->flags & FIGURE_HIT_FREIGHT) != 0 && d->unit_kind == FIGURE_UNIT_COUNT)
    return score;
  return score + figure_unit_score (h->code, d->unit_kind);
}
