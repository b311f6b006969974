/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The JSON form of facts.  Facts carry byte offsets; the JSON has code points, so that all offsets
 * of a document are converted in one pass over its text: they are sorted, then counted between
 * neighbours. */

#include "config.h"

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
write_escaped (GString *out, const char *text, gsize length_bytes)
{
  gsize plain = 0;

  g_string_append_c (out, '"');
  for (gsize i = 0; i < length_bytes; i++)
    {
      guchar c = (guchar)text[i];

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (out, text + plain, (gssize)(i - plain));
      plain = i + 1;
      if (c == '"' || c == '\\')
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, (char)c);
        }
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", c);
    }
  g_string_append_len (out, text + plain, (gssize)(length_bytes - plain));
  g_string_append_c (out, '"');
}

/**
 * engine_json_write_string:
 * @out: where to append
 * @string_or_null: (nullable): UTF-8
 *
 * Appends a JSON string, or `null`.
 */
void
engine_json_write_string (GString *out, const char *string_or_null)
{
  if (string_or_null == NULL)
    g_string_append (out, "null");
  else
    write_escaped (out, string_or_null, strlen (string_or_null));
}

static void
write_key (GString *out, const char *key)
{
  g_string_append (out, ", \"");
  g_string_append (out, key);
  g_string_append (out, "\": ");
}

static void
write_text (GString *out, const char *key, const char *value)
{
  write_key (out, key);
  engine_json_write_string (out, value);
}

static void
write_code (GString *out, const char *key, EngineCodeList list, int value)
{
  write_text (out, key, engine_code_to_name (list, value));
}

static void
write_bool (GString *out, const char *key, gboolean value)
{
  write_key (out, key);
  g_string_append (out, value ? "true" : "false");
}

/* The shortest decimal that reads back as the same number, so that 7.5 is not 7.4999999999999998. */
static void
write_number (GString *out, const char *key, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  write_key (out, key);
  if (!isfinite (value))
    {
      g_string_append (out, "null");
      return;
    }
  if (value == floor (value) && fabs (value) < 1e15)
    g_ascii_formatd (text, sizeof text, "%.0f", value);
  else
    {
      g_ascii_formatd (text, sizeof text, "%.15g", value);
      if (g_ascii_strtod (text, NULL) != value)
        g_ascii_formatd (text, sizeof text, "%.17g", value);
    }
  g_string_append (out, text);
}

static void
write_list (GString *out, const char *key, const char *const *list)
{
  write_key (out, key);
  g_string_append_c (out, '[');
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      engine_json_write_string (out, list[i]);
    }
  g_string_append_c (out, ']');
}

static void
write_spans (GString *out,
             const char *key,
             const EngineSpan *spans,
             guint n,
             const Offsets *offsets)
{
  write_key (out, key);
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
  write_number (out, "value", figure->value);
  write_number (out, "upper", figure->upper);
  write_text (out, "unit", figure->unit);
  write_code (out, "qualifier", ENGINE_CODES_QUALIFIER, (int)figure->qualifier);
  write_code (out, "measure", ENGINE_CODES_MEASURE, (int)figure->measure);
  write_list (out, "by", figure->by);
  write_list (out, "on", figure->on);
  write_bool (out, "reciprocal", figure->reciprocal);
  write_code (out, "of", ENGINE_CODES_SHARE_OF, (int)figure->of);
  write_list (out, "commodities", figure->commodities);
  write_code (out, "status", ENGINE_CODES_FIGURE_STATUS, (int)figure->status);
  write_code (out, "per", ENGINE_CODES_PER, (int)figure->per);
  write_code (out, "change", ENGINE_CODES_CHANGE, (int)figure->change);
  write_text (out, "period", figure->period);
  write_text (out, "source", figure->source);
  if (figure->versus >= 0)
    {
      write_key (out, "versus");
      g_string_append_printf (out, "\"%s%d\"", id_prefix, figure->versus + 1);
    }
}

