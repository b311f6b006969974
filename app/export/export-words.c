/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The sentences and labels of the chart, in the language of the messages.  Words of single codes are
 * the corpus's; here they are put together. */

#include "config.h"

#include "export-private.h"

#include "corpus-words.h"

#include <glib/gi18n-lib.h>

/* Returns: the chart's own words; static */
const ChartWords *
export_words_get (void)
{
  static ChartWords words;
  static gsize once;

  if (!g_once_init_enter (&once))
    return &words;
  words.claim = _ ("Claim");
  words.verdict = _ ("Verdict");
  words.status = _ ("Status");
  words.reported = _ ("Reported");
  words.qualifier = _ ("Qualifier");
  words.statuses[CHART_STATUS_ACTUAL] = corpus_figure_status_to_word (ENGINE_FIGURE_ACTUAL);
  words.statuses[CHART_STATUS_AGREED] = corpus_figure_status_to_word (ENGINE_FIGURE_AGREED);
  words.statuses[CHART_STATUS_IN_FORCE] = corpus_figure_status_to_word (ENGINE_FIGURE_IN_FORCE);
  words.statuses[CHART_STATUS_PLANNED] = corpus_figure_status_to_word (ENGINE_FIGURE_PLANNED);
  words.statuses[CHART_STATUS_FORECAST] = corpus_figure_status_to_word (ENGINE_FIGURE_FORECAST);
  words.statuses[CHART_STATUS_CONSIDERED] = corpus_figure_status_to_word (ENGINE_FIGURE_CONSIDERED);
  words.statuses[CHART_STATUS_THREATENED] = corpus_figure_status_to_word (ENGINE_FIGURE_THREATENED);
  words.statuses[CHART_STATUS_PREVIOUS] = corpus_figure_status_to_word (ENGINE_FIGURE_PREVIOUS);
  words.statuses[CHART_STATUS_SUSPENDED] = corpus_figure_status_to_word (ENGINE_FIGURE_SUSPENDED);
  words.statuses[CHART_STATUS_WITHDRAWN] = corpus_figure_status_to_word (ENGINE_FIGURE_WITHDRAWN);
  words.own_words = _ ("own words");
  words.cites = _ ("cites someone else");
  /* Translators: what the band of the chart's legend means: a figure said with "about" */
  words.about = _ ("about (±5%)");
  words.at_most = _ ("at most");
  words.at_least = _ ("at least");
  words.less_than = _ ("less than");
  words.more_than = _ ("more than");
  words.range = _ ("range");
  words.replaced = _ ("replaced by");
  words.contradict = _ ("contradict");
  words.logarithmic = _ ("logarithmic scale");
  words.undated = _ ("no date");
  words.sources = _ ("Sources");
  g_once_init_leave (&once, 1);
  return &words;
}

static guint
count_verdict (const ChartClaim *claims, guint n_claims, ChartVerdict verdict)
{
  guint n = 0;

  for (guint i = 0; i < n_claims; i++)
    n += claims[i].verdict == verdict ? 1 : 0;
  return n;
}

static void
append_single (GString *text, guint n)
{
  if (n == 0)
    return;
  g_string_append_c (text, ' ');
  g_string_append_printf (
      text, ngettext ("%u claim rests on one source.", "%u claims rest on one source.", n), n);
}

/* Returns: (transfer full): what the chart shows, in one or two sentences */
char *
export_words_dup_summary (const ChartClaim *claims, guint n_claims, const char *unit)
{
  g_autoptr (GString) text = g_string_new (NULL);
  guint n_contradict = count_verdict (claims, n_claims, CHART_VERDICT_CONTRADICT);
  guint n_single = count_verdict (claims, n_claims, CHART_VERDICT_SINGLE)
                   + count_verdict (claims, n_claims, CHART_VERDICT_NONE);
  guint n_shared = n_claims - n_single;

  if (n_claims == 0)
    return g_strdup (_ ("The texts give no figures of this kind."));
  if (n_shared == 0)
    g_string_append (text, _ ("No claim is shared by two sources."));
  else if (n_contradict > 0)
    g_string_append_printf (
        text,
        ngettext ("The sources contradict each other on %u of the %u claim they share.",
                  "The sources contradict each other on %u of the %u claims they share.", n_shared),
        n_contradict, n_shared);
  else
    g_string_append_printf (
        text,
        ngettext ("The sources do not contradict each other on the %u claim they share.",
                  "The sources do not contradict each other on the %u claims they share.",
                  n_shared),
        n_shared);
  append_single (text, n_single);
  g_string_append_c (text, ' ');
  g_string_append_printf (text, _ ("Unit: %s."), corpus_unit_to_word (unit));
  return g_string_free_and_steal (g_steal_pointer (&text));
}

/* Returns: (transfer full) (nullable): what stands after the number: who is cited, the status */
char *
export_words_dup_note (const CorpusFact *entry, const char *reprint_of)
{
  const EngineFigure *figure = &entry->fact->figure;
  g_autoptr (GString) note = g_string_new (NULL);

  if (figure->source != NULL && *figure->source != '\0')
    /* Translators: after a number: who the source says it comes from */
    g_string_append_printf (note, _ ("says %s"), figure->source);
  if (figure->status != ENGINE_FIGURE_ACTUAL && figure->status != ENGINE_FIGURE_AGREED
      && figure->status != ENGINE_FIGURE_IN_FORCE)
    g_string_append_printf (note, "%s%s", note->len > 0 ? ", " : "",
                            corpus_figure_status_to_word (figure->status));
  if (reprint_of != NULL && *reprint_of != '\0')
    {
      if (note->len > 0)
        g_string_append (note, ", ");
      /* Translators: after a number: the text repeats that of the source with this letter */
      g_string_append_printf (note, _ ("reprint of %s"), reprint_of);
    }
  return note->len > 0 ? g_string_free_and_steal (g_steal_pointer (&note)) : NULL;
}

/* Returns: (transfer full): a mark for a screen reader: "China: rare-earth mining, 60%, C citing the
 *   IEA, Contradict" */
char *
export_words_dup_accessible (const char *label,
                             const CorpusFact *entry,
                             const char *value,
                             CorpusVerdict verdict)
{
  const EngineFigure *figure = &entry->fact->figure;
  g_autofree char *who = NULL;

  if (figure->source != NULL && *figure->source != '\0')
    /* Translators: a source's letter, and whom it cites */
    who = g_strdup_printf (_ ("%s citing %s"), entry->letter, figure->source);
  else
    who = g_strdup (entry->letter);
  return g_strdup_printf ("%s, %s, %s, %s, %s", label, value, who,
                          corpus_figure_status_to_word (figure->status),
                          corpus_verdict_to_word (verdict));
}

/* Returns: (transfer full): when and with what a file was made */
char *
export_words_dup_made (const char *date)
{
  g_autofree char *day = g_strndup (date, 10);
  g_autofree char *text = corpus_date_dup_text (day);

  /* Translators: under an exported chart: the date, and the program's version */
  return g_strdup_printf (_ ("Made on %s with Concordat %s."), text, PACKAGE_VERSION);
}

const char *
export_words_get_method (void)
{
  return _ ("Figures were found in the texts by rule and compared where measure, holder and "
            "counterpart are the same; “about” allows 5%.");
}
