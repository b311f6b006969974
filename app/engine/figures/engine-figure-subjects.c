/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The subject of a figure's clause: who holds, or who pays and is the counterpart, where the clause
 * has one; else whose its subject is; and the subjects of the clauses before. */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"

/* The subject nearest to the value: a party that a verb follows, wherever the clauses end. */
static guint32
local_subject (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  guint32 from = MAX (r->s->first, r->d->value->first > 40 ? r->d->value->first - 40 : 0);

  for (guint32 i = r->d->value->first; i > from; i--)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->last != i
          || !engine_mention_is_party (m)
          /* "Israël lui livre" */
          || (engine_token_has_attr (a, m->first, ENGINE_CLASS_PRONOUN, "dative") && m->first > 0
              && !engine_token_is_char (a, m->first - 1, ',')))
        continue;
      if ((m->flags & ENGINE_MENTION_SUBJECT) != 0
          || ((m->flags
               & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE
                  | ENGINE_MENTION_POSSESSIVE))
                  == 0
              && engine_mention_heads_verb (a, m)))
        return index;
    }
  return 0;
}

/* "a menacé", "Canada threatened": the subject of a participle that stands for the passive otherwise. */
static gboolean
is_active (const EngineAnalysis *a, const FigureHit *h)
{
  const EngineTag *aux =
      h->first > 0 ? engine_analysis_tag (a, h->first - 1, ENGINE_CLASS_AUXILIARY) : NULL;

  if ((h->flags & FIGURE_HIT_PASSIVE) == 0)
    return FALSE;
  if (aux != NULL)
    return strcmp (engine_pack_entry_code (a->pack, aux->entry), "have") == 0;
  return engine_clause (a, engine_token (a, h->first)->clause)->verb == h->first + 1;
}

/* "L'Ukraine recevra 80 chars", "Madagascar percevra 12 millions": money and goods counted, whatever they measure. */
static gboolean
may_be_received (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const FigureUnit unit = r->d->unit_kind;

  /* "wins the port with an offer of 22 million": no object */
  if (r->d->figure.measure != ENGINE_MEASURE_OTHER
      || *figure_role_before (a, r->d->value->context_first, r->s->first) != '\0')
    return FALSE;
  if (unit == FIGURE_UNIT_MONEY)
    return TRUE;
  for (guint32 i = r->d->value->first; unit == FIGURE_UNIT_COUNT && i < r->d->value->last + 2; i++)
    if (figure_is_commodity (a, i))
      return TRUE;
  return FALSE;
}

/* "paiera 20 % de droits", "menacé en avril d'une surtaxe de 20 %": a verb of paying before the
 * rate, or of getting before the money, with no other act between. */
static gboolean
is_paid (const Ranking *r)
{
  /* what replaces or compares hangs on the same verb */
  const FigureDraft *d = r->d->link != FIGURE_LINK_NONE && r->previous != NULL ? r->previous : r->d;
  gboolean paid = FALSE;

  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF && r->d->figure.measure != ENGINE_MEASURE_AID
      && r->d->figure.measure != ENGINE_MEASURE_INVESTMENT && !may_be_received (r))
    return FALSE;
  for (guint i = 0; i < r->s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (r->s, i);

      if (h->last > d->value->context_first)
        break;
      if ((h->flags & FIGURE_HIT_NOUN_HERE) != 0 || is_active (r->s->a, h))
        continue;
      if ((h->flags & FIGURE_HIT_SUBJECT_ON) != 0)
        paid = (h->code == (gint8)r->d->figure.measure
                || ((h->flags & FIGURE_HIT_SIDE) != 0
                    && r->d->figure.measure != ENGINE_MEASURE_TARIFF))
               && (d->value->context_first - h->last <= 3
                   || (engine_token (r->s->a, h->first)->clause == d->clause
                       && figure_values_between (r->s, h->last, d->value->first) == 0));
      else if (h->class_id == ENGINE_CLASS_MEASURE_VERB && !h->weak)
        paid = FALSE;
    }
  return paid;
}

/* "Bruxelles taxe à 17 %": the present, which only an accent parts from the participle. */
static gboolean
is_unaccented (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);

  if ((a->style & ENGINE_STYLE_ACCENTS_TELL) == 0 || (t->flags & ENGINE_TOKEN_ALL_CAPS) != 0
      || (engine_analysis_morph (a, i) & ENGINE_MORPH_PRESENT) == 0)
    return FALSE;
  for (guint k = 0; k < t->length_bytes; k++)
    if ((text[k] & 0x80) != 0)
      return FALSE;
  return TRUE;
}

