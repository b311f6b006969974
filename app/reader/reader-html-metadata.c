/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a page says about itself.  Sources in order of trust: JSON-LD of an article, Open Graph and
 * the article: names, citation_*, Dublin Core, the plain names, <time>, <html lang>, <title>.  The
 * first that has a field wins it. */

#include "config.h"

#include "reader-html.h"

#include <json-glib/json-glib.h>
#include <string.h>

#define MAX_JSON_DEPTH 16
#define MAX_FIELD_BYTES 1000

typedef struct
{
  GHashTable *meta;  /* lower-case name → content, the first of each */
  GPtrArray *graphs; /* JsonNode: the page's JSON-LD, parsed */
  char *html_title;
  char *heading; /* the first <h1> with words */
  char *time;    /* the most likely <time datetime> */
  gboolean time_marked;
  char *html_lang;
  char *canonical;
} Page;

static void
page_clear (Page *page)
{
  g_clear_pointer (&page->meta, g_hash_table_unref);
  g_clear_pointer (&page->graphs, g_ptr_array_unref);
  g_free (page->html_title);
  g_free (page->heading);
  g_free (page->time);
  g_free (page->html_lang);
  g_free (page->canonical);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Page, page_clear)

/* Sets *@field to a cleaned @value unless it is set already. */
static void
fill (char **field, const char *value)
{
  g_autoptr (GString) clean = g_string_new (NULL);

  if (*field != NULL || value == NULL || !g_utf8_validate (value, -1, NULL))
    return;
  for (const char *p = value; *p != '\0'; p++)
    {
      if (!g_ascii_isspace (*p))
        g_string_append_c (clean, *p);
      else if (clean->len > 0 && clean->str[clean->len - 1] != ' ')
        g_string_append_c (clean, ' ');
    }
  if (clean->len > 0 && clean->str[clean->len - 1] == ' ')
    g_string_truncate (clean, clean->len - 1);
  if (clean->len > 0 && clean->len <= MAX_FIELD_BYTES)
    *field = g_string_free_and_steal (g_steal_pointer (&clean));
}

static const char *
meta_get (Page *page, const char *name)
{
  return g_hash_table_lookup (page->meta, name);
}

static void
collect_meta (Page *page, xmlNode *node)
{
  static const char *const keys[] = { "property", "name", "itemprop", "http-equiv" };
  g_autofree char *content = reader_html_dup_attribute (node, "content");

  if (content == NULL)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (keys); i++)
    {
      g_autofree char *name = reader_html_dup_attribute (node, keys[i]);
      g_autofree char *lower = name != NULL ? g_ascii_strdown (name, -1) : NULL;
      const char *known;

      if (lower == NULL)
        continue;
      known = meta_get (page, lower);
      if (known == NULL)
        g_hash_table_insert (page->meta, g_steal_pointer (&lower), g_strdup (content));
      else if (strstr (lower, "author") != NULL || strstr (lower, "creator") != NULL)
        {
          char *both = g_strdup_printf ("%s; %s", known, content);

          g_hash_table_insert (page->meta, g_steal_pointer (&lower), both);
        }
    }
}

static void
collect_json (Page *page, xmlNode *node)
{
  g_autofree char *type = reader_html_dup_attribute (node, "type");
  g_autoptr (JsonParser) parser = NULL;
  xmlChar *content;

  if (type == NULL || g_ascii_strncasecmp (type, "application/ld+json", 19) != 0)
    return;
  content = xmlNodeGetContent (node);
  parser = json_parser_new ();
  /* A page whose data is damaged simply has none. */
  if (content != NULL && json_parser_load_from_data (parser, (const char *)content, -1, NULL)
      && json_parser_get_root (parser) != NULL)
    g_ptr_array_add (page->graphs, json_parser_steal_root (parser));
  if (content != NULL)
    xmlFree (content);
}

static void
collect_time (Page *page, xmlNode *node)
{
  g_autofree char *datetime = reader_html_dup_attribute (node, "datetime");
  g_autofree char *itemprop = reader_html_dup_attribute (node, "itemprop");
  g_autofree char *class = reader_html_dup_attribute (node, "class");
  gboolean marked = xmlHasProp (node, (const xmlChar *)"pubdate") != NULL
                    || g_strcmp0 (itemprop, "datePublished") == 0
                    || (class != NULL && strstr (class, "publi") != NULL);

  if (datetime == NULL || (page->time != NULL && (page->time_marked || !marked)))
    return;
  g_free (page->time);
  page->time = g_steal_pointer (&datetime);
  page->time_marked = marked;
}

