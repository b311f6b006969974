/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts by name, or by a word for the parties that the text speaks of: "the two sides", "the Participants", the
 * name in the subject, those who declare, an office, a person of no country, those who made the agreement ("l'accord
 * prévoit").  The kinds of subject that lie nearer are engine-commitments-actor.c's. */

#include "config.h"

#include "engine-commitments-actor.h"

#include <string.h>

#define PAIR_MENTIONS 24 /* back to two states that are named together */

/* "a deal between Colombo and Exim Bank reschedules": the parties stand behind the agreement. */
static gboolean
hangs_on_instrument (const EngineAnalysis *a, guint32 first, guint32 low)
{
  for (guint32 i = first, n = 0; i > low && n < 4; i--, n++)
    {
      if (engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL)
        return n > 0;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADJ))
        return FALSE;
    }
  return FALSE;
}

/* clang-format off */
#define CUES(word) \
  (ENGINE_CLASS_IN_WORD (ALL_CUE, word) \
   | ENGINE_CLASS_IN_WORD (PAIR_CUE, word))
/* clang-format on */
static const EngineClassMask cues = ENGINE_CLASS_MASK (CUES);

/* "Namibia … They instructed": a plural that was read as one country is more than that one. */
static gboolean
is_plural_of_one (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineMention *one;

  if (m == NULL || m->antecedent == 0 || m->codes == NULL || m->codes[0] == NULL
      || m->codes[1] != NULL || !engine_fill_is_country (m->codes[0])
      || !(m->flags & ENGINE_MENTION_ANAPHOR) || (m->flags & ENGINE_MENTION_POSSESSIVE)
      || m->last != m->first + 1 || !engine_fill_is (a, m->first, ENGINE_CLASS_PRONOUN)
      || strcmp (engine_fill_code (a, engine_fill_tag (a, m->first, ENGINE_CLASS_PRONOUN)),
                 "subj-3p")
             != 0)
    return FALSE;
  one = &g_array_index (a->mentions, EngineMention, m->antecedent - 1);
  return one->kind == ENGINE_MENTION_PARTY
         && !(one->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR))
         && !engine_fill_is (a, one->first, ENGINE_CLASS_INHABITANT)
         /* "Les Pays-Bas" */
         && !(one->first > 0 && engine_fill_is (a, one->first - 1, ENGINE_CLASS_ARTICLE)
              && (engine_fill_morph (a, one->first - 1) & ENGINE_MORPH_PLURAL))
         && !(engine_fill_morph (a, one->first) & ENGINE_MORPH_PLURAL);
}

/* No other clause opens between the pronoun and the verb. */
static gboolean
is_simple (const EngineAnalysis *a, guint32 first, guint32 verb)
{
  for (guint32 i = first; i < verb; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
      return FALSE;
  return TRUE;
}

/* A person of no country right before the verb: no agreement's parties act. */
static const EngineMention *
nobody (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  guint32 i = verb;
  const EngineMention *m;

  while (i > low && i + 7 > verb
         && (engine_act_is_filler (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)))
    i--;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  return m != NULL && m->last == i && m->kind == ENGINE_MENTION_PERSON
                 && (m->codes == NULL || m->codes[0] == NULL)
             ? m
             : NULL;
}

/* "Swiss companies pledged to invest", "les groupes suisses achèteront": told as their country's. */
static gboolean
is_national_business (const EngineAnalysis *a, const EngineAct *act, guint32 verb, guint32 low)
{
  static const char *const deeds[] = { "invest", "purchase", "supply", "other", "support", NULL };

  if (act->modality == ENGINE_MODALITY_DONE
      || !(act->act->entry == ENGINE_FILL_NO_ENTRY
           || g_strv_contains (deeds, engine_fill_code (a, act->act))))
    return FALSE;
  for (guint32 i = verb; i > low && i + 12 > verb; i--)
    {
      const EngineTag *noun = engine_fill_tag (a, i - 1, ENGINE_CLASS_ORG_NOUN);
      const EngineMention *m;

      /* "le consortium chinois construira" */
      if (noun == NULL
          || (engine_fill_attr (a, noun, "firms") == NULL
              && (engine_fill_attr (a, noun, "name") == NULL
                  /* "la compagnie kényane": one that is named elsewhere */
                  || engine_fill_is (a, noun->first, ENGINE_CLASS_PERIPHRASIS))))
        continue;
      m = engine_fill_mention (a, i);
      if (m == NULL || m->first != i)
        m = i > 1 ? engine_fill_mention (a, i - 2) : NULL;
      return m != NULL && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE);
    }
  return FALSE;
}

/* "The minister will cut", where no name and no pair stands for him. */
static EngineActVerdict
read_office (const EngineActSearch *s)
{
  return engine_act_office_subject (s->a, s->act, s->group, s->low) ? ENGINE_ACT_FOUND
                                                                    : ENGINE_ACT_NOT_SO;
}

