/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which codes are states' and unions of states, and who is the heir of one that is no more. */

#include "config.h"

#include "engine-fill.h"

#include <string.h>

/* ISO 3166-1 alpha-3, with Kosovo and states that are no more: by the first letter, the other two of each. */
static const char *const states[26] = {
  ['A' - 'A'] = "BWFGGOIALALBNDRERGRMSMTATFTGUSUTZE",
  ['B' - 'A'] = "DIELENESFAGDGRHRHSIHLMLRLZMUOLRARBRNTNVTWA",
  ['C' - 'A'] = "AFANCKHEHLHNIVMRODOGOKOLOMPVRISKUBUWXRYMYPZE",
  ['D' - 'A'] = "DREUJIMANKOMZA",
  ['E' - 'A'] = "CUGYRISHSPSTTH",
  ['F' - 'A'] = "INJILKRAROSM",
  ['G' - 'A'] = "ABBREOGYHAIBINLPMBNBNQRCRDRLTMUFUMUY",
  ['H' - 'A'] = "KGMDNDRVTIUN",
  ['I' - 'A'] = "DNMNNDOTRLRNRQSLSRTA",
  ['J' - 'A'] = "AMEYORPN",
  ['K' - 'A'] = "AZENGZHMIRNAORWT",
  ['L' - 'A'] = "AOBNBRBYCAIEKASOTUUXVA",
  ['M' - 'A'] = "ACAFARCODADGDVEXHLKDLILTMRNENGNPOZRTSRTQUSWIYSYT",
  ['N' - 'A'] = "AMCLERFKGAICIULDORPLRUZL",
  ['O' - 'A'] = "MN",
  ['P' - 'A'] = "AKANCNERHLLWNGOLRIRKRTRYSEYF",
  ['Q' - 'A'] = "AT",
  ['R' - 'A'] = "EUOUUSWA",
  ['S' - 'A'] = "AUDNENGPGSHNJMLBLELVMROMPMRBSDTPUNURVKVNWEWZXMYCYR",
  ['T' - 'A'] = "CACDGOHAJKKLKMLSONTOUNURUVWNZA",
  ['U' - 'A'] = "GAKRMIRYSAZB",
  ['V' - 'A'] = "ATCTENGBIRNMUT",
  ['W' - 'A'] = "LFSM",
  ['X' - 'A'] = "KX",
  ['Y' - 'A'] = "EMUG",
  ['Z' - 'A'] = "AFMBWE",
};

gboolean
engine_fill_is_country (const char *code)
{
  const char *rest = *code >= 'A' && *code <= 'Z' ? states[*code - 'A'] : NULL;

  if (rest == NULL || code[1] == '\0' || code[2] == '\0' || code[3] != '\0')
    return FALSE;
  for (; *rest != '\0'; rest += 2)
    if (rest[0] == code[1] && rest[1] == code[2])
      return TRUE;
  return FALSE;
}

gboolean
engine_fill_is_state (const char *code)
{
  static const char *const unions[] = { "ASEAN",  "AU",    "BRICS", "CARICOM",  "CEMAC",  "CIS",
                                        "COMESA", "CPTPP", "EAC",   "EAEU",     "ECOWAS", "EFTA",
                                        "EU",     "G8",    "GCC",   "MERCOSUR", "OECD",   "PIF",
                                        "RCEP",   "SACU",  "SADC",  "SCO",      "UEMOA" };

  if (engine_fill_is_country (code))
    return TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (unions); i++)
    if (*code == *unions[i] && strcmp (code, unions[i]) == 0)
      return TRUE;
  return FALSE;
}

/**
 * engine_fill_state_in:
 * @code: a party
 * @year: when it acted
 *
 * Returns: (transfer none): the state that has taken its place by then, "RUS" for "SUN" after 1991; else @code
 */
const char *
engine_fill_state_in (const char *code, gint year)
{
  static const struct
  {
    const char *code;
    const char *heir;
    gint last; /* year */
  } extinct[] = { { "DDR", "DEU", 1990 }, { "SUN", "RUS", 1991 } };

  for (gsize i = 0; i < G_N_ELEMENTS (extinct); i++)
    if (year > extinct[i].last && strcmp (code, extinct[i].code) == 0)
      return extinct[i].heir;
  return code;
}