static void
collect (Page *page, xmlNode *root)
{
  for (xmlNode *n = root; n != NULL; n = reader_html_next (n, root, TRUE))
    {
      if (n->type != XML_ELEMENT_NODE)
        continue;
      if (reader_html_is (n, "meta"))
        collect_meta (page, n);
      else if (reader_html_is (n, "script"))
        collect_json (page, n);
      else if (reader_html_is (n, "time"))
        collect_time (page, n);
      else if (reader_html_is (n, "title") && page->html_title == NULL
               && !(n->parent != NULL && reader_html_is (n->parent, "svg")))
        page->html_title = reader_html_dup_text (n);
      else if (reader_html_is (n, "h1") && page->heading == NULL)
        page->heading = reader_html_dup_text (n);
      else if (reader_html_is (n, "html") && page->html_lang == NULL)
        page->html_lang = reader_html_dup_attribute (n, "lang");
      else if (reader_html_is (n, "link") && page->canonical == NULL)
        {
          g_autofree char *rel = reader_html_dup_attribute (n, "rel");

          if (rel != NULL && g_ascii_strcasecmp (rel, "canonical") == 0)
            page->canonical = reader_html_dup_attribute (n, "href");
        }
    }
}

/* ---- JSON-LD ---- */

static JsonNode *
member (JsonObject *object, const char *name)
{
  JsonNode *node = json_object_get_member (object, name);

  while (node != NULL && JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      node = json_array_get_length (array) > 0 ? json_array_get_element (array, 0) : NULL;
    }
  return node;
}

static const char *
member_string (JsonObject *object, const char *name)
{
  JsonNode *node = member (object, name);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return json_node_get_string (node);
}

static JsonObject *
find_id (JsonNode *node, const char *id, guint depth)
{
  JsonObject *found = NULL;

  if (node == NULL || depth > MAX_JSON_DEPTH)
    return NULL;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; found == NULL && i < json_array_get_length (array); i++)
        found = find_id (json_array_get_element (array, i), id, depth + 1);
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      if (g_strcmp0 (member_string (object, "@id"), id) == 0
          && json_object_has_member (object, "name"))
        return object;
      found = find_id (json_object_get_member (object, "@graph"), id, depth + 1);
    }
  return found;
}

/* Appends the names of @node: a string, an object with a name or an @id, or an array of these. */
static void
append_names (Page *page, JsonNode *node, GString *names, guint depth)
{
  const char *name = NULL;

  if (node == NULL || depth > MAX_JSON_DEPTH)
    return;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        append_names (page, json_array_get_element (array, i), names, depth + 1);
      return;
    }
  if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);
      const char *id = member_string (object, "@id");

      name = member_string (object, "name");
      for (guint i = 0; name == NULL && id != NULL && i < page->graphs->len; i++)
        {
          JsonObject *other = find_id (page->graphs->pdata[i], id, 0);

          name = other != NULL ? member_string (other, "name") : NULL;
        }
    }
  else if (JSON_NODE_HOLDS_VALUE (node) && json_node_get_value_type (node) == G_TYPE_STRING)
    name = json_node_get_string (node);
  if (name == NULL || *name == '\0' || strstr (name, "://") != NULL)
    return;
  if (names->len > 0)
    g_string_append (names, ", ");
  g_string_append (names, name);
}

static gboolean
has_type (JsonObject *object, gboolean article)
{
  static const char *const others[] = { "WebPage", "Report", "CreativeWork", "ScholarlyArticle" };
  JsonNode *node = json_object_get_member (object, "@type");
  g_autoptr (GPtrArray) types = g_ptr_array_new ();

  if (node == NULL)
    return FALSE;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        g_ptr_array_add (types, json_array_get_element (array, i));
    }
  else
    g_ptr_array_add (types, node);
  for (guint i = 0; i < types->len; i++)
    {
      JsonNode *type = types->pdata[i];
      const char *name;

      if (!JSON_NODE_HOLDS_VALUE (type) || json_node_get_value_type (type) != G_TYPE_STRING)
        continue;
      name = json_node_get_string (type);
      if (article
          && (g_str_has_suffix (name, "Article") || g_str_has_suffix (name, "Posting")
              || g_str_equal (name, "PressRelease")))
        return TRUE;
      if (!article && g_strv_contains (others, name))
        return TRUE;
    }
  return FALSE;
}

