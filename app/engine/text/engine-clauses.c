/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Clauses.  A sentence is first cut into segments at commas, stops inside it, dashes, brackets,
 * conjunctions, subordinators and relative pronouns; a segment with a finite verb of its own starts
 * a clause or resumes the one that still waits for its verb, a segment without joins the one before
 * ("Pékin, qui détient 60 %, a renforcé …": the last segment resumes "Pékin").  A token's clause is
 * the truth; a clause's range reaches from its first token to its last and may hold another. */

#include "config.h"

#include "engine-structure.h"

#include <string.h>

#define MAX_SEGMENTS 200
#define MAX_DEPTH 8
#define SUBJECT_REACH 6 /* tokens of a subject before its relative clause */
#define MAX_CLAUSES 60000
#define LIMIT_TOKENS 5 /* from "plus" to its "que" */

typedef enum
{
  SEGMENT_START,
  SEGMENT_COMMA,
  SEGMENT_STOP, /* ; : */
  SEGMENT_AND,
  SEGMENT_RELATIVE,
  SEGMENT_SUBORDINATE,
  SEGMENT_THAT,
  SEGMENT_OPEN,
  SEGMENT_CLOSE,
} SegmentKind;

typedef struct
{
  guint32 first;
  guint32 last;
  guint32 verbs[2];
  guint8 kind;
  gboolean conditional; /* "si", "if", "unless" */
} Segment;

typedef struct
{
  EngineAnalysis *a;
  guint32 sentence;
  EngineClause *clauses; /* of the analysis, with room for more than n_clauses */
  guint n_clauses;
  guint room;
  Segment segments[MAX_SEGMENTS];
  guint n_segments;
  guint32 stack[MAX_DEPTH]; /* clauses, the current one on top */
  guint n_stack;
  guint n_stack_outside; /* before a bracket that is no clause of its own; 0 = none is open */
} Clauser;

static EngineClause *
clause_at (Clauser *c, guint32 i)
{
  return &c->clauses[i];
}

/* Whether "que" or "that" at @i opens a clause: a finite verb comes before the next stop. */
static gboolean
verb_follows (const EngineAnalysis *a, guint32 i, guint32 last, const char *stops)
{
  guint32 end = i + 1;

  while (end < last && end < i + 25
         && !(engine_token (a, end)->kind == ENGINE_TOKEN_PUNCT
              && strchr (stops, *engine_token_text (a, end)) != NULL))
    end++;
  return engine_structure_has_finite (a, i + 1, end);
}

/* "alors que la Russie, qui en assurait 40 %, n'en fournit plus": only a name or two stand between the subordinator that
 * ends before @i and an inserted relative clause, and the verb comes behind that. */
static gboolean
relative_intervenes (const EngineAnalysis *a, guint32 i, guint32 last)
{
  guint32 end = i;

  for (; end < last && end < i + SUBJECT_REACH && engine_token (a, end)->kind != ENGINE_TOKEN_PUNCT;
       end++)
    if ((engine_analysis_morph (a, end) & (ENGINE_MORPH_VERB | ENGINE_MORPH_NOUN))
        == ENGINE_MORPH_VERB)
      return FALSE;
  if (end == i || end + 1 >= last || !engine_token_is (a, end, ",", 1))
    return FALSE;
  end++;
  if (engine_token_has (a, end, ENGINE_CLASS_PREPOSITION))
    end++;
  return engine_token_has (a, end, ENGINE_CLASS_RELATIVE);
}

/**
 * engine_clause_limits:
 * @a: an analysis with tags
 * @i: the second part of a negation, or any token before a "que"
 * @last: where the sentence ends
 *
 * Returns: whether "que" behind @i opens no clause: of "ne … plus que 5 %" it says how much, and denies nothing
 */
