/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Acts whose verb is said once: "Oslo paiera 40 % du chantier, Stockholm 35 % et Helsinki le reste", and nouns of acts
 * or infinitives behind the colon of what announces them: "Paris annonce trois mesures : gel des visas, levée de la
 * taxe", "… : geler les visas, lever la taxe", "agreed on two steps: freezing visas, lifting the tax". */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define GAPPED_WORDS 9 /* of "une ligne de fret par la vallée" before its participle */
#define TAIL_REACH 12 /* tokens of what the value is of, before the comma */
#define DEMAND_WORDS 12 /* of "Lima has set its three conditions" */
#define COLON_REACH 24 /* tokens from the verb that announces to the colon */

/* The token behind the comma or "and" that ends what stands at @i, or 0. */
static guint32
find_joint (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint32 k = i; k < MIN (limit, i + TAIL_REACH); k++)
    {
      if (engine_fill_punct (a, k, ',') || engine_fill_punct (a, k, ';'))
        return k + 1 < limit && engine_fill_is (a, k + 1, ENGINE_CLASS_AND) ? k + 2 : k + 1;
      if (engine_fill_is (a, k, ENGINE_CLASS_AND) && k + 2 < limit
          && (engine_fill_mention (a, k + 1) != NULL
              || (engine_fill_is (a, k + 1, ENGINE_CLASS_ARTICLE)
                  && engine_fill_mention (a, k + 2) != NULL)))
        return k + 1;
      if (engine_fill_stops (a, k) || engine_fill_finite (a, k)
          || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE))
        return 0;
    }
  return 0;
}

/* Where the share ends that opens at @i: a value, "le reste"; @i where there is none. */
static guint32
share_end (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  const EngineValue *v = i < limit ? engine_act_value_at (a, i) : NULL;

  if (v != NULL)
    return v->last;
  if (i + 1 < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
      && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_NOUN)
      && engine_fill_mention (a, i + 1) == NULL
      && (i + 2 >= limit || engine_token (a, i + 2)->kind == ENGINE_TOKEN_PUNCT
          || engine_fill_is (a, i + 2, ENGINE_CLASS_AND)))
    return i + 2;
  return i;
}

/* Whether "and" at @k goes on with the next party: "Malte la gare et le Mali le port". */
static gboolean
joins_party (const EngineAnalysis *a, guint32 k, guint32 limit)
{
  return engine_fill_is (a, k, ENGINE_CLASS_AND) && k + 2 < limit
         && (engine_fill_is_party (engine_fill_mention (a, k + 1))
             || (engine_fill_is (a, k + 1, ENGINE_CLASS_ARTICLE)
                 && engine_fill_is_party (engine_fill_mention (a, k + 2))));
}

/* Where the object ends that opens at @i: "à leur taxe sur les berlines", "son port", with @article "la gare"; @i
 * where a verb follows, or nothing of the kind opens it. */
