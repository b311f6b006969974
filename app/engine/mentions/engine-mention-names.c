/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Organisations that no lexicon knows, by their capitals: runs of capitals with a word that is in no
 * dictionary, or announced by a noun ("le négociant X", "the miners' union X").  In running text
 * only: in titles and in capitals everything looks like a name. */

#include "config.h"

#include "engine-dateline.h"
#include "engine-mentions.h"

#define NAME_REACH 12 /* tokens back from an acronym in brackets to the agreement it names */

#include <string.h>

#define MAX_SEAT_WORDS 3 /* of "New York-based" */
#define MAX_ORG_TOKENS 8
#define MAX_LABEL_TOKENS 8
#define INITIALS_BYTES 3 /* of "CK Hutchison" */
#define MAX_LINK_WORDS 2 /* "de la" */
#define WAY_NAME_TOKENS 6 /* between "between" and a place's name */
#define WAY_REACH 5       /* tokens between what joins two places and "between" */
#define MAX_TRADE_WORDS 5 /* behind the first part of a name */

static gboolean
has_org_noun (const EngineAnalysis *a, guint32 i, const char *attribute)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN);

  return tag != NULL && engine_pack_entry_attr (a->pack, tag->entry, attribute) != NULL;
}

/* Words of these classes are no part of one; nor is a measure, unless an organisation's noun or a hyphen
 * stands beside it. */
/* clang-format off */
#define NEVER(word) \
  (ENGINE_CLASS_IN_WORD (MONTH, word) \
   | ENGINE_CLASS_IN_WORD (WEEKDAY, word) \
   | ENGINE_CLASS_IN_WORD (TITLE, word) \
   | ENGINE_CLASS_IN_WORD (ROLE, word) \
   | ENGINE_CLASS_IN_WORD (BYLINE, word) \
   | ENGINE_CLASS_IN_WORD (DETERMINER, word) \
   | ENGINE_CLASS_IN_WORD (PRONOUN, word) \
   | ENGINE_CLASS_IN_WORD (TARGET, word) \
   | ENGINE_CLASS_IN_WORD (SUBORDINATOR, word) \
   | ENGINE_CLASS_IN_WORD (CONJUNCTION, word) \
   | ENGINE_CLASS_IN_WORD (PREPOSITION, word) \
   | ENGINE_CLASS_IN_WORD (INSTRUMENT, word))
/* clang-format on */
static const EngineClassMask never = ENGINE_CLASS_MASK (NEVER);

/* Whether a word with a capital may belong to a guessed name. */
static gboolean
is_name_word (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  if (t->kind != ENGINE_TOKEN_WORD || (t->flags & ENGINE_TOKEN_CAPITAL) == 0
      || (t->flags & ENGINE_TOKEN_ELISION) != 0 || g_array_index (a->mention_at, guint32, i) != 0
      || engine_analysis_in_timex (a, i) || engine_analysis_in_value (a, i))
    return FALSE;
  return !engine_analysis_has_any (a, i, &never)
         && (!engine_token_is (a, i, ENGINE_CLASS_MEASURE) || engine_token_is_char (a, i + 1, '-')
             || has_org_noun (a, i + 1, "name") || (i > 0 && engine_token_is_char (a, i - 1, '-')));
}

/* Whether the token is a word of the language: a city of which no more is known is a name like others. */
static gboolean
is_known_noun (const EngineAnalysis *a, guint32 i)
{
  return engine_token (a, i)->form != 0
         && !(engine_token_is (a, i, ENGINE_CLASS_HOME_REGION)
              && engine_analysis_morph (a, i) == 0);
}

/**
 * engine_seated_end:
 * @a: an analysis with tags
 * @i: a token
 *
 * Returns: the token behind "Texas-based", "New York-listed", which say no more than where somebody is at home; @i
 *   where nothing of the kind starts there
 */
