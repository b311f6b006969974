/* SPDX-License-Identifier: GPL-3.0-or-later */

/* To whom something goes, of figures whose measure says nothing of it: "Dakar doit 3 milliards à Pékin", "rendra
 * 3 000 pièces au Mali"; and of gifts one after the other to the same: "Paris a promis à Kiev 50 chars.  Oslo
 * enverra six canons." */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"

#include <string.h>

#define DATIVE_REACH 7 /* tokens from the value to whom it goes */
#define BRACKET_REACH 12 /* tokens of a bracket */
#define PHRASE_REACH 6 /* tokens of a noun phrase */
#define VERB_REACH 8   /* tokens from the verb to the value */

gboolean
figure_party_has_dative_verb (const FigureStage *s, guint32 first)
{
  const guint32 from = first > s->first + VERB_REACH ? first - VERB_REACH : s->first;

  for (guint32 i = first; i > from; i--)
    {
      const EngineTag *verb = engine_analysis_tag (s->a, i - 1, ENGINE_CLASS_FIGURE_WORD);

      if (g_array_index (s->a->value_at, guint32, i - 1) != 0
          || engine_token_is_char (s->a, i - 1, ';') || engine_token_is_char (s->a, i - 1, ':'))
        return FALSE;
      /* "handed over 19 maps": the particle counts with the verb */
      if (verb != NULL && verb->last <= first
          && strcmp (engine_pack_entry_code (s->a->pack, verb->entry), "dative") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "4 billion of which is owed to China": the token behind the participle of such a verb, or 0. */
static guint32
behind_passive (const FigureStage *s, guint32 from)
{
  const EngineAnalysis *a = s->a;
  gboolean auxiliary = FALSE;

  for (guint32 i = from; i < from + DATIVE_REACH && i < s->last; i++)
    {
      if (figure_word_is (a, i, "dative")
          && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
          && (auxiliary || i == from))
        return i + 1;
      auxiliary |= engine_token_is (a, i, ENGINE_CLASS_AUXILIARY);
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || g_array_index (a->mention_at, guint32, i) != 0)
        return 0;
    }
  return 0;
}

/* Whom the preposition right behind the value names, or NULL. */
static const EngineMention *
given_to (const FigureStage *s, const EngineValue *v)
{
  const EngineAnalysis *a = s->a;
  const guint32 passive = behind_passive (s, v->context_last);
  const guint32 from = passive != 0 ? passive : v->context_last;

  for (guint32 i = from; i < from + DATIVE_REACH && i < s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || g_array_index (a->value_at, guint32, i) != 0
          || engine_token_is (a, i, ENGINE_CLASS_AND))
        return NULL;
      if (m != NULL && engine_mention_is_party (m))
        return m->codes != NULL && m->codes[0] != NULL
                       && strcmp (figure_role_before (a, m->first, s->first), "to") == 0
                   ? m
                   : NULL;
    }
  return NULL;
}

/* The party of the noun phrase that ends before @last, a bracket stepped over: "the Chinese Exim Bank (Chexim)", or
 * NULL. */
static const EngineMention *
party_of_phrase (const FigureStage *s, guint32 last)
{
  const EngineAnalysis *a = s->a;

  if (last > s->first && engine_token_is_char (a, last - 1, ')'))
    {
      const guint32 stop = last > s->first + BRACKET_REACH ? last - BRACKET_REACH : s->first;

      while (last > stop && !engine_token_is_char (a, last - 1, '('))
        last--;
      last -= last > s->first;
    }
  for (guint32 i = last; i > s->first && i + PHRASE_REACH > last; i--)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m != NULL && engine_mention_is_party (m) && m->codes != NULL && m->codes[0] != NULL)
        return m;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          && !engine_token_is_char (a, i - 1, '-'))
        return NULL;
    }
  return NULL;
}

