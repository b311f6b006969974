/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Arbitrary bytes through the whole engine, in every language: no crash, no undefined behaviour,
 * spans inside the text and on character boundaries, and the same facts a second time.  The first
 * byte chooses the language; what is not UTF-8 must be refused, then goes in repaired. */

#include "config.h"

#include "engine-result.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static EngineLanguages *
languages (void)
{
  static EngineLanguages *loaded;

  if (loaded == NULL)
    {
      g_autoptr (GError) error = NULL;

      loaded = engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), NULL, NULL, &error);
      if (loaded == NULL)
        g_error ("%s", error->message);
    }
  return loaded;
}

static void
check_span (EngineSpan span, const char *text, gsize length)
{
  if (span.start_byte > span.end_byte || span.end_byte > length
      || (span.start_byte < length && (text[span.start_byte] & 0xc0) == 0x80)
      || (span.end_byte < length && (text[span.end_byte] & 0xc0) == 0x80))
    abort ();
}

static char *
extract (const char *text, gsize length, const char *language)
{
  EngineOptions options = { .language = language };
  g_autoptr (EngineResult) result = engine_extract (languages (), text, length, &options, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  if (result == NULL)
    return NULL;
  for (guint i = 0; i < result->n_facts; i++)
    {
      const EngineFact *fact = &result->facts[i];

      check_span (fact->span, text, length);
      check_span (fact->sentence, text, length);
      if (fact->kind == ENGINE_FACT_FIGURE && fact->figure.versus >= (int)result->n_facts)
        abort ();
      if (i > 0 && fact->span.start_byte < result->facts[i - 1].span.start_byte)
        abort ();
    }
  engine_facts_write_json (result->facts, result->n_facts, "f", text, length, TRUE, out);
  if (!g_utf8_validate_len (out->str, out->len, NULL))
    abort ();
  return g_string_free (g_steal_pointer (&out), FALSE);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  const char *const *codes = engine_languages_list (languages ());
  guint n = g_strv_length ((char **)codes);
  const char *language = size > 0 ? codes[data[0] % n] : codes[0];
  g_autofree char *text = NULL;
  g_autofree char *first = NULL;
  g_autofree char *second = NULL;

  if (size < 2)
    return 0;
  g_free (extract ((const char *)data + 1, size - 1, language));
  text = g_utf8_make_valid ((const char *)data + 1, (gssize)size - 1);
  first = extract (text, strlen (text), language);
  second = extract (text, strlen (text), language);
  if (first == NULL || g_strcmp0 (first, second) != 0)
    abort ();
  return 0;
}