guint32
engine_seated_end (const EngineAnalysis *a, guint32 i)
{
  guint32 hyphen = i;

  while (hyphen < i + MAX_SEAT_WORDS && hyphen + 1 < a->tokens->len
         && engine_token (a, hyphen)->kind == ENGINE_TOKEN_WORD
         && (engine_token (a, hyphen)->flags & ENGINE_TOKEN_CAPITAL) != 0)
    hyphen++;
  return hyphen > i && engine_token_is_char (a, hyphen, '-')
                 && (engine_token (a, hyphen)->flags & ENGINE_TOKEN_SPACE_BEFORE) == 0
                 && hyphen + 1 < a->tokens->len
                 && engine_token_is (a, hyphen + 1, ENGINE_CLASS_SEATED)
                 && !engine_token_has_code (a, hyphen + 1, ENGINE_CLASS_SEATED, "by")
             ? hyphen + 2
             : i;
}

/* What speaks for a name in the two tokens before @i: "le négociant X", "le chinois X". */
static gboolean
is_announced (const EngineAnalysis *a, guint32 i)
{
  if (i > 2 && engine_token_is (a, i - 1, ENGINE_CLASS_SEATED)
      && engine_token_is_char (a, i - 2, '-'))
    return TRUE;
  for (guint back = 1; back <= 2 && back <= i; back++)
    {
      guint32 m = g_array_index (a->mention_at, guint32, i - back);

      if (has_org_noun (a, i - back, "name") || has_org_noun (a, i - back, "firms"))
        return TRUE;
      if (m != 0 && (engine_mention (a, m - 1)->flags & ENGINE_MENTION_ADJECTIVE) != 0
          && engine_mention (a, m - 1)->kind == ENGINE_MENTION_PARTY && back == 1)
        return TRUE;
      if (engine_token (a, i - back)->kind != ENGINE_TOKEN_WORD)
        break;
    }
  return FALSE;
}

/* "Pelican Energy", "Hinode Gas": what a company deals in, with a capital behind its name. */
static gboolean
names_trade (const EngineAnalysis *a, guint32 i)
{
  guint32 m = g_array_index (a->mention_at, guint32, i);
  const EngineMention *c = m != 0 ? engine_mention (a, m - 1) : NULL;

  /* "Adani Power", "Orion Energy" */
  if (has_org_noun (a, i, "trade") && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0
      && (c == NULL || c->kind == ENGINE_MENTION_COMMODITY))
    return TRUE;
  return c != NULL && c->kind == ENGINE_MENTION_COMMODITY && c->first == i && c->last == i + 1
         && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0
         && (engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS) == 0 && !is_known_noun (a, i - 1);
}

/* "Transporte del Sur", "Réseau de Transport d'Électricité" in a text of another language: words that go on a name
 * and that this language has not. */
static guint32
foreign_link_end (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 j = i;

  while (j + 1 < limit && j < i + MAX_LINK_WORDS && engine_token_is (a, j, ENGINE_CLASS_PARTICLE)
         && (engine_token (a, j)->flags & ENGINE_TOKEN_CAPITAL) == 0
         && !engine_token_is (a, j, ENGINE_CLASS_OF)
         && !engine_token_is (a, j, ENGINE_CLASS_PREPOSITION)
         && !engine_token_is (a, j, ENGINE_CLASS_DETERMINER))
    j++;
  return j > i && is_name_word (a, j) ? j : i;
}

/* The end of the run of name words from @i: "Corvin & Fils", "Bank of Ghana". */
static guint32
name_end (const EngineAnalysis *a, guint32 i)
{
  guint32 last = i + 1;
  guint32 end = MIN (i + MAX_ORG_TOKENS, a->tokens->len);

  for (guint32 j = last; j < end; j++)
    {
      j = foreign_link_end (a, j, end);
      if (is_name_word (a, j) || names_trade (a, j))
        last = j + 1;
      else if (j + 1 < end && is_name_word (a, j + 1)
               && (engine_token_is_char (a, j, '&') || engine_token_is_char (a, j, '-')))
        last = ++j + 1;
      else
        break;
    }
  return last;
}

/* "… des chemins de fer": a complement of the complement that has no article; else @i. */
static guint32
complement_end (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  return i + 1 < limit && engine_token_is (a, i, ENGINE_CLASS_OF)
                 && !engine_token_is (a, i, ENGINE_CLASS_DETERMINER)
                 && engine_token (a, i + 1)->kind == ENGINE_TOKEN_WORD
                 && (engine_token (a, i + 1)->flags & ENGINE_TOKEN_CAPITAL) == 0
                 && g_array_index (a->mention_at, guint32, i + 1) == 0
                 && !engine_token_is (a, i + 1, ENGINE_CLASS_DETERMINER)
                 && engine_token (a, i + 1)->form != 0
                 && (engine_analysis_morph (a, i + 1) & ENGINE_MORPH_NOUN) != 0
             ? i + 2
             : i;
}

