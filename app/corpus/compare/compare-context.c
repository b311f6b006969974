/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a document's facts say of each other: which figures and commitments follow from which
 * agreement, with whose agreement a figure is told, and the side that it leaves out. */

#include "config.h"

#include <string.h>

#include "compare-prepare.h"

/* Bytes between a fact and the nearest mention of an agreement; a mention after it counts double,
 * since texts name an act before what follows from it. */
static guint
mention_distance (const EngineFact *fact, const EngineFact *agreement)
{
  guint best = G_MAXUINT;

  for (guint i = 0; i <= agreement->agreement.n_mentions; i++)
    {
      EngineSpan span = i == 0 ? agreement->span : agreement->agreement.mentions[i - 1];
      guint distance = 0;

      if (span.end_byte <= fact->span.start_byte)
        distance = fact->span.start_byte - span.end_byte;
      else if (span.start_byte >= fact->span.end_byte)
        distance = 2 * (span.start_byte - fact->span.end_byte);
      best = MIN (best, distance);
    }
  return best;
}

/* Is what @fact says something that an agreement can bring about?  Then its parties. */
static gboolean
follows_from_agreement (const EngineFact *fact, CompareList *by, CompareList *on)
{
  if (fact->kind == ENGINE_FACT_COMMITMENT)
    {
      *by = fact->commitment.actor;
      *on = fact->commitment.toward;
      return fact->commitment.modality == ENGINE_MODALITY_COMMITTED
             || fact->commitment.modality == ENGINE_MODALITY_PLANNED
             || fact->commitment.modality == ENGINE_MODALITY_DONE;
    }
  if (fact->kind != ENGINE_FACT_FIGURE)
    return FALSE;
  *by = fact->figure.by;
  *on = fact->figure.on;
  return fact->figure.status == ENGINE_FIGURE_AGREED || fact->figure.status == ENGINE_FIGURE_PLANNED
         || fact->figure.status == ENGINE_FIGURE_SUSPENDED
         || fact->figure.status == ENGINE_FIGURE_WITHDRAWN
         || (fact->figure.status == ENGINE_FIGURE_FORECAST && fact->figure.change != 0);
}

/* @codes are parties of the agreement, a group's members included. */
static gboolean
are_parties (CompareList codes, CompareList parties)
{
  for (guint i = 0; codes[i] != NULL; i++)
    {
      gboolean exact;

      if (!compare_list_contains (parties, codes[i])
          && !compare_parties_overlap ((const char *const[]){ codes[i], NULL }, parties, &exact))
        return FALSE;
    }
  return TRUE;
}

void
compare_link_follow_ups (ComparePool *pool,
                         CompareDocument *document,
                         const CorpusCompareFact *facts,
                         guint n_facts,
                         CompareItem *const *items)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new ();
  g_autofree GPtrArray **lists = NULL;

  for (guint i = 0; i < n_facts; i++)
    if (facts[i].fact->kind == ENGINE_FACT_AGREEMENT
        && facts[i].fact->agreement.status != ENGINE_AGREEMENT_REJECTED)
      g_ptr_array_add (acts, GUINT_TO_POINTER (i));
  lists = g_new0 (GPtrArray *, acts->len + 1);

  for (guint i = 0; i < n_facts && acts->len > 0; i++)
    {
      CompareList by, on;
      guint best = 0;
      guint best_distance = G_MAXUINT;

      if (!follows_from_agreement (facts[i].fact, &by, &on) || by[0] == NULL)
        continue;
      for (guint k = 0; k < acts->len; k++)
        {
          const EngineFact *act = facts[GPOINTER_TO_UINT (g_ptr_array_index (acts, k))].fact;
          guint distance;

          if (!are_parties (by, act->agreement.parties)
              || !are_parties (on, act->agreement.parties))
            continue;
          distance = mention_distance (facts[i].fact, act);
          if (distance < best_distance)
            {
              best_distance = distance;
              best = k;
            }
        }
      if (best_distance == G_MAXUINT)
        continue;
      if (lists[best] == NULL)
        lists[best] = g_ptr_array_new ();
      g_ptr_array_add (lists[best], (gpointer)facts[i].id);
    }

  for (guint k = 0; k < acts->len; k++)
    if (lists[k] != NULL)
      {
        CompareItem *item = items[GPOINTER_TO_UINT (g_ptr_array_index (acts, k))];

        g_ptr_array_add (lists[k], NULL);
        item->agreement.follow_ups = compare_pool_list (pool, (CompareList)lists[k]->pdata);
        g_ptr_array_unref (lists[k]);
      }
}