/* "UK boats may catch": a thing, unless it is told as its country's. */
static gboolean
is_of_thing (const EngineActSearch *s)
{
  return (engine_act_has_thing_subject (s->a, s->verb, s->low)
          && !is_national_business (s->a, s->act, s->verb, s->low))
         || engine_act_means_thing (s->a, s->verb);
}

/* "banned imports from both neighbours and lifted": somebody else's subject. */
static gboolean
is_object_of_preposition (const EngineAnalysis *a, guint32 i, guint32 low)
{
  return i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF);
}

/* "Peru and Chile": the last two states that were named together before the token. */
static gboolean
read_pair_before (const EngineAnalysis *a, guint32 token, EngineCodes *codes)
{
  const guint end = engine_fill_mention_from (a, token);

  for (guint i = end; i > 1 && i + PAIR_MENTIONS > end; i--)
    {
      const EngineMention *two = &g_array_index (a->mentions, EngineMention, i - 1);
      const EngineMention *one = &g_array_index (a->mentions, EngineMention, i - 2);

      if (two->list == 0 || two->list != one->list || two->kind != ENGINE_MENTION_PARTY
          || one->kind != ENGINE_MENTION_PARTY
          || (i > 2 && g_array_index (a->mentions, EngineMention, i - 3).list == two->list))
        continue;
      engine_fill_add_mention (one, codes);
      engine_fill_add_mention (two, codes);
      if (codes->n == 2 && engine_fill_is_state (codes->codes[0])
          && engine_fill_is_state (codes->codes[1]))
        return TRUE;
      codes->n = 0;
    }
  return FALSE;
}

/* "Each country", where the agreement told of last is one with a company: the two states of the text. */
static void
leave_companies (const EngineActSearch *s, guint32 i)
{
  EngineCodes *actor = &s->act->actor;
  gboolean states = TRUE;

  for (guint k = 0; k < actor->n; k++)
    states = states && engine_fill_is_state (actor->codes[k]);
  if (states || !engine_act_speaks_of_states (s->a, i))
    return;
  actor->n = 0;
  if (!engine_act_heading_pair (s->a, i, actor) && !engine_act_agreement_pair (s->a, i, actor)
      && !engine_act_usual_pair (s->a, i, actor))
    read_pair_before (s->a, i, actor);
}

/* The parties that the cue at @i stands for: "the Participants", "both". */
static gboolean
read_cued_parties (const EngineActSearch *s, guint32 i, gboolean all)
{
  EngineAnalysis *a = s->a;
  EngineCodes *actor = &s->act->actor;

  if (all)
    return engine_act_declarants (a, s->verb, actor)
           || engine_act_agreement_parties (a, i, FALSE, actor);
  return engine_act_heading_pair (a, i, actor) || engine_act_agreement_pair (a, i, actor)
         || engine_act_agreement_parties (a, i, TRUE, actor) || engine_act_usual_pair (a, i, actor);
}

/* What a cue at @i makes of the subject; @further: nothing, the one before is asked. */
static EngineActVerdict
read_cue (const EngineActSearch *s, guint32 i, gboolean *further)
{
  EngineAnalysis *a = s->a;
  const EngineMention *m = engine_fill_mention (a, i);
  const EngineTag *cue;
  gboolean all, several, loose;

  *further = TRUE;
  if (m == NULL && !engine_analysis_covers_any (a, i, &cues))
    return ENGINE_ACT_NOT_SO;
  cue = engine_fill_covering (a, i, ENGINE_CLASS_ALL_CUE);
  /* "the Ministers of Peru and Chile", "Chad and Mali … each of them": named */
  all = cue != NULL
        && !(m != NULL && m->codes != NULL && m->codes[0] != NULL && m->codes[1] != NULL
             && engine_fill_is (a, m->last - 1, ENGINE_CLASS_PRONOUN)
             && !engine_fill_is_loose_pair (a, m))
        && !(cue->last < a->tokens->len && engine_fill_is (a, cue->last, ENGINE_CLASS_OF));
  several = is_plural_of_one (a, m) && is_simple (a, m->last, s->verb);
  loose = several
          || (engine_fill_is_loose_pair (a, m) && !engine_act_is_agreeing_pair (a, m)
              && !(m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE)));
  if (m != NULL && engine_fill_is_party (m) && !loose && !all
      && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)))
    {
      *further = FALSE;
      return ENGINE_ACT_NOT_SO;
    }
  if (!all && !loose && !engine_fill_is (a, i, ENGINE_CLASS_PAIR_CUE))
    {
      /* "le colonel Doumbouya a menacé": he, and no two sides before him */
      *further =
          !(m != NULL && m->kind == ENGINE_MENTION_PERSON && nobody (a, s->verb, s->low) != NULL);
      return ENGINE_ACT_NOT_SO;
    }
  if (is_object_of_preposition (a, i, s->low))
    return ENGINE_ACT_NOT_SO;
  if (read_cued_parties (s, i, all))
    leave_companies (s, i);
  if (s->act->actor.n > 0)
    return engine_act_found_parties (s, i);
  return several ? ENGINE_ACT_NOBODY : ENGINE_ACT_NOT_SO;
}

