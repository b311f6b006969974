/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of figures with its table twin. */

#include "config.h"

#include "concordat-figures.h"

struct _ConcordatFigures
{
  ConcordatPage parent_instance;
};

G_DEFINE_FINAL_TYPE (ConcordatFigures, concordat_figures, CONCORDAT_TYPE_PAGE)

static void
concordat_figures_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_FIGURES);
  G_OBJECT_CLASS (concordat_figures_parent_class)->dispose (object);
}

static void
concordat_figures_class_init (ConcordatFiguresClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concordat_figures_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/concordat/Concordat/concordat-figures.ui");
}

static void
concordat_figures_init (ConcordatFigures *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
