/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The word of modality that governs an act ("s'engage à", "agreed to", "menace de"), looked for from
 * the act to the left over fillers, dates and asides; what it makes of the act: modality, who acts
 * and who is asked. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define GOVERNOR_REACH 10 /* tokens between the governor and the act */
#define ASIDE_REACH 12

static gboolean
is_negation (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_NEGATION);
}

static gboolean
in_timex (const EngineAnalysis *a, guint32 i)
{
  return i < a->timex_at->len && g_array_index (a->timex_at, guint32, i) != 0;
}

/* The comma that opens the aside closed by the one at @i, or @i. */
static guint32
skip_aside_back (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint32 k = i, n = 0; k > low && n < ASIDE_REACH; k--, n++)
    {
      if (engine_fill_stops (a, k - 1))
        break;
      if (engine_fill_punct (a, k - 1, ','))
        return k - 1;
    }
  return i;
}

/* Whether the act's form can stand behind the mark at @p: "à lever", "to cut", "from cutting", not
 * "à la surtaxe". */
static gboolean
fits_mark (const EngineAnalysis *a, guint32 p, const EngineTag *act)
{
  const EngineTag *mark = engine_fill_tag (a, p, ENGINE_CLASS_INF_MARK);
  guint32 morph = engine_fill_morph (a, act->first);

  if (act->last > act->first + 1 || morph == 0 || (morph & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return TRUE;
  return (morph & ENGINE_MORPH_INFINITIVE) != 0 && engine_fill_attr (a, mark, "gerund") == NULL;
}

/* "will take five months to review": a verb that is no act without an object of its own. */
static gboolean
is_light (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ACTION);

  return tag != NULL && engine_fill_attr (a, tag, "need") != NULL;
}

/* " or one of the typographic ones */
static gboolean
is_quote_mark (const EngineAnalysis *a, guint32 i)
{
  static const char *const marks[] = { "\"", "\u201c", "\u201d", "\u00ab", "\u00bb" };
  const EngineToken *t = engine_token (a, i);

  for (gsize k = 0; k < G_N_ELEMENTS (marks) && t->kind == ENGINE_TOKEN_PUNCT; k++)
    if (strlen (marks[k]) == t->length_bytes
        && memcmp (engine_token_text (a, i), marks[k], t->length_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* The token where the number "(a)" or "2)" starts that ends at @p, or @p. */
static guint32
skip_number (const EngineAnalysis *a, guint32 p, guint32 low)
{
  if (p <= low || engine_token (a, p - 1)->length_bytes > 3)
    return p;
  return p > low + 1 && engine_fill_punct (a, p - 2, '(') ? p - 2 : p - 1;
}

/* A verb in the form of the one at @act, right behind its own mark or modal: "will threaten or use". */
static gboolean
is_bare_verb (const EngineAnalysis *a, guint32 i, guint32 act)
{
  return (engine_fill_morph (a, i) & engine_fill_morph (a, act) & ENGINE_MORPH_INFINITIVE)
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_act_is_filler (a, i - 1));
}

/* Whether the name that starts at @i opens its part of the sentence: behind a semicolon, "and", a comma. */
static gboolean
opens_part (const EngineAnalysis *a, guint32 i, guint32 low)
{
  while (i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
    i--;
  return i > low
         && (engine_fill_punct (a, i - 1, ';') || engine_fill_punct (a, i - 1, ',')
             || engine_fill_is (a, i - 1, ENGINE_CLASS_AND));
}

/* The modality word that governs the act at @act. */
void
engine_act_find_governor (EngineAnalysis *a, EngineAct *act, guint32 low, EngineGovernor *out)
{
  guint32 i = act->act->first;
  gboolean between = FALSE, purpose = FALSE, timed = FALSE;

  *out = (EngineGovernor){ 0 };
  for (guint step = 0; step < GOVERNOR_REACH + 6 && i > low; step++)
    {
      const EngineTag *tag;
      const EngineMention *m;
      guint32 p = i - 1;

      /* "shall: (a) remove …; (b) recognise" */
      if (step == 0 && engine_fill_punct (a, p, ')'))
        {
          guint32 open = skip_number (a, p, low);

          if (open > low && engine_fill_punct (a, open - 1, ':'))
            open--;
          else if (open > low
                   && (engine_fill_punct (a, open - 1, ';')
                       || engine_fill_is (a, open - 1, ENGINE_CLASS_AND)))
            {
              out->joined = out->marked = TRUE;
              return;
            }
          i = open;
          continue;
        }
      if (engine_fill_stops (a, p))
        {
          /* "Pékin lèvera la taxe ; Tokyo, à ouvrir", "; Washington to deliver" */
          out->others = out->joined = out->marked && !purpose && act->asked.n > 0 && p > low
                                      && engine_fill_punct (a, p, ';');
          return;
        }
      /* "never to re-export" */
      if (step == 0 && engine_fill_punct (a, p, '-') && p > low
          && engine_token (a, p - 1)->kind == ENGINE_TOKEN_WORD)
        {
          i = p - 1;
          continue;
        }
      /* a quotation may open on the act: souhaitent "accélérer" */
      if (step == 0 && engine_token (a, p)->kind == ENGINE_TOKEN_PUNCT
          && !engine_fill_punct (a, p, ','))
        {
          i = p;
          continue;
        }
      /* both sides "aspire" to support */
      if (is_quote_mark (a, p))
        {
          if (p > low && out->marked && !between
              && engine_fill_covering (a, p - 1, ENGINE_CLASS_MODALITY) != NULL)
            {
              i = p;
              continue;
            }
          return;
        }
      /* "will right away cut": a phrase, whatever "right" may be alone */
      tag = engine_fill_covering (a, p, ENGINE_CLASS_VP_FILLER);
      if (tag != NULL && tag->last > tag->first + 1 && tag->last == p + 1 && tag->first > low
          && !is_negation (a, tag->first))
        {
          i = tag->first;
          continue;
        }
      tag = engine_fill_covering (a, p, ENGINE_CLASS_MODALITY);
      if (tag != NULL && tag->last <= act->act->first
          && !(tag->first == p && engine_fill_is (a, p, ENGINE_CLASS_INF_MARK)))
        {
          gboolean aux = engine_fill_attr (a, tag, "aux") != NULL;

          if ((!out->marked && engine_fill_attr (a, tag, "report") != NULL)
              || engine_fill_attr (a, tag, "stop") != NULL)
            {
              out->stopped = engine_fill_attr (a, tag, "stop") != NULL;
              return;
            }
          if (out->marked || aux || !between)
            {
              /* "ready to", "prêt à": the mark is part of it */
              if (tag->last == p + 1 && tag->first < p
                  && engine_fill_is (a, p, ENGINE_CLASS_INF_MARK))
                out->marked = TRUE;
              out->tag = tag;
              return;
            }
        }
      if (is_negation (a, p) && !between && !out->joined)
        out->negated = TRUE;
      if (!between && engine_fill_covering (a, p, ENGINE_CLASS_PURPOSE) != NULL)
        out->purpose = engine_fill_covering (a, p, ENGINE_CLASS_PURPOSE)->first + 1;
      if (engine_fill_is (a, p, ENGINE_CLASS_INF_MARK) && !out->marked && !between)
        {
          if (!fits_mark (a, p, act->act))
            return;
          out->marked = TRUE;
          purpose = engine_fill_attr (a, engine_fill_tag (a, p, ENGINE_CLASS_INF_MARK), "purpose")
                    != NULL;
          i = p;
          continue;
        }
      if (!between && !out->joined && (engine_fill_is (a, p, ENGINE_CLASS_AND)))
        {
          out->joined = TRUE;
          return;
        }
      if (engine_act_is_filler (a, p) || in_timex (a, p))
        {
          timed = timed || (in_timex (a, p) && !between);
          i = p;
          continue;
        }
      /* "ont trois mois pour évacuer", "has until May to leave" */
      if (timed && out->marked && !between)
        {
          const EngineTag *have = engine_fill_tag (a, p, ENGINE_CLASS_AUXILIARY);

          if (engine_fill_covering (a, p, ENGINE_CLASS_DATE_UNTIL) != NULL)
            {
              i = engine_fill_covering (a, p, ENGINE_CLASS_DATE_UNTIL)->first;
              continue;
            }
          if (have != NULL && strcmp (engine_fill_code (a, have), "have") == 0)
            {
              out->tag = engine_act_own_tag (a, p);
              return;
            }
        }
      /* "will build and ship": the verb before shares the object */
      if (step == 0 && engine_fill_is (a, p, ENGINE_CLASS_AND) && p > low + 1
          && is_bare_verb (a, p - 1, act->act->first))
        {
          i = p - 1;
          continue;
        }
      if (engine_fill_punct (a, p, ','))
        {
          guint32 open = skip_aside_back (a, p, low);

          m = p > low ? engine_fill_mention (a, p - 1) : NULL;
          /* "; Washington, to arrange" */
          if (out->marked && !between && m != NULL && m->last == p && engine_fill_is_party (m)
              && !(m->flags & ENGINE_MENTION_ANAPHOR) && opens_part (a, m->first, low))
            {
              engine_fill_add_mention (m, &act->asked);
              out->joined = out->others = TRUE;
              return;
            }
          if (open == p)
            {
              out->joined = out->marked && (!between || act->asked.n > 0);
              out->others = out->joined && between;
              return;
            }
          i = open;
          continue;
        }
      /* only behind a mark may words stand between: "engage A et B à", "la menace américaine d'" */
      if (!out->marked || purpose)
        return;
      /* "asked A to publish, and B to renegotiate" */
      if (between && act->asked.n > 0 && p > low && engine_fill_is (a, p, ENGINE_CLASS_AND)
          && (!engine_fill_is_party (engine_fill_mention (a, p - 1))
              || engine_act_is_small_word (a, p + 1)))
        {
          out->joined = out->others = TRUE;
          return;
        }
      between = TRUE;
      m = engine_fill_mention (a, p);
      if (m != NULL && m->first < i && engine_fill_is_party (m))
        {
          engine_fill_add_mention (m, &act->asked);
          i = m->first;
          continue;
        }
      if (engine_token (a, p)->kind != ENGINE_TOKEN_WORD || step > GOVERNOR_REACH
          || (engine_fill_is (a, p, ENGINE_CLASS_ACTION) && engine_fill_finite (a, p)
              && engine_fill_covering (a, p, ENGINE_CLASS_MODALITY) == NULL && !is_light (a, p))
          || engine_fill_is (a, p, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, p, ENGINE_CLASS_SUBORDINATOR))
        return;
      i = p;
    }
}

/* The verb of promise before @i that a first infinitive stands under, for those behind "and to": "s'engage
 * à avancer le pic et à plafonner". */
gboolean
engine_act_find_first_governor (const EngineAnalysis *a,
                                guint32 i,
                                guint32 low,
                                EngineGovernor *out)
{
  for (guint32 k = i; k > low; k--)
    {
      const EngineTag *tag = engine_fill_covering (a, k - 1, ENGINE_CLASS_MODALITY);

      if (engine_fill_stops (a, k - 1) || engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (tag == NULL || tag->last + 1 >= i || engine_fill_is (a, k - 1, ENGINE_CLASS_INF_MARK))
        continue;
      if (engine_fill_attr (a, tag, "aux") != NULL || engine_fill_attr (a, tag, "stop") != NULL
          || engine_fill_attr (a, tag, "report") != NULL
          || engine_fill_attr (a, tag, "weak") != NULL || engine_fill_attr (a, tag, "who") != NULL
          || engine_fill_attr (a, tag, "ask") != NULL
          || !(engine_fill_is (a, tag->last, ENGINE_CLASS_INF_MARK)
               || engine_fill_is (a, tag->last - 1, ENGINE_CLASS_INF_MARK)))
        return FALSE;
      *out = (EngineGovernor){ .tag = tag, .marked = TRUE };
      return TRUE;
    }
  return FALSE;
}

/* "la menace américaine d'imposer", "la décision de Pékin de": the noun's own holder. */
gboolean
engine_act_is_noun_governor (const EngineAnalysis *a, const EngineTag *tag)
{
  return tag->first > 0
         && (engine_fill_is (a, tag->first - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_POSSESSIVE)
             || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_ADJECTIVE_OF)
             /* "En retour, engagement de Lima à" */
             || (engine_token (a, tag->first - 1)->kind != ENGINE_TOKEN_WORD
                 && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_VERB)))
         && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_NOUN)
         && engine_fill_attr (a, tag, "aux") == NULL && engine_fill_attr (a, tag, "who") == NULL;
}

/* "s'est engagé auprès de X à": the subject binds itself. */
static gboolean
is_reflexive (const EngineAnalysis *a, guint32 verb)
{
  for (guint32 i = verb, n = 0; i > 0 && n < 4; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (tag != NULL && g_str_has_prefix (engine_fill_code (a, tag), "refl"))
        return TRUE;
      if (engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

/* A refusal of several words, one of which negates. */
static gboolean
holds_negation (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i < tag->last; i++)
    if (is_negation (a, i) || engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER))
      return TRUE;
  return FALSE;
}

/* "said it would host", "confirmed that it would": who says so means it. */
gboolean
engine_act_says_of_itself (const EngineAnalysis *a, guint32 modal, guint32 low)
{
  guint32 i = modal;
  const EngineTag *tag;

  /* "qu'elle ne retirerait pas" */
  while (i > low && is_negation (a, i - 1))
    i--;
  tag = i > low ? engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN) : NULL;
  if (tag == NULL || !g_str_has_prefix (engine_fill_code (a, tag), "subj-3"))
    return FALSE;
  i--;
  if (i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
    i--;
  /* "a répété lundi qu'elle" */
  if (i > low + 1 && engine_act_timex_at (a, i - 1) != NULL
      && engine_act_timex_at (a, i - 1)->first > low)
    i = engine_act_timex_at (a, i - 1)->first;
  return i > low && !engine_act_is_passive (a, i - 1, low)
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_SAY)
             || (engine_fill_is (a, i - 1, ENGINE_CLASS_MODALITY)
                 && engine_fill_attr (a, engine_fill_tag (a, i - 1, ENGINE_CLASS_MODALITY),
                                      "report")
                        != NULL));
}

/* Whether a name of its own stands between, not "its lenders". */
static gboolean
asks_by_name (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY
          && !(m->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR)))
        return TRUE;
    }
  return FALSE;
}

