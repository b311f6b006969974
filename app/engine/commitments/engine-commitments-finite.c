/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts of verbs that carry their clause: "a suspendu", "will lift", "is lifting", the passive ("will be
 * lifted by"); which modality tense, clause and negation give them. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

/* "un protocole doit être signé": a step of an agreement. */
static gboolean
is_signed (const EngineAnalysis *a, const EngineAct *act)
{
  static const char *const steps[] = { "signed", "agreed", NULL };
  const EngineTag *conclude = engine_fill_tag (a, act->act->first, ENGINE_CLASS_CONCLUDE);

  if (act->action != ENGINE_ACTION_OTHER)
    return FALSE;
  /* "The contract will be published by Mali", "was ratified": what one does with it */
  if (act->act->entry != ENGINE_FILL_NO_ENTRY
      && (conclude == NULL || engine_fill_attr (a, conclude, "weak") != NULL
          || !g_strv_contains (steps, engine_fill_code (a, conclude))))
    return FALSE;
  for (guint32 i = act->object_first; i < act->object_last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  return FALSE;
}

/* "offered", "declined": what is done by it is a plan, a refusal. */
static void
read_own_modality (const EngineAnalysis *a, EngineAct *act)
{
  const char *as = engine_fill_attr (a, act->act, "as");
  int value = as != NULL ? engine_code_from_name (ENGINE_CODES_MODALITY, as) : -1;

  if (value >= 0 && act->modality == ENGINE_MODALITY_DONE)
    act->modality = (EngineModality)value;
}

/* Whether the token stands in the first sentence of a point of a list. */
static gboolean
is_in_item (const EngineAnalysis *a, guint32 token)
{
  const EngineSentence *sentence =
      &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, token));
  const EngineLine *line = &g_array_index (a->lines, EngineLine, sentence->line);

  return line->kind == ENGINE_LINE_BULLET && sentence->first == line->first;
}

/* "1. Lima lifts its ban. 2. A court will be set up": another point than the act before. */
static gboolean
is_in_another_item (const EngineCommitments *self, guint32 token)
{
  const EngineAnalysis *a = self->a;

  return is_in_item (a, token)
         && g_array_index (a->sentences, EngineSentence, self->last_sentence).line
                != g_array_index (a->sentences, EngineSentence,
                                  engine_analysis_sentence_of (a, token))
                       .line;
}

