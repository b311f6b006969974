/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Offices and trades around a name: "le ministre chilien des Affaires étrangères, X", "U.S. Trade
 * Representative X", "X, an analyst at Y".  The country comes from an adjective in the office,
 * from the country after its preposition, or from the delegation named just before it. */

#include "config.h"

#include "engine-people.h"

#include <string.h>

#define BEFORE_REACH 18 /* tokens between the office's noun and the name */
#define AFTER_REACH 18
#define PREFIX_REACH 6

static gboolean
is_elision (const EngineAnalysis *a, guint32 i)
{
  return (engine_token (a, i)->flags & ENGINE_TOKEN_ELISION) != 0;
}

/* A country, the European Union or a seat that starts at @i, the longest name there; adjectives only where
 * @adjective. */
static const EngineTag *
country_at (const EngineAnalysis *a, guint32 i, gboolean adjective)
{
  static const EngineClass names[] = { ENGINE_CLASS_PARTY, ENGINE_CLASS_GROUP, ENGINE_CLASS_SEAT };
  const EngineTag *tag;

  if (adjective)
    {
      tag = engine_fill_tag (a, i, ENGINE_CLASS_ADJECTIVE_OF);
      return tag != NULL && *engine_fill_code (a, tag) != '\0' ? tag : NULL;
    }
  tag = NULL;
  for (guint k = 0; k < G_N_ELEMENTS (names); k++)
    {
      const EngineTag *named = engine_fill_tag (a, i, names[k]);

      if (named != NULL && *engine_fill_code (a, named) != '\0'
          && (tag == NULL || named->last > tag->last))
        tag = named;
    }
  /* "l'Union des porcelainiers" */
  if (tag != NULL && engine_fill_attr (a, tag, "need") != NULL
      && engine_fill_is (a, tag->last, ENGINE_CLASS_OF))
    return NULL;
  /* an official of another group is of no country */
  return tag == NULL || tag->class_id != ENGINE_CLASS_GROUP
                 || g_str_equal (engine_fill_code (a, tag), "EU")
             ? tag
             : NULL;
}

/* Whether the country or seat stands for a side of the talks: "À Skopje, le président …"; "Today in Hanoi," only
 * tells where. */
static gboolean
leads_delegation (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *prep = tag->first > 0 && tag->class_id == ENGINE_CLASS_SEAT
                              ? engine_fill_covering (a, tag->first - 1, ENGINE_CLASS_PREPOSITION)
                              : NULL;
  guint32 first, last;

  if (prep == NULL
      || !(g_str_equal (engine_fill_code (a, prep), "in")
           || g_str_equal (engine_fill_code (a, prep), "to")))
    return TRUE;
  engine_fill_sentence (a, prep->first, &first, &last);
  return prep->first == first;
}

/* "Du côté chinois, le négociateur …", "For the United States of America: …". */
const char *
engine_role_delegation (const EngineAnalysis *a, guint32 i)
{
  guint32 steps = 0;

  while (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER))
    i--;
  if (i == 0 || !(engine_fill_punct (a, i - 1, ',') || engine_fill_punct (a, i - 1, ':')))
    return NULL;
  for (guint32 j = i - 1; j > 0 && steps < 7; j--, steps++)
    {
      const EngineTag *tag = country_at (a, j - 1, TRUE);

      if (tag == NULL)
        tag = country_at (a, j - 1, FALSE);
      if (tag != NULL && tag->last == i - 1)
        return leads_delegation (a, tag) ? engine_fill_code (a, tag) : NULL;
      if (engine_fill_stops (a, j - 1) || engine_fill_punct (a, j - 1, ','))
        return NULL;
    }
  return NULL;
}

