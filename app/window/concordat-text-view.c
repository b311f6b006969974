/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tints and lines are drawn, not tagged: only facts in the visible part cost anything, and hiding a
 * kind changes no buffer.  Where facts overlap the shorter lies on top, and the longer one's line runs
 * a little lower.  Offsets are Unicode characters; the layers are in buffer coordinates (pixels). */

#include "config.h"

#include "concordat-text-view.h"

#include "concordat-kind.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define LEVEL_STEP_PX 3.0f
#define MOST_LEVELS 2
#define TINT_RADIUS_PX 3.0f
#define OUTLINE_PX 2.0f
#define SCROLL_MARGIN 0.12

typedef struct
{
  CorpusItem *item;
  const CorpusFact *fact;
  guint level; /* how many shorter facts lie within it */
} Mark;

struct _ConcordatTextView
{
  GtkTextView parent_instance;

  GPtrArray *facts;
  GArray *marks; /* of Mark, sorted by start, longest first */
  guint kinds;
  gint64 selected;
  CorpusVerdict verdict;
  guint leads; /* 1 = to the left edge, 2 = to the right */
  gint64 pending; /* fact to scroll to once there is a size */
  double pending_y;
  guint pending_id;
};

G_DEFINE_FINAL_TYPE (ConcordatTextView, concordat_text_view, GTK_TYPE_TEXT_VIEW)

enum
{
  FACT_CLICKED,
  KIND_PRESSED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
is_shown (ConcordatTextView *self,
          const Mark        *mark)
{
  return (self->kinds & (1u << mark->fact->fact->kind)) != 0;
}

static guint
mark_length (const Mark *mark)
{
  return mark->fact->end_char - mark->fact->start_char;
}

static gboolean
next_segment (GtkTextView       *view,
              GtkTextIter       *iter,
              const GtkTextIter *end,
              GdkRectangle      *area)
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
  *area = (GdkRectangle){ MIN (first.x, there.x), first.y,
                          MAX (first.x + first.width, there.x + there.width)
                            - MIN (first.x, there.x),
                          first.height };
  *iter = last;
  gtk_text_iter_forward_char (iter);
  return TRUE;
}

typedef void (*SegmentFunc) (ConcordatTextView *self,
                             const Mark        *mark,
                             GtkSnapshot       *snapshot,
                             graphene_rect_t   *area);

static void
each_segment (ConcordatTextView *self,
              const Mark        *mark,
              GtkSnapshot       *snapshot,
              SegmentFunc        func)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter iter, end;
  GdkRectangle segment;

  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int)mark->fact->start_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)mark->fact->end_char);
  while (next_segment (GTK_TEXT_VIEW (self), &iter, &end, &segment))
    if (segment.width > 0)
      {
        graphene_rect_t area
          = GRAPHENE_RECT_INIT (segment.x, segment.y, segment.width, segment.height);

        func (self, mark, snapshot, &area);
      }
}

static void
draw_tint (ConcordatTextView *self,
           const Mark        *mark,
           GtkSnapshot       *snapshot,
           graphene_rect_t   *area)
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
           const Mark        *mark,
           GtkSnapshot       *snapshot,
           graphene_rect_t   *area)
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
              const Mark        *mark,
              GtkSnapshot       *snapshot,
              graphene_rect_t   *area)
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
draw_leads (ConcordatTextView *self,
            const Mark        *mark,
            GtkSnapshot       *snapshot)
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

static void
get_visible_range (ConcordatTextView *self,
                   guint             *first_char,
                   guint             *last_char)
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

static void
concordat_text_view_snapshot_layer (GtkTextView     *view,
                                    GtkTextViewLayer layer,
                                    GtkSnapshot     *snapshot)
{
  ConcordatTextView *self = CONCORDAT_TEXT_VIEW (view);
  const Mark *outlined = NULL;
  guint first, last;

  get_visible_range (self, &first, &last);
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->fact->start_char >= last)
        break;
      if (mark->fact->end_char <= first)
        continue;
      if (mark->fact->id == self->selected)
        outlined = mark;
      if (is_shown (self, mark))
        each_segment (self, mark, snapshot,
                      layer == GTK_TEXT_VIEW_LAYER_BELOW_TEXT ? draw_tint : draw_line);
    }
  if (outlined != NULL && layer == GTK_TEXT_VIEW_LAYER_ABOVE_TEXT)
    {
      draw_leads (self, outlined, snapshot);
      each_segment (self, outlined, snapshot, draw_outline);
    }
}

