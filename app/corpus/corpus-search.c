/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Search.  Words go to the full-text index, which marks them in each text that has them; the marks'
 * places become lines of the concordance.  Facts are found by their own fields and by lying in a
 * sentence with a hit.  A search has its own connection, so that it never holds up the lists. */

#include "config.h"

#include "corpus-search.h"

#include "corpus-item-private.h"
#include "corpus-query.h"
#include "corpus-search-query.h"
#include "corpus-store.h"

#include "words/corpus-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define DEFAULT_CONTEXT_CHARS 45
#define DEFAULT_MAX_HITS 10000
#define MOST_FORMS 6
#define MOST_VARIANTS 64
/* Noncharacters: no text that the reader lets through has a use for them. */
#define MARK_START "\xef\xb7\x90"
#define MARK_END "\xef\xb7\x91"
#define MARK_BYTES 3

struct _CorpusSearch
{
  CorpusSearchQuery *query;
  GListStore *lines;
  GListStore *figures;
  GListStore *facts;
  gboolean truncated;
};

/* A hit's place, by document and place. */
typedef struct
{
  gint64 document;
  gsize start_byte;
  gsize end_byte;
} Place;

typedef struct
{
  CorpusSearch *search;
  CorpusDatabase *database;
  CorpusPage *page;
  GArray *places; /* Place, in order */
  guint context_chars;
  guint max_hits;
  gboolean exact_forms;
} Run;

void
corpus_search_free (CorpusSearch *self)
{
  if (self == NULL)
    return;
  corpus_search_query_free (self->query);
  g_clear_object (&self->lines);
  g_clear_object (&self->figures);
  g_clear_object (&self->facts);
  g_free (self);
}

/* Words of the texts that differ from @word in their ending only. */
static GPtrArray *
list_forms (Run *run, const char *word)
{
  static const char *const endings[] = { "",    "s",  "x",   "e",  "es", "ed",
                                         "ing", "ee", "ees", "al", "aux" };
  GPtrArray *forms = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *folded = corpus_fold (word);
  g_autoptr (GString) stem = g_string_new (folded);

  g_ptr_array_add (forms, g_strdup (word));
  if (run->exact_forms || strchr (word, '*') != NULL || stem->len < 4)
    return forms;
  if (g_str_has_suffix (stem->str, "aux"))
    g_string_truncate (stem, stem->len - 3);
  else if (g_str_has_suffix (stem->str, "s") || g_str_has_suffix (stem->str, "x"))
    g_string_truncate (stem, stem->len - 1);
  if (stem->len > 4 && g_str_has_suffix (stem->str, "e"))
    g_string_truncate (stem, stem->len - 1);
  for (guint i = 0; i < G_N_ELEMENTS (endings) && forms->len < MOST_FORMS; i++)
    {
      g_autofree char *form = g_strconcat (stem->str, endings[i], NULL);

      if (strcmp (form, folded) != 0
          && corpus_database_get_int (
                 run->database, 0, "SELECT 1 FROM temp.text_vocabulary WHERE term = ?", "s", form)
                 != 0)
        g_ptr_array_add (forms, g_steal_pointer (&form));
    }
  return forms;
}

/* A word as the index's query language takes it. */
static void
append_quoted (GString *out, const char *words)
{
  gsize length = strlen (words);
  gboolean begins = length > 1 && words[length - 1] == '*';

  g_string_append_c (out, '"');
  for (gsize i = 0; i < length - (begins ? 1 : 0); i++)
    {
      if (words[i] == '"')
        g_string_append_c (out, '"');
      g_string_append_c (out, words[i]);
    }
  g_string_append (out, begins ? "\"*" : "\"");
}

/* Every combination of the forms of a phrase's words: "terre rare", "terres rares" … */
static GPtrArray *
list_variants (Run *run, const char *phrase)
{
  g_auto (GStrv) words = g_strsplit (phrase, " ", -1);
  GPtrArray *variants = g_ptr_array_new_with_free_func (g_free);

  g_ptr_array_add (variants, g_strdup (""));
  for (guint i = 0; words[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) forms = list_forms (run, words[i]);
      GPtrArray *longer = g_ptr_array_new_with_free_func (g_free);

      for (guint j = 0; j < variants->len; j++)
        for (guint k = 0; k < forms->len && (k == 0 || longer->len < MOST_VARIANTS); k++)
          g_ptr_array_add (longer, g_strconcat (variants->pdata[j], i > 0 ? " " : "",
                                                (const char *)forms->pdata[k], NULL));
      g_ptr_array_unref (variants);
      variants = longer;
    }
  return variants;
}

