/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A second look at a figure's status: what the words and frames made of it (engine-figure-status.c) is one voice
 * among many; tense, measure, unit, period, the agreements around and the figures beside are others.  Each
 * feature that holds adds its weight to each status; another status is taken where its sum is greater by a
 * margin.  The weights are data: resources/language/base/weights/status.tsv. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-status.h"
#include "engine-weights.h"

#define MARGIN 6       /* in sixteenths: odds of e^(3/8) */
#define FUTURE_REACH 3 /* tokens from a verb in the future to the value: "emploiera à terme" */
#define THREAT_REACH 9 /* tokens from "threatens to" to the value */
#define NEAR 3         /* tokens from a word of status */
#define DEAL_REACH 70  /* tokens back to an agreement's conclusion */
#define WORD_NEAR 8    /* scores of a word of status */
#define WORD_FAIR 6
#define MOST_FEATURES 64
#define MOST_SHOWN 3 /* features that `explain` names */

/* What is true of the whole sentence: tokens, G_MAXUINT32 and 0 where there is none. */
typedef struct
{
  guint32 first_agreement, last_agreement;
  guint32 first_conclusion, last_conclusion;
  guint32 steps; /* set of EngineAgreementStatus */
  gboolean now, exchange, tariff;
  gboolean agreement_near, agreement_opens, concluded_before, under_agreement;
  guint line; /* EngineLineKind, or one more for the text's first sentence */
} Surroundings;

/* The features of one figure, in the order that they were found in. */
typedef struct
{
  guint64 given[(N_STATUS_FEATURES + 63) / 64]; /* a bit for each feature */
  guint16 list[MOST_FEATURES];
  guint n;
} Features;

static void
give (Features *f, guint feature)
{
  const guint64 bit = G_GUINT64_CONSTANT (1) << feature % 64;

  if ((f->given[feature / 64] & bit) != 0 || f->n == MOST_FEATURES)
    return;
  f->given[feature / 64] |= bit;
  f->list[f->n++] = (guint16)feature;
}

static void
give_if (Features *f, gboolean holds, guint feature)
{
  if (holds)
    give (f, feature);
}

static void
look_around (FigureStage *s, Surroundings *x)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const EngineLine *line =
      now->line < a->lines->len ? &g_array_index (a->lines, EngineLine, now->line) : NULL;
  const EngineTag *tag;
  int code;

  *x = (Surroundings){ .first_agreement = G_MAXUINT32, .first_conclusion = G_MAXUINT32 };
  x->now = engine_tokens_have_clue (a, s->first, s->last, ENGINE_CLUE_TIMEX, ENGINE_CLASS_TIME_NOW);
  for (guint32 i = engine_clues_next (a, s->first, s->last, ENGINE_CLUE_AGREEMENT); i < s->last;
       i = engine_clues_next (a, i + 1, s->last, ENGINE_CLUE_AGREEMENT))
    {
      if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
          || engine_token_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
        {
          x->first_agreement = MIN (x->first_agreement, i);
          x->last_agreement = i + 1;
        }
      tag = engine_analysis_tag (a, i, ENGINE_CLASS_CONCLUDE);
      if (tag == NULL)
        continue;
      x->first_conclusion = MIN (x->first_conclusion, i);
      x->last_conclusion = i + 1;
      code = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS,
                                    engine_pack_entry_code (a->pack, tag->entry));
      if (code >= 0)
        x->steps |= 1u << code;
    }
  x->agreement_near = figure_agreement_near (s);
  x->agreement_opens = figure_speaks_of_agreement (s);
  x->concluded_before = engine_tokens_have_clue (a, s->first - MIN (s->first, DEAL_REACH), s->first,
                                                 ENGINE_CLUE_AGREEMENT, ENGINE_CLASS_CONCLUDE);
  x->exchange = figure_opens_with_exchange (s);
  x->tariff = figure_lies_under_tariff (s);
  if (line != NULL && line->heading != 0)
    {
      const EngineLine *heading = &g_array_index (a->lines, EngineLine, line->heading - 1);

      x->under_agreement = engine_tokens_have_clue (a, heading->first, heading->last,
                                                    ENGINE_CLUE_AGREEMENT, ENGINE_CLASS_INSTRUMENT);
    }
  x->line = s->sentence == 0 ? ENGINE_LINE_BOILERPLATE + 1u : line != NULL ? line->kind : 0u;
}

