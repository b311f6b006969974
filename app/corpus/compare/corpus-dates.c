/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When undated texts were published, from what they and other texts say.
 *
 * Events are days that a text ties to two people, or to an agreement of given parties.  A relative
 * date that an undated text ties to the same people or parties then says when it was published.
 * Full dates told as past and as to come bound it, the weekday of the news narrows it.  The days
 * that satisfy most of the clues' weight are proposed. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "corpus-dates.h"
#include "dates-words.h"

#define MAX_PEOPLE 6        /* people of one sentence that are paired */
#define MAX_EVENTS 8        /* events that one relative date may be */
#define LEAD_SENTENCES_BYTES 600 /* where the news of a text stands */
#define MAX_WIDTH_DAYS 45   /* wider proposals are none */
#define WEIGHT_EVENT 2.0
#define WEIGHT_DUPLICATE 2.0
#define WEIGHT_BOUND 1.0
#define WEIGHT_LEAD 0.6
#define WEIGHT_WEEKDAY 0.5

typedef struct
{
  CompareDays days;
  const char *document;
  const char *fact;
} Event;

typedef struct
{
  const CorpusDatedText *texts;
  guint n_texts;
  ComparePool *pool;
  GHashTable *events; /* hash of two people or of parties → GArray of Event */
} Inference;

typedef struct
{
  CompareDays days;
  double weight;
  CorpusDateReason reason;
} Clue;

typedef struct
{
  CorpusDateProposals proposals;
  ComparePool *pool;
  GArray *list;       /* CorpusDateProposal */
  GPtrArray *reasons; /* GArray of CorpusDateReason */
} PrivateProposals;

static guint64
pair_key (const char *a, const char *b)
{
  gboolean swap = strcmp (a, b) > 0;
  guint64 key = compare_hash_string (compare_hash_start (50), swap ? b : a);

  return compare_hash_string (key, swap ? a : b);
}

static guint64
parties_key (Inference *self, const char *const *parties)
{
  CompareList list =
      compare_canonical_parties (self->pool, compare_pool_list (self->pool, parties));

  return compare_hash_list (compare_hash_start (51), list);
}

static gboolean
span_inside (EngineSpan inner, EngineSpan outer)
{
  return inner.start_byte >= outer.start_byte && inner.end_byte <= outer.end_byte;
}

static gboolean
is_mentioned (const EngineFact *person, EngineSpan sentence)
{
  if (span_inside (person->span, sentence))
    return TRUE;
  for (guint i = 0; i < person->person.n_mentions; i++)
    if (span_inside (person->person.mentions[i], sentence))
      return TRUE;
  return FALSE;
}

/* Folded surnames of the people in a sentence. */
static GPtrArray *
list_people (Inference *self, const CorpusDatedText *text, EngineSpan sentence)
{
  GPtrArray *people = g_ptr_array_new ();

  for (guint i = 0; i < text->n_facts && people->len < MAX_PEOPLE; i++)
    {
      const EngineFact *fact = text->facts[i].fact;
      g_autofree char *folded = NULL;
      const char *space;

      if (fact->kind != ENGINE_FACT_PERSON || fact->person.name == NULL
          || !is_mentioned (fact, sentence))
        continue;
      folded = compare_fold (fact->person.name);
      space = strrchr (folded, ' ');
      g_ptr_array_add (
          people, (gpointer)compare_pool_string (self->pool, space != NULL ? space + 1 : folded));
    }
  return people;
}

static void
add_event (Inference *self,
           guint64 key,
           const CompareDays *days,
           const char *document,
           const char *fact)
{
  GArray *list = g_hash_table_lookup (self->events, &key);
  Event event = { *days, document, fact };

  if (list == NULL)
    {
      list = g_array_new (FALSE, FALSE, sizeof (Event));
      g_hash_table_insert (self->events, g_memdup2 (&key, sizeof key), list);
    }
  if (list->len < 64)
    g_array_append_val (list, event);
}

