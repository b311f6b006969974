/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The search field's small language: words, values with units ("15–20 %", "> 1 bn EUR"), and terms
 * with a colon (party:, said:, kind:, in:, lang:).  What is not understood as a value or term is a
 * word. */

#include "config.h"

#include "corpus-search-query.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static const struct
{
  const char *word;
  double factor;
} scales[] = {
  { "k", 1e3 },         { "thousand", 1e3 }, { "mille", 1e3 },     { "m", 1e6 },
  { "mn", 1e6 },        { "million", 1e6 },  { "millions", 1e6 },  { "bn", 1e9 },
  { "billion", 1e9 },   { "md", 1e9 },       { "mds", 1e9 },       { "milliard", 1e9 },
  { "milliards", 1e9 }, { "trn", 1e12 },     { "trillion", 1e12 }, { "trillions", 1e12 },
};

static const struct
{
  const char *word;
  const char *unit;
} units[] = {
  { "%", "%" },
  { "percent", "%" },
  { "points", "pp" },
  { "pp", "pp" },
  { "€", "EUR" },
  { "$", "USD" },
  { "£", "GBP" },
  { "¥", "JPY" },
  { "euros", "EUR" },
  { "euro", "EUR" },
  { "dollars", "USD" },
  { "dollar", "USD" },
  { "t", "t" },
  { "tonnes", "t" },
  { "tonne", "t" },
  { "tons", "t" },
  { "barrels", "bbl" },
  { "barils", "bbl" },
  { "bbl", "bbl" },
  { "W", "W" },
  { "Wh", "Wh" },
  { "km", "km" },
  { "ha", "ha" },
  { "countries", "countries" },
  { "pays", "countries" },
  { "x", "x" },
};

void
corpus_search_query_free (CorpusSearchQuery *self)
{
  if (self == NULL)
    return;
  g_ptr_array_unref (self->phrases);
  g_ptr_array_unref (self->excluded);
  g_ptr_array_unref (self->terms);
  g_ptr_array_unref (self->rests);
  g_free (self->unit);
  g_free (self->party);
  g_free (self->speaker);
  g_free (self->letter);
  g_free (self->language);
  g_free (self);
}

/* Words apart at spaces; "…" keeps together and is marked by a leading quote. */
static GPtrArray *
split (const char *text)
{
  GPtrArray *tokens = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GString) token = g_string_new (NULL);
  gboolean quoted = FALSE;

  for (const char *c = text;; c = g_utf8_next_char (c))
    {
      gunichar character = g_utf8_get_char (c);
      gboolean is_quote = character == '"' || character == 0x201c || character == 0x201d
                          || character == 0xab || character == 0xbb;

      if (character == 0 || is_quote || (!quoted && g_unichar_isspace (character)))
        {
          if (quoted ? token->len > 1 : token->len > 0)
            g_ptr_array_add (tokens, g_strdup (token->str));
          g_string_truncate (token, 0);
          if (character == 0)
            break;
          if (is_quote)
            {
              quoted = !quoted;
              if (quoted)
                g_string_append_c (token, '"');
            }
        }
      else
        g_string_append_unichar (token, character);
    }
  return tokens;
}

/* A number at *@text, decimal comma or point; moves on. */
static gboolean
take_number (const char **text, double *value)
{
  g_autoptr (GString) digits = g_string_new (NULL);
  const char *c = *text;

  for (; g_ascii_isdigit (*c) || ((*c == '.' || *c == ',') && g_ascii_isdigit (c[1])); c++)
    g_string_append_c (digits, *c == ',' ? '.' : *c);
  if (digits->len == 0)
    return FALSE;
  *value = g_ascii_strtod (digits->str, NULL);
  *text = c;
  return TRUE;
}

static gboolean
take_dash (const char **text)
{
  static const char *const dashes[] = { "–", "—", "-", "…", ".." };

  for (guint i = 0; i < G_N_ELEMENTS (dashes); i++)
    if (g_str_has_prefix (*text, dashes[i]))
      {
        *text += strlen (dashes[i]);
        return TRUE;
      }
  return FALSE;
}

static double
find_scale (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (scales); i++)
    if (g_ascii_strcasecmp (scales[i].word, word) == 0)
      return scales[i].factor;
  return 0;
}

static const char *
find_unit (const char *word)
{
  for (guint i = 0; i < G_N_ELEMENTS (units); i++)
    if (strcmp (units[i].word, word) == 0)
      return units[i].unit;
  return NULL;
}

