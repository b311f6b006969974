/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The engine's inner data: what the stages of the cascade hand on to each other.  Private to
 * app/engine.  One EngineAnalysis holds one window of text (256 KiB at most, cut at a line or
 * sentence end; an article is one window) and is reused for the next: arrays keep their memory.
 *
 *   tokens -> lexicon -> values, dates -> lines, sentences, clauses -> mentions -> frames -> document
 *
 * Every index is into the array named in the field's comment.  Token ranges are [first, last),
 * offsets are bytes from the start of the whole document. */

#pragma once

#include "engine-arena.h"
#include "engine-calendar.h"
#include "engine-pack.h"
#include "engine-result.h"
#include "engine-style.h"
#include "engine-tally.h"

#include <string.h>

G_BEGIN_DECLS

typedef enum
{
  ENGINE_TOKEN_WORD,
  ENGINE_TOKEN_NUMBER, /* one run of digits with its inner separators: 1 234,5  12’000  1.6 */
  ENGINE_TOKEN_PUNCT,  /* one character: . , ; : ( ) « » " ' - … and every dash */
  ENGINE_TOKEN_SYMBOL, /* % $ € £ ° + = / and the like, one character */
  ENGINE_TOKEN_BREAK,  /* end of a line (one or more \n); never inside a value */
} EngineTokenKind;

typedef enum
{
  ENGINE_TOKEN_CAPITAL = 1 << 0,      /* first letter is upper case */
  ENGINE_TOKEN_ALL_CAPS = 1 << 1,     /* two or more letters, all upper case */
  ENGINE_TOKEN_SPACE_BEFORE = 1 << 2, /* white space stands before it */
  ENGINE_TOKEN_ELISION = 1 << 3,      /* l' d' qu' …: the apostrophe belongs to it */
  ENGINE_TOKEN_ACCENTS = 1 << 4,      /* has a letter that folding changed */
  ENGINE_TOKEN_LINE_START = 1 << 5,   /* first token of its line */
  ENGINE_TOKEN_DIGITS = 1 << 6,       /* a word with digits in it: G20, COP28, C5 */
  ENGINE_TOKEN_BULLET = 1 << 7,       /* "•", "–" at the start of a line, and the like */
} EngineTokenFlags;

typedef struct
{
  guint32 start_byte;
  guint32 form; /* interned folded form (case, accents, ligatures away), 0 = not in the pack; until
                   the lexicon stage: what tells spellings of one folded word apart */
  guint16 length_bytes;
  guint16 classset; /* set of single-token classes and morphology: engine_pack_classset_*; until the
                       lexicon stage: the place that its key tells */
  guint16 clause; /* index in clauses */
  guint8 kind; /* EngineTokenKind */
  guint8 flags; /* EngineTokenFlags */
} EngineToken;

#define ENGINE_CLASS_WORDS 4
#define ENGINE_COVER_REACH 7

/* What stages ask of every token, ready to be read.  A class is in starts where one of its tags
 * starts at the token, and in covers where one covers it that starts ENGINE_COVER_REACH tokens
 * before it at most.  The sets are the pack's, or lie in the scratch arena. */
typedef struct
{
  const EnginePackClassset *starts;
  const EnginePackClassset *covers;
  guint32 morph; /* engine_analysis_morph() */
  guint32 sentence; /* engine_analysis_sentence_of(), by engine_structure_sentences */
} EngineTokenInfo;

/* What a token may be the start of.  A maybe, for loops over all tokens: engine_clues_next () goes
 * from one to the next.  A stage whose loop asks for a further class names it in engine-clues.c. */
