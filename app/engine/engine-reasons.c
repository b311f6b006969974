/* SPDX-License-Identifier: GPL-3.0-or-later */

/* For a reader who asks why: the words behind the fields that no stage has accounted for, and what
 * pronouns and "ces trois pays" were taken to stand for.  The stages record what they weighed; this one
 * looks up, in the same tokens, entries and dates, where the rest of a fact's values stand.  It runs
 * only where the caller wants to explain, and changes no field. */

#include "config.h"

#include "engine-fill.h"

#include <string.h>

#define MOST_STEPS 8    /* from anaphor to antecedent */
#define REACH_TOKENS 60 /* how far from a fact its place or medium is looked for */

typedef struct
{
  EngineAnalysis *a;
  EngineFact *fact;
  guint32 first; /* tokens of the fact's span */
  guint32 last;
  guint32 sentence_first;
  guint32 sentence_last;
} Why;

/* The first token that ends behind the byte. */
static guint32
token_at (const EngineAnalysis *a, guint32 byte)
{
  guint32 low = 0, high = a->tokens->len;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const EngineToken *t = engine_token (a, middle);

      if (t->start_byte + t->length_bytes <= byte)
        low = middle + 1;
      else
        high = middle;
    }
  return low;
}

static void
tokens_of (const EngineAnalysis *a, EngineSpan span, guint32 *first, guint32 *last)
{
  *first = token_at (a, span.start_byte);
  *last = *first;
  while (*last < a->tokens->len && engine_token (a, *last)->start_byte < span.end_byte)
    (*last)++;
}

static gboolean
is_told (const Why *why, const char *field)
{
  for (guint i = 0; i < why->fact->n_reasons; i++)
    if (strcmp (why->fact->reasons[i].field, field) == 0)
      return TRUE;
  return FALSE;
}

static void
tell (Why *why, const char *field, const char *detail, guint32 first, guint32 last)
{
  EngineFact *fact = why->fact;
  EngineReason *reasons =
      engine_arena_alloc (why->a->arena, (fact->n_reasons + 1) * sizeof *reasons);

  if (fact->n_reasons > 0)
    memcpy (reasons, fact->reasons, fact->n_reasons * sizeof *reasons);
  reasons[fact->n_reasons] = (EngineReason){ .field = field, .detail = detail };
  if (first < last && last <= why->a->tokens->len)
    reasons[fact->n_reasons].trigger = engine_analysis_span (why->a, first, last);
  fact->reasons = reasons;
  fact->n_reasons++;
}

/* ---- antecedents ------------------------------------------------------------------------- */

/* The words of a mention, of its whole list where the anaphor stands for several. */
static const char *
mention_words (EngineAnalysis *a, guint index, gboolean whole_list)
{
  const EngineMention *m = &g_array_index (a->mentions, EngineMention, index);
  guint32 first = m->first, last = m->last;

  for (guint i = index; whole_list && m->list != 0 && i > 0; i--)
    {
      const EngineMention *before = &g_array_index (a->mentions, EngineMention, i - 1);

      if (before->list != m->list)
        break;
      first = before->first;
    }
  for (guint i = index + 1; whole_list && m->list != 0 && i < a->mentions->len; i++)
    {
      const EngineMention *after = &g_array_index (a->mentions, EngineMention, i);

      if (after->list != m->list)
        break;
      last = after->last;
    }
  return engine_fill_text (a, first, last);
}

/* Of an anaphor for several that were named one by one: each by its last name before. */
static const char *
named_words (EngineAnalysis *a, guint index, const char *const *codes)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint k = 0; codes[k] != NULL; k++)
    for (guint i = index; i > 0; i--)
      {
        const EngineMention *m = &g_array_index (a->mentions, EngineMention, i - 1);

        if (m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL
            || strcmp (m->codes[0], codes[k]) != 0)
          continue;
        g_string_append_printf (words, "%s%s", words->len > 0 ? ", " : "",
                                engine_fill_text (a, m->first, m->last));
        break;
      }
  return words->len > 0 ? engine_arena_strdup (a->arena, words->str) : NULL;
}

