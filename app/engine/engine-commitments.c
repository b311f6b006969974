/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments of a window.  Every word of an act is looked at once: a verb under a word of modality
 * ("s'engage à lever", "agreed to cut", "menace de taxer"), a finite verb of a party ("a suspendu",
 * "will review"), an act as a noun after such a word ("a annoncé un durcissement des contrôles"),
 * and a verb joined to an act before it ("… et de lever").  The actor is the subject of the word that
 * governs, or who is bound by it. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define GOVERNOR_REACH 10 /* tokens between the governor and the act */
#define ASIDE_REACH 12

typedef struct
{
  EngineAnalysis *a;
  EngineAct last; /* the act before, for coordination */
  guint32 last_sentence;
  gboolean has_last;
} Stage;

static guint8
scopes_at (const EngineAnalysis *a, guint32 i)
{
  return i < a->scopes->len ? g_array_index (a->scopes, guint8, i) : 0;
}

static gboolean
is_filler (const EngineAnalysis *a, guint32 i)
{
  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  return engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
         || engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
         || ((engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB)
             && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB)));
}

static gboolean
is_negation (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_NEGATION);
}

static gboolean
in_timex (const EngineAnalysis *a, guint32 i)
{
  return i < a->timex_at->len && g_array_index (a->timex_at, guint32, i) != 0;
}

/* The comma that opens the aside closed by the one at @i, or @i. */
static guint32
skip_aside_back (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint32 k = i, n = 0; k > low && n < ASIDE_REACH; k--, n++)
    {
      if (engine_fill_stops (a, k - 1))
        break;
      if (engine_fill_punct (a, k - 1, ','))
        return k - 1;
    }
  return i;
}

typedef struct
{
  const EngineTag *tag;
  guint32 purpose; /* token of "afin de" + 1 */
  gboolean marked; /* "à", "de", "to" before the act */
  gboolean negated; /* "de ne pas", "not to" */
  gboolean joined; /* "and", "et", "," before it */
} Governor;

/* The modality word that governs the act at @act. */
static void
find_governor (EngineAnalysis *a, EngineAct *act, guint32 low, Governor *out)
{
  guint32 i = act->act->first;
  gboolean between = FALSE;

  *out = (Governor){ 0 };
  for (guint step = 0; step < GOVERNOR_REACH + 6 && i > low; step++)
    {
      const EngineTag *tag;
      const EngineMention *m;
      guint32 p = i - 1;

      if (engine_fill_stops (a, p))
        return;
      /* a quotation may open on the act: souhaitent "accélérer" */
      if (step == 0 && engine_token (a, p)->kind == ENGINE_TOKEN_PUNCT
          && !engine_fill_punct (a, p, ','))
        {
          i = p;
          continue;
        }
      if (engine_fill_punct (a, p, '"'))
        return;
      tag = engine_fill_covering (a, p, ENGINE_CLASS_MODALITY);
      if (tag != NULL && tag->last <= act->act->first
          && !(tag->first == p && engine_fill_is (a, p, ENGINE_CLASS_INF_MARK)))
        {
          gboolean aux = engine_fill_attr (a, tag, "aux") != NULL;

          if (!out->marked && engine_fill_attr (a, tag, "report") != NULL)
            return;
          if (out->marked || aux || !between)
            {
              out->tag = tag;
              return;
            }
        }
      if (is_negation (a, p) && !between && !out->joined)
        out->negated = TRUE;
      if (!between && engine_fill_covering (a, p, ENGINE_CLASS_PURPOSE) != NULL)
        out->purpose = engine_fill_covering (a, p, ENGINE_CLASS_PURPOSE)->first + 1;
      if (engine_fill_is (a, p, ENGINE_CLASS_INF_MARK) && !out->marked && !between)
        {
          out->marked = TRUE;
          i = p;
          continue;
        }
      if (!between && !out->joined && (engine_fill_is (a, p, ENGINE_CLASS_AND)))
        {
          out->joined = TRUE;
          return;
        }
      if (is_filler (a, p) || in_timex (a, p))
        {
          i = p;
          continue;
        }
      if (engine_fill_punct (a, p, ','))
        {
          guint32 open = skip_aside_back (a, p, low);

          if (open == p)
            {
              out->joined = out->marked && !between;
              return;
            }
          i = open;
          continue;
        }
      /* only behind a mark may words stand between: "engage A et B à", "la menace américaine d'" */
      if (!out->marked)
        return;
      between = TRUE;
      m = engine_fill_mention (a, p);
      if (m != NULL && m->first < i && engine_fill_is_party (m))
        {
          engine_fill_add_mention (m, &act->asked);
          i = m->first;
          continue;
        }
      if (engine_token (a, p)->kind != ENGINE_TOKEN_WORD || step > GOVERNOR_REACH
          || (engine_fill_is (a, p, ENGINE_CLASS_ACTION) && engine_fill_finite (a, p)
              && engine_fill_covering (a, p, ENGINE_CLASS_MODALITY) == NULL)
          || engine_fill_is (a, p, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, p, ENGINE_CLASS_SUBORDINATOR))
        return;
      i = p;
    }
}

