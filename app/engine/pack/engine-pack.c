/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Opening and reading a compiled pack.  Everything that later code relies on is checked once, at
 * open: sizes, checksum, every index and string offset.  After that reads need no checks, from any
 * thread. */

#include "config.h"

#include "engine-fold.h"
#include "engine-pack-format.h"
#include "engine-result.h"
#include "engine-rules-format.h"
#include "engine-weights.h"

#include <stdlib.h>
#include <string.h>

/* clang-format off */
static const gsize record_bytes[ENGINE_PACK_N_SECTIONS] = {
  [ENGINE_PACK_STRINGS] = 1,
  [ENGINE_PACK_FORMS] = sizeof (EnginePackForm),
  [ENGINE_PACK_MORPHS] = sizeof (EnginePackMorph),
  [ENGINE_PACK_WORDS] = sizeof (EnginePackWord),
  [ENGINE_PACK_HASH] = sizeof (EnginePackSlot),
  [ENGINE_PACK_CLASSES] = sizeof (guint32),
  [ENGINE_PACK_CLASSSETS] = sizeof (EnginePackClassset),
  [ENGINE_PACK_SUBSETS] = sizeof (guint16),
  [ENGINE_PACK_ENTRIES] = sizeof (EnginePackEntry),
  [ENGINE_PACK_ATTRS] = sizeof (EnginePackAttr),
  [ENGINE_PACK_NODES] = sizeof (EnginePackNode),
  [ENGINE_PACK_TERMINALS] = sizeof (EnginePackTerminal),
  [ENGINE_PACK_INSIDE] = sizeof (guint16),
  [ENGINE_PACK_ELISIONS] = sizeof (guint32),
  [ENGINE_PACK_RULES] = 1,
  [ENGINE_PACK_RULE_NAMES] = sizeof (guint32),
  [ENGINE_PACK_RULE_SOURCES] = sizeof (guint32),
  [ENGINE_PACK_WEIGHTS] = sizeof (gint8),
};
/* clang-format on */

#define ENGINE_CLASS_STRING(name, string) string,
static const char *const known_classes[] = { ENGINE_CLASSES (ENGINE_CLASS_STRING) };

#define LANES 8

/* Eight lanes of eight bytes a step, none of which waits for another: as fast as memory goes. */
guint64
engine_pack_checksum (const guint8 *bytes, gsize size_bytes)
{
  guint64 lanes[LANES], all = size_bytes;
  gsize i = 0;

  for (guint k = 0; k < LANES; k++)
    lanes[k] = 0x9e3779b97f4a7c15u * (2 * k + 1);
  for (; i + sizeof lanes <= size_bytes; i += sizeof lanes)
    {
      guint64 words[LANES];

      memcpy (words, bytes + i, sizeof words);
#pragma GCC unroll 8
      for (guint k = 0; k < LANES; k++)
        {
          lanes[k] = (lanes[k] ^ GUINT64_FROM_LE (words[k])) * 0x9fb21c651e98df25u;
          lanes[k] = (lanes[k] << 29) | (lanes[k] >> 35);
        }
    }
  for (; i < size_bytes; i++)
    all = (all ^ bytes[i]) * 0x100000001b3u;
  for (guint k = 0; k < LANES; k++)
    {
      all = (all ^ lanes[k]) * 0xa24baed4963ee407u;
      all ^= all >> 32;
    }
  return all;
}

static gconstpointer
section (const EnginePack *self, EnginePackSection id)
{
  return (const char *)self->header + self->header->sections[id].offset;
}