/* "will ship nothing until the bill is settled": when, not who. */
static gboolean
tells_when (const EngineCommitments *self, guint32 i)
{
  const EngineAnalysis *a = self->a;

  if (!self->has_last || self->last.act->last > i
      || self->last_sentence != engine_analysis_sentence_of (a, i))
    return FALSE;
  for (guint32 k = engine_clues_next (a, self->last.act->last, i, ENGINE_CLUE_CLAUSE); k < i;
       k = engine_clues_next (a, k + 1, i, ENGINE_CLUE_CLAUSE))
    {
      const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_SUBORDINATOR);

      if (tag != NULL && engine_fill_attr (a, tag, "later") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "Peru bought ten ships from Spain. The first will be delivered": by whoever sold them. */
static void
imply_seller (const EngineCommitments *self, EngineAct *act)
{
  EngineCodes seller = { .n = 0 };

  if (!self->has_last || self->last.action != ENGINE_ACTION_PURCHASE
      || strcmp (engine_fill_code (self->a, act->act), "supply") != 0
      || self->last_sentence + 1 < engine_analysis_sentence_of (self->a, act->act->first))
    return;
  if (self->last.toward.n > 0)
    seller = self->last.toward;
  else
    engine_act_return_side (self->a, act->act->first, &self->last.actor, &seller);
  if (seller.n == 0)
    return;
  act->implied = seller;
  act->before = seller;
}

/* "Restrictions will be lifted by Vietnam"; without an agent, and where the act @follows the one before, whoever
 * undertook that.  FALSE where nobody is found. */
static gboolean
read_passive (EngineCommitments *self, EngineAct *act, guint32 low, gboolean follows)
{
  const gboolean when = tells_when (self, act->act->first);

  if (self->has_last && self->last.modality == ENGINE_MODALITY_COMMITTED && !self->last.nominal
      && !when && follows
      && (self->last_sentence + 1 == engine_analysis_sentence_of (self->a, act->act->first)
          || (self->last_sentence == engine_analysis_sentence_of (self->a, act->act->first)
              && (engine_act_scopes (self->a, act->act->first)
                  & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_RELATIVE))
                     == ENGINE_SCOPE_FUTURE)))
    act->implied = self->last.actor;
  else if (self->lead.actor.n > 0 && self->lead.modality == ENGINE_MODALITY_COMMITTED)
    act->implied = self->lead.actor;
  else
    engine_act_implied (self->a, act->act->first, &act->implied);
  if (self->has_last && !self->last.nominal && !when && follows
      && self->last_sentence + 1 >= engine_analysis_sentence_of (self->a, act->act->first)
      && self->last.modality != ENGINE_MODALITY_REQUESTED
      && self->last.modality != ENGINE_MODALITY_REFUSED)
    act->before = self->last.actor;
  /* "2. All detainees shall be freed": of those who made the points */
  if (act->implied.n == 0 && is_in_item (self->a, act->act->first))
    {
      act->in_item = TRUE;
      if (!engine_act_heading_pair (self->a, act->act->first, &act->implied))
        engine_act_agreement_parties (self->a, act->act->first, TRUE, &act->implied);
    }
  /* "Les sanctions seront levées en échange": by the others */
  if (engine_act_is_in_return (self->a, act->act->first))
    {
      EngineCodes own = { .n = 0 };

      if (self->has_last
          && self->last_sentence + 1 >= engine_analysis_sentence_of (self->a, act->act->first))
        own = self->last.actor;
      engine_act_return_side (self->a, act->act->first, &own, &act->implied);
    }
  imply_seller (self, act);
  if (!engine_act_read_passive (self->a, act, low))
    return FALSE;
  if (!engine_act_read_object (self->a, act) || is_signed (self->a, act))
    return TRUE;
  engine_act_narrow_giver (self->a, act);
  read_own_modality (self->a, act);
  if (engine_act_counts (self->a, act))
    engine_act_emit (self, act);
  return TRUE;
}

static void
try_passive (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAct own = *act;

  if (!is_in_another_item (self, act->act->first) || !read_passive (self, &own, low, FALSE))
    read_passive (self, act, low, TRUE);
}

/* "has nationalised the mine and detained two managers", "hands over the islands and pays 101 million": what was
 * or is done right before "and", in the same tense. */
static gboolean
is_same_tense (const EngineCommitments *self, guint32 i)
{
  const EngineAnalysis *a = self->a;

  if (self->last.governor != 0 || self->last.modality != ENGINE_MODALITY_DONE
      || !(engine_fill_morph (a, i) & engine_fill_morph (a, self->last.act->first)
           & (ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT)))
    return FALSE;
  for (guint32 k = self->last.act->last; k + 1 < i; k++)
    if (engine_fill_stops (a, k) || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, k, ENGINE_CLASS_SUBORDINATOR)
        || (engine_token (a, k)->clause < a->clauses->len
            && g_array_index (a->clauses, EngineClause, engine_token (a, k)->clause).verb == k + 1))
      return FALSE;
  return TRUE;
}

/* Whether the subject of the act before goes on where a verb's group starts, behind "and" or "but": "shut the strait to
 * Thai ships and has not", no other clause between. */
