/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who buys, among the parties of a sentence: the subject of what is another's exports, whoever takes them or is
 * their main outlet; and who owns goods that are taxed, who does not tax them. */

#include "config.h"

#include "engine-figure-party.h"

/* "Japan took 14% of Philippine exports": who buys is the subject where the exports are another's. */
static void
find_partner (Ranking *r)
{
  const guint32 owner =
      (1u << FEATURE_POSSESSOR) | (1u << FEATURE_GOODS_BY) | (1u << FEATURE_ROLE_BY);
  const Candidate *holder = NULL;
  Candidate *subject = NULL;

  if (r->d->figure.measure != ENGINE_MEASURE_EXPORTS
      && r->d->figure.measure != ENGINE_MEASURE_IMPORTS)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      Candidate *c = &r->list[i];

      if ((c->features & owner) != 0 && (holder == NULL || c->score[0] > holder->score[0]))
        holder = c;
      if ((c->features & (1u << FEATURE_SUBJECT)) != 0)
        subject = c;
    }
  if (holder == NULL || subject == NULL || holder == subject || r->hit == NULL
      || (r->hit->flags & FIGURE_HIT_GOODS) != 0 || r->hit->first < r->d->value->last
      || engine_codes_overlap (holder->codes, subject->codes)
      || (holder->mention != 0
          && engine_mention (r->s->a, holder->mention - 1)->first < r->d->value->last))
    return;
  figure_party_give (subject, FEATURE_PARTNER);
}

/* "a doublé à 50 % les droits": the clause's own verb changes or lays a rate, and its subject is a party. */
static gboolean
sets_rate (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);

  if (clause->subject == 0 || clause->verb == 0 || clause->verb > r->d->value->context_first)
    return FALSE;
  for (guint32 i = clause->verb; i < clause->verb + 3 && i <= r->d->value->context_first; i++)
    {
      const EngineTag *verb = engine_analysis_tag (a, i - 1, ENGINE_CLASS_MEASURE_VERB);

      if (engine_token_is (a, i - 1, ENGINE_CLASS_RISE)
          || engine_token_is (a, i - 1, ENGINE_CLASS_FROM_TO)
          || (verb != NULL && engine_pack_entry_attr (a->pack, verb->entry, "s") == NULL
              && strcmp (engine_pack_entry_code (a->pack, verb->entry), "tariff") == 0))
        return TRUE;
    }
  return FALSE;
}

/* Whoever lays a rate does not lay it on its own goods: "its" is whoever was told of before. */
static void
take_others_goods (const Ranking *r, Candidate *c)
{
  const FigureDraft *p = r->previous;

  if (p != NULL && p->sentence != r->d->sentence && r->d->sentence - p->sentence <= 2
      && p->figure.by[0] != NULL && p->figure.by[1] == NULL
      && !engine_codes_overlap (p->figure.by, c->codes))
    c->codes = p->figure.by;
}

static gboolean
follows_and (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_AND) || engine_token_is_char (a, i, ','))
      return TRUE;
  return FALSE;
}

/* No other value parts the goods from the rate. */
static gboolean
lies_next_to (const Ranking *r, const EngineMention *goods)
{
  const EngineValue *v = r->d->value;

  return goods->first >= v->last ? engine_token (r->s->a, goods->first)->clause == r->d->clause
                                       && figure_values_between (r->s, v->last, goods->first) == 0
                                       && !follows_and (r->s->a, v->last, goods->first)
                                 : figure_values_between (r->s, goods->last, v->first) == 0;
}

/* "It would bring its duty on British cars down": the duty is not of those whose goods it lies on, but of the other
 * of the couple. */
static void
find_other_taxer (Ranking *r)
{
  const char *const *couple = r->s->couple;

  for (guint i = 0; couple != NULL && i < r->n; i++)
    {
      Candidate *its = &r->list[i];

      if ((its->features & (1u << FEATURE_POSSESSOR)) == 0 || its->mention == 0
          || its->codes[1] != NULL || !engine_codes_have (couple, its->codes[0])
          || (engine_mention (r->s->a, its->mention - 1)->flags & ENGINE_MENTION_ANAPHOR) == 0)
        continue;
      for (guint k = 0; k < r->n; k++)
        if (k != i && (r->list[k].features & (1u << FEATURE_GOODS_ON)) != 0
            && r->list[k].mention != 0
            && (engine_mention (r->s->a, r->list[k].mention - 1)->flags & ENGINE_MENTION_ANAPHOR)
                   == 0
            && lies_next_to (r, engine_mention (r->s->a, r->list[k].mention - 1))
            && engine_codes_equal (r->list[k].codes, its->codes))
          {
            its->codes = engine_arena_list (
                r->s->a->arena, &couple[strcmp (couple[0], its->codes[0]) == 0 ? 1 : 0], 1);
            break;
          }
    }
}

/* "has agreed to a tariff of 19 % on its goods": who owns what is taxed does not tax. */
static void
find_own_goods (Ranking *r)
{
  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF)
    return;
  find_other_taxer (r);
  if (sets_rate (r))
    {
      for (guint i = 0; i < r->n; i++)
        if ((r->list[i].features & (1u << FEATURE_GOODS_ON)) != 0 && r->list[i].mention != 0
            && (engine_mention (r->s->a, r->list[i].mention - 1)->flags & ENGINE_MENTION_POSSESSIVE)
                   != 0)
          take_others_goods (r, &r->list[i]);
      return;
    }
  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *goods = &r->list[i];

      if ((goods->features & (1u << FEATURE_GOODS_ON)) == 0 || goods->mention == 0
          || (engine_mention (r->s->a, goods->mention - 1)->flags & ENGINE_MENTION_POSSESSIVE) == 0)
        continue;
      for (guint k = 0; k < r->n; k++)
        if (k != i && (r->list[k].features & (1u << FEATURE_SUBJECT)) != 0
            && engine_codes_overlap (r->list[k].codes, goods->codes))
          figure_party_give (&r->list[k], FEATURE_PARTNER);
    }
}

