/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of an act's word: whether it carries its clause, stands in the passive, only governs an
 * infinitive, and which modality its tense and its clause give it. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-number.h"

#include <string.h>

#define OTHERS_REACH 6 /* tokens from "ordered" to "to inspect" */
#define CLITIC_BYTES 4 /* of a reflexive pronoun before its verb, not "itself" */
#define RECEIVER_REACH 9
#define ASIDE_REACH 22 /* tokens of an aside between a subject and its verb */

/* The token before @k, over an aside between commas that ends there: "a, pour sa part, supprimé". */
static guint32
before (const EngineAnalysis *a, guint32 k, guint32 low)
{
  guint32 open = k - 1;

  if (!engine_fill_punct (a, k - 1, ','))
    return k - 1;
  for (guint n = 0; n < 7 && open > low; n++)
    if (engine_fill_punct (a, --open, ','))
      return open > low ? open - 1 : k - 1;
  return k - 1;
}

gboolean
engine_act_is_filler (const EngineAnalysis *a, guint32 i)
{
  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  return engine_fill_covering (a, i, ENGINE_CLASS_VP_FILLER) != NULL
         || engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
         || ((engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB)
             && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB)));
}

/* Whether the act's word is a verb that carries its clause. */
/* The token's morphology; "rédigé" is no "rédige", although both fold to the same form. */
static guint32
morph_at (const EngineAnalysis *a, guint32 i)
{
  const guint32 finite = ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_SUBJUNCTIVE;
  guint32 morph = engine_fill_morph (a, i);
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);
  gsize n = t->length_bytes;

  if (!(t->flags & ENGINE_TOKEN_ACCENTS) || !(morph & ENGINE_MORPH_PAST_PARTICIPLE))
    return morph;
  while (n > 2 && (text[n - 1] == 's' || text[n - 1] == 'e'))
    n--;
  return n > 2 && memcmp (text + n - 2, "\xc3\xa9", 2) == 0 ? morph & ~finite : morph;
}

/* "Yemen's internationally recognised government": a participle inside its noun phrase. */
static gboolean
is_attributive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint32 k = i;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  if (k > low + 1 && engine_token (a, k - 1)->kind == ENGINE_TOKEN_WORD
      && engine_fill_mention (a, k - 1) == NULL
      && !(engine_fill_morph (a, k - 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
      && engine_fill_covering (a, k - 1, ENGINE_CLASS_POSSESSIVE) == NULL)
    k--;
  return k > low && engine_fill_covering (a, k - 1, ENGINE_CLASS_POSSESSIVE) != NULL
         && !engine_fill_is (a, k - 1, ENGINE_CLASS_VP_FILLER)
         && !engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY);
}

/* "Denmark, which passed a law, suspended its talks": behind an aside on its subject, with its object. */
static gboolean
follows_aside (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineMention *m;
  guint32 open = i;

  if (i < low + 3 || !engine_fill_punct (a, i - 1, ',')
      || !((engine_fill_morph (a, i) & ENGINE_MORPH_PAST)
           || ((engine_fill_morph (a, i)
                & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
               && (!(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
                   /* "Oman, in turn, drops its claim" */
                   || ((engine_fill_morph (a, i) & ENGINE_MORPH_THIRD) && i + 1 < a->tokens->len
                       && (engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE)
                           || engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE))))))
      || !engine_act_opens_object (a, i + 1))
    return FALSE;
  for (open = i - 1; open > low && open + ASIDE_REACH > i && !engine_fill_punct (a, open - 1, ',');
       open--)
    if (engine_fill_stops (a, open - 1))
      return FALSE;
  if (open <= low + 1 || !engine_fill_punct (a, open - 1, ','))
    return FALSE;
  m = engine_fill_mention (a, open - 2);
  if (!engine_fill_is_party (m)
      || (m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE)))
    return FALSE;
  /* from where its own clause starts: "…, because Jakarta, which" */
  for (guint32 k = m->first; k > low; k--)
    {
      if (engine_fill_punct (a, k - 1, ',') || engine_fill_punct (a, k - 1, ';')
          || (engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR)
              && !engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)))
        return TRUE;
      if (engine_fill_finite (a, k - 1) || engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return TRUE;
}