/* "de", "des", "pour": goes on a body's name. */
static gboolean
joins_name (const EngineAnalysis *a, guint32 i)
{
  return (a->style & ENGINE_STYLE_HEADS_LAST) == 0
         && (engine_token_is (a, i, ENGINE_CLASS_OF)
             || engine_token_has_code (a, i, ENGINE_CLASS_PREPOSITION, "for"));
}

/* "Banque ouest-africaine de développement": a common noun with a capital, and its complement. */
static guint32
institution_end (const EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 last = i + 1;
  gboolean complement = FALSE;

  limit = MIN (limit, i + MAX_ORG_TOKENS);
  for (guint32 j = i + 1; j < limit; j++)
    {
      const EngineToken *t = engine_token (a, j);
      guint32 morph = engine_analysis_morph (a, j);

      if (engine_token_is_char (a, j, '-') && (t->flags & ENGINE_TOKEN_SPACE_BEFORE) == 0)
        continue;
      if (t->kind != ENGINE_TOKEN_WORD || g_array_index (a->mention_at, guint32, j) != 0
          || engine_token_is (a, j, ENGINE_CLASS_AUXILIARY)
          || engine_token_is (a, j, ENGINE_CLASS_RELATIVE)
          || engine_token_is (a, j, ENGINE_CLASS_AND))
        break;
      if (joins_name (a, j))
        {
          complement = TRUE;
          continue;
        }
      if (engine_token_is (a, j, ENGINE_CLASS_DETERMINER) && last + 1 == j)
        continue;
      if (engine_token_is (a, j, ENGINE_CLASS_PREPOSITION)
          || (t->form != 0 && (morph & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) == 0))
        break;
      last = j + 1;
      if (complement)
        return complement_end (a, last, limit);
    }
  return i + 1;
}

/* Whether a sentence or the like starts behind the token. */
static gboolean
opens_sentence (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);

  return t->kind == ENGINE_TOKEN_PUNCT
         && (engine_token_is_char (a, i, '.') || engine_token_is_char (a, i, ':')
             || engine_token_is_char (a, i, '"') || engine_token_is_char (a, i, '?')
             || engine_token_is_char (a, i, '!') || (t->flags & ENGINE_TOKEN_BULLET) != 0);
}

/* Whether longer names may begin with the mention: a country's, or a company's of the lexicon. */
static gboolean
begins_name (const EngineMention *m)
{
  if ((m->flags & (ENGINE_MENTION_ANAPHOR | ENGINE_MENTION_GUESSED)) != 0)
    return FALSE;
  return m->kind == ENGINE_MENTION_PARTY
         || (m->kind == ENGINE_MENTION_ORG && m->name != NULL && m->codes != NULL
             && g_strcmp0 (m->codes[0], m->name) == 0);
}

/* "Steel", "Oil Company": whether a company's name may end with the word. */
static gboolean
ends_trade_name (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *noun;

  if (has_org_noun (a, i, "trade"))
    return TRUE;
  /* the second word of a noun that begins with its trade */
  noun = i > 0 ? engine_analysis_tag (a, i - 1, ENGINE_CLASS_ORG_NOUN) : NULL;
  return noun != NULL && engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN) == NULL
         && engine_analysis_covers (a, i, ENGINE_CLASS_ORG_NOUN)
         && engine_pack_entry_attr (a->pack, noun->entry, "state") == NULL
         && engine_pack_entry_attr (a->pack, noun->entry, "public") == NULL;
}

/* "UK Fisheries", "Korea Zinc", "South African Airways", "Tata Steel": a country's name or a company's is
 * the first part of a longer one, which ends in what it deals in.  Returns the token behind, or @i. */
