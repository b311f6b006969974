/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks beside a quotation: a person before all, then an organisation, a party or an office; the
 * holder of an office that the text named before; whoever a pronoun means.  Whoever only hangs on
 * another word ("with USTR X", "la Chine, qui courtise X, a") does not. */

#include "config.h"

#include "engine-quotations.h"

#include <string.h>

#define ASIDE_DISTANCE 200 /* how far off a mention counts that hangs on another */

gboolean
engine_quotation_is_medium (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineMention *next;
  guint32 i = m->first;

  if (m->kind != ENGINE_MENTION_ORG || !engine_fill_is (a, m->first, ENGINE_CLASS_MEDIUM))
    return FALSE;
  /* "le patron de l'AFP" */
  while (i > 0
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_OF)))
    i--;
  if (i > 0 && i < m->first && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) != NULL)
    return FALSE;
  /* "Economist Lee Heng Guie" */
  next = m->last < a->tokens->len ? engine_fill_mention (a, m->last) : NULL;
  return next == NULL || next->kind != ENGINE_MENTION_PERSON
         || !engine_fill_is (a, m->first, ENGINE_CLASS_ROLE);
}

static gboolean
is_pronoun (const EngineAnalysis *a, guint32 i)
{
  const EngineMention *m = engine_fill_mention (a, i);
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);

  /* "s'est félicité": the verb's own */
  if (tag != NULL && g_str_has_prefix (engine_fill_code (a, tag), "refl"))
    return FALSE;
  /* "la moitié", "l'a dit": an article, or whom it is said of */
  if (tag != NULL && engine_fill_is (a, i, ENGINE_CLASS_ARTICLE))
    return FALSE;
  /* "on", "it": no one person */
  if (tag != NULL
      && (g_str_equal (engine_fill_code (a, tag), "subj-on")
          || engine_fill_attr (a, tag, "thing") != NULL))
    return FALSE;
  return tag != NULL
         || (m != NULL && (m->flags & ENGINE_MENTION_ANAPHOR)
             && !(m->flags & ENGINE_MENTION_POSSESSIVE) && m->last == m->first + 1);
}

/* "ce dernier", "the latter" */
static gboolean
is_latter (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ANAPHOR);

  return tag != NULL && strcmp (engine_fill_code (a, tag), "latter") == 0;
}

/* The person named last before @i, of the country where one is given. */
const EngineMention *
engine_quotation_person_before (const EngineAnalysis *a, guint32 i, const char *country)
{
  for (guint steps = 0; i > 0 && steps < 4 * ENGINE_FILL_REACH; i--, steps++)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->name != NULL
          && (country == NULL || m->codes[0] == NULL || strcmp (m->codes[0], country) == 0))
        return m;
    }
  return NULL;
}

/* ", which likes Fiji,": between a relative pronoun and the comma that closes it, before @anchor. */
static gboolean
in_comma_relative (const EngineAnalysis *a, const EngineMention *m, guint32 anchor)
{
  gboolean relative = FALSE;

  for (guint32 i = m->first, n = 0; i > 0 && n < 10 && !relative; i--, n++)
    {
      if (engine_fill_punct (a, i - 1, ',') || engine_fill_stops (a, i - 1))
        return FALSE;
      relative = engine_fill_is (a, i - 1, ENGINE_CLASS_RELATIVE) && i > 1
                 && engine_fill_punct (a, i - 2, ',');
    }
  for (guint32 i = m->last, n = 0; relative && i < anchor && n < 10; i++, n++)
    if (engine_fill_punct (a, i, ','))
      return TRUE;
  return FALSE;
}

/* Whether the mention hangs on another word, or stands in another clause than the verb at @anchor:
 * "with USTR X", "Blair's counterpart", "la Chine, qui courtise X, a". */