static void
index_text (Inference *self, const CorpusDatedText *text)
{
  for (guint i = 0; i < text->n_facts; i++)
    {
      const EngineFact *fact = text->facts[i].fact;
      CompareDays days;

      if (fact->kind == ENGINE_FACT_AGREEMENT && fact->agreement.parties[0] != NULL
          && compare_days_parse (fact->agreement.date, &days) && compare_days_is_day (&days))
        add_event (self, parties_key (self, fact->agreement.parties), &days, text->document.id,
                   text->facts[i].id);
      if (fact->kind == ENGINE_FACT_DATE && compare_days_parse (fact->date.iso, &days)
          && compare_days_is_day (&days))
        {
          g_autoptr (GPtrArray) people = list_people (self, text, fact->sentence);

          for (guint a = 0; a < people->len; a++)
            for (guint b = a + 1; b < people->len; b++)
              add_event (self,
                         pair_key (g_ptr_array_index (people, a), g_ptr_array_index (people, b)),
                         &days, text->document.id, text->facts[i].id);
        }
    }
}

/* ---- clues ------------------------------------------------------------------------------- */

static const char *
quote (Inference *self, const CorpusDatedText *text, EngineSpan span)
{
  g_autofree char *words = NULL;

  if (span.end_byte > text->length_bytes || span.start_byte >= span.end_byte)
    return "";
  words = g_strndup (text->text + span.start_byte, span.end_byte - span.start_byte);
  return compare_pool_string (self->pool, words);
}

static void
add_clue (Inference *self,
          GArray *clues,
          const CorpusDatedText *text,
          CorpusDateClue kind,
          const EngineFact *fact,
          const CompareDays *days,
          double weight,
          const Event *event)
{
  Clue clue = { *days, weight, { kind } };

  if (fact != NULL)
    {
      clue.reason.words = quote (self, text, fact->span);
      clue.reason.trigger = fact->span;
    }
  else
    clue.reason.words = "";
  if (event != NULL)
    {
      clue.reason.other_document = event->document;
      clue.reason.other_fact = event->fact;
    }
  compare_days_format (days->first, clue.reason.earliest);
  compare_days_format (days->last, clue.reason.latest);
  g_array_append_val (clues, clue);
}

/* All events of @key that the words of @fact fit, as alternatives: they share one weight. */
static void
add_events (Inference *self,
            GArray *clues,
            const CorpusDatedText *text,
            const EngineFact *fact,
            guint64 key)
{
  const GArray *list = g_hash_table_lookup (self->events, &key);
  guint first = clues->len;

  for (guint i = 0; list != NULL && i < list->len && clues->len - first < MAX_EVENTS; i++)
    {
      const Event *event = &g_array_index (list, Event, i);
      gboolean known = FALSE;
      CompareDays days;

      if (strcmp (event->document, text->document.id) == 0
          || !dates_words_to_published (quote (self, text, fact->span), &event->days, &days))
        continue;
      for (guint k = first; k < clues->len && !known; k++)
        {
          Clue *clue = &g_array_index (clues, Clue, k);

          known = clue->days.first == days.first && clue->days.last == days.last;
        }
      if (!known)
        add_clue (self, clues, text, CORPUS_DATE_CLUE_EVENT, fact, &days, WEIGHT_EVENT, event);
    }
  for (guint k = first; k < clues->len; k++)
    g_array_index (clues, Clue, k).weight /= clues->len - first;
}

static void
add_relative (Inference *self, GArray *clues, const CorpusDatedText *text, const EngineFact *fact)
{
  g_autoptr (GPtrArray) people = list_people (self, text, fact->sentence);

  for (guint a = 0; a < people->len; a++)
    for (guint b = a + 1; b < people->len; b++)
      add_events (self, clues, text, fact,
                  pair_key (g_ptr_array_index (people, a), g_ptr_array_index (people, b)));
  for (guint i = 0; i < text->n_facts; i++)
    {
      const EngineFact *agreement = text->facts[i].fact;

      if (agreement->kind == ENGINE_FACT_AGREEMENT && agreement->agreement.date == NULL
          && agreement->agreement.parties[0] != NULL && agreement->agreement.parties[1] != NULL
          && span_inside (agreement->span, fact->sentence))
        add_events (self, clues, text, fact, parties_key (self, agreement->agreement.parties));
    }
}

/* A full date bounds the publication: told as past from below, as to come from above; the day of
 * the news itself is the publication's or the day before. */
