/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "The two countries" in a paragraph that opens with one state, of a text about another: "Avec le Qatar, la page
 * s'écrit en deux temps. … entre les deux pays".  Looks back to the start of the line of text. */

#include "config.h"

#include "engine-anaphora-private.h"
#include "engine-fill.h"

#define OPENING_TOKENS 4 /* of a paragraph, that name whom it is about */
#define TOPIC_TIMES 3 /* that a text names whom it is about, at least */

/* Whom the text names most, and before the mention, or NULL: as @antecedent the mention that does. */
static const char *
find_topic (const EngineDiscourse *d, guint32 index, guint32 *antecedent)
{
  const char *topic = d->named.codes[0];

  if (d->home != NULL)
    topic = d->home;
  else if (d->named.counts[0] < TOPIC_TIMES || d->named.counts[0] <= d->named.counts[1])
    return NULL;
  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (d->a, i - 1);

      if (engine_anaphora_names_party (c) && engine_codes_have (c->codes, topic))
        {
          *antecedent = i - 1;
          return topic;
        }
    }
  return NULL;
}

/* The state within the first words of the mention's paragraph, in a sentence before its own, where the paragraph names
 * no other but @topic up to the mention, or NULL; whether it @acts there, as "Washington a ramené ses droits sur les
 * produits des deux pays" has a third do. */
static const EngineMention *
find_opening (const EngineDiscourse *d, guint32 index, const char *topic, gboolean *acts)
{
  const EngineAnalysis *a = d->a;
  const guint32 line = engine_anaphora_line_of (a, engine_mention (a, index));
  const guint32 first = g_array_index (a->lines, EngineLine, line).first;
  const EngineMention *opening = NULL;

  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (c->first < first)
        break;
      if (!engine_mention_is_party (c) || c->kind != ENGINE_MENTION_PARTY
          || engine_anaphora_list_length (c->codes) == 0)
        continue;
      if (engine_anaphora_list_length (c->codes) != 1 || !engine_fill_is_state (c->codes[0]))
        return NULL;
      if (strcmp (c->codes[0], topic) == 0)
        continue;
      if (opening != NULL && strcmp (opening->codes[0], c->codes[0]) != 0)
        return NULL;
      opening = c;
      *acts = *acts
              || (c->flags
                  & (ENGINE_MENTION_SUBJECT | ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_ANAPHOR))
                     == ENGINE_MENTION_SUBJECT;
    }
  return opening != NULL && opening->first < first + OPENING_TOKENS
                 && engine_analysis_sentence_of (a, opening->first)
                        < engine_analysis_sentence_of (a, engine_mention (a, index)->first)
             ? opening
             : NULL;
}

/* "Avec le Qatar, …": behind a link, before a comma. */
static gboolean
is_fronted_partner (const EngineAnalysis *a, const EngineMention *m)
{
  const guint32 first = g_array_index (a->lines, EngineLine, engine_anaphora_line_of (a, m)).first;

  return m->first > first && engine_token_is_char (a, m->last, ',')
         && engine_token_is (a, first, ENGINE_CLASS_PARTY_LINK);
}

/**
 * engine_anaphora_settle_section:
 * @d: the discourse so far
 * @index: "the two countries", resolved or not
 *
 * Lets it stand for whom its paragraph opens with and whom the text is about, where it was taken for two without the
 * first, or the paragraph opens with a partner.
 */
void
engine_anaphora_settle_section (EngineDiscourse *d, guint32 index)
{
  EngineMention *m = engine_mention (d->a, index);
  guint32 antecedent = 0;
  const char *topic = find_topic (d, index, &antecedent);
  gboolean acts = FALSE;
  const EngineMention *opening = topic != NULL ? find_opening (d, index, topic, &acts) : NULL;
  const char *pair[2];

  if (opening == NULL || m->kind != ENGINE_MENTION_PARTY
      || (!is_fronted_partner (d->a, opening)
          && (acts || !engine_fill_is_country (opening->codes[0])
              || engine_codes_have (m->codes, opening->codes[0]))))
    return;
  pair[0] = topic;
  pair[1] = opening->codes[0];
  engine_anaphora_stand_for (d->a, m, antecedent, engine_arena_list (d->a->arena, pair, 2));
}
