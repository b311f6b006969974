/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who agrees: the noun phrase around an instrument's noun, the verb that concludes it, and the
 * parties that list, link, possessor, adjective, hyphen, subject or agent name. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-mentions.h"

#include <string.h>

#define RIGHT_REACH 45 /* tokens after it that may hold its partners */
#define VERB_REACH 40  /* tokens between the verb and its object */

/* "sino-australien": a prefix with its code before a hyphen. */
static void
add_prefixes (const EngineAnalysis *a, guint32 first, guint32 last, EngineCodes *codes)
{
  for (guint32 i = first; i + 1 < last; i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PARTY_PREFIX);

      if (tag != NULL && engine_fill_punct (a, i + 1, '-'))
        engine_fill_codes_add (codes, engine_fill_code (a, tag));
    }
}

/* "Kazatomprom's contract": the company whose it is. */
static gboolean
is_owning_firm (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineMention *m)
{
  return m->kind == ENGINE_MENTION_ORG && m->last <= c->head_first && engine_fill_is_party (m)
         && engine_token_is_genitive (a, m->last)
         && !engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM);
}

/* "Petronas-Shell", "Petronas–Shell": the next name right behind a hyphen or dash, or NULL. */
static const EngineMention *
find_joined (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineMention *next;

  if (m->last + 1 >= a->tokens->len
      || !(engine_fill_punct (a, m->last, '-') || engine_agreement_is_dash (a, m->last))
      || (engine_token (a, m->last)->flags & ENGINE_TOKEN_SPACE_BEFORE)
      || (engine_token (a, m->last + 1)->flags & ENGINE_TOKEN_SPACE_BEFORE))
    return NULL;
  next = engine_fill_mention (a, m->last + 1);
  return next != NULL && next->first == m->last + 1 && next->kind == ENGINE_MENTION_ORG
                 && engine_fill_is_party (next)
             ? next
             : NULL;
}

/* "the Petronas-Shell contract": the company that a hyphen joins to another right at the noun; "the Airbus-Boeing
 * truce" is of states over them. */
static const EngineMention *
find_pair (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineMention *m)
{
  const EngineMention *next;

  if (m->kind != ENGINE_MENTION_ORG || m->first < c->first || !engine_fill_is_party (m)
      || c->instrument == ENGINE_INSTRUMENT_TRUCE || c->instrument == ENGINE_INSTRUMENT_CEASEFIRE)
    return NULL;
  next = find_joined (a, m);
  return next != NULL && (next->last == c->head_first || m->first == c->head_last) ? next : NULL;
}

/* Whether what follows is not of the parties any more: "accord sur les exportations de la Chine" tells its topic,
 * "deals west of Singapore" a place. */
static gboolean
ends_parties (const EngineAnalysis *a, const EngineAgreementCandidate *c, guint32 i)
{
  if (i >= c->head_last && engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
      && !engine_fill_is (a, i, ENGINE_CLASS_TARGET)
      && !engine_fill_is (a, i, ENGINE_CLASS_INF_MARK))
    return TRUE;
  if (i > c->head_last && (a->style & ENGINE_STYLE_HEADS_LAST) != 0
      && engine_fill_is (a, i, ENGINE_CLASS_OF))
    return TRUE;
  return i >= c->head_last && engine_fill_is (a, i, ENGINE_CLASS_TARGET)
         && strcmp (engine_fill_code (a, engine_fill_tag (a, i, ENGINE_CLASS_TARGET)), "of") != 0;
}

