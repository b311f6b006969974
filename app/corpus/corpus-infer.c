/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Dates of undated documents: what the other documents say of the same events, as the comparison's
 * date inference finds it.  An inferred date is kept apart from the text's and the user's; where it
 * changes, the document is extracted again, so that its relative dates get their days. */

#include "config.h"

#include "corpus-refresh.h"

#include "corpus-store.h"

#include "compare/corpus-dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* An inferred date below this is no better than none. */
#define LEAST_CONFIDENCE 0.3
#define MOST_DAYS 7 /* that a proposal may leave */

/* Documents that the text, the file and the user leave without a date. */
#define UNDATED                                                                                    \
  "NOT removed AND user_published IS NULL AND read_published IS NULL AND (published IS NULL OR"    \
  " basis = 'inferred')"

/* "D" for "d4". */
static char *
letter_of (CorpusDatabase *database, const char *id)
{
  gint64 document;
  guint number;

  if (!corpus_id_parse (id, &document, &number))
    return g_strdup ("");
  return corpus_letter ((guint)corpus_database_get_int (
      database, 0, "SELECT number FROM document WHERE id = ?", "l", document));
}

static char *
describe (CorpusDatabase *database, const CorpusDateReason *reason)
{
  g_autofree char *letter = letter_of (database, reason->other_document);
  const char *words = reason->words != NULL ? reason->words : "";
  const char *day = reason->earliest[0] != '\0' ? reason->earliest : reason->latest;

  switch (reason->clue)
    {
    case CORPUS_DATE_CLUE_EVENT:
      /* Translators: words of a text, the letter of another source, a date */
      return g_strdup_printf (_ ("“%s”: source %s dates what it tells, so %s."), words, letter,
                              day);
    case CORPUS_DATE_CLUE_WEEKDAY:
      return g_strdup_printf (_ ("“%s” falls on the right day of the week on %s."), words, day);
    case CORPUS_DATE_CLUE_PAST:
      return g_strdup_printf (_ ("“%s” is told as past: not before %s."), words, reason->earliest);
    case CORPUS_DATE_CLUE_FUTURE:
      return g_strdup_printf (_ ("“%s” is told as to come: not after %s."), words, reason->latest);
    case CORPUS_DATE_CLUE_DUPLICATE:
    default:
      return g_strdup_printf (_ ("Source %s has nearly the same text and is dated %s."), letter,
                              day);
    }
}

static gboolean
store_proposal (CorpusDatabase *database, const CorpusDateProposal *proposal, GError **error)
{
  g_autoptr (GString) reasons = g_string_new (NULL);
  gint64 document;
  guint number;
  char day[11]; /* of a few that are left the first one, that of the news itself */

  if (proposal->confidence < LEAST_CONFIDENCE || proposal->n_days > MOST_DAYS
      || !corpus_id_parse (proposal->document, &document, &number))
    return TRUE;
  g_strlcpy (day, proposal->published, sizeof day);
  for (guint i = 0; i < proposal->n_reasons; i++)
    {
      g_autofree char *text = describe (database, &proposal->reasons[i]);

      g_string_append_printf (reasons, "%s%s", i > 0 ? "\n" : "", text);
    }
  return corpus_database_run (database, error,
                              "INSERT OR REPLACE INTO temp.proposal VALUES (?, ?, ?, ?)", "lsds",
                              document, day, proposal->confidence, reasons->str);
}

