/* SPDX-License-Identifier: GPL-3.0-or-later */

/* From syntax trees to the section that engine-rules.c runs.  Each pattern becomes two small
 * programs that run outward from its anchor, the rarest atom that it cannot do without: "right"
 * is the anchor and what follows, "left" what stands before, backwards.  Every rule is indexed by
 * its anchor, so that a token tries only the rules that it can start.  Build time and overlays
 * only; the output depends on the sources alone. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-pack-compile.h"
#include "engine-rules-format.h"
#include "engine-rules-parse.h"
#include "engine-rules.h"

#include <string.h>

#define STAR_MOST 8
#define NEVER_AN_ANCHOR G_MAXUINT

typedef struct
{
  EnginePackBuilder *builder;
  const EngineRuleSource *rule;
  GPtrArray *rules; /* owned EngineRuleSource */
  GPtrArray *captures; /* names of the rule at hand, borrowed */
  GArray *code;
  GArray *sets;
  GArray *records;
  GArray *checks;
  GArray *emits;
  GArray *slots;
  GArray *form_anchors; /* EngineRuleAnchor */
  GArray *class_anchors;
  GArray *kind_anchors;
  GArray *preferences;
  GByteArray *strings;
  GHashTable *string_offsets;
  GError **error;
} Compiler;

static gboolean G_GNUC_PRINTF (3, 4) fail (Compiler *c, guint column, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (c->error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s:%u:%u: %s: %s", c->rule->file,
               c->rule->line, column, c->rule->id, reason);
  return FALSE;
}

static guint32
intern_string (Compiler *c, const char *text)
{
  gpointer offset;
  guint32 at;

  if (text == NULL || *text == '\0')
    return 0;
  if (g_hash_table_lookup_extended (c->string_offsets, text, NULL, &offset))
    return GPOINTER_TO_UINT (offset);
  at = c->strings->len;
  g_byte_array_append (c->strings, (const guint8 *)text, (guint)strlen (text) + 1);
  g_hash_table_insert (c->string_offsets, g_strdup (text), GUINT_TO_POINTER (at));
  return at;
}

static void
put (Compiler *c, guint32 word)
{
  g_array_append_val (c->code, word);
}

static guint
edit_distance (const char *a, const char *b)
{
  gsize n = strlen (b);
  g_autofree guint *row = g_new (guint, n + 1);

  for (gsize j = 0; j <= n; j++)
    row[j] = (guint)j;
  for (gsize i = 0; a[i] != '\0'; i++)
    {
      guint diagonal = row[0];

      row[0] = (guint)i + 1;
      for (gsize j = 0; j < n; j++)
        {
          guint next = MIN (MIN (row[j + 1], row[j]) + 1, diagonal + (a[i] != b[j]));

          diagonal = row[j + 1];
          row[j + 1] = next;
        }
    }
  return row[n];
}

static gboolean
unknown_class (Compiler *c, const EngineNode *node)
{
  const char *best = NULL;
  guint least = 3;

  for (guint i = 0; i < engine_pack_builder_n_classes (c->builder); i++)
    {
      const char *name = engine_pack_builder_class_name (c->builder, i);
      guint distance = edit_distance (node->text, name);

      if (distance < least)
        {
          least = distance;
          best = name;
        }
    }
  return best != NULL
             ? fail (c, node->column, "unknown class @%s (did you mean @%s?)", node->text, best)
             : fail (c, node->column, "unknown class @%s", node->text);
}

static int
class_of (Compiler *c, const EngineNode *node)
{
  int id = engine_pack_builder_class (c->builder, node->text, FALSE);

  if (id < 0 || engine_pack_builder_class_size (c->builder, (guint)id) == 0)
    {
      unknown_class (c, node);
      return -1;
    }
  return id;
}

static int
kind_of (Compiler *c, const EngineNode *node)
{
#define NAME(name, string) string,
  static const char *const names[] = { ENGINE_RULE_KINDS (NAME) };
#undef NAME

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], node->text) == 0)
      return (int)i;
  fail (c, node->column, "unknown kind #%s", node->text != NULL ? node->text : "");
  return -1;
}

static guint32
capture_of (Compiler *c, const char *name)
{
  for (guint i = 0; i < c->captures->len; i++)
    if (g_str_equal (g_ptr_array_index (c->captures, i), name))
      return i;
  return ENGINE_RULES_NO_CAPTURE;
}

static int
compare_words (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  return x < y ? -1 : x > y;
}

