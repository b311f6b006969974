/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Golden tables of expressions of time. */

#pragma once

#include "values-fixture.h"

/* One line of the expected text is "quote = iso basis". */
typedef struct
{
  const char *language;
  const char *published; /* NULL: unknown */
  const char *text;
  const char *expected;
} TimexCase;

/* Every token that the map gives to an expression lies inside it. */
static inline void
assert_map_holds (const EngineAnalysis *a)
{
  for (guint32 i = 0; i < a->timex_at->len; i++)
    {
      guint32 index = g_array_index (a->timex_at, guint32, i);
      const EngineTimex *x;

      if (index == 0)
        continue;
      x = &g_array_index (a->timexes, EngineTimex, index - 1);
      g_assert_cmpuint (x->first, <=, i);
      g_assert_cmpuint (x->last, >, i);
    }
}

static inline void
timexes_check (const TimexCase *cases, gsize n)
{
  guint n_failed = 0;

  for (gsize i = 0; i < n; i++)
    {
      g_autoptr (GString) got = g_string_new (NULL);
      Fixture f;

      fixture_run (&f, cases[i].language, cases[i].text, cases[i].published);
      assert_map_holds (f.analysis);
      for (guint k = 0; k < f.analysis->timexes->len; k++)
        {
          const EngineTimex *x = &g_array_index (f.analysis->timexes, EngineTimex, k);
          g_autofree char *quote = fixture_quote (&f, x->first, x->last);

          g_string_append_printf (got, "%s = %s %s\n", quote, x->iso != NULL ? x->iso : "(null)",
                                  engine_code_to_name (ENGINE_CODES_DATE_BASIS, x->basis));
        }
      if (strcmp (got->str, cases[i].expected) != 0)
        {
          g_test_message ("“%s”\nexpected:\n%sgot:\n%s", cases[i].text, cases[i].expected,
                          got->str);
          n_failed++;
        }
      fixture_clear (&f);
    }
  g_assert_cmpuint (n_failed, ==, 0);
}
