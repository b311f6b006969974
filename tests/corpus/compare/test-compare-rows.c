/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is put in one row and what the row says: one small corpus per rule. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "told.h"

static const CorpusRow *
get_row (CorpusComparisonSet *set, CorpusClaimKind kind, guint index)
{
  g_assert_cmpuint (set->start[kind] + index, <, set->start[kind + 1]);
  return set->rows[set->start[kind] + index];
}

static guint
count_rows (CorpusComparisonSet *set, CorpusClaimKind kind)
{
  return set->start[kind + 1] - set->start[kind];
}

/* The verdict of two figures that must share a row. */
static const CorpusRow *
judge (CorpusComparisonSet **set, EngineFact a, EngineFact b)
{
  Given given[] = { { "a", NULL, a }, { "b", NULL, b } };

  *set = given_compare (given, 2, NULL, 0);
  g_assert_cmpuint ((*set)->n_rows, ==, 1);
  return (*set)->rows[0];
}

static void
test_verdicts (void)
{
  const struct
  {
    double a;
    EngineQualifier a_qualifier;
    double b;
    EngineQualifier b_qualifier;
    CorpusVerdict verdict;
  } cases[] = {
    { 60, ENGINE_QUALIFIER_EXACT, 60, ENGINE_QUALIFIER_EXACT, CORPUS_VERDICT_AGREE },
    { 60, ENGINE_QUALIFIER_EXACT, 70, ENGINE_QUALIFIER_ABOUT, CORPUS_VERDICT_CONTRADICT },
    { 66.5, ENGINE_QUALIFIER_EXACT, 70, ENGINE_QUALIFIER_ABOUT, CORPUS_VERDICT_AGREE_ROUNDED },
    { 66.4, ENGINE_QUALIFIER_EXACT, 70, ENGINE_QUALIFIER_ABOUT, CORPUS_VERDICT_CONTRADICT },
    { 60, ENGINE_QUALIFIER_MORE_THAN, 70, ENGINE_QUALIFIER_EXACT, CORPUS_VERDICT_AGREE_ROUNDED },
    { 60, ENGINE_QUALIFIER_AT_MOST, 70, ENGINE_QUALIFIER_EXACT, CORPUS_VERDICT_CONTRADICT },
    { 69.5, ENGINE_QUALIFIER_EXACT, 70, ENGINE_QUALIFIER_EXACT, CORPUS_VERDICT_AGREE_ROUNDED },
    { 68, ENGINE_QUALIFIER_EXACT, 70, ENGINE_QUALIFIER_EXACT, CORPUS_VERDICT_CONTRADICT },
    { 33.33, ENGINE_QUALIFIER_EXACT, 33, ENGINE_QUALIFIER_EXACT, CORPUS_VERDICT_AGREE_ROUNDED },
    /* two ceilings are one only where they are equal */
    { 60, ENGINE_QUALIFIER_AT_MOST, 70, ENGINE_QUALIFIER_AT_MOST, CORPUS_VERDICT_CONTRADICT },
    { 60, ENGINE_QUALIFIER_AT_LEAST, 65, ENGINE_QUALIFIER_AT_LEAST, CORPUS_VERDICT_CONTRADICT },
    { 60, ENGINE_QUALIFIER_MORE_THAN, 70, ENGINE_QUALIFIER_MORE_THAN,
      CORPUS_VERDICT_AGREE_ROUNDED },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CorpusComparisonSet) set = NULL;
      const CorpusRow *row =
          judge (&set, given_share (cases[i].a, cases[i].a_qualifier, NULL, NULL, given_lithium),
                 given_share (cases[i].b, cases[i].b_qualifier, NULL, NULL, given_lithium));

      g_test_message ("case %u: %s", i, corpus_verdict_to_name (row->verdict));
      g_assert_cmpint (row->verdict, ==, cases[i].verdict);
    }
}

