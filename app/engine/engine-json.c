/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON form of facts.  Facts carry byte offsets; the JSON has code points, so that all offsets
 * of a document are converted in one pass over its text: they are sorted, then counted between
 * neighbours. */

#include "config.h"

#include "engine-json-write.h"
#include "engine-result.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

/* Byte offset -> code points, for every offset that the document's facts use. */
typedef struct
{
  guint32 *bytes; /* sorted, unique */
  guint32 *chars;
  guint n;
} Offsets;

static int
compare_offsets (gconstpointer a, gconstpointer b)
{
  guint32 x = *(const guint32 *)a, y = *(const guint32 *)b;

  return x < y ? -1 : x > y;
}

static void
add_span (GArray *offsets, EngineSpan span)
{
  g_array_append_val (offsets, span.start_byte);
  g_array_append_val (offsets, span.end_byte);
}

static void
collect (const EngineFact *fact, gboolean with_reasons, GArray *offsets)
{
  const EngineSpan *mentions = NULL;
  guint n = 0;

  add_span (offsets, fact->span);
  add_span (offsets, fact->sentence);
  if (fact->kind == ENGINE_FACT_AGREEMENT)
    {
      mentions = fact->agreement.mentions;
      n = fact->agreement.n_mentions;
    }
  else if (fact->kind == ENGINE_FACT_PERSON)
    {
      mentions = fact->person.mentions;
      n = fact->person.n_mentions;
    }
  for (guint i = 0; i < n; i++)
    add_span (offsets, mentions[i]);
  for (guint i = 0; with_reasons && i < fact->n_reasons; i++)
    add_span (offsets, fact->reasons[i].trigger);
}

static guint32
count_chars (const char *text, guint32 from_byte, guint32 to_byte)
{
  guint32 n = 0;

  for (guint32 i = from_byte; i < to_byte; i++)
    n += (text[i] & 0xc0) != 0x80;
  return n;
}

static void
offsets_init (Offsets *self,
              const EngineFact *facts,
              guint n_facts,
              const char *text,
              gsize length_bytes,
              gboolean with_reasons)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));
  guint32 byte = 0, chars = 0;

  for (guint i = 0; i < n_facts; i++)
    collect (&facts[i], with_reasons, all);
  g_array_sort (all, compare_offsets);
  self->n = 0;
  self->bytes = g_new (guint32, all->len + 1);
  self->chars = g_new (guint32, all->len + 1);
  for (guint i = 0; i < all->len; i++)
    {
      guint32 next = MIN (g_array_index (all, guint32, i), (guint32)length_bytes);

      if (self->n > 0 && self->bytes[self->n - 1] == next)
        continue;
      chars += count_chars (text, byte, next);
      byte = next;
      self->bytes[self->n] = next;
      self->chars[self->n++] = chars;
    }
}

static void
offsets_clear (Offsets *self)
{
  g_clear_pointer (&self->bytes, g_free);
  g_clear_pointer (&self->chars, g_free);
}

static guint32
offsets_chars (const Offsets *self, guint32 byte)
{
  const guint32 *at = bsearch (&byte, self->bytes, self->n, sizeof byte, compare_offsets);

  return at != NULL ? self->chars[at - self->bytes] : 0;
}

static void
write_code (GString *out, const char *key, EngineCodeList list, int value)
{
  engine_json_write_text (out, key, engine_code_to_name (list, value));
}

static void
write_spans (GString *out,
             const char *key,
             const EngineSpan *spans,
             guint n,
             const Offsets *offsets)
{
  engine_json_write_key (out, key);
  g_string_append_c (out, '[');
  for (guint i = 0; i < n; i++)
    g_string_append_printf (out, "%s[%u, %u]", i > 0 ? ", " : "",
                            offsets_chars (offsets, spans[i].start_byte),
                            offsets_chars (offsets, spans[i].end_byte));
  g_string_append_c (out, ']');
}

