/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether capitals are a person's name: evidence adds up (office, title, given name, apposition, verb of
 * saying) and must reach a threshold. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-people.h"
#include "engine-weights.h"

#include <string.h>

/* Evidence for a name: resources/language/base/weights. */
#define WEIGHT(a, name) engine_pack_weight ((a)->pack, ENGINE_WEIGHT_PERSON_##name)

/* Whether a sentence or line starts at @i, so that its capital says nothing. */
static gboolean
starts_sentence (const EngineAnalysis *a, guint32 i)
{
  guint32 first, last;

  if (i == 0 || (engine_token (a, i)->flags & ENGINE_TOKEN_LINE_START))
    return TRUE;
  engine_fill_sentence (a, i, &first, &last);
  return first == i;
}

static gboolean
says_near (const EngineAnalysis *a, const EngineName *name)
{
  const EngineTag *tag;

  for (guint32 i = name->last; i < name->last + 3 && i < a->tokens->len; i++)
    {
      tag = engine_fill_tag (a, i, ENGINE_CLASS_SAY);
      if (tag != NULL && engine_fill_attr (a, tag, "weak") == NULL)
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || (engine_fill_punct (a, i, ',') && i > name->last))
        break;
    }
  tag = name->first > 0 ? engine_fill_covering (a, name->first - 1, ENGINE_CLASS_SAY) : NULL;
  return tag != NULL && engine_fill_attr (a, tag, "weak") == NULL;
}

/* "« … » (Aurora Berg)": in brackets behind a quotation. */
static gboolean
signs (const EngineAnalysis *a, guint32 i)
{
  return i > 1 && engine_fill_punct (a, i - 1, '(')
         && engine_token (a, i - 2)->kind == ENGINE_TOKEN_PUNCT
         && !engine_fill_punct (a, i - 2, ',') && !engine_fill_punct (a, i - 2, '.')
         && !engine_fill_punct (a, i - 2, ';') && !engine_fill_punct (a, i - 2, ':')
         && !engine_fill_punct (a, i - 2, ')') && !engine_fill_punct (a, i - 2, '-');
}

/* ", 43," and ", 43 ans,": an age behind a name. */
static gboolean
has_age (const EngineAnalysis *a, guint32 i)
{
  guint32 n = a->tokens->len;

  if (i + 3 >= n || !(engine_fill_punct (a, i, ',') || engine_fill_punct (a, i, '('))
      || engine_token (a, i + 1)->kind != ENGINE_TOKEN_NUMBER
      || engine_token (a, i + 1)->length_bytes != 2)
    return FALSE;
  i += 2;
  if (engine_analysis_has (a, i, ENGINE_CLASS_TIME_UNIT))
    i++;
  return engine_fill_punct (a, i, ',') || engine_fill_punct (a, i, ')');
}

/* "of Fudan University", "de l'Institut du fleuve", "from the growers' union", "of the Centre for Trade Studies
 * says": a body behind the preposition at @i. */
static gboolean
belongs_to (const EngineAnalysis *a, guint32 i, guint32 end)
{
  const guint32 first = i + 1;

  if (engine_analysis_tag (a, i, ENGINE_CLASS_OF) == NULL
      && !((engine_fill_is (a, i, ENGINE_CLASS_PLACE_PREP)
            || engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "from"))
           && (engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
               || (engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL) != 0)))
    return FALSE;
  for (i++; i < end; i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_ORG) || engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN))
        return TRUE;
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || (engine_fill_finite (a, i) && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)))
        break;
    }
  if (!engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
      || (engine_token (a, first + 1)->flags & ENGINE_TOKEN_CAPITAL) == 0)
    return FALSE;
  for (; i < end + 4 && i < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_WORD; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_SAY) || engine_fill_is (a, i, ENGINE_CLASS_ACCORDING))
      return TRUE;
  return FALSE;
}

