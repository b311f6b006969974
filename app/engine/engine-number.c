/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers as written: digit runs with their separators, words composed from the lexicon's 0 to 99
 * and its scales, both mixed ("3,5 millions", "two hundred thousand", "un million et demi").
 *
 * Arithmetic is on exact decimals.  No language's words are here: classes number, scale, round,
 * fraction, number-and, number-point and and-half say what a word does. */

#include "config.h"

#include "engine-number.h"

#include <stdio.h>
#include <string.h>

#define MAX_DIGITS 18
/* A number has no more tokens than this. */
#define MAX_NUMBER_TOKENS 24

static const double powers_of_ten[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                        1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                        1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };

/**
 * engine_decimal_from_int:
 * @value: any
 *
 * Returns: @value, exactly
 */
EngineDecimal
engine_decimal_from_int (guint64 value)
{
  return (EngineDecimal){ value, 0 };
}

static EngineDecimal
normalised (unsigned __int128 mantissa,
            gint32            exponent)
{
  EngineDecimal d;

  while (mantissa > G_MAXUINT64 / 10)
    {
      mantissa = (mantissa + 5) / 10;
      exponent++;
    }
  d.mantissa = (guint64)mantissa;
  while (d.mantissa != 0 && d.mantissa % 10 == 0)
    {
      d.mantissa /= 10;
      exponent++;
    }
  d.exponent = d.mantissa == 0 ? 0 : exponent;
  return d;
}

/**
 * engine_decimal_multiply:
 * @a: a factor
 * @b: a factor
 *
 * Returns: the product, exact up to 18 significant digits
 */
EngineDecimal
engine_decimal_multiply (EngineDecimal a,
                         EngineDecimal b)
{
  return normalised ((unsigned __int128)a.mantissa * b.mantissa, a.exponent + b.exponent);
}

/**
 * engine_decimal_add:
 * @a: a summand
 * @b: a summand
 *
 * Returns: the sum, exact up to 18 significant digits
 */
EngineDecimal
engine_decimal_add (EngineDecimal a,
                    EngineDecimal b)
{
  unsigned __int128 high;

  if (a.mantissa == 0)
    return b;
  if (b.mantissa == 0)
    return a;
  if (a.exponent < b.exponent)
    return engine_decimal_add (b, a);
  if (a.exponent - b.exponent > MAX_DIGITS)
    return a;
  high = a.mantissa;
  for (gint32 i = b.exponent; i < a.exponent; i++)
    high *= 10;
  return normalised (high + b.mantissa, b.exponent);
}

/**
 * engine_decimal_to_double:
 * @self: a decimal
 *
 * Returns: the nearest double
 */
double
engine_decimal_to_double (EngineDecimal self)
{
  char buffer[48];

  if (self.mantissa <= (G_GUINT64_CONSTANT (1) << 53) && ABS (self.exponent) <= 22)
    return self.exponent < 0 ? (double)self.mantissa / powers_of_ten[-self.exponent]
                             : (double)self.mantissa * powers_of_ten[self.exponent];
  g_snprintf (buffer, sizeof buffer, "%" G_GUINT64_FORMAT "e%d", self.mantissa, self.exponent);
  return g_ascii_strtod (buffer, NULL);
}

/**
 * engine_decimal_parse:
 * @text: digits with a point and a power of ten, as in the lexicon's attributes
 * @out: (out): the value
 *
 * Returns: whether @text is a number
 */
gboolean
engine_decimal_parse (const char    *text,
                      EngineDecimal *out)
{
  guint64 mantissa = 0;
  gint32 exponent = 0;
  gboolean point = FALSE, digits = FALSE;
  const char *p;

  for (p = text; g_ascii_isdigit (*p) || (*p == '.' && !point); p++)
    {
      if (*p == '.')
        {
          point = TRUE;
          continue;
        }
      digits = TRUE;
      if (mantissa > G_MAXUINT64 / 100)
        return FALSE;
      mantissa = mantissa * 10 + (guint)(*p - '0');
      exponent -= point;
    }
  if (digits && (*p == 'e' || *p == 'E'))
    {
      char *end;
      gint64 power = g_ascii_strtoll (p + 1, &end, 10);

      if (end == p + 1 || ABS (power) > 100)
        return FALSE;
      exponent += (gint32)power;
      p = end;
    }
  if (!digits || *p != '\0')
    return FALSE;
  *out = normalised (mantissa, exponent);
  return TRUE;
}

