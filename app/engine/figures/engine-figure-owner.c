/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What of a figure belongs to a party: the measure's noun ("exportations européennes", "China's duty"),
 * the goods, the counted themselves ("4,000 Rwandan troops"), what the value is a share of. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"

/* Whether only words that belong to one noun phrase stand in [from, to). */
static gboolean
is_close (const EngineAnalysis *a, guint32 from, guint32 to, guint32 most)
{
  guint n_value = 0;

  for (guint32 i = from; i < to && i < from + 12; i++)
    n_value += g_array_index (a->value_at, guint32, i) != 0 ? 1 : 0;
  if (to < from || to - from > most + n_value)
    return FALSE;
  for (guint32 i = from; i < to; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (g_array_index (a->value_at, guint32, i) != 0)
        continue;
      if (t->kind != ENGINE_TOKEN_WORD && !engine_token_is_char (a, i, '-'))
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_TARGET)
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, i, ENGINE_CLASS_AND)
          || engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
          || engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE)
          || (t->clause < a->clauses->len && engine_clause (a, t->clause)->verb == i + 1))
        return FALSE;
    }
  return TRUE;
}

/* Whether the mention owns the noun at [first, last): "exportations européennes", "China's duty",
 * "its exports", "l'extraction de la Chine". */
gboolean
figure_party_owns (const EngineAnalysis *a,
                   const EngineMention *m,
                   guint32 first,
                   guint32 last,
                   gboolean genitive)
{
  gboolean adjective = (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0;
  const char *role;

  if (m->last <= first)
    {
      guint32 from = m->last;

      if (!adjective && !engine_token_is_genitive (a, from++))
        return FALSE;
      return is_close (a, from, first, 4);
    }
  if (m->first < last)
    return FALSE;
  /* "imports of Thai rice": the adjective is the goods' */
  if (adjective && engine_token_is (a, last - 1, ENGINE_CLASS_TARGET))
    return FALSE;
  if (adjective)
    return is_close (a, last, m->first, 2);
  if (!genitive)
    return FALSE;
  role = figure_role_before (a, m->first, last);
  for (guint32 i = last; i < m->first && i < last + 8; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_AND) || engine_token_is (a, i, ENGINE_CLASS_CONJUNCTION)
        || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
        /* "de ce que le pays achète vient du Maroc" */
        || (engine_token_is (a, first, ENGINE_CLASS_OF_WHAT)
            && engine_token (a, i)->clause < a->clauses->len
            && engine_clause (a, engine_token (a, i)->clause)->verb == i + 1))
      return FALSE;
  /* "production de cobalt de la RDC": the goods may stand between */
  return strcmp (role, "of") == 0 && m->first - last <= 7
         && !figure_has_break (a, last, m->first, TRUE);
}

/* Whether goods are named at @i: a commodity, "produits", or, under a tariff, "exportations". */
static gboolean
is_goods (const EngineAnalysis *a, guint32 i, gboolean flows)
{
  guint32 other = g_array_index (a->mention_at, guint32, i);
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);
  const char *code;

  if (other != 0 && engine_mention (a, other - 1)->kind == ENGINE_MENTION_COMMODITY)
    return TRUE;
  if (tag == NULL)
    return FALSE;
  if (engine_pack_entry_attr (a->pack, tag->entry, "goods") != NULL)
    return TRUE;
  code = engine_pack_entry_code (a->pack, tag->entry);
  return flows && engine_pack_entry_attr (a->pack, tag->entry, "weak") == NULL
         && (strcmp (code, "imports") == 0 || strcmp (code, "exports") == 0);
}

/* "la marine indonésienne achètera deux frégates": what the verb takes is not described by the subject's adjective. */
static gboolean
is_predicate (const EngineAnalysis *a, guint32 i)
{
  const guint32 finite =
      ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  const guint32 morph = engine_analysis_morph (a, i);

  return g_array_index (a->value_at, guint32, i) != 0
         || ((morph & finite) != 0
             && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE))
                    == 0);
}

/* The noun of the goods that the adjective belongs to: a commodity or "produits". */
gboolean
figure_party_is_on_goods (const EngineAnalysis *a, const EngineMention *m, gboolean flows)
{
  /* "Chinese-made buses": whatever they are */
  if (engine_token_is_char (a, m->last, '-') && figure_word_is (a, m->last + 1, "made"))
    return TRUE;
  if ((m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) == 0)
    return FALSE;
  for (guint32 back = 1;
       back <= 3 && back <= m->first && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0; back++)
    {
      guint32 i = m->first - back;

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_token_is (a, i, ENGINE_CLASS_TARGET))
        break;
      if (is_goods (a, i, flows))
        return TRUE;
    }
  for (guint32 i = m->last; i < m->last + 3 && i < a->tokens->len; i++)
    {
      if ((engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_is_char (a, i, '-'))
          || engine_token_is (a, i, ENGINE_CLASS_TARGET) || is_predicate (a, i))
        break;
      if (is_goods (a, i, flows))
        return TRUE;
    }
  return FALSE;
}

