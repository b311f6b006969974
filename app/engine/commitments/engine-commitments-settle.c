/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Which act it is: the verb's own, or what it is on the class of policy that its object names
 * ("renforcer ses restrictions" restricts, "renforcer ses achats" buys), on money, talks or goods. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define TOLD_REACH 40 /* tokens back to the agreement that a pronoun stands for */
#define PAIR_WORDS 8 /* tokens between "de 20" and "à 10" */
#define HINDERED_REACH 8 /* tokens of "keep its citizens from leaving" */
#define TALKS_REACH 4 /* tokens from "talks" to "open" */
#define SPAN_WORDS 3  /* of "by two years" right behind the verb */
#define AGREEMENT_REACH 40 /* tokens back from a pronoun to the agreement */
#define WARES_REACH 16 /* tokens from the verb to the goods */

/* "le droit de céder": what one may do, no duty. */
static gboolean
is_right (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *modality = engine_fill_tag (a, tag->first, ENGINE_CLASS_MODALITY);

  return modality != NULL && tag->last == tag->first + 1
         && engine_fill_attr (a, modality, "stop") != NULL && tag->last + 1 < a->tokens->len
         && engine_fill_is (a, tag->last, ENGINE_CLASS_INF_MARK)
         && (engine_fill_morph (a, tag->last + 1) & ENGINE_MORPH_INFINITIVE);
}

static gboolean
has_gender (const EngineAnalysis *a, guint32 i)
{
  return (engine_fill_morph (a, i) & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE)) != 0;
}

/* "left the ban in place", "took Lima to court", not "lifted the ban in place since", "shipped tin to court". */
static gboolean
takes_tail (const EngineAnalysis *a, const EngineAct *act, const EngineTag *tail)
{
  static const char *const only[] = { "stays", "brings" };

  for (gsize k = 0; k < G_N_ELEMENTS (only); k++)
    if (engine_fill_attr (a, tail, only[k]) != NULL
        && engine_fill_attr (a, act->act, only[k]) == NULL)
      return FALSE;
  return TRUE;
}

/* The first class of policy in the object, and what else stands there. */
void
engine_act_classify (EngineAnalysis *a, EngineAct *act)
{
  for (guint32 i = act->object_first; i < act->object_last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_POLICY);
      const EngineMention *m = engine_fill_mention (a, i);

      if (tag != NULL && i < act->object_first + 9 && !is_right (a, tag)
          && (act->policy == NULL
              /* "mineral extraction tax": the last of a compound says what it is */
              || (act->policy->last == i && !has_gender (a, i))))
        act->policy = tag;
      if (engine_fill_is (a, i, ENGINE_CLASS_ACTION_TAIL)
          && takes_tail (a, act, engine_fill_tag (a, i, ENGINE_CLASS_ACTION_TAIL)))
        act->tail = engine_fill_tag (a, i, ENGINE_CLASS_ACTION_TAIL);
      if (engine_act_value_at (a, i) != NULL)
        act->has_value = TRUE;
      if ((m != NULL && m->kind == ENGINE_MENTION_COMMODITY)
          || (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT)
              && strcmp (engine_fill_code (a, act->act), "other") != 0))
        act->has_goods = TRUE;
    }
}

/* Whether "a,b" has @word. */
static gboolean
list_has (const char *list, const char *word)
{
  gsize n = strlen (word);

  for (const char *p = list; (p = strstr (p, word)) != NULL; p += n)
    if ((p == list || p[-1] == ',') && (p[n] == ',' || p[n] == '\0'))
      return TRUE;
  return FALSE;
}

/* Up or down, for verbs that only move ("porter de 2 à 10 %"). */
static gboolean
moves_down (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  double values[2] = { 0, 0 };
  const char *unit = NULL;
  guint n = 0;
  guint32 from = 0;
  gboolean versus = FALSE;

  for (guint32 i = act->act->last; i < limit && n < 2; i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (engine_fill_stops (a, i) || (n == 1 && i > from + PAIR_WORDS))
        break;
      /* "à 300, contre 210 aujourd'hui": the old one comes second */
      versus = versus || (n == 1 && engine_fill_is (a, i, ENGINE_CLASS_VERSUS));
      if (v == NULL)
        continue;
      /* "à 18,32 %, soit plus du double": what it comes to */
      if (unit != NULL && strcmp (unit, v->unit) != 0 && strcmp (v->unit, "x") == 0)
        continue;
      unit = v->unit;
      values[n++] = v->value;
      from = v->last;
      if (n == 1 && v->upper == v->upper) /* read as a range: "de 3,2 à 7" */
        values[n++] = v->upper;
      i = MAX (i, v->last - 1);
    }
  return n == 2 && (versus ? values[0] < values[1] : values[1] < values[0]);
}

