/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Bounds of a pack's section of rules, checked once when the pack is opened, so that the matcher need
 * not look: a damaged file or a bad overlay is refused and cannot crash. */

#include "config.h"

#include "engine-rules-machine.h"
#include "engine-rules.h"

static gboolean
in_bounds (gsize size, guint32 offset, guint32 n, gsize element_bytes)
{
  return offset % 4 == 0 && offset <= size && n <= (size - offset) / element_bytes;
}

/* Whether an operation starts at the word. */
static gboolean
is_start (const guint8 *starts, guint32 n, guint32 pc)
{
  return pc < n && starts[pc];
}

static gboolean
operation_is_valid (const EngineRulesMachine *m, const guint8 *starts, const guint32 *op)
{
  guint32 n = m->header->n_code;

  switch ((EngineOp)op[0])
    {
    case ENGINE_OP_SPLIT:
      return is_start (starts, n, op[1]) && is_start (starts, n, op[2]);
    case ENGINE_OP_JUMP:
    case ENGINE_OP_NOT:
      return is_start (starts, n, op[1]);
    case ENGINE_OP_SAVE_START:
    case ENGINE_OP_SAVE_END:
      return op[1] < ENGINE_RULES_MAX_CAPTURES;
    case ENGINE_OP_CLASS:
      return op[2] < m->header->n_strings;
    case ENGINE_OP_FORM_SET:
      return op[1] <= m->header->n_sets && op[2] <= m->header->n_sets - op[1];
    case ENGINE_OP_MATCH:
    case ENGINE_OP_FORM:
    case ENGINE_OP_KIND:
    case ENGINE_OP_ANY:
    case ENGINE_OP_PUNCT:
    case ENGINE_OP_GAP:
    case ENGINE_OP_EDGE:
    case ENGINE_OP_REST:
    case ENGINE_N_OPS:
    default:
      return TRUE;
    }
}

/* Every operation lies inside the code, and every jump leads to one.  @starts has a byte per word. */
static gboolean
code_is_valid (const EngineRulesMachine *m, guint8 *starts)
{
  guint32 n = m->header->n_code;

  if (n == 0)
    return m->header->n_rules == 0;
  for (guint32 pc = 0; pc < n;)
    {
      const guint32 *op = m->code + pc;

      if (op[0] >= ENGINE_N_OPS || engine_rules_op_words[op[0]] > n - pc)
        return FALSE;
      starts[pc] = TRUE;
      pc += engine_rules_op_words[op[0]];
      if (pc == n && op[0] != ENGINE_OP_MATCH)
        return FALSE;
    }
  for (guint32 pc = 0; pc < n; pc += engine_rules_op_words[m->code[pc]])
    if (!operation_is_valid (m, starts, m->code + pc))
      return FALSE;
  return TRUE;
}

static gboolean
is_capture (guint32 capture)
{
  return capture < ENGINE_RULES_MAX_CAPTURES;
}

static gboolean
buckets_are_valid (const guint32 *starts, guint32 n_keys, gsize size, guint32 rules)
{
  for (guint32 i = 0; i < n_keys; i++)
    if (starts[i] > starts[i + 1])
      return FALSE;
  return in_bounds (size, rules, starts[n_keys], sizeof (guint32));
}