/* "taxées à 100 %", "already taxed at 19 per cent": the subject is who is hit. */
static gboolean
is_passive_tax (const EngineAnalysis *a, const FigureHit *h)
{
  guint32 form = engine_token (a, h->first)->form;

  if (is_unaccented (a, h->first))
    return FALSE;
  if (h->code != ENGINE_MEASURE_TARIFF || (h->flags & FIGURE_HIT_VERB) == 0 || form == 0
      || (engine_pack_form_morph (a->pack, form) & ENGINE_MORPH_PAST_PARTICIPLE) == 0)
    return FALSE;
  if (figure_word_is (a, h->last, "burdens")
      || engine_token_has_code (a, h->last, ENGINE_CLASS_PREPOSITION, "at")
      || engine_token_has_code (a, h->last, ENGINE_CLASS_PREPOSITION, "by")
      || engine_token_has_code (a, h->last, ENGINE_CLASS_PREPOSITION, "with"))
    return TRUE;
  /* "hit until now by", behind a comma */
  if (h->first == 0 || !engine_token_is_char (a, h->first - 1, ','))
    return FALSE;
  for (guint32 i = h->last; i < h->last + 4; i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (engine_token_is (a, i, ENGINE_CLASS_AGENT_PREP)
          || engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "with"))
        return TRUE;
    }
  return FALSE;
}

/* "offered", "lent": a participle of giving. */
static gboolean
is_handed_on (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_FIGURE_WORD);

  return tag != NULL
         && (strcmp (engine_pack_entry_code (a->pack, tag->entry), "given") == 0
             || engine_pack_entry_attr (a->pack, tag->entry, "given") != NULL);
}

/* "Ghana has been offered 45 million", "Kenya was lent $300 million": whoever is given it. */
static gboolean
is_given (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  guint32 first = r->d->value->context_first;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return FALSE;
  for (guint32 i = first; i > r->s->first + 1 && i + 3 > first; i--)
    if (is_handed_on (a, i - 1))
      return engine_token_has_code (a, i - 2, ENGINE_CLASS_AUXILIARY, "be");
  return FALSE;
}

/* Who gets the money and taxes nobody: its own subject is the counterpart. */
gboolean
figure_party_subject_pays (const Ranking *r)
{
  if (is_paid (r) || is_given (r))
    return TRUE;
  /* "Italy took 9.5 bcm", of what another exports */
  for (guint i = 0; r->d->figure.measure == ENGINE_MEASURE_EXPORTS && i < r->s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (r->s, i);

      if ((h->flags & (FIGURE_HIT_BUYS | FIGURE_HIT_VERB)) == (FIGURE_HIT_BUYS | FIGURE_HIT_VERB)
          && (h->flags & FIGURE_HIT_NOUN_HERE) == 0 && h->last <= r->d->value->context_first
          && r->d->value->context_first - h->last <= 3)
        return TRUE;
    }
  return r->hit != NULL
         && (((r->hit->flags & FIGURE_HIT_SUBJECT_ON) != 0
              && r->hit->code == (gint8)r->d->figure.measure)
             || is_passive_tax (r->s->a, r->hit));
}

/* "ses usines, qui emploient", "Swiss companies pledged", "l'industrie du pays": a clause whose subject
 * is no party has the one that the subject belongs to. */
static guint32
owner_of_subject (Ranking *r, const EngineClause *clause, gboolean pays)
{
  const EngineAnalysis *a = r->s->a;
  guint32 verb = clause->verb != 0 ? clause->verb - 1 : 0;
  guint32 from = clause->first, found = 0;

  /* "Swiss watches, hit until now by a duty of 20%": the participle stands for the verb */
  if (pays && r->hit != NULL && r->hit->last <= r->d->value->first
      && (verb == 0 || verb >= r->d->value->first))
    verb = r->hit->first;
  if (verb == 0 || verb >= r->d->value->first)
    return 0;
  /* the relative's noun stands before it */
  if (engine_token_is (a, clause->first, ENGINE_CLASS_RELATIVE))
    from = clause->first > r->s->first + 5 ? clause->first - 5 : r->s->first;
  for (guint32 i = from; i < verb && i < from + 14; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;
      const char *role;

      if (g_array_index (a->value_at, guint32, i) != 0)
        return found;
      if (m == NULL || m->first != i || !engine_mention_is_party (m)
          || (m->flags & ENGINE_MENTION_GUESSED) != 0)
        continue;
      role = figure_role_before (a, m->first, r->s->first);
      if ((m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0
          || engine_token_is_genitive (a, m->last) || strcmp (role, "of") == 0)
        {
          if (found == 0)
            found = index;
        }
    }
  return found;
}

/* The relative pronoun that the clause opens with, a comma stepped over, or NULL. */
static const EngineTag *
opening_relative (const EngineAnalysis *a, const EngineClause *clause)
{
  for (guint32 i = clause->first; i < clause->last && i < clause->first + 2; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_RELATIVE);

      if (tag != NULL)
        return tag;
    }
  return NULL;
}

