/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A compiled language pack: one mapped, read-only file with the interned forms, the multi-word
 * trie, the lexicon entries and the compiled rules.  Relative offsets, checksum, bounds checked
 * when it is opened, so that a bad file cannot crash the program.
 *
 * A lexicon line is: form TAB class TAB code TAB infl TAB attributes
 *   form   one word or more; "accord-cadre" matches with hyphen, space or neither
 *   class  lower-case name: party, instrument, conclude, measure …  (any name; those that C code
 *          asks for are in ENGINE_CLASSES)
 *   code   what it stands for: USA, memorandum, rare-earths; empty = none
 *   infl   none | noun | adj | verb | head (first word inflects) | all; forms are written out when
 *          the pack is compiled, from the dictionary where the language has one
 *   attributes  key=value;key=value.  Reserved keys of form: case (match case), accent (match
 *          accents), closed (no other match inside), g=m|f, n=s|p
 * Lines that start with # are comments. */

#pragma once

#include <glib.h>
#include <string.h>

G_BEGIN_DECLS

/* Entries of a token that are read or written together, however many it has. */
#define ENGINE_TAGS_AT_ONCE 4

typedef struct _EnginePack EnginePack;

/* The lookups that every stage makes for every token, and what they read: the start of each
 * EnginePack.  Nothing else reads it. */
typedef struct
{
  guint64 bits[4];
} EnginePackClassset;

typedef struct
{
  guint32 code; /* strings */
  guint32 first_attr;
  guint16 n_attrs;
  guint16 class_id;
  gint32 number; /* the code's leading decimal number, 0 where it has none */
  guint32 keys; /* engine_pack_key_bit () of each attribute's key */
} EnginePackEntry;

typedef struct
{
  guint32 key; /* strings */
  guint32 value;
} EnginePackAttr;

typedef struct
{
  const EnginePackClassset *classsets;
  const EnginePackEntry *entries;
  const EnginePackAttr *attrs;
  const char *strings;
  const gint8 *weights; /* by engine-weights.h */
} EnginePackHot;

/* What follows the strings of a pack at least. */
#define ENGINE_PACK_MAX_KEY_BYTES 24