/* "neither will", "aucun des deux ne": the subject denies. */
gboolean
engine_act_is_neither (const EngineAnalysis *a, guint32 verb)
{
  for (guint32 i = verb, n = 0; i > 0 && n < 6; i--, n++)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_PAIR_CUE);

      if (tag == NULL)
        tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_ALL_CUE);
      if (tag != NULL)
        return engine_fill_attr (a, tag, "neg") != NULL;
      if (!engine_act_is_filler (a, i - 1) && !engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
        return FALSE;
    }
  return FALSE;
}

/* "the accord allows officers to check": what one may do under it. */
static gboolean
is_let_by_instrument (EngineAnalysis *a, const EngineTag *tag)
{
  EngineAct who;

  engine_act_start (&who, tag);
  return !engine_act_read_actor (a, &who, tag->first) || who.actor.n == 0 || who.by_instrument;
}

static gboolean
is_passive_governor (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 low, last;

  engine_fill_sentence (a, tag->first, &low, &last);
  return engine_act_is_passive (a, tag->first, low);
}

/* "each", "both", "chacun" between the governor and the act. */
static gboolean
names_each (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last && i < first + 3; i++)
    if (engine_fill_covering (a, i, ENGINE_CLASS_PAIR_CUE) != NULL)
      return TRUE;
  return FALSE;
}

