/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which claims in figures score well enough with each other that they may be one. */

#pragma once

#include "compare-private.h"

G_BEGIN_DECLS

struct _CompareLink
{
  CompareClaim *other;
  float score;
};

typedef struct _CompareLinks CompareLinks;

CompareLinks *compare_links_new (void);
/* The claims' own links go with the claims. */
void compare_links_free (CompareLinks *self);

/* Brings the links up to date with claims that came and went.
 * @gone: they have `gone` set and are not freed before; @added: in the order of their first items;
 * @touched: gets the living claims, of both kinds, whose links changed, some more than once. */
void
compare_links_update (CompareLinks *self, GPtrArray *gone, GPtrArray *added, GPtrArray *touched);

G_END_DECLS
