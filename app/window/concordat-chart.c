/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart's base is one cached node, drawn again only when the layout, the colours or the scale
 * change.  Each mark is a small child widget over it: it takes the focus, draws hover and focus, and
 * has the mark's name for the screen reader; the base stays as it is. */

#include "config.h"

#include "concordat-chart.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define MARK_MARGIN 6
#define NATURAL_WIDTH 900

/* ---- one mark ---------------------------------------------------------------------------- */

#define CONCORDAT_TYPE_CHART_MARK (concordat_chart_mark_get_type ())
G_DECLARE_FINAL_TYPE (ConcordatChartMark, concordat_chart_mark, CONCORDAT, CHART_MARK, GtkWidget)

struct _ConcordatChartMark
{
  GtkWidget parent_instance;

  gint index;
  gint64 fact;
};

G_DEFINE_FINAL_TYPE (ConcordatChartMark, concordat_chart_mark, GTK_TYPE_WIDGET)

struct _ConcordatChart
{
  GtkWidget parent_instance;

  ExportChart *chart;
  ChartLayout *layout;
  double layout_width;
  GPtrArray *marks; /* ConcordatChartMark, children */
  GskRenderNode *node;
  ChartPalette node_palette;
  gint64 selected;
};

G_DEFINE_FINAL_TYPE (ConcordatChart, concordat_chart, GTK_TYPE_WIDGET)

enum
{
  SELECTED,
  ACTIVATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static ChartPalette
current_palette (void)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  if (adw_style_manager_get_high_contrast (style))
    return dark ? CHART_PALETTE_CONTRAST_DARK : CHART_PALETTE_CONTRAST;
  return dark ? CHART_PALETTE_DARK : CHART_PALETTE_LIGHT;
}

static void
concordat_chart_mark_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ConcordatChartMark *self = CONCORDAT_CHART_MARK (widget);
  ConcordatChart *chart = CONCORDAT_CHART (gtk_widget_get_parent (widget));
  gboolean shown = gtk_widget_has_visible_focus (widget) || chart->selected == self->fact
                   || (gtk_widget_get_state_flags (widget) & GTK_STATE_FLAG_PRELIGHT) != 0;
  graphene_point_t origin;
  cairo_t *cr;

  if (!shown || chart->layout == NULL
      || !gtk_widget_compute_point (GTK_WIDGET (chart), widget, &GRAPHENE_POINT_INIT (0, 0),
                                    &origin))
    return;
  cr = gtk_snapshot_append_cairo (snapshot,
                                  &GRAPHENE_RECT_INIT (0, 0, (float)gtk_widget_get_width (widget),
                                                       (float)gtk_widget_get_height (widget)));
  cairo_translate (cr, origin.x, origin.y);
  chart_layout_draw_focus (chart->layout, cr, current_palette (), self->index);
  cairo_destroy (cr);
}

static void
concordat_chart_mark_class_init (ConcordatChartMarkClass *klass)
{
  GTK_WIDGET_CLASS (klass)->snapshot = concordat_chart_mark_snapshot;
  gtk_widget_class_set_accessible_role (GTK_WIDGET_CLASS (klass), GTK_ACCESSIBLE_ROLE_IMG);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "mark");
}

static void
concordat_chart_mark_init (ConcordatChartMark *self)
{
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
}

/* ---- the chart --------------------------------------------------------------------------- */

static void
select_fact (ConcordatChart *self, gint64 fact)
{
  if (self->selected == fact)
    return;
  self->selected = fact;
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_queue_draw (g_ptr_array_index (self->marks, i));
  g_signal_emit (self, signals[SELECTED], 0, fact);
}

static void
mark_clicked_cb (GtkGestureClick *gesture,
                 int n_press,
                 double x,
                 double y,
                 ConcordatChartMark *mark)
{
  ConcordatChart *self = CONCORDAT_CHART (gtk_widget_get_parent (GTK_WIDGET (mark)));

  gtk_widget_grab_focus (GTK_WIDGET (mark));
  select_fact (self, mark->fact);
  if (n_press == 2)
    g_signal_emit (self, signals[ACTIVATED], 0, mark->fact);
}

static void
mark_focused_cb (GtkEventControllerFocus *controller, ConcordatChartMark *mark)
{
  select_fact (CONCORDAT_CHART (gtk_widget_get_parent (GTK_WIDGET (mark))), mark->fact);
}

static void
remove_marks (ConcordatChart *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_unparent (g_ptr_array_index (self->marks, i));
  g_ptr_array_set_size (self->marks, 0);
}

