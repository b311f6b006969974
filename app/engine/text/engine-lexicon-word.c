/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a word is alone: its form, its morphology, its clues, and those entries of one word that it is
 * spelled as.  Read where the memo does not know the word, and kept there. */

#include "config.h"

#include "engine-lexicon.h"

/* Whether the token is a word of small letters without accents, whose spelling the pack has compared
 * beforehand. */
static inline gboolean
is_plain (const EngineToken *t, const EnginePackForm *form)
{
  return (form->flags & ENGINE_FORM_PLAIN) != 0 && t->kind == ENGINE_TOKEN_WORD
         && (t->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS | ENGINE_TOKEN_ACCENTS)) == 0;
}

/* Takes those of the form's entries that the token is spelled as.  Returns which of the restricted ones
 * are, as bits, and how many of them there are in @n_restricted. */
static guint
take_spelled (LexiconMatcher *m, guint32 i, const EnginePackForm *form, guint *n_restricted)
{
  const EnginePackTerminal *t = &m->pack->terminals[form->first_terminal];
  const gboolean plain = is_plain (&m->tokens[i], form);
  const gboolean accents = !plain && form->n_restricted > 0 && lexicon_has_accents (m, i);
  guint mask = 0, n = 0;

  for (guint k = MIN (form->n_terminals, LEXICON_MAX_HITS); k > 0; k--, t++)
    {
      if (t->exact != 0)
        {
          const gboolean kept =
              plain ? form->plain >> n & 1 : lexicon_is_spelled_alone (m, t, i, accents);

          mask |= n < form->n_restricted ? (guint)kept << n : 0;
          n++;
          if (!kept)
            continue;
        }
      memcpy (&m->tails[m->word.n_tags++], t, ENGINE_TAG_TAIL_BYTES);
    }
  *n_restricted = n;
  return mask;
}

const EngineWord *
lexicon_read_word (LexiconMatcher *m, guint32 i)
{
  const EnginePack *pack = m->pack;
  EngineToken token = m->tokens[i];
  const EnginePackForm *form = engine_pack_form (pack, token.form);
  EnginePackClassset starts;
  guint n_restricted = 0;

  m->word = (EngineWord){ .key = *lexicon_key (m, i),
                          .form = token.form,
                          .morph = lexicon_morph (pack, &token) };
  if (form->node != 0)
    {
      const guint mask = take_spelled (m, i, form, &n_restricted);

      m->word.classset = pack->subsets[form->subset + mask];
    }
  if (form->flags & ENGINE_FORM_LEADS)
    {
      m->word.flags |= ENGINE_WORD_LEADS;
      m->word.node = form->node;
    }
  if (n_restricted > form->n_restricted || form->n_terminals > LEXICON_MAX_HITS)
    m->word.flags |= ENGINE_WORD_OWN_SET;
  token.classset = m->word.classset;
  lexicon_read_starts (m, &m->word, &starts);
  m->word.clues = engine_clues_of_token (pack, &token, form, m->word.morph)
                  | engine_clues_of_set (pack, &starts);
  /* a sign may be stepped over, and then the token behind it counts */
  if (token.kind != ENGINE_TOKEN_WORD && n_restricted > 0)
    return &m->word;
  return engine_word_remember (m->memo, &m->word, m->tails);
}
