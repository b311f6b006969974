/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The values of a window: numbers with what they count.  Dates are found first, so that their
 * numbers are out of the way; then candidates are read from left to right, related to each other,
 * and those that say something become values with their qualifier and rate.
 *
 * The span of a value is number and unit and nothing else; qualifiers and "par an" are in its
 * context. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-timex.h"
#include "engine-values.h"

#include <math.h>
#include <string.h>

/* "3 billion of Chilean goods a year": tokens between a value and its rate. */
#define MOST_COUNTRIES 250
#define RATE_REACH 6
#define PARTS_REACH 5 /* tokens between a part and "sur", "in" */
#define MOST_POINTED_AT 10 /* "the two countries": more than so many are told, not pointed back at */

/* Whether the number at @i is part of a name, an address or a code: "F-35", "q=30%25". */
static gboolean
is_inside_name (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *before;
  gunichar c;

  if (i == 0 || !engine_token_is_glued (a, i) || engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER)
    return FALSE;
  before = engine_token (a, i - 1);
  if (before->kind == ENGINE_TOKEN_WORD)
    return !(before->flags & ENGINE_TOKEN_ELISION)
           && engine_analysis_tag (a, i - 1, ENGINE_CLASS_CURRENCY) == NULL;
  c = engine_token_char (a, i - 1);
  if (c == '=' || c == '%' || c == '/' || c == '#' || c == '@' || c == '&' || c == '_' || c == '?')
    return TRUE;
  if (engine_token_is_dash (a, i - 1) && i >= 2 && engine_token_is_glued (a, i - 1))
    {
      const EngineToken *left = engine_token (a, i - 2);

      /* "the MEKO A-200" */
      if (left->length_bytes == 1 && (left->flags & ENGINE_TOKEN_CAPITAL) != 0)
        return TRUE;
      return left->kind == ENGINE_TOKEN_WORD
             && engine_analysis_tag (a, i - 2, ENGINE_CLASS_UNIT) == NULL
             && engine_analysis_tag (a, i - 2, ENGINE_CLASS_SCALE) == NULL
             && engine_analysis_tag (a, i - 2, ENGINE_CLASS_NUMBER_WORD) == NULL
             && engine_analysis_tag (a, i - 2, ENGINE_CLASS_CURRENCY) == NULL;
    }
  return FALSE;
}

static guint32
covered_until (const EngineAnalysis *a, guint32 i)
{
  guint32 index = g_array_index (a->timex_at, guint32, i);

  return index > 0 ? g_array_index (a->timexes, EngineTimex, index - 1).last : i;
}

/* What joins numbers, or stands for what they count. */
/* clang-format off */
#define JOINTS(word)                                                                               \
  (ENGINE_CLASS_IN_WORD (AND, word) \
   | ENGINE_CLASS_IN_WORD (CONJUNCTION, word) \
   | ENGINE_CLASS_IN_WORD (RANGE_TO, word) \
   | ENGINE_CLASS_IN_WORD (PREPOSITION, word) \
   | ENGINE_CLASS_IN_WORD (OF, word))
/* clang-format on */
static const EngineClassMask joints = ENGINE_CLASS_MASK (JOINTS);