gboolean
engine_act_is_coordinate (const EngineCommitments *self, guint32 group, guint32 verb)
{
  const EngineAnalysis *a = self->a;
  const EngineAct *last = &self->last;
  const EngineTag *but =
      group > 0 ? engine_fill_tag (a, group - 1, ENGINE_CLASS_CONJUNCTION) : NULL;

  if (group == 0 || !self->has_last || last->governor != 0 || last->nominal || last->passive
      || last->actor.n == 0 || last->last > group || last->first + ENGINE_FILL_REACH < group
      || !(engine_fill_is (a, group - 1, ENGINE_CLASS_AND)
           || (but != NULL && strcmp (engine_fill_code (a, but), "but") == 0))
      || self->last_sentence != engine_analysis_sentence_of (a, group)
      || (engine_fill_morph (a, last->act->first) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return FALSE;
  for (guint32 k = last->act->last; k + 1 < group; k++)
    if (engine_fill_stops (a, k) || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, k, ENGINE_CLASS_SUBORDINATOR)
        || (engine_token (a, k)->clause < a->clauses->len
            && g_array_index (a->clauses, EngineClause, engine_token (a, k)->clause).verb == k + 1))
      return FALSE;
  /* "and both sent" */
  for (guint32 k = group; k < verb; k++)
    if (engine_fill_covering (a, k, ENGINE_CLASS_PAIR_CUE) != NULL
        || engine_fill_covering (a, k, ENGINE_CLASS_ALL_CUE) != NULL)
      return FALSE;
  return TRUE;
}

/* "recalled its envoy, suspended arms sales and closed": a verb of a list with an object of its own, no
 * participle of what stands before the comma. */
static gboolean
is_listed (const EngineCommitments *self, const EngineAct *act)
{
  const EngineAnalysis *a = self->a;
  guint32 i = act->act->first, end = act->act->last;

  return engine_fill_punct (a, i - 1, ',') && act->modality == ENGINE_MODALITY_DONE
         && (engine_fill_morph (a, self->last.act->first) & ENGINE_MORPH_PAST)
         && (engine_act_opens_object (a, end) || engine_fill_is (a, end, ENGINE_CLASS_POLICY))
         && engine_analysis_timex_at (a, end) == NULL
         && !engine_fill_is (a, end, ENGINE_CLASS_PREPOSITION);
}

/* "versera un milliard, et retirera sa plainte": the subject of the act before. */
static gboolean
goes_on (const EngineCommitments *self, EngineAct *act, guint32 low)
{
  const EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 group = engine_act_verb_group (a, i, low);

  if (group < i && engine_act_is_coordinate (self, group, i))
    {
      act->actor = self->last.actor;
      act->goes_on = TRUE;
      return TRUE;
    }

  const EngineTag *but = i > 0 ? engine_fill_tag (a, i - 1, ENGINE_CLASS_CONJUNCTION) : NULL;

  if (i == 0 || !self->has_last
      || !(engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
           || is_listed (self, act)
           /* "renonce à sa taxe mais garde son quota" */
           || (but != NULL && strcmp (engine_fill_code (a, but), "but") == 0))
      || self->last.nominal || self->last.passive
      || self->last_sentence != engine_analysis_sentence_of (a, i)
      || self->last.first + ENGINE_FILL_REACH < i
      || !((engine_fill_morph (a, i) & engine_fill_morph (a, self->last.act->first)
            & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
           || (act->modality == ENGINE_MODALITY_DONE && is_same_tense (self, i))))
    return FALSE;
  act->actor = self->last.actor;
  act->goes_on = TRUE;
  return TRUE;
}

/* "n'achètera plus de charbon": no more, not "more than ten". */
static gboolean
is_ended (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *more = engine_fill_tag (a, i + 1, ENGINE_CLASS_NEGATION);

  return i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION) && more != NULL
         && strcmp (engine_fill_code (a, more), "pseudo") == 0 && more->last == i + 3
         && engine_act_value_at (a, i + 3) == NULL;
}

/* "had been blocking": what went on before. */
static gboolean
has_been (const EngineAnalysis *a, guint32 i, guint32 low)
{
  while (i > low && engine_act_is_filler (a, i - 1))
    i--;
  return i > low && engine_act_is_perfect (a, i - 1, low);
}

/* What tense, clause and text make of a finite verb: the present of what is laid down, announced or given in
 * return is undertaken. */
static void
read_tense (const EngineCommitments *self, EngineAct *act, guint32 low, gboolean progressive)
{
  const EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  guint32 morph = engine_fill_morph (a, i);
  gboolean perfect;

  act->modality = engine_act_finite_modality (a, i, low);
  if (act->modality != ENGINE_MODALITY_DONE)
    return;
  perfect = engine_act_is_perfect (a, i, low);
  if ((progressive && !has_been (a, i, low)) || (!perfect && engine_act_is_provided (a, i, low))
      || (!perfect && (morph & ENGINE_MORPH_PRESENT)
          && (!(morph & ENGINE_MORPH_PAST) || (morph & ENGINE_MORPH_THIRD))
          && engine_act_is_by_it (a, i, low)))
    act->modality = ENGINE_MODALITY_COMMITTED;
  /* "Under the deal Lima lifts its ban": what is laid down */
  else if ((morph & ENGINE_MORPH_PRESENT) && !perfect
           && (engine_act_is_under_accord (a, i) || self->pledges
               || (engine_act_is_declared (a, i, low)
                   && engine_fill_attr (a, act->act, "courtesy") == NULL)
               || (!(morph & ENGINE_MORPH_PAST) && engine_act_is_in_return (a, i))))
    act->modality = ENGINE_MODALITY_COMMITTED;
  /* "a annoncé qu'il suspendait" */
  else if ((morph & ENGINE_MORPH_PAST) && !(morph & ENGINE_MORPH_PAST_PARTICIPLE)
           && engine_act_is_announced (a, i, low))
    act->modality = ENGINE_MODALITY_COMMITTED;
}

/* "qui lui ouvre" */
static gboolean
has_dative (const EngineAnalysis *a, guint32 verb)
{
  const EngineTag *pronoun = verb > 0 ? engine_fill_tag (a, verb - 1, ENGINE_CLASS_PRONOUN) : NULL;

  return pronoun != NULL && engine_fill_attr (a, pronoun, "dative") != NULL;
}

/* "a signé avec Pékin un accord qui lui ouvre": of two parties the one that gets it does not act. */
static void
leave_receiver (const EngineAnalysis *a, EngineAct *act)
{
  guint32 i = act->act->first, low, last;
  const EngineMention *m = NULL;

  if (act->actor.n != 2 || !has_dative (a, i))
    return;
  engine_fill_sentence (a, i, &low, &last);
  for (guint32 k = low; k < i && m == NULL; k++)
    {
      const EngineMention *o = engine_fill_mention (a, k);

      if (o != NULL && o->first == k && engine_fill_is_party (o) && o->codes[1] == NULL
          && !(o->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE))
          && engine_fill_codes_has (&act->actor, o->codes[0]))
        m = o;
    }
  if (m == NULL)
    return;
  if (strcmp (act->actor.codes[0], m->codes[0]) == 0)
    act->actor.codes[0] = act->actor.codes[1];
  act->actor.n = 1;
  engine_fill_add_mention (m, &act->asked);
}

