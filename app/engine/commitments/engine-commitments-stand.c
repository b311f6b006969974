/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who a subject stands for where no mention of its own says so: a subject parted from its verb by an
 * aside, the two that a heading names,
 * those who speak in a declaration ("Nous, …, décidons"), the person before a pronoun. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define LAW_WORDS 10 /* of "un décret signé mardi à Mascate" */
#define CHARGE_WORDS 7 /* of what an office is in charge of: "de l'Eau et des Forêts" */
#define ASIDE_REACH 34 /* tokens of an aside between a subject and its verb */
#define OFFICE_WORDS 4 /* between an office and whose it is */
#define HEADING_REACH 12 /* lines back to a heading */
#define PREAMBLE_REACH 40 /* lines back from a point to who declares it */
#define DECLARANTS_REACH 90 /* tokens of a declaration's opening */

/* "royaume", "gouvernement", "ministre": what is a state's before its name. */
static gboolean
heads_state (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass classes[] = { ENGINE_CLASS_ORG_NOUN, ENGINE_CLASS_ROLE };

  if (engine_fill_is (a, i, ENGINE_CLASS_PERIPHRASIS)
      || engine_fill_is (a, i, ENGINE_CLASS_PARTY_NOUN)
      || engine_fill_is (a, i, ENGINE_CLASS_STATE_BODY))
    return TRUE;
  for (gsize k = 0; k < G_N_ELEMENTS (classes); k++)
    {
      const EngineTag *tag = engine_fill_covering (a, i, classes[k]);

      if (tag != NULL && engine_fill_attr (a, tag, "state") != NULL)
        return TRUE;
    }
  return FALSE;
}

static gboolean
can_be_subject (const EngineAnalysis *a, const EngineMention *m, guint32 low)
{
  guint32 i = m->first;

  if (!engine_fill_is_party (m)
      || (m->flags
          & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ADJECTIVE
             | ENGINE_MENTION_PLACE)))
    return FALSE;
  while (i > low
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)))
    i--;
  /* "le royaume d'Espagne", "le gouvernement de Lima" */
  if (i > low + 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_OF) && heads_state (a, i - 2))
    return TRUE;
  return i == low
         || (!engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
             && engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
         || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
         || engine_fill_is (a, i - 1, ENGINE_CLASS_AND);
}

/* "Le Canada et l'Indonésie, qui …": who is joined to the name by "and". */
static void
add_joined (const EngineAnalysis *a, const EngineMention *m, guint32 low, EngineCodes *codes)
{
  guint32 i = m->first;
  const EngineMention *left;

  while (i > low
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)))
    i--;
  if (i < low + 2 || !engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
    return;
  left = engine_fill_mention (a, i - 2);
  if (left != NULL && left->last == i - 1 && engine_fill_is_party (left)
      && !(left->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ADJECTIVE)))
    engine_fill_add_mention (left, codes);
}