static gboolean
is_named_thing (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && (engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0
         && !engine_analysis_has_any (a, i, &joints);
}

/* "un accord", "a deal": no number. */
static gboolean
is_mere_article (const EngineAnalysis *a, const EngineItem *item)
{
  return (item->flags & ENGINE_NUMBER_ARTICLE) != 0 && item->last == item->first + 1
         && is_named_thing (a, item->last);
}

/* Numbers that are more than a word for one. */
#define MORE_THAN_ONE(word)                                                                        \
  (ENGINE_CLASS_IN_WORD (SCALE, word) | ENGINE_CLASS_IN_WORD (FRACTION, word)                      \
   | ENGINE_CLASS_IN_WORD (ROUND, word) | ENGINE_CLASS_IN_WORD (MULTIPLE, word)                    \
   | ENGINE_CLASS_IN_WORD (CURRENCY, word))
static const EngineClassMask more_than_one = ENGINE_CLASS_MASK (MORE_THAN_ONE);

/* What a word for one goes on with, or is the number of. */
#define GOES_WITH_ONE(word)                                                                        \
  (MORE_THAN_ONE (word) | ENGINE_CLASS_IN_WORD (NUMBER_WORD, word)                                 \
   | ENGINE_CLASS_IN_WORD (NUMBER_AND, word) | ENGINE_CLASS_IN_WORD (NUMBER_POINT, word)           \
   | ENGINE_CLASS_IN_WORD (AND_HALF, word) | ENGINE_CLASS_IN_WORD (UNIT, word)                     \
   | ENGINE_CLASS_IN_WORD (SUBUNIT, word))
static const EngineClassMask goes_with_one = ENGINE_CLASS_MASK (GOES_WITH_ONE);

/* Whether a mere article is all that engine_item_read() could find at @i.  Every other number word of a text is one,
 * and to read them takes longer than to read all others. */
static gboolean
starts_mere_article (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  const guint32 end = MIN (i + 1 + PARTS_REACH, a->tokens->len);

  if (tag == NULL || tag->last != i + 1 || !is_named_thing (a, i + 1)
      || engine_analysis_has_any (a, i, &more_than_one)
      || engine_analysis_has_any (a, i + 1, &goes_with_one)
      || engine_tag_attr (a, tag, "article") == NULL
      || engine_timex_tag_before (a, i, ENGINE_CLASS_MULTIPLE_BEFORE) != NULL)
    return FALSE;
  /* "une entreprise allemande sur trois" */
  for (guint32 k = i + 1; k < end; k++)
    if (engine_analysis_has (a, k, ENGINE_CLASS_FRACTION_OF))
      return FALSE;
  return engine_item_counted_at (a, i + 1) == NULL;
}

static void
collect (const EngineAnalysis *a, GArray *items)
{
  guint32 n = a->tokens->len;

  for (guint32 i = 0; i + 1 < n;)
    {
      EngineItem item;
      const EngineTag *per;
      guint32 after;

      i = engine_clues_next (a, i, n - 1, ENGINE_CLUE_VALUE);
      if (i + 1 >= n)
        break;
      after = covered_until (a, i);
      if (after > i)
        {
          i = after;
          continue;
        }
      if (is_inside_name (a, i) || starts_mere_article (a, i) || !engine_item_read (a, i, &item)
          || g_array_index (a->timex_at, guint32, item.last - 1) > 0)
        {
          i++;
          continue;
        }
      /* "150,000 dong a kilogram": what a price is for lends no unit */
      per = engine_analysis_tag (a, i, ENGINE_CLASS_PER);
      if (item.kind == ENGINE_ITEM_QUANTITY && i > 0
          && engine_analysis_tag (a, i - 1, ENGINE_CLASS_DATE_EVERY) != NULL)
        {
          i = item.last; /* "400 tubers per 20 hectares" */
          continue;
        }
      if (per != NULL && per->last >= item.last && item.kind == ENGINE_ITEM_QUANTITY)
        {
          i = per->last;
          continue;
        }
      if (item.kind != ENGINE_ITEM_BARE
          || !((item.flags & ENGINE_NUMBER_INDEFINITE) || is_mere_article (a, &item)))
        g_array_append_val (items, item);
      i = MAX (item.last, i + 1);
    }
}

static gboolean
has_noise (const EngineAnalysis *a, guint32 i, const char *where)
{
  guint32 from = a->first_tag[i];
  guint32 to = a->first_tag[i + 1];

  if (!engine_analysis_has (a, i, ENGINE_CLASS_NOT_A_FIGURE))
    return FALSE;
  for (guint32 k = from; k < to; k++)
    {
      const EngineTag *t = &a->tag[k];

      if (t->class_id == ENGINE_CLASS_NOT_A_FIGURE && engine_tag_attr (a, t, where) != NULL)
        return TRUE;
    }
  return FALSE;
}

/* "Workers now number 380,000": the noun's form as a verb, behind a subject in the plural. */
static gboolean
is_verb_of_counting (const EngineAnalysis *a, const EngineTag *noun)
{
  const guint32 plural = ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL;
  guint32 i = noun->first;

  if (engine_tag_attr (a, noun, "number") == NULL
      || !(engine_analysis_morph (a, i) & ENGINE_MORPH_PRESENT))
    return FALSE;
  while (i > 0 && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_ADVERB))
    i--;
  return i > 0
         && ((engine_analysis_morph (a, i - 1) & plural) == plural
             || engine_analysis_has (a, i - 1, ENGINE_CLASS_PRONOUN));
}

