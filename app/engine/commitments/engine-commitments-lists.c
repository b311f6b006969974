/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lists of commitments.  A line that ends in a colon ("Vietnam will:", "L'Inde :", "Les Parties
 * s'engagent à :") or a heading ("Commitments by Vietnam", "La France") tells who acts in the items
 * below it, and with what modality; an item starts with its act ("Grant access", "supprimera ses
 * droits", "Removing the ban", "Levée des sanctions"). */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define ENTRY_WORDS 8 /* tokens of "Union européenne :" */
#define ASIDE_REACH 24 /* tokens from "au FMI, qui" to the colon */
#define RECEIVER_WORDS 12 /* of whom an item asks, before "to" */
#define ASKING_REACH 40 /* tokens from "We call on" to the colon behind "and on the Government to" */
#define BOTH_WORDS 3 /* of "The two sides" */
#define MONEY_WORDS 5 /* of "A further credit of 60 million" */
#define DEMAND_REACH 16 /* tokens from "que" to the verb of what is asked for */
#define RECEIVER_REACH 14 /* tokens of "à la France et à l'Allemagne de" */
#define ITEM_REACH 4 /* tokens before an item's act: "not to", "2.", "ne pas" */

static gboolean
is_plain_party (const EngineAnalysis *a, guint32 first, guint32 last, EngineCodes *codes)
{
  guint32 i = first;

  while (i < last
         && (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
             || engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)))
    i++;
  i = engine_fill_list (a, i, last, codes);
  return codes->n > 0 && i == last;
}

/* "Commitments by Vietnam", "Engagements de la France", "China's pledges". */
static gboolean
is_headed (const EngineAnalysis *a, guint32 first, guint32 last, EngineAct *lead)
{
  const EngineTag *cue = NULL;

  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (cue == NULL)
        cue = engine_fill_tag (a, i, ENGINE_CLASS_LEAD_IN);
      /* "Engagements souscrits à Windhoek": where */
      if (m != NULL && m->first == i && engine_fill_is_party (m)
          && !(m->flags & ENGINE_MENTION_PLACE)
          && !(i > first && engine_fill_is (a, i, ENGINE_CLASS_SEAT)
               && engine_fill_is (a, i - 1, ENGINE_CLASS_PLACE_PREP)))
        engine_fill_add_mention (m, &lead->actor);
    }
  if (cue == NULL || lead->actor.n == 0)
    {
      lead->actor.n = 0;
      return FALSE;
    }
  lead->governor = cue->first + 1;
  /* "Oman's conditions for Malta": of whoever is named first, of the others */
  if (strcmp (engine_fill_code (a, cue), "requested") == 0)
    {
      for (guint k = 1; k < lead->actor.n; k++)
        engine_fill_codes_add (&lead->asked, lead->actor.codes[k]);
      lead->actor.n = 1;
      lead->modality = ENGINE_MODALITY_REQUESTED;
      lead->side = TRUE;
    }
  return TRUE;
}

/* The last word of modality before the colon, with nothing but small words behind it. */
static const EngineTag *
last_modality (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = last; i > first && i + 8 > last; i--)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY);

      if (tag != NULL && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
          && engine_fill_attr (a, tag, "report") == NULL
          && engine_fill_attr (a, tag, "stop") == NULL)
        return tag;
      if (engine_fill_is (a, i - 1, ENGINE_CLASS_ACTION) && engine_fill_finite (a, i - 1))
        break;
    }
  /* "We call on Lima to refuse, and on Quito to:" */
  if (last == first || !engine_fill_is (a, last - 1, ENGINE_CLASS_INF_MARK))
    return NULL;
  for (guint32 i = last; i > first && i + ASKING_REACH > last; i--)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY);

      if (engine_fill_stops (a, i - 1))
        break;
      if (tag != NULL && engine_fill_attr (a, tag, "ask") != NULL)
        return tag;
    }
  return NULL;
}

