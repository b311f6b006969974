/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The part that a preposition gives a party: which slot it opens for each measure, and where a
 * preposition means another one ("importe son gaz de Russie") or nothing ("estimé par"). */

#include "config.h"

#include "engine-figure-measure.h"
#include "engine-figure-party.h"

/* What slot a role gives: b, o or -.  Roles: on to from of in by with between for */
static const struct
{
  const char *role;
  guint8 column;
} role_columns[] = {
  { "on", 0 }, { "to", 1 },   { "from", 2 },    { "of", 3 },  { "in", 4 },
  { "by", 5 }, { "with", 6 }, { "between", 7 }, { "for", 8 },
};

/* The slot of a party by its preposition, then (after the space) by an adjective on the goods. */
static const char *const role_slots[ENGINE_N_MEASURES] = {
  [ENGINE_MEASURE_OTHER] = "----bb--- -",
  [ENGINE_MEASURE_TARIFF] = "ooo-bbo-o o",
  [ENGINE_MEASURE_MINING] = "--bbbb--b b",
  [ENGINE_MEASURE_REFINING] = "--bbbb--b b",
  [ENGINE_MEASURE_PRODUCTION] = "--bbbb--b b",
  [ENGINE_MEASURE_RESERVES] = "--bbbb--b b",
  [ENGINE_MEASURE_DEMAND] = "--bbbb--b -",
  [ENGINE_MEASURE_EXPORTS] = "-obbob--o b",
  [ENGINE_MEASURE_IMPORTS] = "ooobbbo-- o",
  [ENGINE_MEASURE_TRADE] = "--bbbbbb- b",
  [ENGINE_MEASURE_INVESTMENT] = "oobbob--o -",
  [ENGINE_MEASURE_PURCHASE] = "-oooobo-- o",
  [ENGINE_MEASURE_AID] = "oobbob--o o",
  [ENGINE_MEASURE_PRICE] = "--------- -",
  [ENGINE_MEASURE_DEFENCE_SPENDING] = "---bbb--b -",
  [ENGINE_MEASURE_SPENDING] = "---bbb--b -",
  [ENGINE_MEASURE_GDP] = "-b-bbb--b -",
  [ENGINE_MEASURE_GROWTH] = "---bbb--b -",
  [ENGINE_MEASURE_INFLATION] = "---bbb--b -",
  [ENGINE_MEASURE_OWNERSHIP] = "-b--bb--b -",
  [ENGINE_MEASURE_JOBS] = "--bbbb--b -",
  [ENGINE_MEASURE_MEMBERS] = "---b----- -",
};

char
figure_party_slot_of_role (EngineMeasure measure, const char *role)
{
  for (guint i = 0; i < G_N_ELEMENTS (role_columns); i++)
    if (strcmp (role, role_columns[i].role) == 0)
      return role_slots[measure][role_columns[i].column];
  return '-';
}

char
figure_party_slot_of_goods (EngineMeasure measure)
{
  return role_slots[measure][G_N_ELEMENTS (role_columns) + 1];
}

/* "en outre", "par ailleurs": an adverb of two words ends with @i. */
static gboolean
ends_filler (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_VP_FILLER);

  return tag != NULL && tag->last == i + 1;
}

/* "vers le marché de l'Union", "aux quatre pays du bloc": "of" joins the party to a noun that has a
 * preposition of its own, which is what counts.  Not to what is measured, valued or traded. */
