/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements whose parties only the text around can say: the two of the sentence before, of the
 * heading, of the title, of all its agreements, or the two states that it is about. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define LEAD_SENTENCES 6   /* of a text, its title and date line among them */

/* "Leur traité d'extradition": of several. */
static gboolean
is_theirs (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineMention *m = engine_fill_mention (a, c->first);

  return c->possessive && !c->ours && !c->weak && m != NULL
         && (m->flags & ENGINE_MENTION_POSSESSIVE) && (m->flags & ENGINE_MENTION_PLURAL);
}

/* "Un cessez-le-feu met fin à douze jours de guerre". */
gboolean
engine_agreement_ends_fighting (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return (c->instrument == ENGINE_INSTRUMENT_CEASEFIRE || c->instrument == ENGINE_INSTRUMENT_TRUCE)
         && c->indefinite && c->first == c->sentence_first && c->last < c->sentence_last
         && engine_fill_finite (a, c->last) && !engine_fill_is (a, c->last, ENGINE_CLASS_MODAL)
         && !c->unreal && !c->hypothetical;
}

/* "Un accord de transit est en discussion", "Un accord a été trouvé sur le gaz", "un pacte les lie": what its
 * sentence is about. */
static gboolean
is_told_of (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (c->binds || (c->talks && (c->definite || c->plural)))
    return TRUE;
  if (c->weak || c->talks || c->quoted || c->plural || !c->indefinite
      || c->first > c->sentence_first)
    return FALSE;
  if (engine_agreement_ends_fighting (a, c))
    return TRUE;
  return (c->anchor > c->head_last && c->anchor_status == ENGINE_AGREEMENT_AGREED && !c->unreal)
         || (c->strong_status && c->anchor == 0
             && (c->last > c->head_last + 1 || c->head_last > c->head_first + 1));
}

/* "X a reçu son homologue ougandais. Un protocole a été signé": the two of the sentence before. */
static gboolean
read_sentence_before (const EngineAnalysis *a,
                      const EngineAgreementCandidate *c,
                      EngineCodes *codes)
{
  EngineCodes firms = { .n = 0 };
  gboolean handed = FALSE;
  guint32 first, last;

  if (!(engine_agreement_is_concluded (a, c) || is_theirs (a, c) || is_told_of (a, c))
      || c->sentence_first == 0 || engine_agreement_in_title (a, c->head_first))
    return FALSE;
  codes->n = 0;
  last = c->sentence_first;
  engine_fill_sentence (a, last - 1, &first, &last);
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      /* "The bank will lend Moldova 5 million. The contract …": what the contract is for */
      handed = handed || engine_agreement_is_handing_over (a, i);
      if (m == NULL || m->first != i || m->codes == NULL
          || ((m->flags & ENGINE_MENTION_PLACE) && !engine_agreement_is_recipient_of (a, m, first))
          || engine_agreement_is_bystander (a, m))
        continue;
      if (m->kind == ENGINE_MENTION_ORG && engine_fill_is_party (m)
          && !(m->flags & ENGINE_MENTION_GUESSED)
          && !engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM))
        engine_fill_codes_add (&firms, m->codes[0]);
      if (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON)
        continue;
      for (guint k = 0; m->codes[k] != NULL; k++)
        if (engine_fill_is_state (m->codes[k]))
          engine_fill_codes_add (codes, m->codes[k]);
    }
  /* "Le Tchad doit un milliard à X. Un accord a été signé": a state and the only company */
  if (codes->n == 1 && firms.n == 1 && c->parties.n == 0 && !c->talks
      && (handed || !(c->definite && c->instrument == ENGINE_INSTRUMENT_CONTRACT))
      && engine_agreement_is_concluded (a, c))
    engine_fill_codes_add (codes, firms.codes[0]);
  return codes->n == 2;
}

/* "Le gouvernement et l'ELN se retrouveront. Un premier accord, le 9 juin, …": the two that are the subject of
 * the sentence before, a state and whoever it deals with. */
