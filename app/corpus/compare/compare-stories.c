/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What tells a document's story, and how surely two documents tell of one.
 *
 * Marks of a story are the parties of its agreements and the two that its facts name most, any two
 * that deal with each other, values, people, days and places.  One mark says little, several of
 * several kinds a lot: each kind has a weight, and counts up to a number of marks only, so that two
 * texts on one president are not one story.  Over the texts that the rules were tuned on, about 94 %
 * of the pairs of one story reach COMPARE_STORY_RELATED, and about 1 % of the others do. */

#include "config.h"

#include <string.h>

#include "compare-keys.h"
#include "compare-prepare.h"
#include "compare-things.h"
#include "engine-tally.h"

#define MOST_OF_CIRCLE 4 /* parties of an agreement of which any two deal with each other */
#define MOST_NAMED 3     /* of those named most, the same */
#define SAME_TIME_DAYS 45 /* between texts of one story */
#define LARGE 1000 /* no mere count */
#define ALL 0xffff         /* marks of a kind */
#define ENOUGH 6 /* more makes no difference */
#define KIND_BITS 3
#define BIT_BITS 6 /* of a mark, which choose its bit in the kind's mask */

/* A mark is a hash whose highest bits are its kind, and the next ones its bit in that kind's mask, so that
 * sorted marks lie by kind, and those of a kind by bit. */
typedef enum
{
  MARK_SET, /* of parties */
  MARK_RARE, /* a value that two texts hardly have in common by chance */
  MARK_VALUE, /* one that is at least telling */
  MARK_PERSON,
  MARK_DAY,
  MARK_PAIR, /* two that deal with each other */
  MARK_PLACE,
} MarkKind;

static const struct
{
  guint weight;
  guint most; /* that count */
} kinds[COMPARE_N_MARK_KINDS] = {
  [MARK_SET] = { 2, 2 }, [MARK_RARE] = { 2, 2 }, [MARK_VALUE] = { 1, 2 }, [MARK_PERSON] = { 1, 2 },
  [MARK_DAY] = { 1, 2 }, [MARK_PAIR] = { 1, 1 }, [MARK_PLACE] = { 1, 1 },
};

static guint64
make_mark (MarkKind kind, guint64 hash)
{
  /* the highest bits of a hash of few bytes say little */
  hash = (hash ^ hash >> 32) * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);
  return (guint64)kind << (64 - KIND_BITS) | hash >> KIND_BITS;
}

static guint
kind_of (guint64 mark)
{
  return (guint)(mark >> (64 - KIND_BITS));
}

static guint
bit_of (guint64 mark)
{
  return (guint)(mark >> (64 - KIND_BITS - BIT_BITS)) & ((1u << BIT_BITS) - 1);
}

static void
add_mark (GArray *marks, MarkKind kind, guint64 hash)
{
  guint64 mark = make_mark (kind, hash);

  g_array_append_val (marks, mark);
}

/* ---- who deals with whom ------------------------------------------------------------------ */

static void
count_named (EngineTally *named, CompareList codes)
{
  for (guint i = 0; codes[i] != NULL; i++)
    engine_tally_add (named, codes[i]);
}

/* How often the document's facts name whom. */
static void
tally_named (const CompareDocument *document, EngineTally *named)
{
  for (guint i = 0; i < document->items->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->items, i);

      switch (item->kind)
        {
        case CORPUS_CLAIM_FIGURE:
          count_named (named, item->figure.by);
          count_named (named, item->figure.on);
          break;
        case CORPUS_CLAIM_AGREEMENT:
          count_named (named, item->agreement.parties);
          break;
        case CORPUS_CLAIM_COMMITMENT:
          count_named (named, item->commitment.actor);
          count_named (named, item->commitment.toward);
          break;
        case CORPUS_CLAIM_PERSON:
        default:
          break;
        }
    }
}

/* The two that are named most, each twice or more and more often than a third: they deal with each
 * other even where no agreement was told in full. */
static gboolean
find_pair (const EngineTally *named, const char *pair[3])
{
  if (named->counts[1] < 2 || named->counts[2] == named->counts[1])
    return FALSE;
  pair[0] = named->codes[0];
  pair[1] = named->codes[1];
  pair[2] = NULL;
  return TRUE;
}