static void
add_bound (Inference *self,
           GArray *clues,
           const CorpusDatedText *text,
           const EngineFact *fact,
           const CompareDays *day)
{
  EngineSpan sentence = fact->sentence;
  CompareDays days = { 0, 0 };

  if (sentence.end_byte > text->length_bytes || sentence.end_byte <= sentence.start_byte)
    return;
  if (dates_sentence_is_future (text->text + sentence.start_byte,
                                sentence.end_byte - sentence.start_byte))
    {
      days.last = day->first;
      add_clue (self, clues, text, CORPUS_DATE_CLUE_FUTURE, fact, &days, WEIGHT_BOUND, NULL);
      return;
    }
  days.first = day->first;
  add_clue (self, clues, text, CORPUS_DATE_CLUE_PAST, fact, &days, WEIGHT_BOUND, NULL);
  if (fact->span.start_byte < LEAD_SENTENCES_BYTES)
    {
      days.last = day->first + 1;
      add_clue (self, clues, text, CORPUS_DATE_CLUE_PAST, fact, &days, WEIGHT_LEAD, NULL);
    }
}

static GArray *
collect_clues (Inference *self, const CorpusDatedText *text, const EngineFact **weekday)
{
  GArray *clues = g_array_new (FALSE, FALSE, sizeof (Clue));

  *weekday = NULL;
  for (guint i = 0; i < text->n_facts; i++)
    {
      const EngineFact *fact = text->facts[i].fact;
      CompareDays days;

      if (fact->kind != ENGINE_FACT_DATE)
        continue;
      if (fact->date.basis == ENGINE_DATE_RELATIVE)
        {
          add_relative (self, clues, text, fact);
          if (*weekday == NULL && fact->span.start_byte < LEAD_SENTENCES_BYTES
              && dates_words_to_weekday (quote (self, text, fact->span)) != 0)
            *weekday = fact;
        }
      else if (fact->date.basis == ENGINE_DATE_EXPLICIT
               && compare_days_parse (fact->date.iso, &days) && compare_days_is_day (&days))
        add_bound (self, clues, text, fact, &days);
    }
  for (guint i = 0; text->document.duplicate_group != NULL && i < self->n_texts; i++)
    {
      const CorpusCompareDocument *other = &self->texts[i].document;
      CompareDays days;
      Event event = { { 0, 0 }, other->id, NULL };

      if (g_strcmp0 (other->duplicate_group, text->document.duplicate_group) != 0
          || !compare_days_parse (other->published, &days) || !compare_days_is_day (&days))
        continue;
      days.first--;
      days.last++;
      add_clue (self, clues, text, CORPUS_DATE_CLUE_DUPLICATE, NULL, &days, WEIGHT_DUPLICATE,
                &event);
    }
  return clues;
}

/* ---- proposals --------------------------------------------------------------------------- */

static gboolean
allows (const Clue *clue, gint32 day)
{
  return (clue->days.first == 0 || clue->days.first <= day)
         && (clue->days.last == 0 || day <= clue->days.last);
}

static double
weigh (const GArray *clues, gint32 day)
{
  double weight = 0;

  for (guint i = 0; i < clues->len; i++)
    weight +=
        allows (&g_array_index (clues, Clue, i), day) ? g_array_index (clues, Clue, i).weight : 0;
  return weight;
}

/* The days of greatest weight around a bound of some clue; the earliest run wins.  FALSE where
 * nothing bounds them on both sides. */
static gboolean
find_best_days (const GArray *clues, CompareDays *best, double *best_weight)
{
  *best_weight = 0;
  best->first = best->last = 0;
  for (guint i = 0; i < clues->len; i++)
    for (guint side = 0; side < 2; side++)
      {
        const CompareDays *days = &g_array_index (clues, Clue, i).days;
        gint32 day = side == 0 ? days->first : days->last;
        double weight = day != 0 ? weigh (clues, day) : 0;

        if (day == 0 || weight < *best_weight
            || (weight == *best_weight && best->first != 0 && day >= best->first))
          continue;
        *best_weight = weight;
        best->first = day;
      }
  if (best->first == 0)
    return FALSE;
  while (best->last - best->first < MAX_WIDTH_DAYS
         && weigh (clues, best->first - 1) == *best_weight)
    {
      best->first--;
      if (best->last == 0)
        best->last = best->first + 1;
    }
  best->last = MAX (best->last, best->first);
  while (best->last - best->first <= MAX_WIDTH_DAYS
         && weigh (clues, best->last + 1) == *best_weight)
    best->last++;
  return best->last - best->first < MAX_WIDTH_DAYS;
}

