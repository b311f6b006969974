/* SPDX-License-Identifier: GPL-3.0-or-later */

/* To whom what a party gives, buys or invests goes, where the figure's own sentence does not say it: the other of two
 * that the paragraph has told to have agreed.  And the other partner in trade of the two that the sentence names. */

#include "config.h"

#include "engine-figure-party.h"

#include <string.h>

#define REGION_REACH 30 /* tokens between a sum and the region that it goes to */
#define CLITIC_REACH 6 /* tokens from "en" to the share */
#define PARAGRAPH_SENTENCES 4 /* of it, the figure's own included */

/* "its assistance to the region": to many, whoever the text is about. */
static gboolean
goes_to_region (const FigureStage *s, const FigureDraft *d)
{
  const guint32 from = MAX (s->first + 2, d->value->first - MIN (d->value->first, REGION_REACH));

  for (guint32 i = from; i < s->last && i < d->value->last + REGION_REACH; i++)
    {
      const EngineTag *word = engine_analysis_tag (s->a, i, ENGINE_CLASS_FIGURE_WORD);

      if (word != NULL && engine_pack_entry_attr (s->a->pack, word->entry, "region") != NULL
          && (strcmp (figure_role_before (s->a, i, s->first), "to") == 0
              || strcmp (figure_role_before (s->a, i, s->first), "for") == 0))
        return TRUE;
    }
  return FALSE;
}

/* "injectera 360 millions dans ses ports", "lends 300 million to a fund": the sentence says itself where
 * the money goes, and that this is no other state. */
gboolean
figure_party_goes_elsewhere (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  guint32 to = r->d->value->context_last;
  guint32 stop = MIN (r->s->last, to + 9);
  const EngineTag *tag = engine_analysis_tag (a, to, ENGINE_CLASS_TARGET);

  if (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "to") == 0
      && !engine_token_has_code (a, to, ENGINE_CLASS_PREPOSITION, "toward")
      && (engine_analysis_morph (a, tag->last) & ENGINE_MORPH_INFINITIVE) == 0)
    return TRUE;
  if (goes_to_region (r->s, r->d))
    return TRUE;
  for (guint32 i = to; i < stop && !figure_has_break (a, i, i + 1, TRUE); i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);

      if (index != 0 && (engine_mention (a, index - 1)->flags & ENGINE_MENTION_POSSESSIVE) != 0
          && engine_codes_overlap (engine_mention (a, index - 1)->codes, r->d->figure.by))
        return TRUE;
    }
  return FALSE;
}

gboolean
figure_acts_here (const FigureStage *s, const char *code)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m != NULL && m->codes != NULL && (m->flags & ENGINE_MENTION_SUBJECT) != 0 && m->list == 0
          && m->kind == ENGINE_MENTION_PARTY && engine_codes_have (m->codes, code))
        return TRUE;
    }
  return FALSE;
}

/* "La Bolivie cède 190 hectares", "rendra 26 statues": land and things that a verb of giving has. */
static gboolean
is_handed_over (const FigureStage *s, const FigureDraft *d)
{
  const FigureUnit unit = d->unit_kind;
  const guint32 verb = engine_clause (s->a, d->clause)->verb;

  return d->figure.measure == ENGINE_MEASURE_OTHER && verb != 0
         && (unit == FIGURE_UNIT_COUNT || strcmp (d->value->unit, "ha") == 0)
         && verb <= d->value->context_first && d->value->context_first - verb <= 3
         && figure_party_has_dative_verb (s, d->value->context_first);
}

static gboolean
is_transfer (const FigureStage *s, const FigureDraft *d)
{
  if (d->unit_kind != FIGURE_UNIT_MONEY)
    return is_handed_over (s, d);
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_PURCHASE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether the mention is named for itself: no adjective of goods, no source, no pronoun. */
static gboolean
is_named (const FigureStage *s, const EngineMention *m)
{
  if (m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_REPRESENTS))
             == ENGINE_MENTION_ADJECTIVE)
    return FALSE;
  return !figure_in_source (s, m->first);
}

/* The other of the two parties that the sentence names, @by one of them, where it tells of an agreement
 * or is the figure's own; *@many where it names more. */
