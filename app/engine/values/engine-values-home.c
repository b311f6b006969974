/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which country's money a bare name or sign stands for.  "$" is America's, "rupees" are India's,
 * unless the text is about another country that has dollars or rupees: where it does not name the
 * owner at all, where it writes "US$" for the owner's, or where it is from that country by its date
 * line or tells of it much more. */

#include "config.h"

#include "engine-values.h"

#include <string.h>

/* Countries whose money shares its name or sign with another's. */
static const struct
{
  const char country[4];
  const char name[4]; /* what the bare name or sign stands for elsewhere */
  const char currency[4];
} homes[] = {
  { "AUS", "USD", "AUD" }, { "CAN", "USD", "CAD" }, { "NZL", "USD", "NZD" },
  { "SGP", "USD", "SGD" }, { "HKG", "USD", "HKD" }, { "EGY", "GBP", "EGP" },
  { "LBN", "GBP", "LBP" }, { "SYR", "GBP", "SYP" }, { "SEN", "CHF", "XOF" },
  { "CIV", "CHF", "XOF" }, { "MLI", "CHF", "XOF" }, { "BFA", "CHF", "XOF" },
  { "NER", "CHF", "XOF" }, { "BEN", "CHF", "XOF" }, { "TGO", "CHF", "XOF" },
  { "CMR", "CHF", "XAF" }, { "GAB", "CHF", "XAF" }, { "TCD", "CHF", "XAF" },
  { "COG", "CHF", "XAF" }, { "COD", "CHF", "CDF" }, { "RWA", "CHF", "RWF" },
  { "BDI", "CHF", "BIF" }, { "GIN", "CHF", "GNF" }, { "PAK", "INR", "PKR" },
  { "LKA", "INR", "LKR" }, { "NPL", "INR", "NPR" }, { "MUS", "INR", "MUR" },
  { "TUN", "DZD", "TND" }, { "LBY", "DZD", "LYD" }, { "IRQ", "DZD", "IQD" },
  { "KWT", "DZD", "KWD" }, { "ARE", "MAD", "AED" }, { "DNK", "NOK", "DKK" },
  { "NOR", "SEK", "NOK" }, { "DNK", "SEK", "DKK" }, { "CZE", "SEK", "CZK" },
  { "ARG", "MXN", "ARS" }, { "CHL", "MXN", "CLP" }, { "COL", "MXN", "COP" },
  { "PHL", "MXN", "PHP" }, { "UGA", "KES", "UGX" }, { "TZA", "KES", "TZS" },
  { "SOM", "KES", "SOS" }, { "QAT", "SAR", "QAR" }, { "OMN", "SAR", "OMR" },
  { "YEM", "SAR", "YER" }, { "IRN", "SAR", "IRR" }, { "CMR", "XOF", "XAF" },
  { "GAB", "XOF", "XAF" }, { "TCD", "XOF", "XAF" }, { "MWI", "ZMW", "MWK" },
  { "JOR", "DZD", "JOD" }, { "BHR", "DZD", "BHD" }, { "SRB", "DZD", "RSD" },
  { "PNG", "ZMW", "PGK" }, { "COG", "XOF", "XAF" }, { "CAF", "XOF", "XAF" },
  { "GNQ", "XOF", "XAF" }, { "FRO", "NOK", "DKK" }, { "FRO", "SEK", "DKK" },
  { "GRL", "NOK", "DKK" }, { "GRL", "SEK", "DKK" },
};
/* Who owns the bare names where nothing else is said. */
static const struct
{
  const char name[4];
  const char country[4];
  gboolean
      world; /* the money of foreign news anywhere: a country's own must say more than its name */
  gboolean sign; /* its sign is the owner's alone: the others put a letter beside it, "E£" */
} owners[] = {
  { "USD", "USA", TRUE },  { "GBP", "GBR", TRUE, TRUE }, { "CHF", "CHE", FALSE },
  { "INR", "IND", FALSE }, { "DZD", "DZA", FALSE },      { "MAD", "MAR", FALSE },
  { "SEK", "SWE", FALSE }, { "NOK", "NOR", FALSE },      { "MXN", "MEX", FALSE },
  { "ZMW", "ZMB", FALSE }, { "KES", "KEN", FALSE },      { "SAR", "SAU", FALSE },
  { "XOF", "SEN", FALSE },
};
/* So many mentions make a country the text's own. */
#define HOME_MENTIONS 3
/* A text that tells of a country so many times more than of the owner is from its press. */
#define PRESS_TIMES 2
/* A date line says as much as so many mentions. */
#define DATELINE_MENTIONS 4
#define DATELINE_TOKENS 6
/* How far before a price its country is named, in tokens. */
#define PRICE_REACH 40
#define PARTS_REACH 24 /* tokens from a sum to one that it is made of */

