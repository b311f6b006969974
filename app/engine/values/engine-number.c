/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as written: digit runs with their separators, words composed from the lexicon's 0 to 99
 * and its scales, both mixed ("3,5 millions", "two hundred thousand", "un million et demi").
 *
 * Arithmetic is on exact decimals.  No language's words are here: classes number, scale, round,
 * fraction, number-and, number-point and and-half say what a word does. */

#include "config.h"

#include "engine-number.h"

#include <string.h>

/* A number has no more tokens than this. */
#define MAX_NUMBER_TOKENS 24

/**
 * engine_token_is_any_dash:
 * @a: an analysis
 * @i: a token that is no word
 *
 * Returns: whether it is a hyphen, a dash or a minus sign
 */
gboolean
engine_token_is_any_dash (const EngineAnalysis *a, guint32 i)
{
  gunichar c;

  c = engine_token_char (a, i);
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

/* The classes that a number in words can begin with. */
#define STARTS(word)                                                                               \
  (ENGINE_CLASS_IN_WORD (NUMBER_WORD, word) | ENGINE_CLASS_IN_WORD (SCALE, word)                   \
   | ENGINE_CLASS_IN_WORD (FRACTION, word) | ENGINE_CLASS_IN_WORD (ROUND, word))
static const EngineClassMask starts = ENGINE_CLASS_MASK (STARTS);

/* A composed number under way. */
typedef struct
{
  EngineDecimal total;
  EngineDecimal group; /* since the last scale of a thousand or more */
  gboolean has_group;
  gboolean words; /* the group's last part is a word below 100 */
  guint group_value; /* of the last word part */
  gint32 last_power; /* of ten, of the last scale; 99 before the first */
} Composer;

static gint32
power_of (EngineDecimal scale)
{
  gint32 power = scale.exponent;

  for (guint64 m = scale.mantissa; m >= 10; m /= 10)
    power++;
  return power;
}

static gboolean
scale_at (const EngineAnalysis *a, guint32 i, const EngineTag **tag, EngineDecimal *scale)
{
  const EngineTag *t = engine_analysis_tag (a, i, ENGINE_CLASS_SCALE);

  if (t == NULL || !engine_decimal_parse (engine_tag_code (a, t), scale))
    return FALSE;
  *tag = t;
  return TRUE;
}

/* Whether a currency, unit or noun to count starts at @i, "of" skipped. */
static gboolean
counts_something (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *of = engine_analysis_tag (a, i, ENGINE_CLASS_OF);

  if (of != NULL)
    i = of->last;
  return engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_UNIT) != NULL
         || engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED) != NULL;
}

/* Whether a currency ends right before token @i. */
static gboolean
follows_currency (const EngineAnalysis *a, guint32 i)
{
  for (guint32 n = 1; n <= 3 && n <= i; n++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - n, ENGINE_CLASS_CURRENCY);

      if (tag != NULL && tag->last == i)
        return TRUE;
    }
  return FALSE;
}

/* Whether the short scale (k, m, bn) at @tag really ends the number before it. */
static gboolean
abbreviation_fits (const EngineAnalysis *a, const EngineTag *tag, const EngineNumber *number)
{
  const EngineToken *next;

  if (!(number->flags & ENGINE_NUMBER_DIGITS) || (number->flags & ENGINE_NUMBER_SCALED))
    return FALSE;
  next = engine_token (a, tag->last);
  if (next->kind == ENGINE_TOKEN_NUMBER && engine_token_is_glued (a, tag->last))
    return FALSE;
  if (engine_tag_attr (a, tag, "money") != NULL && !counts_something (a, tag->last)
      && !follows_currency (a, number->first))
    return FALSE;
  return engine_token_is_glued (a, tag->first) || engine_token (a, tag->first)->length_bytes > 1
         || engine_analysis_tag (a, tag->last, ENGINE_CLASS_CURRENCY) != NULL
         /* "2,3 M d'habitants" */
         || engine_analysis_tag (a, tag->last, ENGINE_CLASS_OF) != NULL;
}

static void
take_scale (Composer *c, EngineDecimal scale)
{
  EngineDecimal one = engine_decimal_from_int (1);
  gint32 power = power_of (scale);
  EngineDecimal group = c->has_group ? c->group : one;

  if (power < 3)
    {
      c->group = engine_decimal_multiply (group, scale);
      c->has_group = TRUE;
      c->words = FALSE;
      c->last_power = MIN (c->last_power, 99);
      return;
    }
  if (power >= c->last_power)
    {
      /* "dix mille milliards", "two hundred thousand million" */
      c->total = c->has_group ? engine_decimal_add (c->total, c->group) : c->total;
      c->total = engine_decimal_multiply (c->total, scale);
    }
  else
    c->total = engine_decimal_add (c->total, engine_decimal_multiply (group, scale));
  c->has_group = FALSE;
  c->words = FALSE;
  c->last_power = power;
}

