/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Words and rows for the links between two texts.  No comparing here: verdict, reason and differences
 * are the corpus's. */

#include "config.h"

#include "concordat-link.h"

#include "concordat-fact-text.h"
#include "corpus-words.h"

#include <glib/gi18n-lib.h>

static void
link_free (gpointer data)
{
  ConcordatLink *self = data;

  g_clear_object (&self->row);
  g_clear_object (&self->left);
  g_clear_object (&self->right);
  g_free (self->title);
  g_free (self->label);
  g_free (self->left_value);
  g_free (self->right_value);
  g_free (self);
}

static GHashTable *
index_facts (GPtrArray *facts)
{
  GHashTable *index = g_hash_table_new (g_int64_hash, g_int64_equal);

  for (guint i = 0; facts != NULL && i < facts->len; i++)
    {
      const CorpusFact *fact = corpus_item_get_fact (facts->pdata[i]);

      g_hash_table_insert (index, (gpointer)&fact->id, facts->pdata[i]);
    }
  return index;
}

static CorpusItem *
ref_fact (GHashTable *index, gint64 id)
{
  CorpusItem *item = id != 0 ? g_hash_table_lookup (index, &id) : NULL;

  return item != NULL ? g_object_ref (item) : NULL;
}

static char *
short_value (CorpusItem *item)
{
  return item != NULL ? concordat_fact_dup_short_value (corpus_item_get_fact (item)->fact) : NULL;
}

static void
set_words (ConcordatLink *self)
{
  const CorpusAgreement *agreement = corpus_item_get_agreement (self->row);
  const CorpusComparison *claim = corpus_item_get_comparison (self->row);

  self->label = concordat_item_dup_title (self->row);
  if (agreement != NULL)
    {
      self->title = corpus_parties_dup_text (agreement->parties);
      self->n_documents = agreement->n_independent;
    }
  else
    {
      self->title = corpus_comparison_dup_title (claim);
      self->n_documents = claim->n_independent;
    }
  self->left_value = short_value (self->left);
  self->right_value = short_value (self->right);
}

/* The number of sources is in the fact already: rows are asked for only where they will be shown. */
static guint
count_documents (CorpusItem *fact)
{
  return fact != NULL ? corpus_item_get_fact (fact)->n_documents : 0;
}

GPtrArray *
concordat_link_list_new (CorpusProject *project,
                         gint64 left,
                         gint64 right,
                         GPtrArray *left_facts,
                         GPtrArray *right_facts)
{
  GPtrArray *links = g_ptr_array_new_with_free_func (link_free);
  g_autoptr (GArray) found = corpus_project_list_links (project, left, right);
  g_autoptr (GHashTable) left_index = index_facts (left_facts);
  g_autoptr (GHashTable) right_index = index_facts (right_facts);

  for (guint i = 0; found != NULL && i < found->len; i++)
    {
      const CorpusLink *link = &g_array_index (found, CorpusLink, i);
      g_autoptr (CorpusItem) left_item = ref_fact (left_index, link->left_fact);
      g_autoptr (CorpusItem) right_item = ref_fact (right_index, link->right_fact);
      g_autoptr (CorpusItem) row = NULL;
      ConcordatLink *made;

      if (left_item == NULL && right_item == NULL)
        continue;
      if ((left_item == NULL || right_item == NULL)
          && MAX (count_documents (left_item), count_documents (right_item)) < 2)
        continue;
      row = link->agreement != 0 ? corpus_project_dup_agreement (project, link->agreement, NULL)
                                 : corpus_project_dup_comparison (project, link->comparison, NULL);
      if (row == NULL)
        continue;
      made = g_new0 (ConcordatLink, 1);
      made->link = *link;
      made->row = g_steal_pointer (&row);
      made->left = g_steal_pointer (&left_item);
      made->right = g_steal_pointer (&right_item);
      set_words (made);
      if (concordat_link_is_shared (made) || made->n_documents > 1)
        g_ptr_array_add (links, made);
      else
        link_free (made);
    }
  return links;
}

gboolean
concordat_link_is_shared (const ConcordatLink *self)
{
  return self->left != NULL && self->right != NULL;
}

