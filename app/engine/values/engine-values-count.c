/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a number counts.  Nouns that the lexicon holds to be worth counting come first; then people of a
 * country ("10,000 Timorese"), and whatever plural noun stands behind the number with what
 * modifies it, but for those that the lexicon excludes. */

#include "config.h"

#include "engine-timex.h"
#include "engine-values.h"

#include <string.h>

#define MAX_ADJECTIVES 2
#define MAX_MODIFIERS 9 /* with hyphens and model numbers */

/* Function words, units and expressions of time are no nouns to count. */
static gboolean
is_other_class (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass classes[] = {
    ENGINE_CLASS_PREPOSITION, ENGINE_CLASS_AUXILIARY,   ENGINE_CLASS_DETERMINER,
    ENGINE_CLASS_AND,         ENGINE_CLASS_PRONOUN,     ENGINE_CLASS_RELATIVE,
    ENGINE_CLASS_MONTH,       ENGINE_CLASS_TIME_UNIT,   ENGINE_CLASS_TIME_WORD,
    ENGINE_CLASS_SUBUNIT,     ENGINE_CLASS_SCALE,       ENGINE_CLASS_FRACTION,
    ENGINE_CLASS_MULTIPLE,    ENGINE_CLASS_UNIT,        ENGINE_CLASS_CURRENCY,
    ENGINE_CLASS_TARGET,      ENGINE_CLASS_POSSESSIVE,  ENGINE_CLASS_MODAL,
    ENGINE_CLASS_PER,         ENGINE_CLASS_CONJUNCTION,
  };

  for (gsize k = 0; k < G_N_ELEMENTS (classes); k++)
    if (engine_analysis_tag (a, i, classes[k]) != NULL)
      return TRUE;
  return FALSE;
}

static gboolean
is_adjective (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  guint32 morph;

  if (t->kind != ENGINE_TOKEN_WORD || engine_token_is_glued (a, i))
    return FALSE;
  if (engine_analysis_tag (a, i, ENGINE_CLASS_ADJECTIVE_OF) != NULL)
    return TRUE;
  morph = engine_pack_form_morph (a->pack, t->form);
  /* "3 million posted workers" */
  if ((morph & ENGINE_MORPH_PAST_PARTICIPLE) != 0 && (a->style & ENGINE_STYLE_HEADS_LAST) != 0
      && engine_analysis_tag (a, i + 1, ENGINE_CLASS_COUNTED) != NULL)
    return !is_other_class (a, i);
  return (morph & ENGINE_MORPH_ADJ) != 0 && !is_other_class (a, i);
}

/* Whether the form is a plural noun's.  Where the pack knows no morphology, an -s makes the plural. */
static gboolean
is_plural_form (const EngineAnalysis *a, guint32 i, gboolean unknown)
{
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);
  guint32 morph = engine_analysis_morph (a, i);
  gboolean with_s = t->length_bytes >= 4 && g_ascii_tolower (text[t->length_bytes - 1]) == 's'
                    && g_ascii_tolower (text[t->length_bytes - 2]) != 's';

  if (engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED) != NULL)
    return TRUE;
  if (morph == 0)
    return unknown && with_s;
  if ((morph & ENGINE_MORPH_ADVERB) != 0 || (morph & ENGINE_MORPH_NOUN) == 0
      || (morph & ENGINE_MORPH_PLURAL) == 0)
    return FALSE;
  /* a verb's plural says nothing of the noun */
  return with_s || (morph & ENGINE_MORPH_VERB) == 0 || (a->style & ENGINE_STYLE_HEADS_LAST) == 0;
}

/* "migrant centres": a noun before a noun, in languages that put it there. */
static gboolean
is_noun_before_noun (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  guint32 morph = engine_analysis_morph (a, i);

  return (a->style & ENGINE_STYLE_HEADS_LAST) != 0 && t->kind == ENGINE_TOKEN_WORD
         && !engine_token_is_glued (a, i) && (morph == 0 || (morph & ENGINE_MORPH_NOUN) != 0)
         && engine_token_text (a, i)[t->length_bytes - 1] != 's'
         && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD && !is_other_class (a, i)
         && !is_other_class (a, i + 1) && is_plural_form (a, i + 1, TRUE);
}

