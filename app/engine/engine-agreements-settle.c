/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What becomes of a candidate once it is read: parties that the text around it lends (the pair it
 * speaks of, the one missing partner), agreements split by partner, references to one before. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

/* The newest pair or list of parties before the candidate, within three sentences. */
static gboolean
context_parties (EngineAgreementStage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);
  guint steps = 0;

  for (guint32 i = c->first; i > 0 && steps < ENGINE_FILL_REACH * 2; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      EngineCodes list = { .n = 0 };

      if (!engine_fill_is_party (m) || m->first != i - 1)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + 3 < sentence)
        return FALSE;
      if (engine_agreement_is_bystander (a, m))
        continue;
      if (m->list != 0)
        {
          for (guint32 k = m->first, n = 0; k > 0 && n < 60; k--, n++)
            {
              const EngineMention *o = engine_fill_mention (a, k - 1);

              if (o != NULL && o->list != 0 && o->list != m->list)
                break;
              if (o != NULL && o->list == m->list)
                engine_fill_add_mention (o, &list);
            }
        }
      engine_fill_add_mention (m, &list);
      if (list.n >= 2)
        {
          *codes = list;
          return TRUE;
        }
    }
  return FALSE;
}

/* The two that the title names, and no third. */
static gboolean
title_pair (const EngineAnalysis *a, EngineCodes *codes)
{
  codes->n = 0;
  for (guint line = 0; line < a->lines->len && line < 6; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);

      if (l->kind != ENGINE_LINE_TITLE && l->kind != ENGINE_LINE_HEADING)
        continue;
      for (guint32 i = l->first; i < MIN (l->last, l->first + ENGINE_FILL_REACH); i++)
        {
          const EngineMention *m = engine_fill_mention (a, i);

          if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY
              && engine_fill_is_party (m) && !(m->flags & ENGINE_MENTION_ANAPHOR))
            engine_fill_add_mention (m, codes);
        }
      break;
    }
  return codes->n == 2;
}

/* Whether the party agrees with somebody in this window already. */
static gboolean
is_known_party (EngineAgreementStage *self, const char *code)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    if (engine_fill_codes_has (&engine_agreements_at (self, i - 1)->c.parties, code))
      return TRUE;
  return self->topic != NULL && strcmp (code, self->topic) == 0;
}

/* The one party that the newest agreements share, where they are several. */
static const char *
shared_party (EngineAgreementStage *self)
{
  guint n = self->agreements->len;
  EngineCodes shared = { .n = 0 };

  for (guint i = n; i > 0 && i + 4 > n; i--)
    {
      const EngineCodes *parties = &engine_agreements_at (self, i - 1)->c.parties;
      EngineCodes both = { .n = 0 };

      if (i == n)
        shared = *parties;
      for (guint k = 0; k < shared.n; k++)
        if (engine_fill_codes_has (parties, shared.codes[k]))
          engine_fill_codes_add (&both, shared.codes[k]);
      if (both.n == 0)
        return NULL;
      shared = both;
    }
  return n >= 2 && shared.n == 1 ? shared.codes[0] : NULL;
}

/* The subject of the sentences just before that is known to agree, else whom the text is about. */
static const char *
missing_party (EngineAgreementStage *self,
               const EngineAgreementCandidate *c,
               const EngineCodes *partners)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);
  const char *shared = self->announcer != NULL ? self->announcer : shared_party (self);

  if (shared != NULL && !engine_fill_codes_has (partners, shared))
    return shared;
  if (!c->other && self->topic != NULL && !engine_fill_codes_has (partners, self->topic))
    return self->topic;
  for (guint32 i = c->first, steps = 0; i > 0 && steps < 2 * ENGINE_FILL_REACH; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL || m->first != i - 1
          || (!(m->flags & ENGINE_MENTION_SUBJECT) && m->kind != ENGINE_MENTION_PERSON)
          || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL || m->list != 0)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + 2 < sentence)
        break;
      if (!engine_fill_codes_has (partners, m->codes[0]) && is_known_party (self, m->codes[0]))
        return m->codes[0];
    }
  if (self->topic != NULL && !engine_fill_codes_has (partners, self->topic))
    return self->topic;
  return self->second != NULL && !engine_fill_codes_has (partners, self->second) ? self->second
                                                                                 : NULL;
}

