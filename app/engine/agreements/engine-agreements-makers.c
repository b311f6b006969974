/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who makes an agreement: the subject of a relative, with its word or without, an agent, the subject of
 * the clause. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define RIGHT_REACH 45 /* tokens after it that may hold its partners */
#define AGENT_REACH 12 /* tokens before its phrase that may say by whom what it is for is promised */
#define LED_REACH 10 /* tokens before "led by" that name the others */
#define MEANS_REACH 6   /* tokens behind the phrase: "…, en vertu duquel" */
#define HAVING_REACH 6 /* tokens from "have" to the phrase */
#define HELPERS_REACH 12 /* tokens of those who watch, with the words that say so */
#define BRACKET_REACH 8 /* tokens before brackets that list others */

/* "nous", "we" as a subject. */
static gboolean
is_first_person (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "subj-1p") == 0;
}

/* "We have a partnership with B", "nous avons avec B un accord": the verb of having right before the phrase + 1, 0 where
 * none is. */
static guint32
having_before (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->first, n = 0; i > c->sentence_first && n < HAVING_REACH; i--, n++)
    if (engine_token_has_code (a, i - 1, ENGINE_CLASS_AUXILIARY, "have")
        || engine_fill_is (a, i - 1, ENGINE_CLASS_HOLDING))
      return i;
    else if (engine_fill_punct (a, i - 1, ','))
      return 0;
  return 0;
}

/* "Nous avons suspendu les pourparlers", "we have a partnership": whose verb the agreement hangs on. */
gboolean
engine_agreement_is_of_first_person (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const guint32 verb = (c->anchor != 0 ? c->anchor : having_before (a, c)) - 1;

  if (verb >= c->first)
    return FALSE;
  for (guint32 i = verb, n = 0; i > c->sentence_first && n < 8; i--, n++)
    {
      if (is_first_person (a, i - 1))
        return TRUE;
      if (engine_fill_mention (a, i - 1) != NULL || engine_fill_punct (a, i - 1, ',')
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
        return FALSE;
    }
  return FALSE;
}

/* "the pact it signed with B", "the deal Ottawa has struck": who opens a relative that has no word of its
 * own.  Returns the token of the verb, 0 where none does. */
static guint32
read_contact (EngineAnalysis *a, EngineAgreementCandidate *c, guint32 i, EngineCodes *codes)
{
  const EngineMention *m = engine_fill_mention (a, i);
  guint32 end;

  if (m == NULL || m->first != i || i > c->head_last + 3 || !engine_fill_is_party (m)
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE))
      || !(engine_fill_morph (a, i - 1) & ENGINE_MORPH_NOUN)
      /* "as Chile looked on" */
      || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
      || (a->style & ENGINE_STYLE_HEADS_LAST) == 0)
    return 0;
  end = engine_agreement_read_list (a, i, c->sentence_last, codes);
  while (end < c->sentence_last && end < i + 12
         && (engine_fill_is (a, end, ENGINE_CLASS_AUXILIARY)
             || engine_fill_is (a, end, ENGINE_CLASS_VP_FILLER)))
    end++;
  if (codes->n > 0 && engine_fill_is (a, end, ENGINE_CLASS_CONCLUDE)
      && !(g_array_index (a->scopes, guint8, end) & ENGINE_SCOPE_NEGATED))
    return end;
  codes->n = 0;
  return 0;
}

/* "que Bruxelles et Santiago ont signé", "that Angola, Zambia and the US signed": who is the subject of the
 * relative at @i.  Returns whether its verb decides who makes the agreement, they or others. */
