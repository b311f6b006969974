/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A section whose list is empty has no header, so a folded one keeps a row of its own: it says that
 * rows are folded away, and unfolds them when it is activated. */

#include "config.h"

#include "concordat-matrix-sections.h"

#include "concordat-kind.h"
#include "concordat-matrix-counts.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

static const EngineFactKind section_kinds[CONCORDAT_MATRIX_N_SECTIONS] = { ENGINE_FACT_AGREEMENT,
                                                                           ENGINE_FACT_COMMITMENT,
                                                                           ENGINE_FACT_FIGURE };

struct _ConcordatMatrixFold
{
  GObject parent_instance;

  EngineFactKind kind;
};

G_DEFINE_FINAL_TYPE (ConcordatMatrixFold, concordat_matrix_fold, G_TYPE_OBJECT)

struct _ConcordatMatrixSections
{
  GObject parent_instance;

  CorpusList *lists[CONCORDAT_MATRIX_N_SECTIONS];
  gboolean folded[CONCORDAT_MATRIX_N_SECTIONS];
  GListStore *store; /* of GListModel: each section's list, or the row that stands for it */
  GListModel *model;
};

G_DEFINE_FINAL_TYPE (ConcordatMatrixSections, concordat_matrix_sections, G_TYPE_OBJECT)

static void
concordat_matrix_fold_class_init (ConcordatMatrixFoldClass *klass)
{
}

static void
concordat_matrix_fold_init (ConcordatMatrixFold *self)
{
}

EngineFactKind
concordat_matrix_fold_get_kind (ConcordatMatrixFold *self)
{
  return self->kind;
}

