/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Coordinated lists of parties, "A, B et C", "A-B": what stands between their members, and what only
 * looks like a list. */

#include "config.h"

#include "engine-mentions.h"

#define MAX_LIST_GAP 5 /* tokens between two members of a list */

/* What stands between two members of a list: 0 nothing fit, 1 a comma, 2 "and", 3 a hyphen. */
static guint
list_link (const EngineAnalysis *a, const EngineMention *left, const EngineMention *right)
{
  guint link = 0;

  if (right->first < left->last || right->first - left->last > MAX_LIST_GAP
      || right->first == left->last)
    return 0;
  for (guint32 i = left->last; i < right->first; i++)
    {
      if (engine_token_is_char (a, i, ','))
        link = MAX (link, 1);
      else if (engine_token_is (a, i, ENGINE_CLASS_AND) || engine_token_is_char (a, i, '&'))
        link = MAX (link, 2);
      else if (engine_token_is_char (a, i, '-') || engine_token_is_char (a, i, '/'))
        {
          if ((engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE) != 0)
            return 0;
          link = MAX (link, 3);
        }
      /* "to Windhoek and that the two shall": another clause */
      else if (link == 2 && engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
        return 0;
      else
        {
          const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_TARGET);
          const char *role = tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : NULL;

          /* "et de la Libye": one determiner of two tokens */
          if (engine_determiner_at (a, i) == NULL
              && (role == NULL
                  || (strcmp (role, "of") != 0 && strcmp (role, "to") != 0
                      && strcmp (role, "with") != 0)))
            return 0;
          if (role != NULL && strcmp (role, "with") == 0 && link == 0)
            return 0;
        }
    }
  /* "Iraq, OPEC's second-biggest producer": says what the first is */
  if (link == 1 && engine_token_is_genitive (a, right->last))
    return 0;
  return link;
}

static gboolean
fits_list (const EngineMention *m)
{
  return (m->kind == ENGINE_MENTION_PARTY || m->kind == ENGINE_MENTION_ORG
          || (m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL))
         && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0;
}

static gboolean
same_list_kind (const EngineMention *left, const EngineMention *right)
{
  return (left->flags & ENGINE_MENTION_ADJECTIVE) == (right->flags & ENGINE_MENTION_ADJECTIVE)
         && (left->kind == right->kind
             || (left->kind != ENGINE_MENTION_PERSON && right->kind != ENGINE_MENTION_PERSON));
}

/* "what Russia sends Turkey, and Iran will keep", "China built it and Japan grumbled": behind "and" another clause has
 * the second for its subject, and the first, in a clause before, is none: it stands before a comma, or is a pronoun. */
static gboolean
starts_anew (const EngineAnalysis *a, const EngineMention *left, const EngineMention *right)
{
  const EngineToken *at = engine_token (a, left->first);
  const guint32 joint = left->last + (engine_token_is_char (a, left->last, ',') ? 1 : 0);

  if ((joint == left->last && !engine_token_is (a, left->first, ENGINE_CLASS_PRONOUN))
      || joint >= a->tokens->len || !engine_token_is (a, joint, ENGINE_CLASS_AND)
      || !engine_mention_heads_verb (a, right))
    return FALSE;
  return at->clause < a->clauses->len && engine_clause (a, at->clause)->verb != 0
         && engine_clause (a, at->clause)->verb <= left->first;
}

/* "À Prague, Erevan et Bakou ont signé": where it is opens the sentence, the list comes after it. */
static gboolean
is_opening_place (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = m->first;

  return i > 0 && engine_token_is (a, i, ENGINE_CLASS_SEAT)
         && engine_token_is (a, i - 1, ENGINE_CLASS_PLACE_PREP)
         && engine_token_is_char (a, m->last, ',')
         && (i == 1 || engine_token (a, i - 2)->kind == ENGINE_TOKEN_BREAK
             || engine_token_is_char (a, i - 2, '.'));
}

/**
 * engine_mentions_holder_end:
 * @a: an analysis
 * @index: of a mention
 *
 * Returns: the index of the state that says whose somebody is, "Ana Silva of Brazil", "Ana Silva (Brazil)"; @index
 *   where there is none
 */
guint32
engine_mentions_holder_end (const EngineAnalysis *a, guint32 index)
{
  const EngineMention *m = engine_mention (a, index);
  const EngineMention *state;
  const EngineTag *of;

  if (m->kind != ENGINE_MENTION_PERSON || m->codes == NULL || m->codes[0] == NULL
      || index + 1 >= a->mentions->len)
    return index;
  state = engine_mention (a, index + 1);
  if (state->kind != ENGINE_MENTION_PARTY || state->first > m->last + 2
      || (state->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR))
      || !engine_codes_equal (m->codes, state->codes))
    return index;
  if (engine_token_is (a, m->last, ENGINE_CLASS_SIGNS_FOR)
      && (state->first == m->last + 1 || engine_determiner_at (a, m->last + 1) != NULL))
    return index + 1;
  if (state->first != m->last + 1)
    return index;
  of = engine_analysis_tag (a, m->last, ENGINE_CLASS_TARGET);
  return (of != NULL && strcmp (engine_pack_entry_code (a->pack, of->entry), "of") == 0)
                 || engine_token_is_char (a, m->last, '(')
             ? index + 1
             : index;
}

/* Runs of parties joined by commas and "and", or by hyphens, get a common id. */
void
engine_mentions_find_lists (EngineAnalysis *a)
{
  guint32 id = 0;
  guint i = 0;

  while (i < a->mentions->len)
    {
      guint last = i, end;
      guint best = 0;

      if (!fits_list (engine_mention (a, i)) || is_opening_place (a, engine_mention (a, i)))
        {
          i++;
          continue;
        }
      end = engine_mentions_holder_end (a, i);
      for (guint j = end + 1; j < a->mentions->len; j = end + 1)
        {
          guint link;

          if (!fits_list (engine_mention (a, j))
              || !same_list_kind (engine_mention (a, last), engine_mention (a, j))
              || (link = list_link (a, engine_mention (a, end), engine_mention (a, j))) == 0
              || (last == i && starts_anew (a, engine_mention (a, last), engine_mention (a, j))))
            break;
          best = MAX (best, link);
          last = j;
          end = engine_mentions_holder_end (a, j);
          if (link == 2)
            break;
        }
      if (last > i && (best >= 2 || last - i >= 2))
        {
          id++;
          for (guint j = i; j <= last; j++)
            engine_mention (a, j)->list = id;
        }
      i = end + 1;
    }
}
