/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From syntax trees to the section that engine-rules.c runs.  Each pattern becomes two small
 * programs that run outward from its anchor, the rarest atom that it cannot do without: "right"
 * is the anchor and what follows, "left" what stands before, backwards.  Every rule is indexed by
 * its anchor, so that a token tries only the rules that it can start.  Build time and overlays
 * only; the output depends on the sources alone. */

#include "config.h"

#include "engine-rules-compiler.h"

#include "engine-frame-fields.h"
#include "engine-pack-builder.h"
#include "engine-rules.h"

#include <string.h>

#define MOST_RULES 60000        /* a frame keeps its rule in 16 bits */

static void
collect_captures (EngineRulesCompiler *c, const EngineNode *node)
{
  if (node->type == ENGINE_NODE_CAPTURE
      && engine_rules_compiler_capture (c, node->text) == ENGINE_RULES_NO_CAPTURE)
    g_ptr_array_add (c->captures, node->text);
  for (guint i = 0; i < node->children->len; i++)
    collect_captures (c, g_ptr_array_index (node->children, i));
}

static void
add_anchor (GArray *anchors, guint32 key, guint32 rule)
{
  EngineRuleAnchor anchor = { key, rule };

  g_array_append_val (anchors, anchor);
}

/* The forms, class or kind that the node starts with; all of them for a choice. */
static void
index_anchor (EngineRulesCompiler *c, const EngineNode *node, guint32 rule)
{
  g_autoptr (GArray) set = NULL;

  switch (node->type)
    {
    case ENGINE_NODE_CAPTURE:
    case ENGINE_NODE_SEQUENCE:
      index_anchor (c, g_ptr_array_index (node->children, 0), rule);
      break;
    case ENGINE_NODE_CHOICE:
      for (guint i = 0; i < node->children->len; i++)
        index_anchor (c, g_ptr_array_index (node->children, i), rule);
      break;
    case ENGINE_NODE_FORM:
      add_anchor (c->form_anchors, engine_pack_builder_intern (c->builder, node->text), rule);
      break;
    case ENGINE_NODE_CLASS:
      add_anchor (c->class_anchors,
                  (guint32)engine_pack_builder_class (c->builder, node->text, FALSE), rule);
      break;
    case ENGINE_NODE_KIND:
      add_anchor (c->kind_anchors, (guint32)engine_rules_compiler_kind (c, node), rule);
      break;
    case ENGINE_NODE_LEMMA:
    default:
      set = engine_rules_compiler_lemma_forms (c, node);
      for (guint i = 0; i < set->len; i++)
        add_anchor (c->form_anchors, g_array_index (set, guint32, i), rule);
      break;
    }
}

static gboolean
compile_pattern (EngineRulesCompiler *c, EngineRuleRecord *record)
{
  const EngineNode *pattern = c->rule->pattern;
  guint anchor = 0, least = ENGINE_RULES_NEVER_AN_ANCHOR;

  c->line = pattern->line;

  if (pattern->type != ENGINE_NODE_SEQUENCE)
    return engine_rules_compiler_fail (c, pattern->column,
                                       "no anchor: a choice is the whole pattern");
  for (guint i = 0; i < pattern->children->len; i++)
    {
      guint n = engine_rules_frequency (c, g_ptr_array_index (pattern->children, i));

      if (n < least)
        {
          least = n;
          anchor = i;
        }
    }
  if (least == ENGINE_RULES_NEVER_AN_ANCHOR)
    return engine_rules_compiler_fail (c, pattern->column,
                                       "no anchor: nothing in the pattern must be there");

  record->right = c->code->len;
  if (!engine_rules_compile_children (c, pattern->children, anchor, pattern->children->len, FALSE))
    return FALSE;
  engine_rules_compiler_put (c, ENGINE_OP_MATCH);
  record->left = c->code->len;
  if (!engine_rules_compile_children (c, pattern->children, 0, anchor, TRUE))
    return FALSE;
  engine_rules_compiler_put (c, ENGINE_OP_MATCH);
  index_anchor (c, g_ptr_array_index (pattern->children, anchor), c->records->len);
  return TRUE;
}

