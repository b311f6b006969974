/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts side by side: up to three columns and a gutter between each two.  A fact that is selected in
 * one column selects its link, and the link its counterpart; scrolling follows.  Everything is read
 * again after a change of the corpus, but only while the page is on the screen. */

#include "config.h"

#include "concordat-compare.h"

#include "concordat-compare-pair.h"
#include "concordat-fact-text.h"
#include "concordat-kind.h"
#include "concordat-links.h"
#include "concordat-text-column.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define MOST_TEXTS 3
#define MOST_GUTTERS (MOST_TEXTS - 1)
#define HOLD_USEC (500 * G_TIME_SPAN_MILLISECOND)
#define SHOW_AGAIN_MSEC 100
#define COUNTERPART_DEFAULT_PX 120.0

struct _ConcordatCompare
{
  ConcordatPage parent_instance;

  GtkStack *stack;
  GtkOrientable *toolbar;
  AdwWrapBox *legend;
  GtkToggleButton *third_button;
  GtkWidget *difference_box;
  GtkLabel *difference_label;
  AdwToggleGroup *switcher;
  GtkBox *texts;
  GtkWidget *chips_scroller;
  GtkBox *chips;
  GtkWidget *explanation;
  ConcordatVerdict *verdict;
  GtkLabel *sentence;
  GtkWidget *row_button;

  ConcordatTextColumn *columns[MOST_TEXTS];
  ConcordatLinks *gutters[MOST_GUTTERS];
  GtkWidget *placeholder;
  GtkToggleButton *toggles[ENGINE_N_FACT_KINDS];
  GtkWidget *names[ENGINE_N_FACT_KINDS];
  GtkLabel *counts[ENGINE_N_FACT_KINDS];

  CorpusList *sources;
  gint64 documents[MOST_TEXTS];
  gint64 pinned;   /* the document that another view asked for: it stays though not ticked */
  gint64 selected; /* fact */
  guint active;    /* the column that the user was in last */
  guint kinds;
  gint64 hold_until_usec; /* scrolling by the program: no column follows */
  guint reload_id;
  guint show_id;
  gboolean stale;
  gboolean chosen; /* the user chose the texts: they stay though not ticked */
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (ConcordatCompare, concordat_compare, CONCORDAT_TYPE_PAGE)

static void select_fact (ConcordatCompare *self,
                         guint             column,
                         gint64            fact,
                         gboolean          scroll);

static guint
n_texts (ConcordatCompare *self)
{
  return gtk_toggle_button_get_active (self->third_button) ? 3 : 2;
}

static gboolean
is_stacked (ConcordatCompare *self)
{
  return concordat_page_get_width_class (CONCORDAT_PAGE (self)) != CONCORDAT_WIDTH_WIDE;
}

/* Of a gutter's two columns: whether @column is the left one. */
static gboolean
gutter_has (guint gutter,
            guint column)
{
  return column == gutter || column == gutter + 1;
}

static CorpusItem *
side_of (const ConcordatLink *link,
         guint                gutter,
         guint                column)
{
  return column == gutter ? link->left : link->right;
}

static gboolean
is_same_row (const ConcordatLink *link,
             const CorpusFact    *fact)
{
  return (fact->comparison != 0 && fact->comparison == link->link.comparison)
         || (fact->fact->kind == ENGINE_FACT_AGREEMENT && fact->agreement != 0
             && fact->agreement == link->link.agreement);
}

/* The link that a fact of a column hangs on, G_MAXUINT where there is none. */
static guint
find_link (ConcordatCompare *self,
           guint             gutter,
           guint             column,
           gint64            fact)
{
  GPtrArray *links = concordat_links_get_links (self->gutters[gutter]);
  CorpusItem *item
    = concordat_text_view_find (concordat_text_column_get_view (self->columns[column]), fact);
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
    for (guint gutter = 0; gutter + 1 < n_texts (self); gutter++)
      {
        GPtrArray *links = concordat_links_get_links (self->gutters[gutter]);

        for (guint i = 0; links != NULL && i < links->len; i++)
          {
            Difference difference = { gutter, i };
            gboolean contradicts
              = concordat_link_get_verdict (links->pdata[i]) == CORPUS_VERDICT_CONTRADICT;

            if (concordat_link_is_difference (links->pdata[i]) && contradicts == (pass == 0))
              g_array_append_val (found, difference);
          }
      }
  return found;
}

static int
current_difference (ConcordatCompare *self,
                    GArray           *differences)
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

