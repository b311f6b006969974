/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words that name a source: where its phrase ends, the person or publisher in it, and what only looks like
 * one ("selon leur nature"). */

#include "config.h"

#include "engine-figure-source.h"
#include "engine-number.h"

/* "think tank": a verb of saying in the noun. */
static gboolean
is_in_org_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return tag != NULL && tag->last > i + 1;
}

/* "Lagos reckons", "IMF estimates", but not "a briefing note": a verb of saying that ends a name. */
static gboolean
says_behind (const EngineAnalysis *a, guint32 first, guint32 i)
{
  if (!engine_token_is (a, i, ENGINE_CLASS_ACCORDING)
      && (!engine_token_is (a, i, ENGINE_CLASS_SAY) || is_in_org_noun (a, i)))
    return FALSE;
  if (!engine_writing_starts (a, i))
    return TRUE;
  while (i > first)
    if (engine_writing_has_author (a, --i))
      return TRUE;
  return FALSE;
}

static gboolean
ends_source (const EngineAnalysis *a, guint32 first, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  guint32 verb = t->clause < a->clauses->len ? engine_clause (a, t->clause)->verb : 0;

  if (t->kind == ENGINE_TOKEN_BREAK || t->kind == ENGINE_TOKEN_NUMBER)
    return TRUE;
  if (t->kind == ENGINE_TOKEN_PUNCT)
    return !engine_token_is_char (a, i, '-') && !engine_token_is_char (a, i, '&')
           && !engine_token_is_genitive (a, i)
           /* "la Chambre de commerce France–Algérie" */
           && !(engine_token_is_any_dash (a, i) && engine_token_is_glued (a, i)
                && engine_token_is_glued (a, i + 1));
  if (i > first
      && (engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || (verb == i + 1 && (t->flags & ENGINE_TOKEN_CAPITAL) == 0) || says_behind (a, first, i)
          || engine_analysis_in_timex (a, i) || engine_analysis_in_value (a, i)))
    return TRUE;
  /* "put by the Commission at some 8 billion" */
  if (i > first && i + 2 < a->value_at->len && engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
      && (g_array_index (a->value_at, guint32, i + 1) != 0
          || g_array_index (a->value_at, guint32, i + 2) != 0))
    return TRUE;
  /* "une note du Trésor consultée par X" */
  if (i > first && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
      && engine_token_is (a, i + 1, ENGINE_CLASS_AGENT_PREP))
    return TRUE;
  return i > first && engine_token_is (a, i, ENGINE_CLASS_AUXILIARY);
}

/* Where the name begins behind the words of @entry that end at @last: in "de source diplomatique" the last of them
 * is its own. */
guint32
figure_source_behind (const EngineAnalysis *a, guint32 entry, guint32 last)
{
  return engine_pack_entry_attr (a->pack, entry, "named") != NULL ? last - 1 : last;
}

/* "selon M. Medvedev": the title is no name, and its full stop ends none. */
static guint32
behind_title (const EngineAnalysis *a, guint32 from, guint32 stop)
{
  const EngineTag *title = engine_analysis_tag (a, from, ENGINE_CLASS_TITLE);

  if (title == NULL || title->last >= stop)
    return from;
  return engine_token_is_char (a, title->last, '.') && title->last + 1 < stop ? title->last + 1
                                                                              : title->last;
}

/* "the World Bank's latest report": where the name ends before a writing that is its author's, or @last. */
static guint32
before_own_writing (const EngineAnalysis *a, guint32 from, guint32 last, guint32 stop)
{
  guint32 i = last;

  if (last < stop && engine_writing_starts (a, last))
    i = last + 1;
  else if (last == from || !engine_writing_starts (a, last - 1))
    return last;
  for (i--; i > from + 1; i--)
    if (engine_token_is_genitive (a, i - 1))
      return i - 1;
    else if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
             || engine_writing_has_author (a, i - 1))
      return last;
  return last;
}

