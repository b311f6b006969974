/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Numbers, dates and claims as text. */

#include "config.h"

#include "corpus-words.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdlib.h>
#include <string.h>

/**
 * corpus_number_dup_text:
 * @value: a number
 * @decimals: most decimals
 *
 * Returns: (transfer full): the number as the locale writes it, without trailing zeros
 */
char *
corpus_number_dup_text (double value, guint decimals)
{
  double rounded = round (value * pow (10.0, decimals)) / pow (10.0, decimals);

  for (guint n = 0; n <= decimals; n++)
    {
      double scale = pow (10.0, n);

      if (n == decimals
          || fabs (round (value * scale) / scale - rounded) < 1e-9 * MAX (1.0, fabs (value)))
        return g_strdup_printf ("%'.*f", (int)n, value);
    }
  g_assert_not_reached ();
}

/* Large numbers in words: 3.07 billion. */
static char *
scaled_number (double value)
{
  g_autofree char *number = NULL;
  double size = fabs (value);

  if (size < 1e6)
    return corpus_number_dup_text (value, 2);
  if (size < 1e9)
    {
      number = corpus_number_dup_text (value / 1e6, 2);
      /* Translators: a number of millions; the plural follows the number. */
      return g_strdup_printf (ngettext ("%s million", "%s million", (gulong)(size / 1e6)), number);
    }
  if (size < 1e12)
    {
      number = corpus_number_dup_text (value / 1e9, 2);
      /* Translators: a number of 10⁹. */
      return g_strdup_printf (ngettext ("%s billion", "%s billion", (gulong)(size / 1e9)), number);
    }
  number = corpus_number_dup_text (value / 1e12, 2);
  /* Translators: a number of 10¹². */
  return g_strdup_printf (ngettext ("%s trillion", "%s trillion", (gulong)(size / 1e12)), number);
}

static const char *
currency_sign (const char *unit)
{
  static const char *const signs[][2] = { { "USD", "$" },  { "EUR", "€" },   { "GBP", "£" },
                                          { "JPY", "¥" },  { "INR", "₹" },   { "AUD", "A$" },
                                          { "CAD", "C$" }, { "CHF", "CHF" }, { "CNY", "CN¥" },
                                          { "KRW", "₩" } };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_equal (signs[i][0], unit))
      return signs[i][1];
  return unit;
}

static gboolean
is_currency (const char *unit)
{
  return strlen (unit) == 3 && g_ascii_isupper (unit[0]) && g_ascii_isupper (unit[1])
         && g_ascii_isupper (unit[2]);
}

/* @number carries its own scale word. */
static char *
with_unit (const char *number, double value, const char *unit)
{
  gulong n = (gulong)MIN (fabs (value), 1e9);

  if (g_str_equal (unit, "%"))
    /* Translators: a percentage; put the space your language wants before the sign. */
    return g_strdup_printf (C_ ("percentage", "%s%%"), number);
  if (g_str_equal (unit, "pp"))
    return g_strdup_printf (ngettext ("%s point", "%s points", n), number);
  if (g_str_equal (unit, "x"))
    /* Translators: so many times as much. */
    return g_strdup_printf (_ ("×%s"), number);
  if (g_str_equal (unit, "count"))
    return g_strdup (number);
  if (g_str_equal (unit, "persons"))
    return g_strdup_printf (ngettext ("%s person", "%s persons", n), number);
  if (g_str_equal (unit, "countries"))
    return g_strdup_printf (ngettext ("%s country", "%s countries", n), number);
  if (is_currency (unit))
    /* Translators: money; %1$s is the currency's sign, %2$s the amount. */
    return g_strdup_printf (C_ ("money", "%1$s%2$s"), currency_sign (unit), number);
  if (g_str_equal (unit, "m3"))
    return g_strdup_printf ("%s m³", number);
  return g_strdup_printf ("%s %s", number, unit);
}

/**
 * corpus_value_dup_text:
 * @value: a number, in @unit
 * @upper: the other end of a range, NAN where there is none
 * @unit: a unit of the fact model
 *
 * Returns: (transfer full): "60%", "15–20%", "$3.07 billion"
 */
char *
corpus_value_dup_text (double value, double upper, const char *unit)
{
  g_autofree char *number = NULL;

  g_return_val_if_fail (unit != NULL, NULL);

  number = scaled_number (value);
  if (isfinite (upper))
    {
      g_autofree char *low = g_steal_pointer (&number);
      g_autofree char *high = scaled_number (upper);

      /* Translators: from a number to another. */
      number = g_strdup_printf (C_ ("range", "%s–%s"), low, high);
    }
  return with_unit (number, isfinite (upper) ? upper : value, unit);
}

