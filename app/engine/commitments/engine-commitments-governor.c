/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The word of modality that governs an act ("s'engage à", "agreed to", "menace de"), looked for from
 * the act to the left over fillers, dates and asides. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define GOVERNOR_REACH 10 /* tokens between the governor and the act */
#define ASIDE_REACH 12
#define RESTRICTED_WORDS 3 /* between an act and its "que" */
#define BARE_REACH 18 /* tokens from "will see" to the second party */

static gboolean
is_negation (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_NEGATION);
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

/* The walk from the act to the left. */
typedef struct
{
  EngineAnalysis *a;
  EngineAct *act;
  EngineGovernor *out;
  guint32 low; /* where the sentence starts */
  guint32 i; /* the token last passed */
  guint32 p; /* the one looked at, right before it */
  guint step;
  gboolean between; /* words stand between the mark and the governor */
  gboolean purpose; /* the mark is one of purpose */
  gboolean timed; /* a date was passed right before the mark */
} Walk;

typedef enum
{
  NOT_HERE, /* the next step is tried */
  MOVED, /* further left, the first step again */
  ENDED
} Pace;

static Pace
move_to (Walk *w, guint32 i)
{
  w->i = i;
  return MOVED;
}

/* "shall: (a) remove …; (b) recognise": the number before the act. */
static Pace
pass_number (Walk *w)
{
  guint32 open;

  if (w->step != 0 || !engine_fill_punct (w->a, w->p, ')'))
    return NOT_HERE;
  open = skip_number (w->a, w->p, w->low);
  if (open > w->low && engine_fill_punct (w->a, open - 1, ':'))
    open--;
  else if (open > w->low
           && (engine_fill_punct (w->a, open - 1, ';')
               || engine_fill_is (w->a, open - 1, ENGINE_CLASS_AND)))
    {
      w->out->joined = w->out->marked = TRUE;
      return ENDED;
    }
  return move_to (w, open);
}

/* "s'engage à : lever …", "will: cut …": the colon of a list in the sentence, right behind what governs its items. */
static Pace
pass_colon (Walk *w)
{
  if (w->step != 0 || !engine_fill_punct (w->a, w->p, ':') || w->p == w->low
      || !(engine_fill_morph (w->a, w->act->act->first) & ENGINE_MORPH_INFINITIVE)
      || !(engine_fill_is (w->a, w->p - 1, ENGINE_CLASS_INF_MARK)
           || engine_fill_is (w->a, w->p - 1, ENGINE_CLASS_MODAL)))
    return NOT_HERE;
  return move_to (w, w->p);
}

/* "; réduire ses droits": the next item of such a list, joined to the one before. */
static Pace
join_item (Walk *w)
{
  if (w->step != 0 || !engine_fill_punct (w->a, w->p, ';')
      || !(engine_fill_morph (w->a, w->act->act->first) & ENGINE_MORPH_INFINITIVE))
    return NOT_HERE;
  w->out->joined = w->out->marked = TRUE;
  return ENDED;
}

/* "Pékin lèvera la taxe ; Tokyo, à ouvrir", "; Washington to deliver": of others behind a semicolon. */
static Pace
end_at_stop (Walk *w)
{
  if (!engine_fill_stops (w->a, w->p))
    return NOT_HERE;
  w->out->others = w->out->joined = w->out->marked && !w->purpose && w->act->asked.n > 0
                                    && w->p > w->low && engine_fill_punct (w->a, w->p, ';');
  /* "undertakes to readmit its nationals; to verify": the next of one list */
  if (w->out->marked && !w->purpose && w->act->asked.n == 0 && !w->between
      && engine_fill_punct (w->a, w->p, ';'))
    w->out->joined = TRUE;
  return ENDED;
}

