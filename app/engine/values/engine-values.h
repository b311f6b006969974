/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Candidates for values: private to engine-values*.c. */

#pragma once

#include "engine-number.h"

G_BEGIN_DECLS

typedef enum
{
  ENGINE_ITEM_BARE,     /* a number whose unit is elsewhere, if anywhere */
  ENGINE_ITEM_PERCENT,  /* %, pp */
  ENGINE_ITEM_MONEY,
  ENGINE_ITEM_QUANTITY, /* t, km, W … */
  ENGINE_ITEM_COUNT,    /* countries, persons, count */
  ENGINE_ITEM_FRACTION, /* "la moitié" */
  ENGINE_ITEM_MULTIPLE, /* "trois fois", "double" */
} EngineItemKind;

typedef struct
{
  guint32 first; /* tokens: number and unit */
  guint32 last;
  EngineDecimal decimal; /* without the unit's factor */
  EngineDecimal upper;
  EngineDecimal factor; /* of the unit */
  EngineDecimal scale;  /* of the number: 1e9 in "3 milliards"; 1 where it has none */
  const char *unit;     /* NULL while bare */
  const EngineTag *unit_tag;
  guint flags; /* EngineNumberFlags */
  guint8 kind; /* EngineItemKind */
  guint8 has_upper;
  guint8 borrowed; /* its unit is another item's */
  guint8 dropped;  /* merged into another, or no figure */
  guint8 change;   /* EngineChange */
  guint8 bare_currency; /* "$", "francs": the text may say which */
  guint8 exchanged; /* "the pound sank to 50 to the dollar": what a currency is worth */
  const char *home; /* country that the text must name for the sign to be money, NULL = any */
} EngineItem;

/* The candidate that starts at @i. */
gboolean engine_item_read (const EngineAnalysis *a, guint32 i, EngineItem *out);
/* The unit that stands at @i, or NULL. */
const EngineTag *engine_item_unit_at (const EngineAnalysis *a, guint32 i);
/* engine-values-fractions.c; @number: what is read at @i, or NULL */
gboolean engine_item_read_fraction (const EngineAnalysis *a,
                                    guint32 i,
                                    const EngineNumber *number,
                                    EngineItem *out);
gboolean engine_item_read_multiple (const EngineAnalysis *a,
                                    guint32 i,
                                    const EngineNumber *number,
                                    EngineItem *out);
/* engine-values-glued.c: the lexicon's entry of the class that is spelled so, or %G_MAXUINT32. */
guint32 engine_item_find_entry (const EngineAnalysis *a,
                                const char *text,
                                gsize length_bytes,
                                EngineClass class_id);
