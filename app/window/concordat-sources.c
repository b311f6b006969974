/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sidebar.  Sources are a list model of the corpus; the facet below them belongs to the visible
 * view, which counts it and is filtered by it. */

#include "config.h"

#include "concordat-sources.h"

#include "concordat-aside.h"
#include "concordat-source-row.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

#define FACET_MOST_ROWS 12

struct _ConcordatSources
{
  AdwBin parent_instance;

  GtkSearchEntry *filter_entry;
  GtkLabel *compared_label;
  GtkListView *source_view;
  GtkWidget *aside_box;
  GtkListView *aside_view;
  GtkWidget *facet_box;
  GtkLabel *facet_title;
  GtkListBox *facet_list;
  GtkRevealer *progress_revealer;
  GtkProgressBar *progress_bar;

  CorpusProject *project;
  CorpusList *list;
  ConcordatPage *page;
};

G_DEFINE_FINAL_TYPE (ConcordatSources, concordat_sources, ADW_TYPE_BIN)

enum
{
  PROP_0,
  PROP_PROJECT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static const char *
facet_word (CorpusFacet facet, const char *code)
{
  int value;

  switch (facet)
    {
    case CORPUS_FACET_PARTY:
      return corpus_party_to_word (code);
    case CORPUS_FACET_SUBJECT:
      return corpus_subject_to_word (code);
    case CORPUS_FACET_COMMODITY:
      return corpus_commodity_to_word (code);
    case CORPUS_FACET_UNIT:
      return corpus_unit_to_word (code);
    case CORPUS_FACET_MEASURE:
      value = engine_code_from_name (ENGINE_CODES_MEASURE, code);
      return value >= 0 ? corpus_measure_to_word ((EngineMeasure)value) : code;
    default:
      return code;
    }
}

static const char *
facet_heading (CorpusFacet facet)
{
  switch (facet)
    {
    case CORPUS_FACET_PARTY:
      return _ ("Parties");
    case CORPUS_FACET_MEASURE:
      return _ ("Measures");
    case CORPUS_FACET_SUBJECT:
      return _ ("Subjects");
    case CORPUS_FACET_COMMODITY:
      return _ ("Goods");
    default:
      return "";
    }
}

static GtkWidget *
make_facet_row (ConcordatSources *self,
                CorpusFacet facet,
                const CorpusFacetCount *count,
                guint most)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *name = gtk_label_new (facet_word (facet, count->code));
  GtkWidget *bar = gtk_level_bar_new_for_interval (0, most);
  g_autofree char *number = g_strdup_printf ("%u", count->count);
  GtkWidget *label = gtk_label_new (number);
  GtkWidget *row = gtk_list_box_row_new ();
  g_autofree char *label_text = NULL;
  gboolean set = concordat_page_has_facet (self->page, count->code);

  gtk_label_set_xalign (GTK_LABEL (name), 0);
  gtk_label_set_ellipsize (GTK_LABEL (name), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (name, TRUE);
  if (set)
    gtk_widget_add_css_class (name, "heading");
  gtk_level_bar_set_value (GTK_LEVEL_BAR (bar), count->count);
  gtk_widget_add_css_class (bar, "facet");
  gtk_widget_set_size_request (bar, 44, -1);
  gtk_widget_set_valign (bar, GTK_ALIGN_CENTER);
  gtk_accessible_update_state (GTK_ACCESSIBLE (bar), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  gtk_widget_add_css_class (label, "numeric");
  gtk_label_set_width_chars (GTK_LABEL (label), 3);
  gtk_label_set_xalign (GTK_LABEL (label), 1);
  gtk_box_append (GTK_BOX (box), name);
  gtk_box_append (GTK_BOX (box), bar);
  gtk_box_append (GTK_BOX (box), label);
  if (set)
    gtk_box_append (GTK_BOX (box), gtk_image_new_from_icon_name ("object-select-symbolic"));
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (row), box);
  label_text = g_strdup_printf ("%s: %u", facet_word (facet, count->code), count->count);
  gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label_text,
                                  -1);
  g_object_set_data_full (G_OBJECT (row), "code", g_strdup (count->code), g_free);
  return row;
}

static void
update_facet (ConcordatSources *self)
{
  CorpusFacet facet = CORPUS_FACET_PARTY;
  g_autoptr (GArray) counts = NULL;
  guint most = 0;

  gtk_list_box_remove_all (self->facet_list);
  if (self->page != NULL && self->project != NULL)
    counts = concordat_page_count_facet (self->page, &facet);
  gtk_widget_set_visible (self->facet_box, counts != NULL && counts->len > 0);
  if (counts == NULL)
    return;
  gtk_label_set_label (self->facet_title, facet_heading (facet));
  for (guint i = 0; i < counts->len; i++)
    most = MAX (most, g_array_index (counts, CorpusFacetCount, i).count);
  for (guint i = 0; i < MIN (counts->len, FACET_MOST_ROWS); i++)
    gtk_list_box_append (
        self->facet_list,
        make_facet_row (self, facet, &g_array_index (counts, CorpusFacetCount, i), MAX (most, 1)));
}

static void
facet_activated_cb (GtkListBox *box, GtkListBoxRow *row, ConcordatSources *self)
{
  g_autofree char *code = g_strdup (g_object_get_data (G_OBJECT (row), "code"));

  concordat_page_toggle_facet (self->page, code);
  update_facet (self);
}