/* Whether the mention at @i, inside the phrase, names one of those who make it. */
static gboolean
is_maker_inside (const EngineAnalysis *a,
                 const EngineAgreementCandidate *c,
                 const EngineMention *m,
                 guint32 i)
{
  return m->kind == ENGINE_MENTION_PARTY && m->codes[0] != NULL
         && (i >= c->first || engine_token_is_genitive (a, m->last))
         /* "a Japanese-financed deal" */
         && !(i < c->head_first && (m->flags & ENGINE_MENTION_ADJECTIVE)
              && engine_fill_punct (a, m->last, '-')
              && (engine_fill_morph (a, m->last + 1) & ENGINE_MORPH_PAST_PARTICIPLE))
         /* "contrat de livraison de gaz américain" */
         && !((m->flags & ENGINE_MENTION_ADJECTIVE) && i > c->head_last
              && engine_fill_covering (a, i - 1, ENGINE_CLASS_COMMODITY) != NULL)
         /* "thanks to Tbilisi's pact with Beijing": no place */
         && (!(m->flags & ENGINE_MENTION_PLACE) || engine_token_is_genitive (a, m->last))
         && !(m->flags & ENGINE_MENTION_POSSESSIVE) && !engine_agreement_is_own_name (c, m)
         && !engine_agreement_is_named_after (a, c, m);
}

/* Parties inside the phrase: hyphenated names, adjectives, a possessor. */
static void
read_inside (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *codes)
{
  guint32 from = c->first, to = MIN (c->head_last + 14, c->last);

  /* a possessor before the article: "China's deal" */
  if (from > c->sentence_first && engine_fill_mention (a, from) == NULL && c->first == c->head_first
      && from >= 2 && !engine_fill_is (a, from - 1, ENGINE_CLASS_AND))
    from -= 2;
  add_prefixes (a, c->first, c->last, codes);
  for (guint32 i = from; i < to;)
    {
      const EngineMention *m = engine_fill_mention (a, i), *pair;

      if (engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK))
        return;
      if (m == NULL || m->last <= i)
        {
          if (ends_parties (a, c, i))
            return;
          i++;
          continue;
        }
      /* "the French group's contract": whoever that is */
      if (i < c->head_first && (m->flags & ENGINE_MENTION_ADJECTIVE))
        {
          guint32 end = engine_agreement_read_group (a, m, codes);

          if (end > i)
            {
              i = end;
              continue;
            }
        }
      if (is_maker_inside (a, c, m, i))
        {
          engine_fill_add_mention (m, codes);
          c->after_city = i > c->head_last && !(m->flags & ENGINE_MENTION_ADJECTIVE)
                          && engine_fill_is (a, m->first, ENGINE_CLASS_SEAT)
                          && engine_fill_is (a, m->last, ENGINE_CLASS_PARTY_LINK);
        }
      else if (is_owning_firm (a, c, m))
        engine_fill_add_mention (m, codes);
      else if ((pair = find_pair (a, c, m)) != NULL)
        {
          engine_fill_add_mention (m, codes);
          engine_fill_add_mention (pair, codes);
          i = pair->last;
          continue;
        }
      else if (m->kind == ENGINE_MENTION_PARTY && engine_agreement_is_named_after (a, c, m))
        {
          c->of_seat = TRUE;
          /* "the Suva Treaty": a name, which need not say where it was signed */
          if (!(engine_token (a, c->head_first)->flags & ENGINE_TOKEN_CAPITAL))
            {
              c->place = engine_fill_text (a, m->first, m->last);
              engine_reasons_add (&c->reasons, a, "place", "named after", m->first, m->last);
            }
        }
      i = m->last;
    }
}

/* "leur accord": whom the possessive stands for. */
static void
read_possessive (const EngineAnalysis *a, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  for (guint32 i = c->first; i < c->head_first; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && (m->flags & ENGINE_MENTION_POSSESSIVE) && m->codes != NULL
          && m->codes[0] != NULL)
        {
          EngineCodes states = { .n = 0 };

          engine_fill_add_mention (m, codes);
          /* "selon Reuters, A et B …": not theirs who tell it */
          for (guint k = 0; k < codes->n; k++)
            if (engine_fill_is_state (codes->codes[k]))
              engine_fill_codes_add (&states, codes->codes[k]);
          if (states.n >= 2)
            *codes = states;
          return;
        }
    }
  /* "la sortie de A de son partenariat": whoever stands right before it */
  if (c->first > c->sentence_first + 1
      && (engine_fill_is (a, c->first - 1, ENGINE_CLASS_OF)
          || (engine_token (a, c->first - 1)->flags & ENGINE_TOKEN_ELISION)))
    {
      const EngineMention *m = engine_fill_mention (a, c->first - 2);

      if (m != NULL && m->kind == ENGINE_MENTION_PARTY && engine_fill_is_party (m)
          && m->codes[1] == NULL && engine_fill_is_state (m->codes[0]))
        engine_fill_add_mention (m, codes);
    }
}

