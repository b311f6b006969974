/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Companies that an agreement is made with, named behind their country or their kind: "with South
 * Korea's Hanwha", "avec le groupe coréen Hanwha", "with the French group" after its name.  The
 * company is the party, not its country.  Bounded walks to the right of a link. */

#include "config.h"

#include "engine-agreements-firms.h"

#include <string.h>

#define NOUN_REACH 9      /* tokens between the link and the company's name */
#define BODY_REACH 8       /* tokens of "les autorités maliennes" */
#define NAME_REACH 120    /* tokens back to the name that "the group" stands for */
#define NAME_SENTENCES 3u /* the same, in sentences */
#define LED_REACH 14 /* tokens between a link and the word for who leads those it is with */
#define SUBJECT_REACH 6 /* tokens between a verb and the noun that is its subject */

/* Whether a name only says which: "le permis d'Imouraren", "(65 % pour X)". */
static gboolean
is_told_aside (const EngineAnalysis *a, const EngineMention *m)
{
  return m->first > 0
         && ((engine_token (a, m->first - 1)->flags & ENGINE_TOKEN_ELISION)
             || engine_fill_is (a, m->first - 1, ENGINE_CLASS_OF));
}

/* The name that "le groupe français" stands for: whoever acted last, else who was named last. */
static gboolean
find_name (const EngineAnalysis *a, guint32 i, EngineCodes *codes)
{
  guint32 sentence = engine_analysis_sentence_of (a, i);
  const EngineMention *nearest = NULL;

  for (guint32 k = i, n = 0; k > 0 && n < NAME_REACH; k--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, k - 1);

      if (engine_analysis_sentence_of (a, k - 1) + NAME_SENTENCES < sentence)
        break;
      if (!engine_firm_is (a, m) || is_told_aside (a, m))
        continue;
      if (nearest == NULL)
        nearest = m;
      if (!(m->flags & ENGINE_MENTION_SUBJECT))
        continue;
      nearest = m;
      break;
    }
  if (nearest == NULL)
    return FALSE;
  engine_fill_add_mention (nearest, codes);
  return TRUE;
}

/* "avec le groupe", "with the company": a noun in the singular and nothing that says which. */
static gboolean
stands_alone (const EngineAnalysis *a, guint32 first, guint32 noun, guint32 end)
{
  const EngineTag *article = engine_fill_tag (a, first, ENGINE_CLASS_ARTICLE);

  return article != NULL && strcmp (engine_fill_code (a, article), "def") == 0
         && noun == article->last + 1 && end == noun
         && !engine_firm_is_capital (a, noun - 1)
         /* "company" is a plural as a verb */
         && (engine_fill_morph (a, noun - 1) & (ENGINE_MORPH_PLURAL | ENGINE_MORPH_SINGULAR))
                != ENGINE_MORPH_PLURAL
         && !engine_fill_is (a, end, ENGINE_CLASS_OF)
         && !(end < a->tokens->len && (engine_token (a, end)->flags & ENGINE_TOKEN_ELISION))
         && !(end < a->tokens->len && engine_token (a, end)->kind == ENGINE_TOKEN_WORD
              && (engine_token (a, end)->flags & ENGINE_TOKEN_CAPITAL));
}

static guint32 read_after_origin (const EngineAnalysis *a,
                                  guint32 i,
                                  guint32 end,
                                  guint32 limit,
                                  EngineCodes *list);

/* "Sonidep and Algeria's Sonatrach": companies in a list, the second behind its country too. */
static guint32
read_firm_list (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  EngineCodes list = { .n = 0 };
  guint32 end = engine_fill_list (a, i, limit, &list);

  end = read_after_origin (a, i, end, limit, &list);
  engine_fill_codes_add_all (codes, &list);
  return end;
}

/* Whether the word at @i only leads on to a company's name: "un groupe d'investisseurs mené par X", "the consortium
 * of X" behind a @noun, the hyphen of a word. */
static gboolean
leads_on (const EngineAnalysis *a, guint32 first, guint32 i, gboolean noun)
{
  if (noun && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
      && (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP) || engine_fill_is (a, i, ENGINE_CLASS_OF)
          || ((engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
              && engine_fill_is (a, i + 1, ENGINE_CLASS_AGENT_PREP))))
    return TRUE;
  return engine_fill_punct (a, i, '-') && i > first
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE);
}

