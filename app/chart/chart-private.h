/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The layout's insides: a display list of texts and lines around the public arrays, and the steps
 * that build it.  All lengths are units, y grows downwards. */

#pragma once

#include "chart.h"

#include <pango/pangocairo.h>

G_BEGIN_DECLS

#define CHART_ROW_UNITS 43.0
#define CHART_MARK_UNITS 18.0
#define CHART_PAD_UNITS 15.0
#define CHART_NARROW_UNITS 550.0

typedef enum
{
  CHART_TEXT_TITLE,
  CHART_TEXT_GROUP,
  CHART_TEXT_CAPTION,
  CHART_TEXT_HEADING,
  CHART_TEXT_LABEL,
  CHART_TEXT_VERDICT,
  CHART_TEXT_PAGE_TITLE,
  CHART_TEXT_PAGE_SUBTITLE,
  CHART_TEXT_PAGE_NOTE,
  CHART_N_TEXT_STYLES
} ChartTextStyle;

typedef enum
{
  CHART_COLOR_TEXT,
  CHART_COLOR_SECONDARY,
  CHART_COLOR_VERDICT, /* + verdict */
} ChartColorRole;

typedef struct
{
  const char *text;
  gint bold_bytes; /* so many at the start are bold, -1 for none beyond the style */
  ChartTextStyle style;
  ChartColorRole role;
  guint verdict;
  double x;
  double y;     /* top */
  double width; /* ellipsized to this; 0 for no limit */
  gint lines;   /* wrapped to so many; 0 counts as 1 */
} ChartText;

typedef enum
{
  CHART_RULE_GROUP,
  CHART_RULE_FRAME,
  CHART_RULE_GRID,
  CHART_RULE_AXIS,
} ChartRuleKind;

typedef struct
{
  ChartRuleKind kind;
  double x1, y1, x2, y2;
} ChartRule;

typedef struct
{
  ChartVerdict verdict;
  double x, y; /* centre */
} ChartSign;

typedef enum
{
  CHART_KEY_SHAPE,
  CHART_KEY_OWN,
  CHART_KEY_CITES,
  CHART_KEY_ABOUT,
  CHART_KEY_ARROW,
  CHART_KEY_RANGE,
  CHART_KEY_REPLACED,
  CHART_KEY_CONTRADICT,
} ChartKeyKind;

/* A sign of the legend. */
typedef struct
{
  ChartKeyKind kind;
  ChartShape shape;
  gboolean struck;
  ChartQualifier qualifier;
  double x, y; /* centre */
  double width;
} ChartKey;

typedef struct
{
  ChartScaleKind kind;
  double low;
  double high;
  double step;
  double x0; /* of low */
  double x1; /* of high */
} ChartScale;

struct _ChartLayout
{
  GStringChunk *strings;
  GArray *rows;
  GArray *marks;
  GArray *ticks;
  GArray *links;
  GArray *texts;
  GArray *rules;
  GArray *signs;
  GArray *keys;
  ChartMode mode;
  ChartScale scale;
  gboolean narrow;
  double width;
  double height;
  double header_height;
  double font_scale;
  char *font_family;
  /* of the plot column */
  double left_limit;
  double right_limit;
};

/* What is needed while building only. */
typedef struct
{
  const ChartSpec *spec;
  ChartLayout *layout;
  PangoContext *context;
  PangoLayout *pango;
  GHashTable *widths; /* of texts already measured */
  ChartWords words;
  double unit; /* font scale */
  double line_heights[CHART_N_TEXT_STYLES];
  /* columns */
  double group_x, group_width;
  double title_x, title_width;
  double verdict_x, verdict_width;
  ChartRect plot; /* x and width only */
} ChartBuilder;

/* chart-text.c */
PangoContext *chart_text_context_new (cairo_t *cr);
void chart_text_apply (PangoLayout *pango, const ChartText *text, const char *family, double unit);
double
chart_builder_measure (ChartBuilder *b, const char *text, gint bold_bytes, ChartTextStyle style);
double chart_builder_line_height (ChartBuilder *b, ChartTextStyle style);
ChartText *chart_builder_add_text (ChartBuilder *b,
                                   const char *text,
                                   ChartTextStyle style,
                                   ChartColorRole role,
                                   double x,
                                   double y,
                                   double width);
