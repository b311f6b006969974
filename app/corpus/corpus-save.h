/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Private: between the project's life and its files. */

#pragma once

#include "corpus-private.h"

G_BEGIN_DECLS

/* Takes @copy in every case. */
CorpusProject *
corpus_project_adopt (CorpusWorkcopy *copy, GFile *file, const char *title, GError **error);
void corpus_project_set_file (CorpusProject *self, GFile *file, const char *title);
void corpus_project_notify_file (CorpusProject *self);

/* Copies what can be read of a damaged working copy into a new one, which recovery then offers, and
 * sets CORPUS_ERROR_DAMAGED with what was kept. */
void corpus_salvage (CorpusWorkcopy *copy, const char *title, GError **error);

G_END_DECLS
