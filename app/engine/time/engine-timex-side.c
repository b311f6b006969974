/* SPDX-License-Identifier: GPL-3.0-or-later */

/* On which side of the document's date an expression without a year lies: what its verb, the scope of its
 * clause and the words beside it say. */

#include "config.h"

#include "engine-number.h"
#include "engine-structure.h"
#include "engine-timex.h"

/* How far back a document's noun is looked for, in tokens. */
#define NOUN_REACH 7
/* How far before a date its verb is looked for. */
#define SIDE_REACH 7
/* How far before a weekday the present is looked for that sets it, and before that its subject. */
#define SCHEDULE_REACH 8
/* How far before a date the word that promises it is looked for. */
#define PROMISE_REACH 18

/* The EngineScope flags of the words where @x stands. */
guint
engine_timex_scopes (const EngineAnalysis *a, const EngineTimex *x)
{
  return x->first < a->scopes->len ? g_array_index (a->scopes, guint8, x->first) : 0;
}

/* Whether "since" opens it. */
gboolean
engine_timex_is_since (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *from;

  if (x->open != 1)
    return FALSE;
  from = engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_FROM);
  return from != NULL && engine_tag_attr (a, from, "since") != NULL;
}

/* "by", "d'ici à": not "until". */
static gboolean
is_ahead (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *until = engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_UNTIL);

  return until != NULL && engine_tag_attr (a, until, "ahead") != NULL;
}

/* Whether it is a bare day of a month that others name. */
gboolean
engine_timex_is_lone_day (const EngineTimex *x)
{
  return x->from.point.day > 0 && x->from.point.month == 0 && x->from.period == 0
         && x->from.weekday == 0;
}

