/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements of a window.  Triggers are instruments' nouns, verbs of agreeing with several
 * subjects, verbs that imitate, ordinals ("un troisième"), and the frames of rules.  Candidates are
 * read in text order and merged at once: one that names the parties of an agreement before it, or
 * refers back without naming any, is a further mention of it, unless instrument, date, name or a
 * word like "another" keeps them apart.  What ends with fewer than two parties is no fact. */

#include "config.h"

#include "engine-agreements.h"
#include "engine-rules.h"

#include <string.h>

#define MAX_AGREEMENTS 256 /* per window: merging looks at the newest NEWEST of them */
#define NEWEST 32
#define MAX_MENTIONS 32
#define TALKS_REACH 14 /* tokens between the talks and what they are about */

typedef struct
{
  EngineAgreementCandidate c;
  EngineSpan mentions[MAX_MENTIONS];
  guint n_mentions;
  guint32 last_sentence;
  guint group; /* agreements split from one phrase */
  gboolean title;
  guint32 name_form; /* of its acronym */
} Agreement;

typedef struct
{
  EngineAnalysis *a;
  GArray *agreements; /* Agreement */
  guint n_groups;
  const char *topic; /* the party named most */
  guint32 phrase_last; /* token after the last candidate's phrase */
  guint32 talks_at;    /* token of talks about the next instrument + 1 */
  EngineCodes defined; /* "(hereinafter the Participants)" */
} Stage;

static gboolean
is_generic (EngineInstrument instrument)
{
  return instrument == ENGINE_INSTRUMENT_AGREEMENT || instrument == ENGINE_INSTRUMENT_OTHER;
}

static gboolean
same_date (const char *x, const char *y)
{
  if (x == NULL || y == NULL)
    return TRUE;
  return g_str_has_prefix (x, y) || g_str_has_prefix (y, x);
}

static gboolean
dates_agree (const EngineAgreementCandidate *x, const EngineAgreementCandidate *y)
{
  return same_date (x->date_signed, y->date_signed) && same_date (x->date_agreed, y->date_agreed);
}

static gboolean
instruments_agree (const Agreement *g, const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &g->c;

  if (o->instrument == c->instrument)
    return !(o->talks != c->talks && c->indefinite);
  if (c->talks || c->other)
    return FALSE;
  if (o->by_verb || (g->title && is_generic (o->instrument)))
    return TRUE;
  /* "an MoU, but the free trade agreement": not the same thing by another name */
  if (is_generic (c->instrument) && c->head_last > c->head_first + 2 && !is_generic (o->instrument)
      && !g->title)
    return FALSE;
  if (is_generic (c->instrument) && (c->definite || c->by_verb || c->quoted || !c->strong_status))
    return TRUE;
  if (is_generic (c->instrument) && is_generic (o->instrument))
    return TRUE;
  /* "le cessez-le-feu", "the framework" after "un accord" */
  return is_generic (o->instrument) && c->definite && c->from <= ENGINE_PARTIES_SENTENCE;
}

/* "un protocole à leur accord": the one inside the other's phrase is another. */
static gboolean
is_nested (const EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  return c->first >= o->head_last && c->last <= o->last && o->head_last > o->head_first
         && c->possessive;
}

/* Whether a candidate with parties of its own is a mention of the agreement. */
static gboolean
same_agreement (const Agreement *g, const EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &g->c;
  gboolean equal = engine_fill_codes_equal (&o->parties, &c->parties);

  if (is_nested (o, c))
    return FALSE;
  if (!equal)
    {
      /* part of the parties, said in passing */
      if (!(c->definite && engine_fill_codes_within (&c->parties, &o->parties)
            && c->from <= ENGINE_PARTIES_SENTENCE)
          && !(o->from <= ENGINE_PARTIES_SENTENCE
               && engine_fill_codes_within (&o->parties, &c->parties)
               && c->from == ENGINE_PARTIES_EXPLICIT && c->definite))
        return FALSE;
    }
  if (c->other || !instruments_agree (g, c) || !dates_agree (o, c))
    return FALSE;
  /* a denial is no step of what is signed */
  if (c->indefinite && c->has_status && c->status == ENGINE_AGREEMENT_REJECTED && o->has_status
      && o->status >= ENGINE_AGREEMENT_AGREED && o->status != ENGINE_AGREEMENT_REJECTED)
    return FALSE;
  /* one more that is only being talked about */
  if (c->indefinite && !c->quoted && c->strong_status && c->status <= ENGINE_AGREEMENT_NEGOTIATING
      && o->strong_status && o->status >= ENGINE_AGREEMENT_AGREED
      && o->status != ENGINE_AGREEMENT_REJECTED)
    return FALSE;
  if (o->indefinite && c->indefinite && o->sentence_first == c->sentence_first && !o->by_verb
      && !c->by_verb)
    return FALSE;
  if (o->has_status && o->status == ENGINE_AGREEMENT_NEGOTIATING && c->has_status && c->indefinite
      && c->status != ENGINE_AGREEMENT_NEGOTIATING && c->status != ENGINE_AGREEMENT_PROPOSED)
    return c->status == ENGINE_AGREEMENT_AGREED || c->status == ENGINE_AGREEMENT_SIGNED;
  /* an old agreement in force is not the one now made */
  if (c->indefinite && o->has_status && c->has_status
      && (o->status == ENGINE_AGREEMENT_IN_FORCE) != (c->status == ENGINE_AGREEMENT_IN_FORCE)
      && o->from == ENGINE_PARTIES_EXPLICIT && c->from == ENGINE_PARTIES_EXPLICIT)
    return FALSE;
  return TRUE;
}

/* The later step wins; a weak guess never outdoes what a verb said. */
static void
update_status (EngineAgreementCandidate *o, const EngineAgreementCandidate *c)
{
  if (!c->has_status)
    return;
  if (!o->has_status || (c->strong_status && !o->strong_status))
    {
      o->status = c->status;
      o->strong_status = c->strong_status;
      o->has_status = TRUE;
      return;
    }
  if (!c->strong_status)
    return;
  if (c->status == ENGINE_AGREEMENT_REJECTED)
    {
      if (o->status <= ENGINE_AGREEMENT_NEGOTIATING)
        o->status = c->status;
      return;
    }
  if (o->status == ENGINE_AGREEMENT_REJECTED || c->status > o->status)
    o->status = c->status;
}