/* What a mention stands for in the end: “leur” is “ces trois pays”, and those are three by name.  An
 * index + 1, 0 where the mention stands for itself. */
static guint
last_antecedent (const EngineAnalysis *a, guint at)
{
  guint last = 0;

  for (guint step = 0; step < MOST_STEPS; step++)
    {
      guint next = g_array_index (a->mentions, EngineMention, at - 1).antecedent;

      if (next == 0 || next > a->mentions->len || next == at)
        break;
      last = at = next;
    }
  return last;
}

/* Whether the mention names one party, outside of any list. */
static gboolean
is_one (const EngineAnalysis *a, guint index)
{
  const EngineMention *m = &g_array_index (a->mentions, EngineMention, index);

  return m->list == 0 && (m->codes == NULL || m->codes[0] == NULL || m->codes[1] == NULL);
}

/* "; “Ces trois pays” stands for “le Maroc, le Sénégal et la Mauritanie”", or NULL. */
static const char *
antecedent_of (EngineAnalysis *a, EngineSpan trigger)
{
  guint32 first, last;

  tokens_of (a, trigger, &first, &last);
  for (guint32 t = first; t < last && t < a->mention_at->len; t++)
    {
      guint at = g_array_index (a->mention_at, guint32, t);
      const EngineMention *m;
      const char *words;
      gboolean several;
      guint antecedent;

      if (at == 0)
        continue;
      m = &g_array_index (a->mentions, EngineMention, at - 1);
      antecedent = last_antecedent (a, at);
      if (antecedent == 0)
        continue;
      several = m->codes != NULL && m->codes[0] != NULL && m->codes[1] != NULL;
      words = several && is_one (a, antecedent - 1) ? named_words (a, at - 1, m->codes) : NULL;
      if (words == NULL)
        words = mention_words (a, antecedent - 1, several);
      return engine_arena_printf (a->arena, "“%s” stands for “%s”",
                                  engine_fill_text (a, m->first, m->last), words);
    }
  return NULL;
}

static void
tell_antecedents (Why *why)
{
  EngineFact *fact = why->fact;
  EngineReason *reasons =
      fact->n_reasons > 0 ? engine_arena_alloc (why->a->arena, fact->n_reasons * sizeof *reasons)
                          : NULL;

  for (guint i = 0; i < fact->n_reasons; i++)
    {
      const char *antecedent = fact->reasons[i].trigger.end_byte > why->a->window_start_byte
                                   ? antecedent_of (why->a, fact->reasons[i].trigger)
                                   : NULL;

      reasons[i] = fact->reasons[i];
      if (antecedent != NULL)
        reasons[i].detail =
            engine_arena_printf (why->a->arena, "%s; %s", reasons[i].detail, antecedent);
    }
  fact->reasons = reasons;
}

/* ---- where a value stands ---------------------------------------------------------------- */

/* The entry of the class, and of the code where there is one, in [first, last). */
static const EngineTag *
entry_in (const Why *why, EngineClass class_id, const char *code, guint32 first, guint32 last)
{
  const EngineAnalysis *a = why->a;

  for (guint32 i = first; i < last && i < a->tokens->len; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, class_id);

      if (tag != NULL && (code == NULL || strcmp (engine_fill_code (a, tag), code) == 0))
        return tag;
    }
  return NULL;
}

/* Tells of the entry in the fact's span, else in its sentence. */
static gboolean
tell_entry (Why *why, const char *field, EngineClass class_id, const char *code, const char *detail)
{
  const EngineTag *tag = entry_in (why, class_id, code, why->first, why->last);

  if (tag == NULL)
    tag = entry_in (why, class_id, code, why->sentence_first, why->sentence_last);
  if (tag != NULL)
    tell (why, field, detail, tag->first, tag->last);
  return tag != NULL;
}

