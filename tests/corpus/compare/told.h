/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements as texts tell them, one a line, for tables of tests. */

#pragma once

#include "given.h"

G_BEGIN_DECLS

/* Lines of "text published parties instrument status [on= agreed= signed= force= ends=] [at=place]
 * [about=subject] [by=signatories] [binding=0] [sum=euros] [called=its_words] [lent=1]", in the order of the
 * texts:
 * "a 2025-07-11 FRA+GBR treaty signed on=2025-07-10".  A sum is told in the agreement's sentence; the parties of one
 * that is lent follow from the text around it.
 * @story: whether the texts also have people and amounts in common.  Facts are f0, f1 … in the lines'
 * order. */
CorpusComparisonSet *told_compare (const char *const *lines, gboolean story);
/* Does the set keep to @expected: "0=1 2/3", facts together and facts apart? */
gboolean told_are_as (const CorpusComparisonSet *set, const char *expected);

#define TOLD_MOST_LINES 8

typedef struct
{
  const char *name;
  const char *expected; /* see told_are_as() */
  const char *lines[TOLD_MOST_LINES];
} ToldCase;

typedef enum
{
  TOLD_ONE_STORY, /* in texts of one story */
  TOLD_BOTH_WAYS, /* in those, and in texts that have nothing else in common */
} ToldWays;

/* Fails the test for each case that is not as expected. */
void told_check (const ToldCase *cases, guint n, ToldWays ways);

G_END_DECLS