/* "un député", "le maire de Gdynia": the office that ends before @end, with its place. */
static const EngineTag *
office_before (const EngineAnalysis *a, guint32 end)
{
  for (guint32 i = end; i > 0 && i + 5 > end; i--)
    {
      const EngineTag *role = engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE);

      if (role != NULL)
        return role;
      if (!(engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        return NULL;
    }
  return NULL;
}

/* "un député, Wouter De Smedt, demande": the aside names who, of no country that is said. */
static gboolean
is_named_aside (EngineAnalysis *a, EngineAct *act, guint32 first, guint32 last, guint32 low)
{
  const EngineMention *m = engine_fill_mention (a, first);
  const EngineTag *role;

  if (m == NULL || m->first != first || m->last != last || m->kind != ENGINE_MENTION_PERSON
      || (m->codes != NULL && m->codes[0] != NULL) || act->modality == ENGINE_MODALITY_DONE
      || first < 2)
    return FALSE;
  if (engine_act_heads_association (a, act, first - 1, low))
    return TRUE;
  role = office_before (a, first - 1);
  if (role == NULL || engine_fill_attr (a, role, "state") != NULL)
    return FALSE;
  return engine_act_private (a, m, TRUE, &act->actor);
}

/* Whether an aside opens at @i that ends before @close: "which", "through its bank", "led by", "South Africa's second
 * party". */
static gboolean
opens_aside (const EngineAnalysis *a, guint32 i, guint32 close)
{
  return engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
             && !engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
         || (i + 1 == close - 1 && engine_fill_is (a, i, ENGINE_CLASS_PRONOUN))
         /* "The Democratic Alliance, South Africa's second party," */
         || (engine_fill_mention (a, i) != NULL
             && engine_token_is_genitive (a, engine_fill_mention (a, i)->last))
         || ((engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
             && !(engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT)
             && engine_fill_mention (a, i) == NULL)
         || (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
             && (engine_fill_mention (a, i + 1) == NULL
                 || ((engine_fill_mention (a, i + 1)->flags & ENGINE_MENTION_ADJECTIVE)
                     && engine_fill_mention (a, i + 1)->last + 1 < close)));
}

/* "The Chinese side", "la ministre malaisienne de la Santé": the adjective of its state on the office or body that ends
 * before @end, with what it is in charge of, or NULL. */
static const EngineMention *
adjective_of_office (const EngineAnalysis *a, guint32 end, guint32 low)
{
  guint32 i = end;
  const EngineMention *m;

  if (i > low + 1
      && (engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_NOUN)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_STATE_BODY)))
    {
      m = engine_fill_mention (a, i - 2);
      return m != NULL && (m->flags & ENGINE_MENTION_ADJECTIVE) ? m : NULL;
    }
  while (i > low + 2 && i + CHARGE_WORDS > end
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || ((engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL)
                 && engine_fill_mention (a, i - 1) == NULL)))
    i--;
  m = i < end ? engine_fill_mention (a, i - 1) : NULL;
  return m != NULL && m->last == i && (m->flags & ENGINE_MENTION_ADJECTIVE) && m->first > low
                 && (engine_fill_is (a, m->first - 1, ENGINE_CLASS_STATE_BODY)
                     || engine_fill_is (a, m->first - 1, ENGINE_CLASS_ROLE))
             ? m
             : NULL;
}

/* "Ann Rowe, who farms at Looe, wants": a person of no country before the relative at @i, who asks or promises. */
static gboolean
is_private_before (const EngineAnalysis *a, const EngineAct *act, const EngineMention *m, guint32 i)
{
  return m != NULL && m->kind == ENGINE_MENTION_PERSON && m->last == i - 1
         && (m->codes == NULL || m->codes[0] == NULL)
         && engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         /* "The head of the agency, Ann Rowe, whose men": whose office stands before the name */
         && !(m->first > 0 && engine_fill_punct (a, m->first - 1, ','))
         && act->modality != ENGINE_MODALITY_DONE;
}

/* "The council of Looe, which", "l'association des Riverains, qui": a name of no state that only describes who acts. */
static gboolean
only_describes (const EngineAnalysis *a, const EngineMention *m, guint32 end)
{
  guint32 i;

  if (m == NULL)
    return TRUE;
  for (i = m->first; i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE); i--)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_OF))
      break;
  return m->last == end && m->kind == ENGINE_MENTION_ORG && i > 0
         && engine_fill_is (a, i - 1, ENGINE_CLASS_OF);
}

