/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How a measure's word stands to a value, as grammar has it: its complement, its head, the verb that it is the
 * subject or the object of, a label, a modifier, a mere neighbour.  Whether it fits otherwise is told in
 * engine-figure-fit.c. */

#include "config.h"

#include "engine-figure-measure.h"

#define SUBJECT_REACH 12 /* tokens from a value to the verb whose subject it is */

/* A word that may stand inside a noun phrase between a value and its noun. */
static gboolean
is_phrase_word (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  guint32 morph;

  if (t->kind == ENGINE_TOKEN_PUNCT)
    return engine_token_is_char (a, i, '-') || (t->flags & ENGINE_TOKEN_ELISION) != 0;
  if (t->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (i < a->mention_at->len && g_array_index (a->mention_at, guint32, i) != 0)
    return TRUE;
  if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE) || engine_token_is (a, i, ENGINE_CLASS_AND)
      || engine_token_is (a, i, ENGINE_CLASS_SUBORDINATOR)
      || engine_token_is (a, i, ENGINE_CLASS_AUXILIARY))
    return FALSE;
  morph = t->form != 0 ? engine_pack_form_morph (a->pack, t->form) : 0;
  return (morph & ENGINE_MORPH_VERB) == 0
         || (morph
             & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN | ENGINE_MORPH_PAST_PARTICIPLE
                | ENGINE_MORPH_PRESENT_PARTICIPLE))
                != 0;
}

static gboolean
is_phrase (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    /* "a third of whose foreign sales" */
    if (!is_phrase_word (a, i) && !engine_token_is (a, i, ENGINE_CLASS_WHOSE))
      return FALSE;
  return TRUE;
}

const char *
figure_role_at (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_TARGET);

  return tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : "";
}

/* Where the value's complement starts: behind the other end of "from 20 to 30 per cent of …". */
guint32
figure_complement_start (FigureStage *s, const FigureDraft *d)
{
  guint32 end = d->value->context_last;

  /* "a relevé à 36 % en avril le droit sur le riz": the object behind the date */
  for (guint32 i = end; i < end + 2 && i < s->last; i++)
    {
      const guint32 t = g_array_index (s->a->timex_at, guint32, i);
      const EngineTimex *x = t != 0 ? &g_array_index (s->a->timexes, EngineTimex, t - 1) : NULL;

      if (x != NULL && x->first <= end + 1
          && engine_token_is (s->a, x->last, ENGINE_CLASS_DETERMINER))
        return x->last;
    }
  for (guint i = figure_draft_index (s, d) + 1; i < s->drafts->len; i++)
    {
      const FigureDraft *n = figure_draft (s, i);

      if (n->left != end)
        break;
      if (n->value->first >= end
          && (n->link == FIGURE_LINK_REPLACED_BY || n->link == FIGURE_LINK_REPLACES))
        end = n->value->context_last;
    }
  return end;
}

/* "bring €3 billion to Kenyan output". */
gboolean
figure_adds_to (FigureStage *s, const FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if ((h->class_id == ENGINE_CLASS_RISE || h->class_id == ENGINE_CLASS_FALL)
          && h->last <= d->value->context_first && d->value->context_first - h->last <= 2)
        return TRUE;
    }
  /* "ajouter 2,4 % au PIB et 12 % à ses exportations" */
  for (guint draft = figure_draft_index (s, d);
       draft > s->sentence_from
       && engine_token_is (s->a, d->value->context_first - 1, ENGINE_CLASS_AND);)
    return figure_adds_to (s, figure_draft (s, draft - 1));
  return FALSE;
}

/* "624 millions seront décaissés": nothing but auxiliaries stands between. */
static gboolean
is_passive (const EngineAnalysis *a, guint32 from, guint32 to)
{
  if (to <= from || to - from > 4)
    return FALSE;
  for (guint32 i = from; i < to; i++)
    if (!engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
        && !engine_token_is (a, i, ENGINE_CLASS_MODAL)
        && !engine_token_is (a, i, ENGINE_CLASS_INF_MARK)
        && !((engine_pack_form_morph (a->pack, engine_token (a, i)->form) & ENGINE_MORPH_ADVERB)
             != 0))
      return FALSE;
  return TRUE;
}

