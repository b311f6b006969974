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
/* an adverb or an aside inside a subject */
#define SUBJECT_REACH 70

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
    if (strcmp (self->codes[i], code) == 0)
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
  for (guint32 back = 0; back < 6 && back <= i; back++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - back, class_id);

      if (tag != NULL && tag->last > i)
        return tag;
    }
  return NULL;
}

void
engine_fill_sentence (const EngineAnalysis *a, guint32 token, guint32 *first, guint32 *last)
{
  const EngineSentence *s;

  if (a->sentences->len == 0)
    {
      *first = 0;
      *last = a->tokens->len;
      return;
    }
  s = &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, token));
  *first = s->first;
  *last = s->last;
  if (token < *first || token >= *last)
    {
      *first = token;
      *last = token + 1;
    }
}

gboolean
engine_fill_finite (const EngineAnalysis *a, guint32 i)
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
  return *joined
         && (engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
             || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
                 && !engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
                 && (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
                     || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
                     || engine_fill_is (a, i, ENGINE_CLASS_OF)))
             || engine_fill_is (a, i, ENGINE_CLASS_TITLE)
             || engine_fill_is (a, i, ENGINE_CLASS_ROLE)
             || (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION));
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

      if (engine_fill_is_party (m) && m->last > at)
        {
          engine_fill_add_mention (m, codes);
          end = at = m->last;
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
      /* brackets after a member: "the Democratic Republic of the Congo (DRC)" */
      if (engine_fill_punct (a, at, '(') && at + 2 < limit && engine_fill_punct (a, at + 2, ')'))
        at += 3;
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

/* Whether the mention hangs on a preposition. */
static gboolean
is_oblique (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = m->first;

  if (m->flags & ENGINE_MENTION_ADJECTIVE)
    return FALSE;
  /* "after London dropped": a conjunction here */
  while (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER))
    {
      i--;
      if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE; /* "of which the Bank intends" */
    }
  if (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  i = m->first;
  if (m->flags & ENGINE_MENTION_OBLIQUE)
    return TRUE;
  for (guint step = 0; step < 6 && i > 0; step++)
    {
      i--;
      if (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
        return TRUE;
      /* "From 2028 the EU will" */
      if (i < a->timex_at->len && g_array_index (a->timex_at, guint32, i) != 0)
        return FALSE;
      /* "to the 27-nation bloc" */
      if (!engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
          && engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER
          && !(i > 0 && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
               && engine_fill_punct (a, i - 1, '-'))
          && !engine_fill_punct (a, i, '-') && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION))
        return FALSE;
    }
  return FALSE;
}

/* "the leaders of A and B", "le gouvernement de A": the noun before the preposition represents. */
static gboolean
hangs_on_role (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first, step = 0; i > 0 && step < 6; step++)
    {
      const EngineTag *tag;

      i--;
      tag = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);
      if (tag != NULL && engine_fill_attr (a, tag, "state") != NULL)
        return TRUE;
      tag = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);
      if (tag != NULL && engine_fill_attr (a, tag, "state") != NULL)
        return engine_fill_is (a, tag->last, ENGINE_CLASS_OF);
      if (engine_fill_punct (a, i, ',') || engine_fill_finite (a, i))
        return FALSE;
    }
  return FALSE;
}