/* "Britain, which drafts Security Council texts, has pledged": the name before the aside. */
gboolean
engine_act_aside_subject (EngineAnalysis *a,
                          EngineAct *act,
                          guint32 group,
                          guint32 low,
                          gboolean *hidden)
{
  guint32 close = group;
  const EngineMention *m, *office;

  *hidden = FALSE;
  if (close < low + 4 || !engine_fill_punct (a, close - 1, ','))
    return FALSE;
  for (guint32 i = close - 1, n = 0; i > low + 1 && n < ASIDE_REACH; i--, n++)
    {
      if (engine_fill_stops (a, i - 1))
        return FALSE;
      if (engine_fill_punct (a, i - 1, ',') && is_named_aside (a, act, i, close - 1, low))
        return TRUE;
      if (!engine_fill_punct (a, i - 1, ',') || !opens_aside (a, i, close))
        continue;
      m = engine_fill_mention (a, i - 2);
      if (only_describes (a, m, i - 1)
          && (engine_act_region_subject (a, act, i - 1, low)
              /* "L'entreprise, qui emploie 900 personnes, versera" */
              || engine_act_company (a, act, i - 1, low)
              || engine_act_association_subject (a, act, i - 1, low)
              /* "Les créanciers, menés par la Chine, acceptent" */
              || (!engine_fill_is (a, i - 2, ENGINE_CLASS_AUXILIARY)
                  && engine_act_people_subject (a, act, i - 1, low))))
        return TRUE;
      /* "The Chinese side, through its bank, will", "La ministre malaisienne de la Santé, qui" */
      office = m == NULL ? adjective_of_office (a, i - 1, low) : NULL;
      if (office != NULL)
        {
          engine_fill_add_mention (office, &act->actor);
          engine_reasons_add (&act->reasons, a, "actor", "subject", office->first, i - 1);
          return TRUE;
        }
      /* "Le Tessin, qui emploie des Italiens, avait": nobody in the aside */
      *hidden = m == NULL && engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
                && engine_token (a, i - 2)->kind == ENGINE_TOKEN_WORD
                && (engine_token (a, i - 2)->flags & ENGINE_TOKEN_CAPITAL)
                && !engine_fill_is (a, i - 2, ENGINE_CLASS_PERIPHRASIS)
                && engine_fill_covering (a, i - 2, ENGINE_CLASS_INSTRUMENT) == NULL;
      if (is_private_before (a, act, m, i))
        return engine_act_private (a, m, TRUE, &act->actor);
      if (m == NULL || m->last != i - 1 || !can_be_subject (a, m, low))
        return FALSE;
      add_joined (a, m, low, &act->actor);
      engine_fill_add_mention (m, &act->actor);
      engine_reasons_add (&act->reasons, a, "actor", "subject", m->first, m->last);
      return TRUE;
    }
  return FALSE;
}

/* "Petrobras Chief Executive Ana Silva", "Shell's chairman, Jan Visser": the company whose office stands before the
 * name, or NULL. */
static const EngineMention *
company_of (const EngineAnalysis *a, const EngineMention *person, guint32 low)
{
  guint32 i = person->first;
  const EngineMention *m;
  const EngineTag *role;

  if (i > low && engine_fill_punct (a, i - 1, ','))
    i--;
  role = i > low ? engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) : NULL;
  if (role == NULL || role->last != i || role->first <= low)
    return NULL;
  i = engine_token_is_genitive (a, role->first - 1) ? role->first - 1 : role->first;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  return m != NULL && m->last == i && m->kind == ENGINE_MENTION_ORG && m->codes != NULL
                 && m->codes[0] != NULL
             ? m
             : NULL;
}

/* "said Petrobras Chief Executive Ana Silva, who declined to": the company that the person speaks for. */
static gboolean
relative_company (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  const EngineMention *m = engine_fill_mention (a, group - 3);

  if (m == NULL || m->last != group - 2 || m->kind != ENGINE_MENTION_PERSON
      || (m = company_of (a, m, low)) == NULL)
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "subject", m->first, m->last);
  return TRUE;
}

/* "Paris sold arms to Hanoi, which lifted a ban": a past that may be a participle opens no clause of its
 * own, but the pronoun stands for the name before the comma. */
gboolean
engine_act_relative_subject (EngineAnalysis *a,
                             EngineAct *act,
                             guint32 verb,
                             guint32 group,
                             guint32 low)
{
  const EngineMention *m;

  if (group < low + 3 || !engine_fill_is (a, group - 1, ENGINE_CLASS_RELATIVE)
      || !engine_fill_punct (a, group - 2, ','))
    return FALSE;
  if (relative_company (a, act, group, low))
    return TRUE;
  if (engine_act_scopes (a, verb) & ENGINE_SCOPE_RELATIVE)
    return FALSE;
  m = engine_fill_mention (a, group - 3);
  if (m == NULL || m->last != group - 2 || m->list != 0
      || (m->kind == ENGINE_MENTION_PERSON ? m->codes == NULL || m->codes[0] == NULL
                                           : !engine_fill_is_party (m))
      || (m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ADJECTIVE)))
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "subject", m->first, m->last);
  return TRUE;
}

