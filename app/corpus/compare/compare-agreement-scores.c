/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What speaks for the pairs of agreements of a component, each found once.
 *
 * A pair is asked for as a candidate, as a rival, and for each two sets that are to be joined.  Items
 * of the component have their index as number; others, which a user took out, are scored each time. */

#include "config.h"

#include "compare-agreements.h"

#define FEWEST_SLOTS 32

/* Open addressing; 0 is no pair, since the lesser number comes first. */
typedef struct
{
  guint64 pair;
  double score;
  guint story; /* or COMPARE_STORY_UNKNOWN */
} Slot;

struct _CompareScores
{
  CompareItem *const *items;
  guint n_items;
  Slot *slots;
  guint n_slots; /* a power of two */
  guint n_used;
  Slot other; /* of a pair that is not kept */
};

CompareScores *
compare_scores_new (CompareItem *const *items, guint n_items)
{
  CompareScores *self = g_new0 (CompareScores, 1);

  self->items = items;
  self->n_items = n_items;
  self->n_slots = FEWEST_SLOTS;
  self->slots = g_new0 (Slot, self->n_slots);
  for (guint i = 0; i < n_items; i++)
    items[i]->agreement.number = i;
  return self;
}

void
compare_scores_free (CompareScores *self)
{
  g_free (self->slots);
  g_free (self);
}

static Slot *
find_slot (const CompareScores *self, guint64 pair)
{
  guint i = (guint)(pair * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15) >> 32) & (self->n_slots - 1);

  while (self->slots[i].pair != 0 && self->slots[i].pair != pair)
    i = (i + 1) & (self->n_slots - 1);
  return &self->slots[i];
}

static void
make_room (CompareScores *self)
{
  CompareScores larger = *self;

  larger.n_slots *= 2;
  larger.slots = g_new0 (Slot, larger.n_slots);
  for (guint i = 0; i < self->n_slots; i++)
    if (self->slots[i].pair != 0)
      *find_slot (&larger, self->slots[i].pair) = self->slots[i];
  g_free (self->slots);
  *self = larger;
}

static gboolean
is_numbered (const CompareScores *self, const CompareItem *item)
{
  return item->agreement.number < self->n_items && self->items[item->agreement.number] == item;
}

/* Valid until the next call. */
static Slot *
get_slot (CompareScores *self, const CompareItem *x, const CompareItem *y)
{
  guint a = MIN (x->agreement.number, y->agreement.number);
  guint b = MAX (x->agreement.number, y->agreement.number);
  guint64 pair = (guint64)a << 32 | b;
  gboolean kept = is_numbered (self, x) && is_numbered (self, y);
  Slot *slot = kept ? find_slot (self, pair) : &self->other;

  if (kept && slot->pair == pair)
    return slot;
  if (kept && self->n_used * 2 >= self->n_slots)
    {
      make_room (self);
      slot = find_slot (self, pair);
    }
  self->n_used += kept;
  slot->pair = pair;
  slot->story = COMPARE_STORY_UNKNOWN;
  slot->score =
      compare_agreement_score (kept ? self->items[a] : x, kept ? self->items[b] : y, &slot->story);
  return slot;
}

double
compare_scores_get (CompareScores *self, const CompareItem *x, const CompareItem *y)
{
  return get_slot (self, x, y)->score;
}

guint
compare_scores_get_story (CompareScores *self, const CompareItem *x, const CompareItem *y)
{
  return compare_agreement_find_story (x, y, &get_slot (self, x, y)->story);
}
