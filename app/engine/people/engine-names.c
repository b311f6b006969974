/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where a personal name starts and ends: capitalised words, initials, particles (van der, de la,
 * al-), hyphens, family names in capitals.  A name is only a candidate here; what stands around it
 * decides in engine-people.c. */

#include "config.h"

#include "engine-people.h"

#include <string.h>

#define MAX_NAME_WORDS 5
#define LINE_REACH 400 /* tokens in which a line is followed back to its start */

/* Words of these classes are never part of a name. */
#define NEVER(word) \
  (ENGINE_CLASS_IN_WORD (DETERMINER, word) \
   | ENGINE_CLASS_IN_WORD (PREPOSITION, word) \
   | ENGINE_CLASS_IN_WORD (AND, word) \
   | ENGINE_CLASS_IN_WORD (PRONOUN, word) \
   | ENGINE_CLASS_IN_WORD (POSSESSIVE, word) \
   | ENGINE_CLASS_IN_WORD (RELATIVE, word) \
   | ENGINE_CLASS_IN_WORD (MONTH, word) \
   | ENGINE_CLASS_IN_WORD (WEEKDAY, word) \
   | ENGINE_CLASS_IN_WORD (PARTY, word) \
   | ENGINE_CLASS_IN_WORD (GROUP, word) \
   | ENGINE_CLASS_IN_WORD (SEAT, word) \
   | ENGINE_CLASS_IN_WORD (ADJECTIVE_OF, word) \
   | ENGINE_CLASS_IN_WORD (INHABITANT, word) \
   | ENGINE_CLASS_IN_WORD (ROLE, word) \
   | ENGINE_CLASS_IN_WORD (TITLE, word) \
   | ENGINE_CLASS_IN_WORD (ORG, word) \
   | ENGINE_CLASS_IN_WORD (ORG_NOUN, word) \
   | ENGINE_CLASS_IN_WORD (MEDIUM, word) \
   | ENGINE_CLASS_IN_WORD (NAME_STOP, word) \
   | ENGINE_CLASS_IN_WORD (AUXILIARY, word) \
   | ENGINE_CLASS_IN_WORD (SUBORDINATOR, word))
static const EngineClassMask never = ENGINE_CLASS_MASK (NEVER);
/* Nor these, unless a given name stands before. */
#define SELDOM(word) \
  (ENGINE_CLASS_IN_WORD (INSTRUMENT, word) \
   | ENGINE_CLASS_IN_WORD (COMMODITY, word) \
   | ENGINE_CLASS_IN_WORD (MEASURE, word) \
   | ENGINE_CLASS_IN_WORD (UNIT, word) \
   | ENGINE_CLASS_IN_WORD (CURRENCY, word) \
   | ENGINE_CLASS_IN_WORD (POLICY, word) \
   | ENGINE_CLASS_IN_WORD (SUBJECT, word) \
   | ENGINE_CLASS_IN_WORD (BINDING, word) \
   | ENGINE_CLASS_IN_WORD (ACTION, word) \
   | ENGINE_CLASS_IN_WORD (CONCLUDE, word) \
   | ENGINE_CLASS_IN_WORD (PLACE, word) \
   | ENGINE_CLASS_IN_WORD (CONJUNCTION, word) \
   | ENGINE_CLASS_IN_WORD (NUMBER_WORD, word) \
   | ENGINE_CLASS_IN_WORD (ACCORDING, word) \
   | ENGINE_CLASS_IN_WORD (BYLINE, word) \
   | ENGINE_CLASS_IN_WORD (SEASON, word) \
   | ENGINE_CLASS_IN_WORD (TIME_WORD, word) \
   | ENGINE_CLASS_IN_WORD (TIME_UNIT, word) \
   | ENGINE_CLASS_IN_WORD (MODAL, word) \
   | ENGINE_CLASS_IN_WORD (SAY, word) \
   | ENGINE_CLASS_IN_WORD (DATELINE, word) \
   | ENGINE_CLASS_IN_WORD (WORLD, word) \
   | ENGINE_CLASS_IN_WORD (MODALITY, word))
