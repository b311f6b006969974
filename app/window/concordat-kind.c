/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of colours and lines per kind, as the interface specification gives them: text on tint is
 * at least 7.5:1, the line on the tint at least 4.8:1. */

#include "config.h"

#include "concordat-kind.h"

#include <adwaita.h>

#define SWATCH_WIDTH_PX 22
#define SWATCH_HEIGHT_PX 18
#define WAVE_LENGTH_PX 5.0f

const EngineFactKind concordat_kind_order[ENGINE_N_FACT_KINDS] = {
  ENGINE_FACT_AGREEMENT, ENGINE_FACT_FIGURE, ENGINE_FACT_COMMITMENT,
  ENGINE_FACT_DATE,      ENGINE_FACT_PERSON, ENGINE_FACT_QUOTATION
};

static const struct
{
  const char *sign;
  guint32 tint[2]; /* light, dark; 0xrrggbb */
  guint32 line[2];
} looks[ENGINE_N_FACT_KINDS] = {
  [ENGINE_FACT_AGREEMENT] = { "⇄", { 0xc3d4fc, 0x1b4f96 }, { 0x17479f, 0xa9ccff } },
  [ENGINE_FACT_FIGURE] = { "#", { 0xfde9bd, 0x5e4d10 }, { 0x7d5c00, 0xf3cd6a } },
  [ENGINE_FACT_COMMITMENT] = { "→", { 0xb8ebcb, 0x0d4a2e }, { 0x0a5a3a, 0x6fe0a8 } },
  [ENGINE_FACT_DATE] = { "◷", { 0xd8d0ea, 0x50298c }, { 0x54319a, 0xcdb8ff } },
  [ENGINE_FACT_PERSON] = { "☺", { 0xfed5d9, 0x7a3d55 }, { 0x99204a, 0xffb3c6 } },
  [ENGINE_FACT_QUOTATION] = { "”", { 0xe6eff4, 0x3d3e47 }, { 0x44525c, 0xc3ccd6 } },
};

static GdkRGBA
rgba (guint32 color)
{
  return (GdkRGBA){ ((color >> 16) & 0xff) / 255.0f, ((color >> 8) & 0xff) / 255.0f,
                    (color & 0xff) / 255.0f, 1.0f };
}

const char *
concordat_kind_get_sign (EngineFactKind kind)
{
  return looks[kind].sign;
}

void
concordat_kind_get_colors (EngineFactKind kind, const GdkRGBA *text, GdkRGBA *tint, GdkRGBA *line)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  gboolean dark = adw_style_manager_get_dark (style);

  *tint = rgba (looks[kind].tint[dark]);
  *line = rgba (looks[kind].line[dark]);
  if (adw_style_manager_get_high_contrast (style))
    {
      tint->alpha = 0;
      *line = *text;
    }
}