char
engine_act_opens_with (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (v != NULL && (strcmp (v->unit, "%") == 0 || strcmp (v->unit, "pp") == 0))
        return '%';
      if (v != NULL)
        return strlen (v->unit) == 3 && g_ascii_isupper (v->unit[0]) && g_ascii_isupper (v->unit[2])
                   ? '$'
                   : 0;
      if (engine_fill_covering (a, i, ENGINE_CLASS_QUALIFIER_BEFORE) == NULL
          && !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)
          && !engine_fill_is (a, i, ENGINE_CLASS_DETERMINER)
          && engine_token (a, i)->kind != ENGINE_TOKEN_SYMBOL
          && !engine_act_is_small_word (a, i)
          /* "a further £20 million", "an additional" */
          && engine_fill_covering (a, i, ENGINE_CLASS_VP_FILLER) == NULL
          && (engine_fill_morph (a, i) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN))
                 != ENGINE_MORPH_ADJ)
        return 0;
    }
  return 0;
}

/* "la moitié du câble": a part in words. */
static gboolean
opens_fraction (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    if (engine_act_value_at (a, i) != NULL)
      return engine_act_value_at (a, i)->is_fraction;
  return FALSE;
}

/* Money right before a noun that is no money: "a $1.6 billion factory". */
static gboolean
is_price (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (v != NULL)
        return v->last < act->object_last && engine_token (a, v->last)->kind == ENGINE_TOKEN_WORD
               && (engine_fill_morph (a, v->last) & ENGINE_MORPH_NOUN)
               && !(engine_fill_morph (a, v->last)
                    & (ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE))
               && !engine_fill_is (a, v->last, ENGINE_CLASS_PREPOSITION)
               && !engine_fill_is (a, v->last, ENGINE_CLASS_ACTION);
    }
  return FALSE;
}

/* Money is given, not supplied; to raise or lift it is neither; a share devoted is no aid. */
static EngineAction
settle_by_value (const EngineAnalysis *a, const EngineAct *act, EngineAction action)
{
  char with = engine_act_opens_with (a, act);

  /* "open a $1.6 billion factory": what it costs */
  if (with == '$' && act->policy == NULL && is_price (a, act))
    return action;
  if (with == '$')
    {
      if (action == ENGINE_ACTION_SUPPLY
          || (action == ENGINE_ACTION_OTHER
              && (engine_fill_attr (a, act->act, "need") != NULL
                  || engine_fill_attr (a, act->act, "on-money") != NULL)))
        return ENGINE_ACTION_SUPPORT;
      if ((action == ENGINE_ACTION_LIFT || action == ENGINE_ACTION_EXTEND)
          && engine_fill_attr (a, act->act, "on-money") != NULL)
        return ENGINE_ACTION_SUPPORT;
      /* "raise $2 billion", not "double to $2 billion its fund" */
      if (act->act->last == act->act->first + 1 && engine_fill_attr (a, act->act, "move") == NULL
          && !engine_fill_is (a, act->act->last, ENGINE_CLASS_TARGET)
          && (action == ENGINE_ACTION_INCREASE || action == ENGINE_ACTION_LIFT))
        return ENGINE_ACTION_OTHER;
    }
  if (with == '%' && action == ENGINE_ACTION_OTHER && act->modality != ENGINE_MODALITY_DONE
      && engine_fill_attr (a, act->act, "on-money") != NULL && opens_fraction (a, act))
    return ENGINE_ACTION_SUPPORT;
  if (with == '%' && action == ENGINE_ACTION_SUPPORT && !act->nominal
      && !(act->modality != ENGINE_MODALITY_DONE && opens_fraction (a, act))
      && engine_fill_attr (a, act->act, "share") == NULL)
    return ENGINE_ACTION_OTHER;
  return action;
}

/* "ouvrir des négociations", "hold fresh talks" */
static gboolean
opens_talks (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineTag *noun = engine_act_noun_at (a, i);

      if (noun != NULL)
        return strcmp (engine_fill_code (a, noun), "negotiate") == 0;
    }
  return FALSE;
}

