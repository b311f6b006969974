/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Near-identical texts, and dates of undated ones. */

#include "config.h"

#include <string.h>

#include "corpus-dates.h"
#include "corpus-duplicates.h"

static const char dispatch[] =
    "OSLO, 3 mars (Agence Nord) - La Norvège et le Kenya ont signé lundi un accord sur la pêche "
    "au thon, après dix mois de pourparlers. Le texte prévoit douze licences pour des navires "
    "norvégiens et une redevance annuelle de quatre millions d'euros. Nairobi s'engage à "
    "publier chaque trimestre les prises déclarées, et Oslo à former vingt inspecteurs "
    "kényans. La ministre norvégienne des Pêches a parlé d'un accord équilibré. Son homologue "
    "kényan a rappelé que les stocks avaient baissé d'un tiers en dix ans.";
static const char reprint[] =
    "La Norvège et le Kenya ont signé lundi un accord sur la pêche "
    "au thon, après dix mois de pourparlers. Le texte prévoit douze licences pour des navires "
    "norvégiens et une redevance annuelle de quatre millions d’euros. Nairobi s’engage à "
    "publier chaque trimestre les prises déclarées, et Oslo à former vingt inspecteurs "
    "kényans. La ministre norvégienne des Pêches a parlé d’un accord équilibré. Son homologue "
    "kényan a rappelé que les stocks avaient baissé d’un tiers en dix ans. (Agence Nord)";
static const char longer[] =
    "Les chalutiers du nord reviennent dans l'océan Indien. Depuis la fin du dernier accord, les "
    "ports de Bergen et d'Ålesund attendaient une suite, et les armateurs avaient mis trois "
    "navires à la casse. Le texte prévoit douze licences pour des navires "
    "norvégiens et une redevance annuelle de quatre millions d'euros. Nairobi s'engage à "
    "publier chaque trimestre les prises déclarées, et Oslo à former vingt inspecteurs "
    "kényans. À Mombasa, les pêcheurs artisanaux demandent qui vérifiera les cales, puisque "
    "aucun patrouilleur n'a pris la mer cette année et que le centre de surveillance manque "
    "de carburant. Le gouvernement promet un nouveau navire, sans dire quand ni avec quel "
    "argent il sera payé, et renvoie au budget de l'an prochain.";
static const char other[] =
    "Le Chili et la Finlande ouvrent des pourparlers sur le bois et la cellulose. Une première "
    "réunion est annoncée à Valdivia. Les deux ministres des Forêts veulent un texte avant la "
    "fin de l'année, mais les syndicats chiliens demandent une étude sur l'eau et les sols "
    "avant toute nouvelle plantation dans le sud du pays.";

static void
test_duplicates (void)
{
  g_autoptr (CorpusDuplicateIndex) index = corpus_duplicate_index_new ();
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (GHashTable) groups = NULL;
  const CorpusDuplicate *pair;

  corpus_duplicate_index_add (index, "c", longer, strlen (longer));
  corpus_duplicate_index_add (index, "a", dispatch, strlen (dispatch));
  corpus_duplicate_index_add (index, "d", other, strlen (other));
  corpus_duplicate_index_add (index, "b", reprint, strlen (reprint));
  pairs = corpus_duplicate_index_list_pairs (index);
  g_assert_cmpuint (pairs->len, ==, 3);
  pair = &g_array_index (pairs, CorpusDuplicate, 0);
  g_assert_cmpstr (pair->first, ==, "a");
  g_assert_cmpstr (pair->second, ==, "b");
  g_assert_cmpint (pair->relation, ==, CORPUS_DUPLICATE_REPRINT);
  pair = &g_array_index (pairs, CorpusDuplicate, 1);
  g_assert_cmpstr (pair->second, ==, "c");
  g_assert_cmpint (pair->relation, ==, CORPUS_DUPLICATE_EDITED);

  groups = corpus_duplicate_index_dup_groups (index);
  g_assert_cmpuint (g_hash_table_size (groups), ==, 3);
  g_assert_cmpstr (g_hash_table_lookup (groups, "c"), ==, "a");
  g_assert_null (g_hash_table_lookup (groups, "d"));
}

