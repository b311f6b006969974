/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Where the object of an act starts and ends: behind adverbs, dates and asides, up to the next clause,
 * date, amount or verb of another act. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-structure.h"

#include <string.h>

#define CLITIC_BYTES 4 /* of a pronoun right before its verb: "s'", "leur" */
#define OBJECT_WORDS 9 /* of the object before "and", back to its article */
#define RESTRICTED_REACH 8 /* tokens from "ne" to "que" */
#define INSERT_REACH 12 /* an aside between act and object */

/* "d'ici à", not "up to ten weeks", which is how long. */
static const EngineTag *
opens_term (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_covering (a, i, ENGINE_CLASS_QUALIFIER_BEFORE) == NULL
             ? engine_fill_tag (a, i, ENGINE_CLASS_DATE_UNTIL)
             : NULL;
}

/* The date whose preposition or words start at @i, or NULL. */
static const EngineTimex *
timex_opens (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k < MIN (limit, i + 7); k++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, k);
      const EngineTag *until;

      if (t == NULL)
        continue;
      until = opens_term (a, i);
      return t->context_first <= i
                     /* "d'ici à un an" */
                     || (until != NULL && until->last == t->first)
                     || t->first <= i + 1
                     /* "dès l'an prochain" */
                     || (t->first == i + 2 && engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
                         && engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
                 ? t
                 : NULL;
    }
  return NULL;
}

/* "internationally recognised rights": an adverb, a participle and their noun. */
static gboolean
opens_graded (const EngineAnalysis *a, guint32 i)
{
  const guint32 classes = ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB;

  return i + 1 < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, i) & classes) == ENGINE_MORPH_ADVERB
         && !engine_fill_is (a, i, ENGINE_CLASS_NEGATION) && engine_act_opens_described (a, i + 1);
}

/* "ne livrera plus que 40 trains": the "que" at @i says what it is limited to. */
gboolean
engine_act_opens_limit (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *que = engine_fill_tag (a, i, ENGINE_CLASS_SUBORDINATOR);

  return que != NULL && engine_fill_attr (a, que, "weak") != NULL
         && engine_clause_restricts (a, i - MIN (i, RESTRICTED_REACH), i);
}

/* "sans condition l'embargo", "without notice its ban": behind the preposition and a bare noun, where the object
 * follows; otherwise @i. */
static guint32
skip_without (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineTag *without = engine_fill_tag (a, i, ENGINE_CLASS_NEGATION);

  return without != NULL && strcmp (engine_fill_code (a, without), "without") == 0 && i + 2 < limit
                 && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
                 && !(engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE)
                 && !engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER)
                 && engine_fill_is (a, i + 2, ENGINE_CLASS_DETERMINER)
                 && !engine_act_is_small_word (a, i + 2)
             ? i + 2
             : i;
}

/* Adverbs, dates and asides between the act and its object: where the object starts. */
guint32
engine_act_skip_asides (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint step = 0; step < 6 && i < limit; step++)
    {
      const EngineTimex *t = timex_opens (a, i, limit);
      const EngineTag *filler = engine_fill_tag (a, i, ENGINE_CLASS_VP_FILLER);
      guint32 behind = skip_without (a, i, limit);

      if (behind > i)
        {
          i = behind;
          continue;
        }
      if (t != NULL && t->first >= i
          && (engine_act_is_small_word (a, i) || t->first == i || t->first == i + 2
              || opens_term (a, i) != NULL || t->context_first <= i
              || (t->first == i + 1 && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))))
        {
          i = MAX (t->last, i + 1);
          continue;
        }
      if (engine_fill_punct (a, i, ','))
        {
          guint32 close = i + 1;

          while (close < limit && close < i + INSERT_REACH && !engine_fill_punct (a, close, ','))
            close++;
          if (close < limit && engine_fill_punct (a, close, ','))
            {
              i = close + 1;
              continue;
            }
          return i;
        }
      if (opens_graded (a, i))
        return i;
      /* "ne livrera plus que 40 trains": what it is limited to */
      if (engine_act_opens_limit (a, i))
        {
          i++;
          continue;
        }
      if (filler != NULL && (filler->last > i + 1 || !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)))
        {
          i = filler->last;
          continue;
        }
      if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD
          && (engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB)
          && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        {
          i++;
          continue;
        }
      break;
    }
  return i;
}