/* "We ask the Commission:", "Le Collectif demande :": whoever publishes the text. */
static gboolean
is_publisher (EngineAnalysis *a, guint32 first, EngineAct *lead)
{
  const EngineTag *pronoun = engine_fill_tag (a, first, ENGINE_CLASS_PRONOUN);

  /* "Le Collectif": what it calls itself */
  if (engine_fill_is (a, first, ENGINE_CLASS_ARTICLE) && first + 2 < a->tokens->len
      && (engine_token (a, first + 1)->flags & ENGINE_TOKEN_CAPITAL)
      && engine_fill_mention (a, first + 1) == NULL
      && engine_fill_is (a, first + 2, ENGINE_CLASS_MODALITY))
    {
      engine_fill_codes_add (&lead->actor, engine_fill_text (a, first + 1, first + 2));
      return TRUE;
    }
  const char *advocate = engine_act_advocate (a);
  const char *publisher = advocate != NULL ? advocate : a->header->publisher;

  if (publisher == NULL || pronoun == NULL
      || !((engine_fill_morph (a, first) & ENGINE_MORPH_FIRST)
           || g_str_has_prefix (engine_fill_code (a, pronoun), "subj-1p")))
    return FALSE;
  engine_fill_codes_add (&lead->actor, publisher);
  return TRUE;
}

/* "Nos recommandations", "Our demands", "What we ask": above what a note asks for. */
static gboolean
asks_below (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_MODALITY);

      if (engine_fill_is (a, i, ENGINE_CLASS_ADVOCACY)
          || (tag != NULL && engine_fill_attr (a, tag, "ask") != NULL))
        return TRUE;
    }
  return FALSE;
}

/* "Both", "The two sides": those of the agreement told of. */
static gboolean
is_both (EngineAnalysis *a, guint32 first, guint32 last, EngineCodes *codes)
{
  gboolean cue = FALSE;

  if (last > first + BOTH_WORDS)
    return FALSE;
  for (guint32 i = first; i < last && !cue; i++)
    cue = engine_fill_covering (a, i, ENGINE_CLASS_PAIR_CUE) != NULL
          || engine_fill_covering (a, i, ENGINE_CLASS_ALL_CUE) != NULL;
  return cue
         && (engine_act_agreement_pair (a, first, codes)
             || engine_act_usual_pair (a, first, codes));
}

/* Where the words of a line that leads a list end, its colon and marks apart; its start where it leads none. */
static guint32
end_of_lead (const EngineAnalysis *a, const EngineLine *line, gboolean *colon)
{
  guint32 last = MIN (line->last, a->tokens->len);

  *colon = last > line->first && engine_fill_punct (a, last - 1, ':');
  if (last <= line->first
      || !(*colon || line->kind == ENGINE_LINE_HEADING || line->kind == ENGINE_LINE_TITLE
           || last - line->first <= 12))
    return line->first;
  if (*colon)
    last--;
  while (last > line->first && engine_token (a, last - 1)->kind == ENGINE_TOKEN_PUNCT)
    last--;
  return last;
}

/* Behind "Aux termes de l'accord,", or @first. */
static guint32
after_under (const EngineAnalysis *a, guint32 first, guint32 last)
{
  if (!engine_fill_is (a, first, ENGINE_CLASS_UNDER_IT))
    return first;
  for (guint32 i = first; i < last; i++)
    if (engine_fill_punct (a, i, ','))
      return i + 1;
  return first;
}

/* "Japan:", "Les deux parties :", "What the industry asks": a line that names who acts, no verb. */
static gboolean
is_name_of_actor (EngineAnalysis *a,
                  const EngineLine *line,
                  guint32 last,
                  gboolean colon,
                  EngineAct *lead)
{
  if (!colon && line->kind != ENGINE_LINE_HEADING)
    return FALSE;
  if (is_plain_party (a, after_under (a, line->first, last), last, &lead->actor))
    return TRUE;
  lead->actor.n = 0;
  if (is_both (a, line->first, last, &lead->actor))
    return TRUE;
  lead->actor.n = 0;
  if (colon || !asks_below (a, line->first, last) || engine_act_advocate (a) == NULL)
    return FALSE;
  engine_fill_codes_add (&lead->actor, engine_act_advocate (a));
  lead->modality = ENGINE_MODALITY_REQUESTED;
  lead->governor = line->first + 1;
  return TRUE;
}

