/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is named beside an agreement without making it: mediators, hosts and witnesses, whoever is
 * only quoted as the source, and the country of a person whose speech a text prints.  Walks of a
 * few tokens around a mention. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define CUE_REACH 12    /* tokens between a mention and the word that makes it a bystander */
#define HOME_TOKENS 10  /* of a first line that names the publisher */
#define SPEAKER_TOKENS 14 /* after the name of who is interviewed, that may say whose official it is */
#define OFFICE_WORDS 5 /* of "'s fisheries minister" */
#define SPEAKER_LINES 8 /* lines from the top that may present who is interviewed */

static const char *
mediation (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_MEDIATION);

  return tag != NULL ? engine_fill_code (a, tag) : NULL;
}

/* "Sous médiation chinoise, l'Iran et l'Irak ont conclu": behind the comma the clause itself begins. */
static gboolean
opens_subject (const EngineAnalysis *a, guint32 i)
{
  /* a list behind a preposition repeats it: "du Qatar, de l'Égypte" */
  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0 && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
      && !engine_fill_is (a, i, ENGINE_CLASS_OF)
      && (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
          || (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION)))
    return TRUE;
  for (guint32 k = i; k < MIN (a->tokens->len, i + 3); k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (m != NULL)
        return (m->flags & ENGINE_MENTION_SUBJECT) != 0;
      if (engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION) || engine_fill_is (a, k, ENGINE_CLASS_OF))
        return FALSE;
    }
  return FALSE;
}

/* "sous l'égide du Qatar et de la Turquie": the words, with only a list between them and the party, or NULL. */
static const EngineTag *
mediation_before (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 first, last, low;

  engine_fill_sentence (a, m->first, &first, &last);
  low = m->first > first + CUE_REACH ? m->first - CUE_REACH : first;
  for (guint32 i = m->first; i > low; i--)
    {
      const EngineMention *o = engine_fill_mention (a, i - 1);
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_MEDIATION);

      if (tag != NULL && tag->last <= m->first && strcmp (engine_fill_code (a, tag), "owned") != 0)
        return tag;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_LINK))
        return NULL;
      if (engine_fill_punct (a, i - 1, ',') && opens_subject (a, i))
        return NULL;
      if (o != NULL || engine_fill_punct (a, i - 1, ',') || engine_fill_punct (a, i - 1, '-')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          || engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) != NULL
          || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION))
        continue;
      return NULL;
    }
  return NULL;
}

/* "La Turquie et le Qatar assuraient la médiation", "Egypt, the mediator": the words behind the party, or NULL. */
static const EngineTag *
mediation_behind (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 first, last;

  engine_fill_sentence (a, m->first, &first, &last);
  for (guint32 i = m->last; i < MIN (last, m->last + CUE_REACH); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

      if (engine_token_has_code (a, i, ENGINE_CLASS_MEDIATION, "clause"))
        return engine_fill_tag (a, i, ENGINE_CLASS_MEDIATION);
      /* "A and B, with C as host" */
      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
          || (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
          || (tag != NULL && engine_fill_attr (a, tag, "mediate") == NULL))
        return NULL;
    }
  return NULL;
}

/* "Angola's mediation", "Qatari-led mediation", "with Norwegian help": right before the words. */
static gboolean
owns_mediation (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = m->last;

  if (engine_token_is_genitive (a, i))
    i++;
  else if (!(m->flags & ENGINE_MENTION_ADJECTIVE))
    return FALSE;
  return i > m->first && mediation (a, i) != NULL;
}

gboolean
engine_agreement_stands_by (const EngineAnalysis *a, const EngineMention *m)
{
  return mediation_before (a, m) != NULL || mediation_behind (a, m) != NULL
         || owns_mediation (a, m);
}