/* Sections lie inside the file, hold whole records; sets the pointers. */
static gboolean
map_sections (EnginePack *self, gsize size_bytes)
{
  const EnginePackHeader *h = self->header;

  if (size_bytes < sizeof *h || memcmp (h->magic, ENGINE_PACK_MAGIC, 8) != 0
      || h->format != ENGINE_PACK_FORMAT || h->size_bytes != size_bytes)
    return FALSE;
  for (guint i = 0; i < ENGINE_PACK_N_SECTIONS; i++)
    {
      EnginePackRange r = h->sections[i];

      if (r.offset % 8 != 0 || r.offset > size_bytes || r.size_bytes > size_bytes - r.offset
          || r.size_bytes % record_bytes[i] != 0)
        return FALSE;
      self->n[i] = r.size_bytes / record_bytes[i];
    }
  self->strings = self->hot.strings = section (self, ENGINE_PACK_STRINGS);
  self->forms = section (self, ENGINE_PACK_FORMS);
  self->morphs = section (self, ENGINE_PACK_MORPHS);
  self->words = section (self, ENGINE_PACK_WORDS);
  self->slots = section (self, ENGINE_PACK_HASH);
  self->classes = section (self, ENGINE_PACK_CLASSES);
  self->hot.classsets = section (self, ENGINE_PACK_CLASSSETS);
  self->subsets = section (self, ENGINE_PACK_SUBSETS);
  self->hot.entries = section (self, ENGINE_PACK_ENTRIES);
  self->hot.attrs = section (self, ENGINE_PACK_ATTRS);
  self->nodes = section (self, ENGINE_PACK_NODES);
  self->terminals = section (self, ENGINE_PACK_TERMINALS);
  self->inside = section (self, ENGINE_PACK_INSIDE);
  self->elisions = section (self, ENGINE_PACK_ELISIONS);
  self->rules = section (self, ENGINE_PACK_RULES);
  self->rule_names = section (self, ENGINE_PACK_RULE_NAMES);
  self->rule_sources = section (self, ENGINE_PACK_RULE_SOURCES);
  self->hot.weights = section (self, ENGINE_PACK_WEIGHTS);
  self->slot_mask = self->n[ENGINE_PACK_HASH] - 1;
  /* names of attributes are compared to the length of what they may be */
  if (size_bytes - h->sections[ENGINE_PACK_STRINGS].offset
      < (gsize)h->sections[ENGINE_PACK_STRINGS].size_bytes + ENGINE_PACK_MAX_KEY_BYTES)
    return FALSE;
  return self->n[ENGINE_PACK_STRINGS] > 0 && self->strings[self->n[ENGINE_PACK_STRINGS] - 1] == '\0'
         && self->n[ENGINE_PACK_FORMS] > 0 && self->n[ENGINE_PACK_WORDS] <= ENGINE_PACK_SLOT_FORM
         && self->n[ENGINE_PACK_WORDS]
                == (guint64)self->n[ENGINE_PACK_FORMS] + self->n[ENGINE_PACK_MORPHS]
         && self->n[ENGINE_PACK_HASH] > self->n[ENGINE_PACK_WORDS]
         && (self->n[ENGINE_PACK_HASH] & self->slot_mask) == 0 && self->n[ENGINE_PACK_CLASSSETS] > 0
         && self->n[ENGINE_PACK_NODES] > 0 && self->n[ENGINE_PACK_CLASSES] >= ENGINE_N_KNOWN_CLASSES
         && self->n[ENGINE_PACK_CLASSES] <= 256 && self->n[ENGINE_PACK_WEIGHTS] == ENGINE_N_WEIGHTS;
}

static gboolean
strings_in_bounds (const EnginePack *self, EnginePackSection id)
{
  const guint32 *offsets = section (self, id);

  for (guint i = 0; i < self->n[id]; i++)
    if (offsets[i] >= self->n[ENGINE_PACK_STRINGS])
      return FALSE;
  return TRUE;
}

/* Whether the words of all forms are in bounds.  Nothing is wrong with a pack nearly always: a look
 * at all of them without a branch takes less time than one that stops. */
static gboolean
words_in_bounds (const EnginePack *self)
{
  const guint32 n_strings = self->n[ENGINE_PACK_STRINGS], n_forms = self->n[ENGINE_PACK_WORDS];
  gboolean wrong = FALSE;

  for (guint i = 0; i < n_forms; i++)
    {
      const EnginePackWord *w = &self->words[i];

      wrong |= (w->text >= n_strings) | (w->verb >= n_forms) | (w->lemma >= n_forms);
    }
  return !wrong;
}

