/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The people that texts name: one row for each, with the roles they are given; and the same office
 * held by differently named people at the same time, which one of the texts may have wrong. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "compare-links.h"

#define MOST_COUNTED 64 /* items of a row among which a name is counted */
#define WINDOW 6 /* neighbours by name that one is compared with, per key */
#define NAME_BYTES 6 /* of a name, which a number holds exactly */
#define OFFICE_DAYS 45 /* two texts this near in time know the same holder of an office */

static gboolean
countries_fit (const ComparePerson *a, const ComparePerson *b)
{
  return a->country == NULL || b->country == NULL || a->country == b->country;
}

static gboolean
is_surname_only (const ComparePerson *person)
{
  return person->name_key == person->surname;
}

static gboolean
share_office (const ComparePerson *a, const ComparePerson *b)
{
  return a->role_known && b->role_known && a->role_key == b->role_key && a->country != NULL
         && a->country == b->country;
}

/* "J. Smith", "John Smith" and "John R. Smith" may be one; "John" and "Jane" are not. */
static gboolean
first_names_fit (const ComparePerson *a, const ComparePerson *b)
{
  const char *x = a->name_key;
  const char *y = b->name_key;
  gsize n_x = strcspn (x, " ");
  gsize n_y = strcspn (y, " ");

  if (n_x == 1 || n_y == 1)
    return *x == *y;
  return n_x == n_y && strncmp (x, y, n_x) == 0;
}

/* NAN where they are not compared. */
static double
score_persons (const CompareItem *x, const CompareItem *y)
{
  const ComparePerson *a = &x->person;
  const ComparePerson *b = &y->person;
  gboolean office = share_office (a, b);

  if (a->name_key == NULL || b->name_key == NULL)
    return NAN;
  if (a->name_key == b->name_key)
    return !countries_fit (a, b) && is_surname_only (a) ? NAN : office ? 4 : 3;
  if (a->surname == b->surname && countries_fit (a, b))
    {
      if (is_surname_only (a) || is_surname_only (b))
        return office ? 2.8 : a->country != NULL && a->country == b->country ? 2.5 : NAN;
      if (first_names_fit (a, b))
        return office ? 2.9 : 2.2;
      return office ? 2 : NAN; /* another first name: which one is right? */
    }
  if (!office || !compare_days_known (&x->document->published_days)
      || !compare_days_known (&y->document->published_days)
      || compare_days_distance (&x->document->published_days, &y->document->published_days)
             > OFFICE_DAYS)
    return NAN;
  return compare_documents_related (x->document, y->document) ? 1 : NAN;
}

static gboolean
persons_compatible (const CompareItem *a, const CompareItem *b)
{
  const ComparePerson *x = &a->person;
  const ComparePerson *y = &b->person;

  return countries_fit (x, y) && (x->surname == y->surname || share_office (x, y));
}

static gboolean
persons_same_document (const CompareItem *a, const CompareItem *b)
{
  return a->person.name_key == b->person.name_key;
}

static guint64
person_signature (const CompareItem *item)
{
  const ComparePerson *person = &item->person;
  guint64 hash = compare_hash_string (compare_hash_start (5), person->surname);

  hash = compare_hash_string (hash, person->country);
  return compare_hash_string (hash, person->role_known ? person->role_key : NULL);
}

static const CompareRules person_rules = { persons_compatible, NULL, persons_same_document,
                                           person_signature };

/* ---- links ------------------------------------------------------------------------------- */

/* The beginning of the name. */
static double
position_of (const CompareNode *node)
{
  const char *name = compare_node_item (node)->person.name_key;
  double position = 0;

  for (guint i = 0; i < NAME_BYTES; i++)
    {
      position = position * 256 + (name != NULL ? (guchar)*name : 0);
      name += name != NULL && *name != '\0';
    }
  return position;
}

/* Equal names stand side by side: a chain of neighbours is enough for them. */
static int
order_nodes (const CompareNode *a, const CompareNode *b)
{
  const CompareItem *x = compare_node_item (a);
  const CompareItem *y = compare_node_item (b);

  return x->person.name_key != y->person.name_key
             ? g_strcmp0 (x->person.name_key, y->person.name_key)
             : 0;
}

static double
score_nodes (const CompareNode *first, const CompareNode *second)
{
  const CompareItem *x = compare_node_item (first);
  const CompareItem *y = compare_node_item (second);

  if (x->has_merge && compare_items_merged (x, y))
    return G_MAXFLOAT;
  if (x->document == y->document && !persons_same_document (x, y))
    return NAN;
  return score_persons (x, y);
}

static void
make_keys (const CompareItem *item, CompareNumbers *keys)
{
  for (guint i = 0; i < item->n_keys && !item->alone; i++)
    compare_numbers_add (keys, item->keys[i]);
}