/* The text, and the codes of three letters that its words have. */
typedef struct
{
  const EngineAnalysis *a;
  GArray *named; /* guint32 per tag: key_of (); NULL before they are asked for */
} Home;

/* A code of three letters as a number, 0 for others. */
static guint32
key_of (const char *code)
{
  if (code[0] == '\0' || code[1] == '\0' || code[2] == '\0' || code[3] != '\0')
    return 0;
  return (guint32)(guint8)code[0] << 16 | (guint32)(guint8)code[1] << 8 | (guint8)code[2];
}

/* clang-format off */
#define NAMES(word) \
  (ENGINE_CLASS_IN_WORD (PARTY, word) \
   | ENGINE_CLASS_IN_WORD (ADJECTIVE_OF, word) \
   | ENGINE_CLASS_IN_WORD (INHABITANT, word) \
   | ENGINE_CLASS_IN_WORD (SEAT, word) \
   | ENGINE_CLASS_IN_WORD (GROUP, word) \
   | ENGINE_CLASS_IN_WORD (PERIPHRASIS, word) \
   | ENGINE_CLASS_IN_WORD (LEADER, word) \
   | ENGINE_CLASS_IN_WORD (PARTY_PREFIX, word) \
   | ENGINE_CLASS_IN_WORD (AGENCY, word) \
   | ENGINE_CLASS_IN_WORD (ORG, word) \
   | ENGINE_CLASS_IN_WORD (HOME_REGION, word) \
   | ENGINE_CLASS_IN_WORD (CURRENCY, word))
/* clang-format on */
static const EngineClassMask names = ENGINE_CLASS_MASK (NAMES);

static guint
mentions_of (Home *self, const char *code)
{
  const guint32 key = key_of (code);
  guint n = 0;

  if (self->named == NULL)
    {
      const guint n_tags = self->a->tags->len;
      guint32 *keys;
      guint n_keys = 0;
      guint32 end = 0; /* of the last name */

      self->named = g_array_new (FALSE, FALSE, sizeof (guint32));
      g_array_set_size (self->named, n_tags + 1);
      keys = (guint32 *)(gpointer)self->named->data;
      for (guint i = 0; i < n_tags; i++)
        {
          const EngineTag *tag = &self->a->tag[i];

          if (!engine_analysis_has_any (self->a, tag->first, &names))
            {
              i = self->a->first_tag[tag->first + 1] - 1;
              continue;
            }
          /* once each: not "States" in "the United States" */
          if (tag->first < end && tag->last <= end)
            continue;
          keys[n_keys] = key_of (engine_tag_code (self->a, tag));
          if (keys[n_keys] == 0 && tag->class_id != ENGINE_CLASS_GROUP)
            continue;
          n_keys += keys[n_keys] != 0;
          end = tag->last;
        }
      g_array_set_size (self->named, n_keys);
    }
  for (guint i = 0; i < self->named->len; i++)
    n += g_array_index (self->named, guint32, i) == key;
  return n;
}