/* "ont signé un accord qui prolonge": what its parties undertake.  TRUE where the act was that. */
gboolean
engine_act_try_laid_down (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  gboolean participle = (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE) != 0;

  if (!(participle
        || (act->modality == ENGINE_MODALITY_DONE
            && (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT)))
      || (engine_fill_morph (a, i) & ENGINE_MORPH_PAST)
      || (engine_fill_attr (a, act->act, "generic") != NULL && !has_dative (a, i)
          && engine_fill_attr (a, act->act, "lays") == NULL)
      || engine_act_is_perfect (a, i, low) || !engine_act_of_accord (a, act, i))
    return FALSE;
  leave_receiver (a, act);
  act->modality = ENGINE_MODALITY_COMMITTED;
  act->rule = "commitment.laid-down";
  if (engine_act_read_object (a, act) && act->object_last > act->object_first
      && (engine_fill_attr (a, act->act, "lays") != NULL
          || (act->policy != NULL && strcmp (engine_fill_code (a, act->policy), "case") != 0)
          || act->has_value || act->has_goods))
    {
      engine_act_narrow_accord (a, act);
      engine_act_emit (self, act);
    }
  return TRUE;
}

/* "has not", "did not", "never": of what might have been done before. */
static gboolean
tells_past (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const guint32 forms = ENGINE_MORPH_PRESENT | ENGINE_MORPH_INFINITIVE;

  if (engine_act_is_perfect (a, i, low))
    return TRUE;
  if ((engine_fill_morph (a, i) & ENGINE_MORPH_PAST) && !(engine_fill_morph (a, i) & forms))
    return TRUE;
  for (guint32 k = i; k > low && k + 4 > i; k--)
    {
      const EngineTag *aux = engine_fill_tag (a, k - 1, ENGINE_CLASS_AUXILIARY);

      /* "has not put in a franc": whatever other forms the word is */
      if (aux != NULL)
        return strcmp (engine_fill_code (a, aux), "have") == 0
                   ? (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
                   : strcmp (engine_fill_code (a, aux), "do") == 0
                         && (engine_fill_morph (a, k - 1) & ENGINE_MORPH_PAST);
      if (!engine_act_is_filler (a, k - 1))
        return FALSE;
    }
  return FALSE;
}

/* "has not touched its tariff", "did not send it": told of a step that somebody might have taken, with what it bears
 * on. */
static gboolean
is_step_not_taken (const EngineAnalysis *a, const EngineAct *act, guint32 low)
{
  const guint8 others = ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_RELATIVE;
  guint32 i = act->act->first, next = act->act->last;

  return tells_past (a, i, low) && !(engine_act_scopes (a, i) & others)
         && (engine_act_opens_object (a, next) || engine_fill_is (a, next, ENGINE_CLASS_PREPOSITION)
             || engine_fill_is (a, next, ENGINE_CLASS_PRONOUN));
}

/* What the word around the clause and a negation make of it.  FALSE where it is no act: what was not done is
 * no refusal ("has never discussed"). */
static gboolean
read_denial (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  static const char *const goes_on_alone[] = { "negotiate", "cooperate", "maintain", NULL };
  guint32 i = act->act->first;
  const EngineTag *head =
      act->modality == ENGINE_MODALITY_DONE ? NULL : engine_act_head_modality (a, i, low);

  act->negated = (engine_act_scopes (a, i) & ENGINE_SCOPE_NEGATED) != 0 || is_ended (a, i);
  if (head != NULL)
    {
      int value = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, head));

      /* "le pacte prévoit que": what is laid down, no plan */
      if (value == ENGINE_MODALITY_PLANNED && act->modality == ENGINE_MODALITY_COMMITTED
          && engine_act_is_term (a, i, low))
        value = ENGINE_MODALITY_COMMITTED;
      act->modality = value >= 0 ? (EngineModality)value : act->modality;
      engine_reasons_add (&act->reasons, a, "modality", "head", head->first, head->last);
    }
  /* "a répété qu'elle ne retirerait pas": says no */
  if (act->negated && act->modality == ENGINE_MODALITY_PLANNED && head == NULL
      && (engine_fill_morph (a, i) & ENGINE_MORPH_CONDITIONAL)
      && engine_act_says_of_itself (a, i, low))
    {
      act->modality = ENGINE_MODALITY_REFUSED;
      act->negated = FALSE;
    }
  if (!act->negated || act->modality != ENGINE_MODALITY_DONE)
    return TRUE;
  if (!g_strv_contains (goes_on_alone, engine_fill_code (a, act->act))
      && is_step_not_taken (a, act, low))
    return TRUE;
  /* "ne négocie pas avec Paris": no refusal either */
  if (!(engine_fill_morph (a, i) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_INFINITIVE))
      || (engine_act_scopes (a, i) & ENGINE_SCOPE_PAST) || engine_act_is_perfect (a, i, low)
      || g_strv_contains (goes_on_alone, engine_fill_code (a, act->act)))
    return FALSE;
  act->modality = ENGINE_MODALITY_REFUSED;
  return TRUE;
}

