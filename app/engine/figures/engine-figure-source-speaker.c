/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who speaks beside a verb of saying that carries a figure: before it, behind an inserted clause, in a house
 * ("Au Seco, on réplique"), or inverted behind it. */

#include "config.h"

#include "engine-figure-source.h"
#include "engine-number.h"

/* "told reporters", "a constaté un journaliste de l'agence": the paper's own. */
static gboolean
is_reporter (const EngineAnalysis *a, guint32 i)
{
  return figure_word_is (a, i, "reporter");
}

/* "he", "elle" */
static gboolean
is_person_pronoun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_PRONOUN);

  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "subj-3s") == 0
         && engine_pack_entry_attr (a->pack, tag->entry, "thing") == NULL;
}

/* "en", "lui", "n'": what stands before a verb and belongs to it. */
static gboolean
is_clitic (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_PRONOUN);

  return engine_token_has_code (a, i, ENGINE_CLASS_NEGATION, "ne")
         || (tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "clitic") != NULL);
}

/* The person named last, in this sentence's two predecessors. */
static gboolean
take_last_person (FigureStage *s)
{
  EngineAnalysis *a = s->a;
  guint32 from = s->first > 80 ? s->first - 80 : 0;

  for (guint32 i = s->first; i > from; i--)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i - 1);

      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PERSON
          && engine_mention (a, m - 1)->name != NULL)
        {
          figure_source_take (s, engine_mention (a, m - 1)->name,
                              engine_analysis_span (a, engine_mention (a, m - 1)->first,
                                                    engine_mention (a, m - 1)->last));
          return TRUE;
        }
    }
  return FALSE;
}

/* "l'OCDE", "the UN": a party that is no country and publishes figures. */
gboolean
figure_source_is_body (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_GROUP);

  return tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, "body") != NULL;
}

/* The person whose name ends at @end, behind a comma of its own. */
static gboolean
take_person_before (FigureStage *s, guint32 end)
{
  const EngineAnalysis *a = s->a;
  guint32 index = end > s->first ? g_array_index (a->mention_at, guint32, end - 1) : 0;
  const EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;

  if (m == NULL || m->kind != ENGINE_MENTION_PERSON || m->name == NULL || m->last != end
      || m->first <= s->first || !engine_token_is_char (a, m->first - 1, ','))
    return FALSE;
  figure_source_take (s, m->name, engine_analysis_span (a, m->first, m->last));
  return TRUE;
}

/* "has sold its assets and covered nine tenths of the priority claims", "until a consultant reports": no noun
 * phrase that ends before the verb. */
static gboolean
is_no_phrase (const EngineAnalysis *a, guint32 first, guint32 verb)
{
  const guint32 end =
      verb > first + 1 && engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY) ? verb - 1 : verb;

  if (engine_token_is (a, end - 1, ENGINE_CLASS_AND))
    return TRUE;
  for (guint32 i = first; i < end; i++)
    {
      const guint32 clause = engine_token (a, i)->clause;

      if (engine_token_is (a, i, ENGINE_CLASS_AUXILIARY)
          || (i > first && engine_token_is (a, i, ENGINE_CLASS_SUBORDINATOR))
          || (clause < a->clauses->len && engine_clause (a, clause)->verb == i + 1 && i + 1 < end
              && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) == 0
              && (engine_analysis_morph (a, i) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0))
        return TRUE;
    }
  return FALSE;
}

/* "official data showed": what is no name tells of the writing that the verb's own phrase begins with. */
static gboolean
is_told_of_writing (const EngineAnalysis *a, guint32 first, guint32 verb)
{
  return verb == first + 1 && g_array_index (a->mention_at, guint32, first) == 0
         && (engine_analysis_morph (a, first) & ENGINE_MORPH_ADJ) != 0
         && engine_writing_starts (a, verb);
}

