/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What there is to read about the selected item: verdict, evidence in every source, what follows,
 * why it is there. */

#include "config.h"

#include "concordat-inspector-private.h"

#include "concordat-badge.h"
#include "concordat-verdict.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define EVIDENCE_MOST_CARDS 24
#define CONSEQUENCES_MOST_ROWS 24

static GtkWidget *
label_new (const char *text, const char *class)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (class != NULL)
    gtk_widget_add_css_class (label, class);
  return label;
}

static void
add_heading (GtkBox *content, const char *text)
{
  GtkWidget *label = label_new (text, "caption-heading");

  gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (content, label);
}

static char *
agreement_line (const CorpusAgreement *agreement)
{
  g_autoptr (GString) text = g_string_new (corpus_instrument_to_word (agreement->instrument));
  g_autofree char *date = corpus_date_dup_text (agreement->date);
  g_autofree char *signatories = g_strjoinv (", ", (char **)agreement->signatories);
  const char *binding = corpus_binding_to_word (agreement->binding);

  g_string_append_printf (text, " · %s", corpus_agreement_status_to_word (agreement->status));
  if (*binding != '\0')
    g_string_append_printf (text, " · %s", binding);
  if (*date != '\0')
    g_string_append_printf (text, " · %s", date);
  if (agreement->place != NULL)
    g_string_append_printf (text, " · %s", agreement->place);
  if (*signatories != '\0')
    g_string_append_printf (text, " · %s", signatories);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
add_verdict (GtkBox *content, CorpusVerdict verdict, const char *reason)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  GtkWidget *widget = concordat_verdict_new ();

  concordat_verdict_set (CONCORDAT_VERDICT (widget), verdict, reason);
  gtk_widget_add_css_class (box, "verdict-card");
  gtk_widget_add_css_class (box, concordat_verdict_get_class (verdict));
  gtk_box_append (GTK_BOX (box), widget);
  gtk_box_append (content, box);
}

static void
add_state (GtkBox *content, CorpusState state, const char *note)
{
  if (state == CORPUS_STATE_ACCEPTED)
    gtk_box_append (content, label_new (_ ("✓ Accepted by you"), "secondary"));
  if (state == CORPUS_STATE_REJECTED)
    gtk_box_append (content, label_new (_ ("✗ Rejected by you"), "secondary"));
  if (note != NULL && *note != '\0')
    {
      g_autofree char *text = g_strdup_printf (_ ("Note: %s"), note);

      gtk_box_append (content, label_new (text, NULL));
    }
}

/* The sentence with the fact's words in bold. */
static char *
sentence_markup (const CorpusEvidence *evidence)
{
  const char *start = g_utf8_offset_to_pointer (evidence->sentence, evidence->highlight_start_char);
  const char *end = g_utf8_offset_to_pointer (evidence->sentence, evidence->highlight_end_char);
  g_autofree char *before =
      g_markup_escape_text (evidence->sentence, (gssize)(start - evidence->sentence));
  g_autofree char *hit = g_markup_escape_text (start, (gssize)(end - start));
  g_autofree char *after = g_markup_escape_text (end, -1);

  return g_strdup_printf ("%s<b><u>%s</u></b>%s", before, hit, after);
}

