/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Tables told in words: a head without values and without a verb ("Inflation attendue en 2026 :", a line above
 * short lines), then items of a name and a value each.  What the items leave open is the head's: what is measured,
 * whether it is so, when, of what, and the one side of the flow that the items do not name. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"
#include "engine-figure-status.h"

#define HEAD_TOKENS 22
#define ROW_TOKENS 14
#define MAX_ROWS 40
#define LABEL_REACH 4 /* tokens between a name and its value */

typedef struct
{
  guint32 first; /* tokens of the head */
  guint32 last;
  guint32 items; /* tokens of the items in the sentence */
  guint32 items_last;
  guint32 noun; /* of the measure, + 1 */
  guint32 subject; /* mention + 1: the first value is of it, 0 = none */
  EngineMeasure measure;
  gint status; /* EngineFigureStatus, -1 = none said */
  const char *period;
  const char *const *goods;
  const char *const *by; /* the side that the head names, NULL = none */
  const char *const *on;
  gboolean of_gdp;
  gboolean world;
  gboolean agent; /* "suppliers": the items sell */
  gboolean buyer; /* "customers": the items buy */
  gboolean behind; /* the names stand behind their values */
  gboolean list; /* bullets below a line that says whose they are, each with a measure of its own */
} FigureTable;

/* Rows and heads are no sentences: a finite verb stands in neither. */
static gboolean
has_finite_verb (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const guint32 finite = ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
                         | ENGINE_MORPH_CONDITIONAL | ENGINE_MORPH_SUBJUNCTIVE;

  for (guint32 i = first; i < last; i++)
    {
      guint32 clause = engine_token (a, i)->clause;
      guint32 morph = engine_analysis_morph (a, i);

      if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
        return TRUE;
      if ((clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1
           && (morph & finite) != 0
           && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_ADJ)) == 0)
          || engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
          || engine_token_is (a, i, ENGINE_CLASS_MODAL))
        return TRUE;
    }
  return FALSE;
}

static gboolean
has_value (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (g_array_index (a->value_at, guint32, i) != 0)
      return TRUE;
  return FALSE;
}

/* The head of the sentence's own table: "Droits moyens : Inde, 17 % ; Brésil, 12 %". */
static gboolean
find_inline_head (const FigureStage *s, FigureTable *t)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *last = &g_array_index (s->drafts, FigureDraft, s->drafts->len - 1);

  if (s->drafts->len - s->sentence_from < 2)
    return FALSE;
  for (guint32 i = s->first; i < s->last && i < s->first + HEAD_TOKENS; i++)
    {
      if (g_array_index (a->value_at, guint32, i) != 0)
        return FALSE;
      if (!engine_token_is_char (a, i, ':'))
        continue;
      t->first = s->first;
      t->last = i;
      t->items = i + 1;
      t->items_last = s->last;
      return i > s->first + 1 && !has_finite_verb (a, s->first, i)
             && !has_finite_verb (a, i + 1, last->value->last);
    }
  return FALSE;
}

/* The verb of "X est le premier client de Y", "X reste", "A, B et C en ont été les premiers acheteurs": the clause's,
 * or the participle behind its auxiliary; as token + 1, 0 where it is no copula. */
static guint32
copula_of (const EngineAnalysis *a, guint32 verb)
{
  const EngineTag *be;

  if (verb == 0)
    return 0;
  if (figure_word_is (a, verb - 1, "remains"))
    return verb;
  for (guint32 i = verb; i < verb + 3 && i <= a->tokens->len; i++)
    {
      be = engine_analysis_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);
      if (be == NULL)
        return i > verb && figure_word_is (a, i - 1, "remains") ? i : 0;
      if (strcmp (engine_pack_entry_code (a->pack, be->entry), "be") == 0)
        return i < a->tokens->len && figure_word_is (a, i, "remains") ? i + 1 : i;
    }
  return 0;
}

/* Who buys, sells, lends or gives is named. */
static gboolean
names_trader (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = a->first_tag[first]; i < a->first_tag[last]; i++)
    if (a->tag[i].class_id == ENGINE_CLASS_MEASURE
        && (engine_pack_entry_attr (a->pack, a->tag[i].entry, "agent") != NULL
            || engine_pack_entry_attr (a->pack, a->tag[i].entry, "buys") != NULL))
      return TRUE;
  return FALSE;
}

