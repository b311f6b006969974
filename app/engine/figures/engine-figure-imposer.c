/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Two sides of a figure that the grammar of its clause tells apart where the ranking does not: who
 * imposes a rate, named in the relative clause behind it ("the surcharge that Washington imposed") or before
 * that ("Washington, which imposed"), where what is taxed comes from, who lets it in free, whose needs are supplied,
 * and who lends among those that agree on a loan ("the IMF and Tunisia have agreed on a loan"). */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"
#include "engine-fill.h"

#define VERB_REACH 4 /* tokens from a verb of supplying to the share: "sells as much as 40 %" */
#define REACH 8 /* tokens between the rate's noun and the clause behind it */
#define IMPORTED_REACH 10 /* tokens from "imported from" to the rate */
#define OBJECT_REACH 5 /* from "imposed" to the rate */

/* The mention of a party that starts right here, articles stepped over, or NULL. */
static const EngineMention *
party_at (const EngineAnalysis *a, guint32 i, guint32 stop)
{
  guint32 m;

  while (i < stop
         && (engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
             || (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION) != 0)
         && g_array_index (a->mention_at, guint32, i) == 0)
    i++;
  if (i >= stop)
    return NULL;
  m = g_array_index (a->mention_at, guint32, i);
  if (m == 0 || !engine_mention_is_party (engine_mention (a, m - 1))
      || (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ADJECTIVE) != 0)
    return NULL;
  return engine_mention (a, m - 1);
}

/* "imposed", "a imposée", "charges": the verb right behind the party. */
static gboolean
has_verb (const EngineAnalysis *a, guint32 i, guint32 stop)
{
  const guint32 verbal = ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE;

  if (i >= stop)
    return FALSE;
  return engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
         || engine_token_is (a, i, ENGINE_CLASS_MODAL) || figure_is_act (a, i)
         || (engine_analysis_morph (a, i) & verbal) != 0;
}

/* Who does so in the relative clause that starts in [start, end), or NULL. */
static const EngineMention *
imposer_in (const Ranking *r, guint32 start, guint32 end)
{
  const EngineAnalysis *a = r->s->a;

  for (guint32 i = start; i < end && i < r->s->last; i++)
    {
      gboolean relative = engine_token_is (a, i, ENGINE_CLASS_RELATIVE);
      const EngineMention *m;

      if (figure_has_break (a, i, i + 1, FALSE) || g_array_index (a->value_at, guint32, i) != 0)
        return NULL;
      if (!relative && i > start)
        continue;
      m = party_at (a, relative ? i + 1 : i, r->s->last);
      if (m != NULL && has_verb (a, m->last, r->s->last)
          && !engine_codes_overlap (m->codes, r->d->figure.on))
        return m;
      if (relative)
        return NULL;
    }
  return NULL;
}

/* The name before ", which" where only auxiliaries stand between that and the verb at @i, or NULL. */
static const EngineMention *
relative_antecedent (const Ranking *r, guint32 i)
{
  const EngineAnalysis *a = r->s->a;
  guint32 m;

  while (i > r->s->first
         && (engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_token_is (a, i - 1, ENGINE_CLASS_VP_FILLER)))
    i--;
  if (i < r->s->first + 3 || !engine_token_is (a, i - 1, ENGINE_CLASS_RELATIVE)
      || !engine_token_is_char (a, i - 2, ','))
    return NULL;
  m = g_array_index (a->mention_at, guint32, i - 3);
  return m != 0 && engine_mention (a, m - 1)->last == i - 2 ? engine_mention (a, m - 1) : NULL;
}

/* "Washington, which imposed a 15% tariff", "Lima, qui a imposé un droit de 8 %": whom the relative hangs on that has
 * the rate for its object, or NULL. */
static const EngineMention *
imposer_before (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 value = r->d->value->context_first;

  for (guint32 i = value; i > r->s->first + 2 && i + OBJECT_REACH >= value; i--)
    {
      const EngineMention *m = engine_token_has_code (a, i, ENGINE_CLASS_ACTION, "impose")
                                   ? relative_antecedent (r, i)
                                   : NULL;

      if (m != NULL)
        return m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL ? m
                                                                                          : NULL;
    }
  return NULL;
}

/* "la surtaxe de 25 % que Washington a imposée", "the 12% levy Brussels charges", "le droit que Washington inflige aux
 * montres est de 39 %". */
void
figure_party_take_imposer (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const EngineMention *m = f->measure == ENGINE_MEASURE_TARIFF ? imposer_before (r) : NULL;
  guint32 start;

  if (m != NULL && !engine_codes_equal (m->codes, f->by))
    {
      /* "on its goods": of whoever the sentence is about */
      if (engine_codes_overlap (m->codes, f->on))
        f->on = engine_codes_overlap (m->codes, f->by) ? engine_no_strings : f->by;
      f->by = m->codes;
      figure_reason (r->s, r->d, "by", "imposes it", m->first, m->last);
      return;
    }
  if (f->measure != ENGINE_MEASURE_TARIFF || f->by[0] != NULL || r->hit == NULL
      || (r->hit->flags & FIGURE_HIT_VERB) != 0)
    return;
  start = MAX (r->d->value->context_last, r->hit->last);
  m = imposer_in (r, start, start + REACH);
  if (m == NULL && r->hit->last < r->d->value->context_first
      && engine_token_is (r->s->a, r->hit->last, ENGINE_CLASS_RELATIVE))
    m = imposer_in (r, r->hit->last, r->d->value->context_first);
  if (m == NULL)
    return;
  f->by = m->codes;
  figure_reason (r->s, r->d, "by", "imposes it", m->first, m->last);
}

