/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether a figure is one of an agreement's terms: where agreements are told of, what their nouns and
 * verbs govern, and what a party does by its own act. */

#include "config.h"

#include "engine-figure-status.h"

#include "engine-figure-measure.h"

#define OPENING 120 /* tokens */

static gboolean
has_instrument (const EngineAnalysis *a, guint32 first, guint32 last)
{
  return engine_tokens_have_clue (a, first, last, ENGINE_CLUE_AGREEMENT, ENGINE_CLASS_INSTRUMENT);
}

/* An agreement is named in the sentence, a little before it, or where the text opens. */
gboolean
figure_speaks_of_agreement (FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  guint32 from = s->first > 60 ? s->first - 60 : 0;

  return has_instrument (a, from, s->last) || has_instrument (a, 0, MIN (from, OPENING));
}

gboolean
figure_agreement_near (const FigureStage *s)
{
  guint32 from = s->first > 40 ? s->first - 40 : 0;

  return has_instrument (s->a, from, s->last);
}

/* "En échange, …": the other side of what has been agreed. */
gboolean
figure_opens_with_exchange (const FigureStage *s)
{
  for (guint32 i = s->first; i < s->last && i < s->first + 4; i++)
    if (engine_token_is (s->a, i, ENGINE_CLASS_EXCHANGE))
      return TRUE;
  return FALSE;
}

/* The same in this very sentence. */
gboolean
figure_names_agreement (FigureStage *s)
{
  return has_instrument (s->a, s->first, s->last);
}

/* What is to come is a term of the agreement told of, not a plan beside it: what something will cost
 * and what a country will arm for are none, nor is what nobody is said to do. */
gboolean
figure_is_term (FigureStage *s, const FigureDraft *d)
{
  if (d->figure.measure == ENGINE_MEASURE_DEFENCE_SPENDING
      || (d->figure.measure == ENGINE_MEASURE_JOBS && figure_happens (s, d)
          && d->unit_kind != FIGURE_UNIT_PERCENT)
      || (d->hit != 0 && (figure_hit (s, d->hit - 1)->flags & FIGURE_HIT_COSTS) != 0))
    return FALSE;
  if ((d->figure.measure == ENGINE_MEASURE_OTHER || d->figure.measure == ENGINE_MEASURE_SPENDING)
      && d->figure.by[0] == NULL && d->unit_kind != FIGURE_UNIT_PERCENT)
    return figure_names_agreement (s);
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_SPENDING:
    case ENGINE_MEASURE_OWNERSHIP:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_JOBS:
    case ENGINE_MEASURE_INVESTMENT:
      /* what one does by itself, but right beside the agreement */
      return figure_agreement_near (s);
    default:
      return figure_speaks_of_agreement (s);
    }
}

/* "livrera 60 rames", "will deliver 60 trains": somebody does it, named or not. */
static gboolean
is_active (const EngineAnalysis *a, const FigureHit *h)
{
  guint32 morph = engine_analysis_morph (a, h->first);

  return (morph & ENGINE_MORPH_FUTURE) != 0
         || ((morph & ENGINE_MORPH_INFINITIVE) != 0 && h->first > 0
             && engine_token_is (a, h->first - 1, ENGINE_CLASS_MODAL));
}

/* "will import 10,000 MW": what a party will trade by its own act, against what trade will come to. */
gboolean
figure_is_dealt (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const FigureHit *h = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL;

  /* "will import": spelled like the noun */
  if (h == NULL
      || ((h->flags & (FIGURE_HIT_VERB | FIGURE_HIT_NOUN_HERE)) != FIGURE_HIT_VERB
          && (h->first == 0 || (engine_analysis_morph (a, h->first) & ENGINE_MORPH_INFINITIVE) == 0
              || (!engine_token_is (a, h->first - 1, ENGINE_CLASS_MODAL)
                  && !engine_token_is (a, h->first - 1, ENGINE_CLASS_INF_MARK)))))
    return FALSE;
  return (d->figure.measure == ENGINE_MEASURE_EXPORTS
          || d->figure.measure == ENGINE_MEASURE_IMPORTS)
         && d->figure.change == ENGINE_CHANGE_NONE && h->last <= d->value->first
         && (d->figure.by[0] != NULL || is_active (a, h));
}

/* "tout acheteur versera 400 dollars par tonne", "will guarantee growers 2,600 dollars": a price that somebody
 * pays or sets, against one that comes about. */