/* The parties of the newest agreement before the token: two of them, or however many. */
static gboolean
agreement_parties (EngineAnalysis *a,
                   guint32 token,
                   gboolean two,
                   gboolean newest,
                   EngineCodes *codes)
{
  guint32 byte = engine_token (a, token)->start_byte;
  guint best = 0;

  for (guint i = a->facts->len; i > 0 && i + 64 > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      guint n = 0;

      if (f->kind != ENGINE_FACT_AGREEMENT || f->span.start_byte > byte)
        continue;
      while (f->agreement.parties[n] != NULL)
        n++;
      if (two ? n != 2 : n <= best)
        continue;
      codes->n = 0;
      engine_fill_codes_from_list (codes, f->agreement.parties);
      best = n;
      if (two || newest)
        break;
    }
  return codes->n > 0;
}

/* Whether the two that an anaphor was read as agree with each other in this text. */
static gboolean
is_agreeing_pair (EngineAnalysis *a, const EngineMention *m)
{
  EngineCodes pair = { .n = 0 };

  engine_fill_codes_from_list (&pair, m->codes);
  if (pair.n != 2)
    return FALSE;
  for (guint i = a->facts->len; i > 0 && i + 64 > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      EngineCodes parties = { .n = 0 };

      if (f->kind != ENGINE_FACT_AGREEMENT)
        continue;
      engine_fill_codes_from_list (&parties, f->agreement.parties);
      if (engine_fill_codes_equal (&pair, &parties))
        return TRUE;
    }
  return FALSE;
}

/* "Nous proposons", "We will": whoever speaks. */
static gboolean
first_person (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  gboolean we = FALSE;

  for (guint32 i = verb, n = 0; i > 0 && n < 5 && !we; i--, n++)
    we = engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
         && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_FIRST
             || g_str_has_prefix (
                 engine_fill_code (a, engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN)), "subj-1"));
  if (!we)
    return FALSE;
  for (guint32 i = verb, n = 0;
       i < a->tokens->len && n < 40 && (scopes_at (a, verb) & ENGINE_SCOPE_QUOTED); i++, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        break;
      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && !(scopes_at (a, i) & ENGINE_SCOPE_QUOTED))
        {
          engine_fill_add_mention (m, &act->actor);
          return TRUE;
        }
    }
  for (guint32 i = verb, n = 0; i > 0 && n < 4 * ENGINE_FILL_REACH; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && !(scopes_at (a, i - 1) & ENGINE_SCOPE_QUOTED))
        {
          engine_fill_add_mention (m, &act->actor);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
read_subject (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 first, last, low, high;

  engine_fill_sentence (a, verb, &low, &high);
  if (verb - low > 40)
    low = verb - 40;
  if (engine_token (a, verb)->clause < a->clauses->len)
    {
      const EngineClause *c =
          &g_array_index (a->clauses, EngineClause, engine_token (a, verb)->clause);

      /* a clause with a subject of its own looks no further */
      if (c->subject != 0 && c->first > low && c->first < verb
          && !(c->scopes & ENGINE_SCOPE_RELATIVE))
        low = c->first;
    }
  if (first_person (a, act, verb))
    return TRUE;
  /* "the Participants", "both", "the two sides" */
  for (guint32 i = verb; i > low; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      gboolean all = engine_fill_covering (a, i - 1, ENGINE_CLASS_ALL_CUE) != NULL;
      gboolean loose = engine_fill_is_loose_pair (a, m) && !is_agreeing_pair (a, m)
                       && !(m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE));

      if (m != NULL && engine_fill_is_party (m) && !loose && !all
          && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)))
        break;
      if (!all && !loose && !engine_fill_is (a, i - 1, ENGINE_CLASS_PAIR_CUE))
        continue;
      if (agreement_parties (a, i - 1, !all, FALSE, &act->actor))
        {
          engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", i - 1, i);
          return TRUE;
        }
    }
  if (engine_fill_subject (a, verb, &act->actor, &first, &last))
    {
      engine_reasons_add (&act->reasons, a, "actor", "subject", first, last);
      return TRUE;
    }
  /* "L'accord prévoit", "The deal commits them": those who made it */
  for (guint32 i = low; i < verb; i++)
    if ((engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        && agreement_parties (a, i, FALSE, TRUE, &act->actor))
      {
        engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", i, i + 1);
        return TRUE;
      }
  return FALSE;
}

