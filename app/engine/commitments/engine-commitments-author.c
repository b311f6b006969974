/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whose text it is: the state whose ministry or press wrote it ("the Government" is that one), and
 * the association or institute that asks others for something in a note of its own ("the two states
 * should publish", "we call on the Commission to"). */

#include "config.h"

#include "engine-commitments.h"
#include "engine-number.h"
#include "engine-tally.h"

#include <string.h>

#define OFFICE_WORDS 5 /* of "the new finance minister" */
#define HOLDER_REACH 80 /* tokens back to whoever holds an office */
#define SUBJECT_WORDS 5 /* of a sentence, in which the state that is its subject stands */
#define HEAD_LINES 10
#define DATELINE_TOKENS 6
#define SMALL_WORD_BYTES 3 /* of "for", "de" in a name in capitals */

/* "le groupe chinois", "Chinese firms": a company's, which says little of whose text it is. */
static gboolean
is_of_firm (const EngineAnalysis *a, const EngineMention *m)
{
  if (!(m->flags & ENGINE_MENTION_ADJECTIVE))
    return FALSE;
  for (guint32 side = 0; side < 2; side++)
    {
      const guint32 i = side == 0 ? m->first - 1 : m->last;
      const EngineTag *noun =
          i < a->tokens->len ? engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN) : NULL;

      if (noun != NULL && engine_fill_attr (a, noun, "state") == NULL)
        return TRUE;
    }
  return FALSE;
}

/* The state that the window names most, ahead of any other, or NULL. */
static const char *
most_named_state (const EngineAnalysis *a)
{
  EngineTally named = { .n = 0 };

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && engine_fill_is_country (m->codes[0])
          && !(m->flags & ENGINE_MENTION_ANAPHOR) && !is_of_firm (a, m))
        engine_tally_add (&named, m->codes[0]);
    }
  return named.counts[0] > named.counts[1] ? named.codes[0] : NULL;
}

/* The one state that tokens [first, last) name: "Government of India", "NAIROBI –". */
static const char *
state_in (const EngineAnalysis *a, guint32 first, guint32 last)
{
  static const EngineClass classes[] = { ENGINE_CLASS_PARTY, ENGINE_CLASS_SEAT,
                                         ENGINE_CLASS_ADJECTIVE_OF };
  const char *found = NULL;

  for (guint32 i = first; i < last; i++)
    for (gsize k = 0; k < G_N_ELEMENTS (classes); k++)
      {
        const EngineTag *tag = engine_fill_tag (a, i, classes[k]);
        const char *code = tag != NULL ? engine_fill_code (a, tag) : NULL;

        if (code == NULL || !engine_fill_is_country (code))
          continue;
        if (found != NULL && strcmp (found, code) != 0)
          return NULL;
        found = code;
      }
  return found;
}

static const char *
read_head_state (const EngineAnalysis *a)
{
  for (guint i = 0; i < MIN (a->lines->len, HEAD_LINES); i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);
      gboolean paragraph =
          line->kind == ENGINE_LINE_PARAGRAPH && line->last - line->first > 2 * DATELINE_TOKENS;
      guint32 last = paragraph ? MIN (line->last, line->first + DATELINE_TOKENS) : line->last;
      const char *code = NULL;

      /* a date line ends in a dash or a bracket */
      if (paragraph)
        while (last > line->first && engine_token (a, last - 1)->kind == ENGINE_TOKEN_WORD)
          last--;
      if (line->kind != ENGINE_LINE_TITLE)
        code = state_in (a, line->first, MIN (last, a->tokens->len));
      if (code != NULL)
        return code;
      if (paragraph)
        break;
    }
  return NULL;
}

/* The state of the ministry, the paper or the date line above the text, or NULL. */
const char *
engine_act_head_state (const EngineAnalysis *a)
{
  EngineWindowMemo *memo = a->memo;

  if (!memo->knows_head_state)
    {
      memo->head_state = read_head_state (a);
      memo->knows_head_state = TRUE;
    }
  return memo->head_state;
}

