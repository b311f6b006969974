/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Weights files: name, number or numbers, what it is, parted by tabs.  The names are those of
 * engine-weights.h; a later file may give a name another number, a file may not give it two. */

#include "config.h"

#include "engine-pack-builder.h"

#include <string.h>

char *
engine_status_feature_name (guint feature)
{
#define FAMILY(name, string, n, members) { STATUS_##name, string, members },
  static const struct
  {
    guint first;
    const char *name, *members;
  } families[] = { ENGINE_STATUS_FAMILIES (FAMILY) };
#undef FAMILY
  guint i = G_N_ELEMENTS (families) - 1;
  const char *member;

  while (families[i].first > feature)
    i--;
  member = families[i].members;
  for (guint skip = feature - families[i].first; skip > 0; skip--)
    member = strchr (member, ' ') + 1;
  return g_strdup_printf ("figure.status.%s.%.*s", families[i].name, (int)strcspn (member, " "),
                          member);
}

/* The index of the name's first weight and how many it has; FALSE where there is none such. */
static gboolean
find_weight (const char *name, guint *first, guint *n)
{
#define FIGURE_NAME(feature, string, shown) "figure." string,
#define PERSON_NAME(weight, string) "person." string,
  static const char *const figures[] = { ENGINE_FIGURE_FEATURES (FIGURE_NAME) };
  static const char *const people[] = { ENGINE_PERSON_WEIGHTS (PERSON_NAME) };
#undef FIGURE_NAME
#undef PERSON_NAME

  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    if (strcmp (figures[i], name) == 0)
      {
        *first = ENGINE_WEIGHT_FIGURE (i, 0);
        *n = 2;
        return TRUE;
      }
  for (guint i = 0; i < G_N_ELEMENTS (people); i++)
    if (strcmp (people[i], name) == 0)
      {
        *first = ENGINE_WEIGHT_FIRST_PERSON + 1 + i;
        *n = 1;
        return TRUE;
      }
  for (guint i = 0; g_str_has_prefix (name, "figure.status.") && i < N_STATUS_FEATURES; i++)
    {
      g_autofree char *status = engine_status_feature_name (i);

      if (strcmp (status, name) == 0)
        {
          *first = ENGINE_WEIGHT_STATUS (i, 0);
          *n = ENGINE_N_FIGURE_STATUSES;
          return TRUE;
        }
    }
  return FALSE;
}

/* One line; NULL or what is wrong with it. */
static char *
add_line (EnginePackBuilder *self, const char *line, guint8 *seen)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  guint first, n;

  if (!find_weight (g_strstrip (columns[0]), &first, &n))
    return g_strdup_printf ("there is no weight “%s”", columns[0]);
  if (seen[first])
    return g_strdup_printf ("a second line for “%s”", columns[0]);
  seen[first] = TRUE;
  for (guint i = 0; i < n; i++)
    {
      gint64 value;

      if (columns[i + 1] == NULL
          || !g_ascii_string_to_signed (g_strstrip (columns[i + 1]), 10, G_MININT8, G_MAXINT8,
                                        &value, NULL))
        return g_strdup_printf ("“%s” wants %s from -128 to 127", columns[0],
                                n == 1   ? "a number"
                                : n == 2 ? "two numbers"
                                         : "a number for each status");
      self->weights[first + i] = (gint8)value;
      self->has_weight[first + i] = TRUE;
    }
  return NULL;
}

gboolean
engine_pack_builder_add_weights (EnginePackBuilder *self, const char *path, GError **error)
{
  g_autofree char *contents = NULL;
  g_autofree char *name = engine_pack_builder_short_path (path);
  g_auto (GStrv) lines = NULL;
  guint8 seen[ENGINE_N_WEIGHTS] = { 0 };

  if (!engine_pack_builder_read (self, path, &contents, error))
    return FALSE;
  lines = g_strsplit (contents, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *reason = NULL;

      g_strchomp (lines[i]);
      if (*lines[i] == '\0' || *lines[i] == '#')
        continue;
      reason = add_line (self, lines[i], seen);
      if (reason != NULL && !engine_pack_builder_complain (self, name, i + 1, reason, error))
        return FALSE;
    }
  return TRUE;
}

gboolean
engine_pack_builder_check_weights (EnginePackBuilder *self, GError **error)
{
  gsize n = 0;

  for (guint i = 0; i < ENGINE_N_WEIGHTS; i++)
    n += self->has_weight[i];
  if (n == 0 || n == ENGINE_N_WEIGHTS)
    return TRUE;
#define MISSING(index, name)                                                                       \
  if (!self->has_weight[index])                                                                    \
    {                                                                                              \
      g_set_error (error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE,                                  \
                   "base/weights: no line for “%s”", name);                                        \
      return FALSE;                                                                                \
    }
#define FIGURE_MISSING(feature, string, shown)                                                     \
  MISSING (ENGINE_WEIGHT_FIGURE (FEATURE_##feature, 0), "figure." string)
#define PERSON_MISSING(weight, string) MISSING (ENGINE_WEIGHT_PERSON_##weight, "person." string)
  ENGINE_FIGURE_FEATURES (FIGURE_MISSING)
  ENGINE_PERSON_WEIGHTS (PERSON_MISSING)
  for (guint i = 0; i < N_STATUS_FEATURES; i++)
    {
      g_autofree char *status = engine_status_feature_name (i);

      MISSING (ENGINE_WEIGHT_STATUS (i, 0), status)
    }
  return TRUE;
}
