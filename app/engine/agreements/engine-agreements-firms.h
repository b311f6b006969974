/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Companies among those an agreement is made with: what engine-agreements-firms.c and -described.c share. */

#pragma once

#include "engine-agreements.h"
#include "engine-mentions.h"

G_BEGIN_DECLS

/* "groupe", "agency": a noun for companies and the like, not for a part of a state. */
static inline gboolean
engine_firm_is_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return tag != NULL && engine_fill_attr (a, tag, "state") == NULL
         && engine_fill_attr (a, tag, "medium") == NULL;
}

/* "coréen", "South Korea's": whose company it is. */
static inline gboolean
engine_firm_is_origin (const EngineAnalysis *a, const EngineMention *m)
{
  return m != NULL && m->kind == ENGINE_MENTION_PARTY
         && ((m->flags & ENGINE_MENTION_ADJECTIVE) || engine_token_is_genitive (a, m->last));
}

static inline gboolean
engine_firm_is (const EngineAnalysis *a, const EngineMention *m)
{
  return m != NULL && m->kind == ENGINE_MENTION_ORG && engine_fill_is_party (m)
         && !engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM);
}

static inline gboolean
engine_firm_is_capital (const EngineAnalysis *a, guint32 i)
{
  return (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

/* "with, among others, A and B", "with, for the first time, A": the token behind the aside, @i where there is none. */
guint32 engine_firm_skip_aside (const EngineAnalysis *a, guint32 i, guint32 limit);
/* "neighbouring Chile", "oil-rich Angola": the token of the name that the words from @i describe, @i where they do
 * not. */
guint32 engine_firm_skip_epithet (const EngineAnalysis *a, guint32 i, guint32 limit);
/* "l'armateur grec Capital Maritime": a company that no lexicon has; the token behind it, 0 where there is none. */
guint32
engine_firm_read_trade (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes);
/* "la Sonatrach et son homologue italienne Eni": the company at @i; the token after it, 0 where there is none. */
guint32 engine_firm_read_its_counterpart (const EngineAnalysis *a,
                                          guint32 i,
                                          guint32 limit,
                                          EngineCodes *codes);
/* "Chile's interior minister, Juan Perez", "Ana Silva of Brazil": the token behind whoever stands for a state by an
 * office, 0 where nobody does: engine-agreements-holders.c. */
guint32 engine_agreement_read_holder (const EngineAnalysis *a,
                                      guint32 i,
                                      guint32 limit,
                                      EngineCodes *codes);

G_END_DECLS