static gboolean
is_currency (const char *word)
{
  return strlen (word) == 3 && g_ascii_isupper (word[0]) && g_ascii_isupper (word[1])
         && g_ascii_isupper (word[2]);
}

/* Scale and unit in one word or none: "bn", "%", "USD"; whether it was one. */
static gboolean
take_measure (CorpusSearchQuery *self, const char *word, double *scale)
{
  double factor = find_scale (word);

  if (*word == '\0')
    return FALSE;
  if (find_unit (word) != NULL)
    g_set_str (&self->unit, find_unit (word));
  else if (factor > 0)
    *scale = factor;
  else if (is_currency (word))
    g_set_str (&self->unit, word);
  else
    return FALSE;
  return TRUE;
}

typedef enum
{
  EQUAL,
  LESS,
  AT_MOST,
  MORE,
  AT_LEAST,
} Comparison;

static Comparison
take_comparison (const char **text)
{
  static const struct
  {
    const char *sign;
    Comparison is;
  } signs[] = { { ">=", AT_LEAST }, { "<=", AT_MOST }, { "≥", AT_LEAST },
                { "≤", AT_MOST },   { ">", MORE },     { "<", LESS } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (*text, signs[i].sign))
      {
        *text += strlen (signs[i].sign);
        return signs[i].is;
      }
  return EQUAL;
}

static void
describe_value (CorpusSearchQuery *self)
{
  const char *unit = self->unit != NULL ? self->unit : "";
  const char *space = strcmp (unit, "%") == 0 || *unit == '\0' ? "" : " ";
  char *term;

  if (isinf (self->low))
    term = g_strdup_printf (_ ("value up to %g%s%s"), self->high, space, unit);
  else if (isinf (self->high))
    term = g_strdup_printf (_ ("value from %g%s%s"), self->low, space, unit);
  else if (self->low == self->high)
    term = g_strdup_printf (_ ("value %g%s%s"), self->low, space, unit);
  else
    term = g_strdup_printf (_ ("value %g–%g%s%s"), self->low, self->high, space, unit);
  g_ptr_array_add (self->terms, term);
}

/* How many tokens from @i on are a value: 0 = none. */
static guint
take_value (CorpusSearchQuery *self, GPtrArray *tokens, guint i)
{
  const char *text = tokens->pdata[i];
  guint n = 1;
  Comparison is = take_comparison (&text);
  double low, high, scale = 1;
  gboolean range = FALSE, measured = FALSE;

  if (is != EQUAL && *text == '\0' && i + n < tokens->len)
    text = tokens->pdata[i + n++];
  if (strlen (text) > 1 && (*text == '$' || g_str_has_prefix (text, "€")))
    {
      g_set_str (&self->unit, *text == '$' ? "USD" : "EUR");
      measured = TRUE;
      text = g_utf8_next_char (text);
    }
  if (!take_number (&text, &low))
    return 0;
  high = low;
  if (take_dash (&text))
    {
      if (!take_number (&text, &high))
        return 0;
      range = TRUE;
    }
  if (*text != '\0' && !take_measure (self, text, &scale))
    return 0;
  measured |= *text != '\0';
  while (i + n < tokens->len && take_measure (self, tokens->pdata[i + n], &scale))
    {
      n++;
      measured = TRUE;
    }
  /* A number alone is a word: a year, more often than not. */
  if (!measured && !range && is == EQUAL)
    return 0;
  self->has_value = TRUE;
  self->low = is == LESS || is == AT_MOST ? -INFINITY : MIN (low, high) * scale;
  self->high = is == MORE || is == AT_LEAST ? INFINITY : MAX (low, high) * scale;
  self->low_open = is == MORE;
  self->high_open = is == LESS;
  describe_value (self);
  return n;
}

static gboolean
take_term (CorpusSearchQuery *self, const char *token)
{
  const char *colon = strchr (token, ':');
  g_autofree char *key = colon != NULL ? g_strndup (token, (gsize)(colon - token)) : NULL;
  const char *value = colon != NULL ? colon + 1 : NULL;

  if (key == NULL || *value == '\0')
    return FALSE;
  if (strcmp (key, "party") == 0)
    g_set_str (&self->party, value);
  else if (strcmp (key, "said") == 0)
    g_set_str (&self->speaker, value);
  else if (strcmp (key, "kind") == 0 && engine_code_from_name (ENGINE_CODES_FACT_KIND, value) >= 0)
    self->kind = engine_code_from_name (ENGINE_CODES_FACT_KIND, value);
  else if (strcmp (key, "in") == 0)
    {
      g_free (self->letter);
      self->letter = g_ascii_strup (value, -1);
    }
  else if (strcmp (key, "lang") == 0)
    g_set_str (&self->language, value);
  else
    return FALSE;
  g_ptr_array_add (self->terms, g_strdup_printf ("%s: %s", key, value));
  return TRUE;
}

