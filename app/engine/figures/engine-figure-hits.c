/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The words about figures that a sentence has: measures and their verbs, rises and falls, contrasts,
 * sources, statuses.  What is a name's part, or a noun where its spelling is a verb's too, is told apart
 * here. */

#include "config.h"

#include "engine-figures.h"

#define MAX_HITS 400    /* in a sentence */

/* What a word's entry says of it: keys as literals, which are asked for fastest. */
/* clang-format off */
#define HIT_KEYS(X) \
  X ("goods", FIGURE_HIT_GOODS) X ("of", FIGURE_HIT_NEEDS_OF) X ("priced", FIGURE_HIT_PRICED) \
  X ("block", FIGURE_HIT_BLOCK) X ("modal", FIGURE_HIT_MODAL) X ("side", FIGURE_HIT_SIDE) \
  X ("agent", FIGURE_HIT_AGENT) X ("relief", FIGURE_HIT_RELIEF) X ("coffers", FIGURE_HIT_COFFERS) \
  X ("bears", FIGURE_HIT_BEARS) X ("costs", FIGURE_HIT_COSTS) X ("delivers", FIGURE_HIT_DELIVERS) \
  X ("levy", FIGURE_HIT_LEVY) X ("permits", FIGURE_HIT_PERMITS) X ("passive", FIGURE_HIT_PASSIVE) \
  X ("buys", FIGURE_HIT_BUYS) X ("balance", FIGURE_HIT_BALANCE) X ("earns", FIGURE_HIT_EARNS) \
  X ("freight", FIGURE_HIT_FREIGHT)
/* clang-format on */

static void
set_hit_code (const EngineAnalysis *a, FigureHit *h)
{
  const char *code = engine_pack_entry_code (a->pack, h->entry);
  const char *subject = engine_pack_entry_attr (a->pack, h->entry, "s");

  h->code = -1;
  h->weak = engine_pack_entry_attr (a->pack, h->entry, "weak") != NULL;
  switch ((guint)h->class_id)
    {
    case ENGINE_CLASS_MEASURE_VERB:
      h->flags |= FIGURE_HIT_VERB;
      G_GNUC_FALLTHROUGH;
    case ENGINE_CLASS_MEASURE:
      h->code = (gint8)engine_code_from_name (ENGINE_CODES_MEASURE, code);
      break;
    case ENGINE_CLASS_FIGURE_STATUS:
      h->code = (gint8)engine_code_from_name (ENGINE_CODES_FIGURE_STATUS, code);
      break;
    default:
      break;
    }
  if (subject != NULL)
    h->flags |= strcmp (subject, "on") == 0 ? FIGURE_HIT_SUBJECT_ON : FIGURE_HIT_SUBJECT_OBJ;
#define TAKE(key, flag)                                                                            \
  if (engine_pack_entry_attr (a->pack, h->entry, key) != NULL)                                     \
    h->flags |= (flag);
  HIT_KEYS (TAKE)
#undef TAKE
}

/* English: "exports", "fisheries", whatever else the word may be. */
static gboolean
ends_in_s (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return t->kind == ENGINE_TOKEN_WORD && engine_token_text (a, i)[t->length_bytes - 1] == 's';
}

/* "Ukraine's grain exports", "its wheat harvest": goods and adjectives between a noun and whose it is. */
static gboolean
is_possessed (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;

  /* "Peru's fisheries employ 250,000 people": only what is a noun in the plural may stand so far off */
  const gboolean plural = ends_in_s (a, i) && (a->style & ENGINE_STYLE_HEADS_LAST) != 0;

  for (guint32 back = 1; back <= (plural ? 4u : 1u) && i >= s->first + back; back++)
    {
      const guint32 k = i - back;
      const guint32 m = g_array_index (a->mention_at, guint32, k);

      if (engine_token_is_genitive (a, k) || engine_token_is (a, k, ENGINE_CLASS_POSSESSIVE)
          || engine_token_is (a, k, ENGINE_CLASS_WHOSE))
        return TRUE;
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          || !((m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_COMMODITY)
               || (engine_analysis_morph (a, k) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_VERB))
                      == ENGINE_MORPH_ADJ))
        return FALSE;
    }
  return FALSE;
}

