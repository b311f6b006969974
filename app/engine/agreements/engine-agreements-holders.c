/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Members of a list that are people with their office: "signed by Brazil's transport minister Ana Silva, Chile's
 * interior minister, Juan Perez, and …".  A walk of a few tokens to the person's name. */

#include "config.h"

#include "engine-agreements-firms.h"

#define OFFICE_REACH 16 /* tokens from the first word of the office to the name */

/* Whether the words of an office go on at @i. */
static gboolean
is_of_office (const EngineAnalysis *a, guint32 i, gboolean office)
{
  if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE) || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
      || engine_fill_is (a, i, ENGINE_CLASS_TITLE)
      || (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION))
    return TRUE;
  /* "Minister of Foreign Affairs and Trade, Ana Silva" */
  if (engine_fill_is (a, i, ENGINE_CLASS_OF) || engine_fill_is (a, i, ENGINE_CLASS_AND))
    return office;
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         && (engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN)
             || (engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)));
}

/* "Ana Silva, transport minister of Brazil, Juan Perez, …": the mark that ends the office behind a name, @i where there
 * is none. */
static guint32
skip_office (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  gboolean office = FALSE;

  if (i >= limit || !engine_fill_punct (a, i, ','))
    return i;
  for (guint32 k = i + 1; k < MIN (limit, i + OFFICE_REACH); k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      office = office || engine_fill_covering (a, k, ENGINE_CLASS_ROLE) != NULL;
      if (engine_fill_punct (a, k, ',') || engine_fill_punct (a, k, '.'))
        return office ? k : i;
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          || (m != NULL && m->kind == ENGINE_MENTION_PERSON))
        return i;
    }
  return i;
}

/* The token behind the person that mention @index is, and what says whose: 0 where nothing does and no @office stands
 * before the name. */
static guint32
holder_end (const EngineAnalysis *a, guint32 index, gboolean office, guint32 limit)
{
  const guint32 home = engine_mentions_holder_end (a, index);
  guint32 end = g_array_index (a->mentions, EngineMention, home).last;
  guint32 behind;

  if (home > index && engine_fill_punct (a, end, ')'))
    end++;
  behind = home > index || office ? end : skip_office (a, end, limit);
  return behind == end && !office && home == index ? 0 : behind;
}

guint32
engine_agreement_read_holder (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  gboolean office = FALSE;

  for (limit = MIN (limit, i + OFFICE_REACH); i < limit;)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineTag *role = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PERSON)
        {
          const guint32 end =
              holder_end (a, g_array_index (a->mention_at, guint32, i) - 1, office, limit);

          if (m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL || end == 0)
            return 0;
          engine_fill_add_mention (m, codes);
          return end;
        }
      if (role != NULL)
        {
          if (engine_fill_attr (a, role, "firm") != NULL)
            return 0;
          office = TRUE;
          i = role->last;
        }
      else if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY)
        {
          /* "le Chilien Juan Perez", "Chile's Juan Perez" */
          office = office || engine_fill_mention (a, m->last) != NULL
                   || engine_token_is_genitive (a, m->last);
          i = m->last + (engine_token_is_genitive (a, m->last) ? 1 : 0);
        }
      else if (m != NULL)
        return 0;
      /* "the minister of transport of Brazil, Ana Silva" */
      else if (office && engine_fill_punct (a, i, ',') && engine_fill_mention (a, i + 1) != NULL
               && engine_fill_mention (a, i + 1)->kind == ENGINE_MENTION_PERSON)
        i++;
      else if (is_of_office (a, i, office))
        i++;
      else
        return 0;
    }
  return 0;
}
