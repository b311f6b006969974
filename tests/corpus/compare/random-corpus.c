/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A world of events (agreements on given days, rates, amounts, promises, people) of which each
 * document tells some, with rounding, missing fields and mistakes. */

#include "config.h"

#include <math.h>

#include "random-corpus.h"

static const char *const countries[] = { "USA", "CHN", "JPN", "EU",  "KOR", "IND", "BRA", "CAN",
                                         "MEX", "AUS", "GBR", "VNM", "IDN", "THA", "MYS", "CHL",
                                         "COD", "ZMB", "KAZ", "UZB", "TUR", "SAU", "ZAF", "NGA",
                                         "KEN", "EGY", "ARG", "PER", "COL", "NOR", "CHE", "UKR",
                                         "GEO", "ARM", "MAR", "TUN", "DZA", "NZL", "PHL", "KHM" };
static const char *const commodities[] = {
  "rare-earths", "critical-minerals", "lithium", "cobalt",         "steel",
  "soybeans",    "vehicles",          "gas",     "semiconductors", "aircraft"
};
static const char *const subjects[] = { "trade",  "tariffs", "rare-earths", "critical-minerals",
                                        "energy", "defence", "peace" };
static const char *const places[] = { "Tokyo",      "Bruxelles",      "Brussels", "Kuala Lumpur",
                                      "Washington", "Maison Blanche", "Pékin" };
static const char *const units[] = { "%", "%", "%", "USD", "EUR", "t" };
static const char *const sources[] = {
  NULL, NULL, NULL, "IEA", "Agence internationale de l'énergie", "USGS", "Reuters"
};
static const char *const objects[] = { "ses exportations de terres rares",
                                       "rare earth exports",
                                       "50 aircraft",
                                       "des avions",
                                       "soybeans worth 10 billion dollars",
                                       "le soja américain",
                                       "its tariff on vehicles",
                                       "les droits sur les voitures",
                                       "the export licences",
                                       "des licences" };
static const char *const first_names[] = { "Anna", "Ben", "Carla", "David", "J." };
static const char *const surnames[] = { "Moreau", "Tanaka", "Silva", "Novak",
                                        "Okafor", "Larsen", "Rossi", "Haddad" };
static const char *const roles[] = {
  NULL, "président", "president", "trade minister", "ministre du Commerce", "porte-parole"
};

/* What may stand around a figure. */
static const char *const words[] = { "acier",   "arrivals",  "barrage",  "border",   "bridge",
                                     "chômage", "coal",      "dam",      "dette",    "debt",
                                     "fishing", "frontière", "harvest",  "hydrogen", "lorries",
                                     "marché",  "mine",      "pêche",    "poll",     "pont",
                                     "prêt",    "reactor",   "réacteur", "sondage",  "steel",
                                     "tunnel",  "usine",     "visa",     "water",    "wheat" };

#define SENTENCE_BYTES 60

#define PICK(rand, array) ((array)[g_rand_int_range (rand, 0, G_N_ELEMENTS (array))])

static gpointer
keep (RandomCorpus *self, gsize size)
{
  gpointer block = g_malloc0 (size);

  g_ptr_array_add (self->blocks, block);
  return block;
}

static const char *const *
make_list (RandomCorpus *self, const char *a, const char *b)
{
  const char **list = keep (self, 3 * sizeof *list);

  list[0] = a;
  list[1] = g_strcmp0 (a, b) != 0 ? b : NULL;
  return list;
}

static const char *
make_date (RandomCorpus *self, GRand *rand, guint32 event)
{
  guint month = 1 + event % 12;
  guint day = 1 + (event / 12) % 28;
  g_autofree char *date = NULL;

  switch (g_rand_int_range (rand, 0, 8))
    {
    case 0:
      return NULL;
    case 1:
      date = g_strdup_printf ("2025-%02u", month);
      break;
    case 2:
      date = g_strdup_printf ("2025-%02u-%02u", month, MAX (1, day - 1));
      break;
    default:
      date = g_strdup_printf ("2025-%02u-%02u", month, day);
      break;
    }
  return g_string_chunk_insert_const (self->strings, date);
}

/* Mostly few countries, now and then any. */
static const char *
pick_country (GRand *rand, guint n_countries)
{
  guint n = g_rand_boolean (rand) ? MAX (2, n_countries / 8) : n_countries;

  return countries[g_rand_int_range (rand, 0, (gint32)n)];
}

