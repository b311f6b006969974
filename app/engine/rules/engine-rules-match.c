/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The matcher of compiled rules: one program at one place.  Programs backtrack over at most
 * ENGINE_RULES_MOST_STEPS operations, so that the cost of a token is bounded whatever the text.
 * Positions are boundaries between tokens: forwards token p is read at p, backwards token p - 1. */

#include "config.h"

#include "engine-rules-machine.h"

#include <string.h>

#define CONTEXT_MOST_TOKENS 4

static gboolean
fits_morph (const EngineRulesMachine *m, guint32 token, guint32 required, guint32 forbidden)
{
  guint32 morph;

  if ((required | forbidden) == 0)
    return TRUE;
  morph = engine_pack_form_morph (m->a->pack, engine_token (m->a, token)->form);
  return (morph & required) == required && (morph & forbidden) == 0;
}

static gboolean
is_determiner (const EngineRulesMachine *m, guint32 token)
{
  return engine_pack_classset_has (m->a->pack, engine_token (m->a, token)->classset,
                                   ENGINE_CLASS_DETERMINER);
}

gboolean
engine_rules_value_fits (const EngineValue *value, guint32 kind)
{
  const char *unit = value->unit;

  switch (kind)
    {
    case ENGINE_RULE_KIND_VALUE:
      return TRUE;
    case ENGINE_RULE_KIND_PERCENT:
      return g_str_equal (unit, "%");
    case ENGINE_RULE_KIND_POINTS:
      return g_str_equal (unit, "pp");
    case ENGINE_RULE_KIND_MULTIPLE:
      return g_str_equal (unit, "x");
    case ENGINE_RULE_KIND_COUNT:
      return g_str_equal (unit, "count") || g_str_equal (unit, "persons")
             || g_str_equal (unit, "countries");
    case ENGINE_RULE_KIND_MONEY:
      return strlen (unit) == 3 && g_ascii_isupper (unit[0]) && g_ascii_isupper (unit[1])
             && g_ascii_isupper (unit[2]);
    case ENGINE_RULE_KIND_QUANTITY:
      return !engine_rules_value_fits (value, ENGINE_RULE_KIND_PERCENT)
             && !engine_rules_value_fits (value, ENGINE_RULE_KIND_POINTS)
             && !engine_rules_value_fits (value, ENGINE_RULE_KIND_MULTIPLE)
             && !engine_rules_value_fits (value, ENGINE_RULE_KIND_COUNT)
             && !engine_rules_value_fits (value, ENGINE_RULE_KIND_MONEY);
    default:
      return FALSE;
    }
}

/* The value that starts (or ends, backwards) at the position, its qualifier and "a year" included;
 * returns the position at its other end, or G_MAXUINT32. */
static guint32
skip_value (const EngineRulesMachine *m, guint32 kind, guint32 position, gboolean backwards)
{
  const EngineAnalysis *a = m->a;

  for (guint32 i = 0; i < CONTEXT_MOST_TOKENS; i++)
    {
      guint32 token = backwards ? position - 1 - i : position + i;
      guint32 at;
      const EngineValue *value;

      if (backwards && i >= position)
        break;
      at = engine_rules_item_at (a->value_at, token);
      if (at == 0)
        continue;
      value = &g_array_index (a->values, EngineValue, at - 1);
      if (!engine_rules_value_fits (value, kind))
        break;
      if (!backwards && (position == value->first || position == value->context_first))
        return MAX (value->last, value->context_last);
      if (backwards && (position == value->last || position == value->context_last))
        return MIN (value->first, value->context_first);
      break;
    }
  return G_MAXUINT32;
}

static guint32
skip_timex (const EngineRulesMachine *m, guint32 kind, guint32 position, gboolean backwards)
{
  const EngineAnalysis *a = m->a;

  for (guint32 i = 0; i < CONTEXT_MOST_TOKENS; i++)
    {
      guint32 token = backwards ? position - 1 - i : position + i;
      guint32 at;
      const EngineTimex *timex;
      gboolean duration;

      if (backwards && i >= position)
        break;
      at = engine_rules_item_at (a->timex_at, token);
      if (at == 0)
        continue;
      timex = &g_array_index (a->timexes, EngineTimex, at - 1);
      duration = timex->basis == ENGINE_DATE_DURATION;
      if ((kind == ENGINE_RULE_KIND_DATE && duration)
          || (kind == ENGINE_RULE_KIND_DURATION && !duration))
        break;
      if (!backwards && (position == timex->first || position == timex->context_first))
        return MAX (timex->last, timex->context_last);
      if (backwards && (position == timex->last || position == timex->context_last))
        return MIN (timex->first, timex->context_first);
      break;
    }
  return G_MAXUINT32;
}

