/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells are made once and filled on bind; the ones on the screen are kept in a list of the view, so
 * that the cell cursor can move without binding anew. */

#include "config.h"

#include "concordat-matrix-cells.h"

#include "concordat-badge.h"
#include "concordat-fact-text.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define SOURCE_WIDTH_PX 136
#define VERDICT_WIDTH_PX 150
#define TITLE_MOST_CHARS 13

/* What all columns of a view know. */
typedef struct
{
  CorpusProject *project; /* weak */
  GPtrArray *sources;
  ConcordatMatrixPressFunc pressed;
  gpointer user_data;
  GPtrArray *bound; /* of GtkListItem, those of source columns on the screen */
  gint64 cursor_row;
  gint64 cursor_document;
} Shared;

static const char *const cell_classes[] = {
  "verdict-agree", "verdict-possible", "verdict-contradict",
  "verdict-check", "verdict-single",   "blank",
  "cursor"
};

static void
shared_free (gpointer data)
{
  Shared *self = data;

  g_clear_weak_pointer (&self->project);
  g_clear_pointer (&self->sources, g_ptr_array_unref);
  g_ptr_array_unref (self->bound);
  g_free (self);
}

static Shared *
shared_of (GtkColumnView *view)
{
  Shared *shared = g_object_get_data (G_OBJECT (view), "shared");

  if (shared == NULL)
    {
      shared = g_new0 (Shared, 1);
      shared->bound = g_ptr_array_new ();
      g_object_set_data_full (G_OBJECT (view), "shared", shared, shared_free);
    }
  return shared;
}

void
concordat_matrix_cell_clear (ConcordatMatrixCell *self)
{
  g_clear_pointer (&self->value, g_free);
  g_clear_pointer (&self->reason, g_free);
}

char *
concordat_matrix_cell_dup_words (const ConcordatMatrixCell *self)
{
  const char *verdict = corpus_verdict_to_word (self->verdict);

  if (self->fact == 0)
    return g_strdup (corpus_verdict_to_word (CORPUS_VERDICT_NONE));
  if (self->reason == NULL || *self->reason == '\0')
    return g_strdup_printf ("%s, %s", self->value != NULL ? self->value : "", verdict);
  return g_strdup_printf ("%s, %s, %s", self->value != NULL ? self->value : "", verdict,
                          self->reason);
}

void
concordat_matrix_cell_init (ConcordatMatrixCell *self,
                            CorpusItem *item,
                            gint64 document,
                            CorpusProject *project)
{
  const CorpusAgreement *agreement = corpus_item_get_agreement (item);
  const CorpusComparison *claim = corpus_item_get_comparison (item);

  *self = (ConcordatMatrixCell){ .verdict = CORPUS_VERDICT_NONE };
  for (guint i = 0; agreement != NULL && i < agreement->n_presences; i++)
    if (agreement->presences[i].document == document)
      {
        g_autoptr (CorpusItem) fact =
            corpus_project_dup_fact (project, agreement->presences[i].fact, NULL);

        self->fact = agreement->presences[i].fact;
        self->verdict = agreement->presences[i].verdict;
        self->reason = g_strdup (agreement->presences[i].reason);
        if (fact != NULL)
          self->value = concordat_fact_dup_value (corpus_item_get_fact (fact)->fact);
        return;
      }
  for (guint i = 0; claim != NULL && i < claim->n_entries; i++)
    if (claim->entries[i].document == document)
      {
        self->fact = claim->entries[i].id;
        self->verdict = claim->entries[i].stance;
        self->reason = g_strdup (claim->entries[i].stance_reason);
        self->value = concordat_fact_dup_value (claim->entries[i].fact);
        return;
      }
}

static CorpusItem *
source_of (Shared *shared, guint column)
{
  return column < shared->sources->len ? shared->sources->pdata[column] : NULL;
}

