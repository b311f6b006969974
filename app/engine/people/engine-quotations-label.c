/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose words they are where no verb says so: a label before a colon, a signature behind a dash, the
 * person whom the lines below a title present. */

#include "config.h"

#include "engine-number.h"
#include "engine-quotations.h"

#include <string.h>

#define LABEL_REACH 12 /* tokens of a speaker's label */
#define SIGNATURE_REACH 14 /* tokens from the dash to who signs */
#define SIGNATURE_LINE 18  /* tokens of a line below the words that says who said them */
#define TITLE_REACH 160 /* tokens from a title to who is presented */

/* The token behind the marks, a line's end and the dash of a signature; 0 where none stands there. */
static guint32
behind_dash (const EngineAnalysis *a, guint32 i)
{
  guint breaks = 0;

  for (guint n = 0; n < 6 && i < a->tokens->len; n++, i++)
    {
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        {
          if (++breaks > 1)
            return 0;
        }
      else if (engine_token_is_dash (a, i) || (engine_token (a, i)->flags & ENGINE_TOKEN_BULLET))
        return i + 1;
      else if (engine_token (a, i)->kind != ENGINE_TOKEN_PUNCT)
        return 0;
    }
  return 0;
}

/* "“…”" on a line of its own and "The Honourable Jim Carr, Minister of Trade" on the next: the start of that line, 0
 * where it is no signature. */
static guint32
line_below (const EngineAnalysis *a, guint32 i)
{
  guint32 first, end;

  while (i < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT)
    i++;
  if (i + 1 >= a->tokens->len || engine_token (a, i)->kind != ENGINE_TOKEN_BREAK
      || engine_token (a, i + 1)->kind == ENGINE_TOKEN_BREAK)
    return 0;
  first = end = i + 1;
  while (end < a->tokens->len && engine_token (a, end)->kind != ENGINE_TOKEN_BREAK)
    end++;
  return end - first <= SIGNATURE_LINE && !engine_fill_punct (a, end - 1, '.')
                 && !engine_fill_punct (a, end - 1, '"')
             ? first
             : 0;
}

/* Whether the marks stand at the start of a line. */
static gboolean
opens_line (const EngineAnalysis *a, const EngineQuote *q)
{
  return q->first < 2 || engine_token (a, q->first - 2)->kind == ENGINE_TOKEN_BREAK;
}

/* "« … » (Mary Ng, jeudi)": a person in the brackets right behind the marks, or NULL. */
static const EngineMention *
bracketed_person (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m;

  for (guint n = 0; n < 3 && i < a->tokens->len; n++, i++)
    {
      if (engine_fill_punct (a, i, '('))
        {
          m = i + 1 < a->tokens->len ? engine_fill_mention (a, i + 1) : NULL;
          return m != NULL && m->first == i + 1 && m->kind == ENGINE_MENTION_PERSON
                         && m->name != NULL
                     ? m
                     : NULL;
        }
      if (engine_token (a, i)->kind != ENGINE_TOKEN_PUNCT)
        return NULL;
    }
  return NULL;
}

/* "« … » – Mary Ng, ministre du Commerce": a quotation by itself, signed behind a dash. */
gboolean
engine_quotation_signature (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  guint32 i = behind_dash (a, q->last);
  const EngineMention *signer = bracketed_person (a, q->last);
  gboolean below;
  guint32 end;

  if (signer != NULL)
    {
      engine_quotation_take (out, signer->name, signer->first, signer->last, "signed");
      return TRUE;
    }
  below = i == 0 && opens_line (a, q);
  if (below)
    i = line_below (a, q->last);
  if (i == 0)
    return FALSE;
  end = MIN (a->tokens->len, i + SIGNATURE_REACH);
  for (guint32 k = i; k < end; k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      /* "Propos recueillis par X": no title of his */
      if (below && m == NULL && !(engine_token (a, k)->flags & ENGINE_TOKEN_CAPITAL)
          && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
          && engine_fill_covering (a, k, ENGINE_CLASS_ROLE) == NULL)
        return FALSE;

      if (engine_token (a, k)->kind == ENGINE_TOKEN_BREAK || engine_quotation_stops_at (a, k)
          || engine_quotation_is_quoted (a, k)
          || (m == NULL && engine_fill_finite (a, k)
              && engine_fill_covering (a, k, ENGINE_CLASS_ROLE) == NULL
              && !engine_fill_is (a, k, ENGINE_CLASS_POSSESSIVE)))
        return FALSE;
      if (m == NULL || m->kind != ENGINE_MENTION_PERSON || m->name == NULL)
        continue;
      engine_quotation_take (out, m->name, m->first, m->last, "signed");
      return TRUE;
    }
  return FALSE;
}

