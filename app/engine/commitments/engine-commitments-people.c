/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Those who ask or threaten and are no state: named as the text does ("les opposants exigent", "the
 * shipowners want"), and whoever publishes the note ("L'Observatoire appelle"). */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define SUBJECT_REACH 9 /* tokens of "les maires de la rive française" */
#define ASSOCIATION_REACH 260 /* tokens back to the association's name */
#define SAYING_WORDS 5 /* of "fait savoir que" */
#define NEAR_WORDS 26 /* from there to "its president" */

/* clang-format off */
#define OFFICIAL(word) \
  (ENGINE_CLASS_IN_WORD (INSTRUMENT, word) \
   | ENGINE_CLASS_IN_WORD (AGREEMENT_REF, word) \
   | ENGINE_CLASS_IN_WORD (PAIR_CUE, word) \
   | ENGINE_CLASS_IN_WORD (ALL_CUE, word) \
   | ENGINE_CLASS_IN_WORD (LEADER, word) \
   | ENGINE_CLASS_IN_WORD (PARTY_NOUN, word) \
   | ENGINE_CLASS_IN_WORD (PERIPHRASIS, word) \
   | ENGINE_CLASS_IN_WORD (ANAPHOR, word) \
   | ENGINE_CLASS_IN_WORD (INHABITANT, word) \
   | ENGINE_CLASS_IN_WORD (STATE_BODY, word))
/* clang-format on */
static const EngineClassMask official = ENGINE_CLASS_MASK (OFFICIAL);

/* A word that heads the name of a state's body or office. */
static gboolean
is_official (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass classes[] = { ENGINE_CLASS_ROLE, ENGINE_CLASS_ORG_NOUN };

  if (engine_analysis_covers_any (a, i, &official))
    return TRUE;
  /* goods, unless "farmers" */
  if (engine_fill_covering (a, i, ENGINE_CLASS_COMMODITY) != NULL
      && engine_fill_covering (a, i, ENGINE_CLASS_ROLE) == NULL)
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS (classes); k++)
    {
      const EngineTag *tag = engine_fill_covering (a, i, classes[k]);

      if (tag != NULL
          && (engine_fill_attr (a, tag, "state") != NULL
              || engine_fill_attr (a, tag, "firms") != NULL
              || engine_fill_attr (a, tag, "public") != NULL))
        return TRUE;
    }
  return FALSE;
}

/* Whether a subject can begin at the token: behind the start of its sentence or a mark or conjunction. */
static gboolean
opens_subject (const EngineAnalysis *a, guint32 i, guint32 low)
{
  return i == low || engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
         || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
         || engine_fill_is (a, i - 1, ENGINE_CLASS_AND);
}

