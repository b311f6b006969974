/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who says what stands in marks: a label before it, a signature behind a dash, whoever stands with a
 * verb of saying beside the marks (after them, before them, or inverted), who follows "selon", else the
 * speaker of the quotation just before, the subject of the sentence, or whom an interview presents. */

#include "config.h"

#include "engine-number.h"
#include "engine-quotations.h"

#include <string.h>

#define BEFORE_REACH 60
#define AGENT_REACH 5 /* from the marks back to the participle */

/* Where the last part of [first, i) starts that a comma sets off: "Dans une note, la société civile". */
static guint32
after_comma (const EngineAnalysis *a, guint32 first, guint32 i)
{
  while (i > first && !engine_fill_punct (a, i - 1, ','))
    i--;
  return i;
}

static guint32
skip_marks (const EngineAnalysis *a, guint32 i)
{
  while (i < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT
         && !engine_fill_punct (a, i, '.') && !engine_fill_punct (a, i, ';')
         && !engine_fill_punct (a, i, '(') && !engine_fill_punct (a, i, ':'))
    i++;
  return i;
}

gboolean
engine_quotation_stops_at (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_punct (a, i, '.') || engine_fill_punct (a, i, '?')
         || engine_fill_punct (a, i, '!') || engine_token (a, i)->kind == ENGINE_TOKEN_BREAK;
}

gboolean
engine_quotation_is_quoted (const EngineAnalysis *a, guint32 i)
{
  return i < a->scopes->len && (g_array_index (a->scopes, guint8, i) & ENGINE_SCOPE_QUOTED);
}

/* Where the words after the marks end: full stop, line, next quotation. */
static guint32
after_end (const EngineAnalysis *a, guint32 i)
{
  guint32 limit = MIN (a->tokens->len, i + ENGINE_QUOTATION_REACH * 2);

  for (; i < limit; i++)
    {
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_quotation_is_quoted (a, i))
        return i;
      if (engine_quotation_stops_at (a, i) && i + 1 < limit
          && (engine_token (a, i + 1)->kind != ENGINE_TOKEN_WORD
              || (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL))
          && !(i > 0 && engine_token (a, i - 1)->length_bytes <= 2
               && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL)))
        return i;
    }
  return limit;
}

/* "Secretary of State": a word of an office that is spelled like a verb of saying. */
static gboolean
is_in_office (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *office = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);

  return office != NULL && office->last > office->first + 1
         && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL);
}

/* "selon", "according to": who is named after it speaks. */
static const EngineTag *
according_at (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ACCORDING);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "after") != 0 ? tag : NULL;
}

/* Nothing but the mark stands before it in its sentence. */
static gboolean
starts_sentence (const EngineAnalysis *a, const EngineQuote *q)
{
  guint32 first, last;

  if (q->first < 2)
    return TRUE;
  engine_fill_sentence (a, q->first - 1, &first, &last);
  return q->first - 1 <= first + 1;
}

/* A finite verb, an article and an office. */
static gboolean
opens_office (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_finite (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER)
         && (engine_fill_is (a, i + 2, ENGINE_CLASS_ROLE)
             || engine_fill_is (a, i + 3, ENGINE_CLASS_ROLE));
}

