/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What an act bears on: its object, before the verb or behind it, and with it the act itself, whom it
 * is turned to and until when. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define OBJECT_REACH 32
#define INSERT_REACH 12 /* an aside between act and object */
#define ANTECEDENT_REACH 14 /* tokens of a noun phrase before its relative */
#define SUBJECT_WORDS 9 /* between a relative and its verb */

/* "la taxe numérique que Paris refuse de retirer": the object stands before the relative. */
static void
find_antecedent (const EngineAnalysis *a, EngineAct *act, guint32 low)
{
  guint32 relative = 0;

  for (guint32 i = act->act->first, n = 0; i > low && n < 12 && relative == 0; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        relative = i - 1;
    }
  if (relative == 0)
    {
      if (act->nominal)
        {
          act->object_first = act->act->first;
          act->object_last = act->act->last;
        }
      return;
    }
  for (guint32 i = relative, n = 0; i > low && n < 10; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ','))
        return;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        {
          act->object_first = i - 1;
          act->object_last = relative;
          return;
        }
    }
}

/* The start of the noun phrase that ends at @end, or @end. */
static guint32
phrase_start (const EngineAnalysis *a, guint32 end, guint32 low)
{
  for (guint32 i = end, n = 0; i > low && n < ANTECEDENT_REACH; i--, n++)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_punct (a, i - 1, ',')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || (engine_fill_finite (a, i - 1) && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN)))
        return i < end ? i : end;
      if ((engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
           || engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE))
          && !(i - 1 > low && engine_act_is_small_word (a, i - 2))
          && !engine_act_is_small_word (a, i - 1))
        return i - 1;
    }
  return low + ANTECEDENT_REACH > end ? low : end;
}

/* Whether tokens [first, last) are a noun with its article, of nobody who could act himself. */
static gboolean
is_thing (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const EngineMention *m = engine_fill_mention (a, last - 1);

  return last > first + 1
         && (engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, first, ENGINE_CLASS_POSSESSIVE)
             || (engine_fill_morph (a, last - 1) & ENGINE_MORPH_PLURAL))
         && (m == NULL || m->kind == ENGINE_MENTION_COMMODITY)
         && engine_fill_covering (a, last - 1, ENGINE_CLASS_ROLE) == NULL
         && engine_analysis_timex_at (a, last - 1) == NULL;
}

/* "un protocole de 2001, que la Turquie a gelé", "the tariffs Trump imposed on steel": the noun before the
 * verb's own subject is what it bears on. */
