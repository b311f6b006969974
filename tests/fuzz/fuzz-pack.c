/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Arbitrary bytes as a user's lexicon and rules over a small pack, and as damage done to a compiled
 * one: whatever they are, each mistake is told, what is left makes a pack, and that pack reads a text
 * without a crash.  The first byte chooses what the others are. */

#include "config.h"

#include "engine-language.h"
#include "engine-pack-builder.h"

#include <stdlib.h>
#include <string.h>

int LLVMFuzzerTestOneInput (const guint8 *data, gsize size);

static const char lexicon[] =
    "Peru\tparty\tPER\tnone\tcase\nChile\tparty\tCHL\tnone\tcase\n"
    "the\tdet\nand\tand\nto\tinf-mark\nof\tof\nby\tprep\n"
    "per cent\tunit\t%\n%\tunit\t%\ntonne\tunit\tt\tnoun\n"
    "duty\tmeasure\ttariff\tnoun\nexports\tmeasure\texports\n"
    "copper\tcommodity\tcopper\nsign\tconclude\tsigned\tverb\n"
    "trade-pact\tinstrument\tagreement\tnoun\tweight=3;old\n"
    "traité\tinstrument\ttreaty\tnone\taccent\nJune\tmonth\t6\tnone\tcase\n";
static const char rules[] = "define both = #party&2 | #party\n"
                            "rule en.figure.one\n"
                            "  match p:#percent ~4 (\"of\" | =duty)* @instrument?\n"
                            "  unless before \"not\"\n"
                            "  set figure p {status:planned}\n"
                            "  + \"5 % of duty\": figure\n"
                            "  + \"6 % of duty\": figure\n"
                            "  - \"duty\": figure\n";
static const char text[] =
    "Peru and Chile sign the trade-pact. Peru cut the duty on copper of Chile to 5 per cent, from "
    "12 %, by June. The “traité” of Chile, 40 tonnes of copper: not 3 % of duty by Peru and Chile.";

/* The pack that everything is done to. */
static EnginePack *
base_pack (void)
{
  static EnginePack *pack;

  if (pack == NULL)
    {
      g_autoptr (EnginePackBuilder) builder = engine_pack_builder_new ("en", NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = NULL;

      engine_pack_builder_add_lines (builder, "base", lexicon, FALSE, &error);
      g_ptr_array_add (builder->rule_files, engine_rule_file_new ("base", rules, FALSE));
      bytes = engine_pack_builder_finish (builder, &error);
      pack = bytes != NULL ? engine_pack_open_bytes (bytes, &error) : NULL;
      if (pack == NULL)
        g_error ("%s", error->message);
    }
  return pack;
}

static void
read_text (EnginePack *pack)
{
  g_autoptr (EngineLanguages) languages = engine_languages_new_single (pack);
  EngineOptions options = { .language = engine_pack_language (pack), .explain = TRUE };
  g_autoptr (EngineResult) result = engine_extract (languages, text, strlen (text), &options, NULL);
  g_autoptr (GString) out = g_string_new (NULL);

  if (result != NULL)
    engine_facts_write_json (result->facts, result->n_facts, "f", text, strlen (text), TRUE, out);
}

/* The bytes before the first NUL are a lexicon, those behind it a rule file. */
static void
overlay (const guint8 *data, gsize size)
{
  g_autoptr (EnginePackBuilder) builder = engine_pack_builder_new ("en", NULL);
  g_autoptr (GPtrArray) problems = g_ptr_array_new_with_free_func (g_free);
  const guint8 *nul = memchr (data, '\0', size);
  gsize n_lexicon = nul != NULL ? (gsize)(nul - data) : 0;
  g_autofree char *words = g_utf8_make_valid ((const char *)data, (gssize)n_lexicon);
  g_autofree char *own = g_utf8_make_valid ((const char *)data + n_lexicon + (nul != NULL),
                                            (gssize)(size - n_lexicon - (nul != NULL)));
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (EnginePack) pack = NULL;

  engine_pack_builder_load (builder, base_pack ());
  builder->problems = problems;
  engine_pack_builder_add_lines (builder, "own", words, FALSE, NULL);
  g_ptr_array_add (builder->rule_files, engine_rule_file_new ("own", own, TRUE));
  bytes = engine_pack_builder_finish (builder, NULL);
  /* Mistakes are left out: something always comes of it. */
  if (bytes == NULL || (pack = engine_pack_open_bytes (bytes, NULL)) == NULL)
    abort ();
  read_text (pack);
}

/* Each five bytes are a place and what is written there.  A pack that differs from what was written
 * is refused by its checksum.  With the checksum set right the checks behind it are tried: opening
 * neither crashes nor reads past the end; such a pack is forged, not damaged, and no text is read
 * with it. */
static void
damage (const guint8 *data, gsize size)
{
  gsize n;
  const guint8 *whole = g_bytes_get_data (base_pack ()->bytes, &n);
  guint8 *copy = g_memdup2 (whole, n);
  EnginePackHeader header;
  const gsize head = G_STRUCT_OFFSET (EnginePackHeader, source_hash);
  g_autoptr (GBytes) damaged = NULL;
  g_autoptr (GBytes) forged = NULL;
  g_autoptr (EnginePack) pack = NULL;
  g_autoptr (EnginePack) opened = NULL;

  for (gsize i = 0; i + 5 <= size; i += 5)
    {
      guint32 at;

      memcpy (&at, data + i, 4);
      copy[at % n] = data[i + 4];
    }
  damaged = g_bytes_new (copy, n);
  pack = engine_pack_open_bytes (damaged, NULL);
  g_assert_true (pack == NULL || memcmp (copy, whole, n) == 0);
  memcpy (&header, copy, sizeof header);
  header.checksum = engine_pack_checksum (copy + head, n - head);
  memcpy (copy, &header, sizeof header);
  forged = g_bytes_new_take (copy, n);
  opened = engine_pack_open_bytes (forged, NULL);
}

int
LLVMFuzzerTestOneInput (const guint8 *data, gsize size)
{
  if (size < 2)
    return 0;
  if (data[0] % 4 == 0)
    damage (data + 1, size - 1);
  else
    overlay (data + 1, size - 1);
  return 0;
}
