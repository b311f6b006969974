/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What is said of an agreement beside its parties: how far it has come (with negation, conditional
 * and wishes), whether it binds, its dates by step, place, signatories and subjects.  Everything is
 * looked for near the verb that concludes it, within its sentence. */

#include "config.h"

#include "engine-agreements.h"

#include <stdlib.h>
#include <string.h>

#define TERMS_REACH 24 /* tokens around the noun */
#define DATE_REACH 16  /* tokens between verb and date */
#define OLD_YEARS 5    /* after which an agreement named by its date is one in force */

const char *const engine_agreement_subjects[] = {
  "trade",   "tariffs",     "rare-earths", "critical-minerals",
  "energy",  "agriculture", "technology",  "investment",
  "defence", "peace",       "climate",     "migration",
  "other",   NULL
};

static guint
subject_bit (const char *code)
{
  for (guint i = 0; engine_agreement_subjects[i] != NULL; i++)
    if (strcmp (engine_agreement_subjects[i], code) == 0)
      return 1u << i;
  return 0;
}

static guint8
scopes_at (const EngineAnalysis *a, guint32 i)
{
  return i < a->scopes->len ? g_array_index (a->scopes, guint8, i) : 0;
}

/* A preterite of its own inside a clause about the future: "that they signed in 2021 will be …". */
static gboolean
is_plain_past (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  if (!(engine_fill_morph (a, verb) & ENGINE_MORPH_PAST))
    return FALSE;
  for (guint32 i = verb, n = 0; i > low && n < 3; i--, n++)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
      return FALSE;
  return TRUE;
}

/* Wishes and possibilities around the verb: a step that is not yet taken. */
gboolean
engine_agreement_is_unreal (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  if ((scopes_at (a, verb) & (ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_FUTURE))
      && !is_plain_past (a, verb, low))
    return TRUE;
  if (engine_fill_morph (a, verb) & (ENGINE_MORPH_CONDITIONAL | ENGINE_MORPH_FUTURE))
    return TRUE;
  for (guint32 i = verb, step = 0; i > low && step < 6; step++)
    {
      const EngineTag *tag;

      i--;
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
        return FALSE;
      tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);
      if (tag != NULL && tag->last <= verb && strcmp (engine_fill_code (a, tag), "done") != 0
          && engine_fill_attr (a, tag, "report") == NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
is_negated (const EngineAnalysis *a, guint32 verb)
{
  return (scopes_at (a, verb) & ENGINE_SCOPE_NEGATED) != 0;
}

/* "failed to secure", "refuse de signer": what is not done. */
static gboolean
fails_to (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  for (guint32 i = verb, n = 0; i > low && n < 8; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_FAILING);

      if (tag != NULL && tag->last <= verb)
        return TRUE;
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
          || (i < verb && engine_fill_finite (a, i - 1)))
        return FALSE;
    }
  return FALSE;
}

static void
set_status (EngineAnalysis *a, EngineAgreementCandidate *c, int value, guint32 first, guint32 last)
{
  if (value < 0)
    return;
  c->status = (EngineAgreementStatus)value;
  c->has_status = c->strong_status = TRUE;
  c->loose = FALSE;
  if (c->anchor != 0 && first == c->anchor - 1)
    c->anchor_status = c->status;
  engine_reasons_add (&c->reasons, a, "status", "said by", first, last);
}