static const char *const *
other_of_two (const FigureStage *s, const EngineSentence *x, const char *const *by, gboolean *many)
{
  const EngineAnalysis *a = s->a;
  const char *const *found = NULL;
  gboolean named = FALSE, agreement = FALSE;

  for (guint32 i = x->first; i < x->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      agreement |= engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
                   || engine_token_is (a, i, ENGINE_CLASS_CONCLUDE);
      if (m == NULL || m->first != i || !is_named (s, m))
        continue;
      /* "France has offered 360 million; the Saudis put in a billion": who gives too */
      if (x == &g_array_index (a->sentences, EngineSentence, s->sentence) && m->list == 0
          && (m->flags & ENGINE_MENTION_SUBJECT) != 0 && !engine_codes_overlap (m->codes, by))
        {
          *many = TRUE;
          return NULL;
        }
      if (engine_codes_overlap (m->codes, by))
        {
          named = TRUE;
          continue;
        }
      *many |= m->codes[1] != NULL || (found != NULL && strcmp (found[0], m->codes[0]) != 0);
      found = m->codes;
    }
  *many |= found != NULL && (!named || !agreement);
  return found;
}

/* "Oslo et Lusaka ont signé un accord. La Norvège apportera 80 millions": to the other of the two. */
void
figure_party_take_neighbour (Ranking *r)
{
  const FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const EngineSentence *now = &g_array_index (s->a->sentences, EngineSentence, s->sentence);
  const char *const *found = NULL;
  gboolean many = FALSE;

  if (f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL || !r->d->own_holder
      || !is_transfer (s, r->d))
    return;
  for (guint32 back = 0; back < PARAGRAPH_SENTENCES && back <= s->sentence && found == NULL; back++)
    {
      const EngineSentence *x = now - back;

      if (x->line != now->line)
        break;
      found = other_of_two (s, x, f->by, &many);
      if (many)
        return;
    }
  if (found == NULL)
    return;
  f->on = found;
  figure_reason (r->s, r->d, "on", "the other of the two that have agreed", now->first, now->first);
}

/* "en", "them", "it": what was told of before. */
static gboolean
is_of_them (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_attr (a, i, ENGINE_CLASS_PRONOUN, "from")
         || (engine_token_has_code (a, i, ENGINE_CLASS_PRONOUN, "obj-3")
             && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
             && !engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE));
}

/* "Sur les 26 millions de tonnes que le Brésil a exportées, la Chine en a pris 70 %, le Japon 5 %": of
 * what the figure before sold, whoever takes a share is the counterpart. */
static gboolean
take_taker (Ranking *r, const FigureDraft *p)
{
  EngineFigure *f = &r->d->figure;
  guint32 verb = engine_clause (r->s->a, r->d->clause)->verb;
  gboolean clitic = FALSE, shared;

  if (p->phantom || p->figure.measure != ENGINE_MEASURE_EXPORTS
      || f->measure != ENGINE_MEASURE_EXPORTS || r->d->sentence - p->sentence > 1
      || p->figure.by[0] == NULL || f->by[0] == NULL || f->by[1] != NULL || !r->d->own_holder
      || engine_codes_overlap (f->by, p->figure.by))
    return FALSE;
  for (guint32 i = verb > r->s->first + 3 ? verb - 3 : r->s->first; i < verb + 1; i++)
    clitic |= is_of_them (r->s->a, i);
  /* "The US takes 13% of Kenya's exports, behind Egypt (29%)": another buyer of what is shared out */
  shared = p->figure.on[0] != NULL && p->unit_kind == FIGURE_UNIT_PERCENT
           && r->d->unit_kind == FIGURE_UNIT_PERCENT && r->d->brackets && !p->brackets;
  if (!clitic && !((p->supplied || shared) && p->sentence == r->d->sentence))
    return FALSE;
  f->on = f->by;
  f->by = p->figure.by;
  r->d->supplied = TRUE;
  return TRUE;
}

/* "L'Algérie couvre 36 % de sa consommation, la Russie n'en fournit plus que 5 %": of what the figure before needed,
 * whoever supplies a share is the counterpart. */
static gboolean
take_provider (Ranking *r, const FigureDraft *p)
{
  EngineFigure *f = &r->d->figure;
  const guint32 first = r->d->value->context_first;
  const guint32 subject = engine_clause (r->s->a, r->d->clause)->subject;
  const EngineMention *m = subject != 0 ? engine_mention (r->s->a, subject - 1) : NULL;
  const char *const *who =
      m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          ? m->codes
          : f->by;
  gboolean clitic = FALSE;

  if (p->phantom || p->figure.measure != ENGINE_MEASURE_DEMAND || p->figure.by[0] == NULL
      || (f->measure != ENGINE_MEASURE_PRODUCTION && f->measure != ENGINE_MEASURE_EXPORTS
          && f->measure != ENGINE_MEASURE_IMPORTS)
      || p->unit_kind != FIGURE_UNIT_PERCENT || r->d->unit_kind != FIGURE_UNIT_PERCENT
      || r->d->sentence - p->sentence > 1 || who[0] == NULL || who[1] != NULL
      || engine_codes_overlap (who, p->figure.by))
    return FALSE;
  for (guint32 i = first; i > r->s->first && i + CLITIC_REACH > first && !clitic; i--)
    clitic = is_of_them (r->s->a, i - 1);
  if (!clitic)
    return FALSE;
  f->measure = ENGINE_MEASURE_DEMAND;
  f->on = who;
  f->by = p->figure.by;
  r->d->supplied = TRUE;
  figure_reason (r->s, r->d, "on", "supplies what another needs", r->d->value->first,
                 r->d->value->last);
  return TRUE;
}

