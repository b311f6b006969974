/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart's grammar in numbers: order, scale, places, lanes, labels, what is hit. */

#include "config.h"

#include "chart-sample.h"

#include <math.h>
#include <string.h>

#define TOLERANCE 0.01

static const ChartMarkLayout *
find_mark (ChartLayout *layout, const char *fact)
{
  guint n;
  gint index = chart_layout_find_fact (layout, fact);

  g_assert_cmpint (index, >=, 0);
  return &chart_layout_get_marks (layout, &n)[index];
}

static double
x_of (ChartLayout *layout, double value)
{
  guint n;
  const ChartTick *ticks = chart_layout_get_ticks (layout, &n);

  return ticks[0].x
         + (value - ticks[0].value) * (ticks[n - 1].x - ticks[0].x)
               / (ticks[n - 1].value - ticks[0].value);
}

static ChartLayout *
layout_one (ChartMark *marks, guint n, gboolean percent, ChartVerdict verdict)
{
  ChartClaim claim = { "Peru", "Copper", NULL, verdict, "Word", NULL, NULL, marks, n };
  ChartSpec spec = { .claims = &claim, .n_claims = 1, .percent = percent, .width = 1000 };

  return chart_layout_new (&spec);
}

static ChartMark
mark_of (double value)
{
  return (ChartMark){ .letter = "A", .value = value, .upper = NAN, .versus = -1 };
}

static void
test_order (void)
{
  static const char *const by_verdict[] = { "r1", "r2", "r4", "r5", "r6", "r3" };
  ChartSample sample;

  chart_sample_init (&sample, FALSE);
  for (guint order = 0; order < 3; order++)
    {
      g_autoptr (ChartLayout) layout = NULL;
      const ChartRowLayout *rows;
      guint n;

      sample.spec.order = (ChartOrder)order;
      layout = chart_layout_new (&sample.spec);
      rows = chart_layout_get_rows (layout, &n);
      g_assert_cmpuint (n, ==, CHART_SAMPLE_N_CLAIMS);
      for (guint i = 0; order == CHART_ORDER_VERDICT && i < n; i++)
        g_assert_cmpstr (sample.spec.claims[rows[i].claim].id, ==, by_verdict[i]);
      if (order == CHART_ORDER_VALUE)
        g_assert_cmpstr (sample.spec.claims[rows[0].claim].id, ==, "r6");
      if (order == CHART_ORDER_GIVEN)
        g_assert_cmpuint (rows[0].claim, ==, 0);
      for (guint i = 1; i < n; i++)
        g_assert_true (rows[i].first_of_group
                       == (strcmp (sample.spec.claims[rows[i].claim].group,
                                   sample.spec.claims[rows[i - 1].claim].group)
                           != 0));
    }
}

static void
test_rows (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  const ChartRowLayout *rows;
  guint n;
  double y;

  chart_sample_init (&sample, FALSE);
  layout = chart_layout_new (&sample.spec);
  rows = chart_layout_get_rows (layout, &n);
  y = chart_layout_get_header_height (layout);
  g_assert_false (chart_layout_is_narrow (layout));
  for (guint i = 0; i < n; i++)
    {
      g_assert_cmpfloat_with_epsilon (rows[i].rect.height, 43, TOLERANCE);
      g_assert_cmpfloat_with_epsilon (rows[i].rect.y, y, TOLERANCE);
      y += 43;
    }
  g_assert_true (rows[0].tinted);
  g_assert_false (rows[1].tinted);
  g_assert_cmpfloat (chart_layout_get_height (layout), >, y);
  g_assert_cmpfloat (chart_layout_get_width (layout), ==, 1124);
}

