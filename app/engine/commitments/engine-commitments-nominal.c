/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts that are nouns under a word of modality: "a annoncé une hausse", "réclament l'annulation", "the
 * deal includes the purchase by Indonesia of aircraft". */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define NOUN_REACH 8 /* steps from the noun to the word that governs it */
#define ASIDE_WORDS 8 /* of an aside between the word that promises and the noun */
#define LISTED_REACH 24 /* tokens from one noun of an act to the comma before the next */

/* "promis 900 millions d'euros d'investissements": the money before the noun is the object. */
static void
take_amount (const EngineAnalysis *a, EngineAct *act, guint32 low)
{
  for (guint32 i = act->act->first; i > low && i + 7 > act->act->first; i--)
    {
      guint32 v = i - 1 < a->value_at->len ? g_array_index (a->value_at, guint32, i - 1) : 0;

      if (v != 0)
        {
          act->amount_first = g_array_index (a->values, EngineValue, v - 1).first;
          return;
        }
    }
}

/* "la suppression par l'Inde de ses droits": who does it. */
void
engine_act_take_agent (const EngineAnalysis *a, EngineAct *act)
{
  const EngineTag *by = NULL;
  EngineCodes agent = { .n = 0 };

  for (guint32 i = act->act->last; i < MIN (a->tokens->len, act->act->last + 9) && by == NULL; i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',') || engine_fill_finite (a, i)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return;
      by = engine_fill_tag (a, i, ENGINE_CLASS_AGENT_PREP);
    }
  if (by == NULL)
    return;
  engine_fill_list (a, by->last, a->tokens->len, &agent);
  if (agent.n > 0)
    act->actor = agent;
}

/* A verb that carries its clause, alone or in a phrase: "s'entendent sur". */
static gboolean
is_finite_phrase (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i < tag->last; i++)
    if (engine_fill_finite (a, i))
      return TRUE;
  return FALSE;
}

/* "prévoit la reprise des vols, la réouverture des ambassades et la levée …": under the same word as the
 * noun before it. */
