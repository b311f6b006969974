/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clues: what a token may be the start of, as far as its classes, its kind and its verb forms say.
 * Each clue has a bit for every token, 64 side by side, so that a stage passes over the tokens that
 * cannot concern it as fast as memory goes.  A clue is a maybe: who finds one looks closer. */

#include "config.h"

#include "engine-clues.h"

#ifdef __SSE2__
#include <emmintrin.h>
#endif

#define VALUE ENGINE_CLUE_VALUE
#define TIMEX ENGINE_CLUE_TIMEX
#define MENTION ENGINE_CLUE_MENTION
#define NAMED ENGINE_CLUE_NAMED

/* Classes of the pack that C code does not know stand for scopes: "hearsay". */
static const guint32 clues_of_class[256] = {
  [ENGINE_CLASS_NUMBER_WORD] = VALUE | TIMEX,
  [ENGINE_CLASS_SCALE] = VALUE,
  [ENGINE_CLASS_FRACTION] = VALUE,
  [ENGINE_CLASS_CURRENCY] = VALUE,
  [ENGINE_CLASS_ROUND] = VALUE | TIMEX,
  [ENGINE_CLASS_MULTIPLE] = VALUE,
  [ENGINE_CLASS_MONTH] = TIMEX | ENGINE_CLUE_DATED,
  [ENGINE_CLASS_WEEKDAY] = TIMEX | ENGINE_CLUE_DATED,
  [ENGINE_CLASS_TIME_UNIT] = TIMEX,
  [ENGINE_CLASS_TIME_WORD] = TIMEX,
  [ENGINE_CLASS_SEASON] = TIMEX,
  [ENGINE_CLASS_ORDINAL] = TIMEX,
  [ENGINE_CLASS_DEICTIC] = TIMEX,
  [ENGINE_CLASS_DATE_PART] = TIMEX,
  [ENGINE_CLASS_QUARTER] = TIMEX,
  [ENGINE_CLASS_TIME_NOW] = TIMEX,
  [ENGINE_CLASS_DECADE] = TIMEX,
  [ENGINE_CLASS_DECADE_WORD] = TIMEX,
  [ENGINE_CLASS_FISCAL] = TIMEX,
  [ENGINE_CLASS_DATE_WEEK] = TIMEX,
  [ENGINE_CLASS_DATE_NEW] = TIMEX,
  [ENGINE_CLASS_VAGUE_COUNT] = TIMEX,
  [ENGINE_CLASS_NUMBER_OF] = TIMEX,
  [ENGINE_CLASS_HALF_OF] = TIMEX,
  [ENGINE_CLASS_WHOLE_OF] = TIMEX,
  [ENGINE_CLASS_HALF_MONTH] = TIMEX,
  [ENGINE_CLASS_PARTY] = MENTION | NAMED,
  [ENGINE_CLASS_INHABITANT] = MENTION,
  [ENGINE_CLASS_ADJECTIVE_OF] = MENTION | NAMED,
  [ENGINE_CLASS_SEAT] = MENTION | NAMED,
  [ENGINE_CLASS_GROUP] = MENTION | NAMED,
  [ENGINE_CLASS_PERIPHRASIS] = MENTION | ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_ORG_NOUN] = ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_PEOPLE] = ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_AGENCY] = ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_HOME_REGION] = ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_PAIR_CUE] = ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_STATE_BODY] = ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_LEADER] = MENTION | ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_PARTY_NOUN] = MENTION,
  [ENGINE_CLASS_ANAPHOR] = MENTION,
  [ENGINE_CLASS_ORG] = MENTION,
  [ENGINE_CLASS_MEDIUM] = MENTION,
  [ENGINE_CLASS_COMMODITY] = MENTION,
  [ENGINE_CLASS_ROLE] = ENGINE_CLUE_ROLE | ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_ACTION] = ENGINE_CLUE_ACT,
  [ENGINE_CLASS_MODALITY] = ENGINE_CLUE_ACT | ENGINE_CLUE_MODALITY,
  [ENGINE_CLASS_INSTRUMENT] = ENGINE_CLUE_AGREEMENT | ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_CONCLUDE] = ENGINE_CLUE_AGREEMENT,
  [ENGINE_CLASS_ORDINAL_AGREEMENT] = ENGINE_CLUE_AGREEMENT,
  [ENGINE_CLASS_AGREEMENT_REF] = ENGINE_CLUE_AGREEMENT | ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_MEMBERSHIP] = ENGINE_CLUE_AGREEMENT,
  [ENGINE_CLASS_BINDING] = ENGINE_CLUE_AGREEMENT,
  [ENGINE_CLASS_DEFINED_LIST] = ENGINE_CLUE_AGREEMENT,
  [ENGINE_CLASS_ALL_CUE] = ENGINE_CLUE_AGREEMENT | ENGINE_CLUE_STANDS,
  [ENGINE_CLASS_NEGATION] = ENGINE_CLUE_SCOPE,
  [ENGINE_CLASS_AUXILIARY] = ENGINE_CLUE_FINITE,
  [ENGINE_CLASS_MODAL] = ENGINE_CLUE_FINITE,
  [ENGINE_CLASS_SUBORDINATOR] = ENGINE_CLUE_BOUNDARY | ENGINE_CLUE_CLAUSE,
  [ENGINE_CLASS_RELATIVE] = ENGINE_CLUE_BOUNDARY | ENGINE_CLUE_CLAUSE,
  [ENGINE_CLASS_CONJUNCTION] = ENGINE_CLUE_BOUNDARY,
  [ENGINE_CLASS_MEASURE] = ENGINE_CLUE_MEASURE,
  [ENGINE_CLASS_EXCHANGE] = ENGINE_CLUE_EXCHANGE,
  [ENGINE_CLASS_PUBLISHED_AT] = ENGINE_CLUE_HEAD,
  [ENGINE_CLASS_AUTHOR_AT] = ENGINE_CLUE_HEAD,
  [ENGINE_N_KNOWN_CLASSES... 255] = ENGINE_CLUE_SCOPE,
};

