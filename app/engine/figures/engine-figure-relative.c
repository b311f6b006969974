/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shares of what another sells, buys or uses: "China buys 80 % of the ore that Guinea exports", "Americans account for
 * 28 % of what Lesotho sells abroad", "Vietnam supplies 40 % of what Cuba eats".  The subject of the clause
 * and that of the relative are the two sides.  And amounts of what a relative tells the trade in: "$3 million of goods
 * that Peru sold to Bolivia". */

#include "config.h"

#include "engine-figure-party.h"

#include <string.h>

#define RELATIVE_REACH 9 /* tokens from the share to the relative's subject */
#define AUXILIARIES 2    /* tokens between a subject and its verb: "a", "has now" */

/* Whether the verb that stands at @i or right behind sells or makes (1), buys or uses (-1), or neither (0). */
static gint
direction_of (const FigureStage *s, guint32 i)
{
  for (guint k = 0; k < s->hits->len; k++)
    {
      const FigureHit *h = figure_hit (s, k);

      if (h->class_id != ENGINE_CLASS_MEASURE_VERB || h->first < i || h->first > i + 1)
        continue;
      if ((h->flags & FIGURE_HIT_BUYS) != 0)
        return -1;
      switch ((guint)h->code)
        {
        case ENGINE_MEASURE_EXPORTS:
        case ENGINE_MEASURE_PRODUCTION:
        case ENGINE_MEASURE_MINING:
          return 1;
        case ENGINE_MEASURE_IMPORTS:
        case ENGINE_MEASURE_DEMAND:
        case ENGINE_MEASURE_PURCHASE:
        case ENGINE_MEASURE_REFINING:
          return -1;
        default:
          return 0;
        }
    }
  return 0;
}

/* Goods, whether the lexicon has them or not. */
static gboolean
is_goods (const EngineAnalysis *a, guint32 i)
{
  const guint32 m = g_array_index (a->mention_at, guint32, i);

  return m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_COMMODITY;
}

/* The country that is the subject of the relative on the share's complement, or NULL; @direction gets what it
 * does. */
static const EngineMention *
relative_subject (const Ranking *r, gint *direction)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 of = r->d->value->context_last;
  gboolean opens = FALSE;

  if (!engine_token_is (a, of, ENGINE_CLASS_OF))
    return NULL;
  for (guint32 i = of + 1; i < of + RELATIVE_REACH && i < r->s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;
      const EngineTag *determiner = engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER);

      if (figure_has_break (a, i, i + 1, TRUE) || g_array_index (a->value_at, guint32, i) != 0)
        return NULL;
      /* "of what Lesotho sells" */
      opens |= engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
               || (determiner != NULL
                   && g_str_equal (engine_pack_entry_code (a->pack, determiner->entry), "wh"));
      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL)
        continue;
      *direction = direction_of (r->s, m->last);
      /* "the gas Algeria pumps": goods right before the name */
      return *direction != 0 && (m->flags & ENGINE_MENTION_ADJECTIVE) == 0
                     && !engine_token_is_genitive (a, m->last)
                     && (opens || (i > of + 1 && is_goods (a, i - 1)))
                 ? m
                 : NULL;
    }
  return NULL;
}

/* Who stands before the share as the subject of its clause. */
static const EngineMention *
main_subject (const Ranking *r, const EngineMention *other)
{
  const EngineAnalysis *a = r->s->a;

  for (guint32 i = r->d->value->context_first; i > r->s->first; i--)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (figure_has_break (a, i - 1, i, FALSE) || g_array_index (a->value_at, guint32, i - 1) != 0)
        return NULL;
      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL)
        return (m->flags & ENGINE_MENTION_OBLIQUE) == 0
                       && !engine_codes_overlap (m->codes, other->codes)
                   ? m
                   : NULL;
    }
  return NULL;
}

/* "Kenya shipped 122,000 tonnes, but China took only 3%. The Netherlands bought a third": a share of what the figure
 * before sold, with nothing behind that it is of. */
static gboolean
take_share_of_before (Ranking *r, guint draft)
{
  const FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const guint32 subject = engine_clause (s->a, r->d->clause)->subject;
  const EngineMention *m = subject != 0 ? engine_mention (s->a, subject - 1) : NULL;
  gboolean buys = FALSE;

  if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
      || m->last > r->d->value->context_first || r->d->link == FIGURE_LINK_SERIES
      || engine_token_is (s->a, r->d->value->context_last, ENGINE_CLASS_OF))
    return FALSE;
  for (guint i = 0; i < s->hits->len && !buys; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      buys = h->class_id == ENGINE_CLASS_MEASURE_VERB && h->last <= r->d->value->context_first
             && r->d->value->context_first - h->last <= 1
             && ((h->flags & FIGURE_HIT_BUYS) != 0 || h->code == ENGINE_MEASURE_PURCHASE
                 || (h->code == ENGINE_MEASURE_IMPORTS && h->weak));
    }
  for (guint back = 1; buys && back <= 4 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft ((FigureStage *)s, draft - back);

      if (r->d->sentence - p->sentence > 1)
        return FALSE;
      if (p->figure.measure != ENGINE_MEASURE_EXPORTS || p->figure.by[0] == NULL
          || engine_codes_overlap (p->figure.by, m->codes))
        continue;
      f->measure = ENGINE_MEASURE_EXPORTS;
      f->by = p->figure.by;
      f->on = m->codes;
      r->d->own_holder = TRUE;
      figure_reason (r->s, r->d, "by", "a share of what was sold", m->first, m->last);
      return TRUE;
    }
  return FALSE;
}

