/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which sentences can hold a commitment at all.  An act counts only where somebody acts, and whoever
 * does is a party named in the sentence or close to it, one of an agreement told of before, or the one
 * that a pronoun, "the company" or "the Government" stands for.  A sentence with nothing of the kind is
 * passed over as a whole, verbs and all: most of a newspaper.  Whoever teaches the stage another way to
 * find an actor names it here; the test that runs every text with and without this tells of one that
 * is missing. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-commitments.h"

#define NAME_REACH 7 /* tokens from a capital to the verb of its name */
#define BEFORE 4  /* tokens before the sentence that an actor may stand in */
#define BEHIND 16 /* and behind it, in its line, where "by" is not far */
#define BY_BEHIND 9
#define OWNER_WORDS 4 /* tokens from "its" to an office */
#define SAID_BEHIND 104 /* "« Nous levons … », a déclaré la ministre ukrainienne" */
#define LONGEST 64 /* tokens that a mention may have */
#define NEWEST_FACTS 64

/* clang-format off */
#define ALWAYS(word) \
  (ENGINE_CLASS_IN_WORD (AGENCY, word) \
   | ENGINE_CLASS_IN_WORD (HOME_REGION, word) \
   | ENGINE_CLASS_IN_WORD (PEOPLE, word))
#define OF_HOME(word) \
  (ENGINE_CLASS_IN_WORD (PERIPHRASIS, word) \
   | ENGINE_CLASS_IN_WORD (ORG_NOUN, word) \
   | ENGINE_CLASS_IN_WORD (STATE_BODY, word))
#define OF_COMPANY(word) ENGINE_CLASS_IN_WORD (ORG_NOUN, word)
#define OF_PARTIES(word) \
  (ENGINE_CLASS_IN_WORD (ALL_CUE, word) \
   | ENGINE_CLASS_IN_WORD (PAIR_CUE, word))
#define OF_AGREEMENTS(word) \
  (ENGINE_CLASS_IN_WORD (ALL_CUE, word) \
   | ENGINE_CLASS_IN_WORD (PAIR_CUE, word) \
   | ENGINE_CLASS_IN_WORD (INSTRUMENT, word) \
   | ENGINE_CLASS_IN_WORD (STATE_BODY, word) \
   | ENGINE_CLASS_IN_WORD (AGREEMENT_REF, word))
#define OF_DEMANDS(word) \
  (ENGINE_CLASS_IN_WORD (MODALITY, word) \
   | ENGINE_CLASS_IN_WORD (ACTION, word))
/* clang-format on */
static const EngineClassMask of_demands = ENGINE_CLASS_MASK (OF_DEMANDS);
static const EngineClassMask always = ENGINE_CLASS_MASK (ALWAYS);
static const EngineClassMask of_home = ENGINE_CLASS_MASK (OF_HOME);
static const EngineClassMask of_company = ENGINE_CLASS_MASK (OF_COMPANY);
static const EngineClassMask of_parties = ENGINE_CLASS_MASK (OF_PARTIES);
static const EngineClassMask of_agreements = ENGINE_CLASS_MASK (OF_AGREEMENTS);

static void
join (EngineClassMask *into, const EngineClassMask *mask)
{
  for (guint w = 0; w < G_N_ELEMENTS (into->bits); w++)
    into->bits[w] |= mask->bits[w];
}

static gboolean
has_code (const EngineMention *m)
{
  return m->codes != NULL && m->codes[0] != NULL;
}

static gboolean
has_agreements (const EngineAnalysis *a)
{
  const guint end = engine_act_agreements_end (a);

  return end > 0 && end + NEWEST_FACTS > a->facts->len;
}

