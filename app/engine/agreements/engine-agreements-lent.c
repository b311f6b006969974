/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parties that the text around an agreement lends it: the pair it speaks of, the side of the agreement
 * before. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define NEWEST_SHARING 4   /* agreements, of which all but one are somebody's */
#define OTHER_SENTENCES 9  /* after an agreement, that "a first accord" may be of the same two */
#define RECENT_SENTENCES 4 /* before a candidate, that whom the text is about counts for its party */

/* The newest pair or list of parties before the candidate, within three sentences. */
gboolean
engine_agreements_context_parties (EngineAgreementStage *self,
                                   const EngineAgreementCandidate *c,
                                   EngineCodes *codes)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);
  guint steps = 0;

  for (guint32 i = c->first; i > 0 && steps < ENGINE_FILL_REACH * 2; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      EngineCodes list = { .n = 0 };

      if (!engine_fill_is_party (m) || m->first != i - 1)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + 3 < sentence)
        return FALSE;
      /* "the massacre of Herero and Nama people": names that no lexicon has are seldom the two */
      if (engine_agreement_is_bystander (a, m)
          || ((m->flags & ENGINE_MENTION_GUESSED) && c->instrument != ENGINE_INSTRUMENT_CONTRACT))
        continue;
      if (m->list != 0)
        {
          for (guint32 k = m->first, n = 0; k > 0 && n < 60; k--, n++)
            {
              const EngineMention *o = engine_fill_mention (a, k - 1);

              if (o != NULL && o->list != 0 && o->list != m->list)
                break;
              if (o != NULL && o->list == m->list
                  && (!(o->flags & ENGINE_MENTION_GUESSED)
                      || c->instrument == ENGINE_INSTRUMENT_CONTRACT))
                engine_fill_add_mention (o, &list);
            }
        }
      engine_fill_add_mention (m, &list);
      if (list.n >= 2)
        {
          *codes = list;
          return TRUE;
        }
    }
  return FALSE;
}

/* The one party of all but one of the newest agreements, where these are several. */
const char *
engine_agreements_mostly_shared_party (EngineAgreementStage *self)
{
  guint n = self->agreements->len;
  guint low = n > NEWEST_SHARING ? n - NEWEST_SHARING : 0;
  const EngineCodes *last;
  const char *found = NULL;

  if (n < 3)
    return NULL;
  last = &engine_agreements_at (self, n - 1)->c.parties;
  for (guint k = 0; k < last->n; k++)
    {
      guint count = 0;

      for (guint i = low; i < n; i++)
        count += engine_fill_codes_has (&engine_agreements_at (self, i)->c.parties, last->codes[k]);
      if (count + 1 < n - low)
        continue;
      if (found != NULL)
        return NULL;
      found = last->codes[k];
    }
  return found;
}

/* The one party that the newest agreements share, where they are several. */
const char *
engine_agreements_shared_party (EngineAgreementStage *self)
{
  guint n = self->agreements->len;
  EngineCodes shared = { .n = 0 };

  while (n > 0 && engine_agreements_at (self, n - 1)->c.lent)
    n--;
  for (guint i = n; i > 0 && i + 4 > n; i--)
    {
      const EngineCodes *parties = &engine_agreements_at (self, i - 1)->c.parties;
      const EngineCodes *side = &engine_agreements_at (self, i - 1)->c.side;
      EngineCodes both = { .n = 0 };

      if (i == n)
        shared = *parties;
      /* not with whom others have made theirs */
      for (guint k = 0; k < shared.n; k++)
        if (engine_fill_codes_has (parties, shared.codes[k])
            && (side->n == 0 || side->n == parties->n
                || engine_fill_codes_has (side, shared.codes[k])))
          engine_fill_codes_add (&both, shared.codes[k]);
      if (both.n == 0)
        return NULL;
      shared = both;
    }
  return n >= 2 && shared.n == 1 ? shared.codes[0] : NULL;
}

/* Whether the last sentences before the candidate, or its own, name the party. */
gboolean
engine_agreement_is_recent (const EngineAnalysis *a,
                            const EngineAgreementCandidate *c,
                            const char *code)
{
  guint32 sentence = engine_analysis_sentence_of (a, c->first);

  for (guint32 i = c->sentence_last, steps = 0; i > 0 && steps < 3 * ENGINE_FILL_REACH;
       i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL || m->codes == NULL)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + RECENT_SENTENCES < sentence)
        return FALSE;
      for (guint k = 0; m->codes[k] != NULL; k++)
        if (strcmp (m->codes[k], code) == 0)
          return TRUE;
    }
  return FALSE;
}

/* How often the window names the party itself. */
guint
engine_agreement_count_named (const EngineAnalysis *a, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      n += m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
           && m->codes[1] == NULL && engine_same_code (m->codes[0], code);
    }
  return n;
}

/* The newest agreement that is no programme of a lender, or NULL. */
static const EngineAgreementCandidate *
newest_of_states (EngineAgreementStage *self)
{
  for (guint i = self->agreements->len; i > 0; i--)
    if (!engine_agreements_at (self, i - 1)->c.lent)
      return &engine_agreements_at (self, i - 1)->c;
  return NULL;
}

