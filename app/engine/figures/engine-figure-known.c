/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a text has made known and a figure's own sentence leaves out: whom a pronoun before the verb stands for, to
 * whom the money of the sentences before went, whose government a paper speaks of, whom a paragraph is
 * about. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-figure-party.h"

static gboolean
is_national (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_DEFENCE_SPENDING:
    case ENGINE_MEASURE_SPENDING:
    case ENGINE_MEASURE_JOBS:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_REFINING:
    case ENGINE_MEASURE_RESERVES:
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_DEMAND:
    case ENGINE_MEASURE_PURCHASE:
      return TRUE;
    case ENGINE_MEASURE_OTHER:
      return d->hit != 0 || d->figure.of == ENGINE_OF_GDP;
    default:
      return FALSE;
    }
}

/* Whether the sentence, or the part of it between semicolons that holds the value, names a party that
 * could have been the holder, but for a word behind the value that stands for @but, or the world. */
static gboolean
names_party (const FigureStage *s, const FigureDraft *d, const char *const *but)
{
  const EngineAnalysis *a = s->a;
  guint32 from = d->value->first, to = d->value->last;

  const Ranking r = { .s = (FigureStage *)s, .d = (FigureDraft *)d };

  while (from > s->first && !engine_token_is_char (a, from - 1, ';'))
    from--;
  while (to < s->last && !engine_token_is_char (a, to, ';'))
    to++;
  for (guint32 i = from; i < to; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      /* "la Banque mondiale" is none */
      if (m == 0 && engine_token_is (a, i, ENGINE_CLASS_WORLD))
        return TRUE;
      if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
          && (engine_mention (a, m - 1)->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_PLACE))
                 == 0
          && !(engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
               && !figure_party_can_hold (&r, engine_mention (a, m - 1)))
          && !(but != NULL && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ANAPHOR) != 0
               && engine_mention (a, m - 1)->first >= d->value->last
               && engine_codes_equal (engine_mention (a, m - 1)->codes, but))
          && !figure_in_source (s, i))
        return TRUE;
    }
  return FALSE;
}

/* Whom the sentences before in the paragraph are about: the subject, else the party named last, else
 * whom the whole text is about. */
const char *const *
figure_party_topic_before (const FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);

  for (guint32 back = 1; back <= 3 && back <= s->sentence; back++)
    {
      const EngineSentence *x = now - back;
      const char *const *last = NULL;

      if (x->line != now->line)
        return s->country;
      for (guint32 i = x->first; i < x->last; i++)
        {
          guint32 index = g_array_index (a->mention_at, guint32, i);
          const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

          if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->first != i || m->codes == NULL
              || m->codes[0] == NULL || m->codes[1] != NULL || m->list != 0)
            continue;
          if ((m->flags & ENGINE_MENTION_SUBJECT) != 0)
            return m->codes;
          last = m->codes;
        }
      if (last != NULL)
        return last;
    }
  return s->country;
}

gboolean
figure_party_names_other (const FigureStage *s,
                          const char *const *by,
                          const char *but,
                          gboolean donors)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PARTY
          && engine_mention_is_party (engine_mention (a, m - 1))
          /* "L'UE apporte 600 millions, les États-Unis 450": who gives too */
          && !(donors && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_OBLIQUE) == 0
               && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ADJECTIVE) == 0)
          && !engine_codes_overlap (engine_mention (a, m - 1)->codes, by)
          && !engine_codes_have (engine_mention (a, m - 1)->codes, but))
        return TRUE;
    }
  return FALSE;
}

/* "Washington leur impose", "L'Inde en achète": a pronoun before the verb stands for the other side. */
static gboolean
has_clitic (const Ranking *r, gboolean source)
{
  const EngineAnalysis *a = r->s->a;
  guint32 verb = engine_clause (a, r->d->clause)->verb;

  /* "en achète": no noun, whatever the clause has for its verb */
  if (r->hit != NULL && (r->hit->flags & FIGURE_HIT_VERB) != 0)
    verb = r->hit->first + 1;
  for (guint32 i = verb; i > r->s->first + 1 && i + 2 > verb; i--)
    if (engine_token_has_attr (a, i - 2, ENGINE_CLASS_PRONOUN, source ? "from" : "to"))
      return TRUE;
  return FALSE;
}

