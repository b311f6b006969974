/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranking the parties of a figure: candidates, what speaks for them, and the pair that the text is
 * about.  Private to engine-figure-slots.c, -features.c and -topic.c. */

#pragma once

#include "engine-figures.h"

G_BEGIN_DECLS

#define MAX_CANDIDATES 24
#define MAX_CODES 24

typedef enum
{
  FEATURE_SUBJECT,       /* of the value's clause */
  FEATURE_OTHER_SUBJECT, /* of another clause of the sentence */
  FEATURE_LAST_SUBJECT,  /* of the sentence before */
  FEATURE_POSSESSOR,     /* adjective, genitive or "its" on the measure's noun */
  FEATURE_THREAT,        /* the same on "threat", "plan" */
  FEATURE_ROLE_BY,       /* the preposition says holder */
  FEATURE_ROLE_ON,       /* the preposition says counterpart */
  FEATURE_GOODS_BY,      /* adjective on the goods, of the holder */
  FEATURE_GOODS_ON,      /* of the counterpart */
  FEATURE_SUBJECT_ON,    /* subject of a verb like "acquitter" */
  FEATURE_CLAUSE,        /* in the value's clause, before it */
  FEATURE_AFTER,         /* behind another figure */
  FEATURE_PLACE,         /* a city after "à", "in" */
  FEATURE_CREDITED,      /* the source of the figure */
  FEATURE_BRACKETS,
  FEATURE_CARRIED_BY, /* the figure before had it so */
  FEATURE_CARRIED_ON,
  FEATURE_LINKED_BY, /* a contrast or series keeps it */
  FEATURE_LINKED_ON,
  FEATURE_GROUP,   /* a group, where members are counted */
  FEATURE_GUESSED, /* a name known by its capitals only */
  FEATURE_CONTROL, /* "cleared Washington to tax" */
  FEATURE_TOPIC_BY, /* the pair the text is about, and which of the two */
  FEATURE_TOPIC_ON,
  FEATURE_OWN_BY,  /* a preposition on the value itself: "7.4 per cent for the EU" */
  FEATURE_OWN_ON,
  FEATURE_PARTNER, /* subject of a clause about another's exports or imports */
  FEATURE_SWAPPED, /* "contre 3,3 % aux États-Unis": another holder */
  FEATURE_LABEL,   /* "Sommet APEC : 21 États" */
  FEATURE_GAPPED,  /* "and Boeing 157" */
  FEATURE_BESIDE,  /* right after the value, with no other between */
  N_FEATURES
} Feature;

/* by, on: in engine-figure-features.c */
extern const gint8 figure_party_weights[N_FEATURES][2];
extern const char *const figure_party_feature_names[N_FEATURES];

typedef struct
{
  const char *const *codes;
  guint32 mention; /* index + 1, 0 = carried */
  guint32 features;
  int score[2];
} Candidate;

typedef struct
{
  FigureStage *s;
  FigureDraft *d;
  const FigureHit *hit; /* or NULL */
  const FigureDraft *previous; /* or NULL */
  Candidate list[MAX_CANDIDATES];
  guint n;
} Ranking;

/* engine-figure-features.c */
void figure_party_give (Candidate *c, Feature feature);
const char *figure_party_role_of (Ranking *r, guint32 index);
void figure_party_give_roles (Ranking *r, Candidate *c, const EngineMention *m);
void figure_party_give_position (Ranking *r, Candidate *c, const EngineMention *m);
Candidate *figure_party_candidate (Ranking *r, guint32 mention, const char *const *codes);
/* engine-figure-topic.c */
gboolean figure_same_family (EngineMeasure a, EngineMeasure b);
void figure_party_collect_carried (Ranking *r, guint draft);
void figure_party_collect_topic (Ranking *r);
gboolean figure_party_is_topic_only (const Candidate *c);
void figure_party_register_pair (Ranking *r);
void figure_party_take_partner (Ranking *r, guint draft);
void figure_party_take_traders (Ranking *r);
void figure_party_take_opposite (Ranking *r, guint draft);

G_END_DECLS
