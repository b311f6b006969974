/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The bytes of a compiled pack: private to the pack's reader, writer and lexicon stage.  Little
 * endian, 8-byte aligned sections, offsets relative to the file or to their section; every
 * record holds only numbers, so that a pack is mapped and never parsed. */

#pragma once

#include "engine-pack.h"

G_BEGIN_DECLS

#define ENGINE_PACK_MAGIC "CONCPACK"
#define ENGINE_PACK_FORMAT 15

typedef enum
{
  ENGINE_PACK_STRINGS,   /* NUL-terminated; offset 0 is the empty string */
  ENGINE_PACK_FORMS, /* EnginePackForm up to the last that has more than morphology; 0 is unused */
  ENGINE_PACK_MORPHS, /* EnginePackMorph of the forms behind it: those of the dictionary alone */
  ENGINE_PACK_WORDS, /* EnginePackWord per form */
  ENGINE_PACK_HASH, /* EnginePackSlot, a power of two of them */
  ENGINE_PACK_CLASSES, /* guint32 string per class */
  ENGINE_PACK_CLASSSETS, /* EnginePackClassset; 0 is the empty set */
  ENGINE_PACK_SUBSETS, /* guint16 classset: 2^n per form with n restricted entries */
  ENGINE_PACK_ENTRIES, /* EnginePackEntry */
  ENGINE_PACK_ATTRS, /* EnginePackAttr */
  ENGINE_PACK_NODES, /* EnginePackNode: the trie; children lie together, sorted by form */
  ENGINE_PACK_TERMINALS, /* EnginePackTerminal */
  ENGINE_PACK_INSIDE, /* guint16 classset per token inside a multi-word entry */
  ENGINE_PACK_ELISIONS, /* guint32 string per elided word: l d qu … */
  ENGINE_PACK_RULES, /* bytes of the rule compiler */
  ENGINE_PACK_RULE_NAMES, /* guint32 string per rule */
  ENGINE_PACK_RULE_SOURCES, /* guint32 strings, two per file: its name, its text */
  ENGINE_PACK_WEIGHTS, /* gint8 per weight of engine-weights.h */
  ENGINE_PACK_N_SECTIONS,
} EnginePackSection;

typedef struct
{
  guint32 offset; /* from the start of the file */
  guint32 size_bytes;
} EnginePackRange;

typedef struct
{
  char magic[8];
  guint32 format;
  guint32 size_bytes; /* of the file */
  guint64 checksum; /* of everything after this field */
  guint64 source_hash;
  guint32 language; /* strings */
  guint32 version;
  EnginePackRange sections[ENGINE_PACK_N_SECTIONS];
} EnginePackHeader;

typedef enum
{
  ENGINE_FORM_LEADS = 1 << 1, /* starts an entry of several words */
  ENGINE_FORM_PLAIN = 1 << 2, /* plain holds: the form is of ASCII, its restricted entries few */
  ENGINE_FORM_ANCHOR = 1 << 3, /* a rule waits for it */
  ENGINE_FORM_SUBJECT = 1 << 4, /* a pronoun that is a subject, or of the first person */
  ENGINE_FORM_PARTS = 1 << 5, /* starts an act of two words: "bring forward" */
} EnginePackFormFlags;

typedef struct
{
  guint32 morph; /* EngineMorph of the spelling without accents */
  guint32 morph_accented; /* of spellings that folding changed: "négocie" */
  guint32 morph_final; /* of those whose ending it changed as well, or alone: "négocié", "taxées" */
} EnginePackMorph;

/* What the lexicon stage asks of every token: in one cache line.  Form 0 is all zeros.  Begins with
 * an EnginePackMorph. */
typedef struct
{
  guint32 morph; /* EngineMorph of the spelling without accents */
  guint32 morph_accented; /* of spellings that folding changed */
  guint32 morph_final; /* of those whose ending it changed */
  guint32 node; /* trie node, 0 = none */
  guint32 first_terminal; /* the node's */
  guint32 subset; /* subsets: first of 1 << n_restricted */
  guint16 set; /* the subset of no restricted entry */
  guint16 n_terminals; /* the node's */
  guint8 n_restricted;
  guint8 flags; /* EnginePackFormFlags */
  guint8 plain; /* which restricted entries a word of small letters without accents has, as bits */
  guint8 unused; /* to a power of two */
} EnginePackForm;

G_STATIC_ASSERT (sizeof (EnginePackForm) == 32);
G_STATIC_ASSERT (G_STRUCT_OFFSET (EnginePackForm, morph_accented)
                 == G_STRUCT_OFFSET (EnginePackMorph, morph_accented));
G_STATIC_ASSERT (G_STRUCT_OFFSET (EnginePackForm, morph_final)
                 == G_STRUCT_OFFSET (EnginePackMorph, morph_final));

typedef struct
{
  guint32 text; /* strings: folded */
  guint32 verb; /* form: the infinitive, where the form is a verb's too */
  guint32 lemma; /* form */
} EnginePackWord;

/* A form in the lowest ENGINE_PACK_SLOT_BITS, 0 = empty, and above them what the hash of its text has
 * there.  A slot's place tells the hash's lowest bits: a word of no form meets another's hash once in
 * 10^12 words. */
typedef guint64 EnginePackSlot;

#define ENGINE_PACK_SLOT_BITS 24
#define ENGINE_PACK_SLOT_FORM (((guint64)1 << ENGINE_PACK_SLOT_BITS) - 1)

