/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which candidates are mentions of one agreement: parties, instrument, date, name, and the words that
 * keep two apart; and which agreement a phrase without parties means. Looks back over the newest
 * ENGINE_AGREEMENTS_NEWEST agreements only. */

#include "config.h"

#include "engine-agreements.h"

#include <stdlib.h>
#include <string.h>

#define OPENING_TOKENS 3 /* before a subject */
#define LEAD_SENTENCES 3 /* that may speak of an agreement before it is introduced */
#define SAME_DAY_REACH 6 /* tokens behind the noun */
#define THING_REACH 8 /* tokens from a verb to the relative that it stands in */
#define PARTNER_WORDS 5   /* behind "with", of which one is whoever it is */
#define NEWS_MONTHS 6 /* after its signing an agreement is no news of a title */

gboolean
engine_agreement_is_generic (EngineInstrument instrument)
{
  return instrument == ENGINE_INSTRUMENT_AGREEMENT || instrument == ENGINE_INSTRUMENT_OTHER;
}

static gboolean
is_of_one_day (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  const char *x = o->date_signed != NULL ? o->date_signed : o->date_agreed;
  const char *y = c->date_signed != NULL ? c->date_signed : c->date_agreed;

  return x != NULL && y != NULL && strlen (x) == 10 && strcmp (x, y) == 0
         && o->sentence_first != c->sentence_first && (o->of_day || c->of_day);
}

/* "JOINT COMMUNIQUÉ … the signing of the Agreement on the Special Economic Zone": what it tells of, not itself. */
static gboolean
is_told_by_statement (const EngineAgreementDraft *g, const EngineAgreementCandidate *c)
{
  return g->title && g->c.instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT
         && c->instrument != ENGINE_INSTRUMENT_JOINT_STATEMENT
         && (c->last > c->head_last + 1 || c->head_first > c->first + 1
             || c->head_last > c->head_first + 1);
}

/* "n'ont pas trouvé d'accord sur les recettes": none, beside what they have agreed. */
static gboolean
is_none_beside (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  return c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && !c->definite && !c->possessive
         && !c->by_verb && o->has_status && o->status >= ENGINE_AGREEMENT_AGREED
         && o->status <= ENGINE_AGREEMENT_IN_FORCE;
}

/* "Minute 331" after "Minute 323", or after another kind of paper in a sentence before. */
gboolean
engine_agreement_numbers_differ (const EngineAgreementCandidate *o,
                                 const EngineAgreementCandidate *c)
{
  if (c->number == 0 || o->number == c->number)
    return FALSE;
  return o->number != 0
         || (o->instrument != c->instrument && o->sentence_first != c->sentence_first);
}

gboolean
engine_agreement_instruments_agree (const EngineAgreementDraft *g,
                                    const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &g->c;

  if (engine_agreement_numbers_differ (o, c))
    return FALSE;
  if (is_told_by_statement (g, c) || is_none_beside (o, c))
    return FALSE;
  /* "Un autre accord se profile : les pourparlers entre A et B" */
  if (c->talks && o->sentence_first == c->sentence_first && !o->strong_status && o->indefinite
      && engine_fill_codes_equal (&o->parties, &c->parties))
    return TRUE;
  if (o->instrument == c->instrument
      || (c->definite && engine_agreement_rests_arms (o->instrument)
          && engine_agreement_rests_arms (c->instrument)))
    return !(o->talks != c->talks && c->indefinite);
  if (c->talks || c->other)
    return FALSE;
  /* "l'accord du 27 juillet", a framework concluded on 27 July */
  if ((engine_agreement_is_generic (c->instrument) || engine_agreement_is_generic (o->instrument))
      && is_of_one_day (o, c))
    return TRUE;
  /* "agree on a pipeline … the new contract": of companies, most often */
  if (o->by_verb && c->instrument == ENGINE_INSTRUMENT_CONTRACT)
    return FALSE;
  if (o->by_verb || (o->several && c->indefinite && !c->plural)
      || (g->title && engine_agreement_is_generic (o->instrument)))
    return TRUE;
  /* a communiqué speaks of "the agreement on visas", which it is not */
  if (o->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT && !o->by_verb
      && engine_agreement_is_generic (c->instrument) && c->definite
      && (c->last > c->head_last + 1 || c->head_last > c->head_first + 1))
    return FALSE;
  /* "an MoU, but the free trade agreement": not the same thing by another name */
  if (engine_agreement_is_generic (c->instrument) && c->head_last > c->head_first + 2
      && !engine_agreement_is_generic (o->instrument) && !g->title)
    return FALSE;
  if (engine_agreement_is_generic (c->instrument)
      && (c->definite || c->by_verb || c->quoted || !c->strong_status))
    return TRUE;
  if (engine_agreement_is_generic (c->instrument) && engine_agreement_is_generic (o->instrument))
    return TRUE;
  /* "le cessez-le-feu", "the framework" after "un accord" */
  return engine_agreement_is_generic (o->instrument) && c->definite
         && c->from <= ENGINE_PARTIES_SENTENCE
         /* "leur convention fiscale" after "un partenariat nucléaire" */
         && !(c->possessive && o->instrument == ENGINE_INSTRUMENT_OTHER
              && c->head_last > c->head_first + 1);
}

