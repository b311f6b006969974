/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an agreement is with where the sentence before asks or says so: "Et avec B ?", "Avec le Maroc,
 * l'humeur est meilleure.", "Reste l'Europe.". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define QUESTION_TOKENS 9 /* of "Et les Kirghizes ?" */
#define TOPIC_SENTENCES 3 /* back to the question that says whom an answer is about */

/* Whether the sentence before asks of whom: "Et avec B ?". */
gboolean
engine_agreement_is_question_before (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 first, last;
  gboolean with = FALSE;

  engine_fill_sentence (a, c->sentence_first - 1, &first, &last);
  if (last - first > QUESTION_TOKENS)
    return FALSE;
  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);

      with = with || (link != NULL && strcmp (engine_fill_code (a, link), "with") == 0);
      if (with && engine_fill_punct (a, i, '?'))
        return TRUE;
    }
  return FALSE;
}

/* "Et les Kirghizes ?", "La Chine a-t-elle renoncé ?": the only one that a short question names. */
static gboolean
read_asked (const EngineAnalysis *a, guint32 first, guint32 last, EngineCodes *codes)
{
  guint32 end = first;

  codes->n = 0;
  if (last - first > QUESTION_TOKENS)
    return FALSE;
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      /* a verb before it, or a first person, asks of something else */
      if (codes->n == 0 && engine_fill_finite (a, i)
          && (m == NULL || m->kind != ENGINE_MENTION_PARTY))
        return FALSE;
      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL
          || m->codes[0] == NULL || m->codes[1] != NULL
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR)))
        continue;
      engine_fill_add_mention (m, codes);
      end = m->last;
    }
  return codes->n == 1 && end > first && engine_fill_is_state (codes->codes[0]);
}

#define VERBLESS_TOKENS 8

/* "Troisième guichet, Moscou. Le contrat gazier …", "Reste l'Europe. L'accord …": a sentence of no more
 * than whom the next is about. */
static gboolean
read_verbless (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 first, last, at = 0;
  EngineCodes codes = { .n = 0 };

  if (c->sentence_first == 0 || !c->definite || c->first != c->sentence_first)
    return FALSE;
  engine_fill_sentence (a, c->sentence_first - 1, &first, &last);
  if (last - first > VERBLESS_TOKENS || engine_agreement_in_title (a, first)
      || engine_agreement_line (a, first) != engine_agreement_line (a, c->first))
    return FALSE;
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
          || engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE))
        return FALSE;
      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || (m->flags & ENGINE_MENTION_ADJECTIVE))
        continue;
      engine_fill_add_mention (m, &codes);
      at = m->last;
    }
  if (codes.n != 1)
    return FALSE;
  /* "L'Équateur applaudit." has its verb */
  for (guint32 i = at; i < last; i++)
    if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD)
      return FALSE;
  c->parties = codes;
  engine_reasons_add (&c->reasons, a, "parties", "with", first, last);
  return TRUE;
}

/* "Avec le Maroc, l'humeur est meilleure. L'accord …", "Et avec Bruxelles ? — Nous avons conclu …":
 * with whom the sentence before opens, or the question asks. */
void
engine_agreement_read_topic_before (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  guint32 first = c->sentence_first, last;

  if (c->parties.n > 0 || (c->possessive && !c->ours))
    return;
  if (read_verbless (self->a, c))
    return;
  for (guint back = 0; back < TOPIC_SENTENCES && first > 0; back++)
    {
      gboolean question = FALSE;
      EngineCodes codes = { .n = 0 };

      engine_fill_sentence (a, first - 1, &first, &last);
      for (guint32 i = last; i > first && last - i < 3; i--)
        question = question || engine_fill_punct (a, i - 1, '?');
      for (guint32 i = first;
           i < (question ? last : MIN (last, first + 1)) && (question || back == 0 || c->ours); i++)
        {
          const EngineTag *link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
          guint32 end;

          if (link == NULL || strcmp (engine_fill_code (a, link), "with") != 0)
            continue;
          codes.n = 0;
          end = engine_agreement_read_list (a, link->last, last, &codes);
          if (codes.n != 1 || (!question && !engine_fill_punct (a, end, ',')))
            continue;
          c->parties = codes;
          engine_reasons_add (&c->reasons, a, "parties", "with", link->first, end);
          return;
        }
      if (question && read_asked (a, first, last, &codes))
        {
          c->parties = codes;
          engine_reasons_add (&c->reasons, a, "parties", "with", first, last);
        }
      if (question)
        return;
    }
}
