/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What rules say becomes facts and fields.  The stages of each kind have made their facts from the
 * text's structure; a rule's frame then adds a fact that they missed, fills a field that they left
 * empty (or, with a weight of STRONG and more, one they filled), copies fields between two facts, or
 * drops a fact.  Every field so set says which rule did it.  Frames come in text order, so the result
 * does not depend on the order of rule files. */

#include "config.h"

#include "engine-fill.h"
#include "engine-rules.h"

#include <math.h>
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

/* ---- what a slot stands for -------------------------------------------------------------- */

static const char *const *
slot_codes (const Frames *f, const EngineSlot *slot, EngineMentionKind kind)
{
  EngineCodes codes = { 0 };
  guint previous = 0;

  if (slot->text != NULL)
    {
      g_auto (GStrv) parts = g_strsplit (slot->text, ",", -1);

      for (guint i = 0; parts[i] != NULL; i++)
        engine_fill_codes_add (&codes, engine_arena_strdup (f->a->arena, parts[i]));
      return engine_fill_codes_to_list (&codes, f->a->arena);
    }
  for (guint32 t = slot->first; t < slot->last && t < f->a->mention_at->len; t++)
    {
      guint at = g_array_index (f->a->mention_at, guint32, t);
      const EngineMention *mention;

      if (at == 0 || at == previous)
        continue;
      previous = at;
      mention = &g_array_index (f->a->mentions, EngineMention, at - 1);
      if (kind == ENGINE_MENTION_COMMODITY ? mention->kind == ENGINE_MENTION_COMMODITY
                                           : engine_fill_is_party (mention))
        engine_fill_add_mention (mention, &codes);
    }
  return engine_fill_codes_to_list (&codes, f->a->arena);
}

static const char *
slot_text (const Frames *f, const EngineSlot *slot)
{
  if (slot->text != NULL)
    return slot->text;
  for (guint32 t = slot->first; t < slot->last && t < f->a->mention_at->len; t++)
    {
      guint at = g_array_index (f->a->mention_at, guint32, t);

      if (at != 0
          && g_array_index (f->a->mentions, EngineMention, at - 1).kind == ENGINE_MENTION_PERSON
          && g_array_index (f->a->mentions, EngineMention, at - 1).name != NULL)
        return g_array_index (f->a->mentions, EngineMention, at - 1).name;
    }
  return slot->first < slot->last ? engine_fill_text (f->a, slot->first, slot->last) : NULL;
}

static const char *
slot_date (const Frames *f, const EngineSlot *slot)
{
  if (slot->text != NULL)
    return slot->text;
  for (guint32 t = slot->first; t < slot->last && t < f->a->timex_at->len; t++)
    {
      guint at = g_array_index (f->a->timex_at, guint32, t);

      if (at != 0)
        return g_array_index (f->a->timexes, EngineTimex, at - 1).iso;
    }
  return NULL;
}

/* ---- fields ------------------------------------------------------------------------------ */

static gboolean
set_list (const char *const **field, const char *const *value, gboolean strong)
{
  if (value[0] == NULL || ((*field)[0] != NULL && !strong))
    return FALSE;
  *field = value;
  return TRUE;
}

static gboolean
set_string (const char **field, const char *value, gboolean strong)
{
  if (value == NULL || (*field != NULL && !strong))
    return FALSE;
  *field = value;
  return TRUE;
}

/* A code of a closed list; @unset is the value that says nothing. */
static gboolean
set_code (int *field, EngineCodeList list, const char *name, int unset, gboolean strong)
{
  int value = name != NULL ? engine_code_from_name (list, name) : -1;

  if (value < 0 || (*field != unset && !strong))
    return FALSE;
  *field = value;
  return TRUE;
}

#define SET_CODE(field, list, unset)                                                               \
  ({                                                                                               \
    int code = (int)(field);                                                                       \
    gboolean done = set_code (&code, list, slot->text, unset, strong);                             \
    (field) = code;                                                                                \
    done;                                                                                          \
  })

