/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who says what stands in marks: a label before it, a signature behind a dash, whoever stands with a
 * verb of saying beside the marks (after them, before them, or inverted), who follows "selon", else the
 * speaker of the quotation just before, the subject of the sentence, or whom an interview presents. */

#include "config.h"

#include "engine-number.h"
#include "engine-quotations.h"

#include <string.h>

#define SPEECH_WORDS 6 /* of a sentence that somebody says, at least */
#define AGENT_REACH 5 /* from the marks back to the participle */

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

/* "que le gouvernement juge": the verb, whatever office it is spelled like. */
gboolean
engine_quotation_is_verb (const EngineAnalysis *a, const EngineTag *tag)
{
  const guint32 i = tag->first;

  return tag->last == i + 1 && i > 0 && engine_fill_is (a, i, ENGINE_CLASS_SAY)
         && engine_fill_finite (a, i) && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
         && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ROLE);
}

/* "Secretary of State": a word of an office that is spelled like a verb of saying. */
gboolean
engine_quotation_is_in_office (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *office = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);

  return office != NULL && office->last > office->first + 1
         && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL);
}

/* "selon", "according to": who is named after it speaks. */
const EngineTag *
engine_quotation_according_at (const EngineAnalysis *a, guint32 i)
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

/* The words behind a quotation, in which who speaks is looked for. */
typedef struct
{
  EngineQuotations *self;
  EngineAnalysis *a;
  const EngineQuote *q;
  EngineAttribution *out;
  guint32 first;
  guint32 end;
  gboolean closed; /* a full stop closed the quotation */
} After;

/* FALSE where what stands there cannot say who spoke. */
static gboolean
find_words_after (After *f)
{
  const EngineAnalysis *a = f->a;

  f->first = skip_marks (a, f->q->last);
  f->closed = f->q->last > f->q->first && engine_quotation_stops_at (a, f->q->last - 1);
  if (f->first >= a->tokens->len || engine_quotation_stops_at (a, f->first))
    return FALSE;
  if (f->closed && (engine_token (a, f->first)->flags & ENGINE_TOKEN_CAPITAL)
      && engine_fill_mention (a, f->first) == NULL)
    return FALSE;
  /* "a dénoncé « … » et appelé": the next verb of the same subject */
  if (!f->closed && engine_fill_is (a, f->first, ENGINE_CLASS_AND) && !starts_sentence (a, f->q))
    return FALSE;
  f->end = after_end (a, f->first);
  return TRUE;
}

/* "…", soupire X: any verb does, straight before a person; "…", tonne le directeur du Conseil, X. */
static EngineQuotationVerdict
read_any_verb (const After *f)
{
  guint32 i = f->first;
  const char *speaker = NULL;

  if (f->closed)
    return ENGINE_QUOTATION_FURTHER;
  if (engine_fill_finite (f->a, i) && !engine_fill_is (f->a, i, ENGINE_CLASS_AUXILIARY))
    speaker = engine_quotation_person_near (f->a, i + 1);
  if (speaker == NULL && opens_office (f->a, i))
    speaker = engine_quotation_speaker_in (f->self, i + 1, f->end, i + 1, f->out);
  return speaker != NULL
             ? engine_quotation_found (f->out, speaker, i, i + 1, "beside the verb after")
             : ENGINE_QUOTATION_FURTHER;
}

/* "X said", "said X", "a source said": around the verb at @i. */
static const char *
find_speaker_after (const After *f, const EngineTag *say, guint32 i, gboolean according)
{
  const char *speaker = NULL;
  gboolean medium;

  if (i > f->first && !according)
    speaker = engine_quotation_speaker_in (f->self, f->first, i, i, f->out);
  if (speaker == NULL)
    speaker = engine_quotation_speaker_in (f->self, say->last, f->end, say->last, f->out);
  if (speaker == NULL && i > f->first)
    speaker = engine_quotation_plain_subject (f->a, f->first, i);
  if (speaker == NULL)
    speaker = engine_quotation_plain_subject (f->a, say->last, f->end);
  medium = speaker != NULL && f->out->via != NULL && strcmp (speaker, f->out->via) == 0;
  /* "thanked him “for it”, according to the Post": the medium or a paper tells what the subject said */
  if (medium || (according && is_writing (f->a, say->last)))
    {
      const char *subject = engine_quotation_subject_before (f->self, f->q);
      EngineAttribution told = { 0 };

      /* "La Banque du fleuve a dénoncé « un chantage », selon Le Monde" */
      if (medium && subject == NULL && engine_quotation_read_before (f->self, f->q, FALSE, &told))
        subject = told.speaker;
      speaker = subject != NULL ? subject : speaker;
    }
  return speaker;
}

