/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What speaks for a party as a figure's holder or counterpart: what its place among the figures
 * says.  The weights of the features are data: resources/language/base/weights/ranking.tsv; their
 * names are in engine-weights.h. */

#include "config.h"

#include "engine-figure-party.h"

#define FEATURE_NAME(name, string, shown) shown,
const char *const figure_party_feature_names[N_FEATURES] = { ENGINE_FIGURE_FEATURES (
    FEATURE_NAME) };

void
figure_party_give (Candidate *c, Feature feature)
{
  if ((c->features & (1u << feature)) != 0)
    return;
  c->features |= 1u << feature;
  c->score[0] += engine_pack_weight (c->pack, ENGINE_WEIGHT_FIGURE (feature, 0));
  c->score[1] += engine_pack_weight (c->pack, ENGINE_WEIGHT_FIGURE (feature, 1));
}

/* "Norvège (30 % de ses achats)": the bracket is about another's trade with it. */
static gboolean
is_partner_in_bracket (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;

  if (r->d->figure.measure != ENGINE_MEASURE_IMPORTS
      && r->d->figure.measure != ENGINE_MEASURE_EXPORTS
      && r->d->figure.measure != ENGINE_MEASURE_PURCHASE)
    return FALSE;
  for (guint32 i = r->d->value->last; i < r->d->value->last + 4 && i < r->s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_POSSESSIVE) != 0)
        return TRUE;
    }
  return FALSE;
}

/* Where the value's goods start: behind an amount that directly follows a rate, as in "taxer à
 * 100 % 2,4 milliards de produits". */
static guint32
behind_amount (Ranking *r)
{
  FigureStage *s = r->s;

  guint next = figure_draft_index (s, r->d) + 1;

  for (guint i = next; i < s->drafts->len && i < next + 1; i++)
    {
      const EngineValue *v = figure_draft (s, i)->value;

      if (v->first >= r->d->value->last && v->context_first - r->d->value->context_last <= 2
          && figure_unit_kind (v->unit) != r->d->unit_kind)
        return v->last;
    }
  return r->d->value->last;
}

/* Whether the next figure continues a series: then its complement may serve both. */
static gboolean
leads_series (Ranking *r)
{
  guint next = figure_draft_index (r->s, r->d) + 1;
  guint32 first;

  if (next >= r->s->drafts->len)
    return FALSE;
  if (figure_draft (r->s, next)->link == FIGURE_LINK_SERIES)
    return TRUE;
  /* "shipped 3.9 million tonnes of seed worth 2 billion to China" */
  first = figure_draft (r->s, next)->value->context_first;
  return first > r->d->value->last && figure_word_is (r->s->a, first - 1, "worth")
         && !figure_has_break (r->s->a, r->d->value->last, first, TRUE);
}

/* In a bracket right behind a name: "Glencore (41 300 tonnes)". */
static gboolean
heads_bracket (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;

  return r->d->brackets && m->last + 1 == r->d->value->context_first
         && engine_token_is_char (a, m->last, '(');
}

/* "1.6 billion, of which the bank provides a third": another statement about it begins. */
static gboolean
is_cut_off (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  gboolean comma = FALSE;

  for (guint32 i = r->d->value->last; i < m->first; i++)
    {
      comma |= engine_token_is_char (a, i, ',');
      if (comma && engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
        return TRUE;
    }
  return FALSE;
}

/* "à 51 % à Gazprom, à 25 % à Total": who stands behind the share before holds that. */
static gboolean
is_of_share_before (const Ranking *r, const EngineMention *m)
{
  const FigureDraft *p = r->previous;

  return p != NULL && r->d->figure.measure == ENGINE_MEASURE_OWNERSHIP
         && p->figure.measure == ENGINE_MEASURE_OWNERSHIP && m->first >= p->value->last
         && m->first - p->value->last <= 3 && engine_token_is_char (r->s->a, m->last, ',');
}

/* "China takes 36 per cent of Peru's exports; the US, 14": the subject of the figure before was its counterpart. */
static gboolean
bought_by_subject (const Ranking *r)
{
  const FigureDraft *p = r->previous;
  const EngineClause *clause = engine_clause (r->s->a, p->clause);
  const EngineMention *m =
      clause->subject != 0 ? engine_mention (r->s->a, clause->subject - 1) : NULL;

  return m != NULL && !p->supplied && p->figure.measure == ENGINE_MEASURE_EXPORTS
         && p->figure.on[0] != NULL && r->d->link == FIGURE_LINK_SERIES
         && m->first < p->value->first && engine_codes_equal (m->codes, p->figure.on);
}

/* The verb left out: the holder, as a rule; the counterpart where the figure before stood by its own. */
static void
give_gapped (Ranking *r, Candidate *c)
{
  if (r->previous != NULL && figure_party_follows_dative (r))
    {
      figure_party_give (c, FEATURE_OWN_ON);
      figure_party_give (c, FEATURE_ROLE_ON);
      figure_party_give (c, FEATURE_PARTNER);
    }
  else if (r->previous != NULL && bought_by_subject (r))
    {
      figure_party_give (c, FEATURE_OWN_ON);
      figure_party_give (c, FEATURE_PARTNER);
    }
  else
    figure_party_give (c, r->previous != NULL && r->previous->subject_on ? FEATURE_OWN_ON
                                                                         : FEATURE_GAPPED);
}

/* A verb at @i whose subject pays: "acquittent", "face". */
static gboolean
pays_duty (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE_VERB);
  const char *subject = tag != NULL ? engine_pack_entry_attr (a->pack, tag->entry, "s") : NULL;

  return subject != NULL && strcmp (subject, "on") == 0
         && strcmp (engine_pack_entry_code (a->pack, tag->entry), "tariff") == 0;
}

