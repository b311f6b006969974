/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The keys under which claims in figures look for each other: the value to two digits with those the
 * figure is told with or with its text's story, values side by side in one story, words that stand near
 * them, and topics that several currencies may be given for. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-adopt.h"
#include "compare-links.h"
#include "compare-words.h"

#define MOST_SIDES 4   /* parties of a figure that are looked up */
#define MOST_STORIES 4 /* agreements of a text by which its numbers are looked up */
#define LEAST_COUNT 100 /* smaller ones are no values side by side */
#define MOST_LEADS 2   /* of those that a text is about, or a figure is told with */
#define RARE_DIGITS 3  /* of a value that is looked for by itself */
#define LARGE 1000      /* an amount that is no mere count */
#define MOST_WORDS 8 /* near a figure by which it is looked up */
#define SALT_KIND 81
#define SALT_TOPIC 82
#define NEAR_RATIO 1.2 /* values that lie nearer share a key */

#define SALT_ADOPT 77
#define SALT_CURRENCY 78
#define SALT_NEAR 79
#define SALT_WORDS 83

/* The value to two digits, and its magnitude. */
static guint64
hash_coarse (guint64 hash, double value)
{
  double magnitude;

  if (value == 0 || !isfinite (value))
    return compare_hash_number (hash, 0);
  magnitude = floor (log10 (fabs (value)));
  value = rint (value / pow (10, magnitude - 1));
  /* 99.6 is 100, not 10 × 10 */
  if (fabs (value) >= 100)
    {
      value /= 10;
      magnitude++;
    }
  hash = compare_hash_number (hash, (guint64)(gint64)value);
  return compare_hash_number (hash, (guint64)(gint64)magnitude);
}

static void
add_near_pair (CompareNumbers *keys, guint64 key, gint64 step)
{
  for (guint k = 0; k < 2; k++)
    {
      guint64 near = compare_hash_number (key, (guint64)(step + k));

      compare_numbers_add (keys, near);
    }
}

/* The only share of what is measured that the text gives. */
static void
add_topic_keys (CompareNumbers *keys, const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;
  const char *const *leads = item->document->leads;
  guint64 start = compare_hash_number (compare_hash_start (SALT_TOPIC), figure->of);

  for (guint i = 0; figure->only_share && leads[i] != NULL && i < MOST_LEADS; i++)
    {
      guint64 key = compare_hash_string (start, leads[i]);

      key = compare_hash_string (key, figure->commodities[0]);
      compare_numbers_add (keys, key);
    }
}

/* The only number of such things that the text gives. */
static void
add_kind_keys (CompareNumbers *keys, const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;
  const char *const *leads = item->document->leads;
  guint64 start = compare_hash_number (compare_hash_start (SALT_KIND), figure->thing);

  for (guint i = 0; figure->only_of_kind && leads[i] != NULL && i < MOST_LEADS; i++)
    {
      guint64 key = compare_hash_string (start, leads[i]);

      compare_numbers_add (keys, key);
    }
}

/* Told of alike: the words of most weight near the figure, with those that its text is about. */
static void
add_word_keys (CompareNumbers *keys, const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;
  const char *const *leads = item->document->leads;
  guint64 start = compare_hash_string (compare_hash_start (SALT_WORDS), figure->unit_class);
  guint32 heaviest[MOST_WORDS];
  guint n = compare_words_heaviest (figure, heaviest, MOST_WORDS);

  for (guint i = 0; leads[i] != NULL && i < MOST_LEADS && n > 0; i++)
    {
      guint64 of_lead = compare_hash_string (start, leads[i]);

      for (guint k = 0; k < n; k++)
        {
          guint64 key = compare_hash_number (of_lead, heaviest[k]);

          compare_numbers_add (keys, key);
        }
    }
}

