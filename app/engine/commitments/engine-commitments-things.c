/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whether the subject of a verb is a thing, a trade or a company: "the reopening could raise", "UK
 * boats may catch", "the accord on ports that will open".  Then no party before it acts. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-dateline.h"

#include <string.h>

/* clang-format off */
#define STANDING(word) \
  (ENGINE_CLASS_IN_WORD (INSTRUMENT, word) \
   | ENGINE_CLASS_IN_WORD (AGREEMENT_REF, word) \
   | ENGINE_CLASS_IN_WORD (PAIR_CUE, word) \
   | ENGINE_CLASS_IN_WORD (ALL_CUE, word) \
   | ENGINE_CLASS_IN_WORD (ROLE, word) \
   | ENGINE_CLASS_IN_WORD (LEADER, word) \
   | ENGINE_CLASS_IN_WORD (TITLE, word) \
   | ENGINE_CLASS_IN_WORD (PARTY_NOUN, word) \
   | ENGINE_CLASS_IN_WORD (ORG_NOUN, word) \
   | ENGINE_CLASS_IN_WORD (PERIPHRASIS, word) \
   | ENGINE_CLASS_IN_WORD (ANAPHOR, word) \
   | ENGINE_CLASS_IN_WORD (POLICY, word) \
   | ENGINE_CLASS_IN_WORD (STATE_BODY, word))
/* clang-format on */
static const EngineClassMask standing = ENGINE_CLASS_MASK (STANDING);

/* A noun that may stand for a party although no mention covers it. */
static gboolean
stands_for_party (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass classes[] = {
    ENGINE_CLASS_INSTRUMENT,  ENGINE_CLASS_AGREEMENT_REF, ENGINE_CLASS_PAIR_CUE,
    ENGINE_CLASS_ALL_CUE,     ENGINE_CLASS_ROLE,          ENGINE_CLASS_LEADER,
    ENGINE_CLASS_TITLE,       ENGINE_CLASS_PARTY_NOUN,    ENGINE_CLASS_ORG_NOUN,
    ENGINE_CLASS_PERIPHRASIS, ENGINE_CLASS_ANAPHOR,       ENGINE_CLASS_POLICY,
    ENGINE_CLASS_STATE_BODY,
  };

  if (!engine_analysis_covers_any (a, i, &standing))
    return FALSE;
  for (gsize k = 0; k < G_N_ELEMENTS (classes); k++)
    {
      const EngineTag *tag = engine_fill_covering (a, i, classes[k]);

      /* "la compagnie" may be any company's, "a judge" is no state's, a flight nobody's */
      if (tag != NULL && engine_fill_attr (a, tag, "firm") == NULL
          && engine_fill_attr (a, tag, "thing") == NULL
          && !(classes[k] == ENGINE_CLASS_ROLE && engine_fill_attr (a, tag, "state") == NULL))
        return TRUE;
    }
  return FALSE;
}

/* No name covers it; goods are no name. */
static gboolean
is_unnamed (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return m == NULL || m->kind == ENGINE_MENTION_COMMODITY;
}

static gboolean
is_thing (const EngineAnalysis *a, guint32 i)
{
  guint32 morph = engine_fill_morph (a, i);

  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD && (morph & ENGINE_MORPH_NOUN)
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
         && is_unnamed (a, i)
         /* "Ethiopia still refuses" */
         && engine_fill_covering (a, i, ENGINE_CLASS_VP_FILLER) == NULL && !stands_for_party (a, i)
         && !engine_fill_is (a, i, ENGINE_CLASS_MODAL)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && engine_fill_covering (a, i, ENGINE_CLASS_MODALITY) == NULL;
}

/* "exporters", "armateurs": people of a trade, not their state's. */
static gboolean
is_trade (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *role = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);

  return role != NULL && role->last == i + 1 && engine_fill_attr (a, role, "state") == NULL
         && engine_fill_attr (a, role, "org") != NULL
         && (engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL)
         && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL);
}

