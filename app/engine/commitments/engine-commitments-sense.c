/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a verb means with its object: with talks, words, quantities, cash, parts, wares, a class of policy
 * ("renforcer ses restrictions" restricts, "renforcer ses achats" buys), or nothing that makes it an act. */

#include "config.h"

#include "engine-commitments.h"

#include <string.h>

#define TOLD_REACH 40 /* tokens back to the agreement that a pronoun stands for */
#define HINDERED_REACH 8 /* tokens of "keep its citizens from leaving" */
#define TALKS_REACH 4 /* tokens from "talks" to "open" */
#define AGREEMENT_REACH 40 /* tokens back from a pronoun to the agreement */
#define WARES_REACH 16 /* tokens from the verb to the goods */

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
      && engine_analysis_timex_at (a, act->object_first) == NULL)
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
                 && !engine_fill_is_country (m->codes[0]));
    }
  return FALSE;
}

/* "limit the tax to 15 per cent", "limitera sa flotte à 8 bateaux": how far. */
gboolean
engine_act_has_ceiling (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
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

/* "closed its aid agency": a body, by its noun. */
static gboolean
opens_body (const EngineAnalysis *a, const EngineAct *act)
{
  for (guint32 i = act->object_first; i < MIN (act->object_last, act->object_first + 4); i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN)
        || engine_fill_is (a, i, ENGINE_CLASS_STATE_BODY))
      return TRUE;
  return FALSE;
}

/* "joined the organisation"; "gave Ukraine over 240 tanks"; "withdrew", without an object. */
static const char *
code_of_object (const EngineAnalysis *a, const EngineAct *act, guint32 limit)
{
  const char *code = engine_fill_attr (a, act->act, "org");

  if (code != NULL && (opens_organisation (a, act) || opens_talks (a, act)))
    return code;
  code = engine_fill_attr (a, act->act, "body");
  if (code != NULL && opens_body (a, act))
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

/* Whether a word of an agreement stands before @i: not the verb of "le gazoduc date de 2010". */
static gboolean
is_agreement_told (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = engine_clues_next (a, i - MIN (i, TOLD_REACH), i, ENGINE_CLUE_AGREEMENT); k < i;
       k = engine_clues_next (a, k + 1, i, ENGINE_CLUE_AGREEMENT))
    {
      const EngineTag *verb = engine_fill_tag (a, k, ENGINE_CLASS_CONCLUDE);

      if (verb == NULL || engine_fill_attr (a, verb, "when") == NULL)
        return TRUE;
    }
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
          || (list_has (need, "case") && is_agreement_told (a, act->object_first))))
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

  if (level != NULL
      && (engine_act_has_ceiling (a, act, limit) || has_measure (a, act, limit, "by")))
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

/* "threw out the appeal", "a clause that Lima turned down": what a state did with a thing, whatever it is, where the
 * verb says enough by itself. */
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

/* "une étude qu'il a commandée": a writing that is ordered is bought by nobody. */
static gboolean
is_writing (const EngineAnalysis *a, const EngineAct *act)
{
  guint32 i = act->object_first;

  while (i < act->object_last
         && (!engine_act_is_nounlike (a, i) || engine_fill_is (a, i, ENGINE_CLASS_ARTICLE)))
    i++;
  return i < act->object_last && engine_analysis_covers (a, i, ENGINE_CLASS_WRITING);
}

/* What the verb means with its object.  NULL where it is no act. */
const char *
engine_act_sense (const EngineAnalysis *a, EngineAct *act, guint32 limit)
{
  static const char *(*const ways[]) (const EngineAnalysis *a, const EngineAct *act,
                                      guint32 limit) = {
    code_of_hindrance, code_reflexive, code_of_talks,  code_of_words,
    code_of_quantity,  code_of_level,  code_of_rate,   code_of_cash,
    code_of_part,      code_of_wares,  code_of_policy, code_of_object,
  };
  const char *need = engine_fill_attr (a, act->act, "need");
  const char *fallback;

  if (strcmp (engine_fill_code (a, act->act), "purchase") == 0 && is_writing (a, act))
    return NULL;
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