/* "jeudi" in the news of a text is its day or the day before: which of the days that are left
 * that can be is only asked once the week is known. */
static void
add_weekday (Inference *self,
             GArray *clues,
             const CorpusDatedText *text,
             const EngineFact *fact,
             const CompareDays *around)
{
  guint weekday = dates_words_to_weekday (quote (self, text, fact->span));

  for (gint32 day = around->first - 1; day <= around->last; day++)
    if ((guint)((day - 1) % 7 + 1) == weekday)
      {
        CompareDays days = { day, day + 1 };

        add_clue (self, clues, text, CORPUS_DATE_CLUE_WEEKDAY, fact, &days, WEIGHT_WEEKDAY, NULL);
        return;
      }
}

static gboolean
propose (Inference *self,
         const CorpusDatedText *text,
         CorpusDateProposal *proposal,
         GArray **reasons)
{
  const EngineFact *weekday;
  g_autoptr (GArray) clues = collect_clues (self, text, &weekday);
  CompareDays best;
  double weight;
  double total = 0;
  char first[11], last[11];

  if (!find_best_days (clues, &best, &weight))
    return FALSE;
  if (weekday != NULL && best.last - best.first < 7)
    {
      add_weekday (self, clues, text, weekday, &best);
      if (!find_best_days (clues, &best, &weight))
        return FALSE;
    }
  for (guint i = 0; i < clues->len; i++)
    total += g_array_index (clues, Clue, i).weight;

  proposal->document = text->document.id;
  proposal->n_days = (guint)(best.last - best.first) + 1;
  compare_days_format (best.first, first);
  compare_days_format (best.last, last);
  if (best.first == best.last)
    g_strlcpy (proposal->published, first, sizeof proposal->published);
  else
    g_snprintf (proposal->published, sizeof proposal->published, "%s/%s", first, last);
  proposal->confidence =
      weight / total * (1 - exp2 (-weight)) / (1 + (best.last - best.first) / 14.0);

  *reasons = g_array_new (FALSE, FALSE, sizeof (CorpusDateReason));
  for (guint i = 0; i < clues->len; i++)
    if (allows (&g_array_index (clues, Clue, i), best.first))
      g_array_append_val (*reasons, g_array_index (clues, Clue, i).reason);
  proposal->reasons = (const CorpusDateReason *)(void *)(*reasons)->data;
  proposal->n_reasons = (*reasons)->len;
  return TRUE;
}

static int
order_proposals (gconstpointer a, gconstpointer b)
{
  return strcmp (((const CorpusDateProposal *)a)->document,
                 ((const CorpusDateProposal *)b)->document);
}

static void
event_list_free (gpointer list)
{
  g_array_unref (list);
}

CorpusDateProposals *
corpus_infer_dates (const CorpusDatedText *texts, guint n_texts)
{
  PrivateProposals *self = g_new0 (PrivateProposals, 1);
  Inference inference = { texts, n_texts };

  g_return_val_if_fail (texts != NULL || n_texts == 0, NULL);

  self->pool = inference.pool = compare_pool_new ();
  self->list = g_array_new (FALSE, TRUE, sizeof (CorpusDateProposal));
  self->reasons = g_ptr_array_new_with_free_func ((GDestroyNotify)g_array_unref);
  inference.events = g_hash_table_new_full (g_int64_hash, g_int64_equal, g_free, event_list_free);
  for (guint i = 0; i < n_texts; i++)
    index_text (&inference, &texts[i]);
  for (guint i = 0; i < n_texts; i++)
    {
      CorpusDateProposal proposal = { 0 };
      GArray *reasons = NULL;

      if (texts[i].document.published != NULL
          || !propose (&inference, &texts[i], &proposal, &reasons))
        continue;
      g_ptr_array_add (self->reasons, reasons);
      g_array_append_val (self->list, proposal);
    }
  g_array_sort (self->list, order_proposals);
  g_hash_table_unref (inference.events);
  self->proposals.proposals = (const CorpusDateProposal *)(void *)self->list->data;
  self->proposals.n_proposals = self->list->len;
  return &self->proposals;
}

void
corpus_date_proposals_free (CorpusDateProposals *proposals)
{
  PrivateProposals *self = (PrivateProposals *)proposals;

  g_array_unref (self->list);
  g_ptr_array_unref (self->reasons);
  compare_pool_unref (self->pool);
  g_free (self);
}