/* "Les premiers clients du gaz norvégien sont l'Allemagne (48 %), le Royaume-Uni (21 %)", and the other way round: who
 * buys, sells, lends and gives stands on one side of "be", a name and a value each on the other; and "Le Maroc est le
 * premier fournisseur du Royaume-Uni, avec 32 %, devant l'Espagne (21 %)". */
static gboolean
find_copula_head (const FigureStage *s, FigureTable *t)
{
  const EngineAnalysis *a = s->a;
  const FigureDraft *first = &g_array_index (s->drafts, FigureDraft, s->sentence_from);
  guint32 clause = engine_token (a, s->first)->clause;
  guint32 verb = 0;

  for (guint n = 0; n < 4 && verb == 0 && clause + n < a->clauses->len
                    && engine_clause (a, clause + n)->first < s->last;
       n++)
    verb = copula_of (a, engine_clause (a, clause + n)->verb);
  if (verb == 0 || verb >= s->last)
    return FALSE;
  if (first->value->first < verb)
    *t = (FigureTable){ verb, s->last, .items = s->first, .items_last = verb - 1 };
  else if (first->brackets)
    *t = (FigureTable){ s->first, verb - 1, .items = verb, .items_last = s->last };
  else
    {
      guint32 subject = engine_clause (a, engine_token (a, verb - 1)->clause)->subject;

      *t = (FigureTable){ verb, first->value->context_first, .items_last = s->last };
      t->items = t->last;
      t->subject = subject;
      for (guint32 i = t->first; i < t->last; i++)
        if (engine_token_is_char (a, i, ','))
          t->last = i;
      if (subject == 0 || has_finite_verb (a, verb, first->value->first))
        return FALSE;
    }
  if (t->last <= t->first || has_value (a, t->first, t->last)
      || (t->subject == 0 && s->drafts->len - s->sentence_from < 2))
    return FALSE;
  return names_trader (a, t->first, t->last);
}

/* Short, with a value, and no sentence. */
static gboolean
is_row (const EngineAnalysis *a, const EngineSentence *x)
{
  return x->last - x->first <= ROW_TOKENS && !engine_token_is_char (a, x->last - 1, '.')
         && has_value (a, x->first, x->last) && !has_finite_verb (a, x->first, x->last);
}

/* The line above the rows that the sentence is one of. */
static gboolean
find_line_head (const FigureStage *s, FigureTable *t)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *first = (const EngineSentence *)(gpointer)a->sentences->data;
  const EngineSentence *now = first + s->sentence;
  const EngineSentence *x = now;

  if (s->sentence == 0 || (now - 1)->line == now->line
      || (s->sentence + 1 < a->sentences->len && (now + 1)->line == now->line) || !is_row (a, now))
    return FALSE;
  for (guint n = 0; x > first && n < MAX_ROWS; n++)
    {
      x--;
      if (x > first && (x - 1)->line == x->line)
        return FALSE;
      if (is_row (a, x))
        continue;
      t->first = x->first;
      t->last = x->last;
      t->items = s->first;
      t->items_last = s->last;
      /* one row is no table */
      if (x + 1 == now
          && (s->sentence + 1 >= a->sentences->len || !is_row (a, now + 1)
              || (now + 1)->line == now->line))
        return FALSE;
      return x->last - x->first <= HEAD_TOKENS && !has_value (a, x->first, x->last)
             && !has_finite_verb (a, x->first, x->last);
    }
  return FALSE;
}

static gboolean
is_bullet (const EngineAnalysis *a, const EngineSentence *x)
{
  return x->line < a->lines->len
         && g_array_index (a->lines, EngineLine, x->line).kind == ENGINE_LINE_BULLET;
}

/* "Cuivre : ce que prévoit la stratégie serbe" above bullets without verbs. */
static gboolean
find_list_head (const FigureStage *s, FigureTable *t)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *first = (const EngineSentence *)(gpointer)a->sentences->data;
  const EngineSentence *now = first + s->sentence;
  const EngineSentence *x = now;

  if (!is_bullet (a, now) || has_finite_verb (a, now->first, now->last))
    return FALSE;
  for (guint n = 0; x > first && n < MAX_ROWS && is_bullet (a, x); n++)
    x--;
  if (is_bullet (a, x) || x->last - x->first > HEAD_TOKENS || has_value (a, x->first, x->last)
      || (x > first && (x - 1)->line == x->line))
    return FALSE;
  t->list = TRUE;
  t->first = x->first;
  t->last = x->last;
  t->items = s->first;
  t->items_last = s->last;
  return TRUE;
}