/* How often the window names the party itself. */
static guint
count_named (const EngineAnalysis *a, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      n += m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
           && m->codes[1] == NULL && strcmp (m->codes[0], code) == 0;
    }
  return n;
}

/* Who stands in the newest agreement where @codes stand in one like it: beside partners the side that
 * made it, beside whoever makes this one the partner. */
const char *
engine_agreements_counterpart (EngineAgreementStage *self,
                               const EngineCodes *codes,
                               gboolean are_partners)
{
  const EngineAgreementCandidate *o;
  EngineCodes rest = { .n = 0 };

  if (self->agreements->len == 0)
    return NULL;
  o = &engine_agreements_at (self, self->agreements->len - 1)->c;
  for (guint i = 0; i < o->parties.n; i++)
    if (!engine_fill_codes_has (codes, o->parties.codes[i])
        && engine_fill_codes_has (&o->side, o->parties.codes[i]) == are_partners)
      engine_fill_codes_add (&rest, o->parties.codes[i]);
  if (rest.n == 1)
    return rest.codes[0];
  /* one of the two is named again: the other stays */
  rest.n = 0;
  for (guint i = 0; i < o->parties.n; i++)
    if (!engine_fill_codes_has (codes, o->parties.codes[i]))
      engine_fill_codes_add (&rest, o->parties.codes[i]);
  if (rest.n == 0 || !are_partners)
    return rest.n == 1 ? rest.codes[0] : NULL;
  /* whom the text names far more often, else whom it names first */
  return rest.n == 2
                 && count_named (self->a, rest.codes[1]) >= 2 * count_named (self->a, rest.codes[0])
             ? rest.codes[1]
             : rest.codes[0];
}

/* Whom "we" and "our" stand for. */
static const char *
speaking_party (const EngineAgreementStage *self)
{
  return self->speaker != NULL ? self->speaker : self->topic;
}

/* Whether the parties were read behind "with". */
static gboolean
are_partners (const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < c->reasons.n; i++)
    if (strcmp (c->reasons.items[i].field, "parties") == 0
        && strcmp (c->reasons.items[i].detail, "with") == 0)
      return TRUE;
  return FALSE;
}

/* "À Berne, le Parlement a rejeté un traité avec le Chili": whose parliament it is. */
static const char *
fronted_seat (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i < MIN (c->first, c->sentence_first + 3); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY && m->codes != NULL
          && m->codes[0] != NULL && m->codes[1] == NULL && engine_fill_is (a, i, ENGINE_CLASS_SEAT)
          && engine_fill_punct (a, m->last, ',')
          && !engine_fill_codes_has (&c->parties, m->codes[0])
          && engine_fill_is (a, m->last + 1, ENGINE_CLASS_ARTICLE))
        return m->codes[0];
    }
  return NULL;
}

/* One partner is known, the other is whom the text is about. */
static gboolean
complete_with_topic (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes pair = { .n = 0 };
  const char *other;

  if (c->parties.n != 1 || !engine_fill_is_state (c->parties.codes[0]))
    return FALSE;
  other = c->ours    ? speaking_party (self)
          : c->other ? engine_agreements_counterpart (self, &c->parties, are_partners (c))
                     : NULL;
  if (other == NULL && !c->ours && !c->named && title_pair (self->a, &pair)
      && engine_fill_codes_within (&c->parties, &pair) && self->announcer == NULL)
    other = strcmp (pair.codes[0], c->parties.codes[0]) == 0 ? pair.codes[1] : pair.codes[0];
  if (other == NULL && !c->ours)
    other = fronted_seat (self->a, c);
  if (other == NULL && !c->ours)
    other = missing_party (self, c, &c->parties);
  if (other == NULL || engine_fill_codes_has (&c->parties, other))
    return FALSE;
  c->side.n = 0;
  if (are_partners (c))
    engine_fill_codes_add (&c->side, other);
  engine_fill_codes_add (&c->parties, other);
  c->from = ENGINE_PARTIES_CONTEXT;
  return TRUE;
}

static gboolean
agree_already (EngineAgreementStage *self, const EngineCodes *codes)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    if (engine_fill_codes_equal (&engine_agreements_at (self, i - 1)->c.parties, codes))
      return TRUE;
  return FALSE;
}