/* "USD50", "CHF3.04", "USD500m" */
gboolean engine_item_read_glued (const EngineAnalysis *a, guint32 i, EngineItem *out);
/* "$US27,000": the letters behind the sign. */
gboolean engine_item_read_sign_first (const EngineAnalysis *a, guint32 i, EngineItem *out);
gboolean engine_item_read_one_in (const EngineAnalysis *a, guint32 i, EngineItem *out);
/* The point or per cent that what ends before @i is a part of: "of a percentage point"; or NULL. */
const EngineTag *engine_item_parted_unit (const EngineAnalysis *a, guint32 i);
gboolean engine_item_read_half_dozen (const EngineAnalysis *a, guint32 i, EngineItem *out);
/* The noun worth counting at @i, what modifies it skipped, or NULL. */
const EngineTag *engine_item_counted_at (const EngineAnalysis *a, guint32 i);
/* "Sept-Îles", "the ABC's Four Corners": a number written large in a name. */
gboolean engine_item_is_in_name (const EngineAnalysis *a, const EngineItem *item);
/* Makes the item a count of the plural noun at @i, whatever it is, where it may be one. */
void engine_item_count_noun (const EngineAnalysis *a, EngineItem *item, guint32 i);
/* engine-values-told.c: whether the words before the verb at @i name people: "les Japonais n'étaient" */
gboolean engine_items_are_people (const EngineAnalysis *a, guint32 i);
/* engine-values-scaled.c */
void engine_items_relate_scaled (const EngineAnalysis *a, EngineItem *items, guint n);
gboolean engine_items_on_one_line (const EngineAnalysis *a, guint32 from, guint32 to);
/* "le nombre de visas à 3 millions", "… of people: 3 million": what is counted, or people, stands before @i. */
gboolean engine_items_follow_count (const EngineAnalysis *a, guint32 i);
gboolean engine_items_follow_people (const EngineAnalysis *a, guint32 i);
/* Ranges, series and what else one item owes to its neighbours. */
void engine_items_relate (const EngineAnalysis *a, GArray *items);
/* What a sentence leaves out because it has said it: units of second numbers. */
void engine_items_relate_elided (const EngineAnalysis *a, EngineItem *items, guint n);
/* "53 milliards de biens et en vend 55,7": what a partitive pronoun stands for. */
void engine_items_relate_pronoun (const EngineAnalysis *a, EngineItem *items, guint n);
/* Whether a full stop or a line's end stands between two tokens, or the way is too long. */
gboolean engine_items_apart (const EngineAnalysis *a, guint32 from, guint32 to);
/* Whether @i is a place or the end of what a gapped clause says: "16,500 in New Zealand". */
gboolean engine_item_ends_gap (const EngineAnalysis *a, guint32 i);
/* A bare number, no article and no year. */
gboolean engine_item_is_free (const EngineItem *item);
/* The nearest item before @i that has a unit to lend, in the same sentence, or NULL. */
const EngineItem *engine_item_lender (const EngineAnalysis *a, const EngineItem *items, guint i);
/* Its unit, and its scale for a small number. */
void engine_item_borrow (EngineItem *item, const EngineItem *other);
/* The first token of the number with the qualifier before it. */
guint32 engine_item_start (const EngineAnalysis *a, const EngineItem *item);
/* A word of rise, fall or change. */
gboolean engine_token_is_change (const EngineAnalysis *a, guint32 i);
/* A reader of what numbers leave out, over all items of a window. */
typedef void (*EngineItemReader) (const EngineAnalysis *a, EngineItem *items, guint n);
/* Runs each of @readers in its turn. */
static inline void
engine_items_read (const EngineAnalysis *a,
                   EngineItem *items,
                   guint n,
                   const EngineItemReader *readers,
                   gsize n_readers)
{
  for (gsize i = 0; i < n_readers; i++)
    readers[i](a, items, n);
}
/* engine-values-exchange.c */
void engine_items_relate_exchange (const EngineAnalysis *a, EngineItem *items, guint n);
/* engine-values-said.c */
void engine_items_relate_said (const EngineAnalysis *a, EngineItem *items, guint n);
/* engine-values-told.c */
void engine_items_relate_told (const EngineAnalysis *a, EngineItem *items, guint n);
/* engine-values-heads.c */
void engine_items_relate_heads (const EngineAnalysis *a, EngineItem *items, guint n);
/* engine-values-left.c */
void engine_items_relate_left (const EngineAnalysis *a, EngineItem *items, guint n);
/* engine-values-parts.c */
void engine_items_relate_parts (const EngineAnalysis *a, EngineItem *items, guint n);
void engine_items_relate_counts (const EngineAnalysis *a, EngineItem *items, guint n);
void engine_item_count_as (EngineItem *item, const char *unit);
void engine_item_borrow_unit (EngineItem *item, const EngineItem *from);
/* "3 à 4 milliards": the first number's scale is the second's. */
void engine_item_borrow_scale (EngineItem *item, const EngineItem *from);
/* Which country's dollars, pounds, francs, rupees bare names and signs stand for. */
void engine_items_drop_foreign (const EngineAnalysis *a, EngineItem *items, guint n);
void engine_items_relate_home (const EngineAnalysis *a, EngineItem *items, guint n);
/* Whether the item is worth a figure where it stands. */
gboolean engine_item_counts (const EngineAnalysis *a, const EngineItem *item);

static inline gboolean
engine_item_can_measure (const EngineItem *item)
{
  return item->kind != ENGINE_ITEM_FRACTION && item->kind != ENGINE_ITEM_MULTIPLE;
}

/* A bare number that may leave out a unit said before. */
gboolean engine_item_is_elided (const EngineAnalysis *a, const EngineItem *item);
/* engine-values-levels.c */
void engine_items_relate_levels (const EngineAnalysis *a, EngineItem *items, guint n);
void engine_items_relate_given (const EngineAnalysis *a, EngineItem *items, guint n);
void engine_items_relate_levels_of (const EngineAnalysis *a, EngineItem *items, guint n);

G_END_DECLS