/* Whether a pronoun may stand for somebody: a person of a country, whoever answers or writes. */
static gboolean
has_persons (const EngineAnalysis *a, gboolean home)
{
  EngineCodes codes = { .n = 0 };

  if (engine_agreement_find_speaker (a) != NULL || engine_act_advocate (a) != NULL
      || engine_act_head_state (a) != NULL || engine_act_declarants (a, a->tokens->len, &codes))
    return TRUE;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->kind == ENGINE_MENTION_PERSON
          && (has_code (m) || (home && engine_act_own_minister (a, m, &codes))))
        return TRUE;
    }
  return FALSE;
}

/* What the window offers to stand for somebody. */
void
engine_possible_start (EnginePossible *self, const EngineAnalysis *a)
{
  gboolean companies = FALSE, home;

  self->started = TRUE;
  self->parties = FALSE;
  self->agreements = has_agreements (a);
  self->advocate = engine_act_advocate (a) != NULL;
  self->n_facts = a->facts->len - MIN (a->facts->len, NEWEST_FACTS);
  self->commitments_end = 0;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      self->parties = self->parties || (m->kind == ENGINE_MENTION_PARTY && has_code (m));
      companies = companies || (m->kind == ENGINE_MENTION_ORG && has_code (m));
    }
  home = self->parties || engine_act_head_state (a) != NULL;
  self->persons = self->agreements || has_persons (a, home);
  self->stands = always;
  self->offices = home;
  if (home)
    join (&self->stands, &of_home);
  if (companies)
    join (&self->stands, &of_company);
  if (self->parties)
    join (&self->stands, &of_parties);
  if (self->agreements)
    join (&self->stands, &of_agreements);
}

static guint32
line_of (const EngineAnalysis *a, guint32 token)
{
  return g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, token)).line;
}

/* Goods do nothing, but may hold a noun of modality; two that nobody named may be told elsewhere. */
static gboolean
may_act (const EnginePossible *self, const EngineAnalysis *a, const EngineMention *m)
{
  const guint16 plural = ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL;

  /* whoever has a name may act for himself */
  if (m->kind == ENGINE_MENTION_PERSON)
    return TRUE;
  if (!has_code (m))
    return (self->parties || self->agreements) && (m->flags & plural) == plural;
  return m->kind != ENGINE_MENTION_COMMODITY
         || engine_analysis_covers (a, m->last, ENGINE_CLASS_MODALITY)
         || engine_analysis_covers (a, m->last + 1, ENGINE_CLASS_MODALITY);
}

/* "par", "by": who acts may stand behind it. */
static gboolean
names_agent (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first - MIN (first, BEFORE); i < last; i++)
    if (engine_analysis_has (a, i, ENGINE_CLASS_AGENT_PREP))
      return TRUE;
  return FALSE;
}

static gboolean
is_quoted (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (engine_act_scopes (a, i) & ENGINE_SCOPE_QUOTED)
      return TRUE;
  return FALSE;
}

static gboolean
is_demand (const char *modality)
{
  return engine_same_code (modality, "requested") || engine_same_code (modality, "threatened");
}

/* Of a tag of a word of modality, or of an act that has one of its own. */
static gboolean
demands (const EngineAnalysis *a, const EngineTag *tag)
{
  const char *code;

  if (tag->class_id == ENGINE_CLASS_ACTION)
    {
      code = engine_fill_attr (a, tag, "as");
      return code != NULL && is_demand (code);
    }
  if (tag->class_id != ENGINE_CLASS_MODALITY)
    return FALSE;
  code = engine_fill_code (a, tag);
  return engine_fill_attr (a, tag, "ask") != NULL || engine_fill_attr (a, tag, "wants") != NULL
         || engine_fill_attr (a, tag, "warns") != NULL
         || is_demand (code)
         /* "Les rebelles ont accepté" */
         || (engine_fill_attr (a, tag, "aux") == NULL && engine_fill_attr (a, tag, "weak") == NULL
             && (engine_same_code (code, "committed") || engine_same_code (code, "refused")));
}