static GtkWidget *
evidence_card (const CorpusEvidence *evidence)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *head = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 6);
  GtkWidget *title = gtk_label_new (evidence->title);
  g_autofree char *date_text = corpus_date_dup_text (evidence->published);
  GtkWidget *date = label_new (date_text, "caption");
  GtkWidget *text = label_new (NULL, NULL);
  g_autofree char *markup = sentence_markup (evidence);
  g_autofree char *name = NULL;

  gtk_label_set_xalign (GTK_LABEL (title), 0);
  gtk_label_set_ellipsize (GTK_LABEL (title), PANGO_ELLIPSIZE_END);
  gtk_widget_set_hexpand (title, TRUE);
  gtk_widget_add_css_class (title, "heading");
  gtk_label_set_wrap (GTK_LABEL (date), FALSE);
  gtk_label_set_markup (GTK_LABEL (text), markup);
  gtk_box_append (GTK_BOX (head), concordat_badge_new (evidence->letter, evidence->number));
  gtk_box_append (GTK_BOX (head), title);
  gtk_box_append (GTK_BOX (head), date);
  gtk_box_append (GTK_BOX (head), gtk_image_new_from_icon_name ("go-next-symbolic"));
  gtk_box_append (GTK_BOX (box), head);
  gtk_box_append (GTK_BOX (box), text);
  if (!evidence->counts)
    gtk_box_append (
        GTK_BOX (box),
        label_new (_ ("A reprint: it does not count as a source of its own."), "caption"));
  gtk_button_set_child (GTK_BUTTON (button), box);
  gtk_widget_add_css_class (button, "card");
  gtk_widget_add_css_class (button, "evidence");
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (button), "win.open-fact");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "x", evidence->fact);
  name = g_strdup_printf (_ ("Source %s, %s: %s"), evidence->letter, evidence->title,
                          evidence->sentence);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  return button;
}

static void
add_evidence (GtkBox *content, CorpusProject *project, CorpusItem *item)
{
  g_autoptr (GListModel) list = corpus_item_list_evidence (item, project);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;
  guint independent = 0;
  gint64 last = 0;
  g_autofree char *heading = NULL;

  for (guint i = 0; i < n; i++)
    {
      g_autoptr (CorpusItem) row = g_list_model_get_item (list, i);
      const CorpusEvidence *evidence = corpus_item_get_evidence (row);

      independent += evidence->counts && evidence->document != last;
      last = evidence->document;
    }
  heading = g_strdup_printf (ngettext ("Evidence in %u independent source",
                                       "Evidence in %u independent sources", independent),
                             independent);
  add_heading (content, heading);
  for (guint i = 0; i < MIN (n, EVIDENCE_MOST_CARDS); i++)
    {
      g_autoptr (CorpusItem) row = g_list_model_get_item (list, i);

      gtk_box_append (content, evidence_card (corpus_item_get_evidence (row)));
    }
}

static void
add_conflicts (GtkBox *content, const CorpusAgreement *agreement)
{
  if (agreement->n_conflicts == 0)
    return;
  add_heading (content, _ ("Where the sources differ"));
  for (guint i = 0; i < agreement->n_conflicts; i++)
    {
      const CorpusFieldValue *value = &agreement->conflicts[i];
      g_autofree char *text = g_strdup_printf ("%s · %s: %s%s", value->field, value->letter,
                                               *value->value != '\0' ? value->value : "–",
                                               value->is_step ? _ (" (a later step)") : "");

      gtk_box_append (content, label_new (text, NULL));
    }
}

static GtkWidget *
consequence_row (CorpusItem *row)
{
  const CorpusComparison *claim = corpus_item_get_comparison (row);
  const CorpusFact *fact = corpus_item_get_fact (row);
  GtkWidget *action_row = adw_action_row_new ();
  g_autofree char *title = NULL;
  g_autofree char *subtitle = NULL;
  gint64 target = 0;

  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (action_row), FALSE);
  if (claim != NULL)
    {
      title = corpus_comparison_dup_label (claim);
      if (claim->n_entries > 0)
        {
          const CorpusFact *entry = &claim->entries[0];

          target = entry->id;
          if (entry->fact->kind == ENGINE_FACT_FIGURE)
            subtitle = corpus_figure_dup_text (&entry->fact->figure);
          for (guint i = 0; i < claim->n_entries; i++)
            adw_action_row_add_suffix (
                ADW_ACTION_ROW (action_row),
                concordat_badge_new (claim->entries[i].letter, claim->entries[i].number));
        }
    }
  else if (fact != NULL)
    {
      title = corpus_fact_dup_label (fact->fact, fact->quote);
      subtitle = g_strdup (fact->quote);
      target = fact->id;
      adw_action_row_add_suffix (ADW_ACTION_ROW (action_row),
                                 concordat_badge_new (fact->letter, fact->number));
    }
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (action_row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (action_row), subtitle != NULL ? subtitle : "");
  adw_action_row_set_title_lines (ADW_ACTION_ROW (action_row), 2);
  if (target != 0)
    {
      gtk_list_box_row_set_activatable (GTK_LIST_BOX_ROW (action_row), TRUE);
      gtk_actionable_set_action_target (GTK_ACTIONABLE (action_row), "x", target);
      gtk_actionable_set_action_name (GTK_ACTIONABLE (action_row), "win.open-fact");
    }
  return action_row;
}

