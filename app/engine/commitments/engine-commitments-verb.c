/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The form of an act's word: whether it stands in the passive or the perfect, only governs an infinitive,
 * and which modality its tense and its clause give it. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define FUTURE_REACH 14 /* tokens from "will" to "until" */
#define OTHERS_REACH 6 /* tokens from "ordered" to "to inspect" */
#define CLITIC_BYTES 4 /* of a reflexive pronoun before its verb, not "itself" */
#define RECEIVER_REACH 9
#define ADVERBIAL_WORDS 7 /* of "en bonne et due forme" */

/* Whether the token can stand in an adverbial: neither a joint nor a verb nor anybody. */
static gboolean
is_in_adverbial (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);
  const guint32 morph = engine_fill_morph (a, i);

  if (engine_token (a, i)->kind == ENGINE_TOKEN_PUNCT)
    return engine_fill_punct (a, i, '-');
  return !engine_fill_is (a, i, ENGINE_CLASS_AND) && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         && (!engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
             /* "de ce fait" */
             || ((morph & ENGINE_MORPH_NOUN)
                 && (morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))))
         && !(morph & ENGINE_MORPH_PRESENT_PARTICIPLE)
         && !(engine_fill_is_party (m) && !(m->flags & ENGINE_MENTION_ANAPHOR));
}

/* clang-format off */
#define GROUP_OPENERS(word) \
  (ENGINE_CLASS_IN_WORD (AUXILIARY, word) \
   | ENGINE_CLASS_IN_WORD (MODAL, word))
/* clang-format on */

/* Whether an auxiliary or a modal verb is among tokens [first, last): each has the clue of a finite verb. */
static gboolean
has_group_opener (const EngineAnalysis *a, guint32 first, guint32 last)
{
  static const EngineClassMask openers = ENGINE_CLASS_MASK (GROUP_OPENERS);

  for (guint32 i = engine_clues_next (a, first, last, ENGINE_CLUE_FINITE); i < last;
       i = engine_clues_next (a, i + 1, last, ENGINE_CLUE_FINITE))
    if (engine_analysis_has_any (a, i, &openers))
      return TRUE;
  return FALSE;
}

/* "a par décret levé", "will on Monday lift": where the adverbial starts that parts the word at @k from its auxiliary
 * or its modal verb, or @k.  Behind "be" only a date does: "is in talks led by". */
guint32
engine_act_before_adverbial (const EngineAnalysis *a, guint32 k, guint32 low)
{
  const EngineTag *filler =
      k > low ? engine_fill_covering (a, k - 1, ENGINE_CLASS_VP_FILLER) : NULL;
  gboolean timed = FALSE;
  guint32 morph;

  /* "entre-temps", "d'ores et déjà" */
  if (filler != NULL && filler->last == k && filler->first > low)
    return filler->first;
  if (k <= low + 1 || engine_act_is_filler (a, k - 1)
      || engine_fill_is (a, k - 1, ENGINE_CLASS_INF_MARK))
    return k;
  morph = engine_fill_morph (a, k);
  if ((morph & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE)) == 0
      || !has_group_opener (a, MAX (low + 1, k - MIN (k, ADVERBIAL_WORDS)), k - 1))
    return k;
  for (guint32 first = k - 1;
       first > low + 1 && first + ADVERBIAL_WORDS > k && is_in_adverbial (a, first); first--)
    {
      const EngineTag *have = engine_fill_tag (a, first - 1, ENGINE_CLASS_AUXILIARY);
      gboolean modal = engine_fill_is (a, first - 1, ENGINE_CLASS_MODAL);

      timed = timed || engine_analysis_timex_at (a, first) != NULL;
      if ((have == NULL && !modal) || !(timed || engine_act_is_small_word (a, first)))
        continue;
      return (modal && (morph & ENGINE_MORPH_INFINITIVE))
                     || (have != NULL && (morph & ENGINE_MORPH_PAST_PARTICIPLE)
                         && (strcmp (engine_fill_code (a, have), "have") == 0
                             || engine_analysis_timex_at (a, k - 1) != NULL))
                 ? first
                 : k;
    }
  return k;
}

