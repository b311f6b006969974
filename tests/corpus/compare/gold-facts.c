/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON annotations as EngineFact.  Ids are made unique with the document's name. */

#include "config.h"

#include <math.h>
#include <string.h>

#include <json-glib/json-glib.h>

#include "gold-facts.h"

static const char *const no_strings[] = { NULL };

GoldFacts *
gold_facts_new (void)
{
  GoldFacts *self = g_new0 (GoldFacts, 1);
  guint zero = 0;

  self->strings = g_string_chunk_new (4096);
  self->blocks = g_ptr_array_new_with_free_func (g_free);
  self->documents = g_array_new (FALSE, TRUE, sizeof (CorpusCompareDocument));
  self->facts = g_array_new (FALSE, TRUE, sizeof (CorpusCompareFact));
  self->first = g_array_new (FALSE, TRUE, sizeof (guint));
  self->paths = g_ptr_array_new_with_free_func (g_free);
  self->json_facts = g_ptr_array_new_with_free_func (g_free);
  g_array_append_val (self->first, zero);
  return self;
}

void
gold_facts_free (GoldFacts *self)
{
  g_string_chunk_free (self->strings);
  g_ptr_array_unref (self->blocks);
  g_array_unref (self->documents);
  g_array_unref (self->facts);
  g_array_unref (self->first);
  g_ptr_array_unref (self->paths);
  g_ptr_array_unref (self->json_facts);
  g_free (self);
}

static gpointer
keep (GoldFacts *self, gsize size)
{
  gpointer block = g_malloc0 (size);

  g_ptr_array_add (self->blocks, block);
  return block;
}

static const char *
get_text (GoldFacts *self, JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  if (node == NULL || !JSON_NODE_HOLDS_VALUE (node)
      || json_node_get_value_type (node) != G_TYPE_STRING)
    return NULL;
  return g_string_chunk_insert_const (self->strings, json_node_get_string (node));
}

static const char *const *
get_list (GoldFacts *self, JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);
  JsonArray *array;
  const char **list;

  if (node == NULL || !JSON_NODE_HOLDS_ARRAY (node))
    return no_strings;
  array = json_node_get_array (node);
  list = keep (self, sizeof *list * (json_array_get_length (array) + 1));
  for (guint i = 0; i < json_array_get_length (array); i++)
    list[i] = g_string_chunk_insert_const (self->strings, json_array_get_string_element (array, i));
  return list;
}

static double
get_number (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) ? json_node_get_double (node) : NAN;
}

static guint
get_count (JsonObject *object, const char *key)
{
  double number = get_number (object, key);

  return isnan (number) ? 0 : (guint)number;
}

static gboolean
get_bool (JsonObject *object, const char *key)
{
  JsonNode *node = json_object_get_member (object, key);

  return node != NULL && JSON_NODE_HOLDS_VALUE (node) && json_node_get_boolean (node);
}

static int
get_code (GoldFacts *self, JsonObject *object, const char *key, EngineCodeList list)
{
  int value = engine_code_from_name (list, get_text (self, object, key));

  return MAX (value, 0);
}

static void
read_figure (GoldFacts *self, JsonObject *object, EngineFigure *figure)
{
  figure->value = get_number (object, "value");
  figure->upper = get_number (object, "upper");
  figure->unit = get_text (self, object, "unit");
  figure->qualifier = get_code (self, object, "qualifier", ENGINE_CODES_QUALIFIER);
  figure->measure = get_code (self, object, "measure", ENGINE_CODES_MEASURE);
  figure->by = get_list (self, object, "by");
  figure->on = get_list (self, object, "on");
  figure->commodities = get_list (self, object, "commodities");
  figure->reciprocal = get_bool (object, "reciprocal");
  figure->of = get_code (self, object, "of", ENGINE_CODES_SHARE_OF);
  figure->status = get_code (self, object, "status", ENGINE_CODES_FIGURE_STATUS);
  figure->per = get_code (self, object, "per", ENGINE_CODES_PER);
  figure->change = get_code (self, object, "change", ENGINE_CODES_CHANGE);
  figure->period = get_text (self, object, "period");
  figure->source = get_text (self, object, "source");
  figure->versus = -1;
}

static void
read_agreement (GoldFacts *self, JsonObject *object, EngineAgreement *agreement)
{
  JsonNode *binding = json_object_get_member (object, "binding");
  JsonNode *dates = json_object_get_member (object, "dates");

  agreement->parties = get_list (self, object, "parties");
  agreement->subjects = get_list (self, object, "subjects");
  agreement->signatories = get_list (self, object, "signatories");
  agreement->instrument = get_code (self, object, "instrument", ENGINE_CODES_INSTRUMENT);
  agreement->status = get_code (self, object, "status", ENGINE_CODES_AGREEMENT_STATUS);
  agreement->binding =
      binding != NULL && JSON_NODE_HOLDS_VALUE (binding) ? json_node_get_boolean (binding) : -1;
  agreement->date = get_text (self, object, "date");
  agreement->place = get_text (self, object, "place");
  if (dates != NULL && JSON_NODE_HOLDS_OBJECT (dates))
    {
      JsonObject *steps = json_node_get_object (dates);

      agreement->date_agreed = get_text (self, steps, "agreed");
      agreement->date_signed = get_text (self, steps, "signed");
      agreement->date_in_force = get_text (self, steps, "in_force");
      agreement->date_ends = get_text (self, steps, "ends");
    }
}