/* "never to re-export": the hyphen; souhaitent "accélérer": a quotation that opens on the act. */
static Pace
pass_opening (Walk *w)
{
  if (w->step == 0 && engine_fill_punct (w->a, w->p, '-') && w->p > w->low
      && engine_token (w->a, w->p - 1)->kind == ENGINE_TOKEN_WORD)
    return move_to (w, w->p - 1);
  if (w->step == 0 && engine_token (w->a, w->p)->kind == ENGINE_TOKEN_PUNCT
      && !engine_fill_punct (w->a, w->p, ','))
    return move_to (w, w->p);
  return NOT_HERE;
}

/* Both sides "aspire" to support: only the governor itself may be in quotation marks. */
static Pace
pass_quote_mark (Walk *w)
{
  if (!is_quote_mark (w->a, w->p))
    return NOT_HERE;
  if (w->p > w->low && w->out->marked && !w->between
      && engine_fill_covering (w->a, w->p - 1, ENGINE_CLASS_MODALITY) != NULL)
    return move_to (w, w->p);
  return ENDED;
}

/* "will right away cut": a phrase, whatever "right" may be alone. */
static Pace
pass_phrase (Walk *w)
{
  const EngineTag *tag = engine_fill_covering (w->a, w->p, ENGINE_CLASS_VP_FILLER);

  if (tag != NULL && tag->last > tag->first + 1 && tag->last == w->p + 1 && tag->first > w->low
      && !is_negation (w->a, tag->first))
    return move_to (w, tag->first);
  return NOT_HERE;
}

#define DEMAND_REACH 6 /* tokens of a noun phrase before its noun: "the repeated appeals", "Brussels's latest" */

/* The noun of what is asked, offered or tried that the mark stands behind, adjectives between; NULL where none is. */
static const EngineTag *
find_demand (const Walk *w)
{
  const EngineTag *aims = engine_fill_covering (w->a, w->p, ENGINE_CLASS_MODALITY);
  guint32 p = w->p;
  const EngineTag *noun = engine_fill_covering (w->a, p, ENGINE_CLASS_DEMAND);

  /* "une motion visant à" */
  if (noun == NULL && aims != NULL && aims->first > w->low
      && (engine_fill_morph (w->a, aims->first)
          & (ENGINE_MORPH_PRESENT_PARTICIPLE | ENGINE_MORPH_PAST_PARTICIPLE))
             != 0)
    return engine_fill_covering (w->a, aims->first - 1, ENGINE_CLASS_DEMAND);
  if (!w->out->marked)
    return NULL;
  /* "aux pressions européennes pour" */
  for (; noun == NULL && w->purpose && p > w->low && p + 2 > w->p
         && (engine_fill_morph (w->a, p) & ENGINE_MORPH_ADJ) != 0;
       p--)
    noun = engine_fill_covering (w->a, p - 1, ENGINE_CLASS_DEMAND);
  return noun;
}

/* "rejected an American demand to": two acts, one of whoever is turned down and asks, one of who does so. */
static gboolean
is_asked_by_named (const EngineAnalysis *a, const EngineTag *verb, const EngineTag *noun)
{
  const EngineTag *ask = engine_fill_tag (a, noun->first, ENGINE_CLASS_MODALITY);

  if (ask == NULL || engine_fill_attr (a, ask, "ask") == NULL
      || !(engine_fill_is (a, verb->first, ENGINE_CLASS_ACTION)
           || engine_fill_is (a, verb->first, ENGINE_CLASS_MODALITY)))
    return FALSE;
  for (guint32 i = verb->last; i < noun->first; i++)
    if (engine_fill_is_party (engine_fill_mention (a, i)))
      return TRUE;
  return FALSE;
}