/* The words as they stand near the fact: in its sentence, else around it. */
static void
tell_words (Why *why, const char *field, const char *words, const char *detail)
{
  const EngineAnalysis *a = why->a;
  guint32 from = why->first > REACH_TOKENS ? why->first - REACH_TOKENS : 0;
  guint32 to = MIN (why->last + REACH_TOKENS, a->tokens->len - 1);
  EngineSpan around = { engine_token (a, MIN (why->sentence_first, from))->start_byte,
                        engine_token (a, to)->start_byte };
  const char *found =
      g_strstr_len (a->text + around.start_byte, around.end_byte - around.start_byte, words);
  guint32 first, last;

  if (found == NULL)
    {
      tell (why, field, "the fullest form in the text", 0, 0);
      return;
    }
  around.start_byte = (guint32)(found - a->text);
  around.end_byte = around.start_byte + (guint32)strlen (words);
  tokens_of (a, around, &first, &last);
  tell (why, field, detail, first, last);
}

/* The nearest date that says @iso. */
static void
tell_date (Why *why, const char *field, const char *iso)
{
  const EngineAnalysis *a = why->a;
  const EngineTimex *best = NULL;
  guint32 least = G_MAXUINT32;

  for (guint i = 0; i < a->timexes->len; i++)
    {
      const EngineTimex *x = &g_array_index (a->timexes, EngineTimex, i);
      guint32 distance = x->first >= why->first ? x->first - why->first : why->first - x->first;

      if (g_strcmp0 (x->iso, iso) == 0 && distance < least)
        {
          best = x;
          least = distance;
        }
    }
  if (best != NULL)
    tell (why, field, "the date that says so", best->first, best->last);
  else
    tell (why, field, "from another date of the text", 0, 0);
}

/* A party of the list that the sentence names. */
static void
tell_party (Why *why, const char *field, const char *code, const char *detail)
{
  const EngineAnalysis *a = why->a;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->first < why->sentence_first || m->first >= why->sentence_last || m->codes == NULL)
        continue;
      for (guint k = 0; m->codes[k] != NULL; k++)
        if (strcmp (m->codes[k], code) == 0)
          {
            tell (why, field, detail, m->first, m->last);
            return;
          }
    }
}

/* ---- fields by kind ---------------------------------------------------------------------- */

static void
tell_figure (Why *why)
{
  const EngineFigure *figure = &why->fact->figure;
  guint at = why->first < why->a->value_at->len
                 ? g_array_index (why->a->value_at, guint32, why->first)
                 : 0;
  const EngineValue *value = at != 0 ? &g_array_index (why->a->values, EngineValue, at - 1) : NULL;

  if (value != NULL && figure->qualifier != ENGINE_QUALIFIER_EXACT && !is_told (why, "qualifier"))
    {
      if (value->context_first < value->first)
        tell (why, "qualifier", "before the number", value->context_first, value->first);
      else if (value->context_last > value->last)
        tell (why, "qualifier", "behind the number", value->last, value->context_last);
    }
  if (figure->per != ENGINE_PER_NONE && !is_told (why, "per"))
    tell_entry (why, "per", ENGINE_CLASS_PER, NULL, "beside the number");
  if (figure->reciprocal && !is_told (why, "reciprocal"))
    tell_entry (why, "reciprocal", ENGINE_CLASS_RECIPROCAL, NULL, "both ways");
  if (figure->change != ENGINE_CHANGE_NONE && !is_told (why, "change")
      && !tell_entry (why, "change",
                      figure->change == ENGINE_CHANGE_UP ? ENGINE_CLASS_RISE : ENGINE_CLASS_FALL,
                      NULL, "the size of a change"))
    tell_entry (why, "change", ENGINE_CLASS_CHANGE, NULL, "the size of a change");
}

static void
tell_agreement (Why *why)
{
  const EngineAgreement *agreement = &why->fact->agreement;

  if (!is_told (why, "instrument"))
    tell_entry (why, "instrument", ENGINE_CLASS_INSTRUMENT,
                engine_code_to_name (ENGINE_CODES_INSTRUMENT, (int)agreement->instrument),
                "names it");
  if (!is_told (why, "subjects"))
    for (guint i = 0; agreement->subjects[i] != NULL && i < 4; i++)
      tell_entry (why, "subjects", ENGINE_CLASS_SUBJECT, agreement->subjects[i],
                  agreement->subjects[i]);
  if (agreement->binding >= 0 && !is_told (why, "binding"))
    tell_entry (why, "binding", ENGINE_CLASS_BINDING, NULL, "says so");
  if (agreement->date != NULL && !is_told (why, "date"))
    tell_date (why, "date", agreement->date);
  if (agreement->place != NULL && !is_told (why, "place"))
    tell_words (why, "place", agreement->place, "where it stands");
  if (agreement->signatories[0] != NULL && !is_told (why, "signatories"))
    tell_words (why, "signatories", agreement->signatories[0], "who signs");
}

