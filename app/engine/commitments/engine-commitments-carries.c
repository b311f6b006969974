/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the word of an act is a verb that carries its clause ("Brussels cut its levy", "a rouvert"), not
 * a noun or a participle that is spelled alike: by its place, its auxiliary, its form, and by what stands
 * before and behind it. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"
#include "engine-number.h"

#define SEALED_WORDS 5 /* up to the noun of what two seal */
#define ASIDE_REACH 22 /* tokens of an aside between a subject and its verb */
#define LIST_REACH 36 /* tokens from a verb of a list to the last of it */

/* The token's morphology; "rédigé" is no "rédige", although both fold to the same form. */
static guint32
morph_at (const EngineAnalysis *a, guint32 i)
{
  const guint32 finite = ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_SUBJUNCTIVE;
  guint32 morph = engine_fill_morph (a, i);
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);
  gsize n = t->length_bytes;

  if (!(t->flags & ENGINE_TOKEN_ACCENTS) || !(morph & ENGINE_MORPH_PAST_PARTICIPLE))
    return morph;
  while (n > 2 && (text[n - 1] == 's' || text[n - 1] == 'e'))
    n--;
  if (n <= 2 || memcmp (text + n - 2, "\xc3\xa9", 2) != 0)
    return morph;
  /* "crée": of two vowels, no participle of "cre" */
  return n < t->length_bytes && text[n] == 'e' && (morph & ENGINE_MORPH_PRESENT)
             ? morph & ~ENGINE_MORPH_PAST_PARTICIPLE
             : morph & ~finite;
}

/* "The Union's revised agreement": right behind a genitive, before its noun. */
static gboolean
is_owned (const EngineAnalysis *a, guint32 i, guint32 low)
{
  return i > low && i + 1 < a->tokens->len && engine_token_is_genitive (a, i - 1)
         && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
         && engine_act_is_nounlike (a, i + 1) && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE);
}

/* "Yemen's internationally recognised government": a participle inside its noun phrase. */
static gboolean
is_attributive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint32 k = i;

  if (is_owned (a, i, low))
    return TRUE;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  if (k > low + 1 && engine_token (a, k - 1)->kind == ENGINE_TOKEN_WORD
      && engine_fill_mention (a, k - 1) == NULL
      && !(engine_fill_morph (a, k - 1) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
      && engine_fill_covering (a, k - 1, ENGINE_CLASS_POSSESSIVE) == NULL)
    k--;
  return k > low && engine_fill_covering (a, k - 1, ENGINE_CLASS_POSSESSIVE) != NULL
         && !engine_fill_is (a, k - 1, ENGINE_CLASS_VP_FILLER)
         && !engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY);
}

/* "protect internationally recognised rights", "of jointly agreed rules": a participle and its adverb before a noun,
 * behind a preposition or the verb whose object they open. */
static gboolean
describes_object (const EngineAnalysis *a, guint32 i, guint32 low)
{
  if (i < low + 2 || i + 1 >= a->tokens->len
      || !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || !engine_act_is_filler (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
      || !engine_act_is_nounlike (a, i + 1) || engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
      || engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE))
    return FALSE;
  return (engine_fill_is (a, i - 2, ENGINE_CLASS_PREPOSITION)
          && !engine_fill_is (a, i - 2, ENGINE_CLASS_SUBORDINATOR)
          /* "at once suspended talks" */
          && engine_fill_covering (a, i - 1, ENGINE_CLASS_VP_FILLER) == NULL)
         || ((engine_fill_morph (a, i - 2) & ENGINE_MORPH_INFINITIVE) && i > low + 2
             && (engine_fill_is (a, i - 3, ENGINE_CLASS_INF_MARK)
                 || engine_fill_is (a, i - 3, ENGINE_CLASS_MODAL)));
}

