/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads rule files.  A file is a list of rules; a rule is a line "rule ID" and the indented lines
 * under it, each starting with a keyword (match, need, unless, emit, set, copy, drop, prefer) or
 * with + or - (examples).  The whole language is described in resources/language/README.md.
 * Recursive descent over one line at a time; the first mistake ends the reading with file, line
 * and column. */

#include "config.h"

#include "engine-rules-parse.h"

#include "engine-analysis.h"
#include "engine-rules-format.h"
#include "engine-rules.h"

#include <string.h>

#define GAP_CLAUSE_MOST_TOKENS 12
#define GAP_SENTENCE_MOST_TOKENS 40

typedef struct
{
  const char *file;
  guint line;
  const char *start; /* of the line */
  const char *at;
  GHashTable *defines;
  guint depth; /* of definitions, against circles */
  GError **error;
} Parser;

static EngineNode *parse_choice (Parser *p);

static void
node_free (gpointer data)
{
  EngineNode *node = data;

  if (node == NULL)
    return;
  g_free (node->text);
  g_free (node->code);
  g_clear_pointer (&node->children, g_ptr_array_unref);
  g_free (node);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EngineNode, node_free)

static EngineNode *
node_new (Parser *p, EngineNodeType type)
{
  EngineNode *node = g_new0 (EngineNode, 1);

  node->type = type;
  node->column = (guint)(p->at - p->start) + 1;
  node->children = g_ptr_array_new_with_free_func (node_free);
  return node;
}

static void
slot_free (gpointer data)
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

  node_free (check->pattern);
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
  node_free (self->pattern);
  g_ptr_array_unref (self->checks);
  g_ptr_array_unref (self->emits);
  g_ptr_array_unref (self->preferences);
  g_ptr_array_unref (self->examples);
  g_free (self);
}

static EngineRuleSource *
rule_new (const char *id, Parser *p)
{
  EngineRuleSource *self = g_new0 (EngineRuleSource, 1);

  self->id = g_strdup (id);
  self->file = g_strdup (p->file);
  self->line = p->line;
  self->checks = g_ptr_array_new_with_free_func (check_free);
  self->emits = g_ptr_array_new_with_free_func (emit_free);
  self->preferences = g_ptr_array_new_with_free_func (g_free);
  self->examples = g_ptr_array_new_with_free_func (example_free);
  return self;
}

static gboolean G_GNUC_PRINTF (2, 3) fail (Parser *p, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (p->error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s:%u:%u: %s", p->file, p->line,
               (guint)(p->at - p->start) + 1, reason);
  return FALSE;
}

static void
skip_space (Parser *p)
{
  while (*p->at == ' ' || *p->at == '\t')
    p->at++;
}

static gboolean
accept (Parser *p, char c)
{
  skip_space (p);
  if (*p->at != c)
    return FALSE;
  p->at++;
  return TRUE;
}

static gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

/* A name, or NULL where there is none; nothing is consumed then. */
static char *
take_name (Parser *p)
{
  const char *start = p->at;

  while (is_name_char (*p->at))
    p->at++;
  return p->at > start ? g_strndup (start, (gsize)(p->at - start)) : NULL;
}

static char *
take_word (Parser *p)
{
  const char *start;

  skip_space (p);
  start = p->at;
  while (*p->at != '\0' && *p->at != ' ' && *p->at != '\t')
    p->at++;
  return g_strndup (start, (gsize)(p->at - start));
}

static guint
take_number (Parser *p)
{
  guint n = 0;

  while (g_ascii_isdigit (*p->at) && n < 1000)
    n = n * 10 + (guint)(*p->at++ - '0');
  return n;
}