static const char *
tense_of (guint32 morph)
{
  if (morph & ENGINE_MORPH_FUTURE)
    return "form of the verb: future";
  if (morph & ENGINE_MORPH_CONDITIONAL)
    return "form of the verb: conditional";
  if (morph & ENGINE_MORPH_INFINITIVE)
    return "form of the verb: infinitive";
  if (morph & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
    return "form of the verb: past";
  if (morph & ENGINE_MORPH_PRESENT)
    return "form of the verb: present";
  return "what governs the act";
}

static void
tell_commitment (Why *why)
{
  const EngineCommitment *commitment = &why->fact->commitment;

  if (!is_told (why, "modality"))
    tell (why, "modality", tense_of (engine_analysis_morph (why->a, why->first)), why->first,
          why->first + 1);
  if (commitment->object != NULL && *commitment->object != '\0' && !is_told (why, "object"))
    tell_words (why, "object", commitment->object, "what the act is about");
  if (commitment->toward[0] != NULL && !is_told (why, "toward"))
    tell_party (why, "toward", commitment->toward[0], "whom the act is for");
  if (commitment->negated && !is_told (why, "negated"))
    tell_entry (why, "negated", ENGINE_CLASS_NEGATION, NULL, "denied");
}

static void
tell_person (Why *why)
{
  const EnginePerson *person = &why->fact->person;
  guint before = why->fact->n_reasons;

  if (person->country == NULL || is_told (why, "country"))
    return;
  if (person->role != NULL)
    tell_party (why, "country", person->country, "beside the office");
  if (why->fact->n_reasons == before)
    tell (why, "country", "from the office, or known to the lexicon", 0, 0);
}

static void
tell_other (Why *why)
{
  EngineFact *fact = why->fact;

  if (fact->kind == ENGINE_FACT_QUOTATION && fact->quotation.via != NULL && !is_told (why, "via"))
    tell_words (why, "via", fact->quotation.via, "the medium credited");
  if (fact->kind != ENGINE_FACT_DATE)
    return;
  if (fact->date.iso == NULL)
    tell (why, "iso", "counts from the document's date, which is not known", why->first, why->last);
}

static void
explain_fact (EngineAnalysis *a, EngineFact *fact)
{
  Why why = { .a = a, .fact = fact };

  tokens_of (a, fact->span, &why.first, &why.last);
  if (why.last <= why.first || why.last > a->tokens->len)
    return;
  engine_fill_sentence (a, why.first, &why.sentence_first, &why.sentence_last);
  tell_antecedents (&why);
  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      tell_figure (&why);
      break;
    case ENGINE_FACT_AGREEMENT:
      tell_agreement (&why);
      break;
    case ENGINE_FACT_COMMITMENT:
      tell_commitment (&why);
      break;
    case ENGINE_FACT_PERSON:
      tell_person (&why);
      break;
    case ENGINE_FACT_DATE:
    case ENGINE_FACT_QUOTATION:
      tell_other (&why);
      break;
    case ENGINE_N_FACT_KINDS:
    default:
      break;
    }
}

/**
 * engine_stage_reasons:
 * @a: an analysis whose facts are made, of a caller who wants to explain
 *
 * Completes the reasons of the window's facts.
 */
void
engine_stage_reasons (EngineAnalysis *a)
{
  if (!a->explain || a->tokens->len == 0)
    return;
  for (guint i = a->facts->len; i > 0; i--)
    {
      EngineFact *fact = &g_array_index (a->facts, EngineFact, i - 1);

      if (fact->span.start_byte < a->window_start_byte)
        break;
      explain_fact (a, fact);
    }
}
