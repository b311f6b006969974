/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures whose clause leaves their holder out though the page does not: "exports came to 4 billion, while
 * imports were 6", "Vietnam: growth 8 %, exports 405 billion", the lines under a heading that is a country's
 * name, trade behind a sentence that names the two partners. */

#include "config.h"

#include "engine-figure-party.h"

#include <string.h>

#define ASKED_REACH 8    /* tokens from a verb of asking to the sum */
#define HEADING_TOKENS 6 /* of a heading that is a name */

/* What a country has, makes, buys and sells. */
static gboolean
is_countrys (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_DEFENCE_SPENDING:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_REFINING:
    case ENGINE_MEASURE_RESERVES:
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_DEMAND:
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
is_flow (EngineMeasure measure)
{
  return measure == ENGINE_MEASURE_EXPORTS || measure == ENGINE_MEASURE_IMPORTS;
}

/* A party stands in tokens [from, to), but for @but. */
static gboolean
names_party (const EngineAnalysis *a, guint32 from, guint32 to, const char *const *but)
{
  for (guint32 i = from; i < to; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
          && (engine_mention (a, m - 1)->codes == NULL
              || !engine_codes_equal (engine_mention (a, m - 1)->codes, but)))
        return TRUE;
      if (m == 0 && engine_token_is (a, i, ENGINE_CLASS_WORLD))
        return TRUE;
    }
  return FALSE;
}

/* "came to 4 billion, while imports were 6": a noun of its own behind the figure before, and nobody
 * else's name. */
static gboolean
take_clause_before (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;

  if (p == NULL || p->sentence != r->d->sentence || r->hit == NULL
      || (r->hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_GOODS)) != 0 || r->hit->weak
      || r->hit->first < p->value->last || r->hit->last > r->d->value->context_first
      || !is_countrys (p) || p->figure.by[0] == NULL || p->figure.by[1] != NULL
      || engine_codes_overlap (f->on, p->figure.by)
      || (f->on[0] != NULL && !engine_codes_equal (f->on, p->figure.on))
      || names_party (r->s->a, p->value->last, r->d->value->first, p->figure.by)
      || names_party (r->s->a, r->d->value->last, MIN (r->d->value->last + 4, r->s->last),
                      p->figure.by))
    return FALSE;
  f->by = p->figure.by;
  if (is_flow (f->measure) && is_flow (p->figure.measure) && f->on[0] == NULL)
    f->on = p->figure.on;
  figure_reason (r->s, r->d, "by", "as the figure before", p->value->first, p->value->last);
  return TRUE;
}

/* "Vietnam: growth 8 %, exports 405 billion": the name that opens the line. */
static gboolean
take_label (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 first =
      r->s->first + (engine_token (a, r->s->first)->kind == ENGINE_TOKEN_PUNCT ? 1 : 0);
  const guint32 index = first < r->s->last ? g_array_index (a->mention_at, guint32, first) : 0;
  const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

  if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
      || m->codes[1] != NULL || !engine_token_is_char (a, m->last, ':')
      || r->d->value->first <= m->last || engine_codes_overlap (r->d->figure.on, m->codes)
      || names_party (a, m->last, r->d->value->last, m->codes))
    return FALSE;
  r->d->figure.by = m->codes;
  figure_reason (r->s, r->d, "by", "opens the line", m->first, m->last);
  return TRUE;
}

/* The one country that the heading over the line is, or NULL. */
static const EngineMention *
heading_party (const FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const guint32 heading = g_array_index (a->lines, EngineLine, now->line).heading;
  const EngineLine *x = heading != 0 ? &g_array_index (a->lines, EngineLine, heading - 1) : NULL;
  const EngineMention *m;
  guint32 index;

  if (x == NULL || x->last - x->first > HEADING_TOKENS)
    return NULL;
  index = g_array_index (a->mention_at, guint32, x->first);
  m = index != 0 ? engine_mention (a, index - 1) : NULL;
  return m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
                 && m->codes[1] == NULL && m->last + 1 >= x->last
                 && (m->flags & ENGINE_MENTION_ADJECTIVE) == 0
             ? m
             : NULL;
}

/* Under a heading that is a country's name: what it has, and the duties and loans of others to it. */
static gboolean
take_heading (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const EngineMention *m;
  const gboolean given = f->measure == ENGINE_MEASURE_TARIFF || f->measure == ENGINE_MEASURE_AID;

  if (given ? f->by[0] == NULL || f->on[0] != NULL : !is_countrys (r->d) || f->by[0] != NULL)
    return FALSE;
  m = heading_party (r->s);
  if (m == NULL || engine_codes_overlap (f->by, m->codes) || engine_codes_overlap (f->on, m->codes)
      || (!given && names_party (r->s->a, r->s->first, r->s->last, m->codes)))
    return FALSE;
  if (given)
    f->on = m->codes;
  else
    f->by = m->codes;
  figure_reason (r->s, r->d, given ? "on" : "by", "the heading", m->first, m->last);
  return TRUE;
}

/* The two countries that the sentence before names, and no third.  Returns whether there are no more than two. */
static gboolean
two_before (const FigureStage *s, const char *codes[2])
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);

  if (s->sentence == 0 || now[-1].line + 1 < now->line)
    return FALSE;
  for (guint32 i = now[-1].first; i < now[-1].last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->first != i)
        continue;
      for (const char *const *c = m->codes; *c != NULL; c++)
        {
          if (codes[0] == NULL || strcmp (codes[0], *c) == 0)
            codes[0] = *c;
          else if (codes[1] == NULL || strcmp (codes[1], *c) == 0)
            codes[1] = *c;
          else
            return FALSE;
        }
    }
  return TRUE;
}