/* "n'offre pas de garanties", "ne protège de rien": how things are, no refusal. */
static gboolean
is_state_of_things (const EngineAnalysis *a, const EngineAct *act)
{
  return act->modality == ENGINE_MODALITY_REFUSED && act->negated && act->policy == NULL
         && !act->first_person
         && (engine_fill_attr (a, act->act, "generic") != NULL
             || (engine_act_scopes (a, act->act->first) & ENGINE_SCOPE_QUOTED));
}

/* "se communiqueront leurs relevés": to each other, with an object of its own. */
static gboolean
is_mutual (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 first, last, i = act->act->first;

  if (!act->reflexive || engine_fill_attr (a, act->act, "refl") != NULL
      || engine_fill_attr (a, act->act, "self") != NULL
      || !(engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL)
      || !(engine_fill_morph (a, i) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_PRESENT)))
    return FALSE;
  engine_fill_sentence (a, i, &first, &last);
  i = engine_act_object_start (a, act->act->last, last);
  return i < last && engine_analysis_timex_at (a, i) == NULL && engine_act_opens_object (a, i)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION);
}

/* "s'est retirée", "se rangera derrière l'avis": done by who does it; a verb that no lexicon has, only in the
 * future. */
static gboolean
is_own_deed (const EngineAnalysis *a, const EngineAct *act)
{
  return engine_fill_attr (a, act->act, "refl") != NULL
         || (act->act->entry == ENGINE_FILL_NO_ENTRY
             && (engine_fill_morph (a, act->act->first) & ENGINE_MORPH_FUTURE));
}