static void
add_mark (ConcordatChart *self, const ChartMarkLayout *layout, gint index)
{
  ConcordatChartMark *mark = g_object_new (CONCORDAT_TYPE_CHART_MARK, NULL);
  GtkGesture *click = gtk_gesture_click_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();
  const char *name =
      layout->mark.accessible != NULL ? layout->mark.accessible : layout->mark.value_text;

  mark->index = index;
  mark->fact = export_chart_get_fact_id (&layout->mark);
  if (name != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (mark), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_widget_set_tooltip_text (GTK_WIDGET (mark), name);
  gtk_widget_set_visible (GTK_WIDGET (mark), layout->stack > 0);
  g_signal_connect_object (click, "pressed", G_CALLBACK (mark_clicked_cb), mark, 0);
  g_signal_connect_object (focus, "enter", G_CALLBACK (mark_focused_cb), mark, 0);
  gtk_widget_add_controller (GTK_WIDGET (mark), GTK_EVENT_CONTROLLER (click));
  gtk_widget_add_controller (GTK_WIDGET (mark), focus);
  gtk_widget_set_parent (GTK_WIDGET (mark), GTK_WIDGET (self));
  g_ptr_array_add (self->marks, mark);
}

static double
font_scale (ConcordatChart *self)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (GTK_WIDGET (self)), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * 1024.0) : 1.0;
}

static void
ensure_layout (ConcordatChart *self, double width)
{
  g_autofree char *family = NULL;

  if (self->chart == NULL || (self->layout != NULL && fabs (self->layout_width - width) < 0.5))
    return;
  family = g_strdup (pango_font_description_get_family (
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self)))));
  g_clear_pointer (&self->layout, chart_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->layout = export_chart_dup_layout (self->chart, width, font_scale (self), family, TRUE);
  self->layout_width = width;
}

/* The marks as children, once a layout is there; their number does not depend on the width. */
static void
rebuild_marks (ConcordatChart *self)
{
  guint n = 0;
  const ChartMarkLayout *marks =
      self->layout != NULL ? chart_layout_get_marks (self->layout, &n) : NULL;

  remove_marks (self);
  for (guint i = 0; i < n; i++)
    add_mark (self, &marks[i], (gint)i);
}

static GtkSizeRequestMode
concordat_chart_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
concordat_chart_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  ConcordatChart *self = CONCORDAT_CHART (widget);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = 320;
      *natural = NATURAL_WIDTH;
      return;
    }
  ensure_layout (self, for_size > 0 ? for_size : NATURAL_WIDTH);
  *minimum = *natural =
      self->layout != NULL ? (int)ceil (chart_layout_get_height (self->layout)) : 0;
}

static void
concordat_chart_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ConcordatChart *self = CONCORDAT_CHART (widget);
  guint n = 0;
  const ChartMarkLayout *marks;

  ensure_layout (self, width);
  marks = self->layout != NULL ? chart_layout_get_marks (self->layout, &n) : NULL;
  for (guint i = 0; i < self->marks->len && i < n; i++)
    {
      ConcordatChartMark *mark = g_ptr_array_index (self->marks, i);
      const ChartRect *rect = &marks[i].rect;
      GtkAllocation allocation = { (int)floor (rect->x) - MARK_MARGIN,
                                   (int)floor (rect->y) - MARK_MARGIN,
                                   (int)ceil (rect->width) + 2 * MARK_MARGIN,
                                   (int)ceil (rect->height) + 2 * MARK_MARGIN };

      mark->index = (gint)i;
      gtk_widget_set_visible (GTK_WIDGET (mark), marks[i].stack > 0);
      gtk_widget_size_allocate (GTK_WIDGET (mark), &allocation, -1);
    }
}

static void
draw_base (ConcordatChart *self, ChartPalette palette)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, (float)chart_layout_get_width (self->layout),
                                     (float)chart_layout_get_height (self->layout)));

  chart_layout_draw (self->layout, cr, palette);
  cairo_destroy (cr);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  self->node = gtk_snapshot_free_to_node (snapshot);
  self->node_palette = palette;
}

static void
concordat_chart_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ConcordatChart *self = CONCORDAT_CHART (widget);
  ChartPalette palette = current_palette ();

  if (self->layout == NULL)
    return;
  if (self->node == NULL || self->node_palette != palette)
    draw_base (self, palette);
  if (self->node != NULL)
    gtk_snapshot_append_node (snapshot, self->node);
  for (guint i = 0; i < self->marks->len; i++)
    gtk_widget_snapshot_child (widget, g_ptr_array_index (self->marks, i), snapshot);
}

static ConcordatChartMark *
focused_mark (ConcordatChart *self)
{
  for (guint i = 0; i < self->marks->len; i++)
    if (gtk_widget_has_focus (g_ptr_array_index (self->marks, i)))
      return g_ptr_array_index (self->marks, i);
  return NULL;
}

static gboolean
move_focus (ConcordatChart *self, ChartMove move)
{
  ConcordatChartMark *mark = focused_mark (self);
  gint next;

  if (self->layout == NULL)
    return FALSE;
  next = chart_layout_move (self->layout, mark != NULL ? mark->index : -1, move);
  if (next < 0 || (guint)next >= self->marks->len)
    return FALSE;
  return gtk_widget_grab_focus (g_ptr_array_index (self->marks, next));
}

