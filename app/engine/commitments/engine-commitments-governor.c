/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The word of modality that governs an act ("s'engage à", "agreed to", "menace de"), looked for from
 * the act to the left over fillers, dates and asides. */

#include "config.h"

#include "engine-commitments.h"
#include "engine-mentions.h"

#include <string.h>

#define GOVERNOR_REACH 10 /* tokens between the governor and the act */
#define ASIDE_REACH 12

static gboolean
is_negation (const EngineAnalysis *a, guint32 i)
{
  return engine_fill_is (a, i, ENGINE_CLASS_NEGATION);
}

static gboolean
in_timex (const EngineAnalysis *a, guint32 i)
{
  return i < a->timex_at->len && g_array_index (a->timex_at, guint32, i) != 0;
}

/* The comma that opens the aside closed by the one at @i, or @i. */
static guint32
skip_aside_back (const EngineAnalysis *a, guint32 i, guint32 low)
{
  for (guint32 k = i, n = 0; k > low && n < ASIDE_REACH; k--, n++)
    {
      if (engine_fill_stops (a, k - 1))
        break;
      if (engine_fill_punct (a, k - 1, ','))
        return k - 1;
    }
  return i;
}

/* Whether the act's form can stand behind the mark at @p: "à lever", "to cut", "from cutting", not
 * "à la surtaxe". */
static gboolean
fits_mark (const EngineAnalysis *a, guint32 p, const EngineTag *act)
{
  const EngineTag *mark = engine_fill_tag (a, p, ENGINE_CLASS_INF_MARK);
  guint32 morph = engine_fill_morph (a, act->first);

  if (act->last > act->first + 1 || morph == 0 || (morph & ENGINE_MORPH_PRESENT_PARTICIPLE))
    return TRUE;
  return (morph & ENGINE_MORPH_INFINITIVE) != 0 && engine_fill_attr (a, mark, "gerund") == NULL;
}

/* "will take five months to review": a verb that is no act without an object of its own. */
static gboolean
is_light (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = engine_fill_tag (a, i, ENGINE_CLASS_ACTION);

  return tag != NULL && engine_fill_attr (a, tag, "need") != NULL;
}

/* " or one of the typographic ones */
static gboolean
is_quote_mark (const EngineAnalysis *a, guint32 i)
{
  static const char *const marks[] = { "\"", "\u201c", "\u201d", "\u00ab", "\u00bb" };
  const EngineToken *t = engine_token (a, i);

  for (gsize k = 0; k < G_N_ELEMENTS (marks) && t->kind == ENGINE_TOKEN_PUNCT; k++)
    if (strlen (marks[k]) == t->length_bytes
        && memcmp (engine_token_text (a, i), marks[k], t->length_bytes) == 0)
      return TRUE;
  return FALSE;
}

/* The token where the number "(a)" or "2)" starts that ends at @p, or @p. */
static guint32
skip_number (const EngineAnalysis *a, guint32 p, guint32 low)
{
  if (p <= low || engine_token (a, p - 1)->length_bytes > 3)
    return p;
  return p > low + 1 && engine_fill_punct (a, p - 2, '(') ? p - 2 : p - 1;
}

/* A verb in the form of the one at @act, right behind its own mark or modal: "will threaten or use". */
static gboolean
is_bare_verb (const EngineAnalysis *a, guint32 i, guint32 act)
{
  return (engine_fill_morph (a, i) & engine_fill_morph (a, act) & ENGINE_MORPH_INFINITIVE)
         && (engine_fill_is (a, i - 1, ENGINE_CLASS_INF_MARK)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_MODAL)
             || engine_fill_is (a, i - 1, ENGINE_CLASS_AUXILIARY)
             || engine_act_is_filler (a, i - 1));
}

/* Whether the name that starts at @i opens its part of the sentence: behind a semicolon, "and", a comma. */
static gboolean
opens_part (const EngineAnalysis *a, guint32 i, guint32 low)
{
  while (i > low && engine_fill_is (a, i - 1, ENGINE_CLASS_ARTICLE)
         && !engine_fill_is (a, i - 1, ENGINE_CLASS_PREPOSITION))
    i--;
  return i > low
         && (engine_fill_punct (a, i - 1, ';') || engine_fill_punct (a, i - 1, ',')
             || engine_fill_is (a, i - 1, ENGINE_CLASS_AND));
}

