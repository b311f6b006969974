/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Commitments of a window.  Every word of an act is looked at once: a verb under a word of modality
 * ("s'engage à lever", "agreed to cut", "menace de taxer"), a finite verb of a party ("a suspendu",
 * "will review"), an act as a noun after such a word ("a annoncé un durcissement des contrôles"),
 * and a verb joined to an act before it ("… et de lever").  The actor is the subject of the word that
 * governs, or who is bound by it. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define PREFIX_BYTES 2 /* of "re-", "co-" before an act */

/* "asked the Union to pay and instructed its experts to": the verbs share their subject. */
static void
share_subject (const EngineCommitments *self, EngineAct *act, const EngineGovernor *g)
{
  const EngineAnalysis *a = self->a;
  const EngineTag *before;
  guint32 i = g->tag->first, low, end;

  if (!self->has_last || self->last.nominal || self->last.passive || i < 2)
    return;
  /* "and has promised" */
  engine_fill_sentence (a, i, &low, &end);
  i = engine_act_verb_group (a, i, low);
  /* "sent Finland two ferries and has promised a third" */
  if (self->last.governor == 0 && i < g->tag->first && engine_fill_attr (a, g->tag, "who") == NULL
      && engine_act_is_coordinate (self, i, g->tag->first))
    {
      act->actor = self->last.actor;
      return;
    }
  if (self->last.governor == 0)
    return;
  /* "and to refrain from" */
  if (i > 2 && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      && engine_fill_is (a, i - 2, ENGINE_CLASS_AND)
      && (engine_fill_morph (a, g->tag->first) & ENGINE_MORPH_INFINITIVE)
      && self->last_sentence == engine_analysis_sentence_of (a, i))
    {
      act->actor = self->last.actor;
      engine_reasons_add (&act->reasons, self->a, "actor", "as the act before", self->last.first,
                          self->last.act->last);
      return;
    }
  if (i < 2 || !engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
      || self->last_sentence != engine_analysis_sentence_of (a, i)
      || self->last.first + ENGINE_FILL_REACH < i || engine_fill_attr (a, g->tag, "who") != NULL
      || engine_act_is_noun_governor (a, g->tag))
    return;
  before = engine_fill_covering (a, self->last.governor - 1, ENGINE_CLASS_MODALITY);
  /* "Lima réclame un prêt ; Quito s'en plaint et refuse": another part of the sentence */
  for (guint32 k = self->last.act->last; k < i; k++)
    if (engine_fill_stops (a, k))
      return;
  if (before == NULL || engine_fill_attr (a, before, "who") != NULL
      || engine_act_is_noun_governor (a, before))
    return;
  act->actor = self->last.actor;
  engine_reasons_add (&act->reasons, self->a, "actor", "as the act before", self->last.first,
                      self->last.act->last);
}

/* "préserver et renforcer les relations": one act. */
static gboolean
is_second_verb (const EngineCommitments *self, const EngineAct *act)
{
  return self->has_last && self->last.object_last <= self->last.object_first
         && self->last.act->last + 1 == act->act->first;
}

void
engine_act_try_governed (EngineCommitments *self, EngineAct *act, const EngineGovernor *g)
{
  if (is_second_verb (self, act))
    return;
  engine_act_apply_governor (self->a, act, g);
  /* "interdit à ses ports d'accueillir": the ban is the act */
  if (self->has_last && self->last.act->first == g->tag->first
      && engine_fill_attr (self->a, g->tag, "neg") != NULL && act->act->first < self->last.last)
    return;
  /* "continuera de livrer": told with the word that governs */
  if (self->has_last && self->last.act->first == g->tag->first
      && self->last.action == ENGINE_ACTION_MAINTAIN && act->act->first < self->last.last)
    return;
  share_subject (self, act, g);
  /* "un protocole qui prévoit de lever l'embargo" */
  if (act->actor.n == 0 && engine_act_of_accord (self->a, act, g->tag->first))
    {
      act->by_instrument = act->asked.n == 0;
      /* "un traité, qui interdit aux deux États d'accueillir" */
      if (act->asked.n > 0)
        act->actor = act->asked;
      act->asked.n = 0;
    }
  if (act->actor.n == 0 || act->by_instrument)
    engine_act_resumes_itself (self->a, act, g);
  if (act->actor.n == 0 && act->asked.n == 0 && !g->marked)
    {
      guint32 low, last;

      engine_fill_sentence (self->a, act->act->first, &low, &last);
      engine_act_read_here (self->a, act, act->act->first, low);
    }
  /* "“We will freeze it,” the minister threatened" */
  if (act->first_person && act->modality == ENGINE_MODALITY_COMMITTED && act->weak
      && engine_act_is_threatening (self->a, act->act->first))
    act->modality = ENGINE_MODALITY_THREATENED;
  /* "l'accord prévoit que Lima pourra pêcher": granted */
  if (act->modality == ENGINE_MODALITY_PLANNED && engine_fill_attr (self->a, g->tag, "may") != NULL
      && engine_act_is_term (self->a, g->tag->first,
                             g->tag->first - MIN (g->tag->first, ENGINE_FILL_REACH * 2)))
    {
      act->modality = ENGINE_MODALITY_COMMITTED;
      act->weak = FALSE;
    }
  act->rule = "commitment.governed";
  if (engine_act_read_object (self->a, act) && engine_act_counts (self->a, act))
    engine_act_emit (self, act);
}

