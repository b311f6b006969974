/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which words of a stretch without commas are its finite verbs.  A form that can only be one is
 * taken; "hausse", "taxe", "offre", "imports", "signed" are told by the words around them: after a
 * determiner or a preposition they are nouns, after a subject pronoun verbs, after an auxiliary
 * participles.  Where a sure one stands in the stretch, a doubtful one is none. */

#include "config.h"

#include "engine-finite.h"
#include "engine-number.h"
#include "engine-structure.h"

#include <string.h>

typedef enum
{
  NOT_FINITE,
  DOUBTFUL,
  FINITE_VERB,
} Verdict;

gboolean
finite_is_skipped (const EngineAnalysis *a, guint32 i)
{
  const guint32 morph = engine_analysis_morph (a, i);
  const char *negation;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  negation = engine_token_code (a, i, ENGINE_CLASS_NEGATION);
  if (negation != NULL && strcmp (negation, "ne") != 0)
    return TRUE;
  return (morph & ENGINE_MORPH_ADVERB) && !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
         && !engine_token_has (a, i, ENGINE_CLASS_DETERMINER);
}

/* The word before @i that counts: adverbs and second negations passed over; G_MAXUINT32 = none. */
static guint32
word_before (const EngineAnalysis *a, guint32 first, guint32 i)
{
  while (i > first)
    if (!finite_is_skipped (a, --i))
      return i;
  return G_MAXUINT32;
}

static gboolean
code_starts (const char *code, const char *prefix)
{
  return code != NULL && strncmp (code, prefix, strlen (prefix)) == 0;
}

/* Whether an auxiliary governs @i: "a également signé", "has not been signed". */
gboolean
finite_after_auxiliary (const EngineAnalysis *a, guint32 first, guint32 i)
{
  for (guint n = 0; n < 5 && i > first; n++)
    {
      i--;
      if (engine_token_has (a, i, ENGINE_CLASS_AUXILIARY)
          || engine_token_has (a, i, ENGINE_CLASS_MODAL))
        return TRUE;
      if (!finite_is_skipped (a, i) && !engine_token_has (a, i, ENGINE_CLASS_PRONOUN))
        return FALSE;
    }
  return FALSE;
}

gboolean
finite_is_nominal_opener (const EngineAnalysis *a, guint32 i)
{
  const char *code;

  if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
      || engine_token_has (a, i, ENGINE_CLASS_NUMBER_WORD))
    return TRUE;
  if (engine_token_has (a, i, ENGINE_CLASS_POSSESSIVE))
    return TRUE;
  if (engine_token_has (a, i, ENGINE_CLASS_DETERMINER))
    return TRUE;
  code = engine_token_code (a, i, ENGINE_CLASS_PREPOSITION);
  return code != NULL && engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION)->last == i + 1;
}

/* A pronoun or particle that only stands before verbs. */
static gboolean
is_verbal_opener (const EngineAnalysis *a, guint32 i)
{
  const char *pronoun = engine_token_code (a, i, ENGINE_CLASS_PRONOUN);
  const char *relative = engine_token_code (a, i, ENGINE_CLASS_RELATIVE);
  const char *negation = engine_token_code (a, i, ENGINE_CLASS_NEGATION);

  return code_starts (pronoun, "subj") || code_starts (pronoun, "refl")
         || (relative != NULL && strcmp (relative, "who") == 0)
         || (negation != NULL && strcmp (negation, "ne") == 0);
}

