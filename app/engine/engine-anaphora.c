/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What anaphors stand for, and who the subject of each clause is.  Sieves, the precise first, each
 * of which may abstain: a group or list of exactly as many ("ces trois pays"), the last pair, "ce
 * dernier", the possessive's subject, the pronoun's previous subject, the periphrasis's last
 * fitting party.  An anaphor that nothing fits keeps no codes.  Looks back 48 mentions at most.
 *
 * Source: K. B. Cogniac's precision-first ordering (Baldwin 1997). */

#include "config.h"

#include "engine-mentions.h"

#define LOOK_BACK 48

typedef struct
{
  EngineAnalysis *a;
  guint32 subject;          /* mention index + 1 before the verb of this clause */
  guint32 previous_subject; /* of the last clause that had one */
  const char *pair[2];      /* the two that the text is about, or NULL */
} Discourse;

static guint
n_codes (const EngineMention *m)
{
  guint n = 0;

  while (m->codes != NULL && m->codes[n] != NULL)
    n++;
  return n;
}

static gboolean
names_party (const EngineMention *m)
{
  return engine_mention_is_party (m) && m->kind == ENGINE_MENTION_PARTY
         && (m->flags & ENGINE_MENTION_POSSESSIVE) == 0;
}

static guint
list_length (const char *const *codes)
{
  guint n = 0;

  while (codes != NULL && codes[n] != NULL)
    n++;
  return n;
}

static void
stand_for (EngineAnalysis *a, EngineMention *m, guint32 antecedent, const char *const *codes)
{
  m->codes = codes;
  m->antecedent = antecedent + 1;
  if (m->kind == ENGINE_MENTION_PARTY && engine_mention (a, antecedent)->kind == ENGINE_MENTION_ORG)
    m->kind = ENGINE_MENTION_ORG;
}

/* "à Busan, en Corée du Sud": where it was, not who was there. */
static gboolean
is_where (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *tag =
      m->first > 0 ? engine_analysis_tag (a, m->first - 1, ENGINE_CLASS_TARGET) : NULL;

  guint32 before = m->first >= 3 && engine_token_char (a, m->first - 2, ',')
                       ? g_array_index (a->mention_at, guint32, m->first - 3)
                       : 0;

  return (m->flags & ENGINE_MENTION_PLACE) != 0
         /* "à Hanoï, au Vietnam" */
         || (tag != NULL && before != 0
             && (engine_mention (a, before - 1)->flags & ENGINE_MENTION_PLACE) != 0)
         || (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "in") == 0);
}

/* Whether the code is named before the mention. */
static gboolean
is_named_before (const EngineAnalysis *a, guint32 index, const char *code)
{
  for (guint32 i = index; i > 0; i--)
    if (names_party (engine_mention (a, i - 1)) && n_codes (engine_mention (a, i - 1)) == 1
        && strcmp (engine_mention (a, i - 1)->codes[0], code) == 0)
      return TRUE;
  return FALSE;
}

#define MAX_NAMED 5      /* parties told one by one that "the four countries" may stand for */
#define NAMED_SENTENCES 3 /* before it that name them */

/* "the three countries", each named by itself: as many as the sentences before name, and no more. */
static gboolean
resolve_named (Discourse *d, guint32 index, guint n)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 sentence = engine_analysis_sentence_of (a, m->first);
  const char *codes[MAX_NAMED + 1];
  guint n_codes_found = 0;
  guint32 nearest = index; /* of those named, + 1 */

  for (guint32 i = index; i > 0; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      guint k;

      if (engine_analysis_sentence_of (a, c->first) + NAMED_SENTENCES < sentence)
        break;
      if (!names_party (c) || is_where (a, c))
        continue;
      if (n_codes (c) != 1)
        return FALSE; /* a group or a list says more */
      for (k = 0; k < n_codes_found && strcmp (codes[k], c->codes[0]) != 0; k++)
        ;
      if (k < n_codes_found)
        continue;
      if (n_codes_found == n)
        return FALSE;
      if (n_codes_found == 0)
        nearest = i;
      codes[n_codes_found++] = c->codes[0];
    }
  if (n_codes_found != n)
    return FALSE;
  for (guint k = 0; k < n / 2; k++)
    {
      const char *code = codes[k];

      /* in the order of the text */
      codes[k] = codes[n - 1 - k];
      codes[n - 1 - k] = code;
    }
  stand_for (a, m, nearest - 1, engine_arena_list (a->arena, codes, n));
  return TRUE;
}