/* Adds the word @value to the group; FALSE where it starts another number. */
static gboolean
take_word (Composer *c, guint value, gboolean concatenate)
{
  if (!c->has_group)
    {
      c->group = engine_decimal_from_int (value);
      c->has_group = TRUE;
    }
  else if (c->words && value < 10 && c->group_value >= 20 && c->group_value % 10 == 0)
    {
      c->group = engine_decimal_add (c->group, engine_decimal_from_int (value));
      value += c->group_value;
    }
  else if (c->words)
    {
      if (!concatenate || c->group_value == 0 || c->group_value > 9 || value < 10
          || c->group.exponent != 0 || c->group.mantissa != c->group_value)
        return FALSE;
      c->group = engine_decimal_from_int (c->group_value * 100 + value);
    }
  else
    c->group = engine_decimal_add (c->group, engine_decimal_from_int (value));
  c->group_value = value;
  c->words = TRUE;
  return TRUE;
}

/* After "and" inside a number: a word below 100 that is not itself counted by the same scale. */
static gboolean
continues_after_and (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *word = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  const EngineTag *tag;
  EngineDecimal scale;

  if (word == NULL || engine_tag_attr (a, word, "indefinite") != NULL)
    return FALSE;
  return !scale_at (a, word->last, &tag, &scale) || power_of (scale) != 2
         || engine_analysis_tag (a, i - 2, ENGINE_CLASS_SCALE) == NULL
         || !g_str_equal (engine_tag_code (a, engine_analysis_tag (a, i - 2, ENGINE_CLASS_SCALE)),
                          engine_tag_code (a, tag));
}

static gboolean
digits_at (const EngineAnalysis *a, guint32 i, EngineDecimal *value, guint *flags)
{
  const EngineToken *t = engine_token (a, i);

  return t->kind == ENGINE_TOKEN_NUMBER
         && engine_digits_read (engine_token_text (a, i), t->length_bytes,
                                (a->style & ENGINE_STYLE_DECIMAL_COMMA) != 0, value, flags);
}

/* "virgule trois", "point two five" after whole words. */
static guint32
read_spoken_decimals (const EngineAnalysis *a, guint32 i, Composer *c)
{
  const EngineTag *point = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_POINT);
  guint32 end = i;
  gint32 exponent = 0;

  if (point == NULL)
    return i;
  for (i = point->last; i < point->last + 6;)
    {
      const EngineTag *word = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
      guint value;

      if (word == NULL || engine_tag_attr (a, word, "indefinite") != NULL)
        break;
      value = (guint)engine_tag_number (a, word);
      exponent -= value < 10 ? 1 : 2;
      c->group = engine_decimal_add (c->group, (EngineDecimal){ value, exponent });
      end = i = word->last;
    }
  return end;
}

/* A fraction before a scale: "half a million", "three quarters of a million", "un demi-million". */
static gboolean
read_fraction_of_scale (const EngineAnalysis *a, guint32 i, EngineNumber *out)
{
  const EngineTag *count = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  const EngineTag *fraction = engine_analysis_tag (a, i, ENGINE_CLASS_FRACTION);
  const EngineTag *tag;
  EngineDecimal scale;
  guint64 numerator = 1, denominator;
  const char *slash;
  guint32 j;

  if (fraction == NULL && count != NULL)
    {
      j = count->last;
      if (engine_token_is_dash (a, j))
        j++;
      fraction = engine_analysis_tag (a, j, ENGINE_CLASS_FRACTION);
      numerator = (guint64)engine_tag_number (a, count);
    }
  if (fraction == NULL || (slash = strchr (engine_tag_code (a, fraction), '/')) == NULL)
    return FALSE;
  numerator *= (guint64)engine_tag_number (a, fraction);
  denominator = g_ascii_strtoull (slash + 1, NULL, 10);
  j = fraction->last;
  if (engine_token_is_dash (a, j))
    j++;
  if (engine_analysis_tag (a, j, ENGINE_CLASS_OF) != NULL)
    j = engine_analysis_tag (a, j, ENGINE_CLASS_OF)->last;
  if ((tag = engine_analysis_tag (a, j, ENGINE_CLASS_NUMBER_WORD)) != NULL
      && engine_tag_attr (a, tag, "article") != NULL)
    j = tag->last;
  if (denominator == 0 || !scale_at (a, j, &tag, &scale) || power_of (scale) < 3
      || engine_tag_attr (a, tag, "abbr") != NULL)
    return FALSE;
  /* 12 digits are more than any fraction in words says */
  scale = engine_decimal_multiply (
      scale, (EngineDecimal){ (numerator * 1000000000000 + denominator / 2) / denominator, -12 });
  *out = (EngineNumber){ scale, i, tag->last, ENGINE_NUMBER_WORDS | ENGINE_NUMBER_SCALED };
  return TRUE;
}

