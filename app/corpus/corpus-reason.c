/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a row has its verdict, in a few translated words; and which agreements a mention to check may
 * mean. */

#include "config.h"

#include "corpus-item-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* At most two decimals, none where there are none: "3.5". */
static char *
number (double value)
{
  GString *out = g_string_new (NULL);

  g_string_printf (out, "%'.2f", value);
  while (out->len > 1 && out->str[out->len - 1] == '0')
    g_string_truncate (out, out->len - 1);
  if (out->len > 1 && !g_ascii_isdigit (out->str[out->len - 1]))
    g_string_truncate (out, out->len - 1);
  return g_string_free (out, FALSE);
}

static char *
describe_gap (double gap, double margin, const char *unit)
{
  g_autofree char *distance = number (gap);
  g_autofree char *allowed = isnan (margin) || margin == 0 ? NULL : number (margin);
  gboolean points = g_strcmp0 (unit, "pp") == 0 || g_strcmp0 (unit, "%") == 0;

  if (points && allowed != NULL)
    /* Translators: percentage points between two values, what "about" allows */
    return g_strdup_printf (_ ("%s points apart, margin ±%s"), distance, allowed);
  if (points)
    return g_strdup_printf (_ ("%s points apart"), distance);
  if (allowed != NULL)
    /* Translators: a number, its unit, what "about" allows */
    return g_strdup_printf (_ ("%s %s apart, margin ±%s"), distance, unit, allowed);
  return g_strdup_printf (_ ("%s %s apart"), distance, unit != NULL ? unit : "");
}

static const struct
{
  CorpusDifferences difference;
  const char *words;
} explanations[] = {
  { CORPUS_DIFFERENCE_PERIOD, N_ ("other period") },
  { CORPUS_DIFFERENCE_SCOPE, N_ ("other scope") },
  { CORPUS_DIFFERENCE_STATUS, N_ ("other status") },
  { CORPUS_DIFFERENCE_STEP, N_ ("another step of the same story") },
  { CORPUS_DIFFERENCE_CURRENCY, N_ ("other currency") },
  { CORPUS_DIFFERENCE_SOURCE, N_ ("other origin") },
  { CORPUS_DIFFERENCE_DATE, N_ ("other date") },
  { CORPUS_DIFFERENCE_DEADLINE, N_ ("other deadline") },
  { CORPUS_DIFFERENCE_PLACE, N_ ("other place") },
  { CORPUS_DIFFERENCE_INSTRUMENT, N_ ("other instrument") },
  { CORPUS_DIFFERENCE_BINDING, N_ ("other binding force") },
  { CORPUS_DIFFERENCE_PARTIES, N_ ("other parties") },
  { CORPUS_DIFFERENCE_SIGNATORIES, N_ ("other signatories") },
  { CORPUS_DIFFERENCE_MODALITY, N_ ("other modality") },
  { CORPUS_DIFFERENCE_NAME, N_ ("other name") },
  { CORPUS_DIFFERENCE_ROLE, N_ ("other role") },
  { CORPUS_DIFFERENCE_VALUE, N_ ("other value") },
};

static void
append (GString *out, const char *words)
{
  g_string_append_printf (out, "%s%s", out->len > 0 ? ", " : "", words);
}

const char *
corpus_reason_describe (EngineArena *arena,
                        CorpusVerdict verdict,
                        CorpusDifferences differences,
                        double gap,
                        double margin,
                        const char *unit,
                        const char *codes,
                        const char *same_origin)
{
  g_autoptr (GString) out = g_string_new (NULL);

  if (verdict == CORPUS_VERDICT_SINGLE || verdict == CORPUS_VERDICT_NONE)
    return "";
  if (verdict == CORPUS_VERDICT_TO_CHECK)
    append (out, _ ("which deal?"));
  if (!isnan (gap) && gap != 0)
    {
      g_autofree char *distance = describe_gap (gap, margin, unit);

      append (out, distance);
    }
  if (verdict != CORPUS_VERDICT_AGREE && verdict != CORPUS_VERDICT_AGREE_ROUNDED)
    for (guint i = 0; i < G_N_ELEMENTS (explanations); i++)
      if (differences & explanations[i].difference)
        append (out, _ (explanations[i].words));
  if (same_origin != NULL && *same_origin != '\0')
    {
      g_autofree char *origin = g_strdup_printf (_ ("both cite %s"), same_origin);

      append (out, origin);
    }
  if (codes != NULL && strstr (codes, "|reprint|") != NULL)
    append (out, _ ("a reprint does not count"));
  return engine_arena_strdup (arena, out->str);
}

const char *
corpus_reason_describe_entry (EngineArena *arena, CorpusDifferences differences)
{
  g_autoptr (GString) out = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (explanations); i++)
    if (differences & explanations[i].difference)
      append (out, _ (explanations[i].words));
  return out->len > 0 ? engine_arena_strdup (arena, out->str) : "";
}

GArray *
corpus_list_candidates (CorpusDatabase *database, gint64 fact, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) cause = NULL;
  sqlite3_stmt *statement =
      corpus_database_query (database, error,
                             "SELECT o.id FROM claim c JOIN claim o ON o.kind = 'agreement' AND "
                             "o.parties = c.parties AND o.id != c.id"
                             " WHERE c.kind = 'agreement' AND c.id = (SELECT claim_id FROM "
                             "claim_entry WHERE fact_id = ?) ORDER BY"
                             " o.id",
                             "l", fact);

  if (statement == NULL)
    return NULL;
  while (corpus_database_step (database, statement, &cause))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);

      g_array_append_val (ids, id);
    }
  if (cause == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}