/* "Le Japon s'engage à :", "The industry calls on Rome to:": a verb of modality, its subject and whom it asks. */
static gboolean
read_leading_verb (EngineAnalysis *a,
                   const EngineLine *line,
                   guint32 last,
                   const EngineTag *tag,
                   EngineAct *lead)
{
  int modality = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, tag));

  lead->act = tag;
  /* "Engagements de l'Égypte :": a noun, whose holder stands behind it */
  if (modality >= 0 && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_NOUN)
      && is_headed (a, line->first, last, lead))
    {
      lead->modality = (EngineModality)modality;
      return TRUE;
    }
  if (modality >= 0)
    lead->modality = (EngineModality)modality;
  if (modality < 0
      || !((engine_act_advocate (a) != NULL && is_publisher (a, line->first, lead))
           || engine_act_read_actor (a, lead, tag->first) || is_publisher (a, line->first, lead)))
    return FALSE;
  if (lead->modality == ENGINE_MODALITY_REQUESTED)
    for (guint32 i = tag->last; i < last; i++)
      {
        const EngineMention *m = engine_fill_mention (a, i);

        if (m != NULL && m->first == i && engine_fill_is_party (m))
          engine_fill_add_mention (m, &lead->asked);
      }
  lead->governor = tag->first + 1;
  if (engine_fill_attr (a, tag, "neg") != NULL
      || (engine_act_scopes (a, tag->first) & ENGINE_SCOPE_NEGATED))
    lead->negated = TRUE;
  return TRUE;
}

static gboolean
read_lead (EngineAnalysis *a, const EngineLine *line, EngineAct *lead)
{
  gboolean colon;
  guint32 last = end_of_lead (a, line, &colon);
  const EngineTag *tag;

  engine_act_start (lead, NULL);
  lead->modality = ENGINE_MODALITY_COMMITTED;
  if (last <= line->first)
    return FALSE;
  if (is_name_of_actor (a, line, last, colon, lead))
    return TRUE;
  if (line->kind != ENGINE_LINE_BULLET)
    {
      const gboolean gets = engine_act_is_of_receiver (a, line->first, last);

      if ((colon || gets) && engine_act_read_side_lead (a, line->first, last, lead))
        return TRUE;
      if (gets)
        return FALSE;
    }
  tag = colon ? last_modality (a, line->first, last) : NULL;
  if (tag != NULL ? read_leading_verb (a, line, last, tag, lead)
                  : is_headed (a, line->first, last, lead))
    return TRUE;
  lead->actor.n = 0;
  lead->act = NULL;
  lead->negated = FALSE;
  lead->modality = ENGINE_MODALITY_COMMITTED;
  lead->laid = line->kind != ENGINE_LINE_BULLET && engine_act_read_terms (a, line, last, lead);
  return lead->laid;
}

/* The token after "(b)", "2." or "c)" at the start of the item. */
static guint32
after_number (const EngineAnalysis *a, const EngineLine *line)
{
  guint32 i = line->first;

  if (engine_fill_punct (a, i, '('))
    i++;
  if (i + 1 < line->last && engine_token (a, i)->length_bytes <= 3
      && (engine_fill_punct (a, i + 1, ')')
          || (engine_fill_punct (a, i + 1, '.') && i == line->first)))
    return i + 2;
  return line->first;
}

/* "à la France et à l'Allemagne de défendre", "les États membres à ne plus livrer": where the act of an item starts
 * that tells whom it is asked of, its @asked; @first where it does not. */
static guint32
after_asked (const EngineAnalysis *a, guint32 first, guint32 last, EngineCodes *asked)
{
  guint32 end = MIN (last, first + RECEIVER_REACH);
  EngineCodes codes = { .n = 0 };

  if (!engine_fill_is (a, first, ENGINE_CLASS_TARGET)
      && !engine_fill_is (a, first, ENGINE_CLASS_ARTICLE))
    return first;
  for (guint32 i = first + 1; i + 1 < end; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      guint32 k = i + 1;

      if (m != NULL && m->first == i && engine_fill_is_party (m))
        engine_fill_add_mention (m, &codes);
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
          || (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE))
        return first;
      if (!engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || m != NULL)
        continue;
      while (k < end && engine_fill_is (a, k, ENGINE_CLASS_NEGATION))
        k++;
      if (k >= end || !(engine_fill_morph (a, k) & ENGINE_MORPH_INFINITIVE)
          || ((engine_fill_morph (a, k) & ENGINE_MORPH_NOUN)
              && !engine_act_opens_object (a, k + 1)))
        continue;
      if (codes.n > 0)
        *asked = codes;
      return i + 1;
    }
  return first;
}