/* "Talks are to open by May": what opens stands before it. */
static gboolean
follows_talks (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 verb = act->governor != 0 ? act->governor - 1 : act->act->first;

  if (act->object_last > act->object_first && act->object_first == act->act->last
      && !engine_fill_is (a, act->object_first, ENGINE_CLASS_PREPOSITION)
      && engine_act_timex_at (a, act->object_first) == NULL)
    return FALSE;
  for (guint32 i = verb, n = 0; i > 0 && n < TALKS_REACH; i--, n++)
    {
      const EngineTag *noun = engine_act_noun_at (a, i - 1);

      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD || engine_fill_finite (a, i - 1))
        return FALSE;
      if (noun != NULL)
        return strcmp (engine_fill_code (a, noun), "negotiate") == 0;
    }
  return FALSE;
}

/* "put £40 million into its shops": the money is invested there. */
static gboolean
is_put_into (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i < limit && !engine_fill_stops (a, i); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_PUT_INTO))
      return TRUE;
  return FALSE;
}

/* "procédera à la libération", "make a transfer of water": the noun says which act it is, or NULL. */
static const char *
head_act (const EngineAnalysis *a, const EngineAct *act)
{
  /* "les contrôles que Bamako avait décrétés" */
  if (act->object_first < act->act->first)
    return NULL;
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineTag *noun = engine_act_noun_at (a, i);

      if (noun != NULL)
        return engine_fill_code (a, noun);
      if (i > act->object_first && engine_act_is_small_word (a, i))
        return NULL;
    }
  return NULL;
}

/* "prendra 2 500 mégawatts", "take 40,000 tonnes": goods by their amount. */
static gboolean
opens_quantity (const EngineAnalysis *a, const EngineAct *act)
{
  static const char *const units[] = { "t", "bbl", "W", "Wh", "m3", NULL };

  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    {
      const EngineValue *v = engine_act_value_at (a, i);

      if (v != NULL)
        return g_strv_contains (units, v->unit);
    }
  return FALSE;
}

/* "takes 12 second-hand Typhoons", "spend $10 billion on 11 frigates": made goods by their number. */
gboolean
engine_act_names_wares (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  static const char *const wares[] = { "aircraft", "arms", "vehicles", "ships", NULL };
  gboolean counted = FALSE;

  for (guint32 i = act->act->last; i < MIN (limit, act->act->last + WARES_REACH); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineValue *v = engine_act_value_at (a, i);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ','))
        return FALSE;
      counted = counted || (v != NULL && strcmp (v->unit, "%") != 0)
                || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
                || engine_fill_is (a, i, ENGINE_CLASS_NUMBER_WORD);
      if (m != NULL && m->kind == ENGINE_MENTION_COMMODITY && m->codes != NULL
          && m->codes[0] != NULL && g_strv_contains (wares, m->codes[0]))
        return counted;
    }
  return FALSE;
}

/* What the verb is on an object of the policy class, or NULL. */
const char *
engine_act_mapped (const EngineAnalysis *a, const EngineTag *tag, const char *policy)
{
  g_autofree char *key = g_strconcat ("on-", policy, NULL);

  return engine_fill_attr (a, tag, key);
}

static gboolean
has_value_after (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i < limit && !engine_fill_stops (a, i); i++)
    if (engine_act_value_at (a, i) != NULL)
      return TRUE;
  return FALSE;
}

/* "a quitté la Cédéao": a body that one can be a member of. */
static gboolean
opens_organisation (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 3); i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL)
        continue;
      return m->kind == ENGINE_MENTION_ORG
             || (m->kind == ENGINE_MENTION_PARTY && m->codes != NULL && m->codes[0] != NULL
                 && (strlen (m->codes[0]) != 3 || !engine_fill_is_state (m->codes[0])));
    }
  return FALSE;
}

/* How long it goes on stands behind the act. */
static gboolean
lasts (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i < limit && !engine_fill_stops (a, i); i++)
    {
      const EngineTimex *t = engine_act_timex_at (a, i);

      if (t != NULL && (t->basis == ENGINE_DATE_DURATION || t->open == 2))
        return TRUE;
    }
  return FALSE;
}