/* "ces trois pays": the nearest group or list of exactly n; of two, the last two named. */
static void
resolve_count (Discourse *d, guint32 index, guint n)
{
  if (n >= 3 && n <= MAX_NAMED && resolve_named (d, index, n))
    return;

  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 stop = index > LOOK_BACK ? index - LOOK_BACK : 0;
  const char *pair[2] = { NULL, NULL };
  guint n_pair = 0;
  guint32 pair_at = 0;
  guint32 last_list = 0;

  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);
      const char *const *codes;

      if (!names_party (c) && !(c->kind == ENGINE_MENTION_PERSON && n_codes (c) == 1))
        continue;
      if (n == 2 && is_where (a, c))
        continue;
      if (c->list != 0 && c->list == last_list)
        continue;
      last_list = c->list;
      codes = engine_mentions_list_codes (a, i - 1);
      if (list_length (codes) == n && (n > 1))
        {
          stand_for (a, m, i - 1, codes);
          return;
        }
      if (n != 2 || c->kind == ENGINE_MENTION_PERSON || list_length (codes) != 1)
        continue;
      if (n_pair < 2 && (n_pair == 0 || strcmp (pair[0], codes[0]) != 0))
        {
          pair[n_pair++] = codes[0];
          pair_at = i - 1;
        }
      if (n_pair == 2
          && engine_analysis_sentence_of (a, m->first) - engine_analysis_sentence_of (a, c->first)
                 <= 3)
        {
          const char *ordered[2] = { pair[1], pair[0] };

          /* two that only happen to stand there give way to those whom the text is about */
          if (d->pair[0] != NULL && is_named_before (a, index, d->pair[0])
              && is_named_before (a, index, d->pair[1]))
            memcpy (ordered, d->pair, sizeof ordered);
          stand_for (a, m, pair_at, engine_arena_list (a->arena, ordered, 2));
          return;
        }
    }
}

/* Whether the sentence has named the code before the anaphor: then it means another. */
static gboolean
is_named_in (const EngineAnalysis *a, guint32 index, const char *code, guint32 sentence_first)
{
  for (guint32 i = index; i > 0 && engine_mention (a, i - 1)->first >= sentence_first; i--)
    if (engine_mention_is_party (engine_mention (a, i - 1))
        && (engine_mention (a, i - 1)->flags & ENGINE_MENTION_ADJECTIVE) != 0
        && engine_codes_have (engine_mention (a, i - 1)->codes, code))
      return TRUE;
  return FALSE;
}

/* Of a list of two, the one that the sentence has not named by an adjective. */
static gboolean
is_only_other (EngineAnalysis *a, guint32 member, guint32 index, guint32 sentence_first)
{
  const char *const *codes = engine_mentions_list_codes (a, member);
  guint n = list_length (codes);

  if (n != 2)
    return FALSE;
  return is_named_in (a, index, codes[0], sentence_first)
         || is_named_in (a, index, codes[1], sentence_first);
}