/* Whether the short token at @i is a possessive's "'s" or "'". */
gboolean
engine_role_is_genitive (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *p = engine_token_text (a, i);

  return t->length_bytes > 0 && t->length_bytes <= 4 && !(t->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && (*p == '\'' || (guint8)*p == 0xe2);
}

/* The country tag that ends before token @i. */
static const EngineTag *
country_before (const EngineAnalysis *a, guint32 i, gboolean adjective)
{
  for (guint32 back = 1; back <= 4 && back <= i; back++)
    {
      const EngineTag *tag = country_at (a, i - back, adjective);

      if (tag != NULL && tag->last == i)
        return tag;
    }
  return NULL;
}

const char *
engine_role_nationality (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag;

  if (i == 0)
    return NULL;
  if (engine_role_is_genitive (a, i - 1))
    tag = country_before (a, i - 1, FALSE);
  else
    tag = country_before (a, i, TRUE);
  /* "le Mauritanien X" */
  if (tag == NULL)
    tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_INHABITANT);
  return tag != NULL && tag->last <= i && *engine_fill_code (a, tag) != '\0'
             ? engine_fill_code (a, tag)
             : NULL;
}

/* Whether nothing is said of the name that ends before @i but that it stands there. */
static gboolean
ends_phrase (const EngineAnalysis *a, guint32 i)
{
  return i >= a->tokens->len || engine_token (a, i)->kind != ENGINE_TOKEN_WORD
         || engine_fill_is (a, i, ENGINE_CLASS_AND)
         || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY);
}

/* "Ana Silva of Brazil", "Ana Silva (Brazil)", "Ana Silva for Brazil and": whose the person is that ends before @i. */
const char *
engine_role_homeland (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *of = engine_fill_tag (a, i, ENGINE_CLASS_OF);
  const gboolean bracket = engine_fill_punct (a, i, '(');
  const gboolean signs = engine_fill_is (a, i, ENGINE_CLASS_SIGNS_FOR);
  const EngineTag *tag;
  guint32 at = i + 1;

  if (!bracket && !signs && (of == NULL || of->last != i + 1))
    return NULL;
  while (signs
         && (engine_fill_is (a, at, ENGINE_CLASS_ARTICLE)
             || (engine_token (a, at)->flags & ENGINE_TOKEN_ELISION)))
    at++;
  tag = engine_fill_tag (a, at, ENGINE_CLASS_PARTY);
  if (tag != NULL && signs && !ends_phrase (a, tag->last))
    return NULL;
  return tag != NULL && engine_fill_is_state (engine_fill_code (a, tag))
                 && (bracket ? engine_fill_punct (a, tag->last, ')')
                             : !engine_role_is_genitive (a, tag->last))
             ? engine_fill_code (a, tag)
             : NULL;
}

/* "analyst at the German Marshall Fund", "chief of the Lower Indian Band": the adjective belongs to
 * the name of a body that is no state's. */
static gboolean
in_body (const EngineAnalysis *a, const EngineRole *role, const EngineTag *adjective)
{
  guint32 i = adjective->first;

  if (adjective->last >= role->last
      || !(engine_token (a, adjective->last)->flags & ENGINE_TOKEN_CAPITAL)
      || !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
      || engine_fill_is (a, adjective->last, ENGINE_CLASS_ROLE))
    return FALSE;
  while (i > role->first)
    {
      i--;
      if (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
        return !engine_fill_is (a, adjective->last, ENGINE_CLASS_COUNTRY_BODY);
    }
  return FALSE;
}

/* The country is named in the text, by its name or by an adjective. */
static gboolean
is_named (const EngineAnalysis *a, const char *code)
{
  for (guint32 i = 0; i < a->tokens->len; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PARTY);

      if (tag == NULL)
        tag = engine_fill_tag (a, i, ENGINE_CLASS_ADJECTIVE_OF);
      if (tag != NULL && strcmp (engine_fill_code (a, tag), code) == 0)
        return TRUE;
    }
  return FALSE;
}

/* "Assam's power minister", "la gouverneure du Québec": a region of a country that the text names, before the office or
 * behind "of"; or NULL. */
static const char *
region_country (const EngineAnalysis *a, const EngineRole *role)
{
  const guint32 from = role->first - MIN (role->first, 2);

  for (guint32 i = from; i < role->last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_HOME_REGION);
      const char *code;

      if (tag == NULL
          || !(tag->last == role->first || engine_role_is_genitive (a, tag->last)
               || i == role->first
               || (i > role->first && engine_fill_is (a, i - 1, ENGINE_CLASS_OF))))
        continue;
      code = engine_fill_code (a, tag);
      return *code != '\0' && is_named (a, code) ? code : NULL;
    }
  return NULL;
}

