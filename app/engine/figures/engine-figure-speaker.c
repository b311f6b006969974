/* SPDX-License-Identifier: GPL-3.0-or-later */

/* "We", "our" beside a figure: the party of who speaks.  In a quotation that is a person named beside
 * it, in an interview who answers; elsewhere nobody knows. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-figure-party.h"

#define PARTNER_REACH 8 /* tokens from a verb to "from us" */
#define REACH 15 /* tokens from the words quoted to who says them */

static gboolean
is_quoted (const EngineAnalysis *a, guint32 i)
{
  return (g_array_index (a->scopes, guint8, i) & ENGINE_SCOPE_QUOTED) != 0;
}

static const char *const *
person_at (const EngineAnalysis *a, guint32 i)
{
  guint32 index = g_array_index (a->mention_at, guint32, i);

  return index != 0 && engine_mention (a, index - 1)->kind == ENGINE_MENTION_PERSON
                 && engine_mention_is_party (engine_mention (a, index - 1))
             ? engine_mention (a, index - 1)->codes
             : NULL;
}

/* "Egypt's supply minister", "le ministre zambien": whose office the mention says, an office beside it. */
static const char *const *
office_at (const EngineAnalysis *a, guint32 i)
{
  guint32 index = g_array_index (a->mention_at, guint32, i);
  const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

  if (m == NULL || m->kind != ENGINE_MENTION_PARTY || m->first != i || m->codes == NULL
      || m->codes[0] == NULL || m->codes[1] != NULL || (m->flags & ENGINE_MENTION_ANAPHOR) != 0)
    return NULL;
  for (guint32 k = m->last; k < m->last + 4 && k < a->tokens->len; k++)
    if (engine_token_is (a, k, ENGINE_CLASS_ROLE))
      return m->codes;
  for (guint32 k = i; k > 0 && i - k < 4; k--)
    if (engine_token_is (a, k - 1, ENGINE_CLASS_ROLE))
      return m->codes;
  return NULL;
}

/* Who is named right behind the quotation that @token stands in ("said X"), else right before. */
static const char *const *
who_is_quoted (const FigureStage *s, guint32 token)
{
  const EngineAnalysis *a = s->a;
  const char *const *codes = NULL, *const *office = NULL;
  guint32 end = token, first = token;

  while (end < a->tokens->len && is_quoted (a, end))
    end++;
  while (first > 0 && is_quoted (a, first - 1))
    first--;
  for (guint32 i = end; codes == NULL && i < a->tokens->len && i < end + REACH; i++)
    {
      if (engine_token (a, i)->kind == ENGINE_TOKEN_BREAK || engine_token_is_char (a, i, '.'))
        break;
      codes = person_at (a, i);
      if (office == NULL)
        office = office_at (a, i);
    }
  if (codes == NULL)
    codes = office;
  for (guint32 i = first; codes == NULL && i > 0 && i + REACH > first; i--)
    codes = person_at (a, i - 1);
  return codes;
}

/* Whose the one is that answers in an interview, or NULL. */
const char *const *
figure_party_interviewed (FigureStage *s)
{
  if (!s->speaker_known)
    {
      const char *code = engine_agreement_find_speaker (s->a);

      s->speaker = code != NULL ? engine_arena_list (s->a->arena, &code, 1) : NULL;
      s->speaker_known = TRUE;
    }
  return s->speaker;
}

static const char *const *
who_speaks (FigureStage *s, guint32 token)
{
  return is_quoted (s->a, token) ? who_is_quoted (s, token) : figure_party_interviewed (s);
}

static gboolean
has_code (const EngineAnalysis *a, guint32 i, EngineClass class_id, const char *code)
{
  const EngineTag *tag = engine_analysis_tag (a, i, class_id);

  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), code) == 0;
}

/* "we spent", "nous avons dépensé": the token of the pronoun + 1, or 0. */
static guint32
first_person_subject (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  guint32 verb = engine_clause (a, r->d->clause)->verb;

  if (verb == 0 || verb > r->d->value->first)
    return 0;
  for (guint32 i = verb - 1; i > r->s->first && i + 4 >= verb; i--)
    {
      if (has_code (a, i - 1, ENGINE_CLASS_PRONOUN, "subj-1p"))
        return i;
      if (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
          || (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_NOUN) != 0)
        return 0;
    }
  return 0;
}