static guint32
object_end (const EngineAnalysis *a, guint32 i, guint32 limit, gboolean article)
{
  guint32 own = i;

  const EngineTag *to = own < limit ? engine_fill_tag (a, own, ENGINE_CLASS_TARGET) : NULL;

  if (to != NULL && strcmp (engine_fill_code (a, to), "to") == 0)
    own++;
  if (own + 1 >= limit
      || !(engine_fill_is (a, own, ENGINE_CLASS_POSSESSIVE)
           || (article && engine_fill_is (a, own, ENGINE_CLASS_ARTICLE)
               && !engine_fill_is (a, own, ENGINE_CLASS_PREPOSITION)
               && engine_fill_mention (a, own + 1) == NULL
               && (engine_fill_morph (a, own + 1) & ENGINE_MORPH_NOUN))))
    return i;
  for (guint32 k = own + 1; k < limit; k++)
    {
      if (engine_token (a, k)->kind == ENGINE_TOKEN_PUNCT || joins_party (a, k, limit))
        return k;
      if (engine_fill_is (a, k, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY)
          || (engine_fill_finite (a, k)
              && !(engine_fill_morph (a, k) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
        return i;
    }
  return limit;
}

void
engine_act_emit_gapped (EngineCommitments *self)
{
  EngineAnalysis *a = self->a;
  EngineAct whole = self->last;
  guint32 low, limit, i;
  gboolean shares;

  if (whole.nominal || whole.passive || whole.object_first < whole.act->last
      || !engine_fill_is_state (whole.actor.codes[0]))
    return;
  engine_fill_sentence (a, whole.act->first, &low, &limit);
  shares = engine_act_value_at (a, whole.object_first) != NULL;
  for (i = find_joint (a, shares ? whole.last : whole.object_first, limit); i != 0 && i < limit;)
    {
      EngineAct act = whole;
      const EngineMention *m;
      guint32 first, end;

      while (i < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
             && engine_fill_mention (a, i) == NULL)
        i++;
      m = i < limit ? engine_fill_mention (a, i) : NULL;
      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)))
        return;
      first = m->last < limit && engine_fill_punct (a, m->last, ',') ? m->last + 1 : m->last;
      end = shares ? share_end (a, first, limit) : first;
      if (end == first)
        end = object_end (a, first, limit,
                          engine_fill_is (a, whole.object_first, ENGINE_CLASS_ARTICLE));
      if (end == first)
        return;
      act.actor.n = act.toward.n = 0;
      engine_fill_add_mention (m, &act.actor);
      if (act.actor.n == 0 || engine_fill_codes_equal (&act.actor, &whole.actor))
        return;
      act.first = act.object_first = first;
      act.last = act.object_last = end;
      act.rule = "commitment.gapped";
      engine_reasons_add (&act.reasons, a, "actor", "as the act before", m->first, m->last);
      engine_act_make_fact (self, &act);
      i = find_joint (a, end, limit);
    }
}

/* The word that announces what stands behind the colon at @colon: the verb of its clause, or NULL.  Infinitives behind
 * it may be what is asked for too: "demande trois gestes : lever …". */
static const EngineTag *
find_announcing (const EngineAnalysis *a, guint32 colon, guint32 low, gboolean infinitives)
{
  for (guint32 i = colon; i > low && i + COLON_REACH > colon; i--)
    {
      const EngineTag *tag = engine_fill_covering (a, i - 1, ENGINE_CLASS_MODALITY);

      if (engine_fill_stops (a, i - 1) && i < colon)
        return NULL;
      if (tag != NULL && engine_fill_attr (a, tag, "stop") == NULL
          && engine_fill_attr (a, tag, "aux") == NULL
          && (infinitives ? engine_fill_attr (a, tag, "report") == NULL
                                || engine_act_opens_object (a, tag->last)
                          : engine_fill_attr (a, tag, "ask") == NULL)
          && !engine_act_is_noun_governor (a, tag)
          && (engine_fill_finite (a, tag->first) || engine_act_is_perfect (a, tag->first, low)))
        return tag;
    }
  return NULL;
}

/* "ont adopté une feuille de route : suppression des droits": whoever did, as a text that binds them. */
static gboolean
read_adopters (EngineAnalysis *a, EngineAct *act, guint32 colon, guint32 low)
{
  gboolean instrument = FALSE;

  for (guint32 i = colon; i > low && !instrument; i--)
    instrument = engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL;
  if (!instrument)
    return FALSE;
  if (engine_act_agreement_pair (a, colon, &act->actor))
    return TRUE;
  instrument = FALSE;
  for (guint32 i = colon; i > low + 1 && i + COLON_REACH > colon; i--)
    {
      instrument = instrument || engine_fill_covering (a, i - 1, ENGINE_CLASS_INSTRUMENT) != NULL;
      if (engine_fill_finite (a, i - 1) || engine_act_is_perfect (a, i - 1, low))
        return instrument && engine_act_read_actor (a, act, i - 1) && act->actor.n > 0
               && engine_fill_is_state (act->actor.codes[0]);
    }
  return FALSE;
}

/* "Oslo and Riga agreed on three steps:": whoever agreed on what stands behind the colon. */
static gboolean
read_agreeing (EngineAnalysis *a, EngineAct *act, guint32 colon, guint32 low)
{
  static const char *const codes[] = { "agreed", "signed", NULL };

  for (guint32 i = colon; i > low + 1 && i + COLON_REACH > colon; i--)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_CONCLUDE);

      if (engine_fill_stops (a, i - 1) && i < colon)
        return FALSE;
      if (tag == NULL || !g_strv_contains (codes, engine_fill_code (a, tag))
          || !(engine_fill_finite (a, i - 1) || engine_act_is_perfect (a, i - 1, low)))
        continue;
      if (!engine_act_read_actor (a, act, i - 1) || act->actor.n < 2)
        return FALSE;
      act->governor = i;
      act->modality = ENGINE_MODALITY_COMMITTED;
      return TRUE;
    }
  return FALSE;
}

