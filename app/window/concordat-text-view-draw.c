/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Drawing marked text: tints below it, lines and the outline of what is selected above it.  All in
 * buffer coordinates (pixels), and only for facts in the visible part. */

#include "config.h"

#include "concordat-text-view-private.h"

#include "concordat-kind.h"

#include <adwaita.h>

#define LEVEL_STEP_PX 3.0f
#define TINT_RADIUS_PX 3.0f
#define OUTLINE_PX 2.0f

gboolean
concordat_text_view_next_segment (GtkTextView *view,
                                  GtkTextIter *iter,
                                  const GtkTextIter *end,
                                  GdkRectangle *area)
{
  GtkTextIter last = *iter;
  GdkRectangle first, there;

  if (gtk_text_iter_compare (iter, end) >= 0)
    return FALSE;
  gtk_text_view_get_iter_location (view, iter, &first);
  gtk_text_view_forward_display_line_end (view, &last);
  if (gtk_text_iter_compare (&last, iter) <= 0 || gtk_text_iter_compare (&last, end) >= 0)
    {
      last = *end;
      gtk_text_iter_backward_char (&last);
    }
  gtk_text_view_get_iter_location (view, &last, &there);
  while (there.y > first.y && gtk_text_iter_compare (&last, iter) > 0)
    {
      gtk_text_iter_backward_char (&last);
      gtk_text_view_get_iter_location (view, &last, &there);
    }
  *area =
      (GdkRectangle){ MIN (first.x, there.x), first.y,
                      MAX (first.x + first.width, there.x + there.width) - MIN (first.x, there.x),
                      first.height };
  *iter = last;
  gtk_text_iter_forward_char (iter);
  return TRUE;
}

typedef void (*SegmentFunc) (ConcordatTextView *self,
                             const ConcordatMark *mark,
                             GtkSnapshot *snapshot,
                             graphene_rect_t *area);

static void
each_segment (ConcordatTextView *self,
              const ConcordatMark *mark,
              GtkSnapshot *snapshot,
              SegmentFunc func)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter, end;
  GdkRectangle segment;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int)mark->start_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)mark->end_char);
  while (concordat_text_view_next_segment (GTK_TEXT_VIEW (self), &iter, &end, &segment))
    if (segment.width > 0)
      {
        graphene_rect_t area =
            GRAPHENE_RECT_INIT (segment.x, segment.y, segment.width, segment.height);

        func (self, mark, snapshot, &area);
      }
}

static void
draw_tint (ConcordatTextView *self,
           const ConcordatMark *mark,
           GtkSnapshot *snapshot,
           graphene_rect_t *area)
{
  GdkRGBA text, tint, line;
  GskRoundedRect rounded;

  gtk_widget_get_color (GTK_WIDGET (self), &text);
  concordat_kind_get_colors (mark->fact->fact->kind, &text, &tint, &line);
  if (tint.alpha <= 0)
    return;
  graphene_rect_inset (area, -1, 0);
  gsk_rounded_rect_init_from_rect (&rounded, area, TINT_RADIUS_PX);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &tint, area);
  gtk_snapshot_pop (snapshot);
}

static void
draw_line (ConcordatTextView *self,
           const ConcordatMark *mark,
           GtkSnapshot *snapshot,
           graphene_rect_t *area)
{
  GdkRGBA text, tint, line;

  gtk_widget_get_color (GTK_WIDGET (self), &text);
  concordat_kind_get_colors (mark->fact->fact->kind, &text, &tint, &line);
  graphene_rect_inset (area, -1, 0);
  concordat_kind_snapshot_line (snapshot, mark->fact->fact->kind, area,
                                (float)mark->level * LEVEL_STEP_PX, &line);
}