static const EngineClassMask seldom = ENGINE_CLASS_MASK (SELDOM);

static gboolean
is_capital_word (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t;

  if (i >= a->tokens->len)
    return FALSE;
  t = engine_token (a, i);
  return t->kind == ENGINE_TOKEN_WORD && (t->flags & ENGINE_TOKEN_CAPITAL)
         && !(t->flags & (ENGINE_TOKEN_ELISION | ENGINE_TOKEN_DIGITS));
}

/* Whether a letter and its stop open a line at @i. */
static gboolean
opens_with_letter (const EngineAnalysis *a, guint32 i)
{
  return (engine_token (a, i)->flags & ENGINE_TOKEN_LINE_START) != 0
         && engine_token (a, i)->length_bytes == 1 && engine_fill_punct (a, i + 1, '.');
}

/* "Q. Is it peace?" and below "A. Not quite": the letters of an interview are no initials. */
static gboolean
is_answer (const EngineAnalysis *a, guint32 i)
{
  guint32 line = i;

  if (i < 3 || !opens_with_letter (a, i))
    return FALSE;
  while (line > 0 && engine_token (a, line - 1)->kind == ENGINE_TOKEN_BREAK)
    line--;
  while (line > 0 && i - line < LINE_REACH
         && !(engine_token (a, line)->flags & ENGINE_TOKEN_LINE_START
              && engine_token (a, line)->kind != ENGINE_TOKEN_BREAK))
    line--;
  return opens_with_letter (a, line) && line < i;
}

static gboolean
is_initial (const EngineAnalysis *a, guint32 i)
{
  return !is_answer (a, i) && is_capital_word (a, i)
         && engine_token (a, i)->length_bytes == 1
         /* "S.E. M. X": the end of a title */
         && engine_fill_covering (a, i, ENGINE_CLASS_TITLE) == NULL
         && engine_fill_punct (a, i + 1, '.') && i + 2 < a->tokens->len
         && engine_token (a, i + 2)->kind == ENGINE_TOKEN_WORD;
}

/* What makes a name of a word that no name has. */
#define GIVEN(word) \
  (ENGINE_CLASS_IN_WORD (FIRST_NAME, word) \
   | ENGINE_CLASS_IN_WORD (LEADER, word))
static const EngineClassMask given_or_leader = ENGINE_CLASS_MASK (GIVEN);

/* Whether no name can start with the word, whatever stands beside it: "Les", "Dans". */
static inline gboolean
starts_no_name (const EngineAnalysis *a, guint32 i)
{
  return engine_analysis_has_any (a, i, &never) && !engine_analysis_has_any (a, i, &given_or_leader)
         && engine_token (a, i)->length_bytes > 1
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_PARTICLE);
}

/* A capitalised word of no class that keeps it out of names. */
static gboolean
is_plain_name (const EngineAnalysis *a, guint32 i)
{
  return !engine_analysis_has_any (a, i, &never)
         && engine_fill_covering (a, i, ENGINE_CLASS_ROLE) == NULL
         && (engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME)
             || !engine_analysis_has_any (a, i, &seldom));
}

static gboolean
is_letter (const EngineAnalysis *a, guint32 i)
{
  return is_capital_word (a, i) && engine_token (a, i)->length_bytes == 1;
}

/* "M K Stalin", "S Jaishankar": an initial without its stop, before another or before a word that is only a name. */
static gboolean
is_bare_initial (const EngineAnalysis *a, guint32 i)
{
  const char letter = is_letter (a, i) ? *engine_token_text (a, i) : 0;
  const guint32 name = letter != 0 && is_letter (a, i + 1) ? i + 2 : i + 1;

  if (letter == 0 || !is_capital_word (a, name) || engine_token (a, name)->length_bytes < 3
      || (i > 0 && !is_letter (a, i - 1)
          && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
          && engine_fill_morph (a, i - 1) != 0
          && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) == NULL))
    return FALSE;
  return name == i + 2 || (i > 0 && is_letter (a, i - 1))
         || (letter != 'A' && letter != 'I' && !engine_fill_is (a, i, ENGINE_CLASS_TITLE)
             && engine_fill_morph (a, name) == 0 && is_plain_name (a, name));
}

