/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Holders that no verb gives to a figure: the verb left out in a list or a contrast ("l'Italie et
 * l'Espagne 3", "Turkey a hefty 7.5 per cent"), the noun left out ("nearly 40 per cent of Cambodia's"),
 * and the figure inside what is said of a party beside it ("China, the source of half of it"). */

#include "config.h"

#include "engine-figure-party.h"

#define GAP 4 /* words between the party and the value it holds by ellipsis */
#define APPOSITION 7 /* words from the comma behind a party to the value said of it */

/* A finite verb of its own, by the clause or by its form alone. */
static gboolean
is_verb (const EngineAnalysis *a, guint32 i)
{
  const guint32 finite =
      ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  guint32 morph = engine_analysis_morph (a, i);
  guint32 clause = engine_token (a, i)->clause;

  return engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
         || (clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1)
         || engine_token_is (a, i, ENGINE_CLASS_MODAL)
         || ((morph & finite) != 0
             && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE))
                    == 0);
}

/* The first token of the list that the mention stands in, articles before it stepped over. */
static guint32
list_start (const EngineAnalysis *a, const Candidate *c, guint32 stop)
{
  guint32 index = c->mention - 1;
  guint32 i;

  while (index > 0 && engine_mention (a, index)->list != 0
         && engine_mention (a, index - 1)->list == engine_mention (a, index)->list)
    index--;
  for (i = engine_mention (a, index)->first; i > stop; i--)
    if (!engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
        && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION) == 0)
      break;
  return i;
}

static gboolean
has_verb (const EngineAnalysis *a, guint32 from, guint32 to)
{
  for (guint32 i = from; i < to; i++)
    if (is_verb (a, i))
      return TRUE;
  return FALSE;
}

/* Nothing but articles, adjectives and a preposition from the party to the value. */
static gboolean
is_gap (const EngineAnalysis *a, guint32 from, guint32 to)
{
  if (from > to || to - from > GAP)
    return FALSE;
  for (guint32 i = from; i < to; i++)
    {
      guint32 morph = engine_analysis_morph (a, i);

      if (engine_token_is_char (a, i, ',') || engine_token_is_genitive (a, i))
        {
          if (i > from + 1)
            return FALSE;
          continue;
        }
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || is_verb (a, i)
          || g_array_index (a->mention_at, guint32, i) != 0
          || engine_token_is (a, i, ENGINE_CLASS_AND)
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (!engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
          && !engine_token_is (a, i, ENGINE_CLASS_TARGET)
          && (morph & (ENGINE_MORPH_ADJ | ENGINE_MORPH_ADVERB | ENGINE_MORPH_PRESENT_PARTICIPLE))
                 == 0)
        return FALSE;
    }
  return TRUE;
}

/* "Spain charges 3, Austria 5 and Turkey a hefty 7.5 per cent": a figure of the same kind stands before
 * the party, and no verb since. */
