/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of keys: a dialog made of the table below (the toolkit's own shortcuts window is
 * deprecated, its successor newer than the libraries we build on). */

#include "config.h"

#include "concordat-shortcuts.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

typedef struct
{
  const char *title; /* of a group where @keys is NULL */
  const char *keys;  /* accelerators, parted by blanks */
} Shortcut;

static const Shortcut shortcuts[] = {
  { N_ ("Rows and Facts"), NULL },
  { N_ ("Next, previous"), "j k" },
  { N_ ("Accept"), "a" },
  { N_ ("Reject"), "r" },
  { N_ ("Edit"), "e" },
  { N_ ("Note"), "n" },
  { N_ ("Select, select a range"), "space <Shift>Down" },
  { N_ ("Merge"), "m" },
  { N_ ("Split"), "s" },
  { N_ ("Next undecided"), "u" },
  { N_ ("Previous, next difference"), "F7 F8" },
  { N_ ("Open the sentence"), "Return" },
  { N_ ("Views"), NULL },
  { N_ ("Agreements"), "<Control>1" },
  { N_ ("Figures"), "<Control>2" },
  { N_ ("Compare"), "<Control>3" },
  { N_ ("Matrix"), "<Control>4" },
  { N_ ("Search"), "<Control>5 <Control>f" },
  { N_ ("Sources"), "F9" },
  { N_ ("Inspector"), "<Control>i" },
  { N_ ("Show or hide a kind of fact in Compare"), "1 2 3 4 5 6" },
  { N_ ("General"), NULL },
  { N_ ("Open a project"), "<Control>o" },
  { N_ ("Save"), "<Control>s" },
  { N_ ("Add files"), "<Control><Shift>o" },
  { N_ ("Paste a text"), "<Control><Shift>v" },
  { N_ ("Export"), "<Control>e" },
  { N_ ("Undo, redo"), "<Control>z <Control><Shift>z" },
  { N_ ("Keyboard shortcuts"), "question" },
};

static GtkWidget *
key_label (const char *accelerator)
{
  guint key = 0;
  GdkModifierType modifiers = 0;
  g_autofree char *text = NULL;
  GtkWidget *label;

  gtk_accelerator_parse (accelerator, &key, &modifiers);
  text = gtk_accelerator_get_label (key, modifiers);
  label = gtk_label_new (text);
  gtk_widget_add_css_class (label, "keycap");
  gtk_widget_set_valign (label, GTK_ALIGN_CENTER);
  return label;
}

static GtkWidget *
shortcut_row (const Shortcut *shortcut)
{
  GtkWidget *row = adw_action_row_new ();
  g_auto (GStrv) keys = g_strsplit (shortcut->keys, " ", -1);

  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), _ (shortcut->title));
  for (guint i = 0; keys[i] != NULL; i++)
    adw_action_row_add_suffix (ADW_ACTION_ROW (row), key_label (keys[i]));
  return row;
}

void
concordat_shortcuts_present (GtkWidget *parent)
{
  AdwDialog *dialog = adw_dialog_new ();
  GtkWidget *view = adw_toolbar_view_new ();
  GtkWidget *page = adw_preferences_page_new ();
  AdwPreferencesGroup *group = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (shortcuts); i++)
    if (shortcuts[i].keys == NULL)
      {
        group = ADW_PREFERENCES_GROUP (adw_preferences_group_new ());
        adw_preferences_group_set_title (group, _ (shortcuts[i].title));
        adw_preferences_page_add (ADW_PREFERENCES_PAGE (page), group);
      }
    else
      adw_preferences_group_add (group, shortcut_row (&shortcuts[i]));

  adw_dialog_set_title (dialog, _ ("Keyboard Shortcuts"));
  adw_dialog_set_content_width (dialog, 480);
  adw_dialog_set_content_height (dialog, 640);
  adw_toolbar_view_add_top_bar (ADW_TOOLBAR_VIEW (view), adw_header_bar_new ());
  adw_toolbar_view_set_content (ADW_TOOLBAR_VIEW (view), page);
  adw_dialog_set_child (dialog, view);
  adw_dialog_present (dialog, parent);
}
