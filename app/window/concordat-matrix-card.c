/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See concordat-matrix-card.h. */

#include "config.h"

#include "concordat-matrix-card.h"

#include "concordat-badge.h"
#include "concordat-fact-text.h"
#include "concordat-matrix-cells.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

struct _ConcordatMatrixCard
{
  GtkBox parent_instance;

  GtkLabel *title;
  ConcordatVerdict *verdict;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (ConcordatMatrixCard, concordat_matrix_card, GTK_TYPE_BOX)

static GtkWidget *
row_new (CorpusItem *claim, const CorpusSource *source, CorpusProject *project)
{
  GtkWidget *row = adw_action_row_new ();
  ConcordatMatrixCell cell;

  concordat_matrix_cell_init (&cell, claim, source->id, project);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row),
                                 cell.fact != 0 ? cell.value
                                                : corpus_verdict_to_word (CORPUS_VERDICT_NONE));
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), source->title);
  adw_action_row_set_subtitle_lines (ADW_ACTION_ROW (row), 1);
  adw_action_row_add_prefix (ADW_ACTION_ROW (row),
                             concordat_badge_new (source->letter, source->number));
  if (cell.fact != 0)
    {
      GtkWidget *sign = concordat_verdict_sign_new (cell.verdict);

      gtk_widget_set_valign (sign, GTK_ALIGN_CENTER);
      adw_action_row_add_suffix (ADW_ACTION_ROW (row), sign);
    }
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), cell.fact != 0);
  g_object_set_data_full (G_OBJECT (row), "fact", g_memdup2 (&cell.fact, sizeof cell.fact), g_free);
  concordat_matrix_cell_clear (&cell);
  return row;
}

void
concordat_matrix_card_set_claim (ConcordatMatrixCard *self,
                                 CorpusItem *claim,
                                 const GPtrArray *sources,
                                 CorpusProject *project)
{
  const CorpusAgreement *agreement = claim != NULL ? corpus_item_get_agreement (claim) : NULL;
  const CorpusComparison *comparison = claim != NULL ? corpus_item_get_comparison (claim) : NULL;
  g_autofree char *title = NULL;

  gtk_list_box_remove_all (self->list);
  if (agreement == NULL && comparison == NULL)
    return;
  title = concordat_item_dup_title (claim);
  gtk_label_set_label (self->title, title);
  concordat_verdict_set (self->verdict,
                         agreement != NULL ? agreement->verdict : comparison->verdict,
                         agreement != NULL ? agreement->reason : comparison->reason);
  for (guint i = 0; i < sources->len; i++)
    gtk_list_box_append (self->list,
                         row_new (claim, corpus_item_get_source (sources->pdata[i]), project));
}

static void
activated_cb (ConcordatMatrixCard *self, GtkListBoxRow *row)
{
  const gint64 *fact = g_object_get_data (G_OBJECT (row), "fact");

  if (fact != NULL && *fact != 0)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.open-fact", "x", *fact);
}

static void
concordat_matrix_card_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), CONCORDAT_TYPE_MATRIX_CARD);
  G_OBJECT_CLASS (concordat_matrix_card_parent_class)->dispose (object);
}

static void
concordat_matrix_card_class_init (ConcordatMatrixCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_VERDICT);
  G_OBJECT_CLASS (klass)->dispose = concordat_matrix_card_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-matrix-card.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrixCard, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrixCard, verdict);
  gtk_widget_class_bind_template_child (widget_class, ConcordatMatrixCard, list);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
}

static void
concordat_matrix_card_init (ConcordatMatrixCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