/* Classes that C code asks for.  Add yours in the block of your stage. */
/* clang-format off */
#define ENGINE_CLASSES(X)                                                                          \
  /* grammar: function words, by engine-sentences, engine-mentions */                             \
  X (DETERMINER, "det") X (PREPOSITION, "prep") X (CONJUNCTION, "conj") X (AND, "and")             \
  X (PRONOUN, "pron") X (POSSESSIVE, "poss") X (RELATIVE, "rel") X (NEGATION, "neg")               \
  X (AUXILIARY, "aux") X (MODAL, "modal") X (SUBORDINATOR, "subord") X (ABBREVIATION, "abbrev")    \
  /* values */                                                                                     \
  X (NUMBER_WORD, "number") X (SCALE, "scale") X (FRACTION, "fraction") X (UNIT, "unit")           \
  X (CURRENCY, "currency") X (QUALIFIER_BEFORE, "qual-before") X (QUALIFIER_AFTER, "qual-after")   \
  X (PER, "per") X (MULTIPLE, "multiple") X (COUNTED, "counted") X (NOT_A_FIGURE, "not-figure")    \
  X (NUMBER_AND, "number-and") X (NUMBER_POINT, "number-point") \
  X (ROUND, "round") X (FRACTION_OF, "fraction-of")             \
  X (AND_HALF, "and-half") X (SUBUNIT, "subunit") X (OF, "of") X (RANGE_OPEN, "range-open")        \
  X (RANGE_TO, "range-to") X (SERIES, "series") X (CHANGE_VERB, "change-verb")                     \
  X (CHANGE, "change") X (DEFINITE, "definite") X (VAGUE, "vague")                                 \
  X (MULTIPLE_AFTER, "multiple-after") X (MULTIPLE_BEFORE, "multiple-before")                      \
  X (VERSUS_NUMBER, "versus-number") X (DIMENSION, "dimension")                                    \
  X (PARTITIVE, "partitive") X (PART_OF, "part-of") X (MORE, "more") X (ANOTHER, "another") X (REMAINING, "remaining") X (THERE_ARE, "there-are") X (THOSE_WHO, "those-who") X (BEFALLS, "befalls") X (COUNT_OF, "count-of") X (PRICE_AT, "price-at") X (MONEY_NOUN, "money-noun") \
  X (FIGURE_PRONOUN, "figure-pronoun") X (SHARE, "share") X (INCLUDING, "including") X (LEFT_OUT, "left-out") X (HOME_REGION, "home-region") X (PUT_INTO, "put-into") X (WHOSE, "whose") X (FIRM_KIND, "firm-kind") X (PARTISAN, "partisan") \
  /* dates */                                                                                      \
  X (MONTH, "month") X (WEEKDAY, "weekday") X (TIME_UNIT, "time-unit") X (TIME_WORD, "time-word")  \
  X (DATE_FROM, "date-from") X (DATE_UNTIL, "date-until") X (SEASON, "season")                     \
  X (ORDINAL, "ordinal")                                                                           \
  X (ORDINAL_SUFFIX, "ordinal-suffix") X (DEICTIC, "deictic") X (DATE_PART, "date-part")           \
  X (QUARTER, "quarter") X (DATE_SHIFT, "date-shift") X (DATE_ANCHOR, "date-anchor")               \
  X (TIME_NOW, "time-now") X (DATE_RANGE, "date-range") X (DATE_BETWEEN, "date-between")           \
  X (DATE_SERIES, "date-series") X (DATE_PREP, "date-prep") X (YEAR_PREP, "year-prep")             \
  X (DATE_OF, "date-of") X (DECADE, "decade") X (DECADE_WORD, "decade-word")                       \
  X (DECADE_SUFFIX, "decade-suffix") X (FISCAL, "fiscal") X (DATE_WEEK, "date-week") X (DATE_ENDING, "date-ending") X (QUARTER_LETTER, "quarter-letter")               \
  X (DAY_PREP, "day-prep") X (VAGUE_COUNT, "vague-count") X (NUMBER_OF, "number-of")               \
  X (VAGUE_DEICTIC, "vague-deictic") X (HALF_OF, "half-of") X (WHOLE_OF, "whole-of")               \
  X (DATE_NEGATION, "date-negation") X (DATE_EVERY, "date-every") X (HALF_MONTH, "half-month")     \
  X (DATE_BEFORE, "date-before") X (ERA, "era") X (DAY_PART, "day-part") X (CLOCK, "clock")       \
  X (DURATION_PREP, "duration-prep") X (DURATION_MORE, "duration-more") X (DURATION_BESIDE, "duration-beside") X (DURATION_BARE, "duration-bare") X (DATE_AHEAD, "date-ahead") X (DATE_MOVED, "date-moved") X (DATE_NAME, "date-name") X (DATE_NEW, "date-new") X (NOT_DURATION, "not-duration") X (AGE_PREP, "age-prep")    \
  X (DAYS_PREP, "days-prep") X (COUNTRY_BODY, "country-body") X (THAN, "than") X (RECORD, "record") X (TOWN_BODY, "town-body")                    \
  /* the head of a text */                                                                         \
  X (PUBLISHED_AT, "published-at") X (AUTHOR_AT, "author-at") X (PUBLISHER_AT, "publisher-at")     \
  X (RUBRIC, "rubric") X (MASTHEAD, "masthead")                                                    \
  /* parties and mentions */                                                                       \
  X (PARTY, "party") X (INHABITANT, "inhabitant") X (ADJECTIVE_OF, "party-adj")                    \
  X (SEAT, "seat") X (GROUP, "group") X (PERIPHRASIS, "periphrasis") X (ROLE, "role")              \
  X (TITLE, "title") X (ORG, "org") X (ORG_NOUN, "org-noun") X (MEDIUM, "medium")                  \
  X (FIRST_NAME, "first-name") X (PARTICLE, "particle") X (COMMODITY, "commodity")                 \
  X (PLACE, "place")                                                                               \
  /* figures */                                                                                    \
  X (MEASURE, "measure") X (MEASURE_VERB, "measure-verb") X (RISE, "rise") X (FALL, "fall")        \
  X (LEVEL_VERB, "level-verb") X (FROM_TO, "from-to") X (VERSUS, "versus") X (ACCORDING, "according") X (WORLD, "world")        \
  X (FIGURE_STATUS, "figure-status") X (RECIPROCAL, "reciprocal") X (TARGET, "target")             \
  X (FIGURE_NOISE, "figure-noise") X (PARTY_NOUN, "party-noun") X (ANAPHOR, "anaphor") X (CAP, "cap") X (MARKET, "market") X (DONOR, "donor") X (ASSET, "asset") X (WAY, "way") X (EACH, "each") X (BODY, "body") X (RESPECTIVE, "respective") X (TAKING, "taking") X (PUBLIC, "public") X (SEATED, "seated") X (EXCHANGE, "exchange") X (SAME_SOURCE, "same-source") X (SAID_AT, "said-at") X (OF_WHAT, "of-what") X (TURNS_DOWN, "turns-down") X (DEMAND, "demand") X (TELLS, "tells") X (RESTATES, "restates") X (FIGURE_WORD, "figure-word") X (WILD, "wild")\
  /* agreements, commitments, quotations */                                                        \
  X (INSTRUMENT, "instrument") X (CONCLUDE, "conclude") X (SUBJECT, "subject")                     \
  X (BINDING, "binding") X (ACTION, "action") X (MODALITY, "modality") X (SAY, "say")              \
  X (AGREEMENT_REF, "agreement-ref") X (AGREEMENT_STATUS, "agreement-status")                      \
  X (AWAITED, "awaited") X (HOLDING, "holding") X (PENDING, "pending") X (SO_FAR, "so-far") \
  X (SAME_DAY, "same-day")                                                                         \
  X (PARTY_LINK, "party-link") X (SPLIT_CUE, "split-cue") X (ORDINAL_AGREEMENT, "ordinal-agreement") X (TALKS_ROUND, "talks-round") \
  X (INF_MARK, "inf-mark") X (VP_FILLER, "vp-filler") X (POLICY, "policy") X (VIA, "via") X (WRITING, "writing")          \
  X (ROLE_EXTENSION, "role-ext") X (LEADER, "leader") X (NAME_STOP, "name-stop") X (PARTY_PREFIX, "party-prefix")               \
  X (PLACE_PREP, "place-prep") X (AGENT_PREP, "agent-prep") X (ARTICLE, "article") X (OTHER_CUE, "other-cue")                                \
  X (MEMBERSHIP, "membership") X (DEFINED_LIST, "defined-list") X (PAIR_CUE, "pair-cue")           \
  X (ALL_CUE, "all-cue") X (ACTION_TAIL, "action-tail") X (PURPOSE, "purpose") X (SIGNS_FOR, "signs-for") X (MEDIATION, "mediation") X (INTO, "into") X (RELATES, "relates") X (CHOOSES, "chooses") X (FAILING, "failing")                                              \
  X (AGENCY, "agency") X (NO_ACT, "no-act") X (LEAD_IN, "lead-in") X (STATE_BODY, "state-body") X (VOICE, "voice") X (VIEWPOINT, "viewpoint") X (ADVOCACY, "advocacy") X (OR_ELSE, "or-else") X (UNDER_IT, "under-it") X (RECEIVING, "receiving") X (GAINED_FROM, "gained-from") X (TREATY_PARTY, "treaty-party") X (THREAT_WITH, "threat-with") X (ACT_LINK, "act-link") X (PEOPLE, "people") X (PARTY_COUNT, "party-count") X (PERSON_VERB, "person-verb") X (WORD_NOUN, "word-noun") X (BORDERLESS, "borderless")                         \
  X (ACCORD_PART, "accord-part") X (OUTSIDER, "outsider")                                          \
  /* lines */                                                                                      \
  X (BOILERPLATE, "boilerplate") X (BYLINE, "byline") X (DATELINE, "dateline")