typedef struct
{
  guint n_commas;
  guint n_points;
  guint n_spaces; /* spaces and apostrophes */
  gsize last_comma;
  gsize last_point;
  gsize n_digits;
  gsize first_group; /* digits before the first separator */
} Separators;

static Separators
find_separators (const char *text,
                 gsize       length_bytes)
{
  Separators s = { 0 };

  for (gsize i = 0; i < length_bytes; i++)
    {
      gboolean any = s.n_commas + s.n_points + s.n_spaces > 0;

      if (g_ascii_isdigit (text[i]))
        {
          s.n_digits++;
          if (!any)
            s.first_group++;
        }
      else if (text[i] == ',')
        s.last_comma = i, s.n_commas++;
      else if (text[i] == '.')
        s.last_point = i, s.n_points++;
      else
        s.n_spaces++;
    }
  return s;
}

/* Where the decimals begin: the offset of their sign, or @length_bytes where there are none. */
static gsize
decimal_sign (const char       *text,
              gsize             length_bytes,
              const Separators *s,
              gboolean          decimal_comma,
              guint            *flags)
{
  gsize sign, n_after;
  gboolean is_comma;

  if (s->n_commas > 0 && s->n_points > 0)
    {
      sign = MAX (s->last_comma, s->last_point);
      return (text[sign] == ',' ? s->n_commas : s->n_points) == 1 ? sign : length_bytes;
    }
  if (s->n_commas + s->n_points == 0 || s->n_commas > 1 || s->n_points > 1)
    return length_bytes;
  sign = s->n_commas ? s->last_comma : s->last_point;
  is_comma = s->n_commas > 0;
  n_after = length_bytes - sign - 1;
  if (s->n_spaces > 0 || is_comma == decimal_comma || n_after != 3 || s->first_group > 3
      || text[0] == '0')
    return sign;
  *flags |= ENGINE_NUMBER_UNSURE_POINT;
  return length_bytes;
}

/**
 * engine_digits_read:
 * @text: the bytes of a NUMBER token
 * @length_bytes: its length
 * @decimal_comma: whether a lone comma with three digits after it is a decimal one
 * @out: (out): the value
 * @flags: (inout): %EngineNumberFlags are added
 *
 * Returns: whether @text is a number
 */
gboolean
engine_digits_read (const char    *text,
                    gsize          length_bytes,
                    gboolean       decimal_comma,
                    EngineDecimal *out,
                    guint         *flags)
{
  Separators s = find_separators (text, length_bytes);
  gsize sign = decimal_sign (text, length_bytes, &s, decimal_comma, flags);
  unsigned __int128 mantissa = 0;
  gint32 exponent = 0;
  guint n = 0;

  if (s.n_digits == 0)
    return FALSE;
  for (gsize i = 0; i < length_bytes; i++)
    {
      if (!g_ascii_isdigit (text[i]))
        continue;
      if (n < 30)
        {
          mantissa = mantissa * 10 + (guint)(text[i] - '0');
          n += n > 0 || text[i] != '0';
          exponent -= i > sign;
        }
      else
        exponent += i < sign;
    }
  *flags |= ENGINE_NUMBER_DIGITS;
  if (sign < length_bytes)
    *flags |= ENGINE_NUMBER_DECIMALS;
  if (s.n_commas + s.n_points + s.n_spaces > (sign < length_bytes))
    *flags |= ENGINE_NUMBER_GROUPED;
  if (s.n_digits == 4 && length_bytes == 4)
    *flags |= ENGINE_NUMBER_FOUR_DIGITS;
  if (text[0] == '0' && s.first_group > 1)
    *flags |= ENGINE_NUMBER_LEADING_ZERO;
  *out = normalised (mantissa, exponent);
  return TRUE;
}

