/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The present of what is laid down, not of what goes on: behind "the accord provides that", below "Under
 * the deal", in a declaration. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define DATED_WORDS 3 /* of a line that begins with its date */
#define NEAR_LINES 8  /* around a line in which others of a chronology would stand */
#define MOST_FACTS 128 /* among which the agreement that a text is about stands */
#define UNDER_REACH 10 /* tokens from "under" to the accord */
#define SUBJECT_REACH 14 /* tokens of "le pacte de défense signé le 4 mai à Lima" */
#define PROVISION_REACH 24 /* tokens from the verb to "prévoit" */

/* "L'accord prévoit que le Pérou supprime": the present of what is laid down. */
gboolean
engine_act_is_provided (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  gboolean que = FALSE;

  if (engine_clues_next (a, verb - MIN (verb, PROVISION_REACH), verb, ENGINE_CLUE_CLAUSE) == verb)
    return FALSE;
  for (guint32 i = verb, n = 0; i > low && n < PROVISION_REACH; i--, n++)
    {
      const EngineTag *tag;

      if (engine_fill_stops (a, i - 1))
        return FALSE;
      que = que || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
            || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE);
      if (que && (tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_MODALITY)) != NULL
          && engine_fill_attr (a, tag, "report") == NULL
          && engine_fill_attr (a, tag, "weak") == NULL && engine_fill_attr (a, tag, "ask") == NULL
          && strcmp (engine_fill_code (a, tag), "done") != 0
          && engine_fill_is (a, tag->last, ENGINE_CLASS_SUBORDINATOR))
        return TRUE;
    }
  return FALSE;
}

/* "une convention par laquelle la Suisse finance", "a treaty under which Oman lends": what one of its parties does
 * by it. */
gboolean
engine_act_is_by_it (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  for (guint32 i = verb; i > low + 2 && i + SUBJECT_REACH > verb; i--)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
        return FALSE;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        continue;
      if (!engine_fill_is (a, i - 2, ENGINE_CLASS_PREPOSITION)
          && engine_fill_covering (a, i - 2, ENGINE_CLASS_UNDER_IT) == NULL)
        return FALSE;
      for (guint32 k = i - 2; k > low && k + UNDER_REACH > i; k--)
        if (engine_fill_covering (a, k - 1, ENGINE_CLASS_INSTRUMENT) != NULL
            || engine_fill_is (a, k - 1, ENGINE_CLASS_AGREEMENT_REF))
          return TRUE;
      return FALSE;
    }
  return FALSE;
}

/* Whether the verb at @head has an agreement for its subject: "le pacte signé en mars prévoit", "it provides". */
static gboolean
is_of_instrument (const EngineAnalysis *a, guint32 head, guint32 low)
{
  if (engine_act_means_instrument (a, head))
    return TRUE;
  for (guint32 i = head, n = 0; i > low && n < SUBJECT_REACH; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (engine_fill_is (a, i - 1, ENGINE_CLASS_AGREEMENT_REF)
          || engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL
          /* "Ce dernier prévoit": of nobody who is named */
          || (n == 0 && engine_fill_covering (a, i - 1, ENGINE_CLASS_ANAPHOR) != NULL
              && (m == NULL || m->codes == NULL || m->codes[0] == NULL)))
        return TRUE;
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          /* "le ministre prévoit", "Lima prévoit" */
          || (n < 2 && m != NULL && m->kind == ENGINE_MENTION_PERSON)
          || (n < 2 && m != NULL && engine_fill_is_party (m)
              && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE))
              && !(m->first > low && engine_fill_is (a, m->first - 1, ENGINE_CLASS_PREPOSITION))))
        return FALSE;
    }
  return FALSE;
}

gboolean
engine_act_is_term (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  gboolean que = FALSE;

  for (guint32 i = verb, n = 0; i > low && n < PROVISION_REACH; i--, n++)
    {
      const EngineTag *tag;

      if (engine_fill_stops (a, i - 1))
        return FALSE;
      que = que || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR);
      if (!que)
        continue;
      tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_MODALITY);
      if (tag != NULL && engine_fill_is (a, tag->last, ENGINE_CLASS_SUBORDINATOR))
        return engine_fill_attr (a, tag, "ask") == NULL
               && strcmp (engine_fill_code (a, tag), "done") != 0
               && is_of_instrument (a, tag->first, low);
    }
  return FALSE;
}

