/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Values to figures: which values say something, and what each is about.  Works sentence by
 * sentence, and only in sentences that hold a value; the slots are ranked in engine-figure-*.c.
 * Every search is bounded, so the cost is linear in the text whatever its shape. */

#include "config.h"

#include "engine-anaphora.h"
#include "engine-figures.h"

#include "engine-figure-measure.h"
#include "engine-tally.h"

#include <math.h>

/* "the two countries": more than so many are told, not pointed back at. */
#define MOST_POINTED_AT 10

FigureUnit
figure_unit_kind (const char *unit)
{
  static const struct
  {
    const char *unit;
    FigureUnit kind;
  } kinds[] = {
    { "%", FIGURE_UNIT_PERCENT },
    { "count", FIGURE_UNIT_COUNT },
    { "countries", FIGURE_UNIT_COUNTRIES },
    { "persons", FIGURE_UNIT_PERSONS },
    { "pp", FIGURE_UNIT_POINTS },
    { "t", FIGURE_UNIT_MASS },
    { "bbl", FIGURE_UNIT_VOLUME },
    { "m3", FIGURE_UNIT_VOLUME },
    { "W", FIGURE_UNIT_POWER },
    { "Wh", FIGURE_UNIT_POWER },
    { "km", FIGURE_UNIT_LENGTH },
    { "ha", FIGURE_UNIT_LENGTH },
    { "x", FIGURE_UNIT_TIMES },
  };

  if (unit == NULL)
    return FIGURE_UNIT_COUNT;
  for (gsize i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (strcmp (unit, kinds[i].unit) == 0)
      return kinds[i].kind;
  return FIGURE_UNIT_MONEY;
}

void
figure_reason (FigureStage *s,
               FigureDraft *d,
               const char *field,
               const char *detail,
               guint32 first,
               guint32 last)
{
  EngineReason *r;

  if (d->n_reasons >= FIGURE_MAX_REASONS)
    return;
  r = &d->reasons[d->n_reasons++];
  r->field = field;
  r->detail = detail;
  if (last > first)
    r->trigger = engine_analysis_span (s->a, first, last);
  else
    r->trigger = (EngineSpan){ 0, 0 };
}

gboolean
figure_is_act (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ACTION);
  const char *itself = tag != NULL ? engine_pack_entry_attr (a->pack, tag->entry, "itself") : NULL;

  return tag != NULL && (itself == NULL || strcmp (itself, "only") != 0);
}

