/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Facts in the user's words: the one place where codes, numbers and dates become text, for window,
 * command line, chart and export alike.  Translated by gettext, numbers and dates by the locale,
 * country names from CLDR in the language of the messages.  Borrowed strings are static. */

#pragma once

#include "corpus-types.h"

G_BEGIN_DECLS

/* A party: a country's short name, an organisation's, or what the text called it. */
const char *corpus_party_to_word (const char *code);
/* "United States – Japan", "A, B and C"; "" for an empty list. (transfer full) */
char *corpus_parties_dup_text (const char *const *codes);
char *corpus_list_dup_text (const char *const *codes,
                            const char *(*word) (const char *code)); /* "a, b and c" */

const char *corpus_instrument_to_word (EngineInstrument instrument);
const char *corpus_agreement_status_to_word (EngineAgreementStatus status);
const char *corpus_figure_status_to_word (EngineFigureStatus status);
const char *corpus_qualifier_to_word (EngineQualifier qualifier);
const char *corpus_measure_to_word (EngineMeasure measure);
const char *corpus_action_to_word (EngineAction action);
const char *corpus_modality_to_word (EngineModality modality);
const char *corpus_kind_to_word (EngineFactKind kind);   /* "Agreement" */
const char *corpus_kind_to_plural (EngineFactKind kind); /* "Agreements" */
const char *corpus_subject_to_word (const char *code);   /* unknown codes as they are */
const char *corpus_commodity_to_word (const char *code);
const char *corpus_unit_to_word (const char *unit); /* "Per cent", "US dollars", "Tonnes" */
const char *corpus_verdict_to_word (CorpusVerdict verdict);
const char *corpus_verdict_to_sign (CorpusVerdict verdict); /* "=", "≈", "↔", "≠", "1", "?", "–" */
const char *corpus_binding_to_word (gint binding); /* "Binding", "Non-binding", "" */

/* A number in the locale's writing, at most @decimals decimals, trailing zeros away. */
char *corpus_number_dup_text (double value, guint decimals);
/* "60%", "$3.07 billion", "16.2 million t", "entre 15 et 20 %": value, range and unit. */
char *corpus_value_dup_text (double value, double upper, const char *unit);
/* The same with its qualifier in signs: "≈ 70%", "≤ 19%", "> 50%". */
char *corpus_figure_dup_text (const EngineFigure *figure);

/* "28 Oct 2025", "Oct 2025", "by Mar 2026", "from 2024", "26–28 Oct 2025", "for 1 year"; "" for NULL.
 * What is no date comes back as it is. */
char *corpus_date_dup_text (const char *iso);

/* A claim in two lines: "Rare-earth mining" / "share of world output"; without its holder. */
char *corpus_comparison_dup_title (const CorpusComparison *claim);
char *corpus_comparison_dup_subtitle (const CorpusComparison *claim);
/* The holder that groups claims: "China"; "" where nobody is named. */
char *corpus_comparison_dup_holder (const CorpusComparison *claim);
/* One line: "China: rare-earth mining, share of world output". */
char *corpus_comparison_dup_label (const CorpusComparison *claim);
/* The same for one fact of any kind: "China: rare-earth mining, share of world output",
 * "United States – Japan, agreement, signed". */
char *corpus_fact_dup_label (const EngineFact *fact, const char *quote);

G_END_DECLS
