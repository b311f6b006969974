/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A web page's article and what the page says about itself.  Private to the reader. */

#pragma once

#include "reader-document-private.h"

#include <libxml/tree.h>

G_BEGIN_DECLS

char *reader_html_declared_encoding (const guint8 *data, gsize length);
gboolean reader_html_read (ReaderDocument *document, const char *html, gsize length);

GString *reader_html_article (xmlNode *root, const char *title);
void reader_html_metadata (xmlNode *root, ReaderDocument *document);
char *reader_html_date (const char *text, const char *language);

gboolean reader_html_is (const xmlNode *node, const char *name);
char *reader_html_dup_attribute (xmlNode *node, const char *name);
char *reader_html_dup_text (xmlNode *node);
xmlNode *reader_html_next (xmlNode *node, xmlNode *root, gboolean into);

G_END_DECLS
