/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whom the text credits a figure to: "selon X", "according to X", "X figures show", "X said" around
 * it.  One source a sentence, but a bracket's own source is the bracket's figures' only. */

#include "config.h"

#include "engine-figure-source.h"
#include "engine-number.h"

#define SOURCE_SENTENCES 8 /* back to the source that "the same" is */

/* "selon lui", "according to them" */
static gboolean
is_pronoun (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_PRONOUN);
  const char *code = tag != NULL ? engine_pack_entry_code (a->pack, tag->entry) : "";

  return (g_str_has_prefix (code, "obj") || g_str_has_prefix (code, "subj"))
         && !engine_token_is_article (a, i) && !engine_token_is (a, i, ENGINE_CLASS_POSSESSIVE);
}

/* "d'après la même source": the one that the figures before are credited to, else nobody. */
static gboolean
take_source_before (FigureStage *s, const EngineTag *tag)
{
  for (guint i = s->drafts->len; i > 0; i--)
    {
      const FigureDraft *p = figure_draft (s, i - 1);

      if (p->sentence >= s->sentence)
        continue;
      if (s->sentence - p->sentence > SOURCE_SENTENCES)
        return FALSE;
      if (p->figure.source == NULL)
        continue;
      figure_source_take (s, p->figure.source, engine_analysis_span (s->a, tag->first, tag->last));
      return TRUE;
    }
  return FALSE;
}

/* Where the words with a capital end that start at @i: a name that nothing else tells. */
static guint32
behind_capitals (const EngineAnalysis *a, guint32 i, guint32 stop)
{
  while (i < stop && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0)
    i++;
  return i;
}

/* "selon son exploitant, TotalEnergies", "according to the operator, Engie.": the name that the office of the phrase
 * @span is followed by, set off by commas; behind a definite noun, where the sentence ends with it. */
static const char *
name_in_apposition (const FigureStage *s, guint32 from, EngineSpan span)
{
  const EngineAnalysis *a = s->a;
  const gboolean own = engine_token_is (a, from, ENGINE_CLASS_POSSESSIVE);
  guint32 i = from, index, last;
  const EngineMention *m;

  for (; i < s->last && engine_token (a, i)->start_byte < span.end_byte; i++)
    if ((index = g_array_index (a->mention_at, guint32, i)) != 0
        && (engine_mention (a, index - 1)->flags & ENGINE_MENTION_POSSESSIVE) == 0)
      return NULL;
  if (i + 1 >= s->last || !engine_token_is_char (a, i, ','))
    return NULL;
  i++;
  while (i + 1 < s->last && engine_token_is_article (a, i))
    i++;
  index = g_array_index (a->mention_at, guint32, i);
  m = index != 0 ? engine_mention (a, index - 1) : NULL;
  last = m != NULL ? m->last : behind_capitals (a, i, s->last);
  if (last == i
      || (m != NULL
          && ((m->kind != ENGINE_MENTION_ORG && m->kind != ENGINE_MENTION_PERSON) || m->first != i))
      || !(engine_token_is_char (a, last, '.') || engine_token_is_char (a, last, ';')
           || (own && engine_token_is_char (a, last, ','))))
    return NULL;
  return m != NULL && m->name != NULL
             ? m->name
             : figure_source_text (s->a, engine_analysis_span (a, i, last));
}

/* "Le Maroc estime le coût à 2 milliards": behind a verb whose subject stands before, what is reckoned, and nobody. */
static gboolean
is_reckoned (const FigureStage *s, const FigureHit *h, guint32 i)
{
  const EngineAnalysis *a = s->a;

  if (engine_pack_entry_attr (a->pack, h->entry, "verb") == NULL)
    return FALSE;
  while (i + 1 < s->last && engine_token_is_article (a, i))
    i++;
  return engine_token_is (a, i, ENGINE_CLASS_MEASURE)
         && g_array_index (a->mention_at, guint32, i) == 0
         && !engine_token_is (a, i, ENGINE_CLASS_ROLE)
         && !engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN);
}

/* "selon X", "selon un rapport de X": the phrase after; @paper: only of who wrote something ("based on a
 * study by X"). */
