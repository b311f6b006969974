/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The pair of parties that a text is about: what the figures before had, who trades with whom, and
 * what that fills in where a figure's own sentence names one side only. */

#include "config.h"

#include "engine-figure-party.h"

gboolean
figure_same_family (EngineMeasure a, EngineMeasure b)
{
  const guint64 tariffs = (1ull << ENGINE_MEASURE_TARIFF) | (1ull << ENGINE_MEASURE_IMPORTS);
  const guint64 economy = (1ull << ENGINE_MEASURE_GROWTH) | (1ull << ENGINE_MEASURE_INFLATION)
                          | (1ull << ENGINE_MEASURE_GDP);

  return a == b || ((tariffs >> a & 1) != 0 && (tariffs >> b & 1) != 0)
         || ((economy >> a & 1) != 0 && (economy >> b & 1) != 0);
}

/* To every candidate that stands for the same parties, or a new one. */
static void
give_topic (Ranking *r, const char *const *codes, Feature feature)
{
  Candidate *c = NULL;

  for (guint i = 0; i < r->n; i++)
    if (engine_codes_equal (r->list[i].codes, codes))
      {
        c = &r->list[i];
        figure_party_give (c, feature);
      }
  if (c == NULL && (c = figure_party_candidate (r, 0, codes)) != NULL)
    figure_party_give (c, feature);
}

/* Whether the sentence itself gives these parties the other part. */
static gboolean
speaks_against (const Ranking *r, const char *const *codes, guint32 features)
{
  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & features) != 0 && engine_codes_equal (r->list[i].codes, codes))
      return TRUE;
  return FALSE;
}

/* "More than 7 million have been displaced": people, whom nobody holds by what was said before. */
gboolean
figure_party_is_head_count (const Ranking *r)
{
  const EngineClause *clause = engine_clause (r->s->a, r->d->clause);

  return r->d->figure.measure == ENGINE_MEASURE_OTHER && r->d->unit_kind == FIGURE_UNIT_PERSONS
         && clause->verb > r->d->value->last;
}

/* "• Japan. The notes cover 370 billion": another item than the figure before, and it has named a
 * party of its own. */
static gboolean
opens_anew (const Ranking *r, const FigureDraft *p)
{
  const EngineAnalysis *a = r->s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, r->s->sentence);
  const EngineSentence *then = &g_array_index (a->sentences, EngineSentence, p->sentence);

  if (then->line == now->line
      || g_array_index (a->lines, EngineLine, now->line).kind != ENGINE_LINE_BULLET)
    return FALSE;
  for (const EngineSentence *x = now; x > then && x->line == now->line; x--)
    for (guint32 i = x->first; i < MIN (x->last, r->d->value->first); i++)
      {
        guint32 index = g_array_index (a->mention_at, guint32, i);
        const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

        if (m != NULL && m->kind == ENGINE_MENTION_PARTY && engine_mention_is_party (m)
            && (m->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLACE)) == 0)
          return TRUE;
      }
  return FALSE;
}

/* What the figure before had: near, of the same kind; stronger where a contrast links the two. */
void
figure_party_collect_carried (Ranking *r, guint draft)
{
  const FigureDraft *p;
  const guint32 counterpart = (1u << FEATURE_ROLE_ON) | (1u << FEATURE_GOODS_ON)
                              | (1u << FEATURE_OWN_ON) | (1u << FEATURE_SUBJECT_ON);
  const guint32 holder = (1u << FEATURE_SUBJECT) | (1u << FEATURE_POSSESSOR)
                         | (1u << FEATURE_ROLE_BY) | (1u << FEATURE_OWN_BY);
  gboolean linked = r->d->link != FIGURE_LINK_NONE;
  Candidate *c;

  if (draft == 0 || r->other_bearer)
    return;
  p = figure_draft (r->s, draft - 1);
  if (!linked && (figure_party_is_head_count (r) || opens_anew (r, p)))
    return;
  if (r->d->sentence - p->sentence > 2
      || (!linked && !figure_same_family (p->figure.measure, r->d->figure.measure)))
    return;
  if (p->figure.by[0] != NULL && (linked || !speaks_against (r, p->figure.by, counterpart))
      && (c = figure_party_candidate (r, 0, p->figure.by)) != NULL)
    {
      figure_party_give (c, FEATURE_CARRIED_BY);
      if (linked)
        figure_party_give (c, FEATURE_LINKED_BY);
    }
  if (p->sentence != r->d->sentence && !linked && r->d->hit != 0
      && r->d->figure.measure != ENGINE_MEASURE_TARIFF)
    return;
  /* "sells 452 MW to India, against a capacity of 2,800": compared is something else */
  if (r->d->link == FIGURE_LINK_COMPARES && p->figure.measure != r->d->figure.measure)
    return;
  /* "owes China 9 billion, a quarter of its debt": the debt is all its own */
  if (r->d->figure.measure == ENGINE_MEASURE_OTHER && r->d->hit != 0
      && r->d->unit_kind != p->unit_kind)
    return;
  if (p->figure.on[0] != NULL && (linked || !speaks_against (r, p->figure.on, holder))
      && (c = figure_party_candidate (r, 0, p->figure.on)) != NULL)
    {
      figure_party_give (c, FEATURE_CARRIED_ON);
      if (linked)
        figure_party_give (c, FEATURE_LINKED_ON);
    }
}

