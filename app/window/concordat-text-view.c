/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tints and lines are drawn, not tagged: only facts in the visible part cost anything, and hiding a
 * kind changes no buffer.  Where facts overlap the shorter lies on top, and the longer one's line runs
 * a little lower.  Offsets are Unicode characters; the layers are in buffer coordinates (pixels). */

#include "config.h"

#include "concordat-text-view-private.h"

#include "concordat-kind.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <string.h>

/* Over a title stand a masthead, menus, a date. */
#define TITLE_REACH_BYTES 4096
#define MOST_LEVELS 2
#define SCROLL_MARGIN 0.12

G_DEFINE_FINAL_TYPE (ConcordatTextView, concordat_text_view, GTK_TYPE_TEXT_VIEW)

enum
{
  FACT_CLICKED,
  KIND_PRESSED,
  LEFT_FOR_COUNTERPART,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
concordat_text_view_shows (ConcordatTextView *self, const ConcordatMark *mark)
{
  return (self->kinds & (1u << mark->fact->fact->kind)) != 0;
}

static guint
mark_length (const ConcordatMark *mark)
{
  return mark->end_char - mark->start_char;
}

static gint64
fact_at_point (ConcordatTextView *self, double x, double y)
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
released_cb (GtkGestureClick *gesture, int n_press, double x, double y, ConcordatTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));

  if (n_press == 1 && !gtk_text_buffer_get_has_selection (buffer))
    g_signal_emit (self, signals[FACT_CLICKED], 0, fact_at_point (self, x, y));
}

static void
motion_cb (ConcordatTextView *self, double x, double y)
{
  gtk_widget_set_cursor_from_name (GTK_WIDGET (self),
                                   fact_at_point (self, x, y) != 0 ? "pointer" : "text");
}

static gint64
end_fact (ConcordatTextView *self, gboolean last)
{
  for (guint i = 0; i < self->marks->len; i++)
    {
      const ConcordatMark *mark =
          &g_array_index (self->marks, ConcordatMark, last ? self->marks->len - 1 - i : i);

      if (concordat_text_view_shows (self, mark) && !mark->is_other)
        return mark->fact->id;
    }
  return 0;
}

/* Left and Right go from fact to fact, Home and End to the first and last, 1 to 6 name a kind,
 * Enter goes to the counterpart. */
static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType modifiers,
                ConcordatTextView *self)
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
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      g_signal_emit (self, signals[LEFT_FOR_COUNTERPART], 0);
      return GDK_EVENT_STOP;
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
concordat_text_view_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ConcordatTextView *self = CONCORDAT_TEXT_VIEW (widget);

  GTK_WIDGET_CLASS (concordat_text_view_parent_class)
      ->size_allocate (widget, width, height, baseline);
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

  signals[FACT_CLICKED] = g_signal_new ("fact-clicked", CONCORDAT_TYPE_TEXT_VIEW, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[LEFT_FOR_COUNTERPART] =
      g_signal_new ("left-for-counterpart", CONCORDAT_TYPE_TEXT_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                    NULL, NULL, G_TYPE_NONE, 0);
  signals[KIND_PRESSED] = g_signal_new ("kind-pressed", CONCORDAT_TYPE_TEXT_VIEW, G_SIGNAL_RUN_LAST,
                                        0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT);
}

static void
concordat_text_view_init (ConcordatTextView *self)
{
  GtkTextView *view = GTK_TEXT_VIEW (self);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *motion = gtk_event_controller_motion_new ();
  GtkEventController *keys = gtk_event_controller_key_new ();

  self->marks = g_array_new (FALSE, FALSE, sizeof (ConcordatMark));
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

/* The title in a line of its own, not far from the start; NULL where it is not there. */
static const char *
find_title (const char *text, const char *title)
{
  gsize length = strlen (title);
  const char *at;

  for (at = strstr (text, title); at != NULL && at - text < TITLE_REACH_BYTES;
       at = strstr (at + length, title))
    if ((at == text || at[-1] == '\n') && (at[length] == '\0' || at[length] == '\n'))
      return at;
  return NULL;
}

void
concordat_text_view_set_text (ConcordatTextView *self, const char *text, const char *title)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;
  const char *at;
  int first;

  g_array_set_size (self->marks, 0);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  self->selected = 0;
  gtk_text_buffer_set_text (buffer, text != NULL ? text : "", -1);
  at = text != NULL && title != NULL && *title != '\0' ? find_title (text, title) : NULL;
  if (at == NULL)
    return;
  if (gtk_text_tag_table_lookup (gtk_text_buffer_get_tag_table (buffer), "title") == NULL)
    gtk_text_buffer_create_tag (buffer, "title", "weight", PANGO_WEIGHT_BOLD, "scale", 1.15, NULL);
  first = (int)g_utf8_strlen (text, at - text);
  gtk_text_buffer_get_iter_at_offset (buffer, &start, first);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, first + (int)g_utf8_strlen (title, -1));
  gtk_text_buffer_apply_tag_by_name (buffer, "title", &start, &end);
}

