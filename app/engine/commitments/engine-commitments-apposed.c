/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A person whose office stands behind the name ("Ana Costa, présidente du syndicat des dockers, exige"), and a
 * person that a relative stands for ("said Ann Rowe, head of the Growers' Association, who urged"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define OFFICE_REACH 26 /* tokens of an office behind a name */
#define BRACKET_WORDS 16 /* tokens of "(Mali, Burkina Faso, Niger)" */
#define OFFICE_START 5  /* tokens of "le très influent ministre" */

/* The office that the phrase at @i begins with: "président du", "the Estonian trade minister". */
static const EngineTag *
office_at (const EngineAnalysis *a, guint32 i, guint32 end)
{
  guint32 reach = MIN (end, i + OFFICE_START);

  for (; i < reach; i++)
    {
      const EngineTag *role = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);

      if (role != NULL)
        return role->last <= end ? role : NULL;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)))
        return NULL;
    }
  return NULL;
}

/* No verb that carries a clause, no break. */
static gboolean
is_phrase (const EngineAnalysis *a, guint32 i, guint32 end)
{
  const guint32 other = ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE;

  for (; i < end; i++)
    if (engine_fill_stops (a, i) || engine_token (a, i)->kind == ENGINE_TOKEN_BREAK
        || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
        || (engine_fill_mention (a, i) == NULL && engine_fill_finite (a, i)
            && !(engine_fill_morph (a, i) & other)))
      return FALSE;
  return TRUE;
}

/* The person whose office ends at @end; @office: where that starts. */
static const EngineMention *
named_before_office (const EngineAnalysis *a, guint32 end, guint32 low, guint32 *office)
{
  for (guint32 i = end - 1; i > low + 1 && i + OFFICE_REACH > end; i--)
    {
      const EngineMention *m;

      if (!engine_fill_punct (a, i - 1, ','))
        continue;
      m = engine_fill_mention (a, i - 2);
      if (m == NULL || m->last != i - 1 || m->kind != ENGINE_MENTION_PERSON)
        continue;
      *office = i;
      return office_at (a, i, end) != NULL && is_phrase (a, i, end) ? m : NULL;
    }
  return NULL;
}

/* "La présidente du syndicat, Ana Costa": where the office starts that ends at @end, or @end. */
static guint32
office_start (const EngineAnalysis *a, guint32 end, guint32 low)
{
  guint32 found = end;

  for (guint32 i = end; i > low && i + OFFICE_REACH > end; i--)
    {
      const EngineTag *role = engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE);

      if (role != NULL)
        found = role->first;
      else if (found < end || engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
        break;
    }
  return found < end && is_phrase (a, found, end) ? found : end;
}

/* "A, ministre de l'Eau, et B, préfet, ont": not one's alone; "Ana Ruiz, ancienne négociatrice": nobody's now. */
static gboolean
is_one_in_office (const EngineAnalysis *a, guint32 group, guint32 office, guint32 end)
{
  guint32 morph;

  while (engine_act_is_filler (a, group))
    group++;
  morph = engine_fill_morph (a, group);
  if ((morph & ENGINE_MORPH_PLURAL) && !(morph & ENGINE_MORPH_SINGULAR))
    return FALSE;
  for (guint32 i = office; i < end; i++)
    {
      const EngineTag *former = engine_fill_tag (a, i, ENGINE_CLASS_ROLE_EXTENSION);

      if (former != NULL && engine_fill_attr (a, former, "former") != NULL)
        return FALSE;
    }
  return TRUE;
}

/* The body that an office is of, right behind it: "président du syndicat", "head of the Association"; 0 where there
 * is none. */
static guint32
body_start (const EngineAnalysis *a, const EngineTag *role, guint32 end)
{
  guint32 i = role->last;

  if (i >= end || !engine_fill_is (a, i, ENGINE_CLASS_OF))
    return 0;
  for (i++; i < end && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE); i++)
    ;
  return i < end ? i : 0;
}

/* Whether who holds the office acts for a state, where the text says no country: not the president of a region,
 * an association or a party. */
static gboolean
is_of_state (const EngineAnalysis *a, const EngineTag *role, guint32 end)
{
  guint32 i = body_start (a, role, end);
  const EngineTag *noun = i != 0 ? engine_fill_covering (a, i, ENGINE_CLASS_ORG_NOUN) : NULL;

  if (engine_fill_attr (a, role, "state") == NULL)
    return FALSE;
  if (i == 0 || (noun != NULL && engine_fill_attr (a, noun, "state") != NULL)
      || engine_fill_is (a, i, ENGINE_CLASS_STATE_BODY)
      || engine_fill_is (a, i, ENGINE_CLASS_PERIPHRASIS))
    return TRUE;
  return noun == NULL && engine_fill_attr (a, role, "whose") == NULL
         && !engine_fill_is (a, i, ENGINE_CLASS_PEOPLE);
}