static gint64
fact_at_point (ConcordatTextView *self,
               double             x,
               double             y)
{
  GtkTextIter iter;
  int buffer_x, buffer_y;

  gtk_text_view_window_to_buffer_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, (int)x,
                                         (int)y, &buffer_x, &buffer_y);
  if (!gtk_text_view_get_iter_at_position (GTK_TEXT_VIEW (self), &iter, NULL, buffer_x, buffer_y))
    return 0;
  return concordat_text_view_get_fact_at (self, (guint)gtk_text_iter_get_offset (&iter));
}

static void
released_cb (GtkGestureClick   *gesture,
             int                n_press,
             double             x,
             double             y,
             ConcordatTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (n_press == 1 && !gtk_text_buffer_get_has_selection (buffer))
    g_signal_emit (self, signals[FACT_CLICKED], 0, fact_at_point (self, x, y));
}

static void
motion_cb (ConcordatTextView *self,
           double             x,
           double             y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   fact_at_point (self, x, y) != 0 ? "pointer" : "text");
}

static gint64
end_fact (ConcordatTextView *self,
          gboolean           last)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark
        = &g_array_index (self->marks, Mark, last ? self->marks->len - 1 - i : i);

      if (is_shown (self, mark))
        return mark->fact->id;
    }
  return 0;
}

