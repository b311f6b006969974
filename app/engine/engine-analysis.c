/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The life of the stages' common data.  One analysis serves all windows of a document, and a
 * worker's next document after it: arrays are emptied, their memory is kept. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-rules.h"

#include <string.h>

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
  self->tags = g_array_new (FALSE, FALSE, sizeof (EngineTag));
  self->tag_at = g_array_new (FALSE, TRUE, sizeof (guint32));
  self->tag_bits = g_array_new (FALSE, FALSE, sizeof (guint64));
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
  self->facts = g_array_new (FALSE, TRUE, sizeof (EngineFact));
  self->fired = g_byte_array_new ();
  self->scratch = engine_arena_new ();
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
  g_array_unref (self->tags);
  g_array_unref (self->tag_at);
  g_array_unref (self->tag_bits);
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
  g_array_set_size (self->tags, 0);
  g_array_set_size (self->tag_at, 0);
  g_array_set_size (self->tag_bits, 0);
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
}

/**
 * engine_analysis_index_tags:
 * @a: an analysis past the lexicon stage
 *
 * Makes tag_bits, so that engine_analysis_tag() answers most questions with one bit.
 */
void
engine_analysis_index_tags (EngineAnalysis *a)
{
  guint64 *bits;

  g_array_set_size (a->tag_bits, a->tokens->len);
  if (a->tokens->len == 0)
    return;
  bits = (guint64 *)a->tag_bits->data;
  memset (bits, 0, a->tokens->len * sizeof *bits);
  for (guint t = 0; t < a->tags->len; t++)
    {
      const EngineTag *tag = &g_array_index (a->tags, EngineTag, t);

      bits[tag->first] |= G_GUINT64_CONSTANT (1) << (tag->class_id & 63);
    }
}

guint64
engine_analysis_class_bits (const guint8 *classes)
{
  guint64 bits = 0;

  for (guint i = 0; i < ENGINE_N_KNOWN_CLASSES; i++)
    if (classes[i])
      bits |= G_GUINT64_CONSTANT (1) << (i & 63);
  return bits;
}

/* @bits may say so for a class of another 64: the tags are looked at then. */
gboolean
engine_analysis_has_any (const EngineAnalysis *a, guint32 i, const guint8 *classes, guint64 bits)
{
  guint32 from, to;

  if ((g_array_index (a->tag_bits, guint64, i) & bits) == 0)
    return FALSE;
  from = g_array_index (a->tag_at, guint32, i);
  to = g_array_index (a->tag_at, guint32, i + 1);
  for (guint32 k = from; k < to; k++)
    {
      guint class_id = g_array_index (a->tags, EngineTag, k).class_id;

      if (class_id < ENGINE_N_KNOWN_CLASSES && classes[class_id])
        return TRUE;
    }
  return FALSE;
}

/**
 * engine_analysis_find_tag:
 * @a: an analysis past the lexicon stage
 * @i: a token
 * @class_id: a class
 *
 * Returns: (nullable): the longest tag of the class that starts at the token
 */
const EngineTag *
engine_analysis_find_tag (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  guint32 end;

  if (i + 1 >= a->tag_at->len)
    return NULL;
  end = g_array_index (a->tag_at, guint32, i + 1);
  for (guint32 t = g_array_index (a->tag_at, guint32, i); t < end; t++)
    {
      const EngineTag *tag = &g_array_index (a->tags, EngineTag, t);

      if (tag->class_id == (guint)class_id)
        return tag;
    }
  return NULL;
}

/**
 * engine_analysis_sentence_of:
 * @a: an analysis past the sentences stage
 * @token: a token
 *
 * Returns: the sentence that holds the token, or the one before it
 *
 * Complexity: O(log n)
 */
guint32
engine_analysis_sentence_of (const EngineAnalysis *a, guint32 token)
{
  guint32 low = 0, high = a->sentences->len;

  while (high - low > 1)
    {
      guint32 middle = low + (high - low) / 2;

      if (g_array_index (a->sentences, EngineSentence, middle).first <= token)
        low = middle;
      else
        high = middle;
    }
  return low;
}
