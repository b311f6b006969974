/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who a text speaks of: names with two readings, lists, what anaphors stand for, subjects. */

#include "config.h"

#include "engine-mentions.h"
#include "structure-fixture.h"

typedef struct
{
  const char *language;
  const char *text;
  const char *words; /* the mention's words as written */
  const char *codes; /* with commas between; "" = none, "-" = no such mention */
} Case;

static EngineAnalysis *
run (const char *language, const char *text)
{
  EngineAnalysis *a = fixture_run (language, text, -1);

  a->arena = engine_arena_new ();
  g_array_set_size (a->value_at, a->tokens->len);
  memset (a->value_at->data, 0, a->value_at->len * sizeof (guint32));
  g_array_set_size (a->timex_at, a->tokens->len);
  memset (a->timex_at->data, 0, a->timex_at->len * sizeof (guint32));
  engine_stage_names (a);
  engine_stage_mentions (a);
  engine_stage_anaphora (a);
  return a;
}

static void
drop (EngineAnalysis *a)
{
  engine_arena_free (a->arena);
  engine_analysis_free (a);
}

static const EngineMention *
find (EngineAnalysis *a, const char *words)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);
      g_autofree char *text = fixture_text (a, m->first, m->last);

      if (strcmp (text, words) == 0)
        return m;
    }
  return NULL;
}

static char *
codes_of (const EngineMention *m)
{
  if (m == NULL)
    return g_strdup ("-");
  return m->codes != NULL ? g_strjoinv (",", (char **)m->codes) : g_strdup ("");
}

static void
check (const Case *cases, guint n)
{
  for (guint i = 0; i < n; i++)
    {
      EngineAnalysis *a = run (cases[i].language, cases[i].text);
      g_autofree char *got = codes_of (find (a, cases[i].words));

      if (strcmp (got, cases[i].codes) != 0)
        g_test_fail_printf ("\"%s\": %s is %s, not %s", cases[i].text, cases[i].words, got,
                            cases[i].codes);
      drop (a);
    }
}