/* "oil fields yield 1.8 million barrels": a value right behind, a noun in the plural or a name before. */
static gboolean
governs_value (const FigureStage *s, const EngineTag *word)
{
  const EngineAnalysis *a = s->a;
  const guint32 next =
      word->last + (engine_token_is (a, word->last, ENGINE_CLASS_DETERMINER) ? 1 : 0);
  const guint32 before = word->first - 1;
  const guint32 m = word->first > s->first ? g_array_index (a->mention_at, guint32, before) : 0;

  if (word->first <= s->first || word->last - word->first != 1 || next >= s->last
      || g_array_index (a->value_at, guint32, next) == 0
      || (engine_analysis_morph (a, word->first) & ENGINE_MORPH_PRESENT) == 0
      || ends_in_s (a, word->first) || (a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return FALSE;
  return (engine_analysis_morph (a, before) & ENGINE_MORPH_NOUN) != 0 && ends_in_s (a, before)
         && (m == 0 || engine_mention (a, m - 1)->kind == ENGINE_MENTION_COMMODITY);
}

/* Forms that are nouns too are nouns after a determiner, a number or "of". */
static gboolean
is_noun_here (FigureStage *s, const EngineTag *word)
{
  const EngineAnalysis *a = s->a;
  const guint32 i = word->first;
  const EngineToken *t = engine_token (a, i);
  const EngineTag *tag;

  if (i <= s->first || t->form == 0
      || (engine_pack_form_morph (a->pack, t->form) & ENGINE_MORPH_NOUN) == 0)
    return FALSE;
  if (governs_value (s, word))
    return FALSE;
  if (word->last - i == 1 && is_possessed (s, i))
    return TRUE;
  /* where another word is the clause's verb; "dug up" is a verb by its particle */
  if (word->last - i == 1 && t->clause < a->clauses->len && engine_clause (a, t->clause)->verb != 0
      && engine_clause (a, t->clause)->verb != i + 1
      && g_array_index (a->mention_at, guint32, i - 1) != 0
      && !engine_token_is (a, i - 1, ENGINE_CLASS_RELATIVE))
    return TRUE;
  /* "which pumps 1.1 million barrels" */
  if (engine_token_is (a, i - 1, ENGINE_CLASS_RELATIVE))
    return FALSE;
  if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER
      || engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
      /* "une baisse de la taxe", where "de la" is one entry */
      || engine_analysis_covers (a, i - 1, ENGINE_CLASS_DETERMINER)
      || engine_token_is (a, i - 1, ENGINE_CLASS_POSSESSIVE) || engine_token_is_genitive (a, i - 1))
    return TRUE;
  /* "sur place": no finite verb follows a preposition, but a pronoun that looks like one: "en achète" */
  if (engine_token_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
      && !(t->clause < a->clauses->len && engine_clause (a, t->clause)->verb == i + 1)
      && (engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) != 0
      && (engine_analysis_morph (a, i)
          & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE
             | ENGINE_MORPH_PRESENT_PARTICIPLE))
             == 0)
    return TRUE;
  tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_TARGET);
  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "of") == 0
         && (engine_pack_form_morph (a->pack, t->form) & ENGINE_MORPH_INFINITIVE) == 0;
}

/* clang-format off */
#define HITS(word) \
  (ENGINE_CLASS_IN_WORD (MEASURE, word) \
   | ENGINE_CLASS_IN_WORD (MEASURE_VERB, word) \
   | ENGINE_CLASS_IN_WORD (RISE, word) \
   | ENGINE_CLASS_IN_WORD (FALL, word) \
   | ENGINE_CLASS_IN_WORD (FROM_TO, word) \
   | ENGINE_CLASS_IN_WORD (VERSUS, word) \
   | ENGINE_CLASS_IN_WORD (ACCORDING, word) \
   | ENGINE_CLASS_IN_WORD (WORLD, word) \
   | ENGINE_CLASS_IN_WORD (FIGURE_STATUS, word) \
   | ENGINE_CLASS_IN_WORD (RECIPROCAL, word))