static void
test_duplicates_removed (void)
{
  g_autoptr (CorpusDuplicateIndex) index = corpus_duplicate_index_new ();
  g_autoptr (GArray) pairs = NULL;
  g_autoptr (GArray) left = NULL;

  corpus_duplicate_index_add (index, "a", dispatch, strlen (dispatch));
  corpus_duplicate_index_add (index, "b", reprint, strlen (reprint));
  corpus_duplicate_index_add (index, "b", other, strlen (other));
  pairs = corpus_duplicate_index_list_pairs (index);
  g_assert_cmpuint (pairs->len, ==, 0);
  corpus_duplicate_index_add (index, "b", reprint, strlen (reprint));
  corpus_duplicate_index_remove (index, "a");
  corpus_duplicate_index_remove (index, "a");
  left = corpus_duplicate_index_list_pairs (index);
  g_assert_cmpuint (left->len, ==, 0);
}

static void
test_passages (void)
{
  g_autoptr (GArray) passages =
      corpus_list_shared_passages (dispatch, strlen (dispatch), longer, strlen (longer), 8);
  const CorpusSharedPassage *passage;
  g_autofree char *first = NULL;

  g_assert_cmpuint (passages->len, ==, 1);
  passage = &g_array_index (passages, CorpusSharedPassage, 0);
  first = g_strndup (dispatch + passage->first_start_byte,
                     passage->first_end_byte - passage->first_start_byte);
  g_assert_true (g_str_has_prefix (first, "Le texte prévoit douze"));
  g_assert_true (g_str_has_suffix (first, "inspecteurs kényans"));
  g_assert_cmpmem (first, strlen (first), longer + passage->second_start_byte,
                   passage->second_end_byte - passage->second_start_byte);
}

/* Many texts stay cheap: twice the texts, about twice the time; no time is measured here, only
 * that each copy finds its own original and nothing else. */
static void
test_many (void)
{
  g_autoptr (CorpusDuplicateIndex) index = corpus_duplicate_index_new ();
  g_autoptr (GArray) pairs = NULL;
  GRand *rand = g_rand_new_with_seed (11);

  for (guint i = 0; i < 300; i++)
    {
      GString *text = g_string_new (NULL);
      char id[16];

      for (guint w = 0; w < 120; w++)
        g_string_append_printf (text, "mot%d ", g_rand_int_range (rand, 0, 5000));
      g_snprintf (id, sizeof id, "o%03u", i);
      corpus_duplicate_index_add (index, id, text->str, text->len);
      if (i % 3 == 0)
        {
          g_string_append (text, "fin de la dépêche");
          id[0] = 'z';
          corpus_duplicate_index_add (index, id, text->str, text->len);
        }
      g_string_free (text, TRUE);
    }
  g_rand_free (rand);
  pairs = corpus_duplicate_index_list_pairs (index);
  g_assert_cmpuint (pairs->len, ==, 100);
  for (guint i = 0; i < pairs->len; i++)
    {
      const CorpusDuplicate *pair = &g_array_index (pairs, CorpusDuplicate, i);

      g_assert_cmpstr (pair->first + 1, ==, pair->second + 1);
    }
}

/* ---- dates ------------------------------------------------------------------------------- */

static EngineSpan
span_of (const char *text, const char *words)
{
  const char *at = strstr (text, words);

  g_assert_nonnull (at);
  return (EngineSpan){ (guint32)(at - text), (guint32)(at - text + strlen (words)) };
}

static EngineFact
make_date (const char *text,
           const char *words,
           const char *sentence,
           const char *iso,
           EngineDateBasis basis)
{
  EngineFact fact = { .kind = ENGINE_FACT_DATE };

  fact.span = span_of (text, words);
  fact.sentence = span_of (text, sentence);
  fact.date = (EngineDate){ iso, basis };
  return fact;
}

static EngineFact
make_person (const char *text, const char *words)
{
  EngineFact fact = { .kind = ENGINE_FACT_PERSON };

  fact.span = span_of (text, words);
  fact.sentence = fact.span;
  fact.person = (EnginePerson){ words, NULL, NULL, NULL, 0 };
  return fact;
}

static const char dated[] = "Aino Laine and Pedro Soto will meet in Lima on 12 June 2025.";
static const char undated[] = "Le port de Callao rouvre vendredi. Après la rencontre d'Aino Laine "
                              "et de Pedro Soto la semaine dernière, les travaux reprennent.";
static const char undated_sentence[] =
    "Après la rencontre d'Aino Laine et de Pedro Soto la semaine dernière, les travaux reprennent.";

