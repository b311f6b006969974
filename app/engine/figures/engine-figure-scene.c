/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The scene that a text sets, for figures whose own sentence leaves a side open: whose story it is, to whom
 * the donors of a list give, whose goods were spoken of before, whose concessions a paragraph tells. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-commitments.h"
#include "engine-figure-party.h"

#include <string.h>

#define DONOR_FIGURES 6   /* back to who gave */
#define GOODS_REACH 3     /* tokens from a party to the goods that are its own */
#define SUPPORT_SENTENCES 2

/* The one country that the text is about: whoever answers an interview, whom it names by far most, the
 * state of its ministry or of its date line; NULL where there is none. */
const char *const *
figure_scene_home (FigureStage *s)
{
  const char *code;

  if (s->home_known)
    return s->home;
  s->home_known = TRUE;
  code = engine_agreement_find_speaker (s->a);
  if (code == NULL && s->country != NULL && engine_fill_is_state (s->country[0]))
    code = s->country[0];
  for (guint i = 0; code == NULL && s->couple != NULL && i < 2; i++)
    if (engine_fill_is_state (s->couple[i]) && !engine_fill_is_state (s->couple[1 - i]))
      code = s->couple[i];
  if (code == NULL)
    code = engine_act_head_state (s->a);
  s->home = code != NULL ? engine_arena_list (s->a->arena, &code, 1) : NULL;
  return s->home;
}

static gboolean
same_line (const FigureStage *s, const FigureDraft *p)
{
  const EngineAnalysis *a = s->a;

  return g_array_index (a->sentences, EngineSentence, p->sentence).line
         == g_array_index (a->sentences, EngineSentence, s->sentence).line;
}

/* Whether the sentence itself names one of the parties as such. */
gboolean
figure_scene_names (const FigureStage *s, const char *const *codes)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);

      if (index != 0 && engine_codes_overlap (engine_mention (a, index - 1)->codes, codes))
        return TRUE;
    }
  return FALSE;
}

/* To whom the parties gave, by one of the figures before; no_strings where they gave to nobody that is
 * said, NULL where they gave nothing. */
static const char *const *
given_to (const FigureStage *s, guint draft, const char *const *by)
{
  for (guint back = 1; back <= DONOR_FIGURES && back <= draft; back++)
    {
      const EngineFigure *p = &figure_draft ((FigureStage *)s, draft - back)->figure;

      if (p->measure == ENGINE_MEASURE_AID && engine_codes_overlap (p->by, by))
        return p->on;
    }
  return NULL;
}

/* "Japan has promised $1.1bn. Reserves stand at $4bn": a donor told of before is not who has reserves. */
const char *const *
figure_scene_not_donor (Ranking *r, guint draft, const char *const *topic)
{
  const char *const *to = topic != NULL ? given_to (r->s, draft, topic) : NULL;

  if (to == NULL)
    return topic;
  if (to[0] == NULL)
    to = figure_scene_home (r->s);
  return to != NULL && to[0] != NULL && to[1] == NULL && !engine_codes_overlap (to, topic) ? to
                                                                                           : topic;
}

/* "support for Ukraine", "help to Chad": whom the sentence tells to be supported, the only party that it
 * names behind such a word, or NULL. */
static const char *const *
supported_in (const FigureStage *s, const EngineSentence *x)
{
  const EngineAnalysis *a = s->a;
  const char *const *found = NULL;
  guint32 support = 0;

  for (guint32 i = x->first; i < x->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if ((tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "aid") == 0)
          || figure_word_is (a, i, "supports"))
        support = i + 1;
      if (support == 0 || m == NULL || m->first != i || i > support + 3
          || m->kind != ENGINE_MENTION_PARTY || (m->flags & ENGINE_MENTION_OBLIQUE) == 0
          || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL)
        continue;
      found = m->codes;
    }
  return found;
}

/* "They reaffirmed their support for Ukraine. Ireland pledged 100 million": who is supported receives. */
static gboolean
take_supported (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const EngineSentence *now = &g_array_index (s->a->sentences, EngineSentence, s->sentence);

  for (guint32 back = 1; back <= SUPPORT_SENTENCES && back <= s->sentence; back++)
    {
      const char *const *to;

      if (now[-(gint)back].line != now->line)
        return FALSE;
      to = supported_in (s, now - back);
      if (to == NULL || engine_codes_overlap (to, f->by)
          || figure_party_names_other (s, f->by, to[0], TRUE))
        continue;
      f->on = to;
      figure_reason (s, r->d, "on", "whom the sentence before tells to be supported", now->first,
                     now->first);
      return TRUE;
    }
  return FALSE;
}