/* [V inf !pl]: what a token's morphology must and must not have. */
static gboolean
parse_morph (Parser *p, EngineNode *node)
{
  static const struct
  {
    const char *name;
    guint32 bit;
  } names[] = {
    { "N", ENGINE_MORPH_NOUN },
    { "V", ENGINE_MORPH_VERB },
    { "A", ENGINE_MORPH_ADJ },
    { "R", ENGINE_MORPH_ADVERB },
    { "inf", ENGINE_MORPH_INFINITIVE },
    { "pres", ENGINE_MORPH_PRESENT },
    { "past", ENGINE_MORPH_PAST },
    { "fut", ENGINE_MORPH_FUTURE },
    { "cond", ENGINE_MORPH_CONDITIONAL },
    { "subj", ENGINE_MORPH_SUBJUNCTIVE },
    { "pp", ENGINE_MORPH_PAST_PARTICIPLE },
    { "ger", ENGINE_MORPH_PRESENT_PARTICIPLE },
    { "sg", ENGINE_MORPH_SINGULAR },
    { "pl", ENGINE_MORPH_PLURAL },
    { "f", ENGINE_MORPH_FEMININE },
    { "m", ENGINE_MORPH_MASCULINE },
    { "3", ENGINE_MORPH_THIRD },
    { "1", ENGINE_MORPH_FIRST },
  };

  while (!accept (p, ']'))
    {
      gboolean forbidden = accept (p, '!');
      g_autofree char *name = take_name (p);
      guint i;

      for (i = 0; i < G_N_ELEMENTS (names); i++)
        if (g_strcmp0 (name, names[i].name) == 0)
          break;
      if (i == G_N_ELEMENTS (names))
        return fail (p, "unknown morphology “%s”", name != NULL ? name : "");
      if (forbidden)
        node->morph_forbidden |= names[i].bit;
      else
        node->morph_required |= names[i].bit;
    }
  return TRUE;
}

static EngineNode *
word_node (Parser *p, const char *word, gsize length)
{
  EngineNode *node;

  if (length == 1 && !g_ascii_isalnum (*word))
    node = node_new (p, ENGINE_NODE_PUNCT);
  else
    node = node_new (p, ENGINE_NODE_FORM);
  node->text = g_strndup (word, length);
  return node;
}

/* "protocole d'accord": its words, cut as tokens are. */
static EngineNode *
parse_literal (Parser *p)
{
  g_autoptr (EngineNode) sequence = node_new (p, ENGINE_NODE_SEQUENCE);
  const char *word = p->at;

  for (;; p->at++)
    {
      gboolean apostrophe = *p->at == '\'';
      gboolean ends = *p->at == '"' || *p->at == ' ' || *p->at == '-' || *p->at == ',';

      if (*p->at == '\0')
        {
          fail (p, "the quotation mark is not closed");
          return NULL;
        }
      if (g_unichar_isupper (g_utf8_get_char (p->at)))
        {
          fail (p, "a capital in a literal: names live in lexicons");
          return NULL;
        }
      if (!apostrophe && !ends)
        continue;
      if (p->at + apostrophe > word)
        g_ptr_array_add (sequence->children,
                         word_node (p, word, (gsize)(p->at + apostrophe - word)));
      if (*p->at == '-' || *p->at == ',')
        g_ptr_array_add (sequence->children, word_node (p, p->at, 1));
      word = p->at + 1;
      if (*p->at == '"')
        break;
    }
  p->at++;
  if (sequence->children->len == 0)
    {
      fail (p, "an empty literal");
      return NULL;
    }
  if (sequence->children->len == 1)
    return g_ptr_array_steal_index (sequence->children, 0);
  return g_steal_pointer (&sequence);
}

static EngineNode *
parse_class (Parser *p)
{
  g_autoptr (EngineNode) node = node_new (p, ENGINE_NODE_CLASS);

  node->text = take_name (p);
  if (node->text == NULL)
    {
      fail (p, "“@” wants the name of a class");
      return NULL;
    }
  if (*p->at == '=')
    {
      p->at++;
      node->code = take_name (p);
      if (node->code == NULL)
        {
          fail (p, "“@%s=” wants a code", node->text);
          return NULL;
        }
    }
  return g_steal_pointer (&node);
}