/* Whether words end right before @i that make what follows no figure, in the manner of @how. */
static gboolean
noise_before (const EngineAnalysis *a, guint32 i, const char *how, gboolean counted)
{
  for (guint32 n = 1; n <= 3 && n <= i; n++)
    {
      guint32 from = a->first_tag[i - n];
      guint32 to = a->first_tag[i - n + 1];

      if (!engine_analysis_has (a, i - n, ENGINE_CLASS_NOT_A_FIGURE))
        to = from;
      for (guint32 k = from; k < to; k++)
        {
          const EngineTag *t = &a->tag[k];

          /* "Boeing 737", but not "commandé à Boeing 96 hélicoptères" */
          if (t->last == i && t->class_id == ENGINE_CLASS_NOT_A_FIGURE
              && engine_tag_attr (a, t, how) != NULL && !is_verb_of_counting (a, t)
              && !(counted && engine_tag_attr (a, t, "name") != NULL))
            return TRUE;
        }
      if (engine_token (a, i - n)->kind == ENGINE_TOKEN_BREAK)
        break;
    }
  return FALSE;
}

/* "les deux pays", "the three countries" point back and count nothing. */
static gboolean
is_anaphoric (const EngineAnalysis *a, const EngineItem *item)
{
  const EngineTag *definite = engine_timex_tag_before (a, item->first, ENGINE_CLASS_DEFINITE);

  /* "huit des neuf alumineries": the whole of what was just counted */
  if (definite != NULL && definite->first > 0
      && engine_analysis_tag (a, definite->first - 1, ENGINE_CLASS_NUMBER_WORD) != NULL
      && engine_analysis_tag (a, definite->first, ENGINE_CLASS_OF) != NULL)
    return FALSE;
  /* "two of the five bidders" */
  if (definite != NULL && definite->first > 1
      && engine_analysis_tag (a, definite->first - 1, ENGINE_CLASS_OF) != NULL
      && engine_analysis_tag (a, definite->first - 2, ENGINE_CLASS_NUMBER_WORD) != NULL)
    return FALSE;
  /* "the other seven" of eleven */
  if (item->borrowed && definite != NULL
      && engine_analysis_tag (a, item->first - 1, ENGINE_CLASS_ANOTHER) != NULL)
    return FALSE;
  /* "the six-nation bloc": how large it is */
  if (item->last >= item->first + 3 && engine_token_is_dash (a, item->last - 2)
      && engine_token_is_glued (a, item->last - 1))
    return FALSE;
  return (item->flags & ENGINE_NUMBER_WORDS) != 0
         && engine_decimal_to_double (item->decimal) <= MOST_POINTED_AT
         && (engine_timex_tag_before (a, item->first, ENGINE_CLASS_DEFINITE) != NULL
             || engine_timex_tag_before (a, item->first, ENGINE_CLASS_DEICTIC) != NULL);
}

/* "350 dollars per thousand cubic metres": the number is of the rate. */
static gboolean
is_in_rate (const EngineAnalysis *a, const EngineItem *item)
{
  const EngineTag *tag =
      item->first > 0 ? engine_analysis_tag (a, item->first - 1, ENGINE_CLASS_PER) : NULL;

  return tag != NULL && tag->last >= item->last;
}

/* "by six judges to one", "par six juges contre trois". */
static gboolean
is_vote (const EngineAnalysis *a, const EngineItem *item)
{
  guint32 i = item->last;

  return engine_decimal_to_double (item->decimal) < 30 && (item->flags & ENGINE_NUMBER_DIGITS) == 0
         && item->first > 0
         && engine_analysis_tag (a, item->first - 1, ENGINE_CLASS_AGENT_PREP) != NULL
         && (engine_analysis_tag (a, i, ENGINE_CLASS_RANGE_TO) != NULL
             || engine_analysis_tag (a, i, ENGINE_CLASS_VERSUS_NUMBER) != NULL)
         && engine_analysis_tag (a, i + 1, ENGINE_CLASS_NUMBER_WORD) != NULL;
}

