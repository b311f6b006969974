/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A user's line goes before the shipped ones of the same words and class: they are taken out. */

#include "config.h"

#include "engine-pack-builder.h"

#include <string.h>

/* The forms of a term as a key. */
static GBytes *
key_of (const guint32 *forms, guint n_forms)
{
  return g_bytes_new (forms, n_forms * sizeof *forms);
}

static void
index_loaded (EnginePackBuilder *self)
{
  self->loaded_terms = g_hash_table_new_full (
      g_bytes_hash, g_bytes_equal, (GDestroyNotify)g_bytes_unref, (GDestroyNotify)g_array_unref);
  for (guint i = 0; i < self->n_loaded_terms; i++)
    {
      const BuilderTerm *term = &g_array_index (self->terms, BuilderTerm, i);
      GBytes *key = key_of (term->forms, term->n_forms);
      GArray *list = g_hash_table_lookup (self->loaded_terms, key);

      if (list == NULL)
        {
          list = g_array_new (FALSE, FALSE, sizeof (guint));
          g_hash_table_insert (self->loaded_terms, g_bytes_ref (key), list);
        }
      g_array_append_val (list, i);
      g_bytes_unref (key);
    }
}

/**
 * engine_pack_builder_take_out:
 * @self: a builder that a shipped pack was loaded into, else nothing happens
 * @forms: the words
 * @n_forms: how many
 * @class_id: their class
 *
 * Takes the shipped entries of these words and class out; entries added since stay.
 *
 * Returns: how many went
 */
guint
engine_pack_builder_take_out (EnginePackBuilder *self,
                              const guint32 *forms,
                              guint n_forms,
                              guint class_id)
{
  g_autoptr (GBytes) key = NULL;
  const GArray *list;
  guint n = 0;

  if (self->n_loaded_terms == 0 || n_forms == 0)
    return 0;
  if (self->loaded_terms == NULL)
    index_loaded (self);
  key = key_of (forms, n_forms);
  list = g_hash_table_lookup (self->loaded_terms, key);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      BuilderTerm *term = &g_array_index (self->terms, BuilderTerm, g_array_index (list, guint, i));

      if (term->removed
          || g_array_index (self->entries, BuilderEntry, term->entry).class_id != class_id)
        continue;
      term->removed = TRUE;
      g_array_index (self->class_sizes, guint, class_id)--;
      n++;
    }
  return n;
}
