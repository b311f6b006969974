/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts made ready for comparing: codes interned and put in one canonical form, dates as days,
 * values as intervals, and the link keys that say which facts can meet at all.
 *
 * Two facts that share no link key are never compared, so the keys must be coarser than the rules
 * of compare-figures.c and its siblings, and as fine as that allows: they bound what a changed
 * document makes the comparer compute again.  The top bit of a key is the user's. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-agreements.h"
#include "compare-keys.h"
#include "compare-links.h"
#include "compare-prepare.h"
#include "compare-texts.h"
#include "compare-things.h"

#define MOST_OF_SMALL_CIRCLE 4 /* parties */
#define WEEK_DAYS 7
#define N_STEPS 3 /* date, agreed, signed: what is done with them */
#define IN_FORCE 3 /* what is still being negotiated is not */
#define KEY_MASK (G_MAXUINT64 >> 1)

typedef enum
{
  SALT_FIGURE = 1,
  SALT_FIGURE_TOPIC,
  SALT_FLOW,
  SALT_PARTIES,
  SALT_PARTIES_MONTH,
  SALT_PAIR_DAY,
  SALT_PAIR_YEAR,
  SALT_COMMITMENT,
  SALT_PERSON_SURNAME,
  SALT_PERSON_OFFICE,
} Salt;

static void
add_key (GArray *keys, guint64 key)
{
  key &= KEY_MASK;
  for (guint i = 0; i < keys->len; i++)
    if (g_array_index (keys, guint64, i) == key)
      return;
  g_array_append_val (keys, key);
}

/* Counts are one class whatever is counted; the measure tells them apart. */
static const char *
unit_class (const char *unit)
{
  if (g_strcmp0 (unit, "persons") == 0 || g_strcmp0 (unit, "countries") == 0
      || g_strcmp0 (unit, "count") == 0)
    return "count";
  return unit != NULL ? unit : "";
}

static guint64
hash_flow (const CompareFigure *figure, CompareList seller, CompareList buyer)
{
  guint64 hash = compare_hash_string (compare_hash_start (SALT_FLOW), figure->unit_class);

  return compare_hash_list (compare_hash_list (hash, seller), buyer);
}

void
compare_add_figure_keys (const CompareFigure *figure, GArray *keys)
{
  guint64 start = compare_hash_string (compare_hash_start (SALT_FIGURE), figure->unit_class);

  if (figure->holder[0] == NULL)
    {
      if (figure->measure != ENGINE_MEASURE_OTHER || figure->commodities[0] != NULL
          || figure->on[0] != NULL)
        add_key (keys,
                 compare_hash_number (compare_hash_string (compare_hash_start (SALT_FIGURE_TOPIC),
                                                           figure->unit_class),
                                      figure->measure));
      return;
    }
  start = compare_hash_number (start, figure->measure);
  add_key (keys, compare_hash_list (start, figure->holder));
  if (figure->on[0] != NULL && figure->measure == ENGINE_MEASURE_EXPORTS)
    add_key (keys, hash_flow (figure, figure->holder, figure->on));
  else if (figure->on[0] != NULL
           && (figure->measure == ENGINE_MEASURE_IMPORTS
               || figure->measure == ENGINE_MEASURE_PURCHASE))
    add_key (keys, hash_flow (figure, figure->on, figure->holder));
  if (figure->measure != ENGINE_MEASURE_TARIFF)
    return;
  for (guint i = 0; figure->holder[i] != NULL; i++)
    add_key (keys, compare_hash_number (compare_hash_string (start, figure->holder[i]), 0x1e));
  for (guint i = 0; figure->reciprocal && figure->on[i] != NULL; i++)
    add_key (keys, compare_hash_number (compare_hash_string (start, figure->on[i]), 0x1e));
}

/* "Two thirds" is a round number however many digits it has. */
static gboolean
is_third (double value, const char *unit)
{
  return g_strcmp0 (unit, "%") == 0 && fabs (value * 3 - rint (value * 3 / 100) * 100) < 0.05;
}