/* "le pacte de défense du 8 février": the date behind a document's noun, @reach tokens away at most. */
static gboolean
is_of_document (const EngineAnalysis *a, const EngineTimex *x, guint reach)
{
  guint32 i = x->first;
  const EngineTag *of = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_OF);

  if (of == NULL || engine_token (a, of->first)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  i = of->first;
  for (guint n = 0; n < reach && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_is_dash (a, i))
        return FALSE;
      if (engine_analysis_covers (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

/* Whether the date is that of a document which exists: "le pacte de défense du 8 février", "signed
 * on March 8", "the March 8 agreement". */
static gboolean
dates_a_document (const EngineAnalysis *a, const EngineTimex *x)
{
  const EngineTag *on;

  if (engine_analysis_tag (a, x->last, ENGINE_CLASS_INSTRUMENT) != NULL)
    return TRUE;
  on = engine_timex_tag_before (a, x->first, ENGINE_CLASS_DAY_PREP);
  return (on != NULL && on->first > 0
          && engine_timex_tag_before (a, on->first, ENGINE_CLASS_CONCLUDE) != NULL
          && (engine_analysis_morph (a, on->first - 1) & ENGINE_MORPH_PAST_PARTICIPLE))
         || is_of_document (a, x, NOUN_REACH);
}

/* "trois tonnes d'or saisies": what could be a noun as well. */
static gboolean
follows_noun (const EngineAnalysis *a, guint32 i)
{
  return i > 0 && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_NOUN)
         && engine_analysis_tag (a, i - 1, ENGINE_CLASS_DETERMINER) == NULL
         && !engine_analysis_has (a, i - 1, ENGINE_CLASS_NEGATION);
}

/* Whether the participle at @i belongs to a noun before it, and not to a verb: "adopté dimanche", "paraphée
 * en juin", but not "sera adopté", "have signed". */
static gboolean
is_of_noun (const EngineAnalysis *a, guint32 i)
{
  const guint32 participle = ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST;
  guint32 morph = engine_analysis_morph (a, i);
  guint32 before;

  if (i == 0 || (morph & participle) != ENGINE_MORPH_PAST_PARTICIPLE
      || engine_token (a, i)->kind != ENGINE_TOKEN_WORD
      || engine_analysis_has (a, i - 1, ENGINE_CLASS_NEGATION))
    return FALSE;
  before = engine_analysis_morph (a, i - 1);
  return engine_token_char (a, i - 1) == ','
         || ((before & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0
             && (before & ENGINE_MORPH_INFINITIVE) == 0
             && !engine_analysis_has (a, i - 1, ENGINE_CLASS_AUXILIARY));
}

/* "est arrivé à échéance", "a pris fin": a participle with its auxiliary in the present. */
static gboolean
is_done (const EngineAnalysis *a, guint32 i)
{
  return i > 0 && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && engine_analysis_has (a, i - 1, ENGINE_CLASS_AUXILIARY)
         && (engine_analysis_morph (a, i - 1)
             & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
                == 0;
}

/* "arrivé à échéance", "un sommet commencé dimanche": what lay ahead has come. */
static gboolean
has_come (const EngineAnalysis *a, guint32 i, const EngineTag *ahead)
{
  if (ahead != NULL && engine_tag_attr (a, ahead, "comes") != NULL
      && (is_of_noun (a, i) || is_done (a, i)))
    return TRUE;
  for (guint n = 0; n < 3 && i > 0; n++)
    {
      guint32 morph = engine_analysis_morph (a, --i);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;

      if ((morph & ENGINE_MORPH_PAST_PARTICIPLE) && !(morph & ENGINE_MORPH_NOUN))
        return TRUE;
    }
  return FALSE;
}

/* A form of "to be", which makes passives of the present: "est signé". */
static gboolean
is_passive_auxiliary (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_AUXILIARY);

  return tag != NULL && g_str_equal (engine_tag_code (a, tag), "be");
}

/* Whether the word at @i is an infinitive, and not a noun with its article: "to sign", but not "under a new deal". */
static gboolean
is_infinitive (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_analysis_morph (a, i);

  if ((morph & ENGINE_MORPH_INFINITIVE) == 0 || (morph & ENGINE_MORPH_NOUN) == 0)
    return (morph & ENGINE_MORPH_INFINITIVE) != 0;
  for (guint n = 0; n < 3 && i > 0; n++)
    {
      i--;
      if (engine_analysis_has (a, i, ENGINE_CLASS_ARTICLE))
        return FALSE;
      if ((engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0
          || engine_analysis_has (a, i, ENGINE_CLASS_MODAL))
        return TRUE;
    }
  return TRUE;
}

/* Whether a modal governs the infinitive at @i: "doit l'examiner", "could be gone". */
static gboolean
is_governed (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < 4 && i > 0; n++)
    {
      const EngineTag *modal;

      i--;
      modal = engine_analysis_tag (a, i, ENGINE_CLASS_MODAL);
      if (modal != NULL && engine_tag_attr (a, modal, "cond") != NULL)
        return !engine_analysis_has (a, i + 1, ENGINE_CLASS_AUXILIARY)
               || is_passive_auxiliary (a, i + 1);
      if (modal != NULL)
        return (engine_analysis_morph (a, i) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
               == 0;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      /* "had begun to turn" */
      if (n > 0 && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
          && !(engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PRESENT)))
        return FALSE;
    }
  return FALSE;
}

/* Whether an auxiliary, a modal or an infinitive carries the participle at @i: "will be sealed". */
static gboolean
is_carried (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < 4 && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (engine_analysis_has (a, i, ENGINE_CLASS_AUXILIARY)
          || engine_analysis_has (a, i, ENGINE_CLASS_MODAL)
          || (engine_analysis_morph (a, i) & ENGINE_MORPH_INFINITIVE))
        return TRUE;
    }
  return FALSE;
}

/* "has been pencilled in for February", "is set for Monday": the date right behind "for" is the one that @ahead, at @i,
 * is set to, unless that was so once. */
static gboolean
sets_term (const EngineAnalysis *a, const EngineTimex *x, const EngineTag *ahead, guint32 i)
{
  const EngineTag *to = engine_timex_tag_before (a, x->first, ENGINE_CLASS_DATE_AHEAD);
  gboolean is_set = FALSE;

  if (ahead == NULL || to == NULL
      || !(to == ahead ? to->last > to->first + 1
                             && engine_analysis_has (a, to->last - 1, ENGINE_CLASS_DATE_AHEAD)
                       : to->first == ahead->last && engine_tag_attr (a, to, "next") != NULL))
    return FALSE;
  for (guint n = 0; n < 3 && i > 0 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD; n++)
    if (engine_analysis_has (a, --i, ENGINE_CLASS_AUXILIARY))
      is_set = (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST) == 0;
  return is_set;
}

/* What the verb nearest before the date says of its side: "seized in January" is past whatever the clause's own verb
 * says (-2), "expected in January", "takes effect on Sunday" lies ahead (1), even in the past "called a strike for
 * Monday" (2), and however far "is set for May" (3). */
static int
nearest_verb_side (const EngineAnalysis *a, const EngineTimex *x)
{
  const guint16 clause = engine_token (a, x->first)->clause;
  gboolean infinitive = FALSE;
  guint32 i = x->first;

  for (guint n = 0; n < SIDE_REACH && i > 0; n++)
    {
      guint32 morph;

      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token (a, i)->clause != clause
          || engine_token_char (a, i) == ';')
        return 0;
      if (engine_analysis_covers (a, i, ENGINE_CLASS_DATE_AHEAD))
        {
          const EngineTag *ahead;

          while (i > 0 && engine_analysis_tag (a, i, ENGINE_CLASS_DATE_AHEAD) == NULL)
            i--;
          ahead = engine_analysis_tag (a, i, ENGINE_CLASS_DATE_AHEAD);

          if (ahead == NULL || engine_tag_attr (a, ahead, "next") == NULL)
            return sets_term (a, x, ahead, i) ? 3 : has_come (a, i, ahead) ? -2 : 1;
          /* "planned for": the word before tells it */
          if (n == 0 && (i == 0 || !engine_analysis_covers (a, i - 1, ENGINE_CLASS_DATE_AHEAD)))
            return 2;
        }
      morph = engine_analysis_morph (a, i);
      if (is_infinitive (a, i) && is_governed (a, i))
        return 1;
      if (is_infinitive (a, i))
        infinitive = TRUE;
      /* "les pourparlers, entamés en mai, reprendront le 10": the nearest verb tells its tense itself */
      if (morph & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
        return 0;
      /* "présenté par le ministre": no noun */
      if (!(morph & ENGINE_MORPH_PAST_PARTICIPLE)
          || ((morph & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_NOUN)) && !follows_noun (a, i)
              && !engine_analysis_has (a, i + 1, ENGINE_CLASS_AGENT_PREP)))
        continue;
      /* "the Senate having passed it on Monday" */
      if (i > 0 && engine_analysis_has (a, i - 1, ENGINE_CLASS_AUXILIARY)
          && !is_passive_auxiliary (a, i - 1)
          && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_PRESENT_PARTICIPLE))
        return -3;
      /* "la convention paraphée en juin devra": the participle is the noun's, whatever the verb says */
      if (n <= 1 && is_of_noun (a, i))
        return -3;
      /* "to be signed in January", "doit être signé" */
      if (!infinitive && i > 0 && is_infinitive (a, i - 1) && is_governed (a, i - 1))
        return 1;
      if (infinitive || (i > 0 && is_infinitive (a, i - 1)))
        return 0;
      /* "the deal signed at Oslo in July will": past whatever the clause says */
      return (follows_noun (a, i) && !(morph & ENGINE_MORPH_NOUN)) || !is_carried (a, i) ? -3 : -2;
    }
  return 0;
}

