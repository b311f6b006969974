/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts made ready for comparing: codes interned and put in one canonical form, dates as days,
 * values as intervals.  Under which keys they are looked for is compare-link-keys.c's, what the facts
 * of a document say of each other compare-context.c's and compare-siblings.c's. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-keys.h"
#include "compare-links.h"
#include "compare-prepare.h"
#include "compare-texts.h"
#include "compare-things.h"
#include "compare-topics.h"
#include "compare-words.h"

#define MOST_PARTS 9 /* of a fraction in words */
#define LENT_CONFIDENCE 0.66 /* of an agreement whose parties its own words do not tell, at most */

/* Counts are one class whatever is counted; the measure tells them apart. */
static const char *
unit_class (const char *unit)
{
  if (g_strcmp0 (unit, "persons") == 0 || g_strcmp0 (unit, "countries") == 0
      || g_strcmp0 (unit, "count") == 0)
    return "count";
  return unit != NULL ? unit : "";
}

/* "Two thirds" is a round number however many digits it has. */
static gboolean
is_third (double value, const char *unit)
{
  return g_strcmp0 (unit, "%") == 0 && fabs (value * 3 - rint (value * 3 / 100) * 100) < 0.05;
}

/* Half, a third, a quarter, a fifth … rather than "ten per cent". */
static gboolean
is_fraction (double value)
{
  for (guint parts = 2; parts <= MOST_PARTS; parts++)
    if (fabs (value * parts - rint (value * parts / 100) * 100) < 0.1)
      return TRUE;
  return FALSE;
}

/* Is it told by its name rather than by a fraction: "ten per cent"? */
static gboolean
says_per_cent (const char *quote)
{
  static const char *const names[] = {
#include "compare-percent-table.h"
    NULL,
  };
  g_autofree char *folded = compare_fold (quote);
  g_auto (GStrv) words = g_strsplit (folded, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_strv_contains (names, words[i]))
      return TRUE;
  return FALSE;
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
  figure->in_words = figure->unit_class != NULL && figure->unit_class[0] == '%' && quote != NULL
                     && strpbrk (quote, "0123456789%") == NULL && is_fraction (fact->value)
                     && !says_per_cent (quote);
  figure->telling = figure->unit_class != NULL && compare_value_is_telling (figure);
  compare_add_figure_keys (figure, keys);
}

static void
prepare_agreement (ComparePool *pool,
                   const EngineAgreement *fact,
                   const char *quote,
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
  agreement->topics = compare_topics_of (quote);
  agreement->names = compare_names_of (pool, quote);
  compare_add_agreement_keys (agreement, keys);
}

static void
prepare_commitment (ComparePool *pool,
                    const EngineCommitment *fact,
                    CompareCommitment *commitment,
                    GArray *keys)
{
  commitment->actor = compare_canonical_parties (pool, compare_pool_list (pool, fact->actor));
  commitment->toward = compare_canonical_parties (pool, compare_pool_list (pool, fact->toward));
  commitment->action = fact->action;
  commitment->modality = fact->modality;
  commitment->negated = fact->negated;
  commitment->object = compare_pool_string (pool, fact->object);
  compare_text_read (pool, commitment->object, &commitment->words, &commitment->commodities);
  commitment->deadline = compare_pool_string (pool, fact->deadline);
  compare_days_parse (commitment->deadline, &commitment->deadline_days);
  compare_add_commitment_keys (commitment, keys);
}

/* @name is the pool's. */
static const char *
fold_name (ComparePool *pool, const char *name)
{
  const char *known = name != NULL ? compare_pool_recall (pool, COMPARE_MEMO_NAME, name) : NULL;
  g_autofree char *folded = NULL;
  g_autofree char *spelling = NULL;

  if (name == NULL || known != NULL)
    return known;
  folded = compare_fold (name);
  spelling = compare_spelling (folded);
  return compare_pool_remember (pool, COMPARE_MEMO_NAME, name, spelling);
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
  compare_add_person_keys (person, keys);
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
      prepare_agreement (pool, &fact->agreement, given->quote, &item->agreement, keys);
      item->agreement.lent = fact->confidence > 0 && fact->confidence < LENT_CONFIDENCE
                             && compare_list_length (item->agreement.canonical) == 2;
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
    {
      g_free (item->agreement.marks);
      g_free (item->agreement.words);
    }
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

void
compare_prepare_document (ComparePool *pool,
                          CompareDocument *document,
                          const CorpusCompareDocument *given,
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
  compare_note_siblings (document);
  compare_note_relative_days (facts, n_facts, items);
  compare_link_follow_ups (pool, document, facts, n_facts, items);
  compare_complete_holders (pool, document);
  compare_set_contexts (pool, facts, n_facts, items);
  compare_mark_crowded (document);
  compare_settle_days (document);
  compare_collect_words (given->text, given->length_bytes, facts, n_facts, items);
  compare_collect_agreement_words (given->text, given->length_bytes, facts, n_facts, items);
  compare_collect_evidence (document, facts, n_facts, items);
  compare_collect_stories (pool, document, facts, n_facts);
  compare_add_name_keys (pool, document);
  compare_add_lent_keys (pool, document);
  compare_add_lead_keys (document);
}
