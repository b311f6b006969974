/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The noun phrase of an agreement: its edges, its article and number, and what its words say of it:
 * another, several, one known by a name. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"
#include "engine-number.h"

#include <string.h>

#define SHORT_WORD_BYTES 5 /* that may end in an "s" of their own */

#define LEFT_REACH 8 /* words before the noun in its phrase */
#define PHRASE_REACH 18 /* tokens behind the noun */
#define JOINED_WORDS 3 /* before "and" in "the foreign trade and investment agreement" */

static const char *
article (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ARTICLE);

  return tag != NULL ? engine_fill_code (a, tag) : NULL;
}

static void
take_article (EngineAnalysis *a, EngineAgreementCandidate *c, const char *code)
{
  if (strcmp (code, "def") == 0)
    c->definite = TRUE;
  else if (strcmp (code, "indef") == 0)
    c->indefinite = TRUE;
  else if (strcmp (code, "none") == 0)
    {
      c->indefinite = TRUE;
      c->status = ENGINE_AGREEMENT_REJECTED;
      c->has_status = TRUE;
    }
  else if (strcmp (code, "any") == 0)
    c->indefinite = c->hypothetical = TRUE;
  else if (strcmp (code, "few") == 0)
    c->indefinite = c->few = TRUE;
  else
    c->possessive = c->definite = TRUE;
  c->ours = strcmp (code, "our") == 0;
}

/* "another", "similar": not one of those before, and made like one of them. */
static void
take_other_cue (const EngineAnalysis *a, EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_OTHER_CUE);

  if (tag == NULL || strcmp (engine_fill_code (a, tag), "turn") == 0
      || strcmp (engine_fill_code (a, tag), "ever") == 0
      || strcmp (engine_fill_code (a, tag), "leads") == 0)
    return;
  /* "l'accord dit de Greentree": named for the first time */
  if (strcmp (engine_fill_code (a, tag), "named") == 0)
    {
      c->indefinite = TRUE;
      c->definite = FALSE;
    }
  c->other = TRUE;
  c->own = c->own || strcmp (engine_fill_code (a, tag), "own") == 0;
  c->alike = c->alike || strcmp (engine_fill_code (a, tag), "alike") == 0;
  c->fresh = c->fresh || strcmp (engine_fill_code (a, tag), "new") == 0;
}

static gboolean
opens_quote (const EngineAnalysis *a, guint32 i)
{
  gunichar c = engine_token_char (a, i);

  return c == '"' || c == 0xab || c == 0x201c;
}

/* Whether the phrase starts behind @p: a preposition, "and", a pronoun, a verb that concludes. */
static gboolean
opens_behind (const EngineAnalysis *a, guint32 p)
{
  const EngineToken *t = engine_token (a, p);

  if (t->kind != ENGINE_TOKEN_WORD && t->kind != ENGINE_TOKEN_NUMBER)
    return TRUE;
  return engine_fill_is (a, p, ENGINE_CLASS_PREPOSITION) || engine_fill_is (a, p, ENGINE_CLASS_AND)
         || engine_fill_is (a, p, ENGINE_CLASS_RELATIVE)
         || engine_fill_is (a, p, ENGINE_CLASS_SUBORDINATOR)
         || engine_fill_is (a, p, ENGINE_CLASS_PRONOUN)
         || engine_fill_is (a, p, ENGINE_CLASS_AUXILIARY)
         || engine_fill_is (a, p, ENGINE_CLASS_MODAL)
         || (engine_fill_covering (a, p, ENGINE_CLASS_CONCLUDE) != NULL
             && engine_fill_mention (a, p) == NULL
             && (engine_fill_finite (a, p)
                 || (engine_fill_morph (a, p) & ENGINE_MORPH_PAST_PARTICIPLE)));
}

