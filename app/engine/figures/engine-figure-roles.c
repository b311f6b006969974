/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part that grammar gives a party: an adjective on the goods or on a market, the verb that it
 * controls.  What a preposition gives it is in engine-figure-preposition.c, what it owns in
 * engine-figure-owner.c. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"

#define OBJECT_REACH 5 /* tokens from whose the taxed goods are to the rate */

/* "commits Tirana to 2 per cent", "oblige Paris à 3 %": from a party to what it has to reach. */
static gboolean
is_bound (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 verb = m->first;

  while (verb > r->s->first
         && (engine_token_is (a, verb - 1, ENGINE_CLASS_DETERMINER)
             || (engine_token (a, verb - 1)->flags & ENGINE_TOKEN_ELISION) != 0))
    verb--;
  return verb > r->s->first && figure_word_is (a, verb - 1, "binds")
         && m->last < r->d->value->context_first && r->d->value->context_first - m->last <= 3
         && engine_token_is (a, m->last, ENGINE_CLASS_TARGET);
}

/* "impose à Manille d'ouvrir son marché : les droits": to whom a verb that binds is told, with what it has to do
 * behind. */
static gboolean
is_ordered (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 to = figure_party_preposition_before_name (a, m->first, r->s->first);
  const EngineTag *tag = to != 0 ? engine_analysis_tag (a, to - 1, ENGINE_CLASS_TARGET) : NULL;
  const char *role = figure_role_before (a, m->first, r->s->first);
  guint32 verb;

  if (tag == NULL || (strcmp (role, "to") != 0 && strcmp (role, "on") != 0))
    return FALSE;
  /* "impose à", spelled like "imposé à" */
  verb = tag->last - tag->first > 1 ? tag->first : tag->first - 1;
  return verb >= r->s->first && figure_word_is (a, verb, "orders") && m->last + 1 < r->s->last
         && engine_token_is (a, m->last, ENGINE_CLASS_INF_MARK)
         && (engine_analysis_morph (a, m->last + 1) & ENGINE_MORPH_INFINITIVE) != 0;
}

/* "Washington in October 2019 to hit": from a party to the infinitive it controls. */
static gboolean
controls_verb (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 i = m->last;

  while (i < r->s->last && i < m->last + 6
         && (g_array_index (a->timex_at, guint32, i) != 0
             || (g_array_index (a->timex_at, guint32, i + 1) != 0
                 && engine_token_is (a, i, ENGINE_CLASS_TARGET))))
    i++;
  /* "aux Américains le droit de surtaxer", "America the right to tax" */
  if (i + 3 < r->s->last && engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
      && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_NOUN) != 0)
    i += 2;
  /* "and the United Kingdom to reach 43 GW" */
  if (r->previous != NULL && r->previous->sentence == r->d->sentence
      && r->previous->value->last <= m->first && (m->flags & ENGINE_MENTION_OBLIQUE) == 0
      && *figure_role_before (a, m->first, r->s->first) == '\0'
      && engine_token_is (a, i, ENGINE_CLASS_INF_MARK) && i + 2 <= r->d->value->context_first
      && r->d->value->context_first - (i + 2) <= 1
      && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0)
    return TRUE;
  return i + 1 < r->s->last && i < r->d->value->first && engine_token_is (a, i, ENGINE_CLASS_TARGET)
         && engine_token_is (a, i + 1, ENGINE_CLASS_MEASURE_VERB)
         && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0;
}

/* Whether a party named before owns what the value is of. */
static gboolean
has_owner (const Ranking *r)
{
  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & (1u << FEATURE_POSSESSOR)) != 0)
      return TRUE;
  return FALSE;
}

