/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who a figure is about: holder (by) and counterpart (on).  Candidates are the parties of the
 * sentence, the subject of its clause and what the figure before had; each adds up small weights,
 * the same for every language.  What a preposition or an adjective on the goods says depends on the
 * measure: exports go "to", imports come "from", tariffs lie "on". */

#include "config.h"

#include "engine-figures.h"

#define MAX_CANDIDATES 24
#define NEIGHBOURHOOD 60 /* tokens */
#define MAX_CODES 24
#define MIN_BY 2
#define MIN_ON 3

typedef enum
{
  FEATURE_SUBJECT,       /* of the value's clause */
  FEATURE_OTHER_SUBJECT, /* of another clause of the sentence */
  FEATURE_LAST_SUBJECT,  /* of the sentence before */
  FEATURE_POSSESSOR,     /* adjective, genitive or "its" on the measure's noun */
  FEATURE_THREAT,        /* the same on "threat", "plan" */
  FEATURE_ROLE_BY,       /* the preposition says holder */
  FEATURE_ROLE_ON,       /* the preposition says counterpart */
  FEATURE_GOODS_BY,      /* adjective on the goods, of the holder */
  FEATURE_GOODS_ON,      /* of the counterpart */
  FEATURE_SUBJECT_ON,    /* subject of a verb like "acquitter" */
  FEATURE_CLAUSE,        /* in the value's clause, before it */
  FEATURE_AFTER,         /* behind another figure */
  FEATURE_PLACE,         /* a city after "à", "in" */
  FEATURE_CREDITED,      /* the source of the figure */
  FEATURE_BRACKETS,
  FEATURE_CARRIED_BY, /* the figure before had it so */
  FEATURE_CARRIED_ON,
  FEATURE_LINKED_BY, /* a contrast or series keeps it */
  FEATURE_LINKED_ON,
  FEATURE_GROUP,   /* a group, where members are counted */
  FEATURE_GUESSED, /* a name known by its capitals only */
  FEATURE_CONTROL, /* "cleared Washington to tax" */
  FEATURE_TOPIC_BY, /* the pair the text is about, and which of the two */
  FEATURE_TOPIC_ON,
  FEATURE_OWN_BY,  /* a preposition on the value itself: "7.4 per cent for the EU" */
  FEATURE_OWN_ON,
  FEATURE_PARTNER, /* subject of a clause about another's exports or imports */
  FEATURE_SWAPPED, /* "contre 3,3 % aux États-Unis": another holder */
  FEATURE_LABEL,   /* "Sommet APEC : 21 États" */
  FEATURE_GAPPED,  /* "and Boeing 157" */
  FEATURE_BESIDE,  /* right after the value, with no other between */
  N_FEATURES
} Feature;

/* by, on */
static const gint8 weights[N_FEATURES][2] = {
  [FEATURE_SUBJECT] = { 6, 0 },
  [FEATURE_OTHER_SUBJECT] = { 2, 1 },
  [FEATURE_LAST_SUBJECT] = { 1, 0 },
  [FEATURE_POSSESSOR] = { 8, -4 },
  [FEATURE_THREAT] = { 5, -2 },
  [FEATURE_ROLE_BY] = { 6, -3 },
  [FEATURE_ROLE_ON] = { -5, 7 },
  [FEATURE_GOODS_BY] = { 5, -2 },
  [FEATURE_GOODS_ON] = { -5, 6 },
  [FEATURE_SUBJECT_ON] = { -4, 7 },
  [FEATURE_CLAUSE] = { 1, 1 },
  [FEATURE_AFTER] = { -5, -5 },
  [FEATURE_PLACE] = { -4, -3 },
  [FEATURE_CREDITED] = { -8, -8 },
  [FEATURE_BRACKETS] = { -3, -3 },
  [FEATURE_CARRIED_BY] = { 3, -1 },
  [FEATURE_CARRIED_ON] = { -1, 3 },
  [FEATURE_LINKED_BY] = { 4, 0 },
  [FEATURE_LINKED_ON] = { 0, 4 },
  [FEATURE_GROUP] = { 3, 0 },
  [FEATURE_GUESSED] = { -2, -9 },
  [FEATURE_CONTROL] = { 8, -3 },
  [FEATURE_TOPIC_BY] = { 3, 0 },
  [FEATURE_TOPIC_ON] = { 0, 3 },
  [FEATURE_OWN_BY] = { 7, 0 },
  [FEATURE_OWN_ON] = { 0, 7 },
  [FEATURE_PARTNER] = { -7, 6 },
  [FEATURE_SWAPPED] = { 15, -15 },
  [FEATURE_LABEL] = { 6, 2 },
  [FEATURE_GAPPED] = { 10, -3 },
  [FEATURE_BESIDE] = { 1, 1 },
};