/* "Londres a signé un traité avec New Delhi : les droits indiens y tombent": of the two that the
 * sentence's own agreement joins, the other. */
void
figure_party_take_signatory (Ranking *r)
{
  const FigureStage *s = r->s;
  const EngineAnalysis *a = s->a;
  EngineFigure *f = &r->d->figure;
  const char *const *other = NULL;
  gboolean agreement = FALSE;

  if (f->measure != ENGINE_MEASURE_TARIFF || f->by[0] == NULL || f->by[1] != NULL)
    return;
  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      agreement |= engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT);
      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->first != i || m->codes == NULL
          || m->codes[0] == NULL || engine_codes_overlap (m->codes, f->by))
        continue;
      if (m->codes[1] != NULL || (other != NULL && !engine_codes_equal (other, m->codes))
          || engine_codes_overlap (m->codes, f->on))
        return;
      other = m->codes;
    }
  if (agreement && other != NULL)
    f->on = other;
}

/* Which side of trade the holder is on: a tariff's imposer imports. */
static gboolean
holder_imports (EngineMeasure measure)
{
  return measure != ENGINE_MEASURE_EXPORTS;
}

gboolean
figure_is_traded (EngineMeasure measure)
{
  return measure == ENGINE_MEASURE_TARIFF || measure == ENGINE_MEASURE_IMPORTS
         || measure == ENGINE_MEASURE_EXPORTS || measure == ENGINE_MEASURE_PURCHASE;
}

guint32
figure_line_of (const FigureStage *s)
{
  return g_array_index (s->a->sentences, EngineSentence, s->sentence).line;
}

/* Whether the sentence names one of the parties. */
static gboolean
names_code (const FigureStage *s, const char *const *codes)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_codes_overlap (engine_mention (a, m - 1)->codes, codes))
        return TRUE;
    }
  return FALSE;
}

/* "ses droits moyens", "its average tariff": on everyone's goods. */
gboolean
figure_party_is_average (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;

  return r->hit != NULL
         && (figure_word_is (a, r->hit->last, "average")
             || (r->hit->first > 0 && figure_word_is (a, r->hit->first - 1, "average")));
}

#define OPENING_TOKENS 6

/* The one party that the paragraph opens with, by its name. */
const char *const *
figure_opening_subject (const FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const guint32 line = x->line;

  while (x > (const EngineSentence *)(gpointer)a->sentences->data && x[-1].line == line)
    x--;
  for (guint32 i = x->first; i < x->first + OPENING_TOKENS && i < x->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL)
        continue;
      return m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
                     && m->codes[1] == NULL && m->list == 0
                     && !engine_token_is_genitive (a, m->last)
                     && (engine_mention_heads_verb (a, m)
                         || (m->flags & ENGINE_MENTION_SUBJECT) != 0)
                     && (m->flags
                         & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE
                            | ENGINE_MENTION_POSSESSIVE))
                            == 0
                 ? m->codes
                 : NULL;
    }
  return NULL;
}