/* An English plural, of the first word or of the one before @end: "Farmers", "Opposition members". */
static gboolean
is_bare_plural (const EngineAnalysis *a, guint32 i, guint32 end)
{
  for (guint32 k = i; k < end && k < i + 3; k++)
    {
      const EngineToken *t = engine_token (a, k);
      guint32 morph = engine_fill_morph (a, k);

      if ((morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
          || engine_analysis_timex_at (a, k) != NULL)
        return FALSE;
      /* "Fishermen": no dictionary has it */
      if ((morph & ENGINE_MORPH_PLURAL)
          || (morph == 0 && engine_fill_is (a, k, ENGINE_CLASS_PEOPLE))
          || (morph == 0 && t->kind == ENGINE_TOKEN_WORD && t->length_bytes > 4
              && engine_token_text (a, k)[t->length_bytes - 1] == 's'))
        return TRUE;
      if (morph != 0 && !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        return FALSE;
    }
  return FALSE;
}

/* The first word of the noun phrase that ends at @end, its article left out, or @end. */
static guint32
phrase_start (const EngineAnalysis *a, guint32 end, guint32 low)
{
  for (guint32 i = end; i > low && i + SUBJECT_REACH > end; i--)
    {
      guint32 k = i - 1;

      /* "Employees' unions" */
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD && !engine_fill_punct (a, k, '-')
          && !(k + 1 < end && engine_token_is_genitive (a, k)))
        return end;
      /* "Ann Rowe said a Labour government": another clause */
      if (k + 1 < end && engine_fill_is (a, k, ENGINE_CLASS_SAY)
          && (engine_fill_morph (a, k) & ENGINE_MORPH_PAST)
          && engine_fill_is (a, k + 1, ENGINE_CLASS_ARTICLE))
        return end;
      if ((engine_fill_is (a, k, ENGINE_CLASS_PRONOUN)
           && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
          || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, k, ENGINE_CLASS_SUBORDINATOR)
          /* "ont manifesté pour réclamer" */
          || engine_fill_covering (a, k, ENGINE_CLASS_PURPOSE) != NULL)
        return end;
      if (engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION) && opens_subject (a, k, low))
        return i;
      /* "Onze banques", "Nine members" */
      if (opens_subject (a, k, low) && i < end
          && (engine_fill_is (a, k, ENGINE_CLASS_NUMBER_WORD)
              || engine_token (a, k)->kind == ENGINE_TOKEN_NUMBER
              || (engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
                  && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION))))
        return i;
      /* "Germany's Social Democrats" */
      if (i < end && engine_token_is_genitive (a, k) && engine_fill_mention (a, k - 1) != NULL
          && engine_fill_mention (a, k - 1)->kind == ENGINE_MENTION_PARTY
          && engine_fill_covering (a, end - 1, ENGINE_CLASS_PEOPLE) != NULL)
        return i;
      /* "Farmers want": a bare plural opens the sentence */
      if (opens_subject (a, k, low) && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
          && (k == low || engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR))
          && is_bare_plural (a, k, end))
        return k;
    }
  return end;
}

/* "Lawmakers", "des députés": who sit in a house that does not act by what they ask for. */
static gboolean
is_lawmaker (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *role = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);

  return role != NULL && engine_fill_attr (a, role, "house") != NULL
         && (engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL);
}

/* Whether the phrase names those who can bind themselves without being a state: "creditors". */
static gboolean
names_people (const EngineAnalysis *a, guint32 first, guint32 end)
{
  for (guint32 i = first; i < end; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION) && !engine_fill_is (a, i, ENGINE_CLASS_OF))
      return FALSE;
    else if (engine_fill_covering (a, i, ENGINE_CLASS_PEOPLE) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether a word stands in tokens [low, end) that may be of the kind, as far as clues tell. */
static gboolean
may_name_people (const EngineAnalysis *a, guint32 low, guint32 end)
{
  return engine_clues_next (a, low - MIN (low, ENGINE_COVER_REACH), end, ENGINE_CLUE_STANDS) < end;
}

/* "Les syndicats ont fait savoir qu'ils": those who say so of themselves. */
static gboolean
read_saying_people (EngineAnalysis *a, EngineAct *act, guint32 pronoun, guint32 low)
{
  guint32 i = pronoun, verb, start;

  if (i < low + 3 || !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  i--;
  if (engine_fill_covering (a, i - 1, ENGINE_CLASS_SAY) == NULL
      && engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY) == NULL)
    return FALSE;
  while (i > low && i + SAYING_WORDS > pronoun
         && (engine_fill_covering (a, i - 1, ENGINE_CLASS_SAY) != NULL
             || engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY) != NULL))
    i--;
  verb = engine_act_verb_group (a, i, low);
  start = phrase_start (a, verb, low);
  if (start >= verb || engine_fill_mention (a, start) != NULL || !names_people (a, start, verb))
    return FALSE;
  engine_fill_codes_add (&act->actor, engine_fill_text (a, start, verb));
  engine_reasons_add (&act->reasons, a, "actor", "who says so", start, verb);
  return TRUE;
}

