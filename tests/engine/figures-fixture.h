/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs sentences of a test through the engine and compares what is said of one figure in each. */

#pragma once

#include "engine-result.h"

#include <string.h>

typedef struct
{
  const char *language;
  const char *text;
  const char *quote;    /* of the figure */
  const char *expected; /* in the words of the test's describe() */
} FigureCase;

static EngineLanguages *languages;

static inline const EngineFigure *
figures_find (const EngineResult *result, const char *text, const char *quote)
{
  for (guint i = 0; i < result->n_facts; i++)
    {
      const EngineFact *f = &result->facts[i];

      if (f->kind == ENGINE_FACT_FIGURE && f->span.end_byte - f->span.start_byte == strlen (quote)
          && memcmp (text + f->span.start_byte, quote, strlen (quote)) == 0)
        return &f->figure;
    }
  return NULL;
}

/* Extracts each case and compares what @describe says of its figure. */
static inline void
figures_check (const FigureCase *cases,
               guint n,
               const char *published,
               char *(*describe) (const EngineFigure *figure))
{
  guint failed = 0;

  for (guint i = 0; i < n; i++)
    {
      EngineOptions options = { .language = cases[i].language,
                                .published = published,
                                .basis = ENGINE_PUBLISHED_USER };
      g_autofree char *text = g_strconcat (cases[i].language[0] == 'f' ? "Commerce et argent\n\n"
                                                                       : "Trade and money\n\n",
                                           cases[i].text, "\n", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (EngineResult) result =
          engine_extract (languages, text, strlen (text), &options, &error);
      const EngineFigure *f;
      g_autofree char *got = NULL;

      g_assert_no_error (error);
      f = figures_find (result, text, cases[i].quote);
      got = f != NULL ? describe (f) : g_strdup ("no figure");
      if (strcmp (got, cases[i].expected) != 0)
        {
          g_printerr ("\"%s\": %s is \"%s\", not \"%s\"\n", cases[i].text, cases[i].quote, got,
                      cases[i].expected);
          failed++;
        }
    }
  g_assert_cmpuint (failed, ==, 0);
}

/* Runs the tests that were added, with the packs of the build. */
static inline int
figures_run (void)
{
  g_autoptr (GError) error = NULL;
  int status;

  languages = engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), NULL, NULL, &error);
  g_assert_no_error (error);
  status = g_test_run ();
  engine_languages_unref (languages);
  return status;
}