static guint
count_bits (guint bits)
{
  return (guint)__builtin_popcount (bits);
}

static void
add_mention (EngineAnalysis *a, Agreement *g, guint32 first, guint32 last)
{
  if (g->n_mentions < MAX_MENTIONS)
    g->mentions[g->n_mentions++] = engine_analysis_span (a, first, last);
  g->last_sentence = engine_analysis_sentence_of (a, first);
}

static void
merge (Stage *self, Agreement *g, const EngineAgreementCandidate *c)
{
  EngineAgreementCandidate *o = &g->c;
  /* a title, or a verb, gives way to the phrase that says more */
  gboolean better = (g->title || o->by_verb) && c->from >= o->from && !c->by_verb
                    && !engine_fill_is (self->a, c->first, ENGINE_CLASS_AGREEMENT_REF);

  if (better)
    {
      add_mention (self->a, g, o->first, o->last);
      o->first = c->first;
      o->last = c->last;
      o->head_first = c->head_first;
      o->sentence_first = c->sentence_first;
      if (!is_generic (c->instrument) || is_generic (o->instrument))
        o->instrument = c->instrument;
      o->by_verb = FALSE;
      g->title = FALSE;
      if (c->parties.n > o->parties.n)
        o->parties = c->parties;
      o->rule = c->rule;
      g->last_sentence = engine_analysis_sentence_of (self->a, c->first);
    }
  else
    {
      add_mention (self->a, g, c->first, c->last);
      if (o->by_verb && !is_generic (c->instrument))
        o->instrument = c->instrument;
      else if (o->instrument == ENGINE_INSTRUMENT_OTHER && !c->weak && !c->talks
               && c->head_last > c->head_first)
        o->instrument = c->instrument;
    }
  update_status (o, c);
  if (c->binding >= 0)
    o->binding = c->binding;
  if (c->quoted)
    ;
  else if (o->subjects == 0 || (count_bits (o->subjects) < 2 && c->from >= ENGINE_PARTIES_SUBJECT))
    o->subjects |= c->subjects;
  if (c->follows && o->date_signed != NULL && c->date_signed != NULL)
    {
      /* concluded, then signed */
      if (o->date_agreed == NULL)
        o->date_agreed = o->date_signed;
      o->date_signed = c->date_signed;
    }
  else if (o->date_signed == NULL
           || (c->date_signed != NULL && strlen (c->date_signed) > strlen (o->date_signed)))
    o->date_signed = c->date_signed != NULL ? c->date_signed : o->date_signed;
  if (o->date_agreed == NULL)
    o->date_agreed = c->date_agreed;
  if (o->date_in_force == NULL)
    o->date_in_force = c->date_in_force;
  if (o->date_ends == NULL)
    o->date_ends = c->date_ends;
  if (o->place == NULL)
    o->place = c->place;
  engine_fill_codes_add_all (&o->signatories, &c->signatories);
  if (c->from > o->from)
    o->from = c->from;
}

static gboolean
in_title (const EngineAnalysis *a, guint32 i)
{
  for (guint line = 0; line < a->lines->len && line < 6; line++)
    {
      const EngineLine *l = &g_array_index (a->lines, EngineLine, line);

      if (i >= l->first && i < l->last)
        return l->kind == ENGINE_LINE_TITLE || l->kind == ENGINE_LINE_HEADING;
    }
  return FALSE;
}

static Agreement *
push (Stage *self, const EngineAgreementCandidate *c)
{
  Agreement g = { .c = *c };

  g.title = in_title (self->a, c->head_first);
  g.last_sentence = engine_analysis_sentence_of (self->a, c->first);
  if (c->named)
    g.name_form = engine_token (self->a, c->head_first)->form;
  if (self->agreements->len < MAX_AGREEMENTS)
    g_array_append_val (self->agreements, g);
  return &g_array_index (self->agreements, Agreement, self->agreements->len - 1);
}

static Agreement *
agreement_at (Stage *self, guint i)
{
  return &g_array_index (self->agreements, Agreement, i);
}

/* Merges a candidate with parties, or makes an agreement of it. */
static Agreement *
place_candidate (Stage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + NEWEST > n; i--)
    {
      Agreement *g = agreement_at (self, i - 1);

      if (c->named && g->name_form != 0
          && g->name_form != engine_token (self->a, c->head_first)->form)
        continue;
      if (same_agreement (g, c))
        {
          merge (self, g, c);
          return g;
        }
    }
  return push (self, c);
}

/* An agreement that a phrase without parties may refer to. */
static Agreement *
find_referent (Stage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;
  guint32 sentence = engine_analysis_sentence_of (self->a, c->first);

  /* "Les accords signés": those of one phrase, before any single one */
  if (c->plural && c->definite)
    for (guint i = n; i > 0 && i + NEWEST > n; i--)
      if (agreement_at (self, i - 1)->group != 0
          && agreement_at (self, i - 1)->last_sentence + 6 >= sentence
          && instruments_agree (agreement_at (self, i - 1), c))
        return agreement_at (self, i - 1);
  for (guint i = n; i > 0 && i + NEWEST > n; i--)
    {
      Agreement *g = agreement_at (self, i - 1);

      if (c->named)
        {
          if (g->name_form == engine_token (self->a, c->head_first)->form)
            return g;
          if (g->name_form == 0 && c->head_first <= g->c.last + 1
              && c->head_first + 2 >= g->c.head_last && c->head_first >= g->c.head_last)
            {
              g->name_form = engine_token (self->a, c->head_first)->form;
              return g;
            }
          continue;
        }
      if (!dates_agree (&g->c, c) || c->other || is_nested (&g->c, c))
        continue;
      if (c->talks && !g->c.talks)
        continue;
      if (is_generic (c->instrument) && c->head_last > c->head_first + 2
          && !is_generic (g->c.instrument) && !g->title)
        continue;
      if (g->c.instrument == c->instrument || (is_generic (c->instrument) && c->definite)
          || (is_generic (g->c.instrument) && c->definite
              && (g->c.by_verb || g->title || c->instrument != ENGINE_INSTRUMENT_CONTRACT)))
        {
          if (!c->definite && g->last_sentence + 4 < sentence)
            continue;
          return g;
        }
    }
  return NULL;
}

