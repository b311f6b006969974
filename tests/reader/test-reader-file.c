/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is no text, and what cannot be read: one sentence each, which names the file. */

#include "config.h"

#include "reader.h"

#include <glib/gstdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

typedef struct
{
  char *folder;
} Fixture;

static void
fixture_set_up (Fixture *self, gconstpointer data)
{
  g_autoptr (GError) error = NULL;

  self->folder = g_dir_make_tmp ("concordat-reader-XXXXXX", &error);
  g_assert_no_error (error);
}

static void
fixture_tear_down (Fixture *self, gconstpointer data)
{
  GDir *dir = g_dir_open (self->folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (self->folder, name, NULL);

      g_chmod (path, 0700);
      g_remove (path);
    }
  g_dir_close (dir);
  g_rmdir (self->folder);
  g_free (self->folder);
}

static char *
write_file (Fixture *self, const char *name, const void *data, gsize length)
{
  char *path = g_build_filename (self->folder, name, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, data, (gssize)length, &error);
  g_assert_no_error (error);
  return path;
}

static void
check_refused (const char *path, ReaderError code, const char *reason)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (ReaderDocument) document = reader_read_file (file, NULL, &error);
  g_autofree char *name = g_path_get_basename (path);

  g_assert_null (document);
  g_assert_error (error, READER_ERROR, (int)code);
  g_assert_nonnull (strstr (error->message, name));
  g_assert_nonnull (strstr (error->message, reason));
  g_assert_true (g_str_has_suffix (error->message, "."));
}

static void
check_data (Fixture *self,
            const char *name,
            const void *data,
            gsize length,
            ReaderError code,
            const char *reason)
{
  g_autofree char *path = write_file (self, name, data, length);

  check_refused (path, code, reason);
}

static void
test_binary (Fixture *self, gconstpointer data)
{
  static const char png[] = "\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10";
  static const char zip[] = "PK\x03\x04\x14\0\0\0\0\0abcdefghijklmnopqrstuvwx";
  static const char docx[] = "PK\x03\x04\x14\0\0\0\0\0word/document.xml and more";
  static const char elf[] = "\x7f"
                            "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0";
  guint8 noise[4096];
  GRand *rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < sizeof noise; i++)
    noise[i] = (guint8)g_rand_int_range (rand, 0, 256);
  g_rand_free (rand);
  check_data (self, "png.txt", png, sizeof png, READER_ERROR_NOT_TEXT, "a PNG picture");
  check_data (self, "zip.txt", zip, sizeof zip, READER_ERROR_NOT_TEXT, "a ZIP archive");
  check_data (self, "docx.txt", docx, sizeof docx, READER_ERROR_FORMAT, "a Word document");
  check_data (self, "elf.html", elf, sizeof elf, READER_ERROR_NOT_TEXT, "a program");
  check_data (self, "pdf.txt", "%PDF-1.7\n%\xE2\xE3", 11, READER_ERROR_FORMAT, "a PDF document");
  check_data (self, "rtf.txt", "{\\rtf1\\ansi Bonjour}", 20, READER_ERROR_FORMAT, "an RTF");
  check_data (self, "noise.txt", noise, sizeof noise, READER_ERROR_NOT_TEXT, "binary data");
}

static void
test_empty (Fixture *self, gconstpointer data)
{
  check_data (self, "empty.txt", "", 0, READER_ERROR_EMPTY, "is empty");
  check_data (self, "white.txt", " \n\t\r\n \xC2\xA0", 8, READER_ERROR_EMPTY, "white space");
  check_data (self, "mark.txt", "\xEF\xBB\xBF", 3, READER_ERROR_EMPTY, "white space");
  check_data (self, "page.html", "<html><head><title>Accord</title></head><body></body></html>", 60,
              READER_ERROR_EMPTY, "page without text");
}

static void
test_not_files (Fixture *self, gconstpointer data)
{
  g_autofree char *fifo = g_build_filename (self->folder, "fifo", NULL);
  g_autofree char *missing = g_build_filename (self->folder, "missing.txt", NULL);
  g_autofree char *dangling = g_build_filename (self->folder, "dangling.txt", NULL);

  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  g_assert_cmpint (symlink ("nowhere", dangling), ==, 0);
  check_refused (self->folder, READER_ERROR_FOLDER, "a folder");
  check_refused (fifo, READER_ERROR_SPECIAL, "a pipe or a device");
  check_refused ("/dev/zero", READER_ERROR_SPECIAL, "a pipe or a device");
  check_refused (missing, READER_ERROR_NOT_FOUND, "does not exist");
  check_refused (dangling, READER_ERROR_NOT_FOUND, "does not exist");
}

static void
test_unreadable (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "secret.txt", "Un accord", 9);

  g_assert_cmpint (g_chmod (path, 0), ==, 0);
  /* Root may read everything; the kernel's own refusals hold for root as well. */
  if (access (path, R_OK) != 0)
    check_refused (path, READER_ERROR_UNREADABLE, "no permission");
  check_refused ("/proc/self/mem", READER_ERROR_UNREADABLE, "cannot be read");
}

static void
test_too_large (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "large.txt", "a", 1);

  g_assert_cmpint (truncate (path, (off_t)READER_MAX_BYTES + 1), ==, 0);
  check_refused (path, READER_ERROR_TOO_LARGE, "too large");
}

static void
test_cancelled (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "a.txt", "Un accord", 9);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (reader_read_file (file, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
store_result_cb (GObject *source, GAsyncResult *result, gpointer user_data)
{
  GAsyncResult **slot = user_data;

  *slot = g_object_ref (result);
}

static GAsyncResult *
wait_for (GAsyncResult **slot)
{
  while (*slot == NULL)
    g_main_context_iteration (NULL, TRUE);
  return *slot;
}

static void
test_async (Fixture *self, gconstpointer data)
{
  g_autofree char *path = write_file (self, "a.txt", "Un accord\r\nsigné", 17);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GFile) folder = g_file_new_for_path (self->folder);
  g_autoptr (GBytes) bytes = g_bytes_new_static ("collé", 6);
  g_autoptr (GAsyncResult) first = NULL;
  g_autoptr (GAsyncResult) second = NULL;
  g_autoptr (GAsyncResult) third = NULL;
  g_autoptr (ReaderDocument) read = NULL;
  g_autoptr (ReaderDocument) pasted = NULL;
  g_autoptr (GError) error = NULL;

  reader_read_file_async (file, NULL, store_result_cb, &first);
  read = reader_read_file_finish (file, wait_for (&first), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (read->text, ==, "Un accord\nsigné");

  reader_read_bytes_async (bytes, "Pasted text", NULL, store_result_cb, &second);
  pasted = reader_read_bytes_finish (wait_for (&second), &error);
  g_assert_no_error (error);
  g_assert_cmpstr (pasted->text, ==, "collé");
  g_assert_cmpstr (pasted->name, ==, "Pasted text");

  reader_read_file_async (folder, NULL, store_result_cb, &third);
  g_assert_null (reader_read_file_finish (folder, wait_for (&third), &error));
  g_assert_error (error, READER_ERROR, READER_ERROR_FOLDER);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(name, func)                                                                            \
  g_test_add ("/reader/file/" name, Fixture, NULL, fixture_set_up, func, fixture_tear_down)
  ADD ("binary", test_binary);
  ADD ("empty", test_empty);
  ADD ("not-files", test_not_files);
  ADD ("unreadable", test_unreadable);
  ADD ("too-large", test_too_large);
  ADD ("cancelled", test_cancelled);
  ADD ("async", test_async);
  return g_test_run ();
}
