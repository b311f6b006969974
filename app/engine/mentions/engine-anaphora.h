/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the resolution of anaphors and the subjects of clauses tell each other. */

#pragma once

#include "engine-mentions.h"
#include "engine-tally.h"

G_BEGIN_DECLS

typedef struct
{
  EngineAnalysis *a;
  guint32 subject;          /* mention index + 1 before the verb of this clause */
  guint32 previous_subject; /* of the last clause that had one */
  guint32
      main_subject; /* of the last clause of the sentence before that hangs on no other, 0 = none */
  guint32 speaker; /* whom a verb of saying stood before last */
  EngineTally named; /* how often the text names each */
  guint32 named_early[4]; /* a mention that the first of them are named before, 0 = not known */
  const char *pair[2]; /* the two that the text is about, or NULL */
  const char *home; /* whose official paper the text is, or NULL */
} EngineDiscourse;

/* Fills the pair of parties that the text is about, where two are named far more than others. */
void engine_anaphora_find_pair (EngineDiscourse *d);
/* Gives the anaphor mention @index what it stands for, as far as the text before it tells.
 * Complexity: O(1), a bounded number of mentions back. */
void engine_anaphora_resolve (EngineDiscourse *d, guint index);
gboolean engine_anaphora_heads_section (const EngineAnalysis *a, const EngineMention *m);
gboolean engine_anaphora_is_in_contact (const EngineDiscourse *d, guint32 index);
/* engine-anaphora-owner.c: "its" where the clause's subject belongs to a party. */
gboolean engine_anaphora_resolve_owner (EngineDiscourse *d, guint32 index);
/* engine-anaphora-group.c: "the two Nordic countries". */
void engine_anaphora_resolve_of_group (EngineDiscourse *d, guint32 index, guint n);
/* engine-anaphora-bodies.c: "the company"; "le français"; "la Banque"; whose paper the text is, or NULL. */
void engine_anaphora_resolve_firm (EngineDiscourse *d, guint32 index);
void engine_anaphora_resolve_national (EngineDiscourse *d, guint32 index);
void engine_anaphora_resolve_named (EngineDiscourse *d, guint32 index);
const char *engine_anaphora_find_home (const EngineAnalysis *a);

G_END_DECLS
