/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands before the preposition of a party: a verb of going, making or coming, goods, a market, an entry.  It says
 * what the preposition means.  And what stands behind its phrase: another value that it leads to. */

#include "config.h"

#include "engine-figure-party.h"

/* The token of the preposition that ends right before @i (determiners stepped over), or 0. */
guint32
figure_party_preposition_before (const EngineAnalysis *a, guint32 i, guint32 stop)
{
  for (guint32 step = 0; step <= 3 && i > stop; step++, i--)
    {
      for (guint32 back = 4; back > 0; back--)
        {
          const EngineTag *tag =
              i >= stop + back ? engine_analysis_tag (a, i - back, ENGINE_CLASS_TARGET) : NULL;

          if (tag != NULL && tag->last == i)
            return i - back;
        }
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || (step >= 1 && !engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)))
        break;
    }
  return 0;
}

/* The same with nothing but determiners between. */
guint32
figure_party_preposition_before_name (const EngineAnalysis *a, guint32 i, guint32 stop)
{
  for (;; i--)
    {
      for (guint32 back = 4; back > 0; back--)
        {
          const EngineTag *tag =
              i >= stop + back ? engine_analysis_tag (a, i - back, ENGINE_CLASS_TARGET) : NULL;

          if (tag != NULL && tag->last == i)
            return i - back + 1;
        }
      if (i <= stop || !engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER))
        return 0;
    }
}

/* "exportés vers le Japon", "shipments to America", "entering Kenya": where the goods of a tariff go. */
gboolean
figure_party_is_destination (Ranking *r, const EngineMention *m, const char *role)
{
  const EngineAnalysis *a = r->s->a;
  guint32 from = m->first > r->s->first + 7 ? m->first - 7 : r->s->first;

  if (strcmp (role, "to") != 0 && *role != '\0')
    return FALSE;
  for (guint32 i = m->first; i > from; i--)
    {
      if (g_array_index (a->value_at, guint32, i - 1) != 0 || figure_has_break (a, i - 1, i, TRUE))
        return FALSE;
      for (guint k = 0; k < r->s->hits->len; k++)
        {
          const FigureHit *h = figure_hit (r->s, k);

          if (h->last == i
              && (h->class_id == ENGINE_CLASS_MEASURE || h->class_id == ENGINE_CLASS_MEASURE_VERB))
            return (h->code == ENGINE_MEASURE_EXPORTS || h->code == ENGINE_MEASURE_IMPORTS)
                   && (h->flags & FIGURE_HIT_GOODS) == 0
                   && (*role != '\0' || h->last == m->first
                       || engine_token_is (a, m->first - 1, ENGINE_CLASS_DETERMINER));
        }
    }
  return FALSE;
}

/* "tirait encore de Russie": no noun that "of" could belong to stands before it. */
gboolean
figure_party_is_behind_verb (Ranking *r, guint32 party_first)
{
  const EngineAnalysis *a = r->s->a;
  guint32 of = figure_party_preposition_before (a, party_first, r->s->first);
  guint32 morph = of > r->s->first ? engine_analysis_morph (a, of - 1) : 0;

  /* "importe en outre de Russie" */
  if (of > r->s->first + 2 && engine_token_is (a, of - 2, ENGINE_CLASS_VP_FILLER)
      && engine_analysis_tag (a, of - 2, ENGINE_CLASS_VP_FILLER)->last == of)
    return (engine_analysis_morph (a, of - 3) & ENGINE_MORPH_VERB) != 0;
  return (morph & (ENGINE_MORPH_VERB | ENGINE_MORPH_ADVERB)) != 0
         && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE)) == 0;
}

/* "importés de X", "en provenance de X". */
gboolean
figure_party_is_behind_import (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 of = figure_party_preposition_before (a, m->first, r->s->first);
  const EngineTag *tag =
      of > r->s->first ? engine_analysis_tag (a, of - 1, ENGINE_CLASS_MEASURE_VERB) : NULL;

  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "imports") == 0
         && (engine_analysis_morph (a, of - 1) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
}

