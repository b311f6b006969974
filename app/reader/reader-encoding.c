/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What encoding bytes are in.  Certain: a byte order mark, or valid UTF-8.  Then what a page
 * declares; then mostly valid UTF-8, whose broken bytes become U+FFFD.  What is left is a legacy
 * encoding: the Western ones are told apart by how well each byte above 127 fits between its
 * neighbours (an accented letter inside a word, a guillemet at its edge), which on the few accents
 * of a French press text is surer than letter frequencies; all others are uchardet's to tell.
 * Every step is linear in the length. */

#include "config.h"

#include "reader-encoding.h"

#include <string.h>
#include <uchardet.h>

/* Detection looks at so much from the first byte above 127 on; the rest follows suit. */
#define DETECT_BYTES (1024 * 1024)

/* Mean score from which a Western reading is taken against uchardet's opinion: French and English
 * texts reach 2.5 to 3, Cyrillic, Greek or Chinese bytes stay below 0. */
#define WESTERN_SCORE 2.0

#define REPLACEMENT 0xFFFD

typedef struct
{
  const char *name;  /* as shown */
  const char *iconv; /* as iconv calls it */
} Western;

static const Western westerns[] = {
  { "Windows-1252", "CP1252" },
  { "ISO-8859-15", "ISO-8859-15" },
  { "MacRoman", "MACINTOSH" },
  { "CP850", "CP850" },
};

static gunichar western_tables[G_N_ELEMENTS (westerns)][128];

static void
ensure_western_tables (void)
{
  static gsize once;

  if (!g_once_init_enter (&once))
    return;
  for (guint i = 0; i < G_N_ELEMENTS (westerns); i++)
    for (guint b = 0; b < 128; b++)
      {
        char byte = (char)(b + 128);
        g_autofree char *utf8 = g_convert (&byte, 1, "UTF-8", westerns[i].iconv, NULL, NULL, NULL);

        western_tables[i][b] = utf8 != NULL && *utf8 != '\0' ? g_utf8_get_char (utf8) : REPLACEMENT;
      }
  g_once_init_leave (&once, 1);
}

static gboolean
is_one_of (gunichar c, const char *set)
{
  return g_utf8_strchr (set, -1, c) != NULL;
}

/* How well @c fits between its neighbours in a text of a Western language. */
static int
score_letter (gunichar before, gunichar c, gunichar after)
{
  gboolean lower_before = g_unichar_islower (before);

  if (before > 127 && after > 127 && g_unichar_isalpha (before) && g_unichar_isalpha (after))
    return -2;
  if (g_unichar_isupper (c))
    {
      if (lower_before)
        return -4;
      if (!g_unichar_isalpha (before) && !g_unichar_isalpha (after))
        return c == 0xC0 ? 1 : -1;
      return is_one_of (c, "ÉÈÀÊÇÔÎŒ") ? 2 : 1;
    }
  if (!g_unichar_isalpha (before) && !g_unichar_isalpha (after))
    return c == 0xE0 ? 3 : -1;
  if (is_one_of (c, "éèàêçùôîâûëïœæü"))
    return 3;
  return is_one_of (c, "äößáíóúñ") ? 2 : is_one_of (c, "ãõåøìòýÿ") ? 1 : -1;
}

static int
score_char (gunichar before, gunichar c, gunichar after)
{
  gboolean inside = g_unichar_isalpha (before) && g_unichar_isalpha (after);

  if (c == REPLACEMENT || (c >= 0x80 && c < 0xA0))
    return -10;
  if (g_unichar_isalpha (c) && !is_one_of (c, "ªºµƒπΩﬁﬂˆ"))
    return score_letter (before, c, after);
  if (c == 0x2019)
    return inside ? 3 : 1;
  if (inside)
    return c == 0xA0 ? 0 : -4;
  if (c == 0xA0)
    return 2;
  if (is_one_of (c, "«“‘„‚"))
    return g_unichar_isalnum (before) ? -2 : 2;
  if (is_one_of (c, "»”"))
    return g_unichar_isalnum (after) ? -2 : 2;
  if (is_one_of (c, "–—…•€£§°©®™·"))
    return 1;
  if (is_one_of (c, "²³½¼¾±×"))
    return g_unichar_isalnum (before) || g_unichar_isdigit (after) ? 0 : -1;
  return -3;
}

