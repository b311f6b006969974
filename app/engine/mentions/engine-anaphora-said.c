/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Pronouns that stand for whoever says something ("Kenya said that it", "…, a lancé le ministre. Il"), or for the
 * only name before them of their gender. */

#include "config.h"

#include "engine-anaphora-private.h"

#define SPEAKER_WORDS 4 /* of "le nouveau ministre éthiopien" before the name */

/* "says it", "said on Monday that it", "a fait savoir mardi qu'il": the verb of saying whose clause opens with the
 * pronoun at @pronoun, or @pronoun. */
static guint32
saying_verb (const EngineAnalysis *a, guint32 pronoun)
{
  guint32 i = pronoun;

  while (i > 0 && pronoun - i < 2
         && (engine_token_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
             || engine_token_is (a, i - 1, ENGINE_CLASS_RELATIVE)))
    i--;
  if (i > 0 && g_array_index (a->timex_at, guint32, i - 1) != 0)
    {
      i = g_array_index (a->timexes, EngineTimex, g_array_index (a->timex_at, guint32, i - 1) - 1)
              .first;
      while (i > 0
             && (engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
                 || engine_token_is (a, i - 1, ENGINE_CLASS_PREPOSITION)))
        i--;
    }
  for (guint32 back = 1; back <= 3 && back <= i; back++)
    {
      const EngineTag *say = engine_analysis_tag (a, i - back, ENGINE_CLASS_SAY);

      if (say != NULL && say->last == i)
        return i - back;
    }
  return pronoun;
}

/* "The board says it exported", "Iran, which says that it has spent": who says so, and nobody else.
 * Returns whether the pronoun stands there. */
gboolean
engine_anaphora_resolve_said (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  const EngineMention *m = engine_mention (a, index);
  guint32 verb = saying_verb (a, m->first);
  const EngineClause *clause;
  guint32 sentence = engine_analysis_sentence_of (a, m->first);

  if (verb == m->first || engine_token (a, verb)->clause >= a->clauses->len)
    return FALSE;
  clause = engine_clause (a, engine_token (a, verb)->clause);
  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      gboolean relative = engine_token_is (a, clause->first, ENGINE_CLASS_RELATIVE)
                          && c->last <= clause->first && c->last + 2 >= clause->first;

      /* "Its finance ministry said that it": whose it is */
      gboolean owner = (c->flags & ENGINE_MENTION_POSSESSIVE) != 0 && c->first <= clause->first + 1;

      if (engine_analysis_sentence_of (a, c->first) != sentence)
        break;
      if (c->last > verb || !engine_mention_is_party (c)
          || (engine_token (a, c->first)->clause != engine_token (a, verb)->clause && !relative))
        continue;
      if ((c->flags & ENGINE_MENTION_SUBJECT) == 0 && !relative && !owner)
        continue;
      engine_anaphora_stand_for (a, engine_mention (a, index), i - 1,
                                 engine_mentions_list_codes (a, i - 1));
      return TRUE;
    }
  return TRUE;
}

/* "le Soudan", "l'Union européenne": the gender that the name's article or adjective tells; 0 = none. */
char
engine_anaphora_gender_of (const EngineAnalysis *a, const EngineMention *c)
{
  const guint32 genders = ENGINE_MORPH_MASCULINE | ENGINE_MORPH_FEMININE;
  const EngineTag *article = c->first > 0 ? engine_determiner_at (a, c->first - 1) : NULL;
  const char *gender;
  guint32 morph;

  if (c->kind != ENGINE_MENTION_PARTY || c->list != 0
      || (c->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR)) != 0)
    return 0;
  gender = article != NULL ? engine_pack_entry_attr (a->pack, article->entry, "g") : NULL;
  if (gender != NULL)
    return *gender;
  morph = engine_analysis_morph (a, c->last - 1);
  if (article == NULL || (morph & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN)) == 0
      || (morph & genders) == genders || (morph & genders) == 0)
    return 0;
  return (morph & ENGINE_MORPH_FEMININE) != 0 ? 'f' : 'm';
}

/* "Le Maroc a signé avec l'Union européenne. Elle a promis": the last one before, in the sentence before, that has
 * the gender of the pronoun. */
gboolean
engine_anaphora_resolve_by_gender (EngineDiscourse *d, guint32 index, char gender)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 sentence = engine_analysis_sentence_of (a, m->first);

  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (engine_analysis_sentence_of (a, c->first) + 1 < sentence)
        return FALSE;
      if (engine_analysis_sentence_of (a, c->first) == sentence || !engine_mention_is_party (c)
          || c->codes == NULL || c->codes[0] == NULL || c->codes[1] != NULL
          || engine_anaphora_gender_of (a, c) != gender)
        continue;
      engine_anaphora_stand_for (a, m, i - 1, c->codes);
      return TRUE;
    }
  return FALSE;
}

/* The gender of a pronoun that tells one, "elle"; 0 = none. */
char
engine_anaphora_pronoun_gender (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *tag = engine_analysis_tag (a, m->first, ENGINE_CLASS_PRONOUN);
  const char *gender = tag != NULL ? engine_pack_entry_attr (a->pack, tag->entry, "g") : NULL;

  return gender != NULL && (m->flags & ENGINE_MENTION_PLURAL) == 0 ? *gender : 0;
}

/* "« … », a lancé le ministre éthiopien, alors que le Kenya signait. Il a promis": whoever said the sentence before. */
gboolean
engine_anaphora_resolve_speaker (EngineDiscourse *d, guint32 index, char gender)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineMention *speaker = d->speaker != 0 ? engine_mention (a, d->speaker - 1) : NULL;
  const EngineTag *article = NULL;
  const char *own;

  if (speaker == NULL || gender == 0 || speaker->codes == NULL || speaker->codes[0] == NULL
      || speaker->codes[1] != NULL
      || engine_analysis_sentence_of (a, speaker->first) + 1
             != engine_analysis_sentence_of (a, m->first))
    return FALSE;
  for (guint32 back = 1; back <= SPEAKER_WORDS && back <= speaker->first && article == NULL; back++)
    article = engine_determiner_at (a, speaker->first - back);
  own = article != NULL ? engine_pack_entry_attr (a->pack, article->entry, "g") : NULL;
  if (own != NULL && *own != gender)
    return FALSE;
  engine_anaphora_stand_for (a, m, d->speaker - 1, speaker->codes);
  return TRUE;
}
