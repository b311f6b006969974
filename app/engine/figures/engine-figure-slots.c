/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who a figure is about: holder (by) and counterpart (on).  Candidates are the parties of the
 * sentence, the subject of its clause and what the figure before had; each adds up small weights,
 * the same for every language.  What a preposition or an adjective on the goods says depends on the
 * measure: exports go "to", imports come "from", tariffs lie "on". */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"
#include "engine-fill.h"
#include "engine-number.h"

#define NEIGHBOURHOOD 60 /* tokens */
#define MIN_BY 2
#define MIN_ON 3

/* Pronouns count as subjects only. */
static gboolean
is_bare_pronoun (const EngineAnalysis *a, const EngineMention *m)
{
  return (m->flags & ENGINE_MENTION_ANAPHOR) != 0 && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0
         && ((m->flags & ENGINE_MENTION_OBLIQUE) == 0
             || strcmp (figure_role_before (a, m->first, 0), "of") == 0)
         && m->last - m->first == 1 && engine_token_is (a, m->first, ENGINE_CLASS_ANAPHOR);
}

/* Only countries and unions tax, grow and have a GDP; anyone makes, sells, pays and owns. */
static gboolean
can_be_anyone (EngineMeasure measure)
{
  switch ((guint)measure)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_TRADE:
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_DEFENCE_SPENDING:
    case ENGINE_MEASURE_MEMBERS:
    case ENGINE_MEASURE_DEMAND:
      return FALSE;
    default:
      return TRUE;
    }
}

/* A name as written, not a code: a company, a bank, a group of arms. */
static gboolean
is_company (const EngineMention *m)
{
  if ((m->flags & ENGINE_MENTION_GUESSED) != 0)
    return TRUE;
  for (const char *c = m->codes != NULL && m->codes[0] != NULL ? m->codes[0] : ""; *c != '\0'; c++)
    if (g_ascii_islower (*c))
      return TRUE;
  return FALSE;
}

/* "CNPC": a name all in capitals is a company's or a body's, no place's. */
gboolean
figure_party_is_acronym (const EngineAnalysis *a, const EngineMention *m)
{
  return m->last - m->first == 1 && engine_token (a, m->first)->length_bytes >= 3
         && (engine_token (a, m->first)->flags & ENGINE_TOKEN_ALL_CAPS) != 0;
}

/* "the Razoni", "the Bayu-Undan field", "le Masi": a ship, a field or an index, known by its capitals
 * only, is no party.  Companies go without an article or have a noun that says what they are. */
static gboolean
is_thing (const EngineAnalysis *a, const EngineMention *m)
{
  gboolean heads_last = (a->style & ENGINE_STYLE_HEADS_LAST) != 0;

  if ((m->flags & ENGINE_MENTION_GUESSED) == 0)
    return FALSE;
  for (guint32 i = m->first; i < m->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN))
      return FALSE;
  /* "le câble North Sea Link", "the vessel Razoni": the noun before says what it is */
  if (m->first > 0 && engine_token_is (a, m->first - 1, ENGINE_CLASS_ASSET)
      && engine_pack_entry_attr (
             a->pack, engine_analysis_tag (a, m->first - 1, ENGINE_CLASS_ASSET)->entry, "firm")
             == NULL)
    return TRUE;
  /* "CASA-1000", "Nord Stream 2" */
  if (m->last + 1 < a->tokens->len
      && (engine_token (a, m->last)->kind == ENGINE_TOKEN_NUMBER
          || (engine_token_is_char (a, m->last, '-')
              && engine_token (a, m->last + 1)->kind == ENGINE_TOKEN_NUMBER))
      && g_array_index (a->value_at, guint32, m->last) == 0)
    return TRUE;
  if (m->first > 0 && engine_token_is_the (a, m->first - 1)
      && (heads_last || (engine_token (a, m->first)->flags & ENGINE_TOKEN_ALL_CAPS) == 0))
    return TRUE;
  /* "Arun dams": it only says which */
  return heads_last && m->last < a->tokens->len
         && engine_token (a, m->last)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, m->last)->flags & ENGINE_TOKEN_CAPITAL) == 0
         && (engine_analysis_morph (a, m->last) & ENGINE_MORPH_NOUN) != 0
         && engine_clause (a, engine_token (a, m->last)->clause)->verb != m->last + 1
         && !engine_token_is (a, m->last, ENGINE_CLASS_MEASURE_VERB)
         && !engine_token_is (a, m->last, ENGINE_CLASS_TARGET)
         && !engine_token_is (a, m->last, ENGINE_CLASS_AUXILIARY);
}

