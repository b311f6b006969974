/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Patterns to code: each node of a syntax tree becomes operations, in the text's direction or against
 * it; and how rare a node is, by which the compiler chooses the anchor. */

#include "config.h"

#include "engine-rules-compiler.h"

#include "engine-analysis.h"

#include <string.h>

#define STAR_MOST 8
#define MOST_WORDS 200000 /* of a rule's code: stars inside stars write each other out */

gboolean
engine_rules_compiler_fail (EngineRulesCompiler *c, guint column, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (c->error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s:%u:%u: %s: %s", c->rule->file,
               c->line != 0 ? c->line : c->rule->line, column, c->rule->id, reason);
  return FALSE;
}

guint32
engine_rules_compiler_string (EngineRulesCompiler *c, const char *text)
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

void
engine_rules_compiler_put (EngineRulesCompiler *c, guint32 word)
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
unknown_class (EngineRulesCompiler *c, const EngineNode *node)
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
             ? engine_rules_compiler_fail (c, node->column, "unknown class @%s (did you mean @%s?)",
                                           node->text, best)
             : engine_rules_compiler_fail (c, node->column, "unknown class @%s", node->text);
}

static int
class_of (EngineRulesCompiler *c, const EngineNode *node)
{
  int id = engine_pack_builder_class (c->builder, node->text, FALSE);

  if (id < 0 || engine_pack_builder_class_size (c->builder, (guint)id) == 0)
    {
      unknown_class (c, node);
      return -1;
    }
  return id;
}

int
engine_rules_compiler_kind (EngineRulesCompiler *c, const EngineNode *node)
{
#define NAME(name, string) string,
  static const char *const names[] = { ENGINE_RULE_KINDS (NAME) };
#undef NAME

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_strcmp0 (names[i], node->text) == 0)
      return (int)i;
  engine_rules_compiler_fail (c, node->column, "unknown kind #%s",
                              node->text != NULL ? node->text : "");
  return -1;
}

guint32
engine_rules_compiler_capture (EngineRulesCompiler *c, const char *name)
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

GArray *
engine_rules_compiler_lemma_forms (EngineRulesCompiler *c, const EngineNode *node)
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

gboolean
engine_rules_compile_children (EngineRulesCompiler *c,
                               GPtrArray *children,
                               guint first,
                               guint last,
                               gboolean backwards)
{
  for (guint i = first; i < last; i++)
    {
      guint at = backwards ? last - 1 - (i - first) : i;

      if (!engine_rules_compile_node (c, g_ptr_array_index (children, at), backwards))
        return FALSE;
    }
  return TRUE;
}

