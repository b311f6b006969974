/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* Shows the table of keys. */
void concordat_shortcuts_present (GtkWidget *parent);

G_END_DECLS