/* "un protocole à leur accord": the one inside the other's phrase is another. */
static gboolean
is_nested (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  if (c->first < o->head_last)
    return FALSE;
  return c->nested && !c->possessive ? c->sentence_first == o->sentence_first
                                     : c->last <= o->last && o->head_last > o->head_first
                                           && (c->possessive || (c->definite && c->of_day));
}

static int
months_of (const char *iso)
{
  int month = strlen (iso) >= 7 && g_ascii_isdigit (iso[5]) ? atoi (iso + 5) : 12;

  return atoi (iso) * 12 + month;
}

/* A title tells news: an agreement of another kind, signed long before the text, is not the one. */
static gboolean
is_older_than_title (const EngineAnalysis *a,
                     const EngineAgreementDraft *g,
                     const EngineAgreementCandidate *c)
{
  return g->title && c->instrument != g->c.instrument && c->date_signed != NULL && a->header != NULL
         && a->header->published != NULL
         && months_of (c->date_signed) + NEWS_MONTHS < months_of (a->header->published);
}

/* "The pact with the five Nordic states": whoever they are, nothing around speaks of them where @o is told. */
static gboolean
is_with_others (const EngineAnalysis *a,
                const EngineAgreementCandidate *o,
                const EngineAgreementCandidate *c)
{
  guint32 i = c->head_last;
  const EngineMention *m;
  const EngineTag *article;

  if (c->from == ENGINE_PARTIES_EXPLICIT || !engine_agreement_is_with_unknown (a, c))
    return FALSE;
  while (i + 1 < c->sentence_last && !engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK))
    i++;
  article = engine_fill_tag (a, i + 1, ENGINE_CLASS_ARTICLE);
  if (article == NULL || strcmp (engine_fill_code (a, article), "def") != 0)
    return FALSE;
  for (guint32 n = 0; i < c->sentence_last && n < PARTNER_WORDS && !engine_fill_stops (a, i);
       i++, n++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->form == 0 || !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
          || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
          || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER))
        continue;
      for (guint32 k = o->sentence_first; k < o->sentence_last; k++)
        if (engine_token (a, k)->form == t->form)
          return FALSE;
      m = engine_fill_mention (a, i);
      return m == NULL || m->codes == NULL || m->codes[0] == NULL;
    }
  return FALSE;
}

/* A new agreement under another date of a chronology. */
static gboolean
is_other_entry (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  return !c->definite && c->told_on != NULL && o->told_on != NULL
         && strcmp (c->told_on, o->told_on) != 0;
}

/* "the memorandum on exports" after "the copper agreement": another, by what its own phrase tells. */
static gboolean
is_about_another (const EngineAnalysis *a,
                  const EngineAgreementDraft *g,
                  const EngineAgreementCandidate *c)
{
  guint own, theirs;

  if (g->title || g->c.by_verb)
    return FALSE;
  if (engine_agreement_is_called_otherwise (a, &g->c, c))
    return TRUE;
  own = engine_agreement_subjects_in (a, c->first, c->last);
  theirs = engine_agreement_subjects_in (a, g->c.first, g->c.last);
  /* "the double contribution convention": of something else, whatever that is */
  if (own == 0 && c->head_first > c->first + 1)
    {
      guint32 morph = engine_fill_morph (a, c->head_first - 1);

      return theirs != 0 && (morph & ENGINE_MORPH_NOUN) && !(morph & ENGINE_MORPH_ADJ);
    }
  return own != 0 && theirs != 0 && (own & theirs) == 0;
}

