/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The syntax tree of rules: made by engine-rules-parse.c and engine-rules-pattern.c, read by the
 * compiler and by what runs the examples. */

#include "config.h"

#include "engine-rules-parse.h"

/**
 * engine_node_free:
 * @data: (nullable): a pattern's node, freed with its children
 */
void
engine_node_free (gpointer data)
{
  EngineNode *node = data;

  if (node == NULL)
    return;
  g_free (node->text);
  g_free (node->code);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

/**
 * engine_slot_source_free:
 * @data: a slot
 */
void
engine_slot_source_free (gpointer data)
{
  EngineSlotSource *slot = data;

  g_free (slot->name);
  g_free (slot->capture);
  g_free (slot->text);
  g_free (slot->fallback);
  g_free (slot);
}

static void
emit_free (gpointer data)
{
  EngineEmitSource *emit = data;

  g_free (emit->from);
  g_free (emit->to);
  g_ptr_array_unref (emit->slots);
  g_free (emit);
}

static void
check_free (gpointer data)
{
  EngineCheckSource *check = data;

  engine_node_free (check->pattern);
  g_free (check);
}

static void
example_free (gpointer data)
{
  EngineExample *example = data;

  g_free (example->text);
  g_free (example->kind);
  g_ptr_array_unref (example->fields);
  g_free (example);
}

/**
 * engine_rule_file_new:
 * @name: (nullable): what messages call it
 * @text: its text
 * @own: whether it is a user's
 *
 * Returns: (transfer full): a rule file
 */
EngineRuleFile *
engine_rule_file_new (const char *name, const char *text, gboolean own)
{
  EngineRuleFile *self = g_new0 (EngineRuleFile, 1);

  self->name = g_strdup (name);
  self->text = g_strdup (text);
  self->own = own;
  return self;
}

/**
 * engine_rule_file_free:
 * @self: (nullable): a rule file
 */
void
engine_rule_file_free (EngineRuleFile *self)
{
  if (self == NULL)
    return;

  g_free (self->name);
  g_free (self->text);
  g_free (self);
}

static void
disabled_free (gpointer data)
{
  EngineRuleDisabled *disabled = data;

  g_free (disabled->id);
  g_free (disabled->file);
  g_free (disabled);
}

/**
 * engine_rules_reading_init:
 * @self: what files are read into
 * @problems: (nullable): where mistakes go, owned strings
 */
void
engine_rules_reading_init (EngineRulesReading *self, GPtrArray *problems)
{
  self->defines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_source_free);
  self->disabled = g_ptr_array_new_with_free_func (disabled_free);
  self->problems = problems;
}

/**
 * engine_rules_reading_clear:
 * @self: what files were read into
 */
void
engine_rules_reading_clear (EngineRulesReading *self)
{
  g_hash_table_unref (self->defines);
  g_ptr_array_unref (self->rules);
  g_ptr_array_unref (self->disabled);
}

/**
 * engine_rule_source_free:
 * @self: (nullable): a rule
 */
void
engine_rule_source_free (EngineRuleSource *self)
{
  if (self == NULL)
    return;

  g_free (self->id);
  g_free (self->file);
  engine_node_free (self->pattern);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->emits);
  g_ptr_array_unref (self->preferences);
  g_ptr_array_unref (self->examples);
  g_free (self);
}

/**
 * engine_rule_source_new:
 * @id: its name
 * @file: the file it stands in, for messages
 * @line: its line there, from 1
 *
 * Returns: (transfer full): an empty rule
 */
EngineRuleSource *
engine_rule_source_new (const char *id, const char *file, guint line)
{
  EngineRuleSource *self = g_new0 (EngineRuleSource, 1);

  self->id = g_strdup (id);
  self->file = g_strdup (file);
  self->line = line;
  self->checks = g_ptr_array_new_with_free_func (check_free);
  self->emits = g_ptr_array_new_with_free_func (emit_free);
  self->preferences = g_ptr_array_new_with_free_func (g_free);
  self->examples = g_ptr_array_new_with_free_func (example_free);
  return self;
}