static void
write_figure (GString *out, const EngineFigure *figure, const char *id_prefix)
{
  engine_json_write_number (out, "value", figure->value);
  engine_json_write_number (out, "upper", figure->upper);
  engine_json_write_text (out, "unit", figure->unit);
  write_code (out, "qualifier", ENGINE_CODES_QUALIFIER, (int)figure->qualifier);
  write_code (out, "measure", ENGINE_CODES_MEASURE, (int)figure->measure);
  engine_json_write_list (out, "by", figure->by);
  engine_json_write_list (out, "on", figure->on);
  engine_json_write_bool (out, "reciprocal", figure->reciprocal);
  write_code (out, "of", ENGINE_CODES_SHARE_OF, (int)figure->of);
  engine_json_write_list (out, "commodities", figure->commodities);
  write_code (out, "status", ENGINE_CODES_FIGURE_STATUS, (int)figure->status);
  write_code (out, "per", ENGINE_CODES_PER, (int)figure->per);
  write_code (out, "change", ENGINE_CODES_CHANGE, (int)figure->change);
  engine_json_write_text (out, "period", figure->period);
  engine_json_write_text (out, "source", figure->source);
  if (figure->versus >= 0)
    {
      engine_json_write_key (out, "versus");
      g_string_append_printf (out, "\"%s%d\"", id_prefix, figure->versus + 1);
    }
}

static void
write_agreement (GString *out, const EngineAgreement *agreement, const Offsets *offsets)
{
  engine_json_write_list (out, "parties", agreement->parties);
  write_code (out, "instrument", ENGINE_CODES_INSTRUMENT, (int)agreement->instrument);
  engine_json_write_list (out, "subjects", agreement->subjects);
  write_code (out, "status", ENGINE_CODES_AGREEMENT_STATUS, (int)agreement->status);
  engine_json_write_key (out, "binding");
  g_string_append (out, agreement->binding < 0 ? "null" : agreement->binding ? "true" : "false");
  engine_json_write_text (out, "date", agreement->date);
  engine_json_write_dates (out, agreement->date_agreed, agreement->date_signed,
                           agreement->date_in_force, agreement->date_ends);
  engine_json_write_text (out, "place", agreement->place);
  engine_json_write_list (out, "signatories", agreement->signatories);
  write_spans (out, "mentions", agreement->mentions, agreement->n_mentions, offsets);
}

static void
write_reasons (GString *out, const EngineFact *fact, const Offsets *offsets, const char *text)
{
  engine_json_write_key (out, "why");
  g_string_append_c (out, '[');
  for (guint i = 0; i < fact->n_reasons; i++)
    {
      const EngineReason *reason = &fact->reasons[i];

      g_string_append (out, i > 0 ? ", {" : "{");
      engine_json_write_text (out, "field", reason->field);
      engine_json_write_text (out, "detail", reason->detail);
      if (reason->trigger.end_byte > reason->trigger.start_byte)
        {
          write_spans (out, "trigger", &reason->trigger, 1, offsets);
          engine_json_write_key (out, "words");
          engine_json_write_bytes (out, text + reason->trigger.start_byte,
                                   reason->trigger.end_byte - reason->trigger.start_byte);
        }
      g_string_append_c (out, '}');
    }
  g_string_append_c (out, ']');
}

static void
write_kind (GString *out, const EngineFact *fact, const char *id_prefix, const Offsets *offsets)
{
  switch (fact->kind)
    {
    case ENGINE_FACT_FIGURE:
      write_figure (out, &fact->figure, id_prefix);
      break;
    case ENGINE_FACT_AGREEMENT:
      write_agreement (out, &fact->agreement, offsets);
      break;
    case ENGINE_FACT_COMMITMENT:
      engine_json_write_list (out, "actor", fact->commitment.actor);
      write_code (out, "action", ENGINE_CODES_ACTION, (int)fact->commitment.action);
      engine_json_write_text (out, "object", fact->commitment.object);
      engine_json_write_list (out, "toward", fact->commitment.toward);
      engine_json_write_text (out, "deadline", fact->commitment.deadline);
      write_code (out, "modality", ENGINE_CODES_MODALITY, (int)fact->commitment.modality);
      engine_json_write_bool (out, "negated", fact->commitment.negated);
      break;
    case ENGINE_FACT_DATE:
      engine_json_write_text (out, "iso", fact->date.iso);
      write_code (out, "basis", ENGINE_CODES_DATE_BASIS, (int)fact->date.basis);
      break;
    case ENGINE_FACT_PERSON:
      engine_json_write_text (out, "name", fact->person.name);
      engine_json_write_text (out, "role", fact->person.role);
      engine_json_write_text (out, "country", fact->person.country);
      write_spans (out, "mentions", fact->person.mentions, fact->person.n_mentions, offsets);
      break;
    case ENGINE_FACT_QUOTATION:
      engine_json_write_text (out, "speaker", fact->quotation.speaker);
      engine_json_write_text (out, "via", fact->quotation.via);
      break;
    case ENGINE_N_FACT_KINDS:
    default:
      g_assert_not_reached ();
    }
}