/* "le Maroc est appelé à", "the UN, asked by both to": who is asked stands before, who asks behind
 * "by" or is the other side of the agreement. */
static gboolean
is_asked_of_subject (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  guint32 low, last, i = g->tag->first;
  EngineCodes agent = { .n = 0 };
  gboolean by = engine_fill_is (a, g->tag->last, ENGINE_CLASS_AGENT_PREP);

  if (engine_fill_attr (a, g->tag, "ask") == NULL
      || !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  if (!engine_act_is_passive (a, i, low) && !(i > low && engine_fill_punct (a, i - 1, ',') && by))
    return FALSE;
  if (by)
    agent = act->asked;
  act->asked.n = 0;

  EngineAct subject;

  engine_act_start (&subject, act->act);
  if (!engine_act_read_actor (a, &subject, i) || subject.actor.n == 0)
    return TRUE;
  if (agent.n == 0 && by)
    engine_act_agreement_parties (a, i, TRUE, &agent);
  else if (agent.n == 0 && subject.actor.n == 1)
    engine_fill_codes_add (&agent, engine_act_other_side (a, i, subject.actor.codes[0]));
  act->actor = agent;
  act->asked = subject.actor;
  return TRUE;
}

/* "wants ministers to reopen the quota": somebody between the verb and its infinitive. */
static gboolean
wants_another (const EngineAnalysis *a, const EngineAct *act, const EngineGovernor *g)
{
  guint32 mark = g->tag->last;

  while (mark < act->act->first && !engine_fill_is (a, mark, ENGINE_CLASS_INF_MARK))
    mark++;
  for (guint32 i = g->tag->last; i < mark; i++)
    if ((engine_fill_morph (a, i) & ENGINE_MORPH_NOUN) && !engine_act_is_filler (a, i)
        && engine_act_timex_at (a, i) == NULL)
      return TRUE;
  return FALSE;
}

/* "l'intention de", "objectif de": a phrase around a noun, no verb that asks. */
static gboolean
holds_noun (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i < tag->last && tag->last > tag->first + 1; i++)
    if ((engine_fill_morph (a, i) & ENGINE_MORPH_NOUN)
        && !(engine_fill_morph (a, i) & ENGINE_MORPH_VERB) && i > tag->first
        && engine_token (a, tag->first)->kind == ENGINE_TOKEN_WORD
        && !engine_fill_is (a, tag->first, ENGINE_CLASS_AUXILIARY))
      return TRUE;
  return FALSE;
}

