/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What somebody vows or refuses in a clause of which nobody that is named is the subject ("promet que le chantier
 * commencera", "refuse que les inspecteurs reviennent"), and things that an agreement provides ("prévoit trois
 * escales par an"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define QUE_WORDS 4     /* tokens from the verb to "que" */
#define SUBJECT_WORDS 14 /* of the clause's subject */

/* The modality of what is vowed or refused by the word, or -1. */
static int
vows (const EngineAnalysis *a, const EngineTag *tag)
{
  static const char *const others[] = {
    "ask", "who", "neg", "stop", "aux", "may", "laid", "report"
  };
  const char *code = engine_fill_code (a, tag);

  if (!engine_same_code (code, "committed") && !engine_same_code (code, "refused")
      && !engine_same_code (code, "threatened"))
    return -1;
  for (gsize k = 0; k < G_N_ELEMENTS (others); k++)
    if (engine_fill_attr (a, tag, others[k]) != NULL)
      return -1;
  return engine_code_from_name (ENGINE_CODES_MODALITY, code);
}

/* "will", "would" of the clause's verb. */
static gboolean
is_future_modal (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *modal = engine_fill_tag (a, i, ENGINE_CLASS_MODAL);

  return modal != NULL
         && (engine_fill_attr (a, modal, "future") != NULL
             || engine_same_code (engine_fill_code (a, modal), "would"));
}

/* The token behind "que", "à ce que" that opens the clause right behind @i and whom it is told, or 0. */
static guint32
clause_start (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineMention *told = i < limit ? engine_fill_mention (a, i) : NULL;

  /* "promised Delhi that" */
  if (told != NULL && told->first == i && told->kind == ENGINE_MENTION_PARTY
      && !(told->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
    i = told->last;
  for (guint32 k = i; k < MIN (limit, i + QUE_WORDS); k++)
    {
      if (engine_fill_is (a, k, ENGINE_CLASS_SUBORDINATOR)
          && engine_fill_is (a, k, ENGINE_CLASS_RELATIVE))
        return k + 1;
      if (!engine_act_is_filler (a, k) && !engine_fill_is (a, k, ENGINE_CLASS_INF_MARK)
          && !engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
          && engine_analysis_timex_at (a, k) == NULL)
        return 0;
    }
  return 0;
}

/* "Malta", "the Maltese side", "la délégation maltaise", not "Maltese boats" nor "the port of Malta". */
static gboolean
names_somebody (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  if (!engine_fill_is_party (m) || (m->flags & ENGINE_MENTION_POSSESSIVE))
    return FALSE;
  if (m->flags & ENGINE_MENTION_ADJECTIVE)
    return engine_fill_is (a, m->last, ENGINE_CLASS_STATE_BODY)
           || (m->first > 0 && engine_fill_is (a, m->first - 1, ENGINE_CLASS_STATE_BODY));
  return !(m->flags & ENGINE_MENTION_OBLIQUE);
}

/* The verb of the clause that opens at @first, or @limit: none where somebody named or a pronoun is its subject,
 * unless @anybody counts.  @present: of what may be, as "reviennent" behind "accepte que". */
static guint32
clause_verb (const EngineAnalysis *a,
             guint32 first,
             guint32 limit,
             gboolean anybody,
             gboolean present)
{
  const guint32 other = ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ;
  const guint32 tenses = ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL
                         | (present ? ENGINE_MORPH_SUBJUNCTIVE | ENGINE_MORPH_PRESENT : 0);

  for (guint32 i = first; i < MIN (limit, first + SUBJECT_WORDS); i++)
    {
      const EngineTag *pronoun = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);
      guint32 morph = engine_fill_morph (a, i);

      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return limit;
      if (!anybody
          && ((pronoun != NULL && g_str_has_prefix (engine_fill_code (a, pronoun), "subj"))
              || names_somebody (a, i)))
        return limit;
      if (i > first && is_future_modal (a, i))
        return i;
      if (i == first || !(morph & tenses) || (morph & ENGINE_MORPH_INFINITIVE))
        continue;
      if ((morph & other)
          && (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
              || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)))
        continue;
      return i;
    }
  return limit;
}

/* The word of the act, not an auxiliary of its passive: "will be". */
static gboolean
can_carry (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  return (engine_fill_morph (a, i) & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_INFINITIVE))
         && !(engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) && i + 1 < limit
              && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_PAST_PARTICIPLE));
}

/* "seront consultés", "will not be used": the participle behind the auxiliary, or the verb itself. */
static guint32
main_verb (const EngineAnalysis *a, guint32 verb, guint32 limit)
{
  guint32 i = verb + 1;

  if (!engine_fill_is (a, verb, ENGINE_CLASS_AUXILIARY)
      && !engine_fill_is (a, verb, ENGINE_CLASS_MODAL))
    return verb;
  while (i + 1 < limit && i < verb + QUE_WORDS && !can_carry (a, i, limit))
    i++;
  return i < limit && can_carry (a, i, limit) ? i : verb;
}

