/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who acts where the subject names no state: whoever answers an interview ("we have offered"), the
 * government of whom a relative hangs on ("dont le gouvernement"), the parties of the agreement that a
 * pronoun stands for ("Once in force, it will"). */

#include "config.h"

#include "engine-agreements.h"
#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define LEADERS 200 /* mentions among which a leader is looked for */

#define PERSON_MENTIONS 200 /* in which the person was named before */
#define FORMER_REACH 10 /* tokens between "former" and the name */
#define OFFICE_WORDS 7 /* of "Secretary of State for Energy" */
#define INTRO_REACH 9 /* tokens of "Once in force, " */

/* "We have offered", outside quotation marks: whoever answers the interview. */
gboolean
engine_act_interviewed (const EngineAnalysis *a, guint32 verb, EngineCodes *codes)
{
  const char *code =
      engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED ? NULL : engine_agreement_find_speaker (a);

  if (code == NULL)
    return FALSE;
  engine_fill_codes_add (codes, code);
  return TRUE;
}

guint32
engine_act_verb_group (const EngineAnalysis *a, guint32 verb, guint32 low)
{
  guint32 i = engine_act_before_adverbial (a, verb, low);
  guint32 reach = i - MIN (i, ENGINE_ACT_GROUP_REACH);

  while (i > MAX (low, reach)
         && (engine_act_is_filler (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)))
    {
      /* "it'll": the subject in the same word */
      if (engine_act_is_contracted (a, i - 1))
        break;
      i--;
    }
  return i;
}

/* The person told of before whose name the token ends, or NULL. */
static const EngineMention *
find_namesake (const EngineAnalysis *a, guint32 token)
{
  const EngineMention *own = engine_fill_mention (a, token);

  if (!(engine_token (a, token)->flags & ENGINE_TOKEN_CAPITAL))
    return NULL;
  if (own != NULL)
    return own->kind == ENGINE_MENTION_PERSON ? own : NULL;
  for (guint i = 0; i < MIN (a->mentions->len, LEADERS); i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->first >= token)
        break;
      if (m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && engine_token (a, m->last - 1)->form == engine_token (a, token)->form)
        return m;
    }
  return NULL;
}

/* "The Albanese government", "le gouvernement Albanese": of whoever leads it, where the text tells his country. */
gboolean
engine_act_led_government (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 noun = group;
  const EngineMention *m = NULL;

  for (guint32 i = group; i > low + 1 && i + 2 > group && noun == group; i--)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_STATE_BODY)
        && (engine_fill_is (a, i - 1, ENGINE_CLASS_PERIPHRASIS)
            || engine_fill_is (a, i - 1, ENGINE_CLASS_ORG_NOUN)))
      noun = i - 1;
  if (noun == group)
    return FALSE;
  m = find_namesake (a, noun + 1 < group ? noun + 1 : noun - 1);
  if (m == NULL || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL)
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "whose government", m->first, m->last);
  return TRUE;
}

/* "M. Okafor, dont le gouvernement veut", "Ms Berg, whose country will": the one before. */
gboolean
engine_act_whose (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 i = group;
  const EngineMention *m;

  if (i < low + 3
      || !(engine_fill_is (a, i - 1, ENGINE_CLASS_STATE_BODY)
           || engine_fill_is (a, i - 1, ENGINE_CLASS_PERIPHRASIS)))
    return FALSE;
  i--;
  if (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
    i--;
  if (i == low || !engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
      || !g_str_has_prefix (engine_fill_code (a, engine_fill_tag (a, i - 1, ENGINE_CLASS_RELATIVE)),
                            "whose"))
    return FALSE;
  i--;
  if (i > low && engine_fill_punct (a, i - 1, ','))
    i--;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  if (m == NULL || m->last != i || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL
      || (m->kind != ENGINE_MENTION_PERSON && m->kind != ENGINE_MENTION_PARTY))
    return FALSE;
  engine_fill_add_mention (m, &act->actor);
  engine_reasons_add (&act->reasons, a, "actor", "whose government", m->first, m->last);
  return TRUE;
}

/* "Une fois en vigueur, il", "Signed in May, it": nobody is named before the pronoun. */
static gboolean
only_introduces (const EngineAnalysis *a, guint32 first, guint32 pronoun, gboolean *concludes)
{
  *concludes = FALSE;
  for (guint32 i = first; i < pronoun; i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_is (a, i, ENGINE_CLASS_PRONOUN))
        return FALSE;
      if ((i == first && engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
           && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
          || engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_STATUS))
        *concludes = TRUE;
    }
  return first == pronoun || engine_fill_punct (a, pronoun - 1, ',');
}