/* Whether the phrase for a company ends before @i. */
static gboolean
ends_phrase (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind != ENGINE_TOKEN_WORD
         || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, i, ENGINE_CLASS_AND) || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
         || !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ));
}

/* "China's CBC": what stands behind its country or its kind is a company, whatever its letters are elsewhere. */
static gboolean
is_named_after_origin (const EngineMention *m)
{
  return m != NULL && m->kind == ENGINE_MENTION_ORG && engine_fill_is_party (m);
}

/* "les Chinois de CBC", "the Koreans of Hanwha": people that say only whose the company is. */
static gboolean
are_people_of_firm (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineMention *firm;

  if (m == NULL || m->kind != ENGINE_MENTION_PARTY || (m->flags & ENGINE_MENTION_ANAPHOR)
      || m->last + 1 >= a->tokens->len || m->codes == NULL || m->codes[0] == NULL
      || !engine_fill_is_state (m->codes[0]) || !engine_fill_is (a, m->last, ENGINE_CLASS_OF))
    return FALSE;
  firm = engine_fill_mention (a, m->last + 1);
  return is_named_after_origin (firm) && firm->first == m->last + 1;
}

/* The companies that the words from @i lead to, 0 where they lead to none. */
static guint32
read_firms (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  guint32 first = i, noun = 0;
  gboolean origin = FALSE, definite = FALSE;

  for (limit = MIN (limit, i + NOUN_REACH); i < limit;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if ((engine_firm_is (a, m) || ((origin || noun != 0) && is_named_after_origin (m)))
          && m->first == i)
        /* "with chipmaker Micron", "state-owned Ketraco": what it is stands before its name */
        return origin || noun != 0 || (i > first && !engine_firm_is_capital (a, i - 1))
                   ? read_firm_list (a, i, limit + ENGINE_FILL_REACH, codes)
                   : 0;
      if (engine_firm_is_origin (a, m) && m->last > i)
        {
          origin = TRUE;
          i = m->last + (engine_token_is_genitive (a, m->last) ? 1 : 0);
          continue;
        }
      if (are_people_of_firm (a, m))
        {
          origin = TRUE;
          i = m->last + 1;
          continue;
        }
      if (m == NULL && engine_seated_end (a, i) > i)
        {
          origin = TRUE;
          i = engine_seated_end (a, i);
          continue;
        }
      /* "with the company": the noun, whatever it may stand for */
      if (m != NULL && (m->flags & ENGINE_MENTION_ANAPHOR) && m->last > i
          && engine_firm_is_noun (a, m->last - 1))
        {
          definite = definite || i == first;
          noun = i = m->last;
          continue;
        }
      if (m != NULL && m->last > i)
        break;
      if (leads_on (a, first, i, noun != 0))
        {
          i++;
          continue;
        }
      if (engine_firm_is_noun (a, i))
        noun = i + 1;
      else if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
               || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
               || (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION))
        definite = definite || i == first;
      else if (ends_phrase (a, i))
        break;
      i++;
    }
  return noun != 0 && definite && (origin || stands_alone (a, first, noun, i))
                 && find_name (a, first, codes)
             ? i
             : 0;
}

/* "avec un pays de l'ASEAN": one of them, whichever. */
static gboolean
is_some_member (const EngineAnalysis *a, guint32 i, const EngineCodes *list)
{
  const EngineTag *article = engine_fill_tag (a, i, ENGINE_CLASS_ARTICLE);

  return article != NULL && strcmp (engine_fill_code (a, article), "indef") == 0 && list->n == 1
         && !engine_fill_is_country (list->codes[0]);
}

/* "its Swedish and Finnish neighbours", "son voisin mozambicain", "its neighbours Mali and Niger": who
 * they are stands beside the noun, without a comma. */
static guint32
read_beside (const EngineAnalysis *a, guint32 i, EngineCodes *codes)
{
  EngineCodes list = { .n = 0 };
  gboolean noun = FALSE, plural = FALSE;
  const EngineMention *m;
  guint32 end;

  for (guint n = 0; n < 3 && i < a->tokens->len && engine_fill_mention (a, i) == NULL
                    && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
                    && (engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ));
       n++, i++)
    {
      noun = (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) != 0;
      plural = (engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL) != 0;
    }
  m = engine_fill_mention (a, i);
  if (m == NULL || m->first != i)
    return 0;
  end = engine_fill_list (a, i, i + ENGINE_FILL_REACH, &list);
  /* the adjectives go before: "its Finnish neighbour" */
  if (!noun)
    {
      if (!(m->flags & ENGINE_MENTION_ADJECTIVE) || end >= a->tokens->len
          || !(engine_fill_morph (a, end) & ENGINE_MORPH_NOUN))
        return 0;
      plural = (engine_fill_morph (a, end) & ENGINE_MORPH_PLURAL) != 0;
      end++;
    }
  if (list.n == 0 || plural != (list.n >= 2))
    return 0;
  engine_fill_codes_add_all (codes, &list);
  return end;
}

