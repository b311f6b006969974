/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The verdict widget: used in tables, cards, the inspector and below the texts. */

#include "config.h"

#include "concordat-verdict.h"

#include "corpus-words.h"

struct _ConcordatVerdict
{
  GtkWidget parent_instance;

  GtkWidget *sign;
  GtkWidget *words;
  GtkLabel *word;
  GtkLabel *reason;
  CorpusVerdict verdict;
};

G_DEFINE_FINAL_TYPE (ConcordatVerdict, concordat_verdict, GTK_TYPE_WIDGET)

const char *
concordat_verdict_get_class (CorpusVerdict verdict)
{
  switch (verdict)
    {
    case CORPUS_VERDICT_AGREE:
    case CORPUS_VERDICT_AGREE_ROUNDED:
      return "verdict-agree";
    case CORPUS_VERDICT_BOTH_POSSIBLE:
      return "verdict-possible";
    case CORPUS_VERDICT_CONTRADICT:
      return "verdict-contradict";
    case CORPUS_VERDICT_TO_CHECK:
      return "verdict-check";
    case CORPUS_VERDICT_SINGLE:
    case CORPUS_VERDICT_NONE:
    case CORPUS_N_VERDICTS:
    default:
      return "verdict-single";
    }
}

GtkWidget *
concordat_verdict_sign_new (CorpusVerdict verdict)
{
  GtkWidget *sign = gtk_label_new (corpus_verdict_to_sign (verdict));

  gtk_widget_add_css_class (sign, "verdict-sign");
  gtk_widget_add_css_class (sign, concordat_verdict_get_class (verdict));
  gtk_widget_set_valign (sign, GTK_ALIGN_START);
  gtk_accessible_update_property (GTK_ACCESSIBLE (sign), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  corpus_verdict_to_word (verdict), -1);
  return sign;
}

static void
concordat_verdict_dispose (GObject *object)
{
  ConcordatVerdict *self = CONCORDAT_VERDICT (object);

  g_clear_pointer (&self->sign, gtk_widget_unparent);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  G_OBJECT_CLASS (concordat_verdict_parent_class)->dispose (object);
}

static void
concordat_verdict_class_init (ConcordatVerdictClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = concordat_verdict_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_css_name (GTK_WIDGET_CLASS (klass), "verdict");
}

static void
concordat_verdict_init (ConcordatVerdict *self)
{
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
                              6);
  self->sign = concordat_verdict_sign_new (CORPUS_VERDICT_SINGLE);
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->sign), GTK_ACCESSIBLE_STATE_HIDDEN, TRUE, -1);
  self->words = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->word = GTK_LABEL (gtk_label_new (NULL));
  self->reason = GTK_LABEL (gtk_label_new (NULL));
  gtk_label_set_xalign (self->word, 0);
  gtk_label_set_xalign (self->reason, 0);
  gtk_label_set_ellipsize (self->word, PANGO_ELLIPSIZE_END);
  gtk_label_set_ellipsize (self->reason, PANGO_ELLIPSIZE_END);
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "caption");
  gtk_widget_add_css_class (GTK_WIDGET (self->reason), "secondary");
  gtk_box_append (GTK_BOX (self->words), GTK_WIDGET (self->word));
  gtk_box_append (GTK_BOX (self->words), GTK_WIDGET (self->reason));
  gtk_widget_set_valign (self->words, GTK_ALIGN_CENTER);
  gtk_widget_set_valign (self->sign, GTK_ALIGN_CENTER);
  gtk_widget_set_parent (self->sign, GTK_WIDGET (self));
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
  self->verdict = CORPUS_VERDICT_SINGLE;
}

GtkWidget *
concordat_verdict_new (void)
{
  return g_object_new (CONCORDAT_TYPE_VERDICT, NULL);
}

void
concordat_verdict_set (ConcordatVerdict *self, CorpusVerdict verdict, const char *reason)
{
  const char *old = concordat_verdict_get_class (self->verdict);
  const char *new = concordat_verdict_get_class (verdict);
  gboolean shared = verdict != CORPUS_VERDICT_SINGLE && verdict != CORPUS_VERDICT_NONE;

  gtk_widget_remove_css_class (self->sign, old);
  gtk_widget_remove_css_class (GTK_WIDGET (self->word), old);
  gtk_widget_add_css_class (self->sign, new);
  gtk_widget_add_css_class (GTK_WIDGET (self->word), new);
  if (shared)
    gtk_widget_add_css_class (GTK_WIDGET (self->word), "heading");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->word), "heading");
  self->verdict = verdict;
  gtk_label_set_label (GTK_LABEL (self->sign), corpus_verdict_to_sign (verdict));
  gtk_label_set_label (self->word, corpus_verdict_to_word (verdict));
  gtk_label_set_label (self->reason, reason != NULL ? reason : "");
  gtk_widget_set_tooltip_text (GTK_WIDGET (self->reason), reason);
  gtk_widget_set_visible (GTK_WIDGET (self->reason), reason != NULL && *reason != '\0');
}
