/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Examples and counter-examples of rules.  An example holds when its rule matched and a fact of
 * its kind has every field it names; a counter-example holds when its rule gives no such fact. */

#include "config.h"

#include "engine-rules-check.h"

#include <string.h>

#define EXAMPLE_DATE "2025-10-30"

static gboolean
has_fields (const EngineFact *fact, const EngineExample *example)
{
  for (guint i = 0; i < example->fields->len; i++)
    {
      const char *pair = g_ptr_array_index (example->fields, i);
      const char *wanted = strchr (pair, '=') + 1;
      g_autofree char *field = g_strndup (pair, (gsize)(wanted - 1 - pair));
      g_autofree char *value = engine_fact_dup_field (fact, field, example->text);

      /* A value with blanks is written with underscores. */
      if (value != NULL)
        g_strdelimit (value, " ", '_');
      if (g_strcmp0 (value, wanted) != 0)
        return FALSE;
    }
  return TRUE;
}

static const EngineFact *
find_fact (const EngineResult *result, const EngineExample *example, const char *rule_or_null)
{
  int kind = engine_code_from_name (ENGINE_CODES_FACT_KIND, example->kind);

  for (guint i = 0; i < result->n_facts; i++)
    {
      const EngineFact *fact = &result->facts[i];

      if ((int)fact->kind == kind && has_fields (fact, example)
          && (rule_or_null == NULL || g_str_has_prefix (fact->rule, rule_or_null)))
        return fact;
    }
  return NULL;
}

static gboolean
fired (const EngineResult *result, const char *id)
{
  gsize length = strlen (id);

  for (guint i = 0; result->fired_rules != NULL && result->fired_rules[i] != NULL; i++)
    if (strncmp (result->fired_rules[i], id, length) == 0
        && (result->fired_rules[i][length] == '@' || result->fired_rules[i][length] == '\0'))
      return TRUE;
  return FALSE;
}

/* The facts of the example's kind, for the message: what was got instead. */
static char *
describe (const EngineResult *result, const EngineExample *example)
{
  g_autoptr (GString) out = g_string_new (NULL);
  int kind = engine_code_from_name (ENGINE_CODES_FACT_KIND, example->kind);

  for (guint i = 0; i < result->n_facts; i++)
    if ((int)result->facts[i].kind == kind)
      {
        g_autofree char *quote = engine_fact_dup_field (&result->facts[i], "quote", example->text);

        g_string_append_printf (out, "%s“%s”", out->len > 0 ? ", " : "", quote);
        for (guint j = 0; j < example->fields->len; j++)
          {
            const char *pair = g_ptr_array_index (example->fields, j);
            g_autofree char *field = g_strndup (pair, strcspn (pair, "="));
            g_autofree char *value =
                engine_fact_dup_field (&result->facts[i], field, example->text);

            g_string_append_printf (out, " %s=%s", field, value != NULL ? value : "?");
          }
      }
  return g_string_free (g_steal_pointer (&out), FALSE);
}

/* Takes @message. */
static void
add_failure (GPtrArray *failures, const EngineRuleSource *rule, char *message)
{
  EngineExampleFailure *failure = g_new0 (EngineExampleFailure, 1);

  failure->rule = rule;
  failure->message = message;
  g_ptr_array_add (failures, failure);
}

static void
check_example (EngineLanguages *languages,
               const char *language,
               const EngineRuleSource *rule,
               const EngineExample *example,
               GPtrArray *failures)
{
  EngineOptions options = { .language = language,
                            .published = EXAMPLE_DATE,
                            .basis = ENGINE_PUBLISHED_USER };
  g_autoptr (GError) error = NULL;
  g_autoptr (EngineResult) result =
      engine_extract (languages, example->text, strlen (example->text), &options, &error);
  const char *reason = NULL;
  g_autofree char *got = NULL;

  if (result == NULL)
    {
      add_failure (
          failures, rule,
          g_strdup_printf ("%s:%u: %s: %s", rule->file, example->line, rule->id, error->message));
      return;
    }
  if (example->positive && !fired (result, rule->id))
    reason = "the rule does not match its example";
  else if (example->positive && find_fact (result, example, NULL) == NULL)
    reason = "no such fact comes of its example";
  else if (!example->positive && fired (result, rule->id)
           && find_fact (result, example, rule->id) != NULL)
    reason = "the rule gives what its counter-example forbids";
  if (reason == NULL)
    return;
  got = describe (result, example);
  add_failure (failures, rule,
               g_strdup_printf ("%s:%u: %s: %s: “%s”; got %s", rule->file, example->line, rule->id,
                                reason, example->text, *got != '\0' ? got : "none"));
}

void
engine_example_failure_free (gpointer data)
{
  EngineExampleFailure *self = data;

  g_free (self->message);
  g_free (self);
}

/**
 * engine_rules_check_examples:
 * @languages: the loaded packs, compiled from the same rules
 * @language: the language to run the examples in
 * @rules: (element-type EngineRuleSource): the rules
 * @failures: (element-type EngineExampleFailure): where failing examples go, owned
 *
 * Returns: how many examples ran
 */
guint
engine_rules_check_examples (EngineLanguages *languages,
                             const char *language,
                             GPtrArray *rules,
                             GPtrArray *failures)
{
  guint n = 0;

  for (guint i = 0; i < rules->len; i++)
    {
      const EngineRuleSource *rule = g_ptr_array_index (rules, i);

      for (guint j = 0; j < rule->examples->len; j++, n++)
        check_example (languages, language, rule, g_ptr_array_index (rule->examples, j), failures);
    }
  return n;
}
