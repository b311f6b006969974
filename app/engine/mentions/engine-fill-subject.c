/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is the subject of a verb: what the mentions stage found for its clause with the whole list, else the
 * names that stand before it in its clause or in those before.  Nothing here knows a word of any
 * language. */

#include "config.h"

#include "engine-dateline.h"
#include "engine-fill.h"
#include "engine-mentions.h"

#include <string.h>

/* Whether the mention hangs on a preposition. */
static gboolean
is_oblique (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = m->first;

  if (m->flags & ENGINE_MENTION_ADJECTIVE)
    return FALSE;
  /* "after London dropped": a conjunction here */
  while (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER))
    {
      i--;
      if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE; /* "of which the Bank intends" */
    }
  if (i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
    return FALSE;
  i = m->first;
  if (m->flags & ENGINE_MENTION_OBLIQUE)
    return TRUE;
  for (guint step = 0; step < 6 && i > 0; step++)
    {
      i--;
      if (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION))
        return TRUE;
      /* "From 2028 the EU will" */
      if (engine_analysis_in_timex (a, i))
        return FALSE;
      /* "to the 27-nation bloc" */
      if (!engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
          && engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER
          && !(i > 0 && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
               && engine_fill_punct (a, i - 1, '-'))
          && !engine_fill_punct (a, i, '-') && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION))
        return FALSE;
    }
  return FALSE;
}

/* "the leaders of A and B", "le gouvernement de A": the noun before the preposition represents. */
static gboolean
hangs_on_role (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first, step = 0; i > 0 && step < 6; step++)
    {
      const EngineTag *tag;

      i--;
      tag = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);
      if (tag != NULL && engine_fill_attr (a, tag, "state") != NULL)
        return TRUE;
      tag = engine_fill_covering (a, i, ENGINE_CLASS_ORG_NOUN);
      if (tag != NULL && tag->last == i + 1 && engine_fill_attr (a, tag, "state") != NULL)
        /* "the parliament of Mali", "officials in Lima" */
        return engine_fill_is (a, tag->last, ENGINE_CLASS_OF)
               || (engine_fill_is (a, tag->last, ENGINE_CLASS_PLACE_PREP)
                   && tag->last + 1 == m->first && engine_fill_is (a, m->first, ENGINE_CLASS_SEAT)
                   && !(tag->first > 0
                        && (engine_fill_is (a, tag->first - 1, ENGINE_CLASS_PREPOSITION)
                            /* "the French government in Rabat" */
                            || engine_fill_mention (a, tag->first - 1) != NULL)));
      /* "le royaume d'Espagne" */
      if ((engine_fill_is (a, i, ENGINE_CLASS_PERIPHRASIS)
           /* "the board of the Fund" */
           || engine_fill_covering (a, i, ENGINE_CLASS_STATE_BODY) != NULL)
          && engine_fill_is (a, i + 1, ENGINE_CLASS_OF) && i + 3 >= m->first)
        return TRUE;
      if (engine_fill_punct (a, i, ',') || engine_fill_finite (a, i))
        return FALSE;
    }
  return FALSE;
}

/* "a dit le ministre indien à son hôte omanais": the adjective of somebody behind a preposition. */
static gboolean
is_told (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 i = m->first;

  if (!(m->flags & ENGINE_MENTION_ADJECTIVE) || i < 3
      || !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN))
    return FALSE;
  i--;
  return engine_fill_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)
         && engine_fill_is (a, i - 2, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i - 2, ENGINE_CLASS_OF);
}