static gboolean
key_pressed_cb (GtkEventControllerKey *controller,
                guint key,
                guint code,
                GdkModifierType state,
                ConcordatChart *self)
{
  ConcordatChartMark *mark = focused_mark (self);

  switch (key)
    {
    case GDK_KEY_Left:
      return move_focus (self, CHART_MOVE_LEFT);
    case GDK_KEY_Right:
      return move_focus (self, CHART_MOVE_RIGHT);
    case GDK_KEY_Up:
    case GDK_KEY_k:
      return move_focus (self, CHART_MOVE_UP);
    case GDK_KEY_Down:
    case GDK_KEY_j:
      return move_focus (self, CHART_MOVE_DOWN);
    case GDK_KEY_Home:
      return move_focus (self, CHART_MOVE_FIRST);
    case GDK_KEY_End:
      return move_focus (self, CHART_MOVE_LAST);
    case GDK_KEY_Return:
    case GDK_KEY_KP_Enter:
      if (mark == NULL)
        return FALSE;
      g_signal_emit (self, signals[ACTIVATED], 0, mark->fact);
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
concordat_chart_focus (GtkWidget *widget, GtkDirectionType direction)
{
  ConcordatChart *self = CONCORDAT_CHART (widget);

  /* One stop for the tab key: the marks are reached with the arrows. */
  if (focused_mark (self) != NULL || self->marks->len == 0)
    return FALSE;
  for (guint i = 0; i < self->marks->len; i++)
    {
      ConcordatChartMark *mark = g_ptr_array_index (self->marks, i);

      if (mark->fact == self->selected && self->selected != 0)
        return gtk_widget_grab_focus (GTK_WIDGET (mark));
    }
  return gtk_widget_grab_focus (g_ptr_array_index (self->marks, 0));
}

static void
style_changed_cb (ConcordatChart *self)
{
  g_clear_pointer (&self->node, gsk_render_node_unref);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
concordat_chart_dispose (GObject *object)
{
  ConcordatChart *self = CONCORDAT_CHART (object);

  remove_marks (self);
  g_clear_pointer (&self->layout, chart_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->chart, export_chart_unref);
  G_OBJECT_CLASS (concordat_chart_parent_class)->dispose (object);
}

static void
concordat_chart_finalize (GObject *object)
{
  g_ptr_array_unref (CONCORDAT_CHART (object)->marks);
  G_OBJECT_CLASS (concordat_chart_parent_class)->finalize (object);
}

static void
concordat_chart_class_init (ConcordatChartClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = concordat_chart_dispose;
  G_OBJECT_CLASS (klass)->finalize = concordat_chart_finalize;
  widget_class->get_request_mode = concordat_chart_get_request_mode;
  widget_class->measure = concordat_chart_measure;
  widget_class->size_allocate = concordat_chart_size_allocate;
  widget_class->snapshot = concordat_chart_snapshot;
  widget_class->focus = concordat_chart_focus;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_LIST);
  gtk_widget_class_set_css_name (widget_class, "chart");
  signals[SELECTED] = g_signal_new ("selected", CONCORDAT_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[ACTIVATED] = g_signal_new ("activated", CONCORDAT_TYPE_CHART, G_SIGNAL_RUN_LAST, 0, NULL,
                                     NULL, NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
}

static void
concordat_chart_init (ConcordatChart *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  AdwStyleManager *style = adw_style_manager_get_default ();

  self->marks = g_ptr_array_new ();
  g_signal_connect_object (keys, "key-pressed", G_CALLBACK (key_pressed_cb), self, 0);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  g_signal_connect_object (style, "notify::dark", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (style, "notify::high-contrast", G_CALLBACK (style_changed_cb), self,
                           G_CONNECT_SWAPPED);
}

GtkWidget *
concordat_chart_new (void)
{
  return g_object_new (CONCORDAT_TYPE_CHART, NULL);
}

void
concordat_chart_set_chart (ConcordatChart *self, ExportChart *chart)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  g_clear_pointer (&self->layout, chart_layout_free);
  g_clear_pointer (&self->node, gsk_render_node_unref);
  g_clear_pointer (&self->chart, export_chart_unref);
  self->chart = chart != NULL ? export_chart_ref (chart) : NULL;
  ensure_layout (self, width > 0 ? width : NATURAL_WIDTH);
  rebuild_marks (self);
  if (chart != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                    _ ("Chart of figures"), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    export_chart_get_summary (chart), -1);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
concordat_chart_select_fact (ConcordatChart *self, gint64 fact)
{
  select_fact (self, fact);
}

gint64
concordat_chart_get_selected (ConcordatChart *self)
{
  return self->selected;
}
