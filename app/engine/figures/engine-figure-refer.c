/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Figures whose sentence points back at the ones before: a part ("Of that, 315 million is a grant"), what a thing
 * told of is worth ("The order is worth 96 billion"), how many times as much ("C'est le double").  They have
 * the sides of the figure pointed at, where their own sentence names nobody. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"

#define REACH_SENTENCES 2
#define REACH_FIGURES 4
#define WHOLE_REACH 6 /* tokens from a share to the amount that it is of */

static guint32
line_of (const EngineAnalysis *a, guint32 sentence)
{
  return g_array_index (a->sentences, EngineSentence, sentence).line;
}

/* "Of that", "Sur ce total": the sentence opens with it. */
static gboolean
opens_with_part (const FigureStage *s)
{
  for (guint32 i = s->first; i < s->first + 2 && i < s->last; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_INCLUDING))
      return TRUE;
  return FALSE;
}

/* "Le montant", "the sum": a noun that stands for what was told to be paid. */
gboolean
figure_names_worth (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_WORD);
  const char *code = tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : "";

  return (engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) != 0
         && (strcmp (code, "worth") == 0 || strcmp (code, "whole") == 0);
}

/* "Les trois quarts de cette somme", "half of the amount": a part of the money or the quantity told of before. */
gboolean
figure_is_part_of_whole (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 i = d->value->context_last;
  const EngineTag *article, *whole;

  if (d->unit_kind != FIGURE_UNIT_PERCENT || strcmp (figure_role_at (a, i), "of") != 0)
    return FALSE;
  i = engine_analysis_tag (a, i, ENGINE_CLASS_TARGET)->last;
  /* "15 per cent of it up front" */
  if (engine_token_is (a, i, ENGINE_CLASS_ANAPHOR)
      && !engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE))
    return TRUE;
  article = engine_analysis_tag (a, i, ENGINE_CLASS_DETERMINER);
  if (article == NULL
      || (strcmp (engine_pack_entry_code (a->pack, article->entry), "dem") != 0
          && strcmp (engine_pack_entry_code (a->pack, article->entry), "def") != 0))
    return FALSE;
  whole = engine_analysis_tag (a, article->last, ENGINE_CLASS_FIGURE_WORD);
  return whole != NULL
         && (strcmp (engine_pack_entry_code (a->pack, whole->entry), "whole") == 0
             || engine_pack_entry_attr (a->pack, whole->entry, "whole") != NULL);
}

/* "C'est deux fois plus", "It is twice as much": the figure of the sentence before that this one is a multiple of,
 * where the sentence opens with a pronoun and measures nothing itself; NULL where it is of none. */
const FigureDraft *
figure_times_of (const FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *d = &g_array_index (s->drafts, FigureDraft, draft);
  const FigureDraft *p = draft > 0 ? d - 1 : NULL;

  if (p == NULL || p->phantom || d->hit != 0 || d->unit_kind != FIGURE_UNIT_TIMES
      || p->sentence + 1 != d->sentence || line_of (a, d->sentence) != line_of (a, p->sentence)
      || !(engine_token_is (a, s->first, ENGINE_CLASS_PRONOUN)
           || engine_token_is (a, s->first, ENGINE_CLASS_ANAPHOR)))
    return NULL;
  return p;
}

/* "The order is worth", "Le contrat, d'un montant de": a noun with its article, of an agreement or of what is
 * measured, is what the sentence tells of. */
static gboolean
opens_with_thing (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *article = engine_analysis_tag (a, s->first, ENGINE_CLASS_DETERMINER);
  const char *code = article != NULL ? engine_pack_entry_code (a->pack, article->entry) : "";

  if (strcmp (code, "def") != 0 && strcmp (code, "dem") != 0)
    return FALSE;
  for (guint32 i = s->first + 1; i < s->first + 3 && i < d->value->first; i++)
    {
      const EngineTag *noun = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

      if (g_array_index (a->mention_at, guint32, i) != 0)
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT) || figure_names_worth (a, i)
          || (noun != NULL
              && engine_code_from_name (ENGINE_CODES_MEASURE,
                                        engine_pack_entry_code (a->pack, noun->entry))
                     == (int)d->figure.measure))
        return TRUE;
    }
  return FALSE;
}