/* "absorbs 62 % of Tunisia's exports and provides half of its imports": "its" is whose the figure before was, in the
 * sentence. */
static gboolean
take_holder_before (const Ranking *r, Candidate *c)
{
  const FigureDraft *p = r->previous;

  if (p != NULL && p->sentence == r->d->sentence && p->figure.by[0] != NULL
      && p->figure.by[1] == NULL && !engine_codes_overlap (p->figure.by, c->codes))
    {
      c->codes = p->figure.by;
      return TRUE;
    }
  /* "The Union is Kenya's first customer, absorbing 21 % of its sales" */
  for (guint i = 0; i < r->n; i++)
    {
      const EngineMention *m =
          r->list[i].mention != 0 ? engine_mention (r->s->a, r->list[i].mention - 1) : NULL;

      if (m == NULL || m->last > r->d->value->first || r->list[i].codes[1] != NULL
          || (m->flags & ENGINE_MENTION_ANAPHOR) != 0
          || !engine_token_is_genitive (r->s->a, m->last)
          || engine_codes_overlap (r->list[i].codes, c->codes))
        continue;
      c->codes = r->list[i].codes;
      return TRUE;
    }
  return FALSE;
}

/* "Beijing takes 90 % of its soybean exports", "the EU provides half of its imports": who buys or sells is the
 * counterpart, and "its" is another's. */
static void
find_buyer (Ranking *r)
{
  const FigureStage *s = r->s;
  const guint side =
      r->d->figure.measure == ENGINE_MEASURE_IMPORTS ? FIGURE_HIT_DELIVERS : FIGURE_HIT_BUYS;
  gboolean buys = FALSE;

  if ((r->d->figure.measure != ENGINE_MEASURE_EXPORTS
       && (r->d->figure.measure != ENGINE_MEASURE_IMPORTS
           || r->d->unit_kind != FIGURE_UNIT_PERCENT))
      || r->hit == NULL || (r->hit->flags & FIGURE_HIT_VERB) != 0
      || r->hit->first < r->d->value->last)
    return;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      buys |= (h->flags & side) != 0 && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
              && h->last <= r->d->value->first
              && engine_token (s->a, h->first)->clause == r->d->clause;
    }
  if (!buys)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      if ((r->list[i].features & (1u << FEATURE_SUBJECT)) == 0)
        continue;
      for (guint k = 0; k < r->n; k++)
        {
          Candidate *c = &r->list[k];

          if (k == i
              || ((c->features & (1u << FEATURE_POSSESSOR)) != 0
                  && engine_codes_equal (c->codes, r->list[i].codes)))
            {
              if (k != i && take_holder_before (r, c))
                continue;
              figure_party_give (c, FEATURE_PARTNER);
              c->score[0] -= k == i ? 0 : 8;
            }
          /* "absorbe 35 % des exportations vers l'Europe": where all of them go */
          else if ((c->features & (1u << FEATURE_ROLE_ON)) != 0 && c->mention != 0
                   && engine_mention (s->a, c->mention - 1)->first >= r->hit->last)
            c->score[1] -= 14;
        }
    }
}

/* "China is the main outlet for 78 % of Australia's ore": of a noun of buying the subject is the counterpart. */
static void
find_outlet (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  guint32 i;

  if (r->d->figure.measure != ENGINE_MEASURE_EXPORTS || r->hit == NULL
      || (r->hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_BUYS)) != FIGURE_HIT_BUYS
      || r->hit->last > r->d->value->context_first)
    return;
  for (i = r->hit->first; i > r->s->first && r->hit->first - i < 5; i--)
    if (engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
      break;
  if (i <= r->s->first || !engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
    return;
  for (guint k = 0; k < r->n; k++)
    if ((r->list[k].features & (1u << FEATURE_SUBJECT)) != 0)
      figure_party_give (&r->list[k], FEATURE_PARTNER);
}

/* "The Netherlands took 31 per cent of Kenya's flowers, Britain 18 per cent": whoever the series' verb has as
 * subject is no holder, where the figure before was another's. */
static void
find_series_buyers (Ranking *r)
{
  const FigureDraft *p = r->previous;
  const EngineMention *subject;

  if (p == NULL || r->d->link != FIGURE_LINK_SERIES || p->supplied
      || p->figure.measure != ENGINE_MEASURE_EXPORTS
      || r->d->figure.measure != ENGINE_MEASURE_EXPORTS || p->figure.by[0] == NULL)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      Candidate *c = &r->list[i];

      if ((c->features & (1u << FEATURE_SUBJECT)) == 0 || c->mention == 0)
        continue;
      subject = engine_mention (r->s->a, c->mention - 1);
      if (subject->last <= p->value->first && !engine_codes_overlap (c->codes, p->figure.by))
        figure_party_give (c, FEATURE_PARTNER);
    }
}

/* Tells the candidates that buy and those that own what is taxed. */
void
figure_party_find_buyers (Ranking *r)
{
  find_series_buyers (r);
  find_partner (r);
  find_own_goods (r);
  find_buyer (r);
  find_outlet (r);
}
