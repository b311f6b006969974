/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The figures stage's inner data.  A sentence that holds values gets its hits (the lexicon's words
 * about figures) and a draft per value; each slot ranks its candidates by a small sum of features
 * and keeps why.  Private to engine-figure*.c. */

#pragma once

#include "engine-mentions.h"

G_BEGIN_DECLS

/* A word about figures in the sentence. */
typedef struct
{
  guint32 first; /* tokens */
  guint32 last;
  guint32 entry;
  guint8 class_id;
  gint8 code;    /* EngineMeasure or EngineFigureStatus, -1 = none */
  guint8 weak;
  guint32 flags; /* FigureHitFlags */
} FigureHit;

typedef enum
{
  FIGURE_HIT_VERB = 1 << 0,
  FIGURE_HIT_GOODS = 1 << 1,
  FIGURE_HIT_PRICED = 1 << 2,
  FIGURE_HIT_BLOCK = 1 << 3,
  FIGURE_HIT_SUBJECT_ON = 1 << 6,  /* the verb's subject is the counterpart */
  FIGURE_HIT_NEEDS_OF = 1 << 4,    /* "grow": counts where the value has a complement with "of" */
  FIGURE_HIT_SUBJECT_OBJ = 1 << 5, /* the verb's subject is the thing measured */
  FIGURE_HIT_NOUN_HERE = 1 << 7,   /* spelled like a verb, but a noun here: "les produits" */
  FIGURE_HIT_PASSIVE = 1 << 14,    /* a participle whose subject suffers it, but for "a menacé" */
  FIGURE_HIT_BUYS = 1 << 15,       /* "buyer of", "absorbs": of another's exports */
  FIGURE_HIT_RELIEF = 1 << 18,     /* "forgive": debt that is, is aid */
  FIGURE_HIT_AGENT = 1 << 19,      /* "donor", "supplier": of whom it is one is the counterpart */
  FIGURE_HIT_COFFERS = 1 << 16,    /* money that a country holds */
  FIGURE_HIT_BEARS = 1 << 17,      /* "bear the cost": aid where one does that gives */
  FIGURE_HIT_COSTS = 1 << 10,      /* "cost": a price where it is small */
  FIGURE_HIT_DELIVERS = 1 << 11,   /* "deliver", "supply": exports where a country does */
  FIGURE_HIT_LEVY = 1 << 12,       /* a tax, a fee or a quota: in force unless said otherwise */
  FIGURE_HIT_VALUED = 1 << 22,     /* "le prix de ses livraisons": its price is what is told */
  FIGURE_HIT_PERMITS = 1 << 13,    /* "may", "pourra": agreed where an agreement permits */
  FIGURE_HIT_SIDE = 1 << 9,        /* says who is on which side of money, not what it measures */
  FIGURE_HIT_EARNS = 1 << 21,      /* "earn": exports where goods do */
  FIGURE_HIT_FREIGHT = 1 << 23,    /* "trafic": what is moved, whoever owns it */
  FIGURE_HIT_BALANCE = 1 << 20,    /* "deficit": of trade, one side's with the other */
  FIGURE_HIT_MODAL = 1 << 8,       /* "will", "doit": an agreement's will, where there is one */
} FigureHitFlags;

typedef enum
{
  FIGURE_LINK_NONE,
  FIGURE_LINK_REPLACES, /* the figure before takes this one's place */
  FIGURE_LINK_REPLACED_BY, /* this one takes the place of the figure before */
  FIGURE_LINK_COMPARES, /* "contre 20 % en 2019": the same thing of another holder or time */
  FIGURE_LINK_RESTATES, /* "38 %, soit 21 milliards" */
  FIGURE_LINK_SERIES,   /* "60 % de A et 92 % de B" */
} FigureLink;

#define FIGURE_MAX_REASONS 10

typedef struct
{
  const EngineValue *value;
  guint32 sentence;
  guint32 clause;
  guint32 left;  /* first token after the figure before, or of the sentence */
  guint32 right; /* first token of the figure after, or the sentence's end */
  EngineMeasure measure; /* before the unit settles it: money under a tariff is imports */
  guint32 hit;   /* measure's hit index + 1 in the sentence's hits */
  guint8 unit_kind; /* FigureUnit: of the value's unit */
  gboolean brackets;
  FigureLink link; /* to the draft before */
  guint32 versus;  /* draft index + 1 */
  gboolean step;   /* the next of several steps: the one before is not over because of it */
  gboolean of_agreement; /* money of the agreement that the sentence names */
  gboolean told_behind; /* the sentence behind says what it is */
  gboolean phantom;    /* a measure without a value: keeps who the text is about, makes no fact */
  gboolean own_holder; /* by or on were found, not copied */
  gboolean subject_on; /* its subject is the counterpart */
  gboolean supplied;   /* of another's imports: its subject sells them */
  gboolean dated_step; /* a rate of a chain told in the past, each from its day on */
  gboolean relative_receiver; /* "Beijing, to which Laos owes" it */
  double margin;
  int status_word; /* the score of the word that the status is from, 0 = from none */
  gboolean status_sure; /* a frame leaves no doubt of the status */
  EngineFigure figure;
  guint n_reasons;
  EngineReason
      reasons[FIGURE_MAX_REASONS]; /* last: of what nobody has set yet, nothing is cleared */
} FigureDraft;