static void
try_joined (EngineCommitments *self, EngineAct *act, const EngineGovernor *g)
{
  EngineAnalysis *a = self->a;

  if (!self->has_last || self->last_sentence != engine_analysis_sentence_of (a, act->act->first)
      || self->last.first + ENGINE_FILL_REACH < act->act->first || self->last.nominal)
    return;
  act->actor = self->last.actor;
  act->modality = self->last.modality;
  act->governor = self->last.governor;
  act->weak = self->last.weak;
  act->negated = g->marked ? g->negated : self->last.negated;
  /* "exige de Lomé deux gestes : lever …, réduire …": asked of the same */
  if (act->modality == ENGINE_MODALITY_REQUESTED && act->asked.n == 0)
    act->asked = self->last.asked;
  act->rule = "commitment.joined";
  engine_reasons_add (&act->reasons, a, "actor", "as the act before", self->last.first,
                      self->last.act->last);
  if (is_second_verb (self, act))
    return;
  if (!engine_act_read_object (a, act) || !engine_act_counts (a, act))
    return;
  engine_act_emit (self, act);
}

/* clang-format off */
#define OF_PHRASES(word) \
  (ENGINE_CLASS_IN_WORD (MODALITY, word) \
   | ENGINE_CLASS_IN_WORD (VP_FILLER, word) \
   | ENGINE_CLASS_IN_WORD (PREPOSITION, word) \
   | ENGINE_CLASS_IN_WORD (NO_ACT, word) \
   | ENGINE_CLASS_IN_WORD (QUALIFIER_BEFORE, word))
/* clang-format on */
static const EngineClassMask of_phrases = ENGINE_CLASS_MASK (OF_PHRASES);

/* "in return for", "à partir d'octobre", "declined to give a date": a word of a longer phrase. */
static gboolean
is_in_phrase (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *bound;

  /* "its home-grown fighter": part of a compound, not "re-export" */
  if (tag->first > 1 && engine_fill_punct (a, tag->first - 1, '-')
      && engine_token (a, tag->first - 2)->kind == ENGINE_TOKEN_WORD
      && engine_token (a, tag->first - 2)->length_bytes > PREFIX_BYTES)
    return TRUE;
  /* "un programme doté de 3 millions", but "s'est doté de": only who does it to himself acts */
  if (engine_fill_attr (a, tag, "self") != NULL
      && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)
      && !engine_act_is_middle (a, tag->first, 0))
    return TRUE;
  if (!engine_analysis_covers_any (a, tag->first, &of_phrases))
    return FALSE;
  bound = engine_fill_covering (a, tag->first, ENGINE_CLASS_MODALITY);
  if (bound != NULL && bound->first < tag->first && bound->last >= tag->last
      && engine_fill_attr (a, bound, "stop") != NULL)
    return TRUE;

  const EngineTag *filler = engine_fill_covering (a, tag->first, ENGINE_CLASS_VP_FILLER);
  const EngineTag *preposition = engine_fill_covering (a, tag->first, ENGINE_CLASS_PREPOSITION);
  const EngineTag *none = engine_fill_covering (a, tag->first, ENGINE_CLASS_NO_ACT);
  const EngineTag *about = engine_fill_covering (a, tag->first, ENGINE_CLASS_QUALIFIER_BEFORE);

  /* "close to 20,000 jobs", not "sera plafonnée à 33 %" */
  if (about != NULL && about->last > tag->last
      && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)
      && (engine_fill_morph (a, tag->first) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
    return TRUE;
  /* "à se rendre à Lima" */
  if (none != NULL && (none->first < tag->first || none->last > tag->last))
    return TRUE;
  return (filler != NULL && filler->last - filler->first > tag->last - tag->first)
         || (preposition != NULL
             && preposition->last - preposition->first > tag->last - tag->first);
}