/* What was converted or told in words was rounded before. */
static void
test_rounded_before (void)
{
  const struct
  {
    double a;
    const char *a_quote;
    double b;
    const char *b_quote;
    const char *unit;
    CorpusVerdict verdict;
  } cases[] = {
    { 88, "88 km", 88.51392, "55 miles", "km", CORPUS_VERDICT_AGREE_ROUNDED },
    { 43, "43 km", 43.452288, "27 miles", "km", CORPUS_VERDICT_AGREE_ROUNDED },
    { 2.2, "2,2 km", 2.2235, "2,223.5 m", "km", CORPUS_VERDICT_AGREE_ROUNDED },
    { 88, "88 km", 90.12326, "56 miles", "km", CORPUS_VERDICT_CONTRADICT },
    { 16.6, "16.6 %", 16.67, "one sixth", "%", CORPUS_VERDICT_AGREE_ROUNDED },
    { 48, "48 %", 50, "la moitié", "%", CORPUS_VERDICT_AGREE_ROUNDED },
    { 47, "47 %", 50, "la moitié", "%", CORPUS_VERDICT_CONTRADICT },
    { 48, "48 %", 50, "50 %", "%", CORPUS_VERDICT_CONTRADICT },
    { 48, "48 %", 50, "fifty per cent", "%", CORPUS_VERDICT_CONTRADICT },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (CorpusComparisonSet) set = NULL;
      Given given[] = {
        { "a", NULL, given_share (cases[i].a, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium),
          cases[i].a_quote },
        { "b", NULL, given_share (cases[i].b, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium),
          cases[i].b_quote },
      };

      given[0].fact.figure.unit = given[1].fact.figure.unit = cases[i].unit;
      set = given_compare (given, 2, NULL, 0);
      g_test_message ("%s, %s", cases[i].a_quote, cases[i].b_quote);
      g_assert_cmpuint (set->n_rows, ==, 1);
      g_assert_cmpint (set->rows[0]->verdict, ==, cases[i].verdict);
    }
}

static void
test_reason (void)
{
  g_autoptr (CorpusComparisonSet) set = NULL;
  const CorpusRow *row =
      judge (&set, given_share (60, ENGINE_QUALIFIER_EXACT, NULL, "the IEA", given_lithium),
             given_share (70, ENGINE_QUALIFIER_ABOUT, NULL, NULL, given_lithium));

  g_assert_cmpfloat_with_epsilon (row->reason.gap, 10, 1e-9);
  g_assert_cmpfloat_with_epsilon (row->reason.margin, 3.5, 1e-9);
  g_assert_cmpstr (row->reason.unit, ==, "pp");
  g_assert_true (row->differences & CORPUS_DIFFERENCE_SOURCE);
  g_assert_cmpstr (corpus_row_get_json_verdict (row), ==, "disagree");
}

static void
test_explanations (void)
{
  g_autoptr (CorpusComparisonSet) period = NULL;
  g_autoptr (CorpusComparisonSet) scope = NULL;
  g_autoptr (CorpusComparisonSet) status = NULL;
  const CorpusRow *row =
      judge (&period, given_share (60, ENGINE_QUALIFIER_EXACT, "2019", NULL, given_lithium),
             given_share (75, ENGINE_QUALIFIER_EXACT, "2023", NULL, given_lithium));

  g_assert_cmpint (row->verdict, ==, CORPUS_VERDICT_BOTH_POSSIBLE);
  g_assert_true (row->differences & CORPUS_DIFFERENCE_PERIOD);
  row = judge (&scope, given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium),
               given_share (75, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_critical));
  g_assert_cmpint (row->verdict, ==, CORPUS_VERDICT_BOTH_POSSIBLE);
  g_assert_true (row->differences & CORPUS_DIFFERENCE_SCOPE);
  row = judge (
      &status,
      given_tariff (25, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_IN_FORCE, given_brazil, given_steel),
      given_tariff (15, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_AGREED, given_brazil, given_steel));
  g_assert_cmpint (row->verdict, ==, CORPUS_VERDICT_BOTH_POSSIBLE);
  g_assert_true (row->differences & CORPUS_DIFFERENCE_STATUS);
}

