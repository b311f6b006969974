/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the sentences of an agreement tell besides: amounts, dates and words that another text's
 * sentences on it repeat.
 *
 * What they share with the sentences of another agreement of these parties in the same text tells
 * neither of the two and is left out.  Over the texts that the rules were tuned on, an amount or a date
 * that two mentions of the same parties have in common makes them one agreement twenty times as likely,
 * a word some five times. */

#include "config.h"

#include <string.h>

#include "compare-agreements.h"
#include "compare-keys.h"
#include "compare-prepare.h"

#define KIND_BITS 2
#define KIND_MASK 3
#define LONG_PAST_DAYS 366 /* a year that lies so far back is a date */
#define FEW 10             /* counts up to this are no amounts */
#define MONTH_DAYS 31
#define YEAR_DAYS 366

/* A mark is a hash whose lowest bits are its kind. */
typedef enum
{
  MARK_VALUE,
  MARK_DATE,
  MARK_WORD,
  N_MARK_KINDS
} MarkKind;

static const struct
{
  double first; /* of the kind … */
  double more;  /* … and the second one */
} weights[N_MARK_KINDS] = {
  [MARK_VALUE] = { 2.0, 0.5 },
  [MARK_DATE] = { 1.5, 0 },
  [MARK_WORD] = { 1.0, 0.5 },
};

static void
add_mark (GArray *marks, MarkKind kind, guint64 hash)
{
  guint64 mark = (hash & ~(guint64)KIND_MASK) | kind;

  g_array_append_val (marks, mark);
}

/* ---- collecting --------------------------------------------------------------------------- */

static gboolean
lies_within (guint32 byte, const EngineSpan *spans, guint n)
{
  for (guint i = 0; i < n; i++)
    if (byte >= spans[i].start_byte && byte < spans[i].end_byte)
      return TRUE;
  return FALSE;
}

/* The sentences of an agreement's mentions, as far as facts in them tell where these end. */
static GArray *
list_sentences (const EngineFact *agreement, const CorpusCompareFact *facts, guint n_facts)
{
  GArray *sentences = g_array_new (FALSE, FALSE, sizeof (EngineSpan));

  g_array_append_val (sentences, agreement->sentence);
  for (guint i = 0; i < agreement->agreement.n_mentions; i++)
    {
      guint32 start = agreement->agreement.mentions[i].start_byte;

      if (lies_within (start, (const EngineSpan *)(void *)sentences->data, sentences->len))
        continue;
      for (guint k = 0; k < n_facts; k++)
        if (lies_within (start, &facts[k].fact->sentence, 1))
          {
            g_array_append_val (sentences, facts[k].fact->sentence);
            break;
          }
    }
  return sentences;
}

static void
mark_value (GArray *marks, const CompareFigure *figure)
{
  guint64 hash = compare_hash_string (compare_hash_start (MARK_VALUE), figure->unit_class);
  guint64 bits;

  if (figure->unit_class == NULL
      || (g_str_equal (figure->unit_class, "count") && figure->value <= FEW))
    return;
  memcpy (&bits, &figure->value, sizeof bits);
  add_mark (marks, MARK_VALUE, compare_hash_number (hash, bits));
}

/* A day or a month, and where it lies far back the month and the year that it is of. */
static void
mark_date (GArray *marks, const char *iso, const CompareDays *published)
{
  guint64 start = compare_hash_start (MARK_DATE);
  gboolean past;
  CompareDays days;
  char text[11];

  if (!compare_days_parse (iso, &days) || days.first == 0 || days.last == 0
      || days.last - days.first > YEAR_DAYS)
    return;
  past = published->first != 0 && published->first - days.last > LONG_PAST_DAYS;
  compare_days_format (days.first, text);
  if (compare_days_is_day (&days))
    add_mark (marks, MARK_DATE, compare_hash_string (start, text));
  text[7] = '\0';
  if (days.last - days.first < MONTH_DAYS && (past || !compare_days_is_day (&days)))
    add_mark (marks, MARK_DATE, compare_hash_string (start, text));
  text[4] = '\0';
  if (past)
    add_mark (marks, MARK_DATE, compare_hash_string (start, text));
}