const char *chart_builder_keep (ChartBuilder *b, const char *text);

/* chart-scale.c */
void chart_scale_choose (ChartScale *scale, const ChartSpec *spec);
double chart_scale_map (const ChartScale *scale, double value);
void chart_builder_add_ticks (ChartBuilder *b);
double chart_nice_step (double span, double n_steps);

/* chart-rows.c */
void chart_builder_place_columns (ChartBuilder *b);
void chart_builder_add_rows (ChartBuilder *b);
void chart_builder_add_header (ChartBuilder *b);
void chart_builder_add_rule (ChartBuilder *b,
                             ChartRuleKind kind,
                             double x1,
                             double y1,
                             double x2,
                             double y2);

/* chart-marks.c */
void chart_builder_place_marks (ChartBuilder *b, ChartRowLayout *row);
void chart_builder_place_bars (ChartBuilder *b, ChartRowLayout *row);
double chart_builder_row_height (ChartBuilder *b, const ChartClaim *claim);
void
chart_builder_add_mark (ChartBuilder *b, ChartRowLayout *row, const ChartClaim *claim, guint index);

/* chart-steps.c */
void chart_builder_prepare_steps (ChartBuilder *b);
void chart_builder_place_steps (ChartBuilder *b, ChartRowLayout *row);

/* chart-labels.c */
void chart_builder_place_labels (ChartBuilder *b, ChartRowLayout *row);

/* chart-legend.c */
void chart_builder_add_legend (ChartBuilder *b);
void chart_words_fill (ChartWords *words, const ChartWords *given);

/* chart-palette.c */
typedef struct
{
  double red, green, blue, alpha;
} ChartColor;

typedef struct
{
  ChartColor background;
  ChartColor text;
  ChartColor secondary;
  ChartColor grid;
  ChartColor rule;
  ChartColor accent;
  ChartColor contradict;
  ChartColor tint;
  ChartColor key;
  ChartColor sources[7];
  ChartColor letter;
  ChartColor verdicts[CHART_N_VERDICTS];
  ChartColor verdict_tints[CHART_N_VERDICTS];
  gboolean hatched; /* bands by lines, not by tint */
  double line;      /* width of thin lines */
} ChartColors;

const ChartColors *chart_palette_get (ChartPalette palette);

/* chart-draw-shapes.c */
void chart_set_color (cairo_t *cr, const ChartColor *color);
void chart_shape_path (cairo_t *cr, ChartShape shape, double x, double y, double size);
void chart_draw_band (cairo_t *cr,
                      const ChartColors *colors,
                      const ChartColor *color,
                      const ChartRect *rect,
                      gboolean ends);
void chart_draw_arrow (cairo_t *cr,
                       const ChartColor *color,
                       ChartQualifier qualifier,
                       double value_x,
                       double end_x,
                       double tick_x,
                       double y,
                       double unit);

typedef struct
{
  ChartShape shape;
  double x, y; /* centre */
  double size;
  gboolean hollow;
  gboolean struck;
  const char *letter; /* or NULL */
} ChartMarkSign;

void chart_draw_mark (cairo_t *cr,
                      PangoLayout *pango,
                      const ChartColors *colors,
                      const ChartColor *color,
                      const ChartMarkSign *sign);
void chart_draw_letter (cairo_t *cr,
                        PangoLayout *pango,
                        const ChartColor *color,
                        const ChartMarkSign *sign);
void chart_draw_hatch (cairo_t *cr, const ChartRect *rect, double gap);

void chart_draw_texts (cairo_t *cr,
                       PangoLayout *pango,
                       const ChartColors *colors,
                       GArray *texts,
                       const char *family,
                       double unit);

ChartShape chart_shape_for_status (ChartStatus status);
gboolean chart_status_is_struck (ChartStatus status);

G_END_DECLS
