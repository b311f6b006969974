/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the compiled rules over a window.  Every token tries the rules that its form, its tags and
 * the values and mentions starting there are the anchor of: first the right program forwards, then
 * the left one backwards (engine-rules-match.c).  A match whose checks hold leaves frames. */

#include "config.h"

#include "engine-rules.h"

#include "engine-pack-format.h"
#include "engine-rules-machine.h"

#include <string.h>

static void
clauses_around (const EngineRulesMachine *m, guint32 *first, guint32 *last)
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
holds (EngineRulesMachine *m, const EngineRuleCheck *check, guint32 first, guint32 last)
{
  const EngineAnalysis *a = m->a;
  const EngineSentence *sentence;

  m->steps = ENGINE_RULES_MOST_STEPS;
  switch ((EngineCheckWhere)check->where)
    {
    case ENGINE_CHECK_BEFORE:
      return engine_rules_run (m, check->program, first, TRUE);
    case ENGINE_CHECK_AFTER:
      return engine_rules_run (m, check->program, last, FALSE);
    case ENGINE_CHECK_MATCH:
      return engine_rules_search (m, check->program, first, last);
    case ENGINE_CHECK_SCOPE:
      return first < a->scopes->len
             && (g_array_index (a->scopes, guint8, first) & check->program) != 0;
    case ENGINE_CHECK_CLAUSE:
      clauses_around (m, &first, &last);
      return engine_rules_search (m, check->program, first, last);
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

          return engine_rules_search (m, check->program, line->first, line->last);
        }
      return engine_rules_search (m, check->program, sentence->first, sentence->last);
    }
}