/* The law that tokens before @end name, with nothing behind it but what describes it, or NULL. */
static const EngineTag *
find_law (const EngineAnalysis *a, guint32 end, guint32 low)
{
  for (guint32 i = end; i > low && i + LAW_WORDS > end; i--)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_POLICY);

      if (tag != NULL && tag->last == i && engine_fill_attr (a, tag, "law") != NULL)
        return tag;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
        return NULL;
    }
  return NULL;
}

/* "Oman a signé un décret qui relève", "Un décret signé par Oman interdit": whoever makes the law. */
gboolean
engine_act_law_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  const gboolean relative = group > low && engine_fill_is (a, group - 1, ENGINE_CLASS_RELATIVE);
  const EngineTag *law = find_law (a, relative ? group - 1 : group, low);
  guint clause = law != NULL ? engine_token (a, law->first)->clause : 0;
  guint32 verb;

  if (law == NULL || clause >= a->clauses->len)
    return FALSE;
  verb = g_array_index (a->clauses, EngineClause, clause).verb;
  /* "signed a law that", not "criticised" */
  if (relative)
    return verb > low && verb <= law->first
           && ((law->first > 1 && engine_fill_is (a, law->first - 2, ENGINE_CLASS_CONCLUDE))
               || engine_fill_covering (a, law->first, ENGINE_CLASS_ACTION) != NULL)
           && engine_act_read_actor (a, act, verb - 1)
           && engine_fill_is_state (act->actor.codes[0]);
  for (guint32 i = law->last; i < group; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY)
        continue;
      engine_fill_add_mention (m, &act->actor);
      engine_reasons_add (&act->reasons, a, "actor", "whose law it is", m->first, m->last);
      return act->actor.n > 0;
    }
  return FALSE;
}

/* "GUINEA – IVORY COAST" above "The neighbours have agreed": the two that the heading names. */
gboolean
engine_act_heading_pair (const EngineAnalysis *a, guint32 token, EngineCodes *codes)
{
  guint line = a->lines->len;

  for (guint i = a->lines->len; i > 0 && line == a->lines->len; i--)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, i - 1);

      if (l->first <= token && token < l->last)
        line = i - 1;
    }
  for (guint i = line; i > 0 && i + HEADING_REACH > line && line < a->lines->len; i--)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, i - 1);
      EngineCodes named = { .n = 0 };

      if (l->kind == ENGINE_LINE_PARAGRAPH && l->last > l->first + 12)
        return FALSE;
      if (l->kind != ENGINE_LINE_HEADING && l->kind != ENGINE_LINE_TITLE)
        continue;
      for (guint32 k = l->first; k < l->last && k < a->tokens->len; k++)
        {
          const EngineMention *m = engine_fill_mention (a, k);

          if (m != NULL && m->first == k && m->kind == ENGINE_MENTION_PARTY)
            engine_fill_add_mention (m, &named);
        }
      if (named.n != 2)
        return FALSE;
      engine_fill_codes_add_all (codes, &named);
      return TRUE;
    }
  return FALSE;
}

/* "Nous, chefs d'État du Cameroun, …", "We, the ministers of": who says "we" below. */
gboolean
engine_act_declarants (const EngineAnalysis *a, guint32 verb, EngineCodes *codes)
{
  for (guint n = 0; n < a->lines->len; n++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, n);
      guint32 i = l->first;
      guint32 end = MIN (MIN (l->last, a->tokens->len), i + DECLARANTS_REACH);

      /* "1. We, the ministers of" */
      while (i < end && i < l->first + 4 && engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        i++;
      if (i >= verb)
        return FALSE;
      if (i + 3 >= end || !engine_fill_punct (a, i + 1, ',')
          || !engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
          || !(engine_fill_morph (a, i) & ENGINE_MORPH_FIRST
               || g_str_has_prefix (
                   engine_fill_code (a, engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN)), "subj-1")))
        continue;
      for (guint32 k = i + 2; k < end; k++)
        {
          const EngineMention *m = engine_fill_mention (a, k);

          if (engine_fill_stops (a, k)
              || (codes->n > 1 && m == NULL && !engine_fill_is (a, k, ENGINE_CLASS_AND)
                  && engine_token (a, k)->kind == ENGINE_TOKEN_WORD
                  && (engine_fill_morph (a, k) & ENGINE_MORPH_PAST_PARTICIPLE)))
            break;
          if (m != NULL && m->first == k && m->kind == ENGINE_MENTION_PARTY)
            engine_fill_add_mention (m, codes);
        }
      if (codes->n > 1)
        return TRUE;
      codes->n = 0;
    }
  return FALSE;
}

