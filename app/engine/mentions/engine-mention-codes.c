/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of codes: those of an entry ("KAZ,KGZ"), those of all members of a list of mentions, and how
 * two lists compare. */

#include "config.h"

#include "engine-mentions.h"

#define MAX_LIST_CODES 24

/**
 * engine_mentions_codes:
 * @a: an analysis
 * @codes: codes with commas between
 *
 * Returns: (transfer none): the codes as a list
 */
const char *const *
engine_mentions_codes (EngineAnalysis *a, const char *codes)
{
  const char *list[24];
  guint n = 0;

  if (*codes == '\0')
    return engine_no_strings;
  while (n < G_N_ELEMENTS (list))
    {
      const char *comma = strchr (codes, ',');

      list[n++] = comma != NULL ? engine_arena_strndup (a->arena, codes, comma - codes)
                                : engine_arena_strdup (a->arena, codes);
      if (comma == NULL)
        break;
      codes = comma + 1;
    }
  return engine_arena_list (a->arena, list, n);
}

/* All codes of the mention at @index and of the list it stands in, each once. */
const char *const *
engine_mentions_list_codes (EngineAnalysis *a, guint32 index)
{
  const EngineMention *m = engine_mention (a, index);
  const char *codes[MAX_LIST_CODES];
  guint n = 0;
  guint32 i = index;

  if (m->list == 0)
    return m->codes;
  while (i > 0 && index - i < MAX_LIST_CODES && engine_mention (a, i - 1)->list == m->list)
    i--;
  for (; i < a->mentions->len && engine_mention (a, i)->list == m->list; i++)
    for (const char *const *c = engine_mention (a, i)->codes; c != NULL && *c != NULL; c++)
      {
        gboolean seen = FALSE;

        for (guint k = 0; k < n && !seen; k++)
          seen = strcmp (codes[k], *c) == 0;
        if (!seen && n < MAX_LIST_CODES)
          codes[n++] = *c;
      }
  return engine_arena_list (a->arena, codes, n);
}

gboolean
engine_codes_have (const char *const *codes, const char *code)
{
  for (; codes != NULL && *codes != NULL; codes++)
    if (engine_same_code (*codes, code))
      return TRUE;
  return FALSE;
}

gboolean
engine_codes_overlap (const char *const *a, const char *const *b)
{
  for (; a != NULL && *a != NULL; a++)
    if (engine_codes_have (b, *a))
      return TRUE;
  return FALSE;
}

/* As sets. */
gboolean
engine_codes_equal (const char *const *a, const char *const *b)
{
  guint n = 0, m = 0;

  if (a == NULL || b == NULL)
    return a == b;
  for (; a[n] != NULL; n++)
    if (!engine_codes_have (b, a[n]))
      return FALSE;
  while (b[m] != NULL)
    m++;
  return n == m;
}

/* "Immigration Authority", "Office national des céréales": a name with a word for bodies of a state. */
static gboolean
is_public_body (const EngineAnalysis *a, const EngineMention *m)
{
  if (m->kind != ENGINE_MENTION_ORG || (m->flags & ENGINE_MENTION_GUESSED) == 0)
    return FALSE;
  for (guint32 i = m->first; i < m->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

      if (tag != NULL && tag->last <= m->last
          && engine_pack_entry_attr (a->pack, tag->entry, "public") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the mention names one country outright. */
static gboolean
is_one_country (const EngineMention *m)
{
  return m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ANAPHOR) == 0
         && m->codes != NULL && m->codes[0] != NULL && m->codes[1] == NULL;
}

/**
 * engine_mentions_take_bodies:
 * @a: an analysis with its mentions in order
 *
 * "Chile's Immigration Authority", "the Communications Authority of Kenya": a body of the state that is named beside
 * it stands for that.
 */
void
engine_mentions_take_bodies (EngineAnalysis *a)
{
  for (guint32 i = 0; i < a->mentions->len; i++)
    {
      EngineMention *m = engine_mention (a, i);
      const EngineMention *before = i > 0 ? engine_mention (a, i - 1) : NULL;
      const EngineMention *after = i + 1 < a->mentions->len ? engine_mention (a, i + 1) : NULL;
      const EngineTag *of;

      if (!is_public_body (a, m))
        continue;
      if (before != NULL && is_one_country (before) && before->last + 1 == m->first
          && engine_token_is_genitive (a, before->last))
        {
          m->codes = before->codes;
          continue;
        }
      of = m->last < a->tokens->len ? engine_analysis_tag (a, m->last, ENGINE_CLASS_TARGET) : NULL;
      if (after != NULL && is_one_country (after) && of != NULL
          && strcmp (engine_pack_entry_code (a->pack, of->entry), "of") == 0
          && after->first <= of->last + 1)
        m->codes = after->codes;
    }
}