static GArray *
collect_marks (const CompareDocument *document,
               const EngineFact *agreement,
               const CorpusCompareFact *facts,
               guint n_facts,
               CompareItem *const *items)
{
  g_autoptr (GArray) sentences = list_sentences (agreement, facts, n_facts);
  GArray *marks = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = 0; i < n_facts; i++)
    {
      const EngineFact *fact = facts[i].fact;

      if (!lies_within (fact->span.start_byte, (const EngineSpan *)(void *)sentences->data,
                        sentences->len))
        continue;
      if (fact->kind == ENGINE_FACT_FIGURE)
        mark_value (marks, &items[i]->figure);
      else if (fact->kind == ENGINE_FACT_DATE)
        mark_date (marks, fact->date.iso, &document->published_days);
    }
  return marks;
}

static gboolean
is_among (const GArray *marks, guint64 mark)
{
  for (guint i = 0; i < marks->len; i++)
    if (g_array_index (marks, guint64, i) == mark)
      return TRUE;
  return FALSE;
}

/* Those of @all's @own that no other agreement of its parties has. */
static void
set_marks (CompareAgreement *agreement,
           guint own,
           GArray *const *all,
           CompareItem *const *acts,
           guint n)
{
  g_autoptr (GArray) kept = g_array_new (FALSE, FALSE, sizeof (guint64));

  for (guint i = 0; i < all[own]->len; i++)
    {
      guint64 mark = g_array_index (all[own], guint64, i);
      gboolean shared = is_among (kept, mark);

      for (guint k = 0; k < n && !shared; k++)
        shared = k != own && acts[k]->agreement.canonical == agreement->canonical
                 && is_among (all[k], mark);
      if (!shared)
        g_array_append_val (kept, mark);
    }
  compare_sort_numbers ((guint64 *)(void *)kept->data, kept->len);
  agreement->n_marks = kept->len;
  agreement->marks = g_memdup2 (kept->data, kept->len * sizeof (guint64));
}

void
compare_collect_evidence (CompareDocument *document,
                          const CorpusCompareFact *facts,
                          guint n_facts,
                          CompareItem *const *items)
{
  g_autoptr (GPtrArray) acts = g_ptr_array_new ();
  g_autoptr (GPtrArray) marks = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);

  for (guint i = 0; i < n_facts; i++)
    if (facts[i].fact->kind == ENGINE_FACT_AGREEMENT)
      {
        g_ptr_array_add (acts, items[i]);
        g_ptr_array_add (marks, collect_marks (document, facts[i].fact, facts, n_facts, items));
      }
  for (guint i = 0; i < acts->len; i++)
    set_marks (&((CompareItem *)g_ptr_array_index (acts, i))->agreement, i,
               (GArray *const *)marks->pdata, (CompareItem *const *)acts->pdata, acts->len);
}

/* ---- two agreements ----------------------------------------------------------------------- */

double
compare_agreement_evidence (const CompareAgreement *a, const CompareAgreement *b, gboolean dates)
{
  guint counts[KIND_MASK + 1] = { 0 };
  double score = 0;

  for (guint i = 0, j = 0; i < a->n_marks && j < b->n_marks;)
    {
      guint64 p = a->marks[i];
      guint64 q = b->marks[j];

      if (p == q)
        counts[p & KIND_MASK]++;
      i += p <= q;
      j += q <= p;
    }
  for (guint i = 0; i < N_MARK_KINDS; i++)
    if (counts[i] > 0 && (dates || i != MARK_DATE))
      score += weights[i].first + (counts[i] > 1 ? weights[i].more : 0);
  return MIN (score, COMPARE_MOST_EVIDENCE);
}
