/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two states that a text has in view where an agreement names nobody: those of the newest sentence that
 * names just two.  A sentence in between that names one more, who applauds or worries, changes nothing; one
 * that names three or more ends the search. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define FOCUS_SENTENCES 4 /* back to the one that names the two */
#define LEAD_SENTENCES 6  /* of a text, its title and date line among them */

/* "They", "their", taken for one state. */
static gboolean
is_plural_of_one (const EngineMention *m)
{
  return (m->flags & ENGINE_MENTION_PLURAL)
         && (m->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_POSSESSIVE)) && m->codes != NULL
         && m->codes[0] != NULL && m->codes[1] == NULL;
}

/* A noun for companies and the like, not for a part of a state. */
static gboolean
is_firm_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *noun = engine_fill_covering (a, i, ENGINE_CLASS_ORG_NOUN);

  return noun != NULL && engine_fill_attr (a, noun, "state") == NULL
         && engine_fill_attr (a, noun, "public") == NULL;
}

/* "a Chinese contractor", "le constructeur français": whose the company is. */
static gboolean
is_of_firm (const EngineAnalysis *a, const EngineMention *m)
{
  return (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_SUBJECT))
             == ENGINE_MENTION_ADJECTIVE
         && m->kind == ENGINE_MENTION_PARTY
         && (is_firm_noun (a, m->last) || (m->first > 0 && is_firm_noun (a, m->first - 1)));
}

/* The states of [first, last) that do more than help, tell, lie there or judge @c, which may be NULL. */
static void
collect_states (const EngineAnalysis *a,
                const EngineAgreementCandidate *c,
                guint32 first,
                guint32 last,
                EngineCodes *codes)
{
  for (guint32 i = first; i < last;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->last <= i)
        {
          i++;
          continue;
        }
      if (m->codes != NULL && (m->kind == ENGINE_MENTION_PARTY || m->kind == ENGINE_MENTION_PERSON)
          && !(m->flags & (ENGINE_MENTION_PLACE | ENGINE_MENTION_POSSESSIVE))
          && !is_plural_of_one (m) && !is_of_firm (a, m) && !engine_agreement_is_bystander (a, m)
          && !(c != NULL && engine_agreement_only_judges (a, c, m)))
        for (guint k = 0; m->codes[k] != NULL; k++)
          if (engine_fill_is_state (m->codes[k]))
            engine_fill_codes_add (codes, m->codes[k]);
      i = m->last;
    }
}

/* Whether enough is told of it to be somebody's. */
static gboolean
is_told (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;

  if ((c->weak
       /* "le partenariat stratégique scellé en 2019" */
       && !(c->definite && !c->talks && c->head_last > c->head_first + 1
            && (c->anchor_status == ENGINE_AGREEMENT_SIGNED
                || c->anchor_status == ENGINE_AGREEMENT_AGREED)
            && engine_agreement_is_concluded (a, c)))
      || c->quoted || c->hypothetical || c->named || c->nested
      || (c->plural && !c->of_day && !engine_agreement_is_concluded (a, c))
      || engine_agreement_in_title (a, c->head_first))
    return FALSE;
  if (c->instrument == ENGINE_INSTRUMENT_CONTRACT)
    return (engine_agreement_is_concluded (a, c) || engine_agreements_is_dated_contract (self, c))
           && !c->unreal;
  return c->of_day || c->strong_status || c->binds || engine_agreement_is_concluded (a, c)
         || (c->definite && (c->date_agreed != NULL || c->date_signed != NULL));
}

/**
 * engine_agreements_focus_pair:
 * @self: the stage
 * @c: a candidate that names nobody, or one of the two
 * @codes: set to the two
 *
 * Returns: whether the sentences before have two in view, and its own sentence no third
 */
gboolean
engine_agreements_focus_pair (EngineAgreementStage *self,
                              const EngineAgreementCandidate *c,
                              EngineCodes *codes)
{
  const EngineAnalysis *a = self->a;
  EngineCodes own = { .n = 0 };
  guint32 first = c->sentence_first, last;

  codes->n = 0;
  if (!is_told (self, c))
    return FALSE;
  for (guint n = 0; n < FOCUS_SENTENCES && first > 0 && codes->n < 2; n++)
    {
      last = first;
      engine_fill_sentence (a, last - 1, &first, &last);
      codes->n = 0;
      collect_states (a, NULL, first, last, codes);
    }
  if (codes->n == 2)
    {
      collect_states (a, c, c->sentence_first, c->sentence_last, &own);
      if (engine_fill_codes_within (&own, codes) && engine_fill_codes_within (&c->parties, codes))
        return TRUE;
    }
  codes->n = 0;
  return FALSE;
}