typedef enum
{
  ENGINE_CLUE_VALUE = 1 << 0,
  ENGINE_CLUE_TIMEX = 1 << 1,
  ENGINE_CLUE_MENTION = 1 << 2, /* parties, organisations, commodities, pronouns */
  ENGINE_CLUE_NAMED = 1 << 3, /* a name of a party */
  ENGINE_CLUE_ROLE = 1 << 4,
  ENGINE_CLUE_ACT = 1 << 5, /* an act, a word of modality, a future, an infinitive, a participle */
  ENGINE_CLUE_AGREEMENT = 1 << 6,
  ENGINE_CLUE_SCOPE = 1 << 7, /* a negation or a class that only packs know */
  ENGINE_CLUE_FINITE = 1 << 8, /* a finite verb, or a preposition of several words */
  ENGINE_CLUE_BOUNDARY = 1 << 9, /* a clause may start or end */
  ENGINE_CLUE_CAPITAL = 1 << 10, /* a word with a capital */
  ENGINE_CLUE_PUNCT = 1 << 11,
  ENGINE_CLUE_DATED = 1 << 12, /* a month or a weekday */
  ENGINE_CLUE_HEAD = 1 << 13, /* words before a text's date or author */
  ENGINE_CLUE_MEASURE = 1 << 14,
  ENGINE_CLUE_RULE = 1 << 15, /* what a rule waits for */
  ENGINE_CLUE_PRONOUN = 1 << 16, /* that may be a subject */
  ENGINE_CLUE_CLAUSE = 1 << 17, /* a subordinator or a relative */
  ENGINE_CLUE_MODALITY = 1 << 18,
  ENGINE_CLUE_STANDS = 1 << 19, /* what may stand for a party named elsewhere */
  ENGINE_CLUE_BREAK = 1 << 20, /* the end of a line */
  ENGINE_CLUE_BULLET = 1 << 21,
  ENGINE_CLUE_SURE_VERB = 1 << 22, /* a verb in the third person or the past, and nothing else */
  ENGINE_CLUE_EXCHANGE = 1 << 23, /* "in return" */
} EngineClues;

#define ENGINE_N_CLUES 24

/* A lexicon hit: an entry of the pack over one token or more. */
typedef struct
{
  guint32 first; /* tokens */
  guint32 last;
  guint32 entry; /* in the pack: class, code, attributes */
  guint16 class_id; /* the entry's */
  guint8 flags; /* as it lies in the pack: EngineTerminalFlags */
  guint8 n_words;
} EngineTag;

typedef enum
{
  ENGINE_LINE_PARAGRAPH,
  ENGINE_LINE_TITLE,
  ENGINE_LINE_HEADING,
  ENGINE_LINE_BULLET, /* a list item, also one after "•" inside a line */
  ENGINE_LINE_BYLINE, /* author, agency, date line, "Source :" */
  ENGINE_LINE_BOILERPLATE, /* share buttons, cookies, "Lire aussi …": holds no facts */
} EngineLineKind;

typedef struct
{
  guint32 first; /* tokens, without the BREAK that ends it */
  guint32 last;
  guint32 heading; /* line index + 1 of the heading above, 0 = none */
  guint8 kind; /* EngineLineKind */
} EngineLine;

typedef struct
{
  guint32 first; /* tokens */
  guint32 last;
  guint32 line; /* lines */
} EngineSentence;

typedef enum
{
  ENGINE_SCOPE_NEGATED = 1 << 0,
  ENGINE_SCOPE_CONDITIONAL = 1 << 1, /* conditional, would, could, may */
  ENGINE_SCOPE_FUTURE = 1 << 2,
  ENGINE_SCOPE_PAST = 1 << 3,
  ENGINE_SCOPE_HEARSAY = 1 << 4, /* "selon X", "reportedly" */
  ENGINE_SCOPE_QUOTED = 1 << 5, /* inside quotation marks */
  ENGINE_SCOPE_RELATIVE = 1 << 6, /* a relative or subordinate clause */
  ENGINE_SCOPE_BRACKETS = 1 << 7,
} EngineScopes;

typedef struct
{
  guint32 first; /* tokens */
  guint32 last;
  guint32 sentence; /* sentences */
  guint32 verb; /* token index of its finite verb + 1, 0 = none */
  guint32 subject; /* mention index + 1 of its verb's subject, 0 = none: by engine_stage_anaphora */
  guint32 scopes; /* EngineScopes that hold over the whole clause */
} EngineClause;

/* A number with what it counts: percentage, money, quantity, count. */
typedef struct
{
  guint32 first; /* tokens; the span of the figure: number and unit, nothing else */
  guint32 last;
  double value; /* in unit */
  double upper; /* NAN where it is no range */
  const char *unit;
  guint8 qualifier; /* EngineQualifier */
  guint8 per; /* EnginePer */
  guint8 change; /* EngineChange, as far as the value's own words say it ("-3 %") */
  guint8 is_fraction; /* "la moitié", "two thirds" */
  guint32 context_first; /* tokens with qualifier and "par an": [context_first, context_last) */
  guint32 context_last;
} EngineValue;

