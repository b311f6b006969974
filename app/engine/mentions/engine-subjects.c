/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who the subject of each clause is, mention by mention in the order of the text, and with it what
 * the pronouns stand for that ask for the subject before them. */

#include "config.h"

#include "engine-anaphora.h"
#include "engine-dateline.h"

#define PARTED_TOKENS 3 /* of "alors que le", before who opens such a clause */
#define SPEAKER_TOKENS 7 /* from the verb of saying to whose minister says so */
#define OFFICE_TOKENS 14 /* of an office before a name */
#define ASIDE_TOKENS 14 /* after a subject, that the commas of an aside shut in */

/* Whether the tag at @i is an office, a ministry, or companies of a country. */
static gboolean
is_head (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  if (tag != NULL)
    return engine_pack_entry_attr (a->pack, tag->entry, "state") != NULL
           || engine_pack_entry_attr (a->pack, tag->entry, "firms") != NULL;
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_ROLE);
  return tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "state") != NULL;
}

/* "le groupe russe" that stands for a company named before. */
static gboolean
is_firm (const EngineAnalysis *a, guint32 i)
{
  guint32 index = g_array_index (a->mention_at, guint32, i);

  return index != 0 && engine_mention (a, index - 1)->kind == ENGINE_MENTION_ORG
         && engine_mention (a, index - 1)->antecedent != 0;
}

/* Whether the mention belongs to a noun that acts for it: "le gouvernement congolais", "US
 * officials", "le président de la Chine". */
static gboolean
has_head (const EngineAnalysis *a, const EngineMention *m)
{
  gboolean adjective = (m->flags & ENGINE_MENTION_ADJECTIVE) != 0;

  for (guint32 back = 1; back <= 4 && back <= m->first; back++)
    {
      const EngineToken *t = engine_token (a, m->first - back);

      if (t->kind != ENGINE_TOKEN_WORD)
        break;
      /* "premier État du Mercosur": one of a group */
      if (is_head (a, m->first - back))
        return !is_firm (a, m->first - back)
               && !(engine_token_is (a, m->first, ENGINE_CLASS_GROUP)
                    && engine_token_is (a, m->first - back, ENGINE_CLASS_PERIPHRASIS));
      if (engine_token_is (a, m->first - back, ENGINE_CLASS_MEASURE))
        break;
    }
  for (guint32 i = m->last; i < m->last + 4 && i < a->tokens->len; i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        break;
      if (is_head (a, i))
        return adjective || engine_token_is_genitive (a, m->last)
               || (a->style & ENGINE_STYLE_HEADS_LAST) != 0;
      if (engine_token_is (a, i, ENGINE_CLASS_MEASURE)
          || engine_token_is (a, i, ENGINE_CLASS_TARGET))
        break;
    }
  return FALSE;
}

static gboolean
is_verb_token (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass classes[] = { ENGINE_CLASS_MEASURE_VERB, ENGINE_CLASS_AUXILIARY,
                                         ENGINE_CLASS_MODAL,        ENGINE_CLASS_MODALITY,
                                         ENGINE_CLASS_CONCLUDE,     ENGINE_CLASS_ACTION,
                                         ENGINE_CLASS_FROM_TO,      ENGINE_CLASS_SAY };
  const EngineToken *t = engine_token (a, i);
  guint32 verb, morph;

  if (t->kind != ENGINE_TOKEN_WORD || t->form == 0)
    return FALSE;
  verb = t->clause < a->clauses->len ? engine_clause (a, t->clause)->verb : 0;
  if (verb == i + 1)
    return TRUE;
  morph = engine_pack_form_morph (a->pack, t->form);
  if ((morph & ENGINE_MORPH_VERB) == 0
      || (morph
          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
             | ENGINE_MORPH_CONDITIONAL))
             == 0)
    return FALSE;
  if ((morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0)
    return TRUE;
  for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
    if (engine_token_is (a, i, classes[c]))
      return TRUE;
  return FALSE;
}

