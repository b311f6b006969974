/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the corpus tests share: small texts, a data folder of their own, the state of a project as
 * text. */

#pragma once

#include "corpus-private.h"
#include "corpus.h"

G_BEGIN_DECLS

extern const char *const fixture_texts[];
#define FIXTURE_N_TEXTS 4

/* Before g_test_run(): data and cache folders that are the test's own. */
void fixture_init (int *argc, char ***argv);
/* A project in memory with the fixture's texts, compared. */
CorpusProject *fixture_project (void);
/* The same on disk. */
CorpusProject *fixture_project_on_disk (void);
void fixture_import_texts (CorpusProject *project);
/* Everything that a user could see, as lines; history left out. */
char *fixture_dump (CorpusProject *project);
/* Lets idle callbacks run. */
void fixture_iterate (void);
char *fixture_path (const char *name); /* in a folder that is emptied at the end */
/* The id of the first fact of a document whose quote is @quote; 0 = none. */
gint64 fixture_find_fact (CorpusProject *project, const char *quote);
/* The claim or agreement of the fact. */
gint64 fixture_claim_of (CorpusProject *project, gint64 fact);

G_END_DECLS
