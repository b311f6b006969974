/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Sides that neither ranking nor verb tells right: of a share of another's trade ("Europe's share of Indonesian
 * imports") the trade's owner holds, whose share it is is the counterpart; no country deals with a group
 * it is in; who a sentence opens with ("Pour la Slovaquie, …") holds what nobody else does; and who gives is
 * behind the verb of getting ("a reçu de l'Union"). */

#include "config.h"

#include "engine-fill.h"
#include "engine-figure-party.h"

#include <string.h>

#define SHARE_REACH 8 /* tokens from the word of a share to whose trade it is of */

/* Groups whose members trade as one, and who they are. */
static const struct
{
  const char *group;
  const char *members;
} groups[] = {
  { "EU",
    "AUT BEL BGR HRV CYP CZE DNK EST FIN FRA DEU GRC HUN IRL ITA LVA LTU LUX MLT NLD POL PRT ROU "
    "SVK SVN ESP SWE" },
  { "EFTA", "CHE NOR ISL LIE" },
  { "MERCOSUR", "ARG BRA PRY URY BOL" },
  { "ASEAN", "BRN KHM IDN LAO MYS MMR PHL SGP THA VNM TLS" },
  { "GCC", "BHR KWT OMN QAT SAU ARE" },
};

static gboolean
is_member (const char *code, const char *group)
{
  if (!engine_fill_is_country (code))
    return FALSE;
  for (gsize i = 0; i < G_N_ELEMENTS (groups); i++)
    if (strcmp (groups[i].group, group) == 0)
      return strstr (groups[i].members, code) != NULL;
  return FALSE;
}

/* "Berne concède un contingent", in a text on the EFTA and Mercosur: to the other group. */
static void
leave_own_group (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const char *const *pair = r->s->pair != NULL ? r->s->pair : r->s->couple;
  const char *other = NULL;

  if (f->by[0] == NULL || f->by[1] != NULL || f->on[0] == NULL || f->on[1] != NULL
      || f->measure == ENGINE_MEASURE_AID || f->measure == ENGINE_MEASURE_SPENDING
      || !(is_member (f->by[0], f->on[0]) || is_member (f->on[0], f->by[0])))
    return;
  for (guint i = 0; pair != NULL && pair[i] != NULL && i < 2; i++)
    if (strcmp (pair[i], f->on[0]) != 0 && strcmp (pair[i], f->by[0]) != 0
        && !is_member (f->by[0], pair[i]))
      other = pair[i];
  f->on = other != NULL ? engine_arena_list (r->s->a->arena, &other, 1) : engine_no_strings;
}

/* The party mention that ends right before @i, articles and the genitive stepped over, or NULL. */
static const EngineMention *
owner_before (const EngineAnalysis *a, guint32 i, guint32 stop)
{
  if (i > stop && engine_token_is_genitive (a, i - 1))
    i--;
  if (i > stop)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);

      if (index != 0 && engine_mention_is_party (engine_mention (a, index - 1)))
        return engine_mention (a, index - 1);
    }
  return NULL;
}

/* The first party named in [from, to), other than @not, or NULL. */
static const EngineMention *
party_in (const EngineAnalysis *a, guint32 from, guint32 to, const EngineMention * not)
{
  for (guint32 i = from; i < to; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m != NULL && m != not&&m->first == i && m->codes != NULL && m->codes[0] != NULL
          && engine_mention_is_party (m))
        return m;
    }
  return NULL;
}

static gboolean
names_trade (const FigureStage *s, guint32 from, guint32 to, EngineMeasure measure)
{
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      if (h->class_id == ENGINE_CLASS_MEASURE && h->code == (gint8)measure && h->first >= from
          && h->last <= to)
        return TRUE;
    }
  return FALSE;
}

/* "Europe's share of Indonesian imports", "la part de la Chine dans les exportations du Chili". */
static gboolean
take_share_of_trade (Ranking *r)
{
  const FigureStage *s = r->s;
  const EngineAnalysis *a = s->a;
  EngineFigure *f = &r->d->figure;

  if (f->measure != ENGINE_MEASURE_IMPORTS && f->measure != ENGINE_MEASURE_EXPORTS)
    return FALSE;
  for (guint32 i = s->first; i < s->last; i++)
    {
      const EngineMention *sharer, *owner;
      guint32 to = MIN (s->last, i + 2 * SHARE_REACH);

      if (!engine_token_is (a, i, ENGINE_CLASS_SHARE) || i > r->d->value->first)
        continue;
      sharer = owner_before (a, i, s->first);
      if (sharer == NULL)
        sharer = party_in (a, i + 1, MIN (s->last, i + 4), NULL);
      owner = sharer != NULL
                  ? party_in (a, MAX (i + 1, sharer->last), MIN (to, r->d->value->first), sharer)
                  : NULL;
      if (owner == NULL || engine_codes_overlap (owner->codes, sharer->codes)
          || !names_trade (s, i, to, f->measure))
        continue;
      f->by = owner->codes;
      f->on = sharer->codes;
      figure_reason (r->s, r->d, "on", "whose share it is", sharer->first, sharer->last);
      return TRUE;
    }
  return FALSE;
}