/* "the Participants", "both", "the two sides". */
static EngineActVerdict
read_sides (const EngineActSearch *s)
{
  gboolean further = TRUE;

  if (!s->named && !engine_act_stands_for_somebody (s, s->verb))
    return ENGINE_ACT_NOT_SO;
  for (guint32 i = s->verb; i > s->low && further; i--)
    {
      EngineActVerdict verdict = read_cue (s, i - 1, &further);

      if (verdict != ENGINE_ACT_NOT_SO)
        return verdict;
    }
  return ENGINE_ACT_NOT_SO;
}

/* "Pékin suspend": the name in the subject. */
static EngineActVerdict
read_subject (const EngineActSearch *s)
{
  EngineAnalysis *a = s->a;
  const EngineMention *person;
  guint32 first, last;

  if (!s->named || !engine_fill_subject (a, s->verb, &s->act->actor, &first, &last))
    return ENGINE_ACT_NOT_SO;
  if (engine_act_is_former (a, s->verb))
    {
      s->act->actor.n = 0;
      return ENGINE_ACT_NOBODY;
    }
  person = engine_fill_mention (a, first);
  if (person != NULL && !engine_act_settle_private (a, s->act, person))
    return ENGINE_ACT_NOBODY;
  engine_act_settle_government (a, first, last, &s->act->actor);
  s->act->by_instrument = hangs_on_instrument (a, first, s->low);
  engine_reasons_add (&s->act->reasons, a, "actor", "subject", first, last);
  return ENGINE_ACT_FOUND;
}

/* "Invite the Union to", in a declaration: those who declare. */
static EngineActVerdict
read_declarants (const EngineActSearch *s)
{
  if (engine_act_state_body (s->a, s->act, s->verb, s->low))
    return ENGINE_ACT_FOUND;
  if (engine_act_declaring (s->a, s->verb, &s->act->actor))
    return engine_act_found_parties (s, s->verb);
  return ENGINE_ACT_NOT_SO;
}

/* "le colonel Doumbouya a menacé": somebody of no country, unless the text tells whose he is. */
static EngineActVerdict
read_person (const EngineActSearch *s)
{
  const EngineMention *person = s->named ? nobody (s->a, s->verb, s->low) : NULL;

  if (person == NULL)
    return ENGINE_ACT_NOT_SO;
  if (!engine_act_private (s->a, person, s->act->modality != ENGINE_MODALITY_DONE, &s->act->actor))
    return ENGINE_ACT_NOBODY;
  engine_reasons_add (&s->act->reasons, s->a, "actor", "subject", person->first, person->last);
  return ENGINE_ACT_FOUND;
}

/* "L'accord prévoit", "The deal commits them": those who made it. */
static EngineActVerdict
read_makers (const EngineActSearch *s)
{
  EngineAnalysis *a = s->a;

  for (guint32 i = engine_clues_next (a, s->low, s->verb, ENGINE_CLUE_AGREEMENT); i < s->verb;
       i = engine_clues_next (a, i + 1, s->verb, ENGINE_CLUE_AGREEMENT))
    if ((engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        && engine_act_agreement_parties (a, i, TRUE, &s->act->actor))
      {
        s->act->by_instrument = TRUE;
        return engine_act_found_parties (s, i);
      }
  return ENGINE_ACT_NOT_SO;
}

/* Who is named, where no thing is the subject.  That takes longer to tell, so it is asked last and only where
 * somebody was found: then the act becomes as it was before. */
EngineActVerdict
engine_act_read_named (const EngineActSearch *s)
{
  EngineAct *act = s->act;
  const guint n_codes = act->actor.n, n_reasons = act->reasons.n;
  const gboolean by_instrument = act->by_instrument;
  EngineActVerdict verdict;

  if (n_codes > 0 && is_of_thing (s))
    return ENGINE_ACT_NOBODY;
  verdict = read_sides (s) ?: read_subject (s) ?: read_declarants (s) ?: read_office (s)
            ?: read_person (s) ?: read_makers (s);
  if (n_codes > 0 || (verdict != ENGINE_ACT_FOUND && act->actor.n == 0) || !is_of_thing (s))
    return verdict;
  act->actor.n = 0;
  act->reasons.n = n_reasons;
  act->by_instrument = by_instrument;
  return ENGINE_ACT_NOBODY;
}
