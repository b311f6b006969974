/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who a figure is about: holder (by) and counterpart (on).  Candidates are the parties of the
 * sentence, the subject of its clause and what the figure before had; each adds up small weights,
 * the same for every language.  What a preposition or an adjective on the goods says depends on the
 * measure: exports go "to", imports come "from", tariffs lie "on". */

#include "config.h"

#include "engine-figure-party.h"

#define NEIGHBOURHOOD 60 /* tokens */
#define MIN_BY 2
#define MIN_ON 3

/* Pronouns count as subjects only. */
static gboolean
is_bare_pronoun (const EngineAnalysis *a, const EngineMention *m)
{
  return (m->flags & ENGINE_MENTION_ANAPHOR) != 0 && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0
         && ((m->flags & ENGINE_MENTION_OBLIQUE) == 0
             || strcmp (figure_role_before (a, m->first, 0), "of") == 0)
         && m->last - m->first == 1 && engine_token_is (a, m->first, ENGINE_CLASS_ANAPHOR);
}

/* Only countries and unions tax, grow and have a GDP; anyone makes, sells, pays and owns. */
static gboolean
can_be_anyone (EngineMeasure measure)
{
  switch ((guint)measure)
    {
    case ENGINE_MEASURE_TARIFF:
    case ENGINE_MEASURE_TRADE:
    case ENGINE_MEASURE_GDP:
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_DEFENCE_SPENDING:
    case ENGINE_MEASURE_MEMBERS:
      return FALSE;
    default:
      return TRUE;
    }
}

/* A name as written, not a code: a company, a bank, a group of arms. */
static gboolean
is_company (const EngineMention *m)
{
  if ((m->flags & ENGINE_MENTION_GUESSED) != 0)
    return TRUE;
  for (const char *c = m->codes != NULL && m->codes[0] != NULL ? m->codes[0] : ""; *c != '\0'; c++)
    if (g_ascii_islower (*c))
      return TRUE;
  return FALSE;
}

/* "the Razoni", "the Bayu-Undan field", "le Masi": a ship, a field or an index, known by its capitals
 * only, is no party.  Companies go without an article or have a noun that says what they are. */
static gboolean
is_thing (const EngineAnalysis *a, const EngineMention *m)
{
  static const char *const articles[] = { "the", "le", "la", "les", "l", "l'", NULL };
  gboolean english = strcmp (engine_pack_language (a->pack), "en") == 0;

  if ((m->flags & ENGINE_MENTION_GUESSED) == 0)
    return FALSE;
  for (guint32 i = m->first; i < m->last; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN))
      return FALSE;
  if (m->first > 0 && engine_token_one_of (a, m->first - 1, articles)
      && (english || (engine_token (a, m->first)->flags & ENGINE_TOKEN_ALL_CAPS) == 0))
    return TRUE;
  /* "Arun dams": it only says which */
  return english && m->last < a->tokens->len && engine_token (a, m->last)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, m->last)->flags & ENGINE_TOKEN_CAPITAL) == 0
         && (engine_analysis_morph (a, m->last) & ENGINE_MORPH_NOUN) != 0
         && engine_clause (a, engine_token (a, m->last)->clause)->verb != m->last + 1
         && !engine_token_is (a, m->last, ENGINE_CLASS_MEASURE_VERB)
         && !engine_token_is (a, m->last, ENGINE_CLASS_TARGET)
         && !engine_token_is (a, m->last, ENGINE_CLASS_AUXILIARY);
}

/* "le japonais Sumitomo", "Indian Potash Limited": it says where the company is from. */
static gboolean
is_of_name (const EngineAnalysis *a, const EngineMention *m)
{
  guint32 next = m->last < a->tokens->len ? g_array_index (a->mention_at, guint32, m->last) : 0;

  return next != 0 && m->kind == ENGINE_MENTION_PARTY && m->last - m->first == 1
         && (engine_token_is (a, m->first, ENGINE_CLASS_ADJECTIVE_OF)
             || engine_token_is (a, m->first, ENGINE_CLASS_INHABITANT))
         && engine_mention (a, next - 1)->kind == ENGINE_MENTION_ORG
         && is_company (engine_mention (a, next - 1));
}