gboolean
figure_is_paid_price (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = engine_clause (a, d->clause)->verb;

  if (d->figure.measure != ENGINE_MEASURE_PRICE || d->figure.change != ENGINE_CHANGE_NONE)
    return FALSE;
  for (guint32 i = verb; verb != 0 && i <= verb + 1 && i <= d->value->first; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_MEASURE_VERB);
      const char *code = tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : "";

      if ((strcmp (code, "aid") == 0 || strcmp (code, "tariff") == 0
           || strcmp (code, "purchase") == 0 || strcmp (code, "spending") == 0)
          && engine_pack_entry_attr (a->pack, tag->entry, "costs") == NULL)
        return TRUE;
    }
  return FALSE;
}

/* "signed a letter covering transports, valued at 640 million": what was signed is worth that. */
static gboolean
is_its_worth (const FigureStage *s, guint32 value)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *tag;
  gboolean worth = FALSE;

  for (guint32 i = value; i > s->first && i + 3 > value; i--)
    worth |= figure_word_is (a, i - 1, "worth");
  for (guint32 i = value; worth && i > s->first && !engine_token_is_char (a, i - 1, ';'); i--)
    {
      /* "the contract, worth 3 billion" */
      if (engine_token_is (a, i - 1, ENGINE_CLASS_INSTRUMENT) && i + 6 > value)
        return TRUE;

      tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);
      if (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "weak") == NULL
          && strcmp (engine_pack_entry_code (a->pack, tag->entry), "signed") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "a pact for 980 tanks", "un contrat de 3 milliards", "a $20bn deal": what it is about, by its noun,
 * with no verb between. */
gboolean
figure_is_of_instrument (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 first = d->value->context_first;
  guint32 from = first > s->first + 16 ? first - 16 : s->first;
  const EngineTag *tag;

  for (guint32 i = d->value->context_last; i < d->value->context_last + 2 && i < s->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  if (first == s->first)
    return FALSE;
  if (is_its_worth (s, first))
    return TRUE;
  tag = engine_analysis_tag (a, first - 1, ENGINE_CLASS_TARGET);
  if ((tag == NULL
       || (strcmp (engine_pack_entry_code (a->pack, tag->entry), "of") != 0
           && strcmp (engine_pack_entry_code (a->pack, tag->entry), "on") != 0
           && strcmp (engine_pack_entry_code (a->pack, tag->entry), "for") != 0))
      && !figure_word_is (a, first - 1, "worth") && !engine_token_is_char (a, first - 1, '('))
    return FALSE;
  for (guint32 i = first; i > from; i--)
    {
      guint clause = engine_token (a, i - 1)->clause;

      if (engine_token_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (engine_token_is_char (a, i - 1, ';') || engine_token_is_char (a, i - 1, '.')
          || (engine_token_is_char (a, i - 1, ',')
              && g_array_index (a->mention_at, guint32, i) == 0)
          || g_array_index (a->value_at, guint32, i - 1) != 0
          || (clause < a->clauses->len && engine_clause (a, clause)->verb == i))
        return FALSE;
    }
  return FALSE;
}

/* A transfer or a purchase that a sentence tells of beside the agreement, with no verb that says it
 * is past: "first contracts signed: 180 tanks". */
gboolean
figure_is_nominal_term (FigureStage *s, const FigureDraft *d)
{
  const EngineClause *clause = engine_clause (s->a, d->clause);

  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
      break;
    default:
      return FALSE;
    }
  /* "contracts signed": a participle stands for no verb */
  return (clause->verb == 0
          || (clause->verb > 1
              && (engine_analysis_morph (s->a, clause->verb - 1) & ENGINE_MORPH_PAST_PARTICIPLE)
                     != 0
              && engine_token_is (s->a, clause->verb - 2, ENGINE_CLASS_INSTRUMENT)))
         && figure_names_agreement (s);
}

/* "• Contrepartie financière : 7 millions par an": an item with no verb of its own, under a list that names the
 * agreement a little before. */
gboolean
figure_is_listed_term (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *x = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const EngineLine *line =
      x->line < a->lines->len ? &g_array_index (a->lines, EngineLine, x->line) : NULL;
  FigureUnit unit = d->unit_kind;

  if (line == NULL || line->kind != ENGINE_LINE_BULLET || engine_clause (a, d->clause)->verb != 0
      || d->figure.change != ENGINE_CHANGE_NONE || d->figure.period != NULL
      || unit == FIGURE_UNIT_LENGTH || unit == FIGURE_UNIT_COUNTRIES)
    return FALSE;
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_PURCHASE:
      return figure_agreement_near (s);
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_EXPORTS:
      return !figure_is_worth_of_trade (d) && figure_agreement_near (s);
    /* "– réforme du secteur (42,8 millions)" */
    case ENGINE_MEASURE_SPENDING:
      return d->brackets && d->unit_kind == FIGURE_UNIT_MONEY && figure_speaks_of_agreement (s);
    case ENGINE_MEASURE_PRODUCTION:
      return d->link == FIGURE_LINK_NONE && figure_names_agreement (s);
    default:
      return FALSE;
    }
}