static const char *const feature_names[N_FEATURES] = {
  "subject", "other subject", "subject before", "possessor", "threat",   "preposition",
  "preposition", "goods", "goods", "subject pays", "clause", "behind a figure",
  "place", "credited", "brackets", "carried", "carried", "contrast", "contrast",
  "group", "guessed", "control", "topic", "topic", "own",
  "own", "partner", "compared", "label", "gapped", "beside",
};

typedef struct
{
  const char *const *codes;
  guint32 mention; /* index + 1, 0 = carried */
  guint32 features;
  int score[2];
} Candidate;

typedef struct
{
  FigureStage *s;
  FigureDraft *d;
  const FigureHit *hit; /* or NULL */
  const FigureDraft *previous; /* or NULL */
  Candidate list[MAX_CANDIDATES];
  guint n;
} Ranking;

/* What slot a role gives: b, o or -.  Roles: on to from of in by with between for */
static const struct
{
  const char *role;
  guint8 column;
} role_columns[] = {
  { "on", 0 }, { "to", 1 }, { "from", 2 }, { "of", 3 }, { "in", 4 },
  { "by", 5 }, { "with", 6 }, { "between", 7 }, { "for", 8 },
};

/* The slot of a party by its preposition, then (after the space) by an adjective on the goods. */
static const char *const role_slots[ENGINE_N_MEASURES] = {
  [ENGINE_MEASURE_OTHER] = "----bb--- -",
  [ENGINE_MEASURE_TARIFF] = "ooo-bbo-o o",
  [ENGINE_MEASURE_MINING] = "--bbbb--b b",
  [ENGINE_MEASURE_REFINING] = "--bbbb--b b",
  [ENGINE_MEASURE_PRODUCTION] = "--bbbb--b b",
  [ENGINE_MEASURE_RESERVES] = "--bbbb--b b",
  [ENGINE_MEASURE_DEMAND] = "--bbbb--b -",
  [ENGINE_MEASURE_EXPORTS] = "-obbob--o b",
  [ENGINE_MEASURE_IMPORTS] = "ooobbboo- o",
  [ENGINE_MEASURE_TRADE] = "--bbbbbb- b",
  [ENGINE_MEASURE_INVESTMENT] = "oobbob--o -",
  [ENGINE_MEASURE_PURCHASE] = "-oooobo-- o",
  [ENGINE_MEASURE_AID] = "-obbob--o o",
  [ENGINE_MEASURE_PRICE] = "--------- -",
  [ENGINE_MEASURE_DEFENCE_SPENDING] = "---bbb--b -",
  [ENGINE_MEASURE_SPENDING] = "---bbb--b -",
  [ENGINE_MEASURE_GDP] = "-b-bbb--b -",
  [ENGINE_MEASURE_GROWTH] = "---bbb--b -",
  [ENGINE_MEASURE_INFLATION] = "---bbb--b -",
  [ENGINE_MEASURE_OWNERSHIP] = "-b--bb--b -",
  [ENGINE_MEASURE_JOBS] = "--bbbb--b -",
  [ENGINE_MEASURE_MEMBERS] = "---b----- -",
};

static char
slot_of_role (EngineMeasure measure,
              const char   *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_columns); i++)
    if (strcmp (role, role_columns[i].role) == 0)
      return role_slots[measure][role_columns[i].column];
  return '-';
}

/* Whether only words that belong to one noun phrase stand in [from, to). */
static gboolean
is_close (const EngineAnalysis *a,
          guint32               from,
          guint32               to,
          guint32               most)
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
      if (t->kind != ENGINE_TOKEN_WORD && !engine_token_char (a, i, '-'))
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_TARGET) || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, i, ENGINE_CLASS_AND)
          || engine_token_is (a, i, ENGINE_CLASS_DETERMINER))
        return FALSE;
    }
  return TRUE;
}

/* Whether the mention owns the noun at [first, last): "exportations européennes", "China's duty",
 * "its exports", "l'extraction de la Chine". */
static gboolean
owns (const EngineAnalysis *a,
      const EngineMention  *m,
      guint32               first,
      guint32               last,
      gboolean              genitive)
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
  if (adjective)
    return is_close (a, last, m->first, 2);
  if (!genitive)
    return FALSE;
  role = figure_role_before (a, m->first, last);
  for (guint32 i = last; i < m->first && i < last + 8; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_AND) || engine_token_is (a, i, ENGINE_CLASS_CONJUNCTION)
        || engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
      return FALSE;
  /* "production de cobalt de la RDC": the goods may stand between */
  return strcmp (role, "of") == 0 && m->first - last <= 7 && !figure_has_break (a, last, m->first, TRUE);
}