/* "Canada and Indonesia, which holds": a relative in the singular is of the last one only. */
static gboolean
is_last_of_list (const EngineAnalysis *a, const EngineClause *clause, const EngineMention *m)
{
  guint32 morph = clause->verb != 0 ? engine_analysis_morph (a, clause->verb - 1) : 0;

  return m->list != 0 && m->last <= clause->first + 1 && opening_relative (a, clause) != NULL
         && (morph & ENGINE_MORPH_THIRD) != 0
         && (morph & (ENGINE_MORPH_SINGULAR | ENGINE_MORPH_PLURAL)) == ENGINE_MORPH_SINGULAR;
}

/* "Rukum, where the earthquake": a clause that a place opens has a subject of its own. */
static gboolean
is_where (const EngineAnalysis *a, const EngineClause *clause)
{
  const EngineTag *tag = opening_relative (a, clause);

  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "where") == 0;
}

/* "whose", "dont". */
static gboolean
is_whose (const EngineAnalysis *a, const EngineClause *clause)
{
  const EngineTag *tag = opening_relative (a, clause);

  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "whose") == 0;
}

/* "Alliance, the co-operative which closed": the name that the relative's noun stands beside. */
static guint32
apposed_subject (const Ranking *r, const EngineClause *clause)
{
  const EngineAnalysis *a = r->s->a;
  guint32 from = clause->first > r->s->first + 8 ? clause->first - 8 : r->s->first;

  if (opening_relative (a, clause) == NULL || is_whose (a, clause) || is_where (a, clause))
    return 0;
  for (guint32 i = clause->first; i > from; i--)
    {
      guint32 index = i > 1 ? g_array_index (a->mention_at, guint32, i - 2) : 0;

      if (engine_token_is_char (a, i - 1, ',') && i < clause->first)
        return index != 0 && engine_mention (a, index - 1)->kind != ENGINE_MENTION_PERSON
                       && engine_mention_is_party (engine_mention (a, index - 1))
                       && (engine_mention (a, index - 1)->flags
                           & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE
                              | ENGINE_MENTION_PLACE))
                              == 0
                   ? index
                   : 0;
      if (g_array_index (a->mention_at, guint32, i - 1) != 0
          || g_array_index (a->value_at, guint32, i - 1) != 0)
        return 0;
    }
  return 0;
}

#define LABEL_TOKENS 5 /* of a sentence that is a label: "Japan." */

/* "• Japan. The bilateral notes cover 370 billion": a label that opens the paragraph names one party. */
static void
collect_label (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, r->s->sentence);
  const EngineSentence *first = now;
  guint32 found = 0;
  Candidate *c;

  while (first > (const EngineSentence *)(gpointer)a->sentences->data && first[-1].line == now->line
         && now - first < 4)
    first--;
  if (first == now || first->last - first->first > LABEL_TOKENS)
    return;
  for (guint32 i = first->first; i < first->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      guint clause = engine_token (a, i)->clause;

      if (clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1)
        return;
      if (index == 0 || index == found)
        continue;
      if (found != 0 || engine_mention (a, index - 1)->kind != ENGINE_MENTION_PARTY
          || engine_mention (a, index - 1)->codes == NULL
          || engine_mention (a, index - 1)->codes[0] == NULL)
        return;
      found = index;
    }
  if (found == 0)
    return;
  c = figure_party_candidate (r, found, engine_mention (a, found - 1)->codes);
  if (c != NULL)
    figure_party_give (c, FEATURE_LABEL);
}

#define LEAD_IN_SENTENCES 12 /* back to the line that opens a list */

/* "Germany will:" before "iii) contribute EUR 5.3 million": the line that opens the list, of an item that opens with
 * its verb, or NULL. */
