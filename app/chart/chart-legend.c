/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The legend: only the signs that occur, in three parts, wrapped where the width ends. */

#include "config.h"

#include "chart-private.h"

#include <math.h>

#define KEY_GAP_UNITS 7.0
#define ENTRY_GAP_UNITS 17.0
#define PART_GAP_UNITS 24.0
#define LINE_UNITS 26.0

typedef struct
{
  ChartBuilder *b;
  double x;
  double y; /* centre of the line */
  const char *heading; /* of the part, until an entry of it is written */
} Legend;

#define FILL(field, english) words->field = given != NULL && given->field != NULL ? given->field : english

/* Completes @words with English ones. */
void
chart_words_fill (ChartWords *words, const ChartWords *given)
{
  static const char *const statuses[CHART_N_STATUSES] = { "actual",     "agreed",   "in force",
                                                          "planned",    "forecast", "considered",
                                                          "threatened", "previous", "suspended",
                                                          "withdrawn" };

  FILL (claim, "Claim");
  FILL (verdict, "Verdict");
  FILL (status, "Status");
  FILL (reported, "Reported");
  FILL (qualifier, "Qualifier");
  for (guint i = 0; i < CHART_N_STATUSES; i++)
    FILL (statuses[i], statuses[i]);
  FILL (own_words, "own words");
  FILL (cites, "cites someone else");
  FILL (about, "about (±5 %)");
  FILL (at_most, "at most");
  FILL (at_least, "at least");
  FILL (less_than, "less than");
  FILL (more_than, "more than");
  FILL (range, "range");
  FILL (replaced, "replaced by");
  FILL (contradict, "contradict");
  FILL (logarithmic, "logarithmic scale");
  FILL (undated, "no date");
  FILL (sources, "Sources");
}

static void
break_line_at (Legend *self, double needed)
{
  double u = self->b->unit;

  if (self->x + needed <= self->b->layout->width - CHART_PAD_UNITS * u
      || self->x <= CHART_PAD_UNITS * u)
    return;
  self->x = CHART_PAD_UNITS * u;
  self->y += LINE_UNITS * u;
}

static void
begin_part (Legend *self, const char *heading)
{
  self->heading = heading;
}

static void
write_heading (Legend *self, double needed)
{
  ChartBuilder *b = self->b;
  double width;

  if (self->heading == NULL)
    return;
  width = chart_builder_measure (b, self->heading, 0, CHART_TEXT_HEADING);
  if (self->x > CHART_PAD_UNITS * b->unit)
    {
      double line = self->y;

      self->x += (PART_GAP_UNITS - ENTRY_GAP_UNITS) * b->unit;
      break_line_at (self, width + needed + 14 * b->unit);
      if (line >= self->y)
        chart_builder_add_rule (b, CHART_RULE_GROUP, self->x - PART_GAP_UNITS / 2 * b->unit,
                                self->y - 8 * b->unit, self->x - PART_GAP_UNITS / 2 * b->unit,
                                self->y + 8 * b->unit);
    }
  chart_builder_add_text (b, self->heading, CHART_TEXT_HEADING, CHART_COLOR_SECONDARY, self->x,
                          self->y - chart_builder_line_height (b, CHART_TEXT_HEADING) / 2, 0);
  self->x += width + 14 * b->unit;
  self->heading = NULL;
}

static void
add_entry (Legend *self, ChartKey key, const char *text)
{
  ChartBuilder *b = self->b;
  double u = b->unit;
  double width = chart_builder_measure (b, text, 0, CHART_TEXT_CAPTION);
  double needed = key.width * u + KEY_GAP_UNITS * u + width;

  write_heading (self, needed);
  break_line_at (self, needed);
  key.width *= u;
  key.x = self->x + key.width / 2;
  key.y = self->y;
  g_array_append_val (b->layout->keys, key);
  chart_builder_add_text (b, text, CHART_TEXT_CAPTION, CHART_COLOR_TEXT,
                          self->x + key.width + KEY_GAP_UNITS * u,
                          self->y - chart_builder_line_height (b, CHART_TEXT_CAPTION) / 2, 0);
  self->x += needed + ENTRY_GAP_UNITS * u;
}

