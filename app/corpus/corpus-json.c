/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON form of FACTS for a project or a batch's document, written document by document.  Ids are
 * the comparer's: "d3" and "d3f12", the same in facts, agreements and comparisons. */

#include "config.h"

#include "corpus-json.h"

#include "corpus-private.h"
#include "corpus-refresh.h"
#include "corpus-store.h"
#include "engine-json-write.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Everything of a document's object before its facts. */
static void
begin_document (GString *out,
                const char *id,
                const char *path,
                const char *title,
                const char *author,
                const char *publisher,
                const char *published,
                const char *basis,
                const char *language,
                glong length_chars)
{
  g_string_append_printf (out, "{\"id\": \"%s\"", id);
  engine_json_write_text (out, "path", path);
  engine_json_write_text (out, "title", title);
  engine_json_write_text (out, "author", author);
  engine_json_write_text (out, "publisher", publisher);
  engine_json_write_text (out, "published", published);
  engine_json_write_text (out, "published_basis", basis);
  engine_json_write_text (out, "language", language);
  g_string_append_printf (out, ", \"length\": %ld", length_chars);
}

/* The facts' lines as one. */
static void
join_lines (GString *out, gsize from)
{
  /* Line ends inside strings are escaped, so every one here is layout. */
  for (gsize i = from; i < out->len; i++)
    if (out->str[i] == '\n')
      out->str[i] = ' ';
}

void
corpus_batch_document_write_json (const CorpusBatchDocument *document,
                                  const CorpusJsonOptions *options,
                                  GString *out)
{
  static const CorpusJsonOptions defaults;
  g_autofree char *id = g_strdup_printf ("d%u", document->index + 1);
  g_autofree char *prefix = g_strconcat (id, "f", NULL);
  gsize start = out->len;

  g_return_if_fail (document != NULL && document->result != NULL);

  if (options == NULL)
    options = &defaults;
  begin_document (out, id, document->name, document->title, document->author, document->publisher,
                  document->published,
                  document->published != NULL
                      ? engine_code_to_name (ENGINE_CODES_PUBLISHED_BASIS, (int)document->basis)
                      : NULL,
                  document->language,
                  g_utf8_strlen (document->text, (gssize)document->length_bytes));
  if (options->with_text)
    engine_json_write_text (out, "text", document->text);
  g_string_append (out, ", \"facts\": ");
  engine_facts_write_json (document->result->facts, document->result->n_facts, prefix,
                           document->text, document->length_bytes, options->with_reasons, out);
  g_string_append_c (out, '}');
  join_lines (out, start);
}