static Verdict
auxiliary (const EngineAnalysis *a, guint32 first, guint32 i, guint32 morph)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_AUXILIARY);
  const char *tense = tag != NULL ? engine_pack_entry_attr (a->pack, tag->entry, "t") : NULL;
  guint32 before;

  if (tense != NULL && strcmp (tense, "pres") != 0)
    return strcmp (tense, "no") != 0 ? FINITE_VERB : NOT_FINITE;
  if (tense != NULL)
    {
      before = word_before (a, first, i);
      return before != G_MAXUINT32
                     && (engine_token_is (a, before, "to", 2)
                         || engine_token_has (a, before, ENGINE_CLASS_MODAL))
                 ? NOT_FINITE
                 : FINITE_VERB;
    }
  if (tag == NULL && engine_token_has (a, i, ENGINE_CLASS_MODAL) && !(morph & ENGINE_MORPH_VERB))
    return FINITE_VERB;
  if (engine_token_has (a, i, ENGINE_CLASS_MODAL) && (a->style & ENGINE_STYLE_HEADS_LAST) != 0)
    return FINITE_VERB;
  if (!(morph & FINITE_FORMS))
    return NOT_FINITE;
  /* "l'est", "le fait", "le pouvoir" */
  if ((morph & ENGINE_MORPH_NOUN) && i > first
      && (before = word_before (a, first, i)) != G_MAXUINT32 && before + 1 == i
      && finite_is_nominal_opener (a, before)
      && engine_token (a, before)->kind != ENGINE_TOKEN_NUMBER
      && engine_token_code (a, before, ENGINE_CLASS_PRONOUN) == NULL)
    return NOT_FINITE;
  if ((morph & ENGINE_MORPH_PAST_PARTICIPLE) && finite_after_auxiliary (a, first, i))
    return NOT_FINITE;
  return FINITE_VERB;
}

/* What can follow a verb but not an apposed noun. */
static gboolean
looks_governed (const EngineAnalysis *a, guint32 i, guint32 last)
{
  if (i + 1 >= last)
    return FALSE;
  i++;
  return engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
         || engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT /* a closing mark */
         || engine_token (a, i)->kind == ENGINE_TOKEN_SYMBOL
         || engine_token_has (a, i, ENGINE_CLASS_NUMBER_WORD)
         || engine_token_has (a, i, ENGINE_CLASS_QUALIFIER_BEFORE)
         || engine_token_has (a, i, ENGINE_CLASS_DETERMINER)
         || engine_token_has (a, i, ENGINE_CLASS_POSSESSIVE)
         || engine_token_has (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_token_has (a, i, ENGINE_CLASS_NEGATION)
         || engine_token_has (a, i, ENGINE_CLASS_PRONOUN)
         || (engine_analysis_morph (a, i) & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_INFINITIVE))
         || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL);
}