static void
merge_partners (EngineAgreementCandidate *c, EngineCodes *codes)
{
  for (guint i = 0; i < c->n_partners; i++)
    engine_fill_codes_add_all (codes, &c->partners[i]);
}

/* "plusieurs accords avec A, B et C": one each. */
static void
split_partners (EngineAgreementCandidate *c)
{
  EngineCodes all = { .n = 0 };

  if (!c->plural || c->n_partners == 0)
    return;
  merge_partners (c, &all);
  if (all.n < 2)
    return;
  c->n_partners = 0;
  for (guint i = 0; i < all.n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
    {
      EngineCodes one = { .n = 0 };

      engine_fill_codes_add (&one, all.codes[i]);
      engine_agreement_add_partners (c, &one);
    }
}

/* "A, B et C ont rompu leurs accords avec D", "A et B ont signé des accords avec C": each its own. */
static gboolean
split_sides (EngineAgreementCandidate *c, const EngineCodes *side)
{
  EngineCodes partner;

  if (!c->plural || !(c->possessive || (!c->definite && !c->talks)) || c->ours || side->n < 2
      || c->n_partners != 1 || c->partners[0].n != 1)
    return FALSE;
  /* "A et B ont signé des accords avec C" */
  for (guint i = 0; i < side->n; i++)
    if (!c->possessive && !engine_fill_is_state (side->codes[i]))
      return FALSE;
  partner = c->partners[0];
  c->n_partners = 0;
  for (guint i = 0; i < side->n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
    {
      EngineCodes one = { .n = 0 };

      engine_fill_codes_add (&one, side->codes[i]);
      engine_agreement_add_partners (c, &one);
    }
  c->parties = c->side = partner;
  c->from = ENGINE_PARTIES_EXPLICIT;
  return TRUE;
}

/* "nous a offert un traité": the pronoun right before the verb or its auxiliary, behind its subject. */
static gboolean
is_offered_to_us (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->anchor != 0 && c->anchor - 1 < c->first ? c->anchor - 1 : 0;
  const EngineTag *us;

  if (i > c->sentence_first && engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
    i--;
  us = i > c->sentence_first + 1 ? engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN) : NULL;
  return us != NULL && strcmp (engine_fill_code (a, us), "subj-1p") == 0
         && engine_fill_mention (a, i - 2) != NULL;
}

/* "A et B ont signé chacun un accord", "A and B have each signed". */
static gboolean
is_apiece (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i < c->first; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_EACH) && !engine_fill_is (a, i, ENGINE_CLASS_RECIPROCAL)
        && engine_fill_mention (a, i + 1) == NULL)
      return TRUE;
  return FALSE;
}

/* "les accords de l'Asie centrale": one possessor, however many it stands for. */
static gboolean
is_one_group (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint n = 0;

  for (guint32 i = c->first; i < MIN (c->last, c->head_last + 14);)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->last <= i)
        {
          i++;
          continue;
        }
      n += m->kind == ENGINE_MENTION_PARTY && m->first >= c->head_last
           && !(m->flags & ENGINE_MENTION_ADJECTIVE) && m->codes != NULL && m->codes[0] != NULL
           && m->codes[1] != NULL;
      if (m->kind == ENGINE_MENTION_PARTY
          && ((m->flags & ENGINE_MENTION_ADJECTIVE) || m->first < c->head_last
              || (m->codes != NULL && m->codes[0] != NULL && m->codes[1] == NULL)))
        return FALSE;
      i = m->last;
    }
  return n == 1;
}

