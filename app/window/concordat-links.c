/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places of marks come from the text views (logical pixels of this widget); cards are laid out from
 * them in size_allocate, curves drawn from both in snapshot.  Scrolling queues a new allocation in an
 * idle, for the views may be in the middle of theirs. */

#include "config.h"

#include "concordat-links.h"

#include "concordat-badge.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <adwaita.h>
#include <glib/gi18n-lib.h>
#include <math.h>

#define GUTTER_WIDTH_PX 206
#define CARD_WIDTH_PX 178
#define CARD_GAP_PX 8
#define DOT_PX 6.0f

typedef struct
{
  GtkWidget *card;
  float left_y; /* of the mark, NAN = out of sight or none */
  float right_y;
  double wanted; /* the card's top */
  int top;
  int height;
  gboolean placed;
  guint index;
} Place;

struct _ConcordatLinks
{
  GtkWidget parent_instance;

  ConcordatTextColumn *left;
  ConcordatTextColumn *right;
  GPtrArray *links;
  GArray *places; /* of Place, one per link */
  guint kinds;
  guint selected;
  guint idle_id;
};

G_DEFINE_FINAL_TYPE (ConcordatLinks, concordat_links, GTK_TYPE_WIDGET)

enum
{
  LINK_CLICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
allocate_cb (gpointer user_data)
{
  ConcordatLinks *self = user_data;

  self->idle_id = 0;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  gtk_widget_queue_draw (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

static void
queue_places (ConcordatLinks *self)
{
  if (self->idle_id == 0)
    self->idle_id = g_idle_add_full (GDK_PRIORITY_REDRAW - 5, allocate_cb, self, NULL);
}

static GtkWidget *
value_label (const char *value, float xalign)
{
  GtkWidget *label = gtk_label_new (value != NULL ? value : "–");

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), xalign);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_widget_add_css_class (label, "numeric");
  gtk_widget_add_css_class (label, value != NULL ? "link-value" : "secondary");
  return label;
}

/* "not in C, but B has it": for links that one of the two texts lacks. */
static GtkWidget *
silent_label (const ConcordatLink *link, ConcordatTextColumn *left, ConcordatTextColumn *right)
{
  const char *letter = concordat_text_column_get_letter (link->left == NULL ? left : right);
  g_autofree char *text =
      g_strdup_printf (ngettext ("not in %1$s, but in %2$u source",
                                 "not in %1$s, but in %2$u sources", link->n_documents),
                       letter, link->n_documents);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "caption");
  gtk_widget_add_css_class (label, "secondary");
  return label;
}

GtkWidget *
concordat_link_card_new (const ConcordatLink *link,
                         ConcordatTextColumn *left,
                         ConcordatTextColumn *right)
{
  CorpusVerdict verdict = concordat_link_get_verdict (link);
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 3);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (link->title);
  GtkWidget *sign = concordat_verdict_sign_new (verdict);
  g_autofree char *name = concordat_link_dup_accessible_label (
      link, concordat_text_column_get_letter (left), concordat_text_column_get_letter (right));

  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_widget_add_css_class (title, concordat_verdict_get_class (verdict));
  if (concordat_link_is_shared (link))
    gtk_widget_add_css_class (title, "link-title");
  gtk_box_append (GTK_BOX (head), sign);
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (box), head);
  if (concordat_link_is_shared (link))
    {
      GtkWidget *values = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 5);

      gtk_box_append (GTK_BOX (values),
                      concordat_badge_new (concordat_text_column_get_letter (left),
                                           concordat_text_column_get_number (left)));
      if (g_strcmp0 (link->left_value, link->right_value) == 0)
        gtk_box_append (GTK_BOX (values), value_label (link->left_value, 0.5f));
      else
        {
          gtk_box_append (GTK_BOX (values), value_label (link->left_value, 0));
          gtk_box_append (GTK_BOX (values), value_label (link->right_value, 1));
        }
      gtk_box_append (GTK_BOX (values),
                      concordat_badge_new (concordat_text_column_get_letter (right),
                                           concordat_text_column_get_number (right)));
      gtk_box_append (GTK_BOX (box), values);
    }
  else
    gtk_box_append (GTK_BOX (box), silent_label (link, left, right));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "link-card");
  gtk_widget_add_css_class (button, concordat_verdict_get_class (verdict));
  gtk_widget_set_tooltip_text (button, link->label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
card_clicked_cb (GtkButton *button, ConcordatLinks *self)
{
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).card == GTK_WIDGET (button))
      {
        g_signal_emit (self, signals[LINK_CLICKED], 0, i);
        return;
      }
}