static double
score_western (const guint8 *data, gsize length, const gunichar *table, gsize *n_high)
{
  gint64 sum = 0;
  gsize n = 0;

#define DECODE(i) ((i) < length ? (data[i] < 128 ? data[i] : table[data[i] - 128]) : ' ')
  for (gsize i = 0; i < length; i++)
    if (data[i] >= 128)
      {
        n++;
        sum += score_char (i > 0 ? DECODE (i - 1) : ' ', DECODE (i), DECODE (i + 1));
      }
#undef DECODE
  *n_high = n;
  return n > 0 ? (double)sum / (double)n : 0;
}

/* Appends @c as a text has it: line ends as \n, NUL as U+FFFD. */
static inline void
append_char (ReaderDecoded *decoded, gunichar c)
{
  decoded->n_chars++;
  if (c == 0)
    {
      decoded->n_nuls++;
      c = REPLACEMENT;
    }
  else if ((c < 0x20 && c != '\t' && c != '\n' && c != '\f' && c != '\r')
           || (c >= 0x7F && c < 0xA0 && c != 0x85))
    decoded->n_controls++;
  if (c < 128)
    g_string_append_c (decoded->text, (char)c);
  else
    g_string_append_unichar (decoded->text, c);
}

/* Turns \r\n and lone \r into \n, in place. */
static void
unify_line_ends (GString *text)
{
  char *out = memchr (text->str, '\r', text->len);
  const char *end = text->str + text->len;

  if (out == NULL)
    return;
  for (const char *p = out; p < end; p++)
    {
      if (*p != '\r')
        *out++ = *p;
      else
        {
          *out++ = '\n';
          if (p + 1 < end && p[1] == '\n')
            p++;
        }
    }
  g_string_truncate (text, out - text->str);
}

/* Bytes of ASCII from @p on that are no control characters, eight at a time: nearly all of a text. */
static gsize
count_plain (const guint8 *p, const guint8 *end)
{
  const guint64 ones = G_GUINT64_CONSTANT (0x0101010101010101);
  const guint8 *start = p;
  guint64 bytes, other;

  for (; end - p >= (gssize)sizeof bytes; p += sizeof bytes)
    {
      memcpy (&bytes, p, sizeof bytes);
      bytes = GUINT64_FROM_LE (bytes);
      /* the highest bit of a byte from 0x80 on, of one below 0x20, of 0x7f; of others only behind one */
      other = (bytes | (bytes - 0x20 * ones) | (bytes + ones)) & 0x80 * ones;
      if (other != 0)
        return (gsize)(p - start) + (gsize)__builtin_ctzll (other) / 8;
    }
  return (gsize)(p - start);
}

static void
decode_utf8 (const guint8 *data, gsize length, ReaderDecoded *decoded, gsize *n_multibyte)
{
  const guint8 *p = data;
  const guint8 *end = data + length;

  *n_multibyte = 0;
  while (p < end)
    {
      const gsize n_plain = count_plain (p, end);
      gunichar c;

      if (n_plain > 0)
        {
          g_string_append_len (decoded->text, (const char *)p, (gssize)n_plain);
          decoded->n_chars += n_plain;
          p += n_plain;
          continue;
        }
      if (*p < 128)
        {
          append_char (decoded, *p++);
          continue;
        }
      c = g_utf8_get_char_validated ((const char *)p, end - p);
      if (c != (gunichar)-1 && c != (gunichar)-2)
        {
          (*n_multibyte)++;
          append_char (decoded, c);
          p += g_utf8_skip[*p];
          continue;
        }
      decoded->n_broken++;
      append_char (decoded, REPLACEMENT);
      for (p++; p < end && (*p & 0xC0) == 0x80; p++)
        if (g_utf8_get_char_validated ((const char *)p, end - p) < 0x110000)
          break;
    }
}

static void
decode_utf16 (const guint8 *data, gsize length, gboolean big, ReaderDecoded *decoded)
{
#define UNIT(i) (guint)(big ? data[i] << 8 | data[(i) + 1] : data[(i) + 1] << 8 | data[i])
  for (gsize i = 0; i + 1 < length; i += 2)
    {
      guint unit = UNIT (i);

      if (unit >= 0xD800 && unit < 0xDC00 && i + 3 < length)
        {
          guint low = UNIT (i + 2);

          if (low >= 0xDC00 && low < 0xE000)
            {
              append_char (decoded, 0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00));
              i += 2;
              continue;
            }
        }
      if (unit >= 0xD800 && unit < 0xE000)
        {
          decoded->n_broken++;
          unit = REPLACEMENT;
        }
      append_char (decoded, unit);
    }