/* "une centaine", "deux douzaines", "plusieurs dizaines": @c holds the number before it. */
static guint32
read_round (const EngineAnalysis *a, guint32 i, Composer *c, EngineNumber *out)
{
  const EngineTag *round = engine_analysis_tag (a, i, ENGINE_CLASS_ROUND);
  const EngineTag *of, *next;
  EngineDecimal scale;

  if (round == NULL || (engine_tag_attr (a, round, "scale-only") != NULL && !c->has_group))
    return i;
  if (engine_tag_attr (a, round, "vague") != NULL && !c->has_group)
    out->flags |= ENGINE_NUMBER_VAGUE;
  out->flags |= ENGINE_NUMBER_ABOUT | ENGINE_NUMBER_SCALED;
  if (!c->has_group)
    c->group = engine_decimal_from_int (1);
  c->group = engine_decimal_multiply (
      c->group, engine_decimal_from_int ((guint64)engine_tag_number (a, round)));
  c->has_group = TRUE;
  c->words = FALSE;
  i = round->last;
  of = engine_analysis_tag (a, i, ENGINE_CLASS_OF);
  if (of == NULL)
    return i;
  next = engine_analysis_tag (a, of->last, ENGINE_CLASS_ROUND);
  if (next != NULL)
    {
      c->group = engine_decimal_multiply (
          c->group, engine_decimal_from_int ((guint64)engine_tag_number (a, next)));
      i = next->last;
      if ((of = engine_analysis_tag (a, i, ENGINE_CLASS_OF)) == NULL)
        return i;
    }
  if (scale_at (a, of->last, &next, &scale) && engine_tag_attr (a, next, "abbr") == NULL)
    {
      take_scale (c, scale);
      i = next->last;
    }
  return i;
}

/* "millions", "k": a power of ten. */
static guint32
read_scale (const EngineAnalysis *a,
            guint32 i,
            const EngineTag *tag,
            EngineDecimal scale,
            Composer *c,
            EngineNumber *out)
{
  gboolean short_form = engine_tag_attr (a, tag, "abbr") != NULL;

  if (short_form && !abbreviation_fits (a, tag, out))
    return i;
  /* "5,9 cents": money, not five hundred */
  if (power_of (scale) == 2 && i > out->first && (out->flags & ENGINE_NUMBER_DIGITS) != 0
      && engine_analysis_tag (a, i, ENGINE_CLASS_SUBUNIT) != NULL)
    return i;
  if (i == out->first
      && (engine_tag_attr (a, tag, "noun") != NULL || engine_tag_attr (a, tag, "plural") != NULL))
    return i;
  take_scale (c, scale);
  out->flags |= ENGINE_NUMBER_SCALED | (short_form ? ENGINE_NUMBER_ABBREVIATED : 0);
  return tag->last;
}

/* "trois", "eighty". */
static guint32
read_number_word (const EngineAnalysis *a,
                  guint32 i,
                  const EngineTag *tag,
                  Composer *c,
                  EngineNumber *out)
{
  gboolean article = engine_tag_attr (a, tag, "article") != NULL;
  gboolean indefinite = engine_tag_attr (a, tag, "indefinite") != NULL;

  /* "contre 799 deux ans plus tôt", "$6.3 billion two years earlier": a word does not go on from digits */
  if (i > out->first && ((article && indefinite) || (out->flags & ENGINE_NUMBER_DIGITS) != 0))
    return i;
  if (!take_word (c, (guint)engine_tag_number (a, tag), (a->style & ENGINE_STYLE_CONCATENATE) != 0))
    return i;
  if (i == out->first)
    out->flags |= ENGINE_NUMBER_WORDS | (article ? ENGINE_NUMBER_ARTICLE : 0)
                  | (indefinite ? ENGINE_NUMBER_INDEFINITE : 0);
  else
    out->flags &= ~(guint)ENGINE_NUMBER_ARTICLE;
  return tag->last;
}