/* "Les accords signés": all that one phrase was split into. */
static void
attach (Stage *self, Agreement *g, const EngineAgreementCandidate *c)
{
  guint group = g->group;

  merge (self, g, c);
  if (!c->plural || group == 0)
    return;
  for (guint i = 0; i < self->agreements->len; i++)
    if (agreement_at (self, i) != g && agreement_at (self, i)->group == group)
      merge (self, agreement_at (self, i), c);
}

/* The newest pair or list of parties before the candidate, within three sentences. */
static gboolean
context_parties (Stage *self, const EngineAgreementCandidate *c, EngineCodes *codes)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);
  guint steps = 0;

  for (guint32 i = c->first; i > 0 && steps < ENGINE_FILL_REACH * 2; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);
      EngineCodes list = { .n = 0 };

      if (!engine_fill_is_party (m) || m->first != i - 1)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + 3 < sentence)
        return FALSE;
      if (m->list != 0)
        {
          for (guint32 k = m->first, n = 0; k > 0 && n < 60; k--, n++)
            {
              const EngineMention *o = engine_fill_mention (a, k - 1);

              if (o != NULL && o->list != 0 && o->list != m->list)
                break;
              if (o != NULL && o->list == m->list)
                engine_fill_add_mention (o, &list);
            }
        }
      engine_fill_add_mention (m, &list);
      if (list.n >= 2)
        {
          *codes = list;
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether the party agrees with somebody in this window already. */
static gboolean
is_known_party (Stage *self, const char *code)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + NEWEST > n; i--)
    if (engine_fill_codes_has (&agreement_at (self, i - 1)->c.parties, code))
      return TRUE;
  return self->topic != NULL && strcmp (code, self->topic) == 0;
}

/* The subject of the sentences just before that is known to agree, else whom the text is about. */
static const char *
missing_party (Stage *self, const EngineAgreementCandidate *c, const EngineCodes *partners)
{
  EngineAnalysis *a = self->a;
  guint32 sentence = engine_analysis_sentence_of (a, c->first);

  if (!c->other && self->topic != NULL && !engine_fill_codes_has (partners, self->topic))
    return self->topic;
  for (guint32 i = c->first, steps = 0; i > 0 && steps < 2 * ENGINE_FILL_REACH; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m == NULL || m->first != i - 1
          || (!(m->flags & ENGINE_MENTION_SUBJECT) && m->kind != ENGINE_MENTION_PERSON)
          || m->codes == NULL || m->codes[0] == NULL || m->codes[1] != NULL || m->list != 0)
        continue;
      if (engine_analysis_sentence_of (a, m->first) + 2 < sentence)
        break;
      if (!engine_fill_codes_has (partners, m->codes[0]) && is_known_party (self, m->codes[0]))
        return m->codes[0];
    }
  return self->topic != NULL && !engine_fill_codes_has (partners, self->topic) ? self->topic : NULL;
}

/* One partner is known, the other is whom the text is about. */
static gboolean
complete_with_topic (Stage *self, EngineAgreementCandidate *c)
{
  const char *other;

  if (c->parties.n != 1 || !engine_fill_is_state (c->parties.codes[0]))
    return FALSE;
  other = c->ours ? self->topic : missing_party (self, c, &c->parties);
  if (other == NULL || engine_fill_codes_has (&c->parties, other))
    return FALSE;
  engine_fill_codes_add (&c->parties, other);
  c->from = ENGINE_PARTIES_CONTEXT;
  return TRUE;
}

static gboolean
agree_already (Stage *self, const EngineCodes *codes)
{
  guint n = self->agreements->len;

  for (guint i = n; i > 0 && i + NEWEST > n; i--)
    if (engine_fill_codes_equal (&agreement_at (self, i - 1)->c.parties, codes))
      return TRUE;
  return FALSE;
}

/* "the two sides", "they": those of the last agreement of two. */
static void
settle_pair (Stage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  guint n = self->agreements->len;
  guint32 to = MIN (c->sentence_last, c->head_last + 12);
  guint32 from = c->head_first > c->sentence_first + 40 ? c->head_first - 40 : c->sentence_first;
  gboolean loose = FALSE, they = FALSE;

  if (c->from == ENGINE_PARTIES_EXPLICIT || c->n_partners > 0)
    return;
  for (guint32 i = from; i < to && !loose; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);
      EngineCodes codes = { .n = 0 };

      if (m != NULL && (m->flags & ENGINE_MENTION_ANAPHOR) && (m->flags & ENGINE_MENTION_PLURAL)
          && !(m->flags & ENGINE_MENTION_POSSESSIVE) && m->last == m->first + 1 && i > c->head_last)
        loose = they = TRUE; /* "that they reached" */
      else if (engine_fill_is_loose_pair (a, m) && !(m->flags & ENGINE_MENTION_POSSESSIVE))
        {
          engine_fill_codes_from_list (&codes, m->codes);
          loose =
              c->parties.n < 2
              || (engine_fill_codes_equal (&codes, &c->parties) && !agree_already (self, &codes));
        }
      else if (engine_fill_is (a, i, ENGINE_CLASS_PAIR_CUE))
        loose = c->parties.n < 2;
    }
  if (!loose)
    return;
  for (guint i = n; i > 0 && i + NEWEST > n; i--)
    if (agreement_at (self, i - 1)->c.parties.n == 2
        && (c->parties.n >= 2 || they
            || engine_fill_codes_within (&c->parties, &agreement_at (self, i - 1)->c.parties)))
      {
        c->parties = agreement_at (self, i - 1)->c.parties;
        c->from = ENGINE_PARTIES_SUBJECT;
        return;
      }
}

static void
settle_split (Stage *self, EngineAgreementCandidate *c)
{
  guint group = ++self->n_groups;
  guint n = c->n_partners;

  if (c->parties.n == 0 && c->ours)
    engine_fill_codes_add (&c->parties, self->topic);
  else if (c->parties.n == 0)
    {
      EngineCodes all = { .n = 0 };

      for (guint i = 0; i < n; i++)
        engine_fill_codes_add_all (&all, &c->partners[i]);
      engine_fill_codes_add (&c->parties, missing_party (self, c, &all));
    }
  for (guint i = 0; i < n; i++)
    {
      EngineAgreementCandidate one = *c;

      one.n_partners = 0;
      engine_fill_codes_add_all (&one.parties, &c->partners[i]);
      if (one.parties.n < 2)
        continue;
      place_candidate (self, &one)->group = group;
    }
}

