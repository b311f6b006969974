/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a mention calls its agreement: "the currency stabilization agreement" after "a framework for
 * reciprocal trade", "l'accord de financement du pont" after "l'accord de pêche".
 *
 * One that is said to be of something is another agreement than one said to be of something else, as
 * long as the sentence of that one does not speak of it.  A bare "the agreement" may be either. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-number.h"

#include <string.h>

#define STEM_BYTES 6 /* of a word that may have another ending */
#define NAME_REACH 1000 /* tokens before a name that may have it too */
#define QUALIFIER_REACH 10 /* tokens behind the instrument's noun that say what it is of */

static gboolean
is_quote_mark (const EngineAnalysis *a, guint32 i)
{
  gunichar c = engine_token_char (a, i);

  return c == '"' || c == 0xab || c == 0x201c;
}

static gboolean
ends_qualifier (const EngineAnalysis *a, guint32 i)
{
  /* "Under the accord the frontier will open": another phrase */
  if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION) && !engine_fill_is (a, i, ENGINE_CLASS_OF)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
      && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_PRESENT_PARTICIPLE)
      /* "tendant à éviter les doubles impositions" */
      && !((engine_fill_morph (a, i - 1) & ENGINE_MORPH_INFINITIVE) && i > 3
           && (engine_fill_morph (a, i - 3) & ENGINE_MORPH_PRESENT_PARTICIPLE))
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_TARGET)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_LINK)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
    return TRUE;
  /* "à la révision du traité et à la création d'un suivi" */
  if (engine_fill_is (a, i, ENGINE_CLASS_AND) && engine_fill_is (a, i + 1, ENGINE_CLASS_INF_MARK))
    return TRUE;
  /* "un compromis « gagnant pour les deux »": somebody's words */
  return engine_fill_stops (a, i) || engine_fill_punct (a, i, ',') || is_quote_mark (a, i)
         || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         /* but "un accord supprimant les visas", "entre les deux pour un pont" */
         || (engine_fill_finite (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
             && !(engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE));
}

/* No mention, or one of goods: "l'accord sur l'électricité". */
static gboolean
names_nobody (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return m == NULL || m->kind == ENGINE_MENTION_COMMODITY;
}

/* "a 20-year deal": how long it runs. */
static gboolean
is_of_span (const EngineAnalysis *a, guint32 i)
{
  return i > 1 && engine_fill_punct (a, i - 1, '-')
         && (engine_token (a, i - 2)->kind == ENGINE_TOKEN_NUMBER
             || engine_fill_is (a, i - 2, ENGINE_CLASS_NUMBER_WORD));
}

/* A noun that is no party, place, date or further instrument. */
static gboolean
is_topic (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *token = engine_token (a, i);

  return token->kind == ENGINE_TOKEN_WORD && token->form != 0 && token->length_bytes > 3
         && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) && !(token->flags & ENGINE_TOKEN_DIGITS)
         && names_nobody (a, i) && !is_of_span (a, i)
         && !engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
         && !engine_fill_is (a, i, ENGINE_CLASS_MONTH)
         /* "a qualifié l'accord d'historique" */
         && !((a->style & ENGINE_STYLE_HEADS_LAST) == 0
              && (engine_fill_morph (a, i) & ENGINE_MORPH_ADJ) && i > 0
              && engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
              && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
         /* "an agreement in principle" */
         && engine_fill_covering (a, i, ENGINE_CLASS_AGREEMENT_STATUS) == NULL;
}

/* "russo-turc" */
static guint32
skip_adjectives (const EngineAnalysis *a, guint32 i, guint32 last)
{
  for (; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (!(m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE))
          && !engine_fill_is (a, i, ENGINE_CLASS_PARTY_PREFIX) && !engine_fill_punct (a, i, '-'))
        break;
    }
  return i;
}

static gboolean
is_on (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "on") == 0;
}

/* "le traité de Kars", "l'accord russo-turc de Kars", "the memorandum on the Drin": a name behind the noun that is no
 * party. */
static guint32
name_behind (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = skip_adjectives (a, c->head_last, c->sentence_last);
  const EngineMention *m;

  if (!c->definite || i + 1 >= c->sentence_last
      || !(engine_fill_is (a, i, ENGINE_CLASS_OF) || is_on (a, i)))
    return 0;
  i++;
  if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    i++;
  m = engine_fill_mention (a, i);
  return i < c->sentence_last && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
                 && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
                 && (m == NULL || m->kind != ENGINE_MENTION_PARTY)
             ? i
             : 0;
}

