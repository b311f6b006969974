/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What sources say about a number, drawn: one row per claim, one mark per source.
 *
 * Plain arrays go in; chart_layout_new() makes a layout in logical units (1 unit is 1 px at scale
 * 1), which the screen, the pointer, the exported files and the tests all read.  A layout is
 * immutable; make a new one when data, width or font change.  Nothing here knows a corpus, a
 * language or a toolkit: numbers and words come in ready to show.
 *
 * Thread: a layout may be made and drawn in any one thread. */

#pragma once

#include <gio/gio.h>
#include <cairo.h>

G_BEGIN_DECLS

typedef enum
{
  CHART_VERDICT_AGREE,      /* = */
  CHART_VERDICT_ROUNDED,    /* ≈ */
  CHART_VERDICT_POSSIBLE,   /* ↔ */
  CHART_VERDICT_CONTRADICT, /* ≠ */
  CHART_VERDICT_SINGLE,     /* 1 */
  CHART_VERDICT_CHECK,      /* ? */
  CHART_VERDICT_NONE,       /* – */
  CHART_N_VERDICTS
} ChartVerdict;

typedef enum
{
  CHART_STATUS_ACTUAL,     /* circle */
  CHART_STATUS_AGREED,     /* square */
  CHART_STATUS_IN_FORCE,   /* square */
  CHART_STATUS_PLANNED,    /* triangle */
  CHART_STATUS_FORECAST,   /* triangle */
  CHART_STATUS_CONSIDERED, /* diamond */
  CHART_STATUS_THREATENED, /* triangle, point down */
  CHART_STATUS_PREVIOUS,   /* square, struck through */
  CHART_STATUS_SUSPENDED,  /* square, struck through */
  CHART_STATUS_WITHDRAWN,  /* triangle, point down, struck through */
  CHART_N_STATUSES
} ChartStatus;

typedef enum
{
  CHART_QUALIFIER_EXACT,
  CHART_QUALIFIER_ABOUT,
  CHART_QUALIFIER_MORE_THAN,
  CHART_QUALIFIER_LESS_THAN,
  CHART_QUALIFIER_AT_LEAST,
  CHART_QUALIFIER_AT_MOST,
  CHART_N_QUALIFIERS
} ChartQualifier;

typedef enum
{
  CHART_SHAPE_CIRCLE,
  CHART_SHAPE_SQUARE,
  CHART_SHAPE_TRIANGLE,
  CHART_SHAPE_DIAMOND,
  CHART_SHAPE_TRIANGLE_DOWN,
} ChartShape;

typedef enum
{
  CHART_MODE_DOTS,  /* values along one scale */
  CHART_MODE_STEPS, /* values over time, a step line per source */
  CHART_MODE_BARS,  /* a bar from 0 per source */
} ChartMode;

typedef enum
{
  CHART_ORDER_VERDICT, /* contradictions, then shared, then single */
  CHART_ORDER_VALUE,   /* greatest first */
  CHART_ORDER_GIVEN,
} ChartOrder;

typedef enum
{
  CHART_SCALE_LINEAR,
  CHART_SCALE_LOG,
} ChartScaleKind;

typedef enum
{
  CHART_PALETTE_LIGHT,
  CHART_PALETTE_DARK,
  CHART_PALETTE_CONTRAST,
  CHART_PALETTE_CONTRAST_DARK,
  CHART_PALETTE_PRINT,
  CHART_N_PALETTES
} ChartPalette;

/**
 * ChartMark:
 * @letter: the source's letter
 * @color: the source's place, 0 to 5; all others are grey
 * @value: in the chart's unit
 * @upper: the other end of a range, NAN where there is none
 * @cites: whether the source passes on what somebody else says (a hollow mark)
 * @value_text: (nullable): the number as shown, "≈ 70 %"
 * @note: (nullable): what is shown after it, "says the IEA"
 * @accessible: (nullable): the mark in a sentence, for screen readers
 * @fact: (nullable): what the caller knows the fact by
 * @document: (nullable): what the caller knows the document by
 * @versus: index among the claim's marks of the one that replaces this, -1 where there is none
 * @day: day number since 0001-01-01 as in g_date_get_julian(), 0 where it is unknown; for steps
 *
 * What one source says.
 */
typedef struct
{
  const char *letter;
  guint color;
  double value;
  double upper;
  ChartQualifier qualifier;
  ChartStatus status;
  gboolean cites;
  const char *value_text;
  const char *note;
  const char *accessible;
  const char *fact;
  const char *document;
  gint versus;
  guint day;
} ChartMark;

