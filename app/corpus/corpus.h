/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The corpus library: everything that window, command line and export build on.
 *
 *   corpus-project.h    open, create, save, recover, refresh
 *   corpus-import.h     files, folders and texts into a project
 *   corpus-list.h       list models of sources, agreements, figures, claims, facts, history
 *   corpus-types.h      what their rows hold; filters
 *   corpus-decisions.h  accept, reject, edit, merge …, undo, redo, history
 *   corpus-search.h     concordance and search by value
 *   corpus-json.h       the JSON form of FACTS.md
 *   corpus-batch.h      read and extract without a project */

#pragma once

#include "corpus-batch.h"
#include "corpus-decisions.h"
#include "corpus-error.h"
#include "corpus-import.h"
#include "corpus-json.h"
#include "corpus-list.h"
#include "corpus-project.h"
#include "corpus-item.h"
#include "corpus-search.h"
#include "corpus-types.h"