/* A word that other classes claim but that can be a given name: a country's, a currency's, a ware's. */
static gboolean
may_be_given (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME)
         || ((engine_fill_is (a, i, ENGINE_CLASS_CURRENCY)
              || engine_fill_is (a, i, ENGINE_CLASS_COMMODITY))
             && !engine_analysis_has_any (a, i, &never));
}

/* "bin", "ibn" and the like between two names. */
static gboolean
has_patronym (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = i < a->tokens->len ? engine_fill_tag (a, i, ENGINE_CLASS_PARTICLE) : NULL;

  return tag != NULL && engine_fill_attr (a, tag, "patronym") != NULL
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) && is_capital_word (a, tag->last);
}

/* Whether an office or a title stands right beside the two capitalised words at @i, so that the first
 * is a given name whatever else it means: "Senator Rand Paul", "defence minister Israel Katz". */
static gboolean
is_led (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag;
  gboolean comma = FALSE;
  guint32 p = i;

  if (i == 0 || !is_capital_word (a, i + 1) || !is_plain_name (a, i + 1))
    return FALSE;
  /* "Lin Jian, porte-parole du ministère" */
  if (i + 3 < a->tokens->len && engine_fill_punct (a, i + 2, ',')
      && (engine_fill_is (a, i + 3, ENGINE_CLASS_ROLE)
          || (engine_fill_is (a, i + 3, ENGINE_CLASS_DETERMINER)
              && engine_fill_is (a, i + 4, ENGINE_CLASS_ROLE))))
    return TRUE;
  if (engine_fill_punct (a, p - 1, ',') && p > 1)
    {
      comma = TRUE;
      p--;
    }
  /* "le porte-parole chinois Lin Jian" */
  if (p > 1 && engine_fill_is (a, p - 1, ENGINE_CLASS_ADJECTIVE_OF))
    p--;
  tag = engine_fill_covering (a, p - 1, ENGINE_CLASS_TITLE);
  if (tag == NULL || tag->last != p)
    tag = engine_fill_covering (a, p - 1, ENGINE_CLASS_ROLE);
  return tag != NULL && tag->last == p
         && (engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME) || !comma);
}

/* "Chad Bown", "Dominique de Villepin": a country's word that is a given name too, bare and before a word that
 * no dictionary has. */
static gboolean
is_country_as_given (const EngineAnalysis *a, guint32 i)
{
  guint32 next = i + 1;

  if (!engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME) || !engine_fill_is (a, i, ENGINE_CLASS_PARTY)
      || (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER))
      || (engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS))
    return FALSE;
  while (next < i + 3 && engine_fill_is (a, next, ENGINE_CLASS_PARTICLE))
    next++;
  return is_capital_word (a, next) && engine_fill_morph (a, next) == 0
         && (is_plain_name (a, next) || engine_fill_is (a, next, ENGINE_CLASS_FIRST_NAME))
         && !engine_fill_is (a, next, ENGINE_CLASS_PLACE);
}

/* "Cheikh Oumar Sarr": a title that is a given name too, before a given name and a family name; not "Cheikh Tamim ben". */
static gboolean
is_title_as_given (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_TITLE) && engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME)
         && is_capital_word (a, i + 1) && engine_fill_is (a, i + 1, ENGINE_CLASS_FIRST_NAME)
         && is_capital_word (a, i + 2) && is_plain_name (a, i + 2)
         && !engine_fill_is (a, i + 2, ENGINE_CLASS_PARTICLE) && !engine_fill_punct (a, i + 3, '-');
}