/* ", a annoncé le ministère qatari", ", the Qatari ministry said": who tells it at the sentence's end. */
static gboolean
is_source (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 first, last;
  guint32 low;

  engine_fill_sentence (a, m->first, &first, &last);
  low = m->first > first + 8 ? m->first - 8 : first;
  for (guint32 i = m->first; i > low; i--)
    {
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_SAY) && i - 1 > first + 3)
        for (guint32 k = i - 1; k > low && engine_fill_mention (a, k - 1) == NULL; k--)
          if (engine_fill_punct (a, k - 1, ','))
            return TRUE;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_LINK))
        return FALSE;
      if (!engine_fill_punct (a, i - 1, ',') || i - 1 < first + 5)
        continue;
      for (guint32 k = m->last; k < MIN (last, m->last + 8); k++)
        /* "s'entendre": they agree */
        if (engine_fill_covering (a, k, ENGINE_CLASS_CONCLUDE) != NULL)
          return FALSE;
        else if (engine_fill_is (a, k, ENGINE_CLASS_SAY))
          return k + 6 > last;
      return FALSE;
    }
  return FALSE;
}

/**
 * engine_agreement_is_bystander:
 * @a: an analysis
 * @m: a mention near an agreement
 *
 * Returns: whether it is named for helping, watching or telling, not for agreeing
 */
gboolean
engine_agreement_is_bystander (const EngineAnalysis *a, const EngineMention *m)
{
  return mediation_before (a, m) != NULL || mediation_behind (a, m) != NULL || owns_mediation (a, m)
         || is_source (a, m);
}

/* "signed in the presence of A's king and B's president": they watch, and may be those whose agreement it is. */
gboolean
engine_agreement_watches (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *tag = mediation_before (a, m);

  if (tag == NULL)
    tag = mediation_behind (a, m);
  return tag != NULL && engine_fill_attr (a, tag, "watch") != NULL;
}

/* "signed by A and B, with C as host": C helps. */
void
engine_agreement_drop_helpers (const EngineAnalysis *a,
                               guint32 first,
                               guint32 last,
                               EngineCodes *codes)
{
  EngineCodes kept = { .n = 0 }, dropped = { .n = 0 }, left = { .n = 0 };

  for (guint32 i = first; i < last;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && engine_fill_is_party (m))
        engine_fill_add_mention (m, engine_agreement_stands_by (a, m) ? &dropped : &kept);
      i = m != NULL && m->last > i ? m->last : i + 1;
    }
  if (dropped.n == 0)
    return;
  for (guint i = 0; i < codes->n; i++)
    if (!engine_fill_codes_has (&dropped, codes->codes[i])
        || engine_fill_codes_has (&kept, codes->codes[i]))
      engine_fill_codes_add (&left, codes->codes[i]);
  *codes = left;
}

/* "Grâce à la médiation du Qatar, le Tchad a paraphé un accord": not with Qatar. */
gboolean
engine_agreement_is_helper (const EngineAnalysis *a,
                            const EngineAgreementCandidate *c,
                            const char *code)
{
  for (guint32 i = c->sentence_first;
       i < MIN (c->sentence_last, c->sentence_first + ENGINE_FILL_REACH); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && strcmp (m->codes[0], code) == 0
          && engine_agreement_stands_by (a, m))
        return TRUE;
    }
  return FALSE;
}

/* Lines that are questions, and nothing else: an interview. */
static guint
count_questions (const EngineAnalysis *a)
{
  guint n = 0;

  for (guint line = 0; line < a->lines->len && n < 2; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);
      guint32 last = l->last;

      while (last > l->first && engine_token (a, last - 1)->kind == ENGINE_TOKEN_BREAK)
        last--;
      n += last > l->first + 2 && last - l->first < ENGINE_FILL_REACH
           && engine_fill_punct (a, last - 1, '?');
    }
  return n;
}

/* "avec", "against", "envers" */
static gboolean
is_companion (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "with")
         || engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "against")
         || engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "toward");
}

/* "the pact formed with Ghana": whom the speaker deals with, articles stepped over. */
static gboolean
follows_companion (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint n = 0; i > low && n < 3; i--, n++)
    {
      if (is_companion (a, i - 1))
        return TRUE;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        return FALSE;
    }
  return FALSE;
}

/* "Paul Kabongo, conseiller du ministre congolais", "…, who led the South African delegation". */
static const char *
country_after (const EngineAnalysis *a, const EngineMention *person)
{
  guint32 first, last;

  engine_fill_sentence (a, person->first, &first, &last);
  for (guint32 i = person->last; i < MIN (last, person->last + SPEAKER_TOKENS); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PERSON)
        return NULL;
      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
          && m->codes[1] == NULL && !(m->flags & ENGINE_MENTION_PLACE)
          && !follows_companion (a, i, person->last))
        return m->codes[0];
    }
  return NULL;
}