/* "announced that it was suspending", "a annoncé qu'il suspendait": the past of what is said to come. */
gboolean
engine_act_is_announced (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineMention *m;
  const EngineTag *tag;

  while (i > low && engine_act_is_filler (a, i - 1)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN))
    i--;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  /* "said Norway was withdrawing" */
  if (m != NULL && m->last == i && m->kind == ENGINE_MENTION_PARTY && m->first > low
      && engine_fill_is (a, m->first - 1, ENGINE_CLASS_SAY))
    return TRUE;
  tag = i > low ? engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN) : NULL;
  if (tag == NULL || !g_str_has_prefix (engine_fill_code (a, tag), "subj-3"))
    return FALSE;
  for (guint32 k = i - 1, n = 0; k > low && n < 5; k--, n++)
    {
      tag = engine_fill_tag (a, k - 1, ENGINE_CLASS_MODALITY);
      if ((tag != NULL && engine_fill_attr (a, tag, "report") != NULL)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_SAY))
        return TRUE;
      if (engine_fill_punct (a, k - 1, ',') || engine_fill_stops (a, k - 1))
        return FALSE;
    }
  return FALSE;
}

/* "is lifting its ban", "are putting in 500 million": the present of what goes on. */
gboolean
engine_act_is_progressive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return FALSE;
  for (guint32 k = i, n = 0; k > low && n < 3; n++)
    {
      const EngineTag *tag;

      k = before (a, k, low);
      tag = engine_fill_tag (a, k, ENGINE_CLASS_AUXILIARY);
      if (tag != NULL)
        return strcmp (engine_fill_code (a, tag), "be") == 0
               && (g_strcmp0 (engine_fill_attr (a, tag, "t"), "pres") == 0
                   || engine_act_is_announced (a, k, low));
      if (!engine_act_is_filler (a, k))
        return FALSE;
    }
  return FALSE;
}

/* "Washington cut its levy", "Riyadh shut the crossing": a past that looks like a noun, between the name
 * of who acts and what a noun would not have behind it. */
static gboolean
is_bare_past (const EngineAnalysis *a, guint32 i, guint32 end)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 morph = engine_fill_morph (a, i);
  const EngineMention *m = engine_fill_mention (a, i - 1);

  return (morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_PAST)
         && (morph & ENGINE_MORPH_INFINITIVE) && !(morph & gender) && m != NULL && m->last == i
         && (engine_fill_is_party (m) || m->kind == ENGINE_MENTION_PERSON)
         && !(m->flags
              & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE))
         && end < a->tokens->len
         && (engine_fill_is (a, end, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, end, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, end, ENGINE_CLASS_POSSESSIVE)
             || engine_act_value_at (a, end) != NULL);
}

/* Right behind the name of a state that can be a subject, its article apart. */
static gboolean
stands_behind_subject (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineMention *m = engine_fill_mention (a, i - 1);
  guint32 k;

  if (m == NULL || m->last != i || m->kind != ENGINE_MENTION_PARTY
      || (m->flags
          & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE)))
    return FALSE;
  for (k = m->first; k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE); k--)
    if (engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION))
      return FALSE;
  return k == low || engine_token (a, k - 1)->kind != ENGINE_TOKEN_WORD
         || engine_fill_is (a, k - 1, ENGINE_CLASS_AND)
         || engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR);
}

/* "The Turkmen side supplies 40 lorries": whoever stands for a state, and what no noun has behind it. */
static gboolean
follows_side (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & ENGINE_MORPH_THIRD) && i + 1 < a->tokens->len
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_NOUN)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_STATE_BODY)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_PERIPHRASIS))
         && (engine_act_value_at (a, i + 1) != NULL
             || engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE));
}