static void
prepare_figure (ComparePool *pool,
                const EngineFigure *fact,
                const char *quote,
                CompareFigure *figure,
                GArray *keys)
{
  figure->value = fact->value;
  figure->upper = fact->upper;
  compare_value_interval (fact, &figure->low, &figure->high);
  figure->step = compare_value_step (fact->value);
  figure->n_digits =
      is_third (fact->value, fact->unit) ? 1 : compare_value_count_digits (fact->value);
  figure->unit = compare_pool_string (pool, fact->unit);
  figure->unit_class = compare_pool_string (pool, unit_class (fact->unit));
  figure->thing = figure->unit_class != NULL && g_str_equal (figure->unit_class, "count")
                      ? compare_thing_of (quote)
                      : COMPARE_THING_NONE;
  figure->qualifier = fact->qualifier;
  figure->measure = fact->measure;
  figure->of = fact->of;
  figure->status = fact->status;
  figure->per = fact->per;
  figure->change = fact->change;
  figure->reciprocal = fact->reciprocal;
  figure->by = compare_pool_list (pool, fact->by);
  figure->holder = compare_canonical_parties (pool, figure->by);
  figure->on = compare_canonical_parties (pool, compare_pool_list (pool, fact->on));
  figure->commodities = compare_pool_list (pool, fact->commodities);
  figure->goods_mask = compare_pooled_goods (figure->commodities);
  figure->period = compare_pool_string (pool, fact->period);
  compare_days_parse (figure->period, &figure->period_days);
  figure->source = compare_pool_string (pool, fact->source);
  figure->origin = compare_canonical_source (pool, figure->source);
  compare_add_figure_keys (figure, keys);
}

/* Any two of the parties, with what dates the agreement. */
static void
add_pairs (CompareList parties, guint n, guint64 date, GArray *keys)
{
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      add_key (keys, compare_hash_string (compare_hash_string (date, parties[i]), parties[k]));
}

/* Texts that leave out a party of a small circle still give two of the others and the day, or the year
 * where there were three or more. */
static void
add_pair_keys (const CompareAgreement *agreement, GArray *keys)
{
  CompareList parties = agreement->canonical;
  guint n = compare_list_length (parties);

  for (guint d = 0; d < N_STEPS && n <= MOST_OF_SMALL_CIRCLE; d++)
    {
      const CompareDays *days = &agreement->days[d];

      if (compare_days_is_day (days))
        add_pairs (parties, n,
                   compare_hash_number (compare_hash_start (SALT_PAIR_DAY), (guint64)days->first),
                   keys);
      if (n > 2 && days->first != 0 && days->last != 0)
        {
          char text[11];

          compare_days_format (days->last, text);
          text[4] = '\0';
          add_pairs (parties, n, compare_hash_string (compare_hash_start (SALT_PAIR_YEAR), text),
                     keys);
        }
    }
}

static void
add_agreement_keys (const CompareAgreement *agreement, GArray *keys)
{
  guint n = compare_list_length (agreement->canonical);

  if (compare_list_length (agreement->parties) < 2)
    return;
  add_key (keys, compare_hash_list (compare_hash_start (SALT_PARTIES), agreement->canonical));
  add_pair_keys (agreement, keys);
  if (n < 3)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (agreement->days); i++)
    {
      const CompareDays *days = &agreement->days[i];
      char text[11];

      if (days->first == 0 || days->last == 0 || days->last - days->first > 31)
        continue;
      compare_days_format (days->first, text);
      text[7] = '\0';
      add_key (keys, compare_hash_string (compare_hash_start (SALT_PARTIES_MONTH), text));
    }
}