/* A thing, or firms and banks, which are not their country. */
static gboolean
is_business (const EngineAnalysis *a, guint32 i)
{
  return is_thing (a, i)
         || (engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN)
             && engine_fill_attr (a, engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN), "state") == NULL
             && !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) && is_unnamed (a, i)
             && !engine_fill_is (a, i, ENGINE_CLASS_ROLE))
         || is_trade (a, i);
}

/* "compagnie kényane" */
static gboolean
is_foreign_business (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = i + 1 < a->tokens->len ? engine_fill_mention (a, i + 1) : NULL;

  return m != NULL && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE)
         && is_business (a, i);
}

/* Whether only auxiliaries and fillers stand from @i to the verb. */
static gboolean
ends_subject (const EngineAnalysis *a, guint32 i, guint32 verb)
{
  /* "Le gazoduc Maghreb-Europe, fermé depuis 2021, pouvait" */
  if (i < verb && engine_fill_punct (a, i, ','))
    for (guint32 k = verb; k > i + 1 && k + 5 > verb; k--)
      if (engine_fill_punct (a, k - 1, ','))
        i = k;
  for (; i < verb; i++)
    if (!engine_act_is_filler (a, i) && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
        && !engine_fill_is (a, i, ENGINE_CLASS_MODAL))
      return FALSE;
  return TRUE;
}

/* "the duties that have shut the wine out", "le quota qui protège": a measure, not who holds it. */
static gboolean
is_measure (const EngineAnalysis *a, guint32 i)
{
  static const char *const borders[] = { "tariff", "quota", "restriction", "permit", NULL };
  const EngineTag *tag = engine_fill_covering (a, i, ENGINE_CLASS_POLICY);

  return tag != NULL && tag->last == i + 1 && engine_fill_mention (a, i) == NULL
         && g_strv_contains (borders, engine_fill_code (a, tag));
}

/* 's behind a name */
static gboolean
is_genitive (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_covering (a, i, ENGINE_CLASS_POSSESSIVE);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "s") == 0;
}

static gboolean
has_gender (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)) != 0;
}

/* "la ligne Champlain Hudson": a name behind a noun that is no organisation's. */
static gboolean
is_named_thing (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);

  return m != NULL && m->kind == ENGINE_MENTION_ORG && m->first > 0 && is_thing (a, m->first - 1);
}

/* "aucun accord qui", "a deal that would": none that was made. */
static gboolean
is_any_instrument (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineTag *tag = engine_fill_covering (a, i, ENGINE_CLASS_INSTRUMENT);

  if (tag == NULL)
    return FALSE;
  for (guint32 k = tag->first, n = 0; k > low && n < 3; k--, n++)
    {
      const EngineTag *article = engine_fill_tag (a, k - 1, ENGINE_CLASS_ARTICLE);

      if (article != NULL)
        return strcmp (engine_fill_code (a, article), "def") != 0
               && strcmp (engine_fill_code (a, article), "poss") != 0;
    }
  return FALSE;
}

/* "the agreement on ports that will": what it is for, told of it. */
static gboolean
ends_instrument (const EngineAnalysis *a, guint32 end, guint32 low)
{
  const EngineMention *m = engine_fill_mention (a, end - 1);

  if (m != NULL && engine_fill_is_party (m))
    return FALSE;
  for (guint32 i = end, n = 0; i > low && n < 16; i--, n++)
    {
      if (engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL)
        return TRUE;
      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        return FALSE;
    }
  return FALSE;
}

/* "a declaration that binds them": its parties. */
static gboolean
binds (const EngineAnalysis *a, guint32 verb)
{
  const EngineTag *tag = engine_fill_covering (a, verb, ENGINE_CLASS_MODALITY);

  return tag != NULL && engine_fill_attr (a, tag, "who") != NULL;
}

/* "…, que Mexico se refuse à ouvrir, le prochain cycle rejouera": a thing right before the verb, behind what
 * ends another clause. */
static gboolean
is_nearest_thing (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  guint32 end = engine_act_verb_group (a, verb, low);
  guint32 i = end;

  if (end <= low + 2 || !is_thing (a, end - 1) || !has_gender (a, end - 1))
    return FALSE;
  for (i = end - 1; i > low && i + 4 > end && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE); i--)
    if (i < end - 1 && !(engine_fill_morph (a, i) & ENGINE_MORPH_ADJ))
      return FALSE;
  return engine_fill_is (a, i, ENGINE_CLASS_ARTICLE) && i > low && engine_fill_punct (a, i - 1, ',')
         && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION);
}

