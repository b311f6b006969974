/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the words beside the marks go: to the right of the marks and bands that lie together, else
 * to the left of them, else above a mark that lies alone; what finds no place shows its number
 * only, and what finds none for that is hidden until the mark has the focus.  Marks that say the
 * same share one label. */

#include "config.h"

#include "chart-private.h"

#include <math.h>
#include <string.h>

#define LABEL_GAP_UNITS 8.0
#define CLUSTER_GAP_UNITS 0.0
#define MAX_LINES 3

typedef struct
{
  ChartBuilder *b;
  ChartRowLayout *row;
  ChartMarkLayout *marks;
  GArray *taken; /* ChartRect: what no label may cover */
  double line;   /* height */
} Labels;

/* Marks that lie together, with their different labels from top to bottom. */
typedef struct
{
  guint first;
  guint n;
  double low;
  double high;
  guint lines[MAX_LINES];
  guint n_lines;
} Cluster;

static gboolean
overlap (const ChartRect *a, const ChartRect *b)
{
  return a->x < b->x + b->width && b->x < a->x + a->width && a->y < b->y + b->height
         && b->y < a->y + a->height;
}

static gboolean
is_free (Labels *self, const ChartRect *rect)
{
  if (rect->x < self->b->layout->left_limit || rect->x + rect->width > self->b->layout->right_limit)
    return FALSE;
  for (guint i = 0; i < self->taken->len; i++)
    if (overlap (rect, &g_array_index (self->taken, ChartRect, i)))
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full) (nullable): the label of @item; with @short_form the number only */
static char *
label_text (const ChartMarkLayout *item, gboolean short_form, gint *bold_bytes)
{
  const char *value = item->mark.value_text != NULL ? item->mark.value_text : "";
  const char *note = item->mark.note != NULL && !short_form ? item->mark.note : "";
  g_autofree char *more = item->stack > 1 ? g_strdup_printf (" ×%u", item->stack) : g_strdup ("");

  *bold_bytes = (gint)strlen (value);
  if (*value == '\0' && *note == '\0')
    return NULL;
  return g_strconcat (value, *value != '\0' && *note != '\0' ? " " : "", note, more, NULL);
}

static double
label_width (Labels *self, const ChartMarkLayout *item, gboolean short_form)
{
  gint bold;
  g_autofree char *text = label_text (item, short_form, &bold);

  return ceil (chart_builder_measure (self->b, text, bold, CHART_TEXT_LABEL));
}

static gboolean
same_label (const ChartMarkLayout *a, const ChartMarkLayout *b)
{
  return g_strcmp0 (a->mark.value_text, b->mark.value_text) == 0
         && g_strcmp0 (a->mark.note, b->mark.note) == 0;
}

/* Adds the label of @index to the lines of @cluster, unless there already. */
static void
add_line (Labels *self, Cluster *cluster, guint index)
{
  guint at = cluster->n_lines;

  for (guint i = 0; i < cluster->n_lines; i++)
    if (same_label (&self->marks[cluster->lines[i]], &self->marks[index]))
      return;
  if (cluster->n_lines == MAX_LINES)
    return;
  while (at > 0 && self->marks[cluster->lines[at - 1]].y > self->marks[index].y)
    {
      cluster->lines[at] = cluster->lines[at - 1];
      at--;
    }
  cluster->lines[at] = index;
  cluster->n_lines++;
}

/* Writes @item's label into @rect. */
static void
write_label (Labels *self,
             guint index,
             ChartLabelSide side,
             const ChartRect *rect,
             gboolean short_form)
{
  ChartMarkLayout *item = &self->marks[index];
  gint bold;
  g_autofree char *text = label_text (item, short_form, &bold);
  ChartText *added;

  item->side = side;
  item->label = *rect;
  added = chart_builder_add_text (self->b, text, CHART_TEXT_LABEL, CHART_COLOR_TEXT, rect->x,
                                  rect->y, 0);
  added->bold_bytes = bold;
  g_array_append_val (self->taken, *rect);
}

/* Tries to put @n labels below each other beside @cluster.
 *
 * Returns: whether there was room */
static gboolean
try_side (Labels *self,
          const Cluster *cluster,
          const guint *lines,
          guint n,
          ChartLabelSide side,
          gboolean short_form)
{
  double u = self->b->unit;
  double pitch = MIN (self->line, self->row->plot.height / n);
  double sum = 0;
  double top;
  ChartRect rects[MAX_LINES];

  if (n == 1 && cluster->n_lines == 1)
    {
      for (guint i = 0; i < cluster->n; i++)
        sum += self->marks[cluster->first + i].y;
      top = sum / cluster->n;
    }
  else
    {
      for (guint i = 0; i < n; i++)
        sum += self->marks[lines[i]].y;
      top = sum / n;
    }
  top -= pitch * n / 2;
  for (guint i = 0; i < n; i++)
    {
      double width = label_width (self, &self->marks[lines[i]], short_form);

      rects[i].x = side == CHART_LABEL_RIGHT ? cluster->high + LABEL_GAP_UNITS * u
                                             : cluster->low - LABEL_GAP_UNITS * u - width;
      rects[i].y = top + pitch * i;
      rects[i].width = width;
      rects[i].height = pitch;
      if (!is_free (self, &rects[i]))
        return FALSE;
    }
  for (guint i = 0; i < n; i++)
    write_label (self, lines[i], side, &rects[i], short_form);
  return TRUE;
}