static gboolean
is_aside (const EngineAnalysis *a, const EngineMention *m, guint32 anchor)
{
  guint32 i = m->first;
  guint clause = engine_token (a, m->first)->clause;

  const EngineTag *genitive = engine_fill_tag (a, m->last, ENGINE_CLASS_POSSESSIVE);

  if (genitive != NULL && strcmp (engine_fill_code (a, genitive), "s") == 0)
    return TRUE;
  if (clause != engine_token (a, anchor)->clause && clause < a->clauses->len
      && (g_array_index (a->clauses, EngineClause, clause).scopes & ENGINE_SCOPE_RELATIVE))
    return TRUE;
  if (in_comma_relative (a, m, anchor))
    return TRUE;
  while (i > 0 && m->first - i < 6
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_TITLE)
             || engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) != NULL
             || engine_fill_punct (a, i - 1, '.')))
    i--;
  return i > 0 && engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_SUBORDINATOR)
         && engine_fill_covering (a, i - 1, ENGINE_CLASS_ROLE) == NULL;
}

/* The first person of [first, last) who hangs on nothing, outside marks. */
static const EngineMention *
subject_person (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const EngineMention *m = engine_fill_mention (a, i);

      if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PERSON || m->name == NULL
          || (i < a->scopes->len && (g_array_index (a->scopes, guint8, i) & ENGINE_SCOPE_QUOTED)))
        continue;
      if (!is_aside (a, m, last - 1))
        return m;
    }
  return NULL;
}

/* The holder of the office that opens the sentence: "The Premier has shelved …". */
static const char *
opening_office (EngineQuotations *self, const EngineSentence *s, guint32 limit)
{
  const EngineAnalysis *a = self->a;
  const EngineTag *office =
      engine_fill_is (a, s->first, ENGINE_CLASS_DETERMINER) && s->first + 1 < limit
          ? engine_fill_tag (a, s->first + 1, ENGINE_CLASS_ROLE)
          : NULL;
  const char *name =
      office != NULL ? engine_quotation_office_speaker (self, office, MIN (limit, office->last + 4))
                     : NULL;

  return engine_quotation_is_person (a, name) ? name : NULL;
}

/* Whom "he", "elle", "the leader" at @i means: who spoke last, if that was within two sentences, else
 * the subject of the nearest sentence before that names anyone. */
const char *
engine_quotation_pronoun_speaker (EngineQuotations *self, guint32 i)
{
  const EngineAnalysis *a = self->a;
  guint32 s = engine_analysis_sentence_of (a, i);
  const EngineMention *m;

  for (guint n = 0; n < 6 && s < a->sentences->len; n++, s--)
    {
      const EngineSentence *sentence = &g_array_index (a->sentences, EngineSentence, s);
      const char *office;

      m = subject_person (a, sentence->first, MIN (sentence->last, i));
      if (m != NULL)
        return m->name;
      office = opening_office (self, sentence, MIN (sentence->last, i));
      if (office != NULL)
        return office;
      if (n <= 1 && self->last_person != NULL && self->last_end >= sentence->first
          && self->last_mark <= i)
        return self->last_person;
      if (s == 0)
        break;
    }
  m = engine_quotation_person_before (a, i, NULL);
  return m != NULL ? m->name : self->last_speaker;
}

static const char *
mention_name (EngineAnalysis *a, const EngineMention *m)
{
  if (m->name != NULL && m->kind == ENGINE_MENTION_PERSON)
    return m->name;
  return engine_fill_text (a, m->first, m->last);
}

/* "Au ministère, on assure": "on" right before the verb at @anchor. */
static gboolean
is_impersonal (const EngineAnalysis *a, guint32 first, guint32 anchor)
{
  for (guint32 i = anchor, n = 0; i > first && n < 3; i--, n++)
    {
      const EngineTag *tag = engine_fill_tag (a, i - 1, ENGINE_CLASS_PRONOUN);

      if (tag != NULL && g_str_equal (engine_fill_code (a, tag), "subj-on"))
        return TRUE;
      if (engine_fill_punct (a, i - 1, ','))
        return FALSE;
    }
  return FALSE;
}

/* The place or body that such a sentence opens with: "À Kiev", "Au ministère des Pêches". */
static const char *
place_phrase (EngineAnalysis *a, guint32 first)
{
  guint32 last = first + 1;

  if (!engine_fill_is (a, first, ENGINE_CLASS_PREPOSITION)
      && !engine_fill_is (a, first, ENGINE_CLASS_DAY_PREP))
    return NULL;
  while (last < first + 8 && engine_token (a, last)->kind == ENGINE_TOKEN_WORD)
    last++;
  return engine_fill_punct (a, last, ',') && last > first + 1
             ? engine_fill_text (a, first + 1, last)
             : NULL;
}