/* "la menace américaine d'imposer", "la décision de Pékin de": the noun's own holder. */
static gboolean
is_noun_governor (const EngineAnalysis *a, const EngineTag *tag)
{
  return tag->first > 0
         && (engine_fill_is (a, tag->first - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_POSSESSIVE)
             || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_ADJECTIVE_OF))
         && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_NOUN)
         && engine_fill_attr (a, tag, "who") == NULL;
}

/* "s'est engagé auprès de X à": the subject binds itself. */
static gboolean
is_reflexive (const EngineAnalysis *a, guint32 verb)
{
  for (guint32 i = verb, n = 0; i > 0 && n < 4; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (tag != NULL && g_str_has_prefix (engine_fill_code (a, tag), "refl"))
        return TRUE;
      if (engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

static void
apply_governor (EngineAnalysis *a, EngineAct *act, const Governor *g)
{
  const char *code = engine_fill_code (a, g->tag);
  const char *who = engine_fill_attr (a, g->tag, "who");
  int value = engine_code_from_name (ENGINE_CODES_MODALITY, code);

  act->governor = g->tag->first + 1;
  act->modality = value >= 0 ? (EngineModality)value : ENGINE_MODALITY_PLANNED;
  act->weak =
      engine_fill_attr (a, g->tag, "weak") != NULL || engine_fill_attr (a, g->tag, "aux") != NULL;
  act->negated = g->negated != (engine_fill_attr (a, g->tag, "neg") != NULL);
  engine_reasons_add (&act->reasons, a, "modality", "governed by", g->tag->first, g->tag->last);
  if (is_noun_governor (a, g->tag))
    {
      if (act->asked.n > 0)
        {
          act->actor = act->asked;
          act->asked.n = 0;
        }
      else
        {
          const EngineMention *m =
              g->tag->first > 0 ? engine_fill_mention (a, g->tag->first - 1) : NULL;

          if (m != NULL && m->codes != NULL && m->codes[0] != NULL)
            engine_fill_add_mention (m, &act->actor);
          else
            read_subject (a, act, g->tag->first);
        }
      return;
    }
  if (who != NULL && act->asked.n > 0 && !is_reflexive (a, g->tag->first))
    {
      act->actor = act->asked;
      act->asked.n = 0;
      return;
    }
  /* "wants Delhi to cut": asked of another */
  if (act->modality == ENGINE_MODALITY_PLANNED && act->asked.n > 0)
    act->modality = ENGINE_MODALITY_REQUESTED;
  read_subject (a, act, g->tag->first);
  /* "has not agreed to", "will not": the act is what is denied */
  if (scopes_at (a, g->tag->first) & ENGINE_SCOPE_NEGATED)
    {
      if (act->modality == ENGINE_MODALITY_COMMITTED && engine_fill_attr (a, g->tag, "aux") == NULL)
        act->modality = ENGINE_MODALITY_REFUSED;
      else if (act->modality == ENGINE_MODALITY_REFUSED)
        act->modality = ENGINE_MODALITY_COMMITTED;
      else
        act->negated = TRUE;
    }
}

/* Whether the act's word is a verb that carries its clause. */
static gboolean
is_finite_act (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  guint32 i = act->act->first;
  guint32 morph = engine_fill_morph (a, i);
  gboolean finite_form = (morph
                          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
                             | ENGINE_MORPH_CONDITIONAL))
                         != 0;
  gboolean auxiliary = FALSE;
  guint clause = engine_token (a, i)->clause;
  gboolean carries =
      clause < a->clauses->len && g_array_index (a->clauses, EngineClause, clause).verb == i + 1;

  if (i > 0
      && (engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
          || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK))
      && !(engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN) && carries))
    return FALSE;
  for (guint32 k = i, n = 0; k > low && n < 4; k--, n++)
    {
      if (engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY))
        {
          auxiliary = TRUE;
          break;
        }
      if (!is_filler (a, k - 1))
        break;
    }
  if (auxiliary)
    return (morph & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST)) != 0;
  if (!finite_form)
    return FALSE;
  if (carries)
    return TRUE;
  /* after its subject, without a noun's article: "Brussels cut", "Pékin suspend" */
  return i > low && !(morph & ENGINE_MORPH_NOUN)
         && (engine_fill_is_party (engine_fill_mention (a, i - 1)) || is_filler (a, i - 1)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_AND));
}