/* What the figure itself is. */
static void
give_own (FigureStage *s, const FigureDraft *d, int word, Features *f)
{
  const EngineFigure *x = &d->figure;

  give (f, STATUS_RULE + x->status);
  if (word > 0)
    give (f, STATUS_WORD + (word >= WORD_NEAR ? 0u : word >= WORD_FAIR ? 1u : 2u));
  give (f, STATUS_MEASURE + x->measure);
  give (f, STATUS_UNIT + d->unit_kind);
  give (f, STATUS_LINK + d->link);
  give (f, STATUS_PERIOD
               + (x->period == NULL              ? 0u
                  : figure_is_past_period (s, d) ? 1u
                  : figure_ends_later (s, d)     ? 2u
                  : figure_is_to_come (s, d)     ? 3u
                  : figure_starts_later (s, d)   ? 4u
                                                 : 5u));
  give_if (f, x->change != ENGINE_CHANGE_NONE, STATUS_FORM);
  give_if (f, d->value->is_fraction, STATUS_FORM + 1);
  give_if (f, d->brackets, STATUS_FORM + 2);
  give_if (f, d->versus != 0, STATUS_FORM + 3);
  give (f, STATUS_FORM + (x->by[0] != NULL ? 4 : 5));
  give_if (f, x->on[0] != NULL, STATUS_FORM + 6);
  give_if (f, d->of_agreement, STATUS_FORM + 7);
  if (x->per != ENGINE_PER_NONE)
    give (f, STATUS_FORM + (x->per == ENGINE_PER_YEAR || x->per == ENGINE_PER_MONTH ? 8 : 9));
}

/* How the word of its measure tells of it. */
static void
give_told (FigureStage *s, const FigureDraft *d, Features *f)
{
  static const guint kinds[] = { FIGURE_HIT_COSTS, FIGURE_HIT_LEVY, FIGURE_HIT_DELIVERS,
                                 FIGURE_HIT_EARNS };
  /* in the order of the names "participle" to "future" */
  static const guint32 forms[] = { ENGINE_MORPH_PAST_PARTICIPLE, ENGINE_MORPH_PAST,
                                   ENGINE_MORPH_INFINITIVE, ENGINE_MORPH_PRESENT,
                                   ENGINE_MORPH_FUTURE };
  const FigureHit *h = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;
  const gboolean before = h != NULL && h->last <= d->value->first;

  if (h == NULL)
    {
      give (f, STATUS_HIT);
      return;
    }
  if ((h->flags & FIGURE_HIT_VERB) == 0)
    give (f, STATUS_HIT + (before ? 1 : 2));
  else if (!before)
    give (f, STATUS_HIT + 8);
  else
    for (guint i = 0; i < G_N_ELEMENTS (forms); i++)
      if ((engine_analysis_morph (s->a, h->first) & forms[i]) != 0)
        {
          give (f, STATUS_HIT + 3 + i);
          break;
        }
  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    give_if (f, (h->flags & kinds[i]) != 0, STATUS_KIND + i);
}

/* Its clause: verb, tense, subject, what holds over it. */
static void
give_clause (FigureStage *s, const FigureDraft *d, Features *f)
{
  static const guint32 tenses[] = { ENGINE_MORPH_PRESENT, ENGINE_MORPH_PAST, ENGINE_MORPH_FUTURE,
                                    ENGINE_MORPH_CONDITIONAL, ENGINE_MORPH_PAST_PARTICIPLE };
  const EngineAnalysis *a = s->a;
  const EngineClause *c = engine_clause (a, d->clause);
  const guint scopes = c->scopes | g_array_index (a->scopes, guint8, d->value->first);
  const EngineMention *m = c->subject != 0 ? engine_mention (a, c->subject - 1) : NULL;
  const gboolean before = c->verb != 0 && c->verb <= d->value->first;
  const guint family = before ? STATUS_BEFORE : STATUS_BEHIND;
  gboolean auxiliary;

  for (guint i = 0; i < 8; i++)
    give_if (f, (scopes >> i & 1) != 0, STATUS_SCOPE + i);
  give (f, STATUS_SUBJECT
               + (m == NULL                                                ? 0u
                  : engine_token_is (a, m->first, ENGINE_CLASS_INSTRUMENT) ? 4u
                  : m->kind == ENGINE_MENTION_PARTY                        ? 1u
                  : m->kind == ENGINE_MENTION_PERSON                       ? 2u
                                                                           : 3u));
  give (f, STATUS_VERB + (c->verb == 0 ? 0 : before ? 1 : 2));
  if (c->verb == 0)
    return;
  for (guint i = 0; i < G_N_ELEMENTS (tenses); i++)
    give_if (f, (engine_analysis_morph (a, c->verb - 1) & tenses[i]) != 0, family + i);
  auxiliary = engine_token_is (a, c->verb - 1, ENGINE_CLASS_AUXILIARY);
  give_if (f, auxiliary, family + 5);
  give_if (f, engine_token_is (a, c->verb - 1, ENGINE_CLASS_MODAL), family + 6);
  give_if (f, auxiliary && (engine_analysis_morph (a, c->verb) & ENGINE_MORPH_PAST_PARTICIPLE) != 0,
           family + 7);
  give_if (f, figure_is_act (a, c->verb - 1) || figure_is_act (a, c->verb),
           before ? STATUS_ACT : STATUS_ACT + 1);
}

