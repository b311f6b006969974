/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who wrote what is named: "un rapport de la Banque mondiale", "une étude publiée mardi par X", "recent modelling by
 * the Kiel Institute".  Asked by whoever credits a figure, or must know that a name is credited and does nothing. */

#include "config.h"

#include "engine-mentions.h"

/* "le", "the", "du", "de": what is no part of a name. */
gboolean
engine_token_is_article (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *of = i > 0 ? engine_analysis_tag (a, i - 1, ENGINE_CLASS_OF) : NULL;

  return (of != NULL && of->last > i) || engine_token_is (a, i, ENGINE_CLASS_OF)
         || engine_token_has_code (a, i, ENGINE_CLASS_DETERMINER, "def")
         || engine_token_has_code (a, i, ENGINE_CLASS_DETERMINER, "indef")
         || engine_token_has_code (a, i, ENGINE_CLASS_DETERMINER, "part");
}

/* "rapport", "statistics": a writing at @i. */
gboolean
engine_writing_starts (const EngineAnalysis *a, guint32 i)
{
  return engine_token_is (a, i, ENGINE_CLASS_WRITING);
}

/* Somebody at @i who may write: an office, an organisation, a person or a body, or a name. */
gboolean
engine_writing_has_author (const EngineAnalysis *a, guint32 i)
{
  const guint32 m = g_array_index (a->mention_at, guint32, i);

  return engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN) || engine_token_is (a, i, ENGINE_CLASS_ROLE)
         || engine_token_is (a, i, ENGINE_CLASS_PEOPLE)
         || (m != 0 && engine_mention (a, m - 1)->kind != ENGINE_MENTION_COMMODITY
             && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ADJECTIVE) == 0)
         || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

#define AUTHOR_REACH 6 /* tokens into a noun phrase to the word that tells it for somebody */

/* "the Kiel Institute", "cabinet Roland Berger", "l'université d'Eldoret": somebody who may write begins at
 * @from, articles apart; not "impact de la Commission". */
static gboolean
opens_author (const EngineAnalysis *a, guint32 from, guint32 stop)
{
  guint32 noun = from;
  gboolean definite = FALSE;

  /* "du", "de la" */
  for (guint32 back = 1; back <= 2 && back <= from; back++)
    definite |= engine_token_is (a, from - back, ENGINE_CLASS_DETERMINER)
                && engine_analysis_tag (a, from - back, ENGINE_CLASS_DETERMINER)->last == from;
  for (; noun < stop && engine_token_is_article (a, noun); noun++)
    definite = TRUE;
  for (guint32 i = noun; i < stop && i < from + AUTHOR_REACH; i++)
    {
      if (engine_writing_has_author (a, i))
        return TRUE;
      if (engine_token_is (a, i, ENGINE_CLASS_OF))
        return definite && i == noun + 1 && i + 1 < stop && engine_writing_has_author (a, i + 1);
      if (engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
          || (engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_is_char (a, i, '-')))
        return FALSE;
    }
  return FALSE;
}

#define MODIFIER_REACH 5 /* tokens from an article to its noun: "the most recent quarterly" */

/* "une", "les dernières", "a recent joint": where the noun of a writing begins that @from opens, or 0. */
static guint32
find_writing (const EngineAnalysis *a, guint32 from, guint32 stop)
{
  for (guint32 i = from; i < stop && i < from + MODIFIER_REACH; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (engine_writing_starts (a, i))
        return i;
      /* "l'office des statistiques": of another noun */
      if (i > from && engine_token_is (a, i, ENGINE_CLASS_OF)
          && !engine_token_is_article (a, i - 1))
        return 0;
      if (t->kind == ENGINE_TOKEN_NUMBER || engine_token_is_article (a, i))
        continue;
      if (t->kind != ENGINE_TOKEN_WORD || engine_writing_has_author (a, i)
          || (engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)))
        return 0;
    }
  return 0;
}

/* Where the word ends that parts a writing from who wrote it at @i, "de la", "by", "from"; 0 for others. */
static guint32
links_author (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass links[] = { ENGINE_CLASS_OF, ENGINE_CLASS_AGENT_PREP };

  for (guint k = 0; k < G_N_ELEMENTS (links); k++)
    if (engine_token_is (a, i, links[k]))
      return engine_analysis_tag (a, i, links[k])->last;
  return engine_token_has_code (a, i, ENGINE_CLASS_TARGET, "from") ? i + 1 : 0;
}

#define WRITING_REACH 9 /* tokens from a writing to who wrote it: "publiée mardi dernier par" */

/* "un rapport de X", "une étude publiée mardi par X", "recent modelling by X": where X begins; @from
 * where nobody is told. */
guint32
engine_writing_author (const EngineAnalysis *a, guint32 from, guint32 stop)
{
  guint32 noun = find_writing (a, from, stop);
  guint32 i;

  if (noun == 0)
    return from;
  i = engine_analysis_tag (a, noun, ENGINE_CLASS_WRITING)->last;
  for (const guint32 end = MIN (stop, i + WRITING_REACH); i < end; i++)
    {
      const EngineToken *t = engine_token (a, i);
      const guint32 author = links_author (a, i);

      if ((t->kind != ENGINE_TOKEN_WORD && t->kind != ENGINE_TOKEN_NUMBER)
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, i, ENGINE_CLASS_AUXILIARY))
        return from;
      if (author != 0 && find_writing (a, author, stop) != 0)
        return engine_writing_author (a, author, stop);
      if (author != 0 && opens_author (a, author, stop))
        return author;
    }
  return from;
}