/* The pair that the text trades about: known in this paragraph, or the only one of the text. */
void
figure_party_collect_topic (Ranking *r)
{
  FigureStage *s = r->s;
  gboolean imports = holder_imports (r->d->figure.measure);
  const char *const *opening;

  if (r->other_bearer || s->importer == NULL || !figure_is_traded (r->d->figure.measure)
      || figure_party_is_average (r)
      || (r->d->figure.measure == ENGINE_MEASURE_TARIFF && !s->pair_taxes)
      || (s->many_pairs && s->pair_line != figure_line_of (s)))
    return;
  /* "What India gives is less": the other taxes here */
  if (r->d->figure.measure == ENGINE_MEASURE_TARIFF && s->pair_line != figure_line_of (s)
      && (opening = figure_opening_subject (s)) != NULL
      && engine_codes_equal (opening, s->exporter))
    {
      give_topic (r, s->exporter, FEATURE_TOPIC_BY);
      give_topic (r, s->importer, FEATURE_TOPIC_ON);
      return;
    }
  give_topic (r, imports ? s->importer : s->exporter, FEATURE_TOPIC_BY);
  /* sales may be to anyone: their counterpart must be named; a tariff's and a quota's need not */
  if (r->d->figure.measure == ENGINE_MEASURE_TARIFF
      || r->d->figure.measure == ENGINE_MEASURE_IMPORTS
      || names_code (s, imports ? s->exporter : s->importer))
    give_topic (r, imports ? s->exporter : s->importer, FEATURE_TOPIC_ON);
}

gboolean
figure_party_is_topic_only (const Candidate *c)
{
  const guint32 topic = (1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON);

  return c != NULL && (c->features & ~topic) == 0;
}

void
figure_party_register_pair (Ranking *r)
{
  FigureStage *s = r->s;
  const EngineFigure *f = &r->d->figure;
  gboolean imports = holder_imports (f->measure);
  const char *const *importer = imports ? f->by : f->on;
  const char *const *exporter = imports ? f->on : f->by;
  gboolean taxes;

  if (!figure_is_traded (f->measure) || f->by[0] == NULL || f->on[0] == NULL || !r->d->own_holder)
    return;
  taxes = f->measure == ENGINE_MEASURE_TARIFF || r->d->measure == ENGINE_MEASURE_TARIFF;
  if (s->importer != NULL && engine_codes_equal (s->importer, importer)
      && engine_codes_equal (s->exporter, exporter))
    s->pair_votes++;
  else if (s->importer != NULL && engine_codes_equal (s->importer, exporter)
           && engine_codes_equal (s->exporter, importer))
    {
      /* the other way round: the direction that is told more often stands */
      if (--s->pair_votes >= 0)
        {
          s->pair_taxes |= taxes;
          s->pair_line = figure_line_of (s);
          return;
        }
      s->pair_votes = 1;
    }
  else
    {
      s->many_pairs = s->importer != NULL;
      s->pair_taxes = FALSE;
      s->pair_votes = 1;
    }
  s->importer = importer;
  s->exporter = exporter;
  s->pair_taxes |= taxes;
  s->pair_line = figure_line_of (s);
}

/* "échanges …, dont 4 milliards de ventes kényanes": the other party of the trade. */
void
figure_party_take_partner (Ranking *r, guint draft)
{
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = draft > 0 ? figure_draft (r->s, draft - 1) : NULL;

  /* "Georgia's trade with China, of which $1.6bn were imports": the first one's */
  if ((f->measure == ENGINE_MEASURE_EXPORTS || f->measure == ENGINE_MEASURE_IMPORTS) && p != NULL
      && p->sentence == r->d->sentence && p->figure.measure == ENGINE_MEASURE_TRADE
      && f->by[0] != NULL && f->by[1] != NULL && f->by[2] == NULL && f->on[0] == NULL
      && engine_codes_have (p->figure.by, f->by[0]) && engine_codes_have (p->figure.by, f->by[1]))
    {
      f->on = engine_arena_list (r->s->a->arena, &p->figure.by[1], 1);
      f->by = engine_arena_list (r->s->a->arena, &p->figure.by[0], 1);
      return;
    }
  if ((f->measure != ENGINE_MEASURE_EXPORTS && f->measure != ENGINE_MEASURE_IMPORTS)
      || f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL || p == NULL
      || p->sentence != r->d->sentence || p->figure.measure != ENGINE_MEASURE_TRADE
      || p->figure.by[0] == NULL || p->figure.by[1] == NULL || p->figure.by[2] != NULL)
    return;
  for (guint i = 0; i < 2; i++)
    if (strcmp (f->by[0], p->figure.by[i]) == 0)
      f->on = engine_arena_list (r->s->a->arena, &p->figure.by[1 - i], 1);
}