static void
read_article (Page *page, JsonObject *object, ReaderDocument *document)
{
  g_autoptr (GString) authors = g_string_new (NULL);
  g_autoptr (GString) publisher = g_string_new (NULL);
  JsonNode *main_entity = member (object, "mainEntityOfPage");
  const char *date = member_string (object, "datePublished");
  const char *language = member_string (object, "inLanguage");

  fill (&document->title, member_string (object, "headline"));
  fill (&document->title, member_string (object, "name"));
  append_names (page, json_object_get_member (object, "author"), authors, 0);
  fill (&document->author, authors->str);
  append_names (page, json_object_get_member (object, "publisher"), publisher, 0);
  fill (&document->publisher, publisher->str);
  fill (&document->language, language);
  if (date == NULL)
    date = member_string (object, "dateCreated");
  if (date != NULL && document->published == NULL)
    document->published = reader_html_date (date, language);
  fill (&document->url, member_string (object, "url"));
  if (main_entity != NULL && JSON_NODE_HOLDS_OBJECT (main_entity))
    fill (&document->url, member_string (json_node_get_object (main_entity), "@id"));
  else if (main_entity != NULL && JSON_NODE_HOLDS_VALUE (main_entity))
    fill (&document->url, member_string (object, "mainEntityOfPage"));
}

static gboolean
read_json (Page *page, JsonNode *node, gboolean article, ReaderDocument *document, guint depth)
{
  if (node == NULL || depth > MAX_JSON_DEPTH)
    return FALSE;
  if (JSON_NODE_HOLDS_ARRAY (node))
    {
      JsonArray *array = json_node_get_array (node);

      for (guint i = 0; i < json_array_get_length (array); i++)
        if (read_json (page, json_array_get_element (array, i), article, document, depth + 1))
          return TRUE;
    }
  else if (JSON_NODE_HOLDS_OBJECT (node))
    {
      JsonObject *object = json_node_get_object (node);

      if (has_type (object, article))
        {
          read_article (page, object, document);
          return TRUE;
        }
      return read_json (page, json_object_get_member (object, "@graph"), article, document,
                        depth + 1)
             || read_json (page, json_object_get_member (object, "mainEntity"), article, document,
                           depth + 1);
    }
  return FALSE;
}

/* ---- the other sources ---- */

static void
fill_date (Page *page, ReaderDocument *document)
{
  static const char *const names[] = {
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "citation_publication_date",
    "citation_date",
    "citation_online_date",
    "dcterms.issued",
    "dcterms.created",
    "dc.date.issued",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "publish-date",
    "publication_date",
    "pubdate",
    "publishdate",
    "date.created",
    "release_date",
    "date",
  };

  for (guint i = 0; document->published == NULL && i < G_N_ELEMENTS (names); i++)
    if (meta_get (page, names[i]) != NULL)
      document->published = reader_html_date (meta_get (page, names[i]), document->language);
  if (document->published == NULL && page->time != NULL)
    document->published = reader_html_date (page->time, document->language);
  document->published_from_metadata = document->published != NULL;
}

/* Cuts "Par ", "By " and the like, and what is no name (an address). */
static void
tidy_author (ReaderDocument *document)
{
  static const char *const prefixes[] = { "par ", "by ", "von ", "por ", "di " };

  for (guint i = 0; document->author != NULL && i < G_N_ELEMENTS (prefixes); i++)
    if (g_ascii_strncasecmp (document->author, prefixes[i], strlen (prefixes[i])) == 0)
      {
        char *rest = g_strdup (document->author + strlen (prefixes[i]));

        g_free (document->author);
        document->author = rest;
        break;
      }
  if (document->author != NULL
      && (strstr (document->author, "://") != NULL || *document->author == '@'))
    g_clear_pointer (&document->author, g_free);
}

static void
fill_authors (Page *page, ReaderDocument *document)
{
  static const char *const names[] = { "author",          "article:author",
                                       "citation_author", "dc.creator",
                                       "dcterms.creator", "parsely-author",
                                       "sailthru.author", "byl" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      const char *value = meta_get (page, names[i]);
      g_auto (GStrv) parts = value != NULL ? g_strsplit (value, ";", -1) : NULL;
      g_autoptr (GString) joined = g_string_new (NULL);

      for (guint k = 0; parts != NULL && parts[k] != NULL; k++)
        {
          const char *part = g_strstrip (parts[k]);

          if (*part == '\0' || strstr (part, "://") != NULL || strstr (joined->str, part) != NULL)
            continue;
          if (joined->len > 0)
            g_string_append (joined, ", ");
          g_string_append (joined, part);
        }
      fill (&document->author, joined->str);
      tidy_author (document);
    }
}

