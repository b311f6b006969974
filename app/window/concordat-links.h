/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The gutter between two texts: a card per link, joined by curves to its marks on both sides.  What is
 * on the screen on either side is shown; where cards would collide they move apart, and where there is
 * no room the less pressing ones stay away. */

#pragma once

#include "concordat-link.h"
#include "concordat-text-column.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_LINKS (concordat_links_get_type ())

/* Signal "link-clicked" (guint: index in the list of links). */
G_DECLARE_FINAL_TYPE (ConcordatLinks, concordat_links, CONCORDAT, LINKS, GtkWidget)

GtkWidget *concordat_links_new (ConcordatTextColumn *left, ConcordatTextColumn *right);
/* @links: of ConcordatLink, or NULL; kept. */
void concordat_links_set_links (ConcordatLinks *self, GPtrArray *links);
GPtrArray *concordat_links_get_links (ConcordatLinks *self);
/* Mask of EngineFactKind: links of other kinds are hidden. */
void concordat_links_set_kinds (ConcordatLinks *self, guint kinds);
/* G_MAXUINT = none. */
void concordat_links_set_selected (ConcordatLinks *self, guint index);
guint concordat_links_get_selected (ConcordatLinks *self);

/* A card: also used below a text where there is no gutter. */
GtkWidget *concordat_link_card_new (const ConcordatLink *link,
                                    ConcordatTextColumn *left,
                                    ConcordatTextColumn *right);

G_END_DECLS