/* The noun of the goods that the adjective belongs to: a commodity or "produits". */
static gboolean
is_on_goods (const EngineAnalysis *a,
             const EngineMention  *m)
{
  if ((m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) == 0)
    return FALSE;
  for (guint32 back = 1; back <= 3 && back <= m->first; back++)
    {
      guint32 i = m->first - back;
      guint32 other = g_array_index (a->mention_at, guint32, i);
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        break;
      if (other != 0 && engine_mention (a, other - 1)->kind == ENGINE_MENTION_COMMODITY)
        return TRUE;
      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "goods") != NULL)
        return TRUE;
    }
  for (guint32 i = m->last; i < m->last + 3 && i < a->tokens->len; i++)
    {
      guint32 other = g_array_index (a->mention_at, guint32, i);
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_char (a, i, '-'))
        break;
      if (engine_token_is (a, i, ENGINE_CLASS_TARGET))
        break;
      if (other != 0 && engine_mention (a, other - 1)->kind == ENGINE_MENTION_COMMODITY)
        return TRUE;
      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "goods") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "at the Kenyan border", "à la frontière kényane". */
static gboolean
is_at_border (const EngineAnalysis *a,
              const EngineMention  *m)
{
  static const char *const after[] = { "border", "borders", "frontier", "customs", NULL };
  static const char *const before[] = { "frontiere", "frontieres", "douane", "douanes", "entree", NULL };

  return engine_token_one_of (a, m->last, after)
         || (m->first > 0 && engine_token_one_of (a, m->first - 1, before));
}

static const char *const *
list_codes (EngineAnalysis *a,
            guint32         index)
{
  const EngineMention *m = engine_mention (a, index);
  const char *codes[MAX_CODES];
  guint n = 0;
  guint32 i = index;

  if (m->list == 0)
    return m->codes;
  while (i > 0 && index - i < MAX_CODES && engine_mention (a, i - 1)->list == m->list)
    i--;
  for (; i < a->mentions->len && engine_mention (a, i)->list == m->list; i++)
    for (const char *const *c = engine_mention (a, i)->codes; c != NULL && *c != NULL; c++)
      {
        gboolean seen = FALSE;

        for (guint k = 0; k < n && !seen; k++)
          seen = strcmp (codes[k], *c) == 0;
        if (!seen && n < MAX_CODES)
          codes[n++] = *c;
      }
  return engine_arena_list (a->arena, codes, n);
}

static void
give (Candidate *c,
      Feature    feature)
{
  if ((c->features & (1u << feature)) != 0)
    return;
  c->features |= 1u << feature;
  c->score[0] += weights[feature][0];
  c->score[1] += weights[feature][1];
}

/* The role of the preposition that governs the mention or the list it stands in. */
static const char *
role_of_mention (Ranking *r,
                 guint32  index)
{
  EngineAnalysis *a = r->s->a;
  const EngineMention *m = engine_mention (a, index);
  guint32 i = index;

  if (m->list != 0)
    while (i > 0 && index - i < MAX_CODES && engine_mention (a, i - 1)->list == m->list)
      i--;
  return figure_role_before (a, engine_mention (a, i)->first, r->s->first);
}

/* Nothing but the value's own complement stands before @to: no verb, no "and", no other value. */
static gboolean
is_own_complement (Ranking *r,
                   guint32  to)
{
  const EngineAnalysis *a = r->s->a;
  guint32 from = r->d->value->last;

  if (figure_values_between (r->s, from, to) > 0
      || engine_token (a, to)->clause != r->d->clause || figure_has_break (a, from, to, TRUE))
    return FALSE;
  for (guint32 i = from; i < to; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_AND) || engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
      return FALSE;
  return TRUE;
}

/* Where the value's goods start: behind an amount that directly follows a rate, as in "taxer à
 * 100 % 2,4 milliards de produits". */
static guint32
behind_amount (Ranking *r)
{
  FigureStage *s = r->s;

  for (guint i = s->sentence_from; i < s->drafts->len; i++)
    {
      const EngineValue *v = figure_draft (s, i)->value;

      if (v->first >= r->d->value->last && v->context_first - r->d->value->context_last <= 2
          && figure_unit_kind (v->unit) != figure_unit_kind (r->d->value->unit))
        return v->last;
    }
  return r->d->value->last;
}

