/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Packs: what the compiler refuses, what the lexicon stage finds, and that a damaged file is told
 * from a good one. */

#include "config.h"

#include "engine-pack-builder.h"

#include <glib/gstdio.h>
#include <string.h>

#include "engine-weights.h"
#include "structure-fixture.h"

static EnginePack *
compile (const char *lines, GError **error)
{
  g_autoptr (EnginePackBuilder) builder = engine_pack_builder_new ("en", NULL);
  g_autoptr (GBytes) bytes = NULL;

  if (!engine_pack_builder_add_lines (builder, "xx/lexicon/t.tsv", lines, FALSE, error))
    return NULL;
  bytes = engine_pack_builder_finish (builder, error);
  return bytes != NULL ? engine_pack_open_bytes (bytes, error) : NULL;
}

/* The tags of @text as "class:code+tokens …". */
static void
check_tags (EnginePack *pack, const char *text, const char *expected)
{
  g_autoptr (EngineAnalysis) a = engine_analysis_new ();
  g_autoptr (GString) got = g_string_new (NULL);

  engine_analysis_set_pack (a, pack);
  a->text = text;
  a->length_bytes = strlen (text);
  a->window_end_byte = (guint32)a->length_bytes;
  engine_stage_tokens (a);
  engine_stage_lexicon (a);
  for (guint i = 0; i < a->tags->len; i++)
    {
      const EngineTag *t = &g_array_index (a->tags, EngineTag, i);

      g_string_append_printf (
          got, "%s%s:%s+%u", i > 0 ? " " : "",
          engine_pack_class_name (pack, engine_pack_entry_class (pack, t->entry)),
          engine_pack_entry_code (pack, t->entry), t->last - t->first);
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_lines (void)
{
  static const char *const wrong[][2] = {
    { "a\tparty\tAAA\nmot\t\n", "xx/lexicon/t.tsv:2: no class" },
    { "\tparty\n", "xx/lexicon/t.tsv:1: no form" },
    { "mot\tParty\n", "xx/lexicon/t.tsv:1: no class" },
    { "# x\n\nmot\tparty\tX\tfoo\n", "xx/lexicon/t.tsv:3: unknown inflection" },
    { "mot\tparty\tX\tnone\ta=1\tmore\n", "xx/lexicon/t.tsv:1: more than five columns" },
    { "mot\tparty\tX\tnone\nmot\tparty\tX\tnone\n",
      "xx/lexicon/t.tsv:2: the same line stands above, or in a file before" },
    { "mot\tparty\tX\tnone\t=1\n", "xx/lexicon/t.tsv:1: an attribute without a key" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (compile (wrong[i][0], &error));
      g_assert_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE);
      g_assert_true (g_str_has_prefix (error->message, wrong[i][1]));
    }
}

static void
test_matching (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EnginePack) pack = compile ("accord-cadre\tinstrument\tframework\n"
                                         "accord\tinstrument\tagreement\n"
                                         "cadre\tscope\n"
                                         "Korea\tparty\tKOR\n"
                                         "North Korea\tparty\tPRK\tnone\tclosed\n"
                                         "north\tplace\n"
                                         "US\tparty\tUSA\tnone\tcase\n"
                                         "us\tpron\n"
                                         "taxé\tact\tdone\tnone\taccent\n"
                                         "taxe\tmeasure\ttariff\tnone\taccent\n"
                                         "traité\tinstrument\ttreaty\tnone\tweight=3;old\n"
                                         "aujourd'hui\tday\tnow\tnone\taccent\n",
                                         &error);

  g_assert_no_error (error);
  check_tags (pack, "accord-cadre", "instrument:framework+3 scope:+1");
  check_tags (pack, "accord cadre", "instrument:framework+2 scope:+1");
  check_tags (pack, "Accordcadre", "instrument:framework+1");
  check_tags (pack, "accord, cadre", "instrument:agreement+1 scope:+1");
  check_tags (pack, "accord\ncadre", "instrument:agreement+1 scope:+1");
  check_tags (pack, "North Korea", "party:PRK+2");
  check_tags (pack, "north of Korea", "place:+1 party:KOR+1");
  check_tags (pack, "the US told us", "party:USA+1 pron:+1 pron:+1");
  check_tags (pack, "une taxe, un taxé", "measure:tariff+1 act:done+1");
  check_tags (pack, "TAXE ET ACCORD", "act:done+1 measure:tariff+1 instrument:agreement+1");
  check_tags (pack, "aujourd'hui, aujourd’hui, aujourd\u02bchui", "day:now+1 day:now+1 day:now+1");
  check_tags (pack, "une ta\u00adxe, une taxê", "measure:tariff+1");
  check_tags (pack, "traite\u0301 TRAITE", "instrument:treaty+1 instrument:treaty+1");
}

static void
test_attributes (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EnginePack) pack =
      compile ("traité\tinstrument\ttreaty\tnone\tweight=3;old\n", &error);
  guint32 form = engine_pack_find_form (pack, "traite", 6);

  g_assert_no_error (error);
  g_assert_cmpuint (form, !=, 0);
  g_assert_cmpstr (engine_pack_form_text (pack, form), ==, "traite");
  g_assert_cmpint (engine_pack_entry_int (pack, 0, "weight", 0), ==, 3);
  g_assert_cmpstr (engine_pack_entry_attr (pack, 0, "old"), ==, "");
  g_assert_null (engine_pack_entry_attr (pack, 0, "new"));
  g_assert_cmpint (engine_pack_class_id (pack, "instrument"), ==, ENGINE_CLASS_INSTRUMENT);
  g_assert_cmpint (engine_pack_class_id (pack, "no-such-class"), ==, -1);
}

