/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words in their context, and values. */

#include "config.h"

#include "concordat-search.h"

struct _ConcordatSearch
{
  ConcordatPage parent_instance;
};

G_DEFINE_FINAL_TYPE (ConcordatSearch, concordat_search, CONCORDAT_TYPE_PAGE)

static void
concordat_search_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_SEARCH);
  G_OBJECT_CLASS (concordat_search_parent_class)->dispose (object);
}

static void
concordat_search_class_init (ConcordatSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concordat_search_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/concordat/Concordat/concordat-search.ui");
}

static void
concordat_search_init (ConcordatSearch *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