gboolean
engine_clause_limits (const EngineAnalysis *a, guint32 i, guint32 last)
{
  static const char *const words[] = { "plus", "guere", "jamais" };
  const char *form = engine_pack_form_text (a->pack, engine_token (a, i)->form);
  gboolean limits = FALSE;

  for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
    limits = limits || strcmp (form, words[k]) == 0;
  for (guint32 k = i + 1; limits && k < MIN (last, i + LIMIT_TOKENS); k++)
    {
      const EngineTag *que = engine_analysis_tag (a, k, ENGINE_CLASS_SUBORDINATOR);

      if (engine_token (a, k)->kind == ENGINE_TOKEN_PUNCT)
        return FALSE;
      if (que != NULL)
        return engine_pack_entry_attr (a->pack, que->entry, "weak") != NULL
               && !verb_follows (a, k, last, ",;:.");
    }
  return FALSE;
}

/**
 * engine_clause_restricts:
 * @a: an analysis with tags
 * @first: the first token that is looked at
 * @i: a "que"
 *
 * Returns: whether "ne" without a second negation comes before it: "ne … que"
 */
gboolean
engine_clause_restricts (const EngineAnalysis *a, guint32 first, guint32 i)
{
  for (guint n = 0; n < 10 && i > first; n++)
    {
      const char *code = engine_token_code (a, --i, ENGINE_CLASS_NEGATION);

      if (code != NULL && strcmp (code, "neg2") == 0
          && !engine_clause_limits (a, i, a->tokens->len))
        return FALSE;
      if (code != NULL && strcmp (code, "ne") == 0)
        return TRUE;
    }
  return FALSE;
}

/* "que" after "plus", "moins", "autant", "même": no clause of its own. */
static gboolean
compares (const EngineAnalysis *a, guint32 first, guint32 i)
{
  static const char *const words[] = { "plus",   "moins", "autant", "aussi", "meme", "autre",
                                       "autres", "tel",   "telle",  "tels",  "ainsi" };

  for (guint n = 0; n < 2 && i > first; n++)
    {
      const char *form = engine_pack_form_text (a->pack, engine_token (a, --i)->form);

      for (gsize k = 0; k < G_N_ELEMENTS (words); k++)
        if (*form == *words[k] && strcmp (form, words[k]) == 0)
          return TRUE;
    }
  return FALSE;
}

/* A weak relative or subordinator at @i ("que", "that"): what it opens. */
static SegmentKind
weak_kind (const EngineAnalysis *a, guint32 first, guint32 i, guint32 last)
{
  guint32 before;

  if (i == first || engine_clause_restricts (a, first, i) || compares (a, first, i)
      || !verb_follows (a, i, last, ";:"))
    return SEGMENT_START;
  before = engine_analysis_morph (a, i - 1);
  if ((before & ENGINE_MORPH_VERB)
      && !((before & ENGINE_MORPH_NOUN) && i >= first + 2
           && engine_token_has (a, i - 2, ENGINE_CLASS_DETERMINER)))
    return SEGMENT_THAT;
  if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT)
    return SEGMENT_THAT;
  if ((before & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
      || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL))
    return engine_token_has (a, i, ENGINE_CLASS_RELATIVE) ? SEGMENT_RELATIVE : SEGMENT_THAT;
  return SEGMENT_THAT;
}

static gboolean
is_weak (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL;
}

#define OPENERS(word)                                                                              \
  (ENGINE_CLASS_IN_WORD (SUBORDINATOR, word) | ENGINE_CLASS_IN_WORD (RELATIVE, word))
static const EngineClassMask openers = ENGINE_CLASS_MASK (OPENERS);

