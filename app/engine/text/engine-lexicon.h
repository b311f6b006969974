/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lexicon stage at work: what its files share.  engine-lexicon.c walks the tokens and keeps the
 * entries that count, engine-lexicon-word.c reads what a word is alone, engine-lexicon-spelling.c
 * tells whether a word is spelled as an entry wants. */

#pragma once

#include "engine-clues.h"
#include "engine-fold.h"
#include "engine-word-memo.h"

#include <string.h>

G_BEGIN_DECLS

#define LEXICON_MAX_HITS ENGINE_WORD_MAX_TAGS

typedef struct
{
  const EnginePackTerminal *terminal;
  guint32 last;
} LexiconHit;

/* A kept entry of several tokens that may still cover later ones. */
typedef struct
{
  guint32 first;
  guint32 last;
  guint16 class_id;
  gboolean closed;
} LexiconCover;

typedef struct
{
  EngineAnalysis *a;
  const EnginePack *pack;
  EngineToken *tokens;
  guint32 n;
  const guint64 *keys; /* of the analysis */
  EngineWordMemo *memo;
  EngineWord words[2]; /* of a token and the next one, where the memo has none */
  EngineTokenInfo *infos;
  guint32 *clues;
  EnginePackClassset *starts; /* the token's own, where it has one */
  EngineTag *tags; /* of the analysis, with room for LEXICON_MAX_HITS more */
  guint n_tags;
  LexiconHit hits[LEXICON_MAX_HITS];
  guint n_hits;
  LexiconCover covers[16];
  guint n_covers;
  guint32 covers_end; /* no cover reaches past this token */
  guint32 alone_from; /* nothing from this token on is covered */
  guint32 inside_end; /* tokens before this lie in an entry of several and have their classset */
  guint32 caps_end; /* caps holds up to this token: its line is of capitals */
  gboolean caps;
  guint32 n_resolved; /* tokens that have their form */
  guint32 covers_ready; /* tokens before this have their covers, or NULL */
} LexiconMatcher;

/* Whether the tokens from @i are spelled as the entry wants. */
gboolean lexicon_is_spelled (LexiconMatcher *m, const EnginePackTerminal *t, guint32 i);
/* The same for an entry of one word that lexicon_agrees_plainly() does not allow. */
gboolean lexicon_is_spelled_loosely (LexiconMatcher *m,
                                     const EnginePackTerminal *t,
                                     guint32 i,
                                     gboolean accents);

/* What the word of token @i is alone. */
const EngineWord *lexicon_read_word (LexiconMatcher *m, guint32 i);

/* The hash of the folded text of token @i, which has no form yet; 0 where it can have none. */
static inline guint64
lexicon_hash (const LexiconMatcher *m, guint32 i)
{
  const EngineToken *t = &m->tokens[i];

  return engine_word_key (m->pack->serial, m->keys[i], t->form, t->kind, t->flags, t->classset);
}

static inline const guint64 *
lexicon_tails (const LexiconMatcher *m, const EngineWord *word)
{
  return &m->memo->tails[word->first_tail];
}

static inline void
lexicon_set_class (EnginePackClassset *set, guint class_id)
{
  set->bits[class_id >> 6] |= G_GUINT64_CONSTANT (1) << (class_id & 63);
}

/* The classes of the word's tags. */
static inline void
lexicon_read_starts (const LexiconMatcher *m, const EngineWord *word, EnginePackClassset *starts)
{
  const guint64 *tails = lexicon_tails (m, word);

  *starts = (EnginePackClassset){ 0 };
  for (guint k = 0; k < word->n_tags; k++)
    {
      EnginePackTerminal t;

      memcpy (&t, &tails[k], sizeof tails[k]);
      lexicon_set_class (starts, t.class_id);
    }
}

/* The morphology of a token as it is spelled in @text: "signe" and "signé", "négocie" and "négocié" share
 * a form, but only one of the two is a participle. */
static inline guint32
lexicon_morph (const EnginePack *pack, const EngineToken *t, const char *text)
{
  const EnginePackMorph *m = engine_pack_morph (pack, t->form);
  const guint32 morph = (t->flags & ENGINE_TOKEN_ACCENTS) == 0 ? m->morph
                        : engine_fold_changes_ending (text + t->start_byte, t->length_bytes)
                            ? m->morph_final
                            : m->morph_accented;

  return morph != 0 ? morph : m->morph | m->morph_accented | m->morph_final;
}

static inline gboolean
lexicon_bytes_have_accents (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if ((guint8)text[i] >= 0x80 || text[i] == '&')
      return TRUE;
  return FALSE;
}

static inline gboolean
lexicon_has_accents (const LexiconMatcher *m, guint32 i)
{
  return lexicon_bytes_have_accents (m->a->text + m->tokens[i].start_byte,
                                     m->tokens[i].length_bytes);
}

/* Whether the token is a lone entry to the letter; most are. */
static inline gboolean
lexicon_agrees_plainly (const LexiconMatcher *m,
                        const EnginePackTerminal *t,
                        const EngineToken *token,
                        gboolean accents)
{
  const char *exact = m->pack->strings + t->exact;

  if (t->flags & ENGINE_TERMINAL_CASE)
    {
      const guint8 capitals = token->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS);

      if (exact[0] == 'l'
              ? (capitals & ENGINE_TOKEN_CAPITAL) != 0
              : !(capitals & (exact[0] == 'A' ? ENGINE_TOKEN_ALL_CAPS : ENGINE_TOKEN_CAPITAL)))
        return FALSE;
    }
  if (!accents || !(t->flags & ENGINE_TERMINAL_ACCENT))
    return (t->flags & (ENGINE_TERMINAL_ACCENT | ENGINE_TERMINAL_ACCENTED))
           != (ENGINE_TERMINAL_ACCENT | ENGINE_TERMINAL_ACCENTED);
  return strncmp (exact + 1, m->a->text + token->start_byte, token->length_bytes) == 0
         && exact[1 + token->length_bytes] == '\0';
}

/* Whether the token is spelled as the entry of one word wants; @accents as lexicon_has_accents(). */
static inline gboolean
lexicon_is_spelled_alone (LexiconMatcher *m,
                          const EnginePackTerminal *t,
                          guint32 i,
                          gboolean accents)
{
  return lexicon_agrees_plainly (m, t, &m->tokens[i], accents)
         || lexicon_is_spelled_loosely (m, t, i, accents);
}

G_END_DECLS
