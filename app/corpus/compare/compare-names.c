/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Names that mean the same: groups and their members, commodities and the classes they belong to,
 * institutions and offices in French and English; cities are in compare-places.c.  Only used to decide what may be
 * compared; what a fact says is never changed. */

#include "config.h"

#include <string.h>

#include "compare-private.h"

#define LIST(...) ((const char *const[]){ __VA_ARGS__, NULL })

/* Memberships as of 2025; a set is taken for a group where it has most of its members and no
 * other, so that one accession more or less does not matter. */
static const struct
{
  const char *code;
  const char *const *members;
} groups[] = {
  { "ASEAN", LIST ("BRN", "IDN", "KHM", "LAO", "MMR", "MYS", "PHL", "SGP", "THA", "TLS", "VNM") },
  { "BRICS", LIST ("ARE", "BRA", "CHN", "EGY", "ETH", "IDN", "IND", "IRN", "RUS", "ZAF") },
  { "CPTPP",
    LIST ("AUS", "BRN", "CAN", "CHL", "GBR", "JPN", "MEX", "MYS", "NZL", "PER", "SGP", "VNM") },
  { "EAEU", LIST ("ARM", "BLR", "KAZ", "KGZ", "RUS") },
  { "EFTA", LIST ("CHE", "ISL", "LIE", "NOR") },
  { "EU", LIST ("AUT",
                "BEL",
                "BGR",
                "CYP",
                "CZE",
                "DEU",
                "DNK",
                "ESP",
                "EST",
                "FIN",
                "FRA",
                "GRC",
                "HRV",
                "HUN",
                "IRL",
                "ITA",
                "LTU",
                "LUX",
                "LVA",
                "MLT",
                "NLD",
                "POL",
                "PRT",
                "ROU",
                "SVK",
                "SVN",
                "SWE") },
  { "G7", LIST ("CAN", "DEU", "FRA", "GBR", "ITA", "JPN", "USA") },
  { "GCC", LIST ("ARE", "BHR", "KWT", "OMN", "QAT", "SAU") },
  { "MERCOSUR", LIST ("ARG", "BOL", "BRA", "PRY", "URY") },
};

static const struct
{
  const char *code;
  const char *const *members;
} commodity_classes[] = {
  { "agriculture", LIST ("soybeans", "spirits", "lumber") },
  { "critical-minerals", LIST ("antimony",
                               "cobalt",
                               "copper",
                               "gallium",
                               "germanium",
                               "graphite",
                               "lithium",
                               "magnets",
                               "nickel",
                               "rare-earths",
                               "tungsten",
                               "uranium") },
  { "energy", LIST ("gas", "oil", "uranium") },
  { "rare-earths", LIST ("magnets") },
};

static const char *const sources[][2] = {
  { "aie", "iea" },
  { "agence internationale energie", "iea" },
  { "international energy agency", "iea" },
  { "omc", "wto" },
  { "organisation mondiale commerce", "wto" },
  { "world trade organisation", "wto" },
  { "world trade organization", "wto" },
  { "fmi", "imf" },
  { "fonds monetaire international", "imf" },
  { "international monetary fund", "imf" },
  { "banque mondiale", "world bank" },
  { "ocde", "oecd" },
  { "organisation cooperation et developpement economiques", "oecd" },
  { "institut etudes geologiques etats unis", "usgs" },
  { "institut geologique americain", "usgs" },
  { "us geological survey", "usgs" },
  { "u s geological survey", "usgs" },
  { "united states geological survey", "usgs" },
  { "commission europeenne", "european commission" },
  { "banque africaine developpement", "african development bank" },
  { "afdb", "african development bank" },
  { "banque asiatique developpement", "asian development bank" },
  { "adb", "asian development bank" },
  { "banque interamericaine developpement", "inter american development bank" },
  { "iadb", "inter american development bank" },
  { "banque europeenne investissement", "european investment bank" },
  { "bei", "european investment bank" },
  { "eib", "european investment bank" },
  { "banque europeenne reconstruction developpement", "european bank reconstruction development" },
  { "berd", "european bank reconstruction development" },
  { "ebrd", "european bank reconstruction development" },
  { "club paris", "paris club" },
  { "banque centrale europeenne", "european central bank" },
  { "bce", "european central bank" },
  { "ecb", "european central bank" },
  { "onu", "un" },
  { "nations unies", "un" },
  { "united nations", "un" },
  { "otan", "nato" },
  { "opep", "opec" },
  { "agence france presse", "afp" },
  { "aiea", "iaea" },
  { "agence internationale energie atomique", "iaea" },
  { "international atomic energy agency", "iaea" },
  { "departement americain commerce", "us commerce department" },
  { "us department commerce", "us commerce department" },
  { "u s department commerce", "us commerce department" },
  { "u s commerce department", "us commerce department" },
};