/* Passive: "a été suspendu", "were imposed": the subject is the object. */
static gboolean
is_passive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint n = 0;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  for (guint32 k = i; k > low && n < 4; k--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, k - 1, ENGINE_CLASS_AUXILIARY);

      if (tag != NULL)
        return engine_fill_attr (a, tag, "be") != NULL
               || strcmp (engine_fill_code (a, tag), "be") == 0;
      if (!is_filler (a, k - 1))
        return FALSE;
    }
  return FALSE;
}

static EngineModality
finite_modality (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_fill_morph (a, i);
  guint8 scopes = scopes_at (a, i);

  if (morph & ENGINE_MORPH_CONDITIONAL || (scopes & ENGINE_SCOPE_CONDITIONAL))
    return ENGINE_MODALITY_PLANNED;
  if ((morph & ENGINE_MORPH_FUTURE) || (scopes & ENGINE_SCOPE_FUTURE))
    return ENGINE_MODALITY_COMMITTED;
  return ENGINE_MODALITY_DONE;
}

/* How sure: the lexicon's clear acts on policy objects, down to common verbs. */
static double
confidence_of (const EngineAct *act)
{
  double x = 0.55;

  x += act->governor != 0 && !act->weak ? 0.25 : 0;
  x += act->policy != NULL ? 0.12 : 0;
  x += act->has_value || act->has_goods ? 0.06 : 0;
  x -= act->action == ENGINE_ACTION_OTHER ? 0.15 : 0;
  return x;
}

static void
emit (Stage *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  EngineFact *fact;

  engine_reasons_add (&act->reasons, a, "action", act->rule, act->act->first, act->act->last);
  fact = engine_fill_fact (a, ENGINE_FACT_COMMITMENT, act->first, act->last, confidence_of (act),
                           act->rule, &act->reasons);
  fact->commitment.actor = engine_fill_codes_to_list (&act->actor, a->arena);
  fact->commitment.toward = engine_fill_codes_to_list (&act->toward, a->arena);
  fact->commitment.action = act->action;
  fact->commitment.modality = act->modality;
  fact->commitment.negated = act->negated;
  fact->commitment.object = engine_fill_text (a, act->object_first, act->object_last);
  fact->commitment.deadline = act->deadline;
  self->last = *act;
  self->last_sentence = engine_analysis_sentence_of (a, act->first);
  self->has_last = TRUE;
}

