/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What rules say becomes facts and fields.  The stages of each kind have made their facts from the
 * text's structure; a rule's frame then adds a fact that they missed, fills a field that they left
 * empty (or, with a weight of STRONG and more, one they filled), copies fields between two facts, or
 * drops a fact.  Every field so set says which rule did it.  Frames come in text order, so the result
 * does not depend on the order of rule files. */

#include "config.h"

#include "engine-fill.h"
#include "engine-frame-fields.h"
#include "engine-rules.h"

#include <string.h>

#define STRONG 8 /* weight from which a rule overrides what a stage found */
#define RULE_CONFIDENCE 0.8

typedef struct
{
  EngineAnalysis *a;
  guint first_fact; /* of this window */
  const char *rule;
} Frames;

static EngineFact *
fact_at (const Frames *f, guint i)
{
  return &g_array_index (f->a->facts, EngineFact, i);
}

/* The fact of the kind that overlaps the tokens, the nearest start first; NULL = none. */
static EngineFact *
find_fact (const Frames *f, EngineFactKind kind, guint32 first, guint32 last)
{
  EngineSpan span = engine_analysis_span (f->a, first, last);
  EngineFact *best = NULL;

  for (guint i = f->first_fact; i < f->a->facts->len; i++)
    {
      EngineFact *fact = fact_at (f, i);

      if (fact->kind != kind || fact->span.start_byte >= span.end_byte
          || fact->span.end_byte <= span.start_byte)
        continue;
      if (best == NULL
          || fact->span.end_byte - fact->span.start_byte
                 < best->span.end_byte - best->span.start_byte)
        best = fact;
    }
  return best;
}

static void
add_reason (const Frames *f, EngineFact *fact, const char *field, guint32 first, guint32 last)
{
  EngineReason *reasons =
      engine_arena_alloc (f->a->arena, (fact->n_reasons + 1) * sizeof (EngineReason));

  if (fact->n_reasons > 0)
    memcpy (reasons, fact->reasons, fact->n_reasons * sizeof (EngineReason));
  reasons[fact->n_reasons].field = field;
  reasons[fact->n_reasons].detail = f->rule;
  reasons[fact->n_reasons].trigger = engine_analysis_span (f->a, first, last);
  fact->reasons = reasons;
  fact->n_reasons++;
}

static void
add_slot_reason (const Frames *f,
                 EngineFact *fact,
                 const EngineSlot *slot,
                 const EngineFrame *frame)
{
  if (slot->first < slot->last)
    add_reason (f, fact, slot->name, slot->first, slot->last);
  else
    add_reason (f, fact, slot->name, frame->match_first, frame->match_last);
}

static void
set_fields (const Frames *f, EngineFact *fact, const EngineFrame *frame)
{
  for (guint i = 0; i < frame->n_slots; i++)
    if (engine_field_set (f->a, fact, &frame->slots[i], frame->slots[i].weight >= STRONG))
      add_slot_reason (f, fact, &frame->slots[i], frame);
}

/* A new fact of the kind: what its tokens say, then what the rule says, which goes before. */
static void
make_fact (const Frames *f, const EngineFrame *frame)
{
  EngineReasons none = { 0 };
  EngineFact *fact = engine_fill_fact (f->a, (EngineFactKind)frame->kind, frame->first, frame->last,
                                       RULE_CONFIDENCE, f->rule, &none);

  fact->rule = f->rule;
  engine_field_init (f->a, fact, frame->first, frame->last);
  add_reason (f, fact, "", frame->match_first, frame->match_last);
  for (guint i = 0; i < frame->n_slots; i++)
    if (engine_field_set (f->a, fact, &frame->slots[i], TRUE))
      add_slot_reason (f, fact, &frame->slots[i], frame);
  if (fact->kind == ENGINE_FACT_COMMITMENT && fact->commitment.object == NULL)
    fact->commitment.object = engine_fill_text (f->a, frame->first, frame->last);
  if (fact->kind == ENGINE_FACT_AGREEMENT && fact->agreement.date == NULL)
    fact->agreement.date = fact->agreement.date_signed != NULL ? fact->agreement.date_signed
                                                               : fact->agreement.date_agreed;
  if (!engine_field_is_complete (fact))
    g_array_set_size (f->a->facts, f->a->facts->len - 1);
}