const char *
figure_role_before (const EngineAnalysis *a, guint32 i, guint32 stop)
{
  for (guint32 step = 0; step <= 4 && i > stop; step++, i--)
    {
      for (guint32 back = 4; back > 0; back--)
        {
          const EngineTag *tag =
              i >= stop + back ? engine_analysis_tag (a, i - back, ENGINE_CLASS_TARGET) : NULL;

          if (tag == NULL || tag->last != i)
            continue;
          /* "to placate Washington": a verb's object */
          if (step > 0 && engine_token_is (a, i - back, ENGINE_CLASS_INF_MARK)
              && (engine_analysis_morph (a, i)
                  & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
                     == ENGINE_MORPH_INFINITIVE)
            return "";
          /* "en recevrait 80": a pronoun before its verb */
          if (step > 0 && engine_token_is (a, i - back, ENGINE_CLASS_PARTITIVE)
              && (engine_analysis_morph (a, i)
                  & (ENGINE_MORPH_VERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
                     == ENGINE_MORPH_VERB)
            return "";
          return engine_pack_entry_code (a->pack, tag->entry);
        }
      /* "to which Norway has pledged": not to Norway */
      if (engine_token_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        break;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || (step >= 1 && !engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)))
        break;
    }
  return "";
}

guint
figure_values_between (FigureStage *s, guint32 from, guint32 to)
{
  guint n = 0;
  guint low = s->sentence_from, high = s->drafts->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (figure_draft (s, middle)->value->first < from)
        low = middle + 1;
      else
        high = middle;
    }
  for (guint i = low; i < s->drafts->len; i++)
    {
      const EngineValue *v = figure_draft (s, i)->value;

      if (v->first >= to)
        break;
      if (v->first >= from && v->last <= to)
        n++;
    }
  return n;
}

gboolean
figure_has_break (const EngineAnalysis *a, guint32 from, guint32 to, gboolean commas)
{
  for (guint32 i = from; i < to; i++)
    {
      const EngineToken *t = engine_token (a, i);
      char c;

      if (t->kind == ENGINE_TOKEN_BREAK)
        return TRUE;
      if (t->kind != ENGINE_TOKEN_PUNCT || t->length_bytes != 1)
        continue;
      c = *engine_token_text (a, i);
      if (c == ';' || c == ':' || c == '(' || c == ')' || (commas && c == ','))
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_boilerplate (const EngineAnalysis *a, guint32 sentence)
{
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, sentence);
  guint8 kind;

  if (x->line >= a->lines->len)
    return FALSE;
  kind = g_array_index (a->lines, EngineLine, x->line).kind;
  return kind == ENGINE_LINE_BOILERPLATE || kind == ENGINE_LINE_BYLINE;
}

/* "Polls suggest that 55 percent of voters are against": asked, not voted. */
static gboolean
is_polled (const EngineAnalysis *a, guint32 token)
{
  const guint32 n = engine_analysis_sentence_of (a, token);
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, n);

  for (guint32 i = x->first; i < x->last; i++)
    if (figure_word_is (a, i, "poll"))
      return TRUE;
  return FALSE;
}

/* What may stand before who is counted: "of registered voters", "de leurs électeurs". */
static gboolean
is_before_counted (const EngineAnalysis *a, guint32 token)
{
  return engine_token_is (a, token, ENGINE_CLASS_PREPOSITION)
         || engine_token_is (a, token, ENGINE_CLASS_DETERMINER)
         || engine_token_is (a, token, ENGINE_CLASS_POSSESSIVE);
}

/* Votes, pages, clicks: the word right after the number, or counted by it; who votes, of a share alone: "59 per cent
 * of their voters". */
static gboolean
is_noise (const EngineAnalysis *a, const EngineValue *v)
{
  guint32 near = MIN (v->last + 2, a->tokens->len);
  guint32 end = near;

  for (guint32 i = v->last; i < end && is_before_counted (a, i) && end < a->tokens->len; i++)
    end++;
  for (guint32 i = v->first; i < end; i++)
    {
      const EngineTag *noise = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_NOISE);

      if (noise != NULL
          && (engine_pack_entry_attr (a->pack, noise->entry, "share") == NULL
                  ? i < near
                  : strcmp (v->unit, "%") == 0 && !is_polled (a, i)))
        return TRUE;
    }
  return FALSE;
}

/* "two presidents", "deux États", "two memoranda": who there are anyway, and what was signed. */
static gboolean
is_mere_pair (const EngineAnalysis *a, const EngineValue *v)
{
  if (v->value != 2 || !isnan (v->upper) || v->last - v->first < 2
      || engine_token (a, v->first)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  return strcmp (v->unit, "persons") == 0 || strcmp (v->unit, "countries") == 0
         || engine_analysis_tag (a, v->last - 1, ENGINE_CLASS_INSTRUMENT) != NULL;
}

/* "Three weaknesses": a heading of what follows, a few words and no verb. */
static gboolean
is_heading (const EngineAnalysis *a, guint32 sentence, const EngineValue *v)
{
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, sentence);
  const EngineLine *line =
      x->line < a->lines->len ? &g_array_index (a->lines, EngineLine, x->line) : NULL;

  return line != NULL && line->kind != ENGINE_LINE_BULLET && v->first == x->first
         && x->first == line->first && v->value <= 12
         && figure_unit_kind (v->unit) == FIGURE_UNIT_COUNT
         && engine_token (a, v->first)->kind == ENGINE_TOKEN_WORD && x->last - v->last <= 1
         && x->last + 1 >= line->last;
}