static gboolean
says_nought (const EngineItem *item)
{
  return (item->flags & ENGINE_NUMBER_WORDS) != 0 && engine_decimal_to_double (item->decimal) == 0;
}

/* Whether a word for a text stands at the token or, behind one more, right after it: "plan", "peace plan". */
static gboolean
names_text (const EngineAnalysis *a, guint32 i)
{
  for (guint32 k = i; k < MIN (i + 2, a->tokens->len); k++)
    {
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
      if (engine_analysis_has (a, k, ENGINE_CLASS_INSTRUMENT)
          || engine_token_has_code (a, k, ENGINE_CLASS_FIGURE_WORD, "plan")
          || engine_token_has_code (a, k, ENGINE_CLASS_POLICY, "offer"))
        return TRUE;
    }
  return FALSE;
}

/* "a seven-point plan", "un accord en sept points", "the seven points of the deal": what a text consists of. */
static gboolean
outlines_text (const EngineAnalysis *a, const EngineItem *item)
{
  const guint32 end = item->last;

  if (item->unit_tag == NULL || engine_tag_attr (a, item->unit_tag, "points") == NULL)
    return FALSE;
  if (end >= 2 && engine_token_is_dash (a, end - 2))
    return names_text (a, end);
  if (engine_analysis_has (a, end, ENGINE_CLASS_OF))
    return engine_analysis_has (a, end + 1, ENGINE_CLASS_INSTRUMENT)
           || engine_analysis_has (a, end + 2, ENGINE_CLASS_INSTRUMENT);
  return (a->style & ENGINE_STYLE_HEADS_LAST) == 0 && item->first > 0
         && engine_token_has_code (a, item->first - 1, ENGINE_CLASS_PREPOSITION, "in");
}

/**
 * engine_item_counts:
 * @a: an analysis
 * @item: a candidate with its unit
 *
 * Returns: whether it is a figure where it stands
 */
gboolean
engine_item_counts (const EngineAnalysis *a, const EngineItem *item)
{
  gboolean line_start = (engine_token (a, item->first)->flags & ENGINE_TOKEN_LINE_START) != 0;

  if (item->dropped || item->unit == NULL || (item->flags & ENGINE_NUMBER_VAGUE)
      || is_in_rate (a, item))
    return FALSE;
  switch ((EngineItemKind)item->kind)
    {
    case ENGINE_ITEM_COUNT:
      if ((item->flags & (ENGINE_NUMBER_ARTICLE | ENGINE_NUMBER_DECIMALS))
          && !(item->flags & ENGINE_NUMBER_SCALED) && item->scale.exponent == 0)
        return FALSE;
      /* "delivered 566 jets and Boeing 157" */
      if (noise_before (a, item->first, "before", item->borrowed || item->last - item->first > 1)
          || has_noise (a, item->last, "after"))
        return FALSE;
      if (engine_decimal_to_double (item->decimal) <= 1 || is_vote (a, item))
        return FALSE;
      return !is_anaphoric (a, item);
    case ENGINE_ITEM_FRACTION:
    case ENGINE_ITEM_MULTIPLE:
      /* "vendre à des tiers", "quitte ou double" */
      return !noise_before (a, item->first, "part", FALSE)
             || engine_analysis_tag (a, item->last, ENGINE_CLASS_OF) != NULL;
    case ENGINE_ITEM_MONEY:
    case ENGINE_ITEM_QUANTITY:
      /* "dropped to nil" */
      if (item->borrowed && says_nought (item))
        return FALSE;
      /* "350 km de voies, 90 minutes au lieu de 4 heures" */
      if (item->borrowed && has_noise (a, item->last, "after"))
        return FALSE;
      /* "un livre" is a book */
      if ((item->flags & ENGINE_NUMBER_ARTICLE) && item->unit_tag != NULL
          && engine_tag_attr (a, item->unit_tag, "feminine") != NULL
          && engine_token (a, item->first)->length_bytes == strlen ("un"))
        return FALSE;
      /* "un kilo coûte", "pour un dollar": what a price is for */
      if ((item->flags & ENGINE_NUMBER_ARTICLE) && !(item->flags & ENGINE_NUMBER_SCALED)
          && !(line_start && engine_token (a, item->last)->kind != ENGINE_TOKEN_WORD)
          && item->last - item->first == 2
          && engine_timex_tag_before (a, item->first, ENGINE_CLASS_QUALIFIER_BEFORE) == NULL
          && engine_token (a, item->first)->length_bytes <= 3
          && engine_analysis_tag (a, item->last, ENGINE_CLASS_PER) == NULL)
        return FALSE;
      if (item->flags & ENGINE_NUMBER_INDEFINITE)
        return line_start
               || engine_timex_tag_before (a, item->first, ENGINE_CLASS_QUALIFIER_BEFORE) != NULL;
      return TRUE;
    case ENGINE_ITEM_PERCENT:
      if (outlines_text (a, item))
        return FALSE;
      /* "at the zero point of the border" */
      if (says_nought (item) && item->unit_tag != NULL
          && engine_tag_attr (a, item->unit_tag, "points") != NULL)
        return FALSE;
      return !(item->flags & ENGINE_NUMBER_ARTICLE)
             || (item->unit_tag != NULL && engine_tag_attr (a, item->unit_tag, "points") == NULL);
    default:
      return TRUE;
    }
}