static gboolean
slots_in_bounds (const EnginePack *self)
{
  const guint32 n_forms = self->n[ENGINE_PACK_WORDS], n_slots = self->n[ENGINE_PACK_HASH];
  guint32 last[4] = { 0 };

  if (n_slots % G_N_ELEMENTS (last) != 0)
    return FALSE;
  for (guint i = 0; i < n_slots; i += G_N_ELEMENTS (last))
#pragma GCC unroll 4
    for (guint k = 0; k < 4; k++)
      {
        const guint32 form = (guint32)(self->slots[i + k] & ENGINE_PACK_SLOT_FORM);

        last[k] = MAX (last[k], form);
      }
  return MAX (MAX (last[0], last[1]), MAX (last[2], last[3])) < n_forms;
}

static gboolean
sets_in_bounds (const EnginePack *self, const guint16 *sets, guint32 n)
{
  guint16 last = 0;

  for (guint32 i = 0; i < n; i++)
    last = MAX (last, sets[i]);
  return n == 0 || last < self->n[ENGINE_PACK_CLASSSETS];
}

static gboolean
form_in_bounds (const EnginePack *self, const EnginePackForm *f)
{
  return f->node < self->n[ENGINE_PACK_NODES] && f->set < self->n[ENGINE_PACK_CLASSSETS]
         && f->n_restricted <= 8
         && (guint64)f->first_terminal
                    + MAX (f->n_terminals, f->node != 0 ? ENGINE_TAGS_AT_ONCE : 0)
                <= self->n[ENGINE_PACK_TERMINALS]
         && (guint64)f->subset + (1u << f->n_restricted) <= self->n[ENGINE_PACK_SUBSETS];
}

static gboolean
forms_in_bounds (const EnginePack *self)
{
  for (guint i = 0; i < self->n[ENGINE_PACK_FORMS]; i++)
    if (!form_in_bounds (self, &self->forms[i]))
      return FALSE;
  return words_in_bounds (self) && slots_in_bounds (self)
         && sets_in_bounds (self, self->subsets, self->n[ENGINE_PACK_SUBSETS])
         && sets_in_bounds (self, self->inside, self->n[ENGINE_PACK_INSIDE]);
}

static gboolean
entries_in_bounds (const EnginePack *self)
{
  for (guint i = 0; i < self->n[ENGINE_PACK_ENTRIES]; i++)
    {
      const EnginePackEntry *e = &self->hot.entries[i];

      if (e->code >= self->n[ENGINE_PACK_STRINGS] || e->class_id >= self->n[ENGINE_PACK_CLASSES]
          || (guint64)e->first_attr + e->n_attrs > self->n[ENGINE_PACK_ATTRS])
        return FALSE;
    }
  for (guint i = 0; i < self->n[ENGINE_PACK_ATTRS]; i++)
    if (self->hot.attrs[i].key >= self->n[ENGINE_PACK_STRINGS]
        || self->hot.attrs[i].value >= self->n[ENGINE_PACK_STRINGS])
      return FALSE;
  for (guint i = 0; i < self->n[ENGINE_PACK_NODES]; i++)
    {
      const EnginePackNode *n = &self->nodes[i];

      /* children lie behind their parent: no cycles */
      if (n->form >= self->n[ENGINE_PACK_WORDS] || (n->n_children > 0 && n->first_child <= i)
          || (guint64)n->first_child + n->n_children > self->n[ENGINE_PACK_NODES]
          || (guint64)n->first_terminal + n->n_terminals > self->n[ENGINE_PACK_TERMINALS])
        return FALSE;
    }
  for (guint i = 0; i < self->n[ENGINE_PACK_TERMINALS]; i++)
    {
      const EnginePackTerminal *t = &self->terminals[i];

      if (t->entry >= self->n[ENGINE_PACK_ENTRIES]
          || t->class_id != self->hot.entries[t->entry].class_id
          || t->exact >= self->n[ENGINE_PACK_STRINGS]
          || (guint64)t->inside + (t->n_words > 1 ? t->n_words : 0) > self->n[ENGINE_PACK_INSIDE])
        return FALSE;
    }
  return TRUE;
}