/* "Australia's trade minister", "le ministre éthiopien": an office stands beside the name. */
static gboolean
tells_office (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->first - MIN (m->first, OFFICE_WORDS);
       i < MIN (m->last + OFFICE_WORDS, a->tokens->len); i++)
    if (engine_fill_covering (a, i, ENGINE_CLASS_ROLE) != NULL)
      return TRUE;
  return FALSE;
}

/* "Australia's trade minister met his Chinese counterpart, Wang. He": the office that the sentence before the one
 * at @first opens with, or NULL. */
static const EngineMention *
office_told_of (const EngineAnalysis *a, guint32 first)
{
  guint32 from, to;

  while (first > 0 && engine_token (a, first)->kind != ENGINE_TOKEN_WORD)
    first++;
  if (!engine_act_sentence_before (a, first, &from, &to))
    return NULL;
  for (guint32 i = from; i < to; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || !(m->flags & ENGINE_MENTION_SUBJECT))
        continue;
      return m->codes != NULL && m->codes[0] != NULL && m->codes[1] == NULL
                     && (m->kind == ENGINE_MENTION_PERSON
                         || ((m->flags & ENGINE_MENTION_REPRESENTS) && tells_office (a, m)))
                 ? m
                 : NULL;
    }
  return NULL;
}

/* "He has ruled out": whom the sentence before is about, or the last person before, where no mention resolved the
 * pronoun. */
gboolean
engine_act_person_before (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 i = group;
  const EngineTag *tag = i > low ? engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN) : NULL;
  const EngineMention *office;
  guint32 first, last;

  if (tag == NULL || strcmp (engine_fill_code (a, tag), "subj-3s") != 0
      || engine_fill_attr (a, tag, "thing") != NULL || engine_fill_mention (a, i - 1) != NULL)
    return FALSE;
  engine_fill_sentence (a, i, &first, &last);
  office = office_told_of (a, first);
  for (guint32 k = first, n = 0; k > 0 && n < ENGINE_FILL_REACH; k--, n++)
    {
      const EngineMention *m = office != NULL ? office : engine_fill_mention (a, k - 1);

      if (m != NULL && (m->kind == ENGINE_MENTION_PERSON || m == office) && m->codes != NULL
          && m->codes[0] != NULL && m->codes[1] == NULL)
        {
          engine_fill_add_mention (m, &act->actor);
          engine_reasons_add (&act->reasons, a, "actor", "the person before", m->first, m->last);
          return TRUE;
        }
      if (m != NULL && m->kind == ENGINE_MENTION_PERSON)
        {
          if (!engine_act_private (a, m, act->modality != ENGINE_MODALITY_DONE, &act->actor))
            continue;
          engine_reasons_add (&act->reasons, a, "actor", "the person before", m->first, m->last);
          return TRUE;
        }
    }
  return FALSE;
}

/* "un accord … Elle": a noun and a pronoun of two genders. */
static gboolean
agrees (const EngineAnalysis *a, guint32 noun, guint32 pronoun)
{
  const guint32 gender = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 one = engine_fill_morph (a, noun) & gender;
  guint32 other = engine_fill_morph (a, pronoun) & gender;

  return one == 0 || other == 0 || (one & other) != 0;
}

/* Tokens [from, to) of the sentence of the same line before the one whose first word is @first. */
gboolean
engine_act_sentence_before (const EngineAnalysis *a, guint32 first, guint32 *from, guint32 *to)
{
  guint32 i;

  for (i = first; i > 0 && engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD; i--)
    if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_BREAK)
      return FALSE;
  if (i == 0)
    return FALSE;
  engine_fill_sentence (a, i - 1, from, to);
  return TRUE;
}

/* "Il abroge les arrangements": the pronoun opens its sentence, and the one before it introduced an
 * agreement ("un protocole bilatéral") or was about one. */