/* Collects from [from, to) the parties that can be a subject. */
static gboolean
collect_subject (const EngineAnalysis *a,
                 guint32 from,
                 guint32 to,
                 EngineCodes *codes,
                 guint32 *first,
                 guint32 *last)
{
  EngineCodes straight, adjectives, oblique;
  guint32 span_first[3] = { to, to, to }, span_last[3] = { from, from, from };
  guint list_oblique = 0, list_of_role = 0;
  EngineCodes *best;
  guint which;

  straight.n = adjectives.n = oblique.n = 0;
  for (guint32 i = from; i < to;)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->last <= i)
        {
          i++;
          continue;
        }
      if (engine_fill_is_party (m) && !(m->flags & ENGINE_MENTION_POSSESSIVE)
          && !engine_dateline_holds (a, m->first)
          && !(m->kind == ENGINE_MENTION_ORG && engine_fill_is (a, i, ENGINE_CLASS_MEDIUM)))
        {
          gboolean hangs = is_oblique (a, m) || (m->flags & ENGINE_MENTION_PLACE);
          guint bin;

          if (m->list != 0 && m->list == list_oblique)
            hangs = TRUE;
          if (hangs && m->list != 0)
            list_oblique = m->list;
          if (hangs && !(m->flags & ENGINE_MENTION_PLACE)
              && (hangs_on_role (a, m) || (m->list != 0 && m->list == list_of_role)))
            {
              hangs = FALSE;
              list_of_role = m->list;
            }
          hangs = hangs || is_told (a, m);
          /* "Tokyo's Hinode Gas": the country only says whose it is; "the Malian government" acts */
          bin = hangs                                   ? 2
                : engine_fill_body_end (a, m) > m->last ? 0
                : (m->flags & ENGINE_MENTION_ADJECTIVE) || engine_token_is_genitive (a, m->last)
                    ? 1
                    : 0;
          engine_fill_add_mention (m, bin == 0 ? &straight : bin == 1 ? &adjectives : &oblique);
          span_first[bin] = MIN (span_first[bin], m->first);
          span_last[bin] = MAX (span_last[bin], m->last);
        }
      i = m->last;
    }
  which = straight.n > 0 ? 0 : adjectives.n > 0 ? 1 : 2;
  best = which == 0 ? &straight : which == 1 ? &adjectives : &oblique;
  if (best->n == 0 || which == 2)
    return FALSE;
  engine_fill_codes_add_all (codes, best);
  *first = span_first[which];
  *last = span_last[which];
  return TRUE;
}

/* A rate or money, no count of somebody: "two groups of creditors". */
static gboolean
is_amount (const EngineAnalysis *a, guint32 i)
{
  guint32 v = i < a->value_at->len ? g_array_index (a->value_at, guint32, i) : 0;
  const char *unit = v != 0 ? g_array_index (a->values, EngineValue, v - 1).unit : NULL;

  return unit != NULL
         && (*unit == '%'
             || (strlen (unit) == 3 && g_ascii_isupper (unit[0]) && g_ascii_isupper (unit[2])));
}

/* "le groupe A et son concurrent B": two names with "and" between that are no list. */
static gboolean
joined_subjects (const EngineAnalysis *a,
                 const EngineClause *c,
                 const EngineMention *m,
                 guint32 verb,
                 EngineCodes *codes,
                 guint32 *first,
                 guint32 *last)
{
  EngineCodes all = { .n = 0 };
  guint32 from, to;
  gboolean joined = FALSE, comma = FALSE;

  /* "X and Y signed a pact and agreed to": the subject of the verb before serves this one too */
  if (m->first < c->first)
    {
      guint clause = engine_token (a, m->first)->clause;

      if (clause >= a->clauses->len || !engine_fill_is (a, c->first, ENGINE_CLASS_AND))
        return FALSE;
      c = &g_array_index (a->clauses, EngineClause, clause);
      if (c->verb == 0 || c->verb - 1 <= m->first || c->verb > verb)
        return FALSE;
      verb = c->verb - 1;
    }
  if (m->first < c->first || !collect_subject (a, c->first, verb, &all, &from, &to) || all.n < 2
      || !engine_fill_codes_has (&all, m->codes[0]))
    return FALSE;
  for (guint32 i = from; i < to; i++)
    {
      if (engine_fill_punct (a, i, ';')
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          /* "put 25 % on X's steel and Y hit back": how much, of the verb's object */
          || (is_amount (a, i) && !(i > from && engine_fill_punct (a, i - 1, ',')))
          /* "Greece still demands the marbles, and Sunak cancelled" */
          || (i > from && engine_fill_mention (a, i) == NULL && engine_fill_finite (a, i)
              && i + 1 < to && engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)
              && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
              && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER))
          || (i > from && engine_fill_mention (a, i) == NULL && engine_fill_finite (a, i)
              && engine_token (a, i)->clause < a->clauses->len
              && g_array_index (a->clauses, EngineClause, engine_token (a, i)->clause).verb
                     == i + 1))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_AND))
        joined = TRUE;
      else if (engine_fill_punct (a, i, ','))
        comma = joined;
    }
  /* "by A and his counterpart, Ana Berg, B will": the comma ends what introduces the sentence */
  for (guint32 i = to; i < verb && comma; i++)
    comma = !engine_fill_punct (a, i, ',');
  if (!joined || comma)
    return FALSE;
  engine_fill_codes_add_all (codes, &all);
  *first = from;
  *last = to;
  return TRUE;
}

/* "les ministres de A, de B et de C": whether the first of the list that mention @index is part of hangs on an
 * office. */