static void
stroke_line (GtkSnapshot *snapshot,
             float x0,
             float x1,
             float y,
             float width,
             const float *dash,
             gsize n_dash,
             gboolean round,
             const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskStroke *stroke = gsk_stroke_new (width);

  gsk_path_builder_move_to (builder, x0, y);
  gsk_path_builder_line_to (builder, x1, y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (n_dash > 0)
    gsk_stroke_set_dash (stroke, dash, n_dash);
  if (round)
    gsk_stroke_set_line_cap (stroke, GSK_LINE_CAP_ROUND);
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

static void
stroke_wave (GtkSnapshot *snapshot, float x0, float x1, float y, const GdkRGBA *color)
{
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  GskStroke *stroke = gsk_stroke_new (1.3f);
  float up = -1.8f;

  gsk_path_builder_move_to (builder, x0, y);
  for (float x = x0; x < x1; x += WAVE_LENGTH_PX, up = -up)
    gsk_path_builder_quad_to (builder, x + WAVE_LENGTH_PX / 2, y + up * 2,
                              MIN (x + WAVE_LENGTH_PX, x1), y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  gtk_snapshot_append_stroke (snapshot, path, stroke, color);
  gsk_stroke_free (stroke);
}

void
concordat_kind_snapshot_line (GtkSnapshot *snapshot,
                              EngineFactKind kind,
                              const graphene_rect_t *area,
                              float lower,
                              const GdkRGBA *color)
{
  static const float dashes[] = { 5, 3 };
  static const float dots[] = { 0.1f, 3.6f };
  float x0 = area->origin.x;
  float x1 = x0 + area->size.width;
  float bottom = area->origin.y + area->size.height - 0.5f + lower;

  switch (kind)
    {
    case ENGINE_FACT_AGREEMENT:
      stroke_line (snapshot, x0, x1, bottom - 2.5f, 1.2f, NULL, 0, FALSE, color);
      stroke_line (snapshot, x0, x1, bottom, 1.2f, NULL, 0, FALSE, color);
      break;
    case ENGINE_FACT_FIGURE:
      stroke_line (snapshot, x0, x1, bottom - 0.5f, 2.4f, NULL, 0, FALSE, color);
      break;
    case ENGINE_FACT_COMMITMENT:
      stroke_line (snapshot, x0, x1, bottom - 0.5f, 2, dashes, 2, FALSE, color);
      break;
    case ENGINE_FACT_DATE:
      stroke_line (snapshot, x0 + 1, x1 - 1, bottom - 0.5f, 2, dots, 2, TRUE, color);
      break;
    case ENGINE_FACT_PERSON:
      stroke_line (snapshot, x0, x1, area->origin.y + 0.5f, 2, NULL, 0, FALSE, color);
      break;
    case ENGINE_FACT_QUOTATION:
    case ENGINE_N_FACT_KINDS:
    default:
      stroke_wave (snapshot, x0, x1, bottom, color);
    }
}

struct _ConcordatKindSwatch
{
  GtkWidget parent_instance;

  EngineFactKind kind;
};

G_DEFINE_FINAL_TYPE (ConcordatKindSwatch, concordat_kind_swatch, GTK_TYPE_WIDGET)

static void
concordat_kind_swatch_measure (GtkWidget *widget,
                               GtkOrientation orientation,
                               int for_size,
                               int *minimum,
                               int *natural,
                               int *minimum_baseline,
                               int *natural_baseline)
{
  *minimum = *natural =
      orientation == GTK_ORIENTATION_HORIZONTAL ? SWATCH_WIDTH_PX : SWATCH_HEIGHT_PX;
}

static void
concordat_kind_swatch_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ConcordatKindSwatch *self = CONCORDAT_KIND_SWATCH (widget);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (widget, "ab");
  graphene_rect_t area =
      GRAPHENE_RECT_INIT (0, 0, gtk_widget_get_width (widget), gtk_widget_get_height (widget));
  GdkRGBA text, tint, line;
  GskRoundedRect rounded;
  int width, height;

  gtk_widget_get_color (widget, &text);
  concordat_kind_get_colors (self->kind, &text, &tint, &line);
  gsk_rounded_rect_init_from_rect (&rounded, &area, 3);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  gtk_snapshot_append_color (snapshot, &tint, &area);
  gtk_snapshot_pop (snapshot);
  pango_layout_get_pixel_size (layout, &width, &height);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &GRAPHENE_POINT_INIT ((area.size.width - width) / 2,
                                                          (area.size.height - height) / 2 - 1));
  gtk_snapshot_append_layout (snapshot, layout, &text);
  gtk_snapshot_restore (snapshot);
  concordat_kind_snapshot_line (snapshot, self->kind, &area, 0, &line);
}

static void
concordat_kind_swatch_class_init (ConcordatKindSwatchClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  widget_class->measure = concordat_kind_swatch_measure;
  widget_class->snapshot = concordat_kind_swatch_snapshot;
  gtk_widget_class_set_css_name (widget_class, "kindswatch");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
concordat_kind_swatch_init (ConcordatKindSwatch *self)
{
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

GtkWidget *
concordat_kind_swatch_new (EngineFactKind kind)
{
  ConcordatKindSwatch *self = g_object_new (CONCORDAT_TYPE_KIND_SWATCH, NULL);

  self->kind = kind;
  return GTK_WIDGET (self);
}
