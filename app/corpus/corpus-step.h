/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: making a step of the history. */

#pragma once

#include "corpus-private.h"

G_BEGIN_DECLS

typedef struct
{
  CorpusProject *project;
  CorpusDatabase *database;
  gint64 id;
  CorpusChange what; /* changed by it */
  gboolean failed;
} CorpusStep;

/* Locks the project and begins a transaction; @field and @value are for the history's sentence.
 * FALSE leaves nothing behind. */
gboolean corpus_step_begin (CorpusStep *self,
                            CorpusProject *project,
                            const char *action,
                            const char *field,
                            const char *value,
                            guint count,
                            CorpusChange what,
                            GError **error);
/* Applies, commits and unlocks if @good, else rolls back and unlocks.  Returns whether it holds. */
gboolean corpus_step_end (CorpusStep *self, gboolean good, GError **error);
/* Another transaction of a step that an import began. */
gboolean corpus_step_continue (CorpusStep *self,
                               CorpusProject *project,
                               gint64 step,
                               CorpusChange what,
                               GError **error);
/* Ends one whose documents were applied one by one; compares nothing. */
gboolean corpus_step_end_quietly (CorpusStep *self, gboolean good, GError **error);
/* One decision about a fact, with another for merge and split (0 = none). */
gboolean corpus_step_add_fact (CorpusStep *self,
                               const char *action,
                               const char *level,
                               gint64 fact,
                               gint64 other,
                               const char *field,
                               const char *value,
                               GError **error);
gboolean corpus_step_add_document (CorpusStep *self,
                                   const char *action,
                                   gint64 document,
                                   const char *field,
                                   const char *value,
                                   GError **error);
/* A fact of the user's own, without its decision (corpus-add.c). */
gboolean corpus_add_fact (CorpusStep *step,
                          gint64 document,
                          EngineFactKind kind,
                          gsize start_byte,
                          gsize end_byte,
                          gint64 *id,
                          GError **error);
/* Translated: what a step did. (transfer full) */
char *corpus_step_describe (const char *action, const char *field, const char *value, guint count);

G_END_DECLS