/* What no noun or adverb has behind it: "sell the airline", "host two summits". */
static gboolean
has_object (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
         || engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE)
         || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
         || engine_fill_is (a, i, ENGINE_CLASS_NUMBER_WORD);
}

/* "supply boots", "and post observers": behind a comma only a verb of the lexicon. */
static gboolean
is_bare_act (const EngineAnalysis *a, guint32 i, gboolean last)
{
  return (last || engine_fill_is (a, i, ENGINE_CLASS_ACTION)) && engine_act_has_bare_object (a, i);
}

/* "will open embassies, appoint an envoy and ask": a bare infinitive behind the comma of a list; what
 * begins a @phrase of the lexicon ("strike out") is no noun. */
static gboolean
follows_comma (const EngineCommitments *self, guint32 i, gboolean phrase)
{
  const EngineAnalysis *a = self->a;
  guint32 morph = engine_fill_morph (a, i);

  return i > 0 && self->has_last && self->last.governor != 0
         && (engine_fill_punct (a, i - 1, ',')
             /* "Pour Lima : ouvrir ses ports ; payer": the items of one line */
             || (self->last.governor == self->last.act->first + 1
                 && engine_fill_punct (a, i - 1, ';')))
         && !self->last.nominal && (morph & ENGINE_MORPH_INFINITIVE)
         && (phrase || engine_act_is_bare_verb (a, i)
             || (i + 1 < a->tokens->len && has_object (a, i + 1)) || is_bare_act (a, i, FALSE)
             || (!(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADVERB))
                 && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)))
         && (engine_fill_morph (a, self->last.act->first) & ENGINE_MORPH_INFINITIVE)
         && engine_analysis_sentence_of (a, i) == self->last_sentence;
}

/* "la double imposition": an adjective behind its article, whatever verb it is spelled like. */
static gboolean
is_described_noun (const EngineAnalysis *a, const EngineTag *tag)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 i = tag->first;
  guint32 morph = engine_fill_morph (a, i);

  /* "will neither ban imports nor" */
  if (i > 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
      && engine_fill_is (a, i - 2, ENGINE_CLASS_MODAL))
    return FALSE;
  /* "lier toute baisse" */
  if (tag->last == i + 1 && i > 0 && (morph & ENGINE_MORPH_NOUN) && (morph & gender)
      && !(morph & ENGINE_MORPH_INFINITIVE) && engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
    return TRUE;
  /* "promised in return to" */
  if (i > 0 && !(morph & gender) && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
      && engine_fill_covering (a, i, ENGINE_CLASS_EXCHANGE) != NULL)
    return TRUE;
  /* "a deal that cuts duties": those cuts would be several */
  if (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE) && (morph & ENGINE_MORPH_THIRD)
      && !(morph & gender))
    return FALSE;
  /* "by the end of June" */
  if (tag->last == i + 1 && i > 0 && (morph & ENGINE_MORPH_NOUN) && !(morph & gender)
      && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
    return TRUE;
  return tag->last == i + 1 && i > 0 && i + 1 < a->tokens->len && (morph & ENGINE_MORPH_ADJ)
         && !(morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE))
         && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN)
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_DETERMINER);
}

/* Whether the act before is one that somebody is bound to: under "will" that a state does. */
static gboolean
binds_last (const EngineCommitments *self)
{
  return !self->last.weak
         || (self->last.modality == ENGINE_MODALITY_COMMITTED && self->last.actor.n > 0
             && engine_fill_is_state (self->last.actor.codes[0]));
}

