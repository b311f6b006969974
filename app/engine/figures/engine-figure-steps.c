/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Steps of a rate that are told one after the other and are past: "raised the duty to 36% in April, cut it to 25% in
 * July and settled on 19% from 7 August".  Each step but the last is over, the last is in force, and each has the
 * day that it came with. */

#include "config.h"

#include "engine-figure-status.h"

#include <string.h>

#define PHRASE_WORDS 4 /* of "settled on" */

gboolean
figure_settles_at (const FigureStage *s, const FigureDraft *d)
{
  const EngineAnalysis *a = s->a;
  const guint32 first = d->value->context_first;

  for (guint32 i = first; i > s->first && i + PHRASE_WORDS > first; i--)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_FIGURE_WORD);

      if (tag != NULL && tag->last == first
          && strcmp (engine_pack_entry_code (a->pack, tag->entry), "step") == 0)
        return TRUE;
    }
  return FALSE;
}

/* Told of what has been done: no will, no condition, nothing envisaged. */
static gboolean
is_done (const FigureStage *s, const FigureDraft *d)
{
  const guint32 scopes = engine_clause (s->a, d->clause)->scopes
                         | g_array_index (s->a->scopes, guint8, d->value->first);

  if ((scopes & (ENGINE_SCOPE_FUTURE | ENGINE_SCOPE_CONDITIONAL | ENGINE_SCOPE_NEGATED)) != 0)
    return FALSE;
  switch ((guint)d->figure.status)
    {
    case ENGINE_FIGURE_IN_FORCE:
    case ENGINE_FIGURE_ACTUAL:
    case ENGINE_FIGURE_AGREED:
    case ENGINE_FIGURE_WITHDRAWN:
    case ENGINE_FIGURE_PREVIOUS:
      return TRUE;
    default:
      return FALSE;
    }
}

/* The period has begun when the text was published. */
static gboolean
has_begun (const FigureStage *s, const FigureDraft *d)
{
  const char *published = s->a->header != NULL ? s->a->header->published : NULL;
  const char *period = d->figure.period;

  return period != NULL && published != NULL && g_ascii_isdigit (period[0])
         && strncmp (period, published, MIN (strcspn (period, "/"), strlen (published))) < 0;
}

static gboolean
is_rate (const FigureDraft *d)
{
  return !d->phantom && d->figure.measure == ENGINE_MEASURE_TARIFF
         && d->unit_kind == FIGURE_UNIT_PERCENT;
}

void
figure_settle_steps (FigureStage *s)
{
  for (guint i = s->sentence_from + 1; i < s->drafts->len; i++)
    {
      FigureDraft *p = figure_draft (s, i - 1);
      FigureDraft *d = figure_draft (s, i);

      if (!d->step || d->link != FIGURE_LINK_REPLACED_BY || !is_rate (p) || !is_rate (d)
          || !is_done (s, p) || !is_done (s, d) || !has_begun (s, p)
          || (d->figure.period != NULL && !has_begun (s, d)))
        continue;
      p->dated_step = d->dated_step = TRUE;
      figure_set_status (s, p, ENGINE_FIGURE_PREVIOUS, "a step that is over", d->value->first,
                         d->value->last);
      figure_set_status (s, d, ENGINE_FIGURE_IN_FORCE, "the last step", d->value->first,
                         d->value->last);
    }
}