/* "réexaminera le protocole conclu en 2024": its own past, whatever the mood of the clause. */
static gboolean
is_bare_participle (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 verb)
{
  if (verb < c->head_last || !(engine_fill_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  /* "une fois le texte ratifié" */
  if (c->head_last == verb || c->follows)
    return FALSE;
  for (guint32 i = verb; i > c->head_last; i--)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
        || (i < verb && engine_fill_finite (a, i)) || engine_fill_punct (a, i - 1, ','))
      return FALSE;
  return TRUE;
}

/* The status that the concluding verb gives, through negation and mood. */
static void
read_verb_status (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 verb = c->anchor - 1;
  const EngineTag *tag = engine_fill_tag (a, verb, ENGINE_CLASS_CONCLUDE);
  int value = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, tag));
  gboolean concludes = value == ENGINE_AGREEMENT_SIGNED || value == ENGINE_AGREEMENT_AGREED
                       || value == ENGINE_AGREEMENT_RATIFIED || value == ENGINE_AGREEMENT_IN_FORCE;

  if (*engine_fill_code (a, tag) == '\0')
    return;
  if (c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && concludes)
    {
      c->strong_status = TRUE; /* "aucun accord n'a été conclu" */
      return;
    }
  if (c->talks && (value == ENGINE_AGREEMENT_AGREED || value == ENGINE_AGREEMENT_PROPOSED))
    return;
  if (concludes && is_negated (a, verb))
    {
      set_status (a, c,
                  value == ENGINE_AGREEMENT_SIGNED || value == ENGINE_AGREEMENT_AGREED
                      ? ENGINE_AGREEMENT_REJECTED
                      : ENGINE_AGREEMENT_SIGNED,
                  verb, tag->last);
      return;
    }
  if (concludes && fails_to (a, verb, c->sentence_first))
    {
      set_status (a, c, ENGINE_AGREEMENT_REJECTED, verb, tag->last);
      return;
    }
  /* "expects the protocol to enter into force" */
  if (verb > c->head_last && engine_fill_is (a, verb - 1, ENGINE_CLASS_INF_MARK)
      && engine_fill_attr (a, tag, "enter") != NULL)
    {
      c->unreal = TRUE;
      return;
    }
  /* a wish before the noun does not reach "signé par X" after it */
  if (!is_bare_participle (a, c, verb)
      && engine_agreement_is_unreal (a, verb,
                                     verb >= c->head_last ? c->head_last : c->sentence_first))
    {
      c->unreal = TRUE;
      c->to_sign = value == ENGINE_AGREEMENT_SIGNED;
      if (value == ENGINE_AGREEMENT_SIGNED)
        set_status (a, c, c->definite ? ENGINE_AGREEMENT_AGREED : ENGINE_AGREEMENT_PROPOSED, verb,
                    tag->last);
      else if (value == ENGINE_AGREEMENT_AGREED && c->indefinite)
        set_status (a, c, ENGINE_AGREEMENT_PROPOSED, verb, tag->last);
      else if (value == ENGINE_AGREEMENT_NEGOTIATING)
        set_status (a, c, value, verb, tag->last);
      return;
    }
  if (is_negated (a, verb))
    return;
  /* "l'accord négocié avec": there is a text */
  if (value == ENGINE_AGREEMENT_NEGOTIATING && is_bare_participle (a, c, verb) && !c->talks
      && (engine_fill_morph (a, verb) & ENGINE_MORPH_PAST_PARTICIPLE))
    return;
  set_status (a, c, value, verb, tag->last);
  c->loose = engine_fill_attr (a, tag, "loose") != NULL;
}

/* Whether the clause's verb stands before the token: its mood holds for the token too. */
static gboolean
verb_before (const EngineAnalysis *a, guint32 i)
{
  guint clause = engine_token (a, i)->clause;
  guint32 verb;

  if (clause >= a->clauses->len)
    return TRUE;
  verb = g_array_index (a->clauses, EngineClause, clause).verb;
  return verb == 0 || verb - 1 <= i;
}

/* "en vigueur", "under negotiation", "proposed": in the phrase or just around it. */
static void
read_cues (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 to = MIN (c->sentence_last, c->head_last + TERMS_REACH);

  for (guint32 i = c->first; i < to; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_AGREEMENT_STATUS);
      int value;

      if (i > c->head_last && engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        break;
      if (engine_fill_stops (a, i) && i >= c->head_last)
        break;
      if (tag == NULL || (i < c->head_first && tag->last > c->head_first))
        continue;
      /* "to enter into force": words of the verb that is still to come */
      if (c->unreal && c->anchor != 0 && i + 1 >= c->anchor && i < c->anchor + 3)
        continue;
      value = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, tag));
      if (value < 0)
        continue;
      if (is_negated (a, i) && value != ENGINE_AGREEMENT_NEGOTIATING)
        continue;
      if (scopes_at (a, i) & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL)
          && value >= ENGINE_AGREEMENT_RATIFIED && verb_before (a, i))
        continue;
      if (value == ENGINE_AGREEMENT_PROPOSED && i >= c->head_last)
        continue;
      if (!c->strong_status || value > (int)c->status)
        set_status (a, c, value, i, tag->last);
    }
  /* before: "la signature de l'accord", "draft agreement" stand in the phrase already */
  if (c->first > c->sentence_first + 1)
    for (guint32 i = c->first; i > c->sentence_first && i + 4 > c->first; i--)
      {
        const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_AGREEMENT_STATUS);
        int value;

        if (tag == NULL || tag->last > c->head_first)
          continue;
        value = engine_code_from_name (ENGINE_CODES_AGREEMENT_STATUS, engine_fill_code (a, tag));
        if (value >= 0 && !c->strong_status && tag->last + 1 >= c->first)
          set_status (a, c, value, tag->first, tag->last);
      }
}