/* "le péage de 4 % que Lima ne veut pas lever": who does in the clause that hangs on the value, but pays no duty. */
static gboolean
is_of_relative (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 i = r->d->value->context_last;
  const guint32 next = m->last;

  return engine_token_is (a, i, ENGINE_CLASS_RELATIVE) && m->first > i && m->first <= i + 2
         && (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)) == 0
         && (m->first == i + 1 || engine_token_is (a, i + 1, ENGINE_CLASS_DETERMINER)
             || (engine_token (a, i + 1)->flags & ENGINE_TOKEN_ELISION) != 0)
         && !(r->d->figure.measure == ENGINE_MEASURE_TARIFF && pays_duty (a, next));
}

#define LABEL_REACH 14 /* tokens from a label to a value of its line */

/* "Peru's economy: growth of 3.1 per cent": a line without a verb that opens with who it is about. */
static gboolean
heads_line (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;

  if (m->first > r->s->first + 2 || r->d->value->context_first > m->last + LABEL_REACH
      || engine_clause (a, r->d->clause)->verb != 0 || (m->flags & ENGINE_MENTION_ANAPHOR) != 0)
    return FALSE;
  for (guint32 i = m->last; i < m->last + 4 && i < r->d->value->context_first; i++)
    if (engine_token_is_char (a, i, ':'))
      return TRUE;
  return FALSE;
}

void
figure_party_give_position (Ranking *r, Candidate *c, const EngineMention *m)
{
  EngineAnalysis *a = r->s->a;
  const EngineValue *v = r->d->value;
  guint behind;

  if (m->last <= v->first)
    {
      behind = figure_values_between (r->s, m->last, v->first);
      if (heads_bracket (r, m))
        figure_party_give (c, is_partner_in_bracket (r) ? FEATURE_OWN_ON : FEATURE_GAPPED);
      if (behind == 0
          && ((r->d->link == FIGURE_LINK_SERIES && m->last + 1 >= r->d->value->context_first
               && !is_of_share_before (r, m)
               && (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)) == 0)
              || figure_party_is_gapped (r, c, m)))
        give_gapped (r, c);
      else if (behind == 0 && figure_party_is_apposed (r, m))
        figure_party_give (c, FEATURE_GAPPED);
      if (engine_token (a, m->first)->clause == r->d->clause)
        figure_party_give (c, FEATURE_CLAUSE);
    }
  else
    {
      guint32 start = MIN (behind_amount (r), m->first);

      behind = figure_values_between (r->s, start, m->first);
      if ((behind > 0 && !leads_series (r)) || is_cut_off (r, m))
        figure_party_give (c, FEATURE_AFTER);
      else if (is_of_relative (r, m))
        figure_party_give (c, FEATURE_OWN_BY);
      else if (m->first - v->last <= 8)
        figure_party_give (c, FEATURE_BESIDE);
    }
  if (m->last < v->context_first && engine_token_is_char (a, v->context_first - 1, ':')
      && v->context_first - m->last <= 8 && (c->features & (1u << FEATURE_CREDITED)) == 0)
    figure_party_give (c, FEATURE_LABEL);
  else if (r->hit != NULL && heads_line (r, m) && (c->features & (1u << FEATURE_CREDITED)) == 0)
    figure_party_give (c, FEATURE_LABEL);
  if ((m->flags & ENGINE_MENTION_PLACE) != 0)
    figure_party_give (c, FEATURE_PLACE);
  if ((m->flags & ENGINE_MENTION_GUESSED) != 0 && !figure_party_is_acronym (a, m))
    figure_party_give (c, FEATURE_GUESSED);
  if (!r->d->brackets && (g_array_index (a->scopes, guint8, m->first) & ENGINE_SCOPE_BRACKETS) != 0)
    figure_party_give (c, FEATURE_BRACKETS);
  if (figure_in_source (r->s, m->first))
    figure_party_give (c, FEATURE_CREDITED);
}

Candidate *
figure_party_candidate (Ranking *r, guint32 mention, const char *const *codes)
{
  Candidate *c;

  for (guint i = 0; i < r->n; i++)
    if (r->list[i].mention == mention && mention != 0)
      return &r->list[i];
  if (r->n == MAX_CANDIDATES || codes == NULL || codes[0] == NULL)
    return NULL;
  c = &r->list[r->n++];
  *c = (Candidate){ .codes = codes, .pack = r->s->a->pack, .mention = mention };
  return c;
}