static guint32
join_trade_name (EngineAnalysis *a, guint32 i, guint32 limit)
{
  guint32 index = g_array_index (a->mention_at, guint32, i);
  EngineMention *m = index != 0 ? engine_mention (a, index - 1) : NULL;
  guint32 last = 0;
  EngineSpan span;
  const char *list[1];

  /* "Berlin-based Sonnen Energy" */
  if (m == NULL || m->first != i || !begins_name (m)
      || engine_token_is (a, m->last - 1, ENGINE_CLASS_SEATED))
    return i;
  limit = MIN (limit, m->last + MAX_TRADE_WORDS);
  for (guint32 j = m->last; j < limit; j++)
    {
      const EngineToken *t = engine_token (a, j);

      if (t->kind != ENGINE_TOKEN_WORD || (t->flags & ENGINE_TOKEN_CAPITAL) == 0
          || engine_token_is (a, j, ENGINE_CLASS_ROLE)
          || engine_token_is (a, j, ENGINE_CLASS_TITLE))
        break;
      last = ends_trade_name (a, j) ? j + 1 : 0;
    }
  if (last == 0)
    return i;
  span = engine_mentions_name_span (a, m->first, last);
  m->last = last;
  m->kind = ENGINE_MENTION_ORG;
  m->flags &= ~(ENGINE_MENTION_ADJECTIVE | ENGINE_MENTION_PLACE);
  m->name =
      engine_arena_strclean (a->arena, a->text + span.start_byte, span.end_byte - span.start_byte);
  list[0] = m->name;
  m->codes = engine_arena_list (a->arena, list, 1);
  for (guint32 j = m->first; j < last; j++)
    g_array_index (a->mention_at, guint32, j) = index;
  return last;
}

/* "NEXT STEPS: negotiators aim", "A WIN FOR WORKERS: today": where a label in capitals ends, or where the
 * date line does. */
static guint32
label_end (const EngineAnalysis *a, const EngineLine *line)
{
  guint words = 0, known = 0;

  for (guint32 i = line->first; i < MIN (line->last, line->first + MAX_LABEL_TOKENS); i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (engine_token_is_char (a, i, ':'))
        return words >= 2 && 2 * known >= words ? i + 1 : line->first;
      if (t->kind != ENGINE_TOKEN_WORD)
        continue;
      if ((t->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS)) == 0
          || ((t->flags & ENGINE_TOKEN_ALL_CAPS) == 0 && t->length_bytes > 1))
        break;
      words++;
      known += is_known_noun (a, i) ? 1 : 0;
    }
  return engine_dateline_end (a, line->first, line->last);
}

/* "Chambre des députés", "Supreme Court": of the state named beside it, no name of its own. */
static guint32
state_body_end (const EngineAnalysis *a, guint32 i)
{
  return has_org_noun (a, i, "state") ? engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN)->last : i;
}

/* "Caisse des dépôts et consignations": an agency that the lexicon knows is named as a whole. */
static guint32
agency_end (const EngineAnalysis *a, guint32 i, guint32 last)
{
  const EngineTag *tag = engine_analysis_tag (a, i, ENGINE_CLASS_AGENCY);

  if (tag == NULL || tag->last <= last)
    return last;
  for (guint32 j = last; j < tag->last; j++)
    if (g_array_index (a->mention_at, guint32, j) != 0)
      return last;
  return tag->last;
}

/* "la ligne Abidjan-Kaya": where the line from a capital goes. */
static gboolean
ends_line_name (const EngineAnalysis *a, guint32 i)
{
  return i > 1 && engine_token_is_char (a, i - 1, '-')
         && (engine_token (a, i)->flags & ENGINE_TOKEN_SPACE_BEFORE) == 0
         && engine_token_is (a, i - 2, ENGINE_CLASS_SEAT);
}

/* "737 MAX": which model it is. */
static gboolean
is_model (const EngineAnalysis *a, guint32 i, guint32 last)
{
  return last == i + 1 && i > 0 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_NUMBER
         && (engine_token (a, i)->flags & ENGINE_TOKEN_ALL_CAPS) != 0
         && engine_token (a, i)->length_bytes <= 4;
}

