/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Fractions in words ("la moitié", "two-thirds"), parts of a number ("one in five"), multiples ("trois
 * fois plus", "doubled") and halves of round numbers ("half a dozen"). */

#include "config.h"

#include "engine-number.h"
#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

static const EngineDecimal one = { 1, 0 };

static gboolean
has_attr (const EngineAnalysis *a, const EngineTag *tag, const char *key)
{
  return engine_tag_attr (a, tag, key) != NULL;
}

static EngineDecimal
percent_of (guint64 numerator, guint64 denominator)
{
  /* two decimals, rounded */
  guint64 hundredths = (numerator * 100000 / denominator + 5) / 10;

  return engine_decimal_multiply ((EngineDecimal){ hundredths, -2 }, one);
}

static gboolean
fraction_parts (const EngineAnalysis *a,
                const EngineTag *tag,
                guint64 *numerator,
                guint64 *denominator)
{
  const char *code = engine_tag_code (a, tag);
  const char *slash = strchr (code, '/');

  if (slash == NULL)
    return FALSE;
  *numerator = g_ascii_strtoull (code, NULL, 10);
  *denominator = g_ascii_strtoull (slash + 1, NULL, 10);
  return *denominator > 0;
}

static void
set_fraction (EngineItem *out, guint32 first, guint32 last, guint64 numerator, guint64 denominator)
{
  out->first = first;
  out->last = last;
  out->kind = ENGINE_ITEM_FRACTION;
  out->unit = "%";
  out->factor = out->scale = one;
  out->decimal = percent_of (numerator, denominator);
}

/* A finite verb and nothing else: "un tiers vient du Kenya". */
static gboolean
is_plain_verb (const EngineAnalysis *a, guint32 i)
{
  const guint32 finite =
      ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  const guint32 morph = engine_analysis_morph (a, i);

  return (morph & finite) != 0
         && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE)) == 0;
}

/* Whether something of which there can be a part follows, or nothing that "third" could count. */
static gboolean
part_may_end (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  if (engine_token_is_dash (a, i) && engine_token_is_glued (a, i)
      && engine_token_is_glued (a, i + 1))
    return FALSE;
  if (t->kind != ENGINE_TOKEN_WORD)
    return t->kind != ENGINE_TOKEN_NUMBER;
  /* "half a century old" */
  if (engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER) != NULL
      && engine_analysis_tag (a, i + 1, ENGINE_CLASS_TIME_UNIT) != NULL)
    return FALSE;
  /* "by half again" */
  if ((engine_analysis_morph (a, i)
       & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_VERB))
          == ENGINE_MORPH_ADVERB
      && (engine_token (a, i + 1)->kind != ENGINE_TOKEN_WORD
          || engine_analysis_tag (a, i + 1, ENGINE_CLASS_AUXILIARY) != NULL))
    return TRUE;
  /* "ships leave a fifth empty" */
  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0
      && (engine_analysis_morph (a, i) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
             == ENGINE_MORPH_ADJ
      && engine_token (a, i + 1)->kind == ENGINE_TOKEN_PUNCT)
    return TRUE;
  return engine_analysis_tag (a, i, ENGINE_CLASS_OF) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_MULTIPLE_AFTER) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_POSSESSIVE) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_AUXILIARY) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_SUBORDINATOR) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_AND) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_QUALIFIER_AFTER) != NULL
         || is_plain_verb (a, i)
         /* "by half last year" */
         || (engine_analysis_tag (a, i, ENGINE_CLASS_DEICTIC) != NULL
             && engine_analysis_tag (a, i + 1, ENGINE_CLASS_TIME_UNIT) != NULL);
}

