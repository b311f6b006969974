/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts on a thing that a text goes on about: "Kenya banned sugar imports. … The ban will be lifted": of
 * whom an act on a thing of the same name was told before. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define KNOWN_FACTS 64 /* back to the act on the same thing */
#define NAME_BYTES 3   /* of a noun that names a thing */

/* The word that heads the phrase, behind "the", "this" or "its", or @last. */
static guint32
head_noun (const EngineAnalysis *a, guint32 first, guint32 last)
{
  guint32 i = first;
  const EngineTag *article = first < last ? engine_fill_tag (a, first, ENGINE_CLASS_ARTICLE) : NULL;

  if (article == NULL || strcmp (engine_fill_code (a, article), "indef") == 0
      || engine_fill_is (a, first, ENGINE_CLASS_PREPOSITION))
    return last;
  i = article->last;
  while (i + 1 < last && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
         && !engine_act_is_small_word (a, i + 1) && engine_fill_mention (a, i + 1) == NULL
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_RELATIVE)
         && !(engine_fill_morph (a, i) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)))
    i++;
  return i < last && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
                 && engine_token (a, i)->length_bytes >= NAME_BYTES
                 && engine_fill_mention (a, i) == NULL
                 && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
             ? i
             : last;
}

/* Whether @text has the word, whatever its capitals and its plural's end. */
static gboolean
names (const char *text, const char *word, gsize n)
{
  const char initials[] = { g_ascii_tolower (*word), g_ascii_toupper (*word), '\0' };

  for (const char *p = strpbrk (text, initials); p != NULL; p = strpbrk (p + 1, initials))
    if ((p == text || !g_ascii_isalnum (p[-1])) && g_ascii_strncasecmp (p, word, n) == 0
        && (!g_ascii_isalnum (p[n]) || (p[n] == 's' && !g_ascii_isalnum (p[n + 1]))))
      return TRUE;
  return FALSE;
}

/* "banned sugar imports … the ban": the noun of the act that was told. */
static gboolean
is_noun_of (const EngineAnalysis *a, guint32 head, EngineAction action)
{
  const EngineTag *policy = engine_fill_tag (a, head, ENGINE_CLASS_POLICY);
  const char *code = policy != NULL ? engine_fill_code (a, policy) : "";

  if (strcmp (code, "restriction") == 0)
    return action == ENGINE_ACTION_RESTRICT || action == ENGINE_ACTION_IMPOSE
           || action == ENGINE_ACTION_CAP;
  return (strcmp (code, "tariff") == 0 && action == ENGINE_ACTION_IMPOSE)
         || (strcmp (code, "quota") == 0 && action == ENGINE_ACTION_CAP);
}

/* Tokens [first, last) are what an act bears on: who acted on it before becomes the actor. */
gboolean
engine_act_read_known (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last)
{
  guint32 head = head_noun (a, first, last);
  guint32 byte = engine_token (a, first)->start_byte;
  const char *word;
  gsize n;

  if (head == last)
    return FALSE;
  word = engine_token_text (a, head);
  n = engine_token (a, head)->length_bytes;
  if (n > NAME_BYTES && word[n - 1] == 's')
    n--;
  for (guint i = a->facts->len; i > 0 && i + KNOWN_FACTS > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);
      const char *text;

      if (f->kind != ENGINE_FACT_COMMITMENT || f->span.start_byte >= byte)
        continue;
      text = f->commitment.object;
      if (!(text != NULL && names (text, word, n)) && !is_noun_of (a, head, f->commitment.action))
        continue;
      engine_fill_codes_from_list (&act->actor, f->commitment.modality == ENGINE_MODALITY_REQUESTED
                                                    ? f->commitment.toward
                                                    : f->commitment.actor);
      if (act->actor.n == 0)
        return FALSE;
      engine_reasons_add (&act->reasons, a, "actor", "who acted on it before", first, head + 1);
      return TRUE;
    }
  return FALSE;
}