/* "It cut permits in January": a form that is past and present alike is past behind one subject. */
static gboolean
is_past_alike (const EngineAnalysis *a, const EngineTimex *x)
{
  const guint16 clause = engine_token (a, x->first)->clause;
  const guint32 alike = ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT;

  for (guint32 n = 1, i = x->first; n <= PROMISE_REACH && i > 1; n++)
    {
      guint32 morph, subject;

      i--;
      if (engine_token (a, i)->clause != clause || engine_token (a, i)->kind == ENGINE_TOKEN_BREAK)
        return FALSE;
      morph = engine_analysis_morph (a, i);
      if ((morph & alike) != alike || (morph & ENGINE_MORPH_THIRD) != 0)
        continue;
      /* "recommends that Australia let it lapse": a wish */
      if (i > 1 && engine_analysis_has (a, i - 2, ENGINE_CLASS_SUBORDINATOR))
        return FALSE;
      subject = engine_analysis_morph (a, i - 1);
      return (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
                 ? (subject & ENGINE_MORPH_PLURAL) == 0
             : engine_analysis_has (a, i - 1, ENGINE_CLASS_PRONOUN)
                 ? (subject & ENGINE_MORPH_PLURAL) == 0
                 : (subject & (ENGINE_MORPH_NOUN | ENGINE_MORPH_SINGULAR))
                       == (ENGINE_MORPH_NOUN | ENGINE_MORPH_SINGULAR);
    }
  return FALSE;
}

/* What a verb in the plural can have before it: "ministers", "Argentines", "they". */
static gboolean
is_plural (const EngineAnalysis *a, guint32 i)
{
  const guint32 plural = ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL;

  return (engine_analysis_morph (a, i) & plural) == plural
         || engine_analysis_has (a, i, ENGINE_CLASS_PRONOUN)
         || engine_analysis_has (a, i, ENGINE_CLASS_INHABITANT);
}

/* "saw prices climb in June": right behind a verb in the past. */
static gboolean
is_object_of_past (const EngineAnalysis *a, guint32 i)
{
  return i > 0
         && (engine_analysis_morph (a, i - 1) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
                == ENGINE_MORPH_PAST;
}

/* Whether the words before the plain present at @i can be the subject of a verb in the plural: "ministers
 * from both sides hold". */
static gboolean
has_plural_subject (const EngineAnalysis *a, guint32 i)
{
  const guint16 clause = engine_token (a, i)->clause;

  for (guint n = 0; n < SCHEDULE_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->clause != clause || engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (is_plural (a, i))
        return !is_object_of_past (a, i);
      if ((engine_analysis_morph (a, i) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_NOUN))
          == ENGINE_MORPH_INFINITIVE)
        return FALSE;
    }
  return FALSE;
}

/* Whether the word at @i is a verb in the plain present with its subject before it: "meets", "Argentines vote". */
static gboolean
is_plain_present (const EngineAnalysis *a, guint32 i)
{
  const guint32 morph = engine_analysis_morph (a, i);

  if (!(morph & ENGINE_MORPH_PRESENT)
      || (morph & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE))
      || engine_analysis_has (a, i, ENGINE_CLASS_AUXILIARY)
      || engine_analysis_has (a, i, ENGINE_CLASS_SAY))
    return FALSE;
  if (morph & ENGINE_MORPH_THIRD)
    return !(morph & ENGINE_MORPH_NOUN) || (follows_noun (a, i) && !is_object_of_past (a, i));
  /* "after a round" */
  if ((morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_INFINITIVE) && !is_infinitive (a, i))
    return FALSE;
  return !is_infinitive (a, i)
         || ((!(morph & ENGINE_MORPH_NOUN) || (i > 0 && is_plural (a, i - 1)))
             && has_plural_subject (a, i));
}

