/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements listed under a lead-in: "The two sides signed three documents: a treaty, …", "ont signé
 * les textes suivants :" above bullets.  The lead-in names who, when and where; its items are the
 * agreements.  A list ends with its sentence, or with the last of the bullets that follow it. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define COLON_REACH 24 /* tokens between the noun or verb of a lead-in and its colon */
#define ITEM_REACH 8   /* tokens of an item before its instrument */
#define PARTNER_TOKENS 4 /* of a bullet that may hold its partner */
#define MOST_PARTNERS 40u /* bullets of one list */
#define VERB_REACH 12  /* tokens between a verb without an object and the colon */

/* The colon that ends the lead-in, 0 = none, or another instrument comes first. */
static guint32
find_colon (const EngineAnalysis *a, guint32 from, guint32 limit)
{
  for (guint32 i = from; i < limit; i++)
    {
      if (engine_fill_punct (a, i, ':'))
        return i;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_fill_punct (a, i, ';')
          || engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
          /* but "vingt-deux accords, dont :" */
          || (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE) && !engine_fill_punct (a, i + 1, ':')))
        return 0;
    }
  return 0;
}

/* "a treaty of alliance, a rail accord and a protocol": an item, at its start. */
static gboolean
opens_item (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint n = 0; n < ITEM_REACH && i < limit; n++, i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (engine_fill_punct (a, i, ',') || engine_fill_stops (a, i)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
    }
  return FALSE;
}

/* Where the list behind a colon ends: two items of its sentence at least, or bullets below; else 0. */
static guint32
find_end (const EngineAnalysis *a, guint32 colon, guint32 sentence_last)
{
  guint line = engine_agreement_line (a, colon), items = 0;
  guint32 last = g_array_index (a->lines, EngineLine, line).last;

  if (colon + 1 < last && engine_token (a, colon + 1)->kind != ENGINE_TOKEN_BREAK)
    {
      if (!opens_item (a, colon + 1, sentence_last))
        return 0;
      for (guint32 i = colon + 1; i < sentence_last; i++)
        if ((engine_fill_punct (a, i, ',') || engine_fill_punct (a, i, ';')
             || engine_fill_is (a, i, ENGINE_CLASS_AND))
            && opens_item (a, i + 1, sentence_last))
          items++;
      return items > 0 ? sentence_last : 0;
    }
  for (line++; line < a->lines->len; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);

      if (l->kind != ENGINE_LINE_BULLET)
        break;
      items += opens_item (a, l->first, l->last);
      last = l->last;
    }
  return items > 0 ? last : 0;
}

/* Who signs, where the lead-in has no more than a verb or its noun's own words do not say. */
static gboolean
find_parties (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes codes = { .n = 0 };

  if (c->parties.n < 2)
    engine_agreements_settle_pair (self, c);
  if (c->parties.n >= 2)
    return TRUE;
  if (!(engine_agreements_context_parties (self, c, &codes)
        || engine_agreements_title_pair (self->a, &codes))
      || !engine_fill_codes_within (&c->parties, &codes))
    return FALSE;
  c->parties = codes;
  return TRUE;
}

static gboolean
open_list (EngineAgreementStage *self, EngineAgreementCandidate *c, guint32 colon, guint32 end)
{
  if (!find_parties (self, c))
    return FALSE;
  engine_agreement_read_terms (self->a, c);
  self->lead = *c;
  self->list_first = colon + 1;
  self->list_last = end;
  self->list_line = 0;
  return TRUE;
}

/* "– la Malaisie, 80 milliards (le 8 février)": the party that a bullet opens with, or NULL. */
static const EngineMention *
partner_of_bullet (const EngineAnalysis *a, const EngineLine *line)
{
  for (guint32 i = line->first; i < MIN (line->last, line->first + PARTNER_TOKENS); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL)
        return m->first == i && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
                       && m->codes[1] == NULL && m->list == 0
                       && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE))
                       && engine_fill_is_state (m->codes[0])
                   ? m
                   : NULL;
      if (engine_token (a, i)->kind == ENGINE_TOKEN_WORD
          && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
          && !(engine_token (a, i)->flags & ENGINE_TOKEN_ELISION))
        return NULL;
    }
  return NULL;
}