/* "our 15 per cent duty", "nos exportations": the token of the possessive + 1, or 0. */
static guint32
first_person_owner (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  guint32 to = r->hit != NULL ? r->hit->first : r->d->value->first;

  for (guint32 i = to; i > r->s->first && i + 7 > to; i--)
    {
      if (has_code (a, i - 1, ENGINE_CLASS_POSSESSIVE, "1p"))
        return i;
      if (g_array_index (a->value_at, guint32, i - 1) == 0
          && (engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD
              || engine_token_is (a, i - 1, ENGINE_CLASS_TARGET)
              || engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)))
        return 0;
    }
  return 0;
}

/* "nos recettes couvrent 5 %": the subject of the clause is ours.  The token of the possessive + 1, or 0. */
static guint32
first_person_of_subject (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  guint32 i = clause->first;

  if (clause->verb == 0 || clause->verb > r->d->value->first || clause->subject != 0)
    return 0;
  while (i + 1 < clause->verb && engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
    i++;
  return has_code (a, i, ENGINE_CLASS_POSSESSIVE, "1p") ? i + 1 : 0;
}

/* "nous prête 300 millions", "has offered us a loan": to whom, right beside the verb.  Token + 1, or 0. */
static guint32
first_person_object (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);
  guint32 from = clause->verb > 2 ? clause->verb - 2 : 0;

  if (clause->verb == 0 || clause->verb > r->d->value->first
      || (r->d->figure.measure != ENGINE_MEASURE_AID
          && r->d->figure.measure != ENGINE_MEASURE_INVESTMENT
          && r->d->figure.measure != ENGINE_MEASURE_EXPORTS
          && r->d->figure.measure != ENGINE_MEASURE_SPENDING))
    return 0;
  for (guint32 i = from; i < r->d->value->first && i < from + 6; i++)
    if ((clause->subject != 0 && i > clause->first
         && engine_token_has_code (a, i, ENGINE_CLASS_PRONOUN, "subj-1p") && i + 2 == clause->verb)
        || engine_token_has_code (a, i, ENGINE_CLASS_PRONOUN, "obj-1p"))
      return i + 1;
  return 0;
}

/* "dépend de nous pour 70 % de ses importations", "buys from us 40 % of its gas": with whom, behind a preposition and
 * the verb.  Token + 1, or 0. */
static guint32
first_person_partner (const Ranking *r)
{
  const EngineAnalysis *a = r->s->a;
  const EngineClause *clause = engine_clause (a, r->d->clause);

  if (clause->verb == 0 || clause->verb > r->d->value->first
      || (r->d->figure.measure != ENGINE_MEASURE_IMPORTS
          && r->d->figure.measure != ENGINE_MEASURE_EXPORTS
          && r->d->figure.measure != ENGINE_MEASURE_PURCHASE))
    return 0;
  for (guint32 i = clause->verb + 1; i < r->d->value->first && i < clause->verb + PARTNER_REACH;
       i++)
    if ((engine_token_has_code (a, i, ENGINE_CLASS_PRONOUN, "subj-1p")
         || engine_token_has_code (a, i, ENGINE_CLASS_PRONOUN, "obj-1p"))
        && engine_token_is (a, i - 1, ENGINE_CLASS_TARGET))
      return i + 1;
  return 0;
}

/* "we have won a plant": the verb behind the pronoun at @from has whoever gets it for its subject. */
static gboolean
is_subject_given (const Ranking *r, guint32 from)
{
  if (r->d->figure.measure != ENGINE_MEASURE_AID
      && r->d->figure.measure != ENGINE_MEASURE_INVESTMENT)
    return FALSE;
  for (guint i = 0; i < r->s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (r->s, i);

      if (h->first >= r->d->value->first)
        break;
      if (h->first >= from && h->class_id == ENGINE_CLASS_MEASURE_VERB
          && (h->flags & FIGURE_HIT_SUBJECT_ON) != 0)
        return engine_token (r->s->a, h->first)->clause == r->d->clause;
    }
  return FALSE;
}

void
figure_party_collect_speaker (Ranking *r)
{
  guint32 token = first_person_owner (r);
  Feature feature = FEATURE_POSSESSOR;
  const char *const *codes;
  Candidate *c;

  if (token == 0)
    {
      token = first_person_subject (r);
      feature = token != 0 && is_subject_given (r, token) ? FEATURE_SUBJECT_ON : FEATURE_SUBJECT;
    }
  if (token == 0)
    {
      token = first_person_of_subject (r);
      feature = FEATURE_OWNER;
    }
  if (token == 0)
    {
      token = first_person_object (r);
      feature = FEATURE_ROLE_ON;
    }
  if (token == 0)
    token = first_person_partner (r);
  if (token == 0 || (codes = who_speaks (r->s, token - 1)) == NULL)
    return;
  c = figure_party_candidate (r, 0, codes);
  if (c != NULL)
    figure_party_give (c, feature);
}