static void
test_scale (void)
{
  static const struct
  {
    double low;
    double high;
    gboolean percent;
    double first;
    double last;
    double step;
  } cases[] = {
    { 2, 92, TRUE, 0, 100, 10 },         { 2, 50, TRUE, 0, 100, 10 },   { 2, 24, TRUE, 0, 25, 2.5 },
    { 2, 49, TRUE, 0, 50, 5 },           { 10, 145, TRUE, 0, 160, 20 }, { -3, 8, TRUE, -4, 8, 2 },
    { 1e9, 3.07e9, FALSE, 0, 4e9, 5e8 }, { 0, 0, TRUE, 0, 100, 10 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      ChartMark marks[2] = { mark_of (cases[i].low), mark_of (cases[i].high) };
      g_autoptr (ChartLayout) layout =
          layout_one (marks, 2, cases[i].percent, CHART_VERDICT_SINGLE);
      guint n;
      const ChartTick *ticks = chart_layout_get_ticks (layout, &n);

      g_assert_cmpfloat_with_epsilon (ticks[0].value, cases[i].first, TOLERANCE);
      g_assert_cmpfloat_with_epsilon (ticks[n - 1].value, cases[i].last, TOLERANCE);
      g_assert_cmpfloat_with_epsilon (ticks[1].value - ticks[0].value, cases[i].step, TOLERANCE);
    }
}

static void
test_log_scale (void)
{
  ChartMark marks[3] = { mark_of (2), mark_of (2000), mark_of (0) };
  ChartClaim claim = {
    "Peru", "Copper", NULL, CHART_VERDICT_POSSIBLE, "Word", NULL, NULL, marks, 3
  };
  ChartSpec spec = { .claims = &claim, .n_claims = 1, .scale = CHART_SCALE_LOG, .width = 1000 };
  g_autoptr (ChartLayout) layout = chart_layout_new (&spec);
  guint n;
  const ChartTick *ticks = chart_layout_get_ticks (layout, &n);
  const ChartMarkLayout *items;
  double decade;

  g_assert_cmpfloat_with_epsilon (ticks[0].value, 1, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (ticks[n - 1].value, 10000, TOLERANCE);
  decade = (ticks[n - 1].x - ticks[0].x) / 4;
  items = chart_layout_get_marks (layout, &n);
  g_assert_cmpuint (n, ==, 3);
  g_assert_cmpfloat_with_epsilon (items[0].x, ticks[0].x, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (items[2].x - items[1].x, 3 * decade, TOLERANCE);
}

static void
test_places (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  const ChartMarkLayout *c;
  const ChartMarkLayout *d;
  const ChartMarkLayout *most;

  chart_sample_init (&sample, FALSE);
  layout = chart_layout_new (&sample.spec);
  c = find_mark (layout, "c1");
  d = find_mark (layout, "d1");
  g_assert_cmpfloat_with_epsilon (c->x, x_of (layout, 60), TOLERANCE);
  g_assert_cmpfloat_with_epsilon (d->x, x_of (layout, 70), TOLERANCE);
  g_assert_true (c->hollow && !d->hollow);
  g_assert_cmpint (c->shape, ==, CHART_SHAPE_CIRCLE);
  g_assert_cmpfloat (c->size, ==, 18);
  /* About: five per cent of the value to both sides. */
  g_assert_cmpfloat_with_epsilon (d->span.x, x_of (layout, 66.5), TOLERANCE);
  g_assert_cmpfloat_with_epsilon (d->span.x + d->span.width, x_of (layout, 73.5), TOLERANCE);
  /* At most: an arrow to the left, never beyond the scale. */
  most = find_mark (layout, "a1");
  g_assert_cmpfloat (most->span.x, <, most->rect.x - 10);
  g_assert_cmpfloat (most->span.x, >=, x_of (layout, 0) - 1);
  g_assert_cmpint (most->shape, ==, CHART_SHAPE_SQUARE);
  g_assert_cmpint (find_mark (layout, "a2")->shape, ==, CHART_SHAPE_DIAMOND);
  g_assert_cmpint (find_mark (layout, "b1")->shape, ==, CHART_SHAPE_TRIANGLE_DOWN);
  g_assert_cmpint (find_mark (layout, "c3")->shape, ==, CHART_SHAPE_TRIANGLE);
}

static void
test_lanes (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  const ChartMarkLayout *first;
  const ChartMarkLayout *second;

  chart_sample_init (&sample, FALSE);
  layout = chart_layout_new (&sample.spec);
  first = find_mark (layout, "c2");
  second = find_mark (layout, "d2");
  g_assert_cmpfloat_with_epsilon (first->x, x_of (layout, 92), TOLERANCE);
  g_assert_cmpfloat_with_epsilon (second->x, x_of (layout, 90), TOLERANCE);
  g_assert_cmpfloat (second->y - first->y, >=, 16);
  g_assert_cmpfloat (first->y - first->size / 2, >=, first->span.y - 5);
}

static void
test_stack (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  const ChartMarkLayout *top;

  chart_sample_init_signs (&sample);
  layout = chart_layout_new (&sample.spec);
  top = find_mark (layout, "t1");
  g_assert_cmpuint (top->stack, ==, 5);
  for (guint i = 1; i < 5; i++)
    {
      g_assert_cmpuint (top[i].stack, ==, 0);
      g_assert_cmpfloat (top[i].x, ==, top->x);
    }
  g_assert_cmpuint (find_mark (layout, "t6")->stack, ==, 1);
  g_assert_cmpfloat (find_mark (layout, "t6")->y, >, top->y);
  g_assert_cmpfloat (top[1].y, ==, top->y);
  g_assert_cmpint (find_mark (layout, "u1")->stack, ==, 1);
  g_assert_cmpfloat (find_mark (layout, "u1")->y, <, find_mark (layout, "u2")->y);
  g_assert_cmpfloat (find_mark (layout, "u2")->y, <, find_mark (layout, "u3")->y);
  g_assert_true (find_mark (layout, "v1")->struck);
  g_assert_true (find_mark (layout, "v3")->struck && find_mark (layout, "v3")->hollow);
}

static gboolean
overlap (const ChartRect *a, const ChartRect *b)
{
  return a->x < b->x + b->width - 0.5 && b->x < a->x + a->width - 0.5
         && a->y < b->y + b->height - 0.5 && b->y < a->y + a->height - 0.5;
}

/* From the first grid line to the last. */
static double
plot_width (ChartLayout *layout)
{
  guint n;
  const ChartTick *ticks = chart_layout_get_ticks (layout, &n);

  g_assert_cmpuint (n, >=, 2);
  return ticks[n - 1].x - ticks[0].x;
}

/* Whatever the width, no label covers a mark or another label, or leaves the plot. */
static void
test_labels (void)
{
  static const double widths[] = { 320, 360, 480, 560, 700, 1124, 1800 };

  for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
    for (guint s = 0; s < 2; s++)
      {
        ChartSample sample;
        g_autoptr (ChartLayout) layout = NULL;
        const ChartMarkLayout *marks;
        guint n;

        if (s == 0)
          chart_sample_init (&sample, FALSE);
        else
          chart_sample_init_signs (&sample);
        sample.spec.width = widths[w];
        layout = chart_layout_new (&sample.spec);
        g_assert_true (chart_layout_is_narrow (layout) || widths[w] >= 550);
        g_assert_true (!chart_layout_is_narrow (layout) || widths[w] < 900);
        g_assert_cmpfloat (plot_width (layout), >=, 150);
        marks = chart_layout_get_marks (layout, &n);
        for (guint i = 0; i < n; i++)
          {
            if (marks[i].label.width <= 0)
              continue;
            g_assert_cmpfloat (marks[i].label.x, >=, 0);
            g_assert_cmpfloat (marks[i].label.x + marks[i].label.width, <=, widths[w]);
            for (guint k = 0; k < n; k++)
              {
                g_assert_true (k == i || !overlap (&marks[i].label, &marks[k].label));
                g_assert_true (marks[i].side == CHART_LABEL_ABOVE
                               || !overlap (&marks[i].label, &marks[k].rect));
              }
          }
      }
}

static void
test_label_sides (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;

  chart_sample_init (&sample, FALSE);
  layout = chart_layout_new (&sample.spec);
  g_assert_cmpint (find_mark (layout, "c1")->side, ==, CHART_LABEL_LEFT);
  g_assert_cmpint (find_mark (layout, "d1")->side, ==, CHART_LABEL_RIGHT);
  g_assert_cmpint (find_mark (layout, "a1")->side, ==, CHART_LABEL_LEFT);
  g_assert_cmpint (find_mark (layout, "a2")->side, ==, CHART_LABEL_RIGHT);
  /* Two sources that say the same have one label. */
  g_assert_cmpint (find_mark (layout, "c3")->side, ==, CHART_LABEL_RIGHT);
  g_assert_cmpint (find_mark (layout, "e1")->side, ==, CHART_LABEL_RIGHT);
  g_assert_cmpfloat (find_mark (layout, "c3")->label.width, >, 0);
  g_assert_cmpfloat (find_mark (layout, "e1")->label.width, ==, 0);
}

static void
test_links (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  const ChartLink *links;
  const ChartMarkLayout *marks;
  guint n;
  guint n_marks;

  chart_sample_init (&sample, FALSE);
  layout = chart_layout_new (&sample.spec);
  links = chart_layout_get_links (layout, &n);
  marks = chart_layout_get_marks (layout, &n_marks);
  g_assert_cmpuint (n, ==, 2);
  g_assert_cmpint (links[0].kind, ==, CHART_LINK_CONTRADICT);
  g_assert_cmpstr (marks[links[0].from].mark.fact, ==, "c1");
  g_assert_cmpstr (marks[links[0].to].mark.fact, ==, "d1");
  g_assert_cmpfloat_with_epsilon (links[0].x2, find_mark (layout, "d1")->span.x, TOLERANCE);
  g_assert_cmpint (links[1].kind, ==, CHART_LINK_REPLACED);
  g_assert_cmpstr (marks[links[1].from].mark.fact, ==, "a2");
  g_assert_cmpstr (marks[links[1].to].mark.fact, ==, "a1");
}

static void
test_hit (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  const ChartMarkLayout *marks;
  const ChartMarkLayout *d;
  guint n;

  chart_sample_init (&sample, FALSE);
  layout = chart_layout_new (&sample.spec);
  marks = chart_layout_get_marks (layout, &n);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (chart_layout_mark_at (layout, marks[i].x, marks[i].y), ==, (gint)i);
  d = find_mark (layout, "d1");
  /* Its band and its label count, 11 units beside it too. */
  g_assert_cmpstr (
      chart_layout_get_fact (layout, chart_layout_mark_at (layout, d->span.x + 1, d->y)), ==, "d1");
  g_assert_cmpstr (
      chart_layout_get_fact (layout, chart_layout_mark_at (layout, d->label.x + d->label.width / 2,
                                                           d->label.y + d->label.height / 2)),
      ==, "d1");
  g_assert_cmpint (chart_layout_mark_at (layout, 1, d->y), ==, -1);
  g_assert_cmpint (chart_layout_mark_at (layout, d->x, -4), ==, -1);
  g_assert_null (chart_layout_get_fact (layout, -1));
  g_assert_cmpint (chart_layout_row_at (layout, 5, d->y), ==, (gint)d->row);
  g_assert_cmpint (chart_layout_row_at (layout, 5, 3), ==, -1);
  g_assert_cmpint (chart_layout_row_at (layout, 5, 1e6), ==, -1);
}

static void
test_move (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  guint n;
  gint mark;

  chart_sample_init (&sample, FALSE);
  layout = chart_layout_new (&sample.spec);
  chart_layout_get_marks (layout, &n);
  mark = chart_layout_move (layout, -1, CHART_MOVE_RIGHT);
  g_assert_cmpstr (chart_layout_get_fact (layout, mark), ==, "c1");
  mark = chart_layout_move (layout, mark, CHART_MOVE_RIGHT);
  g_assert_cmpstr (chart_layout_get_fact (layout, mark), ==, "d1");
  g_assert_cmpint (chart_layout_move (layout, mark, CHART_MOVE_RIGHT), ==, mark);
  mark = chart_layout_move (layout, mark, CHART_MOVE_DOWN);
  g_assert_cmpstr (chart_layout_get_fact (layout, mark), ==, "d2");
  mark = chart_layout_move (layout, mark, CHART_MOVE_UP);
  g_assert_cmpstr (chart_layout_get_fact (layout, mark), ==, "d1");
  g_assert_cmpint (chart_layout_move (layout, mark, CHART_MOVE_UP), ==, mark);
  g_assert_cmpint (chart_layout_move (layout, mark, CHART_MOVE_LAST), ==, (gint)n - 1);
  g_assert_cmpint (chart_layout_move (layout, mark, CHART_MOVE_FIRST), ==, 0);
}

static void
test_bars (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  const ChartMarkLayout *c;
  const ChartMarkLayout *d;

  chart_sample_init (&sample, FALSE);
  sample.spec.mode = CHART_MODE_BARS;
  layout = chart_layout_new (&sample.spec);
  c = find_mark (layout, "c1");
  d = find_mark (layout, "d1");
  g_assert_cmpfloat_with_epsilon (c->span.x, x_of (layout, 0), TOLERANCE);
  g_assert_cmpfloat_with_epsilon (c->x, x_of (layout, 60), TOLERANCE);
  g_assert_false (overlap (&c->span, &d->span));
}

static void
test_steps (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) layout = NULL;
  const ChartLink *links;
  guint n;

  chart_sample_init_steps (&sample);
  layout = chart_layout_new (&sample.spec);
  links = chart_layout_get_links (layout, &n);
  g_assert_cmpuint (n, ==, 3);
  for (guint i = 0; i < n; i++)
    g_assert_cmpint (links[i].kind, ==, CHART_LINK_STEP);
  g_assert_cmpfloat (find_mark (layout, "w1")->x, <, find_mark (layout, "w2")->x);
  g_assert_cmpfloat (find_mark (layout, "w1")->y, >, find_mark (layout, "w2")->y);
  /* Without a day: left of the plot. */
  g_assert_cmpfloat (find_mark (layout, "w6")->x, <, find_mark (layout, "w1")->x);
}

/* Nothing, odd numbers and damaged text make a chart all the same. */
static void
test_edges (void)
{
  ChartSpec empty = { .width = 600, .legend = TRUE };
  g_autoptr (ChartLayout) none = chart_layout_new (&empty);
  ChartMark marks[4] = { mark_of (NAN), mark_of (INFINITY), mark_of (1e300), mark_of (-5) };
  guint n;

  chart_layout_get_marks (none, &n);
  g_assert_cmpuint (n, ==, 0);
  g_assert_cmpint (chart_layout_move (none, -1, CHART_MOVE_RIGHT), ==, -1);
  marks[3].value_text = "broken \xff text";
  for (guint mode = 0; mode < 3; mode++)
    for (guint scale = 0; scale < 2; scale++)
      {
        ChartClaim claim = {
          NULL, NULL, NULL, CHART_VERDICT_CONTRADICT, NULL, NULL, NULL, marks, 4
        };
        ChartSpec spec = { .claims = &claim,
                           .n_claims = 1,
                           .mode = (ChartMode)mode,
                           .scale = (ChartScaleKind)scale,
                           .width = 40 };
        g_autoptr (ChartLayout) layout = chart_layout_new (&spec);
        const ChartMarkLayout *items = chart_layout_get_marks (layout, &n);

        g_assert_cmpuint (n, ==, 2);
        for (guint i = 0; i < n; i++)
          g_assert_true (isfinite (items[i].x) && isfinite (items[i].y));
      }
}

static void
test_font_scale (void)
{
  ChartSample sample;
  g_autoptr (ChartLayout) normal = NULL;
  g_autoptr (ChartLayout) large = NULL;
  guint n;

  chart_sample_init (&sample, FALSE);
  normal = chart_layout_new (&sample.spec);
  sample.spec.font_scale = 2;
  sample.spec.width = 2248;
  large = chart_layout_new (&sample.spec);
  g_assert_cmpfloat_with_epsilon (chart_layout_get_rows (large, &n)[0].rect.height, 86, TOLERANCE);
  g_assert_cmpfloat_with_epsilon (find_mark (large, "d1")->x, 2 * find_mark (normal, "d1")->x, 6);
}

static void
test_large (void)
{
  guint n = 5000;
  g_autofree ChartMark *marks = g_new (ChartMark, n);
  g_autofree ChartClaim *claims = g_new0 (ChartClaim, n);
  ChartSpec spec = { .claims = claims, .n_claims = n, .percent = TRUE, .width = 1000 };
  g_autoptr (ChartLayout) layout = NULL;
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < n; i++)
    {
      marks[i] = mark_of (i % 100);
      marks[i].value_text = "10%";
      claims[i] =
          (ChartClaim){ "Peru", "Copper",  "exports", CHART_VERDICT_SINGLE, "One source", NULL,
                        NULL,   &marks[i], 1 };
    }
  layout = chart_layout_new (&spec);
  g_test_message ("5000 rows: %.2f s", (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
  g_assert_cmpfloat (chart_layout_get_height (layout), >, 5000 * 43);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/chart/layout/order", test_order);
  g_test_add_func ("/chart/layout/rows", test_rows);
  g_test_add_func ("/chart/layout/scale", test_scale);
  g_test_add_func ("/chart/layout/log-scale", test_log_scale);
  g_test_add_func ("/chart/layout/places", test_places);
  g_test_add_func ("/chart/layout/lanes", test_lanes);
  g_test_add_func ("/chart/layout/stack", test_stack);
  g_test_add_func ("/chart/layout/labels", test_labels);
  g_test_add_func ("/chart/layout/label-sides", test_label_sides);
  g_test_add_func ("/chart/layout/links", test_links);
  g_test_add_func ("/chart/layout/hit", test_hit);
  g_test_add_func ("/chart/layout/move", test_move);
  g_test_add_func ("/chart/layout/bars", test_bars);
  g_test_add_func ("/chart/layout/steps", test_steps);
  g_test_add_func ("/chart/layout/edges", test_edges);
  g_test_add_func ("/chart/layout/font-scale", test_font_scale);
  g_test_add_func ("/chart/layout/large", test_large);
  return g_test_run ();
}
