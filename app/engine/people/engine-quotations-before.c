/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks by the words before the marks: a verb of saying with its subject before it or inverted, "selon",
 * the quotation before in the same sentence, a person before a colon. */

#include "config.h"

#include "engine-quotations.h"

#include <string.h>

#define BEFORE_REACH 60

/* Where the last part of [first, i) starts that a comma sets off: "Dans une note, la société civile". */
static guint32
after_comma (const EngineAnalysis *a, guint32 first, guint32 i)
{
  while (i > first && !engine_fill_punct (a, i - 1, ','))
    i--;
  return i;
}

/* A participle says nothing alone: "ni suspendu ni dénoncé". */
static gboolean
is_said (const EngineAnalysis *a, const EngineTag *say)
{
  guint32 morph = engine_fill_morph (a, say->first);

  if (say->last > say->first + 1 || !(morph & ENGINE_MORPH_PAST_PARTICIPLE)
      || (morph & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST)))
    return TRUE;
  for (guint32 i = say->first, n = 0; i > 0 && n < 7; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if (tag != NULL)
        return strcmp (engine_fill_code (a, tag), "be") != 0
               || engine_fill_is (a, i >= 2 ? i - 2 : 0, ENGINE_CLASS_VP_FILLER);
      if (engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

/* "X s'est dit prêt, tandis que son homologue, Y, dénonçait": who is named between the last subordinator and
 * the verb at @say, where that is a person. */
static const char *
person_of_clause (EngineQuotations *self, guint32 first, guint32 say)
{
  const EngineAnalysis *a = self->a;
  EngineAttribution told = { 0 };
  const char *name;
  guint32 i = say;

  while (i > first && engine_fill_covering (a, i - 1, ENGINE_CLASS_SUBORDINATOR) == NULL)
    i--;
  name = i > first ? engine_quotation_speaker_in (self, i, say, say, &told) : NULL;
  return engine_quotation_is_person (a, name) ? name : NULL;
}

/* "Ana Ruiz a publié un bilan que Lima juge « trop beau »": the party right before the verb at @say, behind a relative;
 * NULL where none is. */
static const char *
party_of_relative (EngineAnalysis *a, guint32 first, guint32 say)
{
  const EngineMention *m = say > first ? engine_fill_mention (a, say - 1) : NULL;
  guint32 i;

  if (m == NULL || m->last != say || m->first <= first || !engine_fill_is_party (m)
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
    return NULL;
  for (i = m->first; i > first && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE); i--)
    ;
  return i > first + 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
                 && (engine_fill_morph (a, i - 2) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
             ? engine_fill_text (a, m->first, m->last)
             : NULL;
}

/* The words before a quotation, in which who speaks is looked for. */
typedef struct
{
  EngineQuotations *self;
  EngineAnalysis *a;
  const EngineQuote *q;
  EngineAttribution *out;
  guint32 first; /* of the sentence, so far back at most */
  guint32 mark; /* the quotation mark */
  gboolean weak; /* only verbs that seldom say anything */
} Before;

/* FALSE where the quotation opens its sentence. */
static gboolean
find_words_before (Before *b)
{
  guint32 last;

  b->mark = b->q->first > 0 ? b->q->first - 1 : 0;
  engine_fill_sentence (b->a, b->mark, &b->first, &last);
  /* a sentence that a colon closed before the marks */
  if (b->mark <= b->first && b->mark > 0
      && (engine_fill_punct (b->a, b->mark - 1, ':') || engine_fill_punct (b->a, b->mark - 1, ',')))
    engine_fill_sentence (b->a, b->mark - 1, &b->first, &last);
  if (b->mark <= b->first)
    return FALSE;
  if (b->mark - b->first > BEFORE_REACH)
    b->first = b->mark - BEFORE_REACH;
  return TRUE;
}

/* "l'envoyé a dit", but not "la demande", "the call", nor a verb that is too weak or too strong here. */
static gboolean
is_saying (const Before *b, const EngineTag *say, guint32 i)
{
  const EngineAnalysis *a = b->a;
  gboolean weak = engine_fill_attr (a, say, "weak") != NULL;

  if (engine_quotation_is_in_office (a, i) || say->last > b->mark
      || (b->weak ? !weak : weak && say->last != b->mark) || !is_said (a, say))
    return FALSE;
  return i == 0
         || !(engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
              || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
         || !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN);
}

/* "un accord dit « un pour un »", "le principe dit du « prêt pour un rendu »": named so. */
static gboolean
is_name_of_thing (const Before *b, const EngineTag *say, guint32 i)
{
  const EngineAnalysis *a = b->a;

  return (say->last == b->mark
          || (say->last + 1 == b->mark && engine_fill_is (a, b->mark - 1, ENGINE_CLASS_OF)))
         && b->q->last - b->q->first <= ENGINE_QUOTATION_SHORT + 1 && i >= 1
         && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
         && (engine_fill_morph (a, i - 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
         && engine_fill_mention (a, i - 1) == NULL
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
         && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) == NULL;
}

/* "le marché dit « gris »": named so, said by nobody. */
static gboolean
is_name_in_short (const Before *b, const EngineTag *say, guint32 i)
{
  return say->last == b->mark && (engine_fill_morph (b->a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
         && b->q->last - b->q->first <= ENGINE_QUOTATION_SHORT;
}

/* ", assure une source, « … »", "La Chine, a rappelé la présidente, est « … »": who speaks stands between the verb,
 * which a comma opens, and the next comma. */
static gboolean
is_inverted (const Before *b, const EngineTag *say)
{
  const EngineAnalysis *a = b->a;
  guint32 i = say->first;

  while (i > b->first + 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
    i--;
  if (i <= b->first || !engine_fill_punct (a, i - 1, ',') || say->last >= b->mark)
    return FALSE;
  if (engine_fill_punct (a, b->mark - 1, ','))
    return TRUE;
  for (i = say->last; i + 1 < b->mark; i++)
    if (engine_fill_punct (a, i, ',') && engine_fill_finite (a, i + 1))
      return TRUE;
  return FALSE;
}

/* ", assure une source, « … »": inverted; else the person of the clause, or whoever stands before the verb. */
static const char *
find_speaker_before (const Before *b, const EngineTag *say, guint32 i)
{
  const char *speaker = NULL;

  if (is_inverted (b, say))
    {
      speaker = engine_quotation_speaker_in (b->self, say->last, b->mark, say->last, b->out);
      if (speaker == NULL)
        speaker = engine_quotation_plain_subject (b->a, say->last, b->mark);
    }
  if (speaker == NULL)
    speaker = party_of_relative (b->a, b->first, i);
  if (speaker == NULL)
    speaker = person_of_clause (b->self, b->first, i);
  if (speaker == NULL)
    speaker = engine_quotation_speaker_in (b->self, b->first, i, i, b->out);
  return speaker;
}

/* "said X: “…”", "the union says": whoever stands behind the verb, or an unnamed subject. */
static const char *
find_speaker_else (const Before *b, const EngineTag *say, guint32 i)
{
  const char *speaker = engine_quotation_speaker_in (
      b->self, say->last, MIN (b->mark, say->last + 6), say->last, b->out);

  if (speaker == NULL)
    speaker = engine_quotation_plain_subject (b->a, after_comma (b->a, b->first, i), i);
  if (speaker == NULL)
    speaker = engine_quotation_plain_subject (b->a, b->first, i);
  return speaker;
}

/* The medium reports: the nearest subject inside its report speaks. */
static const char *
find_reported (const Before *b, guint32 i)
{
  EngineCodes codes = { .n = 0 };
  guint32 from, to;

  return engine_fill_subject (b->a, b->mark, &codes, &from, &to) && from > i + 1
             ? engine_fill_text (b->a, from, to)
             : NULL;
}

/* Who speaks by the verb of saying at @i. */
static EngineQuotationVerdict
read_saying (const Before *b, const EngineTag *say, guint32 i)
{
  const char *speaker;

  /* "étiquetés « Maroc »", "labelled “organic”": a name on a thing */
  if (say->last == b->mark && engine_fill_attr (b->a, say, "label") != NULL)
    return ENGINE_QUOTATION_NOBODY;
  /* "so-called" */
  if (i >= 1 && engine_fill_punct (b->a, i - 1, '-'))
    return ENGINE_QUOTATION_FURTHER;
  if (is_name_of_thing (b, say, i))
    return ENGINE_QUOTATION_NOBODY;
  speaker = find_speaker_before (b, say, i);
  if (b->out->nobody)
    return engine_quotation_found (b->out, NULL, say->first, say->last, "a text says it");
  if (speaker == NULL)
    {
      if (is_name_in_short (b, say, i))
        return ENGINE_QUOTATION_NOBODY;
      speaker = find_speaker_else (b, say, i);
    }
  if (b->out->via != NULL && (speaker == NULL || strcmp (speaker, b->out->via) == 0))
    {
      const char *reported = find_reported (b, i);

      speaker = reported != NULL ? reported : speaker;
    }
  return speaker != NULL ? engine_quotation_found (b->out, speaker, say->first, say->last,
                                                   "beside the verb before")
                         : ENGINE_QUOTATION_FURTHER;
}

/* What the token at @i says of who speaks. */
static EngineQuotationVerdict
consider_before (const Before *b, guint32 i)
{
  const EngineTag *say = engine_fill_tag (b->a, i, ENGINE_CLASS_SAY);
  const EngineTag *according = say == NULL ? engine_quotation_according_at (b->a, i) : NULL;

  /* the quotation before in the same sentence: its speaker goes on */
  if (engine_quotation_is_quoted (b->a, i))
    return b->self->last_speaker != NULL && b->self->last_end + 8 > b->mark
               ? engine_quotation_found (b->out, b->self->last_speaker, i, i + 1, "goes on")
               : ENGINE_QUOTATION_NOBODY;
  if (according != NULL)
    {
      const char *speaker = engine_quotation_speaker_in (
          b->self, according->last, MIN (b->mark, according->last + 14), according->last, b->out);

      /* "selon une source proche du dossier" */
      if (speaker == NULL)
        speaker = engine_quotation_plain_subject (b->a, according->last, b->mark);

      return speaker != NULL ? engine_quotation_found (b->out, speaker, according->first,
                                                       according->last, "according to")
                             : ENGINE_QUOTATION_FURTHER;
    }
  return say != NULL && is_saying (b, say, i) ? read_saying (b, say, i) : ENGINE_QUOTATION_FURTHER;
}

gboolean
engine_quotation_read_before (EngineQuotations *self,
                              const EngineQuote *q,
                              gboolean weak,
                              EngineAttribution *out)
{
  Before b = { .self = self, .a = self->a, .q = q, .out = out, .weak = weak };
  const char *speaker;

  if (!find_words_before (&b))
    return FALSE;
  for (guint32 i = b.mark; i > b.first; i--)
    {
      EngineQuotationVerdict verdict = consider_before (&b, i - 1);

      if (verdict != ENGINE_QUOTATION_FURTHER)
        return verdict == ENGINE_QUOTATION_FOUND;
    }
  /* "X a botté en touche : « … »" */
  if (!weak || out->speaker != NULL || !engine_fill_punct (self->a, b.mark - 1, ':')
      || b.mark <= b.first + 2)
    return FALSE;
  speaker = engine_quotation_speaker_in (self, b.first, b.mark - 1, b.mark - 1, out);
  return speaker != NULL && engine_quotation_is_person (self->a, speaker)
         && engine_quotation_found (out, speaker, b.mark - 1, b.mark, "before the colon")
                == ENGINE_QUOTATION_FOUND;
}
