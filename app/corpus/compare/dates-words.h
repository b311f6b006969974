/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What relative dates and tenses say about when a text was published. */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* When a text was published that tells @event's day by the words @words ("last week"): days
 * allowed.  FALSE where the words are not known, or are a weekday that @event is not. */
gboolean
dates_words_to_published (const char *words, const CompareDays *event, CompareDays *published);
/* The weekday that the words are, alone: 1 Monday to 7 Sunday; 0 for others. */
guint dates_words_to_weekday (const char *words);
/* Does a sentence speak of what is still to come? */
gboolean dates_sentence_is_future (const char *sentence, gsize length_bytes);

G_END_DECLS