/* Whether the text around writes nouns large: a heading in capitals or in title case. */
static gboolean
starts_large (const EngineAnalysis *a, guint32 i)
{
  return i > 0 && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
         && engine_analysis_tag (a, i - 1, ENGINE_CLASS_NUMBER_WORD) != NULL
         && engine_analysis_tag (a, i, ENGINE_CLASS_ADJECTIVE_OF) == NULL;
}

/* "ex-combattants", "porte-conteneurs": a word, a hyphen and a word without spaces. */
static gboolean
opens_compound (const EngineAnalysis *a, guint32 i)
{
  return i + 2 < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && engine_token_is_dash (a, i + 1) && engine_token_is_glued (a, i + 1)
         && engine_token_is_glued (a, i + 2) && engine_token (a, i + 2)->kind == ENGINE_TOKEN_WORD
         && !is_other_class (a, i) && !is_other_class (a, i + 2);
}

/* A word that may stand between the number and its noun: "14 German mills", "300 Leopard tanks",
 * "50 Boeing 737 jets", "three Virginia-class submarines", "40 passenger trains". */
static gboolean
is_modifier (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  if (engine_token_is_dash (a, i))
    return engine_token_is_glued (a, i) && engine_token_is_glued (a, i + 1);
  if (t->kind == ENGINE_TOKEN_NUMBER)
    return i > 0
           && (engine_analysis_tag (a, i - 1, ENGINE_CLASS_AND) != NULL
               || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
               || (engine_token_is_dash (a, i - 1) && engine_token_is_glued (a, i)));
  if (t->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  if (is_adjective (a, i) || (t->flags & ENGINE_TOKEN_CAPITAL) != 0 || opens_compound (a, i))
    return TRUE;
  /* the end of "American-made", "second-hand" */
  if (engine_token_is_glued (a, i) && engine_token_is_dash (a, i - 1))
    return !is_other_class (a, i);
  /* "Boeing 787 Dreamliner and 777X aircraft", "11 upgraded Mogami-class frigates" */
  if (engine_analysis_tag (a, i, ENGINE_CLASS_AND) != NULL)
    return ((engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
            || engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER)
           && engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
           && engine_token_is_glued (a, i + 2)
           && (engine_token (a, i + 2)->flags & ENGINE_TOKEN_CAPITAL) != 0;
  if ((engine_pack_form_morph (a->pack, t->form) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
      && (a->style & ENGINE_STYLE_HEADS_LAST) != 0
      && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL) != 0)
    return !is_other_class (a, i);
  return is_noun_before_noun (a, i) && engine_analysis_tag (a, i + 1, ENGINE_CLASS_COUNTED) != NULL;
}

/* A noun worth counting after the number, what modifies it skipped. */
const EngineTag *
engine_item_counted_at (const EngineAnalysis *a, guint32 i)
{
  /* "80,000 more workers" */
  if (engine_analysis_tag (a, i, ENGINE_CLASS_MORE) != NULL)
    i++;
  for (guint n = 0; n <= MAX_MODIFIERS && i + 1 < a->tokens->len; n++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED);

      /* "40 Omani state firms" */
      if (tag != NULL && tag->last == i + 1 && is_noun_before_noun (a, i)
          && (engine_analysis_morph (a, i) & ENGINE_MORPH_PLURAL) == 0
          && engine_analysis_tag (a, i + 1, ENGINE_CLASS_COUNTED) != NULL)
        return engine_analysis_tag (a, i + 1, ENGINE_CLASS_COUNTED);
      if (tag != NULL)
        return tag;
      if (!is_modifier (a, i)
          || (n >= MAX_ADJECTIVES && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) == 0
              && !engine_token_is_dash (a, i - 1) && !engine_token_is_dash (a, i)
              && engine_analysis_tag (a, i, ENGINE_CLASS_AND) == NULL
              && !(n <= MAX_ADJECTIVES + 1 && is_noun_before_noun (a, i)
                   && engine_analysis_tag (a, i + 1, ENGINE_CLASS_COUNTED) != NULL)
              && engine_token (a, i)->kind != ENGINE_TOKEN_NUMBER))
        return NULL;
      i++;
    }
  return NULL;
}