static gboolean
take_relative (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  static const char *const measures[] = { "tariff", "restriction", "quota", "permit",
                                          "market", "case",        NULL };
  const EngineTag *conclude = engine_fill_tag (a, act->act->first, ENGINE_CLASS_CONCLUDE);
  guint32 verb = act->governor != 0 ? act->governor - 1 : act->act->first;
  guint32 k = engine_act_verb_group (a, verb, low);
  const EngineMention *m = k > low ? engine_fill_mention (a, k - 1) : NULL;
  gboolean bare, adjective;

  /* "the deal they cut" */
  if (conclude != NULL
      && (strcmp (engine_fill_code (a, conclude), "agreed") == 0
          || strcmp (engine_fill_code (a, conclude), "signed") == 0))
    return FALSE;
  if (m == NULL || m->last != k || m->first < low + 2 || (m->flags & ENGINE_MENTION_POSSESSIVE)
      || !(engine_fill_is_party (m) || m->kind == ENGINE_MENTION_PERSON))
    return FALSE;
  /* "que le gouvernement letton a gelé" */
  adjective = (m->flags & ENGINE_MENTION_ADJECTIVE) != 0;
  if (adjective && !engine_fill_is (a, m->first - 1, ENGINE_CLASS_PERIPHRASIS)
      && !engine_fill_is (a, m->first - 1, ENGINE_CLASS_STATE_BODY))
    return FALSE;
  for (k = m->first - (adjective ? 1 : 0);
       k > low + 1 && engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE)
       && !engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION);
       k--)
    ;
  bare = !engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE);
  /* "the tariffs Trump imposed": in languages that leave the pronoun out */
  if (bare
      && ((engine_fill_attr (a, act->act, "generic") != NULL
           && engine_fill_attr (a, act->act, "decisive") == NULL)
          || !(engine_fill_morph (a, k - 1) & ENGINE_MORPH_NOUN)
          || (engine_fill_morph (a, k - 1) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
          || engine_fill_mention (a, k - 1) != NULL))
    return FALSE;
  k -= bare ? 0 : 1;
  if (k > low && engine_fill_punct (a, k - 1, ','))
    k--;
  act->object_first = phrase_start (a, k, low);
  act->object_last = k;
  if (act->object_first >= k)
    {
      act->object_first = act->object_last = 0;
      return FALSE;
    }
  engine_act_classify (a, act);
  if (act->policy != NULL && g_strv_contains (measures, engine_fill_code (a, act->policy)))
    return TRUE;
  /* "a letter of intent, which Jakarta terminated": whatever it is, in so many words */
  if (!bare && m->kind == ENGINE_MENTION_PARTY && is_thing (a, act->object_first, act->object_last))
    return TRUE;
  act->object_first = act->object_last = 0;
  act->policy = act->tail = NULL;
  act->has_value = act->has_goods = FALSE;
  return FALSE;
}

/* The relative that the clause of the verb group at @verb hangs on, its subject between; 0 where there is none: "which
 * the creditors turned down", "that Spain has built", not "said that Spain", "which turned down". */
guint32
engine_act_relative_of (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  for (guint32 i = verb, n = 0; i > low + 1 && n < SUBJECT_WORDS; i--, n++)
    {
      const guint32 p = i - 1;

      if (engine_token (a, p)->kind != ENGINE_TOKEN_WORD || engine_fill_stops (a, p))
        return 0;
      if (!engine_fill_is (a, p, ENGINE_CLASS_RELATIVE))
        continue;
      if (n == 0 || engine_fill_is (a, p - 1, ENGINE_CLASS_PREPOSITION))
        return 0;
      /* "said that Spain", "a étudié la question que": "that" behind a noun alone */
      if (engine_fill_is (a, p, ENGINE_CLASS_SUBORDINATOR)
          && (engine_fill_is (a, p - 1, ENGINE_CLASS_SAY)
              || engine_fill_is (a, p - 1, ENGINE_CLASS_MODALITY) || engine_fill_finite (a, p - 1)
              || !engine_act_is_nounlike (a, p - 1)))
        return 0;
      return p;
    }
  return 0;
}

/* The noun phrase that ends before @end: from its article, over "of" to the one before, else its last words. */
static guint32
noun_phrase_start (const EngineAnalysis *a, guint32 end, guint32 low)
{
  guint32 bare = end;

  for (guint32 i = end, n = 0; i > low && n < ANTECEDENT_REACH; i--, n++)
    {
      const guint32 p = i - 1;

      if (engine_token (a, p)->kind == ENGINE_TOKEN_PUNCT || engine_fill_stops (a, p)
          || engine_fill_is (a, p, ENGINE_CLASS_INF_MARK)
          || (engine_fill_finite (a, p) && !(engine_fill_morph (a, p) & ENGINE_MORPH_NOUN)))
        break;
      if (bare == i && engine_act_is_nounlike (a, p))
        bare = p;
      if ((engine_fill_is (a, p, ENGINE_CLASS_ARTICLE)
           || engine_fill_is (a, p, ENGINE_CLASS_POSSESSIVE))
          && !(p > low && engine_fill_is (a, p - 1, ENGINE_CLASS_OF)))
        return p;
    }
  return (engine_fill_morph (a, end - 1) & ENGINE_MORPH_PLURAL) ? bare : end;
}

