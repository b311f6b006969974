/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sides that a construction of the sentence tells, whatever the ranking makes of the names in it: where a share of
 * what is made goes ("Eighty per cent of the output will come to India"), the member of a list that an insertion parts
 * from its value ("and Chile, which grows none itself, 9"), a profit behind the company whose it is, money that an
 * agency agrees on with a ministry, and an answer to the question before. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"
#include "engine-fill.h"
#include "engine-number.h"

#include <string.h>

#define SUBJECT_REACH 14   /* tokens from a share to its verb */
#define GROUP_REACH 4      /* tokens of "will all be sold" */
#define INSERTED_REACH 16  /* tokens of an insertion */
#define OWNER_REACH 24     /* tokens from a company to its profit */
#define OWN_REACH 5        /* tokens of "de son bénéfice net" */
#define WORTH_REACH 16     /* tokens from an agreement to its sum */
#define ANSWER_REACH 3     /* tokens before the amount that is an answer */
#define BETWEEN_REACH 14   /* tokens of each of the two that an agreement is between */

/* "come", "go", "be sold", "ira": a verb by which goods get to somebody. */
static gboolean
moves (const EngineAnalysis *a, guint32 i)
{
  return figure_word_is (a, i, "moves") || figure_word_is (a, i, "comes")
         || figure_word_is (a, i, "goes") || figure_word_is (a, i, "dative")
         || engine_token_has_code (a, i, ENGINE_CLASS_MEASURE_VERB, "exports");
}

/* The party right behind "to" at @i, or NULL. */
static const EngineMention *
party_behind_to (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;

  if (i >= s->last || strcmp (figure_role_at (a, i), "to") != 0)
    return NULL;
  for (guint32 k = i; k < i + GROUP_REACH && k < s->last; k++)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, k);

      if (m != 0)
        return engine_mention (a, m - 1)->kind == ENGINE_MENTION_PARTY
                       && engine_mention (a, m - 1)->codes != NULL
                       && engine_mention (a, m - 1)->codes[0] != NULL
                       && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ADJECTIVE) == 0
                   ? engine_mention (a, m - 1)
                   : NULL;
    }
  return NULL;
}

/* "Eighty per cent of the output will come to India", "un tiers du gaz ira au Japon": to whom the share that is the
 * verb's subject goes, or NULL. */
const EngineMention *
figure_goes_to (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 verb = engine_clause (a, d->clause)->verb;
  const guint32 from = d->value->context_last;

  if ((d->unit_kind != FIGURE_UNIT_PERCENT && !figure_unit_is_physical (d->unit_kind))
      || d->value->change != ENGINE_CHANGE_NONE || verb <= from || verb > from + SUBJECT_REACH
      || strcmp (figure_role_at (a, from), "of") != 0 || figure_has_break (a, from, verb - 1, TRUE))
    return NULL;
  for (guint32 i = verb - 1; i < verb + GROUP_REACH && i < s->last; i++)
    if (moves (a, i))
      {
        const EngineTag *to = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE_VERB);
        const EngineMention *m = party_behind_to (s, i + 1);

        /* "go to" may be one entry */
        return m == NULL && to != NULL && to->last > i + 1 ? party_behind_to (s, to->last - 1) : m;
      }
  return NULL;
}

/* Whoever gets the share is no holder of it: the other of the two that the text is about is. */
static void
take_bound (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const FigureStage *s = r->s;
  const EngineMention *m = f->measure == ENGINE_MEASURE_EXPORTS ? figure_goes_to (s, r->d) : NULL;
  const FigureDraft *p = r->previous;
  const char *const *both = s->couple != NULL ? s->couple : s->two;
  const char *const *home;

  if (m == NULL)
    return;
  f->on = m->codes;
  /* "Half of it goes to Japan, a third to China": of the same */
  if (p != NULL && p->figure.measure == ENGINE_MEASURE_EXPORTS
      && engine_codes_overlap (f->by, p->figure.on))
    f->by = p->figure.by;
  if (engine_codes_overlap (f->by, f->on))
    f->by = engine_no_strings;
  if (f->by[0] == NULL && r->d->unit_kind == FIGURE_UNIT_PERCENT && both != NULL && f->on[1] == NULL
      && engine_codes_have (both, f->on[0]))
    f->by = engine_arena_list (s->a->arena, &both[strcmp (both[0], f->on[0]) == 0 ? 1 : 0], 1);
  if (f->by[0] == NULL && r->d->unit_kind == FIGURE_UNIT_PERCENT
      && (home = figure_party_topic_before (s)) != NULL && !engine_codes_overlap (home, f->on))
    f->by = home;
  figure_reason (r->s, r->d, "on", "to whom it goes", m->first, m->last);
}

