/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the stage of quotations knows while it goes through a window, and what its files ask each
 * other: engine-quotations.c whose words they are (-attribution.c, -incise.c), which ask who it is that stands
 * there (-speaker.c). */

#pragma once

#include "engine-fill.h"

G_BEGIN_DECLS

#define ENGINE_QUOTATION_REACH 16 /* tokens after the marks */
#define ENGINE_QUOTATION_SHORT 3 /* words: up to here only with a verb of saying close by */

typedef struct
{
  const char *speaker;
  const char *via;
  guint32 cue_first; /* tokens of the verb or phrase of saying */
  guint32 cue_last;
  const char *how;
  gboolean nobody; /* said by a text: "it says that" */
  gboolean office; /* the speaker is a human being without a name: "un diplomate" */
} EngineAttribution;

typedef struct
{
  EngineAnalysis *a;
  const char *last_speaker;
  const char *last_person; /* the same where it is a person, named or not, NULL else */
  const char *answerer; /* who answers in an interview, NULL where the text is none */
  guint32 last_mark; /* the last quotation's closing mark */
  guint32 last_end; /* where what follows that mark ends */
} EngineQuotations;

/* Tokens [@first, @last) tell that @speaker speaks. */
static inline void
engine_quotation_take (EngineAttribution *out,
                       const char *speaker,
                       guint32 first,
                       guint32 last,
                       const char *how)
{
  out->speaker = speaker;
  out->cue_first = first;
  out->cue_last = last;
  out->how = how;
}

/* The clause inside the marks that tells who speaks. */
typedef struct
{
  guint32 first; /* its first token that is no speech, the comma before it included */
  guint32 last; /* where the speech goes on */
  EngineAttribution told;
} EngineIncise;

/* The first such clause of the quotation, FALSE where there is none. */
gboolean engine_quotation_incise (EngineQuotations *self, const EngineQuote *q, EngineIncise *out);
/* What one token beside the marks says of who speaks. */
typedef enum
{
  ENGINE_QUOTATION_FURTHER, /* nothing: the next token is asked */
  ENGINE_QUOTATION_FOUND,
  ENGINE_QUOTATION_NOBODY
} EngineQuotationVerdict;

static inline EngineQuotationVerdict
engine_quotation_found (EngineAttribution *out,
                        const char *speaker,
                        guint32 first,
                        guint32 last,
                        const char *how)
{
  engine_quotation_take (out, speaker, first, last, how);
  return ENGINE_QUOTATION_FOUND;
}

/* Who says the quotation of @words words, with a finite @verb or without; FALSE where nobody does. */
gboolean engine_quotation_attribute (EngineQuotations *self,
                                     const EngineQuote *q,
                                     guint words,
                                     gboolean verb,
                                     EngineAttribution *out);
/* The same where no verb says so: "X: “…”", "“…” – X", the title of an interview. */
gboolean
engine_quotation_label (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out);
gboolean
engine_quotation_signature (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out);
gboolean
engine_quotation_presented (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out);
/* The same by the paragraph, where nothing else says so; @opens_sentence: a sentence of speech by itself. */
gboolean engine_quotation_of_paragraph (EngineQuotations *self,
                                        const EngineQuote *q,
                                        gboolean opens_sentence,
                                        EngineAttribution *out);
/* Who speaks by the words before the marks; @weak: by verbs that seldom say anything. */
gboolean engine_quotation_read_before (EngineQuotations *self,
                                       const EngineQuote *q,
                                       gboolean weak,
                                       EngineAttribution *out);
/* "selon", "according to" at @i, or NULL. */
const EngineTag *engine_quotation_according_at (const EngineAnalysis *a, guint32 i);
/* "que le gouvernement juge": the verb, whatever office it is spelled like. */
gboolean engine_quotation_is_verb (const EngineAnalysis *a, const EngineTag *tag);
/* "le porte-parole", "spokesman said": the word at @i is part of an office. */
gboolean engine_quotation_is_in_office (const EngineAnalysis *a, guint32 i);
/* Whether a full stop, another end of a sentence or of a line stands at @i. */
gboolean engine_quotation_stops_at (const EngineAnalysis *a, guint32 i);
/* Whether @i stands inside marks. */
gboolean engine_quotation_is_quoted (const EngineAnalysis *a, guint32 i);
/* The token where what follows the marks ends: full stop, line, next quotation. */
guint32 engine_quotation_end (const EngineAnalysis *a, const EngineQuote *q);
/* An organisation that carries words. */
gboolean engine_quotation_is_medium (const EngineAnalysis *a, const EngineMention *m);
/* Who speaks in tokens [first, last): the nearest to @anchor; the medium goes to @out. */
const char *engine_quotation_speaker_in (EngineQuotations *self,
                                         guint32 first,
                                         guint32 last,
                                         guint32 anchor,
                                         EngineAttribution *out);
/* The person named last before @i, of @country where that is not NULL. */
const EngineMention *
engine_quotation_person_before (const EngineAnalysis *a, guint32 i, const char *country);
/* Whom a pronoun at @i means that speaks, or NULL. */
const char *engine_quotation_pronoun_speaker (EngineQuotations *self, guint32 i);
/* "the leader", without anything that says whose: engine-quotations-office.c. */
gboolean engine_quotation_is_bare_office (const EngineAnalysis *a, const EngineTag *tag);
/* Whom the office at @tag stands for, in tokens before @limit. */
const char *
engine_quotation_office_speaker (EngineQuotations *self, const EngineTag *tag, guint32 limit);
/* A noun phrase without a mention: "La société civile", "one aide". */
const char *engine_quotation_plain_subject (EngineAnalysis *a, guint32 first, guint32 verb);
/* The person that starts at @i or a few words on, title and office between. */
const char *engine_quotation_person_near (const EngineAnalysis *a, guint32 i);
/* The person who is the subject of the words before the marks in their sentence, or NULL. */
const char *engine_quotation_subject_before (EngineQuotations *self, const EngineQuote *q);
/* Whether a person of the window bears the name. */
gboolean engine_quotation_is_person (const EngineAnalysis *a, const char *name);

G_END_DECLS
