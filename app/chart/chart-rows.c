/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Columns and rows: in which order the claims come, how wide each column is, and the words of a
 * row.  In a narrow layout there are no columns: a row has its claim above the plot and its verdict
 * below. */

#include "config.h"

#include "chart-private.h"

#include <math.h>

#define COLUMN_GAP_UNITS 12.0
#define PLOT_PAD_UNITS 26.0
#define LEAST_PLOT_UNITS 150.0
#define BAR_LABEL_UNITS 90.0
#define SIGN_UNITS 19.0
#define SIGN_GAP_UNITS 8.0

/* Shares of the whole width that a column takes at most. */
#define GROUP_SHARE 0.16
#define TITLE_SHARE 0.26
#define VERDICT_SHARE 0.22

typedef struct
{
  guint claim;
  guint group; /* by first appearance */
  double group_key;
  double row_key;
} Order;

void
chart_builder_add_rule (ChartBuilder *b,
                        ChartRuleKind kind,
                        double x1,
                        double y1,
                        double x2,
                        double y2)
{
  ChartRule rule = { kind, x1, y1, x2, y2 };

  g_array_append_val (b->layout->rules, rule);
}

/* ---- columns ---- */

static double
measure_widest (ChartBuilder *b,
                gsize field,
                gsize other,
                ChartTextStyle style,
                ChartTextStyle other_style)
{
  double widest = 0;

  for (guint i = 0; i < b->spec->n_claims; i++)
    {
      const ChartClaim *claim = &b->spec->claims[i];
      const char *first = G_STRUCT_MEMBER (const char *, claim, field);
      const char *second = other != 0 ? G_STRUCT_MEMBER (const char *, claim, other) : NULL;

      widest = MAX (widest, chart_builder_measure (b, first, 0, style));
      widest = MAX (widest, chart_builder_measure (b, second, 0, other_style));
    }
  return ceil (widest) + 1;
}

static void
place_wide_columns (ChartBuilder *b)
{
  double u = b->unit;
  double width = b->layout->width;
  double axis = b->spec->mode == CHART_MODE_STEPS ? 58 * u : 0;
  double bars = b->spec->mode == CHART_MODE_BARS ? BAR_LABEL_UNITS * u : 0;

  b->group_x = CHART_PAD_UNITS * u;
  b->group_width = MIN (measure_widest (b, G_STRUCT_OFFSET (ChartClaim, group), 0, CHART_TEXT_GROUP,
                                        CHART_TEXT_GROUP),
                        width * GROUP_SHARE);
  b->title_x = b->group_x + b->group_width + COLUMN_GAP_UNITS * u;
  b->title_width = MIN (measure_widest (b, G_STRUCT_OFFSET (ChartClaim, title),
                                        G_STRUCT_OFFSET (ChartClaim, subtitle), CHART_TEXT_TITLE,
                                        CHART_TEXT_CAPTION),
                        width * TITLE_SHARE);
  b->verdict_width = MIN (measure_widest (b, G_STRUCT_OFFSET (ChartClaim, verdict_text),
                                          G_STRUCT_OFFSET (ChartClaim, reason), CHART_TEXT_VERDICT,
                                          CHART_TEXT_CAPTION),
                          width * VERDICT_SHARE);
  b->verdict_width += (SIGN_UNITS + SIGN_GAP_UNITS) * u;
  b->verdict_x = width - CHART_PAD_UNITS * u - b->verdict_width;
  b->plot.x = b->title_x + b->title_width + PLOT_PAD_UNITS * u + axis;
  b->plot.width = b->verdict_x - 2 * PLOT_PAD_UNITS * u - b->plot.x - bars;
  b->layout->left_limit = b->title_x + b->title_width + 8 * u + MAX (0, axis - 36 * u);
  b->layout->right_limit = b->verdict_x - 8 * u;
}

