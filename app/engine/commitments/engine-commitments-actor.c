/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts: the subject of a verb, whoever says so ("Kenya said it would"), the parties of the agreement
 * that the text speaks of ("the two sides", "the Participants", "l'accord prévoit"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define NAMED_BEFORE 4 /* tokens before a sentence that may name whom a relative at its start hangs on */

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
  static const char *const deeds[] = { "invest", "purchase", "supply", "other", "support", NULL };

  if (act->modality == ENGINE_MODALITY_DONE
      || !(act->act->entry == ENGINE_FILL_NO_ENTRY
           || g_strv_contains (deeds, engine_fill_code (a, act->act))))
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

/* Where the actor of a verb is looked for. */
typedef struct
{
  EngineAnalysis *a;
  EngineAct *act;
  guint32 verb;
  guint32 group; /* first token of the verb's group */
  guint32 sentence; /* where the sentence starts, 40 tokens back at most */
  guint32 low; /* where its own clause starts, if that has a subject */
  gboolean named; /* something is named in its sentence before the verb, or its subject is known */
} Search;

typedef enum
{
  NOT_SO, /* the next step is tried */
  FOUND,
  NOBODY
} Verdict;

static Verdict
found_if (gboolean found)
{
  return found ? FOUND : NOT_SO;
}

static Verdict
found_parties (const Search *s, guint32 i)
{
  engine_reasons_add (&s->act->reasons, s->a, "actor", "parties of the agreement", i, i + 1);
  return FOUND;
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
search_start (Search *s, EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  guint32 low, high;
  guint clause = engine_token (a, verb)->clause;

  engine_fill_sentence (a, verb, &low, &high);
  if (verb - low > 40)
    low = verb - 40;
  *s = (Search){ .a = a, .act = act, .verb = verb, .sentence = low, .low = low };
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

/* "Quant à Lima, qui n'a rien su, elle refuse", "As for Rome, it had": whoever the sentence is about. */
static gboolean
read_topic (const Search *s)
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

/* "Nous gèlerons", "they will": the pronoun's; "I hope": the author, who is nobody. */
static Verdict
read_pronoun (const Search *s)
{
  EngineAnalysis *a = s->a;
  gboolean pronoun = engine_act_has_pronoun (a, s->verb);

  if (pronoun && engine_act_is_author (a, s->verb))
    return NOBODY;
  if (read_absolute (a, s->act, s->verb, s->sentence))
    return FOUND;
  if (!pronoun)
    return NOT_SO;
  if (engine_act_first_person (a, s->act, s->verb))
    {
      s->act->first_person = TRUE;
      return FOUND;
    }
  if (read_topic (s))
    return FOUND;
  if (speaker_of_pronoun (a, s->act, s->verb, s->sentence))
    {
      engine_reasons_add (&s->act->reasons, a, "actor", "who says so", s->verb, s->verb + 1);
      return FOUND;
    }
  return found_if (engine_act_others_of_speaker (a, s->act, s->group, s->low)
                   || engine_act_people_pronoun (a, s->act, s->group, s->low)
                   || engine_act_person_before (a, s->act, s->group, s->low));
}

/* Whether a word of the clause before @end may stand for somebody named elsewhere. */
static gboolean
stands_for_somebody (const Search *s, guint32 end)
{
  const guint32 from = s->low - MIN (s->low, ENGINE_COVER_REACH);

  return engine_clues_next (s->a, from, end, ENGINE_CLUE_STANDS) < end;
}

/* Whether the subject's last word is of the class, or inside something that is. */
static gboolean
ends_in (const Search *s, EngineClass class_id)
{
  return engine_analysis_covers (s->a, s->group - 1, class_id);
}

/* "Ana Costa, qui", "Ana Costa, ministre de l'Eau,", "L'Alliance (Mali, Niger)": a mark or a relative parts the
 * subject from its verb. */
static gboolean
read_parted (const Search *s)
{
  return engine_act_relative_subject (s->a, s->act, s->verb, s->group, s->sentence)
         || engine_act_apposed_subject (s->a, s->act, s->group, s->sentence)
         || engine_act_bracketed_subject (s->a, s->act, s->group, s->sentence);
}

/* "la compagnie", "the federation": the one named before. */
static gboolean
read_named_before (const Search *s)
{
  return (ends_in (s, ENGINE_CLASS_ORG_NOUN)
          && engine_act_same_association (s->a, s->act, s->group, s->low))
         || ((ends_in (s, ENGINE_CLASS_ORG_NOUN)
              || engine_fill_mention (s->a, s->group - 1) != NULL)
             && engine_act_company (s->a, s->act, s->group, s->low));
}

/* "Le Tessin", "Berne's parliament", "its government": whoever stands for a state without its name.  The last word
 * before the verb says which of them it can be. */
static Verdict
read_standing (const Search *s)
{
  EngineAnalysis *a = s->a;
  EngineAct *act = s->act;
  const guint32 group = s->group, low = s->low;
  gboolean hidden = FALSE, mark, body, office;

  if (group == s->sentence)
    return NOT_SO;
  mark = engine_token (a, group - 1)->kind == ENGINE_TOKEN_PUNCT;
  body = ends_in (s, ENGINE_CLASS_STATE_BODY) || ends_in (s, ENGINE_CLASS_PERIPHRASIS);
  office = stands_for_somebody (s, group);
  if (((mark || ends_in (s, ENGINE_CLASS_RELATIVE)) && read_parted (s))
      || (office && engine_act_led_government (a, act, group, low)) || read_named_before (s)
      || ((engine_token (a, group - 1)->flags & ENGINE_TOKEN_CAPITAL)
          && engine_act_association_subject (a, act, group, low))
      || (mark && engine_act_aside_subject (a, act, group, low, &hidden)))
    return FOUND;
  if (hidden)
    return NOBODY;
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
static Verdict
read_instrument (const Search *s)
{
  EngineAnalysis *a = s->a;
  gboolean can = can_be_laid_down (a, s->verb);

  if (can && engine_act_means_instrument (a, s->verb)
      && (engine_act_agreement_pair (a, s->verb, &s->act->actor)
          || engine_act_agreement_parties (a, s->verb, TRUE, &s->act->actor)))
    {
      s->act->by_instrument = TRUE;
      return found_parties (s, s->verb);
    }
  if (!is_by_instrument (a, s->group, s->low))
    return NOT_SO;
  s->act->by_instrument = TRUE;
  return can && engine_act_agreement_parties (a, s->verb, TRUE, &s->act->actor) ? FOUND : NOBODY;
}

/* "The minister will cut", where no name and no pair stands for him. */
static Verdict
read_office (const Search *s)
{
  return found_if (engine_act_office_subject (s->a, s->act, s->group, s->low));
}

/* "UK boats may catch": a thing, unless it is told as its country's. */
static gboolean
is_of_thing (const Search *s)
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

/* The parties that the cue at @i stands for: "the Participants", "both". */
static gboolean
read_cued_parties (const Search *s, guint32 i, gboolean all)
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
static Verdict
read_cue (const Search *s, guint32 i, gboolean *further)
{
  EngineAnalysis *a = s->a;
  const EngineMention *m = engine_fill_mention (a, i);
  const EngineTag *cue;
  gboolean all, several, loose;

  *further = TRUE;
  if (m == NULL && !engine_analysis_covers_any (a, i, &cues))
    return NOT_SO;
  cue = engine_fill_covering (a, i, ENGINE_CLASS_ALL_CUE);
  /* "the Ministers of Peru and Chile": named */
  all = cue != NULL
        && !(cue->last < a->tokens->len && engine_fill_is (a, cue->last, ENGINE_CLASS_OF));
  several = is_plural_of_one (a, m) && is_simple (a, m->last, s->verb);
  loose = several
          || (engine_fill_is_loose_pair (a, m) && !engine_act_is_agreeing_pair (a, m)
              && !(m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE)));
  if (m != NULL && engine_fill_is_party (m) && !loose && !all
      && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)))
    {
      *further = FALSE;
      return NOT_SO;
    }
  if (!all && !loose && !engine_fill_is (a, i, ENGINE_CLASS_PAIR_CUE))
    {
      /* "le colonel Doumbouya a menacé": he, and no two sides before him */
      *further =
          !(m != NULL && m->kind == ENGINE_MENTION_PERSON && nobody (a, s->verb, s->low) != NULL);
      return NOT_SO;
    }
  if (is_object_of_preposition (a, i, s->low))
    return NOT_SO;
  if (read_cued_parties (s, i, all))
    return found_parties (s, i);
  return several ? NOBODY : NOT_SO;
}

/* "the Participants", "both", "the two sides". */
static Verdict
read_sides (const Search *s)
{
  gboolean further = TRUE;

  if (!s->named && !stands_for_somebody (s, s->verb))
    return NOT_SO;
  for (guint32 i = s->verb; i > s->low && further; i--)
    {
      Verdict verdict = read_cue (s, i - 1, &further);

      if (verdict != NOT_SO)
        return verdict;
    }
  return NOT_SO;
}

/* "Pékin suspend": the name in the subject. */
static Verdict
read_subject (const Search *s)
{
  EngineAnalysis *a = s->a;
  const EngineMention *person;
  guint32 first, last;

  if (!s->named || !engine_fill_subject (a, s->verb, &s->act->actor, &first, &last))
    return NOT_SO;
  if (engine_act_is_former (a, s->verb))
    {
      s->act->actor.n = 0;
      return NOBODY;
    }
  person = engine_fill_mention (a, first);
  if (person != NULL && !engine_act_settle_private (a, s->act, person))
    return NOBODY;
  engine_act_settle_government (a, first, last, &s->act->actor);
  s->act->by_instrument = hangs_on_instrument (a, first, s->low);
  engine_reasons_add (&s->act->reasons, a, "actor", "subject", first, last);
  return FOUND;
}

/* "Invite the Union to", in a declaration: those who declare. */
static Verdict
read_declarants (const Search *s)
{
  if (engine_act_state_body (s->a, s->act, s->verb, s->low))
    return FOUND;
  if (engine_act_declaring (s->a, s->verb, &s->act->actor))
    return found_parties (s, s->verb);
  return NOT_SO;
}

/* "le colonel Doumbouya a menacé": somebody of no country, unless the text tells whose he is. */
static Verdict
read_person (const Search *s)
{
  const EngineMention *person = s->named ? nobody (s->a, s->verb, s->low) : NULL;

  if (person == NULL)
    return NOT_SO;
  if (!engine_act_private (s->a, person, s->act->modality != ENGINE_MODALITY_DONE, &s->act->actor))
    return NOBODY;
  engine_reasons_add (&s->act->reasons, s->a, "actor", "subject", person->first, person->last);
  return FOUND;
}

/* "L'accord prévoit", "The deal commits them": those who made it. */
static Verdict
read_makers (const Search *s)
{
  EngineAnalysis *a = s->a;

  for (guint32 i = engine_clues_next (a, s->low, s->verb, ENGINE_CLUE_AGREEMENT); i < s->verb;
       i = engine_clues_next (a, i + 1, s->verb, ENGINE_CLUE_AGREEMENT))
    if ((engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        && engine_act_agreement_parties (a, i, TRUE, &s->act->actor))
      {
        s->act->by_instrument = TRUE;
        return found_parties (s, i);
      }
  return NOT_SO;
}

/* Who is named, where no thing is the subject.  That takes longer to tell, so it is asked last and only where
 * somebody was found: then the act becomes as it was before. */
static Verdict
read_named (const Search *s)
{
  EngineAct *act = s->act;
  const guint n_codes = act->actor.n, n_reasons = act->reasons.n;
  const gboolean by_instrument = act->by_instrument;
  Verdict verdict;

  if (n_codes > 0 && is_of_thing (s))
    return NOBODY;
  verdict = read_sides (s) ?: read_subject (s) ?: read_declarants (s) ?: read_office (s)
            ?: read_person (s) ?: read_makers (s);
  if (n_codes > 0 || (verdict != FOUND && act->actor.n == 0) || !is_of_thing (s))
    return verdict;
  act->actor.n = 0;
  act->reasons.n = n_reasons;
  act->by_instrument = by_instrument;
  return NOBODY;
}

/* The nearest kind of subject first. */
static gboolean
read_actor (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  Search s;

  search_start (&s, a, act, verb);
  return (read_pronoun (&s) ?: read_standing (&s) ?: read_instrument (&s) ?: read_named (&s))
         == FOUND;
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