/* "Lima signed, but carmakers balk": a plural without an article opens the clause, right before the verb. */
static gboolean
is_bare_trade (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  guint32 end = engine_act_verb_group (a, verb, low);

  return end > low + 2 && (engine_fill_morph (a, end - 1) & ENGINE_MORPH_PLURAL)
         && !has_gender (a, end - 1) && is_business (a, end - 1)
         && engine_fill_covering (a, end - 1, ENGINE_CLASS_STATE_BODY) == NULL
         && (engine_fill_is (a, end - 2, ENGINE_CLASS_AND)
             || engine_fill_is (a, end - 2, ENGINE_CLASS_CONJUNCTION))
         && engine_fill_punct (a, end - 3, ',');
}

/* The clause whose subject is looked for. */
typedef struct
{
  const EngineAnalysis *a;
  guint32 verb;
  guint32 first; /* token that the clause starts at */
  guint32 from; /* where the sentence starts */
} Scan;

typedef enum
{
  OPEN, /* nothing is said yet */
  THING,
  PARTY
} Subject;

/* "hopes that Qatar's gesture will": the clause behind "that". */
static guint32
skip_main_clause (const Scan *s)
{
  for (guint32 i = s->verb; i > s->first + 1; i--)
    if (engine_fill_is (s->a, i - 1, ENGINE_CLASS_SUBORDINATOR)
        && !engine_fill_is (s->a, i - 1, ENGINE_CLASS_VP_FILLER)
        && engine_fill_is (s->a, i - 2, ENGINE_CLASS_MODALITY))
      return i;
  return s->first;
}

/* "a section that will join": no clause of its own where the word has other readings.  The token of "that",
 * or where the clause starts. */
static guint32
find_relative (const Scan *s)
{
  guint32 i = s->first;

  while (i < s->verb && !ends_subject (s->a, i + 1, s->verb))
    i++;
  return i < s->verb && engine_fill_is (s->a, i, ENGINE_CLASS_RELATIVE)
                 && engine_fill_is (s->a, i, ENGINE_CLASS_SUBORDINATOR) && i > s->from
                 && !binds (s->a, s->verb)
             ? i
             : s->first;
}

/* "dont la raffinerie", "dont l'unique raffinerie", "whose ports": the thing behind @whose is the subject. */
static gboolean
has_thing_behind_whose (const Scan *s, guint32 whose)
{
  guint32 head = whose + 2;

  if (head + 1 < s->verb && (engine_fill_morph (s->a, head) & ENGINE_MORPH_ADJ)
      && is_thing (s->a, head + 1))
    head++;
  return head < s->verb && engine_fill_is (s->a, whose + 1, ENGINE_CLASS_DETERMINER)
         && is_thing (s->a, head) && ends_subject (s->a, head + 1, s->verb);
}

/* "la surtaxe de 15 % qui", "the levy of $3 a head that": where the amount and its preposition start that end before
 * @end, or @end. */
static guint32
before_amount (const EngineAnalysis *a, guint32 end, guint32 low)
{
  const EngineValue *v = end > low ? engine_act_value_at (a, end - 1) : NULL;
  guint32 k;

  if (v == NULL || v->first <= low + 1)
    return end;
  for (k = v->first; k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_QUALIFIER_BEFORE); k--)
    ;
  return k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_OF) ? k - 1 : end;
}

