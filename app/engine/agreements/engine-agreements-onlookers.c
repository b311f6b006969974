/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who only has a view on the agreement of others with the partner that its phrase names: "Rome rejette l'accord avec
 * B", "les éleveurs français le redoutent". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define HAILED_SENTENCES 6 /* back to the agreement that others judge */
#define JUDGE_REACH 20 /* tokens behind the noun that may say who judges it */
#define VIEW_REACH 6 /* tokens behind whoever does that may hold the verb */

/* "rejette", "déclinera": a verb of refusing. */
static gboolean
refuses (const EngineAnalysis *a, guint32 verb)
{
  const EngineTag *tag = engine_fill_tag (a, verb, ENGINE_CLASS_CONCLUDE);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "rejected") == 0;
}

/* "Rome rejette l'accord avec B", "Dublin s'inquiète du traité conclu avec B": whoever has a view on it need not have
 * made it. */
void
engine_agreement_note_onlooker (const EngineAnalysis *a,
                                EngineAgreementCandidate *c,
                                const EngineCodes *side)
{
  guint32 verb;

  if (!c->definite || c->possessive || side->n != 1 || c->n_partners == 0
      || !engine_fill_is_country (side->codes[0])
      || !engine_fill_is_state (c->partners[0].codes[0]))
    return;
  /* "le traité qu'il a conclu avec B": its maker, and no view */
  for (guint32 i = c->head_last; i < c->anchor; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
      return;
  /* "n'a pas ratifié l'accord conclu avec B": only a party does */
  verb = engine_agreement_verb_before (a, c);
  if (verb == 0 || refuses (a, verb - 1))
    c->onlooker = side->codes[0];
}

/* "Dublin s'inquiète de l'accord avec B", "les éleveurs français le redoutent": whether the sentence names the state
 * as a subject, or by people of its own who do not act for it. */
gboolean
engine_agreement_has_a_view (const EngineAnalysis *a,
                             const EngineAgreementCandidate *c,
                             const char *code)
{
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->codes == NULL || m->codes[0] == NULL
          || strcmp (m->codes[0], code) != 0)
        continue;
      if ((m->flags & ENGINE_MENTION_SUBJECT) != 0)
        return TRUE;
      return (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && i > 0
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_ORG_NOUN)
             && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) == NULL
             && !engine_fill_is (a, m->last, ENGINE_CLASS_ORG_NOUN)
             && !engine_fill_is (a, m->last, ENGINE_CLASS_ROLE);
    }
  return FALSE;
}

/* "Dublin s'inquiète de l'accord avec le Mercosur", in a text about the union: whom the text is about has made it, and
 * not who is named once beside it. */
void
engine_agreements_forget_onlooker (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const char *maker = engine_agreements_shared_party (self);
  guint i;

  if (c->onlooker == NULL || c->parties.n != 2)
    return;
  if (maker == NULL)
    maker = self->topic;
  i = strcmp (c->parties.codes[1], c->onlooker) == 0;
  if (maker == NULL || engine_fill_codes_has (&c->parties, maker)
      || !engine_agreement_is_recent (self->a, c, maker)
      || engine_agreement_count_named (self->a, maker)
             < 2 * engine_agreement_count_named (self->a, c->onlooker))
    return;
  c->parties.codes[i] = maker;
  c->from = ENGINE_PARTIES_CONTEXT;
}

/* Where the list that the mention ends begins, without its article. */
static guint32
list_first (const EngineAnalysis *a, const EngineMention *m, guint32 low)
{
  guint32 i = m->first;

  while (i > low)
    {
      const EngineMention *o = engine_fill_mention (a, i - 1);

      if ((m->list != 0 && o != NULL && o->list == m->list)
          || (m->list != 0
              && (engine_fill_punct (a, i - 1, ',') || engine_fill_is (a, i - 1, ENGINE_CLASS_AND)))
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        i--;
      else
        break;
    }
  return i;
}

/* "que le Japon a salué": whether a verb from @i on hails it. */
static gboolean
has_hailing_verb (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k < MIN (limit, i + VIEW_REACH); k++)
    {
      const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_CONCLUDE);

      if (tag != NULL)
        return engine_fill_attr (a, tag, "hail") != NULL;
      if (engine_fill_stops (a, k) || engine_fill_punct (a, k, ','))
        return FALSE;
    }
  return FALSE;
}

