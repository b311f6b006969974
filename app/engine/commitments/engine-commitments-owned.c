/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Organisations that act for their state: agencies ("la Nasa", "China's Export-Import Bank"), and
 * companies that the text calls their state's ("la compagnie publique thaïlandaise EGAT", "the Algerian
 * state company Sonatrach", "Botas, the Turkish state importer").  What they do, the state does. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define AGENCY_REACH 128 /* mentions before the verb */
#define OWNER_WORDS 5 /* from the country to "state", and from there to the name */
#define APPOSED_WORDS 9 /* of ", the Turkish state importer" */

/* The one state that the mention names, or NULL. */
static const char *
one_state (const EngineMention *m)
{
  return m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
                 && m->codes[1] == NULL && engine_fill_is_state (m->codes[0])
             ? m->codes[0]
             : NULL;
}

/* "China's Export-Import Bank", "the Turkish Eximbank": another country's than its usual one. */
static const char *
holder (const EngineAnalysis *a, const EngineMention *agency)
{
  guint32 i = agency->first;
  const EngineMention *m;

  if (i > 1 && engine_token_is_genitive (a, i - 1))
    i--;
  m = i > 0 ? engine_fill_mention (a, i - 1) : NULL;
  return m != NULL && m->last == i && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
                 && m->codes[0] != NULL && m->codes[1] == NULL
                 && (i < agency->first || (m->flags & ENGINE_MENTION_ADJECTIVE))
             ? m->codes[0]
             : NULL;
}

/* A country told by its adjective or in the genitive: it says whose the company is. */
static const char *
owner_at (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return m != NULL
                 && ((m->flags & ENGINE_MENTION_ADJECTIVE) || engine_token_is_genitive (a, m->last)
                     || engine_fill_is (a, m->first, ENGINE_CLASS_ADJECTIVE_OF))
             ? one_state (m)
             : NULL;
}

/* Of tokens [first, last) with a word like "public" among them, the one country, or NULL. */
static const char *
owner_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const char *owner = NULL;
  gboolean owned = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      const char *state = owner_at (a, i);

      owned = owned || engine_fill_is (a, i, ENGINE_CLASS_PUBLIC);
      if (state == NULL)
        continue;
      if (owner != NULL && strcmp (owner, state) != 0)
        return NULL;
      owner = state;
    }
  return owned ? owner : NULL;
}

/* The state whose company the text says that it is, before the name or behind it, or NULL. */
static const char *
owner (const EngineAnalysis *a, const EngineMention *company)
{
  guint32 first = company->first, last = company->last + 1;
  const char *state;

  while (first > 0 && company->first - first < OWNER_WORDS
         && engine_token (a, first - 1)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_AND)
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_RELATIVE)
         && !(engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)))
    first--;
  state = first < company->first ? owner_in (a, first, company->first) : NULL;
  if (state != NULL || last >= a->tokens->len || !engine_fill_punct (a, company->last, ',')
      || !(engine_fill_is (a, last, ENGINE_CLASS_ARTICLE) || owner_at (a, last) != NULL))
    return state;
  while (last < a->tokens->len && last < company->last + APPOSED_WORDS
         && engine_token (a, last)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, last, ENGINE_CLASS_RELATIVE))
    last++;
  return owner_in (a, company->last + 1, last);
}

/* The state that the organisation of the mention acts for, or NULL. */
static const char *
agency_state (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 k = m->first; k < m->last; k++)
    {
      const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_AGENCY);

      if (tag != NULL && tag->last == m->last)
        return holder (a, m) != NULL ? holder (a, m) : engine_fill_code (a, tag);
    }
  return owner (a, m);
}

/* What codes that are equal have in common: how they begin. */
static guint32
key_of (const char *code)
{
  guint32 key = 0;

  for (guint i = 0; i < sizeof key && code[i] != '\0'; i++)
    key |= (guint32)(guint8)code[i] << 8 * i;
  return key;
}

/* A bit for those that have a key. */
static guint64
bit_of (guint32 key)
{
  return G_GUINT64_CONSTANT (1) << (key * 0x9e3779b1u >> 26);
}

/* The organisations among the mentions. */
static EngineOrganisation *
organisations (const EngineAnalysis *a, guint *n)
{
  EngineWindowMemo *memo = a->memo;

  if (memo->organisations == NULL || memo->n_mentions != a->mentions->len)
    {
      memo->n_mentions = a->mentions->len;
      memo->n_organisations = 0;
      memo->organisation_keys = 0;
      memo->organisations =
          engine_arena_alloc (a->scratch, MAX (1, a->mentions->len) * sizeof *memo->organisations);
      for (guint i = 0; i < a->mentions->len; i++)
        {
          const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);
          guint32 key;

          if (m->kind != ENGINE_MENTION_ORG || m->codes == NULL || m->codes[0] == NULL)
            continue;
          key = key_of (m->codes[0]);
          memo->organisations[memo->n_organisations++] =
              (EngineOrganisation){ .mention = i, .key = key };
          memo->organisation_keys |= bit_of (key);
        }
    }
  *n = memo->n_organisations;
  return memo->organisations;
}

/* The place of the first of the @n organisations that is mention @least or a later one. */
static guint
first_from (const EngineOrganisation *orgs, guint n, guint least)
{
  guint low = 0;

  while (low < n)
    {
      guint middle = low + (n - low) / 2;

      if (orgs[middle].mention < least)
        low = middle + 1;
      else
        n = middle;
    }
  return low;
}

/* The state that the organisation @code acts for, by what the text says of it around mention @at, or NULL. */
static const char *
state_of (const EngineAnalysis *a, guint at, const char *code)
{
  guint n;
  EngineOrganisation *orgs = organisations (a, &n);
  const guint32 key = key_of (code);

  if ((a->memo->organisation_keys & bit_of (key)) == 0)
    return NULL;
  for (guint i = first_from (orgs, n, at - MIN (at, AGENCY_REACH));
       i < n && orgs[i].mention < at + AGENCY_REACH / 4; i++)
    {
      EngineOrganisation *org = &orgs[i];
      const EngineMention *m;

      if (org->key != key || (org->known && org->state == NULL))
        continue;
      m = &g_array_index (a->mentions, EngineMention, org->mention);
      if (!engine_same_code (code, m->codes[0]) || m->first >= a->tokens->len)
        continue;
      if (!org->known)
        *org = (EngineOrganisation){ org->mention, key, TRUE, agency_state (a, m) };
      if (org->state != NULL)
        return org->state;
    }
  return NULL;
}

/* "USAID", "la Nasa", "the state bank VEB": what they do, their state does. */
void
engine_act_settle_agencies (const EngineAnalysis *a, guint32 verb, EngineCodes *codes)
{
  gboolean settled = FALSE;
  EngineCodes named;
  guint at;

  if (codes->n == 0)
    return;
  /* whoever acts at the verb is named not far from it */
  at = engine_fill_mention_from (a, verb);
  for (guint k = 0; k < codes->n; k++)
    {
      const char *state = state_of (a, at, codes->codes[k]);

      settled = settled || state != NULL;
      codes->codes[k] = state != NULL ? state : codes->codes[k];
    }
  if (!settled)
    return;
  named.n = 0;
  engine_fill_codes_add_all (&named, codes);
  *codes = named;
}