/* "After the deal it signed with B, A …", "Outre le pacte avec B, A a …": a fronted phrase that names its partner
 * alone is of the subject behind it. */
static void
read_main_subject (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *side)
{
  guint32 limit = MIN (c->sentence_last, c->head_last + VERB_REACH);
  EngineCodes codes = { .n = 0 };

  if (side->n > 0 || c->n_partners != 1 || c->first > c->sentence_first + 3
      || c->first == c->sentence_first || c->ours
      || !(engine_fill_is (a, c->sentence_first, ENGINE_CLASS_PREPOSITION)
           || engine_fill_is (a, c->sentence_first, ENGINE_CLASS_SUBORDINATOR)))
    return;
  for (guint32 i = c->head_last; i < limit; i++)
    {
      const EngineMention *m;
      guint32 next = i + 1;

      if (engine_fill_stops (a, i))
        return;
      if (!engine_fill_punct (a, i, ','))
        continue;
      if (next < limit && engine_fill_mention (a, next) == NULL
          && engine_fill_is (a, next, ENGINE_CLASS_ARTICLE))
        next++;
      m = next < limit ? engine_fill_mention (a, next) : NULL;
      if (m == NULL || m->first > next || m->kind != ENGINE_MENTION_PARTY
          || !(m->flags & ENGINE_MENTION_SUBJECT) || !engine_fill_is_party (m))
        continue;
      engine_agreement_read_list (a, next, limit, &codes);
      if (codes.n == 1 && !engine_fill_codes_has (&c->partners[0], codes.codes[0]))
        {
          *side = codes;
          engine_reasons_add (&c->reasons, a, "parties", "subject", next, m->last);
        }
      return;
    }
}

/* "A et B modifieront le contrat signé en 2019", "A a dénoncé l'accord conclu en mai": only a party changes or
 * ends what a participle says to be made. */
static void
read_changer (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *side)
{
  guint32 anchor = c->anchor;
  const EngineTag *tag;

  c->anchor = engine_agreement_verb_before (a, c);
  tag = c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;
  /* "A a refusé l'entente offerte par B" */
  if (side->n == 1 && tag != NULL && strcmp (engine_fill_code (a, tag), "rejected") == 0)
    {
      EngineCodes subject = { .n = 0 };

      if (engine_agreement_read_subject (a, c, &subject) && subject.n == 1)
        engine_agreement_add_partners (c, &subject);
    }
  else if (side->n == 0 && tag != NULL
           && (engine_fill_attr (a, tag, "amend") != NULL
               || engine_fill_attr (a, tag, "renew") != NULL
               || strcmp (engine_fill_code (a, tag), "ended") == 0
               || strcmp (engine_fill_code (a, tag), "suspended") == 0
               || strcmp (engine_fill_code (a, tag), "ratified") == 0))
    engine_agreement_read_subject (a, c, side);
  c->anchor = anchor;
}

/* "A et B ont signé un accord, négocié à Lima et rédigé par C": those who sign, and not who drafted it. */
static void
prefer_signers (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *side)
{
  guint32 anchor = c->anchor;
  EngineCodes subject = { .n = 0 };

  c->anchor = engine_agreement_verb_before (a, c);
  if (c->anchor != 0 && engine_agreement_is_concluded (a, c)
      && engine_agreement_read_subject (a, c, &subject) && subject.n >= 2)
    *side = subject;
  else
    c->anchor = anchor;
}

/* "A et B rouvriront la frontière en vertu d'un accord négocié par C": of the two that act under it. */
static void
prefer_those_under (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *side)
{
  const EngineTag *verb =
      c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;
  EngineCodes subject = { .n = 0 };
  guint32 first, last;

  if (verb == NULL || c->anchor <= c->head_last || c->first <= c->sentence_first + 2
      || strcmp (engine_fill_code (a, verb), "negotiating") != 0
      || !engine_fill_subject (a, c->first, &subject, &first, &last) || subject.n < 2
      || engine_fill_codes_has (&subject, side->codes[0])
      || !engine_fill_codes_are_states (&subject))
    return;
  *side = subject;
  engine_reasons_add (&c->reasons, a, "parties", "subject", first, last);
}