/* The pronoun that is the verb's subject behind what introduces the sentence, or 0, as token + 1.
 * @concludes: it was signed, so that it is no party. */
guint32
engine_act_thing_pronoun (const EngineAnalysis *a, guint32 verb, guint32 first, gboolean *concludes)
{
  guint32 i;
  const EngineTag *tag;

  *concludes = FALSE;
  if (!engine_act_has_pronoun (a, verb))
    return 0;
  i = engine_act_verb_group (a, verb, first);
  tag = i > first ? engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN) : NULL;
  if (tag == NULL || strcmp (engine_fill_code (a, tag), "subj-3s") != 0)
    return 0;
  i--;
  if (!only_introduces (a, first, i, concludes) || (i > first + INTRO_REACH && !*concludes))
    return 0;
  return i + 1;
}

/* "The cable should be ready by May. It will serve": nobody is named in the sentence before. */
gboolean
engine_act_means_thing (const EngineAnalysis *a, guint32 verb)
{
  guint32 first, last, from, to;
  gboolean concludes;

  if (!engine_act_has_pronoun (a, verb))
    return FALSE;
  engine_fill_sentence (a, verb, &first, &last);
  while (first < verb && engine_token (a, first)->kind != ENGINE_TOKEN_WORD)
    first++;
  if (first == 0 || engine_act_thing_pronoun (a, verb, first, &concludes) != first + 1)
    return FALSE;
  if (!engine_act_sentence_before (a, first, &from, &to))
    return FALSE;
  for (guint32 i = from; i < to; i++)
    if (engine_fill_mention (a, i) != NULL || engine_fill_is (a, i, ENGINE_CLASS_STATE_BODY)
        || engine_fill_is (a, i, ENGINE_CLASS_ROLE) || engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
        || engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN))
      return FALSE;
  return TRUE;
}

/* "L'Europe menace", "Europe threatens": a place or no mention, but the subject right before the verb. */
gboolean
engine_act_agency_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 i = group;
  const EngineTag *tag = i > low ? engine_fill_covering (a, i - 1, ENGINE_CLASS_AGENCY) : NULL;
  const EngineMention *m;
  guint32 first;

  if (tag == NULL || tag->last != i)
    return FALSE;
  m = engine_fill_mention (a, i - 1);
  if (m != NULL && !(m->flags & ENGINE_MENTION_PLACE))
    return FALSE;
  first = tag->first;
  while (first > low && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION))
    first--;
  if (first > low && engine_token (a, first - 1)->kind == ENGINE_TOKEN_WORD
      && !engine_fill_is (a, first - 1, ENGINE_CLASS_SUBORDINATOR)
      && !engine_fill_is (a, first - 1, ENGINE_CLASS_AND))
    return FALSE;
  engine_fill_codes_add (&act->actor, engine_fill_code (a, tag));
  engine_reasons_add (&act->reasons, a, "actor", "subject", tag->first, tag->last);
  return TRUE;
}