/* Whether only a preposition and a title stand between the office and the person. */
static gboolean
is_in_office_of (const EngineAnalysis *a, const EngineTag *office, const EngineMention *m)
{
  guint32 i = m->first;

  if (m->first >= office->first && m->last <= office->last)
    return TRUE;
  while (i > office->last && i + 3 > m->first && !engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
         && (engine_fill_covering (a, i - 1, ENGINE_CLASS_TITLE) != NULL
             || engine_fill_punct (a, i - 1, '.')))
    i--;
  return office->last < m->first && i - office->last <= 2 && i > office->last
         && engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK);
}

/* Whether the office is of what is named in it or behind it: "la présidente de la Confédération". */
static gboolean
is_complement (const EngineAnalysis *a, const EngineTag *office, const EngineMention *m)
{
  guint32 i = m->first;

  if (m->first >= office->first && m->last <= office->last)
    return TRUE;
  while (i > office->last + 1
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_DETERMINER)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)))
    i--;
  return i == office->last + 1 && engine_fill_is (a, i - 1, ENGINE_CLASS_OF);
}

/* Whom the words beside a quotation name. */
typedef struct
{
  const EngineMention *person;
  const EngineMention *other; /* organisation, party */
  guint32 distance_person; /* tokens from the verb, more where it hangs on another word */
  guint32 distance_other;
  const EngineTag *role; /* the first office */
  const EngineTag *office; /* the last one before the token looked at */
  gboolean pronoun;
  gboolean latter; /* "ce dernier" */
} Named;

/* Where speakers are looked for: tokens [first, last) around the verb at @anchor. */
typedef struct
{
  EngineQuotations *self;
  EngineAnalysis *a;
  EngineAttribution *out;
  guint32 first;
  guint32 last;
  guint32 anchor;
} Place;

/* "le syndicat, par la voix de X, regrette": X and nobody else. */
static gboolean
is_voice (const Place *p, const EngineMention *m)
{
  return m->first > p->first
         && engine_fill_covering (p->a, m->first - 1, ENGINE_CLASS_VOICE) != NULL;
}

/* A person, who is farther off inside somebody else's office ("l'envoyé spécial de X, Y", "une conseillère de
 * Mme X") and in an aside. */
static void
take_person (const Place *p, Named *named, const EngineMention *m, guint32 distance)
{
  if (named->office != NULL && is_in_office_of (p->a, named->office, m))
    distance += ASIDE_DISTANCE;
  if (p->anchor >= p->last && is_aside (p->a, m, p->anchor))
    distance += ASIDE_DISTANCE;
  if (distance >= named->distance_person)
    return;
  named->person = m;
  named->distance_person = distance;
}

/* "la France, dont un groupe détenait la mine d'Arlit, a dénoncé": a party or an organisation. */
static void
take_other (const Place *p, Named *named, const EngineMention *m, guint32 distance)
{
  const guint no_speaker = ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE
                           | ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ANAPHOR;

  if ((m->kind != ENGINE_MENTION_ORG && m->kind != ENGINE_MENTION_PARTY) || (m->flags & no_speaker))
    return;
  if (p->anchor >= p->last && is_aside (p->a, m, p->anchor))
    distance += ASIDE_DISTANCE;
  if (m->flags & ENGINE_MENTION_OBLIQUE)
    distance += ENGINE_QUOTATION_REACH;
  if (distance >= named->distance_other)
    return;
  named->other = m;
  named->distance_other = distance;
}

/* "selon lui", straight after somebody spoke: he does, not whom the pronoun stood for. */
static gboolean
is_last_person_again (const Place *p, const EngineMention *m, guint32 i)
{
  return (m->flags & ENGINE_MENTION_ANAPHOR) && is_pronoun (p->a, i) && p->self->last_person != NULL
         && engine_analysis_sentence_of (p->a, p->self->last_end) + 1
                >= engine_analysis_sentence_of (p->a, i);
}