static gboolean
share_party (const EngineCodes *x, const EngineCodes *y)
{
  for (guint i = 0; i < x->n; i++)
    if (engine_fill_codes_has (y, x->codes[i]))
      return TRUE;
  return FALSE;
}

/* Partners or both parties named with the noun. */
static gboolean
has_link (const EngineAgreementCandidate *c)
{
  for (guint i = 0; i < c->reasons.n; i++)
    if (strcmp (c->reasons.items[i].field, "parties") == 0
        && strcmp (c->reasons.items[i].detail, "subject") != 0
        && strcmp (c->reasons.items[i].detail, "sentence") != 0)
      return TRUE;
  return c->from == ENGINE_PARTIES_EXPLICIT;
}

/* "partenariat", "talks" make an agreement only under a verb that concludes, or with partners. */
static gboolean
carries_weak (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  const EngineTag *tag;

  if (c->from < ENGINE_PARTIES_SUBJECT)
    return FALSE;
  if (has_link (c))
    return TRUE;
  if (c->anchor == 0)
    return FALSE;
  tag = engine_fill_tag (a, c->anchor - 1, ENGINE_CLASS_CONCLUDE);
  return tag != NULL && engine_fill_attr (a, tag, "weak") == NULL
         && *engine_fill_code (a, tag) != '\0';
}

/* "un protocole à leur accord": theirs who make the protocol. */
static void
share_parties (Stage *self, EngineAgreementCandidate *c)
{
  const Agreement *g;

  if (!c->possessive || c->ours || has_link (c) || self->agreements->len == 0)
    return;
  g = agreement_at (self, self->agreements->len - 1);
  if (g->c.sentence_first == c->sentence_first && g->c.head_last <= c->head_first
      && engine_fill_codes_within (&c->parties, &g->c.parties) && g->c.last >= c->first)
    c->parties = g->c.parties;
}

/* "The deal is not a treaty": says what another is. */
static gboolean
is_predicate (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  if (!c->indefinite)
    return FALSE;
  for (guint32 i = c->first, n = 0; i > c->sentence_first && n < 3; i--, n++)
    {
      const EngineTag *aux = engine_fill_tag (a, i - 1, ENGINE_CLASS_AUXILIARY);

      if (aux != NULL)
        return strcmp (engine_fill_code (a, aux), "be") == 0;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_NEGATION)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
        return FALSE;
    }
  return FALSE;
}

/* "asked Fiji to join the pact": the newest agreement of its kind that one of these has made. */
static Agreement *
find_sharing (Stage *self, const EngineAgreementCandidate *c)
{
  guint n = self->agreements->len;

  if (c->from > ENGINE_PARTIES_SENTENCE || c->other)
    return NULL;
  for (guint i = n; i > 0 && i + NEWEST > n; i--)
    {
      Agreement *g = agreement_at (self, i - 1);

      if (share_party (&c->parties, &g->c.parties) && instruments_agree (g, c)
          && dates_agree (&g->c, c) && !g->c.talks)
        return g;
    }
  return NULL;
}

static void
settle (Stage *self, EngineAgreementCandidate *c)
{
  Agreement *g;

  share_parties (self, c);
  if (c->from <= ENGINE_PARTIES_SENTENCE && is_predicate (self->a, c))
    return;

  if (c->hypothetical && c->from != ENGINE_PARTIES_EXPLICIT)
    return;
  if (c->n_partners > 1)
    {
      settle_split (self, c);
      return;
    }
  if (c->parties.n >= 2)
    {
      if (c->weak && !carries_weak (self->a, c))
        return;
      if (c->definite && !c->possessive && !has_link (c) && !c->named
          && (g = find_sharing (self, c)) != NULL)
        {
          attach (self, g, c);
          return;
        }
      if (c->definite && !c->possessive && !has_link (c) && !c->named
          && (g = find_referent (self, c)) != NULL
          && (c->from <= ENGINE_PARTIES_SENTENCE || c->from == ENGINE_PARTIES_SUBJECT)
          && (engine_fill_codes_within (&c->parties, &g->c.parties)
              || (c->from == ENGINE_PARTIES_SENTENCE && share_party (&c->parties, &g->c.parties))
              || (g->last_sentence + 3 >= engine_analysis_sentence_of (self->a, c->first)
                  && (c->from == ENGINE_PARTIES_SUBJECT
                      || share_party (&c->parties, &g->c.parties)))))
        {
          attach (self, g, c);
          return;
        }
      place_candidate (self, c);
      return;
    }
  if ((c->quoted && !c->definite) || is_predicate (self->a, c))
    return;
  if (c->parties.n == 1 && (!c->possessive || c->ours)
      && (c->anchor != 0 || c->indefinite || c->ours))
    {
      if (!c->weak && complete_with_topic (self, c))
        {
          place_candidate (self, c);
          return;
        }
    }
  if (c->weak && !c->definite)
    return;
  g = find_referent (self, c);
  if (g != NULL && !c->definite && !c->by_verb)
    {
      /* "a treaty" in passing says nothing of the one before */
      c->has_status = c->strong_status = FALSE;
      c->date_agreed = c->date_signed = c->date_in_force = c->date_ends = c->place = NULL;
    }
  if (g != NULL && (c->parties.n == 0 || engine_fill_codes_within (&c->parties, &g->c.parties)))
    {
      attach (self, g, c);
      return;
    }
  if (c->weak || c->named || (g != NULL && !c->other)
      || c->instrument == ENGINE_INSTRUMENT_CONTRACT)
    return;
  if (c->anchor != 0 || c->definite || !is_generic (c->instrument))
    {
      EngineCodes codes = { .n = 0 };

      if (self->defined.n >= 2 && c->parties.n == 0)
        codes = self->defined;
      if ((codes.n > 0 || context_parties (self, c, &codes))
          && engine_fill_codes_within (&c->parties, &codes))
        {
          c->parties = codes;
          c->from = ENGINE_PARTIES_CONTEXT;
          place_candidate (self, c);
        }
    }
}

