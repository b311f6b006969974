/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two sides of what goes between two, once the ranking has found them: partners in trade, whose
 * imports another's exports are, where somebody employs, the other of two that have agreed. */

#include "config.h"

#include "engine-fill.h"
#include "engine-figure-measure.h"
#include "engine-figure-party.h"

#include <string.h>

#define LEFT_REACH 6 /* tokens from "to" to whom a share is left */

static const char *const *
joined (EngineAnalysis *a, const char *const *x, const char *const *y)
{
  const char *codes[MAX_CODES * 2];
  guint n = 0;

  for (; *x != NULL && n < MAX_CODES; x++)
    codes[n++] = *x;
  for (; *y != NULL && n < MAX_CODES * 2; y++)
    codes[n++] = *y;
  return engine_arena_list (a->arena, codes, n);
}

/* "U.S. goods trade with Argentina": both trade. */
static void
add_companion (Ranking *r)
{
  EngineFigure *f = &r->d->figure;

  if (f->by[0] == NULL || f->by[1] != NULL)
    return;
  for (guint i = 0; i < r->n; i++)
    if (r->list[i].mention != 0 && (r->list[i].features & (1u << FEATURE_AFTER)) == 0
        && !engine_codes_overlap (r->list[i].codes, f->by)
        && strcmp (figure_party_role_of (r, r->list[i].mention - 1), "with") == 0)
      {
        f->on = r->list[i].codes;
        return;
      }
}

/* "Selon Ankara, le commerce avec l'Irak a atteint 20 milliards": who says so is the other trader. */
static void
add_teller (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const Candidate *with = NULL, *teller = NULL;

  if (f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL || r->s->source == NULL)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *c = &r->list[i];

      if (c->mention == 0 || c->codes[1] != NULL
          || engine_mention (r->s->a, c->mention - 1)->kind != ENGINE_MENTION_PARTY)
        continue;
      if (engine_codes_equal (c->codes, f->by)
          && strcmp (figure_party_role_of (r, c->mention - 1), "with") == 0)
        with = c;
      else if ((c->features & (1u << FEATURE_CREDITED)) != 0
               && engine_fill_is_country (c->codes[0]))
        teller = c;
    }
  if (with != NULL && teller != NULL && !engine_codes_overlap (teller->codes, f->by))
    f->on = teller->codes;
}

/* "58 % of Serbia's trade is with it, against 12 % with China": the other partner of the same one. */
static void
take_other_trader (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const char *codes[2];

  if (r->d->link != FIGURE_LINK_COMPARES || r->previous == NULL
      || r->previous->figure.measure != ENGINE_MEASURE_TRADE || f->by[0] == NULL || f->by[1] != NULL
      || r->previous->figure.by[0] == NULL || engine_codes_have (r->previous->figure.by, f->by[0]))
    return;
  codes[0] = r->previous->figure.by[0];
  codes[1] = f->by[0];
  f->by = engine_arena_list (r->s->a->arena, codes, 2);
}

/* "… and Canadian wheat is a third of Peru's imports": the owner of the measure is named, behind the figure before. */
static gboolean
owns_by_name (const Ranking *r, const Candidate *c)
{
  const EngineMention *m = c->mention != 0 ? engine_mention (r->s->a, c->mention - 1) : NULL;

  return m != NULL && (c->features & (1u << FEATURE_POSSESSOR)) != 0
         && (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR)) == 0
         && m->first >= r->previous->value->last && engine_codes_equal (c->codes, r->d->figure.by);
}

/* "Russia sold the EU 155 bcm, 40 % of its imports": whose imports they are is the buyer of the
 * figure before, whose exports the seller. */