/* Credits the phrase [first, verb) where it is an office, an organisation or a body that speaks. */
static gboolean
takes_phrase (FigureStage *s, guint32 first, guint32 verb)
{
  EngineAnalysis *a = s->a;

  for (guint32 i = first; i < verb; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);
      gboolean speaks = engine_token_is (a, i, ENGINE_CLASS_ROLE)
                        || engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN)
                        || (m != 0
                            && (engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
                                || figure_source_is_body (a, i)));

      /* "le pacte de défense prévoit" */
      if (!speaks && engine_token_is (a, i, ENGINE_CLASS_INSTRUMENT))
        return FALSE;
      if (speaks && engine_token_is (a, first, ENGINE_CLASS_PRONOUN) && verb - first == 1)
        return FALSE;
      if (speaks)
        {
          while (first < verb
                 && (engine_token_is_article (a, first)
                     || engine_token_is (a, first, ENGINE_CLASS_AND)))
            first++;
          /* "un coût, que Gazprom estime à": the relative is none of the name */
          if (first < verb && engine_token_is (a, first, ENGINE_CLASS_RELATIVE))
            {
              first++;
              /* "ASR, which sells the brand" */
              if ((engine_analysis_morph (a, first) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST))
                      != 0
                  && (engine_token (a, first)->flags & ENGINE_TOKEN_CAPITAL) == 0
                  && !engine_token_is (a, first, ENGINE_CLASS_DETERMINER))
                return FALSE;
            }
          /* "LA … DÉCLARE" in capitals: articles name nobody */
          if (first == verb || is_no_phrase (a, first, verb))
            return FALSE;
          /* "X ont conclu": the auxiliary is none of the name */
          if (verb > first + 1 && engine_token_is (a, verb - 1, ENGINE_CLASS_AUXILIARY))
            verb--;
          /* "le ministère n'en a compté que" */
          while (verb > first + 1 && is_clitic (a, verb - 1))
            verb--;
          if (is_told_of_writing (a, first, verb))
            verb++;
          figure_source_take (s, figure_source_text (a, engine_analysis_span (a, first, verb)),
                              engine_analysis_span (a, first, verb));
          return TRUE;
        }
    }
  return FALSE;
}

/* "…, Ports North says.": a name that nothing else tells, alone between a comma and the end. */
static gboolean
take_last_name (FigureStage *s, guint32 first, guint32 verb)
{
  const EngineAnalysis *a = s->a;

  if (first <= s->first + 3 || first >= verb || !engine_token_is_char (a, first - 1, ',')
      || verb + 1 >= s->last || !engine_token_is_char (a, verb + 1, '.'))
    return FALSE;
  for (guint32 i = first; i < verb; i++)
    if (engine_token (a, i)->kind != ENGINE_TOKEN_WORD
        || (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) == 0
        || (g_array_index (a->mention_at, guint32, i) != 0
            && engine_mention (a, g_array_index (a->mention_at, guint32, i) - 1)->kind
                   == ENGINE_MENTION_PARTY))
      return FALSE;
  figure_source_take (s, figure_source_text (s->a, engine_analysis_span (a, first, verb)),
                      engine_analysis_span (a, first, verb));
  return TRUE;
}

/* "L'accord conclu à Kigoma prévoit": an agreement is the head of the phrase that goes on to @i. */
static gboolean
is_of_agreement (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;

  for (guint32 n = 0; i > s->first && n < FIGURE_SOURCE_TOKENS; i--, n++)
    {
      if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT
          || engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
        return FALSE;
      if (engine_token_is (a, i - 1, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
    }
  return FALSE;
}

#define INSERTED_REACH 24 /* tokens of a relative clause between a subject and its verb */

/* "La Fepex, qui fédère les maraîchers, rappelle que": where the subject ends before the relative clause that is
 * inserted behind it, or 0. */
static guint32
before_inserted (const FigureStage *s, guint32 verb)
{
  const EngineAnalysis *a = s->a;

  if (verb <= s->first + 3 || !engine_token_is_char (a, verb - 1, ','))
    return 0;
  for (guint32 i = verb - 1; i > s->first + 1 && i + INSERTED_REACH > verb; i--)
    {
      if (engine_token_is (a, i, ENGINE_CLASS_RELATIVE) && engine_token_is_char (a, i - 1, ','))
        return i - 1;
      if (engine_token_is_char (a, i - 1, ';') || engine_token_is_char (a, i - 1, ':')
          || g_array_index (a->value_at, guint32, i - 1) != 0)
        return 0;
    }
  return 0;
}

/* A house or an office stands in [@first, @last). */
static gboolean
has_speaker (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i);

      if (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN) || engine_token_is (a, i, ENGINE_CLASS_ROLE)
          || figure_source_is_body (a, i)
          || (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG))
        return TRUE;
    }
  return FALSE;
}

/* "Au Seco, on réplique que": who speaks where nobody is named but a house, at the sentence's start. */
static gboolean
source_of_place (FigureStage *s, guint32 verb)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *anyone =
      verb > s->first ? engine_analysis_tag (a, verb - 1, ENGINE_CLASS_PRONOUN) : NULL;
  EngineSpan span;
  guint32 comma;

  if (verb < s->first + 4 || anyone == NULL
      || !g_str_equal (engine_pack_entry_code (a->pack, anyone->entry), "subj-on")
      || !engine_token_is_char (a, verb - 2, ',')
      || !engine_token_is (a, s->first, ENGINE_CLASS_SAID_AT))
    return FALSE;
  comma = verb - 2;
  span = figure_source_phrase (a, engine_analysis_tag (a, s->first, ENGINE_CLASS_SAID_AT)->last,
                               comma);
  if (span.end_byte == span.start_byte || !has_speaker (a, s->first + 1, comma))
    return FALSE;
  figure_source_take (s, figure_source_text (s->a, span), span);
  return TRUE;
}