/* "five countries of the Pacific, …", "onze pays d'Amérique latine, …": where those that the noun counts lie. */
static gboolean
opens_region (const EngineAnalysis *a, guint32 i)
{
  if (!engine_fill_is (a, i, ENGINE_CLASS_OF))
    return FALSE;
  i++;
  while (i < a->tokens->len
         && (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
             || (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION)))
    i++;
  return i < a->tokens->len && engine_fill_mention (a, i) == NULL
         && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL);
}

/* "ses créanciers, Pékin et Paris en tête", "five neighbours: A, B and C": who they are, named after a
 * noun in the plural. */
static guint32
read_named (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  EngineCodes list = { .n = 0 };
  gboolean plural = FALSE, region = FALSE;
  guint32 end;

  for (limit = MIN (limit, i + NOUN_REACH); i < limit; i++)
    {
      const EngineToken *t = engine_token (a, i);

      const EngineMention *m = engine_fill_mention (a, i);

      if (t->kind == ENGINE_TOKEN_PUNCT || (m != NULL && !(m->flags & ENGINE_MENTION_POSSESSIVE)))
        break;
      region = region || (plural && opens_region (a, i));
      if ((t->kind != ENGINE_TOKEN_WORD && t->kind != ENGINE_TOKEN_NUMBER)
          || (!region && engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
          || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, i, ENGINE_CLASS_AND)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return 0;
      /* the last word before the names, "créanciers bilatéraux" */
      plural = region
               || ((engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL)
                   && (engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)));
    }
  if (!plural || i >= a->tokens->len || engine_token (a, i)->kind != ENGINE_TOKEN_PUNCT
      || engine_fill_punct (a, i, '.') || engine_fill_punct (a, i, ';'))
    return 0;
  i++;
  /* "dont", "including" */
  for (guint n = 0; n < 2 && i < a->tokens->len && engine_fill_mention (a, i) == NULL
                    && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
                    && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER);
       n++)
    i++;
  end = engine_fill_list (a, i, i + ENGINE_FILL_REACH, &list);
  if (list.n < 2)
    return 0;
  engine_fill_codes_add_all (codes, &list);
  return end;
}

static gboolean
leads (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *cue = engine_fill_tag (a, i, ENGINE_CLASS_OTHER_CUE);

  return cue != NULL && strcmp (engine_fill_code (a, cue), "leads") == 0;
}

/* "le comité de ses créanciers, que coprésident A et B", "un groupe de bailleurs mené par A et B": those who lead
 * whom no name tells. */
static guint32
read_presided (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  for (limit = MIN (limit, i + LED_REACH); i + 2 < limit; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      EngineCodes list = { .n = 0 };
      guint32 end = i;

      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
          || (m != NULL && !(m->flags & ENGINE_MENTION_POSSESSIVE)))
        return 0;
      if ((engine_fill_is (a, i, ENGINE_CLASS_RELATIVE) && engine_fill_finite (a, i + 1)
           && leads (a, i + 1))
          || ((engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) && leads (a, i)
              && engine_fill_is (a, i + 1, ENGINE_CLASS_AGENT_PREP)))
        end = engine_fill_list (a, i + 2, limit + ENGINE_FILL_REACH, &list);
      if (list.n < 2)
        continue;
      engine_fill_codes_add_all (codes, &list);
      return end;
    }
  return 0;
}