/* "L'accord plafonne à 15 %", "Les trois textes ramènent": the agreement itself sets the rate. */
gboolean
figure_agreement_sets (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineClause *clause = engine_clause (a, d->clause);

  if (clause->verb == 0 || clause->verb - 1 > d->value->first
      || (!figure_is_act (a, clause->verb - 1)
          && !engine_token_is (a, clause->verb - 1, ENGINE_CLASS_FROM_TO)))
    return FALSE;
  for (guint32 i = clause->first; i + 1 < clause->verb && i < clause->first + 12; i++)
    {
      if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (i <= clause->first + 3
          && (engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
              || engine_token_is (a, i, ENGINE_CLASS_AGREEMENT_REF)))
        return TRUE;
    }
  return FALSE;
}

/* "est fixé à 24 000 dollars par l'accord": the agreement behind the value does it. */
gboolean
figure_is_set_by_agreement (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;

  for (guint32 i = d->value->context_last; i < d->value->context_last + 6 && i + 3 < s->last; i++)
    {
      if (figure_has_break (a, i, i + 1, TRUE) || g_array_index (a->value_at, guint32, i) != 0)
        return FALSE;
      if (strcmp (figure_role_at (a, i), "by") == 0)
        return engine_token_is (a, i + 1, ENGINE_CLASS_INSTRUMENT)
               || engine_token_is (a, i + 2, ENGINE_CLASS_INSTRUMENT)
               || engine_token_is (a, i + 3, ENGINE_CLASS_INSTRUMENT);
    }
  return FALSE;
}

/* What the sentence behind a bare value says of it: "C'est la somme qu'ils mobiliseront", "Le montant
 * réclamé".  Actual where it says nothing. */
EngineFigureStatus
figure_status_behind (FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  const EngineSentence *next = &g_array_index (a->sentences, EngineSentence, s->sentence + 1);
  guint32 to = a->first_tag[next->last];

  for (guint32 i = a->first_tag[next->first]; i < to; i++)
    {
      int code;

      if (engine_pack_entry_class (a->pack, a->tag[i].entry) != ENGINE_CLASS_FIGURE_STATUS)
        continue;
      code = engine_code_from_name (ENGINE_CODES_FIGURE_STATUS,
                                    engine_pack_entry_code (a->pack, a->tag[i].entry));
      if (code == ENGINE_FIGURE_CONSIDERED || code == ENGINE_FIGURE_PLANNED
          || code == ENGINE_FIGURE_AGREED)
        return (EngineFigureStatus)code;
    }
  for (guint32 i = next->first; i < next->last; i++)
    if ((g_array_index (a->scopes, guint8, i) & ENGINE_SCOPE_FUTURE) != 0)
      return figure_speaks_of_agreement (s) ? ENGINE_FIGURE_AGREED : ENGINE_FIGURE_PLANNED;
  return ENGINE_FIGURE_ACTUAL;
}

/* A year at least two before the text, within the tokens. */
static gboolean
names_old_year (const FigureStage *s, guint32 first, guint32 last)
{
  const EngineAnalysis *a = s->a;
  const char *published = a->header != NULL ? a->header->published : NULL;

  for (guint32 i = first; published != NULL && i < last; i++)
    {
      guint32 t = g_array_index (a->timex_at, guint32, i);
      const char *iso = t != 0 ? g_array_index (a->timexes, EngineTimex, t - 1).iso : NULL;

      /* "negotiated since 2012" is new */
      if (iso != NULL && g_ascii_isdigit (iso[0]) && strchr (iso, '/') == NULL
          && g_ascii_strtoull (iso, NULL, 10) + 1 < g_ascii_strtoull (published, NULL, 10))
        return TRUE;
    }
  return FALSE;
}