/* "hier", "volontiers": what may stand between a verb and the house it is said in. */
static guint32
skip_asides (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;
  const guint32 adverb = ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ;

  while (i < s->last
         && (g_array_index (a->timex_at, guint32, i) != 0
             || (engine_analysis_morph (a, i) & adverb) == ENGINE_MORPH_ADVERB))
    i++;
  return i;
}

/* "martèle-t-on à Bercy", "fait-on savoir chez X", "a-t-on indiqué hier au ministère": whom the house is that
 * stands behind the pronoun at @i; a verb of saying, or any that a comma cuts off. */
gboolean
figure_source_of_anyone (FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *house;
  guint32 verb, at = skip_asides (s, i + 1);
  gboolean says;
  EngineSpan span;
  const char *name;

  if (i < s->first + 2 || !engine_token_is_char (a, i - 1, '-')
      || !engine_token_has_code (a, i, ENGINE_CLASS_PRONOUN, "subj-on"))
    return FALSE;
  verb = i >= s->first + 4 && engine_token_is_char (a, i - 3, '-') ? i - 4 : i - 2;
  says = engine_token_is (a, verb, ENGINE_CLASS_SAY)
         || engine_token_is (a, verb, ENGINE_CLASS_ACCORDING);
  if (verb > s->first && is_clitic (a, verb - 1))
    says |= engine_token_is (a, --verb, ENGINE_CLASS_SAY);
  if (at < s->last && !engine_token_is (a, at, ENGINE_CLASS_SAID_AT)
      && (engine_analysis_morph (a, at) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_PAST_PARTICIPLE))
             != 0)
    {
      says |= engine_token_is (a, at, ENGINE_CLASS_SAY);
      at = skip_asides (s, at + 1);
    }
  if (at + 1 >= s->last || !engine_token_is (a, at, ENGINE_CLASS_SAID_AT))
    return FALSE;
  house = engine_analysis_tag (a, at, ENGINE_CLASS_SAID_AT);
  at = figure_source_behind (a, house->entry, house->last);
  if (!says
      && (!engine_token_is_char (a, verb - (verb > s->first), ',')
          || !has_speaker (a, at, MIN (at + FIGURE_SOURCE_TOKENS, s->last))
          || engine_token_is_char (a, s->last - 1, '?')))
    return FALSE;
  span = figure_source_phrase (a, at, s->last);
  if (span.end_byte == span.start_byte)
    return FALSE;
  name = figure_source_name (s->a, at, s->last);
  figure_source_take (s, name != NULL ? name : figure_source_text (s->a, span), span);
  return TRUE;
}

/* Whether the sentence before is about somebody: "La convention porte sur l'eau. Elle prévoit 5 %" is not. */
static gboolean
tells_of_person (const FigureStage *s)
{
  const EngineAnalysis *a = s->a;
  const guint32 sentence = engine_analysis_sentence_of (a, s->first);

  for (guint32 i = s->first; i > 0 && engine_analysis_sentence_of (a, i - 1) + 1 >= sentence; i--)
    {
      const guint32 m = g_array_index (a->mention_at, guint32, i - 1);

      if ((m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PERSON)
          || is_person_pronoun (a, i - 1))
        return TRUE;
    }
  return FALSE;
}

/* The finite verb of the clause before the conjunction that the verb at @i goes on behind, 0 where it does not. */
static guint32
verb_before (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;
  guint clause;
  guint32 verb;

  while (i > s->first && engine_analysis_morph (a, i - 1) == ENGINE_MORPH_ADVERB
         && !engine_token_is (a, i - 1, ENGINE_CLASS_CONJUNCTION))
    i--;
  if (i < s->first + 2
      || !(engine_token_is (a, i - 1, ENGINE_CLASS_CONJUNCTION)
           || engine_token_is (a, i - 1, ENGINE_CLASS_AND)))
    return 0;
  clause = engine_token (a, i - 2)->clause;
  verb = clause < a->clauses->len ? engine_clause (a, clause)->verb : 0;
  return verb > s->first + 1 && verb < i ? verb - 1 : 0;
}

/* Whether the participle at @i hangs on a noun right before it. */
static gboolean
is_told_of_noun (const FigureStage *s, guint32 i)
{
  const EngineAnalysis *a = s->a;

  return i > s->first && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0
         && (engine_analysis_morph (a, i - 1) & ENGINE_MORPH_NOUN) != 0
         && !engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY);
}

/* The person is the source, but for one that an agreement is named by: "l'accord sur Akkuyu prévoit". */
static gboolean
take_person (FigureStage *s, const EngineMention *person)
{
  const EngineAnalysis *a = s->a;

  if (person->first > s->first + 1
      && engine_token_is (a, person->first - 1, ENGINE_CLASS_PREPOSITION)
      && is_of_agreement (s, person->first - 1))
    return FALSE;
  figure_source_take (s, person->name, engine_analysis_span (a, person->first, person->last));
  return TRUE;
}