/* "un comité, qui se réunira": what the relative at @i hangs on; but "which Lima will". */
static gboolean
is_relative_of_thing (const Scan *s, guint32 i)
{
  const EngineAnalysis *a = s->a;
  guint32 k = i;

  if (strcmp (engine_fill_code (a, engine_fill_tag (a, i, ENGINE_CLASS_RELATIVE)), "whose") == 0)
    return has_thing_behind_whose (s, i);
  while (
      k > s->from
      && (engine_fill_punct (a, k - 1, ',') || engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION)))
    k--;
  /* its own subject between */
  for (guint32 j = i + 1; j < s->verb; j++)
    if (engine_fill_mention (a, j) != NULL || engine_fill_is (a, j, ENGINE_CLASS_PRONOUN))
      return FALSE;
  k = before_amount (a, k, s->from);
  if (k == s->from)
    return FALSE;
  /* "ceux qui frappent l'huile" */
  if (engine_fill_mention (a, k - 1) == NULL && engine_fill_is (a, k - 1, ENGINE_CLASS_PRONOUN))
    return TRUE;
  return is_thing (a, k - 1) || is_measure (a, k - 1) || is_any_instrument (a, k - 1, s->from)
         || is_named_thing (a, k - 1) || ends_instrument (a, k, s->from);
}

/* A relative clause is asked by what it hangs on. */
static Subject
read_relative (const Scan *s)
{
  guint32 first = find_relative (s);

  for (guint32 i = first; i < MIN (s->verb, first + 3); i++)
    if (engine_fill_is (s->a, i, ENGINE_CLASS_RELATIVE) && i > s->from)
      return is_relative_of_thing (s, i) ? THING : PARTY;
  return OPEN;
}

/* "UK boats may catch": the noun behind the adjective is the subject. */
static gboolean
has_business_behind (const Scan *s, const EngineMention *m)
{
  const EngineAnalysis *a = s->a;

  return m->kind == ENGINE_MENTION_PARTY && m->last < s->verb
         && ((m->flags & ENGINE_MENTION_ADJECTIVE) || !has_gender (a, m->last))
         && !(m->flags & ENGINE_MENTION_ANAPHOR) && is_business (a, m->last)
         && !engine_fill_is (a, m->last, ENGINE_CLASS_ACTION)
         && (engine_fill_morph (a, m->last) & ENGINE_MORPH_PLURAL)
         && engine_fill_covering (a, m->last, ENGINE_CLASS_STATE_BODY) == NULL
         && ends_subject (a, m->last + 1, s->verb);
}

/* "Le géant russe Gazprom", "le géant russe du gaz Gazprom": the company's own name ends the subject. */
static gboolean
names_firm_behind (const Scan *s, const EngineMention *m)
{
  const guint32 i = m->last;
  const EngineMention *firm = engine_fill_mention (s->a, i);

  if (firm == NULL && i + 2 < s->verb && engine_fill_is (s->a, i, ENGINE_CLASS_OF))
    firm = engine_fill_mention (s->a, i + 2);
  return firm != NULL && firm->kind == ENGINE_MENTION_ORG && firm->first >= i
         && ends_subject (s->a, firm->last, s->verb);
}

/* "Les banques canadiennes": a noun in the plural that stands for no state. */
static gboolean
has_business_before (const Scan *s, const EngineMention *m, guint32 i)
{
  const EngineAnalysis *a = s->a;

  return m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE) && m->first == i
         && i > s->first + 1 && has_gender (a, i - 1) && is_business (a, i - 1)
         && !names_firm_behind (s, m)
         && ((engine_fill_morph (a, i - 1) & ENGINE_MORPH_PLURAL) || !is_thing (a, i - 1))
         && engine_fill_covering (a, i - 1, ENGINE_CLASS_STATE_BODY) == NULL
         && ((engine_fill_is (a, i - 2, ENGINE_CLASS_DETERMINER)
              && (i - 2 == s->first || ends_subject (a, m->last, s->verb)))
             || (i == s->first + 3 && engine_fill_is (a, s->first, ENGINE_CLASS_DETERMINER)
                 && (engine_fill_morph (a, i - 2) & ENGINE_MORPH_ADJ)));
}

/* "la ligne Paris-Madrid rouvrira": the name belongs to a thing. */
static gboolean
names_thing (const Scan *s, const EngineMention *m)
{
  const EngineAnalysis *a = s->a;

  return m->first > s->first + 1 && is_thing (a, m->first - 1)
         && engine_fill_is (a, m->first - 2, ENGINE_CLASS_DETERMINER)
         && !(m->first > s->first + 2 && engine_fill_is (a, m->first - 3, ENGINE_CLASS_PREPOSITION))
         && !(m->flags & ENGINE_MENTION_ADJECTIVE) && ends_subject (a, m->last, s->verb)
         && engine_fill_covering (a, m->first - 1, ENGINE_CLASS_STATE_BODY) == NULL;
}