static void
read_binding (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 to = MIN (c->sentence_last, c->head_last + TERMS_REACH * 2);

  for (guint32 i = c->first; i < to; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_BINDING);

      if (engine_fill_is (a, i, ENGINE_CLASS_INTO) && i >= c->head_last)
        return; /* "must be turned into a binding treaty" */
      if (tag == NULL)
        continue;
      c->binding = strcmp (engine_fill_code (a, tag), "true") == 0;
      if (c->binding == 1 && is_negated (a, i))
        c->binding = 0;
      engine_reasons_add (&c->reasons, a, "binding", "said by", tag->first, tag->last);
      return;
    }
}

/* A date without the open end: "2024/.." is the day it took effect. */
static const char *
start_of (EngineAnalysis *a, const EngineTimex *t)
{
  const char *slash = strchr (t->iso, '/');

  if (g_str_has_prefix (t->iso, "../"))
    return t->iso + 3;
  return slash != NULL ? engine_arena_strndup (a->arena, t->iso, slash - t->iso) : t->iso;
}

/* "7 décembre 2023. Les deux pays …", "1998: …": the date that the line opens with is that of what it
 * tells. */
static const EngineTimex *
line_date (const EngineAnalysis *a, guint32 sentence_first)
{
  guint32 s = engine_analysis_sentence_of (a, sentence_first);
  guint32 line =
      s < a->sentences->len ? g_array_index (a->sentences, EngineSentence, s).line : G_MAXUINT32;
  guint32 first, x;
  const EngineTimex *t;

  if (line >= a->lines->len)
    return NULL;
  first = g_array_index (a->lines, EngineLine, line).first;
  for (guint32 i = first; i < first + 3 && i < a->timex_at->len; i++)
    {
      x = g_array_index (a->timex_at, guint32, i);
      if (x == 0)
        continue;
      t = &g_array_index (a->timexes, EngineTimex, x - 1);
      if (t->iso == NULL || t->basis == ENGINE_DATE_DURATION || t->last >= a->tokens->len
          || engine_token (a, t->last)->kind == ENGINE_TOKEN_WORD)
        return NULL;
      return engine_fill_punct (a, t->last, '.') || engine_fill_punct (a, t->last, ':')
                     || (engine_fill_punct (a, t->last, '-')
                         && (engine_token (a, t->last)->flags & ENGINE_TOKEN_SPACE_BEFORE))
                     || engine_token (a, t->last)->length_bytes == 3
                 ? t
                 : NULL;
    }
  return NULL;
}

/* Closed at both ends. */
static gboolean
is_interval (const char *iso)
{
  const char *slash = strchr (iso, '/');

  return slash != NULL && slash != iso && iso[0] != '.' && slash[1] != '.';
}

/* Another step's verb between the verb and the date: "paraphé …, entrera en vigueur le". */
static gboolean
is_other_step (const EngineAnalysis *a,
               const EngineAgreementCandidate *c,
               guint32 i,
               guint32 anchor)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

  return tag != NULL && i > anchor + 1 && i >= c->head_last
         && engine_fill_attr (a, tag, "enter") != NULL;
}

/* "(juillet 2022)", "(26 octobre, Kuala Lumpur)" right after the phrase: its date, else its place. */
static const EngineTimex *
bracket_date (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  for (guint32 i = c->last; i < MIN (c->sentence_last, c->last + 3); i++)
    if (engine_fill_punct (a, i, '(') && i + 1 < a->timex_at->len)
      {
        guint32 x = g_array_index (a->timex_at, guint32, i + 1);
        const EngineTimex *t = x != 0 ? &g_array_index (a->timexes, EngineTimex, x - 1) : NULL;

        if (t == NULL || t->iso == NULL || t->basis == ENGINE_DATE_DURATION || t->open != 0)
          return NULL;
        if (engine_fill_punct (a, t->last, ')'))
          return t;
        if (!engine_fill_punct (a, t->last, ','))
          return NULL;
        for (guint32 k = t->last + 1; k < MIN (c->sentence_last, t->last + 6); k++)
          if (engine_fill_punct (a, k, ')'))
            {
              if (c->place == NULL)
                c->place = engine_fill_text (a, t->last + 1, k);
              return t;
            }
          else if (!(engine_token (a, k)->flags & ENGINE_TOKEN_CAPITAL))
            return NULL;
        return NULL;
      }
  return NULL;
}