/* Digits start a number, or follow a scale: "2 millions 500 000". */
static guint32
read_digits (const EngineAnalysis *a, guint32 i, Composer *c, EngineNumber *out)
{
  const EngineTag *tag;
  EngineDecimal scale, digits;
  guint flags = 0;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER
      || (i != out->first && (c->has_group || c->last_power > 9 || c->last_power < 3))
      || !digits_at (a, i, &digits, &flags))
    return i;
  if (i > out->first
      && ((flags & ENGINE_NUMBER_DECIMALS) || power_of (digits) >= c->last_power
          || !(out->flags & ENGINE_NUMBER_DIGITS) || (out->flags & ENGINE_NUMBER_DECIMALS)
          || (!(flags & ENGINE_NUMBER_GROUPED) && !scale_at (a, i + 1, &tag, &scale))))
    return i;
  c->group = digits;
  c->has_group = TRUE;
  c->words = FALSE;
  if (i == out->first)
    out->flags |= flags;
  return i + 1;
}

/* One more part of the number at @i: where the next one starts, @i where there is none. */
static guint32
read_part (const EngineAnalysis *a, guint32 i, Composer *c, EngineNumber *out)
{
  const EngineTag *tag;
  EngineDecimal scale;

  if (scale_at (a, i, &tag, &scale))
    return read_scale (a, i, tag, scale, c, out);
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  return tag != NULL ? read_number_word (a, i, tag, c, out) : read_digits (a, i, c, out);
}

/* "two" to "nine", and no article. */
static gboolean
is_one_digit (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *word = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);

  return word != NULL && engine_tag_attr (a, word, "article") == NULL
         && engine_tag_number (a, word) >= 1 && engine_tag_number (a, word) <= 9;
}

/* What may stand between two parts of a number: nothing, a hyphen, "and". */
static guint32
skip_joint (const EngineAnalysis *a, guint32 i, const Composer *c)
{
  const EngineTag *and = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_AND);

  if (and!= NULL && !c->words && continues_after_and (a, and->last))
    return and->last;
  if (engine_token_is_dash (a, i) && engine_token_is_glued (a, i)
      && engine_token_is_glued (a, i + 1)
      && (engine_analysis_tag (a, i + 1, ENGINE_CLASS_NUMBER_WORD) != NULL
          || engine_analysis_tag (a, i + 1, ENGINE_CLASS_SCALE) != NULL))
    return i + 1;
  /* "fifty - two" */
  if (c->words && c->group_value >= 20 && c->group_value % 10 == 0 && engine_token_is_dash (a, i)
      && is_one_digit (a, i + 1))
    return i + 1;
  return i;
}

/* What a number goes on with behind its first word or its first digits. */
#define GOES_ON(word)                                                                              \
  (STARTS (word) | ENGINE_CLASS_IN_WORD (NUMBER_AND, word)                                         \
   | ENGINE_CLASS_IN_WORD (NUMBER_POINT, word) | ENGINE_CLASS_IN_WORD (AND_HALF, word))
static const EngineClassMask goes_on = ENGINE_CLASS_MASK (GOES_ON);

#define MORE_THAN_WORD(word) (STARTS (word) & ~ENGINE_CLASS_IN_WORD (NUMBER_WORD, word))
static const EngineClassMask more_than_word = ENGINE_CLASS_MASK (MORE_THAN_WORD);

/* A number of one part, as most are: nothing behind it goes on with it. */
static gboolean
read_single (const EngineAnalysis *a, guint32 i, EngineNumber *out)
{
  const gboolean digits = engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER;
  const EngineTag *tag = digits ? NULL : engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  const guint32 end = tag != NULL ? tag->last : i + 1;
  Composer c = { 0 };

  if ((tag == NULL && !digits) || end + 1 >= a->tokens->len
      || engine_analysis_has_any (a, i, digits ? &goes_on : &more_than_word)
      || engine_analysis_has_any (a, end, &goes_on) || engine_token_is_dash (a, end))
    return FALSE;
  *out = (EngineNumber){ .first = i };
  if ((digits ? read_digits (a, i, &c, out) : read_number_word (a, i, tag, &c, out)) == i)
    return FALSE;
  if (end > i + 1)
    out->flags &= ~(guint)(ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_INDEFINITE);
  out->decimal = engine_decimal_add (c.total, c.group);
  out->last = end;
  return TRUE;
}