/* "terms, which the creditors turned down", "barriers that Oslo threw up against": where nothing stands behind the
 * verb, what the relative hangs on is its object, whoever acts. */
static gboolean
take_hung_on (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  static const char *const steps[] = { "signed", "agreed", "ratified", NULL };
  const EngineTag *conclude = engine_fill_tag (a, act->act->first, ENGINE_CLASS_CONCLUDE);
  guint32 verb = act->governor != 0 ? act->governor - 1 : act->act->first;
  guint32 relative = engine_act_relative_of (a, engine_act_verb_group (a, verb, low), low);
  guint32 end = relative, first;
  const EngineMention *m;

  if (relative < low + 2
      || (conclude != NULL && engine_fill_attr (a, conclude, "weak") == NULL
          && g_strv_contains (steps, engine_fill_code (a, conclude))))
    return FALSE;
  if (engine_fill_punct (a, end - 1, ','))
    end--;
  first = noun_phrase_start (a, end, low);
  m = engine_fill_mention (a, end - 1);
  if (first >= end || (m != NULL && m->kind != ENGINE_MENTION_COMMODITY)
      || engine_analysis_timex_at (a, first) != NULL
      || !(engine_act_is_nounlike (a, end - 1)
           || engine_token (a, end - 1)->kind == ENGINE_TOKEN_NUMBER))
    return FALSE;
  act->object_first = first;
  act->object_last = end;
  return TRUE;
}

/* Whether nothing that is an object stands at @i: "que la Turquie a gelé en juin". */
static gboolean
lacks_object (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  return i >= limit || engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT
         || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
         || engine_analysis_timex_at (a, i) != NULL || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
         || (engine_fill_finite (a, i) && !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN));
}

/* The act, whom it is turned to and until when, of an object that stands before its verb. */
static gboolean
settle_behind (EngineAnalysis *a, EngineAct *act, guint32 limit)
{
  act->first = act->act->first;
  act->last = act->act->last;
  engine_act_classify (a, act);
  if (!engine_act_settle (a, act, MIN (limit, act->act->last + OBJECT_REACH)))
    return FALSE;
  engine_act_read_toward (a, act, act->object_first, act->object_last);
  engine_act_read_toward (a, act, act->act->last, limit);
  engine_act_read_deadline (a, act, limit);
  return TRUE;
}

/* "l'Égypte les maintiendra": a pronoun right before the verb that is no subject. */
static gboolean
take_clitic (const EngineAnalysis *a, EngineAct *act, guint32 low)
{
  guint32 i = act->act->first;

  /* "les a suspendus", "l'avaient prorogé" */
  while (i > low && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY) || engine_act_is_filler (a, i - 1)))
    i--;
  if (act->nominal || i <= low || !engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
      || !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
    return FALSE;
  act->object_first = i - 1;
  act->object_last = i;
  return TRUE;
}

/* "le retrait des troupes et la levée des sanctions": the next act of a list of nouns. */
static gboolean
opens_next_noun (const EngineAnalysis *a, guint32 i)
{
  if (!engine_fill_is (a, i, ENGINE_CLASS_AND) || i + 2 >= a->tokens->len
      || !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE))
    return FALSE;
  return engine_act_noun_at (a, i + 2) != NULL;
}

/* Where the object is looked for. */
typedef struct
{
  guint32 first; /* its first token, should there be one */
  guint32 limit; /* it ends before this token */
  guint32 sentence_first;
  guint32 sentence_last;
} Place;

/* "une hausse de la taxe": behind the preposition of a noun. */
static guint32
skip_preposition (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k < MIN (limit, i + 3); k++)
    if (engine_act_is_small_word (a, k))
      return k + 1;
  return i;
}