/* "Washington in October 2019 to hit": from a party to the infinitive it controls. */
static gboolean
controls_verb (Ranking             *r,
               const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 i = m->last;

  while (i < r->s->last && i < m->last + 6
         && (g_array_index (a->timex_at, guint32, i) != 0
             || (g_array_index (a->timex_at, guint32, i + 1) != 0
                 && engine_token_is (a, i, ENGINE_CLASS_TARGET))))
    i++;
  return i + 1 < r->s->last && i < r->d->value->first && engine_token_is (a, i, ENGINE_CLASS_TARGET)
         && engine_token_is (a, i + 1, ENGINE_CLASS_MEASURE_VERB);
}

static void
give_roles (Ranking             *r,
            Candidate           *c,
            const EngineMention *m)
{
  EngineAnalysis *a = r->s->a;
  EngineMeasure measure = r->d->figure.measure;
  gboolean genitive = engine_token_is_genitive (a, m->last)
                      && (m->flags & ENGINE_MENTION_SUBJECT) == 0;
  gboolean adjective = genitive
                       || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0;
  const char *role;
  char slot;

  if (r->hit != NULL && (r->hit->flags & (FIGURE_HIT_GOODS | FIGURE_HIT_VERB)) == 0
      && owns (a, m, r->hit->first, r->hit->last, slot_of_role (measure, "of") != 'o'))
    {
      give (c, FEATURE_POSSESSOR);
      return;
    }
  if (is_on_goods (a, m))
    {
      slot = role_slots[measure][10];
      if (slot != '-')
        {
          give (c, slot == 'b' ? FEATURE_GOODS_BY : FEATURE_GOODS_ON);
          return;
        }
    }
  if (adjective && measure == ENGINE_MEASURE_TARIFF && is_at_border (a, m))
    {
      give (c, FEATURE_ROLE_BY);
      return;
    }
  if (adjective)
    {
      for (guint i = 0; i < r->s->hits->len; i++)
        {
          const FigureHit *h = figure_hit (r->s, i);

          if (h->class_id == ENGINE_CLASS_MEASURE && h->code == (gint8)measure
              && (r->hit == NULL || r->hit->code != h->code)
              && figure_values_between (r->s, h->last, r->d->value->first) == 0
              && (h->flags & FIGURE_HIT_GOODS) == 0 && owns (a, m, h->first, h->last, FALSE))
            give (c, FEATURE_ROLE_BY);
          else if (h->class_id == ENGINE_CLASS_FIGURE_STATUS && owns (a, m, h->first, h->last, FALSE))
            give (c, FEATURE_THREAT);
        }
      if (c->features == 0 && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0)
        {
          /* "sur les importations chinoises", "à la frontière américaine" */
          role = figure_role_before (a, m->first, r->s->first);
          if (*role == '\0')
            role = figure_role_before (a, m->first - (m->first > r->s->first ? 1 : 0), r->s->first);
          slot = slot_of_role (measure, role);
          if (slot == 'o')
            give (c, FEATURE_GOODS_ON);
          else if (slot == 'b' && !genitive && strcmp (role, "of") != 0)
            give (c, FEATURE_ROLE_BY);
        }
      return;
    }
  if (controls_verb (r, m) && figure_values_between (r->s, m->last, r->d->value->first) == 0)
    give (c, FEATURE_CONTROL);
  role = role_of_mention (r, c->mention - 1);
  if (*role == '\0')
    {
      /* "had sold China 5 million tonnes" */
      const EngineTag *verb = m->first > r->s->first
                                  ? engine_analysis_tag (a, m->first - 1, ENGINE_CLASS_MEASURE_VERB)
                                  : NULL;

      if (verb == NULL && m->first > r->s->first + 1
          && (engine_token_is (a, m->first - 1, ENGINE_CLASS_ANAPHOR)
              || engine_token_is (a, m->first - 1, ENGINE_CLASS_DETERMINER)))
        verb = engine_analysis_tag (a, m->first - 2, ENGINE_CLASS_MEASURE_VERB);

      if (verb != NULL && m->last <= r->d->value->first && r->d->value->first - m->last <= 5
          && (measure == ENGINE_MEASURE_EXPORTS || measure == ENGINE_MEASURE_AID))
        give (c, FEATURE_ROLE_ON);
      return;
    }
  /* "importe son gaz de Russie": behind a verb "de" says where from */
  if (strcmp (role, "of") == 0 && r->hit != NULL && (r->hit->flags & FIGURE_HIT_VERB) != 0
      && (measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_PURCHASE))
    role = "from";
  slot = slot_of_role (measure, role);
  if (slot == 'b')
    give (c, FEATURE_ROLE_BY);
  else if (slot == 'o')
    give (c, FEATURE_ROLE_ON);
  else
    return;
  /* what is compared: the other holder, unless the figure before had a counterpart */
  if (r->d->link == FIGURE_LINK_COMPARES && m->first >= r->d->value->last && slot == 'o'
      && strcmp (role, "on") != 0 && is_own_complement (r, m->first)
      && r->previous != NULL && r->previous->figure.on[0] == NULL)
    {
      give (c, FEATURE_SWAPPED);
      return;
    }
  if (m->first >= r->d->value->last && m->first - r->d->value->last <= 9
      && is_own_complement (r, m->first))
    give (c, slot == 'b' ? FEATURE_OWN_BY : FEATURE_OWN_ON);
}

