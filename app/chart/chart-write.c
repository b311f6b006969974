/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Replaces a file as a whole: writes a new one beside it, brings it to the disk, and renames it.
 * (g_file_replace_contents() will not do: where writing fails it renames the half file all the
 * same, and it writes into files with several names in place.) */

#include "config.h"

#include "chart-private.h"

#include <errno.h>
#include <gio/gfiledescriptorbased.h>
#include <glib/gi18n-lib.h>
#include <stdlib.h>
#include <unistd.h>

/* Returns: (transfer full): the file that @file leads to, if it is a link */
static GFile *
resolve (GFile *file)
{
  const char *path = g_file_peek_path (file);
  char *real = path != NULL ? realpath (path, NULL) : NULL;
  GFile *target = real != NULL ? g_file_new_for_path (real) : g_object_ref (file);

  free (real);
  return target;
}

static gboolean
write_out (GFile *temporary,
           ChartWriteFunc write,
           gpointer user_data,
           GCancellable *cancellable,
           GError **error)
{
  g_autoptr (GFileOutputStream) stream =
      g_file_create (temporary, G_FILE_CREATE_NONE, cancellable, error);

  if (stream == NULL)
    return FALSE;
  if (!write (G_OUTPUT_STREAM (stream), user_data, cancellable, error))
    {
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL);
      return FALSE;
    }
  if (G_IS_FILE_DESCRIPTOR_BASED (stream)
      && fsync (g_file_descriptor_based_get_fd (G_FILE_DESCRIPTOR_BASED (stream))) != 0
      && errno != EINVAL && errno != ENOTSUP)
    {
      int code = errno;

      g_set_error_literal (error, G_IO_ERROR, (int)g_io_error_from_errno (code), g_strerror (code));
      g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL);
      return FALSE;
    }
  return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
}

/* A pipe or a device is no file to put another in the place of: what is new goes through it. */
static gboolean
write_through (GFile *file,
               ChartWriteFunc write,
               gpointer user_data,
               GCancellable *cancellable,
               GError **error)
{
  g_autoptr (GFileOutputStream) stream =
      g_file_append_to (file, G_FILE_CREATE_NONE, cancellable, error);

  if (stream == NULL)
    return FALSE;
  if (write (G_OUTPUT_STREAM (stream), user_data, cancellable, error))
    return g_output_stream_close (G_OUTPUT_STREAM (stream), cancellable, error);
  g_output_stream_close (G_OUTPUT_STREAM (stream), NULL, NULL);
  return FALSE;
}

/* Gives the new file the permissions of the one that it replaces. */
static void
copy_mode (GFile *from, GFile *to, GCancellable *cancellable)
{
  g_autoptr (GFileInfo) info = g_file_query_info (from, G_FILE_ATTRIBUTE_UNIX_MODE,
                                                  G_FILE_QUERY_INFO_NONE, cancellable, NULL);

  if (info == NULL || !g_file_info_has_attribute (info, G_FILE_ATTRIBUTE_UNIX_MODE))
    return;
  g_file_set_attribute_uint32 (to, G_FILE_ATTRIBUTE_UNIX_MODE,
                               g_file_info_get_attribute_uint32 (info, G_FILE_ATTRIBUTE_UNIX_MODE)
                                   & 0777,
                               G_FILE_QUERY_INFO_NONE, cancellable, NULL);
}

static gboolean
replace (GFile *file,
         ChartWriteFunc write,
         gpointer user_data,
         GCancellable *cancellable,
         GError **error)
{
  g_autoptr (GFile) target = resolve (file);
  g_autoptr (GFile) folder = g_file_get_parent (target);
  g_autofree char *base = g_file_get_basename (target);
  g_autofree char *name = NULL;
  g_autoptr (GFile) temporary = NULL;
  GFileType type = g_file_query_file_type (target, G_FILE_QUERY_INFO_NONE, cancellable);

  if (type == G_FILE_TYPE_SPECIAL)
    return write_through (target, write, user_data, cancellable, error);
  if (folder == NULL || type == G_FILE_TYPE_DIRECTORY)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_IS_DIRECTORY, g_strerror (EISDIR));
      return FALSE;
    }
  name = g_strdup_printf (".%.100s.%08x.part", base, g_random_int ());
  temporary = g_file_get_child (folder, name);
  if (!write_out (temporary, write, user_data, cancellable, error))
    {
      g_file_delete (temporary, NULL, NULL);
      return FALSE;
    }
  copy_mode (target, temporary, cancellable);
  if (g_file_move (temporary, target, G_FILE_COPY_OVERWRITE | G_FILE_COPY_NO_FALLBACK_FOR_MOVE,
                   cancellable, NULL, NULL, error))
    return TRUE;
  g_file_delete (temporary, NULL, NULL);
  return FALSE;
}

/**
 * chart_replace_file:
 * @file: where to; replaced if it is there, in the folder that it is in, through links; a
 *   pipe or a device is written to
 * @write: writes the new content
 * @user_data: for @write
 * @cancellable: (nullable): a cancellable
 * @error: return location for an error
 *
 * After a failure the old file is as it was, and nothing is left beside it.
 *
 * *Errors:* %CHART_ERROR_WRITE for any %G_IO_ERROR but %G_IO_ERROR_CANCELLED; what @write says.
 *
 * *Thread:* any; blocks.
 *
 * Returns: whether the file is there now
 */
gboolean
chart_replace_file (GFile *file,
                    ChartWriteFunc write,
                    gpointer user_data,
                    GCancellable *cancellable,
                    GError **error)
{
  GError *io = NULL;
  g_autofree char *name = NULL;

  g_return_val_if_fail (G_IS_FILE (file), FALSE);
  g_return_val_if_fail (write != NULL, FALSE);

  if (replace (file, write, user_data, cancellable, &io))
    return TRUE;
  if (io->domain != G_IO_ERROR || g_error_matches (io, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_propagate_error (error, io);
      return FALSE;
    }
  name = g_file_get_parse_name (file);
  g_set_error (error, CHART_ERROR, CHART_ERROR_WRITE, _ ("“%s” could not be written: %s."), name,
               io->message);
  g_error_free (io);
  return FALSE;
}