/* "The average applied tariff is": a participle before the noun of the verb that follows. */
static gboolean
describes_subject (const EngineAnalysis *a, guint32 i)
{
  return i + 2 < a->tokens->len && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
         && engine_act_is_nounlike (a, i + 1) && engine_fill_is (a, i + 2, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE);
}

/* The start of the office or of the body that speaks for its state and ends with the word: "trade minister", "cabinet",
 * "central bank"; @i + 1 where it is none. */
static guint32
office_start (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass offices[] = { ENGINE_CLASS_ROLE, ENGINE_CLASS_STATE_BODY,
                                         ENGINE_CLASS_ORG_NOUN };

  for (gsize k = 0; k < G_N_ELEMENTS (offices); k++)
    {
      const EngineTag *tag = engine_fill_covering (a, i, offices[k]);

      if (tag != NULL && tag->last == i + 1)
        return tag->first;
    }
  return i + 1;
}

/* "Denmark, which passed a law, suspended its talks": behind an aside on its subject, with its object. */
static gboolean
follows_aside (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineMention *m;
  guint32 open = i, first;

  if (i < low + 3 || !engine_fill_punct (a, i - 1, ',')
      || !((engine_fill_morph (a, i) & ENGINE_MORPH_PAST)
           || ((engine_fill_morph (a, i)
                & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
               && (!(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
                   /* "Oman, in turn, drops its claim" */
                   || ((engine_fill_morph (a, i) & ENGINE_MORPH_THIRD) && i + 1 < a->tokens->len
                       && (engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE)
                           || engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE))))))
      || !engine_act_opens_object (a, i + 1))
    return FALSE;
  for (open = i - 1; open > low && open + ASIDE_REACH > i && !engine_fill_punct (a, open - 1, ',');
       open--)
    if (engine_fill_stops (a, open - 1))
      return FALSE;
  if (open <= low + 1 || !engine_fill_punct (a, open - 1, ','))
    return FALSE;
  m = engine_fill_mention (a, open - 2);
  /* "Kenya's trade minister, Ann Rowe, suspended": an office, a body of the state */
  first = office_start (a, open - 2);
  if (first > open - 2
      && (!engine_fill_is_party (m)
          || (m->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE))))
    return FALSE;
  if (m != NULL)
    first = MIN (first, m->first);
  /* from where its own clause starts: "…, because Jakarta, which" */
  for (guint32 k = first; k > low; k--)
    {
      if (engine_fill_punct (a, k - 1, ',') || engine_fill_punct (a, k - 1, ';')
          || (engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR)
              && !engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)))
        return TRUE;
      if (engine_fill_finite (a, k - 1) || engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return TRUE;
}

/* "Washington cut its levy", "Riyadh shut the crossing": a past that looks like a noun, between the name
 * of who acts and what a noun would not have behind it. */
static gboolean
is_bare_past (const EngineAnalysis *a, guint32 i, guint32 end)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 morph = engine_fill_morph (a, i);
  const EngineMention *m = engine_fill_mention (a, i - 1);

  return (morph & ENGINE_MORPH_NOUN) && (morph & ENGINE_MORPH_PAST)
         && (morph & ENGINE_MORPH_INFINITIVE) && !(morph & gender) && m != NULL && m->last == i
         && (engine_fill_is_party (m) || m->kind == ENGINE_MENTION_PERSON)
         && !(m->flags
              & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE))
         && end < a->tokens->len
         && (engine_fill_is (a, end, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, end, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, end, ENGINE_CLASS_POSSESSIVE)
             || engine_act_value_at (a, end) != NULL);
}

/* Right behind the name of a state that can be a subject, its article apart. */
static gboolean
stands_behind_subject (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineMention *m = engine_fill_mention (a, i - 1);
  guint32 k;

  if (m == NULL || m->last != i || m->kind != ENGINE_MENTION_PARTY
      || (m->flags
          & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE)))
    return FALSE;
  for (k = m->first; k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE); k--)
    if (engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION))
      return FALSE;
  return k == low || engine_token (a, k - 1)->kind != ENGINE_TOKEN_WORD
         || engine_fill_is (a, k - 1, ENGINE_CLASS_AND)
         || engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)
         || engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR);
}

