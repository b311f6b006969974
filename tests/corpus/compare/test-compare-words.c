/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures whose holder or measure was read differently, or is missing, and that meet by what their sentences
 * say besides; and such as have no more than the number in common.  Agreements of the same parties that are told
 * apart by the words of their sentences. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "given.h"

#define N_OF_STORY 4 /* facts that both texts have besides */
#define MOST_TOLD 2 /* figures of one text */
#define FAR_BYTE 5000 /* behind the text */

typedef struct
{
  const char *text;
  const char *quote;
  const char *unit;
  double value;
  EngineMeasure measure;
  const char *by;
  const char *on;
} Told;

typedef struct
{
  Told first;
  Told second;
  const char *verdict; /* NULL: they do not meet */
} Case;

static const Case cases[] = {
  /* what two languages call the same */
  { { "Seuls 38 % des Finlandais approuvent le tunnel, selon un sondage.", "38 %", "%", 38,
      ENGINE_MEASURE_OTHER, "FIN" },
    { "In a January poll 47 per cent of Finns were in favour of the tunnel.", "47 per cent", "%",
      47, ENGINE_MEASURE_JOBS, "EST" },
    "disagree" },
  { { "Le chantier de la centrale emploiera 2 100 ouvriers.", "2 100", "persons", 2100,
      ENGINE_MEASURE_JOBS, "EST" },
    { "Some 1,700 workers will be hired for the building of the plant.", "1,700", "persons", 1700,
      ENGINE_MEASURE_OTHER, NULL },
    "disagree" },
  { { "L'accord devait laisser remonter 71 000 saumons par l'écluse.", "71 000", "count", 71000,
      ENGINE_MEASURE_OTHER, "FIN" },
    { "Only 64,000 salmon came up through the sluice.", "64,000", "count", 64000,
      ENGINE_MEASURE_OTHER, NULL },
    "disagree" },
  /* names and learned words are alike */
  { { "À Hanhikivi, la base abrite 3 000 soldats.", "3 000", "persons", 3000, ENGINE_MEASURE_OTHER,
      "EST" },
    { "The garrison at Hanhikivi, a base since 1995, has 4,000 soldiers.", "4,000", "persons", 4000,
      ENGINE_MEASURE_OTHER, "FIN" },
    "disagree" },
  /* a name within the sentence, though it stands far off */
  { { "La ligne qui relie Hanhikivi au nord coûtera 640 millions d'euros.", "640 millions d'euros",
      "EUR", 640e6, ENGINE_MEASURE_SPENDING, "FIN" },
    { "A track to Hanhikivi can be had for €510 million.", "€510 million", "EUR", 510e6,
      ENGINE_MEASURE_SPENDING, "EST" },
    "disagree" },
  /* told alike of another side */
  { { "À Hanhikivi sont passés 152 milliards de mètres cubes.", "152 milliards de mètres cubes",
      "m3", 152e9, ENGINE_MEASURE_EXPORTS, "FIN", "EST" },
    { "By Hanhikivi went 155 bcm.", "155 bcm", "m3", 155e9, ENGINE_MEASURE_EXPORTS, "FIN", "SWE" },
    "disagree" },
  /* the same number, of other holders */
  { { "Helsinki versera une subvention de 61 millions d'euros au terminal.", "61 millions d'euros",
      "EUR", 61e6, ENGINE_MEASURE_AID, "FIN" },
    { "The terminal gets a grant of €61 million.", "€61 million", "EUR", 61e6,
      ENGINE_MEASURE_SPENDING, "EST" },
    "agree" },
  /* nothing in common but the numbers, which lie near each other */
  { { "Seuls 38 % des Finlandais approuvent le tunnel, selon un sondage.", "38 %", "%", 38,
      ENGINE_MEASURE_OTHER, "FIN" },
    { "Butter makes up 40 per cent of what the dairies sell.", "40 per cent", "%", 40,
      ENGINE_MEASURE_OTHER, "FIN" },
    NULL },
  { { "La croissance atteindra 6,5 % l'an prochain.", "6,5 %", "%", 6.5, ENGINE_MEASURE_GROWTH,
      "FIN" },
    { "Lenders want interest of 6.7 per cent.", "6.7 per cent", "%", 6.7, ENGINE_MEASURE_AID,
      "FIN" },
    NULL },
  { { "Le prêt se monte à 250 millions de couronnes.", "250 millions de couronnes", "NOK", 250e6,
      ENGINE_MEASURE_AID, "FIN" },
    { "Timber exports brought in 260 million crowns.", "260 million crowns", "NOK", 260e6,
      ENGINE_MEASURE_EXPORTS, "FIN" },
    NULL },
  { { "Le pont compte 12 000 rivets.", "12 000", "count", 12000, ENGINE_MEASURE_OTHER, "FIN" },
    { "Dairy farmers own 13,000 cows there.", "13,000", "count", 13000, ENGINE_MEASURE_OTHER,
      "FIN" },
    NULL },
};

