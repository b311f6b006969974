/* SPDX-License-Identifier: GPL-3.0-or-later */

/* To whom what a party gives, buys or invests goes, where the figure's own sentence does not say it: the
 * other of two that the paragraph has told to have agreed. */

#include "config.h"

#include "engine-figure-party.h"

#define PARAGRAPH_SENTENCES 4 /* of it, the figure's own included */

static gboolean
is_transfer (const FigureDraft *d)
{
  switch ((guint)d->figure.measure)
    {
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_PURCHASE:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether the mention is named for itself: no adjective of goods, no source, no pronoun. */
static gboolean
is_named (const FigureStage *s, const EngineMention *m)
{
  const EngineToken *t = engine_token (s->a, m->first);

  if (m->kind != ENGINE_MENTION_PARTY || m->codes == NULL || m->codes[0] == NULL
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_REPRESENTS))
             == ENGINE_MENTION_ADJECTIVE)
    return FALSE;
  return s->source == NULL || t->start_byte < s->source_trigger.start_byte
         || t->start_byte >= s->source_trigger.end_byte;
}

/* The other of the two parties that the sentence names, @by one of them, where it tells of an agreement
 * or is the figure's own; *@many where it names more. */
static const char *const *
other_of_two (const FigureStage *s, const EngineSentence *x, const char *const *by, gboolean *many)
{
  const EngineAnalysis *a = s->a;
  const char *const *found = NULL;
  gboolean named = FALSE, agreement = FALSE;

  for (guint32 i = x->first; i < x->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      agreement |= engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT)
                   || engine_token_is (a, i, ENGINE_CLASS_CONCLUDE);
      if (m == NULL || m->first != i || !is_named (s, m))
        continue;
      if (engine_codes_overlap (m->codes, by))
        {
          named = TRUE;
          continue;
        }
      *many |= m->codes[1] != NULL || (found != NULL && strcmp (found[0], m->codes[0]) != 0);
      found = m->codes;
    }
  *many |= found != NULL && (!named || !agreement);
  return found;
}

/* "Oslo et Lusaka ont signé un accord. La Norvège apportera 80 millions": to the other of the two. */
void
figure_party_take_neighbour (Ranking *r)
{
  const FigureStage *s = r->s;
  EngineFigure *f = &r->d->figure;
  const EngineSentence *now = &g_array_index (s->a->sentences, EngineSentence, s->sentence);
  const char *const *found = NULL;
  gboolean many = FALSE;

  if (!is_transfer (r->d) || f->by[0] == NULL || f->by[1] != NULL || f->on[0] != NULL
      || !r->d->own_holder || figure_unit_kind (f->unit) != FIGURE_UNIT_MONEY)
    return;
  for (guint32 back = 0; back < PARAGRAPH_SENTENCES && back <= s->sentence && found == NULL; back++)
    {
      const EngineSentence *x = now - back;

      if (x->line != now->line)
        break;
      found = other_of_two (s, x, f->by, &many);
      if (many)
        return;
    }
  if (found == NULL)
    return;
  f->on = found;
  figure_reason (r->s, r->d, "on", "the other of the two that have agreed", now->first, now->first);
}
