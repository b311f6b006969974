/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The article of a page, without menus, banners, share buttons, related links and footers.
 *
 * Every element is a row of one array in document order, so that sums over subtrees are loops from
 * its end.  First what is no article by its tag, role or class goes, unless it holds most of the
 * page's text; then each paragraph scores by length, commas and share of links, and gives the score
 * to the elements around it; the best one, widened to the article around it and to the heading, is
 * written line by line.  Linear in the size of the page. */

#include "config.h"

#include "reader-html-words.h"
#include "reader-html.h"

#include <string.h>

/* Shorter ones say nothing about where the article is. */
#define PARAGRAPH_MIN_CHARS 25

/* A line with a greater share of link text is navigation. */
#define LINK_DENSITY 0.6

/* From this share of the page's text on, a name that also speaks of an article is believed. */
#define KEPT_SHARE 0.2

/* From this share on, an element is the page, not a part of it. */
#define WRAPPER_SHARE 0.85

typedef struct
{
  xmlNode *node;
  gint parent; /* index, -1 for the root */
  gint last;   /* index of the last element below it, or its own */
  gboolean dropped;
  gboolean block;
  gboolean link; /* inside <a> */
  guint own;     /* visible characters directly in it */
  guint text;    /* in it and below, without what is dropped */
  guint links;   /* of these, in links */
  guint line;    /* characters of its own line: without those of blocks below */
  guint line_links;
  guint own_commas;
  guint commas;   /* in its own line */
  guint articles; /* <article> below it */
  guint paragraphs; /* characters of paragraphs in it and below */
  double score;
} Element;

typedef struct
{
  GArray *elements;
  gint h1;
} Page;

#define AT(i) (&g_array_index (page->elements, Element, (i)))

static gboolean
in_list (const char *const *list, const char *name)
{
  for (; *list != NULL; list++)
    if (g_ascii_strcasecmp (*list, name) == 0)
      return TRUE;
  return FALSE;
}

static guint
count_visible (const char *text, guint *commas)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p) && ((guchar)*p & 0xC0) != 0x80)
        n++;
      if (*p == ',')
        (*commas)++;
    }
  return n;
}

/* Whether a word of the class or id of @node is in @words; words end where a letter or digit does
 * not follow, or a capital follows a small letter. */
static gboolean
has_word (const char *names, const char *const *words)
{
  const char *p = names;

  while (*p != '\0')
    {
      char word[32];
      gsize n = 0;

      while (*p != '\0' && !g_ascii_isalnum (*p))
        p++;
      while (g_ascii_isalnum (*p))
        {
          if (n > 0 && g_ascii_isupper (*p) && g_ascii_islower (p[-1]))
            break;
          if (n < sizeof word - 1)
            word[n] = *p;
          n++;
          p++;
        }
      if (n == 0 || n >= sizeof word)
        continue;
      word[n] = '\0';
      if (in_list (words, word))
        return TRUE;
    }
  return FALSE;
}

static char *
dup_names (xmlNode *node)
{
  g_autofree char *class = reader_html_dup_attribute (node, "class");
  g_autofree char *id = reader_html_dup_attribute (node, "id");

  if (class == NULL && id == NULL)
    return NULL;
  return g_strconcat (class != NULL ? class : "", " ", id != NULL ? id : "", NULL);
}

/* Whether the tag or role of @node says that it is no article, however long. */
static gboolean
is_dropped_by_kind (xmlNode *node)
{
  g_autofree char *role = reader_html_dup_attribute (node, "role");

  return in_list (dropped_tags, (const char *)node->name)
         || (role != NULL && in_list (dropped_roles, role));
}

/* Whether @node is not shown.  A page saved while a dialogue was open hides its article. */
static gboolean
is_hidden (xmlNode *node)
{
  g_autofree char *hidden = reader_html_dup_attribute (node, "aria-hidden");
  g_autofree char *style = reader_html_dup_attribute (node, "style");

  if (xmlHasProp (node, (const xmlChar *)"hidden") != NULL
      || (hidden != NULL && g_ascii_strcasecmp (hidden, "true") == 0))
    return TRUE;
  return style != NULL
         && (strstr (style, "display:none") != NULL || strstr (style, "display: none") != NULL);
}