/* The token behind "à la France et à l'Allemagne de", "on the Government to", or @first where no infinitive follows. */
static guint32
after_prepositions (const EngineAnalysis *a,
                    const EngineLine *line,
                    guint32 first,
                    EngineCodes *asked)
{
  EngineCodes codes = { .n = 0 };

  if (engine_fill_morph (a, first + 1) & ENGINE_MORPH_INFINITIVE)
    return first;
  for (guint32 i = first + 2; i + 1 < MIN (line->last, first + RECEIVER_WORDS); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        break;
      if (m != NULL && m->first == i && engine_fill_is_party (m))
        engine_fill_add_mention (m, &codes);
      if (m != NULL || !engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
          || !(engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE)
          || (engine_fill_morph (a, i + 1) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)))
        continue;
      *asked = codes;
      return i + 1;
    }
  return first;
}

/* The token behind the comma or colon of "au G20,", "Au Conseil :", or @first. */
static guint32
after_mark (const EngineAnalysis *a, const EngineLine *line, guint32 first, EngineCodes *asked)
{
  const guint32 end = MIN (MIN (line->last, a->tokens->len), first + 8);
  EngineCodes codes = { .n = 0 };

  for (guint32 i = first; i < end; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && engine_fill_is_party (m))
        engine_fill_add_mention (m, &codes);
      if (!engine_fill_punct (a, i, ',') && !engine_fill_punct (a, i, ':'))
        continue;
      /* "Au Conseil : suspendre" */
      if (codes.n == 0)
        return engine_fill_punct (a, i, ':') ? i + 1 : first;
      /* "au FMI, qui a prêté un milliard : publier" */
      if (engine_fill_punct (a, i, ',') && i + 1 < line->last
          && engine_fill_is (a, i + 1, ENGINE_CLASS_RELATIVE))
        while (i < MIN (line->last, first + ASIDE_REACH) && !engine_fill_punct (a, i, ':'))
          i++;
      *asked = codes;
      return i + 1;
    }
  return first;
}

/* The token behind "au G20," at the start of an item of demands: who is asked. */
static guint32
after_receiver (const EngineAnalysis *a, const EngineLine *line, guint32 first, EngineCodes *asked)
{
  guint32 last = MIN (line->last, a->tokens->len);
  EngineCodes codes = { .n = 0 };
  guint32 behind = engine_fill_list (a, first, MIN (last, first + 8), &codes);

  /* "l'Union européenne à décaisser", "Rabat to publish": asked to do what stands behind the mark */
  if (codes.n > 0 && behind + 1 < line->last && engine_fill_is (a, behind, ENGINE_CLASS_INF_MARK)
      && (engine_fill_morph (a, behind + 1) & ENGINE_MORPH_INFINITIVE))
    {
      *asked = codes;
      return behind + 1;
    }
  behind = after_asked (a, first, last, asked);
  if (behind > first)
    return behind;
  if (!engine_fill_is (a, first, ENGINE_CLASS_PREPOSITION)
      && !engine_fill_is (a, first, ENGINE_CLASS_INF_MARK))
    return first;
  behind = after_prepositions (a, line, first, asked);
  return behind > first ? behind : after_mark (a, line, first, asked);
}