/* "… to 5 per cent, while China's has tripled": the same share, another's. */
static void
take_other_share (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;
  guint32 verb = engine_clause (a, r->d->clause)->verb;
  const EngineMention *m = NULL;
  gboolean share = FALSE;

  if (p == NULL || p->sentence != r->d->sentence || p->figure.by[0] == NULL
      || p->figure.on[0] == NULL || p->figure.measure != f->measure
      || (f->measure != ENGINE_MEASURE_IMPORTS && f->measure != ENGINE_MEASURE_EXPORTS))
    return;
  for (guint32 i = r->s->first; i < p->value->first && !share; i++)
    share = engine_token_is (a, i, ENGINE_CLASS_SHARE);
  for (guint32 i = p->value->last; share && i < r->d->value->first && m == NULL; i++)
    if (engine_token_is_genitive (a, i) && i + 1 < r->d->value->first + 1
        && (engine_token_is (a, i + 1, ENGINE_CLASS_AUXILIARY) || verb == i + 2))
      m = owner_before (a, i, p->value->last);
  if (m == NULL || m->codes == NULL || m->codes[0] == NULL
      || engine_codes_overlap (m->codes, p->figure.by))
    return;
  f->by = p->figure.by;
  f->on = m->codes;
}

/* "Pour la Slovaquie, la facture grimperait": whom the sentence opens with. */
static void
take_fronted (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  const EngineMention *m = party_in (a, r->s->first, MIN (r->s->last, r->s->first + 4), NULL);

  if (m == NULL || f->by[0] != NULL || m->kind != ENGINE_MENTION_PARTY
      || !engine_token_is_char (a, m->last, ',')
      || strcmp (figure_role_before (a, m->first, r->s->first), "for") != 0
      || f->measure == ENGINE_MEASURE_PRICE || f->measure == ENGINE_MEASURE_TARIFF
      || engine_codes_overlap (m->codes, f->on))
    return;
  f->by = m->codes;
  figure_reason (r->s, r->d, "by", "whom the sentence opens with", m->first, m->last);
}

/* "a reçu de l'Union 9 milliards": who gives stands behind the verb of getting, with "de". */
static void
take_giver (Ranking *r)
{
  const FigureStage *s = r->s;
  const EngineAnalysis *a = s->a;
  EngineFigure *f = &r->d->figure;

  if (f->measure != ENGINE_MEASURE_AID || f->by[0] != NULL)
    return;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      const EngineMention *m;
      const char *role;

      if ((h->flags & FIGURE_HIT_SIDE) == 0 || h->last > r->d->value->context_first)
        continue;
      m = party_in (a, h->last, r->d->value->context_first, NULL);
      role = m != NULL ? figure_role_before (a, m->first, h->last) : "";
      if (m == NULL || (strcmp (role, "of") != 0 && strcmp (role, "from") != 0)
          || engine_codes_overlap (m->codes, f->on))
        continue;
      f->by = m->codes;
      figure_reason (r->s, r->d, "by", "who gives", m->first, m->last);
      return;
    }
}

/* "Greenland lives on a grant of 4.3bn kroner from Copenhagen": who gets it is the subject. */
static void
take_receiver (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const Candidate *giver = NULL, *subject = NULL;

  if (f->measure != ENGINE_MEASURE_AID && f->measure != ENGINE_MEASURE_INVESTMENT)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *c = &r->list[i];

      if (c->mention == 0)
        continue;
      if ((c->features & ((1u << FEATURE_SUBJECT) | (1u << FEATURE_SUBJECT_ON))) != 0)
        subject = c;
      else if (engine_codes_equal (c->codes, f->by) && (c->features & (1u << FEATURE_ROLE_BY)) != 0
               && engine_mention (r->s->a, c->mention - 1)->first >= r->d->value->last
               && strcmp (figure_party_role_of (r, c->mention - 1), "from") == 0)
        giver = c;
    }
  if (giver == NULL || subject == NULL || engine_codes_overlap (subject->codes, f->by)
      || engine_mention (r->s->a, subject->mention - 1)->kind == ENGINE_MENTION_PERSON)
    return;
  f->on = subject->codes;
  figure_reason (r->s, r->d, "on", "who gets it",
                 engine_mention (r->s->a, subject->mention - 1)->first,
                 engine_mention (r->s->a, subject->mention - 1)->last);
}

