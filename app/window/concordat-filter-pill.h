/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A filter: a pill that opens a list of choices with their counts; tinted and with a cross while
 * something is chosen. */

#pragma once

#include "corpus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_FILTER_PILL (concordat_filter_pill_get_type ())

/* Property: "label" (string: what it says while nothing is chosen).  Signal "changed". */
G_DECLARE_FINAL_TYPE (ConcordatFilterPill, concordat_filter_pill, CONCORDAT, FILTER_PILL, GtkWidget)

/* @counts: CorpusFacetCount; @word: a code's word.  What is chosen stays chosen. */
void concordat_filter_pill_set_choices (ConcordatFilterPill *self,
                                        GArray *counts,
                                        const char *(*word) (const char *code));
/* The chosen codes, %NULL-terminated, borrowed until the next change; NULL = none. */
const char *const *concordat_filter_pill_get_chosen (ConcordatFilterPill *self);
gboolean concordat_filter_pill_has (ConcordatFilterPill *self, const char *code);
/* Chooses or unchooses; emits "changed". */
void concordat_filter_pill_toggle (ConcordatFilterPill *self, const char *code);
void concordat_filter_pill_clear (ConcordatFilterPill *self);

G_END_DECLS