static const char *
outer_role (Ranking *r, guint32 party_first)
{
  const EngineAnalysis *a = r->s->a;
  guint32 of = figure_party_preposition_before (a, party_first, r->s->first);
  guint32 i;
  const char *role;

  if (of <= r->s->first + 1)
    return "";
  i = of - 1;
  if (g_array_index (a->mention_at, guint32, i) != 0
      && (engine_mention (a, g_array_index (a->mention_at, guint32, i) - 1)->kind
              == ENGINE_MENTION_ORG
          || (engine_mention (a, g_array_index (a->mention_at, guint32, i) - 1)->flags
              & ENGINE_MENTION_ANAPHOR)
                 != 0))
    {
      role = figure_role_before (
          a, engine_mention (a, g_array_index (a->mention_at, guint32, i) - 1)->first, r->s->first);
      return strcmp (role, "of") == 0 || strcmp (role, "by") == 0 ? "" : role;
    }
  if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
      || g_array_index (a->timex_at, guint32, i) != 0
      /* "importe en outre de Russie" */
      || ends_filler (a, i) || (engine_analysis_morph (a, i) & ENGINE_MORPH_ADVERB) != 0
      || engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
      || g_array_index (a->mention_at, guint32, i) != 0
      || (engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
             == ENGINE_MORPH_VERB)
    return "";
  for (guint k = 0; k < r->s->hits->len; k++)
    {
      const FigureHit *h = figure_hit (r->s, k);

      if (h->first <= i && h->last > i && h->code != ENGINE_MEASURE_MEMBERS
          && (h->class_id == ENGINE_CLASS_MEASURE || h->class_id == ENGINE_CLASS_MEASURE_VERB))
        return "";
    }
  while (i > r->s->first + 1
         && (g_array_index (a->value_at, guint32, i) != 0
             || engine_token (a, i)->kind == ENGINE_TOKEN_NUMBER
             || engine_token_is (a, i, ENGINE_CLASS_NUMBER_WORD)))
    {
      if (i < r->d->value->last && i >= r->d->value->first)
        return "";
      i--;
    }
  if (i != of - 1)
    i++;
  role = figure_role_before (a, i, r->s->first);
  return strcmp (role, "of") == 0 || strcmp (role, "by") == 0 ? "" : role;
}

#define GOODS_REACH 4 /* tokens from goods to whose they are */

/* "une taxe de 12 % sur les produits du Pérou": the goods that a duty lies on, before the "of" of whose they are. */
gboolean
figure_party_owns_taxed (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const guint32 of = figure_party_preposition_before (a, m->first, r->s->first);

  if (r->d->figure.measure != ENGINE_MEASURE_TARIFF || of <= r->s->first + 1
      || strcmp (figure_role_at (a, of), "of") != 0)
    return FALSE;
  for (guint32 i = of - 1; i > r->s->first && i + GOODS_REACH >= of; i--)
    {
      const EngineTag *noun = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);

      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || engine_token_is (a, i, ENGINE_CLASS_TARGET)
          || g_array_index (a->value_at, guint32, i) != 0)
        return FALSE;
      if (figure_is_commodity (a, i)
          || (noun != NULL && engine_pack_entry_attr (a->pack, noun->entry, "goods") != NULL))
        return strcmp (figure_role_before (a, i, r->s->first), "on") == 0;
    }
  return FALSE;
}

/* The role of the preposition that governs the mention or the list it stands in. */
const char *
figure_party_role_of (Ranking *r, guint32 index)
{
  EngineAnalysis *a = r->s->a;
  const EngineMention *m = engine_mention (a, index);
  guint32 i = index;
  const char *role, *outer;

  if (m->list != 0)
    while (i > 0 && index - i < MAX_CODES && engine_mention (a, i - 1)->list == m->list)
      i--;
  /* "in exchange Canada will": the noun before a subject is none of its own */
  if ((m->flags & ENGINE_MENTION_SUBJECT) != 0 && i == index
      && figure_party_preposition_before_name (a, m->first, r->s->first) == 0)
    return "";
  role = figure_role_before (a, engine_mention (a, i)->first, r->s->first);
  /* "For Jordan, where mining": whom the sentence is about */
  if (strcmp (role, "for") == 0 && engine_mention (a, i)->first <= r->s->first + 2
      && engine_token_is_char (a, m->last, ','))
    return "";
  if (strcmp (role, "of") == 0)
    {
      outer = outer_role (r, engine_mention (a, i)->first);
      if (*outer != '\0')
        return outer;
    }
  return role;
}

/* "la part de X", "the share of X". */
static gboolean
is_share_of (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 back = 2; back <= 4 && back <= m->first; back++)
    if (engine_token_is (a, m->first - back, ENGINE_CLASS_SHARE))
      return TRUE;
  return FALSE;
}

/* Nothing but the value's own complement stands before @to: no verb, no "and", no other value. */
gboolean
figure_party_is_own_complement (Ranking *r, guint32 to)
{
  const EngineAnalysis *a = r->s->a;
  guint32 from = r->d->value->last;
  guint32 verb = engine_clause (a, r->d->clause)->verb;

  /* "95 % du commerce transite par Djibouti" */
  if (verb > from && verb <= to && (engine_analysis_morph (a, verb - 1) & ENGINE_MORPH_NOUN) == 0)
    return FALSE;
  if (figure_values_between (r->s, from, to) > 0 || engine_token (a, to)->clause != r->d->clause
      || figure_has_break (a, from, to, TRUE))
    return FALSE;
  for (guint32 i = from; i < to; i++)
    if (engine_token_is (a, i, ENGINE_CLASS_AND) || engine_token_is (a, i, ENGINE_CLASS_RELATIVE))
      return FALSE;
  return TRUE;
}