static FigureFlow *
flow_of (FigureStage *s, EngineMeasure measure)
{
  switch ((guint)measure)
    {
    case ENGINE_MEASURE_AID:
      return &s->flows[0];
    case ENGINE_MEASURE_PURCHASE:
      return &s->flows[1];
    case ENGINE_MEASURE_INVESTMENT:
      return &s->flows[2];
    default:
      return NULL;
    }
}

/* "– €105 million was promised for border control": of what all a text's aid goes from one to the other, the
 * rest does too, where its sentence names nobody else. */
static void
take_flow (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  FigureFlow *flow = flow_of (s, f->measure);

  if (flow == NULL || r->d->phantom)
    return;
  if (f->by[0] != NULL && f->on[0] != NULL)
    {
      flow->many |=
          flow->by != NULL
          && !(engine_codes_equal (flow->by, f->by) && engine_codes_equal (flow->on, f->on));
      flow->by = f->by;
      flow->on = f->on;
      return;
    }
  if (f->by[0] != NULL || flow->by == NULL || flow->many
      || (f->on[0] != NULL && !engine_codes_equal (f->on, flow->on))
      || figure_party_names_other (s, flow->by, flow->on[0], FALSE))
    return;
  f->by = flow->by;
  if (f->on[0] == NULL && !figure_party_goes_elsewhere (r))
    f->on = flow->on;
  figure_reason (s, r->d, "by", "as all of it in the text", r->d->value->first, r->d->value->last);
}

/* "Les États-Unis et le Royaume-Uni ont dévoilé un accord, mais la surtaxe de 10 % restera": two do not tax. */
static void
part_taxers (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const char *other;

  if (f->measure != ENGINE_MEASURE_TARIFF || f->by[0] == NULL || f->by[1] == NULL
      || f->by[2] != NULL || f->on[0] != NULL || f->reciprocal)
    return;
  for (guint i = 0; i < r->n; i++)
    if (r->list[i].codes == f->by
        && (r->list[i].features
            & ((1u << FEATURE_SUBJECT) | (1u << FEATURE_POSSESSOR) | (1u << FEATURE_ROLE_BY)
               | (1u << FEATURE_GAPPED) | (1u << FEATURE_CONTROL)))
               != 0)
      return;
  if (r->s->imposer == NULL || r->s->imposer[1] != NULL
      || !engine_codes_have (f->by, r->s->imposer[0]))
    {
      f->by = engine_no_strings;
      return;
    }
  other = f->by[strcmp (f->by[0], r->s->imposer[0]) == 0 ? 1 : 0];
  f->by = r->s->imposer;
  f->on = engine_arena_list (r->s->a->arena, &other, 1);
}

/* "Siemens put its cost at 3 billion", "chiffre son coût à": whoever reckons what something costs does not bear it. */
static void
drop_reckoner (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  guint32 its, index;

  if (r->hit == NULL || (r->hit->flags & (FIGURE_HIT_COSTS | FIGURE_HIT_VERB)) != FIGURE_HIT_COSTS
      || r->hit->first < r->s->first + 2 || r->hit->first >= r->d->value->first || f->by[0] == NULL)
    return;
  its = r->hit->first - 1;
  index = g_array_index (a->mention_at, guint32, its);
  if (index == 0 || !engine_token_is (a, its, ENGINE_CLASS_POSSESSIVE)
      || !engine_codes_overlap (engine_mention (a, index - 1)->codes, f->by)
      || !(engine_token_is (a, its - 1, ENGINE_CLASS_ACCORDING)
           || engine_token_is (a, its - 1, ENGINE_CLASS_SAY)))
    return;
  f->by = engine_no_strings;
  figure_reason (r->s, r->d, "by", "who reckons it does not bear it", its - 1, r->hit->last);
}

/* What the ranking and the verbs have left open or wrong. */
void
figure_party_correct_sides (Ranking *r)
{
  part_taxers (r);
  drop_reckoner (r);
  if (!take_share_of_trade (r))
    take_other_share (r);
  take_fronted (r);
  take_giver (r);
  take_receiver (r);
  leave_own_group (r);
  take_flow (r);
}
