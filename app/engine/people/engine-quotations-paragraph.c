/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks where no word beside the marks says so, by the paragraph: the only person that it names, the subject
 * of the sentence behind a quotation that opens it, whoever answers in an interview. */

#include "config.h"

#include "engine-quotations.h"

#include <string.h>

#define PARAGRAPH_REACH 120 /* tokens before and behind the marks */
#define SUBJECT_REACH 16 /* tokens of "Rector of the University of the North, X" */
#define QUESTION_TOKENS 40 /* of a line that asks, at most */
#define HEAD_LINES 8 /* lines from the top that present who answers */

static const EngineLine *
line_of (const EngineAnalysis *a, guint32 token, guint *number)
{
  *number =
      g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, token)).line;
  return *number < a->lines->len ? &g_array_index (a->lines, EngineLine, *number) : NULL;
}

/* The person that starts at @i, or NULL. */
static const EngineMention *
person_at (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return m != NULL && m->first == i && m->kind == ENGINE_MENTION_PERSON && m->name != NULL ? m
                                                                                           : NULL;
}

/* The only person named in [first, last) outside the marks; @many: whether there are several. */
static const EngineMention *
only_person (const EngineAnalysis *a,
             const EngineQuote *q,
             guint32 first,
             guint32 last,
             gboolean *many)
{
  const EngineMention *found = NULL;

  *many = FALSE;
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m;

      if (i == q->first)
        i = q->last;
      m = i < last ? person_at (a, i) : NULL;
      if (m == NULL)
        continue;
      if (found != NULL && strcmp (found->name, m->name) != 0)
        {
          *many = TRUE;
          return NULL;
        }
      found = m;
    }
  return found;
}

/* "« … » Rectrice de l'université, X a suivi la cérémonie": the person before the verb behind the marks. */
static const EngineMention *
subject_behind (const EngineAnalysis *a, const EngineQuote *q, guint32 last)
{
  guint32 i = q->last + 1;

  for (last = MIN (last, i + SUBJECT_REACH); i < last; i++)
    {
      const EngineMention *m = person_at (a, i);

      if (m != NULL)
        return m;
      if (engine_quotation_stops_at (a, i)
          || (engine_fill_finite (a, i) && engine_fill_covering (a, i, ENGINE_CLASS_ROLE) == NULL))
        return NULL;
    }
  return NULL;
}

/* Whether the line before @number asks: it ends with a question mark. */
static gboolean
follows_question (const EngineAnalysis *a, guint number)
{
  const EngineLine *line;
  guint32 last;

  if (number == 0)
    return FALSE;
  line = &g_array_index (a->lines, EngineLine, number - 1);
  last = line->last;
  while (last > line->first && engine_token (a, last - 1)->kind == ENGINE_TOKEN_BREAK)
    last--;
  return last > line->first + 2 && last - line->first <= QUESTION_TOKENS
         && engine_fill_punct (a, last - 1, '?');
}

/* Whoever the lines at the top name first, the author apart. */
static const EngineMention *
presented (const EngineAnalysis *a, guint number)
{
  for (guint n = 0; n < MIN (number, HEAD_LINES); n++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, n);

      if (line->kind == ENGINE_LINE_BYLINE)
        continue;
      for (guint32 i = line->first; i < MIN (line->last, line->first + PARAGRAPH_REACH); i++)
        {
          const EngineMention *m = person_at (a, i);

          if (m != NULL && (a->header->author == NULL || strcmp (a->header->author, m->name) != 0))
            return m;
        }
    }
  return NULL;
}

gboolean
engine_quotation_of_paragraph (EngineQuotations *self,
                               const EngineQuote *q,
                               gboolean opens_sentence,
                               EngineAttribution *out)
{
  const EngineAnalysis *a = self->a;
  const guint32 mark = q->first > 0 ? q->first - 1 : 0;
  const EngineMention *m = NULL;
  const EngineLine *line;
  guint number;
  guint32 first, last;
  gboolean many;

  if (a->sentences->len == 0 || (line = line_of (a, mark, &number)) == NULL
      || line->kind == ENGINE_LINE_TITLE || line->kind == ENGINE_LINE_HEADING)
    return FALSE;
  first = MAX (line->first, mark > PARAGRAPH_REACH ? mark - PARAGRAPH_REACH : 0);
  last = MIN (line->last, q->last + PARAGRAPH_REACH);
  if (opens_sentence)
    {
      m = only_person (a, q, first, last, &many);
      if (m != NULL)
        {
          engine_quotation_take (out, m->name, m->first, m->last, "only person of the paragraph");
          return TRUE;
        }
      m = mark <= line->first + 1 ? subject_behind (a, q, last) : NULL;
      if (m != NULL)
        {
          engine_quotation_take (out, m->name, m->first, m->last, "subject behind");
          return TRUE;
        }
      if (!many && self->answerer == NULL && mark <= line->first + 1
          && follows_question (a, number))
        {
          m = presented (a, number);
          self->answerer = m != NULL ? m->name : NULL;
        }
    }
  if (self->answerer == NULL || only_person (a, q, first, last, &many) != NULL || many)
    return FALSE;
  engine_quotation_take (out, self->answerer, q->first, q->first, "who answers");
  return TRUE;
}
