/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How figures of one sentence hang together: a rate that replaces another, a contrast that only
 * compares, a series with shared words at its end. */

#include "config.h"

#include "engine-figure-goods.h"
#include "engine-figure-measure.h"
#include "engine-figures.h"

#define STEP_REACH 12     /* tokens from a value to the next step of its change */
#define FAR_STEP_REACH 24 /* the same where a verb of change stands right before that */

/* A tag of the class in [from, to), its code equal to @code where that is given. */
static const FigureHit *
find_hit (FigureStage *s, guint32 from, guint32 to, EngineClass class_id)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == class_id && h->first >= from && h->last <= to)
        return h;
    }
  return NULL;
}

static gboolean
is_to (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "to")
         || figure_word_is (a, i, "then");
}

static gboolean
is_from (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_RANGE_OPEN, "from");
}

/* A clause's own verb stands in [from, to), none of change. */
static gboolean
has_verb (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    {
      guint32 clause = engine_token (a, i)->clause;

      if (clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1
          && !engine_token_is (a, i, ENGINE_CLASS_FROM_TO)
          && !engine_token_is (a, i, ENGINE_CLASS_RISE)
          && !engine_token_is (a, i, ENGINE_CLASS_FALL)
          && !engine_token_is (a, i, ENGINE_CLASS_AUXILIARY))
        return TRUE;
    }
  return FALSE;
}

