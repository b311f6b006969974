/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom an act is turned to, and until when: the parties behind it that do not act themselves, and the
 * date that ends its term. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define DEADLINE_REACH 34

/* "arms to Mogadishu", "promis à Kigali": a seat behind "to" receives. */
static gboolean
is_receiver (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *tag =
      m->first > 0 ? engine_fill_tag (a, m->first - 1, ENGINE_CLASS_TARGET) : NULL;

  return tag != NULL && strcmp (engine_fill_code (a, tag), "to") == 0;
}

/* "extend the pipeline to Kampala", "le message relatif à l'accord avec Lima": where something ends, what a writing is
 * about, no addressee. */
static gboolean
is_no_addressee (const EngineAnalysis *a, const EngineAct *act, const EngineMention *m)
{
  gboolean writing = FALSE;

  for (guint32 i = act->object_first; i < MIN (act->object_last, m->first); i++)
    {
      const EngineTag *asset = engine_fill_tag (a, i, ENGINE_CLASS_ASSET);

      if (act->action == ENGINE_ACTION_EXTEND && asset != NULL
          && engine_fill_attr (a, asset, "firm") == NULL)
        return TRUE;
      if (writing && engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) && m->first < act->object_last)
        return TRUE;
      writing = writing || engine_fill_is (a, i, ENGINE_CLASS_WRITING);
    }
  return FALSE;
}

/* "to scrap", "Lima to scrap": an infinitive behind its mark at @i, or behind a name there. */
static gboolean
opens_infinitive (const EngineAnalysis *a, guint32 i, guint32 end)
{
  const EngineMention *m;

  while (i < end && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    i++;
  m = engine_fill_mention (a, i);
  if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY)
    i = m->last;
  return i + 1 < a->tokens->len && engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
         && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE);
}

void
engine_act_read_toward (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 limit)
{
  guint32 end = MIN (limit, MAX (act->last, act->act->last) + 4);

  engine_fill_codes_add_all (&act->toward, &act->asked);
  for (guint32 i = first; i < end;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (i >= act->last && (engine_fill_punct (a, i, ',') || engine_fill_stops (a, i)))
        break;
      /* "its tax and to scrap it", "and Lima to": another act */
      if (i >= act->last && i + 2 < end && engine_fill_is (a, i, ENGINE_CLASS_AND)
          && opens_infinitive (a, i + 1, end))
        break;
      if (m == NULL || m->last <= i)
        {
          i++;
          continue;
        }
      if (m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
          && !(m->flags & ENGINE_MENTION_POSSESSIVE)
          && (!(m->flags & ENGINE_MENTION_PLACE) || is_receiver (a, m)) && act->toward.n == 0
          && !is_no_addressee (a, act, m))
        for (guint k = 0; m->codes[k] != NULL; k++)
          if (engine_fill_is_state (m->codes[k])
              && !engine_fill_codes_has (&act->actor, m->codes[k]))
            engine_fill_codes_add (&act->toward, m->codes[k]);
      i = m->last;
    }
}

/* "after a five-year row", "closed since 2019", "prises en 2018": a date that is over, or how long
 * something lasted, is no deadline. */
static gboolean
is_over (const EngineAnalysis *a, const EngineTimex *t)
{
  const char *published = a->header->published;
  const char *end = strrchr (t->iso, '/');

  if (t->basis == ENGINE_DATE_DURATION)
    {
      const EngineToken *next = engine_token (a, t->last);

      return t->last >= t->first + 2 && engine_fill_punct (a, t->last - 2, '-')
             && next->kind == ENGINE_TOKEN_WORD
             && (engine_fill_morph (a, t->last) & ENGINE_MORPH_NOUN);
    }
  if (t->open == 1)
    {
      const EngineTag *from = engine_fill_tag (a, t->context_first, ENGINE_CLASS_DATE_FROM);

      return from != NULL && engine_fill_attr (a, from, "since") != NULL;
    }
  end = end != NULL ? end + 1 : t->iso;
  return published != NULL && g_ascii_isdigit (*end)
         && strncmp (end, published, MIN (strlen (end), strlen (published))) < 0;
}

/* "aujourd'hui", the day of the text: nothing that lies ahead. */
static gboolean
is_own_day (const EngineAnalysis *a, const EngineTimex *t)
{
  return t->open == 0 && a->header->published != NULL && strcmp (t->iso, a->header->published) == 0;
}

/* "80 %, contre la totalité aujourd'hui": what stands there is compared with. */
static gboolean
is_versus (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_VERSUS);

  return tag != NULL && engine_fill_attr (a, tag, "bracket") == NULL;
}

/* "its April ban": which of several the noun behind the date means. */
static gboolean
says_which (const EngineAnalysis *a, const EngineTimex *t)
{
  return (a->style & ENGINE_STYLE_HEADS_LAST) != 0 && t->open == 0
         && t->basis != ENGINE_DATE_DURATION && t->first > 0 && t->last < a->tokens->len
         && t->context_first == t->first
         && engine_fill_is (a, t->first - 1, ENGINE_CLASS_POSSESSIVE)
         && engine_token (a, t->last)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_morph (a, t->last) & ENGINE_MORPH_NOUN)
         && !engine_fill_is (a, t->last, ENGINE_CLASS_PREPOSITION);
}