/**
 * corpus_figure_dup_text:
 * @figure: a figure
 *
 * Returns: (transfer full): the value with its qualifier as a sign: "≈ 70%"
 */
char *
corpus_figure_dup_text (const EngineFigure *figure)
{
  static const char *const signs[ENGINE_N_QUALIFIERS] = {
    [ENGINE_QUALIFIER_EXACT] = "",       [ENGINE_QUALIFIER_ABOUT] = "≈ ",
    [ENGINE_QUALIFIER_MORE_THAN] = "> ", [ENGINE_QUALIFIER_LESS_THAN] = "< ",
    [ENGINE_QUALIFIER_AT_LEAST] = "≥ ",  [ENGINE_QUALIFIER_AT_MOST] = "≤ ",
  };
  g_autofree char *value = corpus_value_dup_text (figure->value, figure->upper, figure->unit);
  const char *change = figure->change == ENGINE_CHANGE_UP     ? "+"
                       : figure->change == ENGINE_CHANGE_DOWN ? "−"
                                                              : "";

  return g_strconcat (signs[figure->qualifier], change, value, NULL);
}

static char *
day_text (const char *iso)
{
  int year = 0, month = 0, day = 0, length = (int)strlen (iso);
  g_autoptr (GDateTime) date = NULL;

  if (length == 7 && (iso[5] == 'Q' || iso[5] == 'H'))
    return g_strdup_printf (iso[5] == 'Q' ? C_ ("quarter", "Q%1$c %2$.4s")
                                          : C_ ("half-year", "H%1$c %2$.4s"),
                            iso[6], iso);
  year = atoi (iso);
  if (length >= 7)
    month = atoi (iso + 5);
  if (length >= 10)
    day = atoi (iso + 8);
  if (length < 4 || !g_ascii_isdigit (iso[0]) || year < 1)
    return g_strdup (iso);
  date = g_date_time_new_utc (year, MAX (month, 1), MAX (day, 1), 0, 0, 0);
  if (date == NULL || length == 4)
    return g_strdup (iso);
  /* Translators: dates as in g_date_time_format(): day, short month, year; then month and year. */
  return g_date_time_format (date, day > 0 ? C_ ("date", "%-e %b %Y") : C_ ("date", "%b %Y"));
}

static char *
duration_text (const char *iso)
{
  char *end;
  gulong n = strtoul (iso + 1, &end, 10);

  if (end[0] == '\0' || end[1] != '\0')
    return g_strdup (iso);
  switch (*end)
    {
    case 'Y':
      return g_strdup_printf (ngettext ("%lu year", "%lu years", n), n);
    case 'M':
      return g_strdup_printf (ngettext ("%lu month", "%lu months", n), n);
    case 'W':
      return g_strdup_printf (ngettext ("%lu week", "%lu weeks", n), n);
    case 'D':
      return g_strdup_printf (ngettext ("%lu day", "%lu days", n), n);
    default:
      return g_strdup (iso);
    }
}

/**
 * corpus_date_dup_text:
 * @iso: (nullable): a date, interval or duration of the fact model
 *
 * Returns: (transfer full): the date in the locale's words; "" for %NULL
 */
char *
corpus_date_dup_text (const char *iso)
{
  const char *slash;
  g_autofree char *first = NULL;
  g_autofree char *from = NULL;
  g_autofree char *to = NULL;

  if (iso == NULL)
    return g_strdup ("");
  slash = strchr (iso, '/');
  if (*iso == 'P' && slash == NULL)
    return duration_text (iso);
  if (slash == NULL)
    return day_text (iso);
  first = g_strndup (iso, (gsize)(slash - iso));
  from = *first == 'P' ? duration_text (first) : day_text (first);
  to = slash[1] == 'P' ? duration_text (slash + 1) : day_text (slash + 1);
  if (g_str_equal (slash + 1, ".."))
    return g_strdup_printf (C_ ("date", "from %s"), from);
  if (g_str_equal (first, ".."))
    return g_strdup_printf (C_ ("date", "by %s"), to);
  return g_strdup_printf (C_ ("date", "%s – %s"), from, to);
}