gboolean
engine_mention_heads_verb (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->last; i < m->last + 3 && i < a->tokens->len; i++)
    {
      /* "the Kenyan Forest Fund": a word of a name, no verb */
      if (is_verb_token (a, i))
        return (m->flags & ENGINE_MENTION_GUESSED) == 0
               || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) == 0;
      /* an adverb, a pronoun or a comma may stand between */
      if (engine_token_is (a, i, ENGINE_CLASS_TARGET)
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, i, ENGINE_CLASS_AND)
          || engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
          || (engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_is_char (a, i, ',')))
        return FALSE;
    }
  return FALSE;
}

/* "Les chalutiers européens pourront": the adjective of a noun that opens its clause and is neither
 * a measure, goods nor an agreement stands for who acts. */
static gboolean
opens_clause (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineClause *clause = engine_token (a, m->first)->clause < a->clauses->len
                                   ? engine_clause (a, engine_token (a, m->first)->clause)
                                   : NULL;
  gboolean heads_last = (a->style & ENGINE_STYLE_HEADS_LAST) != 0;
  gboolean genitive = engine_token_is_genitive (a, m->last);
  guint32 noun = genitive ? m->last + 1 : heads_last ? m->last : m->first - (m->first > 0);
  guint32 morph;

  if (clause == NULL || clause->verb == 0 || m->first < clause->first
      || m->first - clause->first > 3 || noun >= a->tokens->len
      || engine_token (a, noun)->kind != ENGINE_TOKEN_WORD || engine_token (a, noun)->form == 0)
    return FALSE;
  morph = engine_pack_form_morph (a->pack, engine_token (a, noun)->form);
  if ((morph & ENGINE_MORPH_NOUN) == 0 || engine_token_is (a, noun, ENGINE_CLASS_MEASURE)
      || engine_token_is (a, noun, ENGINE_CLASS_COMMODITY)
      || engine_token_is (a, noun, ENGINE_CLASS_INSTRUMENT)
      || engine_token_is (a, noun, ENGINE_CLASS_FIGURE_STATUS)
      || engine_token_is (a, noun, ENGINE_CLASS_ACTION))
    return FALSE;
  if (is_firm (a, noun))
    return FALSE;
  /* the verb comes right behind the noun phrase */
  return clause->verb - 1 > noun
         && clause->verb - 1 - MAX (noun, m->last - 1) <= (genitive ? 4u : 2u);
}

#define CREDITED_REACH 12 /* tokens from "d'après" to who says so */

/* "D'après la Banque mondiale, le traité", "Selon un rapport de la Banque mondiale": who says so, no subject of
 * what follows. */
static gboolean
is_credited (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first; i > 0 && i + CREDITED_REACH > m->first; i--)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_ACCORDING);
      guint32 name;

      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (tag == NULL || tag->last > m->first
          || strcmp (engine_pack_entry_code (a->pack, tag->entry), "after") == 0)
        continue;
      name = engine_writing_author (a, tag->last, m->last);
      while (name < m->first && engine_token_is_article (a, name))
        name++;
      return name == m->first;
    }
  return FALSE;
}

/* "membre de l'Union", "allié de la Chine": a preposition with its article, however many tokens it has. */
static gboolean
ends_preposition (const EngineAnalysis *a, guint32 i)
{
  for (guint32 back = 1; back <= 3 && back <= i; back++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - back, ENGINE_CLASS_TARGET);

      if (tag != NULL && tag->last == i)
        return TRUE;
    }
  return FALSE;
}