/* Parties of the sentence around the value. */
static void
collect_mentions (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  const EngineValue *v = r->d->value;
  guint32 from = MAX (r->s->first, v->first > NEIGHBOURHOOD ? v->first - NEIGHBOURHOOD : 0);
  guint32 to = MIN (r->s->last, v->last + NEIGHBOURHOOD);
  guint32 i = from;

  while (i < to)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      const EngineMention *m;
      Candidate *c;

      if (index == 0)
        {
          i++;
          continue;
        }
      m = engine_mention (a, index - 1);
      i = MAX (m->last, i + 1);
      if (!engine_mention_is_party (m) || is_bare_pronoun (a, m)
          || (is_company (m) && !can_be_anyone (r->d->figure.measure)) || is_thing (a, m)
          || is_of_name (a, m))
        continue;
      /* a name nobody knows, behind a preposition, is a place as soon as anything */
      if ((m->flags & ENGINE_MENTION_GUESSED) != 0 && (m->flags & ENGINE_MENTION_OBLIQUE) != 0
          && strcmp (figure_role_before (a, m->first, r->s->first), "by") != 0)
        continue;
      c = figure_party_candidate (r, index, engine_mentions_list_codes (a, index - 1));
      if (c == NULL)
        continue;
      figure_party_give_roles (r, c, m);
      figure_party_give_position (r, c, m);
    }
}

/* "Japan took 14% of Philippine exports": who buys is the subject where the exports are another's. */
static void
find_partner (Ranking *r)
{
  const guint32 owner =
      (1u << FEATURE_POSSESSOR) | (1u << FEATURE_GOODS_BY) | (1u << FEATURE_ROLE_BY);
  const Candidate *holder = NULL;
  Candidate *subject = NULL;

  if (r->d->figure.measure != ENGINE_MEASURE_EXPORTS
      && r->d->figure.measure != ENGINE_MEASURE_IMPORTS)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      Candidate *c = &r->list[i];

      if ((c->features & owner) != 0 && (holder == NULL || c->score[0] > holder->score[0]))
        holder = c;
      if ((c->features & (1u << FEATURE_SUBJECT)) != 0)
        subject = c;
    }
  if (holder == NULL || subject == NULL || holder == subject || r->hit == NULL
      || (r->hit->flags & FIGURE_HIT_GOODS) != 0 || r->hit->first < r->d->value->last
      || engine_codes_overlap (holder->codes, subject->codes)
      || (holder->mention != 0
          && engine_mention (r->s->a, holder->mention - 1)->first < r->d->value->last))
    return;
  figure_party_give (subject, FEATURE_PARTNER);
}

/* "has agreed to a tariff of 19 % on its goods": who owns what is taxed does not tax. */
static void
find_own_goods (Ranking *r)
{
  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF)
    return;
  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *goods = &r->list[i];

      if ((goods->features & (1u << FEATURE_GOODS_ON)) == 0 || goods->mention == 0
          || (engine_mention (r->s->a, goods->mention - 1)->flags & ENGINE_MENTION_POSSESSIVE) == 0)
        continue;
      for (guint k = 0; k < r->n; k++)
        if (k != i && (r->list[k].features & (1u << FEATURE_SUBJECT)) != 0
            && engine_codes_overlap (r->list[k].codes, goods->codes))
          figure_party_give (&r->list[k], FEATURE_PARTNER);
    }
}