static gboolean
same_text (const char *a, const char *b)
{
  g_autofree char *fold_a = a != NULL ? g_utf8_casefold (a, -1) : NULL;
  g_autofree char *fold_b = b != NULL ? g_utf8_casefold (b, -1) : NULL;

  return fold_a != NULL && g_strcmp0 (fold_a, fold_b) == 0;
}

static guint
count_words (const char *text)
{
  guint n = 0;

  for (const char *p = text; *p != '\0'; p++)
    if (*p != ' ' && (p == text || p[-1] == ' '))
      n++;
  return n;
}

/* Cuts the site's name off the end of the title: what the page's heading, the publisher's name or
 * a short last part behind a separator says is no part of it. */
static void
tidy_title (Page *page, ReaderDocument *document)
{
  static const char *const separators[] = { " | ", " – ", " — ", " - ", " · ", " : " };
  char *title = document->title;

  if (title == NULL)
    return;
  if (page->heading != NULL && strlen (page->heading) >= 8
      && g_str_has_prefix (title, page->heading))
    {
      title[strlen (page->heading)] = '\0';
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (separators); i++)
    {
      char *at = g_strrstr (title, separators[i]);
      const char *tail = at != NULL ? at + strlen (separators[i]) : NULL;

      if (at == NULL || at == title)
        continue;
      if (same_text (tail, document->publisher)
          || (i < 4 && i != 3 && count_words (tail) <= 4 && count_words (title) >= 7))
        {
          *at = '\0';
          return;
        }
    }
}

static void
tidy_language (ReaderDocument *document)
{
  char *p = document->language;

  if (p == NULL)
    return;
  for (; g_ascii_isalpha (*p); p++)
    *p = g_ascii_tolower (*p);
  *p = '\0';
  if (strlen (document->language) < 2 || strlen (document->language) > 3)
    g_clear_pointer (&document->language, g_free);
}

static void
tidy_url (ReaderDocument *document)
{
  if (document->url != NULL && !g_str_has_prefix (document->url, "http://")
      && !g_str_has_prefix (document->url, "https://"))
    g_clear_pointer (&document->url, g_free);
}

/**
 * reader_html_metadata:
 * @root: a page's root element
 * @document: gets title, author, publisher, date, language and address
 */
void
reader_html_metadata (xmlNode *root, ReaderDocument *document)
{
  g_auto (Page) page = { 0 };
  gboolean found = FALSE;

  page.meta = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  page.graphs = g_ptr_array_new_with_free_func ((GDestroyNotify)json_node_unref);
  collect (&page, root);

  for (guint i = 0; !found && i < page.graphs->len; i++)
    found = read_json (&page, page.graphs->pdata[i], TRUE, document, 0);
  tidy_author (document);
  tidy_url (document);

  fill (&document->language, page.html_lang);
  fill (&document->language, meta_get (&page, "og:locale"));
  fill (&document->language, meta_get (&page, "dc.language"));
  fill (&document->language, meta_get (&page, "citation_language"));
  fill (&document->language, meta_get (&page, "content-language"));
  tidy_language (document);
  fill_date (&page, document);
  fill_authors (&page, document);

  fill (&document->publisher, meta_get (&page, "og:site_name"));
  fill (&document->publisher, meta_get (&page, "citation_journal_title"));
  fill (&document->publisher, meta_get (&page, "dc.publisher"));
  fill (&document->publisher, meta_get (&page, "dcterms.publisher"));
  fill (&document->publisher, meta_get (&page, "application-name"));

  fill (&document->title, meta_get (&page, "og:title"));
  fill (&document->title, meta_get (&page, "citation_title"));
  fill (&document->title, meta_get (&page, "dc.title"));
  fill (&document->title, page.html_title);
  fill (&document->title, page.heading);
  tidy_title (&page, document);

  fill (&document->url, page.canonical);
  tidy_url (document);
  fill (&document->url, meta_get (&page, "og:url"));
  tidy_url (document);

  for (guint i = 0; !found && i < page.graphs->len; i++)
    found = read_json (&page, page.graphs->pdata[i], FALSE, document, 0);
  tidy_author (document);
  tidy_language (document);
  tidy_url (document);
  document->published_from_metadata = document->published != NULL;
}
