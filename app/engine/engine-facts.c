/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The names of the fact model's codes.  One table per closed list, made from the X-macros of the
 * header, so that an enum and its names cannot drift apart. */

#include "config.h"

#include "engine-facts.h"

#include <string.h>

#define NAME(name, code) code,

/* clang-format off */
static const char *const fact_kinds[] = { ENGINE_FACT_KINDS (NAME) };
static const char *const qualifiers[] = { ENGINE_QUALIFIERS (NAME) };
static const char *const measures[] = { ENGINE_MEASURES (NAME) };
static const char *const figure_statuses[] = { ENGINE_FIGURE_STATUSES (NAME) };
static const char *const pers[] = { ENGINE_PERS (NAME) };
static const char *const changes[] = { ENGINE_CHANGES (NAME) };
static const char *const shares_of[] = { ENGINE_SHARES_OF (NAME) };
static const char *const instruments[] = { ENGINE_INSTRUMENTS (NAME) };
static const char *const agreement_statuses[] = { ENGINE_AGREEMENT_STATUSES (NAME) };
static const char *const actions[] = { ENGINE_ACTIONS (NAME) };
static const char *const modalities[] = { ENGINE_MODALITIES (NAME) };
static const char *const date_bases[] = { ENGINE_DATE_BASES (NAME) };
static const char *const published_bases[] = { ENGINE_PUBLISHED_BASES (NAME) };

static const struct { const char *const *names; guint n; } lists[ENGINE_N_CODE_LISTS] = {
  [ENGINE_CODES_FACT_KIND] = { fact_kinds, G_N_ELEMENTS (fact_kinds) },
  [ENGINE_CODES_QUALIFIER] = { qualifiers, G_N_ELEMENTS (qualifiers) },
  [ENGINE_CODES_MEASURE] = { measures, G_N_ELEMENTS (measures) },
  [ENGINE_CODES_FIGURE_STATUS] = { figure_statuses, G_N_ELEMENTS (figure_statuses) },
  [ENGINE_CODES_PER] = { pers, G_N_ELEMENTS (pers) },
  [ENGINE_CODES_CHANGE] = { changes, G_N_ELEMENTS (changes) },
  [ENGINE_CODES_SHARE_OF] = { shares_of, G_N_ELEMENTS (shares_of) },
  [ENGINE_CODES_INSTRUMENT] = { instruments, G_N_ELEMENTS (instruments) },
  [ENGINE_CODES_AGREEMENT_STATUS] = { agreement_statuses, G_N_ELEMENTS (agreement_statuses) },
  [ENGINE_CODES_ACTION] = { actions, G_N_ELEMENTS (actions) },
  [ENGINE_CODES_MODALITY] = { modalities, G_N_ELEMENTS (modalities) },
  [ENGINE_CODES_DATE_BASIS] = { date_bases, G_N_ELEMENTS (date_bases) },
  [ENGINE_CODES_PUBLISHED_BASIS] = { published_bases, G_N_ELEMENTS (published_bases) },
};
/* clang-format on */

/**
 * engine_code_list_size:
 * @list: a closed list
 *
 * Returns: how many codes @list has
 */
guint
engine_code_list_size (EngineCodeList list)
{
  g_return_val_if_fail (list < ENGINE_N_CODE_LISTS, 0);

  return lists[list].n;
}

/**
 * engine_code_to_name:
 * @list: a closed list
 * @value: one of its values
 *
 * Returns: (nullable): the name in the JSON form; %NULL for the value that means "none"
 */
const char *
engine_code_to_name (EngineCodeList list, int value)
{
  g_return_val_if_fail (list < ENGINE_N_CODE_LISTS, NULL);
  g_return_val_if_fail (value >= 0 && (guint)value < lists[list].n, NULL);

  return lists[list].names[value];
}

/**
 * engine_code_from_name:
 * @list: a closed list
 * @name: (nullable): a name of the JSON form
 *
 * Returns: the value, or -1 where @list has no such name
 */
int
engine_code_from_name (EngineCodeList list, const char *name)
{
  g_return_val_if_fail (list < ENGINE_N_CODE_LISTS, -1);

  for (guint i = 0; i < lists[list].n; i++)
    {
      const char *own = lists[list].names[i];

      if (own == name || (own != NULL && name != NULL && *own == *name && strcmp (own, name) == 0))
        return (int)i;
    }
  return -1;
}
