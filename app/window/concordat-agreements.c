/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The table of agreements. */

#include "config.h"

#include "concordat-agreements.h"

struct _ConcordatAgreements
{
  ConcordatPage parent_instance;
};

G_DEFINE_FINAL_TYPE (ConcordatAgreements, concordat_agreements, CONCORDAT_TYPE_PAGE)

static void
concordat_agreements_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_AGREEMENTS);
  G_OBJECT_CLASS (concordat_agreements_parent_class)->dispose (object);
}

static void
concordat_agreements_class_init (ConcordatAgreementsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concordat_agreements_dispose;
  gtk_widget_class_set_template_from_resource (GTK_WIDGET_CLASS (klass),
                                               "/org/concordat/Concordat/concordat-agreements.ui");
}

static void
concordat_agreements_init (ConcordatAgreements *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