/* "près du cinquième de", "plus du quart": the article stands for the one part. */
static gboolean
is_one_part (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *of = engine_analysis_tag (a, tag->last, ENGINE_CLASS_OF);

  if (tag->first == 0 || !has_attr (a, tag, "unit"))
    return FALSE;
  /* "vendre à des tiers": others */
  if ((engine_analysis_morph (a, tag->first - 1) & (ENGINE_MORPH_PLURAL | ENGINE_MORPH_SINGULAR))
          == ENGINE_MORPH_PLURAL
      && engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_DETERMINER) != NULL)
    return FALSE;
  /* "another fifth" */
  if (engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_ANOTHER) != NULL
      && (a->style & ENGINE_STYLE_HEADS_LAST) != 0
      && engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_ORDINAL) == NULL
      && engine_token (a, tag->last)->kind == ENGINE_TOKEN_PUNCT
      && !engine_token_is_dash (a, tag->last))
    return TRUE;
  if (engine_timex_tag_before (a, tag->first, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL
      && (of != NULL || is_plain_verb (a, tag->last)
          || (engine_token (a, tag->last)->kind != ENGINE_TOKEN_WORD
              && engine_token (a, tag->last)->kind != ENGINE_TOKEN_NUMBER
              && !engine_token_is_dash (a, tag->last))))
    return TRUE;
  /* "couvert au tiers", "le quart des doses": no ordinal, and no "quart de finale" */
  return engine_analysis_tag (a, tag->first, ENGINE_CLASS_ORDINAL) == NULL
         && (a->style & ENGINE_STYLE_HEADS_LAST) == 0
         && (engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_DETERMINER) != NULL
             || engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_TARGET) != NULL)
         && (of != NULL
                 ? engine_analysis_tag (a, tag->last, ENGINE_CLASS_DETERMINER) != NULL
                       || engine_analysis_tag (a, of->last, ENGINE_CLASS_DETERMINER) != NULL
                       || engine_analysis_tag (a, of->last, ENGINE_CLASS_POSSESSIVE) != NULL
                 : (engine_token (a, tag->last)->kind != ENGINE_TOKEN_WORD
                    && !engine_token_is_dash (a, tag->last))
                       || engine_analysis_tag (a, tag->last, ENGINE_CLASS_PREPOSITION) != NULL);
}

/* The point or per cent that the fraction before @i is a part of: "de point", "of a percentage point", "a per cent",
 * "-point"; NULL where none follows. */
const EngineTag *
engine_item_parted_unit (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *of = engine_analysis_tag (a, i, ENGINE_CLASS_OF);
  const EngineTag *tag, *word;
  guint32 last;
  guint value;
  gboolean joined = of != NULL || engine_token_is_dash (a, i);

  i = of != NULL ? of->last : joined ? i + 1 : i;
  word = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  if (engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER) != NULL
      || (word != NULL && engine_tag_number (a, word) == 1))
    {
      joined = TRUE;
      i++;
    }
  /* "half of 1%" */
  else if (of != NULL && engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
           && engine_number_read_small (a, i, &value, &last) && value == 1)
    i = last;
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_UNIT);
  if (tag == NULL
      || (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          && (of == NULL || engine_token (a, i - 1)->kind != ENGINE_TOKEN_NUMBER)))
    return NULL;
  return (g_str_equal (engine_tag_code (a, tag), "pp") && joined)
                 || g_str_equal (engine_tag_code (a, tag), "%")
             ? tag
             : NULL;
}

/* "deux dixièmes de point", "three-tenths of a percentage point", "half a per cent". */
static void
read_part_of_point (const EngineAnalysis *a, EngineItem *item)
{
  const EngineTag *tag = engine_item_parted_unit (a, item->last);

  if (tag == NULL)
    return;
  item->kind = ENGINE_ITEM_PERCENT;
  item->unit = engine_tag_code (a, tag);
  item->unit_tag = tag;
  item->decimal.exponent -= 2;
  item->last = tag->last;
}

/* "half a million", "two-fifths of a billion" are numbers. */
static gboolean
is_scaled_number (const EngineAnalysis *a, guint32 i, const EngineNumber *number)
{
  return number != NULL && (number->flags & ENGINE_NUMBER_SCALED)
         && (number->flags & ENGINE_NUMBER_WORDS)
         && (engine_analysis_tag (a, i, ENGINE_CLASS_FRACTION) != NULL
             || engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD) != NULL)
         && number->last > i + 2;
}

/* "half", "deux tiers", "three-quarters": the words of @tag alone. */
static gboolean
read_whole_fraction (const EngineAnalysis *a,
                     guint32 i,
                     const EngineTag *tag,
                     guint64 numerator,
                     guint64 denominator,
                     EngineItem *out)
{
  if (!is_one_part (a, tag))
    {
      if (has_attr (a, tag, "unit") || has_attr (a, tag, "scale-only")
          || has_attr (a, tag, "after-only") || has_attr (a, tag, "sign")
          || engine_timex_tag_before (a, i, ENGINE_CLASS_ORDINAL) != NULL)
        return FALSE;
      if (!part_may_end (a, tag->last) && engine_item_parted_unit (a, tag->last) == NULL
          && (tag->last - tag->first < 2
              || (engine_token_is_dash (a, tag->last) && engine_token_is_glued (a, tag->last))))
        return FALSE;
    }
  set_fraction (out, i, tag->last, numerator, denominator);
  read_part_of_point (a, out);
  return TRUE;
}