/* "les deux pays": an anaphor, "les Vingt-Sept": a name, no figure; but "the 29 allies". */
static gboolean
is_anaphoric (const EngineAnalysis *a, const EngineValue *v)
{
  guint32 m = g_array_index (a->mention_at, guint32, v->first);

  if (m == 0 || engine_mention (a, m - 1)->last < v->last)
    return FALSE;
  return ((engine_mention (a, m - 1)->flags & ENGINE_MENTION_ANAPHOR) != 0
          && v->value <= MOST_POINTED_AT)
         || (engine_token_is (a, engine_mention (a, m - 1)->first, ENGINE_CLASS_GROUP)
             && engine_mention (a, m - 1)->first <= v->first
             && engine_token (a, v->first)->kind != ENGINE_TOKEN_NUMBER);
}

static void
add_draft (FigureStage *s, const EngineValue *v)
{
  EngineAnalysis *a = s->a;
  guint8 scopes = v->first < a->scopes->len ? g_array_index (a->scopes, guint8, v->first) : 0;
  FigureDraft *d;

  g_array_set_size (s->drafts, s->drafts->len + 1);
  d = figure_draft (s, s->drafts->len - 1);
  memset (d, 0, G_STRUCT_OFFSET (FigureDraft, reasons));
  d->value = v;
  d->sentence = s->sentence;
  d->clause = engine_token (a, v->first)->clause;
  d->unit_kind = (guint8)figure_unit_kind (v->unit);
  d->brackets = (scopes & ENGINE_SCOPE_BRACKETS) != 0;
  d->figure.value = v->value;
  d->figure.upper = v->upper;
  d->figure.unit = v->unit;
  d->figure.qualifier = v->qualifier;
  d->figure.per = v->per;
  d->figure.by = d->figure.on = d->figure.commodities = engine_no_strings;
  d->figure.versus = -1;
}

static void
set_neighbours (FigureStage *s)
{
  for (guint i = s->sentence_from; i < s->drafts->len; i++)
    {
      FigureDraft *d = figure_draft (s, i);

      d->left = i > s->sentence_from ? figure_draft (s, i - 1)->value->context_last : s->first;
      d->right = i + 1 < s->drafts->len ? figure_draft (s, i + 1)->value->context_first : s->last;
    }
}

/* The part of the sentence between semicolons that holds the token. */
static void
find_part (const FigureStage *s, guint32 token, guint32 *first, guint32 *last)
{
  guint32 i;

  for (i = token; i > s->first && !engine_token_is_char (s->a, i - 1, ';'); i--)
    ;
  *first = i;
  for (i = token; i < s->last && !engine_token_is_char (s->a, i, ';'); i++)
    ;
  *last = i;
}

static void
fill_sentence (FigureStage *s)
{
  guint32 part_first = s->first, part_last = s->first;

  figure_collect_hits (s);
  set_neighbours (s);

  figure_link_drafts (s);
  for (guint i = s->sentence_from; i < s->drafts->len; i++)
    {
      if (figure_draft (s, i)->value->first >= part_last)
        find_part (s, figure_draft (s, i)->value->first, &part_first, &part_last);
      if (i == s->sentence_from || part_first != s->source_first)
        figure_find_source (s, part_first, part_last);
      figure_rank_measure (s, i);
      figure_fill_parties (s, i);
      figure_fill_goods (s, i);
      figure_fill_change (s, i);
      figure_fill_of (s, i);
      figure_fill_period (s, i);
      figure_fill_status (s, i);
      figure_settle_imports (s, i);
      figure_fill_counterpart (s, i);
      figure_fill_source (s, i);
      figure_fill_qualifier (s, i);
    }
  figure_share_drafts (s);
  figure_fill_table (s);
  figure_weigh_statuses (s);
  figure_settle_steps (s);
  for (guint i = s->sentence_from; i < s->drafts->len; i++)
    {
      figure_settle_period (s, i);
      figure_settle_change (s, i);
    }
}