/* "un communiqué", "the minutes": a paper that carries somebody's words stands at @i. */
static gboolean
is_writing (const EngineAnalysis *a, guint32 i)
{
  while (engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
         || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    i++;
  return engine_fill_is (a, i, ENGINE_CLASS_WRITING);
}

/* "…", a déclaré X / X said / he said / selon X. */
static gboolean
read_after (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  guint32 first = skip_marks (a, q->last);
  guint32 end;
  gboolean closed = q->last > q->first && engine_quotation_stops_at (a, q->last - 1);

  if (first >= a->tokens->len || engine_quotation_stops_at (a, first))
    return FALSE;
  if (closed && (engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL)
      && engine_fill_mention (a, first) == NULL)
    return FALSE;
  /* "a dénoncé « … » et appelé": the next verb of the same subject */
  if (!closed && engine_fill_is (a, first, ENGINE_CLASS_AND) && !starts_sentence (a, q))
    return FALSE;
  end = after_end (a, first);
  for (guint32 i = first; i < MIN (end, first + ENGINE_QUOTATION_REACH); i++)
    {
      const EngineTag *say = is_in_office (a, i) ? NULL : engine_fill_tag (a, i, ENGINE_CLASS_SAY);
      const EngineTag *according = say == NULL ? according_at (a, i) : NULL;
      const char *speaker;

      /* "« Une victoire », pour le patron des armateurs, X." */
      if (say == NULL && according == NULL && i == first)
        according = engine_fill_tag (a, i, ENGINE_CLASS_VIEWPOINT);

      if (engine_fill_punct (a, i, ';')
          || (i > first && engine_fill_is (a, i, ENGINE_CLASS_AND)
              && !engine_fill_is (a, first, ENGINE_CLASS_SAY) && i > first + 8))
        return FALSE;
      if (according != NULL)
        say = according;
      /* "…", soupire X: any verb does, straight before a person */
      if (say == NULL && i == first && !closed && engine_fill_finite (a, i)
          && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
          && engine_quotation_person_near (a, i + 1) != NULL)
        {
          engine_quotation_take (out, engine_quotation_person_near (a, i + 1), i, i + 1,
                                 "beside the verb after");
          return TRUE;
        }
      /* "…", tonne le directeur du Conseil, X */
      if (say == NULL && i == first && !closed && opens_office (a, i))
        {
          speaker = engine_quotation_speaker_in (self, i + 1, end, i + 1, out);
          if (speaker != NULL)
            {
              engine_quotation_take (out, speaker, i, i + 1, "beside the verb after");
              return TRUE;
            }
        }
      if (say == NULL)
        continue;
      if (closed && i > first + 4)
        return FALSE;
      if (according == NULL && say->last == say->first + 1
          && (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE)
          && !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST))
        continue; /* ", rappelant que": another saying */
      speaker = NULL;
      if (i > first && according == NULL) /* X said */
        speaker = engine_quotation_speaker_in (self, first, i, i, out);
      if (speaker == NULL) /* said X */
        speaker = engine_quotation_speaker_in (self, say->last, end, say->last, out);
      if (speaker == NULL && i > first)
        speaker = engine_quotation_plain_subject (a, first, i);
      if (speaker == NULL)
        speaker = engine_quotation_plain_subject (a, say->last, end);
      /* "thanked him “for it”, according to the Post": the medium or a paper tells what the subject said */
      if ((speaker != NULL && out->via != NULL && strcmp (speaker, out->via) == 0)
          || (according != NULL && is_writing (a, according->last)))
        {
          const char *subject = engine_quotation_subject_before (self, q);

          speaker = subject != NULL ? subject : speaker;
        }
      if (speaker == NULL)
        continue;
      engine_quotation_take (out, speaker, say->first, say->last, "beside the verb after");
      return TRUE;
    }
  /* "…", X was quoted by Tass as saying */
  for (guint32 i = first + 1; i < MIN (end, first + ENGINE_QUOTATION_REACH); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_VIA))
      {
        const char *speaker = engine_quotation_speaker_in (self, first, i, i, out);

        if (speaker == NULL)
          return FALSE;
        engine_quotation_take (out, speaker, i, i + 1, "before the medium");
        return TRUE;
      }
  return FALSE;
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