/* Who receives what is given: nobody that the sentence names, nor one that gives as well. */
static void
take_receiver (Ranking *r, guint draft)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const char *const *home;

  if (f->by[0] == NULL || (f->on[0] != NULL && figure_scene_names (s, f->on))
      || figure_unit_kind (f->unit) != FIGURE_UNIT_MONEY || figure_party_goes_elsewhere (r))
    return;
  if (take_supported (r))
    return;
  if (f->on[0] != NULL && given_to (s, draft, f->on) == NULL)
    return;
  home = figure_scene_home (s);
  if (home == NULL || engine_codes_overlap (home, f->by) || given_to (s, draft, home) != NULL
      || figure_party_names_other (s, f->by, home[0], TRUE))
    return;
  f->on = home;
  figure_reason (s, r->d, "on", "whose story the text tells", s->first, s->first);
}

/* "the State Bank", "the Treasury": a body of a state that the name does not say. */
static gboolean
is_body (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first; i < m->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "state") != NULL)
        return TRUE;
    }
  return FALSE;
}

/* The name of such a body, where it holds the figure, gives way to the text's own country. */
static void
take_state_of_body (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const char *const *home;

  if (f->by[0] == NULL || f->by[1] != NULL || engine_fill_is_state (f->by[0]))
    return;
  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 index = g_array_index (s->a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (s->a, index - 1) : NULL;

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_ORG
          || !engine_codes_overlap (m->codes, f->by) || !is_body (s->a, m))
        continue;
      home = figure_scene_home (s);
      if (home != NULL && !engine_codes_overlap (home, f->on))
        {
          f->by = home;
          figure_reason (s, r->d, "by", "a body of the text's own country", m->first, m->last);
        }
      return;
    }
}

/* "le FMI", "the OECD": an institution without a land, which taxes nobody. */
static gboolean
is_institution (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *org = engine_analysis_tag (a, m->first, ENGINE_CLASS_ORG);
  const EngineTag *group = engine_analysis_tag (a, m->first, ENGINE_CLASS_GROUP);

  return (org != NULL && engine_pack_entry_attr (a->pack, org->entry, "lender") != NULL)
         || (group != NULL && engine_pack_entry_attr (a->pack, group->entry, "body") != NULL);
}

/* Whom the institution @m tells what to do: "conseille au Kenya de relever", named between the two; else the text's own
 * country. */
static const char *const *
advised_by (FigureStage *s, const EngineMention *m, guint32 value)
{
  const char *const *home;

  for (guint32 i = m->last; i < value; i++)
    {
      const guint32 index = g_array_index (s->a->mention_at, guint32, i);
      const EngineMention *c = index != 0 ? engine_mention (s->a, index - 1) : NULL;

      if (c != NULL && c->kind == ENGINE_MENTION_PARTY && c->first == i && c->codes != NULL
          && c->codes[0] != NULL && engine_fill_is_state (c->codes[0])
          && (c->flags & ENGINE_MENTION_ADJECTIVE) == 0)
        return c->codes;
    }
  home = figure_scene_home (s);
  return home != NULL && engine_fill_is_state (home[0]) ? home : engine_no_strings;
}

/* "The IMF recommends raising the export tax to 1 %": whoever is told to does it, not who advises. */
static void
take_advised (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;

  if (f->measure != ENGINE_MEASURE_TARIFF || (f->by[0] != NULL && f->by[1] != NULL))
    return;
  for (guint32 i = s->first; i < r->d->value->first; i++)
    {
      const guint32 index = g_array_index (s->a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (s->a, index - 1) : NULL;

      if (m == NULL || m->first != i || !is_institution (s->a, m)
          || !(engine_codes_overlap (m->codes, f->by)
               || (f->by[0] == NULL && (m->flags & ENGINE_MENTION_SUBJECT) != 0)))
        continue;
      f->by = advised_by (s, m, r->d->value->first);
      if (engine_codes_overlap (f->by, f->on))
        f->on = engine_no_strings;
      figure_reason (s, r->d, "by", "who is advised", m->first, m->last);
      return;
    }
}

static const char *const *
other_of (const FigureStage *s, const char *code)
{
  return engine_arena_list (s->a->arena, &s->couple[strcmp (s->couple[0], code) == 0 ? 1 : 0], 1);
}

/* The goods in the figure's clause, beside the value first; index of the tag's entry + 1, or 0. */
static guint32
goods_of (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  guint32 best = 0, least = G_MAXUINT32;

  for (guint32 i = r->s->first; i < r->s->last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_COMMODITY);
      guint32 away = i < r->d->value->first ? r->d->value->first - i : i - r->d->value->first;

      if (tag == NULL || (i > r->d->value->last && r->d->right <= i)
          || (i < r->d->value->first && r->d->left > i && r->d->left > r->s->first))
        continue;
      if (away < least)
        {
          least = away;
          best = tag->entry + 1;
        }
    }
  return best;
}