/* Whether the word can be part of a name; @given: a given name stands before it. */
static gboolean
is_name_word (const EngineAnalysis *a, guint32 i, gboolean given)
{
  if (!is_capital_word (a, i))
    return FALSE;
  /* "Sultan bin Saeed": an office's word as a given name */
  if (has_patronym (a, i + 1))
    return TRUE;
  if (engine_fill_covering (a, i, ENGINE_CLASS_ROLE) != NULL)
    return FALSE;
  /* "Son Excellence X": the last word of a title */
  if (!given && i > 0 && !engine_fill_is (a, i, ENGINE_CLASS_TITLE)
      && engine_fill_covering (a, i, ENGINE_CLASS_TITLE) != NULL)
    return FALSE;
  /* DE LIMA: the particle is not the name */
  if (given && engine_fill_is (a, i, ENGINE_CLASS_PARTICLE) && is_capital_word (a, i + 1)
      && !engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME))
    return FALSE;
  /* a title inside a name: Hassan Sheikh Mohamud */
  if (given && engine_fill_is (a, i, ENGINE_CLASS_TITLE) && is_capital_word (a, i + 1)
      && !engine_fill_is (a, i, ENGINE_CLASS_MONTH))
    return TRUE;
  if (!given && is_title_as_given (a, i))
    return TRUE;
  if (engine_analysis_has_any (a, i, &never))
    return FALSE;
  if (given || engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME)
      || engine_fill_is (a, i, ENGINE_CLASS_LEADER))
    return TRUE;
  if (engine_analysis_has_any (a, i, &seldom))
    return FALSE;
  return engine_token (a, i)->length_bytes > 1;
}

/* Whether an office or a title ends right before the name, so that it is somebody's whatever its words mean. */
static gboolean
follows_office (const EngineAnalysis *a, const EngineName *name)
{
  const EngineTag *tag;

  if (name->first == 0)
    return FALSE;
  tag = engine_fill_covering (a, name->first - 1, ENGINE_CLASS_TITLE);
  if (tag == NULL || tag->last != name->first)
    tag = engine_fill_covering (a, name->first - 1, ENGINE_CLASS_ROLE);
  return tag != NULL && tag->last == name->first;
}

/* Whether a family name may end before @i: no noun stands there that the word could belong to. */
static gboolean
ends_name (const EngineAnalysis *a, guint32 i)
{
  guint32 morph;

  if (i >= a->tokens->len || engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return i >= a->tokens->len || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER;
  if (is_capital_word (a, i) || engine_analysis_has (a, i, ENGINE_CLASS_OF))
    return FALSE;
  morph = engine_fill_morph (a, i);
  return (morph & ENGINE_MORPH_NOUN) == 0 || engine_fill_finite (a, i)
         || (morph & ENGINE_MORPH_PAST) != 0 || engine_analysis_has (a, i, ENGINE_CLASS_AND)
         || engine_analysis_has (a, i, ENGINE_CLASS_PREPOSITION);
}

/* "Madeleine King", "Yves Maréchal", "Bill English", "Liz March", "Agriculture Minister Murray Watt": the word of
 * an office, a people, a month or a thing is a family name behind a single given name, or behind one that
 * follows an office, where no name stands behind it. */
static gboolean
is_word_as_name (const EngineAnalysis *a, guint32 i, const EngineName *name)
{
  const EngineTag *tag;

  if (!is_capital_word (a, i) || name->n_words != 1 || name->last != i
      || (engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS) != 0 || !ends_name (a, i + 1)
      || !(name->given || follows_office (a, name)))
    return FALSE;
  tag = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);
  if (tag != NULL)
    return tag->last == i + 1;
  if (engine_fill_is (a, i, ENGINE_CLASS_MONTH))
    return name->given && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD;
  if (engine_fill_is (a, i, ENGINE_CLASS_ADJECTIVE_OF))
    return name->given && !engine_fill_is (a, i, ENGINE_CLASS_PARTY);
  return !engine_analysis_has_any (a, i, &never) && engine_analysis_has_any (a, i, &seldom);
}

/* "Abdirahman Dahir Aden", "Juan Manuel Santos": a city's or a company's name behind given names, with no
 * name behind it. */
