/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The builder's inner data: shared by engine-pack-compile.c (sources in) and engine-pack-write.c
 * (bytes out). */

#pragma once

#include "engine-pack-compile.h"
#include "engine-pack-format.h"

G_BEGIN_DECLS

typedef struct
{
  char *text; /* folded */
  guint32 morph;
  guint32 morph_accented;
  guint32 lemma;
  guint32 verb;
} BuilderForm;

typedef struct
{
  char *code;
  char *attrs; /* "key=value;key=value", reserved keys taken out, as written */
  guint class_id;
} BuilderEntry;

/* A written-out entry: the forms it is made of. */
typedef struct
{
  guint32 *forms;
  char
      *exact; /* per word: C, A or l for its capitals, then lower case; parted by U+001F; or NULL */
  guint32 entry;
  guint8 n_forms;
  guint8 flags; /* EngineTerminalFlags */
} BuilderTerm;

struct _EnginePackBuilder
{
  char *language;
  char *version;
  EngineDictionary *dictionary;
  GHashTable *form_ids; /* text of a BuilderForm → id */
  GArray *forms; /* BuilderForm; 0 unused */
  GHashTable *class_ids;
  GPtrArray *classes; /* names */
  GArray *class_sizes; /* guint */
  GHashTable *lines; /* "form\tclass" of every lexicon line */
  GHashTable *entry_ids; /* "class\tcode\tattrs" → id */
  GArray *entries; /* BuilderEntry */
  GArray *terms; /* BuilderTerm */
  GPtrArray *elisions; /* folded words */
  GPtrArray *rule_sources; /* name, text, name, text … */
  GChecksum *source;
  gpointer tokenizer; /* EngineAnalysis */
  EnginePack tokenizer_pack;
};

void engine_pack_builder_update (EnginePackBuilder *self);
GBytes *
engine_pack_builder_write (EnginePackBuilder *self, GByteArray *rules, GPtrArray *rule_names);
/* Every surface of @form when inflected as @infl says; FALSE where @infl is no such word. */
gboolean engine_pack_builder_expand (EnginePackBuilder *self,
                                     const char *form,
                                     const char *infl,
                                     GPtrArray *out);

G_END_DECLS