/* "Qatar Investment Authority": a body of the state that is named before it, which it stands for. */
const char *const *
figure_party_state_of (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 before = m->first > 0 ? g_array_index (a->mention_at, guint32, m->first - 1) : 0;
  const EngineMention *state = before != 0 ? engine_mention (a, before - 1) : NULL;
  const EngineTag *agency =
      m->kind == ENGINE_MENTION_ORG ? engine_analysis_tag (a, m->first, ENGINE_CLASS_AGENCY) : NULL;

  /* "the USDA": an agency that is known to be a state's */
  if (agency != NULL && agency->last == m->last
      && strlen (engine_pack_entry_code (a->pack, agency->entry)) == 3)
    {
      const char *code = engine_pack_entry_code (a->pack, agency->entry);

      return engine_arena_list (a->arena, &code, 1);
    }
  if ((m->flags & ENGINE_MENTION_GUESSED) == 0 || state == NULL
      || state->kind != ENGINE_MENTION_PARTY || state->codes == NULL || state->codes[0] == NULL
      || state->last != m->first)
    return NULL;
  /* "la compagnie publique éthiopienne EEP" */
  for (guint32 back = 1;
       back <= 2 && back <= state->first && (state->flags & ENGINE_MENTION_ADJECTIVE) != 0; back++)
    if (engine_token_is (a, state->first - back, ENGINE_CLASS_PUBLIC))
      return state->codes;
  for (guint32 i = m->first; i < m->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "public") != NULL)
        return state->codes;
    }
  return NULL;
}

gboolean
figure_party_can_hold (const Ranking *r, const EngineMention *m)
{
  /* "The IMF puts growth at 2.4 per cent": what a country has, whoever reckons it */
  if (m->kind == ENGINE_MENTION_ORG
      && (r->d->figure.measure == ENGINE_MEASURE_GROWTH
          || r->d->figure.measure == ENGINE_MEASURE_INFLATION
          || r->d->figure.measure == ENGINE_MEASURE_GDP || r->d->figure.of == ENGINE_OF_GDP))
    return FALSE;
  /* "cités par Reuters" */
  if (m->kind == ENGINE_MENTION_ORG && (m->flags & ENGINE_MENTION_SUBJECT) == 0
      && engine_token_is (r->s->a, m->first, ENGINE_CLASS_MEDIUM))
    return FALSE;
  return (!is_company (m) || can_be_anyone (r->d->figure.measure)) && !is_thing (r->s->a, m);
}

/* "le japonais Sumitomo", "Indian Potash Limited", "Turkey's Yapi Merkezi": it says where the company is
 * from. */
static gboolean
is_of_name (const EngineAnalysis *a, const EngineMention *m)
{
  gboolean genitive = engine_token_is_genitive (a, m->last);
  guint32 at = m->last + (genitive ? 1 : 0);
  guint32 next = at < a->tokens->len ? g_array_index (a->mention_at, guint32, at) : 0;
  guint32 before = m->first > 1 ? g_array_index (a->mention_at, guint32, m->first - 2) : 0;

  /* "Orano of France" */
  if (before != 0 && engine_token_is (a, m->first - 1, ENGINE_CLASS_OF)
      && engine_mention (a, before - 1)->kind == ENGINE_MENTION_ORG
      && engine_mention (a, before - 1)->last == m->first - 1
      && is_company (engine_mention (a, before - 1)))
    return TRUE;
  return next != 0 && m->kind == ENGINE_MENTION_PARTY
         && (genitive
             || (m->last - m->first == 1
                 && (engine_token_is (a, m->first, ENGINE_CLASS_ADJECTIVE_OF)
                     || engine_token_is (a, m->first, ENGINE_CLASS_INHABITANT))))
         && engine_mention (a, next - 1)->kind == ENGINE_MENTION_ORG
         && engine_mention (a, next - 1)->first == at && is_company (engine_mention (a, next - 1));
}