static gboolean
try_listed (EngineCommitments *self, EngineAct *act, guint32 joint)
{
  const EngineAnalysis *a = self->a;
  gboolean joined;

  if (!self->has_last
      || self->last.governor == 0
      /* "réclame 40 millions et la reprise des lâchers" */
      || !(self->last.nominal || strcmp (self->last.rule, "commitment.request") == 0
           || strcmp (self->last.rule, "commitment.gift") == 0)
      || self->last_sentence != engine_analysis_sentence_of (a, act->act->first)
      || self->last.act->last > joint || joint > self->last.act->last + LISTED_REACH)
    return FALSE;
  for (guint32 i = self->last.act->last; i < joint; i++)
    if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
        || engine_fill_covering (a, i, ENGINE_CLASS_MODALITY) != NULL
        || (engine_fill_finite (a, i)
            && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
      return FALSE;
  /* a list repeats its article: "la levée …, une aide" */
  joined = joint + 1 < act->act->first || engine_fill_is (a, joint, ENGINE_CLASS_AND);
  if (!joined || act->act->first > joint + 4
      || !(engine_fill_is (a, joint + 1, ENGINE_CLASS_ARTICLE) || joint + 1 == act->act->first))
    return FALSE;
  act->actor = self->last.actor;
  act->asked = self->last.asked;
  act->modality = self->last.modality;
  act->governor = self->last.governor;
  act->by_instrument = self->last.by_instrument;
  act->nominal = TRUE;
  act->rule = "commitment.nominal";
  engine_reasons_add (&act->reasons, self->a, "actor", "as the act before", self->last.first,
                      self->last.act->last);
  engine_act_take_agent (a, act);
  if (engine_act_read_object (self->a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* The comma that opens the short aside that the one at @close ends, right behind a word of modality, or
 * @close: "a promis, à Genève, la levée". */
static guint32
opens_aside (const EngineAnalysis *a, guint32 close, guint32 low)
{
  for (guint32 i = close; i > low + 1 && i + ASIDE_WORDS > close; i--)
    {
      if (engine_fill_finite (a, i - 1)
          && !(engine_fill_morph (a, i - 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        return close;
      if (i - 1 < close - 1 && engine_fill_punct (a, i - 1, ',')
          && engine_fill_covering (a, i - 2, ENGINE_CLASS_MODALITY) != NULL)
        return i - 1;
    }
  return close;
}

/* "a critiqué le coût des sanctions": a noun or a link of its own between the word that announces and the
 * measure. */
static gboolean
is_other_noun (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_fill_morph (a, i);

  if (engine_fill_mention (a, i) != NULL || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
      || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
      || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER || engine_act_is_filler (a, i)
      || engine_analysis_timex_at (a, i) != NULL)
    return FALSE;
  return engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             ? !engine_fill_is (a, i, ENGINE_CLASS_TARGET)
             : (morph & ENGINE_MORPH_NOUN) && !(morph & ENGINE_MORPH_ADJ);
}

/* "a annoncé dans un communiqué commun l'abandon": the preposition before what it was announced in, or @p. */
static guint32
skip_statement (const EngineAnalysis *a, guint32 p, guint32 low)
{
  const EngineTag *said = engine_fill_covering (a, p, ENGINE_CLASS_INSTRUMENT);
  guint32 k;

  if (said == NULL || strcmp (engine_fill_code (a, said), "joint_statement") != 0)
    said = engine_fill_covering (a, p, ENGINE_CLASS_WRITING);
  if (said == NULL)
    return p;
  for (k = said->first; k > low + 1 && k + 3 > said->first
                        && (engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE)
                            || (engine_fill_morph (a, k - 1) & ENGINE_MORPH_ADJ));
       k--)
    ;
  return k > low && k < said->first && engine_fill_is (a, k - 1, ENGINE_CLASS_PLACE_PREP) ? k - 1
                                                                                          : p;
}

/* The token where an aside starts that the comma at @close ends, or @close: "a exclu, pour sa part, l'envoi",
 * "ont annoncé, du coup, le rapatriement". */
static guint32
skip_aside (const EngineAnalysis *a, guint32 close, guint32 low)
{
  const EngineTag *filler;
  guint32 said;

  if (!engine_fill_punct (a, close, ',') || close <= low + 1)
    return close;
  /* "a annoncé à Lima, dans un communiqué, la levée" */
  said = skip_statement (a, close - 1, low);
  if (said < close - 1 && said > low && engine_fill_punct (a, said - 1, ','))
    return said - 1;
  filler = engine_fill_covering (a, close - 1, ENGINE_CLASS_VP_FILLER);
  if (filler != NULL && filler->first > low && engine_fill_punct (a, filler->first - 1, ','))
    return filler->first - 1;
  return opens_aside (a, close, low);
}

/* What cannot stand between a verb and the noun that is its object. */
static gboolean
ends_verb_phrase (const EngineAnalysis *a, guint32 p, gboolean thing)
{
  guint32 morph = engine_fill_morph (a, p);

  return engine_fill_stops (a, p) || engine_fill_punct (a, p, ',')
         || (thing && is_other_noun (a, p))
         /* "viennent de régler le partage": the object of another verb */
         || ((morph & ENGINE_MORPH_INFINITIVE)
             && !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PRESENT))
             && engine_fill_covering (a, p, ENGINE_CLASS_MODALITY) == NULL
             && !engine_fill_is (a, p, ENGINE_CLASS_PREPOSITION))
         /* "l'accord commercial et d'investissement": what kind of accord */
         || engine_fill_covering (a, p, ENGINE_CLASS_INSTRUMENT) != NULL
         || engine_fill_is (a, p, ENGINE_CLASS_ACTION)
         || engine_fill_is (a, p, ENGINE_CLASS_RELATIVE);
}

/* "demande à Lusaka la levée": a word that asks stands before the name's preposition. */
static gboolean
asks_before (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint32 k = i; k > low && k + 4 > i; k--)
    {
      const EngineTag *tag = engine_fill_covering (a, k - 1, ENGINE_CLASS_MODALITY);

      if (tag != NULL && !engine_fill_is (a, k - 1, ENGINE_CLASS_INF_MARK))
        return engine_fill_attr (a, tag, "report") == NULL;
    }
  return TRUE;
}

/* "said after the talks", "a déclaré lors des négociations": when or where somebody said something. */
static gboolean
is_circumstance (const EngineAnalysis *a, const EngineAct *act, guint32 low)
{
  guint32 i = act->act->first;

  while (i > low
         && (engine_determiner_at (a, i - 1) != NULL
             || ((engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADJ)
                 && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))))
    i--;
  return i > low && engine_fill_covering (a, i - 1, ENGINE_CLASS_PREPOSITION) != NULL;
}

/* The verb that the noun is the object of ("a annoncé une hausse"), NULL in @governor where none is near or
 * the noun cannot be an object.  FALSE where it was taken as one of a list. */
static gboolean
find_verb_before (EngineCommitments *self, EngineAct *act, guint32 low, const EngineTag **governor)
{
  const EngineAnalysis *a = self->a;
  gboolean thing = engine_fill_attr (a, act->act, "thing") != NULL;
  guint32 i = act->act->first;

  *governor = NULL;
  for (guint step = 0; step < NOUN_REACH && i > low; step++)
    {
      guint32 p = i - 1, open = skip_statement (a, p, low);
      const EngineTag *tag = engine_fill_covering (a, p, ENGINE_CLASS_MODALITY);
      const EngineMention *m = engine_fill_mention (a, p);

      if (tag != NULL && !engine_fill_is (a, p, ENGINE_CLASS_INF_MARK)
          && engine_fill_attr (a, tag, "stop") == NULL)
        {
          if (engine_fill_attr (a, tag, "report") == NULL || !is_circumstance (a, act, tag->last))
            *governor = tag;
          return TRUE;
        }
      if (open == p)
        open = skip_aside (a, p, low);
      i = p;
      /* "550 milliards de dollars d'investissements" */
      if (engine_act_value_at (a, p) != NULL && engine_act_value_at (a, p)->first > low)
        {
          i = engine_act_value_at (a, p)->first;
          continue;
        }
      if (open < p)
        {
          i = open;
          continue;
        }
      if ((engine_fill_punct (a, p, ',') || engine_fill_is (a, p, ENGINE_CLASS_AND))
          && try_listed (self, act, p))
        return FALSE;
      /* not "Unis" of "États-Unis" */
      if (!(m != NULL && m->first < p) && ends_verb_phrase (a, p, thing))
        return TRUE;
      if (m != NULL && m->first <= p && engine_fill_is_party (m)
          && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        {
          /* "a annoncé à Lusaka la levée": where */
          if (!(m->flags & ENGINE_MENTION_PLACE)
              && !(m->first > low && engine_fill_is (a, m->first, ENGINE_CLASS_SEAT)
                   && engine_fill_is (a, m->first - 1, ENGINE_CLASS_PLACE_PREP) && *governor == NULL
                   && !asks_before (a, m->first, low)))
            engine_fill_add_mention (m, &act->asked);
          i = m->first;
        }
    }
  return TRUE;
}

/* "s'apprête à annoncer": the mark of an infinitive at @i, behind a word by which one plans it himself. */
static gboolean
is_about_to (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineTag *tag = i > low && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
                             ? engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY)
                             : NULL;

  return tag != NULL && strcmp (engine_fill_code (a, tag), "planned") == 0
         && engine_fill_attr (a, tag, "ask") == NULL && engine_fill_attr (a, tag, "who") == NULL;
}

/* "a écrit à Lima pour exiger": the token of "pour" + 1 before a verb that asks, or 0. */
static guint32
is_written_for (const EngineAnalysis *a, const EngineTag *governor, guint32 low)
{
  const EngineTag *purpose =
      governor->first > low ? engine_fill_covering (a, governor->first - 1, ENGINE_CLASS_PURPOSE)
                            : NULL;

  return purpose != NULL && engine_fill_attr (a, governor, "ask") != NULL
                 && (engine_fill_morph (a, governor->first) & ENGINE_MORPH_INFINITIVE)
             ? purpose->first + 1
             : 0;
}

/* "a écrit à Lima pour exiger": to whom. */
static void
read_written_to (const EngineAnalysis *a, EngineAct *act, guint32 purpose)
{
  const EngineMention *m = purpose > 1 ? engine_fill_mention (a, purpose - 2) : NULL;

  if (m != NULL && m->last == purpose - 1 && engine_fill_is_party (m)
      && (m->flags & ENGINE_MENTION_OBLIQUE) && act->asked.n == 0)
    engine_fill_add_mention (m, &act->asked);
}

/* ", pledging a billion in grants", "is considering a loan", "announced": a verb, not a noun. */
static gboolean
is_verb (const EngineAnalysis *a, const EngineTag *governor, guint32 low)
{
  guint32 morph = engine_fill_morph (a, governor->first), p = governor->first - 1;

  if (is_finite_phrase (a, governor)
      || (morph & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST)))
    return TRUE;
  /* "vient d'annoncer la levée", "doit annoncer l'achat" */
  if ((morph & ENGINE_MORPH_INFINITIVE) && governor->first > low + 1
      && (engine_fill_covering (a, p, ENGINE_CLASS_AUXILIARY) != NULL
          || (engine_fill_is (a, p, ENGINE_CLASS_MODAL) && engine_fill_finite (a, p))
          || is_about_to (a, p, low)
          || is_written_for (a, governor, low) != 0
          /* "s'est vu promettre la levée" */
          || engine_act_is_gained (a, governor->first, low)))
    return TRUE;
  /* "Exigeant la levée": opens the sentence */
  return (morph & ENGINE_MORPH_PRESENT_PARTICIPLE)
         && (governor->first == low || engine_fill_punct (a, p, ',')
             || engine_fill_is_party (engine_fill_mention (a, p))
             || engine_fill_is (a, p, ENGINE_CLASS_PREPOSITION)
             || engine_fill_covering (a, p, ENGINE_CLASS_INSTRUMENT) != NULL
             || engine_fill_is (a, p, ENGINE_CLASS_AUXILIARY));
}

/* "En annonçant son retrait du traité, Lima a surpris": who stands behind the comma. */
static void
take_main_subject (const EngineAnalysis *a, EngineAct *act)
{
  for (guint32 i = act->act->last; i < MIN (a->tokens->len, act->act->last + LISTED_REACH); i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_finite (a, i)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return;
      if (engine_fill_punct (a, i, ','))
        {
          engine_fill_list (a, i + 1, a->tokens->len, &act->actor);
          return;
        }
    }
}

/* Who does what such a verb governs: its subject, those who made the agreement, or whom the main clause names. */
static void
settle_actor (EngineAnalysis *a, EngineAct *act, const EngineTag *governor)
{
  /* "un accord qui prévoit la levée": those who made it */
  if (act->modality != ENGINE_MODALITY_REQUESTED)
    {
      EngineCodes subject = act->actor;

      act->actor.n = 0;
      if (engine_act_of_accord (a, act, governor->first))
        act->by_instrument = TRUE;
      else
        act->actor = subject;
    }
  if (act->actor.n == 0
      && (engine_fill_morph (a, governor->first) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    take_main_subject (a, act);
}

/* "asked for the ban on pears to be lifted": another act. */
static gboolean
is_subject_of_infinitive (const EngineAnalysis *a, const EngineTag *act)
{
  for (guint32 k = act->last; k + 1 < MIN (a->tokens->len, act->last + 9); k++)
    {
      if (engine_fill_stops (a, k) || engine_fill_punct (a, k, ','))
        return FALSE;
      if (engine_fill_is (a, k, ENGINE_CLASS_INF_MARK)
          && engine_fill_is (a, k + 1, ENGINE_CLASS_AUXILIARY))
        return TRUE;
    }
  return FALSE;
}

/* "says nothing of the loan", "ne dit rien de la livraison": what is said is that it is not there. */
static gboolean
says_nothing (const EngineAnalysis *a, const EngineTag *governor)
{
  const guint32 next = governor->last;

  return next + 1 < a->tokens->len && engine_fill_is (a, next, ENGINE_CLASS_NEGATION)
         && engine_fill_is (a, next, ENGINE_CLASS_PRONOUN)
         && engine_fill_is (a, next + 1, ENGINE_CLASS_PREPOSITION);
}

/* Whether such a verb makes its object an act: "annonce", "réclame", not "the UK bill rises", "a autorisé la
 * construction par Séoul", which are neither a plan nor a promise. */
static gboolean
makes_act (const EngineAnalysis *a, const EngineAct *act, const EngineTag *governor)
{
  if (engine_fill_attr (a, governor, "noun") != NULL
      || engine_fill_attr (a, governor, "lets") != NULL
      /* "makes closure certain" */
      || engine_fill_attr (a, governor, "bare") != NULL
      || engine_fill_attr (a, governor, "aux") != NULL
      || (engine_fill_attr (a, governor, "weak") != NULL
          && engine_fill_attr (a, governor, "laid") == NULL
          && engine_fill_attr (a, governor, "wants") == NULL))
    return FALSE;
  if (is_subject_of_infinitive (a, act->act) || says_nothing (a, governor))
    return FALSE;
  /* "called the talks a success": nobody calls for them */
  return engine_fill_attr (a, governor, "for") == NULL
         || engine_tokens_have (a, governor->last, act->act->first, ENGINE_CLASS_PREPOSITION);
}

/* What is no act although it is governed like one. */
static gboolean
is_no_act_of (EngineAnalysis *a, const EngineAct *act, const EngineTag *governor)
{
  gboolean laid = engine_fill_attr (a, governor, "laid") != NULL;

  /* "The deal includes the purchase of": nothing else includes acts */
  if ((laid && !act->by_instrument) || (act->by_instrument && act->negated))
    return TRUE;
  /* "réclame un quota": as any thing that is asked for; -request.c */
  if (engine_fill_attr (a, act->act, "thing") != NULL && act->modality == ENGINE_MODALITY_REQUESTED)
    return TRUE;
  /* "expects deliveries of a million tonnes": what an analyst reckons with */
  return act->modality == ENGINE_MODALITY_PLANNED && act->actor.n > 0
         && !engine_fill_is_state (act->actor.codes[0])
         && engine_fill_attr (a, governor, "gives") == NULL
         && engine_fill_attr (a, act->act, "trade") != NULL;
}

/* "a annoncé une trêve", not "promet un prêt", "exclut un moratoire": an agreement more than a measure. */
static gboolean
is_instrument (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_covering (a, i, ENGINE_CLASS_INSTRUMENT);

  return tag != NULL && engine_fill_attr (a, tag, "weak") == NULL;
}

/* "said the levy would be cut": the subject of what is said, nothing that is announced. */
static gboolean
is_said_subject (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 first = act->act->first, next = act->act->last;

  return first > 1 && next < a->tokens->len
         && (engine_fill_is (a, next, ENGINE_CLASS_MODAL)
             || engine_fill_is (a, next, ENGINE_CLASS_AUXILIARY))
         && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
         && engine_fill_is (a, first - 2, ENGINE_CLASS_SAY);
}

/* "including a defence cooperation pact": the noun says what the agreement is about. */
static gboolean
describes_instrument (const EngineAnalysis *a, const EngineAct *act)
{
  return (a->style & ENGINE_STYLE_HEADS_LAST) && act->act->last < a->tokens->len
         && strcmp (engine_fill_code (a, act->act), "cooperate") == 0
         && engine_fill_is (a, act->act->last, ENGINE_CLASS_INSTRUMENT);
}

/* "a annoncé une hausse de …", "réclament l'annulation", "asked for negotiations". */
void
engine_act_try_nominal (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  EngineGovernor g = { 0 };

  if (is_said_subject (a, act) || describes_instrument (a, act))
    return;
  if (engine_act_try_decided (self, act) || engine_act_try_exchanged (self, act, low)
      || engine_act_try_colon (self, act, low) || !find_verb_before (self, act, low, &g.tag))
    return;
  /* "wants the ban lifted": what is wanted of it is the act */
  if (g.tag != NULL && engine_fill_attr (a, g.tag, "wants") != NULL
      && act->act->last < a->tokens->len
      && (engine_fill_morph (a, act->act->last) & ENGINE_MORPH_PAST_PARTICIPLE)
      && engine_fill_is (a, act->act->last, ENGINE_CLASS_ACTION))
    return;
  if ((g.tag == NULL || engine_act_is_noun_governor (a, g.tag))
      && engine_act_try_told (self, act, g.tag))
    return;
  if (g.tag == NULL || engine_act_is_noun_governor (a, g.tag) || !is_verb (a, g.tag, low)
      || !makes_act (a, act, g.tag))
    return;
  if (is_written_for (a, g.tag, low) != 0)
    read_written_to (a, act, is_written_for (a, g.tag, low));
  engine_act_apply_governor (a, act, &g);
  settle_actor (a, act, g.tag);
  /* "asked for negotiations"; talks that are announced are an agreement to come */
  if (act->modality != ENGINE_MODALITY_REQUESTED && engine_fill_attr (a, g.tag, "talks") == NULL
      && is_instrument (a, act->act->first))
    return;
  /* "called for an inquiry by the UN": of whom it is asked */
  if (act->modality != ENGINE_MODALITY_REQUESTED)
    engine_act_take_agent (a, act);
  if (is_no_act_of (a, act, g.tag))
    return;
  take_amount (a, act, g.tag->last);
  /* "assure 92 % de leur raffinage": a share that one has */
  if (act->amount_first != 0 && act->modality == ENGINE_MODALITY_COMMITTED
      && engine_act_value_at (a, act->amount_first) != NULL
      && strcmp (engine_act_value_at (a, act->amount_first)->unit, "%") == 0)
    return;
  /* "veut le retour des contrôles", "is seeking compensation": of others */
  if ((engine_fill_attr (a, g.tag, "wants") != NULL || engine_fill_attr (a, g.tag, "tries") != NULL)
      && act->modality == ENGINE_MODALITY_PLANNED && !act->negated)
    act->modality = ENGINE_MODALITY_REQUESTED;
  act->nominal = TRUE;
  act->rule = "commitment.nominal";
  /* "un droit de 20 %", not "le droit de passage" */
  if (!engine_act_read_object (a, act)
      || (!act->has_value && engine_fill_attr (a, act->act, "valued") != NULL)
      || !engine_act_counts (a, act))
    return;
  if (engine_act_is_gained (a, g.tag->first, low))
    engine_act_cut_agent (a, act);
  engine_act_emit (self, act);
}