/* What must never meet. */
static void
test_apart (void)
{
  EngineFact tonnes = given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium);
  EngineFact other_holder = given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium);
  EngineFact refining = given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium);
  EngineFact rise = given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium);

  tonnes.figure.unit = "t";
  other_holder.figure.by = given_india;
  refining.figure.measure = ENGINE_MEASURE_REFINING;
  rise.figure.change = ENGINE_CHANGE_UP;
  rise.figure.value = 61;
  {
    Given given[] = {
      { "a", NULL, given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium) },
      { "b", NULL, tonnes },
      { "c", NULL, other_holder },
      { "d", NULL, refining },
      { "e", NULL, given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_steel) },
      { "f", NULL, rise },
    };
    g_autoptr (CorpusComparisonSet) set = given_compare (given, G_N_ELEMENTS (given), NULL, 0);

    g_assert_cmpuint (set->n_rows, ==, G_N_ELEMENTS (given));
  }
  {
    Given given[] = {
      { "a", NULL,
        given_tariff (25, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_IN_FORCE, given_brazil,
                      given_steel) },
      { "b", NULL,
        given_tariff (25, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_IN_FORCE, given_india,
                      given_steel) },
    };
    g_autoptr (CorpusComparisonSet) set = given_compare (given, 2, NULL, 0);

    g_assert_cmpuint (set->n_rows, ==, 2);
  }
}

/* Two rates of one text are two claims; each finds its own in the other text. */
static void
test_several_claims (void)
{
  Given given[] = {
    { "a", NULL,
      given_tariff (25, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_PREVIOUS, given_brazil,
                    given_steel) },
    { "a", NULL,
      given_tariff (10, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_AGREED, given_brazil, given_steel) },
    { "b", NULL,
      given_tariff (11, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_AGREED, given_brazil, given_steel) },
    { "b", NULL,
      given_tariff (25, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_PREVIOUS, given_brazil,
                    given_steel) },
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 4, NULL, 0);

  g_assert_cmpuint (set->n_rows, ==, 2);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (set->rows[i]->verdict, ==,
                     set->rows[i]->entries[0].value > 20 ? CORPUS_VERDICT_AGREE
                                                         : CORPUS_VERDICT_CONTRADICT);
}

/* Two sources that one text sets against each other stay in one row, with the other texts'. */
static void
test_rival_sources (void)
{
  Given given[] = {
    { "a", NULL, given_share (76, ENGINE_QUALIFIER_EXACT, NULL, "Institute North", given_lithium) },
    { "a", NULL, given_share (84, ENGINE_QUALIFIER_EXACT, NULL, "Brokers South", given_lithium) },
    { "b", NULL, given_share (75, ENGINE_QUALIFIER_ABOUT, NULL, NULL, given_lithium) },
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 3, NULL, 0);

  g_assert_cmpuint (set->n_rows, ==, 1);
  g_assert_cmpstr (corpus_row_get_json_verdict (set->rows[0]), ==, "disagree");
}

static void
test_same_origin (void)
{
  Given given[] = {
    { "a", NULL,
      given_share (60, ENGINE_QUALIFIER_EXACT, NULL, "the International Energy Agency (IEA)",
                   given_lithium) },
    { "b", NULL,
      given_share (60, ENGINE_QUALIFIER_EXACT, NULL, "l’Agence internationale de l’énergie",
                   given_lithium) },
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 2, NULL, 0);

  g_assert_cmpuint (set->n_rows, ==, 1);
  g_assert_cmpstr (set->rows[0]->same_origin, ==, "the International Energy Agency (IEA)");
  g_assert_true (g_strv_contains (set->rows[0]->reason_codes, "same_origin"));
}

static void
test_reprint (void)
{
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
  g_autoptr (CorpusComparisonSet) set = NULL;
  EngineFact fact = given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium);

  for (guint i = 0; i < 2; i++)
    {
      CorpusCompareDocument document = { i ? "b" : "a", NULL, "en", "a", NULL, 0 };
      CorpusCompareFact given = { i ? "fb" : "fa", 0, &fact };

      corpus_comparer_set_document (comparer, &document, &given, 1);
    }
  set = corpus_comparer_snapshot (comparer);
  g_assert_cmpuint (set->n_rows, ==, 1);
  g_assert_cmpuint (set->rows[0]->n_documents, ==, 2);
  g_assert_cmpuint (set->rows[0]->n_independent, ==, 1);
  g_assert_cmpint (set->rows[0]->verdict, ==, CORPUS_VERDICT_SINGLE);
  g_assert_true (set->rows[0]->entries[0].independent);
  g_assert_false (set->rows[0]->entries[1].independent);
}