/* Collects from [from, to) the parties that can be a subject. */
static gboolean
collect_subject (const EngineAnalysis *a,
                 guint32 from,
                 guint32 to,
                 EngineCodes *codes,
                 guint32 *first,
                 guint32 *last)
{
  EngineCodes straight = { .n = 0 }, adjectives = { .n = 0 }, oblique = { .n = 0 };
  guint32 span_first[3] = { to, to, to }, span_last[3] = { from, from, from };
  guint list_oblique = 0;
  EngineCodes *best;
  guint which;

  for (guint32 i = from; i < to;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->last <= i)
        {
          i++;
          continue;
        }
      if (engine_fill_is_party (m) && !(m->flags & ENGINE_MENTION_POSSESSIVE)
          && !(m->kind == ENGINE_MENTION_ORG && engine_fill_is (a, i, ENGINE_CLASS_MEDIUM)))
        {
          gboolean hangs = is_oblique (a, m) || (m->flags & ENGINE_MENTION_PLACE);
          guint bin;

          if (m->list != 0 && m->list == list_oblique)
            hangs = TRUE;
          if (hangs && m->list != 0)
            list_oblique = m->list;
          if (hangs && !(m->flags & ENGINE_MENTION_PLACE) && hangs_on_role (a, m))
            hangs = FALSE;
          /* "Tokyo's Hinode Gas": the country only says whose it is */
          bin = hangs ? 2
                : (m->flags & ENGINE_MENTION_ADJECTIVE) || engine_token_is_genitive (a, m->last)
                    ? 1
                    : 0;
          engine_fill_add_mention (m, bin == 0 ? &straight : bin == 1 ? &adjectives : &oblique);
          span_first[bin] = MIN (span_first[bin], m->first);
          span_last[bin] = MAX (span_last[bin], m->last);
        }
      i = m->last;
    }
  which = straight.n > 0 ? 0 : adjectives.n > 0 ? 1 : 2;
  best = which == 0 ? &straight : which == 1 ? &adjectives : &oblique;
  if (best->n == 0 || which == 2)
    return FALSE;
  engine_fill_codes_add_all (codes, best);
  *first = span_first[which];
  *last = span_last[which];
  return TRUE;
}

/* "le groupe A et son concurrent B": two names with "and" between that are no list. */
static gboolean
joined_subjects (const EngineAnalysis *a,
                 const EngineClause *c,
                 const EngineMention *m,
                 guint32 verb,
                 EngineCodes *codes,
                 guint32 *first,
                 guint32 *last)
{
  EngineCodes all = { .n = 0 };
  guint32 from, to;
  gboolean joined = FALSE;

  /* "X and Y signed a pact and agreed to": the subject of the verb before serves this one too */
  if (m->first < c->first)
    {
      guint clause = engine_token (a, m->first)->clause;

      if (clause >= a->clauses->len || !engine_fill_is (a, c->first, ENGINE_CLASS_AND))
        return FALSE;
      c = &g_array_index (a->clauses, EngineClause, clause);
      if (c->verb == 0 || c->verb - 1 <= m->first || c->verb > verb)
        return FALSE;
      verb = c->verb - 1;
    }
  if (m->first < c->first || !collect_subject (a, c->first, verb, &all, &from, &to) || all.n < 2
      || !engine_fill_codes_has (&all, m->codes[0]))
    return FALSE;
  for (guint32 i = from; i < to; i++)
    {
      if (engine_fill_punct (a, i, ';') || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || (i > from && engine_fill_mention (a, i) == NULL && engine_fill_finite (a, i)
              && engine_token (a, i)->clause < a->clauses->len
              && g_array_index (a->clauses, EngineClause, engine_token (a, i)->clause).verb
                     == i + 1))
        return FALSE;
      joined = joined || engine_fill_is (a, i, ENGINE_CLASS_AND);
    }
  if (!joined)
    return FALSE;
  engine_fill_codes_add_all (codes, &all);
  *first = from;
  *last = to;
  return TRUE;
}

static gboolean
relative_subject (const EngineAnalysis *a,
                  const EngineClause *c,
                  EngineCodes *codes,
                  guint32 *first,
                  guint32 *last)
{
  /* "des autorités congolaises, qui en réclament": who stands right before */
  if (!(c->scopes & ENGINE_SCOPE_RELATIVE))
    return FALSE;
  for (guint32 i = c->first, steps = 0; i > 0 && steps < 3; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE)
          && engine_fill_is_party (m))
        {
          engine_fill_add_mention (m, codes);
          *first = m->first;
          *last = m->last;
          return TRUE;
        }
      if (m != NULL || (engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD && steps > 0))
        return FALSE;
    }
  return FALSE;
}