static gboolean
source_after (FigureStage *s, const FigureHit *h, gboolean paper)
{
  EngineAnalysis *a = s->a;
  EngineSpan span;
  const char *name;
  const guint32 last = figure_source_behind (a, h->entry, h->last);
  const guint32 from = engine_writing_author (a, last, s->last);

  if (paper && from == last)
    return FALSE;
  if (last < s->last && engine_token_is (a, last, ENGINE_CLASS_SAME_SOURCE))
    return take_source_before (s, engine_analysis_tag (a, last, ENGINE_CLASS_SAME_SOURCE));
  if (last >= s->last || is_pronoun (a, last) || figure_source_is_criterion (a, last, s->last)
      || engine_token_is (a, last, ENGINE_CLASS_RELATIVE))
    return FALSE;
  /* "estime désormais la note à": an adverb names nobody */
  if (from == last
      && (engine_analysis_morph (a, last)
          & (ENGINE_MORPH_ADVERB | ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ))
             == ENGINE_MORPH_ADVERB
      && g_array_index (a->mention_at, guint32, last) == 0)
    return FALSE;
  span = figure_source_phrase (a, from, s->last);
  if (span.end_byte == span.start_byte || (from == last && is_reckoned (s, h, last)))
    return FALSE;
  name = figure_source_name (a, from, s->last);
  if (name == NULL)
    name = name_in_apposition (s, from, span);
  if (name == NULL)
    name = figure_source_publisher (s, from, &span);
  figure_source_take (s, name != NULL ? name : figure_source_text (a, span), span);
  return TRUE;
}

/* Verbs of acts ("announced", "promised") credit nobody: only verbs of knowing do. */
static gboolean
is_weak_say (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineToken *t = engine_token (a, tag->first);
  guint32 morph = t->form != 0 ? engine_pack_form_morph (a->pack, t->form) : 0;

  return engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL
         || engine_pack_entry_attr (a->pack, tag->entry, "retort") != NULL
         || engine_pack_entry_attr (a->pack, tag->entry, "asks") != NULL
         || engine_pack_entry_attr (a->pack, tag->entry, "acts") != NULL
         || ((morph & ENGINE_MORPH_INFINITIVE) != 0 && (morph & ENGINE_MORPH_PRESENT) == 0);
}

/* "se", "s'": who says it says it of itself. */
static gboolean
is_own (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_PRONOUN);

  return tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "refl") == 0
         && engine_pack_entry_attr (a->pack, tag->entry, "clitic") != NULL;
}

/* "…, année où ils avaient atteint X, selon Y": Y is the source of its own clause's figures alone. */
static void
limit_source (FigureStage *s, const FigureHit *h)
{
  guint32 clause = engine_token (s->a, h->first)->clause;

  if (h->first <= s->first + 3
      || (engine_clause (s->a, clause)->scopes & ENGINE_SCOPE_RELATIVE) == 0)
    return;
  for (guint i = s->sentence_from; i < s->drafts->len; i++)
    if (figure_draft (s, i)->clause == clause)
      s->source_clause = clause + 1;
}

/* "…, and its cost is put by the study at 4 billion": of the figures behind it alone, where it is the
 * agent of a verb that has some. */
static void
limit_agent (FigureStage *s, const FigureHit *h)
{
  if (h->last > h->first + 1 && engine_token_is (s->a, h->last - 1, ENGINE_CLASS_AGENT_PREP)
      && figure_values_between (s, h->last, MIN (h->last + 12, s->source_last)) > 0
      && figure_values_between (s, s->source_first, h->first) > 0)
    s->source_first = h->first;
}

/* "pourraient, d'après X, doubler": of what stands behind it, where it parts a verb from its infinitive. */
static void
limit_inserted (FigureStage *s, const FigureHit *h)
{
  const EngineAnalysis *a = s->a;
  guint32 i = h->last;

  if (h->first <= s->first + 2 || !engine_token_is_char (a, h->first - 1, ',')
      || !engine_token_is (a, h->first - 2, ENGINE_CLASS_MODAL))
    return;
  while (i < s->source_last && engine_token (a, i)->start_byte < s->source_trigger.end_byte)
    i++;
  if (engine_token_is_char (a, i, ',')
      && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_INFINITIVE) != 0)
    s->source_first = h->first;
}

/* "prévoit de consacrer": what somebody means to do, no news. */
static gboolean
opens_plan (const EngineAnalysis *a, guint32 i)
{
  return (engine_token_is (a, i, ENGINE_CLASS_OF) || engine_token_is (a, i, ENGINE_CLASS_INF_MARK))
         && (engine_analysis_morph (a, i + 1) & (ENGINE_MORPH_INFINITIVE | ENGINE_MORPH_NOUN))
                == ENGINE_MORPH_INFINITIVE;
}

/* "…, a levy that, X reckons, costs £4m": of its relative alone.  "At 12.4 %, X put the bill at 920
 * million": what X says comes behind, where anything does. */