  if (current >= 0)
    text = g_strdup_printf (_ ("Difference %d of %u"), current + 1, differences->len);
  else
    text = g_strdup_printf (ngettext ("%u difference", "%u differences", differences->len),
                            differences->len);
  gtk_label_set_label (self->difference_label, text);
  gtk_widget_set_sensitive (self->difference_box, differences->len > 0);
  concordat_page_set_position (CONCORDAT_PAGE (self), text);
}

/* "linked to D, contradiction 1 of 2" */
static void
announce (ConcordatCompare    *self,
          CorpusItem          *item,
          const ConcordatLink *link,
          guint                other)
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
explain (ConcordatCompare    *self,
         CorpusItem          *item,
         const ConcordatLink *link,
         guint                gutter)
{
  static const char *const classes[]
    = { "verdict-agree", "verdict-possible", "verdict-contradict", "verdict-check",
        "verdict-single" };
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
      g_autofree char *label = corpus_fact_dup_label (fact->fact);
      g_autofree char *value = concordat_fact_dup_value (fact->fact);
      g_autofree char *text
        = g_markup_printf_escaped ("<b>%s.</b> %s: %s.", label, fact->letter, value);

      gtk_label_set_markup (self->sentence, text);
    }
}

static void
clear_selection (ConcordatCompare *self)
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
height_in_view (ConcordatTextColumn *column,
                gint64               fact)
{
  ConcordatTextView *view = concordat_text_column_get_view (column);
  double height = gtk_widget_get_height (GTK_WIDGET (view));
  GdkRectangle place;

  if (height <= 0 || !concordat_text_view_get_fact_place (view, fact, &place))
    return COUNTERPART_DEFAULT_PX;
  return place.y < 0 || place.y > height - 40 ? MIN (COUNTERPART_DEFAULT_PX, height / 3) : place.y;
}

static void
scroll_to (ConcordatCompare *self,
           guint             column,
           gint64            fact,
           double            y)
{
  self->hold_until_usec = g_get_monotonic_time () + HOLD_USEC;
  concordat_text_view_scroll_to (concordat_text_column_get_view (self->columns[column]), fact, y);
}

/* Marks the counterpart beyond a gutter, and returns the link. */
static const ConcordatLink *
select_counterpart (ConcordatCompare *self,
                    guint             gutter,
                    guint             column,
                    gint64            fact,
                    double            y)
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
  if (counterpart != NULL && !is_stacked (self))
    scroll_to (self, other, corpus_item_get_id (counterpart), y);
  return link;
}

static void
select_fact (ConcordatCompare *self,
             guint             column,
             gint64            fact,
             gboolean          scroll)
{
  CorpusItem *item
    = concordat_text_view_find (concordat_text_column_get_view (self->columns[column]), fact);
  const ConcordatLink *best = NULL;
  guint best_gutter = 0;
  double y;

  if (item == NULL)
    {
      clear_selection (self);
      return;
    }
  self->selected = fact;
  self->active = column;
  y = height_in_view (self->columns[column], fact);
  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_selected (self->columns[i], 0, CORPUS_VERDICT_NONE);
  for (guint gutter = 0; gutter + 1 < n_texts (self); gutter++)
    {
      const ConcordatLink *link
        = gutter_has (gutter, column) ? select_counterpart (self, gutter, column, fact, y) : NULL;

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
                                                   : CORPUS_VERDICT_SINGLE);
  if (scroll)
    scroll_to (self, column, fact, y);
  explain (self, item, best, best_gutter);
  concordat_page_set_item (CONCORDAT_PAGE (self), item);
  update_differences (self);
  announce (self, item, best, best_gutter == column ? best_gutter + 1 : best_gutter);
}

