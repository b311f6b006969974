/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One window, one project. */

#pragma once

#include "corpus.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_WINDOW (concordat_window_get_type ())

/* Properties: "project" (CorpusProject, read-only), "width-class" (int, ConcordatWidthClass). */
G_DECLARE_FINAL_TYPE (ConcordatWindow, concordat_window, CONCORDAT, WINDOW, AdwApplicationWindow)

ConcordatWindow *concordat_window_new (GtkApplication *application);

CorpusProject *concordat_window_get_project (ConcordatWindow *self);
/* Whether nothing has been done in it yet: a project may open here. */
gboolean concordat_window_is_untouched (ConcordatWindow *self);

/* Opens a project file in this window; asks first where unsaved work would be lost. */
void concordat_window_open_project (ConcordatWindow *self, GFile *file);
/* Reads files and folders (a list of GFile) into the project, with progress and cancel. */
void concordat_window_import_files (ConcordatWindow *self, GListModel *files);
void concordat_window_import (ConcordatWindow *self, CorpusImportRequest *request);
/* Asks whether to open what a crash left unsaved. */
void concordat_window_offer_recovery (ConcordatWindow *self);
/* Loads the language packs and tells what is wrong with the user's own: concordat-own-pack.c. */
void concordat_window_check_own_pack (ConcordatWindow *self);

/* A message at the window's foot, with an action where @action_label is not NULL. */
void concordat_window_toast (ConcordatWindow *self,
                             const char *text,
                             const char *action_label,
                             const char *action_name);
/* The same for an error, which is one sentence already. */
void concordat_window_toast_error (ConcordatWindow *self, const GError *error);

G_END_DECLS