/* Agreements, the line, the sentence's frames. */
static void
give_surroundings (const FigureDraft *d, const Surroundings *x, Features *f)
{
  const guint32 first = d->value->first;

  give_if (f, x->first_agreement < first, STATUS_AGREEMENT);
  give_if (f, x->last_agreement > first, STATUS_AGREEMENT + 1);
  if (x->last_agreement == 0)
    give (f, STATUS_AGREEMENT + (x->agreement_near ? 2 : x->agreement_opens ? 3 : 4));
  give_if (f, x->under_agreement, STATUS_AGREEMENT + 5);
  give_if (f, x->first_conclusion < first, STATUS_CONCLUDED);
  give_if (f, x->last_conclusion > first, STATUS_CONCLUDED + 1);
  give_if (f, x->concluded_before, STATUS_CONCLUDED + 2);
  for (guint i = 0; i < ENGINE_N_AGREEMENT_STATUSES; i++)
    give_if (f, (x->steps >> i & 1) != 0, STATUS_STEP + i);
  give (f, STATUS_LINE + x->line);
  give_if (f, x->exchange, STATUS_FRAME);
  give_if (f, x->tariff, STATUS_FRAME + 1);
  give_if (f, x->now, STATUS_FRAME + 2);
}

/* The words of status of the sentence. */
static void
give_words (FigureStage *s, const FigureDraft *d, Features *f)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      const gboolean before = h->last <= d->value->first;
      const guint code = (guint)h->code;
      guint32 gap;

      if (h->class_id != ENGINE_CLASS_FIGURE_STATUS)
        continue;
      gap = h->first >= d->value->last ? h->first - d->value->last
                                       : d->value->first - MIN (h->last, d->value->first);
      if (engine_token (s->a, h->first)->clause == d->clause)
        give (f, (before ? STATUS_CLAUSE_BEFORE : STATUS_CLAUSE_BEHIND) + code);
      else
        give (f, (before ? STATUS_OTHER_BEFORE : STATUS_OTHER_BEHIND) + code);
      give_if (f, gap <= NEAR, (before ? STATUS_NEAR_BEFORE : STATUS_NEAR_BEHIND) + code);
    }
}

/* The figures beside. */
static void
give_neighbours (FigureStage *s, guint draft, Features *f)
{
  const FigureDraft *d = figure_draft (s, draft);
  const FigureDraft *p = draft > 0 ? figure_draft (s, draft - 1) : NULL;

  if (p != NULL)
    {
      give (f, (draft > s->sentence_from ? STATUS_PREVIOUS : STATUS_EARLIER) + p->figure.status);
      give_if (f, p->figure.measure == d->figure.measure, STATUS_SAME + p->figure.status);
    }
  if (draft + 1 < s->drafts->len)
    give (f, STATUS_NEXT + figure_draft (s, draft + 1)->figure.status);
}

/* How much the feature speaks for the one status against the other. */
static int
weigh (const FigureStage *s, guint feature, EngineFigureStatus one, EngineFigureStatus other)
{
  return engine_pack_weight (s->a->pack, ENGINE_WEIGHT_STATUS (feature, one))
         - engine_pack_weight (s->a->pack, ENGINE_WEIGHT_STATUS (feature, other));
}

/* "emploiera 240 personnes": a verb in the future right before the value. */
static gboolean
is_to_come (const FigureStage *s, const FigureDraft *d)
{
  const guint32 verb = engine_clause (s->a, d->clause)->verb;

  return verb != 0 && verb <= d->value->context_first
         && d->value->context_first - verb <= FUTURE_REACH
         && (engine_analysis_morph (s->a, verb - 1)
             & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
                == ENGINE_MORPH_FUTURE;
}

/* "threatens to impose a fee of 5 kroner": the word, a verb and what it governs, with no other value between. */
static gboolean
is_under_threat (FigureStage *s, const FigureDraft *d)
{
  /* "menace d'expulser 3 000 soldats": they are so many all the same */
  if (d->figure.status != ENGINE_FIGURE_THREATENED
      || (d->unit_kind != FIGURE_UNIT_MONEY && d->unit_kind != FIGURE_UNIT_PERCENT))
    return FALSE;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && h->code == ENGINE_FIGURE_THREATENED
          && h->last <= d->value->context_first && d->value->context_first - h->last <= THREAT_REACH
          && engine_token (s->a, h->first)->clause == d->clause
          && figure_values_between (s, h->last, d->value->first) == 0)
        return TRUE;
    }
  return FALSE;
}