/* Common verbs count only on something of the trade, or under a clear governor. */
static gboolean
is_of_the_trade (const EngineAnalysis *a, const EngineAct *act)
{
  gboolean generic = engine_fill_attr (a, act->act, "generic") != NULL;

  if (act->actor.n == 0)
    return FALSE;
  if (act->governor != 0 && !act->weak)
    return TRUE;
  /* trade as it goes is no act: "sold 5m tonnes", "a livré 566 avions" */
  if (act->modality == ENGINE_MODALITY_DONE && act->governor == 0)
    {
      if (engine_fill_attr (a, act->act, "trade") != NULL || act->action == ENGINE_ACTION_OTHER
          || !engine_fill_is_state (act->actor.codes[0]))
        return FALSE;
      if (act->action == ENGINE_ACTION_SUPPLY)
        return act->toward.n > 0;
      if (!generic && act->object_last > act->object_first
          && (act->action == ENGINE_ACTION_SUSPEND || act->action == ENGINE_ACTION_LIFT
              || act->action == ENGINE_ACTION_RESUME || act->action == ENGINE_ACTION_REPEAL
              || act->action == ENGINE_ACTION_IMPOSE || act->action == ENGINE_ACTION_POSTPONE
              || act->action == ENGINE_ACTION_EXTEND))
        return TRUE;
      if (act->act->last > act->act->first + 1 || act->action == ENGINE_ACTION_NEGOTIATE)
        return TRUE;
      if (act->policy == NULL && !act->has_goods && !act->has_value)
        return FALSE;
    }
  if (act->policy != NULL || act->has_value || act->has_goods)
    return TRUE;
  return !generic && act->object_last > act->object_first
         && (act->weak || act->modality != ENGINE_MODALITY_DONE);
}

static void
try_governed (Stage *self, EngineAct *act, const Governor *g)
{
  apply_governor (self->a, act, g);
  act->rule = "commitment.governed";
  if (engine_act_read_object (self->a, act) && is_of_the_trade (self->a, act))
    emit (self, act);
}

/* "exige que l'Arménie modifie sa Constitution": who asks, and who should. */
static gboolean
try_demanded (Stage *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 verb = act->act->first;
  guint32 que = 0;
  const EngineTag *ask = NULL;

  for (guint32 i = verb, n = 0; i > low && n < 10 && que == 0; i--, n++)
    {
      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1))
        return FALSE;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
        que = i;
    }
  if (que == 0 || que - 1 <= low)
    return FALSE;
  for (guint32 i = que - 1, n = 0; i > low && n < 3 && ask == NULL; i--, n++)
    ask = engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY);
  if (ask == NULL || engine_fill_attr (a, ask, "ask") == NULL)
    return FALSE;
  for (guint32 i = que; i < verb; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && engine_fill_is_party (m))
        engine_fill_add_mention (m, &act->asked);
    }
  if (act->asked.n == 0)
    {
      EngineAct we = { .act = act->act };

      if (first_person (a, &we, verb))
        act->asked = we.actor;
    }
  act->governor = ask->first + 1;
  act->modality = ENGINE_MODALITY_REQUESTED;
  act->rule = "commitment.demanded";
  if (!read_subject (a, act, ask->first))
    return TRUE;
  if (engine_act_read_object (a, act) && is_of_the_trade (a, act))
    emit (self, act);
  return TRUE;
}

static void
try_joined (Stage *self, EngineAct *act, const Governor *g)
{
  EngineAnalysis *a = self->a;

  if (!self->has_last || self->last_sentence != engine_analysis_sentence_of (a, act->act->first)
      || self->last.first + ENGINE_FILL_REACH < act->act->first || self->last.nominal)
    return;
  act->actor = self->last.actor;
  act->modality = self->last.modality;
  act->governor = self->last.governor;
  act->weak = self->last.weak;
  act->negated = g->marked ? g->negated : self->last.negated;
  act->rule = "commitment.joined";
  engine_reasons_add (&act->reasons, a, "actor", "as the act before", self->last.first,
                      self->last.act->last);
  if (!engine_act_read_object (a, act) || !is_of_the_trade (a, act))
    return;
  emit (self, act);
}

/* "L'accord prévoit que le Pérou supprime": the present of what is laid down. */
static gboolean
is_provided (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  gboolean que = FALSE;

  for (guint32 i = verb, n = 0; i > low && n < 24; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_MODALITY);

      if (engine_fill_stops (a, i - 1))
        return FALSE;
      que = que || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
            || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE);
      if (que && tag != NULL && engine_fill_attr (a, tag, "report") == NULL
          && engine_fill_attr (a, tag, "weak") == NULL && engine_fill_attr (a, tag, "ask") == NULL
          && strcmp (engine_fill_code (a, tag), "done") != 0
          && engine_fill_is (a, tag->last, ENGINE_CLASS_SUBORDINATOR))
        return TRUE;
    }
  return FALSE;
}

