/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The row of one real agreement: what all its mentions together say, and where they conflict.
 *
 * A missing value, a coarser date and a later step are no conflict. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-agreements.h"

/* The step that a mention's own date is of. */
static const char *
step_date (const CompareAgreement *agreement, guint step)
{
  const CompareDays *days = compare_agreement_step_days (agreement, step);

  if (days == NULL)
    return NULL;
  return days == &agreement->days[0] ? agreement->dates[0] : agreement->dates[step];
}

static gint32
width (const CompareDays *days)
{
  return days->first != 0 && days->last != 0 ? days->last - days->first : G_MAXINT32;
}

/* The most precise date of a step; of equally precise ones the most frequent, then the least. */
static const char *
best_date (CompareItem *const *items, guint n_items, guint step)
{
  const char *best = NULL;
  gint32 best_width = G_MAXINT32;
  guint best_count = 0;

  for (guint i = 0; i < n_items; i++)
    {
      const CompareDays *days = compare_agreement_step_days (&items[i]->agreement, step);
      const char *date = step_date (&items[i]->agreement, step);
      guint count = 0;

      if (days == NULL || date == best)
        continue;
      for (guint j = 0; j < n_items; j++)
        count += step_date (&items[j]->agreement, step) == date;
      if (best == NULL || width (days) < best_width
          || (width (days) == best_width
              && (count > best_count || (count == best_count && strcmp (date, best) < 0))))
        {
          best = date;
          best_width = width (days);
          best_count = count;
        }
    }
  return best;
}

static CompareList
unite (ComparePool *pool, CompareItem *const *items, guint n_items, gsize offset)
{
  g_autoptr (GPtrArray) all = NULL;
  CompareList first = G_STRUCT_MEMBER (CompareList, &items[0]->agreement, offset);
  gboolean same = TRUE;

  for (guint i = 1; i < n_items && same; i++)
    same = G_STRUCT_MEMBER (CompareList, &items[i]->agreement, offset) == first;
  if (same)
    return first;
  all = g_ptr_array_new ();
  for (guint i = 0; i < n_items; i++)
    {
      CompareList list = G_STRUCT_MEMBER (CompareList, &items[i]->agreement, offset);

      for (guint k = 0; list[k] != NULL; k++)
        g_ptr_array_add (all, (gpointer)list[k]);
    }
  g_ptr_array_add (all, NULL);
  return compare_pool_list (pool, (CompareList)all->pdata);
}

/* Latest step; of "in force", "suspended" and "ended" the one told last. */
static EngineAgreementStatus
latest_status (CompareItem *const *items, guint n_items)
{
  const CompareItem *best = items[0];

  for (guint i = 1; i < n_items; i++)
    {
      int rank = compare_agreement_rank (items[i]->agreement.status);
      int best_rank = compare_agreement_rank (best->agreement.status);
      gint32 published = items[i]->document->published_days.first;
      gint32 best_published = best->document->published_days.first;
      gboolean by_time = rank >= 5 && best_rank >= 5 && published != 0 && best_published != 0
                         && published != best_published;

      if (by_time ? published > best_published : rank > best_rank)
        best = items[i];
    }
  return best->agreement.status;
}

/* People of all mentions, each once, in the fullest form. */
static CompareList
unite_people (ComparePool *pool, CompareItem *const *items, guint n_items)
{
  CompareList all = unite (pool, items, n_items, G_STRUCT_OFFSET (CompareAgreement, signatories));
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (guint i = 0; all[i] != NULL; i++)
    {
      gboolean covered = FALSE;

      for (guint j = 0; all[j] != NULL && !covered; j++)
        covered = i != j && strlen (all[j]) > strlen (all[i])
                  && compare_people_share ((const char *const[]){ all[i], NULL },
                                           (const char *const[]){ all[j], NULL })
                  && strchr (all[i], ' ') == NULL;
      if (!covered)
        g_ptr_array_add (kept, (gpointer)all[i]);
    }
  g_ptr_array_add (kept, NULL);
  return compare_pool_list (pool, (CompareList)kept->pdata);
}

