/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agreement takes from a further mention (status, dates, parties, name), and where a candidate with
 * parties goes: to the agreement that it is a mention of, or to one of its own. */

#include "config.h"

#include "engine-agreements.h"

#include <stdlib.h>
#include <string.h>

#define MEMBERS_SENTENCES 4 /* after several are told together, that tell of one of them */
#define MOST_MEMBERS 6      /* agreements told since */
#define TITLE_LINES 12 /* of the text, that may hold its title */

/* The later step wins; a weak guess never outdoes what a verb said. */
static void
update_status (EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  if (!c->has_status)
    return;
  /* "conclu …, doit être signé": not yet */
  if (c->to_sign && o->loose && o->status == ENGINE_AGREEMENT_SIGNED)
    {
      o->status = ENGINE_AGREEMENT_AGREED;
      return;
    }
  /* "sont en pourparlers …, espèrent le signer": no nearer for that */
  if ((c->to_sign || c->unreal) && o->has_status && o->status <= ENGINE_AGREEMENT_NEGOTIATING
      && c->status == ENGINE_AGREEMENT_AGREED)
    return;
  if (!o->has_status || (c->strong_status && !o->strong_status))
    {
      o->status = c->status;
      o->strong_status = c->strong_status;
      o->has_status = TRUE;
      return;
    }
  if (!c->strong_status)
    return;
  if (c->status == ENGINE_AGREEMENT_REJECTED)
    {
      if (o->status <= ENGINE_AGREEMENT_NEGOTIATING)
        o->status = c->status;
      return;
    }
  if (o->status == ENGINE_AGREEMENT_REJECTED || c->status > o->status)
    o->status = c->status;
  o->loose = o->loose && (c->status != ENGINE_AGREEMENT_SIGNED || c->loose);
}

void
engine_agreements_mark_unsigned (EngineAgreementDraft *g)
{
  if (g->c.has_status && g->c.loose && g->c.status == ENGINE_AGREEMENT_SIGNED)
    g->c.status = ENGINE_AGREEMENT_AGREED;
}

static void
add_mention (EngineAnalysis *a, EngineAgreementDraft *g, guint32 first, guint32 last)
{
  if (g->n_mentions < ENGINE_AGREEMENT_MAX_MENTIONS)
    g->mentions[g->n_mentions++] =
        engine_analysis_span (a, engine_agreement_told_first (a, first), last);
  g->last_sentence = engine_analysis_sentence_of (a, first);
}

/* Subjects, dates, place and signatories that a further mention adds. */
static void
take_terms (EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  if (c->quoted)
    ;
  else if (o->subjects == 0
           || (engine_agreement_count_bits (o->subjects) < 2 && c->from >= ENGINE_PARTIES_SUBJECT))
    o->subjects |= c->subjects;
  if (c->follows && o->date_signed != NULL && c->date_signed != NULL)
    {
      /* concluded, then signed */
      if (o->date_agreed == NULL)
        o->date_agreed = o->date_signed;
      o->date_signed = c->date_signed;
    }
  else if (o->date_signed == NULL
           || (c->date_signed != NULL && strlen (c->date_signed) > strlen (o->date_signed)))
    o->date_signed = c->date_signed != NULL ? c->date_signed : o->date_signed;
  if (o->date_agreed == NULL)
    o->date_agreed = c->date_agreed;
  if (o->date_in_force == NULL)
    o->date_in_force = c->date_in_force;
  if (o->date_ends == NULL)
    o->date_ends = c->date_ends;
  if (o->place == NULL)
    o->place = c->place;
  engine_fill_codes_add_all (&o->signatories, &c->signatories);
  if (c->lent_party == NULL && c->parties.n >= 2)
    o->lent_party = NULL;
  if (c->from > o->from)
    o->from = c->from;
}

/* "The memorandum on the railway" after "the two agreed on Monday": what it is of, which the verb leaves open. */
static gboolean
says_more (const EngineAnalysis *a,
           const EngineAgreementCandidate *o,
           const EngineAgreementCandidate *c)
{
  return o->by_verb && c->definite && !c->plural && !c->talks && !c->weak && !c->fresh
         && !engine_agreement_is_demonstrative (a, c->first) && engine_agreement_has_topic (a, c);
}

void
engine_agreements_merge (EngineAgreementStage *self,
                         EngineAgreementDraft *g,
                         const EngineAgreementCandidate *c)
{
  EngineAgreementCandidate *o = &g->c;
  /* a title, or a verb, gives way to the phrase that says more */
  gboolean several = o->several && c->indefinite && !c->plural && !c->by_verb;
  gboolean better = (several
                     || ((g->title || o->by_verb)
                         && (c->from >= o->from || says_more (self->a, o, c)
                             || (g->title && engine_fill_codes_equal (&c->parties, &o->parties)))))
                    && !c->by_verb && strcmp (c->rule, "agreement.pronoun") != 0
                    && !engine_fill_is (self->a, c->first, ENGINE_CLASS_AGREEMENT_REF);

  if (better)
    {
      const gboolean by_verb = o->by_verb;

      add_mention (self->a, g, o->first, o->last);
      o->first = c->first;
      o->last = c->last;
      o->head_first = c->head_first;
      o->sentence_first = c->sentence_first;
      if (several || !engine_agreement_is_generic (c->instrument)
          || engine_agreement_is_generic (o->instrument))
        o->instrument = c->instrument;
      o->announced = o->announced || several;
      o->by_verb = o->several = FALSE;
      o->plural = c->plural;
      o->indefinite = c->indefinite;
      /* a title that the page repeats is no better than itself */
      g->title = g->title && !by_verb && engine_agreement_in_title (self->a, c->head_first);
      if (c->parties.n > o->parties.n)
        o->parties = c->parties;
      o->rule = c->rule;
      g->last_sentence = engine_analysis_sentence_of (self->a, c->first);
    }
  else
    {
      add_mention (self->a, g, c->first, c->last);
      if ((o->by_verb || o->of_day) && !engine_agreement_is_generic (c->instrument))
        o->instrument = c->instrument;
      else if (o->instrument == ENGINE_INSTRUMENT_OTHER && !c->weak && !c->talks
               && c->head_last > c->head_first)
        o->instrument = c->instrument;
    }
  self->touched = (guint)(g - engine_agreements_at (self, 0)) + 1;
  update_status (o, c);
  if (c->binding >= 0 && (o->binding < 0 || !c->unreal))
    o->binding = c->binding;
  take_terms (o, c);
}