/* Whether the first paragraph is dated from a place of @code: "OTTAWA –", "Katmandou, le 3 mai". */
static gboolean
is_dated_from (const EngineAnalysis *a, const char *code)
{
  for (guint i = 0; i < MIN (a->lines->len, 10u); i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);

      if (line->kind == ENGINE_LINE_TITLE || line->kind == ENGINE_LINE_BOILERPLATE)
        continue;
      for (guint32 t = line->first; t < MIN (line->last, line->first + DATELINE_TOKENS); t++)
        {
          const EngineTag *tag = engine_analysis_tag (a, t, ENGINE_CLASS_SEAT);

          if (tag != NULL && strcmp (engine_tag_code (a, tag), code) == 0)
            return TRUE;
        }
      if (line->kind == ENGINE_LINE_PARAGRAPH)
        return FALSE;
    }
  return FALSE;
}

static gboolean
has_month (const EngineAnalysis *a, const EngineLine *line)
{
  for (guint32 t = line->first; t < line->last; t++)
    if (engine_analysis_tag (a, t, ENGINE_CLASS_MONTH) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether a line above the first paragraph, or its date line, names a place that only the country's own
 * press is written in: "Le Courrier de Sherbrooke", "CHRISTCHURCH –"; or the country itself beside the
 * date: "The Australian Ledger | 13 June 2024". */
static gboolean
is_local (const EngineAnalysis *a, const char *code)
{
  for (guint i = 0; i < MIN (a->lines->len, 10u); i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);
      gboolean paragraph = line->kind == ENGINE_LINE_PARAGRAPH;
      guint32 last = paragraph ? MIN (line->last, line->first + DATELINE_TOKENS) : line->last;
      gboolean masthead = line->kind == ENGINE_LINE_BYLINE && has_month (a, line);

      if (line->kind == ENGINE_LINE_TITLE)
        continue;
      for (guint32 t = line->first; t < last; t++)
        {
          const EngineTag *tag = engine_analysis_tag (a, t, ENGINE_CLASS_HOME_REGION);

          if (tag == NULL && masthead)
            tag = engine_analysis_tag (a, t, ENGINE_CLASS_ADJECTIVE_OF);
          if (tag != NULL && strcmp (engine_tag_code (a, tag), code) == 0)
            return TRUE;
        }
      if (paragraph)
        return FALSE;
    }
  return FALSE;
}

/* Whether the text writes @currency out with its country: "US$", "dollars canadiens". */
static gboolean
is_written_out (const EngineItem *items, guint n, const char *currency)
{
  for (guint i = 0; i < n; i++)
    if (!items[i].dropped && items[i].kind == ENGINE_ITEM_MONEY && !items[i].bare_currency
        && items[i].unit != NULL && strcmp (items[i].unit, currency) == 0)
      return TRUE;
  return FALSE;
}

/* Whether the text's sums are in rupees or rand beside: money that only its owner's press counts in. */
static gboolean
counts_in_other (const EngineItem *items, guint n, const char *name, const char *currency)
{
  static const char *const everyones[] = { "USD", "EUR", "GBP", "CHF", "JPY", "CNY", NULL };

  for (guint i = 0; i < n; i++)
    if (!items[i].dropped && items[i].kind == ENGINE_ITEM_MONEY && items[i].unit != NULL
        && strcmp (items[i].unit, name) != 0 && strcmp (items[i].unit, currency) != 0
        && !g_strv_contains (everyones, items[i].unit))
      return TRUE;
  return FALSE;
}

/* How often the text names who owns the bare name: for the franc CFA any of the eight. */
static guint
mentions_of_owner (Home *self, gsize k)
{
  static const char *const union_of_eight[] = { "CIV", "MLI", "BFA", "NER", "BEN", "TGO", "GNB" };
  guint n = mentions_of (self, owners[k].country);

  if (strcmp (owners[k].name, "XOF") == 0)
    for (gsize i = 0; i < G_N_ELEMENTS (union_of_eight); i++)
      n += mentions_of (self, union_of_eight[i]);
  return n;
}

/* "Rs 3,500 crore", "Rs 50 lakh": rupees that the presses of Colombo and Port Louis do not count so, where the text
 * is about India too. */
static gboolean
counts_in_crores (const EngineItem *items, guint n, const char *name, const char *country)
{
  if (strcmp (name, "INR") != 0 || (strcmp (country, "LKA") != 0 && strcmp (country, "MUS") != 0))
    return FALSE;
  for (guint i = 0; i < n; i++)
    {
      const double scale = engine_decimal_to_double (items[i].scale);

      if (!items[i].dropped && items[i].bare_currency && items[i].unit != NULL
          && strcmp (items[i].unit, name) == 0 && (scale == 1e5 || scale == 1e7))
        return TRUE;
    }
  return FALSE;
}

/* The currency that the bare name of owner @k stands for in this text; NULL: the owner's. */
static const char *
find_home (Home *self, const EngineItem *items, guint n, gsize k)
{
  const EngineAnalysis *a = self->a;
  guint own = mentions_of_owner (self, k), best = 0;
  gboolean set_apart = own > 0 && is_written_out (items, n, owners[k].name);
  const char *currency = NULL;

  for (gsize h = 0; h < G_N_ELEMENTS (homes); h++)
    {
      guint count;
      gboolean dated, local;

      if (memcmp (homes[h].name, owners[k].name, sizeof owners[k].name) != 0
          || (count = mentions_of (self, homes[h].country)) == 0 || count <= best
          || ((own > 0 || owners[k].world) && is_written_out (items, n, homes[h].currency))
          || (own > 0 && counts_in_crores (items, n, owners[k].name, homes[h].country)))
        continue;
      dated = own > 0 && is_dated_from (a, homes[h].country);
      local = is_local (a, homes[h].country);
      /* "Rs 1,700 crore" beside "$27.5 billion": the paper of somebody else */
      if (!local && owners[k].world
          && counts_in_other (items, n, owners[k].name, homes[h].currency))
        continue;
      if (local ? TRUE
          : own == 0
              ? count >= (owners[k].world ? HOME_MENTIONS : 1)
              : (set_apart && 2 * count > own) || (dated && owners[k].world && count > 2 * own)
                    || (owners[k].world && count >= HOME_MENTIONS && count > PRESS_TIMES * own)
                    || (!owners[k].world && 2 * (count + (dated ? DATELINE_MENTIONS : 0)) > 3 * own
                        && count >= HOME_MENTIONS))
        {
          best = count;
          currency = homes[h].currency;
        }
    }
  return currency;
}

/* A sign of one letter is money where its country is named: "K25" is, "180 K2 tanks" are not. */
void
engine_items_drop_foreign (const EngineAnalysis *a, EngineItem *items, guint n)
{
  const char *known = NULL, *unknown = NULL;
  Home self = { .a = a };

  for (guint i = 0; i < n; i++)
    {
      const char *home = items[i].home;

      /* a scale makes it money anywhere: "R1.9bn" */
      if (home == NULL || home == known || (items[i].flags & ENGINE_NUMBER_SCALED) != 0)
        continue;
      if (home == unknown || mentions_of (&self, home) == 0)
        {
          unknown = home;
          items[i].dropped = TRUE;
        }
      else
        known = home;
    }
  g_clear_pointer (&self.named, g_array_unref);
}

/* "US$140 million, $75 million of it for the north": a sum that takes apart one written out as the owner's. */
static gboolean
goes_on_in (const EngineAnalysis *a, const EngineItem *items, guint i, const char *name)
{
  const EngineItem *item = &items[i];

  for (guint k = i; k > 0 && item->first - items[k - 1].last <= PARTS_REACH; k--)
    {
      const EngineItem *before = &items[k - 1];

      if (before->dropped || before->kind != ENGINE_ITEM_MONEY || before->unit == NULL)
        continue;
      for (guint32 t = before->last; t < item->first; t++)
        if (engine_token (a, t)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, t) == '.')
          return FALSE;
      if (!before->bare_currency)
        return strcmp (before->unit, name) == 0;
    }
  return FALSE;
}