/* "la levée par Lilongwe de l'embargo": behind whoever does it and the preposition, or behind that alone. */
static guint32
skip_agent (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineTag *by = i < limit ? engine_fill_tag (a, i, ENGINE_CLASS_AGENT_PREP) : NULL;
  EngineCodes agent = { .n = 0 };
  guint32 end;

  if (by == NULL)
    return skip_preposition (a, i, limit);
  for (end = by->last; end < limit && engine_fill_is (a, end, ENGINE_CLASS_ARTICLE); end++)
    ;
  end = engine_fill_list (a, end, limit, &agent);
  return agent.n > 0 && end < limit && engine_fill_is (a, end, ENGINE_CLASS_OF)
             ? end + 1
             : skip_preposition (a, i, limit);
}

/* "abaissera d'un tiers, à 6 %, son droit": @i goes behind the amount.  FALSE where there is none, or no
 * object behind it. */
static gboolean
skip_amount (const EngineAnalysis *a, guint32 *i, guint32 limit)
{
  guint32 k = *i;

  if (!engine_act_opens_amount (a, k, limit))
    return FALSE;
  while (k < limit && k < *i + INSERT_REACH && !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
    k++;
  if (k >= limit || !engine_fill_is (a, k, ENGINE_CLASS_ARTICLE) || engine_act_is_small_word (a, k))
    return FALSE;
  *i = k;
  return TRUE;
}

/* "take five months to review": the infinitive is another act; "viennent de ratifier permettra": the verb of
 * the clause around. */
static gboolean
is_other_verb (const EngineAnalysis *a, const EngineAct *act, guint32 i, guint32 limit)
{
  if (!act->nominal && engine_fill_attr (a, act->act, "inf") == NULL
      && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) && i + 1 < limit
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE)
      && !(engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN))
    return TRUE;
  return engine_fill_finite (a, i)
         && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
         && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER);
}

guint32
engine_act_skip_other_verbs (const EngineAnalysis *a, guint32 verb, guint32 i, guint32 limit)
{
  const guint32 forms = ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_FUTURE;
  guint32 morph = engine_fill_morph (a, verb) & forms;
  guint32 found = i;

  /* "scraps or lowers levies" */
  if (morph == 0 && (engine_fill_morph (a, verb) & ENGINE_MORPH_THIRD)
      && engine_fill_is (a, i, ENGINE_CLASS_AND) && i + 1 < limit
      && engine_fill_is (a, i + 1, ENGINE_CLASS_ACTION))
    morph = ENGINE_MORPH_THIRD;

  if (morph == 0)
    return i;
  for (guint32 k = i; k + 2 < limit; k = found)
    {
      const EngineTag *other;

      if (!engine_fill_punct (a, k, ',') && !engine_fill_is (a, k, ENGINE_CLASS_AND))
        break;
      k += engine_fill_punct (a, k, ',') && engine_fill_is (a, k + 1, ENGINE_CLASS_AND) ? 2 : 1;
      while (k + 1 < limit && engine_act_is_filler (a, k))
        k++;
      if (!(engine_fill_morph (a, k) & morph) || engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
          || engine_fill_is_party (engine_fill_mention (a, k)))
        break;
      other = engine_fill_tag (a, k, ENGINE_CLASS_ACTION);
      found = other != NULL ? other->last : k + 1;
    }
  if (found == i)
    return i;
  /* "amend, and if need be repeal, the law" */
  if (engine_fill_punct (a, found, ','))
    found++;
  return engine_act_opens_object (a, found) || engine_act_value_at (a, found) != NULL ? found : i;
}

/* Where the object may stand. */
static void
find_place (const EngineAnalysis *a, EngineAct *act, Place *place)
{
  guint32 i = act->act->last;

  if (!act->nominal)
    i = engine_act_skip_other_verbs (a, act->act->first, i, place->limit);

  i = engine_act_skip_asides (a, i, place->limit);
  if (act->nominal)
    i = skip_agent (a, i, place->limit);
  else if (skip_amount (a, &i, place->limit))
    act->has_value = TRUE;
  place->first = engine_act_skip_dative (a, i, place->limit);
  if (!act->nominal && engine_fill_attr (a, act->act, "indirect") == NULL)
    place->first = engine_act_skip_place (a, place->first, place->limit);
  if (is_other_verb (a, act, place->first, place->limit))
    place->limit = place->first;
}

