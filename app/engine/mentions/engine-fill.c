/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Helpers of the fact stages: see the header.  Nothing here knows a word of any language; all
 * words come from the pack's classes. */

#include "config.h"

#include "engine-fill.h"
#include "engine-fold.h"
#include "engine-mentions.h"

#include <math.h>
#include <string.h>

/* words of gap between two members of a list: comma, and, article, preposition repeated */
#define LIST_GAP 4
/* words of "'s foreign ministry" */
#define BODY_WORDS 5
/* words in brackets after a member */
#define BRACKET_WORDS 24

void
engine_fill_codes_add (EngineCodes *self, const char *code)
{
  if (code == NULL || *code == '\0' || self->n == ENGINE_FILL_CODES
      || engine_fill_codes_has (self, code))
    return;
  self->codes[self->n++] = code;
}

void
engine_fill_codes_add_all (EngineCodes *self, const EngineCodes *other)
{
  for (guint i = 0; i < other->n; i++)
    engine_fill_codes_add (self, other->codes[i]);
}

gboolean
engine_fill_codes_has (const EngineCodes *self, const char *code)
{
  for (guint i = 0; i < self->n; i++)
    if (engine_same_code (self->codes[i], code))
      return TRUE;
  return FALSE;
}

gboolean
engine_fill_codes_within (const EngineCodes *part, const EngineCodes *whole)
{
  for (guint i = 0; i < part->n; i++)
    if (!engine_fill_codes_has (whole, part->codes[i]))
      return FALSE;
  return TRUE;
}

gboolean
engine_fill_codes_are_states (const EngineCodes *self)
{
  for (guint i = 0; i < self->n; i++)
    if (!engine_fill_is_state (self->codes[i]))
      return FALSE;
  return TRUE;
}

gboolean
engine_fill_codes_equal (const EngineCodes *x, const EngineCodes *y)
{
  return x->n == y->n && engine_fill_codes_within (x, y);
}

void
engine_fill_codes_from_list (EngineCodes *self, const char *const *list)
{
  self->n = 0;
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    engine_fill_codes_add (self, list[i]);
}

const char *const *
engine_fill_codes_to_list (const EngineCodes *self, EngineArena *arena)
{
  return self->n > 0 ? engine_arena_list (arena, self->codes, self->n) : engine_no_strings;
}

void
engine_reasons_add (EngineReasons *self,
                    EngineAnalysis *a,
                    const char *field,
                    const char *detail,
                    guint32 first,
                    guint32 last)
{
  EngineReason *reason;

  if (self->n == ENGINE_FILL_REASONS)
    return;
  reason = &self->items[self->n++];
  reason->field = field;
  reason->detail = detail;
  reason->trigger = (EngineSpan){ 0, 0 };
  if (last > first && last <= a->tokens->len)
    reason->trigger = engine_analysis_span (a, first, last);
}

const EngineTag *
engine_fill_find_covering (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  if (!engine_analysis_covers (a, i, class_id))
    return NULL;
  for (guint32 back = 0; back < 6 && back <= i; back++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - back, class_id);

      if (tag != NULL && tag->last > i)
        return tag;
    }
  return NULL;
}

gboolean
engine_fill_is_finite (const EngineAnalysis *a, guint32 i)
{
  guint32 morph;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL))
    return TRUE;
  morph = engine_fill_morph (a, i);
  if ((morph & ENGINE_MORPH_VERB) == 0)
    return FALSE;
  if ((morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) && i > 0
      && (engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)))
    return FALSE;
  return (morph
          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
             | ENGINE_MORPH_CONDITIONAL))
         != 0;
}

const char *
engine_fill_text (EngineAnalysis *a, guint32 first, guint32 last)
{
  EngineSpan span;

  if (last <= first)
    return NULL;
  span = engine_analysis_span (a, first, last);
  return engine_arena_strclean (a->arena, a->text + span.start_byte,
                                span.end_byte - span.start_byte);
}

void
engine_fill_add_mention (const EngineMention *m, EngineCodes *codes)
{
  for (guint i = 0; m->codes != NULL && m->codes[i] != NULL; i++)
    engine_fill_codes_add (codes, m->codes[i]);
}

