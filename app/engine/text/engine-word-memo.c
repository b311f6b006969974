/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The memo of the thread: see engine-word-memo.h. */

#include "config.h"

#include "engine-word-memo.h"

#ifdef __linux__
#include <sys/mman.h>
#endif

#define HUGE_PAGE_BYTES (2u * 1024u * 1024u)

static GPrivate memo_of_thread = G_PRIVATE_INIT (g_aligned_free);

/* The thread's memo, kept until the thread ends.  It is emptied where it has little room left, so ask
 * for it before the first word of a window. */
EngineWordMemo *
engine_word_memo (void)
{
  EngineWordMemo *self = g_private_get (&memo_of_thread);

  if (self == NULL)
    {
      self = g_aligned_alloc (1, sizeof *self, HUGE_PAGE_BYTES);
#ifdef MADV_HUGEPAGE
      /* words lie all over it: in usual pages, most would miss the processor's table of pages.  Where the
       * system has no others, nothing is lost. */
      madvise (self, sizeof *self, MADV_HUGEPAGE);
#endif
      memset (self, 0, sizeof *self);
      g_private_set (&memo_of_thread, self);
    }
  else if (self->n_tails > ENGINE_WORD_MEMO_TAILS / 4 * 3)
    memset (self, 0, sizeof *self);
  return self;
}

/* Keeps @word with its tags; returns it as it is kept, itself where there is no room. */
const EngineWord *
engine_word_remember (EngineWordMemo *self, const EngineWord *word)
{
  EngineWord *words = self->words[engine_word_place (word->key)];

  /* as many as are read together */
  if (self->n_tails + word->n_tags + ENGINE_TAGS_AT_ONCE > ENGINE_WORD_MEMO_TAILS)
    return word;
  words[1] = words[0];
  words[0] = *word;
  words[0].first_tail = self->n_tails;
  memcpy (&self->tails[self->n_tails], &self->tails[word->first_tail],
          word->n_tags * sizeof *self->tails);
  self->n_tails += word->n_tags;
  return words;
}
