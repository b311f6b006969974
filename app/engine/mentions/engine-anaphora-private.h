/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What engine-anaphora.c and engine-anaphora-count.c share: the mentions before an anaphor, and giving it
 * what one of them stands for. */

#pragma once

#include "engine-anaphora.h"

#include <string.h>

G_BEGIN_DECLS

#define ENGINE_ANAPHORA_REACH 48 /* mentions that are looked back at */

static inline guint
engine_anaphora_list_length (const char *const *codes)
{
  guint n = 0;

  while (codes != NULL && codes[n] != NULL)
    n++;
  return n;
}

static inline guint32
engine_anaphora_line_of (const EngineAnalysis *a, const EngineMention *m)
{
  return g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, m->first))
      .line;
}

static inline gboolean
engine_anaphora_names_party (const EngineMention *m)
{
  return engine_mention_is_party (m) && m->kind == ENGINE_MENTION_PARTY
         && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0;
}

static inline void
engine_anaphora_stand_for (EngineAnalysis *a,
                           EngineMention *m,
                           guint32 antecedent,
                           const char *const *codes)
{
  m->codes = codes;
  m->antecedent = antecedent + 1;
  if (m->kind == ENGINE_MENTION_PARTY && engine_mention (a, antecedent)->kind == ENGINE_MENTION_ORG)
    m->kind = ENGINE_MENTION_ORG;
}

/* "à Busan, en Corée du Sud": where it was, not who was there. */
static inline gboolean
engine_anaphora_is_where (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *tag =
      m->first > 0 ? engine_analysis_tag (a, m->first - 1, ENGINE_CLASS_TARGET) : NULL;

  guint32 before = m->first >= 3 && engine_token_is_char (a, m->first - 2, ',')
                       ? g_array_index (a->mention_at, guint32, m->first - 3)
                       : 0;

  return (m->flags & ENGINE_MENTION_PLACE) != 0
         /* "à Hanoï, au Vietnam" */
         || (tag != NULL && before != 0
             && (engine_mention (a, before - 1)->flags & ENGINE_MENTION_PLACE) != 0)
         || (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "in") == 0);
}

void engine_anaphora_resolve_periphrasis (EngineDiscourse *d, guint32 index);
/* engine-anaphora-count.c: "ces trois pays". */
void engine_anaphora_resolve_count (EngineDiscourse *d, guint32 index, guint n);
/* engine-anaphora-section.c: "Avec le Qatar, … entre les deux pays". */
void engine_anaphora_settle_section (EngineDiscourse *d, guint32 index);

/* engine-anaphora-said.c: "said that it"; whoever said the sentence before. */
gboolean engine_anaphora_resolve_said (EngineDiscourse *d, guint32 index);
gboolean engine_anaphora_resolve_speaker (EngineDiscourse *d, guint32 index, char gender);
/* 'm', 'f' or 0, of "elle" and of "la Gambie"; the last name of that gender in the sentence before. */
char engine_anaphora_pronoun_gender (const EngineAnalysis *a, const EngineMention *m);
char engine_anaphora_gender_of (const EngineAnalysis *a, const EngineMention *c);
gboolean engine_anaphora_resolve_by_gender (EngineDiscourse *d, guint32 index, char gender);

G_END_DECLS