gboolean
engine_act_region_subject (EngineAnalysis *a, EngineAct *act, guint32 end, guint32 low)
{
  const EngineTag *tag =
      end > low ? engine_fill_covering (a, end - 1, ENGINE_CLASS_HOME_REGION) : NULL;
  guint32 first;

  if (tag == NULL || tag->last != end || engine_fill_mention (a, end - 1) != NULL)
    return FALSE;
  first = tag->first;
  while (first > low && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION))
    first--;
  /* "le canton du Valais", "the government of Ontario" */
  if (first > low + 1 && engine_fill_is (a, first - 1, ENGINE_CLASS_OF)
      && engine_fill_is (a, first - 2, ENGINE_CLASS_STATE_BODY))
    for (first -= 2; first > low && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
                     && !engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION);
         first--)
      ;
  if (first > low
      && (engine_fill_punct (a, first - 1, '-')
          || (engine_token (a, first - 1)->kind == ENGINE_TOKEN_WORD
              && !engine_fill_is (a, first - 1, ENGINE_CLASS_SUBORDINATOR)
              && !engine_fill_is (a, first - 1, ENGINE_CLASS_AND))))
    return FALSE;
  engine_fill_codes_add (&act->actor, engine_fill_code (a, tag));
  engine_reasons_add (&act->reasons, a, "actor", "the state of the region", tag->first, tag->last);
  return TRUE;
}

/* "Government will table": where no article is needed, before what is surely a verb. */
static gboolean
opens_without_article (const EngineAnalysis *a, guint32 verb)
{
  return (a->style & ENGINE_STYLE_HEADS_LAST) != 0 && verb < a->tokens->len
         && (engine_fill_is (a, verb, ENGINE_CLASS_MODAL)
             || engine_fill_is (a, verb, ENGINE_CLASS_AUXILIARY)
             || engine_fill_is (a, verb, ENGINE_CLASS_MODALITY));
}

/* "the Government has promised", in capitals: the paper's own. */
gboolean
engine_act_own_government (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 i = group;
  const EngineTag *tag = i > low ? engine_fill_tag (a, i - 1, ENGINE_CLASS_PERIPHRASIS) : NULL;
  const char *state;

  if (tag == NULL || engine_fill_attr (a, tag, "bare") == NULL
      || engine_fill_attr (a, tag, "named") != NULL || engine_fill_attr (a, tag, "firm") != NULL
      || !(engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL)
      || !(i - 1 == low ? opens_without_article (a, i)
                        : engine_fill_is (a, i - 2, ENGINE_CLASS_ARTICLE)))
    return FALSE;
  state = engine_act_home_state (a);
  if (state == NULL)
    return FALSE;
  engine_fill_codes_add (&act->actor, state);
  engine_reasons_add (&act->reasons, a, "actor", "the text's own government", i - 1, i);
  return TRUE;
}

/* "trade minister Ken Ito": of no country that is said, so of the one that the text is about. */
gboolean
engine_act_own_minister (const EngineAnalysis *a, const EngineMention *person, EngineCodes *codes)
{
  guint32 before = person->first > 1 && engine_fill_punct (a, person->first - 1, ',')
                       ? person->first - 1
                       : person->first;
  const EngineTag *role =
      before > 0 ? engine_fill_covering (a, before - 1, ENGINE_CLASS_ROLE) : NULL;
  const char *state;

  if (role == NULL || role->last != before || engine_fill_attr (a, role, "state") == NULL)
    return FALSE;
  /* "Le président Doumbouya tranchera": of whoever answers an interview */
  if (engine_act_interviewed (a, person->first, codes))
    return TRUE;
  state = engine_act_home_state (a);
  if (state == NULL)
    return FALSE;
  engine_fill_codes_add (codes, state);
  return TRUE;
}

/* "Trade Minister Mumba … Mumba ruled out": a minister acts for the text's own state, anybody else
 * ("Chief Rukoro threatened to") for himself. */
gboolean
engine_act_private (const EngineAnalysis *a,
                    const EngineMention *person,
                    gboolean by_name,
                    EngineCodes *codes)
{
  guint i;

  if (engine_act_own_minister (a, person, codes))
    return TRUE;
  if (person->name == NULL)
    return FALSE;
  i = engine_fill_mention_from (a, person->first);
  for (guint n = 0; i > 0 && n < PERSON_MENTIONS; i--, n++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i - 1);

      if (m->kind == ENGINE_MENTION_PERSON && g_strcmp0 (m->name, person->name) == 0
          && engine_act_own_minister (a, m, codes))
        return TRUE;
    }
  if (!by_name)
    return FALSE;
  engine_fill_codes_add (codes, person->name);
  return TRUE;
}