/* "trois cinquièmes", "two-thirds", "a quarter": a small number of parts. */
static gboolean
read_parts (const EngineAnalysis *a, guint32 i, EngineItem *out)
{
  const EngineTag *tag, *count = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  guint64 numerator, denominator;
  guint value;
  guint32 last;

  if (count == NULL || !engine_number_read_small (a, i, &value, &last) || value == 0)
    return FALSE;
  if (engine_token_is_dash (a, last))
    last++;
  tag = engine_analysis_tag (a, last, ENGINE_CLASS_FRACTION);
  if (tag == NULL)
    return FALSE;
  /* "cut by a half" */
  if (value == 1 && has_attr (a, count, "indefinite") && i > 0
      && strcmp (engine_tag_code (a, tag), "1/2") == 0
      && engine_analysis_tag (a, i - 1, ENGINE_CLASS_AND) == NULL
      && (part_may_end (a, tag->last) || engine_item_parted_unit (a, tag->last) != NULL))
    {
      set_fraction (out, i, tag->last, 1, 2);
      read_part_of_point (a, out);
      return TRUE;
    }
  if (!has_attr (a, tag, "unit") || !fraction_parts (a, tag, &numerator, &denominator)
      || value >= denominator)
    return FALSE;
  /* "a third country", "a quarter ago" */
  if (value == 1 && !part_may_end (a, tag->last) && engine_item_parted_unit (a, tag->last) == NULL)
    return FALSE;
  set_fraction (out, i, tag->last, value, denominator);
  read_part_of_point (a, out);
  return TRUE;
}

gboolean
engine_item_read_fraction (const EngineAnalysis *a,
                           guint32 i,
                           const EngineNumber *number,
                           EngineItem *out)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_FRACTION);
  guint64 numerator, denominator;

  if (is_scaled_number (a, i, number))
    return FALSE;
  if (tag != NULL && fraction_parts (a, tag, &numerator, &denominator))
    return read_whole_fraction (a, i, tag, numerator, denominator, out);
  return read_parts (a, i, out);
}

/* Whether the token may modify what is counted in parts: "une entreprise [allemande] sur trois". */
static gboolean
is_described_part (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const guint32 morph = engine_analysis_morph (a, i);

  return t->kind == ENGINE_TOKEN_WORD && !engine_token_is_glued (a, i)
         && (engine_analysis_tag (a, i, ENGINE_CLASS_ADJECTIVE_OF) != NULL
             || (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0
             || (morph == 0 && t->length_bytes > 3))
         && engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION) == NULL
         && engine_analysis_tag (a, i, ENGINE_CLASS_AUXILIARY) == NULL
         && engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER) == NULL;
}