static EngineFigureStatus
best_status (FigureStage *s, const FigureDraft *d, const Surroundings *x, const Features *f)
{
  const gboolean tells_of_agreement = x->agreement_opens || x->last_agreement != 0
                                      || x->last_conclusion != 0 || x->concluded_before;
  EngineFigureStatus best = d->figure.status;
  int sums[ENGINE_N_FIGURE_STATUSES] = { 0 };
  int most;

  for (guint i = 0; i < f->n; i++)
    {
      const gint8 *weights = engine_pack_weights (s->a->pack, ENGINE_WEIGHT_STATUS (f->list[i], 0));

      for (guint status = 0; status < ENGINE_N_FIGURE_STATUSES; status++)
        sums[status] += weights[status];
    }
  if (is_under_threat (s, d))
    return best;
  most = sums[best] + MARGIN;
  for (guint status = 0; status < ENGINE_N_FIGURE_STATUSES; status++)
    {
      /* only what another figure replaces is previous */
      if (status == ENGINE_FIGURE_PREVIOUS
          || (status == ENGINE_FIGURE_AGREED && !tells_of_agreement)
          || (status == ENGINE_FIGURE_ACTUAL && is_to_come (s, d)))
        continue;
      if (sums[status] > most)
        {
          most = sums[status];
          best = status;
        }
    }
  return best;
}

/* Takes the status, and tells what spoke most for it. */
static void
take (FigureStage *s, FigureDraft *d, EngineFigureStatus status, Features *f)
{
  const EngineFigureStatus former = d->figure.status;
  EngineText text;

  text.n = 0;
  engine_text_add (&text, "rather than ");
  engine_text_add (&text, engine_code_to_name (ENGINE_CODES_FIGURE_STATUS, former));
  for (guint shown = 0; shown < MOST_SHOWN && f->n > 0; shown++)
    {
      g_autofree char *name = NULL;
      guint most = 0;

      for (guint i = 1; i < f->n; i++)
        if (weigh (s, f->list[i], status, former) > weigh (s, f->list[most], status, former))
          most = i;
      name = engine_status_feature_name (f->list[most]);
      engine_text_add (&text, shown == 0 ? ": " : ", ");
      engine_text_add (&text, name + strlen ("figure.status."));
      engine_text_add (&text, " ");
      engine_text_add_int (&text, weigh (s, f->list[most], status, former), TRUE);
      f->list[most] = f->list[--f->n];
    }
  figure_set_status (s, d, status, engine_text_keep (&text, s->a->arena), d->value->first,
                     d->value->last);
}

/**
 * figure_weigh_statuses:
 * @s: a stage whose sentence has its figures filled
 *
 * Weighs the status of each of the sentence's figures once more.
 *
 * Complexity: O(figures × (words of status + features × statuses)), and the sentence's length once.
 */
void
figure_weigh_statuses (FigureStage *s)
{
  const guint n = s->drafts->len - s->sentence_from;
  EngineFigureStatus *taken;
  Features *features;
  Surroundings x;
  guint open = 0;

  for (guint i = 0; i < n; i++)
    open += !figure_draft (s, s->sentence_from + i)->status_sure;
  if (open == 0)
    return;
  taken = engine_arena_alloc (s->a->scratch, n * sizeof *taken);
  features = engine_arena_alloc (s->a->scratch, n * sizeof *features);
  look_around (s, &x);
  /* what the words made of all is a feature of each */
  for (guint i = 0; i < n; i++)
    {
      const FigureDraft *d = figure_draft (s, s->sentence_from + i);

      taken[i] = d->figure.status;
      if (d->status_sure)
        continue;
      give_own (s, d, d->status_word, &features[i]);
      give_told (s, d, &features[i]);
      give_clause (s, d, &features[i]);
      give_surroundings (d, &x, &features[i]);
      give_words (s, d, &features[i]);
      give_neighbours (s, s->sentence_from + i, &features[i]);
      taken[i] = best_status (s, d, &x, &features[i]);
    }
  for (guint i = 0; i < n; i++)
    if (taken[i] != figure_draft (s, s->sentence_from + i)->figure.status)
      take (s, figure_draft (s, s->sentence_from + i), taken[i], &features[i]);
}