static void
add_pairs (GArray *marks, const char *const *codes, guint n)
{
  for (guint i = 0; i < n; i++)
    for (guint k = 0; k < n; k++)
      if (strcmp (codes[i], codes[k]) < 0)
        {
          guint64 hash = compare_hash_string (compare_hash_start (MARK_PAIR), codes[i]);

          add_mark (marks, MARK_PAIR, compare_hash_string (hash, codes[k]));
        }
}

static guint64
hash_set (CompareList canonical)
{
  return compare_hash_list (compare_hash_start (MARK_SET), canonical) >> KIND_BITS;
}

/* Those named most, countries before companies and the like. */
static void
set_leads (CompareDocument *document, const EngineTally *named)
{
  guint n = 0;

  for (guint names = 0; names < 2; names++)
    for (guint i = 0; i < named->n && n < MOST_NAMED; i++)
      if (compare_is_party_code (named->codes[i]) == (names == 0))
        document->leads[n++] = named->codes[i];
  while (n < G_N_ELEMENTS (document->leads))
    document->leads[n++] = NULL;
}

/* Sets of parties, and any two that are parties of one agreement or among those named most. */
static void
mark_parties (ComparePool *pool, CompareDocument *document, GArray *marks)
{
  EngineTally named = { .n = 0 };
  const char *pair[3];
  guint64 hash;
  guint n = 0;

  for (guint i = 0; i < document->agreements->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->agreements, i);
      guint n_parties = compare_list_length (item->agreement.canonical);

      if (n_parties <= MOST_OF_CIRCLE)
        add_pairs (marks, item->agreement.canonical, n_parties);
      if (compare_list_length (item->agreement.parties) < 2)
        continue;
      hash = hash_set (item->agreement.canonical);
      g_array_append_val (document->party_sets, hash);
    }
  tally_named (document, &named);
  if (find_pair (&named, pair))
    {
      hash = hash_set (compare_canonical_parties (pool, compare_pool_list (pool, pair)));
      g_array_append_val (document->party_sets, hash);
    }
  while (n < MOST_NAMED && named.counts[n] >= 2)
    n++;
  add_pairs (marks, named.codes, n);
  set_leads (document, &named);
}

/* ---- the other marks ---------------------------------------------------------------------- */

/* A rate or a count of two digits is no rare value: a long text gives many. */
static gboolean
is_rare (const CompareFigure *figure)
{
  return figure->n_digits >= 3
         || (figure->unit_class[0] != '%' && !g_str_equal (figure->unit_class, "count"));
}

static guint64
mark_of_value (const CompareFigure *figure)
{
  MarkKind kind = is_rare (figure) ? MARK_RARE : MARK_VALUE;
  guint64 hash = compare_hash_string (compare_hash_start (kind), figure->unit_class);
  guint64 bits;

  memcpy (&bits, &figure->value, sizeof bits);
  return make_mark (kind, compare_hash_number (hash, bits));
}

static void
mark_item (GArray *marks, const CompareItem *item)
{
  guint64 mark;

  switch (item->kind)
    {
    case CORPUS_CLAIM_FIGURE:
      if (!item->figure.telling)
        break;
      mark = mark_of_value (&item->figure);
      g_array_append_val (marks, mark);
      break;
    case CORPUS_CLAIM_AGREEMENT:
      if (item->agreement.place_key != NULL)
        add_mark (marks, MARK_PLACE,
                  compare_hash_string (compare_hash_start (MARK_PLACE), item->agreement.place_key));
      break;
    case CORPUS_CLAIM_PERSON:
      if (item->person.surname != NULL)
        add_mark (marks, MARK_PERSON,
                  compare_hash_string (compare_hash_start (MARK_PERSON), item->person.surname));
      break;
    case CORPUS_CLAIM_COMMITMENT:
    default:
      break;
    }
}

/* Days that the text names, but for its own. */
static void
mark_days (const CompareDocument *document,
           GArray *marks,
           const CorpusCompareFact *facts,
           guint n_facts)
{
  for (guint i = 0; i < n_facts; i++)
    {
      CompareDays days;

      if (facts[i].fact->kind == ENGINE_FACT_DATE
          && compare_days_parse (facts[i].fact->date.iso, &days) && compare_days_is_day (&days)
          && days.first != document->published_days.first)
        add_mark (marks, MARK_DAY,
                  compare_hash_number (compare_hash_start (MARK_DAY), (guint64)days.first));
    }
}