static void
update_compared (ConcordatSources *self)
{
  guint n = self->project != NULL ? corpus_project_get_n_documents (self->project) : 0;
  guint compared = self->project != NULL ? corpus_project_get_n_compared (self->project) : 0;
  g_autofree char *text = g_strdup_printf (_ ("%u of %u compared"), compared, n);

  gtk_label_set_label (self->compared_label, n > 0 ? text : "");
}

static void
filter_changed_cb (GtkSearchEntry *entry, ConcordatSources *self)
{
  CorpusFilter filter = { .text = gtk_editable_get_text (GTK_EDITABLE (entry)) };

  if (self->list == NULL)
    return;
  if (*filter.text == '\0')
    filter.text = NULL;
  corpus_list_set_filter (self->list, &filter);
}

static void
setup_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, ConcordatSources *self)
{
  gtk_list_item_set_child (list_item, concordat_source_row_new ());
}

static void
bind_row_cb (GtkSignalListItemFactory *factory, GtkListItem *list_item, ConcordatSources *self)
{
  CorpusItem *item = gtk_list_item_get_item (list_item);
  const CorpusSource *source = corpus_item_get_source (item);
  g_autofree char *label = g_strdup_printf (_ ("Source %s: %s"), source->letter, source->title);

  concordat_source_row_set_item (CONCORDAT_SOURCE_ROW (gtk_list_item_get_child (list_item)),
                                 self->project, item);
  gtk_list_item_set_accessible_label (list_item, label);
}

/* A click opens the source in Compare. */
static void
activate_row_cb (GtkListView *view, guint position, ConcordatSources *self)
{
  gint64 document = corpus_list_get_id (self->list, position);

  gtk_widget_activate_action (GTK_WIDGET (self), "win.open-source", "x", document);
}

static void
set_project (ConcordatSources *self, CorpusProject *project)
{
  g_autoptr (GtkSelectionModel) selection = NULL;

  if (!g_set_object (&self->project, project))
    return;
  g_clear_object (&self->list);
  if (project != NULL)
    {
      self->list = corpus_source_list_new (project);
      g_signal_connect_object (self->list, "items-changed", G_CALLBACK (update_compared), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      g_signal_connect_object (project, "changed", G_CALLBACK (update_compared), self,
                               G_CONNECT_SWAPPED | G_CONNECT_AFTER);
      selection =
          GTK_SELECTION_MODEL (gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->list))));
    }
  gtk_list_view_set_model (self->source_view, selection);
  concordat_aside_fill (self->aside_view, self->aside_box, project);
  update_compared (self);
  update_facet (self);
}

static void
concordat_sources_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PROJECT:
      g_value_set_object (value, CONCORDAT_SOURCES (object)->project);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_sources_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  switch (id)
    {
    case PROP_PROJECT:
      set_project (CONCORDAT_SOURCES (object), g_value_get_object (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
concordat_sources_dispose (GObject *object)
{
  ConcordatSources *self = CONCORDAT_SOURCES (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), CONCORDAT_TYPE_SOURCES);
  g_clear_object (&self->list);
  g_clear_object (&self->project);
  g_clear_weak_pointer (&self->page);
  G_OBJECT_CLASS (concordat_sources_parent_class)->dispose (object);
}

static void
concordat_sources_class_init (ConcordatSourcesClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->get_property = concordat_sources_get_property;
  object_class->set_property = concordat_sources_set_property;
  object_class->dispose = concordat_sources_dispose;
  properties[PROP_PROJECT] = g_param_spec_object ("project", NULL, NULL, CORPUS_TYPE_PROJECT,
                                                  G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               "/org/concordat/Concordat/concordat-sources.ui");
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, filter_entry);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, compared_label);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, source_view);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, aside_box);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, aside_view);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, facet_box);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, facet_title);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, facet_list);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, progress_revealer);
  gtk_widget_class_bind_template_child (widget_class, ConcordatSources, progress_bar);
  gtk_widget_class_bind_template_callback (widget_class, filter_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, facet_activated_cb);
}

static void
concordat_sources_init (ConcordatSources *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect_object (factory, "setup", G_CALLBACK (setup_row_cb), self, 0);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_row_cb), self, 0);
  gtk_list_view_set_factory (self->source_view, factory);
  gtk_list_view_set_single_click_activate (self->source_view, TRUE);
  g_signal_connect_object (self->source_view, "activate", G_CALLBACK (activate_row_cb), self, 0);
  g_object_unref (factory);
}

void
concordat_sources_set_page (ConcordatSources *self, ConcordatPage *page)
{
  if (self->page == page)
    return;
  if (self->page != NULL)
    g_signal_handlers_disconnect_by_func (self->page, update_facet, self);
  g_set_weak_pointer (&self->page, page);
  if (page != NULL)
    g_signal_connect_object (page, "facets-changed", G_CALLBACK (update_facet), self,
                             G_CONNECT_SWAPPED);
  update_facet (self);
}

void
concordat_sources_set_progress (ConcordatSources *self, const char *text, double fraction)
{
  gtk_revealer_set_reveal_child (self->progress_revealer, text != NULL);
  if (text == NULL)
    return;
  gtk_progress_bar_set_text (self->progress_bar, text);
  gtk_progress_bar_set_fraction (self->progress_bar, fraction);
}