/* "sold only $41 million there", "ont placé là-bas": the place is the other side's. */
static gboolean
has_there (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  guint32 from = r->d->value->first > r->s->first + 5 ? r->d->value->first - 5 : r->s->first;

  for (guint32 i = from; i < r->d->value->last + 7 && i < r->s->last; i++)
    if (figure_word_is (a, i, "there") && i + 1 > engine_clause (a, r->d->clause)->verb
        && !engine_token_is (a, i + 1, ENGINE_CLASS_AUXILIARY)
        && !figure_has_break (a, MIN (i, r->d->value->last), MAX (i, r->d->value->first), FALSE))
      return TRUE;
  return FALSE;
}

/* "Israël lui livre": whom the pronoun before the verb stands for by itself, where that is known. */
static const char *const *
clitic_codes (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  guint32 verb = r->hit != NULL && (r->hit->flags & FIGURE_HIT_VERB) != 0
                     ? r->hit->first
                     : engine_clause (a, r->d->clause)->verb;
  guint32 from = verb > r->s->first + 2 ? verb - 2 : r->s->first;

  for (guint32 i = from; i < verb; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);

      if (index != 0 && engine_token_has_attr (a, i, ENGINE_CLASS_PRONOUN, "dative")
          && engine_mention (a, index - 1)->codes != NULL
          && !engine_codes_overlap (engine_mention (a, index - 1)->codes, r->d->figure.by))
        return engine_mention (a, index - 1)->codes;
    }
  return engine_no_strings;
}

/* What the pronoun stands for: the other of the couple, the one that the figures before were of, or
 * whom the text is about. */
static void
take_clitic (Ranking *r, guint draft)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  gboolean buys = f->measure == ENGINE_MEASURE_IMPORTS || f->measure == ENGINE_MEASURE_PURCHASE;

  /* "le service de la dette lui a coûté 218 millions" */
  if (f->measure == ENGINE_MEASURE_SPENDING && f->by[0] == NULL && r->hit != NULL
      && (r->hit->flags & FIGURE_HIT_COSTS) != 0)
    f->by = clitic_codes (r);
  if (f->by[0] == NULL || f->on[0] != NULL
      || (!buys && f->measure != ENGINE_MEASURE_TARIFF && f->measure != ENGINE_MEASURE_EXPORTS
          && f->measure != ENGINE_MEASURE_AID && f->measure != ENGINE_MEASURE_INVESTMENT)
      || (!has_clitic (r, buys) && !has_there (r)))
    return;
  f->on = clitic_codes (r);
  for (guint back = 1; f->on[0] == NULL && back <= 4 && back <= draft; back++)
    {
      const EngineFigure *p = &figure_draft (s, draft - back)->figure;
      gboolean sells =
          p->measure == ENGINE_MEASURE_EXPORTS || p->measure == ENGINE_MEASURE_PRODUCTION;
      const char *const *codes = buys && !sells ? p->on : p->by;

      /* "lui livre 20 000 barils, le Venezuela 30 000": whose the figure before was, not who sold it */
      if (figure_draft (s, draft - back)->sentence == r->d->sentence && !buys)
        codes = p->on;
      /* "La Chine y a vendu 100 000 voitures. BYD promet d'y investir": the same place */
      else if (!buys && p->on[0] != NULL && p->measure == ENGINE_MEASURE_EXPORTS
               && !engine_codes_overlap (p->on, f->by))
        codes = p->on;
      if (r->d->sentence - figure_draft (s, draft - back)->sentence > 2)
        break;
      if (codes[0] != NULL && !engine_codes_overlap (codes, f->by)
          && (!buys || sells || figure_is_traded (p->measure)))
        {
          f->on = codes;
          break;
        }
    }
  if (f->on[0] == NULL && s->couple != NULL && f->by[1] == NULL
      && engine_codes_have (s->couple, f->by[0]))
    f->on = engine_arena_list (s->a->arena,
                               &s->couple[strcmp (s->couple[0], f->by[0]) == 0 ? 1 : 0], 1);
  if (f->on[0] == NULL && s->country != NULL && !engine_codes_have (f->by, s->country[0]))
    f->on = s->country;
  if (f->on[0] != NULL)
    figure_reason (s, r->d, "on", "the pronoun before the verb", r->d->value->first,
                   r->d->value->last);
}

/* "Norway will give 85 billion": to whom the money of the sentences before went, or else whom the
 * text is about where an organisation gives. */
