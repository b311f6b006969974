/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files share that look for the goods a figure is about: engine-figure-goods.c weighs those around it,
 * -told.c takes those that its own words name or the figure before hands on. */

#pragma once

#include "engine-figures.h"

G_BEGIN_DECLS

/* The goods named last, for a physical quantity whose own words name none; great volumes are gas. */
void figure_goods_carry_physical (FigureStage *s, FigureDraft *d);
/* Watts are energy and barrels oil, whatever the sentence says. */
void figure_goods_take_unit (FigureStage *s, FigureDraft *d);
/* "exempts 384,000 tonnes of aluminium", "has given 240 tanks": what the quantity itself is of, whatever
 * is done with it. */
void figure_goods_take_own (FigureStage *s, FigureDraft *d);
/* "Energy: $52.4 billion": the goods of its label, or that it stands in apposition to. */
void figure_goods_take_label (FigureStage *s, FigureDraft *d);
/* "441 000 véhicules coréens", "75 Boeing 787": what is counted are arms, craft or vehicles, whatever is done with
 * them. */
void figure_goods_take_counted (FigureStage *s, FigureDraft *d);
/* "Les réserves sont tombées à 8 milliards de mètres cubes", in a text that tells of oil too: fuel is no reason to
 * take water for it, where the quantity is not of it by its own words. */
void figure_goods_drop_fuel_of_water (FigureStage *s, FigureDraft *d);
/* "Djibouti achète de l'électricité. Ces exportations ont rapporté", "That output": the measure's noun points
 * back at goods of the sentence before. */
gboolean figure_goods_take_pointed (FigureStage *s, FigureDraft *d);
/* Hands the goods of the figure before on to one that names none. */
void figure_goods_carry (FigureStage *s, guint draft);
/* "a fifth of its exports and 60 per cent of the tomatoes": the goods are what the next member of a series is of,
 * and @d is of something else. */
gboolean figure_goods_are_of_next (FigureStage *s, const FigureDraft *d, const EngineMention *m);
/* The code of the preposition at token @i ("of", "to"), "" where there is none. */
const char *figure_goods_role_at (const EngineAnalysis *a, guint32 i);
/* "Korea Zinc", "the Petroleum Fund": a word of a name. */
gboolean figure_goods_is_in_name (const EngineAnalysis *a, const EngineMention *m);
/* "Ships carried 32.9 million tonnes", "sell 180,000 tonnes to carmakers": what carries or takes it, and is not
 * measured so. */
gboolean figure_goods_is_carrier (const FigureDraft *d, const char *code);

G_END_DECLS