static gboolean
has_part (const char *lower, const char *const *parts)
{
  for (; *parts != NULL; parts++)
    if (strstr (lower, *parts) != NULL)
      return TRUE;
  return FALSE;
}

/* Whether the state, class or id of @node, which has @share of the page's text, says that it is no
 * article.  A wrapper around nearly all is kept whatever its name; what has paragraphs of its own
 * (comments) goes even if it has more than the article; a name that speaks of an article as well
 * ("article-body paywall") is believed from %KEPT_SHARE on. */
static gboolean
is_dropped_by_share (xmlNode *node, double share)
{
  g_autofree char *names = dup_names (node);
  g_autofree char *lower = names != NULL ? g_ascii_strdown (names, -1) : NULL;

  if (share < WRAPPER_SHARE && names != NULL && has_part (lower, wordy_parts)
      && has_word (names, dropped_words))
    return TRUE;
  if (share >= 0.5)
    return FALSE;
  if (is_hidden (node))
    return TRUE;
  if (names == NULL)
    return FALSE;
  if (has_part (lower, dropped_phrases))
    return TRUE;
  return has_word (names, dropped_words) && !(share >= KEPT_SHARE && has_word (names, kept_words));
}

static gboolean
is_article_part (Page *page, gint i)
{
  for (; i >= 0; i = AT (i)->parent)
    if (reader_html_is (AT (i)->node, "article") || reader_html_is (AT (i)->node, "main"))
      return TRUE;
  return FALSE;
}

static gboolean
is_below (Page *page, gint i, gint root)
{
  return i >= root && i <= AT (root)->last;
}

/* Fills the array: one element per node that can hold text. */
static void
list_elements (Page *page, xmlNode *root)
{
  gboolean into = TRUE;

  for (xmlNode *n = root; n != NULL; n = reader_html_next (n, root, into))
    {
      gint parent = n == root ? -1 : GPOINTER_TO_INT (n->parent->_private) - 1;

      into = TRUE;
      if (n->type == XML_ELEMENT_NODE)
        {
          Element element = { .node = n, .parent = parent };

          if (in_list (skipped, (const char *)n->name))
            {
              into = FALSE;
              continue;
            }
          element.block = !in_list (inline_tags, (const char *)n->name);
          element.link = reader_html_is (n, "a") || (parent >= 0 && AT (parent)->link);
          element.last = (gint)page->elements->len;
          g_array_append_val (page->elements, element);
          n->_private = GINT_TO_POINTER ((gint)page->elements->len);
        }
      else if (n->type == XML_TEXT_NODE && n->content != NULL && parent >= 0)
        AT (parent)->own += count_visible ((const char *)n->content, &AT (parent)->own_commas);
    }
}

/* Sums up, from the last element to the first. */
static void
sum_up (Page *page)
{
  for (guint i = 0; i < page->elements->len; i++)
    {
      Element *e = AT (i);

      e->text = e->line = e->dropped ? 0 : e->own;
      e->links = e->line_links = e->link ? e->text : 0;
      e->commas = e->dropped ? 0 : e->own_commas;
      e->articles = 0;
    }
  for (gint i = (gint)page->elements->len - 1; i > 0; i--)
    {
      Element *e = AT (i);
      Element *parent = AT (e->parent);

      parent->last = MAX (parent->last, e->last);
      if (e->dropped)
        continue;
      parent->articles += e->articles + (reader_html_is (e->node, "article") ? 1 : 0);
      parent->text += e->text;
      parent->links += e->links;
      if (e->block)
        continue;
      parent->line += e->line;
      parent->line_links += e->line_links;
      parent->commas += e->commas;
    }
}

