/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pages of several makes: the article's text to the letter, and what the page says about itself. */

#include "config.h"

#include "reader.h"

#include <string.h>

static ReaderDocument *
read_page (const char *name)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", name, NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  ReaderDocument *document = reader_read_file (file, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpstr (document->format, ==, "html");
  return document;
}

static ReaderDocument *
read_string (const char *html)
{
  g_autoptr (GBytes) bytes = g_bytes_new (html, strlen (html));
  g_autoptr (GError) error = NULL;
  ReaderDocument *document = reader_read_bytes (bytes, "a.html", NULL, &error);

  g_assert_no_error (error);
  return document;
}

static void
test_jsonld (void)
{
  g_autoptr (ReaderDocument) document = read_page ("news-jsonld.html");

  g_assert_cmpstr (document->title, ==, "Nickel : Oslo et Lima scellent un accord");
  g_assert_cmpstr (document->author, ==, "Inès Valmont, Karl Hegge");
  g_assert_cmpstr (document->publisher, ==, "La Gazette des Mines");
  g_assert_cmpstr (document->published, ==, "2025-11-03");
  g_assert_true (document->published_from_metadata);
  g_assert_cmpstr (document->language, ==, "fr");
  g_assert_cmpstr (document->url, ==, "https://gazette.example/economie/nickel-oslo-lima.html");
  g_assert_cmpstr (
      document->text, ==,
      "Nickel : Oslo et Lima scellent un accord\n\n"
      "Le texte, signé lundi, fixe à 8 % les droits de douane sur le minerai.\n\n"
      "Par Inès Valmont et Karl Hegge\n\n"
      "La Norvège et le Pérou ont signé, lundi à Bergen, un accord sur le nickel, après deux ans "
      "de négociations.\n\n"
      "Il prévoit un plafond de 8\u00A0% pour les droits de douane, contre 14\u00A0% aujourd’hui, "
      "selon le ministère.\n\n"
      "Deux usines\n\n"
      "• une fonderie à Callao, dotée de 300 millions d’euros ;\n• un laboratoire à Trondheim.\n\n"
      "Pays\tPart\nPérou\t60 %\n\n"
      "« Un texte équilibré », a dit la ministre.\nLe Parlement doit encore se prononcer.");
}

static void
test_divs (void)
{
  g_autoptr (ReaderDocument) document = read_page ("divs-meta.html");

  g_assert_cmpstr (document->title, ==, "Harbour pact cuts fees");
  g_assert_cmpstr (document->author, ==, "Rowan Achterberg");
  g_assert_cmpstr (document->published, ==, "2025-10-09");
  g_assert_cmpstr (document->language, ==, "en");
  g_assert_cmpstr (document->url, ==, "https://tidings.example/harbour");
  g_assert_cmpstr (
      document->text, ==,
      "Harbour pact cuts fees\n\n"
      "Chile and Ghana agreed on Thursday to cut port fees by 15%, ending a dispute of four "
      "years.\n\n"
      "The deal, reached in Accra, covers copper, cocoa and fish, and will take effect in "
      "March.\n\n"
      "Officials said that trade between the two could reach $2 billion, up from $1.3 billion.");
}

static void
test_blog (void)
{
  g_autoptr (ReaderDocument) document = read_page ("blog.html");

  g_assert_true (g_str_has_prefix (
      document->text, "Économie\n\nPacte minier : le Chili et le Maroc scellent un accord\n\n"
                      "Le texte fixe à 7 % la taxe"));
  g_assert_true (g_str_has_suffix (
      document->text, "« C’est un bon accord pour nos mines », a-t-il dit.\n\n"
                      "Les exportations marocaines ont atteint 3,4 milliards d’euros en 2025."));
  g_assert_null (strstr (document->text, "Publicité"));
  g_assert_null (strstr (document->text, "flambe"));
}

static void
test_old (void)
{
  g_autoptr (ReaderDocument) document = read_page ("plain-old.html");

  g_assert_nonnull (strstr (document->text, "un accord sur le café, vendredi.\n\nIl porte"));
  g_assert_nonnull (strstr (document->text, "par an\net sur cinq ans"));
  g_assert_null (strstr (document->text, "Accueil"));
  /* 12 November or 11 December: the page does not say its language. */
  g_assert_null (document->published);
  g_assert_false (document->published_from_metadata);
}