/* What the token at @i says of who spoke. */
static EngineQuotationVerdict
consider_after (const After *f, guint32 i)
{
  EngineAnalysis *a = f->a;
  const EngineTag *say =
      engine_quotation_is_in_office (a, i) ? NULL : engine_fill_tag (a, i, ENGINE_CLASS_SAY);
  const EngineTag *according = say == NULL ? engine_quotation_according_at (a, i) : NULL;
  const char *speaker;

  /* "« Une victoire », pour le patron des armateurs, X." */
  if (say == NULL && according == NULL && i == f->first)
    according = engine_fill_tag (a, i, ENGINE_CLASS_VIEWPOINT);
  if (engine_fill_punct (a, i, ';')
      /* "juge le texte « injuste » : selon la banque, il coûtera": a reason of somebody's own */
      || (engine_fill_punct (a, i, ':') && !starts_sentence (a, f->q))
      || (i > f->first + 8 && engine_fill_is (a, i, ENGINE_CLASS_AND)
          && !engine_fill_is (a, f->first, ENGINE_CLASS_SAY)))
    return ENGINE_QUOTATION_NOBODY;
  if (according != NULL)
    say = according;
  if (say == NULL)
    return i == f->first ? read_any_verb (f) : ENGINE_QUOTATION_FURTHER;
  if (f->closed && i > f->first + 4)
    return ENGINE_QUOTATION_NOBODY;
  /* ", rappelant que": another saying */
  if (according == NULL && say->last == say->first + 1
      && (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE)
      && !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST))
    return ENGINE_QUOTATION_FURTHER;
  speaker = find_speaker_after (f, say, i, according != NULL);
  return speaker != NULL ? engine_quotation_found (f->out, speaker, say->first, say->last,
                                                   "beside the verb after")
                         : ENGINE_QUOTATION_FURTHER;
}

static gboolean
read_after (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  After f = { .self = self, .a = a, .q = q, .out = out };
  guint32 end;

  if (!find_words_after (&f))
    return FALSE;
  end = MIN (f.end, f.first + ENGINE_QUOTATION_REACH);
  for (guint32 i = f.first; i < end; i++)
    {
      EngineQuotationVerdict verdict = consider_after (&f, i);

      if (verdict != ENGINE_QUOTATION_FURTHER)
        return verdict == ENGINE_QUOTATION_FOUND;
    }
  /* "…", X was quoted by Tass as saying */
  for (guint32 i = f.first + 1; i < end; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_VIA))
      {
        const char *speaker = engine_quotation_speaker_in (self, f.first, i, i, out);

        return speaker != NULL
               && engine_quotation_found (out, speaker, i, i + 1, "before the medium")
                      == ENGINE_QUOTATION_FOUND;
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
          || (n == 0 && engine_quotation_according_at (a, i) != NULL))
        return TRUE;
      if (say != NULL)
        return engine_fill_finite (a, i + n) || n > 0;
      if (!engine_fill_is (a, i + n, ENGINE_CLASS_AUXILIARY)
          && !engine_fill_is (a, i + n, ENGINE_CLASS_PRONOUN) && !engine_fill_punct (a, i + n, '-'))
        return FALSE;
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
  while (comma < MIN (mark, tag->last + ENGINE_QUOTATION_REACH)
         && (engine_fill_mention (a, comma) != NULL || !engine_fill_finite (a, comma)))
    comma++;
  speaker = engine_quotation_speaker_in (self, tag->last, comma, tag->last, out);
  if (speaker == NULL)
    return FALSE;
  engine_quotation_take (out, speaker, tag->first, tag->last, "in whose view");
  return TRUE;
}

/* "a été jugé", "was dismissed", "Described as": a participle with "to be", or one that opens its clause. */
static gboolean
is_passive (const EngineAnalysis *a, const EngineTag *say)
{
  guint32 i = say->first, first, last;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  engine_fill_sentence (a, i, &first, &last);
  if (i <= first + 1 || engine_fill_punct (a, i - 1, ','))
    return TRUE;
  for (guint n = 0; n < 3 && i > first; n++)
    {
      const EngineTag *aux = engine_fill_tag (a, --i, ENGINE_CLASS_AUXILIARY);

      /* "s'est dit": his own */
      if (aux != NULL)
        return strcmp (engine_fill_code (a, aux), "be") == 0
               && !(i > first && engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
                    && g_str_has_prefix (
                        engine_fill_code (a, engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN)),
                        "refl"));
    }
  return FALSE;
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
      if (!is_passive (a, say))
        return FALSE;
      speaker = engine_quotation_speaker_in (self, tag->last, end, tag->last, out);
      if (speaker == NULL)
        speaker = engine_quotation_plain_subject (a, tag->last, end);
      if (speaker != NULL)
        engine_quotation_take (out, speaker, say->first, say->last, "agent behind");
      return speaker != NULL;
    }
  return FALSE;
}

/* Whether the words are a sentence of their own. */
static gboolean
is_speech (const EngineAnalysis *a, const EngineQuote *q, guint words)
{
  return words >= SPEECH_WORDS && (engine_token (a, q->first)->flags & ENGINE_TOKEN_CAPITAL) != 0
         && starts_sentence (a, q);
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
    found = read_after (self, q, out) || engine_quotation_read_before (self, q, FALSE, out);
  else
    found = engine_quotation_read_before (self, q, FALSE, out) || read_after (self, q, out);
  found =
      found || engine_quotation_read_before (self, q, TRUE, out) || read_viewpoint (self, q, out);
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
         || (words > ENGINE_QUOTATION_SHORT && verb
             && (engine_quotation_presented (self, q, out)
                 || engine_quotation_of_paragraph (self, q, is_speech (a, q, words), out)));
}

guint32
engine_quotation_end (const EngineAnalysis *a, const EngineQuote *q)
{
  return after_end (a, skip_marks (a, q->last));
}
