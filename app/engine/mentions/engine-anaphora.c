/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What anaphors stand for.  Sieves, the precise first, each of which may abstain: a group or list of
 * exactly as many (engine-anaphora-count.c), "ce dernier", the possessive's subject, the pronoun's previous
 * subject, the periphrasis's last fitting party (engine-anaphora-periphrasis.c).  An anaphor that nothing fits
 * keeps no codes.  Looks back 48 mentions at most.
 *
 * Source: the precision-first ordering of Baldwin, CogNIAC: high precision coreference (1997). */

#include "config.h"

#include "engine-anaphora-private.h"
#include "engine-fill.h"

#define TITLE_LINES 12 /* of the text, that may hold its title */
#define FRONTED_TOKENS 4 /* of a sentence, up to "The first, its …" */
#define PAIR_TIMES 3 /* that both of a text's pair are named, at least */

static gboolean
is_plural (const EngineMention *m)
{
  return m->list != 0 || (m->flags & ENGINE_MENTION_PLURAL) != 0;
}

/* "la première … la seconde", "the former … the latter": of a list of exactly two before it.  FALSE where
 * another name stands nearer. */
static gboolean
resolve_of_two (EngineDiscourse *d, guint32 index, gboolean second)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 stop = index > 12 ? index - 12 : 0;

  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      const char *const *codes;

      if (engine_analysis_sentence_of (a, c->first) + 1 < engine_analysis_sentence_of (a, m->first))
        return FALSE;
      if (c->kind != ENGINE_MENTION_PARTY
          || (c->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0
          || engine_token_is (a, c->first, ENGINE_CLASS_ANAPHOR))
        continue;
      codes = engine_mentions_list_codes (a, i - 1);
      if (engine_anaphora_list_length (codes) != 2)
        return FALSE;
      engine_anaphora_stand_for (a, m, i - 1,
                                 engine_arena_list (a->arena, &codes[second ? 1 : 0], 1));
      return TRUE;
    }
  return FALSE;
}

/* "Les États-Unis … Ils", "les Pays-Bas": a name in the plural. */
static gboolean
is_plural_name (const EngineAnalysis *a, const EngineMention *m)
{
  return m->kind == ENGINE_MENTION_PARTY && m->first > 0
         && (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR)) == 0
         && engine_token_is_plural (a, m->first - 1);
}

/* "ce dernier", "the latter": the last party or person before; "the former" the one before that. */
static void
resolve_latter (EngineDiscourse *d, guint32 index, const char *code)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 stop = index > 12 ? index - 12 : 0;
  gboolean former = strcmp (code, "former") == 0;
  gboolean plural = strcmp (code, "latters") == 0;

  if ((!plural && resolve_of_two (d, index, !former && strcmp (code, "first") != 0))
      || strcmp (code, "first") == 0 || strcmp (code, "second") == 0)
    return;
  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (!engine_mention_is_party (c) || (c->flags & ENGINE_MENTION_ADJECTIVE) != 0
          || (c->flags & ENGINE_MENTION_POSSESSIVE) != 0 || (plural && !is_plural (c)))
        continue;
      if (former && i > stop + 1 && c->list != 0 && engine_mention (a, i - 2)->list == c->list)
        c = engine_mention (a, --i - 1);
      engine_anaphora_stand_for (a, m, i - 1,
                                 plural ? engine_mentions_list_codes (a, i - 1) : c->codes);
      return;
    }
}

/* The nearest list before: "their trade", "the Parties". */
static void
resolve_list (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 stop = index > ENGINE_ANAPHORA_REACH ? index - ENGINE_ANAPHORA_REACH : 0;

  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (engine_anaphora_names_party (c) && c->list != 0
          && (c->flags & ENGINE_MENTION_ADJECTIVE) == 0)
        {
          engine_anaphora_stand_for (a, m, i - 1, engine_mentions_list_codes (a, i - 1));
          return;
        }
    }
}

/* Whether the mention before is asked to do what stands before the possessive: "demande à Pékin de
 * lever ses droits", "wants Delhi to cut its levy", but "agreed with Delhi to cut its". */