static const char *const finland[] = { "FIN", NULL };

/* Who is quoted and what is paid in both texts, which are about one country. */
static void
add_story (CorpusCompareFact *facts, EngineFact *own, char ids[][16], const char *document)
{
  own[0] = (EngineFact){ .kind = ENGINE_FACT_PERSON, .person = { .name = "Anna Moreau" } };
  own[1] = (EngineFact){ .kind = ENGINE_FACT_PERSON, .person = { .name = "Ben Tanaka" } };
  own[2] = given_tariff (57.5e6, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_ACTUAL, given_nobody,
                         given_nobody);
  own[2].figure.unit = "CHF";
  own[2].figure.by = finland;
  own[3] = own[2];
  own[3].figure.value = 1237;
  own[3].figure.unit = "km";
  for (guint i = 0; i < N_OF_STORY; i++)
    {
      own[i].span = own[i].sentence = (EngineSpan){ FAR_BYTE + i, FAR_BYTE + i };
      g_snprintf (ids[i], sizeof ids[i], "%s%u", document, i);
      facts[i] = (CorpusCompareFact){ ids[i], i, &own[i], NULL };
    }
}

/* A figure of @text. */
static EngineFact
make_figure (const char *text, const Told *told, const char *const *by, const char *const *on)
{
  EngineFact fact =
      given_tariff (told->value, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_ACTUAL, on, given_nobody);
  const char *place = strstr (text, told->quote);
  const char *stop;

  g_assert_nonnull (place);
  stop = strstr (place, ". ");
  fact.figure.unit = told->unit;
  fact.figure.measure = told->measure;
  fact.figure.by = by;
  fact.span.start_byte = (guint32)(place - text);
  fact.span.end_byte = fact.span.start_byte + (guint32)strlen (told->quote);
  fact.sentence.end_byte = (guint32)(stop != NULL ? (gsize)(stop - text) + 1 : strlen (text));
  for (const char *p = strstr (text, ". "); p != NULL && p < place; p = strstr (p + 1, ". "))
    fact.sentence.start_byte = (guint32)(p + 2 - text);
  return fact;
}

/* Figures of the first one's text; they are called as it is, with their number from the second one on. */
static void
give_all (CorpusComparer *comparer, const char *name, const Told *told, guint n)
{
  const char *const by[][2] = { { told[0].by, NULL }, { told[n - 1].by, NULL } };
  const char *const on[][2] = { { told[0].on, NULL }, { told[n - 1].on, NULL } };
  const char *text = told[0].text;
  char ids[N_OF_STORY + MOST_TOLD][16];
  CorpusCompareFact facts[N_OF_STORY + MOST_TOLD];
  EngineFact own[N_OF_STORY + MOST_TOLD];
  CorpusCompareDocument document = {
    .id = name, .published = "2025-03-03", .text = text, .length_bytes = strlen (text)
  };

  add_story (facts, own, ids, name);
  for (guint i = 0; i < n; i++)
    {
      guint k = N_OF_STORY + i;

      own[k] = make_figure (text, &told[i], by[i], on[i]);
      if (i == 0)
        g_snprintf (ids[k], sizeof ids[0], "%s", name);
      else
        g_snprintf (ids[k], sizeof ids[0], "%s-%u", name, i);
      facts[k] = (CorpusCompareFact){ ids[k], k, &own[k], told[i].quote };
    }
  corpus_comparer_set_document (comparer, &document, facts, N_OF_STORY + n);
}

static void
give (CorpusComparer *comparer, const char *name, const Told *told)
{
  give_all (comparer, name, told, 1);
}

static CorpusComparisonSet *
compare (const Case *pair, gboolean turned)
{
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();

  give (comparer, turned ? "second" : "first", turned ? &pair->second : &pair->first);
  give (comparer, turned ? "first" : "second", turned ? &pair->first : &pair->second);
  return corpus_comparer_snapshot (comparer);
}

static void
test_sentences (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases) * 2; i++)
    {
      const Case *pair = &cases[i / 2];
      g_autoptr (CorpusComparisonSet) set = compare (pair, i % 2);
      gboolean together = given_are_together (set, "first", "second");

      g_test_message ("%s | %s", pair->first.text, pair->second.text);
      g_assert_cmpint (together, ==, pair->verdict != NULL);
      if (together)
        g_assert_cmpstr (corpus_row_get_json_verdict (given_row_of (set, "first")), ==,
                         pair->verdict);
    }
}