/* The sign that closes an insertion right before the value, or 0: ", which buys our tea," " (a neighbour) ". */
static char
closing_sign (const EngineAnalysis *a, guint32 first)
{
  if (first == 0)
    return '\0';
  if (engine_token_is_char (a, first - 1, ','))
    return ',';
  if (engine_token_is_char (a, first - 1, ')'))
    return '(';
  return engine_token_is_dash (a, first - 1) && !engine_token_is_glued (a, first) ? '-' : '\0';
}

/* The party that an insertion before the value follows, a member of a list: ", and Pakistan, which buys our tea, 9%"; or
 * NULL. */
static const EngineMention *
before_insertion (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 first = r->d->value->context_first;
  const guint32 low = MAX (r->previous->value->last, first - MIN (first, INSERTED_REACH));
  const char sign = closing_sign (a, first);

  if (sign == '\0')
    return NULL;
  for (guint32 i = first - 1; i > low + 1; i--)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i - 2);
      const EngineMention *party = m != 0 ? engine_mention (a, m - 1) : NULL;
      guint32 start;

      if (!(sign == '-' ? engine_token_is_dash (a, i - 1) : engine_token_is_char (a, i - 1, sign)))
        continue;
      if (party == NULL || party->kind != ENGINE_MENTION_PARTY || party->last != i - 1
          || party->codes == NULL || party->codes[0] == NULL
          || (party->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0
          || (sign == ',' && !engine_token_is (a, i, ENGINE_CLASS_RELATIVE)))
        return NULL;
      start = party->first;
      while (start > low
             && (engine_token_is (a, start - 1, ENGINE_CLASS_DETERMINER)
                 || (engine_token (a, start - 1)->flags & ENGINE_TOKEN_ELISION) != 0))
        start--;
      return start > low
                     && (engine_token_is (a, start - 1, ENGINE_CLASS_AND)
                         || engine_token_is_char (a, start - 1, ',')
                         || engine_token_is_char (a, start - 1, ';'))
                 ? party
                 : NULL;
    }
  return NULL;
}

/* The codes stand right before the value, articles and a comma stepped over. */
static gboolean
stands_before (const FigureStage *s, const FigureDraft *d, const char *const *codes)
{
  for (guint32 i = d->value->context_first; i > s->first && i + 3 > d->value->context_first; i--)
    {
      const guint32 m = g_array_index (s->a->mention_at, guint32, i - 1);

      if (m != 0)
        return engine_codes_overlap (engine_mention (s->a, m - 1)->codes, codes);
    }
  return FALSE;
}

/* "The EU takes 16%, Uganda 12%, and Pakistan, which buys our tea, 9%": as the member before, whatever the insertion
 * tells. */
static gboolean
take_inserted (Ranking *r)
{
  const FigureDraft *p = r->previous;
  EngineFigure *f = &r->d->figure;
  const EngineMention *m;
  gboolean holder;

  if (p == NULL || p->phantom || p->sentence != r->d->sentence || p->unit_kind != r->d->unit_kind
      || (m = before_insertion (r)) == NULL)
    return FALSE;
  holder =
      engine_codes_equal (p->figure.on, engine_no_strings) || stands_before (r->s, p, p->figure.by);
  f->measure = p->figure.measure;
  f->by = holder ? m->codes : p->figure.by;
  f->on = holder ? p->figure.on : m->codes;
  r->d->own_holder = TRUE;
  figure_reason (r->s, r->d, holder ? "by" : "on", "before an insertion", m->first, m->last);
  return TRUE;
}

/* "37 % de son bénéfice net": a noun that only a company has behind a possessive. */
static gboolean
is_of_own_profit (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  gboolean possessive = FALSE;

  if (strcmp (figure_role_at (a, d->value->context_last), "of") != 0)
    return FALSE;
  for (guint32 i = d->value->context_last; i < d->value->context_last + OWN_REACH && i < s->last;
       i++)
    {
      possessive |= engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE);
      if (figure_word_is (a, i, "profit"))
        return possessive;
    }
  return FALSE;
}

