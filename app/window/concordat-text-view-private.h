/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Shared by concordat-text-view.c and concordat-text-view-draw.c. */

#pragma once

#include "concordat-text-view.h"

G_BEGIN_DECLS

/* A marked part of the text. */
typedef struct
{
  CorpusItem *item;
  const CorpusFact *fact;
  guint start_char;
  guint end_char;
  guint level;       /* how many shorter facts lie within it */
  gboolean is_other; /* another mention of the same agreement or person */
} ConcordatMark;

struct _ConcordatTextView
{
  GtkTextView parent_instance;

  GPtrArray *facts;
  GArray *marks; /* of ConcordatMark, sorted by start, longest first */
  guint kinds;
  gint64 selected;
  CorpusVerdict verdict;
  guint leads; /* 1 = to the left edge, 2 = to the right */
  gint64 pending; /* fact to scroll to once there is a size */
  double pending_y;
  guint pending_id;
};

gboolean concordat_text_view_shows (ConcordatTextView *self, const ConcordatMark *mark);
/* The part of [iter, end) on one line of the screen; moves @iter behind it. */
gboolean concordat_text_view_next_segment (GtkTextView *view,
                                           GtkTextIter *iter,
                                           const GtkTextIter *end,
                                           GdkRectangle *area);
/* Characters on the screen, whole paragraphs. */
void concordat_text_view_get_visible_range (ConcordatTextView *self,
                                            guint *first_char,
                                            guint *last_char);
void concordat_text_view_snapshot_layer (GtkTextView *view,
                                         GtkTextViewLayer layer,
                                         GtkSnapshot *snapshot);

G_END_DECLS