/* "Un accord d'application" after "la feuille de route": another noun, with words of its own. */
static gboolean
is_named_apart_from (const EngineAnalysis *a,
                     const EngineAgreementCandidate *o,
                     const EngineAgreementCandidate *c)
{
  return c->head_last > c->head_first + 1 && engine_token (a, o->head_first)->form != 0
         && engine_token (a, o->head_first)->form != engine_token (a, c->head_first)->form;
}

/* "A claims settlement reached the same day": the day is that of another act. */
static gboolean
is_of_same_day (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first; i < MIN (c->sentence_last, c->head_last + SAME_DAY_REACH); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_SAME_DAY))
      return TRUE;
  return FALSE;
}

/* "The security arrangements, signed on the same day", where the sentence of @g says nothing of security. */
static gboolean
is_signed_besides (const EngineAnalysis *a,
                   const EngineAgreementDraft *g,
                   const EngineAgreementCandidate *c)
{
  return !c->by_verb && !g->title && (c->definite || c->plural)
         && g->c.sentence_first != c->sentence_first && engine_agreement_has_topic (a, c)
         && is_of_same_day (a, c) && (c->several || c->strong_status);
}

/* "Un accord de pêche entre les deux pays" after "un traité de frontière": of something else, with its parties. */
static gboolean
is_one_of_its_own (const EngineAnalysis *a,
                   const EngineAgreementDraft *g,
                   const EngineAgreementCandidate *c)
{
  return c->indefinite && !c->by_verb && !c->quoted && !c->talks && !c->weak && !g->title
         && !g->c.by_verb && !g->c.several && !g->c.talks
         && g->c.sentence_first != c->sentence_first
         && (is_of_same_day (a, c)
             || ((c->from == ENGINE_PARTIES_EXPLICIT
                  /* "a loan agreement that the two governments signed" */
                  || (c->strong_status && c->from == ENGINE_PARTIES_SUBJECT))
                 && engine_agreement_is_called_otherwise (a, &g->c, c)));
}

/* "Both had undertaken in 1992 to readmit migrants, under an accord seldom applied": its sentence tells of years other
 * than those of @o. */
static gboolean
is_of_other_years (const EngineAnalysis *a,
                   const EngineAgreementCandidate *o,
                   const EngineAgreementCandidate *c)
{
  const char *date = o->date_signed != NULL ? o->date_signed : o->date_agreed;

  for (guint32 i = c->sentence_first; i < c->first && date != NULL; i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (t != NULL && t->iso != NULL && t->basis == ENGINE_DATE_EXPLICIT && t->open == 0
          && atoi (t->iso) > 0)
        return ABS (atoi (t->iso) - atoi (date)) >= 2;
    }
  return FALSE;
}

/* "An initial understanding with B" sentences after "an agreement on water": what a text has told of is
 * not introduced again, but for what a title, a verb or talks left open. */
static gboolean
is_introduced_anew (const EngineAnalysis *a,
                    const EngineAgreementDraft *g,
                    const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &g->c;

  /* "insists on a compromise": nothing is told of it */
  if (!c->strong_status && c->date_agreed == NULL && c->date_signed == NULL
      && !(engine_agreement_are_partners (c) && o->from == ENGINE_PARTIES_EXPLICIT)
      && !is_of_other_years (a, o, c))
    return FALSE;
  /* "Signed in Tokyo, the accord …", "l'accord du 27 juillet" above the text that introduces it */
  if (o->definite && !is_named_apart_from (a, o, c)
      && (engine_analysis_sentence_of (a, o->first) < LEAD_SENTENCES || is_of_one_day (o, c)))
    return FALSE;
  return c->indefinite && !c->by_verb && !c->quoted && (!c->weak || is_named_apart_from (a, o, c))
         && !c->talks && !g->title && !o->by_verb && !o->several && !o->talks && !o->weak
         && o->sentence_first != c->sentence_first;
}

/* "Its 2022 agreement with Ghana for buses" after "the agreement of July 2022": whose it is and with whom is not told
 * again, nor less of its date. */
static gboolean
is_told_in_full (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  return c->possessive && !c->ours && c->of_day && c->date_agreed != NULL && o->date_agreed != NULL
         && strlen (c->date_agreed) < strlen (o->date_agreed) && engine_agreement_has_link (c)
         && c->last > c->head_last + 3;
}