/* "The elections are in May", but "se sont vus jeudi": the verb before the preposition at @i or before the date. */
static gboolean
is_set_by_be (const EngineAnalysis *a, guint32 i)
{
  return is_passive_auxiliary (a, i)
         && (engine_analysis_morph (a, i) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST))
                == ENGINE_MORPH_PRESENT
         && !(engine_analysis_morph (a, i + 1) & ENGINE_MORPH_PAST_PARTICIPLE);
}

/* "Peru signed an action plan on Friday": whether the verb of the clause is no present. */
static gboolean
has_past_verb (const EngineAnalysis *a, guint16 clause)
{
  const guint32 verb =
      clause < a->clauses->len ? g_array_index (a->clauses, EngineClause, clause).verb : 0;
  const guint32 morph = verb != 0 ? engine_analysis_morph (a, verb - 1) : 0;

  return (morph & (ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT)) == ENGINE_MORPH_PAST;
}

/* "once the board meets on Wednesday", "Argentines vote in midterm elections on Sunday", "the levy bites in June":
 * a plain present before a weekday or a month speaks of what is set. */
gboolean
engine_timex_is_scheduled (const EngineAnalysis *a, const EngineTimex *x)
{
  const guint16 clause = engine_token (a, x->first)->clause;

  if ((x->from.weekday == 0 ? x->from.point.month == 0 || x->open != 0 : x->from.point.day > 0)
      || has_past_verb (a, clause))
    return FALSE;
  for (guint32 n = 0, i = x->first; n < SCHEDULE_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->clause != clause || engine_token (a, i)->kind == ENGINE_TOKEN_BREAK
          || engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT
          || (n < 3 && engine_analysis_has (a, i, ENGINE_CLASS_OF)))
        return FALSE;
      if (is_plain_present (a, i) || (n <= 1 && is_set_by_be (a, i)))
        return TRUE;
    }
  return FALSE;
}

/* "Réunion publique samedi à 10 heures, salle de l'Union.": a weekday and its hour in a clause without a verb. */
static gboolean
is_announced (const EngineAnalysis *a, const EngineTimex *x)
{
  const guint16 clause = engine_token (a, x->first)->clause;
  guint32 i = x->last;

  if (x->from.weekday == 0 || clause >= a->clauses->len
      || g_array_index (a->clauses, EngineClause, clause).verb != 0)
    return FALSE;
  if (engine_analysis_has (a, i, ENGINE_CLASS_PREPOSITION))
    i++;
  return engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
         && (engine_analysis_has (a, i + 1, ENGINE_CLASS_CLOCK)
             || engine_analysis_has (a, i + 1, ENGINE_CLASS_TIME_UNIT));
}