/* The figure pointed at: of a sentence before in the paragraph, of the same measure, that somebody has. */
static const FigureDraft *
pointed_at (const FigureStage *s, guint draft)
{
  const FigureDraft *d = &g_array_index (s->drafts, FigureDraft, draft);

  for (guint back = 1; back <= REACH_FIGURES && back <= draft; back++)
    {
      const FigureDraft *p = &g_array_index (s->drafts, FigureDraft, draft - back);

      if (d->sentence - p->sentence > REACH_SENTENCES
          || line_of (s->a, d->sentence) != line_of (s->a, p->sentence))
        return NULL;
      if (!p->phantom && p->sentence != d->sentence && p->figure.by[0] != NULL
          && (p->figure.measure == d->figure.measure
              /* what is imported is bought */
              || (d->figure.measure == ENGINE_MEASURE_PURCHASE
                  && p->figure.measure == ENGINE_MEASURE_IMPORTS
                  && (p->unit_kind != FIGURE_UNIT_PERCENT
                      || (p->sentence + 1 == d->sentence && p->figure.on[0] != NULL)))))
        return p;
    }
  return NULL;
}

/* Whether the sentence itself says who holds the figure. */
static gboolean
names_holder (const Ranking *r)
{
  const guint32 said = (1u << FEATURE_POSSESSOR) | (1u << FEATURE_ROLE_BY) | (1u << FEATURE_OWN_BY)
                       | (1u << FEATURE_GAPPED) | (1u << FEATURE_CONTROL) | (1u << FEATURE_LABEL)
                       | (1u << FEATURE_SUBJECT) | (1u << FEATURE_SUBJECT_ON)
                       | (1u << FEATURE_OWNER);

  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *c = &r->list[i];
      const EngineMention *m = c->mention != 0 ? engine_mention (r->s->a, c->mention - 1) : NULL;

      /* "Of that": no party, whatever it was taken for */
      if ((c->features & said) != 0 && m != NULL && m->first >= r->s->first
          && (m->flags & ENGINE_MENTION_ANAPHOR) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether the sentence says to whom it goes: not where an agreement was signed. */
static gboolean
names_counterpart (const Ranking *r)
{
  const guint32 said = (1u << FEATURE_ROLE_ON) | (1u << FEATURE_OWN_ON) | (1u << FEATURE_GOODS_ON);

  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & said) != 0 && (r->list[i].features & (1u << FEATURE_PLACE)) == 0
        && r->list[i].mention != 0)
      return TRUE;
  return FALSE;
}

