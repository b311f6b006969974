/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of the stages' common data.  One analysis serves all windows of a document, and a
 * worker's next document after it: arrays are emptied, their memory is kept. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-rules.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

/**
 * engine_analysis_new:
 *
 * Returns: (transfer full): an analysis without a text
 */
EngineAnalysis *
engine_analysis_new (void)
{
  EngineAnalysis *self = g_new0 (EngineAnalysis, 1);

  self->tokens = g_array_new (FALSE, FALSE, sizeof (EngineToken));
  self->keys = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->tags = g_array_new (FALSE, FALSE, sizeof (EngineTag));
  self->tag_at = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->infos = g_array_new (FALSE, FALSE, sizeof (EngineTokenInfo));
  self->clues = g_array_new (FALSE, FALSE, sizeof (guint32));
  self->clue_maps = g_array_new (FALSE, FALSE, sizeof (guint64));
  self->lines = g_array_new (FALSE, FALSE, sizeof (EngineLine));
  self->sentences = g_array_new (FALSE, FALSE, sizeof (EngineSentence));
  self->clauses = g_array_new (FALSE, FALSE, sizeof (EngineClause));
  self->scopes = g_array_new (FALSE, TRUE, sizeof (guint8));
  self->values = g_array_new (FALSE, FALSE, sizeof (EngineValue));
  self->timexes = g_array_new (FALSE, FALSE, sizeof (EngineTimex));
  self->mentions = g_array_new (FALSE, FALSE, sizeof (EngineMention));
  self->quotes = g_array_new (FALSE, FALSE, sizeof (EngineQuote));
  self->frames = g_array_new (FALSE, FALSE, sizeof (EngineFrame));
  self->value_at = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->timex_at = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->mention_at = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->facts = g_array_new (FALSE, FALSE, sizeof (EngineFact));
  self->fired = g_byte_array_new ();
  self->scratch = engine_arena_new ();
  self->memo = g_new0 (EngineWindowMemo, 1);
  return self;
}

/**
 * engine_analysis_free:
 * @self: (nullable): an analysis
 */
void
engine_analysis_free (EngineAnalysis *self)
{
  if (self == NULL)
    return;

  g_array_unref (self->tokens);
  g_array_unref (self->keys);
  g_array_unref (self->tags);
  g_array_unref (self->tag_at);
  g_array_unref (self->infos);
  g_array_unref (self->clues);
  g_array_unref (self->clue_maps);
  g_array_unref (self->lines);
  g_array_unref (self->sentences);
  g_array_unref (self->clauses);
  g_array_unref (self->scopes);
  g_array_unref (self->values);
  g_array_unref (self->timexes);
  g_array_unref (self->mentions);
  g_array_unref (self->quotes);
  g_array_unref (self->frames);
  g_array_unref (self->value_at);
  g_array_unref (self->timex_at);
  g_array_unref (self->mention_at);
  g_array_unref (self->facts);
  g_byte_array_unref (self->fired);
  engine_arena_free (self->scratch);
  g_free (self->memo);
  g_free (self);
}

/**
 * engine_analysis_reset:
 * @self: an analysis
 *
 * Empties everything that belongs to one window; the document's facts stay.
 */
void
engine_analysis_reset (EngineAnalysis *self)
{
  g_array_set_size (self->tokens, 0);
  g_array_set_size (self->keys, 0);
  g_array_set_size (self->tags, 0);
  g_array_set_size (self->tag_at, 0);
  g_array_set_size (self->infos, 0);
  g_array_set_size (self->clues, 0);
  g_array_set_size (self->clue_maps, 0);
  g_array_set_size (self->lines, 0);
  g_array_set_size (self->sentences, 0);
  g_array_set_size (self->clauses, 0);
  g_array_set_size (self->scopes, 0);
  g_array_set_size (self->values, 0);
  g_array_set_size (self->timexes, 0);
  g_array_set_size (self->mentions, 0);
  g_array_set_size (self->quotes, 0);
  g_array_set_size (self->frames, 0);
  g_array_set_size (self->value_at, 0);
  g_array_set_size (self->timex_at, 0);
  g_array_set_size (self->mention_at, 0);
  engine_arena_reset (self->scratch);
  self->n_infos = 0;
  *self->memo = (EngineWindowMemo){ 0 };
}

/**
 * engine_analysis_clear:
 * @self: an analysis
 *
 * Makes it as good as new, but for the memory that its arrays keep.
 */
void
engine_analysis_clear (EngineAnalysis *self)
{
  engine_analysis_reset (self);
  g_array_set_size (self->facts, 0);
  g_byte_array_set_size (self->fired, 0);
  self->text = NULL;
  self->length_bytes = 0;
  self->window_start_byte = self->window_end_byte = 0;
  self->pack = NULL;
  self->arena = NULL;
  self->header = NULL;
  self->style = 0;
  self->day_first_seen = FALSE;
}

/**
 * engine_analysis_set_pack:
 * @self: an analysis
 * @pack: the pack of the document's language, which must outlive its use here
 *
 * Takes the language's style along.
 */
void
engine_analysis_set_pack (EngineAnalysis *self, const EnginePack *pack)
{
  self->pack = pack;
  self->style = engine_style_read (pack);
}

/* Which of the four tags at @tag are of the class, as bits. */
static inline guint
tags_of_class (const EngineTag *tag, guint class_id)
{
#ifdef __SSE2__
  const __m128i *t = (const __m128i *)(gconstpointer)tag;
  /* their last quarters side by side: the class in the lower half of each */
  const __m128i low = _mm_unpackhi_epi32 (_mm_loadu_si128 (t), _mm_loadu_si128 (t + 2));
  const __m128i high = _mm_unpackhi_epi32 (_mm_loadu_si128 (t + 1), _mm_loadu_si128 (t + 3));
  const __m128i classes = _mm_slli_epi32 (_mm_unpackhi_epi32 (low, high), 16);
  const __m128i wanted = _mm_set1_epi32 ((int)(class_id << 16));

  return (guint)_mm_movemask_ps (_mm_castsi128_ps (_mm_cmpeq_epi32 (classes, wanted)));
#else
  guint found = 0;

  for (guint k = 0; k < ENGINE_TAGS_AT_ONCE; k++)
    found |= (guint)(tag[k].class_id == class_id) << k;
  return found;
#endif
}

G_STATIC_ASSERT (ENGINE_TAGS_AT_ONCE == 4 && sizeof (EngineTag) == 16
                 && G_STRUCT_OFFSET (EngineTag, class_id) == 12);

/**
 * engine_analysis_find_tag:
 * @a: an analysis past the lexicon stage
 * @i: a token
 * @class_id: a class
 *
 * For engine_analysis_tag(), which knows that the token has one.
 *
 * Returns: (nullable): the longest tag of the class that starts at the token
 */
const EngineTag *
engine_analysis_find_tag (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  const EngineTag *end = a->tag + a->first_tag[i + 1];

  /* several at a time, behind the last one as well: a branch for each could not be foretold */
  for (const EngineTag *tag = a->tag + a->first_tag[i]; tag < end; tag += ENGINE_TAGS_AT_ONCE)
    {
      const guint found = tags_of_class (tag, class_id);

      if (found != 0)
        {
          tag += __builtin_ctz (found);
          return tag < end ? tag : NULL;
        }
    }
  return NULL;
}
