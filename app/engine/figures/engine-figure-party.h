/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Ranking the parties of a figure: candidates, what speaks for them, and the pair that the text is
 * about.  Private to engine-figure-slots.c, -features.c and -topic.c. */

#pragma once

#include "engine-figures.h"
#include "engine-weights.h"

G_BEGIN_DECLS

#define MAX_CANDIDATES 24
#define MAX_CODES 24

typedef EngineFigureFeature Feature;

extern const char *const figure_party_feature_names[N_FEATURES];

typedef struct
{
  const char *const *codes;
  const EnginePack *pack; /* has the weights */
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
  gboolean state_body; /* that is a body of a state, of which nothing says which */
  gboolean other_bearer; /* the clause says whose it is, and that is no party */
} Ranking;

/* engine-figure-features.c */
void figure_party_give (Candidate *c, Feature feature);
/* engine-figure-preposition.c: the slot that a preposition opens, b, o or -; that of an adjective on goods */
char figure_party_slot_of_role (EngineMeasure measure, const char *role);
char figure_party_slot_of_goods (EngineMeasure measure);
const char *figure_party_role_of (Ranking *r, guint32 index);
void
figure_party_give_preposition (Ranking *r, Candidate *c, const EngineMention *m, const char *role);
/* "une taxe de 12 % sur les produits du Pérou": whose the goods are that a duty lies on. */
gboolean figure_party_owns_taxed (Ranking *r, const EngineMention *m);
/* engine-figure-roles.c */
void figure_party_give_roles (Ranking *r, Candidate *c, const EngineMention *m);
void figure_party_give_position (Ranking *r, Candidate *c, const EngineMention *m);
Candidate *figure_party_candidate (Ranking *r, guint32 mention, const char *const *codes);
/* engine-figure-slots.c */
/* Whether the mention may stand in the measure's slots: a state, or a company where one may. */
gboolean figure_party_can_hold (const Ranking *r, const EngineMention *m);
gboolean figure_party_is_acronym (const EngineAnalysis *a, const EngineMention *m);
/* The codes of the state whose body the mention is, or NULL. */
const char *const *figure_party_state_of (const EngineAnalysis *a, const EngineMention *m);
/* engine-figure-bearer.c */
gboolean figure_party_is_thing_pronoun (const Ranking *r, const EngineMention *m);
gboolean figure_party_has_bearer (const Ranking *r);
gboolean figure_party_has_state_body (const Ranking *r);
/* engine-figure-owner.c */
gboolean figure_party_owns (const EngineAnalysis *a,
                            const EngineMention *m,
                            guint32 first,
                            guint32 last,
                            gboolean genitive);
gboolean figure_party_is_on_goods (const EngineAnalysis *a, const EngineMention *m, gboolean flows);
gboolean
figure_party_give_ownership (Ranking *r, Candidate *c, const EngineMention *m, gboolean of);
/* engine-figure-refer.c */
gboolean figure_party_take_referred (Ranking *r, guint draft);
gboolean figure_party_take_changed (Ranking *r, guint draft);
/* ", a third of it fuel": a part of what the figure before is of. */
gboolean figure_party_take_part (Ranking *r);
/* "Combien partent en Chine ? Les trois quarts." */
gboolean figure_party_take_answer (Ranking *r);
/* engine-figure-roles.c */
/* Nothing but the value's own complement stands before @to: no verb, no "and", no other value. */
gboolean figure_party_is_own_complement (Ranking *r, guint32 to);
/* engine-figure-behind.c */
/* The token of the preposition that ends right before @i (determiners stepped over), or 0. */
guint32 figure_party_preposition_before (const EngineAnalysis *a, guint32 i, guint32 stop);
/* The same with nothing but determiners between. */
guint32 figure_party_preposition_before_name (const EngineAnalysis *a, guint32 i, guint32 stop);
/* "exportés vers le Japon", "shipments to America", "entering Kenya": where the goods of a tariff go. */
gboolean figure_party_is_destination (Ranking *r, const EngineMention *m, const char *role);
/* "tirait encore de Russie": no noun that "of" could belong to stands before it. */
gboolean figure_party_is_behind_verb (Ranking *r, guint32 party_first);
/* "importés de X", "en provenance de X". */
gboolean figure_party_is_behind_import (Ranking *r, const EngineMention *m);
/* "fabriqués en Chine", "made in China". */
gboolean figure_party_is_behind_making (Ranking *r, guint32 party_first);
/* Goods stand right before the preposition. */
gboolean figure_party_is_behind_goods (Ranking *r, const EngineMention *m);
/* "le marché américain", "American soil": a place that stands for its country. */
gboolean figure_party_is_on_market (const EngineAnalysis *a, const EngineMention *m);
/* The value that the party's phrase opens, "and to Korea 12 per cent", or NULL. */
const EngineValue *figure_party_leads_to (const Ranking *r, const EngineMention *m);
/* Behind a semicolon with a figure of its own, or "those to". */
gboolean figure_party_is_of_clause_behind (const Ranking *r, const EngineMention *m);
/* "comes from Ivory Coast", "provient d'Algérie": the preposition stands behind a verb of coming. */
gboolean figure_party_is_behind_coming (const Ranking *r, guint32 party_first);
/* "outre-Manche", "across the Channel": where, without a preposition. */
gboolean figure_party_is_adverbial (const EngineAnalysis *a, const EngineMention *m);
/* "à leur entrée aux États-Unis". */
gboolean figure_party_is_behind_entry (const Ranking *r, const EngineMention *m);
/* engine-figure-clauses.c */
gboolean figure_party_is_elsewhere (const Ranking *r, const EngineMention *m);
gboolean figure_party_give_relative (const Ranking *r, Candidate *c, const EngineMention *m);
/* engine-figure-ellipsis.c */
gboolean figure_party_is_gapped (Ranking *r, const Candidate *c, const EngineMention *m);
gboolean figure_party_follows_dative (const Ranking *r);
gboolean figure_party_owns_elided (Ranking *r, const EngineMention *m);
gboolean figure_party_is_apposed (Ranking *r, const EngineMention *m);
/* engine-figure-subjects.c */
void figure_party_collect_subjects (Ranking *r);
/* Whether the subject of the figure's clause is the counterpart: it pays, or is given. */
gboolean figure_party_subject_pays (const Ranking *r);
/* engine-figure-speaker.c */
void figure_party_collect_speaker (Ranking *r);
/* Whose the one is that answers in an interview, or NULL. */
const char *const *figure_party_interviewed (FigureStage *s);
/* engine-figure-topic.c */
gboolean figure_same_family (EngineMeasure a, EngineMeasure b);
void figure_party_collect_carried (Ranking *r, guint draft);
void figure_party_collect_topic (Ranking *r);
gboolean figure_party_is_head_count (const Ranking *r);
gboolean figure_party_is_topic_only (const Candidate *c);
void figure_party_register_pair (Ranking *r);
void figure_party_take_partner (Ranking *r, guint draft);
void figure_party_take_traders (Ranking *r);
void figure_party_take_opposite (Ranking *r, guint draft);
void figure_party_take_signatory (Ranking *r);
/* The line of the stage's sentence. */
guint32 figure_line_of (const FigureStage *s);
/* "ses droits moyens", "its average tariff": on everyone's goods. */
gboolean figure_party_is_average (const Ranking *r);
/* What crosses a border, or is taxed there. */
gboolean figure_is_traded (EngineMeasure measure);
/* The one party that the paragraph opens with, by its name, or NULL. */
const char *const *figure_opening_subject (const FigureStage *s);
/* engine-figure-partner.c */
/* The party is the subject of a clause of the sentence: it acts there itself. */
gboolean figure_acts_here (const FigureStage *s, const char *code);
/* engine-figure-known.c */
void figure_party_take_known (Ranking *r, guint draft);
/* Whether the sentence names a country besides the holder and @but; @donors: but for those that act. */
gboolean figure_party_names_other (const FigureStage *s,
                                   const char *const *by,
                                   const char *but,
                                   gboolean donors);
