/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads the patterns of rules: recursive descent over one line.  The first mistake ends the reading. */

#include "config.h"

#include "engine-rules-parser.h"

#include "engine-analysis.h"
#include "engine-rules-format.h"

#include <string.h>

#define GAP_CLAUSE_MOST_TOKENS 12
#define GAP_SENTENCE_MOST_TOKENS 40
#define MOST_NESTING 32
#define MOST_NODES 2000 /* of a pattern, its definitions written out */

static EngineNode *parse_choice (EngineRulesParser *p);

static EngineNode *
node_new (EngineRulesParser *p, EngineNodeType type)
{
  EngineNode *node = g_new0 (EngineNode, 1);

  node->type = type;
  node->line = p->line;
  node->column = (guint)(p->at - p->start) + 1;
  node->children = g_ptr_array_new_with_free_func (engine_node_free);
  return node;
}

/* [V inf !pl]: what a token's morphology must and must not have. */
static gboolean
parse_morph (EngineRulesParser *p, EngineNode *node)
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

  while (!engine_rules_parser_accept (p, ']'))
    {
      gboolean forbidden = engine_rules_parser_accept (p, '!');
      g_autofree char *name = engine_rules_parser_take_name (p);
      guint i;

      for (i = 0; i < G_N_ELEMENTS (names); i++)
        if (g_strcmp0 (name, names[i].name) == 0)
          break;
      if (i == G_N_ELEMENTS (names))
        return engine_rules_parser_fail (p, "unknown morphology “%s”", name != NULL ? name : "");
      if (forbidden)
        node->morph_forbidden |= names[i].bit;
      else
        node->morph_required |= names[i].bit;
    }
  return TRUE;
}

static EngineNode *
word_node (EngineRulesParser *p, const char *word, gsize length)
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
parse_literal (EngineRulesParser *p)
{
  g_autoptr (EngineNode) sequence = node_new (p, ENGINE_NODE_SEQUENCE);
  const char *word = p->at;

  for (;; p->at++)
    {
      gboolean apostrophe = *p->at == '\'';
      gboolean ends = *p->at == '"' || *p->at == ' ' || *p->at == '-' || *p->at == ',';

      if (*p->at == '\0')
        {
          engine_rules_parser_fail (p, "the quotation mark is not closed");
          return NULL;
        }
      if (g_unichar_isupper (g_utf8_get_char (p->at)))
        {
          engine_rules_parser_fail (p, "a capital in a literal: names live in lexicons");
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
      engine_rules_parser_fail (p, "an empty literal");
      return NULL;
    }
  if (sequence->children->len == 1)
    return g_ptr_array_steal_index (sequence->children, 0);
  return g_steal_pointer (&sequence);
}

static EngineNode *
parse_class (EngineRulesParser *p)
{
  g_autoptr (EngineNode) node = node_new (p, ENGINE_NODE_CLASS);

  node->text = engine_rules_parser_take_name (p);
  if (node->text == NULL)
    {
      engine_rules_parser_fail (p, "“@” wants the name of a class");
      return NULL;
    }
  if (*p->at == '=')
    {
      p->at++;
      node->code = engine_rules_parser_take_name (p);
      if (node->code == NULL)
        {
          engine_rules_parser_fail (p, "“@%s=” wants a code", node->text);
          return NULL;
        }
    }
  return g_steal_pointer (&node);
}

static EngineNode *
parse_kind (EngineRulesParser *p)
{
  g_autoptr (EngineNode) node = node_new (p, ENGINE_NODE_KIND);

  node->text = engine_rules_parser_take_name (p);
  if (node->text != NULL && (g_str_equal (node->text, "rest") || g_str_equal (node->text, "all")))
    {
      node->type = ENGINE_NODE_REST;
      node->flag = g_str_equal (node->text, "all");
      return g_steal_pointer (&node);
    }
  if (*p->at == '&')
    {
      guint least;

      p->at++;
      least = engine_rules_parser_take_number (p); /* MAX would take it twice */
      node->least = MAX (1, least);
    }
  return g_steal_pointer (&node);
}

static EngineNode *
parse_gap (EngineRulesParser *p)
{
  g_autoptr (EngineNode) node = node_new (p, ENGINE_NODE_GAP);

  node->flag = *p->at == '~';
  if (node->flag)
    p->at++;
  node->least = engine_rules_parser_take_number (p);
  if (node->least == 0
      || node->least > (node->flag ? GAP_SENTENCE_MOST_TOKENS : GAP_CLAUSE_MOST_TOKENS))
    {
      engine_rules_parser_fail (
          p, "a gap is 1 to %d tokens in a clause (~), 1 to %d in a sentence (~~)",
          GAP_CLAUSE_MOST_TOKENS, GAP_SENTENCE_MOST_TOKENS);
      return NULL;
    }
  return g_steal_pointer (&node);
}

static EngineNode *
parse_edge (EngineRulesParser *p, EngineEdge edge)
{
  EngineNode *node = node_new (p, ENGINE_NODE_EDGE);

  node->least = (guint)edge;
  return node;
}

/* <name>: a pattern defined before. */
static EngineNode *
parse_reference (EngineRulesParser *p)
{
  g_autofree char *name = engine_rules_parser_take_name (p);
  const char *text = name != NULL ? g_hash_table_lookup (p->defines, name) : NULL;
  EngineRulesParser inner = *p;
  EngineNode *node;

  if (text == NULL || !engine_rules_parser_accept (p, '>'))
    {
      engine_rules_parser_fail (p, "unknown pattern <%s>", name != NULL ? name : "");
      return NULL;
    }
  if (p->depth > 8)
    {
      engine_rules_parser_fail (p, "patterns go round in a circle at <%s>", name);
      return NULL;
    }
  inner.start = text;
  inner.at = text;
  inner.depth++;
  node = parse_choice (&inner);
  engine_rules_parser_skip_space (&inner);
  if (node != NULL && *inner.at != '\0')
    {
      engine_node_free (node);
      engine_rules_parser_fail (&inner, "unexpected “%s” in <%s>", inner.at, name);
      return NULL;
    }
  return node;
}

static EngineNode *
parse_group (EngineRulesParser *p)
{
  g_autoptr (EngineNode) node = NULL;

  if (p->nesting >= MOST_NESTING)
    {
      engine_rules_parser_fail (p, "more than %d brackets inside each other", MOST_NESTING);
      return NULL;
    }
  p->nesting++;
  node = parse_choice (p);
  p->nesting--;

  if (node != NULL && !engine_rules_parser_accept (p, ')'))
    {
      engine_rules_parser_fail (p, "“)” is missing");
      return NULL;
    }
  return g_steal_pointer (&node);
}

static EngineNode *
parse_lemma (EngineRulesParser *p)
{
  EngineNode *node = node_new (p, ENGINE_NODE_LEMMA);
  const char *start = p->at;

  while (*p->at != '\0' && strchr (" \t)[|?*,", *p->at) == NULL)
    p->at++;
  node->text = g_strndup (start, (gsize)(p->at - start));
  return node;
}

static EngineNode *
parse_plain_atom (EngineRulesParser *p)
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
      return parse_edge (p, engine_rules_parser_accept (p, '^') ? ENGINE_EDGE_SENTENCE_START
                                                                : ENGINE_EDGE_CLAUSE_START);
    case '$':
      return parse_edge (p, engine_rules_parser_accept (p, '$') ? ENGINE_EDGE_SENTENCE_END
                                                                : ENGINE_EDGE_CLAUSE_END);
    default:
      p->at--;
      engine_rules_parser_fail (p, c == '\0' ? "the pattern ends too early" : "unexpected “%c”", c);
      return NULL;
    }
}