/* "The villagers … They want": those whom the sentence before is about. */
gboolean
engine_act_people_pronoun (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  const EngineTag *pronoun =
      group > low ? engine_fill_tag (a, group - 1, ENGINE_CLASS_PRONOUN) : NULL;
  guint32 first, last, verb, start;

  if (pronoun == NULL || !g_str_has_prefix (engine_fill_code (a, pronoun), "subj-3"))
    return FALSE;
  engine_fill_sentence (a, group - 1, &first, &last);
  if (read_saying_people (a, act, group - 1, first))
    return TRUE;
  if (strcmp (engine_fill_code (a, pronoun), "subj-3p") != 0)
    return FALSE;
  while (first > 0 && engine_token (a, first - 1)->kind != ENGINE_TOKEN_WORD)
    first--;
  if (first == 0)
    return FALSE;
  engine_fill_sentence (a, first - 1, &first, &last);
  for (verb = first; verb < MIN (last, first + SUBJECT_REACH); verb++)
    if (engine_fill_mention (a, verb) == NULL
        && (engine_fill_is (a, verb, ENGINE_CLASS_AUXILIARY)
            || (engine_fill_is (a, verb, ENGINE_CLASS_MODALITY) && engine_fill_finite (a, verb))
            || (engine_fill_finite (a, verb)
                && !(engine_fill_morph (a, verb) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))))
      break;
  start = phrase_start (a, verb, first);
  if (verb >= MIN (last, first + SUBJECT_REACH) || start >= verb
      || engine_fill_mention (a, start) != NULL || !names_people (a, start, verb))
    return FALSE;
  engine_fill_codes_add (&act->actor, engine_fill_text (a, start, verb));
  engine_reasons_add (&act->reasons, a, "actor", "subject", start, verb);
  return TRUE;
}

/* "l'avionneur brésilien Embraer": where the name in capitals starts behind the kind at @first and what describes
 * it, or @first. */
static guint32
behind_description (const EngineAnalysis *a, guint32 first, guint32 end)
{
  guint32 i = first + 1;

  if (engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL)
    return first;
  for (; i < end && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL); i++)
    if (!(engine_fill_morph (a, i) & ENGINE_MORPH_ADJ))
      return first;
  for (guint32 k = i; k < end; k++)
    if (!(engine_token (a, k)->flags & ENGINE_TOKEN_CAPITAL)
        || (engine_fill_mention (a, k) != NULL
            && engine_fill_mention (a, k)->kind != ENGINE_MENTION_ORG))
      return first;
  return i > first + 1 && i < end ? i : first;
}

