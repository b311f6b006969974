/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words that stand for an agreement: "the text", "it was ratified", "they signed it", "B did the
 * same". */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define AGENT_REACH 9 /* tokens behind a participle that may hold "by" */

/* "Bern and Paris signed two texts on Thursday", before any agreement is told. */
static gboolean
tells_texts (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return c->anchor_status == ENGINE_AGREEMENT_SIGNED && c->strong_status && !c->unreal
         && !engine_agreement_in_title (a, c->head_first);
}

/* "Washington has concluded five texts": who those that follow are with. */
static gboolean
announces_texts (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;

  if (!(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PLURAL))
    return FALSE;

  EngineAgreementCandidate c = { .binding = -1 };

  engine_agreement_read_phrase (a, &c, tag);
  if (!c.several || c.definite)
    return FALSE;
  c.indefinite = TRUE;
  engine_agreement_read_parties (a, &c);
  /* "A and B signed two texts. A protocol on visas …": when they were made */
  if (c.parties.n >= 2 && c.n_partners == 0 && engine_agreement_is_concluded (a, &c))
    {
      engine_agreement_read_terms (a, &c);
      self->texts = c;
      if (tells_texts (a, &c))
        {
          c.rule = "agreement.noun";
          c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
          engine_agreements_push (self, &c);
          return TRUE;
        }
    }
  return engine_agreements_announce (self, &c);
}

/* "La signature n'est pas attendue avant l'été": not yet. */
static gboolean
is_to_come (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 first, last;

  engine_fill_sentence (a, tag->first, &first, &last);
  for (guint32 i = tag->first > first + 4 ? tag->first - 4 : first; i < MIN (last, tag->last + 8);
       i++)
    if ((g_array_index (a->scopes, guint8, i)
         & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_NEGATED))
        || (engine_fill_is (a, i, ENGINE_CLASS_MODALITY)
            && strcmp (engine_fill_code (a, engine_fill_tag (a, i, ENGINE_CLASS_MODALITY)), "done")
                   != 0)
        || engine_fill_is (a, i, ENGINE_CLASS_AWAITED))
      return TRUE;
  return FALSE;
}

/* "Under a companion text, Tokyo will lend …", behind an agreement of two: what goes with it is theirs too. */
static gboolean
opens_beside (const EngineAnalysis *a,
              const EngineAgreementCandidate *c,
              const EngineAgreementDraft *g)
{
  return c->other && !engine_agreement_is_ranked (a, c) && !c->alike && !c->plural && c->indefinite
         && c->n_partners == 0 && c->first <= c->sentence_first + 1
         && !engine_agreement_has_link (c) && g->c.parties.n == 2 && !g->c.talks && !g->c.lent
         && engine_fill_codes_within (&c->parties, &g->c.parties);
}

/* "Stockholm avait conclu un texte du même type": one more, like the one before. */
static void
settle_alike (EngineAgreementStage *self,
              EngineAgreementCandidate *c,
              const EngineAgreementDraft *g)
{
  c->instrument = g->c.instrument;
  c->subjects = g->c.subjects;
  if (c->alike && c->binding < 0)
    c->binding = g->c.binding;
  c->rule = "agreement.alike";
  engine_agreement_read_parties (self->a, c);
  engine_agreement_read_terms (self->a, c);
  if (opens_beside (self->a, c, g))
    {
      c->parties = g->c.parties;
      c->side = g->c.side;
      c->from = ENGINE_PARTIES_CONTEXT;
      engine_agreements_push (self, c);
    }
  else if (c->anchor != 0 || c->related || engine_agreement_has_link (c))
    engine_agreements_settle (self, c);
}

