/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Cells are made once and filled again on every bind; they keep no connection to their item, which
 * is an immutable snapshot. */

#include "config.h"

#include "concordat-agreement-cells.h"

#include "concordat-badge.h"
#include "concordat-columns.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define SOURCES_MOST_SLOTS 8
#define SLOT_WIDTH_PX 24 /* a badge of one letter */

/* Beside an open inspector the parties need the room more. */
#define STATUS_MIN_WIDTH_PX 92

typedef enum
{
  COLUMN_PARTIES,
  COLUMN_SUBJECTS,
  COLUMN_DATE,
  COLUMN_STATUS,
  COLUMN_SOURCES,
  COLUMN_VERDICT,
  N_COLUMNS
} Column;

static const ConcordatColumn columns[N_COLUMNS] = {
  [COLUMN_PARTIES] = { N_ ("Parties and instrument"), CORPUS_SORT_PARTIES, -1,
                       CONCORDAT_WIDTH_NARROW, CONCORDAT_ROOM_LITTLE },
  [COLUMN_SUBJECTS] = { N_ ("Subjects"), CORPUS_SORT_SUBJECTS, 168, CONCORDAT_WIDTH_WIDE,
                        CONCORDAT_ROOM_AMPLE },
  [COLUMN_DATE] = { N_ ("Date and place"), CORPUS_SORT_DATE, 124, CONCORDAT_WIDTH_MEDIUM,
                    CONCORDAT_ROOM_LITTLE },
  [COLUMN_STATUS] = { N_ ("Status"), CORPUS_SORT_STATUS, 128, CONCORDAT_WIDTH_MEDIUM,
                      CONCORDAT_ROOM_LITTLE },
  [COLUMN_SOURCES] = { N_ ("Sources"), CORPUS_SORT_N_DOCUMENTS, 210, CONCORDAT_WIDTH_WIDE,
                       CONCORDAT_ROOM_SOME },
  [COLUMN_VERDICT] = { N_ ("Verdict"), CORPUS_SORT_VERDICT, 150, CONCORDAT_WIDTH_NARROW,
                       CONCORDAT_ROOM_LITTLE },
};

static GtkWidget *
two_lines_new (void)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *first = gtk_inscription_new (NULL);
  GtkWidget *second = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (first),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (second),
                                     GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_min_lines (GTK_INSCRIPTION (first), 1);
  gtk_widget_add_css_class (second, "caption");
  gtk_widget_add_css_class (second, "secondary");
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  gtk_box_append (GTK_BOX (box), first);
  gtk_box_append (GTK_BOX (box), second);
  return box;
}

static void
two_lines_set (GtkWidget *box, const char *first, const char *second)
{
  GtkWidget *top = gtk_widget_get_first_child (box);
  GtkWidget *bottom = gtk_widget_get_next_sibling (top);

  gtk_inscription_set_text (GTK_INSCRIPTION (top), first);
  gtk_widget_set_tooltip_text (top, first);
  gtk_inscription_set_text (GTK_INSCRIPTION (bottom), second);
  gtk_widget_set_visible (bottom, second != NULL && *second != '\0');
}

static char *
instrument_line (const CorpusAgreement *agreement)
{
  const char *binding = corpus_binding_to_word (agreement->binding);

  return *binding != '\0'
             ? g_strdup_printf ("%s · %s", corpus_instrument_to_word (agreement->instrument),
                                binding)
             : g_strdup (corpus_instrument_to_word (agreement->instrument));
}

static void
remove_children (GtkWidget *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    gtk_widget_unparent (child);
}

static GtkWidget *
chip_new (const char *text)
{
  GtkWidget *chip = gtk_label_new (text);

  gtk_widget_add_css_class (chip, "chip");
  gtk_label_set_ellipsize (GTK_LABEL (chip), PANGO_ELLIPSIZE_END);
  return chip;
}

static void
fill_subjects (GtkWidget *box, const CorpusAgreement *agreement)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (box)) != NULL)
    adw_wrap_box_remove (ADW_WRAP_BOX (box), child);
  for (guint i = 0; agreement->subjects[i] != NULL && i < 4; i++)
    adw_wrap_box_append (ADW_WRAP_BOX (box),
                         chip_new (corpus_subject_to_word (agreement->subjects[i])));
}

