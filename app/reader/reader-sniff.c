/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Signatures of the files that people drop by mistake, so that the message can say what they are.
 * What has no signature is judged after decoding, by its control characters. */

#include "config.h"

#include "reader-sniff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* How far into a page the first tag of a page may be. */
#define HTML_WINDOW_BYTES 4096

typedef struct
{
  gsize offset_bytes;
  const char *magic;
  gsize length;
  ReaderKind kind;
  const char *what; /* completes "… is …, not a text" */
} Signature;

#define SIGNATURE(offset, magic, kind, what) { offset, magic, sizeof (magic) - 1, kind, what }

/* clang-format off */
static const Signature signatures[] = {
  SIGNATURE (0, "\x89PNG\r\n\x1a\n", READER_KIND_BINARY, N_ ("a PNG picture")),
  SIGNATURE (0, "\xff\xd8\xff", READER_KIND_BINARY, N_ ("a JPEG picture")),
  SIGNATURE (0, "GIF87a", READER_KIND_BINARY, N_ ("a GIF picture")),
  SIGNATURE (0, "GIF89a", READER_KIND_BINARY, N_ ("a GIF picture")),
  SIGNATURE (0, "II*\0", READER_KIND_BINARY, N_ ("a TIFF picture")),
  SIGNATURE (0, "MM\0*", READER_KIND_BINARY, N_ ("a TIFF picture")),
  SIGNATURE (8, "WEBP", READER_KIND_BINARY, N_ ("a WebP picture")),
  SIGNATURE (0, "%PDF-", READER_KIND_DOCUMENT, N_ ("a PDF document")),
  SIGNATURE (0, "{\\rtf", READER_KIND_DOCUMENT, N_ ("an RTF document")),
  SIGNATURE (0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", READER_KIND_DOCUMENT, N_ ("an old Microsoft Office document")),
  SIGNATURE (0, "%!PS", READER_KIND_DOCUMENT, N_ ("a PostScript document")),
  SIGNATURE (0, "PK\x05\x06", READER_KIND_BINARY, N_ ("an empty ZIP archive")),
  SIGNATURE (0, "\x1f\x8b", READER_KIND_BINARY, N_ ("a gzip archive")),
  SIGNATURE (0, "BZh", READER_KIND_BINARY, N_ ("a bzip2 archive")),
  SIGNATURE (0, "\xfd" "7zXZ\0", READER_KIND_BINARY, N_ ("an xz archive")),
  SIGNATURE (0, "7z\xbc\xaf\x27\x1c", READER_KIND_BINARY, N_ ("a 7-Zip archive")),
  SIGNATURE (0, "Rar!\x1a\x07", READER_KIND_BINARY, N_ ("a RAR archive")),
  SIGNATURE (0, "\x28\xb5\x2f\xfd", READER_KIND_BINARY, N_ ("a Zstandard archive")),
  SIGNATURE (257, "ustar", READER_KIND_BINARY, N_ ("a tar archive")),
  SIGNATURE (0, "SQLite format 3\0", READER_KIND_BINARY, N_ ("an SQLite database")),
  SIGNATURE (0, "\x7f" "ELF", READER_KIND_BINARY, N_ ("a program")),
  SIGNATURE (0, "MZ\x90\0", READER_KIND_BINARY, N_ ("a Windows program")),
  SIGNATURE (0, "\0asm", READER_KIND_BINARY, N_ ("a program")),
  SIGNATURE (0, "\xca\xfe\xba\xbe", READER_KIND_BINARY, N_ ("a program")),
  SIGNATURE (0, "ID3", READER_KIND_BINARY, N_ ("a sound recording")),
  SIGNATURE (0, "OggS", READER_KIND_BINARY, N_ ("a sound or video recording")),
  SIGNATURE (0, "fLaC", READER_KIND_BINARY, N_ ("a sound recording")),
  SIGNATURE (8, "WAVE", READER_KIND_BINARY, N_ ("a sound recording")),
  SIGNATURE (4, "ftyp", READER_KIND_BINARY, N_ ("a video")),
  SIGNATURE (0, "\x1a\x45\xdf\xa3", READER_KIND_BINARY, N_ ("a video")),
  SIGNATURE (0, "wOFF", READER_KIND_BINARY, N_ ("a font")),
  SIGNATURE (0, "wOF2", READER_KIND_BINARY, N_ ("a font")),
  SIGNATURE (0, "OTTO\0", READER_KIND_BINARY, N_ ("a font")),
  SIGNATURE (0, "\0\1\0\0\0", READER_KIND_BINARY, N_ ("a font")),
};
/* clang-format on */

/* Names that occur in the first entries of a ZIP file of that format. */
static const struct
{
  const char *entry;
  const char *what;
} zips[] = {
  { "word/", N_ ("a Word document") },
  { "xl/", N_ ("an Excel workbook") },
  { "ppt/", N_ ("a PowerPoint presentation") },
  { "application/vnd.oasis.opendocument.text", N_ ("an OpenDocument text") },
  { "application/vnd.oasis.opendocument.spreadsheet", N_ ("an OpenDocument spreadsheet") },
  { "application/epub+zip", N_ ("an EPUB book") },
};

static gboolean
contains (const guint8 *data, gsize length, const char *needle)
{
  return length > 0 && memmem (data, length, needle, strlen (needle)) != NULL;
}

/* Returns: the kind of the ZIP file @data; *@what is set to its name */
static ReaderKind
sniff_zip (const guint8 *data, gsize length, const char **what)
{
  gsize head = MIN (length, 8192);
  gsize tail = MIN (length, 65536);

  for (guint i = 0; i < G_N_ELEMENTS (zips); i++)
    if (contains (data, head, zips[i].entry)
        || contains (data + length - tail, tail, zips[i].entry))
      {
        *what = _ (zips[i].what);
        return READER_KIND_DOCUMENT;
      }
  *what = _ ("a ZIP archive");
  return READER_KIND_BINARY;
}

/* A name that opens a page: matched without regard to case, and followed by white space or ">". */
static gboolean
starts_with_tag (const char *text, const char *end, const char *tag)
{
  gsize n = strlen (tag);

  if ((gsize)(end - text) <= n || g_ascii_strncasecmp (text, tag, n) != 0)
    return FALSE;
  return g_ascii_isspace (text[n]) || text[n] == '>' || text[n] == '/';
}

static const char *
skip_prologue (const char *p, const char *end)
{
  for (;;)
    {
      const char *close = NULL;
      gsize n = 0;

      while (p < end && g_ascii_isspace (*p))
        p++;
      if (end - p >= 4 && strncmp (p, "<!--", 4) == 0)
        {
          close = g_strstr_len (p + 4, end - p - 4, "-->");
          n = 3;
        }
      else if (end - p >= 5 && g_ascii_strncasecmp (p, "<?xml", 5) == 0)
        {
          close = g_strstr_len (p, end - p, "?>");
          n = 2;
        }
      if (close == NULL)
        return p;
      p = close + n;
    }
}

/**
 * reader_sniff_bytes:
 * @data: the start, and all, of a file
 * @length: its length in bytes
 * @what: (out): translated, completes "… is …"; set where the result is no text
 *
 * Returns: %READER_KIND_TEXT where nothing says that it is something else
 */
ReaderKind
reader_sniff_bytes (const guint8 *data, gsize length, const char **what)
{
  *what = NULL;
  if (length >= 4 && memcmp (data, "PK\x03\x04", 4) == 0)
    return sniff_zip (data, length, what);
  for (guint i = 0; i < G_N_ELEMENTS (signatures); i++)
    {
      const Signature *s = &signatures[i];

      if (length < s->offset_bytes + s->length
          || memcmp (data + s->offset_bytes, s->magic, s->length) != 0)
        continue;
      /* These two names are words: only the container before them makes them a signature. */
      if (s->offset_bytes == 8 && memcmp (data, "RIFF", 4) != 0)
        continue;
      if (s->offset_bytes == 4 && data[0] != 0)
        continue;
      if (g_str_equal (s->magic, "ID3") && (length < 4 || data[3] > 9))
        continue;
      if (g_str_equal (s->magic, "BZh") && (length < 10 || memcmp (data + 4, "1AY&SY", 6) != 0))
        continue;
      *what = _ (s->what);
      return s->kind;
    }
  return READER_KIND_TEXT;
}

/**
 * reader_sniff_html:
 * @text: decoded text
 * @length: its length in bytes
 * @name: (nullable): the file's name
 *
 * Returns: whether @text is a web page, or a part of one whose name says so
 */
gboolean
reader_sniff_html (const char *text, gsize length, const char *name)
{
  static const char *const openers[] = { "<!doctype html", "<html",  "<head", "<body",
                                         "<meta",          "<title", "<main", "<article" };
  static const char *const fragments[] = { "<p",  "<div",  "<section", "<h1", "<table", "<span",
                                           "<br", "<link", "<script",  "<ul", "<a" };
  const char *end = text + length;
  const char *p = skip_prologue (text, end);
  g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;
  gboolean named = lower != NULL
                   && (g_str_has_suffix (lower, ".html") || g_str_has_suffix (lower, ".htm")
                       || g_str_has_suffix (lower, ".xhtml"));

  if (p < end && *p == '<')
    {
      for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
        if (starts_with_tag (p, end, openers[i]))
          return TRUE;
      for (guint i = 0; i < G_N_ELEMENTS (fragments); i++)
        if (starts_with_tag (p, end, fragments[i])
            && (named || g_strstr_len (p, MIN (end - p, HTML_WINDOW_BYTES), "</") != NULL))
          return TRUE;
    }
  if (!named)
    return FALSE;
  for (const char *q = text; q < end; q++)
    {
      q = memchr (q, '<', end - q);
      if (q == NULL)
        break;
      for (guint i = 0; i < G_N_ELEMENTS (fragments); i++)
        if (starts_with_tag (q, end, fragments[i]))
          return TRUE;
      for (guint i = 0; i < G_N_ELEMENTS (openers); i++)
        if (starts_with_tag (q, end, openers[i]))
          return TRUE;
    }
  return FALSE;
}