gboolean
engine_rules_mention_fits (const EngineMention *mention, guint32 kind)
{
  switch (kind)
    {
    case ENGINE_RULE_KIND_PARTY:
      return mention->kind == ENGINE_MENTION_PARTY;
    case ENGINE_RULE_KIND_PERSON:
      return mention->kind == ENGINE_MENTION_PERSON;
    case ENGINE_RULE_KIND_ORG:
      return mention->kind == ENGINE_MENTION_ORG;
    case ENGINE_RULE_KIND_COMMODITY:
      return mention->kind == ENGINE_MENTION_COMMODITY;
    case ENGINE_RULE_KIND_ACTOR:
      return mention->kind == ENGINE_MENTION_PARTY || mention->kind == ENGINE_MENTION_PERSON
             || mention->kind == ENGINE_MENTION_ORG;
    default:
      return FALSE;
    }
}

/* From mention @at on in the text's direction, over its coordinated list where one is wanted. */
static guint32
skip_list (const EngineRulesMachine *m, guint32 at, guint32 kind, guint32 least, gboolean backwards)
{
  const GArray *mentions = m->a->mentions;
  const EngineMention *last = &g_array_index (mentions, EngineMention, at);
  guint32 list = last->list, n = 1;

  while (list != 0 && (backwards ? at > 0 : at + 1 < mentions->len))
    {
      const EngineMention *next;

      at = backwards ? at - 1 : at + 1;
      next = &g_array_index (mentions, EngineMention, at);
      if (next->list != list)
        break;
      if (engine_rules_mention_fits (next, kind))
        n++;
      last = next;
    }
  if (n < least)
    return G_MAXUINT32;
  return backwards ? last->first : last->last;
}

static guint32
skip_mention (const EngineRulesMachine *m,
              guint32 kind,
              guint32 least,
              guint32 position,
              gboolean backwards)
{
  const EngineAnalysis *a = m->a;
  const EngineMention *mention;
  guint32 at, end;

  for (guint i = 0; !backwards && i < 2 && engine_rules_item_at (a->mention_at, position) == 0
                    && position < a->tokens->len && is_determiner (m, position);
       i++)
    position++;
  if (backwards && position == 0)
    return G_MAXUINT32;
  at = engine_rules_item_at (a->mention_at, backwards ? position - 1 : position);
  if (at == 0)
    return G_MAXUINT32;
  mention = &g_array_index (a->mentions, EngineMention, at - 1);
  if (!engine_rules_mention_fits (mention, kind)
      || (backwards ? mention->last : mention->first) != position)
    return G_MAXUINT32;
  if (least == 0)
    end = backwards ? mention->first : mention->last;
  else
    end = skip_list (m, at - 1, kind, least, backwards);
  while (backwards && end != G_MAXUINT32 && end > 0 && is_determiner (m, end - 1))
    end--;
  return end;
}

/* Quotations with their marks around. */
static guint32
skip_quoted (const EngineRulesMachine *m, guint32 position, gboolean backwards)
{
  const GArray *quotes = m->a->quotes;
  guint32 low = 0, high = quotes->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const EngineQuote *quote = &g_array_index (quotes, EngineQuote, middle);
      guint32 at = backwards ? quote->last + 1 : quote->first - 1;

      if (at == position)
        return backwards ? quote->first - 1 : quote->last + 1;
      if (at < position)
        low = middle + 1;
      else
        high = middle;
    }
  return G_MAXUINT32;
}

static guint32
skip_kind (const EngineRulesMachine *m,
           guint32 kind,
           guint32 least,
           guint32 position,
           gboolean backwards)
{
  switch (kind)
    {
    case ENGINE_RULE_KIND_DATE:
    case ENGINE_RULE_KIND_DURATION:
    case ENGINE_RULE_KIND_TIMEX:
      return skip_timex (m, kind, position, backwards);
    case ENGINE_RULE_KIND_PARTY:
    case ENGINE_RULE_KIND_PERSON:
    case ENGINE_RULE_KIND_ORG:
    case ENGINE_RULE_KIND_COMMODITY:
    case ENGINE_RULE_KIND_ACTOR:
      return skip_mention (m, kind, least, position, backwards);
    case ENGINE_RULE_KIND_QUOTED:
      return skip_quoted (m, position, backwards);
    case ENGINE_RULE_KIND_NUMBER:
      if (backwards ? position > 0 : position < m->a->tokens->len)
        {
          guint32 token = backwards ? position - 1 : position;

          if (engine_token (m->a, token)->kind == ENGINE_TOKEN_NUMBER)
            return backwards ? position - 1 : position + 1;
        }
      return G_MAXUINT32;
    default:
      return skip_value (m, kind, position, backwards);
    }
}

