/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Selecting in Compare: a fact selects its link, the link its counterpart in the other text, which
 * scrolls to the same height; below, the two are explained.  Differences are the links whose sources
 * do not agree. */

#include "config.h"

#include "concordat-compare-private.h"

#include "concordat-fact-text.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define COUNTERPART_DEFAULT_PX 120.0

guint
concordat_compare_n_texts (ConcordatCompare *self)
{
  return gtk_toggle_button_get_active (self->third_button) ? 3 : 2;
}

gboolean
concordat_compare_is_stacked (ConcordatCompare *self)
{
  return concordat_page_get_width_class (CONCORDAT_PAGE (self)) != CONCORDAT_WIDTH_WIDE;
}

/* Of a gutter's two columns: whether @column is the left one. */
static gboolean
gutter_has (guint gutter, guint column)
{
  return column == gutter || column == gutter + 1;
}

static CorpusItem *
side_of (const ConcordatLink *link, guint gutter, guint column)
{
  return column == gutter ? link->left : link->right;
}

static gboolean
is_same_row (const ConcordatLink *link, const CorpusFact *fact)
{
  return (fact->comparison != 0 && fact->comparison == link->link.comparison)
         || (fact->fact->kind == ENGINE_FACT_AGREEMENT && fact->agreement != 0
             && fact->agreement == link->link.agreement);
}

/* The link that a fact of a column hangs on, G_MAXUINT where there is none. */
static guint
find_link (ConcordatCompare *self, guint gutter, guint column, gint64 fact)
{
  GPtrArray *links = concordat_links_get_links (self->gutters[gutter]);
  CorpusItem *item =
      concordat_text_view_find (concordat_text_column_get_view (self->columns[column]), fact);
  guint same_row = G_MAXUINT;

  if (links == NULL || item == NULL || !gutter_has (gutter, column))
    return G_MAXUINT;
  for (guint i = 0; i < links->len; i++)
    {
      CorpusItem *side = side_of (links->pdata[i], gutter, column);

      if (side != NULL && corpus_item_get_id (side) == fact)
        return i;
      if (same_row == G_MAXUINT && is_same_row (links->pdata[i], corpus_item_get_fact (item)))
        same_row = i;
    }
  return same_row;
}

typedef struct
{
  guint gutter;
  guint index;
} Difference;

/* Contradictions first, then in the order of the texts. */
static GArray *
list_differences (ConcordatCompare *self)
{
  GArray *found = g_array_new (FALSE, FALSE, sizeof (Difference));

  for (int pass = 0; pass < 2; pass++)
    for (guint gutter = 0; gutter + 1 < concordat_compare_n_texts (self); gutter++)
      {
        GPtrArray *links = concordat_links_get_links (self->gutters[gutter]);

        for (guint i = 0; links != NULL && i < links->len; i++)
          {
            Difference difference = { gutter, i };
            gboolean contradicts =
                concordat_link_get_verdict (links->pdata[i]) == CORPUS_VERDICT_CONTRADICT;

            if (concordat_link_is_difference (links->pdata[i]) && contradicts == (pass == 0))
              g_array_append_val (found, difference);
          }
      }
  return found;
}

static int
current_difference (ConcordatCompare *self, GArray *differences)
{
  for (guint i = 0; i < differences->len; i++)
    {
      const Difference *difference = &g_array_index (differences, Difference, i);

      if (concordat_links_get_selected (self->gutters[difference->gutter]) == difference->index)
        return (int)i;
    }
  return -1;
}

static void
update_differences (ConcordatCompare *self)
{
  g_autoptr (GArray) differences = list_differences (self);
  int current = current_difference (self, differences);
  g_autofree char *text = NULL;
  g_autofree char *short_text = NULL;

  if (current >= 0)
    text = g_strdup_printf (_ ("Difference %d of %u"), current + 1, differences->len);
  else
    text = g_strdup_printf (ngettext ("%u difference", "%u differences", differences->len),
                            differences->len);
  short_text = g_strdup_printf ("%d / %u", current + 1, differences->len);
  gtk_label_set_label (self->difference_label,
                       concordat_compare_is_stacked (self) && current >= 0 ? short_text : text);
  gtk_widget_set_sensitive (self->difference_box, differences->len > 0);
  concordat_page_set_position (CONCORDAT_PAGE (self), text);
}