/* One agreement of the lead-in's party with the partner that a bullet names, on the day that stands there. */
static void
push_partner (EngineAgreementStage *self,
              const EngineAgreementCandidate *lead,
              const EngineLine *line,
              const EngineMention *m)
{
  const EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = *lead;

  c.first = c.head_first = m->first;
  c.last = c.head_last = m->last;
  c.sentence_first = line->first;
  c.sentence_last = line->last;
  c.plural = c.weak = c.several = FALSE;
  c.indefinite = TRUE;
  c.anchor = c.n_partners = 0;
  engine_fill_codes_add (&c.parties, m->codes[0]);
  c.from = ENGINE_PARTIES_EXPLICIT;
  c.rule = "agreement.listed";
  for (guint32 i = m->last; i < MIN (line->last, a->timex_at->len); i++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, i);

      if (t == NULL || t->iso == NULL || t->basis == ENGINE_DATE_DURATION)
        continue;
      *(c.status == ENGINE_AGREEMENT_SIGNED ? &c.date_signed : &c.date_agreed) = t->iso;
      break;
    }
  engine_reasons_add (&c.reasons, self->a, "parties", "lead-in", lead->first, lead->last);
  engine_agreements_push (self, &c);
}

/* "Pékin a signé des accords de swap avec :", above bullets that open with a party each: one with each of
 * them.  Returns whether it is so. */
static gboolean
push_partners (EngineAgreementStage *self, EngineAgreementCandidate *c, guint32 colon)
{
  const EngineAnalysis *a = self->a;
  const guint first = engine_agreement_line (a, colon) + 1;
  guint last = first;

  while (last < a->lines->len
         && g_array_index (a->lines, EngineLine, last).kind == ENGINE_LINE_BULLET
         && partner_of_bullet (a, &g_array_index (a->lines, EngineLine, last)) != NULL)
    last++;
  if (last < first + 2 || last > first + MOST_PARTNERS
      || (colon + 1 < g_array_index (a->lines, EngineLine, first - 1).last
          && engine_token (a, colon + 1)->kind != ENGINE_TOKEN_BREAK))
    return FALSE;
  engine_agreement_read_parties (self->a, c);
  if (c->parties.n != 1 || c->n_partners > 1)
    return FALSE;
  engine_agreement_read_terms (self->a, c);
  c->side = c->parties;
  for (guint i = first; i < last; i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);

      push_partner (self, c, line, partner_of_bullet (a, line));
    }
  return TRUE;
}

/**
 * engine_agreements_open_list:
 * @self: the stage
 * @tag: a noun for agreements or texts
 *
 * "signed the following documents:".
 *
 * Returns: whether it leads to a list, and is no agreement of its own
 */
gboolean
engine_agreements_open_list (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  guint32 first, last, colon, end;

  if (!((engine_fill_morph (a, tag->first) | engine_fill_morph (a, tag->last - 1))
        & ENGINE_MORPH_PLURAL))
    return FALSE;
  engine_fill_sentence (a, tag->first, &first, &last);
  colon = find_colon (a, tag->last, MIN (a->tokens->len, tag->last + COLON_REACH));
  if (colon == 0)
    return FALSE;
  end = find_end (a, colon, last);

  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };

  engine_agreement_read_phrase (a, &c, tag);
  if (end == 0)
    return push_partners (self, &c, colon);
  if (c.talks)
    return FALSE;
  engine_agreement_read_parties (a, &c);
  if (c.n_partners > 1)
    return FALSE;
  return open_list (self, &c, colon, end);
}

/**
 * engine_agreements_open_list_by_verb:
 * @self: the stage
 * @tag: a verb of concluding
 *
 * "The ministers of A and B signed in Lima:", with no object but the list.
 */
void
engine_agreements_open_list_by_verb (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  guint32 colon, end, first, last, sentence_first, sentence_last;

  if (strcmp (engine_fill_code (a, tag), "signed") != 0
      || engine_fill_attr (a, tag, "weak") != NULL)
    return;
  engine_fill_sentence (a, tag->first, &sentence_first, &sentence_last);
  colon = find_colon (a, tag->last, MIN (a->tokens->len, tag->last + VERB_REACH));
  for (guint32 i = tag->last; i < colon; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AGREEMENT_REF))
      return;
  end = colon != 0 ? find_end (a, colon, sentence_last) : 0;
  if (end == 0)
    return;

  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };

  c.sentence_first = sentence_first;
  c.sentence_last = sentence_last;
  c.first = c.head_first = tag->first;
  c.last = c.head_last = tag->last;
  c.anchor = tag->first + 1;
  engine_fill_subject (a, tag->first, &c.parties, &first, &last);
  open_list (self, &c, colon, end);
}