/* Sorts the hashes, keeping each once. */
static void
sort_once (GArray *hashes)
{
  guint64 *all = (guint64 *)(void *)hashes->data;
  guint n = 0;

  compare_sort_numbers (all, hashes->len);
  for (guint i = 0; i < hashes->len; i++)
    if (n == 0 || all[i] != all[n - 1])
      all[n++] = all[i];
  g_array_set_size (hashes, n);
}

static void
set_masks (CompareDocument *document)
{
  guint kind = 0;

  memset (document->mark_masks, 0, sizeof document->mark_masks);
  document->mark_twice = 0;
  for (guint i = 0; i < document->n_marks; i++)
    {
      guint64 bit = G_GUINT64_CONSTANT (1) << bit_of (document->marks[i]);

      while (kind <= kind_of (document->marks[i]))
        document->mark_starts[kind++] = i;
      document->mark_twice |= document->mark_masks[kind - 1] & bit;
      document->mark_masks[kind - 1] |= bit;
    }
  while (kind <= COMPARE_N_MARK_KINDS)
    document->mark_starts[kind++] = document->n_marks;
}

void
compare_collect_stories (ComparePool *pool,
                         CompareDocument *document,
                         const CorpusCompareFact *facts,
                         guint n_facts)
{
  g_autoptr (GArray) marks = g_array_new (FALSE, FALSE, sizeof (guint64));

  g_array_set_size (document->party_sets, 0);
  mark_parties (pool, document, marks);
  sort_once (document->party_sets);
  for (guint i = 0; i < document->party_sets->len; i++)
    add_mark (marks, MARK_SET, g_array_index (document->party_sets, guint64, i));
  for (guint i = 0; i < document->items->len; i++)
    mark_item (marks, g_ptr_array_index (document->items, i));
  mark_days (document, marks, facts, n_facts);
  sort_once (marks);
  g_free (document->marks);
  document->marks = g_memdup2 (marks->data, marks->len * sizeof (guint64));
  document->n_marks = marks->len;
  set_masks (document);
}

/* ---- two documents ------------------------------------------------------------------------ */

gboolean
compare_documents_same_time (const CompareDocument *a, const CompareDocument *b)
{
  return compare_days_known (&a->published_days) && compare_days_known (&b->published_days)
         && compare_days_distance (&a->published_days, &b->published_days) <= SAME_TIME_DAYS;
}

/* The most that the two can have in common of a kind, as far as the bits tell that the marks of both have. */
static guint
bound_kind (const CompareDocument *a, const CompareDocument *b, guint kind, guint64 common)
{
  guint64 twice = a->mark_twice & b->mark_twice;
  /* 2: more than one */
  guint n = (common != 0) + ((common & (common - 1)) != 0 || (common & twice) != 0);

  return kinds[kind].weight * MIN (n, kinds[kind].most);
}

static guint
bound_weight (const CompareDocument *a, const CompareDocument *b)
{
  guint weight = 0;

  for (guint i = 0; i < COMPARE_N_MARK_KINDS; i++)
    {
      guint64 common = a->mark_masks[i] & b->mark_masks[i];

      if (common != 0)
        weight += bound_kind (a, b, i, common);
    }
  return weight;
}

static guint
count_bits (guint64 bits)
{
  bits -= bits >> 1 & G_GUINT64_CONSTANT (0x5555555555555555);
  bits = (bits & G_GUINT64_CONSTANT (0x3333333333333333))
         + (bits >> 2 & G_GUINT64_CONSTANT (0x3333333333333333));
  bits = (bits + (bits >> 4)) & G_GUINT64_CONSTANT (0x0f0f0f0f0f0f0f0f);
  return (guint)(bits * G_GUINT64_CONSTANT (0x0101010101010101) >> 56);
}

/* Where the marks of a kind begin that have the bit, which some have. */
static guint
find_bit (const CompareDocument *document, guint kind, guint bit)
{
  guint64 lower = document->mark_masks[kind] & ((G_GUINT64_CONSTANT (1) << bit) - 1);
  guint i = document->mark_starts[kind] + count_bits (lower);

  /* further where some of the lower ones share a bit */
  while (bit_of (document->marks[i]) < bit)
    i++;
  return i;
}

/* Marks of both, at least @most of them if there are so many: they are looked for at the bits only that both
 * have. */