/* "X said", "X figures show": the clause's subject, where it is one that speaks. */
gboolean
figure_source_before (FigureStage *s, guint32 verb)
{
  EngineAnalysis *a = s->a;
  const guint32 inserted = before_inserted (s, verb);
  guint32 first, before;
  const EngineToken *t;

  if (inserted != 0)
    verb = inserted;
  else if (source_of_place (s, verb))
    return TRUE;
  first = verb;
  for (guint back = 1; back <= FIGURE_SOURCE_TOKENS && verb >= s->first + back; back++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, verb - back);

      t = engine_token (a, verb - back);
      /* "The minister confirmed the talks but said": the subject of the verb before */
      if (back == 1 && (before = verb_before (s, verb)) != 0)
        return figure_source_before (s, before);
      /* "n'ont pas dit leur dernier mot" */
      if (engine_token_is (a, verb - back, ENGINE_CLASS_NEGATION)
          && (g_array_index (a->scopes, guint8, verb) & ENGINE_SCOPE_NEGATED) != 0)
        return FALSE;
      /* "the trade minister, Ada Bell, said" */
      if (back == 1 && engine_token_is_char (a, verb - 1, ',') && take_person_before (s, verb - 1))
        return TRUE;
      if (back == 1 && is_person_pronoun (a, verb - back) && tells_of_person (s)
          && take_last_person (s))
        return TRUE;
      if (t->kind == ENGINE_TOKEN_PUNCT && !engine_token_is_char (a, verb - back, '-')
          && !engine_token_is_genitive (a, verb - back))
        break;
      /* "le coût, que la Cour des comptes évalue à": who speaks comes behind the relative */
      if (back > 1 && engine_token_is (a, verb - back, ENGINE_CLASS_RELATIVE)
          && engine_token_is_article (a, verb - back + 1))
        break;
      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PERSON
          && engine_mention (a, m - 1)->name != NULL)
        return take_person (s, engine_mention (a, m - 1));
      if (engine_token_is (a, verb - back, ENGINE_CLASS_TARGET) && back > 1
          && strcmp (engine_pack_entry_code (
                         a->pack, engine_analysis_tag (a, verb - back, ENGINE_CLASS_TARGET)->entry),
                     "of")
                 != 0)
        {
          if (is_of_agreement (s, verb - back))
            return FALSE;
          /* "Consultants hired by Dili put": who is before what is told of them */
          return is_told_of_noun (s, verb - back - 1)
                     ? figure_source_before (s, verb - back - 1)
                     : takes_phrase (s, first, verb) || take_last_name (s, first, verb);
        }
      first = verb - back;
    }
  return takes_phrase (s, first, verb) || take_last_name (s, first, verb);
}

/* "rappelle la Banque africaine de développement", "résume Ruth Ammann". */
gboolean
figure_source_inverted (FigureStage *s, guint32 after)
{
  EngineAnalysis *a = s->a;
  EngineSpan span;
  const char *name = NULL;
  guint32 i = after;

  while (i < s->last && engine_token_is_article (a, i))
    i++;
  if (i >= s->last || engine_token_is (a, i, ENGINE_CLASS_PRONOUN) || is_reporter (a, i)
      || engine_token_is_char (a, i, '-') || engine_token_is (a, i, ENGINE_CLASS_ANAPHOR))
    return FALSE;
  span = figure_source_phrase (a, after, s->last);
  if (span.end_byte == span.start_byte)
    return FALSE;
  /* "…, told reporters that": who is told */
  for (guint32 j = i; j < s->last && j <= i + FIGURE_SOURCE_TOKENS; j++)
    if (engine_token (a, j)->start_byte >= span.end_byte)
      {
        if (engine_token_has_code (a, j, ENGINE_CLASS_SUBORDINATOR, "that"))
          return FALSE;
        break;
      }
  for (guint32 j = i; j < s->last && j < i + FIGURE_SOURCE_TOKENS
                      && engine_token (a, j)->start_byte < span.end_byte;
       j++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, j);

      if (m != 0 && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PERSON)
        name = engine_mention (a, m - 1)->name;
      if ((m != 0 && engine_mention (a, m - 1)->kind != ENGINE_MENTION_COMMODITY
           && (engine_mention (a, m - 1)->kind != ENGINE_MENTION_PARTY
               || figure_source_is_body (a, j)))
          || engine_token_is (a, j, ENGINE_CLASS_ORG_NOUN)
          || engine_token_is (a, j, ENGINE_CLASS_ROLE))
        {
          figure_source_take (s, name != NULL ? name : figure_source_text (a, span), span);
          return TRUE;
        }
    }
  return FALSE;
}