/* Not a person's, nor a state's. */
static gboolean
names_a_thing (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const EngineMention *m = engine_fill_mention (a, i);

  return t->kind == ENGINE_TOKEN_WORD && engine_fill_morph (a, i) == 0
         && !engine_fill_is (a, i, ENGINE_CLASS_WEEKDAY)
         && !engine_fill_is (a, i, ENGINE_CLASS_MONTH) && (t->flags & ENGINE_TOKEN_CAPITAL)
         && !(t->flags & ENGINE_TOKEN_ALL_CAPS)
         && (m == NULL
             || (m->kind != ENGINE_MENTION_PERSON
                 && (m->codes == NULL || m->codes[0] == NULL
                     || !engine_fill_is_state (m->codes[0]))));
}

/* "the Guayaquil accord": a name right before the noun, in a language whose nouns stand last. */
static guint32
name_before (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return (a->style & ENGINE_STYLE_HEADS_LAST) != 0 && c->definite && !c->named
                 && c->head_first > c->first + 1 && names_a_thing (a, c->head_first - 1)
             ? c->head_first - 1
             : 0;
}

/* Whether the text has the name before: then it may be where the one just told was made. */
static gboolean
is_named_before (const EngineAnalysis *a, guint32 name)
{
  const EngineToken *t = engine_token (a, name);

  for (guint32 i = engine_clues_next (a, name - MIN (name, NAME_REACH), name, ENGINE_CLUE_CAPITAL);
       i < name; i = engine_clues_next (a, i + 1, name, ENGINE_CLUE_CAPITAL))
    {
      const EngineToken *o = engine_token (a, i);

      if (o->length_bytes == t->length_bytes
          && memcmp (engine_token_text (a, i), engine_token_text (a, name), t->length_bytes) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "accord de pêche", "loan agreement": known as one noun, which says what it is of. */
static guint
list_head_topics (const EngineAnalysis *a,
                  const EngineAgreementCandidate *c,
                  guint32 *topics,
                  guint most)
{
  guint32 noun = a->style & ENGINE_STYLE_HEADS_LAST ? c->head_last - 1 : c->head_first;
  const EngineTag *tag = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);
  guint n = 0;

  if (engine_agreement_subjects_in (a, c->head_first, c->head_last) == 0
      && (tag == NULL || engine_fill_attr (a, tag, "subj") == NULL))
    return 0;
  for (guint32 i = c->head_first; i < c->head_last && n < most; i++)
    if (i != noun && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
        && engine_token (a, i)->form != 0 && engine_token (a, i)->length_bytes > 3
        && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
      topics[n++] = i;
  return n;
}

/* A name that the phrase has and that is no party: "l'accord de 2014 sur Bor". */
static gboolean
has_name (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 last = MIN (c->last, c->head_last + QUALIFIER_REACH);

  for (guint32 i = c->head_last + 1; i < last && !ends_qualifier (a, i); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if ((engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
          && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
          && (m == NULL || (m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON))
          && !engine_fill_is (a, i, ENGINE_CLASS_MONTH)
          && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
        return TRUE;
    }
  return FALSE;
}

/* The topics of a phrase: before its noun, in it and behind it. */
static guint
list_topics (const EngineAnalysis *a,
             const EngineAgreementCandidate *c,
             guint32 *topics,
             guint most)
{
  guint32 last = MIN (c->sentence_last, MIN (c->last, c->head_last + QUALIFIER_REACH));
  guint n = list_head_topics (a, c, topics, most);

  for (guint32 i = c->first; i < c->head_first && n < most; i++)
    if (is_topic (a, i))
      topics[n++] = i;
  for (guint32 i = c->head_last; i < last && n < most && !ends_qualifier (a, i); i++)
    if (is_topic (a, i))
      topics[n++] = i;
  return n;
}

/* Whether the phrase says what it is of. */
gboolean
engine_agreement_has_topic (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 topic;

  return list_topics (a, c, &topic, 1) > 0;
}

/* The same word, or a form of it: "social", "sociale", "pipelines". */
static gboolean
are_of_one_word (const EngineAnalysis *a, guint32 x, guint32 y)
{
  const EngineToken *s = engine_token (a, x), *t = engine_token (a, y);
  const guint least = MIN (s->length_bytes, t->length_bytes);

  return s->form == t->form
         || (least >= STEM_BYTES && MAX (s->length_bytes, t->length_bytes) <= least + 2
             && memcmp (engine_token_text (a, x), engine_token_text (a, y), least) == 0);
}

/* Whether the sentence of @o has the word, outside the phrase of @c. */
static gboolean
speaks_of (const EngineAnalysis *a,
           const EngineAgreementCandidate *o,
           const EngineAgreementCandidate *c,
           guint32 topic)
{
  for (guint32 i = o->sentence_first; i < o->sentence_last; i++)
    if ((i < c->first || i >= c->last) && are_of_one_word (a, i, topic))
      return TRUE;
  return FALSE;
}

/* "The Teesta agreement", "le traité de Kars": a name in the phrase that is no word, before the noun or right behind
 * it; 0 for none. */
static guint32
name_of (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = MAX (c->first, c->sentence_first + 1); i < c->head_first; i++)
    if (names_a_thing (a, i))
      return i;
  return name_behind (a, c);
}

/* One that the lexicon knows by its name. */
static gboolean
is_known_treaty (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);

  return tag != NULL && engine_fill_attr (a, tag, "name") != NULL;
}

static gboolean
has_word_of (const EngineAnalysis *a, guint32 first, guint32 last, guint32 word)
{
  const EngineToken *t = engine_token (a, word);

  for (guint32 i = first; i < last; i++)
    if (engine_token (a, i)->length_bytes == t->length_bytes
        && memcmp (engine_token_text (a, i), engine_token_text (a, word), t->length_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* "The Teesta agreement" after "the Ganges arrangement": each by a name of its own. */
static gboolean
are_named_apart (const EngineAnalysis *a,
                 const EngineAgreementCandidate *o,
                 const EngineAgreementCandidate *c)
{
  guint32 theirs = is_known_treaty (a, o) ? o->head_first : name_of (a, o);
  guint32 name = theirs != 0 && !is_known_treaty (a, c) ? name_of (a, c) : 0;

  return name != 0 && !has_word_of (a, o->sentence_first, o->sentence_last, name)
         && !has_word_of (a, c->sentence_first, c->sentence_last, theirs);
}

/* "the Port State Measures Agreement" after "the Partnership Arrangement": two or more capitals before its noun, none of
 * them in the sentence of the other. */
static gboolean
has_other_title (const EngineAnalysis *a,
                 const EngineAgreementCandidate *o,
                 const EngineAgreementCandidate *c)
{
  guint n = 0;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0 || !c->definite
      || c->sentence_first == o->sentence_first
      || !(engine_token (a, c->head_first)->flags & ENGINE_TOKEN_CAPITAL))
    return FALSE;
  for (guint32 i = c->head_first; i > c->first; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (!(engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL)
          || engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
        break;
      if (m != NULL && m->kind == ENGINE_MENTION_PARTY)
        return FALSE;
      if (has_word_of (a, o->sentence_first, o->sentence_last, i - 1))
        return FALSE;
      n++;
    }
  return n >= 2;
}

/* "The Malaba treaty" after "the 2012 treaty between A and B", which would be called by its name first. */
gboolean
engine_agreement_has_new_name (const EngineAnalysis *a,
                               const EngineAgreementCandidate *o,
                               const EngineAgreementCandidate *c)
{
  const guint32 name = o->of_day && o->from == ENGINE_PARTIES_EXPLICIT && !o->by_verb && !c->by_verb
                               && o->sentence_first != c->sentence_first
                           ? name_before (a, c)
                           : 0;

  return name != 0 && !is_named_before (a, name);
}

gboolean
engine_agreement_is_called_otherwise (const EngineAnalysis *a,
                                      const EngineAgreementCandidate *o,
                                      const EngineAgreementCandidate *c)
{
  guint32 topics[4], name;
  guint n;

  if (engine_agreement_has_new_name (a, o, c))
    return TRUE;
  /* "le traité de Kars", after another that nothing ties to the place */
  if (!o->by_verb && !c->by_verb
      && ((name = name_behind (a, c)) != 0
          || ((name = name_before (a, c)) != 0 && engine_agreement_has_topic (a, o)))
      && !is_named_before (a, name))
    return TRUE;
  /* "The Arica protocol", after "a deal" of no such place */
  if (!o->by_verb && !c->by_verb && c->definite && o->instrument != c->instrument
      && !engine_agreement_is_generic (c->instrument) && !is_known_treaty (a, c)
      && (name = name_of (a, c)) != 0 && !is_named_before (a, name))
    return TRUE;
  if (!o->by_verb && !c->by_verb && (are_named_apart (a, o, c) || has_other_title (a, o, c)))
    return TRUE;
  if (o->by_verb || c->by_verb
      || (o->instrument == c->instrument && list_topics (a, o, topics, G_N_ELEMENTS (topics)) == 0
          && name_behind (a, o) == 0 && !has_name (a, o)))
    return FALSE;
  n = list_topics (a, c, topics, G_N_ELEMENTS (topics));
  for (guint i = 0; i < n; i++)
    if (speaks_of (a, o, c, topics[i]))
      return FALSE;
  /* "other" says of nothing what it is; "the Pukpuk treaty" is on what the lexicon knows of it */
  return n > 0
         && ((engine_agreement_subjects_in (a, c->first, c->last)
              | (is_known_treaty (a, c) ? c->subjects : 0))
             & o->subjects & ((1u << (ENGINE_AGREEMENT_N_SUBJECTS - 1)) - 1))
                == 0;
}
