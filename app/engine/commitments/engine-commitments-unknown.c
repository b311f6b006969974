/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Verbs that no lexicon of acts has: which of them can be one ("shall complete a pipeline"), what obliges to
 * them, on which promise their clause hangs. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define UNKNOWN_BYTES 4 /* of a word that is no noun although no dictionary has it */
#define THING_REACH 10 /* tokens of an object in which an agreement would stand */

/* Whether what follows at @i is an amount or a thing, and no agreement. */
static gboolean
bears_on_thing (const EngineAnalysis *a, guint32 i, gboolean amount)
{
  gboolean value = FALSE;
  guint32 end = MIN (i + THING_REACH, a->tokens->len);

  if (!engine_act_opens_object (a, i))
    return FALSE;
  for (guint32 k = i; k < end && !engine_fill_stops (a, k); k++)
    {
      if (engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, k, ENGINE_CLASS_AGREEMENT_REF)
          || engine_fill_is (a, k, ENGINE_CLASS_PRONOUN))
        return FALSE;
      value = value || (engine_act_value_at (a, k) != NULL && k < i + 4);
    }
  return value || !amount;
}

/* "to seek an agreement", "de lier toute baisse à": a word of modality that governs nothing here. */
static gboolean
is_plain_verb (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

  return (engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER))
         && engine_act_opens_object (a, i + 1)
         && engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY) == NULL && tag->last == i + 1
         && engine_fill_attr (a, tag, "aux") == NULL && engine_fill_attr (a, tag, "stop") == NULL
         && !engine_act_governs_infinitive (a, tag);
}

/* "entend légiférer", "menace de riposter", "légiférera": an infinitive or a future without an object, by a form that
 * nothing else has. */
gboolean
engine_act_stands_alone (const EngineAnalysis *a, guint32 i)
{
  const guint32 others = ENGINE_MORPH_PRESENT | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ;
  const guint32 morph = engine_fill_morph (a, i);
  const guint32 next = i + 1;

  if (!(morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_FUTURE)) || (morph & others)
      || engine_fill_is (a, i, ENGINE_CLASS_NO_ACT) || engine_fill_is (a, i, ENGINE_CLASS_TELLS))
    return FALSE;
  if (next >= a->tokens->len || engine_token (a, next)->kind == ENGINE_TOKEN_PUNCT)
    return TRUE;
  /* "s'abstiendra de saisir", "prendra deux mois" */
  if ((engine_fill_is (a, next, ENGINE_CLASS_INF_MARK)
       && (engine_fill_morph (a, next + 1) & ENGINE_MORPH_INFINITIVE))
      || (engine_analysis_timex_at (a, next) != NULL
          && engine_analysis_timex_at (a, next)->basis == ENGINE_DATE_DURATION))
    return FALSE;
  return engine_fill_is (a, next, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, next, ENGINE_CLASS_AND)
         || engine_fill_is (a, next, ENGINE_CLASS_SUBORDINATOR) || engine_act_is_filler (a, next)
         || engine_analysis_timex_at (a, next) != NULL;
}

gboolean
engine_act_can_be (const EngineAnalysis *a, guint32 i, gboolean promised)
{
  static const EngineClass other[] = {
    ENGINE_CLASS_AUXILIARY,        ENGINE_CLASS_MODAL,      ENGINE_CLASS_MODALITY,
    ENGINE_CLASS_QUALIFIER_BEFORE, ENGINE_CLASS_DETERMINER, ENGINE_CLASS_SAY,
  };
  const EngineTag *conclude = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);
  const EngineTag *covering;

  for (gsize k = 0; k < G_N_ELEMENTS (other); k++)
    if (engine_fill_is (a, i, other[k])
        && !(promised && other[k] == ENGINE_CLASS_SAY
             && (engine_act_opens_object (a, i + 1) || engine_act_stands_alone (a, i)))
        && !(other[k] == ENGINE_CLASS_MODALITY && is_plain_verb (a, i)
             && (promised || !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK))))
      return FALSE;
  /* "promet de trouver un cadre", "shall complete a pipeline", "resolved to reach 65 gigawatts": common
   * verbs, although agreements are found, completed and reached too */
  if (conclude != NULL && !(promised && engine_fill_attr (a, conclude, "weak") != NULL)
      && !bears_on_thing (a, i + 1,
                          promised && strcmp (engine_fill_code (a, conclude), "rejected") != 0))
    return FALSE;
  if (engine_fill_covering (a, i, ENGINE_CLASS_PREPOSITION) != NULL
      || engine_fill_covering (a, i, ENGINE_CLASS_DATE_FROM) != NULL
      || (!promised && engine_fill_is (a, i, ENGINE_CLASS_NO_ACT)))
    return FALSE;
  /* "à se rendre à Lima" */
  covering = engine_fill_covering (a, i, ENGINE_CLASS_NO_ACT);
  if (covering != NULL && covering->first < i)
    return FALSE;
  /* "could well lift": the verb stands behind it */
  if ((engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB) && engine_act_is_filler (a, i) && i > 0
      && engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL) && i + 1 < a->tokens->len
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  /* "wants the Commission to add clauses" */
  if (engine_fill_is (a, i, ENGINE_CLASS_SAY)
      && !(promised && (engine_act_opens_object (a, i + 1) || engine_act_stands_alone (a, i))))
    return FALSE;
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD && engine_fill_mention (a, i) == NULL;
}