/* "le chocolat suisse verra son droit supprimé": the duty is the goods', who are hit. */
static gboolean
is_of_goods (const EngineAnalysis *a, const EngineMention *m, EngineMeasure measure)
{
  const EngineMention *of = m->antecedent != 0 ? engine_mention (a, m->antecedent - 1) : NULL;

  return measure == ENGINE_MEASURE_TARIFF && (m->flags & ENGINE_MENTION_POSSESSIVE) != 0
         && of != NULL && figure_party_is_on_goods (a, of, TRUE);
}

/* The figure's measure is a noun, if only behind an adjective: "Kenyan exports". */
static gboolean
is_nominal (const Ranking *r, const EngineMention *m)
{
  if ((r->hit->flags & FIGURE_HIT_GOODS) != 0)
    return FALSE;
  return (r->hit->flags & FIGURE_HIT_VERB) == 0
         || ((m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && m->last == r->hit->first
             && (engine_analysis_morph (r->s->a, r->hit->first) & ENGINE_MORPH_NOUN) != 0);
}

/* "60 per cent of Hungary's needs", "la moitié des besoins hongrois": whose the value's own complement
 * is, where no party is the subject. */
static gboolean
owns_complement (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 i = r->d->value->last;
  const EngineTag *of = engine_analysis_tag (a, i, ENGINE_CLASS_TARGET);
  const EngineClause *clause = engine_clause (a, r->d->clause);

  if (of == NULL || m->first <= i || m->first - i > 6 || clause->subject != 0
      || strcmp (engine_pack_entry_code (a->pack, of->entry), "of") != 0
      || !figure_party_is_own_complement ((Ranking *)r, m->first))
    return FALSE;
  /* English: before the noun */
  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0)
    return m->first - i <= 3
           && (engine_token_is_genitive (a, m->last) || (m->flags & ENGINE_MENTION_ADJECTIVE) != 0);
  return (m->flags & ENGINE_MENTION_ADJECTIVE) != 0
         || strcmp (figure_role_before (a, m->first, i + 1), "of") == 0;
}