static gboolean
list_hangs_on_role (const EngineAnalysis *a, guint32 index)
{
  const EngineMention *m = &g_array_index (a->mentions, EngineMention, index);

  while (m->list != 0 && index > 0
         && g_array_index (a->mentions, EngineMention, index - 1).list == m->list)
    index--;
  return hangs_on_role (a, &g_array_index (a->mentions, EngineMention, index));
}

static gboolean
relative_subject (const EngineAnalysis *a,
                  const EngineClause *c,
                  EngineCodes *codes,
                  guint32 *first,
                  guint32 *last)
{
  /* "des autorités congolaises, qui en réclament": who stands right before */
  if (!(c->scopes & ENGINE_SCOPE_RELATIVE))
    return FALSE;
  for (guint32 i = c->first, steps = 0; i > 0 && steps < 3; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE)
          && engine_fill_is_party (m))
        {
          engine_fill_add_mention (m, codes);
          *first = m->first;
          *last = m->last;
          return TRUE;
        }
      if (m != NULL || (engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD && steps > 0))
        return FALSE;
    }
  return FALSE;
}

/* Whether "and" or a hyphen stands between the mentions. */
static gboolean
has_conjunction (const EngineAnalysis *a, guint32 from, guint32 to)
{
  guint32 sentence_first, sentence_last;
  guint32 first = g_array_index (a->mentions, EngineMention, from).last;
  guint32 last = g_array_index (a->mentions, EngineMention, to).first;

  for (guint32 i = first; i < last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AND) || engine_fill_punct (a, i, '-')
        || engine_fill_punct (a, i, '&'))
      return TRUE;
  /* headlines: "Ethiopia, Somalia revive" */
  engine_fill_sentence (a, g_array_index (a->mentions, EngineMention, from).first, &sentence_first,
                        &sentence_last);
  return g_array_index (a->mentions, EngineMention, from).first == sentence_first && to == from + 1
         && first + 1 == last
         /* "Iraq, OPEC's second-biggest producer," */
         && !engine_token_is_genitive (a, g_array_index (a->mentions, EngineMention, to).last)
         && g_array_index (a->mentions, EngineMention, from).kind == ENGINE_MENTION_PARTY
         && g_array_index (a->mentions, EngineMention, to).kind == ENGINE_MENTION_PARTY;
}