/* What changed is marked stale. */
static gboolean
store (CorpusProject *self, CorpusDateProposals *proposals, gboolean *changed, GError **error)
{
  CorpusDatabase *database = corpus_project_lock (self);
  gboolean good = corpus_database_begin (database, error);

  good =
      good
      && corpus_database_exec (database,
                               "CREATE TEMP TABLE IF NOT EXISTS proposal (id INTEGER PRIMARY KEY,"
                               " published TEXT, confidence REAL, reasons TEXT);"
                               "DELETE FROM temp.proposal",
                               error);
  for (guint i = 0; good && i < proposals->n_proposals; i++)
    good = store_proposal (database, &proposals->proposals[i], error);
  good = good
         && corpus_database_run (
             database, error,
             "UPDATE document SET stale = 1, inferred_published = (SELECT p.published FROM "
             "temp.proposal p"
             " WHERE p.id = document.id), inferred_confidence = coalesce((SELECT p.confidence FROM"
             " temp.proposal p WHERE p.id = document.id), 0), inferred_reasons = coalesce((SELECT "
             "p.reasons"
             " FROM temp.proposal p WHERE p.id = document.id), '') WHERE " UNDATED
             " AND inferred_published"
             " IS NOT (SELECT p.published FROM temp.proposal p WHERE p.id = document.id)",
             "");
  if (good)
    *changed = sqlite3_changes (database->db) > 0;
  good = good && corpus_database_commit (database, error);
  if (database->depth > 0)
    corpus_database_rollback (database);
  corpus_project_unlock (self);
  return good;
}

typedef struct
{
  CorpusLoaded loaded;
  char *text;
  gsize length_bytes;
} Text;

static void
text_clear (gpointer data)
{
  Text *text = data;

  corpus_loaded_clear (&text->loaded);
  g_free (text->text);
}

/* Every document; the text only of the undated ones. */
static GArray *
load_texts (CorpusProject *self, GCancellable *cancellable, GError **error)
{
  CorpusDatabase *database = corpus_project_lock (self);
  g_autoptr (GArray) texts = g_array_new (FALSE, TRUE, sizeof (Text));
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  sqlite3_stmt *statement = corpus_database_query (
      database, error,
      "SELECT CASE WHEN " UNDATED " THEN -id ELSE id END FROM document WHERE NOT removed", "");
  gboolean good = statement != NULL;

  g_array_set_clear_func (texts, text_clear);
  while (good && corpus_database_step (database, statement, NULL))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  for (guint i = 0; good && i < ids->len; i++)
    {
      gint64 id = g_array_index (ids, gint64, i);
      Text text = { { NULL } };

      good = !g_cancellable_set_error_if_cancelled (cancellable, error)
             && corpus_load_document (database, ABS (id), &text.loaded, error);
      if (good && id < 0)
        {
          text.text = corpus_load_text (database, -id, &text.length_bytes, error);
          good = text.text != NULL;
          text.loaded.document.published = NULL;
        }
      g_array_append_val (texts, text);
    }
  corpus_project_unlock (self);
  return good ? g_steal_pointer (&texts) : NULL;
}

gboolean
corpus_infer_project_dates (CorpusProject *self,
                            GCancellable *cancellable,
                            gboolean *changed,
                            GError **error)
{
  g_autoptr (GArray) texts = NULL;
  g_autoptr (GArray) dated = NULL;
  g_autoptr (CorpusDateProposals) proposals = NULL;
  CorpusDatabase *database = corpus_project_lock (self);
  gint64 n =
      corpus_database_get_int (database, 0, "SELECT count(*) FROM document WHERE " UNDATED, "");

  corpus_project_unlock (self);
  if (n == 0)
    return TRUE;
  if ((texts = load_texts (self, cancellable, error)) == NULL)
    return FALSE;
  dated = g_array_sized_new (FALSE, TRUE, sizeof (CorpusDatedText), texts->len);
  for (guint i = 0; i < texts->len; i++)
    {
      const Text *text = &g_array_index (texts, Text, i);
      CorpusDatedText one = { .document = text->loaded.document,
                              .text = text->text != NULL ? text->text : "",
                              .length_bytes = text->length_bytes,
                              .facts =
                                  (const CorpusCompareFact *)(gpointer)text->loaded.compare->data,
                              .n_facts = text->loaded.compare->len };

      g_array_append_val (dated, one);
    }
  proposals = corpus_infer_dates ((const CorpusDatedText *)(gpointer)dated->data, dated->len);
  return store (self, proposals, changed, error);
}