static EngineNode *
parse_kind (Parser *p)
{
  g_autoptr (EngineNode) node = node_new (p, ENGINE_NODE_KIND);

  node->text = take_name (p);
  if (node->text != NULL && (g_str_equal (node->text, "rest") || g_str_equal (node->text, "all")))
    {
      node->type = ENGINE_NODE_REST;
      node->flag = g_str_equal (node->text, "all");
      return g_steal_pointer (&node);
    }
  if (*p->at == '&')
    {
      p->at++;
      node->least = MAX (1, take_number (p));
    }
  return g_steal_pointer (&node);
}

static EngineNode *
parse_gap (Parser *p)
{
  g_autoptr (EngineNode) node = node_new (p, ENGINE_NODE_GAP);

  node->flag = *p->at == '~';
  if (node->flag)
    p->at++;
  node->least = take_number (p);
  if (node->least == 0
      || node->least > (node->flag ? GAP_SENTENCE_MOST_TOKENS : GAP_CLAUSE_MOST_TOKENS))
    {
      fail (p, "a gap is 1 to %d tokens in a clause (~), 1 to %d in a sentence (~~)",
            GAP_CLAUSE_MOST_TOKENS, GAP_SENTENCE_MOST_TOKENS);
      return NULL;
    }
  return g_steal_pointer (&node);
}

static EngineNode *
parse_edge (Parser *p, EngineEdge edge)
{
  EngineNode *node = node_new (p, ENGINE_NODE_EDGE);

  node->least = (guint)edge;
  return node;
}

/* <name>: a pattern defined before. */
static EngineNode *
parse_reference (Parser *p)
{
  g_autofree char *name = take_name (p);
  const char *text = name != NULL ? g_hash_table_lookup (p->defines, name) : NULL;
  Parser inner = *p;
  EngineNode *node;

  if (text == NULL || !accept (p, '>'))
    {
      fail (p, "unknown pattern <%s>", name != NULL ? name : "");
      return NULL;
    }
  if (p->depth > 8)
    {
      fail (p, "patterns go round in a circle at <%s>", name);
      return NULL;
    }
  inner.start = text;
  inner.at = text;
  inner.depth++;
  node = parse_choice (&inner);
  skip_space (&inner);
  if (node != NULL && *inner.at != '\0')
    {
      node_free (node);
      fail (&inner, "unexpected “%s” in <%s>", inner.at, name);
      return NULL;
    }
  return node;
}

static EngineNode *
parse_group (Parser *p)
{
  g_autoptr (EngineNode) node = parse_choice (p);

  if (node != NULL && !accept (p, ')'))
    {
      fail (p, "“)” is missing");
      return NULL;
    }
  return g_steal_pointer (&node);
}

static EngineNode *
parse_lemma (Parser *p)
{
  EngineNode *node = node_new (p, ENGINE_NODE_LEMMA);
  const char *start = p->at;

  while (*p->at != '\0' && strchr (" \t)[|?*,", *p->at) == NULL)
    p->at++;
  node->text = g_strndup (start, (gsize)(p->at - start));
  return node;
}

static EngineNode *
parse_plain_atom (Parser *p)
{
  char c = *p->at++;

  switch (c)
    {
    case '"':
      return parse_literal (p);
    case '@':
      return parse_class (p);
    case '#':
      return parse_kind (p);
    case '=':
      return parse_lemma (p);
    case '~':
      return parse_gap (p);
    case '<':
      return parse_reference (p);
    case '(':
      return parse_group (p);
    case '_':
      return node_new (p, ENGINE_NODE_ANY);
    case '[':
      p->at--;
      return node_new (p, ENGINE_NODE_ANY);
    case '^':
      return parse_edge (p,
                         accept (p, '^') ? ENGINE_EDGE_SENTENCE_START : ENGINE_EDGE_CLAUSE_START);
    case '$':
      return parse_edge (p, accept (p, '$') ? ENGINE_EDGE_SENTENCE_END : ENGINE_EDGE_CLAUSE_END);
    default:
      p->at--;
      fail (p, c == '\0' ? "the pattern ends too early" : "unexpected “%c”", c);
      return NULL;
    }
}