/* "composants nord-américains": of a region that the word before makes of it. */
static gboolean
is_of_compound (const EngineAnalysis *a, const EngineMention *m)
{
  return (m->flags & ENGINE_MENTION_ADJECTIVE) != 0 && m->first >= 2
         && engine_token_is_dash (a, m->first - 1) && engine_token_is_glued (a, m->first - 1)
         && engine_token_is_glued (a, m->first)
         && engine_token (a, m->first - 2)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, m->first - 2)->flags & ENGINE_TOKEN_CAPITAL) == 0
         && g_array_index (a->mention_at, guint32, m->first - 2) == 0;
}

/* "7 milliards de dollars américains", "le riz vingt-sept": a number and its unit name nobody. */
static gboolean
is_in_amount (const EngineAnalysis *a, const EngineMention *m)
{
  const guint32 index = g_array_index (a->value_at, guint32, m->first);
  const FigureUnit unit =
      index != 0 ? figure_unit_kind (g_array_index (a->values, EngineValue, index - 1).unit)
                 : FIGURE_UNIT_COUNT;

  return unit != FIGURE_UNIT_COUNT && unit != FIGURE_UNIT_PERSONS && unit != FIGURE_UNIT_COUNTRIES;
}

/* "avant la guerre en Ukraine", "the invasion of Kuwait": a time or a reason, nobody's figure. */
static gboolean
is_of_war (const EngineAnalysis *a, const EngineMention *m, guint32 stop)
{
  const char *role = figure_role_before (a, m->first, stop);
  guint32 i = m->first;

  if ((m->flags & ENGINE_MENTION_ADJECTIVE) != 0
      || (strcmp (role, "in") != 0 && strcmp (role, "of") != 0))
    return FALSE;
  while (i > stop
         && (engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || engine_token_is (a, i - 1, ENGINE_CLASS_TARGET)
             || (engine_analysis_morph (a, i - 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN))
                    == ENGINE_MORPH_ADJ))
    i--;
  return i > stop && figure_word_is (a, i - 1, "war");
}

/* "sous le régime de l'OMC", "under WTO rules": of whose rules something is, nobody holds it by that. */
static gboolean
is_of_rules (const EngineAnalysis *a, const EngineMention *m, guint32 stop)
{
  guint32 i = m->first;

  if (figure_word_is (a, m->last, "rulebook")
      || (engine_token_is_genitive (a, m->last) && figure_word_is (a, m->last + 1, "rulebook")))
    return TRUE;
  if (strcmp (figure_role_before (a, m->first, stop), "of") != 0)
    return FALSE;
  while (i > stop
         && (engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || engine_token_is (a, i - 1, ENGINE_CLASS_TARGET)
             || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION) != 0))
    i--;
  return i > stop && figure_word_is (a, i - 1, "rulebook");
}

/* "paraphé lundi à Sofia par Socar", "signed in Athens": where it was done, no side of it. */
static gboolean
is_of_signing (const EngineAnalysis *a, const EngineMention *m, guint32 stop)
{
  const char *role = figure_role_before (a, m->first, stop);
  guint32 i = m->first;
  guint32 t;

  if ((m->flags & ENGINE_MENTION_ADJECTIVE) != 0 || m->kind != ENGINE_MENTION_PARTY
      || (strcmp (role, "in") != 0 && strcmp (role, "to") != 0) || i < stop + 2
      || strcmp (figure_role_at (a, m->last), "by") != 0)
    return FALSE;
  i--;
  t = g_array_index (a->timex_at, guint32, i - 1);
  if (t != 0)
    i = MAX (stop + 1, g_array_index (a->timexes, EngineTimex, t - 1).context_first);
  return (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && engine_token_has_code (a, i - 1, ENGINE_CLASS_CONCLUDE, "signed");
}

/* Parties of the sentence around the value. */
static void
collect_mentions (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  const EngineValue *v = r->d->value;
  guint32 from = MAX (r->s->first, v->first > NEIGHBOURHOOD ? v->first - NEIGHBOURHOOD : 0);
  guint32 to = MIN (r->s->last, v->last + NEIGHBOURHOOD);
  guint32 i = from;

  while (i < to)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m;
      Candidate *c;

      if (index == 0)
        {
          i++;
          continue;
        }
      m = engine_mention (a, index - 1);
      i = MAX (m->last, i + 1);
      if (!engine_mention_is_party (m) || is_bare_pronoun (a, m) || !figure_party_can_hold (r, m)
          || is_of_name (a, m) || is_in_amount (a, m) || is_of_compound (a, m)
          || is_of_war (a, m, r->s->first) || is_of_rules (a, m, r->s->first)
          || is_of_signing (a, m, r->s->first))
        continue;
      /* a name nobody knows, behind a preposition, is a place as soon as anything */
      if ((m->flags & ENGINE_MENTION_GUESSED) != 0 && (m->flags & ENGINE_MENTION_OBLIQUE) != 0
          && !(figure_party_is_acronym (a, m)
               && strcmp (figure_role_before (a, m->first, r->s->first), "to") == 0)
          && strcmp (figure_role_before (a, m->first, r->s->first), "by") != 0)
        continue;
      c = figure_party_candidate (r, index, engine_mentions_list_codes (a, index - 1));
      if (c == NULL)
        continue;
      if (figure_party_state_of (a, m) != NULL)
        c->codes = figure_party_state_of (a, m);
      figure_party_give_roles (r, c, m);
      figure_party_give_position (r, c, m);
    }
}