/* clang-format on */

#define ENGINE_CLASS_ENUM(name, string) ENGINE_CLASS_##name,
/* clang-format off */
typedef enum { ENGINE_CLASSES (ENGINE_CLASS_ENUM) ENGINE_N_KNOWN_CLASSES } EngineClass;
/* clang-format on */

/* Morphology of a form, as far as the dictionary knows it; several may hold at once. */
typedef enum
{
  ENGINE_MORPH_NOUN = 1 << 0,
  ENGINE_MORPH_VERB = 1 << 1,
  ENGINE_MORPH_ADJ = 1 << 2,
  ENGINE_MORPH_INFINITIVE = 1 << 3,
  ENGINE_MORPH_PRESENT = 1 << 4,
  ENGINE_MORPH_PAST = 1 << 5, /* imperfect, simple past, English preterite */
  ENGINE_MORPH_FUTURE = 1 << 6,
  ENGINE_MORPH_CONDITIONAL = 1 << 7,
  ENGINE_MORPH_SUBJUNCTIVE = 1 << 8,
  ENGINE_MORPH_PAST_PARTICIPLE = 1 << 9,
  ENGINE_MORPH_PRESENT_PARTICIPLE = 1 << 10,
  ENGINE_MORPH_SINGULAR = 1 << 11,
  ENGINE_MORPH_PLURAL = 1 << 12,
  ENGINE_MORPH_FEMININE = 1 << 13,
  ENGINE_MORPH_MASCULINE = 1 << 14,
  ENGINE_MORPH_THIRD = 1 << 15,
  ENGINE_MORPH_FIRST = 1 << 16,
  ENGINE_MORPH_ADVERB = 1 << 17,
} EngineMorph;