static int
compare_marks (const ConcordatMark *a, const ConcordatMark *b)
{
  if (a->start_char != b->start_char)
    return a->start_char < b->start_char ? -1 : 1;
  if (a->end_char != b->end_char)
    return a->end_char > b->end_char ? -1 : 1;
  return 0;
}

static void
set_levels (GArray *marks)
{
  for (guint i = 0; i < marks->len; i++)
    {
      ConcordatMark *mark = &g_array_index (marks, ConcordatMark, i);

      for (guint j = i + 1; j < marks->len && mark->level < MOST_LEVELS; j++)
        {
          const ConcordatMark *other = &g_array_index (marks, ConcordatMark, j);

          if (other->start_char >= mark->end_char)
            break;
          mark->level = MAX (mark->level, 1);
          if (other->level > 0)
            mark->level = MIN (other->level + 1, MOST_LEVELS);
        }
    }
}

static char *
dup_buffer_text (ConcordatTextView *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, TRUE);
}

/* The other places where an agreement or a person is mentioned.  Complexity: O(bytes between a fact
 * and its mentions), for bytes become characters here. */
static void
add_mentions (ConcordatTextView *self,
              const ConcordatMark *main_mark,
              const char *text,
              gsize length)
{
  const EngineFact *fact = main_mark->fact->fact;
  const EngineSpan *mentions = fact->kind == ENGINE_FACT_AGREEMENT ? fact->agreement.mentions
                               : fact->kind == ENGINE_FACT_PERSON  ? fact->person.mentions
                                                                   : NULL;
  guint n = fact->kind == ENGINE_FACT_AGREEMENT ? fact->agreement.n_mentions
            : fact->kind == ENGINE_FACT_PERSON  ? fact->person.n_mentions
                                                : 0;
  const char *origin = text + fact->span.start_byte;

  if (mentions == NULL || fact->span.start_byte > length)
    return;
  for (guint i = 0; i < n; i++)
    {
      ConcordatMark mark = *main_mark;
      const EngineSpan *span = &mentions[i];

      if (span->end_byte > length || span->start_byte >= span->end_byte
          || (span->start_byte < fact->span.end_byte && span->end_byte > fact->span.start_byte))
        continue;
      mark.start_char = (guint)((glong)main_mark->start_char
                                + g_utf8_pointer_to_offset (origin, text + span->start_byte));
      mark.end_char =
          mark.start_char
          + (guint)g_utf8_pointer_to_offset (text + span->start_byte, text + span->end_byte);
      mark.is_other = TRUE;
      g_array_append_val (self->marks, mark);
    }
}