/* Whether a verb from @i on, in its clause, makes an agreement or holds it: not one that refuses or hails it. */
static gboolean
has_maker_verb (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k < MIN (limit, i + VIEW_REACH); k++)
    {
      const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_stops (a, k) || (k > i && engine_fill_punct (a, k, ',')))
        return FALSE;
      if (engine_fill_is (a, k, ENGINE_CLASS_HOLDING))
        return TRUE;
      if (tag != NULL && !engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY)
          && engine_fill_attr (a, tag, "hail") == NULL
          && strcmp (engine_fill_code (a, tag), "rejected") != 0)
        return TRUE;
    }
  return FALSE;
}

/* The verb of "signed by A", whose agents begin at @first, or NULL. */
static const EngineTag *
verb_of_agent (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 first)
{
  return first > c->head_last + 1 && engine_fill_is (a, first - 1, ENGINE_CLASS_AGENT_PREP)
             ? engine_fill_tag (a, first - 2, ENGINE_CLASS_CONCLUDE)
             : NULL;
}

/* Known by its date, which stands in its phrase before @end. */
static gboolean
is_known_by_date (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 end)
{
  if (!c->definite || c->plural || c->possessive)
    return FALSE;
  for (guint32 i = c->first; i < end; i++)
    if (engine_analysis_in_timex (a, i))
      return TRUE;
  return FALSE;
}

/**
 * engine_agreement_only_judges:
 * @a: an analysis
 * @c: a candidate
 * @m: a party that its sentence names behind it
 *
 * "The accord was hailed by Japan", and of what is known by its date "the 2019 agreement, which Athens does not
 * recognise, …", "l'accord de 2019, rejeté par Athènes": whoever has a view on it need not have made it.
 *
 * Returns: whether the words behind the phrase say no more of the party
 */
gboolean
engine_agreement_only_judges (const EngineAnalysis *a,
                              const EngineAgreementCandidate *c,
                              const EngineMention *m)
{
  const EngineTag *verb;
  guint32 i;

  if (m->first <= c->head_last || m->first > c->head_last + JUDGE_REACH)
    return FALSE;
  i = list_first (a, m, c->head_last);
  verb = verb_of_agent (a, c, i);
  if (verb != NULL && engine_fill_attr (a, verb, "hail") != NULL)
    return TRUE;
  if (i > c->head_last && engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
      && has_hailing_verb (a, m->last, c->sentence_last))
    return TRUE;
  if (i < c->head_last + 1 || !is_known_by_date (a, c, i))
    return FALSE;
  if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
    return !engine_fill_is (a, i - 2, ENGINE_CLASS_PREPOSITION)
           && strcmp (engine_fill_code (a, engine_fill_tag (a, i - 1, ENGINE_CLASS_RELATIVE)),
                      "whose")
                  != 0
           && !has_maker_verb (a, m->last, c->sentence_last);
  return verb != NULL && strcmp (engine_fill_code (a, verb), "rejected") == 0;
}

/* "welcomed", "a dénoncé hier": whether who judges the agreement is the subject of the verb before its phrase. */
static gboolean
is_object_of_judgement (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first, n = 0; i > c->sentence_first && n < 3; i--, n++)
    {
      const EngineTag *verb = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);
      const EngineTag *say = engine_fill_tag (a, i - 1, ENGINE_CLASS_SAY);

      if (verb != NULL && engine_fill_attr (a, verb, "hail") != NULL)
        return TRUE;
      if (say != NULL)
        return engine_fill_attr (a, say, "judges") != NULL;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
          && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB)
          && engine_analysis_timex_at (a, i - 1) == NULL)
        return FALSE;
    }
  return FALSE;
}

/* "Washington has welcomed a deal that protects the base": of those who were told before to have made it. */
gboolean
engine_agreements_is_hailed_by_another (const EngineAgreementStage *self,
                                        const EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (!c->indefinite || c->plural || c->possessive || c->n_partners > 0 || c->parties.n != 1
      || self->agreements->len == 0 || engine_agreement_has_link (c)
      || !is_object_of_judgement (self->a, c))
    return FALSE;
  g = &g_array_index (self->agreements, EngineAgreementDraft, self->agreements->len - 1);
  return g->last_sentence + HAILED_SENTENCES >= engine_analysis_sentence_of (self->a, c->first)
         && !engine_fill_codes_within (&c->parties, &g->c.parties);
}
