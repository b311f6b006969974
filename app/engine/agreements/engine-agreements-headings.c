/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The two that a heading or a title names, as those whose agreements the text below tells. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define HEADING_TOKENS 8 /* of a line of two names */
#define TITLE_TOKENS 40  /* of a line that is no more than a title */

/* "China–Singapore" above its bullets: the two that a heading of nothing but their names has. */
gboolean
engine_agreements_heading_pair (const EngineAnalysis *a,
                                const EngineAgreementCandidate *c,
                                EngineCodes *codes)
{
  const EngineLine *heading = NULL;

  codes->n = 0;
  for (guint line = 0; line < a->lines->len; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);

      if (l->first > c->first)
        break;
      if (l->kind == ENGINE_LINE_HEADING || l->kind == ENGINE_LINE_TITLE
          || (l->kind == ENGINE_LINE_PARAGRAPH && l->last - l->first <= HEADING_TOKENS))
        heading = l;
    }
  if (heading == NULL || heading->last > c->first)
    return FALSE;
  for (guint32 i = heading->first; i < heading->last;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m))
        {
          engine_fill_add_mention (m, codes);
          i = m->last;
        }
      else if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD
               && !engine_fill_is (a, i, ENGINE_CLASS_AND)
               && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
               && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION))
        {
          codes->n = 0;
          return FALSE;
        }
      else
        i++;
    }
  if (codes->n != 2)
    codes->n = 0;
  return codes->n == 2;
}

/* The token at @i, or the article before it. */
static guint32
phrase_start (const EngineAnalysis *a, guint32 i)
{
  return i > 0
                 && (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
                     || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION))
             ? i - 1
             : i;
}

/* The two that the title names, and no third. */
gboolean
engine_agreements_title_pair (const EngineAnalysis *a, EngineCodes *codes)
{
  const EngineMention *subject = NULL;
  gboolean apart = FALSE;

  codes->n = 0;
  for (guint line = 0; line < a->lines->len && line < 6; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);

      if (l->kind != ENGINE_LINE_TITLE && l->kind != ENGINE_LINE_HEADING)
        continue;
      if (l->last - l->first > TITLE_TOKENS)
        return FALSE; /* a paragraph */
      for (guint32 i = l->first; i < MIN (l->last, l->first + ENGINE_FILL_REACH); i++)
        {
          const EngineMention *m = engine_fill_mention (a, i);
          const EngineTag *prefix = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_PREFIX);

          /* "le bras de fer algéro-espagnol" */
          if (m == NULL && prefix != NULL && engine_fill_punct (a, prefix->last, '-')
              && engine_fill_mention (a, prefix->last + 1) != NULL)
            engine_fill_codes_add (codes, engine_fill_code (a, prefix));
          if (m == NULL
              || m->first != i
              /* "Bogota et les FARC" */
              || (m->kind != ENGINE_MENTION_PARTY
                  && !(m->kind == ENGINE_MENTION_ORG && m->list != 0
                       && !(m->flags & ENGINE_MENTION_GUESSED)))
              || !engine_fill_is_party (m)
              || (m->flags & ENGINE_MENTION_ANAPHOR)
              /* "Mali : vie et mort de l'accord d'Alger" */
              || ((m->flags & ENGINE_MENTION_PLACE) && i > 1
                  && engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
                  && engine_fill_covering (a, i - 2, ENGINE_CLASS_INSTRUMENT) != NULL))
            continue;
          engine_fill_add_mention (m, codes);
          if (!(m->flags & ENGINE_MENTION_SUBJECT))
            continue;
          /* "Ghana gets its deal, Zambia waits": each for itself */
          if (subject != NULL && subject->list == 0
              && engine_token (a, subject->first)->clause != engine_token (a, i)->clause
              && engine_fill_punct (a, phrase_start (a, i) - 1, ','))
            apart = TRUE;
          subject = m;
        }
      /* "JOINT STATEMENT" goes on in the line below */
      if (codes->n > 0)
        break;
    }
  if (apart)
    codes->n = 0;
  return codes->n == 2;
}