/* The last party named before, of those whose codes @m's own list allows ("*" = all). */
static void
resolve_periphrasis (Discourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const char *const *allowed = m->codes;
  gboolean any = allowed[0] != NULL && strcmp (allowed[0], "*") == 0;
  guint32 stop = index > LOOK_BACK ? index - LOOK_BACK : 0;
  guint32 sentence_first =
      g_array_index (a->sentences, EngineSentence, engine_analysis_sentence_of (a, m->first)).first;
  guint32 fallback = 0;
  gboolean any_sentence = FALSE;
  guint32 sentence = engine_analysis_sentence_of (a, m->first);

  m->codes = engine_no_strings;
  if (allowed[0] != NULL && allowed[1] == NULL && !any)
    {
      m->codes = allowed;
      return;
    }
  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (!names_party (c) || n_codes (c) != 1)
        continue;
      if (any
          && (is_named_in (a, index, c->codes[0], sentence_first)
              || (c->list != 0 && !is_only_other (a, i - 1, index, sentence_first))))
        continue;
      if (any_sentence && engine_analysis_sentence_of (a, c->first) != sentence)
        break;
      if (any
          && (strlen (c->codes[0]) != 3 || !g_ascii_isupper (c->codes[0][0])
              || engine_analysis_sentence_of (a, c->first) + 3 < sentence))
        continue;
      if (!any && !engine_codes_have (allowed, c->codes[0]))
        continue;
      if ((c->flags & ENGINE_MENTION_PLACE) != 0
          || ((c->flags & ENGINE_MENTION_ADJECTIVE) != 0
              && (c->flags & ENGINE_MENTION_SUBJECT) == 0))
        continue;
      if (!any || (c->flags & ENGINE_MENTION_SUBJECT) != 0)
        {
          stand_for (a, m, i - 1, c->codes);
          return;
        }
      if (fallback == 0)
        {
          /* the subject of the same sentence comes first */
          fallback = i;
          sentence = engine_analysis_sentence_of (a, c->first);
          any_sentence = TRUE;
        }
    }
  if (fallback != 0)
    stand_for (a, m, fallback - 1, engine_mention (a, fallback - 1)->codes);
}

static gboolean
is_plural (const EngineMention *m)
{
  return m->list != 0 || (m->flags & ENGINE_MENTION_PLURAL) != 0;
}

/* "ce dernier", "the latter": the last party or person before; "the former" the one before that. */
static void
resolve_latter (Discourse *d, guint32 index, const char *code)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 stop = index > 12 ? index - 12 : 0;
  gboolean former = strcmp (code, "former") == 0;
  gboolean plural = strcmp (code, "latters") == 0;

  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (!engine_mention_is_party (c) || (c->flags & ENGINE_MENTION_ADJECTIVE) != 0
          || (c->flags & ENGINE_MENTION_POSSESSIVE) != 0 || (plural && !is_plural (c)))
        continue;
      if (former && i > stop + 1 && c->list != 0 && engine_mention (a, i - 2)->list == c->list)
        c = engine_mention (a, --i - 1);
      stand_for (a, m, i - 1, plural ? engine_mentions_list_codes (a, i - 1) : c->codes);
      return;
    }
}

/* The nearest list before: "their trade", "the Parties". */
static void
resolve_list (Discourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 stop = index > LOOK_BACK ? index - LOOK_BACK : 0;

  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (names_party (c) && c->list != 0 && (c->flags & ENGINE_MENTION_ADJECTIVE) == 0)
        {
          stand_for (a, m, i - 1, engine_mentions_list_codes (a, i - 1));
          return;
        }
    }
}

/* Whether the mention before is asked to do what stands before the possessive: "demande à Pékin de
 * lever ses droits", "wants Delhi to cut its levy", but "agreed with Delhi to cut its". */
static gboolean
is_asked (const EngineAnalysis *a, guint32 index)
{
  const EngineMention *m = engine_mention (a, index);
  const EngineMention *c = index > 0 ? engine_mention (a, index - 1) : NULL;
  gboolean asked = FALSE;

  if (c == NULL || !engine_mention_is_party (c) || c->first == 0 || c->last + 1 >= m->first
      || m->first - c->last > 6
      || (c->flags & (ENGINE_MENTION_POSSESSIVE | ENGINE_MENTION_ADJECTIVE)) != 0
      || !engine_token_is (a, c->last, ENGINE_CLASS_INF_MARK)
      || (engine_analysis_morph (a, c->last + 1) & ENGINE_MORPH_INFINITIVE) == 0)
    return FALSE;
  for (guint32 i = c->first, n = 0; i > 0 && n < 4; i--, n++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - 1, ENGINE_CLASS_MODALITY);

      if (tag == NULL)
        continue;
      asked = strcmp (engine_pack_entry_code (a->pack, tag->entry), "requested") == 0
              || (tag->last == c->first
                  && strcmp (engine_pack_entry_code (a->pack, tag->entry), "planned") == 0);
      break;
    }
  return asked;
}