/* From whom to whom what the text tells of goes. */
typedef struct
{
  const char *const *by; /* NULL = none yet */
  const char *const *on;
  gboolean many; /* several pairs are told of */
} FigureFlow;

#define FIGURE_N_FLOWS 3

typedef struct
{
  EngineAnalysis *a;
  GArray *drafts;      /* FigureDraft of the window */
  guint sentence_from; /* first draft of this sentence */
  guint32 sentence;
  guint32 first; /* tokens of the sentence */
  guint32 last;
  GArray *hits; /* FigureHit of the sentence, in order */
  const char *const *importer; /* the last pair that traded, NULL = none yet */
  const char *const *exporter;
  guint32 pair_line;  /* where it was */
  gboolean many_pairs; /* the document is about several */
  const char *const *pair;     /* the two parties the text opens with, NULL = none */
  const char *const *couple;   /* these, or the two that it names far more often than others */
  const char *const *two; /* these, where it names no third; who trade and tax, NULL = none */
  const char *const *country; /* the one it names most, NULL = none */
  const char *const *goods; /* what it is about by far, NULL = nothing */
  gboolean goods_lead; /* its first lines name them */
  gboolean about_tariffs; /* names them twice or more */
  gboolean about_aid; /* loans and grants are what its money is, by far */
  const char *const *imposer; /* of the last tariff that named one, NULL = none yet */
  const char *const *speaker; /* whom "we" stands for in an interview, NULL = nobody knows */
  gboolean speaker_known;
  const char *const *home;      /* the one country whose story it is, NULL = none */
  gboolean home_known;
  const char *const *recipient; /* of the last aid, NULL = none yet */
  guint32 recipient_sentence;
  FigureFlow flows[FIGURE_N_FLOWS]; /* of aid, purchases, investment */
  int pair_votes; /* for this direction of the pair, against the other */
  gboolean pair_taxes; /* importer and exporter come from a tariff */
  guint32 source_first; /* the figures of these tokens only */
  guint32 source_last;
  guint32 source_clause; /* index + 1: the figures of this clause only, 0 = all */
  const char *source; /* what the sentence as a whole is credited to, or NULL */
  EngineSpan source_trigger;
} FigureStage;

static inline FigureDraft *
figure_draft (FigureStage *s, guint i)
{
  return &g_array_index (s->drafts, FigureDraft, i);
}

static inline const FigureHit *
figure_hit (const FigureStage *s, guint i)
{
  return &g_array_index (s->hits, FigureHit, i);
}

/* The index of one of the window's drafts. */
static inline guint
figure_draft_index (const FigureStage *s, const FigureDraft *d)
{
  return (guint)(d - (const FigureDraft *)(gpointer)s->drafts->data);
}

/* The kinds of unit that decide what a figure can measure. */
typedef enum
{
  FIGURE_UNIT_PERCENT,
  FIGURE_UNIT_POINTS,
  FIGURE_UNIT_MONEY,
  FIGURE_UNIT_MASS,
  FIGURE_UNIT_VOLUME, /* bbl, m3 */
  FIGURE_UNIT_POWER,
  FIGURE_UNIT_LENGTH, /* km, ha */
  FIGURE_UNIT_PERSONS,
  FIGURE_UNIT_COUNTRIES,
  FIGURE_UNIT_TIMES,
  FIGURE_UNIT_COUNT,
  FIGURE_N_UNITS
} FigureUnit;

/* Of a value's unit; %NULL is a count, a currency money. */
FigureUnit figure_unit_kind (const char *unit);

void figure_reason (FigureStage *s,
                    FigureDraft *d,
                    const char *field,
                    const char *detail,
                    guint32 first,
                    guint32 last);
/* "2023: 3.5m": the time stands right before the value, behind a colon between. */
gboolean figure_stands_at_date (const EngineAnalysis *a, const FigureDraft *d);
/* A word that figures ask for by its code: of the class "figure-word". */
static inline gboolean
figure_word_is (const EngineAnalysis *a, guint32 i, const char *code)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_WORD);

  return tag != NULL && tag->last == i + 1
         && strcmp (engine_pack_entry_code (a->pack, tag->entry), code) == 0;
}
/* The token is one of those that name whom the sentence credits its figures to. */
static inline gboolean
figure_in_source (const FigureStage *s, guint32 i)
{
  const guint32 byte = engine_token (s->a, i)->start_byte;

  return s->source != NULL && byte >= s->source_trigger.start_byte
         && byte < s->source_trigger.end_byte;
}