static void
prepare_agreement (ComparePool *pool,
                   const EngineAgreement *fact,
                   CompareAgreement *agreement,
                   GArray *keys)
{
  const char *dates[] = { fact->date, fact->date_agreed, fact->date_signed, fact->date_in_force,
                          fact->date_ends };

  agreement->parties = compare_pool_list (pool, fact->parties);
  agreement->canonical = compare_canonical_parties (pool, agreement->parties);
  agreement->codes = compare_party_codes (pool, agreement->canonical);
  agreement->subjects = compare_pool_list (pool, fact->subjects);
  agreement->signatories = compare_pool_list (pool, fact->signatories);
  agreement->instrument = fact->instrument;
  agreement->status = fact->status;
  agreement->binding = fact->binding;
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    {
      agreement->dates[i] = compare_pool_string (pool, dates[i]);
      compare_days_parse (agreement->dates[i], &agreement->days[i]);
    }
  agreement->place = compare_pool_string (pool, fact->place);
  agreement->place_key = compare_canonical_place (pool, agreement->place);
  agreement->follow_ups = compare_pool_list (pool, NULL);
  agreement->n_mentions = fact->n_mentions;
  agreement->subject_fields = compare_subject_fields (agreement->subjects);
  add_agreement_keys (agreement, keys);
}

/* Actions that texts use for each other. */
static guint
action_family (EngineAction action)
{
  switch (action)
    {
    case ENGINE_ACTION_LIFT:
    case ENGINE_ACTION_REPEAL:
    case ENGINE_ACTION_SUSPEND:
    case ENGINE_ACTION_POSTPONE:
      return ENGINE_ACTION_LIFT;
    case ENGINE_ACTION_REDUCE:
    case ENGINE_ACTION_CAP:
      return ENGINE_ACTION_REDUCE;
    case ENGINE_ACTION_IMPOSE:
    case ENGINE_ACTION_INCREASE:
    case ENGINE_ACTION_RESTRICT:
      return ENGINE_ACTION_IMPOSE;
    case ENGINE_ACTION_SUPPORT:
    case ENGINE_ACTION_INVEST:
      return ENGINE_ACTION_INVEST;
    default:
      return action;
    }
}

static void
prepare_commitment (ComparePool *pool,
                    const EngineCommitment *fact,
                    CompareCommitment *commitment,
                    GArray *keys)
{
  guint64 key = compare_hash_start (SALT_COMMITMENT);

  commitment->actor = compare_canonical_parties (pool, compare_pool_list (pool, fact->actor));
  commitment->toward = compare_canonical_parties (pool, compare_pool_list (pool, fact->toward));
  commitment->action = fact->action;
  commitment->modality = fact->modality;
  commitment->negated = fact->negated;
  commitment->object = compare_pool_string (pool, fact->object);
  compare_text_read (pool, commitment->object, &commitment->words, &commitment->commodities);
  commitment->deadline = compare_pool_string (pool, fact->deadline);
  compare_days_parse (commitment->deadline, &commitment->deadline_days);
  if (commitment->actor[0] == NULL)
    return;
  key = compare_hash_list (key, commitment->actor);
  add_key (keys, compare_hash_number (key, action_family (fact->action)));
}

/* @name is the pool's. */
static const char *
fold_name (ComparePool *pool, const char *name)
{
  const char *known = name != NULL ? compare_pool_recall (pool, COMPARE_MEMO_NAME, name) : NULL;
  g_autofree char *folded = NULL;

  if (name == NULL || known != NULL)
    return known;
  folded = compare_fold (name);
  return compare_pool_remember (pool, COMPARE_MEMO_NAME, name, folded);
}

static void
prepare_person (ComparePool *pool, const EnginePerson *fact, ComparePerson *person, GArray *keys)
{
  const char *space;

  person->name = compare_pool_string (pool, fact->name);
  person->name_key = fold_name (pool, person->name);
  space = person->name_key != NULL ? strrchr (person->name_key, ' ') : NULL;
  person->surname = compare_pool_string (pool, space != NULL ? space + 1 : person->name_key);
  person->role = compare_pool_string (pool, fact->role);
  person->role_key = compare_canonical_role (pool, person->role, &person->role_known);
  person->country = compare_pool_string (pool, fact->country);
  if (person->surname != NULL)
    add_key (keys, compare_hash_string (compare_hash_start (SALT_PERSON_SURNAME), person->surname));
  if (person->role_known && person->country != NULL)
    add_key (keys,
             compare_hash_string (
                 compare_hash_string (compare_hash_start (SALT_PERSON_OFFICE), person->country),
                 person->role_key));
}

