/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A currency's code and digits in one word, with or without a scale behind: "USD50", "CHF3.04", "USD500m". */

#include "config.h"

#include "engine-number.h"
#include "engine-pack-format.h"
#include "engine-values.h"

/* The single-word entry of class @class_id for @length_bytes bytes at @text, letter case as the
 * lexicon has it; G_MAXUINT32 where there is none. */
guint32
engine_item_find_entry (const EngineAnalysis *a,
                        const char *text,
                        gsize length_bytes,
                        EngineClass class_id)
{
  const EnginePack *pack = a->pack;
  char folded[8];
  guint32 form, node;
  guint n_upper = 0;
  char shape;

  if (length_bytes == 0 || length_bytes > sizeof folded)
    return G_MAXUINT32;
  for (gsize i = 0; i < length_bytes; i++)
    {
      folded[i] = g_ascii_tolower (text[i]);
      n_upper += g_ascii_isupper (text[i]);
    }
  /* as the pack writes it: all capitals, a capital first, small */
  shape = n_upper == length_bytes && n_upper > 1 ? 'A' : g_ascii_isupper (text[0]) ? 'C' : 'l';
  form = engine_pack_find_form (pack, folded, length_bytes);
  node = engine_pack_form (pack, form)->node;
  if (node == 0)
    return G_MAXUINT32;
  for (guint k = 0; k < pack->nodes[node].n_terminals; k++)
    {
      const EnginePackTerminal *t = &pack->terminals[pack->nodes[node].first_terminal + k];

      if (t->n_words == 1 && engine_pack_entry_class (pack, t->entry) == class_id
          && (!(t->flags & ENGINE_TERMINAL_CASE) || t->exact == 0
              || pack->strings[t->exact] == shape))
        return t->entry;
    }
  return G_MAXUINT32;
}

/* The scale after a glued code: the rest of its word ("USD500m") or the next one. */
static void
read_glued_scale (const EngineAnalysis *a, const char *rest, gsize length_bytes, EngineItem *out)
{
  const EngineTag *tag;
  guint32 entry;

  if (length_bytes > 0)
    {
      entry = engine_item_find_entry (a, rest, length_bytes, ENGINE_CLASS_SCALE);
      if (entry == G_MAXUINT32
          || !engine_decimal_parse (engine_pack_entry_code (a->pack, entry), &out->scale))
        return;
    }
  else
    {
      tag = engine_analysis_tag (a, out->last, ENGINE_CLASS_SCALE);
      if (tag == NULL || !engine_decimal_parse (engine_tag_code (a, tag), &out->scale))
        return;
      out->last = tag->last;
    }
  out->decimal = engine_decimal_multiply (out->decimal, out->scale);
  out->flags |= ENGINE_NUMBER_SCALED;
}

/* The digits of one word behind @n_letters letters that name the currency of @entry. */
static gboolean
read_glued_digits (const EngineAnalysis *a,
                   guint32 i,
                   gsize n_letters,
                   guint32 entry,
                   EngineItem *out)
{
  const EngineToken *t = engine_token (a, i);
  const char *p = engine_token_text (a, i);
  gsize limit = a->window_end_byte - t->start_byte;
  gsize n;
  guint32 end;
  guint flags = 0;

  for (n = n_letters;
       n < limit
       && (g_ascii_isdigit (p[n])
           || ((p[n] == '.' || p[n] == ',') && n + 1 < limit && g_ascii_isdigit (p[n + 1])));)
    n++;
  for (end = i + 1; engine_token (a, end)->start_byte < t->start_byte + n; end++)
    ;
  if (!engine_digits_read (p + n_letters, n - n_letters,
                           (a->style & ENGINE_STYLE_DECIMAL_COMMA) != 0, &out->decimal, &flags))
    return FALSE;
  out->flags = flags;
  out->first = i;
  out->last = end;
  out->unit = engine_pack_entry_code (a->pack, entry);
  out->kind = ENGINE_ITEM_MONEY;
  out->bare_currency = engine_pack_entry_attr (a->pack, entry, "bare") != NULL;
  out->factor = out->scale = engine_decimal_from_int (1);
  read_glued_scale (a, p + n, n < t->length_bytes ? t->length_bytes - n : 0, out);
  /* "K2s" is a tank */
  return n >= t->length_bytes || (out->flags & ENGINE_NUMBER_SCALED) != 0;
}

/* A code and digits in one word, "USD50", "RM42", "CHF3.04", "USD500m". */
gboolean
engine_item_read_glued (const EngineAnalysis *a, guint32 i, EngineItem *out)
{
  const EngineToken *t = engine_token (a, i);
  const char *p = engine_token_text (a, i);
  gsize n_letters = 0;
  guint32 entry;

  if (!(t->flags & ENGINE_TOKEN_DIGITS) || t->length_bytes > 24)
    return FALSE;
  while (n_letters < MIN (t->length_bytes, 5) && g_ascii_isalpha (p[n_letters]))
    n_letters++;
  if (n_letters < 1 || n_letters > 4 || !g_ascii_isupper (p[0]))
    return FALSE;
  entry = engine_item_find_entry (a, p, n_letters, ENGINE_CLASS_CURRENCY);
  if (entry == G_MAXUINT32 || engine_pack_entry_attr (a->pack, entry, "prefix") == NULL
      || engine_pack_entry_attr (a->pack, entry, "loose") != NULL)
    return FALSE;
  /* one letter and digits are as well a road's name or a rifle's */
  out->home = engine_pack_entry_attr (a->pack, entry, "home");
  if (n_letters == 1 && out->home == NULL)
    return FALSE;
  return read_glued_digits (a, i, n_letters, entry, out);
}

/* "$US27,000", as the Australian press writes it: the letters behind the sign, and D. */
gboolean
engine_item_read_sign_first (const EngineAnalysis *a, guint32 i, EngineItem *out)
{
  const EngineToken *t = engine_token (a, i);
  const char *p;
  char code[] = "xxD";
  gsize n_letters;
  guint32 entry;

  if (t->kind != ENGINE_TOKEN_SYMBOL || i + 1 >= a->tokens->len || !engine_token_is_glued (a, i + 1)
      || engine_token (a, i + 1)->length_bytes < 3
      || engine_analysis_tag (a, i, ENGINE_CLASS_CURRENCY) == NULL)
    return FALSE;
  p = engine_token_text (a, i + 1);
  n_letters = g_ascii_isdigit (p[1]) ? 1 : 2;
  if (!g_ascii_isupper (p[0]) || !g_ascii_isdigit (p[n_letters])
      || (n_letters == 2 && !g_ascii_isupper (p[1])))
    return FALSE;
  /* "$A265 billion", "$C12 million" */
  if (n_letters == 1 && p[0] != 'A' && p[0] != 'C')
    return FALSE;
  if (n_letters == 1)
    memcpy (code, p[0] == 'A' ? "AUD" : "CAD", 3);
  else
    memcpy (code, p, 2);
  entry = engine_item_find_entry (a, code, 3, ENGINE_CLASS_CURRENCY);
  if (entry == G_MAXUINT32 || !read_glued_digits (a, i + 1, n_letters, entry, out))
    return FALSE;
  out->first = i;
  return TRUE;
}