/* A party that stands here for itself, not in the phrase of another word. */
static gboolean
is_subject (const EngineAnalysis *a, guint32 i)
{
  guint32 m = g_array_index (a->mention_at, guint32, i);

  return m != 0 && engine_mention_is_party (engine_mention (a, m - 1))
         && (engine_mention (a, m - 1)->flags
             & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR
                | ENGINE_MENTION_POSSESSIVE))
                == 0
         && !engine_token_is (a, engine_mention (a, m - 1)->last, ENGINE_CLASS_INSTRUMENT);
}

/* "le traité de 1973 garantit 26 mètres cubes", "the 2018 arrangement, which caps sales at 2 million
 * tonnes": a term that has been in force for years. */
gboolean
figure_is_old_term (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 verb = figure_present_verb (s, d), from;

  if (verb == 0 || d->brackets || engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY)
      || (engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_PRESENT) == 0)
    return FALSE;
  from = verb > s->first + 8 ? verb - 8 : s->first;
  for (guint32 i = verb - 1; i > from; i--)
    {
      if (i < verb - 1 && g_array_index (a->value_at, guint32, i - 1) != 0)
        return FALSE;
      if (is_subject (a, i - 1))
        return FALSE; /* "since the 2012 agreement Peru exports": another's act */
      if (engine_token_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return names_old_year (s, i > s->first + 16 ? i - 16 : s->first, verb);
    }
  return FALSE;
}

/* "seals a $14bn gas sale to Singapore": what two have concluded. */
gboolean
figure_is_concluded (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *tag;
  guint32 from = d->value->context_first > s->first + 6 ? d->value->context_first - 6 : s->first;

  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
      break;
    default:
      return FALSE;
    }
  for (guint32 i = d->value->context_first; i > from; i--)
    {
      if (figure_has_break (a, i - 1, i, TRUE) || g_array_index (a->value_at, guint32, i - 1) != 0)
        return FALSE;
      tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);
      if (tag == NULL || engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL
          || (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_VERB) == 0)
        continue;
      /* "reached 14 billion" is no deal, "sealed a 14 billion sale" is one */
      return strcmp (engine_pack_entry_code (a->pack, tag->entry), "signed") == 0
             || (strcmp (engine_pack_entry_code (a->pack, tag->entry), "agreed") == 0 && d->hit != 0
                 && figure_hit (s, d->hit - 1)->first >= d->value->last
                 && figure_hit (s, d->hit - 1)->first <= d->value->last + 3
                 && !engine_token_is (a, d->value->last, ENGINE_CLASS_TARGET));
    }
  return FALSE;
}

/* "ont signé un accord de pêche : 2.600 tonnes par an", "a treaty that divides the revenue: 90 per cent
 * to Dili": what stands behind the colon is what the agreement says. */
gboolean
figure_is_spelled_out (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  guint32 colon = 0, from;
  gboolean concluded = FALSE, instrument = FALSE;

  /* "… a flaw: 40% of exports are taxed": a statement of its own */
  if (engine_clause (a, d->clause)->verb > d->value->last)
    return FALSE;
  for (guint32 i = d->value->context_first; i > s->first + 2 && colon == 0; i--)
    {
      guint32 clause = engine_token (a, i - 1)->clause;

      if (engine_token_is_char (a, i - 1, ':'))
        colon = i - 1;
      else if (engine_token_is_char (a, i - 1, ';') || i + 14 < d->value->context_first
               || (clause < a->clauses->len && engine_clause (a, clause)->verb == i))
        return FALSE;
    }
  from = colon > s->first + 30 ? colon - 30 : s->first;
  for (guint32 i = from; i < colon; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (g_array_index (a->value_at, guint32, i) != 0)
        return FALSE;
      instrument |= engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT);
      /* "Le compromis répartit l'effort : 40 % à Berlin", "Le protocole est reconduit : 69 navires" */
      concluded |=
          instrument && figure_is_act (a, i)
          && (engine_analysis_morph (a, i) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST_PARTICIPLE))
                 != 0;
      concluded |= tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "weak") == NULL;
    }
  return instrument && concluded;
}

/* "Under the revised agreement Japan lowers": the sentence opens with the agreement that rules it. */
gboolean
figure_opens_with_agreement (const FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  gboolean opens = FALSE;

  for (guint32 i = s->first; i < s->first + 9 && i < s->last; i++)
    {
      if (g_array_index (a->value_at, guint32, i) != 0 || engine_token_is_char (a, i, ','))
        return FALSE;
      if (i < s->first + 4 && engine_token_is (a, i, ENGINE_CLASS_UNDER_IT))
        opens = TRUE;
      if (opens && engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}