/* That state, else the one that the text names most, or NULL. */
const char *
engine_act_home_state (const EngineAnalysis *a)
{
  EngineWindowMemo *memo = a->memo;

  if (!memo->knows_home_state)
    {
      const char *head = engine_act_head_state (a);

      memo->home_state = head != NULL ? head : most_named_state (a);
      memo->knows_home_state = TRUE;
    }
  return memo->home_state;
}

/* "government", "Treasury": of a state, no bank and no company. */
static gboolean
is_government (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_fill_attr (a, tag, "bare") != NULL && engine_fill_attr (a, tag, "named") == NULL
         && engine_fill_attr (a, tag, "firm") == NULL;
}

/* "the Government", in capitals, read as some state named before, "le gouvernement Muzito": the
 * text's own. */
void
engine_act_settle_government (const EngineAnalysis *a,
                              guint32 first,
                              guint32 last,
                              EngineCodes *codes)
{
  const EngineTag *tag = engine_fill_tag (a, first, ENGINE_CLASS_PERIPHRASIS);
  const EngineTag *before =
      first > 1 ? engine_fill_tag (a, first - 1, ENGINE_CLASS_PERIPHRASIS) : NULL;
  const EngineMention *m = engine_fill_mention (a, first);
  const char *state = NULL;

  if (before != NULL && before->last == first && m != NULL && m->kind == ENGINE_MENTION_ORG
      && is_government (a, before) && engine_fill_is (a, first - 2, ENGINE_CLASS_ARTICLE))
    state = engine_act_home_state (a);
  else if (tag != NULL && tag->last == last && first > 0 && is_government (a, tag)
           && (engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL)
           && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE))
    state = engine_act_head_state (a);
  if (state == NULL)
    return;
  codes->n = 0;
  engine_fill_codes_add (codes, state);
}

/* "RIDEAU CENTRE FOR PEACE": as a text writes it, "Rideau Centre for Peace". */
static const char *
in_small_letters (const EngineAnalysis *a, const char *name)
{
  g_autoptr (GString) out = g_string_new (NULL);
  guint small = 0, words = 0;

  for (const char *p = name; *p != '\0'; p = g_utf8_next_char (p))
    {
      small += g_unichar_islower (g_utf8_get_char (p)) ? 1 : 0;
      words += *p == ' ' ? 1 : 0;
    }
  if (small > 0 || words < 2)
    return name;
  for (const char *p = name; *p != '\0';)
    {
      const char *end = strchr (p, ' ');
      gsize n = end != NULL ? (gsize)(end - p) : strlen (p);
      g_autofree char *lower = g_utf8_strdown (p, (gssize)n);

      if (p > name && n <= SMALL_WORD_BYTES)
        g_string_append (out, lower);
      else
        {
          g_string_append_unichar (out, g_utf8_get_char (p));
          g_string_append (out, g_utf8_next_char (lower));
        }
      p += n;
      for (; *p == ' '; p++)
        g_string_append_c (out, ' ');
    }
  return engine_arena_strndup (a->arena, out->str, out->len);
}

/* "Forêts Vigilantes – Note de position n° 14", "Observatoire des dettes (Genève) – Note n° 4": who heads the line in
 * capitals, before a dash, or NULL. */
static const char *
named_before_dash (const EngineAnalysis *a, const EngineLine *line, guint32 word)
{
  guint32 last = MIN (line->last, a->tokens->len);
  guint32 dash = line->first, end;
  EngineSpan span;

  while (dash < last && !engine_token_is_dash (a, dash) && !engine_fill_punct (a, dash, '|'))
    dash++;
  for (end = line->first; end < dash && !engine_fill_punct (a, end, '('); end++)
    ;
  if (dash == last
      || end == line->first
      /* the word of its kind opens the name, or stands behind the dash */
      || (word < dash
          && (word != line->first
              || !(engine_fill_is (a, word, ENGINE_CLASS_ORG_NOUN)
                   || engine_fill_is (a, word, ENGINE_CLASS_PEOPLE))))
      || (word > dash && !(engine_token (a, end - 1)->flags & ENGINE_TOKEN_CAPITAL))
      || !(engine_token (a, line->first)->flags & ENGINE_TOKEN_CAPITAL))
    return NULL;
  span = engine_analysis_span (a, line->first, end);
  return engine_arena_strclean (a->arena, a->text + span.start_byte,
                                span.end_byte - span.start_byte);
}