/* "président du comité régional des pêches", "head of the Growers' Association": the body as written, or NULL. */
const char *
engine_act_body_of_office (EngineAnalysis *a, const EngineTag *role, guint32 end)
{
  guint32 i = body_start (a, role, end), last = i;
  const EngineTag *noun = i != 0 ? engine_fill_covering (a, i, ENGINE_CLASS_ORG_NOUN) : NULL;

  if (noun == NULL || engine_fill_attr (a, noun, "name") == NULL
      || engine_fill_attr (a, noun, "state") != NULL || engine_fill_attr (a, noun, "public") != NULL
      || engine_fill_attr (a, noun, "firms") != NULL)
    return NULL;
  while (last < end && !engine_fill_punct (a, last, ','))
    last++;
  return engine_fill_text (a, i, last);
}

/* "porte-parole du Hezbollah", "adviser to Donald Trump": of somebody with a name of his own, no region. */
static gboolean
names_other (const EngineAnalysis *a, const EngineTag *role, guint32 i, guint32 end)
{
  guint32 body = role != NULL ? body_start (a, role, end) : 0;

  if (body != 0 && engine_fill_is (a, body, ENGINE_CLASS_TOWN_BODY))
    return FALSE;
  for (; i < end; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->kind != ENGINE_MENTION_COMMODITY
          && (m->kind == ENGINE_MENTION_ORG || (m->codes != NULL && m->codes[0] != NULL)))
        return TRUE;
    }
  return FALSE;
}

/* Whom the person of no country acts for: the text's own state, the body of the office, or nobody else. */
static gboolean
read_private (EngineAnalysis *a,
              EngineAct *act,
              const EngineMention *m,
              const EngineTag *role,
              guint32 end,
              gboolean body_only)
{
  const char *who;

  if (role == NULL)
    return engine_act_private (a, m, act->modality != ENGINE_MODALITY_DONE, &act->actor);
  if (body_only)
    who = act->modality != ENGINE_MODALITY_DONE ? engine_act_body_of_office (a, role, end) : NULL;
  else if (is_of_state (a, role, end))
    who = engine_act_home_state (a);
  else
    {
      if (act->modality == ENGINE_MODALITY_DONE)
        return FALSE;
      who = engine_act_body_of_office (a, role, end);
      if (who == NULL)
        who = m->name;
    }
  if (who == NULL)
    return FALSE;
  engine_fill_codes_add (&act->actor, who);
  return TRUE;
}

/**
 * engine_act_apposed_subject:
 * @a: the analysis
 * @act: an act
 * @group: the first token of its verb's group
 * @low: where the sentence starts
 *
 * "Ana Costa, présidente du syndicat des dockers, exige" and "…, a dit Ana Costa, qui exige": the person that the verb
 * or its relative pronoun hangs on becomes the actor.
 *
 * Returns: FALSE where there is none
 */
gboolean
engine_act_apposed_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  const EngineTag *which =
      group > low + 3 ? engine_fill_tag (a, group - 1, ENGINE_CLASS_RELATIVE) : NULL;
  const EngineMention *m;
  const EngineTag *role;
  guint32 end, office, office_end;

  if (which != NULL && strcmp (engine_fill_code (a, which), "who") == 0
      && engine_fill_punct (a, group - 2, ','))
    end = group - 2;
  else if (group > low + 3 && engine_fill_punct (a, group - 1, ','))
    end = group - 1;
  else
    return FALSE;
  office_end = end;
  m = engine_fill_mention (a, end - 1);
  if (m != NULL && m->last == end && m->kind == ENGINE_MENTION_PERSON)
    {
      office_end = m->first - 1;
      office = m->first > low + 1 && engine_fill_punct (a, office_end, ',')
                   ? office_start (a, office_end, low)
                   : office_end;
    }
  else
    m = named_before_office (a, end, low, &office);
  if (m == NULL || (which == NULL && office == office_end)
      || !is_one_in_office (a, group, office, office_end))
    return FALSE;
  role = office < office_end ? office_at (a, office, office_end) : NULL;
  if (m->codes != NULL && m->codes[0] != NULL)
    {
      /* of the country that the subject names */
      if (which == NULL)
        return FALSE;
      engine_fill_add_mention (m, &act->actor);
    }
  else if (names_other (a, role, office, office_end)
           || !read_private (a, act, m, role, office_end, which == NULL && office_end != end))
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "subject", m->first, m->last);
  return TRUE;
}

/**
 * engine_act_bracketed_subject:
 * @a: the analysis
 * @act: an act
 * @group: the first token of its verb's group
 * @low: where the sentence starts
 *
 * "L'Alliance (Mali, Niger, Togo) a institué": those in brackets right before the verb, unless what they make up is a
 * party itself.
 *
 * Returns: FALSE where there are none
 */
gboolean
engine_act_bracketed_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  EngineCodes inside = { .n = 0 };
  const EngineMention *m;
  guint32 open = group;

  if (group < low + 5 || !engine_fill_punct (a, group - 1, ')'))
    return FALSE;
  while (open > low + 1 && open + BRACKET_WORDS > group && !engine_fill_punct (a, open - 1, '('))
    open--;
  if (!engine_fill_punct (a, open - 1, '('))
    return FALSE;
  m = engine_fill_mention (a, open - 2);
  if (m != NULL && m->last == open - 1 && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
      && m->codes[0] != NULL && !(m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE)))
    engine_fill_add_mention (m, &act->actor);
  else if (engine_fill_list (a, open, group - 1, &inside) == group - 1 && inside.n > 1)
    act->actor = inside;
  else
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "subject", open - 1, group);
  return TRUE;
}