static gboolean
is_asked (const EngineAnalysis *a, guint32 index)
{
  const EngineMention *m = engine_mention (a, index);
  const EngineMention *c = index > 0 ? engine_mention (a, index - 1) : NULL;
  gboolean asked = FALSE;

  if (c == NULL || !engine_mention_is_party (c) || c->first == 0 || c->last + 1 >= m->first
      || m->first - c->last > 6
      || (c->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ADJECTIVE)) != 0
      || !engine_token_is (a, c->last, ENGINE_CLASS_INF_MARK)
      || (engine_analysis_morph (a, c->last + 1) & ENGINE_MORPH_INFINITIVE) == 0)
    return FALSE;
  for (guint32 i = c->first, n = 0; i > 0 && n < 4; i--, n++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_MODALITY);

      if (tag == NULL)
        continue;
      asked = strcmp (engine_pack_entry_code (a->pack, tag->entry), "requested") == 0
              || (tag->last == c->first
                  && strcmp (engine_pack_entry_code (a->pack, tag->entry), "planned") == 0);
      break;
    }
  return asked;
}

/* "Derrière l'annonce, la Chine. Elle raffine": a sentence without a verb names whom the next tells of. */
static gboolean
resolve_exclaimed (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineMention *c = index > 0 ? engine_mention (a, index - 1) : NULL;
  guint clause = c != NULL ? engine_token (a, c->first)->clause : G_MAXUINT;

  if (c == NULL || !engine_anaphora_names_party (c) || engine_anaphora_list_length (c->codes) != 1
      || engine_anaphora_line_of (a, c) != engine_anaphora_line_of (a, m)
      || (c->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE | ENGINE_MENTION_OBLIQUE))
             != 0
      || engine_analysis_sentence_of (a, c->first) + 1 != engine_analysis_sentence_of (a, m->first)
      || clause >= a->clauses->len || engine_clause (a, clause)->verb != 0
      || !engine_token_is_char (a, c->last, '.'))
    return FALSE;
  engine_anaphora_stand_for (a, m, index - 1, c->codes);
  return TRUE;
}

/**
 * engine_anaphora_heads_section:
 * @a: an analysis
 * @m: one of its mentions
 *
 * Returns: whether it is a state, alone in its line below the title: whom the section is about
 */
gboolean
engine_anaphora_heads_section (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineLine *line = &g_array_index (a->lines, EngineLine, engine_anaphora_line_of (a, m));
  guint32 last = line->last;

  if (line->first == 0 || m->first > line->first + 1 || m->kind != ENGINE_MENTION_PARTY
      || (m->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_ADJECTIVE)) != 0
      || engine_anaphora_list_length (m->codes) != 1 || !engine_fill_is_country (m->codes[0])
      || (m->first > line->first && !engine_token_is (a, line->first, ENGINE_CLASS_DETERMINER)))
    return FALSE;
  while (last > m->last && engine_token (a, last - 1)->kind != ENGINE_TOKEN_WORD)
    last--;
  return last == m->last;
}

/**
 * engine_anaphora_is_in_contact:
 * @d: the discourse so far
 * @index: a mention
 *
 * "Chile tore up the pact it signed": a second subject behind a noun of the clause.
 *
 * Returns: whether the mention is a pronoun that opens a relative without its word
 */
gboolean
engine_anaphora_is_in_contact (const EngineDiscourse *d, guint32 index)
{
  const EngineAnalysis *a = d->a;
  const EngineMention *m = engine_mention (a, index);

  return d->subject != 0 && (m->flags & ENGINE_MENTION_ANAPHOR) != 0
         && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0 && m->first > 0
         && engine_token (a, engine_mention (a, d->subject - 1)->first)->clause
                == engine_token (a, m->first)->clause
         && (engine_analysis_morph (a, m->first - 1) & ENGINE_MORPH_NOUN) != 0
         && engine_mention_heads_verb (a, m);
}

/* "After a raid on Idlib, it opened": a preposition holds the name; "Quant au Kremlin, il a" is about it. */
static gboolean
introduces_only (const EngineAnalysis *a, const EngineMention *c)
{
  gboolean held = (c->flags & (ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE)) != 0;

  for (guint32 back = 1; back <= 3 && back <= c->first; back++)
    {
      const EngineTag *tag = engine_analysis_tag (a, c->first - back, ENGINE_CLASS_PREPOSITION);

      if (tag == NULL && !engine_token_is (a, c->first - back, ENGINE_CLASS_DETERMINER))
        break;
      if (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "about") == 0)
        return FALSE;
      held = held || tag != NULL;
    }
  return held;
}