/* Whether the sentence of @p speaks of duties, whatever @p itself is. */
static gboolean
speaks_of_duties (const FigureStage *s, const FigureDraft *p)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, p->sentence);

  for (guint32 i = x->first; i < x->last; i++)
    {
      const EngineTag *noun = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

      if (noun != NULL && strcmp (engine_pack_entry_code (a->pack, noun->entry), "tariff") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Bangkok will scrap its duties on 97 % of Norwegian exports. The duties average 9.7 %": those just told of, on what the
 * one sells to the other.  Returns whether they are. */
static gboolean
take_duties_told (Ranking *r, guint draft)
{
  const FigureDraft *p = r->previous;
  EngineFigure *f = &r->d->figure;

  while (p != NULL && !p->phantom && p->sentence == r->d->sentence && draft-- > 0)
    p = draft > 0 ? figure_draft (r->s, draft - 1) : NULL;
  if (p == NULL || f->measure != ENGINE_MEASURE_TARIFF || f->by[0] != NULL || f->on[0] != NULL
      || p->sentence + 1 != r->d->sentence || p->figure.by[0] == NULL || p->figure.on[0] == NULL
      || line_of (r->s->a, p->sentence) != line_of (r->s->a, r->d->sentence)
      || !opens_with_thing (r->s, r->d))
    return FALSE;
  if (p->figure.measure == ENGINE_MEASURE_TARIFF || p->figure.measure == ENGINE_MEASURE_IMPORTS)
    {
      f->by = p->figure.by;
      f->on = p->figure.on;
    }
  else if (p->figure.measure == ENGINE_MEASURE_EXPORTS)
    {
      f->by = p->figure.on;
      f->on = p->figure.by;
    }
  if (f->by[0] == NULL
      || (p->figure.measure != ENGINE_MEASURE_TARIFF && !speaks_of_duties (r->s, p)))
    {
      f->by = f->on = engine_no_strings;
      return FALSE;
    }
  figure_reason (r->s, r->d, "by", "the duties just told of", p->value->first, p->value->last);
  return TRUE;
}

/**
 * figure_party_take_referred:
 * @r: the ranking of a figure, its candidates collected
 * @draft: the figure's index
 *
 * Gives the figure the sides of the one that its sentence points back at.
 *
 * Returns: whether it has
 */
gboolean
figure_party_take_referred (Ranking *r, guint draft)
{
  const FigureDraft *p;
  gboolean counterpart;

  if (take_duties_told (r, draft))
    return TRUE;
  if (r->d->figure.measure == ENGINE_MEASURE_TARIFF
      || r->d->figure.measure == ENGINE_MEASURE_MEMBERS
      || !(opens_with_part (r->s) || opens_with_thing (r->s, r->d)
           || figure_is_part_of_whole (r->s, r->d) || figure_times_of (r->s, draft) != NULL))
    return FALSE;
  p = pointed_at (r->s, draft);
  counterpart = names_counterpart (r);
  if (p == NULL || names_holder (r)
      || (counterpart && engine_codes_overlap (p->figure.by, r->d->figure.on)))
    return FALSE;
  r->d->figure.by = p->figure.by;
  if (!counterpart)
    r->d->figure.on = p->figure.on;
  figure_reason (r->s, r->d, "by", "of the figure pointed back at", p->value->first,
                 p->value->last);
  return TRUE;
}

/* "a deficit of 4 billion, up 12 per cent", "4 milliards en 2024, soit une hausse de 12 %": nothing but a word of rising
 * or falling stands between the figure before and this one, which is how much that has changed. */
gboolean
figure_is_change_of_before (const FigureStage *s, guint draft)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *d = &g_array_index (s->drafts, FigureDraft, draft);
  const FigureDraft *p = draft > s->sentence_from ? d - 1 : NULL;
  gboolean changed = d->value->change != ENGINE_CHANGE_NONE;

  if (p == NULL || p->phantom || d->hit != 0 || d->figure.measure != p->figure.measure
      || !(engine_token_is_char (a, p->value->context_last, ',')
           || engine_token_is_char (a, p->value->context_last, '(')
           || g_array_index (a->timex_at, guint32, p->value->context_last + 1) != 0)
      || strcmp (figure_role_at (a, d->value->context_last), "for") == 0
      || strcmp (figure_role_at (a, d->value->context_last), "of") == 0)
    return FALSE;
  for (guint32 i = p->value->context_last; i < d->value->context_first; i++)
    {
      if (engine_token_is (a, i, ENGINE_CLASS_RISE) || engine_token_is (a, i, ENGINE_CLASS_FALL))
        changed = TRUE;
      else if (!engine_token_is_char (a, i, ',') && !engine_token_is_char (a, i, '(')
               && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
               && !engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
               && !engine_token_is (a, i, ENGINE_CLASS_TARGET)
               && !engine_token_is (a, i, ENGINE_CLASS_RESTATES)
               && g_array_index (a->timex_at, guint32, i) == 0)
        return FALSE;
    }
  return changed;
}

/* Gives a change the sides of the figure that it is told of; returns whether it is one. */
gboolean
figure_party_take_changed (Ranking *r, guint draft)
{
  const FigureDraft *p = r->previous;

  if (!figure_is_change_of_before (r->s, draft)
      || (p->figure.by[0] == NULL && p->figure.on[0] == NULL))
    return FALSE;
  r->d->figure.by = p->figure.by;
  r->d->figure.on = p->figure.on;
  figure_reason (r->s, r->d, "by", "of the figure that has changed", p->value->first,
                 p->value->last);
  return TRUE;
}

static gboolean
goes_between_two (const FigureDraft *p)
{
  switch ((guint)p->figure.measure)
    {
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
      return p->figure.by[0] != NULL && p->figure.on[0] != NULL;
    default:
      return FALSE;
    }
}

/* "Two-fifths of Mexico's $1.4 billion in imports from Chile": the share goes between the two that the amount in its
 * complement does. */
void
figure_party_lend_whole (FigureStage *s, FigureDraft *share, const FigureDraft *whole)
{
  const guint32 of = share->value->context_last;

  if (share->unit_kind != FIGURE_UNIT_PERCENT || whole->unit_kind == FIGURE_UNIT_PERCENT
      || share->phantom || share->figure.by[0] != NULL || share->figure.on[0] != NULL
      || share->figure.measure != whole->figure.measure || !goes_between_two (whole)
      || strcmp (figure_role_at (s->a, of), "of") != 0
      || whole->value->context_first > of + WHOLE_REACH
      || figure_has_break (s->a, of, whole->value->context_first, TRUE))
    return;
  share->figure.by = whole->figure.by;
  share->figure.on = whole->figure.on;
  figure_reason (s, share, "by", "of the amount behind it", whole->value->first,
                 whole->value->last);
}

/* "goods that Peru sold to Bolivia, a third of it fuel", "dont un tiers de carburant": the share of what the figure right
 * before is of goes between the same two, where no word of its own says otherwise.  Returns whether it does. */
gboolean
figure_party_take_part (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const FigureDraft *p = r->previous;
  FigureDraft *d = r->d;
  const guint32 first = d->value->context_first;

  if (p == NULL || p->phantom || p->sentence != d->sentence || d->unit_kind != FIGURE_UNIT_PERCENT
      || p->unit_kind == FIGURE_UNIT_PERCENT || d->value->change != ENGINE_CHANGE_NONE
      || !goes_between_two (p) || (r->hit != NULL && r->hit->last > first)
      || !(figure_is_part_of_whole (r->s, d)
           || engine_token_is (a, first - 1, ENGINE_CLASS_INCLUDING)))
    return FALSE;
  for (guint32 i = d->value->last; i < d->right && !figure_has_break (a, i, i + 1, TRUE); i++)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
          && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ANAPHOR) == 0)
        return FALSE;
    }
  d->figure.measure = p->figure.measure;
  d->figure.by = p->figure.by;
  d->figure.on = p->figure.on;
  figure_reason (r->s, d, "by", "a part of the figure before", p->value->first, p->value->last);
  return TRUE;
}