/* Whether a verb of saying follows the marks at once. */
static gboolean
said_at_once (const EngineAnalysis *a, const EngineQuote *q)
{
  guint32 i = skip_marks (a, q->last);

  for (guint n = 0; n < 3 && i + n < a->tokens->len; n++)
    {
      const EngineTag *say = engine_fill_tag (a, i + n, ENGINE_CLASS_SAY);

      /* "…", selon les mots de X */
      if ((say != NULL && say->last > say->first + 2 && n == 0)
          || (n == 0 && according_at (a, i) != NULL))
        return TRUE;
      if (say != NULL)
        return engine_fill_finite (a, i + n) || n > 0;
      if (!engine_fill_is (a, i + n, ENGINE_CLASS_AUXILIARY)
          && !engine_fill_is (a, i + n, ENGINE_CLASS_PRONOUN) && !engine_fill_punct (a, i + n, '-'))
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

/* X a déclaré : « … », said that it was "…". */
static gboolean
read_before (EngineQuotations *self, const EngineQuote *q, gboolean weak, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  guint32 first, last, mark = q->first > 0 ? q->first - 1 : 0;

  engine_fill_sentence (a, mark, &first, &last);
  /* a sentence that a colon closed before the marks */
  if (mark <= first && mark > 0
      && (engine_fill_punct (a, mark - 1, ':') || engine_fill_punct (a, mark - 1, ',')))
    engine_fill_sentence (a, mark - 1, &first, &last);
  if (mark <= first)
    return FALSE;
  if (mark - first > BEFORE_REACH)
    first = mark - BEFORE_REACH;
  for (guint32 i = mark; i > first; i--)
    {
      const EngineTag *say = engine_fill_tag (a, i - 1, ENGINE_CLASS_SAY);
      const EngineTag *according = say == NULL ? according_at (a, i - 1) : NULL;
      const char *speaker;

      if (engine_quotation_is_quoted (a, i - 1))
        {
          /* the quotation before in the same sentence: its speaker goes on */
          if (self->last_speaker != NULL && self->last_end + 8 > mark)
            {
              engine_quotation_take (out, self->last_speaker, i - 1, i, "goes on");
              return TRUE;
            }
          return FALSE;
        }
      if (according != NULL)
        {
          speaker = engine_quotation_speaker_in (
              self, according->last, MIN (mark, according->last + 14), according->last, out);
          if (speaker != NULL)
            {
              engine_quotation_take (out, speaker, according->first, according->last,
                                     "according to");
              return TRUE;
            }
          continue;
        }
      if (say == NULL || is_in_office (a, i - 1) || say->last > mark
          || (!weak && engine_fill_attr (a, say, "weak") != NULL && say->last != mark)
          || (weak && engine_fill_attr (a, say, "weak") == NULL) || !is_said (a, say))
        continue;
      /* a noun of the same form is no saying: "la demande", "the call" */
      if (i >= 2
          && (engine_fill_is (a, i - 2, ENGINE_CLASS_DETERMINER)
              || engine_fill_is (a, i - 2, ENGINE_CLASS_ARTICLE))
          && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN))
        continue;
      /* "étiquetés « Maroc »", "labelled “organic”": a name on a thing */
      if (say->last == mark && engine_fill_attr (a, say, "label") != NULL)
        return FALSE;
      /* "so-called" */
      if (i >= 2 && engine_fill_punct (a, i - 2, '-'))
        continue;
      /* "un accord dit « un pour un »", "le principe dit du « prêt pour un rendu »": named so */
      if ((say->last == mark
           || (say->last + 1 == mark && engine_fill_is (a, mark - 1, ENGINE_CLASS_OF)))
          && q->last - q->first <= ENGINE_QUOTATION_SHORT + 1 && i >= 2
          && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE)
          && (engine_fill_morph (a, i - 2) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
          && engine_fill_mention (a, i - 2) == NULL
          && !engine_fill_is (a, i - 2, ENGINE_CLASS_AUXILIARY)
          && !engine_fill_is (a, i - 2, ENGINE_CLASS_PRONOUN)
          && engine_fill_covering (a, i - 2, ENGINE_CLASS_ROLE) == NULL)
        return FALSE;
      speaker = NULL;
      /* ", assure une source, « … »": inverted */
      if (i >= 2 && engine_fill_punct (a, i - 2, ',') && say->last < mark
          && engine_fill_punct (a, mark - 1, ','))
        {
          speaker = engine_quotation_speaker_in (self, say->last, mark, say->last, out);
          if (speaker == NULL)
            speaker = engine_quotation_plain_subject (a, say->last, mark);
        }
      if (speaker == NULL)
        speaker = person_of_clause (self, first, i - 1);
      if (speaker == NULL)
        speaker = engine_quotation_speaker_in (self, first, i - 1, i - 1, out);
      if (out->nobody)
        {
          engine_quotation_take (out, NULL, say->first, say->last, "a text says it");
          return TRUE;
        }
      /* "le marché dit « gris »": named so, said by nobody */
      if (speaker == NULL && say->last == mark
          && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE)
          && q->last - q->first <= ENGINE_QUOTATION_SHORT)
        return FALSE;
      if (speaker == NULL)
        speaker = engine_quotation_speaker_in (self, say->last, MIN (mark, say->last + 6),
                                               say->last, out);
      if (speaker == NULL)
        speaker = engine_quotation_plain_subject (a, after_comma (a, first, i - 1), i - 1);
      if (speaker == NULL)
        speaker = engine_quotation_plain_subject (a, first, i - 1);
      if (speaker == NULL && out->via == NULL)
        continue;
      if (speaker == NULL || (out->via != NULL && strcmp (speaker, out->via) == 0))
        {
          EngineCodes codes = { .n = 0 };
          guint32 from, to;

          /* the medium reports: the nearest subject inside its report speaks */
          if (engine_fill_subject (a, mark, &codes, &from, &to) && from > i)
            speaker = engine_fill_text (a, from, to);
        }
      if (speaker == NULL)
        continue;
      engine_quotation_take (out, speaker, say->first, say->last, "beside the verb before");
      return TRUE;
    }
  /* "X a botté en touche : « … »" */
  if (weak && out->speaker == NULL && engine_fill_punct (a, mark - 1, ':') && mark > first + 2)
    {
      const char *speaker = engine_quotation_speaker_in (self, first, mark - 1, mark - 1, out);

      if (speaker != NULL && engine_quotation_is_person (a, speaker))
        {
          engine_quotation_take (out, speaker, mark - 1, mark, "before the colon");
          return TRUE;
        }
    }
  return FALSE;
}