/* "les ventes de X, pour 37 % de son bénéfice": of the company named last before, in the sentence. */
static void
take_own_profit (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 first = r->d->value->context_first;

  if (r->d->unit_kind != FIGURE_UNIT_PERCENT || !is_of_own_profit (r->s, r->d))
    return;
  for (guint32 i = first; i > r->s->first && i + OWNER_REACH > first; i--)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->kind != ENGINE_MENTION_ORG || m->codes == NULL || m->codes[0] == NULL
          || engine_fill_is_state (m->codes[0]))
        continue;
      r->d->figure.by = m->codes;
      r->d->figure.on = engine_no_strings;
      figure_reason (r->s, r->d, "by", "whose profit it is", m->first, m->last);
      return;
    }
}

/* The state whose agency, bank or fund is named in [from, to): "l'Agence française de développement"; or NULL. */
static const char *const *
lending_state (const EngineAnalysis *a, guint32 from, guint32 to)
{
  gboolean lends = FALSE;
  const char *const *codes = NULL;

  for (guint32 i = from; i < to; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (figure_has_break (a, i, i + 1, TRUE))
        break;
      lends |= engine_token_is (a, i, ENGINE_CLASS_DONOR) || figure_word_is (a, i, "lends");
      /* "the IMF": no state's */
      if (m != NULL && m->kind == ENGINE_MENTION_ORG && m->codes != NULL && m->codes[0] != NULL
          && !engine_fill_is_state (m->codes[0]))
        return NULL;
      if (codes == NULL && m != NULL && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && engine_fill_is_state (m->codes[0]))
        codes = m->codes;
    }
  return lends ? codes : NULL;
}

/* The one code of @list that is not @code, or none where there are several. */
static const char *const *
the_other (const FigureStage *s, const char *const *list, const char *code)
{
  const char *other = NULL;

  for (; list != NULL && *list != NULL; list++)
    if (strcmp (*list, code) != 0)
      {
        if (other != NULL)
          return engine_no_strings;
        other = *list;
      }
  return other != NULL ? engine_arena_list (s->a->arena, &other, 1) : engine_no_strings;
}

/* "un accord de financement de 80 millions entre l'Agence française de développement et le ministère des Finances": the
 * agency lends, not the ministry. */
static void
take_agency (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 last = MIN (r->s->last, r->d->value->last + 2 * BETWEEN_REACH);
  const char *const *lender = NULL;
  guint32 between = 0, joint = 0;

  if (f->measure != ENGINE_MEASURE_AID || r->d->unit_kind != FIGURE_UNIT_MONEY)
    return;
  for (guint32 i = r->d->value->last; i < last && joint == 0; i++)
    {
      if (figure_has_break (a, i, i + 1, FALSE))
        return;
      if (between == 0 && strcmp (figure_role_at (a, i), "between") == 0)
        between = i + 1;
      else if (between != 0 && engine_token_is (a, i, ENGINE_CLASS_AND))
        joint = i;
    }
  if (joint == 0)
    return;
  lender = lending_state (a, between, joint);
  if (lender == NULL)
    lender = lending_state (a, joint, MIN (r->s->last, joint + BETWEEN_REACH));
  if (lender == NULL)
    return;
  if (engine_codes_have (f->by, lender[0]) && f->by[1] != NULL)
    f->on = the_other (r->s, f->by, lender[0]);
  else if (!engine_codes_have (f->by, lender[0]) && f->by[0] != NULL)
    f->on = f->by;
  if (engine_codes_overlap (f->on, lender))
    f->on = the_other (r->s, r->s->couple, lender[0]);
  f->by = lender;
  figure_reason (r->s, r->d, "by", "the agency that lends", between, joint);
}

/* What leads from an agreement to its sum right before the value: "worth", "d'un montant de". */
static gboolean
follows_worth (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  return first > s->first + 2
         && (figure_word_is (a, first - 1, "worth")
             || (strcmp (figure_role_at (a, first - 1), "of") == 0
                 && figure_word_is (a, first - 2, "worth")));
}

/* "A deal with Vanuatu, worth A$500 million": whoever the agreement that the sum stands behind is with, not the one that
 * the figures before went to. */
