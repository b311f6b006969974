/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Anaphors for bodies that are no country: "the company", "la société" for the company named last,
 * "la Banque", "the Fund" for the institution whose name has the word; and the government that an
 * official paper means by "the Government". */

#include "config.h"

#include "engine-anaphora.h"
#include "engine-fill.h"

#define NAME_BACK 256    /* mentions, for a name whose first word stands for it */
#define HEAD_LINES 4     /* that may name whose paper it is */
#define HEAD_TOKENS 14   /* of such a line */

static void
stand_for (EngineMention *m, const EngineMention *c, guint32 antecedent)
{
  m->kind = ENGINE_MENTION_ORG;
  m->codes = c->codes;
  m->antecedent = antecedent + 1;
}

/* "Total a signé … Le français investira": in languages that write inhabitants with a capital, an
 * adjective alone is the company of that country. */
void
engine_anaphora_resolve_national (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 morph, found;

  if (m->kind != ENGINE_MENTION_PARTY || (m->flags & ENGINE_MENTION_ADJECTIVE) == 0 || m->first == 0
      || m->last >= a->tokens->len || (a->style & ENGINE_STYLE_CAPITAL_PEOPLE) == 0
      || (engine_token (a, m->first)->flags & ENGINE_TOKEN_CAPITAL) != 0
      || !((engine_token_is_the (a, m->first - 1) && !engine_token_is_plural (a, m->first - 1))
           || (engine_token (a, m->first - 1)->flags & ENGINE_TOKEN_ELISION) != 0))
    return;
  morph = engine_analysis_morph (a, m->last);
  if (!engine_token_is_char (a, m->last, ',')
      && !engine_token_is (a, m->last, ENGINE_CLASS_AUXILIARY)
      && !((morph & ENGINE_MORPH_VERB) != 0
           && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE)) == 0))
    return;
  found = engine_firm_described (a, m->first, m->last, index);
  if (found == 0)
    return;
  stand_for (m, engine_mention (a, found - 1), found - 1);
  m->flags &= ~ENGINE_MENTION_ADJECTIVE;
}

void
engine_anaphora_resolve_firm (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 found = engine_firm_described (a, m->first, m->last, index);

  m->codes = engine_no_strings;
  if (found != 0)
    stand_for (m, engine_mention (a, found - 1), found - 1);
  else /* "la compagnie kényane": a noun like others, of which no company is known */
    for (guint32 i = m->first; i < m->last; i++)
      g_array_index (a->mention_at, guint32, i) = 0;
}

/* The code of the entry is the words, one of which the name has. */
void
engine_anaphora_resolve_named (EngineDiscourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const char *const *words = m->codes;

  m->codes = engine_no_strings;
  for (guint32 i = index; i > 0 && index - i < NAME_BACK; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (c->kind != ENGINE_MENTION_ORG || c->codes == NULL || c->codes[0] == NULL)
        continue;
      for (const char *const *w = words; *w != NULL; w++)
        if (strstr (c->codes[0], *w) != NULL)
          {
            stand_for (m, c, i - 1);
            return;
          }
    }
}

/* "Government of India", "Ministère du Commerce du Sénégal": whose paper the text is, or NULL. */
const char *
engine_anaphora_find_home (const EngineAnalysis *a)
{
  const char *code = NULL;
  gboolean body = FALSE;

  for (guint l = 0; l < a->lines->len && l < HEAD_LINES; l++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, l);

      if (line->last - line->first > HEAD_TOKENS)
        return NULL;
      for (guint32 i = line->first; i < line->last; i++)
        {
          const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);
          guint32 index = g_array_index (a->mention_at, guint32, i);
          const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

          if (engine_token_is (a, i, ENGINE_CLASS_CONCLUDE)
              || engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
            return NULL;
          body |= tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "state") != NULL;
          if (m != NULL && m->first == i && m->kind == ENGINE_MENTION_PARTY
              && (m->flags & ENGINE_MENTION_ANAPHOR) == 0 && m->codes != NULL && m->codes[0] != NULL
              && m->codes[1] == NULL && engine_fill_is_country (m->codes[0]))
            {
              if (code != NULL && strcmp (code, m->codes[0]) != 0)
                return NULL;
              code = m->codes[0];
            }
        }
      if (body && code != NULL)
        return code;
    }
  return NULL;
}