/* "… leur convention de 1990. Le nouveau texte, signé samedi, …": takes the place of the old one. */
static gboolean
is_made_anew (EngineAgreementStage *self,
              EngineAgreementCandidate *c,
              const EngineAgreementDraft *g)
{
  EngineAgreementCandidate anew = *c;

  if (!c->definite || c->possessive || g->c.parties.n < 2
      || !(g->c.of_past || g->c.possessive || g->c.status >= ENGINE_AGREEMENT_IN_FORCE))
    return FALSE;
  anew.instrument = g->c.instrument;
  anew.subjects = g->c.subjects;
  anew.rule = "agreement.alike";
  engine_agreement_read_parties (self->a, &anew);
  engine_agreement_read_terms (self->a, &anew);
  if (anew.parties.n > 0 || anew.anchor == 0 || !anew.strong_status)
    return FALSE;
  anew.parties = g->c.parties;
  anew.side = g->c.side;
  anew.from = ENGINE_PARTIES_CONTEXT;
  engine_agreements_push (self, &anew);
  return TRUE;
}

/* "… un accord qui remplace celui de 2008": the sentence is about the one before. */
static gboolean
is_replaced (EngineAgreementStage *self, guint i)
{
  const EngineAgreementCandidate *c = &engine_agreements_at (self, i)->c;

  return i > 0
         && (c->related
             || (c->of_day && c->rule != NULL && strcmp (c->rule, "agreement.ordinal") == 0))
         && engine_agreements_at (self, i - 1)->last_sentence
                == engine_agreements_at (self, i)->last_sentence;
}

/* "signé par le patron": whoever that is. */
static gboolean
has_agent (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->anchor; i < MIN (c->sentence_last, c->anchor + AGENT_REACH); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP))
      return TRUE;
  return FALSE;
}

/* "The package with the EU commits Bern to pay", "le texte entre A et B": known by whom it is made with, states. */
static gboolean
is_with_states (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (!c->definite || c->talks || c->parties.n == 0
      || !engine_fill_is (a, c->head_last, ENGINE_CLASS_PARTY_LINK)
      || !(engine_agreement_has_link (c) || engine_agreement_are_partners (c)))
    return FALSE;
  return engine_fill_codes_are_states (&c->parties);
}

/* "Le texte signé lundi prévoit", "It follows from the document that the presidents signed", "On Thursday they signed a
 * document on visas": a paper that a verb concludes, by whom the text around must tell. */
static gboolean
is_signed_by_those_told (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (c->parties.n > 0 || c->n_partners > 0 || !engine_agreement_is_concluded (a, c)
      || has_agent (a, c))
    return FALSE;
  if (c->anchor > c->head_last)
    return c->first == c->sentence_first || engine_fill_is (a, c->head_last, ENGINE_CLASS_RELATIVE);
  return c->indefinite && !c->definite && c->anchor <= c->first && c->first <= c->anchor + 2
         && c->last > c->head_last + 1;
}

/* "Aucun texte n'a été signé entre A et B", "A and B signed a document on visas": an agreement by its verb and
 * its parties, whatever the text has told. */
static gboolean
is_told_here (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };

  /* only what a verb of the sentence concludes is told by it, or whom it is with */
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  if (*engine_fill_code (a, tag) != '\0'
      || (!engine_fill_is (a, tag->last, ENGINE_CLASS_PARTY_LINK)
          && !engine_tokens_have_clue (a, c.sentence_first, c.sentence_last + 1,
                                       ENGINE_CLUE_AGREEMENT, ENGINE_CLASS_CONCLUDE)))
    return FALSE;
  engine_agreement_read_phrase (a, &c, tag);
  if (c.plural || c.fresh || c.possessive || !(c.indefinite || c.definite))
    return FALSE;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c.rule = "agreement.noun";
  engine_reasons_add (&c.reasons, a, "instrument", "agreement.noun", tag->first, tag->last);
  engine_agreement_read_parties (a, &c);
  /* "A et B se querellent. Le texte signé lundi prévoit …": of the two of the sentence before */
  if (self->agreements->len == 0 && is_signed_by_those_told (a, &c))
    {
      engine_agreement_read_terms (a, &c);
      if (c.anchor_status != ENGINE_AGREEMENT_SIGNED)
        return FALSE;
      engine_agreements_settle (self, &c);
      return self->agreements->len > 0;
    }
  if (self->agreements->len == 0 && c.n_partners <= 1 && is_with_states (a, &c))
    {
      engine_agreement_read_terms (a, &c);
      engine_agreements_settle (self, &c);
      return self->agreements->len > 0;
    }
  if (c.anchor == 0 || c.parties.n < 2
      || c.n_partners > 0
      /* "signed a similar document with B": told apart from all */
      || (c.alike && !engine_agreement_has_link (&c))
      /* "signé par le ministre polonais et son homologue tchèque" */
      || (c.from < ENGINE_PARTIES_SUBJECT && !has_agent (a, &c))
      || !engine_agreement_is_concluded (a, &c)
      /* "le texte paraphé par les Géorgiens et les Arméniens" */
      || (c.definite && (!engine_agreement_has_link (&c) || c.anchor <= c.head_last)))
    return FALSE;
  for (guint i = 0; i < c.parties.n; i++)
    if (!engine_fill_is_state (c.parties.codes[i]))
      return FALSE;
  engine_agreement_read_terms (a, &c);
  if (c.anchor_status != ENGINE_AGREEMENT_SIGNED && !c.to_sign
      && !(c.has_status && c.status == ENGINE_AGREEMENT_REJECTED))
    return FALSE;
  engine_agreements_settle (self, &c);
  return TRUE;
}