/* Whether the mention can be the subject of a verb after it. */
static gboolean
can_be_subject (const EngineAnalysis *a, EngineMention *m)
{
  if (!engine_mention_is_party (m) || (m->flags & ENGINE_MENTION_POSSESSIVE) != 0)
    return FALSE;
  /* "2.4 billion Sri Lankan rupees will": whose money, nobody */
  if (engine_analysis_in_value (a, m->first) && (m->flags & ENGINE_MENTION_ADJECTIVE) != 0)
    return FALSE;
  if (is_credited (a, m) || engine_dateline_holds (a, m->first))
    return FALSE;
  /* "Israël lui livre": to whom; "Le Japon, lui, a" is another */
  if ((m->flags & ENGINE_MENTION_ANAPHOR) != 0
      && engine_token_has_attr (a, m->first, ENGINE_CLASS_PRONOUN, "dative") && m->first > 0
      && !engine_token_is_char (a, m->first - 1, ',')
      && (engine_analysis_morph (a, m->last) & ENGINE_MORPH_VERB) != 0)
    return FALSE;
  if ((m->flags & ENGINE_MENTION_OBLIQUE) != 0 && m->first > 0 && !ends_preposition (a, m->first)
      && !engine_token_is (a, m->first - 1, ENGINE_CLASS_DETERMINER)
      && (m->flags & ENGINE_MENTION_GUESSED) == 0 && engine_mention_heads_verb (a, m))
    return TRUE; /* "after Accra offered", but "the field off Corvo holds" */
  if ((m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)) != 0
      || engine_token_is_genitive (a, m->last))
    {
      if (m->kind == ENGINE_MENTION_PARTY
          && (has_head (a, m)
              || (((m->flags & ENGINE_MENTION_ADJECTIVE) != 0
                   || engine_token_is_genitive (a, m->last))
                  && opens_clause (a, m))))
        {
          m->flags |= ENGINE_MENTION_REPRESENTS;
          return TRUE;
        }
      return FALSE;
    }
  return (m->flags & ENGINE_MENTION_PLACE) == 0;
}

/* "drafts Security Council texts on Yemen": a noun that is no verb, as what follows it says. */
static gboolean
is_before_noun (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineToken *next = engine_token (a, m->last);
  guint32 morph = engine_analysis_morph (a, m->last);

  if (next->kind != ENGINE_TOKEN_WORD || (next->flags & ENGINE_TOKEN_CAPITAL) != 0
      || (morph & ENGINE_MORPH_NOUN) == 0 || m->last + 1 >= a->tokens->len
      || (next->clause < a->clauses->len && engine_clause (a, next->clause)->verb == m->last + 1)
      || engine_token_is (a, m->last, ENGINE_CLASS_TARGET)
      || engine_token_is (a, m->last, ENGINE_CLASS_AUXILIARY)
      || engine_token_is (a, m->last, ENGINE_CLASS_MODAL)
      || engine_token_is (a, m->last, ENGINE_CLASS_SAY))
    return FALSE;
  return (morph & ENGINE_MORPH_VERB) == 0 || engine_token_is (a, m->last + 1, ENGINE_CLASS_TARGET)
         || engine_token_is_char (a, m->last + 1, ',')
         || engine_token_is_char (a, m->last + 1, '.');
}

/* A name before a noun is an adjective in all but form: "US exports". */
static void
demote_modifiers (EngineAnalysis *a)
{
  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      EngineMention *m = engine_mention (a, i);
      const EngineToken *next;
      guint32 verb;

      if (m->last >= a->tokens->len || (m->flags & ENGINE_MENTION_ANAPHOR) != 0)
        continue;
      if (m->kind == ENGINE_MENTION_ORG && is_before_noun (a, m))
        m->flags |= ENGINE_MENTION_ADJECTIVE;
      if (m->kind != ENGINE_MENTION_PARTY)
        continue;
      next = engine_token (a, m->last);
      verb = next->clause < a->clauses->len ? engine_clause (a, next->clause)->verb : 0;
      if (next->kind != ENGINE_TOKEN_WORD || verb == m->last + 1
          || (next->flags & ENGINE_TOKEN_CAPITAL) != 0)
        continue;
      if (engine_token_is (a, m->last, ENGINE_CLASS_MEASURE)
          || engine_token_is (a, m->last, ENGINE_CLASS_COMMODITY)
          || engine_token_is (a, m->last, ENGINE_CLASS_ORG_NOUN)
          || engine_token_is (a, m->last, ENGINE_CLASS_ROLE))
        m->flags = (m->flags | ENGINE_MENTION_ADJECTIVE) & ~ENGINE_MENTION_PLACE;
    }
}

