/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks, told inside the marks: « C'est fini, a lancé M. Abiy lors d'un dîner, plus rien ne
 * passe. »  Behind a comma stand a verb of saying and then its subject; what stands before and behind
 * that clause is speech. */

#include "config.h"

#include "engine-quotations.h"

#define CLAUSE_REACH 24 /* tokens from the verb to where the clause ends */
#define ADVERBIAL_REACH 7 /* tokens between the verb and who speaks: "mardi devant la presse" */

/* Past the words between auxiliary and participle: "a également lancé". */
static guint32
skip_fillers (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < 2 && engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER); n++)
    i++;
  return i;
}

/* Past "-t-il", "-elle" at @i; @i where none stands there. */
static guint32
skip_inverted_pronoun (const EngineAnalysis *a, guint32 i)
{
  if (!engine_fill_punct (a, i, '-'))
    return i;
  if (engine_fill_is (a, i + 1, ENGINE_CLASS_PRONOUN))
    return i + 2;
  return engine_fill_punct (a, i + 2, '-') && engine_fill_is (a, i + 3, ENGINE_CLASS_PRONOUN)
             ? i + 4
             : i;
}

/* A verb at the head of a clause and what it tells of its subject. */
typedef struct
{
  guint32 subject; /* where the subject starts, or would */
  guint32 last; /* behind the verb */
  gboolean says; /* known for a verb of saying: any other needs a person right behind it */
  gboolean inverted; /* "a-t-il dit", "assure-t-elle": the subject is a pronoun inside it */
} Verb;

/* The verb that starts at @i, a reflexive and an auxiliary before it. */
static gboolean
read_verb (const EngineAnalysis *a, guint32 i, Verb *verb)
{
  const EngineTag *pronoun = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);
  const EngineTag *say;

  *verb = (Verb){ .subject = 0 };
  /* "s'indigne X", "lui a répondu X" */
  if (pronoun != NULL
      && (g_str_has_prefix (engine_fill_code (a, pronoun), "refl")
          || engine_fill_attr (a, pronoun, "dative") != NULL))
    i = pronoun->last;
  say = engine_fill_tag (a, i, ENGINE_CLASS_SAY);
  if (say == NULL && engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
    {
      guint32 last = engine_fill_tag (a, i, ENGINE_CLASS_AUXILIARY)->last;

      i = skip_inverted_pronoun (a, last);
      verb->inverted = i > last;
      verb->subject = last;
      i = skip_fillers (a, i);
      say = engine_fill_tag (a, i, ENGINE_CLASS_SAY);
      if (say == NULL && !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
        return FALSE;
    }
  else if (!engine_fill_finite (a, i))
    return FALSE;
  verb->says = say != NULL;
  verb->last = say != NULL ? say->last : i + 1;
  if (!verb->inverted)
    {
      verb->subject = verb->last;
      verb->last = skip_inverted_pronoun (a, verb->last);
      verb->inverted = verb->last > verb->subject;
    }
  return TRUE;
}

/* Whether who speaks starts right at @i: a person, "l'élu", "le ministère". */
static gboolean
starts_speaker (const EngineAnalysis *a, guint32 i)
{
  guint32 noun = i;
  const EngineMention *m;

  if (engine_quotation_person_near (a, i) != NULL)
    return TRUE;
  if (engine_fill_is (a, noun, ENGINE_CLASS_DETERMINER)
      || engine_fill_is (a, noun, ENGINE_CLASS_ARTICLE)
      || engine_fill_is (a, noun, ENGINE_CLASS_POSSESSIVE))
    noun++;
  m = engine_fill_mention (a, noun);
  if (m != NULL && m->first <= noun
      && (m->kind == ENGINE_MENTION_ORG || m->kind == ENGINE_MENTION_PARTY))
    return TRUE;
  return engine_fill_is (a, noun, ENGINE_CLASS_ROLE)
         || (noun > i && engine_fill_is (a, noun + 1, ENGINE_CLASS_ROLE));
}

/* Whether the verb is told of somebody who speaks. */
static gboolean
has_speaker (const EngineAnalysis *a, const Verb *verb, guint32 limit)
{
  if (!verb->says)
    return !verb->inverted && engine_quotation_person_near (a, verb->subject) != NULL;
  if (verb->inverted)
    return TRUE;
  for (guint32 i = verb->subject; i < limit && i < verb->subject + ADVERBIAL_REACH; i++)
    {
      if (starts_speaker (a, i))
        return TRUE;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
        return FALSE;
    }
  return FALSE;
}

/* Behind the comma at @i goes on who the speaker is, and no speech: ", coordinatrice de Y". */
static gboolean
is_apposition (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i + 1);

  /* "notre directrice, X" */
  if (engine_fill_is (a, i + 1, ENGINE_CLASS_RELATIVE)
      || (m != NULL && m->first == i + 1 && m->kind == ENGINE_MENTION_PERSON && i > 0
          && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) != NULL))
    return TRUE;
  for (guint n = 1; n <= 3; n++)
    if (engine_fill_is (a, i + n, ENGINE_CLASS_ROLE))
      return TRUE;
    else if (n == 1 && !engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER)
             && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE))
      return FALSE;
  return FALSE;
}

/* Where the clause ends whose subject starts at @i: the comma or stop, or @limit. */
static guint32
clause_end (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 first, last;

  engine_fill_sentence (a, i, &first, &last);
  limit = MIN (limit, MAX (last, i + 1));
  for (guint n = 0; i < limit && n < CLAUSE_REACH; i++, n++)
    if ((engine_fill_punct (a, i, ',') && !is_apposition (a, i)) || engine_fill_punct (a, i, ':')
        || engine_fill_punct (a, i, ';'))
      return i;
  return limit;
}

gboolean
engine_quotation_incise (EngineQuotations *self, const EngineQuote *q, EngineIncise *out)
{
  EngineAnalysis *a = self->a;

  for (guint32 i = q->first + 1; i + 1 < q->last; i++)
    {
      gboolean comma = engine_fill_punct (a, i - 1, ',');
      guint32 end;
      Verb verb;

      if ((!comma && !engine_fill_punct (a, i - 1, '?') && !engine_fill_punct (a, i - 1, '!'))
          || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) || !read_verb (a, i, &verb)
          || verb.last > q->last || !has_speaker (a, &verb, q->last))
        continue;
      end = clause_end (a, verb.last, q->last);
      *out = (EngineIncise){ .first = comma ? i - 1 : i, .last = end };
      out->told.speaker = engine_quotation_speaker_in (
          self, verb.subject, verb.inverted ? verb.last : end, verb.subject, &out->told);
      if (out->told.speaker == NULL && !verb.inverted)
        continue;
      out->told.cue_first = i;
      out->told.cue_last = verb.last;
      out->told.how = "told inside the marks";
      while (out->last < q->last && engine_token (a, out->last)->kind == ENGINE_TOKEN_PUNCT)
        out->last++;
      return TRUE;
    }
  return FALSE;
}