static gboolean
is_namesake (const EngineAnalysis *a, guint32 i, const EngineName *name)
{
  const EngineTag *tag;

  if ((!name->given && name->n_words < 2) || name->last != i || !is_capital_word (a, i)
      || is_capital_word (a, i + 1) || (engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS))
    return FALSE;
  tag = engine_fill_tag (a, i, ENGINE_CLASS_SEAT);
  if (tag == NULL)
    tag = engine_fill_tag (a, i, ENGINE_CLASS_ORG);
  return tag != NULL && tag->last == i + 1 && !engine_fill_is (a, i, ENGINE_CLASS_PARTY)
         && !engine_fill_is (a, i, ENGINE_CLASS_MEDIUM);
}

/* "Chua Hak Bin": a particle's word with a capital ends a name of two words before it. */
static gboolean
is_last_particle (const EngineAnalysis *a, guint32 i, const EngineName *name)
{
  return name->n_words >= 2 && name->last == i && is_capital_word (a, i)
         && engine_fill_is (a, i, ENGINE_CLASS_PARTICLE) && !is_capital_word (a, i + 1)
         && (engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS) == 0;
}

static gboolean
is_hyphen (const EngineAnalysis *a, guint32 i)
{
  return i + 1 < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT
         && engine_fill_punct (a, i, '-')
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && !(engine_token (a, i + 1)->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD;
}

/* "-hwan", "-sam": the second syllable of a name. */
static gboolean
is_small_syllable (const EngineAnalysis *a, guint32 i)
{
  return (engine_token (a, i)->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_DIGITS)) == 0
         && (engine_fill_morph (a, i) == 0 || engine_fill_is (a, i, ENGINE_CLASS_WEEKDAY))
         && engine_fill_morph (a, i - 2) == 0;
}

/* Whether the word behind a hyphen can be of the name. */
static gboolean
goes_on_hyphened (const EngineAnalysis *a, guint32 i)
{
  return !engine_analysis_has_any (a, i, &never)
         || (engine_fill_is (a, i, ENGINE_CLASS_WEEKDAY) && is_small_syllable (a, i));
}

/* "Dong-hwan", whatever "dong" means. */
static gboolean
is_two_syllables (const EngineAnalysis *a, guint32 i)
{
  return is_capital_word (a, i) && !engine_analysis_has_any (a, i, &never) && is_hyphen (a, i + 1)
         && (engine_token (a, i + 2)->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_DIGITS)) == 0
         && engine_token (a, i)->length_bytes <= 6 && engine_token (a, i + 2)->length_bytes <= 6
         && engine_fill_morph (a, i + 2) == 0;
}

/* A short family name before such a given name. */
static gboolean
is_before_syllables (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->length_bytes <= 6 && engine_fill_is (a, i, ENGINE_CLASS_NAME_STOP)
         && !engine_fill_is (a, i, ENGINE_CLASS_PARTY) && is_two_syllables (a, i + 1);
}

/* Particles from @i on: the token after them, @i where there is none or no name follows. */
static guint32
skip_particles (const EngineAnalysis *a, guint32 i)
{
  guint32 j = i;

  while (j < a->tokens->len && j < i + 3 && engine_fill_is (a, j, ENGINE_CLASS_PARTICLE))
    j += is_hyphen (a, j + 1) ? 2 : 1;
  /* after a particle a place's name is a family name too: de Lima, van Gent */
  if (j == i || !is_capital_word (a, j) || engine_token (a, j)->length_bytes < 2
      || engine_fill_is (a, j, ENGINE_CLASS_ORG) || engine_fill_is (a, j, ENGINE_CLASS_ROLE)
      || engine_fill_is (a, j, ENGINE_CLASS_MONTH) || engine_fill_is (a, j, ENGINE_CLASS_PARTY))
    return i;
  return j;
}

static gboolean
leader_at (const EngineAnalysis *a, guint32 i, EngineName *name)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_LEADER);

  if (tag == NULL || is_hyphen (a, tag->last))
    return FALSE;
  name->first = i;
  name->last = tag->last;
  name->n_words = tag->last - i;
  name->given = name->n_words > 1;
  name->is_leader = TRUE;
  name->country = engine_fill_code (a, tag);
  return TRUE;
}