/* Whether the date stands at the start of its sentence, with nothing before it but its preposition. */
static gboolean
opens_sentence (const EngineAnalysis *a, const EngineTimex *x, const EngineSentence **sentence)
{
  if (a->sentences->len == 0)
    return FALSE;
  *sentence =
      &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, x->first));
  return MIN (x->first, x->context_first) <= (*sentence)->first + 1;
}

/* "Le 3 novembre, Tunis démentait", "On 3 May Lima will sign": the first verb of the sentence that the date
 * opens tells its side; 0 where it tells none. */
static int
opening_side (const EngineAnalysis *a, const EngineTimex *x)
{
  const guint32 past_alike = ENGINE_MORPH_PRESENT | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ;
  const EngineSentence *sentence;
  gboolean had = FALSE;

  if (!opens_sentence (a, x, &sentence))
    return 0;
  for (guint32 i = x->last, n = 0; i < sentence->last && n < PROMISE_REACH; i++, n++)
    {
      guint32 morph;

      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i) == ':'
          || engine_token_char (a, i) == ';')
        return 0;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        continue;
      morph = engine_analysis_morph (a, i);
      if (engine_analysis_has (a, i, ENGINE_CLASS_MODAL) || (morph & ENGINE_MORPH_CONDITIONAL)
          || engine_analysis_has (a, i, ENGINE_CLASS_RELATIVE))
        return 0;
      if ((morph & ENGINE_MORPH_FUTURE) && !(morph & past_alike))
        return 1;
      if ((morph & ENGINE_MORPH_PAST) && !(morph & past_alike))
        return -1;
      /* "ont signé", "se sont retrouvés" */
      if (had && (morph & ENGINE_MORPH_PAST_PARTICIPLE))
        return -1;
      had = engine_analysis_has (a, i, ENGINE_CLASS_AUXILIARY)
                ? engine_analysis_has (a, i > 0 ? i - 1 : 0, ENGINE_CLASS_PRONOUN)
                      || !is_passive_auxiliary (a, i)
                : had && engine_analysis_has (a, i, ENGINE_CLASS_VP_FILLER);
    }
  return 0;
}

/* "57 % more than on 1 January": what is compared with is behind. */
static gboolean
is_compared (const EngineAnalysis *a, const EngineTimex *x)
{
  guint32 i = x->first;
  const EngineTag *prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DAY_PREP);
  const EngineTag *than;

  if (prep == NULL)
    prep = engine_timex_tag_before (a, i, ENGINE_CLASS_DATE_PREP);
  if (prep != NULL)
    i = prep->first;
  than = engine_timex_tag_before (a, i, ENGINE_CLASS_THAN);
  /* "ne sera votée qu'en mai": not before */
  return than != NULL && engine_tag_attr (a, than, "plan") == NULL
         && !engine_clause_restricts (a, than->first > NOUN_REACH ? than->first - NOUN_REACH : 0,
                                      than->first);
}

/* Whether the word of modality at @i speaks of what is to come: not "started to", "failed to". */
static gboolean
looks_ahead (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MODALITY);

  /* "sought to calm nerves on Tuesday": tried then */
  if (tag != NULL && engine_tag_attr (a, tag, "tries") != NULL
      && (engine_analysis_morph (a, i) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PRESENT))
             == ENGINE_MORPH_PAST)
    return FALSE;
  return tag == NULL
         || !(g_str_equal (engine_tag_code (a, tag), "done")
              || g_str_equal (engine_tag_code (a, tag), "refused"));
}

/* "to" of "to cut", but not "on" of "a plan on fish". */
static gboolean
marks_infinitive (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *mark = engine_analysis_tag (a, i, ENGINE_CLASS_INF_MARK);

  return mark != NULL && engine_tag_attr (a, mark, "gerund") == NULL;
}

/* "promised to cut the duty on July 1": what a word of modality governs lies ahead of it. */
static gboolean
is_promised (const EngineAnalysis *a, const EngineTimex *x)
{
  guint32 i = x->first;
  gboolean infinitive = FALSE;

  for (guint n = 0; n < PROMISE_REACH && i > 0; n++)
    {
      i--;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_char (a, i) == ';'
          || engine_token_char (a, i) == ',' || engine_token_char (a, i) == '.')
        return FALSE;
      if ((engine_analysis_morph (a, i) & ENGINE_MORPH_INFINITIVE) && i > 0
          && marks_infinitive (a, i - 1))
        infinitive = TRUE;
      else if (infinitive && engine_analysis_covers (a, i, ENGINE_CLASS_MODALITY)
               && engine_analysis_tag (a, i, ENGINE_CLASS_INF_MARK) == NULL)
        return looks_ahead (a, i)
               && (engine_analysis_morph (a, i)
                   & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PRESENT))
                      != 0;
    }
  return FALSE;
}

