/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A column asks the corpus for its text once per document and for its facts after each change; where
 * the user was in the text stays. */

#include "config.h"

#include "concordat-text-column.h"

#include "concordat-badge.h"
#include "concordat-fact-strip.h"
#include "corpus-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>

struct _ConcordatTextColumn
{
  GtkWidget parent_instance;

  ConcordatFactStrip *start_strip;
  ConcordatFactStrip *end_strip;
  GtkMenuButton *chooser;
  ConcordatBadge *badge;
  GtkLabel *title;
  GtkPopover *popover;
  GtkListView *list;
  GtkLabel *details;
  GtkLabel *count;
  GtkScrolledWindow *scroller;
  ConcordatTextView *view;

  ConcordatFactStrip *strip; /* the one that is shown */
  gint64 document;
  char *letter;
  guint number;
  gboolean by_code;
};

G_DEFINE_FINAL_TYPE (ConcordatTextColumn, concordat_text_column, GTK_TYPE_WIDGET)

enum
{
  DOCUMENT_CHOSEN,
  SCROLLED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
setup_source_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 8);
  GtkWidget *title = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_max_width_chars (GTK_LABEL (title), 48);
  gtk_box_append (GTK_BOX (box), concordat_badge_new ("", 0));
  gtk_box_append (GTK_BOX (box), title);
  gtk_list_item_set_child (list_item, box);
}

static void
bind_source_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, gpointer user_data)
{
  const CorpusSource *source = corpus_item_get_source (gtk_list_item_get_item (list_item));
  GtkWidget *badge = gtk_widget_get_first_child (gtk_list_item_get_child (list_item));
  GtkWidget *title = gtk_widget_get_next_sibling (badge);

  concordat_badge_set_source (CONCORDAT_BADGE (badge), source->letter, source->number);
  gtk_label_set_label (GTK_LABEL (title), source->title);
  gtk_widget_set_tooltip_text (title, source->title);
}

static void
activate_cb (ConcordatTextColumn *self, guint position)
{
  GListModel *model = G_LIST_MODEL (gtk_list_view_get_model (self->list));
  g_autoptr (CorpusItem) item = g_list_model_get_item (model, position);

  gtk_popover_popdown (self->popover);
  if (item != NULL && corpus_item_get_id (item) != self->document)
    g_signal_emit (self, signals[DOCUMENT_CHOSEN], 0, corpus_item_get_id (item));
}

static void
show_details (ConcordatTextColumn *self, const CorpusSource *source)
{
  g_autofree char *count =
      g_strdup_printf (ngettext ("%u fact", "%u facts", source->n_facts), source->n_facts);
  g_autofree char *date = corpus_date_dup_text (source->published);
  g_autofree char *language =
      source->language != NULL ? g_ascii_strup (source->language, -1) : g_strdup ("");
  g_autofree char *waiting = NULL;
  g_autofree char *text = NULL;

  if (source->published == NULL && source->n_waiting_dates > 0)
    waiting =
        g_strdup_printf (ngettext ("⚠ No date: %u date waits for it",
                                   "⚠ No date: %u dates wait for it", source->n_waiting_dates),
                         source->n_waiting_dates);
  else if (source->published == NULL)
    waiting = g_strdup (_ ("⚠ No date"));
  text = g_strdup_printf (
      "%s%s%s%s",
      source->published != NULL && source->basis == ENGINE_PUBLISHED_INFERRED ? "≈ " : "",
      waiting != NULL ? waiting : date, *language != '\0' ? " · " : "", language);
  gtk_label_set_label (self->details, text);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->details), text);
  if (waiting != NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->details), "waiting");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->details), "waiting");
  gtk_label_set_label (self->count, count);
}

static GPtrArray *
load_facts (CorpusProject *project, gint64 document)
{
  g_autoptr (CorpusList) list = corpus_fact_list_new (project, document);
  GPtrArray *facts = g_ptr_array_new_with_free_func (g_object_unref);
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < n; i++)
    {
      CorpusItem *item = corpus_list_get_item_at (list, i);

      if (item != NULL)
        g_ptr_array_add (facts, item);
    }
  return facts;
}

static void
value_changed_cb (ConcordatTextColumn *self)
{
  if (!self->by_code)
    g_signal_emit (self, signals[SCROLLED], 0);
}