gboolean
engine_act_is_finite (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  guint32 i = act->act->first;
  guint32 morph = morph_at (a, i);
  gboolean finite_form = (morph
                          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
                             | ENGINE_MORPH_CONDITIONAL))
                         != 0;
  gboolean auxiliary = FALSE, emphatic = FALSE;
  guint clause = engine_token (a, i)->clause;
  gboolean carries =
      clause < a->clauses->len && g_array_index (a->clauses, EngineClause, clause).verb == i + 1;

  if (i > 0
      && (engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          || (engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
              /* "a depuis rouvert" */
              && !engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER))
          || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK))
      && !(engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN) && carries)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
    return FALSE;
  for (guint32 k = i, n = 0; k > low && n < 4; n++)
    {
      k = before (a, k, low);
      if (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY))
        {
          auxiliary = TRUE;
          emphatic =
              strcmp (engine_fill_code (a, engine_fill_tag (a, k, ENGINE_CLASS_AUXILIARY)), "do")
              == 0;
          break;
        }
      if (!engine_act_is_filler (a, k))
        break;
    }
  /* "It did, however, lower the duty" */
  if (emphatic)
    return (morph & ENGINE_MORPH_INFINITIVE) != 0;
  if (auxiliary)
    return (morph & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST)) != 0
           || engine_act_is_progressive (a, i, low);
  if (!finite_form || is_attributive (a, i, low))
    return FALSE;
  if (carries || follows_aside (a, i, low))
    return TRUE;
  /* after its subject, without a noun's article: "Brussels cut", "Pékin suspend" */
  if (i > low && (morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_PRESENT)
      && engine_act_is_provided (a, i, low))
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      return engine_fill_is_party (m) && !(m->flags & ENGINE_MENTION_ADJECTIVE)
             && (engine_act_opens_object (a, i + 1) || engine_fill_is (a, i + 1, ENGINE_CLASS_AND));
    }
  if (i > low && (is_bare_past (a, i, act->act->last) || follows_side (a, i)))
    return TRUE;
  /* "décrète un moratoire et interdit l'exportation": the next verb, whatever else it is spelled like */
  if (i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_AND) && (morph & ENGINE_MORPH_PRESENT)
      && (morph & ENGINE_MORPH_PAST_PARTICIPLE) && (morph & ENGINE_MORPH_MASCULINE)
      && i + 1 < a->tokens->len && engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION))
    return TRUE;
  /* "L'Arabie saoudite rouvre l'aéroport": behind its subject, whatever noun it is spelled like */
  /* "; Malaysia cut corporate tax" */
  if (i > low && (morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_PAST)
      && (morph & ENGINE_MORPH_INFINITIVE) && stands_behind_subject (a, i, low)
      && i + 1 < a->tokens->len && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
      && !engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION)
      && (engine_fill_morph (a, i + 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN))
      && (!engine_fill_finite (a, i + 1) || engine_fill_is (a, i + 1, ENGINE_CLASS_POLICY)))
    return TRUE;
  if (i > low && (morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_PRESENT)
      && (morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
      && stands_behind_subject (a, i, low)
      && (engine_act_opens_object (a, act->act->last)
          || engine_fill_punct (a, act->act->last, ',')))
    return TRUE;
  /* "Both sides cease all hostilities" */
  if (i > low && (morph & ENGINE_MORPH_PRESENT) && (morph & ENGINE_MORPH_INFINITIVE)
      && engine_fill_covering (a, i - 1, ENGINE_CLASS_PAIR_CUE) != NULL
      && engine_act_opens_object (a, i + 1))
    return TRUE;
  /* "The two sides resume relations" */
  if (i > low && (morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_PRESENT))
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      gboolean opens =
          engine_act_opens_object (a, i + 1)
          || (i + 1 < a->tokens->len
              && (engine_act_value_at (a, i + 1) != NULL
                  || (engine_fill_morph (a, i + 1) & ENGINE_MORPH_PRESENT_PARTICIPLE)
                  || (engine_fill_morph (a, i + 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
                         == ENGINE_MORPH_NOUN));

      /* "Vietnam, which caps its output" */
      if (i > low + 2 && engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          && engine_fill_punct (a, i - 2, ',') && (engine_fill_morph (a, i) & ENGINE_MORPH_THIRD)
          && engine_fill_is_party (engine_fill_mention (a, i - 3)))
        return opens;

      /* "…, Seoul resumes flights" */
      if (m != NULL && m->last == i && m->kind == ENGINE_MENTION_PARTY
          && !(m->flags
               & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE))
          && (m->first == low
              || engine_fill_punct (a, m->first - 1, ',')
              /* "Tanker row: Athens recalls envoy" */
              || engine_fill_punct (a, m->first - 1, ':')
              || engine_fill_punct (a, m->first - 1, ';')
              || engine_token_is_dash (a, m->first - 1)
              /* "In exchange Mali pays", "Under the deal Mali pays" */
              || engine_fill_covering (a, m->first - 1, ENGINE_CLASS_EXCHANGE) != NULL
              || engine_act_is_under_accord (a, i))
          && (engine_fill_morph (a, i) & ENGINE_MORPH_THIRD) && opens)
        return TRUE;
      return m != NULL && m->last == i && engine_fill_is_party (m)
             && (m->flags
                 & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL | ENGINE_MENTION_OBLIQUE
                    | ENGINE_MENTION_POSSESSIVE))
                    == (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL)
             && engine_act_opens_object (a, i + 1);
    }
  /* "which in 2014 scrapped" */
  if (i > low && engine_act_timex_at (a, i - 1) != NULL && !(morph & ENGINE_MORPH_NOUN))
    {
      guint32 k = engine_act_timex_at (a, i - 1)->first;

      while (k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION))
        k--;
      return k > low
             && (engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)
                 || engine_fill_is_party (engine_fill_mention (a, k - 1)))
             && engine_act_opens_object (a, i + 1);
    }
  return i > low && !(morph & ENGINE_MORPH_NOUN)
         && (engine_fill_is_party (engine_fill_mention (a, i - 1))
             || engine_act_is_filler (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_AND));
}