static void
read_commitment (GoldFacts *self, JsonObject *object, EngineCommitment *commitment)
{
  commitment->actor = get_list (self, object, "actor");
  commitment->toward = get_list (self, object, "toward");
  commitment->action = get_code (self, object, "action", ENGINE_CODES_ACTION);
  commitment->modality = get_code (self, object, "modality", ENGINE_CODES_MODALITY);
  commitment->negated = get_bool (object, "negated");
  commitment->object = get_text (self, object, "object");
  commitment->deadline = get_text (self, object, "deadline");
}

static void
read_fact (GoldFacts *self, JsonObject *object, EngineFact *fact)
{
  const char *quote = get_text (self, object, "quote");

  fact->kind = get_code (self, object, "kind", ENGINE_CODES_FACT_KIND);
  fact->span.start_byte = get_count (object, "start");
  fact->span.end_byte =
      json_object_has_member (object, "end")
          ? get_count (object, "end")
          : fact->span.start_byte + (guint)g_utf8_strlen (quote ? quote : "x", -1);
  fact->sentence = fact->span;
  fact->confidence = 1;
  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      read_figure (self, object, &fact->figure);
      break;
    case ENGINE_FACT_AGREEMENT:
      read_agreement (self, object, &fact->agreement);
      break;
    case ENGINE_FACT_COMMITMENT:
      read_commitment (self, object, &fact->commitment);
      break;
    case ENGINE_FACT_DATE:
      fact->date.iso = get_text (self, object, "iso");
      fact->date.basis = get_code (self, object, "basis", ENGINE_CODES_DATE_BASIS);
      break;
    case ENGINE_FACT_PERSON:
      fact->person.name = get_text (self, object, "name");
      fact->person.role = get_text (self, object, "role");
      fact->person.country = get_text (self, object, "country");
      break;
    default:
      fact->quotation.speaker = get_text (self, object, "speaker");
      fact->quotation.via = get_text (self, object, "via");
      break;
    }
}

static gboolean
read_document (GoldFacts *self,
               const char *name,
               JsonObject *header,
               JsonArray *facts,
               GError **error)
{
  CorpusCompareDocument document = { 0 };
  EngineFact *list = keep (self, sizeof *list * (json_array_get_length (facts) + 1));
  guint n_facts;

  document.id = g_string_chunk_insert_const (self->strings, name);
  document.published = get_text (self, header, "published");
  document.language = get_text (self, header, "language");
  document.duplicate_group = get_text (self, header, "duplicate_group");
  for (guint i = 0; i < json_array_get_length (facts); i++)
    {
      JsonObject *object = json_array_get_object_element (facts, i);
      CorpusCompareFact fact = { 0 };
      g_autofree char *id = g_strdup_printf ("%s/%s", name, get_text (self, object, "id"));
      g_autoptr (JsonNode) node = json_node_new (JSON_NODE_OBJECT);

      read_fact (self, object, &list[i]);
      fact.id = g_string_chunk_insert_const (self->strings, id);
      fact.ordinal = i;
      fact.fact = &list[i];
      fact.quote = get_text (self, object, "quote");
      g_array_append_val (self->facts, fact);
      json_object_set_string_member (object, "id", id);
      json_object_set_int_member (object, "start", list[i].span.start_byte);
      json_object_set_int_member (object, "end", list[i].span.end_byte);
      json_object_remove_member (object, "mentions");
      json_node_set_object (node, object);
      g_ptr_array_add (self->json_facts, json_to_string (node, FALSE));
    }
  n_facts = self->facts->len;
  g_array_append_val (self->first, n_facts);
  g_array_append_val (self->documents, document);
  g_ptr_array_add (self->paths, g_strdup_printf ("%s.txt", name));
  return TRUE;
}

gboolean
gold_facts_load (GoldFacts *self, const char *path, GError **error)
{
  g_autoptr (JsonParser) parser = json_parser_new ();
  g_autofree char *name = g_path_get_basename (path);
  JsonObject *root;
  char *dot;

  if (!json_parser_load_from_file (parser, path, error))
    return FALSE;
  root = json_node_get_object (json_parser_get_root (parser));
  dot = strchr (name, '.');
  if (dot != NULL)
    *dot = '\0';
  if (json_object_has_member (root, "document"))
    return read_document (self, name, json_object_get_object_member (root, "document"),
                          json_object_get_array_member (root, "facts"), error);

  if (json_object_has_member (root, "documents"))
    {
      JsonArray *documents = json_object_get_array_member (root, "documents");

      for (guint i = 0; i < json_array_get_length (documents); i++)
        {
          JsonObject *document = json_array_get_object_element (documents, i);
          g_autofree char *base =
              g_path_get_basename (json_object_get_string_member (document, "path"));

          dot = strrchr (base, '.');
          if (dot != NULL)
            *dot = '\0';
          if (!read_document (self, base, document,
                              json_object_get_array_member (document, "facts"), error))
            return FALSE;
        }
    }
  return TRUE;
}

CorpusCompareInput
gold_facts_get_input (GoldFacts *self)
{
  CorpusCompareInput input = { 0 };

  input.documents = (const CorpusCompareDocument *)(void *)self->documents->data;
  input.n_documents = self->documents->len;
  input.facts = (const CorpusCompareFact *)(void *)self->facts->data;
  input.first = (const guint *)(void *)self->first->data;
  return input;
}