/* "Avec A et B, C a signé deux textes": those that the sentence opens with are no subject of it. */
static void
leave_out_partners (const EngineAgreementCandidate *c, EngineCodes *side)
{
  EngineCodes left = { .n = 0 };

  for (guint i = 0; i < side->n; i++)
    {
      gboolean partner = FALSE;

      for (guint k = 0; k < c->n_partners; k++)
        partner = partner || engine_fill_codes_has (&c->partners[k], side->codes[i]);
      if (!partner)
        engine_fill_codes_add (&left, side->codes[i]);
    }
  *side = left;
}

/* "la trêve obtenue le 28 juillet par la Malaisie": whoever alone has got or negotiated a truce is no side of it. */
static gboolean
is_mediated (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *verb =
      c->anchor != 0 ? engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE) : NULL;

  return verb != NULL && c->anchor > c->head_last && c->n_partners == 0
         && (c->instrument == ENGINE_INSTRUMENT_CEASEFIRE
             || c->instrument == ENGINE_INSTRUMENT_TRUCE)
         && (engine_fill_attr (a, verb, "gets") != NULL
             || strcmp (engine_fill_code (a, verb), "negotiating") == 0);
}

/* "an accord with C, signed by the two ministers": a couple that C, whom the phrase names, is none of was not meant. */
static gboolean
is_couple_without (const EngineAnalysis *a,
                   const EngineAgreementCandidate *c,
                   const EngineCodes *side)
{
  if (side->n != 2 || c->n_partners != 1 || c->partners[0].n != 1
      || engine_fill_codes_has (side, c->partners[0].codes[0])
      || !engine_fill_is_country (c->partners[0].codes[0]))
    return FALSE;
  for (guint32 i = c->sentence_first; i < c->sentence_last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && m->first == i && (m->flags & ENGINE_MENTION_ANAPHOR) != 0
          && !(m->flags & ENGINE_MENTION_POSSESSIVE) && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] != NULL && m->codes[2] == NULL && engine_fill_codes_has (side, m->codes[0])
          && engine_fill_codes_has (side, m->codes[1])
          && engine_fill_is (a, m->last - 1, ENGINE_CLASS_PARTY_NOUN))
        return TRUE;
    }
  return FALSE;
}

/* Who makes it with whom: the side (possessor, relative, agent, subject), and the partners beside
 * it.  Returns FALSE where the words before the noun say both. */