typedef enum
{
  ENGINE_ANCHOR_DOCUMENT, /* the document's own date */
  ENGINE_ANCHOR_PREVIOUS, /* the date told before: "la veille", "two months later" */
  ENGINE_ANCHOR_NEAREST, /* the document's, moved to the side of the verb: "at the weekend" */
  ENGINE_ANCHOR_TOLD, /* the year told before it, else the document's: "the end of the year" */
  ENGINE_ANCHOR_SELF, /* the date of the same expression: "3 days after January 12th" */
} EngineAnchor;

/* The feast of Easter itself: see EngineDatePart. */
#define ENGINE_EASTER 100
/* The Sunday that a week begins with. */
#define ENGINE_WEEK_SUNDAY_FIRST (-1)

/* A date as far as its words say it: engine-timexes.c resolves it. */
typedef struct
{
  EnginePoint point; /* the fields that the words give, 0 = unknown */
  gint8 weekday; /* 1 to 7, 0 = none */
  gint8 nth; /* the n-th such weekday of the period, 0 = none */
  guint8 period; /* EngineGrain of "this week", "next month"; 0 = none */
  gint8 period_n; /* -1 last, 0 this, 1 next */
  gint8
      direction; /* of a bare month or weekday: -1 last, 0 this, 1 next, 2 following, 9 = not said */
  guint8 shift_unit; /* the finest unit of the shift: EngineGrain, 0 = no shift */
  gint16 shift_months; /* after the anchor, both */
  gint16 shift_days;
  guint8 anchor; /* EngineAnchor */
  guint8 week_of; /* the week that holds the day */
  gint8 in_week; /* the weekday of the week come to, 1 to 7 or ENGINE_WEEK_SUNDAY_FIRST; 0 = none */
  gint8 inside_n; /* the n-th unit inside the point, -1 = the last, 0 = none */
  guint8 easter; /* ENGINE_EASTER plus the days from Easter of a feast that moves with it, 0 = none;
                  * its point holds a day near by */
  guint8 inside_unit; /* EngineGrain of that unit, NONE = the week of that number */
  guint8 rest; /* from the document's date to the period's end */
} EngineDatePart;

typedef struct
{
  guint32 first; /* tokens */
  guint32 last;
  const char *iso; /* NULL while latent */
  guint8 basis; /* EngineDateBasis */
  guint8 open; /* 1: from, 2: until (already in iso), 0: closed */
  guint32 context_first; /* with its preposition */
  guint32 context_last;
  EngineDatePart from; /* what the words say; grain NONE for durations */
  EngineDatePart to; /* the other end of a range, grain NONE where there is none */
  const char *length_iso; /* "in five years": the duration that it may be, else NULL */
  guint32 length_first; /* and its first token */
  const char *told_iso; /* "trois mois plus tard": the duration that the text tells, else NULL */
  gint16 later_days; /* a duration whose end the next date tells: "nine days later, on 20 May" */
  guint8 listed; /* a bare day of "les 4, 6 et 7": nothing where no month comes from outside */
} EngineTimex;

typedef enum
{
  ENGINE_MENTION_PARTY, /* country, union, group, capital, seat, inhabitant, adjective */
  ENGINE_MENTION_PERSON,
  ENGINE_MENTION_ORG, /* company, agency, institute, medium, armed group */
  ENGINE_MENTION_COMMODITY,
  ENGINE_MENTION_AGREEMENT, /* filled by the agreement frames, for anaphora */
} EngineMentionKind;

