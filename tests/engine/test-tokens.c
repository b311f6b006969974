/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tokens: numbers and their separators, elision, apostrophes, acronyms, flags, offsets. */

#include "config.h"

#include <string.h>

#include "structure-fixture.h"

static void
check (const char *language, const char *text, const char *expected)
{
  g_autoptr (EngineAnalysis) a = fixture_run (language, text, -1);
  g_autofree char *got = fixture_tokens (a, 0, a->tokens->len - 1);

  g_assert_cmpstr (got, ==, expected);
}

static void
test_numbers (void)
{
  check ("fr", "1 234,5 M€", "1 234,5|M|€");
  check ("fr", "12\u00a0000 et 3\u202f400\u202f000,25", "12\u00a0000|et|3\u202f400\u202f000,25");
  check ("fr", "7\u2009000 t", "7\u2009000|t");
  check ("fr", "15’000 et 300'000 hl", "15’000|et|300'000|hl");
  check ("fr", "1.234,5 puis 1.234.567", "1.234,5|puis|1.234.567");
  check ("en", "1,234.5 and 12,34,567", "1,234.5|and|12,34,567");
  check ("fr", "en 2025 300 soldats", "en|2025|300|soldats");
  check ("fr", "1, 2 et 3", "1|,|2|et|3");
  check ("fr", "10,20 et 30 %", "10,20|et|30|%");
  check ("fr", "le 26.10.2025", "le|26|.|10|.|2025");
  check ("fr", "01 55 07 18 42", "01|55|07|18|42");
  check ("fr", "de 120 500 à 130 600", "de|120 500|à|130 600");
  check ("fr", "4 5678 et 12 34", "4|5678|et|12|34");
  check ("en", "$1.2bn, 5G, 25%", "$|1.2|bn|,|5|G|,|25|%");
  check ("fr", "1 000 000 000", "1 000 000 000");
  check ("fr", "100\u00a0200 300", "100\u00a0200|300");
  check ("fr", "1,5.", "1,5|.");
  check ("fr", "2025.\n300 postes", "2025|.|¶|300|postes");
}

static void
test_elision (void)
{
  check ("fr", "L’accord d'hier, qu’il", "L’|accord|d'|hier|,|qu’|il");
  check ("fr", "jusqu'au lorsqu’elle puisqu'on quoiqu'il",
         "jusqu'|au|lorsqu’|elle|puisqu'|on|quoiqu'|il");
  check ("fr", "aujourd'hui quelqu’un", "aujourd'hui|quelqu’un");
  check ("fr", "l’« accord »", "l’|«|accord|»");
  check ("fr", "d'1 %", "d'|1|%");
  check ("en", "China's deal, countries' duties, don't",
         "China|'s|deal|,|countries|'|duties|,|don't");
  check ("en", "O’Brien and L'Oréal in the 1990's", "O’Brien|and|L'Oréal|in|the|1990|'s");
  check ("fr", "le « America First » de Trump's", "le|«|America|First|»|de|Trump|'s");
}

static void
test_words (void)
{
  check ("fr", "accord-cadre : États-Unis", "accord|-|cadre|:|États|-|Unis");
  check ("en", "U.S. and U.K. at 3 p.m. with J. Doe", "U.S.|and|U.K.|at|3|p.m.|with|J|.|Doe");
  check ("en", "G20, COP28, C5+1, km²", "G20|,|COP28|,|C5|+|1|,|km²");
  check ("fr", "compte\u00adrendu, e\u0301te\u0301", "compte\u00adrendu|,|e\u0301te\u0301");
  check ("fr", "fin.Une autre,puis", "fin|.|Une|autre|,|puis");
  check ("fr", "a/b & c…", "a|/|b|&|c|…");
}

static void
test_flags (void)
{
  g_autoptr (EngineAnalysis) a = fixture_run ("fr", "OTAN Été réuni\n• l’ASEAN", -1);
  const EngineToken *t = engine_token (a, 0);

  g_assert_cmpuint (t[0].flags, ==,
                    ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS | ENGINE_TOKEN_LINE_START);
  g_assert_cmpuint (t[1].flags, ==,
                    ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ACCENTS | ENGINE_TOKEN_SPACE_BEFORE);
  g_assert_cmpuint (t[2].flags, ==, ENGINE_TOKEN_ACCENTS | ENGINE_TOKEN_SPACE_BEFORE);
  g_assert_cmpuint (t[3].kind, ==, ENGINE_TOKEN_BREAK);
  g_assert_cmpuint (t[4].flags, ==, ENGINE_TOKEN_LINE_START | ENGINE_TOKEN_BULLET);
  g_assert_cmpuint (t[5].flags, ==, ENGINE_TOKEN_ELISION | ENGINE_TOKEN_SPACE_BEFORE);
  g_assert_cmpuint (t[6].flags, ==, ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS);
}

/* Folding takes case, accents, ligatures and composition away, and nothing else. */
static void
test_folding (void)
{
  static const char *const same[][2] = { { "Œuvre", "oeuvre" },
                                         { "ÉTÉ", "e\u0301te\u0301" },
                                         { "ﬁnance", "finance" },
                                         { "États", "etats" },
                                         { "U.S.", "us" } };

  for (gsize i = 0; i < G_N_ELEMENTS (same); i++)
    {
      g_autofree char *text = g_strconcat (same[i][0], " ", same[i][1], NULL);
      g_autoptr (EngineAnalysis) a = fixture_run ("fr", text, -1);

      g_assert_cmpuint (engine_token (a, 0)->form, ==, engine_token (a, 1)->form);
    }
}

/* Anything that is UTF-8 goes through, with tokens in order and inside the text. */
static void
test_any_bytes (void)
{
  static const char text[] =
      "a\0b\x01\x1b[0m\n\r\n\u2028x\ufeffy \u4e2d\u6587 \U0001f600 \u0600\xc2\x85'’\"«\t.";
  g_autoptr (EngineAnalysis) a = fixture_run ("fr", text, sizeof text - 1);
  guint32 end = 0;

  for (guint32 i = 0; i < a->tokens->len; i++)
    {
      const EngineToken *t = engine_token (a, i);

      g_assert_cmpuint (t->start_byte, >=, end);
      end = t->start_byte + t->length_bytes;
    }
  g_assert_cmpuint (end, <=, sizeof text - 1);
  g_assert_cmpuint (engine_token (a, a->tokens->len - 1)->kind, ==, ENGINE_TOKEN_BREAK);
}

static void
test_long_runs (void)
{
  g_autofree char *digits = g_strnfill (200000, '7');
  g_autofree char *letters = g_strnfill (200000, 'e');
  g_autoptr (EngineAnalysis) a = fixture_run ("fr", digits, -1);
  g_autoptr (EngineAnalysis) b = fixture_run ("fr", letters, -1);

  g_assert_cmpuint (a->tokens->len, ==, 5);
  g_assert_cmpuint (b->tokens->len, ==, 5);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/tokens/numbers", test_numbers);
  g_test_add_func ("/tokens/elision", test_elision);
  g_test_add_func ("/tokens/words", test_words);
  g_test_add_func ("/tokens/flags", test_flags);
  g_test_add_func ("/tokens/folding", test_folding);
  g_test_add_func ("/tokens/any-bytes", test_any_bytes);
  g_test_add_func ("/tokens/long-runs", test_long_runs);
  return g_test_run ();
}