/* Left and Right go from fact to fact, Home and End to the first and last, 1 to 6 name a kind. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        modifiers,
                ConcordatTextView     *self)
{
  gint64 fact = 0;

  if ((modifiers & (GDK_CONTROL_MASK | GDK_ALT_MASK | GDK_SHIFT_MASK | GDK_SUPER_MASK)) != 0)
    return GDK_EVENT_PROPAGATE;
  if (key >= GDK_KEY_1 && key <= GDK_KEY_6)
    {
      g_signal_emit (self, signals[KIND_PRESSED], 0, (int)concordat_kind_order[key - GDK_KEY_1]);
      return GDK_EVENT_STOP;
    }
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Left:
      fact = concordat_text_view_get_neighbour (self, key == GDK_KEY_Right ? 1 : -1);
      break;
    case GDK_KEY_Home:
    case GDK_KEY_End:
      fact = end_fact (self, key == GDK_KEY_End);
      break;
    default:
      return GDK_EVENT_PROPAGATE;
    }
  if (fact != 0)
    {
      concordat_text_view_scroll_to (self, fact, -1);
      g_signal_emit (self, signals[FACT_CLICKED], 0, fact);
    }
  return GDK_EVENT_STOP;
}

static gboolean
scroll_pending_cb (gpointer user_data)
{
  ConcordatTextView *self = user_data;
  gint64 fact = self->pending;

  self->pending_id = 0;
  self->pending = 0;
  if (fact != 0 && gtk_widget_get_height (GTK_WIDGET (self)) > 0)
    concordat_text_view_scroll_to (self, fact, self->pending_y);
  return G_SOURCE_REMOVE;
}

static void
concordat_text_view_size_allocate (GtkWidget *widget,
                                   int        width,
                                   int        height,
                                   int        baseline)
{
  ConcordatTextView *self = CONCORDAT_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (concordat_text_view_parent_class)->size_allocate (widget, width, height,
                                                                      baseline);
  if (self->pending != 0 && self->pending_id == 0)
    self->pending_id = g_idle_add (scroll_pending_cb, self);
}

static void
concordat_text_view_dispose (GObject *object)
{
  ConcordatTextView *self = CONCORDAT_TEXT_VIEW (object);

  g_clear_handle_id (&self->pending_id, g_source_remove);
  g_array_set_size (self->marks, 0);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  G_OBJECT_CLASS (concordat_text_view_parent_class)->dispose (object);
}

static void
concordat_text_view_finalize (GObject *object)
{
  g_array_unref (CONCORDAT_TEXT_VIEW (object)->marks);
  G_OBJECT_CLASS (concordat_text_view_parent_class)->finalize (object);
}

static void
concordat_text_view_class_init (ConcordatTextViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = concordat_text_view_dispose;
  object_class->finalize = concordat_text_view_finalize;
  GTK_WIDGET_CLASS (klass)->size_allocate = concordat_text_view_size_allocate;
  GTK_TEXT_VIEW_CLASS (klass)->snapshot_layer = concordat_text_view_snapshot_layer;

  signals[FACT_CLICKED]
    = g_signal_new ("fact-clicked", CONCORDAT_TYPE_TEXT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[KIND_PRESSED]
    = g_signal_new ("kind-pressed", CONCORDAT_TYPE_TEXT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
concordat_text_view_init (ConcordatTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->marks = g_array_new (FALSE, FALSE, sizeof (Mark));
  self->kinds = ~0u;
  gtk_text_view_set_editable (view, FALSE);
  gtk_text_view_set_cursor_visible (view, FALSE);
  gtk_text_view_set_accepts_tab (view, FALSE);
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
  gtk_text_view_set_left_margin (view, 22);
  gtk_text_view_set_right_margin (view, 22);
  gtk_text_view_set_top_margin (view, 14);
  gtk_text_view_set_bottom_margin (view, 48);
  gtk_text_view_set_pixels_above_lines (view, 5);
  gtk_text_view_set_pixels_below_lines (view, 5);
  gtk_text_view_set_pixels_inside_wrap (view, 6);
  gtk_widget_add_css_class (GTK_WIDGET (self), "source-text");

  g_signal_connect_object (click, "released", G_CALLBACK (released_cb), self, 0);
  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
  g_signal_connect_object (motion, "motion", G_CALLBACK (motion_cb), self, G_CONNECT_SWAPPED);
  gtk_widget_add_controller (GTK_WIDGET (self), motion);
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

void
concordat_text_view_set_text (ConcordatTextView *self,
                              const char        *text,
                              const char        *title)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  g_array_set_size (self->marks, 0);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  self->selected = 0;
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  if (text == NULL || title == NULL || *title == '\0' || !g_str_has_prefix (text, title))
    return;
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "title") == NULL)
    gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, NULL);
  gtk_text_buffer_get_start_iter (buffer, &start);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)g_utf8_strlen (title, -1));
  gtk_text_buffer_apply_tag_by_name (buffer, "title", &start, &end);
}

static int
compare_marks (const Mark *a,
               const Mark *b)
{
  if (a->fact->start_char != b->fact->start_char)
    return a->fact->start_char < b->fact->start_char ? -1 : 1;
  if (a->fact->end_char != b->fact->end_char)
    return a->fact->end_char > b->fact->end_char ? -1 : 1;
  return 0;
}

static void
set_levels (GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      Mark *mark = &g_array_index (marks, Mark, i);

      for (guint j = i + 1; j < marks->len && mark->level < MOST_LEVELS; j++)
        {
          const Mark *other = &g_array_index (marks, Mark, j);

          if (other->fact->start_char >= mark->fact->end_char)
            break;
          mark->level = MAX (mark->level, 1);
          if (other->level > 0)
            mark->level = MIN (other->level + 1, MOST_LEVELS);
        }
    }
}

void
concordat_text_view_set_facts (ConcordatTextView *self,
                               GPtrArray         *facts)
{
  g_array_set_size (self->marks, 0);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  self->facts = facts != NULL ? g_ptr_array_ref (facts) : NULL;
  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      Mark mark = { .item = facts->pdata[i], .fact = corpus_item_get_fact (facts->pdata[i]) };

      g_array_append_val (self->marks, mark);
    }
  g_array_sort (self->marks, (GCompareFunc)compare_marks);
  set_levels (self->marks);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

GPtrArray *
concordat_text_view_get_facts (ConcordatTextView *self)
{
  return self->facts;
}

void
concordat_text_view_set_kinds (ConcordatTextView *self,
                               guint              kinds)
{
  self->kinds = kinds;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
concordat_text_view_set_leads (ConcordatTextView *self,
                               guint              edges)
{
  self->leads = edges;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
concordat_text_view_set_selected (ConcordatTextView *self,
                                  gint64             fact,
                                  CorpusVerdict      verdict)
{
  self->selected = fact;
  self->verdict = verdict;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

gint64
concordat_text_view_get_selected (ConcordatTextView *self)
{
  return self->selected;
}

static const Mark *
find_mark (ConcordatTextView *self,
           gint64             fact)
{
  for (guint i = 0; fact != 0 && i < self->marks->len; i++)
    if (g_array_index (self->marks, Mark, i).fact->id == fact)
      return &g_array_index (self->marks, Mark, i);
  return NULL;
}

CorpusItem *
concordat_text_view_find (ConcordatTextView *self,
                          gint64             fact)
{
  const Mark *mark = find_mark (self, fact);

  return mark != NULL ? mark->item : NULL;
}

/* From the selected fact, or from the first line that is seen. */
gint64
concordat_text_view_get_neighbour (ConcordatTextView *self,
                                   int                delta)
{
  const Mark *selected = find_mark (self, self->selected);
  int n = (int)self->marks->len;
  int at;

  if (selected != NULL)
    at = (int)(selected - (const Mark *)(gpointer)self->marks->data) + delta;
  else
    {
      guint first, last;

      get_visible_range (self, &first, &last);
      for (at = 0; at < n && g_array_index (self->marks, Mark, at).fact->start_char < first; at++)
        ;
      if (delta < 0)
        at--;
    }
  for (; at >= 0 && at < n; at += delta)
    if (is_shown (self, &g_array_index (self->marks, Mark, at)))
      return g_array_index (self->marks, Mark, at).fact->id;
  return 0;
}