/* "exports of Swiss watches": the adjective of what is traded, whatever it is. */
static gboolean
is_of_traded (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;

  return (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && r->hit != NULL
         && (r->hit->code == ENGINE_MEASURE_EXPORTS || r->hit->code == ENGINE_MEASURE_IMPORTS)
         && (r->hit->flags & FIGURE_HIT_VERB) == 0 && m->first == r->hit->last + 1
         && (a->style & ENGINE_STYLE_HEADS_LAST) != 0
         && engine_token_is (a, r->hit->last, ENGINE_CLASS_OF)
         && engine_token (a, m->last)->kind == ENGINE_TOKEN_WORD;
}

/* "Japan's tariff", not "Japan's raising". */
static gboolean
is_genitive (const EngineAnalysis *a, const EngineMention *m)
{
  return engine_token_is_genitive (a, m->last) && (m->flags & ENGINE_MENTION_SUBJECT) == 0;
}

/* "taxes Swiss watches at 39 per cent", "hit Swiss watchmakers with": whose they are that the verb's object names. */
static gboolean
is_of_taxed_object (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 rate = r->d->value->context_first;
  guint32 verb = m->first;

  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF || m->last >= rate
      || rate - m->last > OBJECT_REACH || (m->flags & ENGINE_MENTION_POSSESSIVE) != 0
      || figure_has_break (a, m->last, rate, TRUE))
    return FALSE;
  for (guint n = 0; n < 3 && verb > r->s->first; n++, verb--)
    if (engine_token_is (a, verb - 1, ENGINE_CLASS_MEASURE_VERB))
      return engine_token_has_code (a, verb - 1, ENGINE_CLASS_MEASURE_VERB, "tariff");
    else if (n > 0 && engine_token_is (a, verb - 1, ENGINE_CLASS_TARGET))
      return FALSE;
  return FALSE;
}

/* What an adjective or a genitive owns: "les importations chinoises", "the US threat". */
static void
give_adjective (Ranking *r, Candidate *c, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const EngineMeasure measure = r->d->figure.measure;
  const char *role;
  char slot;

  for (guint i = 0; i < r->s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (r->s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == (gint8)measure
          && (r->hit == NULL || r->hit->code != h->code)
          && figure_values_between (r->s, h->last, r->d->value->first) == 0
          && (h->flags & FIGURE_HIT_GOODS) == 0
          && figure_party_owns (a, m, h->first, h->last, FALSE))
        figure_party_give (c, FEATURE_ROLE_BY);
      else if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->last - h->first == 1
               && (h->flags & FIGURE_HIT_MODAL) == 0 && h->code != ENGINE_FIGURE_AGREED
               && h->code != ENGINE_FIGURE_IN_FORCE
               && (engine_analysis_morph (a, h->first) & ENGINE_MORPH_NOUN) != 0
               && figure_party_owns (a, m, h->first, h->last, FALSE))
        figure_party_give (c, FEATURE_THREAT);
    }
  if (c->features != 0 || (m->flags & ENGINE_MENTION_POSSESSIVE) != 0)
    return;
  if (is_of_taxed_object (r, m))
    {
      figure_party_give (c, FEATURE_GOODS_ON);
      return;
    }
  /* "sur les importations chinoises", "à la frontière américaine" */
  role = figure_role_before (a, m->first, r->s->first);
  if (*role == '\0')
    role = figure_role_before (a, m->first - (m->first > r->s->first ? 1 : 0), r->s->first);
  /* "dans des entreprises allemandes": an article that looks like "of" */
  if (strcmp (role, "of") == 0 && m->first > r->s->first + 2
      && figure_party_is_own_complement (r, m->first)
      && engine_token_is (a, m->first - 2, ENGINE_CLASS_DETERMINER)
      && *figure_role_at (a, m->first - 3) != '\0')
    role = figure_role_at (a, m->first - 3);
  slot = figure_party_slot_of_role (measure, role);
  if (slot == 'o')
    figure_party_give (c, FEATURE_GOODS_ON);
  else if (slot == 'b' && !is_genitive (a, m) && strcmp (role, "of") != 0)
    figure_party_give (c, FEATURE_ROLE_BY);
}

