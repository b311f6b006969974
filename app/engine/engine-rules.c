/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the compiled rules over a window.  Every token tries the rules that its form, its tags and
 * the values and mentions starting there are the anchor of: first the right program forwards, then
 * the left one backwards.  Programs backtrack over at most MOST_STEPS operations, so that the cost
 * of a token is bounded whatever the text.  Positions are boundaries between tokens: forwards
 * token p is read at p, backwards token p - 1. */

#include "config.h"

#include "engine-rules.h"

#include "engine-rules-format.h"

#include <string.h>

#define MOST_STEPS 600
#define CONTEXT_MOST_TOKENS 4

typedef struct
{
  const EngineAnalysis *a;
  const EngineRulesHeader *header;
  const char *section;
  const guint32 *code;
  guint32 starts[ENGINE_RULES_MAX_CAPTURES];
  guint32 ends[ENGINE_RULES_MAX_CAPTURES];
  guint steps;
  guint32 result; /* where the last program ended */
} Machine;

#define TABLE(m, place, type) ((const type *)((m)->section + (m)->header->place))

static const char *
string_at (const Machine *m, guint32 offset)
{
  return m->section + m->header->strings + offset;
}

static gboolean
fits_morph (const Machine *m, guint32 token, guint32 required, guint32 forbidden)
{
  guint32 morph;

  if ((required | forbidden) == 0)
    return TRUE;
  morph = engine_pack_form_morph (m->a->pack, engine_token (m->a, token)->form);
  return (morph & required) == required && (morph & forbidden) == 0;
}

static gboolean
is_determiner (const Machine *m, guint32 token)
{
  return engine_pack_classset_has (m->a->pack, engine_token (m->a, token)->classset,
                                   ENGINE_CLASS_DETERMINER);
}

static guint32
item_at (const GArray *index, guint32 token)
{
  return token < index->len ? g_array_index (index, guint32, token) : 0;
}

static gboolean
value_fits (const EngineValue *value, guint32 kind)
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
      return !value_fits (value, ENGINE_RULE_KIND_PERCENT)
             && !value_fits (value, ENGINE_RULE_KIND_POINTS)
             && !value_fits (value, ENGINE_RULE_KIND_MULTIPLE)
             && !value_fits (value, ENGINE_RULE_KIND_COUNT)
             && !value_fits (value, ENGINE_RULE_KIND_MONEY);
    default:
      return FALSE;
    }
}

/* The value that starts (or ends, backwards) at the position, its qualifier and "a year" included;
 * returns the position at its other end, or G_MAXUINT32. */
static guint32
skip_value (const Machine *m, guint32 kind, guint32 position, gboolean backwards)
{
  const EngineAnalysis *a = m->a;

  for (guint32 i = 0; i < CONTEXT_MOST_TOKENS; i++)
    {
      guint32 token = backwards ? position - 1 - i : position + i;
      guint32 at;
      const EngineValue *value;

      if (backwards && i >= position)
        break;
      at = item_at (a->value_at, token);
      if (at == 0)
        continue;
      value = &g_array_index (a->values, EngineValue, at - 1);
      if (!value_fits (value, kind))
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
skip_timex (const Machine *m, guint32 kind, guint32 position, gboolean backwards)
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
      at = item_at (a->timex_at, token);
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

static gboolean
mention_fits (const EngineMention *mention, guint32 kind)
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
skip_list (const Machine *m, guint32 at, guint32 kind, guint32 least, gboolean backwards)
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
      if (mention_fits (next, kind))
        n++;
      last = next;
    }
  if (n < least)
    return G_MAXUINT32;
  return backwards ? last->first : last->last;
}