/* "Le Matin d'Abidjan": the country that the paper is named for. */
static const char *
masthead_country (const EngineAnalysis *a)
{
  const EngineLine *l = &g_array_index (a->lines, EngineLine, 0);

  if (l->last - l->first > HOME_TOKENS || engine_fill_punct (a, l->first, '"'))
    return NULL;
  for (guint32 i = l->first; i < l->last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
          && m->codes[1] == NULL && engine_fill_is_country (m->codes[0]))
        return m->codes[0];
    }
  return NULL;
}

/* "Le ministre islandais de la Pêche détaille …", "Estonia's negotiator explains": whose official the first lines
 * name without a name. */
static const char *
official_country (const EngineAnalysis *a, guint32 limit)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);
      guint32 k = m->last;

      if (m->first >= limit)
        break;
      if (m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
          || m->codes[1] != NULL || !engine_fill_is_state (m->codes[0]))
        continue;
      if ((m->flags & ENGINE_MENTION_ADJECTIVE) && m->first > 0
          && engine_fill_covering (a, m->first - 1, ENGINE_CLASS_ROLE) != NULL)
        return m->codes[0];
      if (!(m->flags & ENGINE_MENTION_ADJECTIVE) && !engine_token_is_genitive (a, m->last))
        continue;
      /* "Iceland's fisheries minister" */
      for (guint n = 0; n < OFFICE_WORDS && k < limit; n++, k++)
        if (engine_fill_is (a, k, ENGINE_CLASS_ROLE))
          return m->codes[0];
        else if (engine_fill_stops (a, k) || engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION))
          break;
    }
  return NULL;
}

/**
 * engine_agreement_find_speaker:
 * @a: an analysis
 *
 * Returns: (nullable): the country of who answers in an interview: the first person presented
 */
const char *
engine_agreement_find_speaker (const EngineAnalysis *a)
{
  guint n = MIN (a->lines->len, SPEAKER_LINES);
  const char *code;
  guint32 limit = n > 0 ? g_array_index (a->lines, EngineLine, n - 1).last : 0;

  if (count_questions (a) < 2)
    return NULL;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->first >= limit)
        break;
      if (m->kind != ENGINE_MENTION_PERSON)
        continue;
      if (m->codes != NULL && m->codes[0] != NULL && m->codes[1] == NULL)
        return m->codes[0];
      code = country_after (a, m);
      if (code != NULL)
        return code;
    }
  code = masthead_country (a);
  return code != NULL ? code : official_country (a, limit);
}

/**
 * engine_agreement_find_home:
 * @a: an analysis
 * @topic: (nullable): the party named most
 * @second: (nullable): the next
 *
 * Returns: (nullable): the one of the two that the first line, a paper's or a ministry's name, has
 */
const char *
engine_agreement_find_home (const EngineAnalysis *a, const char *topic, const char *second)
{
  const EngineLine *l;
  gboolean dated = FALSE;

  if (a->lines->len == 0 || topic == NULL || second == NULL)
    return NULL;
  l = &g_array_index (a->lines, EngineLine, 0);
  if (l->last - l->first > HOME_TOKENS + 6)
    return NULL;
  /* "La Tribune • Lundi 11 mars 2024 • Suisse": a date makes a masthead of it */
  for (guint32 i = l->first; i < l->last && !dated; i++)
    dated = engine_analysis_in_timex (a, i);
  if (!dated && (l->last - l->first > HOME_TOKENS || l->kind == ENGINE_LINE_TITLE))
    return NULL;
  for (guint32 i = l->first; i < l->last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
          || m->codes[1] != NULL)
        continue;
      if (strcmp (m->codes[0], topic) == 0 || strcmp (m->codes[0], second) == 0)
        return m->codes[0];
    }
  return NULL;
}

/* "MP for Hull West and Hessle", "au palais Malacañang": a name no lexicon has, behind "and", a preposition
 * or the noun of one. */