/* "de 1,3 à 0,9 dollar", "from $4 to $6": two values of one unit. */
static gboolean
opens_move (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineValue *v = i + 1 < limit ? engine_act_value_at (a, i + 1) : NULL, *to;
  const EngineTag *article = i > 1 ? engine_fill_tag (a, i - 2, ENGINE_CLASS_DETERMINER) : NULL;

  /* "une portée de 500 à 5 500 km": what it is like */
  if (article != NULL && strcmp (engine_fill_code (a, article), "indef") == 0)
    return FALSE;
  if (v == NULL || v->first != i + 1 || v->last + 1 >= limit
      || !(engine_fill_is (a, v->last, ENGINE_CLASS_TARGET)
           || engine_fill_is (a, v->last, ENGINE_CLASS_FROM_TO)))
    return FALSE;
  to = engine_act_value_at (a, v->last + 1);
  return to != NULL && (strcmp (v->unit, to->unit) == 0 || strcmp (v->unit, "count") == 0);
}

/* "de 20 à 10 %", "à 7,5 %", "by half": how much, not what. */
gboolean
engine_act_opens_amount (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineValue *v;
  const EngineTag *target;
  gboolean of;

  if (!engine_act_is_small_word (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_FROM_TO))
    return FALSE;
  target = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);
  if (opens_move (a, i, limit))
    return TRUE;
  of = target != NULL && strcmp (engine_fill_code (a, target), "of") == 0;
  for (guint32 k = i + 1; k < MIN (limit, i + 4); k++)
    {
      v = engine_act_value_at (a, k);
      if (v != NULL && v->is_fraction && v->first == k)
        return TRUE;
      if (v != NULL)
        {
          if (strcmp (v->unit, "%") != 0 && strcmp (v->unit, "pp") != 0)
            return FALSE;
          /* "de 100 %" says which, "de 20 à 10 %" and "de 10 % ses prises" how much */
          return !of || engine_fill_is (a, v->last, ENGINE_CLASS_POSSESSIVE) || v->upper == v->upper
                 || (v->last + 1 < a->tokens->len && engine_act_is_small_word (a, v->last)
                     && engine_act_value_at (a, v->last + 1) != NULL)
                 || (v->last < a->tokens->len && engine_act_value_at (a, v->last) != NULL);
        }
      if (!engine_act_is_small_word (a, k) && !engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
          && engine_token (a, k)->kind != ENGINE_TOKEN_NUMBER)
        return FALSE;
    }
  return FALSE;
}

/* "… and Chile will": a party with a verb of its own. */
static gboolean
opens_subject (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineMention *m;

  /* "La Paz": an article that is part of the name */
  while (i < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
         && engine_fill_mention (a, i) == NULL)
    i++;
  m = i < limit ? engine_fill_mention (a, i) : NULL;
  if (m == NULL || m->first != i || !engine_fill_is_party (m)
      || (m->flags & ENGINE_MENTION_POSSESSIVE) || m->last >= limit)
    return FALSE;
  for (guint32 k = m->last; k < MIN (limit, m->last + 2); k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_MODAL) || engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY)
        || (engine_token (a, k)->clause < a->clauses->len
            && g_array_index (a->clauses, EngineClause, engine_token (a, k)->clause).verb == k + 1)
        || (engine_fill_morph (a, k) & ENGINE_MORPH_FUTURE))
      return TRUE;
  return FALSE;
}