static gboolean
compile_checks (EngineRulesCompiler *c, EngineRuleRecord *record)
{
  record->first_check = c->checks->len;
  record->n_checks = c->rule->checks->len;
  for (guint i = 0; i < c->rule->checks->len; i++)
    {
      const EngineCheckSource *source = g_ptr_array_index (c->rule->checks, i);
      EngineRuleCheck check = { source->where, source->wanted, source->scopes };

      if (source->pattern != NULL)
        {
          check.program = c->code->len;
          if (!engine_rules_compile_node (c, source->pattern, source->where == ENGINE_CHECK_BEFORE))
            return FALSE;
          engine_rules_compiler_put (c, ENGINE_OP_MATCH);
        }
      g_array_append_val (c->checks, check);
    }
  return TRUE;
}

static gboolean
wrong_value (EngineRulesCompiler *c, const EngineField *field, const char *text)
{
  g_autoptr (GString) names = g_string_new (NULL);

  if (field->type != ENGINE_FIELD_CODE)
    return engine_rules_compiler_fail (c, 1, "“%s” is no value of “%s”", text, field->name);
  for (guint i = 0; i < engine_code_list_size (field->list); i++)
    {
      const char *name = engine_code_to_name (field->list, (int)i);

      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "", name);
    }
  return engine_rules_compiler_fail (c, 1, "“%s” is no %s (%s)", text, field->name, names->str);
}

/* The class that a capture asks for + 1, 0 where it may be of several or of none: "s:@subject". */
static guint32
captured_class (EngineRulesCompiler *c, const EngineNode *node, const char *name)
{
  const EngineNode *child;
  guint32 found = 0;
  int id;

  if (node->type != ENGINE_NODE_CAPTURE || strcmp (node->text, name) != 0)
    {
      for (guint i = 0; found == 0 && i < node->children->len; i++)
        found = captured_class (c, g_ptr_array_index (node->children, i), name);
      return found;
    }
  child = g_ptr_array_index (node->children, 0);
  if (child->type != ENGINE_NODE_CLASS)
    return 0;
  id = engine_pack_builder_class (c->builder, child->text, FALSE);
  return id >= 0 ? (guint32)id + 1 : 0;
}

/* @field: NULL for "copy", whose one slot is "from" */
static gboolean
compile_slot (EngineRulesCompiler *c, const EngineSlotSource *source, const EngineField *field)
{
  EngineRuleSlot slot = { .name = engine_rules_compiler_string (c, source->name),
                          .capture = ENGINE_RULES_NO_CAPTURE,
                          .text = engine_rules_compiler_string (c, source->text),
                          .fallback = engine_rules_compiler_string (c, source->fallback),
                          .weight = (guint32)source->weight };
  const char *constant = source->text;

  if (source->capture != NULL)
    {
      slot.capture = engine_rules_compiler_capture (c, source->capture);
      if (slot.capture == ENGINE_RULES_NO_CAPTURE && source->text != NULL)
        return engine_rules_compiler_fail (c, 1, "no capture is named “%s”", source->capture);
      constant = slot.capture == ENGINE_RULES_NO_CAPTURE ? source->capture : NULL;
      if (constant != NULL)
        slot.text = engine_rules_compiler_string (c, constant); /* a bare word is a constant */
      else if (field != NULL && field->type == ENGINE_FIELD_CODE && source->text == NULL)
        slot.text = engine_rules_compiler_string (c, "code"); /* all that such a field can take */
      if (slot.capture != ENGINE_RULES_NO_CAPTURE)
        slot.of_class = captured_class (c, c->rule->pattern, source->capture);
    }
  if (field == NULL && constant != NULL)
    return engine_rules_compiler_fail (c, 1, "“from” wants a capture");
  if (constant != NULL && !engine_field_takes (field, constant))
    return wrong_value (c, field, constant);
  if (source->fallback != NULL && field != NULL && !engine_field_takes (field, source->fallback))
    return wrong_value (c, field, source->fallback);
  g_array_append_val (c->slots, slot);
  return TRUE;
}