/* "96 % of Taiwan's energy is imported", "half of Tuvalu's budget is paid by": whose what is acted on is. */
static gboolean
owns_acted_on (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 of = r->d->value->context_last;
  const EngineClause *clause = engine_clause (a, r->d->clause);

  return r->hit != NULL && r->hit->first >= m->last && m->first > of && m->first - of <= 3
         && engine_token_is_genitive (a, m->last) && clause->verb > m->last
         && engine_token_is (a, of, ENGINE_CLASS_OF)
         && ((r->hit->flags & FIGURE_HIT_VERB) != 0
             || (engine_analysis_morph (a, r->hit->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0);
}

#define WHOLE_REACH 6 /* tokens from whose it is to "of which" */

/* "Uganda's crude, of which some 1.4 billion barrels", "le brut ougandais, dont 1,4 milliard": whose the whole is. */
static gboolean
heads_whole (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;

  if (m->first > r->s->first + 3 || m->last > r->d->value->context_first
      || !(engine_token_is_genitive (a, m->last) || (m->flags & ENGINE_MENTION_ADJECTIVE) != 0))
    return FALSE;
  for (guint32 i = m->last; i < m->last + WHOLE_REACH && i + 1 < r->d->value->context_first; i++)
    if (engine_token_is_char (a, i, ','))
      return engine_token_is (a, i + 1, ENGINE_CLASS_INCLUDING)
             && r->d->value->context_first - i <= 4;
  return FALSE;
}

/* "Of Poland's crude, 40 % now comes from": what the share is of, put first. */
static gboolean
owns_fronted (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;

  if (heads_whole (r, m))
    return TRUE;
  if (m->first > r->s->first + 3 || m->last > r->d->value->context_first
      || !engine_token_is (a, r->s->first, ENGINE_CLASS_OF)
      || r->d->unit_kind != FIGURE_UNIT_PERCENT
      || !(engine_token_is_genitive (a, m->last) || (m->flags & ENGINE_MENTION_ADJECTIVE) != 0))
    return FALSE;
  for (guint32 i = m->last; i < m->last + 6 && i < r->d->value->context_first; i++)
    if (engine_token_is_char (a, i, ','))
      return r->d->value->context_first - i <= 3;
  return FALSE;
}

/* "took 31 per cent of Kenya's cut flowers", "absorbe 40 % du cacao ivoirien": whose the goods are that another
 * takes. */
static gboolean
owns_taken_goods (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 of = r->d->value->context_last;

  if (r->d->figure.measure != ENGINE_MEASURE_EXPORTS || r->hit == NULL
      || (r->hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_BUYS))
             != (FIGURE_HIT_VERB | FIGURE_HIT_BUYS)
      || r->hit->last > r->d->value->context_first || strcmp (figure_role_at (a, of), "of") != 0
      || m->first <= of || m->first - of > 4 || (m->flags & ENGINE_MENTION_POSSESSIVE) != 0)
    return FALSE;
  return engine_token_is_genitive (a, m->last)
         || ((m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && figure_party_is_on_goods (a, m, FALSE));
}

/* "4,000 Rwandan troops", "huit britanniques et cinq norvégiens": whose the counted are. */
static gboolean
is_in_value (const Ranking *r, const EngineMention *m)
{
  const EngineValue *v = r->d->value;

  return (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && m->first > v->first
         && (m->last < v->last
             || (m->last == v->last && figure_unit_kind (v->unit) == FIGURE_UNIT_COUNT
                 && (engine_token (r->s->a, m->first)->flags & ENGINE_TOKEN_CAPITAL) == 0));
}

/* Another party is the subject of the value's clause, its verb before the value. */
static gboolean
has_other_subject (const Ranking *r, const EngineMention *m)
{
  const EngineClause *clause = engine_clause (r->s->a, r->d->clause);
  const EngineMention *subject =
      clause->subject != 0 ? engine_mention (r->s->a, clause->subject - 1) : NULL;

  return subject != NULL && subject != m && engine_mention_is_party (subject)
         && !engine_codes_overlap (subject->codes, m->codes) && clause->verb != 0
         && clause->verb <= r->d->value->first;
}

/* A verb of taxing governs the value: "surtaxer 7,5 milliards". */
static gboolean
is_taxed (const Ranking *r)
{
  for (guint i = 0; i < r->s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (r->s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE_VERB && h->code == ENGINE_MEASURE_TARIFF
          && (h->flags & (FIGURE_HIT_NOUN_HERE | FIGURE_HIT_SUBJECT_ON)) == 0
          && h->last <= r->d->value->context_first && r->d->value->context_first - h->last <= 2)
        return TRUE;
    }
  return FALSE;
}

/* Whether the party stands in the value or its noun, or is what is counted. */
static gboolean
give_counted (Ranking *r, Candidate *c, const EngineMention *m)
{
  const EngineMeasure measure = r->d->figure.measure;
  const FigureUnit unit = r->d->unit_kind;

  /* "accueille 2 000 ouvriers agricoles marocains": who is counted does not act, another does */
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_JOBS)
      && (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && m->first >= r->d->value->last
      && (unit == FIGURE_UNIT_PERSONS ? m->first - r->d->value->last <= 2
                                      : unit == FIGURE_UNIT_COUNT && m->first == r->d->value->last)
      && has_other_subject (r, m))
    {
      figure_party_give (c, FEATURE_ROLE_ON);
      return TRUE;
    }
  /* "accueille 3 000 ouvriers du Togo" */
  if ((measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_JOBS)
      && unit == FIGURE_UNIT_PERSONS && m->kind == ENGINE_MENTION_PARTY
      && m->first >= r->d->value->context_last && m->first - r->d->value->context_last <= 2
      && strcmp (figure_role_at (r->s->a, r->d->value->context_last), "of") == 0
      && has_other_subject (r, m))
    {
      figure_party_give (c, FEATURE_ROLE_ON);
      return TRUE;
    }
  /* "an IMF programme": in the noun itself; "120 Spanish ships": in the value */
  if (r->hit != NULL && (r->hit->flags & FIGURE_HIT_VERB) == 0 && measure == ENGINE_MEASURE_AID
      && m->first >= r->hit->first && m->last <= r->hit->last)
    {
      figure_party_give (c, FEATURE_POSSESSOR);
      return TRUE;
    }
  /* "employs 65,000 Italians" */
  if (measure == ENGINE_MEASURE_JOBS && m->first >= r->d->value->first
      && m->last <= r->d->value->last && r->hit != NULL && r->hit->last <= r->d->value->first
      && (r->hit->flags & FIGURE_HIT_VERB) != 0)
    {
      figure_party_give (c, FEATURE_ROLE_ON);
      return TRUE;
    }
  if (measure != ENGINE_MEASURE_OTHER || !is_in_value (r, m))
    return FALSE;
  figure_party_give (c, has_other_subject (r, m) ? FEATURE_ROLE_ON : FEATURE_GAPPED);
  return TRUE;
}

/* What whoever owns the measure's noun has in the figure. */
static void
give_owned (Ranking *r, Candidate *c, const EngineMention *m)
{
  const EngineMeasure measure = r->d->figure.measure;

  /* "surtaxer 7,5 milliards d'importations européennes": whose they are is hit */
  if (measure == ENGINE_MEASURE_IMPORTS && is_taxed (r))
    {
      figure_party_give (c, FEATURE_GOODS_ON);
      return;
    }
  /* "forgave 100 million of Cameroon's debt" */
  if (measure == ENGINE_MEASURE_AID && (r->hit->flags & FIGURE_HIT_BLOCK) != 0)
    {
      figure_party_give (c, FEATURE_ROLE_ON);
      return;
    }
  figure_party_give (c, is_of_goods (r->s->a, m, measure) ? FEATURE_GOODS_ON : FEATURE_POSSESSOR);
  /* "dont 7,3 milliards de ventes marocaines": whoever the subject is */
  if (measure != ENGINE_MEASURE_TARIFF && (m->flags & ENGINE_MENTION_ADJECTIVE) != 0
      && r->hit->first >= r->d->value->last && r->hit->first - r->d->value->last <= 3
      && m->first >= r->hit->last && m->first - r->hit->last <= 1)
    figure_party_give (c, FEATURE_OWN_BY);
}

/* "Zambia's creditors", "les créanciers de la Zambie": who lends to it. */
static gboolean
has_lenders (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 of;

  if (engine_token_is_genitive (a, m->last))
    return figure_word_is (a, m->last + 1, "lenders") || figure_word_is (a, m->last + 2, "lenders");
  if ((m->flags & ENGINE_MENTION_ADJECTIVE) != 0)
    return (m->first > r->s->first && figure_word_is (a, m->first - 1, "lenders"))
           || figure_word_is (a, m->last, "lenders");
  of = figure_party_preposition_before (a, m->first, r->s->first);
  return of > r->s->first && figure_word_is (a, of - 1, "lenders")
         && strcmp (figure_role_at (a, of), "of") == 0;
}

/* Gives the party what it owns of the figure; @of: "of" says whose the measure is.  Returns whether it
 * owns something. */
gboolean
figure_party_give_ownership (Ranking *r, Candidate *c, const EngineMention *m, gboolean of)
{
  EngineAnalysis *a = r->s->a;
  EngineMeasure measure = r->d->figure.measure;

  /* "le premier bailleur de la Moldavie", "its largest supplier" */
  if (r->hit != NULL && (r->hit->flags & FIGURE_HIT_AGENT) != 0
      && (m->flags & ENGINE_MENTION_ADJECTIVE) == 0
      && figure_party_owns (a, m, r->hit->first, r->hit->last, TRUE))
    {
      figure_party_give (c, FEATURE_ROLE_ON);
      return TRUE;
    }
  if (measure == ENGINE_MEASURE_AID && has_lenders (r, m))
    {
      figure_party_give (c, FEATURE_ROLE_ON);
      return TRUE;
    }
  if (give_counted (r, c, m))
    return TRUE;
  if (r->hit != NULL && is_nominal (r, m)
      && figure_party_owns (
          a, m, r->hit->first, r->hit->last,
          of || (measure == ENGINE_MEASURE_PURCHASE && m->kind == ENGINE_MENTION_PARTY)))
    {
      give_owned (r, c, m);
      return TRUE;
    }
  if (owns_taken_goods (r, m))
    {
      figure_party_give (c, FEATURE_POSSESSOR);
      return TRUE;
    }
  if (owns_fronted (r, m) || owns_acted_on (r, m))
    {
      figure_party_give (c, measure == ENGINE_MEASURE_AID ? FEATURE_ROLE_ON : FEATURE_POSSESSOR);
      return TRUE;
    }
  if (figure_party_owns_elided (r, m))
    {
      figure_party_give (c, FEATURE_GAPPED);
      return TRUE;
    }
  /* "its 120 million people" */
  if (measure == ENGINE_MEASURE_OTHER
      && (owns_complement (r, m)
          || (r->hit == NULL && (m->flags & ENGINE_MENTION_POSSESSIVE) != 0
              && (m->last == r->d->value->context_first || m->last == r->d->value->first))))
    {
      figure_party_give (c, FEATURE_POSSESSOR);
      return TRUE;
    }
  return FALSE;
}