/* "the waiting time, now nine days on average, by March": how long something is, told in passing. */
static gboolean
is_length_aside (const EngineAnalysis *a, const EngineTimex *t)
{
  return t->basis == ENGINE_DATE_DURATION && t->context_first > 1
         && (engine_fill_morph (a, t->context_first - 1) & ENGINE_MORPH_ADVERB)
         && !engine_fill_is (a, t->context_first - 1, ENGINE_CLASS_PREPOSITION)
         && engine_fill_punct (a, t->context_first - 2, ',');
}

/* The length of time that starts at or goes on at token @i, or NULL. */
static const EngineTimex *
duration_at (const EngineAnalysis *a, guint32 i)
{
  const EngineTimex *t = i < a->tokens->len ? engine_analysis_timex_at (a, i) : NULL;

  return t != NULL && t->basis == ENGINE_DATE_DURATION ? t : NULL;
}

/* "from 30 to 90 days", "de soixante jours à quinze jours": how long something was and will be. */
static gboolean
is_length_changed (const EngineAnalysis *a, const EngineTimex *t)
{
  const EngineTimex *from = t;
  guint32 i = t->first;

  if (t->basis != ENGINE_DATE_DURATION || i < 2)
    return FALSE;
  if (engine_token_has_code (a, i - 1, ENGINE_CLASS_PREPOSITION, "to")
      && duration_at (a, i - 2) != NULL)
    from = duration_at (a, i - 2);
  i = from->first;
  if (i == 0)
    return FALSE;
  /* "dans un délai de 10 à 15 ans" is none */
  if (strchr (from->iso, '/') != NULL)
    return engine_token_has_code (a, i - 1, ENGINE_CLASS_PREPOSITION, "from");
  return (engine_token_has_code (a, i - 1, ENGINE_CLASS_PREPOSITION, "from")
          || engine_token_has_code (a, i - 1, ENGINE_CLASS_PREPOSITION, "of"))
         && engine_token_has_code (a, from->last, ENGINE_CLASS_PREPOSITION, "to")
         && duration_at (a, from->last + 1) != NULL;
}

/* Whether the date, which stands behind the act, can be the end of it. */
static gboolean
can_end_act (const EngineAnalysis *a, const EngineAct *act, const EngineTimex *t)
{
  gboolean duration = t->basis == ENGINE_DATE_DURATION;

  if (t->iso == NULL || t->first >= t->last || is_over (a, t) || is_own_day (a, t)
      || says_which (a, t) || is_length_aside (a, t) || is_length_changed (a, t))
    return FALSE;
  /* "a refusé de la reconduire le 17 juillet": when it was refused */
  if (act->modality == ENGINE_MODALITY_REFUSED && t->open == 0 && !duration)
    return FALSE;
  /* "de 15 à 30 jours": how long it was and will be */
  if (duration && strchr (t->iso, '/') != NULL && t->first <= act->act->last + 1)
    return FALSE;
  /* "report every two years", "tous les deux ans": how often */
  if (duration
      && (engine_fill_is (a, t->context_first, ENGINE_CLASS_DATE_EVERY)
          || (t->context_first > 0
              && engine_fill_covering (a, t->context_first - 1, ENGINE_CLASS_DATE_EVERY) != NULL)))
    return FALSE;
  /* "avec deux ans d'avance" */
  if (duration && t->context_first > 0
      && engine_fill_is (a, t->context_first - 1, ENGINE_CLASS_PARTY_LINK))
    return FALSE;
  /* a year in the object is no deadline: "l'accord de 2015", "les mesures prises en 2018" */
  return t->first < act->object_first || t->last > act->object_last || t->open != 0 || duration;
}

/* ", relevée à 17 % en 2027": a participle behind a comma tells of something else. */
static gboolean
opens_participle (const EngineAnalysis *a, guint32 i)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 morph = i < a->tokens->len ? engine_fill_morph (a, i) : 0;

  /* ", ending two years of wrangling" */
  if ((morph & ENGINE_MORPH_PRESENT_PARTICIPLE) && i + 1 < a->tokens->len
      && engine_analysis_timex_at (a, i + 1) != NULL
      && engine_analysis_timex_at (a, i + 1)->basis == ENGINE_DATE_DURATION)
    return TRUE;
  return (morph & ENGINE_MORPH_PAST_PARTICIPLE) && (morph & gender) && i + 1 < a->tokens->len
         && engine_fill_mention (a, i) == NULL
         && (engine_act_is_small_word (a, i + 1)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION)
             || engine_analysis_timex_at (a, i + 1) != NULL);
}

/* ", mettant fin à un bras de fer de trois ans", ", ending a standoff of three years": behind a comma and such a
 * participle, how long something has lasted. */