/* "one in five", "neuf conteneurs sur dix". */
gboolean
engine_item_read_one_in (const EngineAnalysis *a, guint32 i, EngineItem *out)
{
  guint value, of;
  guint32 j, last;
  const EngineTag *tag;
  const EngineTag *word = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  gboolean described = FALSE;

  if (!engine_number_read_small (a, i, &value, &j) || value == 0 || value >= 100
      || (word != NULL && has_attr (a, word, "indefinite")))
    return FALSE;
  tag = engine_analysis_tag (a, j, ENGINE_CLASS_FRACTION_OF);
  if (tag == NULL && engine_token (a, j)->kind == ENGINE_TOKEN_WORD)
    tag = engine_analysis_tag (a, ++j, ENGINE_CLASS_FRACTION_OF);
  for (guint n = 0; n < 2 && tag == NULL; n++)
    {
      if (!is_described_part (a, j - 1) || !is_described_part (a, j))
        return FALSE;
      tag = engine_analysis_tag (a, ++j, ENGINE_CLASS_FRACTION_OF);
      described = TRUE;
    }
  if (tag == NULL)
    return FALSE;
  if (!engine_number_read_small (a, tag->last, &of, &last))
    {
      const EngineTag *scale = engine_analysis_tag (a, tag->last, ENGINE_CLASS_SCALE);

      if (scale == NULL || !g_str_equal (engine_tag_code (a, scale), "1e2"))
        return FALSE;
      of = 100;
      last = scale->last;
    }
  if (of <= value || of > 100 || (of > 20 && of % 10 != 0)
      || (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER && of > 20 && of != 100)
      || (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
          && engine_token (a, tag->last)->kind != ENGINE_TOKEN_NUMBER)
      /* "one in 10", but "two in 12 days" */
      || (engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER
          && engine_token (a, tag->last)->kind == ENGINE_TOKEN_NUMBER && of % 10 != 0 && of != 5)
      || engine_analysis_tag (a, last, ENGINE_CLASS_UNIT) != NULL
      /* "un contrat ferme sur dix navires" */
      || (described
          && (engine_analysis_morph (a, last) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
                 == ENGINE_MORPH_NOUN)
      || engine_analysis_tag (a, last, ENGINE_CLASS_TIME_UNIT) != NULL
      || engine_analysis_tag (a, last, ENGINE_CLASS_CURRENCY) != NULL)
    return FALSE;
  set_fraction (out, i, last, value, of);
  return TRUE;
}

/* "une fois et demie le PIB", "deux fois et demie plus" */
static gboolean
read_half_more (const EngineAnalysis *a, const EngineNumber *number, EngineItem *out)
{
  const EngineTag *times = engine_analysis_tag (a, number->last, ENGINE_CLASS_MULTIPLE);
  const EngineTag *half = times != NULL && g_str_equal (engine_tag_code (a, times), "0")
                              ? engine_analysis_tag (a, times->last, ENGINE_CLASS_AND_HALF)
                              : NULL;

  if (half == NULL)
    return FALSE;
  out->decimal = engine_decimal_add (number->decimal, (EngineDecimal){ 5, -1 });
  out->last = half->last;
  return TRUE;
}

/* Nothing behind it that is compared, and no word before it that makes it an amount. */
static gboolean
is_how_often (const EngineAnalysis *a, const EngineTag *tag)
{
  static const EngineClass classes[] = {
    ENGINE_CLASS_DETERMINER, ENGINE_CLASS_POSSESSIVE, ENGINE_CLASS_RANGE_TO,
    ENGINE_CLASS_AUXILIARY,  ENGINE_CLASS_OF,         ENGINE_CLASS_PREPOSITION,
  };

  if (engine_token (a, tag->last)->kind == ENGINE_TOKEN_WORD
          ? !engine_analysis_has (a, tag->last, ENGINE_CLASS_PREPOSITION)
                || engine_analysis_has (a, tag->last, ENGINE_CLASS_MULTIPLE_AFTER)
                || engine_analysis_has (a, tag->last, ENGINE_CLASS_OF)
          : engine_token (a, tag->last)->kind == ENGINE_TOKEN_NUMBER
                || engine_token_is_dash (a, tag->last))
    return FALSE;
  if (engine_timex_tag_before (a, tag->first, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL)
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (classes) && tag->first > 0; k++)
    if (engine_analysis_has (a, tag->first - 1, classes[k]))
      return FALSE;
  return TRUE;
}

/* "charged twice", "twice a year": no comparison. */
static gboolean
is_only_often (const EngineAnalysis *a, const EngineTag *tag, guint64 value)
{
  if (value == 0 || engine_analysis_tag (a, tag->last, ENGINE_CLASS_PER) != NULL)
    return TRUE;
  /* "We said no twice", "pay twice on the same dollar" */
  if (has_attr (a, tag, "noun") && !has_attr (a, tag, "verb")
      && (a->style & ENGINE_STYLE_HEADS_LAST) != 0 && is_how_often (a, tag))
    return TRUE;
  return !has_attr (a, tag, "noun") && !has_attr (a, tag, "verb") && value > 1
         && engine_token (a, tag->last)->kind == ENGINE_TOKEN_PUNCT
         && !engine_token_is_dash (a, tag->last) && engine_token_char (a, tag->last) != '('
         && engine_token (a, tag->last - 1)->kind == ENGINE_TOKEN_WORD
         && tag->last - tag->first == 1 && tag->first > 0
         && (engine_analysis_morph (a, tag->first - 1)
             & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_VERB))
                != 0;
}

/* "double taxation", "une double imposition": what is doubled has a determiner of its own. */
static gboolean
describes_noun (const EngineAnalysis *a, const EngineTag *tag)
{
  static const EngineClass behind[] = {
    ENGINE_CLASS_DETERMINER, ENGINE_CLASS_POSSESSIVE,     ENGINE_CLASS_PREPOSITION,
    ENGINE_CLASS_OF,         ENGINE_CLASS_MULTIPLE_AFTER,
  };

  if (!(has_attr (a, tag, "noun") || has_attr (a, tag, "verb"))
      || engine_token (a, tag->last)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (engine_token_is_glued (a, tag->last))
    return TRUE;
  if (has_attr (a, tag, "verb") && tag->first > 0
      && (engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_MODAL) != NULL
          || engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_INF_MARK) != NULL))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (behind); k++)
    if (engine_analysis_tag (a, tag->last, behind[k]) != NULL)
      return FALSE;
  return TRUE;
}

