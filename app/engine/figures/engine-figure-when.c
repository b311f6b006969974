/* SPDX-License-Identifier: GPL-3.0-or-later */

/* When a figure is so, seen from the text's own date: in a past period, in one to come, by a deadline,
 * from a day on. */

#include "config.h"

#include "engine-figure-status.h"

/* "d'ici à 2030": the period ends after the text was published. */
gboolean
figure_ends_later (FigureStage *s, const FigureDraft *d)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *period = d->figure.period;

  return period != NULL && published != NULL && g_str_has_prefix (period, "../")
         && strncmp (period + 3, published, MIN (strlen (period + 3), strlen (published))) > 0;
}

/* "0,1 % en 2032": of a year after the text. */
gboolean
figure_is_to_come (FigureStage *s, const FigureDraft *d)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *period = d->figure.period;

  return period != NULL && published != NULL && g_ascii_isdigit (period[0])
         && strncmp (period, published, 4) > 0;
}

/* "face a 36 per cent duty from 1 August": what begins after the text was published. */
gboolean
figure_starts_later (FigureStage *s, const FigureDraft *d)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *period = d->figure.period;

  return period != NULL && published != NULL && g_ascii_isdigit (period[0])
         && g_str_has_suffix (period, "/..")
         && strncmp (period, published, MIN (strlen (period) - 3, strlen (published))) > 0;
}

gboolean
figure_is_past_period (FigureStage *s, const FigureDraft *d)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *period = d->figure.period;

  return period != NULL && published != NULL && g_ascii_isdigit (period[0])
         && strncmp (period, published, 4) < 0 && strstr (period, "/..") == NULL;
}

/* "fixés à 25 % depuis le 12 mars": a rate that has been so since a day that is past. */
gboolean
figure_lasts_since (FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const char *published = a->header != NULL ? a->header->published : NULL;

  for (guint32 i = d->value->context_last; i < d->value->context_last + 4 && i < s->last; i++)
    {
      guint32 t = g_array_index (a->timex_at, guint32, i);
      const char *iso;

      if (figure_has_break (a, i, i + 1, TRUE))
        return FALSE;
      if (t == 0)
        continue;
      if (!engine_token_has_code (a, g_array_index (a->timexes, EngineTimex, t - 1).context_first,
                                  ENGINE_CLASS_PREPOSITION, "since"))
        return FALSE;
      iso = g_array_index (a->timexes, EngineTimex, t - 1).iso;
      return iso != NULL && g_ascii_isdigit (iso[0]) && g_str_has_suffix (iso, "/..")
             && (published == NULL
                 || strncmp (iso, published, MIN (strlen (iso) - 3, strlen (published))) < 0);
    }
  return FALSE;
}