static gboolean
try_above (Labels *self, const Cluster *cluster, guint index, gboolean short_form)
{
  const ChartMarkLayout *item = &self->marks[index];
  double width = label_width (self, item, short_form);
  double u = self->b->unit;
  ChartRect rect = { item->x - width / 2, item->rect.y - self->line + 2 * u, width, self->line };
  ChartRect strict = rect;

  strict.height -= 3 * u;
  if (cluster->n > 1 || rect.y < self->row->plot.y - u || !is_free (self, &strict))
    return FALSE;
  write_label (self, index, CHART_LABEL_ABOVE, &rect, short_form);
  return TRUE;
}

static void
place_cluster (Labels *self, const Cluster *cluster)
{
  static const ChartLabelSide sides[] = { CHART_LABEL_RIGHT, CHART_LABEL_LEFT };

  if (self->b->spec->mode == CHART_MODE_STEPS && cluster->n_lines == 1
      && try_above (self, cluster, cluster->lines[0], FALSE))
    return;
  for (guint short_form = 0; short_form < 2; short_form++)
    for (guint i = 0; i < G_N_ELEMENTS (sides); i++)
      if (try_side (self, cluster, cluster->lines, cluster->n_lines, sides[i],
                    (gboolean)short_form))
        return;
  for (guint k = 0; k < cluster->n_lines; k++)
    for (guint attempt = 0; attempt < 2; attempt++)
      if ((cluster->n_lines > 1
           && (try_side (self, cluster, &cluster->lines[k], 1, CHART_LABEL_RIGHT, (gboolean)attempt)
               || try_side (self, cluster, &cluster->lines[k], 1, CHART_LABEL_LEFT,
                            (gboolean)attempt)))
          || try_above (self, cluster, cluster->lines[k], (gboolean)attempt))
        break;
}

/* Marks that share a label have its side as well. */
static void
share_sides (Labels *self, const Cluster *cluster)
{
  for (guint i = 0; i < cluster->n; i++)
    {
      ChartMarkLayout *item = &self->marks[cluster->first + i];

      for (guint k = 0; item->side == CHART_LABEL_HIDDEN && k < cluster->n_lines; k++)
        if (same_label (item, &self->marks[cluster->lines[k]]))
          item->side = self->marks[cluster->lines[k]].side;
    }
}

static void
take_line (Labels *self, double x1, double y1, double x2, double y2)
{
  ChartRect rect = { MIN (x1, x2) - 1, MIN (y1, y2) - 2, fabs (x2 - x1) + 2, fabs (y2 - y1) + 4 };

  g_array_append_val (self->taken, rect);
}

static void
take_links (Labels *self)
{
  for (guint i = 0; i < self->b->layout->links->len; i++)
    {
      const ChartLink *link = &g_array_index (self->b->layout->links, ChartLink, i);

      if (link->from < self->row->first_mark)
        continue;
      if (link->kind == CHART_LINK_STEP)
        {
          take_line (self, link->x1, link->y1, link->x2, link->y1);
          take_line (self, link->x2, link->y1, link->x2, link->y2);
        }
      else
        take_line (self, link->x1, link->y1, link->x2, link->y2);
    }
}

static int
compare_spans (gconstpointer a, gconstpointer b)
{
  const Cluster *first = a;
  const Cluster *second = b;

  return first->low < second->low ? -1 : first->low > second->low;
}

/* Returns: (transfer full): marks whose spans touch, together; in steps and bars each alone */
static GArray *
find_clusters (Labels *self)
{
  GArray *clusters = g_array_new (FALSE, TRUE, sizeof (Cluster));
  gboolean alone = self->b->spec->mode != CHART_MODE_DOTS;

  for (guint i = 0; i < self->row->n_marks; i++)
    {
      const ChartMarkLayout *item = &self->marks[i];
      Cluster *last =
          clusters->len > 0 ? &g_array_index (clusters, Cluster, clusters->len - 1) : NULL;

      if (last != NULL && !alone && item->span.x <= last->high + CLUSTER_GAP_UNITS * self->b->unit)
        {
          last->n++;
          last->low = MIN (last->low, item->span.x);
          last->high = MAX (last->high, item->span.x + item->span.width);
        }
      else
        {
          Cluster cluster = {
            .first = i, .n = 1, .low = item->span.x, .high = item->span.x + item->span.width
          };

          g_array_append_val (clusters, cluster);
        }
      last = &g_array_index (clusters, Cluster, clusters->len - 1);
      if (item->stack > 0)
        add_line (self, last, i);
    }
  if (!alone)
    g_array_sort (clusters, compare_spans);
  return clusters;
}

/* Places the labels of @row, whose marks and links are there. */
void
chart_builder_place_labels (ChartBuilder *b, ChartRowLayout *row)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (ChartRect));
  g_autoptr (GArray) clusters = NULL;
  Labels self = { .b = b, .row = row, .taken = taken };

  if (row->n_marks == 0)
    return;
  self.marks = &g_array_index (b->layout->marks, ChartMarkLayout, row->first_mark);
  self.line = chart_builder_line_height (b, CHART_TEXT_LABEL);
  for (guint i = 0; i < row->n_marks; i++)
    g_array_append_val (taken, self.marks[i].span);
  take_links (&self);
  clusters = find_clusters (&self);
  for (guint i = 0; i < clusters->len; i++)
    {
      place_cluster (&self, &g_array_index (clusters, Cluster, i));
      share_sides (&self, &g_array_index (clusters, Cluster, i));
    }
}