static void
test_dates (void)
{
  static const struct
  {
    const char *content;
    const char *iso;
  } cases[] = {
    { "2025-10-28T07:12:00+01:00", "2025-10-28" },
    { "20251028", "2025-10-28" },
    { "2025/1/8", "2025-01-08" },
    { "2025-10", "2025-10" },
    { "28/10/2025", "2025-10-28" },
    { "10/28/2025", "2025-10-28" },
    { "03/04/2025", NULL },
    { "Tue, 28 Oct 2025 07:12:00 GMT", "2025-10-28" },
    { "October 28, 2025", "2025-10-28" },
    { "1er août 2025 à 18h30", "2025-08-01" },
    { "2025-13-40", NULL },
    { "soon", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *html = g_strdup_printf (
          "<html><meta name=date content=\"%s\"><p>Un accord a été signé.</p>", cases[i].content);
      g_autoptr (ReaderDocument) document = read_string (html);

      g_test_message ("%s", cases[i].content);
      g_assert_cmpstr (document->published, ==, cases[i].iso);
    }
}

static void
test_encodings (void)
{
  static const char declared[] =
      "<html><head><meta charset=windows-1251></head><body><p>\xC4\xEE\xE3\xEE\xE2\xEE\xF0</p>";
  static const char undeclared[] = "<html><body><p>Un accord sign\xe9 \xe0 Paris, d\xe9j\xe0.</p>";
  static const char lying[] =
      "<html><head><meta charset=iso-8859-1></head><body><p>signé à l’été</p></body></html>";
  g_autoptr (ReaderDocument) first = read_string (declared);
  g_autoptr (ReaderDocument) second = read_string (undeclared);
  g_autoptr (ReaderDocument) third = read_string (lying);

  g_assert_cmpstr (first->text, ==, "Договор");
  g_assert_false (first->encoding_guessed);
  g_assert_cmpstr (second->text, ==, "Un accord signé à Paris, déjà.");
  g_assert_true (second->encoding_guessed);
  g_assert_cmpstr (third->text, ==, "signé à l’été");
}

static void
test_metadata_edges (void)
{
  g_autoptr (ReaderDocument) authors = read_string (
      "<html lang=en><head><meta name=citation_author content='Ada Roe'>"
      "<meta name=citation_author content='Bo Lind'>"
      "<meta property='article:author' content='https://social.example/ada'>"
      "<script type='application/ld+json'>{ broken</script>"
      "<title>A treaty &amp; its costs for the small states — Review</title></head>"
      "<body><p>Two states signed a treaty.</p><time datetime='2025-05-06'>May</time></body>");
  g_autoptr (ReaderDocument) array = read_string (
      "<html><head><script type='application/ld+json'>[{\"@type\":\"WebSite\",\"name\":\"S\"},"
      "{\"@type\":\"ReportageNewsArticle\",\"headline\":\"H &amp; I\",\"author\":\"Par Lou Bel\","
      "\"datePublished\":\"2025-02-03\",\"mainEntityOfPage\":{\"@id\":\"https://s.example/h\"}}]"
      "</script></head><body><p>Un accord.</p></body>");

  g_assert_cmpstr (authors->author, ==, "Ada Roe, Bo Lind");
  g_assert_cmpstr (authors->published, ==, "2025-05-06");
  g_assert_cmpstr (authors->title, ==, "A treaty & its costs for the small states");
  g_assert_cmpstr (array->author, ==, "Lou Bel");
  g_assert_cmpstr (array->published, ==, "2025-02-03");
  g_assert_cmpstr (array->url, ==, "https://s.example/h");
}

/* An article behind a half wall, or a dialogue, is still the article. */
static void
test_walls (void)
{
  static const char paragraph[] =
      "<p>Le Pérou et le Ghana ont conclu, mardi, un accord sur l'or et le cacao.</p>";
  static const char comment[] =
      "<p>Je ne suis pas d'accord avec vous, mais alors pas du tout, et vous le savez.</p>";
  g_autofree char *wall =
      g_strdup_printf ("<html><body><div class='article-body paywall'>%s%s</div>"
                       "<div class='article-comments'>%s%s%s%s</div></body></html>",
                       paragraph, paragraph, comment, comment, comment, comment);
  g_autofree char *dialogue =
      g_strdup_printf ("<html><body><div aria-hidden='true'>%s%s</div>"
                       "<div role='dialog'>Un mot sur les cookies</div></body></html>",
                       paragraph, paragraph);
  const char *pages[] = { wall, dialogue };

  for (guint i = 0; i < G_N_ELEMENTS (pages); i++)
    {
      g_autoptr (ReaderDocument) document = read_string (pages[i]);

      g_assert_nonnull (strstr (document->text, "l'or et le cacao"));
      g_assert_null (strstr (document->text, "avec vous"));
      g_assert_null (strstr (document->text, "cookies"));
    }
}

/* A text that speaks of tags is no page. */
static void
test_not_html (void)
{
  static const char text[] = "The tag <p> opens a paragraph, <html> a page.\n";
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (ReaderDocument) document = reader_read_bytes (bytes, "note.txt", NULL, NULL);

  g_assert_cmpstr (document->format, ==, "text");
  g_assert_cmpstr (document->text, ==, text);
}

/* Damaged and hostile pages end in a text or a sentence, in bounded time. */
static void
test_hostile (void)
{
  g_autoptr (GString) deep = g_string_new ("<html><body>");
  g_autoptr (GString) wide = g_string_new ("<html><body>");
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "news-jsonld.html", NULL);
  g_autofree char *page = NULL;
  gsize length;

  for (guint i = 0; i < 50000; i++)
    g_string_append (deep, "<div>");
  g_string_append (deep, "un accord signé</p>");
  for (guint i = 0; i < 50000; i++)
    g_string_append (wide, "<div><p>Un accord a été signé, hier, par les deux pays.</p></div>");
  for (guint i = 0; i < 2; i++)
    {
      GString *html = i == 0 ? deep : wide;
      g_autoptr (GBytes) bytes = g_bytes_new_static (html->str, html->len);
      g_autoptr (GError) error = NULL;
      g_autoptr (ReaderDocument) document = reader_read_bytes (bytes, "a.html", NULL, &error);

      g_assert_true (document != NULL || error != NULL);
    }
  g_assert_true (g_file_get_contents (path, &page, &length, NULL));
  for (gsize cut = 0; cut < length; cut += 37)
    {
      g_autofree char *copy = g_memdup2 (page, cut);
      g_autoptr (GBytes) bytes = g_bytes_new_static (copy, cut);
      g_autoptr (GError) error = NULL;
      g_autoptr (ReaderDocument) document = reader_read_bytes (bytes, "a.html", NULL, &error);

      g_assert_true (document != NULL || error != NULL);
    }
}