/* The role right before the person, or behind a comma: "syndicaliste Marc Roy", "Ana Costa, a lawmaker". */
static const EngineTag *
own_role (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 first = m->first, i = m->last;
  const EngineMention *adjective = first > 0 ? engine_fill_mention (a, first - 1) : NULL;
  const EngineTag *role;

  if (adjective != NULL && adjective->kind == ENGINE_MENTION_PARTY
      && (adjective->flags & ENGINE_MENTION_ADJECTIVE))
    first = adjective->first;
  role = first > 0 ? engine_fill_covering (a, first - 1, ENGINE_CLASS_ROLE) : NULL;
  if (role != NULL && role->last == first)
    return role;
  if (i + 1 >= a->tokens->len || !engine_fill_punct (a, i, ','))
    return NULL;
  i++;
  while (i < a->tokens->len && i < m->last + 4 && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    i++;
  return i < a->tokens->len ? engine_fill_tag (a, i, ENGINE_CLASS_ROLE) : NULL;
}

/* "Ancienne négociatrice de la Commission, Ana Ruiz", "L'ex-président Sala": out of office, she acts for nobody. */
gboolean
engine_act_is_former (const EngineAnalysis *a, guint32 verb)
{
  const EngineMention *m = verb > 0 ? engine_fill_mention (a, verb - 1) : NULL;
  gboolean office = FALSE;

  if (m == NULL || m->last != verb || m->kind != ENGINE_MENTION_PERSON
      || !(engine_fill_morph (a, verb) & ENGINE_MORPH_PRESENT)
      || (engine_fill_morph (a, verb) & (ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE)))
    return FALSE;
  for (guint32 i = m->first, n = 0; i > 0 && n < FORMER_REACH; i--, n++)
    {
      const EngineTag *former = engine_fill_tag (a, i - 1, ENGINE_CLASS_ROLE_EXTENSION);

      if (office && former != NULL && engine_fill_attr (a, former, "former") != NULL)
        return TRUE;
      if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_BREAK || engine_fill_finite (a, i - 1)
          || (n > 0 && engine_fill_punct (a, i - 1, ',')))
        return FALSE;
      office = office || engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) != NULL;
    }
  return FALSE;
}

gboolean
engine_act_settle_private (const EngineAnalysis *a, EngineAct *act, const EngineMention *m)
{
  const EngineTag *role;

  /* "le syndicaliste français Marc Roy": the adjective is his */
  if (m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE)
      && engine_fill_mention (a, m->last) != NULL)
    m = engine_fill_mention (a, m->last);
  role = m->kind == ENGINE_MENTION_PERSON ? own_role (a, m) : NULL;

  if (role == NULL || engine_fill_attr (a, role, "state") != NULL
      || engine_fill_attr (a, role, "org") == NULL)
    return TRUE;
  act->actor.n = 0;
  if (act->modality == ENGINE_MODALITY_DONE || m->name == NULL)
    return FALSE;
  engine_fill_codes_add (&act->actor, m->name);
  return TRUE;
}

/* "Her department", "son ministère" */
static gboolean
is_state_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return tag != NULL && engine_fill_attr (a, tag, "state") != NULL;
}

/* "Son ministre des Finances": the end of the office before what it is for, or @group. */
static guint32
office_end (const EngineAnalysis *a, guint32 group, guint32 low)
{
  for (guint32 i = group; i > low + 1 && i + OFFICE_WORDS > group; i--)
    {
      const EngineTag *role = engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE);

      if (role != NULL || engine_fill_is (a, i - 1, ENGINE_CLASS_STATE_BODY)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_LEADER))
        return i;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD || engine_fill_finite (a, i - 1)
          || engine_fill_mention (a, i - 1) != NULL
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        return group;
    }
  return group;
}

/* "Son nouveau Premier ministre": the first word of the office that ends at @end, over its adjectives. */
static guint32
office_start (const EngineAnalysis *a, guint32 end, guint32 low)
{
  const EngineTag *role = engine_fill_covering (a, end - 1, ENGINE_CLASS_ROLE);
  guint32 i = role != NULL ? role->first : end - 1;

  while (i > low && i + 3 > end && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_ADJ)
         && engine_fill_mention (a, i - 1) == NULL)
    i--;
  return i;
}

