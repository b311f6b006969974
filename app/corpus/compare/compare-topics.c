/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agreement's own phrase says: topics, French and English, finer than the subjects of the fact
 * model, and names.  Two agreements of the same parties are often told apart by nothing else: a loan, a
 * currency swap, a claims settlement, the convention of Albufeira.
 *
 * Trade is no topic: what is sold, taxed and let in is told in so many ways that it tells nothing apart. */

#include "config.h"

#include <string.h>

#include "compare-things.h"
#include "compare-topics.h"

#define MOST_WORDS 18 /* of a phrase, that say what it is: what follows is another clause */
#define LEAST_NAME_LETTERS 3
#define MOST_NAMES 4

typedef enum
{
  TOPIC_LOAN,
  TOPIC_CLAIMS,
  TOPIC_CURRENCY,
  TOPIC_INTELLIGENCE,
  TOPIC_FORCES,
  TOPIC_BORDER,
  TOPIC_MIGRATION,
  TOPIC_EXTRADITION,
  TOPIC_PRISONERS,
  TOPIC_TAXES,
  TOPIC_PENSIONS,
  TOPIC_VISAS,
  TOPIC_FISHING,
  TOPIC_WATER,
  TOPIC_CROSSING,
  TOPIC_RAIL,
  TOPIC_PORT,
  TOPIC_CANAL,
  TOPIC_GAS,
  TOPIC_OIL,
  TOPIC_ELECTRICITY,
  TOPIC_NUCLEAR,
  TOPIC_URANIUM,
  TOPIC_SUBMARINES,
  TOPIC_WARSHIPS,
  TOPIC_ARMOUR,
  TOPIC_COMBAT_AIRCRAFT,
  TOPIC_ARTILLERY,
  TOPIC_DRONES,
  TOPIC_HELICOPTERS,
  TOPIC_MINERALS,
  TOPIC_METALS,
  TOPIC_GRAIN,
  TOPIC_FERTILISERS,
  TOPIC_AVIATION,
  TOPIC_CULTURE,
  TOPIC_SPACE,
  TOPIC_CHIPS,
  TOPIC_DIGITAL,
  TOPIC_LEASE,
  TOPIC_DEBT,
  TOPIC_POLICE,
  TOPIC_LABOUR,
  TOPIC_CLIMATE,
  TOPIC_TRANSIT,
  TOPIC_DAM,
  TOPIC_HEALTH,
  TOPIC_TOURISM,
  TOPIC_TEXTILES,
  N_TOPICS
} Topic;

G_STATIC_ASSERT (N_TOPICS <= 64); /* a bit each */