static guint32
skip_mention (const Machine *m, guint32 kind, guint32 least, guint32 position, gboolean backwards)
{
  const EngineAnalysis *a = m->a;
  const EngineMention *mention;
  guint32 at, end;

  for (guint i = 0; !backwards && i < 2 && item_at (a->mention_at, position) == 0
                    && position < a->tokens->len && is_determiner (m, position);
       i++)
    position++;
  if (backwards && position == 0)
    return G_MAXUINT32;
  at = item_at (a->mention_at, backwards ? position - 1 : position);
  if (at == 0)
    return G_MAXUINT32;
  mention = &g_array_index (a->mentions, EngineMention, at - 1);
  if (!mention_fits (mention, kind) || (backwards ? mention->last : mention->first) != position)
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
skip_quoted (const Machine *m, guint32 position, gboolean backwards)
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
skip_kind (const Machine *m, guint32 kind, guint32 least, guint32 position, gboolean backwards)
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
is_edge (const Machine *m, guint32 edge, guint32 position)
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
end_of (const Machine *m, guint32 position, gboolean sentence)
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

static gboolean run (Machine *m, guint32 pc, guint32 position, gboolean backwards);

/* All readings of a class at the position, longest first. */
static gboolean
run_class (Machine *m, guint32 pc, guint32 position, gboolean backwards)
{
  const EngineAnalysis *a = m->a;
  const guint32 *op = m->code + pc;
  const char *code = string_at (m, op[2]);
  guint32 nearest = backwards ? (position > 8 ? position - 8 : 0) : position;

  for (guint32 start = nearest;
       start < (backwards ? position : position + 1) && start + 1 < a->tag_at->len; start++)
    {
      guint32 end = g_array_index (a->tag_at, guint32, start + 1);

      for (guint32 t = g_array_index (a->tag_at, guint32, start); t < end; t++)
        {
          const EngineTag *tag = &g_array_index (a->tags, EngineTag, t);

          if ((backwards && tag->last != position)
              || engine_pack_entry_class (a->pack, tag->entry) != op[1]
              || (*code != '\0' && strcmp (code, engine_pack_entry_code (a->pack, tag->entry)) != 0)
              || !fits_morph (m, tag->first, op[3], op[4]))
            continue;
          if (run (m, pc + 5, backwards ? tag->first : tag->last, backwards))
            return TRUE;
        }
    }
  return FALSE;
}

/* As few tokens as will do, never out of the clause (or sentence). */
static gboolean
run_gap (Machine *m, guint32 pc, guint32 position, gboolean backwards)
{
  const EngineAnalysis *a = m->a;
  guint32 most = m->code[pc + 1];
  gboolean sentence = m->code[pc + 2] != 0;
  guint16 clause = 0;

  for (guint32 n = 0; n <= most; n++)
    {
      const EngineToken *token;

      if (run (m, pc + 3, position, backwards))
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
token_is (const Machine *m, guint32 token, const guint32 *op)
{
  const EngineToken *t = engine_token (m->a, token);
  const guint32 *set;
  guint32 low, high;

  switch ((EngineOp)op[0])
    {
    case ENGINE_OP_FORM:
      return t->form == op[1] && fits_morph (m, token, op[2], op[3]);
    case ENGINE_OP_FORM_SET:
      set = TABLE (m, sets, guint32) + op[1];
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

static const guint8 op_words[ENGINE_N_OPS] = {
  [ENGINE_OP_MATCH] = 1,      [ENGINE_OP_FORM] = 4,     [ENGINE_OP_FORM_SET] = 5,
  [ENGINE_OP_CLASS] = 5,      [ENGINE_OP_KIND] = 3,     [ENGINE_OP_ANY] = 3,
  [ENGINE_OP_PUNCT] = 2,      [ENGINE_OP_GAP] = 3,      [ENGINE_OP_EDGE] = 2,
  [ENGINE_OP_REST] = 2,       [ENGINE_OP_SPLIT] = 3,    [ENGINE_OP_JUMP] = 2,
  [ENGINE_OP_SAVE_START] = 2, [ENGINE_OP_SAVE_END] = 2, [ENGINE_OP_NOT] = 2,
};

/* Saves a capture's end, goes on, and takes the old one back where that fails. */
static gboolean
run_save (Machine *m, guint32 pc, guint32 position, gboolean backwards)
{
  guint32 capture = m->code[pc + 1];
  guint32 *slot = m->code[pc] == ENGINE_OP_SAVE_START ? &m->starts[capture] : &m->ends[capture];
  guint32 old = *slot;

  *slot = position;
  if (run (m, pc + 2, position, backwards))
    return TRUE;
  *slot = old;
  return FALSE;
}

static gboolean
run_not (Machine *m, guint32 pc, guint32 position, gboolean backwards)
{
  guint32 starts[ENGINE_RULES_MAX_CAPTURES], ends[ENGINE_RULES_MAX_CAPTURES];
  gboolean matched;

  memcpy (starts, m->starts, sizeof starts);
  memcpy (ends, m->ends, sizeof ends);
  matched = run (m, pc + 2, position, backwards);
  memcpy (m->starts, starts, sizeof starts);
  memcpy (m->ends, ends, sizeof ends);
  return !matched;
}

static gboolean
run (Machine *m, guint32 pc, guint32 position, gboolean backwards)
{
  while (m->steps-- > 1)
    {
      const guint32 *op = m->code + pc;
      guint32 next;

      switch ((EngineOp)op[0])
        {
        case ENGINE_OP_MATCH:
          m->result = position;
          return TRUE;
        case ENGINE_OP_FORM:
        case ENGINE_OP_FORM_SET:
        case ENGINE_OP_ANY:
        case ENGINE_OP_PUNCT:
          if (backwards ? position == 0 : position >= m->a->tokens->len)
            return FALSE;
          if (!token_is (m, backwards ? position - 1 : position, op))
            return FALSE;
          position = backwards ? position - 1 : position + 1;
          break;
        case ENGINE_OP_CLASS:
          return run_class (m, pc, position, backwards);
        case ENGINE_OP_KIND:
          next = skip_kind (m, op[1], op[2], position, backwards);
          if (next == G_MAXUINT32)
            return FALSE;
          position = next;
          break;
        case ENGINE_OP_GAP:
          return run_gap (m, pc, position, backwards);
        case ENGINE_OP_EDGE:
          if (!is_edge (m, op[1], position))
            return FALSE;
          break;
        case ENGINE_OP_REST:
          position = end_of (m, position, op[1] != 0);
          break;
        case ENGINE_OP_SPLIT:
          if (run (m, op[1], position, backwards))
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
      pc += op_words[op[0]];
    }
  m->steps = 1;
  return FALSE;
}

/* Whether a program matches anywhere in [first, last). */
static gboolean
search (Machine *m, guint32 program, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      m->steps = MOST_STEPS;
      if (run (m, program, i, FALSE) && m->result <= last)
        return TRUE;
    }
  return FALSE;
}

static void
clauses_around (const Machine *m, guint32 *first, guint32 *last)
{
  const EngineAnalysis *a = m->a;
  guint16 clause = engine_token (a, *first)->clause;

  while (*first > 0 && engine_token (a, *first - 1)->clause == clause
         && engine_token (a, *first - 1)->kind != ENGINE_TOKEN_BREAK)
    (*first)--;
  clause = engine_token (a, *last - 1)->clause;
  while (*last < a->tokens->len && engine_token (a, *last)->clause == clause
         && engine_token (a, *last)->kind != ENGINE_TOKEN_BREAK)
    (*last)++;
}

static gboolean
holds (Machine *m, const EngineRuleCheck *check, guint32 first, guint32 last)
{
  const EngineAnalysis *a = m->a;
  const EngineSentence *sentence;

  m->steps = MOST_STEPS;
  switch ((EngineCheckWhere)check->where)
    {
    case ENGINE_CHECK_BEFORE:
      return run (m, check->program, first, TRUE);
    case ENGINE_CHECK_AFTER:
      return run (m, check->program, last, FALSE);
    case ENGINE_CHECK_MATCH:
      return search (m, check->program, first, last);
    case ENGINE_CHECK_SCOPE:
      return first < a->scopes->len
             && (g_array_index (a->scopes, guint8, first) & check->program) != 0;
    case ENGINE_CHECK_CLAUSE:
      clauses_around (m, &first, &last);
      return search (m, check->program, first, last);
    case ENGINE_CHECK_SENTENCE:
    case ENGINE_CHECK_LINE:
    default:
      if (a->sentences->len == 0)
        return FALSE;
      sentence =
          &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, first));
      if (check->where == ENGINE_CHECK_LINE)
        {
          const EngineLine *line = &g_array_index (a->lines, EngineLine, sentence->line);

          return search (m, check->program, line->first, line->last);
        }
      return search (m, check->program, sentence->first, sentence->last);
    }
}

static gboolean
checks_hold (Machine *m, const EngineRuleRecord *record, guint32 first, guint32 last)
{
  const EngineRuleCheck *checks = TABLE (m, checks, EngineRuleCheck) + record->first_check;
  guint32 starts[ENGINE_RULES_MAX_CAPTURES], ends[ENGINE_RULES_MAX_CAPTURES];
  gboolean all = TRUE;

  if (record->n_checks == 0)
    return TRUE;
  memcpy (starts, m->starts, sizeof starts);
  memcpy (ends, m->ends, sizeof ends);
  for (guint32 i = 0; all && i < record->n_checks; i++)
    all = holds (m, &checks[i], first, last) == (checks[i].wanted != 0);
  memcpy (m->starts, starts, sizeof starts);
  memcpy (m->ends, ends, sizeof ends);
  return all;
}

/* The attribute (or code) of the lexicon entry that a capture matched: the longest tag there that
 * has it. */
static const char *
captured_attribute (const Machine *m, guint32 first, guint32 last, const char *attribute)
{
  const EngineAnalysis *a = m->a;

  for (guint32 i = first; i < last && i + 1 < a->tag_at->len; i++)
    {
      guint32 end = g_array_index (a->tag_at, guint32, i + 1);

      for (guint32 t = g_array_index (a->tag_at, guint32, i); t < end; t++)
        {
          const EngineTag *tag = &g_array_index (a->tags, EngineTag, t);
          const char *value;

          if (tag->last > last)
            continue;
          value = strcmp (attribute, "code") == 0
                      ? engine_pack_entry_code (a->pack, tag->entry)
                      : engine_pack_entry_attr (a->pack, tag->entry, attribute);
          if (value != NULL && *value != '\0')
            return value;
        }
    }
  return NULL;
}

static void
fill_slot (const Machine *m, const EngineRuleSlot *source, EngineFrame *frame)
{
  const char *text = string_at (m, source->text);
  const char *fallback = string_at (m, source->fallback);
  EngineSlot slot = { .name = string_at (m, source->name),
                      .from = ENGINE_SLOT_CONST,
                      .weight = (gint8)(gint32)source->weight };

  if (source->capture == ENGINE_RULES_NO_CAPTURE)
    slot.text = text;
  else if (m->starts[source->capture] < m->ends[source->capture]
           && m->ends[source->capture] != G_MAXUINT32)
    {
      slot.first = m->starts[source->capture];
      slot.last = m->ends[source->capture];
      slot.from = ENGINE_SLOT_TOKENS;
      if (*text != '\0')
        {
          slot.from = ENGINE_SLOT_CODE;
          slot.text = captured_attribute (m, slot.first, slot.last, text);
          if (slot.text == NULL && *fallback == '\0')
            return;
          if (slot.text == NULL)
            slot.text = fallback;
        }
    }
  else if (*fallback != '\0')
    slot.text = fallback;
  else
    return;
  frame->slots[frame->n_slots++] = slot;
}

static void
add_frame (EngineAnalysis *a, EngineFrame *frame, gboolean each)
{
  if (!each)
    {
      g_array_append_val (a->frames, *frame);
      return;
    }
  for (guint32 i = frame->first; i < frame->last;)
    {
      guint32 at = item_at (a->value_at, i);
      EngineFrame one = *frame;

      if (at == 0)
        {
          i++;
          continue;
        }
      one.first = g_array_index (a->values, EngineValue, at - 1).first;
      one.last = g_array_index (a->values, EngineValue, at - 1).last;
      g_array_append_val (a->frames, one);
      i = MAX (one.last, i + 1);
    }
}

static void
emit (Machine *m, const EngineRuleRecord *record, guint32 rule, guint32 first, guint32 last)
{
  const EngineRuleEmit *emits = TABLE (m, emits, EngineRuleEmit) + record->first_emit;
  const EngineRuleSlot *slots = TABLE (m, slots, EngineRuleSlot);

  for (guint32 i = 0; i < record->n_emits; i++)
    {
      EngineFrame frame = { .first = first,
                            .last = last,
                            .match_first = first,
                            .match_last = last,
                            .rule = (guint16)rule,
                            .what = (guint8)emits[i].what,
                            .kind = (guint8)emits[i].kind };

      if (emits[i].from != ENGINE_RULES_NO_CAPTURE)
        {
          frame.first = m->starts[emits[i].from];
          frame.last = m->ends[emits[i].to];
          if (frame.first == G_MAXUINT32 || frame.last == G_MAXUINT32 || frame.last <= frame.first)
            continue; /* an optional capture that is not there */
        }
      for (guint32 j = 0; j < emits[i].n_slots; j++)
        fill_slot (m, &slots[emits[i].first_slot + j], &frame);
      add_frame ((EngineAnalysis *)m->a, &frame, emits[i].each != 0);
    }
}

static void
try_rule (Machine *m, guint32 rule, guint32 position)
{
  const EngineRuleRecord *record = TABLE (m, rules, EngineRuleRecord) + rule;
  guint32 first, last;

  memset (m->starts, 0xff, sizeof m->starts);
  memset (m->ends, 0xff, sizeof m->ends);
  m->steps = MOST_STEPS;
  if (!run (m, record->right, position, FALSE))
    return;
  last = m->result;
  m->steps = MOST_STEPS;
  if (!run (m, record->left, position, TRUE))
    return;
  first = m->result;
  if (last > first && checks_hold (m, record, first, last))
    {
      m->a->fired->data[rule] = 1;
      emit (m, record, rule, first, last);
    }
}

static void
try_form (Machine *m, guint32 form, guint32 position)
{
  const EngineRuleAnchor *anchors = TABLE (m, form_anchors, EngineRuleAnchor);
  const guint8 *bits = TABLE (m, form_bits, guint8);
  guint32 low = 0, high = m->header->n_form_anchors;

  if (form >= m->header->n_form_bits || (bits[form / 8] & (1u << form % 8)) == 0)
    return;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (anchors[middle].key < form)
        low = middle + 1;
      else
        high = middle;
    }
  for (; low < m->header->n_form_anchors && anchors[low].key == form; low++)
    try_rule (m, anchors[low].rule, position);
}

static void
try_class (Machine *m, guint32 class_id, guint32 position)
{
  const guint32 *starts = TABLE (m, class_starts, guint32);
  const guint32 *rules = TABLE (m, class_anchors, guint32);

  if (class_id >= m->header->n_classes)
    return;
  for (guint32 i = starts[class_id]; i < starts[class_id + 1]; i++)
    try_rule (m, rules[i], position);
}

static void
try_kind (Machine *m, guint32 kind, guint32 position)
{
  const guint32 *starts = TABLE (m, kind_starts, guint32);
  const guint32 *rules = TABLE (m, kind_anchors, guint32);

  for (guint32 i = starts[kind]; i < starts[kind + 1]; i++)
    try_rule (m, rules[i], position);
}

static void
try_classes (Machine *m, guint32 position)
{
  const EngineAnalysis *a = m->a;
  guint32 end;
  guint previous = G_MAXUINT;

  if (position + 1 >= a->tag_at->len)
    return;
  end = g_array_index (a->tag_at, guint32, position + 1);
  for (guint32 t = g_array_index (a->tag_at, guint32, position); t < end; t++)
    {
      guint class_id =
          engine_pack_entry_class (a->pack, g_array_index (a->tags, EngineTag, t).entry);
      gboolean seen = class_id == previous;

      /* A class is tried once a token, whatever number of entries it has there. */
      for (guint32 s = g_array_index (a->tag_at, guint32, position); !seen && s < t; s++)
        seen = engine_pack_entry_class (a->pack, g_array_index (a->tags, EngineTag, s).entry)
               == class_id;
      if (!seen)
        try_class (m, class_id, position);
      previous = class_id;
    }
}

static void
try_kinds (Machine *m, guint32 position)
{
  const EngineAnalysis *a = m->a;
  guint32 at;

  at = item_at (a->value_at, position);
  if (at != 0 && g_array_index (a->values, EngineValue, at - 1).first == position)
    {
      const EngineValue *value = &g_array_index (a->values, EngineValue, at - 1);

      for (guint32 kind = ENGINE_RULE_KIND_PERCENT; kind <= ENGINE_RULE_KIND_VALUE; kind++)
        if (value_fits (value, kind))
          try_kind (m, kind, position);
    }
  at = item_at (a->timex_at, position);
  if (at != 0 && g_array_index (a->timexes, EngineTimex, at - 1).first == position)
    {
      gboolean duration =
          g_array_index (a->timexes, EngineTimex, at - 1).basis == ENGINE_DATE_DURATION;

      try_kind (m, duration ? ENGINE_RULE_KIND_DURATION : ENGINE_RULE_KIND_DATE, position);
      try_kind (m, ENGINE_RULE_KIND_TIMEX, position);
    }
  at = item_at (a->mention_at, position);
  if (at != 0 && g_array_index (a->mentions, EngineMention, at - 1).first == position)
    for (guint32 kind = ENGINE_RULE_KIND_PARTY; kind <= ENGINE_RULE_KIND_ACTOR; kind++)
      if (mention_fits (&g_array_index (a->mentions, EngineMention, at - 1), kind))
        try_kind (m, kind, position);
  if (engine_token (a, position)->kind == ENGINE_TOKEN_NUMBER)
    try_kind (m, ENGINE_RULE_KIND_NUMBER, position);
}

static int
compare_frames (gconstpointer a, gconstpointer b)
{
  const EngineFrame *x = a, *y = b;

  if (x->first != y->first)
    return x->first < y->first ? -1 : 1;
  if (x->last != y->last)
    return x->last > y->last ? -1 : 1; /* longer first */
  return x->rule < y->rule ? -1 : x->rule > y->rule;
}

/* Removes the frames that overlap one of a rule preferred to theirs. */
static void
settle_preferences (Machine *m, GArray *frames)
{
  const guint32 *pairs = TABLE (m, preferences, guint32);

  for (guint32 p = 0; p < m->header->n_preferences; p++)
    for (guint i = 0; i < frames->len; i++)
      {
        const EngineFrame *winner = &g_array_index (frames, EngineFrame, i);

        if (winner->rule != pairs[2 * p])
          continue;
        for (guint j = i; j-- > 0 && i - j < 16;)
          {
            EngineFrame *loser = &g_array_index (frames, EngineFrame, j);

            if (loser->rule == pairs[2 * p + 1] && loser->match_last > winner->match_first)
              loser->what = G_MAXUINT8;
          }
        for (guint j = i + 1; j < frames->len && j - i < 16; j++)
          {
            EngineFrame *loser = &g_array_index (frames, EngineFrame, j);

            if (loser->rule == pairs[2 * p + 1] && loser->match_first < winner->match_last)
              loser->what = G_MAXUINT8;
          }
      }
  for (guint i = frames->len; i-- > 0;)
    if (g_array_index (frames, EngineFrame, i).what == G_MAXUINT8)
      g_array_remove_index (frames, i);
}

/**
 * engine_stage_rules:
 * @a: an analysis past the mentions stage
 *
 * Fills the frames: what the pack's rules matched, in text order.
 *
 * Complexity: O(tokens), with a bounded number of steps for each rule tried at a token.
 */
void
engine_stage_rules (EngineAnalysis *a)
{
  gsize size;
  Machine m = { .a = a };

  m.section = engine_pack_rules (a->pack, &size);
  if (m.section == NULL || size < sizeof *m.header)
    return;
  m.header = (const EngineRulesHeader *)(gconstpointer)m.section;
  if (m.header->n_rules == 0)
    return;
  m.code = TABLE (&m, code, guint32);
  if (a->fired->len < m.header->n_rules)
    {
      g_byte_array_set_size (a->fired, m.header->n_rules);
      memset (a->fired->data, 0, m.header->n_rules);
    }

  for (guint32 i = 0; i < a->lines->len; i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);

      if (line->kind == ENGINE_LINE_BOILERPLATE)
        continue;
      for (guint32 t = line->first; t < line->last; t++)
        {
          try_form (&m, engine_token (a, t)->form, t);
          try_classes (&m, t);
          try_kinds (&m, t);
        }
    }
  g_array_sort (a->frames, compare_frames);
  settle_preferences (&m, a->frames);
}

/**
 * engine_frame_slot:
 * @frame: a frame
 * @name: a slot's name
 * @n: 0 for the first of that name
 *
 * Returns: (nullable): the slot
 */
const EngineSlot *
engine_frame_slot (const EngineFrame *frame, const char *name, guint n)
{
  for (guint i = 0; i < frame->n_slots; i++)
    if (strcmp (frame->slots[i].name, name) == 0 && n-- == 0)
      return &frame->slots[i];
  return NULL;
}

static gboolean
in_bounds (gsize size, guint32 offset, guint32 n, gsize element_bytes)
{
  return offset % 4 == 0 && offset <= size && n <= (size - offset) / element_bytes;
}

/* Every operation lies inside the code, and every jump leads to a word of it. */
static gboolean
code_is_valid (const Machine *m)
{
  guint32 n = m->header->n_code;

  if (n == 0)
    return m->header->n_rules == 0;
  for (guint32 pc = 0; pc < n;)
    {
      const guint32 *op = m->code + pc;

      if (op[0] >= ENGINE_N_OPS || pc + op_words[op[0]] > n)
        return FALSE;
      if ((op[0] == ENGINE_OP_SPLIT && (op[1] >= n || op[2] >= n))
          || ((op[0] == ENGINE_OP_JUMP || op[0] == ENGINE_OP_NOT) && op[1] >= n)
          || ((op[0] == ENGINE_OP_SAVE_START || op[0] == ENGINE_OP_SAVE_END)
              && op[1] >= ENGINE_RULES_MAX_CAPTURES)
          || (op[0] == ENGINE_OP_CLASS && op[2] >= m->header->n_strings)
          || (op[0] == ENGINE_OP_FORM_SET
              && (op[1] > m->header->n_sets || op[2] > m->header->n_sets - op[1])))
        return FALSE;
      pc += op_words[op[0]];
      if (pc == n && op[0] != ENGINE_OP_MATCH)
        return FALSE;
    }
  return TRUE;
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
references_are_valid (const Machine *m, gsize size)
{
  const EngineRulesHeader *h = m->header;
  const EngineRuleRecord *rules = TABLE (m, rules, EngineRuleRecord);
  const EngineRuleCheck *checks = TABLE (m, checks, EngineRuleCheck);
  const EngineRuleEmit *emits = TABLE (m, emits, EngineRuleEmit);
  const EngineRuleSlot *slots = TABLE (m, slots, EngineRuleSlot);
  const guint32 *class_starts = TABLE (m, class_starts, guint32);
  const guint32 *class_rules = TABLE (m, class_anchors, guint32);
  const guint32 *kind_starts = TABLE (m, kind_starts, guint32);
  const guint32 *kind_rules = TABLE (m, kind_anchors, guint32);
  gboolean valid = TRUE;

  for (guint32 i = 0; i < h->n_rules; i++)
    valid = valid && rules[i].right < h->n_code && rules[i].left < h->n_code
            && rules[i].first_check <= h->n_checks
            && rules[i].n_checks <= h->n_checks - rules[i].first_check
            && rules[i].first_emit <= h->n_emits
            && rules[i].n_emits <= h->n_emits - rules[i].first_emit;
  for (guint32 i = 0; i < h->n_checks; i++)
    valid = valid && checks[i].where <= ENGINE_CHECK_SCOPE
            && (checks[i].where == ENGINE_CHECK_SCOPE || checks[i].program < h->n_code);
  for (guint32 i = 0; i < h->n_emits; i++)
    valid = valid && emits[i].kind < ENGINE_N_FACT_KINDS
            && emits[i].n_slots <= ENGINE_FRAME_MAX_SLOTS && emits[i].first_slot <= h->n_slots
            && emits[i].n_slots <= h->n_slots - emits[i].first_slot
            && (emits[i].from < ENGINE_RULES_MAX_CAPTURES || emits[i].from == G_MAXUINT32)
            && (emits[i].to < ENGINE_RULES_MAX_CAPTURES || emits[i].to == G_MAXUINT32);
  for (guint32 i = 0; i < h->n_slots; i++)
    valid = valid && slots[i].name < h->n_strings && slots[i].text < h->n_strings
            && slots[i].fallback < h->n_strings
            && (slots[i].capture < ENGINE_RULES_MAX_CAPTURES || slots[i].capture == G_MAXUINT32);
  for (guint32 i = 0; i < h->n_form_anchors; i++)
    valid = valid && TABLE (m, form_anchors, EngineRuleAnchor)[i].rule < h->n_rules;
  valid = valid && buckets_are_valid (class_starts, h->n_classes, size, h->class_anchors)
          && buckets_are_valid (kind_starts, ENGINE_N_RULE_KINDS, size, h->kind_anchors);
  for (guint32 i = 0; valid && i < class_starts[h->n_classes]; i++)
    valid = class_rules[i] < h->n_rules;
  for (guint32 i = 0; valid && i < kind_starts[ENGINE_N_RULE_KINDS]; i++)
    valid = kind_rules[i] < h->n_rules;
  for (guint32 i = 0; i < 2 * h->n_preferences; i++)
    valid = valid && TABLE (m, preferences, guint32)[i] < h->n_rules;
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
  Machine m = { .section = section, .header = section };
  const EngineRulesHeader *h = section;

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
      || !in_bounds (size_bytes, h->form_bits, h->n_form_bits / 8 + 1, 1) || h->n_classes > 65535
      || !in_bounds (size_bytes, h->class_starts, h->n_classes + 1, sizeof (guint32))
      || !in_bounds (size_bytes, h->kind_starts, ENGINE_N_RULE_KINDS + 1, sizeof (guint32))
      || h->n_preferences > size_bytes
      || !in_bounds (size_bytes, h->preferences, 2 * h->n_preferences, sizeof (guint32))
      || !in_bounds (size_bytes, h->strings, h->n_strings, 1) || h->n_strings == 0
      || m.section[h->strings + h->n_strings - 1] != '\0')
    return FALSE;
  m.code = TABLE (&m, code, guint32);
  return code_is_valid (&m) && references_are_valid (&m, size_bytes);
}
