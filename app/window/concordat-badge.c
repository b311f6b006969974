/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source's badge.  The colour is a style class (source-a … source-f, source-other in style.css);
 * the letter is always there, so that colour is never the only sign. */

#include "config.h"

#include "concordat-badge.h"

#include <glib/gi18n-lib.h>

#define N_COLOURS 6

struct _ConcordatBadge
{
  GtkWidget parent_instance;

  GtkWidget *label;
  guint number;
};

G_DEFINE_FINAL_TYPE (ConcordatBadge, concordat_badge, GTK_TYPE_WIDGET)

static const char *const classes[N_COLOURS + 1] = { "source-a",    "source-b", "source-c",
                                                    "source-d",    "source-e", "source-f",
                                                    "source-other" };

static void
concordat_badge_dispose (GObject *object)
{
  g_clear_pointer (&CONCORDAT_BADGE (object)->label, gtk_widget_unparent);
  G_OBJECT_CLASS (concordat_badge_parent_class)->dispose (object);
}

static void
concordat_badge_class_init (ConcordatBadgeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concordat_badge_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "badge");
}

static void
concordat_badge_init (ConcordatBadge *self)
{
  self->label = gtk_label_new (NULL);
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
  gtk_widget_set_halign (GTK_WIDGET (self), GTK_ALIGN_START);
  gtk_widget_set_valign (GTK_WIDGET (self), GTK_ALIGN_CENTER);
}

GtkWidget *
concordat_badge_new (const char *letter, guint number)
{
  ConcordatBadge *self = g_object_new (CONCORDAT_TYPE_BADGE, NULL);

  concordat_badge_set_source (self, letter, number);
  return GTK_WIDGET (self);
}

void
concordat_badge_set_source (ConcordatBadge *self, const char *letter, guint number)
{
  g_autofree char *name = g_strdup_printf (_ ("source %s"), letter);

  gtk_widget_remove_css_class (GTK_WIDGET (self), classes[MIN (self->number, N_COLOURS)]);
  self->number = number;
  gtk_widget_add_css_class (GTK_WIDGET (self), classes[MIN (number, N_COLOURS)]);
  gtk_label_set_label (GTK_LABEL (self->label), letter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->label), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}
