/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who is at war beside an agreement that is not about it: "has survived Russia's invasion of Ukraine", "depuis la
 * guerre entre A et B".  Walks of a few tokens around a mention. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define WAR_REACH 8    /* tokens between the word for the war and whoever wages it */
#define ENDING_REACH 6 /* tokens before it that may say that it ends */

static gboolean
is_war (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_FIGURE_WORD, "war");
}

/* The word for a war whose phrase goes on up to the mention, "l'invasion du Bénin par le Togo", or stands right behind
 * it, "Russia's full-scale invasion"; G_MAXUINT32 where none does. */
static guint32
war_of (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineMention *m)
{
  const guint32 low =
      m->first > c->sentence_first + WAR_REACH ? m->first - WAR_REACH : c->sentence_first;
  guint32 behind = m->last + (engine_token_is_genitive (a, m->last) ? 1 : 0);

  for (guint n = 0; n < 2 && behind < c->sentence_last
                    && (behind > m->last || (m->flags & ENGINE_MENTION_ADJECTIVE));
       n++, behind++)
    if (is_war (a, behind))
      return behind;
  if ((m->flags & ENGINE_MENTION_ADJECTIVE) && m->first > c->sentence_first
      && is_war (a, m->first - 1))
    return m->first - 1;
  for (guint32 i = m->first; i > low; i--)
    if (is_war (a, i - 1))
      return i - 1;
    else if (engine_fill_mention (a, i - 1) == NULL
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_TARGET)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_OF)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_LINK)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             && !engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
             && !(engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION))
      return G_MAXUINT32;
  return G_MAXUINT32;
}

/* "pour mettre fin à la guerre entre A et B", "the pact stopped the war between A and B". */
static gboolean
is_ended (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 war)
{
  const guint32 low =
      war > c->sentence_first + ENDING_REACH ? war - ENDING_REACH : c->sentence_first;

  for (guint32 i = war; i > low; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);
      const EngineTag *act = engine_fill_tag (a, i - 1, ENGINE_CLASS_ACTION);

      if ((tag != NULL && strcmp (engine_fill_code (a, tag), "ended") == 0)
          || (act != NULL
              && (strcmp (engine_fill_code (a, act), "repeal") == 0
                  || strcmp (engine_fill_code (a, act), "suspend") == 0)))
        return TRUE;
    }
  return FALSE;
}

/* Whether the war at token @war is only a circumstance of the agreement, which is not about it. */
static gboolean
is_aside (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 war)
{
  return (war < c->first || war >= c->last)
         && !is_ended (a, c, war)
         /* "a peace agreement after the war between A and B" */
         && (engine_agreement_subjects_in (a, c->first, c->last) & ENGINE_AGREEMENT_PEACE_SUBJECT)
                == 0;
}

/**
 * engine_agreement_only_fights:
 * @a: an analysis
 * @c: a candidate
 * @m: a party of its sentence
 *
 * Returns: whether the words around the party name it for a war that the agreement neither ends nor rests
 */
gboolean
engine_agreement_only_fights (const EngineAnalysis *a,
                              const EngineAgreementCandidate *c,
                              const EngineMention *m)
{
  guint32 war;

  if (engine_agreement_rests_arms (c->instrument) || (m->flags & ENGINE_MENTION_SUBJECT))
    return FALSE;
  war = war_of (a, c, m);
  return war != G_MAXUINT32 && is_aside (a, c, war);
}

/* "The 1980 accord outlived the war between A and B": the link at token @link is of the war. */
gboolean
engine_agreement_links_foes (const EngineAnalysis *a,
                             const EngineAgreementCandidate *c,
                             guint32 link)
{
  return link > c->last && is_war (a, link - 1) && !engine_agreement_rests_arms (c->instrument)
         && is_aside (a, c, link - 1);
}