/* Whether the next figure continues a series: then its complement may serve both. */
static gboolean
leads_series (Ranking *r)
{
  for (guint i = r->s->sentence_from; i + 1 < r->s->drafts->len; i++)
    if (figure_draft (r->s, i) == r->d)
      return figure_draft (r->s, i + 1)->link == FIGURE_LINK_SERIES;
  return FALSE;
}

/* In a bracket right behind a name: "Glencore (41 300 tonnes)". */
static gboolean
heads_bracket (Ranking             *r,
               const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;

  return r->d->brackets && m->last + 1 == r->d->value->context_first
         && engine_token_char (a, m->last, '(');
}

static void
give_position (Ranking             *r,
               Candidate           *c,
               const EngineMention *m)
{
  EngineAnalysis *a = r->s->a;
  const EngineValue *v = r->d->value;
  guint behind;

  if (m->last <= v->first)
    {
      behind = figure_values_between (r->s, m->last, v->first);
      if (heads_bracket (r, m))
        give (c, FEATURE_GAPPED);
      if (behind == 0 && r->d->link == FIGURE_LINK_SERIES && m->last + 1 >= r->d->value->context_first
          && (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)) == 0)
        give (c, FEATURE_GAPPED);
      if (engine_token (a, m->first)->clause == r->d->clause)
        give (c, FEATURE_CLAUSE);
    }
  else
    {
      guint32 start = MIN (behind_amount (r), m->first);

      behind = figure_values_between (r->s, start, m->first);
      if (behind > 0 && !leads_series (r))
        give (c, FEATURE_AFTER);
      else if (m->first - v->last <= 8)
        give (c, FEATURE_BESIDE);
    }
  if (m->last < v->context_first && engine_token_char (a, v->context_first - 1, ':')
      && v->context_first - m->last <= 8)
    give (c, FEATURE_LABEL);
  if ((m->flags & ENGINE_MENTION_PLACE) != 0)
    give (c, FEATURE_PLACE);
  if ((m->flags & ENGINE_MENTION_GUESSED) != 0)
    give (c, FEATURE_GUESSED);
  if (!r->d->brackets
      && (g_array_index (a->scopes, guint8, m->first) & ENGINE_SCOPE_BRACKETS) != 0)
    give (c, FEATURE_BRACKETS);
  if (r->s->source != NULL && m->first < a->tokens->len
      && engine_token (a, m->first)->start_byte >= r->s->source_trigger.start_byte
      && engine_token (a, m->first)->start_byte < r->s->source_trigger.end_byte)
    give (c, FEATURE_CREDITED);
}

static Candidate *
candidate_for (Ranking           *r,
               guint32            mention,
               const char *const *codes)
{
  Candidate *c;

  for (guint i = 0; i < r->n; i++)
    if (r->list[i].mention == mention && mention != 0)
      return &r->list[i];
  if (r->n == MAX_CANDIDATES || codes == NULL || codes[0] == NULL)
    return NULL;
  c = &r->list[r->n++];
  *c = (Candidate){ .codes = codes, .mention = mention };
  return c;
}

/* Pronouns count as subjects only. */
static gboolean
is_bare_pronoun (const EngineAnalysis *a,
                 const EngineMention  *m)
{
  return (m->flags & ENGINE_MENTION_ANAPHOR) != 0
         && (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE)) == 0 && m->last - m->first == 1 && engine_token_is (a, m->first, ENGINE_CLASS_ANAPHOR);
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
      if (!engine_mention_is_party (m) || is_bare_pronoun (a, m))
        continue;
      c = candidate_for (r, index, list_codes (a, index - 1));
      if (c == NULL)
        continue;
      give_roles (r, c, m);
      give_position (r, c, m);
    }
}

