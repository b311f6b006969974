/* SPDX-License-Identifier: GPL-3.0-or-later */

/* How verdicts look: a sign in a round field, and a word.  Colour is never the only sign. */

#pragma once

#include "corpus.h"

#include <gtk/gtk.h>

G_BEGIN_DECLS

/* "verdict-agree", "verdict-possible" …: the style class. */
const char *concordat_verdict_get_class (CorpusVerdict verdict);

#define CONCORDAT_TYPE_VERDICT (concordat_verdict_get_type ())

/* A sign, a word and a reason in two lines: "≠ Contradict / 10 points apart". */
G_DECLARE_FINAL_TYPE (ConcordatVerdict, concordat_verdict, CONCORDAT, VERDICT, GtkWidget)

GtkWidget *concordat_verdict_new (void);
/* @reason: "" = the word alone. */
void concordat_verdict_set (ConcordatVerdict *self, CorpusVerdict verdict, const char *reason);

/* The sign alone, named for the screen reader. */
GtkWidget *concordat_verdict_sign_new (CorpusVerdict verdict);

G_END_DECLS
