/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts: the subject of a verb, whoever speaks ("nous", "we"), the parties of the agreement that
 * the text speaks of ("the two sides", "the Participants", "l'accord prévoit"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

/* "Nous proposons", "We will": whoever speaks. */
gboolean
engine_act_is_author (const EngineAnalysis *a, guint32 verb)
{
  if (engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED)
    return FALSE;
  for (guint32 i = verb, n = 0; i > 0 && n < 5; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (engine_fill_stops (a, i - 1))
        return FALSE;
      if (tag != NULL && strcmp (engine_fill_code (a, tag), "subj-1s") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "celui qui nous rend", "elle nous livre": a pronoun between another subject and the verb. */
static gboolean
is_object_pronoun (const EngineAnalysis *a, guint32 i, guint32 verb)
{
  guint32 morph = engine_fill_morph (a, verb);

  return i > 0
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
             || (engine_fill_mention (a, i - 1) != NULL
                 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD)
             || (engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
                 && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_FIRST)))
         && (morph & ENGINE_MORPH_THIRD) && !(morph & ENGINE_MORPH_FIRST);
}

gboolean
engine_act_first_person (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  gboolean we = FALSE;

  for (guint32 i = verb, n = 0; i > 0 && n < 5 && !we; i--, n++)
    we = !is_object_pronoun (a, i - 1, verb) && engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
         && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_FIRST
             || g_str_has_prefix (
                 engine_fill_code (a, engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN)), "subj-1"));
  if (!we)
    return FALSE;
  if (!(engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED)
      && engine_act_declarants (a, verb, &act->actor))
    return TRUE;
  if (engine_act_interviewed (a, verb, &act->actor)
      || engine_act_author_asks (a, verb, &act->actor))
    return TRUE;
  if (engine_act_quoted_speaker (a, verb, &act->actor))
    return TRUE;
  for (guint32 i = verb, n = 0;
       i < a->tokens->len && n < 40 && (engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED);
       i++, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        break;
      /* who says so, of no country that the text tells */
      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && (m->codes == NULL || m->codes[0] == NULL)
          && !(engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED))
        return engine_act_private (a, m, FALSE, &act->actor);
      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && !(engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED))
        {
          engine_fill_add_mention (m, &act->actor);
          return TRUE;
        }
      /* "a déclaré la ministre ukrainienne" */
      if (m != NULL && m->first == i && i > 0 && m->kind == ENGINE_MENTION_PARTY
          && (m->flags & ENGINE_MENTION_ADJECTIVE)
          && !(engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED)
          && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) != NULL)
        {
          engine_fill_add_mention (m, &act->actor);
          return TRUE;
        }
    }
  /* "nous avons décidé", outside quotation marks: the paper's own country */
  if (!(engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED) && engine_act_head_state (a) != NULL)
    {
      engine_fill_codes_add (&act->actor, engine_act_head_state (a));
      return TRUE;
    }
  for (guint32 i = verb, n = 0; i > 0 && n < 4 * ENGINE_FILL_REACH; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && !(engine_act_scopes (a, i - 1) & ENGINE_SCOPE_QUOTED))
        {
          engine_fill_add_mention (m, &act->actor);
          return TRUE;
        }
    }
  return FALSE;
}

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

/* A verb of saying, or "warned", "promised" with what is promised. */
static gboolean
says (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

  return engine_fill_is (a, i, ENGINE_CLASS_SAY)
         || (tag != NULL && tag->last == i + 1 && engine_fill_attr (a, tag, "aux") == NULL
             && engine_fill_attr (a, tag, "stop") == NULL
             && (engine_fill_morph (a, i) & ENGINE_MORPH_VERB));
}

/* The token behind the sentence's first verb of saying that has a clause behind it, or @low. */
static guint32
first_saying (const EngineAnalysis *a, guint32 low, guint32 end)
{
  for (guint32 i = low; i + 1 < end; i++)
    if (says (a, i)
        && (engine_fill_is (a, i + 1, ENGINE_CLASS_SUBORDINATOR)
            || engine_fill_is (a, i + 1, ENGINE_CLASS_PRONOUN)))
      return i + 1;
  return low;
}

/* Where whom it is told to starts, behind the verb of saying, or @k. */
static guint32
before_told (const EngineAnalysis *a, guint32 k, guint32 low)
{
  const EngineMention *m = engine_fill_mention (a, k - 1);
  guint32 first;

  if (m == NULL || m->last != k)
    return k;
  first = m->first;
  while (first > low && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE))
    first--;
  return first > low && says (a, first - 1) ? first : k;
}