/* "machines imported from Spain, taxed at 20%", "les équipements importés d'Espagne, taxés à 20 %": they are another's,
 * and whoever takes them in taxes them. */
void
figure_party_take_imported (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 value = r->d->value->context_first;
  const guint32 low = MAX (r->s->first + 1, value - MIN (value, IMPORTED_REACH));

  if (f->measure != ENGINE_MEASURE_TARIFF || r->d->unit_kind != FIGURE_UNIT_PERCENT)
    return;
  for (guint32 i = value; i > low; i--)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || !engine_mention_is_party (m) || !figure_party_is_behind_import (r, m))
        continue;
      if (m->codes == NULL || m->codes[0] == NULL || engine_codes_equal (m->codes, f->on))
        return;
      if (f->by[0] == NULL || engine_codes_overlap (m->codes, f->by))
        f->by = f->on;
      f->on = m->codes;
      figure_reason (r->s, r->d, "on", "from where they come", m->first, m->last);
      return;
    }
}

/* "Canada admits 97% of Ecuadorean goods duty-free": whoever lets them in is the subject, and they are another's. */
void
figure_party_take_admitted (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 subject = engine_clause (a, r->d->clause)->subject;
  const EngineMention *m = subject != 0 ? engine_mention (a, subject - 1) : NULL;

  if (f->measure != ENGINE_MEASURE_TARIFF || r->d->unit_kind != FIGURE_UNIT_PERCENT
      || r->hit == NULL || r->hit->first < r->d->value->context_last
      || engine_pack_entry_attr (a->pack, r->hit->entry, "free") == NULL || f->on[0] != NULL
      || f->by[0] == NULL || m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
      || m->codes[0] == NULL || m->last > r->d->value->context_first
      || engine_codes_overlap (m->codes, f->by))
    return;
  f->on = f->by;
  f->by = m->codes;
  figure_reason (r->s, r->d, "by", "lets them in", m->first, m->last);
}

/* The code is that of a body that lends and gives, as the sentence names it. */
static gboolean
is_lender (const FigureStage *s, const char *code)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
          && engine_codes_have (engine_mention (a, m - 1)->codes, code)
          && engine_token_is (a, i, ENGINE_CLASS_DONOR))
        return TRUE;
    }
  return FALSE;
}

/* "accord de principe avec le FMI pour trois milliards", "a deal with the IMF for $3bn": the one that lends and
 * agrees on money that no word of measure names, or NULL. */
const char *
figure_deal_lender (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  gboolean deal = FALSE;

  if (d->hit != 0 || d->unit_kind != FIGURE_UNIT_MONEY)
    return NULL;
  for (guint32 i = s->first; i < d->value->first; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      deal |= engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT);
      if (g_array_index (a->value_at, guint32, i) != 0)
        return NULL;
      if (deal && m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
          && engine_mention (a, m - 1)->codes != NULL && engine_token_is (a, i, ENGINE_CLASS_DONOR))
        return engine_mention (a, m - 1)->codes[0];
    }
  return NULL;
}

/* Who gets what is agreed on with one that lends: the state of the sentence, else whom the text is about. */
static void
take_deal_lender (Ranking *r, const char *lender)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const char *const *on = figure_party_interviewed (r->s);

  if (on == NULL)
    on = r->s->country;

  for (guint32 i = r->s->first; i < r->s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);
      const char *const *codes = m != 0 ? engine_mention (a, m - 1)->codes : NULL;

      if (codes != NULL && codes[0] != NULL && codes[1] == NULL
          && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PARTY
          && engine_fill_is_state (codes[0]) && strcmp (codes[0], lender) != 0)
        {
          on = codes;
          break;
        }
    }
  f->by = engine_arena_list (a->arena, &lender, 1);
  f->on = on != NULL && !engine_codes_have (on, lender) ? on : engine_no_strings;
  figure_reason (r->s, r->d, "by", "the one that lends", r->d->value->first, r->d->value->last);
}

