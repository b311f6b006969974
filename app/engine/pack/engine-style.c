/* SPDX-License-Identifier: GPL-3.0-or-later */

/* See engine-style.h. */

#include "config.h"

#include "engine-style.h"

/**
 * engine_style_read:
 * @pack: a pack
 *
 * Complexity: O(classes of the pack): once a text.
 *
 * Returns: %EngineStyle of its language
 */
guint
engine_style_read (const EnginePack *pack)
{
  static const struct
  {
    const char *class_name;
    EngineStyle style;
  } styles[] = {
    { "decimal-comma", ENGINE_STYLE_DECIMAL_COMMA },
    { "month-first", ENGINE_STYLE_MONTH_FIRST },
    { "number-concat", ENGINE_STYLE_CONCATENATE },
    { "heads-last", ENGINE_STYLE_HEADS_LAST },
    { "capital-people", ENGINE_STYLE_CAPITAL_PEOPLE },
    { "accents-tell", ENGINE_STYLE_ACCENTS_TELL },
  };
  guint style = 0;

  for (gsize i = 0; i < G_N_ELEMENTS (styles); i++)
    if (engine_pack_class_id (pack, styles[i].class_name) >= 0)
      style |= styles[i].style;
  return style;
}