const EngineSentence *
figure_lead_in (const FigureStage *s)
{
  EngineAnalysis *a = s->a;
  const EngineSentence *now = &g_array_index (a->sentences, EngineSentence, s->sentence);
  const EngineSentence *x = now;
  guint32 first = now->first;

  if (now->line >= a->lines->len
      || g_array_index (a->lines, EngineLine, now->line).kind != ENGINE_LINE_BULLET)
    return NULL;
  while (first + 1 < now->last && engine_token (a, first)->kind != ENGINE_TOKEN_WORD)
    first++;
  if ((engine_analysis_morph (a, first) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_VERB)) == 0
      || engine_token_is (a, first, ENGINE_CLASS_DETERMINER))
    return NULL;
  while (x > (const EngineSentence *)(gpointer)a->sentences->data && now - x < LEAD_IN_SENTENCES
         && g_array_index (a->lines, EngineLine, x->line).kind == ENGINE_LINE_BULLET)
    x--;
  return x == now || x->last == 0 || !engine_token_is_char (a, x->last - 1, ':') ? NULL : x;
}

/* An item that opens with its verb has the subject of the line that opens the list. */
static void
collect_lead_in (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  const EngineSentence *x = figure_lead_in (r->s);
  guint32 found = 0;
  Candidate *c;

  if (x == NULL)
    return;
  for (guint32 i = x->first; i < x->last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);

      if (index != 0 && (engine_mention (a, index - 1)->flags & ENGINE_MENTION_SUBJECT) != 0
          && engine_mention (a, index - 1)->kind == ENGINE_MENTION_PARTY)
        found = index;
    }
  if (found == 0)
    return;
  c = figure_party_candidate (r, found, engine_mentions_list_codes (a, found - 1));
  if (c != NULL)
    figure_party_give (c, FEATURE_LABEL);
}

/* "Brazil, where the dam accounts for 9 per cent of demand": where is whose, of what a country has. */
static void
collect_where (Ranking *r, const EngineClause *clause)
{
  const EngineAnalysis *a = r->s->a;
  Candidate *c;

  switch ((guint)r->d->figure.measure)
    {
    case ENGINE_MEASURE_DEMAND:
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_JOBS:
    case ENGINE_MEASURE_RESERVES:
      break;
    default:
      return;
    }
  if (!is_where (a, clause))
    return;
  for (guint32 i = clause->first + 1; i > r->s->first && i + 3 > clause->first; i--)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);

      if (index == 0 || engine_mention (a, index - 1)->kind != ENGINE_MENTION_PARTY)
        continue;
      c = figure_party_candidate (r, index, engine_mention (a, index - 1)->codes);
      if (c != NULL)
        figure_party_give (c, FEATURE_LABEL);
      return;
    }
}

/* "the IMF calculates; losing it might cost 4 per cent": who only says so holds nothing. */
static gboolean
only_speaks (const EngineAnalysis *a, const EngineClause *clause)
{
  return clause->verb != 0 && engine_mention (a, clause->subject - 1)->kind == ENGINE_MENTION_ORG
         && (engine_token_is (a, clause->verb - 1, ENGINE_CLASS_SAY)
             || engine_token_is (a, clause->verb - 1, ENGINE_CLASS_ACCORDING));
}

/* "Mr Støre, whose parliament has set aside 136 billion": whose it is stands right before. */
static void
collect_whose (Ranking *r, const EngineClause *clause)
{
  const EngineAnalysis *a = r->s->a;
  Candidate *c;

  if (!is_whose (a, clause))
    return;
  for (guint32 i = clause->first + 1; i > r->s->first && i + 3 > clause->first; i--)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i - 1);
      const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->last > clause->first + 1 || m->codes == NULL || m->codes[0] == NULL
          || (m->kind != ENGINE_MENTION_PERSON && m->kind != ENGINE_MENTION_PARTY))
        continue;
      c = figure_party_candidate (r, index, m->codes);
      if (c != NULL)
        figure_party_give (c, FEATURE_POSSESSOR);
      return;
    }
}

/* "Peru, unlike Chile, has imposed 15 per cent": nobody in the aside is nearer. */
static gboolean
is_parted (const Ranking *r, const EngineClause *clause)
{
  return clause->verb != 0 && clause->verb <= r->d->value->first
         && engine_clause_parted_subject (r->s->a, clause) != 0;
}