/* "a criminologist who": whatever the noun, behind the comma before @i. */
static gboolean
is_described_as_who (const EngineAnalysis *a, guint32 i, guint32 end)
{
  if (!engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    return FALSE;
  for (i++; i < end && engine_token (a, i)->kind == ENGINE_TOKEN_WORD; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_RELATIVE);

      if (tag != NULL)
        return engine_fill_attr (a, tag, "person") != NULL;
    }
  return FALSE;
}

/* What only people have behind their names: an age, "who", a body they belong to. */
static gboolean
is_told_of (const EngineAnalysis *a, const EngineName *name)
{
  guint32 i = name->last;
  guint32 end = MIN (a->tokens->len, i + 6);
  const EngineTag *tag;

  if (name->n_words < 2 || i + 2 >= a->tokens->len)
    return FALSE;
  if (has_age (a, i))
    return TRUE;
  if (engine_fill_punct (a, i, ','))
    i++;
  tag = engine_fill_tag (a, i, ENGINE_CLASS_RELATIVE);
  if (tag != NULL && engine_fill_attr (a, tag, "person") != NULL)
    return TRUE;
  return belongs_to (a, i, end) || (i > name->last && is_described_as_who (a, i, end));
}

/* "X spoke for the islands", "X dirige l'institut": a verb that only people are the subjects of. */
static gboolean
acts_as_person (const EngineAnalysis *a, const EngineName *name)
{
  guint32 i = name->last;

  if (name->n_words < 2)
    return FALSE;
  for (guint n = 0; n < 2 && i < a->tokens->len
                    && (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
                        || engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER));
       n++)
    i++;
  if (i >= a->tokens->len || !engine_fill_is (a, i, ENGINE_CLASS_PERSON_VERB))
    return FALSE;
  for (i = name->first; i < name->last; i++)
    if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD && engine_fill_morph (a, i) != 0)
      return FALSE;
  return TRUE;
}

/* "signed by Kenya's Opiyo Wandayi": who did something for a state, two words that no dictionary has. */
static gboolean
is_agent_of_state (const EngineAnalysis *a, const EngineName *name)
{
  const guint32 p = name->first;
  guint32 first;

  if (name->n_words != 2 || name->last != p + 2 || p < 3 || !engine_role_is_genitive (a, p - 1))
    return FALSE;
  for (first = p - 1; first > 0 && engine_fill_covering (a, first - 1, ENGINE_CLASS_PARTY) != NULL;
       first--)
    ;
  while (first > 0 && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE))
    first--;
  return first < p - 1 && first > 0 && engine_fill_is (a, first - 1, ENGINE_CLASS_AGENT_PREP)
         && engine_fill_morph (a, p) == 0 && engine_fill_morph (a, p + 1) == 0;
}