/* "said Monday it", "a annoncé mardi qu'elle": where the date starts that ends before @k, or @k. */
static guint32
before_date (const EngineAnalysis *a, guint32 k, guint32 low)
{
  const EngineTimex *t = k > low ? engine_act_timex_at (a, k - 1) : NULL;
  guint32 first = k;

  if (t == NULL || t->first < low)
    return k;
  first = t->first;
  while (first > low
         && (engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION)
             || engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)))
    first--;
  return first > low && says (a, first - 1) ? first : k;
}

/* "Kenya said it would", "Berlin a dit qu'elle": whoever says so, before any earlier sentence. */
static gboolean
speaker_of_pronoun (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low)
{
  gboolean hidden;

  for (guint32 i = verb, n = 0; i > low && n < 6; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);
      guint32 k = i - 1, first, last;

      if (tag == NULL)
        {
          if (engine_act_is_filler (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
              || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL))
            continue;
          return FALSE;
        }
      if (!g_str_has_prefix (engine_fill_code (a, tag), "subj-3"))
        {
          if (engine_act_is_filler (a, i - 1))
            continue;
          return FALSE;
        }
      while (k > low && k + 4 > i && engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR))
        k--;
      k = before_date (a, k, low);
      /* "Japan told the US it would not" */
      if (k > low && k == i - 1)
        k = before_told (a, k, low);
      /* "says he will, and that he won't" */
      if (k > low && k < i - 1 && engine_fill_is (a, k - 1, ENGINE_CLASS_AND))
        k = first_saying (a, low, k - 1);
      if (k == low || !says (a, k - 1))
        return FALSE;
      return engine_act_aside_subject (a, act, engine_act_verb_group (a, k - 1, low), low, &hidden)
             || engine_act_named_speaker (a, act, k - 1, low)
             || (engine_fill_subject (a, k - 1, &act->actor, &first, &last) && act->actor.n > 0);
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
      || m->codes[1] != NULL || strlen (m->codes[0]) != 3 || !engine_fill_is_state (m->codes[0])
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

/* An agreement will and provides; it neither promises nor agrees. */
static gboolean
can_be_laid_down (const EngineAnalysis *a, guint32 verb)
{
  const EngineTag *tag = engine_fill_covering (a, verb, ENGINE_CLASS_MODALITY);

  return tag == NULL || engine_fill_attr (a, tag, "aux") != NULL
         || engine_fill_attr (a, tag, "who") != NULL
         || strcmp (engine_fill_code (a, tag), "planned") == 0;
}

/* ", Rome s'engageant à", "with Rome pledging to": the name right before the participle. */
static gboolean
read_absolute (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low)
{
  guint32 i = verb;
  const EngineMention *m;

  if (!(engine_fill_morph (a, verb) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return FALSE;
  while (i > low && i + 3 > verb && engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER))
    i--;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  if (m == NULL || m->last != i || m->first < low + 2 || !engine_fill_is_party (m)
      || (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ADJECTIVE)))
    return FALSE;
  for (i = m->first; i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE); i--)
    ;
  if (i == low
      || !(engine_fill_punct (a, i - 1, ',')
           || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)))
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "subject", m->first, m->last);
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

/* "the pact would", "this agreement also commits": the subject right before the verb. */
static gboolean
is_by_instrument (const EngineAnalysis *a, guint32 group, guint32 low)
{
  guint32 i = group;
  const EngineTag *tag, *article;

  tag = i > low ? engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) : NULL;
  if (tag == NULL || tag->last != i || tag->first <= low || engine_fill_mention (a, i - 1) != NULL)
    return FALSE;
  article = engine_fill_tag (a, tag->first - 1, ENGINE_CLASS_ARTICLE);
  return article != NULL && strcmp (engine_fill_code (a, article), "indef") != 0
         && !engine_fill_is (a, tag->first - 1, ENGINE_CLASS_PREPOSITION)
         && !(tag->first - 1 > low && engine_fill_is (a, tag->first - 2, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, tag->first - 2, ENGINE_CLASS_SUBORDINATOR));
}