static void
show_link (ConcordatCompare *self,
           guint             gutter,
           guint             index)
{
  const ConcordatLink *link = concordat_links_get_links (self->gutters[gutter])->pdata[index];
  guint column = gutter_has (gutter, self->active) && side_of (link, gutter, self->active) != NULL
                   ? self->active
                 : link->left != NULL ? gutter
                                      : gutter + 1;

  if (is_stacked (self) && column != self->active)
    adw_toggle_group_set_active (self->switcher, column);
  select_fact (self, column, corpus_item_get_id (side_of (link, gutter, column)), TRUE);
}

static guint
column_index (ConcordatCompare *self,
              gpointer          column)
{
  for (guint i = 0; i < MOST_TEXTS; i++)
    if ((gpointer)self->columns[i] == column
        || (gpointer)concordat_text_column_get_view (self->columns[i]) == column)
      return i;
  return 0;
}

static void
fact_clicked_cb (ConcordatTextView *view,
                 gint64             fact,
                 ConcordatCompare  *self)
{
  select_fact (self, column_index (self, view), fact, FALSE);
}

static void
link_clicked_cb (ConcordatLinks   *gutter,
                 guint             index,
                 ConcordatCompare *self)
{
  show_link (self, gutter == self->gutters[0] ? 0 : 1, index);
}

static void
chip_clicked_cb (GtkButton        *button,
                 ConcordatCompare *self)
{
  guint code = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "link"));

  show_link (self, code >> 24, code & 0xffffff);
}

static void
scrolled_cb (ConcordatTextColumn *column,
             ConcordatCompare    *self)
{
  guint from = column_index (self, column);

  if (is_stacked (self) || g_get_monotonic_time () < self->hold_until_usec)
    return;
  for (guint to = 0; to < n_texts (self); to++)
    {
      guint gutter = MIN (from, to);
      GPtrArray *links = (from > to ? from - to : to - from) == 1
                           ? concordat_links_get_links (self->gutters[gutter])
                           : NULL;

      if (to != from && self->documents[to] != 0)
        concordat_text_column_scroll_by_code (
          self->columns[to],
          concordat_pair_map_scroll (column, self->columns[to], links, from > to));
    }
}

static void
toggle_kind (ConcordatCompare *self,
             EngineFactKind    kind)
{
  gtk_toggle_button_set_active (self->toggles[kind],
                                !gtk_toggle_button_get_active (self->toggles[kind]));
}

/* 1 to 6: on selected text they add a fact, else they show or hide a kind. */
static void
kind_pressed_cb (ConcordatTextView *view,
                 int                kind,
                 ConcordatCompare  *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (GTK_TEXT_VIEW (view));
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  guint column = column_index (self, view);
  GtkTextIter start, end;
  gint64 id = 0;

  if (project == NULL || !gtk_text_buffer_get_selection_bounds (buffer, &start, &end))
    {
      toggle_kind (self, (EngineFactKind)kind);
      return;
    }
  if (corpus_decide_add (project, self->documents[column], (EngineFactKind)kind,
                         (guint)gtk_text_iter_get_offset (&start),
                         (guint)gtk_text_iter_get_offset (&end), &id, NULL))
    self->selected = id;
  else
    gtk_widget_error_bell (GTK_WIDGET (view));
}

static void
kind_toggled_cb (ConcordatCompare *self)
{
  self->kinds = 0;
  for (guint kind = 0; kind < ENGINE_N_FACT_KINDS; kind++)
    if (gtk_toggle_button_get_active (self->toggles[kind]))
      self->kinds |= 1u << kind;
  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_kinds (self->columns[i], self->kinds);
  for (guint i = 0; i < MOST_GUTTERS; i++)
    concordat_links_set_kinds (self->gutters[i], self->kinds);
}

