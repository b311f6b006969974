/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of an agreement beside its parties: how far it has come (engine-agreements-status.c) and by
 * which further steps, whether it binds, its dates by step, place, signatories and subjects.  Everything
 * is looked for near the verb that concludes it, within its sentence. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define TERMS_REACH 24 /* tokens around the noun */

const char *const engine_agreement_subjects[] = {
  "trade",   "tariffs",     "rare-earths", "critical-minerals",
  "energy",  "agriculture", "technology",  "investment",
  "defence", "peace",       "climate",     "migration",
  "other",   NULL
};

static guint
subject_bit (const char *code)
{
  for (guint i = 0; engine_agreement_subjects[i] != NULL; i++)
    if (strcmp (engine_agreement_subjects[i], code) == 0)
      return 1u << i;
  return 0;
}

static void
read_binding (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 to = MIN (c->sentence_last, c->head_last + TERMS_REACH * 2);

  for (guint32 i = c->first; i < to; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_BINDING);

      if (engine_fill_is (a, i, ENGINE_CLASS_INTO) && i >= c->head_last)
        return; /* "must be turned into a binding treaty" */
      if (tag == NULL)
        continue;
      c->binding = strcmp (engine_fill_code (a, tag), "true") == 0;
      if (c->binding == 1 && engine_agreement_is_negated (a, i))
        c->binding = 0;
      engine_reasons_add (&c->reasons, a, "binding", "said by", tag->first, tag->last);
      return;
    }
}

static guint
subjects_in (const EngineAnalysis *a, guint32 first, guint32 last, gboolean stop_at_instrument)
{
  guint bits = 0;

  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_SUBJECT);

      if (stop_at_instrument && i > first && engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        break;
      if (engine_fill_stops (a, i))
        break;
      if (tag != NULL)
        {
          bits |= subject_bit (engine_fill_code (a, tag));
          i = MAX (i, tag->last - 1);
        }
    }
  return bits;
}

guint
engine_agreement_subjects_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const guint place = (first + last) % ENGINE_PHRASES_KEPT;

  if (a->memo->phrases[place].first != first || a->memo->phrases[place].last != last)
    {
      a->memo->phrases[place].first = first;
      a->memo->phrases[place].last = last;
      a->memo->phrases[place].subjects = subjects_in (a, first, last, FALSE);
    }
  return a->memo->phrases[place].subjects;
}

/* The token behind the words that say what the agreement is of: its noun's complements, up to a verb, a relative, a
 * comma or another agreement. */
