/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words in their context, and values. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_SEARCH (concordat_search_get_type ())

G_DECLARE_FINAL_TYPE (ConcordatSearch, concordat_search, CONCORDAT, SEARCH, ConcordatPage)

G_END_DECLS