/* ", where he signed a pact": a place does nothing. */
static gboolean
is_of_place (const EngineAnalysis *a, const EngineClause *clause)
{
  for (guint32 i = clause->first; i < MIN (clause->last, clause->first + 2); i++)
    if (engine_token_has_code (a, i, ENGINE_CLASS_RELATIVE, "where"))
      return TRUE;
  return FALSE;
}

/* The noun that a relative clause hangs on: right before it. */
static guint32
relative_subject (const EngineAnalysis *a, const EngineClause *clause)
{
  if (is_of_place (a, clause))
    return 0;
  for (guint32 back = 1; back <= 4 && back <= clause->first; back++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, clause->first - back);
      const EngineMention *m;

      if (index == 0)
        continue;
      m = engine_mention (a, index - 1);
      if (!engine_mention_is_party (m)
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0)
        return 0;
      return index;
    }
  return 0;
}

/* What each clause has so far.  Clauses nest: a token belongs to the innermost. */
typedef struct
{
  guint32 subject; /* mention index + 1 */
  guint32 pending; /* who opens a clause in which no verb was found */
  guint32 cut_off; /* "…, quand le Qatar, en 2017, avait payé": behind another clause's verb */
  gboolean parted; /* the subject, by an aside whose names do nothing */
} ClauseState;

/* "Chypre, à la différence de la Grèce, a signé": the commas shut in whom the first is told from. */
static gboolean
is_in_aside (const EngineAnalysis *a, const EngineMention *subject, const EngineMention *m)
{
  const EngineClause *clause = engine_clause (a, engine_token (a, m->first)->clause);
  guint32 before = m->first;

  if (subject->kind == ENGINE_MENTION_ORG || !engine_token_is_char (a, subject->last, ',')
      || !engine_token_is_char (a, m->last, ',') || m->first < subject->last + 2
      || m->first - subject->last > ASIDE_TOKENS || (m->list != 0 && m->list == subject->list)
      || (subject->flags & ENGINE_MENTION_OBLIQUE) != 0 || subject->first > clause->first + 2)
    return FALSE;
  while (before > subject->last
         && (engine_token_is (a, before - 1, ENGINE_CLASS_DETERMINER)
             && !engine_token_is (a, before - 1, ENGINE_CLASS_TARGET)))
    before--;
  return before > subject->last + 1 && !engine_token_is (a, before - 1, ENGINE_CLASS_AND)
         && !engine_token_is (a, before - 1, ENGINE_CLASS_RELATIVE)
         && !engine_token_is_char (a, before - 1, ',');
}

/* "ont désigné le Kenya allié majeur": behind the clause's verb, a participle or an adjective says what the name is. */
static gboolean
is_described (const EngineAnalysis *a, const EngineClause *clause, const EngineMention *m)
{
  guint32 morph;

  if (clause->verb == 0 || m->first < clause->verb || m->last >= a->tokens->len)
    return FALSE;
  morph = engine_analysis_morph (a, m->last);
  return (a->style & ENGINE_STYLE_HEADS_LAST) == 0 && (morph & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && (morph & ENGINE_MORPH_ADJ) != 0
         && (morph & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST)) == 0;
}

/* "« … », a lancé le ministre éthiopien", "…," said the Kenyan minister: whoever says so stands behind the verb that
 * opens the clause. */