/* A part of a hyphenated word; a verb before "-t-il" or "-elle" is none. */
gboolean
finite_is_hyphenated (const EngineAnalysis *a, guint32 first, guint32 i, guint32 last)
{
  if (i > first && engine_token_is (a, i - 1, "-", 1)
      && !(engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE))
    return TRUE;
  return i + 2 < last && engine_token_is (a, i + 1, "-", 1)
         && !(engine_token (a, i + 1)->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && !(engine_token (a, i + 2)->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && !engine_token_has (a, i + 2, ENGINE_CLASS_PRONOUN)
         && !engine_token_is (a, i + 2, "t", 1);
}

/* A preterite that could be a participle: the object behind it tells. */
static Verdict
past_or_participle (const EngineAnalysis *a, guint32 first, guint32 i, guint32 last, guint32 before)
{
  const char *preposition;
  guint32 morph;

  if (finite_after_auxiliary (a, first, i))
    return NOT_FINITE;
  if (i + 1 >= last)
    return DOUBTFUL;
  preposition = engine_token_code (a, i + 1, ENGINE_CLASS_PREPOSITION);
  if (g_strcmp0 (preposition, "by") == 0)
    return NOT_FINITE;
  if (engine_token (a, before)->kind == ENGINE_TOKEN_PUNCT)
    return preposition != NULL ? NOT_FINITE : DOUBTFUL;
  morph = engine_analysis_morph (a, i + 1);
  if (preposition == NULL
      && (engine_token_has (a, i + 1, ENGINE_CLASS_DETERMINER)
          || engine_token_has (a, i + 1, ENGINE_CLASS_POSSESSIVE)
          || engine_token_has (a, i + 1, ENGINE_CLASS_PRONOUN)
          || (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL)
          || (morph & ENGINE_MORPH_NOUN)))
    return FINITE_VERB;
  return DOUBTFUL;
}

gboolean
finite_is_plural_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const guint32 morph = engine_analysis_morph (a, i);

  /* no dictionary has "winemakers" */
  if (morph == 0 && t->kind == ENGINE_TOKEN_WORD && t->length_bytes > 4)
    return engine_token_text (a, i)[t->length_bytes - 1] == 's';
  return (morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_PLURAL)
         && !((morph & ENGINE_MORPH_SINGULAR) && (morph & ENGINE_MORPH_INFINITIVE));
}

/* "fell 2.1 %", "cost two billion", "put the": how much or what, right behind @i. */
gboolean
finite_counts_behind (const EngineAnalysis *a, guint32 i, guint32 last)
{
  return i + 1 < last
         && (engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
             || engine_token (a, i + 1)->kind == ENGINE_TOKEN_SYMBOL
             || engine_token_has (a, i + 1, ENGINE_CLASS_NUMBER_WORD)
             || engine_token_has (a, i + 1, ENGINE_CLASS_DETERMINER)
             || engine_token_has (a, i + 1, ENGINE_CLASS_POSSESSIVE));
}

/* A comma, a dash or a bracket that can end what is put in between a subject and its verb. */
gboolean
finite_ends_aside (const EngineAnalysis *a, guint32 i)
{
  return engine_token_is (a, i, ",", 1) || engine_token_is (a, i, ")", 1)
         || engine_token_is_dash (a, i);
}

/* A form that is a noun or an adjective as well: @before is the word before it. */
static Verdict
noun_or_verb (const EngineAnalysis *a,
              guint32 first,
              guint32 i,
              guint32 last,
              guint32 before,
              guint32 morph)
{
  const EngineToken *b = engine_token (a, before);
  const guint32 before_morph = engine_analysis_morph (a, before);

  /* "Peru, unlike Chile, cut its tariff", "le Pérou, qui craint le Chili, taxe l'acier" */
  if (finite_ends_aside (a, before) && before + 1 == i && i + 1 < last
      && ((morph & ENGINE_MORPH_PAST)
          || (morph & (ENGINE_MORPH_THIRD | ENGINE_MORPH_PRESENT))
                 == (ENGINE_MORPH_THIRD | ENGINE_MORPH_PRESENT))
      && (engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
          || engine_token_has (a, i + 1, ENGINE_CLASS_DETERMINER)
          || engine_token_has (a, i + 1, ENGINE_CLASS_POSSESSIVE)))
    return DOUBTFUL;
  if (b->kind == ENGINE_TOKEN_PUNCT || b->kind == ENGINE_TOKEN_SYMBOL
      || engine_token_has (a, before, ENGINE_CLASS_CONJUNCTION)
      || finite_is_nominal_opener (a, before))
    return NOT_FINITE;
  if ((before_morph & ENGINE_MORPH_ADJ) && !(before_morph & ENGINE_MORPH_NOUN)
      && (!(b->flags & ENGINE_TOKEN_CAPITAL) || before_morph == ENGINE_MORPH_ADJ))
    return NOT_FINITE;
  /* "la première place" */
  if (engine_token_has (a, before, ENGINE_CLASS_ORDINAL) && before > first
      && finite_is_nominal_opener (a, before - 1))
    return NOT_FINITE;
  /* an adjective without gender is English and stands before its noun */
  if ((before_morph & ENGINE_MORPH_ADJ)
      && !(before_morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)))
    return NOT_FINITE;
  /* "Copper exports of 5 million tonnes" */
  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0 && (morph & ENGINE_MORPH_NOUN) != 0 && i + 1 < last
      && engine_token_has (a, i + 1, ENGINE_CLASS_OF))
    return NOT_FINITE;
  /* a base form wants a plural before it, another one anything but */
  if ((morph & ENGINE_MORPH_PAST) != 0 && (morph & ENGINE_MORPH_INFINITIVE) != 0
      && finite_counts_behind (a, i, last))
    return DOUBTFUL;
  if (morph & ENGINE_MORPH_INFINITIVE)
    return finite_is_plural_noun (a, before) && looks_governed (a, i, last) ? DOUBTFUL : NOT_FINITE;
  if (!looks_governed (a, i, last) && !(morph & ENGINE_MORPH_PAST))
    return NOT_FINITE;
  return DOUBTFUL;
}