static guint
count_common_of (const CompareDocument *a, const CompareDocument *b, guint kind, guint most)
{
  guint n = 0;

  for (guint64 common = a->mark_masks[kind] & b->mark_masks[kind]; common != 0 && n < most;
       common &= common - 1)
    {
      guint bit = (guint)__builtin_ctzll (common);
      guint i = find_bit (a, kind, bit);
      guint first = find_bit (b, kind, bit);

      for (; i < a->mark_starts[kind + 1] && bit_of (a->marks[i]) == bit; i++)
        for (guint j = first; j < b->mark_starts[kind + 1] && bit_of (b->marks[j]) == bit; j++)
          n += a->marks[i] == b->marks[j];
    }
  return n;
}

static guint
weigh_kind (guint kind, guint n)
{
  return kinds[kind].weight * MIN (n, kinds[kind].most);
}

/* FALSE where it comes out that they have less than @least in common; @bound: the most that it may be.
 * @counts: what is no evidence, becomes what is. */
static gboolean
count_common (const CompareDocument *a,
              const CompareDocument *b,
              guint bound,
              guint least,
              guint counts[COMPARE_N_MARK_KINDS])
{
  guint weight = 0;

  for (guint kind = 0; kind < COMPARE_N_MARK_KINDS && bound >= least; kind++)
    {
      guint64 common = a->mark_masks[kind] & b->mark_masks[kind];
      guint none = counts[kind];
      guint n = 0;

      counts[kind] = 0;
      if (common == 0 || weight >= ENOUGH)
        continue;
      if (none < ALL)
        n = count_common_of (a, b, kind, kinds[kind].most + none);
      counts[kind] = n - MIN (n, none);
      weight += weigh_kind (kind, counts[kind]);
      bound -= bound_kind (a, b, kind, common) - weigh_kind (kind, counts[kind]);
    }
  return bound >= least;
}

/* What two items say of one thing is no evidence for itself: how many marks of each kind. */
static void
find_own (const CompareItem *a, const CompareItem *b, guint counts[COMPARE_N_MARK_KINDS])
{
  if (a->kind == CORPUS_CLAIM_AGREEMENT && a->agreement.canonical == b->agreement.canonical)
    {
      counts[MARK_SET] = 1;
      counts[MARK_PAIR] = ALL;
      if (a->agreement.place_key != NULL && a->agreement.place_key == b->agreement.place_key)
        counts[MARK_PLACE] = ALL;
    }
  else if (a->kind == CORPUS_CLAIM_FIGURE && a->figure.value == b->figure.value
           && a->figure.unit_class == b->figure.unit_class && a->figure.telling)
    counts[is_rare (&a->figure) ? MARK_RARE : MARK_VALUE] = 1;
}

static guint
weigh (const guint counts[COMPARE_N_MARK_KINDS])
{
  guint weight = 0;

  for (guint i = 0; i < COMPARE_N_MARK_KINDS; i++)
    weight += weigh_kind (i, counts[i]);
  return weight;
}

/* No share, and no small round number either: such an amount speaks for itself, so that little need be
 * known of its story. */
static gboolean
is_particular (const CompareItem *x, const CompareItem *y)
{
  const CompareFigure *a = &x->figure;
  const CompareFigure *b = &y->figure;

  if (a->unit_class[0] == '%')
    return FALSE;
  return MIN (a->n_digits, b->n_digits) >= 2 || (a->value == b->value && a->value >= LARGE)
         || compare_things_relate (a->thing, b->thing) == COMPARE_THINGS_SAME;
}

guint
compare_bound_story (const CompareItem *a, const CompareItem *b)
{
  return bound_weight (a->document, b->document)
         + (compare_documents_same_time (a->document, b->document) ? 2 : 0);
}

guint
compare_items_story (const CompareItem *a, const CompareItem *b, guint bound, guint least)
{
  guint counts[COMPARE_N_MARK_KINDS] = { 0 };

  find_own (a, b, counts);
  if (bound == 0 || !count_common (a->document, b->document, bound, least, counts))
    return 0;
  if (counts[MARK_PAIR] == 0 || !compare_documents_same_time (a->document, b->document))
    return weigh (counts);
  return weigh (counts) + (a->kind == CORPUS_CLAIM_FIGURE && is_particular (a, b) ? 2 : 1);
}

gboolean
compare_documents_related (const CompareDocument *a, const CompareDocument *b)
{
  guint counts[COMPARE_N_MARK_KINDS] = { 0 };

  return count_common (a, b, bound_weight (a, b), COMPARE_STORY_RELATED, counts);
}