static gboolean
is_inverted_speaker (const EngineAnalysis *a, const EngineClause *clause, const EngineMention *m)
{
  guint32 say = clause->verb - 1;

  if (clause->verb == 0 || m->first < clause->verb || say > clause->first + 1
      || m->first > say + SPEAKER_TOKENS
      || (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_PLACE | ENGINE_MENTION_ANAPHOR))
             != 0
      || !engine_mention_is_party (m))
    return FALSE;
  if (!engine_token_is (a, say, ENGINE_CLASS_SAY))
    say++;
  if (!engine_token_is (a, say, ENGINE_CLASS_SAY) || say >= m->first)
    return FALSE;
  for (guint32 i = say + 1; i < m->first; i++)
    if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
        || g_array_index (a->mention_at, guint32, i) != 0
        || engine_token_is (a, i, ENGINE_CLASS_SUBORDINATOR))
      return FALSE;
  return m->kind == ENGINE_MENTION_PERSON || has_head (a, m);
}

/* "quand le Qatar, en 2017, avait payé": right behind what opens its clause, and parted from the verb. */
static gboolean
is_cut_off (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 before = m->first;

  if (!engine_token_is_char (a, m->last, ','))
    return FALSE;
  if (before > 0 && engine_token_is (a, before - 1, ENGINE_CLASS_DETERMINER))
    before--;
  return before > 0 && engine_token_is (a, before - 1, ENGINE_CLASS_SUBORDINATOR)
         && !engine_token_is (a, before - 1, ENGINE_CLASS_PREPOSITION)
         && !engine_token_is (a, before - 1, ENGINE_CLASS_RELATIVE);
}

static void
consider_subject (EngineDiscourse *d, ClauseState *state, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineClause *clause = engine_clause (a, engine_token (a, m->first)->clause);

  if (m->kind == ENGINE_MENTION_COMMODITY || (state->parted && m->first < clause->verb))
    return;
  if (engine_anaphora_is_in_contact (d, index)
      || (state->subject != 0 && is_in_aside (a, engine_mention (a, state->subject - 1), m)))
    return;
  if (((clause->verb != 0 && m->first < clause->verb) || engine_mention_heads_verb (a, m))
      && !(state->subject != 0 && is_described (a, clause, m)) && can_be_subject (a, m))
    {
      if (state->subject != 0)
        engine_mention (a, state->subject - 1)->flags &= ~ENGINE_MENTION_SUBJECT;
      state->subject = index + 1;
      m->flags |= ENGINE_MENTION_SUBJECT; /* the anaphors that follow look for it */
    }
  else if (clause->verb != 0 && is_cut_off (a, m) && can_be_subject (a, m))
    state->cut_off = index + 1;
  else if (state->subject == 0 && is_inverted_speaker (a, clause, m))
    d->speaker = index + 1;
  else if (clause->verb == 0 && state->pending == 0 && (m->flags & ENGINE_MENTION_GUESSED) == 0
           && can_be_subject (a, m))
    state->pending = index + 1;
}

/* "Venezuela, which rejects the court, invokes …": who stands alone before the clauses inside. */
static guint32
opening_name (const EngineAnalysis *a, const ClauseState *states, guint32 c)
{
  const EngineClause *clause = engine_clause (a, c);

  if (clause->verb == 0 || clause->verb - 1 > clause->first + 3
      || (clause->scopes & ENGINE_SCOPE_RELATIVE) != 0)
    return 0;
  for (guint32 p = c; p > 0 && c - p < 4; p--)
    {
      const EngineClause *other = engine_clause (a, p - 1);

      if (other->sentence != clause->sentence)
        return 0;
      if (other->verb == 0 && states[p - 1].pending != 0)
        return states[p - 1].pending;
      if (other->verb != 0 && (other->scopes & ENGINE_SCOPE_RELATIVE) == 0)
        return 0;
    }
  return 0;
}