/* "from $1.3 billion pledged in 2023 to": the token behind the participle that the value has of its own, or @i. */
static guint32
behind_own_participle (const EngineAnalysis *a, guint32 i)
{
  return (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
                 && !engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
             ? i + 1
             : i;
}

/* "un taux de 13 %": the noun of a measure, of which this is the value. */
static gboolean
heads_value (FigureStage *s, const FigureDraft *p)
{
  guint32 first = p->value->context_first;

  return first > s->first + 1
         && find_hit (s, first - MIN (first, 4), first - 1, ENGINE_CLASS_MEASURE) != NULL
         && engine_token_is (s->a, first - 1, ENGINE_CLASS_OF) && is_from (s->a, first - 1);
}

/* "de 15 à 7,5 %", "from £395m in 2018 to £277m", "25 % → 15 %": both ends of a change. */
static gboolean
is_from_to (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 gap = d->value->context_first - p->value->context_last;
  gboolean from =
      !p->value->is_fraction && p->value->first > s->first
      && (is_from (a, p->value->first - 1)
          || (p->value->context_first > s->first && is_from (a, p->value->context_first - 1))
          /* "from the £700 million promised" */
          || (p->value->context_first > s->first + 1
              && engine_token_is_the (a, p->value->context_first - 1)
              && is_from (a, p->value->context_first - 2))
          || is_from (a, p->value->context_first));
  gboolean to = is_to (a, d->value->first - 1) || is_to (a, d->value->context_first)
                || (d->value->context_first > 0 && is_to (a, d->value->context_first - 1));

  return ((from && to && gap <= 8) || engine_token_arrow_end (a, p->value->last) > p->value->last)
         && p->unit_kind == d->unit_kind
         && !figure_has_break (a, p->value->last, d->value->first, FALSE)
         && !has_verb (a, behind_own_participle (a, p->value->context_last), d->value->first)
         && (gap <= 2 || !heads_value (s, p)
             || find_hit (s, s->first, d->value->first, ENGINE_CLASS_FROM_TO) != NULL
             || find_hit (s, s->first, d->value->first, ENGINE_CLASS_RISE) != NULL
             || find_hit (s, s->first, d->value->first, ENGINE_CLASS_FALL) != NULL);
}

/* "60 %, puis 30 %", "3,250 tonnes, rising to 6,500": the next step. */
static gboolean
is_next_step (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 from = p->value->last;
  guint32 to = d->value->first;
  /* "La surtaxe de 39 % que Washington impose depuis août à la Suisse sera ramenée à 15 %", "a relevé à 36 % le droit sur
   * les produits malaisiens, l'a ramené à 25 %" */
  const gboolean brought = p->value->context_first > s->first
                           && is_to (a, p->value->context_first - 1)
                           && d->unit_kind == FIGURE_UNIT_PERCENT;
  const gboolean settles =
      (p->link == FIGURE_LINK_REPLACED_BY || brought) && figure_settles_at (s, d);
  const guint32 reach =
      to - from > STEP_REACH && (heads_value (s, p) || brought)
              && (settles || find_hit (s, to - 5, to, ENGINE_CLASS_FROM_TO) != NULL)
          ? FAR_STEP_REACH
          : STEP_REACH;

  if (to - from > reach || p->unit_kind != d->unit_kind)
    return FALSE;
  for (guint32 i = from; i < to; i++)
    {
      /* "12 Mt avant fin 2025, puis 25 Mt par an": each has a time of its own, neither replaces */
      if (d->unit_kind != FIGURE_UNIT_PERCENT && g_array_index (a->timex_at, guint32, i) != 0)
        return FALSE;
      /* "puis 30 %", "puis à 30 %", but "puis mon pays (2 milliards)" */
      if (figure_word_is (a, i, "then") && d->value->context_first <= i + 3
          && !figure_has_break (a, i, to, TRUE))
        return TRUE;
    }
  if (settles)
    return TRUE;
  return (is_to (a, d->value->context_first - 1) || is_to (a, d->value->first - 1))
         && find_hit (s, from, to, ENGINE_CLASS_FROM_TO) != NULL;
}

/* "ramènera à 6 %, le droit de 9 %": the rate that is changed comes second. */
static gboolean
is_changed_rate (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 gap = d->value->first - p->value->last;
  const FigureHit *noun = find_hit (s, p->value->last, d->value->first, ENGINE_CLASS_MEASURE);
  guint32 from = p->value->first > s->first + 8 ? p->value->first - 8 : s->first;

  /* "rose to 847 million, of which exports made up 475": a part */
  for (guint32 i = p->value->last; i < d->value->first; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
        || engine_token_is (a, i, ENGINE_CLASS_INCLUDING))
      return FALSE;
  /* "rose to 4 billion, while imports stood at 6": another clause's */
  return noun != NULL && gap <= 10 && d->value->first - noun->last <= 2
         && !has_verb (a, p->value->last, d->value->first) && p->unit_kind == d->unit_kind
         && (is_to (a, p->value->first - (p->value->first > 0))
             || is_to (a, p->value->context_first))
         && (find_hit (s, from, p->value->first, ENGINE_CLASS_FROM_TO) != NULL
             || find_hit (s, from, p->value->first, ENGINE_CLASS_FALL) != NULL
             || find_hit (s, from, p->value->first, ENGINE_CLASS_RISE) != NULL);
}

/* Whether rates of tariff are told: the figure after "contre" is what was before, dated or not. */
static gboolean
are_rates (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  gboolean tariff = FALSE;

  if (d->unit_kind != FIGURE_UNIT_PERCENT)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->class_id != ENGINE_CLASS_MEASURE && h->class_id != ENGINE_CLASS_MEASURE_VERB)
          || h->first >= d->value->first || (h->flags & FIGURE_HIT_NOUN_HERE) != 0)
        continue;
      if (h->code == ENGINE_MEASURE_TARIFF)
        tariff = TRUE;
      else if (!h->weak && h->first >= p->value->last)
        return FALSE;
    }
  return tariff;
}

/* Whether the figure after "contre" has a date or a party of its own: then it only compares. */
static gboolean
has_own_topic (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  gboolean rates = are_rates (s, p, d);
  guint32 to = MIN (d->right, d->value->last + 8);
  const EngineTag *tag = engine_analysis_tag (a, d->value->context_last, ENGINE_CLASS_TARGET);

  if (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "for") == 0)
    return TRUE;

  for (guint32 i = d->value->last; i < to; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);
      guint32 t = g_array_index (a->timex_at, guint32, i);

      if (figure_has_break (a, i, i + 1, TRUE))
        break;
      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
          && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ADJECTIVE) == 0)
        return TRUE;
      if (t != 0 && !rates)
        {
          const EngineTimex *x = &g_array_index (a->timexes, EngineTimex, t - 1);

          if (x->basis == ENGINE_DATE_EXPLICIT || x->basis == ENGINE_DATE_PARTIAL
              || x->basis == ENGINE_DATE_RELATIVE)
            return TRUE;
        }
      /* "against 5.8 per cent last", "a year earlier" */
      if (!rates && figure_word_is (a, i, "before"))
        return TRUE;
    }
  return FALSE;
}