/* "Beijing takes 90 % of its soybean exports": who buys is the counterpart, and "its" is another's. */
static void
find_buyer (Ranking *r)
{
  const FigureStage *s = r->s;
  gboolean buys = FALSE;

  if (r->d->figure.measure != ENGINE_MEASURE_EXPORTS || r->hit == NULL
      || (r->hit->flags & FIGURE_HIT_VERB) != 0 || r->hit->first < r->d->value->last)
    return;
  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);

      buys |= (h->flags & FIGURE_HIT_BUYS) != 0 && (h->flags & FIGURE_HIT_NOUN_HERE) == 0
              && h->last <= r->d->value->first
              && engine_token (s->a, h->first)->clause == r->d->clause;
    }
  if (!buys)
    return;
  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & (1u << FEATURE_SUBJECT)) != 0)
      for (guint k = 0; k < r->n; k++)
        if (k == i
            || ((r->list[k].features & (1u << FEATURE_POSSESSOR)) != 0
                && engine_codes_equal (r->list[k].codes, r->list[i].codes)))
          {
            figure_party_give (&r->list[k], FEATURE_PARTNER);
            r->list[k].score[0] -= k == i ? 0 : 8;
          }
}

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

      if (m == NULL || m->last != i || !engine_mention_is_party (m))
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

/* "paiera 20 % de droits", "menacé en avril d'une surtaxe de 20 %": a verb of paying before the
 * rate, or of getting before the money, with no other act between. */
static gboolean
is_paid (const Ranking *r)
{
  /* what replaces or compares hangs on the same verb */
  const FigureDraft *d = r->d->link != FIGURE_LINK_NONE && r->previous != NULL ? r->previous : r->d;
  gboolean paid = FALSE;

  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF && r->d->figure.measure != ENGINE_MEASURE_AID
      && r->d->figure.measure != ENGINE_MEASURE_INVESTMENT)
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

/* "taxées à 100 %", "already taxed at 19 per cent": the subject is who is hit. */
static gboolean
is_passive_tax (const EngineAnalysis *a, const FigureHit *h)
{
  static const char *const words[] = { "a", "at", "by", "with", "jusqu", NULL };
  static const char *const far[] = { "by", "with", "d", "d'", NULL };
  guint32 form = engine_token (a, h->first)->form;

  if (h->code != ENGINE_MEASURE_TARIFF || (h->flags & FIGURE_HIT_VERB) == 0 || form == 0
      || (engine_pack_form_morph (a->pack, form) & ENGINE_MORPH_PAST_PARTICIPLE) == 0)
    return FALSE;
  if (engine_token_one_of (a, h->last, words))
    return TRUE;
  /* "hit until now by", behind a comma */
  if (h->first == 0 || !engine_token_char (a, h->first - 1, ','))
    return FALSE;
  for (guint32 i = h->last; i < h->last + 4; i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (engine_token_one_of (a, i, far))
        return TRUE;
    }
  return FALSE;
}