static void
limit_say (FigureStage *s, guint32 verb, guint32 behind)
{
  const EngineAnalysis *a = s->a;
  guint32 clause = engine_token (a, verb)->clause;

  if ((engine_clause (a, clause)->scopes & ENGINE_SCOPE_RELATIVE) != 0 && verb > s->first + 6)
    {
      s->source_first = MAX (s->source_first, engine_clause (a, clause)->first);
      return;
    }
  if (engine_token (a, behind)->kind != ENGINE_TOKEN_WORD
      || figure_values_between (s, behind, s->source_last) == 0)
    return;
  for (guint32 i = verb; i > s->source_first; i--)
    if (engine_token_is_char (a, i - 1, ',')
        && engine_token (a, i - 1)->start_byte < s->source_trigger.start_byte)
      {
        s->source_first = i;
        return;
      }
}

/* "support development projects in Kenya", "denied a report by X": a noun that a verb may be. */
static gboolean
is_noun_here (const EngineAnalysis *a, guint32 i)
{
  const guint32 verbal = ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST | ENGINE_MORPH_PAST_PARTICIPLE;
  guint32 before = i > 0 ? engine_analysis_morph (a, i - 1) : 0;

  if ((engine_analysis_morph (a, i) & ENGINE_MORPH_NOUN) == 0
      || !engine_token_is (a, i + 1, ENGINE_CLASS_PREPOSITION) || i == 0
      || engine_token (a, i - 1)->kind != ENGINE_TOKEN_WORD)
    return FALSE;
  return engine_token_is_article (a, i - 1)
         || ((before & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0 && (before & verbal) == 0
             && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) == 0 && i > 1
             && (engine_analysis_morph (a, i - 2) & ENGINE_MORPH_VERB) != 0);
}

/* "the IMF says the economy": who speaks ends right before the verb. */
static gboolean
names_speaker (const EngineAnalysis *a, guint32 verb)
{
  guint32 m = verb > 0 ? g_array_index (a->mention_at, guint32, verb - 1) : 0;
  guint32 of;

  if (verb > 1 && (engine_token (a, verb)->flags & ENGINE_TOKEN_CAPITAL) == 0
      && (engine_token_is (a, verb - 1, ENGINE_CLASS_ORG_NOUN)
          || engine_token_is (a, verb - 1, ENGINE_CLASS_ROLE)))
    return TRUE;
  /* "the Almond Board of Australia says" */
  of = m != 0 && engine_mention (a, m - 1)->last == verb ? engine_mention (a, m - 1)->first : 0;
  if (of > 2 && engine_token_is (a, of - 1, ENGINE_CLASS_OF)
      && (engine_token (a, of - 2)->flags & ENGINE_TOKEN_CAPITAL) != 0
      && engine_token_is (a, of - 2, ENGINE_CLASS_ORG_NOUN))
    return TRUE;
  return m != 0 && engine_mention (a, m - 1)->last == verb
         && (engine_mention (a, m - 1)->kind == ENGINE_MENTION_ORG
             || engine_mention (a, m - 1)->kind == ENGINE_MENTION_PERSON
             || figure_source_is_body (a, verb - 1));
}

/* "The Ministers noted that", "Mme la ministre a rappelé": an office without a name or a body, in what
 * two governments say of each other; no source of what is known anyway. */
static gboolean
only_notes (const FigureStage *s, guint32 verb)
{
  const EngineAnalysis *a = s->a;

  if (!figure_word_is (a, verb, "notes"))
    return FALSE;
  for (guint32 i = s->first; i < s->last; i++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i);

      if (!figure_in_source (s, i))
        continue;
      if (m != 0
          || (engine_token_is (a, i, ENGINE_CLASS_ORG_NOUN)
              && !engine_token_is (a, i, ENGINE_CLASS_ROLE)))
        return FALSE;
    }
  return TRUE;
}

/* "The member states will vote", "Gas projects, worth 50 billion, are idle", "the United States": a plural noun that is
 * spelled like the verb, inside a name or before the clause's own verb. */
static gboolean
is_plural_here (const EngineAnalysis *a, guint32 i)
{
  const guint32 m = g_array_index (a->mention_at, guint32, i);
  const guint32 plural = ENGINE_MORPH_NOUN | ENGINE_MORPH_PLURAL;
  const guint32 clause = engine_token (a, i)->clause;

  if (m != 0 && engine_mention_is_party (engine_mention (a, m - 1)))
    return TRUE;
  if ((a->style & ENGINE_STYLE_HEADS_LAST) == 0
      || (engine_analysis_morph (a, i) & plural) != plural)
    return FALSE;
  return engine_token_is (a, i + 1, ENGINE_CLASS_AUXILIARY)
         || engine_token_is (a, i + 1, ENGINE_CLASS_MODAL)
         || (engine_analysis_morph (a, i + 1) & (ENGINE_MORPH_PAST | ENGINE_MORPH_NOUN))
                == ENGINE_MORPH_PAST
         || (engine_token_is_char (a, i + 1, ',') && clause < a->clauses->len
             && i < engine_clause (a, clause)->first + 3);
}