CorpusVerdict
concordat_link_get_verdict (const ConcordatLink *self)
{
  return concordat_link_is_shared (self) ? self->link.verdict : CORPUS_VERDICT_SINGLE;
}

gboolean
concordat_link_is_difference (const ConcordatLink *self)
{
  CorpusVerdict verdict = concordat_link_get_verdict (self);

  return verdict == CORPUS_VERDICT_CONTRADICT || verdict == CORPUS_VERDICT_BOTH_POSSIBLE
         || verdict == CORPUS_VERDICT_TO_CHECK;
}

/* The row's reason, where it is this pair's too: the corpus gives reasons per row. */
const char *
concordat_link_get_reason (const ConcordatLink *self)
{
  const CorpusAgreement *agreement = corpus_item_get_agreement (self->row);
  const CorpusComparison *claim = corpus_item_get_comparison (self->row);

  if (!concordat_link_is_shared (self))
    return "";
  if (agreement != NULL)
    return agreement->verdict == self->link.verdict ? agreement->reason : "";
  return claim->verdict == self->link.verdict ? claim->reason : "";
}

/* "C gives 60% and cites the IEA", "D gives ≈ 70% and cites nobody". */
static char *
side_sentence (CorpusItem *item, const char *letter)
{
  const EngineFact *fact;
  g_autofree char *value = NULL;

  if (item == NULL)
    /* Translators: %s is a source's letter. */
    return g_strdup_printf (_ ("%s does not mention it"), letter);
  fact = corpus_item_get_fact (item)->fact;
  value = concordat_fact_dup_value (fact);
  if (fact->kind == ENGINE_FACT_FIGURE && fact->figure.source != NULL)
    /* Translators: a source's letter, a value, whom the text cites. */
    return g_strdup_printf (_ ("%1$s gives %2$s and cites %3$s"), letter, value,
                            fact->figure.source);
  if (fact->kind == ENGINE_FACT_FIGURE)
    return g_strdup_printf (_ ("%1$s gives %2$s and cites nobody"), letter, value);
  /* Translators: a source's letter and what it says: "C: signed, 28 Oct 2025". */
  return g_strdup_printf (_ ("%1$s: %2$s"), letter, value);
}

char *
concordat_link_dup_explanation (const ConcordatLink *self,
                                const char *left_letter,
                                const char *right_letter)
{
  g_autofree char *left = side_sentence (self->left, left_letter);
  g_autofree char *right = side_sentence (self->right, right_letter);
  g_autofree char *label = g_markup_escape_text (self->label, -1);
  g_autofree char *both = NULL;
  g_autofree char *escaped = NULL;

  /* Translators: what the first source says, and what the second says. */
  both = g_strdup_printf (_ ("%1$s; %2$s."), left, right);
  escaped = g_markup_escape_text (both, -1);
  if (!concordat_link_is_shared (self))
    {
      g_autofree char *others =
          g_strdup_printf (ngettext ("%u source of the corpus has it.",
                                     "%u sources of the corpus have it.", self->n_documents),
                           self->n_documents);

      return g_strdup_printf ("<b>%s.</b> %s %s", label, escaped, others);
    }
  if (*concordat_link_get_reason (self) != '\0')
    {
      g_autofree char *reason = g_markup_escape_text (concordat_link_get_reason (self), -1);

      /* Translators: why two sources differ: "Why: 10 points apart, margin ±3.5." */
      g_autofree char *why = g_strdup_printf (_ ("Why: %s."), reason);

      return g_strdup_printf ("<b>%s.</b> %s %s", label, escaped, why);
    }
  return g_strdup_printf ("<b>%s.</b> %s", label, escaped);
}

char *
concordat_link_dup_accessible_label (const ConcordatLink *self,
                                     const char *left_letter,
                                     const char *right_letter)
{
  const char *silent = _ ("not mentioned");

  return g_strdup_printf ("%s, %s %s, %s %s, %s", self->label, left_letter,
                          self->left_value != NULL ? self->left_value : silent, right_letter,
                          self->right_value != NULL ? self->right_value : silent,
                          corpus_verdict_to_word (concordat_link_get_verdict (self)));
}
