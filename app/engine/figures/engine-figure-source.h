/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the files share that look for whom a figure is credited to: engine-figure-source.c which source a
 * sentence has, -speaker.c who speaks beside a verb, -phrase.c how a source is named. */

#pragma once

#include "engine-figures.h"

G_BEGIN_DECLS

#define FIGURE_SOURCE_TOKENS 12 /* of the phrase that names a source, at most */

/* Credits the sentence to @source, unless somebody is credited already. */
void figure_source_take (FigureStage *s, const char *source, EngineSpan trigger);
/* Where the name begins behind the words of @entry that end at @last: in "de source diplomatique" the last of them
 * is its own. */
guint32 figure_source_behind (const EngineAnalysis *a, guint32 entry, guint32 last);
/* The person that the phrase [@first, @stop) names, in the fullest form of the name, or NULL. */
const char *figure_source_name (EngineAnalysis *a, guint32 first, guint32 stop);
/* "selon des statistiques publiées par X": the organisation, where the phrase itself names nobody. */
const char *figure_source_publisher (FigureStage *s, guint32 from, EngineSpan *span);
/* "selon leur nature", "according to its size": a measure, nobody; "selon son ministère" is somebody. */
gboolean figure_source_is_criterion (const EngineAnalysis *a, guint32 from, guint32 stop);
/* "l'OCDE", "the UN": a party that is no country and publishes figures. */
gboolean figure_source_is_body (const EngineAnalysis *a, guint32 i);
/* "X said", "X figures show": the clause's subject, where it is one that speaks. */
gboolean figure_source_before (FigureStage *s, guint32 verb);
/* "martèle-t-on à Bercy", its pronoun at @i: the house where it is said. */
gboolean figure_source_of_anyone (FigureStage *s, guint32 i);
/* "rappelle la Banque africaine de développement", "résume Ruth Ammann". */
gboolean figure_source_inverted (FigureStage *s, guint32 after);

G_END_DECLS
