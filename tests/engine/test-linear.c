/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The cost of a text grows with its length and no faster, whatever its shape: sixteen times the
 * text may cost sixty times as much, which leaves room for caches and a busy machine, but not for a
 * loop over all pairs.  Processor time, the best of several tries. */

#include "config.h"

#include "engine-result.h"

#include <string.h>
#include <time.h>

#define SMALL_BYTES (2u * 1024u)
#define TIMES 16u
#define MOST_TIMES 60.0
#define TRIES 5

static EngineLanguages *languages;

static double
seconds (void)
{
  struct timespec t;

  clock_gettime (CLOCK_PROCESS_CPUTIME_ID, &t);
  return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

/* The seconds that one extraction takes, as the best of several. */
static double
cost (const char *text, gsize length_bytes, guint rounds)
{
  EngineOptions options = { .language = "fr",
                            .published = "2025-10-30",
                            .basis = ENGINE_PUBLISHED_USER };
  double best = G_MAXDOUBLE;

  for (guint try = 0; try < TRIES; try++)
    {
      double start = seconds ();

      for (guint i = 0; i < rounds; i++)
        {
          g_autoptr (GError) error = NULL;
          g_autoptr (EngineResult) result =
              engine_extract (languages, text, length_bytes, &options, &error);

          g_assert_no_error (error);
        }
      best = MIN (best, (seconds () - start) / rounds);
    }
  return best;
}

static void
test_linear (gconstpointer data)
{
  const char *piece = data;
  g_autoptr (GString) text = g_string_new (NULL);
  double small, large;

  while (text->len < SMALL_BYTES)
    g_string_append (text, piece);
  small = cost (text->str, text->len, TIMES);
  while (text->len < SMALL_BYTES * TIMES)
    g_string_append (text, piece);
  large = cost (text->str, text->len, 1);
  g_test_message ("%.1f times the cost for %u times the text", large / small, TIMES);
  g_assert_cmpfloat (large, <, MOST_TIMES * small);
}

int
main (int argc, char **argv)
{
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (&argc, &argv, NULL);
  languages = engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), NULL, NULL, &error);
  g_assert_no_error (error);
  g_test_add_data_func ("/linear/sentences",
                        "La Finlande et le Pérou ont signé mardi un accord sur le cuivre. Helsinki "
                        "abaissera ses droits de douane de 12 % à 8 % d'ici à 2027. ",
                        test_linear);
  g_test_add_data_func ("/linear/no-stop", "le ministre a promis à Lima un accord de 12 % et ",
                        test_linear);
  g_test_add_data_func ("/linear/quotes", "« Nous signerons », a dit Anna Virta. “ ", test_linear);
  g_test_add_data_func ("/linear/digits", "12 345 67,8 % 2025 ", test_linear);
  g_test_add_data_func ("/linear/names", "Anna Virta, Juan Salas et Eero Lahti, ", test_linear);
  g_test_add_data_func ("/linear/lines", "Lima\n\n- 5 %\n", test_linear);
  status = g_test_run ();
  engine_languages_unref (languages);
  return status;
}
