/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure lets its value be, and whether two figures can both be right.
 *
 * "About" allows 5 % of the value; "more than" and "at least" are open upwards, "less than" and
 * "at most" downwards, except that two ceilings, or two floors of a price or rate, are one only if
 * they are equal; a range is itself.  An exact number agrees with another where one is the other
 * rounded: at the last significant digit of the coarser one, and by no more than 2 %.  What was
 * converted from another unit, with more digits than anybody wrote, was rounded before; a fraction
 * in words ("half") is as good as "about". */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-private.h"

#define ABOUT_SHARE 0.05
#define ROUNDING_SHARE 0.02
#define CONVERTED_SHARE 0.01
#define CONVERTED_DIGITS 5
#define MOST_DIGITS 10 /* of a value that say something */
#define SAME_SHARE 1e-4 /* 66.67 and 66.6667 */

void
compare_value_interval (const EngineFigure *figure, double *low, double *high)
{
  double first = figure->value;
  double last = isnan (figure->upper) ? figure->value : figure->upper;

  switch (figure->qualifier)
    {
    case ENGINE_QUALIFIER_ABOUT:
      *low = first - ABOUT_SHARE * fabs (first);
      *high = last + ABOUT_SHARE * fabs (last);
      break;
    case ENGINE_QUALIFIER_MORE_THAN:
    case ENGINE_QUALIFIER_AT_LEAST:
      *low = first;
      *high = INFINITY;
      break;
    case ENGINE_QUALIFIER_LESS_THAN:
    case ENGINE_QUALIFIER_AT_MOST:
      *low = -INFINITY;
      *high = last;
      break;
    default:
      *low = first;
      *high = last;
      break;
    }
}

double
compare_value_step (double value)
{
  double magnitude = value != 0 && isfinite (value) ? floor (log10 (fabs (value))) : 0;
  double exponent = magnitude - (MOST_DIGITS - 1);
  gint64 digits = isfinite (value) ? (gint64)rint (fabs (value) / pow (10, exponent)) : 0;

  if (digits == 0)
    return 1;
  while (digits % 10 == 0)
    {
      digits /= 10;
      exponent++;
    }
  return pow (10, exponent);
}

guint
compare_value_count_digits (double value)
{
  double magnitude = value != 0 && isfinite (value) ? floor (log10 (fabs (value))) : 0;
  gint64 digits = isfinite (value) ? (gint64)rint (fabs (value) / pow (10, magnitude - 5)) : 0;
  guint n = 6;

  while (n > 1 && digits % 10 == 0)
    {
      digits /= 10;
      n--;
    }
  return n;
}

gboolean
compare_value_is_telling (const CompareFigure *figure)
{
  return figure->n_digits >= 3
         || (figure->n_digits == 2
             && (!g_str_equal (figure->unit_class, "%") || fmod (figure->value, 5) != 0)
             && !(g_str_equal (figure->unit_class, "count") && figure->value < 100));
}

gboolean
compare_is_currency (const char *unit)
{
  return g_ascii_isupper (unit[0]) && g_ascii_isupper (unit[1]) && g_ascii_isupper (unit[2])
         && unit[3] == '\0';
}

gboolean
compare_is_dollar (const char *unit)
{
  static const char *const dollars[] = { "AUD", "CAD", "HKD", "NZD", "SGD", "TWD", "USD", NULL };

  return g_strv_contains (dollars, unit);
}

gboolean
compare_same_dollars (const CompareFigure *a, const CompareFigure *b)
{
  return a->value == b->value && a->unit_class != b->unit_class && compare_is_dollar (a->unit_class)
         && compare_is_dollar (b->unit_class);
}

/* A length, weight or volume of so many digits was told in another unit. */
static gboolean
is_converted (const CompareFigure *figure)
{
  return figure->n_digits >= CONVERTED_DIGITS && figure->unit_class[0] != '%'
         && !compare_is_currency (figure->unit_class) && !g_str_equal (figure->unit_class, "count");
}

static gboolean
is_rounding (const CompareFigure *a, const CompareFigure *b)
{
  double difference = fabs (a->value - b->value);

  if (a->in_words || b->in_words)
    return difference <= ABOUT_SHARE * fmax (fabs (a->value), fabs (b->value));
  if ((is_converted (a) || is_converted (b))
      && difference <= CONVERTED_SHARE * fmax (fabs (a->value), fabs (b->value)))
    return TRUE;
  if (a->value == 0 || b->value == 0
      || difference > ROUNDING_SHARE * fmax (fabs (a->value), fabs (b->value)))
    return FALSE;
  return a->step != b->step && difference <= fmax (a->step, b->step) / 2 * (1 + 1e-9);
}

static gboolean
nearly_equal (double a, double b)
{
  return fabs (a - b) <= SAME_SHARE * fmax (fabs (a), fabs (b));
}

/* "Up to 20 %" and "up to 15 %", "no less than $2,600" and "$2,500": a limit is itself.  But at least twelve and at least
 * fifteen people may be the same ones. */
static gboolean
are_limits (const CompareFigure *a, const CompareFigure *b)
{
  if (a->qualifier != b->qualifier)
    return FALSE;
  return a->qualifier == ENGINE_QUALIFIER_AT_MOST
         || (a->qualifier == ENGINE_QUALIFIER_AT_LEAST
             && (a->unit_class[0] == '%' || compare_is_currency (a->unit_class)));
}

gboolean
compare_values_agree (const CompareFigure *a,
                      const CompareFigure *b,
                      gboolean *by_qualifier,
                      gboolean *by_rounding)
{
  double slack = 1e-9 * fmax (fabs (a->value), fabs (b->value));

  *by_qualifier = *by_rounding = FALSE;
  if (nearly_equal (a->value, b->value)
      && (isnan (a->upper) ? isnan (b->upper) : nearly_equal (a->upper, b->upper)))
    return TRUE;
  if (isnan (a->upper) && isnan (b->upper) && a->qualifier == b->qualifier && is_rounding (a, b))
    {
      *by_rounding = TRUE;
      return TRUE;
    }
  if (a->low <= b->high + slack && b->low <= a->high + slack && !are_limits (a, b))
    {
      *by_qualifier = TRUE;
      return TRUE;
    }
  /* "at least 432" and 431.7, whichever way the qualifier points */
  if (isnan (a->upper) && isnan (b->upper) && is_rounding (a, b))
    {
      *by_rounding = TRUE;
      return TRUE;
    }
  return FALSE;
}

gboolean
compare_values_equal (const CompareFigure *a, const CompareFigure *b)
{
  gboolean by_qualifier, by_rounding;

  return compare_values_agree (a, b, &by_qualifier, &by_rounding) && !by_qualifier;
}