static gboolean
is_guessed_place (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = m->first;

  if (!(m->flags & ENGINE_MENTION_GUESSED) || m->list != 0 || i == 0)
    return FALSE;
  if (engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
      || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
    return TRUE;
  return i > 1 && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN)
         && !(engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ORG_NOUN)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_ROLE)
         && !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADJ)
         && engine_fill_is (a, i - 2, ENGINE_CLASS_PLACE_PREP);
}

/* "Jeliazkov et son homologue roumain": a person whose country the text says elsewhere. */
static gboolean
has_counterpart (const EngineAnalysis *a, const EngineMention *m)
{
  return (m->flags & ENGINE_MENTION_GUESSED) != 0 && engine_fill_is (a, m->last, ENGINE_CLASS_AND)
         && engine_fill_is (a, m->last + 1, ENGINE_CLASS_POSSESSIVE)
         && engine_fill_covering (a, m->last + 2, ENGINE_CLASS_ROLE) != NULL;
}

#define LISTED_WORDS 4     /* between two members of a list */
#define INTRODUCED_WORDS 4 /* before a name, that may say what kind of company it is */

/* "l'aciériste saoudien X": whether the word before the name says whose it is. */
static gboolean
is_origin_of (const EngineAnalysis *a, const EngineMention *name)
{
  const EngineMention *m = name->first > 0 ? engine_fill_mention (a, name->first - 1) : NULL;

  return m != NULL && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE) != 0;
}

/* "Le Mali et la CMA": whether the name stands in a list with the state right before it. */
static gboolean
is_listed_with_state (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first, n = 0; m->list != 0 && i > 0 && n < LISTED_WORDS; i--, n++)
    {
      const EngineMention *before = engine_fill_mention (a, i - 1);

      if (before != NULL)
        return before->list == m->list && before->kind == ENGINE_MENTION_PARTY
               && before->codes != NULL && before->codes[0] != NULL
               && engine_fill_is_state (before->codes[0]);
    }
  return FALSE;
}

/* "… et la compagnie nationale Petrosen", "… et l'égyptien EETC", "Le Mali et la CMA": a name no lexicon has, whose
 * own words or company say that it is somebody. */
static gboolean
is_introduced (const EngineAnalysis *a, const EngineMention *m)
{
  if (m->kind != ENGINE_MENTION_ORG)
    return FALSE;
  if (is_listed_with_state (a, m) || engine_fill_is (a, m->first, ENGINE_CLASS_ORG_NOUN))
    return TRUE;
  for (guint32 i = m->first, n = 0; i > 0 && n < INTRODUCED_WORDS; i--, n++)
    {
      const EngineTag *noun = engine_fill_covering (a, i - 1, ENGINE_CLASS_ORG_NOUN);
      const EngineMention *whose = engine_fill_mention (a, i - 1);

      if (noun != NULL)
        return engine_fill_attr (a, noun, "name") != NULL;
      if (whose != NULL && (whose->flags & ENGINE_MENTION_ADJECTIVE) != 0 && n == 0
          && whose->first == i - 1 && whose->first > 0
          && !engine_fill_is (a, whose->first - 1, ENGINE_CLASS_ARTICLE))
        /* "l'aciériste saoudien X": what it is stands before whose it is */
        continue;
      if (whose != NULL)
        return (whose->flags & ENGINE_MENTION_ADJECTIVE) != 0;
      if (n > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        return is_origin_of (a, m);
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
        return FALSE;
    }
  return FALSE;
}

/* "Réunis en Angola, le Rwanda et le Burundi ont signé": a fronted complement is no member of the list
 * that begins behind its comma. */
static gboolean
is_fronted (const EngineAnalysis *a, const EngineMention *m, guint32 last)
{
  guint32 i = m->first, sentence_first, sentence_last;

  while (i > 0
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)))
    i--;
  if (i == 0 || m->last + 1 >= last || !engine_fill_punct (a, m->last, ','))
    return FALSE;
  /* "rose on Friday as China, Iran and Oman signed": a clause */
  engine_fill_sentence (a, m->first, &sentence_first, &sentence_last);
  if (i - 1 > sentence_first && engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  /* "the ministers of France, Italy and Spain", "envoys from France, Italy and Spain" */
  if (engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
      || (i > 1
          && (engine_fill_covering (a, i - 2, ENGINE_CLASS_ROLE) != NULL
              || engine_fill_is (a, i - 2, ENGINE_CLASS_ORG_NOUN))))
    return FALSE;
  return engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP);
}