/* "détenue à 51 % par Orano et à 49 %": who stands right behind another figure is that one's. */
static gboolean
is_of_other (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 from = m->first > r->s->first + 3 ? m->first - 3 : r->s->first;

  if (m->last > r->d->value->first || r->d->link == FIGURE_LINK_SERIES)
    return FALSE;
  for (guint32 i = m->first; i > from; i--)
    {
      if (g_array_index (a->value_at, guint32, i - 1) != 0)
        return TRUE;
      if (figure_has_break (a, i - 1, i, TRUE))
        return FALSE;
    }
  return FALSE;
}

/* "put at 90 million tonnes by the agency", "stock estimé par l'agence : 440 kilogrammes": who reckons so. */
static gboolean
is_estimate (const Ranking *r, const EngineMention *m)
{
  guint32 by = figure_party_preposition_before (r->s->a, m->first, r->s->first);
  const EngineTag *status =
      by > r->s->first ? engine_analysis_tag (r->s->a, by - 1, ENGINE_CLASS_FIGURE_STATUS) : NULL;

  if (status != NULL && m->last <= r->d->value->first
      && engine_pack_entry_attr (r->s->a->pack, status->entry, "costs") != NULL)
    return TRUE;
  for (guint k = 0; k < r->s->hits->len; k++)
    {
      const FigureHit *h = figure_hit (r->s, k);

      if ((h->flags & FIGURE_HIT_COSTS) != 0 && h->class_id == ENGINE_CLASS_FIGURE_STATUS
          && h->last <= r->d->value->first && r->d->value->first - h->last <= 2
          && m->first >= r->d->value->last)
        return TRUE;
    }
  return FALSE;
}

/* "Stock estimé par l'AIEA : 440 kilogrammes": the source that the sentence names. */
static gboolean
is_credited (const Ranking *r, const EngineMention *m)
{
  return m->last <= r->d->value->first && figure_in_source (r->s, m->first);
}