/* "Lima pose deux exigences :", "Lima has set its conditions:": whoever asks for what stands behind the colon. */
static gboolean
read_demanding (EngineAnalysis *a, EngineAct *act, guint32 colon, guint32 low)
{
  const EngineTag *noun = NULL;

  for (guint32 i = colon; i > low + 1 && i + DEMAND_WORDS > colon; i--)
    {
      if (engine_fill_stops (a, i - 1) || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (noun == NULL)
        {
          noun = engine_fill_tag (a, i - 1, ENGINE_CLASS_LEAD_IN);
          if (noun != NULL && strcmp (engine_fill_code (a, noun), "requested") != 0)
            noun = NULL;
          continue;
        }
      if (engine_fill_mention (a, i - 1) != NULL
          || !(engine_fill_finite (a, i - 1) || engine_act_is_perfect (a, i - 1, low)
               || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
               || (engine_token (a, i - 1)->clause < a->clauses->len
                   && g_array_index (a->clauses, EngineClause, engine_token (a, i - 1)->clause).verb
                          == i))
          || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE))
        continue;
      if ((engine_act_scopes (a, i - 1) & ENGINE_SCOPE_NEGATED)
          || !engine_act_read_actor (a, act, i - 1) || act->actor.n == 0)
        {
          act->actor.n = 0;
          return FALSE;
        }
      act->governor = noun->first + 1;
      act->modality = ENGINE_MODALITY_REQUESTED;
      return TRUE;
    }
  return FALSE;
}

/* "levée de la taxe,": a noun with what it bears on, and no clause of its own. */
static gboolean
is_item (const EngineAnalysis *a, const EngineTag *noun, guint32 limit)
{
  if (noun->last >= limit
      || !(engine_act_is_small_word (a, noun->last)
           /* "an end to the ban" */
           || (noun->last > noun->first + 1 && engine_act_is_small_word (a, noun->last - 1))
           || engine_fill_is (a, noun->last, ENGINE_CLASS_OF)
           || (noun->last + 1 < limit && engine_fill_is (a, noun->last + 1, ENGINE_CLASS_OF))))
    return FALSE;
  for (guint32 i = noun->last;
       i < limit && !engine_fill_stops (a, i) && !engine_fill_punct (a, i, ','); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
        || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
        || (engine_fill_finite (a, i)
            && !(engine_fill_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
      return FALSE;
  return TRUE;
}

/* ": lever la taxe,": an infinitive with its object, and no verb that it is the subject of. */
static gboolean
is_infinitive_item (const EngineAnalysis *a, const EngineTag *verb, guint32 limit)
{
  if (!engine_act_opens_object (a, verb->last))
    return FALSE;
  for (guint32 i = verb->last; i < limit; i++)
    {
      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_AND)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        break;
      if (engine_fill_is (a, i, ENGINE_CLASS_MODAL)
          || (engine_fill_finite (a, i)
              && !(engine_fill_morph (a, i)
                   & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_INFINITIVE))))
        return FALSE;
    }
  return TRUE;
}

/* "demande à Quito trois gestes :": whoever is named behind the word that announces at @tag is asked. */
static void
read_asked (const EngineAnalysis *a, EngineAct *act, const EngineTag *tag, guint32 colon)
{
  if (engine_fill_attr (a, tag, "ask") == NULL)
    return;
  for (guint32 i = tag->last; i < colon; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && engine_fill_is_party (m))
        engine_fill_add_mention (m, &act->asked);
    }
}

/* "1)", "(a)" right before @i, behind a colon, a comma or a semicolon: where it starts, or @i. */
static guint32
before_enumerator (const EngineAnalysis *a, guint32 i, guint32 low)
{
  guint32 k = i;

  if (k < low + 3 || !engine_fill_punct (a, k - 1, ')') || engine_token (a, k - 2)->length_bytes > 3
      || engine_token (a, k - 2)->kind == ENGINE_TOKEN_PUNCT)
    return i;
  k -= 2;
  if (engine_fill_punct (a, k - 1, '('))
    k--;
  if (k > low && engine_fill_is (a, k - 1, ENGINE_CLASS_AND))
    return k;
  return k > low
                 && (engine_fill_punct (a, k - 1, ':') || engine_fill_punct (a, k - 1, ';')
                     || engine_fill_punct (a, k - 1, ','))
             ? k
             : i;
}