/* "l'accord du 27 juillet", "the deal of 27 July": known by its day. */
static const EngineTimex *
phrase_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + 6); i++)
    {
      guint32 x = i < a->timex_at->len ? g_array_index (a->timex_at, guint32, i) : 0;
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineTimex *t;

      /* "l'accord aérien franco-algérien du 24 mars" */
      if (x == 0
          && ((m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE)) || engine_fill_punct (a, i, '-')
              || engine_fill_is (a, i, ENGINE_CLASS_PARTY_PREFIX)
              || (engine_fill_morph (a, i) & ENGINE_MORPH_ADJ)))
        continue;
      if (x == 0
          && (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
              || engine_fill_is (a, i, ENGINE_CLASS_TARGET)
              || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)))
        continue;
      if (x == 0 || i == c->head_last || !c->definite)
        return NULL;
      t = &g_array_index (a->timexes, EngineTimex, x - 1);
      return t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
                     && strchr (t->iso, '/') == NULL
                 ? t
                 : NULL;
    }
  return NULL;
}

/* The date nearest to @around, but not what an agreement is for: "un accord pour 2024". */
static const EngineTimex *
nearest_date (const EngineAnalysis *a, guint32 first, guint32 last, guint32 around)
{
  while (first < last)
    {
      const EngineTimex *t = engine_fill_timex (a, first, last, around, FALSE);

      if (t == NULL || t->first == 0 || !engine_fill_is (a, t->first - 1, ENGINE_CLASS_SIGNS_FOR))
        return t;
      /* on either side of it */
      if (t->first <= around && t->last < last)
        {
          const EngineTimex *left = engine_fill_timex (a, first, t->first, around, FALSE);
          const EngineTimex *right = nearest_date (a, t->last, last, around);

          return right != NULL ? right : left;
        }
      last = t->first;
    }
  return NULL;
}

/* The first date right of @from before something else of the kind begins, else the nearest left. */
static const EngineTimex *
date_of (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 anchor)
{
  guint32 low = MAX (c->sentence_first, anchor > DATE_REACH ? anchor - DATE_REACH : 0);
  guint32 high = MIN (c->sentence_last, anchor + DATE_REACH);
  const EngineTimex *best;

  if (anchor < c->head_first && c->head_first + 10 > anchor)
    high = MIN (c->sentence_last, MAX (high, c->head_last + DATE_REACH));
  for (guint32 i = anchor + 1; i < high; i++)
    if (engine_fill_stops (a, i) || is_other_step (a, c, i, anchor)
        || (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) && i >= c->head_last)
        || (i > anchor + 2 && i >= c->head_last
            && engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)))
      {
        high = i;
        break;
      }
  for (guint32 i = anchor; i > low; i--)
    if (engine_fill_stops (a, i - 1)
        || (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT) && i <= c->first))
      {
        low = i;
        break;
      }
  best = nearest_date (a, low, high, anchor);
  if (best != NULL && is_interval (best->iso) && best->first > c->head_last)
    best = nearest_date (a, low, c->head_last, anchor);
  if (best == NULL)
    best = line_date (a, c->sentence_first);
  /* a fronted date belongs to the main verb even when it is far */
  if (best == NULL && c->sentence_first < low)
    best = engine_fill_timex (a, c->sentence_first, MIN (c->sentence_first + 12, low),
                              c->sentence_first, FALSE);
  return best;
}

/* The date beside the concluding verb, as that of its step. */
static void
read_step_date (EngineAnalysis *a, EngineAgreementCandidate *c, EngineAgreementStatus step)
{
  const EngineTimex *t = date_of (a, c, c->anchor != 0 ? c->anchor - 1 : c->head_first);

  if (t == NULL || t->open == 2 || (is_interval (t->iso) && t->first > c->head_last))
    return;
  if (step == ENGINE_AGREEMENT_IN_FORCE)
    {
      if (c->date_in_force == NULL)
        c->date_in_force = start_of (a, t);
    }
  else if (t->open == 1)
    return;
  else if (step == ENGINE_AGREEMENT_SIGNED)
    c->date_signed = t->iso;
  else if (step == ENGINE_AGREEMENT_AGREED)
    c->date_agreed = t->iso;
  else
    return;
  engine_reasons_add (&c->reasons, a, "date", "beside the verb", t->first, t->last);
}