typedef struct
{
  gboolean statuses[CHART_N_STATUSES];
  gboolean qualifiers[CHART_N_QUALIFIERS];
  gboolean own;
  gboolean cites;
  gboolean range;
  gboolean links[3];
} Used;

static void
find_used (ChartLayout *layout, Used *used)
{
  for (guint i = 0; i < layout->marks->len; i++)
    {
      const ChartMarkLayout *item = &g_array_index (layout->marks, ChartMarkLayout, i);

      used->statuses[item->mark.status] = TRUE;
      used->qualifiers[item->mark.qualifier] = TRUE;
      used->range |= isfinite (item->mark.upper);
      if (item->hollow)
        used->cites = TRUE;
      else
        used->own = TRUE;
    }
  for (guint i = 0; i < layout->links->len; i++)
    used->links[g_array_index (layout->links, ChartLink, i).kind] = TRUE;
}

static void
add_statuses (Legend *self, const Used *used)
{
  begin_part (self, self->b->words.status);
  for (guint i = 0; i < CHART_N_STATUSES; i++)
    {
      ChartKey key = { .kind = CHART_KEY_SHAPE, .width = 16 };

      if (!used->statuses[i])
        continue;
      key.shape = chart_shape_for_status ((ChartStatus)i);
      key.struck = chart_status_is_struck ((ChartStatus)i);
      add_entry (self, key, self->b->words.statuses[i]);
    }
}

static void
add_qualifiers (Legend *self, const Used *used)
{
  const ChartWords *words = &self->b->words;
  const char *texts[CHART_N_QUALIFIERS] = {
    [CHART_QUALIFIER_MORE_THAN] = words->more_than,
    [CHART_QUALIFIER_LESS_THAN] = words->less_than,
    [CHART_QUALIFIER_AT_LEAST] = words->at_least,
    [CHART_QUALIFIER_AT_MOST] = words->at_most,
  };
  gboolean dots = self->b->spec->mode == CHART_MODE_DOTS;

  begin_part (self, words->qualifier);
  if (dots && used->qualifiers[CHART_QUALIFIER_ABOUT])
    add_entry (self, (ChartKey){ .kind = CHART_KEY_ABOUT, .width = 24 }, words->about);
  for (guint i = 0; dots && i < CHART_N_QUALIFIERS; i++)
    if (used->qualifiers[i] && texts[i] != NULL)
      add_entry (self,
                 (ChartKey){ .kind = CHART_KEY_ARROW, .qualifier = (ChartQualifier)i, .width = 22 },
                 texts[i]);
  if (dots && used->range)
    add_entry (self, (ChartKey){ .kind = CHART_KEY_RANGE, .width = 24 }, words->range);
  if (used->links[CHART_LINK_REPLACED])
    add_entry (self, (ChartKey){ .kind = CHART_KEY_REPLACED, .width = 22 }, words->replaced);
  if (used->links[CHART_LINK_CONTRADICT])
    add_entry (self, (ChartKey){ .kind = CHART_KEY_CONTRADICT, .width = 24 }, words->contradict);
}

/* Adds the legend below the rows. */
void
chart_builder_add_legend (ChartBuilder *b)
{
  Legend self = { .b = b, .x = CHART_PAD_UNITS * b->unit };
  Used used = { 0 };

  chart_builder_add_rule (b, CHART_RULE_FRAME, 0, b->layout->height, b->layout->width,
                          b->layout->height);
  if (b->layout->marks->len == 0)
    return;
  self.y = b->layout->height + 18 * b->unit;
  find_used (b->layout, &used);
  add_statuses (&self, &used);
  begin_part (&self, b->words.reported);
  if (used.own)
    add_entry (&self, (ChartKey){ .kind = CHART_KEY_OWN, .width = 16 }, b->words.own_words);
  if (used.cites)
    add_entry (&self, (ChartKey){ .kind = CHART_KEY_CITES, .width = 16 }, b->words.cites);
  add_qualifiers (&self, &used);
  b->layout->height = self.y + 18 * b->unit;
}