/* What a number has beside its whole: "five and a half", "five-and-a-half", "2½", "two and a half million". */
static guint32
read_half (const EngineAnalysis *a, guint32 end, Composer *c, EngineNumber *out)
{
  const guint32 dash = engine_token_is_dash (a, end) && engine_token_is_glued (a, end)
                       && engine_token_is_glued (a, end + 1);
  const EngineTag *half = engine_analysis_tag (a, end + dash, ENGINE_CLASS_AND_HALF);
  const EngineTag *tag;
  EngineDecimal scale, part = { 5, -1 };
  const char *hundredths;

  /* "two-and-a-half-year": the unit's own word */
  if (half == NULL || engine_analysis_has (a, half->first, ENGINE_CLASS_TIME_UNIT))
    return end;
  hundredths = engine_tag_attr (a, half, "part");
  if (hundredths != NULL)
    part = (EngineDecimal){ g_ascii_strtoull (hundredths, NULL, 10), -2 };
  if (!c->has_group && c->last_power < 99)
    {
      c->total = engine_decimal_add (c->total, (EngineDecimal){ 5, c->last_power - 1 });
      return half->last;
    }
  if (scale_at (a, half->last, &tag, &scale))
    {
      c->group = engine_decimal_add (c->group, part);
      take_scale (c, scale);
      out->flags |= ENGINE_NUMBER_SCALED;
      return tag->last;
    }
  if (!c->has_group || !(hundredths != NULL || (out->flags & ENGINE_NUMBER_WORDS)))
    return end;
  c->group = engine_decimal_add (c->group, part);
  if (hundredths != NULL)
    out->flags |= ENGINE_NUMBER_DECIMALS;
  return half->last;
}

/* The number that starts at token @i, without what restates it. */
static gboolean
read_number (const EngineAnalysis *a, guint32 i, EngineNumber *out)
{
  Composer c = { .last_power = 99 };
  guint32 n_tokens = a->tokens->len;
  guint32 end = i;

  if (read_single (a, i, out) || read_fraction_of_scale (a, i, out))
    return TRUE;
  *out = (EngineNumber){ .first = i };
  for (guint parts = 0; parts < MAX_NUMBER_TOKENS && end + 1 < n_tokens; parts++)
    {
      guint32 from = parts > 0 ? skip_joint (a, end, &c) : end;
      guint32 next = read_part (a, from, &c, out);

      if (next == from)
        break;
      end = next;
      if (c.has_group && (out->flags & ENGINE_NUMBER_WORDS) && end + 1 < n_tokens)
        end = read_spoken_decimals (a, end, &c);
    }
  if (end + 1 < n_tokens)
    end = read_round (a, end, &c, out);
  if (end == i)
    return FALSE;
  if (end + 1 < n_tokens)
    end = read_half (a, end, &c, out);
  if (end > i + 1)
    out->flags &= ~(guint)(ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_INDEFINITE);
  out->decimal = c.has_group ? engine_decimal_add (c.total, c.group) : c.total;
  out->last = end;
  return TRUE;
}

/* "thirty (30) days", "5 (five) million": what contracts say twice, once in words and once in digits.
 * A scale behind it counts. */
static void
skip_restated (const EngineAnalysis *a, EngineNumber *number)
{
  const EngineTag *tag;
  EngineNumber again;
  EngineDecimal scale;

  if ((number->flags & ENGINE_NUMBER_ARTICLE) != 0 || !read_number (a, number->last + 1, &again)
      || engine_token_char (a, again.last) != ')'
      || ((number->flags ^ again.flags) & ENGINE_NUMBER_DIGITS) == 0
      || engine_decimal_to_double (number->decimal) != engine_decimal_to_double (again.decimal))
    return;
  number->last = again.last + 1;
  if (scale_at (a, number->last, &tag, &scale))
    {
      number->decimal = engine_decimal_multiply (number->decimal, scale);
      number->flags |= ENGINE_NUMBER_SCALED;
      number->last = tag->last;
    }
}

/**
 * engine_number_read:
 * @a: an analysis with tags
 * @i: a token
 * @out: (out): the number
 *
 * Reads the number that starts at token @i, with the scales that follow it.
 *
 * Returns: whether there is one
 */
gboolean
engine_number_read (const EngineAnalysis *a, guint32 i, EngineNumber *out)
{
  if ((engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER && !engine_analysis_has_any (a, i, &starts))
      || !read_number (a, i, out))
    return FALSE;
  if (engine_token_char (a, out->last) == '(')
    skip_restated (a, out);
  return TRUE;
}