/* "65 % of lithium is processed in", "a third of their pork goes to": the value's own noun phrase, with what
 * hangs on it, is the verb's subject. */
static gboolean
is_subject_of (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  guint32 i = d->value->context_last, verb = engine_token (a, h->first)->clause;

  verb = verb < a->clauses->len ? engine_clause (a, verb)->verb : 0;
  if (verb == 0 || verb <= d->value->last || verb > h->first + 1 || h->first - i > SUBJECT_REACH
      || strcmp (figure_role_at (a, i), "of") != 0)
    return FALSE;
  for (; i < verb - 1; i++)
    if (!is_phrase_word (a, i) && !engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
        && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
        && !engine_token_is (a, i, ENGINE_CLASS_AND))
      return FALSE;
  return i == h->first || is_passive (a, i, h->first);
}

/* An adjective right behind the noun of another measure. */
static gboolean
follows_head (const FigureStage *s, const FigureHit *h)
{
  if ((engine_analysis_morph (s->a, h->first) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN))
      != ENGINE_MORPH_ADJ)
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *n = figure_hit (s, i);

      if (n->class_id == ENGINE_CLASS_MEASURE && n->last == h->first && n->code != h->code)
        return TRUE;
    }
  return FALSE;
}

/* A hit behind the value, as it stands to it. */
typedef struct
{
  FigureStage *s;
  const FigureDraft *d;
  const FigureHit *h;
  guint32 from; /* where the value's complement starts */
  gboolean phrase; /* nothing but one phrase leads from there to the hit */
} Behind;

/* A verb or participle behind the value that the value is subject of, or that says what is done with its
 * goods: 0 where it is none. */
static int
score_verb_behind (const Behind *b, const char **why)
{
  const FigureHit *h = b->h;
  const EngineAnalysis *a = b->s->a;
  const gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;

  /* "38 % du gaz importé par": the participle says what is done with the goods */
  if (verb && b->phrase && strcmp (figure_role_at (a, b->from), "of") == 0
      && (engine_pack_form_morph (a->pack, engine_token (a, h->first)->form)
          & ENGINE_MORPH_PAST_PARTICIPLE)
             != 0)
    {
      *why = "participle";
      return 7;
    }
  /* "10 % des recettes douanières": an adjective of the noun that is the head */
  if (b->phrase && !verb && follows_head (b->s, h))
    {
      *why = "modifier";
      return 3;
    }
  *why = "subject of the verb";
  /* "half of its budget is paid by Norway" */
  if (!verb && h->last - h->first > 1
      && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
      && is_subject_of (b->s, b->d, h))
    return 14;
  if (verb && is_subject_of (b->s, b->d, h))
    return 7;
  /* "25 % qui frappe": the figure is the verb's subject */
  return verb && h->first - b->from == 1 && engine_token_is (a, b->from, ENGINE_CLASS_RELATIVE) ? 6
                                                                                                : 0;
}