/* Another party stands in the sentence, or the world. */
static gboolean
names_third (const Ranking *r, const char *const *couple)
{
  const EngineAnalysis *a = r->s->a;

  for (guint32 i = r->s->first; i < r->s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (engine_token_is (a, i, ENGINE_CLASS_WORLD))
        return TRUE;
      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
          && engine_mention (a, m - 1)->codes != NULL
          && !engine_codes_overlap (engine_mention (a, m - 1)->codes, couple))
        return TRUE;
    }
  return FALSE;
}

/* The trade of the pair that the text is about, where the figure names one side at most. */
void
figure_party_take_traders (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const char *const *couple = s->couple != NULL ? s->couple : s->two;

  if (figure_party_is_balance (r))
    {
      const char *const *both = s->pair != NULL ? s->pair : s->couple;

      if (both != NULL && f->by[0] != NULL && f->by[1] == NULL && f->on[0] == NULL
          && engine_codes_have (both, f->by[0]))
        f->on = engine_arena_list (s->a->arena, &both[strcmp (both[0], f->by[0]) == 0 ? 1 : 0], 1);
      return;
    }
  if (f->measure == ENGINE_MEASURE_TRADE && s->importer == NULL && s->pair != NULL
      && (f->by[0] == NULL || (f->by[1] == NULL && engine_codes_have (s->pair, f->by[0]))))
    {
      f->by = s->pair;
      f->on = engine_no_strings;
      return;
    }
  /* "bilateral trade touched 41.88 billion": of the two that the text names most */
  if (f->measure == ENGINE_MEASURE_TRADE && f->by[0] == NULL && f->on[0] == NULL
      && s->couple != NULL && (s->importer == NULL || s->many_pairs) && !names_third (r, couple))
    {
      f->by = couple;
      return;
    }
  if (f->measure != ENGINE_MEASURE_TRADE || s->importer == NULL
      || (s->many_pairs && s->pair_line != figure_line_of (s))
      || (f->by[0] != NULL && f->by[1] != NULL))
    return;
  if (f->by[0] == NULL || engine_codes_overlap (f->by, s->importer)
      || engine_codes_overlap (f->by, s->exporter))
    {
      const char *codes[2] = { s->exporter[0], s->importer[0] };

      f->by = engine_arena_list (s->a->arena, codes, 2);
    }
}

/* The figure says who but not whom: the other side of the pair the figures before were about. */
void
figure_party_take_opposite (Ranking *r, guint draft)
{
  EngineFigure *f = &r->d->figure;

  if (f->measure != ENGINE_MEASURE_TARIFF && f->measure != ENGINE_MEASURE_IMPORTS)
    return;
  if ((f->by[0] == NULL) == (f->on[0] == NULL) || figure_party_is_average (r))
    return;
  for (guint back = 1; back <= 4 && back <= draft; back++)
    {
      const EngineFigure *p = &figure_draft (r->s, draft - back)->figure;

      if (!figure_same_family (p->measure, f->measure) || p->by[0] == NULL || p->on[0] == NULL
          || r->d->sentence - figure_draft (r->s, draft - back)->sentence > 2)
        continue;
      if (f->on[0] == NULL)
        {
          if (engine_codes_equal (f->by, p->by))
            f->on = p->on;
          else if (engine_codes_equal (f->by, p->on))
            f->on = p->by;
        }
      else if (engine_codes_equal (f->on, p->on))
        f->by = p->by;
      else if (engine_codes_equal (f->on, p->by))
        f->by = p->on;
      if (f->by[0] != NULL && f->on[0] != NULL)
        return;
    }
  /* of a text between two, the other */
  if (f->measure == ENGINE_MEASURE_TARIFF && r->s->pair == NULL && r->s->couple != NULL
      && !r->s->many_pairs && f->on[0] == NULL && f->by[0] != NULL && f->by[1] == NULL
      && engine_codes_have (r->s->couple, f->by[0])
      && !figure_party_names_other (r->s, f->by, f->by[0], FALSE))
    f->on = engine_arena_list (r->s->a->arena,
                               &r->s->couple[strcmp (r->s->couple[0], f->by[0]) == 0 ? 1 : 0], 1);
  if (r->s->pair != NULL && !r->s->many_pairs && f->on[0] == NULL
      && (f->measure == ENGINE_MEASURE_TARIFF || r->d->unit_kind != FIGURE_UNIT_PERCENT)
      && f->by[1] == NULL && engine_codes_have (r->s->pair, f->by[0]))
    f->on = engine_arena_list (r->s->a->arena,
                               &r->s->pair[strcmp (r->s->pair[0], f->by[0]) == 0 ? 1 : 0], 1);
}