/* What the head's nouns measure: of "dépenses militaires, en part du PIB" the first, and GDP is what it is a share
 * of. */
static void
read_measure (const EngineAnalysis *a, FigureTable *t)
{
  gboolean gdp = FALSE;

  t->measure = ENGINE_MEASURE_OTHER;
  for (guint32 i = a->first_tag[t->first]; i < a->first_tag[t->last]; i++)
    {
      const EngineTag *tag = &a->tag[i];
      const char *code;
      int measure;

      if (tag->class_id == ENGINE_CLASS_WORLD)
        {
          code = engine_pack_entry_code (a->pack, tag->entry);
          t->world = strcmp (code, "rest") != 0;
        }
      if (tag->class_id != ENGINE_CLASS_MEASURE)
        continue;
      measure = engine_code_from_name (ENGINE_CODES_MEASURE,
                                       engine_pack_entry_code (a->pack, tag->entry));
      if (measure == ENGINE_MEASURE_GDP)
        gdp = TRUE;
      if (t->noun != 0 || measure <= ENGINE_MEASURE_OTHER
          || (engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL
              && engine_pack_entry_attr (a->pack, tag->entry, "agent") == NULL
              && engine_pack_entry_attr (a->pack, tag->entry, "buys") == NULL))
        continue;
      if (measure == ENGINE_MEASURE_GDP && t->first + 4 < tag->first)
        continue;
      t->noun = tag->first + 1;
      t->measure = measure;
      t->agent = engine_pack_entry_attr (a->pack, tag->entry, "agent") != NULL;
      t->buyer = engine_pack_entry_attr (a->pack, tag->entry, "buys") != NULL;
      /* "fournisseurs", "clients" trade: their goods are what the table's owner buys and sells */
      if (t->agent && measure == ENGINE_MEASURE_EXPORTS)
        t->measure = ENGINE_MEASURE_IMPORTS;
      else if (t->buyer)
        t->measure = ENGINE_MEASURE_EXPORTS;
    }
  t->of_gdp = gdp && t->measure != ENGINE_MEASURE_GDP;
}

/* What is traded, taxed, given or put somewhere has two sides. */
static gboolean
has_two_sides (EngineMeasure measure)
{
  return figure_is_traded (measure) || measure == ENGINE_MEASURE_AID
         || measure == ENGINE_MEASURE_INVESTMENT;
}

/* Which side of the head's measure its one party is: its role by the preposition before. */
static void
read_side (EngineAnalysis *a, FigureTable *t)
{
  for (guint32 i = t->first; i < t->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;
      const char *role;
      gboolean on;

      if (m == NULL || m->first != i || !engine_mention_is_party (m)
          || m->kind == ENGINE_MENTION_PERSON)
        continue;
      role = figure_role_before (a, m->first, t->first);
      on = strcmp (role, "to") == 0 || strcmp (role, "on") == 0
           || (strcmp (role, "in") == 0
               && (t->measure == ENGINE_MEASURE_AID || t->measure == ENGINE_MEASURE_INVESTMENT))
           || (strcmp (role, "from") == 0 && t->measure != ENGINE_MEASURE_EXPORTS)
           || (strcmp (role, "with") == 0 && t->measure != ENGINE_MEASURE_TRADE);
      if (on && t->on == NULL)
        t->on = engine_mentions_list_codes (a, index - 1);
      else if (!on && t->by == NULL)
        t->by = engine_mentions_list_codes (a, index - 1);
    }
}

static void
read_words (const EngineAnalysis *a, FigureTable *t)
{
  t->status = -1;
  for (guint32 i = t->first; i < t->last; i++)
    {
      const EngineTag *status = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_STATUS);
      guint32 timex = g_array_index (a->timex_at, guint32, i);
      guint32 index = g_array_index (a->mention_at, guint32, i);

      if (status != NULL && t->status < 0)
        t->status = engine_code_from_name (ENGINE_CODES_FIGURE_STATUS,
                                           engine_pack_entry_code (a->pack, status->entry));
      if (timex != 0 && t->period == NULL)
        {
          const EngineTimex *x = &g_array_index (a->timexes, EngineTimex, timex - 1);

          if (x->iso != NULL && x->iso[0] != 'P' && x->basis != ENGINE_DATE_DURATION)
            t->period = x->iso;
        }
      if (index != 0 && t->goods == NULL
          && engine_mention (a, index - 1)->kind == ENGINE_MENTION_COMMODITY
          && (engine_mention (a, index - 1)->flags & ENGINE_MENTION_GUESSED) == 0)
        t->goods = engine_mention (a, index - 1)->codes;
    }
}