/* "limit the tax to 15 per cent", "limitera sa flotte à 8 bateaux": how far. */
static gboolean
has_ceiling (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  for (guint32 i = act->act->last; i + 1 < limit && !engine_fill_stops (a, i); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);

      if (engine_fill_punct (a, i, ','))
        return FALSE;
      if (tag != NULL && strcmp (engine_fill_code (a, tag), "to") == 0
          && engine_act_value_at (a, i + 1) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* A date right behind its preposition: "à décembre", "to May". */
static gboolean
is_dated (const EngineAnalysis *a, guint32 i)
{
  const EngineTimex *t = i + 1 < a->tokens->len ? engine_act_timex_at (a, i + 1) : NULL;

  return t != NULL && t->basis != ENGINE_DATE_DURATION
         && engine_fill_is (a, i, ENGINE_CLASS_TARGET);
}

/* Whether the object is an act itself: "la suppression des quotas". */
static gboolean
is_about_act (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 3); i++)
    {
      const EngineTag *tag = engine_act_noun_at (a, i);

      if (engine_fill_is (a, i, ENGINE_CLASS_POLICY))
        return FALSE;
      if (tag != NULL)
        return engine_fill_is (a, tag->last, ENGINE_CLASS_OF);
    }
  return FALSE;
}

/* "s'est retirée": what the verb means of oneself. */
static const char *
code_reflexive (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  return act->reflexive ? engine_fill_attr (a, act->act, "refl") : NULL;
}

/* "ouvre des négociations". */
static const char *
code_of_talks (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  return engine_fill_attr (a, act->act, "opens") != NULL
                 && (opens_talks (a, act) || follows_talks (a, act))
             ? "negotiate"
             : NULL;
}

/* "make cuts to": the noun says it; "put on ice": the words behind the object. */
static const char *
code_of_words (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *head = engine_fill_attr (a, act->act, "light") != NULL ? head_act (a, act) : NULL;

  if (head != NULL)
    return head;
  return act->tail != NULL ? engine_fill_code (a, act->tail) : NULL;
}

/* "take $600 million worth of gas": goods by what they cost. */
static gboolean
opens_worth (const EngineAnalysis *a, const EngineAct *act)
{
  if (engine_act_opens_with (a, act) != '$')
    return FALSE;
  for (guint32 i = act->object_first; i < act->object_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->kind == ENGINE_MENTION_COMMODITY)
        return TRUE;
    }
  return FALSE;
}

/* "enlève 300 tonnes par an". */
static const char *
code_of_quantity (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *code = engine_fill_attr (a, act->act, "quantity");

  return code != NULL && (opens_quantity (a, act) || opens_worth (a, act)) ? code : NULL;
}

/* "a mis 30 millions sur la table". */
static const char *
code_of_cash (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *code = engine_fill_attr (a, act->act, "cash");

  if (code == NULL || act->passive || engine_act_opens_with (a, act) != '$')
    return NULL;
  return is_put_into (a, act, limit) ? "invest" : code;
}

/* "supprime 83 % de ses programmes": some of them. */
static const char *
code_of_part (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  static const char *const measures[] = { "tariff", "restriction", "quota", NULL };
  const char *code = engine_fill_attr (a, act->act, "part");

  (void)limit;
  return code != NULL && !act->passive && engine_act_opens_with (a, act) == '%'
                 && (act->policy == NULL
                     || !g_strv_contains (measures, engine_fill_code (a, act->policy)))
             ? code
             : NULL;
}

/* "took twelve frigates". */
static const char *
code_of_wares (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *code = engine_fill_attr (a, act->act, "wares");

  return code != NULL && engine_act_names_wares (a, act, limit) ? code : NULL;
}

/* "dropped the tariff": by the kind of measure. */
static const char *
code_of_policy (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  return act->policy != NULL ? engine_act_mapped (a, act->act, engine_fill_code (a, act->policy))
                             : NULL;
}

/* "joined the organisation"; "gave Ukraine over 240 tanks"; "withdrew", without an object. */
static const char *
code_of_object (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *code = engine_fill_attr (a, act->act, "org");

  if (code != NULL && (opens_organisation (a, act) || opens_talks (a, act)))
    return code;
  code = engine_fill_attr (a, act->act, "goods");
  if (code != NULL && act->has_goods)
    return code;
  code = engine_fill_attr (a, act->act, "counted");
  if (code != NULL && act->has_value && engine_act_opens_with (a, act) != '%')
    return code;
  return act->object_last <= act->object_first ? engine_fill_attr (a, act->act, "object") : NULL;
}