/* What starts at token @i, SEGMENT_START = nothing; @n_tokens is what the sign itself takes. */
static SegmentKind
boundary_at (const EngineAnalysis *a,
             guint32 first,
             guint32 i,
             guint32 last,
             guint32 *n_tokens,
             gboolean *conditional)
{
  const EngineToken *t = engine_token (a, i);
  const EngineTag *tag;

  *n_tokens = 1;
  *conditional = FALSE;
  if (t->kind == ENGINE_TOKEN_PUNCT)
    {
      char c = *engine_token_text (a, i);

      if (c == ';' || c == ':')
        return SEGMENT_STOP;
      if (c == ',')
        return SEGMENT_COMMA;
      if (c == '(' || c == '[')
        return SEGMENT_OPEN;
      if (c == ')' || c == ']')
        return SEGMENT_CLOSE;
      /* a dash between spaces */
      if ((t->length_bytes == 3 && memcmp (engine_token_text (a, i), "\xe2\x80", 2) == 0
           && (guint8)engine_token_text (a, i)[2] <= 0x95
           && (guint8)engine_token_text (a, i)[2] >= 0x93)
          || c == '-')
        return (t->flags & ENGINE_TOKEN_SPACE_BEFORE) && i + 1 < last
                       && (t[1].flags & ENGINE_TOKEN_SPACE_BEFORE)
                   ? SEGMENT_COMMA
                   : SEGMENT_START;
      return SEGMENT_START;
    }
  if (t->kind != ENGINE_TOKEN_WORD
      || (!engine_analysis_has_any (a, i, &openers)
          && !engine_token_has (a, i, ENGINE_CLASS_SUBORDINATOR)
          && !engine_token_has (a, i, ENGINE_CLASS_CONJUNCTION)))
    return SEGMENT_START;
  if ((tag = engine_analysis_tag (a, i, ENGINE_CLASS_SUBORDINATOR)) != NULL && !is_weak (a, tag))
    {
      *n_tokens = tag->last - i;
      if (!verb_follows (a, tag->last - 1, last,
                         relative_intervenes (a, tag->last, last) ? ";:" : ";:,"))
        return SEGMENT_START;
      *conditional = engine_pack_entry_attr (a->pack, tag->entry, "cond") != NULL;
      return SEGMENT_SUBORDINATE;
    }
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_RELATIVE);
  if (tag != NULL && !is_weak (a, tag))
    return verb_follows (a, i, last, ";:") ? SEGMENT_RELATIVE : SEGMENT_START;
  if (tag != NULL || engine_token_has (a, i, ENGINE_CLASS_SUBORDINATOR))
    return weak_kind (a, first, i, last);
  if (engine_token_conjunction (a, i) != NULL)
    return SEGMENT_AND;
  return SEGMENT_START;
}

static void
add_segment (Clauser *c, guint32 first, guint32 last, SegmentKind kind, gboolean conditional)
{
  Segment *s;

  if (last <= first || c->n_segments == MAX_SEGMENTS)
    {
      if (c->n_segments == MAX_SEGMENTS)
        c->segments[MAX_SEGMENTS - 1].last = last;
      return;
    }
  s = &c->segments[c->n_segments++];
  *s = (Segment){ .first = first, .last = last, .kind = kind, .conditional = conditional };
  engine_structure_finite (c->a, first, last, s->verbs);
}

static void
cut_segments (Clauser *c, const EngineSentence *sentence)
{
  guint32 start = sentence->first;
  SegmentKind kind = SEGMENT_START;
  gboolean conditional = FALSE;

  c->n_segments = 0;
  for (guint32 i = sentence->first; i < sentence->last;)
    {
      guint32 n = 1;
      gboolean next_conditional;
      SegmentKind next;

      i = engine_clues_next (c->a, i, sentence->last, ENGINE_CLUE_BOUNDARY);
      if (i == sentence->last)
        break;
      next = boundary_at (c->a, sentence->first, i, sentence->last, &n, &next_conditional);

      if (next != SEGMENT_START)
        {
          guint32 at = i;

          /* the preposition of "dans laquelle", "to which" goes with it */
          if (next == SEGMENT_RELATIVE && at > start
              && engine_token_has (c->a, at - 1, ENGINE_CLASS_PREPOSITION))
            at--;
          /* a comma before a conjunction or a pronoun is one boundary */
          if (at == start + 1 && kind == SEGMENT_COMMA
              && (next == SEGMENT_RELATIVE || next == SEGMENT_SUBORDINATE || next == SEGMENT_THAT
                  || next == SEGMENT_AND))
            ;
          else
            {
              add_segment (c, start, at, kind, conditional);
              start = at;
            }
          kind = next;
          conditional = next_conditional;
        }
      i += n;
    }
  add_segment (c, start, sentence->last, kind, conditional);
}