/* "-C" */
static gboolean
take_excluded (CorpusSearchQuery *self, const char *token)
{
  if (*token != '-' || token[1] == '\0')
    return FALSE;
  g_ptr_array_add (self->excluded, g_strdup (token + 1));
  /* Translators: a word that the texts found must not have */
  g_ptr_array_add (self->terms, g_strdup_printf (_ ("without %s"), token + 1));
  return TRUE;
}

static void
end_phrase (GPtrArray *phrases, GString *phrase)
{
  if (phrase->len > 0)
    g_ptr_array_add (phrases, g_strdup (phrase->str));
  g_string_truncate (phrase, 0);
}

/* Whose words a token is. */
typedef enum
{
  OWNER_NONE,
  OWNER_PHRASE,
  OWNER_TERM,
} OwnerKind;

typedef struct
{
  OwnerKind kind;
  guint index; /* among the phrases or the terms */
} Owner;

/* The tokens of all other owners, as they are typed. */
static char *
join_without (GPtrArray *tokens, const Owner *owners, OwnerKind kind, guint index)
{
  GString *rest = g_string_new (NULL);

  for (guint i = 0; i < tokens->len; i++)
    {
      const char *token = tokens->pdata[i];

      if (owners[i].kind == kind && owners[i].index == index)
        continue;
      g_string_append_printf (rest, "%s%s%s", rest->len > 0 ? " " : "", token,
                              *token == '"' ? "\"" : "");
    }
  return g_string_free (rest, FALSE);
}

/* The phrases come before the terms that were read, each with the query that leaves it out. */
static void
list_terms (CorpusSearchQuery *self, GPtrArray *tokens, const Owner *owners)
{
  for (guint i = 0; i < self->phrases->len; i++)
    g_ptr_array_add (self->rests, join_without (tokens, owners, OWNER_PHRASE, i));
  for (guint i = 0; i < self->terms->len; i++)
    g_ptr_array_add (self->rests, join_without (tokens, owners, OWNER_TERM, i));
  for (guint i = 0; i < self->phrases->len; i++)
    g_ptr_array_insert (self->terms, (gint)i, g_strdup (self->phrases->pdata[i]));
}

CorpusSearchQuery *
corpus_search_query_parse (const char *text, GError **error)
{
  g_autoptr (CorpusSearchQuery) self = g_new0 (CorpusSearchQuery, 1);
  g_autoptr (GPtrArray) tokens = NULL;
  g_autoptr (GString) phrase = g_string_new (NULL);
  g_autofree Owner *owners = NULL;

  self->phrases = g_ptr_array_new_with_free_func (g_free);
  self->excluded = g_ptr_array_new_with_free_func (g_free);
  self->terms = g_ptr_array_new_with_free_func (g_free);
  self->rests = g_ptr_array_new_with_free_func (g_free);
  self->kind = -1;
  tokens = split (text);
  owners = g_new0 (Owner, tokens->len + 1);
  for (guint i = 0; i < tokens->len; i++)
    {
      const char *token = tokens->pdata[i];
      guint n = *token != '"' ? take_value (self, tokens, i) : 0;

      if (n == 0 && strcmp (token, "OR") != 0 && *token != '"'
          && (take_excluded (self, token) || take_term (self, token)))
        n = 1;
      for (guint k = i; k < i + n; k++)
        owners[k] = (Owner){ OWNER_TERM, self->terms->len - 1 };
      if (n > 0)
        {
          i += n - 1;
          continue;
        }
      owners[i] = (Owner){ OWNER_PHRASE, self->phrases->len };
      if (strcmp (token, "OR") == 0)
        end_phrase (self->phrases, phrase);
      else
        g_string_append_printf (phrase, "%s%s", phrase->len > 0 ? " " : "",
                                token + (*token == '"'));
    }
  end_phrase (self->phrases, phrase);
  list_terms (self, tokens, owners);
  if (self->terms->len == self->excluded->len)
    {
      g_set_error_literal (error, CORPUS_ERROR, CORPUS_ERROR_QUERY,
                           _ ("Type words, a value such as 15–20 %, or party:JPN."));
      return NULL;
    }
  g_ptr_array_add (self->terms, NULL);
  return g_steal_pointer (&self);
}