static void
update_counts (ConcordatCompare *self)
{
  guint counts[ENGINE_N_FACT_KINDS] = { 0 };

  for (guint i = 0; i < n_texts (self); i++)
    {
      GPtrArray *facts
        = concordat_text_view_get_facts (concordat_text_column_get_view (self->columns[i]));

      for (guint j = 0; facts != NULL && j < facts->len; j++)
        counts[corpus_item_get_fact (facts->pdata[j])->fact->kind]++;
    }
  for (guint kind = 0; kind < ENGINE_N_FACT_KINDS; kind++)
    {
      g_autofree char *text = g_strdup_printf ("%u", counts[kind]);
      g_autofree char *name
        = g_strdup_printf ("%s: %u", corpus_kind_to_plural ((EngineFactKind)kind), counts[kind]);

      gtk_label_set_label (self->counts[kind], text);
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->toggles[kind]),
                                      GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
    }
}

static void
fill_chips (ConcordatCompare *self)
{
  GtkWidget *child;
  guint n = 0;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->chips))) != NULL)
    gtk_box_remove (self->chips, child);
  for (guint gutter = 0; is_stacked (self) && gutter + 1 < n_texts (self); gutter++)
    {
      GPtrArray *links = concordat_links_get_links (self->gutters[gutter]);

      for (guint i = 0; links != NULL && i < links->len; i++)
        {
          if (!concordat_link_is_shared (links->pdata[i]))
            continue;
          child = concordat_link_card_new (links->pdata[i], self->columns[gutter],
                                           self->columns[gutter + 1]);
          gtk_widget_set_size_request (child, 168, -1);
          g_object_set_data (G_OBJECT (child), "link", GUINT_TO_POINTER (gutter << 24 | i));
          g_signal_connect_object (child, "clicked", G_CALLBACK (chip_clicked_cb), self, 0);
          gtk_box_append (self->chips, child);
          n++;
        }
    }
  gtk_widget_set_visible (self->chips_scroller, n > 0);
}

static void
fill_switcher (ConcordatCompare *self)
{
  self->filling = TRUE;
  adw_toggle_group_remove_all (self->switcher);
  for (guint i = 0; i < n_texts (self); i++)
    {
      AdwToggle *toggle = adw_toggle_new ();
      g_autofree char *label = NULL;

      if (self->documents[i] == 0)
        {
          g_object_unref (toggle);
          continue;
        }
      /* Translators: %s is a source's letter. */
      label = g_strdup_printf (_ ("Text %s"), concordat_text_column_get_letter (self->columns[i]));
      adw_toggle_set_label (toggle, label);
      adw_toggle_group_add (self->switcher, toggle);
    }
  if (self->active < adw_toggle_group_get_n_toggles (self->switcher))
    adw_toggle_group_set_active (self->switcher, self->active);
  self->filling = FALSE;
}

static void
arrange (ConcordatCompare *self)
{
  gboolean stacked = is_stacked (self);
  guint n = n_texts (self);

  for (guint i = 0; i < MOST_TEXTS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->columns[i]),
                            i < n && self->documents[i] != 0 && (!stacked || i == self->active));
  for (guint i = 0; i < MOST_GUTTERS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->gutters[i]),
                            !stacked && i + 1 < n && self->documents[i] != 0
                              && self->documents[i + 1] != 0);
  for (guint i = 0; i < MOST_TEXTS; i++)
    {
      guint left = i > 0 && gtk_widget_get_visible (GTK_WIDGET (self->gutters[i - 1])) ? 1 : 0;
      guint right
        = i < MOST_GUTTERS && gtk_widget_get_visible (GTK_WIDGET (self->gutters[i])) ? 2 : 0;

      concordat_text_column_set_strip_visible (self->columns[i], left == 0 || right == 0);
      concordat_text_view_set_leads (concordat_text_column_get_view (self->columns[i]),
                                     left | right);
    }
  gtk_widget_set_visible (self->placeholder, self->documents[1] == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), stacked && self->documents[1] != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->third_button), !stacked);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->explanation),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_box_set_spacing (GTK_BOX (self->explanation), stacked ? 6 : 18);
  gtk_orientable_set_orientation (self->toolbar,
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < ENGINE_N_FACT_KINDS; i++)
    gtk_widget_set_visible (self->names[i], !stacked);
  fill_chips (self);
}