static gboolean
read_subjects_before (const EngineAnalysis *a,
                      const EngineAgreementCandidate *c,
                      EngineCodes *codes)
{
  guint32 first, last, from, to;
  guint clause;

  codes->n = 0;
  if (c->sentence_first == 0 || c->weak || c->talks || c->quoted || c->plural
      || (!c->definite && !c->other && !engine_agreement_is_concluded (a, c))
      || (c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->anchor == 0)
      || engine_agreement_in_title (a, c->head_first))
    return FALSE;
  engine_fill_sentence (a, c->sentence_first - 1, &first, &last);
  clause = engine_token (a, first)->clause;
  if (clause >= a->clauses->len || g_array_index (a->clauses, EngineClause, clause).verb == 0
      || engine_agreement_in_title (a, first)
      /* "A et B n'ont pas été consultés" */
      || (g_array_index (a->scopes, guint8,
                         g_array_index (a->clauses, EngineClause, clause).verb - 1)
          & ENGINE_SCOPE_NEGATED)
      || !engine_fill_subject (a, g_array_index (a->clauses, EngineClause, clause).verb - 1, codes,
                               &from, &to))
    return FALSE;
  return codes->n == 2
         && (engine_fill_is_state (codes->codes[0]) || engine_fill_is_state (codes->codes[1])
             || c->instrument == ENGINE_INSTRUMENT_CONTRACT
             /* "Engie et la Sonatrach … . Un avenant a été signé" */
             || (c->anchor != 0 && engine_agreement_is_concluded (a, c)
                 && engine_fill_is (a, from, ENGINE_CLASS_ORG)));
}

/* Whether the sentence before already tells of somebody. */
static gboolean
follows_party (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 first, last;

  if (c->sentence_first == 0)
    return FALSE;
  engine_fill_sentence (a, c->sentence_first - 1, &first, &last);
  if (engine_agreement_in_title (a, first))
    return FALSE;
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
          && !(m->flags & (ENGINE_MENTION_PLACE | ENGINE_MENTION_ADJECTIVE)))
        return TRUE;
    }
  return FALSE;
}

/* "Un mémorandum a été signé à Tbilissi. L'Allemagne et la Géorgie en avaient discuté": the two that the next
 * sentence opens with, where nothing before has named them. */
static gboolean
read_sentence_after (const EngineAnalysis *a, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  guint32 first, last, i, end = 0;

  if (!engine_agreement_is_concluded (a, c) || c->anchor_status < ENGINE_AGREEMENT_AGREED
      || c->parties.n > 0 || c->quoted || c->unreal || c->sentence_last >= a->tokens->len
      || engine_agreement_in_title (a, c->head_first) || follows_party (a, c))
    return FALSE;
  i = c->sentence_last;
  while (i < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
    i++;
  if (i >= a->tokens->len)
    return FALSE;
  engine_fill_sentence (a, i, &first, &last);
  codes->n = 0;
  for (guint n = 0; n < 2 && codes->n == 0; n++)
    end = engine_agreement_read_list (a, first + n, last, codes);
  /* of two states, a truce of a state and those that it fights */
  if (codes->n != 2 || end == first || engine_fill_punct (a, end, ',')
      || !(engine_fill_is_state (codes->codes[0])
           && (engine_fill_is_state (codes->codes[1])
               || c->instrument == ENGINE_INSTRUMENT_CEASEFIRE
               || c->instrument == ENGINE_INSTRUMENT_TRUCE)))
    codes->n = 0;
  return codes->n == 2;
}

/* "… the memorandum that X and Y signed on Friday", where a text begins: the two that it is about. */
static void
read_topics (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  if (self->agreements->len > 0 || self->topic == NULL || self->second == NULL
      || engine_analysis_sentence_of (self->a, c->first) > LEAD_SENTENCES
      || !engine_agreement_is_concluded (self->a, c) || c->anchor_status != ENGINE_AGREEMENT_SIGNED
      || c->parties.n > 0)
    return;
  engine_fill_codes_add (codes, self->topic);
  engine_fill_codes_add (codes, self->second);
}

/* Whether the first sentences name both. */
gboolean
engine_agreements_are_in_lead (const EngineAnalysis *a, const char *one, const char *other)
{
  gboolean found[2] = { FALSE, FALSE };

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (engine_analysis_sentence_of (a, m->first) > LEAD_SENTENCES)
        break;
      if (m->codes == NULL || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON))
        continue;
      for (guint k = 0; m->codes[k] != NULL; k++)
        {
          found[0] = found[0] || strcmp (m->codes[k], one) == 0;
          found[1] = found[1] || strcmp (m->codes[k], other) == 0;
        }
    }
  return found[0] && found[1];
}

