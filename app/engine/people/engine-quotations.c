/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Quotations: which spans in marks are speech, whose it is (engine-quotations-attribution.c) and which
 * medium carried it.  A few words in marks that nobody says are scare quotes and no fact. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-number.h"
#include "engine-quotations.h"

#include <string.h>

#define BEFORE_REACH 60
#define PREDICATE_WORDS 3 /* from here on where a verb opens the words */
#define TEXT_REACH 6 /* tokens from a sentence's start to the text that it is about */
#define NAME_WORDS 5 /* of a thing that the marks only name, at most */
#define TITLE_WORDS 10 /* of a work */
#define CUE_BEHIND 4 /* tokens from the closing mark to who said it */
#define CUE_REACH 8 /* tokens from a verb of saying to the word that it carries */
#define LONG_WORDS 6 /* from here on speech even where nobody is named */

/* The medium that the sentence names beside the marks, whatever the words between: "une note vue par
 * Reuters". */
static const char *
medium_beside (EngineAnalysis *a, const EngineQuote *q, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (i >= q->first && i < q->last)
        i = q->last - 1;
      else if (m != NULL && m->first == i && m->last <= last && engine_quotation_is_medium (a, m)
               && engine_fill_covering (a, m->last, ENGINE_CLASS_ROLE) == NULL)
        return engine_fill_text (a, m->first, m->last);
    }
  return NULL;
}

/* The name without a mention that starts at @at, all its capitals: "the Daily Tribune 24". */
static const char *
capitals_from (EngineAnalysis *a, guint32 at, guint32 last)
{
  guint32 end = at + 1;

  while (end < last
         && ((engine_token (a, end)->flags & ENGINE_TOKEN_CAPITAL)
             || engine_token (a, end)->kind == ENGINE_TOKEN_NUMBER)
         && engine_fill_mention (a, end) == NULL)
    end++;
  return engine_fill_text (a, at, end);
}

/* Whether the word at @i is a chamber of members: "the Commons". */
static gboolean
is_house (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return noun != NULL && engine_fill_attr (a, noun, "house") != NULL;
}

/* The medium behind the word at @tag ("told X", "sur X", "au Monde"), or NULL. */
static const char *
medium_behind (EngineAnalysis *a, const EngineTag *tag, guint32 last)
{
  gboolean only_known = engine_fill_attr (a, tag, "medium") != NULL;
  const EngineMention *m;
  guint32 at = tag->last;

  while (at < last
         && (engine_fill_is (a, at, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, at, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, at, ENGINE_CLASS_INF_MARK)))
    at++;
  /* "said on Monday" names a day; "interrogé la veille par Radio Onde" the medium behind it */
  if (at < last && g_array_index (a->timex_at, guint32, at) != 0)
    {
      while (at < last && g_array_index (a->timex_at, guint32, at) != 0)
        at++;
      if (!engine_fill_is (a, at, ENGINE_CLASS_AGENT_PREP))
        return NULL;
      at++;
    }
  if (at < last && (engine_token (a, at)->flags & ENGINE_TOKEN_CAPITAL)
      && !engine_fill_is (a, at, ENGINE_CLASS_ROLE))
    {
      m = engine_fill_mention (a, at);
      /* "told the Commons" */
      if (is_house (a, at))
        return NULL;
      if (m != NULL && m->kind == ENGINE_MENTION_ORG
          && (!only_known || engine_quotation_is_medium (a, m)))
        return engine_fill_text (a, m->first, m->last);
      /* "sur X": only where X is known for one */
      if (only_known)
        return NULL;
      if (m == NULL)
        return capitals_from (a, at, last);
    }
  /* article kept in the name: "Le Monde" */
  m = at > tag->last ? engine_fill_mention (a, tag->last) : NULL;
  return m != NULL && m->kind == ENGINE_MENTION_ORG
                 && (!only_known || engine_quotation_is_medium (a, m))
             ? engine_fill_text (a, m->first, m->last)
             : NULL;
}

/* Through whom a quotation came: "told Reuters", "au micro de RFI", a medium beside it. */
static void
read_via (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  guint32 first, last, dummy;

  engine_fill_sentence (a, q->first > 0 ? q->first - 1 : 0, &first, &dummy);
  if (q->first > first + BEFORE_REACH)
    first = q->first - BEFORE_REACH;
  last = MIN (a->tokens->len, engine_quotation_end (a, q));
  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_VIA);
      const char *via;

      if (i >= q->first && i < q->last)
        {
          i = q->last - 1;
          continue;
        }
      via = tag != NULL ? medium_behind (a, tag, last) : NULL;
      if (via != NULL)
        {
          out->via = via;
          return;
        }
    }
  if (out->via == NULL)
    out->via = medium_beside (a, q, first, last);
}

static guint
count_words (const EngineAnalysis *a, const EngineQuote *q, gboolean *verb)
{
  guint n = 0;

  *verb = FALSE;
  for (guint32 i = q->first; i < q->last; i++)
    {
      n += engine_token (a, i)->kind == ENGINE_TOKEN_WORD;
      if (n < 40 && engine_fill_finite (a, i))
        *verb = TRUE;
    }
  return n;
}