/* "will finalise the text and complete their formalities": a bare infinitive behind "and". */
static gboolean
follows_and (const EngineCommitments *self, guint32 i)
{
  const EngineAnalysis *a = self->a;
  guint32 morph = engine_fill_morph (a, i);

  return i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_AND) && self->has_last
         && self->last.governor != 0 && !self->last.nominal && !self->last.passive
         && binds_last (self) && (morph & ENGINE_MORPH_INFINITIVE)
         && (!(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADVERB))
             || (i + 1 < a->tokens->len && has_object (a, i + 1)) || engine_act_is_bare_verb (a, i)
             || is_bare_act (a, i, strcmp (self->last.rule, "commitment.joined") == 0))
         && (engine_fill_morph (a, self->last.act->first) & ENGINE_MORPH_INFINITIVE)
         && self->last.first + ENGINE_FILL_REACH > i
         && engine_analysis_sentence_of (a, i) == self->last_sentence
         && engine_act_opens_object (a, i + 1);
}

/* "pourra détenir": may, not "pourrait lever", nor "l'accord prévoit que Lima pourra". */
static gboolean
is_permission (const EngineAnalysis *a, const EngineGovernor *g, guint32 low)
{
  return g->tag != NULL && engine_fill_attr (a, g->tag, "may") != NULL
         && !(engine_fill_morph (a, g->tag->first) & ENGINE_MORPH_CONDITIONAL)
         && !engine_act_is_term (a, g->tag->first, low);
}

/* Whether what stands before the infinitive @i may have one under it. */
static gboolean
may_stand_under (const EngineCommitments *self, guint32 i, gboolean obliged)
{
  const EngineAnalysis *a = self->a;
  /* "to re-tender" */
  guint32 mark = i > 2 && engine_fill_punct (a, i - 1, '-')
                         && engine_token (a, i - 2)->length_bytes <= PREFIX_BYTES
                     ? i - 3
                     : i - 1;

  return (obliged || follows_comma (self, i, FALSE) || follows_and (self, i)
          || engine_fill_is (a, mark, ENGINE_CLASS_INF_MARK)
          || engine_fill_is (a, mark, ENGINE_CLASS_VP_FILLER) || engine_act_is_bare_under (a, i))
         && (engine_act_can_be (a, i, !obliged || engine_act_is_pledged (a, i))
             || (obliged && engine_act_is_willed (a, i)))
         && !engine_act_is_condition (a, i);
}