/* "A security deal" sentences after "the oil deal": an agreement that is brought in by a noun of its own. */
static gboolean
is_plain (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  return c->indefinite && !c->by_verb && !c->quoted && !c->talks && !c->weak && !c->hypothetical
         && !o->talks && !o->several && !o->weak && o->sentence_first != c->sentence_first
         && (c->strong_status || c->negotiated || c->date_agreed != NULL || c->date_signed != NULL
             || c->first <= c->sentence_first + OPENING_TOKENS);
}

/* Of a year before the text. */
static gboolean
is_before_text (const EngineAnalysis *a, const char *date)
{
  return a->header != NULL && a->header->published != NULL
         && atoi (date) < atoi (a->header->published);
}

/* "the restructuring that A agreed with B in 2022": what they agreed on is a thing that no other agreement is called. */
static gboolean
is_agreed_thing (const EngineAnalysis *a,
                 const EngineAgreementCandidate *o,
                 const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first, n = 0; i > c->sentence_first + 1 && n < THING_REACH; i--, n++)
    if (engine_fill_punct (a, i - 1, ','))
      return FALSE;
    else if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
      return o->sentence_first != c->sentence_first
             && (engine_fill_morph (a, i - 2)
                 & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PRESENT_PARTICIPLE))
             && engine_fill_covering (a, i - 2, ENGINE_CLASS_INSTRUMENT) == NULL
             && engine_fill_mention (a, i - 2) == NULL;
  return FALSE;
}

/* "set up by treaty in 1987 … agreed to recognise each other's papers": what they do in a text of years later is
 * another; but "… (13 August 2004). Both agreed on a joint area". */
static gboolean
is_new_act (const EngineAnalysis *a,
            const EngineAgreementDraft *g,
            const EngineAgreementCandidate *c)
{
  const char *made = g->c.date_signed != NULL ? g->c.date_signed : g->c.date_agreed;

  if (!c->by_verb || g->c.by_verb || strcmp (c->rule, "agreement.verb") != 0)
    return FALSE;
  /* an entry of a chronology, below a title that names a pact of the two */
  if ((g->title && c->told_on != NULL) || is_agreed_thing (a, &g->c, c))
    return TRUE;
  if (c->date_agreed != NULL || c->date_signed != NULL)
    return FALSE;
  /* "plan talks on a pact … agreed to meet again" */
  if (g->c.has_status && !g->c.definite
      && (g->c.status == ENGINE_AGREEMENT_NEGOTIATING || g->c.status == ENGINE_AGREEMENT_PROPOSED))
    return TRUE;
  return made != NULL && a->header != NULL && a->header->published != NULL
         && atoi (made) + 1 < atoi (a->header->published)
         && !(g->last_sentence + 1 == engine_analysis_sentence_of (a, c->first)
              && engine_agreement_line (a, g->c.first) == engine_agreement_line (a, c->first));
}

/* How far each has come tells that @c is no step of @o. */
static gboolean
is_no_step (const EngineAnalysis *a,
            const EngineAgreementCandidate *o,
            const EngineAgreementCandidate *c)
{
  /* a denial is no step of what is signed */
  if (c->indefinite && c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && o->has_status
      && o->status >= ENGINE_AGREEMENT_AGREED && o->status != ENGINE_AGREEMENT_REJECTED)
    return TRUE;
  /* "the accord that the two drafted in 2011 was never signed" */
  if (c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && c->strong_status && c->of_clause
      && c->anchor_status <= ENGINE_AGREEMENT_NEGOTIATING && o->date_signed != NULL)
    return TRUE;
  /* "Talks on a further arrangement broke off": not what is signed */
  if (c->negotiated && c->indefinite && c->has_status && c->status == ENGINE_AGREEMENT_SUSPENDED
      && o->has_status && !o->negotiated && !o->talks && o->status >= ENGINE_AGREEMENT_AGREED
      && o->status <= ENGINE_AGREEMENT_IN_FORCE)
    return TRUE;
  /* one more that is only being talked about */
  if (c->indefinite && !c->quoted
      && (c->strong_status || (c->negotiated && engine_agreement_is_called_otherwise (a, o, c)))
      && c->status <= ENGINE_AGREEMENT_NEGOTIATING && o->strong_status
      && o->status >= ENGINE_AGREEMENT_AGREED && o->status != ENGINE_AGREEMENT_REJECTED)
    return TRUE;
  /* "before the bailout lapsed, it clinched an arrangement": one made when another has ended */
  if (c->indefinite && c->strong_status
      && (c->status == ENGINE_AGREEMENT_AGREED || c->status == ENGINE_AGREEMENT_SIGNED)
      && o->has_status && o->status == ENGINE_AGREEMENT_ENDED && !o->talks && !o->by_verb)
    return TRUE;
  return FALSE;
}