static guint32
new_clause (Clauser *c, guint32 first, guint32 scopes)
{
  if (c->n_clauses >= MAX_CLAUSES)
    return c->n_clauses - 1;
  if (c->n_clauses == c->room)
    {
      c->room = 2 * c->room + 64;
      g_array_set_size (c->a->clauses, c->room);
      c->clauses = (EngineClause *)(gpointer)c->a->clauses->data;
    }
  c->clauses[c->n_clauses] =
      (EngineClause){ .first = first, .last = first, .sentence = c->sentence, .scopes = scopes };
  return c->n_clauses++;
}

static void
give (Clauser *c, guint32 clause, guint32 first, guint32 last, guint32 verb)
{
  EngineClause *k = clause_at (c, clause);

  for (guint32 i = first; i < last; i++)
    engine_token (c->a, i)->clause = (guint16)clause;
  k->first = MIN (k->first, first);
  k->last = MAX (k->last, last);
  if (k->verb == 0)
    k->verb = verb;
}

static guint32
top (Clauser *c)
{
  return c->stack[c->n_stack - 1];
}

static void
push (Clauser *c, guint32 clause)
{
  if (c->n_stack == MAX_DEPTH)
    c->n_stack--;
  c->stack[c->n_stack++] = clause;
}

/* An enclosing clause that has no verb yet becomes the current one. */
static gboolean
resume (Clauser *c)
{
  for (guint k = c->n_stack - 1; k > 0; k--)
    if (clause_at (c, c->stack[k - 1])->verb == 0)
      {
        c->n_stack = k;
        return TRUE;
      }
  return FALSE;
}

/* Whether a subject stands between the conjunction and the verb. */
static gboolean
has_subject (Clauser *c, const Segment *s)
{
  for (guint32 i = s->first + 1; i + 1 < s->verbs[0]; i++)
    if (engine_token (c->a, i)->kind == ENGINE_TOKEN_WORD
        && !engine_token_has (c->a, i, ENGINE_CLASS_NEGATION)
        && (!engine_token_has (c->a, i, ENGINE_CLASS_PRONOUN)
            || strncmp (engine_token_code (c->a, i, ENGINE_CLASS_PRONOUN), "subj", 4) == 0)
        && (engine_analysis_morph (c->a, i) & ENGINE_MORPH_ADVERB) == 0)
      return TRUE;
  return FALSE;
}

static guint32
subordinate_scopes (const Segment *s)
{
  return (s->kind == SEGMENT_THAT ? 0 : ENGINE_SCOPE_RELATIVE)
         | (s->conditional ? ENGINE_SCOPE_CONDITIONAL : 0);
}

/* Two verbs, and an enclosing clause that waits for one: the second is its ("the duties that Lima
 * imposed have risen"). */
static gboolean
give_both (Clauser *c, const Segment *s)
{
  guint32 cut = s->verbs[1] - 1;

  if (s->verbs[1] == 0 || c->n_stack < 2 || clause_at (c, top (c))->verb != 0
      || clause_at (c, c->stack[c->n_stack - 2])->verb != 0)
    return FALSE;
  while (cut > s->verbs[0]
         && (engine_token_has (c->a, cut - 1, ENGINE_CLASS_PRONOUN)
             || engine_token_has (c->a, cut - 1, ENGINE_CLASS_NEGATION)))
    cut--;
  give (c, top (c), s->first, cut, s->verbs[0]);
  c->n_stack--;
  give (c, top (c), cut, s->last, s->verbs[1]);
  return TRUE;
}

/* A comma or conjunction with a verb behind it. */
static void
go_on (Clauser *c, const Segment *s)
{
  const guint32 current = top (c);
  const gboolean pushed =
      c->n_stack > 1 || (clause_at (c, current)->scopes & ENGINE_SCOPE_RELATIVE);

  if (clause_at (c, current)->verb != 0)
    {
      if (s->kind == SEGMENT_AND && pushed && (c->n_stack == 1 || !has_subject (c, s)))
        c->stack[c->n_stack - 1] = new_clause (c, s->first, clause_at (c, current)->scopes);
      else if (!resume (c))
        {
          c->n_stack = 0;
          push (c, new_clause (c, s->first, 0));
        }
    }
  if (!give_both (c, s))
    give (c, top (c), s->first, s->last, s->verbs[0]);
}

