/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who says "we" in a quotation, where a state or its office is named beside the verb of saying: "a dit
 * Bogota", "Colombia's mining minister warned", "said the Colombian minister". */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define QUOTE_REACH 80 /* tokens from the verb to the end of its quotation */
#define SAID_REACH 16  /* tokens of "a déclaré le ministre des Mines de la Colombie" */
#define PRONOUN_REACH 6 /* tokens of "a-t-il ajouté" */
#define PERSON_REACH 120 /* tokens back to whom it stands for */
#define OFFICE_REACH 5 /* tokens between a state and the office that speaks for it */

static gboolean
is_quoted (const EngineAnalysis *a, guint32 i)
{
  return (engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED) != 0;
}

static gboolean
says (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

  return engine_fill_is (a, i, ENGINE_CLASS_SAY)
         || (tag != NULL && (engine_fill_morph (a, i) & ENGINE_MORPH_VERB)
             && engine_fill_attr (a, tag, "aux") == NULL
             && engine_fill_attr (a, tag, "stop") == NULL);
}

/* An office of a state within a few tokens of its name. */
static gboolean
has_office (const EngineAnalysis *a, const EngineMention *m, guint32 first, guint32 last)
{
  guint32 from = m->first > first + OFFICE_REACH ? m->first - OFFICE_REACH : first;

  for (guint32 i = from; i < MIN (last, m->last + OFFICE_REACH); i++)
    if (engine_fill_covering (a, i, ENGINE_CLASS_ROLE) != NULL
        || engine_fill_covering (a, i, ENGINE_CLASS_LEADER) != NULL
        || engine_fill_covering (a, i, ENGINE_CLASS_STATE_BODY) != NULL
        || engine_fill_covering (a, i, ENGINE_CLASS_PERIPHRASIS) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the state's name stands right at the verb of saying, as its subject. */
static gboolean
is_at_verb (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 before = m->first;

  if (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE))
    return FALSE;
  while (before > 0 && engine_fill_is (a, before - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, before - 1, ENGINE_CLASS_PREPOSITION))
    before--;
  return (m->last < a->tokens->len
          && (says (a, m->last)
              || (engine_fill_is (a, m->last, ENGINE_CLASS_AUXILIARY)
                  && m->last + 1 < a->tokens->len && says (a, m->last + 1))))
         || (before > 0 && says (a, before - 1));
}

/* Who speaks in tokens [first, last), outside the quotation. */
static gboolean
read_speaker (const EngineAnalysis *a, guint32 first, guint32 last, EngineCodes *codes)
{
  gboolean said = FALSE;

  for (guint32 i = first; i < last && !said; i++)
    said = says (a, i) && !is_quoted (a, i);
  if (!said)
    return FALSE;
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || is_quoted (a, i))
        continue;
      /* the person that speaks: as the rest of the text tells */
      if (m->kind == ENGINE_MENTION_PERSON)
        return FALSE;
      if (m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && (has_office (a, m, first, last) || is_at_verb (a, m)))
        {
          engine_fill_add_mention (m, codes);
          return TRUE;
        }
    }
  return FALSE;
}

/* "a-t-il ajouté", "he said": a pronoun outside the quotation beside the verb of saying. */
static gboolean
is_said_by_pronoun (const EngineAnalysis *a, guint32 first, guint32 last)
{
  gboolean said = FALSE, pronoun = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

      if (is_quoted (a, i))
        return FALSE;
      said = said || says (a, i);
      pronoun = pronoun || (tag != NULL && g_str_has_prefix (engine_fill_code (a, tag), "subj-3s"));
    }
  return said && pronoun;
}

/* The office-holder named last before token @first, outside quotations: whom "a-t-il dit" stands for. */
static gboolean
read_person_before (const EngineAnalysis *a, guint32 first, EngineCodes *codes)
{
  for (guint32 i = first; i > 0 && i + PERSON_REACH > first; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL || m->kind != ENGINE_MENTION_PERSON || is_quoted (a, i - 1))
        continue;
      if (m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL)
        return FALSE;
      engine_fill_add_mention (m, codes);
      return TRUE;
    }
  return FALSE;
}

gboolean
engine_act_quoted_speaker (const EngineAnalysis *a, guint32 verb, EngineCodes *codes)
{
  guint32 first = verb, last = verb, low, high;

  if (!is_quoted (a, verb))
    return FALSE;
  while (last < a->tokens->len && last < verb + QUOTE_REACH && is_quoted (a, last))
    last++;
  while (first > 0 && first + QUOTE_REACH > verb && is_quoted (a, first - 1))
    first--;
  high = last;
  /* the marks, and the comma behind them */
  while (high < a->tokens->len && high < last + 3
         && engine_token (a, high)->kind == ENGINE_TOKEN_PUNCT)
    high++;
  for (last = high;
       last < a->tokens->len && last < high + SAID_REACH && !engine_fill_stops (a, last); last++)
    ;
  if ((is_said_by_pronoun (a, high, MIN (last, high + PRONOUN_REACH))
       && read_person_before (a, first, codes))
      || read_speaker (a, high, last, codes))
    return TRUE;
  high = first;
  engine_fill_sentence (a, verb, &low, &last);
  low = MAX (low, high > SAID_REACH ? high - SAID_REACH : 0);
  return low < high && read_speaker (a, low, high, codes);
}

gboolean
engine_act_is_threatening (const EngineAnalysis *a, guint32 verb)
{
  guint32 last = verb, end;

  if (!is_quoted (a, verb))
    return FALSE;
  while (last < a->tokens->len && last < verb + QUOTE_REACH && is_quoted (a, last))
    last++;
  end = MIN (a->tokens->len, last + SAID_REACH);
  for (guint32 i = last; i < end && engine_token (a, i)->kind != ENGINE_TOKEN_BREAK; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

      if (tag != NULL && (engine_fill_morph (a, i) & ENGINE_MORPH_VERB) && says (a, i))
        return strcmp (engine_fill_code (a, tag), "threatened") == 0;
      if (says (a, i))
        return FALSE;
    }
  return FALSE;
}