/* "will see Lima lift the ban and Quito cut its levy": a party with a bare infinitive. */
static gboolean
opens_let (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return m != NULL && m->first == i && engine_fill_is_party (m) && m->last < limit
         && engine_act_is_bare_verb (a, m->last);
}

/* "deux avions": a noun, whatever verb it is spelled like. */
static gboolean
is_counted (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) != 0
         && (engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER
             || engine_act_value_at (a, i - 1) != NULL
             || engine_fill_is (a, i - 1, ENGINE_CLASS_NUMBER_WORD)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE));
}

/* "of U.S. drilling equipment": a participle inside the noun phrase. */
static gboolean
is_described (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i - 1);

  return m != NULL && m->kind == ENGINE_MENTION_PARTY && i + 1 < a->tokens->len
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN) != 0;
}

/* "beef certificates", "satellite tracking rules", "blue whiting": part of a compound noun, although
 * spelled like a verb.  Without gender: the languages that have one put no noun before another. */
static gboolean
is_compound (const EngineAnalysis *a, guint32 i)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 before = engine_fill_morph (a, i - 1);
  guint32 morph = engine_fill_morph (a, i);
  guint32 after = i + 1 < a->tokens->len && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
                      ? engine_fill_morph (a, i + 1)
                      : 0;

  if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD || ((before | morph) & gender) != 0)
    return FALSE;
  if (morph & ENGINE_MORPH_PRESENT_PARTICIPLE)
    return ((before & ENGINE_MORPH_ADJ) && !(before & ENGINE_MORPH_VERB))
           || ((before & ENGINE_MORPH_NOUN)
               && (!(before & ENGINE_MORPH_PLURAL) || (before & ENGINE_MORPH_SINGULAR))
               && ((after & ENGINE_MORPH_NOUN)
                   || engine_token (a, i + 1)->kind != ENGINE_TOKEN_WORD)
               && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE));
  return (morph & ENGINE_MORPH_NOUN)
         && !(morph & ENGINE_MORPH_PAST)
         /* no dictionary has "telecoms" */
         && ((before == 0 && !engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN))
             || (before & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE);
}

/* "a 30-year residence visa": how long the noun behind it lasts. */
static gboolean
is_describing (const EngineAnalysis *a, const EngineTimex *t)
{
  return t->basis == ENGINE_DATE_DURATION && t->last >= t->first + 2
         && engine_fill_punct (a, t->last - 2, '-') && t->last < a->tokens->len
         && engine_token (a, t->last)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, t->last) & ENGINE_MORPH_NOUN);
}

/* "end its ban on poultry and remove age limits": a verb behind an object that has its article, and a word
 * that is no noun of an act, or one before two nouns ("and support development projects"). */
static gboolean
is_next_act (const EngineAnalysis *a, guint32 i)
{
  gboolean whole = FALSE;
  guint32 next = i + 1;

  if (i < 2 || !engine_fill_is (a, i - 1, ENGINE_CLASS_AND) || next + 1 >= a->tokens->len)
    return FALSE;
  for (guint32 k = i - 1; k > 0 && k + OBJECT_WORDS > i && !whole; k--)
    {
      if (engine_token (a, k - 1)->kind == ENGINE_TOKEN_PUNCT
          || engine_fill_is (a, k - 1, ENGINE_CLASS_AND))
        return FALSE;
      whole = engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE)
              || engine_fill_is (a, k - 1, ENGINE_CLASS_POSSESSIVE);
    }
  return whole
         && (engine_act_noun_at (a, i) == NULL
             || (!(engine_fill_morph (a, next) & ENGINE_MORPH_PLURAL)
                 && (engine_fill_morph (a, next) & ENGINE_MORPH_NOUN)
                 && (engine_fill_morph (a, next + 1) & ENGINE_MORPH_PLURAL)
                 && (engine_fill_morph (a, next + 1) & ENGINE_MORPH_NOUN)));
}