/* "1 000 prisonniers contre 33 otages": people of two kinds, one for the other. */
static gboolean
are_swapped (const EngineAnalysis *a, const FigureDraft *p, const FigureDraft *d)
{
  const EngineToken *one = engine_token (a, p->value->last - 1);
  const EngineToken *other = engine_token (a, d->value->last - 1);

  return p->unit_kind == FIGURE_UNIT_PERSONS && d->unit_kind == FIGURE_UNIT_PERSONS
         && one->kind == ENGINE_TOKEN_WORD && other->kind == ENGINE_TOKEN_WORD && one->form != 0
         && other->form != 0 && one->form != other->form;
}

/* "against an installed capacity of 2,800 MW": a noun of its own says what is compared. */
static gboolean
has_own_noun (FigureStage *s, guint32 from, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  gboolean noun = FALSE;

  if (d->unit_kind == FIGURE_UNIT_PERCENT)
    return FALSE;
  for (guint32 i = from; i < d->value->context_first; i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || g_array_index (a->timex_at, guint32, i) != 0)
        return FALSE;
      noun |= !engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
              && (engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) != 0;
    }
  return noun;
}

/* "will cut to zero its 12 per cent duty", "ramène à 5 % son droit de 12 %": the rate that a verb of change brings to
 * the one before. */
static gboolean
brings_to_from (const FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 to = p->value->context_first - (p->value->context_first > s->first ? 1 : 0);
  guint32 i = p->value->context_last;

  if (p->unit_kind != d->unit_kind || !engine_token_has_code (a, to, ENGINE_CLASS_TARGET, "to")
      || to == s->first || !engine_token_is (a, to - 1, ENGINE_CLASS_CHANGE_VERB)
      || !(engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE) || engine_token_is_article (a, i)))
    return FALSE;
  /* its noun may stand between in French */
  for (i++; i < d->value->context_first; i++)
    if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || i > p->value->context_last + 4
        || engine_token_is (a, i, ENGINE_CLASS_CONJUNCTION))
      return FALSE;
  return TRUE;
}

static FigureLink
contrast (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const FigureHit *h = NULL, *behind;
  const char *code;

  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *other = figure_hit (s, i);

      if (other->class_id == ENGINE_CLASS_VERSUS && other->first >= p->value->last
          && other->last <= d->value->first && d->value->context_first <= other->last + 4
          && (engine_pack_entry_attr (s->a->pack, other->entry, "bracket") == NULL
              || (other->first > 0
                  && (engine_token_is_char (s->a, other->first - 1, '(')
                      || (engine_token_is_char (s->a, other->first - 1, ',')
                          && engine_pack_entry_attr (s->a->pack, other->entry, "comma") != NULL)))))
        h = other;
    }
  if (brings_to_from (s, p, d))
    return FIGURE_LINK_REPLACES;
  if (h == NULL || p->unit_kind != d->unit_kind)
    return FIGURE_LINK_NONE;
  code = engine_pack_entry_code (s->a->pack, h->entry);
  if (strcmp (code, "compare") == 0)
    return FIGURE_LINK_COMPARES;
  if (strcmp (code, "replace") == 0)
    return FIGURE_LINK_REPLACES;
  /* "contre 37 % annoncés en avril"; "contre 1 % aujourd'hui" compares where no rate is set */
  behind =
      find_hit (s, d->value->last, MIN (d->value->last + 4, s->last), ENGINE_CLASS_FIGURE_STATUS);
  /* "l'année précédente" is a time */
  if (behind != NULL && g_array_index (s->a->timex_at, guint32, behind->first) != 0)
    behind = NULL;
  if (behind != NULL && behind->code == ENGINE_FIGURE_IN_FORCE && !are_rates (s, p, d))
    return FIGURE_LINK_COMPARES;
  if (behind != NULL && behind->first < d->value->last + 3)
    return FIGURE_LINK_REPLACES;
  /* "against an initial estimate of 5 billion": what was reckoned with before */
  for (guint32 i = h->last; i < d->value->context_first; i++)
    {
      const EngineTag *status = engine_analysis_tag (s->a, i, ENGINE_CLASS_FIGURE_STATUS);

      if (status != NULL
          && (strcmp (engine_pack_entry_code (s->a->pack, status->entry), "forecast") == 0
              || strcmp (engine_pack_entry_code (s->a->pack, status->entry), "planned") == 0))
        return FIGURE_LINK_REPLACES;
    }
  if (are_swapped (s->a, p, d))
    return FIGURE_LINK_SERIES;
  return has_own_noun (s, h->last, d) || has_own_topic (s, p, d) ? FIGURE_LINK_COMPARES
                                                                 : FIGURE_LINK_REPLACES;
}