static gboolean
lasted (const EngineAnalysis *a, const EngineTimex *t)
{
  return t->basis == ENGINE_DATE_DURATION
         && ((t->first > 0 && engine_fill_is (a, t->first - 1, ENGINE_CLASS_OF))
             || engine_fill_is (a, t->last, ENGINE_CLASS_OF)
             || (t->first > 1 && engine_fill_is (a, t->first - 2, ENGINE_CLASS_OF)));
}

/* "et porteront leur force à": the verb of another act, in the tense of the one before. */
static gboolean
opens_other_act (const EngineAnalysis *a, const EngineAct *act, guint32 i)
{
  /* "and asked for 10 days" */
  if (i > act->act->last && engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
      && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST)
      && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
      && engine_fill_is (a, i, ENGINE_CLASS_MODALITY))
    return TRUE;
  return i > act->act->last && (engine_fill_morph (a, i) & ENGINE_MORPH_FUTURE)
         && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, i - 1, ','));
}

/* ", the first alliance it has entered in 70 years": what stands beside the act and tells how seldom such a thing is. */
static gboolean
opens_rarity (const EngineAnalysis *a, guint32 i)
{
  return i + 1 < a->tokens->len && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
         && (engine_fill_is (a, i + 1, ENGINE_CLASS_ORDINAL)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_ORDINAL_AGREEMENT));
}

/* Whether a date stands in tokens [first, last). */
static gboolean
has_date (const EngineAnalysis *a, guint32 first, guint32 last)
{
  guint low = 0, high = a->timexes->len;

  while (low < high)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (a->timexes, EngineTimex, middle).last <= first)
        low = middle + 1;
      else
        high = middle;
    }
  return low < a->timexes->len && g_array_index (a->timexes, EngineTimex, low).first < last;
}

/* "s'engage à livrer le gaz avant 2030": the date behind the act, or NULL. */
static const EngineTimex *
find_date_behind (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  guint32 end = MIN (limit, act->act->last + DEADLINE_REACH);
  gboolean relative = FALSE, versus = FALSE;
  const EngineTimex *found = NULL;
  gboolean rare = FALSE, aside = FALSE;

  if (!has_date (a, act->act->last, end))
    return NULL;
  for (guint32 i = act->act->last; i < end && !engine_fill_stops (a, i); i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      relative = relative || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE);
      versus = versus || is_versus (a, i);
      if (engine_fill_punct (a, i, ','))
        {
          relative = opens_participle (a, i + 1);
          rare = opens_rarity (a, i + 1);
          aside = (engine_fill_morph (a, i + 1) & ENGINE_MORPH_PRESENT_PARTICIPLE) != 0;
          versus = FALSE;
        }
      if (!relative && opens_other_act (a, act, i))
        break;
      /* of another act */
      if (i >= act->last && i > act->act->last && engine_fill_is (a, i, ENGINE_CLASS_ACTION)
          && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE) && act->last > act->act->last)
        break;
      if (t == NULL)
        continue;
      i = MAX (i, t->last - 1);
      if (relative || versus || (rare && t->basis == ENGINE_DATE_DURATION)
          || (aside && lasted (a, t)) || !can_end_act (a, act, t))
        continue;
      /* "quotas for 2024 no later than 31 January": the end of a term before a plain date */
      if (found == NULL
          || (t->open == 2 && found->open == 0 && found->basis != ENGINE_DATE_DURATION))
        found = t;
    }
  return found;
}

/* "gave themselves two years to negotiate", "promised by 2030 to cut": between the governor and the act. */
static const EngineTimex *
find_date_before (const EngineAnalysis *a, const EngineAct *act)
{
  const EngineTimex *found = NULL;

  for (guint32 i = act->act->first; found == NULL && act->governor != 0 && i > act->governor; i--)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i - 1);

      /* "extend the moratorium until 2026 and restore": of the act before */
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, i - 1, ','))
        break;
      /* "réclame depuis deux ans" */
      if (t != NULL && t->first > 0 && engine_fill_is (a, t->first - 1, ENGINE_CLASS_DATE_FROM))
        break;
      if (t != NULL && t->iso != NULL && (t->open == 2 || t->basis == ENGINE_DATE_DURATION)
          && !is_over (a, t))
        found = t;
    }
  return found;
}

void
engine_act_read_deadline (EngineAnalysis *a, EngineAct *act, guint32 limit)
{
  const EngineTimex *found;

  if (act->modality == ENGINE_MODALITY_DONE)
    return;
  found = find_date_behind (a, act, limit);
  if (found == NULL)
    found = find_date_before (a, act);
  if (found == NULL)
    return;
  act->deadline = found->iso;
  engine_reasons_add (&act->reasons, a, "deadline", "date of the act", found->first, found->last);
}

gboolean
engine_act_is_ahead (EngineAnalysis *a, EngineAct *act)
{
  guint32 sentence_first, sentence_last;

  engine_fill_sentence (a, act->first, &sentence_first, &sentence_last);
  for (guint32 i = act->act->last; i < MIN (sentence_last, act->act->last + DEADLINE_REACH); i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (t == NULL)
        continue;
      if (t->iso != NULL && t->open == 2)
        {
          act->deadline = t->iso;
          return TRUE;
        }
      i = MAX (i, t->last - 1);
    }
  return FALSE;
}