/* "le syndicat UGTT", "l'ONG Rivages": the name alone, where nothing else follows the word of its kind. */
static guint32
behind_kind (const EngineAnalysis *a, guint32 first, guint32 end)
{
  const EngineMention *m = engine_fill_mention (a, end - 1);

  /* "les rebelles colombiens de l'ELN" */
  if (m != NULL && m->last == end && m->kind == ENGINE_MENTION_ORG && m->first > first + 1
      && !(m->flags & ENGINE_MENTION_GUESSED) && engine_fill_is (a, first, ENGINE_CLASS_PEOPLE)
      && (engine_fill_is (a, m->first - 1, ENGINE_CLASS_OF)
          || engine_fill_covering (a, m->first - 2, ENGINE_CLASS_OF) != NULL))
    return m->first;
  if (first + 1 >= end
      || (engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL
          && !engine_fill_is (a, first, ENGINE_CLASS_ORG_NOUN))
      || !(engine_fill_is (a, first, ENGINE_CLASS_PEOPLE)
           || engine_fill_is (a, first, ENGINE_CLASS_ORG_NOUN)))
    return first;
  if (behind_description (a, first, end) != first)
    return behind_description (a, first, end);
  for (guint32 i = first + 1; i < end; i++)
    if (!(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
        || (engine_fill_mention (a, i) != NULL
            && engine_fill_mention (a, i)->kind != ENGINE_MENTION_ORG))
      return first;
  return engine_fill_is (a, first, ENGINE_CLASS_ORG_NOUN) || first + 2 == end ? first + 1 : first;
}

/* "L'opposition dénonce un cadeau et": a verb of its own stands in the words before @end. */
static gboolean
holds_clause (const EngineAnalysis *a, guint32 first, guint32 end)
{
  if (end < first + 3 || !engine_fill_is (a, end - 1, ENGINE_CLASS_AND))
    return FALSE;
  for (guint32 i = first + 1; i < end; i++)
    if (engine_fill_finite (a, i) && engine_fill_mention (a, i) == NULL
        && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
        && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
      return TRUE;
  return FALSE;
}

/* Whether the name at the start of the phrase says no more than whose people act: "Hungarian hauliers", "the bondholders'
 * committee". */
static gboolean
only_describes (const EngineAnalysis *a, guint32 first, guint32 group)
{
  const EngineMention *m = engine_fill_mention (a, first);

  if (m == NULL || m->kind == ENGINE_MENTION_COMMODITY)
    return TRUE;
  if (m->first != first || m->last >= group)
    return FALSE;
  if (engine_token_is_genitive (a, m->last))
    return m->kind == ENGINE_MENTION_ORG
           && engine_fill_covering (a, group - 1, ENGINE_CLASS_PEOPLE) != NULL;
  return ((m->flags & ENGINE_MENTION_ADJECTIVE) || (a->style & ENGINE_STYLE_HEADS_LAST))
         && m->kind == ENGINE_MENTION_PARTY
         && engine_fill_covering (a, m->last, ENGINE_CLASS_PEOPLE) != NULL
         && engine_fill_covering (a, m->last, ENGINE_CLASS_ORG_NOUN) == NULL;
}

gboolean
engine_act_people_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 first;
  gboolean known, people;

  gboolean asks = act->modality == ENGINE_MODALITY_REQUESTED;
  gboolean promised =
      (act->modality == ENGINE_MODALITY_COMMITTED || act->modality == ENGINE_MODALITY_REFUSED)
      && act->governor != 0 && !act->weak;

  if (group < low + 1
      || (!asks && act->modality != ENGINE_MODALITY_THREATENED && !promised
          && !may_name_people (a, low, group)))
    return FALSE;
  /* "Les opposants, eux, demandent" */
  if (group > low + 3 && engine_fill_punct (a, group - 1, ',')
      && engine_fill_is (a, group - 2, ENGINE_CLASS_PRONOUN)
      && engine_fill_punct (a, group - 3, ','))
    group -= 3;
  /* "L'ex-président Álvaro Uribe": a name of his own */
  if (engine_fill_mention (a, group - 1) != NULL
      && engine_fill_mention (a, group - 1)->kind == ENGINE_MENTION_PERSON)
    return FALSE;
  first = phrase_start (a, group, low);
  people = names_people (a, first, group);
  if (!asks && act->modality != ENGINE_MODALITY_THREATENED && !promised && !people)
    return FALSE;
  if (first >= group || !engine_act_is_nounlike (a, first)
      || engine_fill_is (a, first, ENGINE_CLASS_PREPOSITION)
      || !only_describes (a, first, group)
      /* "Fishermen": who acts, whatever is done for them elsewhere */
      || (engine_fill_is (a, first, ENGINE_CLASS_POLICY)
          && !engine_fill_is (a, first, ENGINE_CLASS_PEOPLE)))
    return FALSE;
  if (holds_clause (a, first, group))
    return FALSE;
  for (guint32 i = first; i < MIN (group, first + 2) && !people; i++)
    if (is_official (a, i)
        && !((asks || act->modality == ENGINE_MODALITY_THREATENED) && is_lawmaker (a, i)))
      return FALSE;
  known = people;
  for (guint32 i = first; i < group && !known; i++)
    known = engine_fill_covering (a, i, ENGINE_CLASS_ROLE) != NULL
            || engine_fill_covering (a, i, ENGINE_CLASS_ORG_NOUN) != NULL;
  if (!asks && !known)
    return FALSE;
  if (promised && !people && !(engine_fill_morph (a, first) & ENGINE_MORPH_PLURAL))
    return FALSE;
  act->actor.n = 0;
  first = behind_kind (a, first, group);
  engine_fill_codes_add (&act->actor, engine_fill_text (a, first, group));
  engine_reasons_add (&act->reasons, a, "actor", "subject", first, group);
  return TRUE;
}

/* A word that heads the name of an association, of no state. */
static gboolean
heads_association (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return tag != NULL && engine_fill_attr (a, tag, "name") != NULL
         && engine_fill_attr (a, tag, "state") == NULL
         && engine_fill_attr (a, tag, "public") == NULL
         && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL);
}