/* words that make an office; all of a line's words must stand in the role */
static const struct
{
  const char *words;
  const char *code;
} offices[] = {
  { "vice president", "vice president" },
  { "vice premier", "deputy prime minister" },
  { "vice premiere", "deputy prime minister" },
  { "deputy prime minister", "deputy prime minister" },
  { "deputy minister", "deputy minister" },
  { "vice ministre", "deputy minister" },
  { "premier ministre", "prime minister" },
  { "premiere ministre", "prime minister" },
  { "prime minister", "prime minister" },
  { "ministre affaires etrangeres", "foreign minister" },
  { "ministre exterieur", "foreign minister" },
  { "foreign minister", "foreign minister" },
  { "foreign secretary", "foreign minister" },
  { "secretary state", "secretary of state" },
  { "secretaire etat", "secretary of state" },
  { "ministre commerce", "trade minister" },
  { "trade minister", "trade minister" },
  { "commerce minister", "trade minister" },
  { "secretary commerce", "commerce secretary" },
  { "commerce secretary", "commerce secretary" },
  { "secretaire commerce", "commerce secretary" },
  { "trade representative", "trade representative" },
  { "representant commerce", "trade representative" },
  { "representante commerce", "trade representative" },
  { "ministre finances", "finance minister" },
  { "finance minister", "finance minister" },
  { "treasury secretary", "treasury secretary" },
  { "secretary treasury", "treasury secretary" },
  { "secretaire tresor", "treasury secretary" },
  { "ministre defense", "defence minister" },
  { "defence minister", "defence minister" },
  { "defense minister", "defence minister" },
  { "ministre economie", "economy minister" },
  { "economy minister", "economy minister" },
  { "ministre agriculture", "agriculture minister" },
  { "agriculture minister", "agriculture minister" },
  { "ministre energie", "energy minister" },
  { "energy minister", "energy minister" },
  { "ministre mines", "mines minister" },
  { "mines minister", "mines minister" },
  { "trade commissioner", "trade commissioner" },
  { "commissaire commerce", "trade commissioner" },
  { "negociateur chef", "chief negotiator" },
  { "negociatrice chef", "chief negotiator" },
  { "chief negotiator", "chief negotiator" },
  { "president commission", "commission president" },
  { "presidente commission", "commission president" },
  { "commission president", "commission president" },
  { "chancelier", "chancellor" },
  { "chanceliere", "chancellor" },
  { "chancellor", "chancellor" },
  { "roi", "king" },
  { "king", "king" },
  { "ambassadeur", "ambassador" },
  { "ambassadrice", "ambassador" },
  { "ambassador", "ambassador" },
  { "president", "president" },
  { "presidente", "president" },
};

static const char *const small_words[] = { "a",   "an",  "au", "aux",  "d", "de",
                                           "des", "du",  "en", "for",  "l", "la",
                                           "le",  "les", "of", "pour", "s", "the" };

static gboolean
is_small_word (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (small_words); i++)
    if (strcmp (small_words[i], word) == 0)
      return TRUE;
  return FALSE;
}

CompareList
compare_group_members (const char *code)
{
  /* nearly all are countries: three letters, as one group only has */
  if (code[0] != '\0' && code[1] != '\0' && code[2] != '\0' && code[3] == '\0' && code[0] != 'G')
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (groups); i++)
    if (groups[i].code[0] == code[0] && strcmp (groups[i].code, code) == 0)
      return groups[i].members;
  return NULL;
}

/* How many of @codes are members. */
static guint
count_members (CompareList codes, CompareList members)
{
  guint n = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    n += compare_list_contains (members, codes[i]);
  return n;
}

/* A group beside some of its members stands for them. */
static CompareList
absorb_members (ComparePool *pool, CompareList codes)
{
  for (guint i = 0; codes[i] != NULL && codes[1] != NULL; i++)
    {
      CompareList members = compare_group_members (codes[i]);
      g_autoptr (GPtrArray) left = NULL;

      if (members == NULL || !compare_list_overlaps (codes, members))
        continue;
      left = g_ptr_array_new ();
      for (guint k = 0; codes[k] != NULL; k++)
        if (!compare_list_contains (members, codes[k]))
          g_ptr_array_add (left, (gpointer)codes[k]);
      g_ptr_array_add (left, NULL);
      if (left->len > 2)
        codes = compare_pool_list (pool, (CompareList)left->pdata);
    }
  return codes;
}