/* Passive: "a été suspendu", "were imposed": the subject is the object. */
gboolean
engine_act_is_passive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint n = 0;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  for (guint32 k = i; k > low && n < 4; n++)
    {
      const EngineTag *tag;

      k = before (a, k, low);
      tag = engine_fill_tag (a, k, ENGINE_CLASS_AUXILIARY);

      /* "le solde étant apporté": beside the point */
      if (tag != NULL && (engine_fill_morph (a, k) & ENGINE_MORPH_PRESENT_PARTICIPLE)
          && (engine_fill_morph (a, k) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)) == 0
          && !engine_fill_is (a, k, ENGINE_CLASS_MODAL) && k > low
          && !engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY))
        return FALSE;
      if (tag != NULL)
        return engine_fill_attr (a, tag, "be") != NULL
               || strcmp (engine_fill_code (a, tag), "be") == 0;
      if (!engine_act_is_filler (a, k))
        return FALSE;
    }
  return FALSE;
}

gboolean
engine_act_is_perfect (const EngineAnalysis *a, guint32 i, guint32 low)
{
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  for (guint32 k = i, n = 0; k > low && n < 4; n++)
    {
      k = before (a, k, low);
      if (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY))
        return !(engine_fill_morph (a, k) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
               && !(k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_MODAL));
      if (!engine_act_is_filler (a, k))
        return FALSE;
    }
  return FALSE;
}

/* "the sanctions that Washington imposed in 2014 will stay": a past without an auxiliary, although it is
 * spelled like the participle. */
