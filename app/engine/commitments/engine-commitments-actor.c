/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts, asked of one kind of subject after the other: a pronoun and whoever says so ("Kenya said it would"),
 * who stands for a state ("its government"), the agreement itself ("the pact would"), and at last who is named
 * (engine-commitments-named.c). */

#include "config.h"

#include "engine-commitments-actor.h"

#include <string.h>

#define OPENING_REACH 22 /* tokens of "Refusant de céder l'îlot", to the comma */
#define TOLD_WORDS 6 /* of "the daily Mmegi" */
#define PART_WORDS 7 /* of "l'article 3 du traité", "a clause of the pact" */
#define INSTRUMENT_WORDS 7 /* of "A memorandum on defence which" */
#define NAME_WORDS 5 /* of "Blue Star Ferries", and one more */
#define NAMED_BEFORE 4 /* tokens before a sentence that may name whom a relative at its start hangs on */

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

/* "told the daily Mmegi that he", "told reporters it": where whom it is told to starts, behind the verb of saying,
 * or @k. */
static guint32
before_told (const EngineAnalysis *a, guint32 k, guint32 low)
{
  for (guint32 i = k; i > low && i + TOLD_WORDS > k; i--)
    {
      if (i < k && says (a, i - 1))
        return i;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD || engine_fill_finite (a, i - 1)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
        return k;
    }
  return k;
}

/* "said Monday it", "a annoncé mardi qu'elle": where the date starts that ends before @k, or @k. */
static guint32
before_date (const EngineAnalysis *a, guint32 k, guint32 low)
{
  const EngineTimex *t = k > low ? engine_analysis_timex_at (a, k - 1) : NULL;
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
      if (k > low && !says (a, k - 1))
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

/* An agreement will and provides; it neither promises nor agrees. */
static gboolean
can_be_laid_down (const EngineAnalysis *a, guint32 verb)
{
  const EngineTag *tag = engine_fill_covering (a, verb, ENGINE_CLASS_MODALITY);

  return tag == NULL || engine_fill_attr (a, tag, "aux") != NULL
         || engine_fill_attr (a, tag, "who") != NULL
         /* "l'accord interdit la senne": the act itself */
         || (engine_fill_is (a, verb, ENGINE_CLASS_ACTION)
             && strcmp (engine_fill_code (a, engine_fill_tag (a, verb, ENGINE_CLASS_ACTION)),
                        "restrict")
                    == 0)
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

/* "Refusant de céder l'îlot, Lima a quitté": the participle opens the sentence, its subject stands behind the comma. */
static gboolean
read_opening (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 low, last, i = verb;

  if (!(engine_fill_morph (a, verb) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return FALSE;
  engine_fill_sentence (a, verb, &low, &last);
  while (i > low
         && (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
             || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)))
    i--;
  if (i != low)
    return FALSE;
  for (i = verb + 1; i + 1 < MIN (last, verb + OPENING_REACH); i++)
    {
      guint32 k = i + 1;

      if (engine_fill_stops (a, i) || engine_fill_finite (a, i))
        return FALSE;
      if (!engine_fill_punct (a, i, ','))
        continue;
      while (k < last && engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
             && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION))
        k++;
      engine_fill_list (a, k, last, &act->actor);
      if (act->actor.n > 0)
        engine_reasons_add (&act->reasons, a, "actor", "subject", k, k + 1);
      return act->actor.n > 0;
    }
  return FALSE;
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

/* "L'article 3 interdit", "a clause of the pact obliges": a part of the agreement told of. */
static gboolean
is_by_part (const EngineAnalysis *a, guint32 group, guint32 low)
{
  for (guint32 i = group; i > low && i + PART_WORDS > group; i--)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_ACCORD_PART))
        return i - 1 > low
               && (engine_fill_is (a, i - 2, ENGINE_CLASS_ARTICLE)
                   || engine_fill_is (a, i - 2, ENGINE_CLASS_DETERMINER))
               && !engine_fill_is (a, i - 2, ENGINE_CLASS_PREPOSITION);
      if (engine_fill_stops (a, i - 1) || engine_fill_finite (a, i - 1)
          || engine_fill_punct (a, i - 1, ',')
          || engine_fill_is_party (engine_fill_mention (a, i - 1)))
        return FALSE;
    }
  return FALSE;
}

/* Whether a mention stands before the verb in its sentence, or right before that. */
static gboolean
names_anybody (const EngineAnalysis *a, guint32 verb)
{
  guint before = engine_fill_mention_from (a, verb);
  guint32 first, last;

  engine_fill_sentence (a, verb, &first, &last);
  return before > 0
         && g_array_index (a->mentions, EngineMention, before - 1).last + NAMED_BEFORE > first;
}