/* The token before @k, over an adverbial or an aside between commas that ends there: "a, pour sa part, supprimé". */
guint32
engine_act_token_before (const EngineAnalysis *a, guint32 k, guint32 low)
{
  guint32 open = engine_act_before_adverbial (a, k, low);

  if (open < k)
    return engine_act_is_filler (a, open) ? open : open - 1;
  open = k - 1;
  if (!engine_fill_punct (a, k - 1, ','))
    return k - 1;
  for (guint n = 0; n < 7 && open > low; n++)
    if (engine_fill_punct (a, --open, ','))
      return open > low ? open - 1 : k - 1;
  return k - 1;
}

/* "announced that it was suspending", "a annoncé qu'il suspendait": the past of what is said to come. */
gboolean
engine_act_is_announced (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const EngineMention *m;
  const EngineTag *tag;

  while (i > low && engine_act_is_filler (a, i - 1)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_PRONOUN))
    i--;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  /* "said Norway was withdrawing" */
  if (m != NULL && m->last == i && m->kind == ENGINE_MENTION_PARTY && m->first > low
      && engine_fill_is (a, m->first - 1, ENGINE_CLASS_SAY))
    return TRUE;
  tag = i > low ? engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN) : NULL;
  if (tag == NULL || !g_str_has_prefix (engine_fill_code (a, tag), "subj-3"))
    return FALSE;
  for (guint32 k = i - 1, n = 0; k > low && n < 5; k--, n++)
    {
      tag = engine_fill_tag (a, k - 1, ENGINE_CLASS_MODALITY);
      if ((tag != NULL && engine_fill_attr (a, tag, "report") != NULL)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_SAY))
        return TRUE;
      if (engine_fill_punct (a, k - 1, ',') || engine_fill_stops (a, k - 1))
        return FALSE;
    }
  return FALSE;
}

/* "is lifting its ban", "are putting in 500 million": the present of what goes on. */
gboolean
engine_act_is_progressive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return FALSE;
  for (guint32 k = i, n = 0; k > low && n < 3; n++)
    {
      const EngineTag *tag;

      k = engine_act_token_before (a, k, low);
      tag = engine_fill_tag (a, k, ENGINE_CLASS_AUXILIARY);
      if (tag != NULL)
        return strcmp (engine_fill_code (a, tag), "be") == 0
               && (g_strcmp0 (engine_fill_attr (a, tag, "t"), "pres") == 0
                   /* "had been blocking" */
                   || engine_act_is_perfect (a, k, low) || engine_act_is_announced (a, k, low));
      if (!engine_act_is_filler (a, k))
        return FALSE;
    }
  return FALSE;
}

/* Passive: "a été suspendu", "were imposed": the subject is the object. */
gboolean
engine_act_is_passive (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint n = 0;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  for (guint32 k = i; k > low && n < 4; n++)
    {
      const EngineTag *tag;

      k = engine_act_token_before (a, k, low);
      tag = engine_fill_tag (a, k, ENGINE_CLASS_AUXILIARY);

      /* "le solde étant apporté": beside the point */
      if (tag != NULL && (engine_fill_morph (a, k) & ENGINE_MORPH_PRESENT_PARTICIPLE)
          && (engine_fill_morph (a, k) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)) == 0
          && !engine_fill_is (a, k, ENGINE_CLASS_MODAL) && k > low
          && !engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY))
        return FALSE;
      if (tag != NULL)
        return engine_fill_attr (a, tag, "be") != NULL
               || strcmp (engine_fill_code (a, tag), "be") == 0;
      if (!engine_act_is_filler (a, k))
        return FALSE;
    }
  return FALSE;
}

gboolean
engine_act_is_perfect (const EngineAnalysis *a, guint32 i, guint32 low)
{
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE))
    return FALSE;
  for (guint32 k = i, n = 0; k > low && n < 4; n++)
    {
      k = engine_act_token_before (a, k, low);
      if (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY))
        return !(engine_fill_morph (a, k) & (ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL))
               && !(k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_MODAL));
      if (!engine_act_is_filler (a, k))
        return FALSE;
    }
  return FALSE;
}

