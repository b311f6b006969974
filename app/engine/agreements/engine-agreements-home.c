/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The country that a text is written in, by the region in its paper's name or date line ("The Hobart
 * Mercury", "HALIFAX –") or by the ministry that publishes it: whose "the treaty with Fiji" is where the
 * text says no more.  What a member of the union trades under is the union's. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-anaphora.h"

#include <string.h>

#define HEAD_LINES 10     /* that may be a masthead, a byline or a date line */
#define DATELINE_TOKENS 6 /* of the first paragraph */

/**
 * engine_agreement_find_outlet:
 * @a: an analysis
 * @bloc: (out) (nullable): the union whose trade agreements bind it
 *
 * Returns: (nullable): the country whose ministry or press the text is from
 */
const char *
engine_agreement_find_outlet (const EngineAnalysis *a, const char **bloc)
{
  const char *ministry = engine_anaphora_find_home (a);

  if (ministry != NULL)
    return ministry;
  for (guint i = 0; i < MIN (a->lines->len, HEAD_LINES); i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);
      gboolean paragraph = line->kind == ENGINE_LINE_PARAGRAPH && i > 0;
      guint32 last = paragraph ? MIN (line->last, line->first + DATELINE_TOKENS) : line->last;

      if (line->kind == ENGINE_LINE_TITLE && i > 0)
        continue;
      for (guint32 t = line->first; t < last; t++)
        {
          const EngineTag *tag = engine_analysis_tag (a, t, ENGINE_CLASS_HOME_REGION);

          if (tag == NULL)
            continue;
          *bloc = engine_fill_attr (a, tag, "union");
          return engine_fill_code (a, tag);
        }
      if (paragraph)
        return NULL;
    }
  return NULL;
}

/**
 * engine_agreement_find_abroad:
 * @a: an analysis
 * @home: (nullable): the country whose ministry the text is from
 *
 * Returns: (nullable): the only other state that the text names, however often
 */
const char *
engine_agreement_find_abroad (const EngineAnalysis *a, const char *home)
{
  const char *other = NULL;

  if (home == NULL || home != engine_anaphora_find_home (a))
    return NULL;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if ((m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON) || m->codes == NULL
          || (m->flags & ENGINE_MENTION_PLACE))
        continue;
      for (guint k = 0; m->codes[k] != NULL; k++)
        {
          if (!engine_fill_is_state (m->codes[k]) || strcmp (m->codes[k], home) == 0)
            continue;
          if (other != NULL && strcmp (other, m->codes[k]) != 0)
            return NULL;
          other = m->codes[k];
        }
    }
  return other;
}

#define TRADE_SUBJECTS (1u << 0 | 1u << 1 | 1u << 5) /* trade, tariffs, agriculture */

/* "the deal with Mercosur": of trade, by its words or by whom it is with. */
static gboolean
is_of_trade (const EngineAgreementCandidate *c, const EngineCodes *partners)
{
  return (c->subjects & TRADE_SUBJECTS) != 0
         || (partners->n == 1 && !engine_fill_is_country (partners->codes[0]) && c->subjects == 0);
}

static gboolean
names_union (const EngineAnalysis *a, const char *bloc)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL && strcmp (m->codes[0], bloc) == 0)
        return TRUE;
    }
  return FALSE;
}

/**
 * engine_agreements_home_side:
 * @self: the stage
 * @c: a candidate of which only the partners are known
 * @partners: these
 *
 * Returns: (nullable): who at home has made it with them
 */
const char *
engine_agreements_home_side (const EngineAgreementStage *self,
                             const EngineAgreementCandidate *c,
                             const EngineCodes *partners)
{
  const char *home = self->outlet;

  if (self->bloc != NULL && !engine_fill_codes_has (partners, self->bloc) && !c->ours
      && engine_agreement_are_partners (c) && is_of_trade (c, partners)
      && names_union (self->a, self->bloc))
    return self->bloc;
  if (home == NULL || engine_fill_codes_has (partners, home) || c->ours
      || !engine_agreement_are_partners (c))
    return NULL;
  /* the text need not name again whom it is about */
  return g_strcmp0 (home, self->topic) == 0 || engine_agreement_is_recent (self->a, c, home) ? home
                                                                                             : NULL;
}

/**
 * engine_agreements_home_partner:
 * @self: the stage
 * @c: a candidate that one party has made, nobody says with whom
 *
 * "London has got its deal", in a text about Ottawa and Washington from Canada: with whom the country of
 * the text deals too.
 *
 * Returns: (nullable): the partner
 */
const char *
engine_agreements_home_partner (const EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const char *home = self->outlet != NULL ? self->outlet : self->home;

  if (home == NULL || c->ours || c->parties.n != 1 || engine_agreement_are_partners (c)
      || c->side.n != 1 || self->topic == NULL || self->second == NULL
      || strcmp (c->parties.codes[0], home) == 0 || strcmp (c->parties.codes[0], self->topic) == 0
      || strcmp (c->parties.codes[0], self->second) == 0)
    return NULL;
  if (strcmp (self->topic, home) == 0)
    return self->second;
  return strcmp (self->second, home) == 0 ? self->topic : NULL;
}

/* Whether a mention of [first, last) names the party. */
static gboolean
names (const EngineAnalysis *a, guint32 first, guint32 last, const char *code)
{
  for (guint i = engine_fill_mention_from (a, first); i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->first >= last)
        break;
      if (m->codes == NULL || engine_fill_mention (a, m->first) != m)
        continue;
      for (guint k = 0; m->codes[k] != NULL; k++)
        if (engine_same_code (m->codes[k], code))
          return TRUE;
    }
  return FALSE;
}

/**
 * engine_agreements_may_lend:
 * @self: the stage
 * @c: a candidate
 * @code: a party that the text around may lend it
 *
 * In a list of separate items, "• Chile's Senate ratified the treaty" has nothing from the item about
 * Thailand.
 *
 * Returns: FALSE where the candidate stands in an item that does not name the party, nor does the title
 */
gboolean
engine_agreements_may_lend (const EngineAgreementStage *self,
                            const EngineAgreementCandidate *c,
                            const char *code)
{
  const EngineAnalysis *a = self->a;
  guint line = engine_agreement_line (a, c->first);
  const EngineLine *item = &g_array_index (a->lines, EngineLine, line);

  if (self->two_alone
      && (g_strcmp0 (code, self->topic) == 0 || g_strcmp0 (code, self->second) == 0))
    return TRUE;
  if (item->kind != ENGINE_LINE_BULLET || code == self->announcer || code == self->outlet
      || code == self->bloc || code == self->home)
    return TRUE;
  if (names (a, item->first, item->last, code))
    return TRUE;
  for (guint i = 0; i < line; i++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, i);

      /* the title, and what leads to the list */
      if (l->kind != ENGINE_LINE_BULLET && names (a, l->first, l->last, code))
        return TRUE;
    }
  return FALSE;
}
