/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which texts go together, by counting shared rows (of the first rows and sources only: it is a first
 * proposal), and the piecewise linear map from one text's height to the other's. */

#include "config.h"

#include "concordat-compare-pair.h"

#include "concordat-link.h"

#include <math.h>

#define MOST_SOURCES 26u
#define MOST_ROWS 400u
#define MOST_ANCHORS 160u

typedef struct
{
  gint64 ids[MOST_SOURCES];
  gboolean reprint[MOST_SOURCES];
  guint n;
  guint shared[MOST_SOURCES][MOST_SOURCES];
} Overlap;

typedef struct
{
  double from;
  double to;
} Anchor;

static int
source_index (const Overlap *overlap, gint64 document)
{
  for (guint i = 0; i < overlap->n; i++)
    if (overlap->ids[i] == document)
      return (int)i;
  return -1;
}

static void
count_row (Overlap *overlap, guint32 carriers)
{
  for (guint i = 0; i < overlap->n; i++)
    for (guint j = 0; j < overlap->n; j++)
      if (i != j && (carriers & (1u << i)) != 0 && (carriers & (1u << j)) != 0)
        overlap->shared[i][j]++;
}

static guint32
carriers_of (const Overlap *overlap, CorpusItem *item)
{
  const CorpusAgreement *agreement = corpus_item_get_agreement (item);
  const CorpusComparison *claim = corpus_item_get_comparison (item);
  guint32 carriers = 0;
  int at;

  for (guint i = 0; agreement != NULL && i < agreement->n_presences; i++)
    if ((at = source_index (overlap, agreement->presences[i].document)) >= 0)
      carriers |= 1u << at;
  for (guint i = 0; claim != NULL && i < claim->n_entries; i++)
    if ((at = source_index (overlap, claim->entries[i].document)) >= 0)
      carriers |= 1u << at;
  return carriers;
}

static void
count_rows (Overlap *overlap, CorpusList *list)
{
  CorpusFilter filter = { .min_documents = 2 };
  guint n;

  corpus_list_set_filter (list, &filter);
  n = MIN (g_list_model_get_n_items (G_LIST_MODEL (list)), MOST_ROWS);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (list, i);

      if (item != NULL)
        count_row (overlap, carriers_of (overlap, item));
    }
}

static Overlap *
overlap_new (CorpusProject *project)
{
  Overlap *overlap = g_new0 (Overlap, 1);
  g_autoptr (CorpusList) sources = corpus_source_list_new (project);
  g_autoptr (CorpusList) agreements = corpus_agreement_list_new (project);
  g_autoptr (CorpusList) claims = corpus_comparison_list_new (project);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (sources));

  for (guint i = 0; i < n && overlap->n < MOST_SOURCES; i++)
    {
      g_autoptr (CorpusItem) item = corpus_list_get_item_at (sources, i);

      if (item != NULL && corpus_item_get_source (item)->compared)
        {
          overlap->reprint[overlap->n] = corpus_item_get_source (item)->reprint_of != 0;
          overlap->ids[overlap->n++] = corpus_item_get_id (item);
        }
    }
  if (overlap->n > 2)
    {
      count_rows (overlap, agreements);
      count_rows (overlap, claims);
    }
  return overlap;
}

static guint
shared_with (const Overlap *overlap, const gint64 *documents, guint n_documents, guint candidate)
{
  guint best = 0;
  gboolean any = FALSE;

  /* A reprint shares all and tells nothing: it comes last. */
  if (overlap->reprint[candidate])
    return 0;
  for (guint i = 0; i < n_documents; i++)
    {
      int at = documents[i] != 0 ? source_index (overlap, documents[i]) : -1;

      if (documents[i] == 0)
        continue;
      any = TRUE;
      if (at >= 0)
        best += overlap->shared[at][candidate];
    }
  if (any)
    return best + 1;
  for (guint i = 0; i < overlap->n; i++)
    best = MAX (best, overlap->reprint[i] ? 0 : overlap->shared[i][candidate]);
  return best + 1;
}

void
concordat_pair_fill (CorpusProject *project, gint64 *documents, guint n_documents)
{
  g_autofree Overlap *overlap = overlap_new (project);

  for (guint i = 0; i < n_documents; i++)
    {
      int best = -1;
      guint most = 0;

      if (documents[i] != 0)
        continue;
      for (guint j = 0; j < overlap->n; j++)
        {
          gboolean taken = FALSE;
          guint shared;

          for (guint k = 0; k < n_documents; k++)
            taken = taken || documents[k] == overlap->ids[j];
          if (taken)
            continue;
          shared = shared_with (overlap, documents, n_documents, j);
          if (best < 0 || shared > most)
            {
              best = (int)j;
              most = shared;
            }
        }
      if (best >= 0)
        documents[i] = overlap->ids[best];
    }
}

static gboolean
is_original (CorpusProject *project, gint64 document)
{
  g_autoptr (CorpusItem) item = corpus_project_dup_source (project, document, NULL);

  return item != NULL && corpus_item_get_source (item)->compared
         && corpus_item_get_source (item)->reprint_of == 0;
}