/* Whether a colon stands right before the infinitive, its mark or its number: ": 1) to lift". */
gboolean
engine_act_follows_colon (const EngineAnalysis *a, guint32 i, gboolean marked, guint32 low)
{
  const guint32 k = before_enumerator (a, marked && i > low ? i - 1 : i, low);

  return k > low + 1
         && (engine_fill_punct (a, k - 1, ':')
             || (k < (marked ? i - 1 : i)
                 && (engine_fill_punct (a, k - 1, ';') || engine_fill_punct (a, k - 1, ',')
                     || engine_fill_is (a, k - 1, ENGINE_CLASS_AND))));
}

/* The colon before the item at @i + 1, or 0: right before it or, where no act was told between, further back in a list
 * of nouns. */
static guint32
colon_before (const EngineAnalysis *a, guint32 i, guint32 low, gboolean verb)
{
  if (engine_fill_punct (a, i - 1, ':'))
    return i;
  if (verb || !(engine_fill_punct (a, i - 1, ',') || engine_fill_is (a, i - 1, ENGINE_CLASS_AND)))
    return 0;
  for (guint32 k = i - 1; k > low && k + COLON_REACH > i; k--)
    {
      if (engine_fill_punct (a, k - 1, ':'))
        return k;
      if (engine_fill_stops (a, k - 1) || engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_MODAL)
          || (engine_fill_finite (a, k - 1) && !engine_act_is_nounlike (a, k - 1)
              && !engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION)))
        return 0;
    }
  return 0;
}

/* Who does, asks for or undertakes what stands behind the colon. */
static void
read_announcer (EngineAnalysis *a, EngineAct *act, guint32 colon, guint32 low, gboolean verb)
{
  EngineGovernor g = { .tag = find_announcing (a, colon, low, verb) };
  guint32 first, last;

  if (g.tag != NULL)
    {
      read_asked (a, act, g.tag, colon);
      engine_act_apply_governor (a, act, &g);
    }
  if (act->actor.n == 0)
    read_demanding (a, act, colon, low);
  if (verb && act->actor.n == 0)
    read_agreeing (a, act, colon, low);
  /* "Côté chilien : baisse des droits", "Chile's part: to lift the ban" */
  engine_fill_sentence (a, colon, &first, &last);
  if (act->actor.n == 0 && g.tag == NULL && engine_act_read_side_lead (a, first, colon, act))
    act->modality = ENGINE_MODALITY_COMMITTED;
  if (!verb && act->actor.n == 0 && read_adopters (a, act, colon, low))
    {
      act->governor = colon + 1;
      act->modality = ENGINE_MODALITY_COMMITTED;
    }
}

/* "annonce trois mesures : gel des visas, levée de la taxe", "… : geler les visas, lever la taxe", "agreed on three
 * steps: reopening the port, sharing the data". */
gboolean
engine_act_try_colon (EngineCommitments *self, EngineAct *act, guint32 low)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first, first, last;
  gboolean next = FALSE;
  /* "a cut in duties", spelled like its verb, is none */
  gboolean verb =
      engine_fill_attr (a, act->act, "nominal") == NULL
      && (engine_fill_morph (a, i) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PRESENT_PARTICIPLE))
             != 0
      && !(i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE));

  engine_fill_sentence (a, i, &first, &last);
  if (verb && i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK))
    i--;
  if (!verb && i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
    i--;
  i = before_enumerator (a, i, low);
  if (i < low + 3 || !(verb ? is_infinitive_item (a, act->act, last) : is_item (a, act->act, last)))
    return FALSE;
  next = (engine_fill_punct (a, i - 1, ',') || engine_fill_punct (a, i - 1, ';')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_AND))
         && self->has_last
         && (strcmp (self->last.rule, "commitment.colon") == 0
             || (i < act->act->first && strcmp (self->last.rule, "commitment.item") == 0))
         && self->last_sentence == engine_analysis_sentence_of (a, i);
  if (next)
    {
      act->actor = self->last.actor;
      act->modality = self->last.modality;
      act->governor = self->last.governor;
      act->by_instrument = self->last.by_instrument;
    }
  else
    {
      const guint32 colon = colon_before (a, i, low, verb);

      if (colon == 0)
        return FALSE;
      read_announcer (a, act, colon - 1, low, verb);
    }
  if (act->actor.n == 0 || (act->modality == ENGINE_MODALITY_REFUSED && !verb))
    return FALSE;
  act->nominal = !verb;
  act->weak = FALSE;
  act->rule = "commitment.colon";
  if (engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}