/* How many texts name just these parties, however they put it; twice, where their own words tell them. */
static guint
count_parties (CompareItem *const *items, guint n_items, CompareList canonical)
{
  guint n = 0;

  for (guint i = 0; i < n_items; i++)
    if (items[i]->agreement.canonical == canonical)
      n += items[i]->agreement.lent ? 1 : 2;
  return n;
}

/* More of them are countries; or more of them at all. */
static gboolean
is_fuller (const CompareAgreement *a, const CompareAgreement *b)
{
  guint n_a = compare_list_length (a->codes);
  guint n_b = compare_list_length (b->codes);

  if (n_a != n_b)
    return n_a > n_b;
  /* the same countries: names besides are sooner misread than left out */
  if (a->codes == b->codes)
    return compare_list_length (a->parties) < compare_list_length (b->parties);
  return compare_list_length (a->parties) > compare_list_length (b->parties);
}

/* "Norway and Russia" beside "Norway and the Soviet Union": the same, with the state that is there now. */
static gboolean
names_heirs (CompareList now, CompareList past)
{
  gboolean gone = FALSE;

  if (compare_list_length (now) != compare_list_length (past))
    return FALSE;
  for (guint i = 0; past[i] != NULL; i++)
    if (!compare_list_contains (now, past[i]))
      {
        const char *heir = compare_state_heir (past[i]);

        if (heir == NULL || !compare_list_contains (now, heir))
          return FALSE;
        gone = TRUE;
      }
  return gone;
}

/* As most texts' readers would say it: those that most texts name, a group by its name where a text
 * does, a state that is there for one that is no more, else the fullest. */
static CompareList
name_parties (CompareItem *const *items, guint n_items)
{
  const CompareAgreement *best = &items[0]->agreement;
  guint best_count = count_parties (items, n_items, best->canonical);

  for (guint i = 1; i < n_items; i++)
    {
      const CompareAgreement *agreement = &items[i]->agreement;
      gboolean named = agreement->parties == agreement->canonical;
      guint count;

      if (agreement->parties == best->parties || names_heirs (best->parties, agreement->parties))
        continue;
      count = count_parties (items, n_items, agreement->canonical);
      if (names_heirs (agreement->parties, best->parties)
          || (count != best_count                       ? count > best_count
              : agreement->canonical == best->canonical ? named && best->parties != best->canonical
                                                        : is_fuller (agreement, best)))
        {
          best = agreement;
          best_count = count;
        }
    }
  return best->parties;
}

static void
merge_fields (ComparePool *pool, CorpusRow *row, CompareItem *const *items, guint n_items)
{
  row->parties = name_parties (items, n_items);
  row->binding = -1;
  row->instrument = items[0]->agreement.instrument;
  for (guint i = 0; i < n_items; i++)
    {
      const CompareAgreement *agreement = &items[i]->agreement;

      if (row->instrument == ENGINE_INSTRUMENT_OTHER
          || (row->instrument == ENGINE_INSTRUMENT_AGREEMENT
              && agreement->instrument != ENGINE_INSTRUMENT_OTHER))
        row->instrument = agreement->instrument;
      if (row->binding < 0)
        row->binding = agreement->binding;
      if (row->place == NULL)
        row->place = agreement->place;
    }
  row->subjects = unite (pool, items, n_items, G_STRUCT_OFFSET (CompareAgreement, subjects));
  row->signatories = unite_people (pool, items, n_items);
  row->follow_ups = unite (pool, items, n_items, G_STRUCT_OFFSET (CompareAgreement, follow_ups));
  row->status = latest_status (items, n_items);
  row->date_agreed = best_date (items, n_items, 1);
  row->date_signed = best_date (items, n_items, 2);
  row->date_in_force = best_date (items, n_items, 3);
  row->date_ends = best_date (items, n_items, 4);
  row->date = row->date_signed != NULL ? row->date_signed : row->date_agreed;
}

/* ---- conflicts --------------------------------------------------------------------------- */

typedef struct
{
  ComparePool *pool;
  CompareItem *const *items;
  guint n_items;
  GArray *conflicts;
  const char **values;
  const char **keys;
  CorpusDifferences differences;
} ConflictContext;