static gboolean
is_edge (const EngineRulesMachine *m, guint32 edge, guint32 position)
{
  const EngineAnalysis *a = m->a;
  const EngineToken *here, *before;

  if (position == 0 || position >= a->tokens->len)
    return TRUE;
  here = engine_token (a, position);
  before = engine_token (a, position - 1);
  switch ((EngineEdge)edge)
    {
    case ENGINE_EDGE_CLAUSE_START:
      return here->clause != before->clause || before->kind == ENGINE_TOKEN_PUNCT;
    case ENGINE_EDGE_CLAUSE_END:
      return here->clause != before->clause || here->kind == ENGINE_TOKEN_PUNCT
             || here->kind == ENGINE_TOKEN_BREAK;
    case ENGINE_EDGE_SENTENCE_START:
    case ENGINE_EDGE_SENTENCE_END:
    default:
      return engine_analysis_sentence_of (a, position)
             != engine_analysis_sentence_of (a, position - 1);
    }
}

static guint32
end_of (const EngineRulesMachine *m, guint32 position, gboolean sentence)
{
  const EngineAnalysis *a = m->a;
  guint32 last, clause;

  if (position >= a->tokens->len)
    return position;
  if (sentence && a->sentences->len > 0)
    last = g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, position))
               .last;
  else
    {
      clause = engine_token (a, position)->clause;
      for (last = position; last < a->tokens->len && engine_token (a, last)->clause == clause
                            && engine_token (a, last)->kind != ENGINE_TOKEN_BREAK;)
        last++;
    }
  while (last > position && engine_token (a, last - 1)->kind == ENGINE_TOKEN_PUNCT)
    last--;
  return last;
}

/* All readings of a class at the position, longest first. */
static gboolean
run_class (EngineRulesMachine *m, guint32 pc, guint32 position, gboolean backwards)
{
  const EngineAnalysis *a = m->a;
  const guint32 *op = m->code + pc;
  const char *code = engine_rules_string (m, op[2]);
  guint32 nearest = backwards ? (position > 8 ? position - 8 : 0) : position;

  for (guint32 start = nearest;
       start < (backwards ? position : position + 1) && start + 1 < a->tag_at->len; start++)
    {
      guint32 end = a->first_tag[start + 1];

      if (!engine_analysis_has (a, start, op[1]))
        continue;
      for (guint32 t = a->first_tag[start]; t < end; t++)
        {
          const EngineTag *tag = &a->tag[t];

          if (tag->class_id != op[1] || (backwards && tag->last != position)
              || (*code != '\0' && strcmp (code, engine_pack_entry_code (a->pack, tag->entry)) != 0)
              || !fits_morph (m, tag->first, op[3], op[4]))
            continue;
          if (engine_rules_run (m, pc + 5, backwards ? tag->first : tag->last, backwards))
            return TRUE;
        }
    }
  return FALSE;
}

/* As few tokens as will do, never out of the clause (or sentence). */
static gboolean
run_gap (EngineRulesMachine *m, guint32 pc, guint32 position, gboolean backwards)
{
  const EngineAnalysis *a = m->a;
  guint32 most = m->code[pc + 1];
  gboolean sentence = m->code[pc + 2] != 0;
  guint16 clause = 0;

  for (guint32 n = 0; n <= most; n++)
    {
      const EngineToken *token;

      if (engine_rules_run (m, pc + 3, position, backwards))
        return TRUE;
      if (backwards ? position == 0 : position >= a->tokens->len)
        return FALSE;
      token = engine_token (a, backwards ? position - 1 : position);
      if (token->kind == ENGINE_TOKEN_BREAK)
        return FALSE;
      if (n == 0)
        clause = token->clause;
      else if (!sentence && token->clause != clause)
        return FALSE;
      if (sentence && is_edge (m, ENGINE_EDGE_SENTENCE_START, position) && n > 0)
        return FALSE;
      position = backwards ? position - 1 : position + 1;
    }
  return FALSE;
}

static gboolean
token_is (const EngineRulesMachine *m, guint32 token, const guint32 *op)
{
  const EngineToken *t = engine_token (m->a, token);
  const guint32 *set;
  guint32 low, high;

  switch ((EngineOp)op[0])
    {
    case ENGINE_OP_FORM:
      return t->form == op[1] && fits_morph (m, token, op[2], op[3]);
    case ENGINE_OP_FORM_SET:
      set = ENGINE_RULES_TABLE (m, sets, guint32) + op[1];
      for (low = 0, high = op[2]; low < high;)
        {
          guint32 middle = low + (high - low) / 2;

          if (set[middle] == t->form)
            return fits_morph (m, token, op[3], op[4]);
          if (set[middle] < t->form)
            low = middle + 1;
          else
            high = middle;
        }
      return FALSE;
    case ENGINE_OP_ANY:
      return t->kind != ENGINE_TOKEN_BREAK && fits_morph (m, token, op[1], op[2]);
    case ENGINE_OP_PUNCT:
      return (t->kind == ENGINE_TOKEN_PUNCT || t->kind == ENGINE_TOKEN_SYMBOL)
             && g_utf8_get_char (engine_token_text (m->a, token)) == op[1];
    default:
      return FALSE;
    }
}