gboolean
concordat_text_view_get_fact_area (ConcordatTextView *self,
                                   gint64             fact,
                                   GdkRectangle      *area)
{
  const Mark *mark = find_mark (self, fact);
  GtkTextIter iter, end;

  if (mark == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int)mark->fact->start_char);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &end,
                                      (int)mark->fact->end_char);
  return next_segment (GTK_TEXT_VIEW (self), &iter, &end, area);
}

gboolean
concordat_text_view_get_fact_place (ConcordatTextView *self,
                                    gint64             fact,
                                    GdkRectangle      *place)
{
  if (!concordat_text_view_get_fact_area (self, fact, place))
    return FALSE;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, place->x,
                                         place->y, &place->x, &place->y);
  return TRUE;
}

void
concordat_text_view_scroll_to (ConcordatTextView *self,
                               gint64             fact,
                               double             y)
{
  const Mark *mark = find_mark (self, fact);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkTextIter iter;

  if (mark == NULL)
    return;
  if (height <= 0)
    {
      self->pending = fact;
      self->pending_y = y;
      return;
    }
  /* A mark, for the text view scrolls there once the lines above have their height. */
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int)mark->fact->start_char);
  gtk_text_buffer_place_cursor (buffer, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer),
                                y < 0 ? SCROLL_MARGIN : 0, y >= 0, 0,
                                CLAMP (y / height, 0, 1));
}

gint64
concordat_text_view_get_fact_at (ConcordatTextView *self,
                                 guint              at)
{
  const Mark *best = NULL;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const Mark *mark = &g_array_index (self->marks, Mark, i);

      if (mark->fact->start_char > at)
        break;
      if (mark->fact->end_char > at && is_shown (self, mark)
          && (best == NULL || mark_length (mark) < mark_length (best)))
        best = mark;
    }
  return best != NULL ? best->fact->id : 0;
}

void
concordat_text_view_show_range (ConcordatTextView *self,
                                guint              start_char,
                                guint              end_char)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)start_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)end_char);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0, TRUE,
                                0, 0.35);
}