/* Whether "and" or a hyphen stands between the mentions. */
static gboolean
has_conjunction (const EngineAnalysis *a, guint32 from, guint32 to)
{
  guint32 sentence_first, sentence_last;
  guint32 first = g_array_index (a->mentions, EngineMention, from).last;
  guint32 last = g_array_index (a->mentions, EngineMention, to).first;

  for (guint32 i = first; i < last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AND) || engine_fill_punct (a, i, '-')
        || engine_fill_punct (a, i, '&'))
      return TRUE;
  /* headlines: "Ethiopia, Somalia revive" */
  engine_fill_sentence (a, g_array_index (a->mentions, EngineMention, from).first, &sentence_first,
                        &sentence_last);
  return g_array_index (a->mentions, EngineMention, from).first == sentence_first && to == from + 1
         && first + 1 == last
         && g_array_index (a->mentions, EngineMention, from).kind == ENGINE_MENTION_PARTY
         && g_array_index (a->mentions, EngineMention, to).kind == ENGINE_MENTION_PARTY;
}

/* "…, which": the subject stands before, whatever its own preposition; "and dropped" only goes on. */
static gboolean
opens_relative (const EngineAnalysis *a, const EngineClause *c)
{
  for (guint32 i = c->first; i < MIN (c->last, c->first + 3); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
      return TRUE;
  return FALSE;
}

/* The subject that the mentions stage found for the verb's clause, with its whole list. */
static gboolean
clause_subject (const EngineAnalysis *a,
                guint32 verb,
                EngineCodes *codes,
                guint32 *first,
                guint32 *last)
{
  guint clause = engine_token (a, verb)->clause;
  const EngineClause *c;
  const EngineMention *m;
  guint32 index;

  if (clause >= a->clauses->len)
    return FALSE;
  c = &g_array_index (a->clauses, EngineClause, clause);
  if (c->subject == 0 || c->subject > a->mentions->len
      || (g_array_index (a->mentions, EngineMention, c->subject - 1).first < c->first
          && relative_subject (a, c, codes, first, last)))
    return codes->n > 0 || relative_subject (a, c, codes, first, last);
  index = c->subject - 1;
  m = &g_array_index (a->mentions, EngineMention, index);
  if (m->first >= verb || !engine_fill_is_party (m)
      || ((m->first >= c->first || !opens_relative (a, c)) && is_oblique (a, m)
          && !hangs_on_role (a, m)))
    return FALSE;
  /* "for which the United States has contributed": a subject of its own */
  if (m->first < c->first && opens_relative (a, c)
      && collect_subject (a, c->first, verb, codes, first, last))
    return TRUE;
  if (m->list == 0 && joined_subjects (a, c, m, verb, codes, first, last))
    return TRUE;
  *first = m->first;
  *last = m->last;
  {
    guint32 from = index, to = index;

    guint32 next, member = 0;

    while (from > 0 && index - from < ENGINE_FILL_CODES
           && (engine_fill_next_member (a, from - 1) == from
               || (from > 1 && engine_fill_next_member (a, from - 2) == from)))
      from -= engine_fill_next_member (a, from - 1) == from ? 1 : 2;
    while (to - index < ENGINE_FILL_CODES && (next = engine_fill_next_member (a, to)) != 0
           && g_array_index (a->mentions, EngineMention, next).first < verb)
      to = next;
    /* commas alone make no list: "selon X, la Chine a accepté" */
    if (from < to && !has_conjunction (a, from, to))
      from = to = index;
    for (guint32 i = from; i <= to; i = member > i ? member : i + 1)
      {
        const EngineMention *o = &g_array_index (a->mentions, EngineMention, i);

        /* past a country that only says whose the next is */
        member = i < to ? engine_fill_next_member (a, i) : 0;

        /* "Selon Reuters, A et B signent" */
        if (i == from && i < to && o->kind == ENGINE_MENTION_ORG
            && engine_fill_is (a, o->first, ENGINE_CLASS_MEDIUM)
            && engine_fill_punct (a, o->last, ','))
          continue;
        /* "dans le bassin de A, et B versera": a comma before the "and" of two */
        if (i == from && to == from + 1 && o->first > c->first && is_oblique (a, o)
            && !hangs_on_role (a, o) && engine_fill_punct (a, o->last, ',')
            && engine_fill_is (a, o->last + 1, ENGINE_CLASS_AND))
          continue;
        /* "Sous l'égide de A, B et C signent": A is of the phrase before */
        if (i == from && o->first > c->first && is_oblique (a, o) && !hangs_on_role (a, o)
            && (engine_fill_is (a, c->first, ENGINE_CLASS_PREPOSITION)
                || (engine_fill_is (a, o->first - 1, ENGINE_CLASS_PLACE_PREP)
                    && engine_fill_is (a, o->first, ENGINE_CLASS_SEAT)))
            && to >= i + 2)
          continue;
        engine_fill_add_mention (o, codes);
        *first = MIN (*first, o->first);
        *last = MAX (*last, o->last);
      }
  }
  return codes->n > 0;
}

gboolean
engine_fill_is_loose_pair (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineMention *antecedent;

  if (m == NULL
      || (m->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL))
             != (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL))
    return FALSE;
  if (m->codes == NULL || m->codes[0] == NULL)
    return TRUE;
  if (m->codes[1] == NULL || m->codes[2] != NULL)
    return FALSE;
  if (m->antecedent == 0)
    return TRUE;
  antecedent = &g_array_index (a->mentions, EngineMention, m->antecedent - 1);
  return antecedent->codes == NULL || antecedent->codes[0] == NULL || antecedent->codes[1] == NULL;
}