static EngineNode *
wrap (Parser *p, EngineNodeType type, EngineNode *child)
{
  EngineNode *node = node_new (p, type);

  node->column = child->column;
  g_ptr_array_add (node->children, child);
  return node;
}

/* name:atom[morphology]?* or !atom */
static EngineNode *
parse_atom (Parser *p)
{
  g_autofree char *capture = NULL;
  g_autoptr (EngineNode) node = NULL;
  gboolean negative;

  skip_space (p);
  if (g_ascii_islower (*p->at))
    {
      capture = take_name (p);
      if (*p->at != ':')
        {
          fail (p, "a word stands in quotation marks, a capture ends with “:”");
          return NULL;
        }
      p->at++;
    }
  negative = *p->at == '!';
  if (negative)
    p->at++;
  node = parse_plain_atom (p);
  if (node == NULL)
    return NULL;
  if (*p->at == '[')
    {
      p->at++;
      if (!parse_morph (p, node))
        return NULL;
    }
  if (capture != NULL)
    {
      node = wrap (p, ENGINE_NODE_CAPTURE, g_steal_pointer (&node));
      node->text = g_steal_pointer (&capture);
    }
  if (negative)
    node = wrap (p, ENGINE_NODE_NOT, g_steal_pointer (&node));
  if (*p->at == '?' || *p->at == '*')
    node = wrap (p, *p->at++ == '?' ? ENGINE_NODE_OPTIONAL : ENGINE_NODE_STAR,
                 g_steal_pointer (&node));
  return g_steal_pointer (&node);
}

static EngineNode *
parse_sequence (Parser *p)
{
  g_autoptr (EngineNode) sequence = node_new (p, ENGINE_NODE_SEQUENCE);

  for (skip_space (p); *p->at != '\0' && *p->at != '|' && *p->at != ')'; skip_space (p))
    {
      EngineNode *node = parse_atom (p);

      if (node == NULL)
        return NULL;
      g_ptr_array_add (sequence->children, node);
    }
  if (sequence->children->len == 0)
    {
      fail (p, "an empty pattern");
      return NULL;
    }
  return g_steal_pointer (&sequence);
}

static EngineNode *
parse_choice (Parser *p)
{
  g_autoptr (EngineNode) first = parse_sequence (p);
  g_autoptr (EngineNode) choice = NULL;

  if (first == NULL || !accept (p, '|'))
    return g_steal_pointer (&first);
  choice = wrap (p, ENGINE_NODE_CHOICE, g_steal_pointer (&first));
  do
    {
      EngineNode *next = parse_sequence (p);

      if (next == NULL)
        return NULL;
      g_ptr_array_add (choice->children, next);
    }
  while (accept (p, '|'));
  return g_steal_pointer (&choice);
}

static EngineNode *
parse_pattern (Parser *p)
{
  g_autoptr (EngineNode) node = parse_choice (p);

  skip_space (p);
  if (node != NULL && *p->at != '\0')
    {
      fail (p, "unexpected “%s”", p->at);
      return NULL;
    }
  return g_steal_pointer (&node);
}

