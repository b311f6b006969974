/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rows of the sources set aside: a list of the corpus that asks for these alone, so that it
 * follows every decision, undo and import by itself. */

#include "config.h"

#include "concordat-aside.h"

#include "concordat-badge.h"
#include "concordat-window.h"

#include <glib/gi18n-lib.h>

static void
bring_back_cb (GtkButton *button, GtkListItem *list_item)
{
  CorpusItem *item = gtk_list_item_get_item (list_item);
  CorpusProject *project = g_object_get_data (G_OBJECT (button), "project");
  gint64 documents[2] = { item != NULL ? corpus_item_get_id (item) : 0, 0 };
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (button));
  g_autoptr (GError) error = NULL;

  if (documents[0] == 0 || !CONCORDAT_IS_WINDOW (root))
    return;
  if (corpus_decide_remove (project, documents, FALSE, &error))
    concordat_window_toast (CONCORDAT_WINDOW (root), _ ("Source brought back"), _ ("_Undo"),
                            "win.undo");
  else
    concordat_window_toast_error (CONCORDAT_WINDOW (root), error);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, CorpusProject *project)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *button = gtk_button_new_from_icon_name ("edit-undo-symbolic");

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "dim-label");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Bring Back"));
  g_object_set_data_full (G_OBJECT (button), "project", g_object_ref (project), g_object_unref);
  g_signal_connect (button, "clicked", G_CALLBACK (bring_back_cb), list_item);
  gtk_box_append (GTK_BOX (box), concordat_badge_new ("", 0));
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), button);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, CorpusProject *project)
{
  const CorpusSource *source = corpus_item_get_source (gtk_list_item_get_item (list_item));
  GtkWidget *badge = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *title = gtk_widget_get_next_sibling (badge);
  GtkWidget *button = gtk_widget_get_next_sibling (title);
  g_autofree char *label =
      g_strdup_printf (_ ("Source %s, set aside: %s"), source->letter, source->title);
  g_autofree char *action = g_strdup_printf (_ ("Bring source %s back"), source->letter);

  concordat_badge_set_source (CONCORDAT_BADGE (badge), source->letter, source->number);
  gtk_label_set_label (GTK_LABEL (title), source->title);
  gtk_list_item_set_accessible_label (list_item, label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, action,
                                  -1);
}

static void
show_while_any (GListModel *list, guint position, guint removed, guint added, GtkWidget *box)
{
  gtk_widget_set_visible (box, g_list_model_get_n_items (list) > 0);
}

void
concordat_aside_fill (GtkListView *view, GtkWidget *box, CorpusProject *project)
{
  const CorpusFilter aside = { .states = 1u << CORPUS_STATE_REJECTED };
  g_autoptr (GtkListItemFactory) factory = NULL;
  g_autoptr (GtkSelectionModel) selection = NULL;
  g_autoptr (CorpusList) list = NULL;

  gtk_list_view_set_model (view, NULL);
  gtk_widget_set_visible (box, FALSE);
  if (project == NULL)
    return;
  factory = gtk_signal_list_item_factory_new ();
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), project, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), project, 0);
  gtk_list_view_set_factory (view, factory);
  list = corpus_source_list_new (project);
  corpus_list_set_filter (list, &aside);
  g_signal_connect_object (list, "items-changed", G_CALLBACK (show_while_any), box,
                           G_CONNECT_AFTER);
  show_while_any (G_LIST_MODEL (list), 0, 0, 0, box);
  selection = GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (list))));
  gtk_list_view_set_model (view, selection);
}
