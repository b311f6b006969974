/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What one fact says, in a few words: for cells, cards and sentences that set sources side by side.
 * Codes, numbers and dates come from corpus-words.h. */

#pragma once

#include "corpus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "≈ 70%", "signed, 28 Oct 2025, Tokyo", "done, by Mar 2026": without its topic. (transfer full) */
char *concordat_fact_dup_value (const EngineFact *fact);
/* The value without its details: what fits a card ("signed"). (transfer full) */
char *concordat_fact_dup_short_value (const EngineFact *fact);
/* "figure, 60%, One source": for screen readers. (transfer full) */
char *concordat_fact_dup_accessible_label (const CorpusFact *fact);
/* A claim's title in one line; the same for an agreement. (transfer full) */
char *concordat_item_dup_title (CorpusItem *item);

G_END_DECLS