/* What the word before says: a title, an article, a company's noun. */
static int
score_before (const EngineAnalysis *a, const EngineName *name, const EngineRole *before)
{
  guint32 p = name->first;
  const EngineTag *title;
  int sum = 0;

  if (p == 0)
    return 0;
  title = engine_fill_covering (a, p - 1, ENGINE_CLASS_TITLE);
  /* "l'université Cheikh Anta Diop" */
  if (title != NULL && title->last == p && title->first > 0
      && engine_fill_is (a, title->first - 1, ENGINE_CLASS_NAME_STOP)
      && (engine_token (a, title->first - 1)->flags & ENGINE_TOKEN_CAPITAL) == 0)
    sum += WEIGHT (a, ORG);
  else if (title != NULL && title->last == p)
    sum += WEIGHT (a, TITLE);
  /* "For Latvia: X" */
  else if (engine_fill_punct (a, p - 1, ':') && engine_role_delegation (a, p) != NULL)
    sum += WEIGHT (a, ROLE);
  else if (engine_fill_is (a, p - 1, ENGINE_CLASS_DETERMINER))
    sum += WEIGHT (a, ARTICLE);
  /* "Kazakhstan Temir Zholy will buy": a company of the country */
  if (!name->is_leader && before->last == 0
      && engine_fill_covering (a, p - 1, ENGINE_CLASS_PARTY) != NULL
      && engine_fill_covering (a, p - 1, ENGINE_CLASS_ADJECTIVE_OF) == NULL
      && !(p > 1 && engine_fill_is (a, p - 2, ENGINE_CLASS_PREPOSITION)))
    sum += WEIGHT (a, ORG);
  /* "interrogé par Página Siete" */
  if (!name->given && !name->is_leader && before->last == 0
      && engine_fill_covering (a, p - 1, ENGINE_CLASS_VIA) != NULL)
    sum += WEIGHT (a, ORG);
  if ((engine_fill_covering (a, p - 1, ENGINE_CLASS_ORG_NOUN) != NULL
       && engine_fill_covering (a, p - 1, ENGINE_CLASS_ROLE) == NULL)
      || (engine_fill_covering (a, p - 1, ENGINE_CLASS_NAME_STOP) != NULL
          && (before->last == 0 || !(engine_token (a, p - 1)->flags & ENGINE_TOKEN_CAPITAL))))
    sum += WEIGHT (a, ORG);
  return sum;
}

/* Whether capitals behind make the name that of a thing: "Jomo Kenyatta International Airport", "Fishermen's
 * Federation". */
static gboolean
names_a_thing (const EngineAnalysis *a, guint32 i)
{
  if (engine_role_is_genitive (a, i))
    i++;
  for (guint n = 0; n < 3 && i < a->tokens->len; n++, i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (t->kind != ENGINE_TOKEN_WORD || !(t->flags & ENGINE_TOKEN_CAPITAL)
          || (t->flags & ENGINE_TOKEN_LINE_START))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_NAME_STOP)
          || engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN))
        return TRUE;
      if (engine_fill_is (a, i, ENGINE_CLASS_FIRST_NAME) || engine_fill_morph (a, i) == 0)
        return FALSE;
    }
  return FALSE;
}

/* What the word behind says: "X Bank", "John F. Kennedy airport", "X & Co". */
static int
score_behind (const EngineAnalysis *a, const EngineName *name, const EngineRole *before)
{
  const EngineTag *stop;
  guint flags;
  int sum = 0;

  if (name->last >= a->tokens->len)
    return 0;
  flags = engine_token (a, name->last)->flags;
  stop = engine_fill_tag (a, name->last, ENGINE_CLASS_NAME_STOP);
  if (names_a_thing (a, name->last))
    sum += name->is_leader ? 2 * WEIGHT (a, ORG) : WEIGHT (a, ORG);
  if ((!name->is_leader || before->last == 0) && stop != NULL
      && engine_fill_attr (a, stop, "behind") != NULL && (flags & ENGINE_TOKEN_CAPITAL) == 0)
    sum += WEIGHT (a, ORG);
  if (engine_fill_punct (a, name->last, '&'))
    sum += WEIGHT (a, ORG);
  return sum;
}

/* "at Punta Europa, officials said": a place, and several people behind it. */
static gboolean
is_where (const EngineAnalysis *a, const EngineName *name, const EngineRole *after)
{
  return name->first > 0 && !name->given
         && engine_fill_is (a, name->first - 1, ENGINE_CLASS_PLACE_PREP)
         && engine_role_is_plural (a, after->first);
}

