/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The little that is compared as text: what a commitment is about. */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* @words: folded words of four letters and more, without the commonest; @commodities: those that
 * French and English name in @text. */
void compare_text_read (ComparePool *pool,
                        const char *text,
                        CompareList *words,
                        CompareList *commodities);
/* Shared words over the words of the shorter list, 0 to 1; beginnings of five letters count, so
 * that plurals meet. */
double compare_words_share (CompareList a, CompareList b, guint *n_shared);

G_END_DECLS