/* "The Turkmen side supplies 40 lorries": whoever stands for a state, and what no noun has behind it. */
static gboolean
follows_side (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & ENGINE_MORPH_THIRD) && i + 1 < a->tokens->len
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_NOUN)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_STATE_BODY)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_PERIPHRASIS))
         && (engine_act_value_at (a, i + 1) != NULL
             || engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_POSSESSIVE)
             || engine_fill_is (a, i + 1, ENGINE_CLASS_PRONOUN));
}

/* The word asked about. */
typedef struct
{
  const EngineAnalysis *a;
  const EngineTag *act;
  guint32 i;
  guint32 low; /* where the sentence starts */
  guint32 morph;
  gboolean carries; /* the clause has it for its verb */
} Word;

static gboolean
has (const Word *w, guint32 morph)
{
  return (w->morph & morph) != 0;
}

/* What stands right behind the word is no preposition but an article: "interdit l'exportation". */
static gboolean
opens_with_article (const EngineAnalysis *a, guint32 i)
{
  return i < a->tokens->len && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION);
}

/* "the cut", "to cut", "after cuts": what stands right before it makes it none. */
static gboolean
has_place_of_noun (const Word *w)
{
  const EngineAnalysis *a = w->a;
  guint32 p = w->i - 1;

  /* "Gibraltar's ships" */
  if (w->i > 0 && has (w, ENGINE_MORPH_NOUN) && engine_token_is_genitive (a, p))
    return TRUE;
  /* "a en outre levé" */
  if (engine_act_before_adverbial (a, w->i, w->low) + 1 < w->i)
    return FALSE;
  return w->i > 0
         && (engine_fill_is (a, p, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, p, ENGINE_CLASS_ARTICLE)
             || (engine_fill_is (a, p, ENGINE_CLASS_PREPOSITION)
                 && !engine_fill_is (a, p, ENGINE_CLASS_SUBORDINATOR)
                 /* "a depuis rouvert" */
                 && !engine_fill_is (a, p, ENGINE_CLASS_VP_FILLER))
             || engine_fill_is (a, p, ENGINE_CLASS_INF_MARK))
         && !(engine_fill_is (a, p, ENGINE_CLASS_PRONOUN) && w->carries)
         && !engine_fill_is (a, p, ENGINE_CLASS_RELATIVE);
}

/* The auxiliary before the word, over fillers and asides, or NULL. */
static const EngineTag *
find_auxiliary (const Word *w)
{
  for (guint32 k = w->i, n = 0; k > w->low && n < 4; n++)
    {
      const EngineTag *tag;

      k = engine_act_token_before (w->a, k, w->low);
      tag = engine_fill_tag (w->a, k, ENGINE_CLASS_AUXILIARY);
      if (tag != NULL || !engine_act_is_filler (w->a, k))
        return tag;
    }
  return NULL;
}