/* engine-figure-shares.c */
void figure_party_correct_sides (Ranking *r);
/* engine-figure-sides.c */
void figure_party_settle_sides (Ranking *r);
/* Whom the sentences before in the paragraph are about, else whom the text is about, or NULL. */
const char *const *figure_party_topic_before (const FigureStage *s);
/* engine-figure-buyers.c */
/* Tells the candidates that buy and those that own what is taxed. */
void figure_party_find_buyers (Ranking *r);
/* engine-figure-relative.c */
/* "China buys 80 % of the ore that Guinea exports": puts the two subjects on their sides; returns whether nothing is
 * left to be asked. */
gboolean figure_party_take_relative (Ranking *r, guint draft);
/* engine-figure-dative.c: to whom something goes that is owed, given or asked. */
void figure_party_take_dative (Ranking *r);
/* A verb of owing, giving or asking right before the value at @first. */
gboolean figure_party_has_dative_verb (const FigureStage *s, guint32 first);
/* Fills the holder that the clause leaves out and the page gives. */
void figure_party_take_bare (Ranking *r);
/* A deficit, a surplus: one side's with the other, unlike trade. */
gboolean figure_party_is_balance (const Ranking *r);
/* engine-figure-partner.c */
/* "India is Oman's second partner, with trade of $4 billion": of both. */
void figure_party_take_trade_partner (Ranking *r);
gboolean figure_party_goes_elsewhere (const Ranking *r);
void figure_party_take_neighbour (Ranking *r);
void figure_party_take_supplier (Ranking *r);
gboolean figure_party_is_endowed (const Ranking *r, const EngineMention *m);
/* engine-figure-imposer.c */
void figure_party_take_imposer (Ranking *r);
void figure_party_take_imported (Ranking *r);
void figure_party_take_admitted (Ranking *r);
void figure_party_take_supplied (Ranking *r);
/* "Oman couvre 36 % des besoins du Togo, et la Libye, qui en assurait 40 %": to whom the share before goes. */
gboolean figure_party_supplies_too (Ranking *r);
/* engine-figure-scene.c */
const char *const *figure_scene_home (FigureStage *s);
/* Whether the sentence names one of the codes. */
gboolean figure_scene_names (const FigureStage *s, const char *const *codes);
const char *const *figure_scene_not_donor (Ranking *r, guint draft, const char *const *topic);
void figure_party_take_scene (Ranking *r, guint draft);
/* engine-figure-winner.c */
void figure_party_turn_winner (Ranking *r);
/* engine-figure-construed.c: a member of a list before an insertion; returns whether nothing is left to be asked. */
gboolean figure_party_take_construed (Ranking *r);
/* What other constructions tell of the sides. */
void figure_party_settle_construed (Ranking *r);
/* engine-figure-voice.c: the sides turned round where the verb's voice does. */
void figure_party_turn_voice (Ranking *r);
void figure_party_split_lender (Ranking *r);

G_END_DECLS