static void
add_conflict (ConflictContext *context, const char *field, CorpusDifferences difference)
{
  compare_add_conflict (context->pool, context->conflicts, &context->differences, field, difference,
                        context->values, context->keys, context->n_items);
}

/* The date of a step, unless it cannot be: see compare_settle_days(). */
static const CompareDays *
believable_days (const CompareAgreement *agreement, guint step)
{
  const CompareDays *days = compare_agreement_step_days (agreement, step);

  return days != NULL && compare_days_known (&agreement->told[days - agreement->days]) ? days
                                                                                       : NULL;
}

/* Dates of one step conflict where they exclude each other, not where one is coarser. */
static void
check_dates (ConflictContext *context, guint step, const char *field)
{
  const CompareDays *narrow = NULL;

  for (guint i = 0; i < context->n_items; i++)
    {
      const CompareDays *days = believable_days (&context->items[i]->agreement, step);

      if (days != NULL && (narrow == NULL || width (days) < width (narrow)))
        narrow = days;
    }
  for (guint i = 0; i < context->n_items; i++)
    {
      const CompareAgreement *agreement = &context->items[i]->agreement;
      const CompareDays *days = believable_days (agreement, step);

      context->values[i] = days != NULL ? step_date (agreement, step) : NULL;
      context->keys[i] = days == NULL                          ? NULL
                         : compare_days_overlap (days, narrow) ? ""
                                                               : context->values[i];
    }
  add_conflict (context, field, CORPUS_DIFFERENCE_DATE);
}

static void
check_places (ConflictContext *context)
{
  for (guint i = 0; i < context->n_items; i++)
    {
      context->values[i] = context->items[i]->agreement.place;
      context->keys[i] = context->items[i]->agreement.place_key;
    }
  add_conflict (context, "place", CORPUS_DIFFERENCE_PLACE);
}

static void
check_instruments (ConflictContext *context)
{
  EngineInstrument specific = ENGINE_INSTRUMENT_OTHER;

  for (guint i = 0; i < context->n_items; i++)
    {
      EngineInstrument instrument = context->items[i]->agreement.instrument;

      if (specific == ENGINE_INSTRUMENT_OTHER || specific == ENGINE_INSTRUMENT_AGREEMENT)
        specific = instrument;
      context->values[i] = engine_code_to_name (ENGINE_CODES_INSTRUMENT, (int)instrument);
      context->keys[i] =
          compare_agreement_instruments_fit (specific, instrument) ? "" : context->values[i];
    }
  add_conflict (context, "instrument", CORPUS_DIFFERENCE_INSTRUMENT);
}

static void
check_binding (ConflictContext *context)
{
  for (guint i = 0; i < context->n_items; i++)
    {
      int binding = context->items[i]->agreement.binding;

      context->values[i] = context->keys[i] = binding < 0 ? NULL : binding ? "true" : "false";
    }
  add_conflict (context, "binding", CORPUS_DIFFERENCE_BINDING);
}

static const char *
join (ComparePool *pool, CompareList list)
{
  g_autofree char *joined = g_strjoinv ("; ", (char **)list);

  return compare_pool_string (pool, joined);
}

static void
check_people (ConflictContext *context)
{
  CompareList first = NULL;

  for (guint i = 0; i < context->n_items; i++)
    {
      CompareList people = context->items[i]->agreement.signatories;

      context->values[i] = join (context->pool, people);
      if (people[0] != NULL && first == NULL)
        first = people;
      context->keys[i] = people[0] == NULL                      ? NULL
                         : compare_people_share (first, people) ? ""
                                                                : context->values[i];
    }
  add_conflict (context, "signatories", CORPUS_DIFFERENCE_SIGNATORIES);
}

static void
check_parties (ConflictContext *context)
{
  for (guint i = 0; i < context->n_items; i++)
    {
      context->values[i] = join (context->pool, context->items[i]->agreement.parties);
      context->keys[i] = join (context->pool, context->items[i]->agreement.canonical);
    }
  add_conflict (context, "parties", CORPUS_DIFFERENCE_PARTIES);
}