/* "the two sides", "they": those of the last agreement of two. */
void
engine_agreements_settle_pair (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  guint n = self->agreements->len;
  guint32 to = MIN (c->sentence_last, c->head_last + 12);
  guint32 from = c->head_first > c->sentence_first + 40 ? c->head_first - 40 : c->sentence_first;
  gboolean loose = FALSE, they = FALSE;

  if (c->from == ENGINE_PARTIES_EXPLICIT || c->n_partners > 0)
    return;
  for (guint32 i = from; i < to && !loose; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      EngineCodes codes = { .n = 0 };

      if (m != NULL && (m->flags & ENGINE_MENTION_ANAPHOR) && (m->flags & ENGINE_MENTION_PLURAL)
          && !(m->flags & ENGINE_MENTION_POSSESSIVE) && m->last == m->first + 1 && i > c->head_last)
        loose = they = TRUE; /* "that they reached" */
      else if (engine_fill_is_loose_pair (a, m) && !(m->flags & ENGINE_MENTION_POSSESSIVE))
        {
          engine_fill_codes_from_list (&codes, m->codes);
          loose =
              c->parties.n < 2
              || (engine_fill_codes_equal (&codes, &c->parties) && !agree_already (self, &codes));
        }
      else if (engine_fill_is (a, i, ENGINE_CLASS_PAIR_CUE))
        loose = c->parties.n < 2;
    }
  if (!loose)
    return;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    if (engine_agreements_at (self, i - 1)->c.parties.n == 2
        && (c->parties.n >= 2 || they
            || engine_fill_codes_within (&c->parties,
                                         &engine_agreements_at (self, i - 1)->c.parties)))
      {
        c->parties = engine_agreements_at (self, i - 1)->c.parties;
        c->from = ENGINE_PARTIES_SUBJECT;
        return;
      }
}

void
engine_agreements_split (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  guint group = ++self->n_groups;
  guint n = c->n_partners;

  if (c->parties.n == 0 && c->ours)
    engine_fill_codes_add (&c->parties, speaking_party (self));
  else if (c->parties.n == 0)
    {
      EngineCodes all = { .n = 0 };

      for (guint i = 0; i < n; i++)
        engine_fill_codes_add_all (&all, &c->partners[i]);
      engine_fill_codes_add (&c->parties, missing_party (self, c, &all));
    }
  for (guint i = 0; i < n; i++)
    {
      EngineAgreementCandidate one = *c;

      one.n_partners = 0;
      engine_fill_codes_add_all (&one.parties, &c->partners[i]);
      if (one.parties.n < 2)
        continue;
      engine_agreements_place (self, &one)->group = group;
    }
}

static gboolean
share_party (const EngineCodes *x, const EngineCodes *y)
{
  for (guint i = 0; i < x->n; i++)
    if (engine_fill_codes_has (y, x->codes[i]))
      return TRUE;
  return FALSE;
}

/* Partners or both parties named with the noun. */
static gboolean
has_link (const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < c->reasons.n; i++)
    if (strcmp (c->reasons.items[i].field, "parties") == 0
        && strcmp (c->reasons.items[i].detail, "subject") != 0
        && strcmp (c->reasons.items[i].detail, "sentence") != 0)
      return TRUE;
  return c->from == ENGINE_PARTIES_EXPLICIT;
}

/* Whether a verb that names no more than a step of agreements concludes it. */
static gboolean
is_concluded (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag =
      c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  return tag != NULL && engine_fill_attr (a, tag, "weak") == NULL
         && *engine_fill_code (a, tag) != '\0';
}

/* "Un partenariat comparable a été noué avec le Mali": whoever is missing. */
static gboolean
carries_weak_link (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (is_concluded (a, c) && !c->talks && c->indefinite)
    return TRUE;
  return (c->anchor != 0 || c->ours || c->alike) && are_partners (c);
}

/* "partenariat", "talks" make an agreement only under a verb that concludes, or with partners. */
static gboolean
carries_weak (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (c->from < ENGINE_PARTIES_SUBJECT || (c->possessive && !c->talks))
    return FALSE;
  return has_link (c) || is_concluded (a, c);
}

/* "après vingt ans de négociations", "three years after talks began": how an agreement of the same
 * sentence came about, or no more than when. */
