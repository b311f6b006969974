/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Widgets are made once and filled on bind; rows are immutable snapshots. */

#include "config.h"

#include "concordat-search-rows.h"

#include "concordat-badge.h"
#include "concordat-fact-text.h"
#include "concordat-kind.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define FROM_WIDTH_PX 70

typedef enum
{
  COLUMN_FROM,
  COLUMN_BEFORE,
  COLUMN_HIT,
  COLUMN_AFTER,
  N_COLUMNS
} Column;

static GtkWidget *
inscription_new (float xalign, GtkInscriptionOverflow overflow)
{
  GtkWidget *text = gtk_inscription_new (NULL);

  gtk_inscription_set_xalign (GTK_INSCRIPTION (text), xalign);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (text), overflow);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_nat_lines (GTK_INSCRIPTION (text), 1);
  gtk_inscription_set_min_chars (GTK_INSCRIPTION (text), 6);
  gtk_widget_set_valign (text, GTK_ALIGN_CENTER);
  return text;
}

static void
setup_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  GtkWidget *cell;

  switch ((Column)GPOINTER_TO_INT (column))
    {
    case COLUMN_FROM:
      cell = concordat_badge_new ("", 0);
      break;
    case COLUMN_BEFORE:
      cell = inscription_new (1, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_START);
      break;
    case COLUMN_HIT:
      cell = gtk_label_new (NULL);
      gtk_widget_add_css_class (cell, "kwic-hit");
      break;
    case COLUMN_AFTER:
    case N_COLUMNS:
    default:
      cell = inscription_new (0, GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
      break;
    }
  gtk_list_item_set_child (list_item, cell);
}

static void
bind_cell_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  const CorpusHit *hit = corpus_item_get_hit (gtk_list_item_get_item (list_item));
  GtkWidget *cell = gtk_list_item_get_child (list_item);

  switch ((Column)GPOINTER_TO_INT (column))
    {
    case COLUMN_FROM:
      concordat_badge_set_source (CONCORDAT_BADGE (cell), hit->letter, hit->number);
      break;
    case COLUMN_BEFORE:
      gtk_inscription_set_text (GTK_INSCRIPTION (cell), hit->before);
      break;
    case COLUMN_HIT:
      gtk_label_set_label (GTK_LABEL (cell), hit->hit);
      break;
    case COLUMN_AFTER:
    case N_COLUMNS:
    default:
      gtk_inscription_set_text (GTK_INSCRIPTION (cell), hit->after);
      break;
    }
}

static void
bind_line_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer user_data)
{
  const CorpusHit *hit = corpus_item_get_hit (gtk_column_view_row_get_item (row));
  g_autofree char *label =
      g_strdup_printf ("%s: %s %s %s", hit->letter, hit->before, hit->hit, hit->after);

  gtk_column_view_row_set_accessible_label (row, label);
}

void
concordat_search_append_columns (GtkColumnView *view)
{
  const char *titles[N_COLUMNS] = { _ ("From"), _ ("Before"), _ ("Hit"), _ ("After") };
  g_autoptr (GtkListItemFactory) rows = gtk_signal_list_item_factory_new ();

  for (int i = 0; i < N_COLUMNS; i++)
    {
      GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
      g_autoptr (GtkColumnViewColumn) column = gtk_column_view_column_new (titles[i], factory);

      g_signal_connect (factory, "setup", G_CALLBACK (setup_cell_cb), GINT_TO_POINTER (i));
      g_signal_connect (factory, "bind", G_CALLBACK (bind_cell_cb), GINT_TO_POINTER (i));
      if (i == COLUMN_FROM)
        gtk_column_view_column_set_fixed_width (column, FROM_WIDTH_PX);
      gtk_column_view_column_set_expand (column, i == COLUMN_BEFORE || i == COLUMN_AFTER);
      gtk_column_view_append_column (view, column);
    }
  g_signal_connect (rows, "bind", G_CALLBACK (bind_line_cb), NULL);
  gtk_column_view_set_row_factory (view, rows);
}

static GtkWidget *
label_new (const char *style)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (label, style);
  return label;
}

