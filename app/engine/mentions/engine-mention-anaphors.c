/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Mentions that stand for what the text has named before: periphrases ("le royaume", "the Russian
 * group"), counts ("ces trois pays"), pronouns and possessives.  What they stand for is found later, in
 * engine-anaphora.c. */

#include "config.h"

#include "engine-mentions.h"
#include "engine-fill.h"
#include "engine-number.h"

/* "le", "cette", "du", "the": one thing that is known. */
static gboolean
is_singular_determiner (const EngineAnalysis *a, guint32 i)
{
  static const char *const known[] = { "def", "dem", "contract", "part" };
  const EngineTag *tag = engine_determiner_at (a, i);

  for (guint k = 0; tag != NULL && k < G_N_ELEMENTS (known); k++)
    if (strcmp (engine_pack_entry_code (a->pack, tag->entry), known[k]) == 0)
      return !engine_token_is_plural (a, i);
  return FALSE;
}

/* A determiner before @i, a number or an adjective stepped over: "the 27-nation bloc". */
static gboolean
has_singular_determiner (const EngineAnalysis *a, guint32 i)
{
  for (guint back = 1; back <= 4 && back <= i; back++)
    {
      if (is_singular_determiner (a, i - back))
        return TRUE;
      if ((i - back >= a->value_at->len || g_array_index (a->value_at, guint32, i - back) == 0)
          && !engine_token_is_char (a, i - back, '-')
          && !engine_token_is (a, i - back, ENGINE_CLASS_NUMBER_WORD)
          && !(i - back > 0 && engine_token_is_char (a, i - back - 1, '-')))
        return FALSE;
    }
  return FALSE;
}

/* "le gouvernement Trudeau": of whom the lexicon knows, no anaphor. */
static void
take_leader (EngineAnalysis *a, const EngineTag *tag, EngineMention *m)
{
  const EngineTag *leader =
      tag->last < a->tokens->len && engine_pack_entry_attr (a->pack, tag->entry, "leader") != NULL
          ? engine_analysis_tag (a, tag->last, ENGINE_CLASS_LEADER)
          : NULL;
  const char *code = leader != NULL ? engine_pack_entry_code (a->pack, leader->entry) : "";

  if (*code == '\0')
    return;
  m->codes = engine_mentions_codes (a, code);
  m->name = NULL;
  m->flags = (m->flags & ~(guint)ENGINE_MENTION_ANAPHOR) | ENGINE_MENTION_REPRESENTS;
}

/* "le Royaume du Maroc", "the island nation of Samoa": whose name follows is named, and nobody else. */
static gboolean
is_before_name (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *of = tag->last + 1 < a->tokens->len
                            ? engine_analysis_tag (a, tag->last, ENGINE_CLASS_TARGET)
                            : NULL;

  if (of == NULL || strcmp (engine_pack_entry_code (a->pack, of->entry), "of") != 0)
    return FALSE;
  return of->last < a->tokens->len && engine_token_is (a, of->last, ENGINE_CLASS_PARTY)
         && !engine_token_is (a, of->last, ENGINE_CLASS_SEAT);
}

/* "the six-nation bloc": how many there are in it. */
static gboolean
is_counted_in_compound (const EngineAnalysis *a, const EngineTag *tag)
{
  return tag->first > 1 && engine_token_is_char (a, tag->first - 1, '-')
         && (engine_token (a, tag->first - 2)->kind == ENGINE_TOKEN_NUMBER
             || engine_token_is (a, tag->first - 2, ENGINE_CLASS_NUMBER_WORD));
}

/* "le royaume", "the bloc", and "le pays" in the singular. */
void
engine_mentions_add_periphrasis (EngineAnalysis *a, const EngineTag *tag)
{
  EngineMention m = { .first = tag->first, .last = tag->last, .kind = ENGINE_MENTION_PARTY };
  gboolean firm, english;

  if (is_counted_in_compound (a, tag))
    return;
  if (engine_pack_entry_attr (a->pack, tag->entry, "other") != NULL)
    {
      const EngineTag *owner =
          tag->first > 0 ? engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_ANAPHOR) : NULL;

      if (owner == NULL || strstr (engine_pack_entry_code (a->pack, owner->entry), "poss") == NULL)
        return;
      m.name = "other";
      m.codes = engine_no_strings;
      m.flags = ENGINE_MENTION_ANAPHOR
                | engine_mentions_oblique_flags (a, tag->first - 1, ENGINE_CLASS_PARTY);
      engine_mentions_add (a, m);
      return;
    }
  english = tag->first > 0 && engine_token_is (a, tag->first - 1, ENGINE_CLASS_ADJECTIVE_OF);
  firm = engine_pack_entry_attr (a->pack, tag->entry, "firm") != NULL
         || (english && engine_pack_entry_attr (a->pack, tag->entry, "adjfirm") != NULL);
  /* "the Ghana Gas Company": the last word of a name */
  if (firm && tag->first > 1 && (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL) != 0
      && engine_token (a, tag->first - 1)->kind == ENGINE_TOKEN_WORD
      && (engine_token (a, tag->first - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0
      && !engine_token_is (a, tag->first - 1, ENGINE_CLASS_ARTICLE))
    return;
  if (!has_singular_determiner (a, tag->first - (firm && english ? 1 : 0))
      || (!firm && is_before_name (a, tag)))
    return;
  /* "the North Sea", "the South Pacific Forum": part of another name */
  if (engine_pack_entry_attr (a->pack, tag->entry, "whole") != NULL
      && engine_token (a, tag->last)->kind == ENGINE_TOKEN_WORD
      && (engine_token (a, tag->last)->flags & ENGINE_TOKEN_CAPITAL) != 0)
    return;
  if (firm)
    m.name = "firm";
  else if (engine_pack_entry_attr (a->pack, tag->entry, "named") != NULL)
    m.name = "named";
  /* "le gouvernement" alone, not "le gouvernement japonais"; but "le groupe japonais" is the one before */
  if (engine_pack_entry_attr (a->pack, tag->entry, "bare") != NULL)
    for (guint32 i = tag->last; i < tag->last + 3 && i < a->tokens->len; i++)
      if ((engine_token_is (a, i, ENGINE_CLASS_ADJECTIVE_OF) && !(firm && i == tag->last))
          || engine_token_is (a, i, ENGINE_CLASS_PARTY)
          || engine_token_is (a, i, ENGINE_CLASS_GROUP) || engine_token_is (a, i, ENGINE_CLASS_SEAT)
          || ((engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0
              && (engine_pack_entry_attr (a->pack, tag->entry, "leader") == NULL || i > tag->last))
          || (i == tag->last && engine_token_is (a, i, ENGINE_CLASS_TARGET)))
        return;
  m.codes = engine_mentions_codes (a, engine_pack_entry_code (a->pack, tag->entry));
  m.flags = ENGINE_MENTION_ANAPHOR
            | engine_mentions_oblique_flags (a, tag->first - 1, ENGINE_CLASS_PARTY);
  take_leader (a, tag, &m);
  engine_mentions_add (a, m);
}

/* The number a token says, 2 to 60, or 0. */
static guint
small_number (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag;
  const EngineToken *t = engine_token (a, i);

  if (t->kind == ENGINE_TOKEN_NUMBER && t->length_bytes <= 2)
    {
      guint value;
      guint32 last;

      return engine_number_read_small (a, i, &value, &last) ? value : 0;
    }
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_NUMBER_WORD);
  if (tag != NULL)
    return (guint)engine_pack_entry_number (a->pack, tag->entry);
  return 0;
}

/* "the two NATO allies", "the three ASEAN neighbours": the name of their club between number and noun
 * stands for nobody. */
static void
uncover_club (EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, i);
      EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

      if (m == NULL || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL
          || engine_fill_is_country (m->codes[0]) || (m->flags & ENGINE_MENTION_ANAPHOR) != 0)
        continue;
      m->codes = engine_no_strings;
      g_array_index (a->mention_at, guint32, i) = 0;
    }
}

