/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A compiled pack back into a builder's tables, so that an overlay can add to it: forms, classes and
 * entries keep their ids. */

#include "config.h"

#include "engine-pack-builder.h"

#include <string.h>

#define MAX_DEPTH 24

static void
load_forms (EnginePackBuilder *self, const EnginePack *pack)
{
  for (guint32 i = 1; i < pack->n[ENGINE_PACK_WORDS]; i++)
    {
      const EnginePackMorph *m = engine_pack_morph (pack, i);
      BuilderForm form = { .text = g_strdup (pack->strings + pack->words[i].text),
                           .morph = m->morph,
                           .morph_accented = m->morph_accented,
                           .morph_final = m->morph_final,
                           .lemma = pack->words[i].lemma,
                           .verb = pack->words[i].verb };

      g_array_append_val (self->forms, form);
      g_hash_table_insert (self->form_ids, form.text, GUINT_TO_POINTER (i));
    }
}

static void
load_entries (EnginePackBuilder *self, const EnginePack *pack)
{
  for (guint32 i = 0; i < pack->n[ENGINE_PACK_ENTRIES]; i++)
    {
      const EnginePackEntry *e = &pack->hot.entries[i];
      g_autoptr (GString) attrs = g_string_new (NULL);
      BuilderEntry entry = { .class_id = e->class_id };

      for (guint k = 0; k < e->n_attrs; k++)
        {
          const EnginePackAttr *attr = &pack->hot.attrs[e->first_attr + k];
          const char *value = pack->strings + attr->value;

          g_string_append_printf (attrs, "%s%s%s%s", k > 0 ? ";" : "", pack->strings + attr->key,
                                  *value != '\0' ? "=" : "", value);
        }
      entry.code = g_strdup (pack->strings + e->code);
      entry.attrs = g_strdup (attrs->str);
      g_array_append_val (self->entries, entry);
      g_hash_table_insert (self->entry_ids,
                           g_strdup_printf ("%u\t%s\t%s", entry.class_id, entry.code, entry.attrs),
                           GUINT_TO_POINTER (i));
    }
}

static void
load_node (EnginePackBuilder *self,
           const EnginePack *pack,
           guint32 node_id,
           guint32 *forms,
           guint depth)
{
  const EnginePackNode *node = &pack->nodes[node_id];

  if (depth >= MAX_DEPTH)
    return;
  forms[depth++] = node->form;
  for (guint i = 0; i < node->n_terminals; i++)
    {
      const EnginePackTerminal *t = &pack->terminals[node->first_terminal + i];
      BuilderTerm term = { .forms = g_memdup2 (forms, depth * sizeof *forms),
                           .n_forms = (guint8)depth,
                           .entry = t->entry,
                           .flags = t->flags };

      if (t->exact != 0)
        term.exact = g_strdup (pack->strings + t->exact);
      g_array_append_val (self->terms, term);
      g_array_index (self->class_sizes, guint, pack->hot.entries[t->entry].class_id)++;
    }
  for (guint i = 0; i < node->n_children; i++)
    load_node (self, pack, node->first_child + i, forms, depth);
}

/**
 * engine_pack_builder_load:
 * @self: a new builder of the pack's language
 * @pack: a compiled pack
 *
 * Takes over all of @pack, its rules as sources.
 */
void
engine_pack_builder_load (EnginePackBuilder *self, const EnginePack *pack)
{
  guint32 forms[MAX_DEPTH];
  const char *version = engine_pack_version (pack);
  const gsize n = strlen (self->language);

  load_forms (self, pack);
  for (guint i = 0; i < pack->n[ENGINE_PACK_CLASSES]; i++)
    engine_pack_builder_class (self, engine_pack_class_name (pack, i), TRUE);
  load_entries (self, pack);
  for (guint32 i = 1; i < pack->n[ENGINE_PACK_FORMS]; i++)
    if (pack->forms[i].node != 0)
      load_node (self, pack, pack->forms[i].node, forms, 0);
  self->n_loaded_terms = self->terms->len;
  for (guint i = 0; i + 1 < pack->n[ENGINE_PACK_RULE_SOURCES]; i += 2)
    g_ptr_array_add (self->rule_files,
                     engine_rule_file_new (pack->strings + pack->rule_sources[i],
                                           pack->strings + pack->rule_sources[i + 1], FALSE));
  for (guint i = 0; i < pack->n[ENGINE_PACK_ELISIONS]; i++)
    g_ptr_array_add (self->elisions, g_strdup (pack->strings + pack->elisions[i]));
  for (guint i = 0; i < ENGINE_N_WEIGHTS; i++)
    {
      self->weights[i] = pack->hot.weights[i];
      self->has_weight[i] = TRUE;
    }
  engine_pack_builder_update (self);
  g_free (self->version);
  /* "fr-1.0+a1b2c3" */
  self->version = g_strdup (strlen (version) > n + 1 ? version + n + 1 : version);
}