static gboolean
read_relative_at (EngineAnalysis *a,
                  EngineAgreementCandidate *c,
                  guint32 i,
                  guint32 limit,
                  EngineCodes *codes)
{
  EngineCodes list = { .n = 0 };
  guint32 end = engine_agreement_read_list (a, i + 1, limit, &list);
  const EngineMention *last;

  if (list.n == 0)
    return FALSE;
  last = end > 0 ? engine_fill_mention (a, end - 1) : NULL;
  /* "the 2019 agreement, which Athens does not recognise": made by others */
  if (last != NULL && engine_agreement_only_judges (a, c, last))
    return TRUE;
  for (guint32 k = end; k < MIN (limit, end + 6); k++)
    {
      const EngineTag *tag = engine_fill_tag (a, k, ENGINE_CLASS_CONCLUDE);

      /* ", which France opposes, was signed by …": the relative has ended */
      if (k > end && engine_fill_punct (a, k, ','))
        return FALSE;
      if (tag == NULL)
        continue;
      /* "A and B signed an agreement on a dam that C will build", but "that C had made with D" */
      if (engine_fill_attr (a, tag, "weak") != NULL && engine_agreement_verb_before (a, c) != 0
          && !engine_fill_is (a, tag->last, ENGINE_CLASS_PARTY_LINK))
        return TRUE;
      /* "dont X s'est attribué le mérite": something else is its object */
      if (engine_fill_attr (a, tag, "weak") != NULL
          && engine_fill_is (a, tag->last, ENGINE_CLASS_ARTICLE)
          && strcmp (engine_fill_code (a, engine_fill_tag (a, tag->last, ENGINE_CLASS_ARTICLE)),
                     "def")
                 == 0)
        return FALSE;
      /* "que la France salue": made by others */
      if (engine_fill_attr (a, tag, "hail") != NULL)
        return TRUE;
      /* "which Athens, Cairo and Nicosia refuse to recognise": made by others */
      if (list.n >= 2 && strcmp (engine_fill_code (a, tag), "rejected") == 0)
        return TRUE;
      if (engine_fill_attr (a, tag, "join") != NULL
          || (g_array_index (a->scopes, guint8, k) & ENGINE_SCOPE_NEGATED))
        return TRUE; /* "to which Ethiopia never adhered" */
      engine_fill_codes_add_all (codes, &list);
      if (c->anchor == 0)
        c->anchor = k + 1;
      engine_reasons_add (&c->reasons, a, "parties", "relative", i, end);
      return TRUE;
    }
  return FALSE;
}

/* "par lequel", "under which", "en vertu duquel", "whereby": a relative in which the agreement is no more than how
 * something is done. */
static gboolean
opens_means (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_RELATIVE);

  if (tag == NULL || strcmp (engine_fill_code (a, tag), "which") != 0
      || engine_fill_attr (a, tag, "weak") != NULL)
    return FALSE;
  for (guint32 k = i; k > c->head_last && k + 2 > i; k--)
    if (engine_fill_is (a, k - 1, ENGINE_CLASS_PREPOSITION)
        || engine_fill_is (a, k - 1, ENGINE_CLASS_AGENT_PREP))
      return TRUE;
  return i == c->head_last && (a->style & ENGINE_STYLE_HEADS_LAST) != 0;
}

void
engine_agreement_read_relative (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes)
{
  guint32 limit = MIN (c->sentence_last, c->head_last + RIGHT_REACH);

  for (guint32 i = c->head_last; i < limit; i++)
    {
      guint32 end;

      /* "comes a month after the one that A and B signed" */
      if (engine_fill_stops (a, i) || engine_agreement_is_other (a, c, i)
          || (i > c->head_last + 1 && engine_fill_is (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT)
              && engine_fill_is (a, i + 1, ENGINE_CLASS_RELATIVE)))
        return;
      if ((end = read_contact (a, c, i, codes)) != 0)
        {
          if (c->anchor == 0)
            c->anchor = end + 1;
          engine_reasons_add (&c->reasons, a, "parties", "relative", i, end);
          return;
        }
      /* "a deal with Algeria, under which Sonatrach delivers": acts under what others have made */
      if (!engine_agreement_opens_relative (a, i) || (c->n_partners > 0 && opens_means (a, c, i)))
        continue;
      /* "A signed a deal with B, which C had refused": only an aside on what A has made */
      if (c->n_partners > 0 && engine_fill_punct (a, i - 1, ',')
          && engine_agreement_verb_before (a, c) != 0)
        return;
      if (is_first_person (a, i + 1))
        c->ours = TRUE;
      if (read_relative_at (a, c, i, limit, codes))
        return;
    }
}

/* "le mémorandum par lequel A avait rejoint les routes de B", "the contract under which A supplies B": the two states
 * of such a relative, of which the first is its subject. */