/* "Beijing, to which", "Pékin, à qui", "auquel": whom the relative at @i hangs on, or NULL. */
static const EngineMention *
receiver_of_relative (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;
  guint32 last = i;

  if (!engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
    return NULL;
  if (strcmp (figure_role_before (a, i, s->first), "to") == 0)
    last = i - 1;
  else if (engine_pack_entry_attr (a->pack,
                                   engine_analysis_tag (a, i, ENGINE_CLASS_RELATIVE)->entry, "to")
           == NULL)
    return NULL;
  if (last > s->first && engine_token_is_char (a, last - 1, ','))
    last--;
  return party_of_phrase (s, last);
}

/* "to which Peru exports 30 %", "à qui Oslo a prêté": the measure's own verb is one of giving or selling. */
static gboolean
may_go_to (const Ranking *r)
{
  return (r->hit->flags & FIGURE_HIT_VERB) != 0
         && (r->d->figure.measure == ENGINE_MEASURE_EXPORTS
             || r->d->figure.measure == ENGINE_MEASURE_AID
             || r->d->figure.measure == ENGINE_MEASURE_SPENDING);
}

/* "Beijing, to which Laos owes $5 billion, or 31% of its debt": the name before the relative gets what its subject
 * owes or pays, and what is restated behind it. */
static gboolean
take_relative_receiver (Ranking *r)
{
  FigureStage *s = r->s;
  const EngineAnalysis *a = s->a;
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;
  const guint32 first = r->d->value->context_first;
  gboolean verb = FALSE;

  if (r->d->link == FIGURE_LINK_RESTATES && p != NULL && p->relative_receiver
      && p->sentence == r->d->sentence)
    {
      f->by = p->figure.by;
      f->on = p->figure.on;
      r->d->relative_receiver = TRUE;
      return TRUE;
    }
  for (guint32 i = first; i > s->first && i + VERB_REACH + DATIVE_REACH > first; i--)
    {
      const EngineMention *m = verb ? receiver_of_relative (s, i - 1) : NULL;
      const guint32 index = g_array_index (a->mention_at, guint32, i - 1);

      if (m != NULL && !engine_codes_overlap (m->codes, f->by))
        {
          f->on = m->codes;
          r->d->relative_receiver = TRUE;
          figure_reason (s, r->d, "on", "to whom it goes", m->first, m->last);
          return TRUE;
        }
      if (figure_has_break (a, i - 1, i, TRUE) || g_array_index (a->value_at, guint32, i - 1) != 0
          || (!verb && index != 0 && engine_mention_is_party (engine_mention (a, index - 1))))
        return FALSE;
      verb |= figure_word_is (a, i - 1, "dative")
              || (r->hit != NULL && r->hit->first == i - 1 && may_go_to (r));
    }
  return FALSE;
}

static gboolean
may_be_given (const FigureDraft *d)
{
  switch ((guint)d->unit_kind)
    {
    case FIGURE_UNIT_LENGTH:
    case FIGURE_UNIT_COUNTRIES:
    case FIGURE_UNIT_TIMES:
    case FIGURE_UNIT_POINTS:
      return FALSE;
    default:
      return d->figure.measure == ENGINE_MEASURE_OTHER
             || d->figure.measure == ENGINE_MEASURE_SPENDING;
    }
}

/* "Paris a promis à Kiev 50 chars. Oslo enverra six canons": gifts of the same kind, and nobody else named. */
static gboolean
take_same_receiver (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;

  if (p == NULL || p->phantom || r->d->sentence - p->sentence > 1 || p->figure.on[0] == NULL
      || p->figure.on[1] != NULL || f->by[0] == NULL || f->by[1] != NULL
      || engine_codes_overlap (f->by, p->figure.by) || engine_codes_overlap (f->by, p->figure.on)
      || !(p->figure.measure == ENGINE_MEASURE_AID
           || (p->figure.measure == ENGINE_MEASURE_EXPORTS && r->d->unit_kind == FIGURE_UNIT_COUNT))
      || f->measure != p->figure.measure || !r->d->own_holder
      || p->figure.status == ENGINE_FIGURE_PREVIOUS
      || g_array_index (a->sentences, EngineSentence, p->sentence).line
             != g_array_index (a->sentences, EngineSentence, r->d->sentence).line)
    return FALSE;
  for (guint32 i = r->s->first; i < r->s->last; i++)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
          && engine_mention (a, m - 1)->codes != NULL
          && !engine_codes_equal (engine_mention (a, m - 1)->codes, f->by))
        return FALSE;
    }
  f->on = p->figure.on;
  figure_reason (r->s, r->d, "on", "to whom the gift before went", p->value->first, p->value->last);
  return TRUE;
}

/* "Trade between Hanoi and Brussels reached 49 billion. Vietnam runs a surplus of 23", "of which Vietnamese exports
 * made up 36": with the other of the two. */
static gboolean
take_balance_partner (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const guint draft = figure_draft_index (s, r->d);

  if (f->by[1] != NULL
      || !(figure_party_is_balance (r) || f->measure == ENGINE_MEASURE_EXPORTS
           || f->measure == ENGINE_MEASURE_IMPORTS))
    return FALSE;
  for (guint back = 1; back <= 3 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);
      const char *other;

      if (r->d->sentence - p->sentence > 1)
        return FALSE;
      if (p->phantom || p->figure.measure != ENGINE_MEASURE_TRADE || p->figure.by[0] == NULL
          || p->figure.by[1] == NULL || p->figure.by[2] != NULL
          || !engine_codes_overlap (p->figure.by, f->by))
        continue;
      other = strcmp (p->figure.by[0], f->by[0]) == 0 ? p->figure.by[1] : p->figure.by[0];
      if (figure_party_names_other (s, f->by, other, FALSE))
        return FALSE;
      f->on = engine_arena_list (s->a->arena, &other, 1);
      figure_reason (s, r->d, "on", "the other of the two that trade", p->value->first,
                     p->value->last);
      return TRUE;
    }
  return FALSE;
}