/* "is seeking deals", "after signing agreements": a verb whose object the plural is, no adjective of it. */
static gboolean
is_governing (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 p)
{
  const EngineTag *aux =
      p > c->sentence_first ? engine_fill_tag (a, p - 1, ENGINE_CLASS_AUXILIARY) : NULL;

  if (!c->plural || !(engine_fill_morph (a, p) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return FALSE;
  return (aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0)
         || (engine_fill_covering (a, p, ENGINE_CLASS_CONCLUDE) != NULL
             && engine_fill_mention (a, p) == NULL);
}

/* "a deal", "the accord"; "reminds them that similar agreements …", where "that" is no article.  The first
 * token of the phrase. */
static guint32
open_at_article (EngineAnalysis *a, EngineAgreementCandidate *c, guint32 p, const char *code)
{
  if (c->plural && strcmp (code, "def") == 0
      && (engine_fill_is (a, p, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, p, ENGINE_CLASS_RELATIVE)))
    return p + 1;
  /* no plural, although the verb "deal" is one */
  if (engine_fill_attr (a, engine_fill_tag (a, p, ENGINE_CLASS_ARTICLE), "n") != NULL)
    c->plural = FALSE;
  take_article (a, c, code);
  return p;
}

/* "five-year", "EU-Chile": a mark inside the phrase. */
static gboolean
is_inner_mark (const EngineAnalysis *a, guint32 p)
{
  const EngineToken *t = engine_token (a, p);

  return (engine_fill_punct (a, p, '-') || t->length_bytes >= 3)
         && !(t->flags & ENGINE_TOKEN_SPACE_BEFORE);
}

/* "a one-year truce": a hyphen follows right behind. */
static gboolean
is_compound_part (const EngineAnalysis *a, guint32 mark)
{
  return engine_fill_punct (a, mark, '-') && mark > 0
         && engine_token (a, mark - 1)->kind == ENGINE_TOKEN_WORD
         && !(engine_token (a, mark)->flags & ENGINE_TOKEN_SPACE_BEFORE);
}

/* "a two-year, non-binding arrangement" */
static gboolean
is_between_compounds (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 comma)
{
  return engine_fill_punct (a, comma, ',') && comma > c->sentence_first + 2
         && (a->style & ENGINE_STYLE_HEADS_LAST) != 0 && engine_fill_punct (a, comma - 2, '-');
}

/* "the trade and investment agreement", "a partnership and cooperation agreement": whether the words before @and say,
 * behind an article, what the noun @head is of, as those behind it do. */
static gboolean
joins_modifiers (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 and)
{
  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0 || !engine_fill_is (a, and, ENGINE_CLASS_AND)
      || engine_token (a, and)->kind != ENGINE_TOKEN_WORD
      || (and+1 == c->head_first && c->head_last == c->head_first + 1))
    return FALSE;
  for (guint32 i = and, n = 0; i > c->sentence_first && n <= JOINED_WORDS; i--, n++)
    {
      const EngineToken *t = engine_token (a, i - 1);
      const EngineTag *noun = engine_fill_tag (a, i - 1, ENGINE_CLASS_INSTRUMENT);
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (n > 0 && article (a, i - 1) != NULL)
        return TRUE;
      if (t->kind != ENGINE_TOKEN_WORD || opens_behind (a, i - 1)
          || (noun != NULL && engine_fill_attr (a, noun, "weak") == NULL)
          || (m != NULL && m->kind != ENGINE_MENTION_COMMODITY)
          || !(engine_fill_morph (a, i - 1) == 0
               || (engine_fill_morph (a, i - 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
        return FALSE;
    }
  return FALSE;
}

/* The left edge of the phrase: adjectives, nouns before the noun, numbers, an article. */
static guint32
phrase_first (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 i = c->head_first;

  for (guint step = 0; step < LEFT_REACH && i > c->sentence_first; step++, i--)
    {
      guint32 p = i - 1;
      const char *code = article (a, p);

      take_other_cue (a, c, p);
      if (code != NULL)
        return open_at_article (a, c, p, code);
      /* "a 15% deal" */
      if (engine_analysis_in_value (a, p))
        continue;
      if (engine_token (a, p)->kind == ENGINE_TOKEN_PUNCT)
        {
          /* "ce « contrat du siècle »": its article stands before the quotation marks */
          if (p > c->sentence_first && opens_quote (a, p) && (code = article (a, p - 1)) != NULL)
            {
              take_article (a, c, code);
              return p - 1;
            }
          if (!is_inner_mark (a, p) && !is_between_compounds (a, c, p))
            return i;
          continue;
        }
      if (joins_modifiers (a, c, p))
        continue;
      if ((opens_behind (a, p) && !is_compound_part (a, i)) || is_governing (a, c, p))
        return i;
      if (engine_fill_is (a, p, ENGINE_CLASS_SPLIT_CUE))
        c->indefinite = TRUE;
    }
  return i;
}

/* "Il n'y a pas d'accord", "il n'existe plus de traité": "de" behind a negation, no article. */
static gboolean
is_none (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->first;

  return !c->definite && !c->indefinite && i > c->sentence_first + 2
         && engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && engine_fill_is (a, i - 2, ENGINE_CLASS_NEGATION) && engine_fill_finite (a, i - 3);
}

/* An article of its own, then an instrument, a word or two between. */
static gboolean
opens_instrument (const EngineAnalysis *a, guint32 i)
{
  gboolean article = FALSE;

  for (guint n = 0; n < 5 && i < a->tokens->len; n++, i++)
    {
      if (article && engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
        article = TRUE;
      else if (!article && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "un accord sur A et un autre sur B": a word that stands for one more, and is not only an article. */
static gboolean
opens_another (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT);

  return tag != NULL && engine_fill_attr (a, tag, "link") == NULL;
}

/* "the framework signed on 28 October sets no target": no noun follows a date. */
static gboolean
is_verb_after_date (const EngineAnalysis *a, guint32 i)
{
  return i > 0 && i < a->timex_at->len && g_array_index (a->timex_at, guint32, i - 1) > 0
         && g_array_index (a->timex_at, guint32, i) == 0
         && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) && engine_fill_finite (a, i)
         && !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE);
}

/* "Treaties bind Tokyo to Lima": the verb behind the noun, though it may be one itself. */
static gboolean
is_tying_verb (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_HOLDING);

  return tag != NULL && engine_fill_attr (a, tag, "bind") != NULL && engine_fill_finite (a, i)
         && (a->style & ENGINE_STYLE_HEADS_LAST) != 0 && i + 1 < a->tokens->len
         && (engine_fill_mention (a, i + 1) != NULL
             || engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE));
}

/* "The 1977 treaties ended a war", "the memorandum of July brought it back": a preterite with its object. */
static gboolean
is_past_with_object (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & ENGINE_MORPH_PAST) && i + 1 < a->tokens->len
         && !engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
         && (engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_PRONOUN))
         && !engine_analysis_in_timex (a, i + 1) && !engine_analysis_in_timex (a, i + 2);
}

/* "l'accord se substitue": the pronoun of the verb. */
static gboolean
is_reflexive (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *pronoun = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

  return pronoun != NULL && g_str_has_prefix (engine_fill_code (a, pronoun), "refl")
         && engine_fill_finite (a, i + 1)
         && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) == 0;
}

/* "the formalities for the agreement to take effect", "the text of the agreement for signature": what is to become of
 * it. */
static gboolean
is_what_follows (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *step =
      i + 1 < a->tokens->len ? engine_fill_tag (a, i + 1, ENGINE_CLASS_CONCLUDE) : NULL;

  if (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) && step != NULL
      && engine_fill_attr (a, step, "enter") != NULL)
    return TRUE;
  step = i + 1 < a->tokens->len ? engine_fill_tag (a, i + 1, ENGINE_CLASS_AGREEMENT_STATUS) : NULL;
  return step != NULL && engine_fill_attr (a, step, "noun") != NULL
         && engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "for");
}