static void
test_agreement_merges (void)
{
  static const char *const told[] = {
    "a 2025-03-05 BRA+CAN memorandum signed on=2025-03-04 at=Brasília about=trade",
    "b 2025-03-20 BRA+CAN agreement in_force on=2025-03 about=trade", NULL
  };
  g_autoptr (CorpusComparisonSet) set = told_compare (told, FALSE);
  const CorpusRow *row = get_row (set, CORPUS_CLAIM_AGREEMENT, 0);

  g_assert_cmpuint (count_rows (set, CORPUS_CLAIM_AGREEMENT), ==, 1);
  g_assert_cmpint (row->verdict, ==, CORPUS_VERDICT_AGREE);
  g_assert_cmpint (row->status, ==, ENGINE_AGREEMENT_IN_FORCE);
  g_assert_cmpint (row->instrument, ==, ENGINE_INSTRUMENT_MEMORANDUM);
  g_assert_cmpstr (row->date, ==, "2025-03-04");
  g_assert_cmpuint (row->n_conflicts, ==, 0);
}

/* A framework announced, then signed: one story, both dates. */
static void
test_agreement_story (void)
{
  static const char *const told[] = {
    "a 2025-03-01 BRA+CAN framework agreed on=2025-03-01 about=trade",
    "b 2025-04-10 BRA+CAN framework signed on=2025-04-10 about=trade", NULL
  };
  g_autoptr (CorpusComparisonSet) set = told_compare (told, FALSE);
  const CorpusRow *row = get_row (set, CORPUS_CLAIM_AGREEMENT, 0);

  g_assert_cmpuint (count_rows (set, CORPUS_CLAIM_AGREEMENT), ==, 1);
  g_assert_cmpuint (row->n_conflicts, ==, 0);
  g_assert_cmpstr (row->date_agreed, ==, "2025-03-01");
  g_assert_cmpstr (row->date, ==, "2025-04-10");
  g_assert_cmpint (row->verdict, ==, CORPUS_VERDICT_BOTH_POSSIBLE);
  g_assert_true (g_strv_contains (row->reason_codes, "story"));
}

/* One mention, two agreements of another text that fit it as well: a person must settle it. */
static void
test_to_check (void)
{
  Given given[] = {
    { "a", "2025-03-02",
      given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_SIGNED, "2025-03-01", NULL,
                    given_trade) },
    { "a", "2025-03-02",
      given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_SIGNED, "2025-03-02", NULL,
                    given_trade) },
    { "b", "2025-03-04",
      given_accord (ENGINE_INSTRUMENT_AGREEMENT, ENGINE_AGREEMENT_SIGNED, "2025-03", NULL,
                    given_trade) },
  };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 3, NULL, 0);
  guint n_to_check = 0;

  g_assert_cmpuint (set->n_rows, ==, 3);
  for (guint i = 0; i < 3; i++)
    n_to_check += set->rows[i]->verdict == CORPUS_VERDICT_TO_CHECK;
  g_assert_cmpuint (n_to_check, >=, 1);
  {
    const CorpusDecision same = { CORPUS_DECISION_MERGE, "f0", "f2" };
    const CorpusDecision others[] = { { CORPUS_DECISION_SPLIT, "f2", "f0" },
                                      { CORPUS_DECISION_SPLIT, "f2", "f1" } };
    g_autoptr (CorpusComparisonSet) merged = given_compare (given, 3, &same, 1);
    g_autoptr (CorpusComparisonSet) apart = given_compare (given, 3, others, 2);

    g_assert_cmpuint (merged->n_rows, ==, 2);
    g_assert_cmpuint (apart->n_rows, ==, 3);
    for (guint i = 0; i < 3; i++)
      {
        g_assert_true (i > 1 || merged->rows[i]->verdict != CORPUS_VERDICT_TO_CHECK);
        g_assert_cmpint (apart->rows[i]->verdict, !=, CORPUS_VERDICT_TO_CHECK);
      }
  }
}