/* "rejected calls to", "reste sourd aux appels à": the verb before the noun turns down what is asked. */
static Pace
take_turned_down (Walk *w)
{
  const EngineAnalysis *a = w->a;
  const EngineTag *noun = find_demand (w);

  if (noun == NULL)
    return NOT_HERE;
  for (guint32 k = noun->first; k > w->low && k + DEMAND_REACH > noun->first; k--)
    {
      const EngineTag *verb = engine_fill_covering (a, k - 1, ENGINE_CLASS_TURNS_DOWN);

      if (verb != NULL && is_asked_by_named (a, verb, noun))
        return NOT_HERE;
      if (verb != NULL)
        {
          w->out->tag = verb;
          return ENDED;
        }
      if ((engine_token (a, k - 1)->kind != ENGINE_TOKEN_WORD
           && !engine_token_is_genitive (a, k - 1))
          || engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_AND))
        return NOT_HERE;
    }
  return NOT_HERE;
}

/* "declined to comment", "n'a pas souhaité chiffrer": who tells nothing refuses nothing. */
static gboolean
keeps_silent (const Walk *w, const EngineTag *tag)
{
  return engine_fill_is (w->a, w->act->act->first, ENGINE_CLASS_TELLS)
         && (strcmp (engine_fill_code (w->a, tag), "refused") == 0 || w->out->negated
             || (engine_act_scopes (w->a, tag->first) & ENGINE_SCOPE_NEGATED) != 0);
}

/* "refrain from": the word behind @tag stands before a gerund, the act is an infinitive. */
static gboolean
takes_gerund (const Walk *w, const EngineTag *tag)
{
  const EngineTag *mark = engine_fill_tag (w->a, tag->last, ENGINE_CLASS_INF_MARK);

  return mark != NULL && engine_fill_attr (w->a, mark, "gerund") != NULL
         && (engine_fill_morph (w->a, tag->last + 1) & ENGINE_MORPH_PRESENT_PARTICIPLE)
         && (engine_fill_morph (w->a, w->act->act->first) & ENGINE_MORPH_INFINITIVE);
}

/* "s'engage à", "will", "ready to": the governor, unless it reports or binds nobody ("can"). */
static Pace
take_modality (Walk *w)
{
  const EngineAnalysis *a = w->a;
  const EngineTag *tag = engine_fill_covering (a, w->p, ENGINE_CLASS_MODALITY);
  gboolean stop;

  if (tag == NULL || tag->last > w->act->act->first
      || (tag->first == w->p && engine_fill_is (a, w->p, ENGINE_CLASS_INF_MARK)))
    return NOT_HERE;
  /* "demande à pouvoir pêcher": the word over it governs */
  if (engine_fill_attr (a, tag, "may") != NULL && !w->out->marked && !w->between
      && tag->first > w->low && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_INFINITIVE)
      && !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PRESENT))
    return move_to (w, tag->first);
  /* "il est temps pour Lima d'ouvrir": of nobody, unless the text gives advice */
  stop = (engine_fill_attr (a, tag, "stop") != NULL
          && !(engine_fill_attr (a, tag, "ask") != NULL && engine_act_advocate (a) != NULL))
         || keeps_silent (w, tag);
  if (stop || (!w->out->marked && engine_fill_attr (a, tag, "report") != NULL))
    {
      w->out->stopped = stop;
      return ENDED;
    }
  if (!w->out->marked && w->between && engine_fill_attr (a, tag, "aux") == NULL)
    return NOT_HERE;
  /* "undertook to refrain from taxing wine and to buy": its gerund is another act */
  if (w->out->marked && w->between && takes_gerund (w, tag))
    return NOT_HERE;
  /* "ready to", "prêt à": the mark is part of it */
  if (tag->last == w->p + 1 && tag->first < w->p && engine_fill_is (a, w->p, ENGINE_CLASS_INF_MARK))
    {
      /* "is expected to visit Accra to sign" */
      if (w->between && (engine_fill_morph (a, tag->last) & ENGINE_MORPH_INFINITIVE))
        w->act->asked.n = 0;
      w->out->marked = TRUE;
    }
  w->out->tag = tag;
  return ENDED;
}