typedef enum
{
  ENGINE_MENTION_ADJECTIVE = 1 << 0, /* "américain": modifies, seldom a subject */
  ENGINE_MENTION_ANAPHOR = 1 << 1, /* "ces trois pays", "ce dernier", "il", "the bloc" */
  ENGINE_MENTION_PLACE = 1 << 2, /* stands as a place: "à Tokyo", "in Geneva" */
  ENGINE_MENTION_SUBJECT = 1 << 3, /* subject of its clause's verb */
  ENGINE_MENTION_PLURAL = 1 << 4,
  ENGINE_MENTION_FEMININE = 1 << 5,
  ENGINE_MENTION_POSSESSIVE = 1 << 6, /* "ses", "its" */
  ENGINE_MENTION_OBLIQUE = 1 << 7, /* after a preposition */
  ENGINE_MENTION_REPRESENTS = 1 << 8, /* a person, ministry or seat that stands for its country */
  ENGINE_MENTION_GUESSED = 1 << 9, /* an organisation known by its capitals only */
} EngineMentionFlags;

typedef struct
{
  guint32 first; /* tokens */
  guint32 last;
  guint8 kind; /* EngineMentionKind */
  guint16 flags; /* EngineMentionFlags */
  guint32 list; /* id of the coordinated list it stands in, 0 = none */
  guint32 antecedent; /* mention index + 1 of what an anaphor stands for, 0 = none */
  const char *const *codes; /* what it stands for: country codes, commodity codes, a name */
  const char *name; /* person or organisation: fullest form, else NULL */
  const char *role; /* person: as written, else NULL */
} EngineMention;

typedef struct
{
  guint32 first; /* tokens inside the marks */
  guint32 last;
  guint8 depth; /* 1 = outermost */
  guint8 scare; /* a word or two in marks that nobody says */
  guint32 speaker; /* mention index + 1, 0 = none */
} EngineQuote;

/* What a rule matched: see engine-rules.h for captures. */
typedef struct _EngineFrame EngineFrame;

#define ENGINE_PHRASES_KEPT 16 /* a power of two */

/* A mention that names an organisation. */
typedef struct
{
  guint32 mention;
  guint32 key; /* how its code begins */
  gboolean known; /* @state is */
  const char *state; /* that it acts for, or NULL */
} EngineOrganisation;

/* What is asked of a window over and over: kept from the first time on. */
typedef struct
{
  gboolean knows_head_state;
  gboolean knows_home_state;
  const char *head_state; /* engine_act_head_state() */
  const char *home_state; /* engine_act_home_state() */
  EngineTally states; /* named by the first mentions: engine_act_usual_pair() */
  guint states_end; /* how many mentions those are */
  /* engine_act_settle_agencies(); in the scratch arena */
  EngineOrganisation *organisations;
  guint n_organisations;
  guint64 organisation_keys; /* a bit for each of the keys */
  guint n_mentions; /* of which they were read */
  guint n_facts; /* that were looked at for an agreement */
  guint agreements_end; /* engine_act_agreements_end() */
  guint32 dateline_last; /* of the sentence that engine_dateline_holds() was asked of; 0: of none */
  guint32 dateline_end;
  struct
  {
    guint32 first; /* tokens */
    guint32 last; /* 0: none */
    guint subjects; /* engine_agreement_subjects_in() */
  } phrases[ENGINE_PHRASES_KEPT];
} EngineWindowMemo;