/* "…, which": the subject stands before, whatever its own preposition; "and dropped" only goes on. */
static gboolean
opens_relative (const EngineAnalysis *a, const EngineClause *c)
{
  for (guint32 i = c->first; i < MIN (c->last, c->first + 3); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
      return TRUE;
  return FALSE;
}

/* "A and B, C will", "le chemin de fer A-B, C a": the list before mention @last has its conjunction already, and a
 * comma parts it from that one. */
static gboolean
is_introduced (const EngineAnalysis *a, guint32 from, guint32 last)
{
  const EngineMention *before = &g_array_index (a->mentions, EngineMention, last - 1);
  guint32 i = g_array_index (a->mentions, EngineMention, last).first;

  while (i > before->last && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
    i--;
  return i == before->last + 1 && engine_fill_punct (a, before->last, ',')
         && has_conjunction (a, from, last - 1);
}

/* The list that mention @index is part of: its first member, and its last before @verb in @to. */
static guint32
find_list (const EngineAnalysis *a, guint32 index, guint32 verb, guint32 *to)
{
  guint32 from = index, next;

  *to = index;
  while (from > 0 && index - from < ENGINE_FILL_CODES
         && (engine_fill_next_member (a, from - 1) == from
             || (from > 1 && engine_fill_next_member (a, from - 2) == from)))
    from -= engine_fill_next_member (a, from - 1) == from ? 1 : 2;
  while (*to - index < ENGINE_FILL_CODES && (next = engine_fill_next_member (a, *to)) != 0
         && g_array_index (a->mentions, EngineMention, next).first < verb)
    *to = next;
  /* commas alone make no list: "selon X, la Chine a accepté" */
  if (from < *to && !has_conjunction (a, from, *to))
    from = *to = index;
  /* "Under a deal signed by A and B, C will": the comma ends what introduces the sentence */
  if (from < index && *to == index && is_introduced (a, from, index))
    from = index;
  return from;
}

/* Whether the first member @o of a list of @n, the token @subject in it, is of the phrase before it. */
static gboolean
opens_list_only (const EngineAnalysis *a,
                 const EngineClause *c,
                 const EngineMention *o,
                 guint32 n,
                 guint32 subject)
{
  /* "Selon Reuters, A et B signent" */
  if (n > 1 && o->kind == ENGINE_MENTION_ORG && engine_fill_is (a, o->first, ENGINE_CLASS_MEDIUM)
      && engine_fill_punct (a, o->last, ','))
    return TRUE;
  /* "runs from A to B, and C has": behind the verb of a clause before */
  if (o->first < c->first)
    {
      guint clause = engine_token (a, o->first)->clause;
      guint32 verb =
          clause < a->clauses->len ? g_array_index (a->clauses, EngineClause, clause).verb : 0;

      return subject >= c->first && verb != 0 && verb <= o->first
             && engine_fill_finite (a, verb - 1)
             && !(engine_fill_morph (a, verb - 1) & ENGINE_MORPH_PAST_PARTICIPLE)
             && ((o->flags & ENGINE_MENTION_ADJECTIVE) || is_oblique (a, o)
                 || (n == 2 && engine_fill_punct (a, o->last, ',')));
    }
  if (o->first == c->first || !is_oblique (a, o) || hangs_on_role (a, o))
    return FALSE;
  /* "dans le bassin de A, et B versera": a comma before the "and" of two */
  if (n == 2 && engine_fill_punct (a, o->last, ',')
      && engine_fill_is (a, o->last + 1, ENGINE_CLASS_AND))
    return TRUE;
  /* "Sous l'égide de A, B et C signent" */
  return n > 2
         && (engine_fill_is (a, c->first, ENGINE_CLASS_PREPOSITION)
             || (engine_fill_is (a, o->first - 1, ENGINE_CLASS_PLACE_PREP)
                 && engine_fill_is (a, o->first, ENGINE_CLASS_SEAT)));
}

/* Every member of the list that mention @index is part of. */
static void
add_list (const EngineAnalysis *a,
          const EngineClause *c,
          guint32 index,
          guint32 verb,
          EngineCodes *codes,
          guint32 *first,
          guint32 *last)
{
  guint32 to, member, from = find_list (a, index, verb, &to);

  for (guint32 i = from; i <= to; i = member > i ? member : i + 1)
    {
      const EngineMention *o = &g_array_index (a->mentions, EngineMention, i);

      /* past a country that only says whose the next is */
      member = i < to ? engine_fill_next_member (a, i) : 0;
      if ((i == from || o->first < c->first)
          && opens_list_only (a, c, o, to - from + 1,
                              g_array_index (a->mentions, EngineMention, index).first))
        continue;
      engine_fill_add_mention (o, codes);
      *first = MIN (*first, o->first);
      *last = MAX (*last, o->last);
    }
}

/* "The president of Kenya and his Emirati counterpart", "X et son homologue russe": whose counterpart the subject @m
 * is. */
static void
add_counterpart (const EngineAnalysis *a,
                 const EngineMention *m,
                 EngineCodes *codes,
                 guint32 *first)
{
  const EngineTag *role = NULL;
  const EngineMention *owner;
  guint32 i = m->first;

  if (!(m->flags & ENGINE_MENTION_ADJECTIVE))
    return;
  for (guint32 k = m->first - MIN (m->first, 2); k < MIN (m->last + 2, a->tokens->len); k++)
    if (role == NULL || engine_fill_attr (a, role, "rank") == NULL)
      role = engine_fill_tag (a, k, ENGINE_CLASS_ROLE);
  if (role == NULL || engine_fill_attr (a, role, "rank") == NULL)
    return;
  while (i > 0 && i + 3 > m->first && !engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE))
    i--;
  if (i < 2 || !engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE)
      || !engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
    return;
  owner = engine_fill_mention (a, i - 2);
  if (owner == NULL || owner->last != i - 1 || owner->codes == NULL || owner->codes[0] == NULL
      || owner->codes[1] != NULL
      || (owner->kind != ENGINE_MENTION_PARTY && owner->kind != ENGINE_MENTION_PERSON))
    return;
  engine_fill_add_mention (owner, codes);
  *first = MIN (*first, owner->first);
}

/* "Peru (which borders Chile) has signed", "Peru, a rival of Chile, and Togo signed". */
static gboolean
parted_subject (const EngineAnalysis *a,
                const EngineClause *c,
                guint32 verb,
                EngineCodes *codes,
                guint32 *first,
                guint32 *last)
{
  guint32 joined = 0, subject;

  if (c->verb == 0 || verb + 1 < c->verb)
    return FALSE;
  subject = engine_clause_parted_subject (a, c);
  if (subject == 0)
    subject = engine_clause_parted_pair (a, c, &joined);
  if (subject == 0)
    return FALSE;
  *first = engine_mention (a, subject - 1)->first;
  *last = engine_mention (a, (joined != 0 ? joined : subject) - 1)->last;
  engine_fill_add_mention (engine_mention (a, subject - 1), codes);
  if (joined != 0)
    engine_fill_add_mention (engine_mention (a, joined - 1), codes);
  return codes->n > 0;
}

/* The subject that the mentions stage found for the verb's clause, with its whole list. */
static gboolean
clause_subject (const EngineAnalysis *a,
                guint32 verb,
                EngineCodes *codes,
                guint32 *first,
                guint32 *last)
{
  guint clause = engine_token (a, verb)->clause;
  const EngineClause *c;
  const EngineMention *m;

  if (clause >= a->clauses->len)
    return FALSE;
  c = &g_array_index (a->clauses, EngineClause, clause);
  if (parted_subject (a, c, verb, codes, first, last))
    return TRUE;
  if (c->subject == 0 || c->subject > a->mentions->len
      || (g_array_index (a->mentions, EngineMention, c->subject - 1).first < c->first
          && relative_subject (a, c, codes, first, last)))
    return codes->n > 0 || relative_subject (a, c, codes, first, last);
  m = &g_array_index (a->mentions, EngineMention, c->subject - 1);
  if (m->first >= verb || !engine_fill_is_party (m)
      || ((m->first >= c->first || !opens_relative (a, c)) && is_oblique (a, m)
          && !list_hangs_on_role (a, c->subject - 1)))
    return FALSE;
  /* "for which the United States has contributed": a subject of its own */
  if (m->first < c->first && opens_relative (a, c)
      && collect_subject (a, c->first, verb, codes, first, last))
    return TRUE;
  if (m->list == 0 && joined_subjects (a, c, m, verb, codes, first, last))
    return TRUE;
  *first = m->first;
  *last = m->last;
  add_counterpart (a, m, codes, first);
  add_list (a, c, c->subject - 1, verb, codes, first, last);
  return codes->n > 0;
}

gboolean
engine_fill_is_loose_pair (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineMention *antecedent;

  if (m == NULL
      || (m->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL))
             != (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL))
    return FALSE;
  if (m->codes == NULL || m->codes[0] == NULL)
    return TRUE;
  if (m->codes[1] == NULL || m->codes[2] != NULL)
    return FALSE;
  if (m->antecedent == 0)
    return TRUE;
  antecedent = &g_array_index (a->mentions, EngineMention, m->antecedent - 1);
  return antecedent->codes == NULL || antecedent->codes[0] == NULL
         || (antecedent->codes[1] == NULL
             && (antecedent->list == 0 || is_oblique (a, antecedent)
                 || engine_fill_is (a, m->last - 1, ENGINE_CLASS_PARTY_NOUN)));
}