static void
write_dates (GString *out, const EngineAgreement *agreement)
{
  const struct
  {
    const char *key;
    const char *value;
  } dates[] = { { "agreed", agreement->date_agreed },
                { "signed", agreement->date_signed },
                { "in_force", agreement->date_in_force },
                { "ends", agreement->date_ends } };
  guint n = 0;

  write_key (out, "dates");
  g_string_append_c (out, '{');
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i].value != NULL)
      {
        g_string_append_printf (out, "%s\"%s\": ", n++ > 0 ? ", " : "", dates[i].key);
        engine_json_write_string (out, dates[i].value);
      }
  g_string_append_c (out, '}');
}

static void
write_agreement (GString *out, const EngineAgreement *agreement, const Offsets *offsets)
{
  write_list (out, "parties", agreement->parties);
  write_code (out, "instrument", ENGINE_CODES_INSTRUMENT, (int)agreement->instrument);
  write_list (out, "subjects", agreement->subjects);
  write_code (out, "status", ENGINE_CODES_AGREEMENT_STATUS, (int)agreement->status);
  write_key (out, "binding");
  g_string_append (out, agreement->binding < 0 ? "null" : agreement->binding ? "true" : "false");
  write_text (out, "date", agreement->date);
  write_dates (out, agreement);
  write_text (out, "place", agreement->place);
  write_list (out, "signatories", agreement->signatories);
  write_spans (out, "mentions", agreement->mentions, agreement->n_mentions, offsets);
}

static void
write_reasons (GString *out, const EngineFact *fact, const Offsets *offsets, const char *text)
{
  write_key (out, "why");
  g_string_append_c (out, '[');
  for (guint i = 0; i < fact->n_reasons; i++)
    {
      const EngineReason *reason = &fact->reasons[i];

      g_string_append (out, i > 0 ? ", {\"field\": " : "{\"field\": ");
      engine_json_write_string (out, reason->field);
      write_text (out, "detail", reason->detail);
      if (reason->trigger.end_byte > reason->trigger.start_byte)
        {
          write_spans (out, "trigger", &reason->trigger, 1, offsets);
          write_key (out, "words");
          write_escaped (out, text + reason->trigger.start_byte,
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
      write_list (out, "actor", fact->commitment.actor);
      write_code (out, "action", ENGINE_CODES_ACTION, (int)fact->commitment.action);
      write_text (out, "object", fact->commitment.object);
      write_list (out, "toward", fact->commitment.toward);
      write_text (out, "deadline", fact->commitment.deadline);
      write_code (out, "modality", ENGINE_CODES_MODALITY, (int)fact->commitment.modality);
      write_bool (out, "negated", fact->commitment.negated);
      break;
    case ENGINE_FACT_DATE:
      write_text (out, "iso", fact->date.iso);
      write_code (out, "basis", ENGINE_CODES_DATE_BASIS, (int)fact->date.basis);
      break;
    case ENGINE_FACT_PERSON:
      write_text (out, "name", fact->person.name);
      write_text (out, "role", fact->person.role);
      write_text (out, "country", fact->person.country);
      write_spans (out, "mentions", fact->person.mentions, fact->person.n_mentions, offsets);
      break;
    case ENGINE_FACT_QUOTATION:
      write_text (out, "speaker", fact->quotation.speaker);
      write_text (out, "via", fact->quotation.via);
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
  write_key (out, "quote");
  write_escaped (out, text + fact->span.start_byte, fact->span.end_byte - fact->span.start_byte);
  g_string_append_printf (out, ", \"sentence\": [%u, %u]",
                          offsets_chars (offsets, fact->sentence.start_byte),
                          offsets_chars (offsets, fact->sentence.end_byte));
  write_kind (out, fact, id_prefix, offsets);
  write_number (out, "confidence", round (fact->confidence * 1000.0) / 1000.0);
  write_text (out, "rule", fact->rule);
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