static void
place_segment (Clauser *c, const Segment *s)
{
  switch ((SegmentKind)s->kind)
    {
    case SEGMENT_STOP:
      c->n_stack = 0;
      push (c, new_clause (c, s->first, 0));
      give (c, top (c), s->first, s->last, s->verbs[0]);
      return;
    case SEGMENT_RELATIVE:
    case SEGMENT_SUBORDINATE:
    case SEGMENT_THAT:
      if (clause_at (c, top (c))->last == s->first && clause_at (c, top (c))->first == s->first)
        clause_at (c, top (c))->scopes |= subordinate_scopes (s); /* the sentence starts with it */
      else
        push (c, new_clause (c, s->first, subordinate_scopes (s)));
      if (give_both (c, s))
        return;
      give (c, top (c), s->first, s->last, s->verbs[0]);
      return;
    case SEGMENT_OPEN:
      if (s->verbs[0] != 0 && s->first > clause_at (c, top (c))->first)
        {
          guint32 inner = new_clause (c, s->first, ENGINE_SCOPE_BRACKETS);

          give (c, inner, s->first, s->last, s->verbs[0]);
          push (c, inner);
          return;
        }
      give (c, top (c), s->first, s->last, 0);
      c->n_stack_outside = c->n_stack;
      return;
    case SEGMENT_CLOSE:
      for (guint k = c->n_stack; k > 1; k--)
        if (clause_at (c, c->stack[k - 1])->scopes & ENGINE_SCOPE_BRACKETS)
          {
            /* the bracket itself still belongs inside */
            give (c, c->stack[k - 1], s->first, s->first + 1, 0);
            c->n_stack = k - 1;
            if (s->last > s->first + 1)
              give (c, top (c), s->first + 1, s->last, s->verbs[0]);
            return;
          }
      /* "Peru (which borders Chile) has signed" */
      if (c->n_stack_outside != 0 && c->n_stack > c->n_stack_outside)
        c->n_stack = c->n_stack_outside;
      c->n_stack_outside = 0;
      give (c, top (c), s->first, s->last, s->verbs[0]);
      return;
    case SEGMENT_START:
    case SEGMENT_COMMA:
    case SEGMENT_AND:
    default:
      if (s->verbs[0] != 0)
        go_on (c, s);
      else
        give (c, top (c), s->first, s->last, 0);
      return;
    }
}

/* Gives the clauses from @from their likeliest verb where none was sure. */
static void
find_verbs (Clauser *c, guint from)
{
  for (guint k = from; k < c->n_clauses; k++)
    {
      EngineClause *clause = clause_at (c, k);

      if (clause->verb == 0 && clause->last - clause->first > 2)
        clause->verb = engine_structure_likely_finite (c->a, clause->first, clause->last, k);
    }
}

/**
 * engine_stage_clauses:
 * @a: an analysis with sentences
 *
 * Fills the clauses and the tokens' clause, sentence by sentence.
 */
void
engine_stage_clauses (EngineAnalysis *a)
{
  Clauser c;

  c.a = a;
  c.clauses = NULL;
  c.n_clauses = c.room = 0;
  for (guint i = 0; i < a->sentences->len; i++)
    {
      const EngineSentence *sentence = &g_array_index (a->sentences, EngineSentence, i);
      const guint n_before = c.n_clauses;

      c.sentence = i;
      c.n_stack = c.n_stack_outside = 0;
      push (&c, new_clause (&c, sentence->first, 0));
      cut_segments (&c, sentence);
      for (guint k = 0; k < c.n_segments; k++)
        place_segment (&c, &c.segments[k]);
      find_verbs (&c, n_before);
    }
  g_array_set_size (a->clauses, c.n_clauses);
}