/* engine-figure-hits.c */
void figure_collect_hits (FigureStage *s);
/* A word of an act at @i: not one of what only comes about by itself, "tomber", "expire". */
gboolean figure_is_act (const EngineAnalysis *a, guint32 i);
const char *figure_role_before (const EngineAnalysis *a, guint32 i, guint32 stop);
/* "deux mois d'importations": the measure of a time. */
gboolean figure_is_of_duration (const EngineAnalysis *a, const EngineTag *tag);
/* How many values of the sentence lie wholly in [from, to). */
guint figure_values_between (FigureStage *s, guint32 from, guint32 to);
/* Whether a sentence or clause mark stands in [from, to): ; : ( ) and, where @commas, commas. */
gboolean figure_has_break (const EngineAnalysis *a, guint32 from, guint32 to, gboolean commas);

/* engine-figure-links.c */
void figure_link_drafts (FigureStage *s);
void figure_share_drafts (FigureStage *s);
/* engine-figure-measure.c */
void figure_rank_measure (FigureStage *s, guint draft);
/* engine-figure-slots.c */
void figure_fill_parties (FigureStage *s, guint draft);
/* engine-figure-sides.c */
void figure_fill_counterpart (FigureStage *s, guint draft);
/* engine-figure-goods.c */
/* Measures of things that come in kinds. */
gboolean figure_measure_takes_goods (EngineMeasure measure);
void figure_fill_goods (FigureStage *s, guint draft);
/* engine-figure-refer.c */
/* "Two-fifths of Mexico's $1.4 billion in imports": the sides of the amount are those of its share. */
void figure_party_lend_whole (FigureStage *s, FigureDraft *share, const FigureDraft *whole);
/* engine-figure-sums.c */
/* "doit 3 milliards": what is owed. */
gboolean figure_is_owed (const FigureStage *s, const FigureDraft *d);
/* "Nous perdions 1,2 million": what is lost. */
gboolean figure_is_lost (const FigureStage *s, const FigureDraft *d);
/* engine-figure-share-of.c */
void figure_fill_of (FigureStage *s, guint draft);
/* engine-figure-imposer.c */
const char *figure_deal_lender (const FigureStage *s, const FigureDraft *d);
/* engine-figure-subjects.c */
const EngineSentence *figure_lead_in (const FigureStage *s);
/* engine-figure-purpose.c */
/* The goods that the figure's money is put into, or that its share is of; NULL where none are named. */
const EngineMention *figure_find_purpose (const FigureStage *s, const FigureDraft *d);
/* engine-figure-qualifier.c */
void figure_fill_qualifier (FigureStage *s, guint draft);
/* engine-figure-refer.c */
/* "4 billion, up 12 per cent": how much the figure before has changed. */
gboolean figure_is_change_of_before (const FigureStage *s, guint draft);
/* engine-figure-table.c */
/* Lends the items of a table told in words what its head says. */
void figure_fill_table (FigureStage *s);
/* engine-figure-topic-goods.c */
void figure_find_topic_goods (FigureStage *s);
void figure_take_topic_goods (FigureStage *s, FigureDraft *d);
/* engine-figure-status.c */
void figure_fill_status (FigureStage *s, guint draft);
/* engine-figure-steps.c */
/* "settled on 19%", "l'a fixé à 19 %": the last of several steps. */
gboolean figure_settles_at (const FigureStage *s, const FigureDraft *d);
/* Tells which of a rate's steps in the past is over and which is in force. */
void figure_settle_steps (FigureStage *s);
/* engine-figure-weigh.c */
/* Weighs the status of the sentence's figures once more, by all that stands around them. */
void figure_weigh_statuses (FigureStage *s);
/* engine-figure-context.c */
void figure_fill_period (FigureStage *s, guint draft);
/* Shares it between linked figures, and takes it back where the status says that it is none. */
void figure_settle_period (FigureStage *s, guint draft);
/* engine-figure-change.c */
void figure_fill_change (FigureStage *s, guint draft);
void figure_settle_change (FigureStage *s, guint draft);
/* engine-figure-source.c */
/* The noun phrase from @from on that may be a source, as the text has it; empty where there is none. */
EngineSpan figure_source_phrase (const EngineAnalysis *a, guint32 from, guint32 stop);
const char *figure_source_text (EngineAnalysis *a, EngineSpan span);
/* Whom the figures of the tokens [first, last) are credited to. */
void figure_find_source (FigureStage *s, guint32 first, guint32 last);
void figure_fill_source (FigureStage *s, guint draft);

G_END_DECLS