/**
 * engine_agreements_open_list_by_noun:
 * @self: the stage
 * @tag: a noun of signing
 *
 * "Les Parties ont salué la signature :", above what they have signed.
 *
 * Returns: whether it leads to a list, and is no agreement of its own
 */
gboolean
engine_agreements_open_list_by_noun (EngineAgreementStage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1,
                                 .status = ENGINE_AGREEMENT_SIGNED,
                                 .has_status = TRUE,
                                 .strong_status = TRUE,
                                 .anchor_status = ENGINE_AGREEMENT_SIGNED,
                                 .first = tag->first,
                                 .last = tag->last,
                                 .head_first = tag->first,
                                 .head_last = tag->last };
  guint32 colon, end;

  if (strcmp (engine_fill_code (a, tag), "signing") != 0 || !engine_fill_punct (a, tag->last, ':'))
    return FALSE;
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  colon = tag->last;
  end = find_end (a, colon, c.sentence_last);
  return end != 0 && open_list (self, &c, colon, end);
}

/* Whether the candidate begins an item: behind the colon, a comma or "and"; the first of its bullet. */
static gboolean
is_item (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAnalysis *a = self->a;
  guint line = engine_agreement_line (a, c->head_first);
  const EngineLine *l = &g_array_index (a->lines, EngineLine, line);
  guint32 i = c->first;

  if (c->head_first < self->list_first || c->head_first >= self->list_last)
    return FALSE;
  if (l->first > self->list_first)
    {
      if (self->list_line == line || c->head_first > l->first + ITEM_REACH)
        return FALSE;
      self->list_line = line;
      return TRUE;
    }
  return engine_fill_punct (a, i - 1, ':') || engine_fill_punct (a, i - 1, ',')
         || engine_fill_punct (a, i - 1, ';') || engine_fill_is (a, i - 1, ENGINE_CLASS_AND)
         || engine_fill_is (a, i, ENGINE_CLASS_AND);
}

/* What the lead-in says of all its items: how far they are, when, where and by whom. */
static void
take_lead_terms (EngineAgreementCandidate *c, const EngineAgreementCandidate *lead)
{
  if (lead->has_status)
    {
      c->status = lead->status;
      c->has_status = TRUE;
      c->strong_status = lead->strong_status;
      c->anchor_status = lead->anchor_status;
    }
  if (c->date_signed == NULL && c->date_agreed == NULL)
    {
      c->date_signed = lead->date_signed;
      c->date_agreed = lead->date_agreed;
    }
  c->place = lead->place != NULL ? lead->place : c->place;
  engine_fill_codes_add_all (&c->signatories, &lead->signatories);
}

/* "A signs extradition treaty with B" above "two pacts: a treaty on extradition and …": the one that the title
 * tells, or NULL. */
static EngineAgreementDraft *
find_titled (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < self->agreements->len; i++)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i);

      if (!g->title)
        return NULL;
      if (g->c.instrument == c->instrument && !g->c.plural
          && engine_fill_codes_equal (&g->c.parties, &c->parties)
          && !engine_agreement_is_called_otherwise (self->a, &g->c, c))
        return g;
    }
  return NULL;
}

/**
 * engine_agreements_take_item:
 * @self: the stage
 * @c: a candidate that has been read
 *
 * An item of the open list: what the lead-in says holds for it where its own words say nothing.
 *
 * Returns: whether it was one, and is now an agreement
 */
gboolean
engine_agreements_take_item (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *lead = &self->lead;
  EngineAgreementDraft *g;

  if (self->list_last == 0 || !is_item (self, c))
    return FALSE;
  if (c->from == ENGINE_PARTIES_EXPLICIT || c->n_partners > 0
      || (c->parties.n > 0 && engine_agreement_has_link (c)))
    {
      take_lead_terms (c, lead);
      return FALSE;
    }
  c->parties = lead->parties;
  c->side = lead->side;
  c->from = ENGINE_PARTIES_EXPLICIT;
  c->indefinite = TRUE;
  c->weak = c->other = FALSE;
  engine_reasons_add (&c->reasons, self->a, "parties", "lead-in", lead->first, lead->last);
  take_lead_terms (c, lead);
  g = find_titled (self, c);
  if (g != NULL)
    engine_agreements_merge (self, g, c);
  else
    engine_agreements_push (self, c);
  return TRUE;
}
