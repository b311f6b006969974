/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Parties that stand apart from their agreement: the label of a line ("Japan-Chile."), who is said to
 * have concluded several, "the two sides". */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

static gboolean
agree_already (EngineAgreementStage *self, const EngineCodes *codes)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    if (engine_fill_codes_equal (&engine_agreements_at (self, i - 1)->c.parties, codes))
      return TRUE;
  return FALSE;
}

gboolean
engine_agreement_is_dash (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return engine_fill_punct (a, i, '-') || engine_fill_punct (a, i, '/')
         || (t->kind == ENGINE_TOKEN_PUNCT && t->length_bytes == 3);
}

/* "2. Malaysia and Thailand. Memoranda were signed": the label of a line is the counterpart. */
static void
read_label (const EngineAnalysis *a,
            const EngineAgreementCandidate *c,
            EngineCodes *label,
            gboolean *pair)
{
  guint32 s = engine_analysis_sentence_of (a, c->first);
  guint32 line =
      s < a->sentences->len ? g_array_index (a->sentences, EngineSentence, s).line : G_MAXUINT32;
  guint32 first, end;

  if (line >= a->lines->len)
    return;
  first = g_array_index (a->lines, EngineLine, line).first;
  while (first < c->first
         && (engine_token (a, first)->kind != ENGINE_TOKEN_WORD
             || engine_fill_is (a, first, ENGINE_CLASS_PARTY_LINK)))
    first++;
  end = engine_fill_list (a, first, c->first, label);
  *pair = FALSE;
  /* "Japon-Philippines." */
  if (label->n == 1 && end + 1 < c->first && engine_agreement_is_dash (a, end)
      && engine_fill_is_party (engine_fill_mention (a, end + 1)))
    {
      end = engine_fill_list (a, end + 1, c->first, label);
      *pair = label->n == 2;
    }
  if (end == first || end >= c->first
      || !(engine_fill_punct (a, end, '.') || engine_fill_punct (a, end, ':')
           || engine_token (a, end)->kind == ENGINE_TOKEN_BREAK))
    label->n = 0;
}

/**
 * engine_agreements_label_party:
 * @a: an analysis
 * @c: a candidate with one party
 *
 * Returns: (nullable): the other one, whom the label of its line names: "Barbade. Le traité avec Londres …"
 */
const char *
engine_agreements_label_party (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  EngineCodes label = { .n = 0 };
  gboolean pair = FALSE;

  if (c->parties.n != 1 || c->ours)
    return NULL;
  read_label (a, c, &label, &pair);
  return label.n == 1 && engine_fill_is_state (label.codes[0])
                 && !engine_fill_codes_has (&c->parties, label.codes[0])
             ? label.codes[0]
             : NULL;
}

/* "Britain and Turkey are upgrading the agreement that they signed": its sentence says who they are, and so it does of
 * one side, "Les Italiens vantent le contrat qu'ils ont conclu avec Oman". */
static gboolean
is_told_here (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineMention *m)
{
  const EngineMention *o;

  if (m->antecedent == 0 || m->codes == NULL || m->codes[0] == NULL
      || (m->codes[1] == NULL
          && !(c->parties.n >= 2 && engine_fill_codes_has (&c->parties, m->codes[0]))))
    return FALSE;
  o = &g_array_index (a->mentions, EngineMention, m->antecedent - 1);
  return o->first >= c->sentence_first && o->last <= c->first;
}

static gboolean
share_one (const EngineCodes *x, const EngineCodes *y)
{
  for (guint i = 0; i < x->n; i++)
    if (engine_fill_codes_has (y, x->codes[i]))
      return TRUE;
  return FALSE;
}

/* "the two countries", "both governments": of states, whoever else may be two. */
static gboolean
are_countries (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *noun =
      m != NULL && m->last > 0 ? engine_fill_tag (a, m->last - 1, ENGINE_CLASS_PARTY_NOUN) : NULL;

  return noun != NULL
         && (engine_fill_attr (a, noun, "country") != NULL
             || engine_fill_attr (a, noun, "people") != NULL);
}

/* Whether the agreement is of two that were told before: "the two countries", "both", or, @they, "that they
 * reached"; @countries where the words say that they are countries. */
static gboolean
is_of_loose_pair (EngineAgreementStage *self,
                  const EngineAgreementCandidate *c,
                  gboolean *they,
                  gboolean *countries)
{
  const EngineAnalysis *a = self->a;
  guint32 to = MIN (c->sentence_last, c->head_last + 12);
  guint32 from = c->head_first > c->sentence_first + 40 ? c->head_first - 40 : c->sentence_first;
  gboolean loose = FALSE;

  for (guint32 i = from; i < to && !loose; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m != NULL && (m->flags & ENGINE_MENTION_ANAPHOR) && (m->flags & ENGINE_MENTION_PLURAL)
          && !(m->flags & ENGINE_MENTION_POSSESSIVE) && m->last == m->first + 1 && i > c->head_last
          && !is_told_here (a, c, m))
        loose = *they = TRUE; /* "that they reached" */
      else if (engine_fill_is_loose_pair (a, m) && !(m->flags & ENGINE_MENTION_POSSESSIVE))
        {
          EngineCodes codes = { .n = 0 };

          engine_fill_codes_from_list (&codes, m->codes);
          *countries = are_countries (a, m);
          loose = c->parties.n < 2
                  || (!is_told_here (a, c, m)
                      && (engine_fill_codes_equal (&codes, &c->parties)
                          && !agree_already (self, &codes)));
        }
      /* but "avec chacun des 25 créanciers"; "the leaders" only act */
      else if (engine_fill_is (a, i, ENGINE_CLASS_PAIR_CUE)
               && engine_fill_attr (a, engine_fill_tag (a, i, ENGINE_CLASS_PAIR_CUE), "acts")
                      == NULL
               && !(i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_PARTY_LINK)))
        loose = c->parties.n < 2;
    }
  return loose;
}

