/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What the words right behind a word that stands for one more agreement tell of it: what it is on ("celle
 * sur les services aériens"), its date ("celui de 2014"), whose it is ("celui de l'Australie, en 2022").
 * The agreement that it stands beside is the last that was told, so one must have been. */

#include "config.h"

#include "engine-agreements.h"

#include <string.h>

#define DATE_WORDS 5 /* of "one that dates back to 1974" */

/* The agreement told before. */
static EngineAgreementDraft *
last_told (EngineAgreementStage *self)
{
  return engine_agreements_at (self, self->agreements->len - 1);
}

void
engine_agreements_take_told_parties (EngineAgreementStage *self, EngineAgreementCandidate *c)
{
  const EngineAgreementCandidate *o = &last_told (self)->c;

  c->parties = o->parties;
  c->side = o->side;
  c->from = ENGINE_PARTIES_SUBJECT;
}

static gboolean
is_on (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *topic = engine_fill_tag (a, i, ENGINE_CLASS_TARGET);

  return topic != NULL && strcmp (engine_fill_code (a, topic), "on") == 0;
}

/* "…, et celui relatif aux produits agricoles", "and the one on farm produce": of the same two. */
static gboolean
is_about (const EngineAnalysis *a, const EngineTag *tag, const EngineAgreementDraft *g)
{
  if (g->c.head_last > tag->first || g->c.sentence_last <= tag->first || tag->first == 0
      || !engine_fill_is (a, tag->first - 1, ENGINE_CLASS_AND))
    return FALSE;
  return is_on (a, tag->last)
         || (engine_token (a, tag->last)->kind == ENGINE_TOKEN_WORD
             && (engine_fill_morph (a, tag->last)
                 & (ENGINE_MORPH_ADJ | ENGINE_MORPH_PRESENT_PARTICIPLE)));
}

static void
settle_about (EngineAgreementStage *self, EngineAgreementCandidate *c, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const EngineAgreementCandidate *o = &last_told (self)->c;

  c->last = engine_fill_phrase_end (a, tag->first, tag->first + ENGINE_FILL_REACH);
  engine_agreements_take_told_parties (self, c);
  c->status = o->status;
  c->subjects = engine_agreement_subjects_in (a, tag->last, c->last);
  engine_agreements_push (self, c);
}

/* "prolonge celle de", "se substitue à celui". */
gboolean
engine_agreement_follows_relation (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  guint32 i = c->first - 1;

  if (c->first <= c->sentence_first)
    return FALSE;
  if (i > c->sentence_first
      && (engine_fill_is (a, i, ENGINE_CLASS_PREPOSITION)
          || engine_fill_is (a, i, ENGINE_CLASS_TARGET)))
    i--;
  return engine_fill_covering (a, i, ENGINE_CLASS_RELATES) != NULL;
}

/* "celui de 2014"; "one that dates from 1974", "one from 1974" where it says what has become of it: the date
 * that the word is known by, or NULL. */
static const EngineTimex *
find_own_date (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineTag *tag)
{
  guint32 i = tag->last;

  if (engine_fill_is (a, i, ENGINE_CLASS_OF))
    i++;
  else if (!engine_agreement_follows_relation (a, c))
    return NULL;
  else
    while (i < MIN (c->sentence_last, tag->last + DATE_WORDS)
           && g_array_index (a->timex_at, guint32, i) == 0
           && (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE)
               || engine_fill_is (a, i, ENGINE_CLASS_DATE_FROM)
               || engine_fill_is (a, i, ENGINE_CLASS_DATE_PREP)
               || engine_fill_covering (a, i, ENGINE_CLASS_DATE_FROM) != NULL))
      i++;
  /* "the first half of 2021": no words of its own */
  return i > tag->last ? engine_analysis_timex_at (a, i) : NULL;
}

/* "celui de 1996 avec le Bangladesh": made on that date with somebody else by one of those just told. */
static gboolean
settle_dated_with (EngineAgreementStage *self,
                   EngineAgreementCandidate *c,
                   const EngineTimex *t,
                   guint32 link)
{
  EngineAnalysis *a = self->a;
  const EngineTag *with = engine_fill_tag (a, link, ENGINE_CLASS_PARTY_LINK);
  EngineCodes partners = { .n = 0 };
  const char *other = NULL;
  guint32 end;

  if (with == NULL || strcmp (engine_fill_code (a, with), "with") != 0)
    return FALSE;
  end = engine_agreement_read_list (a, with->last, c->sentence_last, &partners);
  if (partners.n > 0)
    other = engine_agreements_counterpart (self, &partners, TRUE);
  if (other == NULL)
    return FALSE;
  c->parties = partners;
  engine_fill_codes_add (&c->parties, other);
  engine_fill_codes_add (&c->side, other);
  c->from = ENGINE_PARTIES_SUBJECT;
  c->last = end;
  c->date_agreed = t->iso;
  c->of_day = TRUE;
  engine_agreement_read_terms (a, c);
  if (!c->has_status)
    c->status = ENGINE_AGREEMENT_SIGNED;
  engine_agreements_push (self, c);
  return TRUE;
}

