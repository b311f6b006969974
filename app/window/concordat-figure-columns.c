/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures as rows: claim, value, qualifier, status, period, source, who says so, verdict. */

#include "config.h"

#include "concordat-figure-columns.h"

#include "concordat-badge.h"
#include "concordat-columns.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

typedef enum
{
  COLUMN_CLAIM,
  COLUMN_VALUE,
  COLUMN_QUALIFIER,
  COLUMN_STATUS,
  COLUMN_PERIOD,
  COLUMN_SOURCE,
  COLUMN_SAYS_WHO,
  COLUMN_VERDICT,
  N_COLUMNS
} Column;

static const ConcordatColumn columns[N_COLUMNS] = {
  [COLUMN_CLAIM] = { N_ ("Claim"), CORPUS_SORT_MEASURE, -1, CONCORDAT_WIDTH_NARROW,
                     CONCORDAT_ROOM_LITTLE },
  [COLUMN_VALUE] = { N_ ("Value"), CORPUS_SORT_VALUE, 120, CONCORDAT_WIDTH_NARROW,
                     CONCORDAT_ROOM_LITTLE },
  [COLUMN_QUALIFIER] = { N_ ("Qualifier"), CORPUS_SORT_QUALIFIER, 96, CONCORDAT_WIDTH_WIDE,
                         CONCORDAT_ROOM_AMPLE },
  [COLUMN_STATUS] = { N_ ("Status"), CORPUS_SORT_STATUS, 96, CONCORDAT_WIDTH_WIDE,
                      CONCORDAT_ROOM_LITTLE },
  [COLUMN_PERIOD] = { N_ ("For"), CORPUS_SORT_PERIOD, 124, CONCORDAT_WIDTH_WIDE,
                      CONCORDAT_ROOM_AMPLE },
  [COLUMN_SOURCE] = { N_ ("Source"), CORPUS_SORT_LETTER, 64, CONCORDAT_WIDTH_NARROW,
                      CONCORDAT_ROOM_LITTLE },
  [COLUMN_SAYS_WHO] = { N_ ("Says who"), CORPUS_SORT_SOURCE, 130, CONCORDAT_WIDTH_WIDE,
                        CONCORDAT_ROOM_AMPLE },
  [COLUMN_VERDICT] = { N_ ("Verdict"), CORPUS_SORT_VERDICT, 170, CONCORDAT_WIDTH_MEDIUM,
                       CONCORDAT_ROOM_LITTLE },
};

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  Column column = (Column)GPOINTER_TO_INT (data);
  GtkWidget *cell;

  if (column == COLUMN_SOURCE)
    cell = concordat_badge_new ("", 0);
  else if (column == COLUMN_VERDICT)
    cell = concordat_verdict_new ();
  else
    {
      cell = gtk_inscription_new (NULL);
      gtk_inscription_set_text_overflow (GTK_INSCRIPTION (cell),
                                         GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      gtk_inscription_set_nat_lines (GTK_INSCRIPTION (cell), 1);
      gtk_widget_set_valign (cell, GTK_ALIGN_CENTER);
      if (column == COLUMN_VALUE)
        {
          gtk_inscription_set_xalign (GTK_INSCRIPTION (cell), 1);
          gtk_widget_add_css_class (cell, "numeric");
          gtk_widget_add_css_class (cell, "heading");
        }
    }
  gtk_list_item_set_child (list_item, cell);
}

static char *
cell_text (Column column, const CorpusFact *fact)
{
  const EngineFigure *figure = &fact->fact->figure;

  switch (column)
    {
    case COLUMN_CLAIM:
      return corpus_fact_dup_label (fact->fact, fact->quote);
    case COLUMN_VALUE:
      return corpus_value_dup_text (figure->value, figure->upper, figure->unit);
    case COLUMN_QUALIFIER:
      return g_strdup (corpus_qualifier_to_word (figure->qualifier));
    case COLUMN_STATUS:
      return g_strdup (corpus_figure_status_to_word (figure->status));
    case COLUMN_PERIOD:
      return figure->period != NULL ? corpus_date_dup_text (figure->period) : g_strdup ("–");
    case COLUMN_SAYS_WHO:
      return g_strdup (figure->source != NULL ? figure->source : _ ("the text itself"));
    case COLUMN_SOURCE:
    case COLUMN_VERDICT:
    case N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer data)
{
  Column column = (Column)GPOINTER_TO_INT (data);
  const CorpusFact *fact = corpus_item_get_fact (gtk_list_item_get_item (list_item));
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  if (column == COLUMN_SOURCE)
    concordat_badge_set_source (CONCORDAT_BADGE (cell), fact->letter, fact->number);
  else if (column == COLUMN_VERDICT)
    concordat_verdict_set (CONCORDAT_VERDICT (cell), fact->verdict, NULL);
  else
    {
      g_autofree char *text = cell_text (column, fact);

      gtk_inscription_set_text (GTK_INSCRIPTION (cell), text);
      gtk_widget_set_tooltip_text (cell, text);
    }
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer user_data)
{
  const CorpusFact *fact = corpus_item_get_fact (gtk_column_view_row_get_item (row));
  g_autofree char *label = corpus_fact_dup_label (fact->fact, fact->quote);
  g_autofree char *value = corpus_figure_dup_text (&fact->fact->figure);
  g_autofree char *text = g_strdup_printf (_ ("%1$s: %2$s, %3$s, source %4$s, %5$s"), label, value,
                                           corpus_figure_status_to_word (fact->fact->figure.status),
                                           fact->letter, corpus_verdict_to_word (fact->verdict));

  gtk_column_view_row_set_accessible_label (row, text);
}

void
concordat_figure_columns_append (GtkColumnView *view)
{
  concordat_columns_append (view, columns, N_COLUMNS, G_CALLBACK (setup_cb), G_CALLBACK (bind_cb),
                            G_CALLBACK (bind_row_cb));
}

void
concordat_figure_columns_set_width_class (GtkColumnView *view,
                                          ConcordatWidthClass width_class,
                                          ConcordatRoom room)
{
  concordat_columns_show (view, columns, width_class, room);
}