/* "de ne pas", "afin de": they are kept in mind, the walk goes on. */
static Pace
note_words (Walk *w)
{
  const EngineTag *purpose;

  if (w->between)
    return NOT_HERE;
  if (is_negation (w->a, w->p) && !w->out->joined)
    w->out->negated = TRUE;
  purpose = engine_fill_covering (w->a, w->p, ENGINE_CLASS_PURPOSE);
  if (purpose != NULL)
    w->out->purpose = purpose->first + 1;
  return NOT_HERE;
}

/* "à", "de", "to" before the act. */
static Pace
take_mark (Walk *w)
{
  const EngineTag *mark = engine_fill_tag (w->a, w->p, ENGINE_CLASS_INF_MARK);

  if (mark == NULL || w->out->marked || w->between)
    return NOT_HERE;
  if (!fits_mark (w->a, w->p, w->act->act))
    return ENDED;
  w->out->marked = TRUE;
  w->purpose = engine_fill_attr (w->a, mark, "purpose") != NULL;
  return move_to (w, w->p);
}

/* "will free the crew but keep the cargo": the act is joined to another. */
static Pace
end_at_conjunction (Walk *w)
{
  if (w->between || w->out->joined
      || !(engine_fill_is (w->a, w->p, ENGINE_CLASS_AND)
           || (engine_fill_is (w->a, w->p, ENGINE_CLASS_CONJUNCTION)
               && strcmp (engine_fill_code (w->a,
                                            engine_fill_tag (w->a, w->p, ENGINE_CLASS_CONJUNCTION)),
                          "but")
                      == 0)))
    return NOT_HERE;
  w->out->joined = TRUE;
  return ENDED;
}

/* "from Monday also". */
static Pace
pass_filler (Walk *w)
{
  gboolean timed = engine_analysis_in_timex (w->a, w->p);
  guint32 first;

  /* "will in June reopen", "va par décret lever": behind a modal verb */
  first = w->out->marked || w->between || engine_act_is_filler (w->a, w->p)
              ? w->p + 1
              : engine_act_before_adverbial (w->a, w->p + 1, w->low);
  if (first < w->p)
    return move_to (w, first);
  if (!timed && !engine_act_is_filler (w->a, w->p))
    return NOT_HERE;
  w->timed = w->timed || (timed && !w->between);
  return move_to (w, w->p);
}

/* "will be sending": between a modal verb and what goes on. */
static Pace
pass_being (Walk *w)
{
  const EngineTag *be = engine_fill_tag (w->a, w->p, ENGINE_CLASS_AUXILIARY);

  if (be == NULL || w->between || w->out->marked || w->p == w->low
      || strcmp (engine_fill_code (w->a, be), "be") != 0
      || !(engine_fill_morph (w->a, w->act->act->first) & ENGINE_MORPH_PRESENT_PARTICIPLE)
      || !(engine_fill_morph (w->a, w->p) & ENGINE_MORPH_INFINITIVE))
    return NOT_HERE;
  return move_to (w, w->p);
}

/* "ont trois mois pour évacuer", "has until May to leave". */
static Pace
take_having (Walk *w)
{
  const EngineTag *have, *until;

  if (!w->timed || !w->out->marked || w->between)
    return NOT_HERE;
  until = engine_fill_covering (w->a, w->p, ENGINE_CLASS_DATE_UNTIL);
  if (until != NULL)
    return move_to (w, until->first);
  have = engine_fill_tag (w->a, w->p, ENGINE_CLASS_AUXILIARY);
  if (have == NULL || strcmp (engine_fill_code (w->a, have), "have") != 0)
    return NOT_HERE;
  w->out->tag = engine_act_own_tag (w->a, w->p);
  return ENDED;
}

/* "will build and ship": the verb before shares the object. */
static Pace
pass_first_verb (Walk *w)
{
  if (w->step == 0 && engine_fill_is (w->a, w->p, ENGINE_CLASS_AND) && w->p > w->low + 1
      && is_bare_verb (w->a, w->p - 1, w->act->act->first))
    return move_to (w, w->p - 1);
  return NOT_HERE;
}