/* "The pact bars Malian trawlers": a verb of measures alone. */
static gboolean
takes_measure (const EngineAnalysis *a, const EngineAct *act)
{
  return (act->action == ENGINE_ACTION_RESTRICT || act->action == ENGINE_ACTION_CAP
          || act->action == ENGINE_ACTION_LIFT || act->action == ENGINE_ACTION_SUSPEND
          || act->action == ENGINE_ACTION_EXTEND || act->action == ENGINE_ACTION_RESUME)
         && act->act->last == act->act->first + 1 && act->object_first == act->act->last
         && act->object_last > act->object_first
         && engine_fill_attr (a, act->act, "generic") == NULL;
}

/* "ramène les prises à 30 000 tonnes", "relève le quota de 5 %": how far, right behind the object. */
static gboolean
says_how_far (const EngineAnalysis *a, const EngineAct *act)
{
  return act->action != ENGINE_ACTION_OTHER && act->object_last > act->object_first
         && (act->has_value || engine_act_opens_amount (a, act->object_last, a->tokens->len)
             || (act->object_last + 1 < a->tokens->len
                 && engine_act_is_small_word (a, act->object_last)
                 && engine_act_value_at (a, act->object_last + 1) != NULL));
}

/* "L'accord crée un fonds": a thing, nobody that it lets do something. */
static gboolean
lays_down (const EngineAnalysis *a, const EngineAct *act)
{
  return engine_fill_attr (a, act->act, "lays") != NULL && engine_act_has_object (act)
         && engine_token (a, act->act->last)->kind != ENGINE_TOKEN_PUNCT
         && !engine_fill_is_party (engine_fill_mention (a, act->object_last - 1));
}