static void
switched_cb (ConcordatCompare *self)
{
  guint active = adw_toggle_group_get_active (self->switcher);

  if (self->filling || active == GTK_INVALID_LIST_POSITION || active >= MOST_TEXTS)
    return;
  self->active = active;
  arrange (self);
}

static GPtrArray *
column_facts (ConcordatCompare *self,
              guint             column)
{
  return concordat_text_view_get_facts (concordat_text_column_get_view (self->columns[column]));
}

static void
show_documents (ConcordatCompare *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  gint64 selected = self->selected;

  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_document (self->columns[i], project,
                                        i < n_texts (self) ? self->documents[i] : 0);
  for (guint i = 0; i < MOST_GUTTERS; i++)
    {
      g_autoptr (GPtrArray) links = NULL;

      if (project != NULL && i + 1 < n_texts (self) && self->documents[i] != 0
          && self->documents[i + 1] != 0)
        links = concordat_link_list_new (project, self->documents[i], self->documents[i + 1],
                                         column_facts (self, i), column_facts (self, i + 1));
      concordat_links_set_links (self->gutters[i], links);
    }
  gtk_stack_set_visible_child_name (self->stack, self->documents[0] != 0 ? "texts" : "none");
  update_counts (self);
  if (self->active >= n_texts (self) || self->documents[self->active] == 0)
    self->active = 0;
  fill_switcher (self);
  arrange (self);
  for (guint i = 0; i < n_texts (self); i++)
    if (selected != 0
        && concordat_text_view_find (concordat_text_column_get_view (self->columns[i]), selected))
      {
        select_fact (self, i, selected, FALSE);
        return;
      }
  clear_selection (self);
}

static gboolean
is_wanted (ConcordatCompare *self,
           gint64            document)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  g_autoptr (CorpusItem) item
    = document != 0 ? corpus_project_dup_source (project, document, NULL) : NULL;

  return item != NULL && (self->chosen || document == self->pinned || corpus_item_get_source (item)->compared);
}

static void
reload (ConcordatCompare *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));

  self->stale = FALSE;
  g_clear_handle_id (&self->reload_id, g_source_remove);
  if (project == NULL)
    return;
  for (guint i = 0; i < MOST_TEXTS; i++)
    if (i >= n_texts (self) || !is_wanted (self, self->documents[i]))
      self->documents[i] = 0;
  concordat_pair_fill (project, self->documents, n_texts (self));
  show_documents (self);
}

static gboolean
reload_cb (gpointer user_data)
{
  ConcordatCompare *self = user_data;

  self->reload_id = 0;
  reload (self);
  return G_SOURCE_REMOVE;
}

static void
project_changed_cb (CorpusProject    *project,
                    guint             what,
                    ConcordatCompare *self)
{
  if ((what & ~(guint)CORPUS_CHANGE_HISTORY) == 0)
    return;
  self->stale = TRUE;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)) && self->reload_id == 0)
    self->reload_id = g_idle_add (reload_cb, self);
}

static void
ensure_fresh (ConcordatCompare *self)
{
  if (self->stale)
    reload (self);
}