static guint8
code_value (const EngineAnalysis *a, const EngineTag *tag, EngineCodeList list)
{
  int value = engine_code_from_name (list, engine_tag_code (a, tag));

  return value < 0 ? 0 : (guint8)value;
}

/* "dépasse largement", "avoisine aujourd'hui": a verb of degree with an adverb behind it that ends at @i; NULL =
 * none. */
static const EngineTag *
find_degree_verb (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass asides[] = { ENGINE_CLASS_VP_FILLER, ENGINE_CLASS_TIME_WORD };
  const guint32 verbal = ENGINE_MORPH_VERB | ENGINE_MORPH_PAST_PARTICIPLE;
  const EngineTag *tag = NULL;

  for (guint k = 0; tag == NULL && k < G_N_ELEMENTS (asides); k++)
    tag = engine_timex_tag_before (a, i, asides[k]);
  if (tag != NULL)
    i = tag->first;
  else if (i > 0
           && (engine_analysis_morph (a, i - 1)
               & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
                  == ENGINE_MORPH_ADVERB)
    i--;
  else
    return NULL;
  tag = engine_timex_tag_before (a, i, ENGINE_CLASS_QUALIFIER_BEFORE);
  return tag != NULL && (engine_analysis_morph (a, tag->last - 1) & verbal) != 0 ? tag : NULL;
}

/* The word of degree before the value: "up to", "plus de", "entre environ", "up to a combined"; NULL = none. */
static const EngineTag *
find_degree_before (const EngineAnalysis *a, const EngineValue *v)
{
  const EngineTag *tag = engine_timex_tag_before (a, v->first, ENGINE_CLASS_QUALIFIER_BEFORE);
  const EngineTag *opener =
      tag == NULL ? engine_timex_tag_before (a, v->first, ENGINE_CLASS_RANGE_OPEN) : NULL;
  guint32 i = v->first;

  if (opener != NULL)
    {
      tag = engine_timex_tag_before (a, opener->first, ENGINE_CLASS_QUALIFIER_BEFORE);
      if (tag != NULL)
        return tag;
    }
  if (tag == NULL)
    tag = find_degree_verb (a, i);
  if (tag != NULL || i == 0 || engine_analysis_tag (a, i - 1, ENGINE_CLASS_DETERMINER) == NULL)
    return tag;
  /* "up to a combined", "plus de la moitié": an article or adjective between */
  tag = engine_timex_tag_before (a, i - 1, ENGINE_CLASS_QUALIFIER_BEFORE);
  if (tag == NULL)
    tag = find_degree_verb (a, i - 1);
  /* "talks collapsed over a 28 per cent cut", "says nothing about a $2bn loan" */
  if (tag != NULL && !v->is_fraction && tag->last == tag->first + 1
      && engine_analysis_tag (a, i - 1, ENGINE_CLASS_NUMBER_WORD) != NULL
      && (strcmp (engine_tag_code (a, tag), "more_than") == 0
          || (strcmp (engine_tag_code (a, tag), "about") == 0
              && engine_analysis_tag (a, tag->first, ENGINE_CLASS_PREPOSITION) != NULL)))
    return NULL;
  return tag;
}

/* "under £25m deal": by its terms; "less than the $380 that others paid", "well above the 9 % at
 * which": compared with it. */
static gboolean
is_no_degree (const EngineAnalysis *a, const EngineValue *v, const EngineTag *tag)
{
  const char *code = engine_tag_code (a, tag);

  if (tag->last == tag->first + 1
      && (engine_analysis_tag (a, v->last, ENGINE_CLASS_INSTRUMENT) != NULL
          || engine_analysis_tag (a, v->last - 1, ENGINE_CLASS_INSTRUMENT) != NULL)
      && engine_analysis_tag (a, tag->first, ENGINE_CLASS_PREPOSITION) != NULL)
    return TRUE;
  /* "under which 18 goods", "in talks over 300 million" */
  if (tag->last == tag->first + 1
      && ((tag->last < v->first
           && engine_analysis_tag (a, tag->last, ENGINE_CLASS_RELATIVE) != NULL)
          || (tag->first > 0
              && engine_analysis_tag (a, tag->first, ENGINE_CLASS_PREPOSITION) != NULL
              && engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_INSTRUMENT) != NULL)))
    return TRUE;
  return tag->last < v->first && !v->is_fraction
         && (engine_analysis_tag (a, tag->last - 1, ENGINE_CLASS_THAN) != NULL
             || engine_analysis_tag (a, tag->last - 1, ENGINE_CLASS_PREPOSITION) != NULL)
         && engine_analysis_tag (a, v->first - 1, ENGINE_CLASS_DEFINITE) != NULL
         && (strcmp (code, "more_than") == 0 || strcmp (code, "less_than") == 0);
}

