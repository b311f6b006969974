/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments of the same actor to the same act, across texts and languages.
 *
 * Objects are free text, so what they are about is taken from their content words, the commodities
 * they name, the counterpart and the deadline; texts that tell of the same agreement need less. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-links.h"
#include "compare-texts.h"

#define WINDOW 12 /* neighbours that one is compared with, per key */
#define MOST_WORDS 12
#define STEM_BYTES 5
#define THRESHOLD 2.6
#define SAME_STORY 0.5
#define MIN_COMPATIBLE 1.2
#define MIN_SIGNS 2    /* of counterpart, commodity, deadline, several who act together, and two words each */
#define FEWEST_OTHER_WORDS 2
#define MAX_SCANNED 64 /* entries of a row that conflicts are looked for in */

/* "P1Y", "P12M" and "P365D" are one duration: days, or 0 for none. */
static gint64
duration_days (const char *iso)
{
  gint64 days = 0;

  if (iso == NULL || *iso != 'P' || strchr (iso, '/') != NULL)
    return 0;
  for (const char *p = iso + 1; g_ascii_isdigit (*p);)
    {
      char *end;
      gint64 n = g_ascii_strtoll (p, &end, 10);

      switch (*end)
        {
        case 'Y':
          days += n * 360;
          break;
        case 'M':
          days += n * 30;
          break;
        case 'W':
          days += n * 7;
          break;
        case 'D':
          days += n == 365 || n == 366 ? 360 : n;
          break;
        default:
          return days;
        }
      p = end + 1;
    }
  return days;
}

/* A duration against a day: does it end near that day when counted from the text's own date? */
static gboolean
duration_meets (const CompareItem *duration, gint64 days, const CompareItem *day)
{
  const CompareDays *start = &duration->document->published_days;
  gint32 end = day->commitment.deadline_days.last;
  gint64 slack = MAX (31, days / 8);

  return start->first == 0 || end == 0 || ABS (start->first + days * 365 / 360 - end) <= slack;
}

static gboolean
deadlines_meet (const CompareItem *x, const CompareItem *y)
{
  const CompareCommitment *a = &x->commitment;
  const CompareCommitment *b = &y->commitment;
  gint64 a_days = duration_days (a->deadline);
  gint64 b_days = duration_days (b->deadline);

  if (a_days != 0 && b_days != 0)
    return a_days == b_days;
  if (a_days != 0)
    return duration_meets (x, a_days, y);
  if (b_days != 0)
    return duration_meets (y, b_days, x);
  if (!compare_days_known (&a->deadline_days) || !compare_days_known (&b->deadline_days))
    return a->deadline == b->deadline;
  return compare_days_overlap (&a->deadline_days, &b->deadline_days);
}

/* But for SAME_STORY.  NAN where they cannot be one commitment; else @n_signs is how many things say that
 * they are. */
static double
score_commitments (const CompareItem *x, const CompareItem *y, guint *n_signs)
{
  const CompareCommitment *a = &x->commitment;
  const CompareCommitment *b = &y->commitment;
  double score = a->action != b->action ? 0.4 : a->action == ENGINE_ACTION_OTHER ? 0.2 : 1.0;
  double share;
  guint n_words;
  gboolean exact = FALSE;

  *n_signs = 0;
  if (a->actor != b->actor)
    return NAN;
  if (a->toward[0] != NULL && b->toward[0] != NULL)
    {
      if (!compare_parties_overlap (a->toward, b->toward, &exact))
        return NAN;
      score += exact ? 0.8 : 0.2;
      *n_signs += exact;
    }
  if (a->commodities[0] != NULL && b->commodities[0] != NULL)
    {
      if (!compare_commodities_overlap (a->commodities, b->commodities))
        return NAN;
      score += 1.4;
      *n_signs += 1;
    }
  /* "the two will reopen the border": what two do together */
  *n_signs += a->action == b->action && a->action != ENGINE_ACTION_OTHER && a->actor[0] != NULL
              && a->actor[1] != NULL;
  share = compare_words_share (a->words, b->words, &n_words);
  /* what has no name of its own is told by its words */
  if (a->action == ENGINE_ACTION_OTHER && b->action == ENGINE_ACTION_OTHER
      && n_words < FEWEST_OTHER_WORDS)
    return NAN;
  score += share >= 0.3 ? 2.2 * share : 0;
  *n_signs += n_words / 2 > 2 ? 2 : (n_words + 1) / 2;
  if (a->deadline != NULL && b->deadline != NULL)
    {
      gboolean meet = deadlines_meet (x, y);

      score += meet ? 0.8 : -0.2;
      *n_signs += meet;
    }
  score += a->modality == b->modality ? 0.2 : 0;
  score += a->negated == b->negated ? 0 : -0.6;
  return score;
}