/* What the name at token @i says of the subject. */
static Subject
read_name (const Scan *s, const EngineMention *m, guint32 i)
{
  if (has_business_behind (s, m) || has_business_before (s, m, i))
    return THING;
  if ((m->kind != ENGINE_MENTION_PERSON && !engine_fill_is_party (m))
      || (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_OBLIQUE)))
    return OPEN;
  return names_thing (s, m) ? THING : PARTY;
}

/* "; holders of bonds swapped theirs": a bare plural. */
static gboolean
is_bare_plural (const Scan *s, guint32 i)
{
  return i == s->first && is_thing (s->a, i) && engine_token (s->a, i)->length_bytes > 3
         && !engine_fill_is (s->a, i, ENGINE_CLASS_SUBORDINATOR)
         && !engine_fill_is (s->a, i, ENGINE_CLASS_PREPOSITION)
         && (engine_fill_morph (s->a, i) & ENGINE_MORPH_PLURAL) && !has_gender (s->a, i);
}

/* "the reopening", "a new committee"; not "dans le détail", which hangs on a preposition. */
static gboolean
is_determined_thing (const Scan *s, guint32 i)
{
  const EngineAnalysis *a = s->a;
  guint32 k = i - 1;

  if (i <= s->first || !is_thing (a, i)
      || !(engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
           || engine_fill_is (a, k, ENGINE_CLASS_ARTICLE) || is_genitive (a, k)
           || ((engine_fill_morph (a, k) & ENGINE_MORPH_ADJ) && k > s->first
               && engine_fill_is (a, k - 1, ENGINE_CLASS_DETERMINER))))
    return FALSE;
  while (k > s->first && engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
         && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION))
    k--;
  return !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, k, ENGINE_CLASS_DETERMINER);
}

/* "il", "the sides": who stands for a party without its name. */
static gboolean
is_unnamed_party (const EngineAnalysis *a, guint32 i, gboolean thing)
{
  const EngineTag *pronoun = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

  if (pronoun != NULL && !thing && g_str_has_prefix (engine_fill_code (a, pronoun), "subj"))
    return TRUE;
  return stands_for_party (a, i) && !is_foreign_business (a, i);
}

/* The names and nouns of the clause, one after the other, up to the first that settles it. */
static gboolean
has_thing_in_clause (const Scan *s)
{
  const EngineAnalysis *a = s->a;
  gboolean thing = FALSE;

  for (guint32 i = s->first; i < s->verb; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      Subject subject;

      /* "Kenya's herds": what it has, not Kenya */
      if (m != NULL && m->first == i && is_genitive (a, m->last))
        {
          i = m->last;
          continue;
        }
      subject = m != NULL ? read_name (s, m, i) : is_unnamed_party (a, i, thing) ? PARTY : OPEN;
      if (subject != OPEN)
        return subject == THING;
      thing = thing || is_bare_plural (s, i) || is_determined_thing (s, i);
    }
  return thing;
}

/* "the reopening could raise", "un comité, qui se réunira": a thing is the verb's subject, and no
 * party before it is. */
gboolean
engine_act_has_thing_subject (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  guint clause = engine_token (a, verb)->clause;
  Scan s = { .a = a, .verb = verb };
  Subject subject;
  guint32 last;

  if (clause >= a->clauses->len || (engine_fill_morph (a, verb) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return FALSE;
  if (is_nearest_thing (a, verb, low) || is_bare_trade (a, verb, low))
    return TRUE;
  s.first = MAX (g_array_index (a->clauses, EngineClause, clause).first, low);
  s.first = skip_main_clause (&s);
  engine_fill_sentence (a, verb, &s.from, &last);
  subject = read_relative (&s);
  if (subject != OPEN)
    return subject == THING;
  s.first = MAX (s.first, engine_dateline_end (a, s.first, verb));
  return has_thing_in_clause (&s);
}