static guint32
complement_end (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const guint32 high = MIN (c->sentence_last, c->head_last + TERMS_REACH);

  for (guint32 i = c->head_last; i < high; i++)
    if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
        || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
        || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
        || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
        || (i > c->head_last && engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        || (engine_fill_finite (a, i)
            && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
      return i;
  return high;
}

/* Its own words say what it is on; what the rest of the sentence speaks of only where they say nothing. */
static void
read_subjects (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *tag = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);
  const char *own = tag != NULL ? engine_fill_attr (a, tag, "subj") : NULL;

  if (own != NULL)
    c->subjects |= subject_bit (own);
  c->subjects |= subjects_in (a, c->first, c->head_last, FALSE);
  c->subjects |= subjects_in (a, c->head_last, complement_end (a, c), TRUE);
  /* "a tax treaty": none that has a name, where no other is told */
  if ((c->subjects & ~ENGINE_AGREEMENT_OTHER_SUBJECT) != 0)
    c->subjects &= ~ENGINE_AGREEMENT_OTHER_SUBJECT;
  if (c->subjects == 0)
    c->subjects =
        ~ENGINE_AGREEMENT_OTHER_SUBJECT
        & subjects_in (a, c->head_last, MIN (c->sentence_last, c->head_last + TERMS_REACH), TRUE);
}

/* "takes effect on July 11", said in June: not yet. */
static gboolean
is_not_yet (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return c->has_status && c->status == ENGINE_AGREEMENT_IN_FORCE && c->date_in_force != NULL
         && a->header != NULL && a->header->published != NULL
         && strncmp (c->date_in_force, a->header->published,
                     MIN (strlen (c->date_in_force), strlen (a->header->published)))
                > 0;
}

/* "ratifié par Mexico": one of those who have to. */
static gboolean
is_done_by_one (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 verb)
{
  for (guint32 i = verb + 1; i < MIN (c->sentence_last, verb + 4); i++)
    {
      const EngineTag *agent = engine_fill_tag (a, i, ENGINE_CLASS_AGENT_PREP);
      EngineCodes codes = { .n = 0 };

      if (agent == NULL)
        continue;
      for (guint32 k = agent->last; k < MIN (c->sentence_last, agent->last + 5); k++)
        {
          const EngineMention *m = engine_fill_mention (a, k);

          if (m != NULL && m->kind == ENGINE_MENTION_PARTY)
            engine_fill_add_mention (m, &codes);
          if (engine_fill_punct (a, k, ',') || engine_fill_stops (a, k))
            break;
        }
      return codes.n == 1;
    }
  return FALSE;
}

/* The later step wins. */
static void
take_step_status (const EngineAnalysis *a,
                  EngineAgreementCandidate *c,
                  const EngineAgreementCandidate *step)
{
  const EngineTag *verb = engine_fill_tag (a, step->anchor - 1, ENGINE_CLASS_CONCLUDE);

  /* "conclu mais pas encore signé", but "conclu en mai, a été rejeté" */
  if (strcmp (engine_fill_code (a, verb), "rejected") != 0
      && strcmp (engine_fill_code (a, verb), "negotiating") != 0
      && (step->status == ENGINE_AGREEMENT_REJECTED || step->status == ENGINE_AGREEMENT_NEGOTIATING)
      && c->has_status && c->status == ENGINE_AGREEMENT_SIGNED && c->loose)
    {
      c->status = ENGINE_AGREEMENT_AGREED;
      return;
    }
  if (c->has_status && c->strong_status
      && (step->status <= c->status || c->status == ENGINE_AGREEMENT_REJECTED))
    return;
  c->status = step->status;
  c->has_status = c->strong_status = TRUE;
  c->loose = step->loose;
}

/**
 * engine_agreement_read_step:
 * @a: an analysis
 * @c: a candidate
 * @verb: token of a verb that tells a step of it
 *
 * Adds that step: a later status, its date, place and signatories where the candidate has none.
 */
void
engine_agreement_read_step (EngineAnalysis *a, EngineAgreementCandidate *c, guint32 verb)
{
  EngineAgreementCandidate step = *c;

  step.anchor = verb + 1;
  step.has_status = step.strong_status = step.unreal = FALSE;
  step.status = ENGINE_AGREEMENT_AGREED;
  step.date_agreed = step.date_signed = step.date_in_force = step.place = NULL;
  step.loose = FALSE;
  step.signatories.n = 0;
  engine_agreement_read_verb_status (a, &step);
  if (!step.has_status || step.unreal)
    return;
  if (!engine_agreement_is_negated (a, verb))
    engine_agreement_read_step_date (a, &step, step.anchor_status);
  if (is_not_yet (a, &step)
      || (step.status == ENGINE_AGREEMENT_RATIFIED && is_done_by_one (a, c, verb)))
    return;
  /* "ont signé jeudi un accord conclu en mai": what is only concluded was agreed then */
  if (c->loose && !step.loose && step.status == ENGINE_AGREEMENT_SIGNED && step.date_signed != NULL
      && c->date_signed != NULL && !engine_agreement_is_negated (a, verb))
    {
      if (c->date_agreed == NULL)
        c->date_agreed = c->date_signed;
      c->date_signed = step.date_signed;
      c->loose = FALSE;
    }
  take_step_status (a, c, &step);
  if (engine_agreement_is_negated (a, verb))
    return;
  if (c->date_signed == NULL
      || (step.date_signed != NULL && g_str_has_prefix (step.date_signed, c->date_signed)))
    c->date_signed = step.date_signed;
  if (c->date_agreed == NULL)
    c->date_agreed = step.date_agreed;
  if (c->date_in_force == NULL)
    c->date_in_force = step.date_in_force;
  if (step.status != ENGINE_AGREEMENT_SIGNED && step.status != ENGINE_AGREEMENT_AGREED)
    return;
  engine_agreement_read_place (a, &step);
  engine_agreement_read_signatories (a, &step);
  if (c->place == NULL)
    c->place = step.place;
  if (c->signatories.n == 0)
    c->signatories = step.signatories;
  c->reasons = step.reasons;
}

/* "EirGrid and its counterpart RTE": who makes it is no person who signs. */
static void
drop_parties (EngineAgreementCandidate *c)
{
  EngineCodes people = { .n = 0 };

  for (guint i = 0; i < c->signatories.n; i++)
    if (!engine_fill_codes_has (&c->parties, c->signatories.codes[i]))
      engine_fill_codes_add (&people, c->signatories.codes[i]);
  c->signatories = people;
}

/**
 * engine_agreement_read_terms:
 * @a: an analysis
 * @c: a candidate with its parties
 *
 * Reads status, binding force, dates, place, signatories and subjects.
 */
void
engine_agreement_read_terms (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  engine_agreement_read_status (a, c);
  read_binding (a, c);
  engine_agreement_read_dates (a, c);
  if (is_not_yet (a, c))
    c->has_status = c->strong_status = FALSE;
  if (c->place == NULL)
    engine_agreement_read_place (a, c);
  engine_agreement_read_name_place (a, c);
  /* "prêtera 300 millions à EirGrid, aux termes d'une convention": whom it is made with */
  if (c->place != NULL && engine_fill_codes_has (&c->parties, c->place))
    c->place = NULL;
  engine_agreement_read_signatories (a, c);
  drop_parties (c);
  engine_agreement_read_steps (a, c);
  read_subjects (a, c);
}