/* "que l'Union consacre la somme": the verb of what is asked for, and of whom; NULL where the item is none. */
static const EngineTag *
item_demands (const EngineAnalysis *a, const EngineLine *line, EngineCodes *asked)
{
  guint32 first = after_number (a, line);
  guint32 end = MIN (MIN (line->last, a->tokens->len), first + DEMAND_REACH);
  const guint32 moods = ENGINE_MORPH_PRESENT | ENGINE_MORPH_SUBJUNCTIVE;
  EngineCodes codes = { .n = 0 };

  while (first < end && engine_token (a, first)->kind != ENGINE_TOKEN_WORD)
    first++;
  if (first >= end || !engine_fill_is (a, first, ENGINE_CLASS_SUBORDINATOR)
      || !engine_fill_is (a, first, ENGINE_CLASS_RELATIVE))
    return NULL;
  for (guint32 i = first + 1; i < end; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ACTION);

      if (m != NULL && m->first == i && engine_fill_is_party (m))
        engine_fill_add_mention (m, &codes);
      if (i < first + 2 || (engine_fill_morph (a, i) & moods) == 0 || !engine_fill_finite (a, i)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE) || m != NULL
          || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY))
        continue;
      *asked = codes;
      if (tag != NULL && engine_fill_attr (a, tag, "nominal") == NULL)
        return tag;
      if (engine_act_can_be (a, i, TRUE) && engine_act_opens_object (a, i + 1)
          && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)))
        return engine_act_own_tag (a, i);
    }
  return NULL;
}

/* The act at token @i of an item that begins with @first, its noun before its verb; NULL = none. */
static const EngineTag *
act_of_item (const EngineAnalysis *a, guint32 first, guint32 i)
{
  const EngineTag *act = NULL;

  for (guint32 t = a->first_tag[i]; t < a->first_tag[i + 1]; t++)
    {
      const EngineTag *tag = &a->tag[t];
      gboolean noun;

      if (tag->class_id != ENGINE_CLASS_ACTION)
        continue;
      /* "A list of 20 countries": a noun, whatever verb it is spelled like */
      if (i > first && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
          && engine_fill_attr (a, tag, "nominal") == NULL)
        continue;
      /* "Levée des sanctions": the noun, although a participle is spelled so */
      noun =
          engine_fill_attr (a, tag, "nominal") != NULL
          && (!(engine_fill_morph (a, i)
                & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT_PARTICIPLE | ENGINE_MORPH_FUTURE))
              /* "Purchase by Malta of 40 trains" */
              || engine_fill_is (a, i + 1, ENGINE_CLASS_AGENT_PREP)
              || engine_fill_is (a, i + 1, ENGINE_CLASS_OF));
      if (act == NULL || noun)
        act = tag;
    }
  return act;
}

static const EngineTag *
item_opens (const EngineAnalysis *a, const EngineLine *line, EngineCodes *asked, gboolean *negated)
{
  guint32 end;
  guint32 first = after_receiver (a, line, after_number (a, line), asked);

  end = MIN (MIN (line->last, a->tokens->len), first + ITEM_REACH);
  *negated = FALSE;
  for (guint32 i = first; i < end; i++)
    {
      const EngineTag *act = act_of_item (a, first, i);

      if (act != NULL)
        return act;
      if ((engine_fill_morph (a, i)
           & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT_PARTICIPLE | ENGINE_MORPH_FUTURE))
          && engine_act_can_be (a, i, TRUE) && engine_act_opens_object (a, i + 1)
          && (i > first || (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) == 0
              || engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE)))
        return engine_act_own_tag (a, i);
      if (engine_fill_is (a, i, ENGINE_CLASS_NEGATION))
        *negated = TRUE;
      else if (engine_fill_is (a, i, ENGINE_CLASS_MODALITY)
               && engine_fill_attr (a, engine_fill_tag (a, i, ENGINE_CLASS_MODALITY), "neg")
                      != NULL)
        {
          *negated = TRUE;
          end = MIN (MIN (line->last, a->tokens->len), i + ITEM_REACH);
        }
      else if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD
               /* "mutual recognition of diplomas" */
               && !(i == first && (engine_fill_morph (a, i) & ENGINE_MORPH_ADJ) && i + 2 < end
                    && engine_act_noun_at (a, i + 1) != NULL
                    && engine_fill_is (a, i + 2, ENGINE_CLASS_PREPOSITION))
               && !engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
               && !engine_fill_is (a, i, ENGINE_CLASS_INF_MARK)
               && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
               && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
               && !engine_fill_is (a, i, ENGINE_CLASS_MODAL))
        return NULL;
    }
  return NULL;
}