/* "À l'invitation de Doha, Kigali et Lomé ont signé": the sentence opens with who helps. */
static gboolean
opens_with_mediation (const EngineAnalysis *a, guint32 start)
{
  guint32 first, last;

  engine_fill_sentence (a, start, &first, &last);
  for (guint32 i = first; i < MIN (start, first + 6); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_fill_is (a, i, ENGINE_CLASS_MEDIATION))
        return TRUE;
      /* "A and B, in the presence of C, signed" */
      if (m != NULL && engine_fill_is_party (m)
          && !(m->flags
               & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE | ENGINE_MENTION_ADJECTIVE)))
        return FALSE;
    }
  return FALSE;
}

/* Of a list that has run together with who helps, all but the first. */
static void
keep_behind (const EngineAnalysis *a, guint32 start, const EngineCodes *list, EngineCodes *left)
{
  EngineCodes helper = { .n = 0 };
  const EngineMention *m = engine_fill_mention (a, start);

  if (list->n > 2 && m != NULL)
    engine_fill_add_mention (m, &helper);
  for (guint i = 0; i < list->n; i++)
    if (!engine_fill_codes_has (&helper, list->codes[i]))
      engine_fill_codes_add (left, list->codes[i]);
}

/* "the Meridian Finance Corporation": a name with the noun of a body in it, and no town's. */
static gboolean
is_called_body (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first; i < m->last && m->last > m->first + 1; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN))
      return TRUE;
  return FALSE;
}

/* "Peru's Marcona mine": a name no lexicon has that only says which mine, port or field. */
static gboolean
is_name_of_asset (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *asset = (a->style & ENGINE_STYLE_HEADS_LAST) != 0
                               ? engine_fill_tag (a, m->last, ENGINE_CLASS_ASSET)
                               : NULL;

  return (m->flags & ENGINE_MENTION_GUESSED) && m->kind == ENGINE_MENTION_ORG && asset != NULL
         && engine_fill_attr (a, asset, "firm") == NULL
         && !(engine_token (a, m->last)->flags & ENGINE_TOKEN_CAPITAL);
}

/* "A, flanked by B, signed", "Hull West and Hessle": who only stands by, and names of places. */
void
engine_agreement_drop_bystanders (EngineAnalysis *a,
                                  guint32 first,
                                  guint32 last,
                                  gboolean contract,
                                  EngineCodes *codes)
{
  EngineCodes kept = { .n = 0 }, dropped = { .n = 0 }, left = { .n = 0 }, firms = { .n = 0 };
  guint32 end, start = first;

  while (start < last && engine_fill_mention (a, start) == NULL)
    start++;
  for (guint32 i = first; i < last;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->last <= i)
        {
          i++;
          continue;
        }
      end = engine_agreement_read_counterpart (a, m, &firms);
      if (end == 0)
        end = engine_agreement_read_group (a, m, &firms);
      if (end != 0)
        {
          engine_fill_add_mention (m, &dropped);
          i = end;
          continue;
        }
      if (engine_fill_is_party (m))
        engine_fill_add_mention (
            m, engine_agreement_is_bystander (a, m)
                       || engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM)
                       || is_name_of_asset (a, m) || (m->first == start && is_fronted (a, m, last))
                       || (!(m->kind == ENGINE_MENTION_ORG && m->list != 0
                             && (contract || is_called_body (a, m)))
                           && !is_introduced (a, m)
                           && (is_guessed_place (a, m) || has_counterpart (a, m)
                               || ((m->flags & ENGINE_MENTION_GUESSED) && m->first > first)))
                   ? &dropped
                   : &kept);
      i = m->last;
    }
  for (guint i = 0; i < codes->n; i++)
    if (!engine_fill_codes_has (&dropped, codes->codes[i])
        || engine_fill_codes_has (&kept, codes->codes[i]))
      engine_fill_codes_add (&left, codes->codes[i]);
  engine_fill_codes_add_all (&left, &firms);
  if (left.n == 0 && dropped.n >= 2 && opens_with_mediation (a, start))
    keep_behind (a, start, &dropped, &left);
  *codes = left;
}