/* "the sanctions that Washington imposed in 2014 will stay": a past without an auxiliary, although it is
 * spelled like the participle. */
static gboolean
is_plain_past (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const guint32 other = ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL
                        | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  guint32 morph = engine_fill_morph (a, i);

  if (!(morph & ENGINE_MORPH_PAST) || (morph & other))
    return FALSE;
  for (guint32 k = engine_act_verb_group (a, i, low); k < i; k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, k, ENGINE_CLASS_MODAL))
      return FALSE;
  return TRUE;
}

/* Whether the sentence of the token tells a condition: "s'il", "if", "sans". */
static gboolean
tells_condition (const EngineAnalysis *a, guint32 i)
{
  guint32 first, last;

  engine_fill_sentence (a, i, &first, &last);
  for (guint32 k = first; k < last; k++)
    {
      const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_SUBORDINATOR);

      if (tag != NULL && engine_fill_attr (a, tag, "cond") != NULL)
        return TRUE;
      tag = engine_fill_tag (a, k, ENGINE_CLASS_PREPOSITION);
      if (tag != NULL && k < i && strcmp (engine_fill_code (a, tag), "without") == 0)
        return TRUE;
    }
  return FALSE;
}

/* The token of "aurait" before the participle, of "have" behind "would" too, + 1, or 0. */
static guint32
find_conditional (const EngineAnalysis *a, guint32 i, guint32 low)
{
  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return 0;
  for (guint32 k = i, n = 0; k > low && n < 5; n++)
    {
      const EngineTag *tag;

      k = engine_act_token_before (a, k, low);
      tag = engine_fill_tag (a, k, ENGINE_CLASS_AUXILIARY);
      if (tag != NULL && strcmp (engine_fill_code (a, tag), "have") == 0)
        return (engine_fill_morph (a, k) & ENGINE_MORPH_CONDITIONAL)
                       || (k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_MODAL))
                   ? k + 1
                   : 0;
      if (!engine_act_is_filler (a, k))
        return 0;
    }
  return 0;
}

/* "auraient rouvert": told as done by somebody who was not there, where the verb itself is conditional and
 * nothing is said of a condition. */
static gboolean
is_hearsay (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint32 k = find_conditional (a, i, low);

  return k != 0 && (engine_fill_morph (a, k - 1) & ENGINE_MORPH_CONDITIONAL)
         && !(engine_act_scopes (a, i) & (ENGINE_SCOPE_RELATIVE | ENGINE_SCOPE_NEGATED))
         && !tells_condition (a, i);
}

/* "would have shared", "aurait cédé si": what never came. */
gboolean
engine_act_is_unreal (const EngineAnalysis *a, guint32 i, guint32 low)
{
  return find_conditional (a, i, low) != 0 && !is_hearsay (a, i, low);
}

EngineModality
engine_act_finite_modality (const EngineAnalysis *a, guint32 i, guint32 low)
{
  const guint32 other = ENGINE_MORPH_PRESENT | ENGINE_MORPH_FUTURE | ENGINE_MORPH_CONDITIONAL
                        | ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE;
  guint32 morph = engine_fill_morph (a, i);
  guint8 scopes = engine_act_scopes (a, i);

  if (is_hearsay (a, i, low))
    return ENGINE_MODALITY_DONE;
  /* what the form itself says, whatever the rest of the sentence speaks of */
  if (((morph & ENGINE_MORPH_PAST) && !(morph & other)) || engine_act_is_perfect (a, i, low)
      || is_plain_past (a, i, low))
    return scopes & ENGINE_SCOPE_CONDITIONAL ? ENGINE_MODALITY_PLANNED : ENGINE_MODALITY_DONE;

  if (morph & ENGINE_MORPH_CONDITIONAL || (scopes & ENGINE_SCOPE_CONDITIONAL))
    return ENGINE_MODALITY_PLANNED;
  if ((morph & ENGINE_MORPH_FUTURE) || (scopes & ENGINE_SCOPE_FUTURE))
    return ENGINE_MODALITY_COMMITTED;
  return ENGINE_MODALITY_DONE;
}