static void
try_finite (Stage *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;

  if (!is_finite_act (a, act, low) || is_passive (a, i, low))
    return;
  act->modality = finite_modality (a, i);
  if (act->modality == ENGINE_MODALITY_DONE && is_provided (a, i, low))
    act->modality = ENGINE_MODALITY_COMMITTED;
  act->negated = (scopes_at (a, i) & ENGINE_SCOPE_NEGATED) != 0;
  if (act->negated && act->modality == ENGINE_MODALITY_DONE)
    act->modality = ENGINE_MODALITY_REFUSED;
  act->rule = "commitment.finite";
  if (!read_subject (a, act, i))
    return;
  if (!engine_act_read_object (a, act))
    return;
  if (act->modality == ENGINE_MODALITY_DONE && (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT)
      && engine_act_is_ahead (a, act))
    act->modality = ENGINE_MODALITY_PLANNED;
  if (is_of_the_trade (a, act))
    emit (self, act);
}

/* "promis 900 millions d'euros d'investissements": the money before the noun is the object. */
static void
take_amount (const EngineAnalysis *a, EngineAct *act, guint32 low)
{
  for (guint32 i = act->act->first; i > low && i + 7 > act->act->first; i--)
    {
      guint32 v = i - 1 < a->value_at->len ? g_array_index (a->value_at, guint32, i - 1) : 0;

      if (v != 0)
        {
          act->amount_first = g_array_index (a->values, EngineValue, v - 1).first;
          return;
        }
    }
}

/* "a annoncé une hausse de …", "réclament l'annulation", "asked for negotiations". */
static void
try_nominal (Stage *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  Governor g = { 0 };
  guint32 i = act->act->first;

  for (guint step = 0; step < 8 && i > low; step++)
    {
      guint32 p = i - 1;
      const EngineTag *tag = engine_fill_covering (a, p, ENGINE_CLASS_MODALITY);
      const EngineMention *m = engine_fill_mention (a, p);

      if (tag != NULL && !engine_fill_is (a, p, ENGINE_CLASS_INF_MARK))
        {
          g.tag = tag;
          break;
        }
      if (engine_fill_stops (a, p) || engine_fill_punct (a, p, ',')
          || engine_fill_is (a, p, ENGINE_CLASS_ACTION)
          || engine_fill_is (a, p, ENGINE_CLASS_RELATIVE))
        return;
      if (m != NULL && m->first < i && engine_fill_is_party (m)
          && !(m->flags & ENGINE_MENTION_ADJECTIVE))
        {
          engine_fill_add_mention (m, &act->asked);
          i = m->first;
          continue;
        }
      i = p;
    }
  if (g.tag == NULL || is_noun_governor (a, g.tag) || !engine_fill_finite (a, g.tag->first))
    {
      guint32 morph = g.tag != NULL ? engine_fill_morph (a, g.tag->first) : 0;

      if (g.tag == NULL || !(morph & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST))
          || is_noun_governor (a, g.tag))
        return;
    }
  if (engine_fill_attr (a, g.tag, "aux") != NULL || engine_fill_attr (a, g.tag, "weak") != NULL)
    return;
  apply_governor (a, act, &g);
  take_amount (a, act, g.tag->last);
  act->nominal = TRUE;
  act->rule = "commitment.nominal";
  if (engine_act_read_object (a, act) && is_of_the_trade (a, act))
    emit (self, act);
}

/* "ont conclu un accord afin de renforcer leur coopération": the parties of that agreement. */
static gboolean
try_purpose (Stage *self, EngineAct *act, guint32 low, guint32 purpose)
{
  EngineAnalysis *a = self->a;
  EngineAct own = { .act = act->act, .rule = "commitment.purpose" };
  guint32 byte = engine_token (a, purpose)->start_byte;
  const EngineFact *found = NULL;

  for (guint i = a->facts->len; i > 0 && i + 32 > a->facts->len && found == NULL; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);

      if (f->kind == ENGINE_FACT_AGREEMENT
          && f->span.start_byte >= engine_token (a, low)->start_byte && f->span.start_byte < byte
          && f->span.end_byte + 60 > byte)
        found = f;
    }
  if (found == NULL)
    return FALSE;
  engine_fill_codes_from_list (&own.actor, found->agreement.parties);
  own.modality = found->agreement.status >= ENGINE_AGREEMENT_AGREED ? ENGINE_MODALITY_COMMITTED
                                                                    : ENGINE_MODALITY_PLANNED;
  own.governor = purpose + 1;
  engine_reasons_add (&own.reasons, a, "actor", "parties of the agreement", purpose, purpose + 1);
  if (engine_act_read_object (a, &own) && is_of_the_trade (a, &own))
    emit (self, &own);
  return TRUE;
}

