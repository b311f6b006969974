/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Companies that one text names in full and another in short: "Orsted" and "Orsted Wind Power", "CNPC" and "China
 * National Petroleum Corporation". */

#include "config.h"

#include <string.h>

#include "compare-private.h"

#define LEAST_SHORT 4   /* letters of a first word that stands for the name … */
#define LEAST_INITIALS 3 /* … and of initials that do */

char *
compare_company_initials (const char *name)
{
  GString *initials = g_string_new (NULL);
  gboolean starts = TRUE;

  for (const char *p = name; *p != '\0'; p++)
    {
      if (starts && g_ascii_isupper (*p))
        g_string_append_c (initials, *p);
      starts = *p == ' ' || *p == '-' || *p == '\'';
    }
  return g_string_free (initials, initials->len < LEAST_INITIALS);
}

/* "Orsted" of "Orsted Wind Power", or its initials. */
static gboolean
is_short_for (const char *name, const char *full)
{
  gsize n = strlen (name);
  g_autofree char *initials = NULL;

  if (n >= strlen (full) || strchr (full, ' ') == NULL)
    return FALSE;
  if (n >= LEAST_SHORT && full[n] == ' ' && strncmp (full, name, n) == 0)
    return TRUE;
  if (!compare_is_party_code (name))
    return FALSE;
  initials = compare_company_initials (full);
  return initials != NULL && strcmp (initials, name) == 0;
}

/* Is each of @a one of @b, or a short or a long name of another one of it? */
gboolean
compare_parties_by_short_names (CompareList a, CompareList b)
{
  guint n = compare_list_length (a);
  guint n_short = 0;

  if (a == b || n < 2 || n != compare_list_length (b))
    return FALSE;
  for (guint i = 0; a[i] != NULL; i++)
    {
      gboolean found = compare_list_contains (b, a[i]);

      for (guint k = 0; b[k] != NULL && !found; k++)
        if (!compare_list_contains (a, b[k])
            && (is_short_for (a[i], b[k]) || is_short_for (b[k], a[i])))
          {
            found = TRUE;
            n_short++;
          }
      if (!found)
        return FALSE;
    }
  return n_short > 0;
}
