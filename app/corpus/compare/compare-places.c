/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Places that go by several names: cities in French and English, and the houses that stand for one.
 *
 * Where a name is only spelled as the language does ("Bichkek", "Douchanbé", "Djeddah"), the spelling is
 * brought to one form; the rest is a list.  Only used to decide what may be compared. */

#include "config.h"

#include <string.h>

#include "compare-private.h"

/* folded name → name of the city that stands for it */
static const char *const places[][2] = {
  { "abou dhabi", "abu dhabi" },
  { "addis abeba", "addis ababa" },
  { "aix chapelle", "aachen" },
  { "alger", "algiers" },
  { "antananarivo", "tananarive" },
  { "anvers", "antwerp" },
  { "assouan", "aswan" },
  { "athenes", "athens" },
  { "bagdad", "baghdad" },
  { "bakou", "baku" },
  { "bale", "basel" },
  { "barcelone", "barcelona" },
  { "berlaymont", "brussels" },
  { "berne", "bern" },
  { "beyrouth", "beirut" },
  { "bombay", "mumbai" },
  { "bruxelles", "brussels" },
  { "bucarest", "bucharest" },
  { "busan coree", "busan" },
  { "caire", "cairo" },
  { "calcutta", "kolkata" },
  { "canton", "guangzhou" },
  { "cap", "cape town" },
  { "capitol hill", "washington" },
  { "capitole", "washington" },
  { "charm el cheikh", "sharm el sheikh" },
  { "cologne", "koln" },
  { "copenhague", "copenhagen" },
  { "cordoue", "cordoba" },
  { "cracovie", "krakow" },
  { "dacca", "dhaka" },
  { "damas", "damascus" },
  { "dantzig", "gdansk" },
  { "davos klosters", "davos" },
  { "djakarta", "jakarta" },
  { "djeddah", "jeddah" },
  { "doha qatar", "doha" },
  { "downing street", "london" },
  { "dresde", "dresden" },
  { "edimbourg", "edinburgh" },
  { "elysee", "paris" },
  { "erevan", "yerevan" },
  { "florence", "firenze" },
  { "francfort", "frankfurt" },
  { "gand", "ghent" },
  { "genes", "genoa" },
  { "geneve", "geneva" },
  { "grenade", "granada" },
  { "hambourg", "hamburg" },
  { "hanoi viet nam", "hanoi" },
  { "havane", "havana" },
  { "haye", "hague" },
  { "kaboul", "kabul" },
  { "karatchi", "karachi" },
  { "katmandou", "kathmandu" },
  { "khodjent", "khujand" },
  { "koweit", "kuwait" },
  { "koweit city", "kuwait" },
  { "kremlin", "moscow" },
  { "kuwait city", "kuwait" },
  { "kyiv", "kiev" },
  { "la havane", "havana" },
  { "la haye", "hague" },
  { "le caire", "cairo" },
  { "le cap", "cape town" },
  { "lisbonne", "lisbon" },
  { "londres", "london" },
  { "lucerne", "luzern" },
  { "maison blanche", "washington" },
  { "manille", "manila" },
  { "mascate", "muscat" },
  { "matignon", "paris" },
  { "mayence", "mainz" },
  { "mecque", "mecca" },
  { "mexico city", "mexico" },
  { "milan", "milano" },
  { "mogadiscio", "mogadishu" },
  { "montevideo uruguay", "montevideo" },
  { "moscou", "moscow" },
  { "munich", "munchen" },
  { "naples", "napoli" },
  { "new delhi", "delhi" },
  { "new york city", "new york" },
  { "nicosie", "nicosia" },
  { "nouvelle delhi", "delhi" },
  { "nouvelle orleans", "new orleans" },
  { "odessa", "odesa" },
  { "oulan bator", "ulaanbaatar" },
  { "panama city", "panama" },
  { "pekin", "beijing" },
  { "prague republique tcheque", "prague" },
  { "pusan", "busan" },
  { "quai orsay", "paris" },
  { "rangoon", "yangon" },
  { "rangoun", "yangon" },
  { "riad", "riyadh" },
  { "riyad", "riyadh" },
  { "rome", "roma" },
  { "saint domingue", "santo domingo" },
  { "saint petersbourg", "saint petersburg" },
  { "salonique", "thessaloniki" },
  { "samarcande", "samarkand" },
  { "sao paulo bresil", "sao paulo" },
  { "singapour", "singapore" },
  { "st petersburg", "saint petersburg" },
  { "tachkent", "tashkent" },
  { "tbilissi", "tbilisi" },
  { "teheran", "tehran" },
  { "turin", "torino" },
  { "ulan bator", "ulaanbaatar" },
  { "valette", "valletta" },
  { "varsovie", "warsaw" },
  { "venise", "venice" },
  { "vienne", "vienna" },
  { "vilnius lituanie", "vilnius" },
  { "washington dc", "washington" },
  { "white house", "washington" },
  { "xi an", "xian" },
};

/* French spellings of a sound, and the English ones; the longer ones first. */
static const char *const spellings[][2] = {
  { "tch", "ch" }, { "ch", "sh" }, { "dj", "j" }, { "ou", "u" }, { "guer", "ger" },
};

/* Both languages' names change: what matters is that they change to the same. */
static char *
spell (const char *folded)
{
  GString *spelled = g_string_new (NULL);

  while (*folded != '\0')
    {
      guint i = 0;

      while (i < G_N_ELEMENTS (spellings) && !g_str_has_prefix (folded, spellings[i][0]))
        i++;
      g_string_append_len (spelled, i < G_N_ELEMENTS (spellings) ? spellings[i][1] : folded,
                           i < G_N_ELEMENTS (spellings) ? -1 : 1);
      folded += i < G_N_ELEMENTS (spellings) ? strlen (spellings[i][0]) : 1;
    }
  return g_string_free (spelled, FALSE);
}

const char *
compare_canonical_place (ComparePool *pool, const char *place)
{
  g_autofree char *folded = NULL;
  g_autofree char *spelled = NULL;
  const char *known;

  if (place == NULL)
    return NULL;
  known = compare_pool_recall (pool, COMPARE_MEMO_PLACE, place);
  if (known != NULL)
    return known;
  folded = compare_fold (place);
  known = folded;
  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    if (strcmp (places[i][0], folded) == 0)
      known = places[i][1];
  spelled = spell (known);
  return compare_pool_remember (pool, COMPARE_MEMO_PLACE, place, spelled);
}
