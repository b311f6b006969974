/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What two texts have in common, ready to be shown: the corpus's links with their facts, titles and
 * values. */

#pragma once

#include "corpus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

typedef struct
{
  CorpusLink link;
  CorpusItem *row; /* the agreement or claim */
  CorpusItem *left; /* the fact, NULL where that text is silent */
  CorpusItem *right;
  char *title; /* "Rare-earth mining": short, for cards */
  char *label; /* "China: rare-earth mining, share of world output" */
  char *left_value; /* "60%", or NULL */
  char *right_value;
  guint n_documents; /* independent ones in the corpus that carry it */
} ConcordatLink;

/* All links of two documents, in the order of the left text; links that neither a second text nor
 * another source of the corpus shares are left out. (transfer full): of ConcordatLink.
 * @left_facts, @right_facts: of CorpusItem, the facts of the two texts. */
GPtrArray *concordat_link_list_new (CorpusProject *project,
                                    gint64 left,
                                    gint64 right,
                                    GPtrArray *left_facts,
                                    GPtrArray *right_facts);
/* Whether both texts carry it. */
gboolean concordat_link_is_shared (const ConcordatLink *self);
/* Whether it is one of the differences that F7 and F8 visit. */
gboolean concordat_link_is_difference (const ConcordatLink *self);
/* "Contradict": the verdict between the two texts; single where one is silent. */
CorpusVerdict concordat_link_get_verdict (const ConcordatLink *self);
/* Why: translated, short; "" = none. */
const char *concordat_link_get_reason (const ConcordatLink *self);
/* Sentences with values, whom they cite and what explains a difference, as Pango markup. */
char *concordat_link_dup_explanation (const ConcordatLink *self,
                                      const char *left_letter,
                                      const char *right_letter);
/* One sentence for the screen reader. */
char *concordat_link_dup_accessible_label (const ConcordatLink *self,
                                           const char *left_letter,
                                           const char *right_letter);

G_END_DECLS