/* An infinitive no lexicon of acts has, under a clear governor: "a promis d'envoyer". */
static gboolean
try_unknown (EngineCommitments *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  guint32 low, last;
  EngineGovernor g;
  gboolean obliged;
  const EngineTag *filler = engine_fill_covering (a, i, ENGINE_CLASS_VP_FILLER);

  /* "will in turn lower" */
  if (filler != NULL && filler->first < i)
    return FALSE;
  if (engine_act_try_unlisted (self, i))
    return TRUE;
  if (i < 2 || !(engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  if (engine_act_try_unlisted_demand (self, i))
    return TRUE;
  obliged = engine_act_is_obliged (a, i);
  if (!may_stand_under (self, i, obliged))
    return FALSE;

  EngineAct act;

  engine_act_start (&act, engine_act_own_tag (a, i));
  engine_fill_sentence (a, i, &low, &last);
  if (i - low > ENGINE_FILL_REACH * 2)
    low = i - ENGINE_FILL_REACH * 2;
  engine_act_find_governor (a, &act, low, &g);
  if (is_permission (a, &g, low))
    {
      engine_act_try_forbidden (self, &act, &g);
      return TRUE;
    }
  if (obliged && g.tag != NULL && !g.marked && engine_act_binds_state (a, &act, &g))
    {
      engine_act_try_governed (self, &act, &g);
      return TRUE;
    }
  if (g.tag == NULL && g.others && engine_act_try_others (self, &act))
    return TRUE;
  /* "is to receive": nothing that one does, unlike "is bound to hear" */
  if (g.tag != NULL && g.tag->last > g.tag->first + 1 && engine_fill_is (a, i, ENGINE_CLASS_NO_ACT)
      && engine_fill_attr (a, engine_fill_tag (a, i, ENGINE_CLASS_NO_ACT), "willed") == NULL)
    return FALSE;
  /* "s'engage à payer un prix et à régler ses dettes" */
  if (g.tag == NULL
      && ((g.joined && g.marked) || follows_comma (self, i, FALSE) || follows_and (self, i))
      && self->has_last && binds_last (self) && self->last.governor != 0)
    {
      guint n = a->facts->len;

      try_joined (self, &act, &g);
      return a->facts->len > n;
    }
  if (g.tag == NULL || !g.marked || engine_fill_attr (a, g.tag, "weak") != NULL
      || engine_fill_attr (a, g.tag, "aux") != NULL || engine_fill_attr (a, g.tag, "report") != NULL
      || strcmp (engine_fill_code (a, g.tag), "done") == 0)
    return FALSE;
  engine_act_try_governed (self, &act, &g);
  return TRUE;
}

/* "accordera une aide de": part of the object of the act before; "accepté une cessation des hostilités": an
 * agreement; "à la fin de l'année": a date. */
static gboolean
is_no_noun_of_act (const EngineCommitments *self, const EngineTag *tag)
{
  const EngineAnalysis *a = self->a;
  const EngineTag *instrument = engine_fill_covering (a, tag->first, ENGINE_CLASS_INSTRUMENT);

  return (self->has_last && self->last.last > tag->first && self->last.first <= tag->first)
         || engine_analysis_timex_at (a, tag->first) != NULL
         /* "a exclu tout moratoire": more often a measure */
         || (instrument != NULL && engine_fill_attr (a, instrument, "weak") == NULL
             && strcmp (engine_fill_code (a, tag), "negotiate") != 0)
         || engine_act_is_in_title (a, tag);
}

/* "cesser d'acheter": what is stopped; "host ships", "put it out to tender": a noun that is spelled like an act. */
static gboolean
is_in_last_object (const EngineCommitments *self, const EngineTag *tag, guint32 morph)
{
  const EngineAct *last = &self->last;
  const guint32 i = tag->first;

  if (!self->has_last || last->object_first > i || last->object_last <= i)
    return FALSE;
  if (engine_fill_attr (self->a, last->act, "inf") != NULL && i < last->object_first + 4
      && (morph & ENGINE_MORPH_INFINITIVE))
    return TRUE;
  return (morph & ENGINE_MORPH_NOUN)
         && !((morph & ENGINE_MORPH_INFINITIVE)
              && engine_fill_is (self->a, i - 1, ENGINE_CLASS_INF_MARK)
              && (tag->last > i + 1 || engine_act_opens_object (self->a, i + 1)
                  || engine_act_has_bare_object (self->a, i)));
}

/* "will stay in the accord": verbs that are acts only without an object or with one of their own. */
static gboolean
try_itself (EngineCommitments *self, EngineAct *act, guint32 low)
{
  const EngineTag *tag = act->act;

  if (engine_act_try_itself (self, act, low))
    return TRUE;
  if (g_strcmp0 (engine_fill_attr (self->a, tag, "itself"), "only") != 0)
    {
      engine_act_start (act, tag);
      return FALSE;
    }
  /* as a verb that no lexicon has */
  if (tag->last == tag->first + 1)
    try_unknown (self, tag->first);
  return TRUE;
}

/* "no guaranteed share": a participle before a noun that is spelled like an act. */
static gboolean
is_described_by_governor (const EngineAnalysis *a, const EngineTag *tag, const EngineGovernor *g)
{
  guint32 morph = engine_fill_morph (a, tag->first);

  return g->tag != NULL && !g->marked && tag->last == tag->first + 1 && (morph & ENGINE_MORPH_NOUN)
         && (morph & ENGINE_MORPH_INFINITIVE) && g->tag->last == tag->first
         && engine_fill_attr (a, g->tag, "aux") == NULL
         && (engine_fill_morph (a, g->tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)
         && !(morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE));
}

/* The form of the act's word can stand under the word of modality. */
static gboolean
fits_governor (const EngineTag *tag, guint32 morph, const EngineGovernor *g)
{
  return g->tag != NULL
         && (g->marked || tag->last > tag->first + 1 || (morph & ENGINE_MORPH_INFINITIVE)
             || !(morph
                  & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST)));
}

/* "will build and ship", "to cutting its tax and to inspecting": under the governor of the act before. */
static gboolean
shares_governor (const EngineCommitments *self, guint32 i, guint32 morph, const EngineGovernor *g)
{
  const EngineAnalysis *a = self->a;

  return g->joined && self->has_last && self->last.governor != 0
         && self->last_sentence == engine_analysis_sentence_of (a, i)
         && ((morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT))
             || (g->marked
                 && (morph & engine_fill_morph (a, self->last.act->first)
                     & ENGINE_MORPH_PRESENT_PARTICIPLE)));
}

