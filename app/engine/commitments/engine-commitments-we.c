/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who "we" are: those who declare, whoever is interviewed or quoted, the state whose paper writes, the
 * person named before; and "I", the author, who is nobody. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define WE_REACH 5 /* tokens from the pronoun to its verb */
#define QUOTED_REACH 40 /* tokens from the verb to whoever says so */

/* "I have asked Lima": right before the verb, of whoever answers an interview. */
static gboolean
answers (const EngineAnalysis *a, guint32 verb)
{
  guint32 group = engine_act_verb_group (a, verb, verb - MIN (verb, WE_REACH));
  const EngineTag *tag = NULL;
  EngineCodes codes = { .n = 0 };

  if (group > 0)
    tag = engine_fill_tag (a, group - 1, ENGINE_CLASS_PRONOUN);
  return tag != NULL && strcmp (engine_fill_code (a, tag), "subj-1s") == 0
         && engine_act_interviewed (a, verb, &codes);
}

/* "I hope": whoever wrote the text. */
gboolean
engine_act_is_author (const EngineAnalysis *a, guint32 verb)
{
  const guint32 low = verb - MIN (verb, WE_REACH);

  if (engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED)
    return FALSE;
  for (guint32 i = engine_clues_before (a, low, verb, ENGINE_CLUE_PRONOUN); i > low;
       i = engine_clues_before (a, low, i - 1, ENGINE_CLUE_PRONOUN))
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (tag == NULL || strcmp (engine_fill_code (a, tag), "subj-1s") != 0)
        continue;
      for (guint32 k = i - 1; k < verb; k++)
        if (engine_fill_stops (a, k))
          return FALSE;
      return !answers (a, verb);
    }
  return FALSE;
}

/* "celui qui nous rend", "elle nous livre": a pronoun between another subject and the verb. */
static gboolean
is_object_pronoun (const EngineAnalysis *a, guint32 i, guint32 verb)
{
  guint32 morph = engine_fill_morph (a, verb);
  const EngineTag *denies = i > 0 ? engine_fill_tag (a, i - 1, ENGINE_CLASS_NEGATION) : NULL;

  /* "ne nous l'impose pas": a subject stands before the negation */
  if (denies != NULL && strcmp (engine_fill_code (a, denies), "ne") == 0)
    return TRUE;
  return i > 0
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
             || (engine_fill_mention (a, i - 1) != NULL
                 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD)
             || (engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
                 && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_FIRST)))
         && (morph & ENGINE_MORPH_THIRD) && !(morph & ENGINE_MORPH_FIRST);
}

/* "nous", "we" before the verb, as its subject. */
static gboolean
has_we (const EngineAnalysis *a, guint32 verb)
{
  const guint32 end = engine_act_is_contracted (a, verb) ? verb + 1 : verb;
  const guint32 low = end - MIN (end, WE_REACH);

  for (guint32 i = engine_clues_before (a, low, end, ENGINE_CLUE_PRONOUN); i > low;
       i = engine_clues_before (a, low, i - 1, ENGINE_CLUE_PRONOUN))
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (tag != NULL
          && ((engine_fill_morph (a, i - 1) & ENGINE_MORPH_FIRST)
              || g_str_has_prefix (engine_fill_code (a, tag), "subj-1"))
          && !is_object_pronoun (a, i - 1, verb))
        return TRUE;
    }
  return FALSE;
}

/* "a déclaré la ministre ukrainienne": the state of an office. */
static gboolean
is_state_of_office (const EngineAnalysis *a, const EngineMention *m)
{
  return m->first > 0 && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE)
         && engine_fill_covering (a, m->first - 1, ENGINE_CLASS_ROLE) != NULL;
}

/* "…", said the minister: who is named behind the quotation that the verb stands in, or NULL. */
static const EngineMention *
find_quoted (const EngineAnalysis *a, guint32 verb)
{
  const guint32 end = MIN (a->tokens->len, verb + QUOTED_REACH);

  if (!(engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED))
    return NULL;
  for (guint32 i = verb; i < end && engine_token (a, i)->kind != ENGINE_TOKEN_BREAK; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && !(engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED)
          && (m->kind == ENGINE_MENTION_PERSON || (m->first == i && is_state_of_office (a, m))))
        return m;
    }
  return NULL;
}

