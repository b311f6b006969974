/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the fit of measures' words, their ranking and their settling share.  Private to engine-figure-dative.c,
 * -fit.c, -levied.c, -owner.c, -stance.c, -lent.c, -measure.c, -price.c, -rates.c, -settle.c, -substance.c, -sums.c,
 * -takings.c and -wording.c. */

#pragma once

#include "engine-figures.h"

G_BEGIN_DECLS

#define MOST_PRICE 1e6 /* what costs more is no unit price */

/* engine-figure-settle.c: "financé à 49 % par un fonds". */
gboolean figure_is_share_financed (const FigureStage *s, const FigureDraft *d);
/* How well a unit fits a measure: more than 0 usual, less never. */
int figure_unit_score (EngineMeasure measure, FigureUnit unit);
gboolean figure_unit_is_usual (EngineMeasure measure, FigureUnit unit);
/* How well the word fits the value; @why gets how it stands to it. */
int figure_score_hit (FigureStage *s, const FigureDraft *d, const FigureHit *h, const char **why);
/* engine-figure-stance.c */
/* How the word behind the value stands to it; the word before the value. */
int figure_score_right (FigureStage *s, const FigureDraft *d, const FigureHit *h, const char **why);
int figure_score_left (FigureStage *s, const FigureDraft *d, const FigureHit *h, const char **why);
/* Where the value's complement starts: behind the other end of "from 20 to 30 per cent of …". */
guint32 figure_complement_start (FigureStage *s, const FigureDraft *d);
/* "95 % des exportations": the noun belongs to a value before it. */
gboolean figure_follows_value (const FigureStage *s, const FigureHit *h);
/* The role of the preposition at @i, or "". */
const char *figure_role_at (const EngineAnalysis *a, guint32 i);
/* A plant, a port, a line right behind the value and the word of that role. */
gboolean figure_leads_to_works (const FigureStage *s, const FigureDraft *d, const char *role);
/* Tonnes, barrels, cubic metres, watts. */
gboolean figure_unit_is_physical (FigureUnit unit);
/* "bring €3 billion to Kenyan output". */
gboolean figure_adds_to (FigureStage *s, const FigureDraft *d);
/* "42 % of the world's reserves": a measure in what follows. */
gboolean figure_has_complement (const FigureStage *s, const FigureDraft *d);
/* Whether the sentence has a noun of the measure that says so by itself. */
gboolean figure_names_measure (const FigureStage *s, EngineMeasure measure);
/* engine-figure-suppliers.c */
/* What the measure verb right before the value says. */
EngineMeasure figure_linked_verb (const FigureStage *s, const FigureDraft *d);
/* "Sales of drones to Kenya brought in 27 million": the noun of selling right before the verb. */
gboolean figure_follows_sales (const FigureStage *s, const FigureHit *verb);
/* "prendra 40 000 tonnes de thé": the verb right before the value takes goods, and holds none. */
gboolean figure_takes_goods (const FigureStage *s, const FigureDraft *d);
/* "supplies 30 % of Kenya's gas needs": the needs say who gets it, not what it is. */
gboolean figure_covers_needs (const FigureStage *s, const FigureDraft *d, const FigureHit *needs);
/* The measure by who supplies, needs and pledges; ENGINE_N_MEASURES where that settles nothing. */
EngineMeasure figure_settle_suppliers (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
/* engine-figure-carried.c: how much speaks for the measure of the figure before, and which that is */
int figure_score_carried (FigureStage *s, guint draft, EngineMeasure *measure);
/* engine-figure-score.c */
/* "prête 485 millions au taux de 0,1 %": what a loan costs. */
gboolean figure_is_interest (const FigureStage *s, const FigureDraft *d, const FigureHit *h);
/* engine-figure-change.c */
/* "inférieur de 20 %", "lower by 3 points": by how much one thing is under or over another, behind the word. */
EngineChange figure_gap_before (const FigureStage *s, const FigureDraft *d);
/* engine-figure-levied.c: the sentence speaks of energy */
gboolean figure_names_power (const FigureStage *s);
/* engine-figure-lent.c */
/* What other sentences say that the figure measures; @why gets how. */
EngineMeasure figure_lent_measure (FigureStage *s, guint draft, const char **why);
/* engine-figure-price.c */
gboolean figure_is_unit_price (FigureStage *s, guint draft);
/* "Le blé a pris 4 %": goods whose price is named by their own name. */
gboolean figure_is_quoted_price (FigureStage *s, guint draft);
/* "Chaque train coûterait 43 millions", "43 millions l'unité". */
gboolean figure_is_of_each (const FigureStage *s, const FigureDraft *d);
/* "Each cargo costs around 550 crore": whatever the noun. */
gboolean figure_is_cost_of_each (FigureStage *s, const FigureDraft *d);
/* "40 paise less than the rate first sought": by how much a price is under or over another. */
EngineChange figure_price_gap (const FigureStage *s, const FigureDraft *d);
/* "une tablette vendue 2 euros". */
gboolean figure_is_sold_for (const FigureDraft *d, const FigureHit *hit);
/* engine-figure-flows.c */
/* "the Development Bank offered $500 million": the clause's subject is one that lends and gives. */
gboolean figure_gives (const FigureStage *s, const FigureDraft *d);
/* "deliver 20 bcm of gas a year to EU customers": what a country delivers, or delivers to one. */
gboolean figure_is_delivered (FigureStage *s, const FigureDraft *d);
gboolean figure_has_delivery (const FigureStage *s, const FigureDraft *d);
/* "borrowed 2.1 billion": not far before the value. */
gboolean figure_is_received (const FigureStage *s, const FigureDraft *d);
gboolean figure_names_receiver (const FigureStage *s);
/* "a promis une rallonge de 30 millions", "l'enveloppe promise": a verb of giving at the noun. */
gboolean figure_is_given (const FigureStage *s, const FigureDraft *d, const FigureHit *noun);
/* "supplies a third of Europe's gas": of another's goods. */
gboolean figure_is_of_another (const FigureStage *s, const FigureDraft *d);
/* "a fourni à l'Espagne 29 %": who gets it, between verb and value. */
gboolean figure_names_recipient (const FigureStage *s, const FigureDraft *d, const FigureHit *verb);
/* "12 per cent of the carmaker": a company, and nothing else that is measured. */
gboolean figure_is_of_company (const FigureStage *s, const FigureDraft *d);
/* A verb of selling comes before, in the clause. */
gboolean figure_is_sold (const FigureStage *s, const FigureDraft *d);
/* engine-figure-construed.c */
/* "Eighty per cent of the output will come to India": to whom the share that is the subject goes, or NULL. */
const EngineMention *figure_goes_to (const FigureStage *s, const FigureDraft *d);
/* engine-figure-dealings.c */
/* The measure that dealings told of make of it; ENGINE_N_MEASURES where they settle nothing. */
EngineMeasure figure_settle_dealings (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
/* What a country has bought abroad are its imports, once sides and status are known. */
void figure_settle_imports (FigureStage *s, guint draft);
/* engine-figure-rates.c */
EngineMeasure figure_settle_rates (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
/* engine-figure-sums.c */
EngineMeasure figure_settle_debts (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
EngineMeasure figure_settle_sums (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
/* engine-figure-substance.c */
/* The measure by what the share or the quantity is of; ENGINE_N_MEASURES where that settles nothing. */
EngineMeasure figure_settle_substance (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
/* engine-figure-outlay.c */
/* Money laid out for works, funds and people, or ENGINE_N_MEASURES. */
EngineMeasure figure_settle_outlay (FigureStage *s, const FigureDraft *d, EngineMeasure measure);

/* engine-figure-levied.c */
/* A duty whose noun stands further off, or ENGINE_N_MEASURES. */
EngineMeasure figure_settle_levied (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
/* engine-figure-takings.c */
/* The measure by what becomes of the sum or the quantity; ENGINE_N_MEASURES where that settles nothing. */
EngineMeasure figure_settle_takings (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
/* engine-figure-wording.c */
/* The measure that the wording makes of the ranked one; ENGINE_N_MEASURES where it settles nothing. */
EngineMeasure figure_settle_wording (FigureStage *s, const FigureDraft *d, EngineMeasure measure);
/* engine-figure-settle.c */
/* The sentence has a noun of tariff, weak or not. */
gboolean figure_names_tariff (const FigureStage *s);
/* A contract, a pact: an instrument in tokens [first, last). */
gboolean figure_names_instrument (const FigureStage *s, guint32 first, guint32 last);
/* The goods named at @i, or NULL. */
const EngineMention *figure_commodity_at (const EngineAnalysis *a, guint32 i);
/* The same of goods that the lexicon knows. */
gboolean figure_is_commodity (const EngineAnalysis *a, guint32 i);
/* "les voitures acquittent 35 %": goods stand before the verb. */
gboolean figure_names_goods_before (const FigureStage *s, const FigureHit *verb);
/* The measure that the unit and the words around make of the ranked one. */
EngineMeasure figure_settle_measure (FigureStage *s, const FigureDraft *d, EngineMeasure measure);

/* engine-figure-lent.c */
/* What the sum was that the figure is a part of, or OTHER. */
EngineMeasure figure_measure_of_whole (FigureStage *s, guint draft);
/* engine-figure-refer.c */
/* "C'est deux fois plus": the figure that this one is a multiple of, or NULL. */
const FigureDraft *figure_times_of (const FigureStage *s, guint draft);
/* "Le montant", "the sum". */
gboolean figure_names_worth (const EngineAnalysis *a, guint32 i);
/* "de cette somme": a part of what was told of before. */
gboolean figure_is_part_of_whole (const FigureStage *s, const FigureDraft *d);

G_END_DECLS