/* Whether nothing from the participle at @i to the end of its clause is a verb: "une ligne ouverte en 2010 sera". */
static gboolean
ends_clause (const EngineAnalysis *a, guint32 i, guint32 last)
{
  for (guint32 k = i; k < last; k++)
    {
      if (engine_fill_stops (a, k) || engine_fill_punct (a, k, ',')
          || engine_fill_is (a, k, ENGINE_CLASS_RELATIVE))
        return TRUE;
      if (engine_fill_is (a, k, ENGINE_CLASS_AUXILIARY) || engine_fill_is (a, k, ENGINE_CLASS_MODAL)
          || (engine_fill_finite (a, k)
              && !(engine_fill_morph (a, k) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))))
        return FALSE;
    }
  return TRUE;
}

/* Where the thing starts that stands between the passive before and the participle at @i: behind "and", a comma, a
 * semicolon, with its article or as a bare plural; 0 where none does. */
static guint32
thing_between (const EngineAnalysis *a, guint32 from, guint32 i)
{
  gboolean noun = FALSE;
  guint32 k = i;

  for (; k > from; k--)
    {
      if (engine_fill_is (a, k - 1, ENGINE_CLASS_AND) || engine_fill_punct (a, k - 1, ',')
          || engine_fill_punct (a, k - 1, ';'))
        break;
      if (engine_token (a, k - 1)->kind != ENGINE_TOKEN_WORD
          || engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is_party (engine_fill_mention (a, k - 1)))
        return 0;
      noun = noun || engine_act_is_nounlike (a, k - 1);
    }
  return k > from && noun && k < i && i - k <= GAPPED_WORDS
                 && (engine_fill_is (a, k, ENGINE_CLASS_ARTICLE)
                     || engine_fill_is (a, k, ENGINE_CLASS_POSSESSIVE)
                     || (engine_fill_morph (a, k) & ENGINE_MORPH_PLURAL))
                 && !engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
             ? k
             : 0;
}

/**
 * engine_act_try_gapped_passive:
 * @self: the commitments of a window
 * @act: an act whose verb is a participle
 *
 * "Les visas seront supprimés et une ligne ouverte", "visas will be scrapped and a line opened": under the auxiliary of
 * the passive before.
 *
 * Returns: whether the act was that
 */
gboolean
engine_act_try_gapped_passive (EngineCommitments *self, EngineAct *act)
{
  EngineAnalysis *a = self->a;
  guint32 i = act->act->first, low, last, first;

  if (!self->has_last || !self->last.passive || self->last.actor.n == 0
      || strcmp (self->last.rule, "commitment.passive") != 0
      || !(engine_fill_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE)
      || self->last_sentence != engine_analysis_sentence_of (a, i)
      || self->last.act->last + ENGINE_FILL_REACH < i
      /* "and soldiers removed the president" */
      || ((engine_fill_morph (a, i) & ENGINE_MORPH_PAST)
          && engine_act_opens_object (a, act->act->last)))
    return FALSE;
  engine_fill_sentence (a, i, &low, &last);
  first = thing_between (a, self->last.act->last, i);
  if (first == 0 || !ends_clause (a, act->act->last, last))
    return FALSE;
  act->actor = self->last.actor;
  act->modality = self->last.modality;
  act->negated = FALSE;
  act->passive = TRUE;
  act->object_first = first;
  act->object_last = i;
  act->rule = "commitment.passive";
  engine_reasons_add (&act->reasons, a, "actor", "as the act before", self->last.first,
                      self->last.act->last);
  if (engine_act_read_object (a, act) && engine_act_counts (a, act))
    engine_act_emit (self, act);
  return TRUE;
}
