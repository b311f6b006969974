/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Members of a subject that has several: "A et B", "the Congolese government and the rebels of X",
 * "le ministère kényan de la Santé et la fondation suisse Y".  Bodies that act for their state and
 * companies behind their country's name are told apart from mere adjectives here. */

#include "config.h"

#include "engine-fill.h"
#include "engine-mentions.h"

#define MEMBER_GAP 7     /* tokens between two members: ", the Democratic Socialist Republic of" */
#define BODY_REACH 3     /* tokens between an adjective or a genitive and the body's noun */
#define COMPLEMENT_REACH 6 /* tokens of "de la Santé", "of foreign affairs" */

static gboolean
is_state_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return tag != NULL
         && (engine_fill_attr (a, tag, "state") != NULL
             || engine_fill_attr (a, tag, "public") != NULL);
}

static gboolean
is_plain_word (const EngineAnalysis *a, guint32 i)
{
  return i < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_AND)
         && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && (engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN)
             || (engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)));
}

/* "… de la Santé": up to what joins the next member; @i where something else follows. */
static guint32
skip_complement (const EngineAnalysis *a, guint32 i)
{
  if (!engine_fill_is (a, i, ENGINE_CLASS_OF))
    return i;
  for (guint32 k = i + 1; k < MIN (a->tokens->len, i + COMPLEMENT_REACH); k++)
    {
      if (engine_fill_is (a, k, ENGINE_CLASS_AND))
        return k;
      if (engine_fill_mention (a, k) != NULL
          || !(is_plain_word (a, k) || engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
               || (engine_token (a, k)->flags & ENGINE_TOKEN_ELISION)))
        return i;
    }
  return i;
}

/* The end of the body that an adjective or a genitive says whose it is: "the Congolese government",
 * "Kenya's health ministry", "l'armée soudanaise"; 0 where there is none. */
static guint32
body_end (const EngineAnalysis *a, const EngineMention *m)
{
  gboolean genitive = engine_token_is_genitive (a, m->last);
  guint32 i = m->last + (genitive ? 1 : 0);

  if (m->kind != ENGINE_MENTION_PARTY || !(genitive || (m->flags & ENGINE_MENTION_ADJECTIVE)))
    return 0;
  if (!genitive && m->first > 0
      && (is_state_noun (a, m->first - 1)
          || (m->first > 1 && is_state_noun (a, m->first - 2) && is_plain_word (a, m->first - 1))))
    return skip_complement (a, m->last);
  /* "le président colombien" */
  if (!genitive && m->first > 0
      && engine_fill_covering (a, m->first - 1, ENGINE_CLASS_ROLE) != NULL)
    return skip_complement (a, m->last);
  for (guint32 k = i; k < MIN (a->tokens->len, i + BODY_REACH); k++)
    {
      if (is_state_noun (a, k))
        return skip_complement (a, k + 1);
      if (!is_plain_word (a, k))
        return 0;
    }
  return 0;
}

/* "Swiss drugmaker X", "le groupe suisse X": the country only says whose company follows. */
static gboolean
leads_to_firm (const EngineAnalysis *a, const EngineMention *m, const EngineMention *firm)
{
  gboolean genitive = engine_token_is_genitive (a, m->last);

  if (m->kind != ENGINE_MENTION_PARTY || !(genitive || (m->flags & ENGINE_MENTION_ADJECTIVE))
      || firm->kind != ENGINE_MENTION_ORG || firm->first < m->last
      || firm->first > m->last + BODY_REACH)
    return FALSE;
  for (guint32 i = m->last + (genitive ? 1 : 0); i < firm->first; i++)
    if (!is_plain_word (a, i))
      return FALSE;
  return TRUE;
}

/* Whether a token may stand between two members. */
static gboolean
joins (const EngineAnalysis *a, guint32 i, gboolean *joined)
{
  if (engine_fill_punct (a, i, ',') || engine_fill_is (a, i, ENGINE_CLASS_AND)
      || engine_fill_punct (a, i, '&') || engine_fill_punct (a, i, '-'))
    {
      *joined = TRUE;
      return TRUE;
    }
  return *joined
         && (engine_fill_links_members (a, i)
             || engine_fill_covering (a, i, ENGINE_CLASS_OF) != NULL
             || engine_fill_covering (a, i, ENGINE_CLASS_ORG_NOUN) != NULL);
}

/* An adjective that is no name: one written with a capital reads as a name in a list of names. */
static gboolean
is_adjective (const EngineAnalysis *a, const EngineMention *m)
{
  return (m->flags & ENGINE_MENTION_ADJECTIVE)
         && !(engine_token (a, m->first)->flags & ENGINE_TOKEN_CAPITAL);
}

/* "le chef du M23, X, et …": the name of who leads it, between commas. */
static gboolean
is_apposed_person (const EngineAnalysis *a, const EngineMention *x, const EngineMention *y)
{
  return y->kind == ENGINE_MENTION_PERSON && y->first == x->last + 1
         && engine_fill_punct (a, x->last, ',') && engine_fill_punct (a, y->last, ',')
         && engine_fill_is (a, y->last + 1, ENGINE_CLASS_AND);
}

/* The member joined to mention @index, whoever it is. */
static guint32
next_member (const EngineAnalysis *a, guint32 index)
{
  const EngineMention *x = &g_array_index (a->mentions, EngineMention, index);
  guint32 end = body_end (a, x), next = index + 1;
  const EngineMention *y;
  guint32 start;
  gboolean joined = FALSE, body;

  if (next >= a->mentions->len)
    return 0;
  y = &g_array_index (a->mentions, EngineMention, next);
  if (next + 1 < a->mentions->len && is_apposed_person (a, x, y))
    {
      end = y->last;
      y++;
      next++;
    }
  start = y->first;
  if (next + 1 < a->mentions->len && leads_to_firm (a, y, y + 1) && x->last < start)
    {
      y++;
      next++;
    }
  else if (leads_to_firm (a, x, y))
    return 0;
  body = body_end (a, y) != 0;
  if (!engine_fill_is_party (x) || !engine_fill_is_party (y) || start <= x->last
      || ((x->flags | y->flags) & ENGINE_MENTION_POSSESSIVE))
    return 0;
  /* an adjective joins an adjective, a name or a body another */
  if (is_adjective (a, x) != is_adjective (a, y)
      && (is_adjective (a, x) && end == 0) != (is_adjective (a, y) && !body))
    return 0;
  if (end == 0)
    end = x->last;
  if (start < end || start - end > MEMBER_GAP)
    return 0;
  for (guint32 i = end; i < start; i++)
    if (!joins (a, i, &joined))
      return 0;
  return joined ? next : 0;
}

/**
 * engine_fill_next_member:
 * @a: an analysis
 * @index: of a mention
 *
 * Returns: the index of the mention that is joined to it in one list, past a country that only says
 *   whose it is; 0 = none
 */
guint32
engine_fill_next_member (const EngineAnalysis *a, guint32 index)
{
  /* "Ana Silva of Brazil and": the state is of whoever stands before it, and no member of its own */
  return index > 0 && engine_mentions_holder_end (a, index - 1) == index
             ? 0
             : next_member (a, engine_mentions_holder_end (a, index));
}