/* "survey data": a noun before another, where no article tells a verb. */
static gboolean
is_compound_head (const EngineAnalysis *a, guint32 i)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 morph = engine_fill_morph (a, i);

  return (morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_INFINITIVE) && !(morph & gender)
         && i + 1 < a->tokens->len && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN)
         && engine_fill_mention (a, i + 1) == NULL
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER)
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE)
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_POLICY);
}

/* "et les limitera", "et s'est dite": pronouns and a verb that goes on with them. */
static gboolean
opens_verb_group (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 k = i;

  while (k < limit && k < i + 3 && engine_fill_is (a, k, ENGINE_CLASS_PRONOUN))
    k++;
  return k > i && k < limit
         && (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY)
             || (engine_fill_morph (a, k) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL)));
}

/* "… and on Nouakchott to renegotiate": what is asked of another. */
static gboolean
asks_another (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineMention *m;

  while (i < limit && engine_act_is_small_word (a, i))
    i++;
  while (i < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    i++;
  m = i < limit ? engine_fill_mention (a, i) : NULL;
  return m != NULL && m->first == i && engine_fill_is_party (m) && m->last + 1 < limit
         && engine_fill_is (a, m->last, ENGINE_CLASS_INF_MARK)
         && (engine_fill_morph (a, m->last + 1) & ENGINE_MORPH_INFINITIVE);
}

/* "… et à la supprimer", "… et de ne pas les relever": little words between the mark and the verb. */
static gboolean
opens_infinitive (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  gboolean negated = FALSE;

  if (!engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return FALSE;
  for (guint32 k = i + 1; k < MIN (limit, i + 5); k++)
    {
      guint32 morph = engine_fill_morph (a, k);

      negated = negated || engine_fill_is (a, k, ENGINE_CLASS_NEGATION);
      if ((morph & ENGINE_MORPH_INFINITIVE) && (negated || !(morph & ENGINE_MORPH_NOUN)))
        return TRUE;
      if (!engine_fill_is (a, k, ENGINE_CLASS_NEGATION)
          && !engine_fill_is (a, k, ENGINE_CLASS_PRONOUN)
          && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
        return FALSE;
    }
  return FALSE;
}

/* "the veto it had kept", "the swap Lima signed": a subject right behind a noun, where the pronoun of the
 * relative is left out. */
static gboolean
opens_contact (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  const EngineTag *pronoun = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

  if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
      || !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN)
      || (engine_fill_morph (a, i - 1) & gender) || engine_fill_mention (a, i - 1) != NULL)
    return FALSE;
  if (pronoun != NULL && g_str_has_prefix (engine_fill_code (a, pronoun), "subj") && i + 1 < limit)
    return engine_fill_is (a, i + 1, ENGINE_CLASS_AUXILIARY)
           || engine_fill_is (a, i + 1, ENGINE_CLASS_MODAL)
           || (engine_fill_morph (a, i + 1) & (ENGINE_MORPH_PAST | ENGINE_MORPH_THIRD));
  return engine_fill_mention (a, i) != NULL
         && !(engine_fill_mention (a, i)->flags & ENGINE_MENTION_ADJECTIVE)
         && opens_subject (a, i, limit);
}

/* "seized stocks": a participle and its noun. */
gboolean
engine_act_opens_described (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) && i + 1 < a->tokens->len
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, i + 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
                != ENGINE_MORPH_VERB
         && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_PLURAL)
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION);
}

gboolean
engine_act_is_bare_verb (const EngineAnalysis *a, guint32 i)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 morph = engine_fill_morph (a, i);

  return (morph & ENGINE_MORPH_INFINITIVE) && (morph & ENGINE_MORPH_NOUN) && !(morph & gender)
         && i + 2 < a->tokens->len && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION)
         && (engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE)
             || engine_act_opens_described (a, i + 1));
}