/* "80% of its exports, some 1.9m tonnes, to the bloc": an amount between commas behind the share. */
static gboolean
is_amount_of_share (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;
  const EngineTag *of = engine_analysis_tag (a, p->value->context_last, ENGINE_CLASS_TARGET);

  if (p->unit_kind != FIGURE_UNIT_PERCENT || p->value->change != ENGINE_CHANGE_NONE
      || d->value->change != ENGINE_CHANGE_NONE || of == NULL
      || strcmp (engine_pack_entry_code (a->pack, of->entry), "of") != 0 || first <= of->last
      || first - of->last > 8 || !engine_token_is_char (a, first - 1, ',')
      || d->value->qualifier != ENGINE_QUALIFIER_ABOUT || d->unit_kind == FIGURE_UNIT_PERCENT
      || (d->value->context_last < s->last && !engine_token_is_char (a, d->value->context_last, ',')
          && !engine_token_is_char (a, d->value->context_last, '.')))
    return FALSE;
  for (guint32 i = of->last; i + 1 < first; i++)
    if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || has_verb (a, i, i + 1))
      return FALSE;
  return TRUE;
}

/* "38 % du gaz, soit 21 milliards de mètres cubes": the same thing in another unit. */
static gboolean
is_restated (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (is_amount_of_share (s, p, d))
    return TRUE;

  /* "2 % dès cette année, soit une rallonge de quatre milliards" */
  for (guint32 i = d->value->context_first;
       i > p->value->last + 1 && i + 5 > d->value->context_first; i--)
    if (figure_word_is (a, i - 1, "or-rather"))
      return engine_token_is_char (a, i - 2, ',');
  return d->value->context_first > p->value->last && d->value->context_first - p->value->last <= 14
         && engine_token_is (a, d->value->context_first - 1, ENGINE_CLASS_RESTATES)
         && d->value->context_first >= p->value->last + 2
         && engine_token_is_char (a, d->value->context_first - 2, ',');
}

/* "à 7 milliards, à raison de 324 millions": a phrase of its own, but for ", from 1%". */
static gboolean
is_parted (const FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  for (guint32 i = p->value->last; i + 2 < d->value->context_first; i++)
    if (engine_token_is_char (s->a, i, ','))
      return TRUE;
  return FALSE;
}