/* "un sursis étant accordé", "the rest being paid": beside the point, where no other auxiliary stands before. */
static gboolean
is_absolute (const Word *w, const EngineTag *auxiliary)
{
  const guint32 i = auxiliary->first;

  return strcmp (engine_fill_code (w->a, auxiliary), "be") == 0
         && (engine_fill_morph (w->a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE)
         && !(i > w->low
              && (engine_fill_is (w->a, i - 1, ENGINE_CLASS_AUXILIARY)
                  || engine_act_is_filler (w->a, i - 1)));
}

/* "has cut", "is cutting"; "It did, however, lower the duty". */
static gboolean
fits_auxiliary (const Word *w, const EngineTag *auxiliary)
{
  if (is_absolute (w, auxiliary))
    return FALSE;
  if (strcmp (engine_fill_code (w->a, auxiliary), "do") == 0)
    return has (w, ENGINE_MORPH_INFINITIVE);
  return has (w, ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST)
         || engine_act_is_progressive (w->a, w->i, w->low);
}

/* "The deal provides that Brussels cut", "Pékin suspend": behind its subject, without a noun's article. */
static gboolean
has_provided_subject (const Word *w)
{
  const EngineMention *m = engine_fill_mention (w->a, w->i - 1);

  return engine_fill_is_party (m) && !(m->flags & ENGINE_MENTION_ADJECTIVE)
         && (engine_act_opens_object (w->a, w->i + 1)
             || engine_fill_is (w->a, w->i + 1, ENGINE_CLASS_AND));
}

/* "Washington cut its levy". */
static gboolean
is_past_of_party (const Word *w)
{
  return is_bare_past (w->a, w->i, w->act->last);
}

/* "The Turkmen side supplies 40 lorries". */
static gboolean
is_present_of_side (const Word *w)
{
  return follows_side (w->a, w->i);
}

/* "décrète un moratoire et interdit l'exportation", "lève ses sanctions mais garde la taxe": the next verb, whatever
 * else it is spelled like. */
static gboolean
is_next_verb (const Word *w)
{
  const EngineTag *but = engine_fill_tag (w->a, w->i - 1, ENGINE_CLASS_CONJUNCTION);

  return (engine_fill_is (w->a, w->i - 1, ENGINE_CLASS_AND)
          || (but != NULL && strcmp (engine_fill_code (w->a, but), "but") == 0))
         && has (w, ENGINE_MORPH_PRESENT) && has (w, ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)
         && (has (w, ENGINE_MORPH_PAST_PARTICIPLE) || has (w, ENGINE_MORPH_THIRD))
         && opens_with_article (w->a, w->i + 1);
}

/* "links Thrace to its grid and drops its complaint": behind "and", with what no noun has behind it. */
static gboolean
is_next_present (const Word *w)
{
  guint32 next = w->i + 1;

  return engine_fill_is (w->a, w->i - 1, ENGINE_CLASS_AND) && has (w, ENGINE_MORPH_THIRD)
         && has (w, ENGINE_MORPH_NOUN) && next < w->a->tokens->len
         && (opens_with_article (w->a, next)
             || engine_fill_is (w->a, next, ENGINE_CLASS_POSSESSIVE))
         && !engine_token_is_genitive (w->a, next);
}

/* "; Malaysia cut corporate tax": a past with a bare object. */
static gboolean
is_past_with_noun (const Word *w)
{
  guint32 next = w->i + 1;

  return has (w, ENGINE_MORPH_NOUN) && has (w, ENGINE_MORPH_PAST)
         && has (w, ENGINE_MORPH_INFINITIVE) && stands_behind_subject (w->a, w->i, w->low)
         && next < w->a->tokens->len && engine_token (w->a, next)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (w->a, next, ENGINE_CLASS_PREPOSITION)
         && (engine_fill_morph (w->a, next) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN))
         && (!engine_fill_finite (w->a, next) || engine_fill_is (w->a, next, ENGINE_CLASS_POLICY));
}

/* "L'Arabie saoudite rouvre l'aéroport": behind its subject, whatever noun it is spelled like. */
static gboolean
is_present_with_object (const Word *w)
{
  return has (w, ENGINE_MORPH_NOUN) && has (w, ENGINE_MORPH_PRESENT)
         && has (w, ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)
         && stands_behind_subject (w->a, w->i, w->low)
         && (engine_act_opens_object (w->a, w->act->last)
             || engine_fill_punct (w->a, w->act->last, ','));
}

/* "Both sides cease all hostilities". */
static gboolean
is_present_of_pair (const Word *w)
{
  return has (w, ENGINE_MORPH_PRESENT) && has (w, ENGINE_MORPH_INFINITIVE)
         && engine_fill_covering (w->a, w->i - 1, ENGINE_CLASS_PAIR_CUE) != NULL
         && engine_act_opens_object (w->a, w->i + 1);
}