/* Three letters: what is no country among them has no name that is written otherwise. */
static gboolean
is_country (const char *code)
{
  return g_ascii_isupper (code[0]) && g_ascii_isupper (code[1]) && g_ascii_isupper (code[2])
         && code[3] == '\0' && g_strcmp0 (code, "FMI") != 0 && g_strcmp0 (code, "IMF") != 0
         && g_strcmp0 (code, "BEI") != 0 && g_strcmp0 (code, "EIB") != 0
         && g_strcmp0 (code, "BCE") != 0 && g_strcmp0 (code, "ECB") != 0
         && g_strcmp0 (code, "ADB") != 0;
}

/* Is it the one name of an organisation that has several, and no code? */
static gboolean
is_organisation (const char *name)
{
  static const char *const coded[] = { "un", "nato", "opec", "wto", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (sources); i++)
    if (strcmp (sources[i][1], name) == 0)
      return !g_strv_contains (coded, name);
  return FALSE;
}

/* Organisations that are named as written go by one name: "FMI", "the International Monetary Fund". */
static CompareList
name_organisations (ComparePool *pool, CompareList codes)
{
  g_autoptr (GPtrArray) named = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *name =
          is_country (codes[i]) ? codes[i] : compare_canonical_source (pool, codes[i]);

      if (named == NULL && name != codes[i] && is_organisation (name))
        {
          named = g_ptr_array_new ();
          for (guint k = 0; k < i; k++)
            g_ptr_array_add (named, (gpointer)codes[k]);
        }
      if (named != NULL)
        g_ptr_array_add (named, (gpointer)(is_organisation (name) ? name : codes[i]));
    }
  if (named == NULL)
    return codes;
  g_ptr_array_add (named, NULL);
  return compare_pool_list (pool, (CompareList)named->pdata);
}

static CompareList
find_canonical (ComparePool *pool, CompareList codes)
{
  codes = name_organisations (pool, codes);
  for (guint i = 0; i < G_N_ELEMENTS (groups) && compare_list_length (codes) >= 3; i++)
    {
      guint n_members = compare_list_length (groups[i].members);
      g_autoptr (GPtrArray) left = NULL;

      if (count_members (codes, groups[i].members) * 20 < n_members * 17)
        continue;
      left = g_ptr_array_new ();
      g_ptr_array_add (left, (gpointer)groups[i].code);
      for (guint k = 0; codes[k] != NULL; k++)
        if (!compare_list_contains (groups[i].members, codes[k]))
          g_ptr_array_add (left, (gpointer)codes[k]);
      g_ptr_array_add (left, NULL);
      codes = compare_pool_list (pool, (CompareList)left->pdata);
    }
  return absorb_members (pool, codes);
}

CompareList
compare_canonical_parties (ComparePool *pool, CompareList codes)
{
  CompareListFacts *facts;

  if (codes[0] == NULL)
    return codes;
  facts = compare_pooled_facts (codes);
  if (facts->canonical == NULL)
    facts->canonical = find_canonical (pool, codes);
  return facts->canonical;
}

gboolean
compare_parties_overlap (CompareList a, CompareList b, gboolean *exact)
{
  *exact = (a == b && a[0] != NULL) || compare_list_overlaps (a, b);
  if (*exact)
    return TRUE;
  for (guint i = 0; a[i] != NULL; i++)
    {
      CompareList members = compare_group_members (a[i]);

      if (members != NULL && compare_list_overlaps (members, b))
        return TRUE;
    }
  for (guint i = 0; b[i] != NULL; i++)
    {
      CompareList members = compare_group_members (b[i]);

      if (members != NULL && compare_list_overlaps (members, a))
        return TRUE;
    }
  return FALSE;
}

gboolean
compare_is_party_code (const char *party)
{
  while (*party != '\0' && !g_ascii_islower (*party) && *party != ' ')
    party++;
  return *party == '\0';
}

CompareList
compare_party_codes (ComparePool *pool, CompareList parties)
{
  g_autoptr (GPtrArray) codes = g_ptr_array_new ();

  for (guint i = 0; parties[i] != NULL; i++)
    if (compare_is_party_code (parties[i]))
      g_ptr_array_add (codes, (gpointer)parties[i]);
  if (codes->len == compare_list_length (parties))
    return parties;
  g_ptr_array_add (codes, NULL);
  return compare_pool_list (pool, (CompareList)codes->pdata);
}