static gboolean
checks_hold (EngineRulesMachine *m, const EngineRuleRecord *record, guint32 first, guint32 last)
{
  const EngineRuleCheck *checks =
      ENGINE_RULES_TABLE (m, checks, EngineRuleCheck) + record->first_check;
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
 * has it, of the class that the capture asked for. */
static const char *
captured_attribute (const EngineRulesMachine *m,
                    guint32 first,
                    guint32 last,
                    const char *attribute,
                    guint32 of_class)
{
  const EngineAnalysis *a = m->a;

  for (guint32 i = first; i < last && i + 1 < a->tag_at->len; i++)
    {
      guint32 end = a->first_tag[i + 1];

      for (guint32 t = a->first_tag[i]; t < end; t++)
        {
          const EngineTag *tag = &a->tag[t];
          const char *value;

          if (tag->last > last
              || (of_class != 0 && engine_pack_entry_class (a->pack, tag->entry) + 1 != of_class))
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
fill_slot (const EngineRulesMachine *m, const EngineRuleSlot *source, EngineFrame *frame)
{
  const char *text = engine_rules_string (m, source->text);
  const char *fallback = engine_rules_string (m, source->fallback);
  EngineSlot slot = { .name = engine_rules_string (m, source->name),
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
          slot.text = captured_attribute (m, slot.first, slot.last, text, source->of_class);
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
      guint32 at = engine_rules_item_at (a->value_at, i);
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
emit (EngineRulesMachine *m,
      const EngineRuleRecord *record,
      guint32 rule,
      guint32 first,
      guint32 last)
{
  const EngineRuleEmit *emits = ENGINE_RULES_TABLE (m, emits, EngineRuleEmit) + record->first_emit;
  const EngineRuleSlot *slots = ENGINE_RULES_TABLE (m, slots, EngineRuleSlot);

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
try_rule (EngineRulesMachine *m, guint32 rule, guint32 position)
{
  const EngineRuleRecord *record = ENGINE_RULES_TABLE (m, rules, EngineRuleRecord) + rule;
  guint32 first, last;

  memset (m->starts, 0xff, sizeof m->starts);
  memset (m->ends, 0xff, sizeof m->ends);
  m->steps = ENGINE_RULES_MOST_STEPS;
  if (!engine_rules_run (m, record->right, position, FALSE))
    return;
  last = m->result;
  m->steps = ENGINE_RULES_MOST_STEPS;
  if (!engine_rules_run (m, record->left, position, TRUE))
    return;
  first = m->result;
  if (last > first && checks_hold (m, record, first, last))
    {
      m->a->fired->data[rule] = 1;
      emit (m, record, rule, first, last);
    }
}

/* Whether a rule waits for one of the kinds [first, last]. */
static gboolean
has_kinds (const EngineRulesMachine *m, EngineRuleKind first, EngineRuleKind last)
{
  const guint32 *starts = ENGINE_RULES_TABLE (m, kind_starts, guint32);

  return starts[last + 1] > starts[first];
}

static void
try_form (EngineRulesMachine *m, guint32 form, guint32 position)
{
  const EngineRuleAnchor *anchors = ENGINE_RULES_TABLE (m, form_anchors, EngineRuleAnchor);
  guint32 low = 0, high = m->header->n_form_anchors;

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
try_class (EngineRulesMachine *m, guint32 class_id, guint32 position)
{
  const guint32 *starts = ENGINE_RULES_TABLE (m, class_starts, guint32);
  const guint32 *rules = ENGINE_RULES_TABLE (m, class_anchors, guint32);

  if (class_id >= m->header->n_classes)
    return;
  for (guint32 i = starts[class_id]; i < starts[class_id + 1]; i++)
    try_rule (m, rules[i], position);
}

static void
try_kind (EngineRulesMachine *m, guint32 kind, guint32 position)
{
  const guint32 *starts = ENGINE_RULES_TABLE (m, kind_starts, guint32);
  const guint32 *rules = ENGINE_RULES_TABLE (m, kind_anchors, guint32);

  for (guint32 i = starts[kind]; i < starts[kind + 1]; i++)
    try_rule (m, rules[i], position);
}

static void
try_classes (EngineRulesMachine *m, guint32 position)
{
  const EngineAnalysis *a = m->a;
  guint32 end;
  guint previous = G_MAXUINT;

  if (position + 1 >= a->tag_at->len)
    return;
  end = a->first_tag[position + 1];
  for (guint32 t = a->first_tag[position]; t < end; t++)
    {
      guint class_id = a->tag[t].class_id;
      gboolean seen = class_id == previous;

      if (!engine_classset_has (&a->pack->anchors, class_id))
        continue;
      /* A class is tried once a token, whatever number of entries it has there. */
      for (guint32 s = a->first_tag[position]; !seen && s < t; s++)
        seen = a->tag[s].class_id == class_id;
      if (!seen)
        try_class (m, class_id, position);
      previous = class_id;
    }
}

static void
try_kinds (EngineRulesMachine *m, guint32 position)
{
  const EngineAnalysis *a = m->a;
  guint32 at;

  at = engine_rules_item_at (a->value_at, position);
  if (at != 0 && g_array_index (a->values, EngineValue, at - 1).first == position)
    {
      const EngineValue *value = &g_array_index (a->values, EngineValue, at - 1);

      for (guint32 kind = ENGINE_RULE_KIND_PERCENT; kind <= ENGINE_RULE_KIND_VALUE; kind++)
        if (engine_rules_value_fits (value, kind))
          try_kind (m, kind, position);
    }
  at = engine_rules_item_at (a->timex_at, position);
  if (at != 0 && g_array_index (a->timexes, EngineTimex, at - 1).first == position)
    {
      gboolean duration =
          g_array_index (a->timexes, EngineTimex, at - 1).basis == ENGINE_DATE_DURATION;

      try_kind (m, duration ? ENGINE_RULE_KIND_DURATION : ENGINE_RULE_KIND_DATE, position);
      try_kind (m, ENGINE_RULE_KIND_TIMEX, position);
    }
  at = engine_rules_item_at (a->mention_at, position);
  if (at != 0 && g_array_index (a->mentions, EngineMention, at - 1).first == position)
    for (guint32 kind = ENGINE_RULE_KIND_PARTY; kind <= ENGINE_RULE_KIND_ACTOR; kind++)
      if (engine_rules_mention_fits (&g_array_index (a->mentions, EngineMention, at - 1), kind))
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
settle_preferences (EngineRulesMachine *m, GArray *frames)
{
  const guint32 *pairs = ENGINE_RULES_TABLE (m, preferences, guint32);

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

void
engine_rules_anchor_classes (gconstpointer section, gsize size_bytes, guint64 *bits)
{
  const EngineRulesMachine m = { .section = section, .header = section };
  const guint32 *starts;

  if (size_bytes < sizeof *m.header)
    return;
  starts = ENGINE_RULES_TABLE (&m, class_starts, guint32);
  for (guint i = 0; i < MIN (m.header->n_classes, 64 * ENGINE_CLASS_WORDS); i++)
    if (starts[i] < starts[i + 1])
      bits[i >> 6] |= G_GUINT64_CONSTANT (1) << (i & 63);
}

/* Gives a clue to the tokens where a value, a date or a mention starts that a rule may wait for;
 * returns the clues of all tokens where one may start. */
static guint
mark_kinds (EngineAnalysis *a, const EngineRulesMachine *m)
{
  if (has_kinds (m, ENGINE_RULE_KIND_PERCENT, ENGINE_RULE_KIND_VALUE))
    for (guint i = 0; i < a->values->len; i++)
      engine_clues_add (a, g_array_index (a->values, EngineValue, i).first, ENGINE_CLUE_RULE);
  if (has_kinds (m, ENGINE_RULE_KIND_DATE, ENGINE_RULE_KIND_TIMEX))
    for (guint i = 0; i < a->timexes->len; i++)
      engine_clues_add (a, g_array_index (a->timexes, EngineTimex, i).first, ENGINE_CLUE_RULE);
  if (has_kinds (m, ENGINE_RULE_KIND_PARTY, ENGINE_RULE_KIND_ACTOR))
    for (guint i = 0; i < a->mentions->len; i++)
      engine_clues_add (a, g_array_index (a->mentions, EngineMention, i).first, ENGINE_CLUE_RULE);
  return has_kinds (m, ENGINE_RULE_KIND_NUMBER, ENGINE_RULE_KIND_NUMBER)
             ? ENGINE_CLUE_RULE | ENGINE_CLUE_VALUE
             : ENGINE_CLUE_RULE;
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
  EngineRulesMachine m = { .a = a };
  guint wanted;

  m.section = engine_pack_rules (a->pack, &size);
  if (m.section == NULL || size < sizeof *m.header)
    return;
  m.header = (const EngineRulesHeader *)(gconstpointer)m.section;
  if (m.header->n_rules == 0)
    return;
  m.code = ENGINE_RULES_TABLE (&m, code, guint32);
  if (a->fired->len < m.header->n_rules)
    {
      g_byte_array_set_size (a->fired, m.header->n_rules);
      memset (a->fired->data, 0, m.header->n_rules);
    }

  wanted = mark_kinds (a, &m);
  for (guint32 i = 0; i < a->lines->len; i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);

      if (line->kind == ENGINE_LINE_BOILERPLATE)
        continue;
      for (guint32 t = engine_clues_next (a, line->first, line->last, wanted); t < line->last;
           t = engine_clues_next (a, t + 1, line->last, wanted))
        {
          const guint32 form = engine_token (a, t)->form;

          if (engine_pack_form (a->pack, form)->flags & ENGINE_FORM_ANCHOR)
            try_form (&m, form, t);
          if (engine_classset_meets (engine_token_info (a, t)->starts, &a->pack->anchors))
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