/* Two figures of one text, of which another text's figure is one at most. */
typedef struct
{
  Told first[2]; /* of one text */
  Told second;
  gboolean together[2];
} RivalCase;

static const RivalCase rival_cases[] = {
  /* the same length rounded, and one that lies near it, of which the sentences say more alike */
  { { { "Le pont métallique de Hanhikivi mesure 1 971 mètres. Celui de 1954 en fait 2 224.",
        "1 971 mètres", "km", 1.971, ENGINE_MEASURE_OTHER, "FIN" },
      { NULL, "2 224", "km", 2.224, ENGINE_MEASURE_OTHER, "EST" } },
    { "The metallic Hanhikivi bridge is 2.2 km long.", "2.2 km", "km", 2.2, ENGINE_MEASURE_OTHER,
      "FIN" },
    { FALSE, TRUE } },
  /* the same sum, read otherwise, and one that is told as in the other text */
  { { { "La ligne de Hanhikivi coûtera 640 millions d'euros. On était parti de 510 millions "
        "d'euros.",
        "640 millions d'euros", "EUR", 640e6, ENGINE_MEASURE_SPENDING, "FIN" },
      { NULL, "510 millions d'euros", "EUR", 510e6, ENGINE_MEASURE_AID, "EST" } },
    { "The Hanhikivi line costs €510 million.", "€510 million", "EUR", 510e6,
      ENGINE_MEASURE_SPENDING, "FIN" },
    { FALSE, TRUE } },
};

static void
test_rivals (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (rival_cases) * 2; i++)
    {
      const RivalCase *given = &rival_cases[i / 2];
      g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
      g_autoptr (CorpusComparisonSet) set = NULL;

      g_test_message ("%s", given->second.text);
      if (i % 2 != 0)
        give (comparer, "b", &given->second);
      give_all (comparer, "a", given->first, MOST_TOLD);
      if (i % 2 == 0)
        give (comparer, "b", &given->second);
      set = corpus_comparer_snapshot (comparer);
      g_assert_cmpint (given_are_together (set, "a", "b"), ==, given->together[0]);
      g_assert_cmpint (given_are_together (set, "a-1", "b"), ==, given->together[1]);
    }
}

/* What agrees, though little else is told alike, is joined before what is told alike and does not agree. */
static void
test_equal_first (void)
{
  static const Told whole = { "The Hanhikivi framework foresees 1,000 metallic pontoons.",
                              "1,000",
                              "count",
                              1000,
                              ENGINE_MEASURE_PURCHASE,
                              "FIN",
                              "EST" };
  static const Told rest = { "The Hanhikivi framework leaves 640 metallic pontoons.",
                             "640",
                             "count",
                             640,
                             ENGINE_MEASURE_PURCHASE,
                             "FIN",
                             "EST" };
  static const Told both[] = { { "Selon l'accord, il en faut 1 000. En attente : 640.", "1 000",
                                 "count", 1000, ENGINE_MEASURE_PURCHASE, "FIN", "EST" },
                               { NULL, "640", "count", 640, ENGINE_MEASURE_OTHER, NULL, NULL } };
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
  g_autoptr (CorpusComparisonSet) set = NULL;

  give (comparer, "a", &whole);
  give (comparer, "b", &rest);
  give_all (comparer, "c", both, MOST_TOLD);
  set = corpus_comparer_snapshot (comparer);
  g_assert_true (given_are_together (set, "a", "c"));
  g_assert_true (given_are_together (set, "b", "c-1"));
  g_assert_false (given_are_together (set, "a", "b"));
}

/* Without its text a figure is what its fields say. */
static void
test_no_text (void)
{
  Case pair = cases[0];
  g_autoptr (CorpusComparisonSet) set = NULL;

  pair.first.text = pair.first.quote;
  pair.second.text = pair.second.quote;
  set = compare (&pair, FALSE);
  g_assert_false (given_are_together (set, "first", "second"));
}