static const char *
explain (Ranking *r, const Candidate *c, guint slot, const Candidate *second)
{
  EngineText text;

  text.n = 0;
  engine_text_add (&text, c->codes[0]);
  engine_text_add (&text, " ");
  engine_text_add_int (&text, c->score[slot], FALSE);
  engine_text_add (&text, ":");
  for (guint32 features = c->features; features != 0; features &= features - 1)
    {
      const guint f = (guint)__builtin_ctz (features);
      int weight = engine_pack_weight (c->pack, ENGINE_WEIGHT_FIGURE (f, slot));

      if (weight != 0)
        {
          engine_text_add (&text, " ");
          engine_text_add (&text, figure_party_feature_names[f]);
          engine_text_add (&text, " ");
          engine_text_add_int (&text, weight, TRUE);
        }
    }
  if (second != NULL)
    {
      engine_text_add (&text, "; ");
      engine_text_add (&text, second->codes[0]);
      engine_text_add (&text, " ");
      engine_text_add_int (&text, second->score[slot], FALSE);
    }
  return engine_text_keep (&text, r->s->a->arena);
}

static void
take (Ranking *r,
      guint slot,
      const Candidate *best,
      const Candidate *second,
      const char *const *codes)
{
  EngineAnalysis *a = r->s->a;
  const EngineMention *m = best->mention != 0 ? engine_mention (a, best->mention - 1) : NULL;

  if (slot == 0)
    r->d->figure.by = codes;
  else
    r->d->figure.on = codes;
  if (best->mention != 0)
    r->d->own_holder = TRUE;
  figure_reason (r->s, r->d, slot == 0 ? "by" : "on", explain (r, best, slot, second),
                 m != NULL ? m->first : 0, m != NULL ? m->last : 0);
}

/* The holder that the grammar names, where it names one better than as a counterpart. */
static const Candidate *
surest_holder (Ranking *r)
{
  const guint32 grammar = (1u << FEATURE_SUBJECT) | (1u << FEATURE_POSSESSOR)
                          | (1u << FEATURE_ROLE_BY) | (1u << FEATURE_GOODS_BY)
                          | (1u << FEATURE_OWN_BY) | (1u << FEATURE_GAPPED)
                          | (1u << FEATURE_CONTROL) | (1u << FEATURE_LABEL);
  const Candidate *best = NULL;

  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *c = &r->list[i];

      if ((c->features & grammar) == 0 || c->score[0] < 6 || c->score[0] <= c->score[1])
        continue;
      /* "and Boeing 157": named for this very figure */
      if ((c->features & (1u << FEATURE_GAPPED)) != 0)
        return c;
      if (best == NULL || c->score[0] > best->score[0])
        best = c;
    }
  return best;
}

/* "au veto serbe, … sur les produits serbes et bosniens": of the goods that are hit, the list that @on is only one
 * of. */
static const Candidate *
whole_list (const Ranking *r, const Candidate *by, const Candidate *on)
{
  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF || on == NULL || on->codes[1] != NULL
      || (on->features & (1u << FEATURE_GOODS_ON)) == 0)
    return on;
  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & (1u << FEATURE_GOODS_ON)) != 0 && r->list[i].mention != 0
        && r->list[i].codes[1] != NULL && engine_codes_have (r->list[i].codes, on->codes[0])
        && (by == NULL || !engine_codes_overlap (by->codes, r->list[i].codes)))
      return &r->list[i];
  return on;
}