static void
place_narrow (ChartBuilder *b)
{
  double u = b->unit;
  double axis = b->spec->mode == CHART_MODE_STEPS ? 58 * u : 0;
  double bars = b->spec->mode == CHART_MODE_BARS ? BAR_LABEL_UNITS / 2 * u : 0;

  b->group_x = b->title_x = b->verdict_x = CHART_PAD_UNITS * u;
  b->group_width = b->title_width = b->verdict_width =
      MAX (20, b->layout->width - 2 * CHART_PAD_UNITS * u);
  b->plot.x = (CHART_PAD_UNITS + 14) * u + axis;
  b->plot.width = b->layout->width - (CHART_PAD_UNITS + 14) * u - b->plot.x - bars;
  b->layout->left_limit = CHART_PAD_UNITS * u + axis;
  b->layout->right_limit = b->layout->width - 6 * u;
}

/* Narrow also where the columns would leave the plot no room in which values can be told apart. */
void
chart_builder_place_columns (ChartBuilder *b)
{
  double u = b->unit;

  b->layout->narrow = b->layout->width < CHART_NARROW_UNITS * u;
  if (!b->layout->narrow)
    {
      place_wide_columns (b);
      b->layout->narrow = b->plot.width < LEAST_PLOT_UNITS * u;
    }
  if (b->layout->narrow)
    place_narrow (b);
  b->plot.width = MAX (b->plot.width, 40 * u);
  b->layout->scale.x0 = b->plot.x;
  b->layout->scale.x1 = b->plot.x + b->plot.width;
}

/* ---- order ---- */

static double
verdict_rank (ChartVerdict verdict)
{
  static const double ranks[CHART_N_VERDICTS] = {
    [CHART_VERDICT_CONTRADICT] = 0, [CHART_VERDICT_CHECK] = 1, [CHART_VERDICT_POSSIBLE] = 2,
    [CHART_VERDICT_ROUNDED] = 2,    [CHART_VERDICT_AGREE] = 2, [CHART_VERDICT_SINGLE] = 3,
    [CHART_VERDICT_NONE] = 4,
  };

  return ranks[verdict];
}

static double
row_key (const ChartSpec *spec, const ChartClaim *claim)
{
  double greatest = -INFINITY;

  if (spec->order == CHART_ORDER_GIVEN)
    return 0;
  if (spec->order == CHART_ORDER_VERDICT)
    return verdict_rank (claim->verdict);
  for (guint i = 0; i < claim->n_marks; i++)
    if (isfinite (claim->marks[i].value))
      greatest = MAX (greatest,
                      MAX (claim->marks[i].value,
                           isfinite (claim->marks[i].upper) ? claim->marks[i].upper : -INFINITY));
  return -greatest;
}

static gint
compare_order (gconstpointer a, gconstpointer b)
{
  const Order *first = a;
  const Order *second = b;

  if (first->group_key != second->group_key)
    return first->group_key < second->group_key ? -1 : 1;
  if (first->group != second->group)
    return first->group < second->group ? -1 : 1;
  if (first->row_key != second->row_key)
    return first->row_key < second->row_key ? -1 : 1;
  return first->claim < second->claim ? -1 : first->claim > second->claim;
}

/* Returns: (transfer full): the claims in the order of their rows, groups together */
static GArray *
order_claims (const ChartSpec *spec)
{
  GArray *orders = g_array_sized_new (FALSE, TRUE, sizeof (Order), spec->n_claims);
  g_autoptr (GHashTable) groups = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (double));

  for (guint i = 0; i < spec->n_claims; i++)
    {
      const ChartClaim *claim = &spec->claims[i];
      char *name = (char *)(claim->group != NULL ? claim->group : "");
      Order order = { .claim = i, .row_key = row_key (spec, claim) };
      gpointer known = g_hash_table_lookup (groups, name);

      if (known == NULL)
        {
          g_array_append_val (keys, order.row_key);
          known = GUINT_TO_POINTER (keys->len);
          g_hash_table_insert (groups, name, known);
        }
      order.group = GPOINTER_TO_UINT (known) - 1;
      g_array_index (keys, double, order.group) =
          MIN (g_array_index (keys, double, order.group), order.row_key);
      g_array_append_val (orders, order);
    }
  for (guint i = 0; i < orders->len; i++)
    {
      Order *order = &g_array_index (orders, Order, i);

      order->group_key = g_array_index (keys, double, order->group);
    }
  g_array_sort (orders, compare_order);
  return orders;
}

