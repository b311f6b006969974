/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a figure's status is made of: the words around it, and what an agreement does to it.  Private to
 * engine-figure-status.c, -terms.c, -provides.c, -words.c and -described.c. */

#pragma once

#include "engine-figures.h"

G_BEGIN_DECLS

/* engine-figure-terms.c */
/* An agreement is named in the sentence, a little before it, or where the text opens. */
gboolean figure_speaks_of_agreement (FigureStage *s);

gboolean figure_opens_with_exchange (const FigureStage *s);
gboolean figure_agreement_near (const FigureStage *s);
/* The same in this very sentence. */
gboolean figure_names_agreement (FigureStage *s);
/* What is to come is a term of the agreement told of, not a plan beside it: what something will cost
 * and what a country will arm for are none, nor is what nobody is said to do. */
gboolean figure_is_term (FigureStage *s, const FigureDraft *d);
/* "will import 10,000 MW": what a party will trade by its own act, against what trade will come to. */
gboolean figure_is_dealt (const FigureStage *s, const FigureDraft *d);
/* "will guarantee growers 2,600 dollars a tonne": a price that somebody pays or sets. */
gboolean figure_is_paid_price (const FigureStage *s, const FigureDraft *d);
/* "a pact for 980 tanks", "un contrat de 3 milliards", "a $20bn deal": what it is about, by its noun,
 * with no verb between. */
gboolean figure_is_of_instrument (FigureStage *s, const FigureDraft *d);
/* A transfer or a purchase that a sentence tells of beside the agreement, with no verb that says it
 * is past: "first contracts signed: 180 tanks". */
gboolean figure_is_nominal_term (FigureStage *s, const FigureDraft *d);
/* "• Contrepartie financière : 7 millions par an": an item of a list that names the agreement. */
gboolean figure_is_listed_term (FigureStage *s, const FigureDraft *d);
/* "L'accord plafonne à 15 %", "Les trois textes ramènent": the agreement itself sets the rate. */
gboolean figure_agreement_sets (FigureStage *s, const FigureDraft *d);
/* "est fixé à 24 000 dollars par l'accord": the agreement behind the value does it. */
gboolean figure_is_set_by_agreement (const FigureStage *s, const FigureDraft *d);
/* What the sentence behind a bare value says of it. */
EngineFigureStatus figure_status_behind (FigureStage *s);
/* "seals a $14bn gas sale to Singapore": what two have concluded. */
gboolean figure_is_concluded (const FigureStage *s, const FigureDraft *d);
/* "Under the revised agreement Japan lowers": the sentence opens with the agreement that rules it. */
gboolean figure_opens_with_agreement (const FigureStage *s);
gboolean figure_is_old_term (const FigureStage *s, const FigureDraft *d);
gboolean figure_is_spelled_out (const FigureStage *s, const FigureDraft *d);

/* engine-figure-provides.c */
/* The token of the verb in the present that stands before the value, + 1: the clause's, or one that is
 * spelled like a noun ("sets a price").  0 where there is none. */
guint32 figure_present_verb (const FigureStage *s, const FigureDraft *d);
/* "Le texte, une lettre de cinq pages, prévoit": the agreement is what provides, in the present. */
gboolean figure_opens_with_text (const FigureStage *s, guint32 verb);
/* "The deal between A and B sets a price of 422 dollars", "l'accord qu'il a passé l'oblige à enlever":
 * the clause opens with the agreement, and its verb in the present governs the figure. */
gboolean figure_provides (const FigureStage *s, const FigureDraft *d);

/* engine-figure-status-default.c */
/* "is expected to reach", "will come to": what happens rather than what somebody does. */
gboolean figure_happens (const FigureStage *s, const FigureDraft *d);
/* The rate or the amount lies under a tariff that the sentence names. */
gboolean figure_lies_under_tariff (FigureStage *s);
/* The status without a word of status, and why. */
EngineFigureStatus figure_default_status (FigureStage *s, const FigureDraft *d, const char **why);

/* engine-figure-why.c */
/* Why a figure that no word speaks of is one of an agreement's terms, or NULL. */
const char *figure_why_term (FigureStage *s, const FigureDraft *d, EngineFigureStatus status);

/* engine-figure-told.c */
/* Why the figure is a term of a deal that the text has just told of, or NULL. */
const char *figure_why_told (FigureStage *s, guint draft, EngineFigureStatus status);

/* engine-figure-inherit.c */
void figure_set_status (FigureStage *s,
                        FigureDraft *d,
                        EngineFigureStatus status,
                        const char *why,
                        guint32 first,
                        guint32 last);
/* Kilometres and people, which stay what they are beside a plan. */
gboolean figure_counts_things (const FigureDraft *d);
/* "cédait 0,13 %": the clause's own verb tells what was. */
gboolean figure_is_told_past (const FigureStage *s, const FigureDraft *d);
/* "soit 1,6 % de la production": a share of what it stands before. */
gboolean figure_is_share (const FigureStage *s, const FigureDraft *d);
/* Takes the status of a figure before where it is this one's too; returns whether it did. */
gboolean figure_take_from_before (FigureStage *s, guint draft);