/* "Le texte est prêt. A et B le signeront": whose it is, the next sentence may tell. */
static void
await_parties (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };

  if (*engine_fill_code (self->a, tag) != '\0')
    return;
  engine_agreement_read_phrase (self->a, &c, tag);
  if (!c.definite || c.plural || c.possessive || c.first != c.sentence_first)
    return;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c.rule = "agreement.reference";
  self->pending = c;
}

/* The agreement that "the text" means: the one now made, not one long in force or one that it replaces. */
static EngineAgreementDraft *
find_text (EngineAgreementStage *self)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + 4 > n; i--)
    if (engine_agreements_at (self, i - 1)->c.status != ENGINE_AGREEMENT_IN_FORCE
        && !is_replaced (self, i - 1))
      return engine_agreements_at (self, i - 1);
  return engine_agreements_at (self, n - 1);
}

/* "Avec Pékin, le texte de 2018 a été reconduit": with others than the one before. */
static gboolean
settle_with_others (EngineAgreementStage *self,
                    EngineAgreementCandidate *c,
                    const EngineAgreementDraft *g)
{
  /* "Lima also has a text with B": who has it, and with whom */
  gboolean both = !c->definite && c->parties.n == 2 && c->from >= ENGINE_PARTIES_SUBJECT;

  if (!(c->parties.n == 1 || both) || !engine_agreement_are_partners (c)
      || engine_fill_codes_within (&c->parties, &g->c.parties))
    return FALSE;
  c->instrument = g->c.instrument;
  c->other = c->indefinite = TRUE;
  c->definite = c->follows = c->quoted = FALSE;
  c->rule = "agreement.alike";
  engine_agreement_read_terms (self->a, c);
  engine_agreements_settle (self, c);
  return TRUE;
}

/* "a text on boats was being drafted": behind an agreement of two, what is still to be made is theirs too. */
static gboolean
settle_drafted (EngineAgreementStage *self,
                EngineAgreementCandidate *c,
                const EngineAgreementDraft *g)
{
  const EngineAnalysis *a = self->a;

  if (!c->indefinite || c->n_partners > 0 || c->last <= c->head_last || g->c.parties.n != 2
      || g->c.lent || !engine_fill_is_state (g->c.parties.codes[0])
      || !engine_fill_is_state (g->c.parties.codes[1])
      || engine_agreement_names_third (a, c, &g->c.parties)
      || !engine_fill_codes_within (&c->parties, &g->c.parties))
    return FALSE;
  engine_agreement_read_terms (self->a, c);
  if (!c->has_status || c->anchor <= c->head_last
      || (c->status != ENGINE_AGREEMENT_NEGOTIATING && c->status != ENGINE_AGREEMENT_PROPOSED))
    return FALSE;
  c->parties = g->c.parties;
  c->side = g->c.side;
  c->from = ENGINE_PARTIES_CONTEXT;
  c->other = TRUE;
  c->follows = c->quoted = FALSE;
  c->rule = "agreement.alike";
  engine_agreements_push (self, c);
  return TRUE;
}