/* "Note de l'Observatoire des océans, juin 2025", "Briefing by the Reef Watch": who stands behind the writing that opens
 * the line, up to a comma, a dash or a date, or NULL. */
static const char *
named_behind_writing (const EngineAnalysis *a, const EngineLine *line)
{
  const guint32 last = MIN (line->last, a->tokens->len);
  guint32 i = line->first + 1, end;
  EngineSpan span;

  if (i >= last || !engine_fill_is (a, line->first, ENGINE_CLASS_WRITING))
    return NULL;
  while (i < last && (engine_fill_morph (a, i) & ENGINE_MORPH_ADJ)
         && !engine_fill_is (a, i, ENGINE_CLASS_OF))
    i++;
  if (i >= last
      || !(engine_fill_is (a, i, ENGINE_CLASS_OF)
           || engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP)))
    return NULL;
  for (i++; i < last && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE); i++)
    ;
  for (end = i; end < last && engine_token (a, end)->kind == ENGINE_TOKEN_WORD
                && !engine_analysis_in_timex (a, end);
       end++)
    ;
  if (end < i + 2 || !(engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL))
    return NULL;
  span = engine_analysis_span (a, i, end);
  return engine_arena_strclean (a->arena, a->text + span.start_byte,
                                span.end_byte - span.start_byte);
}

/* Who publishes a note that asks for something: its name, or NULL. */
const char *
engine_act_advocate (const EngineAnalysis *a)
{
  const char *publisher = a->header != NULL ? a->header->publisher : NULL;

  for (guint i = 0; i < MIN (a->lines->len, HEAD_LINES); i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);

      if (line->kind == ENGINE_LINE_PARAGRAPH && line->last - line->first > 2 * DATELINE_TOKENS)
        return NULL;
      for (guint32 k = line->first; k < MIN (line->last, a->tokens->len); k++)
        if (engine_fill_is (a, k, ENGINE_CLASS_ADVOCACY))
          return publisher != NULL ? in_small_letters (a, publisher)
                                   : named_before_dash (a, line, k) ?: named_behind_writing (a, line);
    }
  return NULL;
}

/* "Both states should publish the readings", in such a note: asked of those who should. */
void
engine_act_settle_advice (EngineAnalysis *a, EngineAct *act, const EngineTag *modal)
{
  const char *advocate;
  EngineCodes speaker = { .n = 0 };

  if (engine_fill_attr (a, modal, "advice") == NULL || act->actor.n == 0)
    return;
  /* "“Europe must lift the sanctions,” Mali's minister said": asked of another */
  if (!act->first_person && !act->by_instrument
      && (((engine_act_scopes (a, modal->first) & ENGINE_SCOPE_QUOTED)
           && engine_act_quoted_speaker (a, modal->first, &speaker) && speaker.n > 0
           && !engine_fill_codes_has (&act->actor, speaker.codes[0]))
          || engine_act_read_sayer (a, act, modal->first, &speaker)))
    {
      act->asked = act->actor;
      act->actor = speaker;
      act->modality = ENGINE_MODALITY_REQUESTED;
      act->weak = FALSE;
      return;
    }
  if ((engine_act_scopes (a, modal->first) & ENGINE_SCOPE_QUOTED)
      || (advocate = engine_act_advocate (a)) == NULL
      || engine_fill_codes_has (&act->actor, advocate))
    return;
  act->asked = act->actor;
  act->actor.n = 0;
  engine_fill_codes_add (&act->actor, advocate);
  act->modality = ENGINE_MODALITY_REQUESTED;
  act->weak = FALSE;
}

