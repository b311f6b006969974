/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an office stands for that speaks: "le ministre", "the Greek leader", "la ministre ukrainienne" is whoever the
 * text named with it before; else its own words do. */

#include "config.h"

#include "engine-quotations.h"

#include <string.h>

#define HOLDERS 10 /* people named before among whom the holder of an office is looked for */

/* "the leader", "le dirigeant de 75 ans", "cet éleveur": a definite noun with nothing that says of what. */
gboolean
engine_quotation_is_bare_office (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->first;

  if (engine_fill_is (a, tag->last, ENGINE_CLASS_OF)
      || engine_fill_is (a, tag->last, ENGINE_CLASS_INF_MARK)
      || engine_fill_is (a, tag->last, ENGINE_CLASS_PREPOSITION))
    return FALSE;
  for (guint n = 0; n < 7 && i > 0; n++, i--)
    {
      const EngineTag *det = engine_fill_tag (a, i - 1, ENGINE_CLASS_DETERMINER);

      if (det != NULL)
        return strcmp (engine_fill_code (a, det), "def") == 0
               || strcmp (engine_fill_code (a, det), "dem") == 0;
      if (engine_fill_mention (a, i - 1) != NULL || engine_fill_stops (a, i - 1))
        return FALSE;
    }
  return FALSE;
}

/* "The former Nigerian minister added": whoever spoke last, where the definite article of an office of old takes
 * him up a sentence later; NULL for anybody else. */
static const char *
taken_up_speaker (EngineQuotations *self, const EngineTag *office)
{
  const EngineAnalysis *a = self->a;
  guint32 i = office->first;
  guint32 s = engine_analysis_sentence_of (a, i);
  const EngineTag *determiner = NULL;
  gboolean former = FALSE;

  for (guint n = 0; n < 4 && i > 0 && determiner == NULL; n++, i--)
    {
      const EngineTag *extension = engine_fill_tag (a, i - 1, ENGINE_CLASS_ROLE_EXTENSION);

      determiner = engine_fill_tag (a, i - 1, ENGINE_CLASS_DETERMINER);
      former |= extension != NULL && engine_fill_attr (a, extension, "former") != NULL;
    }
  if (!former || s == 0 || determiner == NULL
      || strcmp (engine_fill_code (a, determiner), "def") != 0
      || self->last_end < g_array_index (a->sentences, EngineSentence, s - 1).first)
    return NULL;
  return self->last_person;
}

/* Where the words of the office end: "le président de la Commission", "la ministre ukrainienne", whose country it
 * tells in @country. */
static guint32
end_of_office (const EngineAnalysis *a, const EngineTag *tag, guint32 limit, const char **country)
{
  guint32 last = tag->last;

  while (last < limit && last < tag->last + 4 && engine_token (a, last)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, last, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, last, ENGINE_CLASS_SAY)
         && (!engine_fill_is (a, last, ENGINE_CLASS_PRONOUN)
             || (engine_token (a, last + 1)->flags & ENGINE_TOKEN_CAPITAL))
         && !engine_fill_is (a, last, ENGINE_CLASS_RELATIVE))
    {
      const EngineTag *adjective = engine_fill_tag (a, last, ENGINE_CLASS_ADJECTIVE_OF);

      if (adjective != NULL)
        {
          *country = engine_fill_code (a, adjective);
          return adjective->last;
        }
      last++;
    }
  return last;
}

/* "the Greek leader": the person of that country named before, or NULL. */
static const char *
find_leader_of (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *adjective =
      tag->first > 1 ? engine_fill_covering (a, tag->first - 1, ENGINE_CLASS_ADJECTIVE_OF) : NULL;
  const EngineTag *det = adjective != NULL && adjective->first > 0
                             ? engine_fill_tag (a, adjective->first - 1, ENGINE_CLASS_DETERMINER)
                             : NULL;
  guint32 i = tag->first;

  if (det == NULL || strcmp (engine_fill_code (a, det), "def") != 0)
    return NULL;
  for (guint n = 0; n < 4; n++)
    {
      const EngineMention *person =
          engine_quotation_person_before (a, i, engine_fill_code (a, adjective));

      if (person == NULL)
        return NULL;
      if (person->codes[0] != NULL)
        return person->name;
      i = person->first;
    }
  return NULL;
}

/* Whether the words of @tag are part of the office that the text gave the person. */
static gboolean
has_role (const EngineAnalysis *a, const EngineMention *person, const EngineTag *tag)
{
  EngineSpan span = engine_analysis_span (a, tag->first, tag->last);
  g_autofree char *role = g_strndup (a->text + span.start_byte, span.end_byte - span.start_byte);
  g_autofree char *wanted = g_utf8_casefold (role, -1);
  g_autofree char *had = g_utf8_casefold (person->role, -1);

  return strstr (had, wanted) != NULL;
}

/* "Le ministre", "la ministre ukrainienne": who was named with that office, or for that country, before. */
static const char *
find_holder (const EngineAnalysis *a, const EngineTag *tag, const char *country)
{
  guint32 i = tag->first;

  for (guint steps = 0; i > 0 && steps < HOLDERS; steps++)
    {
      const EngineMention *person = engine_quotation_person_before (a, i, country);

      if (person == NULL)
        return NULL;
      if (person->role != NULL ? has_role (a, person, tag)
                               : country != NULL && person->codes[0] != NULL)
        return person->name;
      i = person->first;
    }
  return NULL;
}

/* Who an office stands for, its words where nobody is known to hold it. */
const char *
engine_quotation_office_speaker (EngineQuotations *self, const EngineTag *tag, guint32 limit)
{
  EngineAnalysis *a = self->a;
  const char *country = NULL, *name = NULL;
  guint32 last = end_of_office (a, tag, limit, &country);

  if (country == NULL)
    name = find_leader_of (a, tag);
  if (name == NULL)
    name = find_holder (a, tag, country);
  if (name != NULL)
    return name;
  /* "the 75-year-old leader said": no new person */
  if (country == NULL && engine_quotation_is_bare_office (a, tag))
    {
      name = engine_quotation_pronoun_speaker (self, tag->first);
      if (name != NULL && engine_quotation_is_person (a, name))
        return name;
    }
  if (taken_up_speaker (self, tag) != NULL)
    return self->last_person;
  return engine_fill_text (a, tag->first, MIN (last, limit));
}