/* folded beginning of a word, or of words → topic */
static const struct
{
  const char *words;
  Topic topic;
} topics[] = {
  { "loan", TOPIC_LOAN },
  { "pret", TOPIC_LOAN },
  { "prets", TOPIC_LOAN },
  { "credit", TOPIC_LOAN },
  { "lending", TOPIC_LOAN },
  { "emprunt", TOPIC_LOAN },
  { "line credit", TOPIC_LOAN },
  { "claim", TOPIC_CLAIMS },
  { "creance", TOPIC_CLAIMS },
  { "reparation", TOPIC_CLAIMS },
  { "compensation", TOPIC_CLAIMS },
  { "indemnis", TOPIC_CLAIMS },
  { "restitution", TOPIC_CLAIMS },
  { "swap", TOPIC_CURRENCY },
  { "currency", TOPIC_CURRENCY },
  { "devises", TOPIC_CURRENCY },
  { "intelligence", TOPIC_INTELLIGENCE },
  { "renseignement", TOPIC_INTELLIGENCE },
  { "classified", TOPIC_INTELLIGENCE },
  { "information militaire", TOPIC_INTELLIGENCE },
  { "military information", TOPIC_INTELLIGENCE },
  { "reciprocal access", TOPIC_FORCES },
  { "acces reciproque", TOPIC_FORCES },
  { "access agreement", TOPIC_FORCES },
  { "visiting", TOPIC_FORCES },
  { "forces visite", TOPIC_FORCES },
  { "status forces", TOPIC_FORCES },
  { "statut forces", TOPIC_FORCES },
  { "border", TOPIC_BORDER },
  { "frontier", TOPIC_BORDER },
  { "frontalier", TOPIC_BORDER },
  { "boundar", TOPIC_BORDER },
  { "delimit", TOPIC_BORDER },
  { "demarc", TOPIC_BORDER },
  { "bornage", TOPIC_BORDER },
  { "plateau continental", TOPIC_BORDER },
  { "continental shelf", TOPIC_BORDER },
  { "migra", TOPIC_MIGRATION },
  { "refugee", TOPIC_MIGRATION },
  { "refugie", TOPIC_MIGRATION },
  { "returns", TOPIC_MIGRATION },
  { "retours", TOPIC_MIGRATION },
  { "readmission", TOPIC_MIGRATION },
  { "asylum", TOPIC_MIGRATION },
  { "asile", TOPIC_MIGRATION },
  { "resettle", TOPIC_MIGRATION },
  { "reinstall", TOPIC_MIGRATION },
  { "deportation", TOPIC_MIGRATION },
  { "expulsion", TOPIC_MIGRATION },
  { "extradit", TOPIC_EXTRADITION },
  { "entraide judiciaire", TOPIC_EXTRADITION },
  { "legal assistance", TOPIC_EXTRADITION },
  { "prisoner", TOPIC_PRISONERS },
  { "prisonnier", TOPIC_PRISONERS },
  { "detenu", TOPIC_PRISONERS },
  { "hostage", TOPIC_PRISONERS },
  { "otage", TOPIC_PRISONERS },
  { "double tax", TOPIC_TAXES },
  { "double impos", TOPIC_TAXES },
  { "fiscal", TOPIC_TAXES },
  { "tax", TOPIC_TAXES },
  { "taxation", TOPIC_TAXES },
  { "social security", TOPIC_PENSIONS },
  { "securite sociale", TOPIC_PENSIONS },
  { "pension", TOPIC_PENSIONS },
  { "retraite", TOPIC_PENSIONS },
  { "visa", TOPIC_VISAS },
  { "fish", TOPIC_FISHING },
  { "fisher", TOPIC_FISHING },
  { "fishing", TOPIC_FISHING },
  { "peche", TOPIC_FISHING },
  { "halieut", TOPIC_FISHING },
  { "water", TOPIC_WATER },
  { "eaux", TOPIC_WATER },
  { "eau", TOPIC_WATER },
  { "river", TOPIC_WATER },
  { "fleuve", TOPIC_WATER },
  { "hydric", TOPIC_WATER },
  { "hydrique", TOPIC_WATER },
  { "bridge", TOPIC_CROSSING },
  { "pont", TOPIC_CROSSING },
  { "tunnel", TOPIC_CROSSING },
  { "rail", TOPIC_RAIL },
  { "railway", TOPIC_RAIL },
  { "ferroviaire", TOPIC_RAIL },
  { "train", TOPIC_RAIL },
  { "port", TOPIC_PORT },
  { "harbour", TOPIC_PORT },
  { "harbor", TOPIC_PORT },
  { "terminal", TOPIC_PORT },
  { "portuaire", TOPIC_PORT },
  { "canal", TOPIC_CANAL },
  { "gas", TOPIC_GAS },
  { "gaz", TOPIC_GAS },
  { "gazier", TOPIC_GAS },
  { "gaziere", TOPIC_GAS },
  { "lng", TOPIC_GAS },
  { "gnl", TOPIC_GAS },
  { "pipeline", TOPIC_GAS },
  { "gazoduc", TOPIC_GAS },
  { "oil", TOPIC_OIL },
  { "petrol", TOPIC_OIL },
  { "oleoduc", TOPIC_OIL },
  { "electric", TOPIC_ELECTRICITY },
  { "interconnex", TOPIC_ELECTRICITY },
  { "interconnect", TOPIC_ELECTRICITY },
  { "power line", TOPIC_ELECTRICITY },
  { "grid", TOPIC_ELECTRICITY },
  { "nuclear", TOPIC_NUCLEAR },
  { "nuclea", TOPIC_NUCLEAR },
  { "reactor", TOPIC_NUCLEAR },
  { "reacteur", TOPIC_NUCLEAR },
  { "atom", TOPIC_NUCLEAR },
  { "uranium", TOPIC_URANIUM },
  { "submarine", TOPIC_SUBMARINES },
  { "sous marin", TOPIC_SUBMARINES },
  { "sousmarin", TOPIC_SUBMARINES },
  { "frigat", TOPIC_WARSHIPS },
  { "fregate", TOPIC_WARSHIPS },
  { "warship", TOPIC_WARSHIPS },
  { "navire guerre", TOPIC_WARSHIPS },
  { "corvette", TOPIC_WARSHIPS },
  { "tank", TOPIC_ARMOUR },
  { "char", TOPIC_ARMOUR },
  { "blinde", TOPIC_ARMOUR },
  { "jet", TOPIC_COMBAT_AIRCRAFT },
  { "fighter", TOPIC_COMBAT_AIRCRAFT },
  { "avion chasse", TOPIC_COMBAT_AIRCRAFT },
  { "avions chasse", TOPIC_COMBAT_AIRCRAFT },
  { "avions combat", TOPIC_COMBAT_AIRCRAFT },
  { "rafale", TOPIC_COMBAT_AIRCRAFT },
  { "typhoon", TOPIC_COMBAT_AIRCRAFT },
  { "gripen", TOPIC_COMBAT_AIRCRAFT },
  { "eurofighter", TOPIC_COMBAT_AIRCRAFT },
  { "missile", TOPIC_ARTILLERY },
  { "rocket", TOPIC_ARTILLERY },
  { "roquette", TOPIC_ARTILLERY },
  { "launcher", TOPIC_ARTILLERY },
  { "howitzer", TOPIC_ARTILLERY },
  { "obusier", TOPIC_ARTILLERY },
  { "drone", TOPIC_DRONES },
  { "helicopt", TOPIC_HELICOPTERS },
  { "mineral", TOPIC_MINERALS },
  { "minerai", TOPIC_MINERALS },
  { "minier", TOPIC_MINERALS },
  { "mining", TOPIC_MINERALS },
  { "terres rares", TOPIC_MINERALS },
  { "rare earth", TOPIC_MINERALS },
  { "lithium", TOPIC_MINERALS },
  { "cobalt", TOPIC_MINERALS },
  { "nickel", TOPIC_MINERALS },
  { "graphite", TOPIC_MINERALS },
  { "steel", TOPIC_METALS },
  { "acier", TOPIC_METALS },
  { "alumin", TOPIC_METALS },
  { "grain", TOPIC_GRAIN },
  { "cereal", TOPIC_GRAIN },
  { "wheat", TOPIC_GRAIN },
  { "ble", TOPIC_GRAIN },
  { "fertili", TOPIC_FERTILISERS },
  { "engrais", TOPIC_FERTILISERS },
  { "open skies", TOPIC_AVIATION },
  { "ciel ouvert", TOPIC_AVIATION },
  { "air services", TOPIC_AVIATION },
  { "services aeriens", TOPIC_AVIATION },
  { "aviation", TOPIC_AVIATION },
  { "cultur", TOPIC_CULTURE },
  { "educati", TOPIC_CULTURE },
  { "universit", TOPIC_CULTURE },
  { "student", TOPIC_CULTURE },
  { "etudiant", TOPIC_CULTURE },
  { "space", TOPIC_SPACE },
  { "spatial", TOPIC_SPACE },
  { "satellit", TOPIC_SPACE },
  { "semicond", TOPIC_CHIPS },
  { "chips", TOPIC_CHIPS },
  { "puces", TOPIC_CHIPS },
  { "cyber", TOPIC_DIGITAL },
  { "digital", TOPIC_DIGITAL },
  { "numerique", TOPIC_DIGITAL },
  { "data", TOPIC_DIGITAL },
  { "donnees", TOPIC_DIGITAL },
  { "lease", TOPIC_LEASE },
  { "bail", TOPIC_LEASE },
  { "concession", TOPIC_LEASE },
  { "debt", TOPIC_DEBT },
  { "dette", TOPIC_DEBT },
  { "restructur", TOPIC_DEBT },
  { "police", TOPIC_POLICE },
  { "policier", TOPIC_POLICE },
  { "labour", TOPIC_LABOUR },
  { "labor", TOPIC_LABOUR },
  { "travailleur", TOPIC_LABOUR },
  { "main oeuvre", TOPIC_LABOUR },
  { "seasonal", TOPIC_LABOUR },
  { "saisonnier", TOPIC_LABOUR },
  { "carbon", TOPIC_CLIMATE },
  { "climat", TOPIC_CLIMATE },
  { "transit", TOPIC_TRANSIT },
  { "corridor", TOPIC_TRANSIT },
  { "couloir", TOPIC_TRANSIT },
  { "dam", TOPIC_DAM },
  { "barrage", TOPIC_DAM },
  { "vaccin", TOPIC_HEALTH },
  { "health", TOPIC_HEALTH },
  { "sante", TOPIC_HEALTH },
  { "tourism", TOPIC_TOURISM },
  { "tourisme", TOPIC_TOURISM },
  { "textile", TOPIC_TEXTILES },
};