/* "Aux termes de l'accord, le Mexique transfère", "Under the deal Lima lifts": opens the sentence. */
gboolean
engine_act_is_under_accord (const EngineAnalysis *a, guint32 i)
{
  guint32 low, last;

  engine_fill_sentence (a, i, &low, &last);
  while (low < i && engine_token (a, low)->kind != ENGINE_TOKEN_WORD)
    low++;
  if (!engine_fill_is (a, low, ENGINE_CLASS_UNDER_IT))
    return FALSE;
  /* "Under it Lima lifts" */
  if (low + 1 < i && engine_fill_is (a, low + 1, ENGINE_CLASS_PRONOUN)
      && !engine_fill_is (a, low + 1, ENGINE_CLASS_ARTICLE)
      && engine_fill_covering (a, low, ENGINE_CLASS_UNDER_IT)->last == low + 1)
    return TRUE;
  for (guint32 k = low; k < MIN (i, low + UNDER_REACH); k++)
    {
      if (engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, k, ENGINE_CLASS_AGREEMENT_REF))
        return TRUE;
      if (engine_fill_punct (a, k, ',') || engine_fill_finite (a, k))
        return FALSE;
    }
  return FALSE;
}

/* "Les deux Parties instituent un comité": the present of a declaration, of those who make it. */
gboolean
engine_act_is_declared (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint32 k = engine_act_verb_group (a, i, low);
  const EngineMention *m = k > low ? engine_fill_mention (a, k - 1) : NULL;
  const EngineTag *cue = k > low ? engine_fill_covering (a, k - 1, ENGINE_CLASS_ALL_CUE) : NULL;

  if (k != i || !(engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT)
      || (engine_fill_morph (a, i) & ENGINE_MORPH_PAST) || k < low + 2)
    return FALSE;
  /* "La Partie congolaise met" */
  for (guint32 p = k; p > low && p + 2 > k; p--)
    if (engine_fill_is (a, p - 1, ENGINE_CLASS_TREATY_PARTY)
        && (engine_token (a, p - 1)->flags & ENGINE_TOKEN_CAPITAL))
      return TRUE;
  if (cue == NULL
      && (m == NULL || m->last != k || !(m->flags & ENGINE_MENTION_PLURAL)
          || !(m->flags & ENGINE_MENTION_ANAPHOR)
          || (m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE))))
    return FALSE;
  return (engine_token (a, k - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

/* Whether the line begins with a date: an entry of a chronology. */
static gboolean
opens_with_date (const EngineAnalysis *a, guint line)
{
  const EngineLine *l = &g_array_index (a->lines, EngineLine, line);
  guint32 end = MIN (MIN (l->last, a->tokens->len), l->first + DATED_WORDS);

  for (guint32 i = l->first; i < end; i++)
    if (engine_analysis_timex_at (a, i) != NULL
        && engine_analysis_timex_at (a, i)->basis != ENGINE_DATE_DURATION)
      return TRUE;
  return FALSE;
}

/* What is told by its date, in a chronology or behind "Le 26 mai": it was done. */
static gboolean
is_dated (const EngineAnalysis *a, guint32 verb)
{
  guint32 first, last;
  guint line =
      g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, verb)).line;
  guint dated = 0;

  for (guint n = line > NEAR_LINES ? line - NEAR_LINES : 0;
       n < a->lines->len && n < line + NEAR_LINES && dated < 2; n++)
    dated += opens_with_date (a, n);
  if (dated == 2 || opens_with_date (a, line))
    return TRUE;
  engine_fill_sentence (a, verb, &first, &last);
  for (guint32 i = first; i < last; i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      /* "since August", not "from August" */
      if (t != NULL && t->basis != ENGINE_DATE_DURATION && (i < verb ? t->open == 0 : t->open == 1))
        return TRUE;
    }
  return FALSE;
}