static gsize
item_size (EngineFactKind kind)
{
  switch (kind)
    {
    case ENGINE_FACT_FIGURE:
      return G_STRUCT_OFFSET (CompareItem, figure) + sizeof (CompareFigure);
    case ENGINE_FACT_AGREEMENT:
      return G_STRUCT_OFFSET (CompareItem, agreement) + sizeof (CompareAgreement);
    case ENGINE_FACT_COMMITMENT:
      return G_STRUCT_OFFSET (CompareItem, commitment) + sizeof (CompareCommitment);
    default:
      return G_STRUCT_OFFSET (CompareItem, person) + sizeof (ComparePerson);
    }
}

static CompareItem *
prepare_item (ComparePool *pool, CompareDocument *document, const CorpusCompareFact *given)
{
  const EngineFact *fact = given->fact;
  CompareItem *item = NULL;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));

  if (fact->kind == ENGINE_FACT_DATE || fact->kind == ENGINE_FACT_QUOTATION)
    return NULL;

  /* no more than its kind needs: there are hundreds of thousands */
  item = g_malloc0 (item_size (fact->kind));
  item->document = document;
  item->id = compare_pool_string (pool, given->id);
  item->start_byte = fact->span.start_byte;
  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      item->kind = CORPUS_CLAIM_FIGURE;
      prepare_figure (pool, &fact->figure, given->quote, &item->figure, keys);
      break;
    case ENGINE_FACT_AGREEMENT:
      item->kind = CORPUS_CLAIM_AGREEMENT;
      prepare_agreement (pool, &fact->agreement, &item->agreement, keys);
      break;
    case ENGINE_FACT_COMMITMENT:
      item->kind = CORPUS_CLAIM_COMMITMENT;
      prepare_commitment (pool, &fact->commitment, &item->commitment, keys);
      break;
    default:
      item->kind = CORPUS_CLAIM_PERSON;
      prepare_person (pool, &fact->person, &item->person, keys);
      break;
    }
  item->n_keys = keys->len;
  item->keys = (guint64 *)(void *)g_array_free (g_steal_pointer (&keys), FALSE);
  return item;
}

void
compare_item_free (CompareItem *item)
{
  g_free (item->keys);
  g_free (item->splits);
  if (item->kind == CORPUS_CLAIM_AGREEMENT)
    g_free (item->agreement.marks);
  compare_node_clear (&item->node);
  g_free (item);
}

int
compare_document_order (const CompareDocument *a, const CompareDocument *b)
{
  if (a == b)
    return 0;
  if (a->id_start != b->id_start)
    return a->id_start < b->id_start ? -1 : 1;
  return strcmp (a->id, b->id);
}

static guint64
key_of_item (gconstpointer item)
{
  return compare_item_key (item);
}

void
compare_sort_items (CompareItem **items, guint n_items)
{
  compare_sort_pointers ((gpointer *)items, n_items, key_of_item);
}

static int
order_places (gconstpointer a, gconstpointer b)
{
  const CompareItem *x = *(const CompareItem *const *)a;
  const CompareItem *y = *(const CompareItem *const *)b;

  if (x->start_byte != y->start_byte)
    return x->start_byte < y->start_byte ? -1 : 1;
  return strcmp (x->id, y->id);
}

static void
set_places (const CompareDocument *document)
{
  g_autoptr (GPtrArray) items = g_ptr_array_copy (document->items, NULL, NULL);

  g_ptr_array_sort (items, order_places);
  for (guint i = 0; i < items->len; i++)
    ((CompareItem *)g_ptr_array_index (items, i))->place = i;
}