/* "La Hongrie et la Slovaquie, elles, …", "Chine : elle contrôle": who stands right before the mark; "L'acier
 * et l'aluminium, eux, restent": goods are no party. */
static gboolean
resolve_apposed (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineMention *c;
  gboolean comma;

  if (index == 0 || m->first == 0)
    return FALSE;
  c = engine_mention (a, index - 1);
  comma = engine_token_is_char (a, m->first - 1, ',');
  if (c->last + 1 != m->first
      || !(comma || engine_token_is_char (a, m->first - 1, ':'))
      /* "after a raid on Idlib, it opened": the comma ends what introduces the pronoun's clause */
      || (comma && !engine_token_is_char (a, m->last, ',') && introduces_only (a, c)))
    return FALSE;
  if (!engine_mention_is_party (c))
    return comma && c->kind == ENGINE_MENTION_COMMODITY;
  engine_anaphora_stand_for (a, m, index - 1, engine_mentions_list_codes (a, index - 1));
  return TRUE;
}

/* "Le Danemark attend toujours, lui, que …": a pronoun between commas behind the verb takes up its subject. */
static gboolean
resolve_emphatic (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineMention *subject = d->subject != 0 ? engine_mention (a, d->subject - 1) : NULL;

  if (subject == NULL || m->first == 0 || !engine_mention_is_party (subject)
      || !engine_token_is_char (a, m->first - 1, ',')
      || !(engine_token_is_char (a, m->last, ',') || engine_token_is_char (a, m->last, '.')
           || engine_token_is_char (a, m->last, ':')))
    return FALSE;
  engine_anaphora_stand_for (a, m, d->subject - 1, engine_mentions_list_codes (a, d->subject - 1));
  return TRUE;
}

/* "En visite à Astana, le président français dit que son pays": somebody acts in the sentence before. */
static gboolean
is_behind_subject (const EngineDiscourse *d, const EngineMention *m)
{
  return d->previous_subject != 0
         && engine_analysis_sentence_of (d->a,
                                         engine_mention (d->a, d->previous_subject - 1)->first)
                == engine_analysis_sentence_of (d->a, m->first);
}

/* "feeds some people in Cambodia, 12 % of its population": nobody acts here, the nearest owns. */
static gboolean
resolve_where (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);

  for (guint32 i = index; i > 0 && index - i < 6; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (engine_analysis_sentence_of (a, c->first) != engine_analysis_sentence_of (a, m->first))
        return FALSE;
      if (!engine_anaphora_names_party (c) || engine_anaphora_list_length (c->codes) != 1
          || c->list != 0 || !engine_anaphora_is_where (a, c)
          || (c->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_GUESSED)) != 0)
        continue;
      engine_anaphora_stand_for (a, m, i - 1, c->codes);
      return TRUE;
    }
  return FALSE;
}

/* "For London it is a record. Its accord with B …": whom the sentence before opens with behind a preposition, where it
 * names nobody else. */
static gboolean
resolve_fronted (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const guint32 sentence = engine_analysis_sentence_of (a, m->first);
  const EngineMention *pronoun = NULL;
  guint32 fronted = 0;

  if (sentence == 0
      || m->first > g_array_index (a->sentences, EngineSentence, sentence).first + FRONTED_TOKENS)
    return FALSE;
  for (guint32 i = index; i > 0 && index - i < ENGINE_ANAPHORA_REACH; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      const guint32 its = engine_analysis_sentence_of (a, c->first);

      if (its + 1 < sentence)
        break;
      if (its == sentence || fronted != 0 || c->kind == ENGINE_MENTION_PERSON)
        return FALSE;
      if (c->kind == ENGINE_MENTION_COMMODITY || (c->flags & ENGINE_MENTION_GUESSED) != 0)
        continue;
      if (pronoun == NULL && (c->flags & ENGINE_MENTION_ANAPHOR) != 0 && c->last == c->first + 1)
        {
          pronoun = c; /* "it is a record" */
          continue;
        }
      if (!engine_anaphora_names_party (c) || engine_anaphora_list_length (c->codes) != 1
          || (c->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_SUBJECT)) != 0 || c->list != 0
          || c->first == 0 || c->first > g_array_index (a->sentences, EngineSentence, its).first + 2
          || !engine_token_is (a, g_array_index (a->sentences, EngineSentence, its).first,
                               ENGINE_CLASS_PREPOSITION)
          || (pronoun != NULL && pronoun->first > c->last + 1)
          || engine_anaphora_line_of (a, c) != engine_anaphora_line_of (a, m))
        return FALSE;
      fronted = i;
    }
  if (fronted == 0)
    return FALSE;
  engine_anaphora_stand_for (a, m, fronted - 1, engine_mention (a, fronted - 1)->codes);
  return TRUE;
}