/* One text says that there is no such agreement, another that there is. */
static void
check_status (ConflictContext *context)
{
  for (guint i = 0; i < context->n_items; i++)
    {
      EngineAgreementStatus status = context->items[i]->agreement.status;

      context->values[i] = engine_code_to_name (ENGINE_CODES_AGREEMENT_STATUS, (int)status);
      context->keys[i] = status == ENGINE_AGREEMENT_REJECTED ? "rejected" : "";
    }
  add_conflict (context, "status", CORPUS_DIFFERENCE_STATUS);
}

static gboolean
tells_steps (const CorpusRow *row, CompareItem *const *items, guint n_items)
{
  const char *own = NULL;

  if (row->date_agreed == NULL || row->date_signed == NULL)
    return FALSE;
  for (guint i = 0; i < n_items; i++)
    {
      const char *date = items[i]->agreement.dates[0];

      if (date == NULL)
        continue;
      if (own != NULL && own != date)
        {
          CompareDays x, y;

          compare_days_parse (own, &x);
          compare_days_parse (date, &y);
          if (!compare_days_overlap (&x, &y))
            return TRUE;
        }
      own = date;
    }
  return FALSE;
}

static CorpusVerdict
verdict_of (const CorpusRow *row, gboolean ambiguous)
{
  const CorpusDifferences explained =
      CORPUS_DIFFERENCE_PARTIES | CORPUS_DIFFERENCE_SIGNATORIES | CORPUS_DIFFERENCE_STEP;

  if (ambiguous)
    return CORPUS_VERDICT_TO_CHECK;
  if (row->n_documents < 2)
    return CORPUS_VERDICT_SINGLE;
  if (row->differences & ~explained)
    return CORPUS_VERDICT_CONTRADICT;
  if (row->differences != 0)
    return CORPUS_VERDICT_BOTH_POSSIBLE;
  return row->n_independent < 2 ? CORPUS_VERDICT_SINGLE : CORPUS_VERDICT_AGREE;
}

CorpusRow *
compare_agreement_row (ComparePool *pool, CompareItem *const *items, guint n_items)
{
  GArray *entries = NULL;
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (CorpusConflict));
  GPtrArray *codes = g_ptr_array_new ();
  CorpusRow *row = compare_row_new (pool, items, n_items, &entries);
  g_autofree const char **values = g_new0 (const char *, n_items);
  g_autofree const char **keys = g_new0 (const char *, n_items);
  ConflictContext context = { pool, items, n_items, conflicts, values, keys, 0 };
  gboolean ambiguous = FALSE;

  for (guint i = 0; i < n_items; i++)
    {
      const CompareAgreement *agreement = &items[i]->agreement;
      CorpusEntry *entry = &g_array_index (entries, CorpusEntry, i);

      entry->status = (int)agreement->status;
      entry->text = agreement->place;
      entry->period = agreement->dates[0];
      ambiguous = ambiguous || agreement->ambiguous;
    }
  merge_fields (pool, row, items, n_items);
  check_dates (&context, 1, "date_agreed");
  check_dates (&context, 2, "date");
  check_dates (&context, 3, "date_in_force");
  check_places (&context);
  check_instruments (&context);
  check_binding (&context);
  check_people (&context);
  check_parties (&context);
  check_status (&context);
  row->differences = context.differences;
  if (context.differences & CORPUS_DIFFERENCE_PARTIES)
    g_ptr_array_add (codes, (gpointer) "parties_contained");
  if (tells_steps (row, items, n_items))
    {
      row->differences |= CORPUS_DIFFERENCE_STEP;
      g_ptr_array_add (codes, (gpointer) "story");
    }
  /* a mention that found its row elsewhere needs no check */
  ambiguous = ambiguous && n_items == 1;
  if (ambiguous)
    g_ptr_array_add (codes, (gpointer) "ambiguous");
  compare_row_finish (row, items, entries, conflicts, codes);
  row->verdict = verdict_of (row, ambiguous);
  compare_row_judge_entries (row);
  return row;
}