/* "Peruvian avocados", "Canada's lobster": of the couple, the one whose the text has told these goods to
 * be; code or NULL, also where both have been. */
static const char *
owner_of_goods (const FigureStage *s, guint32 entry, guint32 before)
{
  const EngineAnalysis *a = s->a;
  const char *found = NULL;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);

      if (m->first >= before)
        break;
      if (m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
          || m->codes[1] != NULL || !engine_codes_have (s->couple, m->codes[0])
          || ((m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) == 0
              && !engine_token_is_genitive (a, m->last)))
        continue;
      for (guint32 k = m->last; k < m->last + GOODS_REACH && k < a->tokens->len; k++)
        {
          const EngineTag *tag = engine_analysis_tag (a, k, ENGINE_CLASS_COMMODITY);

          if (tag == NULL || tag->entry != entry)
            continue;
          if (found != NULL && strcmp (found, m->codes[0]) != 0)
            return NULL;
          found = m->codes[0];
        }
    }
  return found;
}

static void
take_sides (Ranking *r, const char *imposer, const char *why)
{
  EngineFigure *f = &r->d->figure;

  f->by = engine_arena_list (r->s->a->arena, &imposer, 1);
  f->on = other_of (r->s, imposer);
  figure_reason (r->s, r->d, "by", why, r->d->value->first, r->d->value->last);
}

/* A rate or a quota between the two that the text is about, of whom the sentence names neither. */
static void
take_side_of_couple (Ranking *r, guint draft)
{
  FigureStage *s = r->s;
  const guint32 goods = goods_of (r);
  const char *code = goods != 0 ? owner_of_goods (s, goods - 1, r->d->value->first) : NULL;

  if (code != NULL)
    {
      take_sides (r, other_of (s, code)[0], "whose goods the text has told of");
      return;
    }
  for (guint back = 1; back <= 4 && back <= draft; back++)
    {
      const FigureDraft *p = figure_draft (s, draft - back);

      if (!same_line (s, p))
        return;
      if ((p->figure.measure != ENGINE_MEASURE_TARIFF
           && p->figure.measure != ENGINE_MEASURE_IMPORTS)
          || p->figure.by[0] == NULL || p->figure.by[1] != NULL || p->figure.on[0] == NULL
          || !engine_codes_have (s->couple, p->figure.by[0]))
        continue;
      take_sides (r, p->figure.by[0], "as the figure before in the paragraph");
      return;
    }
}

void
figure_party_take_scene (Ranking *r, guint draft)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;

  take_state_of_body (r);
  take_advised (r);
  if (f->measure == ENGINE_MEASURE_AID)
    {
      take_receiver (r, draft);
      return;
    }
  if ((f->measure != ENGINE_MEASURE_TARIFF && f->measure != ENGINE_MEASURE_IMPORTS)
      || s->couple == NULL || r->other_bearer || f->of == ENGINE_OF_WORLD)
    return;
  /* "under the agreement between A and B, cheese enters at 12 per cent": not both are hit */
  if (f->by[0] == NULL && f->on[0] != NULL && f->on[1] != NULL && f->on[2] == NULL
      && engine_codes_have (s->couple, f->on[0]) && engine_codes_have (s->couple, f->on[1]))
    f->on = engine_no_strings;
  /* nor do both tax, where the goods are one's */
  if (f->on[0] == NULL && f->by[0] != NULL && f->by[1] != NULL && f->by[2] == NULL
      && engine_codes_have (s->couple, f->by[0]) && engine_codes_have (s->couple, f->by[1]))
    {
      guint32 goods = goods_of (r);
      const char *code = goods != 0 ? owner_of_goods (s, goods - 1, r->d->value->first) : NULL;

      if (code != NULL)
        take_sides (r, other_of (s, code)[0], "whose goods the text has told of");
      return;
    }
  if (f->by[0] == NULL && f->on[0] == NULL)
    take_side_of_couple (r, draft);
  else if (f->by[0] == NULL && f->on[1] == NULL && engine_codes_have (s->couple, f->on[0])
           && f->measure == ENGINE_MEASURE_IMPORTS)
    take_sides (r, other_of (s, f->on[0])[0], "the other of the two");
}