/* What the token at @i names.  The next one to look at; *@voice where that one speaks before all. */
static guint32
read_named (const Place *p, Named *named, guint32 i, const char **voice)
{
  const EngineAnalysis *a = p->a;
  const EngineMention *m = engine_fill_mention (a, i);
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);
  guint32 distance = i > p->anchor ? i - p->anchor : p->anchor - i;

  if (tag != NULL && engine_quotation_is_verb (a, tag))
    tag = NULL;
  /* who is named inside another quotation does not speak beside it */
  if (engine_quotation_is_quoted (a, i) && !engine_quotation_is_quoted (a, p->anchor))
    return i + 1;
  if (tag != NULL && named->role == NULL)
    named->role = tag;
  if (tag != NULL)
    named->office = tag;
  if (is_pronoun (a, i) && distance <= 4)
    named->pronoun = TRUE;
  if (is_latter (a, i) && distance <= 4)
    named->latter = TRUE;
  if (m == NULL || m->last <= i)
    return i + 1;
  if (named->pronoun && is_last_person_again (p, m, i))
    return m->last;
  if (m->kind == ENGINE_MENTION_PERSON && m->name != NULL)
    {
      if (is_voice (p, m))
        *voice = m->name;
      else
        take_person (p, named, m, distance);
    }
  else if (!engine_quotation_is_medium (a, m))
    take_other (p, named, m, distance);
  else if (p->out->via == NULL)
    p->out->via = engine_fill_text (p->a, m->first, m->last);
  return m->last;
}

/* Whether the office speaks, and no party beside it: "the Taoiseach", an office that is a country's word too;
 * "la présidente de la Confédération". */
static gboolean
is_office_alone (const EngineAnalysis *a, const Named *named)
{
  const EngineTag *role = named->role;
  const EngineMention *other = named->other;

  return role != NULL
         && (other == NULL || (other->flags & ENGINE_MENTION_OBLIQUE)
             || (other->first <= role->first && role->first < other->last)
             || is_complement (a, role, other));
}

/* Who of those named speaks: a person before all, then an office or a party, then whoever is meant. */
static const char *
choose_speaker (const Place *p, const Named *named)
{
  const EngineMention *other = named->other, *before;
  const EngineTag *role = named->role;

  /* who only hangs on somebody else does not speak for him */
  if (named->person != NULL
      && (named->distance_person < ASIDE_DISTANCE
          || (named->distance_other >= ASIDE_DISTANCE && role == NULL)))
    return named->person->name;
  /* "South Korea's president" */
  if (role != NULL && other != NULL && role->first >= other->last && role->first <= other->last + 1)
    return engine_fill_text (p->a, other->first, role->last);
  if (is_office_alone (p->a, named))
    {
      p->out->office = TRUE;
      return engine_quotation_office_speaker (p->self, role, p->last);
    }
  /* "dit-il au Courrier" */
  if (other != NULL && !(named->pronoun && (other->flags & ENGINE_MENTION_OBLIQUE)))
    return mention_name (p->a, other);
  before = named->latter ? engine_quotation_person_before (p->a, p->first, NULL) : NULL;
  if (before != NULL)
    return before->name;
  if (named->pronoun)
    return engine_quotation_pronoun_speaker (p->self, p->first);
  return named->person != NULL ? named->person->name : NULL;
}

const char *
engine_quotation_speaker_in (EngineQuotations *self,
                             guint32 first,
                             guint32 last,
                             guint32 anchor,
                             EngineAttribution *out)
{
  EngineAnalysis *a = self->a;
  const Place p = { self, a, out, first, last, anchor };
  Named named = { .distance_person = G_MAXUINT32, .distance_other = G_MAXUINT32 };
  const EngineTag *it =
      anchor > first ? engine_fill_tag (a, anchor - 1, ENGINE_CLASS_PRONOUN) : NULL;
  const char *voice = NULL;

  if (is_impersonal (a, first, anchor))
    return place_phrase (a, first);
  if (it != NULL && engine_fill_attr (a, it, "thing") != NULL)
    {
      out->nobody = TRUE;
      return NULL;
    }
  for (guint32 i = first; i < last && voice == NULL;)
    i = read_named (&p, &named, i, &voice);
  return voice != NULL ? voice : choose_speaker (&p, &named);
}

/* A verb with a subject of its own, not "l'opposition". */
static gboolean
opens_modality (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_MODALITY)
         && !engine_fill_is (a, i, ENGINE_CLASS_PEOPLE);
}