static void
test_names (void)
{
  static const Case cases[] = {
    { "fr", "La Corée du Nord et le Niger se taisent.", "Corée du Nord", "PRK" },
    { "fr", "La Corée du Sud répond.", "Corée du Sud", "KOR" },
    { "fr", "Le Niger ferme sa frontière avec le Nigeria.", "Niger", "NER" },
    { "fr", "Le Niger ferme sa frontière avec le Nigeria.", "Nigeria", "NGA" },
    { "fr", "La RDC exporte du cuivre.", "RDC", "COD" },
    { "fr", "Brazzaville a signé. Le Congo vendra son bois.", "Congo", "COG" },
    { "fr", "Kinshasa a signé. Le Congo vendra son cobalt.", "Congo", "COD" },
    { "fr", "La Guinée équatoriale produit du gaz.", "Guinée équatoriale", "GNQ" },
    { "fr", "La Côte d'Ivoire et le Ghana.", "Côte d'Ivoire", "CIV" },
    { "fr", "La Maison Blanche se dit prête.", "Maison Blanche", "USA" },
    { "fr", "Les Vingt-Sept ont voté.", "Vingt-Sept", "EU" },
    { "fr", "Les produits helvétiques sont chers.", "helvétiques", "CHE" },
    { "fr", "Il aime le maïs, mais pas le riz.", "maïs", "agriculture" },
    { "fr", "Il aime le maïs, mais pas le riz.", "mais", "-" },
    { "en", "Let us talk to the US today.", "US", "USA" },
    { "en", "Let us talk to the US today.", "us", "-" },
    { "en", "Turkey buys Polish tanks.", "Polish", "POL" },
    { "en", "They polish tanks.", "polish", "-" },
    { "en", "Done in English and French, both texts being authentic.", "French", "-" },
    { "en", "It fell into Chinese hands, in French waters.", "French", "FRA" },
    { "fr", "Fait en deux exemplaires, en français et en arabe.", "français", "-" },
    { "en", "South Sudan pumps oil.", "South Sudan", "SSD" },
    { "en", "Downing Street declined to comment.", "Downing Street", "GBR" },
    { "en", "The DRC mines cobalt.", "DRC", "COD" },
    { "en", "Central Asia holds uranium.", "Central Asia", "KAZ,KGZ,TJK,TKM,UZB" },
    { "en", "Talks with ASEAN begin.", "ASEAN", "ASEAN" },
    { "en", "London officials and Paris-based Alto met in Rome.", "London", "GBR" },
    /* where a firm sits is no state that acts */
    { "en", "London officials and Paris-based Alto met in Rome.", "Paris", "-" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_anaphora (void)
{
  static const Case cases[] = {
    { "en",
      "Government of India\nMinistry of Fertilizers\n\nNew Delhi, 12 July 2025\n\nChina curbed its "
      "exports last year. "
      "The Minister met his Saudi colleague in Riyadh. The two sides set up a team.",
      "The two sides", "IND,SAU" },
    { "en",
      "Chad and Niger built a dam, and Niger paid. Chad and Niger trade. Mali wants in. Mali "
      "waits. Then it rained. "
      "Japan's aid agency lent money. The three presidents met.",
      "The three presidents", "NER,TCD,MLI" },
    { "fr", "Le Pérou, le Chili et la Bolivie négocient. Ces trois pays produisent du lithium.",
      "Ces trois pays", "PER,CHL,BOL" },
    { "fr", "Oslo a invité Ottawa. Les deux pays se parlent.", "Les deux pays", "NOR,CAN" },
    { "fr", "Le Kenya vend du thé au Pakistan. Ce dernier paie en roupies.", "Ce dernier", "PAK" },
    { "fr", "Le Maroc modernise sa flotte. Le royaume achète des avions.", "royaume", "MAR" },
    { "fr", "L'Indonésie vend du nickel. L'archipel veut le raffiner.", "archipel", "IDN" },
    { "fr", "Le Vietnam augmente ses exportations.", "ses", "VNM" },
    { "en", "India and Brazil met. The two countries trade little.", "The two countries",
      "IND,BRA" },
    { "en", "Kenya and Uganda met. Both countries trade little.", "Both countries", "KEN,UGA" },
    { "en", "Mercosur met in Lima. The bloc wants a deal.", "bloc", "MERCOSUR" },
    { "en", "Canada raised its duty.", "its", "CAN" },
    { "en", "Peru sells copper. The country has more.", "country", "PER" },
    { "en", "The country has more.", "country", "" },
  };

  check (cases, G_N_ELEMENTS (cases));
}

static void
test_lists (void)
{
  EngineAnalysis *a = run ("fr", "Un pacte lie l'Égypte, la Jordanie et l'Irak au Koweït.");
  guint32 list = find (a, "Égypte")->list;

  g_assert_cmpuint (list, !=, 0);
  g_assert_cmpuint (find (a, "Jordanie")->list, ==, list);
  g_assert_cmpuint (find (a, "Irak")->list, ==, list);
  g_assert_cmpuint (find (a, "Koweït")->list, !=, list);
  drop (a);
  a = run ("en", "They met in Nairobi, Kenya, on Monday.");
  g_assert_cmpuint (find (a, "Kenya")->list, ==, 0);
  drop (a);
}

static void
test_subjects (void)
{
  static const struct
  {
    const char *language, *text, *word, *codes;
  } cases[] = {
    { "fr", "Le ministère japonais a annoncé un plan.", "annoncé", "JPN" },
    { "fr", "Les pêcheurs portugais vendront leurs sardines.", "vendront", "PRT" },
    { "fr", "Le Portugal, qui produit du liège, exporte du vin.", "produit", "PRT" },
    { "en", "Indian officials rejected the plan.", "rejected", "IND" },
    { "en", "Norway, by contrast, sells gas.", "sells", "NOR" },
    { "en", "After Quito offered a cut, talks resumed.", "offered", "ECU" },
    { "en", "Talks on Danish exports failed.", "failed", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EngineAnalysis *a = run (cases[i].language, cases[i].text);
      const EngineClause *clause =
          engine_clause (a, engine_token (a, fixture_find (a, cases[i].word))->clause);
      g_autofree char *got =
          clause->subject != 0 ? codes_of (engine_mention (a, clause->subject - 1)) : NULL;

      if (g_strcmp0 (got, cases[i].codes) != 0)
        g_test_fail_printf ("\"%s\": the subject is %s, not %s", cases[i].text, got,
                            cases[i].codes);
      drop (a);
    }
}

/* A long text without full stops costs what its length costs, and nothing crashes on odd ones. */
static void
test_odd (void)
{
  static const char *const texts[] = {
    "", "\n", "China", "Chi", "les deux pays", "its its its", "((((", "\xc2\xa0"
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      drop (run ("fr", texts[i]));
      drop (run ("en", texts[i]));
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mentions/names", test_names);
  g_test_add_func ("/mentions/anaphora", test_anaphora);
  g_test_add_func ("/mentions/lists", test_lists);
  g_test_add_func ("/mentions/subjects", test_subjects);
  g_test_add_func ("/mentions/odd", test_odd);
  return g_test_run ();
}