/* "raise that price", "advance as much as $550 million": no clause opens there. */
static gboolean
goes_on (const EngineAnalysis *a, guint32 i, guint32 first, guint32 limit)
{
  if (i == first && i + 1 < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
      && engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN))
    return TRUE;
  return engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
         && engine_fill_is_in (a, i, ENGINE_CLASS_QUALIFIER_BEFORE);
}

/* ",", "that", "but". */
static gboolean
is_border (const EngineAnalysis *a, guint32 i, guint32 first)
{
  return engine_fill_stops (a, i) || engine_fill_punct (a, i, ')') || engine_fill_punct (a, i, ',')
         || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
         || (i > first && engine_fill_is (a, i, ENGINE_CLASS_CONJUNCTION)
             && !engine_fill_is (a, i, ENGINE_CLASS_AND));
}

/* "… on Monday", "to 15 %", "in return for", "ratified the pact by 27 votes to 10": when or how, not what. */
static gboolean
opens_manner (const EngineAnalysis *a, guint32 i, guint32 first, guint32 limit)
{
  const EngineTimex *date;

  if (i == first)
    return FALSE;
  if (engine_fill_is (a, i, ENGINE_CLASS_EXCHANGE))
    return TRUE;
  date = timex_opens (a, i, limit);
  if (date != NULL && date->context_first <= i && !is_describing (a, date))
    return TRUE;
  /* "cut it by a tenth" */
  if (i == first + 1 && engine_fill_is (a, first, ENGINE_CLASS_PRONOUN)
      && !engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, first, ENGINE_CLASS_NUMBER_WORD)
      && engine_act_opens_amount (a, i, limit))
    return TRUE;
  if (i > first + 1
      && ((engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) && engine_act_value_at (a, first) == NULL
           && engine_act_opens_amount (a, i, limit))
          || opens_contact (a, i, limit)))
    return TRUE;
  return i + 2 < limit && engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
         && engine_fill_is (a, i + 2, ENGINE_CLASS_FIGURE_NOISE);
}

/* "by forced labour", "goods made by", and "jointly agreed limits" at @first: a participle inside the object. */
static gboolean
describes_noun (const EngineAnalysis *a, guint32 i, guint32 first)
{
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) || i + 1 >= a->tokens->len)
    return FALSE;
  if (engine_fill_is (a, i + 1, ENGINE_CLASS_AGENT_PREP) && engine_act_is_nounlike (a, i - 1))
    return TRUE;
  if (i == first + 1 && opens_graded (a, first))
    return TRUE;
  return engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER) && engine_act_is_nounlike (a, i + 1)
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE);
}

/* "… its exports caused alarm": the clause goes on; not "le bien-être animal", part of a compound. */
static gboolean
is_verb_of_clause (const EngineAnalysis *a, guint32 i, guint32 first)
{
  const EngineMention *m = engine_fill_mention (a, i - 1);

  /* "to Kenyan banks", "20 buses": a noun, whatever verb it is spelled like */
  if ((is_counted (a, i) || (m != NULL && m->last == i && (m->flags & ENGINE_MENTION_ADJECTIVE)))
      && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
      && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
      && !engine_fill_is (a, i, ENGINE_CLASS_MODAL))
    return FALSE;
  if (engine_token (a, i)->clause < a->clauses->len
      && g_array_index (a->clauses, EngineClause, engine_token (a, i)->clause).verb == i + 1
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE) && !engine_fill_punct (a, i - 1, '-')
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK) && !is_compound (a, i)
      && !describes_noun (a, i, first))
    return TRUE;
  return (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, i, ENGINE_CLASS_MODAL))
         && !engine_fill_punct (a, i - 1, '-') && !is_counted (a, i);
}