gboolean
engine_fill_links_members (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
         || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             && !engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
             && (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
                 || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
                 || engine_fill_is (a, i, ENGINE_CLASS_OF)))
         || engine_fill_is (a, i, ENGINE_CLASS_TITLE) || engine_fill_is (a, i, ENGINE_CLASS_ROLE)
         || (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION) != 0;
}

/* Whether a token may stand between two members of a list. */
static gboolean
joins_list (const EngineAnalysis *a, guint32 i, gboolean *joined)
{
  if (engine_fill_punct (a, i, ',') || engine_fill_is (a, i, ENGINE_CLASS_AND)
      || engine_fill_punct (a, i, '&'))
    {
      *joined = TRUE;
      return TRUE;
    }
  /* "Libya, which Greece and Egypt reject" */
  return *joined && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         && engine_fill_links_members (a, i);
}

guint32
engine_fill_body_end (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = m->last;

  if (i >= a->tokens->len
      || !(engine_token_is_genitive (a, i) || (m->flags & ENGINE_MENTION_ADJECTIVE)))
    return i;
  for (guint32 k = engine_token_is_genitive (a, i) ? i + 1 : i;
       k < MIN (a->tokens->len, i + BODY_WORDS); k++)
    {
      const EngineTag *noun = engine_fill_tag (a, k, ENGINE_CLASS_ORG_NOUN);

      if (noun != NULL)
        return engine_fill_attr (a, noun, "state") != NULL ? noun->last : i;
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is_party (engine_fill_mention (a, k))
          || engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, k, ENGINE_CLASS_AND))
        return i;
    }
  return i;
}

/* Behind the brackets after a member: "the Democratic Republic of the Congo (DRC)", "Mercosur (Argentina, Brazil,
 * Paraguay and Uruguay) and Singapore". */
guint32
engine_fill_skip_brackets (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  if (!engine_fill_punct (a, i, '('))
    return i;
  for (guint32 k = i + 1; k < MIN (limit, i + BRACKET_WORDS) && !engine_fill_stops (a, k); k++)
    if (engine_fill_punct (a, k, ')'))
      return k + 1;
  return i;
}

guint32
engine_fill_list (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  guint32 end = i;
  guint32 at = i;

  limit = MIN (limit, i + ENGINE_FILL_REACH);
  while (at < limit)
    {
      const EngineMention *m = engine_fill_mention (a, at);
      gboolean joined = FALSE;
      guint gap = 0;

      /* "l'accord avec le Mercosur, et la Pologne jure": the subject of a clause of its own */
      if (m != NULL && at > i && (m->flags & ENGINE_MENTION_SUBJECT) && m->first == at
          && engine_token (a, at)->clause != engine_token (a, end - 1)->clause)
        break;
      /* "la Sonatrach et son homologue": whosever it is, the next is somebody else */
      if (m != NULL && at > i && (m->flags & ENGINE_MENTION_POSSESSIVE))
        break;
      if (engine_fill_is_party (m) && m->last > at)
        {
          guint32 index = g_array_index (a->mention_at, guint32, at) - 1;
          guint32 holder = engine_mentions_holder_end (a, index);

          engine_fill_add_mention (m, codes);
          end = at = holder > index ? g_array_index (a->mentions, EngineMention, holder).last
                                    : engine_fill_body_end (a, m);
          if (holder > index && at < limit && engine_fill_punct (a, at, ')'))
            end = ++at;
        }
      else if (at == i && gap == 0
               && (engine_fill_is (a, at, ENGINE_CLASS_DETERMINER)
                   || (engine_token (a, at)->flags & ENGINE_TOKEN_ELISION)))
        {
          i = ++at;
          continue;
        }
      else
        break;
      at = engine_fill_skip_brackets (a, at, limit);
      while (at < limit && gap < LIST_GAP && !engine_fill_is_party (engine_fill_mention (a, at))
             && joins_list (a, at, &joined))
        {
          at++;
          gap++;
        }
      if (!joined)
        break;
    }
  return end;
}

/* A relative pronoun, a subordinating conjunction: another clause begins. */
static gboolean
opens_clause (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR);
}