static char *
index_query (Run *run)
{
  const CorpusSearchQuery *query = run->search->query;
  GString *out = g_string_new ("(");

  for (guint i = 0; i < query->phrases->len; i++)
    {
      g_autoptr (GPtrArray) variants = list_variants (run, query->phrases->pdata[i]);

      for (guint j = 0; j < variants->len; j++)
        {
          if (out->len > 1)
            g_string_append (out, " OR ");
          append_quoted (out, variants->pdata[j]);
        }
    }
  g_string_append_c (out, ')');
  for (guint i = 0; i < query->excluded->len; i++)
    {
      g_string_append (out, " NOT ");
      append_quoted (out, query->excluded->pdata[i]);
    }
  return g_string_free (out, FALSE);
}

/* The text around a hit as one line: what is cut is cut at characters, line ends become spaces. */
static const char *
context (Run *run, const char *from, const char *to, gboolean before)
{
  glong n = g_utf8_strlen (from, to - from);
  const char *start = from, *end = to;
  g_autofree char *line = NULL;

  if (n > (glong)run->context_chars && before)
    start = g_utf8_offset_to_pointer (from, n - (glong)run->context_chars);
  else if (n > (glong)run->context_chars)
    end = g_utf8_offset_to_pointer (from, (glong)run->context_chars);
  line = g_strndup (start, (gsize)(end - start));
  return engine_arena_strdup (run->page->arena, g_strdelimit (line, "\n\t", ' '));
}

/* Enough of the text around, so that the cost is that of the context. */
static const char *
around (const char *text, const char *limit, const char *at, guint n_chars, gboolean before)
{
  for (guint i = 0; i <= n_chars && at != limit; i++)
    at = before ? g_utf8_prev_char (at) : g_utf8_next_char (at);
  return at;
}

static void
add_line (Run *run,
          gint64 document,
          guint number,
          const char *text,
          gsize length_bytes,
          const CorpusOffsets *offsets,
          const Place *place)
{
  CorpusHit *hit = engine_arena_alloc (run->page->arena, sizeof *hit);
  g_autofree char *letter = corpus_letter (number);
  g_autofree char *words =
      g_strndup (text + place->start_byte, place->end_byte - place->start_byte);
  g_autoptr (CorpusItem) item = NULL;
  const char *start = text + place->start_byte, *end = text + place->end_byte;

  *hit = (CorpusHit){
    .document = document,
    .letter = engine_arena_strdup (run->page->arena, letter),
    .number = number,
    .before = context (run, around (text, text, start, run->context_chars, TRUE), start, TRUE),
    .hit = engine_arena_strdup (run->page->arena, g_strdelimit (words, "\n\t", ' ')),
    .after = context (run, end, around (text, text + length_bytes, end, run->context_chars, FALSE),
                      FALSE),
    .start_byte = (guint)place->start_byte,
    .end_byte = (guint)place->end_byte,
    .start_char = corpus_offsets_to_char (offsets, place->start_byte),
    .end_char = corpus_offsets_to_char (offsets, place->end_byte),
  };
  item =
      corpus_item_new (CORPUS_ITEM_HIT, (gint64)run->places->len, run->page, hit, run->places->len);
  g_list_store_append (run->search->lines, item);
}

