/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "its", "ses" in a clause whose subject is no party but belongs to one: "La dette du Laos envers la
 * Chine dépasse la moitié de sa dette", "Zambia's output has doubled and its reserves". */

#include "config.h"

#include "engine-anaphora.h"

#define OWNER_REACH 6 /* tokens from the clause's start to whom its subject belongs to */

static gboolean
is_owner (const EngineAnalysis *a, const EngineMention *c)
{
  const EngineTag *of = NULL;

  if (c->kind != ENGINE_MENTION_PARTY || c->codes == NULL || c->codes[0] == NULL
      || c->codes[1] != NULL || c->list != 0
      || (c->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_GUESSED)) != 0)
    return FALSE;
  if (engine_token_is_genitive (a, c->last))
    return TRUE;
  for (guint32 back = 1; back <= 3 && back <= c->first && of == NULL; back++)
    {
      of = engine_analysis_tag (a, c->first - back, ENGINE_CLASS_TARGET);
      if (of == NULL && !engine_token_is (a, c->first - back, ENGINE_CLASS_DETERMINER))
        break;
    }
  return of != NULL && strcmp (engine_pack_entry_code (a->pack, of->entry), "of") == 0;
}

/**
 * engine_anaphora_resolve_owner:
 * @d: the discourse so far
 * @index: a possessive in the singular
 *
 * Returns: whether the possessive stands for whom its clause's subject belongs to
 */
gboolean
engine_anaphora_resolve_owner (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 c = engine_token (a, m->first)->clause;
  const EngineClause *clause;

  if (c >= a->clauses->len)
    return FALSE;
  clause = engine_clause (a, c);
  if (clause->verb == 0 || clause->verb > m->first || (clause->scopes & ENGINE_SCOPE_RELATIVE) != 0)
    return FALSE;
  for (guint32 i = clause->first; i + 1 < clause->verb && i < clause->first + OWNER_REACH; i++)
    {
      guint32 k = g_array_index (a->mention_at, guint32, i);

      if (engine_token_is_char (a, i, ',') || g_array_index (a->value_at, guint32, i) != 0)
        return FALSE;
      if (k == 0 || engine_mention (a, k - 1)->kind == ENGINE_MENTION_COMMODITY)
        continue;
      if (!is_owner (a, engine_mention (a, k - 1)))
        return FALSE;
      m->codes = engine_mention (a, k - 1)->codes;
      m->antecedent = k;
      return TRUE;
    }
  return FALSE;
}
