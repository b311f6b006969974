/* SPDX-License-Identifier: GPL-3.0-or-later */

/* An agreement that changes another: "the protocol amending the 1998 treaty between A and B was signed", "l'avenant à
 * la convention", "le protocole qui prolonge l'accord".  What follows the other's phrase is said of the first. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define ADJECTIVES 2    /* between the noun and what it changes: "protocole additionnel à" */
#define AMENDED_WORDS 8 /* from its article to its noun */
#define AMENDED_REACH 30

/* "protocole d'application de l'accord", "protocol of the accord": where what the noun belongs to starts behind @i,
 * 0 where it belongs to nothing. */
static guint32
owner_start (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  if (engine_fill_is (a, i, ENGINE_CLASS_OF) && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
      && i + 2 < limit && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN)
      && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, i + 1, ENGINE_CLASS_INSTRUMENT)
      && engine_fill_is (a, i + 2, ENGINE_CLASS_OF))
    i += 2;
  if (!engine_fill_is (a, i, ENGINE_CLASS_OF) || i + 1 >= limit)
    return 0;
  if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    return i;
  return engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE) ? i + 1 : 0;
}

/* Behind "amending", "to", "which extends": the token where the other's phrase starts, 0 where none does. */
static guint32
find_amended (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->head_last;
  const guint32 owner = owner_start (a, i, c->sentence_last);
  const EngineTag *to;

  if (owner != 0)
    return owner;

  for (guint n = 0; n < ADJECTIVES && (a->style & ENGINE_STYLE_HEADS_LAST) == 0
                    && (engine_fill_morph (a, i) & ENGINE_MORPH_ADJ);
       n++)
    i++;
  if (i + 2 >= c->sentence_last)
    return 0;
  to = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);
  if (to != NULL && strcmp (engine_fill_code (a, to), "to") == 0)
    return engine_fill_is (a, i, ENGINE_CLASS_ARTICLE) ? i : to->last;
  if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
    {
      i++;
      return engine_fill_covering (a, i, ENGINE_CLASS_RELATES) != NULL
                     || (engine_fill_finite (a, i) && engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE))
                 ? i + 1
                 : 0;
    }
  /* "concerning the accord" changes nothing */
  return (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE)
                 && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
                 && !engine_fill_is (a, i, ENGINE_CLASS_TARGET)
             ? i + 1
             : 0;
}

/* "entered into force", "was signed", "lapses": the verb of the sentence, and no participle of what was just told. */
static gboolean
is_verb (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

  if (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
      || (tag != NULL && engine_fill_attr (a, tag, "enter") != NULL))
    return TRUE;
  return engine_fill_finite (a, i)
         && !(engine_fill_morph (a, i)
              & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE))
         && !engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK);
}

/* Sets where the phrase of the other agreement starts and where its noun is. */
static gboolean
read_noun (const EngineAnalysis *a, EngineAgreementCandidate *c, guint32 limit)
{
  const guint32 first = find_amended (a, c);

  if (first == 0
      || !(engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
           || engine_fill_is (a, first, ENGINE_CLASS_POSSESSIVE)
           || engine_agreement_is_demonstrative (a, first)))
    return FALSE;
  for (guint32 i = first; i < MIN (limit, first + AMENDED_WORDS); i++)
    {
      const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

      if (noun != NULL)
        {
          if (engine_fill_attr (a, noun, "talks") != NULL)
            return FALSE;
          c->amended_first = first;
          c->amended_head = i;
          return TRUE;
        }
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',') || is_verb (a, i))
        return FALSE;
    }
  return FALSE;
}

/* The token behind the phrase whose noun ends at the token. */
static guint32
phrase_end (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  gboolean relative = FALSE;

  for (; i < limit; i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
        return i;
      if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        relative = TRUE;
      else if (is_verb (a, i) && !relative)
        return i;
      else if (relative && engine_fill_finite (a, i)
               && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
        relative = FALSE; /* "which the two signed in May": its own */
    }
  return limit;
}

/* Finds the phrase of the other agreement that @c, with its own phrase read, changes. */
void
engine_agreement_find_amended (const EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const guint32 limit = MIN (c->sentence_last, c->head_last + AMENDED_REACH);

  if (c->talks || c->plural || !read_noun (a, c, limit))
    return;
  c->amended_last =
      phrase_end (a, engine_fill_tag (a, c->amended_head, ENGINE_CLASS_INSTRUMENT)->last, limit);
}

/* "the Agreement which the two signed in 2021", "la convention signée à Rome": a verb right behind its noun is its own. */
gboolean
engine_agreement_has_own_verb (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return engine_fill_is (a, c->head_last, ENGINE_CLASS_RELATIVE)
         || (engine_fill_is (a, c->head_last, ENGINE_CLASS_CONCLUDE)
             && (engine_fill_morph (a, c->head_last) & ENGINE_MORPH_PAST_PARTICIPLE));
}

/* "The protocol to the 1998 treaty between A and B": theirs whose treaty it changes, where nobody else is told. */
void
engine_agreement_read_amended_parties (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  EngineAgreementCandidate other;
  EngineCodes between = { .n = 0 };

  if (c->parties.n != 0 || c->amended_first == 0)
    return;
  other = *c;
  other.first = c->amended_first;
  other.head_first = c->amended_head;
  other.head_last = engine_fill_tag (a, c->amended_head, ENGINE_CLASS_INSTRUMENT)->last;
  other.anchor = 0;
  if (!engine_agreement_read_links (a, &other, other.head_last, c->amended_last, &between))
    return;
  c->parties = between;
  c->from = ENGINE_PARTIES_EXPLICIT;
  engine_reasons_add (&c->reasons, a, "parties", "between", other.head_last, other.head_last + 1);
}
