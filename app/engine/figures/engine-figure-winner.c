/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who wins a better rate does not tax: "Berne wrests a 15 % ceiling from Washington", "Nairobi secured a rate
 * of 12 % for its tea".  The subject is hit by the rate; who grants it is the other side. */

#include "config.h"

#include "engine-figure-party.h"

#include <string.h>

/* The verb of getting that the clause of the value has before it, or NULL. */
static const FigureHit *
verb_of_getting (const Ranking *r)
{
  for (guint i = 0; i < r->s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (r->s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && engine_pack_entry_attr (r->s->a->pack, h->entry, "wins") != NULL
          && h->last <= r->d->value->context_first
          && engine_token (r->s->a, h->first)->clause == r->d->clause)
        return h;
    }
  return NULL;
}

/* "a obtenu de Washington que la surtaxe soit ramenée": the verb of getting governs the clause of the value. */
static const FigureHit *
verb_before_clause (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;

  for (guint i = 0; i < r->s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (r->s, i);

      if (h->class_id != ENGINE_CLASS_MEASURE_VERB || (h->flags & FIGURE_HIT_NOUN_HERE) != 0
          || engine_pack_entry_attr (a->pack, h->entry, "wins") == NULL
          || h->last > r->d->value->context_first
          || (guint32)engine_token (a, h->first)->clause + 1 != r->d->clause)
        continue;
      for (guint32 k = h->last; k < h->last + 6 && k < r->d->value->first; k++)
        if (engine_token_is (a, k, ENGINE_CLASS_SUBORDINATOR))
          return h;
    }
  return NULL;
}

/* Whom it grants the rate: the subject of the verb that governs the clause, or whose that is. */
static void
take_grantee (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const FigureHit *verb = f->on[0] == NULL ? verb_before_clause (r) : NULL;

  if (verb == NULL)
    return;
  for (guint32 i = verb->first; i > r->s->first; i--)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || !engine_mention_is_party (m) || engine_codes_overlap (m->codes, f->by))
        continue;
      f->on = m->codes;
      figure_reason (r->s, r->d, "on", "has it granted", m->first, m->last);
      return;
    }
}

/* The one of the pair that is not @code, or NULL. */
static const char *
other_of (const char *const *pair, const char *code)
{
  if (pair == NULL || pair[0] == NULL || pair[1] == NULL)
    return NULL;
  return strcmp (pair[0], code) == 0 ? pair[1] : strcmp (pair[1], code) == 0 ? pair[0] : NULL;
}

/* The party that the clause names after the verb, other than @code, or NULL. */
static const char *
named_behind (const Ranking *r, guint32 from, const char *code)
{
  const EngineAnalysis *a = r->s->a;

  for (guint32 i = from; i < r->s->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (engine_token (a, i)->clause != r->d->clause)
        break;
      if (m != NULL && engine_mention_is_party (m) && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && (m->flags & ENGINE_MENTION_ADJECTIVE) == 0
          && strcmp (m->codes[0], code) != 0)
        return m->codes[0];
    }
  return NULL;
}

/* "Boeing secured an order from Qatar Airways", "Tata a décroché une commande de Kampala": who gives the order
 * buys, and who wins it sells. */
static void
turn_order (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const FigureHit *verb = verb_of_getting (r);
  const guint32 subject = engine_clause (a, r->d->clause)->subject;
  const EngineMention *winner = subject != 0 ? engine_mention (a, subject - 1) : NULL;

  if (verb == NULL || winner == NULL || winner->codes == NULL || winner->first >= verb->first
      || !engine_codes_overlap (winner->codes, f->by) || f->on[0] == NULL)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *c = &r->list[i];

      if (c->mention == 0 || engine_mention (a, c->mention - 1)->first < verb->last
          || !engine_codes_equal (c->codes, f->on)
          || (strcmp (figure_party_role_of (r, c->mention - 1), "from") != 0
              && strcmp (figure_party_role_of (r, c->mention - 1), "of") != 0
              && strcmp (figure_party_role_of (r, c->mention - 1), "by") != 0))
        continue;
      f->on = f->by;
      f->by = c->codes;
      figure_reason (r->s, r->d, "on", "wins the order", winner->first, winner->last);
      return;
    }
}

/* Turns the sides of a rate round where its `by' is who won it. */
void
figure_party_turn_winner (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  guint32 subject = engine_clause (a, r->d->clause)->subject;
  const EngineMention *winner = subject != 0 ? engine_mention (a, subject - 1) : NULL;
  const FigureHit *verb;
  const char *giver;

  if (f->measure == ENGINE_MEASURE_PURCHASE)
    {
      turn_order (r);
      return;
    }
  if (f->measure == ENGINE_MEASURE_TARIFF && f->by[0] != NULL)
    take_grantee (r);
  if (f->measure != ENGINE_MEASURE_TARIFF || f->by[0] == NULL || winner == NULL
      || winner->codes == NULL || !engine_codes_overlap (winner->codes, f->by)
      || (verb = verb_of_getting (r)) == NULL || winner->first >= verb->first)
    return;
  giver = named_behind (r, verb->last, winner->codes[0]);
  if (giver == NULL)
    giver = other_of (r->s->couple, winner->codes[0]);
  f->on = winner->codes;
  f->by = giver != NULL ? engine_arena_list (a->arena, &giver, 1) : engine_no_strings;
  figure_reason (r->s, r->d, "on", "wins the rate", winner->first, winner->last);
}
