/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Content words and commodities of a commitment's object, for deciding whether two texts mean the
 * same act.  A coarse measure on purpose: actor, action and counterpart have met before. */

#include "config.h"

#include <string.h>

#include "compare-texts.h"

#define MIN_WORD_CHARS 4
#define STEM_BYTES 5
#define MAX_WORDS 24

static const char *const common_words[] = {
  "afin",  "ainsi", "all",     "also",  "ans",  "avec",    "avoir",    "cette", "comme",
  "dans",  "dont",  "elle",    "elles", "from", "have",    "into",     "jusqu", "leur",
  "leurs", "mois",  "months",  "moins", "next", "nouveau", "nouvelle", "once",  "other",
  "over",  "part",  "pendant", "plus",  "pour", "result",  "same",     "sans",  "some",
  "such",  "sous",  "sur",     "than",  "that", "their",   "them",     "then",  "these",
  "they",  "this",  "those",   "tous",  "tout", "toute",   "toutes",   "under", "until",
  "upon",  "vers",  "were",    "which", "will", "with",    "year",     "years", "annees",
};

/* folded beginning of a word or phrase → commodity */
static const char *const commodity_words[][2] = {
  { "acier", "steel" },
  { "agricol", "agriculture" },
  { "agricult", "agriculture" },
  { "aircraft", "aircraft" },
  { "airliner", "aircraft" },
  { "aluminium", "aluminium" },
  { "aluminum", "aluminium" },
  { "antimo", "antimony" },
  { "arme", "arms" },
  { "armement", "arms" },
  { "arms", "arms" },
  { "automobile", "vehicles" },
  { "avion", "aircraft" },
  { "aimant", "magnets" },
  { "batter", "batteries" },
  { "beef", "agriculture" },
  { "ble", "agriculture" },
  { "boeuf", "agriculture" },
  { "bois", "lumber" },
  { "car", "vehicles" },
  { "cars", "vehicles" },
  { "cereal", "agriculture" },
  { "chip", "semiconductors" },
  { "chips", "semiconductors" },
  { "cobalt", "cobalt" },
  { "copper", "copper" },
  { "critical mineral", "critical-minerals" },
  { "cuivre", "copper" },
  { "drug", "pharmaceuticals" },
  { "drugs", "pharmaceuticals" },
  { "energie", "energy" },
  { "energy", "energy" },
  { "gallium", "gallium" },
  { "gas", "gas" },
  { "gaz", "gas" },
  { "germanium", "germanium" },
  { "graphite", "graphite" },
  { "hydrocarbure", "oil" },
  { "lithium", "lithium" },
  { "lng", "gas" },
  { "gnl", "gas" },
  { "lumber", "lumber" },
  { "magnet", "magnets" },
  { "medicament", "pharmaceuticals" },
  { "mineraux critique", "critical-minerals" },
  { "mineraux essentiel", "critical-minerals" },
  { "minerais critique", "critical-minerals" },
  { "minerai", "critical-minerals" },
  { "nickel", "nickel" },
  { "oil", "oil" },
  { "petrole", "oil" },
  { "pharmaceuti", "pharmaceuticals" },
  { "puce", "semiconductors" },
  { "rare earth", "rare-earths" },
  { "scotch", "spirits" },
  { "semi conduct", "semiconductors" },
  { "semiconduct", "semiconductors" },
  { "soja", "soybeans" },
  { "soy", "soybeans" },
  { "spirit", "spirits" },
  { "spiritueu", "spirits" },
  { "steel", "steel" },
  { "terres rare", "rare-earths" },
  { "textile", "textiles" },
  { "tungstene", "tungsten" },
  { "tungsten", "tungsten" },
  { "uranium", "uranium" },
  { "vehic", "vehicles" },
  { "voiture", "vehicles" },
  { "wheat", "agriculture" },
  { "whisky", "spirits" },
  { "wine", "agriculture" },
  { "vin", "agriculture" },
  { "vins", "agriculture" },
};

CompareList
compare_text_words (ComparePool *pool, const char *text)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  if (text == NULL)
    return compare_pool_list (pool, NULL);
  folded = compare_fold (text);
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; words[i] != NULL && kept->len < MAX_WORDS; i++)
    {
      gboolean common = FALSE;

      for (guint k = 0; k < G_N_ELEMENTS (common_words) && !common; k++)
        common = strcmp (common_words[k], words[i]) == 0;
      if (!common && (g_ascii_isdigit (*words[i]) || strlen (words[i]) >= MIN_WORD_CHARS))
        g_ptr_array_add (kept, words[i]);
    }
  g_ptr_array_add (kept, NULL);
  return compare_pool_list (pool, (CompareList)kept->pdata);
}

/* Short names must be whole words: "car" is not in "cargo". */
static gboolean
names_commodity (const char *folded, const char *name)
{
  gsize length = strlen (name);

  for (const char *p = folded; (p = strstr (p, name)) != NULL; p++)
    {
      gboolean starts = p == folded || p[-1] == ' ';
      gboolean ends = p[length] == ' ' || p[length] == '\0';

      if (starts && (ends || length > 4))
        return TRUE;
    }
  return FALSE;
}

CompareList
compare_text_commodities (ComparePool *pool, const char *text)
{
  g_autofree char *folded = NULL;
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  if (text == NULL)
    return compare_pool_list (pool, NULL);
  folded = compare_fold (text);
  for (guint i = 0; i < G_N_ELEMENTS (commodity_words); i++)
    if (names_commodity (folded, commodity_words[i][0]))
      g_ptr_array_add (found, (gpointer)commodity_words[i][1]);
  g_ptr_array_add (found, NULL);
  return compare_pool_list (pool, (CompareList)found->pdata);
}

static gboolean
words_meet (const char *a, const char *b)
{
  if (strcmp (a, b) == 0)
    return TRUE;
  return strlen (a) >= STEM_BYTES && strlen (b) >= STEM_BYTES && !g_ascii_isdigit (*a)
         && strncmp (a, b, STEM_BYTES) == 0;
}

double
compare_words_share (CompareList a, CompareList b, guint *n_shared)
{
  guint n_a = compare_list_length (a);
  guint n_b = compare_list_length (b);

  *n_shared = 0;
  if (n_a == 0 || n_b == 0)
    return 0;
  if (n_a > n_b)
    return compare_words_share (b, a, n_shared);
  for (guint i = 0; i < n_a; i++)
    for (guint j = 0; j < n_b; j++)
      if (words_meet (a[i], b[j]))
        {
          (*n_shared)++;
          break;
        }
  return (double)*n_shared / n_a;
}