/* The known classes have the ids of the enum. */
static gboolean
classes_match (const EnginePack *self)
{
  for (guint i = 0; i < ENGINE_N_KNOWN_CLASSES; i++)
    if (strcmp (self->strings + self->classes[i], known_classes[i]) != 0)
      return FALSE;
  return TRUE;
}

static gboolean
verify (EnginePack *self, gsize size_bytes)
{
  const gsize head = G_STRUCT_OFFSET (EnginePackHeader, source_hash);

  return map_sections (self, size_bytes)
         && engine_pack_checksum ((const guint8 *)self->header + head, size_bytes - head)
                == self->header->checksum
         && self->header->language < self->n[ENGINE_PACK_STRINGS]
         && self->header->version < self->n[ENGINE_PACK_STRINGS]
         && strings_in_bounds (self, ENGINE_PACK_CLASSES)
         && strings_in_bounds (self, ENGINE_PACK_ELISIONS)
         && strings_in_bounds (self, ENGINE_PACK_RULE_NAMES)
         && strings_in_bounds (self, ENGINE_PACK_RULE_SOURCES) && classes_match (self)
         && forms_in_bounds (self) && entries_in_bounds (self)
         && engine_rules_validate (self->rules, self->n[ENGINE_PACK_RULES]);
}

static void
index_steps (EnginePack *self)
{
  self->steps = g_new0 (guint64, (gsize)1 << ENGINE_PACK_STEP_WORD_BITS);
  for (guint32 i = 0; i < self->n[ENGINE_PACK_NODES]; i++)
    for (guint32 k = 0; k < self->nodes[i].n_children; k++)
      {
        const EnginePackStep step =
            engine_pack_step (i, self->nodes[self->nodes[i].first_child + k].form);

        self->steps[step.word] |= step.bits;
      }
}

static EnginePack *
open_mapped (EnginePack *self,
             gconstpointer data,
             gsize size_bytes,
             const char *name,
             GError **error)
{
  static gint n_opened;

  self->ref_count = 1;
  self->serial = (guint32)g_atomic_int_add (&n_opened, 1) + 1;
  self->header = data;
  if (size_bytes < sizeof (EnginePackHeader) || !verify (self, size_bytes))
    {
      g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_DAMAGED,
                   "%s: not a language pack of this version", name);
      engine_pack_unref (self);
      return NULL;
    }
  index_steps (self);
  engine_rules_anchor_classes (self->rules, self->n[ENGINE_PACK_RULES], self->anchors.bits);
  self->clues = g_new (guint32, self->n[ENGINE_PACK_CLASSSETS]);
  for (guint i = 0; i < self->n[ENGINE_PACK_CLASSSETS]; i++)
    self->clues[i] = engine_clues_of_set (self, &self->hot.classsets[i]);
  self->class_ids = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = self->n[ENGINE_PACK_CLASSES]; i > 0; i--)
    g_hash_table_insert (self->class_ids, (gpointer)(self->strings + self->classes[i - 1]),
                         GUINT_TO_POINTER (i));
  self->full_rule_names = g_new0 (char *, self->n[ENGINE_PACK_RULE_NAMES] + 1);
  for (guint i = 0; i < self->n[ENGINE_PACK_RULE_NAMES]; i++)
    self->full_rule_names[i] =
        g_strconcat (self->strings + self->rule_names[i], "@", engine_pack_version (self), NULL);
  return self;
}