/* "Cocoa fetched Ghana $2 billion": goods, and no party, are what sells. */
static gboolean
is_earned_by_goods (const Ranking *r)
{
  return r->d->figure.measure == ENGINE_MEASURE_EXPORTS && r->d->unit_kind == FIGURE_UNIT_MONEY
         && r->hit != NULL && (r->hit->flags & FIGURE_HIT_VERB) != 0
         && engine_clause (r->s->a, r->d->clause)->subject == 0
         && figure_names_goods_before (r->s, r->hit);
}

#define BLOW_REACH 9 /* tokens from who is struck to the rate */

/* "threatened Canada with a 35 per cent tariff", "spared Taiwan a 32 per cent duty", "frappe le Brésil d'une taxe de
 * 50 %": the verb's object, before the rate. */
static gboolean
is_struck (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 rate = r->d->value->first;
  const char *role = figure_role_at (a, m->last);
  guint32 before = m->first;

  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF || m->last > rate || rate - m->last > BLOW_REACH
      || (m->flags & ENGINE_MENTION_SUBJECT) != 0 || figure_values_between (r->s, m->last, rate) > 0
      || figure_has_break (a, m->last, rate, TRUE)
      || !(strcmp (role, "with") == 0 || strcmp (role, "of") == 0
           || engine_token_is (a, m->last, ENGINE_CLASS_DETERMINER) || m->last == rate))
    return FALSE;
  if (before > r->s->first && engine_token_is (a, before - 1, ENGINE_CLASS_DETERMINER))
    before--;
  return before > r->s->first && (engine_analysis_morph (a, before - 1) & ENGINE_MORPH_VERB) != 0
         && !engine_token_is (a, before - 1, ENGINE_CLASS_TARGET)
         && !engine_token_is (a, before - 1, ENGINE_CLASS_AUXILIARY);
}

/* A party with no preposition: the one to whom a verb before it sells, gives or costs. */
static void
give_bare (Ranking *r, Candidate *c, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const EngineMeasure measure = r->d->figure.measure;
  /* "had sold China 5 million tonnes" */
  const EngineTag *verb = m->first > r->s->first
                              ? engine_analysis_tag (a, m->first - 1, ENGINE_CLASS_MEASURE_VERB)
                              : NULL;

  if (is_struck (r, m))
    {
      figure_party_give (c, FEATURE_ROLE_ON);
      return;
    }
  if (verb == NULL && m->first > r->s->first + 1
      && (engine_token_is (a, m->first - 1, ENGINE_CLASS_ANAPHOR)
          || engine_token_is (a, m->first - 1, ENGINE_CLASS_DETERMINER)))
    verb = engine_analysis_tag (a, m->first - 2, ENGINE_CLASS_MEASURE_VERB);

  if (verb == NULL || m->last > r->d->value->first || r->d->value->first - m->last > 5)
    return;
  /* "Defence exports earned India 8 billion" */
  if (engine_pack_entry_attr (a->pack, verb->entry, "earns") != NULL)
    figure_party_give (c, FEATURE_ROLE_BY);
  /* "costs Uganda $300m a year", "earned Ethiopia $118m" */
  else if (r->hit != NULL
           && ((measure == ENGINE_MEASURE_SPENDING && (r->hit->flags & FIGURE_HIT_COSTS) != 0
                && r->hit->last <= m->first)
               || (r->hit->flags & FIGURE_HIT_EARNS) != 0 || is_earned_by_goods (r)))
    figure_party_give (c, FEATURE_ROLE_BY);
  else if ((c->features & (1u << FEATURE_CONTROL)) == 0
           && (measure == ENGINE_MEASURE_EXPORTS || measure == ENGINE_MEASURE_AID
               || ((measure == ENGINE_MEASURE_SPENDING || measure == ENGINE_MEASURE_OTHER)
                   && !figure_has_break (a, m->last, r->d->value->first, TRUE))))
    figure_party_give (c, FEATURE_ROLE_ON);
}