/* The same lines make the same bytes; any byte changed is noticed, and nothing crashes. */
static void
test_damage (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EnginePackBuilder) one = engine_pack_builder_new ("en", NULL);
  g_autoptr (EnginePackBuilder) two = engine_pack_builder_new ("en", NULL);
  g_autoptr (GBytes) first = NULL, second = NULL;
  const char lines[] = "accord cadre\tinstrument\tframework\naccord\tinstrument\tagreement\n";
  gsize n;

  g_assert_true (engine_pack_builder_add_lines (one, "a", lines, FALSE, &error));
  g_assert_true (engine_pack_builder_add_lines (two, "b", lines, FALSE, &error));
  first = engine_pack_builder_finish (one, &error);
  second = engine_pack_builder_finish (two, &error);
  g_assert_no_error (error);
  g_assert_true (g_bytes_equal (first, second));
  n = g_bytes_get_size (first);
  for (gsize i = 0; i < n; i += 1 + i / 64)
    {
      guint8 *copy = g_memdup2 (g_bytes_get_data (first, NULL), n);
      g_autoptr (GBytes) bad = NULL;

      copy[i] ^= 0x41;
      bad = g_bytes_new_take (copy, n);
      g_assert_null (engine_pack_open_bytes (bad, NULL));
    }
  for (gsize cut = 0; cut < n; cut += 97)
    {
      g_autoptr (GBytes) bad = g_bytes_new_from_bytes (first, 0, cut);

      g_assert_null (engine_pack_open_bytes (bad, NULL));
    }
}

/* Forms and their morphology in the shipped packs. */
static void
test_morphology (void)
{
  static const struct
  {
    const char *language, *text;
    guint32 all, none;
  } cases[] = {
    { "fr", "signera", ENGINE_MORPH_VERB | ENGINE_MORPH_FUTURE | ENGINE_MORPH_THIRD,
      ENGINE_MORPH_NOUN },
    { "fr", "signerait", ENGINE_MORPH_CONDITIONAL, ENGINE_MORPH_PRESENT },
    { "fr", "signé", ENGINE_MORPH_PAST_PARTICIPLE, ENGINE_MORPH_PRESENT },
    { "fr", "signe", ENGINE_MORPH_PRESENT | ENGINE_MORPH_NOUN, ENGINE_MORPH_PAST_PARTICIPLE },
    { "fr", "conclure", ENGINE_MORPH_INFINITIVE, ENGINE_MORPH_PRESENT },
    { "fr", "américaines", ENGINE_MORPH_ADJ | ENGINE_MORPH_FEMININE | ENGINE_MORPH_PLURAL,
      ENGINE_MORPH_VERB },
    { "fr", "accords", ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL, ENGINE_MORPH_SINGULAR },
    { "en", "agreed", ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE, ENGINE_MORPH_NOUN },
    { "en", "froze", ENGINE_MORPH_PAST, ENGINE_MORPH_PAST_PARTICIPLE },
    { "en", "frozen", ENGINE_MORPH_PAST_PARTICIPLE, ENGINE_MORPH_PAST },
    { "en", "agreeing", ENGINE_MORPH_PRESENT_PARTICIPLE, ENGINE_MORPH_PAST },
    { "en", "countries", ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL, ENGINE_MORPH_SINGULAR },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EngineAnalysis) a = fixture_run (cases[i].language, cases[i].text, -1);
      guint32 morph = engine_analysis_morph (a, 0);

      g_test_message ("%s %x", cases[i].text, morph);
      g_assert_cmphex (morph & cases[i].all, ==, cases[i].all);
      g_assert_cmphex (morph & cases[i].none, ==, 0);
    }
}