/* Years before the text's own date: an agreement known by that date has long been at work. */
static gboolean
is_old (const EngineAnalysis *a, const char *iso)
{
  if (a->header == NULL || a->header->published == NULL)
    return strlen (iso) == 4;
  return atoi (a->header->published) - atoi (iso) >= OLD_YEARS;
}

/* "with a partial agreement in August 2020". */
static const EngineTimex *
adjacent_date (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + 3); i++)
    {
      guint32 x = i < a->timex_at->len ? g_array_index (a->timex_at, guint32, i) : 0;
      const EngineTimex *t;

      if (x == 0 && engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          && !engine_fill_is (a, i, ENGINE_CLASS_SIGNS_FOR))
        continue;
      if (x == 0)
        return NULL;
      t = &g_array_index (a->timexes, EngineTimex, x - 1);
      return t->iso != NULL && t->basis != ENGINE_DATE_DURATION && t->open == 0
                     && strchr (t->iso, '/') == NULL
                 ? t
                 : NULL;
    }
  return NULL;
}

static void
read_dates (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  EngineAgreementStatus step = c->status;
  const EngineTimex *t;

  /* steps said after the noun: "en vigueur depuis 2004", "qui courra jusqu'en 2060" */
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + TERMS_REACH); i++)
    {
      guint32 x = i < a->timex_at->len ? g_array_index (a->timex_at, guint32, i) : 0;
      const EngineTimex *d;

      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        break;
      if (x == 0)
        continue;
      d = &g_array_index (a->timexes, EngineTimex, x - 1);
      if (d->first == i && d->iso != NULL && is_interval (d->iso))
        {
          /* "qui courra de 2025 à 2060" */
          if (c->date_in_force == NULL)
            c->date_in_force = start_of (a, d);
          if (c->date_ends == NULL)
            c->date_ends = engine_arena_strdup (a->arena, strchr (d->iso, '/') + 1);
        }
      else if (d->first == i && d->iso != NULL)
        {
          if (d->open == 2 && c->date_ends == NULL)
            c->date_ends = start_of (a, d);
          else if (d->open == 1 && c->date_in_force == NULL)
            {
              c->date_in_force = start_of (a, d);
              if (!c->strong_status && !c->talks)
                {
                  c->status = ENGINE_AGREEMENT_IN_FORCE;
                  c->has_status = TRUE;
                }
            }
        }
      i = MAX (i, d->last - 1);
    }
  t = bracket_date (a, c);
  if (t == NULL && (t = phrase_date (a, c)) != NULL)
    {
      c->of_day = TRUE;
      if (!c->has_status && !c->talks)
        {
          c->status = is_old (a, t->iso) ? ENGINE_AGREEMENT_IN_FORCE : ENGINE_AGREEMENT_SIGNED;
          c->has_status = TRUE;
        }
    }
  if (t == NULL && c->anchor == 0 && c->indefinite)
    t = adjacent_date (a, c);
  if (t != NULL)
    c->date_agreed = t->iso;
  t = line_date (a, c->sentence_first);
  c->told_on = t != NULL ? t->iso : NULL;
  if (!c->has_status)
    {
      if (c->date_agreed == NULL && !c->definite && !c->talks)
        c->date_agreed = c->told_on;
      return;
    }
  if (c->anchor != 0 && c->strong_status)
    step = c->anchor_status;
  if (c->unreal)
    return;
  read_step_date (a, c, step);
}

static guint
subjects_in (const EngineAnalysis *a, guint32 first, guint32 last, gboolean stop_at_instrument)
{
  guint bits = 0;

  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_SUBJECT);

      if (stop_at_instrument && i > first && engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        break;
      if (engine_fill_stops (a, i))
        break;
      if (tag != NULL)
        {
          bits |= subject_bit (engine_fill_code (a, tag));
          i = MAX (i, tag->last - 1);
        }
    }
  return bits;
}

guint
engine_agreement_subjects_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  return subjects_in (a, first, last, FALSE);
}

static void
read_subjects (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *tag = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);
  const char *own = tag != NULL ? engine_fill_attr (a, tag, "subj") : NULL;

  if (own != NULL)
    c->subjects |= subject_bit (own);
  c->subjects |= subjects_in (a, c->first, c->head_first, FALSE);
  c->subjects |=
      subjects_in (a, c->head_last, MIN (c->sentence_last, c->head_last + TERMS_REACH), TRUE);
}

