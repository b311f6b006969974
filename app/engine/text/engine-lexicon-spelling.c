/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a word is spelled as an entry wants: its capitals and its accents, where the entry insists on
 * them.  In a line of capitals, and where neither has accents, they say nothing. */

#include "config.h"

#include "engine-lexicon.h"

#include "engine-fold.h"

/* Whether the line of token @i is written in capitals only. */
static gboolean
line_is_caps (LexiconMatcher *m, guint32 i)
{
  guint32 first = i, last = i, n_caps = 0, n_other = 0;

  if (i < m->caps_end)
    return m->caps;
  while (first > 0 && m->tokens[first - 1].kind != ENGINE_TOKEN_BREAK)
    first--;
  while (last < m->n && m->tokens[last].kind != ENGINE_TOKEN_BREAK)
    last++;
  for (guint32 k = first; k < last; k++)
    if (m->tokens[k].kind == ENGINE_TOKEN_WORD)
      {
        if (m->tokens[k].flags & ENGINE_TOKEN_ALL_CAPS)
          n_caps++;
        else if (!(m->tokens[k].flags & ENGINE_TOKEN_CAPITAL))
          n_other++;
      }
  m->caps_end = last + 1;
  m->caps = n_caps >= 2 && n_other == 0;
  return m->caps;
}

static gboolean
starts_sentence (LexiconMatcher *m, guint32 i)
{
  const EngineToken *before;

  if (i == 0 || (m->tokens[i].flags & ENGINE_TOKEN_LINE_START))
    return TRUE;
  before = &m->tokens[i - 1];
  return before->kind == ENGINE_TOKEN_PUNCT
         && strchr (".!?:\xc2\xe2\"", m->a->text[before->start_byte]) != NULL;
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
              || (exact[0] == 'l' && capital && t->n_words == 1 && !starts_sentence (m, i)))
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