typedef struct
{
  const char *text; /* the whole document, not NUL-terminated at the window's end */
  gsize length_bytes;
  guint32 window_start_byte; /* the tokens are those of [window_start_byte, window_end_byte) */
  guint32 window_end_byte;
  const EnginePack *pack; /* the document's language */
  struct _EngineArena *arena; /* of the result: strings and lists that facts keep */
  struct _EngineArena *scratch; /* emptied with the window */
  EngineHeader *header;

  guint style; /* EngineStyle of the pack */
  guint8 explain; /* the caller wants every field's words: engine-reasons.c */
  guint8 thorough; /* no stage passes over what it knows to hold nothing */
  guint8 day_first_seen; /* a date in digits with a day over twelve in the first place */

  EngineWindowMemo *memo;

  GArray *tokens; /* EngineToken, the last one a BREAK */
  GArray *keys; /* guint64 per token: engine_word_key (), for the lexicon stage */
  GArray *tags; /* EngineTag by first token, longest first; room for ENGINE_TAGS_AT_ONCE more */
  GArray *tag_at; /* guint32 per token and one more: index of its first tag in tags */
  GArray *infos; /* EngineTokenInfo per token, by engine_stage_lexicon */
  GArray *clues; /* guint32 per token: EngineClues; room for a block of 64 more */
  GArray *clue_maps; /* guint64, ENGINE_N_CLUES per 64 tokens: which of them have each clue */
  GArray *lines; /* EngineLine */
  GArray *sentences; /* EngineSentence */
  GArray *clauses; /* EngineClause */
  GArray *scopes; /* guint8 per token: EngineScopes that hold there */
  GArray *values; /* EngineValue in order */
  GArray *timexes; /* EngineTimex in order */
  GArray *mentions; /* EngineMention in order of first */
  GArray *quotes; /* EngineQuote in order of first */
  GArray *frames; /* EngineFrame in order of first */
  GArray *value_at; /* guint32 per token: value index + 1 where one covers the token */
  GArray *timex_at; /* the same for timexes */
  GArray *mention_at; /* the same for mentions: the one that starts or covers there */
  GArray *facts; /* EngineFact of the whole document: appended to */
  GByteArray *fired; /* guint8 per rule of the pack: 1 = it matched in this document */

  /* what is in the arrays that every stage reads all the time, at hand: by the stages that fill them */
  EngineToken *token; /* of tokens */
  const EngineTokenInfo *info; /* of infos */
  const EngineTag *tag; /* of tags */
  const guint32 *first_tag; /* of tag_at */
  const guint32 *clue; /* of clues */
  const guint64 *clue_map; /* of clue_maps */
  guint32 n_infos; /* no token before the lexicon stage, then all */
} EngineAnalysis;

#define engine_token(a, i) ((a)->token + (i))

/* Whether two codes are one: mostly they are one string of the pack's, or begin otherwise. */
static inline gboolean
engine_same_code (const char *x, const char *y)
{
  return x == y || (*x == *y && strcmp (x, y) == 0);
}

/* Borrowed bytes of a token; not NUL-terminated. */
static inline const char *
engine_token_text (const EngineAnalysis *a, guint32 i)
{
  return a->text + a->token[i].start_byte;
}

/* The span of tokens [first, last). */
static inline EngineSpan
engine_analysis_span (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const EngineToken *t = engine_token (a, last - 1);
  EngineSpan s = { engine_token (a, first)->start_byte, t->start_byte + t->length_bytes };
  return s;
}

EngineAnalysis *engine_analysis_new (void);
void engine_analysis_free (EngineAnalysis *self);
void engine_analysis_reset (EngineAnalysis *self);
/* Forgets the document as well. */
void engine_analysis_clear (EngineAnalysis *self);
/* The language of the document. */
void engine_analysis_set_pack (EngineAnalysis *self, const EnginePack *pack);

void engine_clues_add (EngineAnalysis *a, guint32 i, EngineClues clue);
const EngineTag *
engine_analysis_find_tag (const EngineAnalysis *a, guint32 i, EngineClass class_id);

#define engine_token_clues(a, i) ((a)->clue[(i)])

/* Which of the 64 tokens from 64 * @block on have one of the clues, as bits. */
static inline guint64
engine_clues_among (const EngineAnalysis *a, guint32 block, guint wanted)
{
  const guint64 *map = a->clue_map + (gsize)block * ENGINE_N_CLUES;
  guint64 all = 0;

#pragma GCC unroll 24
  for (guint k = 0; k < ENGINE_N_CLUES; k++)
    if (wanted >> k & 1)
      all |= map[k];
  return all;
}

/* The first token of [i, last) with one of the clues, @last where there is none. */
static inline guint32
engine_clues_next (const EngineAnalysis *a, guint32 i, guint32 last, guint wanted)
{
  guint64 some;

  if (i >= last)
    return i;
  some = engine_clues_among (a, i / 64, wanted) >> i % 64;
  while (some == 0)
    {
      i = (i | 63) + 1; /* the next block */
      if (i >= last)
        return last;
      some = engine_clues_among (a, i / 64, wanted);
    }
  return MIN (last, i + (guint32)__builtin_ctzll (some));
}

/* How many tokens of [first, last) have the clue. */
static inline guint
engine_clues_count (const EngineAnalysis *a, guint32 first, guint32 last, EngineClues clue)
{
  guint n = 0;

  for (guint32 block = first / 64; block * 64 < last; block++)
    {
      guint64 some = engine_clues_among (a, block, clue);

      if (block == first / 64)
        some = some >> first % 64 << first % 64;
      if (last < block * 64 + 64)
        some &= (G_GUINT64_CONSTANT (1) << last % 64) - 1;
      n += (guint)__builtin_popcountll (some);
    }
  return n;
}

