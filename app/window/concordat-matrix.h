/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts by sources. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_MATRIX (concordat_matrix_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatMatrix, concordat_matrix, CONCORDAT, MATRIX, ConcordatPage)

G_END_DECLS