/* "takes effect on July 11", said in June: not yet. */
static gboolean
is_not_yet (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  return c->has_status && c->status == ENGINE_AGREEMENT_IN_FORCE && c->date_in_force != NULL
         && a->header != NULL && a->header->published != NULL
         && strncmp (c->date_in_force, a->header->published,
                     MIN (strlen (c->date_in_force), strlen (a->header->published)))
                > 0;
}

/* "ratifié par Mexico": one of those who have to. */
static gboolean
is_done_by_one (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 verb)
{
  for (guint32 i = verb + 1; i < MIN (c->sentence_last, verb + 4); i++)
    {
      const EngineTag *agent = engine_fill_tag (a, i, ENGINE_CLASS_AGENT_PREP);
      EngineCodes codes = { .n = 0 };

      if (agent == NULL)
        continue;
      for (guint32 k = agent->last; k < MIN (c->sentence_last, agent->last + 5); k++)
        {
          const EngineMention *m = engine_fill_mention (a, k);

          if (m != NULL && m->kind == ENGINE_MENTION_PARTY)
            engine_fill_add_mention (m, &codes);
          if (engine_fill_punct (a, k, ',') || engine_fill_stops (a, k))
            break;
        }
      return codes.n == 1;
    }
  return FALSE;
}

/* The later step wins. */
static void
take_step_status (EngineAgreementCandidate *c, const EngineAgreementCandidate *step)
{
  /* "conclu mais pas encore signé" */
  if (step->status == ENGINE_AGREEMENT_REJECTED && c->has_status
      && c->status == ENGINE_AGREEMENT_SIGNED && c->loose)
    {
      c->status = ENGINE_AGREEMENT_AGREED;
      return;
    }
  if (c->has_status && c->strong_status
      && (step->status <= c->status || c->status == ENGINE_AGREEMENT_REJECTED))
    return;
  c->status = step->status;
  c->has_status = c->strong_status = TRUE;
  c->loose = step->loose;
}

/**
 * engine_agreement_read_step:
 * @a: an analysis
 * @c: a candidate
 * @verb: token of a verb that tells a step of it
 *
 * Adds that step: a later status, its date, place and signatories where the candidate has none.
 */
void
engine_agreement_read_step (EngineAnalysis *a, EngineAgreementCandidate *c, guint32 verb)
{
  EngineAgreementCandidate step = *c;

  step.anchor = verb + 1;
  step.has_status = step.strong_status = step.unreal = FALSE;
  step.status = ENGINE_AGREEMENT_AGREED;
  step.date_agreed = step.date_signed = step.date_in_force = step.place = NULL;
  step.signatories.n = 0;
  read_verb_status (a, &step);
  if (!step.has_status || step.unreal)
    return;
  if (!is_negated (a, verb))
    read_step_date (a, &step, step.anchor_status);
  if (is_not_yet (a, &step)
      || (step.status == ENGINE_AGREEMENT_RATIFIED && is_done_by_one (a, c, verb)))
    return;
  take_step_status (c, &step);
  if (is_negated (a, verb))
    return;
  if (c->date_signed == NULL
      || (step.date_signed != NULL && g_str_has_prefix (step.date_signed, c->date_signed)))
    c->date_signed = step.date_signed;
  if (c->date_agreed == NULL)
    c->date_agreed = step.date_agreed;
  if (c->date_in_force == NULL)
    c->date_in_force = step.date_in_force;
  if (step.status != ENGINE_AGREEMENT_SIGNED && step.status != ENGINE_AGREEMENT_AGREED)
    return;
  engine_agreement_read_place (a, &step);
  engine_agreement_read_signatories (a, &step);
  if (c->place == NULL)
    c->place = step.place;
  if (c->signatories.n == 0)
    c->signatories = step.signatories;
  c->reasons = step.reasons;
}

void
engine_agreement_read_terms (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  if (c->anchor != 0)
    read_verb_status (a, c);
  read_cues (a, c);
  if (!c->has_status && c->talks)
    {
      c->status = ENGINE_AGREEMENT_NEGOTIATING;
      c->has_status = TRUE;
    }
  read_binding (a, c);
  read_dates (a, c);
  if (is_not_yet (a, c))
    c->has_status = c->strong_status = FALSE;
  engine_agreement_read_place (a, c);
  engine_agreement_read_signatories (a, c);
  engine_agreement_read_steps (a, c);
  read_subjects (a, c);
}