/**
 * engine_act_try_vowed:
 * @self: the commitments of a window
 * @tag: a word of modality
 *
 * "Prague promet que les riverains seront consultés": what the clause tells, whoever vows it undertakes.
 *
 * Returns: whether the act was that
 */
gboolean
engine_act_try_vowed (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const int modality = vows (a, tag);
  guint32 low, last, first, verb, act_at;
  const EngineTag *word;
  EngineAct act;

  if (modality < 0 || (engine_act_scopes (a, tag->first) & ENGINE_SCOPE_NEGATED))
    return FALSE;
  engine_fill_sentence (a, tag->first, &low, &last);
  first = clause_start (a, tag->last, last);
  if (first == 0
      || !(engine_fill_finite (a, tag->first) || engine_act_is_perfect (a, tag->first, low)
           || (engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)))
    return FALSE;
  /* "accepte que les inspecteurs reviennent", not "jure que rien n'a changé" */
  verb = clause_verb (a, first, last, modality == ENGINE_MODALITY_REFUSED,
                      modality == ENGINE_MODALITY_REFUSED
                          || engine_fill_attr (a, tag, "consents") != NULL
                          || engine_fill_is (a, first - 2, ENGINE_CLASS_DETERMINER));
  if (verb >= last)
    return FALSE;
  act_at = main_verb (a, verb, last);
  word = engine_fill_tag (a, act_at, ENGINE_CLASS_ACTION);
  engine_act_start (&act, word != NULL && engine_fill_attr (a, word, "nominal") == NULL
                              ? word
                              : engine_act_own_tag (a, act_at));
  act.governor = tag->first + 1;
  act.modality = (EngineModality)modality;
  act.rule = "commitment.vowed";
  if (!engine_act_read_actor (a, &act, tag->first) || act.actor.n == 0 || act.by_instrument)
    return FALSE;
  act.negated = modality != ENGINE_MODALITY_REFUSED
                && (engine_act_scopes (a, act_at) & ENGINE_SCOPE_NEGATED) != 0;
  if (act_at > verb && engine_act_is_passive (a, act_at, first))
    {
      act.passive = TRUE;
      act.object_first = first;
      act.object_last = verb;
    }
  if (!engine_act_read_object (a, &act))
    return FALSE;
  if (act.object_last <= act.object_first)
    {
      act.object_first = first;
      act.object_last = verb;
    }
  engine_act_emit (self, &act);
  return TRUE;
}

/* A noun that is no act and no agreement, in the phrase that opens at @i. */
static gboolean
opens_thing (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  gboolean noun = FALSE;

  if (i >= limit || !engine_act_opens_object (a, i) || engine_fill_is (a, i, ENGINE_CLASS_PRONOUN))
    return FALSE;
  for (guint32 k = i; k < MIN (limit, i + QUE_WORDS + 1); k++)
    {
      if (engine_act_noun_at (a, k) != NULL || engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT)
          || (k == i && engine_analysis_timex_at (a, k) != NULL))
        return FALSE;
      if (k > i && engine_act_is_small_word (a, k))
        break;
      noun =
          noun
          || ((engine_fill_morph (a, k) & ENGINE_MORPH_NOUN) && engine_fill_mention (a, k) == NULL);
    }
  return noun;
}

/**
 * engine_act_try_provided:
 * @self: the commitments of a window
 * @tag: a word of modality
 *
 * "Le texte prévoit un poste de douane commun": the parties of the agreement undertake that it will be.
 *
 * Returns: whether the act was that
 */
gboolean
engine_act_try_provided (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const guint8 others = ENGINE_SCOPE_NEGATED | ENGINE_SCOPE_QUOTED;
  guint32 low, last, thing;
  EngineAct act;

  if (engine_fill_attr (a, tag, "provides") == NULL || (engine_act_scopes (a, tag->first) & others)
      || !engine_fill_finite (a, tag->first))
    return FALSE;
  engine_fill_sentence (a, tag->first, &low, &last);
  thing = engine_act_skip_asides (a, tag->last, last);
  /* "n'en prévoyait que 3": how little it was */
  if (thing > tag->last && engine_act_opens_limit (a, thing - 1))
    return FALSE;
  if (!opens_thing (a, thing, last)
      && (engine_act_value_at (a, thing) == NULL || engine_act_value_at (a, thing)->is_fraction))
    return FALSE;
  engine_act_start_alone (&act, tag, ENGINE_MODALITY_COMMITTED, "commitment.provided");
  if (!engine_act_read_actor (a, &act, tag->first) || act.actor.n < 2
      || !(act.by_instrument || engine_act_of_accord (a, &act, tag->first))
      || !engine_act_read_object (a, &act) || act.object_last <= act.object_first)
    return FALSE;
  act.action = engine_act_wanted (a, &act);
  engine_act_emit (self, &act);
  return TRUE;
}