static const char *
find_topic (const EngineAnalysis *a)
{
  const char *codes[64];
  guint counts[64];
  guint n = 0, best = 0;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);
      guint k;

      if ((m->kind != ENGINE_MENTION_PARTY && m->kind != ENGINE_MENTION_PERSON)
          || (m->flags & ENGINE_MENTION_PLACE) || m->codes == NULL || m->codes[0] == NULL
          || m->codes[1] != NULL || !engine_fill_is_state (m->codes[0]) || strlen (m->codes[0]) > 3)
        continue;
      for (k = 0; k < n && strcmp (codes[k], m->codes[0]) != 0; k++)
        ;
      if (k == n)
        {
          if (n == G_N_ELEMENTS (codes))
            continue;
          codes[n] = m->codes[0];
          counts[n++] = 0;
        }
      counts[k]++;
      if (counts[k] > counts[best])
        best = k;
    }
  return n > 0 ? codes[best] : NULL;
}

static void
read_candidate (Stage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;

  c->quoted = c->head_first < a->scopes->len
              && (g_array_index (a->scopes, guint8, c->head_first) & ENGINE_SCOPE_QUOTED);
  engine_agreement_read_parties (a, c);
  settle_pair (self, c);
  if (c->nested)
    c->anchor = 0; /* the verb is the other's */
  engine_agreement_read_terms (a, c);
  settle (self, c);
}

/* A name in brackets after its phrase, or inside the phrase of another: "the Protocol on the
 * Accession to the Progressive Agreement (CPTPP)". */
static gboolean
is_part_of_last (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  Agreement *g;

  if (self->agreements->len == 0)
    return FALSE;
  g = agreement_at (self, self->agreements->len - 1);
  if (tag->first > 0 && engine_fill_punct (a, tag->first - 1, '(') && tag->first <= g->c.last + 2
      && tag->first > g->c.first)
    {
      g->name_form = engine_token (a, tag->first)->form;
      return TRUE;
    }
  return tag->first > g->c.head_last && tag->last <= g->c.last
         && (engine_token (a, tag->first)->flags & ENGINE_TOKEN_CAPITAL)
         && (engine_token (a, g->c.head_first)->flags & ENGINE_TOKEN_CAPITAL);
}

/* Whether an instrument follows in the same phrase: "talks with A on a deal". */
static gboolean
leads_to_instrument (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + TALKS_REACH); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);

      if (engine_fill_stops (a, i) || engine_fill_punct (a, i, ',')
          || engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (tag != NULL)
        return engine_fill_attr (a, tag, "weak") == NULL
               && engine_fill_attr (a, tag, "talks") == NULL;
    }
  return FALSE;
}

/* What is negotiated: the status stays that of talks unless they are broken off. */
static void
read_negotiated (Stage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;

  engine_agreement_read_parties (a, c);
  settle_pair (self, c);
  engine_agreement_read_terms (a, c);
  c->talks = FALSE;
  settle (self, c);
}

/* "en cours de négociation", "under discussion". */
static gboolean
is_status_word (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *status = engine_fill_covering (a, tag->first, ENGINE_CLASS_AGREEMENT_STATUS);

  return status != NULL && status->first < tag->first;
}

static void
try_instrument (Stage *self, const EngineTag *tag)
{
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  const EngineMention *m = engine_fill_mention (self->a, tag->first);

  /* part of a name: "Alliance Bank", "Accord SA" */
  if (m != NULL && m->kind != ENGINE_MENTION_PARTY && m->last - m->first > tag->last - tag->first)
    return;
  if (is_status_word (self->a, tag))
    {
      /* "in talks with A on a treaty" */
      engine_agreement_read_phrase (self->a, &c, tag);
      if (c.talks && leads_to_instrument (self->a, &c))
        self->talks_at = tag->first + 1;
      return;
    }
  if (is_part_of_last (self, tag)
      || (tag->first < self->phrase_last && engine_fill_attr (self->a, tag, "weak") != NULL))
    return;
  c.rule = "agreement.noun";
  engine_agreement_read_phrase (self->a, &c, tag);
  c.nested = c.possessive && tag->first < self->phrase_last;
  if (!c.weak)
    self->phrase_last = c.last;
  /* "negotiations … on a treaty": the treaty is what is negotiated */
  if (c.talks && leads_to_instrument (self->a, &c))
    {
      self->talks_at = tag->first + 1;
      return;
    }
  if (self->talks_at != 0 && self->talks_at - 1 < tag->first
      && tag->first - self->talks_at < TALKS_REACH && self->talks_at - 1 >= c.sentence_first)
    {
      c.talks = c.has_status = TRUE;
      c.status = ENGINE_AGREEMENT_NEGOTIATING;
      c.indefinite = c.indefinite || !c.definite;
      self->talks_at = 0;
      engine_reasons_add (&c.reasons, self->a, "instrument", "agreement.noun", tag->first,
                          tag->last);
      read_negotiated (self, &c);
      return;
    }
  self->talks_at = 0;
  engine_reasons_add (&c.reasons, self->a, "instrument", "agreement.noun", tag->first, tag->last);
  read_candidate (self, &c);
}

/* "Australia, Chile and Peru are parties to the X". */
static void
try_membership (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_IN_FORCE };
  const EngineTag *name = NULL;
  guint32 first, last;

  for (guint32 i = tag->last; i < MIN (a->tokens->len, tag->last + 3) && name == NULL; i++)
    name = engine_fill_tag (a, i, ENGINE_CLASS_INSTRUMENT);
  if (name == NULL || !engine_fill_subject (a, tag->first, &c.parties, &first, &last)
      || c.parties.n < 2)
    return;
  c.rule = "agreement.members";
  engine_agreement_read_phrase (a, &c, name);
  c.from = ENGINE_PARTIES_EXPLICIT;
  engine_reasons_add (&c.reasons, a, "parties", "members", first, last);
  engine_agreement_read_terms (a, &c);
  c.status = c.has_status ? c.status : ENGINE_AGREEMENT_IN_FORCE;
  c.has_status = TRUE;
  push (self, &c);
}

