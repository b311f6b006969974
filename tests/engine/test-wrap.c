/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What copying does to lines and letters: line ends that only a full column made, mails quoted with
 * ">", page numbers between two halves of a sentence, and character references. */

#include "config.h"

#include <glib.h>
#include <string.h>

#include "engine-entities.h"
#include "engine-wrap.h"

#define PARAGRAPH                                                                                  \
  "La Norvège et l'Islande ont paraphé mardi à Bergen une convention de pêche que les deux "       \
  "gouvernements négociaient depuis quatre ans, et dont le texte fixe pour la première fois un "   \
  "plafond commun de captures dans les eaux situées au nord du soixante-deuxième parallèle, sans " \
  "que la part de chaque flotte y soit encore arrêtée par les ministres."

/* @text cut at the last space before @width characters, each line after @prefix. */
static char *
fill (const char *text, glong width, const char *prefix)
{
  GString *s = g_string_new (prefix);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  glong column = 0;

  for (guint i = 0; words[i] != NULL; i++)
    {
      glong n = g_utf8_strlen (words[i], -1);

      if (column > 0 && column + 1 + n > width)
        {
          g_string_append_printf (s, "\n%s", prefix);
          column = 0;
        }
      else if (column > 0)
        {
          g_string_append_c (s, ' ');
          column++;
        }
      g_string_append (s, words[i]);
      column += n;
    }
  return g_string_free (s, FALSE);
}

/* The text with the line ends that are none as spaces. */
static char *
unwrap (const char *text)
{
  const char *end = text + strlen (text);
  GString *s = g_string_new (NULL);
  EngineWrap wrap;
  const char *p;

  engine_wrap_measure (&wrap, text, end);
  p = engine_wrap_skip_quote (&wrap, text, end);
  while (p < end)
    {
      const char *nl = memchr (p, '\n', end - p);
      const char *next;

      nl = nl != NULL ? nl : end;
      g_string_append_len (s, p, nl - p);
      if (nl == end)
        break;
      next = engine_wrap_next (&wrap, p, nl, end);
      g_string_append_c (s, next != NULL ? ' ' : '\n');
      p = next != NULL ? next : engine_wrap_skip_quote (&wrap, nl + 1, end);
    }
  return g_string_free (s, FALSE);
}

static void
check (const char *text, const char *wanted)
{
  g_autofree char *got = unwrap (text);

  g_assert_cmpstr (got, ==, wanted);
}

static void
test_column (void)
{
  for (glong width = 40; width <= 90; width += 10)
    {
      g_autofree char *text = fill (PARAGRAPH, width, "");

      g_assert_cmpint (strchr (text, '\n') - text, <=, 2 * width);
      check (text, PARAGRAPH);
    }
}

static void
test_no_column (void)
{
  /* a list of short lines, and paragraphs of one line each, are left as they are */
  check ("Norvège\nIslande\nDanemark\nSuède\nFinlande\nEstonie",
         "Norvège\nIslande\nDanemark\nSuède\nFinlande\nEstonie");
  check (PARAGRAPH "\nUn second alinéa commence ici.\n" PARAGRAPH,
         PARAGRAPH "\nUn second alinéa commence ici.\n" PARAGRAPH);
}

static void
test_broken_line (void)
{
  /* without a column a long line that breaks off goes on where the next starts small */
  check ("Les deux gouvernements ont annoncé hier soir qu'ils signeraient\nun accord de pêche.",
         "Les deux gouvernements ont annoncé hier soir qu'ils signeraient un accord de pêche.");
  check ("Les deux gouvernements ont annoncé hier soir la signature de l'accord.\nun autre suit.",
         "Les deux gouvernements ont annoncé hier soir la signature de l'accord.\nun autre suit.");
}

static void
test_items (void)
{
  g_autofree char *filled = fill (PARAGRAPH, 60, "");
  g_autofree char *text =
      g_strconcat (filled, "\n• un plafond commun\n• une part par flotte", NULL);

  check (text, PARAGRAPH "\n• un plafond commun\n• une part par flotte");
}

static void
test_mail (void)
{
  g_autofree char *text = fill (PARAGRAPH, 60, "> ");
  EngineWrap wrap;

  engine_wrap_measure (&wrap, text, text + strlen (text));
  g_assert_true (wrap.quoted);
  check (text, PARAGRAPH);
}

static void
test_page (void)
{
  check ("Les ministres des deux pays ont signé hier à Bergen un accord de\n\n– 7 –\n\n"
         "pêche qui plafonne les captures à 12 000 tonnes par an.",
         "Les ministres des deux pays ont signé hier à Bergen un accord de "
         "pêche qui plafonne les captures à 12 000 tonnes par an.");
  /* a year alone is no page number */
  check ("Les ministres des deux pays ont signé hier à Bergen un accord de\n2019\nIl plafonne.",
         "Les ministres des deux pays ont signé hier à Bergen un accord de\n2019\nIl plafonne.");
}

static void
check_entity (const char *text, guint wanted_bytes, gunichar wanted)
{
  gunichar c = 0;

  g_assert_cmpuint (engine_entity (text, text + strlen (text), &c), ==, wanted_bytes);
  if (wanted_bytes > 0)
    g_assert_cmphex (c, ==, wanted);
}

static void
test_entities (void)
{
  check_entity ("&nbsp;%", 6, 0xa0);
  check_entity ("&eacute;t&eacute;", 8, 0xe9);
  check_entity ("&euro;", 6, 0x20ac);
  check_entity ("&amp;", 5, '&');
  check_entity ("&#8217;hui", 7, 0x2019);
  check_entity ("&#x202F;", 8, 0x202f);
  check_entity ("&#X2019;", 8, 0x2019);
}

static void
test_no_entities (void)
{
  static const char *texts[] = {
    "&",
    "&;",
    "&&;",
    "&T",
    "&T;",
    "&D;",
    "&nosuch;",
    "& nbsp;",
    "&eacute",
    "&#;",
    "&#x;",
    "&#12a;",
    "&#xD800;",
    "&#5;",
    "&#0;",
    "&#xG;",
    "&#9999999999999;",
    "&NBSP;",
    "&#1114112;",
  };

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    check_entity (texts[i], 0, 0);
}

/* Cut anywhere, with nothing behind the end that could be read. */
static void
test_cut (void)
{
  static const char text[] = "&#8217;&eacute;&nbsp;";

  for (gsize n = 1; n <= sizeof text - 1; n++)
    {
      g_autofree char *copy = g_strndup (text, n);
      gunichar c;
      guint bytes = engine_entity (copy, copy + n, &c);

      g_assert_cmpuint (bytes, ==, n >= 7 ? 7 : 0);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wrap/column", test_column);
  g_test_add_func ("/wrap/no-column", test_no_column);
  g_test_add_func ("/wrap/broken-line", test_broken_line);
  g_test_add_func ("/wrap/items", test_items);
  g_test_add_func ("/wrap/mail", test_mail);
  g_test_add_func ("/wrap/page", test_page);
  g_test_add_func ("/entities/known", test_entities);
  g_test_add_func ("/entities/none", test_no_entities);
  g_test_add_func ("/entities/cut", test_cut);
  return g_test_run ();
}