/* "would cut its 10 per cent levy to 2 per cent", "raise its budget to 1.5%, from 1%". */
static FigureLink
reversed_change (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 gap = d->value->first - p->value->last;
  guint32 from = p->value->first > s->first + 5 ? p->value->first - 5 : s->first;

  if (gap > 14 || gap == 0 || p->unit_kind != d->unit_kind)
    return FIGURE_LINK_NONE;
  if (is_from (a, d->value->context_first - 1) && !is_parted (s, p, d)
      && (is_to (a, p->value->first - (p->value->first > 0)) || is_to (a, p->value->context_first)))
    return FIGURE_LINK_REPLACES;
  if ((is_to (a, d->value->context_first - 1) || is_to (a, d->value->first - 1))
      && !figure_has_break (a, p->value->last, d->value->first, TRUE)
      && !is_to (a, p->value->first - (p->value->first > 0))
      && (find_hit (s, from, p->value->first, ENGINE_CLASS_FROM_TO) != NULL
          || find_hit (s, from, p->value->first, ENGINE_CLASS_FALL) != NULL
          || find_hit (s, from, p->value->first, ENGINE_CLASS_RISE) != NULL)
      && find_hit (s, p->value->last, d->value->first, ENGINE_CLASS_MEASURE) != NULL)
    return FIGURE_LINK_REPLACED_BY;
  return FIGURE_LINK_NONE;
}

/* Only a noun phrase stands between the two, and a comma or "and". */
static gboolean
is_series (FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  gboolean joined = FALSE;

  if (p->unit_kind != d->unit_kind || d->value->context_first - p->value->context_last > 14)
    return FALSE;
  for (guint32 i = p->value->context_last; i < d->value->context_first; i++)
    {
      const EngineToken *t = engine_token (a, i);
      guint32 verb = t->clause < a->clauses->len ? engine_clause (a, t->clause)->verb : 0;

      if (verb == i + 1 || figure_has_break (a, i, i + 1, FALSE))
        return FALSE;
      joined |= engine_token_is (a, i, ENGINE_CLASS_AND) || engine_token_is_char (a, i, ',');
    }
  return joined;
}

/* "la Pologne recevra 320 millions ; la Bulgarie, 92 millions": behind the mark, a name and the value, and no
 * verb. */
static gboolean
is_gapped (const FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 i = d->value->context_first;
  guint32 index;

  if (p->unit_kind != d->unit_kind || i <= p->value->last)
    return FALSE;
  if (engine_token_is_char (a, i - 1, ','))
    i--;
  index = i > p->value->last ? g_array_index (a->mention_at, guint32, i - 1) : 0;
  if (index == 0 || !engine_mention_is_party (engine_mention (a, index - 1))
      || (engine_mention (a, index - 1)->flags & ENGINE_MENTION_ADJECTIVE) != 0)
    return FALSE;
  for (i = engine_mention (a, index - 1)->first; i > p->value->last; i--)
    if (!engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
        && !engine_token_is (a, i - 1, ENGINE_CLASS_AND))
      break;
  return i > p->value->last && engine_token_is_char (a, i - 1, ';');
}

/**
 * figure_link_drafts:
 * @s: the stage at a sentence
 *
 * Finds each draft's link to the one before it.
 */
void
figure_link_drafts (FigureStage *s)
{
  for (guint i = s->sentence_from + 1; i < s->drafts->len; i++)
    {
      FigureDraft *p = figure_draft (s, i - 1);
      FigureDraft *d = figure_draft (s, i);

      if (is_from_to (s, p, d))
        d->link = FIGURE_LINK_REPLACED_BY;
      else if (is_next_step (s, p, d))
        {
          d->link = FIGURE_LINK_REPLACED_BY;
          /* "La surtaxe de 39 % que paie Berne sera ramenée à 15 %": no step, it is what is changed */
          d->step = !heads_value (s, p)
                    || find_hit (s, p->value->last, d->value->first, ENGINE_CLASS_FROM_TO) == NULL;
        }
      else if (is_changed_rate (s, p, d))
        d->link = FIGURE_LINK_REPLACES;
      else if (is_restated (s, p, d))
        d->link = FIGURE_LINK_RESTATES;
      else if ((d->link = reversed_change (s, p, d)) != FIGURE_LINK_NONE)
        ;
      else if ((d->link = contrast (s, p, d)) == FIGURE_LINK_NONE
               && (is_series (s, p, d) || is_gapped (s, p, d)))
        d->link = FIGURE_LINK_SERIES;
      if (d->link == FIGURE_LINK_REPLACED_BY || d->link == FIGURE_LINK_REPLACES)
        {
          d->versus = i;
          if (p->versus == 0)
            p->versus = i + 1;
        }
    }
}