/**
 * ChartClaim:
 * @group: the country or countries the row belongs to
 * @title: what is claimed, "Rare-earth mining"
 * @subtitle: (nullable): its scope, "share of world output"
 * @verdict_text: the verdict in a word
 * @reason: (nullable): why, "10 points apart, margin ±3.5"
 * @id: (nullable): what the caller knows the comparison by
 *
 * One row.
 */
typedef struct
{
  const char *group;
  const char *title;
  const char *subtitle;
  ChartVerdict verdict;
  const char *verdict_text;
  const char *reason;
  const char *id;
  const ChartMark *marks;
  guint n_marks;
} ChartClaim;

/**
 * ChartWords:
 *
 * Every word that the chart itself shows, in the reader's language; a %NULL shows the English one.
 */
typedef struct
{
  const char *claim;
  const char *verdict;
  const char *status;
  const char *reported;
  const char *qualifier;
  const char *statuses[CHART_N_STATUSES];
  const char *own_words;
  const char *cites;
  const char *about;
  const char *at_most;
  const char *at_least;
  const char *less_than;
  const char *more_than;
  const char *range;
  const char *replaced;
  const char *contradict;
  const char *logarithmic;
  const char *undated;
  const char *sources;
} ChartWords;

/**
 * ChartFormatFunc:
 * @value: a number on the axis, or for steps a day as in #ChartMark
 * @step: the distance to the next number, so that both have the same decimals
 * @user_data: what the spec says
 *
 * Returns: (transfer full): how to write it
 */
typedef char *(*ChartFormatFunc) (double value, double step, gpointer user_data);

/**
 * ChartSpec:
 * @percent: whether the unit is a percentage: the scale then ends at 100 unless all is below 50
 * @format_value: (nullable): writes numbers on the axis; else plain, with " %" for percentages
 * @format_day: (nullable): writes days on the axis of steps; else ISO 8601
 * @width: in units; below 550 times @font_scale the claim stands above its plot
 * @font_family: (nullable): a Pango family list
 * @font_scale: 1 for the normal size; 0 counts as 1
 * @legend: whether to end with a legend of the signs that occur
 *
 * What to lay out.  Everything is copied.
 */
typedef struct
{
  const ChartClaim *claims;
  guint n_claims;
  ChartMode mode;
  ChartOrder order;
  ChartScaleKind scale;
  gboolean percent;
  ChartFormatFunc format_value;
  ChartFormatFunc format_day;
  gpointer format_data;
  const ChartWords *words;
  double width;
  const char *font_family;
  double font_scale;
  gboolean legend;
} ChartSpec;

typedef struct
{
  double x;
  double y;
  double width;
  double height;
} ChartRect;

typedef struct
{
  double value;
  double x;
  gboolean labelled;
} ChartTick;

/**
 * ChartRowLayout:
 * @claim: index in the spec's claims
 * @rect: the whole row
 * @plot: where its marks may be
 * @first_of_group: whether the group's name stands here
 * @first_mark: index of its first mark in chart_layout_get_marks(); they are contiguous, by x
 */
typedef struct
{
  guint claim;
  ChartRect rect;
  ChartRect plot;
  gboolean first_of_group;
  gboolean tinted;
  guint first_mark;
  guint n_marks;
} ChartRowLayout;

typedef enum
{
  CHART_LABEL_HIDDEN,
  CHART_LABEL_RIGHT,
  CHART_LABEL_LEFT,
  CHART_LABEL_ABOVE,
} ChartLabelSide;

/**
 * ChartMarkLayout:
 * @mark: the copied input
 * @row: index of its row
 * @index: its place among the claim's marks
 * @x: centre
 * @y: centre
 * @size: diameter
 * @stack: how many marks lie here; 1 unless more than fit, then the others have 0
 * @span: the mark with its band, arrow or bar
 * @rect: the mark alone, for focus and screen readers
 * @label: where the text is, of no size where hidden or shared with another mark
 */
typedef struct
{
  ChartMark mark;
  guint row;
  guint index;
  double x;
  double y;
  double size;
  ChartShape shape;
  gboolean struck;
  gboolean hollow;
  guint stack;
  ChartRect span;
  ChartRect rect;
  ChartRect label;
  ChartLabelSide side;
} ChartMarkLayout;

typedef enum
{
  CHART_LINK_REPLACED,   /* dotted, from the old rate to the new */
  CHART_LINK_CONTRADICT, /* orange dashes */
  CHART_LINK_STEP,       /* part of a step line, in the source's colour */
} ChartLinkKind;