/* "celui de 2014", "celle du 28 juin 2019": of the same two, made on that date. */
static gboolean
settle_dated (EngineAgreementStage *self, EngineAgreementCandidate *c, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const EngineAgreementCandidate *o = &last_told (self)->c;
  const EngineTimex *t = find_own_date (a, c, tag);

  if (t == NULL || t->iso == NULL || t->basis == ENGINE_DATE_DURATION || o->talks || t->open != 0
      || (engine_fill_attr (a, tag, "plural") != NULL && !o->plural && !o->several))
    return FALSE;
  c->last = t->last;
  if (settle_dated_with (self, c, t, t->last))
    return TRUE;
  /* "celui de 1959, conclu avec B": of others */
  for (guint32 k = t->last; k < MIN (c->sentence_last, t->last + 6); k++)
    if (engine_fill_is (a, k, ENGINE_CLASS_PARTY_LINK))
      {
        c->date_signed = t->iso;
        return FALSE;
      }
  engine_agreements_take_told_parties (self, c);
  c->head_last = c->last;
  engine_agreement_find_anchor (a, c);
  engine_agreement_read_terms (a, c);
  if (!c->has_status)
    c->status = ENGINE_AGREEMENT_SIGNED;
  c->has_status = TRUE;
  c->date_agreed = t->iso;
  c->of_day = TRUE;
  c->other = FALSE;
  /* another than the one before, unless that is known by the same date */
  for (guint k = 0; k < self->agreements->len; k++)
    {
      EngineAgreementDraft *g = engine_agreements_at (self, k);
      const char *date = g->c.date_signed != NULL ? g->c.date_signed : g->c.date_agreed;

      if (engine_fill_codes_equal (&g->c.parties, &c->parties) && date != NULL
          && (g_str_has_prefix (date, t->iso) || g_str_has_prefix (t->iso, date)))
        {
          engine_agreements_merge (self, g, c);
          return TRUE;
        }
    }
  engine_agreements_push (self, c);
  return TRUE;
}

/* "C'est le premier texte que Tokyo conclut en Asie, après celui de l'Australie": whose verb of concluding
 * stands before in the sentence. */
static const char *
maker_before (const EngineAnalysis *a, const EngineAgreementCandidate *c, const EngineCodes *owner)
{
  gboolean concluded = FALSE;

  for (guint32 i = c->first; i > c->sentence_first && i + ENGINE_FILL_REACH > c->first; i--)
    {
      const EngineMention *m = engine_fill_mention (a, i - 1);

      concluded = concluded || engine_fill_is (a, i - 1, ENGINE_CLASS_CONCLUDE);
      if (concluded && m != NULL && m->first == i - 1 && m->kind == ENGINE_MENTION_PARTY
          && (m->flags & ENGINE_MENTION_SUBJECT) && m->codes != NULL && m->codes[0] != NULL
          && m->codes[1] == NULL)
        return engine_fill_codes_has (owner, m->codes[0]) ? NULL : m->codes[0];
    }
  return NULL;
}

/* "après celui de l'Australie, en 2022, et celui du Royaume-Uni": whose it is, with the maker of the one
 * before.  Returns whether it was told. */
static gboolean
settle_owned (EngineAgreementStage *self, EngineAgreementCandidate *c, const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineCodes owner = { .n = 0 };
  guint32 i = tag->last;
  const EngineMention *m;
  const char *other;

  if (tag->first == 0 || !engine_fill_is (a, i, ENGINE_CLASS_OF)
      || !(engine_fill_is (a, tag->first - 1, ENGINE_CLASS_PREPOSITION)
           || engine_fill_is (a, tag->first - 1, ENGINE_CLASS_AND)))
    return FALSE;
  while (i < c->sentence_last && i < tag->last + 3 && engine_fill_mention (a, i) == NULL)
    i++;
  m = engine_fill_mention (a, i);
  if (m == NULL || m->first != i || m->kind != ENGINE_MENTION_PARTY || !engine_fill_is_party (m)
      || m->codes[1] != NULL || (m->flags & ENGINE_MENTION_ADJECTIVE)
      || engine_fill_is (a, i, ENGINE_CLASS_SEAT))
    return FALSE;
  engine_fill_add_mention (m, &owner);
  other = maker_before (a, c, &owner);
  /* "l'accord de 1974 avec la France, contrairement à celui du Tchad": with the same partner */
  if (other == NULL && engine_agreement_are_partners (&last_told (self)->c))
    other = engine_agreements_counterpart (self, &owner, FALSE);
  if (other == NULL)
    other = engine_agreements_counterpart (self, &owner, TRUE);
  if (other == NULL)
    return FALSE;
  c->last = m->last;
  c->parties = owner;
  engine_fill_codes_add (&c->side, other);
  engine_fill_codes_add (&c->parties, other);
  c->from = ENGINE_PARTIES_CONTEXT;
  c->status = ENGINE_AGREEMENT_SIGNED;
  for (guint32 k = m->last; k < MIN (c->sentence_last, m->last + 4); k++)
    {
      const EngineTimex *t = engine_analysis_timex_at (a, k);

      if (t == NULL || t->iso == NULL || t->basis == ENGINE_DATE_DURATION || t->open != 0)
        continue;
      c->date_signed = t->iso;
      break;
    }
  /* "celle de Chine": of whatever, where no date tells */
  if (c->date_signed == NULL)
    {
      c->parties.n = c->side.n = 0;
      c->from = ENGINE_PARTIES_NONE;
      c->status = ENGINE_AGREEMENT_AGREED;
      return FALSE;
    }
  engine_agreements_push (self, c);
  return TRUE;
}