/* clang-format on */
static const EngineClassMask hit_classes = ENGINE_CLASS_MASK (HITS);

/* "deux mois d'importations", "six months of imports": the measure of a time. */
gboolean
figure_is_of_duration (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *of =
      tag->first > 1 ? engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_TARGET) : NULL;

  return of != NULL && strcmp (engine_pack_entry_code (a->pack, of->entry), "of") == 0
         && engine_token_is (a, tag->first - 2, ENGINE_CLASS_TIME_UNIT)
         /* "three-quarters of exports" */
         && g_array_index (a->value_at, guint32, tag->first - 2) == 0;
}

/* "produits de la mer" are goods, "Banque mondiale" is a name: no words of their own inside. */
static gboolean
is_inside_name (const EngineAnalysis *a, const EngineTag *tag, guint class_id)
{
  guint32 index = g_array_index (a->mention_at, guint32, tag->first);
  const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

  if (m == NULL || m->last - m->first <= tag->last - tag->first)
    return FALSE;
  return m->kind == ENGINE_MENTION_ORG
         || (m->kind == ENGINE_MENTION_COMMODITY && class_id == ENGINE_CLASS_MEASURE);
}

/* "still charges 8 %": a noun's spelling where the clause has its verb. */
static gboolean
is_verb_there (const FigureStage *s, const EngineTag *tag, guint class_id)
{
  const EngineAnalysis *a = s->a;
  guint32 clause = engine_token (a, tag->first)->clause;

  /* "will supply 2,000 shells" */
  if (class_id == ENGINE_CLASS_MEASURE && tag->last - tag->first == 1 && tag->first > 0
      && engine_token_is (a, tag->first - 1, ENGINE_CLASS_MODAL)
      && (engine_analysis_morph (a, tag->first) & ENGINE_MORPH_INFINITIVE) != 0
      && engine_analysis_tag (a, tag->first, ENGINE_CLASS_MEASURE_VERB) != NULL)
    return TRUE;
  if (class_id == ENGINE_CLASS_MEASURE && governs_value (s, tag)
      && engine_analysis_tag (a, tag->first, ENGINE_CLASS_MEASURE_VERB) != NULL)
    return TRUE;
  if (class_id != ENGINE_CLASS_MEASURE || tag->last - tag->first != 1 || clause >= a->clauses->len
      || engine_clause (a, clause)->verb != tag->first + 1)
    return FALSE;
  /* "whose cost is put at", "Turkey's exports fell" */
  if (tag->first > 0 && is_possessed (s, tag->first))
    return FALSE;
  /* "Le texte amende l'accord", "Une usine demande sept ans" */
  if ((engine_analysis_morph (a, tag->first) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_VERB))
          == (ENGINE_MORPH_PRESENT | ENGINE_MORPH_VERB)
      && tag->first > 0 && !engine_token_is (a, tag->first - 1, ENGINE_CLASS_DETERMINER)
      && !engine_token_is (a, tag->first - 1, ENGINE_CLASS_PREPOSITION)
      && (engine_token_is (a, tag->last, ENGINE_CLASS_DETERMINER)
          || engine_token_is (a, tag->last, ENGINE_CLASS_NUMBER_WORD)
          || engine_token (a, tag->last)->kind == ENGINE_TOKEN_NUMBER))
    return TRUE;
  return engine_analysis_tag (a, tag->first, ENGINE_CLASS_MEASURE_VERB) != NULL
         || (tag->first > 0 && (engine_analysis_morph (a, tag->first) & ENGINE_MORPH_VERB) != 0
             && !engine_token_is (a, tag->first - 1, ENGINE_CLASS_DETERMINER)
             && !engine_token_is (a, tag->first - 1, ENGINE_CLASS_POSSESSIVE)
             && engine_clause (a, clause)->subject != 0
             && engine_mention (a, engine_clause (a, clause)->subject - 1)->last == tag->first);
}