/* "and cut", "and urged", "and it will", "and to open": "and" at @i joins no noun but another clause. */
static gboolean
joins_clause (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 next = i + 1, morph = engine_fill_morph (a, next);
  const EngineTag *act = engine_fill_tag (a, next, ENGINE_CLASS_ACTION);

  /* "and not to close" */
  if (engine_fill_is (a, next, ENGINE_CLASS_NEGATION) && next + 2 < limit
      && engine_fill_is (a, next + 1, ENGINE_CLASS_INF_MARK)
      && (engine_fill_morph (a, next + 2) & ENGINE_MORPH_INFINITIVE))
    return TRUE;
  if (engine_act_is_bare_verb (a, next) || engine_fill_is (a, next, ENGINE_CLASS_SUBORDINATOR)
      || opens_subject (a, next, limit) || opens_let (a, next, limit)
      || asks_another (a, next, limit) || opens_verb_group (a, next, limit))
    return TRUE;
  /* "lève sa taxe et s'engage": a clitic before its verb */
  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0 && next + 1 < limit
      && engine_fill_is (a, next, ENGINE_CLASS_PRONOUN)
      && engine_token (a, next)->length_bytes <= CLITIC_BYTES && engine_fill_finite (a, next + 1))
    return TRUE;
  /* "lifted the ban and urged", "la loi et appelé" */
  if ((morph & ENGINE_MORPH_VERB) && (!(morph & ENGINE_MORPH_NOUN) || engine_fill_finite (a, next))
      && (engine_fill_is (a, next, ENGINE_CLASS_MODALITY)
          || engine_fill_is (a, next, ENGINE_CLASS_SAY)
          || engine_fill_is (a, next, ENGINE_CLASS_CONCLUDE)))
    return TRUE;
  /* not "land and survey data" */
  if (act != NULL && engine_fill_attr (a, act, "nominal") == NULL
      && !(act->last == next + 1 && is_compound_head (a, next) && !is_next_act (a, next)))
    return TRUE;
  return (engine_fill_is (a, next, ENGINE_CLASS_INF_MARK) && next + 1 < limit
          && (engine_fill_morph (a, next + 1) & ENGINE_MORPH_INFINITIVE))
         || opens_infinitive (a, next, limit);
}

/* "pour construire", "to help", "and cut". */
static gboolean
opens_other_act (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 morph = engine_fill_morph (a, i + 1);

  if ((morph & ENGINE_MORPH_INFINITIVE) && !(morph & ENGINE_MORPH_NOUN))
    return TRUE;
  return engine_fill_is (a, i, ENGINE_CLASS_AND) && joins_clause (a, i, limit);
}

/* "… helping farmers": a participle that hangs on the clause, not on the noun before it. */
static gboolean
is_loose_participle (const EngineAnalysis *a, guint32 i, guint32 morph)
{
  return (morph & ENGINE_MORPH_PRESENT_PARTICIPLE) != 0 && !engine_fill_punct (a, i - 1, '-')
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)
         && !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) && !is_described (a, i)
         && !is_compound (a, i);
}

gboolean
engine_act_ends_object (const EngineAnalysis *a, guint32 i, guint32 first, guint32 limit)
{
  guint32 morph = engine_fill_morph (a, i);

  if (goes_on (a, i, first, limit))
    return FALSE;
  if (is_border (a, i, first) || opens_manner (a, i, first, limit))
    return TRUE;
  /* "préserver et renforcer les relations" */
  if (i == first)
    return engine_fill_is (a, i, ENGINE_CLASS_AND);
  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (is_verb_of_clause (a, i, first))
    return TRUE;
  if ((engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || engine_fill_is (a, i, ENGINE_CLASS_AND))
      && i + 1 < limit)
    {
      if (opens_other_act (a, i, limit))
        return TRUE;
      /* "and signing": the form of the word behind */
      morph = engine_fill_morph (a, i + 1);
    }
  return is_loose_participle (a, i, morph);
}

guint32
engine_act_object_start (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  i = engine_act_skip_dative (a, engine_act_skip_asides (a, i, limit), limit);
  return engine_act_skip_place (a, i, limit);
}