/* ---- rows ---- */

static void
add_sign (ChartBuilder *b, ChartVerdict verdict, double x, double y)
{
  ChartSign sign = { verdict, x, y };

  g_array_append_val (b->layout->signs, sign);
}

static void
add_verdict (ChartBuilder *b, const ChartClaim *claim, double y, double height)
{
  double u = b->unit;
  double word = chart_builder_line_height (b, CHART_TEXT_VERDICT);
  double caption = chart_builder_line_height (b, CHART_TEXT_CAPTION);
  gboolean reason = claim->reason != NULL && *claim->reason != '\0' && !b->layout->narrow;
  double top = y + (height - word - (reason ? caption : 0)) / 2;
  double x = b->verdict_x + (SIGN_UNITS + SIGN_GAP_UNITS) * u;
  double room = b->verdict_width - (SIGN_UNITS + SIGN_GAP_UNITS) * u;
  gboolean quiet = claim->verdict == CHART_VERDICT_SINGLE || claim->verdict == CHART_VERDICT_NONE;
  ChartText *text;

  add_sign (b, claim->verdict, b->verdict_x + SIGN_UNITS * u / 2, top + word / 2);
  text =
      chart_builder_add_text (b, claim->verdict_text, quiet ? CHART_TEXT_TITLE : CHART_TEXT_VERDICT,
                              CHART_COLOR_VERDICT, x, top, room);
  text->verdict = claim->verdict;
  if (reason)
    chart_builder_add_text (b, claim->reason, CHART_TEXT_CAPTION, CHART_COLOR_TEXT, x, top + word,
                            room);
  else if (b->layout->narrow && claim->reason != NULL && *claim->reason != '\0')
    {
      double used = chart_builder_measure (b, claim->verdict_text, 0, CHART_TEXT_VERDICT) + 8 * u;

      if (room - used > 40 * u)
        chart_builder_add_text (b, claim->reason, CHART_TEXT_CAPTION, CHART_COLOR_TEXT, x + used,
                                top + (word - caption) / 2, room - used);
    }
}

/* Writes the group's name beside the title at @top, or in two lines if it is long. */
static void
add_group (ChartBuilder *b, const char *group, double y, double top)
{
  double line = chart_builder_line_height (b, CHART_TEXT_GROUP);
  gboolean two = chart_builder_measure (b, group, 0, CHART_TEXT_GROUP) > b->group_width;
  ChartText *text = chart_builder_add_text (
      b, group, CHART_TEXT_GROUP, CHART_COLOR_TEXT, b->group_x,
      two ? y + MAX (0, (CHART_ROW_UNITS * b->unit - 2 * line) / 2) : top, b->group_width);

  text->lines = two ? 2 : 1;
}

/* Writes the claim's words into @row and sets its rect and plot. */
static void
add_wide_row (ChartBuilder *b, ChartRowLayout *row, const ChartClaim *claim, double y)
{
  double height = chart_builder_row_height (b, claim);
  double line = chart_builder_line_height (b, CHART_TEXT_TITLE);
  double caption = chart_builder_line_height (b, CHART_TEXT_CAPTION);
  gboolean subtitle = claim->subtitle != NULL && *claim->subtitle != '\0';
  double text_height = line + (subtitle ? caption : 0);
  double top = y + (MIN (height, CHART_ROW_UNITS * b->unit) - text_height) / 2;

  row->rect = (ChartRect){ 0, y, b->layout->width, height };
  row->plot = (ChartRect){ b->plot.x, y, b->plot.width, height };
  if (row->first_of_group)
    add_group (b, claim->group, y, top);
  chart_builder_add_text (b, claim->title, CHART_TEXT_TITLE, CHART_COLOR_TEXT, b->title_x, top,
                          b->title_width);
  if (subtitle)
    chart_builder_add_text (b, claim->subtitle, CHART_TEXT_CAPTION, CHART_COLOR_SECONDARY,
                            b->title_x, top + line, b->title_width);
  add_verdict (b, claim, y, MIN (height, CHART_ROW_UNITS * b->unit));
}