/* Behind these stands whom an agreement is with, or who made it and when. */
static const char *const links[] = {
  "between", "with",  "entre",  "avec",      "that",   "which",   "que",     "qui",
  "signed",  "signe", "signee", "concluded", "conclu", "conclue", "reached", "made",
  "to",      "by",    "par",    "from",      "in",     "à",
};

/* Capital letters that are no name of the agreement. */
static const char *const no_names[] = {
  "accord",        "agreement",  "april",       "august",     "bilateral",   "commission",
  "comprehensive", "convention", "cooperation", "december",   "declaration", "deal",
  "economic",      "february",   "framework",   "free",       "friday",      "january",
  "july",          "june",       "march",       "memorandum", "minister",    "monday",
  "mou",           "mutual",     "november",    "october",    "pact",        "pacte",
  "partnership",   "president",  "presidents",  "protocol",   "protocole",   "republic",
  "saturday",      "security",   "september",   "strategic",  "sunday",      "the",
  "thursday",      "trade",      "traité",      "treaty",     "tuesday",     "understanding",
  "union",         "united",     "wednesday",   "new",        "its",         "their",
  "our",           "leur",       "les",         "cet",        "this",        "and",
  "under",         "un",         "une",         "notre",      "son",
};

guint64
compare_topics_of (const char *quote)
{
  g_autofree char *folded = quote != NULL ? compare_fold (quote) : NULL;
  guint64 found = 0;
  guint n = 0;

  for (const char *p = folded; p != NULL && *p != '\0' && n < MOST_WORDS; n++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
        if (p[0] == topics[i].words[0] && compare_begins_with (p, topics[i].words))
          found |= G_GUINT64_CONSTANT (1) << topics[i].topic;
      p = strchr (p, ' ');
      p += p != NULL;
    }
  return found;
}