static double
confidence_of (const FigureDraft *d)
{
  double c = 0.6;

  if (d->figure.measure != ENGINE_MEASURE_OTHER)
    c += 0.1 + 0.02 * CLAMP (d->margin, 0, 5);
  if (d->figure.by[0] != NULL)
    c += 0.08;
  if (d->own_holder)
    c += 0.07;
  return MIN (c, 0.95);
}

/* A sentence without values that says who taxes whom, or sells to whom: the first such noun. */
static void
fill_phantom (FigureStage *s)
{
  EngineAnalysis *a = s->a;
  EngineValue *v = NULL;

  figure_collect_hits (s);
  for (guint i = 0; i < s->hits->len && v == NULL; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id != ENGINE_CLASS_MEASURE || h->weak
          || (h->code != ENGINE_MEASURE_TARIFF && h->code != ENGINE_MEASURE_EXPORTS
              && h->code != ENGINE_MEASURE_IMPORTS)
          /* "Droits de douane : Londres arrache un accord": what it is about, not who taxes */
          || engine_token_is_char (a, h->last, ':'))
        continue;
      v = engine_arena_alloc (a->scratch, sizeof *v);
      v->first = v->context_first = h->first;
      v->last = v->context_last = h->last;
      v->unit = "%";
      add_draft (s, v);
      figure_draft (s, s->sentence_from)->phantom = TRUE;
      figure_draft (s, s->sentence_from)->hit = i + 1;
      figure_draft (s, s->sentence_from)->measure = h->code;
      figure_draft (s, s->sentence_from)->figure.measure = h->code;
    }
  if (v == NULL)
    return;
  s->source = NULL;
  set_neighbours (s);
  figure_fill_parties (s, s->sentence_from);
  if (figure_draft (s, s->sentence_from)->figure.by[0] == NULL
      || figure_draft (s, s->sentence_from)->figure.on[0] == NULL)
    g_array_set_size (s->drafts, s->sentence_from);
  else
    figure_fill_goods (s, s->sentence_from);
}

/* Whether a sentence names a tariff or trade at all: what fill_phantom() wants first. */
static gboolean
may_be_phantom (const EngineAnalysis *a, const EngineSentence *x)
{
  static const char *const wanted[] = { "tariff", "exports", "imports", NULL };

  if (x->last - x->first > 120)
    return FALSE;
  for (guint32 t = engine_clues_next (a, x->first, x->last, ENGINE_CLUE_MEASURE); t < x->last;
       t = engine_clues_next (a, t + 1, x->last, ENGINE_CLUE_MEASURE))
    for (guint32 i = a->first_tag[t]; i < a->first_tag[t + 1]; i++)
      if (a->tag[i].class_id == ENGINE_CLASS_MEASURE
          && g_strv_contains (wanted, engine_pack_entry_code (a->pack, a->tag[i].entry)))
        return TRUE;
  return FALSE;
}

#define LEAST_SUM 1e6 /* of money that a text's grants are told in */

/* "Cette contribution s'élève à 1,3 milliard", in a text whose other money is given: sums that no word measures are
 * too. */