/* The first act of a list's item: who acts is told above the list. */
static gboolean
try_item (EngineCommitments *self, const EngineTag *tag, const EngineCodes *asked, gboolean negated)
{
  EngineAnalysis *a = self->a;
  EngineAct act = { .act = tag,
                    .rule = "commitment.item",
                    .actor = self->lead.actor,
                    .modality = self->lead.modality,
                    .governor = self->lead.governor };
  guint32 morph = engine_fill_morph (a, tag->first);

  act.nominal = engine_fill_attr (a, tag, "nominal") != NULL && !(morph & ENGINE_MORPH_INFINITIVE)
                && !(morph & ENGINE_MORPH_PRESENT_PARTICIPLE);
  act.negated = negated != self->lead.negated;
  if (self->lead.modality == ENGINE_MODALITY_REQUESTED)
    act.asked = asked->n > 0 ? *asked : self->lead.asked;
  /* "Lima to scrap its levy": its own subject */
  else if (asked->n > 0)
    act.actor = *asked;
  if (act.governor == 0)
    {
      if (!(morph
            & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_FUTURE | ENGINE_MORPH_PRESENT
               | ENGINE_MORPH_PRESENT_PARTICIPLE)))
        return FALSE;
      act.governor = tag->first + 1;
    }
  engine_reasons_add (&act.reasons, a, "actor", "above the list", tag->first, tag->last);
  /* "Purchase by Malta of 40 trains" */
  if (act.nominal && act.modality != ENGINE_MODALITY_REQUESTED)
    engine_act_take_agent (a, &act);
  if (!engine_act_read_object (a, &act) || !engine_act_counts (a, &act))
    return FALSE;
  engine_act_emit (self, &act);
  return TRUE;
}

/* A sum of money among the first words of an item. */
static gboolean
has_money (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < MIN (last, first + MONEY_WORDS); i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (v != NULL)
        return strlen (v->unit) == 3 && g_ascii_isupper (v->unit[0])
               && g_ascii_isupper (v->unit[2]);
    }
  return FALSE;
}

/* "- A credit of 60 million pula for clinics": money is the item. */
static gboolean
try_money (EngineCommitments *self, const EngineLine *line)
{
  EngineAnalysis *a = self->a;
  guint32 first = after_number (a, line);
  guint32 last = MIN (line->last, a->tokens->len);
  EngineAct act = { .rule = "commitment.item",
                    .actor = self->lead.actor,
                    .modality = self->lead.modality,
                    .action = ENGINE_ACTION_SUPPORT };

  if (self->lead.modality != ENGINE_MODALITY_COMMITTED || self->lead.laid)
    return FALSE;
  while (first < last && engine_token (a, first)->kind != ENGINE_TOKEN_WORD
         && engine_act_value_at (a, first) == NULL)
    first++;
  if (first >= last)
    return FALSE;
  act.act = engine_act_own_tag (a, first);
  act.first = act.object_first = first;
  act.last = act.object_last = engine_fill_phrase_end (a, first, last);
  if (!has_money (a, first, act.last))
    return FALSE;
  engine_reasons_add (&act.reasons, a, "actor", "above the list", first, first + 1);
  engine_act_emit (self, &act);
  return TRUE;
}