/* The forms of a lemma that fit the node's morphology, sorted, without repeats. */
static GArray *
lemma_forms (Compiler *c, const EngineNode *node)
{
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (EnginePackLemmaForm));
  GArray *set = g_array_new (FALSE, FALSE, sizeof (guint32));

  engine_pack_builder_lemma_forms (c->builder, node->text, forms);
  for (guint i = 0; i < forms->len; i++)
    {
      const EnginePackLemmaForm *form = &g_array_index (forms, EnginePackLemmaForm, i);

      if ((form->morph & node->morph_required) == node->morph_required || forms->len == 1)
        g_array_append_val (set, form->form);
    }
  g_array_sort (set, compare_words);
  for (guint i = 1; i < set->len;)
    if (g_array_index (set, guint32, i) == g_array_index (set, guint32, i - 1))
      g_array_remove_index (set, i);
    else
      i++;
  return set;
}

static gboolean compile_node (Compiler *c, const EngineNode *node, gboolean backwards);

static gboolean
compile_children (Compiler *c, GPtrArray *children, guint first, guint last, gboolean backwards)
{
  for (guint i = first; i < last; i++)
    {
      guint at = backwards ? last - 1 - (i - first) : i;

      if (!compile_node (c, g_ptr_array_index (children, at), backwards))
        return FALSE;
    }
  return TRUE;
}

static gboolean
compile_choice (Compiler *c, const EngineNode *node, gboolean backwards)
{
  g_autoptr (GArray) jumps = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < node->children->len; i++)
    {
      gboolean more = i + 1 < node->children->len;
      guint32 split = c->code->len;

      if (more)
        {
          put (c, ENGINE_OP_SPLIT);
          put (c, split + 3);
          put (c, 0);
        }
      if (!compile_node (c, g_ptr_array_index (node->children, i), backwards))
        return FALSE;
      if (more)
        {
          guint32 target = c->code->len + 1;

          put (c, ENGINE_OP_JUMP);
          put (c, 0);
          g_array_append_val (jumps, target);
          g_array_index (c->code, guint32, split + 2) = c->code->len;
        }
    }
  for (guint i = 0; i < jumps->len; i++)
    g_array_index (c->code, guint32, g_array_index (jumps, guint32, i)) = c->code->len;
  return TRUE;
}

/* x? and x*: the child up to @most times, each time only as well as the program needs it. */
static gboolean
compile_repeat (Compiler *c, const EngineNode *node, guint most, gboolean backwards)
{
  g_autoptr (GArray) splits = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < most; i++)
    {
      guint32 split = c->code->len;

      put (c, ENGINE_OP_SPLIT);
      put (c, split + 3);
      put (c, 0);
      g_array_append_val (splits, split);
      if (!compile_node (c, g_ptr_array_index (node->children, 0), backwards))
        return FALSE;
    }
  for (guint i = 0; i < splits->len; i++)
    g_array_index (c->code, guint32, g_array_index (splits, guint32, i) + 2) = c->code->len;
  return TRUE;
}

static gboolean
compile_capture (Compiler *c, const EngineNode *node, gboolean backwards)
{
  guint32 capture = capture_of (c, node->text);

  put (c, backwards ? ENGINE_OP_SAVE_END : ENGINE_OP_SAVE_START);
  put (c, capture);
  if (!compile_node (c, g_ptr_array_index (node->children, 0), backwards))
    return FALSE;
  put (c, backwards ? ENGINE_OP_SAVE_START : ENGINE_OP_SAVE_END);
  put (c, capture);
  return TRUE;
}

static gboolean
compile_not (Compiler *c, const EngineNode *node, gboolean backwards)
{
  guint32 at = c->code->len;

  put (c, ENGINE_OP_NOT);
  put (c, 0);
  if (!compile_node (c, g_ptr_array_index (node->children, 0), backwards))
    return FALSE;
  put (c, ENGINE_OP_MATCH);
  g_array_index (c->code, guint32, at + 1) = c->code->len;
  return TRUE;
}

static gboolean
compile_lemma (Compiler *c, const EngineNode *node)
{
  g_autoptr (GArray) set = lemma_forms (c, node);

  if (set->len == 0)
    return fail (c, node->column, "no form of “%s” is like that", node->text);
  put (c, ENGINE_OP_FORM_SET);
  put (c, c->sets->len);
  put (c, set->len);
  put (c, node->morph_required);
  put (c, node->morph_forbidden);
  g_array_append_vals (c->sets, set->data, set->len);
  return TRUE;
}

