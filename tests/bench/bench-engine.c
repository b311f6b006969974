/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How fast the engine is, beside SQLite's FTS5 inserting the same text in the same run: megabytes
 * a second of both and their ratio, the time to load the language packs, the peak memory, and
 * whether the cost stays linear (the same text as articles, and on one line).  Seconds are those of
 * the processor, so that what else the machine does counts little.
 *
 * Each set of files is measured by itself: "NAME:" before its files.
 *
 * usage: bench-engine PACK-FOLDER LANGUAGE MEGABYTES NAME: FILE… [NAME: FILE…]… */

#include "config.h"

#include "engine-result.h"

#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#define LOADS 20
/* Articles that are handed to the engine at a time, as an import does. */
#define AT_ONCE 96

static double
seconds (void)
{
  struct timespec t;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static long
peak_kib (void)
{
  struct rusage usage;

  getrusage (RUSAGE_SELF, &usage);
  return usage.ru_maxrss;
}

/* Articles of the @n_paths files, over and over, until there are @bytes of them. */
static GPtrArray *
make_articles (char **paths, guint n_paths, gsize bytes)
{
  GPtrArray *articles = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  gsize total = 0;

  for (guint i = 0; i < n_paths; i++)
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

  for (guint first = 0; first < articles->len; first += AT_ONCE)
    {
      const guint n = MIN (AT_ONCE, articles->len - first);
      EngineJob jobs[AT_ONCE];

      for (guint i = 0; i < n; i++)
        {
          const char *text = g_ptr_array_index (articles, first + i);

          jobs[i] = (EngineJob){ .text = text, .length_bytes = strlen (text), .options = &options };
        }
      engine_extract_many (languages, jobs, n);
      for (guint i = 0; i < n; i++)
        {
          if (jobs[i].result == NULL)
            g_error ("%s", jobs[i].error->message);
          *n_facts += jobs[i].result->n_facts;
          engine_result_free (jobs[i].result);
        }
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

static void
measure (EngineLanguages *languages,
         const char *language,
         const char *name,
         char **paths,
         guint n_paths,
         double megabytes)
{
  g_autoptr (GPtrArray) articles = make_articles (paths, n_paths, (gsize)(megabytes * 1e6));
  g_autoptr (GPtrArray) line = on_one_line (articles);
  guint n_facts = 0, n_line_facts = 0;
  double engine, fts, single;

  megabytes = (double)total_bytes (articles) / 1e6;
  engine = time_engine (languages, language, articles, &n_facts);
  g_print ("%s\n", name);
  g_print ("engine     %.1f MB/s  %.1f MB in %.2f s, %u facts (%.1f a KB), peak memory %ld MiB\n",
           megabytes / engine, megabytes, engine, n_facts, n_facts / megabytes / 1e3,
           peak_kib () / 1024);
  single = time_engine (languages, language, line, &n_line_facts);
  g_print ("one line   %.1f MB/s  %.2f times the articles' cost, %u facts, peak memory %ld MiB\n",
           megabytes / single, single / engine, n_line_facts, peak_kib () / 1024);
  fts = time_fts (articles);
  g_print ("fts5       %.1f MB/s\n", megabytes / fts);
  g_print ("ratio      %.2f (engine / fts5)\n", fts / engine);
}

int
main (int argc, char **argv)
{
  g_autoptr (EngineLanguages) languages = NULL;
  g_autoptr (GError) error = NULL;
  double load;

  if (argc < 6 || !g_str_has_suffix (argv[4], ":"))
    {
      g_printerr ("usage: %s PACK-FOLDER LANGUAGE MEGABYTES NAME: FILE… [NAME: FILE…]…\n", argv[0]);
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
  g_print ("packs      %.2f ms to load\n", (seconds () - load) / LOADS * 1e3);
  for (int first = 4, last; first < argc; first = last)
    {
      for (last = first + 1; last < argc && !g_str_has_suffix (argv[last], ":");)
        last++;
      if (last > first + 1)
        measure (languages, argv[2], argv[first], argv + first + 1, (guint)(last - first - 1),
                 strtod (argv[3], NULL));
    }
  return 0;
}
