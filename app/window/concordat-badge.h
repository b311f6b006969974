/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A source's badge: its letter on its colour, the same everywhere. */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_BADGE (concordat_badge_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatBadge, concordat_badge, CONCORDAT, BADGE, GtkWidget)

GtkWidget *concordat_badge_new (const char *letter, guint number);
/* @number: 0 = A …: the colour; from the seventh on neutral. */
void concordat_badge_set_source (ConcordatBadge *self, const char *letter, guint number);

G_END_DECLS