/* The currency that the bare name of owner @k stands for in the country with @code, NULL where its money has
 * another name. */
static const char *
currency_in (gsize k, const char *code)
{
  if (strcmp (owners[k].country, code) == 0)
    return owners[k].name;
  for (gsize h = 0; h < G_N_ELEMENTS (homes); h++)
    if (memcmp (homes[h].name, owners[k].name, sizeof owners[k].name) == 0
        && strcmp (homes[h].country, code) == 0)
      return homes[h].currency;
  return NULL;
}

/* "In the Ugandan capital petrol sold for 5,400 shillings a litre": a price is in the money of the country that its
 * paragraph names last before it; NULL where it names none that has such money. */
static const char *
find_local (const EngineAnalysis *a, const EngineItem *item, gsize k)
{
  static const EngineClass classes[] = { ENGINE_CLASS_PARTY, ENGINE_CLASS_ADJECTIVE_OF,
                                         ENGINE_CLASS_INHABITANT, ENGINE_CLASS_SEAT };

  if (owners[k].world || !engine_analysis_has (a, item->last, ENGINE_CLASS_PER))
    return NULL;
  for (guint32 n = 0, i = item->first; n < PRICE_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        return NULL;
      for (gsize c = 0; c < G_N_ELEMENTS (classes); c++)
        {
          const EngineTag *tag = engine_analysis_tag (a, i, classes[c]);
          const char *currency = tag != NULL ? currency_in (k, engine_tag_code (a, tag)) : NULL;

          if (currency != NULL)
            return currency;
        }
    }
  return NULL;
}