/* "Swiss companies pledged to invest", "les groupes suisses achèteront": told as their country's. */
static gboolean
is_national_business (const EngineAnalysis *a, const EngineAct *act, guint32 verb, guint32 low)
{
  const char *code = engine_fill_code (a, act->act);

  if (act->modality == ENGINE_MODALITY_DONE
      || (strcmp (code, "invest") != 0 && strcmp (code, "purchase") != 0))
    return FALSE;
  for (guint32 i = verb; i > low && i + 12 > verb; i--)
    {
      const EngineTag *noun = engine_fill_tag (a, i - 1, ENGINE_CLASS_ORG_NOUN);
      const EngineMention *m;

      if (noun == NULL || engine_fill_attr (a, noun, "firms") == NULL)
        continue;
      m = engine_fill_mention (a, i);
      if (m == NULL || m->first != i)
        m = i > 1 ? engine_fill_mention (a, i - 2) : NULL;
      return m != NULL && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE);
    }
  return FALSE;
}

static gboolean
read_actor (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 first, last, low, high, sentence, group;
  const EngineMention *person;
  gboolean pronoun, hidden = FALSE;

  engine_fill_sentence (a, verb, &low, &high);
  if (verb - low > 40)
    low = verb - 40;
  sentence = low;
  if (engine_token (a, verb)->clause < a->clauses->len)
    {
      const EngineClause *c =
          &g_array_index (a->clauses, EngineClause, engine_token (a, verb)->clause);

      /* a clause with a subject of its own looks no further */
      if (c->subject != 0 && c->first > low && c->first < verb
          && !(c->scopes & ENGINE_SCOPE_RELATIVE))
        low = c->first;
    }
  group = engine_act_verb_group (a, verb, low);
  pronoun = engine_act_has_pronoun (a, verb);
  if (pronoun && engine_act_is_author (a, verb))
    return FALSE;
  if (read_absolute (a, act, verb, sentence))
    return TRUE;
  if (pronoun)
    {
      if (engine_act_first_person (a, act, verb))
        {
          act->first_person = TRUE;
          return TRUE;
        }
      if (speaker_of_pronoun (a, act, verb, sentence))
        {
          engine_reasons_add (&act->reasons, a, "actor", "who says so", verb, verb + 1);
          return TRUE;
        }
      if (engine_act_people_pronoun (a, act, group, low)
          || engine_act_person_before (a, act, group, low))
        return TRUE;
    }
  if (engine_act_relative_subject (a, act, verb, group, sentence)
      || engine_act_company (a, act, group, low)
      || engine_act_association_subject (a, act, group, low)
      || engine_act_aside_subject (a, act, group, low, &hidden))
    return TRUE;
  if (hidden)
    return FALSE;
  if (engine_act_region_subject (a, act, group, low)
      || engine_act_publisher_subject (a, act, group, low)
      || engine_act_people_subject (a, act, group, low) || engine_act_whose (a, act, group, low)
      || engine_act_agency_subject (a, act, group, low)
      || engine_act_own_government (a, act, group, low) || engine_act_own_body (a, act, group, low))
    return TRUE;
  /* "Once in force, it will limit": those who made it */
  if (can_be_laid_down (a, verb) && engine_act_means_instrument (a, verb)
      && (engine_act_agreement_pair (a, verb, &act->actor)
          || engine_act_agreement_parties (a, verb, TRUE, &act->actor)))
    {
      act->by_instrument = TRUE;
      engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", verb, verb + 1);
      return TRUE;
    }
  /* "said the pact would": nobody before it */
  if (is_by_instrument (a, group, low))
    {
      act->by_instrument = TRUE;
      return can_be_laid_down (a, verb)
             && engine_act_agreement_parties (a, verb, TRUE, &act->actor);
    }
  if ((engine_act_has_thing_subject (a, verb, low) && !is_national_business (a, act, verb, low))
      || engine_act_means_thing (a, verb))
    return FALSE;
  /* "the Participants", "both", "the two sides" */
  for (guint32 i = verb; i > low; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL && !engine_analysis_covers_any (a, i - 1, &cues))
        continue;

      const EngineTag *cue = engine_fill_covering (a, i - 1, ENGINE_CLASS_ALL_CUE);
      /* "the Ministers of Peru and Chile": named */
      gboolean all =
          cue != NULL
          && !(cue->last < a->tokens->len && engine_fill_is (a, cue->last, ENGINE_CLASS_OF));
      gboolean several = is_plural_of_one (a, m) && is_simple (a, m->last, verb);
      gboolean loose = several
                       || (engine_fill_is_loose_pair (a, m) && !engine_act_is_agreeing_pair (a, m)
                           && !(m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE)));

      if (m != NULL && engine_fill_is_party (m) && !loose && !all
          && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)))
        break;
      if (!all && !loose && !engine_fill_is (a, i - 1, ENGINE_CLASS_PAIR_CUE))
        {
          /* "le colonel Doumbouya a menacé": he, and no two sides before him */
          if (m != NULL && m->kind == ENGINE_MENTION_PERSON && nobody (a, verb, low) != NULL)
            break;
          continue;
        }
      /* "banned imports from both neighbours and lifted": somebody else's subject */
      if (i - 1 > low && engine_fill_is (a, i - 2, ENGINE_CLASS_PREPOSITION)
          && !engine_fill_is (a, i - 2, ENGINE_CLASS_SUBORDINATOR)
          && !engine_fill_is (a, i - 2, ENGINE_CLASS_OF))
        continue;
      if ((all && engine_act_declarants (a, verb, &act->actor))
          || (!all && engine_act_heading_pair (a, i - 1, &act->actor))
          || (all ? engine_act_agreement_parties (a, i - 1, FALSE, &act->actor)
                  : engine_act_agreement_pair (a, i - 1, &act->actor))
          || (!all && engine_act_usual_pair (a, i - 1, &act->actor)))
        {
          engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", i - 1, i);
          return TRUE;
        }
      if (several)
        return FALSE;
    }
  if (engine_fill_subject (a, verb, &act->actor, &first, &last))
    {
      person = engine_fill_mention (a, first);
      if (person != NULL && !engine_act_settle_private (a, act, person))
        return FALSE;
      engine_act_settle_government (a, first, last, &act->actor);
      act->by_instrument = hangs_on_instrument (a, first, low);
      engine_reasons_add (&act->reasons, a, "actor", "subject", first, last);
      return TRUE;
    }
  if (engine_act_state_body (a, act, verb, low))
    return TRUE;
  if (engine_act_declares (a, verb) && engine_act_agreement_parties (a, verb, FALSE, &act->actor))
    {
      engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", verb, verb + 1);
      return TRUE;
    }
  person = nobody (a, verb, low);
  if (person != NULL)
    {
      if (!engine_act_private (a, person, act->modality != ENGINE_MODALITY_DONE, &act->actor))
        return FALSE;
      engine_reasons_add (&act->reasons, a, "actor", "subject", person->first, person->last);
      return TRUE;
    }
  /* "L'accord prévoit", "The deal commits them": those who made it */
  for (guint32 i = engine_clues_next (a, low, verb, ENGINE_CLUE_AGREEMENT); i < verb;
       i = engine_clues_next (a, i + 1, verb, ENGINE_CLUE_AGREEMENT))
    if ((engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        && engine_act_agreement_parties (a, i, TRUE, &act->actor))
      {
        act->by_instrument = TRUE;
        engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", i, i + 1);
        return TRUE;
      }
  return FALSE;
}

