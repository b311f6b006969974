/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What else a document has of the kind of one of its facts: other agreements of the same parties, other
 * values on one topic, or the same value elsewhere; and which of its dates can be that of an agreement. */

#include "config.h"

#include <string.h>

#include "compare-agreements.h"
#include "compare-figures.h"
#include "compare-prepare.h"
#include "compare-things.h"

#define MOST_RIVALS 16 /* values on one topic that one is compared with */
#define WEEK_DAYS 7
#define N_STEPS 3 /* date, agreed, signed: what is done with them */
#define IN_FORCE 3 /* what is still being negotiated is not */

/* What else its text says of an agreement's parties. */
void
compare_note_siblings (CompareDocument *document)
{
  for (guint i = 0; i < document->items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->items, i);

      if (item->kind == CORPUS_CLAIM_AGREEMENT)
        g_ptr_array_add (document->agreements, item);
    }
  for (guint i = 0; i < document->agreements->len; i++)
    for (guint k = 0; k < document->agreements->len; k++)
      {
        CompareAgreement *a =
            &((CompareItem *)g_ptr_array_index (document->agreements, i))->agreement;
        CompareAgreement *b =
            &((CompareItem *)g_ptr_array_index (document->agreements, k))->agreement;

        if (i == k || a->canonical != b->canonical)
          continue;
        a->has_siblings = TRUE;
        a->sibling_instruments |= 1u << b->instrument;
        a->sibling_bindings |= b->binding >= 0 ? 1u << b->binding : 0;
      }
}

typedef struct
{
  guint64 topic;
  CompareFigure *figure;
} Topic;

/* By topic; a text has few. */
static void
sort_topics (GArray *topics)
{
  Topic *all = (Topic *)(void *)topics->data;

  for (guint i = 1; i < topics->len; i++)
    {
      Topic topic = all[i];
      guint k = i;

      for (; k > 0 && all[k - 1].topic > topic.topic; k--)
        all[k] = all[k - 1];
      all[k] = topic;
    }
}

/* Do two figures of one document compete (two sources for one thing) or repeat each other? */
static gboolean
is_same_or_rival (const CompareFigure *a, const CompareFigure *b)
{
  return (a->value == b->value && a->status == b->status)
         || (a->origin != NULL && b->origin != NULL && a->origin != b->origin);
}

/* Another share of what is measured: of the same goods, as far as both name some. */
static gboolean
is_other_share (const CompareFigure *figure, const CompareFigure *other)
{
  return other->value != figure->value && other->unit_class == figure->unit_class
         && other->of == figure->of
         && compare_relate_measures (other->measure, figure->measure) != COMPARE_RELATION_NONE
         && (other->commodities[0] == NULL || figure->commodities[0] == NULL
             || compare_commodities_overlap (other->commodities, figure->commodities));
}

static void
mark_only_ones (const GArray *values)
{
  for (guint i = 0; i < values->len; i++)
    {
      const CompareGiven *given = &g_array_index (values, CompareGiven, i);
      CompareFigure *figure = &((CompareItem *)given->item)->figure;
      guint n = 0;
      guint n_of_kind = 0;
      gboolean share = figure->unit_class != NULL && figure->unit_class[0] == '%'
                       && figure->measure != ENGINE_MEASURE_OTHER
                       && (figure->of != ENGINE_OF_NONE || figure->commodities[0] != NULL);

      for (guint k = 0; k < values->len; k++)
        {
          const CompareGiven *other = &g_array_index (values, CompareGiven, k);
          gboolean same = other->value == given->value;

          n += same && other->unit_class == given->unit_class;
          share = share && !is_other_share (figure, &other->item->figure);
          n_of_kind += !same && other->item->figure.thing != COMPARE_THING_NONE
                       && compare_things_relate (other->item->figure.thing, figure->thing)
                              != COMPARE_THINGS_APART;
        }
      figure->only_one = n == 1;
      figure->only_share = share;
      figure->only_of_kind = figure->thing != COMPARE_THING_NONE && n_of_kind == 0;
    }
}

/* Several values on one topic in one text are several claims: a value that another text gives can
 * be matched with the nearest of them only. */