static gboolean
references_are_valid (const EngineRulesMachine *m, const guint8 *starts, gsize size)
{
  const EngineRulesHeader *h = m->header;
  const EngineRuleRecord *rules = ENGINE_RULES_TABLE (m, rules, EngineRuleRecord);
  const EngineRuleCheck *checks = ENGINE_RULES_TABLE (m, checks, EngineRuleCheck);
  const EngineRuleEmit *emits = ENGINE_RULES_TABLE (m, emits, EngineRuleEmit);
  const EngineRuleSlot *slots = ENGINE_RULES_TABLE (m, slots, EngineRuleSlot);
  const guint32 *class_starts = ENGINE_RULES_TABLE (m, class_starts, guint32);
  const guint32 *class_rules = ENGINE_RULES_TABLE (m, class_anchors, guint32);
  const guint32 *kind_starts = ENGINE_RULES_TABLE (m, kind_starts, guint32);
  const guint32 *kind_rules = ENGINE_RULES_TABLE (m, kind_anchors, guint32);
  gboolean valid = TRUE;

  for (guint32 i = 0; i < h->n_rules; i++)
    valid = valid && is_start (starts, h->n_code, rules[i].right)
            && is_start (starts, h->n_code, rules[i].left) && rules[i].first_check <= h->n_checks
            && rules[i].n_checks <= h->n_checks - rules[i].first_check
            && rules[i].first_emit <= h->n_emits
            && rules[i].n_emits <= h->n_emits - rules[i].first_emit;
  for (guint32 i = 0; i < h->n_checks; i++)
    valid = valid && checks[i].where <= ENGINE_CHECK_SCOPE
            && (checks[i].where == ENGINE_CHECK_SCOPE
                || is_start (starts, h->n_code, checks[i].program));
  for (guint32 i = 0; i < h->n_emits; i++)
    valid = valid && emits[i].kind < ENGINE_N_FACT_KINDS
            && emits[i].n_slots <= ENGINE_FRAME_MAX_SLOTS && emits[i].first_slot <= h->n_slots
            && emits[i].n_slots <= h->n_slots - emits[i].first_slot
            && emits[i].what <= ENGINE_FRAME_DROP
            && (emits[i].from == ENGINE_RULES_NO_CAPTURE
                || (is_capture (emits[i].from) && is_capture (emits[i].to)));
  for (guint32 i = 0; i < h->n_slots; i++)
    valid = valid && slots[i].name < h->n_strings && slots[i].text < h->n_strings
            && slots[i].fallback < h->n_strings
            && (is_capture (slots[i].capture) || slots[i].capture == ENGINE_RULES_NO_CAPTURE);
  for (guint32 i = 0; i < h->n_form_anchors; i++)
    valid = valid && ENGINE_RULES_TABLE (m, form_anchors, EngineRuleAnchor)[i].rule < h->n_rules;
  valid = valid && buckets_are_valid (class_starts, h->n_classes, size, h->class_anchors)
          && buckets_are_valid (kind_starts, ENGINE_N_RULE_KINDS, size, h->kind_anchors);
  for (guint32 i = 0; valid && i < class_starts[h->n_classes]; i++)
    valid = class_rules[i] < h->n_rules;
  for (guint32 i = 0; valid && i < kind_starts[ENGINE_N_RULE_KINDS]; i++)
    valid = kind_rules[i] < h->n_rules;
  for (guint32 i = 0; i < 2 * h->n_preferences; i++)
    valid = valid && ENGINE_RULES_TABLE (m, preferences, guint32)[i] < h->n_rules;
  return valid;
}

/**
 * engine_rules_validate:
 * @section: a pack's section of rules, aligned to 4 bytes
 * @size_bytes: its size
 *
 * Returns: whether every offset, jump and index in it is in bounds, so that running it is safe
 */
gboolean
engine_rules_validate (gconstpointer section, gsize size_bytes)
{
  EngineRulesMachine m = { .section = section, .header = section };
  const EngineRulesHeader *h = section;
  g_autofree guint8 *starts = NULL;

  if (size_bytes == 0)
    return TRUE;
  if (size_bytes < sizeof *h
      || !in_bounds (size_bytes, h->rules, h->n_rules, sizeof (EngineRuleRecord))
      || !in_bounds (size_bytes, h->code, h->n_code, sizeof (guint32))
      || !in_bounds (size_bytes, h->sets, h->n_sets, sizeof (guint32))
      || !in_bounds (size_bytes, h->checks, h->n_checks, sizeof (EngineRuleCheck))
      || !in_bounds (size_bytes, h->emits, h->n_emits, sizeof (EngineRuleEmit))
      || !in_bounds (size_bytes, h->slots, h->n_slots, sizeof (EngineRuleSlot))
      || !in_bounds (size_bytes, h->form_anchors, h->n_form_anchors, sizeof (EngineRuleAnchor))
      || h->n_classes > 65535
      || !in_bounds (size_bytes, h->class_starts, h->n_classes + 1, sizeof (guint32))
      || !in_bounds (size_bytes, h->kind_starts, ENGINE_N_RULE_KINDS + 1, sizeof (guint32))
      || h->n_preferences > size_bytes
      || !in_bounds (size_bytes, h->preferences, 2 * h->n_preferences, sizeof (guint32))
      || !in_bounds (size_bytes, h->strings, h->n_strings, 1) || h->n_strings == 0
      || m.section[h->strings + h->n_strings - 1] != '\0')
    return FALSE;
  m.code = ENGINE_RULES_TABLE (&m, code, guint32);
  starts = g_new0 (guint8, h->n_code + 1);
  return code_is_valid (&m, starts) && references_are_valid (&m, starts, size_bytes);
}