#undef UNIT
  if (length % 2 != 0)
    {
      decoded->n_broken++;
      append_char (decoded, REPLACEMENT);
    }
}

static void
decode_western (const guint8 *data, gsize length, const gunichar *table, ReaderDecoded *decoded)
{
  for (gsize i = 0; i < length; i++)
    {
      gunichar c = data[i] < 128 ? data[i] : table[data[i] - 128];

      if (c == REPLACEMENT)
        decoded->n_broken++;
      append_char (decoded, c);
    }
}

/* Returns: whether all of @data is in @charset */
static gboolean
decode_iconv (const guint8 *data, gsize length, const char *charset, ReaderDecoded *decoded)
{
  gsize written = 0;
  g_autofree char *utf8 =
      g_convert ((const char *)data, (gssize)length, "UTF-8", charset, NULL, &written, NULL);

  if (utf8 == NULL)
    return FALSE;
  for (const char *p = utf8; p < utf8 + written; p = g_utf8_next_char (p))
    append_char (decoded, g_utf8_get_char (p));
  return TRUE;
}

static void
decoded_restart (ReaderDecoded *decoded, const char *encoding)
{
  g_string_truncate (decoded->text, 0);
  decoded->encoding = encoding;
  decoded->guessed = FALSE;
  decoded->confidence = 1.0;
  decoded->n_broken = decoded->n_nuls = decoded->n_controls = decoded->n_chars = 0;
}

/* Returns: whether @data starts with a byte order mark, and is decoded */
static gboolean
decode_marked (const guint8 *data, gsize length, ReaderDecoded *decoded)
{
  gsize n_multibyte;

  if (length >= 3 && memcmp (data, "\xEF\xBB\xBF", 3) == 0)
    {
      decoded_restart (decoded, "UTF-8");
      decode_utf8 (data + 3, length - 3, decoded, &n_multibyte);
      return TRUE;
    }
  if (length >= 4 && memcmp (data, "\xFF\xFE\0\0", 4) == 0)
    {
      decoded_restart (decoded, "UTF-32LE");
      if (decode_iconv (data + 4, length - 4, "UTF-32LE", decoded))
        return TRUE;
    }
  if (length >= 4 && memcmp (data, "\0\0\xFE\xFF", 4) == 0)
    {
      decoded_restart (decoded, "UTF-32BE");
      if (decode_iconv (data + 4, length - 4, "UTF-32BE", decoded))
        return TRUE;
    }
  if (length >= 2 && (memcmp (data, "\xFF\xFE", 2) == 0 || memcmp (data, "\xFE\xFF", 2) == 0))
    {
      gboolean big = data[0] == 0xFE;

      decoded_restart (decoded, big ? "UTF-16BE" : "UTF-16LE");
      decode_utf16 (data + 2, length - 2, big, decoded);
      return TRUE;
    }
  return FALSE;
}

/* Returns: whether the NUL bytes are where UTF-16 has them, and @data is decoded */
static gboolean
decode_unmarked_utf16 (const guint8 *data, gsize length, ReaderDecoded *decoded)
{
  gsize window = MIN (length, 65536);
  gsize n[2] = { 0, 0 };
  gboolean big;

  if (memchr (data, 0, window) == NULL)
    return FALSE;
  for (gsize i = 0; i < window; i++)
    if (data[i] == 0)
      n[i % 2]++;
  big = n[0] > n[1];
  if (n[!big] * 5 < window * 2 || n[big] * 20 > n[!big])
    return FALSE;
  decoded_restart (decoded, big ? "UTF-16BE" : "UTF-16LE");
  decoded->guessed = TRUE;
  decoded->confidence = 0.9;
  decode_utf16 (data, length, big, decoded);
  return TRUE;
}