static char *
lower_first (const char *text)
{
  gunichar c = g_utf8_get_char (text);
  const char *rest = g_utf8_next_char (text);
  char start[6];
  int n;

  if (g_unichar_isupper (g_utf8_get_char (rest)))
    return g_strdup (text); /* an acronym */
  n = g_unichar_to_utf8 (g_unichar_tolower (c), start);
  return g_strdup_printf ("%.*s%s", n, start, rest);
}

static char *
upper_first (const char *text)
{
  char start[6];
  int n;

  if (*text == '\0')
    return g_strdup ("");
  n = g_unichar_to_utf8 (g_unichar_toupper (g_utf8_get_char (text)), start);
  return g_strdup_printf ("%.*s%s", n, start, g_utf8_next_char (text));
}

static char *
measure_of (EngineMeasure measure, const char *const *commodities)
{
  g_autofree char *goods = NULL;
  g_autofree char *text = NULL;
  g_autofree char *lower = NULL;

  if (commodities == NULL || commodities[0] == NULL)
    return g_strdup (corpus_measure_to_word (measure));
  goods = corpus_list_dup_text (commodities, corpus_commodity_to_word);
  if (measure == ENGINE_MEASURE_OTHER)
    return upper_first (goods);
  lower = lower_first (corpus_measure_to_word (measure));
  if (measure == ENGINE_MEASURE_TARIFF)
    text = g_strdup_printf (C_ ("tariff on goods", "%1$s on %2$s"), lower, goods);
  else
    /* Translators: an activity and its goods: "mining of rare earths"; %1$s is the activity. */
    text = g_strdup_printf (C_ ("activity and goods", "%1$s of %2$s"), lower, goods);
  return upper_first (text);
}

static void
add_part (GString *text, const char *part)
{
  if (part == NULL || *part == '\0')
    return;
  if (text->len > 0)
    g_string_append (text, C_ ("list", ", "));
  g_string_append (text, part);
}

/* "Suspend: its export controls", "Not restrict: …", "Released 18 soldiers". */
static char *
act_of (const CorpusComparison *claim)
{
  g_autofree char *act = NULL;
  g_autofree char *lower = NULL;

  if (claim->action == ENGINE_ACTION_OTHER)
    /* Translators: an undertaking not to do what a text says in these words */
    return claim->negated ? g_strdup_printf (C_ ("negated act", "Not “%s”"), claim->label)
                          : upper_first (claim->label);
  lower = lower_first (corpus_action_to_word (claim->action));
  if (claim->negated)
    /* Translators: an undertaking not to do it: "Not restrict" */
    act = g_strdup_printf (C_ ("negated act", "Not %s"), lower);
  else
    act = upper_first (lower);
  if (*claim->label == '\0')
    return g_steal_pointer (&act);
  return g_strdup_printf (C_ ("act and its object", "%1$s: %2$s"), act, claim->label);
}

/**
 * corpus_comparison_dup_title:
 * @claim: a claim
 *
 * Returns: (transfer full): what is measured, done or named, without who
 */
char *
corpus_comparison_dup_title (const CorpusComparison *claim)
{
  g_autofree char *title = NULL;

  if (claim->kind == ENGINE_FACT_COMMITMENT)
    return act_of (claim);
  if (claim->kind != ENGINE_FACT_FIGURE)
    return g_strdup (claim->label);
  title = measure_of (claim->measure, claim->commodities);
  if (claim->reciprocal)
    return g_strdup_printf (_ ("%s, reciprocal"), title);
  return g_steal_pointer (&title);
}

/**
 * corpus_comparison_dup_subtitle:
 * @claim: a claim
 *
 * Returns: (transfer full): of what, on whom, when; "" where the claim says nothing of that
 */