/* The pair of holder and counterpart with the greatest sum; they never share a code. */
static void
choose (Ranking *r)
{
  int best = G_MININT;
  const Candidate *by = NULL, *on = NULL, *second = NULL;

  const Candidate *sure = surest_holder (r);

  for (guint i = 0; i <= r->n; i++)
    {
      int score_by = i == r->n ? 0 : r->list[i].score[0];

      if (i < r->n && score_by < MIN_BY)
        continue;
      if (sure != NULL && (i == r->n || &r->list[i] != sure))
        continue;
      for (guint j = 0; j <= r->n; j++)
        {
          int score_on = j == r->n ? 0 : r->list[j].score[1];

          if (j < r->n
              && (score_on < MIN_ON || j == i
                  || (i < r->n && engine_codes_overlap (r->list[i].codes, r->list[j].codes))))
            continue;
          if (score_by + score_on > best)
            {
              best = score_by + score_on;
              by = i < r->n ? &r->list[i] : NULL;
              on = j < r->n ? &r->list[j] : NULL;
            }
        }
    }
  for (guint i = 0; i < r->n; i++)
    if (&r->list[i] != by && (second == NULL || r->list[i].score[0] > second->score[0]))
      second = &r->list[i];
  /* the topic fills in only beside what it fits, or alone where there is no other */
  if (figure_party_is_topic_only (on) && by != NULL
      && (by->features & ((1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON))) == 0)
    on = NULL;
  if (figure_party_is_topic_only (by) && on != NULL
      && (on->features & ((1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON))) == 0)
    by = NULL;
  on = whole_list (r, by, on);
  if (by != NULL)
    take (r, 0, by, second, by->codes);
  if (on != NULL)
    take (r, 1, on, by, on->codes);
}

/* A price has who sets or pays it where a clause says so, and the company whose share it is. */
static void
take_seller (Ranking *r)
{
  const guint32 acts = (1u << FEATURE_SUBJECT) | (1u << FEATURE_CONTROL) | (1u << FEATURE_GAPPED);

  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & (1u << FEATURE_GAPPED)) != 0 && r->list[i].mention != 0)
      {
        take (r, 0, &r->list[i], NULL, r->list[i].codes);
        return;
      }
  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *c = &r->list[i];
      const EngineMention *m = c->mention != 0 ? engine_mention (r->s->a, c->mention - 1) : NULL;
      gboolean company = m != NULL && m->kind == ENGINE_MENTION_ORG;

      /* "98 euros (76 euros pour l'Espagne)" */
      if (m != NULL && r->previous != NULL && r->previous->sentence == r->d->sentence
          && (r->d->brackets || r->d->link == FIGURE_LINK_COMPARES) && m->first >= r->d->value->last
          && m->first - r->d->value->context_last <= 3
          && strcmp (figure_party_role_of (r, c->mention - 1), "for") == 0)
        {
          take (r, 0, c, NULL, c->codes);
          return;
        }
      if (m == NULL || strcmp (figure_party_role_of (r, c->mention - 1), "between") == 0
          || engine_token (r->s->a, m->first)->clause != r->d->clause || c->score[0] < 5
          || c->score[0] <= c->score[1]
          || ((c->features & acts) == 0
              && !(company && (c->features & (1u << FEATURE_OWNER)) != 0)))
        continue;
      take (r, 0, c, NULL, c->codes);
      return;
    }
}