/* "the interconnector between Phombeya and Matambo": two places that a road or a line joins. */
static gboolean
ends_way (const EngineAnalysis *a, guint32 i, guint32 first)
{
  guint32 at = i;

  for (; at > first; at--)
    {
      const EngineToken *t = engine_token (a, at - 1);

      if (engine_token_has_code (a, at - 1, ENGINE_CLASS_PREPOSITION, "between"))
        break;
      if (i - at == WAY_NAME_TOKENS || t->kind != ENGINE_TOKEN_WORD
          || ((t->flags & ENGINE_TOKEN_CAPITAL) == 0
              && !engine_token_is (a, at - 1, ENGINE_CLASS_AND)))
        return FALSE;
    }
  if (at == first)
    return FALSE;
  at--;
  for (guint32 back = 1; back <= WAY_REACH && at >= first + back; back++)
    {
      guint32 j = at - back;

      if (engine_token (a, j)->kind == ENGINE_TOKEN_PUNCT
          || engine_token_is (a, j, ENGINE_CLASS_AUXILIARY)
          || engine_token_is (a, j, ENGINE_CLASS_INSTRUMENT))
        return FALSE;
      if (engine_token_is (a, j, ENGINE_CLASS_WAY))
        return TRUE;
    }
  return FALSE;
}

/* "BlackRock", "TotalEnergies": written as no noun is, whatever a dictionary has. */
static gboolean
has_inner_capital (const EngineAnalysis *a, guint32 i)
{
  const EngineToken *t = engine_token (a, i);
  const char *text = engine_token_text (a, i);

  if (t->kind != ENGINE_TOKEN_WORD || t->length_bytes < 4
      || (t->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS)) != ENGINE_TOKEN_CAPITAL)
    return FALSE;
  for (guint32 k = 2; k + 1 < t->length_bytes; k++)
    if (g_ascii_isupper (text[k]) && g_ascii_islower (text[k - 1]) && g_ascii_islower (text[k + 1]))
      return TRUE;
  return FALSE;
}

/* The token behind "Dentistes sans frontières", "Lawyers Without Borders": a body that is called by who works in it; @i
 * where none starts there. */