/* "Japan took 14% of Philippine exports": who buys is the subject where the exports are another's. */
static void
find_partner (Ranking *r)
{
  const guint32 owner = (1u << FEATURE_POSSESSOR) | (1u << FEATURE_GOODS_BY) | (1u << FEATURE_ROLE_BY);
  const Candidate *holder = NULL;
  Candidate *subject = NULL;

  if (r->d->figure.measure != ENGINE_MEASURE_EXPORTS && r->d->figure.measure != ENGINE_MEASURE_IMPORTS)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      Candidate *c = &r->list[i];

      if ((c->features & owner) != 0 && (holder == NULL || c->score[0] > holder->score[0]))
        holder = c;
      if ((c->features & (1u << FEATURE_SUBJECT)) != 0)
        subject = c;
    }
  if (holder == NULL || subject == NULL || holder == subject || r->hit == NULL
      || (r->hit->flags & FIGURE_HIT_GOODS) != 0 || r->hit->first < r->d->value->last
      || engine_codes_overlap (holder->codes, subject->codes)
      || (holder->mention != 0
          && engine_mention (r->s->a, holder->mention - 1)->first < r->d->value->last))
    return;
  give (subject, FEATURE_PARTNER);
}

/* The subject nearest to the value: a party that a verb follows, wherever the clauses end. */
static guint32
local_subject (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  guint32 from = MAX (r->s->first, r->d->value->first > 40 ? r->d->value->first - 40 : 0);

  for (guint32 i = r->d->value->first; i > from; i--)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->last != i || !engine_mention_is_party (m))
        continue;
      if ((m->flags & ENGINE_MENTION_SUBJECT) != 0
          || ((m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE
                           | ENGINE_MENTION_POSSESSIVE))
                  == 0
              && engine_mention_heads_verb (a, m)))
        return index;
    }
  return 0;
}

/* Of the two lists' features the party that is the subject. */
static void
collect_subjects (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  gboolean pays = r->hit != NULL && (r->hit->flags & FIGURE_HIT_SUBJECT_ON) != 0;
  guint32 c = r->d->clause;
  Candidate *candidate;

  guint32 own = clause->subject;
  guint32 local = local_subject (r);

  /* a clause that was not cut has two subjects: the nearer one is the value's */
  if (local != 0 && (own == 0 || local > own) && engine_token (a, engine_mention (a, local - 1)->first)->clause == r->d->clause)
    own = local;
  if (own != 0)
    {
      const EngineMention *m = engine_mention (a, own - 1);

      if (m->kind != ENGINE_MENTION_PERSON || m->codes[0] != NULL)
        {
          candidate = candidate_for (r, own, list_codes (a, own - 1));
          if (candidate != NULL)
            give (candidate, pays ? FEATURE_SUBJECT_ON : FEATURE_SUBJECT);
        }
    }
  for (guint back = 1; back <= 6 && back <= c; back++)
    {
      const EngineClause *other = engine_clause (a, c - back);

      if (other->sentence + 1 < r->d->sentence)
        break;
      if (other->subject == 0 || other->subject == clause->subject)
        continue;
      candidate = candidate_for (r, other->subject, list_codes (a, other->subject - 1));
      if (candidate != NULL)
        give (candidate, other->sentence == r->d->sentence ? FEATURE_OTHER_SUBJECT
                                                           : FEATURE_LAST_SUBJECT);
      break;
    }
}

static gboolean
same_family (EngineMeasure a,
             EngineMeasure b)
{
  return a == b
         || ((a == ENGINE_MEASURE_TARIFF || a == ENGINE_MEASURE_IMPORTS)
             && (b == ENGINE_MEASURE_TARIFF || b == ENGINE_MEASURE_IMPORTS));
}

/* What the figure before had: near, of the same kind; stronger where a contrast links the two. */
static void
collect_carried (Ranking *r,
                 guint    draft)
{
  const FigureDraft *p;
  gboolean linked = r->d->link != FIGURE_LINK_NONE;
  Candidate *c;

  if (draft == 0)
    return;
  p = figure_draft (r->s, draft - 1);
  if (r->d->sentence - p->sentence > 2
      || (!linked && !same_family (p->figure.measure, r->d->figure.measure)))
    return;
  if (p->figure.by[0] != NULL && (c = candidate_for (r, 0, p->figure.by)) != NULL)
    {
      give (c, FEATURE_CARRIED_BY);
      if (linked)
        give (c, FEATURE_LINKED_BY);
    }
  if (p->sentence != r->d->sentence && !linked && r->d->hit != 0
      && r->d->figure.measure != ENGINE_MEASURE_TARIFF)
    return;
  if (p->figure.on[0] != NULL && (c = candidate_for (r, 0, p->figure.on)) != NULL)
    {
      give (c, FEATURE_CARRIED_ON);
      if (linked)
        give (c, FEATURE_LINKED_ON);
    }
}