/* "s'engage, dit-il, à": an aside; "; Washington, to arrange": of others. */
static Pace
pass_aside (Walk *w)
{
  const EngineMention *m;
  guint32 open;

  if (!engine_fill_punct (w->a, w->p, ','))
    return NOT_HERE;
  open = skip_aside_back (w->a, w->p, w->low);
  m = w->p > w->low ? engine_fill_mention (w->a, w->p - 1) : NULL;
  if (w->out->marked && !w->between && m != NULL && m->last == w->p && engine_fill_is_party (m)
      && !(m->flags & ENGINE_MENTION_ANAPHOR) && opens_part (w->a, m->first, w->low))
    {
      engine_fill_add_mention (m, &w->act->asked);
      w->out->joined = w->out->others = TRUE;
      return ENDED;
    }
  if (open != w->p)
    return move_to (w, open);
  w->out->joined = w->out->marked && (!w->between || w->act->asked.n > 0);
  w->out->others = w->out->joined && w->between;
  return ENDED;
}

/* "s'est engagé à vendre du gaz à la Grèce et Malte à acheter": an infinitive under the governor stands before the
 * "and" at @p, so that the name behind it has one of its own. */
static gboolean
follows_infinitive (const Walk *w)
{
  for (guint32 i = w->p; i > w->low + 1 && i + GOVERNOR_REACH > w->p; i--)
    {
      if (engine_token (w->a, i - 1)->kind != ENGINE_TOKEN_WORD || engine_fill_stops (w->a, i - 1)
          || engine_fill_is (w->a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (w->a, i - 1, ENGINE_CLASS_MODALITY))
        return FALSE;
      if (engine_fill_is (w->a, i - 2, ENGINE_CLASS_INF_MARK)
          && !engine_fill_is (w->a, i - 1, ENGINE_CLASS_ARTICLE)
          && engine_fill_is (w->a, i - 1, ENGINE_CLASS_ACTION)
          && (engine_fill_morph (w->a, i - 1) & ENGINE_MORPH_INFINITIVE))
        return TRUE;
    }
  return FALSE;
}

/* "asked A to publish, and B to renegotiate": only behind a mark may words stand between. */
static Pace
end_before_words (Walk *w)
{
  if (!w->out->marked || w->purpose)
    return ENDED;
  if (w->between && w->act->asked.n > 0 && w->p > w->low
      && engine_fill_is (w->a, w->p, ENGINE_CLASS_AND)
      && (!engine_fill_is_party (engine_fill_mention (w->a, w->p - 1))
          || engine_act_is_small_word (w->a, w->p + 1) || follows_infinitive (w)))
    {
      w->out->joined = w->out->others = TRUE;
      return ENDED;
    }
  return NOT_HERE;
}

/* "engage A et B à", "la menace américaine d'": whoever is named there is asked. */
static Pace
pass_words (Walk *w)
{
  const EngineMention *m = engine_fill_mention (w->a, w->p);

  /* "expected to visit Accra to sign": whoever stands between is the first infinitive's */
  if (w->between && engine_fill_is (w->a, w->p, ENGINE_CLASS_INF_MARK)
      && (engine_fill_morph (w->a, w->p + 1) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_NOUN))
             == ENGINE_MORPH_INFINITIVE)
    w->act->asked.n = 0;
  w->between = TRUE;
  if (m != NULL && m->first < w->i && engine_fill_is_party (m))
    {
      engine_fill_add_mention (m, &w->act->asked);
      return move_to (w, m->first);
    }
  if (engine_token (w->a, w->p)->kind != ENGINE_TOKEN_WORD || w->step > GOVERNOR_REACH
      || (engine_fill_is (w->a, w->p, ENGINE_CLASS_ACTION)
          && engine_fill_finite (w->a, w->p)
          /* "directed the Boundary Commissions to": a name */
          && !(engine_token (w->a, w->p)->flags & ENGINE_TOKEN_CAPITAL)
          && engine_fill_covering (w->a, w->p, ENGINE_CLASS_MODALITY) == NULL
          && !is_light (w->a, w->p))
      || engine_fill_is (w->a, w->p, ENGINE_CLASS_RELATIVE)
      || engine_fill_is (w->a, w->p, ENGINE_CLASS_SUBORDINATOR))
    return ENDED;
  return move_to (w, w->p);
}