static void
choose_document (ConcordatCompare *self,
                 guint             column,
                 gint64            document)
{
  gint64 before = self->documents[column];

  ensure_fresh (self);
  for (guint i = 0; i < MOST_TEXTS; i++)
    if (i != column && self->documents[i] == document)
      self->documents[i] = before != document ? before : 0;
  self->documents[column] = document;
  self->chosen = TRUE;
  reload (self);
}

/* Another view asks for a text: first, with those beside it that share most with it, unless the user
 * chose which. */
static void
pin_document (ConcordatCompare *self,
              gint64            document,
              gint64            partner)
{
  if (self->chosen)
    {
      choose_document (self, 0, document);
      return;
    }
  memset (self->documents, 0, sizeof self->documents);
  self->documents[0] = self->pinned = document;
  self->documents[1] = partner;
  reload (self);
}

static void
document_chosen_cb (ConcordatTextColumn *column,
                    gint64               document,
                    ConcordatCompare    *self)
{
  choose_document (self, column_index (self, column), document);
}

static void
third_toggled_cb (ConcordatCompare *self)
{
  if (concordat_page_get_project (CONCORDAT_PAGE (self)) != NULL)
    reload (self);
}

static void
open_row_cb (ConcordatCompare *self)
{
  if (self->selected != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-row", "x", self->selected);
}

static gboolean
kind_shortcut_cb (GtkWidget *widget,
                  GVariant  *args,
                  gpointer   user_data)
{
  toggle_kind (CONCORDAT_COMPARE (widget), concordat_kind_order[g_variant_get_int32 (args)]);
  return TRUE;
}

static void
concordat_compare_set_project (ConcordatPage *page,
                               CorpusProject *project)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);
  CorpusProject *before = concordat_page_get_project (page);

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, project_changed_cb, self);
  CONCORDAT_PAGE_CLASS (concordat_compare_parent_class)->set_project (page, project);
  memset (self->documents, 0, sizeof self->documents);
  self->selected = 0;
  self->pinned = 0;
  self->chosen = FALSE;
  g_clear_object (&self->sources);
  if (project != NULL)
    {
      self->sources = corpus_source_list_new (project);
      g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), self, 0);
    }
  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_sources (self->columns[i], self->sources);
  show_documents (self);
  self->stale = project != NULL;
  if (gtk_widget_get_mapped (GTK_WIDGET (self)))
    ensure_fresh (self);
}

/* Rows here are the links. */
static gboolean
concordat_compare_move (ConcordatPage *page,
                        int            delta)
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
        show_link (self, 0, (guint)at);
        return TRUE;
      }
  return FALSE;
}

static gboolean
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
          select_fact (self, self->active, corpus_item_get_id (item), TRUE);
          return TRUE;
        }
    }
  return FALSE;
}

static gboolean
concordat_compare_move_to_difference (ConcordatPage *page,
                                      int            delta)
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
  show_link (self, next->gutter, next->index);
  return TRUE;
}

static gboolean
concordat_compare_reveal_fact (ConcordatPage *page,
                               gint64         fact)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);
  CorpusProject *project = concordat_page_get_project (page);
  g_autoptr (CorpusItem) item
    = project != NULL ? corpus_project_dup_fact (project, fact, NULL) : NULL;
  gint64 document;
  guint column = MOST_TEXTS;

  if (item == NULL)
    return FALSE;
  ensure_fresh (self);
  document = corpus_item_get_fact (item)->document;
  for (guint i = 0; i < n_texts (self); i++)
    if (self->documents[i] == document)
      column = i;
  if (column == MOST_TEXTS)
    {
      column = 0;
      pin_document (self, document, concordat_pair_find_partner (project, item));
    }
  if ((self->kinds & (1u << corpus_item_get_fact (item)->fact->kind)) == 0)
    toggle_kind (self, corpus_item_get_fact (item)->fact->kind);
  if (is_stacked (self))
    adw_toggle_group_set_active (self->switcher, column);
  select_fact (self, column, fact, TRUE);
  gtk_widget_grab_focus (GTK_WIDGET (concordat_text_column_get_view (self->columns[column])));
  return TRUE;
}