static guint
index_of (EngineFactKind kind)
{
  for (guint i = 0; i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    if (section_kinds[i] == kind)
      return i;
  return 0;
}

static void
put_section (ConcordatMatrixSections *self, guint index)
{
  g_autoptr (GListStore) fold = NULL;
  gpointer model = self->lists[index];

  if (self->folded[index] && g_list_model_get_n_items (G_LIST_MODEL (self->lists[index])) > 0)
    {
      g_autoptr (ConcordatMatrixFold) row = g_object_new (CONCORDAT_TYPE_MATRIX_FOLD, NULL);

      row->kind = section_kinds[index];
      fold = g_list_store_new (CONCORDAT_TYPE_MATRIX_FOLD);
      g_list_store_append (fold, row);
      model = fold;
    }
  g_list_store_splice (self->store, index,
                       g_list_model_get_n_items (G_LIST_MODEL (self->store)) > index ? 1 : 0,
                       &model, 1);
}

/* A section that is folded and becomes empty, or has rows again. */
static void
items_changed_cb (CorpusList *list,
                  guint position,
                  guint removed,
                  guint added,
                  ConcordatMatrixSections *self)
{
  guint n = g_list_model_get_n_items (G_LIST_MODEL (list));

  for (guint i = 0; i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    if (self->lists[i] == list && self->folded[i]
        && (n == 0) != (concordat_matrix_sections_get_n_rows (self, i) == 0))
      put_section (self, i);
}

static void
clear_lists (ConcordatMatrixSections *self)
{
  g_list_store_remove_all (self->store);
  for (guint i = 0; i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    if (self->lists[i] != NULL)
      {
        g_signal_handlers_disconnect_by_func (self->lists[i], items_changed_cb, self);
        g_clear_object (&self->lists[i]);
      }
}

/* ---- headers ---- */

static void
clicked_cb (GtkButton *button, ConcordatMatrixSections *self)
{
  GtkListHeader *header = g_object_get_data (G_OBJECT (button), "header");
  gpointer item = gtk_list_header_get_item (header);
  EngineFactKind kind;

  if (item == NULL)
    return;
  kind = concordat_matrix_sections_kind_of (item);
  concordat_matrix_sections_set_folded (self, kind,
                                        !concordat_matrix_sections_get_folded (self, kind));
}

static void
setup_header_cb (GtkSignalListItemFactory *factory,
                 GtkListHeader *header,
                 ConcordatMatrixSections *self)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 9);
  GtkWidget *arrow = gtk_image_new ();
  GtkWidget *sign = gtk_label_new (NULL);
  GtkWidget *title = gtk_label_new (NULL);
  GtkWidget *count = gtk_label_new (NULL);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (sign, "kind-sign");
  gtk_widget_add_css_class (title, "heading");
  gtk_widget_add_css_class (count, "caption");
  gtk_widget_add_css_class (count, "secondary");
  gtk_box_append (GTK_BOX (box), arrow);
  gtk_box_append (GTK_BOX (box), sign);
  gtk_box_append (GTK_BOX (box), title);
  gtk_box_append (GTK_BOX (box), count);
  gtk_button_set_child (GTK_BUTTON (button), box);
  g_object_set_data (G_OBJECT (button), "header", header);
  g_signal_connect_object (button, "clicked", G_CALLBACK (clicked_cb), self, 0);
  gtk_list_header_set_child (header, button);
}

static void
bind_header_cb (GtkSignalListItemFactory *factory,
                GtkListHeader *header,
                ConcordatMatrixSections *self)
{
  EngineFactKind kind = concordat_matrix_sections_kind_of (gtk_list_header_get_item (header));
  gboolean folded = concordat_matrix_sections_get_folded (self, kind);
  GtkWidget *button = gtk_list_header_get_child (header);
  GtkWidget *arrow = gtk_widget_get_first_child (gtk_button_get_child (GTK_BUTTON (button)));
  GtkWidget *sign = gtk_widget_get_next_sibling (arrow);
  GtkWidget *title = gtk_widget_get_next_sibling (sign);
  GtkWidget *count = gtk_widget_get_next_sibling (title);
  ConcordatMatrixCounts counts = { 0 };
  g_autofree char *claims = NULL;
  g_autofree char *text = NULL;
  g_autofree char *name = NULL;

  concordat_matrix_counts_add (self->lists[index_of (kind)], &counts);
  claims = g_strdup_printf (ngettext ("%u claim", "%u claims", counts.all), counts.all);
  /* Translators: %1$s is "9 claims". */
  text = g_strdup_printf (_ ("%1$s, %2$u in two or more sources"), claims, counts.shared);
  gtk_image_set_from_icon_name (GTK_IMAGE (arrow),
                                folded ? "pan-end-symbolic" : "pan-down-symbolic");
  gtk_label_set_label (GTK_LABEL (sign), concordat_kind_get_sign (kind));
  gtk_label_set_label (GTK_LABEL (title), corpus_kind_to_plural (kind));
  gtk_label_set_label (GTK_LABEL (count), text);
  gtk_widget_set_tooltip_text (button, folded ? _ ("Unfold") : _ ("Fold"));
  name = g_strdup_printf ("%s, %s", corpus_kind_to_plural (kind), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_state (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_STATE_EXPANDED, !folded, -1);
}

GtkListItemFactory *
concordat_matrix_sections_new_headers (ConcordatMatrixSections *self)
{
  GtkListItemFactory *headers = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (headers, "setup", G_CALLBACK (setup_header_cb), self, 0);
  g_signal_connect_object (headers, "bind", G_CALLBACK (bind_header_cb), self, 0);
  return headers;
}

/* ---- the object ---- */

static void
concordat_matrix_sections_dispose (GObject *object)
{
  ConcordatMatrixSections *self = CONCORDAT_MATRIX_SECTIONS (object);

  if (self->store != NULL)
    clear_lists (self);
  g_clear_object (&self->model);
  g_clear_object (&self->store);
  G_OBJECT_CLASS (concordat_matrix_sections_parent_class)->dispose (object);
}

static void
concordat_matrix_sections_class_init (ConcordatMatrixSectionsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concordat_matrix_sections_dispose;
}

static void
concordat_matrix_sections_init (ConcordatMatrixSections *self)
{
  self->store = g_list_store_new (G_TYPE_LIST_MODEL);
  self->model =
      G_LIST_MODEL (gtk_flatten_list_model_new (g_object_ref (G_LIST_MODEL (self->store))));
}

ConcordatMatrixSections *
concordat_matrix_sections_new (void)
{
  return g_object_new (CONCORDAT_TYPE_MATRIX_SECTIONS, NULL);
}

EngineFactKind
concordat_matrix_sections_get_kind (guint index)
{
  return section_kinds[index];
}

EngineFactKind
concordat_matrix_sections_kind_of (gpointer item)
{
  const CorpusComparison *claim;

  if (CONCORDAT_IS_MATRIX_FOLD (item))
    return concordat_matrix_fold_get_kind (item);
  claim = corpus_item_get_comparison (item);
  return claim != NULL ? claim->kind : ENGINE_FACT_AGREEMENT;
}

void
concordat_matrix_sections_set_lists (ConcordatMatrixSections *self, CorpusList *const *lists)
{
  clear_lists (self);
  for (guint i = 0; lists != NULL && i < CONCORDAT_MATRIX_N_SECTIONS; i++)
    {
      self->lists[i] = g_object_ref (lists[i]);
      g_signal_connect_object (lists[i], "items-changed", G_CALLBACK (items_changed_cb), self,
                               G_CONNECT_AFTER);
      put_section (self, i);
    }
}

GListModel *
concordat_matrix_sections_get_model (ConcordatMatrixSections *self)
{
  return self->model;
}

guint
concordat_matrix_sections_get_n_rows (ConcordatMatrixSections *self, guint index)
{
  g_autoptr (GListModel) section = g_list_model_get_item (G_LIST_MODEL (self->store), index);

  return section != NULL ? g_list_model_get_n_items (section) : 0;
}

gboolean
concordat_matrix_sections_get_folded (ConcordatMatrixSections *self, EngineFactKind kind)
{
  return self->folded[index_of (kind)];
}

void
concordat_matrix_sections_set_folded (ConcordatMatrixSections *self,
                                      EngineFactKind kind,
                                      gboolean folded)
{
  guint index = index_of (kind);

  if (self->folded[index] == folded)
    return;
  self->folded[index] = folded;
  if (self->lists[index] != NULL)
    put_section (self, index);
}