/* name:a  name:a.attribute|fallback  name:constant, with *weight behind */
static EngineSlotSource *
parse_slot_value (Parser *p, const char *name)
{
  EngineSlotSource *slot = g_new0 (EngineSlotSource, 1);

  slot->name = g_strdup (name);
  slot->weight = 4;
  if (*p->at == '"')
    {
      const char *end = strchr (++p->at, '"');

      if (end == NULL)
        {
          fail (p, "the quotation mark is not closed");
          slot_free (slot);
          return NULL;
        }
      slot->text = g_strndup (p->at, (gsize)(end - p->at));
      p->at = end + 1;
    }
  else
    {
      slot->capture = take_name (p);
      if (slot->capture != NULL && *p->at == '.')
        {
          p->at++;
          slot->text = take_name (p);
        }
      if (*p->at == '|')
        {
          p->at++;
          slot->fallback = take_name (p);
        }
      if (slot->capture == NULL)
        {
          fail (p, "the slot “%s” wants a capture or a constant", name);
          slot_free (slot);
          return NULL;
        }
    }
  if (*p->at == '*')
    {
      int sign = 1;

      p->at++;
      if (*p->at == '-')
        {
          sign = -1;
          p->at++;
        }
      slot->weight = sign * (int)take_number (p);
    }
  return slot;
}

static gboolean
parse_slots (Parser *p, EngineEmitSource *emit)
{
  if (!accept (p, '{'))
    return TRUE;
  while (!accept (p, '}'))
    {
      g_autofree char *name = NULL;

      skip_space (p);
      name = take_name (p);
      if (name == NULL || *p->at != ':')
        return fail (p, "a slot is name:value");
      do
        {
          EngineSlotSource *slot;

          p->at++;
          slot = parse_slot_value (p, name);
          if (slot == NULL)
            return FALSE;
          g_ptr_array_add (emit->slots, slot);
        }
      while (*p->at == '+');
    }
  if (emit->slots->len > ENGINE_FRAME_MAX_SLOTS)
    return fail (p, "more than %d slots", ENGINE_FRAME_MAX_SLOTS);
  return TRUE;
}

/* emit [each] KIND [capture[..capture]] {slots}, and set, copy, drop likewise */
static gboolean
parse_emit (Parser *p, EngineRuleSource *rule, EngineFrameWhat what)
{
  EngineEmitSource *emit = g_new0 (EngineEmitSource, 1);
  g_autofree char *kind = NULL;
  int value;

  emit->what = what;
  emit->slots = g_ptr_array_new_with_free_func (slot_free);
  emit->line = p->line;
  g_ptr_array_add (rule->emits, emit);
  skip_space (p);
  kind = take_name (p);
  if (g_strcmp0 (kind, "each") == 0)
    {
      emit->each = TRUE;
      g_free (kind);
      skip_space (p);
      kind = take_name (p);
    }
  value = kind != NULL ? engine_code_from_name (ENGINE_CODES_FACT_KIND, kind) : -1;
  if (value < 0)
    return fail (p, "unknown kind of fact “%s”", kind != NULL ? kind : "");
  emit->kind = (guint)value;
  skip_space (p);
  emit->from = take_name (p);
  if (emit->from != NULL && g_str_has_prefix (p->at, ".."))
    {
      p->at += 2;
      emit->to = take_name (p);
    }
  if (emit->to == NULL)
    emit->to = g_strdup (emit->from);
  if (!parse_slots (p, emit))
    return FALSE;
  skip_space (p);
  return *p->at == '\0' || fail (p, "unexpected “%s”", p->at);
}

static gboolean
parse_scopes (Parser *p, guint32 *scopes)
{
  static const char *const names[] = { "negated", "conditional", "future",   "past",
                                       "hearsay", "quoted",      "relative", "brackets" };

  for (skip_space (p); *p->at != '\0'; skip_space (p))
    {
      g_autofree char *name = take_name (p);
      guint i;

      for (i = 0; i < G_N_ELEMENTS (names); i++)
        if (g_strcmp0 (name, names[i]) == 0)
          break;
      if (i == G_N_ELEMENTS (names))
        return fail (p, "unknown scope “%s”", name != NULL ? name : "");
      *scopes |= 1u << i;
    }
  return *scopes != 0 || fail (p, "a scope is missing");
}