/* What a screen reader says of a widget that has no label of its own. */
static void
name_accessible (GtkWidget *widget, const char *name)
{
  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

static void
add_consequences (GtkBox *content, CorpusProject *project, CorpusItem *item)
{
  g_autoptr (GListModel) list = corpus_item_list_consequences (item, project);
  guint n = list != NULL ? g_list_model_get_n_items (list) : 0;
  GtkWidget *box;

  if (n == 0)
    return;
  add_heading (content, _ ("What follows from it"));
  box = gtk_list_box_new ();
  name_accessible (box, _ ("What follows from it"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (box), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (box, "boxed-list");
  for (guint i = 0; i < MIN (n, CONSEQUENCES_MOST_ROWS); i++)
    {
      g_autoptr (CorpusItem) row = g_list_model_get_item (list, i);

      gtk_list_box_append (GTK_LIST_BOX (box), consequence_row (row));
    }
  gtk_box_append (content, box);
}

/* "by: CHN" and, below, “Pékin” with what was weighed; the same as "concordat-cli explain" says. */
static GtkWidget *
reason_row (const EngineFact *fact, const EngineReason *reason, const char *text)
{
  GtkWidget *row = adw_action_row_new ();
  const char *field = *reason->field != '\0' ? reason->field : _ ("the fact");
  g_autofree char *value = text != NULL ? engine_fact_dup_field (fact, reason->field, text) : NULL;
  g_autofree char *title =
      value != NULL && *value != '\0' ? g_strdup_printf ("%s: %s", field, value) : g_strdup (field);
  g_autofree char *words = NULL;
  g_autofree char *subtitle = NULL;

  if (text != NULL && reason->trigger.start_byte < reason->trigger.end_byte
      && reason->trigger.end_byte <= strlen (text))
    {
      words = g_strndup (text + reason->trigger.start_byte,
                         reason->trigger.end_byte - reason->trigger.start_byte);
      g_strdelimit (words, "\n", ' ');
    }
  subtitle = words != NULL ? g_strdup_printf (_ ("“%s” · %s"), words, reason->detail)
                           : g_strdup (reason->detail);
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (row), FALSE);
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (row), title);
  adw_action_row_set_subtitle (ADW_ACTION_ROW (row), subtitle);
  return row;
}

/* Rule, words and weighing of one fact, folded away until wanted. */
static void
add_why (GtkBox *content, CorpusProject *project, gint64 id)
{
  g_autoptr (CorpusItem) item = corpus_project_dup_fact_with_reasons (project, id, NULL);
  const CorpusFact *fact = item != NULL ? corpus_item_get_fact (item) : NULL;
  GtkWidget *list, *expander;
  g_autofree char *rule = NULL;
  g_autofree char *text = NULL;

  if (fact == NULL)
    return;
  text = corpus_project_dup_text (project, fact->document, NULL);
  list = gtk_list_box_new ();
  expander = adw_expander_row_new ();
  name_accessible (list, _ ("Why it is here"));
  name_accessible (expander, _ ("Why it is here"));
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (list), GTK_SELECTION_NONE);
  gtk_widget_add_css_class (list, "boxed-list");
  adw_preferences_row_set_title (ADW_PREFERENCES_ROW (expander), _ ("Why it is here"));
  adw_preferences_row_set_use_markup (ADW_PREFERENCES_ROW (expander), FALSE);
  rule = g_strdup_printf (_ ("rule %s, confidence %.0f%%"), fact->fact->rule,
                          fact->fact->confidence * 100);
  adw_expander_row_set_subtitle (ADW_EXPANDER_ROW (expander), rule);
  for (guint i = 0; i < fact->fact->n_reasons; i++)
    adw_expander_row_add_row (ADW_EXPANDER_ROW (expander),
                              reason_row (fact->fact, &fact->fact->reasons[i], text));
  gtk_list_box_append (GTK_LIST_BOX (list), expander);
  gtk_box_append (content, list);
}