typedef struct
{
  guint32 form;
  guint32 first_child;
  guint16 n_children;
  guint16 n_terminals;
  guint32 first_terminal;
} EnginePackNode;

typedef enum
{
  ENGINE_TERMINAL_CASE = 1 << 0,
  ENGINE_TERMINAL_ACCENT = 1 << 1,
  ENGINE_TERMINAL_CLOSED = 1 << 2,
  ENGINE_TERMINAL_ACCENTED = 1 << 3, /* exact holds bytes beyond ASCII */
} EngineTerminalFlags;

typedef struct
{
  guint32 entry;
  guint16 class_id; /* the entry's */
  guint8 flags; /* EngineTerminalFlags */
  guint8 n_words;
  guint32 exact; /* strings: as written, words parted by U+001F; 0 where case and accent are free */
  guint32 inside; /* inside: a classset per token, for entries of two tokens or more */
} EnginePackTerminal;

struct _EnginePack
{
  EnginePackHot hot; /* first */
  int ref_count;
  GMappedFile *file;
  GBytes *bytes; /* a pack in memory instead of a file */
  const EnginePackHeader *header;
  const char *strings;
  const EnginePackForm *forms;
  const EnginePackMorph *morphs; /* of the forms behind the last one of forms */
  const EnginePackWord *words;
  const EnginePackSlot *slots;
  const guint32 *classes;
  const guint16 *subsets;
  const EnginePackNode *nodes;
  const EnginePackTerminal *terminals;
  const guint16 *inside;
  const guint32 *elisions;
  const guint8 *rules;
  const guint32 *rule_names;
  const guint32 *rule_sources;
  guint32 n[ENGINE_PACK_N_SECTIONS]; /* records of each section */
  guint32 slot_mask;
  guint32 serial; /* no other pack of the program has had it, nor is it 0 */
  char **full_rule_names; /* "rule@version" */
  guint32 *clues; /* EngineClues of each classset */
  EnginePackClassset anchors; /* the classes that a rule waits for */
  guint64 *steps; /* a bit where a node may have a child: engine_pack_may_step() */
  GHashTable *class_ids; /* name to id + 1 */
};

/* Words of 64 bits that tell which form may follow which node, as a power of two: in each word two bits
 * are a step, so that some thirty in a thousand that lead nowhere look as if they led somewhere. */
#define ENGINE_PACK_STEP_WORD_BITS 13

typedef struct
{
  guint32 word;
  guint64 bits;
} EnginePackStep;

static inline EnginePackStep
engine_pack_step (guint32 node, guint32 form)
{
  const guint64 hash = node * G_GUINT64_CONSTANT (0x9e3779b97f4a7c15)
                       ^ form * G_GUINT64_CONSTANT (0xc2b2ae3d27d4eb4f);

  return (EnginePackStep){ .word = (guint32)(hash >> (64 - ENGINE_PACK_STEP_WORD_BITS)),
                           .bits = G_GUINT64_CONSTANT (1) << (hash >> 44 & 63)
                                   | G_GUINT64_CONSTANT (1) << (hash >> 38 & 63) };
}

/* FALSE where @node has no child for @form; TRUE is a maybe.  Spares most searches. */
static inline gboolean
engine_pack_may_step (const EnginePack *self, guint32 node, guint32 form)
{
  const EnginePackStep step = engine_pack_step (node, form);

  return (self->steps[step.word] & step.bits) == step.bits;
}

/* What the pack has on a form but for its morphology; nothing where it is of the dictionary alone. */
static inline const EnginePackForm *
engine_pack_form (const EnginePack *self, guint32 form)
{
  return &self->forms[form < self->n[ENGINE_PACK_FORMS] ? form : 0];
}

static inline const EnginePackMorph *
engine_pack_morph (const EnginePack *self, guint32 form)
{
  const guint32 n = self->n[ENGINE_PACK_FORMS];

  return form < n ? (const EnginePackMorph *)(gconstpointer)&self->forms[form]
                  : &self->morphs[form - n];
}

/* EngineClues: engine-clues.c */
guint32 engine_clues_of_set (const EnginePack *self, const EnginePackClassset *set);
guint64 engine_pack_checksum (const guint8 *bytes, gsize size_bytes);
EnginePack *engine_pack_open_bytes (GBytes *bytes, GError **error);

/* The form whose folded text has @hash, as engine_fold_hash(), 0 = none. */
static inline guint32
engine_pack_find_hashed (const EnginePack *self, guint64 hash)
{
  guint32 i = (guint32)hash & self->slot_mask;
  const EnginePackSlot first = self->slots[i], second = self->slots[(i + 1) & self->slot_mask];
  const guint64 is_first = ((first ^ hash) >> ENGINE_PACK_SLOT_BITS) == 0;
  const guint64 is_second = ((second ^ hash) >> ENGINE_PACK_SLOT_BITS) == 0;

  /* nobody could tell which of the two it is: no branch */
  if (G_LIKELY (is_first | is_second))
    return (guint32)((is_first ? first : second) & ENGINE_PACK_SLOT_FORM);
  for (;; i = (i + 1) & self->slot_mask)
    {
      const EnginePackSlot slot = self->slots[i];

      if ((slot ^ hash) >> ENGINE_PACK_SLOT_BITS == 0 || (slot & ENGINE_PACK_SLOT_FORM) == 0)
        return (guint32)(slot & ENGINE_PACK_SLOT_FORM);
    }
}

G_END_DECLS