static void
drop_elements (Page *page, const char *title)
{
  guint all = AT (0)->text;

  for (gint i = 0; i < (gint)page->elements->len; i++)
    {
      Element *e = AT (i);
      gboolean body = reader_html_is (e->node, "html") || reader_html_is (e->node, "body");

      if (i > 0 && AT (e->parent)->dropped)
        e->dropped = TRUE;
      else if (!body && is_dropped_by_kind (e->node))
        e->dropped = TRUE;
      else if (!body && all > 0)
        e->dropped = is_dropped_by_share (e->node, (double)e->text / all);
      if (!e->dropped && reader_html_is (e->node, "h1") && e->text > 0)
        {
          g_autofree char *text = reader_html_dup_text (e->node);

          if (page->h1 < 0 || (title != NULL && text != NULL && g_str_has_prefix (title, text)))
            page->h1 = i;
        }
    }
  /* The header of the site, unless the article's own heading is in it. */
  for (gint i = 0; i < (gint)page->elements->len; i++)
    {
      Element *e = AT (i);

      if (i > 0 && AT (e->parent)->dropped)
        e->dropped = TRUE;
      else if (reader_html_is (e->node, "header") && !is_article_part (page, i) && e->text * 2 < all
               && !(page->h1 >= 0 && is_below (page, page->h1, i)))
        e->dropped = TRUE;
    }
}

static double
paragraph_score (const Element *e)
{
  double score;

  if (e->dropped || !e->block || e->line < PARAGRAPH_MIN_CHARS
      || e->line_links > e->line * LINK_DENSITY)
    return 0;
  score = 1 + MIN (e->commas, 10) * 0.5 + MIN (e->line / 100.0, 3);
  if (reader_html_is (e->node, "li") || reader_html_is (e->node, "td")
      || reader_html_is (e->node, "figcaption"))
    score *= 0.3;
  return score * (1.0 - (double)e->line_links / e->line);
}

static double
container_weight (xmlNode *node)
{
  g_autofree char *names = dup_names (node);
  g_autofree char *itemprop = reader_html_dup_attribute (node, "itemprop");
  g_autofree char *role = reader_html_dup_attribute (node, "role");
  double weight = 1.0;

  if (reader_html_is (node, "article") || reader_html_is (node, "main")
      || g_strcmp0 (role, "main") == 0 || g_strcmp0 (role, "article") == 0)
    weight += 0.25;
  if (itemprop != NULL && strstr (itemprop, "articleBody") != NULL)
    weight += 0.5;
  if (names != NULL && has_word (names, kept_words))
    weight += 0.25;
  return weight;
}

/* Returns: the index of the element that holds the article */
static gint
choose_root (Page *page)
{
  gint best = -1;
  double best_score = 0;

  for (gint i = (gint)page->elements->len - 1; i >= 0; i--)
    {
      Element *e = AT (i);
      double score = paragraph_score (e);
      gint up = reader_html_is (e->node, "p") || reader_html_is (e->node, "li") ? e->parent : i;

      if (score > 0)
        e->paragraphs += e->line;
      for (guint level = 0; score > 0 && up >= 0 && level < 3; level++, up = AT (up)->parent)
        AT (up)->score += score / (level == 0 ? 1 : 2 * level);
      if (e->parent >= 0)
        AT (e->parent)->paragraphs += e->paragraphs;
    }
  for (gint i = 0; i < (gint)page->elements->len; i++)
    {
      Element *e = AT (i);
      double score;

      if (e->score <= 0 || e->dropped || e->text == 0)
        continue;
      score = e->score * (1.0 - (double)e->links / e->text) * container_weight (e->node);
      if (score > best_score)
        {
          best_score = score;
          best = i;
        }
    }
  return best;
}