/* Who gets the money and taxes nobody: its own subject is the counterpart. */
static gboolean
is_subject_hit (const Ranking *r)
{
  if (is_paid (r))
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

/* Of the two lists' features the party that is the subject. */
static void
collect_subjects (Ranking *r)
{
  EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  gboolean pays = is_subject_hit (r);

  r->d->subject_on = pays;
  guint32 c = r->d->clause;
  Candidate *candidate;

  guint32 own = clause->subject;
  guint32 local = local_subject (r);

  /* a clause that was not cut has two subjects: the nearer one is the value's */
  if (local != 0
      && (own == 0 || local > own || engine_mention (a, own - 1)->first >= r->d->value->last)
      && engine_token (a, engine_mention (a, local - 1)->first)->clause == r->d->clause)
    own = local;
  /* "Rukum, where the earthquake killed 153": the place does not */
  if (own != 0 && engine_mention (a, own - 1)->last <= clause->first + 1 && is_where (a, clause))
    own = 0;
  /* "Hambantota, whose cost": what it has is the subject */
  if (own != 0 && engine_mention (a, own - 1)->last <= clause->first + 1
      && (engine_mention (a, own - 1)->flags & ENGINE_MENTION_GUESSED) != 0 && is_whose (a, clause))
    own = 0;
  if (own != 0)
    {
      const EngineMention *m = engine_mention (a, own - 1);

      if ((m->kind != ENGINE_MENTION_PERSON || m->codes[0] != NULL)
          && (!is_company (m) || can_be_anyone (r->d->figure.measure)) && !is_thing (a, m))
        {
          candidate = figure_party_candidate (r, own, engine_mentions_list_codes (a, own - 1));
          if (candidate != NULL && is_last_of_list (a, clause, m))
            candidate->codes = m->codes;
          if (candidate != NULL)
            figure_party_give (candidate, pays ? FEATURE_SUBJECT_ON : FEATURE_SUBJECT);
        }
    }
  if (own == 0 && (own = owner_of_subject (r, clause, pays)) != 0)
    {
      candidate = figure_party_candidate (r, own, engine_mention (a, own - 1)->codes);
      if (candidate != NULL)
        figure_party_give (candidate, pays ? FEATURE_SUBJECT_ON : FEATURE_OWNER);
    }
  for (guint back = 1; back <= 6 && back <= c; back++)
    {
      const EngineClause *other = engine_clause (a, c - back);

      if (other->sentence + 1 < r->d->sentence)
        break;
      if (other->subject == 0 || other->subject == clause->subject
          || is_thing (a, engine_mention (a, other->subject - 1)))
        continue;
      candidate = figure_party_candidate (r, other->subject,
                                          engine_mentions_list_codes (a, other->subject - 1));
      if (candidate != NULL)
        figure_party_give (candidate, other->sentence == r->d->sentence ? FEATURE_OTHER_SUBJECT
                                                                        : FEATURE_LAST_SUBJECT);
      break;
    }
}

static const char *
explain (Ranking *r, const Candidate *c, guint slot, const Candidate *second)
{
  EngineText text = { .n = 0 };

  engine_text_add (&text, c->codes[0]);
  engine_text_add (&text, " ");
  engine_text_add_int (&text, c->score[slot], FALSE);
  engine_text_add (&text, ":");
  for (guint f = 0; f < N_FEATURES; f++)
    {
      int weight = engine_pack_weight (c->pack, ENGINE_WEIGHT_FIGURE (f, slot));

      if ((c->features & (1u << f)) != 0 && weight != 0)
        {
          engine_text_add (&text, " ");
          engine_text_add (&text, figure_party_feature_names[f]);
          engine_text_add (&text, " ");
          engine_text_add_int (&text, weight, TRUE);
        }
    }
  if (second != NULL)
    {
      engine_text_add (&text, "; ");
      engine_text_add (&text, second->codes[0]);
      engine_text_add (&text, " ");
      engine_text_add_int (&text, second->score[slot], FALSE);
    }
  return engine_text_keep (&text, r->s->a->arena);
}

static void
take (Ranking *r,
      guint slot,
      const Candidate *best,
      const Candidate *second,
      const char *const *codes)
{
  EngineAnalysis *a = r->s->a;
  const EngineMention *m = best->mention != 0 ? engine_mention (a, best->mention - 1) : NULL;

  if (slot == 0)
    r->d->figure.by = codes;
  else
    r->d->figure.on = codes;
  if (best->mention != 0)
    r->d->own_holder = TRUE;
  figure_reason (r->s, r->d, slot == 0 ? "by" : "on", explain (r, best, slot, second),
                 m != NULL ? m->first : 0, m != NULL ? m->last : 0);
}

/* The holder that the grammar names, where it names one better than as a counterpart. */
static const Candidate *
surest_holder (Ranking *r)
{
  const guint32 grammar = (1u << FEATURE_SUBJECT) | (1u << FEATURE_POSSESSOR)
                          | (1u << FEATURE_ROLE_BY) | (1u << FEATURE_GOODS_BY)
                          | (1u << FEATURE_OWN_BY) | (1u << FEATURE_GAPPED)
                          | (1u << FEATURE_CONTROL) | (1u << FEATURE_LABEL);
  const Candidate *best = NULL;

  for (guint i = 0; i < r->n; i++)
    {
      const Candidate *c = &r->list[i];

      if ((c->features & grammar) == 0 || c->score[0] < 6 || c->score[0] <= c->score[1])
        continue;
      /* "and Boeing 157": named for this very figure */
      if ((c->features & (1u << FEATURE_GAPPED)) != 0)
        return c;
      if (best == NULL || c->score[0] > best->score[0])
        best = c;
    }
  return best;
}

/* The pair of holder and counterpart with the greatest sum; they never share a code. */
static void
choose (Ranking *r)
{
  int best = G_MININT;
  const Candidate *by = NULL, *on = NULL, *second = NULL;

  const Candidate *sure = surest_holder (r);

  for (guint i = 0; i <= r->n; i++)
    {
      int score_by = i == r->n ? 0 : r->list[i].score[0];

      if (i < r->n && score_by < MIN_BY)
        continue;
      if (sure != NULL && (i == r->n || &r->list[i] != sure))
        continue;
      for (guint j = 0; j <= r->n; j++)
        {
          int score_on = j == r->n ? 0 : r->list[j].score[1];

          if (j < r->n
              && (score_on < MIN_ON || j == i
                  || (i < r->n && engine_codes_overlap (r->list[i].codes, r->list[j].codes))))
            continue;
          if (score_by + score_on > best)
            {
              best = score_by + score_on;
              by = i < r->n ? &r->list[i] : NULL;
              on = j < r->n ? &r->list[j] : NULL;
            }
        }
    }
  for (guint i = 0; i < r->n; i++)
    if (&r->list[i] != by && (second == NULL || r->list[i].score[0] > second->score[0]))
      second = &r->list[i];
  /* the topic fills in only beside what it fits, or alone where there is no other */
  if (figure_party_is_topic_only (on) && by != NULL
      && (by->features & ((1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON))) == 0)
    on = NULL;
  if (figure_party_is_topic_only (by) && on != NULL
      && (on->features & ((1u << FEATURE_TOPIC_BY) | (1u << FEATURE_TOPIC_ON))) == 0)
    by = NULL;
  if (by != NULL)
    take (r, 0, by, second, by->codes);
  if (on != NULL)
    take (r, 1, on, by, on->codes);
}

/* "le traité entre A et B": the two have signed, neither taxes by that. */
static gboolean
joins_agreement (const EngineAnalysis *a, guint32 first)
{
  for (guint32 back = 1; back <= 6 && back <= first; back++)
    if (engine_token_is (a, first - back, ENGINE_CLASS_INSTRUMENT))
      return TRUE;
  return FALSE;
}

/* "entre A et B" of a tariff: A imposes, B is hit, and the other way round. */
static gboolean
take_between (Ranking *r)
{
  EngineAnalysis *a = r->s->a;

  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF)
    return FALSE;
  for (guint i = 0; i < r->n; i++)
    {
      const EngineMention *m;
      const char *rest[MAX_CODES];
      guint n = 0;

      if (r->list[i].mention == 0)
        continue;
      m = engine_mention (a, r->list[i].mention - 1);
      if (m->list == 0 || m->codes[1] != NULL
          || strcmp (figure_party_role_of (r, r->list[i].mention - 1), "between") != 0
          || joins_agreement (a, m->first))
        continue;
      for (const char *const *c = r->list[i].codes; *c != NULL && n < MAX_CODES; c++)
        if (strcmp (*c, m->codes[0]) != 0)
          rest[n++] = *c;
      take (r, 0, &r->list[i], NULL, m->codes);
      take (r, 1, &r->list[i], NULL, engine_arena_list (a->arena, rest, n));
      r->d->figure.reciprocal = TRUE;
      return TRUE;
    }
  return FALSE;
}

