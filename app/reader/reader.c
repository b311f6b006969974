/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The way in: reads a file whole, finds out what it is, and hands it to the decoder and, if it is a
 * page, to the HTML reader.  The asynchronous calls run the same functions in a thread. */

#include "config.h"

#include "reader.h"

#include "reader-document-private.h"
#include "reader-encoding.h"
#include "reader-html.h"
#include "reader-sniff.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define CHUNK_BYTES (256 * 1024)

G_DEFINE_QUARK (concordat-reader-error-quark, reader_error)

/* ---- names and errors ---- */

/* Returns: (transfer full): what to call @file to its owner.  A path of the document portal means
 *   nothing to anybody, so only its last part is shown. */
static char *
display_name (GFile *file)
{
  g_autofree char *path = g_file_get_path (file);

  if (path != NULL && g_str_has_prefix (path, "/run/user/") && strstr (path, "/doc/") != NULL)
    return g_filename_display_basename (path);
  return g_file_get_parse_name (file);
}

/* Replaces @error, which GIO made, by ours about @name. */
static void
take_io_error (GError **error, GError *io, const char *name)
{
  if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, io);
      return;
    }
  if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_NOT_FOUND)
      || g_error_matches (io, G_IO_ERROR, G_IO_ERROR_NOT_DIRECTORY))
    g_set_error (error, READER_ERROR, READER_ERROR_NOT_FOUND, _ ("“%s” does not exist."), name);
  else if (g_error_matches (io, G_IO_ERROR, G_IO_ERROR_PERMISSION_DENIED))
    g_set_error (error, READER_ERROR, READER_ERROR_UNREADABLE,
                 _ ("“%s” cannot be read: you have no permission to open it."), name);
  else
    g_set_error (error, READER_ERROR, READER_ERROR_UNREADABLE, _ ("“%s” cannot be read: %s."), name,
                 io->message);
  g_error_free (io);
}

static gboolean
check_size (guint64 n_bytes, const char *name, GError **error)
{
  g_autofree char *size = NULL;
  g_autofree char *limit = NULL;

  if (n_bytes <= READER_MAX_BYTES)
    return TRUE;
  size = g_format_size (n_bytes);
  limit = g_format_size (READER_MAX_BYTES);
  g_set_error (error, READER_ERROR, READER_ERROR_TOO_LARGE,
               _ ("“%s” is too large: it has more than %s, and texts of up to %s are read."), name,
               size, limit);
  return FALSE;
}

/* ---- reading bytes ---- */

static gboolean
check_kind (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  GError *io = NULL;
  g_autoptr (GFileInfo) info =
      g_file_query_info (file, G_FILE_ATTRIBUTE_STANDARD_TYPE "," G_FILE_ATTRIBUTE_STANDARD_SIZE,
                         G_FILE_QUERY_INFO_NONE, cancellable, &io);

  if (info == NULL)
    {
      take_io_error (error, io, name);
      return FALSE;
    }
  switch (g_file_info_get_file_type (info))
    {
    case G_FILE_TYPE_DIRECTORY:
    case G_FILE_TYPE_MOUNTABLE:
      g_set_error (error, READER_ERROR, READER_ERROR_FOLDER, _ ("“%s” is a folder, not a text."),
                   name);
      return FALSE;
    case G_FILE_TYPE_SPECIAL:
      g_set_error (error, READER_ERROR, READER_ERROR_SPECIAL,
                   _ ("“%s” is a pipe or a device, not a text."), name);
      return FALSE;
    case G_FILE_TYPE_SYMBOLIC_LINK:
      g_set_error (error, READER_ERROR, READER_ERROR_NOT_FOUND,
                   _ ("“%s” is a link to a file that does not exist."), name);
      return FALSE;
    case G_FILE_TYPE_UNKNOWN:
    case G_FILE_TYPE_REGULAR:
    case G_FILE_TYPE_SHORTCUT:
    default:
      break;
    }
  return check_size ((guint64)MAX (0, g_file_info_get_size (info)), name, error);
}

static GBytes *
load_bytes (GFile *file, const char *name, GCancellable *cancellable, GError **error)
{
  GError *io = NULL;
  g_autoptr (GFileInputStream) stream = NULL;
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  g_autofree guint8 *chunk = g_malloc (CHUNK_BYTES);

  stream = g_file_read (file, cancellable, &io);
  if (stream == NULL)
    {
      take_io_error (error, io, name);
      return NULL;
    }
  for (;;)
    {
      gssize n =
          g_input_stream_read (G_INPUT_STREAM (stream), chunk, CHUNK_BYTES, cancellable, &io);

      if (n < 0)
        {
          take_io_error (error, io, name);
          return NULL;
        }
      if (n == 0)
        return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
      if (!check_size ((guint64)bytes->len + (guint64)n, name, error))
        return NULL;
      g_byte_array_append (bytes, chunk, (guint)n);
    }
}