static void
write_fact (const EngineFact *fact,
            const char *id_prefix,
            guint index,
            const Offsets *offsets,
            const char *text,
            gboolean with_reasons,
            GString *out)
{
  g_string_append_printf (out, "{\"id\": \"%s%u\"", id_prefix, index + 1);
  write_code (out, "kind", ENGINE_CODES_FACT_KIND, (int)fact->kind);
  g_string_append_printf (out, ", \"start\": %u, \"end\": %u",
                          offsets_chars (offsets, fact->span.start_byte),
                          offsets_chars (offsets, fact->span.end_byte));
  engine_json_write_key (out, "quote");
  engine_json_write_bytes (out, text + fact->span.start_byte,
                           fact->span.end_byte - fact->span.start_byte);
  g_string_append_printf (out, ", \"sentence\": [%u, %u]",
                          offsets_chars (offsets, fact->sentence.start_byte),
                          offsets_chars (offsets, fact->sentence.end_byte));
  write_kind (out, fact, id_prefix, offsets);
  engine_json_write_number (out, "confidence", round (fact->confidence * 1000.0) / 1000.0);
  engine_json_write_text (out, "rule", fact->rule);
  if (with_reasons)
    write_reasons (out, fact, offsets, text);
  g_string_append_c (out, '}');
}

/**
 * engine_fact_write_json:
 * @fact: a fact
 * @id_prefix: what ids start with; the fact's is the prefix and @index + 1
 * @index: the fact's place in its document, from 0
 * @text: the document's text
 * @length_bytes: its length
 * @with_reasons: whether to add the list `why`
 * @out: where to append
 *
 * Appends one fact's object.
 *
 * Complexity: O(length); for many facts use engine_facts_write_json().
 */
void
engine_fact_write_json (const EngineFact *fact,
                        const char *id_prefix,
                        guint index,
                        const char *text,
                        gsize length_bytes,
                        gboolean with_reasons,
                        GString *out)
{
  Offsets offsets;

  offsets_init (&offsets, fact, 1, text, length_bytes, with_reasons);
  write_fact (fact, id_prefix, index, &offsets, text, with_reasons, out);
  offsets_clear (&offsets);
}

/**
 * engine_facts_write_json_numbered:
 * @facts: (array length=n_facts): facts of one document
 * @n_facts: how many
 * @id_prefix: what ids start with
 * @numbers: (nullable) (array length=n_facts): each fact's number, from 1, as in its id; %NULL for its
 *   place; `versus` counts the same numbers from 0
 * @text: the document's text
 * @length_bytes: its length
 * @with_reasons: whether to add the list `why`
 * @out: where to append
 *
 * Appends the array of all facts' objects, one a line.
 *
 * Complexity: O(length + n log n)
 */
void
engine_facts_write_json_numbered (const EngineFact *facts,
                                  guint n_facts,
                                  const char *id_prefix,
                                  const guint *numbers,
                                  const char *text,
                                  gsize length_bytes,
                                  gboolean with_reasons,
                                  GString *out)
{
  Offsets offsets;

  offsets_init (&offsets, facts, n_facts, text, length_bytes, with_reasons);
  g_string_append_c (out, '[');
  for (guint i = 0; i < n_facts; i++)
    {
      g_string_append (out, i > 0 ? ",\n  " : "\n  ");
      write_fact (&facts[i], id_prefix, numbers != NULL ? numbers[i] - 1 : i, &offsets, text,
                  with_reasons, out);
    }
  g_string_append_c (out, ']');
  offsets_clear (&offsets);
}

/**
 * engine_facts_write_json:
 * @facts: (array length=n_facts): facts of one document
 * @n_facts: how many
 * @id_prefix: what ids start with
 * @text: the document's text
 * @length_bytes: its length
 * @with_reasons: whether to add the list `why`
 * @out: where to append
 *
 * Appends the array of all facts' objects, one a line.
 *
 * Complexity: O(length + n log n)
 */
void
engine_facts_write_json (const EngineFact *facts,
                         guint n_facts,
                         const char *id_prefix,
                         const char *text,
                         gsize length_bytes,
                         gboolean with_reasons,
                         GString *out)
{
  engine_facts_write_json_numbered (facts, n_facts, id_prefix, NULL, text, length_bytes,
                                    with_reasons, out);
}