/* "We call on Rabat to": the association that writes. */
gboolean
engine_act_author_asks (const EngineAnalysis *a, guint32 verb, EngineCodes *codes)
{
  const char *advocate =
      engine_act_scopes (a, verb) & ENGINE_SCOPE_QUOTED ? NULL : engine_act_advocate (a);

  if (advocate == NULL)
    return FALSE;
  engine_fill_codes_add (codes, advocate);
  return TRUE;
}

/* The state that opens the sentence before token @low, whose "autorités" go on in the next, or NULL. */
static const char *
subject_before (const EngineAnalysis *a, guint32 low)
{
  guint32 first, last;

  engine_fill_sentence (a, low, &first, &last);
  if (first == 0)
    return NULL;
  low = first;
  while (low > 0 && engine_token (a, low - 1)->kind != ENGINE_TOKEN_WORD)
    low--;
  if (low == 0)
    return NULL;
  engine_fill_sentence (a, low - 1, &first, &last);
  for (guint32 i = first; i < MIN (last, first + SUBJECT_WORDS); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
          && m->codes[0] != NULL && m->codes[1] == NULL
          && !(m->flags
               & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_POSSESSIVE)))
        return m->codes[0];
    }
  return NULL;
}

/* "Ministers have set aside": several of the text's own, at the start of their sentence. */
static gboolean
read_ministers (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low)
{
  guint32 i = engine_act_verb_group (a, verb, low);
  const char *state;

  if (i != low + 1 || !(engine_token (a, low)->flags & ENGINE_TOKEN_CAPITAL)
      || !engine_fill_is (a, low, ENGINE_CLASS_STATE_BODY)
      || !(engine_fill_morph (a, low) & ENGINE_MORPH_PLURAL))
    return FALSE;
  state = engine_act_home_state (a);
  if (state == NULL)
    return FALSE;
  engine_fill_codes_add (&act->actor, state);
  engine_reasons_add (&act->reasons, a, "actor", "the text's own government", low, i);
  return TRUE;
}

/* Where the noun phrase "the finance minister" or "Regulators" that ends at @end starts, of no country that is said, or
 * @end. */
static guint32
lone_office (const EngineAnalysis *a, guint32 end, guint32 low)
{
  const EngineTag *role = end > low ? engine_fill_covering (a, end - 1, ENGINE_CLASS_ROLE) : NULL;
  guint32 morph = end > low ? engine_fill_morph (a, end - 1) : 0;
  guint32 first;

  if (end <= low || engine_fill_mention (a, end - 1) != NULL
      || !((role != NULL && engine_fill_attr (a, role, "state") != NULL)
           || engine_fill_is (a, end - 1, ENGINE_CLASS_STATE_BODY)))
    return end;
  first = role != NULL ? role->first : end - 1;
  while (first > low && first + OFFICE_WORDS > end
         && (engine_fill_morph (a, first - 1) & ENGINE_MORPH_ADJ)
         && !engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
         && engine_fill_mention (a, first - 1) == NULL)
    first--;
  /* "Regulators": where nouns stand without an article */
  if (first == low)
    return (morph & ENGINE_MORPH_PLURAL)
                   && !(morph & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
               ? first
               : end;
  return engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE)
                 && !engine_fill_is (a, first - 1, ENGINE_CLASS_PREPOSITION)
                 && strcmp (
                        engine_fill_code (a, engine_fill_tag (a, first - 1, ENGINE_CLASS_ARTICLE)),
                        "indef")
                        != 0
                 && (first - 1 == low || engine_token (a, first - 2)->kind != ENGINE_TOKEN_WORD
                     || engine_fill_is (a, first - 2, ENGINE_CLASS_SUBORDINATOR)
                     || engine_fill_is (a, first - 2, ENGINE_CLASS_AND))
             ? first - 1
             : end;
}

/* The one country of the office-holder named last before @i in this sentence or the two before, or NULL. */
static const char *
state_of_holder (const EngineAnalysis *a, guint32 i)
{
  guint sentence = engine_analysis_sentence_of (a, i);

  for (guint32 k = i; k > 0 && k + HOLDER_REACH > i; k--)
    {
      const EngineMention *m = engine_fill_mention (a, k - 1);

      if (engine_analysis_sentence_of (a, k - 1) + 2 < sentence)
        return NULL;
      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && engine_fill_is_state (m->codes[0]))
        return m->codes[0];
    }
  return NULL;
}