typedef struct
{
  ChartLinkKind kind;
  guint from; /* marks */
  guint to;
  double x1;
  double y1;
  double x2;
  double y2;
} ChartLink;

typedef struct _ChartLayout ChartLayout;

ChartLayout *chart_layout_new (const ChartSpec *spec);
void chart_layout_free (ChartLayout *self);
double chart_layout_get_width (ChartLayout *self);
double chart_layout_get_height (ChartLayout *self);
double chart_layout_get_header_height (ChartLayout *self);
gboolean chart_layout_is_narrow (ChartLayout *self);
const ChartRowLayout *chart_layout_get_rows (ChartLayout *self, guint *n_rows);
const ChartMarkLayout *chart_layout_get_marks (ChartLayout *self, guint *n_marks);
const ChartTick *chart_layout_get_ticks (ChartLayout *self, guint *n_ticks);
const ChartLink *chart_layout_get_links (ChartLayout *self, guint *n_links);
const char *chart_layout_get_fact (ChartLayout *self, gint mark);

void chart_layout_draw (ChartLayout *self, cairo_t *cr, ChartPalette palette);
void chart_layout_draw_focus (ChartLayout *self, cairo_t *cr, ChartPalette palette, gint mark);
void chart_palette_get_background (ChartPalette palette, double *red, double *green, double *blue);

typedef enum
{
  CHART_MOVE_LEFT,
  CHART_MOVE_RIGHT,
  CHART_MOVE_UP,
  CHART_MOVE_DOWN,
  CHART_MOVE_FIRST,
  CHART_MOVE_LAST,
} ChartMove;

gint chart_layout_mark_at (ChartLayout *self, double x, double y);
gint chart_layout_row_at (ChartLayout *self, double x, double y);
gint chart_layout_find_fact (ChartLayout *self, const char *fact);
gint chart_layout_move (ChartLayout *self, gint mark, ChartMove move);

typedef enum
{
  CHART_FORMAT_PNG,
  CHART_FORMAT_PDF,
  CHART_FORMAT_SVG,
} ChartFormat;

typedef struct
{
  const char *letter;
  guint color;
  const char *text; /* "Tokyo minerals accord, 28 October 2025" */
} ChartSource;

/**
 * ChartPage:
 * @title: (nullable): above the chart, and the PDF's title
 * @subtitle: (nullable): below the title: the finding, the unit
 * @sources: (array length=n_sources): what the letters stand for
 * @made: (nullable): when the file is made, as shown, "Made on 25 November 2025"
 * @method: (nullable): how the figures were found and compared
 * @creator: (nullable): the program, for the PDF's metadata
 * @date: (nullable): ISO 8601, the PDF's date of making; without it the file has none
 * @width: of the page in units; 0 is 1000
 * @scale: pixels per unit of a PNG; 0 is 2
 *
 * What an exported file has around the chart.
 */
typedef struct
{
  const char *title;
  const char *subtitle;
  const ChartSource *sources;
  guint n_sources;
  const char *made;
  const char *method;
  const char *creator;
  const char *date;
  double width;
  double scale;
  ChartPalette palette;
} ChartPage;

/**
 * ChartError:
 * @CHART_ERROR_WRITE: the place to write to refuses, is full or gone: choose another; what was
 *   there before is untouched
 * @CHART_ERROR_TOO_LARGE: the picture would be larger than Cairo draws: lower the scale, or take
 *   PDF or SVG
 *
 * Why a chart could not be written.
 */
typedef enum
{
  CHART_ERROR_WRITE,
  CHART_ERROR_TOO_LARGE,
} ChartError;

/**
 * ChartWriteFunc:
 *
 * Writes a file's content; the caller closes @to.
 *
 * Returns: %FALSE with an error where that failed
 */
typedef gboolean (*ChartWriteFunc) (GOutputStream *to,
                                    gpointer user_data,
                                    GCancellable *cancellable,
                                    GError **error);

#define CHART_ERROR (chart_error_quark ())
GQuark chart_error_quark (void);
GBytes *
chart_render (const ChartSpec *spec, const ChartPage *page, ChartFormat format, GError **error);
gboolean chart_export (const ChartSpec *spec,
                       const ChartPage *page,
                       ChartFormat format,
                       GFile *file,
                       GCancellable *cancellable,
                       GError **error);
gboolean chart_replace_file (GFile *file,
                             ChartWriteFunc write,
                             gpointer user_data,
                             GCancellable *cancellable,
                             GError **error);
gboolean chart_format_from_name (const char *name, ChartFormat *format);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (ChartLayout, chart_layout_free)

G_END_DECLS
