/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See engine-tally.h. */

#include "config.h"

#include "engine-tally.h"

#include <string.h>

void
engine_tally_add (EngineTally *self, const char *code)
{
  guint k = 0, count;

  while (k < self->n && self->codes[k] != code
         && (*self->codes[k] != *code || strcmp (self->codes[k], code) != 0))
    k++;
  if (k == ENGINE_TALLY_MAX)
    return;
  if (k == self->n)
    self->codes[self->n++] = code;
  code = self->codes[k];
  count = self->counts[k] + 1;
  for (; k > 0 && count > self->counts[k - 1]; k--)
    {
      self->codes[k] = self->codes[k - 1];
      self->counts[k] = self->counts[k - 1];
    }
  self->codes[k] = code;
  self->counts[k] = count;
}