/* The subject of the clauses before @end in the sentence, nearest first: of those that hang on others (relatives,
 * brackets) or of the rest. */
static gboolean
subject_of_clause_before (const EngineAnalysis *a,
                          guint32 low,
                          guint32 end,
                          gboolean hanging,
                          EngineCodes *codes,
                          guint32 *first,
                          guint32 *last)
{
  for (guint32 i = end; i > low;)
    {
      const EngineClause *c;
      guint clause = engine_token (a, i - 1)->clause;

      if (clause >= a->clauses->len)
        break;
      c = &g_array_index (a->clauses, EngineClause, clause);
      if (c->first >= i)
        break;
      if (((c->scopes & (ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_BRACKETS)) != 0) == hanging
          && collect_subject (a, MAX (c->first, low),
                              c->verb != 0 && c->verb - 1 > c->first ? MIN (c->verb - 1, i) : i,
                              codes, first, last))
        return TRUE;
      i = MAX (c->first, low);
    }
  return FALSE;
}

gboolean
engine_fill_subject (const EngineAnalysis *a,
                     guint32 verb,
                     EngineCodes *codes,
                     guint32 *first,
                     guint32 *last)
{
  guint32 low, end, clause_first;
  guint clause = engine_token (a, verb)->clause;

  if (clause_subject (a, verb, codes, first, last))
    return TRUE;
  engine_fill_sentence (a, verb, &low, &end);
  if (verb - low > ENGINE_FILL_REACH * 3)
    low = verb - ENGINE_FILL_REACH * 3;
  clause_first = clause < a->clauses->len
                     ? CLAMP (g_array_index (a->clauses, EngineClause, clause).first, low, verb)
                     : low;
  return collect_subject (a, clause_first, verb, codes, first, last)
         || subject_of_clause_before (a, low, clause_first, FALSE, codes, first, last)
         || subject_of_clause_before (a, low, clause_first, TRUE, codes, first, last);
}