/* "The African Union “warmly welcomed” the accord": the verb of saying is quoted, behind its subject. */
static gboolean
read_predicate (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  guint32 mark = q->first > 0 ? q->first - 1 : 0;
  const EngineMention *m = mark > 0 ? engine_fill_mention (a, mark - 1) : NULL;

  if (m == NULL || m->last != mark
      || (m->flags
          & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE)))
    return FALSE;
  for (guint32 i = q->first; i < q->last && i < q->first + 2; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_SAY) && engine_fill_finite (a, i))
      {
        const char *speaker = engine_quotation_speaker_in (self, m->first, mark, mark, out);

        if (speaker != NULL)
          engine_quotation_take (out, speaker, i, i + 1, "subject of the quoted verb");
        return speaker != NULL;
      }
  return FALSE;
}

/* "Pour l'économiste X, la décision « évite le pire »" */
static gboolean
read_viewpoint (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  guint32 first, last, mark = q->first > 0 ? q->first - 1 : 0;
  guint32 comma;
  const EngineTag *tag;
  const char *speaker;

  engine_fill_sentence (a, mark, &first, &last);
  tag = engine_fill_tag (a, first, ENGINE_CLASS_VIEWPOINT);
  if (tag == NULL || mark <= tag->last)
    return FALSE;
  comma = tag->last;
  while (comma < MIN (mark, tag->last + ENGINE_QUOTATION_REACH) && !engine_fill_finite (a, comma))
    comma++;
  speaker = engine_quotation_speaker_in (self, tag->last, comma, tag->last, out);
  if (speaker == NULL)
    return FALSE;
  engine_quotation_take (out, speaker, tag->first, tag->last, "in whose view");
  return TRUE;
}