/* Who was last named before the verb, outside any quotation and with a country. */
static const EngineMention *
find_person_before (const EngineAnalysis *a, guint32 verb)
{
  for (guint i = engine_fill_mention_from (a, verb); i > 0; i--)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i - 1);

      if (m->last + 4 * ENGINE_FILL_REACH <= verb)
        return NULL;
      if (m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && !(engine_act_scopes (a, MIN (m->last, verb) - 1) & ENGINE_SCOPE_QUOTED))
        return m;
    }
  return NULL;
}

/* "Nous proposons", "We will": whoever speaks. */
gboolean
engine_act_first_person (EngineAnalysis *a, EngineAct *act, guint32 verb)
{
  gboolean quoted = (engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED) != 0;
  const EngineMention *m;

  if (!has_we (a, verb))
    return FALSE;
  if ((!quoted && engine_act_declarants (a, verb, &act->actor))
      || engine_act_interviewed (a, verb, &act->actor)
      || engine_act_author_asks (a, verb, &act->actor)
      || engine_act_quoted_speaker (a, verb, &act->actor))
    return TRUE;
  m = find_quoted (a, verb);
  /* of no country that the text tells */
  if (m != NULL && m->kind == ENGINE_MENTION_PERSON && (m->codes == NULL || m->codes[0] == NULL))
    return engine_act_private (a, m, FALSE, &act->actor);
  /* "nous avons décidé", outside quotation marks: the paper's own country */
  if (m == NULL && !quoted && engine_act_head_state (a) != NULL)
    {
      engine_fill_codes_add (&act->actor, engine_act_head_state (a));
      return TRUE;
    }
  if (m == NULL)
    m = find_person_before (a, verb);
  if (m == NULL)
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  return TRUE;
}

/* The state named last before token @i, but for @own, or NULL. */
static const char *
other_before (const EngineAnalysis *a, guint32 i, const char *own)
{
  for (guint32 k = i; k > 0 && k + ENGINE_FILL_REACH > i; k--)
    {
      const EngineMention *m = engine_fill_mention (a, k - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && engine_fill_is_state (m->codes[0])
          && strcmp (m->codes[0], own) != 0)
        return m->codes[0];
    }
  return NULL;
}

/* "They have offered us", outside quotation marks in an interview: the others, without whoever answers. */
gboolean
engine_act_others_of_speaker (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  const EngineTag *pronoun =
      group > low ? engine_fill_tag (a, group - 1, ENGINE_CLASS_PRONOUN) : NULL;
  EngineCodes speaker, named;
  const EngineMention *m;
  const char *other;

  if (pronoun == NULL || strcmp (engine_fill_code (a, pronoun), "subj-3p") != 0)
    return FALSE;
  speaker.n = named.n = 0;
  if (!engine_act_interviewed (a, group - 1, &speaker) || speaker.n != 1)
    return FALSE;
  m = engine_fill_mention (a, group - 1);
  if (m != NULL && m->codes != NULL)
    engine_fill_codes_from_list (&named, m->codes);
  if (named.n > 0 && !engine_fill_codes_has (&named, speaker.codes[0]))
    return FALSE;
  for (guint k = 0; k < named.n; k++)
    if (strcmp (named.codes[k], speaker.codes[0]) != 0)
      engine_fill_codes_add (&act->actor, named.codes[k]);
  other = act->actor.n == 0 ? engine_act_other_side (a, group - 1, speaker.codes[0]) : NULL;
  if (other == NULL && act->actor.n == 0)
    other = other_before (a, group - 1, speaker.codes[0]);
  if (other != NULL)
    engine_fill_codes_add (&act->actor, other);
  if (act->actor.n == 0)
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "the other side", group - 1, group);
  return TRUE;
}
