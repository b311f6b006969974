/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Making a pack from its sources: MANIFEST, the lexicon and rules folders.  Used by the build's
 * concordat-pack, and at run time for the user's own overlay.  One builder makes one language.
 * Errors are ENGINE_ERROR_PACK_SOURCE: "fr/lexicon/verbs.tsv:12: reason". */

#pragma once

#include "engine-pack.h"
#include "engine-result.h"

G_BEGIN_DECLS

typedef struct _EnginePackBuilder EnginePackBuilder;

/* One written-out form of a word. */
typedef struct
{
  const char *text; /* as spelled, accents and all; lives as long as the dictionary */
  guint32 morph;    /* EngineMorph */
} EngineInflection;

/* A dictionary with morphology: what languages have in common.  A subclass of C: the first member
 * of the real dictionary. */
typedef struct _EngineDictionary EngineDictionary;
struct _EngineDictionary
{
  /* Appends all forms of @lemma that have one of the parts of speech in @pos (ENGINE_MORPH_NOUN,
   * _VERB, _ADJ) to @out, EngineInflection; returns whether the lemma is known. */
  gboolean (*inflect) (EngineDictionary *self, const char *lemma, guint32 pos, GArray *out);
  /* Calls @func for every word worth a form of its own; may be NULL. */
  void (*each) (EngineDictionary *self,
                void (*func) (const char *text, guint32 morph, const char *lemma, gpointer data),
                gpointer data);
  void (*free) (EngineDictionary *self);
};

EnginePackBuilder *engine_pack_builder_new (const char *language, EngineDictionary *dictionary);
void engine_pack_builder_free (EnginePackBuilder *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EnginePackBuilder, engine_pack_builder_free)

/* Starts from a pack instead of an empty lexicon: its forms, classes and entries keep their ids. */
void engine_pack_builder_load (EnginePackBuilder *self, const EnginePack *pack);
/* MANIFEST, lexicon, weights and rule files of @folder, by name; everything read and the folders
 * themselves go to @deps (nullable).  A folder that is not there is an empty one. */
gboolean engine_pack_builder_add_folder (EnginePackBuilder *self,
                                         const char *folder,
                                         GPtrArray *deps,
                                         GError **error);
gboolean
engine_pack_builder_add_manifest (EnginePackBuilder *self, const char *path, GError **error);
gboolean
engine_pack_builder_add_lexicon (EnginePackBuilder *self, const char *path, GError **error);
/* Lexicon lines from memory; @name stands in errors.  With @only_new a line is passed over whose form
 * and class some line before had. */
gboolean engine_pack_builder_add_lines (EnginePackBuilder *self,
                                        const char *name,
                                        const char *contents,
                                        gboolean only_new,
                                        GError **error);
/* The pack's bytes. */
GBytes *engine_pack_builder_finish (EnginePackBuilder *self, GError **error);

/* For the rule compiler, which runs when all lexicon files are read. */

/* The form of a word, folded here, added where it is new; 0 where it folds to nothing. */
guint32 engine_pack_builder_intern (EnginePackBuilder *self, const char *word);
const char *engine_pack_builder_form_text (EnginePackBuilder *self, guint32 form);
/* A class by name; -1 = there is none and @define is FALSE, or there are 256 already. */
int engine_pack_builder_class (EnginePackBuilder *self, const char *name, gboolean define);
guint engine_pack_builder_n_classes (EnginePackBuilder *self);
const char *engine_pack_builder_class_name (EnginePackBuilder *self, guint class_id);
/* How many written-out entries a class has: how rare an atom is. */
guint engine_pack_builder_class_size (EnginePackBuilder *self, guint class_id);
/* All forms of a lemma, interned, each with its morphology, as EnginePackLemmaForm; the lemma alone
 * and FALSE where no dictionary has it. */
typedef struct
{
  guint32 form;
  guint32 morph;
} EnginePackLemmaForm;
gboolean engine_pack_builder_lemma_forms (EnginePackBuilder *self, const char *lemma, GArray *out);
const char *engine_pack_builder_language (EnginePackBuilder *self);
/* Splits text as the tokeniser does, each token interned: for literals of several words.  Appends
 * guint32. */
void engine_pack_builder_tokenize (EnginePackBuilder *self, const char *text, GArray *out);

G_END_DECLS
