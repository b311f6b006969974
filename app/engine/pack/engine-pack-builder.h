/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The builder's inner data: shared by engine-pack-compile.c (sources in) and engine-pack-write.c
 * (bytes out). */

#pragma once

#include "engine-pack-compile.h"
#include "engine-pack-format.h"
#include "engine-rules-parse.h"
#include "engine-weights.h"

G_BEGIN_DECLS

typedef struct
{
  char *text; /* folded */
  guint32 morph;
  guint32 morph_accented;
  guint32 morph_final;
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
  guint8 removed; /* by a user's line */
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
  GHashTable *whole_lines; /* every lexicon line as written: none is said twice */
  GHashTable *entry_ids; /* "class\tcode\tattrs" → id */
  GArray *entries; /* BuilderEntry */
  GArray *terms; /* BuilderTerm */
  GPtrArray *elisions; /* folded words */
  GPtrArray *rule_files; /* owned EngineRuleFile */
  GPtrArray *rules; /* owned EngineRuleSource: of the files, without those that were wrong */
  GPtrArray *problems; /* borrowed: what is wrong goes here and is left out; NULL: is an error */
  GHashTable *excluded; /* borrowed, nullable: ids of a user's rules that are not to be used */
  guint n_loaded_terms; /* terms of a shipped pack: the first ones */
  GHashTable *loaded_terms; /* forms as bytes → indices of those terms, made when asked for */
  gint8 weights[ENGINE_N_WEIGHTS];
  guint8 has_weight[ENGINE_N_WEIGHTS];
  GChecksum *source;
  gpointer tokenizer; /* EngineAnalysis */
  EnginePack tokenizer_pack;
};

void engine_pack_builder_update (EnginePackBuilder *self);
/* The last parts of a path, for messages: fr/lexicon/verbs.tsv, fr/MANIFEST. */
char *engine_pack_builder_short_path (const char *path);
/* Reads a source file and takes it into the pack's hash. */
gboolean engine_pack_builder_read (EnginePackBuilder *self,
                                   const char *path,
                                   char **contents,
                                   GError **error);
/* engine-pack-weights.c: the lines of a weights file. */
gboolean
engine_pack_builder_add_weights (EnginePackBuilder *self, const char *path, GError **error);
/* Whether every weight has its number, or none has (a lexicon alone). */
gboolean engine_pack_builder_check_weights (EnginePackBuilder *self, GError **error);
GBytes *engine_pack_builder_write (EnginePackBuilder *self, GByteArray *rules);
gboolean engine_pack_builder_complain (EnginePackBuilder *self,
                                       const char *name,
                                       guint line,
                                       const char *reason,
                                       GError **error);
guint engine_pack_builder_take_out (EnginePackBuilder *self,
                                    const guint32 *forms,
                                    guint n_forms,
                                    guint class_id);
/* engine-rules-compile.c: self->rules to bytes; those that are wrong go where there are problems. */
gboolean engine_rules_compile (EnginePackBuilder *self, GByteArray *out_section, GError **error);
/* Every surface of @form when inflected as @infl says; FALSE where @infl is no such word. */
gboolean engine_pack_builder_expand (EnginePackBuilder *self,
                                     const char *form,
                                     const char *infl,
                                     GPtrArray *out);

G_END_DECLS
