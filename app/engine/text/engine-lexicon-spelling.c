/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a word is spelled as an entry wants: its capitals and its accents, where the entry insists on
 * them.  In a line of capitals, and where neither has accents, they say nothing. */

#include "config.h"

#include "engine-lexicon.h"

#include "engine-fold.h"

/* Whether the line that starts at @first is written in capitals only. */
static gboolean
is_caps (const LexiconMatcher *m, guint32 first)
{
  guint32 n_caps = 0;

  for (guint32 i = first; i < m->n && m->tokens[i].kind != ENGINE_TOKEN_BREAK; i++)
    if (m->tokens[i].kind == ENGINE_TOKEN_WORD)
      {
        if (m->tokens[i].flags & ENGINE_TOKEN_ALL_CAPS)
          n_caps++;
        else if (!(m->tokens[i].flags & ENGINE_TOKEN_CAPITAL))
          return FALSE;
      }
  return n_caps >= 2;
}

static gboolean
line_is_caps (LexiconMatcher *m, guint32 i)
{
  guint32 first = i;

  if (i < m->caps_end)
    return m->caps;
  while (first > 0 && m->tokens[first - 1].kind != ENGINE_TOKEN_BREAK)
    first--;
  m->caps = is_caps (m, first);
  for (m->caps_end = i; m->caps_end < m->n; m->caps_end++)
    if (m->tokens[m->caps_end].kind == ENGINE_TOKEN_BREAK)
      break;
  return m->caps;
}

/* Whether the token is written with the accents of @exact, @n bytes in lower case.  They are equal
 * when folded, so that without accents on either side they agree.  A curly apostrophe and a soft
 * hyphen are no accents: they are gone when the case is folded. */
static gboolean
has_same_accents (const LexiconMatcher *m, const EngineToken *token, const char *exact, gsize n)
{
  const char *text = m->a->text + token->start_byte;
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  gsize k;

  if (!lexicon_bytes_have_accents (text, token->length_bytes))
    return !lexicon_bytes_have_accents (exact, n);
  if (token->length_bytes == n && memcmp (text, exact, n) == 0)
    return TRUE;
  k = engine_fold_case (text, token->length_bytes, folded);
  return lexicon_bytes_have_accents (folded, k) ? k == n && memcmp (folded, exact, k) == 0
                                                : !lexicon_bytes_have_accents (exact, n);
}

/* Whether the tokens from @i are spelled as the entry wants, but for a line of capitals. */
static gboolean
is_spelled (LexiconMatcher *m, const EnginePackTerminal *t, guint32 i)
{
  const char *exact = m->pack->strings + t->exact;

  for (; *exact != '\0'; i++)
    {
      const EngineToken *token = &m->tokens[i];
      gsize n = t->n_words == 1 ? strlen (exact) : strcspn (exact, "\x1f");

      if (token->kind == ENGINE_TOKEN_PUNCT && exact[1] != *(m->a->text + token->start_byte))
        continue; /* a hyphen stepped over */
      if (t->flags & ENGINE_TERMINAL_CASE)
        {
          gboolean capital = token->flags & ENGINE_TOKEN_CAPITAL;

          if ((exact[0] == 'A' && !(token->flags & ENGINE_TOKEN_ALL_CAPS))
              || (exact[0] == 'C' && !capital)
              || (exact[0] == 'l' && capital && t->n_words == 1
                  && !engine_word_starts_sentence (m->tokens, i, m->a->text)))
            return FALSE;
        }
      if ((t->flags & ENGINE_TERMINAL_ACCENT) && !has_same_accents (m, token, exact + 1, n - 1))
        return FALSE;
      exact += n;
      if (*exact != '\0')
        exact++;
    }
  return TRUE;
}

gboolean
lexicon_is_spelled (LexiconMatcher *m, const EnginePackTerminal *t, guint32 i)
{
  return is_spelled (m, t, i)
         || ((m->tokens[i].flags & ENGINE_TOKEN_ALL_CAPS) && line_is_caps (m, i))
         || ((m->tokens[i].flags & ENGINE_TOKEN_CAPITAL) && m->tokens[i].length_bytes <= 3
             && line_is_caps (m, i));
}

/* The entry has an accent and the word, in small letters, has none. */
static inline gboolean
differs_plainly (const EnginePackTerminal *t, const EngineToken *token, gboolean accents)
{
  return !accents && t->n_words == 1
         && (t->flags & (ENGINE_TERMINAL_ACCENT | ENGINE_TERMINAL_ACCENTED))
                == (ENGINE_TERMINAL_ACCENT | ENGINE_TERMINAL_ACCENTED)
         && (token->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS)) == 0
         && token->kind == ENGINE_TOKEN_WORD;
}

gboolean
lexicon_is_spelled_loosely (LexiconMatcher *m,
                            const EnginePackTerminal *t,
                            guint32 i,
                            gboolean accents)
{
  return !differs_plainly (t, &m->tokens[i], accents) && lexicon_is_spelled (m, t, i);
}