static gboolean
is_passing_talk (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (!c->talks || has_link (c))
    return FALSE;
  if (c->first > c->sentence_first
      && engine_fill_is (self->a, c->first - 1, ENGINE_CLASS_PREPOSITION))
    return TRUE;
  if (self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  return engine_analysis_sentence_of (self->a, c->first) == g->last_sentence
         && engine_fill_codes_within (&c->parties, &g->c.parties);
}

/* "un protocole à leur accord": theirs who make the protocol. */
static void
share_parties (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (!c->possessive || c->ours || has_link (c) || self->agreements->len == 0)
    return;
  g = engine_agreements_at (self, self->agreements->len - 1);
  if (g->c.sentence_first == c->sentence_first && g->c.head_last <= c->head_first
      && engine_fill_codes_within (&c->parties, &g->c.parties) && g->c.last >= c->first)
    c->parties = g->c.parties;
}

static gboolean
is_dash (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return engine_fill_punct (a, i, '-') || engine_fill_punct (a, i, '/')
         || (t->kind == ENGINE_TOKEN_PUNCT && t->length_bytes == 3);
}

/* "The deal is not a treaty": says what another is. */
static gboolean
is_predicate (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (!c->indefinite)
    return FALSE;
  /* ", pas un traité" */
  if (c->first > c->sentence_first + 1 && engine_fill_is (a, c->first - 1, ENGINE_CLASS_NEGATION)
      && engine_fill_punct (a, c->first - 2, ','))
    return TRUE;
  /* "turned into a treaty", "called it a deal", "as a pact" */
  if (c->first > c->sentence_first && engine_fill_is (a, c->first - 1, ENGINE_CLASS_INTO))
    return TRUE;
  for (guint32 i = c->first, n = 0; i > c->sentence_first && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if (aux != NULL)
        return strcmp (engine_fill_code (a, aux), "be") == 0;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "asked Fiji to join the pact": the newest agreement of its kind that one of these has made. */
static EngineAgreementDraft *
find_sharing (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;

  if (c->from > ENGINE_PARTIES_SENTENCE || c->other)
    return NULL;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, i - 1);

      if (share_party (&c->parties, &g->c.parties) && engine_agreement_instruments_agree (g, c)
          && engine_agreement_dates_agree (&g->c, c) && !g->c.talks)
        return g;
    }
  return NULL;
}

/* "… mais aucun accord n'a été ratifié": what was told just before is not yet done. */
static gboolean
denies_again (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  const EngineAgreementDraft *g;

  if (c->status != ENGINE_AGREEMENT_REJECTED || !c->indefinite || self->agreements->len == 0)
    return FALSE;
  g = engine_agreements_at (self, self->agreements->len - 1);
  return g->c.sentence_first == c->sentence_first
         && (g->c.by_verb ? c->parties.n == 0 || share_party (&g->c.parties, &c->parties)
                          : !has_link (c) && share_party (&g->c.parties, &c->parties));
}

/* "the United States has concluded four agreements": who all those that follow are with. */
static gboolean
announces (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  if (!c->plural || c->definite || c->parties.n != 1 || c->n_partners > 0 || c->anchor == 0)
    return FALSE;
  for (guint32 i = c->first; i < c->head_first; i++)
    if (engine_token (self->a, i)->kind == ENGINE_TOKEN_NUMBER
        || g_array_index (self->a->value_at, guint32, i) != 0)
      {
        self->announcer = c->parties.codes[0];
        return TRUE;
      }
  return FALSE;
}

/* "2. Malaysia and Thailand. Memoranda were signed": the label of a line is the counterpart. */
static void
read_label (const EngineAnalysis *a,
            const EngineAgreementCandidate *c,
            EngineCodes *label,
            gboolean *pair)
{
  guint32 s = engine_analysis_sentence_of (a, c->first);
  guint32 line =
      s < a->sentences->len ? g_array_index (a->sentences, EngineSentence, s).line : G_MAXUINT32;
  guint32 first, end;

  if (line >= a->lines->len)
    return;
  first = g_array_index (a->lines, EngineLine, line).first;
  while (first < c->first && engine_token (a, first)->kind != ENGINE_TOKEN_WORD)
    first++;
  end = engine_fill_list (a, first, c->first, label);
  *pair = FALSE;
  /* "Japon-Philippines." */
  if (label->n == 1 && end + 1 < c->first && is_dash (a, end)
      && engine_fill_is_party (engine_fill_mention (a, end + 1)))
    {
      end = engine_fill_list (a, end + 1, c->first, label);
      *pair = label->n == 2;
    }
  if (end == first || end >= c->first
      || !(engine_fill_punct (a, end, '.') || engine_fill_punct (a, end, ':')
           || engine_token (a, end)->kind == ENGINE_TOKEN_BREAK))
    label->n = 0;
}

/* The parties that the label and who announced the agreements give to one that names none. */
static gboolean
settle_label (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes label = { .n = 0 };
  gboolean pair = FALSE;

  if (c->from > ENGINE_PARTIES_SENTENCE || c->possessive)
    return FALSE;
  read_label (self->a, c, &label, &pair);
  if (c->weak && !(pair && is_concluded (self->a, c)))
    return FALSE;
  if (pair && engine_fill_codes_within (&c->parties, &label))
    {
      c->parties = label;
      c->from = ENGINE_PARTIES_SUBJECT;
      engine_agreements_place (self, c);
      return TRUE;
    }
  if (label.n == 0 || c->parties.n > label.n || !engine_fill_codes_within (&c->parties, &label))
    return FALSE;
  if (label.n == 2 && !c->plural)
    {
      c->parties = label;
      c->from = ENGINE_PARTIES_CONTEXT;
      engine_agreements_place (self, c);
      return TRUE;
    }
  c->parties.n = 0;
  c->n_partners = 0;
  for (guint i = 0; i < label.n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], label.codes[i]);
    }
  c->from = ENGINE_PARTIES_CONTEXT;
  engine_agreements_split (self, c);
  return TRUE;
}

