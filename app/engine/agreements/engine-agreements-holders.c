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
          const guint32 index = g_array_index (a->mention_at, guint32, i) - 1;
          const guint32 home = engine_mentions_holder_end (a, index);
          guint32 end = g_array_index (a->mentions, EngineMention, home).last;

          if (m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL
              || (!office && home == index))
            return 0;
          engine_fill_add_mention (m, codes);
          return end + (home > index && engine_fill_punct (a, end, ')') ? 1 : 0);
        }
      if (role != NULL)
        {
          if (engine_fill_attr (a, role, "firm") != NULL)
            return 0;
          office = TRUE;
          i = role->last;
        }
      else if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY)
        i = m->last + (engine_token_is_genitive (a, m->last) ? 1 : 0);
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