/* What a series or contrast shares: the one before takes what only the end says, the one after
 * what only the start says. */
static void
share (FigureDraft *from, FigureDraft *to, gboolean forward, FigureLink link)
{
  const EngineFigure *x = &from->figure;
  EngineFigure *y = &to->figure;
  gboolean same = x->measure == y->measure;

  if (y->commodities[0] == NULL && (forward ? link != FIGURE_LINK_SERIES : TRUE))
    y->commodities = x->commodities;
  if (y->of == ENGINE_OF_NONE && to->unit_kind == from->unit_kind
      && (same || (link == FIGURE_LINK_SERIES && !forward)))
    y->of = x->of;
  if (y->by[0] == NULL && same && !engine_codes_overlap (x->by, y->on))
    y->by = x->by;
  /* "owes China 9 billion, a quarter of its debt": the debt is all its own */
  if (y->on[0] == NULL && same && link != FIGURE_LINK_COMPARES
      && (x->measure != ENGINE_MEASURE_OTHER || to->unit_kind == from->unit_kind)
      && !engine_codes_overlap (x->on, y->by))
    y->on = x->on;
  /* "5 000 dollars la tonne, la Côte d'Ivoire 4 800" */
  if (same && y->per == ENGINE_PER_NONE && x->measure == ENGINE_MEASURE_PRICE
      && to->unit_kind == FIGURE_UNIT_MONEY)
    y->per = x->per;
  if (same && link != FIGURE_LINK_SERIES)
    y->reciprocal |= x->reciprocal;
}

/* The second is a part of the first. */
static gboolean
is_part (const FigureStage *s, const FigureDraft *p, const FigureDraft *d)
{
  for (guint32 i = p->value->last; i < d->value->first; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_INCLUDING))
      return TRUE;
  return FALSE;
}

static const char *const *
list_of (FigureStage *s, guint from, guint n, gboolean on)
{
  for (guint i = from; i < from + n; i++)
    {
      const EngineFigure *f = &figure_draft (s, i)->figure;
      const char *const *codes = on ? f->on : f->by;
      guint count = 0;

      while (codes[count] != NULL)
        count++;
      if (count == n)
        return codes;
    }
  return NULL;
}

/* "Eni and Total hold 60 and 40 percent": @n shares from @from that a word for "and" joins. */
static gboolean
are_joined (FigureStage *s, guint from, guint n)
{
  for (guint i = from + 1; i < from + n; i++)
    {
      const EngineValue *last = figure_draft (s, i - 1)->value;
      const EngineValue *next = figure_draft (s, i)->value;

      if (next->first != last->last + 1 || figure_draft (s, i)->unit_kind != FIGURE_UNIT_PERCENT
          || !(engine_token_is (s->a, last->last, ENGINE_CLASS_AND)
               || (i + 1 < from + n && engine_token_is_char (s->a, last->last, ','))))
        return FALSE;
    }
  return TRUE;
}

/* "leur réserve respectivement 55 et 18 milliards": each of the list in its turn. */
static void
share_respectively (FigureStage *s)
{
  gboolean said = FALSE;

  for (guint32 i = s->first; i < s->last && !said; i++)
    said = engine_token_is (s->a, i, ENGINE_CLASS_RESPECTIVE);
  for (guint i = s->sentence_from; i + 1 < s->drafts->len;)
    {
      const char *const *by, *const *on;
      guint n = 1;

      while (i + n < s->drafts->len
             && figure_draft (s, i + n)->unit_kind == figure_draft (s, i)->unit_kind
             && figure_draft (s, i + n)->value->first - figure_draft (s, i + n - 1)->value->last
                    <= 6)
        n++;
      if (!said && !are_joined (s, i, n))
        {
          i += n;
          continue;
        }
      by = n > 1 ? list_of (s, i, n, FALSE) : NULL;
      on = n > 1 && said ? list_of (s, i, n, TRUE) : NULL;
      for (guint k = 0; (by != NULL || on != NULL) && k < n; k++)
        {
          EngineFigure *f = &figure_draft (s, i + k)->figure;

          if (on != NULL)
            f->on = engine_arena_list (s->a->arena, &on[k], 1);
          else
            f->by = engine_arena_list (s->a->arena, &by[k], 1);
        }
      i += n;
    }
}