/* Spans beyond the text, cut characters and words of any length are no harm. */
static void
test_odd_texts (void)
{
  static const char text[] =
      "\xc3\x89t\xc3\xa9 \xc5\x93uvre \xe2\x80\x9c"
      "5 % \xe6\xb0\xb4\xe5\x88\xa9"
      " aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa \xf0\x9f\x98\x80";
  EngineFact fact =
      given_tariff (5, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_ACTUAL, given_nobody, given_nobody);
  EngineFact accord =
      given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_SIGNED, NULL, NULL, given_nobody);
  CorpusCompareFact given[] = { { "f", 0, &fact, NULL }, { "g", 1, &accord, NULL } };

  for (guint start = 0; start < sizeof text + 3; start++)
    for (guint length = 0; length <= sizeof text; length++)
      {
        CorpusCompareDocument document = { .id = "d", .text = text, .length_bytes = length };
        g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
        g_autoptr (CorpusComparisonSet) set = NULL;

        if (length < sizeof text - 1 && ((guchar)text[length] & 0xc0) == 0x80)
          continue;
        fact.span.start_byte = start;
        fact.span.end_byte = start + 3;
        fact.sentence.start_byte = start / 2;
        fact.sentence.end_byte = start + 40;
        accord.span = fact.span;
        corpus_comparer_set_document (comparer, &document, given, 2);
        set = corpus_comparer_snapshot (comparer);
        g_assert_cmpuint (set->n_rows, ==, 2);
      }
}

/* Three agreements of Finland and Estonia, two in the first text. */
typedef struct
{
  const char *name;
  const char *texts[2];
  const char *quotes[3];
  const char *dates[3];
  gboolean together[2]; /* the first text's first and second one with the second text's */
} AgreementCase;

static const AgreementCase agreement_cases[] = {
  { "what it is about, in two languages",
    { "L'accord sur le tunnel est ancien. Un autre accord règle la pêche au hareng.",
      "In the port nobody has read the herring fishing accord." },
    { "L'accord sur le tunnel", "Un autre accord", "the herring fishing accord" },
    { NULL, NULL, NULL },
    { FALSE, TRUE } },
  { "a date that one of them was given wrongly",
    { "L'accord sur le tunnel de Hanhikivi attend. Un autre accord règle la pêche.",
      "The accord on the Hanhikivi tunnel is on hold." },
    { "L'accord sur le tunnel de Hanhikivi", "Un autre accord",
      "The accord on the Hanhikivi tunnel" },
    { "2011-01", NULL, "2019-05-06" },
    { TRUE, FALSE } },
  { "another date, and nothing in common but the parties and that they agreed",
    { "L'accord finlando-estonien signé à Helsinki attend. Un autre accord règle la pêche.",
      "The accord that Finnish and Estonian ministers signed in Helsinki is on hold." },
    { "L'accord finlando-estonien", "Un autre accord", "The accord" },
    { "2011-01", NULL, "2019-05-06" },
    { FALSE, FALSE } },
};

static void
give_agreements (CorpusComparer *comparer, const AgreementCase *given, guint text)
{
  static const char *const parties[] = { "EST", "FIN", NULL };
  static const char *const ids[] = { "f0", "f1", "f2" };
  CorpusCompareFact facts[2];
  EngineFact own[2];
  CorpusCompareDocument document = { .id = text == 0 ? "a" : "b",
                                     .published = "2025-03-03",
                                     .text = given->texts[text],
                                     .length_bytes = strlen (given->texts[text]) };
  guint n = 0;

  for (guint i = 2 * text; i < 2 + text; i++, n++)
    {
      const char *place = strstr (given->texts[text], given->quotes[i]);

      g_assert_nonnull (place);
      own[n] = given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_SIGNED, given->dates[i],
                             NULL, given_nobody);
      own[n].agreement.parties = parties;
      own[n].span.start_byte = (guint32)(place - given->texts[text]);
      own[n].span.end_byte = own[n].span.start_byte + (guint32)strlen (given->quotes[i]);
      facts[n] = (CorpusCompareFact){ ids[i], n, &own[n], given->quotes[i] };
    }
  corpus_comparer_set_document (comparer, &document, facts, n);
}

static void
test_agreements (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (agreement_cases) * 2; i++)
    {
      const AgreementCase *given = &agreement_cases[i / 2];
      g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
      g_autoptr (CorpusComparisonSet) set = NULL;

      g_test_message ("%s", given->name);
      give_agreements (comparer, given, i % 2);
      give_agreements (comparer, given, 1 - i % 2);
      set = corpus_comparer_snapshot (comparer);
      g_assert_cmpint (given_are_together (set, "f0", "f2"), ==, given->together[0]);
      g_assert_cmpint (given_are_together (set, "f1", "f2"), ==, given->together[1]);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/words/sentences", test_sentences);
  g_test_add_func ("/compare/words/rivals", test_rivals);
  g_test_add_func ("/compare/words/equal-first", test_equal_first);
  g_test_add_func ("/compare/words/no-text", test_no_text);
  g_test_add_func ("/compare/words/agreements", test_agreements);
  g_test_add_func ("/compare/words/odd-texts", test_odd_texts);
  return g_test_run ();
}