static gboolean
breaks_phrase (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *joins = engine_fill_tag (a, i, ENGINE_CLASS_CONJUNCTION);

  if (is_what_follows (a, i) || is_tying_verb (a, i) || is_past_with_object (a, i)
      || (joins != NULL && strcmp (engine_fill_code (a, joins), "but") == 0))
    return TRUE;

  /* "un accord et signé une déclaration": a second verb with its own object */
  if (engine_fill_is (a, i, ENGINE_CLASS_AND) && engine_fill_is (a, i + 1, ENGINE_CLASS_CONCLUDE)
      && (engine_fill_morph (a, i + 1) & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST)))
    return TRUE;
  /* "un traité et un protocole", "of a treaty and of a memorandum" */
  if (engine_fill_is (a, i, ENGINE_CLASS_AND)
      && (opens_instrument (a, engine_fill_tag (a, i, ENGINE_CLASS_AND)->last)
          || opens_another (a, engine_fill_tag (a, i, ENGINE_CLASS_AND)->last)))
    return TRUE;
  if (engine_fill_is (a, i, ENGINE_CLASS_NEGATION) || is_verb_after_date (a, i)
      || is_reflexive (a, i))
    return TRUE;
  /* "by 27 votes to 10" */
  if (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP) && i + 1 < a->tokens->len
      && (engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
          || engine_fill_is (a, i + 1, ENGINE_CLASS_NUMBER_WORD)))
    return TRUE;
  /* "an agreement in April and will sign it" */
  if (engine_fill_is (a, i, ENGINE_CLASS_AND) && engine_fill_is (a, i + 1, ENGINE_CLASS_MODAL)
      && !(engine_fill_morph (a, i + 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE)))
    return TRUE;
  /* "un accord-cadre et suspendre ses achats" */
  if (engine_fill_is (a, i, ENGINE_CLASS_AND) && i + 1 < a->tokens->len
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE)
      && !(engine_fill_morph (a, i + 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
    return TRUE;
  return engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
         || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_punct (a, i, ',')
         || engine_fill_punct (a, i, '(') || engine_fill_punct (a, i, '"')
         || (engine_fill_finite (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
             && !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
             && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)));
}