/* "Le texte jumeau sur les poissons", "the twin text on customs": another of the two that made the one before, by what
 * it is on. */
static gboolean
settle_twin (EngineAgreementStage *self, EngineAgreementCandidate *c, const EngineAgreementDraft *g)
{
  const EngineAnalysis *a = self->a;
  guint32 i = c->head_last;
  const EngineTag *on;

  while (i < c->sentence_last
         && (engine_fill_is (a, i, ENGINE_CLASS_OTHER_CUE) || engine_fill_punct (a, i, ',')))
    i++;
  on = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);
  if (on == NULL || strcmp (engine_fill_code (a, on), "on") != 0 || !c->definite || c->plural
      || c->possessive || !c->other || g->c.parties.n < 2 || g->c.talks || g->c.lent
      || engine_agreement_names_third (a, c, &g->c.parties)
      || !engine_agreement_is_called_otherwise (a, &g->c, c))
    return FALSE;
  c->parties = g->c.parties;
  c->side = g->c.side;
  c->from = ENGINE_PARTIES_CONTEXT;
  c->instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c->rule = "agreement.alike";
  engine_agreement_read_terms (self->a, c);
  engine_agreements_push (self, c);
  return TRUE;
}

/* "le texte", "ce document": a further mention of @g, or one like it. */
static void
settle_reference (EngineAgreementStage *self, EngineAgreementDraft *g, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };

  engine_agreement_read_phrase (a, &c, tag);
  if ((c.alike || c.other || (c.related && c.of_day)) && !c.definite)
    {
      settle_alike (self, &c, g);
      return;
    }
  if ((c.fresh && is_made_anew (self, &c, g)) || settle_twin (self, &c, g))
    return;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c.rule = "agreement.reference";
  c.quoted = TRUE; /* its words are no subjects */
  c.follows = TRUE;
  if (!c.plural && engine_agreements_take_owned (self, &c))
    return;
  if (!(c.definite || c.indefinite) || c.possessive || c.plural)
    return;
  engine_agreement_read_parties (a, &c);
  if (c.definite || engine_fill_is (a, c.head_last, ENGINE_CLASS_PARTY_LINK)
          ? settle_with_others (self, &c, g)
          : settle_drafted (self, &c, g))
    return;
  if (!c.definite)
    return;
  c.parties.n = 0;
  engine_agreement_read_terms (a, &c);
  if (!c.has_status || c.status != ENGINE_AGREEMENT_REJECTED)
    {
      /* "Le texte signé mercredi", where another was told since */
      EngineAgreementDraft *of_day = engine_agreements_find_of_day (self, &c);

      engine_agreements_attach (self, of_day != NULL ? of_day : g, &c);
    }
}

/* "Le texte, paraphé par X": what is said of the agreement before. */
void
engine_agreements_try_reference (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementDraft *g;

  if (announces_texts (self, tag) || is_told_here (self, tag))
    return;
  if (self->agreements->len == 0)
    {
      await_parties (self, tag);
      return;
    }
  g = find_text (self);
  if (g->last_sentence + 2 < engine_analysis_sentence_of (a, tag->first))
    return;
  if (strcmp (engine_fill_code (a, tag), "signing") != 0)
    settle_reference (self, g, tag);
  else if (is_to_come (a, tag))
    engine_agreements_mark_unsigned (g);
}

/* "it", "them", which is no "them" of "their". */
static gboolean
is_object_at (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *p = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

  return p != NULL
         && (g_str_has_prefix (engine_fill_code (a, p), "obj-3")
             || engine_fill_attr (a, p, "thing") != NULL)
         && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER);
}

/* "l'ont signé", "signed it", "tore it up". */
static gboolean
is_object_pronoun (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *p;

  /* the English object stands after the verb, the French clitic before its auxiliary */
  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0
      && (is_object_at (a, tag->last)
          || (tag->last > tag->first + 2 && is_object_at (a, tag->first + 1))))
    return TRUE;
  for (guint32 i = tag->first, n = 0; i > 0 && n < 3; i--, n++)
    {
      p = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);
      if (p != NULL && engine_fill_attr (a, p, "clitic") != NULL
          && g_str_has_prefix (engine_fill_code (a, p), "obj-3"))
        return TRUE;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER))
        return FALSE;
    }
  return FALSE;
}