/* Which side of trade the holder is on: a tariff's imposer imports. */
static gboolean
holder_imports (EngineMeasure measure)
{
  return measure != ENGINE_MEASURE_EXPORTS;
}

static gboolean
is_traded (EngineMeasure measure)
{
  return measure == ENGINE_MEASURE_TARIFF || measure == ENGINE_MEASURE_IMPORTS
         || measure == ENGINE_MEASURE_EXPORTS;
}

static guint32
line_of (const FigureStage *s)
{
  return g_array_index (s->a->sentences, EngineSentence, s->sentence).line;
}

static void
give_topic (Ranking           *r,
            const char *const *codes,
            Feature            feature)
{
  Candidate *c = NULL;

  for (guint i = 0; i < r->n; i++)
    if (engine_codes_equal (r->list[i].codes, codes))
      {
        c = &r->list[i];
        give (c, feature);
      }
  if (c == NULL && (c = candidate_for (r, 0, codes)) != NULL)
    give (c, feature);
}

/* The pair that the text trades about: known in this paragraph, or the only one of the text. */
static void
collect_topic (Ranking *r)
{
  FigureStage *s = r->s;
  gboolean imports = holder_imports (r->d->figure.measure);

  if (s->importer == NULL || !is_traded (r->d->figure.measure)
      || (r->d->figure.measure == ENGINE_MEASURE_TARIFF && !s->pair_taxes)
      || (s->many_pairs && s->pair_line != line_of (s)))
    return;
  give_topic (r, imports ? s->importer : s->exporter, FEATURE_TOPIC_BY);
  give_topic (r, imports ? s->exporter : s->importer, FEATURE_TOPIC_ON);
}

static gboolean
is_topic_only (const Candidate *c)
{
  const guint32 topic = (1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON);

  return c != NULL && (c->features & ~topic) == 0;
}

static void
register_pair (Ranking *r)
{
  FigureStage *s = r->s;
  const EngineFigure *f = &r->d->figure;
  gboolean imports = holder_imports (f->measure);
  const char *const *importer = imports ? f->by : f->on;
  const char *const *exporter = imports ? f->on : f->by;
  gboolean taxes;

  if (!is_traded (f->measure) || f->by[0] == NULL || f->on[0] == NULL || !r->d->own_holder)
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
          s->pair_line = line_of (s);
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
  s->pair_line = line_of (s);
}

static const char *
explain (Ranking         *r,
         const Candidate *c,
         guint            slot,
         const Candidate *second)
{
  GString *text = g_string_new (NULL);
  const char *result;

  g_string_printf (text, "%s %d:", c->codes[0], c->score[slot]);
  for (guint f = 0; f < N_FEATURES; f++)
    if ((c->features & (1u << f)) != 0 && weights[f][slot] != 0)
      g_string_append_printf (text, " %s %+d", feature_names[f], weights[f][slot]);
  if (second != NULL)
    g_string_append_printf (text, "; %s %d", second->codes[0], second->score[slot]);
  result = engine_arena_strndup (r->s->a->arena, text->str, text->len);
  g_string_free (text, TRUE);
  return result;
}