static gboolean
in_boilerplate (const EngineAnalysis *a, guint32 token)
{
  guint32 s;

  if (a->sentences->len == 0)
    return FALSE;
  s = engine_analysis_sentence_of (a, token);
  s = g_array_index (a->sentences, EngineSentence, s).line;
  return s < a->lines->len
         && g_array_index (a->lines, EngineLine, s).kind == ENGINE_LINE_BOILERPLATE;
}

/* A term defined in brackets: ("the Memorandum"). */
static gboolean
is_definition (const EngineAnalysis *a, const EngineQuote *q)
{
  for (guint32 i = q->first, n = 0; i > 0 && n < 4; i--, n++)
    if (engine_fill_punct (a, i - 1, '('))
      return TRUE;
  return FALSE;
}

/* A name in marks behind its article: "un « Partenariat pour une transition juste »". */
static gboolean
is_title (const EngineAnalysis *a, const EngineQuote *q)
{
  return q->first > 1 && (engine_token (a, q->first)->flags & ENGINE_TOKEN_CAPITAL)
         && (engine_fill_is (a, q->first - 2, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, q->first - 2, ENGINE_CLASS_ARTICLE));
}

/* "Le Journal du Fleuve", "The Volta Herald": an article and a name in capitals, no verb. */
static gboolean
is_name_of_paper (const EngineAnalysis *a, const EngineQuote *q, guint words)
{
  const guint32 capital = ENGINE_TOKEN_CAPITAL;

  return words >= 2 && words <= NAME_WORDS && q->last > q->first + 1
         && engine_fill_is (a, q->first, ENGINE_CLASS_ARTICLE)
         && (engine_token (a, q->first)->flags & capital) != 0
         && (engine_token (a, q->first + 1)->flags & capital) != 0
         && engine_fill_covering (a, q->first + 1, ENGINE_CLASS_PARTY) == NULL
         && (engine_token (a, q->last - 1)->flags & capital) != 0;
}

/* Whether a comma stands behind the marks, or before the second one: "“Liquid Borders,” he". */
static gboolean
comma_behind (const EngineAnalysis *a, const EngineQuote *q)
{
  return engine_fill_punct (a, q->last + 1, ',') || engine_fill_punct (a, q->last - 1, ',');
}

/* "her book, “Liquid Borders”,", "l'auteure de « La Paix des barrages »", "dans « L'Eau et la Guerre », il raconte": a
 * work by its title. */
static gboolean
is_work (const EngineAnalysis *a, const EngineQuote *q, guint words, gboolean verb)
{
  guint32 i = q->first > 0 ? q->first - 1 : 0;
  const gboolean aside = i > 0 && engine_fill_punct (a, i - 1, ',');
  const EngineTag *noun;

  if (words > TITLE_WORDS || !(engine_token (a, q->first)->flags & ENGINE_TOKEN_CAPITAL))
    return FALSE;
  i -= aside;
  noun = i > 0 ? engine_fill_covering (a, i - 1, ENGINE_CLASS_WORD_NOUN) : NULL;
  if (noun != NULL && engine_fill_attr (a, noun, "work") != NULL)
    return !aside || comma_behind (a, q);
  return !verb && i > 0 && !aside && comma_behind (a, q)
         && engine_token_has_code (a, i - 1, ENGINE_CLASS_PREPOSITION, "in")
         && engine_token (a, q->first + 1)->kind == ENGINE_TOKEN_WORD;
}

/* Makes the fact.  @found: somebody says it; @is_short: a few words, of which marks alone prove little. */
static void
tell (EngineQuotations *self,
      const EngineQuote *q,
      gboolean found,
      gboolean is_short,
      EngineAttribution *got)
{
  EngineAnalysis *a = self->a;
  EngineReasons reasons = { .n = 0 };
  EngineFact *fact;

  read_via (self, q, got);
  engine_reasons_add (&reasons, a, "speaker", got->how, got->cue_first, got->cue_last);
  fact = engine_fill_fact (a, ENGINE_FACT_QUOTATION, q->first, q->last,
                           (found ? 0.92 : 0.6) - (is_short ? 0.15 : 0),
                           found ? "quotation.attributed" : "quotation.bare", &reasons);
  fact->quotation.speaker = got->speaker;
  /* the paper that speaks itself credits none */
  fact->quotation.via =
      got->via != NULL && got->speaker != NULL && strcmp (got->via, got->speaker) == 0 ? NULL
                                                                                       : got->via;
  self->last_speaker = got->speaker;
  self->last_person =
      got->office || engine_quotation_is_person (a, got->speaker) ? got->speaker : NULL;
  self->last_mark = q->last;
  self->last_end = engine_quotation_end (a, q);
}

/* "l'Union « décaissera sans délai »": words that a verb opens and whose subject stands before the marks are
 * somebody's, even where nobody is named. */
