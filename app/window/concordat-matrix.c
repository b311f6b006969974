/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts by sources. */

#include "config.h"

#include "concordat-matrix.h"

struct _ConcordatMatrix
{
  ConcordatPage parent_instance;
};

G_DEFINE_FINAL_TYPE (ConcordatMatrix, concordat_matrix, CONCORDAT_TYPE_PAGE)

static void
concordat_matrix_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_MATRIX);
  G_OBJECT_CLASS (concordat_matrix_parent_class)->dispose (object);
}

static void
concordat_matrix_class_init (ConcordatMatrixClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concordat_matrix_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/concordat/Concordat/concordat-matrix.ui");
}

static void
concordat_matrix_init (ConcordatMatrix *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