/* Whether the verb is in the singular, the names before it more than one: "une commission, laquelle
 * traitera", where two states were named further off. */
static gboolean
is_of_one (const EngineAnalysis *a, const EngineAct *act, guint32 verb)
{
  const guint32 tenses = ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
                         | ENGINE_MORPH_CONDITIONAL | ENGINE_MORPH_SUBJUNCTIVE;
  guint32 low = verb - MIN (verb, ENGINE_ACT_GROUP_REACH + 1);
  guint32 first, morph;

  if (act->actor.n < 2 || act->by_instrument || act->first_person)
    return FALSE;
  first = engine_act_verb_group (a, verb, low);
  while (first < verb && engine_act_is_filler (a, first))
    first++;
  morph = engine_fill_morph (a, first);
  if (!(morph & ENGINE_MORPH_SINGULAR) || (morph & (ENGINE_MORPH_PLURAL | ENGINE_MORPH_INFINITIVE))
      || !(morph & tenses) || (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
    return FALSE;
  /* "chacun des deux pays s'engage" */
  for (guint32 i = first; i > 0 && i + 10 > first; i--)
    if (engine_fill_covering (a, i - 1, ENGINE_CLASS_PAIR_CUE) != NULL
        || engine_fill_covering (a, i - 1, ENGINE_CLASS_ALL_CUE) != NULL
        || engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL)
      return FALSE;
  return TRUE;
}

gboolean
engine_act_read_actor (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 low, last, shared;
  gboolean found;

  /* "a quitté l'OMS et refusé de": of whoever did the first */
  engine_fill_sentence (a, verb, &low, &last);
  shared = engine_act_shared_verb (a, verb, low);
  found = read_actor (a, act, shared != 0 ? shared - 1 : verb);

  if (found && is_of_one (a, act, verb))
    {
      act->actor.n = 0;
      return FALSE;
    }

  engine_act_settle_agencies (a, verb, &act->actor);
  return found;
}
