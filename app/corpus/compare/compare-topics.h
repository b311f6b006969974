/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agreement's own phrase says that it is: what it is of ("the loan agreement", "l'accord de
 * prêt") and the name that it goes by ("the Albufeira convention", "l'accord d'Albufeira"). */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

/* A bit for each topic that @quote, an agreement's words, names. */
guint64 compare_topics_of (const char *quote);

/* The names in @quote beside its noun, in one form for all languages; not whom it is between or with. */
CompareList compare_names_of (ComparePool *pool, const char *quote);

G_END_DECLS