/* Values side by side share one of two keys: "about 550 km" and 530. */
static void
add_near_keys (CompareNumbers *keys, const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;
  const char *const *leads = item->document->leads;
  guint64 start = compare_hash_string (compare_hash_start (SALT_NEAR), figure->unit_class);
  gint64 step;

  if (figure->value <= 0 || figure->unit_class[0] == '%'
      || (g_str_equal (figure->unit_class, "count")
          && (figure->thing == COMPARE_THING_NONE || figure->value < LEAST_COUNT)))
    return;
  step = (gint64)floor (log (figure->value) / log (NEAR_RATIO));
  for (guint i = 0; leads[i] != NULL && i < MOST_LEADS; i++)
    add_near_pair (keys, compare_hash_string (start, leads[i]), step);
  for (guint i = 0; figure->context[i] != NULL && i < MOST_LEADS; i++)
    add_near_pair (keys, compare_hash_string (start, figure->context[i]), step);
}

/* An amount is looked for with those that its text is about, whether or not it is told with them. */
static void
add_lead_keys (CompareNumbers *keys, guint64 start, const CompareItem *item)
{
  const CompareFigure *figure = &item->figure;

  if (!item->alone && figure->unit_class[0] != '%' && figure->n_digits >= RARE_DIGITS)
    {
      guint64 key = compare_hash_number (start, figure->thing);

      compare_numbers_add (keys, key);
    }
  if (item->alone || (figure->holder[0] != NULL && compare_list_length (figure->context) > 2)
      || figure->unit_class[0] == '%'
      || (!figure->telling && figure->value < LARGE && figure->thing == COMPARE_THING_NONE))
    return;
  for (guint i = 0; item->document->leads[i] != NULL && i < MOST_LEADS; i++)
    {
      guint64 key = compare_hash_string (start, item->document->leads[i]);

      compare_numbers_add (keys, key);
    }
}

gboolean
compare_adopt_topic (const CompareFigure *figure, guint64 *key)
{
  if (figure->unit_class == NULL || !compare_is_currency (figure->unit_class) || figure->crowded
      || figure->holder[0] == NULL || figure->measure == ENGINE_MEASURE_OTHER)
    return FALSE;
  /* what is bought from abroad is imported */
  *key = compare_hash_number (compare_hash_start (SALT_CURRENCY),
                              figure->measure == ENGINE_MEASURE_IMPORTS && figure->on[0] != NULL
                                  ? ENGINE_MEASURE_PURCHASE
                                  : figure->measure);
  *key = compare_hash_list (*key, figure->holder);
  *key = compare_hash_list (*key, figure->on);
  return TRUE;
}

void
compare_claim_make_keys (const CompareClaim *claim, CompareNumbers *keys)
{
  for (guint i = 0; i < claim->n_items && i < COMPARE_ADOPT_ITEMS; i++)
    {
      const CompareFigure *figure = &claim->items[i]->figure;
      guint64 start =
          compare_hash_string (compare_hash_start (SALT_ADOPT),
                               compare_is_dollar (figure->unit_class) ? "$" : figure->unit_class);
      guint64 topic;

      if (compare_adopt_topic (figure, &topic) && !claim->items[i]->alone)
        compare_numbers_add (keys, topic);
      start = hash_coarse (start, figure->value);
      for (guint k = 0; figure->context[k] != NULL && k < MOST_SIDES && !claim->items[i]->alone;
           k++)
        {
          guint64 key = compare_hash_string (start, figure->context[k]);

          compare_numbers_add (keys, key);
        }
      /* one figure is enough to find the claim by its story */
      if (i > 0)
        continue;
      if (!claim->items[i]->alone && figure->unit_class[0] == '%')
        {
          add_topic_keys (keys, claim->items[i]);
        }
      else if (!claim->items[i]->alone)
        {
          add_near_keys (keys, claim->items[i]);
          add_kind_keys (keys, claim->items[i]);
        }
      if (!claim->items[i]->alone)
        add_word_keys (keys, claim->items[i]);
      add_lead_keys (keys, start, claim->items[i]);
      for (guint k = 0; k < claim->items[i]->document->party_sets->len && k < MOST_STORIES
                        && figure->telling && !claim->items[i]->alone;
           k++)
        {
          guint64 key = compare_hash_number (
              start, g_array_index (claim->items[i]->document->party_sets, guint64, k));

          compare_numbers_add (keys, key);
        }
    }
}