static EngineNode *
wrap (EngineRulesParser *p, EngineNodeType type, EngineNode *child)
{
  EngineNode *node = node_new (p, type);

  node->column = child->column;
  g_ptr_array_add (node->children, child);
  return node;
}

/* name:atom[morphology]?* or !atom */
static EngineNode *
parse_atom (EngineRulesParser *p)
{
  g_autofree char *capture = NULL;
  g_autoptr (EngineNode) node = NULL;
  gboolean negative;

  engine_rules_parser_skip_space (p);
  if (g_ascii_islower (*p->at))
    {
      capture = engine_rules_parser_take_name (p);
      if (*p->at != ':')
        {
          engine_rules_parser_fail (p, "a word stands in quotation marks, a capture ends with “:”");
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
parse_sequence (EngineRulesParser *p)
{
  g_autoptr (EngineNode) sequence = node_new (p, ENGINE_NODE_SEQUENCE);

  for (engine_rules_parser_skip_space (p); *p->at != '\0' && *p->at != '|' && *p->at != ')';
       engine_rules_parser_skip_space (p))
    {
      EngineNode *node;

      if (++*p->n_nodes > MOST_NODES)
        {
          engine_rules_parser_fail (p, "more than %d parts in a pattern", MOST_NODES);
          return NULL;
        }
      node = parse_atom (p);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (sequence->children, node);
    }
  if (sequence->children->len == 0)
    {
      engine_rules_parser_fail (p, "an empty pattern");
      return NULL;
    }
  return g_steal_pointer (&sequence);
}

static EngineNode *
parse_choice (EngineRulesParser *p)
{
  g_autoptr (EngineNode) first = parse_sequence (p);
  g_autoptr (EngineNode) choice = NULL;

  if (first == NULL || !engine_rules_parser_accept (p, '|'))
    return g_steal_pointer (&first);
  choice = wrap (p, ENGINE_NODE_CHOICE, g_steal_pointer (&first));
  do
    {
      EngineNode *next = parse_sequence (p);

      if (next == NULL)
        return NULL;
      g_ptr_array_add (choice->children, next);
    }
  while (engine_rules_parser_accept (p, '|'));
  return g_steal_pointer (&choice);
}

EngineNode *
engine_rules_parse_pattern (EngineRulesParser *p)
{
  guint n_nodes = 0;
  g_autoptr (EngineNode) node = NULL;

  p->n_nodes = &n_nodes;
  node = parse_choice (p);
  engine_rules_parser_skip_space (p);
  if (node != NULL && *p->at != '\0')
    {
      engine_rules_parser_fail (p, "unexpected “%s”", p->at);
      return NULL;
    }
  return g_steal_pointer (&node);
}