/* "les autorités maliennes", "the government of Mali": the body stands for its country. */
static guint32
read_body (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  gboolean body = FALSE;

  for (limit = MIN (limit, i + BODY_REACH); i < limit; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);
      const EngineTag *role = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);

      if (m != NULL && m->first == i && body && m->kind == ENGINE_MENTION_PARTY
          && engine_fill_is_party (m)
          && ((m->flags & ENGINE_MENTION_ADJECTIVE) || engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
              || engine_fill_is (a, i - 1, ENGINE_CLASS_PLACE_PREP)
              || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
              || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)))
        {
          engine_fill_add_mention (m, codes);
          return m->last;
        }
      if (m != NULL)
        return 0;
      /* "the presidents of Peru and Chile" */
      if (role != NULL && engine_fill_attr (a, role, "firm") == NULL
          && (engine_fill_morph (a, role->last - 1) & ENGINE_MORPH_PLURAL)
          && engine_fill_is (a, role->last, ENGINE_CLASS_OF))
        {
          body = TRUE;
          i = role->last - 1;
        }
      else if (noun != NULL
               && (engine_fill_attr (a, noun, "state") != NULL
                   /* "the food agencies of A and B", "l'Agence polonaise d'armement" */
                   || (engine_fill_attr (a, noun, "public") != NULL
                       && ((engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL)
                           || engine_fill_is (a, noun->last, ENGINE_CLASS_ADJECTIVE_OF)))))
        {
          body = TRUE;
          i = noun->last - 1;
        }
      else if (!engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
               && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
               && !engine_fill_is (a, i, ENGINE_CLASS_OF)
               /* "the government in Rabat" */
               && !(body && engine_fill_is (a, i, ENGINE_CLASS_PLACE_PREP)
                    && engine_fill_is (a, i + 1, ENGINE_CLASS_SEAT))
               && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION)
               && !(engine_fill_punct (a, i, '-')
                    && !(engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE))
               /* "les ministères de la Santé du Pérou", "the food agencies of Peru" */
               && !(engine_token (a, i)->kind == ENGINE_TOKEN_WORD
                    && (engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
                    && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
                    /* "…, a affirmé le ministre français" */
                    && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
                    && !engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)))
        return 0;
    }
  return 0;
}

/* One member that no mention names outright, or 0. */
static guint32
read_member (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  guint32 end = read_firms (a, i, limit, codes);

  if (end == 0)
    end = engine_agreement_read_holder (a, i, limit, codes);
  return end != 0 ? end : read_body (a, i, limit, codes);
}

/* "between Warsaw and the Korean firms X and Y": the list up to the country that only says whose the
 * companies are, and then these. */
static guint32
read_after_origin (const EngineAnalysis *a,
                   guint32 i,
                   guint32 end,
                   guint32 limit,
                   EngineCodes *list)
{
  for (guint32 k = i; k < end; k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);
      EngineCodes firms = { .n = 0 };
      guint32 firms_end;

      if (m == NULL || m->first != k || !engine_firm_is_origin (a, m))
        continue;
      firms_end = read_firms (a, k, limit, &firms);
      if (firms_end == 0)
        continue;
      list->n = 0;
      engine_fill_list (a, i, k, list);
      engine_fill_codes_add_all (list, &firms);
      return firms_end;
    }
  return end;
}

/* "with neighbours A and B", "avec des pays menés par A": parties behind a noun for them; the token after them, @i
 * where there are none. */
static guint32
read_behind_noun (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  guint32 end = read_named (a, i, limit, codes);

  if (end == 0 && (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN))
    end = read_beside (a, i, codes);
  if (end == 0)
    end = read_presided (a, i, limit, codes);
  return end != 0 ? end : i;
}

/* "five Pacific countries, led by A, B and C": those of them that are named behind the comma, 0 where none are. */
static guint32
read_counted (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
                 || engine_fill_is (a, i, ENGINE_CLASS_NUMBER_WORD)
                 || engine_fill_is (a, i, ENGINE_CLASS_SPLIT_CUE)
             ? read_named (a, i, limit, codes)
             : 0;
}

/* "avec ses créanciers, la Chine et la France en tête", "with its official creditors": whose @m are; 0 where nobody is
 * told. */
static guint32
read_owned (const EngineAnalysis *a,
            const EngineMention *m,
            guint32 i,
            guint32 limit,
            EngineCodes *codes)
{
  guint32 end = read_named (a, i, limit, codes);

  if (end == 0)
    end = read_beside (a, m->last, codes);
  if (end == 0 && m->last < limit && engine_firm_is (a, engine_fill_mention (a, m->last))
      && !(engine_token (a, m->last)->flags & ENGINE_TOKEN_CAPITAL))
    end = engine_fill_list (a, m->last, limit, codes);
  return end;
}