/* Pronouns and possessives: the clause's subject where it stands before, else the last one. */
static void
resolve_pronoun (Discourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  gboolean possessive = (m->flags & ENGINE_MENTION_POSSESSIVE) != 0;
  gboolean plural = (m->flags & ENGINE_MENTION_PLURAL) != 0;
  guint32 candidates[2] = { possessive ? d->subject : 0, d->previous_subject };

  /* "La Hongrie et la Slovaquie, elles, …" */
  if (!possessive && index > 0 && m->first > 0 && engine_token_char (a, m->first - 1, ',')
      && engine_mention (a, index - 1)->last + 1 == m->first
      && engine_mention_is_party (engine_mention (a, index - 1)))
    {
      stand_for (a, m, index - 1, engine_mentions_list_codes (a, index - 1));
      return;
    }

  /* "L'acier et l'aluminium, eux, restent": goods are no party */
  if (!possessive && index > 0 && m->first > 0 && engine_token_char (a, m->first - 1, ',')
      && engine_mention (a, index - 1)->last + 1 == m->first
      && engine_mention (a, index - 1)->kind == ENGINE_MENTION_COMMODITY)
    return;
  /* "Chine : elle contrôle": the label */
  if (!possessive && index > 0 && m->first > 0 && engine_token_char (a, m->first - 1, ':')
      && engine_mention (a, index - 1)->last + 1 == m->first
      && engine_mention_is_party (engine_mention (a, index - 1)))
    {
      stand_for (a, m, index - 1, engine_mentions_list_codes (a, index - 1));
      return;
    }
  /* "wants New Delhi to cut its levy": whose act the infinitive is */
  if (possessive && is_asked (a, index))
    {
      stand_for (a, m, index - 1, engine_mentions_list_codes (a, index - 1));
      return;
    }
  /* "feeds some people in Cambodia, 12 % of its population": nobody acts here, the nearest owns */
  if (possessive && !plural && d->subject == 0)
    for (guint32 i = index; i > 0 && index - i < 6; i--)
      {
        const EngineMention *c = engine_mention (a, i - 1);

        if (engine_analysis_sentence_of (a, c->first) != engine_analysis_sentence_of (a, m->first))
          break;
        if (!names_party (c) || n_codes (c) != 1 || c->list != 0 || !is_where (a, c)
            || (c->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_GUESSED)) != 0)
          continue;
        stand_for (a, m, i - 1, c->codes);
        return;
      }
  for (guint k = 0; k < 2; k++)
    {
      const EngineMention *c;
      const char *const *codes;

      if (candidates[k] == 0)
        continue;
      c = engine_mention (a, candidates[k] - 1);
      codes = engine_mentions_list_codes (a, candidates[k] - 1);
      if (c == m || codes[0] == NULL)
        continue;
      if (!plural && codes[1] != NULL)
        return;
      if (plural && codes[1] == NULL && !is_plural (c) && c->kind != ENGINE_MENTION_PARTY)
        return;
      stand_for (a, m, candidates[k] - 1, codes);
      return;
    }
  if (plural && possessive)
    resolve_list (d, index);
}