/* Whether all of them have made an agreement that the text told of before @verb. */
gboolean
engine_act_have_agreed (const EngineAnalysis *a, const EngineCodes *codes, guint32 verb)
{
  guint32 byte = engine_token (a, verb)->start_byte;

  for (guint i = 0; i < MIN (a->facts->len, MOST_FACTS); i++)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i);
      EngineCodes parties = { .n = 0 };
      guint n = 0;

      if (f->kind != ENGINE_FACT_AGREEMENT || f->span.start_byte > byte
          || f->agreement.status < ENGINE_AGREEMENT_AGREED)
        continue;
      engine_fill_codes_from_list (&parties, f->agreement.parties);
      while (n < codes->n && engine_fill_codes_has (&parties, codes->codes[n]))
        n++;
      if (n == codes->n)
        return TRUE;
    }
  return FALSE;
}

/**
 * engine_act_is_own_term:
 * @a: the analysis
 * @act: an act whose actor is known
 *
 * "Berne et Brasilia ont signé. Berne concède un contingent": in the present, a party of the agreement that the text
 * tells of says what it undertakes.
 *
 * Returns: whether the act is that
 */
gboolean
engine_act_is_own_term (const EngineAnalysis *a, const EngineAct *act)
{
  const guint8 others = ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_QUOTED | ENGINE_SCOPE_PAST;
  guint32 i = act->act->first, morph = engine_fill_morph (a, i);
  guint line =
      g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, i)).line;
  EngineLineKind kind = g_array_index (a->lines, EngineLine, line).kind;

  return (morph & ENGINE_MORPH_PRESENT)
         && !(morph & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
         && !(engine_act_scopes (a, i) & others) && act->actor.n > 0 && !act->by_instrument
         && act->action != ENGINE_ACTION_NEGOTIATE
         && (kind == ENGINE_LINE_PARAGRAPH || kind == ENGINE_LINE_BULLET)
         && engine_act_has_object (act) && !is_dated (a, i)
         && engine_act_have_agreed (a, &act->actor, i);
}

/* "Ce que prévoit l'accord", "What was agreed", "Under the deal:": what stands below are the terms of the agreement
 * that was told of, whose parties undertake them. */
gboolean
engine_act_read_terms (EngineAnalysis *a, const EngineLine *line, guint32 last, EngineAct *lead)
{
  gboolean terms = FALSE;

  for (guint32 i = line->first; i < last; i++)
    {
      const EngineTag *conclude = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);
      const EngineTag *word = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

      /* "Ce que l'accord ne dit pas", "What we ask" */
      if (engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
          || engine_fill_is (a, i, ENGINE_CLASS_ADVOCACY)
          || (word != NULL
              && (engine_fill_attr (a, word, "ask") != NULL
                  || strcmp (engine_fill_code (a, word), "refused") == 0)))
        return FALSE;
      terms = terms || engine_fill_covering (a, i, ENGINE_CLASS_INSTRUMENT) != NULL
              || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF)
              || engine_fill_is (a, i, ENGINE_CLASS_ACCORD_PART)
              || engine_fill_is (a, i, ENGINE_CLASS_UNDER_IT)
              || engine_fill_is (a, i, ENGINE_CLASS_LEAD_IN)
              || (conclude != NULL && strcmp (engine_fill_code (a, conclude), "agreed") == 0
                  && engine_fill_attr (a, conclude, "weak") == NULL);
    }
  if (!terms || !engine_act_agreed_before (a, last - 1, &lead->actor))
    return FALSE;
  lead->governor = line->first + 1;
  return TRUE;
}

/* "Suppression des droits sur les oranges": a noun of an act, what it bears on, and no verb. */
gboolean
engine_act_is_term_item (const EngineAnalysis *a, const EngineLine *line, const EngineTag *tag)
{
  const guint32 last = MIN (line->last, a->tokens->len);

  if (line->kind != ENGINE_LINE_BULLET || engine_fill_attr (a, tag, "nominal") == NULL
      || engine_fill_attr (a, tag, "thing") != NULL || tag->last + 1 >= last
      || !(engine_fill_is (a, tag->last, ENGINE_CLASS_OF)
           || engine_fill_is (a, tag->last, ENGINE_CLASS_PREPOSITION)
           || engine_fill_is (a, tag->last + 1, ENGINE_CLASS_OF)))
    return FALSE;
  for (guint32 i = tag->last; i < last && !engine_fill_stops (a, i); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
        || (engine_fill_finite (a, i)
            && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
      return FALSE;
  return TRUE;
}