static void
take_other_side (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;
  gboolean sold, bought;

  if (p == NULL || p->sentence != r->d->sentence || p->figure.by[0] == NULL
      || p->figure.on[0] == NULL || r->hit == NULL || (r->hit->flags & FIGURE_HIT_VERB) != 0
      || r->hit->first < r->d->value->last)
    return;
  sold = p->figure.measure == ENGINE_MEASURE_EXPORTS && f->measure == ENGINE_MEASURE_IMPORTS;
  bought =
      (p->figure.measure == ENGINE_MEASURE_IMPORTS || p->figure.measure == ENGINE_MEASURE_PURCHASE)
      && f->measure == ENGINE_MEASURE_EXPORTS;
  if ((!sold && !bought) || r->hit->first == 0 || !engine_codes_equal (f->by, p->figure.by))
    return;
  /* "takes 62 % of Tunisia's exports and provides half of its imports": the grammar has told them apart */
  for (guint i = 0; i < r->n; i++)
    if (((r->list[i].features & (1u << FEATURE_PARTNER)) != 0
         && engine_codes_equal (r->list[i].codes, p->figure.on))
        || owns_by_name (r, &r->list[i]))
      return;
  f->by = p->figure.on;
  f->on = p->figure.by;
}

/* "duties of 25% on C$30 billion of U.S. imports": who taxes imports them. */
static void
take_taxed_goods (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;

  if (p == NULL || p->sentence != r->d->sentence || f->measure != ENGINE_MEASURE_IMPORTS
      || p->figure.measure != ENGINE_MEASURE_TARIFF || p->figure.by[0] == NULL
      || p->figure.on[0] == NULL || r->d->value->context_first - p->value->context_last > 2
      || strcmp (figure_role_before (r->s->a, r->d->value->context_first, r->s->first), "on") != 0)
    return;
  f->by = p->figure.by;
  f->on = p->figure.on;
}

/* "pledged to create a million jobs in India": who employs is the subject, where is the counterpart. */
static void
take_workplace (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const Candidate *subject = NULL;

  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & (1u << FEATURE_SUBJECT)) != 0)
      subject = &r->list[i];
  for (guint i = 0; subject != NULL && f->on[0] == NULL && i < r->n; i++)
    {
      const Candidate *c = &r->list[i];

      if (c == subject || c->mention == 0 || engine_codes_overlap (c->codes, subject->codes)
          || engine_mention (r->s->a, c->mention - 1)->kind != ENGINE_MENTION_PARTY
          || (c->features & (1u << FEATURE_AFTER)) != 0
          || strcmp (figure_party_role_of (r, c->mention - 1), "in") != 0)
        continue;
      f->by = subject->codes;
      f->on = c->codes;
    }
}

/* A deficit, a surplus: one side's with the other, unlike trade. */
gboolean
figure_party_is_balance (const Ranking *r)
{
  return r->d->figure.measure == ENGINE_MEASURE_TRADE && r->hit != NULL
         && (r->hit->flags & FIGURE_HIT_BALANCE) != 0
         && r->hit->first <= r->d->value->context_last + 2;
}

/* "leaving 30 % to the National Gas Company", "laisse 30 % à l'Irak": whose it is then. */
static void
take_left_to (Ranking *r)
{
  const FigureDraft *d = r->d;
  const EngineAnalysis *a = r->s->a;
  const guint32 to = d->value->context_last;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || d->value->context_first <= r->s->first
      || !figure_word_is (a, d->value->context_first - 1, "leaves")
      || strcmp (figure_role_at (a, to), "on") != 0)
    return;
  for (guint32 i = to; i < MIN (to + LEFT_REACH, r->s->last); i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_is_char (a, i, '-'))
        return;
      if (m == NULL || m->codes == NULL || m->codes[0] == NULL
          || (m->flags & ENGINE_MENTION_ADJECTIVE) != 0)
        continue;
      r->d->figure.by = m->codes;
      r->d->figure.on = engine_no_strings;
      figure_reason (r->s, r->d, "by", "left to it", m->first, m->last);
      return;
    }
}

