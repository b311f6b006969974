/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What stands before the name of a party: an aside, an epithet, a company's trade and country, and whose
 * counterpart it is. */

#include "config.h"

#include "engine-agreements-firms.h"

#define COUNTERPART_REACH 4 /* tokens of "its French counterpart" */
#define ASIDE_TOKENS 7 /* of ", among others," */
#define EPITHET_TOKENS 6 /* of "newly oil-rich" */
#define TRADE_WORDS 3 /* "private train operator" */
#define NAME_WORDS 4  /* "Capital Maritime" */

/* "with, among others, A and B", "with, for the first time, A": the token behind the aside, @i where there is none. */
guint32
engine_firm_skip_aside (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  if (!engine_fill_punct (a, i, ','))
    return i;
  for (guint32 k = i + 1; k < MIN (limit, i + ASIDE_TOKENS); k++)
    {
      if (engine_fill_punct (a, k, ','))
        return k + 1;
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD || engine_fill_mention (a, k) != NULL)
        return i;
    }
  return i;
}

/* "neighbouring Chile", "oil-rich Angola", "cash-strapped Zambia": the token of the name that the words from @i
 * describe, @i where they do not. */
guint32
engine_firm_skip_epithet (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 k = i;

  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return i;
  for (limit = MIN (limit, i + EPITHET_TOKENS); k < limit; k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);
      const guint32 morph = engine_fill_morph (a, k);

      if (m != NULL && m->kind != ENGINE_MENTION_COMMODITY)
        return k > i && m->first == k && m->kind == ENGINE_MENTION_PARTY
                       && engine_firm_is_capital (a, k) && engine_fill_is_party (m)
                       && !(m->flags & ENGINE_MENTION_ADJECTIVE)
                       && !engine_token_is_genitive (a, m->last)
                   ? k
                   : i;
      if (engine_fill_punct (a, k, '-') && k > i
          && !(engine_token (a, k)->flags & ENGINE_TOKEN_SPACE_BEFORE))
        continue;
      if (engine_token (a, k)->kind != ENGINE_TOKEN_WORD || engine_firm_is_capital (a, k)
          || engine_fill_is (a, k, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, k, ENGINE_CLASS_DETERMINER)
          || engine_fill_is (a, k, ENGINE_CLASS_AND) || engine_fill_is (a, k, ENGINE_CLASS_NEGATION)
          || engine_fill_is (a, k, ENGINE_CLASS_PRONOUN)
          || engine_fill_is (a, k, ENGINE_CLASS_INSTRUMENT)
          /* a noun only says what the epithet is of: "oil-rich" */
          || !((morph
                & (ENGINE_MORPH_ADJ | ENGINE_MORPH_ADVERB | ENGINE_MORPH_PRESENT_PARTICIPLE
                   | ENGINE_MORPH_PAST_PARTICIPLE))
               || engine_fill_punct (a, k + 1, '-')))
        return i;
    }
  return i;
}

/* "l'armateur grec Capital Maritime", "Greek shipowner Capital Maritime": a company that no lexicon has, behind
 * its trade and whose it is.  Returns the token behind it, 0 where there is none. */
guint32
engine_firm_read_trade (const EngineAnalysis *a, guint32 i, guint32 limit, EngineCodes *codes)
{
  const gboolean heads_last = (a->style & ENGINE_STYLE_HEADS_LAST) != 0;
  gboolean adjective = FALSE, trade = FALSE, firm = FALSE;
  guint32 first;

  i += i < limit && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE);
  for (guint n = 0; n < TRADE_WORDS + 1 && i < limit; n++, i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      const EngineTag *role = engine_fill_covering (a, i, ENGINE_CLASS_ROLE);

      firm = firm || engine_firm_is_noun (a, i)
             || (role != NULL && engine_fill_attr (a, role, "firm") != NULL);
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
          || (role != NULL && engine_fill_attr (a, role, "firm") == NULL
              && !engine_firm_is_noun (a, i))
          || (engine_fill_is (a, i, ENGINE_CLASS_ORG_NOUN) && !engine_firm_is_noun (a, i))
          || engine_fill_is (a, i, ENGINE_CLASS_OF))
        return 0;
      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && (m->flags & ENGINE_MENTION_ADJECTIVE)
          && m->last == i + 1)
        adjective = TRUE;
      else if ((engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
               || (m != NULL && m->kind != ENGINE_MENTION_COMMODITY))
        break;
      else if (firm || (engine_fill_morph (a, i) & ENGINE_MORPH_NOUN))
        trade = TRUE;
      else
        return 0;
      if (heads_last ? trade && !adjective : adjective && !trade)
        return 0;
    }
  first = i;
  while (i < limit && i < first + NAME_WORDS && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL)
         && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && (engine_fill_mention (a, i) == NULL
             || (engine_fill_mention (a, i)->flags & ENGINE_MENTION_GUESSED)
             || engine_fill_mention (a, i)->kind == ENGINE_MENTION_ORG
             || (firm && engine_fill_mention (a, i)->kind == ENGINE_MENTION_PERSON)))
    i++;
  if (!adjective || !trade || i == first)
    return 0;
  engine_fill_codes_add (codes, engine_fill_text ((EngineAnalysis *)a, first, i));
  return i;
}

/* "EirGrid and its French counterpart RTE", "son homologue français RTE": whose company it is, and its
 * name behind a noun for the like; the token after it, 0 where there is none. */
guint32
engine_agreement_read_counterpart (const EngineAnalysis *a,
                                   const EngineMention *m,
                                   EngineCodes *codes)
{
  guint32 i = m->last;
  const EngineMention *firm;

  if (!engine_firm_is_origin (a, m) || m->first == 0)
    return 0;
  if (engine_fill_covering (a, i, ENGINE_CLASS_ROLE) != NULL)
    i++;
  else if (engine_fill_covering (a, m->first - 1, ENGINE_CLASS_ROLE) == NULL)
    return 0;
  if (engine_fill_punct (a, i, ','))
    i++;
  firm = i < a->tokens->len ? engine_fill_mention (a, i) : NULL;
  if (firm == NULL || firm->first != i || firm->codes == NULL)
    return 0;
  if (engine_firm_is (a, firm))
    engine_fill_add_mention (firm, codes);
  /* behind the noun an acronym reads like a person's name, and so does the name of a company's counterpart */
  else if (firm->kind == ENGINE_MENTION_PERSON && firm->last == i + 1 && firm->name != NULL
           && ((engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS)
               || (codes->n > 0 && !engine_fill_is_state (codes->codes[codes->n - 1]))))
    engine_fill_codes_add (codes, firm->name);
  else
    return 0;
  return firm->last;
}

/* "la Sonatrach et son homologue italienne Eni": the company at @i; the token after it, 0 where there is none. */
guint32
engine_firm_read_its_counterpart (const EngineAnalysis *a,
                                  guint32 i,
                                  guint32 limit,
                                  EngineCodes *codes)
{
  if (!engine_fill_is (a, i, ENGINE_CLASS_POSSESSIVE))
    return 0;
  for (guint32 k = i + 1; k < MIN (limit, i + COUNTERPART_REACH); k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (m != NULL && m->first == k && (m->flags & ENGINE_MENTION_ADJECTIVE))
        return engine_agreement_read_counterpart (a, m, codes);
    }
  return 0;
}