/* Measures that need two sides: who imposes, sells, pays, and on whom, to whom. */
static gboolean
has_two_sides (EngineMeasure measure)
{
  return measure == ENGINE_MEASURE_TARIFF || measure == ENGINE_MEASURE_EXPORTS
         || measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_INVESTMENT
         || measure == ENGINE_MEASURE_PURCHASE || measure == ENGINE_MEASURE_AID;
}

/* The other of the two parties of the nearest agreement with @party, or NULL. */
static const char *
find_other_party (const CompareDocument *document, const CompareItem *figure, const char *party)
{
  const char *other = NULL;
  guint best = G_MAXUINT;

  for (guint i = 0; i < document->agreements->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->agreements, i);
      CompareList parties = item->agreement.canonical;
      guint distance = item->start_byte > figure->start_byte
                           ? item->start_byte - figure->start_byte
                           : figure->start_byte - item->start_byte;

      if (compare_list_length (parties) != 2 || !compare_list_contains (parties, party)
          || distance >= best)
        continue;
      best = distance;
      other = strcmp (parties[0], party) == 0 ? parties[1] : parties[0];
    }
  return other;
}

/* A figure that names one side only is compared as if the text's agreement between that side and
 * another gave the other one.  What the fact says stays as it is. */
void
compare_complete_holders (ComparePool *pool, CompareDocument *document)
{
  for (guint i = 0; i < document->items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->items, i);
      CompareFigure *figure = &item->figure;
      g_autoptr (GArray) keys = NULL;
      const char *other;

      if (item->kind != CORPUS_CLAIM_FIGURE || figure->holder[0] != NULL || figure->on[0] == NULL
          || figure->on[1] != NULL || !has_two_sides (figure->measure))
        continue;
      other = find_other_party (document, item, figure->on[0]);
      if (other == NULL)
        continue;
      keys = g_array_new (FALSE, FALSE, sizeof (guint64));
      figure->holder = compare_pool_list (pool, (const char *const[]){ other, NULL });
      figure->completed = TRUE;
      compare_add_figure_keys (figure, keys);
      g_free (item->keys);
      item->n_keys = keys->len;
      item->keys = (guint64 *)(void *)g_array_free (g_steal_pointer (&keys), FALSE);
    }
}

/* The parties of the agreement that a fact is told with: in its sentence, else the nearest. */
static CompareList
find_context (const EngineFact *fact,
              const CorpusCompareFact *facts,
              guint n_facts,
              CompareItem *const *items)
{
  CompareList parties = NULL;
  guint best = G_MAXUINT;

  for (guint i = 0; i < n_facts; i++)
    {
      guint distance;

      if (facts[i].fact->kind != ENGINE_FACT_AGREEMENT || items[i] == NULL)
        continue;
      distance = mention_distance (fact, facts[i].fact);
      if (distance >= best)
        continue;
      best = distance;
      parties = items[i]->agreement.canonical;
    }
  return parties;
}

void
compare_set_contexts (ComparePool *pool,
                      const CorpusCompareFact *facts,
                      guint n_facts,
                      CompareItem *const *items)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new ();

  for (guint i = 0; i < n_facts; i++)
    {
      CompareFigure *figure = items[i] != NULL ? &items[i]->figure : NULL;
      CompareList told;

      if (figure == NULL || items[i]->kind != CORPUS_CLAIM_FIGURE)
        continue;
      g_ptr_array_set_size (all, 0);
      told = find_context (facts[i].fact, facts, n_facts, items);
      for (guint k = 0; figure->holder[k] != NULL; k++)
        g_ptr_array_add (all, (gpointer)figure->holder[k]);
      for (guint k = 0; figure->on[k] != NULL; k++)
        g_ptr_array_add (all, (gpointer)figure->on[k]);
      for (guint k = 0; told != NULL && told[k] != NULL; k++)
        g_ptr_array_add (all, (gpointer)told[k]);
      g_ptr_array_add (all, NULL);
      figure->context = compare_pool_list (pool, (CompareList)all->pdata);
      figure->context_members = compare_pooled_members (pool, figure->context);
      figure->holder_mask = compare_pooled_mask (figure->holder);
      figure->on_mask = compare_pooled_mask (figure->on);
      figure->context_mask = compare_pooled_mask (figure->context);
    }
}