static void
find_country (const EngineAnalysis *a, EngineRole *role)
{
  for (guint32 i = role->first; i < role->last; i++)
    {
      const EngineTag *tag = country_at (a, i, TRUE);

      if (tag != NULL && !(!role->state && in_body (a, role, tag)))
        {
          role->country = engine_fill_code (a, tag);
          return;
        }
    }
  if (role->state)
    for (guint32 i = role->first; i < role->last; i++)
      {
        const EngineTag *tag = country_at (a, i, FALSE);

        if (tag != NULL && tag->last <= role->last)
          {
            role->country = engine_fill_code (a, tag);
            return;
          }
      }
  /* "Ghana's president" */
  if (role->first >= 2 && engine_role_is_genitive (a, role->first - 1))
    for (guint32 back = 2; back <= 5 && back <= role->first; back++)
      {
        const EngineTag *tag = country_at (a, role->first - back, FALSE);

        if (tag != NULL && tag->last + 1 == role->first)
          {
            role->country = engine_fill_code (a, tag);
            return;
          }
      }
  role->country = engine_role_delegation (a, role->first);
  if (role->country == NULL && role->state)
    role->country = region_country (a, role);
}

/* Whether the full stop at @i ends an abbreviation rather than a sentence: "U.S.", "Gen.". */
static gboolean
is_abbreviation (const EngineAnalysis *a, guint32 i)
{
  guint32 first, last;

  engine_fill_sentence (a, i, &first, &last);
  return last > i + 1;
}

/* Whether the office goes on with another of its fields behind the comma at @i: "Minister of Energy, Trade and
 * Mines", "ministre de l'Économie, des Finances et du Plan". */
static gboolean
lists_field (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 k = i + 1;
  guint n = 0;

  while (k < limit
         && (engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, k, ENGINE_CLASS_OF) || is_elision (a, k)))
    k++;
  for (; k < limit && n < 4; k++, n++)
    {
      EngineName other;

      if (n > 0 && engine_fill_is (a, k, ENGINE_CLASS_AND))
        return k + 1 < limit;
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          || !(engine_token (a, k)->flags & ENGINE_TOKEN_CAPITAL)
          || engine_fill_covering (a, k, ENGINE_CLASS_ROLE) != NULL
          || engine_fill_covering (a, k, ENGINE_CLASS_TITLE) != NULL
          || (n == 0 && engine_name_at (a, k, &other) && other.given))
        return FALSE;
    }
  return FALSE;
}

/* "the ministers signed an arrangement": a verb in the past and its object, no part of an office. */
static gboolean
has_object (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & ENGINE_MORPH_PAST) != 0
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
         && engine_fill_covering (a, i, ENGINE_CLASS_ROLE) == NULL
         && engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE);
}

/* "la présidente de Médecins du monde": a body's name may be a trade in the plural; the office stands before it. */
static const EngineTag *
head_of_body (const EngineAnalysis *a, const EngineTag *tag)
{
  const guint32 i = tag->first;
  const EngineTag *office;

  if (i < 2 || !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) || !engine_role_is_plural (a, i)
      || !engine_fill_is (a, i - 1, ENGINE_CLASS_OF))
    return tag;
  office = engine_fill_covering (a, i - 2, ENGINE_CLASS_ROLE);
  return office != NULL ? office : tag;
}