/* A noun phrase without a mention: "La société civile", "one aide". */
const char *
engine_quotation_plain_subject (EngineAnalysis *a, guint32 first, guint32 verb)
{
  guint32 last = first;

  while (last < verb && last < first + 6 && engine_token (a, last)->kind == ENGINE_TOKEN_WORD
         && !engine_fill_is (a, last, ENGINE_CLASS_AUXILIARY)
         && !engine_fill_is (a, last, ENGINE_CLASS_RELATIVE)
         && !engine_fill_is (a, last, ENGINE_CLASS_VIA) && !opens_modality (a, last)
         && !(last > first + 1 && engine_fill_is (a, last, ENGINE_CLASS_SAY)
              && engine_fill_finite (a, last)))
    last++;
  /* another verb has that subject */
  if (last < verb && opens_modality (a, last))
    return NULL;
  if (last < first + 2 && !(engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL))
    return NULL;
  if (!engine_fill_is (a, first, ENGINE_CLASS_DETERMINER)
      && !engine_fill_is (a, first, ENGINE_CLASS_ARTICLE)
      && !engine_fill_is (a, first, ENGINE_CLASS_NUMBER_WORD))
    return NULL;
  return last > first + 1 ? engine_fill_text (a, first, last) : NULL;
}

/* The person that starts at @i or a few words on, title and office between. */
const char *
engine_quotation_person_near (const EngineAnalysis *a, guint32 i)
{
  for (guint n = 0; n < 3 && i + n < a->tokens->len; n++)
    {
      const EngineMention *m = engine_fill_mention (a, i + n);

      if (m != NULL && m->kind == ENGINE_MENTION_PERSON && m->name != NULL)
        return m->name;
      if (!engine_fill_is (a, i + n, ENGINE_CLASS_TITLE)
          && !engine_fill_is (a, i + n, ENGINE_CLASS_ROLE)
          && !engine_fill_is (a, i + n, ENGINE_CLASS_DETERMINER)
          && !engine_fill_punct (a, i + n, '.'))
        return NULL;
    }
  return NULL;
}

/* Whom a pronoun or an office with its article takes up that stands before the first verb of [first, last):
 * "un mois plus tôt, il jugeait", "le souverain a évoqué". */
static const char *
taken_up_subject (EngineQuotations *self, guint32 first, guint32 last)
{
  const EngineAnalysis *a = self->a;

  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *pronoun = engine_fill_tag (a, i, ENGINE_CLASS_PRONOUN);
      const EngineTag *office = engine_fill_tag (a, i, ENGINE_CLASS_ROLE);
      const char *name = NULL;

      if (pronoun != NULL && g_str_has_prefix (engine_fill_code (a, pronoun), "subj-3")
          && is_pronoun (a, i))
        name = engine_quotation_pronoun_speaker (self, i);
      else if (office != NULL && engine_quotation_is_bare_office (a, office))
        name = engine_quotation_office_speaker (self, office, last);
      if (name != NULL)
        return engine_quotation_is_person (a, name) ? name : NULL;
      if (engine_fill_finite (a, i))
        return NULL;
    }
  return NULL;
}

/* The person who is the subject of the words before the marks in their sentence, or NULL. */
const char *
engine_quotation_subject_before (EngineQuotations *self, const EngineQuote *q)
{
  guint32 first, last, mark = q->first > 0 ? q->first - 1 : 0;
  const EngineMention *m;

  engine_fill_sentence (self->a, mark, &first, &last);
  m = mark > first ? subject_person (self->a, first, mark) : NULL;
  if (m != NULL)
    return m->name;
  return mark > first ? taken_up_subject (self, first, mark) : NULL;
}

gboolean
engine_quotation_is_person (const EngineAnalysis *a, const char *name)
{
  guint n = 0;

  for (guint i = a->mentions->len; name != NULL && i > 0 && n < 256; i--, n++)
    {
      const EngineMention *m = &g_array_index (a->mentions, EngineMention, i - 1);

      if (m->kind == ENGINE_MENTION_PERSON && m->name != NULL && strcmp (m->name, name) == 0)
        return TRUE;
    }
  return FALSE;
}