static gboolean
show_again_cb (gpointer user_data)
{
  ConcordatCompare *self = user_data;

  self->show_id = 0;
  if (self->selected != 0)
    scroll_to (self, self->active, self->selected, COUNTERPART_DEFAULT_PX);
  return G_SOURCE_REMOVE;
}

static void
concordat_compare_set_width_class (ConcordatPage      *page,
                                   ConcordatWidthClass width_class)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (page);

  arrange (self);
  /* Lines break elsewhere now: keep the selected fact in sight. */
  if (self->selected != 0 && self->show_id == 0)
    self->show_id = g_timeout_add (SHOW_AGAIN_MSEC, show_again_cb, self);
}

static void
concordat_compare_map (GtkWidget *widget)
{
  ensure_fresh (CONCORDAT_COMPARE (widget));
  GTK_WIDGET_CLASS (concordat_compare_parent_class)->map (widget);
}

static void
concordat_compare_dispose (GObject *object)
{
  ConcordatCompare *self = CONCORDAT_COMPARE (object);

  g_clear_handle_id (&self->reload_id, g_source_remove);
  g_clear_handle_id (&self->show_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_COMPARE);
  g_clear_object (&self->sources);
  G_OBJECT_CLASS (concordat_compare_parent_class)->dispose (object);
}

static void
concordat_compare_class_init (ConcordatCompareClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  ConcordatPageClass *page_class = CONCORDAT_PAGE_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_VERDICT);
  G_OBJECT_CLASS (klass)->dispose = concordat_compare_dispose;
  widget_class->map = concordat_compare_map;
  page_class->set_project = concordat_compare_set_project;
  page_class->move = concordat_compare_move;
  page_class->move_to_undecided = concordat_compare_move_to_undecided;
  page_class->move_to_difference = concordat_compare_move_to_difference;
  page_class->reveal_fact = concordat_compare_reveal_fact;
  page_class->set_width_class = concordat_compare_set_width_class;

  for (int i = 0; i < ENGINE_N_FACT_KINDS; i++)
    gtk_widget_class_add_binding (widget_class, GDK_KEY_1 + (guint)i, 0, kind_shortcut_cb, "i", i);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-compare.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, stack);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, toolbar);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, legend);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, third_button);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, difference_box);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, difference_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, switcher);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, texts);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, chips_scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, chips);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, explanation);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, verdict);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, sentence);
  gtk_widget_class_bind_template_child (widget_class, ConcordatCompare, row_button);
  gtk_widget_class_bind_template_callback (widget_class, third_toggled_cb);
  gtk_widget_class_bind_template_callback (widget_class, switched_cb);
  gtk_widget_class_bind_template_callback (widget_class, open_row_cb);
}

static void
make_legend (ConcordatCompare *self)
{
  for (guint i = 0; i < ENGINE_N_FACT_KINDS; i++)
    {
      EngineFactKind kind = concordat_kind_order[i];
      GtkWidget *button = gtk_toggle_button_new ();
      GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
      /* Translators: a kind of fact and the key that shows or hides it. */
      g_autofree char *tip = g_strdup_printf (_ ("Show %1$s (%2$u)"), corpus_kind_to_plural (kind),
                                              i + 1);

      self->toggles[kind] = GTK_TOGGLE_BUTTON (button);
      self->counts[kind] = GTK_LABEL (gtk_label_new ("0"));
      gtk_widget_add_css_class (GTK_WIDGET (self->counts[kind]), "numeric");
      gtk_widget_add_css_class (GTK_WIDGET (self->counts[kind]), "secondary");
      gtk_box_append (GTK_BOX (box), concordat_kind_swatch_new (kind));
      self->names[kind] = gtk_label_new (corpus_kind_to_plural (kind));
      gtk_box_append (GTK_BOX (box), self->names[kind]);
      gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->counts[kind]));
      gtk_button_set_child (GTK_BUTTON (button), box);
      gtk_widget_add_css_class (button, "legend-button");
      gtk_widget_set_tooltip_text (button, tip);
      gtk_toggle_button_set_active (self->toggles[kind], TRUE);
      g_signal_connect_object (button, "toggled", G_CALLBACK (kind_toggled_cb), self,
                               G_CONNECT_SWAPPED);
      adw_wrap_box_append (self->legend, button);
    }
}