/* The marked text without its marks, and where they were. */
static void
take_marked (Run *run, gint64 document, guint number, const char *marked, gsize length_bytes)
{
  g_autoptr (GString) text = g_string_sized_new (length_bytes);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  CorpusOffsets offsets;
  Place place = { document, 0, 0 };

  for (gsize i = 0; i < length_bytes;)
    {
      const char *next = memchr (marked + i, '\xef', length_bytes - i);
      gsize stop = next != NULL ? (gsize)(next - marked) : length_bytes;

      g_string_append_len (text, marked + i, (gssize)(stop - i));
      i = stop;
      if (i >= length_bytes)
        break;
      if (i + MARK_BYTES <= length_bytes && memcmp (marked + i, MARK_START, MARK_BYTES) == 0)
        place.start_byte = text->len;
      else if (i + MARK_BYTES <= length_bytes && memcmp (marked + i, MARK_END, MARK_BYTES) == 0)
        {
          place.end_byte = text->len;
          g_array_append_val (places, place);
        }
      else
        {
          g_string_append_c (text, marked[i++]);
          continue;
        }
      i += MARK_BYTES;
    }
  corpus_offsets_init (&offsets, text->str, text->len);
  for (guint i = 0; i < places->len; i++)
    {
      const Place *one = &g_array_index (places, Place, i);

      if (run->places->len >= run->max_hits)
        {
          run->search->truncated = TRUE;
          break;
        }
      g_array_append_val (run->places, *one);
      add_line (run, document, number, text->str, text->len, &offsets, one);
    }
  corpus_offsets_clear (&offsets);
}

/* Whether a document is asked for; the statement has its number and language. */
static gboolean
is_wanted (const CorpusSearchQuery *query, guint number, const char *language)
{
  g_autofree char *letter = query->letter != NULL ? corpus_letter (number) : NULL;

  return (query->letter == NULL || strcmp (query->letter, letter) == 0)
         && (query->language == NULL || g_strcmp0 (query->language, language) == 0);
}

static gboolean
find_lines (Run *run, GError **error)
{
  g_autofree char *match = NULL;
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement;

  if (run->search->query->phrases->len == 0)
    return TRUE;
  match = index_query (run);
  statement = corpus_database_query (
      run->database, error,
      "SELECT d.id, d.number, d.language, highlight(text_index, 0, ?, ?) FROM text_index JOIN "
      "document d ON"
      " d.id = text_index.rowid WHERE text_index MATCH ? AND NOT d.removed ORDER BY d.number",
      "sss", MARK_START, MARK_END, match);
  if (statement == NULL)
    return FALSE;
  while (!run->search->truncated && corpus_database_step (run->database, statement, &cause))
    if (is_wanted (run->search->query, (guint)sqlite3_column_int (statement, 1),
                   corpus_column_text (statement, 2)))
      take_marked (run, sqlite3_column_int64 (statement, 0),
                   (guint)sqlite3_column_int (statement, 1), corpus_column_text (statement, 3),
                   (gsize)sqlite3_column_bytes (statement, 3));
  sqlite3_reset (statement);
  if (cause == NULL)
    return TRUE;
  if (g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&cause));
  else
    g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_QUERY,
                         _ ("These words cannot be looked for; try them one by one."));
  return FALSE;
}

/* Whether a hit lies in [start, end) of a document: the places are in order of documents' letters,
 * which is that of their ids, and of place. */
static gboolean
has_hit (const GArray *places, gint64 document, gsize start, gsize end)
{
  guint low = 0, high = places->len;

  while (low < high)
    {
      guint middle = (low + high) / 2;
      const Place *place = &g_array_index (places, Place, middle);

      if (place->document < document || (place->document == document && place->end_byte <= start))
        low = middle + 1;
      else
        high = middle;
    }
  if (low >= places->len)
    return FALSE;
  return g_array_index (places, Place, low).document == document
         && g_array_index (places, Place, low).start_byte < end;
}

static gboolean
fits_value (const CorpusSearchQuery *query, sqlite3_stmt *statement)
{
  double value = sqlite3_column_double (statement, 7);
  double upper = sqlite3_column_type (statement, 8) == SQLITE_NULL
                     ? value
                     : sqlite3_column_double (statement, 8);

  if (!query->has_value)
    return TRUE;
  if (query->unit != NULL && g_strcmp0 (query->unit, corpus_column_text (statement, 9)) != 0)
    return FALSE;
  return (query->low_open ? upper > query->low : upper >= query->low)
         && (query->high_open ? value < query->high : value <= query->high);
}

