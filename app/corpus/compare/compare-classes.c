/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is part of what: groups of countries and their members, classes of commodities, and who stands for
 * whom among the parties of a fact.
 *
 * What lists from the pool become is found out once for each (CompareListFacts). */

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
  { "arms", LIST ("aircraft") },
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

const char *
compare_state_heir (const char *code)
{
  static const char *const heirs[][2] = { { "CSK", "CZE" }, { "SUN", "RUS" }, { "YUG", "SRB" } };

  for (guint i = 0; i < G_N_ELEMENTS (heirs); i++)
    if (strcmp (heirs[i][0], code) == 0)
      return heirs[i][1];
  return NULL;
}

const char *
compare_territory_state (const char *code)
{
  static const char *const territories[][2] = {
    { "ABW", "NLD" }, { "AIA", "GBR" }, { "ALA", "FIN" }, { "ASM", "USA" }, { "BMU", "GBR" },
    { "COK", "NZL" }, { "CUW", "NLD" }, { "CYM", "GBR" }, { "FLK", "GBR" }, { "FRO", "DNK" },
    { "GGY", "GBR" }, { "GIB", "GBR" }, { "GLP", "FRA" }, { "GRL", "DNK" }, { "GUF", "FRA" },
    { "GUM", "USA" }, { "HKG", "CHN" }, { "IMN", "GBR" }, { "IOT", "GBR" }, { "JEY", "GBR" },
    { "MAC", "CHN" }, { "MTQ", "FRA" }, { "MYT", "FRA" }, { "NCL", "FRA" }, { "PRI", "USA" },
    { "PYF", "FRA" }, { "REU", "FRA" }, { "SHN", "GBR" }, { "SXM", "NLD" }, { "TCA", "GBR" },
    { "VGB", "GBR" }, { "VIR", "USA" }, { "WLF", "FRA" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (territories); i++)
    if (territories[i][0][0] == code[0] && strcmp (territories[i][0], code) == 0)
      return territories[i][1];
  return compare_state_heir (code);
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
  guint i = 0;

  while (codes[i] != NULL && codes[1] != NULL)
    {
      CompareList members = compare_group_members (codes[i++]);
      g_autoptr (GPtrArray) left = NULL;

      if (members == NULL || !compare_list_overlaps (codes, members))
        continue;
      left = g_ptr_array_new ();
      for (guint k = 0; codes[k] != NULL; k++)
        if (!compare_list_contains (members, codes[k]))
          g_ptr_array_add (left, (gpointer)codes[k]);
      g_ptr_array_add (left, NULL);
      if (left->len > 2)
        {
          /* shorter now: from its start again */
          codes = compare_pool_list (pool, (CompareList)left->pdata);
          i = 0;
        }
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

/* Organisations that are named as written go by one name: "FMI", "the International Monetary Fund". */
static CompareList
name_organisations (ComparePool *pool, CompareList codes)
{
  g_autoptr (GPtrArray) named = NULL;

  for (guint i = 0; codes[i] != NULL; i++)
    {
      const char *name =
          is_country (codes[i]) ? codes[i] : compare_canonical_source (pool, codes[i]);

      if (named == NULL && name != codes[i] && compare_is_organisation (name))
        {
          named = g_ptr_array_new ();
          for (guint k = 0; k < i; k++)
            g_ptr_array_add (named, (gpointer)codes[k]);
        }
      if (named != NULL)
        g_ptr_array_add (named, (gpointer)(compare_is_organisation (name) ? name : codes[i]));
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
compare_pooled_overlap (CompareList a,
                        guint64 a_mask,
                        CompareList b,
                        guint64 b_mask,
                        gboolean *exact)
{
  *exact = FALSE;
  if ((a_mask & b_mask) == 0)
    return FALSE;
  if (((a_mask | b_mask) & COMPARE_MASK_GROUP) != 0)
    return compare_parties_overlap (a, b, exact);
  return *exact = compare_pooled_meet (a, b);
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
    if (commodity_classes[i].code[0] == code[0] && strcmp (commodity_classes[i].code, code) == 0
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
