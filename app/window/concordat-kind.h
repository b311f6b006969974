/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How the kinds of facts look in a text: a pale tint and a line of their own, so that neither colour
 * nor shape is the only sign. */

#pragma once

#include "engine-facts.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* The kinds in the order of the legend (and of the keys 1 to 6). */
extern const EngineFactKind concordat_kind_order[ENGINE_N_FACT_KINDS];

/* "⇄", "#", "→", "◷", "☺", "”" */
const char *concordat_kind_get_sign (EngineFactKind kind);
/* The colours of the present style; in high contrast there is no tint (alpha 0), and lines have the
 * text's colour @text. */
void
concordat_kind_get_colors (EngineFactKind kind, const GdkRGBA *text, GdkRGBA *tint, GdkRGBA *line);
/* Draws the kind's line over or under a part of a line of text.  @lower: pixels below its usual place,
 * where a shorter fact's line already runs. */
void concordat_kind_snapshot_line (GtkSnapshot *snapshot,
                                   EngineFactKind kind,
                                   const graphene_rect_t *area,
                                   float lower,
                                   const GdkRGBA *color);

#define CONCORDAT_TYPE_KIND_SWATCH (concordat_kind_swatch_get_type ())

/* "ab" as it is marked in the texts: for legends. */
G_DECLARE_FINAL_TYPE (ConcordatKindSwatch, concordat_kind_swatch, CONCORDAT, KIND_SWATCH, GtkWidget)

GtkWidget *concordat_kind_swatch_new (EngineFactKind kind);

G_END_DECLS
