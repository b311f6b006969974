/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The compiler's tables to the bytes of a section of rules (engine-rules-format.h). */

#include "config.h"

#include "engine-rules-compiler.h"

#include <string.h>

static int
compare_anchors (gconstpointer a, gconstpointer b)
{
  const EngineRuleAnchor *x = a, *y = b;

  if (x->key != y->key)
    return x->key < y->key ? -1 : 1;
  return x->rule < y->rule ? -1 : x->rule > y->rule;
}

static guint32
append_section (GByteArray *out, gconstpointer data, gsize size_bytes)
{
  static const guint8 zeros[4];
  guint32 at;

  g_byte_array_append (out, zeros, (4 - out->len % 4) % 4);
  at = out->len;
  if (size_bytes > 0)
    g_byte_array_append (out, data, (guint)size_bytes);
  return at;
}

/* Of sorted anchors: two alternatives may start with the same word. */
static void
remove_repeats (GArray *anchors)
{
  for (guint i = 1; i < anchors->len;)
    if (compare_anchors (&g_array_index (anchors, EngineRuleAnchor, i - 1),
                         &g_array_index (anchors, EngineRuleAnchor, i))
        == 0)
      g_array_remove_index (anchors, i);
    else
      i++;
}

/* Anchors sorted by key become starts [n_keys + 1] and the rules in that order. */
static void
write_buckets (GByteArray *out,
               GArray *anchors,
               guint n_keys,
               guint32 *starts_at,
               guint32 *rules_at)
{
  g_autofree guint32 *starts = g_new0 (guint32, n_keys + 1);
  g_autofree guint32 *rules = g_new0 (guint32, anchors->len + 1);

  g_array_sort (anchors, compare_anchors);
  remove_repeats (anchors);
  for (guint i = 0; i < anchors->len; i++)
    {
      const EngineRuleAnchor *anchor = &g_array_index (anchors, EngineRuleAnchor, i);

      rules[i] = anchor->rule;
      starts[anchor->key + 1]++;
    }
  for (guint i = 0; i < n_keys; i++)
    starts[i + 1] += starts[i];
  *starts_at = append_section (out, starts, (n_keys + 1) * sizeof *starts);
  *rules_at = append_section (out, rules, anchors->len * sizeof *rules);
}

static void
write_form_anchors (EngineRulesCompiler *c, GByteArray *out, EngineRulesHeader *header)
{
  g_array_sort (c->form_anchors, compare_anchors);
  remove_repeats (c->form_anchors);
  header->n_form_anchors = c->form_anchors->len;
  header->form_anchors =
      append_section (out, c->form_anchors->data, c->form_anchors->len * sizeof (EngineRuleAnchor));
}

void
engine_rules_write_section (EngineRulesCompiler *c, GByteArray *out)
{
  EngineRulesHeader header = { 0 };

#define ARRAY(count, place, array, type)                                                           \
  header.count = (array)->len;                                                                     \
  header.place = append_section (out, (array)->data, (array)->len * sizeof (type))

  append_section (out, &header, sizeof header);
  ARRAY (n_rules, rules, c->records, EngineRuleRecord);
  ARRAY (n_code, code, c->code, guint32);
  ARRAY (n_sets, sets, c->sets, guint32);
  ARRAY (n_checks, checks, c->checks, EngineRuleCheck);
  ARRAY (n_emits, emits, c->emits, EngineRuleEmit);
  ARRAY (n_slots, slots, c->slots, EngineRuleSlot);
  ARRAY (n_strings, strings, c->strings, guint8);
  header.n_preferences = c->preferences->len / 2;
  header.preferences =
      append_section (out, c->preferences->data, c->preferences->len * sizeof (guint32));
  write_form_anchors (c, out, &header);
  header.n_classes = engine_pack_builder_n_classes (c->builder);
  write_buckets (out, c->class_anchors, header.n_classes, &header.class_starts,
                 &header.class_anchors);
  write_buckets (out, c->kind_anchors, ENGINE_N_RULE_KINDS, &header.kind_starts,
                 &header.kind_anchors);
  memcpy (out->data, &header, sizeof header);
#undef ARRAY
}