/* What can only be the object of a verb right before it: "it back", "300 people", "Senegal". */
static gboolean
is_object_of_verb (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE)
         || engine_fill_is (a, i, ENGINE_CLASS_PRONOUN) || engine_analysis_in_value (a, i)
         || (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY
             && !(m->flags & ENGINE_MENTION_ADJECTIVE));
}

/* "The deal builds on a declaration", "l'accord porte sur", "the pact gives Senegal a say", "the treaty moved the
 * border": right after the noun, what may be a noun or a participle but has an object or a complement of its own is the
 * verb. */
static gboolean
is_verb_of (const EngineAnalysis *a, guint32 i)
{
  const guint32 morph = engine_fill_morph (a, i);
  const gboolean heads_last = (a->style & ENGINE_STYLE_HEADS_LAST) != 0;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || i + 1 >= a->tokens->len
      || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
      || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
    return FALSE;
  if (heads_last && (morph & ENGINE_MORPH_PAST) && !engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE))
    return engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
           || engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER) || is_object_of_verb (a, i + 1);
  if (!engine_fill_finite (a, i) || !(morph & ENGINE_MORPH_NOUN)
      || (morph & (ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE)))
    return FALSE;
  return engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
         || engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER)
         || (heads_last && is_object_of_verb (a, i + 1));
}

/* "plusieurs", "a series of", but not a bare plural article. */
static gboolean
is_several (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_SPLIT_CUE);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "several") == 0;
}

/* "an executive order implementing the accord": no agreement does that to it. */
static gboolean
follows_decree (const EngineAnalysis *a,
                const EngineTag *relation,
                const EngineAgreementCandidate *c)
{
  const EngineTag *noun =
      relation->first > c->sentence_first
          ? engine_fill_covering (a, relation->first - 1, ENGINE_CLASS_INSTRUMENT)
          : NULL;

  return noun != NULL && engine_fill_attr (a, noun, "idiom") != NULL;
}

/* "It replaces the 2003 pact", "fait suite au traité de 2010": what an agreement does to another. */
static gboolean
is_related (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->first;
  const EngineTag *tag;

  if (i > c->sentence_first + 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_RELATES))
    i--;
  tag = i > c->sentence_first ? engine_fill_covering (a, i - 1, ENGINE_CLASS_RELATES) : NULL;
  return tag != NULL && tag->first >= c->sentence_first && !follows_decree (a, tag, c);
}

/* "la déclaration d'Ankara", "the Lahore Declaration": a text that is known by where it was made. */
static gboolean
is_named_for_place (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (tag->first > 0 && (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL)
      && engine_fill_is (a, tag->first - 1, ENGINE_CLASS_SEAT))
    return TRUE;
  /* "la déclaration du centenaire de 2001", "the declaration of May 2001" */
  for (guint32 k = i + 1; k < MIN (a->timex_at->len, i + 5); k++)
    if (g_array_index (a->timex_at, guint32, k) != 0)
      return engine_fill_is (a, k - 1, ENGINE_CLASS_OF)
             && engine_fill_is (a, tag->first - (tag->first > 0), ENGINE_CLASS_ARTICLE);
    else if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD || engine_fill_finite (a, k))
      break;
  if (!engine_fill_is (a, i, ENGINE_CLASS_OF) || i + 1 >= a->tokens->len)
    return FALSE;
  if (engine_fill_is (a, i + 1, ENGINE_CLASS_SEAT))
    {
      const EngineMention *m = engine_fill_mention (a, i + 1);

      return m != NULL && (m->flags & ENGINE_MENTION_PLACE) != 0;
    }
  return engine_fill_is (a, i + 1, ENGINE_CLASS_HOME_REGION)
         && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

/* Whether the noun is a plural: in English the last before a preposition, by its ending, for "they deal", "they
 * contract" are plurals of verbs; elsewhere the first, "un échange de lettres". */