/* "Mexican mills sold 1.2 million tons here": in the country of the paper, or of the other of the two. */
static gboolean
take_here (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const guint32 to = r->d->value->context_last;
  const char *const *home = NULL;
  gboolean here = FALSE;

  if (f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL
      || (f->measure != ENGINE_MEASURE_EXPORTS && f->measure != ENGINE_MEASURE_INVESTMENT
          && f->measure != ENGINE_MEASURE_IMPORTS))
    return FALSE;
  for (guint32 i = to > s->first + 8 ? to - 8 : s->first; i < to + 5 && i < s->last && !here; i++)
    here = figure_word_is (s->a, i, "here");
  if (!here)
    return FALSE;
  if (s->couple != NULL && engine_codes_have (s->couple, f->by[0]))
    home = engine_arena_list (s->a->arena, &s->couple[strcmp (s->couple[0], f->by[0]) == 0 ? 1 : 0],
                              1);
  else
    home = figure_scene_home (s);
  if (home == NULL || engine_codes_overlap (home, f->by))
    return FALSE;
  f->on = home;
  figure_reason (s, r->d, "on", "here", r->d->value->first, r->d->value->last);
  return TRUE;
}

/* "China holds two-thirds of Zambia's debt": who holds it is the subject, who owes it the other. */
static gboolean
take_debt_holder (Ranking *r)
{
  const FigureStage *s = r->s;
  const EngineAnalysis *a = s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 subject = engine_clause (a, r->d->clause)->subject;
  const EngineMention *m = subject != 0 ? engine_mention (a, subject - 1) : NULL;

  if (f->measure != ENGINE_MEASURE_OTHER || r->hit == NULL || m == NULL || m->codes == NULL
      || (r->hit->flags & (FIGURE_HIT_BLOCK | FIGURE_HIT_VERB)) != FIGURE_HIT_BLOCK
      || r->hit->first < r->d->value->last || m->codes[0] == NULL || f->by[0] == NULL
      || figure_linked_verb (s, r->d) != ENGINE_MEASURE_OWNERSHIP)
    return FALSE;
  for (guint32 i = r->d->value->context_last; i < r->hit->last + DATIVE_REACH && i < s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *x = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (engine_token_is_char (a, i, ',') || engine_token_is (a, i, ENGINE_CLASS_AND))
        return FALSE;
      if (x == NULL || !engine_mention_is_party (x) || x->codes == NULL || x->codes[0] == NULL
          || engine_codes_overlap (x->codes, m->codes))
        continue;
      f->by = m->codes;
      f->on = x->codes;
      figure_reason (r->s, r->d, "on", "who owes what another holds", x->first, x->last);
      return TRUE;
    }
  return FALSE;
}

/* "Ukraine got back 1,212 bodies from Russia": from whom the subject has what is counted. */
static gboolean
take_giver (Ranking *r)
{
  const FigureStage *s = r->s;
  const EngineAnalysis *a = s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 first = r->d->value->context_first, last = r->d->value->context_last;
  const guint32 verb = engine_clause (a, r->d->clause)->verb;

  if (f->measure != ENGINE_MEASURE_OTHER || r->d->unit_kind == FIGURE_UNIT_PERCENT
      || f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL || verb == 0 || verb > first
      || first - verb > 3)
    return FALSE;
  for (guint32 i = last; i < last + DATIVE_REACH && i < s->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_token_is (a, i, ENGINE_CLASS_AND))
        return FALSE;
      if (m == NULL || !engine_mention_is_party (m))
        continue;
      if (m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
          || engine_codes_overlap (m->codes, f->by)
          || strcmp (figure_role_before (a, m->first, s->first), "from") != 0)
        return FALSE;
      f->on = m->codes;
      figure_reason (r->s, r->d, "on", "from whom it comes", m->first, m->last);
      return TRUE;
    }
  return FALSE;
}

/* "Armenia airlifted 19 men to Baku": whatever the verb, what is counted is its object. */
static gboolean
is_moved (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 first = r->d->value->context_first;
  const guint32 verb = engine_clause (a, r->d->clause)->verb;

  return r->d->unit_kind == FIGURE_UNIT_COUNT && r->d->figure.change == ENGINE_CHANGE_NONE
         && engine_clause (a, r->d->clause)->subject != 0 && verb != 0 && verb <= first
         && first - verb <= 2 && *figure_role_at (a, first - 1) == '\0';
}

/* Fills the counterpart of what is owed, given or asked. */
void
figure_party_take_dative (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const EngineMention *m;

  if (take_relative_receiver (r) || take_debt_holder (r) || take_here (r) || f->by[0] == NULL
      || f->on[0] != NULL || take_same_receiver (r) || take_balance_partner (r) || take_giver (r)
      || !may_be_given (r->d)
      || (!figure_party_has_dative_verb (r->s, r->d->value->first)
          && behind_passive (r->s, r->d->value->context_last) == 0 && !is_moved (r))
      || (m = given_to (r->s, r->d->value)) == NULL || engine_codes_overlap (m->codes, f->by))
    return;
  f->on = m->codes;
  figure_reason (r->s, r->d, "on", "to whom it goes", m->first, m->last);
}