gboolean
engine_fill_is_state (const char *code)
{
  static const char *const others[] = { "WTO", "UN", "IMF", "G7", "G20", "NATO", "APEC", "OPEC" };
  gsize n = strlen (code);

  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    if (*code == *others[i] && strcmp (code, others[i]) == 0)
      return FALSE;
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isupper (code[i]))
      return FALSE;
  return n >= 2;
}

gboolean
engine_fill_subject (const EngineAnalysis *a,
                     guint32 verb,
                     EngineCodes *codes,
                     guint32 *first,
                     guint32 *last)
{
  guint32 sentence_first, sentence_last;
  guint32 clause_first;
  guint clause;

  if (clause_subject (a, verb, codes, first, last))
    return TRUE;
  engine_fill_sentence (a, verb, &sentence_first, &sentence_last);
  if (verb - sentence_first > ENGINE_FILL_REACH * 3)
    sentence_first = verb - ENGINE_FILL_REACH * 3;
  clause_first = sentence_first;
  if (a->clauses->len > 0)
    {
      clause = engine_token (a, verb)->clause;
      if (clause < a->clauses->len)
        {
          const EngineClause *c = &g_array_index (a->clauses, EngineClause, clause);

          clause_first = CLAMP (c->first, sentence_first, verb);
        }
    }
  if (collect_subject (a, clause_first, verb, codes, first, last))
    return TRUE;
  /* the clauses before it in the sentence, nearest first, those that hang on others last */
  for (int pass = 0; pass < 2; pass++)
    for (guint32 i = clause_first; i > sentence_first;)
      {
        const EngineClause *c;

        clause = engine_token (a, i - 1)->clause;
        if (clause >= a->clauses->len)
          break;
        c = &g_array_index (a->clauses, EngineClause, clause);
        if (c->first >= i)
          break;
        if (((c->scopes & (ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_BRACKETS)) != 0) == (pass == 1)
            && collect_subject (a, MAX (c->first, sentence_first),
                                c->verb != 0 && c->verb - 1 > c->first ? MIN (c->verb - 1, i) : i,
                                codes, first, last))
          return TRUE;
        i = MAX (c->first, sentence_first);
      }
  return FALSE;
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
