/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Texts side by side. */

#include "config.h"

#include "concordat-compare.h"

struct _ConcordatCompare
{
  ConcordatPage parent_instance;
};

G_DEFINE_FINAL_TYPE (ConcordatCompare, concordat_compare, CONCORDAT_TYPE_PAGE)

static void
concordat_compare_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_COMPARE);
  G_OBJECT_CLASS (concordat_compare_parent_class)->dispose (object);
}

static void
concordat_compare_class_init (ConcordatCompareClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concordat_compare_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/concordat/Concordat/concordat-compare.ui");
}

static void
concordat_compare_init (ConcordatCompare *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
concordat_compare_show_source (ConcordatCompare *self,
                               gint64            document)
{
}