gboolean
engine_agreements_settle_by_words_behind (EngineAgreementStage *self,
                                          EngineAgreementCandidate *c,
                                          const EngineTag *tag)
{
  if (!engine_agreement_is_linked (self->a, tag) && is_about (self->a, tag, last_told (self)))
    {
      settle_about (self, c, tag);
      return TRUE;
    }
  return settle_dated (self, c, tag) || settle_owned (self, c, tag);
}

/* "Quant à celui …", "As for the one …", "Of the two texts the one …": what is told of it follows. */
static gboolean
follows_topic_mark (const EngineAnalysis *a, const EngineAgreementCandidate *c)
{
  for (guint32 i = c->sentence_first; i < c->first; i++)
    if (engine_fill_finite (a, i) || engine_fill_mention (a, i) != NULL
        || i > c->sentence_first + 9)
      return FALSE;
  return engine_fill_is (a, c->sentence_first, ENGINE_CLASS_PREPOSITION)
         || engine_fill_is (a, c->sentence_first, ENGINE_CLASS_SUBORDINATOR)
         || engine_fill_is (a, c->sentence_first, ENGINE_CLASS_OF);
}

/* "on fishing", "about the level", "qui porte sur le gaz". */
static gboolean
is_of_what (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *about;

  if (engine_fill_is (a, i, ENGINE_CLASS_RELATIVE))
    i += 2;
  about = engine_fill_tag (a, i, ENGINE_CLASS_PREPOSITION);
  return is_on (a, i) || (about != NULL && strcmp (engine_fill_code (a, about), "about") == 0);
}

/* The words of the phrase that begins at @first, up to its verb. */
static guint32
topic_end (const EngineAnalysis *a, guint32 first)
{
  guint32 end = engine_fill_phrase_end (a, first, first + ENGINE_FILL_REACH);

  for (guint32 i = first + 3; i < end; i++)
    if (engine_fill_finite (a, i)
        && !(engine_fill_morph (a, i)
             & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ | ENGINE_MORPH_PAST_PARTICIPLE)))
      return i;
  return end;
}

gboolean
engine_agreements_settle_other_member (EngineAgreementStage *self,
                                       EngineAgreementCandidate *c,
                                       const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  const EngineAgreementCandidate *o = &last_told (self)->c;
  guint32 i = tag->last;

  if (!o->announced || o->plural || engine_fill_attr (a, tag, "demo") != NULL
      || engine_fill_attr (a, tag, "link") != NULL || c->first > c->sentence_first + 1
      || c->parties.n > 0 || c->n_partners > 0)
    return FALSE;
  if (engine_fill_punct (a, i, ','))
    i++;
  if (!is_of_what (a, i))
    return FALSE;
  engine_agreements_take_told_parties (self, c);
  c->instrument = ENGINE_INSTRUMENT_AGREEMENT; /* the first may be of a kind of its own */
  engine_agreement_read_terms (a, c);
  c->subjects = engine_agreement_subjects_in (a, i, topic_end (a, i));
  engine_agreements_push (self, c);
  return TRUE;
}

gboolean
engine_agreements_settle_on (EngineAgreementStage *self,
                             EngineAgreementCandidate *c,
                             const EngineTag *tag)
{
  EngineAnalysis *a = self->a;
  EngineAgreementDraft *told = last_told (self);
  const EngineAgreementCandidate *o = &told->c;

  if ((c->first > c->sentence_first + 1 && !follows_topic_mark (a, c)) || o->parties.n < 2
      || o->talks || (o->plural && !o->several) || o->sentence_first == c->sentence_first
      || engine_fill_attr (a, tag, "demo") == NULL || engine_fill_attr (a, tag, "plural") != NULL
      || !is_of_what (a, tag->last) || c->n_partners > 0
      || !engine_fill_codes_within (&c->parties, &o->parties))
    return FALSE;
  engine_agreements_take_told_parties (self, c);
  c->last = topic_end (a, tag->first);
  engine_agreement_read_terms (a, c);
  c->subjects = engine_agreement_subjects_in (a, tag->last, c->last);
  if (o->several)
    engine_agreements_merge (self, told, c);
  else
    engine_agreements_push (self, c);
  return TRUE;
}