/* "L'accord date de 2010. Lima l'a dénoncé": the pronoun stands for an agreement told of right before. */
static gboolean
means_agreement (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 i = act->object_first;

  if (act->object_last != i + 1 || i >= act->act->first
      || !engine_fill_is (a, i, ENGINE_CLASS_PRONOUN)
      || !engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    return FALSE;
  for (guint n = 0;
       i > 0 && n < AGREEMENT_REACH && engine_token (a, i - 1)->kind != ENGINE_TOKEN_BREAK;
       i--, n++)
    if (engine_fill_is (a, i - 1, ENGINE_CLASS_INSTRUMENT)
        || engine_fill_is (a, i - 1, ENGINE_CLASS_AGREEMENT_REF))
      return TRUE;
  return FALSE;
}

/* Whether the object is of the kinds that the verb wants: "need:tariff|org|money". */
static gboolean
is_needed (const EngineAnalysis *a, EngineAct *act, const char *need)
{
  if (act->policy != NULL && list_has (need, engine_fill_code (a, act->policy)))
    return TRUE;
  /* "rejects it"; "Le traité … Riga l'a dénoncé": of what was told of right before */
  if (act->object_last == act->object_first + 1
      && engine_fill_is (a, act->object_first, ENGINE_CLASS_PRONOUN)
      && (list_has (need, "offer")
          || (list_has (need, "case")
              && engine_clues_next (a, act->object_first - MIN (act->object_first, TOLD_REACH),
                                    act->object_first, ENGINE_CLUE_AGREEMENT)
                     < act->object_first)))
    return TRUE;
  if (list_has (need, "org"))
    {
      act->has_goods = opens_organisation (a, act);
      if (act->has_goods)
        return TRUE;
    }
  return list_has (need, "money") && engine_act_opens_with (a, act) == '$';
}

/* "by a third", "at 5 per cent": the preposition and a value behind it. */
static gboolean
has_measure (const EngineAnalysis *a, const EngineAct *act, guint32 limit, const char *preposition)
{
  for (guint32 i = act->act->last; i + 1 < limit && !engine_fill_stops (a, i); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PREPOSITION);

      if (engine_fill_punct (a, i, ','))
        return FALSE;
      if (tag != NULL && strcmp (engine_fill_code (a, tag), preposition) == 0
          && (engine_act_value_at (a, i + 1) != NULL || engine_act_value_at (a, i + 2) != NULL))
        return TRUE;
    }
  return FALSE;
}

/* "lifts the annuity to $430,000", "lift the cap by a third": up to how much; "freeze the fee at $5". */
static const char *
code_of_level (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *level = engine_fill_attr (a, act->act, "level");
  const char *at = engine_fill_attr (a, act->act, "at");

  if (level != NULL && (has_ceiling (a, act, limit) || has_measure (a, act, limit, "by")))
    return level;
  return at != NULL && has_measure (a, act, limit, "at") ? at : NULL;
}

/* "keep its citizens from leaving": what somebody may not do. */
static const char *
code_of_hindrance (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *code = engine_fill_attr (a, act->act, "from");

  for (guint32 i = act->act->last;
       code != NULL && i + 1 < MIN (limit, act->act->last + HINDERED_REACH); i++)
    {
      const EngineTag *mark = engine_fill_tag (a, i, ENGINE_CLASS_INF_MARK);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD || engine_fill_stops (a, i))
        return NULL;
      if (mark != NULL && engine_fill_attr (a, mark, "gerund") != NULL
          && (engine_fill_morph (a, i + 1) & ENGINE_MORPH_PRESENT_PARTICIPLE))
        return code;
    }
  return NULL;
}

/* "put 25% on European steel": how much on what. */
static const char *
code_of_rate (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *code = engine_fill_attr (a, act->act, "rate");
  const EngineValue *v;

  (void)limit;
  if (code == NULL || act->passive || engine_act_opens_with (a, act) != '%')
    return NULL;
  for (guint32 i = act->object_first; i < act->object_last; i++)
    if ((v = engine_act_value_at (a, i)) != NULL)
      {
        const EngineTag *on = v->last < a->tokens->len
                                  ? engine_fill_tag (a, v->last, ENGINE_CLASS_PREPOSITION)
                                  : NULL;

        return on != NULL && strcmp (engine_fill_code (a, on), "on") == 0 ? code : NULL;
      }
  return NULL;
}