#define ONLY_REACH 6 /* tokens from "ne" to "plus que" */

/* "ne représente plus que 13 %": no more, of a verb that is denied. */
static gboolean
says_only (const EngineAnalysis *a, const EngineTag *tag)
{
  if (engine_tag_attr (a, tag, "only") == NULL)
    return FALSE;
  for (guint32 i = tag->first; i > 0 && i + ONLY_REACH > tag->first; i--)
    {
      if (engine_analysis_tag (a, i - 1, ENGINE_CLASS_NEGATION) != NULL)
        return TRUE;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
        return FALSE;
    }
  return FALSE;
}

static void
read_degree_before (const EngineAnalysis *a, EngineValue *v)
{
  const EngineTag *tag = find_degree_before (a, v);

  if (tag == NULL || is_no_degree (a, v, tag))
    return;
  if (says_only (a, tag))
    {
      v->context_first = tag->first;
      return;
    }
  v->qualifier = code_value (a, tag, ENGINE_CODES_QUALIFIER);
  v->context_first = tag->first;
  if (v->qualifier != ENGINE_QUALIFIER_EXACT && v->qualifier != ENGINE_QUALIFIER_ABOUT)
    return;
  /* "at least about" */
  tag = engine_timex_tag_before (a, tag->first, ENGINE_CLASS_QUALIFIER_BEFORE);
  if (tag == NULL)
    return;
  v->qualifier = code_value (a, tag, ENGINE_CODES_QUALIFIER);
  v->context_first = tag->first;
}

/* "20 % of exports and more than 60 % of imports", "et plus de 60 %": the words open the degree of the next value. */
static gboolean
opens_degree (const EngineAnalysis *a, const EngineTag *tag)
{
  for (guint32 i = tag->first; i < tag->last; i++)
    {
      const EngineTag *next = engine_analysis_tag (a, i, ENGINE_CLASS_QUALIFIER_BEFORE);

      if (next != NULL && next->last > tag->last)
        return TRUE;
    }
  return FALSE;
}