/* "E£1tn … the pound sank to 50 to the dollar": the money that the text counts in, and tells more of its country than
 * of the owner; NULL where there is none. */
static const char *
find_traded (Home *self, const EngineItem *items, guint n, gsize k)
{
  for (gsize h = 0; h < G_N_ELEMENTS (homes); h++)
    if (memcmp (homes[h].name, owners[k].name, sizeof owners[k].name) == 0
        && is_written_out (items, n, homes[h].currency)
        && mentions_of (self, homes[h].country) > mentions_of_owner (self, k))
      return homes[h].currency;
  return NULL;
}

void
engine_items_relate_home (const EngineAnalysis *a, EngineItem *items, guint n)
{
  Home self = { .a = a };
  const char *currency[G_N_ELEMENTS (owners)] = { NULL };
  gboolean looked[G_N_ELEMENTS (owners)] = { FALSE };
  const char *local = NULL; /* of the last price */

  for (guint i = 0; i < n; i++)
    {
      EngineItem *item = &items[i];

      /* "francs CFA" are two currencies */
      if (item->dropped || item->unit == NULL
          || (!item->bare_currency && strcmp (item->unit, "XOF") != 0))
        continue;
      for (gsize k = 0; k < G_N_ELEMENTS (owners); k++)
        if (strcmp (item->unit, owners[k].name) == 0)
          {
            if (owners[k].sign && item->unit_tag != NULL
                && engine_token (a, item->unit_tag->first)->kind != ENGINE_TOKEN_WORD)
              break;
            /* "Rs 50 lakh a month", of Sri Lankan fishermen: no price of theirs */
            if (counts_in_crores (item, 1, owners[k].name, "LKA")
                && mentions_of (&self, owners[k].country) > 0)
              break;
            if (item->exchanged)
              local = find_traded (&self, items, n, k);
            else if (!item->borrowed)
              local = find_local (a, item, k);
            if (local != NULL)
              {
                item->unit = local;
                break;
              }
            if (!looked[k])
              currency[k] = find_home (&self, items, n, k);
            looked[k] = TRUE;
            if (currency[k] != NULL && !goes_on_in (a, items, i, owners[k].name))
              item->unit = currency[k];
            break;
          }
    }
  g_clear_pointer (&self.named, g_array_unref);
}