const CompareGraphRules compare_person_graph = {
  { .window = WINDOW,
    .position = position_of,
    .order = order_nodes,
    .place = compare_node_place,
    .score = score_nodes,
    .fetch = compare_node_fetch,
    .fetched = G_STRUCT_OFFSET (CompareItem, person) + sizeof (ComparePerson) },
  &person_rules,
  make_keys,
};

/* ---- rows -------------------------------------------------------------------------------- */

static guint
count_words (const char *name)
{
  guint n = 1;

  for (const char *p = strchr (name, ' '); p != NULL; p = strchr (p + 1, ' '))
    n++;
  return n;
}

/* Is @a a better name for the row than @b?  More words, more texts, more letters, the least. */
static gboolean
is_fuller (CompareItem *const *items, guint n_items, const char *a, const char *b)
{
  guint a_words = count_words (a);
  guint b_words = count_words (b);
  int balance = 0;

  if (a_words != b_words)
    return a_words > b_words;
  for (guint i = 0; i < n_items && i < MOST_COUNTED; i++)
    balance += (items[i]->person.name == a) - (items[i]->person.name == b);
  if (balance != 0)
    return balance > 0;
  return strlen (a) != strlen (b) ? strlen (a) > strlen (b) : strcmp (a, b) < 0;
}

static const char *
fullest_name (CompareItem *const *items, guint n_items)
{
  const char *best = NULL;

  for (guint i = 0; i < n_items; i++)
    {
      const char *name = items[i]->person.name;

      if (name != NULL && name != best && (best == NULL || is_fuller (items, n_items, name, best)))
        best = name;
    }
  return best;
}

static gboolean
names_fit (const ComparePerson *a, const ComparePerson *b)
{
  return a->name_key == b->name_key
         || (a->surname == b->surname
             && (is_surname_only (a) || is_surname_only (b) || first_names_fit (a, b)));
}

static void
check_fields (ComparePool *pool,
              CompareItem *const *items,
              guint n_items,
              GArray *conflicts,
              CorpusRow *row)
{
  g_autofree const char **values = g_new0 (const char *, n_items);
  g_autofree const char **keys = g_new0 (const char *, n_items);
  const ComparePerson *fullest = NULL;

  for (guint i = 0; i < n_items; i++)
    if (items[i]->person.name == row->name)
      fullest = &items[i]->person;
  for (guint i = 0; i < n_items; i++)
    {
      values[i] = items[i]->person.name;
      keys[i] = fullest == NULL || names_fit (fullest, &items[i]->person) ? "" : values[i];
    }
  compare_add_conflict (pool, conflicts, &row->differences, "name", CORPUS_DIFFERENCE_NAME, values,
                        keys, n_items);

  /* roles in words nobody knows may mean the same: only known offices can differ */
  for (guint i = 0; i < n_items; i++)
    {
      values[i] = items[i]->person.role_known ? items[i]->person.role : NULL;
      keys[i] = items[i]->person.role_key;
    }
  compare_add_conflict (pool, conflicts, &row->differences, "role", CORPUS_DIFFERENCE_ROLE, values,
                        keys, n_items);

  for (guint i = 0; i < n_items; i++)
    values[i] = keys[i] = items[i]->person.country;
  compare_add_conflict (pool, conflicts, &row->differences, "country", CORPUS_DIFFERENCE_SCOPE,
                        values, keys, n_items);
}

/* Offices change hands and people change office: a role that differs may be of another time. */
static CorpusVerdict
verdict_of (const CorpusRow *row)
{
  if (row->n_documents < 2)
    return CORPUS_VERDICT_SINGLE;
  if (row->differences & (CORPUS_DIFFERENCE_NAME | CORPUS_DIFFERENCE_SCOPE))
    return CORPUS_VERDICT_CONTRADICT;
  if (row->differences & CORPUS_DIFFERENCE_ROLE)
    return CORPUS_VERDICT_BOTH_POSSIBLE;
  return row->n_independent < 2 ? CORPUS_VERDICT_SINGLE : CORPUS_VERDICT_AGREE;
}

CorpusRow *
compare_person_row (ComparePool *pool, CompareItem *const *items, guint n_items)
{
  GArray *entries = NULL;
  GArray *conflicts = g_array_new (FALSE, FALSE, sizeof (CorpusConflict));
  GPtrArray *codes = g_ptr_array_new ();
  CorpusRow *row = compare_row_new (pool, items, n_items, &entries);

  row->name = fullest_name (items, n_items);
  for (guint i = 0; i < n_items; i++)
    {
      const ComparePerson *person = &items[i]->person;
      CorpusEntry *entry = &g_array_index (entries, CorpusEntry, i);

      entry->text = person->name;
      entry->detail = person->role;
      if (row->role == NULL)
        row->role = person->role;
      if (row->country == NULL)
        row->country = person->country;
    }
  check_fields (pool, items, n_items, conflicts, row);
  compare_row_finish (row, items, entries, conflicts, codes);
  row->verdict = verdict_of (row);
  compare_row_judge_entries (row);
  return row;
}