char *
corpus_comparison_dup_subtitle (const CorpusComparison *claim)
{
  g_autoptr (GString) text = g_string_new (NULL);
  g_autofree char *on = corpus_list_dup_text (claim->on, corpus_party_to_word);
  g_autofree char *period = corpus_date_dup_text (claim->period);

  if (claim->kind == ENGINE_FACT_FIGURE)
    {
      if (claim->of == ENGINE_OF_WORLD)
        add_part (text, _ ("share of the world"));
      if (claim->of == ENGINE_OF_GDP)
        add_part (text, _ ("share of GDP"));
      if (claim->change == ENGINE_CHANGE_UP)
        add_part (text, _ ("rise"));
      if (claim->change == ENGINE_CHANGE_DOWN)
        add_part (text, _ ("fall"));
      if (claim->per == ENGINE_PER_YEAR)
        add_part (text, _ ("per year"));
      if (claim->per == ENGINE_PER_MONTH)
        add_part (text, _ ("per month"));
      if (claim->per == ENGINE_PER_TONNE)
        add_part (text, _ ("per tonne"));
      if (claim->per == ENGINE_PER_CAPITA)
        add_part (text, _ ("per head"));
    }
  add_part (text, on);
  add_part (text, period);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * corpus_comparison_dup_holder:
 * @claim: a claim
 *
 * Returns: (transfer full): who imposes, holds, produces, undertakes
 */
char *
corpus_comparison_dup_holder (const CorpusComparison *claim)
{
  return corpus_list_dup_text (claim->by, corpus_party_to_word);
}

static char *
join_label (char *holder, char *title, char *subtitle)
{
  g_autofree char *lower = *holder != '\0' ? lower_first (title) : g_strdup (title);
  g_autoptr (GString) text = g_string_new (NULL);

  if (*holder != '\0')
    /* Translators: who, and what is said of them: "China: rare-earth mining". */
    g_string_append_printf (text, C_ ("holder and claim", "%1$s: %2$s"), holder, lower);
  else
    g_string_append (text, title);
  add_part (text, subtitle);
  return g_string_free (g_steal_pointer (&text), FALSE);
}

/**
 * corpus_comparison_dup_label:
 * @claim: a claim
 *
 * Returns: (transfer full): the claim in one line
 */
char *
corpus_comparison_dup_label (const CorpusComparison *claim)
{
  g_autofree char *holder = corpus_comparison_dup_holder (claim);
  g_autofree char *title = corpus_comparison_dup_title (claim);
  g_autofree char *subtitle = corpus_comparison_dup_subtitle (claim);

  return join_label (holder, title, subtitle);
}

static const char *const no_codes[1] = { NULL };

static CorpusComparison
claim_of_fact (const EngineFact *fact, const char *quote)
{
  CorpusComparison claim = { .kind = fact->kind,
                             .by = no_codes,
                             .on = no_codes,
                             .commodities = no_codes,
                             .unit = "",
                             .label = "" };

  if (fact->kind == ENGINE_FACT_FIGURE)
    {
      claim.by = fact->figure.by;
      claim.on = fact->figure.on;
      claim.commodities = fact->figure.commodities;
      claim.measure = fact->figure.measure;
      claim.of = fact->figure.of;
      claim.per = fact->figure.per;
      claim.change = fact->figure.change;
      claim.period = fact->figure.period;
      claim.unit = fact->figure.unit;
      claim.reciprocal = fact->figure.reciprocal;
    }
  else if (fact->kind == ENGINE_FACT_COMMITMENT)
    {
      claim.by = fact->commitment.actor;
      claim.on = fact->commitment.toward;
      claim.action = fact->commitment.action;
      claim.negated = fact->commitment.negated;
      claim.label =
          fact->commitment.action == ENGINE_ACTION_OTHER ? quote : fact->commitment.object;
      if (claim.label == NULL)
        claim.label = "";
      claim.period = fact->commitment.deadline;
    }
  return claim;
}

/**
 * corpus_fact_dup_label:
 * @fact: a fact
 * @quote: (nullable): its words in the text, which name an act that has no name
 *
 * Returns: (transfer full): the fact in one line, without its value
 */
char *
corpus_fact_dup_label (const EngineFact *fact, const char *quote)
{
  CorpusComparison claim;

  if (fact->kind == ENGINE_FACT_AGREEMENT)
    {
      g_autofree char *parties = corpus_parties_dup_text (fact->agreement.parties);
      g_autofree char *instrument =
          lower_first (corpus_instrument_to_word (fact->agreement.instrument));
      g_autofree char *status =
          lower_first (corpus_agreement_status_to_word (fact->agreement.status));

      return g_strjoin (C_ ("list", ", "), parties, instrument, status, NULL);
    }
  if (fact->kind == ENGINE_FACT_DATE)
    return corpus_date_dup_text (fact->date.iso);
  if (fact->kind == ENGINE_FACT_PERSON)
    return fact->person.role != NULL
               ? g_strjoin (C_ ("list", ", "), fact->person.name, fact->person.role, NULL)
               : g_strdup (fact->person.name);
  if (fact->kind == ENGINE_FACT_QUOTATION)
    return g_strdup (fact->quotation.speaker != NULL ? fact->quotation.speaker
                                                     : corpus_kind_to_word (fact->kind));
  claim = claim_of_fact (fact, quote);
  return corpus_comparison_dup_label (&claim);
}
