/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements of a window. Candidates are found (engine-agreements-triggers.c), read (-parties.c,
 * -terms.c) and merged in text order (-settle.c, -merge.c); here each agreement that is left becomes
 * a fact. What ends with fewer than two parties is none. */

#include "config.h"

#include "engine-agreements.h"

#include <stdlib.h>
#include <string.h>

#define TITLE_TOKENS 30 /* of the first line, that may say that it is a joint statement */

guint
engine_agreement_line (const EngineAnalysis *a, guint32 token)
{
  guint low = 0, high = a->lines->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (a->lines, EngineLine, middle).first <= token)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* What the agreement's sentence speaks of, where its own words say nothing and it is of no more than three subjects. */
static guint
subjects_around (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineSentence *s =
      &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, c->head_first));
  const guint bits = engine_agreement_subjects_in (a, s->first, MIN (s->last, s->first + 90))
                     & ~ENGINE_AGREEMENT_OTHER_SUBJECT;

  return engine_agreement_count_bits (bits) <= 3 ? bits : 0;
}

/* Names of subjects whose bits are set; "other" only alone. */
static const char *const *
subject_list (EngineAnalysis *a, guint bits)
{
  const char *names[ENGINE_AGREEMENT_N_SUBJECTS];
  guint n = 0;

  for (guint i = 0; engine_agreement_subjects[i] != NULL; i++)
    if (bits & (1u << i))
      names[n++] = engine_agreement_subjects[i];
  return n > 0 ? engine_arena_list (a->arena, names, n) : engine_no_strings;
}

/* "d'une trêve": the preposition is not the agreement's. */
guint32
engine_agreement_told_first (const EngineAnalysis *a, guint32 first)
{
  const EngineTag *article = engine_fill_tag (a, first, ENGINE_CLASS_ARTICLE);

  return article != NULL && article->last == first + 2
                 && (engine_token (a, first)->flags & ENGINE_TOKEN_ELISION)
             ? first + 1
             : first;
}

/* "That of November 2024", of two of which one was the Soviet Union when the text told of the first: by its heir. */
static void
replace_extinct (EngineAgreementCandidate *c)
{
  const char *date = c->date_signed != NULL ? c->date_signed : c->date_agreed;

  for (guint i = 0; i < c->parties.n && date != NULL; i++)
    c->parties.codes[i] = engine_fill_state_in (c->parties.codes[i], atoi (date));
}

/* "Granted to Hutchison in 1997", of CK Hutchison: who has it, not where. */
static gboolean
is_part_of_party (const EngineCodes *parties, const char *place)
{
  const gsize length = strlen (place);

  for (guint i = 0; i < parties->n; i++)
    {
      const char *found = strstr (parties->codes[i], place);

      if (found != NULL && (found == parties->codes[i] || found[-1] == ' ')
          && (found[length] == '\0' || found[length] == ' '))
        return TRUE;
    }
  return FALSE;
}

static void
emit (EngineAgreementStage *self, EngineAgreementDraft *g)
{
  static const double confidence[] = { 0.4, 0.5, 0.65, 0.85, 0.95 };
  EngineAgreementCandidate *c = &g->c;
  EngineAnalysis *a = self->a;
  EngineFact *fact;
  EngineSpan *spans;

  replace_extinct (c);
  fact = engine_fill_fact (
      a, ENGINE_FACT_AGREEMENT, engine_agreement_told_first (a, c->first), c->last,
      confidence[c->from] - (c->weak ? 0.2 : 0) - (c->quoted ? 0.1 : 0), c->rule, &c->reasons);
  fact->agreement.parties = engine_fill_codes_to_list (&c->parties, a->arena);
  fact->agreement.subjects =
      subject_list (a, c->subjects != 0 ? c->subjects : subjects_around (a, c));
  fact->agreement.signatories = engine_fill_codes_to_list (&c->signatories, a->arena);
  fact->agreement.instrument = c->instrument;
  /* "the USMCA", "the 1944 treaty": of which nothing else is told */
  fact->agreement.status =
      c->has_status || !(c->named || c->of_past) ? c->status : ENGINE_AGREEMENT_IN_FORCE;
  fact->agreement.binding = c->binding;
  fact->agreement.date_agreed = c->date_agreed;
  fact->agreement.date_signed = c->date_signed;
  fact->agreement.date_in_force = c->date_in_force;
  fact->agreement.date_ends = c->date_ends;
  fact->agreement.date = c->date_signed != NULL ? c->date_signed : c->date_agreed;
  fact->agreement.place =
      c->place != NULL && !is_part_of_party (&c->parties, c->place) ? c->place : c->name_place;
  spans = engine_arena_alloc (a->arena, MAX (1, g->n_mentions) * sizeof *spans);
  memcpy (spans, g->mentions, g->n_mentions * sizeof *spans);
  fact->agreement.mentions = spans;
  fact->agreement.n_mentions = g->n_mentions;
}