/* "taxes", "prêts", "exportations", "gains": counted in millions they are money. */
static gboolean
names_money (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *noun = engine_analysis_tag (a, i, ENGINE_CLASS_MEASURE);
  static const char *const codes[] = { "aid",      "investment", "tariff",
                                       "spending", "trade",      "exports",
                                       "imports",  "purchase",   "defence_spending" };

  for (gsize k = 0; noun != NULL && k < G_N_ELEMENTS (codes); k++)
    if (strcmp (engine_tag_code (a, noun), codes[k]) == 0
        && engine_tag_attr (a, noun, "goods") == NULL)
      return TRUE;
  noun = engine_analysis_tag (a, i, ENGINE_CLASS_MONEY_NOUN);
  return noun != NULL && engine_tag_attr (a, noun, "billions") == NULL;
}

/* Votes, steps, brothers: counted everywhere, and no figure; a few officials neither. */
static gboolean
says_nothing (const EngineAnalysis *a, guint32 i, gboolean few)
{
  guint32 from = a->first_tag[i];
  guint32 to = a->first_tag[i + 1];

  for (guint32 k = from; k < to; k++)
    {
      const EngineTag *t = &a->tag[k];

      if (t->class_id == ENGINE_CLASS_FIGURE_NOISE
          || (t->class_id == ENGINE_CLASS_NOT_A_FIGURE
              && (engine_tag_attr (a, t, "after") != NULL
                  || (few && engine_tag_attr (a, t, "few") != NULL))))
        return TRUE;
    }
  return FALSE;
}

/* Whether the token is a plural noun that a number may count. */
static gboolean
is_countable (const EngineAnalysis *a, guint32 i, gboolean many, gboolean few)
{
  const EngineToken *t = engine_token (a, i);

  /* "dont 58 vendus par Dakar" */
  if ((engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
      && ((engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) == 0
          || (engine_analysis_tag (a, i + 1, ENGINE_CLASS_AGENT_PREP) != NULL
              && engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED) == NULL)))
    return FALSE;
  if (t->kind != ENGINE_TOKEN_WORD
      || t->length_bytes < 3
      /* "des millions d'oliviers" */
      || (engine_token_is_glued (a, i)
          && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION) == 0)
      || (engine_token_is_dash (a, i + 1) && engine_token_is_glued (a, i + 1))
      || says_nothing (a, i, few)
      || ((t->flags & ENGINE_TOKEN_CAPITAL) != 0 && !starts_large (a, i)))
    return FALSE;
  return !is_other_class (a, i)
         && is_plural_form (a, i, many || (a->style & ENGINE_STYLE_HEADS_LAST) != 0);
}

/* A capitalised word that no lexicon has, behind a round number in digits, no other name behind it. */
static gboolean
is_unknown_people (const EngineAnalysis *a, const EngineItem *item, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const EngineToken *next = engine_token (a, i + 1);

  return t->kind == ENGINE_TOKEN_WORD && t->form == 0
         && (t->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS | ENGINE_TOKEN_DIGITS))
                == ENGINE_TOKEN_CAPITAL
         && t->length_bytes >= 4 && !engine_token_is_glued (a, i)
         && (item->flags & ENGINE_NUMBER_DIGITS) != 0
         && engine_decimal_to_double (item->decimal) >= 1000
         && engine_decimal_to_double (item->decimal) < 1e9 && i + 1 < a->tokens->len
         && !(next->kind == ENGINE_TOKEN_WORD && (next->flags & ENGINE_TOKEN_CAPITAL) != 0)
         && !engine_token_is_dash (a, i + 1);
}