/* "Les éleveurs réclament", "unions threatened to": anybody may. */
static gboolean
has_demand (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i =
           engine_clues_next (a, first - MIN (first, ENGINE_COVER_REACH), last, ENGINE_CLUE_ACT);
       i < last; i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_ACT))
    if (engine_analysis_has_any (a, i, &of_demands))
      for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
        if (demands (a, &a->tag[t]))
          return TRUE;
  return FALSE;
}

/* A pronoun that engine_act_person_before() reads: of nobody that the mentions stage found. */
static gboolean
has_lone_pronoun (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = engine_clues_next (a, first, last, ENGINE_CLUE_PRONOUN); i < last;
       i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_PRONOUN))
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

      if (tag != NULL && strcmp (engine_fill_code (a, tag), "subj-3s") == 0
          && engine_fill_mention (a, i) == NULL)
        return TRUE;
    }
  return FALSE;
}

/* "Il a exclu": whoever was named last before the sentence. */
static gboolean
follows_person (const EngineAnalysis *a, guint32 first)
{
  for (guint32 i = first; i > 0 && i + ENGINE_FILL_REACH >= first; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PERSON)
        return TRUE;
    }
  return FALSE;
}

/* Where whoever acts in tokens [first, last) may stand behind them: the token after. */
static guint32
reach_behind (const EngineAnalysis *a, guint32 first, guint32 last, gboolean pronoun)
{
  const EngineLine *line = &g_array_index (a->lines, EngineLine, line_of (a, first));

  if (pronoun && is_quoted (a, first, last))
    return MIN (last + SAID_BEHIND, line->last);
  return names_agent (a, last, MIN (last + BY_BEHIND, line->last)) ? MIN (last + BEHIND, line->last)
                                                                   : last;
}

/* Whether a mention in or near tokens [first, last) names somebody. */
static gboolean
names_somebody (EnginePossible *self,
                const EngineAnalysis *a,
                guint32 first,
                guint32 last,
                gboolean pronoun)
{
  const guint32 from = first - MIN (first, BEFORE);
  const guint32 end = g_array_index (a->lines, EngineLine, line_of (a, first)).last;
  const guint32 furthest = MIN (end, last + (pronoun ? SAID_BEHIND : BEHIND));
  guint32 to = 0;

  for (guint i = self->mention; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      /* where it would have to end takes a walk to tell */
      if (m->first >= last && to == 0)
        to = m->first < furthest ? reach_behind (a, first, last, pronoun) : last;
      if (m->first >= last && m->first >= to)
        return FALSE;
      if (m->first + LONGEST < from)
        self->mention = i + 1;
      else if (m->last > from && may_act (self, a, m))
        return TRUE;
    }
  return FALSE;
}

/* Whether one of the clauses has a subject that stands elsewhere. */
static gboolean
has_subject (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint c = engine_token (a, first)->clause; c < a->clauses->len; c++)
    {
      const EngineClause *clause = &g_array_index (a->clauses, EngineClause, c);

      if (clause->first >= last)
        return FALSE;
      if (clause->subject != 0 && clause->subject <= a->mentions->len
          && has_code (&g_array_index (a->mentions, EngineMention, clause->subject - 1)))
        return TRUE;
    }
  return FALSE;
}

/* Whether an agreement was told of in the line of the token, or "Invite les Parties à" opens it. */
static gboolean
follows_agreement (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const EngineLine *line = &g_array_index (a->lines, EngineLine, line_of (a, first));
  guint32 byte = engine_token (a, line->first)->start_byte;

  for (guint i = engine_act_agreements_end (a); i > 0 && i + NEWEST_FACTS > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);

      if (f->kind == ENGINE_FACT_AGREEMENT && f->span.start_byte >= byte
          && f->span.start_byte <= engine_token (a, last - 1)->start_byte)
        return TRUE;
    }
  for (guint32 i = first; i < MIN (last, first + 5); i++)
    if (engine_act_declares (a, i))
      return TRUE;
  return FALSE;
}