static void
settle_sums_of_aid (FigureStage *s)
{
  guint aid = 0, n = 0;

  for (guint i = 0; i < s->drafts->len; i++)
    {
      const FigureDraft *d = figure_draft (s, i);

      if (d->phantom || d->unit_kind != FIGURE_UNIT_MONEY
          || d->figure.measure == ENGINE_MEASURE_OTHER || d->figure.measure == ENGINE_MEASURE_PRICE)
        continue;
      n++;
      aid += d->figure.measure == ENGINE_MEASURE_AID;
    }
  for (guint i = 0; aid > 0 && aid * 2 >= n && i < s->drafts->len; i++)
    {
      FigureDraft *d = figure_draft (s, i);

      if (d->phantom || d->hit != 0 || d->figure.measure != ENGINE_MEASURE_OTHER
          || d->unit_kind != FIGURE_UNIT_MONEY || d->value->value < LEAST_SUM
          || figure_is_owed (s, d) || figure_is_lost (s, d))
        continue;
      d->figure.measure = ENGINE_MEASURE_AID;
      figure_reason (s, d, "measure", "what the text's money is", d->value->first, d->value->last);
    }
}

static void
emit (FigureStage *s)
{
  EngineAnalysis *a = s->a;
  guint32 *fact_of = engine_arena_alloc (a->scratch, (s->drafts->len + 1) * sizeof (guint32));
  guint n = a->facts->len;

  for (guint i = 0; i < s->drafts->len; i++)
    fact_of[i] = figure_draft (s, i)->phantom ? 0 : n++;
  for (guint i = 0; i < s->drafts->len; i++)
    {
      FigureDraft *d = figure_draft (s, i);
      const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, d->sentence);
      EngineReason *reasons = engine_arena_alloc (a->arena, d->n_reasons * sizeof (EngineReason));
      EngineFact f = { .kind = ENGINE_FACT_FIGURE };

      if (d->phantom)
        continue;
      memcpy (reasons, d->reasons, d->n_reasons * sizeof (EngineReason));
      f.span = engine_analysis_span (a, d->value->first, d->value->last);
      f.sentence = engine_analysis_span (a, x->first, x->last);
      f.confidence = confidence_of (d);
      f.rule = engine_arena_join (a->arena, "figure.rank", "@", engine_pack_version (a->pack));
      f.reasons = reasons;
      f.n_reasons = d->n_reasons;
      f.figure = d->figure;
      f.figure.versus = d->versus != 0 ? (gint)fact_of[d->versus - 1] : -1;
      g_array_append_val (a->facts, f);
    }
}

/* The two parties that the text opens with: "between Japan and the Philippines".  Two countries or
 * organisations, in its first lines, and no list of others before. */
static const char *const *
opening_pair (EngineAnalysis *a)
{
  for (guint i = 0; i + 1 < a->mentions->len && i < 12; i++)
    {
      const EngineMention *m = engine_mention (a, i);
      const EngineMention *n = engine_mention (a, i + 1);
      const char *codes[2];

      gboolean dashed =
          engine_token (a, m->last)->kind != ENGINE_TOKEN_WORD && n->first == m->last + 1
          && engine_token (a, n->first)->start_byte
                 == engine_token (a, m->last)->start_byte + engine_token (a, m->last)->length_bytes;

      if (m->kind != ENGINE_MENTION_PARTY || n->kind != ENGINE_MENTION_PARTY
          || (!dashed && (m->list == 0 || n->list != m->list)) || m->codes[0] == NULL
          || m->codes[1] != NULL || n->codes[0] == NULL || n->codes[1] != NULL)
        continue;
      if (!dashed && i + 2 < a->mentions->len && engine_mention (a, i + 2)->list == m->list)
        return NULL;
      codes[0] = m->codes[0];
      codes[1] = n->codes[0];
      return strcmp (codes[0], codes[1]) != 0 ? engine_arena_list (a->arena, codes, 2) : NULL;
    }
  return NULL;
}