/* Goes up from @root while that brings in more of the article than of the page around it. */
static gint
widen_root (Page *page, gint root)
{
  for (gint up = AT (root)->parent; up >= 0; up = AT (up)->parent)
    {
      const Element *e = AT (up);
      const Element *r = AT (root);
      gboolean article = reader_html_is (e->node, "article") || reader_html_is (e->node, "main");
      gboolean heading =
          page->h1 >= 0 && is_below (page, page->h1, up) && !is_below (page, page->h1, root);
      gboolean body = reader_html_is (e->node, "body");

      if (reader_html_is (e->node, "html") || reader_html_is (r->node, "article"))
        break;
      if ((article || heading) && e->text <= r->text * 1.7 + 500 && e->articles <= 1)
        root = up;
      else if (!body && e->paragraphs >= r->paragraphs * 1.3 && e->links * 4 < e->text
               && e->articles <= 1)
        root = up;
    }
  return root;
}

/* ---- writing ---- */

typedef struct
{
  GString *out;
  GString *line;
  guint link_chars;
  gboolean space;
  const char *tag; /* of the block that the line belongs to */
  const char *last_tag;
  gsize pending; /* length of @out before headings that no text has followed yet */
} Writer;

static gboolean
is_boilerplate (const char *line, gsize length)
{
  g_autofree char *lower = NULL;
  gsize n;

  if (length > 160)
    return FALSE;
  lower = g_utf8_strdown (line, -1);
  n = strlen (lower);
  while (n > 0 && (strchr (" :.>", lower[n - 1]) != NULL))
    lower[--n] = '\0';
  for (guint i = 0; boilerplate_lines[i] != NULL; i++)
    if (g_str_equal (lower, boilerplate_lines[i]))
      return TRUE;
  for (guint i = 0; boilerplate_starts[i] != NULL; i++)
    if (g_str_has_prefix (lower, boilerplate_starts[i]))
      return TRUE;
  return FALSE;
}

static void
flush_line (Writer *writer)
{
  GString *line = writer->line;
  gboolean item = g_strcmp0 (writer->tag, "li") == 0;
  gboolean heading = writer->tag != NULL && g_ascii_tolower (writer->tag[0]) == 'h'
                     && g_ascii_isdigit (writer->tag[1]);
  gboolean row = g_strcmp0 (writer->tag, "tr") == 0;
  gboolean paragraph = g_strcmp0 (writer->tag, "p") == 0;
  glong chars;

  while (line->len > 0 && g_ascii_isspace (line->str[line->len - 1]))
    g_string_truncate (line, line->len - 1);
  chars = g_utf8_strlen (line->str, (gssize)line->len);
  if (line->len > 0 && !is_boilerplate (line->str, line->len)
      && (heading || writer->link_chars <= chars * LINK_DENSITY || (paragraph && chars >= 80)))
    {
      if (!heading)
        writer->pending = G_MAXSIZE;
      else if (writer->pending == G_MAXSIZE)
        writer->pending = writer->out->len;
      if (writer->out->len > 0)
        g_string_append (writer->out,
                         (item || row) && g_strcmp0 (writer->tag, writer->last_tag) == 0 ? "\n"
                                                                                         : "\n\n");
      if (item)
        g_string_append (writer->out, "• ");
      g_string_append_len (writer->out, line->str, (gssize)line->len);
      writer->last_tag = writer->tag;
    }
  g_string_truncate (line, 0);
  writer->link_chars = 0;
  writer->space = FALSE;
}

static void
write_text (Writer *writer, const char *text, gboolean link, gboolean verbatim)
{
  for (const char *p = text; *p != '\0'; p++)
    {
      if (verbatim && *p == '\n')
        {
          g_string_append_c (writer->line, '\n');
          continue;
        }
      if (g_ascii_isspace (*p))
        {
          writer->space = TRUE;
          continue;
        }
      if (writer->space && writer->line->len > 0
          && strchr ("\n\t", writer->line->str[writer->line->len - 1]) == NULL)
        g_string_append_c (writer->line, ' ');
      writer->space = FALSE;
      g_string_append_c (writer->line, *p);
      if (link && ((guchar)*p & 0xC0) != 0x80)
        writer->link_chars++;
    }
}