/* "accepté de réduire", "prêt à fournir": the infinitive is the act. */
static gboolean
governs_infinitive (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (!engine_fill_is (a, tag->first, ENGINE_CLASS_MODALITY)
      && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_ADJ))
    return FALSE;
  if (!engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return FALSE;
  while (i < a->tokens->len && i < tag->last + 4
         && (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || is_filler (a, i)))
    i++;
  return i < a->tokens->len && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE);
}

/* "Pakistan, India to reopen border crossing": a headline's future. */
static gboolean
try_headline (Stage *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  const EngineMention *m = i >= 2 ? engine_fill_mention (a, i - 2) : NULL;

  if (!engine_fill_is_party (m) || m->last != i - 1
      || (m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE))
      || !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      || !(engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
      || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER))
    return FALSE;
  act->modality = ENGINE_MODALITY_PLANNED;
  act->rule = "commitment.headline";
  act->governor = i;
  act->weak = TRUE;
  if (!read_subject (a, act, i - 1))
    engine_fill_add_mention (m, &act->actor);
  if (engine_act_read_object (a, act) && is_of_the_trade (a, act))
    emit (self, act);
  return TRUE;
}

static void
try_act (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAct act = { .act = tag };
  guint32 low, last;
  guint32 i = tag->first;
  guint32 morph = engine_fill_morph (a, i);
  gboolean nominal = engine_fill_attr (a, tag, "nominal") != NULL;
  Governor g;

  engine_fill_sentence (a, i, &low, &last);
  if (i - low > ENGINE_FILL_REACH * 2)
    low = i - ENGINE_FILL_REACH * 2;
  if (governs_infinitive (a, tag))
    return;
  if (nominal)
    {
      /* part of the object of the act before: "accordera une aide de" */
      if (self->has_last && self->last.last > i && self->last.first <= i)
        return;
      try_nominal (self, &act, low);
      return;
    }
  find_governor (a, &act, low, &g);
  if (g.purpose != 0 && try_purpose (self, &act, low, g.purpose - 1))
    return;
  if (g.tag != NULL
      && (g.marked || !(morph & ENGINE_MORPH_PAST_PARTICIPLE) || tag->last > tag->first + 1
          || (morph & ENGINE_MORPH_INFINITIVE)))
    {
      try_governed (self, &act, &g);
      return;
    }
  act.asked.n = 0;
  if (g.marked && try_headline (self, &act))
    return;
  if (try_demanded (self, &act, low))
    return;
  if (g.joined && (morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT)) && self->has_last
      && self->last.governor != 0)
    {
      try_joined (self, &act, &g);
      return;
    }
  try_finite (self, &act, low);
}

static gboolean
opens_object (const EngineAnalysis *a, guint32 i)
{
  return i < a->tokens->len
         && (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
             || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER);
}

/* "devra neutraliser", "shall disarm": right behind a word of obligation, its object behind it. */
static gboolean
is_obliged (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = i > 0 ? engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY) : NULL;

  return tag != NULL && tag->last == i && i + 1 < a->tokens->len
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
         && strcmp (engine_fill_code (a, tag), "requested") != 0
         && (opens_object (a, i + 1) || opens_object (a, i + 2));
}

/* Whether who is obliged makes an agreement in this text. */
static gboolean
binds_party (EngineAnalysis *a, const EngineAct *act, const Governor *g)
{
  EngineAct who = { .act = act->act };

  if (!read_subject (a, &who, g->tag->first) || who.actor.n == 0)
    return FALSE;
  for (guint k = a->facts->len; k > 0 && k + 256 > a->facts->len; k--)
    {
      const EngineFact *fact = &g_array_index (a->facts, EngineFact, k - 1);

      if (fact->kind != ENGINE_FACT_AGREEMENT)
        continue;
      for (guint p = 0; fact->agreement.parties[p] != NULL; p++)
        if (engine_fill_codes_has (&who.actor, fact->agreement.parties[p]))
          return TRUE;
    }
  return FALSE;
}