static void
search_start (EngineActSearch *s, EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 low, high;
  guint clause = engine_token (a, verb)->clause;

  engine_fill_sentence (a, verb, &low, &high);
  if (verb - low > 40)
    low = verb - 40;
  *s = (EngineActSearch){ .a = a, .act = act, .verb = verb, .sentence = low, .low = low };
  s->named = names_anybody (a, verb);
  if (clause < a->clauses->len)
    {
      const EngineClause *c = &g_array_index (a->clauses, EngineClause, clause);

      s->named = s->named || c->subject != 0;
      /* a clause with a subject of its own looks no further */
      if (c->subject != 0 && c->first > low && c->first < verb
          && !(c->scopes & ENGINE_SCOPE_RELATIVE))
        s->low = c->first;
    }
  s->group = engine_act_verb_group (a, verb, s->low);
}

static EngineActVerdict
found_if (gboolean found)
{
  return found ? ENGINE_ACT_FOUND : ENGINE_ACT_NOT_SO;
}

/* "Quant à Lima, qui n'a rien su, elle refuse", "As for Rome, it had": whoever the sentence is about. */
static gboolean
read_topic (const EngineActSearch *s)
{
  EngineAnalysis *a = s->a;
  guint32 i = s->sentence;
  const EngineTag *about, *pronoun;

  while (i < s->group && engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    i++;
  about = i < s->group ? engine_fill_tag (a, i, ENGINE_CLASS_PREPOSITION) : NULL;
  if (about == NULL || strcmp (engine_fill_code (a, about), "about") != 0 || s->group < i + 4)
    return FALSE;
  pronoun = engine_fill_tag (a, s->group - 1, ENGINE_CLASS_PRONOUN);
  if (pronoun == NULL || !g_str_has_prefix (engine_fill_code (a, pronoun), "subj-3")
      || !engine_fill_punct (a, s->group - 2, ','))
    return FALSE;
  for (i = about->last; i < s->group && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE); i++)
    ;
  engine_fill_list (a, i, s->group, &s->act->actor);
  if (s->act->actor.n == 0)
    return FALSE;
  engine_reasons_add (&s->act->reasons, a, "actor", "whom the sentence is about", i, i + 1);
  return TRUE;
}

/* "Il a été convenu de", "It was agreed that": those who made the agreement that was told of, or the two that the text
 * tells together. */
static gboolean
read_impersonal (const EngineActSearch *s)
{
  EngineAnalysis *a = s->a;
  const EngineTag *word = engine_fill_tag (a, s->verb, ENGINE_CLASS_MODALITY);
  const EngineTag *pronoun =
      s->group > s->sentence ? engine_fill_tag (a, s->group - 1, ENGINE_CLASS_PRONOUN) : NULL;
  guint32 next = s->verb + 1;

  if (word == NULL || pronoun == NULL || strcmp (engine_fill_code (a, pronoun), "subj-3s") != 0
      || strcmp (engine_fill_code (a, word), "committed") != 0
      /* "s'est engagé à", "is required to": of whom the pronoun stands for */
      || !engine_fill_is (a, s->verb, ENGINE_CLASS_CONCLUDE)
      || engine_act_is_middle (a, s->verb, s->sentence)
      /* "Il est convenu de": he has agreed to */
      || (engine_fill_morph (a, s->verb - 1) & ENGINE_MORPH_PRESENT) || next >= a->tokens->len
      || !(engine_fill_is (a, next, ENGINE_CLASS_INF_MARK)
           || engine_fill_is (a, next, ENGINE_CLASS_SUBORDINATOR))
      || !engine_act_is_passive (a, s->verb, s->sentence))
    return FALSE;
  if (!engine_act_agreed_before (a, s->verb, &s->act->actor)
      && !engine_act_usual_pair (a, s->verb, &s->act->actor))
    return FALSE;
  engine_reasons_add (&s->act->reasons, a, "actor", "parties of the agreement", s->verb, next);
  return TRUE;
}