/* A party by its code, or by its name in the user's language. */
static gboolean
fits_party (const CorpusSearchQuery *query, const char *list)
{
  g_auto (GStrv) codes = NULL;
  g_autofree char *wanted = NULL;

  if (query->party == NULL)
    return TRUE;
  wanted = corpus_fold (query->party);
  codes = g_strsplit (list != NULL ? list : "", "|", -1);
  for (guint i = 0; codes[i] != NULL; i++)
    {
      g_autofree char *code = corpus_fold (codes[i]);
      g_autofree char *name =
          *codes[i] != '\0' ? corpus_fold (corpus_party_to_word (codes[i])) : NULL;

      if (name != NULL && (strcmp (code, wanted) == 0 || strstr (name, wanted) != NULL))
        return TRUE;
    }
  return FALSE;
}

static gboolean
fits_speaker (const CorpusSearchQuery *query, const char *speaker)
{
  g_autofree char *wanted = NULL;
  g_autofree char *name = NULL;

  if (query->speaker == NULL)
    return TRUE;
  if (speaker == NULL)
    return FALSE;
  wanted = corpus_fold (query->speaker);
  name = corpus_fold (speaker);
  return strstr (name, wanted) != NULL;
}

static gboolean
find_facts (Run *run, GError **error)
{
  const CorpusSearchQuery *query = run->search->query;
  g_autoptr (GArray) figures = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GArray) others = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement = corpus_database_query (
      run->database, error,
      "SELECT f.id, f.document_id, d.number, d.language, f.kind, f.sentence_start_byte, "
      "f.sentence_end_byte,"
      " f.value, f.upper, f.unit, coalesce(f.by_, '') || coalesce(f.on_, '') || "
      "coalesce(f.parties, '') ||"
      " coalesce(f.actor, '') || coalesce(f.toward, '') || coalesce('|' || f.country || '|', ''),"
      " coalesce(f.speaker, f.source) FROM fact f JOIN document d ON d.id = f.document_id WHERE "
      "f.active ORDER"
      " BY f.kind, f.value, d.number, f.start_byte",
      "");

  if (statement == NULL)
    return FALSE;
  while (corpus_database_step (run->database, statement, &cause))
    {
      int kind = engine_code_from_name (ENGINE_CODES_FACT_KIND, corpus_column_text (statement, 4));
      gint64 id = sqlite3_column_int64 (statement, 0);
      GArray *into = kind == ENGINE_FACT_FIGURE ? figures : others;

      if ((query->kind >= 0 && query->kind != kind)
          || (query->has_value && kind != ENGINE_FACT_FIGURE) || into->len >= run->max_hits
          || !fits_value (query, statement)
          || !is_wanted (query, (guint)sqlite3_column_int (statement, 2),
                         corpus_column_text (statement, 3))
          || !fits_party (query, corpus_column_text (statement, 10))
          || !fits_speaker (query, corpus_column_text (statement, 11)))
        continue;
      if (query->phrases->len > 0
          && !has_hit (run->places, sqlite3_column_int64 (statement, 1),
                       (gsize)sqlite3_column_int64 (statement, 5),
                       (gsize)sqlite3_column_int64 (statement, 6)))
        continue;
      g_array_append_val (into, id);
    }
  if (cause != NULL)
    {
      g_propagate_error (error, g_steal_pointer (&cause));
      return FALSE;
    }
  for (guint i = 0; i < figures->len + others->len; i++)
    {
      gboolean is_figure = i < figures->len;
      g_autoptr (CorpusItem) item =
          corpus_load_item (run->database, CORPUS_ITEM_FACT,
                            is_figure ? g_array_index (figures, gint64, i)
                                      : g_array_index (others, gint64, i - figures->len),
                            run->page);

      if (item != NULL)
        g_list_store_append (is_figure ? run->search->figures : run->search->facts, item);
    }
  return TRUE;
}

/* Facts whose list of places is asked by id need the places by id: letters follow ids, but a document
 * that was forgotten and imported again may not. */
static gint
compare_places (gconstpointer a, gconstpointer b)
{
  const Place *x = a, *y = b;

  if (x->document != y->document)
    return x->document < y->document ? -1 : 1;
  return x->start_byte < y->start_byte ? -1 : x->start_byte > y->start_byte;
}