/* Who stands in the newest agreement where @codes stand in one like it: beside partners the side that
 * made it, beside whoever makes this one the partner. */
const char *
engine_agreements_counterpart (EngineAgreementStage *self,
                               const EngineCodes *codes,
                               gboolean are_partners)
{
  const EngineAgreementCandidate *o;
  EngineCodes rest = { .n = 0 };

  if ((o = newest_of_states (self)) == NULL)
    return NULL;
  for (guint i = 0; i < o->parties.n; i++)
    if (!engine_fill_codes_has (codes, o->parties.codes[i])
        && engine_fill_codes_has (&o->side, o->parties.codes[i]) == are_partners)
      engine_fill_codes_add (&rest, o->parties.codes[i]);
  if (rest.n == 1)
    return rest.codes[0];
  /* one of the two is named again: the other stays */
  rest.n = 0;
  for (guint i = 0; i < o->parties.n; i++)
    if (!engine_fill_codes_has (codes, o->parties.codes[i]))
      engine_fill_codes_add (&rest, o->parties.codes[i]);
  if (rest.n == 0)
    return NULL;
  /* "celle passée avec B", in a paper at home in one of the two */
  if (are_partners && rest.n > 1 && self->outlet != NULL
      && engine_fill_codes_has (&rest, self->outlet))
    return self->outlet;
  if (rest.n > 1 && !are_partners)
    return rest.n == 2
                   && engine_agreement_count_named (self->a, rest.codes[0])
                          != engine_agreement_count_named (self->a, rest.codes[1])
               ? rest.codes[engine_agreement_count_named (self->a, rest.codes[1])
                            > engine_agreement_count_named (self->a, rest.codes[0])]
               : NULL;
  /* whom the text names far more often, else whom it names first */
  return rest.n == 2
                 && engine_agreement_count_named (self->a, rest.codes[1])
                        >= 2 * engine_agreement_count_named (self->a, rest.codes[0])
             ? rest.codes[1]
             : rest.codes[0];
}

/* Which of the two of @o has made what others are partners of, by all that the text tells of the two; NULL = neither
 * more often. */
static const char *
maker_of_pair (EngineAgreementStage *self, const EngineAgreementCandidate *o)
{
  gint times = 0;

  for (guint i = 0; i < self->agreements->len; i++)
    {
      const EngineAgreementCandidate *c = &engine_agreements_at (self, i)->c;

      if (c->side.n == 1 && engine_fill_codes_equal (&c->parties, &o->parties)
          && engine_agreement_are_partners (c))
        times += engine_fill_codes_has (&c->side, o->parties.codes[0]) ? 1 : -1;
    }
  return times == 0 ? NULL : o->parties.codes[times < 0];
}

/* "Un texte du même genre a été paraphé avec C", behind one of A and B: the one of the two who has made
 * more agreements in the text, else the side that made this one. */
const char *
engine_agreements_side_of_alike (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = newest_of_states (self);
  guint n[2] = { 0, 0 };
  const char *maker;

  if (!c->alike || !engine_agreement_are_partners (c) || o == NULL || o->parties.n != 2
      || engine_fill_codes_has (&o->parties, c->parties.codes[0])
      || !engine_fill_is_state (o->parties.codes[0]) || !engine_fill_is_state (o->parties.codes[1]))
    return NULL;
  for (guint i = 0; i < self->agreements->len; i++)
    for (guint k = 0; k < 2; k++)
      n[k] +=
          engine_fill_codes_has (&engine_agreements_at (self, i)->c.parties, o->parties.codes[k]);
  if (n[0] != n[1])
    return o->parties.codes[n[1] > n[0]];
  maker = maker_of_pair (self, o);
  return maker != NULL ? maker : engine_agreements_counterpart (self, &c->parties, TRUE);
}

/* Whether the parties were read behind "with". */
gboolean
engine_agreement_are_partners (const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < c->reasons.n; i++)
    if (strcmp (c->reasons.items[i].field, "parties") == 0
        && strcmp (c->reasons.items[i].detail, "with") == 0)
      return TRUE;
  return FALSE;
}

/* "complète l'accord de 1983": of the two whose agreement was just told. */
void
engine_agreements_last_pair (EngineAgreementStage *self,
                             const EngineAgreementCandidate *c,
                             EngineCodes *codes)
{
  const EngineAgreementDraft *g;

  if (self->agreements->len == 0)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.lent)
    return;
  /* companies make no treaty, and what a new paragraph first tells is seldom theirs */
  if ((c->instrument == ENGINE_INSTRUMENT_TREATY
       || (c->indefinite && c->instrument != ENGINE_INSTRUMENT_CONTRACT
           && engine_agreement_line (self->a, c->first)
                  != engine_agreement_line (self->a, g->c.first)))
      && g->c.parties.n == 2
      && !(engine_fill_is_state (g->c.parties.codes[0])
           && engine_fill_is_state (g->c.parties.codes[1])))
    return;
  if (g->c.parties.n == 2
      && g->last_sentence + (c->other ? OTHER_SENTENCES : 2)
             >= engine_analysis_sentence_of (self->a, c->first))
    *codes = g->c.parties;
}