/* ---- from bytes to text ---- */

static void
warn_about_decoding (ReaderDocument *document, const ReaderDecoded *decoded)
{
  if (decoded->guessed)
    reader_document_take_warning (
        document,
        g_strdup_printf (_ ("The file does not say how its letters are encoded; %s was assumed."),
                         decoded->encoding));
  if (decoded->n_broken > 0)
    reader_document_take_warning (
        document, g_strdup_printf (ngettext ("One damaged character is shown as “�”.",
                                             "%lu damaged characters are shown as “�”.",
                                             (gulong)decoded->n_broken),
                                   (gulong)decoded->n_broken));
  if (decoded->n_nuls > 0)
    reader_document_take_warning (
        document,
        g_strdup_printf (ngettext ("One NUL byte is shown as “�”.",
                                   "%lu NUL bytes are shown as “�”.", (gulong)decoded->n_nuls),
                         (gulong)decoded->n_nuls));
}

/* Whether @text has a character that one can see. */
static gboolean
has_visible (const char *text)
{
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (!g_unichar_isspace (c) && !g_unichar_iscntrl (c) && !g_unichar_iszerowidth (c)
          && c != 0xFFFD)
        return TRUE;
    }
  return FALSE;
}

static gboolean
check_decoded (const ReaderDecoded *decoded, const char *name, GError **error)
{
  gsize n_odd = decoded->n_controls + decoded->n_nuls;

  if (decoded->guessed)
    n_odd += decoded->n_broken;
  if (n_odd > 1 + decoded->n_chars / 50)
    {
      g_set_error (error, READER_ERROR, READER_ERROR_NOT_TEXT,
                   _ ("“%s” is not a text: it holds binary data."), name);
      return FALSE;
    }
  if (!has_visible (decoded->text->str))
    {
      g_set_error (error, READER_ERROR, READER_ERROR_EMPTY,
                   _ ("“%s” is empty: it holds nothing but white space."), name);
      return FALSE;
    }
  return TRUE;
}

static gboolean
check_bytes (const guint8 *data, gsize length, const char *name, GError **error)
{
  const char *what = NULL;

  if (length == 0)
    {
      g_set_error (error, READER_ERROR, READER_ERROR_EMPTY, _ ("“%s” is empty."), name);
      return FALSE;
    }
  switch (reader_sniff_bytes (data, length, &what))
    {
    case READER_KIND_DOCUMENT:
      g_set_error (error, READER_ERROR, READER_ERROR_FORMAT,
                   _ ("“%s” is %s: save it as plain text or as a web page to read it here."), name,
                   what);
      return FALSE;
    case READER_KIND_BINARY:
      g_set_error (error, READER_ERROR, READER_ERROR_NOT_TEXT, _ ("“%s” is %s, not a text."), name,
                   what);
      return FALSE;
    case READER_KIND_TEXT:
    case READER_KIND_HTML:
    default:
      return TRUE;
    }
}

/* Decodes @data; a page once more if it declares an encoding that matters. */
static gboolean
decode (const guint8 *data, gsize length, const char *name, ReaderDecoded *decoded)
{
  gboolean html;

  reader_decode (data, length, NULL, decoded);
  html = reader_sniff_html (decoded->text->str, decoded->text->len, name);
  if (html && decoded->guessed)
    {
      g_autofree char *declared = reader_html_declared_encoding (data, length);

      if (declared != NULL)
        {
          reader_decoded_clear (decoded);
          reader_decode (data, length, declared, decoded);
        }
    }
  return html;
}

/**
 * reader_read_bytes:
 * @bytes: a whole file, or what was pasted
 * @name: what to call it in messages; its ending helps to tell a page from a text
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * *Errors:* %READER_ERROR_EMPTY, %READER_ERROR_NOT_TEXT, %READER_ERROR_FORMAT,
 * %READER_ERROR_TOO_LARGE, %G_IO_ERROR_CANCELLED.
 *
 * *Thread:* any.  *Complexity:* linear.
 *
 * Returns: (transfer full): the document
 */