/**
 * engine_number_style_read:
 * @pack: a pack
 *
 * Complexity: O(classes of the pack): once a window.
 *
 * Returns: %EngineNumberStyle of its language
 */
guint
engine_number_style_read (const EnginePack *pack)
{
  guint style = 0;

  if (engine_pack_class_id (pack, "decimal-comma") >= 0)
    style |= ENGINE_STYLE_DECIMAL_COMMA;
  if (engine_pack_class_id (pack, "month-first") >= 0)
    style |= ENGINE_STYLE_MONTH_FIRST;
  if (engine_pack_class_id (pack, "number-concat") >= 0)
    style |= ENGINE_STYLE_CONCATENATE;
  return style;
}

/**
 * engine_token_char:
 * @a: an analysis
 * @i: a token
 *
 * Returns: its character where it has just one, else 0
 */
gunichar
engine_token_char (const EngineAnalysis *a,
                   guint32               i)
{
  const EngineToken *t = engine_token (a, i);
  const char *p = a->text + t->start_byte;

  if (t->length_bytes == 0 || t->length_bytes != g_utf8_skip[(guint8)*p])
    return 0;
  return g_utf8_get_char (p);
}

/**
 * engine_token_is_dash:
 * @a: an analysis
 * @i: a token
 *
 * Returns: whether it is a hyphen, a dash or a minus sign
 */
gboolean
engine_token_is_dash (const EngineAnalysis *a,
                      guint32               i)
{
  gunichar c;

  if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD)
    return FALSE;
  c = engine_token_char (a, i);
  return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212;
}

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
scale_at (const EngineAnalysis *a,
          guint32               i,
          const EngineTag     **tag,
          EngineDecimal        *scale)
{
  const EngineTag *t = engine_analysis_tag (a, i, ENGINE_CLASS_SCALE);

  if (t == NULL || !engine_decimal_parse (engine_tag_code (a, t), scale))
    return FALSE;
  *tag = t;
  return TRUE;
}

/* Whether a currency, unit or noun to count starts at @i, "of" skipped. */
static gboolean
counts_something (const EngineAnalysis *a,
                  guint32               i)
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
follows_currency (const EngineAnalysis *a,
                  guint32               i)
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
abbreviation_fits (const EngineAnalysis *a,
                   const EngineTag      *tag,
                   const EngineNumber   *number)
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
         || engine_analysis_tag (a, tag->last, ENGINE_CLASS_CURRENCY) != NULL;
}

static void
take_scale (Composer     *c,
            EngineDecimal scale)
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
take_word (Composer *c,
           guint     value,
           gboolean  concatenate)
{
  if (!c->has_group)
    {
      c->group = engine_decimal_from_int (value);
      c->has_group = TRUE;
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
continues_after_and (const EngineAnalysis *a,
                     guint32               i)
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
digits_at (const EngineAnalysis *a,
           guint32               i,
           EngineDecimal        *value,
           guint                *flags)
{
  const EngineToken *t = engine_token (a, i);

  return t->kind == ENGINE_TOKEN_NUMBER
         && engine_digits_read (engine_token_text (a, i), t->length_bytes,
                                (a->number_style & ENGINE_STYLE_DECIMAL_COMMA) != 0, value, flags);
}

/* "virgule trois", "point two five" after whole words. */
static guint32
read_spoken_decimals (const EngineAnalysis *a,
                      guint32               i,
                      Composer             *c)
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
      value = (guint)g_ascii_strtoull (engine_tag_code (a, word), NULL, 10);
      exponent -= value < 10 ? 1 : 2;
      c->group = engine_decimal_add (c->group, (EngineDecimal){ value, exponent });
      end = i = word->last;
    }
  return end;
}