/* Whom "my", "our", "her" at @i stands for: whoever speaks, the person named last before it, of one state. */
static gboolean
read_owner (const EngineAnalysis *a, guint32 i, EngineCodes *codes)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_POSSESSIVE);
  guint32 first, last;

  if (tag == NULL)
    return FALSE;
  if (g_str_has_prefix (engine_fill_code (a, tag), "1"))
    return engine_act_quoted_speaker (a, i, codes) || engine_act_interviewed (a, i, codes);
  if (strcmp (engine_fill_code (a, tag), "3s") != 0)
    return FALSE;
  engine_fill_sentence (a, i, &first, &last);
  for (guint32 k = i; k > 0 && k + ENGINE_FILL_REACH > i; k--)
    {
      const EngineMention *m = engine_fill_mention (a, k - 1);

      if (engine_token (a, k - 1)->kind == ENGINE_TOKEN_BREAK && k <= first)
        return FALSE;
      if (m == NULL || m->kind != ENGINE_MENTION_PERSON)
        continue;
      if (m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL)
        return FALSE;
      engine_fill_add_mention (m, codes);
      return TRUE;
    }
  return FALSE;
}

/* "Its government has threatened", "Son président refuse", "Her ministers": whose it is. */
gboolean
engine_act_own_body (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 i = office_end (a, group, low);
  const EngineMention *m;

  if (i < low + 2
      || !(engine_fill_is (a, i - 1, ENGINE_CLASS_STATE_BODY)
           || engine_fill_is (a, i - 1, ENGINE_CLASS_PERIPHRASIS)
           || engine_fill_is (a, i - 1, ENGINE_CLASS_LEADER)
           || engine_fill_is (a, i - 1, ENGINE_CLASS_ROLE) || is_state_noun (a, i - 1)))
    return FALSE;
  /* "its neighbour": another */
  m = engine_fill_mention (a, i - 1);
  if (m != NULL && m->first == i - 1 && m->codes != NULL && m->codes[0] != NULL)
    return FALSE;
  i = office_start (a, i, low);
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  if (m != NULL && m->last == i && (m->flags & ENGINE_MENTION_POSSESSIVE)
      && (m->flags & ENGINE_MENTION_ANAPHOR) && m->codes != NULL && m->codes[0] != NULL
      && m->codes[1] == NULL)
    engine_fill_add_mention (m, &act->actor);
  else if (i == low || (m != NULL && m->codes != NULL && m->codes[0] != NULL)
           || !read_owner (a, i - 1, &act->actor))
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "whose government", i - 1, i);
  return TRUE;
}

gboolean
engine_act_named_speaker (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low)
{
  guint32 i = engine_act_verb_group (a, verb, low);
  const EngineMention *m;

  if (i > low && engine_fill_punct (a, i - 1, ','))
    i--;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  if (m == NULL || m->last != i || m->kind != ENGINE_MENTION_PERSON
      || (m->codes != NULL && m->codes[0] != NULL) || !engine_act_own_minister (a, m, &act->actor))
    return FALSE;
  engine_reasons_add (&act->reasons, a, "actor", "who says so", m->first, m->last);
  return TRUE;
}

/* "The treaty was signed on Monday. Work permits are abolished": the parties of what the same line told
 * of before the verb, once they have agreed. */
void
engine_act_implied (const EngineAnalysis *a, guint32 verb, EngineCodes *codes)
{
  guint32 byte = engine_token (a, verb)->start_byte;
  guint32 line = byte;

  for (guint i = 0; i < a->lines->len; i++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, i);

      if (l->first <= verb && verb < l->last)
        line = engine_token (a, l->first)->start_byte;
    }
  for (guint i = a->facts->len; i > 0 && i + 64 > a->facts->len; i--)
    {
      const EngineFact *f = &g_array_index (a->facts, EngineFact, i - 1);

      if (f->kind != ENGINE_FACT_AGREEMENT || f->span.start_byte > byte
          || f->span.start_byte < line)
        continue;
      if (f->agreement.status >= ENGINE_AGREEMENT_AGREED)
        engine_fill_codes_from_list (codes, f->agreement.parties);
      return;
    }
}