/* "the Fund wants it below 95 %", "the Petroleum Fund": a name's capital, but for headings. */
static gboolean
is_name (const FigureStage *s, const EngineTag *tag)
{
  const EngineToken *t = engine_token (s->a, tag->first);
  const EngineToken *before = tag->first > s->first ? engine_token (s->a, tag->first - 1) : NULL;

  return (t->flags & ENGINE_TOKEN_CAPITAL) != 0 && before != NULL
         && before->kind == ENGINE_TOKEN_WORD && (t->flags & ENGINE_TOKEN_LINE_START) == 0
         && t->length_bytes > 1 && !g_ascii_isupper (engine_token_text (s->a, tag->first)[1])
         && ((before->flags & ENGINE_TOKEN_CAPITAL) == 0 || tag->first >= s->first + 2);
}

#define NAME_REACH 4 /* tokens between a word of a name and the noun of its body */

static gboolean
is_capital (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return t->kind == ENGINE_TOKEN_WORD && (t->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

/* "the Trade and Development Agency", "the Ministry of Trade": a capitalised word of a body's name, whatever else it
 * says. */
static gboolean
is_in_body (const FigureStage *s, const EngineTag *tag)
{
  const EngineAnalysis *a = s->a;

  if (tag->last - tag->first != 1 || !is_capital (a, tag->first) || tag->first <= s->first)
    return FALSE;
  for (guint32 i = tag->last; i < tag->last + NAME_REACH && i < s->last; i++)
    {
      if (is_capital (a, i) && engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN))
        return TRUE;
      if (!is_capital (a, i) && !engine_token_is (a, i, ENGINE_CLASS_AND))
        break;
    }
  for (guint32 i = tag->first; i > s->first + 1 && i + NAME_REACH > tag->first; i--)
    {
      if (i < tag->first && is_capital (a, i) && engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN))
        return TRUE;
      if (!is_capital (a, i - 1) && !engine_token_is (a, i - 1, ENGINE_CLASS_AND)
          && !engine_token_is (a, i - 1, ENGINE_CLASS_OF))
        break;
    }
  return FALSE;
}

/* "le prix de ses livraisons", "le prix à l'exportation": what is told is the price, whatever it is of. */
static gboolean
is_valued (const FigureStage *s, const FigureHit *h)
{
  const FigureHit *p = s->hits->len > 0 ? figure_hit (s, s->hits->len - 1) : NULL;
  const EngineTag *of;

  if (p == NULL || h->class_id != ENGINE_CLASS_MEASURE || p->class_id != ENGINE_CLASS_MEASURE
      || p->code != ENGINE_MEASURE_PRICE || p->weak || h->first - p->last > 3
      || h->first <= p->last)
    return FALSE;
  of = engine_analysis_tag (s->a, p->last, ENGINE_CLASS_TARGET);
  return of != NULL
         && (strcmp (engine_pack_entry_code (s->a->pack, of->entry), "of") == 0
             || strcmp (engine_pack_entry_code (s->a->pack, of->entry), "to") == 0);
}

/* "cut import duties": a verb's spelling that is the first part of a measure's noun. */
static gboolean
opens_noun (const EngineAnalysis *a, const EngineTag *tag, guint class_id)
{
  const EngineTag *noun = class_id == ENGINE_CLASS_MEASURE_VERB
                              ? engine_analysis_tag (a, tag->first, ENGINE_CLASS_MEASURE)
                              : NULL;

  return noun != NULL && noun->last > tag->last
         && engine_pack_entry_attr (a->pack, noun->entry, "weak") == NULL;
}

