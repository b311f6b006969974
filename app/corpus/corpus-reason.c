/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Why a row has its verdict, in a few translated words; and which agreements a mention to check may
 * mean. */

#include "config.h"

#include "corpus-item-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* How far apart in time agreements of other parties may be one that a mention to check means. */
#define MOST_MONTHS 2

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

static const char *
describe_relation (CorpusPartyRelation relation)
{
  switch (relation)
    {
    case CORPUS_PARTIES_SAME:
      return _ ("same parties");
    case CORPUS_PARTIES_GROUP:
      return _ ("a group for its member");
    case CORPUS_PARTIES_MISSING:
      return _ ("one party fewer or more");
    case CORPUS_PARTIES_APART:
    default:
      return NULL;
    }
}

/* Months between two ISO dates; 0 where one is unknown. */
static int
months_apart (const char *a, const char *b)
{
  int a_year = 0, a_month = 1, b_year = 0, b_month = 1;

  if (a == NULL || b == NULL || sscanf (a, "%4d-%2d", &a_year, &a_month) < 2
      || sscanf (b, "%4d-%2d", &b_year, &b_month) < 2)
    return 0;
  return abs ((a_year - b_year) * 12 + a_month - b_month);
}

/* "|EU|USA|" as a list. */
static GStrv
split_codes (const char *joined)
{
  g_autoptr (GStrvBuilder) codes = g_strv_builder_new ();
  g_auto (GStrv) parts = g_strsplit (joined != NULL ? joined : "", "|", -1);

  for (guint i = 0; parts[i] != NULL; i++)
    if (*parts[i] != '\0')
      g_strv_builder_add (codes, parts[i]);
  return g_strv_builder_end (codes);
}

/* The parties and date of the agreement that @fact is in; FALSE where it is in none. */
static gboolean
find_agreement (CorpusDatabase *database,
                gint64 fact,
                gint64 *id,
                GStrv *parties,
                char **date,
                GError **error)
{
  sqlite3_stmt *statement = corpus_database_query (
      database, error,
      "SELECT c.id, c.parties, c.date FROM claim c WHERE c.kind = 'agreement' AND c.id = (SELECT"
      " claim_id FROM claim_entry WHERE fact_id = ?)",
      "l", fact);

  if (statement == NULL || !corpus_database_step (database, statement, error))
    return FALSE;
  *id = sqlite3_column_int64 (statement, 0);
  *parties = split_codes (corpus_column_text (statement, 1));
  *date = g_strdup (corpus_column_text (statement, 2));
  sqlite3_reset (statement);
  return TRUE;
}

GArray *
corpus_list_candidates (CorpusDatabase *database, gint64 fact, GPtrArray *reasons, GError **error)
{
  g_autoptr (GArray) ids = g_array_new (FALSE, FALSE, sizeof (gint64));
  g_autoptr (GError) cause = NULL;
  g_auto (GStrv) parties = NULL;
  g_autofree char *date = NULL;
  sqlite3_stmt *statement;
  gint64 own;

  if (!find_agreement (database, fact, &own, &parties, &date, &cause))
    {
      if (cause == NULL)
        return g_steal_pointer (&ids);
      g_propagate_error (error, g_steal_pointer (&cause));
      return NULL;
    }
  statement = corpus_database_query (
      database, error,
      "SELECT id, parties, date FROM claim WHERE kind = 'agreement' AND id != ? ORDER BY id", "l",
      own);
  if (statement == NULL)
    return NULL;
  while (corpus_database_step (database, statement, &cause))
    {
      gint64 id = sqlite3_column_int64 (statement, 0);
      g_auto (GStrv) others = split_codes (corpus_column_text (statement, 1));
      CorpusPartyRelation relation =
          corpus_relate_parties ((const char *const *)parties, (const char *const *)others);

      /* other parties are worth a look only at about the same time */
      if (relation == CORPUS_PARTIES_APART
          || (relation != CORPUS_PARTIES_SAME
              && months_apart (date, corpus_column_text (statement, 2)) > MOST_MONTHS))
        continue;
      g_array_append_val (ids, id);
      if (reasons != NULL)
        g_ptr_array_add (reasons, (gpointer)describe_relation (relation));
    }
  if (cause == NULL)
    return g_steal_pointer (&ids);
  g_propagate_error (error, g_steal_pointer (&cause));
  return NULL;
}
