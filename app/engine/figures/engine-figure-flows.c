/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who gives, gets, delivers, sells: what the words around a figure say of the flow that it is of.  The
 * settling of measures asks these. */

#include "config.h"

#include "engine-figure-measure.h"

/* "the Development Bank offered $500 million": the clause's subject is one that lends and gives. */
gboolean
figure_gives (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  const EngineMention *m = clause->subject != 0 ? engine_mention (a, clause->subject - 1) : NULL;
  guint32 last = m != NULL ? m->last : clause->verb;

  for (guint32 i = m != NULL ? m->first : clause->first; i < last && i < s->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_DONOR))
      return TRUE;
  return FALSE;
}

/* "deliver 20 bcm of gas a year to EU customers": what a country delivers, or delivers to one. */
gboolean
figure_is_delivered (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  FigureUnit unit = d->unit_kind;

  for (guint32 i = d->value->last; i < s->last && i < d->value->last + 16; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (figure_has_break (a, i, i + 1, TRUE) || g_array_index (a->value_at, guint32, i) != 0)
        break;
      if (m != 0 && engine_mention (a, m - 1)->first == i
          && engine_mention_is_party (engine_mention (a, m - 1))
          && strcmp (figure_role_before (a, i, s->first), "to") == 0)
        return TRUE;
    }
  return figure_unit_is_physical (unit) && clause->subject != 0
         && engine_mention (a, clause->subject - 1)->kind == ENGINE_MENTION_PARTY;
}

gboolean
figure_has_delivery (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->flags & FIGURE_HIT_DELIVERS) != 0 && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
          && h->last <= d->value->context_first
          && engine_token (s->a, h->first)->clause == d->clause)
        return TRUE;
    }
  return FALSE;
}

/* "borrowed 2.1 billion", "a obtenu mieux : 20 milliards": not far before the value. */
gboolean
figure_is_received (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->flags & FIGURE_HIT_SIDE) != 0 && h->code == ENGINE_MEASURE_AID
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 6)
        return TRUE;
    }
  return FALSE;
}

/* "bénéficie de", "receives": somebody gets the money. */
gboolean
figure_names_receiver (const FigureStage *s)
{
  for (guint i = 0; i < s->hits->len; i++)
    if ((figure_hit (s, i)->flags & FIGURE_HIT_SIDE) != 0
        && figure_hit (s, i)->code == ENGINE_MEASURE_AID)
      return TRUE;
  return FALSE;
}

/* "a promis une rallonge de 30 millions": the verb before the noun gives. */
gboolean
figure_is_given (const FigureStage *s, const FigureDraft *d, const FigureHit *noun)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && h->code == ENGINE_MEASURE_AID
          && (h->flags & (FIGURE_HIT_NOUN_HERE | FIGURE_HIT_SIDE | FIGURE_HIT_NEEDS_OF)) == 0
          && ((h->last <= noun->first && noun->last <= d->value->context_first
               && noun->first - h->last <= 4)
              /* "l'enveloppe promise" */
              || (h->first == noun->last
                  && (engine_analysis_morph (s->a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0)))
        return TRUE;
    }
  return FALSE;
}

/* "supplies a third of Europe's gas": of another's goods. */
gboolean
figure_is_of_another (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);
  const EngineMention *subject =
      clause->subject != 0 ? engine_mention (a, clause->subject - 1) : NULL;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || subject == NULL || !engine_mention_is_party (subject)
      || strcmp (figure_role_at (a, d->value->context_last), "of") != 0)
    return FALSE;
  for (guint32 i = d->value->context_last; i < s->last && i < d->value->context_last + 7; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (figure_has_break (a, i, i + 1, TRUE))
        break;
      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1)))
        return !engine_codes_overlap (engine_mention (a, m - 1)->codes, subject->codes);
    }
  return FALSE;
}

/* "cède 30 % de sa mine": a part of a plant changes hands, where a verb of trade or ownership says so. */
static gboolean
is_sold_asset (const FigureStage *s, const FigureDraft *d, guint32 i)
{
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  return engine_token_is (s->a, i, ENGINE_CLASS_ASSET) && hit != NULL
         && (hit->flags & FIGURE_HIT_VERB) != 0;
}

/* "a fourni à l'Espagne 29 % de son gaz", "supplied Spain with 29 per cent": who gets it, between. */
gboolean
figure_names_recipient (const FigureStage *s, const FigureDraft *d, const FigureHit *verb)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = verb->last; i < d->value->context_first && i < verb->last + 10; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
          && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ADJECTIVE) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "12 per cent of the carmaker": a company in the complement, and nothing else that is measured. */
gboolean
figure_is_of_company (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  if (strcmp (figure_role_at (a, d->value->context_last), "of") != 0 || figure_has_complement (s, d)
      || (d->value->is_fraction && d->hit == 0))
    return FALSE;
  for (guint32 i = d->value->context_last; i < s->last && i < d->value->context_last + 5; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (figure_has_break (a, i, i + 1, TRUE)
          || (i > d->value->context_last && *figure_role_at (a, i) != '\0'))
        break;
      /* "10% of Vale's base metals arm" */
      if (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN) || figure_word_is (a, i, "arm")
          || is_sold_asset (s, d, i)
          || (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
              && !engine_mention_is_party (engine_mention (a, m - 1))))
        return TRUE;
    }
  return FALSE;
}

/* A verb of selling comes before, in the clause. */
gboolean
figure_is_sold (const FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && h->code == ENGINE_MEASURE_EXPORTS
          && (h->flags & FIGURE_HIT_NOUN_HERE) == 0 && h->last <= d->value->first
          && engine_token (s->a, h->first)->clause == d->clause)
        return TRUE;
    }
  return FALSE;
}