/* Whether the word that binds is denied: "n'oblige pas", "Nothing in the accord obliges". */
static gboolean
binds_nobody (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 low, last;

  if (engine_act_scopes (a, tag->first) & ENGINE_SCOPE_NEGATED)
    return TRUE;
  engine_fill_sentence (a, tag->first, &low, &last);
  while (low < tag->first && engine_token (a, low)->kind != ENGINE_TOKEN_WORD)
    low++;
  return low < tag->first && is_negation (a, low) && engine_fill_is (a, low, ENGINE_CLASS_PRONOUN);
}

/* A state's own name, and no firms or boats of it, between the word and the act. */
static gboolean
lets_state (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY)
        return !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE))
               && !engine_token_is_genitive (a, m->last) && m->last + 3 > last
               && engine_act_is_small_word (a, m->last);
    }
  return FALSE;
}

void
engine_act_apply_governor (EngineAnalysis *a, EngineAct *act, const EngineGovernor *g)
{
  const char *code = engine_fill_code (a, g->tag);
  const char *who = engine_fill_attr (a, g->tag, "who");
  int value = engine_code_from_name (ENGINE_CODES_MODALITY, code);

  act->governor = g->tag->first + 1;
  act->modality = value >= 0                              ? (EngineModality)value
                  : g->tag->entry == ENGINE_FILL_NO_ENTRY ? ENGINE_MODALITY_COMMITTED
                                                          : ENGINE_MODALITY_PLANNED;
  /* "devra publier": more than the "doit" of what is expected */
  if (engine_fill_attr (a, g->tag, "duty") != NULL
      && (engine_fill_morph (a, g->tag->first) & ENGINE_MORPH_FUTURE))
    act->modality = ENGINE_MODALITY_COMMITTED;
  act->weak =
      engine_fill_attr (a, g->tag, "weak") != NULL || engine_fill_attr (a, g->tag, "aux") != NULL;
  act->negated = g->negated != (engine_fill_attr (a, g->tag, "neg") != NULL);
  if (engine_fill_attr (a, g->tag, "aux") != NULL)
    {
      guint32 low, last;
      const EngineTag *head;

      engine_fill_sentence (a, g->tag->first, &low, &last);
      head = engine_act_head_modality (a, g->tag->first, low);
      if (head == NULL && engine_act_says_of_itself (a, g->tag->first, low))
        act->weak = FALSE;
      if (head != NULL
          && (value = engine_code_from_name (ENGINE_CODES_MODALITY, engine_fill_code (a, head)))
                 >= 0)
        {
          act->modality = (EngineModality)value;
          act->weak = FALSE;
          engine_reasons_add (&act->reasons, a, "modality", "head", head->first, head->last);
        }
    }
  engine_reasons_add (&act->reasons, a, "modality", "governed by", g->tag->first, g->tag->last);
  if (engine_act_is_noun_governor (a, g->tag))
    {
      if (act->asked.n > 0)
        {
          act->actor = act->asked;
          act->asked.n = 0;
        }
      else
        {
          guint32 p = g->tag->first;
          const EngineTag *genitive =
              p > 1 ? engine_fill_tag (a, p - 1, ENGINE_CLASS_POSSESSIVE) : NULL;
          const EngineMention *m;

          /* "New Zealand's intention to" */
          if (genitive != NULL && strcmp (engine_fill_code (a, genitive), "s") == 0)
            p--;
          m = p > 0 ? engine_fill_mention (a, p - 1) : NULL;

          if (m != NULL && m->codes != NULL && m->codes[0] != NULL)
            engine_fill_add_mention (m, &act->actor);
          else
            engine_act_read_actor (a, act, g->tag->first);
        }
      return;
    }
  /* "l'accord autorise l'Australie à couper les fonds": what a state may do by it */
  if (engine_fill_attr (a, g->tag, "lets") != NULL && act->asked.n == 1
      && engine_fill_is_state (act->asked.codes[0]) && strlen (act->asked.codes[0]) <= 3
      && g->marked && !is_passive_governor (a, g->tag)
      && lets_state (a, g->tag->last, act->act->first))
    {
      act->actor = act->asked;
      act->asked.n = 0;
      act->modality = ENGINE_MODALITY_PLANNED;
      return;
    }
  /* "boats are allowed to catch": no duty; "expects its companies to save": what one reckons with */
  if ((engine_fill_attr (a, g->tag, "lets") != NULL
       && (is_passive_governor (a, g->tag) || is_let_by_instrument (a, g->tag)))
      || (engine_fill_attr (a, g->tag, "reckons") != NULL && act->asked.n > 0))
    {
      act->asked.n = 0;
      return;
    }
  /* "obliges each government to", "oblige chacun à": those who made it */
  if (who != NULL && names_each (a, g->tag->last, act->act->first)
      && !is_reflexive (a, g->tag->first))
    {
      act->asked.n = 0;
      if (engine_act_agreement_pair (a, g->tag->first, &act->actor)
          || engine_act_agreement_parties (a, g->tag->first, TRUE, &act->actor))
        return;
    }
  if (who != NULL && act->asked.n > 0 && !is_reflexive (a, g->tag->first))
    {
      /* "does not oblige Libya to award", "Nothing obliges Malta to": no duty */
      if (!binds_nobody (a, g->tag))
        act->actor = act->asked;
      act->asked.n = 0;
      return;
    }
  /* "a obtenu un prêt": by whoever it was gained from, not who gained it */
  if (engine_fill_attr (a, g->tag, "gains") != NULL)
    {
      if (engine_act_gained_from (a, act, &act->actor))
        engine_reasons_add (&act->reasons, a, "actor", "gained from", act->act->last,
                            act->act->last + 1);
      return;
    }
  /* "pas question pour nous d'abaisser" */
  if (who != NULL && act->asked.n == 0 && g->marked)
    for (guint32 i = g->tag->last; i < act->act->first && i < g->tag->last + 2; i++)
      if (engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
          && (engine_fill_morph (a, i) & ENGINE_MORPH_FIRST)
          && engine_act_first_person (a, act, i + 1))
        return;
  /* "allows millers to dispense", "oblige les producteurs à publier": somebody that no name is given of */
  if (who != NULL && act->asked.n == 0 && g->marked && !is_reflexive (a, g->tag->first)
      && !is_passive_governor (a, g->tag) && wants_another (a, act, g))
    return;
  if (is_asked_of_subject (a, act, g))
    return;
  /* "wants Delhi to cut", "wants ministers to reopen": asked of another */
  if (act->modality == ENGINE_MODALITY_PLANNED && act->asked.n > 0 && holds_noun (a, g->tag))
    {
      /* "a l'intention", "l'intention de son pays d'accorder": the holder of it */
      act->actor = act->asked;
      act->asked.n = 0;
      return;
    }
  if (act->modality == ENGINE_MODALITY_PLANNED
      && (act->asked.n > 0
          || (engine_fill_attr (a, g->tag, "wants") != NULL && wants_another (a, act, g))))
    act->modality = ENGINE_MODALITY_REQUESTED;
  /* "warned Kabul to respect": asked, not threatened */
  if (engine_fill_attr (a, g->tag, "warns") != NULL && act->asked.n > 0 && g->marked)
    act->modality = ENGINE_MODALITY_REQUESTED;
  engine_act_read_actor (a, act, g->tag->first);
  /* "He expects the quota to cover": an analyst's guess */
  if (engine_fill_attr (a, g->tag, "reckons") != NULL && act->actor.n > 0
      && !engine_fill_is_state (act->actor.codes[0]))
    act->actor.n = 0;
  /* "La convention interdit à Juba d'entreposer": who may not */
  if (act->by_instrument && act->asked.n > 0 && engine_fill_attr (a, g->tag, "neg") != NULL)
    {
      act->actor = act->asked;
      act->asked.n = 0;
      act->by_instrument = FALSE;
      return;
    }
  /* "the agreement calls for Spain to open": laid down, not asked */
  if (act->by_instrument && act->modality == ENGINE_MODALITY_REQUESTED && act->asked.n > 0)
    {
      act->actor = act->asked;
      act->asked.n = 0;
      act->modality = ENGINE_MODALITY_COMMITTED;
      act->by_instrument = FALSE;
      return;
    }
  if (engine_fill_attr (a, g->tag, "advice") != NULL)
    engine_act_settle_advice (a, act, g->tag);
  if (engine_fill_codes_equal (&act->asked, &act->actor))
    {
      /* "a leader who asked Delhi to": nobody that is named; "à ses bailleurs": its own */
      if (act->modality == ENGINE_MODALITY_REQUESTED
          && asks_by_name (a, g->tag->last, act->act->first))
        act->actor.n = 0;
      act->asked.n = 0;
    }
  if (engine_act_is_neither (a, g->tag->first) && act->modality != ENGINE_MODALITY_REFUSED)
    act->negated = TRUE;
  /* "has not agreed to", "will not": the act is what is denied; "n'a pas l'intention de" says so */
  if ((engine_act_scopes (a, g->tag->first) & ENGINE_SCOPE_NEGATED)
      && act->modality == ENGINE_MODALITY_PLANNED && engine_fill_attr (a, g->tag, "said") != NULL
      && engine_act_says_of_itself (a, g->tag->first, 0))
    {
      /* "told Washington it would not give up" */
      act->modality = ENGINE_MODALITY_REFUSED;
      act->negated = FALSE;
    }
  else if ((engine_act_scopes (a, g->tag->first) & ENGINE_SCOPE_NEGATED)
           && !(act->modality == ENGINE_MODALITY_REFUSED && holds_negation (a, g->tag)))
    {
      if (act->modality == ENGINE_MODALITY_COMMITTED && engine_fill_attr (a, g->tag, "aux") == NULL
          && !engine_fill_is (a, g->tag->first, ENGINE_CLASS_MODAL))
        act->modality = ENGINE_MODALITY_REFUSED;
      else if (act->modality == ENGINE_MODALITY_REFUSED)
        act->modality = ENGINE_MODALITY_COMMITTED;
      else
        act->negated = TRUE;
    }
}