/* "Pékin propose. Les généraux … Ils ont dénoncé": no country alone, but "les autorités maliennes", and in
 * English a country too. */
static gboolean
agrees_in_number (const EngineAnalysis *a,
                  const EngineMention *m,
                  const EngineMention *c,
                  const char *const *codes)
{
  if ((m->flags & ENGINE_MENTION_PLURAL) == 0)
    return codes[1] == NULL;
  if (codes[1] != NULL || is_plural (c) || is_plural_name (a, c))
    return TRUE;
  return c->kind == ENGINE_MENTION_PARTY
         && ((m->flags & ENGINE_MENTION_POSSESSIVE) != 0
             || (c->flags & ENGINE_MENTION_ADJECTIVE) != 0
             || (a->style & ENGINE_STYLE_HEADS_LAST) != 0);
}

/* The subject of the clause, where it stands before, or the last one.  TRUE where that one is meant, or does
 * not agree with the pronoun. */
static gboolean
resolve_subject (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  gboolean possessive = (m->flags & ENGINE_MENTION_POSSESSIVE) != 0;
  char gender = engine_anaphora_pronoun_gender (a, m);
  guint32 candidates[2] = { possessive || engine_anaphora_is_in_contact (d, index) ? d->subject : 0,
                            d->main_subject != 0 && (m->flags & ENGINE_MENTION_PLURAL) == 0
                                ? d->main_subject
                                : d->previous_subject };

  if (!possessive && engine_anaphora_resolve_speaker (d, index, gender))
    return TRUE;
  for (guint k = 0; k < G_N_ELEMENTS (candidates); k++)
    {
      const EngineMention *c;
      const char *const *codes;

      if (candidates[k] == 0)
        continue;
      c = engine_mention (a, candidates[k] - 1);
      codes = engine_mentions_list_codes (a, candidates[k] - 1);
      if (c == m || codes[0] == NULL)
        continue;
      /* "would pay an extra 30%, Mr Trump wrote. More than 80% of its exports": no person's */
      if (possessive && c->kind == ENGINE_MENTION_PERSON
          && engine_token_has_attr (a, m->first, ENGINE_CLASS_POSSESSIVE, "thing"))
        continue;
      if (gender != 0 && engine_anaphora_gender_of (a, c) != 0
          && engine_anaphora_gender_of (a, c) != gender
          && engine_anaphora_resolve_by_gender (d, index, gender))
        return TRUE;
      if (agrees_in_number (a, m, c, codes))
        engine_anaphora_stand_for (a, m, candidates[k] - 1, codes);
      return TRUE;
    }
  return FALSE;
}

/* Pronouns and possessives: the clause's subject where it stands before, else the last one. */
static void
resolve_pronoun (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  gboolean possessive = (m->flags & ENGINE_MENTION_POSSESSIVE) != 0;
  gboolean plural = (m->flags & ENGINE_MENTION_PLURAL) != 0;

  if (possessive)
    {
      /* "wants New Delhi to cut its levy": whose act the infinitive is */
      if (is_asked (a, index))
        {
          engine_anaphora_stand_for (a, m, index - 1, engine_mentions_list_codes (a, index - 1));
          return;
        }
      if (!plural && d->subject == 0
          && (engine_anaphora_resolve_owner (d, index)
              || (!is_behind_subject (d, m)
                  && (resolve_where (d, index) || resolve_fronted (d, index)))))
        return;
    }
  else if ((!plural && engine_anaphora_resolve_said (d, index)) || resolve_apposed (d, index)
           || resolve_emphatic (d, index) || (!plural && resolve_exclaimed (d, index)))
    return;
  if (!resolve_subject (d, index) && plural && possessive)
    resolve_list (d, index);
}