/* "55 000 tonnes de fret environ": behind what the value is of. */
static void
read_degree_behind_noun (const EngineAnalysis *a, EngineValue *v)
{
  if (v->qualifier != ENGINE_QUALIFIER_EXACT
      || engine_analysis_tag (a, v->last, ENGINE_CLASS_OF) == NULL)
    return;
  for (guint32 k = v->last + 1; k < v->last + 5 && k + 1 < a->tokens->len; k++)
    {
      const EngineTag *tag = engine_analysis_tag (a, k, ENGINE_CLASS_QUALIFIER_AFTER);

      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD
          && !(engine_token (a, k)->flags & ENGINE_TOKEN_ELISION))
        return;
      if (tag != NULL && !opens_degree (a, tag)
          && (strcmp (engine_tag_code (a, tag), "about") == 0 || tag->last - tag->first > 1))
        {
          v->qualifier = code_value (a, tag, ENGINE_CODES_QUALIFIER);
          return;
        }
    }
}

/* "40 % environ", "Six pour cent, à peu près, si l'on en croit". */
static void
read_degree_behind (const EngineAnalysis *a, EngineValue *v, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_QUALIFIER_AFTER);

  if (tag == NULL && i + 1 < a->tokens->len && engine_token_char (a, i) == ',')
    {
      tag = engine_analysis_tag (a, i + 1, ENGINE_CLASS_QUALIFIER_AFTER);
      if (tag != NULL
          && (tag->last == tag->first + 1
              || (tag->last < a->tokens->len
                  && engine_token (a, tag->last)->kind == ENGINE_TOKEN_WORD)))
        return;
    }
  if (tag == NULL || opens_degree (a, tag))
    return;
  if (v->qualifier == ENGINE_QUALIFIER_EXACT)
    v->qualifier = code_value (a, tag, ENGINE_CODES_QUALIFIER);
  v->context_last = tag->last;
}

/* The words of degree before and after. */
static void
read_qualifier (const EngineAnalysis *a, EngineValue *v)
{
  read_degree_before (a, v);
  read_degree_behind_noun (a, v);
  read_degree_behind (a, v, v->last);
}

static void
read_rate (const EngineAnalysis *a, EngineValue *v)
{
  guint32 i = v->context_last;

  for (guint n = 0; n <= RATE_REACH; n++, i++)
    {
      const EngineToken *t = engine_token (a, i);
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_PER);

      if (g_array_index (a->timex_at, guint32, i) > 0)
        return;
      /* "50 000 tonnes l'an prochain": when, not how often */
      if (tag != NULL && g_array_index (a->timex_at, guint32, tag->last - 1) > 0)
        return;
      if (tag != NULL)
        {
          v->per = code_value (a, tag, ENGINE_CODES_PER);
          if (n == 0)
            v->context_last = tag->last;
          return;
        }
      if (t->kind == ENGINE_TOKEN_BREAK || t->kind == ENGINE_TOKEN_NUMBER
          || t->kind == ENGINE_TOKEN_PUNCT || (t->flags & ENGINE_TOKEN_DIGITS) != 0)
        return;
    }
}

/* "achète chaque année pour 3,4 milliards", "exporter chaque année 25 000 tonnes": how often, before the value. */
static void
read_rate_before (const EngineAnalysis *a, EngineValue *v)
{
  guint32 i = v->context_first;
  const EngineTag *tag;

  if (v->per != ENGINE_PER_NONE || i == 0)
    return;
  tag = engine_timex_tag_before (a, i, ENGINE_CLASS_PER);
  if (tag == NULL && engine_analysis_tag (a, i - 1, ENGINE_CLASS_PREPOSITION) != NULL)
    tag = engine_timex_tag_before (a, i - 1, ENGINE_CLASS_PER);
  if (tag != NULL && tag->last - tag->first > 1 && engine_tag_attr (a, tag, "before") != NULL)
    v->per = code_value (a, tag, ENGINE_CODES_PER);
}