/* What else its text says of an agreement's parties. */
static void
note_siblings (CompareDocument *document)
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

/* Several values on one topic in one text are several claims: a value that another text gives can
 * be matched with the nearest of them only. */
static void
mark_crowded (CompareDocument *document)
{
  g_autoptr (GArray) topics = g_array_new (FALSE, FALSE, sizeof (Topic));

  document->value_mask = 0;
  g_array_set_size (document->values, 0);
  for (guint i = 0; i < document->items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->items, i);
      CompareFigure *figure = &item->figure;
      CompareGiven given;
      Topic topic;

      if (item->kind != CORPUS_CLAIM_FIGURE)
        continue;
      document->value_mask |= compare_value_bit (figure);
      given = (CompareGiven){ figure->value, item };
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
  sort_topics (topics);
  for (guint i = 0; i < topics->len; i++)
    {
      Topic *x = &g_array_index (topics, Topic, i);

      for (guint j = i + 1; j < topics->len && j < i + 16; j++)
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

static void
note_relative_days (const CorpusCompareFact *facts, guint n_facts, CompareItem *const *items)
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
        agreement->told[k] = done && k < N_STEPS
                                 ? settle_day (agreement, k, &document->published_days)
                             : !done && k == IN_FORCE ? (CompareDays){ 0, 0 }
                                                      : agreement->days[k];
    }
}

static guint64
hash_parties (CompareList canonical)
{
  return compare_hash_list (compare_hash_start (SALT_PARTIES), canonical) & KEY_MASK;
}

/* A party by its name ("China's Exim Bank") may stand beside the countries, or for one that the text is
 * about: such agreements look for those of the countries, too. */
static void
add_name_keys (ComparePool *pool, CompareDocument *document)
{
  for (guint i = 0; i < document->agreements->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->agreements, i);
      const CompareAgreement *agreement = &item->agreement;
      CompareList parties = agreement->canonical;
      g_autoptr (GArray) keys = NULL;

      if (agreement->codes == parties || parties[0] == NULL)
        continue;
      keys = g_array_new (FALSE, FALSE, sizeof (guint64));
      g_array_append_vals (keys, item->keys, item->n_keys);
      if (agreement->codes[0] != NULL && agreement->codes[1] != NULL)
        add_key (keys, hash_parties (agreement->codes));
      for (guint k = 0; k < MOST_OF_SMALL_CIRCLE && parties[k] != NULL; k++)
        for (guint n = 0; document->leads[n] != NULL; n++)
          if (strcmp (document->leads[n], parties[k]) != 0)
            add_key (keys,
                     hash_parties (compare_pool_list (
                         pool, (const char *const[]){ parties[k], document->leads[n], NULL })));
      g_free (item->keys);
      item->n_keys = keys->len;
      item->keys = (guint64 *)(void *)g_array_free (g_steal_pointer (&keys), FALSE);
    }
}

void
compare_prepare_document (ComparePool *pool,
                          CompareDocument *document,
                          const CorpusCompareFact *facts,
                          guint n_facts)
{
  g_autofree CompareItem **items = g_new0 (CompareItem *, n_facts + 1);

  for (guint i = 0; i < n_facts; i++)
    {
      items[i] = prepare_item (pool, document, &facts[i]);
      if (items[i] != NULL)
        g_ptr_array_add (document->items, items[i]);
    }
  set_places (document);
  note_siblings (document);
  note_relative_days (facts, n_facts, items);
  compare_link_follow_ups (pool, document, facts, n_facts, items);
  compare_complete_holders (pool, document);
  compare_set_contexts (pool, facts, n_facts, items);
  mark_crowded (document);
  compare_settle_days (document);
  compare_collect_evidence (document, facts, n_facts, items);
  compare_collect_stories (pool, document, facts, n_facts);
  add_name_keys (pool, document);
}