/* "du lithium importé par l'Union": whose act another measure's participle is. */
static gboolean
is_other_agent (Ranking *r, const EngineMention *m)
{
  guint32 by = figure_party_preposition_before_name (r->s->a, m->first, r->s->first);

  if (by < 2)
    return FALSE;
  for (guint k = 0; k < r->s->hits->len; k++)
    {
      const FigureHit *h = figure_hit (r->s, k);

      if (h->last == by - 1 && h->class_id == ENGINE_CLASS_MEASURE_VERB
          && h->code != (gint8)r->d->figure.measure && (r->hit == NULL || h != r->hit)
          && (engine_analysis_morph (r->s->a, h->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0)
        return TRUE;
    }
  return FALSE;
}

/* The value is what another party, the clause's subject, does something to: its verb stands right
 * before the value and the mention behind. */
static gboolean
is_object_of_other (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  const EngineMention *subject =
      clause->subject != 0 ? engine_mention (a, clause->subject - 1) : NULL;

  return subject != NULL && subject != m && engine_mention_is_party (subject)
         && !engine_codes_overlap (subject->codes, m->codes) && clause->verb != 0
         && clause->verb > subject->first && clause->verb <= r->d->value->context_first
         && r->d->value->context_first - clause->verb <= 2 && m->first >= r->d->value->last;
}

/* Another's goods have been named as what is taxed. */
static gboolean
has_taxed_goods (const Ranking *r, const EngineMention *m)
{
  for (guint i = 0; i < r->n; i++)
    if ((r->list[i].features & (1u << FEATURE_GOODS_ON)) != 0
        && !engine_codes_overlap (r->list[i].codes, m->codes))
      return TRUE;
  return FALSE;
}

/* "dettes, dont 7 milliards envers la Chine": a noun of owing is what the figure measures. */
static gboolean
owes_by_noun (const Ranking *r)
{
  return r->d->figure.measure == ENGINE_MEASURE_OTHER && r->hit != NULL
         && (r->hit->flags & (FIGURE_HIT_BLOCK | FIGURE_HIT_VERB)) == FIGURE_HIT_BLOCK;
}

/* "l'inflation a atteint 5,2 % au Ghana": a preposition of going that says where, of what only is in a country. */
static gboolean
is_where (Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  guint32 at = figure_party_preposition_before_name (a, m->first, r->s->first);
  const EngineTag *tag = at != 0 ? engine_analysis_tag (a, at - 1, ENGINE_CLASS_TARGET) : NULL;

  switch ((guint)r->d->figure.measure)
    {
    case ENGINE_MEASURE_GROWTH:
    case ENGINE_MEASURE_INFLATION:
    case ENGINE_MEASURE_JOBS:
    case ENGINE_MEASURE_DEMAND:
    case ENGINE_MEASURE_PRODUCTION:
    case ENGINE_MEASURE_MINING:
    case ENGINE_MEASURE_REFINING:
    case ENGINE_MEASURE_RESERVES:
      break;
    default:
      return FALSE;
    }
  return tag != NULL && m->kind == ENGINE_MENTION_PARTY
         && engine_pack_entry_attr (a->pack, tag->entry, "where") != NULL
         && !(m->last <= r->d->value->first && figure_party_is_behind_verb (r, m->first)
              && m->first > r->s->first + 2);
}

/* "Kenya would send 1,000 officers to Haiti", "la Chine construira 12 ports au Niger". */
static gboolean
is_sent_to (Ranking *r, const EngineMention *m)
{
  const EngineMeasure measure = r->d->figure.measure;

  return is_object_of_other (r, m)
         && (measure == ENGINE_MEASURE_OTHER || measure == ENGINE_MEASURE_JOBS
             || (r->d->unit_kind == FIGURE_UNIT_COUNT
                 && (measure == ENGINE_MEASURE_PRODUCTION || measure == ENGINE_MEASURE_OWNERSHIP)));
}

/* "a importé 695 000 tonnes, dont 28 % du Brésil et 27 % d'Uruguay": of what another has bought, where from. */
static gboolean
is_part_bought (const Ranking *r, const EngineMention *m)
{
  const FigureDraft *p = r->previous;

  return r->d->figure.measure == ENGINE_MEASURE_IMPORTS && p != NULL
         && p->sentence == r->d->sentence && p->figure.measure == ENGINE_MEASURE_IMPORTS
         && p->figure.by[0] != NULL && !engine_codes_overlap (p->figure.by, m->codes)
         && r->d->unit_kind == FIGURE_UNIT_PERCENT && m->first >= r->d->value->context_last
         && m->first - r->d->value->context_last <= 2;
}

/* The preposition as the measure understands it: "of" behind a verb of buying is "from". */
static const char *
understood_role (Ranking *r, const EngineMention *m, const char *role)
{
  const EngineMeasure measure = r->d->figure.measure;

  if (strcmp (role, "of") == 0)
    {
      const gboolean bought =
          r->hit != NULL && (r->hit->flags & FIGURE_HIT_VERB) != 0
          && (measure == ENGINE_MEASURE_IMPORTS || measure == ENGINE_MEASURE_PURCHASE);

      /* "importe son gaz de Russie": behind a verb "de" says where from */
      if (bought || is_part_bought (r, m)
          || (measure == ENGINE_MEASURE_IMPORTS && figure_party_is_behind_verb (r, m->first)))
        return "from";
      /* "les vêtements importés d'Indonésie", taxed */
      if (measure == ENGINE_MEASURE_TARIFF && figure_party_is_behind_import (r, m))
        return "from";
    }
  /* "les voitures fabriquées en Chine", "goods made in China", taxed */
  if (strcmp (role, "in") == 0 && measure == ENGINE_MEASURE_TARIFF
      && figure_party_is_behind_making (r, m->first))
    return "from";
  return role;
}

/* "to" is where something is taxed, not to whom: "seront taxés à 15 % aux États-Unis", "paient 25 %
 * au Japon". */
static gboolean
is_taxed_there (Ranking *r, const EngineMention *m)
{
  return r->d->figure.measure == ENGINE_MEASURE_TARIFF && m->first >= r->d->value->last
         && (figure_party_subject_pays (r) || figure_party_is_behind_entry (r, m)
             || has_taxed_goods (r, m));
}

/* Whether money goes to the party: "doit 4,1 milliards à la Chine", "paiera 600 millions au Brésil",
 * "avancer à Kiev 140 milliards". */
static gboolean
is_paid (Ranking *r, const EngineMention *m, char slot)
{
  const EngineMeasure measure = r->d->figure.measure;
  const gboolean owes = owes_by_noun (r);

  if (owes && m->first >= r->hit->last && m->last <= r->d->value->first
      && m->first - r->hit->last <= 5 && !figure_has_break (r->s->a, r->hit->last, m->first, TRUE))
    return TRUE;
  if (r->d->unit_kind != FIGURE_UNIT_MONEY)
    return FALSE;
  if ((slot == '-' || owes) && m->first >= r->d->value->last
      && (measure == ENGINE_MEASURE_SPENDING || owes
          || (measure == ENGINE_MEASURE_OTHER && r->hit != NULL
              && (r->hit->flags & (FIGURE_HIT_VERB | FIGURE_HIT_NOUN_HERE)) == FIGURE_HIT_VERB))
      && figure_party_is_own_complement (r, m->first))
    return TRUE;
  return slot == '-' && m->last <= r->d->value->context_first
         && r->d->value->context_first - m->last <= 2
         && (measure == ENGINE_MEASURE_SPENDING || measure == ENGINE_MEASURE_OTHER)
         && figure_party_is_behind_verb (r, m->first);
}

/* The slot of a party behind "to" that the measure's own slot says too little of. */
static char
slot_of_goal (Ranking *r, const EngineMention *m, char slot)
{
  const EngineMeasure measure = r->d->figure.measure;

  /* "rachètera 30 % du terminal à Equinor": who sells does not hold */
  if (measure == ENGINE_MEASURE_OWNERSHIP && r->hit != NULL
      && r->hit->code == ENGINE_MEASURE_PURCHASE && is_object_of_other (r, m))
    return 'o';
  /* "owed Peru 1.9 billion, against 7.3 billion to China": the other whom money is owed */
  if (slot == '-' && measure == ENGINE_MEASURE_OTHER && r->d->unit_kind == FIGURE_UNIT_MONEY
      && r->previous != NULL && r->previous->sentence == r->d->sentence
      && r->previous->unit_kind == FIGURE_UNIT_MONEY
      && r->previous->figure.measure == ENGINE_MEASURE_OTHER && r->previous->figure.on[0] != NULL
      && m->first >= r->d->value->last && m->first - r->d->value->context_last <= 2
      && figure_party_is_own_complement (r, m->first))
    return 'o';
  if (slot == '-' && is_where (r, m))
    slot = figure_party_slot_of_role (measure, "in");
  if (is_paid (r, m, slot))
    slot = 'o';
  if ((slot == 'b' || measure == ENGINE_MEASURE_JOBS) && is_sent_to (r, m))
    slot = 'o';
  /* "a emprunté 300 millions à la Chine": who lends them */
  if (measure == ENGINE_MEASURE_AID && m->first >= r->d->value->last && r->hit != NULL
      && (r->hit->flags & FIGURE_HIT_SUBJECT_ON) != 0 && r->hit->last <= r->d->value->first
      && figure_party_is_own_complement (r, m->first))
    return 'b';
  /* "Au Ghana, la production": where, as in "in Ghana" */
  if ((slot == '-' || measure == ENGINE_MEASURE_TARIFF) && m->first <= r->s->first + 2
      && engine_token_is_char (r->s->a, m->last, ','))
    slot = figure_party_slot_of_role (measure, "in");
  /* "la vanille rapporte 600 millions à Madagascar": whose goods they are */
  if (measure == ENGINE_MEASURE_EXPORTS && m->first >= r->d->value->last
      && r->d->value->context_first > r->s->first
      && figure_word_is (r->s->a, r->d->value->context_first - 1, "earns"))
    slot = 'b';
  /* "l'interruption a coûté 35 milliards à l'Irak": who bears it */
  if (measure == ENGINE_MEASURE_SPENDING && r->hit != NULL
      && (r->hit->flags & FIGURE_HIT_COSTS) != 0 && m->first >= r->hit->last)
    slot = 'b';
  return slot;
}

/* "has set aside 40 million for its troops in Niger", "for the police of Vanuatu": money is whose that spends it. */
static gboolean
is_spent_by_other (const Ranking *r, const EngineMention *m)
{
  return (r->d->figure.measure == ENGINE_MEASURE_SPENDING
          || r->d->figure.measure == ENGINE_MEASURE_DEFENCE_SPENDING)
         && r->d->unit_kind == FIGURE_UNIT_MONEY && is_object_of_other (r, m);
}

/* The slot of a party behind "in". */
static char
slot_of_place (Ranking *r, const EngineMention *m, char slot)
{
  const guint32 of = figure_party_preposition_before (r->s->a, m->first, r->s->first);

  if (slot == 'b' && is_spent_by_other (r, m))
    return '-';
  /* "EU vessels may catch 25,000 tonnes in the waters of Gabon" */
  if (slot == 'b' && r->d->figure.measure == ENGINE_MEASURE_PRODUCTION && of > r->s->first
      && strcmp (figure_role_at (r->s->a, of), "of") == 0
      && engine_token_is (r->s->a, of - 1, ENGINE_CLASS_MARKET))
    return 'o';
  /* "a stake in MP Materials": what is held */
  if (r->d->figure.measure == ENGINE_MEASURE_OWNERSHIP && r->hit != NULL
      && (r->hit->flags & FIGURE_HIT_VERB) == 0 && m->kind == ENGINE_MENTION_ORG
      && m->first >= r->hit->last && m->first - r->hit->last <= 1)
    slot = 'o';
  return slot == 'b' && is_sent_to (r, m) ? 'o' : slot;
}

/* The slot of a party behind "of". */
static char
slot_of_whole (Ranking *r, const EngineMention *m, char slot)
{
  const EngineMeasure measure = r->d->figure.measure;

  if (slot == 'b' && is_spent_by_other (r, m))
    return '-';
  /* "propriété à 63 % de Zijin": whose it is, not what is held */
  if (measure == ENGINE_MEASURE_OWNERSHIP && r->hit != NULL
      && engine_pack_entry_attr (r->s->a->pack, r->hit->entry, "held") != NULL
      && r->hit->last == r->d->value->context_first && m->first >= r->d->value->last
      && figure_party_is_own_complement (r, m->first))
    slot = 'b';
  /* "le café du Brésil": as an adjective on the goods */
  if (slot == '-' && figure_party_is_behind_goods (r, m))
    slot = figure_party_slot_of_goods (measure);
  /* "la part de la Chine dans les exportations": whose share it is does not own the trade */
  if (is_share_of (r->s->a, m)
      && (measure == ENGINE_MEASURE_EXPORTS || measure == ENGINE_MEASURE_IMPORTS))
    slot = 'o';
  return slot;
}

/* The slot that the preposition gives, b, o or -. */
static char
slot_of_preposition (Ranking *r, const EngineMention *m, const char *role)
{
  char slot = figure_party_slot_of_role (r->d->figure.measure, role);

  /* "a deficit with Thailand" */
  if (strcmp (role, "with") == 0 && figure_party_is_balance (r))
    return 'o';
  if (strcmp (role, "to") == 0)
    return slot_of_goal (r, m, slot);
  if (strcmp (role, "in") == 0)
    return slot_of_place (r, m, slot);
  /* "Tea brings in 1.2 billion for Sri Lanka": whose goods they are */
  if (strcmp (role, "for") == 0 && r->d->figure.measure == ENGINE_MEASURE_EXPORTS && r->hit != NULL
      && (r->hit->flags & FIGURE_HIT_EARNS) != 0)
    return 'b';
  /* "their shares: 30.5 per cent for Norway, 17.6 for Iceland": whose the part is */
  if (strcmp (role, "for") == 0 && r->d->figure.measure == ENGINE_MEASURE_OTHER
      && r->d->unit_kind == FIGURE_UNIT_PERCENT && r->d->value->change == ENGINE_CHANGE_NONE
      && r->d->link != FIGURE_LINK_COMPARES && figure_party_is_own_complement (r, m->first)
      && figure_party_preposition_before_name (r->s->a, m->first, r->d->value->last)
             == r->d->value->context_last + 1)
    return 'b';
  if (strcmp (role, "of") == 0)
    slot = slot_of_whole (r, m, slot);
  /* "will take in 3,000 workers from Togo", "accueillera 3 000 ouvriers du Togo": another's people */
  if (slot == 'b' && r->d->figure.measure == ENGINE_MEASURE_JOBS
      && (strcmp (role, "from") == 0 || strcmp (role, "of") == 0) && is_object_of_other (r, m)
      && figure_party_is_own_complement (r, m->first))
    slot = 'o';
  return slot;
}

/* "buys 9 per cent from Estonia and sells 2 million tonnes to Poland": a figure before and this figure's own verb
 * behind the party: the preposition is that of the predicate before. */
static gboolean
is_of_predicate_before (const Ranking *r, const EngineMention *m)
{
  const EngineAnalysis *a = r->s->a;
  const FigureDraft *p = r->previous;
  const guint32 and = m->last;

  return r->hit != NULL && (r->hit->flags & FIGURE_HIT_VERB) != 0 && p != NULL
         && p->sentence == r->d->sentence && p->value->last <= m->first && r->hit->first > and
         && r->hit->last <= r->d->value->first && r->hit->first - and <= 3
         && (engine_token_is (a, and, ENGINE_CLASS_AND)
             || (engine_token_is_char (a, and, ',')
                 && engine_token_is (a, and+1, ENGINE_CLASS_AND)));
}

/* Whether a party behind the preposition has no part in the figure. */
static gboolean
has_no_part (Ranking *r, Candidate *c, const EngineMention *m, const char *role)
{
  const EngineAnalysis *a = r->s->a;

  /* "À Paris, les donateurs ont promis", "signed in Rabat": where, not to whom */
  if ((m->flags & ENGINE_MENTION_PLACE) != 0
      && (strcmp (role, "in") == 0
          || (m->first <= r->s->first + 1 && engine_token_is_char (a, m->last, ','))))
    return TRUE;
  if (strcmp (role, "by") == 0 && (is_estimate (r, m) || is_credited (r, m)))
    {
      figure_party_give (c, FEATURE_CREDITED);
      return TRUE;
    }
  if (strcmp (role, "by") == 0)
    return is_of_other (r, m) || is_other_agent (r, m);
  /* "fourniront à l'Égypte …, a annoncé NewMed, qui détient 45 %": to whom something else goes */
  return strcmp (role, "to") == 0 && r->d->figure.measure == ENGINE_MEASURE_OWNERSHIP
         && m->last <= r->d->value->first && engine_token (a, m->first)->clause != r->d->clause;
}

/* What the preposition before the party gives it. */
void
figure_party_give_preposition (Ranking *r, Candidate *c, const EngineMention *m, const char *role)
{
  const EngineValue *led = figure_party_leads_to (r, m);
  const gboolean led_in = led == r->d->value && r->d->value->first > r->s->first
                          && r->previous != NULL && r->previous->sentence == r->d->sentence
                          && r->previous->value->last <= m->first;
  const gboolean own =
      led_in || (m->first >= r->d->value->last && figure_party_is_own_complement (r, m->first));
  char slot;

  role = understood_role (r, m, role);
  if (has_no_part (r, c, m, role) || figure_party_is_of_clause_behind (r, m)
      || (led != NULL && led != r->d->value && m->first >= r->d->value->last))
    return;
  if (strcmp (role, "to") == 0 && is_taxed_there (r, m))
    role = "in";
  slot = slot_of_preposition (r, m, role);
  /* "détient 40 % de la dette du royaume, contre 4 % pour l'Australie" */
  if (slot == '-' && r->d->link == FIGURE_LINK_COMPARES && own && r->previous != NULL
      && r->previous->hit != 0 && strcmp (role, "for") == 0
      && m->first - r->d->value->context_last <= 2)
    {
      figure_party_give (c, FEATURE_SWAPPED);
      figure_party_give (c, FEATURE_OWN_BY);
      return;
    }
  if (slot == '-'
      || (slot == 'b' && (strcmp (role, "from") == 0 || strcmp (role, "to") == 0)
          && is_of_predicate_before (r, m)))
    return;
  figure_party_give (c, slot == 'b' ? FEATURE_ROLE_BY : FEATURE_ROLE_ON);
  /* what is compared: the other holder, unless the figure before had a counterpart */
  if (r->d->link == FIGURE_LINK_COMPARES && own && slot == 'o' && strcmp (role, "on") != 0
      && r->previous != NULL && r->previous->figure.on[0] == NULL)
    figure_party_give (c, FEATURE_SWAPPED);
  else if (own && (led_in || m->first - r->d->value->last <= 9))
    figure_party_give (c, slot == 'b' ? FEATURE_OWN_BY : FEATURE_OWN_ON);
}