/* "10,000 Timorese", "deux Suisses": people of a country. */
static gboolean
count_inhabitants (const EngineAnalysis *a, EngineItem *item, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_INHABITANT);
  const EngineToken *next;

  /* "100,000 Karabakh Armenians": a region's name before theirs */
  if (tag == NULL && (t->flags & ENGINE_TOKEN_CAPITAL) != 0 && engine_analysis_morph (a, i) == 0
      && engine_analysis_tag (a, i + 1, ENGINE_CLASS_INHABITANT) != NULL)
    return count_inhabitants (a, item, i + 1);
  if (tag == NULL)
    tag = engine_analysis_tag (a, i, ENGINE_CLASS_ADJECTIVE_OF);
  /* "65 000 Ovaherero": many of a name that nobody knows */
  if (tag == NULL && is_unknown_people (a, item, i))
    {
      item->unit = "persons";
      item->last = i + 1;
      return TRUE;
    }
  if (tag == NULL || t->kind != ENGINE_TOKEN_WORD
      || (t->flags & ENGINE_TOKEN_CAPITAL) == 0
      /* "deux millions d'Indonésiens" */
      || (engine_token_is_glued (a, i)
          && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION) == 0)
      || (tag->last != i + 1 && tag->class_id != ENGINE_CLASS_INHABITANT))
    return FALSE;
  /* "6,000 Indian ventures": people are Indians, but Swiss and British */
  if (tag->class_id == ENGINE_CLASS_ADJECTIVE_OF && (a->style & ENGINE_STYLE_HEADS_LAST) != 0
      && strchr ("shi", engine_token_text (a, i)[t->length_bytes - 1]) == NULL
      && strncmp (engine_token_text (a, i) + t->length_bytes - 3, "ese", 3) != 0)
    return FALSE;
  next = engine_token (a, tag->last);
  /* "1,200 Beninese lorries": whose the things are, since no verb of several has that ending */
  if ((a->style & ENGINE_STYLE_HEADS_LAST) != 0 && is_countable (a, tag->last, TRUE, FALSE))
    return FALSE;
  /* "210 American-made jets" */
  if (engine_token_is_dash (a, tag->last) && engine_token_is_glued (a, tag->last))
    return FALSE;
  if (next->kind == ENGINE_TOKEN_WORD
      && (((engine_analysis_morph (a, tag->last) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0
           && (engine_analysis_morph (a, tag->last) & ENGINE_MORPH_VERB) == 0)
          || (next->flags & ENGINE_TOKEN_CAPITAL) != 0)
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_PREPOSITION) == NULL
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_QUALIFIER_AFTER) == NULL
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_AUXILIARY) == NULL
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_PER) == NULL
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_PRONOUN) == NULL
      && engine_analysis_tag (a, tag->last, ENGINE_CLASS_AND) == NULL)
    return FALSE;
  item->unit = "persons";
  item->last = tag->last;
  return TRUE;
}

/* "GPUs", "SUVs": letters in capitals and a small s. */
static gboolean
is_plural_of_letters (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);

  if (t->kind != ENGINE_TOKEN_WORD || t->length_bytes < 3 || t->length_bytes > 6
      || engine_token_is_glued (a, i) || text[t->length_bytes - 1] != 's')
    return FALSE;
  for (guint k = 0; k + 1 < t->length_bytes; k++)
    if (!g_ascii_isupper (text[k]))
      return FALSE;
  return TRUE;
}

/* "18 F-16", "12 F-35s", "20 Leopards": goods by their names. */
static gboolean
count_models (const EngineAnalysis *a, EngineItem *item, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  /* "50,000 NVIDIA GPUs" */
  for (guint32 k = i; k < i + 3 && (engine_token (a, k)->flags & ENGINE_TOKEN_CAPITAL) != 0; k++)
    if (is_plural_of_letters (a, k))
      {
        item->last = k + 1;
        return TRUE;
      }
  if (t->kind != ENGINE_TOKEN_WORD || (t->flags & ENGINE_TOKEN_CAPITAL) == 0
      || engine_token_is_glued (a, i) || engine_decimal_to_double (item->decimal) > 5000)
    return FALSE;
  if (t->length_bytes <= 4 && engine_token_is_dash (a, i + 1) && engine_token_is_glued (a, i + 1)
      && engine_token (a, i + 2)->kind == ENGINE_TOKEN_NUMBER && engine_token_is_glued (a, i + 2))
    {
      item->last = i + 3;
      if (engine_token (a, i + 3)->length_bytes == 1 && engine_token_is_glued (a, i + 3)
          && engine_token (a, i + 3)->kind == ENGINE_TOKEN_WORD)
        item->last++;
      return TRUE;
    }
  /* "20 A350 et 40 A321neo", "60 TB3": a letter or two and a number, but for groups of states */
  if ((t->flags & ENGINE_TOKEN_DIGITS) != 0 && t->length_bytes >= 3
      && engine_token_text (a, i)[0] != 'G' && (item->flags & ENGINE_NUMBER_DIGITS) != 0
      && !engine_token_is_dash (a, i + 1) && engine_decimal_to_double (item->decimal) >= 5)
    {
      item->last = i + 1;
      return TRUE;
    }
  if (engine_analysis_tag (a, i, ENGINE_CLASS_COMMODITY) == NULL || t->length_bytes < 5)
    return FALSE;
  item->last = engine_analysis_tag (a, i, ENGINE_CLASS_COMMODITY)->last;
  return TRUE;
}