static gboolean
set_figure (const Frames *f, EngineFigure *figure, const EngineSlot *slot, gboolean strong)
{
  const char *name = slot->name;

  if (strcmp (name, "by") == 0)
    return set_list (&figure->by, slot_codes (f, slot, ENGINE_MENTION_PARTY), strong);
  if (strcmp (name, "on") == 0)
    return set_list (&figure->on, slot_codes (f, slot, ENGINE_MENTION_PARTY), strong);
  if (strcmp (name, "commodities") == 0)
    return set_list (&figure->commodities, slot_codes (f, slot, ENGINE_MENTION_COMMODITY), strong);
  if (strcmp (name, "source") == 0)
    return set_string (&figure->source, slot_text (f, slot), strong);
  if (strcmp (name, "period") == 0)
    return set_string (&figure->period, slot_date (f, slot), strong);
  if (strcmp (name, "measure") == 0)
    return SET_CODE (figure->measure, ENGINE_CODES_MEASURE, ENGINE_MEASURE_OTHER);
  if (strcmp (name, "status") == 0)
    return SET_CODE (figure->status, ENGINE_CODES_FIGURE_STATUS, ENGINE_FIGURE_ACTUAL);
  if (strcmp (name, "qualifier") == 0)
    return SET_CODE (figure->qualifier, ENGINE_CODES_QUALIFIER, ENGINE_QUALIFIER_EXACT);
  if (strcmp (name, "of") == 0)
    return SET_CODE (figure->of, ENGINE_CODES_SHARE_OF, ENGINE_OF_NONE);
  if (strcmp (name, "per") == 0)
    return SET_CODE (figure->per, ENGINE_CODES_PER, ENGINE_PER_NONE);
  if (strcmp (name, "change") == 0)
    return SET_CODE (figure->change, ENGINE_CODES_CHANGE, ENGINE_CHANGE_NONE);
  if (strcmp (name, "reciprocal") == 0 && !figure->reciprocal)
    return figure->reciprocal = TRUE;
  return FALSE;
}

static gboolean
set_agreement (const Frames *f, EngineAgreement *agreement, const EngineSlot *slot, gboolean strong)
{
  const char *name = slot->name;

  if (strcmp (name, "parties") == 0)
    {
      EngineCodes all = { 0 };

      engine_fill_codes_from_list (&all, agreement->parties);
      for (const char *const *c = slot_codes (f, slot, ENGINE_MENTION_PARTY); *c != NULL; c++)
        engine_fill_codes_add (&all, *c);
      agreement->parties = engine_fill_codes_to_list (&all, f->a->arena);
      return TRUE;
    }
  if (strcmp (name, "subjects") == 0)
    return set_list (&agreement->subjects, slot_codes (f, slot, ENGINE_MENTION_PARTY), strong);
  if (strcmp (name, "date") == 0)
    return set_string (&agreement->date, slot_date (f, slot), strong);
  if (strcmp (name, "place") == 0)
    return set_string (&agreement->place, slot_text (f, slot), strong);
  if (strcmp (name, "instrument") == 0)
    return SET_CODE (agreement->instrument, ENGINE_CODES_INSTRUMENT, ENGINE_INSTRUMENT_OTHER);
  if (strcmp (name, "status") == 0)
    return SET_CODE (agreement->status, ENGINE_CODES_AGREEMENT_STATUS, ENGINE_AGREEMENT_PROPOSED);
  if (strcmp (name, "binding") == 0 && (agreement->binding < 0 || strong))
    {
      agreement->binding = g_strcmp0 (slot->text, "true") == 0;
      return TRUE;
    }
  return FALSE;
}

static gboolean
set_commitment (const Frames *f,
                EngineCommitment *commitment,
                const EngineSlot *slot,
                gboolean strong)
{
  const char *name = slot->name;

  if (strcmp (name, "actor") == 0)
    return set_list (&commitment->actor, slot_codes (f, slot, ENGINE_MENTION_PARTY), strong);
  if (strcmp (name, "toward") == 0)
    return set_list (&commitment->toward, slot_codes (f, slot, ENGINE_MENTION_PARTY), strong);
  if (strcmp (name, "object") == 0)
    return set_string (&commitment->object, slot_text (f, slot), strong);
  if (strcmp (name, "deadline") == 0)
    return set_string (&commitment->deadline, slot_date (f, slot), strong);
  if (strcmp (name, "action") == 0)
    return SET_CODE (commitment->action, ENGINE_CODES_ACTION, ENGINE_ACTION_OTHER);
  if (strcmp (name, "modality") == 0)
    return SET_CODE (commitment->modality, ENGINE_CODES_MODALITY, ENGINE_MODALITY_COMMITTED);
  if (strcmp (name, "negated") == 0 && !commitment->negated)
    return commitment->negated = TRUE;
  return FALSE;
}

static gboolean
set_field (const Frames *f, EngineFact *fact, const EngineSlot *slot)
{
  gboolean strong = slot->weight >= STRONG;

  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      return set_figure (f, &fact->figure, slot, strong);
    case ENGINE_FACT_AGREEMENT:
      return set_agreement (f, &fact->agreement, slot, strong);
    case ENGINE_FACT_COMMITMENT:
      return set_commitment (f, &fact->commitment, slot, strong);
    case ENGINE_FACT_DATE:
      return strcmp (slot->name, "iso") == 0
             && set_string (&fact->date.iso, slot_date (f, slot), strong);
    case ENGINE_FACT_PERSON:
      if (strcmp (slot->name, "role") == 0)
        return set_string (&fact->person.role, slot_text (f, slot), strong);
      return strcmp (slot->name, "country") == 0
             && set_string (&fact->person.country, slot_codes (f, slot, ENGINE_MENTION_PARTY)[0],
                            strong);
    case ENGINE_FACT_QUOTATION:
      if (strcmp (slot->name, "speaker") == 0)
        return set_string (&fact->quotation.speaker, slot_text (f, slot), strong);
      return strcmp (slot->name, "via") == 0
             && set_string (&fact->quotation.via, slot_text (f, slot), strong);
    case ENGINE_N_FACT_KINDS:
    default:
      return FALSE;
    }
}