/* The modality word that governs the act at @act. */
void
engine_act_find_governor (EngineAnalysis *a, EngineAct *act, guint32 low, EngineGovernor *out)
{
  guint32 i = act->act->first;
  gboolean between = FALSE, purpose = FALSE, timed = FALSE;

  *out = (EngineGovernor){ 0 };
  for (guint step = 0; step < GOVERNOR_REACH + 6 && i > low; step++)
    {
      const EngineTag *tag;
      const EngineMention *m;
      guint32 p = i - 1;

      /* "shall: (a) remove …; (b) recognise" */
      if (step == 0 && engine_fill_punct (a, p, ')'))
        {
          guint32 open = skip_number (a, p, low);

          if (open > low && engine_fill_punct (a, open - 1, ':'))
            open--;
          else if (open > low
                   && (engine_fill_punct (a, open - 1, ';')
                       || engine_fill_is (a, open - 1, ENGINE_CLASS_AND)))
            {
              out->joined = out->marked = TRUE;
              return;
            }
          i = open;
          continue;
        }
      if (engine_fill_stops (a, p))
        {
          /* "Pékin lèvera la taxe ; Tokyo, à ouvrir", "; Washington to deliver" */
          out->others = out->joined = out->marked && !purpose && act->asked.n > 0 && p > low
                                      && engine_fill_punct (a, p, ';');
          return;
        }
      /* "never to re-export" */
      if (step == 0 && engine_fill_punct (a, p, '-') && p > low
          && engine_token (a, p - 1)->kind == ENGINE_TOKEN_WORD)
        {
          i = p - 1;
          continue;
        }
      /* a quotation may open on the act: souhaitent "accélérer" */
      if (step == 0 && engine_token (a, p)->kind == ENGINE_TOKEN_PUNCT
          && !engine_fill_punct (a, p, ','))
        {
          i = p;
          continue;
        }
      /* both sides "aspire" to support */
      if (is_quote_mark (a, p))
        {
          if (p > low && out->marked && !between
              && engine_fill_covering (a, p - 1, ENGINE_CLASS_MODALITY) != NULL)
            {
              i = p;
              continue;
            }
          return;
        }
      /* "will right away cut": a phrase, whatever "right" may be alone */
      tag = engine_fill_covering (a, p, ENGINE_CLASS_VP_FILLER);
      if (tag != NULL && tag->last > tag->first + 1 && tag->last == p + 1 && tag->first > low
          && !is_negation (a, tag->first))
        {
          i = tag->first;
          continue;
        }
      tag = engine_fill_covering (a, p, ENGINE_CLASS_MODALITY);
      if (tag != NULL && tag->last <= act->act->first
          && !(tag->first == p && engine_fill_is (a, p, ENGINE_CLASS_INF_MARK)))
        {
          gboolean aux = engine_fill_attr (a, tag, "aux") != NULL;

          if ((!out->marked && engine_fill_attr (a, tag, "report") != NULL)
              || engine_fill_attr (a, tag, "stop") != NULL)
            {
              out->stopped = engine_fill_attr (a, tag, "stop") != NULL;
              return;
            }
          if (out->marked || aux || !between)
            {
              /* "ready to", "prêt à": the mark is part of it */
              if (tag->last == p + 1 && tag->first < p
                  && engine_fill_is (a, p, ENGINE_CLASS_INF_MARK))
                out->marked = TRUE;
              out->tag = tag;
              return;
            }
        }
      if (is_negation (a, p) && !between && !out->joined)
        out->negated = TRUE;
      if (!between && engine_fill_covering (a, p, ENGINE_CLASS_PURPOSE) != NULL)
        out->purpose = engine_fill_covering (a, p, ENGINE_CLASS_PURPOSE)->first + 1;
      if (engine_fill_is (a, p, ENGINE_CLASS_INF_MARK) && !out->marked && !between)
        {
          if (!fits_mark (a, p, act->act))
            return;
          out->marked = TRUE;
          purpose = engine_fill_attr (a, engine_fill_tag (a, p, ENGINE_CLASS_INF_MARK), "purpose")
                    != NULL;
          i = p;
          continue;
        }
      if (!between && !out->joined
          && (engine_fill_is (a, p, ENGINE_CLASS_AND)
              /* "will free the crew but keep the cargo" */
              || (engine_fill_is (a, p, ENGINE_CLASS_CONJUNCTION)
                  && strcmp (engine_fill_code (a, engine_fill_tag (a, p, ENGINE_CLASS_CONJUNCTION)),
                             "but")
                         == 0)))
        {
          out->joined = TRUE;
          return;
        }
      if (engine_act_is_filler (a, p) || in_timex (a, p))
        {
          timed = timed || (in_timex (a, p) && !between);
          i = p;
          continue;
        }
      /* "ont trois mois pour évacuer", "has until May to leave" */
      if (timed && out->marked && !between)
        {
          const EngineTag *have = engine_fill_tag (a, p, ENGINE_CLASS_AUXILIARY);

          if (engine_fill_covering (a, p, ENGINE_CLASS_DATE_UNTIL) != NULL)
            {
              i = engine_fill_covering (a, p, ENGINE_CLASS_DATE_UNTIL)->first;
              continue;
            }
          if (have != NULL && strcmp (engine_fill_code (a, have), "have") == 0)
            {
              out->tag = engine_act_own_tag (a, p);
              return;
            }
        }
      /* "will build and ship": the verb before shares the object */
      if (step == 0 && engine_fill_is (a, p, ENGINE_CLASS_AND) && p > low + 1
          && is_bare_verb (a, p - 1, act->act->first))
        {
          i = p - 1;
          continue;
        }
      if (engine_fill_punct (a, p, ','))
        {
          guint32 open = skip_aside_back (a, p, low);

          m = p > low ? engine_fill_mention (a, p - 1) : NULL;
          /* "; Washington, to arrange" */
          if (out->marked && !between && m != NULL && m->last == p && engine_fill_is_party (m)
              && !(m->flags & ENGINE_MENTION_ANAPHOR) && opens_part (a, m->first, low))
            {
              engine_fill_add_mention (m, &act->asked);
              out->joined = out->others = TRUE;
              return;
            }
          if (open == p)
            {
              out->joined = out->marked && (!between || act->asked.n > 0);
              out->others = out->joined && between;
              return;
            }
          i = open;
          continue;
        }
      /* only behind a mark may words stand between: "engage A et B à", "la menace américaine d'" */
      if (!out->marked || purpose)
        return;
      /* "asked A to publish, and B to renegotiate" */
      if (between && act->asked.n > 0 && p > low && engine_fill_is (a, p, ENGINE_CLASS_AND)
          && (!engine_fill_is_party (engine_fill_mention (a, p - 1))
              || engine_act_is_small_word (a, p + 1)))
        {
          out->joined = out->others = TRUE;
          return;
        }
      between = TRUE;
      m = engine_fill_mention (a, p);
      if (m != NULL && m->first < i && engine_fill_is_party (m))
        {
          engine_fill_add_mention (m, &act->asked);
          i = m->first;
          continue;
        }
      if (engine_token (a, p)->kind != ENGINE_TOKEN_WORD || step > GOVERNOR_REACH
          || (engine_fill_is (a, p, ENGINE_CLASS_ACTION) && engine_fill_finite (a, p)
              && engine_fill_covering (a, p, ENGINE_CLASS_MODALITY) == NULL && !is_light (a, p))
          || engine_fill_is (a, p, ENGINE_CLASS_RELATIVE)
          || engine_fill_is (a, p, ENGINE_CLASS_SUBORDINATOR))
        return;
      i = p;
    }
}