/* "un contrat conclu avec le Fonds carbone": with whom nobody else is meant. */
gboolean
engine_agreement_is_with_unknown (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->last + 1, c->sentence_last); i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);

      /* "avec ses créanciers": those of whom it tells */
      if (link != NULL && !engine_fill_is (a, link->last, ENGINE_CLASS_POSSESSIVE)
          && (strcmp (engine_fill_code (a, link), "with") == 0
              || strcmp (engine_fill_code (a, link), "between") == 0))
        return TRUE;
    }
  return FALSE;
}

/* "no security pact with another state", "aucun accord avec un tiers": with nobody whom the text tells of. */
gboolean
engine_agreement_is_with_outsider (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->last + 1, c->sentence_last); i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
      guint32 k;

      if (link == NULL || strcmp (engine_fill_code (a, link), "with") != 0)
        continue;
      for (k = link->last; engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
                           || engine_fill_is (a, k, ENGINE_CLASS_DETERMINER);
           k++)
        if (engine_fill_is (a, k, ENGINE_CLASS_OUTSIDER))
          return TRUE;
      return engine_fill_is (a, k, ENGINE_CLASS_OUTSIDER);
    }
  return FALSE;
}

/* "Le traité de 1944", "le pacte, signé en mai", in a text that is about two states and hardly names a
 * third. */
static void
read_two (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  const char *other = self->two_alone ? self->second : self->only;
  gboolean dated = c->date_agreed != NULL || c->date_signed != NULL;
  gboolean concluded = engine_agreement_is_concluded (self->a, c);

  if ((!self->two_alone && self->only == NULL) || c->parties.n > 0 || (c->plural && !c->of_day)
      || c->quoted || c->hypothetical
      || (c->unreal && c->anchor_status != ENGINE_AGREEMENT_NEGOTIATING))
    return;
  if (!(c->of_day && c->definite)
      && !(concluded && c->anchor_status >= ENGINE_AGREEMENT_AGREED)
      /* "A protocol announced on Friday", "a further accord in March 1999" */
      && !(dated && (c->anchor != 0 || c->other || (c->of_day && c->indefinite)))
      /* "a contract is still to be negotiated" */
      && !(concluded && c->anchor_status == ENGINE_AGREEMENT_NEGOTIATING)
      /* what the whole text is about */
      && !(c->definite && self->agreements->len == 0
           && !engine_agreement_in_title (self->a, c->head_first)
           && engine_agreements_are_in_lead (self->a, self->topic, other)))
    return;
  if (engine_agreement_is_with_unknown (self->a, c))
    return;
  engine_fill_codes_add (codes, self->topic);
  engine_fill_codes_add (codes, other);
}

/* "l'accord de Simla de 1972", "the cease-fire of 10 May", in a text whose agreements are all of the
 * same two states. */
void
engine_agreements_only_pair (EngineAgreementStage *self, EngineCodes *codes)
{
  const EngineCodes *pair = NULL;

  for (guint i = 0; i < self->agreements->len; i++)
    {
      const EngineCodes *parties = &engine_agreements_at (self, i)->c.parties;

      if (parties->n != 2 || !engine_fill_is_state (parties->codes[0])
          || !engine_fill_is_state (parties->codes[1])
          || (pair != NULL && !engine_fill_codes_equal (pair, parties)))
        return;
      pair = parties;
    }
  if (pair != NULL)
    *codes = *pair;
}

/* Whether it is known by an article, and its own words tell that it is not the newest. */
static gboolean
is_another (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;

  return n > 0 && c->definite && !c->plural && !c->quoted && c->parties.n == 0 && c->told_on == NULL
         && !engine_agreement_is_with_unknown (self->a, c)
         && !engine_agreements_at (self, n - 1)->title
         && engine_agreement_is_called_otherwise (self->a, &engine_agreements_at (self, n - 1)->c,
                                                  c);
}