static void
add_narrow_row (ChartBuilder *b, ChartRowLayout *row, const ChartClaim *claim, double y)
{
  double u = b->unit;
  double plot = chart_builder_row_height (b, claim);
  double top = y + 6 * u;

  if (row->first_of_group)
    {
      chart_builder_add_text (b, claim->group, CHART_TEXT_GROUP, CHART_COLOR_TEXT, b->group_x, top,
                              b->group_width);
      top += chart_builder_line_height (b, CHART_TEXT_GROUP) + 2 * u;
    }
  chart_builder_add_text (b, claim->title, CHART_TEXT_TITLE, CHART_COLOR_TEXT, b->title_x, top,
                          b->title_width);
  top += chart_builder_line_height (b, CHART_TEXT_TITLE);
  if (claim->subtitle != NULL && *claim->subtitle != '\0')
    {
      chart_builder_add_text (b, claim->subtitle, CHART_TEXT_CAPTION, CHART_COLOR_SECONDARY,
                              b->title_x, top, b->title_width);
      top += chart_builder_line_height (b, CHART_TEXT_CAPTION);
    }
  row->plot = (ChartRect){ b->plot.x, top, b->plot.width, plot };
  top += plot;
  add_verdict (b, claim, top, SIGN_UNITS * u);
  top += (SIGN_UNITS + 8) * u;
  row->rect = (ChartRect){ 0, y, b->layout->width, top - y };
}

static void
add_row (ChartBuilder *b, const Order *order, gboolean first_of_group, double y)
{
  const ChartClaim *claim = &b->spec->claims[order->claim];
  ChartRowLayout row = { .claim = order->claim, .first_of_group = first_of_group };

  row.tinted = claim->verdict == CHART_VERDICT_CONTRADICT;
  row.first_mark = b->layout->marks->len;
  if (b->layout->narrow)
    add_narrow_row (b, &row, claim, y);
  else
    add_wide_row (b, &row, claim, y);
  if (b->spec->mode == CHART_MODE_STEPS)
    chart_builder_place_steps (b, &row);
  else if (b->spec->mode == CHART_MODE_BARS)
    chart_builder_place_bars (b, &row);
  else
    chart_builder_place_marks (b, &row);
  chart_builder_place_labels (b, &row);
  g_array_append_val (b->layout->rows, row);
  if (first_of_group && b->layout->rows->len > 1)
    chart_builder_add_rule (b, CHART_RULE_GROUP, 0, y, b->layout->width, y);
}

void
chart_builder_add_rows (ChartBuilder *b)
{
  g_autoptr (GArray) orders = order_claims (b->spec);
  double y = b->layout->header_height;

  for (guint i = 0; i < orders->len; i++)
    {
      const Order *order = &g_array_index (orders, Order, i);
      gboolean first = i == 0 || order->group != g_array_index (orders, Order, i - 1).group;

      add_row (b, order, first, y);
      y += g_array_index (b->layout->rows, ChartRowLayout, i).rect.height;
    }
  b->layout->height = y;
}

void
chart_builder_add_header (ChartBuilder *b)
{
  double line = chart_builder_line_height (b, CHART_TEXT_HEADING);
  double top;
  g_autofree char *claim = NULL;

  b->layout->header_height = ceil (line + 12 * b->unit);
  top = (b->layout->header_height - line) / 2;
  if (!b->layout->narrow)
    {
      claim = b->layout->scale.kind == CHART_SCALE_LOG && b->spec->mode != CHART_MODE_STEPS
                  ? g_strdup_printf ("%s · %s", b->words.claim, b->words.logarithmic)
                  : g_strdup (b->words.claim);
      chart_builder_add_text (b, claim, CHART_TEXT_HEADING, CHART_COLOR_SECONDARY, b->group_x, top,
                              b->title_x + b->title_width - b->group_x);
      chart_builder_add_text (b, b->words.verdict, CHART_TEXT_HEADING, CHART_COLOR_SECONDARY,
                              b->verdict_x, top, b->verdict_width);
    }
  chart_builder_add_rule (b, CHART_RULE_FRAME, 0, b->layout->header_height, b->layout->width,
                          b->layout->header_height);
}