/* "offert à six pays de leur livrer": the mark behind whom it is offered to, or @i. */
static guint32
skip_receiver (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i + 1; k < MIN (a->tokens->len, i + RECEIVER_REACH); k++)
    {
      const EngineTag *mark = engine_fill_tag (a, k, ENGINE_CLASS_INF_MARK);

      if (engine_token (a, k)->kind == ENGINE_TOKEN_PUNCT || engine_fill_stops (a, k)
          || engine_fill_is (a, k, ENGINE_CLASS_AND))
        break;
      if (mark != NULL && engine_fill_attr (a, mark, "purpose") == NULL)
        {
          guint32 v = k + 1;

          while (v < a->tokens->len && v < k + 3 && engine_act_is_filler (a, v))
            v++;
          if (v + 1 < a->tokens->len && (engine_fill_morph (a, v) & ENGINE_MORPH_INFINITIVE)
              && (!(engine_fill_morph (a, v) & ENGINE_MORPH_NOUN)
                  || engine_fill_is (a, v + 1, ENGINE_CLASS_ARTICLE)
                  || engine_fill_is (a, v + 1, ENGINE_CLASS_POSSESSIVE)))
            return k;
        }
    }
  return i;
}

/* "ordered customs to inspect", "asked its banks to lend": of whom, before the infinitive. */
static gboolean
asks_others (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *ask = engine_fill_tag (a, tag->first, ENGINE_CLASS_MODALITY);

  if (ask == NULL || engine_fill_attr (a, ask, "ask") == NULL)
    return FALSE;
  for (guint32 i = tag->last; i + 1 < MIN (a->tokens->len, tag->last + OTHERS_REACH); i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || engine_act_value_at (a, i) != NULL
          || engine_fill_stops (a, i))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
        return i > tag->last && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
               && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE);
    }
  return FALSE;
}

/* "accepté de réduire", "prêt à fournir": the infinitive is the act. */
gboolean
engine_act_governs_infinitive (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (!engine_fill_is (a, tag->first, ENGINE_CLASS_MODALITY)
      && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_ADJ))
    return FALSE;
  if (!engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return asks_others (a, tag);
  if (engine_fill_is (a, tag->first, ENGINE_CLASS_MODALITY))
    i = skip_receiver (a, i);
  while (i < a->tokens->len && i < tag->last + RECEIVER_REACH + 4
         && (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || engine_act_is_filler (a, i)))
    i++;
  /* "offered to co-finance" */
  if (i < a->tokens->len && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
      && engine_fill_is (a, i, ENGINE_CLASS_ACTION)
      && engine_fill_tag (a, i, ENGINE_CLASS_ACTION)->last > i + 1
      && engine_fill_attr (a, engine_fill_tag (a, i, ENGINE_CLASS_ACTION), "nominal") == NULL)
    return TRUE;
  return i < a->tokens->len && (engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
         && (!engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || (engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
                 && !(engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)));
}

/* "Will they join?": whoever asks does not know. */
gboolean
engine_act_is_asked (const EngineAnalysis *a, guint32 last)
{
  while (last > 0 && engine_token (a, last - 1)->kind != ENGINE_TOKEN_WORD)
    if (engine_fill_punct (a, --last, '?'))
      return TRUE;
  return FALSE;
}

/* "s'ajouteront 200 milliards", "une réforme s'imposait": nobody does it. */
gboolean
engine_act_is_middle (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint32 k = i; k > low && k + 3 > i; k--)
    {
      const EngineTag *tag = engine_fill_tag (a, k - 1, ENGINE_CLASS_PRONOUN);

      /* "Canada itself stopped": stresses the subject */
      if (tag != NULL && strcmp (engine_fill_code (a, tag), "refl") == 0)
        return engine_token (a, k - 1)->length_bytes <= CLITIC_BYTES;
      if (tag == NULL && !engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY))
        return FALSE;
    }
  return FALSE;
}

/* "If the river falls, the two sides must", "In the event of fraud, Lima may": a comma and another subject
 * between; a condition that is a @noun has no verb. */
