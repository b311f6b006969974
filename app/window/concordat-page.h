/* SPDX-License-Identifier: GPL-3.0-or-later */

/* ConcordatPage: what the five views have in common.  A page shows one project, has at most one
 * selected item (which the inspector follows), and knows how to move, reveal and count. */

#pragma once

#include "concordat-filter-pill.h"
#include "corpus.h"

#include <adwaita.h>

G_BEGIN_DECLS

#define CONCORDAT_TYPE_PAGE (concordat_page_get_type ())

/* Properties: "project" (CorpusProject, nullable, read-write), "item" (CorpusItem, nullable,
 * read-write: the selected agreement, claim, fact or hit), "position" (string: "Agreement 2 of 11",
 * read-write by subclasses), "width-class" (int, ConcordatWidthClass: bound by the window),
 * "room" (int, ConcordatRoom: set by the page's own breakpoints).  Signal "facets-changed": ask concordat_page_count_facet() again. */
G_DECLARE_DERIVABLE_TYPE (ConcordatPage, concordat_page, CONCORDAT, PAGE, AdwBin)

typedef enum
{
  CONCORDAT_WIDTH_WIDE,
  CONCORDAT_WIDTH_MEDIUM, /* 700sp and less: texts stack */
  CONCORDAT_WIDTH_NARROW, /* 550sp and less: rows become cards */
} ConcordatWidthClass;

/* What panes beside leave to the page in a wide window. */
typedef enum
{
  CONCORDAT_ROOM_AMPLE,
  CONCORDAT_ROOM_SOME,
  CONCORDAT_ROOM_LITTLE,
} ConcordatRoom;

struct _ConcordatPageClass
{
  AdwBinClass parent_class;

  /* Shows another project, or none.  Chain up first. */
  void (*set_project) (ConcordatPage *self, CorpusProject *project);
  /* The rows that the page's selection walks: (transfer none), NULL = none now.  A page that has them
   * gives select_row () too, and needs none of the three moves below. */
  GtkSelectionModel *(*get_rows) (ConcordatPage *self);
  /* Selects the row at a position that the rows have, and shows it. */
  void (*select_row) (ConcordatPage *self, guint position);
  /* Selects the next (1) or previous (-1) row; FALSE at the end. */
  gboolean (*move) (ConcordatPage *self, int delta);
  /* Selects the next undecided row. */
  gboolean (*move_to_undecided) (ConcordatPage *self);
  /* Goes to the next or previous difference (contradictions first). */
  gboolean (*move_to_difference) (ConcordatPage *self, int delta);
  /* Shows a fact: selects its row, scrolls to its sentence. */
  gboolean (*reveal_fact) (ConcordatPage *self, gint64 fact);
  /* The ids of all selected rows, 0-terminated, for bulk decisions; NULL = only "item". */
  gint64 *(*dup_selected_ids) (ConcordatPage *self, CorpusItemKind *what);
  /* The window became wider or narrower. */
  void (*set_width_class) (ConcordatPage *self, ConcordatWidthClass width_class);
  void (*set_room) (ConcordatPage *self, ConcordatRoom room);
  /* Opens the page's export dialog. */
  void (*export) (ConcordatPage *self);
};

CorpusProject *concordat_page_get_project (ConcordatPage *self);
void concordat_page_set_project (ConcordatPage *self, CorpusProject *project);
CorpusItem *concordat_page_get_item (ConcordatPage *self);
void concordat_page_set_item (ConcordatPage *self, CorpusItem *item);
const char *concordat_page_get_position (ConcordatPage *self);
void concordat_page_set_position (ConcordatPage *self, const char *position);

ConcordatWidthClass concordat_page_get_width_class (ConcordatPage *self);
ConcordatRoom concordat_page_get_room (ConcordatPage *self);

gboolean concordat_page_move (ConcordatPage *self, int delta);
gboolean concordat_page_move_to_undecided (ConcordatPage *self);
gboolean concordat_page_move_to_difference (ConcordatPage *self, int delta);
gboolean concordat_page_reveal_fact (ConcordatPage *self, gint64 fact);
gint64 *concordat_page_dup_selected_ids (ConcordatPage *self, CorpusItemKind *what);
/* The facet that the sidebar shows beside this page, with its counts: (transfer full), NULL = none. */
GArray *concordat_page_count_facet (ConcordatPage *self, CorpusFacet *facet);
/* Whether the page is filtered to the facet's code; toggling does nothing without a facet. */
gboolean concordat_page_has_facet (ConcordatPage *self, const char *code);
void concordat_page_toggle_facet (ConcordatPage *self, const char *code);
gboolean concordat_page_can_export (ConcordatPage *self);
void concordat_page_export (ConcordatPage *self);

/* For subclasses: the first selected row's position, or GTK_INVALID_LIST_POSITION. */
guint concordat_page_get_selected (ConcordatPage *self);
/* For subclasses: the sidebar shows @facet of @list (NULL = none now) and filters through @pill, a
 * child of the page. */
void concordat_page_set_facet (ConcordatPage *self,
                               CorpusFacet facet,
                               ConcordatFilterPill *pill,
                               CorpusList *list);
/* For subclasses: the sidebar's counts are no longer right. */
void concordat_page_facets_changed (ConcordatPage *self);

G_END_DECLS