/* Joko "Jokowi" Widodo */
static gboolean
is_nickname (const EngineAnalysis *a, guint32 i)
{
  return i + 3 < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT
         && !engine_fill_punct (a, i, ',') && !engine_fill_punct (a, i, '.')
         && !engine_fill_punct (a, i, '-') && is_capital_word (a, i + 1)
         && engine_token (a, i + 2)->kind == ENGINE_TOKEN_PUNCT
         && !(engine_token (a, i + 2)->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && !engine_fill_punct (a, i + 2, ',') && is_capital_word (a, i + 3)
         && (engine_fill_punct (a, i, '"') || engine_fill_punct (a, i, '(')
             || engine_token (a, i)->length_bytes > 1);
}

static gboolean
is_only_verb (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_token (a, i)->kind == ENGINE_TOKEN_WORD ? engine_fill_morph (a, i) : 0;

  return (morph & ENGINE_MORPH_VERB) && (morph & ENGINE_MORPH_PRESENT)
         && !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_INFINITIVE))
         && !engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME);
}

/* "Donald J. Trump Welcomes New Deal": the verb of a headline that writes every word with a capital. */
static gboolean
heads_clause (const EngineAnalysis *a, guint32 i, const EngineName *name)
{
  const guint32 verb = ENGINE_MORPH_VERB | ENGINE_MORPH_PRESENT | ENGINE_MORPH_THIRD;

  return (name->given || name->has_extra) && (engine_fill_morph (a, i) & verb) == verb
         && is_capital_word (a, i + 1) && !engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME);
}

/* "ministre des Hydrocarbures X": a common noun with a capital, of the office before it. */
static gboolean
completes_office (const EngineAnalysis *a, guint32 i)
{
  guint32 p = i;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
      || engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME))
    return FALSE;
  while (p > 0 && i - p < 3
         && (engine_fill_is (a, p - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, p - 1, ENGINE_CLASS_PREPOSITION)))
    p--;
  return p > 0 && p < i && engine_fill_covering (a, p - 1, ENGINE_CLASS_ROLE) != NULL;
}

/* Whether spaces set the word apart from the one before, as in a row of buttons; two are a slip. */
static gboolean
is_apart (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *before = engine_token (a, i - 1);
  guint32 end_byte = before->start_byte + before->length_bytes;

  return engine_token (a, i)->start_byte >= end_byte + 3 && a->text[end_byte] == ' '
         && a->text[end_byte + 1] == ' ' && a->text[end_byte + 2] == ' ';
}

gboolean
engine_name_is_suffix (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = i < a->tokens->len ? engine_fill_tag (a, i, ENGINE_CLASS_TITLE) : NULL;

  return tag != NULL && engine_fill_attr (a, tag, "suffix") != NULL;
}

/* "II", "VIII" */
static gboolean
is_roman_number (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  if (t->kind != ENGINE_TOKEN_WORD || t->length_bytes < 2 || t->length_bytes > 5
      || !(t->flags & ENGINE_TOKEN_SPACE_BEFORE))
    return FALSE;
  for (guint k = 0; k < t->length_bytes; k++)
    if (strchr ("IVX", engine_token_text (a, i)[k]) == NULL)
      return FALSE;
  return TRUE;
}

/* "Ferdinand Marcos Jr.", "Osei Tutu II"; behind a comma the suffix is left out: "Joseph R. Biden, Jr." */
static void
take_suffix (const EngineAnalysis *a, EngineName *name)
{
  guint32 i = name->last;

  if (name->n_words < 2 || i >= a->tokens->len)
    return;
  if (is_roman_number (a, i))
    {
      name->last = i + 1;
      return;
    }
  if (!engine_name_is_suffix (a, i))
    return;
  name->last = engine_fill_punct (a, i + 1, '.') ? i + 2 : i + 1;
}

/* The first word of the name, where no dictionary has it: "led by" it, a country's name as a given one.  FALSE
 * where none starts at @i. */