/* A fraction before a scale: "half a million", "three quarters of a million", "un demi-million". */
static gboolean
read_fraction_of_scale (const EngineAnalysis *a,
                        guint32               i,
                        EngineNumber         *out)
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
      numerator = g_ascii_strtoull (engine_tag_code (a, count), NULL, 10);
    }
  if (fraction == NULL || (slash = strchr (engine_tag_code (a, fraction), '/')) == NULL)
    return FALSE;
  numerator *= g_ascii_strtoull (engine_tag_code (a, fraction), NULL, 10);
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
  scale = engine_decimal_multiply (scale, (EngineDecimal){ (numerator * 1000000000000 + denominator / 2) / denominator, -12 });
  *out = (EngineNumber){ scale, i, tag->last, ENGINE_NUMBER_WORDS | ENGINE_NUMBER_SCALED };
  return TRUE;
}

/* "une centaine", "deux douzaines", "plusieurs dizaines": @c holds the number before it. */
static guint32
read_round (const EngineAnalysis *a,
            guint32               i,
            Composer             *c,
            EngineNumber         *out)
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
      c->group, engine_decimal_from_int (g_ascii_strtoull (engine_tag_code (a, round), NULL, 10)));
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
          c->group, engine_decimal_from_int (g_ascii_strtoull (engine_tag_code (a, next), NULL, 10)));
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

/* One more part of the number at @i: where the next one starts, @i where there is none. */
static guint32
read_part (const EngineAnalysis *a,
           guint32               i,
           Composer             *c,
           EngineNumber         *out)
{
  const EngineTag *tag;
  EngineDecimal scale, digits;
  guint flags = 0;

  if (scale_at (a, i, &tag, &scale))
    {
      gboolean short_form = engine_tag_attr (a, tag, "abbr") != NULL;

      if (short_form && !abbreviation_fits (a, tag, out))
        return i;
      if (i == out->first && (engine_tag_attr (a, tag, "noun") != NULL
                              || engine_tag_attr (a, tag, "plural") != NULL))
        return i;
      take_scale (c, scale);
      out->flags |= ENGINE_NUMBER_SCALED | (short_form ? ENGINE_NUMBER_ABBREVIATED : 0);
      return tag->last;
    }
  if ((tag = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD)) != NULL)
    {
      gboolean article = engine_tag_attr (a, tag, "article") != NULL;
      guint value = (guint)g_ascii_strtoull (engine_tag_code (a, tag), NULL, 10);

      if (i > out->first && article && engine_tag_attr (a, tag, "indefinite") != NULL)
        return i;
      if (!take_word (c, value, (a->number_style & ENGINE_STYLE_CONCATENATE) != 0))
        return i;
      if (i == out->first)
        {
          out->flags |= ENGINE_NUMBER_WORDS | (article ? ENGINE_NUMBER_ARTICLE : 0);
          if (engine_tag_attr (a, tag, "indefinite") != NULL)
            out->flags |= ENGINE_NUMBER_INDEFINITE;
        }
      else
        out->flags &= ~(guint)ENGINE_NUMBER_ARTICLE;
      return tag->last;
    }
  /* digits start a number, or follow a scale: "2 millions 500 000" */
  if (engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
      && (i == out->first || (!c->has_group && c->last_power <= 9 && c->last_power >= 3))
      && digits_at (a, i, &digits, &flags))
    {
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
  return i;
}