/* "L'accord conclu par A, B et C entrera": the sentence is of what opens it, and no clause of what follows. */
static gboolean
is_of_opening (const EngineAnalysis *a, guint32 i)
{
  guint32 first, last;

  engine_fill_sentence (a, i, &first, &last);
  if (engine_fill_is (a, first, ENGINE_CLASS_PREPOSITION)
      || engine_fill_is (a, first, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  for (guint32 k = first; k < i; k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY)
        || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
        || (engine_fill_finite (a, k)
            && !(engine_fill_morph (a, k) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PAST_PARTICIPLE))))
      return FALSE;
  return TRUE;
}

/* "entre le gouvernement de A, B et C": two or more by name behind the comma; where the list began with no "between" at
 * @first they are the subject of no clause of their own; 0 where there are none. */
static guint32
read_further_names (const EngineAnalysis *a,
                    guint32 first,
                    guint32 i,
                    guint32 limit,
                    EngineCodes *codes)
{
  const EngineTag *link =
      first > 0 ? engine_fill_tag (a, first - 1, ENGINE_CLASS_PARTY_LINK) : NULL;
  const gboolean between =
      (link != NULL && codes->n == 1 && strcmp (engine_fill_code (a, link), "between") == 0)
      || is_of_opening (a, first);
  EngineCodes more = { .n = 0 };
  guint32 end = engine_fill_list (a, i, limit, &more);

  if (more.n < 2 || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
    return 0;
  for (guint32 k = i; k < end; k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (m != NULL
          && ((m->flags & ENGINE_MENTION_ADJECTIVE)
              || (!between && (m->flags & ENGINE_MENTION_SUBJECT))))
        return 0;
    }
  engine_fill_codes_add_all (codes, &more);
  return end;
}

/* "by the three countries, A, B and C": the first of the names that say which, @i where none do. */
static guint32
skip_counted (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineMention *m = i < limit ? engine_fill_mention (a, i) : NULL;
  guint32 next;

  if (m == NULL || m->first != i || !(m->flags & ENGINE_MENTION_ANAPHOR)
      || !(m->flags & ENGINE_MENTION_PLURAL) || (m->codes != NULL && m->codes[0] != NULL)
      || !engine_fill_punct (a, m->last, ','))
    return i;
  next = m->last + 1;
  while (next < limit && engine_fill_mention (a, next) == NULL
         && engine_fill_is (a, next, ENGINE_CLASS_ARTICLE))
    next++;
  m = next < limit ? engine_fill_mention (a, next) : NULL;
  return m != NULL && m->first == next && m->list != 0 && engine_fill_is_party (m) ? next : i;
}

/**
 * engine_agreement_read_list:
 * @a: an analysis
 * @i: the token after a link
 * @limit: token to stop at
 * @codes: (out): the parties
 *
 * A list of parties, a company standing for itself where its country or its kind leads to its name.
 *
 * Returns: the token after it, @i where there is none
 */
guint32
engine_agreement_read_list (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  const guint32 told = skip_counted (
      a, engine_firm_skip_epithet (a, engine_firm_skip_aside (a, i, limit), limit), limit);
  EngineCodes list = { .n = 0 };
  guint32 end = engine_firm_read_trade (a, i, limit, &list);
  const EngineMention *m;

  if (end == 0 && told != i)
    {
      end = engine_agreement_read_list (a, told, limit, codes);
      return end != told ? end : i;
    }
  m = i < limit ? engine_fill_mention (a, i) : NULL;
  if (end == 0)
    end = read_member (a, i, limit, &list);
  if (end == 0 && m != NULL && (m->flags & ENGINE_MENTION_POSSESSIVE))
    {
      end = read_owned (a, m, i, limit, codes);
      if (end != 0)
        return end;
    }
  if (end == 0)
    {
      end = engine_fill_list (a, i, limit, &list);
      if (is_some_member (a, i, &list))
        return i;
      if (list.n == 0)
        return read_behind_noun (a, i, limit, codes);
      end = read_after_origin (a, i, end, limit, &list);
    }
  for (guint n = 0; n < 4 && end < limit; n++)
    {
      const EngineTag *joint = engine_fill_tag (a, end, ENGINE_CLASS_AND);
      guint32 at = engine_firm_skip_epithet (a, joint != NULL ? joint->last : end + 1, limit);
      guint32 next;

      if (joint == NULL && !engine_fill_punct (a, end, ','))
        break;
      next = joint != NULL ? engine_firm_read_its_counterpart (a, at, limit, &list) : 0;
      if (next == 0)
        next = read_member (a, at, limit, &list);
      /* "…, Juan Perez, and Peru's transport minister" */
      if (next == 0 && joint == NULL && engine_fill_is (a, at, ENGINE_CLASS_AND))
        next = engine_agreement_read_holder (a, at + 1, limit, &list);
      if (next == 0)
        next = joint != NULL ? engine_fill_list (a, at, limit, &list)
                             : read_further_names (a, i, at, limit, &list);
      /* "entre A et ses créanciers, dont B et C" */
      m = at < limit ? engine_fill_mention (a, at) : NULL;
      if (joint != NULL && next == at && m != NULL && (m->flags & ENGINE_MENTION_POSSESSIVE))
        next = read_named (a, at, limit, &list);
      /* "between the EU and five Pacific countries, led by B, C and D" */
      if (joint != NULL && next == at)
        next = read_counted (a, at, limit, &list);
      if (next == 0 || next == at)
        break;
      end = next;
    }
  engine_fill_codes_add_all (codes, &list);
  return end;
}

static gboolean
is_state_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return noun != NULL && engine_fill_attr (a, noun, "state") != NULL;
}