/* "Nous gèlerons", "they will": the pronoun's; "I hope": the author, who is nobody. */
static EngineActVerdict
read_pronoun (const EngineActSearch *s)
{
  EngineAnalysis *a = s->a;
  gboolean pronoun = engine_act_has_pronoun (a, s->verb);

  if (pronoun && engine_act_is_author (a, s->verb))
    return ENGINE_ACT_NOBODY;
  if (pronoun && read_impersonal (s))
    return ENGINE_ACT_FOUND;
  if (read_absolute (a, s->act, s->verb, s->sentence) || read_opening (a, s->act, s->verb))
    return ENGINE_ACT_FOUND;
  if (!pronoun)
    return ENGINE_ACT_NOT_SO;
  if (engine_act_first_person (a, s->act, s->verb))
    {
      s->act->first_person = TRUE;
      return ENGINE_ACT_FOUND;
    }
  if (read_topic (s))
    return ENGINE_ACT_FOUND;
  if (speaker_of_pronoun (a, s->act, s->verb, s->sentence))
    {
      engine_reasons_add (&s->act->reasons, a, "actor", "who says so", s->verb, s->verb + 1);
      return ENGINE_ACT_FOUND;
    }
  return found_if (engine_act_others_of_speaker (a, s->act, s->group, s->low)
                   || engine_act_people_pronoun (a, s->act, s->group, s->low)
                   || engine_act_person_before (a, s->act, s->group, s->low));
}

/* Whether the subject's last word is of the class, or inside something that is. */
static gboolean
ends_in (const EngineActSearch *s, EngineClass class_id)
{
  return engine_analysis_covers (s->a, s->group - 1, class_id);
}

/* "Ana Costa, qui", "Ana Costa, ministre de l'Eau,", "L'Alliance (Mali, Niger)": a mark or a relative parts the
 * subject from its verb. */
static gboolean
read_parted (const EngineActSearch *s)
{
  return engine_act_relative_subject (s->a, s->act, s->verb, s->group, s->sentence)
         || engine_act_apposed_subject (s->a, s->act, s->group, s->sentence)
         || engine_act_bracketed_subject (s->a, s->act, s->group, s->sentence);
}

/* "la compagnie", "the federation": the one named before. */
static gboolean
read_named_before (const EngineActSearch *s)
{
  return (ends_in (s, ENGINE_CLASS_ORG_NOUN)
          && engine_act_same_association (s->a, s->act, s->group, s->low))
         || ((ends_in (s, ENGINE_CLASS_ORG_NOUN)
              || engine_fill_mention (s->a, s->group - 1) != NULL)
             && engine_act_company (s->a, s->act, s->group, s->low));
}

/* "Le Tessin", "Berne's parliament", "its government": whoever stands for a state without its name.  The last word
 * before the verb says which of them it can be. */
static EngineActVerdict
read_standing (const EngineActSearch *s)
{
  EngineAnalysis *a = s->a;
  EngineAct *act = s->act;
  const guint32 group = s->group, low = s->low;
  gboolean hidden = FALSE, mark, body, office;

  if (group == s->sentence)
    return ENGINE_ACT_NOT_SO;
  mark = engine_token (a, group - 1)->kind == ENGINE_TOKEN_PUNCT;
  body = ends_in (s, ENGINE_CLASS_STATE_BODY) || ends_in (s, ENGINE_CLASS_PERIPHRASIS);
  office = engine_act_stands_for_somebody (s, group);
  if (engine_act_partisan_subject (a, act, group, s->sentence)
      || ((mark || ends_in (s, ENGINE_CLASS_RELATIVE)) && read_parted (s))
      || (office && engine_act_led_government (a, act, group, low)) || read_named_before (s)
      || ((engine_token (a, group - 1)->flags & ENGINE_TOKEN_CAPITAL)
          && engine_act_association_subject (a, act, group, low))
      || (mark && engine_act_aside_subject (a, act, group, low, &hidden)))
    return ENGINE_ACT_FOUND;
  if (hidden)
    return ENGINE_ACT_NOBODY;
  if (!mark && engine_act_law_subject (a, act, group, s->sentence))
    return ENGINE_ACT_FOUND;
  return found_if (
      (ends_in (s, ENGINE_CLASS_HOME_REGION) && engine_act_region_subject (a, act, group, low))
      || (!mark && engine_act_publisher_subject (a, act, group, low))
      || engine_act_people_subject (a, act, group, low)
      || (body && engine_act_whose (a, act, group, low))
      || (ends_in (s, ENGINE_CLASS_AGENCY) && engine_act_agency_subject (a, act, group, low))
      || (body && engine_act_own_government (a, act, group, low))
      || (office
          && (engine_act_own_body (a, act, group, low)
              || engine_act_offices_subject (a, act, group, low))));
}