static const CorpusPresence *
presence_of (const CorpusAgreement *agreement, gint64 document)
{
  for (guint i = 0; i < agreement->n_presences; i++)
    if (agreement->presences[i].document == document)
      return &agreement->presences[i];
  return NULL;
}

/* One slot per source, a badge or a dot; past eight sources only who speaks, and how many of all. */
static void
fill_sources (GtkWidget *box, const CorpusAgreement *agreement, GArray *documents)
{
  guint n = documents != NULL ? documents->len : 0;

  remove_children (box);
  if (n <= SOURCES_MOST_SLOTS)
    {
      for (guint i = 0; i < n; i++)
        {
          const CorpusPresence *presence =
              presence_of (agreement, g_array_index (documents, gint64, i));
          GtkWidget *slot;

          if (presence != NULL)
            slot = concordat_badge_new (presence->letter, presence->number);
          else
            {
              slot = gtk_label_new ("·");
              gtk_widget_add_css_class (slot, "empty-slot");
              gtk_accessible_update_state (GTK_ACCESSIBLE (slot), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE,
                                           -1);
            }
          gtk_widget_set_size_request (slot, SLOT_WIDTH_PX, -1);
          gtk_box_append (GTK_BOX (box), slot);
        }
      return;
    }
  for (guint i = 0; i < MIN (agreement->n_presences, 4); i++)
    gtk_box_append (GTK_BOX (box), concordat_badge_new (agreement->presences[i].letter,
                                                        agreement->presences[i].number));
  {
    g_autofree char *text = g_strdup_printf (_ ("%u of %u"), agreement->n_presences, n);
    GtkWidget *label = gtk_label_new (text);

    gtk_widget_add_css_class (label, "numeric");
    gtk_widget_set_margin_start (label, 4);
    gtk_box_append (GTK_BOX (box), label);
  }
}

static GtkWidget *
make_cell (Column column)
{
  GtkWidget *box;

  switch (column)
    {
    case COLUMN_SUBJECTS:
      box = adw_wrap_box_new ();
      adw_wrap_box_set_child_spacing (ADW_WRAP_BOX (box), 4);
      adw_wrap_box_set_line_spacing (ADW_WRAP_BOX (box), 3);
      gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
      return box;
    case COLUMN_SOURCES:
      box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 1);
      gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
      return box;
    case COLUMN_VERDICT:
      return concordat_verdict_new ();
    case COLUMN_PARTIES:
    case COLUMN_DATE:
    case COLUMN_STATUS:
    case N_COLUMNS:
    default:
      return two_lines_new ();
    }
}

static void
fill_parties (GtkWidget *cell, const CorpusAgreement *agreement, gboolean narrow)
{
  g_autofree char *parties = corpus_parties_dup_text (agreement->parties);
  g_autofree char *line = instrument_line (agreement);
  g_autofree char *date = corpus_date_dup_text (agreement->date);
  g_autofree char *card = NULL;

  if (narrow)
    card = g_strjoin (" · ", line, corpus_agreement_status_to_word (agreement->status),
                      *date != '\0' ? date : _ ("No date"), NULL);
  two_lines_set (cell, parties, narrow ? card : line);
  gtk_widget_add_css_class (gtk_widget_get_first_child (cell), "heading");
}

static void
fill_cell (Column column, GtkWidget *cell, const CorpusAgreement *agreement, GtkColumnView *view)
{
  g_autofree char *date = NULL;

  switch (column)
    {
    case COLUMN_PARTIES:
      fill_parties (cell, agreement, g_object_get_data (G_OBJECT (view), "narrow") != NULL);
      break;
    case COLUMN_SUBJECTS:
      fill_subjects (cell, agreement);
      break;
    case COLUMN_DATE:
      date = corpus_date_dup_text (agreement->date);
      two_lines_set (cell, *date != '\0' ? date : _ ("No date"),
                     agreement->place != NULL ? agreement->place : _ ("no place"));
      break;
    case COLUMN_STATUS:
      two_lines_set (cell, corpus_agreement_status_to_word (agreement->status), NULL);
      break;
    case COLUMN_SOURCES:
      fill_sources (cell, agreement, g_object_get_data (G_OBJECT (view), "documents"));
      break;
    case COLUMN_VERDICT:
      concordat_verdict_set (CONCORDAT_VERDICT (cell), agreement->verdict, agreement->reason);
      break;
    case N_COLUMNS:
    default:
      g_assert_not_reached ();
    }
}