/* "thanked India for the 4 billion", "remercie le Japon pour les 3 milliards": who gave it. */
static void
take_thanked (Ranking *r)
{
  const FigureDraft *d = r->d;
  const EngineAnalysis *a = r->s->a;
  guint32 i = d->value->context_first;
  guint32 index;
  const EngineMention *m;

  if (d->figure.measure != ENGINE_MEASURE_AID)
    return;
  while (i > r->s->first && engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER))
    i--;
  if (i <= r->s->first + 2 || strcmp (figure_role_at (a, i - 1), "for") != 0)
    return;
  index = g_array_index (a->mention_at, guint32, i - 2);
  m = index != 0 ? engine_mention (a, index - 1) : NULL;
  if (m == NULL || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL)
    return;
  i = m->first;
  while (i > r->s->first
         && (engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION) != 0))
    i--;
  if (i <= r->s->first || !figure_word_is (a, i - 1, "thanks"))
    return;
  if (d->figure.by[0] != NULL && !engine_codes_overlap (d->figure.by, m->codes))
    r->d->figure.on = d->figure.by;
  else if (engine_codes_overlap (d->figure.on, m->codes))
    r->d->figure.on = engine_no_strings;
  r->d->figure.by = m->codes;
  figure_reason (r->s, r->d, "by", "thanked for it", m->first, m->last);
}

/* Puts the parties on the sides that the measure asks for. */
void
figure_party_settle_sides (Ranking *r)
{
  if (figure_party_is_balance (r))
    {
      figure_party_take_traders (r);
      return;
    }
  if (r->d->figure.measure == ENGINE_MEASURE_TRADE && r->d->figure.on[0] == NULL)
    {
      add_companion (r);
      add_teller (r);
    }
  if (r->d->figure.measure == ENGINE_MEASURE_TRADE && r->d->figure.on[0] != NULL)
    {
      r->d->figure.by = joined (r->s->a, r->d->figure.by, r->d->figure.on);
      r->d->figure.on = engine_no_strings;
    }
  figure_party_take_traders (r);
  if (r->d->figure.measure == ENGINE_MEASURE_TRADE)
    take_other_trader (r);
  take_other_side (r);
  take_taxed_goods (r);
  figure_party_take_supplier (r);
  take_left_to (r);
  take_thanked (r);
  if (r->d->figure.measure == ENGINE_MEASURE_JOBS)
    take_workplace (r);
}

/* The sentence names a country besides the holder and the other of the couple. */
static gboolean
names_third (const FigureStage *s, const char *const *by)
{
  return !engine_codes_have (s->couple, by[0])
         || figure_party_names_other (s, by, s->couple[strcmp (s->couple[0], by[0]) == 0 ? 1 : 0],
                                      FALSE);
}

/* What two have agreed on goes from the one to the other, where the figure names one only. */
void
figure_fill_counterpart (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  EngineFigure *f = &d->figure;
  const Ranking r = { .s = s, .d = d };
  const gboolean rate = f->measure == ENGINE_MEASURE_TARIFF && s->couple != NULL
                        && f->of == ENGINE_OF_NONE && !figure_party_is_average (&r)
                        && f->by[0] != NULL && !names_third (s, f->by);

  if (s->couple == NULL
      || (!rate && f->status != ENGINE_FIGURE_AGREED && f->status != ENGINE_FIGURE_PLANNED
          && !(f->status == ENGINE_FIGURE_IN_FORCE && f->measure == ENGINE_MEASURE_AID))
      || f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL
      || !engine_codes_have (s->couple, f->by[0]) || figure_party_goes_elsewhere (&r)
      || (f->measure == ENGINE_MEASURE_INVESTMENT && figure_is_share_financed (s, d)))
    return;
  switch ((guint)f->measure)
    {
    case ENGINE_MEASURE_SPENDING:
      /* a share that it bears, and what is its own outlay, go to nobody */
      if (d->unit_kind != FIGURE_UNIT_MONEY
          || (d->hit != 0
              && (figure_hit (s, d->hit - 1)->flags & (FIGURE_HIT_VERB | FIGURE_HIT_COSTS))
                     != FIGURE_HIT_VERB))
        break;
      G_GNUC_FALLTHROUGH;
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_TARIFF:
      if (f->measure == ENGINE_MEASURE_TARIFF && !rate)
        break;
      if (f->measure == ENGINE_MEASURE_AID
          && figure_acts_here (s, s->couple[strcmp (s->couple[0], f->by[0]) == 0 ? 1 : 0]))
        break;
      f->on = engine_arena_list (s->a->arena,
                                 &s->couple[strcmp (s->couple[0], f->by[0]) == 0 ? 1 : 0], 1);
      figure_reason (s, d, "on", "the other of the two", d->value->first, d->value->last);
      break;
    default:
      break;
    }
}