/* "Le texte, paraphé par X": what is said of the agreement before. */
static void
try_reference (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  Agreement *g;

  if (self->agreements->len == 0)
    return;
  g = agreement_at (self, self->agreements->len - 1);
  /* the one now made, not one long in force */
  for (guint i = self->agreements->len; i > 0 && i + 4 > self->agreements->len; i--)
    if (agreement_at (self, i - 1)->c.status != ENGINE_AGREEMENT_IN_FORCE)
      {
        g = agreement_at (self, i - 1);
        break;
      }
  if (g->last_sentence + 2 < engine_analysis_sentence_of (a, tag->first))
    return;
  engine_agreement_read_phrase (a, &c, tag);
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c.rule = "agreement.reference";
  c.quoted = TRUE; /* its words are no subjects */
  c.follows = TRUE;
  if (!c.definite || c.possessive)
    return;
  engine_agreement_read_parties (a, &c);
  c.parties.n = 0;
  engine_agreement_read_terms (a, &c);
  if (c.has_status && c.status == ENGINE_AGREEMENT_REJECTED)
    return;
  attach (self, g, &c);
}

/* "l'ont signé", "signed it". */
static gboolean
is_object_pronoun (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *p = engine_fill_tag (a, tag->last, ENGINE_CLASS_PRONOUN);

  /* the English object stands after the verb, the French clitic before its auxiliary */
  if (p != NULL && g_str_has_prefix (engine_fill_code (a, p), "obj-3")
      && !engine_fill_is (a, tag->last, ENGINE_CLASS_DETERMINER))
    return TRUE;
  for (guint32 i = tag->first, n = 0; i > 0 && n < 3; i--, n++)
    {
      p = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);
      if (p != NULL && engine_fill_attr (a, p, "clitic") != NULL
          && g_str_has_prefix (engine_fill_code (a, p), "obj-3"))
        return TRUE;
      if (!engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
          && !engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER))
        return FALSE;
    }
  return FALSE;
}

/* Its parties sign it, or one of them does: a step of the agreement just before. */
static void
try_object_pronoun (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  Agreement *g = agreement_at (self, self->agreements->len - 1);
  guint32 first, last;

  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  if (engine_fill_attr (a, tag, "weak") != NULL
      || g->last_sentence + 1 < engine_analysis_sentence_of (a, tag->first)
      || !engine_fill_subject (a, tag->first, &c.parties, &first, &last)
      || !engine_fill_codes_within (&c.parties, &g->c.parties))
    return;
  c.first = c.head_first = tag->first;
  c.last = c.head_last = tag->last;
  c.anchor = tag->first + 1;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c.definite = c.follows = c.quoted = TRUE;
  c.rule = "agreement.pronoun";
  engine_agreement_read_terms (a, &c);
  if (c.has_status && c.status != ENGINE_AGREEMENT_REJECTED)
    merge (self, g, &c);
}

/* "Il est entré en vigueur", "It was ratified": a step of the agreement just before. */
static void
try_pronoun (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  gboolean passive = FALSE;
  Agreement *g;

  if (self->agreements->len == 0)
    return;
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  if (is_object_pronoun (a, tag))
    {
      try_object_pronoun (self, tag);
      return;
    }
  if (tag->first > c.sentence_first + 10
      || !engine_fill_is (a, c.sentence_first, ENGINE_CLASS_PRONOUN))
    return;
  for (guint32 i = c.sentence_first; i < tag->first; i++)
    {
      const EngineTag *aux = engine_fill_tag (a, i, ENGINE_CLASS_AUXILIARY);

      passive = passive || (aux != NULL && strcmp (engine_fill_code (a, aux), "be") == 0);
      if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT) || engine_fill_punct (a, i, ','))
        return;
    }
  if (engine_fill_attr (a, tag, "enter") == NULL
      && !(passive && engine_fill_attr (a, tag, "weak") == NULL
           && (engine_fill_morph (a, tag->first) & ENGINE_MORPH_PAST_PARTICIPLE)))
    return;
  g = agreement_at (self, self->agreements->len - 1);
  if (g->last_sentence + 1 < engine_analysis_sentence_of (a, tag->first))
    return;
  c.first = c.sentence_first;
  c.head_first = c.sentence_first;
  c.head_last = c.sentence_first + 1;
  c.last = tag->last;
  c.anchor = tag->first + 1;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  c.definite = c.follows = c.quoted = TRUE;
  c.rule = "agreement.pronoun";
  engine_agreement_read_terms (a, &c);
  if (c.has_status && c.status != ENGINE_AGREEMENT_REJECTED)
    merge (self, g, &c);
}

/* The list that a text says it will call "the Participants". */
static void
try_defined (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  guint32 i = tag->first;

  while (i > 0 && (engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT))
    i--;
  for (guint steps = 0; i > 0 && steps < ENGINE_FILL_REACH; steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && engine_fill_is_party (m))
        {
          engine_fill_add_mention (m, &self->defined);
          i = m->first;
          continue;
        }
      if (engine_fill_stops (a, i - 1) && engine_token (a, i - 1)->kind != ENGINE_TOKEN_BREAK)
        break;
      if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_BREAK && self->defined.n > 0)
        break;
      i--;
    }
}

/* "s'accorderont un taux": they give each other, they do not agree. */
static gboolean
takes_object (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  for (guint n = 0; n < 3 && i < limit; n++, i++)
    {
      if (engine_fill_is (a, i, ENGINE_CLASS_INF_MARK) || engine_fill_is (a, i, ENGINE_CLASS_TARGET)
          || engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i, ENGINE_CLASS_SUBORDINATOR)
          || engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
        return TRUE;
    }
  return FALSE;
}