static gboolean
commitments_compatible (const CompareItem *a, const CompareItem *b)
{
  guint n_signs;
  double score = score_commitments (a, b, &n_signs);

  return score > MIN_COMPATIBLE
         || (score + SAME_STORY > MIN_COMPATIBLE
             && compare_documents_related (a->document, b->document));
}

static gboolean
commitments_same_document (const CompareItem *a, const CompareItem *b)
{
  return FALSE;
}

static guint64
commitment_signature (const CompareItem *item)
{
  const CompareCommitment *commitment = &item->commitment;
  guint64 hash = compare_hash_list (compare_hash_start (4), commitment->words);

  hash = compare_hash_list (hash, commitment->toward);
  hash = compare_hash_list (hash, commitment->commodities);
  hash = compare_hash_number (hash, commitment->action);
  return compare_hash_string (hash, commitment->deadline);
}

static const CompareRules commitment_rules = { commitments_compatible, NULL,
                                               commitments_same_document, commitment_signature };

/* ---- links ------------------------------------------------------------------------------- */

/* Who does what. */
static guint64
likeness_of (const CompareNode *node)
{
  const CompareItem *item = compare_node_item (node);

  return item->n_keys > 0 ? item->keys[item->n_keys - 1] : 0;
}

static double
score_nodes (const CompareNode *first, const CompareNode *second)
{
  const CompareItem *x = compare_node_item (first);
  const CompareItem *y = compare_node_item (second);
  double score;
  guint n_signs;

  if (x->has_merge && compare_items_merged (x, y))
    return G_MAXFLOAT;
  if (x->document == y->document)
    return NAN;
  score = score_commitments (x, y, &n_signs);
  if (isnan (score) || score + SAME_STORY < THRESHOLD || n_signs < MIN_SIGNS)
    return NAN;
  if (compare_documents_related (x->document, y->document))
    score += SAME_STORY;
  return score >= THRESHOLD ? score : NAN;
}

/* Under the actor and what it does, and more narrowly by what is named, so that a long list of one actor's
 * acts is not compared each with each; and with what the user merged it. */
static void
make_keys (const CompareItem *item, CompareNumbers *keys)
{
  const CompareCommitment *commitment = &item->commitment;

  for (guint k = 0; k < item->n_keys && !item->alone; k++)
    {
      guint64 topic = item->keys[k];

      compare_numbers_add (keys, topic);
      for (guint i = 0; commitment->commodities[i] != NULL && topic >> 63 == 0; i++)
        {
          guint64 key = compare_hash_string (topic, commitment->commodities[i]);

          compare_numbers_add (keys, key);
        }
      for (guint i = 0; commitment->words[i] != NULL && i < MOST_WORDS && topic >> 63 == 0; i++)
        {
          char stem[STEM_BYTES + 1];
          guint64 key;

          g_strlcpy (stem, commitment->words[i], sizeof stem);
          key = compare_hash_string (topic + 1, stem);
          compare_numbers_add (keys, key);
        }
    }
}

const CompareGraphRules compare_commitment_graph = {
  { .window = WINDOW,
    .place = compare_node_place,
    .likeness = likeness_of,
    .score = score_nodes,
    .fetch = compare_node_fetch,
    .fetched = G_STRUCT_OFFSET (CompareItem, commitment) + sizeof (CompareCommitment) },
  &commitment_rules,
  make_keys,
};

