/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sidebar: the project's sources, the visible view's facet, and what is under way. */

#pragma once

#include "concordat-page.h"

G_BEGIN_DECLS

#define CONCORDAT_TYPE_SOURCES (concordat_sources_get_type ())

/* Property: "project" (CorpusProject, nullable, read-write). */
G_DECLARE_FINAL_TYPE (ConcordatSources, concordat_sources, CONCORDAT, SOURCES, AdwBin)

/* The view whose facet is shown. */
void concordat_sources_set_page (ConcordatSources *self, ConcordatPage *page);
/* @text NULL: nothing is under way. @fraction 0 to 1. */
void concordat_sources_set_progress (ConcordatSources *self, const char *text, double fraction);

G_END_DECLS
