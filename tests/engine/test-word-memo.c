/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The memo of words changes nothing: each text gives the same forms, classes, clues and tags in a thread
 * that has read the others as in a thread that has read nothing, whichever spelling of a folded word
 * came first. */

#include "config.h"

#include "structure-fixture.h"

static const char *const texts[] = {
  "La taxe a été levée, et le produit taxé entre de nouveau.",
  "Le taxe a ete levee.",
  "LA TAXE A ÉTÉ LEVÉE, DIT LE MINISTRE",
  "La Taxe a Été Levée",
  "Des accords des deux pays. Dès lundi, des trêves.",
  "Les États-Unis et l'Union l’ont dit. Les Etats-Unis d'Amérique l'ont dit.",
  "les etats unis d'amerique, les ÉTATS-UNIS, US et us",
  "Il y en a vingt-trois, dit-il. A Paris, à Paris, À PARIS, a Paris.",
  "Mai, mai et MAI : en mai, le Mai, un accord-cadre, un accord cadre, un ac­cord.",
  "« Non », a dit le Premier ministre. Premier Ministre, premier ministre.",
};

/* What the lexicon stage says of every token. */
static char *
describe (const char *text)
{
  EngineAnalysis *a = fixture_run ("fr", text, -1);
  GString *s = g_string_new (NULL);

  for (guint32 i = 0; i < a->tokens->len; i++)
    {
      const EngineTokenInfo *info = engine_token_info (a, i);

      g_string_append_printf (s, "%.*s %u %u %x %x", (int)engine_token (a, i)->length_bytes,
                              engine_token_text (a, i), engine_token (a, i)->form,
                              engine_token (a, i)->classset, info->morph,
                              engine_token_clues (a, i));
      for (guint w = 0; w < ENGINE_CLASS_WORDS; w++)
        g_string_append_printf (s, " %" G_GINT64_MODIFIER "x/%" G_GINT64_MODIFIER "x",
                                info->starts->bits[w], info->covers->bits[w]);
      for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
        g_string_append_printf (s, " [%u-%u %u %u]", a->tag[t].first, a->tag[t].last,
                                a->tag[t].class_id, a->tag[t].entry);
      g_string_append_c (s, '\n');
    }
  engine_analysis_free (a);
  return g_string_free (s, FALSE);
}

static gpointer
describe_in_thread (gpointer text)
{
  return describe (text);
}

static void
test_orders (void)
{
  const guint n = G_N_ELEMENTS (texts);
  char *fresh[G_N_ELEMENTS (texts)];

  g_free (describe ("")); /* the packs are loaded by now */
  for (guint i = 0; i < n; i++)
    fresh[i] = g_thread_join (g_thread_new ("fresh", describe_in_thread, (gpointer)texts[i]));
  for (guint round = 0; round < 3; round++)
    for (guint i = 0; i < n; i++)
      {
        const guint k = round == 1 ? n - 1 - i : i;
        g_autofree char *warm = describe (texts[k]);

        g_assert_cmpstr (warm, ==, fresh[k]);
      }
  for (guint i = 0; i < n; i++)
    g_free (fresh[i]);
}

/* More words than the memo holds. */
static void
test_many_words (void)
{
  g_autoptr (GString) long_text = g_string_new (NULL);
  g_autofree char *before = describe (texts[0]), *after = NULL;

  for (guint i = 0; i < 20000; i++)
    g_string_append_printf (long_text, "le mot%c%c%c%c des %u pays ", 'a' + i % 26,
                            'a' + i / 26 % 26, 'a' + i / 676 % 26, 'a' + i / 17576, i);
  for (guint i = 0; i < 40; i++)
    {
      const gsize start = long_text->len / 40 * i;
      g_autofree char *part = g_strndup (long_text->str + start, long_text->len / 40);
      g_autofree char *warm = describe (part);
      g_autofree char *fresh =
          g_thread_join (g_thread_new ("fresh", describe_in_thread, (gpointer)part));

      g_assert_cmpstr (warm, ==, fresh);
    }
  after = describe (texts[0]);
  g_assert_cmpstr (after, ==, before);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/word-memo/orders", test_orders);
  g_test_add_func ("/word-memo/many-words", test_many_words);
  return g_test_run ();
}