const EngineClassMask finite_auxiliaries = ENGINE_CLASS_MASK (FINITE_AUXILIARIES);
const EngineClassMask finite_no_verbs = ENGINE_CLASS_MASK (FINITE_NO_VERBS);

/* "Kampala en produit 70 000": the pronoun before it, who does it before that, and how many behind. */
static gboolean
is_counting (const EngineAnalysis *a, guint32 first, guint32 i, guint32 before)
{
  return engine_token_has (a, before, ENGINE_CLASS_PARTITIVE) && before > first
         && ((engine_token (a, before - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
             || engine_token_has (a, before - 1, ENGINE_CLASS_PRONOUN))
         && (engine_analysis_morph (a, i) & ENGINE_MORPH_PRESENT) != 0
         && (engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
             || engine_token_has (a, i + 1, ENGINE_CLASS_NUMBER_WORD)
             || engine_token_has (a, i + 1, ENGINE_CLASS_QUALIFIER_BEFORE));
}

/* ", which sells copper", "who leads", but not "to which exports go", "whose exports". */
static gboolean
is_subject_relative (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_RELATIVE);
  const char *code;

  if (tag == NULL || engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL
      || engine_token_has (a, i - 1, ENGINE_CLASS_PREPOSITION))
    return FALSE;
  code = engine_pack_entry_code (a->pack, tag->entry);
  return strcmp (code, "who") == 0 || strcmp (code, "which") == 0;
}

/* "a wagon that crosses its territory": a plural noun would not go with "that". */
static gboolean
is_behind_that (const EngineAnalysis *a, guint32 i, guint32 last, guint32 before, guint32 morph)
{
  const guint32 third = ENGINE_MORPH_THIRD | ENGINE_MORPH_PLURAL;

  return before + 1 == i && before > 0 && (morph & third) == third
         && engine_token_has (a, before, ENGINE_CLASS_RELATIVE)
         && engine_token_has (a, before, ENGINE_CLASS_DETERMINER)
         && (engine_analysis_morph (a, before - 1) & ENGINE_MORPH_NOUN) != 0
         && finite_counts_behind (a, i, last);
}

static Verdict
verdict (const EngineAnalysis *a, guint32 first, guint32 i, guint32 last)
{
  const EngineToken *t = engine_token (a, i);
  const guint32 morph = t->kind == ENGINE_TOKEN_WORD ? engine_analysis_morph (a, i) : 0;
  const guint32 nominal = ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_ADVERB;
  const EnginePackClassset *classes = engine_token_classes (a, i);
  const gboolean helps = engine_classset_meets (classes, &finite_auxiliaries);
  guint32 before;

  if (!helps
      && ((morph & ENGINE_MORPH_VERB) == 0 || (morph & FINITE_FORMS) == 0
          || engine_classset_meets (classes, &finite_no_verbs)
          || ((t->flags & ENGINE_TOKEN_CAPITAL) && i > first)))
    return NOT_FINITE;
  if (t->kind != ENGINE_TOKEN_WORD || engine_classset_has (classes, ENGINE_CLASS_DETERMINER)
      || (t->flags & ENGINE_TOKEN_ELISION) || finite_is_hyphenated (a, first, i, last))
    return NOT_FINITE;
  if (helps)
    return auxiliary (a, first, i, morph);
  if (!(morph & (nominal | ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_INFINITIVE)))
    return FINITE_VERB;
  before = word_before (a, first, i);
  if (before == G_MAXUINT32)
    return NOT_FINITE;
  if (engine_token_is (a, before, "to", 2)
      || ((morph & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_INFINITIVE))
          && finite_after_auxiliary (a, first, i)))
    return NOT_FINITE;
  /* « … », dit X */
  if (engine_token (a, before)->kind == ENGINE_TOKEN_PUNCT
      && engine_token_has (a, i, ENGINE_CLASS_SAY))
    return FINITE_VERB;
  if (is_verbal_opener (a, before) || is_counting (a, first, i, before)
      || is_behind_that (a, i, last, before, morph))
    return FINITE_VERB;
  if (engine_token_has (a, before, ENGINE_CLASS_RELATIVE) && before > 0
      && ((morph & ENGINE_MORPH_PAST) || finite_is_plural_noun (a, before - 1)
          || ((morph & ENGINE_MORPH_THIRD) && is_subject_relative (a, before))))
    return FINITE_VERB;
  if (morph & nominal)
    return noun_or_verb (a, first, i, last, before, morph);
  if (morph & ENGINE_MORPH_PAST_PARTICIPLE)
    return finite_is_nominal_opener (a, before)
                   && engine_token_code (a, before, ENGINE_CLASS_PRONOUN) == NULL
               ? NOT_FINITE
               : past_or_participle (a, first, i, last, before);
  /* a base form that is no noun: "both undertake", "the parties agree" */
  return finite_is_plural_noun (a, before) || engine_token_has (a, before, ENGINE_CLASS_PRONOUN)
                 || (engine_token (a, before)->flags & ENGINE_TOKEN_CAPITAL)
             ? DOUBTFUL
             : NOT_FINITE;
}