static void
take_recipient (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;

  if (f->on[0] != NULL)
    {
      s->recipient = f->on;
      s->recipient_sentence = s->sentence;
      return;
    }
  if (f->by[0] == NULL)
    return;
  if (s->recipient != NULL && s->sentence - s->recipient_sentence <= 2
      && g_array_index (s->a->sentences, EngineSentence, s->recipient_sentence).line
             == figure_line_of (s)
      && !engine_codes_overlap (f->by, s->recipient)
      && !figure_party_names_other (s, f->by, s->recipient[0], TRUE))
    f->on = s->recipient;
  else if (s->country != NULL && !engine_codes_have (f->by, s->country[0])
           && figure_unit_kind (f->unit) == FIGURE_UNIT_MONEY
           && !figure_party_names_other (s, f->by, s->country[0], TRUE))
    f->on = s->country;
}

/* "Le cas belge. Le gouvernement De Wever a promis": whom the paragraph is about, else whose text it is. */
static void
take_own_state (Ranking *r)
{
  FigureStage *s = r->s;
  const char *const *topic = figure_party_topic_before (s);
  const char *state;

  /* a paper's "the government" is its country's, whoever was spoken of before */
  if (topic != NULL && topic != s->country && (state = engine_act_head_state (s->a)) != NULL
      && !engine_codes_have (topic, state))
    topic = engine_arena_list (s->a->arena, &state, 1);
  else if (topic == NULL || topic == s->country)
    {
      state = engine_act_home_state (s->a);
      if (state == NULL)
        return;
      topic = engine_arena_list (s->a->arena, &state, 1);
    }
  if (engine_codes_overlap (r->d->figure.on, topic))
    return;
  r->d->figure.by = topic;
  figure_reason (s, r->d, "by", "the text's own government", s->first, s->first);
}

/* "What India gives is less. The 30 per cent duty goes": of a text between two the one that the paragraph is about
 * taxes the other, where the sentence names nobody. */
static void
take_paragraph_taxer (Ranking *r)
{
  FigureStage *s = r->s;
  const char *const *couple = s->couple != NULL ? s->couple : s->two;
  const char *const *topic;

  if (couple == NULL || figure_party_is_average (r) || names_party (s, r->d, NULL)
      || (topic = figure_opening_subject (s)) == NULL || !engine_codes_have (couple, topic[0]))
    return;
  r->d->figure.by = topic;
  r->d->figure.on =
      engine_arena_list (s->a->arena, &couple[strcmp (couple[0], topic[0]) == 0 ? 1 : 0], 1);
  figure_reason (s, r->d, "by", "whom the paragraph is about", s->first, s->first);
}

/* "Dacca doit 5 milliards. La Chine fournit 72 % de ses armes": whose they are has been spoken of, and who supplies
 * them is the subject. */
static void
take_supplied_needs (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;
  guint32 subject = engine_clause (a, r->d->clause)->subject;
  const EngineMention *m = subject != 0 ? engine_mention (a, subject - 1) : NULL;
  const char *const *topic;

  if (f->measure != ENGINE_MEASURE_IMPORTS || r->hit == NULL || m == NULL || m->codes == NULL
      || (r->hit->flags & FIGURE_HIT_DELIVERS) == 0 || m->codes[0] == NULL
      || r->d->unit_kind != FIGURE_UNIT_PERCENT
      || !engine_token_is (a, r->d->value->context_last + 1, ENGINE_CLASS_POSSESSIVE)
      || !engine_codes_equal (f->by, m->codes))
    return;
  topic = figure_party_topic_before (r->s);
  if (topic != NULL && engine_codes_overlap (topic, m->codes))
    topic = NULL;
  f->by = topic != NULL ? topic : engine_no_strings;
  f->on = m->codes;
  figure_reason (r->s, r->d, "on", "supplies what another imports", m->first, m->last);
}

/* "How much has Oslo paid? $1.2 billion": who the question before is about, for a value that opens the answer. */
static const char *const *
asked_of (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, r->s->sentence);
  const EngineSentence *then = now - 1;

  if (r->s->sentence == 0 || then->last == 0 || !engine_token_is_char (a, then->last - 1, '?')
      || r->d->value->context_first > now->first + 5
      || engine_clause (a, r->d->clause)->subject != 0)
    return NULL;
  for (guint32 i = then->first; i < then->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          && (m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE)) == 0)
        return m->codes;
    }
  return NULL;
}