/* "Thailand and Malaysia settled for memoranda", in a text whose agreements are all with one party. */
static gboolean
splits_announced (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  if (self->announcer == NULL || !c->plural || !c->indefinite || c->parties.n < 2 || has_link (c)
      || c->from == ENGINE_PARTIES_EXPLICIT || engine_fill_codes_has (&c->parties, self->announcer))
    return FALSE;
  c->n_partners = 0;
  for (guint i = 0; i < c->parties.n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], c->parties.codes[i]);
    }
  c->parties.n = 0;
  engine_fill_codes_add (&c->parties, self->announcer);
  engine_agreements_split (self, c);
  return TRUE;
}

/* "the Hobart Treaty, a 30-year bilateral agreement on cables": says what the one just named is. */
static gboolean
is_apposition (EngineAgreementStage *self, const EngineAgreementCandidate *c, guint32 last)
{
  EngineAnalysis *a = self->a;
  const EngineAgreementDraft *g;

  if (self->touched == 0 || self->touched > self->agreements->len || c->talks || c->other
      || c->n_partners > 1 || c->possessive || c->first != last + 1
      || !(engine_fill_punct (a, last, ',') || engine_fill_punct (a, last, '-')
           || engine_fill_punct (a, last, '(') || is_dash (a, last)))
    return FALSE;
  g = engine_agreements_at (self, self->touched - 1);
  return g->c.last == last
         && (!has_link (c) || engine_fill_codes_equal (&c->parties, &g->c.parties))
         && !(c->has_status && c->status == ENGINE_AGREEMENT_REJECTED);
}