/* "la Déclaration d'Abidjan", in a text whose title names its country and one more: of these two. */
static gboolean
is_made_in (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  const EngineMention *m = c->head_last + 1 < self->a->tokens->len
                               ? engine_fill_mention (self->a, c->head_last + 1)
                               : NULL;

  if (c->parties.n == 0 && m != NULL && m->codes != NULL && m->codes[0] != NULL
      && (m->flags & ENGINE_MENTION_PLACE)
      && engine_fill_is (self->a, c->head_last, ENGINE_CLASS_OF)
      && engine_agreements_title_pair (self->a, codes)
      && engine_fill_codes_has (codes, m->codes[0]))
    return TRUE;
  codes->n = 0;
  return FALSE;
}

/* "A parallel accord lets Canberra cut the money if Port Moresby …": whether its sentence names both of the
 * two whose agreement was just told. */
static gboolean
names_last_pair (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o;
  gboolean found[2] = { FALSE, FALSE };

  if (self->agreements->len == 0)
    return FALSE;
  o = &engine_agreements_at (self, self->agreements->len - 1)->c;
  if (o->parties.n != 2)
    return FALSE;
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (self->a, i);

      if (m == NULL || m->first != i || m->codes == NULL || m->codes[0] == NULL)
        continue;
      for (guint k = 0; k < 2; k++)
        found[k] = found[k] || strcmp (m->codes[0], o->parties.codes[k]) == 0;
    }
  return found[0] && found[1];
}

/* "Un premier traité, sur la frontière, l'avait été en 1954": one more, of the two of the sentence before. */
static gboolean
opens_sentence (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  const EngineAgreementDraft *g;

  if (self->agreements->len == 0 || !c->indefinite || c->plural || c->alike
      || c->first > c->sentence_first + 1)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  return !g->c.talks && g->last_sentence + 1 >= engine_analysis_sentence_of (a, c->first)
         && g->c.sentence_first != c->sentence_first;
}

/* "un accord avec la direction": one side is somebody without a name. */
static gboolean
is_with_unnamed (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->last + 1, c->sentence_last); i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
      const EngineTag *article =
          link != NULL ? engine_fill_tag (a, link->last, ENGINE_CLASS_ARTICLE) : NULL;

      if (article != NULL && strcmp (engine_fill_code (a, link), "with") == 0
          && strcmp (engine_fill_code (a, article), "def") == 0
          && engine_fill_mention (a, article->last) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* Whether the phrase says too little of an agreement for the text around to complete it. */
static gboolean
says_too_little (const EngineAgreementStage *self,
                 const EngineAgreementCandidate *c,
                 gboolean headed)
{
  if (headed)
    return c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && !c->strong_status
           && c->anchor == 0;
  if (c->anchor == 0 && !c->definite && !c->strong_status && !c->related
      && !(c->of_day && c->indefinite)
      && engine_agreement_is_generic (c->instrument)
      /* "1861. Première convention de délimitation" */
      && !(c->told_on != NULL && c->other && c->first <= c->sentence_first + 1)
      && !(c->other && (c->date_agreed != NULL || c->date_signed != NULL)))
    return TRUE;
  /* "a price tag but no treaty" */
  if (c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && !c->strong_status
      && c->anchor == 0)
    return TRUE;
  /* "Les syndicats ont signé un accord avec la direction" */
  return c->parties.n == 0 && c->indefinite && is_with_unnamed (self->a, c);
}

/* The one state that the sentence names before it, and whom the text is about. */
static gboolean
read_subject_and_topic (EngineAgreementStage *self,
                        const EngineAgreementCandidate *c,
                        EngineCodes *codes)
{
  const EngineAnalysis *a = self->a;

  codes->n = 0;
  for (guint32 i = c->sentence_first; i < c->first; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
          && m->codes[1] == NULL && engine_fill_is_state (m->codes[0])
          && !(m->flags & ENGINE_MENTION_PLACE)
          && (!(m->flags & ENGINE_MENTION_ADJECTIVE)
              || (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_ORG_NOUN)))
          && !engine_agreement_is_bystander (a, m))
        engine_fill_add_mention (m, codes);
    }
  if (codes->n != 1 || self->topic == NULL || engine_fill_codes_has (codes, self->topic)
      || !engine_agreement_is_recent (a, c, self->topic))
    return FALSE;
  engine_fill_codes_add (codes, self->topic);
  return TRUE;
}