/* Who taxes whom, as the text has told it before. */
static void
take_known_taxer (Ranking *r)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;

  /* "A threatened 25 percent tariff would hit all of it": nobody is named, the pair before */
  if (f->by[0] == NULL && f->on[0] == NULL && r->hit != NULL && s->importer != NULL
      && s->exporter != NULL && s->pair_taxes && !figure_party_is_average (r)
      && !names_party (s, r->d, NULL))
    {
      f->by = s->importer;
      f->on = s->exporter;
      return;
    }
  if (f->by[0] != NULL && r->d->own_holder)
    s->imposer = f->by;
  else if (f->by[0] == NULL && f->on[0] != NULL && s->imposer != NULL
           && !engine_codes_overlap (s->imposer, f->on))
    f->by = s->imposer;
  else if (f->by[0] == NULL && f->on[0] != NULL && f->on[1] == NULL && s->couple != NULL
           && engine_codes_have (s->couple, f->on[0]))
    f->by = engine_arena_list (s->a->arena,
                               &s->couple[strcmp (s->couple[0], f->on[0]) == 0 ? 1 : 0], 1);
}

/* "each country", "chaque gouvernement", "both governments" at @i, a bullet's mark stepped over. */
static gboolean
is_each (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag;

  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    i++;
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_WORD);
  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "each-of-two") == 0;
}

/* "Each country will contribute 220 million", "Chaque pays": both of the two that the text is about. */
static void
take_each (Ranking *r)
{
  FigureStage *s = r->s;
  const char *const *both = s->couple != NULL ? s->couple : s->two;
  const guint32 first = engine_clause (s->a, r->d->clause)->first;

  if (both == NULL || r->d->figure.by[0] != NULL || r->d->figure.on[0] != NULL
      || !(is_each (s->a, first) || is_each (s->a, s->first)))
    return;
  r->d->figure.by = both;
  figure_reason (s, r->d, "by", "each of the two", first, first + 1);
}

/* What a text has made known: who it is that taxes, whose economy it tells of, and who is the other
 * of the two it is about. */
void
figure_party_take_known (Ranking *r, guint draft)
{
  FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const char *const *topic;

  take_each (r);
  take_clitic (r, draft);
  take_supplied_needs (r);
  if (f->measure == ENGINE_MEASURE_TARIFF && f->by[0] == NULL && f->on[0] == NULL)
    take_paragraph_taxer (r);
  if (f->measure == ENGINE_MEASURE_TARIFF)
    {
      take_known_taxer (r);
      return;
    }
  if ((f->measure == ENGINE_MEASURE_AID || f->measure == ENGINE_MEASURE_INVESTMENT
       || f->measure == ENGINE_MEASURE_PURCHASE)
      && s->couple != NULL && f->by[0] != NULL && f->by[1] == NULL && f->on[0] == NULL
      && engine_codes_have (s->couple, f->by[0]) && !figure_party_goes_elsewhere (r)
      && !(f->measure == ENGINE_MEASURE_AID
           && figure_acts_here (s, s->couple[strcmp (s->couple[0], f->by[0]) == 0 ? 1 : 0])))
    f->on = engine_arena_list (s->a->arena,
                               &s->couple[strcmp (s->couple[0], f->by[0]) == 0 ? 1 : 0], 1);
  if (f->measure == ENGINE_MEASURE_AID && (f->on[0] != NULL || !figure_party_goes_elsewhere (r)))
    take_recipient (r);
  if (f->measure == ENGINE_MEASURE_EXPORTS && f->by[0] == NULL && f->on[0] != NULL
      && f->on[1] == NULL)
    {
      if (s->couple != NULL && engine_codes_have (s->couple, f->on[0]))
        f->by = engine_arena_list (s->a->arena,
                                   &s->couple[strcmp (s->couple[0], f->on[0]) == 0 ? 1 : 0], 1);
      else if (s->country != NULL && !engine_codes_have (f->on, s->country[0]))
        f->by = s->country;
      return;
    }
  if (f->by[0] == NULL && f->on[0] == NULL && f->measure != ENGINE_MEASURE_PRICE
      && !names_party (s, r->d, NULL) && (topic = asked_of (r)) != NULL)
    {
      f->by = topic;
      return;
    }
  if (f->by[0] == NULL && r->state_body && f->of != ENGINE_OF_WORLD)
    {
      take_own_state (r);
      return;
    }
  if (r->other_bearer || f->by[0] != NULL || f->on[0] != NULL || !is_national (r->d)
      || f->of == ENGINE_OF_WORLD || (topic = figure_party_topic_before (s)) == NULL
      || names_party (s, r->d, topic))
    return;
  f->by = figure_scene_not_donor (r, draft, topic);
  figure_reason (s, r->d, "by", "whom the sentences before are about", s->first, s->first);
}