static gboolean
is_plain_past (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const guint32 other = ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL
                        | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 morph = engine_fill_morph (a, i);

  if (!(morph & ENGINE_MORPH_PAST) || (morph & other))
    return FALSE;
  for (guint32 k = engine_act_verb_group (a, i, low); k < i; k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, k, ENGINE_CLASS_MODAL))
      return FALSE;
  return TRUE;
}

EngineModality
engine_act_finite_modality (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const guint32 other = ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL
                        | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE;
  guint32 morph = engine_fill_morph (a, i);
  guint8 scopes = engine_act_scopes (a, i);

  /* what the form itself says, whatever the rest of the sentence speaks of */
  if (((morph & ENGINE_MORPH_PAST) && !(morph & other)) || engine_act_is_perfect (a, i, low)
      || is_plain_past (a, i, low))
    return scopes & ENGINE_SCOPE_CONDITIONAL ? ENGINE_MODALITY_PLANNED : ENGINE_MODALITY_DONE;

  if (morph & ENGINE_MORPH_CONDITIONAL || (scopes & ENGINE_SCOPE_CONDITIONAL))
    return ENGINE_MODALITY_PLANNED;
  if ((morph & ENGINE_MORPH_FUTURE) || (scopes & ENGINE_SCOPE_FUTURE))
    return ENGINE_MODALITY_COMMITTED;
  return ENGINE_MODALITY_DONE;
}

/* "offert à six pays de leur livrer": the mark behind whom it is offered to, or @i. */
static guint32
skip_receiver (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i + 1; k < MIN (a->tokens->len, i + RECEIVER_REACH); k++)
    {
      const EngineTag *mark = engine_fill_tag (a, k, ENGINE_CLASS_INF_MARK);

      if (engine_token (a, k)->kind == ENGINE_TOKEN_PUNCT || engine_fill_stops (a, k)
          || engine_fill_is (a, k, ENGINE_CLASS_AND))
        break;
      if (mark != NULL && engine_fill_attr (a, mark, "purpose") == NULL)
        {
          guint32 v = k + 1;

          while (v < a->tokens->len && v < k + 3 && engine_act_is_filler (a, v))
            v++;
          if (v + 1 < a->tokens->len && (engine_fill_morph (a, v) & ENGINE_MORPH_INFINITIVE)
              && (!(engine_fill_morph (a, v) & ENGINE_MORPH_NOUN)
                  || engine_fill_is (a, v + 1, ENGINE_CLASS_ARTICLE)
                  || engine_fill_is (a, v + 1, ENGINE_CLASS_POSSESSIVE)))
            return k;
        }
    }
  return i;
}

/* "accepté de réduire", "prêt à fournir": the infinitive is the act. */
/* "ordered customs to inspect", "asked its banks to lend": of whom, before the infinitive. */
static gboolean
asks_others (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *ask = engine_fill_tag (a, tag->first, ENGINE_CLASS_MODALITY);

  if (ask == NULL || engine_fill_attr (a, ask, "ask") == NULL)
    return FALSE;
  for (guint32 i = tag->last; i + 1 < MIN (a->tokens->len, tag->last + OTHERS_REACH); i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || engine_act_value_at (a, i) != NULL
          || engine_fill_stops (a, i))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
        return i > tag->last && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
               && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE);
    }
  return FALSE;
}

gboolean
engine_act_governs_infinitive (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (!engine_fill_is (a, tag->first, ENGINE_CLASS_MODALITY)
      && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_ADJ))
    return FALSE;
  if (!engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return asks_others (a, tag);
  if (engine_fill_is (a, tag->first, ENGINE_CLASS_MODALITY))
    i = skip_receiver (a, i);
  while (i < a->tokens->len && i < tag->last + RECEIVER_REACH + 4
         && (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || engine_act_is_filler (a, i)))
    i++;
  /* "offered to co-finance" */
  if (i < a->tokens->len && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
      && engine_fill_is (a, i, ENGINE_CLASS_ACTION)
      && engine_fill_tag (a, i, ENGINE_CLASS_ACTION)->last > i + 1
      && engine_fill_attr (a, engine_fill_tag (a, i, ENGINE_CLASS_ACTION), "nominal") == NULL)
    return TRUE;
  return i < a->tokens->len && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
         && (!engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || (engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
                 && !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)));
}