/* Returns: (nullable): the charset to use for what a page calls @label */
static const char *
charset_for_label (const char *label)
{
  static const struct
  {
    const char *label;
    const char *charset;
  } aliases[] = {
    { "iso-8859-1", "Windows-1252" },
    { "latin1", "Windows-1252" },
    { "us-ascii", "Windows-1252" },
    { "ascii", "Windows-1252" },
    { "windows-1252", "Windows-1252" },
    { "cp1252", "Windows-1252" },
    { "iso-8859-15", "ISO-8859-15" },
    { "latin9", "ISO-8859-15" },
    { "macintosh", "MacRoman" },
    { "x-mac-roman", "MacRoman" },
    { "gb2312", "GB18030" },
    { "gbk", "GB18030" },
    { "utf-8", NULL },
    { "utf8", NULL },
    { "utf-16", NULL },
    { "unicode", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (aliases); i++)
    if (g_ascii_strcasecmp (label, aliases[i].label) == 0)
      return aliases[i].charset;
  return label;
}

/* Returns: whether @data is in @charset, one of ours or one of iconv's, and decoded */
static gboolean
decode_charset (const guint8 *data, gsize length, const char *charset, ReaderDecoded *decoded)
{
  decoded_restart (decoded, g_intern_string (charset));
  ensure_western_tables ();
  for (guint i = 0; i < G_N_ELEMENTS (westerns); i++)
    if (g_str_equal (charset, westerns[i].name))
      {
        decode_western (data, length, western_tables[i], decoded);
        return decoded->n_broken == 0;
      }
  return decode_iconv (data, length, charset, decoded);
}

/* Returns: (nullable): what uchardet takes @data for, unless that is Western anyway */
static char *
detect_other (const guint8 *data, gsize length)
{
  static const char *const western[] = { "ASCII",        "ISO-8859-1", "ISO-8859-15",
                                         "WINDOWS-1252", "UTF-8",      "MAC-CENTRALEUROPE" };
  uchardet_t detector = uchardet_new ();
  char *charset = NULL;

  if (uchardet_handle_data (detector, (const char *)data, length) == 0)
    {
      uchardet_data_end (detector);
      charset = g_strdup (uchardet_get_charset (detector));
    }
  uchardet_delete (detector);
  for (guint i = 0; charset != NULL && i < G_N_ELEMENTS (western); i++)
    if (*charset == '\0' || g_ascii_strcasecmp (charset, western[i]) == 0)
      g_clear_pointer (&charset, g_free);
  return charset;
}

static void
decode_legacy (const guint8 *data, gsize length, ReaderDecoded *decoded)
{
  gsize first = 0;
  gsize window;
  gsize n_high = 0;
  guint best = 0;
  double scores[G_N_ELEMENTS (westerns)];
  g_autofree char *other = NULL;

  ensure_western_tables ();
  while (first < length && data[first] < 128)
    first++;
  first = first > 64 ? first - 64 : 0;
  window = MIN (length - first, DETECT_BYTES);
  for (guint i = 0; i < G_N_ELEMENTS (westerns); i++)
    {
      scores[i] = score_western (data + first, window, western_tables[i], &n_high);
      if (scores[i] > scores[best])
        best = i;
    }
  if (scores[best] < WESTERN_SCORE)
    other = detect_other (data + first, window);
  if (other != NULL && decode_charset (data, length, other, decoded))
    {
      decoded->guessed = TRUE;
      decoded->confidence = 0.6;
      return;
    }
  decoded_restart (decoded, westerns[best].name);
  decode_western (data, length, western_tables[best], decoded);
  decoded->guessed = TRUE;
  decoded->confidence =
      CLAMP (scores[best] / 3, 0.1, 1.0) * (0.5 + 0.5 * MIN (1.0, (double)n_high / 20));
}

/**
 * reader_decode:
 * @data: bytes
 * @length: their number
 * @declared: (nullable): the encoding that the file itself names, which may be wrong
 * @decoded: (out): the text and how it was come by; clear it with reader_decoded_clear()
 *
 * Always yields a text; whether it is one, the counts of @decoded tell.
 *
 * Thread: any.  Complexity: linear.
 */
void
reader_decode (const guint8 *data, gsize length, const char *declared, ReaderDecoded *decoded)
{
  gsize n_multibyte = 0;
  const char *charset = declared != NULL ? charset_for_label (declared) : NULL;

  memset (decoded, 0, sizeof *decoded);
  decoded->text = g_string_sized_new (length + length / 16 + 16);
  if (!decode_marked (data, length, decoded) && !decode_unmarked_utf16 (data, length, decoded))
    {
      decoded_restart (decoded, "UTF-8");
      decode_utf8 (data, length, decoded, &n_multibyte);
      if (decoded->n_broken > 0
          && !(charset != NULL && n_multibyte == 0
               && decode_charset (data, length, charset, decoded)))
        {
          decoded_restart (decoded, "UTF-8");
          decode_utf8 (data, length, decoded, &n_multibyte);
          if (decoded->n_broken * 2 > n_multibyte)
            decode_legacy (data, length, decoded);
        }
    }
  unify_line_ends (decoded->text);
}

void
reader_decoded_clear (ReaderDecoded *decoded)
{
  if (decoded->text != NULL)
    g_string_free (decoded->text, TRUE);
  decoded->text = NULL;
}