/* need|unless WHERE PATTERN */
static gboolean
parse_check (Parser *p, EngineRuleSource *rule, gboolean wanted)
{
  static const char *const names[] = { "clause", "sentence", "line", "match",
                                       "before", "after",    "scope" };
  EngineCheckSource *check = g_new0 (EngineCheckSource, 1);
  g_autofree char *where = NULL;

  g_ptr_array_add (rule->checks, check);
  check->wanted = wanted;
  skip_space (p);
  where = take_name (p);
  for (check->where = 0; check->where < G_N_ELEMENTS (names); check->where++)
    if (g_strcmp0 (where, names[check->where]) == 0)
      break;
  if (check->where == G_N_ELEMENTS (names))
    return fail (p,
                 "need and unless say where: clause, sentence, line, match, before, after, scope");
  if (check->where == ENGINE_CHECK_SCOPE)
    return parse_scopes (p, &check->scopes);
  check->pattern = parse_pattern (p);
  return check->pattern != NULL;
}

/* + "text": kind.field=value field=value   or   - "text": kind */
static gboolean
parse_example (Parser *p, EngineRuleSource *rule, gboolean positive)
{
  EngineExample *example = g_new0 (EngineExample, 1);
  const char *end;
  g_auto (GStrv) words = NULL;
  char *dot;

  example->positive = positive;
  example->line = p->line;
  example->fields = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (rule->examples, example);
  skip_space (p);
  end = *p->at == '"' ? strstr (p->at + 1, "\": ") : NULL;
  if (end == NULL)
    return fail (p, "an example is \"text\": kind.field=value …");
  example->text = g_strndup (p->at + 1, (gsize)(end - p->at - 1));
  p->at = end + 3;
  skip_space (p);
  words = g_strsplit_set (p->at, " \t", -1);
  example->kind = g_strdup (words[0]);
  dot = strchr (example->kind, '.');
  if (dot != NULL)
    {
      g_ptr_array_add (example->fields, g_strdup (dot + 1));
      *dot = '\0';
    }
  if (engine_code_from_name (ENGINE_CODES_FACT_KIND, example->kind) < 0)
    return fail (p, "unknown kind of fact “%s”", example->kind);
  for (guint i = 1; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (example->fields, g_strdup (words[i]));
  for (guint i = 0; i < example->fields->len; i++)
    if (strchr (g_ptr_array_index (example->fields, i), '=') == NULL)
      return fail (p, "“%s” is not field=value", (char *)g_ptr_array_index (example->fields, i));
  return TRUE;
}

static gboolean
parse_match (Parser *p, EngineRuleSource *rule)
{
  if (rule->pattern != NULL)
    return fail (p, "a second “match” in %s", rule->id);
  rule->pattern = parse_pattern (p);
  return rule->pattern != NULL;
}

static gboolean
parse_statement (Parser *p, EngineRuleSource *rule)
{
  g_autofree char *keyword = take_word (p);

  if (g_str_equal (keyword, "match"))
    return parse_match (p, rule);
  if (g_str_equal (keyword, "need"))
    return parse_check (p, rule, TRUE);
  if (g_str_equal (keyword, "unless"))
    return parse_check (p, rule, FALSE);
  if (g_str_equal (keyword, "emit"))
    return parse_emit (p, rule, ENGINE_FRAME_EMIT);
  if (g_str_equal (keyword, "set"))
    return parse_emit (p, rule, ENGINE_FRAME_SET);
  if (g_str_equal (keyword, "copy"))
    return parse_emit (p, rule, ENGINE_FRAME_COPY);
  if (g_str_equal (keyword, "drop"))
    return parse_emit (p, rule, ENGINE_FRAME_DROP);
  if (g_str_equal (keyword, "prefer"))
    {
      g_ptr_array_add (rule->preferences, take_word (p));
      return TRUE;
    }
  if (g_str_equal (keyword, "+") || g_str_equal (keyword, "-"))
    return parse_example (p, rule, *keyword == '+');
  return fail (p, "unknown keyword “%s”", keyword);
}

static gboolean
check_rule (Parser *p, EngineRuleSource *rule)
{
  guint positive = 0, negative = 0;

  for (guint i = 0; i < rule->examples->len; i++)
    if (((EngineExample *)g_ptr_array_index (rule->examples, i))->positive)
      positive++;
    else
      negative++;
  p->line = rule->line;
  p->at = p->start;
  if (rule->pattern == NULL)
    return fail (p, "rule %s has no “match”", rule->id);
  if (rule->emits->len == 0)
    return fail (p, "rule %s gives nothing", rule->id);
  if (positive < 2 || negative < 1)
    return fail (p, "rule %s needs two examples and a counter-example", rule->id);
  return TRUE;
}

static gboolean
parse_define (Parser *p)
{
  g_autofree char *name = NULL;

  skip_space (p);
  name = take_name (p);
  if (name == NULL || !accept (p, '='))
    return fail (p, "a definition is: define NAME = PATTERN");
  skip_space (p);
  g_hash_table_replace (p->defines, g_steal_pointer (&name), g_strdup (p->at));
  return TRUE;
}

static gboolean
parse_line (Parser *p, EngineRuleSource **rule, GPtrArray *rules)
{
  gboolean indented = *p->at == ' ' || *p->at == '\t';

  skip_space (p);
  if (*p->at == '\0' || (p->at[0] == '#' && (p->at[1] == ' ' || p->at[1] == '\0')))
    return TRUE;
  if (indented)
    return *rule != NULL ? parse_statement (p, *rule) : fail (p, "this line belongs to no rule");
  if (g_str_has_prefix (p->at, "define "))
    {
      p->at += strlen ("define ");
      return parse_define (p);
    }
  if (g_str_has_prefix (p->at, "rule "))
    {
      g_autofree char *id = NULL;

      p->at += strlen ("rule ");
      id = take_word (p);
      *rule = rule_new (id, p);
      g_ptr_array_add (rules, *rule);
      return TRUE;
    }
  return fail (p, "a line starts with “rule”, “define” or a space");
}

/**
 * engine_rules_parse_text:
 * @name: the file's name, for messages
 * @text: its text
 * @defines: names of patterns to their texts, owned strings
 * @rules: where rules are appended
 * @error: return location
 *
 * Errors: %ENGINE_ERROR_PACK_SOURCE.
 *
 * Returns: whether all of it could be read
 */
gboolean
engine_rules_parse_text (const char *name,
                         const char *text,
                         GHashTable *defines,
                         GPtrArray *rules,
                         GError **error)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  Parser p = { .file = name, .defines = defines, .error = error };
  EngineRuleSource *rule = NULL;
  guint first = rules->len;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_strchomp (lines[i]);
      p.line = i + 1;
      p.start = p.at = lines[i];
      if (!parse_line (&p, &rule, rules))
        return FALSE;
    }
  for (guint i = first; i < rules->len; i++)
    if (!check_rule (&p, g_ptr_array_index (rules, i)))
      return FALSE;
  return TRUE;
}

/**
 * engine_rules_parse_file:
 * @path: a rule file
 * @defines: as engine_rules_parse_text()
 * @rules: as engine_rules_parse_text()
 * @error: return location
 *
 * Errors: %ENGINE_ERROR_PACK_SOURCE, and those of g_file_get_contents().
 *
 * Returns: whether all of it could be read
 */
gboolean
engine_rules_parse_file (const char *path, GHashTable *defines, GPtrArray *rules, GError **error)
{
  g_autofree char *text = NULL;

  return g_file_get_contents (path, &text, NULL, error)
         && engine_rules_parse_text (path, text, defines, rules, error);
}