gboolean
engine_agreement_read_means (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  guint32 limit = MIN (c->sentence_last, c->head_last + RIGHT_REACH);
  guint32 i = c->head_last;
  const EngineMention *subject = NULL;
  EngineCodes codes = { .n = 0 };

  while (i < MIN (limit, c->last + MEANS_REACH) && !opens_means (a, c, i))
    if (engine_fill_stops (a, i) || engine_agreement_is_other (a, c, i++))
      return FALSE;
  if (i >= MIN (limit, c->last + MEANS_REACH))
    return FALSE;
  for (guint32 k = i + 1; k < limit && !engine_fill_stops (a, k); k++)
    {
      const EngineMention *m = engine_fill_mention (a, k);

      if (engine_agreement_is_other (a, c, k)
          || (subject != NULL && k > i + 4 && engine_fill_punct (a, k, ',')))
        break;
      if (m == NULL || m->first != k || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || (m->flags & ENGINE_MENTION_PLACE) || engine_agreement_is_bystander (a, m))
        continue;
      if (subject == NULL && (k > i + 3 || (m->flags & ENGINE_MENTION_ADJECTIVE)))
        return FALSE;
      subject = subject != NULL ? subject : m;
      engine_fill_add_mention (m, &codes);
    }
  if (codes.n != 2 || !engine_fill_is_state (codes.codes[0])
      || !engine_fill_is_state (codes.codes[1]))
    return FALSE;
  c->parties = codes;
  c->n_partners = 0;
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c->reasons, a, "parties", "relative", i, i + 1);
  return TRUE;
}

/* "torn up by the Rajapaksa government": a leader's name, whose country it does not say. */
static gboolean
is_cabinet (const EngineAnalysis *a, guint32 end)
{
  const EngineTag *noun = engine_fill_tag (a, end, ENGINE_CLASS_ORG_NOUN);
  const EngineMention *m = end > 0 ? engine_fill_mention (a, end - 1) : NULL;

  return noun != NULL && engine_fill_attr (a, noun, "state") != NULL && m != NULL
         && (m->flags & ENGINE_MENTION_GUESSED);
}

/* "annulé par la Cour de justice", "rejeté par le Congrès": a court or a house of which the words do not say whose it
 * is makes no agreement. */
static gboolean
is_body (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < MIN (last, first + 2); i++)
    {
      const EngineTag *noun = engine_fill_tag (a, i, ENGINE_CLASS_ORG_NOUN);
      const EngineMention *m = engine_fill_mention (a, i);

      if (noun != NULL && engine_fill_attr (a, noun, "bench") != NULL && m != NULL
          && m->kind == ENGINE_MENTION_ORG)
        return TRUE;
    }
  return FALSE;
}

/* "signé par A et B", "concluded by A, B and C". */
void
engine_agreement_read_agent (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes)
{
  guint32 limit = MIN (c->sentence_last, c->head_last + RIGHT_REACH);
  gboolean negotiated = FALSE;

  if (!engine_tokens_have_clue (a, c->head_last, limit, ENGINE_CLUE_AGREEMENT,
                                ENGINE_CLASS_CONCLUDE))
    return;
  for (guint32 i = c->head_last; i < limit; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);
      EngineCodes list;
      guint32 k;

      /* "which builds on the one agreed by B": another's */
      if (engine_fill_stops (a, i)
          || (i > c->head_last && engine_fill_is (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT)
              && engine_fill_is (a, i - 1, ENGINE_CLASS_RELATES))
          || ((codes->n > 0 || engine_fill_is (a, i, ENGINE_CLASS_ORDINAL_AGREEMENT))
              && engine_agreement_is_other (a, c, i)))
        return;
      if (tag == NULL || !(engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)
          || engine_fill_attr (a, tag, "mediate") != NULL)
        continue; /* who brokers a ceasefire is no party to it */
      for (k = tag->last; k < MIN (limit, tag->last + 8); k++)
        {
          const EngineTag *agent = engine_fill_tag (a, k, ENGINE_CLASS_AGENT_PREP);
          const EngineMention *last;
          guint32 end;

          if (agent == NULL)
            continue;
          list.n = 0;
          end = engine_agreement_read_members (a, c, agent->last, limit, &list);
          if (is_cabinet (a, end) || is_body (a, agent->last, end))
            list.n = 0;
          engine_agreement_drop_helpers (a, agent->last, end, &list);
          last = end > 0 ? engine_fill_mention (a, end - 1) : NULL;
          if (list.n == 0 || (last != NULL && engine_agreement_only_judges (a, c, last)))
            continue;
          if (c->anchor == 0)
            c->anchor = i + 1;
          engine_reasons_add (&c->reasons, a, "parties", "agent", k, end);
          /* "negotiated by C, signed by A and B" */
          if (negotiated && codes->n == 1 && list.n > 1)
            codes->n = 0;
          negotiated = strcmp (engine_fill_code (a, tag), "negotiating") == 0;
          engine_fill_codes_add_all (codes, &list);
          if (codes->n >= 2)
            return;
          /* "réclamée par A, refusée par B", "signed by A and ratified by B" */
          i = end - 1;
          break;
        }
    }
}