static void
make_figure (RandomCorpus *self, GRand *rand, guint n_countries, EngineFigure *figure)
{
  static const EngineMeasure measures[] = { ENGINE_MEASURE_TARIFF,  ENGINE_MEASURE_TARIFF,
                                            ENGINE_MEASURE_MINING,  ENGINE_MEASURE_EXPORTS,
                                            ENGINE_MEASURE_IMPORTS, ENGINE_MEASURE_INVESTMENT };
  static const double rates[] = { 7.5, 10, 15, 19, 20, 25, 60, 70, 92, 100 };

  figure->unit = PICK (rand, units);
  figure->measure = PICK (rand, measures);
  figure->value = PICK (rand, rates);
  if (figure->unit[0] != '%')
    figure->value *= pow (10, g_rand_int_range (rand, 5, 10));
  if (g_rand_int_range (rand, 0, 6) == 0)
    figure->value *= 1 + g_rand_double_range (rand, -0.2, 0.2);
  figure->upper = g_rand_int_range (rand, 0, 30) == 0 ? figure->value * 1.2 : NAN;
  figure->qualifier = g_rand_int_range (rand, 0, 3) == 0
                          ? (EngineQualifier)g_rand_int_range (rand, 0, ENGINE_N_QUALIFIERS)
                          : ENGINE_QUALIFIER_EXACT;
  figure->status = (EngineFigureStatus)g_rand_int_range (rand, 0, ENGINE_N_FIGURE_STATUSES);
  figure->by =
      make_list (self, pick_country (rand, n_countries),
                 g_rand_int_range (rand, 0, 12) == 0 ? pick_country (rand, n_countries) : NULL);
  figure->on =
      make_list (self, g_rand_boolean (rand) ? pick_country (rand, n_countries) : NULL, NULL);
  figure->commodities =
      make_list (self, g_rand_boolean (rand) ? PICK (rand, commodities) : NULL, NULL);
  figure->reciprocal = g_rand_int_range (rand, 0, 10) == 0;
  figure->source = PICK (rand, sources);
  figure->period = g_rand_int_range (rand, 0, 4) == 0
                       ? make_date (self, rand, g_rand_int_range (rand, 0, 40))
                       : NULL;
  figure->versus = -1;
}

static void
make_agreement (RandomCorpus *self, GRand *rand, guint n_countries, EngineAgreement *agreement)
{
  const char *a = pick_country (rand, n_countries);
  const char *b = pick_country (rand, n_countries);
  guint32 event =
      g_str_hash (a) % 31 + g_str_hash (b) % 31 + (guint32)g_rand_int_range (rand, 0, 3);

  agreement->parties = make_list (self, a, b);
  agreement->subjects = make_list (self, subjects[event % G_N_ELEMENTS (subjects)],
                                   g_rand_boolean (rand) ? PICK (rand, subjects) : NULL);
  agreement->signatories = make_list (self, NULL, NULL);
  agreement->instrument = g_rand_boolean (rand) ? (EngineInstrument)(event % ENGINE_N_INSTRUMENTS)
                                                : ENGINE_INSTRUMENT_AGREEMENT;
  agreement->status =
      (EngineAgreementStatus)g_rand_int_range (rand, 0, ENGINE_N_AGREEMENT_STATUSES);
  agreement->binding = g_rand_int_range (rand, -1, 2);
  agreement->date = make_date (self, rand, event * 7);
  agreement->place = g_rand_boolean (rand) ? places[event % G_N_ELEMENTS (places)] : NULL;
}

static void
make_commitment (RandomCorpus *self, GRand *rand, guint n_countries, EngineCommitment *commitment)
{
  commitment->actor = make_list (self, pick_country (rand, n_countries), NULL);
  commitment->toward =
      make_list (self, g_rand_boolean (rand) ? pick_country (rand, n_countries) : NULL, NULL);
  commitment->action = (EngineAction)g_rand_int_range (rand, 0, ENGINE_N_ACTIONS);
  commitment->modality = (EngineModality)g_rand_int_range (rand, 0, ENGINE_N_MODALITIES);
  commitment->object = PICK (rand, objects);
  commitment->deadline = g_rand_boolean (rand) ? "P1Y" : make_date (self, rand, 100);
}