void
concordat_text_view_set_facts (ConcordatTextView *self, GPtrArray *facts)
{
  g_autofree char *text = dup_buffer_text (self);
  gsize length = strlen (text);

  g_array_set_size (self->marks, 0);
  g_clear_pointer (&self->facts, g_ptr_array_unref);
  self->facts = facts != NULL ? g_ptr_array_ref (facts) : NULL;
  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      const CorpusFact *fact = corpus_item_get_fact (facts->pdata[i]);
      ConcordatMark mark = { .item = facts->pdata[i],
                             .fact = fact,
                             .start_char = fact->start_char,
                             .end_char = fact->end_char };

      g_array_append_val (self->marks, mark);
      add_mentions (self, &mark, text, length);
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
concordat_text_view_set_kinds (ConcordatTextView *self, guint kinds)
{
  self->kinds = kinds;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
concordat_text_view_set_leads (ConcordatTextView *self, guint edges)
{
  self->leads = edges;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
concordat_text_view_set_selected (ConcordatTextView *self, gint64 fact, CorpusVerdict verdict)
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

static const ConcordatMark *
find_mark (ConcordatTextView *self, gint64 fact)
{
  for (guint i = 0; fact != 0 && i < self->marks->len; i++)
    if (g_array_index (self->marks, ConcordatMark, i).fact->id == fact
        && !g_array_index (self->marks, ConcordatMark, i).is_other)
      return &g_array_index (self->marks, ConcordatMark, i);
  return NULL;
}

CorpusItem *
concordat_text_view_find (ConcordatTextView *self, gint64 fact)
{
  const ConcordatMark *mark = find_mark (self, fact);

  return mark != NULL ? mark->item : NULL;
}

/* From the selected fact, or from the first line that is seen. */
gint64
concordat_text_view_get_neighbour (ConcordatTextView *self, int delta)
{
  const ConcordatMark *selected = find_mark (self, self->selected);
  int n = (int)self->marks->len;
  int at;

  if (selected != NULL)
    at = (int)(selected - (const ConcordatMark *)(gpointer)self->marks->data) + delta;
  else
    {
      guint first, last;

      concordat_text_view_get_visible_range (self, &first, &last);
      for (at = 0; at < n && g_array_index (self->marks, ConcordatMark, at).start_char < first;
           at++)
        ;
      if (delta < 0)
        at--;
    }
  for (; at >= 0 && at < n; at += delta)
    if (concordat_text_view_shows (self, &g_array_index (self->marks, ConcordatMark, at))
        && !g_array_index (self->marks, ConcordatMark, at).is_other)
      return g_array_index (self->marks, ConcordatMark, at).fact->id;
  return 0;
}

gboolean
concordat_text_view_get_fact_area (ConcordatTextView *self, gint64 fact, GdkRectangle *area)
{
  const ConcordatMark *mark = find_mark (self, fact);
  GtkTextIter iter, end;

  if (mark == NULL)
    return FALSE;
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &iter,
                                      (int)mark->start_char);
  gtk_text_buffer_get_iter_at_offset (gtk_text_view_get_buffer (GTK_TEXT_VIEW (self)), &end,
                                      (int)mark->end_char);
  return concordat_text_view_next_segment (GTK_TEXT_VIEW (self), &iter, &end, area);
}

gboolean
concordat_text_view_get_fact_place (ConcordatTextView *self, gint64 fact, GdkRectangle *place)
{
  if (!concordat_text_view_get_fact_area (self, fact, place))
    return FALSE;
  gtk_text_view_buffer_to_window_coords (GTK_TEXT_VIEW (self), GTK_TEXT_WINDOW_WIDGET, place->x,
                                         place->y, &place->x, &place->y);
  return TRUE;
}

void
concordat_text_view_scroll_to (ConcordatTextView *self, gint64 fact, double y)
{
  const ConcordatMark *mark = find_mark (self, fact);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  int height = gtk_widget_get_height (GTK_WIDGET (self));
  GtkTextMark *place;
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
  gtk_text_buffer_get_iter_at_offset (buffer, &iter, (int)mark->start_char);
  place = gtk_text_buffer_get_mark (buffer, "fact");
  if (place == NULL)
    place = gtk_text_buffer_create_mark (buffer, "fact", &iter, TRUE);
  else
    gtk_text_buffer_move_mark (buffer, place, &iter);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), place, y < 0 ? SCROLL_MARGIN : 0, y >= 0, 0,
                                CLAMP (y / height, 0, 1));
}

gint64
concordat_text_view_get_fact_at (ConcordatTextView *self, guint at)
{
  const ConcordatMark *best = NULL;

  for (guint i = 0; i < self->marks->len; i++)
    {
      const ConcordatMark *mark = &g_array_index (self->marks, ConcordatMark, i);

      if (mark->start_char > at)
        break;
      if (mark->end_char > at && concordat_text_view_shows (self, mark)
          && (best == NULL || mark_length (mark) < mark_length (best)))
        best = mark;
    }
  return best != NULL ? best->fact->id : 0;
}

void
concordat_text_view_show_range (ConcordatTextView *self, guint start_char, guint end_char)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)start_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)end_char);
  gtk_text_buffer_select_range (buffer, &start, &end);
  gtk_text_view_scroll_to_mark (GTK_TEXT_VIEW (self), gtk_text_buffer_get_insert (buffer), 0, TRUE,
                                0, 0.35);
}

void
concordat_text_view_select_text (ConcordatTextView *self, gint64 fact)
{
  const ConcordatMark *mark = find_mark (self, fact);
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (self));
  GtkTextIter start, end;

  if (mark == NULL)
    return;
  gtk_text_buffer_get_iter_at_offset (buffer, &start, (int)mark->start_char);
  gtk_text_buffer_get_iter_at_offset (buffer, &end, (int)mark->end_char);
  gtk_text_buffer_select_range (buffer, &start, &end);
}