gboolean
engine_act_is_nounlike (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  guint32 morph = engine_fill_morph (a, i);

  /* no dictionary has "shareholders" */
  if (morph == 0)
    return t->kind == ENGINE_TOKEN_WORD && t->length_bytes > UNKNOWN_BYTES
           && !engine_act_is_filler (a, i);
  return (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0;
}

gboolean
engine_act_opens_object (const EngineAnalysis *a, guint32 i)
{
  if (i >= a->tokens->len)
    return FALSE;
  if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE) || engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE)
      || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
      /* "$6bn" */
      || engine_act_value_at (a, i) != NULL || engine_fill_is (a, i, ENGINE_CLASS_QUALIFIER_BEFORE)
      || engine_fill_is (a, i, ENGINE_CLASS_NUMBER_WORD))
    return TRUE;
  /* "burn seized stocks"; "visit both countries" */
  if (engine_act_opens_described (a, i)
      || (engine_fill_mention (a, i) != NULL && engine_fill_mention (a, i)->first == i
          && engine_fill_mention (a, i)->last > i + 1))
    return TRUE;
  /* "acheminé de l'aide" */
  if (i + 2 < a->tokens->len && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
      && engine_fill_is (a, i, ENGINE_CLASS_OF) && engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION)
      && (engine_fill_morph (a, i + 2) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)))
    return TRUE;
  /* a bare plural: "will identify products" */
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
         && !engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
         && !engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
         && (engine_fill_mention (a, i) != NULL || engine_act_is_nounlike (a, i));
}

/* "each other", "before the court", "in May", the end of the clause: what may stand behind a verb that bears on
 * nothing. */
static gboolean
opens_course (const EngineAnalysis *a, guint32 i)
{
  if (i >= a->tokens->len || engine_token (a, i)->kind != ENGINE_TOKEN_WORD
      || engine_analysis_timex_at (a, i) != NULL)
    return TRUE;
  /* "will come to regret", "shall be" */
  if (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) && i + 1 < a->tokens->len
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE)
      && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE))
    return FALSE;
  return engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
         || engine_fill_is (a, i, ENGINE_CLASS_PRONOUN) || engine_fill_is (a, i, ENGINE_CLASS_AND)
         || engine_act_is_filler (a, i);
}

/* The word of obligation right before the token, over fillers: "will not", "shall jointly"; NULL where none is. */
static const EngineTag *
obliging_word (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag;
  guint32 k = i;

  while (k > 0 && k + 3 > i && engine_act_is_filler (a, k - 1)
         && !engine_fill_is (a, k - 1, ENGINE_CLASS_MODALITY))
    k--;
  tag = k > 0 ? engine_fill_covering (a, k - 1, ENGINE_CLASS_MODALITY) : NULL;
  return tag != NULL && tag->last == k && i + 1 < a->tokens->len
                 && !engine_fill_is (a, k - 1, ENGINE_CLASS_INF_MARK)
                 && engine_fill_attr (a, tag, "stop") == NULL
                 && strcmp (engine_fill_code (a, tag), "requested") != 0
             ? tag
             : NULL;
}

