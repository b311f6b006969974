/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lines that name one side above a list without a verb of modality: "On the Peruvian side:", "Ce que fera le Pérou :",
 * "Contreparties péruviennes :", and what a side gets: "What Peru gets:". */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define SIDE_WORDS 9 /* of "Peru's side of the bargain" */
#define THING_WORDS 16 /* of "access to the port of Iquique for 40 years" */

/* Whether the word at @i says that the line is about something else: what is asked for, denied, asked about. */
static gboolean
is_other_matter (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *word = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

  return engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
         || engine_fill_is (a, i, ENGINE_CLASS_ADVOCACY) || engine_fill_is (a, i, ENGINE_CLASS_SAY)
         || (word != NULL
             && (engine_fill_attr (a, word, "ask") != NULL
                 || strcmp (engine_fill_code (a, word), "committed") != 0));
}

/* Whether a verb of the line tells of whoever gets something: "gets", "obtient". */
gboolean
engine_act_is_of_receiver (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      if (!engine_analysis_has (a, i, ENGINE_CLASS_ACTION) || !engine_fill_finite (a, i))
        continue;
      for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
        if (a->tag[t].class_id == ENGINE_CLASS_ACTION
            && engine_fill_attr (a, &a->tag[t], "gains") != NULL)
          return TRUE;
    }
  return FALSE;
}

/* The parties that the line names, no place; FALSE where it names somebody else too. */
static gboolean
read_names (const EngineAnalysis *a, guint32 first, guint32 last, EngineCodes *codes)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i)
        continue;
      if (m->kind != ENGINE_MENTION_PARTY || (m->flags & ENGINE_MENTION_PLACE)
          || (i > first && engine_fill_is (a, i, ENGINE_CLASS_SEAT)
              && engine_fill_is (a, i - 1, ENGINE_CLASS_PLACE_PREP)))
        return FALSE;
      engine_fill_add_mention (m, codes);
    }
  return codes->n > 0;
}

/**
 * engine_act_read_side_lead:
 * @a: the analysis
 * @first: the first token of a line that ends in a colon
 * @last: the end of its words
 * @lead: filled with who acts below
 *
 * Returns: whether the line names one side, and nothing that says otherwise
 */
gboolean
engine_act_read_side_lead (EngineAnalysis *a, guint32 first, guint32 last, EngineAct *lead)
{
  EngineCodes own = { .n = 0 };

  if (last > first + SIDE_WORDS || !read_names (a, first, last, &own) || own.n != 1
      || !engine_fill_is_state (own.codes[0]))
    return FALSE;
  for (guint32 i = first; i < last; i++)
    if (is_other_matter (a, i) || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
        || engine_analysis_timex_at (a, i) != NULL)
      return FALSE;
  lead->actor = own;
  if (engine_act_is_of_receiver (a, first, last))
    {
      engine_act_return_side (a, first, &own, &lead->actor);
      if (lead->actor.n == 0 || engine_fill_codes_has (&lead->actor, own.codes[0]))
        return FALSE;
    }
  lead->governor = first + 1;
  lead->side = TRUE;
  return TRUE;
}

/* Whether the words of an item are one noun phrase: "access to the port of Iquique", "40 licences de pêche". */
static gboolean
is_phrase (const EngineAnalysis *a, guint32 first, guint32 last)
{
  gboolean noun = FALSE;

  for (guint32 i = first; i < last; i++)
    {
      const guint32 morph = engine_fill_morph (a, i);

      if (engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, i, ENGINE_CLASS_MODAL)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, i, ENGINE_CLASS_NEGATION)
          || (engine_fill_finite (a, i) && !(morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
              && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)))
        return FALSE;
      noun = noun || (morph & ENGINE_MORPH_NOUN);
    }
  return noun;
}

/**
 * engine_act_try_thing:
 * @self: the commitments of a window
 * @first: the first token of an item below the name of a side
 * @last: its end
 *
 * "What Chile gives: - access to the port - 40 licences": a thing that the side gives, where no act is named.
 *
 * Returns: whether the item is that
 */
gboolean
engine_act_try_thing (EngineCommitments *self, guint32 first, guint32 last)
{
  EngineAnalysis *a = self->a;
  EngineAct act = { .rule = "commitment.item",
                    .actor = self->lead.actor,
                    .asked = self->lead.asked,
                    .modality = self->lead.modality,
                    .action = ENGINE_ACTION_OTHER };

  if (!self->lead.side)
    return FALSE;
  while (first < last && engine_token (a, first)->kind == ENGINE_TOKEN_PUNCT)
    first++;
  while (last > first && engine_token (a, last - 1)->kind == ENGINE_TOKEN_PUNCT)
    last--;
  if (last < first + 2 || last > first + THING_WORDS || !is_phrase (a, first, last))
    return FALSE;
  if (engine_act_value_at (a, first) != NULL)
    act.action = ENGINE_ACTION_SUPPLY;
  act.act = engine_act_own_tag (a, first);
  act.first = act.object_first = first;
  act.last = act.object_last = last;
  engine_reasons_add (&act.reasons, a, "actor", "above the list", first, first + 1);
  engine_act_emit (self, &act);
  return TRUE;
}

/**
 * engine_act_try_labelled:
 * @self: the commitments of a window
 * @act: an act whose verb is a participle
 *
 * "- Visas: scrapped for students", "- Frontière : rouverte le 1er mai": what becomes of the thing that heads a point,
 * by those who made the agreement told of.
 *
 * Returns: whether the act was that
 */
gboolean
engine_act_try_labelled (EngineCommitments *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  const guint32 i = act->act->first;
  const EngineSentence *sentence =
      &g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, i));
  const EngineLine *line = &g_array_index (a->lines, EngineLine, sentence->line);
  guint32 first = line->first, colon = i - MIN (i, 1);
  gboolean noun = FALSE;

  if (line->kind != ENGINE_LINE_BULLET || !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || colon <= first || i > first + SIDE_WORDS)
    return FALSE;
  while (first < colon && engine_token (a, first)->kind != ENGINE_TOKEN_WORD)
    first++;
  if (!engine_fill_punct (a, colon, ':'))
    colon--;
  if (colon <= first || !engine_fill_punct (a, colon, ':')
      || (colon + 1 < i && !engine_act_is_filler (a, colon + 1)))
    return FALSE;
  for (guint32 k = first; k < colon; k++)
    {
      if (engine_fill_is_party (engine_fill_mention (a, k))
          || (engine_fill_finite (a, k) && !engine_act_is_nounlike (a, k)))
        return FALSE;
      noun = noun || engine_act_is_nounlike (a, k);
    }
  if (!noun
      || !(engine_act_heading_pair (a, i, &act->actor)
           || engine_act_agreement_parties (a, i, TRUE, &act->actor)))
    return FALSE;
  act->passive = TRUE;
  act->modality = ENGINE_MODALITY_COMMITTED;
  act->governor = first + 1;
  act->rule = "commitment.labelled";
  engine_reasons_add (&act->reasons, a, "actor", "parties of the agreement", first, colon);
  if (!engine_act_read_object (a, act))
    return TRUE;
  act->object_first = first;
  act->object_last = colon;
  if (engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