static void
test_conflict (void)
{
  static const char *const told[] = {
    "a 2025-03-06 BRA+CAN treaty signed on=2025-03-04 at=Ottawa about=trade",
    "b 2025-03-06 BRA+CAN treaty signed on=2025-03-05 at=Ottawa about=trade", NULL
  };
  g_autoptr (CorpusComparisonSet) set = told_compare (told, FALSE);
  const CorpusRow *row = set->rows[0];

  g_assert_cmpuint (set->n_rows, ==, 1);
  g_assert_cmpint (row->verdict, ==, CORPUS_VERDICT_CONTRADICT);
  g_assert_cmpuint (row->n_conflicts, ==, 1);
  g_assert_cmpstr (row->conflicts[0].field, ==, "date");
  g_assert_cmpuint (row->conflicts[0].n_values, ==, 2);
  g_assert_cmpstr (row->conflicts[0].values[0], ==, "2025-03-04");
  g_assert_cmpuint (row->conflicts[0].entries[1], ==, 1);
}

static void
test_decisions (void)
{
  Given given[] = {
    { "a", NULL,
      given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-04", NULL,
                    given_trade) },
    { "b", NULL,
      given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025-03-04", NULL,
                    given_trade) },
    { "c", NULL,
      given_accord (ENGINE_INSTRUMENT_CONTRACT, ENGINE_AGREEMENT_SIGNED, "2020", NULL,
                    given_defence) },
  };
  CorpusDecision split[] = { { CORPUS_DECISION_SPLIT, "f0", "f1" } };
  CorpusDecision merge[] = { { CORPUS_DECISION_MERGE, "f2", "f0" } };
  CorpusDecision exclude[] = { { CORPUS_DECISION_EXCLUDE, "f1", NULL } };
  g_autoptr (CorpusComparisonSet) plain = given_compare (given, 3, NULL, 0);
  g_autoptr (CorpusComparisonSet) was_split = given_compare (given, 3, split, 1);
  g_autoptr (CorpusComparisonSet) merged = given_compare (given, 3, merge, 1);
  g_autoptr (CorpusComparisonSet) excluded = given_compare (given, 3, exclude, 1);

  g_assert_cmpuint (plain->n_rows, ==, 2);
  g_assert_cmpuint (was_split->n_rows, ==, 3);
  g_assert_cmpuint (merged->n_rows, ==, 1);
  g_assert_true (g_strv_contains (merged->rows[0]->reason_codes, "merged_by_user"));
  g_assert_cmpuint (excluded->n_rows, ==, 2);
  g_assert_cmpuint (excluded->rows[0]->n_entries + excluded->rows[1]->n_entries, ==, 2);
}

static void
test_follow_ups (void)
{
  EngineFact promise = { .kind = ENGINE_FACT_COMMITMENT };
  EngineFact later =
      given_tariff (10, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_AGREED, given_brazil, given_steel);
  EngineFact elsewhere =
      given_tariff (10, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_AGREED, given_india, given_steel);

  promise.commitment = (EngineCommitment){
    given_canada, given_brazil, ENGINE_ACTION_LIFT, ENGINE_MODALITY_COMMITTED, FALSE,
    "its quota",  NULL
  };
  {
    Given given[] = {
      { "a", NULL,
        given_accord (ENGINE_INSTRUMENT_TREATY, ENGINE_AGREEMENT_SIGNED, "2025", NULL,
                      given_trade) },
      { "a", NULL, promise },
      { "a", NULL, later },
      { "a", NULL, elsewhere },
    };
    g_autoptr (CorpusComparisonSet) set = given_compare (given, 4, NULL, 0);
    const CorpusRow *row = get_row (set, CORPUS_CLAIM_AGREEMENT, 0);

    g_assert_cmpuint (g_strv_length ((char **)row->follow_ups), ==, 2);
    g_assert_true (g_strv_contains (row->follow_ups, "f1"));
    g_assert_true (g_strv_contains (row->follow_ups, "f2"));
  }
}