/* "decisions": what the user said about this document's facts. */
static gboolean
write_decisions (CorpusDatabase *database, gint64 document, GString *out, GError **error)
{
  sqlite3_stmt *statement = corpus_database_query (
      database, error,
      "SELECT number, state, edited, tags, note FROM fact WHERE document_id = ? AND active AND "
      "(state !="
      " 'undecided' OR edited != '' OR tags != '' OR note IS NOT NULL) ORDER BY start_byte, id",
      "l", document);
  g_autoptr (EngineArena) arena = engine_arena_new ();
  GError *cause = NULL;
  guint n = 0;

  if (statement == NULL)
    return FALSE;
  g_string_append (out, ", \"decisions\": [");
  while (corpus_database_step (database, statement, &cause))
    {
      static const char *const keys[] = { "edited", "tags" };

      g_string_append_printf (out, "%s{\"fact\": \"d%" G_GINT64_FORMAT "f%d\"", n++ > 0 ? ", " : "",
                              document, sqlite3_column_int (statement, 0));
      engine_json_write_text (out, "state", corpus_column_text (statement, 1));
      for (guint i = 0; i < 2; i++)
        {
          const char *const *list =
              corpus_list_split (arena, corpus_column_text (statement, (int)i + 2));

          engine_json_write_list (out, keys[i], list);
        }
      engine_json_write_text (out, "note", corpus_column_text (statement, 4));
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
  if (cause != NULL)
    g_propagate_error (error, cause);
  return cause == NULL;
}

/* The numbers in the facts' ids; their reasons, where asked for. */
static gboolean
complete (CorpusDatabase *database,
          gint64 document,
          CorpusLoaded *loaded,
          const CorpusJsonOptions *options,
          GArray *numbers,
          GError **error)
{
  for (guint i = 0; i < loaded->facts->len; i++)
    {
      guint number = g_array_index (loaded->compare, CorpusCompareFact, i).ordinal + 1;
      gint64 id;

      g_array_append_val (numbers, number);
      if (!options->with_reasons)
        continue;
      id = corpus_database_get_int (database, 0,
                                    "SELECT id FROM fact WHERE document_id = ? AND number = ?",
                                    "li", document, (int)number);
      if (!corpus_load_reasons (database, id, loaded->arena,
                                &g_array_index (loaded->facts, EngineFact, i), error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
write_loaded (CorpusDatabase *database,
              gint64 document,
              CorpusLoaded *loaded,
              const CorpusJsonOptions *options,
              GString *out,
              GError **error)
{
  g_autoptr (GArray) numbers = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autofree char *text = NULL;
  g_autofree char *prefix = g_strconcat (loaded->document.id, "f", NULL);
  gsize length = 0;
  sqlite3_stmt *statement;

  if ((text = corpus_load_text (database, document, &length, error)) == NULL
      || !complete (database, document, loaded, options, numbers, error))
    return FALSE;
  statement = corpus_database_query (database, error,
                                     "SELECT name, title, author, publisher, published, basis, "
                                     "language, length_chars FROM document WHERE id ="
                                     " ?",
                                     "l", document);
  if (statement == NULL || !corpus_database_step (database, statement, error))
    return FALSE;
  begin_document (
      out, loaded->document.id, corpus_column_text (statement, 0),
      corpus_column_text (statement, 1), corpus_column_text (statement, 2),
      corpus_column_text (statement, 3), corpus_column_text (statement, 4),
      sqlite3_column_type (statement, 4) != SQLITE_NULL ? corpus_column_text (statement, 5) : NULL,
      corpus_column_text (statement, 6), (glong)sqlite3_column_int64 (statement, 7));
  sqlite3_reset (statement);
  if (options->with_text)
    engine_json_write_text (out, "text", text);
  if (options->with_decisions && !write_decisions (database, document, out, error))
    return FALSE;
  g_string_append (out, ", \"facts\": ");
  engine_facts_write_json_numbered (
      (const EngineFact *)(gpointer)loaded->facts->data, loaded->facts->len, prefix,
      (const guint *)(gpointer)numbers->data, text, length, options->with_reasons, out);
  g_string_append_c (out, '}');
  return TRUE;
}

static gboolean
write_document (CorpusProject *project,
                gint64 document,
                const CorpusJsonOptions *options,
                GString *out,
                GError **error)
{
  CorpusDatabase *database = corpus_project_lock (project);
  CorpusLoaded loaded = { NULL };
  gboolean good = database != NULL && corpus_load_document (database, document, &loaded, error)
                  && write_loaded (database, document, &loaded, options, out, error);

  corpus_project_unlock (project);
  corpus_loaded_clear (&loaded);
  return good;
}

static gboolean
flush (GString *out, GOutputStream *to, GCancellable *cancellable, GError **error)
{
  gboolean good = g_output_stream_write_all (to, out->str, out->len, NULL, cancellable, error);

  g_string_truncate (out, 0);
  return good;
}

gboolean
corpus_facts_json (CorpusProject *project,
                   const CorpusJsonOptions *options,
                   GOutputStream *to,
                   GCancellable *cancellable,
                   GError **error)
{
  static const CorpusJsonOptions defaults;
  g_autoptr (CorpusComparisonSet) set = NULL;
  g_autoptr (GArray) documents = NULL;
  g_autoptr (GString) out =
      g_string_new ("{\"format\": \"concordat-facts\", \"version\": 1,\n\"documents\": [");

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && G_IS_OUTPUT_STREAM (to), FALSE);

  if (options == NULL)
    options = &defaults;
  if ((set = corpus_project_ref_set (project, cancellable, error)) == NULL)
    return FALSE;
  documents = corpus_project_list_documents (project);
  for (guint i = 0; i < documents->len; i++)
    {
      g_string_append (out, i > 0 ? ",\n" : "\n");
      if (!write_document (project, g_array_index (documents, gint64, i), options, out, error)
          || !flush (out, to, cancellable, error))
        return FALSE;
    }
  g_string_append (out, "],\n");
  corpus_comparison_set_write_json (set, out);
  g_string_append (out, "}\n");
  return flush (out, to, cancellable, error);
}

char *
corpus_facts_json_string (CorpusProject *project, const CorpusJsonOptions *options, GError **error)
{
  g_autoptr (GOutputStream) to = g_memory_output_stream_new_resizable ();

  if (!corpus_facts_json (project, options, to, NULL, error)
      || !g_output_stream_write_all (to, "", 1, NULL, NULL, error)
      || !g_output_stream_close (to, NULL, error))
    return NULL;
  return g_memory_output_stream_steal_data (G_MEMORY_OUTPUT_STREAM (to));
}