/* "fabriqués en Chine", "made in China". */
gboolean
figure_party_is_behind_making (Ranking *r, guint32 party_first)
{
  const EngineAnalysis *a = r->s->a;
  guint32 in = figure_party_preposition_before (a, party_first, r->s->first);
  const EngineTag *tag =
      in > r->s->first ? engine_analysis_tag (a, in - 1, ENGINE_CLASS_MEASURE_VERB) : NULL;

  if (in <= r->s->first)
    return FALSE;
  return figure_word_is (a, in - 1, "made")
         || (tag != NULL && (engine_analysis_morph (a, in - 1) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
             && strcmp (engine_pack_entry_code (a->pack, tag->entry), "production") == 0);
}

/* Goods stand right before the preposition. */
gboolean
figure_party_is_behind_goods (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 of = figure_party_preposition_before (a, m->first, r->s->first);
  guint32 index = of > 0 ? g_array_index (a->mention_at, guint32, of - 1) : 0;

  return index != 0 && engine_mention (a, index - 1)->kind == ENGINE_MENTION_COMMODITY;
}

/* "le marché américain", "American soil": a place that stands for its country. */
gboolean
figure_party_is_on_market (const EngineAnalysis *a, const EngineMention *m)
{
  return (m->first > 0 && engine_token_is (a, m->first - 1, ENGINE_CLASS_MARKET))
         || engine_token_is (a, m->last, ENGINE_CLASS_MARKET);
}

/* "comes from Ivory Coast", "provient d'Algérie": the preposition stands behind a verb of coming. */
gboolean
figure_party_is_behind_coming (const Ranking *r, guint32 party_first)
{
  const EngineAnalysis *a = r->s->a;
  guint32 i = figure_party_preposition_before (a, party_first, r->s->first);

  return i > r->s->first && i >= r->d->value->last
         && (figure_word_is (a, i - 1, "comes") || figure_word_is (a, i, "comes")
             || (i > r->s->first + 1 && figure_word_is (a, i - 2, "comes")
                 && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_ADVERB) != 0));
}

/* "outre-Manche", "across the Channel": where, without a preposition. */
gboolean
figure_party_is_adverbial (const EngineAnalysis *a, const EngineMention *m)
{
  return m->last - m->first > 1
         && engine_token_has_attr (a, m->first, ENGINE_CLASS_PERIPHRASIS, "beyond");
}

/* "à leur entrée aux États-Unis". */
gboolean
figure_party_is_behind_entry (const Ranking *r, const EngineMention *m)
{
  guint32 i = figure_party_preposition_before (r->s->a, m->first, r->s->first);

  return i > r->s->first && engine_token_is (r->s->a, i - 1, ENGINE_CLASS_MARKET);
}

/* The value right behind the party, no more than "by" or "of" between, or NULL: "and to Korea by 12 per cent". */
static const EngineValue *
value_behind (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->last; i < m->last + 3 && i < a->tokens->len; i++)
    {
      const guint32 v = g_array_index (a->value_at, guint32, i);

      if (v != 0)
        return &g_array_index (a->values, EngineValue, v - 1);
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || (i == m->last && !engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
              && !engine_token_is (a, i, ENGINE_CLASS_RANGE_TO)
              && !engine_token_is (a, i, ENGINE_CLASS_OF)
              && !engine_token_is (a, i, ENGINE_CLASS_QUALIFIER_BEFORE)))
        return NULL;
    }
  return NULL;
}

/* "rose 8 per cent to Japan, and to Korea 12 per cent", the noun and the verb left out: the phrase of the party
 * opens what the value behind it ends. */
const EngineValue *
figure_party_leads_to (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 at = figure_party_preposition_before (a, m->first, r->s->first);

  /* "celles vers la Corée de 12 %" */
  if (at > r->s->first + 1 && engine_token_is (a, at - 1, ENGINE_CLASS_FIGURE_PRONOUN))
    at--;
  if (at <= r->s->first + 1
      || !(engine_token_is_char (a, at - 1, ',') || engine_token_is_char (a, at - 1, ';')
           || engine_token_is (a, at - 1, ENGINE_CLASS_AND)))
    return NULL;
  return value_behind (a, m);
}

/* "a fifth of its exports and 60 per cent of the tomatoes that it sells to Spain": in the relative that a value
 * behind has for its own. */
static gboolean
is_in_relative_of_next (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 index = engine_token (a, m->first)->clause;
  const EngineClause *clause = engine_clause (a, index);
  const guint32 first = clause->first;

  return index != r->d->clause && (clause->scopes & ENGINE_SCOPE_RELATIVE) != 0
         && first > r->d->value->last && !engine_token_is_char (a, first - 1, ',')
         && figure_values_between (r->s, r->d->value->last, first) > 0;
}

/* "rose 8 per cent; those to Korea": behind another clause's pause, or of another noun that a pronoun stands for. */
gboolean
figure_party_is_of_clause_behind (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 from = r->d->value->last;
  const guint32 at = figure_party_preposition_before (a, m->first, r->s->first);

  if (m->first < from)
    return FALSE;
  if (is_in_relative_of_next (r, m))
    return TRUE;
  for (guint32 i = from; i < m->first; i++)
    if (engine_token_is_char (a, i, ';'))
      return figure_values_between (r->s, i, r->s->last) > 0;
  return at > from && engine_token_is (a, at - 1, ENGINE_CLASS_FIGURE_PRONOUN);
}