/* "l'Agence polonaise d'armement", "the Polish armaments agency": a body of its state, no company. */
static gboolean
is_public_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return noun != NULL && engine_fill_attr (a, noun, "public") != NULL;
}

/* "l'ONCF et le constructeur français": the company that the text has named before; the token after
 * it, 0 where there is none. */
guint32
engine_agreement_read_group (const EngineAnalysis *a, const EngineMention *m, EngineCodes *codes)
{
  guint32 noun = m->first;

  if (!engine_firm_is_origin (a, m) || !(m->flags & ENGINE_MENTION_ADJECTIVE) || m->first < 2)
    return 0;
  /* "l'usine sud-africaine d'X": whose it is follows */
  if (engine_fill_is (a, m->last, ENGINE_CLASS_OF)
      || (engine_token (a, m->last)->flags & ENGINE_TOKEN_ELISION))
    {
      const EngineMention *owner = engine_fill_mention (a, m->last + 1);

      if (owner != NULL && owner->first == m->last + 1 && engine_firm_is (a, owner)
          && !engine_fill_is (a, m->first - 1, ENGINE_CLASS_ROLE)
          && !is_state_noun (a, m->first - 1))
        {
          engine_fill_add_mention (owner, codes);
          return owner->last;
        }
    }
  /* "la société marocaine X": its name follows */
  if (m->last < a->tokens->len && engine_firm_is (a, engine_fill_mention (a, m->last)))
    return 0;
  if (engine_firm_is_noun (a, m->last))
    noun = m->first;
  else if (engine_firm_is_noun (a, m->first - 1))
    noun = m->first - 1;
  else
    return 0;
  if (is_public_noun (a, noun) || !engine_fill_is (a, noun - 1, ENGINE_CLASS_ARTICLE)
      || strcmp (engine_fill_code (a, engine_fill_tag (a, noun - 1, ENGINE_CLASS_ARTICLE)), "def")
             != 0)
    return 0;
  return find_name (a, noun, codes) ? MAX (m->last, noun + 1) : 0;
}

/**
 * engine_agreement_read_firm_subject:
 * @a: an analysis
 * @verb: token of a verb
 * @low: start of its sentence
 * @codes: (out): set to the company
 *
 * "Le groupe n'a pas signé": the company that the noun right before the verb stands for.
 *
 * Returns: whether there is one
 */
gboolean
engine_agreement_read_firm_subject (const EngineAnalysis *a,
                                    guint32 verb,
                                    guint32 low,
                                    EngineCodes *codes)
{
  for (guint32 i = verb, n = 0; i > low + 1 && n < SUBJECT_REACH; i--, n++)
    {
      if (engine_fill_mention (a, i - 1) != NULL || engine_fill_punct (a, i - 1, ',')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (engine_firm_is_noun (a, i - 1) && engine_fill_is (a, i - 2, ENGINE_CLASS_ARTICLE))
        return stands_alone (a, i - 2, i, i) && find_name (a, i - 2, codes);
    }
  return FALSE;
}