EnginePack *engine_pack_open (const char *path, GError **error);
EnginePack *engine_pack_ref (EnginePack *self);
void engine_pack_unref (EnginePack *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (EnginePack, engine_pack_unref)

const char *engine_pack_language (const EnginePack *self);
const char *engine_pack_version (const EnginePack *self); /* "fr-1.2+a1b2c3" */

/* Forms: @form as in EngineToken.  Form 0 has no morphology. */
guint32 engine_pack_form_morph (const EnginePack *self, guint32 form);
guint32 engine_pack_form_lemma (const EnginePack *self,
                                guint32 form); /* a form, itself where unknown */
const char *engine_pack_form_text (const EnginePack *self, guint32 form);
/* The interned form of an already folded word, 0 = none. */
guint32 engine_pack_find_form (const EnginePack *self, const char *folded, gsize length_bytes);

/* Entries: what a tag points at.  Strings are NUL-terminated and live as long as the pack. */
static inline guint
engine_pack_entry_class (const EnginePack *self,
                         guint32 entry) /* below ENGINE_N_KNOWN_CLASSES: an EngineClass */
{
  return ((const EnginePackHot *)self)->entries[entry].class_id;
}

/* "" = none */
static inline const char *
engine_pack_entry_code (const EnginePack *self, guint32 entry)
{
  const EnginePackHot *hot = (const EnginePackHot *)self;

  return hot->strings + hot->entries[entry].code;
}

/* The code's leading decimal number, 0 where it has none: made when the pack is compiled. */
static inline gint32
engine_pack_entry_number (const EnginePack *self, guint32 entry)
{
  return ((const EnginePackHot *)self)->entries[entry].number;
}

/* Whether @name, one of a pack's strings, is @key.  Keys are mostly literals: no call then, but bytes
 * behind the name are read, as many as a key has. */
static inline gboolean
engine_pack_is_key (const char *name, const char *key)
{
  if (__builtin_constant_p (strlen (key)) && strlen (key) < ENGINE_PACK_MAX_KEY_BYTES)
    return memcmp (name, key, strlen (key) + 1) == 0;
  return *name == *key && strcmp (name, key) == 0;
}

/* A bit that few other keys share: of literals, as those are that the stages ask for, a constant. */
static inline guint32
engine_pack_key_bit (const char *key)
{
  const gsize n = strlen (key);
  const guint first = n > 0 ? (guchar)key[0] : 0, last = n > 0 ? (guchar)key[n - 1] : 0;

  return (guint32)1 << ((first * 5 + last * 3 + (guint)n * 7) & 31);
}

/* NULL = absent, "" = a bare key */
static inline const char *
engine_pack_entry_attr (const EnginePack *self, guint32 entry, const char *key)
{
  const EnginePackHot *hot = (const EnginePackHot *)self;
  const EnginePackEntry *e = &hot->entries[entry];

  /* most questions are answered with no: without a look at the attributes */
  if (__builtin_constant_p (strlen (key)) && (e->keys & engine_pack_key_bit (key)) == 0)
    return NULL;
  for (const EnginePackAttr *a = hot->attrs + e->first_attr, *end = a + e->n_attrs; a < end; a++)
    if (engine_pack_is_key (hot->strings + a->key, key))
      return hot->strings + a->value;
  return NULL;
}

int engine_pack_entry_int (const EnginePack *self, guint32 entry, const char *key, int fallback);
/* Any class of the pack by name, -1 = none; and its name. */
int engine_pack_class_id (const EnginePack *self, const char *name);
const char *engine_pack_class_name (const EnginePack *self, guint class_id);
/* Whether a token's classset has a single-token entry of the class. */
static inline gboolean
engine_pack_classset_has (const EnginePack *self, guint16 classset, guint class_id)
{
  return (((const EnginePackHot *)self)->classsets[classset].bits[class_id >> 6] >> (class_id & 63))
         & 1;
}

/* The packs compiled rules, for engine-rules.c. */
gconstpointer engine_pack_rules (const EnginePack *self, gsize *size_bytes);
const char *engine_pack_rule_name (const EnginePack *self,
                                   guint rule); /* "fr.rate.versus@fr-1.2+a1b2c3" */

G_END_DECLS