static const ConcordatLink *
get_link (ConcordatLinks *self, guint index)
{
  return self->links->pdata[index];
}

/* The middle of a mark's line in this widget, NAN where it is out of the text's sight. */
static float
mark_y (ConcordatLinks *self, ConcordatTextColumn *column, CorpusItem *fact, gboolean anywhere)
{
  ConcordatTextView *view = concordat_text_column_get_view (column);
  graphene_point_t point;
  GdkRectangle place;

  if (fact == NULL || !gtk_widget_get_mapped (GTK_WIDGET (view))
      || !concordat_text_view_get_fact_place (view, corpus_item_get_id (fact), &place))
    return NAN;
  if (!anywhere
      && (place.y + place.height < 0 || place.y > gtk_widget_get_height (GTK_WIDGET (view))))
    return NAN;
  if (!gtk_widget_compute_point (
          GTK_WIDGET (view), GTK_WIDGET (self),
          &GRAPHENE_POINT_INIT ((float)place.x, (float)(place.y + place.height)), &point))
    return NAN;
  return point.y;
}

static int
urgency (ConcordatLinks *self, guint index)
{
  const ConcordatLink *link = get_link (self, index);

  if (index == self->selected)
    return -1;
  return (int)corpus_verdict_get_urgency (concordat_link_get_verdict (link))
         + (concordat_link_is_shared (link) ? 0 : 10);
}

static int
compare_wanted (const Place **a, const Place **b)
{
  if ((*a)->wanted != (*b)->wanted)
    return (*a)->wanted < (*b)->wanted ? -1 : 1;
  return (int)(*a)->index - (int)(*b)->index;
}

static int
compare_urgency (const Place **a, const Place **b, ConcordatLinks *self)
{
  int first = urgency (self, (*a)->index);
  int second = urgency (self, (*b)->index);

  return first != second ? first - second : (int)(*a)->index - (int)(*b)->index;
}

/* Which links are in sight, and where their cards would like to be. */
static GPtrArray *
collect_places (ConcordatLinks *self)
{
  GPtrArray *found = g_ptr_array_new ();

  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);
      const ConcordatLink *link = get_link (self, i);
      double sum = 0;
      guint n = 0;

      place->left_y = mark_y (self, self->left, link->left, FALSE);
      place->right_y = mark_y (self, self->right, link->right, FALSE);
      place->placed = FALSE;
      place->index = i;
      if (i != self->selected && (self->kinds & (1u << link->link.kind)) == 0)
        continue;
      if (!isnan (place->left_y))
        sum += place->left_y, n++;
      if (!isnan (place->right_y))
        sum += place->right_y, n++;
      if (n == 0 && i != self->selected)
        continue;
      gtk_widget_measure (place->card, GTK_ORIENTATION_VERTICAL, CARD_WIDTH_PX, NULL,
                          &place->height, NULL, NULL);
      place->wanted = n > 0 ? sum / n - place->height / 2.0 : 0;
      g_ptr_array_add (found, place);
    }
  return found;
}

/* Cards that fit, by urgency; then from the top down, each where it wants or below the one before,
 * and from the bottom up where that runs out of the widget. */
static void
place_cards (ConcordatLinks *self, int height)
{
  g_autoptr (GPtrArray) places = collect_places (self);
  int below = CARD_GAP_PX;
  int used = CARD_GAP_PX;

  g_ptr_array_sort_with_data (places, (GCompareDataFunc)compare_urgency, self);
  for (guint i = 0; i < places->len; i++)
    {
      used += ((const Place *)places->pdata[i])->height + CARD_GAP_PX;
      if (used > height && i > 0)
        {
          g_ptr_array_set_size (places, (int)i);
          break;
        }
    }
  g_ptr_array_sort (places, (GCompareFunc)compare_wanted);
  for (guint i = 0; i < places->len; i++)
    {
      Place *place = places->pdata[i];

      place->placed = TRUE;
      place->top = MAX ((int)place->wanted, below);
      below = place->top + place->height + CARD_GAP_PX;
    }
  below = height - CARD_GAP_PX;
  for (guint i = places->len; i-- > 0;)
    {
      Place *place = places->pdata[i];

      place->top = MIN (place->top, below - place->height);
      below = place->top - CARD_GAP_PX;
    }
}