static void
emit_fact (const Frames *f, const EngineFrame *frame)
{
  EngineFact *fact = find_fact (f, (EngineFactKind)frame->kind, frame->first, frame->last);

  if (fact != NULL)
    set_fields (f, fact, frame);
  else
    make_fact (f, frame);
}

static void
drop_fact (const Frames *f, const EngineFrame *frame)
{
  EngineFact *fact = find_fact (f, (EngineFactKind)frame->kind, frame->first, frame->last);
  guint at;

  if (fact == NULL)
    return;
  at = (guint)(fact - fact_at (f, 0));
  for (guint i = f->first_fact; i < f->a->facts->len; i++)
    {
      EngineFact *other = fact_at (f, i);

      if (other->kind != ENGINE_FACT_FIGURE)
        continue;
      if (other->figure.versus == (gint)at)
        other->figure.versus = -1;
      else if (other->figure.versus > (gint)at)
        other->figure.versus--;
    }
  g_array_remove_index (f->a->facts, at);
}

static void
copy_list (const char *const **field, const char *const *value)
{
  if ((*field)[0] == NULL)
    *field = value;
}

/* "copy figure b {from:a}": what b leaves empty it takes from a. */
static void
copy_fields (const Frames *f, const EngineFrame *frame)
{
  const EngineSlot *from = engine_frame_slot (frame, "from", 0);
  EngineFact *target = find_fact (f, ENGINE_FACT_FIGURE, frame->first, frame->last);
  const EngineFact *source;

  if (from == NULL || from->first >= from->last || target == NULL
      || frame->kind != ENGINE_FACT_FIGURE)
    return;
  source = find_fact (f, ENGINE_FACT_FIGURE, from->first, from->last);
  if (source == NULL || source == target)
    return;
  copy_list (&target->figure.by, source->figure.by);
  copy_list (&target->figure.on, source->figure.on);
  copy_list (&target->figure.commodities, source->figure.commodities);
  if (target->figure.source == NULL)
    target->figure.source = source->figure.source;
  if (target->figure.measure == ENGINE_MEASURE_OTHER)
    target->figure.measure = source->figure.measure;
  if (target->figure.of == ENGINE_OF_NONE)
    target->figure.of = source->figure.of;
  add_slot_reason (f, target, from, frame);
}

/**
 * engine_stage_frames:
 * @a: an analysis past the stages of all kinds
 *
 * Applies the frames of the window's rules to its facts.
 *
 * Complexity: O(frames × facts) of one window, which is at most 256 KiB of text.
 */
void
engine_stage_frames (EngineAnalysis *a)
{
  Frames f = { .a = a };

  if (a->frames->len == 0)
    return;
  for (f.first_fact = a->facts->len;
       f.first_fact > 0 && fact_at (&f, f.first_fact - 1)->span.start_byte >= a->window_start_byte;)
    f.first_fact--;
  for (guint i = 0; i < a->frames->len; i++)
    {
      const EngineFrame *frame = &g_array_index (a->frames, EngineFrame, i);

      if (frame->last <= frame->first)
        continue;
      f.rule = engine_pack_rule_name (a->pack, frame->rule);
      switch ((EngineFrameWhat)frame->what)
        {
        case ENGINE_FRAME_EMIT:
          emit_fact (&f, frame);
          break;
        case ENGINE_FRAME_SET:
          {
            EngineFact *fact =
                find_fact (&f, (EngineFactKind)frame->kind, frame->first, frame->last);

            if (fact != NULL)
              set_fields (&f, fact, frame);
          }
          break;
        case ENGINE_FRAME_COPY:
          copy_fields (&f, frame);
          break;
        case ENGINE_FRAME_DROP:
          drop_fact (&f, frame);
          break;
        default:
          g_assert_not_reached ();
        }
    }
}