/* The verb at @tag tells a step of the agreement told before. */
void
engine_agreement_refer_by (EngineAgreementCandidate *c, const EngineTag *tag, const char *rule)
{
  c->first = c->head_first = tag->first;
  c->last = c->head_last = tag->last;
  c->anchor = tag->first + 1;
  c->instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c->definite = c->follows = c->quoted = TRUE;
  c->rule = rule;
}

/* Its parties sign it, or one of them does: a step of the agreement just before. */
static void
try_object_pronoun (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  EngineAgreementDraft *g = engine_agreements_at (self, self->agreements->len - 1);
  guint32 first, last;

  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  if ((engine_fill_attr (a, tag, "weak") != NULL && engine_fill_attr (a, tag, "renew") == NULL)
      || g->last_sentence + 1 < engine_analysis_sentence_of (a, tag->first)
      || !(engine_fill_subject (a, tag->first, &c.parties, &first, &last)
               ? engine_fill_codes_within (&c.parties, &g->c.parties)
               : strcmp (engine_fill_code (a, tag), "ratified") == 0
                     || strcmp (engine_fill_code (a, tag), "ended") == 0))
    {
      /* "The minister hopes to sign it by January": not yet */
      if (strcmp (engine_fill_code (a, tag), "signed") == 0
          && g->last_sentence + 2 >= engine_analysis_sentence_of (a, tag->first)
          && engine_agreement_is_unreal (a, tag->first, c.sentence_first))
        engine_agreements_mark_unsigned (g);
      return;
    }
  engine_agreement_refer_by (&c, tag, "agreement.pronoun");
  engine_agreement_read_terms (a, &c);
  /* "tore it up in May": not when it was made */
  if (c.has_status && c.status >= ENGINE_AGREEMENT_SUSPENDED)
    c.date_agreed = c.date_signed = NULL;
  if (c.has_status && c.status != ENGINE_AGREEMENT_REJECTED)
    engine_agreements_merge (self, g, &c);
}

/* "Signed at Riyadh on 22 April in two originals.": no more than the participle. */
static gboolean
sign_off (EngineAgreementStage *self,
          const EngineTag *tag,
          EngineAgreementCandidate *c,
          EngineAgreementDraft *g)
{
  EngineAnalysis *a = self->a;

  if (strcmp (engine_fill_code (a, tag), "signed") != 0)
    return FALSE;
  for (guint32 i = tag->last; i < c->sentence_last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
        || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
        || (engine_fill_finite (a, i) && engine_fill_mention (a, i) == NULL
            && !(engine_fill_morph (a, i)
                 & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE))))
      return FALSE;
  c->first = c->head_first = tag->first;
  c->last = c->head_last = tag->last;
  c->anchor = tag->first + 1;
  c->instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c->definite = c->follows = c->quoted = TRUE;
  c->rule = "agreement.signing";
  engine_agreement_read_terms (a, c);
  if (c->has_status && c->status == ENGINE_AGREEMENT_SIGNED)
    engine_agreements_merge (self, g, c);
  return TRUE;
}

/* "Signé à Tunis en 2023, il …": the participle that opens the sentence, and a pronoun for its
 * subject. */