/* The token after the last one of [first, i) with one of the clues, @first where there is none. */
static inline guint32
engine_clues_before (const EngineAnalysis *a, guint32 first, guint32 i, guint wanted)
{
  guint64 some;

  if (i <= first)
    return i;
  i--;
  some = engine_clues_among (a, i / 64, wanted) << (63 - i % 64) >> (63 - i % 64);
  for (i /= 64; some == 0; some = engine_clues_among (a, i, wanted))
    if (i-- * 64 <= first)
      return first;
  return MAX (first, i * 64 + 64 - (guint32)__builtin_clzll (some));
}

#define engine_token_info(a, i) ((a)->info + (i))

static inline gboolean
engine_classset_has (const EnginePackClassset *set, guint class_id)
{
  return (set->bits[class_id >> 6] >> (class_id & 63) & 1) != 0;
}

/* Whether a tag of the class starts at token @i: one bit, so ask this rather than for the tag
 * wherever the tag itself is not needed. */
static inline gboolean
engine_analysis_has (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return i < a->n_infos && engine_classset_has (engine_token_info (a, i)->starts, class_id);
}

/* Whether a tag of the class covers token @i and starts ENGINE_COVER_REACH tokens before it at
 * most. */
static inline gboolean
engine_analysis_covers (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  return i < a->n_infos && engine_classset_has (engine_token_info (a, i)->covers, class_id);
}

/* The date that token @i is part of, or NULL. */
static inline const EngineTimex *
engine_analysis_timex_at (const EngineAnalysis *a, guint32 i)
{
  const guint32 x = i < a->timex_at->len ? g_array_index (a->timex_at, guint32, i) : 0;

  return x != 0 ? &g_array_index (a->timexes, EngineTimex, x - 1) : NULL;
}

/* Whether token @i is part of a date; of a number with its unit. */
static inline gboolean
engine_analysis_in_timex (const EngineAnalysis *a, guint32 i)
{
  return i < a->timex_at->len && g_array_index (a->timex_at, guint32, i) != 0;
}

static inline gboolean
engine_analysis_in_value (const EngineAnalysis *a, guint32 i)
{
  return i < a->value_at->len && g_array_index (a->value_at, guint32, i) != 0;
}

/* The first tag of class @class_id that starts at token @i, or NULL. */
static inline const EngineTag *
engine_analysis_tag (const EngineAnalysis *a, guint32 i, EngineClass class_id)
{
  const EngineTag *tag;

  if (!engine_analysis_has (a, i, class_id))
    return NULL;
  tag = a->tag + a->first_tag[i];
  return tag->class_id == (guint)class_id ? tag : engine_analysis_find_tag (a, i, class_id);
}

/* A set of classes, for one question about many of them. */
typedef EnginePackClassset EngineClassMask;

/* For constants: ENGINE_CLASS_MASK (F), F a macro of one parameter that joins ENGINE_CLASS_IN_WORD ()
 * of each class with |. */