/* "South Africa is Germany's main partner. Trade reached 20 billion": the two of the sentence before. */
static void
take_partners (Ranking *r)
{
  const char *codes[2] = { NULL, NULL };

  if (names_party (r->s->a, r->s->first, r->s->last, engine_no_strings) || !two_before (r->s, codes)
      || codes[1] == NULL)
    return;
  r->d->figure.by = engine_arena_list (r->s->a->arena, codes, 2);
  figure_reason (r->s, r->d, "by", "the two of the sentence before", r->s->first, r->s->first);
}

/* "Imports of bullion from Switzerland touched 14 billion": whom the sentences before are about buys. */
static void
take_buyer (Ranking *r)
{
  const char *const *topic = figure_party_topic_before (r->s);

  if (topic == NULL || engine_codes_overlap (topic, r->d->figure.on)
      || figure_party_names_other (r->s, r->d->figure.on, topic[0], FALSE))
    return;
  r->d->figure.by = topic;
  figure_reason (r->s, r->d, "by", "whom the sentences before are about", r->s->first, r->s->first);
}

/* "Under the contract Addis Ababa will deliver 100 MW", right behind who sells to whom: the other of the two. */
static gboolean
take_deal_before (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const char *codes[2] = { NULL, NULL };
  gboolean deal = FALSE;

  for (guint32 i = r->s->first + 1; i < r->d->value->first && i < r->s->first + 6 && !deal; i++)
    deal = engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT);
  if (!deal || !engine_token_is (a, r->s->first, ENGINE_CLASS_PREPOSITION)
      || !two_before (r->s, codes) || codes[1] == NULL
      || (strcmp (codes[0], f->by[0]) != 0 && strcmp (codes[1], f->by[0]) != 0)
      || names_party (a, r->s->first, r->s->last, f->by))
    return FALSE;
  f->on = engine_arena_list (a->arena, &codes[strcmp (codes[0], f->by[0]) == 0 ? 1 : 0], 1);
  figure_reason (r->s, r->d, "on", "the other of the deal told of before", r->s->first,
                 r->s->first);
  return TRUE;
}

/* "put $1.4tn into America; Qatar promised $1.2tn": into the same country, as nobody else is named. */
static gboolean
take_same_counterpart (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;

  if (p == NULL || p->sentence != r->d->sentence || p->figure.measure != f->measure
      || p->figure.on[0] == NULL || p->figure.status == ENGINE_FIGURE_PREVIOUS
      || engine_codes_overlap (p->figure.on, f->by) || engine_codes_equal (p->figure.by, f->by)
      || names_party (r->s->a, p->value->last, MIN (r->d->value->last + 6, r->s->last), f->by))
    return FALSE;
  f->on = p->figure.on;
  figure_reason (r->s, r->d, "on", "as the figure before", p->value->first, p->value->last);
  return TRUE;
}

/* "has asked the IMF for $3.3 billion": who is asked would give it to the subject. */
static gboolean
take_asked (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 first = r->d->value->context_first;
  const EngineMention *asked = NULL;

  if (r->hit != NULL || strcmp (figure_role_before (a, first, r->s->first), "for") != 0)
    return FALSE;
  for (guint32 i = first; i > r->s->first && first - i < ASKED_REACH; i--)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i - 1);

      if (asked == NULL && m != 0 && engine_mention_is_party (engine_mention (a, m - 1)))
        asked = engine_mention (a, m - 1);
      if (!figure_word_is (a, i - 1, "asks"))
        continue;
      if (asked == NULL || asked->codes == NULL || asked->codes[0] == NULL)
        return FALSE;
      if (f->on[0] == NULL && f->by[0] != NULL && !engine_codes_overlap (f->by, asked->codes))
        f->on = f->by;
      f->by = asked->codes;
      figure_reason (r->s, r->d, "by", "who is asked for it", asked->first, asked->last);
      return TRUE;
    }
  return FALSE;
}

/* Fills the holder that the clause leaves out. */
void
figure_party_take_bare (Ranking *r)
{
  EngineFigure *f = &r->d->figure;

  if (f->of == ENGINE_OF_WORLD || (f->measure == ENGINE_MEASURE_AID && take_asked (r)))
    return;
  if (f->measure == ENGINE_MEASURE_TRADE && f->by[0] == NULL && f->on[0] == NULL
      && !figure_party_is_balance (r))
    {
      take_partners (r);
      return;
    }
  if (f->by[0] == NULL && is_countrys (r->d) && !r->other_bearer
      && (take_label (r) || take_clause_before (r)))
    return;
  if (f->measure == ENGINE_MEASURE_IMPORTS && f->by[0] == NULL && f->on[0] != NULL && r->hit != NULL
      && (r->hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_GOODS)) == 0 && !r->other_bearer)
    {
      take_buyer (r);
      return;
    }
  if ((is_flow (f->measure) || f->measure == ENGINE_MEASURE_PURCHASE
       || f->measure == ENGINE_MEASURE_AID || f->measure == ENGINE_MEASURE_INVESTMENT)
      && f->by[0] != NULL && f->by[1] == NULL && f->on[0] == NULL && take_deal_before (r))
    return;
  if ((f->measure == ENGINE_MEASURE_INVESTMENT || f->measure == ENGINE_MEASURE_AID)
      && f->by[0] != NULL && f->on[0] == NULL && take_same_counterpart (r))
    return;
  take_heading (r);
}