/* The party that a text is about, and the two, where it names them far more often than others. */
static void
find_topic (FigureStage *s)
{
  EngineAnalysis *a = s->a;
  EngineTally named = { .n = 0 };
  const char *home = engine_anaphora_find_home (a);

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);

      if (m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && (m->flags & ENGINE_MENTION_GUESSED) == 0)
        engine_tally_add (&named, m->codes[0]);
    }
  if (named.n == 0)
    return;
  if (named.counts[0] >= 2 && named.counts[1] * 4 <= named.counts[0] * 3)
    s->country = engine_arena_list (a->arena, named.codes, 1);
  /* a ministry's paper is about its own */
  if (home != NULL)
    s->country = engine_arena_list (a->arena, &home, 1);
  s->couple = s->pair;
  /* it names no other country at all */
  if (named.n == 2 && strlen (named.codes[0]) + strlen (named.codes[1]) == 6)
    s->two = engine_arena_list (a->arena, named.codes, 2);
  if (s->couple != NULL || named.counts[1] < 2 || named.counts[2] * 2 > named.counts[1]
      || (named.counts[2] > 0 && named.counts[1] == 2))
    return;
  s->couple = engine_arena_list (a->arena, named.codes, 2);
}

/* Whether nouns of aid stand in the text three times, and twice as often as those of other money. */
static void
find_money (FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  const guint32 n = a->tokens->len;
  guint aid = 0, other = 0, tariffs = 0;

  for (guint32 t = engine_clues_next (a, 0, n, ENGINE_CLUE_MEASURE); t < n;
       t = engine_clues_next (a, t + 1, n, ENGINE_CLUE_MEASURE))
    for (guint32 i = a->first_tag[t]; i < a->first_tag[t + 1]; i++)
      {
        const char *code;

        if (a->tag[i].class_id != ENGINE_CLASS_MEASURE
            || engine_pack_entry_attr (a->pack, a->tag[i].entry, "weak") != NULL)
          continue;
        code = engine_pack_entry_code (a->pack, a->tag[i].entry);
        if (strcmp (code, "tariff") == 0)
          tariffs++;
        else if (strcmp (code, "aid") == 0)
          aid++;
        else if (strcmp (code, "investment") == 0 || strcmp (code, "purchase") == 0
                 || strcmp (code, "spending") == 0 || strcmp (code, "defence_spending") == 0)
          other++;
      }
  s->about_tariffs = tariffs >= 2;
  s->about_aid = aid >= 3 && aid >= 2 * other;
}

/**
 * engine_stage_figures:
 * @a: an analysis past the rules stage
 *
 * Appends the figure facts of the window.
 */
void
engine_stage_figures (EngineAnalysis *a)
{
  FigureStage s = { .a = a };
  guint v = 0;

  if (a->values->len == 0)
    return;
  s.pair = opening_pair (a);
  find_topic (&s);
  figure_find_topic_goods (&s);
  find_money (&s);
  s.drafts = g_array_new (FALSE, FALSE, sizeof (FigureDraft));
  s.hits = g_array_new (FALSE, FALSE, sizeof (FigureHit));
  for (guint i = 0; i < a->sentences->len && v < a->values->len; i++)
    {
      const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, i);
      gboolean skip;

      s.sentence = i;
      s.sentence_from = s.drafts->len;
      s.first = x->first;
      s.last = x->last;
      if (g_array_index (a->values, EngineValue, v).first >= x->last)
        {
          if (may_be_phantom (a, x) && !is_boilerplate (a, i))
            fill_phantom (&s);
          continue;
        }
      skip = is_boilerplate (a, i);
      for (; v < a->values->len && g_array_index (a->values, EngineValue, v).first < x->last; v++)
        {
          const EngineValue *value = &g_array_index (a->values, EngineValue, v);

          if (!skip && value->first >= x->first && !is_noise (a, value) && !is_anaphoric (a, value)
              && !is_mere_pair (a, value) && !is_heading (a, i, value))
            add_draft (&s, value);
        }
      if (s.drafts->len > s.sentence_from)
        fill_sentence (&s);
    }
  settle_sums_of_aid (&s);
  emit (&s);
  g_array_unref (s.drafts);
  g_array_unref (s.hits);
}