/* "créeront une commission mixte": a future of whoever makes an agreement here, with its object. */
static gboolean
try_future (Stage *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  EngineTag tag = { i, i + 1, ENGINE_FILL_NO_ENTRY };
  EngineAct act = { .act = &tag };
  Governor g = { .tag = &tag };
  guint32 low, last;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_FUTURE) || !opens_object (a, i + 1)
      || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
      || engine_fill_is (a, i, ENGINE_CLASS_MODALITY)
      || engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE) || engine_fill_is (a, i, ENGINE_CLASS_SAY)
      || engine_fill_is (a, i, ENGINE_CLASS_MEASURE_VERB) || !binds_party (a, &act, &g))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  try_finite (self, &act, low);
  self->has_last = FALSE;
  return TRUE;
}

/* An infinitive no lexicon of acts has, under a clear governor: "a promis d'envoyer". */
static gboolean
try_unknown (Stage *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  EngineTag tag = { i, i + 1, ENGINE_FILL_NO_ENTRY };
  EngineAct act = { .act = &tag };
  guint32 low, last;
  Governor g;

  gboolean obliged = is_obliged (a, i);

  if (try_future (self, i))
    return TRUE;
  if (i < 2 || !(engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
      || !(obliged || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
           || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER))
      || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
      || engine_fill_is (a, i, ENGINE_CLASS_MODALITY)
      || engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE) || engine_fill_is (a, i, ENGINE_CLASS_SAY))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  if (i - low > ENGINE_FILL_REACH * 2)
    low = i - ENGINE_FILL_REACH * 2;
  find_governor (a, &act, low, &g);
  if (obliged && g.tag != NULL && !g.marked && binds_party (a, &act, &g))
    {
      try_governed (self, &act, &g);
      self->has_last = FALSE;
      return TRUE;
    }
  if (g.tag == NULL || !g.marked || engine_fill_attr (a, g.tag, "weak") != NULL
      || engine_fill_attr (a, g.tag, "aux") != NULL || engine_fill_attr (a, g.tag, "report") != NULL
      || strcmp (engine_fill_code (a, g.tag), "done") == 0)
    return FALSE;
  try_governed (self, &act, &g);
  self->has_last = FALSE; /* its tag is gone */
  return TRUE;
}

/**
 * engine_stage_commitments:
 * @a: an analysis past the rules stage
 *
 * Makes facts of what parties undertake, do or refuse.
 */
void
engine_stage_commitments (EngineAnalysis *a)
{
  Stage self = { .a = a };

  for (guint line = 0; line < a->lines->len; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);
      guint32 last = MIN (l->last, a->tokens->len);

      if (l->kind == ENGINE_LINE_BOILERPLATE || l->kind == ENGINE_LINE_BYLINE)
        continue;
      for (guint32 i = l->first; i < last; i++)
        {
          guint32 from = g_array_index (a->tag_at, guint32, i);
          guint32 to = g_array_index (a->tag_at, guint32, i + 1);
          const EngineTag *verb = NULL, *noun = NULL;

          const EngineMention *m = engine_fill_mention (a, i);

          /* inside a name: "États-Unis" */
          if (m != NULL && (m->first < i || m->last > i + 1))
            continue;
          for (guint32 t = from; t < to; t++)
            {
              const EngineTag *tag = &g_array_index (a->tags, EngineTag, t);

              if (engine_pack_entry_class (a->pack, tag->entry) != ENGINE_CLASS_ACTION)
                continue;
              if (engine_fill_attr (a, tag, "nominal") != NULL)
                noun = noun != NULL ? noun : tag;
              else
                verb = verb != NULL ? verb : tag;
            }
          if (verb == NULL && noun == NULL && try_unknown (&self, i))
            continue;
          if (verb != NULL)
            {
              guint before = a->facts->len;

              try_act (&self, verb);
              if (a->facts->len > before)
                noun = NULL;
            }
          if (noun != NULL)
            try_act (&self, noun);
        }
    }
}