/* "threw out the appeal", "a clause that Lima turned down": what a state did with a thing, whatever it is, where the verb
 * says enough by itself. */
static gboolean
is_own_step (const EngineAnalysis *a, const EngineAct *act)
{
  if (act->actor.n == 0 || !engine_fill_is_state (act->actor.codes[0])
      || engine_fill_attr (a, act->act, "own") == NULL || !engine_act_has_object (act))
    return FALSE;
  return act->object_last <= act->act->first
         || engine_fill_is (a, act->object_first, ENGINE_CLASS_ARTICLE)
         || engine_fill_is (a, act->object_first, ENGINE_CLASS_POSSESSIVE)
         || engine_fill_is (a, act->object_first, ENGINE_CLASS_DETERMINER);
}

/* "L'accord crée un fonds", "Lima a créé une agence". */
static gboolean
lays_down (const EngineAnalysis *a, const EngineAct *act)
{
  return engine_fill_attr (a, act->act, "lays") != NULL && act->actor.n > 0 && !act->passive
         && !act->reflexive && (act->by_instrument || engine_fill_is_state (act->actor.codes[0]));
}

/* What the verb means with its object.  NULL where it is no act. */
static const char *
settle_code (const EngineAnalysis *a, EngineAct *act, guint32 limit)
{
  static const char *(*const ways[]) (const EngineAnalysis *a, const EngineAct *act,
                                      guint32 limit) = {
    code_of_hindrance, code_reflexive, code_of_talks,  code_of_words,
    code_of_quantity,  code_of_level,  code_of_rate,   code_of_cash,
    code_of_part,      code_of_wares,  code_of_policy, code_of_object,
  };
  const char *need = engine_fill_attr (a, act->act, "need");
  const char *fallback;

  for (gsize k = 0; k < G_N_ELEMENTS (ways); k++)
    {
      const char *code = ways[k](a, act, limit);

      if (code != NULL)
        return code;
    }
  if (need != NULL)
    {
      /* "prévoit la suppression des quotas": the noun is the act */
      if (act->governor == 0 && is_about_act (a, act))
        return NULL;
      if (!is_needed (a, act, need) && !(list_has (need, "case") && means_agreement (a, act)))
        return act->governor == 0 && act->modality != ENGINE_MODALITY_COMMITTED
                       && !lays_down (a, act) && !is_own_step (a, act)
                   ? NULL
                   : "other";
    }
  fallback = engine_fill_attr (a, act->act, "fallback");
  return fallback != NULL ? fallback : engine_fill_code (a, act->act);
}

/* "ont passé un accord", "elle passe à 15": a verb of moving that moves nothing. */
static gboolean
moves_nothing (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  return act->governor == 0
         && ((!act->has_value && !has_value_after (a, act, limit))
             || (act->policy == NULL && !act->passive
                 && engine_act_is_small_word (a, act->act->last)));
}

gboolean
engine_act_settle (EngineAnalysis *a, EngineAct *act, guint32 limit)
{
  const EngineTag *tag = act->act;
  const char *code = settle_code (a, act, limit);
  int value;

  if (code == NULL)
    return FALSE;
  /* "extended its sanctions by six months": longer, not wider */
  if (engine_fill_attr (a, tag, "duration") != NULL && lasts (a, act, limit))
    {
      code = engine_fill_attr (a, tag, "duration");
      /* "extended by two years a $200 million deposit" */
      if (lasts (a, act, MIN (limit, tag->last + SPAN_WORDS)))
        {
          act->action = (EngineAction)engine_code_from_name (ENGINE_CODES_ACTION, code);
          return TRUE;
        }
    }
  if (engine_fill_attr (a, tag, "ceiling") != NULL && has_ceiling (a, act, limit))
    code = "cap";
  /* "ont remis à décembre leur décision" */
  if (engine_fill_attr (a, tag, "dated") != NULL && is_dated (a, tag->last))
    code = engine_fill_attr (a, tag, "dated");
  if (engine_fill_attr (a, tag, "move") != NULL)
    {
      if (moves_down (a, act, limit))
        code = "reduce";
      else if (moves_nothing (a, act, limit))
        return FALSE;
    }
  value = engine_code_from_name (ENGINE_CODES_ACTION, code);
  act->action = settle_by_value (a, act, value >= 0 ? (EngineAction)value : ENGINE_ACTION_OTHER);
  return TRUE;
}