static void
concordat_links_measure (GtkWidget *widget,
                         GtkOrientation orientation,
                         int for_size,
                         int *minimum,
                         int *natural,
                         int *minimum_baseline,
                         int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? GUTTER_WIDTH_PX : 0;
}

static void
concordat_links_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  ConcordatLinks *self = CONCORDAT_LINKS (widget);

  if (self->links == NULL)
    return;
  place_cards (self, height);
  for (guint i = 0; i < self->places->len; i++)
    {
      Place *place = &g_array_index (self->places, Place, i);

      gtk_widget_set_child_visible (place->card, place->placed);
      if (place->placed)
        gtk_widget_size_allocate (place->card,
                                  &(GtkAllocation){ (width - CARD_WIDTH_PX) / 2, place->top,
                                                    CARD_WIDTH_PX, place->height },
                                  -1);
    }
}

static GdkRGBA
link_color (const ConcordatLink *link, GtkWidget *widget)
{
  gboolean dark = adw_style_manager_get_dark (adw_style_manager_get_default ());
  CorpusVerdict verdict = concordat_link_get_verdict (link);
  GdkRGBA color;

  gtk_widget_get_color (widget, &color);
  if (verdict == CORPUS_VERDICT_CONTRADICT || verdict == CORPUS_VERDICT_BOTH_POSSIBLE)
    gdk_rgba_parse (&color, dark ? "#ffb785" : "#ad3d00");
  else if (verdict == CORPUS_VERDICT_TO_CHECK)
    gdk_rgba_parse (&color, dark ? "#f3cd6a" : "#6a4a00");
  else if (corpus_verdict_is_agree (verdict))
    gdk_rgba_parse (&color, dark ? "#7fe3cb" : "#0b6b58");
  else
    color.alpha *= 0.6f;
  return color;
}

static void
draw_curve (ConcordatLinks *self,
            GtkSnapshot *snapshot,
            const Place *place,
            float mark_x,
            float mark_y,
            float card_x)
{
  const ConcordatLink *link = get_link (self, place->index);
  GdkRGBA color = link_color (link, GTK_WIDGET (self));
  float card_y = (float)place->top + (float)place->height / 2;
  float middle = (mark_x + card_x) / 2;
  g_autoptr (GskPathBuilder) builder = gsk_path_builder_new ();
  g_autoptr (GskPathBuilder) dot = gsk_path_builder_new ();
  g_autoptr (GskPath) path = NULL;
  g_autoptr (GskPath) dot_path = NULL;
  GskStroke *stroke = gsk_stroke_new (place->index == self->selected ? 2.5f : 1.5f);

  gsk_path_builder_move_to (builder, mark_x, mark_y);
  gsk_path_builder_cubic_to (builder, middle, mark_y, middle, card_y, card_x, card_y);
  path = gsk_path_builder_free_to_path (g_steal_pointer (&builder));
  if (!concordat_link_is_shared (link))
    gsk_stroke_set_dash (stroke, (float[]){ 3, 3 }, 2);
  gtk_snapshot_append_stroke (snapshot, path, stroke, &color);
  gsk_path_builder_add_circle (dot, &GRAPHENE_POINT_INIT (mark_x, mark_y), DOT_PX / 2);
  dot_path = gsk_path_builder_free_to_path (g_steal_pointer (&dot));
  gtk_snapshot_append_fill (snapshot, dot_path, GSK_FILL_RULE_WINDING, &color);
  gsk_stroke_free (stroke);
}

static void
concordat_links_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  ConcordatLinks *self = CONCORDAT_LINKS (widget);
  int width = gtk_widget_get_width (widget);
  float left_x = (float)(width - CARD_WIDTH_PX) / 2;

  gtk_snapshot_push_clip (snapshot,
                          &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  for (guint i = 0; i < self->places->len; i++)
    {
      const Place *place = &g_array_index (self->places, Place, i);

      if (!place->placed)
        continue;
      if (!isnan (place->left_y))
        draw_curve (self, snapshot, place, DOT_PX / 2, place->left_y, left_x);
      if (!isnan (place->right_y))
        draw_curve (self, snapshot, place, (float)width - DOT_PX / 2, place->right_y,
                    (float)width - left_x);
    }
  gtk_snapshot_pop (snapshot);
  for (guint i = 0; i < self->places->len; i++)
    if (g_array_index (self->places, Place, i).placed)
      gtk_widget_snapshot_child (widget, g_array_index (self->places, Place, i).card, snapshot);
}