/* "Union européenne : baisse de 66 % de ses émissions": an entry of a table of pledges. */
static gboolean
open_entry (EngineCommitments *self, const EngineLine *line, guint32 *next)
{
  EngineAnalysis *a = self->a;
  const guint32 end = MIN (line->last, line->first + ENTRY_WORDS);
  EngineLine head = *line, item = *line;
  guint32 colon = line->first;
  EngineAct lead;
  EngineCodes asked;
  const EngineTag *tag;
  gboolean negated;

  while (colon < end && !engine_fill_punct (a, colon, ':'))
    colon++;
  if (colon == end || colon + 1 == line->last
      || (self->lead.actor.n > 0 && self->lead.modality == ENGINE_MODALITY_REQUESTED))
    return FALSE;
  /* "Pour l'Éthiopie : ouvrir ses ports" */
  if (engine_fill_is (a, line->first, ENGINE_CLASS_SIGNS_FOR))
    head.first++;
  head.last = item.first = colon + 1;
  asked.n = 0;
  if (!read_lead (a, &head, &lead)
      || lead.laid
      /* "Engagements du Niger : supprimer" */
      || (lead.governor != 0
          && (lead.modality != ENGINE_MODALITY_COMMITTED
              || engine_fill_finite (a, lead.governor - 1))))
    return FALSE;
  tag = item_opens (a, &item, &asked, &negated);
  if (tag == NULL
      || !(engine_fill_attr (a, tag, "nominal") != NULL
           || ((engine_fill_morph (a, tag->first) & ENGINE_MORPH_INFINITIVE)
               && line->kind != ENGINE_LINE_HEADING
               && line->kind != ENGINE_LINE_TITLE
               /* "Au G20 : suspendre": asked of it */
               && !engine_fill_is (a, head.first, ENGINE_CLASS_TARGET)
               && engine_act_opens_object (a, tag->last) && !engine_act_is_asked (a, line->last))))
    return FALSE;
  lead.governor = tag->first + 1;
  self->lead = lead;
  if (!try_item (self, tag, &asked, negated))
    return FALSE;
  self->lead.actor.n = 0;
  *next = tag->last;
  return TRUE;
}

/* "Engagements des parties", "What each side will do" */
static gboolean
has_lead_in (const EngineAnalysis *a, const EngineLine *line)
{
  for (guint32 i = line->first; i < MIN (line->last, a->tokens->len); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_LEAD_IN)
        && *engine_fill_code (a, engine_fill_tag (a, i, ENGINE_CLASS_LEAD_IN)) == '\0')
      return TRUE;
  return FALSE;
}

/* Takes a line's start: whether it tells who acts below, or is an item of such a list.  Returns the
 * token after the act that it made a fact of, or the line's first. */
guint32
engine_act_open_line (EngineCommitments *self, const EngineLine *line)
{
  EngineAnalysis *a = self->a;
  EngineCodes asked;
  EngineAct lead;
  const EngineTag *tag;
  gboolean negated;
  guint32 first;

  if (line->kind == ENGINE_LINE_HEADING || line->kind == ENGINE_LINE_TITLE)
    self->pledges = has_lead_in (a, line);
  if (open_entry (self, line, &first))
    return first;
  /* "5. The Governments of Tanzania and Zambia undertake to:" */
  if ((line->kind != ENGINE_LINE_BULLET
       || engine_fill_punct (a, MIN (line->last, a->tokens->len) - 1, ':'))
      && read_lead (a, line, &lead) && (line->kind != ENGINE_LINE_BULLET || lead.act != NULL))
    {
      self->lead = lead;
      self->numbered = line->kind == ENGINE_LINE_BULLET
                       && engine_token (a, line->first)->kind == ENGINE_TOKEN_NUMBER;
      self->colon = engine_fill_punct (a, MIN (line->last, a->tokens->len) - 1, ':');
      return line->first;
    }
  if (self->lead.actor.n == 0)
    return line->first;
  if (line->kind != ENGINE_LINE_BULLET && (line->kind != ENGINE_LINE_PARAGRAPH || !self->colon))
    {
      self->lead.actor.n = 0;
      return line->first;
    }
  /* "6. It is expected": the next of the outer list */
  if (self->numbered && engine_token (a, line->first)->kind == ENGINE_TOKEN_NUMBER)
    {
      self->lead.actor.n = 0;
      return line->first;
    }
  asked.n = 0;
  tag = item_opens (a, line, &asked, &negated);
  if (self->lead.laid && (tag == NULL || !engine_act_is_term_item (a, line, tag)))
    return line->first;
  if (tag == NULL && self->lead.modality == ENGINE_MODALITY_REQUESTED)
    tag = item_demands (a, line, &asked);
  if (tag != NULL && try_item (self, tag, &asked, negated))
    return tag->last;
  if (tag == NULL && line->kind == ENGINE_LINE_BULLET
      && (try_money (self, line)
          || engine_act_try_thing (self, after_number (a, line), MIN (line->last, a->tokens->len))))
    return line->last;
  if (line->kind != ENGINE_LINE_BULLET)
    self->lead.actor.n = 0;
  return line->first;
}