static void
test_countries (void)
{
  static const char *const cases[][3] = {
    { "fr", "Côte d’Ivoire", "CIV" },    { "fr", "ROYAUME-UNI", "GBR" },
    { "fr", "Nouvelle-Zélande", "NZL" }, { "fr", "Ouzbékistan", "UZB" },
    { "en", "Ivory Coast", "CIV" },      { "en", "United Arab Emirates", "ARE" },
    { "en", "Kazakhstan", "KAZ" },       { "en", "Bosnia and Herzegovina", "BIH" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (EngineAnalysis) a = fixture_run (cases[i][0], cases[i][1], -1);
      const EngineTag *tag = engine_analysis_tag (a, 0, ENGINE_CLASS_PARTY);

      g_assert_nonnull (tag);
      g_assert_cmpstr (engine_pack_entry_code (a->pack, tag->entry), ==, cases[i][2]);
      g_assert_cmpuint (tag->last + 1, ==, a->tokens->len);
    }
}

/* A pack has a number for every weight; a weights file with one left out makes no pack. */
static void
test_weights (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (EngineAnalysis) a = fixture_run ("fr", "mot", -1);
  g_autofree char *folder = g_dir_make_tmp ("weights-XXXXXX", &error);
  g_autofree char *path = g_build_filename (folder, "one.tsv", NULL);
  g_autofree char *name = NULL;
  g_autoptr (EnginePackBuilder) builder = engine_pack_builder_new ("en", NULL);

  g_assert_cmpint (engine_pack_weight (a->pack, ENGINE_WEIGHT_FIGURE (FEATURE_SUBJECT, 0)), >, 0);
  g_assert_cmpint (engine_pack_weight (a->pack, ENGINE_WEIGHT_FIGURE (FEATURE_CREDITED, 1)), <, 0);
  g_assert_cmpint (engine_pack_weight (a->pack, ENGINE_WEIGHT_PERSON_THRESHOLD), >, 0);
  g_assert_cmpint (
      engine_pack_weight (
          a->pack, ENGINE_WEIGHT_STATUS (STATUS_RULE + ENGINE_FIGURE_AGREED, ENGINE_FIGURE_AGREED)),
      >, 0);
  name = engine_status_feature_name (STATUS_UNIT + 2);
  g_assert_cmpstr (name, ==, "figure.status.unit.money");
  g_assert_true (g_file_set_contents (path, "person.given\t3\n", -1, NULL));
  g_assert_true (engine_pack_builder_add_weights (builder, path, &error));
  g_assert_null (engine_pack_builder_finish (builder, &error));
  g_assert_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE);
  g_assert_nonnull (strstr (error->message, "no line for “figure.subject”"));
  g_unlink (path);
  g_rmdir (folder);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pack/lines", test_lines);
  g_test_add_func ("/pack/matching", test_matching);
  g_test_add_func ("/pack/attributes", test_attributes);
  g_test_add_func ("/pack/damage", test_damage);
  g_test_add_func ("/pack/morphology", test_morphology);
  g_test_add_func ("/pack/countries", test_countries);
  g_test_add_func ("/pack/weights", test_weights);
  return g_test_run ();
}