/* "its neighbour": the last country named that is not the one whose neighbour it is. */
static void
resolve_other (Discourse *d, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  guint32 own = d->subject != 0 ? d->subject : d->previous_subject;
  guint32 stop = index > 24 ? index - 24 : 0;

  m->codes = engine_no_strings;
  if (own == 0)
    return;
  for (guint32 i = index; i > stop; i--)
    {
      const EngineMention *c = engine_mention (a, i - 1);

      if (names_party (c) && n_codes (c) == 1 && c->codes[0][0] != '*'
          && !engine_codes_have (engine_mention (a, own - 1)->codes, c->codes[0]))
        {
          stand_for (a, m, i - 1, c->codes);
          return;
        }
    }
}

static void
resolve (Discourse *d, guint32 index)
{
  EngineMention *m = engine_mention (d->a, index);
  const char *code = m->name;

  if ((m->flags & ENGINE_MENTION_ANAPHOR) == 0)
    return;
  m->name = NULL;
  if (code == NULL)
    resolve_periphrasis (d, index);
  else if (strcmp (code, "other") == 0)
    resolve_other (d, index);
  else if (strcmp (code, "0") == 0)
    {
      resolve_list (d, index);
      if (m->antecedent == 0)
        resolve_count (d, index, 2);
    }
  else if (g_ascii_isdigit (*code))
    resolve_count (d, index, (guint)g_ascii_strtoull (code, NULL, 10));
  else if (strstr (code, "atter") != NULL || strcmp (code, "former") == 0)
    resolve_latter (d, index, code);
  else
    resolve_pronoun (d, index);
}

/* Whether the tag at @i is an office, a ministry, or companies of a country. */
static gboolean
is_head (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  if (tag != NULL)
    return engine_pack_entry_attr (a->pack, tag->entry, "state") != NULL
           || engine_pack_entry_attr (a->pack, tag->entry, "firms") != NULL;
  tag = engine_analysis_tag (a, i, ENGINE_CLASS_ROLE);
  return tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "state") != NULL;
}

/* Whether the mention belongs to a noun that acts for it: "le gouvernement congolais", "US
 * officials", "le président de la Chine". */
static gboolean
has_head (const EngineAnalysis *a, const EngineMention *m)
{
  gboolean adjective = (m->flags & ENGINE_MENTION_ADJECTIVE) != 0;

  for (guint32 back = 1; back <= 4 && back <= m->first; back++)
    {
      const EngineToken *t = engine_token (a, m->first - back);

      if (t->kind != ENGINE_TOKEN_WORD)
        break;
      if (is_head (a, m->first - back))
        return TRUE;
      if (engine_token_is (a, m->first - back, ENGINE_CLASS_MEASURE))
        break;
    }
  for (guint32 i = m->last; i < m->last + 4 && i < a->tokens->len; i++)
    {
      if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD)
        break;
      if (is_head (a, i))
        return adjective || engine_token_is_genitive (a, m->last)
               || strcmp (engine_pack_language (a->pack), "en") == 0;
      if (engine_token_is (a, i, ENGINE_CLASS_MEASURE)
          || engine_token_is (a, i, ENGINE_CLASS_TARGET))
        break;
    }
  return FALSE;
}

static gboolean
is_verb_token (const EngineAnalysis *a, guint32 i)
{
  static const EngineClass classes[] = { ENGINE_CLASS_MEASURE_VERB, ENGINE_CLASS_AUXILIARY,
                                         ENGINE_CLASS_MODAL,        ENGINE_CLASS_MODALITY,
                                         ENGINE_CLASS_CONCLUDE,     ENGINE_CLASS_ACTION,
                                         ENGINE_CLASS_FROM_TO,      ENGINE_CLASS_SAY };
  const EngineToken *t = engine_token (a, i);
  guint32 verb, morph;

  if (t->kind != ENGINE_TOKEN_WORD || t->form == 0)
    return FALSE;
  verb = t->clause < a->clauses->len ? engine_clause (a, t->clause)->verb : 0;
  if (verb == i + 1)
    return TRUE;
  morph = engine_pack_form_morph (a->pack, t->form);
  if ((morph & ENGINE_MORPH_VERB) == 0
      || (morph
          & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_FUTURE
             | ENGINE_MORPH_CONDITIONAL))
             == 0)
    return FALSE;
  if ((morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0)
    return TRUE;
  for (guint c = 0; c < G_N_ELEMENTS (classes); c++)
    if (engine_token_is (a, i, classes[c]))
      return TRUE;
  return FALSE;
}