/* "For Angola: NAME, Minister": signs what the text is. */
static void
add_signature_block (EngineAgreementStage *self)
{
  EngineAnalysis *a = self->a;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->kind != ENGINE_MENTION_PERSON || m->name == NULL || m->first < 2
          || !engine_fill_punct (a, m->first - 1, ':') || m->codes == NULL || m->codes[0] == NULL
          || !engine_fill_is (
              a, g_array_index (a->lines, EngineLine, engine_agreement_line (a, m->first)).first,
              ENGINE_CLASS_SIGNS_FOR))
        continue;
      for (guint k = 0; k < self->agreements->len; k++)
        {
          EngineAgreementCandidate *c = &engine_agreements_at (self, k)->c;

          if (c->status == ENGINE_AGREEMENT_SIGNED && c->parties.n > 2
              && engine_fill_codes_has (&c->parties, m->codes[0])
              && engine_fill_codes_equal (&c->parties, &self->defined))
            engine_fill_codes_add (&c->signatories, m->name);
          else if (c->status == ENGINE_AGREEMENT_SIGNED && self->defined.n == 0
                   && engine_fill_codes_has (&c->parties, m->codes[0]))
            {
              engine_fill_codes_add (&c->signatories, m->name);
              break;
            }
        }
    }
}

/* "JOINT COMMUNIQUÉ … the two Parties signed an agreement": on the day of the text. */
static void
date_by_document (EngineAgreementStage *self)
{
  const EngineAnalysis *a = self->a;
  gboolean joint = FALSE;
  guint32 last = a->lines->len > 0 ? g_array_index (a->lines, EngineLine, 0).last : 0;

  for (guint32 i = 0; i < MIN (last, TITLE_TOKENS) && !joint; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

      joint = tag != NULL && strcmp (engine_fill_code (a, tag), "joint_statement") == 0
              && engine_fill_attr (a, tag, "weak") == NULL;
    }
  if (!joint || a->header == NULL || a->header->published == NULL)
    return;
  for (guint i = 0; i < self->agreements->len; i++)
    {
      EngineAgreementCandidate *c = &engine_agreements_at (self, i)->c;

      /* the statement itself */
      if (c->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT && c->date_signed == NULL
          && c->date_agreed == NULL && engine_agreements_at (self, i)->title)
        c->date_agreed = a->header->published;
      if (c->indefinite && !c->definite && c->strong_status
          && c->anchor_status == ENGINE_AGREEMENT_SIGNED && c->status == ENGINE_AGREEMENT_SIGNED
          && c->date_signed == NULL && c->date_agreed == NULL)
        c->date_signed = a->header->published;
    }
}

/**
 * engine_stage_agreements:
 * @a: an analysis past the rules stage
 *
 * Makes one fact an agreement of the window.
 */
void
engine_stage_agreements (EngineAnalysis *a)
{
  EngineAgreementStage self = { .a = a };

  self.agreements = g_array_new (FALSE, TRUE, sizeof (EngineAgreementDraft));
  self.topic = engine_agreements_find_topic (a, &self.second, &self.two_alone, &self.only);
  self.home = engine_agreement_find_home (a, self.topic, self.second);
  self.outlet = engine_agreement_find_outlet (a, &self.bloc);
  self.abroad = engine_agreement_find_abroad (a, self.outlet);
  self.speaker = engine_agreement_find_speaker (a);
  engine_agreements_find_declared (&self);
  engine_agreements_scan (&self);
  engine_agreements_place_statement (&self);
  add_signature_block (&self);
  date_by_document (&self);
  engine_agreements_settle_hub (&self);
  for (guint i = 0; i < self.agreements->len; i++)
    emit (&self, engine_agreements_at (&self, i));
  g_array_unref (self.agreements);
}
