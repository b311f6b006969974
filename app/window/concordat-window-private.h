/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The window's data, shared by its files: concordat-window.c (layout, project), -actions.c (what
 * can be done), -files.c (open, save, import, recover), -dnd.c (drops and pastes). */

#pragma once

#include "concordat-inspector.h"
#include "concordat-page.h"
#include "concordat-sources.h"
#include "concordat-window.h"

G_BEGIN_DECLS

struct _ConcordatWindow
{
  AdwApplicationWindow parent_instance;

  AdwToastOverlay *toasts;
  AdwOverlaySplitView *sources_split;
  AdwOverlaySplitView *inspector_split;
  AdwViewStack *views;
  GtkStack *content_stack;
  AdwBanner *banner;
  ConcordatSources *sources;
  ConcordatInspector *inspector;
  AdwWindowTitle *project_title;
  ConcordatPage *agreements;
  ConcordatPage *figures;
  ConcordatPage *compare;
  ConcordatPage *matrix;
  ConcordatPage *search;

  CorpusProject *project;
  GSettings *settings;
  GBindingGroup *page_bindings; /* the visible page's item and position to the inspector */
  GCancellable *job;            /* of the import or opening under way, NULL = none */
  gint64 undated; /* a source without a date that dates wait for, 0 = none */
  int width_class;
  gboolean closing; /* the user said what to do with unsaved work */
};

ConcordatPage *concordat_window_get_page (ConcordatWindow *self);
void concordat_window_set_project (ConcordatWindow *self, CorpusProject *project);
void concordat_window_update_actions (ConcordatWindow *self);
/* Starts and ends something that takes time: progress and Cancel in the sidebar's foot. */
void concordat_window_begin_job (ConcordatWindow *self, const char *text);
void concordat_window_job_progress (ConcordatWindow *self, double fraction, const char *text);
void concordat_window_end_job (ConcordatWindow *self);

/* concordat-window-actions.c */
void concordat_window_class_install_actions (GtkWidgetClass *klass);
/* concordat-window-files.c */
void concordat_window_class_install_file_actions (GtkWidgetClass *klass);
void concordat_window_save_then_close (ConcordatWindow *self);
/* concordat-own-pack.c */
void concordat_window_show_own_pack (ConcordatWindow *self);
/* concordat-window-dnd.c */
void concordat_window_class_install_paste (GtkWidgetClass *klass);
void concordat_window_init_drop (ConcordatWindow *self);

G_END_DECLS
