/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The rules of all files of a pack: sorted by id, so that the order of files changes nothing.  A
 * user's rule takes the place of a shipped one of the same id, and "disable" takes one out. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-rules-parse.h"

#include <string.h>

static int
compare_ids (gconstpointer a, gconstpointer b)
{
  const EngineRuleSource *x = *(const EngineRuleSource *const *)a;
  const EngineRuleSource *y = *(const EngineRuleSource *const *)b;
  int order = strcmp (x->id, y->id);

  if (order != 0)
    return order;
  if (x->own != y->own)
    return x->own ? -1 : 1; /* the user's first */
  order = strcmp (x->file, y->file);
  return order != 0 ? order : (x->line < y->line ? -1 : x->line > y->line);
}

static gboolean complain (GPtrArray *problems, GError **error, const char *format, ...)
    G_GNUC_PRINTF (3, 4);

static gboolean
complain (GPtrArray *problems, GError **error, const char *format, ...)
{
  g_autofree char *message = NULL;
  va_list arguments;

  va_start (arguments, format);
  message = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  if (problems != NULL)
    g_ptr_array_add (problems, g_steal_pointer (&message));
  else
    g_set_error_literal (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, message);
  return problems != NULL;
}

static gboolean
apply_disabled (EngineRulesReading *reading, GError **error)
{
  for (guint i = 0; i < reading->disabled->len; i++)
    {
      const EngineRuleDisabled *disabled = g_ptr_array_index (reading->disabled, i);
      gboolean found = FALSE;

      for (guint k = reading->rules->len; k-- > 0;)
        {
          const EngineRuleSource *rule = g_ptr_array_index (reading->rules, k);

          if (!rule->own && strcmp (rule->id, disabled->id) == 0)
            {
              g_ptr_array_remove_index (reading->rules, k);
              found = TRUE;
            }
        }
      if (!found
          && !complain (reading->problems, error, "%s:%u: there is no rule “%s” to disable",
                        disabled->file, disabled->line, disabled->id))
        return FALSE;
    }
  return TRUE;
}

/* Of the same id the user's stays, else the first. */
static gboolean
apply_overrides (EngineRulesReading *reading, GError **error)
{
  g_ptr_array_sort (reading->rules, compare_ids);
  for (guint i = 1; i < reading->rules->len;)
    {
      const EngineRuleSource *kept = g_ptr_array_index (reading->rules, i - 1);
      const EngineRuleSource *rule = g_ptr_array_index (reading->rules, i);

      if (strcmp (kept->id, rule->id) != 0)
        {
          i++;
          continue;
        }
      if (kept->own == rule->own
          && !complain (reading->problems, error, "%s:%u: %s: two rules have this name, %s:%u too",
                        rule->file, rule->line, rule->id, kept->file, kept->line))
        return FALSE;
      g_ptr_array_remove_index (reading->rules, i);
    }
  return TRUE;
}

static void
apply_excluded (EngineRulesReading *reading, GHashTable *excluded)
{
  for (guint i = reading->rules->len; i-- > 0;)
    {
      const EngineRuleSource *rule = g_ptr_array_index (reading->rules, i);

      if (rule->own && excluded != NULL && g_hash_table_contains (excluded, rule->id))
        g_ptr_array_remove_index (reading->rules, i);
    }
}

/**
 * engine_rules_read:
 * @files: (element-type EngineRuleFile): rule files
 * @excluded: (nullable): ids of a user's rules that are left out
 * @problems: (nullable): where mistakes go, owned strings; else the first one is an error
 * @rules: where the rules go, owned, by id
 * @error: return location
 *
 * Errors: %ENGINE_ERROR_PACK_SOURCE, with file and line.
 *
 * Returns: whether all is right, or problems have their place
 */
gboolean
engine_rules_read (GPtrArray *files,
                   GHashTable *excluded,
                   GPtrArray *problems,
                   GPtrArray *rules,
                   GError **error)
{
  EngineRulesReading reading;
  gboolean done = TRUE;

  engine_rules_reading_init (&reading, problems);
  for (guint i = 0; done && i < files->len; i++)
    done = engine_rules_parse (g_ptr_array_index (files, i), &reading, error);
  if (done)
    apply_excluded (&reading, excluded);
  done = done && apply_disabled (&reading, error) && apply_overrides (&reading, error);
  for (guint i = 0; done && i < reading.rules->len; i++)
    g_ptr_array_add (rules, g_steal_pointer (&g_ptr_array_index (reading.rules, i)));
  engine_rules_reading_clear (&reading);
  return done;
}