/* The longest ROLE tag that covers or ends before @i without a break between. */
static const EngineTag *
role_tag_back (const EngineAnalysis *a, guint32 from, guint32 low)
{
  const guint32 end = from;

  for (guint32 step = 0; step < BEFORE_REACH && from > 0; step++)
    {
      const EngineTag *tag;

      /* "le négociateur X et M. Y": the office is X's */
      if (from == low && from > 0)
        {
          /* "l'envoyé spécial de X pour l'Asie, Y": X is in Y's office */
          while (from > 0 && low - from < 5
                 && (engine_token (a, from - 1)->flags & ENGINE_TOKEN_CAPITAL))
            from--;
          if (from == 0 || !engine_fill_is (a, from - 1, ENGINE_CLASS_PREPOSITION)
              || engine_fill_covering (a, from - 1, ENGINE_CLASS_ROLE) != NULL)
            return NULL;
        }
      from--;
      /* "the secretary thanked X": a verb between is no office's */
      if (engine_token (a, from)->clause < a->clauses->len
          && g_array_index (a->clauses, EngineClause, engine_token (a, from)->clause).verb
                 == from + 1
          && engine_fill_covering (a, from, ENGINE_CLASS_ROLE) == NULL
          && !(engine_token (a, from)->flags & ENGINE_TOKEN_CAPITAL)
          && !(engine_fill_morph (a, from) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        return NULL;
      if (engine_token (a, from)->kind == ENGINE_TOKEN_PUNCT && !engine_fill_punct (a, from, '-')
          && !(engine_fill_punct (a, from, '.') && is_abbreviation (a, from))
          && !(engine_fill_punct (a, from, ',') && lists_field (a, from, end)))
        return NULL;
      if (engine_fill_stops (a, from) || has_object (a, from))
        return NULL;
      tag = engine_fill_covering (a, from, ENGINE_CLASS_ROLE);
      /* "…", juge X: a verb */
      if (tag != NULL && tag->last - tag->first == 1 && tag->first > 0
          && engine_token (a, tag->first - 1)->kind == ENGINE_TOKEN_PUNCT
          && engine_fill_is (a, tag->first, ENGINE_CLASS_SAY))
        return NULL;
      if (tag != NULL)
        return head_of_body (a, tag);
      if (engine_token (a, from)->kind == ENGINE_TOKEN_WORD
          && !(engine_token (a, from)->flags & ENGINE_TOKEN_CAPITAL)
          && (engine_fill_is (a, from, ENGINE_CLASS_RELATIVE)
              || engine_fill_is (a, from, ENGINE_CLASS_AUXILIARY)
              || engine_fill_is (a, from, ENGINE_CLASS_MODAL)
              || engine_fill_is (a, from, ENGINE_CLASS_SUBORDINATOR)
              || engine_fill_is (a, from, ENGINE_CLASS_SAY)))
        return NULL;
    }
  return NULL;
}

/* "Tanzanian fisheries minister": a noun between the country and the office. */
static gboolean
qualifies_country (const EngineAnalysis *a, guint32 p)
{
  for (guint step = 0; step < 3 && p > 0; step++, p--)
    {
      if (engine_token (a, p)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, p, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, p, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, p, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, p, ENGINE_CLASS_PRONOUN) || engine_fill_is (a, p, ENGINE_CLASS_SAY)
          || engine_fill_is (a, p, ENGINE_CLASS_AND))
        return FALSE;
      if (engine_fill_covering (a, p - 1, ENGINE_CLASS_ADJECTIVE_OF) != NULL
          && country_at (a, p - 1, TRUE) != NULL)
        return TRUE;
      /* "Bolivia's mining minister" */
      if (engine_role_is_genitive (a, p - 1)
          && (country_before (a, p - 1, FALSE) != NULL
              || (p > 1 && engine_fill_is (a, p - 2, ENGINE_CLASS_HOME_REGION))))
        return TRUE;
    }
  return FALSE;
}

/* "the shadow education secretary": nouns and adjectives without gender between the article and the
 * office. */
static gboolean
qualifies_office (const EngineAnalysis *a, guint32 p, guint32 low)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;

  for (guint step = 0; step < 4 && p > low; step++, p--)
    {
      guint32 morph = engine_fill_morph (a, p);

      if (engine_token (a, p)->kind != ENGINE_TOKEN_WORD || (morph & gender)
          || !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
          || engine_fill_is (a, p, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, p, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, p, ENGINE_CLASS_SAY) || engine_fill_is (a, p, ENGINE_CLASS_PRONOUN))
        return FALSE;
      if (engine_fill_is (a, p - 1, ENGINE_CLASS_DETERMINER)
          || engine_fill_covering (a, p - 1, ENGINE_CLASS_POSSESSIVE) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "In Washington President X": the name at @i is where it was, not whose. */
static gboolean
is_placed (const EngineAnalysis *a, guint32 i)
{
  return i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK);
}

/* "Its leader X", "Son ministre X", but not "His Excellency President X". */
static gboolean
is_owner (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_covering (a, i, ENGINE_CLASS_POSSESSIVE) != NULL
         && (!(engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL)
             || engine_fill_covering (a, i + 1, ENGINE_CLASS_ROLE) != NULL);
}

/* Adjectives, countries and capitalised nouns before the office's noun. */
static guint32
extend_left (const EngineAnalysis *a, guint32 first, guint32 low)
{
  guint32 i = first;
  guint32 country_first = G_MAXUINT32; /* of the country taken already */

  for (guint step = 0; step < PREFIX_REACH && i > low; step++)
    {
      guint32 p = i - 1;
      const EngineToken *t = engine_token (a, p);
      const EngineTag *named = country_before (a, i, FALSE);
      const EngineTag *country = named != NULL ? named : country_before (a, i, TRUE);

      /* "2 October President X", "In Washington US President X" */
      if (engine_fill_is (a, p, ENGINE_CLASS_MONTH) || engine_fill_is (a, p, ENGINE_CLASS_WEEKDAY)
          || (country != NULL && country_first != G_MAXUINT32 && i <= country_first
              && !engine_fill_punct (a, p, '-')))
        break;
      if (named != NULL && is_placed (a, named->first))
        break;
      if (country != NULL && country_first == G_MAXUINT32)
        country_first = country->first;

      if (engine_fill_punct (a, p, '-') && p > 0 && !(t->flags & ENGINE_TOKEN_SPACE_BEFORE))
        i = p;
      else if (t->kind != ENGINE_TOKEN_WORD || is_elision (a, p)
               || engine_fill_is (a, p, ENGINE_CLASS_DETERMINER))
        break;
      else if (engine_fill_is (a, p, ENGINE_CLASS_ROLE_EXTENSION)
               || engine_fill_covering (a, p, ENGINE_CLASS_ROLE) != NULL
               || engine_fill_covering (a, p, ENGINE_CLASS_ADJECTIVE_OF) != NULL)
        i = p;
      else if ((t->flags & ENGINE_TOKEN_CAPITAL) && !engine_fill_is (a, p, ENGINE_CLASS_PREPOSITION)
               && !is_owner (a, p) && !engine_fill_is (a, p, ENGINE_CLASS_SUBORDINATOR)
               && !engine_fill_is (a, p, ENGINE_CLASS_PRONOUN))
        i = p;
      else if (engine_fill_is (a, p, ENGINE_CLASS_AND) && p > 0
               && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
               && (engine_token (a, p - 1)->flags & ENGINE_TOKEN_CAPITAL)
               && engine_fill_covering (a, p - 1, ENGINE_CLASS_ROLE) == NULL
               && engine_fill_mention (a, p - 1) == NULL)
        i = p;
      else if (qualifies_country (a, p) || qualifies_office (a, p, low))
        i = p;
      else
        break;
    }
  while (i < first && (engine_fill_punct (a, i, '-') || engine_fill_is (a, i, ENGINE_CLASS_AND)))
    i++;
  return i;
}

/* "le ministre nigérien des Mines, le colonel X": the office before a rank, with its end in @end. */
static const EngineTag *
office_behind_rank (const EngineAnalysis *a, const EngineTag *tag, guint32 low, guint32 *end)
{
  guint32 p = tag->first;
  const EngineTag *office;

  if (engine_fill_attr (a, tag, "rank") == NULL)
    return tag;
  while (p > low && engine_fill_is (a, p - 1, ENGINE_CLASS_DETERMINER))
    p--;
  if (p <= low || !engine_fill_punct (a, p - 1, ','))
    return tag;
  office = role_tag_back (a, p - 1, low);
  if (office == NULL || engine_fill_attr (a, office, "state") == NULL)
    return tag;
  *end = p - 1;
  return office;
}

/* "le conseiller de X": the office is another's, who works for the one named. */
static gboolean
is_object_of (const EngineAnalysis *a, guint32 name_first, const EngineTag *tag)
{
  return name_first > tag->last && engine_fill_is (a, name_first - 1, ENGINE_CLASS_PREPOSITION)
         && !(engine_token (a, name_first - 1)->flags & ENGINE_TOKEN_CAPITAL);
}

/* "le patron de l'armateur X": the office that a company's word belongs to, else @tag. */
static const EngineTag *
office_of_firm (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *office;
  guint32 p = tag->first;

  if (engine_fill_attr (a, tag, "firm") == NULL)
    return tag;
  while (p > 0 && tag->first - p < 3
         && (engine_fill_is (a, p - 1, ENGINE_CLASS_DETERMINER) || is_elision (a, p - 1)
             || engine_fill_is (a, p - 1, ENGINE_CLASS_PREPOSITION)))
    p--;
  office = p > 0 && p < tag->first ? engine_fill_covering (a, p - 1, ENGINE_CLASS_ROLE) : NULL;
  return office != NULL ? office : tag;
}

guint32
engine_role_prefix (const EngineAnalysis *a, guint32 i)
{
  return extend_left (a, i, 0);
}

/* "minister" and "ministers" are forms of a verb too: their number as verbs does not count. */
gboolean
engine_role_is_plural (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_fill_morph (a, i);
  const EngineToken *t = engine_token (a, i);

  return (morph & ENGINE_MORPH_NOUN) != 0 && (morph & ENGINE_MORPH_PLURAL) != 0
         && ((morph & ENGINE_MORPH_SINGULAR) == 0
             || engine_token_text (a, i)[t->length_bytes - 1] == 's');
}

/* Where the initials open that end before @end, "(ABV)" of "le chef de l'Autorité du bassin (ABV), X"; else @end. */
static guint32
skip_initials (const EngineAnalysis *a, guint32 end)
{
  return end > 3 && engine_fill_punct (a, end - 1, ')')
                 && (engine_token (a, end - 2)->flags & ENGINE_TOKEN_ALL_CAPS)
                 && engine_fill_punct (a, end - 3, '(')
             ? end - 3
             : end;
}

gboolean
engine_role_before (const EngineAnalysis *a, guint32 name_first, guint32 low, EngineRole *role)
{
  guint32 end = name_first;
  const EngineTag *tag;

  *role = (EngineRole){ 0 };
  /* titles and a comma between office and name */
  for (guint step = 0; step < 3 && end > 0; step++)
    {
      const EngineTag *title = engine_fill_covering (a, end - 1, ENGINE_CLASS_TITLE);

      /* "Irish MEP X": a title that is an office */
      if (title != NULL && title->last == end
          && (title->last != title->first + 1
              || !engine_fill_is (a, title->first, ENGINE_CLASS_ROLE)))
        {
          end = title->first;
          /* "le ministre de la Santé, le Dr X" */
          if (end >= 2 && engine_fill_is (a, end - 1, ENGINE_CLASS_DETERMINER)
              && engine_fill_punct (a, end - 2, ','))
            end--;
        }
      else if (engine_fill_punct (a, end - 1, ',') || engine_fill_punct (a, end - 1, '('))
        end = skip_initials (a, end - 1);
      else
        break;
    }
  tag = role_tag_back (a, end, low);
  if (tag == NULL || (end == name_first && is_object_of (a, name_first, tag)))
    return FALSE;
  role->firm = engine_fill_attr (a, tag, "firm") != NULL && end == name_first;
  tag = office_of_firm (a, office_behind_rank (a, tag, low, &end));
  role->first = extend_left (a, tag->first, low < tag->first ? low : 0);
  role->last = end;
  role->state = engine_fill_attr (a, tag, "state") != NULL;
  role->mono = engine_fill_attr (a, tag, "mono") != NULL;
  role->rank = engine_fill_attr (a, tag, "rank") != NULL;
  for (guint32 i = tag->first; i < tag->last; i++)
    role->plural |= engine_role_is_plural (a, i);
  find_country (a, role);
  return TRUE;
}

/* Where an office that starts at @i ends: punctuation, a relative, a verb. */
static guint32
role_end (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 first = i;

  for (; i < limit; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind == ENGINE_TOKEN_BREAK || engine_fill_stops (a, i))
        return i;
      if (engine_fill_punct (a, i, ',') && i > first + 1 && lists_field (a, i, limit))
        continue;
      if (t->kind == ENGINE_TOKEN_PUNCT && !engine_fill_punct (a, i, '-')
          && !(t->length_bytes == 3 && !(t->flags & ENGINE_TOKEN_SPACE_BEFORE))
          && !(t->length_bytes == 1 && *engine_token_text (a, i) == '\''))
        return i;
      if (t->kind == ENGINE_TOKEN_NUMBER || t->kind == ENGINE_TOKEN_SYMBOL)
        return i;
      if (i > first && t->kind == ENGINE_TOKEN_WORD && !(t->flags & ENGINE_TOKEN_CAPITAL)
          && (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
              || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
              || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
              || (engine_fill_is (a, i, ENGINE_CLASS_SAY) && engine_fill_finite (a, i))))
        return i;
    }
  return limit;
}

/* The first ROLE tag that starts in [i, limit). */
static const EngineTag *
role_tag_ahead (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (; i < limit; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);

      if (tag != NULL)
        return tag;
    }
  return NULL;
}