/* A finite verb of its clause, or the participle after its auxiliary: not "l'accord dit de …". */
static gboolean
is_verb_here (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  guint32 verb = t->clause < a->clauses->len ? engine_clause (a, t->clause)->verb : 0;

  /* "will forgo an estimated 5 million" */
  if (is_noun_here (a, i) || is_plural_here (a, i)
      || (i > 0 && engine_token_is (a, i - 1, ENGINE_CLASS_ARTICLE)))
    return FALSE;
  return verb == i + 1
         || (verb != 0 && verb <= i && i + 1 - verb <= 3
             && (engine_analysis_morph (a, i) & ENGINE_MORPH_PAST_PARTICIPLE) != 0)
         /* "says it exported": a clause that was not cut */
         || ((engine_analysis_morph (a, i) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST)) != 0
             && verb > i + 1
             && (engine_token_is (a, i + 1, ENGINE_CLASS_ANAPHOR)
                 || engine_token_is_char (a, i + 1, ',')))
         || ((engine_analysis_morph (a, i) & (ENGINE_MORPH_PRESENT | ENGINE_MORPH_PAST)) != 0
             && verb > i + 1 && names_speaker (a, i))
         /* "…, Ports North says." */
         || (i > 0 && engine_token_is_char (a, i + 1, '.')
             && (engine_token (a, i - 1)->flags & ENGINE_TOKEN_CAPITAL) != 0)
         || (i > 0 && engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY));
}

/* A comma stands before the verb, its auxiliary stepped over; what is quoted before it has a speaker,
 * who is no source. */
static gboolean
is_behind_comma (const EngineAnalysis *a, guint32 verb, guint32 first)
{
  guint32 i = verb;

  if (i > first && engine_token_is (a, i - 1, ENGINE_CLASS_AUXILIARY))
    i--;
  return i > first + 1 && engine_token_is_char (a, i - 1, ',')
         && engine_token (a, i - 2)->kind != ENGINE_TOKEN_PUNCT
         && (g_array_index (a->scopes, guint8, i - 2) & ENGINE_SCOPE_QUOTED) == 0;
}

/* "a conclu un accord": an act, no saying. */
static gboolean
concludes (const EngineAnalysis *a, guint32 i)
{
  if (!engine_token_is (a, i, ENGINE_CLASS_CONCLUDE))
    return FALSE;
  for (guint32 j = i + 1; j < i + 8 && j < a->tokens->len; j++)
    {
      if (engine_token_is (a, j, ENGINE_CLASS_INSTRUMENT))
        return TRUE;
      if (engine_token (a, j)->kind != ENGINE_TOKEN_WORD
          || engine_token_is (a, j, ENGINE_CLASS_SUBORDINATOR))
        return FALSE;
    }
  return FALSE;
}

#define PUT_REACH 16 /* tokens from "puts" to the value that it puts something at */
#define AT_REACH 5   /* of "no more than $22" */

/* "Moody's puts the debt of the two at 14 billion": what is put right at a value; not "a firm
 * valued at 3 billion". */
static gboolean
is_put_at (const EngineAnalysis *a, const FigureHit *h, guint32 last)
{
  for (guint32 i = h->last + 1; i < h->last + PUT_REACH && i + 1 < last; i++)
    {
      const EngineTag *at = engine_analysis_tag (a, i, ENGINE_CLASS_PREPOSITION);
      guint32 v;

      if (engine_token_is_char (a, i, ';') || engine_token_is_char (a, i, ':')
          || (engine_token_is (a, i, ENGINE_CLASS_MEASURE_VERB)
              /* "put its cost at" */
              && !engine_token_is (a, i - 1, ENGINE_CLASS_POSSESSIVE)
              && !engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)))
        return FALSE;
      if (at == NULL || strcmp (engine_pack_entry_code (a->pack, at->entry), "at") != 0)
        continue;
      for (guint32 j = i + 1; j <= i + AT_REACH && j < last; j++)
        if ((v = g_array_index (a->value_at, guint32, j)) != 0)
          return g_array_index (a->values, EngineValue, v - 1).context_first == i + 1;
    }
  return FALSE;
}