static gboolean
find_table (const FigureStage *s, FigureTable *t)
{
  *t = (FigureTable){ .status = -1 };
  if (!find_inline_head (s, t) && !find_copula_head (s, t) && !find_line_head (s, t)
      && !find_list_head (s, t))
    return FALSE;
  t->status = -1;
  read_measure (s->a, t);
  if (t->measure == ENGINE_MEASURE_OTHER)
    {
      if (!t->list && !find_list_head (s, t))
        return FALSE;
      t->list = TRUE;
    }
  read_side (s->a, t);
  read_words (s->a, t);
  return TRUE;
}

/* Where the item of the draft begins: behind the value before and the mark that ends it. */
static guint32
item_start (const FigureStage *s, const FigureTable *t, const FigureDraft *d)
{
  return MAX (t->items, MAX (d->left, s->first));
}

/* The party right before the value in its item. */
static guint32
label_before (const FigureStage *s, const FigureTable *t, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 from = item_start (s, t, d);
  guint32 first = d->value->context_first;

  for (guint32 i = first; i > from && i + LABEL_REACH > first; i--)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);

      if (index != 0)
        return engine_mention_is_party (engine_mention (a, index - 1)) ? index : 0;
    }
  return 0;
}

/* The party right behind the value. */
static guint32
label_behind (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = d->value->context_last; i < d->right && i < d->value->context_last + LABEL_REACH;
       i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);

      if (index != 0)
        return engine_mention_is_party (engine_mention (a, index - 1)) ? index : 0;
      if (figure_has_break (a, i, i + 1, TRUE))
        break;
    }
  return 0;
}

static void
fill_sides (FigureStage *s, const FigureTable *t, FigureDraft *d, guint32 label)
{
  EngineFigure *f = &d->figure;
  const EngineMention *m = label != 0 ? engine_mention (s->a, label - 1) : NULL;
  const char *const *codes = m != NULL ? engine_mentions_list_codes (s->a, label - 1) : NULL;

  if (f->measure != t->measure
      || (t->subject != 0 && f->by[0] != NULL && f->on[0] != NULL && d->own_holder))
    return;
  if (codes == NULL)
    {
      if (f->by[0] == NULL && t->by != NULL)
        f->by = t->by;
      if (f->on[0] == NULL && t->on != NULL && has_two_sides (f->measure))
        f->on = t->on;
      return;
    }
  if ((t->by != NULL && engine_codes_overlap (t->by, codes))
      || (t->on != NULL && engine_codes_overlap (t->on, codes)))
    return;
  if (t->by != NULL && has_two_sides (f->measure))
    {
      f->by = t->by;
      f->on = codes;
    }
  else if (t->on != NULL && has_two_sides (f->measure))
    {
      f->by = codes;
      f->on = t->on;
    }
  else if (f->measure == ENGINE_MEASURE_TRADE && t->by != NULL && t->by[0] != NULL
           && t->by[1] == NULL)
    {
      const char *both[2] = { t->by[0], codes[0] };

      f->by = engine_arena_list (s->a->arena, both, 2);
    }
  else if (f->measure != ENGINE_MEASURE_TRADE && !engine_codes_overlap (f->on, codes))
    f->by = codes;
  else
    return;
  figure_reason (s, d, "by", "the table's item", m->first, m->last);
}

/* Whether a word of the item says itself what is so. */
static gboolean
has_own_status (const FigureStage *s, const FigureTable *t, const FigureDraft *d)
{
  guint32 from = item_start (s, t, d);

  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->first >= from && h->last <= d->right)
        return TRUE;
    }
  return FALSE;
}