static void
test_commitments (void)
{
  const struct
  {
    const char *a;
    const char *b;
    const char *a_deadline;
    const char *b_deadline;
    guint n_rows;
    CorpusVerdict verdict;
  } cases[] = {
    { "export curbs on lithium", "les restrictions sur le lithium", "P1Y", "P12M", 1,
      CORPUS_VERDICT_AGREE },
    { "export curbs on lithium", "les restrictions sur le lithium", "P1Y", "P6M", 1,
      CORPUS_VERDICT_CONTRADICT },
    { "export curbs on lithium", "les quotas d'acier", "P1Y", "P1Y", 2, CORPUS_VERDICT_SINGLE },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      EngineFact a = { .kind = ENGINE_FACT_COMMITMENT };
      EngineFact b = { .kind = ENGINE_FACT_COMMITMENT };
      g_autoptr (CorpusComparisonSet) set = NULL;

      a.commitment = (EngineCommitment){
        given_canada, given_brazil, ENGINE_ACTION_SUSPEND, ENGINE_MODALITY_COMMITTED,
        FALSE,        cases[i].a,   cases[i].a_deadline
      };
      b.commitment = (EngineCommitment){
        given_canada, given_brazil, ENGINE_ACTION_SUSPEND, ENGINE_MODALITY_COMMITTED,
        FALSE,        cases[i].b,   cases[i].b_deadline
      };
      {
        Given given[] = { { "a", NULL, a }, { "b", NULL, b } };

        set = given_compare (given, 2, NULL, 0);
      }
      g_test_message ("case %u", i);
      g_assert_cmpuint (set->n_rows, ==, cases[i].n_rows);
      g_assert_cmpint (set->rows[0]->verdict, ==, cases[i].verdict);
    }
}

static EngineFact
person (const char *name, const char *role, const char *country)
{
  EngineFact fact = { .kind = ENGINE_FACT_PERSON };

  fact.person = (EnginePerson){ name, role, country, NULL, 0 };
  return fact;
}

static void
test_persons (void)
{
  Given one[] = {
    { "a", NULL, person ("Maria Okonjo", "ministre du Commerce", "CAN") },
    { "b", NULL, person ("Okonjo", "trade minister", "CAN") },
  };
  Given differently_named[] = {
    { "a", NULL, person ("Maria Okonjo", "ministre du Commerce", "CAN") },
    { "b", NULL, person ("Sarah Okonjo", "trade minister", "CAN") },
  };
  Given two[] = {
    { "a", NULL, person ("Maria Okonjo", "ministre du Commerce", "CAN") },
    { "b", NULL, person ("Sarah Okonjo", "spokeswoman", "CAN") },
  };
  g_autoptr (CorpusComparisonSet) a = given_compare (one, 2, NULL, 0);
  g_autoptr (CorpusComparisonSet) b = given_compare (differently_named, 2, NULL, 0);
  g_autoptr (CorpusComparisonSet) c = given_compare (two, 2, NULL, 0);

  g_assert_cmpuint (a->n_rows, ==, 1);
  g_assert_cmpint (a->rows[0]->verdict, ==, CORPUS_VERDICT_AGREE);
  g_assert_cmpstr (a->rows[0]->name, ==, "Maria Okonjo");
  g_assert_cmpuint (b->n_rows, ==, 1);
  g_assert_cmpint (b->rows[0]->verdict, ==, CORPUS_VERDICT_CONTRADICT);
  g_assert_cmpstr (b->rows[0]->conflicts[0].field, ==, "name");
  g_assert_cmpuint (c->n_rows, ==, 2);
}