static const char *const *
joined (EngineAnalysis *a, const char *const *x, const char *const *y)
{
  const char *codes[MAX_CODES * 2];
  guint n = 0;

  for (; *x != NULL && n < MAX_CODES; x++)
    codes[n++] = *x;
  for (; *y != NULL && n < MAX_CODES * 2; y++)
    codes[n++] = *y;
  return engine_arena_list (a->arena, codes, n);
}

/* "Trump wrote that Korean goods would face 25 %": who speaks for a country imposes, where the text
 * names nobody else. */
static void
take_speaker (Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  EngineFigure *f = &r->d->figure;

  if (f->measure != ENGINE_MEASURE_TARIFF || f->by[0] != NULL || r->s->source == NULL)
    return;
  for (guint32 i = r->s->first; i < r->s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);
      const EngineToken *t = engine_token (a, i);

      if (m == 0 || t->start_byte < r->s->source_trigger.start_byte
          || t->start_byte >= r->s->source_trigger.end_byte)
        continue;
      if (engine_mention (a, m - 1)->kind != ENGINE_MENTION_PERSON
          || !engine_mention_is_party (engine_mention (a, m - 1))
          || engine_codes_overlap (engine_mention (a, m - 1)->codes, f->on))
        continue;
      f->by = engine_mention (a, m - 1)->codes;
      figure_reason (r->s, r->d, "by", "who says so speaks for it", i, i + 1);
      return;
    }
}