/* Whether all (1), some (0) or none (-1) of the parties are codes rather than names as written. */
static int
count_codes (CompareList codes)
{
  guint n_codes = 0;
  guint n = 0;

  for (; codes[n] != NULL; n++)
    n_codes += compare_is_party_code (codes[n]);
  return n_codes == n ? 1 : n_codes == 0 ? -1 : 0;
}

static int
pooled_codes (CompareList pooled)
{
  CompareListFacts *facts = compare_pooled_facts (pooled);

  if (facts->n_codes == 0)
    facts->n_codes = count_codes (pooled) + 2;
  return facts->n_codes - 2;
}

gboolean
compare_parties_incommensurable (CompareList a, CompareList b)
{
  return a[0] != NULL && b[0] != NULL && pooled_codes (a) * pooled_codes (b) < 0;
}

/* How many of @codes the other list has, themselves or through a group; @by_group is set for the
 * latter. */
static guint
count_known (CompareList codes, CompareList others, gboolean *by_group)
{
  guint n = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *const one[] = { codes[i], NULL };
      gboolean exact;

      if (compare_list_contains (others, codes[i]))
        n++;
      else if (compare_parties_overlap (one, others, &exact))
        {
          *by_group = TRUE;
          n++;
        }
    }
  return n;
}

CorpusPartyRelation
corpus_relate_parties (const char *const *a, const char *const *b)
{
  guint n_a, n_b;
  gboolean by_group = FALSE;
  gboolean a_known, b_known;

  g_return_val_if_fail (a != NULL && b != NULL, CORPUS_PARTIES_APART);

  n_a = compare_list_length (a);
  n_b = compare_list_length (b);
  if (n_a < 2 || n_b < 2)
    return CORPUS_PARTIES_APART;
  a_known = count_known (a, b, &by_group) == n_a;
  b_known = count_known (b, a, &by_group) == n_b;
  if (a_known && b_known)
    return by_group ? CORPUS_PARTIES_GROUP : CORPUS_PARTIES_SAME;
  return a_known || b_known ? CORPUS_PARTIES_MISSING : CORPUS_PARTIES_APART;
}

static guint64
mask_of (CompareList codes)
{
  guint64 mask = 0;

  for (guint i = 0; codes[i] != NULL; i++)
    mask |= G_GUINT64_CONSTANT (1) << (g_str_hash (codes[i]) * 2654435761u >> 16) % 63;
  return mask;
}

guint64
compare_parties_mask (CompareList codes)
{
  guint64 mask = mask_of (codes);

  for (guint i = 0; codes[i] != NULL; i++)
    {
      CompareList members = compare_group_members (codes[i]);

      if (members != NULL)
        mask |= mask_of (members) | COMPARE_MASK_GROUP;
    }
  return mask;
}

guint64
compare_pooled_mask (CompareList pooled)
{
  CompareListFacts *facts;

  if (pooled[0] == NULL)
    return 0;
  facts = compare_pooled_facts (pooled);
  if (facts->mask == 0)
    facts->mask = compare_parties_mask (pooled);
  return facts->mask;
}

CompareList
compare_pooled_members (ComparePool *pool, CompareList pooled)
{
  CompareListFacts *facts;
  g_autoptr (GPtrArray) all = NULL;

  if ((compare_pooled_mask (pooled) & COMPARE_MASK_GROUP) == 0)
    return compare_pool_list (pool, NULL);
  facts = compare_pooled_facts (pooled);
  if (facts->members != NULL)
    return facts->members;
  all = g_ptr_array_new ();
  for (guint i = 0; pooled[i] != NULL; i++)
    {
      CompareList members = compare_group_members (pooled[i]);

      for (guint k = 0; members != NULL && members[k] != NULL; k++)
        g_ptr_array_add (all, (gpointer)members[k]);
    }
  g_ptr_array_add (all, NULL);
  return facts->members = compare_pool_list (pool, (CompareList)all->pdata);
}

static gboolean
class_contains (const char *code, CompareList list)
{
  for (guint i = 0; i < G_N_ELEMENTS (commodity_classes); i++)
    if (strcmp (commodity_classes[i].code, code) == 0
        && compare_list_overlaps (commodity_classes[i].members, list))
      return TRUE;
  return FALSE;
}

guint64
compare_commodities_mask (CompareList codes)
{
  guint64 mask = mask_of (codes);

  for (guint i = 0; codes[i] != NULL; i++)
    for (guint k = 0; k < G_N_ELEMENTS (commodity_classes); k++)
      if (strcmp (commodity_classes[k].code, codes[i]) == 0)
        mask |= mask_of (commodity_classes[k].members);
  return mask;
}

