/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One sentence in, its facts of a kind out as one line: for the tables of the tests of agreements,
 * commitments, people and quotations. */

#pragma once

#include "engine-result.h"

#include <stdlib.h>
#include <string.h>

typedef struct
{
  const char *language;
  const char *text;
  const char *expected; /* facts in text order with " | " between; "" = none */
} FactsCase;

static EngineLanguages *facts_languages;

static int
facts_compare (gconstpointer x, gconstpointer y)
{
  return strcmp (*(const char *const *)x, *(const char *const *)y);
}

/* The codes in alphabetical order with commas between. */
static G_GNUC_UNUSED char *
facts_codes (const char *const *list)
{
  g_autofree const char **copy = g_new0 (const char *, g_strv_length ((char **)list) + 1);

  for (guint i = 0; list[i] != NULL; i++)
    copy[i] = list[i];
  qsort (copy, g_strv_length ((char **)list), sizeof *copy, facts_compare);
  return g_strjoinv (",", (char **)copy);
}

static G_GNUC_UNUSED void
facts_add (GString *s, const char *prefix, const char *value)
{
  if (value != NULL && *value != '\0')
    g_string_append_printf (s, " %s%s", prefix, value);
}

/* "EU,MEX agreement signed 2024-01-01 @Oslo non-binding by Ana Reyes" */
static G_GNUC_UNUSED char *
facts_describe_agreement (const EngineFact *fact, const char *text)
{
  const EngineAgreement *a = &fact->agreement;
  g_autofree char *parties = facts_codes (a->parties);
  g_autofree char *people = facts_codes (a->signatories);
  GString *s = g_string_new (parties);

  facts_add (s, "", engine_code_to_name (ENGINE_CODES_INSTRUMENT, a->instrument));
  facts_add (s, "", engine_code_to_name (ENGINE_CODES_AGREEMENT_STATUS, a->status));
  facts_add (s, "", a->date);
  facts_add (s, "@", a->place);
  if (a->binding >= 0)
    facts_add (s, "", a->binding ? "binding" : "non-binding");
  facts_add (s, "by ", people);
  return g_string_free (s, FALSE);
}

/* "CHL reduce committed (its duties) >PER not until 2025" */
static G_GNUC_UNUSED char *
facts_describe_commitment (const EngineFact *fact, const char *text)
{
  const EngineCommitment *c = &fact->commitment;
  g_autofree char *actor = facts_codes (c->actor);
  g_autofree char *toward = facts_codes (c->toward);
  GString *s = g_string_new (actor);

  facts_add (s, "", engine_code_to_name (ENGINE_CODES_ACTION, c->action));
  facts_add (s, "", engine_code_to_name (ENGINE_CODES_MODALITY, c->modality));
  if (c->object != NULL)
    g_string_append_printf (s, " (%s)", c->object);
  facts_add (s, ">", toward);
  if (c->negated)
    facts_add (s, "", "not");
  facts_add (s, "until ", c->deadline);
  return g_string_free (s, FALSE);
}

typedef char *(*FactsDescribe) (const EngineFact *fact, const char *text);

static void
facts_check (const FactsCase *cases, guint n, EngineFactKind kind, FactsDescribe describe)
{
  for (guint i = 0; i < n; i++)
    {
      EngineOptions options = { .language = cases[i].language,
                                .published = "2024-06-19",
                                .basis = ENGINE_PUBLISHED_USER };
      g_autoptr (GError) error = NULL;
      g_autoptr (EngineResult) result =
          engine_extract (facts_languages, cases[i].text, strlen (cases[i].text), &options, &error);
      g_autoptr (GString) got = g_string_new (NULL);

      g_assert_no_error (error);
      for (guint k = 0; k < result->n_facts; k++)
        if (result->facts[k].kind == kind)
          {
            g_autofree char *one = describe (&result->facts[k], cases[i].text);

            if (got->len > 0)
              g_string_append (got, " | ");
            g_string_append (got, one);
          }
      if (strcmp (got->str, cases[i].expected) != 0)
        {
          /* every case is told, not the last alone */
          g_test_message ("\"%s\" is \"%s\", not \"%s\"", cases[i].text, got->str,
                          cases[i].expected);
          g_test_fail ();
        }
    }
}

static int
facts_run (int *argc, char ***argv, void (*add) (void))
{
  g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GError) error = NULL;
  int status;

  g_test_init (argc, argv, NULL);
  facts_languages = engine_languages_load (NULL, NULL, warnings, &error);
  g_assert_no_error (error);
  add ();
  status = g_test_run ();
  engine_languages_unref (facts_languages);
  return status;
}