/* "U.S. goods trade with Argentina": both trade. */
static void
add_companion (Ranking *r)
{
  EngineFigure *f = &r->d->figure;

  if (f->by[0] == NULL || f->by[1] != NULL)
    return;
  for (guint i = 0; i < r->n; i++)
    if (r->list[i].mention != 0 && (r->list[i].features & (1u << FEATURE_AFTER)) == 0
        && !engine_codes_overlap (r->list[i].codes, f->by)
        && strcmp (figure_party_role_of (r, r->list[i].mention - 1), "with") == 0)
      {
        f->on = r->list[i].codes;
        return;
      }
}

/* "58 % of Serbia's trade is with it, against 12 % with China": the other partner of the same one. */
static void
take_other_trader (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const char *codes[2];

  if (r->d->link != FIGURE_LINK_COMPARES || r->previous == NULL
      || r->previous->figure.measure != ENGINE_MEASURE_TRADE || f->by[0] == NULL || f->by[1] != NULL
      || r->previous->figure.by[0] == NULL || engine_codes_have (r->previous->figure.by, f->by[0]))
    return;
  codes[0] = r->previous->figure.by[0];
  codes[1] = f->by[0];
  f->by = engine_arena_list (r->s->a->arena, codes, 2);
}

/* "Russia sold the EU 155 bcm, 40 % of its imports": whose imports they are is the buyer of the
 * figure before, whose exports the seller. */
static void
take_other_side (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const FigureDraft *p = r->previous;
  gboolean sold, bought;

  if (p == NULL || p->sentence != r->d->sentence || p->figure.by[0] == NULL
      || p->figure.on[0] == NULL || r->hit == NULL || (r->hit->flags & FIGURE_HIT_VERB) != 0
      || r->hit->first < r->d->value->last)
    return;
  sold = p->figure.measure == ENGINE_MEASURE_EXPORTS && f->measure == ENGINE_MEASURE_IMPORTS;
  bought =
      (p->figure.measure == ENGINE_MEASURE_IMPORTS || p->figure.measure == ENGINE_MEASURE_PURCHASE)
      && f->measure == ENGINE_MEASURE_EXPORTS;
  if ((!sold && !bought) || r->hit->first == 0 || !engine_codes_equal (f->by, p->figure.by))
    return;
  f->by = p->figure.on;
  f->on = p->figure.by;
}

/* "pledged to create a million jobs in India": who employs is the subject, where is the counterpart. */
static void
take_workplace (Ranking *r)
{
  EngineFigure *f = &r->d->figure;
  const Candidate *subject = NULL;

  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & (1u << FEATURE_SUBJECT)) != 0)
      subject = &r->list[i];
  for (guint i = 0; subject != NULL && f->on[0] == NULL && i < r->n; i++)
    {
      const Candidate *c = &r->list[i];

      if (c == subject || c->mention == 0 || engine_codes_overlap (c->codes, subject->codes)
          || engine_mention (r->s->a, c->mention - 1)->kind != ENGINE_MENTION_PARTY
          || (c->features & (1u << FEATURE_AFTER)) != 0
          || strcmp (figure_party_role_of (r, c->mention - 1), "in") != 0)
        continue;
      f->by = subject->codes;
      f->on = c->codes;
    }
}