/* The first clause of a sentence, or one behind "and" or a semicolon. */
static gboolean
hangs_on_none (const EngineAnalysis *a, const EngineClause *clause)
{
  const EngineSentence *sentence = &g_array_index (a->sentences, EngineSentence, clause->sentence);

  if ((clause->scopes & ENGINE_SCOPE_RELATIVE) != 0
      || engine_token_is (a, clause->first, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  return clause->first <= sentence->first + 1
         || engine_token_is (a, clause->first, ENGINE_CLASS_AND)
         || engine_token_is (a, clause->first, ENGINE_CLASS_CONJUNCTION)
         || engine_token_is_char (a, clause->first - 1, ';')
         || engine_token_is_char (a, clause->first, ';');
}

/* Between two mentions clause @c is left for @next.  Its subject may be meant by what follows; in the next sentence
 * that of the last clause that hangs on no other, @main, or whom a @heading names. */
static void
leave_clause (EngineDiscourse *d,
              const ClauseState *states,
              guint32 c,
              guint32 next,
              guint32 heading,
              guint32 *main)
{
  const EngineAnalysis *a = d->a;
  const EngineClause *clause = engine_clause (a, c);

  /* "quand le Qatar, en 2017, avait payé …": parted from its verb */
  if (states[c].subject == 0 && states[c].pending != 0 && clause->verb == 0
      && engine_token_is (a, clause->first, ENGINE_CLASS_SUBORDINATOR)
      && engine_mention (a, states[c].pending - 1)->first <= clause->first + PARTED_TOKENS)
    {
      d->previous_subject = states[c].pending;
      d->main_subject = 0;
    }
  /* "Samoa|It signed a treaty" */
  if (heading != 0)
    d->previous_subject = *main = heading;
  else if (states[c].subject != 0)
    {
      d->previous_subject = states[c].subject;
      d->main_subject = 0;
      if (hangs_on_none (a, clause))
        *main = states[c].subject;
    }
  if (states[c].cut_off != 0)
    {
      d->previous_subject = states[c].cut_off;
      d->main_subject = 0;
    }
  if (engine_clause (a, next)->sentence == clause->sentence)
    return;
  d->main_subject = *main;
  *main = 0;
}

/* Gives clause @c, entered with mention @i, whom an aside parts from its verb. */
static void
take_parted (EngineAnalysis *a, ClauseState *state, guint32 c, guint32 i)
{
  const guint32 subject = engine_clause_parted_subject (a, engine_clause (a, c));

  if (subject == 0 || subject > i + 1)
    return;
  state->subject = subject;
  state->parted = TRUE;
  engine_mention (a, subject - 1)->flags |= ENGINE_MENTION_SUBJECT;
}

/* In text order: anaphors need the subjects before them, and subjects may be anaphors. */
static void
walk_mentions (EngineDiscourse *d, ClauseState *states)
{
  EngineAnalysis *a = d->a;
  guint32 current = G_MAXUINT32, main = 0, heading = 0;

  for (guint32 i = 0; i < a->mentions->len; i++)
    {
      guint32 c = engine_token (a, engine_mention (a, i)->first)->clause;

      if (c >= a->clauses->len)
        {
          engine_anaphora_resolve (d, i);
          continue;
        }
      if (c != current)
        {
          if (current != G_MAXUINT32)
            leave_clause (d, states, current, c, heading, &main);
          if ((engine_clause (a, c)->scopes & ENGINE_SCOPE_RELATIVE) != 0 && states[c].subject == 0)
            states[c].subject = relative_subject (a, engine_clause (a, c));
          take_parted (a, &states[c], c, i);
          if (states[c].subject == 0 && states[c].pending == 0)
            states[c].pending = opening_name (a, states, c);
          current = c;
          heading = engine_anaphora_heads_section (a, engine_mention (a, i)) ? i + 1 : 0;
        }
      d->subject = states[c].subject != 0 ? states[c].subject : states[c].pending;
      engine_anaphora_resolve (d, i);
      consider_subject (d, &states[c], i);
    }
}

/* The subject of a clause in which none stands before the verb: its opening name where no verb was
 * found, a name that a clause of its own parts from the verb, that of the clause it is joined to. */
static guint32
missing_subject (const EngineAnalysis *a, const ClauseState *states, guint32 c)
{
  const EngineClause *clause = engine_clause (a, c);

  if ((clause->scopes & ENGINE_SCOPE_RELATIVE) != 0)
    return relative_subject (a, clause);
  if (clause->verb == 0)
    return states[c].pending != 0 && clause->last - clause->first > 6
                   && engine_mention (a, states[c].pending - 1)->first - clause->first <= 1
               ? states[c].pending
               : 0;
  /* a clause inside, before the verb, may hold it: "Peru, which …, has" */
  for (guint32 n = c + 1; n < a->clauses->len && n < c + 4; n++)
    {
      const EngineClause *inner = engine_clause (a, n);

      if (inner->first >= clause->verb || inner->last > clause->last)
        break;
      if (states[n].subject != 0 && (inner->scopes & ENGINE_SCOPE_RELATIVE) == 0)
        return states[n].subject;
    }
  for (guint32 p = c; p > 0 && c - p < 6; p--)
    {
      const EngineClause *other = engine_clause (a, p - 1);

      if (other->sentence != clause->sentence)
        break;
      if ((other->scopes & ENGINE_SCOPE_RELATIVE) != 0)
        continue;
      if (other->verb == 0 && states[p - 1].pending != 0)
        return states[p - 1].pending;
      if (other->subject != 0)
        return clause->verb - 1 <= clause->first + 3 ? other->subject : 0;
    }
  return 0;
}

/* Whether an office of a state stands right before the name of mention @m. */
static gboolean
holds_state_office (const EngineAnalysis *a, const EngineMention *m)
{
  const guint clause = engine_token (a, m->first)->clause;

  if (m->kind != ENGINE_MENTION_PERSON || m->role == NULL || m->codes[0] != NULL)
    return FALSE;
  for (guint32 i = m->first;
       i > 0 && m->first - i < OFFICE_TOKENS && engine_token (a, i - 1)->kind != ENGINE_TOKEN_BREAK
       && engine_token (a, i - 1)->clause == clause;
       i--)
    {
      const EngineTag *role = engine_analysis_tag (a, i - 1, ENGINE_CLASS_ROLE);

      if (role != NULL)
        return engine_pack_entry_attr (a->pack, role->entry, "state") != NULL
               && engine_pack_entry_attr (a->pack, role->entry, "rank") == NULL
               && engine_pack_entry_attr (a->pack, role->entry, "mono") == NULL;
      /* "le représentant de la Banque mondiale, M. Roy" */
      if (g_array_index (a->mention_at, guint32, i - 1) != 0
          && engine_mention (a, g_array_index (a->mention_at, guint32, i - 1) - 1)->kind
                 == ENGINE_MENTION_ORG)
        return FALSE;
    }
  return FALSE;
}

/* "Le Ministre de l'Économie, M. Sarr", in a paper of Senegal's: the offices of which nobody says whose they are. */
static void
give_home (EngineAnalysis *a, const char **home)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      EngineMention *m = engine_mention (a, i);

      if (!holds_state_office (a, m))
        continue;
      m->codes = engine_arena_list (a->arena, home, 1);
      m->flags |= ENGINE_MENTION_REPRESENTS;
    }
}

/**
 * engine_stage_anaphora:
 * @a: an analysis with its mentions in order
 *
 * Resolves the anaphors and fills each clause's subject.
 */
void
engine_stage_anaphora (EngineAnalysis *a)
{
  EngineDiscourse d = { .a = a };
  ClauseState *states =
      engine_arena_alloc (a->scratch, (a->clauses->len + 1) * sizeof (ClauseState));

  demote_modifiers (a);
  engine_anaphora_find_pair (&d);
  d.home = engine_anaphora_find_home (a);
  if (d.home != NULL)
    give_home (a, &d.home);
  walk_mentions (&d, states);
  for (guint32 c = 0; c < a->clauses->len; c++)
    {
      EngineClause *clause = engine_clause (a, c);

      clause->subject = states[c].subject != 0 ? states[c].subject : missing_subject (a, states, c);
      if (clause->subject != 0)
        engine_mention (a, clause->subject - 1)->flags |= ENGINE_MENTION_SUBJECT;
    }
}