/* "its neighbour": the last country named that is not the one whose neighbour it is. */
static void
resolve_other (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 own = d->subject != 0 ? d->subject : d->previous_subject;
  guint32 stop = index > 24 ? index - 24 : 0;

  m->codes = engine_no_strings;
  if (own == 0)
    return;
  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (engine_anaphora_names_party (c) && engine_anaphora_list_length (c->codes) == 1
          && c->codes[0][0] != '*'
          && !engine_codes_have (engine_mention (a, own - 1)->codes, c->codes[0]))
        {
          engine_anaphora_stand_for (a, m, i - 1, c->codes);
          return;
        }
    }
}

/* "The Government" of a ministry's paper, where the paragraph has named no other. */
static void
settle_home (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineTag *tag = engine_analysis_tag (a, m->first, ENGINE_CLASS_PERIPHRASIS);

  if (d->home == NULL || tag == NULL || engine_pack_entry_attr (a->pack, tag->entry, "bare") == NULL
      || (m->antecedent != 0
          && engine_anaphora_line_of (a, engine_mention (a, m->antecedent - 1))
                 == engine_anaphora_line_of (a, m)))
    return;
  m->codes = engine_arena_list (a->arena, &d->home, 1);
  m->antecedent = 0;
}

void
engine_anaphora_resolve (EngineDiscourse *d, guint32 index)
{
  EngineMention *m = engine_mention (d->a, index);
  const char *code = m->name;

  if ((m->flags & ENGINE_MENTION_ANAPHOR) == 0)
    {
      engine_anaphora_resolve_national (d, index);
      return;
    }
  m->name = NULL;
  if (code == NULL)
    {
      engine_anaphora_resolve_periphrasis (d, index);
      settle_home (d, index);
    }
  else if (engine_same_code (code, "firm"))
    engine_anaphora_resolve_firm (d, index);
  else if (engine_same_code (code, "named"))
    engine_anaphora_resolve_named (d, index);
  else if (engine_same_code (code, "other"))
    resolve_other (d, index);
  else if (engine_same_code (code, "0"))
    {
      resolve_list (d, index);
      if (m->antecedent == 0)
        engine_anaphora_resolve_count (d, index, 2);
    }
  else if (g_ascii_isdigit (*code) && m->codes[0] != NULL)
    engine_anaphora_resolve_of_group (d, index, (guint)g_ascii_strtoull (code, NULL, 10));
  else if (g_ascii_isdigit (*code))
    engine_anaphora_resolve_count (d, index, (guint)g_ascii_strtoull (code, NULL, 10));
  else if (strstr (code, "atter") != NULL || engine_same_code (code, "former")
           || engine_same_code (code, "first") || engine_same_code (code, "second"))
    resolve_latter (d, index, code);
  else
    resolve_pronoun (d, index);
}

/* Whether the title names the two that the text names most, and no third. */
static gboolean
is_title_pair (const EngineDiscourse *d)
{
  const EngineAnalysis *a = d->a;
  const EngineLine *title = NULL;
  guint seen = 0; /* a bit each */

  for (guint i = 0; i < MIN (a->lines->len, TITLE_LINES) && title == NULL; i++)
    if (g_array_index (a->lines, EngineLine, i).kind == ENGINE_LINE_TITLE)
      title = &g_array_index (a->lines, EngineLine, i);
  if (title == NULL)
    return FALSE;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);

      if (m->first >= title->last)
        break;
      if (m->first < title->first || !engine_anaphora_names_party (m)
          || engine_anaphora_list_length (m->codes) != 1)
        continue;
      for (guint k = 0; k < 2; k++)
        if (strcmp (m->codes[0], d->named.codes[k]) == 0)
          seen |= 1u << k;
      if (strcmp (m->codes[0], d->named.codes[0]) != 0
          && strcmp (m->codes[0], d->named.codes[1]) != 0)
        return FALSE;
    }
  return seen == 3;
}

/* The two named far more often than any third. */
void
engine_anaphora_find_pair (EngineDiscourse *d)
{
  EngineAnalysis *a = d->a;
  EngineTally *named = &d->named;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);

      if (engine_anaphora_names_party (m)
          && (m->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLACE)) == 0
          && engine_anaphora_list_length (m->codes) == 1)
        engine_tally_add (named, m->codes[0]);
    }
  if (named->counts[1] < PAIR_TIMES
      || (named->counts[1] < 2 * named->counts[2]
          && (named->counts[1] == named->counts[2] || !is_title_pair (d))))
    return;
  d->pair[0] = named->codes[0];
  d->pair[1] = named->codes[1];
}
