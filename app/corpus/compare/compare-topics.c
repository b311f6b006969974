/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an agreement's own phrase says: topics, French and English, finer than the subjects of the fact
 * model, and names.  Two agreements of the same parties are often told apart by nothing else: a loan, a
 * currency swap, a claims settlement, the convention of Albufeira.
 *
 * Trade is no topic: what is sold, taxed and let in is told in so many ways that it tells nothing apart. */

#include "config.h"

#include <string.h>

#include "compare-topics.h"

#define MOST_WORDS 18 /* of a phrase, that say what it is: what follows is another clause */
#define SHORT_LETTERS 4 /* words up to this are whole words or their plural */
#define LEAST_NAME_LETTERS 3
#define MOST_NAMES 4

/* folded beginning of a word, or of words → topic */
static const struct
{
  const char *words;
  guint topic;
} topics[] = {
  { "loan", 0 },
  { "pret", 0 },
  { "prets", 0 },
  { "credit", 0 },
  { "lending", 0 },
  { "emprunt", 0 },
  { "line credit", 0 },
  { "claim", 1 },
  { "creance", 1 },
  { "reparation", 1 },
  { "compensation", 1 },
  { "indemnis", 1 },
  { "restitution", 1 },
  { "swap", 2 },
  { "currency", 2 },
  { "devises", 2 },
  { "intelligence", 3 },
  { "renseignement", 3 },
  { "classified", 3 },
  { "information militaire", 3 },
  { "military information", 3 },
  { "reciprocal access", 4 },
  { "acces reciproque", 4 },
  { "access agreement", 4 },
  { "visiting", 4 },
  { "forces visite", 4 },
  { "status forces", 4 },
  { "statut forces", 4 },
  { "border", 5 },
  { "frontier", 5 },
  { "frontalier", 5 },
  { "boundar", 5 },
  { "delimit", 5 },
  { "demarc", 5 },
  { "bornage", 5 },
  { "plateau continental", 5 },
  { "continental shelf", 5 },
  { "migra", 6 },
  { "refugee", 6 },
  { "refugie", 6 },
  { "returns", 6 },
  { "retours", 6 },
  { "readmission", 6 },
  { "asylum", 6 },
  { "asile", 6 },
  { "petits bateaux", 6 },
  { "small boats", 6 },
  { "resettle", 6 },
  { "reinstall", 6 },
  { "deportation", 6 },
  { "expulsion", 6 },
  { "exiles", 6 },
  { "extradit", 7 },
  { "entraide judiciaire", 7 },
  { "legal assistance", 7 },
  { "prisoner", 8 },
  { "prisonnier", 8 },
  { "detenu", 8 },
  { "hostage", 8 },
  { "otage", 8 },
  { "double tax", 9 },
  { "double impos", 9 },
  { "fiscal", 9 },
  { "tax", 9 },
  { "taxation", 9 },
  { "social security", 10 },
  { "securite sociale", 10 },
  { "pension", 10 },
  { "retraite", 10 },
  { "visa", 11 },
  { "fish", 12 },
  { "fisher", 12 },
  { "fishing", 12 },
  { "peche", 12 },
  { "halieut", 12 },
  { "water", 13 },
  { "eaux", 13 },
  { "eau", 13 },
  { "river", 13 },
  { "fleuve", 13 },
  { "hydric", 13 },
  { "debit", 13 },
  { "hydrique", 13 },
  { "bridge", 14 },
  { "pont", 14 },
  { "tunnel", 14 },
  { "rail", 15 },
  { "railway", 15 },
  { "ferroviaire", 15 },
  { "train", 15 },
  { "port", 16 },
  { "harbour", 16 },
  { "harbor", 16 },
  { "terminal", 16 },
  { "portuaire", 16 },
  { "canal", 17 },
  { "gas", 18 },
  { "gaz", 18 },
  { "gazier", 18 },
  { "gaziere", 18 },
  { "lng", 18 },
  { "gnl", 18 },
  { "pipeline", 18 },
  { "gazoduc", 18 },
  { "oil", 19 },
  { "petrol", 19 },
  { "oleoduc", 19 },
  { "electric", 20 },
  { "interconnex", 20 },
  { "interconnect", 20 },
  { "power line", 20 },
  { "grid", 20 },
  { "nuclear", 21 },
  { "nuclea", 21 },
  { "reactor", 21 },
  { "reacteur", 21 },
  { "atom", 21 },
  { "uranium", 22 },
  { "submarine", 23 },
  { "sous marin", 23 },
  { "sousmarin", 23 },
  { "frigat", 24 },
  { "fregate", 24 },
  { "warship", 24 },
  { "navire guerre", 24 },
  { "corvette", 24 },
  { "tank", 25 },
  { "char", 25 },
  { "blinde", 25 },
  { "jet", 26 },
  { "fighter", 26 },
  { "avion chasse", 26 },
  { "avions chasse", 26 },
  { "avions combat", 26 },
  { "rafale", 26 },
  { "typhoon", 26 },
  { "gripen", 26 },
  { "eurofighter", 26 },
  { "missile", 27 },
  { "rocket", 27 },
  { "roquette", 27 },
  { "launcher", 27 },
  { "howitzer", 27 },
  { "obusier", 27 },
  { "drone", 28 },
  { "helicopt", 29 },
  { "mineral", 30 },
  { "minerai", 30 },
  { "minier", 30 },
  { "mining", 30 },
  { "terres rares", 30 },
  { "rare earth", 30 },
  { "lithium", 30 },
  { "cobalt", 30 },
  { "nickel", 30 },
  { "graphite", 30 },
  { "steel", 31 },
  { "acier", 31 },
  { "alumin", 31 },
  { "grain", 32 },
  { "cereal", 32 },
  { "wheat", 32 },
  { "ble", 32 },
  { "fertili", 33 },
  { "engrais", 33 },
  { "open skies", 34 },
  { "ciel ouvert", 34 },
  { "air services", 34 },
  { "services aeriens", 34 },
  { "aviation", 34 },
  { "cultur", 35 },
  { "educati", 35 },
  { "universit", 35 },
  { "student", 35 },
  { "etudiant", 35 },
  { "erasmus", 35 },
  { "space", 36 },
  { "spatial", 36 },
  { "satellit", 36 },
  { "semicond", 37 },
  { "chips", 37 },
  { "puces", 37 },
  { "cyber", 38 },
  { "digital", 38 },
  { "numerique", 38 },
  { "data", 38 },
  { "donnees", 38 },
  { "comfort women", 39 },
  { "femmes reconfort", 39 },
  { "lease", 40 },
  { "bail", 40 },
  { "concession", 40 },
  { "debt", 41 },
  { "dette", 41 },
  { "restructur", 41 },
  { "police", 42 },
  { "policier", 42 },
  { "hundred year", 43 },
  { "cent ans", 43 },
  { "centenaire", 43 },
  { "100 year", 43 },
  { "labour", 44 },
  { "labor", 44 },
  { "travailleur", 44 },
  { "main oeuvre", 44 },
  { "seasonal", 44 },
  { "saisonnier", 44 },
  { "carbon", 45 },
  { "climat", 45 },
  { "transit", 46 },
  { "corridor", 46 },
  { "couloir", 46 },
  { "dam", 47 },
  { "barrage", 47 },
  { "tarif electricite", 47 },
  { "ferry", 48 },
  { "maritime services", 48 },
  { "vaccin", 49 },
  { "health", 49 },
  { "sante", 49 },
  { "tourism", 50 },
  { "tourisme", 50 },
  { "textile", 51 },
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

static gboolean
begins_with (const char *text, const char *words)
{
  gsize length = strlen (words);

  if (strncmp (text, words, length) != 0)
    return FALSE;
  if (length > SHORT_LETTERS)
    return TRUE;
  text += length;
  text += *text == 's' || *text == 'x';
  return *text == ' ' || *text == '\0';
}

guint64
compare_topics_of (const char *quote)
{
  g_autofree char *folded = quote != NULL ? compare_fold (quote) : NULL;
  guint64 found = 0;
  guint n = 0;

  for (const char *p = folded; p != NULL && *p != '\0' && n < MOST_WORDS; n++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (topics); i++)
        if (p[0] == topics[i].words[0] && begins_with (p, topics[i].words))
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