/* A week after Thursday 12 June is the week of Monday 16; the news is of Friday 20. */
static void
test_inferred_date (void)
{
  EngineFact first[] = { make_person (dated, "Aino Laine"), make_person (dated, "Pedro Soto"),
                         make_date (dated, "12 June 2025", dated, "2025-06-12",
                                    ENGINE_DATE_EXPLICIT) };
  EngineFact second[] = { make_date (undated, "vendredi", "Le port de Callao rouvre vendredi.",
                                     NULL, ENGINE_DATE_RELATIVE),
                          make_person (undated, "Aino Laine"), make_person (undated, "Pedro Soto"),
                          make_date (undated, "la semaine dernière", undated_sentence, NULL,
                                     ENGINE_DATE_RELATIVE) };
  CorpusCompareFact facts[7];
  CorpusDatedText texts[] = {
    { { "a", "2025-06-01", "en", NULL }, dated, strlen (dated), facts, 3 },
    { { "b", NULL, "fr", NULL }, undated, strlen (undated), facts + 3, 4 },
  };
  g_autoptr (CorpusDateProposals) proposals = NULL;
  const CorpusDateProposal *proposal;
  gboolean event = FALSE;

  for (guint i = 0; i < 3; i++)
    facts[i] = (CorpusCompareFact){ "fa", i, &first[i] };
  for (guint i = 0; i < 4; i++)
    facts[3 + i] = (CorpusCompareFact){ "fb", i, &second[i] };
  proposals = corpus_infer_dates (texts, 2);
  g_assert_cmpuint (proposals->n_proposals, ==, 1);
  proposal = &proposals->proposals[0];
  g_assert_cmpstr (proposal->document, ==, "b");
  g_assert_cmpstr (proposal->published, ==, "2025-06-20/2025-06-21");
  g_assert_cmpfloat (proposal->confidence, >, 0.5);
  g_assert_cmpfloat (proposal->confidence, <=, 1);
  for (guint i = 0; i < proposal->n_reasons; i++)
    if (proposal->reasons[i].clue == CORPUS_DATE_CLUE_EVENT)
      {
        event = TRUE;
        g_assert_cmpstr (proposal->reasons[i].words, ==, "la semaine dernière");
        g_assert_cmpstr (proposal->reasons[i].other_document, ==, "a");
        g_assert_cmpstr (proposal->reasons[i].earliest, ==, "2025-06-16");
        g_assert_cmpstr (proposal->reasons[i].latest, ==, "2025-06-22");
      }
  g_assert_true (event);
}

static const char bounded[] =
    "On 3 March 2025 the two sides agreed on a draft. They will sign it on "
    "9 March 2025 in Cusco.";

static void
test_bounded_date (void)
{
  EngineFact given[] = {
    make_date (bounded, "3 March 2025", "On 3 March 2025 the two sides agreed on a draft.",
               "2025-03-03", ENGINE_DATE_EXPLICIT),
    make_date (bounded, "9 March 2025", "They will sign it on 9 March 2025 in Cusco.", "2025-03-09",
               ENGINE_DATE_EXPLICIT),
  };
  CorpusCompareFact facts[] = { { "f0", 0, &given[0] }, { "f1", 1, &given[1] } };
  CorpusDatedText text = { { "a", NULL, "en", NULL }, bounded, strlen (bounded), facts, 2 };
  g_autoptr (CorpusDateProposals) proposals = corpus_infer_dates (&text, 1);

  g_assert_cmpuint (proposals->n_proposals, ==, 1);
  g_assert_cmpstr (proposals->proposals[0].published, ==, "2025-03-03/2025-03-04");
}

/* Nothing is guessed from nothing, and a known date is left alone. */
static void
test_no_proposal (void)
{
  EngineFact given[] = { make_date (undated, "la semaine dernière", undated_sentence, NULL,
                                    ENGINE_DATE_RELATIVE) };
  CorpusCompareFact facts[] = { { "f0", 0, &given[0] } };
  CorpusDatedText texts[] = {
    { { "a", NULL, "fr", NULL }, undated, strlen (undated), facts, 1 },
    { { "b", "2025-01-01", "fr", NULL }, undated, strlen (undated), facts, 1 },
  };
  g_autoptr (CorpusDateProposals) proposals = corpus_infer_dates (texts, 2);

  g_assert_cmpuint (proposals->n_proposals, ==, 0);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/duplicates/found", test_duplicates);
  g_test_add_func ("/compare/duplicates/removed", test_duplicates_removed);
  g_test_add_func ("/compare/duplicates/passages", test_passages);
  g_test_add_func ("/compare/duplicates/many", test_many);
  g_test_add_func ("/compare/dates/inferred", test_inferred_date);
  g_test_add_func ("/compare/dates/bounded", test_bounded_date);
  g_test_add_func ("/compare/dates/none", test_no_proposal);
  return g_test_run ();
}