static gboolean
is_predicate (const EngineAnalysis *a, const EngineQuote *q, guint words)
{
  const EngineMention *m = q->first > 1 ? engine_fill_mention (a, q->first - 2) : NULL;

  return words >= PREDICATE_WORDS && engine_fill_finite (a, q->first)
         && !(engine_token (a, q->first)->flags & ENGINE_TOKEN_CAPITAL)
         && ((m != NULL && m->last + 1 == q->first && !(m->flags & ENGINE_MENTION_ADJECTIVE))
             || engine_fill_is (a, q->first - 2, ENGINE_CLASS_RELATIVE)
             || engine_fill_is (a, q->first - 2, ENGINE_CLASS_PRONOUN));
}

/* "L'article 4 du traité interdit « toute entrave aux échanges »": what a text that opens the sentence lays down,
 * its verb right before the marks. */
static gboolean
is_clause_of_text (const EngineAnalysis *a, const EngineQuote *q, guint words)
{
  guint32 first, last, mark = q->first > 0 ? q->first - 1 : 0;
  guint32 i;

  if (words <= ENGINE_QUOTATION_SHORT || mark == 0
      || (engine_token (a, q->first)->flags & ENGINE_TOKEN_CAPITAL) != 0
      || !engine_fill_finite (a, mark - 1))
    return FALSE;
  engine_fill_sentence (a, mark, &first, &last);
  for (i = first; i < MIN (mark, first + TEXT_REACH); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_WRITING)
        || engine_fill_covering (a, i, ENGINE_CLASS_INSTRUMENT) != NULL)
      return TRUE;
  return FALSE;
}

/* "toute mention du mot « ananas »", "un « rabais »" far from any verb of saying: a word, and nobody's. */
static gboolean
is_word (const EngineAnalysis *a, const EngineQuote *q, guint words, const EngineAttribution *got)
{
  const guint32 mark = q->first > 0 ? q->first - 1 : 0;
  const gboolean named = mark > 0
                         && (engine_fill_is (a, mark - 1, ENGINE_CLASS_DETERMINER)
                             || engine_fill_is (a, mark - 1, ENGINE_CLASS_ARTICLE));

  if (mark == 0 || words > NAME_WORDS)
    return FALSE;
  if (engine_fill_covering (a, mark - 1, ENGINE_CLASS_WORD_NOUN) != NULL)
    return TRUE;
  return named && !(engine_token (a, q->first)->flags & ENGINE_TOKEN_CAPITAL)
         && (got->cue_last == 0 || got->cue_first > q->last + CUE_BEHIND
             || got->cue_last + CUE_REACH < q->first);
}

static void
try_quote (EngineQuotations *self, const EngineQuote *q)
{
  EngineAnalysis *a = self->a;
  EngineAttribution got = { 0 };
  gboolean verb, found;
  guint words = count_words (a, q, &verb);

  if (words == 0 || is_definition (a, q)
      || (!verb && (is_title (a, q) || is_name_of_paper (a, q, words)))
      || is_work (a, q, words, verb))
    return;
  found = engine_quotation_attribute (self, q, words, verb, &got);
  if (!found && (words < LONG_WORDS || !verb) && !is_predicate (a, q, words)
      && !is_clause_of_text (a, q, words))
    return;
  if (!verb && is_word (a, q, words, &got))
    return;
  if (words <= ENGINE_QUOTATION_SHORT && !verb && got.cue_last > 0 && got.cue_last + 16 < q->first)
    return;
  tell (self, q, found, words <= ENGINE_QUOTATION_SHORT, &got);
}

/* Each part of the speech that clauses inside the marks cut; FALSE where none does. */
static gboolean
try_parts (EngineQuotations *self, const EngineQuote *q)
{
  EngineAnalysis *a = self->a;
  EngineQuote rest = *q;
  EngineIncise incise;
  EngineAttribution told = { 0 };

  while (engine_quotation_incise (self, &rest, &incise))
    {
      EngineQuote part = rest;

      part.last = incise.first;
      told = incise.told;
      /* the marks may open with the clause */
      if (part.first < part.last)
        tell (self, &part, told.speaker != NULL, FALSE, &told);
      rest.first = incise.last;
    }
  if (told.how == NULL)
    return FALSE;
  if (rest.first < rest.last && engine_token (a, rest.first)->kind != ENGINE_TOKEN_PUNCT)
    tell (self, &rest, told.speaker != NULL, FALSE, &told);
  return TRUE;
}

/**
 * engine_stage_quotations:
 * @a: an analysis past the mentions stage
 *
 * Makes facts of the quotations that somebody says.
 */
void
engine_stage_quotations (EngineAnalysis *a)
{
  EngineQuotations self = { .a = a };

  for (guint i = 0; i < a->quotes->len; i++)
    {
      const EngineQuote *q = &g_array_index (a->quotes, EngineQuote, i);

      if (q->depth > 1 || q->last <= q->first || q->last > a->tokens->len
          || in_boilerplate (a, q->first))
        continue;
      if (!try_parts (&self, q))
        try_quote (&self, q);
    }
}