/* "… remis aux autorités colombiennes en vertu du traité de 1927", in a text about Panama. */
static void
read_of_one_named (EngineAgreementStage *self,
                   const EngineAgreementCandidate *c,
                   EngineCodes *codes)
{
  if (!c->of_day || !c->definite || c->parties.n > 0 || c->plural || c->quoted
      || engine_agreement_is_with_unknown (self->a, c) || !read_subject_and_topic (self, c, codes))
    codes->n = 0;
}

/* Those that its place in the text gives it: a heading, "hereinafter the Parties", "l'accord de Lima", an
 * entry of a chronology, "le même accord". */
static void
read_placed_pair (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  EngineCodes third = { .n = 0 };

  if (self->defined.n >= 2 && c->parties.n == 0)
    {
      *codes = self->defined;
      return;
    }
  /* an entry of a chronology: of the two that it is about, not of those of the entry before */
  if (is_made_in (self, c, codes)
      || (c->told_on != NULL && engine_agreements_title_pair (self->a, codes)))
    return;
  if (c->parties.n == 0
      && (c->of_day || c->related
          || (c->other && (c->has_status || opens_sentence (self, c))
              && (!c->alike || names_last_pair (self, c)))))
    engine_agreements_last_pair (self, c, codes);
  /* "Un mémorandum a aussi été signé", long after: one more of the only two */
  if (codes->n == 0 && c->parties.n == 0 && c->other && !c->alike && !c->quoted
      && engine_agreement_is_concluded (self->a, c))
    engine_agreements_only_pair (self, codes);
  /* "La Thaïlande achète son courant : le mémorandum de 2016 …": of somebody else than the two */
  if (codes->n == 2 && c->of_day && !c->related && !c->other
      && engine_agreement_names_third (self->a, c, codes)
      && read_subject_and_topic (self, c, &third))
    *codes = third;
  /* "Riyad a signé un pacte avec Islamabad.| L'entente de 2021 sur la ligne de contrôle …": in a new paragraph of those
   * whom the text is about, not of the two just told */
  else if (codes->n == 2 && c->of_day && !c->related && !c->other
           && engine_agreements_principals (self, c, &third))
    *codes = third;
}

/* "Vilnius and Minsk reopen two crossings … The arrangement": what a text tells first, of the two of its title. */
static gboolean
read_pair_of_news (EngineAgreementStage *self,
                   const EngineAgreementCandidate *c,
                   EngineCodes *codes)
{
  codes->n = 0;
  if (self->agreements->len > 0 || !c->definite || c->quoted || c->plural || c->of_past
      || engine_analysis_sentence_of (self->a, c->first) > LEAD_SENTENCES
      || engine_agreement_in_title (self->a, c->head_first)
      || !engine_agreements_title_pair (self->a, codes) || codes->n != 2
      || !engine_agreements_are_in_lead (self->a, codes->codes[0], codes->codes[1])
      || engine_agreement_names_third (self->a, c, codes))
    codes->n = 0;
  return codes->n == 2;
}

/* Whether its sentence is not the first of its line. */
static gboolean
continues_paragraph (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineLine *line =
      &g_array_index (a->lines, EngineLine, engine_agreement_line (a, c->first));

  return c->sentence_first > line->first;
}

/* Those whom the sentence before, its subjects, the text around or the title name; in a new paragraph those whom the
 * text is about. */
static void
read_pair_around (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  EngineCodes title = { .n = 0 };
  gboolean before;

  if (read_pair_of_news (self, c, codes))
    return;
  before = read_sentence_before (self->a, c, codes) || read_subjects_before (self->a, c, codes);
  /* "Kampala et Dodoma se taisent. L'accord …": who has just been told to act, whatever the title */
  if (before && codes->n == 2 && continues_paragraph (self->a, c))
    return;
  if (!before && !engine_agreements_context_parties (self, c, codes)
      && !engine_agreements_focus_pair (self, c, codes)
      && !((c->anchor != 0 || c->of_day || c->strong_status)
           && engine_agreements_title_pair (self->a, codes)))
    codes->n = 0;
  if (codes->n >= 2 && engine_agreements_principals (self, c, &title)
      && !engine_fill_codes_equal (codes, &title))
    *codes = title;
}

