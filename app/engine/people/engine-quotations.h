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
/* A noun phrase without a mention: "La société civile", "one aide". */
const char *engine_quotation_plain_subject (EngineAnalysis *a, guint32 first, guint32 verb);
/* The person that starts at @i or a few words on, title and office between. */
const char *engine_quotation_person_near (const EngineAnalysis *a, guint32 i);
/* The person who is the subject of the words before the marks in their sentence, or NULL. */
const char *engine_quotation_subject_before (EngineQuotations *self, const EngineQuote *q);
/* Whether a person of the window bears the name. */
gboolean engine_quotation_is_person (const EngineAnalysis *a, const char *name);

G_END_DECLS