/* Pages with bytes changed, taken away and doubled at random places. */
static void
test_mutated (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "news-jsonld.html", NULL);
  g_autofree char *page = NULL;
  g_autoptr (GRand) rand = g_rand_new_with_seed (20251125);
  gsize length;

  g_assert_true (g_file_get_contents (path, &page, &length, NULL));
  for (guint round = 0; round < 400; round++)
    {
      g_autofree char *copy = g_memdup2 (page, length);
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GError) error = NULL;
      g_autoptr (ReaderDocument) document = NULL;

      for (guint i = 0; i < 1 + round % 40; i++)
        {
          gsize at = (gsize)g_rand_int_range (rand, 0, (gint32)length);
          gsize from = (gsize)g_rand_int_range (rand, 0, (gint32)length);
          gsize n = (gsize)g_rand_int_range (rand, 0, 60);

          n = MIN (n, length - MAX (at, from));
          if (g_rand_boolean (rand))
            copy[at] = (char)g_rand_int_range (rand, 0, 256);
          else
            memmove (copy + at, copy + from, n);
        }
      bytes = g_bytes_new_static (copy, length);
      document = reader_read_bytes (bytes, "a.html", NULL, &error);
      g_assert_true (document != NULL || error != NULL);
      g_assert_true (document == NULL || g_utf8_validate (document->text, -1, NULL));
      g_assert_true (document == NULL || document->published == NULL
                     || g_ascii_isdigit (document->published[0]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/html/jsonld", test_jsonld);
  g_test_add_func ("/reader/html/divs", test_divs);
  g_test_add_func ("/reader/html/old", test_old);
  g_test_add_func ("/reader/html/dates", test_dates);
  g_test_add_func ("/reader/html/encodings", test_encodings);
  g_test_add_func ("/reader/html/metadata-edges", test_metadata_edges);
  g_test_add_func ("/reader/html/walls", test_walls);
  g_test_add_func ("/reader/html/not-html", test_not_html);
  g_test_add_func ("/reader/html/hostile", test_hostile);
  g_test_add_func ("/reader/html/mutated", test_mutated);
  g_test_add_func ("/reader/html/blog", test_blog);
  return g_test_run ();
}