/* The party of the sentence that a preposition of @role leads to, none of @but; NULL where there is none. */
static const char *const *
led_to (const EngineAnalysis *a, const EngineSentence *x, const char *role, const char *const *but)
{
  for (guint32 i = x->first; i < x->last; i++)
    {
      const guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          && !engine_codes_overlap (m->codes, but)
          && strcmp (figure_role_before (a, m->first, x->first), role) == 0)
        return m->codes;
    }
  return NULL;
}

/* "La Guinée a exporté 146 millions de tonnes. Combien partent en Chine ? Les trois quarts.": an answer that is nothing but
 * a share, of what was told right before the question.  Returns whether it is one. */
gboolean
figure_party_take_answer (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const FigureDraft *p = r->previous;
  EngineFigure *f = &r->d->figure;
  const EngineSentence *question =
      &g_array_index (a->sentences, EngineSentence, r->s->sentence) - 1;
  const char *const *other;

  if (p == NULL || p->phantom || r->s->sentence == 0 || question->last == 0
      || !engine_token_is_char (a, question->last - 1, '?') || r->d->sentence - p->sentence > 2
      || r->d->unit_kind != FIGURE_UNIT_PERCENT || p->unit_kind == FIGURE_UNIT_PERCENT
      || r->d->value->context_first > r->s->first + 1 || r->d->value->context_last + 1 < r->s->last
      || p->figure.by[0] == NULL)
    return FALSE;
  if (p->figure.measure == ENGINE_MEASURE_EXPORTS || p->figure.measure == ENGINE_MEASURE_PRODUCTION)
    {
      other = led_to (a, question, "to", p->figure.by);
      if (other == NULL)
        other = led_to (a, question, "in", p->figure.by);
      f->measure = other != NULL ? ENGINE_MEASURE_EXPORTS : p->figure.measure;
    }
  else if (p->figure.measure == ENGINE_MEASURE_IMPORTS)
    {
      other = led_to (a, question, "from", p->figure.by);
      f->measure = ENGINE_MEASURE_IMPORTS;
    }
  else
    return FALSE;
  f->by = p->figure.by;
  f->on = other != NULL ? other : p->figure.on;
  f->commodities = p->figure.commodities;
  figure_reason (r->s, r->d, "by", "the question before", p->value->first, p->value->last);
  return TRUE;
}