static int
score (const EngineAnalysis *a,
       const EngineName *name,
       const EngineRole *before,
       const EngineRole *after)
{
  guint32 p = name->first;
  int sum = name->is_leader ? WEIGHT (a, LEADER) : 0;

  sum += name->given ? WEIGHT (a, GIVEN) : 0;
  sum += name->n_words > 1 ? WEIGHT (a, WORDS) : 0;
  sum += name->has_extra ? WEIGHT (a, EXTRA) : 0;
  /* behind a preposition it is the office's own complement: "porte-parole des gens de X Y" */
  sum += before->last != 0 && (name->given || !before->firm)
                 && (name->given || p == 0 || before->last < p
                     || !(engine_fill_is (a, p - 1, ENGINE_CLASS_PREPOSITION)
                          || engine_fill_is (a, p - 1, ENGINE_CLASS_INF_MARK)))
             ? WEIGHT (a, ROLE)
             : 0;
  sum += after->last != 0 && (name->n_words > 1 || name->has_extra) ? WEIGHT (a, ROLE) : 0;
  sum += after->last != 0 && is_where (a, name, after) ? WEIGHT (a, ORG) : 0;
  sum += score_before (a, name, before) + score_behind (a, name, before);
  if (name->n_words > 1 && !name->given && (says_near (a, name) || signs (a, p)))
    sum += WEIGHT (a, SAY);
  if (!name->given
      && (is_told_of (a, name) || acts_as_person (a, name) || is_agent_of_state (a, name)))
    sum += WEIGHT (a, APPOSITION);
  if (starts_sentence (a, p) && !name->given && !name->is_leader)
    sum += WEIGHT (a, PLACE);
  return sum;
}

/* Whether the evidence for @name suffices; @joined: it stands in a list behind a person. */
gboolean
engine_person_is_certain (const EngineAnalysis *a,
                          const EngineName *name,
                          const EngineRole *before,
                          const EngineRole *after,
                          gboolean joined)
{
  int sum = score (a, name, before, after);

  if (name->n_words > 1 && joined)
    sum += WEIGHT (a, ROLE);
  return sum >= WEIGHT (a, THRESHOLD);
}

/* "its French counterpart RTE": the letters of a firm. */
static gboolean
is_no_family_name (const EngineAnalysis *a, const EngineName *name)
{
  const EngineToken *t = engine_token (a, name->first);

  return !name->given && t->length_bytes <= 3 && (t->flags & ENGINE_TOKEN_ALL_CAPS) != 0
         && name->first > 0
         && (engine_token (a, name->first - 1)->flags & ENGINE_TOKEN_ALL_CAPS) == 0;
}

/* "M. Liu", "Mr Farrell", "President Trump" where nothing else is known of the bearer. */
gboolean
engine_person_may_be_single (const EngineAnalysis *a,
                             const EngineName *name,
                             const EngineRole *before)
{
  const EngineTag *title;

  if (name->is_leader)
    return TRUE;
  if (name->first == 0)
    return FALSE;
  title = engine_fill_covering (a, name->first - 1, ENGINE_CLASS_TITLE);
  if (title != NULL && title->last == name->first)
    return TRUE;
  if (is_no_family_name (a, name))
    return FALSE;
  if (before->last == name->first && before->mono && name->given)
    return TRUE;
  /* "Le président Loukachenko", "President Lukashenko": no word of the language */
  if (before->last == name->first && before->state
      && engine_fill_covering (a, name->first - 1, ENGINE_CLASS_ROLE) != NULL
      && engine_fill_morph (a, name->first) == 0 && engine_fill_mention (a, name->first) == NULL
      && !(engine_token (a, name->first)->flags & ENGINE_TOKEN_ALL_CAPS)
      && (engine_token (a, name->first - 1)->flags & ENGINE_TOKEN_CAPITAL
          || (before->first > 0 && engine_fill_is (a, before->first - 1, ENGINE_CLASS_DETERMINER))))
    return TRUE;
  /* office straight before, capitalised in English or with the country's adjective in French */
  return before->last == name->first && before->state && before->country != NULL
         && (engine_fill_covering (a, name->first - 1, ENGINE_CLASS_ROLE) != NULL
             || engine_fill_covering (a, name->first - 1, ENGINE_CLASS_ADJECTIVE_OF) != NULL);
}