/* "le traité entre A et B": the two have signed, neither taxes by that. */
static gboolean
joins_agreement (const EngineAnalysis *a, guint32 first)
{
  for (guint32 back = 1; back <= 6 && back <= first; back++)
    if (engine_token_is (a, first - back, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  return FALSE;
}

/* "entre A et B" of a tariff: A imposes, B is hit, and the other way round. */
static gboolean
take_between (Ranking *r)
{
  EngineAnalysis *a = r->s->a;

  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF)
    return FALSE;
  for (guint i = 0; i < r->n; i++)
    {
      const EngineMention *m;
      const char *rest[MAX_CODES];
      guint n = 0;

      if (r->list[i].mention == 0)
        continue;
      m = engine_mention (a, r->list[i].mention - 1);
      if (m->list == 0 || m->codes[1] != NULL
          || strcmp (figure_party_role_of (r, r->list[i].mention - 1), "between") != 0
          || joins_agreement (a, m->first))
        continue;
      for (const char *const *c = r->list[i].codes; *c != NULL && n < MAX_CODES; c++)
        if (strcmp (*c, m->codes[0]) != 0)
          rest[n++] = *c;
      take (r, 0, &r->list[i], NULL, m->codes);
      take (r, 1, &r->list[i], NULL, engine_arena_list (a->arena, rest, n));
      r->d->figure.reciprocal = TRUE;
      return TRUE;
    }
  return FALSE;
}

/* "Trump wrote that Korean goods would face 25 %": who speaks for a country imposes, where the text
 * names nobody else. */
static void
take_speaker (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const guint32 s_first = r->s->first;

  if (f->measure != ENGINE_MEASURE_TARIFF || f->by[0] != NULL || r->s->source == NULL)
    return;
  for (guint32 i = r->s->first; i < r->s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m == 0 || !figure_in_source (r->s, i))
        continue;
      if (!engine_mention_is_party (engine_mention (a, m - 1))
          /* "le secrétaire américain au Commerce": whose office it is */
          || (engine_mention (a, m - 1)->kind != ENGINE_MENTION_PERSON
              && !((engine_mention (a, m - 1)->flags & ENGINE_MENTION_ADJECTIVE) != 0 && i > s_first
                   && engine_token_is (a, i - 1, ENGINE_CLASS_ROLE)))
          || engine_codes_overlap (engine_mention (a, m - 1)->codes, f->on))
        continue;
      f->by = engine_mention (a, m - 1)->codes;
      figure_reason (r->s, r->d, "by", "who says so speaks for it", i, i + 1);
      return;
    }
}

/* "Israel's treasury expects royalties of 58 billion", "Kyiv said exports fell": where nobody else is
 * named for the figure, a state that speaks speaks of itself. */
static void
take_credited (Ranking *r)
{
  const guint32 weak = (1u << FEATURE_CARRIED_BY) | (1u << FEATURE_CARRIED_ON)
                       | (1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON)
                       | (1u << FEATURE_OTHER_SUBJECT) | (1u << FEATURE_LAST_SUBJECT)
                       | (1u << FEATURE_CLAUSE) | (1u << FEATURE_PLACE);
  const Candidate *credited = NULL;

  if (r->d->figure.of == ENGINE_OF_WORLD || r->d->link != FIGURE_LINK_NONE)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *c = &r->list[i];
      const EngineMention *m = c->mention != 0 ? engine_mention (r->s->a, c->mention - 1) : NULL;

      if ((c->features & (1u << FEATURE_CREDITED)) == 0)
        {
          if ((c->features & ~weak) != 0)
            return;
          continue;
        }
      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && c->codes[1] == NULL
          && (c->features & (1u << FEATURE_SUBJECT)) != 0 && engine_fill_is_country (c->codes[0]))
        credited = c;
    }
  if (credited == NULL || engine_codes_overlap (r->d->figure.on, credited->codes)
      || r->d->figure.measure == ENGINE_MEASURE_TRADE)
    return;
  take (r, 0, credited, NULL, credited->codes);
}

/* Whether the word says that the figure goes both ways: not one of another clause, nor the name of a rate,
 * "the reciprocal tariff", « 15 % "réciproques" ». */
static gboolean
goes_both_ways (const FigureStage *s, const FigureDraft *d, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *noun;

  if (d->figure.measure != ENGINE_MEASURE_IMPORTS && d->figure.measure != ENGINE_MEASURE_TARIFF)
    return FALSE;
  if (h->weak)
    return d->figure.measure == ENGINE_MEASURE_IMPORTS && h->first + 3 >= d->value->context_first
           && h->first <= d->value->context_last + 3;
  if ((h->first > d->right || h->last < d->left) && d->link == FIGURE_LINK_NONE)
    return FALSE;
  if (d->figure.measure != ENGINE_MEASURE_TARIFF || h->last - h->first > 1)
    return TRUE;
  noun = engine_analysis_tag (a, h->last, ENGINE_CLASS_MEASURE);
  if (noun == NULL && h->first > s->first)
    noun = engine_analysis_tag (a, h->first - 1, ENGINE_CLASS_MEASURE);
  return !(noun != NULL && strcmp (engine_pack_entry_code (a->pack, noun->entry), "tariff") == 0)
         && !(h->first >= d->value->last && h->first - d->value->last <= 2);
}