gboolean
figure_party_is_gapped (Ranking *r, const Candidate *c, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const FigureDraft *p = r->previous;
  guint32 start;
  /* "l'État laotien un quart" */
  gboolean state = (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && m->first > 0
                   && (engine_token_is (a, m->first - 1, ENGINE_CLASS_STATE_BODY)
                       || figure_word_is (a, m->first - 1, "state"));
  /* "the Georgian state 51" */
  const guint32 behind =
      (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && figure_word_is (a, m->last, "state")
          ? m->last + 1
          : m->last;

  if (p == NULL || p->phantom || p->sentence != r->d->sentence || p->value->last > m->first
      || ((m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && !state && behind == m->last)
      || (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR)) != 0
      || !is_gap (a, behind, r->d->value->context_first))
    return FALSE;
  start = list_start (a, c, p->value->last);
  /* "pays 70 percent of the bill and Tokyo $1 billion", "300 tonnes for $4 million; Fiji, 80 tonnes" */
  if (p->unit_kind != r->d->unit_kind
      && !(start > p->value->last && engine_token_is_char (a, start - 1, ';'))
      && (behind != r->d->value->context_first || start <= p->value->last
          || !engine_token_is (a, start - 1, ENGINE_CLASS_AND)))
    return FALSE;
  if (state)
    for (start = m->first - 1;
         start > p->value->last
         && (engine_token_is (a, start - 1, ENGINE_CLASS_DETERMINER)
             || (engine_token (a, start - 1)->flags & ENGINE_TOKEN_ELISION) != 0);
         start--)
      ;
  /* "1,5 % de la banque UniCredit et 2,3 % de l'assureur": what the value before is of */
  if (m->last <= r->d->value->context_first && start > p->value->last
      && engine_token_is (a, m->last, ENGINE_CLASS_AND))
    return FALSE;
  if (start <= p->value->last
      || (!engine_token_is_char (a, start - 1, ',') && !engine_token_is_char (a, start - 1, ';')
          && !engine_token_is (a, start - 1, ENGINE_CLASS_AND)))
    return FALSE;
  return !has_verb (a, p->value->last, start)
         && !figure_has_break (a, p->value->last, start - 1, FALSE);
}

/* "sells Djibouti 100 MW and Kenya 200": whoever stood right before the figure before was its counterpart. */
gboolean
figure_party_follows_dative (const Ranking *r)
{
  const FigureDraft *p = r->previous;
  guint32 first = p->value->context_first;
  guint32 index = first > 0 ? g_array_index (r->s->a->mention_at, guint32, first - 1) : 0;

  return index != 0 && p->figure.on[0] != NULL
         && engine_codes_overlap (engine_mention (r->s->a, index - 1)->codes, p->figure.on);
}

/* "and nearly 40 per cent of Cambodia's", "et 40 % de celles du Cambodge": the noun left out. */
gboolean
figure_party_owns_elided (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 behind = r->d->value->last;
  guint32 i;

  if (m->first < behind || m->first - behind > 5 || r->previous == NULL
      || r->previous->sentence != r->d->sentence || figure_has_break (a, behind, m->first, TRUE))
    return FALSE;
  for (i = behind; i < m->first; i++)
    if (engine_token_has_code (a, i, ENGINE_CLASS_PRONOUN, "dem-of"))
      return TRUE;
  i = m->last + 1;
  return engine_token_is_genitive (a, m->last) && i < a->tokens->len
         && (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
             || engine_token_is (a, i, ENGINE_CLASS_AND)
             || engine_token_is (a, i, ENGINE_CLASS_TARGET) || i >= r->s->last);
}

/* What a country's economy, its people and its branches have, and nobody else. */
static gboolean
is_inner (EngineMeasure measure)
{
  switch ((guint)measure)
    {
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_JOBS:
    case ENGINE_MEASURE_DEMAND:
    case ENGINE_MEASURE_RESERVES:
    case ENGINE_MEASURE_PRODUCTION:
      return TRUE;
    default:
      return FALSE;
    }
}

/* "L'économie japonaise, en croissance de 1,1 %, s'essouffle": the comma behind the adjective opens what is said of
 * its noun. */
static gboolean
is_apposed_adjective (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 first = r->d->value->context_first;

  if ((m->flags & ENGINE_MENTION_ADJECTIVE) == 0 || !is_inner (r->d->figure.measure)
      || !engine_token_is_char (a, m->last, ',') || first <= m->last + 1
      || first - m->last > APPOSITION)
    return FALSE;
  for (guint32 i = m->last + 1; i < first; i++)
    if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || is_verb (a, i)
        || g_array_index (a->mention_at, guint32, i) != 0
        || engine_token_is (a, i, ENGINE_CLASS_AND) || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
        || engine_token_is (a, i, ENGINE_CLASS_VERSUS))
      return FALSE;
  return TRUE;
}

/* "China, the source of nearly half of it, halted", "le Chili, premier producteur avec 24 %": the value
 * is in what the comma behind the party adds. */
gboolean
figure_party_is_apposed (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 first = r->d->value->context_first;
  const EngineTag *with =
      first > 0 ? engine_analysis_tag (a, first - 1, ENGINE_CLASS_TARGET) : NULL;
  gboolean noun = FALSE;

  if (is_apposed_adjective (r, m))
    return TRUE;
  if (!engine_token_is_char (a, m->last, ',') || first <= m->last + 1
      || first - m->last > APPOSITION
      || (m->flags
          & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_PLACE
             | ENGINE_MENTION_ANAPHOR))
             != 0
      || !engine_token_is (a, first - 1, ENGINE_CLASS_TARGET)
      /* "Vorukh, home to 40,000 people": a place that no lexicon knows */
      || ((m->flags & ENGINE_MENTION_GUESSED) != 0 && r->d->unit_kind == FIGURE_UNIT_PERSONS))
    return FALSE;
  /* "In talks with Peru, a loan of 5 billion": what a preposition fronts has nothing added */
  if ((m->flags & ENGINE_MENTION_OBLIQUE) != 0
      && engine_token_is (a, m->last + 1, ENGINE_CLASS_DETERMINER)
      && (engine_token_is (a, r->s->first, ENGINE_CLASS_TARGET)
          || engine_token_is (a, r->s->first, ENGINE_CLASS_PREPOSITION)))
    return FALSE;
  /* "la RDC, avec 2,4 millions de tonnes" */
  if (first == m->last + 2 && with != NULL
      && strcmp (engine_pack_entry_code (a->pack, with->entry), "with") == 0)
    return TRUE;
  for (guint32 i = m->last + 1; i < first; i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || is_verb (a, i)
          || g_array_index (a->value_at, guint32, i) != 0
          || g_array_index (a->mention_at, guint32, i) != 0
          || engine_token_is (a, i, ENGINE_CLASS_AND)
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_token_is (a, i, ENGINE_CLASS_VERSUS)
          /* "Katco, held at 51 % by …": its own clause in all but the verb */
          || ((engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
              && (i == m->last + 1 || (engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) == 0)))
        return FALSE;
      noun |= (engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) != 0;
    }
  return noun;
}