/* The subject of the value's clause, or what stands in apposition to it: index + 1, 0 = none. */
static guint32
subject_of_value (Ranking *r, const EngineClause *clause)
{
  EngineAnalysis *a = r->s->a;
  const guint32 local = local_subject (r);
  guint32 own = clause->subject;

  /* a clause that was not cut has two subjects: the nearer one is the value's */
  if (local != 0 && !is_parted (r, clause)
      && (own == 0 || local > own || engine_mention (a, own - 1)->first >= r->d->value->last)
      && (engine_token (a, engine_mention (a, local - 1)->first)->clause == r->d->clause
          || clause->verb == engine_mention (a, local - 1)->last + 1))
    own = local;
  /* "Rukum, where the earthquake killed 153": the place does not; "Hambantota, whose cost": what it
   * has is the subject */
  if (own != 0 && engine_mention (a, own - 1)->last <= clause->first + 1
      && (engine_mention (a, own - 1)->flags & ENGINE_MENTION_GUESSED) != 0
      && (is_where (a, clause) || is_whose (a, clause)))
    own = 0;
  if (own != 0 && figure_party_is_thing_pronoun (r, engine_mention (a, own - 1)))
    own = 0;
  return own != 0 ? own : apposed_subject (r, clause);
}

/* The subject as a candidate. */
static void
collect_subject (Ranking *r, const EngineClause *clause, guint32 own, gboolean pays)
{
  EngineAnalysis *a = r->s->a;
  const EngineMention *m = engine_mention (a, own - 1);
  Candidate *candidate;

  if ((m->kind == ENGINE_MENTION_PERSON && m->codes[0] == NULL) || !figure_party_can_hold (r, m))
    return;
  candidate = figure_party_candidate (r, own, engine_mentions_list_codes (a, own - 1));
  if (candidate == NULL)
    return;
  if (is_last_of_list (a, clause, m))
    candidate->codes = m->codes;
  if (figure_party_state_of (a, m) != NULL)
    candidate->codes = figure_party_state_of (a, m);
  /* "Footwear entering Kenya is subject to 35 %": where it goes does not pay */
  if (!(pays && (candidate->features & (1u << FEATURE_ROLE_BY)) != 0
        && (m->flags & ENGINE_MENTION_ADJECTIVE) == 0 && figure_party_is_destination (r, m, "")))
    figure_party_give (candidate, pays ? FEATURE_SUBJECT_ON : FEATURE_SUBJECT);
}

/* The nearest subject of a clause before, that does more than speak. */
static void
collect_other_subject (Ranking *r, const EngineClause *clause)
{
  EngineAnalysis *a = r->s->a;
  const guint32 c = r->d->clause;
  Candidate *candidate;

  for (guint back = 1; back <= 6 && back <= c; back++)
    {
      const EngineClause *other = engine_clause (a, c - back);

      if (other->sentence + 1 < r->d->sentence)
        return;
      if (other->subject == 0 || other->subject == clause->subject
          || !figure_party_can_hold (r, engine_mention (a, other->subject - 1))
          || only_speaks (a, other))
        continue;
      candidate = figure_party_candidate (r, other->subject,
                                          engine_mentions_list_codes (a, other->subject - 1));
      if (candidate != NULL)
        figure_party_give (candidate, other->sentence == r->d->sentence ? FEATURE_OTHER_SUBJECT
                                                                        : FEATURE_LAST_SUBJECT);
      return;
    }
}

void
figure_party_collect_subjects (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  const gboolean pays = figure_party_subject_pays (r);
  guint32 own = subject_of_value (r, clause);

  r->d->subject_on = pays;
  if (own != 0)
    collect_subject (r, clause, own, pays);
  else if ((own = owner_of_subject (r, clause, pays)) != 0
           && !((engine_mention (a, own - 1)->flags & ENGINE_MENTION_POSSESSIVE) == 0
                && figure_in_source (r->s, engine_mention (a, own - 1)->first)))
    {
      Candidate *candidate = figure_party_candidate (r, own, engine_mention (a, own - 1)->codes);

      if (candidate != NULL)
        figure_party_give (candidate, pays ? FEATURE_SUBJECT_ON : FEATURE_OWNER);
    }
  if (own == 0 || figure_party_has_state_body (r))
    collect_whose (r, clause);
  if (own == 0)
    {
      r->state_body = figure_party_has_state_body (r);
      r->other_bearer = r->state_body || figure_party_has_bearer (r);
    }
  collect_where (r, clause);
  if (own == 0)
    {
      collect_label (r);
      collect_lead_in (r);
    }
  if (!r->other_bearer && !figure_party_is_head_count (r))
    collect_other_subject (r, clause);
}