/* "a bridge promised by A and B in a communiqué": who does under it what a participle tells. */
void
engine_agreement_read_agent_before (EngineAnalysis *a,
                                    EngineAgreementCandidate *c,
                                    EngineCodes *codes)
{
  guint32 low =
      c->first > c->sentence_first + AGENT_REACH ? c->first - AGENT_REACH : c->sentence_first + 1;

  if (c->first < c->sentence_first + 3
      || !engine_fill_is (a, c->first - 1, ENGINE_CLASS_PREPOSITION)
      || engine_fill_is (a, c->first - 1, ENGINE_CLASS_AGENT_PREP))
    return;
  for (guint32 i = c->first - 1; i > low; i--)
    {
      EngineCodes list = { .n = 0 };
      guint32 end;

      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1))
        return;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP)
          || !(engine_fill_morph (a, i - 2) & ENGINE_MORPH_PAST_PARTICIPLE))
        continue;
      end = engine_agreement_read_list (a, i, c->first, &list);
      if (list.n >= 2 && end == c->first - 1)
        {
          engine_reasons_add (&c->reasons, a, "parties", "agent", i, end);
          engine_fill_codes_add_all (codes, &list);
        }
      return;
    }
}

/* "Le Danemark avait lui aussi signé": the pronoun only takes up the subject before it. */
static void
read_doubled (const EngineAnalysis *a, guint32 *first, guint32 *last, EngineCodes *codes)
{
  const EngineMention *pronoun = engine_fill_mention (a, *first);
  guint32 sentence_first, sentence_last;

  if (pronoun == NULL || pronoun->first != *first || pronoun->last != *last
      || !(pronoun->flags & ENGINE_MENTION_ANAPHOR) || (pronoun->flags & ENGINE_MENTION_PLURAL)
      || pronoun->last != pronoun->first + 1)
    return;
  engine_fill_sentence (a, *first, &sentence_first, &sentence_last);
  for (guint32 i = *first, n = 0; i > sentence_first && n < 8; i--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR))
        return;
      if (m == NULL || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
          || (m->flags
              & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE | ENGINE_MENTION_OBLIQUE
                 | ENGINE_MENTION_ANAPHOR)))
        continue;
      codes->n = 0;
      engine_fill_add_mention (m, codes);
      *first = m->first;
      *last = m->last;
      return;
    }
}

/* "A et un groupe de bailleurs emmené par B et C", "les créanciers de A, coprésidés par B et C": whoever stands
 * before those that only lead the others. */
static void
add_led (const EngineAnalysis *a, guint32 first, guint32 low, EngineCodes *codes)
{
  guint32 i = first;

  while (i > low
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || (engine_token (a, i - 1)->flags & ENGINE_TOKEN_ELISION)))
    i--;
  if (i < low + 3 || !engine_fill_is (a, i - 1, ENGINE_CLASS_AGENT_PREP)
      || !(engine_fill_morph (a, i - 2) & ENGINE_MORPH_PAST_PARTICIPLE))
    return;
  for (guint32 k = i - 2, n = 0; k > low && n < LED_REACH; k--, n++)
    {
      const EngineMention *m = engine_fill_mention (a, k - 1);

      if (engine_fill_stops (a, k - 1) || engine_fill_is (a, k - 1, ENGINE_CLASS_INSTRUMENT)
          || engine_fill_is (a, k - 1, ENGINE_CLASS_AUXILIARY))
        return;
      if (m == NULL || m->first != k - 1 || m->kind != ENGINE_MENTION_PARTY
          || !engine_fill_is_party (m)
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE)))
        continue;
      engine_fill_add_mention (m, codes);
      return;
    }
}