static void
make_person (RandomCorpus *self, GRand *rand, guint n_countries, EnginePerson *person)
{
  g_autofree char *surname =
      g_strdup_printf ("%s%c", PICK (rand, surnames), 'a' + g_rand_int_range (rand, 0, 26));
  g_autofree char *name = g_rand_int_range (rand, 0, 4) == 0
                              ? g_strdup (surname)
                              : g_strconcat (PICK (rand, first_names), " ", surname, NULL);

  person->name = g_string_chunk_insert_const (self->strings, name);
  person->role = PICK (rand, roles);
  person->country = g_rand_int_range (rand, 0, 3) > 0 ? pick_country (rand, n_countries) : NULL;
}

static void
append_word (GString *text, GRand *rand)
{
  /* some are in every text, others in few */
  if (g_rand_int_range (rand, 0, 3) > 0)
    for (guint k = 0; k < 2; k++)
      g_string_append_c (text, (char)('a' + g_rand_int_range (rand, 0, 26)));
  g_string_append_printf (text, "%s ", PICK (rand, words));
}

/* A line for each fact, which begins it. */
static void
make_text (RandomCorpus *self, GRand *rand, guint n_facts, CorpusCompareDocument *document)
{
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < n_facts; i++)
    {
      g_string_append (text, "12345 ");
      while (text->len < (i + 1) * SENTENCE_BYTES - 13)
        append_word (text, rand);
      while (text->len < (i + 1) * SENTENCE_BYTES)
        g_string_append_c (text, '\n');
    }
  document->text = g_string_chunk_insert_len (self->strings, text->str, (gssize)text->len);
  document->length_bytes = text->len;
}

static void
make_document (RandomCorpus *self,
               GRand *rand,
               guint index,
               guint n_facts,
               guint n_countries,
               RandomDocument *document)
{
  EngineFact *facts = keep (self, n_facts * sizeof *facts);
  char id[32];

  g_snprintf (id, sizeof id, "d%05u", index);
  document->document.id = g_string_chunk_insert_const (self->strings, id);
  document->document.published = make_date (self, rand, (guint32)g_rand_int_range (rand, 0, 330));
  document->document.language = g_rand_boolean (rand) ? "fr" : "en";
  if (index > 0 && g_rand_int_range (rand, 0, 20) == 0)
    document->document.duplicate_group = "d00000";
  make_text (self, rand, n_facts, &document->document);
  document->n_facts = n_facts;
  document->facts = keep (self, n_facts * sizeof *document->facts);

  for (guint i = 0; i < n_facts; i++)
    {
      EngineFact *fact = &facts[i];
      guint kind = (guint)g_rand_int_range (rand, 0, 20);

      g_snprintf (id, sizeof id, "d%05u-%u", index, i);
      fact->span.start_byte = i * SENTENCE_BYTES;
      fact->span.end_byte = fact->span.start_byte + 5;
      fact->sentence.start_byte = fact->span.start_byte;
      fact->sentence.end_byte = fact->span.start_byte + SENTENCE_BYTES;
      fact->kind = kind < 9    ? ENGINE_FACT_FIGURE
                   : kind < 12 ? ENGINE_FACT_AGREEMENT
                   : kind < 15 ? ENGINE_FACT_COMMITMENT
                   : kind < 18 ? ENGINE_FACT_PERSON
                               : ENGINE_FACT_DATE;
      if (fact->kind == ENGINE_FACT_FIGURE)
        make_figure (self, rand, n_countries, &fact->figure);
      else if (fact->kind == ENGINE_FACT_AGREEMENT)
        make_agreement (self, rand, n_countries, &fact->agreement);
      else if (fact->kind == ENGINE_FACT_COMMITMENT)
        make_commitment (self, rand, n_countries, &fact->commitment);
      else if (fact->kind == ENGINE_FACT_PERSON)
        make_person (self, rand, n_countries, &fact->person);
      document->facts[i].id = g_string_chunk_insert_const (self->strings, id);
      document->facts[i].ordinal = i;
      document->facts[i].fact = fact;
    }
}

RandomCorpus *
random_corpus_new (guint32 seed, guint n_documents, guint n_facts, guint n_countries)
{
  RandomCorpus *self = g_new0 (RandomCorpus, 1);
  GRand *rand = g_rand_new_with_seed (seed);

  self->strings = g_string_chunk_new (4096);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->documents = g_new0 (RandomDocument, n_documents);
  self->n_documents = n_documents;
  for (guint i = 0; i < n_documents; i++)
    make_document (self, rand, i, n_facts, MIN (n_countries, (guint)G_N_ELEMENTS (countries)),
                   &self->documents[i]);
  g_rand_free (rand);
  return self;
}

void
random_corpus_free (RandomCorpus *self)
{
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->blocks);
  g_free (self->documents);
  g_free (self);
}
