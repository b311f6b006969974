/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "« Notre accord avec B tient », assure le président de A", '"We have no deal with B," A's minister said': an
 * agreement told in somebody's own words is made by the country of whoever says them.  Walks from the
 * noun to the end of the quotation and a few tokens on, else from its start back. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define QUOTE_REACH 60 /* tokens between the noun and the end of the quotation */
#define SAYER_REACH 14 /* tokens beyond it that hold who says it */
#define OURS_REACH 12  /* tokens before the phrase that hold "we" */

static gboolean
is_quoted (const EngineAnalysis *a, guint32 i)
{
  return i < a->scopes->len && (g_array_index (a->scopes, guint8, i) & ENGINE_SCOPE_QUOTED) != 0;
}

/* "nous n'avons aucun accord", "our deal": the speaker's own. */
static gboolean
is_speakers_own (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (c->ours)
    return TRUE;
  for (guint32 i = c->first, n = 0; i > 0 && n < OURS_REACH && is_quoted (a, i - 1); i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (engine_fill_stops (a, i - 1))
        return FALSE;
      if (tag != NULL && strstr (engine_fill_code (a, tag), "-1p") != NULL)
        return TRUE;
    }
  /* "There is no deal with B": denied by whom it would bind */
  return c->has_status && c->status == ENGINE_AGREEMENT_REJECTED;
}

/* The country of the first party or person in [first, last) outside the quotation, where a verb of saying
 * stands there too. */
static const char *
sayer_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const char *code = NULL;
  gboolean says = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      /* "insisted" */
      says = says || engine_fill_is (a, i, ENGINE_CLASS_SAY)
             || (engine_fill_is (a, i, ENGINE_CLASS_MODALITY) && engine_fill_finite (a, i));
      if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        break;
      if (code != NULL || m == NULL || m->first != i || !engine_fill_is_party (m)
          || m->codes[1] != NULL || !engine_fill_is_state (m->codes[0])
          || (m->flags & ENGINE_MENTION_PLACE))
        continue;
      code = m->codes[0];
    }
  return says ? code : NULL;
}

/**
 * engine_agreement_read_sayer:
 * @a: an analysis
 * @c: a candidate in quotation marks that names its partner alone
 *
 * Adds the country of whoever says it, where the words are "we", "our" or a denial.
 */
void
engine_agreement_read_sayer (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 end = c->head_last, start = c->first, n, low;
  const char *code;

  if (!c->quoted || c->parties.n != 1 || !engine_agreement_are_partners (c)
      || !is_speakers_own (a, c))
    return;
  for (n = 0; n < QUOTE_REACH && is_quoted (a, end); n++)
    end++;
  if (n == QUOTE_REACH)
    return;
  n = end;
  while (n < a->tokens->len && n < end + SAYER_REACH
         && engine_token (a, n)->kind != ENGINE_TOKEN_BREAK && !is_quoted (a, n))
    n++;
  code = sayer_in (a, end, n);
  if (code == NULL)
    {
      for (n = 0; n < QUOTE_REACH && start > 0 && is_quoted (a, start - 1); n++)
        start--;
      low = start > SAYER_REACH ? start - SAYER_REACH : 0;
      for (n = start;
           n > low && engine_token (a, n - 1)->kind != ENGINE_TOKEN_BREAK && !is_quoted (a, n - 1);)
        n--;
      code = sayer_in (a, n, start);
    }
  if (code == NULL || engine_fill_codes_has (&c->parties, code))
    return;
  c->side.n = 0;
  engine_fill_codes_add (&c->side, code);
  engine_fill_codes_add (&c->parties, code);
  c->from = ENGINE_PARTIES_SUBJECT;
  c->partners_only = FALSE;
  engine_reasons_add (&c->reasons, a, "parties", "sayer", end, MIN (a->tokens->len, end + 1));
}
