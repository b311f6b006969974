/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who promises and threatens without speaking for a state, though the text says whose country he is of: out of
 * office ("a former Peruvian minister"), not yet in it ("the frontrunner"), at the head of a party or an
 * association.  The office stands right before the name, before it and a comma, or in an aside behind it. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define OFFICE_REACH 12 /* tokens of an office before the name */
#define ASIDE_REACH 26  /* tokens of an aside behind it */

/* Where the office is told. */
typedef struct
{
  const EngineMention *person;
  guint32 first; /* tokens */
  guint32 last;
} Office;

/* The first token of the phrase that ends at @end: back to a mark, a verb or what joins it to others. */
static guint32
phrase_first (const EngineAnalysis *a, guint32 end, guint32 low)
{
  guint32 i = end;

  while (i > low && i + OFFICE_REACH > end && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_SAY)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
    i--;
  return i;
}

/* Where an aside ends that opens at @i: at its own clause. */
static guint32
aside_last (const EngineAnalysis *a, guint32 i, guint32 end)
{
  while (i < end && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
    i++;
  return i;
}

/* "Ana Costa, a former minister who hopes to return, has": the office behind the name. */
static gboolean
read_aside (const EngineAnalysis *a, guint32 end, guint32 low, Office *out)
{
  for (guint32 i = end - 1; i > low + 1 && i + ASIDE_REACH > end; i--)
    {
      const EngineMention *m =
          engine_fill_punct (a, i - 1, ',') ? engine_fill_mention (a, i - 2) : NULL;

      if (engine_fill_stops (a, i))
        return FALSE;
      if (m == NULL || m->last != i - 1 || m->kind != ENGINE_MENTION_PERSON)
        continue;
      *out = (Office){ m, i, aside_last (a, i, end) };
      return TRUE;
    }
  return FALSE;
}

/* The person who is the subject of the verb whose group starts at @group, with what is said of him. */
static gboolean
find_office (const EngineAnalysis *a, guint32 group, guint32 low, Office *out)
{
  gboolean comma = engine_fill_punct (a, group - 1, ',');
  guint32 end = comma ? group - 1 : group;
  const EngineMention *m = end > low ? engine_fill_mention (a, end - 1) : NULL;

  if (m == NULL || m->last != end || m->kind != ENGINE_MENTION_PERSON)
    return comma && end > low + 2 && read_aside (a, end, low, out);
  end = m->first;
  while (
      end > low + 1
      && (engine_fill_is (a, end - 1, ENGINE_CLASS_TITLE) || engine_fill_punct (a, end - 1, '.')))
    end--;
  if (comma && (end == low || !engine_fill_punct (a, end - 1, ',')))
    return FALSE;
  if (comma)
    end--;
  *out = (Office){ m, phrase_first (a, end, low), end };
  return out->first < out->last;
}

/* "former", "opposition"; a party's name beside "leader". */
static gboolean
is_partisan (const EngineAnalysis *a, const Office *office)
{
  gboolean party = FALSE, leads = FALSE;

  for (guint32 i = office->first; i < office->last; i++)
    {
      const EngineTag *word = engine_fill_tag (a, i, ENGINE_CLASS_PARTISAN);
      const EngineTag *former = engine_fill_tag (a, i, ENGINE_CLASS_ROLE_EXTENSION);
      const EngineTag *role = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);

      if ((word != NULL && strcmp (engine_fill_code (a, word), "out") == 0)
          || (former != NULL && engine_fill_attr (a, former, "former") != NULL))
        return TRUE;
      /* "the farmers' leader" */
      party = party || word != NULL || engine_fill_is (a, i, ENGINE_CLASS_PEOPLE)
              || (i > office->first && engine_token_is_genitive (a, i)
                  && engine_fill_mention (a, i - 1) == NULL);
      leads = leads || (role != NULL && engine_fill_attr (a, role, "whose") != NULL);
    }
  return party && leads;
}

/* "présidente de la Fédération des dockers": that body, where it has a name; or NULL. */
static const char *
read_body (EngineAnalysis *a, const Office *office)
{
  for (guint32 i = office->first; i < office->last; i++)
    {
      const EngineTag *role = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);

      if (role != NULL)
        return engine_fill_is (a, office->last - 1, ENGINE_CLASS_ORG_NOUN)
                   ? NULL
                   : engine_act_body_of_office (a, role, office->last);
    }
  return NULL;
}

/**
 * engine_act_partisan_subject:
 * @a: the analysis
 * @act: an act
 * @group: the first token of its verb's group
 * @low: where the sentence starts
 *
 * Returns: FALSE where the subject is nobody of that kind
 */
gboolean
engine_act_partisan_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  Office office;
  const char *who;

  if (group < low + 2 || act->modality == ENGINE_MODALITY_DONE
      || !find_office (a, group, low, &office) || office.person->name == NULL)
    return FALSE;
  if (engine_act_heads_association (a, act, office.last, low))
    return TRUE;
  who = read_body (a, &office);
  if (who == NULL && is_partisan (a, &office))
    who = office.person->name;
  if (who == NULL)
    return FALSE;
  engine_fill_codes_add (&act->actor, who);
  engine_reasons_add (&act->reasons, a, "actor", "subject", office.person->first,
                      office.person->last);
  return TRUE;
}