#define ENGINE_CLASS_MASK(f) { { f (0), f (1), f (2), f (3) } }
#define ENGINE_CLASS_BIT(name) (G_GUINT64_CONSTANT (1) << ((guint)ENGINE_CLASS_##name & 63))
#define ENGINE_CLASS_IN_WORD(name, word)                                                           \
  ((guint)ENGINE_CLASS_##name >> 6 == (word) ? ENGINE_CLASS_BIT (name) : 0)

static inline gboolean
engine_classset_meets (const EnginePackClassset *set, const EngineClassMask *mask)
{
  return ((set->bits[0] & mask->bits[0]) | (set->bits[1] & mask->bits[1])
          | (set->bits[2] & mask->bits[2]) | (set->bits[3] & mask->bits[3]))
         != 0;
}

/* Whether a tag of any class of the mask starts at token @i. */
static inline gboolean
engine_analysis_has_any (const EngineAnalysis *a, guint32 i, const EngineClassMask *mask)
{
  return i < a->n_infos && engine_classset_meets (engine_token_info (a, i)->starts, mask);
}

/* Whether any tag starts at token @i. */
static inline gboolean
engine_analysis_has_tags (const EngineAnalysis *a, guint32 i)
{
  return a->first_tag[i] != a->first_tag[i + 1];
}

/* Whether a tag of any class of the mask covers token @i, as engine_analysis_covers(). */
static inline gboolean
engine_analysis_covers_any (const EngineAnalysis *a, guint32 i, const EngineClassMask *mask)
{
  return i < a->n_infos && engine_classset_meets (engine_token_info (a, i)->covers, mask);
}

/* EngineMorph of a token as it is spelled: "signe" and "signé" share a form, not a morphology.
 * Use this rather than engine_pack_form_morph() wherever there is a token. */
static inline guint32
engine_analysis_morph (const EngineAnalysis *a, guint32 i)
{
  return i < a->n_infos ? engine_token_info (a, i)->morph : 0;
}

/* The sentence that holds the token, or the one before it. */
static inline guint32
engine_analysis_sentence_of (const EngineAnalysis *a, guint32 token)
{
  if (token < a->n_infos)
    return engine_token_info (a, token)->sentence;
  return a->sentences->len > 0 ? a->sentences->len - 1 : 0;
}

guint32 engine_token_arrow_end (const EngineAnalysis *a, guint32 i);
gboolean engine_lexicon_parts (const EngineAnalysis *a, guint32 i);
guint32 engine_lexicon_pair (const EngineAnalysis *a, guint32 i, guint32 j, EngineClass class_id);
guint32 engine_lexicon_partner (const EngineAnalysis *a, guint32 i, guint32 first, guint32 last);

/* The stages, in order; each fills the arrays named after it and reads those before. */
void engine_stage_tokens (EngineAnalysis *a); /* engine-tokens.c: tokens */
void engine_stage_lexicon (EngineAnalysis *a); /* engine-lexicon.c: form, classset, tags */
void
engine_stage_lines (EngineAnalysis *a); /* engine-lines.c: lines (headings, bullets, boilerplate) */
void engine_stage_times (EngineAnalysis *a); /* engine-timexes.c: timexes, as far as words go */
void engine_stage_values (EngineAnalysis *a); /* engine-values.c: values */
void
engine_stage_timexes (EngineAnalysis *a); /* engine-timexes.c: timexes, latent ones without iso */
void engine_stage_sentences (EngineAnalysis *a); /* engine-sentences.c: quotes, sentences */
void engine_stage_clauses (EngineAnalysis *a); /* engine-clauses.c: clauses, the tokens' clause */
void engine_stage_scopes (EngineAnalysis *a); /* engine-scopes.c: scopes, also of clauses */
void engine_stage_header (
    EngineAnalysis *a); /* engine-header.c: title, author, publisher, date of the text */
void engine_stage_latent (EngineAnalysis *a); /* engine-timexes.c: resolves latent timexes */
void engine_stage_names (EngineAnalysis *a); /* engine-mentions.c: people among the mentions */
void engine_stage_mentions (EngineAnalysis *a); /* engine-mentions.c: mentions */
void engine_stage_anaphora (EngineAnalysis *a); /* engine-subjects.c: what they stand for */
void engine_stage_rules (EngineAnalysis *a); /* engine-rules.c: frames */
void engine_stage_figures (EngineAnalysis *a); /* engine-figures.c: figure facts */
void engine_stage_agreements (EngineAnalysis *a); /* engine-agreements.c */
void engine_stage_commitments (EngineAnalysis *a); /* engine-commitments.c */
void engine_stage_people (EngineAnalysis *a); /* engine-people.c: person facts */
void engine_stage_quotations (EngineAnalysis *a); /* engine-quotations.c */
void engine_stage_dates (EngineAnalysis *a); /* engine-dates.c: date facts */
void engine_stage_frames (EngineAnalysis *a); /* engine-frames.c: what rules add, fill and drop */
void engine_stage_reasons (EngineAnalysis *a); /* engine-reasons.c: words behind every field */
/* Once per document, over the facts of all windows: engine-document.c. */
const EngineFact *engine_stage_document (EngineAnalysis *a, guint *n_facts);

G_END_DECLS