/* A noun that the value's own preposition leads to, or that stands right beside it: 0 where it does not. */
static int
score_complement (const Behind *b, const char **why)
{
  const FigureHit *h = b->h;
  const EngineAnalysis *a = b->s->a;
  const gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;
  const char *role = figure_role_at (a, b->from);
  const guint32 gap = h->first - b->from;

  if (gap == 0
      || (gap <= 3 && b->phrase && *role == '\0'
          && !engine_token_is (a, b->from, ENGINE_CLASS_PREPOSITION)))
    {
      *why = "beside";
      /* "85 per cent financed by" */
      if (gap == 0 && h->last - h->first > 1
          && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0)
        return 11;
      return verb ? 3 : gap == 0 ? 9 : 8;
    }
  if (!b->phrase)
    return 0;
  /* "a duty of 25 per cent within the quota" */
  if (strcmp (role, "in") == 0 && (h->flags & FIGURE_HIT_LEVY) != 0
      && h->code == ENGINE_MEASURE_IMPORTS && b->d->unit_kind == FIGURE_UNIT_PERCENT)
    {
      *why = "where it lies";
      return 3;
    }
  if (strcmp (role, "of") == 0 || (strcmp (role, "in") == 0 && gap <= 2))
    {
      *why = "complement";
      return verb ? 1 : gap > 3 ? 7 : 9;
    }
  if (strcmp (role, "on") == 0 || strcmp (role, "to") == 0)
    {
      *why = "beside";
      return figure_adds_to (b->s, b->d) ? 7 : 3;
    }
  return 0;
}

/* The hit after the value: "60 % de l'extraction", "80.5 per cent barley duty". */
int
figure_score_right (FigureStage *s, const FigureDraft *d, const FigureHit *h, const char **why)
{
  const EngineAnalysis *a = s->a;
  const gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;
  Behind b = { .s = s, .d = d, .h = h, .from = figure_complement_start (s, d) };
  guint32 gap;
  int score;

  if (h->first < b.from)
    b.from = d->value->context_last;
  gap = h->first - b.from;
  b.phrase = gap <= 7 && is_phrase (a, b.from, h->first);
  score = score_verb_behind (&b, why);
  if (score == 0)
    score = score_complement (&b, why);
  if (score != 0)
    return score;
  /* "33 % : part de l'Australie dans l'aide" */
  if (!verb && d->value->context_first <= s->first + 2
      && engine_token_is_char (a, d->value->context_last, ':')
      && figure_values_between (s, d->value->last, h->first) == 0 && gap <= 12)
    {
      *why = "label behind";
      return 8 - (int)gap / 4;
    }
  if (verb && is_passive (a, d->value->context_last, h->first))
    {
      *why = "subject of the verb";
      return 7;
    }
  *why = "after";
  return MAX (0,
              2 - (int)gap / 8 - (figure_has_break (a, d->value->last, h->first, FALSE) ? 1 : 0));
}

static gboolean
has_clause_verb (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    {
      guint32 clause = engine_token (a, i)->clause;

      if (clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1)
        return TRUE;
    }
  return FALSE;
}

/* Whether a relative hangs on the noun that ends at @i: right behind it, or behind its adjectives. */
static gboolean
opens_relative (const EngineAnalysis *a, guint32 i, guint32 stop)
{
  for (guint32 n = 0; n < 2 && i < stop; n++, i++)
    {
      if (engine_token_is_char (a, i, ','))
        break;
      if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || (engine_analysis_morph (a, i) & ENGINE_MORPH_ADJ) == 0)
        break;
    }
  if (i < stop && engine_token_is_char (a, i, ','))
    i++;
  return i < stop && engine_token_is (a, i, ENGINE_CLASS_RELATIVE);
}