/* Each slot's name is a field of the fact; those of "copy" and "drop" are fewer. */
static gboolean
compile_slots (EngineRulesCompiler *c, const EngineEmitSource *source)
{
  if (source->what == ENGINE_FRAME_DROP && source->slots->len > 0)
    return engine_rules_compiler_fail (c, 1, "“drop” has no fields");
  if (source->what == ENGINE_FRAME_COPY && source->kind != ENGINE_FACT_FIGURE)
    return engine_rules_compiler_fail (c, 1, "“copy” is for figures alone");
  for (guint i = 0; i < source->slots->len; i++)
    {
      const EngineSlotSource *slot = g_ptr_array_index (source->slots, i);
      const EngineField *field = engine_field_find ((EngineFactKind)source->kind, slot->name);
      g_autofree char *names = NULL;

      if (source->what == ENGINE_FRAME_COPY && strcmp (slot->name, "from") != 0)
        return engine_rules_compiler_fail (c, 1, "“copy” has the field “from” alone");
      if (field == NULL && source->what != ENGINE_FRAME_COPY)
        {
          names = engine_field_dup_names ((EngineFactKind)source->kind);
          return engine_rules_compiler_fail (
              c, 1, "a fact of the kind %s has no field “%s” (%s)",
              engine_code_to_name (ENGINE_CODES_FACT_KIND, (int)source->kind), slot->name, names);
        }
      if (!compile_slot (c, slot, field))
        return FALSE;
    }
  return TRUE;
}

static gboolean
compile_emits (EngineRulesCompiler *c, EngineRuleRecord *record)
{
  record->first_emit = c->emits->len;
  record->n_emits = c->rule->emits->len;
  for (guint i = 0; i < c->rule->emits->len; i++)
    {
      const EngineEmitSource *source = g_ptr_array_index (c->rule->emits, i);
      EngineRuleEmit emit = { .what = source->what,
                              .kind = source->kind,
                              .each = source->each,
                              .from = ENGINE_RULES_NO_CAPTURE,
                              .to = ENGINE_RULES_NO_CAPTURE,
                              .first_slot = c->slots->len,
                              .n_slots = source->slots->len };

      c->line = source->line;
      if (source->from != NULL)
        {
          emit.from = engine_rules_compiler_capture (c, source->from);
          emit.to = engine_rules_compiler_capture (c, source->to);
          if (emit.from == ENGINE_RULES_NO_CAPTURE || emit.to == ENGINE_RULES_NO_CAPTURE)
            return engine_rules_compiler_fail (c, 1, "no capture is named “%s”",
                                               emit.from == ENGINE_RULES_NO_CAPTURE ? source->from
                                                                                    : source->to);
        }
      if (!compile_slots (c, source))
        return FALSE;
      g_array_append_val (c->emits, emit);
    }
  return TRUE;
}

/* Moves the error to the problems, where they have a place. */
static gboolean
complained (EngineRulesCompiler *c)
{
  if (c->problems == NULL)
    return FALSE;
  g_ptr_array_add (c->problems, g_strdup ((*c->error)->message));
  g_clear_error (c->error);
  return TRUE;
}

static gboolean
compile_rule (EngineRulesCompiler *c)
{
  EngineRuleRecord record = { 0 };

  c->line = 0;
  c->first_word = c->code->len;
  g_ptr_array_set_size (c->captures, 0);
  collect_captures (c, c->rule->pattern);
  if (c->captures->len > ENGINE_RULES_MAX_CAPTURES)
    return engine_rules_compiler_fail (c, 1, "more than %d captures", ENGINE_RULES_MAX_CAPTURES);
  if (!compile_pattern (c, &record) || !compile_checks (c, &record) || !compile_emits (c, &record))
    return FALSE;
  g_array_append_val (c->records, record);
  return TRUE;
}

/* The rule at hand, or nothing of it where it is wrong and problems have their place. */
static gboolean
try_rule (EngineRulesCompiler *c)
{
  GArray *const arrays[] = { c->code,  c->sets,         c->checks,        c->emits,
                             c->slots, c->form_anchors, c->class_anchors, c->kind_anchors };
  guint lengths[G_N_ELEMENTS (arrays)];

  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    lengths[i] = arrays[i]->len;
  if (compile_rule (c))
    return TRUE;
  for (gsize i = 0; i < G_N_ELEMENTS (arrays); i++)
    g_array_set_size (arrays[i], lengths[i]);
  return FALSE;
}

static guint32
rule_index (EngineRulesCompiler *c, const char *id)
{
  for (guint i = 0; i < c->rules->len; i++)
    if (g_str_equal (((EngineRuleSource *)g_ptr_array_index (c->rules, i))->id, id))
      return i;
  return G_MAXUINT32;
}