/* engine-figure-lifting.c */
/* A later word that takes the plan back, with no other rate between, or NULL. */
const FigureHit *figure_given_up (FigureStage *s, const FigureDraft *d);
/* The verb before or behind that does away with the rate, or NULL. */
const EngineTag *figure_governing_action (FigureStage *s, const FigureDraft *d);
const EngineTag *figure_action_behind (FigureStage *s, const FigureDraft *d);
/* "A 45% levy will fall by ten points": the rate that is so far. */
gboolean figure_is_to_change (const FigureStage *s, const FigureDraft *d);
/* What is to come by an agreement that is told of, or else by a plan. */
EngineFigureStatus figure_agreed_or_planned (FigureStage *s);
/* What is given up, where it will be: so far the rate is in force. */
EngineFigureStatus
figure_status_of_lifting (FigureStage *s, const FigureDraft *d, const FigureHit *word);
/* "shelved a proposal to spend": the plan itself is given up. */
gboolean figure_is_plan_given_up (const FigureStage *s, const FigureHit *word);
/* "A plan to send 3,000 troops was dropped". */
gboolean figure_is_of_plan_dropped (const FigureStage *s, const FigureDraft *d);

/* engine-figure-when.c */
/* "d'ici à 2030": the period ends after the text was published. */
gboolean figure_ends_later (FigureStage *s, const FigureDraft *d);
/* "0,1 % en 2032": of a year after the text. */
gboolean figure_is_to_come (FigureStage *s, const FigureDraft *d);
/* "from 1 August": it begins after the text was published. */
gboolean figure_starts_later (FigureStage *s, const FigureDraft *d);
/* Of a year before the text, and over. */
gboolean figure_is_past_period (FigureStage *s, const FigureDraft *d);
/* "fixés à 25 % depuis le 12 mars": a rate that has been so since a day that is past. */
gboolean figure_lasts_since (FigureStage *s, const FigureDraft *d);

/* engine-figure-described.c */
/* "Kazakhstan, 45 % of the world's uranium, will keep", "Le chocolat, taxé à 30 %, suivra": said beside
 * the name, before the verb. */
gboolean figure_is_apposed (const FigureStage *s, const FigureDraft *d);
/* "their 11,200 inhabitants": what describes a place, whatever is to be done with it. */
gboolean figure_is_described (const FigureStage *s, const FigureDraft *d);
/* "£100m already paid". */
gboolean figure_is_done (const FigureStage *s, const FigureDraft *d);

/* engine-figure-words.c */
/* A tax, a fee or a quota, by its own noun. */
gboolean figure_is_levy (const FigureStage *s, const FigureDraft *d);
gboolean figure_is_rate (const FigureStage *s, const FigureDraft *d);
/* What a state does by decision, against what happens. */
gboolean figure_is_decided (const FigureDraft *d);
/* "shall …, and apply no more than": a word of will stands before in the clause. */
gboolean figure_is_willed (const FigureStage *s, const FigureHit *h);
/* What comes about, and is not decided. */
gboolean figure_is_outcome (const FigureDraft *d);
/* Words of status that this measure can have. */
gboolean
figure_fits_status (const FigureStage *s, const FigureDraft *d, int status, gboolean h_costs);
/* Words that say nothing of this value (engine-figure-words-other.c): what an estimate of the whole says
 * of its part, a fall spelled like a giving up ("dropped by half"), what a review will look at. */
gboolean figure_word_is_of_other (FigureStage *s, const FigureDraft *d, const FigureHit *h);
/* "s'engage à acheter, d'ici à 2021, 200 milliards de plus qu'en 2017": the word rules the value,
 * whatever dates there are. */
gboolean figure_word_governs (FigureStage *s, const FigureDraft *d, const FigureHit *h);
/* "Chine : elle contrôle 70 % de l'extraction" (engine-figure-told.c): who makes how much of something is so, and
 * no term of a list. */
gboolean figure_is_share_of_output (const FigureDraft *d);
/* "Exports to Peru: $120 million": what trade is worth is told beside an agreement, and no term of it. */
gboolean figure_is_worth_of_trade (const FigureDraft *d);
/* A statistic that tells what was: a past year beside it, or no words of will at all. */
gboolean figure_is_statistic (const FigureDraft *d);
/* "prévoit 2,6 % de croissance": a word that plans what is decided and foresees what comes about. */
gboolean figure_foresees (FigureStage *s, const FigureDraft *d, const FigureHit *h);
/* The word of status that speaks most for the value, and how much. */
const FigureHit *figure_best_word (FigureStage *s, const FigureDraft *d, int *best);

G_END_DECLS