static void
setup_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  gtk_list_item_set_child (list_item, make_cell (GPOINTER_TO_INT (column)));
}

static void
bind_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer column)
{
  CorpusItem *item = gtk_list_item_get_item (list_item);
  GtkWidget *cell = gtk_list_item_get_child (list_item);
  GtkColumnView *view = g_object_get_data (G_OBJECT (factory), "view");

  fill_cell (GPOINTER_TO_INT (column), cell, corpus_item_get_agreement (item), view);
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkColumnViewRow *row, gpointer user_data)
{
  CorpusItem *item = gtk_column_view_row_get_item (row);
  g_autofree char *sentence = concordat_agreement_dup_sentence (corpus_item_get_agreement (item));

  gtk_column_view_row_set_accessible_label (row, sentence);
}

void
concordat_agreement_columns_append (GtkColumnView *view)
{
  concordat_columns_append (view, columns, N_COLUMNS, G_CALLBACK (setup_cb), G_CALLBACK (bind_cb),
                            G_CALLBACK (bind_row_cb));
}

static void
update_documents (GtkColumnView *view, CorpusProject *project)
{
  g_object_set_data_full (G_OBJECT (view), "documents", corpus_project_list_documents (project),
                          (GDestroyNotify)g_array_unref);
}

static void
project_changed_cb (CorpusProject *project, guint what, GtkColumnView *view)
{
  if (what & CORPUS_CHANGE_SOURCES)
    update_documents (view, project);
}

void
concordat_agreement_columns_set_project (GtkColumnView *view, CorpusProject *project)
{
  update_documents (view, project);
  g_signal_connect_object (project, "changed", G_CALLBACK (project_changed_cb), view, 0);
}

void
concordat_agreement_columns_set_width_class (GtkColumnView *view,
                                             ConcordatWidthClass width_class,
                                             ConcordatRoom room)
{
  GtkSelectionModel *model = gtk_column_view_get_model (view);
  gboolean narrow = width_class == CONCORDAT_WIDTH_NARROW;
  g_autoptr (GtkColumnViewColumn) status =
      g_list_model_get_item (gtk_column_view_get_columns (view), COLUMN_STATUS);

  g_object_set_data (G_OBJECT (view), "narrow", narrow ? view : NULL);
  concordat_columns_show (view, columns, width_class, room);
  gtk_column_view_column_set_fixed_width (
      status, room == CONCORDAT_ROOM_SOME ? STATUS_MIN_WIDTH_PX : columns[COLUMN_STATUS].width_px);
  /* The first column reads otherwise now: bind again. */
  if (model != NULL)
    {
      g_object_ref (model);
      gtk_column_view_set_model (view, NULL);
      gtk_column_view_set_model (view, model);
      g_object_unref (model);
    }
}

static char *
letters_of (const CorpusAgreement *agreement)
{
  g_autoptr (GPtrArray) letters = g_ptr_array_new ();

  for (guint i = 0; i < agreement->n_presences; i++)
    g_ptr_array_add (letters, (gpointer)agreement->presences[i].letter);
  g_ptr_array_add (letters, NULL);
  return g_strjoinv (", ", (char **)letters->pdata);
}

char *
concordat_agreement_dup_sentence (const CorpusAgreement *agreement)
{
  g_autofree char *parties = corpus_list_dup_text (agreement->parties, corpus_party_to_word);
  g_autofree char *date = corpus_date_dup_text (agreement->date);
  g_autofree char *letters = letters_of (agreement);
  g_autoptr (GString) text = g_string_new (parties);

  g_string_append_printf (text, ", %s, %s", corpus_instrument_to_word (agreement->instrument),
                          corpus_agreement_status_to_word (agreement->status));
  if (*date != '\0')
    g_string_append_printf (text, ", %s", date);
  if (agreement->place != NULL)
    g_string_append_printf (text, ", %s", agreement->place);
  g_string_append_printf (
      text, ngettext ("; source %s: ", "; sources %s: ", agreement->n_presences), letters);
  g_string_append (text, corpus_verdict_to_word (agreement->verdict));
  if (*agreement->reason != '\0')
    g_string_append_printf (text, ", %s", agreement->reason);
  return g_string_free (g_steal_pointer (&text), FALSE);
}
