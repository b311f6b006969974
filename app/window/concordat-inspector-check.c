/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a person must settle: which of several agreements a mention means.  A row for each that it may
 * mean, with what speaks for it, and one for none of them; each row is a button that decides. */

#include "config.h"

#include "concordat-inspector-private.h"

#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define MOST_CANDIDATES 6

static GtkWidget *
choice_row (gint64 fact, gint64 agreement, const char *title, const char *subtitle)
{
  GtkWidget *row = adw_action_row_new ();
  const char *verb = agreement != 0 ? _ ("Same agreement") : _ ("Another agreement");
  GtkWidget *label = gtk_label_new (verb);
  g_autofree char *name = g_strdup_printf ("%s: %s", verb, title);

  gtk_widget_add_css_class (label, "caption-heading");
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  adw_action_row_set_title_lines (ADW_ACTION_ROW (row), 2);
  adw_action_row_add_suffix (ADW_ACTION_ROW (row), label);
  gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (row), TRUE);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (row), "(xx)", fact, agreement);
  gtk_actionable_set_action_name (GTK_ACTIONABLE (row), "win.assign");
  /* the row is labelled by its title alone, which does not say what it does */
  gtk_accessible_reset_relation (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_RELATION_LABELLED_BY);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, subtitle, -1);
  return row;
}

static GtkWidget *
candidate_row (CorpusProject *project, gint64 fact, gint64 id, const char *why)
{
  g_autoptr (CorpusItem) item = corpus_project_dup_agreement (project, id, NULL);
  const CorpusAgreement *agreement = item != NULL ? corpus_item_get_agreement (item) : NULL;
  g_autofree char *parties = NULL;
  g_autofree char *date = NULL;
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;

  if (agreement == NULL)
    return NULL;
  parties = corpus_parties_dup_text (agreement->parties);
  date = corpus_date_dup_text (agreement->date);
  title = g_strdup_printf ("%s%s%s", corpus_instrument_to_word (agreement->instrument),
                           *date != '\0' ? ", " : "", date);
  subtitle = g_strdup_printf ("%s · %s", parties, why);
  return choice_row (fact, id, title, subtitle);
}

void
concordat_inspector_add_check (GtkBox *content,
                               CorpusProject *project,
                               const CorpusAgreement *agreement)
{
  GtkWidget *heading, *list;

  if (agreement->verdict != CORPUS_VERDICT_TO_CHECK || agreement->n_presences == 0
      || agreement->candidates[0] == 0)
    return;
  heading = gtk_label_new (_ ("Which agreement is meant?"));
  gtk_label_set_xalign (GTK_LABEL (heading), 0);
  gtk_widget_add_css_class (heading, "caption-heading");
  gtk_box_append (content, heading);
  list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  gtk_accessible_update_property (GTK_ACCESSIBLE (list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("Which agreement is meant?"), -1);
  for (guint i = 0; agreement->candidates[i] != 0 && i < MOST_CANDIDATES; i++)
    {
      GtkWidget *row = candidate_row (project, agreement->presences[0].fact,
                                      agreement->candidates[i], agreement->candidate_reasons[i]);

      if (row != NULL)
        gtk_list_box_append (GTK_LIST_BOX (list), row);
    }
  gtk_list_box_append (GTK_LIST_BOX (list),
                       choice_row (agreement->presences[0].fact, 0, _ ("None of these"),
                                   _ ("The text tells of one that stands by itself")));
  gtk_box_append (content, list);
}