static void
take (Ranking           *r,
      guint              slot,
      const Candidate   *best,
      const Candidate   *second,
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
    if ((r->list[i].features & grammar) != 0 && r->list[i].score[0] >= 6
        && r->list[i].score[0] > r->list[i].score[1]
        && (best == NULL || r->list[i].score[0] > best->score[0]))
      best = &r->list[i];
  return best;
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

          if (j < r->n && (score_on < MIN_ON || j == i
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
  if (is_topic_only (on) && by != NULL
      && (by->features & ((1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON))) == 0)
    on = NULL;
  if (is_topic_only (by) && on != NULL
      && (on->features & ((1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON))) == 0)
    by = NULL;
  if (by != NULL)
    take (r, 0, by, second, by->codes);
  if (on != NULL)
    take (r, 1, on, by, on->codes);
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
          || strcmp (role_of_mention (r, r->list[i].mention - 1), "between") != 0)
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

static const char *const *
joined (EngineAnalysis    *a,
        const char *const *x,
        const char *const *y)
{
  const char *codes[MAX_CODES * 2];
  guint n = 0;

  for (; *x != NULL && n < MAX_CODES; x++)
    codes[n++] = *x;
  for (; *y != NULL && n < MAX_CODES * 2; y++)
    codes[n++] = *y;
  return engine_arena_list (a->arena, codes, n);
}

/* "échanges …, dont 11,5 milliards d'exportations de l'Union": the other party of the trade. */
static void
take_partner (Ranking *r,
              guint    draft)
{
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = draft > 0 ? figure_draft (r->s, draft - 1) : NULL;

  if ((f->measure != ENGINE_MEASURE_EXPORTS && f->measure != ENGINE_MEASURE_IMPORTS)
      || f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL || p == NULL
      || p->sentence != r->d->sentence || p->figure.measure != ENGINE_MEASURE_TRADE
      || p->figure.by[0] == NULL || p->figure.by[1] == NULL || p->figure.by[2] != NULL)
    return;
  for (guint i = 0; i < 2; i++)
    if (strcmp (f->by[0], p->figure.by[i]) == 0)
      f->on = engine_arena_list (r->s->a->arena, &p->figure.by[1 - i], 1);
}

/* The trade of the pair that the text is about, where the figure names one side at most. */
static void
take_traders (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;

  if (f->measure == ENGINE_MEASURE_TRADE && s->importer == NULL && s->pair != NULL
      && (f->by[0] == NULL || (f->by[1] == NULL && engine_codes_have (s->pair, f->by[0]))))
    {
      f->by = s->pair;
      f->on = engine_no_strings;
      return;
    }
  if (f->measure != ENGINE_MEASURE_TRADE || s->importer == NULL
      || (s->many_pairs && s->pair_line != line_of (s)) || (f->by[0] != NULL && f->by[1] != NULL))
    return;
  if (f->by[0] == NULL || engine_codes_overlap (f->by, s->importer)
      || engine_codes_overlap (f->by, s->exporter))
    {
      const char *codes[2] = { s->exporter[0], s->importer[0] };

      f->by = engine_arena_list (s->a->arena, codes, 2);
    }
}

/* The figure says who but not whom: the other side of the pair the figures before were about. */
static void
take_opposite (Ranking *r,
               guint    draft)
{
  EngineFigure *f = &r->d->figure;

  if (f->measure != ENGINE_MEASURE_TARIFF && f->measure != ENGINE_MEASURE_IMPORTS)
    return;
  if ((f->by[0] == NULL) == (f->on[0] == NULL))
    return;
  for (guint back = 1; back <= 4 && back <= draft; back++)
    {
      const EngineFigure *p = &figure_draft (r->s, draft - back)->figure;

      if (!same_family (p->measure, f->measure) || p->by[0] == NULL || p->on[0] == NULL
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
  if (r->s->pair != NULL && !r->s->many_pairs && f->on[0] == NULL && f->by[1] == NULL
      && engine_codes_have (r->s->pair, f->by[0]))
    f->on = engine_arena_list (r->s->a->arena,
                               &r->s->pair[strcmp (r->s->pair[0], f->by[0]) == 0 ? 1 : 0], 1);
}

void
figure_fill_parties (FigureStage *s,
                     guint        draft)
{
  FigureDraft *d = figure_draft (s, draft);
  Ranking r = { .s = s, .d = d, .hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL };

  if (d->figure.measure == ENGINE_MEASURE_PRICE)
    return;
  r.previous = draft > 0 ? figure_draft (s, draft - 1) : NULL;
  collect_mentions (&r);
  collect_subjects (&r);
  collect_carried (&r, draft);
  collect_topic (&r);
  find_partner (&r);
  if (d->figure.measure == ENGINE_MEASURE_MEMBERS)
    for (guint i = 0; i < r.n; i++)
      if (r.list[i].codes[1] == NULL && strlen (r.list[i].codes[0]) != 3)
        give (&r.list[i], FEATURE_GROUP);
  for (guint i = 0; i < s->hits->len; i++)
    if (figure_hit (s, i)->class_id == ENGINE_CLASS_RECIPROCAL)
      d->figure.reciprocal = d->figure.measure == ENGINE_MEASURE_TARIFF
                             || d->figure.measure == ENGINE_MEASURE_IMPORTS;
  if (take_between (&r))
    return;
  choose (&r);
  take_opposite (&r, draft);
  take_partner (&r, draft);
  register_pair (&r);
  if (d->figure.measure == ENGINE_MEASURE_TRADE && d->figure.on[0] != NULL)
    {
      d->figure.by = joined (s->a, d->figure.by, d->figure.on);
      d->figure.on = engine_no_strings;
    }
  take_traders (&r);
  if (d->figure.measure == ENGINE_MEASURE_MEMBERS || d->figure.measure == ENGINE_MEASURE_GDP
      || d->figure.measure == ENGINE_MEASURE_DEFENCE_SPENDING)
    d->figure.on = engine_no_strings;
}