/* Whether one of the newest facts is a commitment: facts are only added, so each is looked at once. */
static gboolean
follows_commitment (EnginePossible *self, const EngineAnalysis *a)
{
  for (; self->n_facts < a->facts->len; self->n_facts++)
    if (g_array_index (a->facts, EngineFact, self->n_facts).kind == ENGINE_FACT_COMMITMENT)
      self->commitments_end = self->n_facts + 1;
  return self->commitments_end > 0 && self->commitments_end + NEWEST_FACTS > a->facts->len;
}

/* "The ban will be lifted", "Ce droit disparaîtra": of whoever acted on it before, or made the agreement. */
static gboolean
goes_on_about (EnginePossible *self, const EngineAnalysis *a, guint32 first, guint32 last)
{
  /* "2. All detainees shall be freed" */
  gboolean acted =
      self->agreements
      || g_array_index (a->lines, EngineLine, line_of (a, first)).kind == ENGINE_LINE_BULLET
      || follows_commitment (self, a);

  for (guint32 i = acted ? engine_clues_next (a, first, last, ENGINE_CLUE_ACT) : last; i < last;
       i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_ACT))
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ACTION);

      if ((tag != NULL && engine_act_may_resume (a, tag))
          || ((tag != NULL || (engine_act_scopes (a, i) & ENGINE_SCOPE_FUTURE))
              && engine_act_is_passive (a, i, first)))
        return TRUE;
    }
  return FALSE;
}

/* "la ministre", "son porte-parole": an office of a state, or one that the text says whose it is; not "les
 * élus". */
static gboolean
is_office (const EngineAnalysis *a, guint32 i)
{
  if (!engine_analysis_has (a, i, ENGINE_CLASS_ROLE))
    return FALSE;
  for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
    if (a->tag[t].class_id == ENGINE_CLASS_ROLE
        && engine_fill_attr (a, &a->tag[t], "state") != NULL)
      return TRUE;
  for (guint32 k = i; k > 0 && k + OWNER_WORDS > i; k--)
    if (engine_fill_is (a, k - 1, ENGINE_CLASS_POSSESSIVE))
      return TRUE;
  return FALSE;
}

/* "la compagnie", "the Government": a word that stands for somebody named elsewhere. */
static gboolean
has_standing (const EnginePossible *self, const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i =
           engine_clues_next (a, first - MIN (first, ENGINE_COVER_REACH), last, ENGINE_CLUE_STANDS);
       i < last; i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_STANDS))
    if (engine_analysis_has_any (a, i, &self->stands) || (self->offices && is_office (a, i)))
      return TRUE;
  return FALSE;
}

/* "Blue Star Ferries will": two capitals side by side before a word that may carry a promise. */
static gboolean
has_capitals (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = engine_clues_next (a, first, last, ENGINE_CLUE_CAPITAL); i + 2 < last;
       i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_CAPITAL))
    if ((engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL)
        && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
        && engine_clues_next (a, i + 2, MIN (last, i + NAME_REACH), ENGINE_CLUE_MODALITY)
               < MIN (last, i + NAME_REACH))
      return TRUE;
  return FALSE;
}

/* Whether somebody can act in the sentence [first, last). */
gboolean
engine_possible_in (EnginePossible *self, const EngineAnalysis *a, guint32 first, guint32 last)
{
  const gboolean pronoun = engine_clues_next (a, first, last, ENGINE_CLUE_PRONOUN) < last;

  /* what tells most often, and soonest, is asked first */
  return self->advocate || (pronoun && self->persons) || has_standing (self, a, first, last)
         || has_subject (a, first, last) || names_somebody (self, a, first, last, pronoun)
         || has_demand (a, first, last)
         || (pronoun && has_lone_pronoun (a, first, last) && follows_person (a, first))
         || (self->agreements && follows_agreement (a, first, last))
         || goes_on_about (self, a, first, last) || has_capitals (a, first, last);
}