static gboolean
try_fronted (EngineAgreementStage *self, const EngineTag *tag, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  EngineAgreementDraft *g = engine_agreements_at (self, self->agreements->len - 1);
  guint32 limit = MIN (c->sentence_last, tag->first + ENGINE_FILL_REACH);

  if (!(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)
      /* "Négociée au Caire, elle …": it is there */
      || strcmp (engine_fill_code (a, tag), "negotiating") == 0
      || g->last_sentence + 1 < engine_analysis_sentence_of (a, tag->first))
    return FALSE;
  for (guint32 i = tag->last; i < limit; i++)
    {
      const EngineTag *pronoun = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) || engine_fill_stops (a, i)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (pronoun == NULL || !engine_fill_punct (a, i - 1, ',')
          || strcmp (engine_fill_code (a, pronoun), "subj-3s") != 0)
        continue;
      c->first = c->head_first = i;
      c->last = c->head_last = i + 1;
      c->instrument = ENGINE_INSTRUMENT_AGREEMENT;
      c->definite = c->follows = c->quoted = TRUE;
      c->rule = "agreement.pronoun";
      engine_agreement_read_terms (a, c);
      if (c->has_status && c->status != ENGINE_AGREEMENT_REJECTED)
        engine_agreements_merge (self, g, c);
      return TRUE;
    }
  return sign_off (self, tag, c, g);
}

/* "…en 1987 ; il a été rompu en 2012": where the clause of the verb begins. */
static guint32
clause_first (const EngineAnalysis *a, guint32 first, guint32 verb)
{
  for (guint32 i = verb; i > first; i--)
    if (engine_fill_punct (a, i - 1, ';') || engine_fill_punct (a, i - 1, ':'))
      return i;
  return first;
}

/* Whether the verb tells a step of what the pronoun at @first, where its clause begins, stands for. */
static gboolean
is_step_of_pronoun (const EngineAnalysis *a, const EngineTag *tag, guint32 first)
{
  gboolean passive = FALSE;

  /* "Le premier a été dénoncé": no pronoun */
  if (tag->first > first + 10 || !engine_fill_is (a, first, ENGINE_CLASS_PRONOUN)
      || engine_fill_is (a, first, ENGINE_CLASS_ORDINAL_AGREEMENT)
      /* "Les deux pays sont liés par un traité": an article */
      || engine_fill_is (a, first, ENGINE_CLASS_ARTICLE))
    return FALSE;
  for (guint32 i = first; i < tag->first; i++)
    {
      const EngineTag *aux = engine_fill_tag (a, i, ENGINE_CLASS_AUXILIARY);

      passive = passive || (aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0);
      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) || engine_fill_punct (a, i, ','))
        return FALSE;
    }
  return engine_fill_attr (a, tag, "enter") != NULL
         || (passive && engine_fill_attr (a, tag, "weak") == NULL
             && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE));
}

/* "Il est entré en vigueur", "It was ratified": a step of the agreement just before. */
void
engine_agreements_try_pronoun (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c;
  EngineAgreementDraft *g;
  guint32 first, last;

  if (self->pending.head_last != 0 && is_object_pronoun (a, tag)
      && engine_agreements_conclude_pending (self, tag))
    return;
  if (self->agreements->len == 0)
    return;
  if (is_object_pronoun (a, tag))
    {
      try_object_pronoun (self, tag);
      return;
    }

  engine_fill_sentence (a, tag->first, &first, &last);
  if (tag->first == first)
    {
      EngineAgreementCandidate fronted = { .binding = -1,
                                           .status = ENGINE_AGREEMENT_AGREED,
                                           .sentence_first = first,
                                           .sentence_last = last };

      try_fronted (self, tag, &fronted);
      return;
    }
  first = clause_first (a, first, tag->first);
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (!is_step_of_pronoun (a, tag, first)
      || g->last_sentence + (engine_fill_attr (a, tag, "enter") != NULL ? 2 : 1)
             < engine_analysis_sentence_of (a, tag->first))
    return;
  c = (EngineAgreementCandidate){
    .binding = -1, .status = ENGINE_AGREEMENT_AGREED, .sentence_first = first, .sentence_last = last
  };
  c.first = c.sentence_first;
  c.head_first = c.sentence_first;
  c.head_last = c.sentence_first + 1;
  c.last = tag->last;
  c.anchor = tag->first + 1;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c.definite = c.follows = c.quoted = TRUE;
  c.rule = "agreement.pronoun";
  engine_agreement_read_terms (a, &c);
  if (c.has_status && c.status == ENGINE_AGREEMENT_REJECTED)
    engine_agreements_mark_unsigned (g);
  else if (c.has_status)
    engine_agreements_merge (self, g, &c);
}