ReaderDocument *
reader_read_bytes (GBytes *bytes, const char *name, GCancellable *cancellable, GError **error)
{
  gsize length;
  const guint8 *data;
  g_auto (ReaderDecoded) decoded = { 0 };
  g_autoptr (ReaderDocument) document = NULL;
  gboolean html;

  g_return_val_if_fail (bytes != NULL, NULL);
  g_return_val_if_fail (name != NULL, NULL);

  data = g_bytes_get_data (bytes, &length);
  if (!check_bytes (data, length, name, error) || !check_size (length, name, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  html = decode (data, length, name, &decoded);
  if (!check_decoded (&decoded, name, error) || !check_size (decoded.text->len, name, error)
      || g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;

  document = reader_document_new (name, bytes);
  g_free (document->encoding);
  document->encoding = g_strdup (decoded.encoding);
  document->encoding_guessed = decoded.guessed;
  document->encoding_confidence = decoded.confidence;
  warn_about_decoding (document, &decoded);
  if (!html)
    reader_document_take_text (document, g_steal_pointer (&decoded.text));
  else if (!reader_html_read (document, decoded.text->str, decoded.text->len))
    {
      g_set_error (error, READER_ERROR, READER_ERROR_EMPTY, _ ("“%s” is a web page without text."),
                   name);
      return NULL;
    }
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return NULL;
  return g_steal_pointer (&document);
}

/**
 * reader_read_file:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * *Errors:* any %READER_ERROR, %G_IO_ERROR_CANCELLED.
 *
 * *Thread:* any; blocks.
 *
 * Returns: (transfer full): the document
 */
ReaderDocument *
reader_read_file (GFile *file, GCancellable *cancellable, GError **error)
{
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;

  g_return_val_if_fail (G_IS_FILE (file), NULL);

  name = display_name (file);
  if (!check_kind (file, name, cancellable, error))
    return NULL;
  bytes = load_bytes (file, name, cancellable, error);
  if (bytes == NULL)
    return NULL;
  return reader_read_bytes (bytes, name, cancellable, error);
}

/* ---- asynchronous twins ---- */

static void
read_file_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  GError *error = NULL;
  ReaderDocument *document = reader_read_file (source, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, (GDestroyNotify)reader_document_unref);
  else
    g_task_return_error (task, error);
}

/**
 * reader_read_file_async:
 * @file: a file
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread's main context when the document is there
 * @user_data: for @callback
 *
 * reader_read_file() in a thread of its own.
 */
void
reader_read_file_async (GFile *file,
                        GCancellable *cancellable,
                        GAsyncReadyCallback callback,
                        gpointer user_data)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (G_IS_FILE (file));

  task = g_task_new (file, cancellable, callback, user_data);
  g_task_set_source_tag (task, reader_read_file_async);
  g_task_run_in_thread (task, read_file_thread);
}

/**
 * reader_read_file_finish:
 * @file: the file
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the document
 */
ReaderDocument *
reader_read_file_finish (GFile *file, GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, file), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}

typedef struct
{
  GBytes *bytes;
  char *name;
} ReadBytes;

static void
read_bytes_free (gpointer data)
{
  ReadBytes *job = data;

  g_bytes_unref (job->bytes);
  g_free (job->name);
  g_free (job);
}

static void
read_bytes_thread (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const ReadBytes *job = data;
  GError *error = NULL;
  ReaderDocument *document = reader_read_bytes (job->bytes, job->name, cancellable, &error);

  if (document != NULL)
    g_task_return_pointer (task, document, (GDestroyNotify)reader_document_unref);
  else
    g_task_return_error (task, error);
}

/**
 * reader_read_bytes_async:
 * @bytes: a whole file, or what was pasted
 * @name: what to call it in messages
 * @cancellable: (nullable): a cancellable
 * @callback: called in the thread's main context when the document is there
 * @user_data: for @callback
 *
 * reader_read_bytes() in a thread of its own.
 */
void
reader_read_bytes_async (GBytes *bytes,
                         const char *name,
                         GCancellable *cancellable,
                         GAsyncReadyCallback callback,
                         gpointer user_data)
{
  g_autoptr (GTask) task = NULL;
  ReadBytes *job;

  g_return_if_fail (bytes != NULL);
  g_return_if_fail (name != NULL);

  job = g_new0 (ReadBytes, 1);
  job->bytes = g_bytes_ref (bytes);
  job->name = g_strdup (name);
  task = g_task_new (NULL, cancellable, callback, user_data);
  g_task_set_source_tag (task, reader_read_bytes_async);
  g_task_set_task_data (task, job, read_bytes_free);
  g_task_run_in_thread (task, read_bytes_thread);
}

/**
 * reader_read_bytes_finish:
 * @result: what the callback got
 * @error: return location for an error
 *
 * Returns: (transfer full): the document
 */
ReaderDocument *
reader_read_bytes_finish (GAsyncResult *result, GError **error)
{
  g_return_val_if_fail (g_task_is_valid (result, NULL), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