/* "resumes flights", "pays 40 million": an object, whatever its first word. */
static gboolean
has_any_object (const Word *w)
{
  /* "scraps or lowers levies" */
  guint32 next = engine_act_skip_other_verbs (w->a, w->i, w->i + 1, w->a->tokens->len), morph;

  if (engine_act_opens_object (w->a, next))
    return TRUE;
  if (next >= w->a->tokens->len)
    return FALSE;
  morph = engine_fill_morph (w->a, next);
  return engine_act_value_at (w->a, next) != NULL || (morph & ENGINE_MORPH_PRESENT_PARTICIPLE)
         || engine_fill_is (w->a, next, ENGINE_CLASS_POLICY)
         || (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB)) == ENGINE_MORPH_NOUN;
}

/* "Vietnam, which caps its output". */
static gboolean
is_in_relative (const Word *w)
{
  return w->i > w->low + 2 && engine_fill_is (w->a, w->i - 1, ENGINE_CLASS_RELATIVE)
         && engine_fill_punct (w->a, w->i - 2, ',') && has (w, ENGINE_MORPH_THIRD)
         && engine_fill_is_party (engine_fill_mention (w->a, w->i - 3));
}

/* "…, Seoul resumes", "Tanker row: Athens recalls", "In exchange Mali pays": the name opens its clause. */
static gboolean
opens_clause (const Word *w, const EngineMention *m)
{
  return m->first == w->low || engine_fill_punct (w->a, m->first - 1, ',')
         || engine_fill_punct (w->a, m->first - 1, ':')
         || engine_fill_punct (w->a, m->first - 1, ';') || engine_token_is_dash (w->a, m->first - 1)
         || engine_fill_covering (w->a, m->first - 1, ENGINE_CLASS_EXCHANGE) != NULL
         || engine_act_is_under_accord (w->a, w->i);
}

/* "Peru, Chile and Bolivia drop their claims": right behind a list of parties that its clause opens with. */
static gboolean
is_present_of_list (const Word *w)
{
  const EngineMention *m = engine_fill_mention (w->a, w->i - 1), *first = m;

  if (m == NULL || m->last != w->i || m->kind != ENGINE_MENTION_PARTY || m->list == 0
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE))
      || !has (w, ENGINE_MORPH_INFINITIVE) || has (w, ENGINE_MORPH_THIRD)
      || !engine_act_opens_object (w->a, w->i + 1))
    return FALSE;
  /* "Fiji and Vanuatu seal labour pact" */
  for (guint32 k = w->i + 1; k < MIN (w->a->tokens->len, w->i + SEALED_WORDS); k++)
    if (engine_fill_is (w->a, k, ENGINE_CLASS_INSTRUMENT))
      return FALSE;
  for (guint32 k = m->first; k > w->low; k--)
    {
      const EngineMention *o = engine_fill_mention (w->a, k - 1);

      if (o != NULL && o->list == m->list)
        first = o;
      else if (!engine_fill_is (w->a, k - 1, ENGINE_CLASS_AND)
               && !engine_fill_is (w->a, k - 1, ENGINE_CLASS_ARTICLE)
               && !engine_fill_punct (w->a, k - 1, ','))
        break;
    }
  return first != m && opens_clause (w, first);
}

/* "The two sides resume relations", "Seoul resumes flights": a present that looks like a noun. */
static gboolean
is_present_like_noun (const Word *w)
{
  const guint32 no_subject =
      ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE;
  const guint32 several = ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL;
  const EngineMention *m = engine_fill_mention (w->a, w->i - 1);

  if (is_in_relative (w))
    return has_any_object (w);
  if (m == NULL || m->last != w->i)
    return FALSE;
  if (m->kind == ENGINE_MENTION_PARTY && !(m->flags & no_subject) && opens_clause (w, m)
      && has (w, ENGINE_MORPH_THIRD) && has_any_object (w))
    return TRUE;
  return engine_fill_is_party (m)
         && (m->flags & (several | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE)) == several
         && engine_act_opens_object (w->a, w->i + 1);
}