/* What may stand between two parts of a number: nothing, a hyphen, "and". */
static guint32
skip_joint (const EngineAnalysis *a,
            guint32               i,
            const Composer       *c)
{
  const EngineTag *and = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_AND);

  if (and != NULL && !c->words && continues_after_and (a, and->last))
    return and->last;
  if (engine_token_is_dash (a, i) && engine_token_is_glued (a, i)
      && engine_token_is_glued (a, i + 1)
      && (engine_analysis_tag (a, i + 1, ENGINE_CLASS_NUMBER_WORD) != NULL
          || engine_analysis_tag (a, i + 1, ENGINE_CLASS_SCALE) != NULL))
    return i + 1;
  return i;
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
engine_number_read (const EngineAnalysis *a,
                    guint32               i,
                    EngineNumber         *out)
{
  Composer c = { .last_power = 99 };
  guint32 n_tokens = a->tokens->len;
  guint32 end = i;

  if (read_fraction_of_scale (a, i, out))
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
    {
      const EngineTag *half = engine_analysis_tag (a, end, ENGINE_CLASS_AND_HALF);
      const EngineTag *tag;
      EngineDecimal scale;

      if (half != NULL && !c.has_group && c.last_power < 99)
        {
          c.total = engine_decimal_add (c.total, (EngineDecimal){ 5, c.last_power - 1 });
          end = half->last;
        }
      else if (half != NULL && scale_at (a, half->last, &tag, &scale))
        {
          c.group = engine_decimal_add (c.group, (EngineDecimal){ 5, -1 });
          take_scale (&c, scale);
          out->flags |= ENGINE_NUMBER_SCALED;
          end = tag->last;
        }
    }
  if (end > i + 1)
    out->flags &= ~(guint)(ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_INDEFINITE);
  out->decimal = c.has_group ? engine_decimal_add (c.total, c.group) : c.total;
  out->last = end;
  return TRUE;
}

/**
 * engine_number_read_small:
 * @a: an analysis with tags
 * @i: a token
 * @value: (out): the number, 0 to 9999
 * @last: (out): the token after it
 *
 * Returns: whether a whole number without scale starts at @i
 */
gboolean
engine_number_read_small (const EngineAnalysis *a,
                          guint32               i,
                          guint                *value,
                          guint32              *last)
{
  const EngineToken *t = engine_token (a, i);
  const EngineTag *tag;

  if (t->kind == ENGINE_TOKEN_NUMBER)
    {
      const char *p = engine_token_text (a, i);

      guint n = 0;

      if (t->length_bytes > 4)
        return FALSE;
      for (guint k = 0; k < t->length_bytes; k++)
        {
          if (!g_ascii_isdigit (p[k]))
            return FALSE;
          n = n * 10 + (guint)(p[k] - '0');
        }
      *value = n;
      *last = i + 1;
      return TRUE;
    }
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  if (tag == NULL)
    return FALSE;
  *value = (guint)g_ascii_strtoull (engine_tag_code (a, tag), NULL, 10);
  *last = tag->last;
  return TRUE;
}

/**
 * engine_number_read_year:
 * @a: an analysis with tags
 * @i: a token
 * @year: (out): 1000 to 2199
 * @last: (out): the token after it
 *
 * Returns: whether a year in words starts at @i
 */
gboolean
engine_number_read_year (const EngineAnalysis *a,
                         guint32               i,
                         int                  *year,
                         guint32              *last)
{
  const EngineTag *first = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  const EngineTag *second;
  EngineNumber number;
  guint high, low;
  double value;

  if (first == NULL)
    return FALSE;
  high = (guint)g_ascii_strtoull (engine_tag_code (a, first), NULL, 10);
  second = engine_analysis_tag (a, first->last, ENGINE_CLASS_NUMBER_WORD);
  if (high >= 15 && high <= 21 && second != NULL
      && (a->number_style & ENGINE_STYLE_CONCATENATE) != 0)
    {
      low = (guint)g_ascii_strtoull (engine_tag_code (a, second), NULL, 10);
      *last = second->last;
      if (low == 0 && engine_analysis_tag (a, second->last, ENGINE_CLASS_NUMBER_WORD) != NULL)
        {
          second = engine_analysis_tag (a, second->last, ENGINE_CLASS_NUMBER_WORD);
          low = (guint)g_ascii_strtoull (engine_tag_code (a, second), NULL, 10) % 10;
          *last = second->last;
        }
      else if (low < 10)
        return FALSE;
      *year = (int)(high * 100 + low);
      return TRUE;
    }
  if (!engine_number_read (a, i, &number) || (number.flags & ENGINE_NUMBER_DIGITS)
      || number.last < i + 2)
    return FALSE;
  value = engine_decimal_to_double (number.decimal);
  if (value < 1000 || value > 2199 || value != (double)(int)value)
    return FALSE;
  *year = (int)value;
  *last = number.last;
  return TRUE;
}