/* "dismissed as “lopsided” by Senator X", "jugé « bancal » par X": the agent of a passive behind the marks. */
static gboolean
read_agent (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  guint32 mark = q->first > 0 ? q->first - 1 : 0;
  guint32 by = skip_marks (a, q->last);
  const EngineTag *tag = engine_fill_tag (a, by, ENGINE_CLASS_AGENT_PREP);
  guint32 end;

  if (tag == NULL)
    return FALSE;
  for (end = tag->last; end < after_end (a, tag->last); end++)
    if (engine_fill_punct (a, end, ',') || engine_fill_punct (a, end, ';'))
      break;
  for (guint32 i = mark, n = 0; i > 0 && n < AGENT_REACH; i--, n++)
    {
      const EngineTag *say = engine_fill_tag (a, i - 1, ENGINE_CLASS_SAY);
      const char *speaker;

      if (engine_quotation_is_quoted (a, i - 1) || engine_quotation_stops_at (a, i - 1))
        return FALSE;
      if (say == NULL)
        continue;
      if (!(engine_fill_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE))
        return FALSE;
      speaker =
          engine_quotation_speaker_in (self, tag->last, after_end (a, tag->last), tag->last, out);
      if (speaker == NULL)
        speaker = engine_quotation_plain_subject (a, tag->last, end);
      if (speaker != NULL)
        engine_quotation_take (out, speaker, say->first, say->last, "agent behind");
      return speaker != NULL;
    }
  return FALSE;
}

gboolean
engine_quotation_attribute (EngineQuotations *self,
                            const EngineQuote *q,
                            guint words,
                            gboolean verb,
                            EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  gboolean found;

  if (engine_quotation_label (self, q, out) || read_predicate (self, q, out)
      || read_agent (self, q, out)
      || (starts_sentence (a, q) && engine_quotation_signature (self, q, out)))
    found = TRUE;
  else if (starts_sentence (a, q) || said_at_once (a, q))
    found = read_after (self, q, out) || read_before (self, q, FALSE, out);
  else
    found = read_before (self, q, FALSE, out) || read_after (self, q, out);
  found = found || read_before (self, q, TRUE, out) || read_viewpoint (self, q, out);
  if (!found && self->last_speaker != NULL
      && (words > ENGINE_QUOTATION_SHORT
          || (verb && (engine_token (a, q->first)->flags & ENGINE_TOKEN_CAPITAL)
              && starts_sentence (a, q))))
    {
      guint32 gap = q->first - self->last_end;

      /* straight after the last one: the speech goes on */
      if (gap <= 2
          || (gap <= ENGINE_QUOTATION_REACH && q->first > 1
              && engine_analysis_sentence_of (a, q->first)
                     <= engine_analysis_sentence_of (a, self->last_end) + 1
              && (engine_token (a, q->first)->flags & ENGINE_TOKEN_CAPITAL) && verb))
        {
          engine_quotation_take (out, self->last_speaker, q->first, q->first, "goes on");
          found = TRUE;
        }
    }
  /* part of a sentence about what somebody said: "tore into the deal “that sells us out”" */
  if (!found && words > ENGINE_QUOTATION_SHORT && !starts_sentence (a, q))
    {
      const char *subject = engine_quotation_subject_before (self, q);

      if (subject != NULL)
        {
          engine_quotation_take (out, subject, q->first, q->first, "subject of the sentence");
          found = TRUE;
        }
    }
  return found
         || (words > ENGINE_QUOTATION_SHORT && verb && engine_quotation_presented (self, q, out));
}

guint32
engine_quotation_end (const EngineAnalysis *a, const EngineQuote *q)
{
  return after_end (a, skip_marks (a, q->last));
}
