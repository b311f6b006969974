/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Every encoding that a press archive has, made here from one UTF-8 text. */

#include "config.h"

#include "reader.h"

#include <string.h>

static const char french[] =
    "L’accord signé à Séoul prévoit un plafond de 12 % : « une étape décisive », a jugé le "
    "ministre. L’œuvre commune coûtera 300 millions d’euros dès l’été ; où iront-ils ? "
    "Ça reste à déterminer, précise-t-on. À l’issue du sommet, les États ont publié un "
    "communiqué.\n";

static ReaderDocument *
read_data (const void *data, gsize length)
{
  g_autoptr (GBytes) bytes = g_bytes_new (data, length);
  g_autoptr (GError) error = NULL;
  ReaderDocument *document = reader_read_bytes (bytes, "a.txt", NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (document);
  g_assert_cmpuint (strlen (document->text), ==, document->text_length);
  g_assert_true (g_utf8_validate (document->text, -1, NULL));
  return document;
}

static void
check_converted (const char *text, const char *charset, const char *expected_encoding)
{
  gsize length;
  g_autoptr (GError) error = NULL;
  g_autofree char *data = g_convert (text, -1, charset, "UTF-8", NULL, &length, &error);
  g_autoptr (ReaderDocument) document = NULL;

  g_assert_no_error (error);
  document = read_data (data, length);
  g_assert_cmpstr (document->encoding, ==, expected_encoding);
  g_assert_cmpstr (document->text, ==, text);
}

static void
test_utf8 (void)
{
  g_autoptr (ReaderDocument) document = read_data (french, strlen (french));
  g_autofree char *sum = g_compute_checksum_for_string (G_CHECKSUM_SHA256, french, -1);
  g_autofree char *sha256 = reader_document_dup_sha256 (document);

  g_assert_cmpstr (document->text, ==, french);
  g_assert_cmpstr (document->encoding, ==, "UTF-8");
  g_assert_false (document->encoding_guessed);
  g_assert_cmpfloat (document->encoding_confidence, ==, 1.0);
  g_assert_cmpstr (sha256, ==, sum);
  g_assert_cmpstr (document->format, ==, "text");
  g_assert_cmpuint (g_strv_length (document->warnings), ==, 0);
  g_assert_cmpuint (g_bytes_get_size (document->original), ==, strlen (french));
}

static void
test_marks (void)
{
  g_autofree char *marked = g_strconcat ("\xEF\xBB\xBF", french, NULL);
  g_autoptr (ReaderDocument) document = read_data (marked, strlen (marked));
  static const struct
  {
    const char *charset;
    const char *mark;
    gsize mark_length;
  } cases[] = {
    { "UTF-16LE", "\xFF\xFE", 2 },
    { "UTF-16BE", "\xFE\xFF", 2 },
    { "UTF-32LE", "\xFF\xFE\0\0", 4 },
    { "UTF-32BE", "\0\0\xFE\xFF", 4 },
  };

  g_assert_cmpstr (document->text, ==, french);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      gsize length;
      g_autofree char *data =
          g_convert (french, -1, cases[i].charset, "UTF-8", NULL, &length, NULL);
      g_autoptr (GByteArray) all = g_byte_array_new ();
      g_autoptr (ReaderDocument) wide = NULL;

      g_byte_array_append (all, (const guint8 *)cases[i].mark, (guint)cases[i].mark_length);
      g_byte_array_append (all, (const guint8 *)data, (guint)length);
      wide = read_data (all->data, all->len);
      g_assert_cmpstr (wide->text, ==, french);
      g_assert_cmpstr (wide->encoding, ==, cases[i].charset);
      g_assert_false (wide->encoding_guessed);
    }
}

static void
test_unmarked_utf16 (void)
{
  check_converted (french, "UTF-16LE", "UTF-16LE");
  check_converted (french, "UTF-16BE", "UTF-16BE");
}

static void
test_western (void)
{
  static const char no_typography[] =
      "Le cœur de l'accord, signé à l'été, coûtera 20 € par tête : où est l'intérêt ?\n";

  check_converted (french, "CP1252", "Windows-1252");
  check_converted (french, "MACINTOSH", "MacRoman");
  check_converted (no_typography, "ISO-8859-15", "ISO-8859-15");
  check_converted (no_typography, "CP1252", "Windows-1252");
  check_converted ("Un accord a été signé.\n", "CP1252", "Windows-1252");
  check_converted ("The “framework” deal isn’t signed – yet.\n", "CP1252", "Windows-1252");
  check_converted ("El año próximo, la cooperación económica será más rápida.\n", "CP1252",
                   "Windows-1252");
  check_converted ("Die Märkte für Stahl fließen über die Grenze; Größe zählt.\n", "CP1252",
                   "Windows-1252");
  check_converted ("Les trois pays ont signé l'accord à Genève.\n", "CP850", "CP850");
}

static void
test_other (void)
{
  check_converted ("Россия и Китай подписали соглашение о поставках газа. Стороны договорились "
                   "о пошлинах в размере пяти процентов на импорт товаров.\n",
                   "CP1251", "WINDOWS-1251");
  check_converted ("中国和日本签署了一项关于稀土供应的协议，双方同意降低关税，并在明年举行会谈。"
                   "两国领导人表示欢迎。\n",
                   "GB18030", "GB18030");
}