/* "A four-country agreement", "un accord à trois": of more than have made @o. */
static gboolean
is_of_more (const EngineAnalysis *a,
            const EngineAgreementCandidate *o,
            const EngineAgreementCandidate *c)
{
  guint n = engine_agreement_count_parties (a, c);

  return n > 2 && o->parties.n >= 2 && o->parties.n < n;
}

/* "The document was signed by A's minister and B's", of what three have just made: those who were there. */
static gboolean
is_signed_by_some (const EngineAnalysis *a,
                   const EngineAgreementDraft *g,
                   const EngineAgreementCandidate *c)
{
  return c->definite && c->first == c->sentence_first && c->anchor > c->head_last
         && c->n_partners == 0 && g->c.parties.n > 2
         && g->last_sentence + 1 >= engine_analysis_sentence_of (a, c->first)
         && engine_fill_codes_within (&c->parties, &g->c.parties);
}

/* "The protocol that A and B signed in 2023", where a deal of theirs is the news: another. */
static gboolean
is_told_by_its_past (const EngineAnalysis *a,
                     const EngineAgreementCandidate *o,
                     const EngineAgreementCandidate *c)
{
  const char *date = c->date_signed != NULL ? c->date_signed : c->date_agreed;

  return c->of_clause && c->instrument != o->instrument && o->date_signed == NULL
         && o->date_agreed == NULL && date != NULL && is_before_text (a, date);
}

/* "the 2012 treaty … They praised the Quirinal Treaty": known by its year, and further on another by its name. */
static gboolean
is_known_by_name (const EngineAnalysis *a,
                  const EngineAgreementDraft *g,
                  const EngineAgreementCandidate *c)
{
  return c->named && c->from == ENGINE_PARTIES_EXPLICIT && c->date_agreed == NULL
         && c->date_signed == NULL && g->name == NULL && !g->c.named && g->c.of_past
         && g->last_sentence + 1 < engine_analysis_sentence_of (a, c->first);
}

/* Whether a candidate with parties of its own is a mention of the agreement. */
gboolean
engine_agreement_is_same (const EngineAnalysis *a,
                          const EngineAgreementDraft *g,
                          const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &g->c;
  gboolean equal = engine_fill_codes_equal (&o->parties, &c->parties);

  if (is_older_than_title (a, g, c) || is_signed_besides (a, g, c) || is_known_by_name (a, g, c))
    return FALSE;
  /* "a currency swap agreement": two nouns, one phrase */
  if (equal && o->first == c->first && o->last == c->last)
    return TRUE;
  if (is_nested (o, c) || ((c->definite || is_plain (o, c)) && is_about_another (a, g, c))
      || is_told_in_full (o, c) || is_of_more (a, o, c) || is_told_by_its_past (a, o, c))
    return FALSE;
  if (!equal && !is_signed_by_some (a, g, c))
    {
      /* part of the parties, said in passing */
      if (!(c->definite && engine_fill_codes_within (&c->parties, &o->parties)
            && c->from <= ENGINE_PARTIES_SENTENCE)
          && !(o->from <= ENGINE_PARTIES_SENTENCE
               && engine_fill_codes_within (&o->parties, &c->parties)
               && c->from == ENGINE_PARTIES_EXPLICIT && c->definite))
        return FALSE;
    }
  if (c->other || !engine_agreement_instruments_agree (g, c)
      || !engine_agreement_dates_agree (o, c))
    return FALSE;
  /* "A and B agreed to patrol together. Two memoranda were signed" */
  if (o->by_verb && c->several && c->indefinite && o->sentence_first != c->sentence_first)
    return FALSE;
  /* "s'étaient entendus en 2022. Un protocole a été signé": another */
  if (o->by_verb && c->indefinite && !c->by_verb && c->strong_status && c->date_signed == NULL
      && c->date_agreed == NULL && o->sentence_first != c->sentence_first
      && ((o->date_signed != NULL && is_before_text (a, o->date_signed))
          || (o->date_agreed != NULL && is_before_text (a, o->date_agreed))))
    return FALSE;
  if (is_new_act (a, g, c))
    return FALSE;
  /* another entry of a chronology */
  if (is_other_entry (o, c) || is_introduced_anew (a, g, c) || is_one_of_its_own (a, g, c))
    return FALSE;
  if (is_no_step (a, o, c))
    return FALSE;
  if (o->indefinite && c->indefinite && o->sentence_first == c->sentence_first && !o->by_verb
      && !c->by_verb)
    return FALSE;
  if (o->has_status && o->status == ENGINE_AGREEMENT_NEGOTIATING && c->has_status && c->indefinite
      && c->status != ENGINE_AGREEMENT_NEGOTIATING && c->status != ENGINE_AGREEMENT_PROPOSED)
    return c->status == ENGINE_AGREEMENT_AGREED || c->status == ENGINE_AGREEMENT_SIGNED;
  /* an old agreement in force is not the one now made */
  if (c->indefinite && o->has_status && c->has_status
      && (o->status == ENGINE_AGREEMENT_IN_FORCE) != (c->status == ENGINE_AGREEMENT_IN_FORCE)
      && ((o->from == ENGINE_PARTIES_EXPLICIT && c->from == ENGINE_PARTIES_EXPLICIT)
          || (o->strong_status && c->strong_status && c->date_in_force != NULL)))
    return FALSE;
  return TRUE;
}