static gboolean
is_plural (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineToken *t;
  guint32 i = tag->first;
  const char *text;
  char end;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return (engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL) != 0;
  while (i + 1 < tag->last && !engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION))
    i++;
  t = engine_token (a, i);
  text = engine_token_text (a, i);
  end = g_ascii_tolower (text[t->length_bytes - 1]);
  if (engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL)
    return end == 's' || end == 'a';
  /* "roadmaps": a form that no dictionary has */
  return end == 's' && t->length_bytes > SHORT_WORD_BYTES && !(t->flags & ENGINE_TOKEN_CAPITAL)
         && g_ascii_tolower (text[t->length_bytes - 2]) != 's';
}

/* A capital inside a sentence that is no line of capitals, on the noun and in English on the word before. */
static gboolean
is_title_case (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->first;

  if (i < 2 || !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
      || !(engine_token (a, tag->last - 1)->flags & ENGINE_TOKEN_CAPITAL
           || (a->style & ENGINE_STYLE_HEADS_LAST) == 0)
      || engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD || engine_agreement_in_title (a, i))
    return FALSE;
  return (a->style & ENGINE_STYLE_HEADS_LAST) == 0 ? engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         : engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE) && tag->last > i + 1
             ? TRUE
             : (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
                   && engine_fill_is (a, i - 2, ENGINE_CLASS_ARTICLE);
}

/* "a memorandum of understanding (MoU)": the token behind the letters that stand for the noun before @last, or
 * @last. */
static guint32
letters_end (const EngineAnalysis *a, guint32 last)
{
  return last + 2 < a->tokens->len && engine_fill_punct (a, last, '(')
                 && engine_fill_punct (a, last + 2, ')')
                 && (engine_token (a, last + 1)->flags & ENGINE_TOKEN_CAPITAL)
                 && engine_fill_is (a, last + 1, ENGINE_CLASS_INSTRUMENT)
             ? last + 3
             : last;
}

/* What the noun itself says: "projet d'accord", "pourparlers", "a Comprehensive Strategic Partnership". */
static void
read_head (EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag)
{
  int instrument = engine_code_from_name (ENGINE_CODES_INSTRUMENT, engine_fill_code (a, tag));
  const char *status = engine_fill_attr (a, tag, "status");
  int value = status != NULL ? engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, status) : -1;

  c->head_first = tag->first;
  c->head_last = letters_end (a, tag->last);
  c->instrument = instrument >= 0 ? (EngineInstrument)instrument : ENGINE_INSTRUMENT_OTHER;
  c->weak = engine_fill_attr (a, tag, "weak") != NULL;
  c->talks = engine_fill_attr (a, tag, "talks") != NULL;
  c->named = engine_fill_attr (a, tag, "name") != NULL;
  c->plural = is_plural (a, tag);
  if (c->weak && c->instrument == ENGINE_INSTRUMENT_JOINT_STATEMENT && is_named_for_place (a, tag))
    c->weak = FALSE;
  /* "a Comprehensive Strategic Partnership", "un Partenariat stratégique": a name */
  if (engine_fill_attr (a, tag, "proper") != NULL && !c->plural && is_title_case (a, tag))
    c->weak = FALSE;
  if (value < 0)
    return;
  c->status = (EngineAgreementStatus)value;
  c->has_status = TRUE;
}

/* "Minute 323". */
static void
read_number (EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag)
{
  guint number;
  guint32 last;

  if (engine_fill_attr (a, tag, "numbered") == NULL || tag->last >= a->tokens->len)
    return;
  c->definite = TRUE;
  if (engine_number_read_small (a, tag->last, &number, &last))
    c->number = number;
}

/* "trois accords", "des accords similaires", "the new accord". */
static void
read_words_around (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  for (guint32 i = c->first; i < c->head_first && c->plural; i++)
    c->several = c->several || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
                 || g_array_index (a->value_at, guint32, i) != 0 || is_several (a, i);
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + 2); i++)
    if (!engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
      take_other_cue (a, c, i);
  /* "the new accord": the one that the text tells */
  if (c->fresh && c->definite && !c->possessive)
    c->other = FALSE;
}

/* "the first accord of its kind", "its largest gas deal": of its rank, not another one. */
gboolean
engine_agreement_is_ranked (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (c->indefinite)
    return FALSE;
  for (guint32 i = c->first; i < c->head_first; i++)
    if (engine_analysis_has (a, i, ENGINE_CLASS_RECORD))
      return TRUE;
  return FALSE;
}