/* "buys abroad", "achète à l'étranger", "buys from abroad": the words at @i say so. */
static gboolean
is_abroad (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;

  if (i + 1 < s->last && engine_token_is (a, i, ENGINE_CLASS_PREPOSITION)
      && !engine_token_is (a, i, ENGINE_CLASS_FIGURE_WORD))
    i++;
  return engine_token_has_code (a, i, ENGINE_CLASS_FIGURE_WORD, "abroad");
}

/* What somebody buys, makes or uses. */
static gboolean
is_dealt_in (const FigureHit *h)
{
  return h->code == ENGINE_MEASURE_EXPORTS || h->code == ENGINE_MEASURE_IMPORTS
         || h->code == ENGINE_MEASURE_PRODUCTION || h->code == ENGINE_MEASURE_MINING
         || h->code == ENGINE_MEASURE_DEMAND || h->code == ENGINE_MEASURE_PURCHASE
         || (h->code == ENGINE_MEASURE_SPENDING && (h->flags & FIGURE_HIT_COSTS) == 0);
}

#define WHAT_REACH 8 /* tokens from "of what" to its verb: "of what the country's mills buy" */

/* "30 % of what the island burns": what the verb @verb says is measured right there, as a noun would; @tag its
 * words. */
static void
add_of_what (FigureStage *s, const EngineTag *tag, const FigureHit *verb)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *what = NULL;
  FigureHit h = *verb;
  guint at = s->hits->len;

  for (guint32 i = tag->first; i > s->first && i + WHAT_REACH > tag->first; i--)
    {
      if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT
          && !engine_token_is_genitive (a, i - 1))
        return;
      what = engine_analysis_tag (a, i - 1, ENGINE_CLASS_OF_WHAT);
      if (what != NULL)
        break;
    }
  if (engine_token_is (a, tag->first - 1, ENGINE_CLASS_DETERMINER))
    return;
  /* "mines a quarter of what the world consumes": what is mined is told */
  if (what == NULL || what->last > tag->first
      || (h.code == ENGINE_MEASURE_DEMAND
          && engine_tokens_have (a, what->last, tag->first, ENGINE_CLASS_WORLD)))
    return;
  while (at > 0 && figure_hit (s, at - 1)->first > what->first)
    at--;
  /* its first verb alone */
  if (at > 0 && figure_hit (s, at - 1)->first == what->first)
    return;
  h.class_id = ENGINE_CLASS_MEASURE;
  h.first = what->first;
  h.last = what->last;
  if (h.code == ENGINE_MEASURE_PURCHASE && is_abroad (s, tag->last))
    h.code = ENGINE_MEASURE_IMPORTS;
  h.weak = FALSE;
  h.flags = 0;
  g_array_insert_val (s->hits, at, h);
}

/* "verra ses droits", "saw its levy": whoever sees the duty rise or fall is hit by it, as the subject of a verb of
 * taxing; @noun the duty's. */
static void
add_seen_duty (FigureStage *s, const FigureHit *noun)
{
  const EngineAnalysis *a = s->a;
  FigureHit h = *noun;
  guint at = s->hits->len;

  if (noun->first < s->first + 2
      || !(engine_token_is (a, noun->first - 1, ENGINE_CLASS_POSSESSIVE)
           || engine_token_is_the (a, noun->first - 1))
      || !figure_word_is (a, noun->first - 2, "sees"))
    return;
  h.class_id = ENGINE_CLASS_MEASURE_VERB;
  h.first = noun->first - 2;
  h.flags = FIGURE_HIT_VERB | FIGURE_HIT_SUBJECT_ON;
  while (at > 0 && figure_hit (s, at - 1)->first > h.first)
    at--;
  g_array_insert_val (s->hits, at, h);
}

#define ORDERED_REACH 6 /* tokens from a writing to the verb of the relative behind it */

/* "une étude qu'elle a commandée", "a report bought by the ministry": whoever has a paper written buys nothing that
 * figures are of. */
