/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the user decides, kept apart from what the program extracted.  A decision names its fact by
 * what it says and where (the document's hash, span, kind and key fields), so that it survives a new
 * extraction; each call is one step of the history, undone and redone as a whole, also after a
 * restart.  Calls return at once; merging and comparing follow in the background ("busy"), or at
 * corpus_project_refresh().
 *
 * "ids" are 0-terminated arrays of fact, agreement or claim ids as @what says (CORPUS_ITEM_FACT,
 * CORPUS_ITEM_AGREEMENT, CORPUS_ITEM_COMPARISON, CORPUS_ITEM_SOURCE): a bulk decision is one step.
 * Errors: NOT_FOUND, VALUE, DISK_FULL, LOCKED. */

#pragma once

#include "corpus-project.h"

G_BEGIN_DECLS

/* Accept, reject or reset (UNDECIDED).  A rejected fact takes part in nothing. */
gboolean corpus_decide_state (CorpusProject *project,
                              CorpusItemKind what,
                              const gint64 *ids,
                              CorpusState state,
                              GError **error);
/* Sets one field (its JSON name) of a fact or of a merged agreement; @value is its JSON form without
 * quotes ("26", "2025-10-28", "signed", "true"), lists separated by "|" ("USA|JPN"); NULL or "" empties
 * it.  VALUE says what the field takes. */
gboolean corpus_decide_edit (CorpusProject *project,
                             CorpusItemKind what,
                             gint64 id,
                             const char *field,
                             const char *value,
                             GError **error);
/* Takes an edit back: the field is again what the texts say. */
gboolean corpus_decide_revert (CorpusProject *project,
                               CorpusItemKind what,
                               gint64 id,
                               const char *field,
                               GError **error);
/* What @field takes: checks @value without deciding anything. */
gboolean
corpus_check_value (EngineFactKind kind, const char *field, const char *value, GError **error);
/* Adds a fact of @kind over [start_char, end_char) of a document, its fields at their defaults (a
 * figure's value and unit are read from the span).  *@id_out is the new fact's id. */
gboolean corpus_decide_add (CorpusProject *project,
                            gint64 document,
                            EngineFactKind kind,
                            guint start_char,
                            guint end_char,
                            gint64 *id_out,
                            GError **error);
/* The agreements (or claims) of @ids are one; or: @fact is not part of the row it stands in. */
gboolean corpus_decide_merge (CorpusProject *project,
                              CorpusItemKind what,
                              const gint64 *ids,
                              GError **error);
gboolean corpus_decide_split (CorpusProject *project, gint64 fact, GError **error);
/* A mention to check belongs to agreement @id (0: to none of the candidates). */
gboolean
corpus_decide_assign (CorpusProject *project, gint64 fact, gint64 agreement, GError **error);
gboolean corpus_decide_note (CorpusProject *project,
                             CorpusItemKind what,
                             gint64 id,
                             const char *note, /* NULL or "" removes it */
                             GError **error);
gboolean corpus_decide_tags (CorpusProject *project,
                             CorpusItemKind what,
                             const gint64 *ids,
                             const char *const *add, /* or NULL */
                             const char *const *remove, /* or NULL */
                             GError **error);
gboolean corpus_decide_rank (CorpusProject *project,
                             CorpusItemKind what,
                             gint64 id,
                             int rank,
                             GError **error);
/* The document's date is the user's word: relative dates follow at the next refresh.  NULL: again
 * what the text or the other documents say. */
gboolean
corpus_decide_date (CorpusProject *project, gint64 document, const char *published, GError **error);
/* A document's title, author, publisher or language. */
gboolean corpus_decide_source (CorpusProject *project,
                               gint64 document,
                               const char *field,
                               const char *value,
                               GError **error);
/* Sets documents aside (or brings them back): they take part in nothing, but keep their letter. */
gboolean corpus_decide_remove (CorpusProject *project,
                               const gint64 *documents,
                               gboolean removed,
                               GError **error);
/* Ticks "compare": a view setting, no step of the history. */
gboolean corpus_project_set_compared (CorpusProject *project,
                                      gint64 document,
                                      gboolean compared,
                                      GError **error);

/* Undo and redo: total (imports too) and across restarts.  *@text_out is the step's text for a toast.
 * Errors: NOTHING. */
gboolean corpus_undo (CorpusProject *project, char **text_out, GError **error);
gboolean corpus_redo (CorpusProject *project, char **text_out, GError **error);
gboolean corpus_can_undo (CorpusProject *project);
gboolean corpus_can_redo (CorpusProject *project);

/* The history as JSON lines, one decision each, oldest first; and the same decided again here, on
 * the documents of the same hash (others are counted in *@n_skipped). */
gboolean corpus_history_export (CorpusProject *project,
                                GOutputStream *to,
                                GCancellable *cancellable,
                                GError **error);
gboolean corpus_history_replay (CorpusProject *project,
                                GInputStream *from,
                                guint *n_applied,
                                guint *n_skipped,
                                GCancellable *cancellable,
                                GError **error);

G_END_DECLS