/* "les", "these", "its": of those that are known. */
static gboolean
is_definite (const EngineAnalysis *a, guint32 i)
{
  return engine_token_is (a, i, ENGINE_CLASS_DEFINITE)
         || engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE)
         /* "the said" */
         || (engine_token_has_code (a, i, ENGINE_CLASS_ARTICLE, "def")
             && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER));
}

/* "ces", "these" */
static gboolean
is_near (const EngineAnalysis *a, guint32 i)
{
  return engine_token_has_code (a, i, ENGINE_CLASS_DETERMINER, "dem")
         && engine_token_is_plural (a, i);
}

/* "ces trois pays", "the two sides", "both countries": @i is the noun.  Definite only. */
void
engine_mentions_add_count (EngineAnalysis *a, guint32 i)
{
  EngineMention m = { .last = i + 1, .kind = ENGINE_MENTION_PARTY };
  guint32 at = i;
  guint n = 0;

  /* an adjective may stand between: "les deux grandes puissances" */
  for (guint back = 1; back <= 2 && back <= i && n == 0; back++)
    {
      const EngineTag *both = engine_analysis_tag (a, i - back, ENGINE_CLASS_ANAPHOR);

      at = i - back;
      if (both != NULL && strcmp (engine_pack_entry_code (a->pack, both->entry), "both") == 0)
        n = 2;
      else if ((n = small_number (a, at)) > 0 && (at == 0 || !is_definite (a, at - 1)))
        return;
      else if (n > 0)
        at--;
    }
  /* "les deux hommes", but no "three men" */
  if (n != 2 && engine_token_has_attr (a, i, ENGINE_CLASS_PARTY_NOUN, "people"))
    return;
  /* "the Parties", as a treaty says */
  if (n == 0 && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0 && i > 0
      && engine_token_has_attr (a, i, ENGINE_CLASS_PARTY_NOUN, "treaty") && is_definite (a, i - 1))
    at = i - 1;
  else if (n == 0 && i > 0 && is_near (a, i - 1))
    at = i - 1; /* "ces pays", "these countries" */
  else if (n < 2 || n > 40)
    return;
  m.first = at;
  /* how many, for engine-anaphora.c */
  m.name = engine_arena_printf (a->scratch, "%u", n);
  m.codes = engine_no_strings;
  m.flags = ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL
            | engine_mentions_oblique_flags (a, at, ENGINE_CLASS_PARTY);
  /* "ses deux voisins": the possessive is a mention of its own */
  if (m.first < i && engine_mentions_is_covered (a, m.first, m.first + 1))
    m.first++;
  uncover_club (a, m.first + 1, i);
  if (!engine_mentions_is_covered (a, m.first, m.last))
    engine_mentions_add (a, m);
}