static const char *
line_tag (Page *page, gint i)
{
  for (; i >= 0; i = AT (i)->parent)
    {
      const char *name = (const char *)AT (i)->node->name;

      if (in_list ((const char *const[]){ "p", "li", "tr", "pre", "h1", "h2", "h3", "h4", "h5",
                                          "h6", "dt", "dd", "figcaption", NULL },
                   name))
        return name;
      if (in_list ((const char *const[]){ "ul", "ol", "table", "article", "section", "body", NULL },
                   name))
        return NULL;
    }
  return NULL;
}

static gint
index_of (xmlNode *node)
{
  return GPOINTER_TO_INT (node->_private) - 1;
}

/* Ends the line where @node, a block, begins or ends; plain cells of a row share one. */
static void
break_line (Page *page, Writer *writer, xmlNode *node, gboolean begins)
{
  const Element *e = AT (index_of (node));
  gboolean cell = reader_html_is (node, "td") || reader_html_is (node, "th");

  if (begins && reader_html_is (node, "br"))
    {
      if (writer->line->len > 0)
        g_string_append_c (writer->line, '\n');
    }
  else if (cell && e->line == e->text)
    {
      if (begins && writer->line->len > 0)
        g_string_append_c (writer->line, '\t');
    }
  else if (!reader_html_is (node, "br"))
    flush_line (writer);
  writer->space = FALSE;
}

static void
write_element (Page *page, Writer *writer, gint root)
{
  xmlNode *top = AT (root)->node;
  xmlNode *node = top;
  gboolean entering = TRUE;

  while (node != NULL)
    {
      gint i = node->type == XML_ELEMENT_NODE ? index_of (node) : -1;
      gboolean listed = i >= 0 && !AT (i)->dropped;

      if (entering && listed && AT (i)->block)
        {
          break_line (page, writer, node, TRUE);
          if (writer->line->len == 0)
            writer->tag = line_tag (page, i);
        }
      if (entering && node->type == XML_TEXT_NODE && node->content != NULL && node->parent != NULL)
        {
          gint parent = index_of (node->parent);

          if (writer->line->len == 0)
            writer->tag = line_tag (page, parent);
          write_text (writer, (const char *)node->content, AT (parent)->link,
                      reader_html_is (node->parent, "pre"));
        }
      if (entering && listed && node->children != NULL)
        {
          node = node->children;
          continue;
        }
      if (listed && AT (i)->block)
        break_line (page, writer, node, FALSE);
      if (node == top)
        break;
      entering = node->next != NULL;
      node = entering ? node->next : node->parent;
    }
  flush_line (writer);
}

/* Takes the headings off the end that head nothing, what stood below them being no article. */
static void
drop_last_headings (Writer *writer)
{
  if (writer->pending != G_MAXSIZE && writer->pending > 0)
    g_string_truncate (writer->out, writer->pending);
}

/**
 * reader_html_article:
 * @root: a page's root element; the private pointers below it are used
 * @title: (nullable): the title that the metadata gives, to know the article's heading by
 *
 * Returns: (transfer full): the article's text; empty where the page has none
 */
GString *
reader_html_article (xmlNode *root, const char *title)
{
  Page self = { g_array_new (FALSE, FALSE, sizeof (Element)), -1 };
  Page *page = &self;
  Writer writer = { .out = g_string_new (NULL), .line = g_string_new (NULL), .pending = G_MAXSIZE };
  gint top;

  list_elements (page, root);
  if (page->elements->len > 0)
    {
      sum_up (page);
      drop_elements (page, title);
      sum_up (page);
      top = choose_root (page);
      top = top >= 0 ? widen_root (page, top) : 0;
      if (page->h1 >= 0 && !AT (page->h1)->dropped && !is_below (page, page->h1, top))
        write_element (page, &writer, page->h1);
      write_element (page, &writer, top);
      drop_last_headings (&writer);
      if (writer.out->len == 0 && top != 0)
        write_element (page, &writer, 0);
    }
  g_array_unref (page->elements);
  g_string_free (writer.line, TRUE);
  return writer.out;
}