/* "the two sides", "they": those of the last agreement of two. */
void
engine_agreements_settle_pair (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  guint n = self->agreements->len;
  gboolean they = FALSE, pair = FALSE, countries = FALSE;
  EngineCodes label = { .n = 0 };

  if (c->from == ENGINE_PARTIES_EXPLICIT || c->n_partners > 0)
    return;
  /* "De ses entretiens avec B est sorti un protocole, par lequel chacun …" */
  if (c->parties.n == 1 && engine_agreement_are_partners (c)
      && engine_agreement_find_owner (a, c) != NULL)
    return;
  read_label (a, c, &label, &pair);
  /* and not who else the sentence names: "Gabon–Guinée équatoriale. La Cour de La Haye …" */
  if (pair
      && ((c->parties.n < 2 && engine_fill_codes_within (&c->parties, &label))
          || (c->from == ENGINE_PARTIES_SENTENCE && share_one (&c->parties, &label))))
    {
      /* "Chili-Inde : les discussions ont repris": as good as "between A and B" */
      const guint line = engine_agreement_line (a, c->first);

      c->parties = label;
      c->from = ENGINE_PARTIES_EXPLICIT;
      engine_reasons_add (&c->reasons, a, "parties", "label",
                          g_array_index (a->lines, EngineLine, line).first, c->first);
      return;
    }
  if (!is_of_loose_pair (self, c, &they, &countries))
    return;
  for (guint i = n; i > 0 && i + ENGINE_AGREEMENTS_NEWEST > n; i--)
    if (engine_agreements_at (self, i - 1)->c.parties.n == 2
        && !(countries
             && !engine_fill_codes_are_states (&engine_agreements_at (self, i - 1)->c.parties))
        && !(c->fresh && c->definite && engine_agreements_at (self, i - 1)->c.has_status
             && engine_agreements_at (self, i - 1)->c.status <= ENGINE_AGREEMENT_NEGOTIATING)
        && (c->parties.n >= 2 || they
            || engine_fill_codes_within (&c->parties,
                                         &engine_agreements_at (self, i - 1)->c.parties)))
      {
        c->parties = engine_agreements_at (self, i - 1)->c.parties;
        c->from = ENGINE_PARTIES_SUBJECT;
        return;
      }
}

/* "the United States has concluded four agreements": who all those that follow are with. */
gboolean
engine_agreements_announce (EngineAgreementStage *self, const EngineAgreementCandidate *c)
{
  EngineCodes pair = { .n = 0 };

  if (c->plural && engine_agreement_in_title (self->a, c->head_first) && c->parties.n == 1
      && c->n_partners == 0)
    {
      self->announcer = c->parties.codes[0];
      return TRUE;
    }
  if (!c->several || c->definite || c->parties.n != 1 || c->n_partners > 0 || c->anchor == 0
      || engine_agreement_are_partners (c)
      /* "2024: Peru signs ten agreements", below a title that names the two */
      || (c->told_on != NULL && engine_agreements_title_pair (self->a, &pair)
          && engine_fill_codes_within (&c->parties, &pair)))
    return FALSE;
  self->announcer = c->parties.codes[0];
  return TRUE;
}

/* The parties that the label and who announced the agreements give to one that names none. */
gboolean
engine_agreements_settle_label (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  EngineCodes label = { .n = 0 };
  gboolean pair = FALSE;

  if (c->from > ENGINE_PARTIES_SENTENCE || c->possessive)
    return FALSE;
  read_label (self->a, c, &label, &pair);
  if (c->weak && !(pair && engine_agreement_is_concluded (self->a, c)))
    return FALSE;
  if (pair && engine_fill_codes_within (&c->parties, &label))
    {
      c->parties = label;
      c->from = ENGINE_PARTIES_SUBJECT;
      engine_agreements_place (self, c);
      return TRUE;
    }
  if (label.n == 0 || c->parties.n > label.n || !engine_fill_codes_within (&c->parties, &label))
    return FALSE;
  if (label.n == 2 && !c->plural)
    {
      c->parties = label;
      c->from = ENGINE_PARTIES_CONTEXT;
      engine_agreements_place (self, c);
      return TRUE;
    }
  c->parties.n = 0;
  c->n_partners = 0;
  for (guint i = 0; i < label.n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], label.codes[i]);
    }
  c->from = ENGINE_PARTIES_CONTEXT;
  engine_agreements_split (self, c);
  return TRUE;
}

/* "Thailand and Malaysia settled for memoranda", in a text whose agreements are all with one party. */
gboolean
engine_agreements_splits_announced (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  if (self->announcer == NULL || !c->plural || c->definite || c->parties.n < 2
      || engine_agreement_has_link (c) || c->from == ENGINE_PARTIES_EXPLICIT
      || engine_fill_codes_has (&c->parties, self->announcer))
    return FALSE;
  c->n_partners = 0;
  for (guint i = 0; i < c->parties.n && i < ENGINE_AGREEMENT_MAX_SPLIT; i++)
    {
      c->partners[c->n_partners].n = 0;
      engine_fill_codes_add (&c->partners[c->n_partners++], c->parties.codes[i]);
    }
  c->parties.n = 0;
  engine_fill_codes_add (&c->parties, self->announcer);
  engine_agreements_split (self, c);
  return TRUE;
}