static GdkRGBA
outline_color (ConcordatTextView *self)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  GdkRGBA color;

  gtk_widget_get_color (GTK_WIDGET (self), &color);
  if (adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return color;
  if (self->verdict == CORPUS_VERDICT_CONTRADICT || self->verdict == CORPUS_VERDICT_BOTH_POSSIBLE)
    gdk_rgba_parse (&color, dark ? "#ffb785" : "#ad3d00");
  else if (corpus_verdict_is_agree (self->verdict))
    gdk_rgba_parse (&color, dark ? "#7fe3cb" : "#0b6b58");
  return color;
}

static void
draw_outline (ConcordatTextView *self,
              const ConcordatMark *mark,
              GtkSnapshot *snapshot,
              graphene_rect_t *area)
{
  GdkRGBA color = outline_color (self);
  GskRoundedRect rounded;

  graphene_rect_inset (area, -3, -2);
  area->size.height += (float)mark->level * LEVEL_STEP_PX;
  gsk_rounded_rect_init_from_rect (&rounded, area, 5);
  gtk_snapshot_append_border (snapshot, &rounded,
                              (float[]){ OUTLINE_PX, OUTLINE_PX, OUTLINE_PX, OUTLINE_PX },
                              (GdkRGBA[]){ color, color, color, color });
}

/* From the fact's first line to where the gutter's curve begins. */
static void
draw_leads (ConcordatTextView *self, const ConcordatMark *mark, GtkSnapshot *snapshot)
{
  GdkRGBA color = outline_color (self);
  GdkRectangle visible, area;
  float y;

  if (!concordat_text_view_get_fact_area (self, mark->fact->id, &area))
    return;
  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  y = (float)(area.y + area.height);
  if ((self->leads & 1) != 0)
    gtk_snapshot_append_color (
        snapshot, &color,
        &GRAPHENE_RECT_INIT (visible.x - 40, y, area.x - 3 - (visible.x - 40), 1));
  if ((self->leads & 2) != 0)
    gtk_snapshot_append_color (
        snapshot, &color,
        &GRAPHENE_RECT_INIT (area.x + area.width + 3, y,
                             visible.x + visible.width + 40 - (area.x + area.width + 3), 1));
}

void
concordat_text_view_get_visible_range (ConcordatTextView *self, guint *first_char, guint *last_char)
{
  GdkRectangle visible;
  GtkTextIter first, last;

  gtk_text_view_get_visible_rect (GTK_TEXT_VIEW (self), &visible);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &first, visible.y, NULL);
  gtk_text_view_get_line_at_y (GTK_TEXT_VIEW (self), &last, visible.y + visible.height, NULL);
  gtk_text_iter_forward_line (&last);
  *first_char = (guint)gtk_text_iter_get_offset (&first);
  *last_char = (guint)gtk_text_iter_get_offset (&last);
  if (gtk_text_iter_is_end (&last))
    *last_char += 1;
}

void
concordat_text_view_snapshot_layer (GtkTextView *view,
                                    GtkTextViewLayer layer,
                                    GtkSnapshot *snapshot)
{
  ConcordatTextView *self = CONCORDAT_TEXT_VIEW (view);
  guint first, last;

  concordat_text_view_get_visible_range (self, &first, &last);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const ConcordatMark *mark = &g_array_index (self->marks, ConcordatMark, i);

      if (mark->start_char >= last)
        break;
      if (mark->end_char <= first)
        continue;
      if (concordat_text_view_shows (self, mark))
        each_segment (self, mark, snapshot,
                      layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT ? draw_tint : draw_line);
    }
  if (self->selected == 0 || layer != GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    return;
  for (guint i = 0; i < self->marks->len; i++)
    {
      const ConcordatMark *mark = &g_array_index (self->marks, ConcordatMark, i);

      if (mark->fact->id != self->selected || mark->start_char >= last || mark->end_char <= first)
        continue;
      if (!mark->is_other && self->verdict != CORPUS_VERDICT_NONE)
        draw_leads (self, mark, snapshot);
      each_segment (self, mark, snapshot, draw_outline);
    }
}