gboolean
engine_act_is_obliged (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = obliging_word (a, i);

  if (tag == NULL)
    return FALSE;
  /* "want fair play": a noun behind a verb that takes "to" */
  if ((engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
      && !(engine_fill_morph (a, i) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
      && engine_fill_attr (a, tag, "aux") == NULL
      && !engine_fill_is (a, tag->first, ENGINE_CLASS_MODAL))
    return FALSE;
  return engine_act_opens_object (a, i + 1) || engine_act_stands_alone (a, i)
         || engine_act_skip_other_verbs (a, i, i + 1, a->tokens->len) > i + 1
         || engine_act_is_willed (a, i);
}

/* "will threaten each other", "shall inform Lima": a verb of saying, of asking, or one that a state only by its will
 * does ("will go to court"), under a word of what it will do. */
gboolean
engine_act_is_willed (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass other[] = {
    ENGINE_CLASS_AUXILIARY,  ENGINE_CLASS_MODAL,     ENGINE_CLASS_QUALIFIER_BEFORE,
    ENGINE_CLASS_DETERMINER, ENGINE_CLASS_DATE_FROM, ENGINE_CLASS_CONCLUDE,
  };
  const EngineTag *none = engine_fill_covering (a, i, ENGINE_CLASS_NO_ACT);
  const EngineTag *word = obliging_word (a, i),
                  *asks = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

  if (word == NULL || engine_fill_attr (a, word, "willed") == NULL
      || engine_token (a, i)->kind != ENGINE_TOKEN_WORD || engine_fill_mention (a, i) != NULL
      || (none != NULL && engine_fill_attr (a, none, "willed") == NULL))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (other); k++)
    if (engine_fill_is (a, i, other[k])
        /* "will never do anything that" */
        && !(other[k] == ENGINE_CLASS_AUXILIARY && none != NULL
             && engine_act_is_nounlike (a, i + 1)))
      return FALSE;
  if (asks != NULL)
    return asks->last == i + 1 && engine_fill_attr (a, asks, "aux") == NULL
           && engine_fill_attr (a, asks, "stop") == NULL && !engine_act_governs_infinitive (a, asks)
           && (engine_act_opens_object (a, i + 1)
               || engine_fill_is (a, i + 1, ENGINE_CLASS_PRONOUN));
  /* "will say that it is so" */
  if (engine_fill_is (a, i, ENGINE_CLASS_SAY))
    return engine_act_opens_object (a, i + 1)
           && !engine_fill_is (a, i + 1, ENGINE_CLASS_SUBORDINATOR);
  return engine_act_opens_object (a, i + 1) || opens_course (a, i + 1);
}

/* A word by which somebody binds himself or threatens, no report, wish or order. */
static gboolean
is_promise (const EngineAnalysis *a, const EngineTag *tag)
{
  static const char *const others[] = { "report", "ask", "aux", "stop", "weak", "neg" };

  for (gsize k = 0; k < G_N_ELEMENTS (others); k++)
    if (engine_fill_attr (a, tag, others[k]) != NULL)
      return FALSE;
  return TRUE;
}

const EngineTag *
engine_act_head_modality (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  for (guint32 i = verb, n = 0; i > low && n < 14; i--, n++)
    {
      /* "promised that Lima would use it and would not sell": the same promise */
      if (engine_fill_stops (a, i - 1)
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
              && !engine_fill_is (a, i, ENGINE_CLASS_MODAL)
              && !(i == verb && (engine_fill_morph (a, i) & ENGINE_MORPH_CONDITIONAL))))
        return NULL;
      /* "warned it would": "that" left out */
      if (i - 1 > low && engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
          && engine_fill_is (a, i, ENGINE_CLASS_MODAL))
        {
          const EngineTag *tag = engine_fill_covering (a, i - 2, ENGINE_CLASS_MODALITY);

          if (tag != NULL && tag->last == i - 1
              && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_VERB) && is_promise (a, tag))
            return tag;
        }
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        continue;
      for (guint32 k = i - 1; k > low && k + 4 > i; k--)
        {
          const EngineTag *tag = engine_fill_covering (a, k - 1, ENGINE_CLASS_MODALITY);

          if (tag == NULL || engine_fill_is (a, k - 1, ENGINE_CLASS_INF_MARK))
            continue;
          return is_promise (a, tag) ? tag : NULL;
        }
      return NULL;
    }
  return NULL;
}

/* "promised that it would use": who says so binds himself. */
gboolean
engine_act_is_pledged (const EngineAnalysis *a, guint32 i)
{
  guint32 low, last;
  const EngineTag *head;

  engine_fill_sentence (a, i, &low, &last);
  head = engine_act_head_modality (a, i, low);
  return head != NULL && strcmp (engine_fill_code (a, head), "planned") != 0;
}

const EngineTag *
engine_act_own_tag (const EngineAnalysis *a, guint32 i)
{
  EngineTag *tag = engine_arena_alloc (a->scratch, sizeof *tag);

  *tag = (EngineTag){ i, i + 1, ENGINE_FILL_NO_ENTRY, ENGINE_CLASS_ACTION };
  return tag;
}