/* Whether an agreement of just these has been told. */
static gboolean
have_agreed (EngineAgreementStage *self, const EngineCodes *pair)
{
  for (guint i = 0; i < self->agreements->len; i++)
    if (engine_fill_codes_equal (&engine_agreements_at (self, i)->c.parties, pair))
      return TRUE;
  return FALSE;
}

/* The two that the text names far more often than any third, where it has told an agreement of theirs. */
static gboolean
read_two_alone (EngineAgreementStage *self, EngineCodes *codes)
{
  codes->n = 0;
  if (!self->two_alone || self->topic == NULL || self->second == NULL)
    return FALSE;
  engine_fill_codes_add (codes, self->topic);
  engine_fill_codes_add (codes, self->second);
  return engine_fill_codes_are_states (codes) && have_agreed (self, codes);
}

/* The two of the title, whose agreement the text has told or whom its first sentences name again; where that names
 * nobody else, those of the first that it tells, which its first sentences do. */
static gboolean
read_principals (EngineAgreementStage *self, EngineCodes *codes)
{
  const EngineAgreementCandidate *first;
  EngineCodes title = { .n = 0 };

  if (engine_agreements_title_pair (self->a, codes))
    return codes->n == 2 && engine_fill_codes_are_states (codes)
           && (have_agreed (self, codes)
               || engine_agreements_are_in_lead (self->a, codes->codes[0], codes->codes[1]));
  if (self->agreements->len == 0)
    return FALSE;
  first = &engine_agreements_at (self, 0)->c;
  collect_states (self->a, NULL, 0, g_array_index (self->a->lines, EngineLine, 0).last, &title);
  *codes = first->parties;
  return codes->n == 2 && first->from >= ENGINE_PARTIES_SUBJECT && first->lent_party == NULL
         && engine_analysis_sentence_of (self->a, first->first) <= LEAD_SENTENCES
         && engine_fill_codes_are_states (codes) && engine_fill_codes_within (&title, codes);
}

/**
 * engine_agreements_principals:
 * @self: the stage
 * @c: a candidate that names nobody, or one of the two
 * @codes: set to the two
 *
 * "India has watched calmly.| The extradition treaty has been used once": a new paragraph goes back to the two that
 * the text is about.
 *
 * Returns: whether the paragraph up to the end of its sentence names no third
 */
gboolean
engine_agreements_principals (EngineAgreementStage *self,
                              const EngineAgreementCandidate *c,
                              EngineCodes *codes)
{
  const EngineAnalysis *a = self->a;
  const EngineLine *line =
      &g_array_index (a->lines, EngineLine, engine_agreement_line (a, c->first));
  EngineCodes own = { .n = 0 };

  codes->n = 0;
  if (line->kind != ENGINE_LINE_PARAGRAPH || c->told_on != NULL
      || !(read_principals (self, codes) || (c->parties.n == 0 && read_two_alone (self, codes)))
      || !engine_fill_codes_within (&c->parties, codes))
    return FALSE;
  collect_states (a, NULL, line->first, c->sentence_last, &own);
  return engine_fill_codes_within (&own, codes);
}

/**
 * engine_agreements_free_plural:
 * @self: the stage
 * @c: a candidate with one party
 *
 * "They signed a memorandum", "their treaty expired", where the sentence before names a third: forgets the
 * one state that the plural was taken for, where two are in view.
 */
void
engine_agreements_free_plural (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  const guint32 places[] = { c->sentence_first, c->first };
  EngineAgreementCandidate freed = *c;
  EngineCodes codes = { .n = 0 };
  gboolean plural = FALSE;

  if (c->parties.n != 1 || engine_agreement_are_partners (c))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (places) && !plural; i++)
    {
      const EngineMention *m = engine_fill_mention (a, places[i]);

      plural = m != NULL && is_plural_of_one (m) && strcmp (m->codes[0], c->parties.codes[0]) == 0;
    }
  freed.parties.n = 0;
  if (!plural || !engine_agreements_focus_pair (self, &freed, &codes))
    return;
  c->parties = codes;
  c->side = codes;
  c->from = ENGINE_PARTIES_CONTEXT;
}