/* Whether the sentence of @i or the one before names a state other than @home. */
static gboolean
names_other_state (const EngineAnalysis *a, guint32 i, const char *home)
{
  guint sentence = engine_analysis_sentence_of (a, i);

  for (guint32 k = i; k > 0 && k + HOLDER_REACH > i; k--)
    {
      const EngineMention *m = engine_fill_mention (a, k - 1);

      if (engine_analysis_sentence_of (a, k - 1) + 1 < sentence)
        return FALSE;
      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL)
        for (guint n = 0; m->codes[n] != NULL; n++)
          if (engine_fill_is_state (m->codes[n]) && strcmp (m->codes[n], home) != 0)
            return TRUE;
    }
  return FALSE;
}

/* "The minister will cut", "Regulators want": of the country of whoever was named last, else of the text's own. */
gboolean
engine_act_office_subject (EngineAnalysis *a, EngineAct *act, guint32 group, guint32 low)
{
  guint32 first;
  const char *state = NULL;

  while (low < group && engine_token (a, low)->kind != ENGINE_TOKEN_WORD)
    low++;
  first = lone_office (a, group, low);
  if (first == group)
    return FALSE;
  if (engine_fill_covering (a, group - 1, ENGINE_CLASS_ROLE) != NULL
      && !(engine_fill_morph (a, group - 1) & ENGINE_MORPH_PLURAL))
    state = state_of_holder (a, first);
  if (state == NULL)
    {
      state = engine_act_home_state (a);
      if (state == NULL || names_other_state (a, first, state))
        return FALSE;
    }
  engine_fill_codes_add (&act->actor, state);
  engine_reasons_add (&act->reasons, a, "actor", "the text's own government", first, group);
  return TRUE;
}

gboolean
engine_act_state_body (EngineAnalysis *a, EngineAct *act, guint32 verb, guint32 low)
{
  guint clause = engine_token (a, verb)->clause;
  const char *state;

  if (clause < a->clauses->len)
    low = MAX (low, g_array_index (a->clauses, EngineClause, clause).first);
  while (low < verb && engine_token (a, low)->kind != ENGINE_TOKEN_WORD)
    low++;
  if (engine_clues_next (a, low, verb, ENGINE_CLUE_STANDS) >= verb)
    return FALSE;
  for (guint32 i = low; i < verb; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);
      guint32 k = i;

      if (engine_fill_mention (a, i) != NULL && engine_fill_mention (a, i)->codes != NULL
          && engine_fill_mention (a, i)->codes[0] != NULL)
        return FALSE;
      if (tag == NULL || engine_fill_attr (a, tag, "state") == NULL
          || ((engine_fill_morph (a, i) & ENGINE_MORPH_PLURAL)
              && engine_fill_attr (a, tag, "one") == NULL))
        continue;
      /* "les nouvelles autorités" */
      if (k > low + 1 && (engine_fill_morph (a, k - 1) & ENGINE_MORPH_ADJ)
          && engine_fill_is (a, k - 2, ENGINE_CLASS_ARTICLE))
        k--;
      if (k == low || !engine_fill_is (a, k - 1, ENGINE_CLASS_ARTICLE)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION)
          || strcmp (engine_fill_code (a, engine_fill_tag (a, k - 1, ENGINE_CLASS_ARTICLE)), "def")
                 != 0
          || (k - 1 > low && engine_fill_is (a, k - 2, ENGINE_CLASS_PREPOSITION)))
        return FALSE;
      state = engine_fill_attr (a, tag, "one") != NULL ? subject_before (a, low) : NULL;
      if (state == NULL)
        state = engine_act_home_state (a);
      if (state == NULL)
        return FALSE;
      engine_fill_codes_add (&act->actor, state);
      engine_reasons_add (&act->reasons, a, "actor", "the text's own government", i, i + 1);
      return TRUE;
    }
  return read_ministers (a, act, verb, low);
}