/* A word before the value that nothing links to it right away. */
static int
score_apart (FigureStage *s, const FigureDraft *d, const FigureHit *h, const char **why)
{
  const EngineAnalysis *a = s->a;
  guint32 gap = d->value->context_first - h->last;
  gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;
  gboolean same_clause = engine_token (a, h->first)->clause == d->clause;

  if (same_clause && !figure_has_break (a, h->last, d->value->context_first, FALSE))
    {
      *why = verb ? "verb of the clause" : "clause";
      return MAX (2, (verb ? 6 : 5) - (int)gap / 7);
    }
  /* "la production d'électricité, limitée à 3 %": the noun that the participle hangs on */
  if (!verb && gap <= 8 && engine_token_is_char (a, h->last, ',')
      && (engine_analysis_morph (a, h->last + 1) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
      && d->value->context_first - h->last <= 5
      && figure_values_between (s, h->last, d->value->first) == 0)
    {
      *why = "participle behind";
      return 9;
    }
  /* "l'inflation, qui culminait à 38 %", "le droit moyen, qui": the relative's own noun */
  if (!verb && gap <= 14 && opens_relative (a, h->last, d->value->context_first)
      && figure_values_between (s, h->last, d->value->first) == 0)
    {
      *why = "relative";
      return h->code == ENGINE_MEASURE_TARIFF ? 8 : 6;
    }
  *why = "sentence";
  return MAX (0, 3 - (int)gap / 9);
}

/* "; les importations, à 1,3 milliard": the noun of a member that leaves its verb out, a comma in the verb's place. */
static gboolean
is_gapped_label (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  guint32 before = h->first;

  if ((h->flags & FIGURE_HIT_VERB) != 0 || !engine_token_is_char (a, h->last, ',')
      || d->value->context_first - h->last > 2 || d->value->context_first == h->last + 1)
    return FALSE;
  while (before > s->first && engine_token_is (a, before - 1, ENGINE_CLASS_DETERMINER))
    before--;
  return before > s->first
         && (engine_token_is_char (a, before - 1, ';')
             || engine_token_is (a, before - 1, ENGINE_CLASS_AND))
         && (engine_token_is (a, h->last + 1, ENGINE_CLASS_TARGET)
             || engine_token_is (a, h->last + 1, ENGINE_CLASS_PREPOSITION));
}

/* The hit before the value: "tarifs de 100 %", "produces about 3 Mt", "trade … came to $8m". */
int
figure_score_left (FigureStage *s, const FigureDraft *d, const FigureHit *h, const char **why)
{
  const EngineAnalysis *a = s->a;
  guint32 gap = d->value->context_first - h->last;
  gboolean verb = (h->flags & FIGURE_HIT_VERB) != 0;
  gboolean linked = gap <= 3 && !figure_has_break (a, h->last, d->value->context_first, TRUE);

  if (is_gapped_label (s, d, h))
    {
      *why = "label, its verb left out";
      return 9;
    }
  /* "Production : 12 millions de tonnes" */
  if (!verb && d->value->context_first > s->first
      && engine_token_is_char (a, d->value->context_first - 1, ':') && gap <= 14)
    {
      *why = "label";
      return 8 - (int)gap / 4;
    }
  if (linked && gap > 0 && strcmp (figure_role_at (a, d->value->context_first - 1), "on") == 0)
    {
      *why = "lies on it";
      return 5;
    }
  /* of a compound the last noun is the head: "an export tax of 25 per cent" */
  for (guint i = 0; i < s->hits->len && !verb; i++)
    if (figure_hit (s, i)->class_id == ENGINE_CLASS_MEASURE && figure_hit (s, i)->first == h->last
        && figure_hit (s, i)->last <= d->value->context_first && figure_hit (s, i)->code != h->code)
      {
        *why = "modifier";
        return 4;
      }
  /* "Under the contract Vientiane will deliver": another is the verb's subject */
  if (linked && !verb && g_array_index (a->mention_at, guint32, h->last) != 0
      && (engine_mention (a, g_array_index (a->mention_at, guint32, h->last) - 1)->flags
          & ENGINE_MENTION_SUBJECT)
             != 0)
    {
      *why = "clause";
      return 5;
    }
  /* "mining brings in close to 17 % of export earnings": the verb's subject, no head */
  if (linked && !verb && has_clause_verb (a, h->last, d->value->context_first))
    {
      *why = "subject of the verb";
      return 8;
    }
  if (linked && (gap == 0 || *figure_role_at (a, d->value->context_first - 1) != '\0' || verb))
    {
      *why = verb ? "verb" : "head";
      return verb ? 7 : 8;
    }
  if (linked)
    {
      *why = "beside";
      return 5;
    }
  return score_apart (s, d, h, why);
}