/* "l'accord-cadre", "the memorandum": the last one called so, before what is only an agreement. */
static EngineAgreementDraft *
find_namesake (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;

  if (c->instrument == ENGINE_INSTRUMENT_OTHER || !c->definite || c->other || c->talks || c->named)
    return NULL;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if (engine_agreement_is_generic (c->instrument)
              ? g->c.by_verb || g->c.talks || g->c.of_past || is_about_another (self->a, g, c)
                    || is_older_than_title (self->a, g, c)
              : engine_agreement_has_new_name (self->a, &g->c, c))
        continue;
      if (g->c.strong_status && g->c.status == ENGINE_AGREEMENT_NEGOTIATING && c->strong_status
          && c->date_signed != NULL && is_before_text (self->a, c->date_signed))
        continue;
      if ((g->c.instrument == c->instrument
           || (engine_agreement_rests_arms (g->c.instrument)
               && engine_agreement_rests_arms (c->instrument)))
          && engine_agreement_dates_agree (&g->c, c) && !is_nested (&g->c, c)
          && !is_other_entry (&g->c, c) && !is_with_others (self->a, &g->c, c))
        return g;
    }
  return NULL;
}

/* "Les accords signés": those of one phrase, before any single one. */
static EngineAgreementDraft *
find_group (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;
  guint32 sentence = engine_analysis_sentence_of (self->a, c->first);

  if (!c->plural || !c->definite)
    return NULL;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if (g->group != 0 && g->last_sentence + 6 >= sentence
          && engine_agreement_instruments_agree (g, c))
        return g;
    }
  return NULL;
}

/* "CEPA", "the agreement (CEPA)": by its name, which the first mention beside it gives it. */
static gboolean
is_of_name (const EngineAnalysis *a, EngineAgreementDraft *g, const EngineAgreementCandidate *c)
{
  const char *name = engine_agreement_name (a, c->head_first);

  if (g->name == NULL && c->head_first <= g->c.last + 1 && c->head_first + 2 >= g->c.head_last
      && c->head_first >= g->c.head_last)
    g->name = name;
  return g->name != NULL && g_str_equal (g->name, name);
}

/* Whether what the phrase tells of its state and date is told of another agreement than @g. */
static gboolean
is_at_other_step (const EngineAnalysis *a,
                  const EngineAgreementDraft *g,
                  const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &g->c;
  gboolean signed_ = c->strong_status && c->date_signed != NULL;

  /* "the new accord" is made, not talked about */
  if ((c->talks && !o->talks)
      || (c->fresh && o->has_status && o->status <= ENGINE_AGREEMENT_NEGOTIATING))
    return TRUE;
  /* "the protocol that framed it has run out", beside what has just been signed */
  if (c->strong_status && c->status == ENGINE_AGREEMENT_ENDED && o->strong_status
      && o->instrument != c->instrument && !engine_agreement_is_generic (c->instrument)
      && (o->status == ENGINE_AGREEMENT_AGREED || o->status == ENGINE_AGREEMENT_SIGNED))
    return TRUE;
  /* "la convention signée en 1997" is not the one that is negotiated now */
  if (o->strong_status && o->status == ENGINE_AGREEMENT_NEGOTIATING && signed_
      && is_before_text (a, c->date_signed))
    return TRUE;
  /* "call for an agreement", where "the declaration signed in 2015" is enough for others */
  return o->strong_status && o->status <= ENGINE_AGREEMENT_NEGOTIATING && signed_
         && c->status >= ENGINE_AGREEMENT_SIGNED && o->instrument != c->instrument;
}