/**
 * engine_pack_open:
 * @path: a compiled pack
 *
 * Maps @path and verifies it.
 *
 * Errors: %ENGINE_ERROR_PACK_MISSING, %ENGINE_ERROR_PACK_DAMAGED.
 *
 * Returns: (transfer full) (nullable): the pack
 */
EnginePack *
engine_pack_open (const char *path, GError **error)
{
  g_autoptr (GError) local = NULL;
  GMappedFile *file = g_mapped_file_new (path, FALSE, &local);
  EnginePack *self;

  if (file == NULL)
    {
      g_set_error_literal (error, ENGINE_ERROR, ENGINE_ERROR_PACK_MISSING, local->message);
      return NULL;
    }
  self = g_new0 (EnginePack, 1);
  self->file = file;
  return open_mapped (self, g_mapped_file_get_contents (file), g_mapped_file_get_length (file),
                      path, error);
}

/* A pack in memory, as an overlay is. */
EnginePack *
engine_pack_open_bytes (GBytes *bytes, GError **error)
{
  EnginePack *self = g_new0 (EnginePack, 1);
  gsize size_bytes;
  gconstpointer data = g_bytes_get_data (bytes, &size_bytes);

  self->bytes = g_bytes_ref (bytes);
  return open_mapped (self, data, size_bytes, "overlay", error);
}

EnginePack *
engine_pack_ref (EnginePack *self)
{
  g_atomic_int_inc (&self->ref_count);
  return self;
}

void
engine_pack_unref (EnginePack *self)
{
  if (!g_atomic_int_dec_and_test (&self->ref_count))
    return;
  g_clear_pointer (&self->file, g_mapped_file_unref);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_strfreev (self->full_rule_names);
  g_free (self->clues);
  g_free (self->steps);
  g_clear_pointer (&self->class_ids, g_hash_table_unref);
  g_free (self);
}

const char *
engine_pack_language (const EnginePack *self)
{
  return self->strings + self->header->language;
}

const char *
engine_pack_version (const EnginePack *self)
{
  return self->strings + self->header->version;
}

guint32
engine_pack_form_morph (const EnginePack *self, guint32 form)
{
  const EnginePackMorph *m =
      form < self->n[ENGINE_PACK_WORDS] ? engine_pack_morph (self, form) : NULL;

  return m != NULL ? m->morph | m->morph_accented | m->morph_final : 0;
}

guint32
engine_pack_form_lemma (const EnginePack *self, guint32 form)
{
  guint32 lemma = form < self->n[ENGINE_PACK_WORDS] ? self->words[form].lemma : 0;

  return lemma ? lemma : form;
}

const char *
engine_pack_form_text (const EnginePack *self, guint32 form)
{
  return form < self->n[ENGINE_PACK_WORDS] ? self->strings + self->words[form].text : "";
}

guint32
engine_pack_find_form (const EnginePack *self, const char *folded, gsize length_bytes)
{
  return engine_pack_find_hashed (self, engine_fold_hash (folded, length_bytes));
}

int
engine_pack_entry_int (const EnginePack *self, guint32 entry, const char *key, int fallback)
{
  const char *value = engine_pack_entry_attr (self, entry, key);

  return value != NULL && *value != '\0' ? atoi (value) : fallback;
}

int
engine_pack_class_id (const EnginePack *self, const char *name)
{
  return GPOINTER_TO_INT (g_hash_table_lookup (self->class_ids, name)) - 1;
}

const char *
engine_pack_class_name (const EnginePack *self, guint class_id)
{
  return class_id < self->n[ENGINE_PACK_CLASSES] ? self->strings + self->classes[class_id] : "";
}

gconstpointer
engine_pack_rules (const EnginePack *self, gsize *size_bytes)
{
  *size_bytes = self->n[ENGINE_PACK_RULES];
  return self->rules;
}

const char *
engine_pack_rule_name (const EnginePack *self, guint rule)
{
  return rule < self->n[ENGINE_PACK_RULE_NAMES] ? self->full_rule_names[rule] : "";
}
