/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Durations that leave out their unit because one before has named it: "dix ans, renouvelable pour cinq",
 * "from 35 days to 23", "seven years; Addis Ababa offers three". */

#include "config.h"

#include "engine-number.h"
#include "engine-timex-lengths.h"
#include "engine-timex.h"

#include <string.h>

/* How far behind the duration that names the unit, in tokens. */
#define UNIT_REACH 24
#define MAX_ELIDED 999

/* The unit of the duration that stands last before token @i with no other number between, as ISO 8601
 * writes it; NULL where there is none. */
static const EngineTimex *
last_length (const EngineAnalysis *a, guint32 i)
{
  const EngineTimex *x;

  if (a->timexes->len == 0)
    return NULL;
  x = &g_array_index (a->timexes, EngineTimex, a->timexes->len - 1);
  if (x->basis != ENGINE_DATE_DURATION || x->iso == NULL || x->iso[0] != 'P' || x->last > i
      || i - x->last > UNIT_REACH)
    return NULL;
  for (guint32 k = x->last; k < i; k++)
    if (engine_token (a, k)->kind == ENGINE_TOKEN_BREAK
        || engine_token (a, k)->kind == ENGINE_TOKEN_NUMBER
        || engine_token (a, k)->kind == ENGINE_TOKEN_SYMBOL || engine_token_char (a, k) == '.'
        || engine_token_char (a, k) == '?' || engine_token_char (a, k) == '!'
        || engine_analysis_has (a, k, ENGINE_CLASS_UNIT)
        || engine_analysis_has (a, k, ENGINE_CLASS_CURRENCY)
        || engine_analysis_has (a, k, ENGINE_CLASS_SCALE))
      return NULL;
  return x;
}

/**
 * engine_timex_follows_length:
 * @a: an analysis with the expressions found so far
 * @i: a token
 *
 * Returns: whether a duration stands so near before that it may lend its unit
 */
gboolean
engine_timex_follows_length (const EngineAnalysis *a, guint32 i)
{
  return last_length (a, i) != NULL;
}

/* Whether nothing that the number could count stands at @i. */
static gboolean
counts_nothing (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  gunichar c;

  switch ((EngineTokenKind)t->kind)
    {
    case ENGINE_TOKEN_BREAK:
      return TRUE;
    case ENGINE_TOKEN_PUNCT:
      c = engine_token_char (a, i);
      return c == '.' || c == ',' || c == ';' || c == ')' || c == '?' || c == '!' || c == 0xbb
             || c == 0x201d || c == '"';
    case ENGINE_TOKEN_WORD:
      if (engine_token_is_glued (a, i) || (t->flags & ENGINE_TOKEN_CAPITAL) != 0)
        return FALSE;
      /* "and another two to report" */
      if (engine_analysis_has (a, i, ENGINE_CLASS_INF_MARK))
        return (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0;
      return engine_analysis_tag (a, i, ENGINE_CLASS_PRONOUN) != NULL
             || engine_analysis_has (a, i, ENGINE_CLASS_AUXILIARY)
             || engine_analysis_tag (a, i, ENGINE_CLASS_DURATION_BARE) != NULL;
    default:
      return FALSE;
    }
}

/* Whether the words before the number at @i put a length beside the one told: "contre", "puis",
 * "renewable for". */
static gboolean
is_put_beside (const EngineAnalysis *a, guint32 i, const EngineTimex *x)
{
  const EngineTag *tag = engine_timex_tag_before (a, i, ENGINE_CLASS_DURATION_BESIDE);
  const EngineTag *to;

  if (tag != NULL)
    return engine_tag_attr (a, tag, "near") == NULL || tag->first <= x->last + 1;
  /* "de 35 jours à 23" */
  to = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_RANGE);
  return to != NULL && to->first == x->last && g_str_equal (engine_tag_code (a, to), "to");
}

/**
 * engine_timex_is_beside_length:
 * @a: an analysis with the expressions found so far
 * @i: the first token of a length
 *
 * Returns: whether the words before it put it beside the one told: "60 days, up from 30 days earlier"
 */
gboolean
engine_timex_is_beside_length (const EngineAnalysis *a, guint32 i)
{
  const EngineTimex *x = last_length (a, i);

  return x != NULL && engine_timex_tag_before (a, i, ENGINE_CLASS_DURATION_BESIDE) != NULL
         && is_put_beside (a, i, x);
}

/**
 * engine_timex_read_elided:
 * @a: an analysis with the expressions found so far
 * @i: a token
 * @out: (out): a duration
 *
 * Returns: whether the number at @i is a length whose unit an expression before it has named
 */
gboolean
engine_timex_read_elided (EngineAnalysis *a, guint32 i, EngineTimex *out)
{
  const EngineTimex *x = last_length (a, i);
  const EngineTag *word, *more;
  EngineNumber number;
  double value;
  char iso[ENGINE_ISO_BYTES];
  gsize n;

  if (x == NULL || !engine_number_read (a, i, &number)
      || (number.flags & (ENGINE_NUMBER_ABBREVIATED | ENGINE_NUMBER_VAGUE)))
    return FALSE;
  value = engine_decimal_to_double (number.decimal);
  word = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  if (value < 1 || value > MAX_ELIDED || value != (int)value
      || (word != NULL && engine_tag_attr (a, word, "article") != NULL && value < 2)
      || !(((more = engine_analysis_tag (a, number.last, ENGINE_CLASS_DURATION_MORE)) != NULL
            && counts_nothing (a, more->last))
           || (counts_nothing (a, number.last) && is_put_beside (a, i, x))))
    return FALSE;
  n = strlen (x->iso);
  g_snprintf (iso, sizeof iso, strchr (x->iso, 'T') != NULL ? "PT%d%c" : "P%d%c", (int)value,
              x->iso[n - 1]);
  *out = (EngineTimex){ .first = i,
                        .last = number.last,
                        .basis = ENGINE_DATE_DURATION,
                        .iso = engine_arena_strdup (a->arena, iso) };
  return TRUE;
}