/* value and badge; topic; verdict */
static void
setup_figure_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *card = gtk_box_new (GTK_ORIENTATION_VERTICAL, 4);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);
  GtkWidget *value = label_new ("title-3");

  gtk_widget_add_css_class (value, "numeric");
  gtk_widget_set_hexpand (value, TRUE);
  gtk_box_append (GTK_BOX (head), value);
  gtk_box_append (GTK_BOX (head), concordat_badge_new ("", 0));
  gtk_box_append (GTK_BOX (card), head);
  gtk_box_append (GTK_BOX (card), label_new ("caption"));
  gtk_box_append (GTK_BOX (card), concordat_verdict_new ());
  gtk_widget_add_css_class (card, "card");
  gtk_widget_add_css_class (card, "figure-card");
  gtk_widget_set_size_request (card, 224, -1);
  gtk_list_item_set_child (list_item, card);
}

static void
bind_figure_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  const CorpusFact *fact = corpus_item_get_fact (gtk_list_item_get_item (list_item));
  GtkWidget *card = gtk_list_item_get_child (list_item);
  GtkWidget *head = gtk_widget_get_first_child (card);
  GtkWidget *topic = gtk_widget_get_next_sibling (head);
  g_autofree char *value = concordat_fact_dup_short_value (fact->fact);
  g_autofree char *label = corpus_fact_dup_label (fact->fact, fact->quote);
  g_autofree char *name = NULL;

  gtk_label_set_label (GTK_LABEL (gtk_widget_get_first_child (head)), value);
  concordat_badge_set_source (CONCORDAT_BADGE (gtk_widget_get_last_child (head)), fact->letter,
                              fact->number);
  gtk_label_set_label (GTK_LABEL (topic), label);
  gtk_widget_set_tooltip_text (topic, label);
  concordat_verdict_set (CONCORDAT_VERDICT (gtk_widget_get_next_sibling (topic)), fact->verdict,
                         "");
  name = g_strjoin (", ", fact->letter, value, label, corpus_verdict_to_word (fact->verdict), NULL);
  gtk_list_item_set_accessible_label (list_item, name);
}

GtkListItemFactory *
concordat_search_figure_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_figure_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_figure_cb), NULL);
  return factory;
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 1);
  GtkWidget *first = label_new ("body");

  gtk_label_set_wrap (GTK_LABEL (first), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (first), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_lines (GTK_LABEL (first), 3);
  gtk_widget_set_hexpand (words, TRUE);
  gtk_widget_set_margin_top (row, 6);
  gtk_widget_set_margin_bottom (row, 6);
  gtk_widget_set_margin_start (row, 6);
  gtk_widget_set_margin_end (row, 6);
  gtk_box_append (GTK_BOX (words), first);
  gtk_box_append (GTK_BOX (words), label_new ("caption"));
  gtk_box_append (GTK_BOX (row), concordat_badge_new ("", 0));
  gtk_box_append (GTK_BOX (row), words);
  gtk_list_item_set_child (list_item, row);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  CorpusItem *item = gtk_list_item_get_item (list_item);
  const CorpusHit *hit = corpus_item_get_hit (item);
  const CorpusFact *fact = corpus_item_get_fact (item);
  GtkWidget *badge = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *first = gtk_widget_get_first_child (gtk_widget_get_next_sibling (badge));
  GtkWidget *second = gtk_widget_get_next_sibling (first);
  g_autofree char *markup = NULL;
  g_autofree char *label = NULL;

  if (hit != NULL)
    {
      markup = g_markup_printf_escaped ("…%s <b>%s</b> %s…", hit->before, hit->hit, hit->after);
      concordat_badge_set_source (CONCORDAT_BADGE (badge), hit->letter, hit->number);
    }
  else
    {
      g_autofree char *value = concordat_fact_dup_value (fact->fact);
      g_autofree char *topic = corpus_fact_dup_label (fact->fact, fact->quote);

      markup = g_markup_printf_escaped ("<b>%s</b>", fact->quote);
      label = g_strdup_printf ("%s %s · %s · %s", concordat_kind_get_sign (fact->fact->kind),
                               corpus_kind_to_word (fact->fact->kind), topic, value);
      concordat_badge_set_source (CONCORDAT_BADGE (badge), fact->letter, fact->number);
    }
  gtk_label_set_markup (GTK_LABEL (first), markup);
  gtk_label_set_label (GTK_LABEL (second), label != NULL ? label : "");
  gtk_widget_set_visible (second, label != NULL);
}

GtkListItemFactory *
concordat_search_row_factory_new (void)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  g_signal_connect (factory, "setup", G_CALLBACK (setup_row_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_row_cb), NULL);
  return factory;
}