gboolean
engine_mention_heads_verb (const EngineAnalysis *a, const EngineMention *m)
{
  for (guint32 i = m->last; i < m->last + 3 && i < a->tokens->len; i++)
    {
      if (is_verb_token (a, i))
        return TRUE;
      /* an adverb, a pronoun or a comma may stand between */
      if (engine_token_is (a, i, ENGINE_CLASS_TARGET)
          || engine_token_is (a, i, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, i, ENGINE_CLASS_AND)
          || engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
          || (engine_token (a, i)->kind != ENGINE_TOKEN_WORD && !engine_token_char (a, i, ',')))
        return FALSE;
    }
  return FALSE;
}

/* "Les chalutiers européens pourront": the adjective of a noun that opens its clause and is neither
 * a measure, goods nor an agreement stands for who acts. */
static gboolean
opens_clause (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineClause *clause = engine_token (a, m->first)->clause < a->clauses->len
                                   ? engine_clause (a, engine_token (a, m->first)->clause)
                                   : NULL;
  gboolean english = strcmp (engine_pack_language (a->pack), "en") == 0;
  gboolean genitive = engine_token_is_genitive (a, m->last);
  guint32 noun = genitive ? m->last + 1 : english ? m->last : m->first - (m->first > 0);
  guint32 morph;

  if (clause == NULL || clause->verb == 0 || m->first < clause->first
      || m->first - clause->first > 3 || noun >= a->tokens->len
      || engine_token (a, noun)->kind != ENGINE_TOKEN_WORD || engine_token (a, noun)->form == 0)
    return FALSE;
  morph = engine_pack_form_morph (a->pack, engine_token (a, noun)->form);
  if ((morph & ENGINE_MORPH_NOUN) == 0 || engine_token_is (a, noun, ENGINE_CLASS_MEASURE)
      || engine_token_is (a, noun, ENGINE_CLASS_COMMODITY)
      || engine_token_is (a, noun, ENGINE_CLASS_INSTRUMENT)
      || engine_token_is (a, noun, ENGINE_CLASS_FIGURE_STATUS)
      || engine_token_is (a, noun, ENGINE_CLASS_ACTION))
    return FALSE;
  /* the verb comes right behind the noun phrase */
  return clause->verb - 1 > noun
         && clause->verb - 1 - MAX (noun, m->last - 1) <= (genitive ? 4u : 2u);
}

/* Whether the mention can be the subject of a verb after it. */
static gboolean
can_be_subject (const EngineAnalysis *a, EngineMention *m)
{
  if (!engine_mention_is_party (m) || (m->flags & ENGINE_MENTION_POSSESSIVE) != 0)
    return FALSE;
  if ((m->flags & ENGINE_MENTION_OBLIQUE) != 0 && m->first > 0
      && !engine_token_is (a, m->first - 1, ENGINE_CLASS_TARGET)
      && !engine_token_is (a, m->first - 1, ENGINE_CLASS_DETERMINER)
      && engine_mention_heads_verb (a, m))
    return TRUE; /* "after Accra offered" */
  if ((m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_OBLIQUE)) != 0
      || engine_token_is_genitive (a, m->last))
    {
      if (m->kind == ENGINE_MENTION_PARTY
          && (has_head (a, m)
              || (((m->flags & ENGINE_MENTION_ADJECTIVE) != 0
                   || engine_token_is_genitive (a, m->last))
                  && opens_clause (a, m))))
        {
          m->flags |= ENGINE_MENTION_REPRESENTS;
          return TRUE;
        }
      return FALSE;
    }
  return (m->flags & ENGINE_MENTION_PLACE) == 0;
}