/* Whether a party on a market or on the goods is told by that alone. */
static gboolean
give_market (Ranking *r, Candidate *c, const EngineMention *m, gboolean adjective)
{
  const EngineAnalysis *a = r->s->a;
  const EngineMeasure measure = r->d->figure.measure;
  const gboolean on_market = adjective && figure_party_is_on_market (a, m);
  char slot;

  if ((on_market && (measure == ENGINE_MEASURE_TARIFF || measure == ENGINE_MEASURE_IMPORTS))
      || (measure == ENGINE_MEASURE_TARIFF
          && figure_party_is_destination (r, m, figure_party_role_of (r, c->mention - 1))))
    {
      figure_party_give (c, FEATURE_ROLE_BY);
      return TRUE;
    }
  /* "EU vessels may catch 290,000 tonnes in Mauritanian waters" */
  if (on_market
      && (measure == ENGINE_MEASURE_EXPORTS
          || (measure == ENGINE_MEASURE_PRODUCTION && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0)))
    {
      figure_party_give (c, FEATURE_ROLE_ON);
      return TRUE;
    }
  if (!figure_party_is_on_goods (a, m, measure == ENGINE_MEASURE_TARIFF) && !is_of_traded (r, m))
    return FALSE;
  slot = figure_party_slot_of_goods (measure);
  if (slot != '-')
    figure_party_give (c, slot == 'b' ? FEATURE_GOODS_BY : FEATURE_GOODS_ON);
  return slot != '-';
}

/* Whether what stands around the party settles its part before any preposition is asked. */
static gboolean
give_by_surroundings (Ranking *r, Candidate *c, const EngineMention *m, gboolean adjective)
{
  const EngineMeasure measure = r->d->figure.measure;

  if (measure == ENGINE_MEASURE_TARIFF && is_ordered (r, m))
    {
      figure_party_give (c, FEATURE_CONTROL);
      return TRUE;
    }
  if (figure_party_is_elsewhere (r, m) || figure_party_give_relative (r, c, m)
      || figure_party_give_ownership (r, c, m, figure_party_slot_of_role (measure, "of") != 'o'))
    return TRUE;
  if (m->first >= r->d->value->first && m->last <= r->d->value->last
      && measure == ENGINE_MEASURE_PURCHASE)
    {
      figure_party_give (c, FEATURE_CREDITED);
      return TRUE;
    }
  return give_market (r, c, m, adjective);
}

/* What the verb or the value itself says of a party that is no adjective; TRUE: nothing more does. */
static gboolean
give_governed (Ranking *r, Candidate *c, const EngineMention *m)
{
  const EngineMeasure measure = r->d->figure.measure;
  const gboolean bought = measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_PURCHASE;

  if ((controls_verb (r, m) || is_bound (r, m) || figure_party_is_endowed (r, m))
      && figure_values_between (r->s, m->last, r->d->value->first) == 0)
    figure_party_give (c, FEATURE_CONTROL);
  /* "the 27-nation bloc" */
  if (measure == ENGINE_MEASURE_MEMBERS && m->first >= r->d->value->last
      && m->first - r->d->value->last <= 1)
    figure_party_give (c, FEATURE_OWN_BY);
  if (!figure_party_is_behind_coming (r, m->first) || measure == ENGINE_MEASURE_TARIFF
      || (m->flags & ENGINE_MENTION_POSSESSIVE) != 0)
    return FALSE;
  figure_party_give (c, bought || has_owner (r) ? FEATURE_ROLE_ON : FEATURE_ROLE_BY);
  return TRUE;
}

void
figure_party_give_roles (Ranking *r, Candidate *c, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const gboolean adjective =
      is_genitive (a, m)
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0;
  const char *role;

  if (!adjective && figure_party_owns_taxed (r, m))
    {
      figure_party_give_preposition (r, c, m, "on");
      return;
    }
  if (give_by_surroundings (r, c, m, adjective))
    return;
  if (adjective)
    {
      give_adjective (r, c, m);
      return;
    }
  if (give_governed (r, c, m))
    return;
  role = figure_party_role_of (r, c->mention - 1);
  /* "4 000 emplois outre-Manche" */
  if (*role == '\0' && figure_party_is_adverbial (a, m))
    role = "in";
  if (*role == '\0')
    give_bare (r, c, m);
  else
    figure_party_give_preposition (r, c, m, role);
}