CorpusSearch *
corpus_search (CorpusProject *project,
               const char *query,
               const CorpusSearchOptions *options,
               GCancellable *cancellable,
               GError **error)
{
  static const CorpusSearchOptions defaults;
  g_autoptr (CorpusSearch) self = g_new0 (CorpusSearch, 1);
  g_autoptr (CorpusDatabase) database = NULL;
  g_autoptr (CorpusPage) page = corpus_page_new ();
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (Place));
  Run run = { .search = self, .page = page, .places = places };

  g_return_val_if_fail (CORPUS_IS_PROJECT (project) && query != NULL, NULL);

  if (options == NULL)
    options = &defaults;
  self->lines = g_list_store_new (CORPUS_TYPE_ITEM);
  self->figures = g_list_store_new (CORPUS_TYPE_ITEM);
  self->facts = g_list_store_new (CORPUS_TYPE_ITEM);
  self->query = corpus_search_query_parse (query, error);
  if (self->query == NULL)
    return NULL;
  database = corpus_database_open (corpus_project_get_path (project),
                                   corpus_project_get_title (project), CORPUS_DATABASE_READ, error);
  if (database == NULL
      || !corpus_database_exec (
          database,
          "CREATE VIRTUAL TABLE temp.text_vocabulary USING fts5vocab(main, text_index,"
          " row)",
          error))
    return NULL;
  database->cancellable = cancellable;
  run.database = database;
  run.context_chars = options->context_chars != 0 ? options->context_chars : DEFAULT_CONTEXT_CHARS;
  run.max_hits = options->max_hits != 0 ? options->max_hits : DEFAULT_MAX_HITS;
  run.exact_forms = options->exact_forms;
  if (!find_lines (&run, error))
    return NULL;
  g_array_sort (places, compare_places);
  return find_facts (&run, error) ? g_steal_pointer (&self) : NULL;
}

typedef struct
{
  char *query;
  CorpusSearchOptions options;
} Asked;

static void
asked_free (gpointer data)
{
  g_free (((Asked *)data)->query);
  g_free (data);
}

static void
search_thread (GTask *task, gpointer source, gpointer task_data, GCancellable *cancellable)
{
  Asked *asked = task_data;
  GError *error = NULL;
  CorpusSearch *search = corpus_search (source, asked->query, &asked->options, cancellable, &error);

  if (search != NULL)
    g_task_return_pointer (task, search, (GDestroyNotify)corpus_search_free);
  else
    g_task_return_error (task, error);
}

void
corpus_search_async (CorpusProject *project,
                     const char *query,
                     const CorpusSearchOptions *options,
                     GCancellable *cancellable,
                     GAsyncReadyCallback callback,
                     gpointer user_data)
{
  g_autoptr (GTask) task = g_task_new (project, cancellable, callback, user_data);
  Asked *asked = g_new0 (Asked, 1);

  asked->query = g_strdup (query);
  if (options != NULL)
    asked->options = *options;
  g_task_set_source_tag (task, corpus_search_async);
  g_task_set_task_data (task, asked, asked_free);
  g_task_run_in_thread (task, search_thread);
}

CorpusSearch *
corpus_search_finish (CorpusProject *project, GAsyncResult *result, GError **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

GListModel *
corpus_search_get_lines (CorpusSearch *self)
{
  return G_LIST_MODEL (self->lines);
}

GListModel *
corpus_search_get_figures (CorpusSearch *self)
{
  return G_LIST_MODEL (self->figures);
}

GListModel *
corpus_search_get_facts (CorpusSearch *self)
{
  return G_LIST_MODEL (self->facts);
}

gboolean
corpus_search_is_truncated (CorpusSearch *self)
{
  return self->truncated;
}

const char *const *
corpus_search_get_terms (CorpusSearch *self)
{
  return (const char *const *)self->query->terms->pdata;
}

const char *
corpus_search_get_rest (CorpusSearch *self, guint term)
{
  g_return_val_if_fail (term < self->query->rests->len, "");
  return self->query->rests->pdata[term];
}
