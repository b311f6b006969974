/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a figure's clause says itself whose the figure is, and that this is no country: people and
 * companies of none ("les armateurs paieront", "donors pledged"), or a thing told of in the sentence
 * before ("Le protocole expire. Il rapporte …").  Then no other sentence lends a holder. */

#include "config.h"

#include "engine-figure-party.h"

#define SUBJECT_REACH 14 /* tokens of a subject that count */

/* Whoever pays, owns or makes: of a rate, of trade between states and of what only states have, the
 * people of the clause are no holders. */
static gboolean
is_anyones (EngineMeasure measure)
{
  switch ((guint)measure)
    {
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_SPENDING:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_OWNERSHIP:
    case ENGINE_MEASURE_JOBS:
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_OTHER:
      return TRUE;
    default:
      return FALSE;
    }
}

/* People or companies, by the noun. */
static gboolean
are_people (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  if (tag != NULL)
    return engine_pack_entry_attr (a->pack, tag->entry, "firms") != NULL;
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED);
  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "persons") == 0;
}

/* The subject that the clause's verb has before it is people of no country. */
static gboolean
has_people (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  guint32 verb = clause->verb != 0 ? clause->verb - 1 : 0;
  guint32 from = clause->first;

  if (verb == 0 || verb >= r->d->value->first)
    return FALSE;
  /* "those creditors, owed 6 billion": the money is another's */
  if ((engine_analysis_morph (a, r->d->value->context_first - 1) & ENGINE_MORPH_PAST_PARTICIPLE)
          != 0
      && r->d->value->context_first != verb + 1)
    return FALSE;
  if (verb - from > SUBJECT_REACH)
    from = verb - SUBJECT_REACH;
  for (guint32 i = from; i < verb; i++)
    {
      if (g_array_index (a->value_at, guint32, i) != 0
          || engine_token_is (a, i, ENGINE_CLASS_MEASURE_VERB))
        continue;
      if (are_people (a, i) && g_array_index (a->mention_at, guint32, i) == 0
          && *figure_role_before (a, i, clause->first) == '\0')
        return TRUE;
    }
  return FALSE;
}

/* The pronoun's gender agrees with the article before the noun. */
static gboolean
agrees (const EngineAnalysis *a, guint32 pronoun, guint32 article)
{
  const EngineTag *it = engine_analysis_tag (a, pronoun, ENGINE_CLASS_PRONOUN);
  const EngineTag *the = engine_determiner_at (a, article);
  const char *gender, *own;

  if (it == NULL || strcmp (engine_pack_entry_code (a->pack, it->entry), "subj-3s") != 0)
    return FALSE;
  gender = engine_pack_entry_attr (a->pack, it->entry, "g");
  if (gender == NULL)
    return engine_pack_entry_attr (a->pack, it->entry, "thing") != NULL;
  own = the != NULL ? engine_pack_entry_attr (a->pack, the->entry, "g") : NULL;
  return own == NULL || strcmp (own, gender) == 0;
}

/* "Le protocole de pêche expire en novembre.": the noun that the sentence opens with is a thing. */
static gboolean
opens_with_thing (const EngineAnalysis *a, const EngineSentence *x, guint32 pronoun)
{
  guint32 i = x->first;

  if (!engine_token_is (a, i, ENGINE_CLASS_DETERMINER) || !agrees (a, pronoun, i))
    return FALSE;
  for (i++; i < x->last && i < x->first + 5; i++)
    {
      guint32 morph = engine_analysis_morph (a, i);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || g_array_index (a->mention_at, guint32, i) != 0
          || g_array_index (a->value_at, guint32, i) != 0
          || engine_token_is (a, i, ENGINE_CLASS_ROLE)
          || engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN)
          || engine_token_is (a, i, ENGINE_CLASS_STATE_BODY)
          || engine_token_is (a, i, ENGINE_CLASS_COUNTED)
          || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0)
        return FALSE;
      if ((morph & ENGINE_MORPH_NOUN) != 0
          && (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
              || engine_token_is (a, i, ENGINE_CLASS_MEASURE)
              || (morph & (ENGINE_MORPH_ADJ | ENGINE_MORPH_VERB)) == 0))
        return TRUE;
    }
  return FALSE;
}

/* Whether the mention is a pronoun that stands for a thing of the sentence before. */
gboolean
figure_party_is_thing_pronoun (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, r->s->sentence);

  if ((m->flags & ENGINE_MENTION_ANAPHOR) == 0
      || (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_PLURAL)) != 0
      || m->last - m->first != 1 || !engine_token_is (a, m->first, ENGINE_CLASS_ANAPHOR)
      || r->s->sentence == 0 || now[-1].line != now->line)
    return FALSE;
  for (guint32 i = now->first; i < m->first; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_DETERMINER))
      return FALSE;
  return opens_with_thing (a, now - 1, m->first);
}

gboolean
figure_party_has_bearer (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);

  if (!is_anyones (r->d->figure.measure) || r->d->link != FIGURE_LINK_NONE)
    return FALSE;
  if (clause->subject != 0)
    return figure_party_is_thing_pronoun (r, engine_mention (a, clause->subject - 1));
  return has_people (r);
}

/* A mention that stands for somebody covers the token. */
static gboolean
names_anyone (const EngineAnalysis *a, guint32 i)
{
  guint32 index = g_array_index (a->mention_at, guint32, i);

  return index != 0 && engine_mention (a, index - 1)->codes != NULL
         && engine_mention (a, index - 1)->codes[0] != NULL;
}

/* "Ministers put the saving at 10 million", "Parliament approved 3 billion": a state acts by a body of
 * which nothing says whose it is. */
gboolean
figure_party_has_state_body (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  guint32 verb = clause->verb != 0 ? clause->verb - 1 : 0;
  guint32 from = clause->first;

  if (clause->subject != 0 || verb == 0 || verb >= r->d->value->first)
    return FALSE;
  if (verb - from > SUBJECT_REACH)
    from = verb - SUBJECT_REACH;
  for (guint32 i = from; i < verb; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

      if (names_anyone (a, i) || *figure_role_before (a, i, from) != '\0')
        return FALSE;
      if (tag == NULL)
        tag = engine_analysis_tag (a, i, ENGINE_CLASS_ROLE);
      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "state") != NULL)
        return TRUE;
    }
  return FALSE;
}