/* Words that no phrase ends on. */
static gboolean
hangs_loose (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
         || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE) || engine_fill_is (a, i, ENGINE_CLASS_AND)
         || engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT;
}

/* "la rédaction de l'accord et à la mise en place": "and" with a preposition that no complement of the noun has is of
 * another phrase; "un accord relatif à la pêche et à la recherche". */
static gboolean
joins_other_phrase (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *joint = engine_fill_tag (a, i, ENGINE_CLASS_AND);
  const EngineTag *to = joint != NULL && joint->last < c->sentence_last
                            ? engine_fill_tag (a, joint->last, ENGINE_CLASS_TARGET)
                            : NULL;

  if (to == NULL || engine_fill_is (a, to->first, ENGINE_CLASS_OF)
      || engine_fill_is (a, to->first, ENGINE_CLASS_PARTY_LINK))
    return FALSE;
  for (guint32 k = c->head_last; k < i; k++)
    {
      const EngineTag *other = engine_fill_tag (a, k, ENGINE_CLASS_TARGET);

      if (other != NULL && strcmp (engine_fill_code (a, other), engine_fill_code (a, to)) == 0)
        return FALSE;
    }
  return TRUE;
}

/* "between Mercosur (Argentina, Brazil and Uruguay) and Singapore": behind the brackets, where the list goes on. */
static guint32
skip_members (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  EngineCodes codes = { .n = 0 };
  guint32 behind;

  if (!engine_fill_punct (a, i, '(') || !engine_fill_is_party (engine_fill_mention (a, i - 1)))
    return i;
  behind = engine_fill_skip_brackets (a, i, limit);
  if (behind == i || !engine_fill_is (a, behind, ENGINE_CLASS_AND))
    return i;
  engine_fill_list (a, i + 1, behind, &codes);
  return codes.n > 0 ? behind : i;
}

/* "greeted the deal with caution.", "a salué l'accord avec soulagement": how somebody takes it, no partner. */
static gboolean
is_manner (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
  const guint32 noun = link != NULL ? link->last : 0;

  return link != NULL && noun + 1 < a->tokens->len
         && strcmp (engine_fill_code (a, link), "with") == 0
         && engine_token (a, noun)->kind == ENGINE_TOKEN_WORD
         && !(engine_token (a, noun)->flags & ENGINE_TOKEN_CAPITAL)
         && (engine_fill_morph (a, noun) & ENGINE_MORPH_NOUN)
         && engine_token_text (a, noun)[engine_token (a, noun)->length_bytes - 1] != 's'
         && engine_fill_mention (a, noun) == NULL
         && !engine_fill_is (a, noun, ENGINE_CLASS_DETERMINER)
         && !engine_fill_is (a, noun, ENGINE_CLASS_ORG_NOUN)
         && !engine_fill_is (a, noun, ENGINE_CLASS_ROLE)
         && !engine_fill_is (a, noun, ENGINE_CLASS_PARTY_NOUN)
         && (engine_fill_stops (a, noun + 1)
             || engine_token (a, noun + 1)->kind == ENGINE_TOKEN_PUNCT
             || engine_token (a, noun + 1)->kind == ENGINE_TOKEN_BREAK);
}

/* The right edge of the phrase. */
static guint32
phrase_last (EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 limit = c->head_last + PHRASE_REACH;
  guint32 last = c->head_last;

  while (!is_verb_of (a, c->head_last) && last < MIN (c->sentence_last, limit))
    {
      const guint32 behind = skip_members (a, last, c->sentence_last);

      if (behind == last
          && (breaks_phrase (a, last) || is_manner (a, last) || joins_other_phrase (a, c, last)))
        break;
      limit += behind - last;
      last = MAX (behind, last + 1);
    }
  while (last > c->head_last && hangs_loose (a, last - 1))
    last--;
  return last;
}

void
engine_agreement_read_phrase (EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag)
{
  read_head (a, c, tag);
  engine_fill_sentence (a, tag->first, &c->sentence_first, &c->sentence_last);
  engine_agreement_find_amended (a, c);
  c->first = phrase_first (a, c);
  read_number (a, c, tag);
  if (is_none (a, c))
    take_article (a, c, "none");
  c->related = is_related (a, c);
  read_words_around (a, c);
  c->last = phrase_last (a, c);
  /* "fuel and maintenance contracts", "yielded few contracts": of whoever, where nothing more is said */
  if (c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->plural && !c->several && !c->definite
      && !c->possessive && !engine_fill_is (a, c->head_last, ENGINE_CLASS_CONCLUDE))
    c->weak = TRUE;
}
