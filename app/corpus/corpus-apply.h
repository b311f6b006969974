/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: decisions onto facts, documents and claims.  All inside a transaction of the caller. */

#pragma once

#include "corpus-database.h"

G_BEGIN_DECLS

/* Each sets its target to what the text gives, then replays the decisions about it that hold. */
gboolean corpus_apply_fact (CorpusDatabase *database, gint64 fact, GError **error);
gboolean corpus_apply_document (CorpusDatabase *database, gint64 document, GError **error);
gboolean corpus_apply_claim (CorpusDatabase *database, gint64 claim, GError **error);
/* All targets of a step: after it was made, undone or redone. */
gboolean corpus_apply_step (CorpusDatabase *database, gint64 step, GError **error);
/* After a new extraction: finds the facts again that decisions are about. */
gboolean corpus_apply_extraction (CorpusDatabase *database, gint64 document, GError **error);
/* After claims were written anew: the decisions about them. */
gboolean corpus_apply_claims (CorpusDatabase *database, GError **error);
gboolean corpus_apply_resolve (CorpusDatabase *database, gint64 document, GError **error);
/* The fact that was decided about, by where it is and what it says; 0 where the text gives none. */
gint64 corpus_apply_find (CorpusDatabase *database,
                          gint64 document,
                          const char *kind,
                          guint start_byte,
                          guint end_byte,
                          const char *says);

G_END_DECLS