static void
read_change (const EngineAnalysis *a, EngineValue *v)
{
  guint32 i = v->context_first;
  const EngineTag *tag = engine_timex_tag_before (a, i, ENGINE_CLASS_CHANGE);
  const EngineTag *verb;
  gboolean sign;

  if (tag == NULL)
    return;
  /* "digs up 700,000 tonnes": the particle of a verb */
  verb = engine_timex_tag_before (a, i, ENGINE_CLASS_MEASURE_VERB);
  if (verb != NULL && verb->first < tag->first)
    return;
  sign = engine_token (a, tag->first)->kind != ENGINE_TOKEN_WORD;
  if (sign
      && (!engine_token_is_glued (a, i)
          || (tag->first > 0 && engine_token_is_glued (a, tag->first))))
    return;
  v->change = code_value (a, tag, ENGINE_CODES_CHANGE);
  v->context_first = tag->first;
}

/* "une commission paritaire de dix membres": people sit in it, but for "the alliance of 32 members". */
static gboolean
sits_in_body (const EngineAnalysis *a, const EngineItem *item)
{
  if (item->first < 2 || engine_analysis_tag (a, item->first - 1, ENGINE_CLASS_OF) == NULL)
    return FALSE;
  for (guint32 back = 2; back <= 3 && back <= item->first; back++)
    if (engine_analysis_tag (a, item->first - back, ENGINE_CLASS_BODY) != NULL)
      return TRUE;
  return FALSE;
}

static void
add_value (EngineAnalysis *a, const EngineItem *item)
{
  EngineValue v = { .first = item->first,
                    .last = item->last,
                    .unit = item->unit,
                    .upper = NAN,
                    .context_first = item->first,
                    .context_last = item->last };

  /* "29 030 points" of an index are no percentage points */
  if (item->unit_tag != NULL && engine_tag_attr (a, item->unit_tag, "points") != NULL
      && engine_decimal_to_double (item->decimal) >= 100)
    v.unit = "count";
  /* "plus de 700 de ses membres": so many states there are not */
  if (item->unit != NULL && strcmp (item->unit, "countries") == 0
      && (engine_decimal_to_double (item->decimal) > MOST_COUNTRIES || sits_in_body (a, item)))
    v.unit = "persons";
  v.value = engine_decimal_to_double (engine_decimal_multiply (item->decimal, item->factor));
  if (item->has_upper)
    v.upper = engine_decimal_to_double (engine_decimal_multiply (item->upper, item->factor));
  v.is_fraction = item->kind == ENGINE_ITEM_FRACTION;
  v.change = item->change;
  read_qualifier (a, &v);
  if ((item->flags & ENGINE_NUMBER_ABOUT) && v.qualifier == ENGINE_QUALIFIER_EXACT)
    v.qualifier = ENGINE_QUALIFIER_ABOUT;
  read_change (a, &v);
  read_rate (a, &v);
  /* "1,90 € le kilo environ", "2 million euros a year, give or take" */
  if (v.per != ENGINE_PER_NONE && v.context_last > v.last)
    read_degree_behind (a, &v, v.context_last);
  read_rate_before (a, &v);
  g_array_append_val (a->values, v);
}

/**
 * engine_stage_values:
 * @a: an analysis with tags, and with expressions of time, so that no year is taken for a figure
 *
 * Fills the values and value_at.
 */
void
engine_stage_values (EngineAnalysis *a)
{
  g_autoptr (GArray) items = g_array_sized_new (FALSE, FALSE, sizeof (EngineItem), 64);

  g_array_set_size (a->values, 0);
  collect (a, items);
  engine_items_relate (a, items);
  for (guint i = 0; i < items->len; i++)
    {
      const EngineItem *item = &g_array_index (items, EngineItem, i);

      if (engine_item_counts (a, item))
        add_value (a, item);
    }
  g_array_set_size (a->value_at, 0);
  g_array_set_size (a->value_at, a->tokens->len);
  for (guint i = 0; i < a->values->len; i++)
    {
      const EngineValue *v = &g_array_index (a->values, EngineValue, i);

      for (guint32 t = v->first; t < v->last; t++)
        g_array_index (a->value_at, guint32, t) = i + 1;
    }
}