/* "The Canadian Cattle Association asked", "the British Chambers of Commerce": the whole name in capitals,
 * not the country that it begins with. */
gboolean
engine_act_association_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 first = group;
  gboolean headed = FALSE;
  const EngineTag *kind;

  while (first > low && first + SUBJECT_REACH > group)
    {
      const EngineToken *t = engine_token (a, first - 1);
      gboolean capital = t->kind == ENGINE_TOKEN_WORD && (t->flags & ENGINE_TOKEN_CAPITAL)
                         && !engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE);

      if (!capital
          && !(first < group
               && (engine_token_is_genitive (a, first - 1)
                   || engine_fill_is (a, first - 1, ENGINE_CLASS_OF))))
        break;
      first--;
      headed = headed || heads_association (a, first);
    }
  /* "The European Union", "The International Monetary Fund": a party, by its whole name */
  if (engine_fill_mention (a, group - 1) != NULL
      && engine_fill_mention (a, group - 1)->first <= first
      && (engine_fill_mention (a, group - 1)->kind == ENGINE_MENTION_PARTY
          || engine_fill_is (a, first, ENGINE_CLASS_ORG)))
    return FALSE;
  if (!headed || first + 1 >= group || first == low
      || !engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
      || !(engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL))
    return FALSE;
  /* "L'ONG Rivages" */
  kind = engine_fill_covering (a, first, ENGINE_CLASS_ORG_NOUN);
  if (kind != NULL && engine_fill_attr (a, kind, "label") != NULL)
    first = kind->last;
  engine_fill_codes_add (&act->actor, engine_fill_text (a, first, group));
  engine_reasons_add (&act->reasons, a, "actor", "subject", first, group);
  return TRUE;
}

/* A word of a name in capitals. */
static gboolean
is_capital (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return t->kind == ENGINE_TOKEN_WORD && (t->flags & ENGINE_TOKEN_CAPITAL)
         && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE);
}

/* Tokens [first, last) of the association's name that the word at @i heads: "Nigerian Medical Association",
 * "Federation of Fiji Growers".  FALSE where it is that word alone. */
static gboolean
read_association (const EngineAnalysis *a, guint32 i, guint32 *first, guint32 *last)
{
  guint32 low, high;

  engine_fill_sentence (a, i, &low, &high);
  for (*first = i; *first > low && *first + SUBJECT_REACH > i
                   && (is_capital (a, *first - 1) || engine_token_is_genitive (a, *first - 1));
       (*first)--)
    ;
  for (*last = i + 1; *last < high && *last < i + SUBJECT_REACH; (*last)++)
    if (!is_capital (a, *last)
        && !(*last + 1 < high && engine_fill_is (a, *last, ENGINE_CLASS_OF)
             && is_capital (a, *last + 1)))
      break;
  return *last > *first + 1;
}

/* The association named last before @end; with @noun, the last of that kind: "the federation". */
static gboolean
find_association (const EngineAnalysis *a, guint32 end, guint32 noun, guint32 *first, guint32 *last)
{
  const guint32 low = end - MIN (end, ASSOCIATION_REACH - 1);

  for (guint32 i = engine_clues_before (a, low, end, ENGINE_CLUE_STANDS); i > low;
       i = engine_clues_before (a, low, i - 1, ENGINE_CLUE_STANDS))
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (!heads_association (a, i - 1)
          || (noun != 0 && engine_token (a, i - 1)->form != engine_token (a, noun - 1)->form)
          || (m != NULL && m->kind == ENGINE_MENTION_PARTY))
        continue;
      if (read_association (a, i - 1, first, last))
        return TRUE;
    }
  return FALSE;
}