/* "A and B agreed to …": several subjects and a complement. */
static void
try_agree (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1,
                                 .status = ENGINE_AGREEMENT_AGREED,
                                 .has_status = TRUE,
                                 .strong_status = TRUE,
                                 .by_verb = TRUE,
                                 .rule = "agreement.verb" };
  guint32 first, last;

  c.head_first = c.first = tag->first;
  c.head_last = c.last = tag->last;
  c.anchor = tag->first + 1;
  c.instrument = ENGINE_INSTRUMENT_AGREEMENT;
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  if (engine_fill_attr (a, tag, "refl") != NULL)
    {
      gboolean reflexive = FALSE;

      for (guint32 i = tag->first; i > c.sentence_first && i + 4 > tag->first; i--)
        reflexive = reflexive || engine_fill_is (a, i - 1, ENGINE_CLASS_VP_FILLER);
      if (!reflexive)
        return;
    }
  if (!engine_fill_subject (a, tag->first, &c.parties, &first, &last) || c.parties.n < 2)
    return;
  if (engine_fill_attr (a, tag, "refl") != NULL && takes_object (a, tag->last, c.sentence_last))
    return;
  c.last = engine_fill_phrase_end (a, tag->first, tag->first + 24);
  for (guint32 i = tag->last; i < c.last; i++)
    if (engine_fill_is (a, i, ENGINE_CLASS_INSTRUMENT))
      return; /* the noun will tell */
  c.from = ENGINE_PARTIES_SUBJECT;
  engine_reasons_add (&c.reasons, a, "parties", "subject", first, last);
  engine_agreement_read_terms (a, &c);
  if (c.status == ENGINE_AGREEMENT_REJECTED || c.status == ENGINE_AGREEMENT_PROPOSED)
    return;
  place_candidate (self, &c);
}

/* "Quito l'a imité": the same with the partner of the last agreement. */
static void
try_imitate (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c;
  const Agreement *g;
  EngineCodes subject = { .n = 0 };
  guint32 first, last;

  if (self->agreements->len == 0)
    return;
  g = agreement_at (self, self->agreements->len - 1);
  if (g->last_sentence + 2 < engine_analysis_sentence_of (a, tag->first)
      || !engine_fill_subject (a, tag->first, &subject, &first, &last))
    return;
  c = g->c;
  c.first = first;
  c.last = tag->last;
  c.head_first = tag->first;
  c.head_last = tag->last;
  c.parties = subject;
  /* the last named partner stays, the imitated one goes */
  if (g->c.parties.n > 0)
    engine_fill_codes_add (&c.parties, g->c.parties.codes[g->c.parties.n - 1]);
  if (c.parties.n < 2 || engine_fill_codes_within (&subject, &g->c.parties))
    return;
  c.date_signed = c.date_agreed = NULL;
  c.place = NULL;
  c.signatories.n = 0;
  c.rule = "agreement.imitated";
  c.reasons.n = 0;
  engine_reasons_add (&c.reasons, a, "parties", "imitated", first, tag->last);
  push (self, &c);
}

/* "a second cable": the ordinal has a noun of its own. */
static gboolean
names_thing (const EngineAnalysis *a, guint32 i)
{
  return i < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
         && !engine_fill_is (a, i, ENGINE_CLASS_PARTY_LINK)
         && !engine_fill_is (a, i, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, i, ENGINE_CLASS_CONCLUDE)
         && !engine_fill_is (a, i, ENGINE_CLASS_TARGET);
}

/* "auquel se sont joints A et B": those of the agreements before, and who joins. */
static void
read_joining (Stage *self, EngineAgreementCandidate *c)
{
  EngineAnalysis *a = self->a;
  const Agreement *g = agreement_at (self, self->agreements->len - 1);

  for (guint32 i = c->head_last; i < MIN (c->sentence_last, c->head_last + 10); i++)
    {
      const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_CONCLUDE);
      EngineCodes list = { .n = 0 };

      if (tag == NULL || engine_fill_attr (a, tag, "join") == NULL)
        continue;
      engine_fill_list (a, tag->last, c->sentence_last, &list);
      if (list.n == 0)
        return;
      c->parties = g->c.parties;
      for (guint k = 0; k < self->agreements->len; k++)
        if (g->group != 0 && agreement_at (self, k)->group == g->group)
          engine_fill_codes_add_all (&c->parties, &agreement_at (self, k)->c.parties);
      engine_fill_codes_add_all (&c->parties, &list);
      c->from = ENGINE_PARTIES_SUBJECT;
      c->anchor = i + 1;
      c->n_partners = 0;
      return;
    }
}

/* "Un troisième, auquel se sont joints A et B", "Celui que A avait passé avec B". */
static void
try_ordinal (Stage *self, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementCandidate c = { .binding = -1, .status = ENGINE_AGREEMENT_AGREED };
  const Agreement *g;

  if (self->agreements->len == 0 || names_thing (a, tag->last))
    return;
  g = agreement_at (self, self->agreements->len - 1);
  if (g->last_sentence + 2 < engine_analysis_sentence_of (a, tag->first))
    return;
  c.first = c.head_first = tag->first;
  c.last = c.head_last = tag->last;
  engine_fill_sentence (a, tag->first, &c.sentence_first, &c.sentence_last);
  c.instrument = g->c.instrument;
  c.indefinite = c.other = TRUE;
  c.rule = "agreement.ordinal";
  engine_reasons_add (&c.reasons, a, "instrument", "agreement.ordinal", tag->first, tag->last);
  engine_agreement_read_parties (a, &c);
  read_joining (self, &c);
  if (c.from != ENGINE_PARTIES_EXPLICIT && c.from != ENGINE_PARTIES_SUBJECT)
    return;
  if (c.anchor == 0 || c.n_partners > 1 || c.parties.n < 2)
    return;
  engine_agreement_read_terms (a, &c);
  if (!c.has_status)
    c.status = g->c.status;
  push (self, &c);
}

static gboolean
is_boilerplate (const EngineAnalysis *a, guint line)
{
  return g_array_index (a->lines, EngineLine, line).kind == ENGINE_LINE_BOILERPLATE;
}

static void
try_tag (Stage *self, const EngineTag *tag, guint class_id)
{
  switch (class_id)
    {
    case ENGINE_CLASS_CONCLUDE:
      if (engine_fill_attr (self->a, tag, "agree") != NULL)
        try_agree (self, tag);
      else if (engine_fill_attr (self->a, tag, "imitate") != NULL)
        try_imitate (self, tag);
      else
        try_pronoun (self, tag);
      break;
    case ENGINE_CLASS_ORDINAL_AGREEMENT:
      try_ordinal (self, tag);
      break;
    case ENGINE_CLASS_AGREEMENT_REF:
      try_reference (self, tag);
      break;
    case ENGINE_CLASS_MEMBERSHIP:
      try_membership (self, tag);
      break;
    case ENGINE_CLASS_DEFINED_LIST:
      if (self->defined.n == 0)
        try_defined (self, tag);
      break;
    default:
      break;
    }
}