static gboolean
read_sides (EngineAnalysis *a, EngineAgreementCandidate *c, EngineCodes *inside, EngineCodes *side)
{
  if (c->possessive && !c->ours)
    read_possessive (a, c, side);
  if (side->n == 0)
    engine_agreement_read_relative (a, c, side);
  if (side->n == 0)
    {
      engine_agreement_read_agent (a, c, side);
      if (side->n == 1 && is_mediated (a, c))
        side->n = 0;
      if (side->n == 1 && c->n_partners == 0)
        prefer_signers (a, c, side);
      if (side->n == 1 && c->n_partners == 0)
        prefer_those_under (a, c, side);
    }
  if (c->n_partners == 0 && side->n < 2)
    {
      EngineCodes before = { .n = 0 };

      engine_agreement_read_links_before (a, c, &before);
      if (c->from == ENGINE_PARTIES_EXPLICIT)
        return FALSE;
      if (before.n == 0)
        engine_agreement_read_tied (a, c, &before);
      if (before.n == 0)
        engine_agreement_read_dative (a, c, &before);
      if (c->from == ENGINE_PARTIES_EXPLICIT)
        return FALSE;
      engine_agreement_add_partners (c, &before);
      if (before.n > 0 && side->n == 0)
        engine_agreement_read_bound_before (a, c, side);
    }
  read_main_subject (a, c, side);
  /* "a conclu l'accord de Hanoï avec B": called by the city, and made by whoever concludes it */
  if (side->n == 0 && c->n_partners > 0 && c->after_city && c->anchor != 0 && c->anchor <= c->first)
    engine_agreement_read_subject (a, c, side);
  if (side->n > 0 && c->n_partners > 0)
    inside->n = 0; /* "the Cairo agreement it signed with …": where it was made */
  if (side->n == 0 && c->n_partners == 0 && inside->n == 0 && !c->possessive)
    engine_agreement_read_agent_before (a, c, side);
  if (side->n == 0 && !c->possessive)
    engine_agreement_read_nominal_agent (a, c, side);
  if (side->n == 0 && inside->n > 0)
    *side = *inside;
  else if (c->n_partners == 0 && inside->n > 0)
    engine_agreement_add_partners (c, inside);
  if (side->n == 0 && !c->ours
      && (c->n_partners > 0 || (c->anchor != 0 && c->anchor - 1 < c->first)
          || (c->indefinite && !c->weak)))
    {
      engine_agreement_read_subject (a, c, side);
      engine_agreement_note_onlooker (a, c, side);
    }
  else if (!c->ours && c->anchor > c->first && c->n_partners == 0)
    read_changer (a, c, side);
  if (c->n_partners > 0 && engine_fill_is (a, c->sentence_first, ENGINE_CLASS_PARTY_LINK))
    leave_out_partners (c, side);
  if (is_couple_without (a, c, side))
    {
      if (engine_agreement_are_partners (c))
        side->n = 0;
      else
        c->n_partners = 0; /* "the Kuala Lumpur declaration, signed by the two premiers" */
    }
  return TRUE;
}

/* "l'Aléna", "the Élysée Treaty": everyone knows whose it is, and the lexicon does; but not of one that the
 * text says is with somebody else. */
static gboolean
take_known (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const EngineTag *tag = engine_fill_tag (a, c->head_first, ENGINE_CLASS_INSTRUMENT);
  const char *known = tag != NULL ? engine_fill_attr (a, tag, "of") : NULL;
  EngineCodes codes = { .n = 0 };

  /* "a visiting forces agreement": of the kind */
  if (known == NULL || c->indefinite)
    return FALSE;
  for (const char *const *code = engine_mentions_codes (a, known); *code != NULL; code++)
    engine_fill_codes_add (&codes, *code);
  for (guint i = 0; i < c->n_partners; i++)
    if (!engine_fill_codes_within (&c->partners[i], &codes))
      return FALSE;
  c->parties = codes;
  c->n_partners = 0;
  c->from = ENGINE_PARTIES_EXPLICIT;
  engine_reasons_add (&c->reasons, a, "parties", "known by its name", tag->first, tag->last);
  return TRUE;
}

/* "l'accord paraphé par A et B, C et D, …": its own words say who makes it. */
static gboolean
has_own_agent (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i + 1 < c->last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_AGENT_PREP)
        && engine_fill_covering (a, i - 1, ENGINE_CLASS_RELATIVE) == NULL)
      {
        const EngineMention *m = engine_fill_mention (a, c->last - 1);

        return m != NULL && m->first > i && engine_fill_is_party (m);
      }
  return FALSE;
}

/* "Depuis l'accord de 1995, A, B et C doivent se consulter", "Under the treaty, A and B share the fish":
 * whom the main clause behind it binds. */
static gboolean
read_bound_subjects (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  EngineCodes codes = { .n = 0 };
  guint32 i = c->last, end;
  const EngineMention *m;

  if (!c->definite || c->possessive || c->weak || c->first == c->sentence_first
      || c->first > c->sentence_first + 4 || has_own_agent (a, c)
      || !(engine_fill_is (a, c->sentence_first, ENGINE_CLASS_PREPOSITION)
           || engine_fill_is (a, c->first - 1, ENGINE_CLASS_PREPOSITION))
      || !engine_fill_punct (a, i, ','))
    return FALSE;
  end = engine_agreement_read_list (a, i + 1, c->sentence_last, &codes);
  m = end > i + 1 ? engine_fill_mention (a, end - 1) : NULL;
  if (codes.n < 2 || m == NULL || (m->flags & ENGINE_MENTION_ADJECTIVE))
    return FALSE;
  for (guint k = 0; k < codes.n; k++)
    if (!engine_fill_is_state (codes.codes[k]))
      return FALSE;
  c->parties = codes;
  c->from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c->reasons, a, "parties", "subject", i + 1, end);
  return TRUE;
}