static gboolean
is_told_of_writing (const FigureStage *s, const EngineTag *tag)
{
  const EngineAnalysis *a = s->a;

  if (g_array_index (a->value_at, guint32, tag->last) != 0
      || (engine_analysis_morph (a, tag->first)
          & (ENGINE_MORPH_PAST_PARTICIPLE | ENGINE_MORPH_PAST))
             == 0)
    return FALSE;
  if (tag->first > s->first && engine_writing_starts (a, tag->first - 1))
    return (engine_analysis_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE) != 0;
  for (guint32 i = tag->first; i > s->first + 1 && i + ORDERED_REACH > tag->first; i--)
    {
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (engine_token_is (a, i - 1, ENGINE_CLASS_RELATIVE))
        /* "experts note that": no noun */
        return i > s->first + 2 && engine_writing_starts (a, i - 2)
               && (engine_token_is (a, i - 3, ENGINE_CLASS_DETERMINER)
                   || (engine_analysis_morph (a, i - 3) & ENGINE_MORPH_ADJ) != 0);
    }
  return FALSE;
}

/* The words about figures of the sentence, in order. */
void
figure_collect_hits (FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  guint32 to = a->first_tag[s->last], verb_last = 0;

  g_array_set_size (s->hits, 0);
  for (guint32 i = a->first_tag[s->first]; i < to && s->hits->len < MAX_HITS; i++)
    {
      const EngineTag *tag = &a->tag[i];
      guint class_id = tag->class_id;
      FigureHit h;

      /* most tokens have none: on to the next one's tags */
      if (!engine_analysis_has_any (a, tag->first, &hit_classes))
        {
          i = a->first_tag[tag->first + 1] - 1;
          continue;
        }
      if (!engine_classset_has (&hit_classes, class_id))
        continue;
      if (class_id == ENGINE_CLASS_MEASURE_VERB)
        verb_last = MAX (verb_last, tag->last);
      /* "digs up 700,000 tonnes": the verb's particle */
      if ((class_id == ENGINE_CLASS_RISE || class_id == ENGINE_CLASS_FALL) && tag->last == verb_last
          && tag->first > s->first && tag->last - tag->first == 1
          && engine_analysis_tag (a, tag->first, ENGINE_CLASS_MEASURE_VERB) == NULL)
        continue;
      h = (FigureHit){ .first = tag->first, .last = tag->last, .entry = tag->entry };
      if (is_inside_name (a, tag, class_id) || opens_noun (a, tag, class_id)
          || is_verb_there (s, tag, class_id)
          || (class_id == ENGINE_CLASS_MEASURE_VERB && is_told_of_writing (s, tag))
          || (class_id == ENGINE_CLASS_MEASURE && figure_is_of_duration (a, tag)))
        continue;
      h.class_id = (guint8)class_id;
      set_hit_code (a, &h);
      if (class_id == ENGINE_CLASS_MEASURE
          && ((h.weak && is_name (s, tag)) || (!h.weak && is_in_body (s, tag))))
        continue;
      if (class_id == ENGINE_CLASS_MEASURE_VERB && is_noun_here (s, tag))
        h.flags |= FIGURE_HIT_NOUN_HERE;
      if ((class_id == ENGINE_CLASS_MEASURE || class_id == ENGINE_CLASS_MEASURE_VERB
           || class_id == ENGINE_CLASS_FIGURE_STATUS)
          && h.code < 0)
        continue;
      if (is_valued (s, &h))
        h.flags |= FIGURE_HIT_VALUED;
      g_array_append_val (s->hits, h);
      if (class_id == ENGINE_CLASS_MEASURE && h.code == ENGINE_MEASURE_TARIFF
          && s->hits->len < MAX_HITS)
        add_seen_duty (s, &h);
      if (class_id == ENGINE_CLASS_MEASURE_VERB && is_dealt_in (&h) && s->hits->len < MAX_HITS)
        add_of_what (s, tag, &h);
    }
}