static void
concordat_text_column_dispose (GObject *object)
{
  ConcordatTextColumn *self = CONCORDAT_TEXT_COLUMN (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORDAT_TYPE_TEXT_COLUMN);
  for (GtkWidget *child; (child = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL;)
    gtk_widget_unparent (child);
  g_clear_pointer (&self->letter, g_free);
  G_OBJECT_CLASS (concordat_text_column_parent_class)->dispose (object);
}

static void
concordat_text_column_class_init (ConcordatTextColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (CONCORDAT_TYPE_BADGE);
  g_type_ensure (CONCORDAT_TYPE_FACT_STRIP);
  g_type_ensure (CONCORDAT_TYPE_TEXT_VIEW);
  G_OBJECT_CLASS (klass)->dispose = concordat_text_column_dispose;
  signals[DOCUMENT_CHOSEN] =
      g_signal_new ("document-chosen", CONCORDAT_TYPE_TEXT_COLUMN, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                    NULL, G_TYPE_NONE, 1, G_TYPE_INT64);
  signals[SCROLLED] = g_signal_new ("scrolled", CONCORDAT_TYPE_TEXT_COLUMN, G_SIGNAL_RUN_LAST, 0,
                                    NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "textcolumn");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-text-column.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, start_strip);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, end_strip);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, chooser);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, badge);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, title);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, popover);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, list);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, details);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, count);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, scroller);
  gtk_widget_class_bind_template_child (widget_class, ConcordatTextColumn, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
concordat_text_column_init (ConcordatTextColumn *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (factory, "setup", G_CALLBACK (setup_source_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_source_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  g_signal_connect_object (concordat_text_column_get_adjustment (self), "value-changed",
                           G_CALLBACK (value_changed_cb), self, G_CONNECT_SWAPPED);
}

GtkWidget *
concordat_text_column_new (gboolean strip_at_start)
{
  ConcordatTextColumn *self = g_object_new (CONCORDAT_TYPE_TEXT_COLUMN, NULL);

  self->strip = strip_at_start ? self->start_strip : self->end_strip;
  gtk_widget_set_visible (GTK_WIDGET (self->strip), TRUE);
  concordat_fact_strip_set_view (self->strip, self->view,
                                 concordat_text_column_get_adjustment (self));
  return GTK_WIDGET (self);
}

void
concordat_text_column_set_sources (ConcordatTextColumn *self, CorpusList *sources)
{
  g_autoptr (GtkNoSelection) model = NULL;

  if (sources != NULL)
    model = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (sources)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (model));
}

void
concordat_text_column_set_document (ConcordatTextColumn *self,
                                    CorpusProject *project,
                                    gint64 document)
{
  g_autoptr (CorpusItem) item =
      project != NULL && document != 0 ? corpus_project_dup_source (project, document, NULL) : NULL;
  const CorpusSource *source = item != NULL ? corpus_item_get_source (item) : NULL;
  g_autoptr (GPtrArray) facts = NULL;
  g_autofree char *name = NULL;

  if (source == NULL)
    {
      self->document = 0;
      g_set_str (&self->letter, "");
      concordat_text_view_set_text (self->view, NULL, NULL);
      return;
    }
  if (self->document != document)
    {
      g_autofree char *text = corpus_project_dup_text (project, document, NULL);

      self->document = document;
      concordat_text_view_set_text (self->view, text, source->title);
      gtk_adjustment_set_value (concordat_text_column_get_adjustment (self), 0);
    }
  g_set_str (&self->letter, source->letter);
  self->number = source->number;
  facts = load_facts (project, document);
  concordat_text_view_set_facts (self->view, facts);
  gtk_widget_queue_draw (GTK_WIDGET (self->strip));
  show_details (self, source);
  concordat_badge_set_source (self->badge, source->letter, source->number);
  gtk_label_set_label (self->title, source->title);
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->title), source->title);
  /* Translators: a source's letter and title. */
  name = g_strdup_printf (_ ("Text of %1$s, %2$s"), source->letter, source->title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

gint64
concordat_text_column_get_document (ConcordatTextColumn *self)
{
  return self->document;
}

const char *
concordat_text_column_get_letter (ConcordatTextColumn *self)
{
  return self->letter != NULL ? self->letter : "";
}

guint
concordat_text_column_get_number (ConcordatTextColumn *self)
{
  return self->number;
}

ConcordatTextView *
concordat_text_column_get_view (ConcordatTextColumn *self)
{
  return self->view;
}

GtkAdjustment *
concordat_text_column_get_adjustment (ConcordatTextColumn *self)
{
  return gtk_scrolled_window_get_vadjustment (self->scroller);
}

void
concordat_text_column_set_kinds (ConcordatTextColumn *self, guint kinds)
{
  concordat_text_view_set_kinds (self->view, kinds);
  concordat_fact_strip_set_kinds (self->strip, kinds);
}

void
concordat_text_column_set_selected (ConcordatTextColumn *self, gint64 fact, CorpusVerdict verdict)
{
  concordat_text_view_set_selected (self->view, fact, verdict);
  gtk_widget_queue_draw (GTK_WIDGET (self->strip));
}

void
concordat_text_column_set_strip_visible (ConcordatTextColumn *self, gboolean visible)
{
  gtk_widget_set_visible (GTK_WIDGET (self->strip), visible);
}

void
concordat_text_column_scroll_by_code (ConcordatTextColumn *self, double value)
{
  self->by_code = TRUE;
  gtk_adjustment_set_value (concordat_text_column_get_adjustment (self), value);
  self->by_code = FALSE;
}