/* The token behind an adjective or a compound: "second-hand Typhoons", "new Leopards". */
static guint32
after_modifiers (const EngineAnalysis *a, guint32 i)
{
  if (opens_compound (a, i))
    return i + 3;
  return is_adjective (a, i) ? i + 1 : i;
}

/* "500 million goes to schools", in languages whose verbs end like plurals. */
static gboolean
is_verb_form (const EngineAnalysis *a, guint32 i)
{
  return (a->style & ENGINE_STYLE_HEADS_LAST) != 0
         && (engine_analysis_morph (a, i) & ENGINE_MORPH_VERB) != 0
         && engine_analysis_tag (a, i, ENGINE_CLASS_COUNTED) == NULL
         && engine_analysis_tag (a, i + 1, ENGINE_CLASS_OF) == NULL
         && (engine_analysis_tag (a, i + 1, ENGINE_CLASS_PREPOSITION) != NULL
             || engine_token (a, i + 1)->kind == ENGINE_TOKEN_NUMBER
             || (engine_analysis_tag (a, i + 1, ENGINE_CLASS_DETERMINER) != NULL
                 && engine_analysis_tag (a, i + 1, ENGINE_CLASS_PER) == NULL)
             || engine_analysis_tag (a, i + 1, ENGINE_CLASS_POSSESSIVE) != NULL
             || engine_analysis_tag (a, i + 1, ENGINE_CLASS_TARGET) != NULL);
}

/* "seven officials said", "a confié à deux diplomates": who speaks without a name counts nothing. */
static gboolean
is_speaker (const EngineAnalysis *a, const EngineItem *item, guint32 last)
{
  return engine_decimal_to_double (item->decimal) < 10
         && (engine_analysis_tag (a, last, ENGINE_CLASS_SAY) != NULL
             || (item->first > 0
                 && engine_timex_tag_before (a, item->first, ENGINE_CLASS_ACCORDING) != NULL));
}

/* Said in digits, or a number above three: less says nothing. */
static gboolean
many_or_few (const EngineItem *item)
{
  return (item->flags & ENGINE_NUMBER_DIGITS) != 0 || engine_decimal_to_double (item->decimal) > 3;
}

/* The plural behind the hyphen of a compound, and no noun of its own behind it. */
static gboolean
ends_compound (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char last = engine_token_text (a, i)[t->length_bytes - 1];

  return t->length_bytes >= 4 && (last == 's' || last == 'x')
         && (t->flags & ENGINE_TOKEN_CAPITAL) == 0 && !is_other_class (a, i)
         && (engine_analysis_morph (a, i) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN))
                != ENGINE_MORPH_ADJ
         && engine_analysis_tag (a, i + 1, ENGINE_CLASS_COUNTED) == NULL
         && !(engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
              && (engine_analysis_morph (a, i + 1)
                  & (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL | ENGINE_MORPH_VERB))
                     == (ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL))
         && !engine_token_is_dash (a, i + 1);
}