void
engine_agreements_settle (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  guint32 last = self->appositive_last;
  EngineAgreementDraft *g;

  self->appositive_last = c->last;
  if (is_apposition (self, c, last))
    {
      engine_agreements_merge (self, engine_agreements_at (self, self->touched - 1), c);
      return;
    }
  self->touched = 0;

  if (announces (self, c) || denies_again (self, c) || settle_label (self, c))
    return;

  share_parties (self, c);
  if (c->from <= ENGINE_PARTIES_SENTENCE && is_predicate (self->a, c))
    return;

  if (c->hypothetical && c->from != ENGINE_PARTIES_EXPLICIT)
    return;
  if (c->n_partners > 1)
    {
      engine_agreements_split (self, c);
      return;
    }
  if (splits_announced (self, c))
    return;
  /* "the lease", "the order": the one told before, or none */
  if (c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->definite && !has_link (c) && c->anchor == 0
      && engine_agreements_find_referent (self, c) == NULL)
    return;
  /* "A treaty needs two thirds of the vote" */
  if (c->indefinite && c->anchor == 0 && !has_link (c) && !c->has_status
      && c->from <= ENGINE_PARTIES_SENTENCE && c->first == c->sentence_first
      && c->date_agreed == NULL)
    return;
  if (c->parties.n >= 2)
    {
      if (c->weak && (!carries_weak (self->a, c) || is_passing_talk (self, c)))
        return;
      if (c->definite && !c->possessive && !has_link (c) && !c->named
          && (g = find_sharing (self, c)) != NULL)
        {
          engine_agreements_attach (self, g, c);
          return;
        }
      if (c->definite && !c->possessive && !has_link (c) && !c->named
          && (g = engine_agreements_find_referent (self, c)) != NULL
          && (c->from <= ENGINE_PARTIES_SENTENCE || c->from == ENGINE_PARTIES_SUBJECT)
          && (engine_fill_codes_within (&c->parties, &g->c.parties)
              || (c->from == ENGINE_PARTIES_SENTENCE && share_party (&c->parties, &g->c.parties))
              || (g->last_sentence + 3 >= engine_analysis_sentence_of (self->a, c->first)
                  && (c->from == ENGINE_PARTIES_SUBJECT
                      || share_party (&c->parties, &g->c.parties)))))
        {
          engine_agreements_attach (self, g, c);
          return;
        }
      engine_agreements_place (self, c);
      return;
    }
  if ((c->quoted && !c->definite) || is_predicate (self->a, c))
    return;
  /* "Bruxelles a salué l'accord": the one just told, whoever speaks of it */
  if (c->parties.n == 1 && c->definite && !c->possessive && !c->other && !c->named && !has_link (c)
      && (g = engine_agreements_find_referent (self, c)) != NULL
      && !engine_fill_codes_within (&c->parties, &g->c.parties)
      && g->last_sentence + 12 >= engine_analysis_sentence_of (self->a, c->first))
    {
      c->has_status = c->strong_status = FALSE;
      c->date_agreed = c->date_signed = c->date_in_force = c->date_ends = c->place = NULL;
      c->signatories.n = 0;
      engine_agreements_attach (self, g, c);
      return;
    }
  if (c->parties.n == 1 && (!c->possessive || c->ours)
      && (c->anchor != 0 || c->indefinite || c->ours))
    {
      if ((!c->weak || carries_weak_link (self->a, c)) && complete_with_topic (self, c))
        {
          engine_agreements_place (self, c);
          return;
        }
    }
  if (c->weak && !c->definite)
    return;
  g = engine_agreements_find_referent (self, c);
  if (g != NULL && !c->definite && !c->by_verb)
    {
      /* "a treaty" in passing says nothing of the one before */
      c->has_status = c->strong_status = FALSE;
      c->date_agreed = c->date_signed = c->date_in_force = c->date_ends = c->place = NULL;
    }
  if (g != NULL && (c->parties.n == 0 || engine_fill_codes_within (&c->parties, &g->c.parties)))
    {
      engine_agreements_attach (self, g, c);
      return;
    }
  if (c->weak || c->named || (g != NULL && !c->other)
      || c->instrument == ENGINE_INSTRUMENT_CONTRACT)
    return;
  if (c->anchor != 0 || c->definite || !engine_agreement_is_generic (c->instrument))
    {
      EngineCodes codes = { .n = 0 };

      if (self->defined.n >= 2 && c->parties.n == 0)
        codes = self->defined;
      if ((codes.n > 0 || context_parties (self, c, &codes)
           || (c->anchor != 0 && title_pair (self->a, &codes)))
          && engine_fill_codes_within (&c->parties, &codes))
        {
          c->parties = codes;
          c->from = ENGINE_PARTIES_CONTEXT;
          engine_agreements_place (self, c);
        }
    }
}

const char *
engine_agreements_find_topic (const EngineAnalysis *a, const char **second)
{
  const char *codes[64];
  guint counts[64];
  guint n = 0, best = 0;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);
      guint k;

      if ((m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON)
          || (m->flags & ENGINE_MENTION_PLACE) || m->codes == NULL || m->codes[0] == NULL
          || m->codes[1] != NULL || !engine_fill_is_state (m->codes[0]) || strlen (m->codes[0]) > 3)
        continue;
      for (k = 0; k < n && strcmp (codes[k], m->codes[0]) != 0; k++)
        ;
      if (k == n)
        {
          if (n == G_N_ELEMENTS (codes))
            continue;
          codes[n] = m->codes[0];
          counts[n++] = 0;
        }
      counts[k]++;
      if (counts[k] > counts[best])
        best = k;
    }
  *second = NULL;
  for (guint k = 0, most = 2; k < n; k++)
    if (k != best && counts[k] > most)
      {
        most = counts[k];
        *second = codes[k];
      }
  return n > 0 ? codes[best] : NULL;
}