/* "agreed on two steps: reopening the port, sharing the data": a gerund behind another behind the colon. */
static gboolean
is_next_gerund (const EngineCommitments *self, guint32 i)
{
  const EngineAnalysis *a = self->a;

  return (engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE) && self->has_last
         && strcmp (self->last.rule, "commitment.colon") == 0
         && (engine_fill_morph (a, self->last.act->first) & ENGINE_MORPH_PRESENT_PARTICIPLE)
         && (engine_fill_punct (a, i - 1, ',') || engine_fill_is (a, i - 1, ENGINE_CLASS_AND));
}

/* A verb whose governor has been looked for: governed, joined to another, or carrying its clause. */
static void
try_verb (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  const EngineTag *tag = act->act;
  guint32 i = tag->first, morph = engine_fill_morph (a, i);
  EngineGovernor g;

  engine_act_find_governor (a, act, low, &g);
  if (is_described_by_governor (a, tag, &g)
      || (g.purpose != 0 && engine_act_try_purpose (self, act, low, g.purpose - 1)))
    return;
  if (is_permission (a, &g, low))
    {
      engine_act_try_forbidden (self, act, &g);
      return;
    }
  /* "is to be cut by Lima": no infinitive */
  if (fits_governor (tag, morph, &g)
      && !((morph & ENGINE_MORPH_PAST_PARTICIPLE) && (morph & ENGINE_MORPH_INFINITIVE)
           && engine_act_is_passive (a, i, low) && engine_fill_attr (a, g.tag, "ask") == NULL))
    {
      engine_act_try_governed (self, act, &g);
      return;
    }
  if (g.stopped || (g.others && engine_act_try_others (self, act)))
    return;
  act->asked.n = 0;
  if (g.tag == NULL && i > low + 1
      && (((morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT_PARTICIPLE))
           && engine_act_follows_colon (a, i, g.marked, low))
          || is_next_gerund (self, i))
      && engine_act_try_colon (self, act, low))
    return;
  if ((g.marked && engine_act_try_headline (self, act)) || engine_act_try_demanded (self, act, low))
    return;
  if (follows_comma (self, i, tag->last > i + 1) || shares_governor (self, i, morph, &g))
    {
      try_joined (self, act, &g);
      return;
    }
  if (g.tag == NULL && g.marked && !g.joined
      && (engine_act_try_turn (self, act, low) || engine_act_try_aim (self, act, low)))
    return;
  /* "s'engage à avancer …, et à plafonner": the act before was none that counts */
  if (g.joined && g.marked && (morph & ENGINE_MORPH_INFINITIVE)
      && engine_act_find_first_governor (a, i, low, &g))
    {
      act->asked.n = 0;
      engine_act_try_governed (self, act, &g);
      return;
    }
  engine_act_try_finite (self, act, low);
}