static gboolean
compile_class (Compiler *c, const EngineNode *node)
{
  int id = class_of (c, node);

  if (id < 0)
    return FALSE;
  put (c, ENGINE_OP_CLASS);
  put (c, (guint32)id);
  put (c, intern_string (c, node->code));
  put (c, node->morph_required);
  put (c, node->morph_forbidden);
  return TRUE;
}

static gboolean
compile_kind (Compiler *c, const EngineNode *node)
{
  int kind = kind_of (c, node);

  if (kind < 0)
    return FALSE;
  put (c, ENGINE_OP_KIND);
  put (c, (guint32)kind);
  put (c, node->least);
  return TRUE;
}

static gboolean
compile_form (Compiler *c, const EngineNode *node)
{
  guint32 form = engine_pack_builder_intern (c->builder, node->text);

  if (form == 0)
    return fail (c, node->column, "“%s” is no word", node->text);
  put (c, ENGINE_OP_FORM);
  put (c, form);
  put (c, node->morph_required);
  put (c, node->morph_forbidden);
  return TRUE;
}

static gboolean
compile_node (Compiler *c, const EngineNode *node, gboolean backwards)
{
  switch (node->type)
    {
    case ENGINE_NODE_SEQUENCE:
      return compile_children (c, node->children, 0, node->children->len, backwards);
    case ENGINE_NODE_CHOICE:
      return compile_choice (c, node, backwards);
    case ENGINE_NODE_OPTIONAL:
      return compile_repeat (c, node, 1, backwards);
    case ENGINE_NODE_STAR:
      return compile_repeat (c, node, STAR_MOST, backwards);
    case ENGINE_NODE_CAPTURE:
      return compile_capture (c, node, backwards);
    case ENGINE_NODE_NOT:
      return compile_not (c, node, backwards);
    case ENGINE_NODE_FORM:
      return compile_form (c, node);
    case ENGINE_NODE_LEMMA:
      return compile_lemma (c, node);
    case ENGINE_NODE_CLASS:
      return compile_class (c, node);
    case ENGINE_NODE_KIND:
      return compile_kind (c, node);
    case ENGINE_NODE_PUNCT:
      put (c, ENGINE_OP_PUNCT);
      put (c, (guint32)g_utf8_get_char (node->text));
      return TRUE;
    case ENGINE_NODE_ANY:
      put (c, ENGINE_OP_ANY);
      put (c, node->morph_required);
      put (c, node->morph_forbidden);
      return TRUE;
    case ENGINE_NODE_GAP:
      put (c, ENGINE_OP_GAP);
      put (c, node->least);
      put (c, node->flag);
      return TRUE;
    case ENGINE_NODE_EDGE:
      put (c, ENGINE_OP_EDGE);
      put (c, node->least);
      return TRUE;
    case ENGINE_NODE_REST:
      if (backwards)
        return fail (c, node->column, "#rest and #all stand after the rarest atom of a pattern");
      put (c, ENGINE_OP_REST);
      put (c, node->flag);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

/* How often a node is met, in entries' worth; NEVER_AN_ANCHOR where it may be left out. */
static guint
frequency (Compiler *c, const EngineNode *node)
{
  guint sum = 0;
  int id;

  switch (node->type)
    {
    case ENGINE_NODE_CAPTURE:
    case ENGINE_NODE_SEQUENCE:
      return frequency (c, g_ptr_array_index (node->children, 0));
    case ENGINE_NODE_CHOICE:
      for (guint i = 0; i < node->children->len; i++)
        {
          guint n = frequency (c, g_ptr_array_index (node->children, i));

          if (n == NEVER_AN_ANCHOR)
            return n;
          sum += n;
        }
      return sum;
    case ENGINE_NODE_FORM:
      /* A short word is most often a function word. */
      return strlen (node->text) <= 3 ? 20000 : 300;
    case ENGINE_NODE_LEMMA:
      return 200;
    case ENGINE_NODE_CLASS:
      id = engine_pack_builder_class (c->builder, node->text, FALSE);
      if (id < 0)
        return NEVER_AN_ANCHOR - 1;
      if (id <= ENGINE_CLASS_ABBREVIATION)
        return 50000;
      return 100
             + MIN (20000, engine_pack_builder_class_size (c->builder, (guint)id))
                   / (node->code != NULL ? 8 : 1);
    case ENGINE_NODE_KIND:
      if (g_strcmp0 (node->text, "quoted") == 0)
        return NEVER_AN_ANCHOR; /* marks are no tokens of it */
      return g_strcmp0 (node->text, "party") == 0 || g_strcmp0 (node->text, "actor") == 0 ? 4000
                                                                                          : 1500;
    default:
      return NEVER_AN_ANCHOR;
    }
}

static void
collect_captures (Compiler *c, const EngineNode *node)
{
  if (node->type == ENGINE_NODE_CAPTURE && capture_of (c, node->text) == ENGINE_RULES_NO_CAPTURE)
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
index_anchor (Compiler *c, const EngineNode *node, guint32 rule)
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
      add_anchor (c->kind_anchors, (guint32)kind_of (c, node), rule);
      break;
    case ENGINE_NODE_LEMMA:
    default:
      set = lemma_forms (c, node);
      for (guint i = 0; i < set->len; i++)
        add_anchor (c->form_anchors, g_array_index (set, guint32, i), rule);
      break;
    }
}

static gboolean
compile_pattern (Compiler *c, EngineRuleRecord *record)
{
  const EngineNode *pattern = c->rule->pattern;
  guint anchor = 0, least = NEVER_AN_ANCHOR;

  if (pattern->type != ENGINE_NODE_SEQUENCE)
    return fail (c, pattern->column, "no anchor: a choice is the whole pattern");
  for (guint i = 0; i < pattern->children->len; i++)
    {
      guint n = frequency (c, g_ptr_array_index (pattern->children, i));

      if (n < least)
        {
          least = n;
          anchor = i;
        }
    }
  if (least == NEVER_AN_ANCHOR)
    return fail (c, pattern->column, "no anchor: nothing in the pattern must be there");

  record->right = c->code->len;
  if (!compile_children (c, pattern->children, anchor, pattern->children->len, FALSE))
    return FALSE;
  put (c, ENGINE_OP_MATCH);
  record->left = c->code->len;
  if (!compile_children (c, pattern->children, 0, anchor, TRUE))
    return FALSE;
  put (c, ENGINE_OP_MATCH);
  index_anchor (c, g_ptr_array_index (pattern->children, anchor), c->records->len);
  return TRUE;
}

static gboolean
compile_checks (Compiler *c, EngineRuleRecord *record)
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
          if (!compile_node (c, source->pattern, source->where == ENGINE_CHECK_BEFORE))
            return FALSE;
          put (c, ENGINE_OP_MATCH);
        }
      g_array_append_val (c->checks, check);
    }
  return TRUE;
}