static void
add_reason (const Frames *f, EngineFact *fact, const EngineSlot *slot, guint32 first, guint32 last)
{
  EngineReason *reasons =
      engine_arena_alloc (f->a->arena, (fact->n_reasons + 1) * sizeof (EngineReason));
  gboolean captured = slot->first < slot->last;

  if (fact->n_reasons > 0)
    memcpy (reasons, fact->reasons, fact->n_reasons * sizeof (EngineReason));
  reasons[fact->n_reasons].field = slot->name;
  reasons[fact->n_reasons].detail = f->rule;
  reasons[fact->n_reasons].trigger =
      engine_analysis_span (f->a, captured ? slot->first : first, captured ? slot->last : last);
  fact->reasons = reasons;
  fact->n_reasons++;
}

static void
set_fields (const Frames *f, EngineFact *fact, const EngineFrame *frame)
{
  for (guint i = 0; i < frame->n_slots; i++)
    if (set_field (f, fact, &frame->slots[i]))
      add_reason (f, fact, &frame->slots[i], frame->match_first, frame->match_last);
}

/* A new fact of the kind, every field saying nothing. */
static EngineFact *
new_fact (const Frames *f, const EngineFrame *frame)
{
  EngineReasons none = { 0 };
  EngineFact *fact = engine_fill_fact (f->a, (EngineFactKind)frame->kind, frame->first, frame->last,
                                       RULE_CONFIDENCE, f->rule, &none);

  fact->rule = f->rule;
  switch (fact->kind)
    {
    case ENGINE_FACT_AGREEMENT:
      fact->agreement.parties = engine_no_strings;
      fact->agreement.subjects = engine_no_strings;
      fact->agreement.signatories = engine_no_strings;
      fact->agreement.instrument = ENGINE_INSTRUMENT_OTHER;
      fact->agreement.binding = -1;
      break;
    case ENGINE_FACT_COMMITMENT:
      fact->commitment.actor = engine_no_strings;
      fact->commitment.toward = engine_no_strings;
      fact->commitment.object = engine_fill_text (f->a, frame->first, frame->last);
      break;
    case ENGINE_FACT_FIGURE:
    case ENGINE_FACT_DATE:
    case ENGINE_FACT_PERSON:
    case ENGINE_FACT_QUOTATION:
    case ENGINE_N_FACT_KINDS:
    default:
      break;
    }
  return fact;
}

/* Figures, dates and people come of their mentions alone; the other kinds a rule may make. */
static gboolean
may_emit (EngineFactKind kind)
{
  return kind == ENGINE_FACT_AGREEMENT || kind == ENGINE_FACT_COMMITMENT
         || kind == ENGINE_FACT_QUOTATION;
}

static gboolean
is_complete (const EngineFact *fact)
{
  if (fact->kind == ENGINE_FACT_AGREEMENT)
    return fact->agreement.parties[0] != NULL && fact->agreement.parties[1] != NULL;
  if (fact->kind == ENGINE_FACT_COMMITMENT)
    return fact->commitment.actor[0] != NULL;
  return TRUE;
}

static void
emit_fact (const Frames *f, const EngineFrame *frame)
{
  EngineFact *fact = find_fact (f, (EngineFactKind)frame->kind, frame->first, frame->last);

  if (fact != NULL)
    {
      set_fields (f, fact, frame);
      return;
    }
  if (!may_emit ((EngineFactKind)frame->kind))
    return;
  fact = new_fact (f, frame);
  set_fields (f, fact, frame);
  if (!is_complete (fact))
    g_array_set_size (f->a->facts, f->a->facts->len - 1);
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
  set_list (&target->figure.by, source->figure.by, FALSE);
  set_list (&target->figure.on, source->figure.on, FALSE);
  set_list (&target->figure.commodities, source->figure.commodities, FALSE);
  set_string (&target->figure.source, source->figure.source, FALSE);
  if (target->figure.measure == ENGINE_MEASURE_OTHER)
    target->figure.measure = source->figure.measure;
  if (target->figure.of == ENGINE_OF_NONE)
    target->figure.of = source->figure.of;
  add_reason (f, target, from, frame->match_first, frame->match_last);
}

/**
 * engine_stage_frames:
 * @a: an analysis past the stages of all kinds
 *
 * Applies the frames of the window's rules to its facts.
 *
 * Complexity: O(frames × facts) of one window, which is at most 64 KiB of text.
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