/* Of two doubtful ones whether the later is the verb: a preterite rather than a present ("imports from
 * Lima rose"), but not right behind it ("stays banned"); and the second of two preterites where the
 * first looks like a participle ("firms based in Lima employed"). */
static gboolean
is_likelier (const EngineAnalysis *a, guint32 earlier, guint32 later)
{
  const guint32 past = ENGINE_MORPH_PAST;

  if (!(engine_analysis_morph (a, later) & past) || later == earlier + 1)
    return FALSE;
  if (!(engine_analysis_morph (a, earlier) & past))
    return TRUE;
  if (!engine_token_has (a, earlier + 1, ENGINE_CLASS_PREPOSITION))
    return FALSE;
  for (guint32 i = earlier + 1; i < later; i++)
    if (engine_token_is (a, i, "to", 2)
        && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE))
      return FALSE;
  return TRUE;
}

/* The token behind "on the sidelines of" at @i, or @i where no such phrase stands within @last. */
static guint32
skip_phrase (const EngineAnalysis *a, guint32 i, guint32 last)
{
  const EngineTag *phrase = NULL;

  if (engine_analysis_covers (a, i + 1, ENGINE_CLASS_PREPOSITION))
    phrase = engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION);
  return phrase != NULL && phrase->last > i + 1 && phrase->last < last ? phrase->last : i;
}

/* Whether engine_structure_finite() finds any. */
gboolean
engine_structure_has_finite (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = engine_clues_next (a, first, last, ENGINE_CLUE_FINITE); i < last;
       i = engine_clues_next (a, i, last, ENGINE_CLUE_FINITE))
    {
      const guint32 behind = skip_phrase (a, i, last);

      if (behind == i && verdict (a, first, i, last) != NOT_FINITE)
        return TRUE;
      i = MAX (behind, i + 1);
    }
  return FALSE;
}

void
engine_structure_finite (const EngineAnalysis *a, guint32 first, guint32 last, guint32 verbs[2])
{
  guint32 doubtful = 0, second = 0;
  guint n = 0;

  verbs[0] = verbs[1] = 0;
  for (guint32 i = first; i < last && n < 2; i++)
    {
      guint32 behind;
      Verdict v;

      i = engine_clues_next (a, i, last, ENGINE_CLUE_FINITE);
      if (i == last)
        break;
      behind = skip_phrase (a, i, last);
      if (behind > i)
        {
          i = behind - 1;
          continue;
        }
      v = verdict (a, first, i, last);

      if (v == FINITE_VERB)
        verbs[n++] = i + 1;
      else if (v == DOUBTFUL)
        {
          if (doubtful == 0 || is_likelier (a, doubtful - 1, i))
            doubtful = i + 1;
          else if (second == 0)
            second = i + 1;
        }
    }
  if (n == 1 && doubtful > verbs[0] + 1)
    verbs[1] = doubtful;
  if (n > 0)
    return;
  verbs[0] = doubtful;
  verbs[1] = second;
}