static gboolean
compile_slot (Compiler *c, const EngineSlotSource *source)
{
  EngineRuleSlot slot = { .name = intern_string (c, source->name),
                          .capture = ENGINE_RULES_NO_CAPTURE,
                          .text = intern_string (c, source->text),
                          .fallback = intern_string (c, source->fallback),
                          .weight = (guint32)source->weight };

  if (source->capture != NULL)
    {
      slot.capture = capture_of (c, source->capture);
      if (slot.capture == ENGINE_RULES_NO_CAPTURE && source->text != NULL)
        return fail (c, 1, "no capture is named “%s”", source->capture);
      if (slot.capture == ENGINE_RULES_NO_CAPTURE)
        slot.text = intern_string (c, source->capture); /* a bare word is a constant */
    }
  g_array_append_val (c->slots, slot);
  return TRUE;
}

static gboolean
compile_emits (Compiler *c, EngineRuleRecord *record)
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

      if (source->from != NULL)
        {
          emit.from = capture_of (c, source->from);
          emit.to = capture_of (c, source->to);
          if (emit.from == ENGINE_RULES_NO_CAPTURE || emit.to == ENGINE_RULES_NO_CAPTURE)
            return fail (c, 1, "no capture is named “%s”",
                         emit.from == ENGINE_RULES_NO_CAPTURE ? source->from : source->to);
        }
      for (guint j = 0; j < source->slots->len; j++)
        if (!compile_slot (c, g_ptr_array_index (source->slots, j)))
          return FALSE;
      g_array_append_val (c->emits, emit);
    }
  return TRUE;
}

static gboolean
compile_rule (Compiler *c)
{
  EngineRuleRecord record = { 0 };

  g_ptr_array_set_size (c->captures, 0);
  collect_captures (c, c->rule->pattern);
  if (c->captures->len > ENGINE_RULES_MAX_CAPTURES)
    return fail (c, 1, "more than %d captures", ENGINE_RULES_MAX_CAPTURES);
  if (!compile_pattern (c, &record) || !compile_checks (c, &record) || !compile_emits (c, &record))
    return FALSE;
  g_array_append_val (c->records, record);
  return TRUE;
}