void
compare_mark_crowded (CompareDocument *document)
{
  g_autoptr (GArray) topics = g_array_new (FALSE, FALSE, sizeof (Topic));

  g_array_set_size (document->values, 0);
  for (guint i = 0; i < document->items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->items, i);
      CompareFigure *figure = &item->figure;
      CompareGiven given;
      Topic topic;

      if (item->kind != CORPUS_CLAIM_FIGURE)
        continue;
      given = (CompareGiven){ figure->value, figure->upper, figure->unit_class, item };
      g_array_append_val (document->values, given);
      topic.figure = figure;
      topic.topic = compare_hash_string (compare_hash_start (0), figure->unit_class);
      topic.topic = compare_hash_number (topic.topic, figure->measure);
      topic.topic = compare_hash_number (topic.topic, figure->thing);
      topic.topic = compare_hash_list (topic.topic, figure->holder);
      topic.topic = compare_hash_list (topic.topic, figure->on);
      topic.topic = compare_hash_list (topic.topic, figure->commodities);
      topic.topic = compare_hash_number (topic.topic, figure->change);
      topic.topic = compare_hash_number (topic.topic, figure->of);
      g_array_append_val (topics, topic);
    }
  mark_only_ones (document->values);
  sort_topics (topics);
  for (guint i = 0; i < topics->len; i++)
    {
      Topic *x = &g_array_index (topics, Topic, i);

      for (guint j = i + 1; j < topics->len && j < i + MOST_RIVALS; j++)
        {
          Topic *y = &g_array_index (topics, Topic, j);

          if (y->topic != x->topic)
            break;
          if (!is_same_or_rival (x->figure, y->figure))
            x->figure->crowded = y->figure->crowded = TRUE;
        }
    }
}

/* Is @iso a day that the text names only by its weekday or the like? */
static gboolean
is_relative_day (const char *iso, const CorpusCompareFact *facts, guint n_facts)
{
  gboolean relative = FALSE;

  for (guint i = 0; iso != NULL && i < n_facts; i++)
    {
      const EngineFact *fact = facts[i].fact;

      if (fact->kind != ENGINE_FACT_DATE || g_strcmp0 (fact->date.iso, iso) != 0)
        continue;
      if (fact->date.basis != ENGINE_DATE_RELATIVE)
        return FALSE;
      relative = TRUE;
    }
  return relative;
}

void
compare_note_relative_days (const CorpusCompareFact *facts,
                            guint n_facts,
                            CompareItem *const *items)
{
  for (guint i = 0; i < n_facts; i++)
    for (guint k = 0; facts[i].fact->kind == ENGINE_FACT_AGREEMENT
                      && k < G_N_ELEMENTS (items[i]->agreement.dates);
         k++)
      if (is_relative_day (items[i]->agreement.dates[k], facts, n_facts))
        items[i]->agreement.relative_days |= 1u << k;
}

/* What was done lies before the text that tells of it: "Friday" read as the next one is the last one,
 * and any other date ahead is not that of the act. */
static CompareDays
settle_day (const CompareAgreement *agreement, guint k, const CompareDays *published)
{
  const CompareDays *days = &agreement->days[k];
  gint32 ahead = days->first - published->last;
  gboolean signed_ = compare_agreement_rank (agreement->status) >= 3;

  if (published->last == 0 || days->first == 0 || ahead <= 0)
    return *days;
  if (compare_days_is_day (days) && ahead <= WEEK_DAYS && (agreement->relative_days & 1u << k))
    return (CompareDays){ days->first - WEEK_DAYS, days->last - WEEK_DAYS };
  if (signed_ || (compare_days_is_day (days) && ahead <= WEEK_DAYS))
    return (CompareDays){ 0, 0 };
  return *days;
}

/* What is in force has not entered into it after the text. */
static gboolean
is_ahead (const CompareAgreement *agreement, const CompareDocument *document)
{
  return compare_agreement_rank (agreement->status) >= 5 && document->published_days.last != 0
         && agreement->days[IN_FORCE].first > document->published_days.last;
}

void
compare_settle_days (CompareDocument *document)
{
  for (guint i = 0; i < document->agreements->len; i++)
    {
      CompareAgreement *agreement =
          &((CompareItem *)g_ptr_array_index (document->agreements, i))->agreement;
      gboolean done = agreement->status != ENGINE_AGREEMENT_PROPOSED
                      && agreement->status != ENGINE_AGREEMENT_NEGOTIATING
                      && agreement->status != ENGINE_AGREEMENT_REJECTED;

      for (guint k = 0; k < G_N_ELEMENTS (agreement->days); k++)
        agreement->told[k] =
            done && k < N_STEPS ? settle_day (agreement, k, &document->published_days)
            : k == IN_FORCE && (!done || is_ahead (agreement, document)) ? (CompareDays){ 0, 0 }
                                                                         : agreement->days[k];
      agreement->main_days = compare_agreement_find_main_days (agreement);
    }
}
