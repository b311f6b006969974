/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The company that a contract with one known party is with, or of: the subject of the sentences just before,
 * else one of the title. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define RECENT_SENTENCES 4 /* before a candidate, that may name it */

/* A company of the title: whom the text is about. */
static const char *
title_firm (const EngineAnalysis *a, const EngineCodes *partners)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (!engine_agreement_in_title (a, m->first))
        return NULL;
      if (m->kind == ENGINE_MENTION_ORG && engine_fill_is_party (m)
          && !engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM)
          && !engine_fill_codes_has (partners, m->codes[0]))
        return m->codes[0];
    }
  return NULL;
}

/* "a memorandum that the oil minister signed with the company": an office of a state stands before its verb. */
static gboolean
signs_for_state (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i + 1 < c->anchor; i++)
    {
      const EngineTag *role = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);

      if (role != NULL && engine_fill_attr (a, role, "firm") == NULL)
        return TRUE;
    }
  return FALSE;
}

/* "Sonatrach relève ses prix. L'avenant conclu avec Naturgy …": whose contract with a company it is. */
const char *
engine_agreements_find_firm (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);
  const char *state = NULL, *title;

  if (!engine_agreement_are_partners (c))
    return NULL;
  for (guint32 i = c->sentence_first, n = 0; i > 0 && n < 3 * ENGINE_FILL_REACH; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (engine_analysis_sentence_of (a, i - 1) + RECENT_SENTENCES < sentence)
        break;
      if (m == NULL || m->first != i - 1 || !(m->flags & ENGINE_MENTION_SUBJECT)
          || (engine_agreement_line (a, m->first) == 0
              && g_array_index (a->lines, EngineLine, 0).kind != ENGINE_LINE_PARAGRAPH)
          || (m->kind != ENGINE_MENTION_ORG && m->kind != ENGINE_MENTION_PARTY)
          /* a name that no lexicon has may be somebody's */
          || ((m->flags & ENGINE_MENTION_GUESSED) && c->instrument != ENGINE_INSTRUMENT_CONTRACT
              && m->last == m->first + 2)
          || !engine_fill_is_party (m) || m->codes[1] != NULL
          || engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM)
          || engine_fill_codes_has (&c->parties, m->codes[0]))
        continue;
      if (m->kind == ENGINE_MENTION_ORG)
        return m->codes[0];
      state = state != NULL ? state : m->codes[0];
    }
  title = title_firm (a, &c->parties);
  if (state == NULL && self->topic != NULL && engine_fill_is_state (self->topic))
    state = self->topic;
  /* a company of the title has not made it with the company of a minister's contract */
  return title != NULL && !(state != NULL && signs_for_state (a, c)) ? title : state;
}

/* "la société chinoise CRBC" */
static gboolean
follows_firm_noun (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first, n = 0; i > 0 && n < 3; i--, n++)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_ORG_NOUN))
      return TRUE;
  return FALSE;
}

/* The only company that the two sentences before have as a subject, or NULL. */
const char *
engine_agreements_find_firm_before (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);
  const char *firm = NULL;

  for (guint32 i = c->sentence_first, n = 0; i > 0 && n < 2 * ENGINE_FILL_REACH; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (engine_analysis_sentence_of (a, i - 1) + 2 < sentence)
        break;
      if (m == NULL || m->first != i - 1 || m->kind != ENGINE_MENTION_ORG
          || !(m->flags & ENGINE_MENTION_SUBJECT) || !engine_fill_is_party (m)
          || m->codes[1] != NULL || engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM)
          || engine_agreement_in_title (a, m->first)
          || ((m->flags & ENGINE_MENTION_GUESSED) && !follows_firm_noun (a, m)))
        continue;
      if (firm != NULL && strcmp (firm, m->codes[0]) != 0)
        return NULL;
      firm = m->codes[0];
    }
  return firm;
}
