/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whoever does what another has just agreed to: "B l'a imité, puis C le 20", "B had led the way in April". */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

/* "sera suivi", "was followed". */
static gboolean
is_passive (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first, n = 0; i > 0 && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if (aux != NULL)
        return strcmp (engine_fill_code (a, aux), "be") == 0;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
          && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADVERB))
        return FALSE;
    }
  return FALSE;
}

/* "a suivi les pourparlers", "suit l'affaire de près": a verb that imitates only where nothing but a day stands behind it. */
static gboolean
has_object (const EngineAnalysis *a, const EngineTag *tag)
{
  const guint32 next = tag->last;

  if (engine_fill_attr (a, tag, "alone") == NULL || next + 1 >= a->tokens->len
      || engine_analysis_in_timex (a, next + 1))
    return FALSE;
  return engine_fill_is (a, next, ENGINE_CLASS_ARTICLE)
         || engine_fill_is (a, next, ENGINE_CLASS_DETERMINER)
         || engine_fill_is (a, next, ENGINE_CLASS_POSSESSIVE)
         || (engine_token (a, next)->flags & ENGINE_TOKEN_ELISION);
}

/* "…, puis B le 20 et C vendredi": whoever else did the same, in the words behind the verb that give no more than names and
 * days; @n: how many of its parties imitate. */
static void
push_gapped (EngineAgreementStage *self, const EngineAgreementCandidate *told, guint n)
{
  EngineAnalysis *a = self->a;
  const guint32 limit = told->sentence_last;
  gboolean open = FALSE;

  if (n != 1 || told->parties.n != 2)
    return;
  for (guint32 i = told->head_last; i < limit;)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      EngineAgreementCandidate c = *told;

      if (m != NULL && m->first == i)
        {
          if (!open || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
              || m->codes[1] != NULL || !engine_fill_is_state (m->codes[0])
              || (m->flags & ENGINE_MENTION_ADJECTIVE)
              || engine_fill_codes_has (&told->parties, m->codes[0]))
            return;
          c.parties.codes[0] = m->codes[0];
          c.first = c.head_first = m->first;
          c.last = c.head_last = m->last;
          c.anchor = m->last;
          c.date_signed = c.date_agreed = NULL;
          engine_agreement_read_step_date (a, &c, told->status);
          engine_agreements_push (self, &c);
          i = m->last;
          continue;
        }
      open = open || engine_fill_punct (a, i, ',') || engine_fill_is (a, i, ENGINE_CLASS_AND);
      /* ", followed by B and C" */
      if (open && engine_fill_is (a, i, ENGINE_CLASS_RELATES)
          && engine_fill_is (a, i + 1, ENGINE_CLASS_AGENT_PREP))
        {
          i += 2;
          continue;
        }
      if (!engine_fill_punct (a, i, ',') && !engine_fill_is (a, i, ENGINE_CLASS_AND)
          && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
          && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION)
          && !engine_analysis_in_timex (a, i) && !(engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB))
        return;
      i++;
    }
}

/* "B and C had already done so": each for itself with whom the one that they imitate is with. */
static void
push_imitators (EngineAgreementStage *self,
                const EngineAgreementCandidate *told,
                const EngineCodes *subject)
{
  if (subject->n == 1 || told->parties.n != subject->n + 1)
    {
      engine_agreements_push (self, told);
      return;
    }
  for (guint i = 0; i < subject->n; i++)
    {
      EngineAgreementCandidate c = *told;

      c.parties.n = 0;
      engine_fill_codes_add (&c.parties, subject->codes[i]);
      engine_fill_codes_add (&c.parties, told->parties.codes[subject->n]);
      engine_agreements_push (self, &c);
    }
}

/* With whom the one that is imitated was made: the last named partner stays and the maker goes, a company for a
 * company; of two that made it together stays whom the text is about. */
static const char *
imitated_partner (const EngineAgreementStage *self,
                  const EngineAgreementDraft *g,
                  const EngineCodes *subject)
{
  const EngineCodes *pair = &g->c.parties;

  if (!engine_fill_is_state (subject->codes[0]))
    return pair->codes[engine_fill_is_state (pair->codes[1])];
  if (g->c.side.n != 1 && self->topic != NULL && strcmp (pair->codes[0], self->topic) == 0
      && engine_agreement_count_named (self->a, pair->codes[0])
             > engine_agreement_count_named (self->a, pair->codes[1]))
    return pair->codes[0];
  return pair->codes[1];
}