gboolean
engine_role_at (const EngineAnalysis *a, guint32 i, EngineRole *role)
{
  guint32 limit = MIN (a->tokens->len, i + AFTER_REACH);
  guint32 end = role_end (a, i, limit);
  const EngineTag *tag = role_tag_ahead (a, i, MIN (end, i + 6));

  *role = (EngineRole){ 0 };
  if (tag == NULL)
    return FALSE;
  role->first = i;
  role->last = MAX (end, tag->last);
  /* "author of “The Peace of Dams”" */
  while (role->last > tag->last && engine_fill_is (a, role->last - 1, ENGINE_CLASS_OF))
    role->last--;
  role->state = engine_fill_attr (a, tag, "state") != NULL;
  find_country (a, role);
  return TRUE;
}

gboolean
engine_role_after (const EngineAnalysis *a, guint32 name_last, EngineRole *role)
{
  guint32 i = name_last;
  const EngineTag *tag;
  EngineName other;

  *role = (EngineRole){ 0 };
  if (!(engine_fill_punct (a, i, ',') || engine_fill_punct (a, i, '(')))
    return FALSE;
  i++;
  while (i < a->tokens->len
         && (engine_fill_is (a, i, ENGINE_CLASS_DETERMINER) || is_elision (a, i)))
    i++;
  if (i < a->tokens->len && engine_fill_is (a, i, ENGINE_CLASS_AND))
    return FALSE;
  /* "X, en présence du ministre": another's */
  if (i + 1 < a->tokens->len && engine_fill_tag (a, i, ENGINE_CLASS_ROLE) == NULL
      && (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          || ((engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
              && engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION))))
    return FALSE;
  if (i >= a->tokens->len || !engine_role_at (a, i, role))
    return FALSE;
  tag = role_tag_ahead (a, role->first, role->last);
  /* "X, en présence du ministre": somebody else */
  if (tag->first > role->first && engine_fill_is (a, role->first, ENGINE_CLASS_PREPOSITION))
    return FALSE;
  /* another person's office: "X, le ministre Y" */
  for (guint32 k = role->first; k < tag->first; k++)
    if (engine_fill_finite (a, k))
      return FALSE;
  for (guint32 k = tag->last; k < role->last && k < tag->last + 3; k++)
    {
      if (engine_name_at (a, k, &other) && other.n_words > 1
          && (other.given || other.is_leader || !(engine_fill_morph (a, k) & ENGINE_MORPH_NOUN)))
        return FALSE;
      if (!engine_fill_is (a, k, ENGINE_CLASS_ADJECTIVE_OF)
          && !engine_fill_is (a, k, ENGINE_CLASS_ROLE_EXTENSION))
        break;
    }
  return TRUE;
}