/* "Sept-Îles", "the ABC's Four Corners": a number written large in a name. */
gboolean
engine_item_is_in_name (const EngineAnalysis *a, const EngineItem *item)
{
  const guint32 next = item->last;

  if ((item->flags & ENGINE_NUMBER_DIGITS) != 0 || item->last - item->first != 1
      || (engine_token (a, item->first)->flags & ENGINE_TOKEN_CAPITAL) == 0
      || (engine_token (a, item->first)->flags & ENGINE_TOKEN_ALL_CAPS) != 0)
    return FALSE;
  if (engine_token_is_dash (a, next) && engine_token_is_glued (a, next)
      && engine_token_is_glued (a, next + 1))
    return (engine_token (a, next + 1)->flags & ENGINE_TOKEN_CAPITAL) != 0;
  return item->first > 0
         && (engine_token (a, item->first - 1)->kind == ENGINE_TOKEN_WORD
             || engine_token_is_glued (a, item->first - 1))
         && (engine_token (a, next)->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS))
                == ENGINE_TOKEN_CAPITAL
         && engine_token (a, next)->kind == ENGINE_TOKEN_WORD
         /* "TWO CARRIERS", "in Title Case": all is written large */
         && (engine_token (a, item->first - 1)->flags & ENGINE_TOKEN_CAPITAL) == 0;
}

/* "300 ingénieurs", "two migrant centres": whatever plural noun stands behind the number with its
 * modifiers, but for years. */
void
engine_item_count_noun (const EngineAnalysis *a, EngineItem *item, guint32 i)
{
  double value = engine_decimal_to_double (item->decimal);
  gboolean many = (item->flags & ENGINE_NUMBER_DIGITS) != 0 && value >= 100;
  const char *unit = NULL;
  guint32 end = item->last;

  if ((item->flags & ENGINE_NUMBER_ARTICLE) != 0 || value < 2
      || ((item->flags & ENGINE_NUMBER_DECIMALS) != 0
          && ((item->flags & ENGINE_NUMBER_SCALED) == 0 || value < 1000))
      || ((item->flags & ENGINE_NUMBER_FOUR_DIGITS) && value >= 1800 && value < 2200))
    return;
  item->unit = NULL;
  /* "9 milliards restants": millions take "de" before what they count */
  if ((item->flags & ENGINE_NUMBER_SCALED) && value >= 1e6
      && (a->style & ENGINE_STYLE_HEADS_LAST) == 0 && i > 0
      && engine_analysis_tag (a, i - 1, ENGINE_CLASS_OF) == NULL)
    return;
  if (engine_analysis_tag (a, i, ENGINE_CLASS_MORE) != NULL)
    i++;
  if (count_inhabitants (a, item, i))
    unit = item->unit;
  else if (count_models (a, item, i) || count_models (a, item, after_modifiers (a, i)))
    unit = "count";
  for (guint n = 0; unit == NULL; n++, i++)
    {
      if (is_countable (a, i, many, value < 10)
          && !(is_noun_before_noun (a, i) && n < MAX_ADJECTIVES))
        {
          unit = engine_analysis_tag (a, i, ENGINE_CLASS_ROLE) != NULL ? "persons" : "count";
          item->last = i + 1;
        }
      /* "65 mini-grids", "3 brise-glaces" */
      else if (opens_compound (a, i) && many_or_few (item) && ends_compound (a, i + 2))
        {
          unit = "count";
          item->last = i + 3;
        }
      else if (n < MAX_ADJECTIVES && opens_compound (a, i)
               && (a->style & ENGINE_STYLE_HEADS_LAST) != 0)
        i += 2; /* "14 non-tariff barriers" */
      else if (n >= MAX_ADJECTIVES || !(is_adjective (a, i) || is_noun_before_noun (a, i)))
        return;
    }
  /* "620 millions promis" are money, "500 million goes to schools" is too */
  if (((item->flags & ENGINE_NUMBER_SCALED) && value >= 1e6 && i > 0
       && (names_money (a, i - 1)
           /* "187 million mosquito nets": behind a noun of its own no verb */
           || (i - 1 == end
               && (is_verb_form (a, i - 1)
                   || (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_PAST_PARTICIPLE) != 0))))
      || is_speaker (a, item, item->last))
    {
      item->unit = NULL;
      item->last = end;
      return;
    }
  item->kind = ENGINE_ITEM_COUNT;
  item->unit = unit;
  item->factor = engine_decimal_from_int (1);
}