/* Side and partners become the parties; what is missing of two is looked for further off. */
static void
join_sides (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  const gboolean has_side = c->side.n > 0;

  c->partners_only = !has_side && c->n_partners > 0 && !c->ours;
  merge_partners (c, &c->parties);
  engine_agreement_name_in_full (a, &c->side, c->first);
  engine_agreement_name_in_full (a, &c->parties, c->first);
  c->partners_only = c->partners_only && c->parties.n >= 2;
  engine_agreement_read_joined (a, c);
  if (c->n_partners >= 1 && has_side)
    c->from = ENGINE_PARTIES_SUBJECT;
  c->n_partners = 0;
  if (c->parties.n < 2)
    engine_agreement_read_bound (a, c);
  if (c->n_partners > 1)
    return;
  if (c->parties.n < 2)
    engine_agreement_read_fronted_bound (a, c);
  if (c->parties.n == 1 && c->instrument == ENGINE_INSTRUMENT_CONTRACT && c->anchor != 0)
    engine_agreement_read_buyer (a, c);
  engine_agreement_read_source (a, c);
  if (c->parties.n >= 2)
    c->from = MAX (c->from, ENGINE_PARTIES_SUBJECT);
  else if (!engine_agreement_read_doers (a, c))
    engine_agreement_take_sentence (a, c);
}

void
engine_agreement_read_parties (EngineAnalysis *a, EngineAgreementCandidate *c)
{
  EngineCodes inside = { .n = 0 }, between = { .n = 0 }, side = { .n = 0 };
  guint32 limit = MIN (c->sentence_last, c->head_last + RIGHT_REACH);

  engine_agreement_find_anchor (a, c);
  c->ours = c->ours || engine_agreement_is_of_first_person (a, c);
  read_inside (a, c, &inside);
  if (engine_agreement_read_links (a, c, c->head_last, limit, &between))
    {
      c->parties = between;
      c->n_partners = 0;
      c->from = ENGINE_PARTIES_EXPLICIT;
      return;
    }
  if (take_known (a, c))
    return;
  if (engine_agreement_read_next_line (a, c) || engine_agreement_read_statement (a, c)
      || (inside.n == 0 && c->n_partners == 0 && engine_agreement_read_means (a, c))
      || (inside.n < 2 && c->n_partners == 0 && read_bound_subjects (a, c)))
    return;
  if (inside.n >= 2 && is_one_group (a, c))
    inside.n = 0;
  if (inside.n >= 2 && c->n_partners == 0)
    {
      c->parties = inside;
      c->from = ENGINE_PARTIES_EXPLICIT;
      return;
    }
  if (!read_sides (a, c, &inside, &side))
    return;
  split_partners (c);
  if (split_sides (c, &side))
    return;
  if (side.n == 1 && c->n_partners == 0 && !c->ours && is_offered_to_us (a, c))
    {
      /* "Elle nous a offert un traité": with whoever speaks */
      c->ours = TRUE;
      engine_reasons_add (&c->reasons, a, "parties", "with", c->anchor - 1, c->anchor);
    }
  c->apiece = side.n >= 2 && c->n_partners <= 1 && is_apiece (a, c);
  c->parties = c->side = side;
  if (c->n_partners > 1 && c->plural)
    {
      if (side.n > 0)
        c->from = ENGINE_PARTIES_EXPLICIT;
      return;
    }
  join_sides (a, c);
  engine_agreement_read_founders (a, c);
}
