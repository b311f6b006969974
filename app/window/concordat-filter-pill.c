/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A filter pill: two linked buttons (the menu, the cross) over a popover with a list of choices. */

#include "config.h"

#include "concordat-filter-pill.h"

#include <glib/gi18n-lib.h>

struct _ConcordatFilterPill
{
  GtkWidget parent_instance;

  GtkWidget *button;
  GtkWidget *clear;
  GtkWidget *list;
  char *label;
  GPtrArray *chosen; /* owned codes, with a NULL at the end while there are some */
  const char *(*word) (const char *code);
};

G_DEFINE_FINAL_TYPE (ConcordatFilterPill, concordat_filter_pill, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_LABEL,
  N_PROPS
};

enum
{
  CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
update_button (ConcordatFilterPill *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < self->chosen->len; i++)
    {
      const char *code = g_ptr_array_index (self->chosen, i);

      if (i > 0)
        g_string_append (text, ", ");
      g_string_append (text, self->word != NULL ? self->word (code) : code);
    }
  gtk_menu_button_set_label (GTK_MENU_BUTTON (self->button),
                             self->chosen->len > 0 ? text->str : self->label);
  gtk_widget_set_visible (self->clear, self->chosen->len > 0);
  if (self->chosen->len > 0)
    gtk_widget_add_css_class (GTK_WIDGET (self), "set");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self), "set");
}

static void
changed (ConcordatFilterPill *self)
{
  update_button (self);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    {
      const char *code = g_object_get_data (G_OBJECT (row), "code");
      GtkWidget *check = g_object_get_data (G_OBJECT (row), "check");

      if (code != NULL)
        gtk_widget_set_opacity (check, concordat_filter_pill_has (self, code) ? 1 : 0);
    }
  g_signal_emit (self, signals[CHANGED], 0);
}

static void
row_activated_cb (GtkListBox *box, GtkListBoxRow *row, ConcordatFilterPill *self)
{
  concordat_filter_pill_toggle (self, g_object_get_data (G_OBJECT (row), "code"));
}

static void
concordat_filter_pill_dispose (GObject *object)
{
  ConcordatFilterPill *self = CONCORDAT_FILTER_PILL (object);

  g_clear_pointer (&self->button, gtk_widget_unparent);
  g_clear_pointer (&self->clear, gtk_widget_unparent);
  g_clear_pointer (&self->label, g_free);
  g_clear_pointer (&self->chosen, g_ptr_array_unref);
  G_OBJECT_CLASS (concordat_filter_pill_parent_class)->dispose (object);
}

static void
concordat_filter_pill_set_property (GObject *object,
                                    guint id,
                                    const GValue *value,
                                    GParamSpec *pspec)
{
  ConcordatFilterPill *self = CONCORDAT_FILTER_PILL (object);

  switch (id)
    {
    case PROP_LABEL:
      g_set_str (&self->label, g_value_get_string (value));
      update_button (self);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_filter_pill_class_init (ConcordatFilterPillClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->dispose = concordat_filter_pill_dispose;
  object_class->set_property = concordat_filter_pill_set_property;
  properties[PROP_LABEL] =
      g_param_spec_string ("label", NULL, NULL, "", G_PARAM_WRITABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[CHANGED] = g_signal_new ("changed", CONCORDAT_TYPE_FILTER_PILL, G_SIGNAL_RUN_LAST, 0,
                                   NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "filterpill");
}

static void
concordat_filter_pill_init (ConcordatFilterPill *self)
{
  GtkWidget *popover = gtk_popover_new ();
  GtkWidget *scrolled = gtk_scrolled_window_new ();

  self->chosen = g_ptr_array_new_null_terminated (0, g_free, TRUE);
  self->label = g_strdup ("");
  self->button = gtk_menu_button_new ();
  gtk_menu_button_set_always_show_arrow (GTK_MENU_BUTTON (self->button), TRUE);
  self->clear = gtk_button_new_from_icon_name ("window-close-symbolic");
  gtk_widget_set_tooltip_text (self->clear, _ ("Clear this filter"));
  gtk_widget_set_visible (self->clear, FALSE);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (scrolled), GTK_POLICY_NEVER,
                                  GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_propagate_natural_height (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_propagate_natural_width (GTK_SCROLLED_WINDOW (scrolled), TRUE);
  gtk_scrolled_window_set_max_content_height (GTK_SCROLLED_WINDOW (scrolled), 360);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (scrolled), self->list);
  gtk_popover_set_child (GTK_POPOVER (popover), scrolled);
  gtk_widget_add_css_class (popover, "menu");
  gtk_menu_button_set_popover (GTK_MENU_BUTTON (self->button), popover);
  gtk_widget_set_parent (self->button, GTK_WIDGET (self));
  gtk_widget_set_parent (self->clear, GTK_WIDGET (self));
  g_signal_connect_object (self->list, "row-activated", G_CALLBACK (row_activated_cb), self, 0);
  g_signal_connect_object (self->clear, "clicked", G_CALLBACK (concordat_filter_pill_clear), self,
                           G_CONNECT_SWAPPED);
}

static GtkWidget *
choice_row (ConcordatFilterPill *self, const CorpusFacetCount *count)
{
  GtkWidget *row = gtk_list_box_row_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *name = gtk_label_new (self->word != NULL ? self->word (count->code) : count->code);
  g_autofree char *number = g_strdup_printf ("%u", count->count);
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *check = gtk_image_new_from_icon_name ("object-select-symbolic");

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_widget_set_hexpand (name, TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, "secondary");
  gtk_widget_set_opacity (check, concordat_filter_pill_has (self, count->code) ? 1 : 0);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), check);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  g_object_set_data_full (G_OBJECT (row), "code", g_strdup (count->code), g_free);
  g_object_set_data (G_OBJECT (row), "check", check);
  return row;
}

void
concordat_filter_pill_set_choices (ConcordatFilterPill *self,
                                   GArray *counts,
                                   const char *(*word) (const char *code))
{
  self->word = word;
  gtk_list_box_remove_all (GTK_LIST_BOX (self->list));
  for (guint i = 0; counts != NULL && i < counts->len; i++)
    gtk_list_box_append (GTK_LIST_BOX (self->list),
                         choice_row (self, &g_array_index (counts, CorpusFacetCount, i)));
  gtk_widget_set_sensitive (self->button,
                            (counts != NULL && counts->len > 0) || self->chosen->len > 0);
  update_button (self);
}

const char *const *
concordat_filter_pill_get_chosen (ConcordatFilterPill *self)
{
  return self->chosen->len > 0 ? (const char *const *)self->chosen->pdata : NULL;
}

gboolean
concordat_filter_pill_has (ConcordatFilterPill *self, const char *code)
{
  return g_ptr_array_find_with_equal_func (self->chosen, code, g_str_equal, NULL);
}

void
concordat_filter_pill_toggle (ConcordatFilterPill *self, const char *code)
{
  guint at;

  if (g_ptr_array_find_with_equal_func (self->chosen, code, g_str_equal, &at))
    g_ptr_array_remove_index (self->chosen, at);
  else
    g_ptr_array_add (self->chosen, g_strdup (code));
  changed (self);
}

void
concordat_filter_pill_clear (ConcordatFilterPill *self)
{
  if (self->chosen->len == 0)
    return;
  g_ptr_array_set_size (self->chosen, 0);
  changed (self);
}