/**
 * engine_timex_is_foretold:
 * @a: an analysis with sentences and scopes
 * @x: an expression
 *
 * Returns: whether a word says that it lies ahead: "devrait ouvrir d'ici à la fin de l'année"
 */
gboolean
engine_timex_is_foretold (const EngineAnalysis *a, const EngineTimex *x)
{
  return (engine_timex_scopes (a, x) & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)) != 0
         || nearest_verb_side (a, x) > 0;
}

/* "Échéance visée : octobre": what a term is set to. */
static gboolean
is_label (const EngineAnalysis *a, const EngineTimex *x)
{
  guint32 i = MIN (x->first, x->context_first);

  return i >= 2 && engine_token_char (a, i - 1) == ':'
         && engine_analysis_covers (a, i - 2, ENGINE_CLASS_DATE_AHEAD);
}

/**
 * engine_timex_side:
 * @a: an analysis with sentences and scopes
 * @x: an expression
 *
 * Returns: on which side of the document's date the words around it put it: -1 past, 1 future, 0 neither,
 * -2 and 2 without exception
 */
int
engine_timex_side (const EngineAnalysis *a, const EngineTimex *x)
{
  const guint scopes = engine_timex_scopes (a, x);
  const EngineTimexMove move = engine_timex_moved (a, x);
  int side = 0;

  if (move != ENGINE_TIMEX_MOVE_NONE && move != ENGINE_TIMEX_MOVE_LASTS)
    return x->open == 2 && move != ENGINE_TIMEX_MOVE_ONCE_PROLONGED ? 2 : 1;
  if (engine_timex_is_since (a, x) || (x->open == 0 && is_compared (a, x)))
    return -2;
  /* "soumettre au vote le texte de dimanche" */
  if (x->from.weekday > 0 && x->from.point.day == 0 && is_of_document (a, x, 1))
    return -1;
  if (x->open == 0)
    side = nearest_verb_side (a, x);
  if (side == 3)
    return 2;
  if (side > 0)
    return side == 1 && (scopes & ENGINE_SCOPE_PAST) ? 0 : 1;
  if (side == -3)
    return -2;
  if (side < 0 && !(scopes & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)))
    return side;
  if (x->open == 1
      && (engine_timex_is_lone_day (x)
          || engine_analysis_has (a, x->context_first, ENGINE_CLASS_DATE_UNTIL)
          || engine_tag_attr (a, engine_analysis_tag (a, x->context_first, ENGINE_CLASS_DATE_FROM),
                              "ahead")
                 != NULL))
    return 1;
  if (is_label (a, x))
    return 1;
  /* "has agreed to lift its ban by September" */
  if (x->open == 2 && is_promised (a, x))
    return 2;
  /* a deadline lies ahead unless its clause is past; then "by December" may lie on either side */
  if (x->open == 2 && (!(scopes & ENGINE_SCOPE_PAST) || x->from.point.grain == ENGINE_GRAIN_SEASON))
    return 2;
  if (x->open == 2
      && (is_ahead (a, x) || engine_analysis_has (a, x->context_first, ENGINE_CLASS_DATE_BEFORE)))
    return 0;
  if (scopes & ENGINE_SCOPE_FUTURE)
    return 1;
  if ((scopes & ENGINE_SCOPE_PAST) && x->open == 0 && side == 0 && is_promised (a, x))
    return 1;
  /* "said that it would hire in February" */
  if ((scopes & ENGINE_SCOPE_PAST) && (scopes & ENGINE_SCOPE_CONDITIONAL) && x->open == 0)
    return 0;
  if ((scopes & ENGINE_SCOPE_PAST) || is_past_alike (a, x))
    return -1;
  if (x->open == 1)
    return 1;
  if (dates_a_document (a, x)
      /* "The vote is in November" */
      && !(x->first > 1 && is_set_by_be (a, x->first - 2) && engine_timex_is_scheduled (a, x)))
    return -1;
  return engine_timex_is_scheduled (a, x) || is_announced (a, x) ? 1 : opening_side (a, x);
}
