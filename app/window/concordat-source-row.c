/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One source in the sidebar.  A row is filled again whenever its item changes: items are immutable
 * snapshots. */

#include "config.h"

#include "concordat-source-row.h"

#include "concordat-badge.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

struct _ConcordatSourceRow
{
  GtkWidget parent_instance;

  ConcordatBadge *badge;
  GtkLabel *title;
  GtkLabel *date;
  GtkLabel *detail;
  GtkCheckButton *compare;
  GtkActionable *details;

  CorpusProject *project;
  gint64 document;
  gboolean filling;
};

G_DEFINE_FINAL_TYPE (ConcordatSourceRow, concordat_source_row, GTK_TYPE_WIDGET)

static void
compare_toggled_cb (GtkCheckButton *button, ConcordatSourceRow *self)
{
  if (!self->filling && self->project != NULL && self->document != 0)
    corpus_project_set_compared (self->project, self->document,
                                 gtk_check_button_get_active (button), NULL);
}

static void
concordat_source_row_dispose (GObject *object)
{
  ConcordatSourceRow *self = CONCORDAT_SOURCE_ROW (object);
  GtkWidget *child;

  g_clear_object (&self->project);
  /* The box that holds all has no name, so the template does not let go of it. */
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (child);
  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORDAT_TYPE_SOURCE_ROW);
  G_OBJECT_CLASS (concordat_source_row_parent_class)->dispose (object);
}

static void
concordat_source_row_class_init (ConcordatSourceRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_BADGE);
  G_OBJECT_CLASS (klass)->dispose = concordat_source_row_dispose;
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-source-row.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatSourceRow, badge);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSourceRow, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSourceRow, date);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSourceRow, detail);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSourceRow, compare);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSourceRow, details);
  gtk_widget_class_bind_template_callback (widget_class, compare_toggled_cb);
}

static void
concordat_source_row_init (ConcordatSourceRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
concordat_source_row_new (void)
{
  return g_object_new (CONCORDAT_TYPE_SOURCE_ROW, NULL);
}

static char *
date_line (const CorpusSource *source)
{
  g_autofree char *date = corpus_date_dup_text (source->published);
  const char *by = source->publisher != NULL ? source->publisher : source->author;

  if (source->published == NULL && source->n_waiting_dates > 0)
    return g_strdup_printf (ngettext ("⚠ No date · %u date waiting", "⚠ No date · %u dates waiting",
                                      source->n_waiting_dates),
                            source->n_waiting_dates);
  if (source->published == NULL)
    return g_strdup (_ ("⚠ No date"));
  if (source->basis == ENGINE_PUBLISHED_INFERRED)
    return g_strdup_printf (_ ("≈ %s, inferred"), date);
  return by != NULL ? g_strdup_printf ("%s · %s", date, by) : g_strdup (date);
}

static char *
detail_line (const CorpusSource *source)
{
  g_autoptr (GString) text = g_string_new (NULL);

  if (source->language != NULL)
    {
      g_autofree char *language = g_ascii_strup (source->language, -1);

      g_string_append_printf (text, "%s · ", language);
    }
  g_string_append_printf (text, ngettext ("%u fact", "%u facts", source->n_facts), source->n_facts);
  if (source->reprint_of != 0)
    {
      g_autofree char *reprint = g_strdup_printf (_ ("reprint of %s"), source->reprint_of_letter);

      g_string_append_printf (text, " · %s", reprint);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
concordat_source_row_set_item (ConcordatSourceRow *self, CorpusProject *project, CorpusItem *item)
{
  const CorpusSource *source = item != NULL ? corpus_item_get_source (item) : NULL;
  g_autofree char *date = NULL;
  g_autofree char *detail = NULL;
  g_autofree char *compare = NULL;
  g_autofree char *about = NULL;

  g_set_object (&self->project, project);
  self->document = source != NULL ? source->id : 0;
  if (source == NULL)
    return;

  date = date_line (source);
  detail = detail_line (source);
  compare = g_strdup_printf (_ ("Compare source %s"), source->letter);
  self->filling = TRUE;
  concordat_badge_set_source (self->badge, source->letter, source->number);
  gtk_label_set_label (self->title, source->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), source->title);
  gtk_label_set_label (self->date, date);
  gtk_label_set_label (self->detail, detail);
  if (source->published == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->date), "waiting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->date), "waiting");
  gtk_check_button_set_active (self->compare, source->compared);
  gtk_actionable_set_action_target (self->details, "x", source->id);
  about = g_strdup_printf (_ ("About source %s"), source->letter);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->details), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  about, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->compare), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  compare, -1);
  self->filling = FALSE;
}
