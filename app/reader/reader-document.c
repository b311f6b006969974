/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document as the reader returns it: a counted record without behaviour.  It is filled by one
 * thread, then never changed, so any thread may hold a reference. */

#include "config.h"

#include "reader-document-private.h"

G_DEFINE_BOXED_TYPE (ReaderDocument, reader_document, reader_document_ref, reader_document_unref)

static void
reader_document_clear (gpointer data)
{
  ReaderDocument *self = data;

  g_free (self->text);
  g_free (self->name);
  g_free (self->title);
  g_free (self->author);
  g_free (self->publisher);
  g_free (self->published);
  g_free (self->language);
  g_free (self->url);
  g_free (self->encoding);
  g_bytes_unref (self->original);
  g_strfreev (self->warnings);
}

/* Returns: (transfer full): a document without text */
ReaderDocument *
reader_document_new (const char *name, GBytes *original)
{
  ReaderDocument *self = g_atomic_rc_box_new0 (ReaderDocument);

  self->format = "text";
  self->name = g_strdup (name);
  self->encoding = g_strdup ("UTF-8");
  self->encoding_confidence = 1.0;
  self->original = g_bytes_ref (original);
  self->warnings = g_new0 (char *, 1);
  return self;
}

void
reader_document_take_text (ReaderDocument *self, GString *text)
{
  g_free (self->text);
  self->text_length = text->len;
  self->text = g_string_free_and_steal (text);
}

void
reader_document_take_warning (ReaderDocument *self, char *sentence)
{
  guint n = g_strv_length (self->warnings);

  self->warnings = g_renew (char *, self->warnings, n + 2);
  self->warnings[n] = sentence;
  self->warnings[n + 1] = NULL;
}

/**
 * reader_document_ref:
 * @self: a document
 *
 * Returns: (transfer full): @self
 */
ReaderDocument *
reader_document_ref (ReaderDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_atomic_rc_box_acquire (self);
}

/**
 * reader_document_unref:
 * @self: (transfer full): a document
 */
void
reader_document_unref (ReaderDocument *self)
{
  g_return_if_fail (self != NULL);

  g_atomic_rc_box_release_full (self, reader_document_clear);
}

/**
 * reader_document_dup_sha256:
 * @self: a document
 *
 * Computed when asked for: it takes as long as a third of all facts.
 *
 * Returns: (transfer full): of the original bytes, 64 lower-case hexadecimal digits
 */
char *
reader_document_dup_sha256 (ReaderDocument *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, self->original);
}