/* A name before a noun is an adjective in all but form: "US exports". */
static void
demote_modifiers (EngineAnalysis *a)
{
  if (strcmp (engine_pack_language (a->pack), "en") != 0)
    return;
  for (guint i = 0; i < a->mentions->len; i++)
    {
      EngineMention *m = engine_mention (a, i);
      const EngineToken *next;
      guint32 verb;

      if (m->kind != ENGINE_MENTION_PARTY || (m->flags & ENGINE_MENTION_ANAPHOR) != 0
          || m->last >= a->tokens->len)
        continue;
      next = engine_token (a, m->last);
      verb = next->clause < a->clauses->len ? engine_clause (a, next->clause)->verb : 0;
      if (next->kind != ENGINE_TOKEN_WORD || verb == m->last + 1
          || (next->flags & ENGINE_TOKEN_CAPITAL) != 0)
        continue;
      if (engine_token_is (a, m->last, ENGINE_CLASS_MEASURE)
          || engine_token_is (a, m->last, ENGINE_CLASS_COMMODITY)
          || engine_token_is (a, m->last, ENGINE_CLASS_ORG_NOUN)
          || engine_token_is (a, m->last, ENGINE_CLASS_ROLE))
        m->flags = (m->flags | ENGINE_MENTION_ADJECTIVE) & ~ENGINE_MENTION_PLACE;
    }
}

/* The noun that a relative clause hangs on: right before it. */
static guint32
relative_subject (const EngineAnalysis *a, const EngineClause *clause)
{
  for (guint32 back = 1; back <= 4 && back <= clause->first; back++)
    {
      guint32 index = g_array_index (a->mention_at, guint32, clause->first - back);
      const EngineMention *m;

      if (index == 0)
        continue;
      m = engine_mention (a, index - 1);
      if (!engine_mention_is_party (m)
          || (m->flags & (ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_POSSESSIVE)) != 0)
        return 0;
      return index;
    }
  return 0;
}

/* What each clause has so far.  Clauses nest: a token belongs to the innermost. */
typedef struct
{
  guint32 subject; /* mention index + 1 */
  guint32 pending; /* who opens a clause in which no verb was found */
} ClauseState;

static void
consider_subject (Discourse *d, ClauseState *state, guint32 index)
{
  EngineAnalysis *a = d->a;
  EngineMention *m = engine_mention (a, index);
  const EngineClause *clause = engine_clause (a, engine_token (a, m->first)->clause);

  if (m->kind == ENGINE_MENTION_COMMODITY)
    return;
  if (((clause->verb != 0 && m->first < clause->verb) || engine_mention_heads_verb (a, m))
      && can_be_subject (a, m))
    {
      if (state->subject != 0)
        engine_mention (a, state->subject - 1)->flags &= ~ENGINE_MENTION_SUBJECT;
      state->subject = index + 1;
      m->flags |= ENGINE_MENTION_SUBJECT; /* the anaphors that follow look for it */
    }
  else if (clause->verb == 0 && state->pending == 0 && (m->flags & ENGINE_MENTION_GUESSED) == 0
           && can_be_subject (a, m))
    state->pending = index + 1;
}

/* In text order: anaphors need the subjects before them, and subjects may be anaphors. */
static void
walk_mentions (Discourse *d, ClauseState *states)
{
  EngineAnalysis *a = d->a;
  guint32 current = G_MAXUINT32;

  for (guint32 i = 0; i < a->mentions->len; i++)
    {
      guint32 c = engine_token (a, engine_mention (a, i)->first)->clause;

      if (c >= a->clauses->len)
        {
          resolve (d, i);
          continue;
        }
      if (c != current)
        {
          if (current != G_MAXUINT32 && states[current].subject != 0)
            d->previous_subject = states[current].subject;
          if ((engine_clause (a, c)->scopes & ENGINE_SCOPE_RELATIVE) != 0 && states[c].subject == 0)
            states[c].subject = relative_subject (a, engine_clause (a, c));
          current = c;
        }
      d->subject = states[c].subject != 0 ? states[c].subject : states[c].pending;
      resolve (d, i);
      consider_subject (d, &states[c], i);
    }
}

