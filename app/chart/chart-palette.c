/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The colours of the interface's specification.  The six sources are told apart under every kind of
 * colour blindness, and their letters do the work where they are not. */

#include "config.h"

#include "chart-private.h"

#define RGB(hex)                                                                                   \
  { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0, 1.0 }
#define RGBA(hex, alpha)                                                                           \
  { ((hex) >> 16 & 255) / 255.0, ((hex) >> 8 & 255) / 255.0, ((hex) & 255) / 255.0, (alpha) }

#define ALL(color) { color, color, color, color, color, color, color }

/* clang-format off */
static const ChartColors palettes[CHART_N_PALETTES] = {
  [CHART_PALETTE_LIGHT] = {
    .background = RGB (0xffffff), .text = RGB (0x2a2a2f), .secondary = RGB (0x5e5c64),
    .grid = RGB (0xe6e6ea), .rule = RGB (0xcfcfd4), .accent = RGB (0x1a5ce6),
    .contradict = RGB (0xad3d00), .tint = RGB (0xfff1e6), .key = RGB (0x55555c),
    .sources = { RGB (0x1a5ce6), RGB (0x8f6a00), RGB (0xbf4394), RGB (0x14503f), RGB (0x5f1a96),
                 RGB (0x1c1724), RGB (0x5e5c64) },
    .letter = RGB (0xffffff),
    .verdicts = { RGB (0x0b6b58), RGB (0x0b6b58), RGB (0xad3d00), RGB (0xad3d00), RGB (0x5e5c64),
                  RGB (0x6a4a00), RGB (0x5e5c64) },
    .verdict_tints = { RGB (0xdff3ec), RGB (0xdff3ec), RGB (0xfdeadb), RGB (0xad3d00),
                       RGBA (0xffffff, 0), RGB (0xfdf1cc), RGBA (0xffffff, 0) },
    .line = 1,
  },
  [CHART_PALETTE_DARK] = {
    .background = RGB (0x1d1d20), .text = RGB (0xf2f2f4), .secondary = RGB (0xbcbcc2),
    .grid = RGB (0x36363b), .rule = RGB (0x4b4b51), .accent = RGB (0x82b6f2),
    .contradict = RGB (0xffb785), .tint = RGB (0x35261c), .key = RGB (0xc6c6cc),
    .sources = { RGB (0x82b6f2), RGB (0xe58a3a), RGB (0xcf9fb2), RGB (0x2ff0a8), RGB (0xa184ff),
                 RGB (0xe4eef7), RGB (0xbcbcc2) },
    .letter = RGB (0x141416),
    .verdicts = { RGB (0x7fe3cb), RGB (0x7fe3cb), RGB (0xffb785), RGB (0xffb785), RGB (0xbcbcc2),
                  RGB (0xf3cd6a), RGB (0xbcbcc2) },
    .verdict_tints = { RGB (0x173c34), RGB (0x173c34), RGB (0x432a18), RGB (0xffb785),
                       RGBA (0, 0), RGB (0x443711), RGBA (0, 0) },
    .line = 1,
  },
  [CHART_PALETTE_CONTRAST] = {
    .background = RGB (0xffffff), .text = RGB (0x000000), .secondary = RGB (0x000000),
    .grid = RGB (0xb0b0b0), .rule = RGB (0x000000), .accent = RGB (0x0000c0),
    .contradict = RGB (0x9a1c00), .tint = RGBA (0xffffff, 0), .key = RGB (0x000000),
    .sources = ALL (RGB (0x000000)),
    .letter = RGB (0xffffff),
    .verdicts = { RGB (0x000000), RGB (0x000000), RGB (0x000000), RGB (0x9a1c00), RGB (0x000000),
                  RGB (0x000000), RGB (0x000000) },
    .verdict_tints = { RGBA (0, 0), RGBA (0, 0), RGBA (0, 0), RGB (0x9a1c00), RGBA (0, 0),
                       RGBA (0, 0), RGBA (0, 0) },
    .hatched = TRUE, .line = 2,
  },
  [CHART_PALETTE_CONTRAST_DARK] = {
    .background = RGB (0x000000), .text = RGB (0xffffff), .secondary = RGB (0xffffff),
    .grid = RGB (0x606060), .rule = RGB (0xffffff), .accent = RGB (0x9ec8ff),
    .contradict = RGB (0xffb080), .tint = RGBA (0, 0), .key = RGB (0xffffff),
    .sources = ALL (RGB (0xffffff)),
    .letter = RGB (0x000000),
    .verdicts = { RGB (0xffffff), RGB (0xffffff), RGB (0xffffff), RGB (0xffb080), RGB (0xffffff),
                  RGB (0xffffff), RGB (0xffffff) },
    .verdict_tints = { RGBA (0, 0), RGBA (0, 0), RGBA (0, 0), RGB (0xffb080), RGBA (0, 0),
                       RGBA (0, 0), RGBA (0, 0) },
    .hatched = TRUE, .line = 2,
  },
  [CHART_PALETTE_PRINT] = {
    .background = RGB (0xffffff), .text = RGB (0x000000), .secondary = RGB (0x333333),
    .grid = RGB (0xdcdcdc), .rule = RGB (0x999999), .accent = RGB (0x000000),
    .contradict = RGB (0x000000), .tint = RGB (0xf1f1f1), .key = RGB (0x000000),
    .sources = ALL (RGB (0x000000)),
    .letter = RGB (0xffffff),
    .verdicts = ALL (RGB (0x000000)),
    .verdict_tints = { RGBA (0, 0), RGBA (0, 0), RGBA (0, 0), RGB (0x000000), RGBA (0, 0),
                       RGBA (0, 0), RGBA (0, 0) },
    .hatched = TRUE, .line = 0.75,
  },
};
/* clang-format on */

const ChartColors *
chart_palette_get (ChartPalette palette)
{
  return &palettes[palette < CHART_N_PALETTES ? palette : CHART_PALETTE_LIGHT];
}

/**
 * chart_palette_get_background:
 * @palette: a palette
 * @red: (out): 0 to 1
 * @green: (out): 0 to 1
 * @blue: (out): 0 to 1
 *
 * The colour that the palette's text is meant to be on; chart_layout_draw() does not paint it.
 */
void
chart_palette_get_background (ChartPalette palette, double *red, double *green, double *blue)
{
  const ChartColor *color = &chart_palette_get (palette)->background;

  *red = color->red;
  *green = color->green;
  *blue = color->blue;
}
