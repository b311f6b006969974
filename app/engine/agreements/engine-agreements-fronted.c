/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Partners named before the noun of an agreement: "Avec Tokyo, …", "ont signé hier, avec le Chili, un protocole",
 * "Peru, with whom it has signed a pact", and with each of several. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define VERB_REACH 40 /* tokens between the link and the noun */

/* "avec chacun des deux voisins", "with each of A and B": one for each of them. */
guint32
engine_agreement_skip_each (const EngineAnalysis *a, EngineAgreementCandidate *c, guint32 i)
{
  if (!engine_fill_is (a, i, ENGINE_CLASS_EACH) || engine_fill_is (a, i, ENGINE_CLASS_RECIPROCAL))
    return i;
  c->plural = TRUE;
  i = engine_fill_tag (a, i, ENGINE_CLASS_EACH)->last;
  return engine_fill_is (a, i, ENGINE_CLASS_OF) && engine_fill_mention (a, i) == NULL ? i + 1 : i;
}

/* "Avec la Russie, tout est signé : l'accord …": the sentence opens with whom it is made. */
static gboolean
read_fronted_link (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes)
{
  const EngineTag *link = engine_fill_tag (a, c->sentence_first, ENGINE_CLASS_PARTY_LINK);
  guint32 end;
  gboolean colon = FALSE;

  if (link == NULL || strcmp (engine_fill_code (a, link), "with") != 0
      || c->first > c->sentence_first + VERB_REACH)
    return FALSE;
  end = engine_agreement_read_list (a, link->last, c->first, codes);
  for (guint32 i = end; i < c->first && codes->n > 0; i++)
    {
      colon = colon || engine_fill_punct (a, i, ':');
      if (engine_fill_punct (a, i, ';') || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        codes->n = 0;
    }
  if (!colon || !engine_fill_punct (a, end, ','))
    codes->n = 0;
  if (codes->n == 0)
    return FALSE;
  engine_reasons_add (&c->reasons, a, "parties", "with", link->first, end);
  return TRUE;
}

/* The list of parties that ends right before the relative at @i. */
static void
add_before_relative (const EngineAnalysis *a, guint32 i, guint32 low, EngineCodes *codes)
{
  const EngineMention *m;

  if (i > low && engine_fill_punct (a, i - 1, ','))
    i--;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  if (m == NULL || !engine_fill_is_party (m) || m->kind == ENGINE_MENTION_PERSON)
    return;
  for (guint32 k = m->first; m->list != 0 && k > low; k--)
    {
      const EngineMention *o = engine_fill_mention (a, k - 1);

      /* "le russe X et le chinois Y": not whose they are */
      if (o != NULL && o->first == k - 1 && o->list == m->list && o->kind == m->kind)
        engine_fill_add_mention (o, codes);
    }
  engine_fill_add_mention (m, codes);
}

/* "Avec B, des pourparlers sur un accord": those that the agreement is negotiated in. */
static gboolean
is_own_talks (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  return c->talks
         && engine_fill_attr (a, engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT), "talks") != NULL;
}

/* "Avec A et B, C a signé": where the subject begins behind the comma of what opens the sentence. */
static guint32
find_list_limit (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *link)
{
  if (link->first != c->sentence_first)
    return c->first;
  for (guint32 i = link->last; i < c->first; i++)
    {
      guint32 next = i + 1;
      const EngineMention *m;

      if (!engine_fill_punct (a, i, ','))
        continue;
      while (next < c->first && engine_fill_mention (a, next) == NULL
             && (engine_fill_is (a, next, ENGINE_CLASS_ARTICLE)
                 || (engine_token (a, next)->flags & ENGINE_TOKEN_ELISION)))
        next++;
      m = next < c->first ? engine_fill_mention (a, next) : NULL;
      if (m != NULL && m->first == next && (m->flags & ENGINE_MENTION_SUBJECT))
        return i;
    }
  return c->first;
}

/* Partners named before the noun: "ont signé hier, avec le Chili, un protocole", "Avec Tokyo, …". */
void
engine_agreement_read_links_before (EngineAnalysis *a,
                                    EngineAgreementCandidate *c,
                                    EngineCodes *codes)
{
  guint32 low =
      c->first > c->sentence_first + VERB_REACH ? c->first - VERB_REACH : c->sentence_first;
  guint32 relative = 0;

  if (read_fronted_link (a, c, codes))
    return;
  for (guint32 i = c->first; i > low; i--)
    {
      const EngineTag *link = engine_fill_tag (a, i - 1, ENGINE_CLASS_PARTY_LINK);
      guint32 end;

      if (engine_fill_stops (a, i - 1)
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT) && !is_own_talks (a, c, i - 1)))
        return;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        {
          relative = i - 1;
          continue;
        }
      if (relative == 0 && c->anchor != i && engine_fill_finite (a, i - 1)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          && engine_fill_covering (a, i - 1, ENGINE_CLASS_CONCLUDE) == NULL
          && !(engine_fill_morph (a, i - 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        return;
      if (link == NULL)
        continue;
      /* "A et B, avec qui elle a signé", "Peru, with whom it has signed": whom the relative hangs on */
      if (engine_fill_is (a, link->last, ENGINE_CLASS_RELATIVE)
          && strcmp (engine_fill_code (a, link), "with") == 0)
        {
          add_before_relative (a, i - 1, c->sentence_first, codes);
          if (codes->n > 0)
            engine_reasons_add (&c->reasons, a, "parties", "with", i - 1, link->last);
          return;
        }
      end = engine_agreement_read_list (a, engine_agreement_skip_each (a, c, link->last),
                                        find_list_limit (a, c, link), codes);
      /* "A and B, with C in the room, arrived at" */
      engine_agreement_drop_helpers (a, link->last, end, codes);
      /* "c'est avec A que B a conclu": only a cleft reaches over a relative */
      if (relative != 0 && end != relative)
        codes->n = 0;
      if (codes->n == 1 && strcmp (engine_fill_code (a, link), "with") != 0)
        codes->n = 0;
      if (codes->n == 2 && strcmp (engine_fill_code (a, link), "between") == 0)
        {
          c->parties = *codes;
          codes->n = 0;
          c->from = ENGINE_PARTIES_EXPLICIT;
          engine_reasons_add (&c->reasons, a, "parties", "between", i - 1, c->first);
          return;
        }
      if (codes->n > 0)
        {
          engine_reasons_add (&c->reasons, a, "parties", "with", i - 1, c->first);
          return;
        }
    }
}
