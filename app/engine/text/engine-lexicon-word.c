/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a word is alone: its form, its morphology, its clues, and those entries of one word that it is
 * spelled as.  Read where the memo does not know the word, and kept there. */

#include "config.h"

#include "engine-lexicon.h"

#include "engine-fold.h"

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
take_spelled (LexiconMatcher *m,
              guint32 i,
              const EnginePackForm *form,
              EngineWord *word,
              guint *n_restricted)
{
  guint64 *tails = &m->memo->tails[word->first_tail];
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
      memcpy (&tails[word->n_tags++], t, ENGINE_TAG_TAIL_BYTES);
    }
  *n_restricted = n;
  return mask;
}

/* Whether the token is a dash of any kind: its key tells, for they all fold to one. */
static gboolean
is_dash (const LexiconMatcher *m, const EngineToken *t, guint64 key)
{
  return t->kind == ENGINE_TOKEN_PUNCT
         && engine_word_key (m->pack->serial, key, 0, t->kind, t->flags, 0)
                == engine_fold_hash ("-", 1);
}

/* The steps of the words that may follow where an entry starts at @node. */
static guint32
read_steps (const EnginePack *pack, const EnginePackNode *node)
{
  guint32 steps = 1u << ENGINE_STEP_DASH;

  for (guint k = 0; k < node->n_children; k++)
    steps |= 1u << engine_word_step (pack->nodes[node->first_child + k].form);
  return steps;
}

const EngineWord *
lexicon_read_word (LexiconMatcher *m, guint32 i)
{
  const EnginePack *pack = m->pack;
  EngineToken token = m->tokens[i];
  const EnginePackForm *form = engine_pack_form (pack, token.form);
  EngineWord *word = &m->words[i % 2];
  EnginePackClassset starts;
  guint n_restricted = 0;

  *word = (EngineWord){ .key = m->keys[i],
                        .form = token.form,
                        .morph = lexicon_morph (pack, &token, m->a->text),
                        .first_tail = ENGINE_WORD_MEMO_TAILS + i % 2 * ENGINE_WORD_TAILS };
  if (form->node != 0)
    {
      const guint mask = take_spelled (m, i, form, word, &n_restricted);

      word->classset = pack->subsets[form->subset + mask];
    }
  if (form->flags & ENGINE_FORM_LEADS)
    word->next = read_steps (pack, &pack->nodes[form->node]);
  word->step = is_dash (m, &token, word->key) ? ENGINE_STEP_DASH : engine_word_step (token.form);
  word->own_set = n_restricted > form->n_restricted || form->n_terminals > LEXICON_MAX_HITS;
  token.classset = word->classset;
  lexicon_read_starts (m, word, &starts);
  word->clues =
      engine_clues_of_token (pack, &token, form, word->morph) | engine_clues_of_set (pack, &starts);
  /* a sign may be stepped over, and then the token behind it counts */
  if (token.kind != ENGINE_TOKEN_WORD && n_restricted > 0)
    return word;
  return engine_word_remember (m->memo, word);
}