guint32
engine_fill_phrase_end (const EngineAnalysis *a, guint32 first, guint32 limit)
{
  guint32 sentence_first, sentence_last;
  guint depth = 0;

  engine_fill_sentence (a, first, &sentence_first, &sentence_last);
  limit = MIN (MIN (limit, sentence_last), first + ENGINE_FILL_REACH);
  for (guint32 i = first; i < limit; i++)
    {
      if (engine_fill_stops (a, i))
        return i;
      if (engine_fill_punct (a, i, '('))
        depth++;
      else if (engine_fill_punct (a, i, ')'))
        {
          if (depth == 0)
            return i;
          depth--;
        }
      if (depth > 0 || i == first)
        continue;
      if (engine_fill_punct (a, i, ','))
        {
          guint32 next = i + 1;

          /* a list goes on; a relative, a participle, a clause do not */
          if (next >= limit || opens_clause (a, next) || engine_fill_finite (a, next)
              || engine_fill_is (a, next, ENGINE_CLASS_AND)
              || engine_fill_is (a, next, ENGINE_CLASS_CONJUNCTION)
              || engine_fill_is (a, next, ENGINE_CLASS_PREPOSITION)
              || engine_fill_is (a, next, ENGINE_CLASS_PRONOUN)
              || (engine_fill_morph (a, next)
                  & (ENGINE_MORPH_PRESENT_PARTICIPLE | ENGINE_MORPH_ADVERB)))
            return i;
        }
      else if (engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
        return i;
    }
  /* no full stop at the end of a phrase */
  while (limit > first + 1 && engine_token (a, limit - 1)->kind == ENGINE_TOKEN_PUNCT
         && !engine_fill_punct (a, limit - 1, ')') && !engine_fill_punct (a, limit - 1, '"'))
    limit--;
  return limit;
}

const EngineTimex *
engine_fill_timex (const EngineAnalysis *a,
                   guint32 first,
                   guint32 last,
                   guint32 around,
                   gboolean durations)
{
  const EngineTimex *best = NULL;
  guint32 best_distance = G_MAXUINT32;

  for (guint32 i = first; i < last && i < a->timex_at->len;)
    {
      guint32 x = g_array_index (a->timex_at, guint32, i);
      const EngineTimex *t;
      guint32 distance;

      if (x == 0)
        {
          i++;
          continue;
        }
      t = &g_array_index (a->timexes, EngineTimex, x - 1);
      i = MAX (i + 1, t->last);
      if (t->iso == NULL || (t->basis == ENGINE_DATE_DURATION && !durations))
        continue;
      distance = t->first >= around ? t->first - around : around - t->last;
      if (distance < best_distance)
        {
          best = t;
          best_distance = distance;
        }
    }
  return best;
}

EngineFact *
engine_fill_fact (EngineAnalysis *a,
                  EngineFactKind kind,
                  guint32 first,
                  guint32 last,
                  double confidence,
                  const char *rule,
                  const EngineReasons *reasons)
{
  EngineFact fact = { .kind = kind };
  guint32 sentence_first, sentence_last;

  engine_fill_sentence (a, first, &sentence_first, &sentence_last);
  fact.span = engine_analysis_span (a, first, last);
  fact.sentence = engine_analysis_span (a, sentence_first, MAX (sentence_last, sentence_first + 1));
  fact.confidence = CLAMP (confidence, 0.05, 0.99);
  fact.rule = engine_arena_join (a->arena, rule, "@", engine_pack_version (a->pack));
  if (reasons != NULL && reasons->n > 0)
    {
      EngineReason *copy = engine_arena_alloc (a->arena, reasons->n * sizeof *copy);

      memcpy (copy, reasons->items, reasons->n * sizeof *copy);
      fact.reasons = copy;
      fact.n_reasons = reasons->n;
    }
  g_array_append_val (a->facts, fact);
  return &g_array_index (a->facts, EngineFact, a->facts->len - 1);
}

gsize
engine_fill_fold (const EngineAnalysis *a, guint32 i, char *out)
{
  const EngineToken *t = engine_token (a, i);
  gsize n = t->length_bytes <= ENGINE_FOLD_MAX_BYTES
                ? engine_fold (engine_token_text (a, i), t->length_bytes, out)
                : 0;

  out[n] = '\0';
  return n;
}