static guint32
rule_index (Compiler *c, const char *id)
{
  for (guint i = 0; i < c->rules->len; i++)
    if (g_str_equal (((EngineRuleSource *)g_ptr_array_index (c->rules, i))->id, id))
      return i;
  return G_MAXUINT32;
}

static gboolean
compile_preferences (Compiler *c)
{
  for (guint i = 0; i < c->rules->len; i++)
    {
      c->rule = g_ptr_array_index (c->rules, i);
      for (guint j = 0; j < c->rule->preferences->len; j++)
        {
          const char *id = g_ptr_array_index (c->rule->preferences, j);
          guint32 pair[2] = { i, rule_index (c, id) };

          if (pair[1] == G_MAXUINT32 || pair[1] == i)
            return fail (c, 1, "there is no other rule “%s” to prefer it to", id);
          g_array_append_vals (c->preferences, pair, 2);
        }
    }
  return TRUE;
}

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
write_form_anchors (Compiler *c, GByteArray *out, EngineRulesHeader *header)
{
  g_autofree guint8 *bits = NULL;

  g_array_sort (c->form_anchors, compare_anchors);
  remove_repeats (c->form_anchors);
  header->n_form_anchors = c->form_anchors->len;
  header->form_anchors =
      append_section (out, c->form_anchors->data, c->form_anchors->len * sizeof (EngineRuleAnchor));
  if (c->form_anchors->len > 0)
    header->n_form_bits =
        g_array_index (c->form_anchors, EngineRuleAnchor, c->form_anchors->len - 1).key + 1;
  bits = g_new0 (guint8, header->n_form_bits / 8 + 1);
  for (guint i = 0; i < c->form_anchors->len; i++)
    {
      guint32 form = g_array_index (c->form_anchors, EngineRuleAnchor, i).key;

      bits[form / 8] |= (guint8)(1u << form % 8);
    }
  header->form_bits = append_section (out, bits, header->n_form_bits / 8 + 1);
}

static void
write_section (Compiler *c, GByteArray *out)
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

static void
compiler_init (Compiler *c, EnginePackBuilder *builder, GError **error)
{
  *c = (Compiler){ .builder = builder, .error = error };
  c->rules = g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_source_free);
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
compiler_clear (Compiler *c)
{
  g_ptr_array_unref (c->rules);
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

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const EngineRuleSource *x = *(const EngineRuleSource *const *)a;
  const EngineRuleSource *y = *(const EngineRuleSource *const *)b;

  return strcmp (x->id, y->id);
}

/* Reads all files; rules sorted by id, so that the order of files changes nothing. */
static gboolean
read_rules (Compiler *c, const char *const *rule_paths)
{
  g_autoptr (GHashTable) defines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; rule_paths[i] != NULL; i++)
    if (!engine_rules_parse_file (rule_paths[i], defines, c->rules, c->error))
      return FALSE;
  g_ptr_array_sort (c->rules, compare_ids);
  for (guint i = 1; i < c->rules->len; i++)
    if (compare_ids (&g_ptr_array_index (c->rules, i - 1), &g_ptr_array_index (c->rules, i)) == 0)
      {
        c->rule = g_ptr_array_index (c->rules, i);
        return fail (c, 1, "two rules have this id");
      }
  return TRUE;
}

/**
 * engine_rules_compile:
 * @builder: the pack being made, its lexicons read
 * @rule_paths: %NULL-terminated paths of rule files
 * @out_section: where the section's bytes go
 * @out_rule_names: where the rules' ids go, owned strings, in the order of their indices
 * @error: return location
 *
 * Errors: %ENGINE_ERROR_PACK_SOURCE with file, line and column; those of reading files.
 *
 * Returns: whether all rules are right
 */
gboolean
engine_rules_compile (EnginePackBuilder *builder,
                      const char *const *rule_paths,
                      GByteArray *out_section,
                      GPtrArray *out_rule_names,
                      GError **error)
{
  Compiler c;
  gboolean done;

  compiler_init (&c, builder, error);
  done = read_rules (&c, rule_paths);
  for (guint i = 0; done && i < c.rules->len; i++)
    {
      c.rule = g_ptr_array_index (c.rules, i);
      done = compile_rule (&c);
      g_ptr_array_add (out_rule_names, g_strdup (c.rule->id));
    }
  done = done && compile_preferences (&c);
  if (done)
    write_section (&c, out_section);
  compiler_clear (&c);
  return done;
}
