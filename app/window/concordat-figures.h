/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The chart of figures with its table twin. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_FIGURES (concordat_figures_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatFigures, concordat_figures, CONCORDAT, FIGURES, ConcordatPage)

G_END_DECLS
