/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A company that is spoken of by its kind: "la compagnie", "the German group", one that nobody names ("a Chinese
 * developer").  Which of those named before it is, engine-anaphora-firm.c says. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define ARTICLE_REACH 4 /* tokens of "the large German " */
#define COMPANY_MENTIONS 60 /* mentions that are counted */
#define COMPANY_REACH 260 /* tokens back to the company's name */

/* A company's own name, no state's and no medium's. */
static gboolean
names_company (const EngineAnalysis *a, const EngineMention *m)
{
  return m->kind == ENGINE_MENTION_ORG && m->codes != NULL && m->codes[0] != NULL
         && m->codes[1] == NULL && !engine_fill_is_state (m->codes[0])
         && (a->header == NULL || a->header->publisher == NULL
             || strstr (a->header->publisher, m->codes[0]) == NULL)
         && !engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM);
}

/* The company named most before the token, of several the first. */
static const EngineMention *
most_named_company (const EngineAnalysis *a, guint32 token)
{
  const EngineMention *best = NULL;
  guint most = 0;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);
      guint n = 0;

      if (m->first >= token)
        break;
      if (m->first + COMPANY_REACH < token || !names_company (a, m))
        continue;
      for (guint k = i; k < a->mentions->len && k < i + COMPANY_MENTIONS; k++)
        {
          const EngineMention *o = &g_array_index (a->mentions, EngineMention, k);

          if (o->first >= token)
            break;
          n += names_company (a, o) && strcmp (o->codes[0], m->codes[0]) == 0;
        }
      if (n > most)
        {
          most = n;
          best = m;
        }
    }
  return best;
}

/* Where "le groupe chinois", "la compagnie de Doha" ends without its country, or @end. */
static guint32
before_origin (const EngineAnalysis *a, guint32 end, guint32 low)
{
  const EngineMention *m = end > low + 2 ? engine_fill_mention (a, end - 1) : NULL;

  /* "la banque publique" */
  if (m == NULL && end > low + 2 && (engine_fill_morph (a, end - 1) & ENGINE_MORPH_ADJ)
      && !engine_fill_is (a, end - 1, ENGINE_CLASS_ORG_NOUN)
      && engine_fill_is (a, end - 2, ENGINE_CLASS_ORG_NOUN))
    return end - 1;
  if (m == NULL || m->last != end || m->kind != ENGINE_MENTION_PARTY || m->first < low + 2)
    return end;
  if ((m->flags & ENGINE_MENTION_ADJECTIVE)
      && engine_fill_is (a, m->first - 1, ENGINE_CLASS_ORG_NOUN))
    return m->first;
  return engine_fill_is (a, m->first - 1, ENGINE_CLASS_OF)
                 && engine_fill_is (a, m->first - 2, ENGINE_CLASS_ORG_NOUN)
             ? m->first - 1
             : end;
}

/* The article of the phrase whose noun starts at @noun, over what describes it: "the large German group"; NULL =
 * none. */
static const EngineTag *
article_before (const EngineAnalysis *a, guint32 noun, guint32 low)
{
  for (guint32 i = noun; i > low && i + ARTICLE_REACH > noun; i--)
    {
      const EngineTag *article = engine_fill_tag (a, i - 1, ENGINE_CLASS_ARTICLE);
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (article != NULL)
        return article;
      if (!(m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE))
          && !(engine_fill_morph (a, i - 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN)))
        return NULL;
    }
  return NULL;
}

/* Whether the noun is one of a single company: "la compagnie", "the German group". */
static gboolean
names_one_firm (const EngineAnalysis *a, const EngineTag *noun, guint32 end)
{
  const guint32 numbers = ENGINE_MORPH_PLURAL | ENGINE_MORPH_SINGULAR;

  return noun != NULL && noun->last == end && noun->first > 0
         && (engine_fill_attr (a, noun, "firms") != NULL
             || engine_fill_attr (a, noun, "name") != NULL)
         && !(engine_token (a, noun->first)->flags & ENGINE_TOKEN_CAPITAL)
         && (engine_fill_morph (a, noun->first) & numbers) != ENGINE_MORPH_PLURAL;
}

/* "A Chinese developer offers", "Un armateur grec": one that is not named, as the text says it. */
static gboolean
read_unnamed_firm (EngineAnalysis *a,
                   EngineAct *act,
                   const EngineTag *article,
                   guint32 end,
                   guint32 group)
{
  for (guint32 i = article->last; i < group; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || !(m->flags & ENGINE_MENTION_ADJECTIVE) || m->kind != ENGINE_MENTION_PARTY)
        continue;
      engine_fill_codes_add (&act->actor, engine_fill_text (a, article->last, MAX (end, group)));
      engine_reasons_add (&act->reasons, a, "actor", "subject", article->last, group);
      return TRUE;
    }
  return FALSE;
}

/* "la compagnie versera", "le groupe chinois promet", "From 2027 the company will": the company that is meant. */
gboolean
engine_act_company (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 end = before_origin (a, group, low), found;
  const EngineMention *best = end < low + 2 ? NULL : engine_fill_mention (a, end - 1);
  const EngineTag *noun, *article;

  if (end < low + 2)
    return FALSE;
  noun = engine_fill_covering (a, end - 1, ENGINE_CLASS_ORG_NOUN);
  if (!names_one_firm (a, noun, end)
      || (best != NULL && best->kind == ENGINE_MENTION_PARTY && best->codes != NULL
          && best->codes[0] != NULL)
      || (article = article_before (a, noun->first, low)) == NULL)
    return FALSE;
  if (strcmp (engine_fill_code (a, article), "indef") == 0)
    return read_unnamed_firm (a, act, article, end, group);
  found =
      engine_firm_described (a, noun->first, noun->last, engine_fill_mention_from (a, noun->first));
  if (found != 0)
    best = &g_array_index (a->mentions, EngineMention, found - 1);
  else if (end == group && article->last == noun->first)
    best = most_named_company (a, noun->first);
  else
    best = NULL;
  if (best == NULL)
    return FALSE;
  engine_fill_add_mention (best, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "the company before", best->first, best->last);
  return TRUE;
}
