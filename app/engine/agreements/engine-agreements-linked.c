/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom a word that stands for one more agreement is made with: "un autre avec B", "celui de Galway avec B",
 * "ceux qui ont été paraphés en mai avec B et C", "With B, a second followed". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define OWN_WORDS 14 /* tokens between the word and its link */

static gboolean
is_with (const EngineAnalysis *a, const EngineTag *link)
{
  return link != NULL && strcmp (engine_fill_code (a, link), "with") == 0;
}

/* "de Galway", "du lac", "d'Hanoï", "of Suva": the token behind the place that it is called by, @i where there is
 * none. */
static guint32
skip_place (const EngineAnalysis *a, guint32 i)
{
  guint32 k = i;

  if (!engine_fill_is (a, i, ENGINE_CLASS_OF)
      && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION))
    return i;
  for (k++; k < MIN (a->tokens->len, i + 4); k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (m != NULL && m->first == k)
        return m->kind == ENGINE_MENTION_PARTY || m->kind == ENGINE_MENTION_ORG ? m->last : i;
      if (engine_token (a, k)->flags & ENGINE_TOKEN_CAPITAL)
        {
          while (k + 1 < a->tokens->len && (engine_token (a, k + 1)->flags & ENGINE_TOKEN_CAPITAL))
            k++;
          return k + 1;
        }
      if (!engine_fill_is (a, k, ENGINE_CLASS_ARTICLE))
        return i;
    }
  return i;
}

/* "qui a été", "en mai", "à Lima", "conclu": the token behind one more word of how it was made, @i where it is
 * none. */
static guint32
skip_making (const EngineAnalysis *a, guint32 i, gboolean *made)
{
  const EngineTimex *t = engine_analysis_timex_at (a, i);
  const EngineMention *m = engine_fill_mention (a, i);
  const EngineTag *verb = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);

  if (t != NULL)
    return MAX (i + 1, t->last);
  if (verb != NULL && (engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE))
    {
      *made = TRUE;
      return verb->last;
    }
  if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE) || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
      || engine_fill_is (a, i, ENGINE_CLASS_VP_FILLER)
      || (engine_fill_morph (a, i) & ENGINE_MORPH_ADVERB))
    return i + 1;
  if (!*made)
    return i;
  if (m != NULL && (m->flags & ENGINE_MENTION_PLACE))
    return m->last;
  return engine_fill_is (a, i, ENGINE_CLASS_DATE_PREP)
                 || (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION) && m == NULL)
                 || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
             ? i + 1
             : i;
}

/**
 * engine_agreement_find_own_link:
 * @a: an analysis
 * @tag: a word that stands for an agreement
 *
 * Returns: (nullable): the "with" that its own words lead to: "un autre avec B", "celui conclu hier avec B"
 */
const EngineTag *
engine_agreement_find_own_link (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->last;
  const EngineTag *link =
      engine_fill_tag (a, engine_fill_punct (a, i, ',') ? i + 1 : i, ENGINE_CLASS_PARTY_LINK);
  gboolean made = FALSE;

  /* "un" is more often an article */
  if (is_with (a, link) || engine_fill_attr (a, tag, "demo") == NULL)
    return is_with (a, link) ? link : NULL;
  i = skip_place (a, i);
  while (i < MIN (a->tokens->len, tag->last + OWN_WORDS))
    {
      guint32 next;

      link = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_LINK);
      if (link != NULL)
        return is_with (a, link) ? link : NULL;
      next = skip_making (a, i, &made);
      if (next <= i)
        return NULL;
      i = next;
    }
  return NULL;
}

/* Whether the pronoun's own words say who it is with. */
gboolean
engine_agreement_is_linked (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_agreement_find_own_link (a, tag) != NULL;
}

/* "With Japan, a second followed": the sentence opens with whom it is made. */
gboolean
engine_agreement_follows_link (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *link = engine_fill_tag (a, c->sentence_first, ENGINE_CLASS_PARTY_LINK);
  EngineCodes codes = { .n = 0 };

  return is_with (a, link) && engine_fill_list (a, link->last, c->first, &codes) + 2 >= c->first
         && codes.n > 0;
}

/* "Celui de Renault avec le Maroc": whose it is, of a firm. */
static void
read_firm_owner (const EngineAnalysis *a, EngineAgreementCandidate *c, const EngineTag *tag)
{
  guint32 i = tag->last;
  const EngineMention *m;

  if (!engine_fill_is (a, i, ENGINE_CLASS_OF)
      && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION))
    return;
  i += engine_fill_is (a, i + 1, ENGINE_CLASS_ARTICLE) ? 2 : 1;
  m = engine_fill_mention (a, i);
  if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_ORG || !engine_fill_is_party (m))
    return;
  c->side.n = 0;
  engine_fill_add_mention (m, &c->side);
}

/**
 * engine_agreements_settle_linked:
 * @self: the stage
 * @c: a candidate known by a word that stands for it
 * @tag: that word
 *
 * "puis un autre avec B", "while one with B was ratified": as the one before, with these.
 */
void
engine_agreements_settle_linked (EngineAgreementStage *self,
                                 EngineAgreementCandidate *c,
                                 const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementDraft *g = engine_agreements_at (self, self->agreements->len - 1);
  const EngineTag *link = engine_agreement_find_own_link (a, tag);
  EngineCodes partners = { .n = 0 };
  const char *side;
  guint32 end = c->last;

  if (link != NULL)
    end = engine_agreement_read_list (a, link->last, c->sentence_last, &partners);
  else
    engine_fill_list (a, engine_fill_tag (a, c->sentence_first, ENGINE_CLASS_PARTY_LINK)->last,
                      c->first, &partners);

  if (partners.n == 0 || engine_fill_codes_has (&partners, "UN"))
    return;
  c->last = end;
  read_firm_owner (a, c, tag);
  /* who makes it, where a verb stands before: "and B has signed another with C" */
  side = c->side.n == 1
                 && !engine_fill_codes_has (&partners, c->side.codes[0])
                 /* "B has another with C", behind what A has with B */
                 && (engine_analysis_sentence_of (a, c->first) != g->last_sentence
                     || !(engine_fill_codes_within (&c->side, &g->c.parties) && g->c.side.n > 0
                          && !engine_fill_codes_within (&c->side, &g->c.side)))
             ? c->side.codes[0]
             : engine_agreements_counterpart (self, &partners, TRUE);
  if (side == NULL)
    return;
  if (!c->has_status)
    {
      c->status = g->c.status;
      c->has_status = g->c.has_status && !g->c.strong_status;
    }
  c->parties.n = 0;
  c->n_partners = 0;
  engine_fill_codes_add (&c->parties, side);
  c->side = c->parties;
  for (guint i = 0; i < partners.n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], partners.codes[i]);
    }
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_agreements_split (self, c);
}