/* The subject of a clause in which none stands before the verb: its opening name where no verb was
 * found, a name that a clause of its own parts from the verb, that of the clause it is joined to. */
static guint32
missing_subject (const EngineAnalysis *a, const ClauseState *states, guint32 c)
{
  const EngineClause *clause = engine_clause (a, c);

  if ((clause->scopes & ENGINE_SCOPE_RELATIVE) != 0)
    return relative_subject (a, clause);
  if (clause->verb == 0)
    return states[c].pending != 0 && clause->last - clause->first > 6
                   && engine_mention (a, states[c].pending - 1)->first - clause->first <= 1
               ? states[c].pending
               : 0;
  /* a clause inside, before the verb, may hold it: "Peru, which …, has" */
  for (guint32 n = c + 1; n < a->clauses->len && n < c + 4; n++)
    {
      const EngineClause *inner = engine_clause (a, n);

      if (inner->first >= clause->verb || inner->last > clause->last)
        break;
      if (states[n].subject != 0 && (inner->scopes & ENGINE_SCOPE_RELATIVE) == 0)
        return states[n].subject;
    }
  for (guint32 p = c; p > 0 && c - p < 6; p--)
    {
      const EngineClause *other = engine_clause (a, p - 1);

      if (other->sentence != clause->sentence)
        break;
      if ((other->scopes & ENGINE_SCOPE_RELATIVE) != 0)
        continue;
      if (other->verb == 0 && states[p - 1].pending != 0)
        return states[p - 1].pending;
      if (other->subject != 0)
        return clause->verb - 1 <= clause->first + 3 ? other->subject : 0;
    }
  return 0;
}

#define PAIR_CODES 32
#define PAIR_TIMES 4 /* that both of a text's pair are named, at least */

/* The two named far more often than any third. */
static void
find_pair (Discourse *d)
{
  EngineAnalysis *a = d->a;
  const char *codes[PAIR_CODES];
  guint counts[PAIR_CODES];
  guint n = 0, first = 0, second = 0, third = 0;
  guint at[2] = { 0, 0 };

  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);
      guint k;

      if (!names_party (m) || (m->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_PLACE)) != 0
          || n_codes (m) != 1)
        continue;
      for (k = 0; k < n && strcmp (codes[k], m->codes[0]) != 0; k++)
        ;
      if (k == n && n == PAIR_CODES)
        continue;
      if (k == n)
        {
          codes[n] = m->codes[0];
          counts[n++] = 0;
        }
      counts[k]++;
    }
  for (guint k = 0; k < n; k++)
    if (counts[k] > first)
      {
        third = second;
        second = first;
        first = counts[k];
        at[1] = at[0];
        at[0] = k;
      }
    else if (counts[k] > second)
      {
        third = second;
        second = counts[k];
        at[1] = k;
      }
    else
      third = MAX (third, counts[k]);
  if (second < PAIR_TIMES || second < 2 * third)
    return;
  d->pair[0] = codes[at[0]];
  d->pair[1] = codes[at[1]];
}

/**
 * engine_mentions_anaphora:
 * @a: an analysis with its mentions in order
 *
 * Resolves the anaphors and fills each clause's subject.
 */
void
engine_mentions_anaphora (EngineAnalysis *a)
{
  Discourse d = { .a = a };
  ClauseState *states =
      engine_arena_alloc (a->scratch, (a->clauses->len + 1) * sizeof (ClauseState));

  demote_modifiers (a);
  find_pair (&d);
  walk_mentions (&d, states);
  for (guint32 c = 0; c < a->clauses->len; c++)
    {
      EngineClause *clause = engine_clause (a, c);

      clause->subject = states[c].subject != 0 ? states[c].subject : missing_subject (a, states, c);
      if (clause->subject != 0)
        engine_mention (a, clause->subject - 1)->flags |= ENGINE_MENTION_SUBJECT;
    }
}
