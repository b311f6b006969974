/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines, sentences, quotations, clauses and scopes. */

#include "config.h"

#include <string.h>

#include "structure-fixture.h"

/* The sentences of a text, parted by "¦". */
static void
check_sentences (const char *language, const char *text, const char *expected)
{
  g_autoptr (EngineAnalysis) a = fixture_run (language, text, -1);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < a->sentences->len; i++)
    {
      const EngineSentence *s = &g_array_index (a->sentences, EngineSentence, i);
      g_autofree char *sentence = fixture_text (a, s->first, s->last);

      g_string_append_printf (got, "%s%s", i > 0 ? "¦" : "", sentence);
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_sentences (void)
{
  check_sentences ("fr", "M. Xi a signé. Le 1er nov. 2025, il part.",
                   "M. Xi a signé.¦Le 1er nov. 2025, il part.");
  check_sentences ("fr", "« Nous signons. » Puis il part.", "« Nous signons. »¦Puis il part.");
  check_sentences ("fr", "« Vraiment ? » demande-t-il. Oui.", "« Vraiment ? » demande-t-il.¦Oui.");
  check_sentences ("fr", "Le taux est de 7.5 %. C'est peu.Trop peu.",
                   "Le taux est de 7.5 %.¦C'est peu.¦Trop peu.");
  check_sentences ("fr", "Rien n'est réglé… Ils attendent !", "Rien n'est réglé…¦Ils attendent !");
  check_sentences ("en", "Mr. Farrell met J. Doe of the U.S. The talks went on.",
                   "Mr. Farrell met J. Doe of the U.S.¦The talks went on.");
  check_sentences ("en", "The U.S. Senate voted at 3 p.m. Friday.",
                   "The U.S. Senate voted at 3 p.m. Friday.");
  check_sentences ("en", "Acme Inc. sells ore. \"We buy.\" He left.",
                   "Acme Inc. sells ore.¦\"We buy.\"¦He left.");
}

static void
check_kinds (const char *language, const char *text, const char *expected)
{
  static const char kinds[] = "pthbyx"; /* paragraph, title, heading, bullet, byline, boilerplate */
  g_autoptr (EngineAnalysis) a = fixture_run (language, text, -1);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < a->lines->len; i++)
    g_string_append_c (got, kinds[g_array_index (a->lines, EngineLine, i).kind]);
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_lines (void)
{
  check_kinds (
      "fr",
      "Accueil | Monde | Économie\nOttawa et Lima s'entendent sur le cuivre\nPar Anne Martel\n"
      "Publié le 3 mai 2024\n\nLe Canada et le Pérou ont signé un accord sur le cuivre à Lima.\n\n"
      "Lire aussi : Le zinc grimpe\n\nUn calendrier serré\nLes ministres se retrouvent en juin à "
      "Ottawa.\n"
      "Partager sur Facebook\n",
      "xtyypxhpx");
  check_kinds ("fr", "Accord de pêche\n\nPoints clés : • 12 navires • 3 ports • un an\n", "tpbbb");
  check_kinds ("en",
               "Canberra and Suva seal fisheries pact\nBy Tom Hale\nMonday 3 June 2024\n\n"
               "Australia and Fiji signed a fisheries pact in Suva on Monday, officials said.\n"
               "- twelve boats a year\n- two ports\n\nShare this\nComments (4)\nnot again\n",
               "tyypbbxxx");
  /* a line wrapped in mid-sentence is one line */
  check_kinds ("fr",
               "Le gouvernement a annoncé hier la suspension de la taxe sur les engrais\npendant "
               "trois mois.\n",
               "p");
  /* the publisher's name over the date line is no title */
  check_kinds ("fr",
               "La Gazette\nLille, le 2 mars 2023\nLa Belgique baisse ses droits sur le sucre\nLe "
               "royaume a réduit ses droits de moitié jeudi.\n",
               "yytp");
}

static void
check_quotes (const char *language, const char *text, const char *expected)
{
  g_autoptr (EngineAnalysis) a = fixture_run (language, text, -1);
  g_autoptr (GString) got = g_string_new (NULL);

  for (guint i = 0; i < a->quotes->len; i++)
    {
      const EngineQuote *q = &g_array_index (a->quotes, EngineQuote, i);
      g_autofree char *text_of = fixture_text (a, q->first, q->last);

      g_string_append_printf (got, "%s%u:%s", i > 0 ? "¦" : "", q->depth, text_of);
    }
  g_assert_cmpstr (got->str, ==, expected);
}

static void
test_quotes (void)
{
  check_quotes ("fr", "Il dit : « Nous, les \"amis\", signons. »",
                "1:Nous, les \"amis\", signons.¦2:amis");
  check_quotes ("fr", "“Oui”, puis \"non\" et ‹ peut-être ›", "1:Oui¦1:non¦1:peut-être");
  check_quotes ("en", "“They said ‘never’ to us,” he said.", "1:They said ‘never’ to us,¦2:never");
  check_quotes ("en", "The states' duties and China's 'dual track' policy", "1:dual track");
  check_quotes ("en", "It's the ministers' turn, they're told", "");
  check_quotes ("fr", "« Une phrase sans fin\nUne autre ligne.", "1:Une phrase sans fin");
}

/* The words of the clause of @word. */
static void
check_clause (const char *language,
              const char *text,
              const char *word,
              const char *expected,
              const char *verb)
{
  g_autoptr (EngineAnalysis) a = fixture_run (language, text, -1);
  guint16 clause = engine_token (a, fixture_find (a, word))->clause;
  const EngineClause *c = &g_array_index (a->clauses, EngineClause, clause);
  g_autoptr (GString) got = g_string_new (NULL);
  g_autofree char *got_verb = NULL;

  for (guint32 i = 0; i < a->tokens->len; i++)
    if (engine_token (a, i)->clause == clause && engine_token (a, i)->kind <= ENGINE_TOKEN_NUMBER)
      g_string_append_printf (got, "%s%.*s", got->len > 0 ? " " : "",
                              engine_token (a, i)->length_bytes, engine_token_text (a, i));
  g_assert_cmpstr (got->str, ==, expected);
  g_assert_cmpuint (c->verb, !=, 0);
  got_verb = fixture_text (a, c->verb - 1, c->verb);
  g_assert_cmpstr (got_verb, ==, verb);
}

/* The verb of the clause that holds @word, "" = none. */
static void
check_verb (const char *language, const char *text, const char *word, const char *expected)
{
  g_autoptr (EngineAnalysis) a = fixture_run (language, text, -1);
  const EngineClause *c =
      &g_array_index (a->clauses, EngineClause, engine_token (a, fixture_find (a, word))->clause);
  g_autofree char *verb = c->verb == 0 ? g_strdup ("")
                                       : g_strndup (engine_token_text (a, c->verb - 1),
                                                    engine_token (a, c->verb - 1)->length_bytes);

  g_assert_cmpstr (verb, ==, expected);
}

static void
test_verbs (void)
{
  static const char *const cases[][4] = {
    /* a noun as well, told by what stands behind it */
    { "en", "The pact covers two ports.", "pact", "covers" },
    { "en", "Norwegian gas fell 3% to 40 euros.", "gas", "fell" },
    { "en", "Lima, for once, keeps paying the duty.", "Lima", "keeps" },
    { "en", "The pact, first proposed by Oslo, remains under study.", "pact", "remains" },
    { "en", "Ships seal off the port.", "port", "seal" },
    { "en", "A train that crosses its territory pays a fee.", "territory", "crosses" },
    { "en", "Copper exports of 5 million tonnes.", "exports", "" },
    { "en", "Copper sales of $5 million, down 4 per cent.", "sales", "" },
    { "fr", "Oslo, de son côté, compte à Quito deux bureaux.", "Oslo", "compte" },
    { "fr", "Le taux de 10 %, fixé en avril, reste inchangé.", "taux", "reste" },
    { "fr", "Le traité de 1975 est prorogé.", "traité", "est" },
    { "fr", "La sentence de 1992 a fixé les zones.", "zones", "a" },
    /* an accent on its last letter makes the participle, one before it does not */
    { "fr", "Le pays réclame, pour ouvrir ses ports, une garantie.", "pays", "réclame" },
    { "fr", "Lima négocie.", "Lima", "négocie" },
    { "fr", "Un accord négocié en secret.", "accord", "" },
    /* put in between, whatever marks it off */
    { "en", "Peru (which borders Chile) has signed the pact.", "pact", "has" },
    { "en", "Peru (it borders Chile) has signed the pact.", "pact", "has" },
    { "en", "Peru (it borders Chile) has signed the pact.", "Chile", "borders" },
    { "fr", "Lima – qui craint Quito – négocie un pacte.", "pacte", "négocie" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    check_verb (cases[i][0], cases[i][1], cases[i][2], cases[i][3]);
}

static void
test_clauses (void)
{
  check_clause ("fr", "Lima, qui détient la moitié du marché, a renforcé ses contrôles.", "Lima",
                "Lima a renforcé ses contrôles", "a");
  check_clause ("fr", "Oslo a signé un pacte et Quito a refusé.", "Quito", "et Quito a refusé",
                "a");
  check_clause ("fr", "Les taxes que Berne oppose aux produits indiens resteront.", "Berne",
                "que Berne oppose aux produits indiens", "oppose");
  check_clause ("fr", "Le ministre affirme que la hausse des droits menace la récolte.", "récolte",
                "que la hausse des droits menace la récolte", "menace");
  check_clause ("en", "Lima, which had its doubts, mocked the plan.", "plan",
                "Lima mocked the plan", "mocked");
  check_clause ("en", "Chile signed the pact, but Peru has not ratified it.", "Peru",
                "but Peru has not ratified it", "has");
}

static guint8
scopes_at (const char *language, const char *text, const char *word)
{
  g_autoptr (EngineAnalysis) a = fixture_run (language, text, -1);

  return g_array_index (a->scopes, guint8, fixture_find (a, word));
}

static void
test_scopes (void)
{
  const guint8 negated = ENGINE_SCOPE_NEGATED;

  g_assert_true (scopes_at ("fr", "Le Chili n'a pas signé l'accord.", "accord") & negated);
  g_assert_false (scopes_at ("fr", "Le Chili n'a cédé que sur le vin.", "vin") & negated);
  g_assert_false (scopes_at ("fr", "Le Chili n'a pas seulement signé l'accord.", "accord")
                  & negated);
  g_assert_true (scopes_at ("fr", "La Suisse n'a conclu aucun accord.", "accord") & negated);
  g_assert_false (scopes_at ("fr", "Il n'a pas signé mais il a promis un vote.", "vote") & negated);
  g_assert_true (scopes_at ("fr", "un protocole non contraignant avec Lima", "contraignant")
                 & negated);
  g_assert_false (scopes_at ("fr", "un protocole non contraignant avec Lima", "Lima") & negated);
  g_assert_true (scopes_at ("en", "Peru has not signed the deal.", "deal") & negated);
  g_assert_false (scopes_at ("en", "Peru signed not only the deal.", "deal") & negated);
  g_assert_true (scopes_at ("fr", "Le Pérou aurait accepté la clause.", "clause")
                 & ENGINE_SCOPE_CONDITIONAL);
  g_assert_true (scopes_at ("en", "Peru would accept the clause.", "clause")
                 & ENGINE_SCOPE_CONDITIONAL);
  g_assert_true (scopes_at ("fr", "Le Pérou réduira ses droits.", "droits") & ENGINE_SCOPE_FUTURE);
  g_assert_true (scopes_at ("en", "Peru will cut its duties.", "duties") & ENGINE_SCOPE_FUTURE);
  g_assert_true (scopes_at ("fr", "Le Pérou a réduit ses droits.", "droits") & ENGINE_SCOPE_PAST);
  g_assert_true (scopes_at ("fr", "Selon Lima, le taux tombera.", "taux") & ENGINE_SCOPE_HEARSAY);
  g_assert_true (scopes_at ("fr", "Le taux (12 points) baisse.", "points") & ENGINE_SCOPE_BRACKETS);
  g_assert_true (scopes_at ("fr", "« Nous signerons demain », dit-elle.", "demain")
                 & ENGINE_SCOPE_QUOTED);
}

/* Texts without a stop, of quotation marks or of digits only: cost in proportion to length. */
static void
test_odd_shapes (void)
{
  static const char *const pieces[] = { "mot ", "« ", "\"", "7 ", "qui ", ", ", "(", "ne " };

  for (gsize i = 0; i < G_N_ELEMENTS (pieces); i++)
    {
      g_autoptr (GString) s = g_string_new (NULL);

      while (s->len < 60000)
        g_string_append (s, pieces[i]);
      {
        g_autoptr (EngineAnalysis) a = fixture_run ("fr", s->str, -1);

        for (guint k = 0; k < a->sentences->len; k++)
          {
            const EngineSentence *sentence = &g_array_index (a->sentences, EngineSentence, k);

            g_assert_cmpuint (sentence->last - sentence->first, <=, 400);
          }
      }
    }
}

static void
test_guess (void)
{
  g_autoptr (EngineAnalysis) a = fixture_run ("fr", "x", -1);
  static const char french[] = "Le ministre a signé un accord avec les pays de la région.";
  static const char english[] = "The minister has signed a deal with the countries of the region.";

  g_assert_nonnull (a);
  g_assert_cmpstr (engine_languages_guess (fixture_languages, french, strlen (french)), ==, "fr");
  g_assert_cmpstr (engine_languages_guess (fixture_languages, english, strlen (english)), ==, "en");
  g_assert_null (engine_languages_guess (fixture_languages, "1234 5678", 9));
}

/* What stands before the first token and behind the last has no class and no form. */
static void
test_edges (void)
{
  g_autoptr (EngineAnalysis) a = fixture_run ("en", "It committed", -1);

  g_assert_cmpuint (engine_analysis_morph (a, 1) & ENGINE_MORPH_PAST, !=, 0);
  for (guint32 beyond = 0; beyond < 3; beyond++)
    {
      g_assert_cmpuint (engine_analysis_morph (a, a->tokens->len + beyond), ==, 0);
      g_assert_false (engine_analysis_has (a, a->tokens->len + beyond, ENGINE_CLASS_PRONOUN));
    }
  g_assert_cmpuint (engine_analysis_morph (a, (guint32)-1), ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/structure/lines", test_lines);
  g_test_add_func ("/structure/edges", test_edges);
  g_test_add_func ("/structure/sentences", test_sentences);
  g_test_add_func ("/structure/quotes", test_quotes);
  g_test_add_func ("/structure/clauses", test_clauses);
  g_test_add_func ("/structure/verbs", test_verbs);
  g_test_add_func ("/structure/scopes", test_scopes);
  g_test_add_func ("/structure/odd-shapes", test_odd_shapes);
  g_test_add_func ("/structure/guess", test_guess);
  return g_test_run ();
}