static void
fill_agreement (GtkBox *content,
                CorpusProject *project,
                CorpusItem *item,
                const CorpusAgreement *agreement)
{
  g_autofree char *parties = corpus_parties_dup_text (agreement->parties);
  g_autofree char *line = agreement_line (agreement);

  gtk_box_append (content, label_new (parties, "title-3"));
  gtk_box_append (content, label_new (line, "secondary"));
  add_verdict (content, agreement->verdict, agreement->reason);
  concordat_inspector_add_check (content, project, agreement);
  add_state (content, agreement->state, agreement->note);
  add_evidence (content, project, item);
  add_conflicts (content, agreement);
  add_consequences (content, project, item);
  if (agreement->n_presences > 0)
    add_why (content, project, agreement->presences[0].fact);
}

static void
fill_claim (GtkBox *content,
            CorpusProject *project,
            CorpusItem *item,
            const CorpusComparison *claim)
{
  g_autofree char *holder = corpus_comparison_dup_holder (claim);
  g_autofree char *title = corpus_comparison_dup_title (claim);
  g_autofree char *subtitle = corpus_comparison_dup_subtitle (claim);

  if (*holder != '\0')
    gtk_box_append (content, label_new (holder, "caption-heading"));
  gtk_box_append (content, label_new (title, "title-3"));
  if (*subtitle != '\0')
    gtk_box_append (content, label_new (subtitle, "secondary"));
  add_verdict (content, claim->verdict, claim->reason);
  add_state (content, claim->state, claim->note);
  add_evidence (content, project, item);
  if (claim->n_entries > 0)
    add_why (content, project, claim->entries[0].id);
}

static void
fill_fact (GtkBox *content, CorpusProject *project, CorpusItem *item, const CorpusFact *fact)
{
  g_autofree char *label = corpus_fact_dup_label (fact->fact, fact->quote);

  gtk_box_append (content, label_new (corpus_kind_to_word (fact->fact->kind), "caption-heading"));
  gtk_box_append (content, label_new (label, "title-4"));
  if (fact->fact->kind == ENGINE_FACT_FIGURE)
    {
      g_autofree char *value = corpus_figure_dup_text (&fact->fact->figure);

      gtk_box_append (content, label_new (value, "title-2"));
    }
  add_verdict (content, fact->verdict, fact->reason);
  add_state (content, fact->state, fact->note);
  add_evidence (content, project, item);
  add_why (content, project, fact->id);
}

void
concordat_inspector_fill_read (GtkBox *content, CorpusProject *project, CorpusItem *item)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (content))) != NULL)
    gtk_box_remove (content, child);
  if (corpus_item_get_agreement (item) != NULL)
    fill_agreement (content, project, item, corpus_item_get_agreement (item));
  else if (corpus_item_get_comparison (item) != NULL)
    fill_claim (content, project, item, corpus_item_get_comparison (item));
  else if (corpus_item_get_fact (item) != NULL)
    fill_fact (content, project, item, corpus_item_get_fact (item));
}