/* "Les importations suisses ont reculé. L'Allemagne en fournit 40 %, l'Italie 9 %": of what the figure
 * before bought, whoever supplies a share of it is the counterpart. */
void
figure_party_take_supplier (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;
  gboolean delivers = FALSE, clitic = FALSE, share;

  if (p != NULL && (take_taker (r, p) || take_provider (r, p)))
    return;
  if (p == NULL || p->phantom || p->figure.measure != ENGINE_MEASURE_IMPORTS
      || r->d->sentence - p->sentence > 1 || p->figure.by[0] == NULL || f->by[0] == NULL
      || f->by[1] != NULL || !r->d->own_holder || engine_codes_overlap (f->by, p->figure.by)
      || r->d->unit_kind != FIGURE_UNIT_PERCENT
      || (f->measure != ENGINE_MEASURE_IMPORTS && f->measure != ENGINE_MEASURE_PRODUCTION))
    return;
  for (guint32 i = r->s->first; i < r->s->last && !clitic; i++)
    clitic = is_of_them (a, i);
  for (guint i = 0; i < r->s->hits->len && !delivers; i++)
    delivers = (figure_hit (r->s, i)->flags & (FIGURE_HIT_DELIVERS | FIGURE_HIT_NOUN_HERE))
               == FIGURE_HIT_DELIVERS;
  share = p->figure.on[0] != NULL && p->unit_kind == FIGURE_UNIT_PERCENT;
  /* "Peruvian gas makes up 3% of Spain's imports, behind Algeria (38%)": another supplier */
  if (!(p->sentence == r->d->sentence && (p->supplied || (share && r->d->brackets && !p->brackets)))
      && !(delivers && (clitic || share)))
    return;
  f->measure = ENGINE_MEASURE_IMPORTS;
  f->on = f->by;
  f->by = p->figure.by;
  r->d->supplied = TRUE;
  figure_reason (r->s, r->d, "on", "supplies what another imports", r->d->value->first,
                 r->d->value->last);
}

/* "gives Guinea 15 per cent of the mine": an accord that gives a share makes whom it names its holder. */
gboolean
figure_party_is_endowed (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 verb = m->first;

  switch ((guint)r->d->figure.measure)
    {
    case ENGINE_MEASURE_OWNERSHIP:
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_OTHER:
    case ENGINE_MEASURE_RESERVES:
      break;
    default:
      return FALSE;
    }
  if (r->d->unit_kind != FIGURE_UNIT_PERCENT || engine_clause (a, r->d->clause)->subject != 0)
    return FALSE;
  while (verb > r->s->first && engine_token_is (a, verb - 1, ENGINE_CLASS_DETERMINER))
    verb--;
  return verb > r->s->first && figure_word_is (a, verb - 1, "endows")
         && m->last <= r->d->value->context_first && r->d->value->context_first - m->last <= 2;
}

/* "India is Oman's second partner, with trade of $4 billion": of the two that the sentence names. */
void
figure_party_take_trade_partner (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const char *both[2] = { NULL, NULL };
  gboolean partner = FALSE;

  if (f->measure != ENGINE_MEASURE_TRADE || f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL
      || figure_party_is_balance (r))
    return;
  for (guint32 i = r->s->first; i < r->s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      partner |= figure_word_is (a, i, "partner");
      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
          || strcmp (m->codes[0], f->by[0]) == 0)
        continue;
      if (m->codes[1] != NULL || (both[1] != NULL && strcmp (both[1], m->codes[0]) != 0))
        return;
      both[1] = m->codes[0];
    }
  if (!partner || both[1] == NULL)
    return;
  both[0] = f->by[0];
  f->by = engine_arena_list (a->arena, both, 2);
  figure_reason (r->s, r->d, "by", "partners", r->d->value->first, r->d->value->last);
}