static void
make_columns (ConcordatCompare *self)
{
  for (guint i = 0; i < MOST_TEXTS; i++)
    {
      ConcordatTextView *view;

      self->columns[i] = CONCORDAT_TEXT_COLUMN (concordat_text_column_new (i == 0));
      view = concordat_text_column_get_view (self->columns[i]);
      g_signal_connect_object (view, "fact-clicked", G_CALLBACK (fact_clicked_cb), self, 0);
      g_signal_connect_object (view, "kind-pressed", G_CALLBACK (kind_pressed_cb), self, 0);
      g_signal_connect_object (self->columns[i], "scrolled", G_CALLBACK (scrolled_cb), self, 0);
      g_signal_connect_object (self->columns[i], "document-chosen",
                               G_CALLBACK (document_chosen_cb), self, 0);
      if (i > 0)
        {
          self->gutters[i - 1] = CONCORDAT_LINKS (
            concordat_links_new (self->columns[i - 1], self->columns[i]));
          g_signal_connect_object (self->gutters[i - 1], "link-clicked",
                                   G_CALLBACK (link_clicked_cb), self, 0);
          gtk_box_append (self->texts, GTK_WIDGET (self->gutters[i - 1]));
        }
      gtk_box_append (self->texts, GTK_WIDGET (self->columns[i]));
    }
  self->placeholder = adw_status_page_new ();
  adw_status_page_set_title (ADW_STATUS_PAGE (self->placeholder), _ ("One Text Only"));
  adw_status_page_set_description (
    ADW_STATUS_PAGE (self->placeholder),
    _ ("Tick a second source in the list to set it beside this one."));
  gtk_widget_add_css_class (self->placeholder, "compact");
  gtk_widget_set_hexpand (self->placeholder, TRUE);
  gtk_box_append (self->texts, self->placeholder);
}

static void
concordat_compare_init (ConcordatCompare *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->kinds = ~0u;
  make_columns (self);
  make_legend (self);
  show_documents (self);
}

void
concordat_compare_show_source (ConcordatCompare *self,
                               gint64            document)
{
  ensure_fresh (self);
  for (guint i = 0; i < n_texts (self); i++)
    if (self->documents[i] == document)
      {
        if (is_stacked (self))
          adw_toggle_group_set_active (self->switcher, i);
        gtk_widget_grab_focus (GTK_WIDGET (concordat_text_column_get_view (self->columns[i])));
        return;
      }
  pin_document (self, document, 0);
  if (is_stacked (self))
    adw_toggle_group_set_active (self->switcher, 0);
  gtk_widget_grab_focus (GTK_WIDGET (concordat_text_column_get_view (self->columns[0])));
}

void
concordat_compare_show_place (ConcordatCompare *self,
                              gint64            document,
                              guint             start_char,
                              guint             end_char)
{
  ConcordatTextView *view = NULL;
  gint64 fact;

  concordat_compare_show_source (self, document);
  for (guint i = 0; i < n_texts (self); i++)
    if (self->documents[i] == document)
      {
        view = concordat_text_column_get_view (self->columns[i]);
        fact = concordat_text_view_get_fact_at (view, start_char);
        if (fact != 0)
          select_fact (self, i, fact, FALSE);
        else
          clear_selection (self);
      }
  self->hold_until_usec = g_get_monotonic_time () + HOLD_USEC;
  if (view != NULL)
    concordat_text_view_show_range (view, start_char, end_char);
}