static void
take_worth (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 first = r->d->value->context_first;

  if ((f->measure != ENGINE_MEASURE_AID && f->measure != ENGINE_MEASURE_INVESTMENT)
      || r->d->unit_kind != FIGURE_UNIT_MONEY || f->by[0] == NULL || !follows_worth (r->s, r->d))
    return;
  for (guint32 i = first; i > r->s->first && i + WORTH_REACH > first; i--)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;
      guint32 with;

      if (engine_token_is_char (a, i - 1, ';') || g_array_index (a->value_at, guint32, i - 1) != 0)
        return;
      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
          || strcmp (figure_role_before (a, m->first, r->s->first), "with") != 0)
        continue;
      with = figure_party_preposition_before_name (a, m->first, r->s->first);
      if (with <= r->s->first + 1 || !engine_token_is (a, with - 2, ENGINE_CLASS_INSTRUMENT))
        return;
      /* whoever gave before gives here too */
      if (engine_codes_equal (m->codes, f->by) && r->previous != NULL
          && engine_codes_equal (f->on, r->previous->figure.by))
        f->by = f->on;
      else if (engine_codes_overlap (m->codes, f->by) || figure_scene_names (r->s, f->on))
        return;
      f->on = m->codes;
      figure_reason (r->s, r->d, "on", "whom the agreement is with", m->first, m->last);
      return;
    }
}

/* What the tag of a word measures, where it says so by itself; or ENGINE_N_MEASURES. */
static EngineMeasure
plain_measure (const EngineAnalysis *a, const EngineTag *tag)
{
  int code;

  if (tag == NULL || engine_pack_entry_attr (a->pack, tag->entry, "block") != NULL)
    return ENGINE_N_MEASURES;
  code = engine_code_from_name (ENGINE_CODES_MEASURE, engine_pack_entry_code (a->pack, tag->entry));
  /* "sell to" */
  if (code < 0 || code == ENGINE_MEASURE_OTHER || code == ENGINE_MEASURE_OWNERSHIP
      || (engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL
          && (tag->class_id != ENGINE_CLASS_MEASURE_VERB || code != ENGINE_MEASURE_EXPORTS)))
    return ENGINE_N_MEASURES;
  return (EngineMeasure)code;
}

/* A verb of trading or giving, a noun of what is measured: what a question asks for; or ENGINE_N_MEASURES. */
static EngineMeasure
asked_measure (const EngineAnalysis *a, const EngineSentence *x)
{
  for (guint32 i = x->first; i < x->last; i++)
    {
      EngineMeasure m = plain_measure (a, engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE));

      if (m == ENGINE_N_MEASURES)
        m = plain_measure (a, engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE_VERB));
      if (m != ENGINE_N_MEASURES)
        return m;
    }
  return ENGINE_N_MEASURES;
}

/* The question right before a sentence that is nothing but an amount, or NULL: "About 1.2 billion euros in 2022." */
static const EngineSentence *
question_before (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, r->s->sentence);
  const guint32 verb = engine_clause (a, r->d->clause)->verb;

  if (r->s->sentence == 0 || r->hit != NULL || verb != 0
      || r->d->value->change != ENGINE_CHANGE_NONE
      || r->d->value->context_first > r->s->first + ANSWER_REACH
      || figure_draft_index (r->s, r->d) != r->s->sentence_from)
    return NULL;
  x--;
  return x->last > x->first && engine_token_is_char (a, x->last - 1, '?') ? x : NULL;
}

/* "How much does Kenya sell to Europe?  About 1.2 billion euros.": an answer without a verb takes what is measured and
 * its sides from the question. */
static gboolean
take_question (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineSentence *x = question_before (r);
  EngineFigure *f = &r->d->figure;
  const EngineMeasure measure = x != NULL ? asked_measure (a, x) : ENGINE_N_MEASURES;
  const char *const *by = engine_no_strings, *const *on = engine_no_strings;

  if (measure == ENGINE_N_MEASURES || figure_unit_score (measure, (FigureUnit)r->d->unit_kind) < 0)
    return FALSE;
  for (guint32 i = x->first; i < x->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;
      const char *role;
      char slot;

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
          || m->codes[0] == NULL)
        continue;
      role = figure_role_before (a, m->first, x->first);
      slot = (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 ? figure_party_slot_of_goods (measure)
             : *role == '\0'                            ? 'b'
                                                        : figure_party_slot_of_role (measure, role);
      if (slot == 'b' && by[0] == NULL)
        by = m->codes;
      else if (slot == 'o' && on[0] == NULL && !engine_codes_overlap (m->codes, by))
        on = m->codes;
    }
  if (by[0] == NULL)
    return FALSE;
  f->measure = measure;
  f->by = by;
  f->on = on;
  figure_reason (r->s, r->d, "by", "the question before", x->first, x->last);
  return TRUE;
}

gboolean
figure_party_take_construed (Ranking *r)
{
  return take_inserted (r) || take_question (r);
}

void
figure_party_settle_construed (Ranking *r)
{
  take_bound (r);
  take_own_profit (r);
  take_agency (r);
  take_worth (r);
}