const guint32 engine_clues_of_kind[] = {
  [ENGINE_TOKEN_WORD] = 0,
  [ENGINE_TOKEN_NUMBER] = VALUE | TIMEX,
  [ENGINE_TOKEN_PUNCT] = ENGINE_CLUE_PUNCT | ENGINE_CLUE_BOUNDARY,
  [ENGINE_TOKEN_SYMBOL] = VALUE,
  [ENGINE_TOKEN_BREAK] = ENGINE_CLUE_BREAK,
};

/* The clues of a set of classes, for every set of a pack. */
guint32
engine_clues_of_set (const EnginePack *self, const EnginePackClassset *set)
{
  guint32 all = engine_classset_meets (set, &self->anchors) ? ENGINE_CLUE_RULE : 0;

  for (guint w = 0; w < G_N_ELEMENTS (set->bits); w++)
    for (guint64 bits = set->bits[w]; bits != 0; bits &= bits - 1)
      all |= clues_of_class[64 * w + (guint)__builtin_ctzll (bits)];
  return all;
}

guint32
engine_clues_of_tags (const EnginePack *pack,
                      const EnginePackClassset *starts,
                      const EngineTag *tags,
                      guint n_tags)
{
  guint32 all = engine_classset_meets (starts, &pack->anchors) ? ENGINE_CLUE_RULE : 0;

  for (guint i = 0; i < n_tags; i++)
    {
      all |= clues_of_class[tags[i].class_id];
      /* "on the sidelines of" is passed over as a whole */
      if (tags[i].class_id == ENGINE_CLASS_PREPOSITION && tags[i].last > tags[i].first + 1)
        all |= ENGINE_CLUE_FINITE;
    }
  return all;
}

/* The maps of a block: of the 64 tokens whose clues @clues starts with. */
static inline void
map_block (const guint32 *clues, guint64 *maps)
{
#ifdef __SSE2__
  const __m128i *four = (const __m128i *)(gconstpointer)clues;
  const __m128i byte = _mm_set1_epi32 (0xff);

  for (guint first = 0; first < ENGINE_N_CLUES; first += 8)
    {
      const __m128i count = _mm_cvtsi32_si128 ((int)first);
      __m128i bits[4]; /* eight clues of 16 tokens each */

#pragma GCC unroll 4
      for (guint q = 0; q < 4; q++)
        {
          __m128i c[4];

#pragma GCC unroll 4
          for (guint k = 0; k < 4; k++)
            c[k] = _mm_and_si128 (_mm_srl_epi32 (_mm_loadu_si128 (four + 4 * q + k), count), byte);
          bits[q] = _mm_packus_epi16 (_mm_packs_epi32 (c[0], c[1]), _mm_packs_epi32 (c[2], c[3]));
        }
      for (guint k = 8; k-- > 0;)
        {
          guint64 map = 0;

#pragma GCC unroll 4
          for (guint q = 0; q < 4; q++)
            {
              map |= (guint64)(guint)_mm_movemask_epi8 (bits[q]) << 16 * q;
              bits[q] = _mm_add_epi8 (bits[q], bits[q]);
            }
          maps[first + k] = map;
        }
    }
#else
  memset (maps, 0, ENGINE_N_CLUES * sizeof *maps);
  for (guint i = 0; i < 64; i++)
    for (guint32 bits = clues[i]; bits != 0; bits &= bits - 1)
      maps[__builtin_ctz (bits)] |= G_GUINT64_CONSTANT (1) << i;
#endif
}

/* Fills the maps of the clues. */
void
engine_clues_index (EngineAnalysis *a)
{
  const guint32 n = a->tokens->len;
  const guint32 n_blocks = n / 64 + 1;
  guint32 *clues = (guint32 *)(gpointer)a->clues->data;
  guint64 *maps;

  g_array_set_size (a->clue_maps, n_blocks * ENGINE_N_CLUES);
  maps = (guint64 *)(gpointer)a->clue_maps->data;
  memset (clues + n, 0, ENGINE_CLUES_ROOM * sizeof *clues);
  for (guint32 i = 0; i < n_blocks; i++)
    map_block (clues + 64 * i, maps + (gsize)ENGINE_N_CLUES * i);
  a->clue = clues;
  a->clue_map = maps;
}

/* Adds a clue to a token. */
void
engine_clues_add (EngineAnalysis *a, guint32 i, EngineClues clue)
{
  guint64 *maps = (guint64 *)(gpointer)a->clue_maps->data;

  g_array_index (a->clues, guint32, i) |= clue;
  maps[(gsize)(i / 64) * ENGINE_N_CLUES + (guint)__builtin_ctz (clue)] |= G_GUINT64_CONSTANT (1)
                                                                          << i % 64;
}