static void
test_guess_is_said (void)
{
  g_autoptr (ReaderDocument) document = read_data ("sign\xe9 \xe0 Paris, d\xe9"
                                                   "cid\xe9",
                                                   21);

  g_assert_true (document->encoding_guessed);
  g_assert_cmpfloat (document->encoding_confidence, >, 0.3);
  g_assert_cmpfloat (document->encoding_confidence, <, 1.0);
  g_assert_cmpuint (g_strv_length (document->warnings), ==, 1);
  g_assert_nonnull (strstr (document->warnings[0], "Windows-1252"));
}

static void
test_broken_utf8 (void)
{
  static const char broken[] =
      "Un accord signé à Séoul a été\xE9 publié, très\xFF tôt hier à N\xC3";
  g_autoptr (ReaderDocument) document = read_data (broken, strlen (broken));

  g_assert_cmpstr (document->encoding, ==, "UTF-8");
  g_assert_cmpstr (document->text, ==,
                   "Un accord signé à Séoul a été\uFFFD publié, très\uFFFD tôt hier à N\uFFFD");
  g_assert_cmpuint (g_strv_length (document->warnings), ==, 1);
  g_assert_nonnull (strstr (document->warnings[0], "3 damaged"));
}

static void
test_nul (void)
{
  static const char data[] = "Un accord\0 a été signé à Séoul hier soir par les deux ministres.";
  g_autoptr (ReaderDocument) document = read_data (data, sizeof data - 1);

  g_assert_true (g_str_has_prefix (document->text, "Un accord\uFFFD a été"));
  g_assert_cmpuint (g_strv_length (document->warnings), ==, 1);
  g_assert_nonnull (strstr (document->warnings[0], "NUL"));
}

/* Plain letters are taken eight at a time: what is none of them stands at every place of the eight. */
static void
test_between_plain (void)
{
  static const char *const odd[] = { "é", "\r\n", "\xff", "\x7f", "“", "\x01" };
  static const char *const as_read[] = { "é", "\n", "�", "\x7f", "“", "\x01" };
  static const char plain[] = "Lima et Quito signent un accord de ";

  for (gsize k = 0; k < G_N_ELEMENTS (odd); k++)
    for (int before = 1; before < 20; before++)
      {
        g_autofree char *bytes =
            g_strdup_printf ("%s%.*s%sfin", "déjà élu ", before, plain, odd[k]);
        g_autofree char *text =
            g_strdup_printf ("%s%.*s%sfin", "déjà élu ", before, plain, as_read[k]);
        g_autoptr (ReaderDocument) document = read_data (bytes, strlen (bytes));

        g_assert_cmpstr (document->text, ==, text);
        g_assert_cmpuint (g_strv_length (document->warnings), ==, k == 2 ? 1 : 0);
      }
}

static void
test_line_ends (void)
{
  g_autoptr (ReaderDocument) document = read_data ("a\r\nb\rc\n\r\nd\t\xC2\xA0 e \r", 17);

  g_assert_cmpstr (document->text, ==, "a\nb\nc\n\nd\t\u00A0 e \n");
}

/* 100 MB on one line, and the same with accents in a legacy encoding: read in seconds. */
static void
test_long_line (void)
{
  gsize length = 100 * 1000 * 1000;

  for (guint legacy = 0; legacy < 2; legacy++)
    {
      char *data = g_malloc (length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (ReaderDocument) document = NULL;
      g_autoptr (GError) error = NULL;
      gint64 start;

      for (gsize i = 0; i < length; i++)
        data[i] = "un accord ferme "[i % 16];
      for (gsize i = 5; legacy && i < length; i += 1600)
        data[i] = (char)0xE9;
      bytes = g_bytes_new_take (data, length);
      start = g_get_monotonic_time ();
      document = reader_read_bytes (bytes, "long.txt", NULL, &error);
      g_assert_no_error (error);
      g_test_message ("%s: %.2f s", document->encoding,
                      (double)(g_get_monotonic_time () - start) / G_USEC_PER_SEC);
      g_assert_cmpuint (document->text_length, >=, length);
      g_assert_cmpint (g_get_monotonic_time () - start, <, 60 * G_USEC_PER_SEC);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/encoding/utf8", test_utf8);
  g_test_add_func ("/reader/encoding/marks", test_marks);
  g_test_add_func ("/reader/encoding/utf16-unmarked", test_unmarked_utf16);
  g_test_add_func ("/reader/encoding/western", test_western);
  g_test_add_func ("/reader/encoding/other", test_other);
  g_test_add_func ("/reader/encoding/guess-is-said", test_guess_is_said);
  g_test_add_func ("/reader/encoding/broken-utf8", test_broken_utf8);
  g_test_add_func ("/reader/encoding/nul", test_nul);
  g_test_add_func ("/reader/encoding/between-plain", test_between_plain);
  g_test_add_func ("/reader/encoding/line-ends", test_line_ends);
  g_test_add_func ("/reader/encoding/long-line", test_long_line);
  return g_test_run ();
}