static void
cell_pressed_cb (GtkGestureClick *gesture, int n_press, double x, double y, GtkListItem *list_item)
{
  GtkColumnView *view = g_object_get_data (G_OBJECT (list_item), "view");
  guint column = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_item), "column"));
  Shared *shared = shared_of (view);
  CorpusItem *source = source_of (shared, column);
  CorpusItem *item = gtk_list_item_get_item (list_item);

  if (source != NULL && CORPUS_IS_ITEM (item))
    shared->pressed (item, corpus_item_get_id (source), shared->user_data);
}

static void
setup_source_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *sign = gtk_label_new (NULL);
  GtkWidget *value = gtk_inscription_new (NULL);
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_add_css_class (box, "matrix-cell");
  gtk_widget_add_css_class (sign, "matrix-sign");
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (value),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (value), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (value), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (value), 3);
  gtk_widget_set_hexpand (value, TRUE);
  gtk_widget_set_valign (value, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), value);
  g_object_set_data (G_OBJECT (list_item), "view", g_object_get_data (G_OBJECT (factory), "view"));
  g_object_set_data (G_OBJECT (list_item), "column", column);
  g_signal_connect_object (click, "pressed", G_CALLBACK (cell_pressed_cb), list_item, 0);
  gtk_widget_add_controller (box, GTK_EVENT_CONTROLLER (click));
  gtk_list_item_set_child (list_item, box);
}

static void
update_cursor (Shared *shared, GtkListItem *list_item)
{
  GtkWidget *box = gtk_list_item_get_child (list_item);
  CorpusItem *item = gtk_list_item_get_item (list_item);
  CorpusItem *source =
      source_of (shared, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (list_item), "column")));

  if (box == NULL)
    return;
  if (CORPUS_IS_ITEM (item) && source != NULL && corpus_item_get_id (item) == shared->cursor_row
      && corpus_item_get_id (source) == shared->cursor_document)
    gtk_widget_add_css_class (box, "cursor");
  else
    gtk_widget_remove_css_class (box, "cursor");
}

/* A folded section's row has no cells. */
static void
clear_cell (GtkWidget *box)
{
  GtkWidget *sign = gtk_widget_get_first_child (box);

  for (guint i = 0; i < G_N_ELEMENTS (cell_classes); i++)
    gtk_widget_remove_css_class (box, cell_classes[i]);
  gtk_widget_set_visible (sign, FALSE);
  gtk_inscription_set_text (GTK_INSCRIPTION (gtk_widget_get_next_sibling (sign)), NULL);
  gtk_widget_set_tooltip_text (box, NULL);
}

static void
bind_source_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  Shared *shared = shared_of (g_object_get_data (G_OBJECT (factory), "view"));
  CorpusItem *item = gtk_list_item_get_item (list_item);
  CorpusItem *source = source_of (shared, GPOINTER_TO_UINT (column));
  GtkWidget *box = gtk_list_item_get_child (list_item);
  GtkWidget *sign = gtk_widget_get_first_child (box);
  GtkWidget *value = gtk_widget_get_next_sibling (sign);
  ConcordatMatrixCell cell;
  g_autofree char *words = NULL;
  g_autofree char *name = NULL;

  if (source == NULL || shared->project == NULL)
    return;
  if (!CORPUS_IS_ITEM (item))
    {
      clear_cell (box);
      g_ptr_array_add (shared->bound, list_item);
      return;
    }
  concordat_matrix_cell_init (&cell, item, corpus_item_get_id (source), shared->project);
  for (guint i = 0; i < G_N_ELEMENTS (cell_classes); i++)
    gtk_widget_remove_css_class (box, cell_classes[i]);
  gtk_widget_add_css_class (box,
                            cell.fact == 0 ? "blank" : concordat_verdict_get_class (cell.verdict));
  gtk_label_set_label (GTK_LABEL (sign), corpus_verdict_to_sign (cell.verdict));
  gtk_widget_set_visible (sign, cell.verdict != CORPUS_VERDICT_SINGLE && cell.fact != 0);
  gtk_inscription_set_text (GTK_INSCRIPTION (value), cell.fact != 0 ? cell.value : "–");
  gtk_inscription_set_xalign (GTK_INSCRIPTION (value), cell.fact != 0 ? 0 : 0.5f);
  words = concordat_matrix_cell_dup_words (&cell);
  gtk_widget_set_tooltip_text (box, cell.fact != 0 ? words : NULL);
  name = g_strdup_printf ("%s, %s", corpus_item_get_source (source)->letter, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (value), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  concordat_matrix_cell_clear (&cell);
  g_ptr_array_add (shared->bound, list_item);
  update_cursor (shared, list_item);
}