/* "Once in force, it will limit", "said the pact would": those who made it, nobody before it. */
static EngineActVerdict
read_instrument (const EngineActSearch *s)
{
  EngineAnalysis *a = s->a;
  gboolean can = can_be_laid_down (a, s->verb);
  guint32 before = engine_act_before_aside (a, s->group, s->sentence);

  if (can && engine_act_means_instrument (a, s->verb)
      && (engine_act_agreement_pair (a, s->verb, &s->act->actor)
          || engine_act_agreement_parties (a, s->verb, TRUE, &s->act->actor)))
    {
      s->act->by_instrument = TRUE;
      return engine_act_found_parties (s, s->verb);
    }
  /* "Le second accord, consacré aux eaux, crée" */
  if (can && before < s->group && is_by_instrument (a, before, s->sentence)
      && engine_act_agreement_parties (a, s->verb, TRUE, &s->act->actor))
    {
      s->act->by_instrument = TRUE;
      return ENGINE_ACT_FOUND;
    }
  if (!is_by_instrument (a, s->group, s->low) && !(can && is_by_part (a, s->group, s->low)))
    return ENGINE_ACT_NOT_SO;
  s->act->by_instrument = TRUE;
  return can && engine_act_agreement_parties (a, s->verb, TRUE, &s->act->actor) ? ENGINE_ACT_FOUND
                                                                                : ENGINE_ACT_NOBODY;
}

/* Whether the sentence opens with an agreement and a relative that hangs on it. */
static gboolean
opens_with_instrument (const EngineActSearch *s)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = s->sentence + 1; i < MIN (s->group, s->sentence + INSTRUMENT_WORDS); i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL
               && engine_fill_is (a, s->sentence, ENGINE_CLASS_ARTICLE)
               && !engine_fill_is (a, s->sentence, ENGINE_CLASS_PREPOSITION);
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, i, ENGINE_CLASS_MODAL))
        return FALSE;
    }
  return FALSE;
}

/* "A memorandum which A and B signed, the first since the force left, forbids": the agreement, a relative and an aside
 * between it and its verb. */
static EngineActVerdict
read_parted_instrument (const EngineActSearch *s)
{
  EngineAnalysis *a = s->a;

  if (s->group <= s->sentence + INSTRUMENT_WORDS || !engine_fill_punct (a, s->group - 1, ',')
      || !can_be_laid_down (a, s->verb) || (engine_act_scopes (a, s->verb) & ENGINE_SCOPE_RELATIVE)
      || !opens_with_instrument (s)
      || !engine_act_agreement_parties (a, s->verb, TRUE, &s->act->actor))
    return ENGINE_ACT_NOT_SO;
  s->act->by_instrument = TRUE;
  return engine_act_found_parties (s, s->verb);
}

/* The nearest kind of subject first. */
static gboolean
read_actor (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  EngineActSearch s;

  search_start (&s, a, act, verb);
  return (read_pronoun (&s) ?: read_parted_instrument (&s) ?: read_standing (&s) ?: read_instrument (&s)
          ?: engine_act_read_named (&s))
         == ENGINE_ACT_FOUND;
}

/* "Aux termes du pacte signé par Lima et Quito, Bogota lèvera": whether one that is named stands behind a comma, right
 * before the verb's group. */