/* "L'accord supprime les droits sur le riz": what it says, those who made it have undertaken. */
static gboolean
is_term (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 morph = engine_fill_morph (a, act->act->first);

  return act->by_instrument && act->modality == ENGINE_MODALITY_DONE
         && (act->policy != NULL || takes_measure (a, act) || says_how_far (a, act)
             || lays_down (a, act))
         && !act->negated
         && (morph & ENGINE_MORPH_PRESENT)
         /* "interdit": a present as well as a past */
         && (!(morph & ENGINE_MORPH_PAST) || (morph & ENGINE_MORPH_THIRD));
}

/* "Both sides cease all hostilities", "The parties exchange 40 hectares": those who have agreed, by no name, and a
 * verb that tells no trade as it goes. */
static gboolean
is_plain_term (const EngineAnalysis *a, const EngineAct *act, guint32 low)
{
  static const char *const goes_on[] = {
    "trade", "flow", "standing", "quantity", "receives", NULL
  };
  guint32 group = engine_act_verb_group (a, act->act->first, low);
  const EngineMention *m = group > low ? engine_fill_mention (a, group - 1) : NULL;

  if (group == low || engine_fill_is (a, group - 1, ENGINE_CLASS_PRONOUN)
      || !(engine_fill_covering (a, group - 1, ENGINE_CLASS_PAIR_CUE) != NULL
           || engine_fill_covering (a, group - 1, ENGINE_CLASS_ALL_CUE) != NULL
           || (m != NULL && (m->flags & ENGINE_MENTION_ANAPHOR)
               && (m->flags & ENGINE_MENTION_PLURAL))))
    return FALSE;
  for (gsize k = 0; goes_on[k] != NULL; k++)
    if (engine_fill_attr (a, act->act, goes_on[k]) != NULL)
      return FALSE;
  return act->act->entry != ENGINE_FILL_NO_ENTRY && act->action != ENGINE_ACTION_MAINTAIN
         && engine_act_has_object (act);
}

/* "They signed on Monday. Tashkent pays for the study, Kabul guards the crews": a state that opens the sentence, right
 * before its verb, and what it bears on, no trade as it goes. */
static gboolean
is_named_term (const EngineAnalysis *a, const EngineAct *act, guint32 low)
{
  static const char *const goes_on[] = { "trade", "flow", "quantity", "receives", NULL };
  const guint32 group = engine_act_verb_group (a, act->act->first, low);
  const EngineMention *m = group > low ? engine_fill_mention (a, group - 1) : NULL;
  guint32 from = m != NULL ? m->first : 0;

  if (m == NULL || m->last != group || group != act->act->first || m->kind != ENGINE_MENTION_PARTY
      || (m->flags
          & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR))
      || act->actor.n != 1 || !engine_fill_is_state (act->actor.codes[0])
      || act->action == ENGINE_ACTION_MAINTAIN || act->action == ENGINE_ACTION_COOPERATE
      || !engine_act_has_object (act) || act->object_first != act->act->last
      || !engine_act_opens_object (a, act->object_first)
      || engine_act_value_at (a, act->object_first) != NULL
      || engine_fill_is (a, act->object_first, ENGINE_CLASS_QUALIFIER_BEFORE)
      || engine_fill_mention (a, act->object_first) != NULL)
    return FALSE;
  while (from > low && engine_fill_is (a, from - 1, ENGINE_CLASS_ARTICLE))
    from--;
  if (from != low && !engine_fill_punct (a, from - 1, ';') && !engine_fill_punct (a, from - 1, ','))
    return FALSE;
  for (gsize k = 0; goes_on[k] != NULL; k++)
    if (engine_fill_attr (a, act->act, goes_on[k]) != NULL)
      return FALSE;
  return TRUE;
}

/* What the act counts as where its verb is read: a present may tell of a plan or of a term of what was agreed.
 * FALSE where it does not count. */