static guint32
borderless_end (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *tag = i + 1 < a->tokens->len && engine_token (a, i)->kind == ENGINE_TOKEN_WORD
                             ? engine_analysis_tag (a, i + 1, ENGINE_CLASS_BORDERLESS)
                             : NULL;

  return tag != NULL && (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0
                 && g_array_index (a->mention_at, guint32, i) == 0
             ? tag->last
             : i;
}

static void
scan_line_capitals (EngineAnalysis *a, const EngineLine *line)
{
  guint32 behind = G_MAXUINT32; /* the token behind the last name */

  for (guint32 i = label_end (a, line); i < line->last; i++)
    {
      guint32 last;
      gboolean starts;
      gboolean unknown = FALSE;
      gboolean noun;

      i = engine_clues_next (a, i, line->last, ENGINE_CLUE_CAPITAL);
      if (i >= line->last)
        break;
      last = join_trade_name (a, i, line->last);
      if (last > i)
        {
          i = last - 1;
          behind = last;
          continue;
        }
      last = borderless_end (a, i);
      if (last > i)
        {
          engine_mentions_add_name (a, i, last, 0);
          i = last - 1;
          behind = last;
          continue;
        }
      last = MAX (state_body_end (a, i), engine_seated_end (a, i));
      if (last > i + 1)
        {
          i = last - 1;
          continue;
        }
      /* "l'ONG Public Eye": the word says what it is */
      if (!is_name_word (a, i) || has_org_noun (a, i, "label") || ends_line_name (a, i))
        continue;
      starts = i == line->first || (i != behind && opens_sentence (a, i - 1));
      last = name_end (a, i);
      if (last == i + 1 && !starts && has_org_noun (a, i, "name"))
        last = institution_end (a, i, line->last);
      last = agency_end (a, i, last);
      noun = FALSE;
      for (guint32 j = i; j < last; j++)
        {
          unknown |= !is_known_noun (a, j) || has_inner_capital (a, j)
                     || ((engine_token (a, j)->flags & ENGINE_TOKEN_ALL_CAPS) != 0
                         && engine_token (a, j)->length_bytes >= 3);
          noun |= has_org_noun (a, j, "name") || (j + 1 == last && has_org_noun (a, j, "trade"));
        }
      /* "the Hambantota concession", "in Windsor": a place is no company */
      if (is_model (a, i, last) || ends_way (a, i, line->first)
          || (last == i + 1
              && (engine_token_is (a, i, ENGINE_CLASS_HOME_REGION)
                  /* "the French Senate" */
                  || engine_token_is (a, i, ENGINE_CLASS_COUNTRY_BODY))))
        ;
      else if ((unknown && (!starts || last > i + 1 || !is_known_noun (a, i)))
               || (noun && last > i + 1) || (is_announced (a, i) && !starts))
        engine_mentions_add_name (a, i, last, ENGINE_MENTION_GUESSED);
      i = last - 1;
      behind = last;
    }
}

/* Whether the first letters of both are the same. */
static gboolean
begins_alike (const EngineMention *m, const EngineMention *full)
{
  return g_unichar_toupper (g_utf8_get_char (m->codes[0]))
         == g_unichar_toupper (g_utf8_get_char (full->codes[0]));
}

/* Whether the lexicon has the whole name. */
static gboolean
is_listed (const EngineAnalysis *a, const EngineMention *m)
{
  const EngineTag *tag = engine_analysis_tag (a, m->first, ENGINE_CLASS_ORG);

  return tag != NULL && tag->last == m->last;
}

/* All organisations known by the name @from are known by @to. */
static void
rename_all (EngineAnalysis *a, const char *from, const char *const *to)
{
  for (guint k = 0; k < a->mentions->len; k++)
    if (engine_mention (a, k)->kind == ENGINE_MENTION_ORG
        && g_strcmp0 (engine_mention (a, k)->codes[0], from) == 0)
      engine_mention (a, k)->codes = to;
}

/* "India Ports Global (IPGL)", "IPGL signed": one company, known by its full name, or by letters that the
 * lexicon has. */
static void
unite_acronyms (EngineAnalysis *a)
{
  for (guint i = 0; i < a->mentions->len; i++)
    {
      const EngineMention *m = engine_mention (a, i);
      const EngineMention *full;
      guint32 at;

      if (m->kind != ENGINE_MENTION_ORG || m->last != m->first + 1 || m->first < 2
          || m->last >= a->tokens->len || !engine_token_is_char (a, m->first - 1, '(')
          || !engine_token_is_char (a, m->last, ')')
          || (engine_token (a, m->first)->flags & ENGINE_TOKEN_ALL_CAPS) == 0)
        continue;
      at = g_array_index (a->mention_at, guint32, m->first - 2);
      full = at != 0 ? engine_mention (a, at - 1) : NULL;
      if (full == NULL || full->kind != ENGINE_MENTION_ORG || full->last != m->first - 1
          || full->codes[0] == NULL || m->codes[0] == NULL || full->last < full->first + 2
          || !begins_alike (m, full))
        continue;
      if (!engine_token_is (a, m->first, ENGINE_CLASS_ORG) || is_listed (a, full))
        rename_all (a, m->codes[0], full->codes);
      else
        rename_all (a, full->codes[0], m->codes);
    }
}

/* A company under one name only. */
static gboolean
has_one_name (const EngineMention *m)
{
  return m->kind == ENGINE_MENTION_ORG && m->codes != NULL && m->codes[0] != NULL
         && m->codes[1] == NULL;
}

/* "Pelican" of "Pelican Energy", "Hutchison" of "CK Hutchison": the word by which a company is called for short, to be
 * freed, or NULL. */
static char *
short_name (const char *name)
{
  const char *blank = strchr (name, ' ');
  gsize n = blank != NULL ? (gsize)(blank - name) : 0;

  if (n == 0)
    return NULL;
  if (n <= INITIALS_BYTES && g_ascii_isupper (name[0]) && g_ascii_isupper (name[n - 1])
      && strchr (blank + 1, ' ') == NULL)
    return g_strdup (blank + 1);
  return g_strndup (name, n);
}

/* The longer names of the text by the word that stands for them; one that stands for several has NULL. */
static GHashTable *
collect_short_names (const EngineAnalysis *a)
{
  GHashTable *full = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint k = 0; k < a->mentions->len; k++)
    {
      EngineMention *m = engine_mention (a, k);
      EngineMention *known;
      char *name;

      if (!has_one_name (m) || m->last - m->first < 2
          || engine_token_is (a, m->first, ENGINE_CLASS_ORG_NOUN)
          || (name = short_name (m->codes[0])) == NULL)
        continue;
      if (!g_hash_table_lookup_extended (full, name, NULL, (gpointer *)&known))
        g_hash_table_insert (full, name, m);
      else
        {
          if (known != NULL && strcmp (known->codes[0], m->codes[0]) != 0)
            g_hash_table_insert (full, g_strdup (name), NULL);
          g_free (name);
        }
    }
  return full;
}