/* One pass over the tags; those inside an instrument's words are its own. */
static void
scan_tags (Stage *self)
{
  EngineAnalysis *a = self->a;
  guint32 skip = 0;
  guint32 instrument_at = G_MAXUINT32;
  guint line = 0;

  for (guint i = 0; i < a->tags->len; i++)
    {
      const EngineTag *tag = &g_array_index (a->tags, EngineTag, i);
      guint class_id = engine_pack_entry_class (a->pack, tag->entry);

      if (class_id < ENGINE_CLASS_INSTRUMENT || class_id > ENGINE_CLASS_DEFINED_LIST
          || tag->first < skip)
        continue;
      while (line + 1 < a->lines->len
             && g_array_index (a->lines, EngineLine, line + 1).first <= tag->first)
        line++;
      if (line < a->lines->len && is_boilerplate (a, line))
        continue;
      if (class_id == ENGINE_CLASS_INSTRUMENT && tag->first != instrument_at)
        {
          /* the longest of those that start here */
          tag = engine_fill_tag (a, tag->first, ENGINE_CLASS_INSTRUMENT);
          instrument_at = tag->first;
          skip = MAX (skip, tag->last > tag->first + 1 ? tag->last : 0);
          try_instrument (self, tag);
        }
      else
        try_tag (self, tag, class_id);
    }
}

static guint
line_of (const EngineAnalysis *a, guint32 token)
{
  guint low = 0, high = a->lines->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;

      if (g_array_index (a->lines, EngineLine, middle).first <= token)
        low = middle;
      else
        high = middle;
    }
  return low;
}

/* What the agreement's sentence, else the one before, speaks of, where its own words say nothing. */
static guint
subjects_around (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 sentence = engine_analysis_sentence_of (a, c->head_first);

  for (guint back = 0; back < 3 && back <= sentence; back++)
    {
      const EngineSentence *s = &g_array_index (a->sentences, EngineSentence, sentence - back);
      guint bits = engine_agreement_subjects_in (a, s->first, MIN (s->last, s->first + 90));

      if (bits != 0)
        return count_bits (bits) <= 3 ? bits : 0;
    }
  return 0;
}

/* Names of subjects whose bits are set; "other" only alone. */
static const char *const *
subject_list (EngineAnalysis *a, guint bits)
{
  const char *names[ENGINE_AGREEMENT_N_SUBJECTS];
  guint n = 0;

  for (guint i = 0; engine_agreement_subjects[i] != NULL; i++)
    if (bits & (1u << i))
      names[n++] = engine_agreement_subjects[i];
  return n > 0 ? engine_arena_list (a->arena, names, n) : engine_no_strings;
}

static void
emit (Stage *self, const Agreement *g)
{
  static const double confidence[] = { 0.4, 0.5, 0.65, 0.85, 0.95 };
  const EngineAgreementCandidate *c = &g->c;
  EngineAnalysis *a = self->a;
  EngineFact *fact;
  EngineSpan *spans;

  fact = engine_fill_fact (a, ENGINE_FACT_AGREEMENT, c->first, c->last,
                           confidence[c->from] - (c->weak ? 0.2 : 0) - (c->quoted ? 0.1 : 0),
                           c->rule, &c->reasons);
  fact->agreement.parties = engine_fill_codes_to_list (&c->parties, a->arena);
  fact->agreement.subjects =
      subject_list (a, c->subjects != 0 ? c->subjects : subjects_around (a, c));
  fact->agreement.signatories = engine_fill_codes_to_list (&c->signatories, a->arena);
  fact->agreement.instrument = c->instrument;
  fact->agreement.status = c->has_status || !c->named ? c->status : ENGINE_AGREEMENT_IN_FORCE;
  fact->agreement.binding = c->binding;
  fact->agreement.date_agreed = c->date_agreed;
  fact->agreement.date_signed = c->date_signed;
  fact->agreement.date_in_force = c->date_in_force;
  fact->agreement.date_ends = c->date_ends;
  fact->agreement.date = c->date_signed != NULL ? c->date_signed : c->date_agreed;
  fact->agreement.place = c->place;
  spans = engine_arena_alloc (a->arena, MAX (1, g->n_mentions) * sizeof *spans);
  memcpy (spans, g->mentions, g->n_mentions * sizeof *spans);
  fact->agreement.mentions = spans;
  fact->agreement.n_mentions = g->n_mentions;
}

/* "For Angola: NAME, Minister": signs what the text is. */
static void
add_signature_block (Stage *self)
{
  EngineAnalysis *a = self->a;

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i);

      if (m->kind != ENGINE_MENTION_PERSON || m->name == NULL || m->first < 2
          || !engine_fill_punct (a, m->first - 1, ':') || m->codes == NULL || m->codes[0] == NULL
          || !engine_fill_is (a, g_array_index (a->lines, EngineLine, line_of (a, m->first)).first,
                              ENGINE_CLASS_SIGNS_FOR))
        continue;
      for (guint k = 0; k < self->agreements->len; k++)
        {
          EngineAgreementCandidate *c = &agreement_at (self, k)->c;

          if (c->status == ENGINE_AGREEMENT_SIGNED && c->parties.n > 2
              && engine_fill_codes_has (&c->parties, m->codes[0])
              && engine_fill_codes_equal (&c->parties, &self->defined))
            engine_fill_codes_add (&c->signatories, m->name);
          else if (c->status == ENGINE_AGREEMENT_SIGNED && self->defined.n == 0
                   && engine_fill_codes_has (&c->parties, m->codes[0]))
            {
              engine_fill_codes_add (&c->signatories, m->name);
              break;
            }
        }
    }
}

/**
 * engine_stage_agreements:
 * @a: an analysis past the rules stage
 *
 * Makes one fact an agreement of the window.
 */
void
engine_stage_agreements (EngineAnalysis *a)
{
  Stage self = { .a = a };

  self.agreements = g_array_new (FALSE, TRUE, sizeof (Agreement));
  self.topic = find_topic (a);
  scan_tags (&self);
  add_signature_block (&self);
  for (guint i = 0; i < self.agreements->len; i++)
    emit (&self, agreement_at (&self, i));
  g_array_unref (self.agreements);
}