/* Whether the words of the phrase keep it apart from @g. */
static gboolean
is_apart (const EngineAnalysis *a, const EngineAgreementDraft *g, const EngineAgreementCandidate *c)
{
  return !engine_agreement_dates_agree (&g->c, c) || c->other || is_older_than_title (a, g, c)
         || is_nested (&g->c, c) || is_other_entry (&g->c, c) || is_about_another (a, g, c)
         || is_introduced_anew (a, g, c) || is_at_other_step (a, g, c)
         || is_with_others (a, &g->c, c) || is_of_more (a, &g->c, c) || is_signed_besides (a, g, c);
}

/* Whether the noun may mean the kind of agreement that @g is. */
static gboolean
is_of_kind (const EngineAgreementDraft *g, const EngineAgreementCandidate *c)
{
  gboolean generic = engine_agreement_is_generic (c->instrument);

  if (is_told_by_statement (g, c))
    return FALSE;
  if (generic && c->head_last > c->head_first + 2 && !engine_agreement_is_generic (g->c.instrument)
      && !g->title)
    return FALSE;
  return g->c.instrument == c->instrument || (generic && c->definite)
         || (engine_agreement_is_generic (g->c.instrument) && c->definite
             && (g->title || c->instrument != ENGINE_INSTRUMENT_CONTRACT));
}

/* The newest agreement that the phrase may mean; @theirs: one of its parties, and near. */
static EngineAgreementDraft *
find_referent (EngineAgreementStage *self, const EngineAgreementCandidate *c, gboolean theirs)
{
  guint n = self->agreements->len;
  guint32 sentence = engine_analysis_sentence_of (self->a, c->first);
  EngineAgreementDraft *group = find_group (self, c);

  if (group != NULL)
    return group;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if (c->named)
        {
          if (is_of_name (self->a, g, c))
            return g;
          continue;
        }
      if (is_apart (self->a, g, c) || !is_of_kind (g, c))
        continue;
      /* "leur pacte de décembre": theirs whom the sentences just before speak of */
      if (c->possessive && !c->ours && c->parties.n < 2 && g->last_sentence + 2 < sentence)
        continue;
      if ((!c->definite || theirs) && g->last_sentence + 4 < sentence)
        continue;
      if (!theirs || engine_fill_codes_within (&c->parties, &g->c.parties))
        return g;
    }
  return NULL;
}

/* "Monday's deal": the one that was made on that day, however many were told since. */
EngineAgreementDraft *
engine_agreements_find_of_day (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const guint n = self->agreements->len;

  if (!c->of_day || c->indefinite || c->date_agreed == NULL || c->talks || c->named
      || strlen (c->date_agreed) != strlen ("2025-08-01"))
    return NULL;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if ((g_strcmp0 (g->c.date_signed, c->date_agreed) == 0
           || g_strcmp0 (g->c.date_agreed, c->date_agreed) == 0)
          && engine_agreement_instruments_agree (g, c)
          && engine_fill_codes_within (&c->parties, &g->c.parties) && !g->c.talks)
        return g;
    }
  return NULL;
}

/* The newest that the phrase may mean, of those that its own parties have made if there are any. */
EngineAgreementDraft *
engine_agreements_find_referent (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineAgreementDraft *g = engine_agreements_find_of_day (self, c);

  if (g == NULL && c->parties.n > 0 && !c->named && !c->possessive)
    g = find_referent (self, c, TRUE);
  if (g == NULL)
    g = find_namesake (self, c);
  if (g == NULL)
    g = find_referent (self, c, FALSE);
  /* "the two signed Minute 333": no mention of what they made before */
  return g != NULL && c->parties.n >= 2 && engine_agreement_numbers_differ (&g->c, c) ? NULL : g;
}