/* "of", "the", "and", "about": no object ends on them. */
static gboolean
hangs_loose (const EngineAnalysis *a, guint32 i)
{
  return engine_act_is_small_word (a, i) || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
         || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
         || engine_fill_is (a, i, ENGINE_CLASS_AND)
         /* "d'ici à un an" */
         || engine_fill_covering (a, i, ENGINE_CLASS_DATE_UNTIL) != NULL
         || engine_fill_is (a, i, ENGINE_CLASS_QUALIFIER_BEFORE)
         || (engine_fill_covering (a, i, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL
             && engine_act_value_at (a, i) == NULL)
         || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             && !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN))
         || (engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT && !engine_fill_punct (a, i, '"')
             && !engine_fill_punct (a, i, ')'));
}

/* A mark of quotation at @i that none before it from @first on has opened. */
static gboolean
closes_quotation (const EngineAnalysis *a, guint32 first, guint32 i)
{
  gboolean open = FALSE;

  if (!engine_fill_punct (a, i, '"'))
    return FALSE;
  for (guint32 k = first; k < i; k++)
    open = open != engine_fill_punct (a, k, '"');
  return !open;
}

/* "« Boussole »": the mark at @i closes what one from @first on has opened. */
static gboolean
closes_own_quote (const EngineAnalysis *a, guint32 first, guint32 i)
{
  const char *text = engine_token_text (a, i);
  const guint n = engine_token (a, i)->length_bytes;
  const gboolean angle = n == strlen ("»") && memcmp (text, "»", n) == 0;

  if (!angle && !(n == strlen ("”") && memcmp (text, "”", n) == 0))
    return FALSE;
  for (guint32 k = i; k > first; k--)
    {
      const char *open = angle ? "«" : "“";

      if (engine_token (a, k - 1)->length_bytes == strlen (open)
          && memcmp (engine_token_text (a, k - 1), open, strlen (open)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "lève la surtaxe sur le vin": the words behind the act. */
static void
read_words_behind (EngineAnalysis *a, EngineAct *act, const Place *place)
{
  guint32 i = place->first, last = i;

  while (last < place->limit && last < i + OBJECT_REACH
         && !engine_act_ends_object (a, last, i, place->limit)
         /* "exige 40 millions et la reprise des vols" */
         && !((act->nominal || act->act->class_id == ENGINE_CLASS_MODALITY) && last > i
              && opens_next_noun (a, last)))
    last++;
  /* "interdit à ses ports d'accueillir les navires": what somebody may not */
  if (engine_fill_attr (a, act->act, "inf") != NULL && last > i && last + 1 < place->limit
      && engine_fill_is (a, last, ENGINE_CLASS_INF_MARK)
      && (engine_fill_morph (a, last + 1) & ENGINE_MORPH_INFINITIVE))
    for (i = last; last < place->limit && !engine_act_ends_object (a, last, i, place->limit);
         last++)
      ;
  while (last > i && !closes_own_quote (a, i, last - 1)
         && (hangs_loose (a, last - 1) || closes_quotation (a, i, last - 1)))
    last--;
  act->first = act->act->first;
  act->last = MAX (last, act->act->last);
  if (last == i)
    return;
  act->object_first = i;
  act->object_last = last;
  engine_act_classify (a, act);
}

/* "gel des avoirs", "retirer ses troupes", "bring it down": the words of the act hold its object. */
static void
read_words_within (EngineAnalysis *a, EngineAct *act)
{
  guint32 second = act->act->first + 1;
  gboolean none = act->object_last == act->object_first;

  if (act->nominal)
    {
      if (act->act->last <= second + 1 || !engine_act_is_small_word (a, second))
        return;
      /* "le retrait de ses troupes a surpris" */
      if (none || act->object_first == act->act->last)
        act->last = act->object_last = act->act->last;
      act->object_first = second + 1;
      engine_act_classify (a, act);
    }
  else if (act->act->last > second + 1
           && engine_fill_is (a, second, ENGINE_CLASS_ARTICLE)
           /* "take a hard look at the levy", but "bear the cost of the levy" */
           && (none || !engine_act_is_small_word (a, act->act->last - 1)
               || engine_fill_is (a, act->act->last - 1, ENGINE_CLASS_OF)))
    {
      if (engine_fill_is (a, act->act->last - 1, ENGINE_CLASS_OF) && !none)
        act->object_last = MAX (act->object_last, act->act->last);
      else if (none || engine_analysis_timex_at (a, act->object_last) != NULL
               || !engine_fill_is (a, act->object_first, ENGINE_CLASS_TARGET))
        act->object_last = act->act->last;
      act->object_first = second;
    }
  else if (act->act->last == second + 2
           && engine_fill_is (a, second, ENGINE_CLASS_PRONOUN)
           /* not "prendre en charge" */
           && !engine_fill_is (a, second, ENGINE_CLASS_PLACE_PREP))
    {
      act->object_first = second;
      act->object_last = second + 1;
    }
}

/* "l'a transmis au Parlement": what stands behind "to" gets it, the pronoun before the verb is the object. */
static void
leave_receiver (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  const guint32 first = act->object_first, last = act->object_last;
  const EngineTag *to = last > first ? engine_fill_tag (a, first, ENGINE_CLASS_TARGET) : NULL;

  if (to == NULL || strcmp (engine_fill_code (a, to), "to") != 0 || first != act->act->last
      || act->has_value || engine_fill_attr (a, act->act, "indirect") != NULL
      || (a->style & ENGINE_STYLE_HEADS_LAST) != 0 || !take_clitic (a, act, low))
    return;
  act->policy = act->tail = NULL;
  act->has_goods = FALSE;
  engine_act_classify (a, act);
}

gboolean
engine_act_read_object (EngineAnalysis *a, EngineAct *act)
{
  Place place;

  engine_fill_sentence (a, act->act->first, &place.sentence_first, &place.sentence_last);
  if (act->passive)
    return settle_behind (a, act, place.sentence_last);
  place.limit = MIN (place.sentence_last, act->act->last + OBJECT_REACH + INSERT_REACH);
  /* "the tariffs that Ottawa lifted" */
  if (!act->nominal && !act->weak && engine_fill_attr (a, act->act, "move") == NULL
      && lacks_object (a, act->act->last, place.limit)
      /* "qu'il saisira la Cour" */
      && !engine_act_holds_noun (a, act)
      && (take_relative (a, act, place.sentence_first)
          || take_hung_on (a, act, place.sentence_first)))
    {
      /* "The licence which Lima revoked": it is no agreement that acts */
      act->by_instrument = FALSE;
      return settle_behind (a, act, place.sentence_last);
    }
  find_place (a, act, &place);
  read_words_behind (a, act, &place);
  leave_receiver (a, act, place.sentence_first);
  read_words_within (a, act);
  /* "a billion in grants" */
  if (act->nominal && act->amount_first != 0)
    {
      act->object_first = act->first = act->amount_first;
      act->object_last = act->act->last;
      act->has_value = TRUE;
    }
  else if (act->object_last == act->object_first && !take_clitic (a, act, place.sentence_first))
    find_antecedent (a, act, place.sentence_first);
  if (!engine_act_settle (a, act, MIN (place.sentence_last, act->act->last + OBJECT_REACH)))
    return FALSE;
  engine_act_read_toward (a, act, act->act->last, place.sentence_last);
  engine_act_read_deadline (a, act, place.sentence_last);
  return TRUE;
}