/* ---- rows -------------------------------------------------------------------------------- */

/* Is there a pair of deadlines that cannot both be right? */
static void
check_deadlines (ComparePool *pool,
                 CompareItem *const *items,
                 guint n_items,
                 GArray *conflicts,
                 CorpusRow *row)
{
  g_autofree const char **values = g_new0 (const char *, n_items);
  g_autofree const char **keys = g_new0 (const char *, n_items);
  const CompareItem *first = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      const CompareCommitment *commitment = &items[i]->commitment;

      if (commitment->deadline == NULL)
        continue;
      if (first == NULL)
        first = items[i];
      values[i] = commitment->deadline;
      keys[i] = deadlines_meet (first, items[i]) ? "" : commitment->deadline;
    }
  compare_add_conflict (pool, conflicts, &row->differences, "deadline", CORPUS_DIFFERENCE_DEADLINE,
                        values, keys, n_items);
}

/* Done after promised is a step; refused or the contrary is a conflict. */
static void
check_modalities (ComparePool *pool,
                  CompareItem *const *items,
                  guint n_items,
                  GArray *conflicts,
                  CorpusRow *row)
{
  g_autofree const char **values = g_new0 (const char *, n_items);
  g_autofree const char **keys = g_new0 (const char *, n_items);
  gboolean differ = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      const CompareCommitment *commitment = &items[i]->commitment;

      differ = differ || commitment->modality != items[0]->commitment.modality;
      values[i] = engine_code_to_name (ENGINE_CODES_MODALITY, (int)commitment->modality);
      keys[i] = commitment->modality == ENGINE_MODALITY_REFUSED || commitment->negated ? "not" : "";
    }
  if (!compare_add_conflict (pool, conflicts, &row->differences, "modality",
                             CORPUS_DIFFERENCE_MODALITY, values, keys, n_items)
      && differ)
    row->differences |= CORPUS_DIFFERENCE_STATUS;
}

static CorpusVerdict
verdict_of (const CorpusRow *row)
{
  if (row->n_documents < 2)
    return CORPUS_VERDICT_SINGLE;
  if (row->n_conflicts > 0)
    return CORPUS_VERDICT_CONTRADICT;
  if (row->differences & CORPUS_DIFFERENCE_STATUS)
    return CORPUS_VERDICT_BOTH_POSSIBLE;
  return row->n_independent < 2 ? CORPUS_VERDICT_SINGLE : CORPUS_VERDICT_AGREE;
}

CorpusRow *
compare_commitment_row (ComparePool *pool, CompareItem *const *items, guint n_items)
{
  GArray *entries = NULL;
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (CorpusConflict));
  GPtrArray *codes = g_ptr_array_new ();
  CorpusRow *row = compare_row_new (pool, items, n_items, &entries);
  guint n_scanned = MIN (n_items, MAX_SCANNED);

  row->by = items[0]->commitment.actor;
  row->action = items[0]->commitment.action;
  row->on = items[0]->commitment.toward;
  row->commodities = items[0]->commitment.commodities;
  for (guint i = 0; i < n_items; i++)
    {
      const CompareCommitment *commitment = &items[i]->commitment;
      CorpusEntry *entry = &g_array_index (entries, CorpusEntry, i);

      entry->status = (int)commitment->modality;
      entry->text = commitment->object;
      entry->detail = commitment->deadline;
      if (compare_list_length (commitment->toward) > compare_list_length (row->on))
        row->on = commitment->toward;
      if (row->commodities[0] == NULL)
        row->commodities = commitment->commodities;
      if (row->period == NULL)
        row->period = commitment->deadline;
    }
  check_deadlines (pool, items, n_scanned, conflicts, row);
  check_modalities (pool, items, n_scanned, conflicts, row);
  compare_row_finish (row, items, entries, conflicts, codes);
  row->verdict = verdict_of (row);
  compare_row_judge_entries (row);
  return row;
}
