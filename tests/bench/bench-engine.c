/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast the engine is, beside SQLite's FTS5 inserting the same text in the same run: megabytes
 * a second of both and their ratio, the time to load the language packs, the peak memory, and
 * whether the cost stays linear (the same text as articles, and on one line).
 *
 * usage: bench-engine PACK-FOLDER LANGUAGE MEGABYTES FILE… */

#include "config.h"

#include "engine-result.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>

#define LOADS 20

static double
seconds (void)
{
  return (double)g_get_monotonic_time () / 1e6;
}

static long
peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* Articles of the files, over and over, until there are @bytes of them. */
static GPtrArray *
make_articles (char **paths, gsize bytes)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gsize total = 0;

  for (guint i = 0; paths[i] != NULL; i++)
    {
      char *text;
      g_autoptr (GError) error = NULL;

      if (!g_file_get_contents (paths[i], &text, NULL, &error))
        g_error ("%s", error->message);
      g_ptr_array_add (texts, text);
    }
  for (guint i = 0; total < bytes; i++)
    {
      const char *text = g_ptr_array_index (texts, i % texts->len);

      g_ptr_array_add (articles, g_strdup (text));
      total += strlen (text);
    }
  return articles;
}

static gsize
total_bytes (GPtrArray *articles)
{
  gsize total = 0;

  for (guint i = 0; i < articles->len; i++)
    total += strlen (g_ptr_array_index (articles, i));
  return total;
}

static double
time_engine (EngineLanguages *languages, const char *language, GPtrArray *articles, guint *n_facts)
{
  EngineOptions options = { .language = language,
                            .published = "2025-10-30",
                            .basis = ENGINE_PUBLISHED_USER };
  double start = seconds ();

  for (guint i = 0; i < articles->len; i++)
    {
      const char *text = g_ptr_array_index (articles, i);
      g_autoptr (GError) error = NULL;
      g_autoptr (EngineResult) result =
          engine_extract (languages, text, strlen (text), &options, &error);

      if (result == NULL)
        g_error ("%s", error->message);
      *n_facts += result->n_facts;
    }
  return seconds () - start;
}

static double
time_fts (GPtrArray *articles)
{
  sqlite3 *database;
  sqlite3_stmt *insert;
  double start = seconds ();

  if (sqlite3_open (":memory:", &database) != SQLITE_OK
      || sqlite3_exec (database, "CREATE VIRTUAL TABLE t USING fts5 (text); BEGIN", NULL, NULL,
                       NULL)
             != SQLITE_OK
      || sqlite3_prepare_v2 (database, "INSERT INTO t VALUES (?)", -1, &insert, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  for (guint i = 0; i < articles->len; i++)
    {
      sqlite3_bind_text (insert, 1, g_ptr_array_index (articles, i), -1, SQLITE_STATIC);
      if (sqlite3_step (insert) != SQLITE_DONE)
        g_error ("%s", sqlite3_errmsg (database));
      sqlite3_reset (insert);
    }
  sqlite3_finalize (insert);
  if (sqlite3_exec (database, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
    g_error ("%s", sqlite3_errmsg (database));
  sqlite3_close (database);
  return seconds () - start;
}

static GPtrArray *
on_one_line (GPtrArray *articles)
{
  GPtrArray *one = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) line = g_string_new (NULL);

  for (guint i = 0; i < articles->len; i++)
    {
      g_string_append (line, g_ptr_array_index (articles, i));
      g_string_append_c (line, ' ');
    }
  for (gsize i = 0; i < line->len; i++)
    if (line->str[i] == '\n')
      line->str[i] = ' ';
  g_ptr_array_add (one, g_string_free (g_steal_pointer (&line), FALSE));
  return one;
}

int
main (int argc, char **argv)
{
  g_autoptr (EngineLanguages) languages = NULL;
  g_autoptr (GPtrArray) articles = NULL;
  g_autoptr (GPtrArray) line = NULL;
  g_autoptr (GError) error = NULL;
  double load, engine, fts, single;
  guint n_facts = 0, n_line_facts = 0;
  double megabytes;

  if (argc < 5)
    {
      g_printerr ("usage: %s PACK-FOLDER LANGUAGE MEGABYTES FILE…\n", argv[0]);
      return 2;
    }
  load = seconds ();
  for (guint i = 0; i < LOADS; i++)
    {
      g_clear_pointer (&languages, engine_languages_unref);
      languages = engine_languages_load (argv[1], NULL, NULL, &error);
      if (languages == NULL)
        g_error ("%s", error->message);
    }
  load = (seconds () - load) / LOADS;

  articles = make_articles (argv + 4, (gsize)(strtod (argv[3], NULL) * 1e6));
  megabytes = (double)total_bytes (articles) / 1e6;
  engine = time_engine (languages, argv[2], articles, &n_facts);
  g_print ("packs      %.2f ms to load\n", load * 1e3);
  g_print ("engine     %.1f MB/s  %.1f MB in %.2f s, %u facts, peak memory %ld MiB\n",
           megabytes / engine, megabytes, engine, n_facts, peak_kib () / 1024);
  line = on_one_line (articles);
  single = time_engine (languages, argv[2], line, &n_line_facts);
  g_print ("one line   %.1f MB/s  %.2f times the articles' cost, %u facts, peak memory %ld MiB\n",
           megabytes / single, single / engine, n_line_facts, peak_kib () / 1024);
  fts = time_fts (articles);
  g_print ("fts5       %.1f MB/s\n", megabytes / fts);
  g_print ("ratio      %.2f (engine / fts5)\n", fts / engine);
  return 0;
}