static void
unbind_source_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  Shared *shared = shared_of (g_object_get_data (G_OBJECT (factory), "view"));

  g_ptr_array_remove_fast (shared->bound, list_item);
}

static void
setup_claim_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *title = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (title),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (title), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (title), 1);
  gtk_widget_set_valign (title, GTK_ALIGN_CENTER);
  gtk_list_item_set_child (list_item, title);
}

static CorpusVerdict
verdict_of (CorpusItem *item)
{
  const CorpusAgreement *agreement = corpus_item_get_agreement (item);

  return agreement != NULL ? agreement->verdict : corpus_item_get_comparison (item)->verdict;
}

static const char *
reason_of (CorpusItem *item)
{
  const CorpusAgreement *agreement = corpus_item_get_agreement (item);

  return agreement != NULL ? agreement->reason : corpus_item_get_comparison (item)->reason;
}

static void
bind_claim_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  CorpusItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *title = gtk_list_item_get_child (list_item);
  g_autofree char *text = CORPUS_IS_ITEM (item) ? concordat_item_dup_title (item)
                                                : g_strdup (_ ("Folded: Enter unfolds"));

  gtk_inscription_set_text (GTK_INSCRIPTION (title), text);
  gtk_widget_set_tooltip_text (title, text);
  if (CORPUS_IS_ITEM (item) && verdict_of (item) != CORPUS_VERDICT_SINGLE)
    gtk_widget_add_css_class (title, "heading");
  else
    gtk_widget_remove_css_class (title, "heading");
}

static void
setup_verdict_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  gtk_list_item_set_child (list_item, concordat_verdict_new ());
}

static void
bind_verdict_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  CorpusItem *item = gtk_list_item_get_item (list_item);

  gtk_widget_set_visible (gtk_list_item_get_child (list_item), CORPUS_IS_ITEM (item));
  if (!CORPUS_IS_ITEM (item))
    return;
  concordat_verdict_set (CONCORDAT_VERDICT (gtk_list_item_get_child (list_item)), verdict_of (item),
                         "");
  gtk_widget_set_tooltip_text (gtk_list_item_get_child (list_item), reason_of (item));
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer user_data)
{
  Shared *shared = shared_of (g_object_get_data (G_OBJECT (factory), "view"));
  g_autofree char *sentence = NULL;

  if (shared->project == NULL)
    return;
  if (!CORPUS_IS_ITEM (gtk_column_view_row_get_item (row)))
    {
      gtk_column_view_row_set_accessible_label (row, _ ("Folded: Enter unfolds"));
      return;
    }
  sentence = concordat_matrix_dup_sentence (gtk_column_view_row_get_item (row), shared->sources,
                                            shared->project);
  gtk_column_view_row_set_accessible_label (row, sentence);
}

static GtkColumnViewColumn *
append_column (GtkColumnView *view,
               const char *title,
               GCallback setup,
               GCallback bind,
               GCallback unbind,
               guint index)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (title, factory);

  g_object_set_data (G_OBJECT (factory), "view", view);
  g_signal_connect (factory, "setup", setup, GUINT_TO_POINTER (index));
  g_signal_connect (factory, "bind", bind, GUINT_TO_POINTER (index));
  if (unbind != NULL)
    g_signal_connect (factory, "unbind", unbind, GUINT_TO_POINTER (index));
  gtk_column_view_column_set_resizable (column, TRUE);
  gtk_column_view_append_column (view, column);
  return column;
}

/* A column's title is text only; where the toolkit builds it as a row of widgets, the source's badge
 * goes before it. */