static void
try_act (EngineCommitments *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  guint32 low, last;
  guint32 i = tag->first, morph = engine_fill_morph (a, i);
  EngineAct act;

  engine_fill_sentence (a, i, &low, &last);
  if (i - low > ENGINE_FILL_REACH * 2)
    low = i - ENGINE_FILL_REACH * 2;
  if (engine_act_is_condition (a, i) && engine_act_try_proviso (self, tag, low))
    return;
  if ((engine_act_is_asked (a, last) && !(engine_act_scopes (a, i) & ENGINE_SCOPE_RELATIVE))
      || (engine_act_governs_infinitive (a, tag) && engine_fill_attr (a, tag, "inf") == NULL)
      || engine_act_is_condition (a, i) || is_in_phrase (a, tag))
    return;
  if (engine_act_is_wished (a, low, i))
    {
      engine_act_try_wished (self, tag, low);
      return;
    }
  engine_act_start (&act, tag);
  if (engine_fill_attr (a, tag, "nominal") != NULL
      || ((morph & ENGINE_MORPH_PRESENT_PARTICIPLE) && engine_act_is_gerund_noun (a, tag)))
    {
      if (!is_no_noun_of_act (self, tag))
        engine_act_try_nominal (self, &act, low);
      return;
    }
  if (is_in_last_object (self, tag, morph)
      /* "dès maintenant": now, not maintaining */
      || ((morph & ENGINE_MORPH_ADVERB) && (morph & ENGINE_MORPH_PRESENT_PARTICIPLE))
      || is_described_noun (a, tag))
    return;
  /* what only some forms of a verb can be */
  if (((morph & ENGINE_MORPH_PRESENT_PARTICIPLE) && engine_act_try_laid_down (self, &act, low))
      || ((morph & ENGINE_MORPH_INFINITIVE) && engine_act_try_received (self, &act, low))
      || ((morph & ENGINE_MORPH_PAST_PARTICIPLE) && engine_act_try_wanted (self, &act, low))
      || ((morph & ENGINE_MORPH_PRESENT_PARTICIPLE)
          && (engine_act_try_means (self, &act, low) || engine_act_try_adverbial (self, &act, low)
              || engine_act_try_absolute (self, &act, low)))
      || ((engine_fill_attr (a, tag, "itself") != NULL
           || strcmp (engine_fill_code (a, tag), "resume") == 0)
          && try_itself (self, &act, low)))
    return;
  try_verb (self, &act, low);
}

/* The first of the token's acts that is a verb, the first that is a noun, and the one of who gets something. */
static void
read_acts (const EngineAnalysis *a,
           guint32 i,
           const EngineTag **verb,
           const EngineTag **noun,
           const EngineTag **gets)
{
  for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
    {
      const EngineTag *tag = &a->tag[t];

      if (tag->class_id != ENGINE_CLASS_ACTION)
        continue;
      if (engine_fill_attr (a, tag, "nominal") != NULL)
        *noun = *noun != NULL ? *noun : tag;
      else if (engine_fill_attr (a, tag, "gains") != NULL)
        *gets = tag;
      else
        *verb = *verb != NULL ? *verb : tag;
    }
}

/* "gets $40 million from Japan" */
static gboolean
try_gets (EngineCommitments *self, const EngineTag *verb)
{
  guint32 low, last;
  EngineAct act;

  engine_fill_sentence (self->a, verb->first, &low, &last);
  engine_act_start (&act, verb);
  return !engine_act_is_condition (self->a, verb->first) && !engine_act_is_asked (self->a, last)
         && engine_act_try_gets (self, &act, low);
}

/* "will consider the plan", "to weigh it": right behind a word that an infinitive stands under. */
static gboolean
is_under (const EngineAnalysis *a, guint32 i)
{
  /* "consider suspending", "agree to cut": the next is the act */
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
      || (engine_fill_morph (a, i + 1) & ENGINE_MORPH_PRESENT_PARTICIPLE)
      || engine_fill_is (a, i + 1, ENGINE_CLASS_INF_MARK)
      || engine_fill_is (a, i + 1, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  while (i > 0 && engine_act_is_filler (a, i - 1) && !engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL))
    i--;
  return i > 0
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK));
}

/* A word of modality without an act: what the lexicon says of it tells which ways it may stand alone. */
static gboolean
try_modality (EngineCommitments *self, const EngineTag *tag)
{
  const EngineAnalysis *a = self->a;
  gboolean gives;

  if (engine_act_is_condition (a, tag->first))
    return FALSE;
  gives = engine_fill_attr (a, tag, "gives") != NULL;
  return (gives && engine_act_try_gift (self, tag))
         || (engine_fill_attr (a, tag, "np") != NULL && engine_act_try_refusal (self, tag))
         || (engine_fill_attr (a, tag, "alone") != NULL && engine_act_try_alone (self, tag))
         || engine_act_try_unlisted_gerund (self, tag)
         || (engine_fill_attr (a, tag, "neg") != NULL && engine_act_try_restraint (self, tag))
         || ((engine_fill_attr (a, tag, "ask") != NULL || engine_fill_attr (a, tag, "gains") != NULL
              || engine_fill_attr (a, tag, "things") != NULL)
             && engine_act_try_request (self, tag))
         || (gives && engine_act_try_promised (self, tag)) || engine_act_try_measure (self, tag);
}