static gboolean
settle_tense (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  const guint32 i = act->act->first;
  gboolean present =
      act->modality == ENGINE_MODALITY_DONE && (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT);

  if (present && engine_act_is_ahead (a, act))
    act->modality = ENGINE_MODALITY_PLANNED;
  if (is_term (a, act)
      /* "Londres conserve la base": of the treaty that it signed */
      || (present && act->action == ENGINE_ACTION_MAINTAIN && !act->negated
          && engine_act_is_own_term (a, act)))
    act->modality = ENGINE_MODALITY_COMMITTED;
  present = present && !act->negated && !engine_act_is_perfect (a, i, low);
  if (!engine_act_counts (a, act))
    {
      /* "Both sides cease all hostilities": what would count as a promise */
      if (!present || !(is_plain_term (a, act, low) || is_named_term (a, act, low))
          || !engine_act_is_own_term (a, act))
        return FALSE;
      act->modality = ENGINE_MODALITY_COMMITTED;
      return engine_act_counts (a, act);
    }
  if (present && engine_act_is_own_term (a, act))
    act->modality = ENGINE_MODALITY_COMMITTED;
  return TRUE;
}

/* "offered in exchange to cut": the infinitive is what is done. */
static gboolean
governs_infinitive (const EngineAnalysis *a, const EngineAct *act)
{
  const guint32 i = act->object_first;

  return act->object_last > i + 1 && i > act->act->last && engine_act_is_filler (a, i - 1)
         && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
         && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE);
}

void
engine_act_try_finite (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first;
  gboolean progressive, mutual;

  act->reflexive = engine_act_is_middle (a, i, low);
  mutual = is_mutual (a, act);
  act->reflexive = act->reflexive && !mutual;
  if (!mutual && engine_act_is_passive (a, i, low)
      && !(act->reflexive && engine_fill_attr (a, act->act, "refl") != NULL))
    {
      if (!engine_act_try_given (self, act, low))
        try_passive (self, act, low);
      return;
    }
  if (engine_act_try_labelled (self, act) || engine_act_try_gapped_passive (self, act)
      || engine_act_try_shared (self, act, low) || engine_act_try_reduced (self, act, low)
      || !engine_act_is_finite (a, act, low) || (act->reflexive && !is_own_deed (a, act))
      || (!act->reflexive && engine_fill_attr (a, act->act, "self") != NULL)
      || engine_act_is_unreal (a, i, low))
    return;
  progressive = engine_act_is_progressive (a, i, low) && !has_been (a, i, low);
  read_tense (self, act, low, progressive);
  if (engine_act_try_laid_down (self, act, low) || !read_denial (a, act, low)
      || (act->modality == ENGINE_MODALITY_DONE
          && ((engine_fill_morph (a, i) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST))
                  != ENGINE_MORPH_PRESENT
              || engine_act_is_perfect (a, i, low))
          && engine_act_means_instrument (a, i)))
    return;
  read_own_modality (a, act);
  act->rule = "commitment.finite";
  if (!goes_on (self, act, low) && !engine_act_read_actor (a, act, i)
      && !engine_act_read_here (a, act, i, low))
    return;
  if (act->first_person && act->modality == ENGINE_MODALITY_COMMITTED
      && engine_act_is_threatening (a, i))
    act->modality = ENGINE_MODALITY_THREATENED;
  /* "en a fait autant", "followed suit": as whoever acted right before */
  if (engine_fill_attr (a, act->act, "same") != NULL && act->modality == ENGINE_MODALITY_DONE
      && !(self->has_last && self->last_sentence + 1 >= engine_analysis_sentence_of (a, i)))
    return;
  if (!engine_act_read_object (a, act) || (progressive && !engine_act_is_under_way (a, act))
      || is_state_of_things (a, act) || governs_infinitive (a, act))
    return;
  if (!settle_tense (a, act, low))
    return;
  if (act->by_instrument)
    engine_act_narrow_accord (a, act);
  engine_act_emit (self, act);
}