/* "which in 2014 scrapped": a date between. */
static gboolean
is_behind_date (const Word *w, const EngineTimex *date)
{
  guint32 k = date->first;

  while (k > w->low && engine_fill_is (w->a, k - 1, ENGINE_CLASS_PREPOSITION))
    k--;
  return k > w->low
         && (engine_fill_is (w->a, k - 1, ENGINE_CLASS_RELATIVE)
             || engine_fill_is_party (engine_fill_mention (w->a, k - 1)))
         && engine_act_opens_object (w->a, w->i + 1);
}

/* "recalled its envoy, suspended arms sales and closed": between commas, an object of its own behind it, and
 * the list's last verb further on; not "the ban, imposed last year, and". */
static gboolean
is_past_of_list (const Word *w)
{
  guint32 next = w->act->last, low, last;

  if (!engine_fill_punct (w->a, w->i - 1, ',') || !has (w, ENGINE_MORPH_PAST)
      || has (w, ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)
      || !(engine_act_opens_object (w->a, next)
           || engine_fill_is (w->a, next, ENGINE_CLASS_POLICY)
           /* "lowered it to 30%" */
           || engine_fill_is (w->a, next, ENGINE_CLASS_PRONOUN))
      || engine_analysis_timex_at (w->a, next) != NULL
      || engine_analysis_timex_at (w->a, next + 1) != NULL
      || engine_fill_is (w->a, next, ENGINE_CLASS_PREPOSITION))
    return FALSE;
  engine_fill_sentence (w->a, w->i, &low, &last);
  for (guint32 i = next + 1; i + 1 < MIN (last, next + LIST_REACH); i++)
    {
      guint32 k = i + 1;

      if (engine_fill_stops (w->a, i) || engine_fill_is (w->a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (w->a, i, ENGINE_CLASS_SUBORDINATOR))
        return FALSE;
      if (!engine_fill_is (w->a, i, ENGINE_CLASS_AND))
        continue;
      while (k + 1 < last && engine_act_is_filler (w->a, k))
        k++;
      if (engine_fill_morph (w->a, k) & ENGINE_MORPH_PAST)
        return TRUE;
    }
  return FALSE;
}

/* "The deal signed by Lima": a participle right behind the agreement, whatever past it is spelled like. */
static gboolean
is_reduced_behind (const Word *w, guint32 verb, guint32 first)
{
  return verb > first && verb < w->i
         && (engine_fill_morph (w->a, verb) & ENGINE_MORPH_PAST_PARTICIPLE)
         && !engine_fill_is (w->a, verb - 1, ENGINE_CLASS_AUXILIARY)
         && engine_fill_covering (w->a, verb - 1, ENGINE_CLASS_INSTRUMENT) != NULL;
}

/* "a deal that scraps visas": right behind the relative of an agreement. */
static gboolean
is_relative_of_accord (const Word *w)
{
  return w->i > w->low + 2 && has (w, ENGINE_MORPH_THIRD) && has (w, ENGINE_MORPH_NOUN)
         && engine_fill_is (w->a, w->i - 1, ENGINE_CLASS_RELATIVE)
         && engine_fill_covering (w->a, w->i - 2, ENGINE_CLASS_INSTRUMENT) != NULL
         && has_any_object (w);
}

/* "The deal between Lima and Quito scraps duties": the only verb that the agreement can have. */
static gboolean
is_present_of_accord (const Word *w)
{
  guint clause = engine_token (w->a, w->i)->clause;
  const EngineClause *c;

  if (!has (w, ENGINE_MORPH_THIRD) || !has (w, ENGINE_MORPH_NOUN) || clause >= w->a->clauses->len
      || w->i + 1 >= w->a->tokens->len
      || !(engine_fill_is (w->a, w->i + 1, ENGINE_CLASS_POLICY)
           || engine_act_value_at (w->a, w->i + 1) != NULL || opens_with_article (w->a, w->i + 1)))
    return FALSE;
  c = &g_array_index (w->a->clauses, EngineClause, clause);
  /* a noun that may be a verb too is not the verb of the clause: "exports" */
  if (c->verb != 0 && c->verb != w->i + 1 && !is_reduced_behind (w, c->verb - 1, c->first)
      && (c->verb <= w->i || !(morph_at (w->a, c->verb - 1) & ENGINE_MORPH_NOUN)))
    return FALSE;
  for (guint32 k = c->first; k < w->i && k < c->first + 4; k++)
    if (engine_fill_is (w->a, k, ENGINE_CLASS_INSTRUMENT))
      return k == c->first || engine_fill_is (w->a, k - 1, ENGINE_CLASS_ARTICLE);
  return FALSE;
}

/* "the arrangement, which the Pentagon put under review": right behind the subject of a relative. */
static gboolean
is_past_of_relative (const Word *w)
{
  const EngineMention *m = engine_fill_mention (w->a, w->i - 1);

  return has (w, ENGINE_MORPH_PAST) && engine_fill_is_party (m) && m->last == w->i
         && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE))
         && engine_act_relative_of (w->a, w->i, w->low) != 0;
}