static gboolean
is_among (const char *const *words, guint n_words, const char *word)
{
  for (guint i = 0; i < n_words; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

/* The end of the word at @start. */
static const char *
skip_word (const char *start)
{
  const char *p = start;

  while (*p != '\0' && g_unichar_isalnum (g_utf8_get_char (p)))
    p = g_utf8_next_char (p);
  return p;
}

/* "Belgrade's": whose it is. */
static gboolean
is_owner (const char *end)
{
  gunichar mark = g_utf8_get_char (end);

  return (mark == '\'' || mark == 0x2019) && g_utf8_next_char (end)[0] == 's'
         && !g_ascii_isalpha (g_utf8_next_char (end)[1]);
}

CompareList
compare_names_of (ComparePool *pool, const char *quote)
{
  const char *names[MOST_NAMES + 1] = { NULL };
  guint n = 0;
  guint n_words = 0;

  for (const char *p = quote; p != NULL && *p != '\0' && n < MOST_NAMES && n_words < MOST_WORDS;)
    {
      const char *end = skip_word (p);
      g_autofree char *word = NULL;
      g_autofree char *lower = NULL;

      if (end == p)
        {
          p = g_utf8_next_char (p);
          continue;
        }
      word = g_strndup (p, end - p);
      lower = g_utf8_strdown (word, -1);
      n_words++;
      if (is_among (links, G_N_ELEMENTS (links), lower))
        break;
      if (g_unichar_isupper (g_utf8_get_char (word))
          && g_utf8_strlen (word, -1) >= LEAST_NAME_LETTERS && !is_owner (end)
          && !is_among (no_names, G_N_ELEMENTS (no_names), lower))
        names[n++] = compare_canonical_place (pool, compare_pool_string (pool, word));
      p = end;
    }
  return compare_pool_list (pool, names);
}