static gboolean
compile_choice (EngineRulesCompiler *c, const EngineNode *node, gboolean backwards)
{
  g_autoptr (GArray) jumps = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < node->children->len; i++)
    {
      gboolean more = i + 1 < node->children->len;
      guint32 split = c->code->len;

      if (more)
        {
          engine_rules_compiler_put (c, ENGINE_OP_SPLIT);
          engine_rules_compiler_put (c, split + 3);
          engine_rules_compiler_put (c, 0);
        }
      if (!engine_rules_compile_node (c, g_ptr_array_index (node->children, i), backwards))
        return FALSE;
      if (more)
        {
          guint32 target = c->code->len + 1;

          engine_rules_compiler_put (c, ENGINE_OP_JUMP);
          engine_rules_compiler_put (c, 0);
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
compile_repeat (EngineRulesCompiler *c, const EngineNode *node, guint most, gboolean backwards)
{
  g_autoptr (GArray) splits = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint i = 0; i < most; i++)
    {
      guint32 split = c->code->len;

      engine_rules_compiler_put (c, ENGINE_OP_SPLIT);
      engine_rules_compiler_put (c, split + 3);
      engine_rules_compiler_put (c, 0);
      g_array_append_val (splits, split);
      if (!engine_rules_compile_node (c, g_ptr_array_index (node->children, 0), backwards))
        return FALSE;
    }
  for (guint i = 0; i < splits->len; i++)
    g_array_index (c->code, guint32, g_array_index (splits, guint32, i) + 2) = c->code->len;
  return TRUE;
}

static gboolean
compile_capture (EngineRulesCompiler *c, const EngineNode *node, gboolean backwards)
{
  guint32 capture = engine_rules_compiler_capture (c, node->text);

  engine_rules_compiler_put (c, backwards ? ENGINE_OP_SAVE_END : ENGINE_OP_SAVE_START);
  engine_rules_compiler_put (c, capture);
  if (!engine_rules_compile_node (c, g_ptr_array_index (node->children, 0), backwards))
    return FALSE;
  engine_rules_compiler_put (c, backwards ? ENGINE_OP_SAVE_START : ENGINE_OP_SAVE_END);
  engine_rules_compiler_put (c, capture);
  return TRUE;
}

static gboolean
compile_not (EngineRulesCompiler *c, const EngineNode *node, gboolean backwards)
{
  guint32 at = c->code->len;

  engine_rules_compiler_put (c, ENGINE_OP_NOT);
  engine_rules_compiler_put (c, 0);
  if (!engine_rules_compile_node (c, g_ptr_array_index (node->children, 0), backwards))
    return FALSE;
  engine_rules_compiler_put (c, ENGINE_OP_MATCH);
  g_array_index (c->code, guint32, at + 1) = c->code->len;
  return TRUE;
}

static gboolean
compile_lemma (EngineRulesCompiler *c, const EngineNode *node)
{
  g_autoptr (GArray) set = engine_rules_compiler_lemma_forms (c, node);

  if (set->len == 0)
    return engine_rules_compiler_fail (c, node->column, "no form of “%s” is like that", node->text);
  engine_rules_compiler_put (c, ENGINE_OP_FORM_SET);
  engine_rules_compiler_put (c, c->sets->len);
  engine_rules_compiler_put (c, set->len);
  engine_rules_compiler_put (c, node->morph_required);
  engine_rules_compiler_put (c, node->morph_forbidden);
  g_array_append_vals (c->sets, set->data, set->len);
  return TRUE;
}

static gboolean
compile_class (EngineRulesCompiler *c, const EngineNode *node)
{
  int id = class_of (c, node);

  if (id < 0)
    return FALSE;
  engine_rules_compiler_put (c, ENGINE_OP_CLASS);
  engine_rules_compiler_put (c, (guint32)id);
  engine_rules_compiler_put (c, engine_rules_compiler_string (c, node->code));
  engine_rules_compiler_put (c, node->morph_required);
  engine_rules_compiler_put (c, node->morph_forbidden);
  return TRUE;
}

static gboolean
compile_kind (EngineRulesCompiler *c, const EngineNode *node)
{
  int kind = engine_rules_compiler_kind (c, node);

  if (kind < 0)
    return FALSE;
  engine_rules_compiler_put (c, ENGINE_OP_KIND);
  engine_rules_compiler_put (c, (guint32)kind);
  engine_rules_compiler_put (c, node->least);
  return TRUE;
}

static gboolean
compile_form (EngineRulesCompiler *c, const EngineNode *node)
{
  guint32 form = engine_pack_builder_intern (c->builder, node->text);

  if (form == 0)
    return engine_rules_compiler_fail (c, node->column, "“%s” is no word", node->text);
  engine_rules_compiler_put (c, ENGINE_OP_FORM);
  engine_rules_compiler_put (c, form);
  engine_rules_compiler_put (c, node->morph_required);
  engine_rules_compiler_put (c, node->morph_forbidden);
  return TRUE;
}

gboolean
engine_rules_compile_node (EngineRulesCompiler *c, const EngineNode *node, gboolean backwards)
{
  c->line = node->line;
  if (c->code->len - c->first_word > MOST_WORDS)
    return engine_rules_compiler_fail (c, node->column, "the rule is too long");
  switch (node->type)
    {
    case ENGINE_NODE_SEQUENCE:
      return engine_rules_compile_children (c, node->children, 0, node->children->len, backwards);
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
      engine_rules_compiler_put (c, ENGINE_OP_PUNCT);
      engine_rules_compiler_put (c, (guint32)g_utf8_get_char (node->text));
      return TRUE;
    case ENGINE_NODE_ANY:
      engine_rules_compiler_put (c, ENGINE_OP_ANY);
      engine_rules_compiler_put (c, node->morph_required);
      engine_rules_compiler_put (c, node->morph_forbidden);
      return TRUE;
    case ENGINE_NODE_GAP:
      engine_rules_compiler_put (c, ENGINE_OP_GAP);
      engine_rules_compiler_put (c, node->least);
      engine_rules_compiler_put (c, node->flag);
      return TRUE;
    case ENGINE_NODE_EDGE:
      engine_rules_compiler_put (c, ENGINE_OP_EDGE);
      engine_rules_compiler_put (c, node->least);
      return TRUE;
    case ENGINE_NODE_REST:
      if (backwards)
        return engine_rules_compiler_fail (
            c, node->column, "#rest and #all stand after the rarest atom of a pattern");
      engine_rules_compiler_put (c, ENGINE_OP_REST);
      engine_rules_compiler_put (c, node->flag);
      return TRUE;
    default:
      g_assert_not_reached ();
    }
}

guint
engine_rules_frequency (EngineRulesCompiler *c, const EngineNode *node)
{
  guint sum = 0;
  int id;

  switch (node->type)
    {
    case ENGINE_NODE_CAPTURE:
    case ENGINE_NODE_SEQUENCE:
      return engine_rules_frequency (c, g_ptr_array_index (node->children, 0));
    case ENGINE_NODE_CHOICE:
      for (guint i = 0; i < node->children->len; i++)
        {
          guint n = engine_rules_frequency (c, g_ptr_array_index (node->children, i));

          if (n == ENGINE_RULES_NEVER_AN_ANCHOR)
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
        return ENGINE_RULES_NEVER_AN_ANCHOR - 1;
      if (id <= ENGINE_CLASS_ABBREVIATION)
        return 50000;
      return 100
             + MIN (20000, engine_pack_builder_class_size (c->builder, (guint)id))
                   / (node->code != NULL ? 8 : 1);
    case ENGINE_NODE_KIND:
      if (g_strcmp0 (node->text, "quoted") == 0)
        return ENGINE_RULES_NEVER_AN_ANCHOR; /* marks are no tokens of it */
      return g_strcmp0 (node->text, "party") == 0 || g_strcmp0 (node->text, "actor") == 0 ? 4000
                                                                                          : 1500;
    default:
      return ENGINE_RULES_NEVER_AN_ANCHOR;
    }
}