/* The position past the token that the operation fits, G_MAXUINT32 where it fits none. */
static guint32
skip_token (const EngineRulesMachine *m, const guint32 *op, guint32 position, gboolean backwards)
{
  if (backwards ? position == 0 : position >= m->a->tokens->len)
    return G_MAXUINT32;
  if (!token_is (m, backwards ? position - 1 : position, op))
    return G_MAXUINT32;
  return backwards ? position - 1 : position + 1;
}

const guint8 engine_rules_op_words[ENGINE_N_OPS] = {
  [ENGINE_OP_MATCH] = 1,      [ENGINE_OP_FORM] = 4,     [ENGINE_OP_FORM_SET] = 5,
  [ENGINE_OP_CLASS] = 5,      [ENGINE_OP_KIND] = 3,     [ENGINE_OP_ANY] = 3,
  [ENGINE_OP_PUNCT] = 2,      [ENGINE_OP_GAP] = 3,      [ENGINE_OP_EDGE] = 2,
  [ENGINE_OP_REST] = 2,       [ENGINE_OP_SPLIT] = 3,    [ENGINE_OP_JUMP] = 2,
  [ENGINE_OP_SAVE_START] = 2, [ENGINE_OP_SAVE_END] = 2, [ENGINE_OP_NOT] = 2,
};

/* Saves a capture's end, goes on, and takes the old one back where that fails. */
static gboolean
run_save (EngineRulesMachine *m, guint32 pc, guint32 position, gboolean backwards)
{
  guint32 capture = m->code[pc + 1];
  guint32 *slot = m->code[pc] == ENGINE_OP_SAVE_START ? &m->starts[capture] : &m->ends[capture];
  guint32 old = *slot;

  *slot = position;
  if (engine_rules_run (m, pc + 2, position, backwards))
    return TRUE;
  *slot = old;
  return FALSE;
}

static gboolean
run_not (EngineRulesMachine *m, guint32 pc, guint32 position, gboolean backwards)
{
  guint32 starts[ENGINE_RULES_MAX_CAPTURES], ends[ENGINE_RULES_MAX_CAPTURES];
  gboolean matched;

  memcpy (starts, m->starts, sizeof starts);
  memcpy (ends, m->ends, sizeof ends);
  matched = engine_rules_run (m, pc + 2, position, backwards);
  memcpy (m->starts, starts, sizeof starts);
  memcpy (m->ends, ends, sizeof ends);
  return !matched;
}

gboolean
engine_rules_run (EngineRulesMachine *m, guint32 pc, guint32 position, gboolean backwards)
{
  while (m->steps-- > 1)
    {
      const guint32 *op = m->code + pc;

      switch ((EngineOp)op[0])
        {
        case ENGINE_OP_MATCH:
          m->result = position;
          return TRUE;
        case ENGINE_OP_FORM:
        case ENGINE_OP_FORM_SET:
        case ENGINE_OP_ANY:
        case ENGINE_OP_PUNCT:
          position = skip_token (m, op, position, backwards);
          break;
        case ENGINE_OP_CLASS:
          return run_class (m, pc, position, backwards);
        case ENGINE_OP_KIND:
          position = skip_kind (m, op[1], op[2], position, backwards);
          break;
        case ENGINE_OP_GAP:
          return run_gap (m, pc, position, backwards);
        case ENGINE_OP_EDGE:
          position = is_edge (m, op[1], position) ? position : G_MAXUINT32;
          break;
        case ENGINE_OP_REST:
          position = end_of (m, position, op[1] != 0);
          break;
        case ENGINE_OP_SPLIT:
          if (engine_rules_run (m, op[1], position, backwards))
            return TRUE;
          pc = op[2];
          continue;
        case ENGINE_OP_JUMP:
          pc = op[1];
          continue;
        case ENGINE_OP_SAVE_START:
        case ENGINE_OP_SAVE_END:
          return run_save (m, pc, position, backwards);
        case ENGINE_OP_NOT:
          if (!run_not (m, pc, position, backwards))
            return FALSE;
          pc = op[1];
          continue;
        case ENGINE_N_OPS:
        default:
          return FALSE;
        }
      if (position == G_MAXUINT32)
        return FALSE;
      pc += engine_rules_op_words[op[0]];
    }
  m->steps = 1;
  return FALSE;
}

/* Whether a program matches anywhere in [first, last). */
gboolean
engine_rules_search (EngineRulesMachine *m, guint32 program, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      m->steps = ENGINE_RULES_MOST_STEPS;
      if (engine_rules_run (m, program, i, FALSE) && m->result <= last)
        return TRUE;
    }
  return FALSE;
}