/* "Vivergo Fuels will close", "Vivergo has said": one company, known by the longer name of the text. */
static void
unite_short_names (EngineAnalysis *a)
{
  g_autoptr (GHashTable) names = NULL;

  for (guint k = 0; k < a->mentions->len; k++)
    {
      EngineMention *m = engine_mention (a, k);
      const EngineMention *full;

      /* "SNCF Réseau" is a part of "SNCF" */
      if (!has_one_name (m) || m->last != m->first + 1
          || (engine_token (a, m->first)->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS))
                 != ENGINE_TOKEN_CAPITAL
          || engine_token_is (a, m->first, ENGINE_CLASS_ORG_NOUN)
          || engine_token_is (a, m->first, ENGINE_CLASS_MEDIUM))
        continue;
      if (names == NULL)
        names = collect_short_names (a);
      full = g_hash_table_lookup (names, m->codes[0]);
      if (full == NULL)
        continue;
      m->codes = full->codes;
      /* a company that the lexicon knows is no place */
      if ((full->flags & ENGINE_MENTION_GUESSED) == 0)
        m->flags &= ~ENGINE_MENTION_GUESSED;
    }
}

/* "l'accord de libre-échange complet et approfondi (Aleca)": what an agreement is called is no party. */
static void
drop_agreement_names (EngineAnalysis *a)
{
  for (guint k = 0; k < a->mentions->len; k++)
    {
      const EngineMention *m = engine_mention (a, k);
      const char *name;
      gboolean named = FALSE;

      if (m->kind != ENGINE_MENTION_ORG || (m->flags & ENGINE_MENTION_GUESSED) == 0
          || m->last != m->first + 1 || m->first < 2 || m->codes == NULL || m->codes[0] == NULL
          || !engine_token_is_char (a, m->first - 1, '(')
          || g_array_index (a->mention_at, guint32, m->first - 2) != 0)
        continue;
      for (guint32 i = m->first - 1; i > 0 && m->first - i < NAME_REACH && !named; i--)
        {
          if (engine_token (a, i - 1)->kind == ENGINE_TOKEN_PUNCT
              && !engine_token_is_char (a, i - 1, '-'))
            break;
          named = engine_token_is (a, i - 1, ENGINE_CLASS_INSTRUMENT);
        }
      if (!named)
        continue;
      name = m->codes[0];
      for (guint n = 0; n < a->mentions->len; n++)
        {
          EngineMention *o = engine_mention (a, n);

          if (o->kind != ENGINE_MENTION_ORG || o->codes == NULL || o->codes[0] == NULL
              || strcmp (o->codes[0], name) != 0)
            continue;
          o->codes = engine_no_strings;
          for (guint32 i = o->first; i < o->last; i++)
            g_array_index (a->mention_at, guint32, i) = 0;
        }
    }
}

/* Names no lexicon knows, in running text only: in titles and capitals everything looks so. */
void
engine_mentions_guess_names (EngineAnalysis *a)
{
  for (guint i = 0; i < a->lines->len; i++)
    {
      const EngineLine *line = &g_array_index (a->lines, EngineLine, i);
      guint caps = 0, words = 0;

      if (line->kind != ENGINE_LINE_PARAGRAPH && line->kind != ENGINE_LINE_BULLET)
        continue;
      for (guint32 j = line->first; j < line->last && words < 24; j++)
        if (engine_token (a, j)->kind == ENGINE_TOKEN_WORD)
          {
            words++;
            caps += ((engine_token (a, j)->flags & ENGINE_TOKEN_CAPITAL) != 0) ? 1 : 0;
          }
      if (caps * 2 <= words || words >= 24)
        scan_line_capitals (a, line);
    }
  drop_agreement_names (a);
  unite_acronyms (a);
  unite_short_names (a);
}