/* The noun phrase from @from on as the text has it; empty where there is none. */
EngineSpan
figure_source_phrase (const EngineAnalysis *a, guint32 from, guint32 stop)
{
  EngineSpan none = { 0, 0 };
  guint32 last;

  while (from < stop && engine_token_is_article (a, from))
    from++;
  from = behind_title (a, from, stop);
  last = from;
  while (last < stop && last - from < FIGURE_SOURCE_TOKENS && !ends_source (a, from, last))
    last++;
  last = before_own_writing (a, from, last, stop);
  while (last > from
         && (engine_token_is_article (a, last - 1)
             || engine_token_is (a, last - 1, ENGINE_CLASS_TARGET)
             || engine_token_is (a, last - 1, ENGINE_CLASS_PREPOSITION)
             || engine_token_is (a, last - 1, ENGINE_CLASS_AND)))
    last--;
  if (last == from)
    return none;
  return engine_analysis_span (a, from, last);
}

/* The words of @span, cleaned. */
const char *
figure_source_text (EngineAnalysis *a, EngineSpan span)
{
  return engine_arena_strclean (a->arena, a->text + span.start_byte,
                                span.end_byte - span.start_byte);
}

/* The person that the phrase [@first, @stop) names, in the fullest form of the name, or NULL. */
const char *
figure_source_name (EngineAnalysis *a, guint32 first, guint32 stop)
{
  first = behind_title (a, first, stop);
  for (guint32 i = first; i < stop && i < first + FIGURE_SOURCE_TOKENS; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PERSON
          && engine_mention (a, m - 1)->name != NULL)
        return engine_mention (a, m - 1)->name;
      if (i > first && ends_source (a, first, i))
        break;
    }
  return NULL;
}

void
figure_source_take (FigureStage *s, const char *source, EngineSpan trigger)
{
  if (s->source != NULL)
    return;
  s->source = source;
  s->source_trigger = trigger;
}

/* "selon des statistiques publiées par X": the organisation, where the phrase itself names nobody. */
const char *
figure_source_publisher (FigureStage *s, guint32 from, EngineSpan *span)
{
  EngineAnalysis *a = s->a;

  for (guint32 i = from; i < s->last && i < from + 20; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_BREAK || engine_token_is_char (a, i, ',')
          || engine_token_is_char (a, i, ';') || engine_token_is_char (a, i, '.')
          || engine_token_is_char (a, i, ':'))
        break;
      if (t->start_byte < span->end_byte
          && (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN)
              || engine_token_is (a, i, ENGINE_CLASS_ROLE)
              || (m != 0 && engine_mention (a, m - 1)->kind != ENGINE_MENTION_COMMODITY)))
        return NULL;
      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
          && engine_mention (a, m - 1)->name != NULL)
        {
          span->end_byte = engine_analysis_span (a, i, engine_mention (a, m - 1)->last).end_byte;
          return engine_mention (a, m - 1)->name;
        }
    }
  return NULL;
}

/* "selon leur nature", "according to its size": a measure, nobody; "selon son ministère" is somebody. */
gboolean
figure_source_is_criterion (const EngineAnalysis *a, guint32 from, guint32 stop)
{
  guint32 noun = from;

  while (noun + 1 < stop
         && (engine_token_is (a, noun, ENGINE_CLASS_DETERMINER)
             || engine_token_is (a, noun, ENGINE_CLASS_NUMBER_WORD)
             || engine_token_is (a, noun, ENGINE_CLASS_OF)))
    noun++;
  /* "selon l'arrangement de 2015": whose terms they are, and nobody who says it */
  if (engine_token_is (a, noun, ENGINE_CLASS_INSTRUMENT)
      && g_array_index (a->mention_at, guint32, noun) == 0)
    return TRUE;
  if (figure_word_is (a, noun, "criterion"))
    return TRUE;
  if (from >= stop || !engine_token_is (a, from, ENGINE_CLASS_POSSESSIVE))
    return FALSE;
  for (guint32 i = from; i < stop && i < from + 4 && (i == from || !ends_source (a, from, i)); i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (engine_token_is (a, i, ENGINE_CLASS_ROLE) || engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN)
          || (m != 0 && engine_mention (a, m - 1)->first > from
              && (engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
                  || engine_mention (a, m - 1)->kind == ENGINE_MENTION_PERSON)))
        return FALSE;
    }
  return TRUE;
}