/* One person, whom languages write each in its own way. */
static void
test_spellings (void)
{
  static const struct
  {
    const char *one, *other;
    guint n_rows;
  } cases[] = {
    { "Volodymyr Zelensky", "Volodymyr Zelenskyy", 1 },
    { "Mariam Al-Mheiri", "Mariam Almheiri", 1 },
    { "Vladimir Poutine", "Vladimir Putin", 1 },
    { "Alexandre Loukachenko", "Alexandre Lukashenko", 1 },
    { "Benyamin Nétanyahou", "Benyamin Netanyahu", 1 },
    { "Martine Kouassi", "Martin Kouassi", 2 },
    { "Anna Berg", "Anna Borg", 2 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Given given[] = {
        { "a", NULL, person (cases[i].one, NULL, NULL) },
        { "b", NULL, person (cases[i].other, NULL, NULL) },
      };
      g_autoptr (CorpusComparisonSet) set = given_compare (given, 2, NULL, 0);

      g_test_message ("%s, %s", cases[i].one, cases[i].other);
      g_assert_cmpuint (set->n_rows, ==, cases[i].n_rows);
      g_assert_cmpint (set->rows[0]->verdict, ==,
                       cases[i].n_rows == 1 ? CORPUS_VERDICT_AGREE : CORPUS_VERDICT_SINGLE);
    }
}

static void
test_matrix (void)
{
  Given given[] = {
    { "a", NULL, given_share (60, ENGINE_QUALIFIER_EXACT, NULL, NULL, given_lithium) },
    { "a", NULL,
      given_tariff (10, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_AGREED, given_brazil, given_steel) },
    { "b", NULL, given_share (70, ENGINE_QUALIFIER_ABOUT, NULL, NULL, given_lithium) },
    { "c", NULL,
      given_tariff (10, ENGINE_QUALIFIER_AT_MOST, ENGINE_FIGURE_AGREED, given_brazil,
                    given_steel) },
    { "d", NULL,
      given_tariff (10, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_AGREED, given_brazil, given_steel) },
  };
  const char *const columns[] = { "a", "b", "c", "d" };
  g_autoptr (CorpusComparisonSet) set = given_compare (given, 5, NULL, 0);
  g_autoptr (CorpusMatrix) loud =
      corpus_matrix_new (set, columns, 4, 0, CORPUS_MATRIX_BY_DISAGREEMENT);
  g_autoptr (CorpusMatrix) wide = corpus_matrix_new (set, columns, 4, 0, CORPUS_MATRIX_BY_COVERAGE);
  g_autofree char *cell = corpus_matrix_dup_cell (loud, 0, 1);
  g_autofree char *blank = corpus_matrix_dup_cell (loud, 0, 2);
  g_autofree char *label = corpus_row_dup_label (set->rows[loud->row_indexes[0]]);

  g_assert_cmpuint (loud->n_rows, ==, 2);
  g_assert_cmpstr (cell, ==, "~ 70 %");
  g_assert_null (blank);
  g_assert_cmpstr (label, ==, "mining CAN lithium %");
  g_assert_cmpint (corpus_matrix_get_verdict (loud, 0, 0), ==, CORPUS_VERDICT_CONTRADICT);
  g_assert_cmpint (corpus_matrix_get_verdict (loud, 0, 2), ==, CORPUS_VERDICT_NONE);
  g_assert_cmpuint (set->rows[wide->row_indexes[0]]->n_documents, ==, 3);
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/compare/figures/verdicts", test_verdicts);
  g_test_add_func ("/compare/figures/rounded-before", test_rounded_before);
  g_test_add_func ("/compare/figures/reason", test_reason);
  g_test_add_func ("/compare/figures/explanations", test_explanations);
  g_test_add_func ("/compare/figures/apart", test_apart);
  g_test_add_func ("/compare/figures/several-claims", test_several_claims);
  g_test_add_func ("/compare/figures/rival-sources", test_rival_sources);
  g_test_add_func ("/compare/figures/same-origin", test_same_origin);
  g_test_add_func ("/compare/figures/reprint", test_reprint);
  g_test_add_func ("/compare/agreements/merges", test_agreement_merges);
  g_test_add_func ("/compare/agreements/story", test_agreement_story);
  g_test_add_func ("/compare/agreements/to-check", test_to_check);
  g_test_add_func ("/compare/agreements/conflict", test_conflict);
  g_test_add_func ("/compare/agreements/follow-ups", test_follow_ups);
  g_test_add_func ("/compare/decisions", test_decisions);
  g_test_add_func ("/compare/commitments", test_commitments);
  g_test_add_func ("/compare/persons", test_persons);
  g_test_add_func ("/compare/spellings", test_spellings);
  g_test_add_func ("/compare/matrix", test_matrix);
  return g_test_run ();
}