/* "the group, which puts its losses at a billion": where what the relative hangs on ends. */
static guint32
behind_antecedent (const FigureStage *s, guint32 verb)
{
  if (verb < s->first + 3 || !engine_token_is (s->a, verb - 1, ENGINE_CLASS_RELATIVE))
    return verb;
  return engine_token_is_char (s->a, verb - 2, ',') ? verb - 2 : verb - 1;
}

static guint32
behind_date (const EngineAnalysis *a, guint32 i)
{
  while (engine_analysis_in_timex (a, i))
    i++;
  return i;
}

/* "selon X", "according to X", "X reckons": TRUE where one of the part's words credits somebody. */
static gboolean
find_according (FigureStage *s, guint32 first, guint32 last)
{
  const EngineAnalysis *a = s->a;

  for (guint i = 0; i < s->hits->len; i++)
    {
      const FigureHit *h = figure_hit (s, i);
      const char *code;

      if (h->class_id != ENGINE_CLASS_ACCORDING || h->first < first || h->last > last
          || (g_array_index (a->scopes, guint8, h->first) & ENGINE_SCOPE_BRACKETS) != 0)
        continue;
      code = engine_pack_entry_code (a->pack, h->entry);
      if ((strcmp (code, "before") == 0 || strcmp (code, "paper") == 0)
          && source_after (s, h, *code == 'p'))
        {
          limit_source (s, h);
          limit_inserted (s, h);
          limit_agent (s, h);
          limit_inserted (s, h);
          return TRUE;
        }
      if (strcmp (code, "at") == 0 && is_put_at (a, h, last)
          && figure_source_before (s, behind_antecedent (s, h->first)))
        {
          limit_say (s, h->first, h->last);
          return TRUE;
        }
      if (strcmp (code, "after") == 0 && !opens_plan (a, h->last)
          && (h->last - h->first > 1 || is_verb_here (a, h->first)
              || is_behind_comma (a, h->first, first)
              || engine_token_is (a, h->last, ENGINE_CLASS_RELATIVE))
          && (figure_source_before (s, h->first)
              || figure_source_before (s, behind_antecedent (s, h->first))
              || (engine_token_is_char (a, h->first - (h->first > s->first), ',')
                  && figure_source_inverted (s, h->last))))
        {
          limit_say (s, h->first, h->last);
          return TRUE;
        }
    }
  return FALSE;
}

/* "signent dix accords, les agriculteurs fulminent": a clause of its own, of what somebody feels, and none of what
 * stands before. */
static gboolean
ends_in_mood (FigureStage *s, const EngineTag *verb)
{
  const EngineAnalysis *a = s->a;
  const EngineTag *that =
      verb->last < s->last ? engine_analysis_tag (a, verb->last, ENGINE_CLASS_SUBORDINATOR) : NULL;

  return engine_pack_entry_attr (a->pack, verb->entry, "mood") != NULL && that == NULL
         && !engine_token_is_char (a, verb->last, ':')
         && figure_values_between (s, s->first, verb->first) > 0
         && figure_values_between (s, verb->last, s->last) == 0;
}

void
figure_find_source (FigureStage *s, guint32 first, guint32 last)
{
  EngineAnalysis *a = s->a;

  s->source = NULL;
  s->source_clause = 0;
  s->source_first = first;
  s->source_last = last;
  if (find_according (s, first, last))
    return;
  for (guint32 i = first; i < last; i++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_SAY);

      if (engine_token_is (a, i, ENGINE_CLASS_PRONOUN) && figure_source_of_anyone (s, i))
        return;
      /* "se dit prête à": of itself, no news */
      if (tag == NULL || is_weak_say (a, tag) || !is_verb_here (a, i)
          || concludes (a, i)
          /* "The bank adds $113 million" */
          || (figure_word_is (a, i, "adds") && g_array_index (a->value_at, guint32, tag->last) != 0)
          || (i > first
              && (is_own (a, i - 1) || engine_token_is (a, i - 1, ENGINE_CLASS_MODAL)
                  || engine_token_is (a, i - 1, ENGINE_CLASS_INF_MARK)))
          || (g_array_index (a->scopes, guint8, i) & ENGINE_SCOPE_BRACKETS) != 0)
        continue;
      if (i > first && !ends_in_mood (s, tag) && figure_source_before (s, i))
        {
          if (only_notes (s, i))
            {
              s->source = NULL;
              return;
            }
          limit_say (s, i, tag->last);
          return;
        }
      /* "…, a indiqué lundi le ministère" */
      if (i > first && is_behind_comma (a, i, first)
          && !engine_token_is (a, behind_date (a, tag->last), ENGINE_CLASS_PREPOSITION)
          && figure_source_inverted (s, behind_date (a, tag->last)))
        return;
    }
}
