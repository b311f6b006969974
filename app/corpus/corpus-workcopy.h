/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: a project's folder in the data folder, with its database, what it is a copy of, and a
 * lock that the running program holds. */

#pragma once

#include "corpus-project.h"

G_BEGIN_DECLS

typedef struct
{
  char *folder;
  char *path; /* of the database */
  int lock_fd;
  gboolean temporary; /* leaves no trace */
} CorpusWorkcopy;

CorpusWorkcopy *corpus_workcopy_new (gboolean temporary, GError **error);
/* Takes over one that no program holds. LOCKED. */
CorpusWorkcopy *corpus_workcopy_adopt (const char *id, GError **error);
/* What recovery shows; @file or NULL. */
gboolean
corpus_workcopy_describe (CorpusWorkcopy *self, GFile *file, const char *title, GError **error);
/* Forgets it; @delete: with its files. */
void corpus_workcopy_free (CorpusWorkcopy *self, gboolean delete_files);
void corpus_workcopy_read_description (CorpusWorkcopy *self, GFile **file, char **title);

G_END_DECLS