/* "Le même jour a été paraphé un accord": of the two just told. */
static void
read_pair_just_told (EngineAgreementStage *self,
                     const EngineAgreementCandidate *c,
                     EngineCodes *codes)
{
  if (c->indefinite && engine_agreement_is_concluded (self->a, c))
    engine_agreements_last_pair (self, c, codes);
}

/* "Le traité du 3 mai": of the only two that the text knows to have agreed. */
static void
read_only_pair (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  if (c->definite && !c->unreal
      && (c->of_day
          || (engine_agreement_is_concluded (self->a, c)
              && c->anchor_status >= ENGINE_AGREEMENT_SIGNED
              && (c->date_signed != NULL || c->date_agreed != NULL))))
    engine_agreements_only_pair (self, codes);
}

/* "Le traité de Kars", said right after what the same two have signed. */
static void
read_pair_of_another (EngineAgreementStage *self,
                      const EngineAgreementCandidate *c,
                      EngineCodes *codes)
{
  if (is_another (self, c))
    engine_agreements_last_pair (self, c, codes);
}

/* "L'entretien a porté sur le mémorandum", in a ministry's text that names one other state. */
static void
read_pair_of_ministry (EngineAgreementStage *self,
                       const EngineAgreementCandidate *c,
                       EngineCodes *codes)
{
  if (self->abroad == NULL || c->plural || c->hypothetical
      || engine_agreement_in_title (self->a, c->head_first)
      || !(c->definite || engine_agreement_is_concluded (self->a, c)))
    return;
  engine_fill_codes_add (codes, self->outlet);
  engine_fill_codes_add (codes, self->abroad);
}

/* "Un accord a été trouvé. A et B …": those whom the sentence after names. */
static void
read_pair_after (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  if (!read_sentence_after (self->a, c, codes))
    codes->n = 0;
}

/* Whether each of them may be lent to this phrase.  Another item's are replaced by those whom the whole list
 * is about, or by nobody. */
static gboolean
settle_lent (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  for (guint i = 0; i < codes->n; i++)
    if (!engine_agreements_may_lend (self, c, codes->codes[i]))
      {
        codes->n = 0;
        if (!engine_agreements_title_pair (self->a, codes))
          codes->n = 0;
        if (codes->n == 0)
          read_two (self, c, codes);
        if (codes->n == 0 || !engine_fill_codes_within (&c->parties, codes))
          return FALSE;
      }
  return TRUE;
}

/* A candidate whose parties only the text around can say. */
void
engine_agreements_settle_by_context (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  /* each adds those who made it, or nobody; the first that does is believed */
  static void (*const ways[]) (EngineAgreementStage *self, const EngineAgreementCandidate *c,
                               EngineCodes *codes) = {
    read_pair_around,     read_pair_just_told,   read_topics,     read_only_pair,    read_two,
    read_pair_of_another, read_pair_of_ministry, read_pair_after, read_of_one_named,
  };
  EngineCodes codes = { .n = 0 };
  gboolean headed = c->parties.n < 2 && engine_agreements_heading_pair (self->a, c, &codes)
                    && engine_fill_codes_within (&c->parties, &codes);

  if (says_too_little (self, c, headed))
    return;
  if (!headed)
    read_placed_pair (self, c, &codes);
  if (codes.n != 2 && c->told_on != NULL && self->defined.n < 2)
    codes.n = 0;
  for (gsize k = 0; k < G_N_ELEMENTS (ways) && codes.n == 0; k++)
    ways[k](self, c, &codes);
  if (codes.n == 0 || !engine_fill_codes_within (&c->parties, &codes)
      || !settle_lent (self, c, &codes))
    return;
  c->parties = codes;
  c->from = ENGINE_PARTIES_CONTEXT;
  engine_agreements_drop_origin (self, c);
  if (c->parties.n >= 2)
    engine_agreements_place (self, c);
}