/* "L'Islande avait ouvert la voie en avril", "… avait ouvert le bal avec une déclaration": what it did so with, if
 * the sentence says so.  Returns FALSE where the way leads to something, or another agreement is told by what is its
 * own. */
static gboolean
read_opening (EngineAgreementStage *self, const EngineTag *tag, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  guint32 first, last;

  if (engine_token_has_code (a, tag->last, ENGINE_CLASS_TARGET, "to")
      || engine_fill_is (a, tag->last, ENGINE_CLASS_SIGNS_FOR))
    return FALSE;
  engine_fill_sentence (a, tag->first, &first, &last);
  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);
      EngineAgreementCandidate own = { .binding = -1 };

      if (noun == NULL)
        continue;
      if (i < tag->last)
        return FALSE;
      engine_agreement_read_phrase (a, &own, noun);
      if (!own.indefinite || own.plural
          || !engine_fill_is (a, own.first - 1, ENGINE_CLASS_PARTY_LINK))
        return FALSE;
      c->instrument = own.instrument;
      self->opened_last = own.last;
      return TRUE;
    }
  return TRUE;
}

/* "… fait de même avec C": with whom, right behind the verb. */
static gboolean
read_own_partner (const EngineAnalysis *a, const EngineTag *tag, EngineAgreementCandidate *c)
{
  const EngineTag *link = engine_fill_tag (a, tag->last, ENGINE_CLASS_PARTY_LINK);
  EngineCodes list = { .n = 0 };

  if (link == NULL || strcmp (engine_fill_code (a, link), "with") != 0)
    return FALSE;
  engine_agreement_read_list (a, link->last, tag->last + ENGINE_FILL_REACH, &list);
  if (list.n != 1 || engine_fill_codes_has (&c->parties, list.codes[0]))
    return FALSE;
  engine_fill_codes_add (&c->parties, list.codes[0]);
  return TRUE;
}

/* "Quito l'a imité": the same with the partner of the last agreement. */
void
engine_agreements_try_imitate (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c;
  const EngineAgreementDraft *g;
  EngineCodes subject = { .n = 0 };
  guint32 first, last;

  if (self->agreements->len == 0)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  /* of three it would be a guess which one is imitated; "est suivi de" imitates nobody */
  if (g->last_sentence + 2 < engine_analysis_sentence_of (a, tag->first) || g->c.parties.n != 2
      || is_passive (a, tag) || has_object (a, tag)
      || !engine_fill_subject (a, tag->first, &subject, &first, &last))
    return;
  /* "The Lima accords followed": no country that did */
  for (guint32 i = last; i < tag->first; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return;
  for (guint i = 0; i < subject.n; i++)
    if (!engine_fill_is_state (subject.codes[i]) && engine_fill_is_state (g->c.parties.codes[0])
        && engine_fill_is_state (g->c.parties.codes[1]))
      return;
  /* a country does not do as a company did */
  if (engine_fill_is_state (subject.codes[0])
      && !(engine_fill_is_state (g->c.parties.codes[0])
           && engine_fill_is_state (g->c.parties.codes[1])))
    return;
  /* "did so": what the sentence just before tells, and no more than a deed */
  if (*engine_fill_code (a, tag) == '\0' && tag->last > tag->first + 1
      && (g->last_sentence + 1 < engine_analysis_sentence_of (a, tag->first) || g->c.anchor == 0))
    return;
  c = g->c;
  c.first = first;
  c.last = tag->last;
  c.head_first = tag->first;
  c.head_last = tag->last;
  c.parties = subject;
  if (!read_own_partner (a, tag, &c))
    engine_fill_codes_add (&c.parties, imitated_partner (self, g, &subject));
  if (c.parties.n < 2 || engine_fill_codes_within (&subject, &g->c.parties)
      || (engine_fill_attr (a, tag, "before") != NULL && !read_opening (self, tag, &c)))
    return;
  c.date_signed = c.date_agreed = c.date_in_force = c.date_ends = NULL;
  c.place = NULL;
  c.signatories.n = 0;
  c.anchor = tag->first + 1;
  c.rule = "agreement.imitated";
  c.reasons.n = 0;
  engine_reasons_add (&c.reasons, a, "parties", "imitated", first, tag->last);
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  engine_agreement_read_step_date (a, &c, g->c.status);
  push_imitators (self, &c, &subject);
  push_gapped (self, &c, subject.n);
}