/* "linked to D, contradiction 1 of 2" */
static void
announce (ConcordatCompare *self, CorpusItem *item, const ConcordatLink *link, guint other)
{
  g_autofree char *label = concordat_fact_dup_accessible_label (corpus_item_get_fact (item));
  g_autoptr (GString) text = g_string_new (label);
  g_autoptr (GArray) differences = list_differences (self);
  int current = current_difference (self, differences);

  if (link != NULL && concordat_link_is_shared (link))
    {
      g_string_append (text, ", ");
      /* Translators: %s is a source's letter. */
      g_string_append_printf (text, _ ("linked to %s"),
                              concordat_text_column_get_letter (self->columns[other]));
      g_string_append_printf (text, ", %s",
                              corpus_verdict_to_word (concordat_link_get_verdict (link)));
    }
  if (current >= 0)
    {
      g_string_append (text, ", ");
      g_string_append_printf (text, _ ("difference %d of %u"), current + 1, differences->len);
    }
  for (guint i = 0; i < MOST_TEXTS; i++)
    gtk_accessible_update_property (
        GTK_ACCESSIBLE (concordat_text_column_get_view (self->columns[i])),
        GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text->str, -1);
  gtk_accessible_announce (GTK_ACCESSIBLE (self), text->str,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
}

static void
explain (ConcordatCompare *self, CorpusItem *item, const ConcordatLink *link, guint gutter)
{
  static const char *const classes[] = { "verdict-agree", "verdict-possible", "verdict-contradict",
                                         "verdict-check", "verdict-single" };
  CorpusVerdict verdict = link != NULL ? concordat_link_get_verdict (link) : CORPUS_VERDICT_SINGLE;

  gtk_widget_set_visible (self->explanation, item != NULL);
  if (item == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (classes); i++)
    gtk_widget_remove_css_class (self->explanation, classes[i]);
  gtk_widget_add_css_class (self->explanation, concordat_verdict_get_class (verdict));
  concordat_verdict_set (self->verdict, verdict, "");
  if (link != NULL)
    {
      g_autofree char *text = concordat_link_dup_explanation (
          link, concordat_text_column_get_letter (self->columns[gutter]),
          concordat_text_column_get_letter (self->columns[gutter + 1]));

      gtk_label_set_markup (self->sentence, text);
    }
  else
    {
      const CorpusFact *fact = corpus_item_get_fact (item);
      g_autofree char *label = corpus_fact_dup_label (fact->fact, fact->quote);
      g_autofree char *value = concordat_fact_dup_value (fact->fact);
      g_autofree char *text =
          g_markup_printf_escaped ("<b>%s.</b> %s: %s.", label, fact->letter, value);

      gtk_label_set_markup (self->sentence, text);
    }
}

void
concordat_compare_clear_selection (ConcordatCompare *self)
{
  self->selected = 0;
  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_selected (self->columns[i], 0, CORPUS_VERDICT_NONE);
  for (guint i = 0; i < MOST_GUTTERS; i++)
    concordat_links_set_selected (self->gutters[i], G_MAXUINT);
  explain (self, NULL, NULL, 0);
  concordat_page_set_item (CONCORDAT_PAGE (self), NULL);
  update_differences (self);
}

static double
height_in_view (ConcordatTextColumn *column, gint64 fact)
{
  ConcordatTextView *view = concordat_text_column_get_view (column);
  double height = gtk_widget_get_height (GTK_WIDGET (view));
  GdkRectangle place;

  if (height <= 0 || !concordat_text_view_get_fact_place (view, fact, &place))
    return COUNTERPART_DEFAULT_PX;
  return place.y < 0 || place.y > height - 40 ? MIN (COUNTERPART_DEFAULT_PX, height / 3) : place.y;
}

void
concordat_compare_scroll_to (ConcordatCompare *self, guint column, gint64 fact, double y)
{
  self->hold_until_usec = g_get_monotonic_time () + CONCORDAT_COMPARE_HOLD_USEC;
  concordat_text_view_scroll_to (concordat_text_column_get_view (self->columns[column]), fact, y);
}

/* Marks the counterpart beyond a gutter, and returns the link. */
static const ConcordatLink *
select_counterpart (ConcordatCompare *self, guint gutter, guint column, gint64 fact, double y)
{
  guint index = find_link (self, gutter, column, fact);
  guint other = column == gutter ? gutter + 1 : gutter;
  const ConcordatLink *link;
  CorpusItem *counterpart;

  concordat_links_set_selected (self->gutters[gutter], index);
  if (index == G_MAXUINT)
    {
      concordat_text_column_set_selected (self->columns[other], 0, CORPUS_VERDICT_NONE);
      return NULL;
    }
  link = concordat_links_get_links (self->gutters[gutter])->pdata[index];
  counterpart = side_of (link, gutter, other);
  concordat_text_column_set_selected (self->columns[other],
                                      counterpart != NULL ? corpus_item_get_id (counterpart) : 0,
                                      concordat_link_get_verdict (link));
  if (counterpart != NULL && !concordat_compare_is_stacked (self))
    concordat_compare_scroll_to (self, other, corpus_item_get_id (counterpart), y);
  return link;
}

void
concordat_compare_select_fact (ConcordatCompare *self, guint column, gint64 fact, gboolean scroll)
{
  CorpusItem *item =
      concordat_text_view_find (concordat_text_column_get_view (self->columns[column]), fact);
  const ConcordatLink *best = NULL;
  guint best_gutter = 0;
  double y;

  if (item == NULL)
    {
      concordat_compare_clear_selection (self);
      return;
    }
  self->selected = fact;
  self->active = column;
  y = height_in_view (self->columns[column], fact);
  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_selected (self->columns[i], 0, CORPUS_VERDICT_NONE);
  for (guint gutter = 0; gutter + 1 < concordat_compare_n_texts (self); gutter++)
    {
      const ConcordatLink *link =
          gutter_has (gutter, column) ? select_counterpart (self, gutter, column, fact, y) : NULL;

      if (link == NULL)
        concordat_links_set_selected (self->gutters[gutter], G_MAXUINT);
      else if (best == NULL || !concordat_link_is_shared (best))
        {
          best = link;
          best_gutter = gutter;
        }
    }
  concordat_text_column_set_selected (self->columns[column], fact,
                                      best != NULL ? concordat_link_get_verdict (best)
                                                   : CORPUS_VERDICT_NONE);
  if (scroll)
    concordat_compare_scroll_to (self, column, fact, y);
  explain (self, item, best, best_gutter);
  concordat_page_set_item (CONCORDAT_PAGE (self), item);
  update_differences (self);
  announce (self, item, best, best_gutter == column ? best_gutter + 1 : best_gutter);
}

void
concordat_compare_show_link (ConcordatCompare *self, guint gutter, guint index)
{
  const ConcordatLink *link = concordat_links_get_links (self->gutters[gutter])->pdata[index];
  guint column = gutter_has (gutter, self->active) && side_of (link, gutter, self->active) != NULL
                     ? self->active
                 : link->left != NULL ? gutter
                                      : gutter + 1;

  if (concordat_compare_is_stacked (self) && column != self->active)
    adw_toggle_group_set_active (self->switcher, column);
  concordat_compare_select_fact (self, column, corpus_item_get_id (side_of (link, gutter, column)),
                                 TRUE);
}

/* Rows here are the links. */
gboolean
concordat_compare_move (ConcordatPage *page, int delta)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);
  GPtrArray *links = concordat_links_get_links (self->gutters[0]);
  guint selected = concordat_links_get_selected (self->gutters[0]);
  int at = selected == G_MAXUINT ? (delta > 0 ? 0 : -1) : (int)selected + delta;

  if (links == NULL || links->len == 0)
    return FALSE;
  if (selected == G_MAXUINT && delta < 0)
    at = (int)links->len - 1;
  for (; at >= 0 && at < (int)links->len; at += delta)
    if ((self->kinds & (1u << ((const ConcordatLink *)links->pdata[at])->link.kind)) != 0)
      {
        concordat_compare_show_link (self, 0, (guint)at);
        return TRUE;
      }
  return FALSE;
}

gboolean
concordat_compare_move_to_undecided (ConcordatPage *page)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);
  ConcordatTextView *view = concordat_text_column_get_view (self->columns[self->active]);
  GPtrArray *facts = concordat_text_view_get_facts (view);
  guint start = 0;

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    if (corpus_item_get_id (facts->pdata[i]) == self->selected)
      start = i + 1;
  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      CorpusItem *item = facts->pdata[(start + i) % facts->len];

      if (corpus_item_get_fact (item)->state == CORPUS_STATE_UNDECIDED
          && corpus_item_get_id (item) != self->selected)
        {
          concordat_compare_select_fact (self, self->active, corpus_item_get_id (item), TRUE);
          return TRUE;
        }
    }
  return FALSE;
}

gboolean
concordat_compare_move_to_difference (ConcordatPage *page, int delta)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);
  g_autoptr (GArray) differences = list_differences (self);
  int n = (int)differences->len;
  int current = current_difference (self, differences);
  const Difference *next;

  if (n == 0)
    return FALSE;
  next = &g_array_index (differences, Difference,
                         current < 0 ? (delta > 0 ? 0 : n - 1) : (current + delta + n) % n);
  concordat_compare_show_link (self, next->gutter, next->index);
  return TRUE;
}