/* A rule preferred to one that a user disabled is preferred to nothing. */
static gboolean
compile_preferences (EngineRulesCompiler *c)
{
  for (guint i = 0; i < c->rules->len; i++)
    {
      c->rule = g_ptr_array_index (c->rules, i);
      c->line = 0;
      for (guint j = 0; j < c->rule->preferences->len; j++)
        {
          const char *id = g_ptr_array_index (c->rule->preferences, j);
          guint32 pair[2] = { i, rule_index (c, id) };

          if (pair[1] != G_MAXUINT32 && pair[1] != i)
            g_array_append_vals (c->preferences, pair, 2);
          else if ((c->problems == NULL || c->rule->own)
                   && !engine_rules_compiler_fail (
                       c, 1, "there is no other rule “%s” to prefer it to", id)
                   && !complained (c))
            return FALSE;
        }
    }
  return TRUE;
}

static void
compiler_init (EngineRulesCompiler *c, EnginePackBuilder *builder, GError **error)
{
  *c = (EngineRulesCompiler){ .builder = builder, .error = error };
  c->rules = builder->rules;
  c->problems = builder->problems;
  c->captures = g_ptr_array_new ();
  c->code = g_array_new (FALSE, FALSE, sizeof (guint32));
  c->sets = g_array_new (FALSE, FALSE, sizeof (guint32));
  c->records = g_array_new (FALSE, FALSE, sizeof (EngineRuleRecord));
  c->checks = g_array_new (FALSE, FALSE, sizeof (EngineRuleCheck));
  c->emits = g_array_new (FALSE, FALSE, sizeof (EngineRuleEmit));
  c->slots = g_array_new (FALSE, FALSE, sizeof (EngineRuleSlot));
  c->form_anchors = g_array_new (FALSE, FALSE, sizeof (EngineRuleAnchor));
  c->class_anchors = g_array_new (FALSE, FALSE, sizeof (EngineRuleAnchor));
  c->kind_anchors = g_array_new (FALSE, FALSE, sizeof (EngineRuleAnchor));
  c->preferences = g_array_new (FALSE, FALSE, sizeof (guint32));
  c->strings = g_byte_array_new ();
  g_byte_array_append (c->strings, (const guint8 *)"", 1);
  c->string_offsets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
}

static void
compiler_clear (EngineRulesCompiler *c)
{
  g_ptr_array_unref (c->captures);
  g_array_unref (c->code);
  g_array_unref (c->sets);
  g_array_unref (c->records);
  g_array_unref (c->checks);
  g_array_unref (c->emits);
  g_array_unref (c->slots);
  g_array_unref (c->form_anchors);
  g_array_unref (c->class_anchors);
  g_array_unref (c->kind_anchors);
  g_array_unref (c->preferences);
  g_byte_array_unref (c->strings);
  g_hash_table_unref (c->string_offsets);
}

/**
 * engine_rules_compile:
 * @builder: the pack being made, its lexicons read and its rules in order
 * @out_section: where the section's bytes go
 * @error: return location
 *
 * A rule that is wrong leaves the builder's rules, where problems have their place.
 *
 * Errors: %ENGINE_ERROR_PACK_SOURCE with file, line and column.
 *
 * Returns: whether all rules are right, or problems have their place
 */
gboolean
engine_rules_compile (EnginePackBuilder *builder, GByteArray *out_section, GError **error)
{
  g_autoptr (GError) local = NULL;
  EngineRulesCompiler c;
  gboolean done = TRUE;

  compiler_init (&c, builder, &local);
  for (guint i = 0; done && i < c.rules->len;)
    {
      c.rule = g_ptr_array_index (c.rules, i);
      if (c.records->len > MOST_RULES)
        engine_rules_compiler_fail (&c, 1, "more than %d rules", MOST_RULES);
      else if (try_rule (&c))
        {
          i++;
          continue;
        }
      done = complained (&c);
      if (done)
        g_ptr_array_remove_index (c.rules, i);
    }
  done = done && compile_preferences (&c);
  if (done)
    engine_rules_write_section (&c, out_section);
  else
    g_propagate_error (error, g_steal_pointer (&local));
  compiler_clear (&c);
  return done;
}
