/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which texts Compare shows, their links, and what there is room for.  Documents that are gone or no
 * longer ticked make way for others, unless the user or another view asked for them. */

#include "config.h"

#include "concordat-compare-private.h"

#include "concordat-compare-pair.h"
#include "concordat-kind.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

static void
chip_clicked_cb (GtkButton *button, ConcordatCompare *self)
{
  guint code = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "link"));

  concordat_compare_show_link (self, code >> 24, code & 0xffffff);
}

static void
update_counts (ConcordatCompare *self)
{
  guint counts[ENGINE_N_FACT_KINDS] = { 0 };

  for (guint i = 0; i < concordat_compare_n_texts (self); i++)
    {
      GPtrArray *facts =
          concordat_text_view_get_facts (concordat_text_column_get_view (self->columns[i]));

      for (guint j = 0; facts != NULL && j < facts->len; j++)
        counts[corpus_item_get_fact (facts->pdata[j])->fact->kind]++;
    }
  for (guint kind = 0; kind < ENGINE_N_FACT_KINDS; kind++)
    {
      g_autofree char *text = g_strdup_printf ("%u", counts[kind]);
      g_autofree char *name =
          g_strdup_printf ("%s: %u", corpus_kind_to_plural ((EngineFactKind)kind), counts[kind]);

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
  for (guint gutter = 0;
       concordat_compare_is_stacked (self) && gutter + 1 < concordat_compare_n_texts (self);
       gutter++)
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
  for (guint i = 0; i < concordat_compare_n_texts (self); i++)
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
      adw_toggle_set_label (toggle, concordat_text_column_get_letter (self->columns[i]));
      adw_toggle_set_tooltip (toggle, label);
      adw_toggle_group_add (self->switcher, toggle);
    }
  if (self->active < adw_toggle_group_get_n_toggles (self->switcher))
    adw_toggle_group_set_active (self->switcher, self->active);
  self->filling = FALSE;
}

void
concordat_compare_arrange (ConcordatCompare *self)
{
  gboolean stacked = concordat_compare_is_stacked (self);
  guint n = concordat_compare_n_texts (self);

  for (guint i = 0; i < MOST_TEXTS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->columns[i]),
                            i < n && self->documents[i] != 0 && (!stacked || i == self->active));
  for (guint i = 0; i < MOST_GUTTERS; i++)
    gtk_widget_set_visible (GTK_WIDGET (self->gutters[i]), !stacked && i + 1 < n
                                                               && self->documents[i] != 0
                                                               && self->documents[i + 1] != 0);
  for (guint i = 0; i < MOST_TEXTS; i++)
    {
      guint left = i > 0 && gtk_widget_get_visible (GTK_WIDGET (self->gutters[i - 1])) ? 1 : 0;
      guint right =
          i < MOST_GUTTERS && gtk_widget_get_visible (GTK_WIDGET (self->gutters[i])) ? 2 : 0;

      concordat_text_column_set_strip_visible (self->columns[i], left == 0 || right == 0);
      concordat_text_view_set_leads (concordat_text_column_get_view (self->columns[i]),
                                     left | right);
    }
  gtk_widget_set_visible (self->placeholder, self->documents[1] == 0);
  gtk_widget_set_visible (GTK_WIDGET (self->switcher), stacked && self->documents[1] != 0);
  gtk_widget_set_visible (GTK_WIDGET (self->third_button), !stacked);
  gtk_orientable_set_orientation (GTK_ORIENTABLE (self->explanation),
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  gtk_label_set_lines (self->sentence, stacked ? 2 : 3);
  gtk_box_set_spacing (GTK_BOX (self->explanation), stacked ? 6 : 18);
  gtk_orientable_set_orientation (self->toolbar,
                                  stacked ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL);
  for (guint i = 0; i < ENGINE_N_FACT_KINDS; i++)
    gtk_widget_set_visible (self->names[i], !stacked);
  fill_chips (self);
}

static GPtrArray *
column_facts (ConcordatCompare *self, guint column)
{
  return concordat_text_view_get_facts (concordat_text_column_get_view (self->columns[column]));
}

void
concordat_compare_show_documents (ConcordatCompare *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  gint64 selected = self->selected;

  for (guint i = 0; i < MOST_TEXTS; i++)
    concordat_text_column_set_document (
        self->columns[i], project, i < concordat_compare_n_texts (self) ? self->documents[i] : 0);
  for (guint i = 0; i < MOST_GUTTERS; i++)
    {
      g_autoptr (GPtrArray) links = NULL;

      if (project != NULL && i + 1 < concordat_compare_n_texts (self) && self->documents[i] != 0
          && self->documents[i + 1] != 0)
        links = concordat_link_list_new (project, self->documents[i], self->documents[i + 1],
                                         column_facts (self, i), column_facts (self, i + 1));
      concordat_links_set_links (self->gutters[i], links);
    }
  gtk_stack_set_visible_child_name (self->stack, self->documents[0] != 0 ? "texts" : "none");
  update_counts (self);
  if (self->active >= concordat_compare_n_texts (self) || self->documents[self->active] == 0)
    self->active = 0;
  fill_switcher (self);
  concordat_compare_arrange (self);
  for (guint i = 0; i < concordat_compare_n_texts (self); i++)
    if (selected != 0
        && concordat_text_view_find (concordat_text_column_get_view (self->columns[i]), selected))
      {
        concordat_compare_select_fact (self, i, selected, FALSE);
        return;
      }
  concordat_compare_clear_selection (self);
}

static gboolean
is_wanted (ConcordatCompare *self, gint64 document)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));
  g_autoptr (CorpusItem) item =
      document != 0 ? corpus_project_dup_source (project, document, NULL) : NULL;

  return item != NULL
         && (self->chosen || document == self->pinned || corpus_item_get_source (item)->compared);
}

void
concordat_compare_reload (ConcordatCompare *self)
{
  CorpusProject *project = concordat_page_get_project (CONCORDAT_PAGE (self));

  self->stale = FALSE;
  g_clear_handle_id (&self->reload_id, g_source_remove);
  if (project == NULL)
    return;
  for (guint i = 0; i < MOST_TEXTS; i++)
    if (i >= concordat_compare_n_texts (self) || !is_wanted (self, self->documents[i]))
      self->documents[i] = 0;
  concordat_pair_fill (project, self->documents, concordat_compare_n_texts (self));
  concordat_compare_show_documents (self);
}

void
concordat_compare_ensure_fresh (ConcordatCompare *self)
{
  if (self->stale)
    concordat_compare_reload (self);
}

void
concordat_compare_choose_document (ConcordatCompare *self, guint column, gint64 document)
{
  gint64 before = self->documents[column];

  concordat_compare_ensure_fresh (self);
  for (guint i = 0; i < MOST_TEXTS; i++)
    if (i != column && self->documents[i] == document)
      self->documents[i] = before != document ? before : 0;
  self->documents[column] = document;
  self->chosen = TRUE;
  concordat_compare_reload (self);
}

void
concordat_compare_pin_document (ConcordatCompare *self, gint64 document, gint64 partner)
{
  if (self->chosen)
    {
      concordat_compare_choose_document (self, 0, document);
      return;
    }
  memset (self->documents, 0, sizeof self->documents);
  self->documents[0] = self->pinned = document;
  self->documents[1] = partner;
  concordat_compare_reload (self);
}