/* "Will they join?": whoever asks does not know. */
gboolean
engine_act_is_asked (const EngineAnalysis *a, guint32 last)
{
  while (last > 0 && engine_token (a, last - 1)->kind != ENGINE_TOKEN_WORD)
    if (engine_fill_punct (a, --last, '?'))
      return TRUE;
  return FALSE;
}

/* "s'ajouteront 200 milliards", "une réforme s'imposait": nobody does it. */
gboolean
engine_act_is_middle (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint32 k = i; k > low && k + 3 > i; k--)
    {
      const EngineTag *tag = engine_fill_tag (a, k - 1, ENGINE_CLASS_PRONOUN);

      /* "Canada itself stopped": stresses the subject */
      if (tag != NULL && strcmp (engine_fill_code (a, tag), "refl") == 0)
        return engine_token (a, k - 1)->length_bytes <= CLITIC_BYTES;
      if (tag == NULL && !engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY))
        return FALSE;
    }
  return FALSE;
}

/* "auraient rouvert", "would have shared": hearsay, or what never came. */
gboolean
engine_act_is_unreal (const EngineAnalysis *a, guint32 i, guint32 low)
{
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  for (guint32 k = i, n = 0; k > low && n < 5; n++)
    {
      const EngineTag *tag;

      k = before (a, k, low);
      tag = engine_fill_tag (a, k, ENGINE_CLASS_AUXILIARY);
      if (tag != NULL && strcmp (engine_fill_code (a, tag), "have") == 0)
        return (engine_fill_morph (a, k) & ENGINE_MORPH_CONDITIONAL)
               || (k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_MODAL));
      if (!engine_act_is_filler (a, k))
        return FALSE;
    }
  return FALSE;
}

/* "If the river falls, the two sides must": a comma and another subject between. */
static gboolean
opens_main_clause (const EngineAnalysis *a, guint32 from, guint32 i)
{
  for (guint32 k = from + 2; k + 1 < i; k++)
    if (engine_fill_punct (a, k, ',')
        && (engine_fill_is (a, k + 1, ENGINE_CLASS_ARTICLE)
            || engine_fill_is (a, k + 1, ENGINE_CLASS_PRONOUN)
            || engine_fill_mention (a, k + 1) != NULL))
      for (guint32 v = from; v < k; v++)
        if (engine_fill_finite (a, v))
          return TRUE;
  return FALSE;
}

gboolean
engine_act_is_condition (const EngineAnalysis *a, guint32 i)
{
  guint clause = engine_token (a, i)->clause;
  const EngineClause *c;
  guint32 end;

  if (clause >= a->clauses->len)
    return FALSE;
  c = &g_array_index (a->clauses, EngineClause, clause);
  end = MIN (i, c->first + 3);
  for (guint32 k = engine_clues_next (a, c->first, end, ENGINE_CLUE_CLAUSE); k < end;
       k = engine_clues_next (a, k + 1, end, ENGINE_CLUE_CLAUSE))
    {
      const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_SUBORDINATOR);

      if (tag != NULL
          && (engine_fill_attr (a, tag, "cond") != NULL || engine_fill_attr (a, tag, "subj") != NULL
              || (((engine_fill_morph (a, i) & ENGINE_MORPH_FUTURE)
                   || ((engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) && i > c->first
                       && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_FUTURE)))
                  && engine_fill_attr (a, tag, "later") != NULL))
          && tag->last <= i && !opens_main_clause (a, tag->last, i)
          && (k == c->first || engine_token (a, k - 1)->kind != ENGINE_TOKEN_WORD
              || engine_fill_is (a, k - 1, ENGINE_CLASS_CONJUNCTION)))
        return TRUE;
    }
  return FALSE;
}