/* By what stands around a form that may be a noun, a participle, or the verb. */
static gboolean
is_finite_by_context (const Word *w)
{
  static gboolean (*const ways[]) (const Word *w) = {
    is_past_of_party,    is_present_of_side,     is_next_verb,       is_past_of_list,
    is_past_with_noun,   is_present_with_object, is_present_of_pair, is_present_of_accord,
    is_past_of_relative, is_present_of_list,     is_next_present,    is_relative_of_accord,
  };
  const EngineTimex *date = engine_analysis_timex_at (w->a, w->i - 1);
  gboolean present_noun = has (w, ENGINE_MORPH_NOUN) && has (w, ENGINE_MORPH_PRESENT);

  if (present_noun && engine_act_is_provided (w->a, w->i, w->low))
    return has_provided_subject (w);
  for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
    if (ways[k](w))
      return TRUE;
  if (present_noun)
    return is_present_like_noun (w);
  if (has (w, ENGINE_MORPH_NOUN))
    return FALSE;
  if (date != NULL)
    return is_behind_date (w, date);
  return engine_fill_is_party (engine_fill_mention (w->a, w->i - 1))
         || engine_act_is_filler (w->a, w->i - 1)
         || engine_fill_is (w->a, w->i - 1, ENGINE_CLASS_RELATIVE)
         || engine_fill_is (w->a, w->i - 1, ENGINE_CLASS_AND);
}

gboolean
engine_act_is_finite (EngineAnalysis *a, EngineAct *act, guint32 low)
{
  const guint32 tenses =
      ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL;
  guint32 i = act->act->first;
  guint clause = engine_token (a, i)->clause;
  Word w = { .a = a, .act = act->act, .i = i, .low = low, .morph = morph_at (a, i) };
  const EngineTag *auxiliary;

  w.carries =
      clause < a->clauses->len && g_array_index (a->clauses, EngineClause, clause).verb == i + 1;
  if (has_place_of_noun (&w))
    return FALSE;
  auxiliary = find_auxiliary (&w);
  if (auxiliary != NULL)
    return fits_auxiliary (&w, auxiliary);
  if (!has (&w, tenses) || is_attributive (a, i, low) || describes_object (a, i, low)
      || describes_subject (a, i))
    return FALSE;
  return w.carries || follows_aside (a, i, low) || (i > low && is_finite_by_context (&w));
}