static void
fill_item (FigureStage *s, const FigureTable *t, FigureDraft *d)
{
  EngineFigure *f = &d->figure;
  FigureUnit unit = d->unit_kind;
  const FigureHit *hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  if (d->value->first < t->items || d->value->last > t->items_last
      || d->link == FIGURE_LINK_REPLACES)
    return;
  if (figure_unit_score (t->measure, unit) > 0
      && ((hit != NULL && hit->first < t->items) || f->measure == ENGINE_MEASURE_OTHER
          || hit == NULL))
    {
      f->measure = d->measure = t->measure;
      figure_reason (s, d, "measure", "the table's head", t->first, t->last);
    }
  fill_sides (s, t, d,
              t->subject != 0 && d->left <= t->first ? t->subject
              : t->behind                            ? label_behind (s, d)
                                                     : label_before (s, t, d));
  if (f->measure != t->measure)
    return;
  if (f->commodities[0] == NULL && t->goods != NULL && figure_measure_takes_goods (f->measure))
    f->commodities = t->goods;
  if (unit == FIGURE_UNIT_PERCENT && f->of == ENGINE_OF_NONE)
    f->of = t->of_gdp ? ENGINE_OF_GDP : t->world ? ENGINE_OF_WORLD : ENGINE_OF_NONE;
  if (f->period == NULL && t->period != NULL)
    f->period = t->period;
  if (has_own_status (s, t, d) || f->status == ENGINE_FIGURE_PREVIOUS)
    return;
  if (t->status >= 0 && figure_fits_status (s, d, t->status, FALSE))
    figure_set_status (s, d, t->status, "the table's head", t->first, t->last);
  else if (f->status == ENGINE_FIGURE_ACTUAL && figure_is_to_come (s, d))
    figure_set_status (s, d, ENGINE_FIGURE_FORECAST, "a period to come", t->first, t->last);
}

/* A bullet below a line that names one party: what it leaves open is that party's, and to it goes what another
 * puts in or gives. */
static void
fill_bullet (FigureStage *s, const FigureTable *t, FigureDraft *d)
{
  EngineFigure *f = &d->figure;
  gboolean alone = t->by != NULL && t->by[0] != NULL && t->by[1] == NULL && t->on == NULL;

  if (alone && f->by[0] == NULL && !engine_codes_overlap (f->on, t->by)
      && f->measure != ENGINE_MEASURE_PRICE && f->measure != ENGINE_MEASURE_OTHER)
    f->by = t->by;
  else if (alone && f->on[0] == NULL && f->by[0] != NULL && !engine_codes_overlap (f->by, t->by)
           && (f->measure == ENGINE_MEASURE_AID || f->measure == ENGINE_MEASURE_INVESTMENT))
    f->on = t->by;
  if (f->commodities[0] == NULL && t->goods != NULL && figure_measure_takes_goods (f->measure))
    f->commodities = t->goods;
  if (t->status < 0 || has_own_status (s, t, d) || f->status != ENGINE_FIGURE_ACTUAL
      || figure_is_past_period (s, d) || f->change != ENGINE_CHANGE_NONE
      || figure_is_share_of_output (d) || !figure_fits_status (s, d, t->status, FALSE))
    return;
  if (t->status == ENGINE_FIGURE_PLANNED && figure_is_outcome (d))
    figure_set_status (s, d, ENGINE_FIGURE_FORECAST, "the list's head", t->first, t->last);
  else
    figure_set_status (s, d, t->status, "the list's head", t->first, t->last);
}

/* "L'Éthiopie a vendu du café. L'Allemagne (19 %) et l'Italie (8 %) en ont été les premiers acheteurs": of what was
 * told right before. */
static void
take_owner (const FigureStage *s, FigureTable *t)
{
  const FigureDraft *p =
      s->sentence_from > 0 ? &g_array_index (s->drafts, FigureDraft, s->sentence_from - 1) : NULL;

  if (p == NULL || s->sentence - p->sentence > 1 || p->figure.by[0] == NULL
      || p->figure.measure != t->measure)
    return;
  t->by = p->figure.by;
  if (t->goods == NULL && p->figure.commodities[0] != NULL)
    t->goods = p->figure.commodities;
  if (t->period == NULL)
    t->period = p->figure.period;
}

void
figure_fill_table (FigureStage *s)
{
  FigureTable t;

  if (!find_table (s, &t))
    return;
  for (guint i = s->sentence_from; t.list && i < s->drafts->len; i++)
    fill_bullet (s, &t, figure_draft (s, i));
  if (t.list)
    return;
  t.behind = t.subject == 0 && label_before (s, &t, figure_draft (s, s->sentence_from)) == 0;
  if ((t.agent || t.buyer) && t.by == NULL && t.on == NULL)
    take_owner (s, &t);
  for (guint i = s->sentence_from; i < s->drafts->len; i++)
    fill_item (s, &t, figure_draft (s, i));
}