static void
clear_places (ConcordatLinks *self)
{
  for (guint i = 0; i < self->places->len; i++)
    gtk_widget_unparent (g_array_index (self->places, Place, i).card);
  g_array_set_size (self->places, 0);
  g_clear_pointer (&self->links, g_ptr_array_unref);
  self->selected = G_MAXUINT;
}

static void
concordat_links_dispose (GObject *object)
{
  ConcordatLinks *self = CONCORDAT_LINKS (object);

  g_clear_handle_id (&self->idle_id, g_source_remove);
  clear_places (self);
  g_clear_weak_pointer (&self->left);
  g_clear_weak_pointer (&self->right);
  G_OBJECT_CLASS (concordat_links_parent_class)->dispose (object);
}

static void
concordat_links_finalize (GObject *object)
{
  g_array_unref (CONCORDAT_LINKS (object)->places);
  G_OBJECT_CLASS (concordat_links_parent_class)->finalize (object);
}

static void
concordat_links_class_init (ConcordatLinksClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = concordat_links_dispose;
  object_class->finalize = concordat_links_finalize;
  widget_class->measure = concordat_links_measure;
  widget_class->size_allocate = concordat_links_size_allocate;
  widget_class->snapshot = concordat_links_snapshot;
  signals[LINK_CLICKED] = g_signal_new ("link-clicked", CONCORDAT_TYPE_LINKS, G_SIGNAL_RUN_LAST, 0,
                                        NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
  gtk_widget_class_set_css_name (widget_class, "links");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
concordat_links_init (ConcordatLinks *self)
{
  self->places = g_array_new (FALSE, TRUE, sizeof (Place));
  self->kinds = ~0u;
  self->selected = G_MAXUINT;
  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _ ("What the two texts have in common"), -1);
  g_signal_connect_object (adw_style_manager_get_default (), "notify",
                           G_CALLBACK (gtk_widget_queue_draw), self, G_CONNECT_SWAPPED);
}

static void
follow (ConcordatLinks *self, ConcordatTextColumn *column)
{
  GtkAdjustment *adjustment = concordat_text_column_get_adjustment (column);

  g_signal_connect_object (adjustment, "value-changed", G_CALLBACK (queue_places), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (adjustment, "changed", G_CALLBACK (queue_places), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (concordat_text_column_get_view (column), "map",
                           G_CALLBACK (queue_places), self, G_CONNECT_SWAPPED);
}

GtkWidget *
concordat_links_new (ConcordatTextColumn *left, ConcordatTextColumn *right)
{
  ConcordatLinks *self = g_object_new (CONCORDAT_TYPE_LINKS, NULL);

  g_set_weak_pointer (&self->left, left);
  g_set_weak_pointer (&self->right, right);
  follow (self, left);
  follow (self, right);
  return GTK_WIDGET (self);
}

void
concordat_links_set_links (ConcordatLinks *self, GPtrArray *links)
{
  clear_places (self);
  self->links = links != NULL ? g_ptr_array_ref (links) : NULL;
  for (guint i = 0; links != NULL && i < links->len; i++)
    {
      Place place = { .card = concordat_link_card_new (links->pdata[i], self->left, self->right),
                      .left_y = NAN,
                      .right_y = NAN,
                      .index = i };

      g_signal_connect_object (place.card, "clicked", G_CALLBACK (card_clicked_cb), self, 0);
      gtk_widget_set_parent (place.card, GTK_WIDGET (self));
      g_array_append_val (self->places, place);
    }
  queue_places (self);
}

GPtrArray *
concordat_links_get_links (ConcordatLinks *self)
{
  return self->links;
}

void
concordat_links_set_kinds (ConcordatLinks *self, guint kinds)
{
  self->kinds = kinds;
  queue_places (self);
}

void
concordat_links_set_selected (ConcordatLinks *self, guint index)
{
  if (self->selected < self->places->len)
    gtk_widget_remove_css_class (g_array_index (self->places, Place, self->selected).card,
                                 "selected");
  self->selected = index;
  if (index < self->places->len)
    gtk_widget_add_css_class (g_array_index (self->places, Place, index).card, "selected");
  queue_places (self);
}

guint
concordat_links_get_selected (ConcordatLinks *self)
{
  return self->selected;
}