void
figure_fill_parties (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  Ranking r = { .s = s, .d = d, .hit = d->hit != 0 ? figure_hit (s, d->hit - 1) : NULL };

  if (d->figure.measure == ENGINE_MEASURE_PRICE)
    return;
  r.previous = draft > 0 ? figure_draft (s, draft - 1) : NULL;
  collect_mentions (&r);
  collect_subjects (&r);
  figure_party_collect_speaker (&r);
  figure_party_collect_carried (&r, draft);
  figure_party_collect_topic (&r);
  find_partner (&r);
  find_own_goods (&r);
  find_buyer (&r);
  if (d->figure.measure == ENGINE_MEASURE_MEMBERS)
    for (guint i = 0; i < r.n; i++)
      if (r.list[i].codes[1] == NULL && strlen (r.list[i].codes[0]) != 3)
        figure_party_give (&r.list[i], FEATURE_GROUP);
  for (guint i = 0; i < s->hits->len; i++)
    if (figure_hit (s, i)->class_id == ENGINE_CLASS_RECIPROCAL)
      d->figure.reciprocal =
          d->figure.measure == ENGINE_MEASURE_TARIFF || d->figure.measure == ENGINE_MEASURE_IMPORTS;
  if (take_between (&r))
    return;
  choose (&r);
  /* "cut its 150 % levy to 75 %": one rate, one holder */
  if (d->link == FIGURE_LINK_REPLACED_BY && d->figure.measure == ENGINE_MEASURE_TARIFF
      && r.previous != NULL && r.previous->sentence == d->sentence
      && r.previous->figure.measure == d->figure.measure && r.previous->figure.by[0] != NULL)
    {
      d->figure.by = r.previous->figure.by;
      if (engine_codes_overlap (d->figure.on, d->figure.by))
        d->figure.on = engine_no_strings;
    }
  figure_party_take_opposite (&r, draft);
  take_speaker (&r);
  figure_party_take_known (&r, draft);
  figure_party_take_partner (&r, draft);
  figure_party_register_pair (&r);
  if (d->figure.measure == ENGINE_MEASURE_TRADE && d->figure.on[0] == NULL)
    add_companion (&r);
  if (d->figure.measure == ENGINE_MEASURE_TRADE && d->figure.on[0] != NULL)
    {
      d->figure.by = joined (s->a, d->figure.by, d->figure.on);
      d->figure.on = engine_no_strings;
    }
  figure_party_take_traders (&r);
  if (d->figure.measure == ENGINE_MEASURE_TRADE)
    take_other_trader (&r);
  take_other_side (&r);
  if (d->figure.measure == ENGINE_MEASURE_JOBS)
    take_workplace (&r);
  if (d->figure.measure == ENGINE_MEASURE_MEMBERS || d->figure.measure == ENGINE_MEASURE_GDP
      || d->figure.measure == ENGINE_MEASURE_DEFENCE_SPENDING)
    d->figure.on = engine_no_strings;
}

/* What two have agreed on goes from the one to the other, where the figure names one only. */
void
figure_fill_counterpart (FigureStage *s, guint draft)
{
  FigureDraft *d = figure_draft (s, draft);
  EngineFigure *f = &d->figure;

  if (s->couple == NULL || f->status != ENGINE_FIGURE_AGREED || f->by[0] == NULL || f->by[1] != NULL
      || f->on[0] != NULL || !engine_codes_have (s->couple, f->by[0]))
    return;
  switch ((guint)f->measure)
    {
    case ENGINE_MEASURE_EXPORTS:
    case ENGINE_MEASURE_IMPORTS:
    case ENGINE_MEASURE_PURCHASE:
    case ENGINE_MEASURE_INVESTMENT:
    case ENGINE_MEASURE_AID:
    case ENGINE_MEASURE_SPENDING:
      f->on = engine_arena_list (s->a->arena,
                                 &s->couple[strcmp (s->couple[0], f->by[0]) == 0 ? 1 : 0], 1);
      figure_reason (s, d, "on", "the other of the two", d->value->first, d->value->last);
      break;
    default:
      break;
    }
}