static gboolean
read_first_word (const EngineAnalysis *a, guint32 i, EngineName *name)
{
  if (is_initial (a, i) || is_bare_initial (a, i) || is_name_word (a, i, FALSE))
    {
      name->given = engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME);
      return TRUE;
    }
  if (!is_before_syllables (a, i) && !(is_led (a, i) && may_be_given (a, i))
      && !is_country_as_given (a, i))
    return FALSE;
  name->given = TRUE;
  name->n_words = 1;
  name->last = i + 1;
  return TRUE;
}

/* "Trump", "Dong-hwan": one more word at @j.  The token behind it. */
static guint32
take_name_word (const EngineAnalysis *a, guint32 j, EngineName *name)
{
  name->n_words++;
  j++;
  while (is_hyphen (a, j) && goes_on_hyphened (a, j + 1))
    {
      /* "Eom Dong-hwan": a given name that no other language writes so */
      if (name->n_words == 2 && is_small_syllable (a, j + 1))
        name->given = TRUE;
      j += 2;
    }
  name->last = j;
  return j;
}

/* "van der Leyen", "de Gaulle": particles and the word behind them.  The token behind that, @j where there are
 * none. */
static guint32
take_particles (const EngineAnalysis *a, guint32 j, EngineName *name)
{
  guint32 next = name->n_words > 0 && (name->given || name->has_extra || name->n_words < 3)
                     ? skip_particles (a, j)
                     : j;

  if (next == j)
    return j;
  /* "de", "du" and the like only straight after given names */
  if ((engine_fill_is (a, j, ENGINE_CLASS_PREPOSITION)
       || engine_fill_is (a, j, ENGINE_CLASS_DETERMINER))
      && !(name->given && name->n_words <= 2))
    return j;
  name->has_extra = TRUE;
  name->n_words++;
  name->last = next + 1;
  return next + 1;
}

/* The part of the name that starts at @j, @first its first token.  The token behind it, @j where the name ends. */
static guint32
read_name_part (const EngineAnalysis *a, guint32 j, guint32 first, EngineName *name)
{
  if (is_initial (a, j) || is_bare_initial (a, j))
    {
      name->has_extra = TRUE;
      /* "P K Mishra": nothing else is written so */
      name->given |= j > first && is_letter (a, j - 1);
      return is_initial (a, j) ? j + 2 : j + 1;
    }
  if (j > first && (engine_token (a, j)->kind == ENGINE_TOKEN_BREAK || is_apart (a, j)))
    return j;
  if (is_nickname (a, j) && name->n_words == 1)
    {
      name->has_extra = TRUE;
      return j + 3;
    }
  /* a headline in capitals: "Donald J. Trump Secures" */
  if (name->n_words >= 2 && (is_only_verb (a, j) || heads_clause (a, j, name)))
    return j;
  if (is_name_word (a, j, name->given) || is_two_syllables (a, j) || is_word_as_name (a, j, name)
      || is_namesake (a, j, name) || is_last_particle (a, j, name))
    return take_name_word (a, j, name);
  return take_particles (a, j, name);
}

gboolean
engine_name_at (const EngineAnalysis *a, guint32 i, EngineName *name)
{
  guint32 j;

  *name = (EngineName){ .first = i, .last = i };
  /* "Park Geun-hye": whatever the family name means */
  if (!is_capital_word (a, i) || (starts_no_name (a, i) && !is_before_syllables (a, i)))
    return FALSE;
  /* "Tau-Ken": not from the middle of a word */
  if (i > 1 && is_hyphen (a, i - 1) && is_capital_word (a, i - 2))
    return FALSE;
  if (leader_at (a, i, name))
    {
      take_suffix (a, name);
      return TRUE;
    }
  if (completes_office (a, i) || !read_first_word (a, i, name))
    return FALSE;
  j = name->last;
  while (j < a->tokens->len && name->n_words < MAX_NAME_WORDS)
    {
      guint32 next = read_name_part (a, j, i, name);

      if (next == j)
        break;
      j = next;
    }
  take_suffix (a, name);
  return name->n_words > 0;
}