/* clang-format off */
#define MARKING(word) \
  (ENGINE_CLASS_IN_WORD (VP_FILLER, word) \
   | ENGINE_CLASS_IN_WORD (MODALITY, word) \
   | ENGINE_CLASS_IN_WORD (DEMAND, word) \
   | ENGINE_CLASS_IN_WORD (NEGATION, word) \
   | ENGINE_CLASS_IN_WORD (PURPOSE, word) \
   | ENGINE_CLASS_IN_WORD (INF_MARK, word) \
   | ENGINE_CLASS_IN_WORD (AND, word) \
   | ENGINE_CLASS_IN_WORD (CONJUNCTION, word) \
   | ENGINE_CLASS_IN_WORD (AUXILIARY, word) \
   | ENGINE_CLASS_IN_WORD (DATE_UNTIL, word))
/* clang-format on */
static const EngineClassMask marking = ENGINE_CLASS_MASK (MARKING);

/* A word that says nothing of what governs the act. */
static gboolean
is_plain (const Walk *w)
{
  return engine_token (w->a, w->p)->kind == ENGINE_TOKEN_WORD
         && !engine_analysis_covers_any (w->a, w->p, &marking)
         && !engine_analysis_in_timex (w->a, w->p)
         && !(engine_fill_morph (w->a, w->p) & ENGINE_MORPH_ADVERB)
         && !engine_fill_stops (w->a, w->p);
}

/* What punctuation makes of the walk, then what words do: each step where those before it had nothing to say. */
static Pace
step (Walk *w)
{
  Pace pace = NOT_HERE;

  if (is_plain (w))
    return (w->purpose ? take_turned_down (w) : NOT_HERE) ?: end_before_words (w) ?: pass_words (w);
  if (engine_token (w->a, w->p)->kind != ENGINE_TOKEN_WORD)
    pace = pass_number (w) ?: pass_colon (w) ?: join_item (w) ?: end_at_stop (w) ?: pass_opening (w) ?: pass_quote_mark (w);
  else if (engine_fill_stops (w->a, w->p))
    pace = end_at_stop (w);
  return pace ?: pass_phrase (w) ?: take_turned_down (w) ?: take_modality (w) ?: note_words (w) ?: take_mark (w)
         ?: end_at_conjunction (w) ?: pass_being (w) ?: pass_filler (w) ?: take_having (w)
         ?: pass_first_verb (w) ?: pass_aside (w) ?: end_before_words (w) ?: pass_words (w);
}

/* The word that lets or makes tokens from @first on act: right before them, or before others that "and" joins them
 * to. */
static const EngineTag *
bare_before (const EngineAnalysis *a, guint32 first, guint32 low)
{
  gboolean joined =
      first > low
      && (engine_fill_is (a, first - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, first - 1, ','));

  for (guint32 i = first; i > low && i + BARE_REACH > first; i--)
    {
      const EngineTag *tag = i == first || (engine_token_clues (a, i - 1) & ENGINE_CLUE_MODALITY)
                                 ? engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY)
                                 : NULL;

      if (tag != NULL && engine_fill_attr (a, tag, "bare") != NULL)
        return tag;
      if (!joined || engine_fill_stops (a, i - 1))
        return NULL;
    }
  return NULL;
}

