/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parses a page with libxml2's forgiving parser, and small tools to walk what it made.  The walks
 * are loops, not recursions: a page of a hundred thousand nested tags must not end the program.
 * The page is always given as UTF-8: the encoding was settled before, from the same bytes. */

#include "config.h"

#include "reader-html.h"

#include <libxml/HTMLparser.h>
#include <string.h>

/* How far from the start a page may declare its encoding (the standard says 1024). */
#define DECLARATION_BYTES 4096

#define MAX_LABEL_BYTES 40

/* What libxml2 has to say about a page is not shown. */
static void
ignore_error_cb (void *data, const char *format, ...)
{
}

/**
 * reader_html_declared_encoding:
 * @data: a page's bytes
 * @length: their number
 *
 * Returns: (transfer full) (nullable): the label after `charset=` or `encoding=`
 */
char *
reader_html_declared_encoding (const guint8 *data, gsize length)
{
  static const char *const keys[] = { "charset", "encoding" };
  gsize window = MIN (length, DECLARATION_BYTES);

  for (gsize i = 0; i < window; i++)
    for (guint k = 0; k < G_N_ELEMENTS (keys); k++)
      {
        gsize n = strlen (keys[k]);
        gsize at = i + n;
        gsize start;

        if (at >= window || g_ascii_strncasecmp ((const char *)data + i, keys[k], n) != 0)
          continue;
        while (at < window && g_ascii_isspace (data[at]))
          at++;
        if (at >= window || data[at] != '=')
          continue;
        for (at++; at < window && (g_ascii_isspace (data[at]) || strchr ("\"'", data[at]));)
          at++;
        start = at;
        while (at < window && (g_ascii_isalnum (data[at]) || strchr ("-_:.", data[at])))
          at++;
        if (at > start && at - start <= MAX_LABEL_BYTES)
          return g_strndup ((const char *)data + start, at - start);
      }
  return NULL;
}

gboolean
reader_html_is (const xmlNode *node, const char *name)
{
  return node->type == XML_ELEMENT_NODE && g_ascii_strcasecmp ((const char *)node->name, name) == 0;
}

/* Returns: (transfer full) (nullable): the attribute, without white space around it; %NULL where
 *   it is missing or empty */
char *
reader_html_dup_attribute (xmlNode *node, const char *name)
{
  xmlChar *value = xmlGetProp (node, (const xmlChar *)name);
  char *copy = NULL;

  if (value != NULL)
    {
      copy = g_strstrip (g_strdup ((const char *)value));
      if (*copy == '\0')
        g_clear_pointer (&copy, g_free);
      xmlFree (value);
    }
  return copy;
}

/**
 * reader_html_next:
 * @node: where the walk is
 * @root: where it began
 * @into: whether to go to the children of @node
 *
 * Returns: (nullable): the next node below @root in document order
 */
xmlNode *
reader_html_next (xmlNode *node, xmlNode *root, gboolean into)
{
  if (into && node->children != NULL && node->type == XML_ELEMENT_NODE)
    return node->children;
  while (node != root)
    {
      if (node->next != NULL)
        return node->next;
      node = node->parent;
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): the text below @node with single spaces; %NULL if none */
char *
reader_html_dup_text (xmlNode *node)
{
  g_autoptr (GString) text = g_string_new (NULL);
  gboolean space = FALSE;

  for (xmlNode *n = node; n != NULL; n = reader_html_next (n, node, TRUE))
    {
      if ((n->type != XML_TEXT_NODE && n->type != XML_CDATA_SECTION_NODE) || n->content == NULL)
        continue;
      for (const char *p = (const char *)n->content; *p != '\0'; p++)
        {
          if (g_ascii_isspace (*p))
            {
              space = text->len > 0;
              continue;
            }
          if (space)
            g_string_append_c (text, ' ');
          space = FALSE;
          g_string_append_c (text, *p);
        }
    }
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/**
 * reader_html_read:
 * @document: gets the article's text and the metadata
 * @html: the page in UTF-8
 * @length: its length in bytes
 *
 * Returns: whether the page has any text
 */
gboolean
reader_html_read (ReaderDocument *document, const char *html, gsize length)
{
  htmlParserCtxt *context;
  xmlDoc *page;
  xmlNode *root;
  GString *text;

  g_return_val_if_fail (length <= G_MAXINT, FALSE);

  xmlInitParser ();
  xmlSetGenericErrorFunc (NULL, ignore_error_cb);
  context = htmlNewParserCtxt ();
  page = htmlCtxtReadMemory (context, html, (int)length, NULL, "UTF-8",
                             HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING
                                 | HTML_PARSE_NONET | HTML_PARSE_COMPACT);
  htmlFreeParserCtxt (context);
  root = page != NULL ? xmlDocGetRootElement (page) : NULL;
  if (root == NULL)
    {
      g_clear_pointer (&page, xmlFreeDoc);
      return FALSE;
    }
  document->format = "html";
  reader_html_metadata (root, document);
  text = reader_html_article (root, document->title);
  xmlFreeDoc (page);
  if (text->len == 0)
    {
      g_string_free (text, TRUE);
      return FALSE;
    }
  reader_document_take_text (document, text);
  return TRUE;
}
