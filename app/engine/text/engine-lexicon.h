/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The lexicon stage at work: what its files share.  engine-lexicon.c walks the tokens and keeps the
 * entries that count, engine-lexicon-spelling.c tells whether a word is spelled as an entry wants. */

#pragma once

#include "engine-clues.h"

#include <string.h>

G_BEGIN_DECLS

#define LEXICON_MAX_HITS 64

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
  guint32 inside_end; /* tokens before this lie in an entry of several and have their classset */
  guint32 caps_end; /* the line's all-caps answer holds up to this token */
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