static void
note_reciprocal (const FigureStage *s, FigureDraft *d)
{
  for (guint i = 0; i < s->hits->len; i++)
    if (figure_hit (s, i)->class_id == ENGINE_CLASS_RECIPROCAL
        && goes_both_ways (s, d, figure_hit (s, i)))
      d->figure.reciprocal = TRUE;
}

/* "cut its 150 % levy to 75 %": one rate, one holder. */
static void
take_replaced (Ranking *r)
{
  FigureDraft *d = r->d;
  const FigureDraft *p = r->previous;

  if (d->link != FIGURE_LINK_REPLACED_BY || d->figure.measure != ENGINE_MEASURE_TARIFF || p == NULL
      || p->sentence != d->sentence || p->figure.measure != d->figure.measure
      || p->figure.by[0] == NULL)
    return;
  d->figure.by = p->figure.by;
  if (engine_codes_overlap (d->figure.on, d->figure.by))
    d->figure.on = engine_no_strings;
}

/* "un contrat de 700 millions paraphé par Socar et Bulgargaz": two companies that deal with each other. */
static gboolean
are_two_firms (const EngineFigure *f)
{
  return f->measure == ENGINE_MEASURE_PURCHASE && f->by[0] != NULL && f->by[1] != NULL
         && !engine_fill_is_state (f->by[0]) && !engine_fill_is_state (f->by[1]);
}

/* What tells of nobody on the other side, or of the holder himself. */
static void
drop_counterpart (const FigureStage *s, FigureDraft *d)
{
  EngineFigure *f = &d->figure;

  if (f->measure == ENGINE_MEASURE_MEMBERS || f->measure == ENGINE_MEASURE_GDP
      || f->measure == ENGINE_MEASURE_DEFENCE_SPENDING || engine_codes_overlap (f->by, f->on)
      || are_two_firms (f)
      /* "financé à 49 % par le fonds algérien" */
      || (f->measure == ENGINE_MEASURE_INVESTMENT && figure_is_share_financed (s, d)
          && !figure_scene_names (s, f->on)))
    f->on = engine_no_strings;
}

void
figure_fill_parties (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  Ranking r = { .s = s, .d = d, .hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL };

  r.previous = draft > 0 ? figure_draft (s, draft - 1) : NULL;
  collect_mentions (&r);
  figure_party_collect_subjects (&r);
  figure_party_collect_speaker (&r);
  figure_party_collect_carried (&r, draft);
  figure_party_collect_topic (&r);
  figure_party_find_buyers (&r);
  if (d->figure.measure == ENGINE_MEASURE_MEMBERS)
    for (guint i = 0; i < r.n; i++)
      if (r.list[i].codes[1] == NULL && !engine_fill_is_country (r.list[i].codes[0]))
        figure_party_give (&r.list[i], FEATURE_GROUP);
  note_reciprocal (s, d);
  if (d->figure.measure == ENGINE_MEASURE_TRADE && r.hit != NULL
      && (r.hit->flags & FIGURE_HIT_FREIGHT) != 0)
    return;
  if (figure_party_take_changed (&r, draft) || take_between (&r))
    return;
  if (d->figure.measure == ENGINE_MEASURE_PRICE)
    {
      take_seller (&r);
      return;
    }
  choose (&r);
  if (!figure_party_take_referred (&r, draft))
    take_credited (&r);
  take_replaced (&r);
  figure_party_take_imposer (&r);
  figure_party_take_imported (&r);
  figure_party_take_admitted (&r);
  figure_party_turn_winner (&r);
  figure_party_take_supplied (&r);
  if (figure_party_take_part (&r) || figure_party_take_answer (&r) || figure_party_supplies_too (&r)
      || figure_party_take_construed (&r) || figure_party_take_relative (&r, draft))
    {
      figure_party_register_pair (&r);
      return;
    }
  figure_party_split_lender (&r);
  figure_party_take_signatory (&r);
  figure_party_take_opposite (&r, draft);
  take_speaker (&r);
  figure_party_take_known (&r, draft);
  figure_party_take_neighbour (&r);
  figure_party_take_partner (&r, draft);
  figure_party_register_pair (&r);
  figure_party_settle_sides (&r);
  figure_party_take_bare (&r);
  figure_party_take_dative (&r);
  figure_party_turn_voice (&r);
  figure_party_take_trade_partner (&r);
  figure_party_correct_sides (&r);
  figure_party_take_scene (&r, draft);
  figure_party_settle_construed (&r);
  drop_counterpart (s, d);
}