/* The full name of the person of the text whose last name stands at @i, or NULL. */
static const char *
person_called (const EngineAnalysis *a, guint32 i)
{
  const char *text = engine_token_text (a, i);
  gsize n = engine_token (a, i)->length_bytes;

  for (guint k = 0; k < a->mentions->len; k++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, k);
      gsize length = m->name != NULL ? strlen (m->name) : 0;

      if (m->kind == ENGINE_MENTION_PERSON && length > n
          && memcmp (m->name + length - n, text, n) == 0 && m->name[length - n - 1] == ' ')
        return m->name;
    }
  return NULL;
}

/* "Un porte-parole du ministère : « … »": who an office means that is a label, up to the colon at @last. */
static const char *
office_called (EngineQuotations *self, guint32 first, guint32 last, EngineAttribution *out)
{
  const EngineAnalysis *a = self->a;
  gboolean office = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      office |= engine_fill_is (a, i, ENGINE_CLASS_ROLE);
      if ((engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_fill_punct (a, i, '-'))
          || (engine_fill_finite (a, i) && engine_fill_covering (a, i, ENGINE_CLASS_ROLE) == NULL))
        return NULL;
    }
  return office ? engine_quotation_speaker_in (self, first, last, last, out) : NULL;
}

/* "Błaszczak : « … »": a label at the start of its line, an office at that of its sentence. */
gboolean
engine_quotation_label (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  guint32 mark = q->first > 1 ? q->first - 1 : 0;
  guint32 first, last;
  const EngineMention *m;
  const char *name = NULL;

  if (mark < 2 || !engine_fill_punct (a, mark - 1, ':'))
    return FALSE;
  engine_fill_sentence (a, mark - 1, &first, &last);
  if (mark - first > LABEL_REACH)
    return FALSE;
  m = engine_fill_mention (a, first);
  if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->last + 1 == mark)
    name = m->name;
  else if (first + 2 == mark && (engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL))
    name = person_called (a, first);
  else
    name = office_called (self, first, mark - 1, out);
  if (name == NULL)
    return FALSE;
  engine_quotation_take (out, name, first, mark - 1, "label");
  return TRUE;
}

/* Whom the lines below the title present first, with an office: an interview's title quotes him. */
static const char *
presented_person (const EngineAnalysis *a, guint32 from)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->first < from || m->kind != ENGINE_MENTION_PERSON || m->name == NULL)
        continue;
      if (m->first > from + TITLE_REACH)
        return NULL;
      if (m->role != NULL)
        return m->name;
    }
  return NULL;
}

static gboolean
in_title (const EngineAnalysis *a, guint32 token)
{
  guint32 line =
      g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, token)).line;

  return line < a->lines->len
         && g_array_index (a->lines, EngineLine, line).kind == ENGINE_LINE_TITLE;
}

/* "« Il faut tout revoir »" over an interview with the minister. */
gboolean
engine_quotation_presented (EngineQuotations *self, const EngineQuote *q, EngineAttribution *out)
{
  const char *person;

  if (self->a->sentences->len == 0 || !in_title (self->a, q->first))
    return FALSE;
  person = presented_person (self->a, q->last);
  if (person != NULL)
    engine_quotation_take (out, person, q->first, q->first, "presented below the title");
  return person != NULL;
}