/* "vendus à", which is said of a price as well. */
static gboolean
is_sold (const FigureStage *s, const FigureHit *h)
{
  return engine_pack_entry_attr (s->a->pack, h->entry, "sold") != NULL;
}

/* The verb of selling or buying whose subject is @m, or NULL. */
static const FigureHit *
trading_verb (const FigureStage *s, const EngineMention *m)
{
  for (guint k = 0; k < s->hits->len; k++)
    {
      const FigureHit *h = figure_hit (s, k);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && h->first >= m->last
          && h->first <= m->last + AUXILIARIES
          && (h->code == ENGINE_MEASURE_EXPORTS || h->code == ENGINE_MEASURE_IMPORTS
              || h->code == ENGINE_MEASURE_PURCHASE || is_sold (s, h)))
        return h;
    }
  return NULL;
}

/* The country behind the verb that it sells to or buys from, or NULL. */
static const EngineMention *
trading_partner (const FigureStage *s, const FigureHit *verb, const char *role)
{
  const EngineAnalysis *a = s->a;
  /* "sold to" may be one entry */
  const guint32 from = verb->first + 1;

  for (guint32 i = from; i < from + RELATIVE_REACH && i < s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (figure_has_break (a, i, i + 1, TRUE) || g_array_index (a->value_at, guint32, i) != 0)
        return NULL;
      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL)
        {
          const char *before = figure_role_before (a, m->first, s->first);

          /* "achetées au Niger" */
          return strcmp (before, role) == 0
                         || (strcmp (before, "to") == 0 && verb->code == ENGINE_MEASURE_PURCHASE)
                     ? m
                     : NULL;
        }
    }
  return NULL;
}

/* "480 million dollars' worth of goods that Peru sold to Bolivia", "les 3 millions de tonnes que le Tchad a achetées":
 * the relative on what the amount is of tells who trades with whom. */
static gboolean
take_traded (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 from = r->d->value->context_last;
  gboolean opens = FALSE;

  if (r->d->unit_kind == FIGURE_UNIT_PERCENT || r->d->unit_kind == FIGURE_UNIT_POINTS
      || r->d->unit_kind == FIGURE_UNIT_PERSONS || r->d->unit_kind == FIGURE_UNIT_TIMES
      || (r->hit != NULL && r->hit->first < from))
    return FALSE;
  for (guint32 i = from; i < from + RELATIVE_REACH && i < r->s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;
      const FigureHit *verb;
      const EngineMention *other;

      if (figure_has_break (a, i, i + 1, TRUE) || g_array_index (a->value_at, guint32, i) != 0)
        return FALSE;
      opens |= engine_token_is (a, i, ENGINE_CLASS_RELATIVE);
      if (m == NULL || m->kind != ENGINE_MENTION_PARTY)
        continue;
      if (!opens || m->codes == NULL || m->codes[0] == NULL
          || (verb = trading_verb (r->s, m)) == NULL)
        return FALSE;
      f->measure = is_sold (r->s, verb) ? ENGINE_MEASURE_EXPORTS : (EngineMeasure)verb->code;
      f->by = m->codes;
      other = trading_partner (r->s, verb, f->measure == ENGINE_MEASURE_EXPORTS ? "to" : "from");
      f->on = other != NULL && !engine_codes_overlap (other->codes, m->codes) ? other->codes
                                                                              : engine_no_strings;
      r->d->own_holder = TRUE;
      figure_reason (r->s, r->d, "by", "who trades in it", m->first, m->last);
      return TRUE;
    }
  return FALSE;
}

/* Puts the two subjects on their sides; returns whether nothing is left to be asked. */
gboolean
figure_party_take_relative (Ranking *r, guint draft)
{
  EngineFigure *f = &r->d->figure;
  const EngineMention *there, *here;
  gint direction = 0;

  if (take_traded (r))
    return TRUE;
  if (r->d->unit_kind != FIGURE_UNIT_PERCENT || r->d->value->change != ENGINE_CHANGE_NONE
      || take_share_of_before (r, draft) || (there = relative_subject (r, &direction)) == NULL
      || (here = main_subject (r, there)) == NULL)
    return FALSE;
  if (direction > 0
      && (f->measure == ENGINE_MEASURE_IMPORTS || f->measure == ENGINE_MEASURE_PURCHASE))
    {
      f->measure = ENGINE_MEASURE_IMPORTS;
      f->by = here->codes;
      f->on = there->codes;
    }
  else if (direction > 0)
    {
      f->measure = ENGINE_MEASURE_EXPORTS;
      f->by = there->codes;
      f->on = here->codes;
    }
  else if (f->measure == ENGINE_MEASURE_EXPORTS || f->measure == ENGINE_MEASURE_PRODUCTION)
    {
      f->measure = ENGINE_MEASURE_EXPORTS;
      f->by = here->codes;
      f->on = there->codes;
    }
  else
    {
      f->measure = ENGINE_MEASURE_IMPORTS;
      f->by = there->codes;
      f->on = here->codes;
    }
  r->d->own_holder = TRUE;
  figure_reason (r->s, r->d, "by", "a share of what another does", here->first, here->last);
  return FALSE;
}