/* "le FMI et la Tunisie se sont entendus sur un prêt": it goes from the one to the other. */
void
figure_party_split_lender (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const char *by[MAX_CODES], *on[MAX_CODES];
  guint n_by = 0, n_on = 0;
  const char *lender = f->measure == ENGINE_MEASURE_AID ? figure_deal_lender (r->s, r->d) : NULL;

  if (lender != NULL)
    {
      take_deal_lender (r, lender);
      return;
    }
  if (f->measure != ENGINE_MEASURE_AID || f->by[0] == NULL || f->by[1] == NULL)
    return;
  for (const char *const *c = f->by; *c != NULL && n_by + n_on < MAX_CODES; c++)
    if (is_lender (r->s, *c))
      by[n_by++] = *c;
    else
      on[n_on++] = *c;
  /* "l'UE et le FMI prêtent 110 milliards à la Grèce": two who give to another */
  if (n_by == 0 || n_on == 0 || !engine_fill_is_state (on[0]) || strcmp (on[0], "EU") == 0
      || (f->on[0] != NULL && !engine_codes_overlap (f->on, f->by)))
    return;
  f->by = engine_arena_list (r->s->a->arena, by, n_by);
  f->on = engine_arena_list (r->s->a->arena, on, n_on);
}

/* "supplies", "delivers", "meets" and the like: the subject sells. */
static gboolean
is_verb_of_supply (const Ranking *r)
{
  const guint flags = r->hit->flags;

  if (r->hit->last > r->d->value->context_first)
    return r->hit->code == ENGINE_MEASURE_DEMAND;
  return (flags & FIGURE_HIT_DELIVERS) != 0
         || ((flags & FIGURE_HIT_VERB) != 0 && (flags & FIGURE_HIT_BUYS) == 0
             && r->hit->code == ENGINE_MEASURE_EXPORTS
             && r->d->value->context_first - r->hit->last <= VERB_REACH);
}

/* "Azerbaijan meets a third of Bulgaria's needs", taken for what Bulgaria sells: the subject sells. */
static void
turn_supplier (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const EngineClause *clause = engine_clause (r->s->a, r->d->clause);
  const EngineMention *m =
      clause->subject != 0 ? engine_mention (r->s->a, clause->subject - 1) : NULL;

  if (f->measure != ENGINE_MEASURE_EXPORTS || f->by[0] == NULL || r->hit == NULL || m == NULL
      || m->codes == NULL || m->codes[0] == NULL || engine_codes_overlap (m->codes, f->by)
      || (f->on[0] != NULL
          && !engine_codes_equal (f->on, m->codes)
          /* "… a third of Bulgaria's gas and 12 per cent of Serbia's" */
          && !(r->previous != NULL && engine_codes_equal (f->on, r->previous->figure.on)))
      || !is_verb_of_supply (r) || !figure_is_of_another (r->s, r->d))
    return;
  f->on = f->by;
  f->by = m->codes;
  figure_reason (r->s, r->d, "by", "supplies another", m->first, m->last);
}

gboolean
figure_party_supplies_too (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;
  guint32 subject = engine_clause (a, r->d->clause)->subject;
  const EngineMention *m;

  if (f->measure != ENGINE_MEASURE_EXPORTS || p == NULL || p->sentence != r->d->sentence
      || p->figure.measure != ENGINE_MEASURE_EXPORTS || p->figure.on[0] == NULL || r->hit == NULL
      || r->d->unit_kind != FIGURE_UNIT_PERCENT || r->hit->first < p->value->last
      || r->hit->last > r->d->value->context_first
      || !engine_token_is (a, r->hit->first - 1, ENGINE_CLASS_PARTITIVE))
    return FALSE;
  for (guint32 i = r->hit->first;
       subject == 0 && i > p->value->last && i + VERB_REACH > r->hit->first; i--)
    subject = g_array_index (a->mention_at, guint32, i - 1);
  m = subject != 0 ? engine_mention (a, subject - 1) : NULL;
  if (m == NULL || !engine_mention_is_party (m) || m->codes[0] == NULL
      || engine_codes_overlap (m->codes, p->figure.on))
    return FALSE;
  f->by = m->codes;
  f->on = p->figure.on;
  figure_reason (r->s, r->d, "by", "supplies as the one before", m->first, m->last);
  return TRUE;
}

/* "supplies a third of Ghana's gas", "fournit 30 % des besoins du Ghana": whose it is gets it. */
void
figure_party_take_supplied (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;

  turn_supplier (r);
  if (f->measure != ENGINE_MEASURE_EXPORTS || f->by[0] == NULL || f->on[0] != NULL || r->hit == NULL
      || r->d->unit_kind != FIGURE_UNIT_PERCENT || !is_verb_of_supply (r)
      || ((r->hit->flags & FIGURE_HIT_DELIVERS) == 0
          && (!figure_is_of_another (r->s, r->d) || !figure_acts_here (r->s, f->by[0]))))
    return;
  for (guint32 i = r->d->value->context_last;
       i < r->d->value->context_last + REACH && i < r->s->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (figure_has_break (a, i, i + 1, TRUE) || g_array_index (a->value_at, guint32, i) != 0)
        return;
      if (m == NULL || !engine_mention_is_party (m))
        continue;
      if (m->codes == NULL || m->codes[0] == NULL || engine_codes_overlap (m->codes, f->by)
          || ((r->hit->flags & FIGURE_HIT_DELIVERS) == 0 && m->kind == ENGINE_MENTION_ORG))
        return;
      f->on = m->codes;
      figure_reason (r->s, r->d, "on", "whose it is", m->first, m->last);
      return;
    }
}