/* "A and B, in the presence of C, signed": whoever stands before the comma that opens the words of those who
 * only watch. */
static gboolean
read_before_helpers (const EngineAnalysis *a,
                     const EngineAgreementCandidate *c,
                     guint32 *first,
                     guint32 *last,
                     EngineCodes *codes)
{
  const EngineMention *m = NULL;

  for (guint32 i = *first, n = 0; i > c->sentence_first && n < HELPERS_REACH && m == NULL; i--, n++)
    if (engine_fill_punct (a, i - 1, ',') && i > c->sentence_first + 1)
      m = engine_fill_mention (a, i - 2);
  if (m == NULL || m->last > *first || !engine_fill_is_party (m)
      || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE | ENGINE_MENTION_OBLIQUE))
      || engine_agreement_is_bystander (a, m))
    return FALSE;
  *last = m->last;
  for (guint32 i = m->last; i > c->sentence_first; i--)
    {
      const EngineMention *o = engine_fill_mention (a, i - 1);

      if (o == NULL || (o != m && (m->list == 0 || o->list != m->list)))
        continue;
      engine_fill_add_mention (o, codes);
      *first = o->first;
    }
  return codes->n > 0;
}

/* "La Fédération rappelle que l'accord avec B expire": a body that is no state and only tells of it. */
static gboolean
only_tells (const EngineAnalysis *a,
            const EngineAgreementCandidate *c,
            guint32 last,
            const EngineCodes *codes)
{
  if (codes->n != 1 || engine_fill_is_state (codes->codes[0]) || !c->definite || c->anchor != 0)
    return FALSE;
  for (guint32 i = last; i + 1 < c->first; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_SAY) && engine_fill_finite (a, i))
      return engine_fill_is (a, i + 1, ENGINE_CLASS_SUBORDINATOR)
             || engine_fill_is (a, i + 2, ENGINE_CLASS_SUBORDINATOR);
  return FALSE;
}

/* The subject of the clause that holds the agreement, as partners of its partners. */
gboolean
engine_agreement_read_subject (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes)
{
  guint32 verb = c->anchor != 0 && c->anchor - 1 < c->first ? c->anchor - 1 : c->first;
  guint32 first, last;

  if (c->anchor != 0 && c->n_partners > 0
      && engine_agreement_read_firm_subject (a, verb, c->sentence_first, codes))
    {
      engine_reasons_add (&c->reasons, a, "parties", "subject", verb, verb + 1);
      return TRUE;
    }
  if (!engine_fill_subject (a, verb, codes, &first, &last))
    return FALSE;
  if (only_tells (a, c, last, codes))
    {
      codes->n = 0;
      return FALSE;
    }
  /* "A est sur les rangs ; avec B, une lettre a été signée": of another statement */
  for (guint32 i = last; i < verb && verb == c->first; i++)
    if (engine_fill_punct (a, i, ';'))
      {
        codes->n = 0;
        return FALSE;
      }
  read_doubled (a, &first, &last, codes);
  add_led (a, first, c->sentence_first, codes);
  engine_agreement_drop_bystanders (a, first, last, c->instrument == ENGINE_INSTRUMENT_CONTRACT,
                                    codes);
  if (codes->n == 0 && !read_before_helpers (a, c, &first, &last, codes))
    return FALSE;
  /* "l'Iran et six puissances (A, B, C) tombent d'accord": whoever stands before the brackets too */
  if (codes->n > 2 && first > c->sentence_first && engine_fill_punct (a, first - 1, '('))
    for (guint32 i = first - 1, n = 0; i > c->sentence_first && n < BRACKET_REACH; i--, n++)
      {
        const EngineMention *m = engine_fill_mention (a, i - 1);

        if (m != NULL && m->first == i - 1 && m->kind == ENGINE_MENTION_PARTY
            && engine_fill_is_party (m)
            && !(m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE)))
          engine_fill_add_mention (m, codes);
      }
  engine_reasons_add (&c->reasons, a, "parties", "subject", first, last);
  return TRUE;
}
