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
  const char *home; /* country that the text must name for the sign to be money, NULL = any */
} EngineItem;

/* The candidate that starts at @i. */
gboolean engine_item_read (const EngineAnalysis *a, guint32 i, EngineItem *out);
/* Ranges, series and what else one item owes to its neighbours. */
void engine_items_relate (const EngineAnalysis *a, GArray *items);
/* Which country's dollars, pounds, francs, rupees bare names and signs stand for. */
void engine_items_relate_home (const EngineAnalysis *a, EngineItem *items, guint n);
/* Whether the item is worth a figure where it stands. */
gboolean engine_item_counts (const EngineAnalysis *a, const EngineItem *item);

G_END_DECLS