/* Everything that the token may start: the verb of an act, its noun, a word of modality alone. */
static void
try_token (EngineCommitments *self, guint32 i)
{
  EngineAnalysis *a = self->a;
  const EngineTag *verb = NULL, *noun = NULL, *gets = NULL, *parted, *modality;
  const EngineMention *m = engine_fill_mention (a, i);
  guint before_all = a->facts->len;

  /* inside a name: "États-Unis"; inside an act: "se retrouver" */
  if ((m != NULL && (m->first < i || m->last > i + 1))
      || (self->has_last
          && ((self->last.act->first < i && self->last.act->last > i)
              /* told with the word that vows it */
              || (self->last.act->first == i
                  && strcmp (self->last.rule, "commitment.vowed") == 0))))
    return;
  if (engine_analysis_has (a, i, ENGINE_CLASS_ACTION))
    read_acts (a, i, &verb, &noun, &gets);
  if (gets != NULL && try_gets (self, gets))
    return;
  if (verb != NULL && engine_fill_attr (a, verb, "under") != NULL && !is_under (a, i))
    verb = NULL;
  if ((verb == NULL || verb->last == i + 1) && (engine_fill_morph (a, i) & ENGINE_MORPH_VERB)
      && engine_lexicon_parts (a, i) && (parted = engine_act_parted_tag (a, i)) != NULL
      && (engine_fill_attr (a, parted, "under") == NULL || is_under (a, i)))
    verb = parted;
  modality = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);
  if (modality != NULL
      && (engine_act_try_vowed (self, modality) || engine_act_try_provided (self, modality)))
    return;
  /* "s'interdisent tout acte hostile": whatever act the verb is elsewhere */
  if (verb != NULL && modality != NULL
      && (engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
          || engine_act_is_middle (a, i, i - MIN (i, ENGINE_ACT_GROUP_REACH)))
      && engine_act_try_restraint (self, modality))
    return;
  if (engine_act_try_to_be (self, i)
      || (verb == NULL && noun == NULL
          && ((modality != NULL && try_modality (self, modality)) || try_unknown (self, i))))
    return;
  if (verb != NULL)
    {
      guint before = a->facts->len;

      try_act (self, verb);
      if (a->facts->len > before)
        noun = NULL;
    }
  if (noun != NULL)
    try_act (self, noun);
  /* "Vietnam declined.": an act as well as a refusal */
  if (verb != NULL && modality != NULL && a->facts->len == before_all
      && !engine_act_try_unlisted_gerund (self, modality))
    engine_act_try_alone (self, modality);
}

/* Whether somebody can act in the sentence of the token; its end in @end. */
static gboolean
is_possible (EngineCommitments *self, guint32 i, guint32 *end)
{
  EngineAnalysis *a = self->a;
  guint32 first;

  engine_fill_sentence (a, i, &first, end);
  if (a->thorough || *end == i + 1
      || (self->has_last && self->last_sentence + 1 >= engine_analysis_sentence_of (a, i)))
    return TRUE;
  if (!self->possible.started)
    engine_possible_start (&self->possible, a);
  return engine_possible_in (&self->possible, a, first, *end);
}

/**
 * engine_stage_commitments:
 * @a: an analysis past the rules stage
 *
 * Makes facts of what parties undertake, do or refuse.
 */
void
engine_stage_commitments (EngineAnalysis *a)
{
  EngineCommitments self = { .a = a };

  for (guint line = 0; line < a->lines->len; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);
      guint32 last = MIN (l->last, a->tokens->len);
      guint32 end = 0; /* of the sentence in which somebody can act */

      if (l->kind == ENGINE_LINE_BOILERPLATE || l->kind == ENGINE_LINE_BYLINE)
        continue;
      for (guint32 i =
               engine_clues_next (a, engine_act_open_line (&self, l), last, ENGINE_CLUE_ACT);
           i < last; i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_ACT))
        {
          if (i >= end && !is_possible (&self, i, &end))
            {
              i = end - 1;
              continue;
            }
          try_token (&self, i);
        }
    }
}