static gboolean
opens_main_clause (const EngineAnalysis *a, guint32 from, guint32 i, gboolean noun)
{
  for (guint32 k = from + (noun ? 1 : 2); k + 1 < i; k++)
    {
      if (!engine_fill_punct (a, k, ',')
          || !(engine_fill_is (a, k + 1, ENGINE_CLASS_ARTICLE)
               || engine_fill_is (a, k + 1, ENGINE_CLASS_PRONOUN)
               || engine_fill_mention (a, k + 1) != NULL))
        continue;
      if (noun)
        return TRUE;
      for (guint32 v = from; v < k; v++)
        if (engine_fill_finite (a, v))
          return TRUE;
    }
  return FALSE;
}

/* "insiste pour que la taxe soit levée": what is asked for, no aim. */
static gboolean
is_asked_for (const EngineAnalysis *a, const EngineTag *subordinator)
{
  const EngineTag *ask;
  const EngineMention *m;
  guint32 k = subordinator->first;

  if (k == 0 || strcmp (engine_fill_code (a, subordinator), "so") != 0)
    return FALSE;
  ask = engine_fill_covering (a, k, ENGINE_CLASS_MODALITY);
  /* "presse le Chili pour qu'il lève" */
  m = ask == NULL ? engine_fill_mention (a, k - 1) : NULL;
  if (m != NULL && m->last == k)
    for (k = m->first; k > 1 && engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE); k--)
      ;
  if (ask == NULL && k > 0)
    ask = engine_fill_covering (a, k - 1, ENGINE_CLASS_MODALITY);
  return ask != NULL && engine_fill_attr (a, ask, "ask") != NULL
         && !engine_act_is_noun_governor (a, ask);
}

/* "lifts", not "cut", "bring": a present and nothing else. */
static gboolean
is_present (const EngineAnalysis *a, guint32 i)
{
  const guint32 forms = ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_INFINITIVE;

  return (engine_fill_morph (a, i) & forms) == ENGINE_MORPH_PRESENT;
}

/* "will pay once Mali lifts", "until it closes": something to come right before the word at @i. */
static gboolean
follows_future (const EngineAnalysis *a, guint32 i)
{
  guint32 low, last;

  engine_fill_sentence (a, i, &low, &last);
  for (guint32 k = i; k > low && k + FUTURE_REACH > i && !engine_fill_stops (a, k - 1); k--)
    if (engine_act_scopes (a, k - 1) & ENGINE_SCOPE_FUTURE)
      return TRUE;
  return FALSE;
}

gboolean
engine_act_is_condition (const EngineAnalysis *a, guint32 i)
{
  guint clause = engine_token (a, i)->clause;
  const EngineClause *c;
  guint32 end;

  if (clause >= a->clauses->len)
    return FALSE;
  c = &g_array_index (a->clauses, EngineClause, clause);
  /* most clauses open without a conjunction */
  if (((engine_token_clues (a, c->first) | engine_token_clues (a, c->first + 1)
        | engine_token_clues (a, c->first + 2))
       & ENGINE_CLUE_CLAUSE)
      == 0)
    return FALSE;
  end = MIN (i, c->first + 3);
  for (guint32 k = engine_clues_next (a, c->first, end, ENGINE_CLUE_CLAUSE); k < end;
       k = engine_clues_next (a, k + 1, end, ENGINE_CLUE_CLAUSE))
    {
      const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_SUBORDINATOR);

      if (tag != NULL
          && (engine_fill_attr (a, tag, "cond") != NULL || engine_fill_attr (a, tag, "subj") != NULL
              || (((engine_fill_morph (a, i) & ENGINE_MORPH_FUTURE)
                   || ((engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) && i > c->first
                       && (engine_fill_morph (a, i - 1) & ENGINE_MORPH_FUTURE))
                   || (is_present (a, i) && follows_future (a, k)))
                  && engine_fill_attr (a, tag, "later") != NULL))
          && tag->last <= i && !is_asked_for (a, tag)
          && !opens_main_clause (a, tag->last, i, engine_fill_attr (a, tag, "np") != NULL)
          && (k == c->first || engine_token (a, k - 1)->kind != ENGINE_TOKEN_WORD
              || engine_fill_is (a, k - 1, ENGINE_CLASS_CONJUNCTION)))
        return TRUE;
    }
  return FALSE;
}