static gboolean
is_last_named (const EngineAnalysis *a, guint32 group, guint32 low)
{
  const EngineMention *m = group > low ? engine_fill_mention (a, group - 1) : NULL;
  guint32 i;

  if (m == NULL || m->last != group || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
      || m->codes[0] == NULL || m->codes[1] != NULL
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
    return FALSE;
  for (i = m->first; i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE); i--)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
      return FALSE;
  return i > low && engine_fill_punct (a, i - 1, ',');
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
  gboolean alone;

  if (act->actor.n < 2 || act->first_person)
    return FALSE;
  first = engine_act_verb_group (a, verb, low);
  alone = is_last_named (a, first, low);
  if (act->by_instrument && !alone)
    return FALSE;
  while (first < verb && engine_act_is_filler (a, first))
    first++;
  morph = engine_fill_morph (a, first);
  if (!(morph & ENGINE_MORPH_SINGULAR) || (morph & (ENGINE_MORPH_PLURAL | ENGINE_MORPH_INFINITIVE))
      || !(morph & tenses) || (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
    return FALSE;
  if (alone)
    return TRUE;
  /* "chacun des deux pays s'engage" */
  for (guint32 i = first; i > 0 && i + 10 > first; i--)
    if (engine_fill_covering (a, i - 1, ENGINE_CLASS_PAIR_CUE) != NULL
        || engine_fill_covering (a, i - 1, ENGINE_CLASS_ALL_CUE) != NULL
        || engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL)
      return FALSE;
  return TRUE;
}

/* A word of a name in capitals that no mention, office, agreement or state's body covers. */
static gboolean
is_name_word (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass others[] = { ENGINE_CLASS_ROLE,         ENGINE_CLASS_STATE_BODY,
                                        ENGINE_CLASS_ARTICLE,      ENGINE_CLASS_INSTRUMENT,
                                        ENGINE_CLASS_PRONOUN,      ENGINE_CLASS_AGREEMENT_REF,
                                        ENGINE_CLASS_SUBORDINATOR, ENGINE_CLASS_ACCORD_PART };
  const EngineToken *t = engine_token (a, i);
  const EngineTag *noun = engine_fill_covering (a, i, ENGINE_CLASS_ORG_NOUN);

  if (t->kind != ENGINE_TOKEN_WORD || !(t->flags & ENGINE_TOKEN_CAPITAL)
      || (t->flags & ENGINE_TOKEN_ALL_CAPS)
      || (engine_fill_mention (a, i) != NULL
          && engine_fill_mention (a, i)->kind != ENGINE_MENTION_COMMODITY)
      || engine_analysis_timex_at (a, i) != NULL
      || (noun != NULL && engine_fill_attr (a, noun, "state") != NULL))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (others); k++)
    if (engine_fill_covering (a, i, others[k]) != NULL)
      return FALSE;
  return TRUE;
}

/* "Blue Star Ferries will run", "Green Dam Partners has agreed": a name of words that the language has, right before
 * the word of modality. */
static gboolean
read_capitals (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low)
{
  const guint32 group = engine_act_verb_group (a, verb, low);
  const EngineSentence *sentence =
      &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, verb));
  const guint8 kind = g_array_index (a->lines, EngineLine, sentence->line).kind;
  guint32 first = group;

  if (act->modality == ENGINE_MODALITY_DONE || act->by_instrument
      || engine_fill_covering (a, verb, ENGINE_CLASS_MODALITY) == NULL
      || (kind != ENGINE_LINE_PARAGRAPH && kind != ENGINE_LINE_BULLET))
    return FALSE;
  while (first > low && first + NAME_WORDS > group && is_name_word (a, first - 1))
    first--;
  if (group < first + 2
      || (first > low && engine_token (a, first - 1)->kind == ENGINE_TOKEN_WORD
          && !engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, first - 1, ENGINE_CLASS_AND)
          && !engine_fill_is (a, first - 1, ENGINE_CLASS_SUBORDINATOR)))
    return FALSE;
  act->actor.n = 0;
  engine_fill_codes_add (&act->actor, engine_fill_text (a, first, group));
  engine_reasons_add (&act->reasons, a, "actor", "subject", first, group);
  return TRUE;
}

/* "Ann Rowe criticised the pact and urged": the verb of the clause that one behind "and" shares its subject with, + 1,
 * or 0. */
static guint32
coordinate_verb (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  const guint32 group = engine_act_verb_group (a, verb, low);
  const EngineClause *clause;
  guint32 index;

  if (group < low + 3 || !engine_fill_is (a, group - 1, ENGINE_CLASS_AND)
      || !(group < verb || engine_fill_finite (a, verb)))
    return 0;
  index = engine_token (a, group - 2)->clause;
  if (index >= a->clauses->len)
    return 0;
  clause = &g_array_index (a->clauses, EngineClause, index);
  return clause->verb != 0 && clause->verb < group && clause->first >= low
                 && !(clause->scopes & ENGINE_SCOPE_RELATIVE)
             ? clause->verb
             : 0;
}

/* Who does what the verb before does, where the verb shares its subject and that is nobody's own word. */
static gboolean
read_partisan_before (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low)
{
  const guint32 before = coordinate_verb (a, verb, low);

  return before != 0
         && engine_act_partisan_subject (a, act, engine_act_verb_group (a, before - 1, low), low);
}

gboolean
engine_act_read_actor (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 low, last, shared;
  gboolean found;

  /* "a quitté l'OMS et refusé de": of whoever did the first */
  engine_fill_sentence (a, verb, &low, &last);
  shared = engine_act_shared_verb (a, verb, low);
  found = read_partisan_before (a, act, verb, low)
          || read_actor (a, act, shared != 0 ? shared - 1 : verb);

  if (found && is_of_one (a, act, verb))
    {
      guint32 group = engine_act_verb_group (a, verb, low);

      act->actor.n = 0;
      act->by_instrument = FALSE;
      if (!is_last_named (a, group, low))
        return FALSE;
      engine_fill_add_mention (engine_fill_mention (a, group - 1), &act->actor);
      engine_reasons_add (&act->reasons, a, "actor", "subject", group - 1, group);
    }

  engine_act_settle_agencies (a, verb, &act->actor);
  return found || (act->actor.n == 0 && read_capitals (a, act, verb, low));
}