/* "the two NATO allies": so many that were named, not the club. */
gboolean
engine_mentions_count_of_club (EngineAnalysis *a, const EngineTag *tag)
{
  if (tag->first == 0 || tag->last < tag->first + 2 || small_number (a, tag->first - 1) < 2
      || !engine_token_is (a, tag->last - 1, ENGINE_CLASS_PARTY_NOUN))
    return FALSE;
  engine_mentions_add_count (a, tag->last - 1);
  return TRUE;
}

/* "les deux pays nordiques", "the two Nordic countries": two that were named, not the whole group. */
gboolean
engine_mentions_count_of_group (EngineAnalysis *a, const EngineTag *tag)
{
  EngineMention m = { .first = tag->first, .last = tag->last, .kind = ENGINE_MENTION_PARTY };
  const char *const *codes =
      engine_mentions_codes (a, engine_pack_entry_code (a->pack, tag->entry));
  guint n = tag->first > 0 ? small_number (a, tag->first - 1) : 0;
  guint members = 0;

  while (codes[members] != NULL)
    members++;
  if (n < 2 || n >= members)
    return FALSE;
  m.first = tag->first - 1;
  m.name = engine_arena_printf (a->scratch, "%u", n);
  m.codes = codes; /* of whom they are two, for engine-anaphora-group.c */
  m.flags = ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLURAL
            | engine_mentions_oblique_flags (a, m.first, ENGINE_CLASS_PARTY);
  engine_mentions_add (a, m);
  return TRUE;
}

/* A verb that can be no noun, an auxiliary or a modal stands at @i. */
static gboolean
heads_verb (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = i < a->tokens->len ? engine_token (a, i) : NULL;

  return t != NULL && t->kind == ENGINE_TOKEN_WORD
         && (engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
             || engine_token_is (a, i, ENGINE_CLASS_MODAL)
             || (t->clause < a->clauses->len && engine_clause (a, t->clause)->verb == i + 1));
}

/* Pronouns, possessives, "ce dernier": the code says which. */
void
engine_mentions_add_anaphor (EngineAnalysis *a, const EngineTag *tag)
{
  const char *code = engine_pack_entry_code (a->pack, tag->entry);
  EngineMention m = { .first = tag->first,
                      .last = tag->last,
                      .kind = ENGINE_MENTION_PARTY,
                      .flags = ENGINE_MENTION_ANAPHOR,
                      .codes = engine_no_strings,
                      .name = code };

  /* "fournit à elle seule 70 %": nobody is given anything */
  if (g_str_has_prefix (code, "pron") && tag->first > 0
      && engine_token_has_code (a, tag->first - 1, ENGINE_CLASS_PREPOSITION, "to")
      && engine_token_has_code (a, tag->last, ENGINE_CLASS_FIGURE_WORD, "alone"))
    return;
  if (engine_pack_is_key (code, "both"))
    {
      /* "Both face a duty": the two before */
      if (!heads_verb (a, tag->last))
        return;
      m.name = "2";
      m.flags |= ENGINE_MENTION_PLURAL;
      engine_mentions_add (a, m);
      return;
    }
  /* "la première livrera du gaz", not "la première livraison" */
  if ((engine_pack_is_key (code, "first") || engine_pack_is_key (code, "second"))
      && !heads_verb (a, tag->last))
    return;
  /* "the former government", "ces derniers mois": no pronoun */
  if ((engine_pack_is_key (code, "former") || g_str_has_prefix (code, "latter"))
      && tag->last < a->tokens->len
      && (engine_analysis_morph (a, tag->last) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB))
             == ENGINE_MORPH_NOUN)
    return;
  if (strstr (code, "poss") != NULL)
    m.flags |= ENGINE_MENTION_POSSESSIVE;
  if (g_str_has_suffix (code, "plural") || engine_pack_is_key (code, "latters"))
    m.flags |= ENGINE_MENTION_PLURAL;
  m.flags |= engine_mentions_oblique_flags (a, tag->first, ENGINE_CLASS_PARTY);
  engine_mentions_add (a, m);
}