/* "lets Lima import", "will see Oslo buy": a party between the word and an infinitive without a mark. */
static gboolean
find_bare (const EngineAnalysis *a, EngineAct *act, guint32 low, EngineGovernor *out)
{
  guint32 i = act->act->first, first;
  const EngineMention *m;
  const EngineTag *tag;

  if (!(engine_fill_morph (a, i) & ENGINE_MORPH_INFINITIVE)
      /* "let Bern back into the programme" */
      || (act->act->last == i + 1 && i + 1 < a->tokens->len
          && engine_fill_is (a, i + 1, ENGINE_CLASS_PREPOSITION)
          && engine_fill_covering (a, i + 1, ENGINE_CLASS_QUALIFIER_BEFORE) == NULL))
    return FALSE;
  while (i > low && engine_act_is_filler (a, i - 1))
    i--;
  m = i > low ? engine_fill_mention (a, i - 1) : NULL;
  if (m == NULL || m->last != i || m->first <= low || !engine_fill_is_party (m))
    return FALSE;
  first = m->first;
  while (first > low && engine_fill_is (a, first - 1, ENGINE_CLASS_ARTICLE))
    first--;
  tag = bare_before (a, first, low);
  if (tag == NULL)
    return FALSE;
  engine_fill_add_mention (m, &act->asked);
  out->tag = tag;
  out->marked = TRUE;
  return TRUE;
}

/* "lets Ghana draw": an infinitive without a mark under a word that lets or makes. */
gboolean
engine_act_is_bare_under (const EngineAnalysis *a, guint32 i)
{
  EngineGovernor out = { 0 };
  guint32 low, last;
  EngineAct act;

  if (i == 0 || !engine_fill_is_party (engine_fill_mention (a, i - 1)))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  engine_act_start (&act, engine_act_own_tag (a, i));
  return find_bare (a, &act, low, &out);
}

/* "n'acheter que du blé", "ne plus taxer que les vins": "que" behind the act says what it is limited to. */
static gboolean
is_restricted (const EngineAnalysis *a, guint32 end)
{
  for (guint32 i = end; i < MIN (a->tokens->len, end + RESTRICTED_WORDS); i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR))
        return engine_act_opens_limit (a, i);
    }
  return FALSE;
}

/* Walks to the left of the act, up to the word that governs it. */
static void
walk (EngineAnalysis *a, EngineAct *act, guint32 low, EngineGovernor *out)
{
  Walk w = { .a = a, .act = act, .out = out, .low = low, .i = act->act->first };

  for (; w.step < GOVERNOR_REACH + 6 && w.i > low; w.step++)
    {
      w.p = w.i - 1;
      if (step (&w) == ENDED)
        break;
    }
}

/* "urged Oman to commit to lifting", "demande à Oman de s'abstenir de taxer": the promise is itself asked for, so that
 * whoever asks for it asks for the act. */
void
engine_act_raise_to_request (EngineAnalysis *a, EngineAct *act, guint32 low, EngineGovernor *out)
{
  const EngineTag *promise = out->tag;
  EngineGovernor over = { 0 };
  EngineAct under;

  if (promise == NULL || act->asked.n > 0 || out->joined || promise->first <= low + 2
      || engine_fill_attr (a, promise, "aux") != NULL
      || strcmp (engine_fill_code (a, promise), "committed") != 0
      || !(engine_fill_morph (a, promise->first) & ENGINE_MORPH_INFINITIVE))
    return;
  engine_act_start (&under, engine_act_own_tag (a, promise->first));
  walk (a, &under, low, &over);
  if (over.tag == NULL || !over.marked || over.joined || under.asked.n == 0
      || engine_fill_attr (a, over.tag, "ask") == NULL)
    return;
  out->negated = out->negated != (engine_fill_attr (a, promise, "neg") != NULL);
  out->tag = over.tag;
  act->asked = under.asked;
}

/* The modality word that governs the act at @act. */
void
engine_act_find_governor (EngineAnalysis *a, EngineAct *act, guint32 low, EngineGovernor *out)
{
  *out = (EngineGovernor){ 0 };
  if (find_bare (a, act, low, out))
    return;
  walk (a, act, low, out);
  engine_act_raise_to_request (a, act, low, out);
  if (out->negated && is_restricted (a, act->act->last))
    out->negated = FALSE;
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
