/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure's sentence says around it, in a form that languages share. */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* Fills the figures' words.  @text: the document's, or NULL, when they have none; @items: one for each fact,
 * NULL where it is not compared. */
void compare_collect_words (const char *text,
                            gsize length_bytes,
                            const CorpusCompareFact *facts,
                            guint n_facts,
                            CompareItem *const *items);

/* How much the sentences of two figures say in common that their texts say of few figures: some 2 for a
 * word of each that is told of no other figure, next to both. */
double compare_words_in_common (const CompareFigure *a, const CompareFigure *b);

/* Has the figure enough of them to miss any? */
static inline gboolean
compare_words_say_something (const CompareFigure *figure)
{
  return figure->n_words > 1;
}

/* The marks of those that weigh most, at most @most; returns how many. */
guint compare_words_heaviest (const CompareFigure *figure, guint32 *marks, guint most);

G_END_DECLS