/* The verb of promise before @i that a first infinitive stands under, for those behind "and to": "s'engage
 * à avancer le pic et à plafonner". */
gboolean
engine_act_find_first_governor (const EngineAnalysis *a,
                                guint32 i,
                                guint32 low,
                                EngineGovernor *out)
{
  for (guint32 k = i; k > low; k--)
    {
      const EngineTag *tag = engine_fill_covering (a, k - 1, ENGINE_CLASS_MODALITY);

      if (engine_fill_stops (a, k - 1) || engine_fill_is (a, k - 1, ENGINE_CLASS_RELATIVE))
        return FALSE;
      if (tag == NULL || tag->last + 1 >= i || engine_fill_is (a, k - 1, ENGINE_CLASS_INF_MARK))
        continue;
      if (engine_fill_attr (a, tag, "aux") != NULL || engine_fill_attr (a, tag, "stop") != NULL
          || engine_fill_attr (a, tag, "report") != NULL
          || engine_fill_attr (a, tag, "weak") != NULL || engine_fill_attr (a, tag, "who") != NULL
          || engine_fill_attr (a, tag, "ask") != NULL
          || !(engine_fill_is (a, tag->last, ENGINE_CLASS_INF_MARK)
               || engine_fill_is (a, tag->last - 1, ENGINE_CLASS_INF_MARK)))
        return FALSE;
      *out = (EngineGovernor){ .tag = tag, .marked = TRUE };
      return TRUE;
    }
  return FALSE;
}