gboolean
engine_agreement_in_title (const EngineAnalysis *a, guint32 i)
{
  for (guint line = 0; line < a->lines->len && line < TITLE_LINES; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);

      if (i >= l->first && i < l->last)
        return l->kind == ENGINE_LINE_TITLE || l->kind == ENGINE_LINE_HEADING;
    }
  return FALSE;
}

/* What the agreement whose noun starts at @head is called: the same for "NAFTA" and "the North American
 * Free Trade Agreement". */
const char *
engine_agreement_name (const EngineAnalysis *a, guint32 head)
{
  const EngineTag *tag = engine_fill_tag (a, head, ENGINE_CLASS_INSTRUMENT);
  const char *called = tag != NULL ? engine_fill_attr (a, tag, "called") : NULL;

  return called != NULL ? called : engine_pack_form_text (a->pack, engine_token (a, head)->form);
}

/* Whether the agreements that @o has told together may be those that @c is one of. */
static gboolean
may_announce (const EngineAnalysis *a,
              const EngineAgreementCandidate *o,
              const EngineAgreementCandidate *c)
{
  return engine_fill_codes_equal (&o->parties, &c->parties)
         && engine_analysis_sentence_of (a, o->first) + MEMBERS_SENTENCES
                >= engine_analysis_sentence_of (a, c->first)
         && (o->status == ENGINE_AGREEMENT_AGREED || o->status == ENGINE_AGREEMENT_SIGNED);
}

/* "A and B signed two agreements on Monday. A framework agreement on the river …. The other, on visas, …": each was
 * made when both were, where nothing else is told of it. */
static void
take_announced (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const guint n = self->agreements->len;
  const EngineAgreementCandidate *o = NULL;

  if (c->plural || c->by_verb || c->talks || c->of_day || c->date_signed != NULL
      || c->date_agreed != NULL || (c->has_status && c->strong_status) || c->parties.n < 2)
    return;
  for (guint i = n; i > 0 && i + MOST_MEMBERS > n && o == NULL; i--)
    {
      const EngineAgreementCandidate *told = &engine_agreements_at (self, i - 1)->c;

      if ((told->announced || told->several) && may_announce (self->a, told, c))
        o = told;
    }
  if (o == NULL && self->texts.parties.n > 0 && may_announce (self->a, &self->texts, c))
    o = &self->texts;
  if (o == NULL)
    return;
  c->status = o->status;
  c->has_status = o->has_status;
  c->loose = o->loose;
  c->date_agreed = o->date_agreed;
  c->date_signed = o->date_signed;
  c->place = c->place != NULL ? c->place : o->place;
}

EngineAgreementDraft *
engine_agreements_push (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAgreementDraft g = { .c = *c };

  g.title = engine_agreement_in_title (self->a, c->head_first);
  g.last_sentence = engine_analysis_sentence_of (self->a, c->first);
  if (c->named)
    g.name = engine_agreement_name (self->a, c->head_first);
  take_announced (self, &g.c);
  if (self->agreements->len < ENGINE_AGREEMENTS_MAX)
    g_array_append_val (self->agreements, g);
  self->touched = self->agreements->len;
  return &g_array_index (self->agreements, EngineAgreementDraft, self->agreements->len - 1);
}

EngineAgreementDraft *
engine_agreements_at (EngineAgreementStage *self, guint i)
{
  return &g_array_index (self->agreements, EngineAgreementDraft, i);
}

/* Merges a candidate with parties, or makes an agreement of it. */
EngineAgreementDraft *
engine_agreements_place (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if (c->named && g->name != NULL
          && !g_str_equal (g->name, engine_agreement_name (self->a, c->head_first)))
        continue;
      if (engine_agreement_is_same (self->a, g, c))
        {
          engine_agreements_merge (self, g, c);
          return g;
        }
    }
  return engine_agreements_push (self, c);
}

/* "Les accords signés": all that one phrase was split into. */
void
engine_agreements_attach (EngineAgreementStage *self,
                          EngineAgreementDraft *g,
                          const EngineAgreementCandidate *c)
{
  guint group = g->group;

  engine_agreements_merge (self, g, c);
  if (!c->plural || group == 0)
    return;
  for (guint i = 0; i < self->agreements->len; i++)
    if (engine_agreements_at (self, i) != g && engine_agreements_at (self, i)->group == group)
      engine_agreements_merge (self, engine_agreements_at (self, i), c);
}