/* "twofold", "le double", "doubled": one word. */
static gboolean
read_multiple_word (const EngineAnalysis *a, const EngineTag *tag, EngineItem *out)
{
  guint64 value = (guint64)engine_tag_number (a, tag);

  if (is_only_often (a, tag, value) || describes_noun (a, tag)
      || (engine_token_is_dash (a, tag->last) && engine_token_is_glued (a, tag->last + 1)))
    return FALSE;
  out->last = tag->last;
  out->decimal = engine_decimal_from_int (value);
  return TRUE;
}

/* "trois fois plus", "divisé par trois", "2.1 times earnings": a number. */
static gboolean
read_multiple_number (const EngineAnalysis *a, const EngineNumber *number, EngineItem *out)
{
  const EngineTag *before =
      engine_timex_tag_before (a, number->first, ENGINE_CLASS_MULTIPLE_BEFORE);
  const EngineTag *tag = engine_analysis_tag (a, number->last, ENGINE_CLASS_MULTIPLE);

  if (tag == NULL && engine_token_is_dash (a, number->last))
    tag = engine_analysis_tag (a, number->last + 1, ENGINE_CLASS_MULTIPLE);
  if (tag != NULL
      && (!g_str_equal (engine_tag_code (a, tag), "0")
          || engine_decimal_to_double (number->decimal) == 1))
    tag = NULL;
  if (tag == NULL && before == NULL)
    return FALSE;
  out->decimal = number->decimal;
  out->last = tag != NULL ? tag->last : number->last;
  if (before != NULL)
    {
      if (g_str_equal (engine_tag_code (a, before), "down"))
        out->change = ENGINE_CHANGE_DOWN;
      return engine_item_unit_at (a, out->last) == NULL;
    }
  if ((number->flags & ENGINE_NUMBER_DECIMALS) != 0
      && engine_analysis_tag (a, out->last, ENGINE_CLASS_PER) == NULL)
    return TRUE;
  return engine_analysis_tag (a, out->last, ENGINE_CLASS_MULTIPLE_AFTER) != NULL;
}

/* "trois fois plus", "twofold", "le double", "doubled". */
gboolean
engine_item_read_multiple (const EngineAnalysis *a,
                           guint32 i,
                           const EngineNumber *number,
                           EngineItem *out)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MULTIPLE);

  out->kind = ENGINE_ITEM_MULTIPLE;
  out->unit = "x";
  out->factor = out->scale = one;
  out->first = i;
  if (tag != NULL)
    return read_multiple_word (a, tag, out);
  if (number == NULL)
    return FALSE;
  if (read_half_more (a, number, out))
    return engine_analysis_tag (a, out->last, ENGINE_CLASS_PER) == NULL;
  return !(number->flags & ENGINE_NUMBER_INDEFINITE) && read_multiple_number (a, number, out);
}

/* "half a dozen": half of a round number is a number. */
gboolean
engine_item_read_half_dozen (const EngineAnalysis *a, guint32 i, EngineItem *out)
{
  const EngineTag *half = engine_analysis_tag (a, i, ENGINE_CLASS_FRACTION);
  const EngineTag *round;
  guint32 j;

  if (half == NULL || has_attr (a, half, "unit") || strcmp (engine_tag_code (a, half), "1/2") != 0)
    return FALSE;
  j = half->last;
  if (engine_token_is_dash (a, j))
    j++;
  if (engine_analysis_tag (a, j, ENGINE_CLASS_DETERMINER) != NULL)
    j++;
  round = engine_analysis_tag (a, j, ENGINE_CLASS_ROUND);
  if (round == NULL || has_attr (a, round, "vague"))
    return FALSE;
  *out =
      (EngineItem){ .first = i,
                    .last = round->last,
                    .decimal = engine_decimal_from_int ((guint64)engine_tag_number (a, round) / 2),
                    .factor = one,
                    .scale = one,
                    .flags = ENGINE_NUMBER_WORDS | ENGINE_NUMBER_ABOUT };
  return TRUE;
}
