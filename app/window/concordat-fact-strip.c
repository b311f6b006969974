/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places are by the share of characters before a fact, so that nothing need be laid out.  The pointer
 * alone uses it: everything here can be reached in the text by keyboard. */

#include "config.h"

#include "concordat-fact-strip.h"

#include "concordat-kind.h"

#include <glib/gi18n-lib.h>

#define STRIP_WIDTH_PX 22
#define STRIP_PAD_PX 3

struct _ConcordatFactStrip
{
  GtkWidget parent_instance;

  ConcordatTextView *view;
  GtkAdjustment *adjustment;
  guint kinds;
};

G_DEFINE_FINAL_TYPE (ConcordatFactStrip, concordat_fact_strip, GTK_TYPE_WIDGET)

static void
concordat_fact_strip_measure (GtkWidget *widget,
                              GtkOrientation orientation,
                              int for_size,
                              int *minimum,
                              int *natural,
                              int *minimum_baseline,
                              int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? STRIP_WIDTH_PX : 0;
}

static void
snapshot_viewport (ConcordatFactStrip *self,
                   GtkSnapshot *snapshot,
                   float width,
                   float height,
                   GdkRGBA color)
{
  double upper = gtk_adjustment_get_upper (self->adjustment);
  double page = gtk_adjustment_get_page_size (self->adjustment);
  GskRoundedRect rounded;
  GdkRGBA edge = color;
  float top, tall;

  if (upper <= page || upper <= 0)
    return;
  top = (float)(gtk_adjustment_get_value (self->adjustment) / upper) * height;
  tall = (float)(page / upper) * height;
  gsk_rounded_rect_init_from_rect (
      &rounded, &GRAPHENE_RECT_INIT (2, top + 1, width - 4, MAX (tall - 2, 4)), 4);
  color.alpha *= 0.07f;
  edge.alpha *= 0.35f;
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &color, &rounded.bounds);
  gtk_snapshot_pop (snapshot);
  gtk_snapshot_append_border (snapshot, &rounded, (float[]){ 1, 1, 1, 1 },
                              (GdkRGBA[]){ edge, edge, edge, edge });
}

static void
concordat_fact_strip_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ConcordatFactStrip *self = CONCORDAT_FACT_STRIP (widget);
  float width = gtk_widget_get_width (widget);
  float height = gtk_widget_get_height (widget);
  GPtrArray *facts = self->view != NULL ? concordat_text_view_get_facts (self->view) : NULL;
  GdkRGBA text, tint, line;
  int length;

  gtk_widget_get_color (widget, &text);
  if (self->adjustment != NULL)
    snapshot_viewport (self, snapshot, width, height, text);
  if (facts == NULL)
    return;
  length = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self->view)));
  for (guint i = 0; i < facts->len; i++)
    {
      const CorpusFact *fact = corpus_item_get_fact (facts->pdata[i]);
      gboolean selected = fact->id == concordat_text_view_get_selected (self->view);
      float y = STRIP_PAD_PX
                + (height - 2 * STRIP_PAD_PX) * (float)fact->start_char / (float)MAX (length, 1);
      float pad = selected ? 2 : 6;
      float thick = selected ? 5 : 2.5f;

      if (!selected && (self->kinds & (1u << fact->fact->kind)) == 0)
        continue;
      concordat_kind_get_colors (fact->fact->kind, &text, &tint, &line);
      if (selected)
        line = text;
      gtk_snapshot_append_color (snapshot, &line,
                                 &GRAPHENE_RECT_INIT (pad, y - thick / 2, width - 2 * pad, thick));
    }
}

static void
go_to (ConcordatFactStrip *self, double y)
{
  double upper, page, share;

  if (self->adjustment == NULL)
    return;
  upper = gtk_adjustment_get_upper (self->adjustment);
  page = gtk_adjustment_get_page_size (self->adjustment);
  share = y / MAX (gtk_widget_get_height (GTK_WIDGET (self)), 1);
  gtk_adjustment_set_value (self->adjustment, share * upper - page / 2);
}

static void
pressed_cb (ConcordatFactStrip *self, int n_press, double x, double y)
{
  go_to (self, y);
}

static void
drag_update_cb (GtkGestureDrag *gesture, double offset_x, double offset_y, ConcordatFactStrip *self)
{
  double x, y;

  if (gtk_gesture_drag_get_start_point (gesture, &x, &y))
    go_to (self, y + offset_y);
}

static void
concordat_fact_strip_dispose (GObject *object)
{
  ConcordatFactStrip *self = CONCORDAT_FACT_STRIP (object);

  g_clear_weak_pointer (&self->view);
  g_clear_object (&self->adjustment);
  G_OBJECT_CLASS (concordat_fact_strip_parent_class)->dispose (object);
}

static void
concordat_fact_strip_class_init (ConcordatFactStripClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concordat_fact_strip_dispose;
  widget_class->measure = concordat_fact_strip_measure;
  widget_class->snapshot = concordat_fact_strip_snapshot;
  gtk_widget_class_set_css_name (widget_class, "factstrip");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
concordat_fact_strip_init (ConcordatFactStrip *self)
{
  GtkGesture *click = gtk_gesture_click_new ();
  GtkGesture *drag = gtk_gesture_drag_new ();

  self->kinds = ~0u;
  gtk_widget_set_vexpand (GTK_WIDGET (self), TRUE);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self), _ ("Facts in the whole text"));
  g_signal_connect_object (click, "pressed", G_CALLBACK (pressed_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (drag, "drag-update", G_CALLBACK (drag_update_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (drag));
}

void
concordat_fact_strip_set_view (ConcordatFactStrip *self,
                               ConcordatTextView *view,
                               GtkAdjustment *adjustment)
{
  g_set_weak_pointer (&self->view, view);
  g_set_object (&self->adjustment, adjustment);
  if (adjustment == NULL)
    return;
  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
}

void
concordat_fact_strip_set_kinds (ConcordatFactStrip *self, guint kinds)
{
  self->kinds = kinds;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}