/* "The deal, valued at 4.5 billion, is for six submarines": what the goods behind it are bought for. */
static void
share_worth (FigureStage *s, FigureDraft *p, const FigureDraft *d)
{
  if (p->hit != 0 || p->figure.measure != ENGINE_MEASURE_OTHER || p->unit_kind != FIGURE_UNIT_MONEY
      || d->unit_kind == FIGURE_UNIT_MONEY || d->unit_kind == FIGURE_UNIT_PERCENT
      || (d->figure.measure != ENGINE_MEASURE_PURCHASE
          && d->figure.measure != ENGINE_MEASURE_EXPORTS)
      || !figure_names_instrument (s, s->first, p->value->first))
    return;
  p->figure.measure = d->figure.measure;
  p->figure.commodities = d->figure.commodities;
  if (p->figure.by[0] == NULL)
    p->figure.by = d->figure.by;
  if (p->figure.on[0] == NULL && !engine_codes_overlap (p->figure.by, d->figure.on))
    p->figure.on = d->figure.on;
  figure_reason (s, p, "measure", "what the goods behind it are bought for", d->value->first,
                 d->value->last);
}

#define OWN_GOODS_REACH 4 /* tokens from a value to the goods that it is of */

/* Lends the figure before what this one tells; not the goods that this one alone is of. */
static void
share_back (FigureStage *s, FigureDraft *p, FigureDraft *d)
{
  const char *const *goods = p->figure.commodities;
  const EngineShareOf of = p->figure.of;

  share (d, p, FALSE, d->link);
  /* "40% of its revenue and 25% of its GDP": what each is of stands behind it */
  if (p->figure.of == ENGINE_OF_GDP
      && strcmp (figure_role_at (s->a, p->value->context_last), "of") == 0)
    p->figure.of = of;
  if (goods[0] != NULL || p->figure.commodities[0] == NULL)
    return;
  for (guint32 i = d->value->context_last;
       i < d->value->context_last + OWN_GOODS_REACH && i < s->last; i++)
    {
      const EngineMention *m = figure_commodity_at (s->a, i);

      if (m == NULL)
        continue;
      if (figure_goods_are_of_next (s, p, m))
        p->figure.commodities = goods;
      return;
    }
}

void
figure_share_drafts (FigureStage *s)
{
  for (guint i = s->drafts->len; i > s->sentence_from + 1; i--)
    {
      FigureDraft *p = figure_draft (s, i - 2);
      FigureDraft *d = figure_draft (s, i - 1);

      share_worth (s, p, d);
      figure_party_lend_whole (s, p, d);
      if (p->figure.measure == ENGINE_MEASURE_TARIFF && p->figure.on[0] == NULL
          && (d->figure.measure == ENGINE_MEASURE_IMPORTS
              || d->figure.measure == ENGINE_MEASURE_TARIFF)
          && d->figure.by[0] != NULL && engine_codes_equal (p->figure.by, d->figure.by))
        p->figure.on = d->figure.on;
    }
  for (guint i = s->sentence_from + 1; i < s->drafts->len; i++)
    {
      FigureDraft *p = figure_draft (s, i - 1);
      FigureDraft *d = figure_draft (s, i);

      if (d->link == FIGURE_LINK_NONE)
        continue;
      share (p, d, TRUE, d->link);
      /* "68 million tonnes, of which 1.5 million went to Germany": the part's own */
      if (!is_part (s, p, d))
        share_back (s, p, d);
    }
  share_respectively (s);
}