gboolean
engine_act_means_instrument (const EngineAnalysis *a, guint32 verb)
{
  guint32 first, last, from, to, pronoun;
  gboolean concludes;

  if (!engine_act_has_pronoun (a, verb))
    return FALSE;
  engine_fill_sentence (a, verb, &first, &last);
  while (first < verb && engine_token (a, first)->kind != ENGINE_TOKEN_WORD)
    first++;
  pronoun = engine_act_thing_pronoun (a, verb, first, &concludes);
  if (first == 0 || pronoun == 0)
    return FALSE;
  if (concludes)
    return TRUE;
  if (!engine_act_sentence_before (a, first, &from, &to))
    return FALSE;
  for (guint32 i = from; i < to; i++)
    {
      const EngineTag *article;

      if (!engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) || i == from
          || !agrees (a, i, pronoun - 1))
        continue;
      article = engine_fill_covering (a, i - 1, ENGINE_CLASS_ARTICLE);
      if (article != NULL
          && (strcmp (engine_fill_code (a, article), "indef") == 0 || article->first < from + 2))
        return TRUE;
    }
  return FALSE;
}

/* A word, no number before the first point. */
static gboolean
opens_point (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !(engine_token (a, i)->length_bytes == 1 && engine_fill_punct (a, i + 1, ')'));
}

/* The line that the token stands in. */
static guint
line_of (const EngineAnalysis *a, guint32 token)
{
  return g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, token)).line;
}

/* Who declares above the points of a list: "The Premier of Malta and the President of Chad," with what else
 * stands there up to "1. agree to open". */
static gboolean
read_preamble (const EngineAnalysis *a, guint32 verb, EngineCodes *codes)
{
  guint line = line_of (a, verb), above;
  const EngineLine *l;

  for (above = line; above > 0 && above + PREAMBLE_REACH > line; above--)
    if (g_array_index (a->lines, EngineLine, above - 1).kind != ENGINE_LINE_BULLET)
      break;
  if (above == 0)
    return FALSE;
  l = &g_array_index (a->lines, EngineLine, above - 1);
  if (l->last <= l->first
      || !(engine_fill_punct (a, l->last - 1, ',') || engine_fill_punct (a, l->last - 1, ':')))
    return FALSE;
  for (; above > 1; above--)
    {
      l = &g_array_index (a->lines, EngineLine, above - 2);
      if (l->last <= l->first || !engine_fill_punct (a, l->last - 1, ','))
        break;
    }
  l = &g_array_index (a->lines, EngineLine, above - 1);
  for (guint32 k = l->first; k < MIN (l->last, l->first + DECLARANTS_REACH); k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (engine_fill_stops (a, k)
          || (codes->n > 1 && m == NULL
              && (engine_fill_morph (a, k) & ENGINE_MORPH_PAST_PARTICIPLE)))
        break;
      if (m != NULL && m->first == k && m->kind == ENGINE_MENTION_PARTY)
        engine_fill_add_mention (m, codes);
    }
  return codes->n > 1;
}

gboolean
engine_act_declaring (EngineAnalysis *a, guint32 verb, EngineCodes *codes)
{
  if (!engine_act_declares (a, verb))
    return FALSE;
  if (read_preamble (a, verb, codes))
    return TRUE;
  codes->n = 0;
  return engine_act_agreement_parties (a, verb, FALSE, codes);
}

gboolean
engine_act_declares (const EngineAnalysis *a, guint32 verb)
{
  guint32 morph = engine_fill_morph (a, verb);
  const EngineLine *l;
  guint32 i;

  if (!engine_fill_is (a, verb, ENGINE_CLASS_MODALITY)
      || !(morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT))
      || ((morph & ENGINE_MORPH_SINGULAR) && !(morph & ENGINE_MORPH_PLURAL)
          && !(morph & ENGINE_MORPH_INFINITIVE)))
    return FALSE;
  l = &g_array_index (a->lines, EngineLine, line_of (a, verb));
  for (i = l->first; i < verb && i < l->first + 4 && !opens_point (a, i); i++)
    ;
  /* "s'engagent": a pronoun of the verb's */
  while (i < verb && i < l->first + 5 && engine_act_is_filler (a, i))
    i++;
  if (i != verb)
    return FALSE;
  return l->kind == ENGINE_LINE_BULLET
         || (l->kind == ENGINE_LINE_PARAGRAPH
             && (engine_token (a, verb)->flags & ENGINE_TOKEN_CAPITAL));
}