guint64
compare_pooled_goods (CompareList pooled)
{
  CompareListFacts *facts;

  if (pooled[0] == NULL)
    return 0;
  facts = compare_pooled_facts (pooled);
  if (facts->goods == 0)
    facts->goods = compare_commodities_mask (pooled);
  return facts->goods;
}

gboolean
compare_commodities_overlap (CompareList a, CompareList b)
{
  if (compare_list_overlaps (a, b))
    return TRUE;
  for (guint i = 0; a[i] != NULL; i++)
    if (class_contains (a[i], b))
      return TRUE;
  for (guint i = 0; b[i] != NULL; i++)
    if (class_contains (b[i], a))
      return TRUE;
  return FALSE;
}

char *
compare_fold (const char *text)
{
  g_autofree char *decomposed = NULL;
  g_auto (GStrv) words = NULL;
  GString *folded = g_string_new (NULL);
  GString *out = g_string_new (NULL);

  if (!g_str_is_ascii (text))
    text = decomposed = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  for (const char *p = text; p != NULL && *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (c < 128 ? g_ascii_isalnum ((char)c) : g_unichar_isalnum (c))
        g_string_append_unichar (folded, g_unichar_tolower (c));
      else if (g_unichar_type (c) != G_UNICODE_NON_SPACING_MARK && folded->len > 0
               && folded->str[folded->len - 1] != ' ')
        g_string_append_c (folded, ' ');
    }

  words = g_strsplit (folded->str, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !is_small_word (words[i]))
      {
        if (out->len > 0)
          g_string_append_c (out, ' ');
        g_string_append (out, words[i]);
      }
  if (out->len == 0)
    g_string_append (out, folded->str);
  g_string_free (folded, TRUE);
  return g_string_free (out, FALSE);
}

static const char *
find_alias (const char *const (*aliases)[2], guint n_aliases, const char *folded)
{
  for (guint i = 0; i < n_aliases; i++)
    if (strcmp (aliases[i][0], folded) == 0)
      return aliases[i][1];
  return folded;
}

const char *
compare_canonical_source (ComparePool *pool, const char *source)
{
  g_autofree char *bare = NULL;
  g_autofree char *folded = NULL;
  const char *known;
  char *parenthesis;

  if (source == NULL)
    return NULL;
  known = compare_pool_recall (pool, COMPARE_MEMO_SOURCE, source);
  if (known != NULL)
    return known;
  bare = g_strdup (source);
  parenthesis = strstr (bare, " (");
  if (parenthesis != NULL && parenthesis != bare)
    *parenthesis = '\0';
  folded = compare_fold (bare);
  return compare_pool_remember (pool, COMPARE_MEMO_SOURCE, source,
                                find_alias (sources, G_N_ELEMENTS (sources), folded));
}

static gboolean
has_words (const char *words, char **role)
{
  g_auto (GStrv) wanted = g_strsplit (words, " ", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    if (!g_strv_contains ((const char *const *)role, wanted[i]))
      return FALSE;
  return TRUE;
}

static gboolean
is_former (char **words)
{
  static const char *const formers[] = { "former", "ex", "ancien", "ancienne", "then" };

  for (guint i = 0; i < G_N_ELEMENTS (formers); i++)
    if (g_strv_contains ((const char *const *)words, formers[i]))
      return TRUE;
  return FALSE;
}

const char *
compare_canonical_role (ComparePool *pool, const char *role, gboolean *known)
{
  g_autofree char *folded = NULL;
  g_auto (GStrv) words = NULL;
  const char *recalled;

  *known = FALSE;
  if (role == NULL)
    return NULL;
  recalled = compare_pool_recall (pool, COMPARE_MEMO_ROLE, role);
  if (recalled != NULL)
    {
      *known = compare_pool_recall (pool, COMPARE_MEMO_OFFICE, role) != NULL;
      return recalled;
    }
  folded = compare_fold (role);
  words = g_strsplit (folded, " ", -1);
  for (guint i = 0; i < G_N_ELEMENTS (offices) && !is_former (words); i++)
    if (has_words (offices[i].words, words))
      {
        *known = TRUE;
        compare_pool_remember (pool, COMPARE_MEMO_OFFICE, role, offices[i].code);
        return compare_pool_remember (pool, COMPARE_MEMO_ROLE, role, offices[i].code);
      }
  return compare_pool_remember (pool, COMPARE_MEMO_ROLE, role, folded);
}