/* "the federation wants": the association of that kind that was named before. */
gboolean
engine_act_same_association (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 first, last;
  const EngineTag *noun =
      group > low + 1 ? engine_fill_tag (a, group - 1, ENGINE_CLASS_ORG_NOUN) : NULL;

  if (noun == NULL || engine_fill_attr (a, noun, "name") == NULL
      || (engine_token (a, group - 1)->flags & ENGINE_TOKEN_CAPITAL)
      || !engine_fill_is (a, group - 2, ENGINE_CLASS_ARTICLE)
      || !find_association (a, group - 1, group, &first, &last))
    return FALSE;
  act->actor.n = 0;
  engine_fill_codes_add (&act->actor, engine_fill_text (a, first, last));
  engine_reasons_add (&act->reasons, a, "actor", "named before", first, last);
  return TRUE;
}

/* "The president of the Growers' Association, Ann Rowe,", "Its head, Ann Rowe,": who speaks for an
 * association; the office ends at @end. */
gboolean
engine_act_heads_association (EngineAnalysis *a, EngineAct *act, guint32 end, guint32 low)
{
  guint32 first, last, i = end;
  gboolean named;

  while (i > low && i + SUBJECT_REACH > end
         && (is_capital (a, i - 1) || engine_token_is_genitive (a, i - 1)))
    i--;
  /* "of the Growers' Association" */
  named = i < end && i > low + 2 && find_association (a, end, 0, &first, &last) && last == end
          && first == i && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          && engine_fill_is (a, i - 2, ENGINE_CLASS_OF)
          && engine_fill_covering (a, i - 3, ENGINE_CLASS_ROLE) != NULL;
  /* "Its head" */
  if (!named
      && !(end > low + 1 && engine_fill_covering (a, end - 1, ENGINE_CLASS_ROLE) != NULL
           && engine_fill_is (a, end - 2, ENGINE_CLASS_POSSESSIVE)
           && find_association (a, end - 1, 0, &first, &last) && first + NEAR_WORDS > end))
    return FALSE;
  act->actor.n = 0;
  engine_fill_codes_add (&act->actor, engine_fill_text (a, first, last));
  engine_reasons_add (&act->reasons, a, "actor", "whose head speaks", first, last);
  return TRUE;
}

gboolean
engine_act_publisher_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 first = group;
  const char *name, *publisher;

  if (group == low || engine_fill_mention (a, group - 1) != NULL)
    return FALSE;
  /* "Notre organisation demande", "Our association asks" */
  if (group > low + 1 && engine_token_has_code (a, group - 2, ENGINE_CLASS_POSSESSIVE, "1p")
      && (engine_fill_is (a, group - 1, ENGINE_CLASS_ORG_NOUN)
          || engine_fill_is (a, group - 1, ENGINE_CLASS_PEOPLE)))
    return engine_act_author_asks (a, group, &act->actor);
  while (first > low && first + SUBJECT_REACH > group
         && engine_token (a, first - 1)->kind == ENGINE_TOKEN_WORD
         && ((engine_token (a, first - 1)->flags & ENGINE_TOKEN_CAPITAL)
             || engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION))
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE))
    first--;
  if (first == group || !(engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL)
      || (publisher = engine_act_advocate (a)) == NULL)
    return FALSE;
  name = engine_fill_text (a, first, group);
  if (name == NULL || !g_str_has_prefix (publisher, name))
    return FALSE;
  act->actor.n = 0;
  engine_fill_codes_add (&act->actor, publisher);
  engine_reasons_add (&act->reasons, a, "actor", "who publishes the text", first, group);
  return TRUE;
}