gint64
concordat_pair_find_partner (CorpusProject *project, CorpusItem *fact)
{
  const CorpusFact *own = corpus_item_get_fact (fact);
  gboolean is_agreement = own->fact->kind == ENGINE_FACT_AGREEMENT;
  g_autoptr (CorpusItem) row = NULL;
  const CorpusComparison *claim;
  const CorpusAgreement *agreement;
  gint64 partner = 0;
  double farthest = -1;

  if (is_agreement && own->agreement != 0)
    row = corpus_project_dup_agreement (project, own->agreement, NULL);
  else if (!is_agreement && own->comparison != 0)
    row = corpus_project_dup_comparison (project, own->comparison, NULL);
  if (row == NULL)
    return 0;
  agreement = corpus_item_get_agreement (row);
  for (guint i = 0; agreement != NULL && i < agreement->n_presences; i++)
    if (agreement->presences[i].document != own->document
        && is_original (project, agreement->presences[i].document))
      return agreement->presences[i].document;
  claim = corpus_item_get_comparison (row);
  for (guint i = 0; claim != NULL && i < claim->n_entries; i++)
    {
      const CorpusFact *entry = &claim->entries[i];
      double distance = own->fact->kind == ENGINE_FACT_FIGURE
                            ? fabs (entry->fact->figure.value - own->fact->figure.value)
                            : 0;

      if (entry->document != own->document && distance > farthest
          && is_original (project, entry->document))
        {
          partner = entry->document;
          farthest = distance;
        }
    }
  return partner;
}

static int
compare_anchors (const Anchor *a, const Anchor *b)
{
  return a->from < b->from ? -1 : a->from > b->from ? 1 : 0;
}

/* The longest run of anchors that rise on both sides: what crosses would make the text jump. */
static void
keep_rising (GArray *anchors)
{
  g_autofree guint *length = g_new0 (guint, anchors->len + 1);
  g_autofree int *before = g_new0 (int, anchors->len + 1);
  g_autofree gboolean *kept = g_new0 (gboolean, anchors->len + 1);
  int best = -1;

  for (guint i = 0; i < anchors->len; i++)
    {
      length[i] = 1;
      before[i] = -1;
      for (guint j = 0; j < i; j++)
        if (g_array_index (anchors, Anchor, j).to < g_array_index (anchors, Anchor, i).to
            && g_array_index (anchors, Anchor, j).from < g_array_index (anchors, Anchor, i).from
            && length[j] + 1 > length[i])
          {
            length[i] = length[j] + 1;
            before[i] = (int)j;
          }
      if (best < 0 || length[i] > length[best])
        best = (int)i;
    }
  for (int i = best; i >= 0; i = before[i])
    kept[i] = TRUE;
  for (guint i = anchors->len; i-- > 0;)
    if (!kept[i])
      g_array_remove_index (anchors, i);
}

static GArray *
anchors_new (ConcordatTextColumn *from, ConcordatTextColumn *to, GPtrArray *links, gboolean swapped)
{
  GArray *anchors = g_array_new (FALSE, FALSE, sizeof (Anchor));

  for (guint i = 0; links != NULL && i < links->len && anchors->len < MOST_ANCHORS; i++)
    {
      const ConcordatLink *link = links->pdata[i];
      CorpusItem *first = swapped ? link->right : link->left;
      CorpusItem *second = swapped ? link->left : link->right;
      GdkRectangle here, there;
      Anchor anchor;

      if (!concordat_link_is_shared (link)
          || !concordat_text_view_get_fact_area (concordat_text_column_get_view (from),
                                                 corpus_item_get_id (first), &here)
          || !concordat_text_view_get_fact_area (concordat_text_column_get_view (to),
                                                 corpus_item_get_id (second), &there))
        continue;
      anchor = (Anchor){ here.y, there.y };
      g_array_append_val (anchors, anchor);
    }
  g_array_sort (anchors, (GCompareFunc)compare_anchors);
  keep_rising (anchors);
  return anchors;
}

double
concordat_pair_map_scroll (ConcordatTextColumn *from,
                           ConcordatTextColumn *to,
                           GPtrArray *links,
                           gboolean swapped)
{
  GtkAdjustment *here = concordat_text_column_get_adjustment (from);
  GtkAdjustment *there = concordat_text_column_get_adjustment (to);
  double upper = gtk_adjustment_get_upper (here);
  double page = gtk_adjustment_get_page_size (here);
  double room = upper - page;
  double share = room > 0 ? gtk_adjustment_get_value (here) / room : 0;
  double at = gtk_adjustment_get_value (here) + share * page;
  g_autoptr (GArray) anchors = anchors_new (from, to, links, swapped);
  Anchor low = { 0, 0 };
  Anchor high = { upper, gtk_adjustment_get_upper (there) };
  double mapped;

  for (guint i = 0; i < anchors->len; i++)
    {
      Anchor anchor = g_array_index (anchors, Anchor, i);

      if (anchor.from <= at)
        low = anchor;
      else
        {
          high = anchor;
          break;
        }
    }
  mapped = high.from > low.from
               ? low.to + (at - low.from) * (high.to - low.to) / (high.from - low.from)
               : low.to;
  return mapped - share * gtk_adjustment_get_page_size (there);
}