static void
add_badges (GtkColumnView *view, GPtrArray *sources)
{
  GtkWidget *header = gtk_widget_get_first_child (GTK_WIDGET (view));
  GtkWidget *title = header != NULL ? gtk_widget_get_first_child (header) : NULL;

  for (guint i = 0; title != NULL; i++, title = gtk_widget_get_next_sibling (title))
    {
      GtkWidget *box = gtk_widget_get_first_child (title);
      const CorpusSource *source;

      if (i == 0 || i > sources->len || !GTK_IS_BOX (box))
        continue;
      source = corpus_item_get_source (sources->pdata[i - 1]);
      gtk_box_set_spacing (GTK_BOX (box), 6);
      gtk_box_prepend (GTK_BOX (box), concordat_badge_new (source->letter, source->number));
      gtk_widget_set_tooltip_text (title, source->title);
    }
}

static char *
column_title (const CorpusSource *source)
{
  g_autofree char *start = NULL;

  if (g_utf8_strlen (source->title, -1) <= TITLE_MOST_CHARS)
    return g_strdup (source->title);
  start = g_utf8_substring (source->title, 0, TITLE_MOST_CHARS - 1);
  return g_strconcat (g_strchomp (start), "…", NULL);
}

void
concordat_matrix_columns_set (GtkColumnView *view,
                              CorpusProject *project,
                              GPtrArray *sources,
                              ConcordatMatrixPressFunc pressed,
                              gpointer user_data)
{
  Shared *shared = shared_of (view);
  GListModel *columns = gtk_column_view_get_columns (view);
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  while (g_list_model_get_n_items (columns) > 0)
    {
      g_autoptr (GtkColumnViewColumn) column = g_list_model_get_item (columns, 0);

      gtk_column_view_remove_column (view, column);
    }
  g_set_weak_pointer (&shared->project, project);
  g_clear_pointer (&shared->sources, g_ptr_array_unref);
  shared->sources = g_ptr_array_ref (sources);
  shared->pressed = pressed;
  shared->user_data = user_data;
  gtk_column_view_column_set_expand (append_column (view, _ ("Claim"), G_CALLBACK (setup_claim_cb),
                                                    G_CALLBACK (bind_claim_cb), NULL, 0),
                                     TRUE);
  for (guint i = 0; i < sources->len; i++)
    {
      g_autofree char *title = column_title (corpus_item_get_source (sources->pdata[i]));

      gtk_column_view_column_set_fixed_width (
          append_column (view, title, G_CALLBACK (setup_source_cb), G_CALLBACK (bind_source_cb),
                         G_CALLBACK (unbind_source_cb), i),
          SOURCE_WIDTH_PX);
    }
  gtk_column_view_column_set_fixed_width (append_column (view, _ ("Verdict"),
                                                         G_CALLBACK (setup_verdict_cb),
                                                         G_CALLBACK (bind_verdict_cb), NULL, 0),
                                          VERDICT_WIDTH_PX);
  add_badges (view, sources);
  g_object_set_data (G_OBJECT (rows), "view", view);
  g_signal_connect (rows, "bind", G_CALLBACK (bind_row_cb), NULL);
  gtk_column_view_set_row_factory (view, rows);
}

void
concordat_matrix_columns_set_cursor (GtkColumnView *view, gint64 row, gint64 document)
{
  Shared *shared = shared_of (view);

  shared->cursor_row = row;
  shared->cursor_document = document;
  for (guint i = 0; i < shared->bound->len; i++)
    update_cursor (shared, shared->bound->pdata[i]);
}

char *
concordat_matrix_dup_sentence (CorpusItem *item, GPtrArray *sources, CorpusProject *project)
{
  g_autofree char *title = concordat_item_dup_title (item);
  g_autoptr (GString) text = g_string_new (title);

  g_string_append_printf (text, ", %s", corpus_verdict_to_word (verdict_of (item)));
  for (guint i = 0; i < sources->len; i++)
    {
      const CorpusSource *source = corpus_item_get_source (sources->pdata[i]);
      ConcordatMatrixCell cell;
      g_autofree char *words = NULL;

      concordat_matrix_cell_init (&cell, item, source->id, project);
      words = concordat_matrix_cell_dup_words (&cell);
      g_string_append_printf (text, "; %s, %s", source->letter, words);
      concordat_matrix_cell_clear (&cell);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}
