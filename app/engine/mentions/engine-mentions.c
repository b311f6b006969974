/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Who and what a text speaks of: parties, organisations and goods beside the persons that
 * engine-people.c finds.  One pass over the tags, longest first, then a pass over capitals for
 * organisations no lexicon knows; coordinated lists get a common id; anaphors are put in as
 * mentions without codes, which engine-anaphora.c resolves.  Linear in the tokens. */

#include "config.h"

#include "engine-mentions.h"

#define MOST_LANGUAGES 4 /* of a text in several */

/* The preposition's role before @i, a determiner between them stepped over: "of", "to", "on" …,
 * or NULL. */
static const char *
role_before (const EngineAnalysis *a, guint32 i)
{
  for (guint back = 1; back <= 3 && back <= i; back++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - back, ENGINE_CLASS_TARGET);

      /* "to which Norway has pledged": not to Norway */
      if (engine_token_is (a, i - back, ENGINE_CLASS_RELATIVE))
        return NULL;
      if (tag != NULL && tag->last <= i)
        return engine_pack_entry_code (a->pack, tag->entry);
      /* "de la", "de l'" are one determiner too, whose second word is an article only */
      if (!engine_token_is (a, i - back, ENGINE_CLASS_DETERMINER)
          && !engine_token_is (a, i - back, ENGINE_CLASS_ARTICLE)
          && !engine_token_is (a, i - back, ENGINE_CLASS_PREPOSITION))
        return NULL;
    }
  return NULL;
}

/* Whether the word starts with a capital. */
static gboolean
is_capital (const EngineAnalysis *a, guint32 i)
{
  return (engine_token (a, i)->flags & ENGINE_TOKEN_CAPITAL) != 0;
}

void
engine_mentions_add (EngineAnalysis *a, EngineMention mention)
{
  guint32 index = a->mentions->len + 1;

  for (guint32 i = mention.first; i < mention.last; i++)
    g_array_index (a->mention_at, guint32, i) = index;
  g_array_append_val (a->mentions, mention);
}

gboolean
engine_mentions_is_covered (const EngineAnalysis *a, guint32 first, guint32 last)
{
  for (guint32 i = first; i < last; i++)
    if (g_array_index (a->mention_at, guint32, i) != 0)
      return TRUE;
  return FALSE;
}

/* Whether a preposition of place stands before @first, an article between them stepped over. */
static gboolean
stands_at (const EngineAnalysis *a, guint32 first)
{
  if (first > 1 && engine_token_is (a, first - 1, ENGINE_CLASS_ARTICLE))
    first--;
  return first > 0 && engine_token_is (a, first - 1, ENGINE_CLASS_PLACE_PREP);
}

/* "the government in Rabat", "officials in Canberra", but not "the French government in Paris": whether a body or
 * people of the state that sits in the city at @first stand before its preposition. */
static gboolean
is_seat_of_body (const EngineAnalysis *a, guint32 first)
{
  const EngineTag *noun = NULL;
  guint32 i = first;

  if (i < 2 || !engine_token_is (a, i - 1, ENGINE_CLASS_PLACE_PREP))
    return FALSE;
  for (guint32 back = 2; back <= 3 && back <= i && noun == NULL; back++)
    noun = engine_analysis_tag (a, i - back, ENGINE_CLASS_ORG_NOUN);
  if (noun == NULL || noun->last != i - 1
      || engine_pack_entry_attr (a->pack, noun->entry, "sits") == NULL)
    return FALSE;
  for (i = noun->first; i > 0 && engine_token (a, i - 1)->kind == ENGINE_TOKEN_WORD; i--)
    {
      if (engine_token_is (a, i - 1, ENGINE_CLASS_ADJECTIVE_OF)
          || engine_token_is (a, i - 1, ENGINE_CLASS_PARTY)
          || engine_token_is (a, i - 1, ENGINE_CLASS_SEAT)
          || engine_token_is (a, i - 1, ENGINE_CLASS_GROUP))
        return FALSE;
      if (engine_token_is (a, i - 1, ENGINE_CLASS_DETERMINER)
          || !(engine_analysis_morph (a, i - 1) & (ENGINE_MORPH_ADJ | ENGINE_MORPH_NOUN)))
        break;
    }
  return !(i > 0 && engine_token_is_genitive (a, i - 1));
}

guint16
engine_mentions_oblique_flags (const EngineAnalysis *a, guint32 first, EngineClass class_id)
{
  const char *role = role_before (a, first);

  if (class_id == ENGINE_CLASS_SEAT && is_seat_of_body (a, first))
    return ENGINE_MENTION_OBLIQUE;
  /* "at the White House" */
  if (role == NULL && class_id == ENGINE_CLASS_SEAT && stands_at (a, first))
    return ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE;
  if (role == NULL)
    return engine_token_is (a, first - (first > 0), ENGINE_CLASS_PREPOSITION) && first > 0
               ? ENGINE_MENTION_OBLIQUE
               : 0;
  if (class_id == ENGINE_CLASS_SEAT && (strcmp (role, "to") == 0 || strcmp (role, "in") == 0))
    return ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE;
  return ENGINE_MENTION_OBLIQUE;
}

/* "la Déclaration d'Ankara", "la déclaration d'Ankara, en décembre": a text that was made there, and no
 * statement of that capital. */
static gboolean
names_declaration (const EngineAnalysis *a, const EngineTag *noun, const EngineTag *seat)
{
  if (strcmp (engine_pack_entry_code (a->pack, noun->entry), "joint_statement") != 0)
    return FALSE;
  if (noun->first > 0 && is_capital (a, noun->first)
      && (engine_token_is (a, noun->first - 1, ENGINE_CLASS_DETERMINER)
          || !is_capital (a, noun->first - 1)))
    return TRUE;
  for (guint32 i = seat->last; i < MIN (a->timex_at->len, seat->last + 3); i++)
    if (g_array_index (a->timex_at, guint32, i) != 0)
      return TRUE;
  return FALSE;
}

/* "l'accord de Paris", "the Doha Agreement": a name with a city in it, no capital that acts. */
static gboolean
is_in_name (const EngineAnalysis *a, const EngineTag *tag)
{
  const EngineTag *after = engine_analysis_tag (a, tag->last, ENGINE_CLASS_INSTRUMENT);

  if (after != NULL)
    return is_capital (a, after->first) && is_capital (a, tag->first)
           && engine_pack_entry_attr (a->pack, after->entry, "weak") == NULL;
  if (tag->first < 2 || engine_token_is (a, tag->last, ENGINE_CLASS_PARTY_LINK)
      || engine_token_is (a, tag->last, ENGINE_CLASS_AND)
      || !engine_token_is (a, tag->first - 1, ENGINE_CLASS_TARGET)
      || strcmp (engine_pack_entry_code (
                     a->pack, engine_analysis_tag (a, tag->first - 1, ENGINE_CLASS_TARGET)->entry),
                 "of")
             != 0)
    return FALSE;
  for (guint32 back = 2; back < 6 && back <= tag->first; back++)
    {
      const EngineTag *noun = engine_analysis_tag (a, tag->first - back, ENGINE_CLASS_INSTRUMENT);

      if (noun != NULL)
        return noun->last == tag->first - 1
               && (engine_pack_entry_attr (a->pack, noun->entry, "weak") == NULL
                   || names_declaration (a, noun, tag));
    }
  return FALSE;
}

/* "the University of Nairobi": a body of that name that is no state's. */
static gboolean
is_institute (const EngineAnalysis *a, guint32 i)
{
  const EngineTag *noun =
      is_capital (a, i) ? engine_analysis_tag (a, i, ENGINE_CLASS_ORG_NOUN) : NULL;

  return noun != NULL && noun->last == i + 1
         && engine_pack_entry_attr (a->pack, noun->entry, "name") != NULL
         && engine_pack_entry_attr (a->pack, noun->entry, "public") == NULL
         && engine_pack_entry_attr (a->pack, noun->entry, "state") == NULL;
}

/* "l'Institut de Stockholm", "l'école de Rome", "the London mayor": a town's own, no capital that acts. */
static gboolean
is_of_town (const EngineAnalysis *a, const EngineTag *seat)
{
  const EngineTag *of =
      seat->first > 1 ? engine_analysis_tag (a, seat->first - 1, ENGINE_CLASS_TARGET) : NULL;

  if (of != NULL && strcmp (engine_pack_entry_code (a->pack, of->entry), "of") == 0)
    return engine_analysis_covers (a, of->first - 1, ENGINE_CLASS_TOWN_BODY)
           || is_institute (a, of->first - 1);
  return (a->style & ENGINE_STYLE_HEADS_LAST) != 0
         && engine_token_is (a, seat->last, ENGINE_CLASS_TOWN_BODY);
}

/* "Rwanda-based", "London-listed": the token behind what says no more than where somebody is at home, 0 where nothing
 * does. */
static guint32
seated_end (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_token_is_char (a, tag->last, '-')
                 && (engine_token (a, tag->last)->flags & ENGINE_TOKEN_SPACE_BEFORE) == 0
                 && tag->last + 1 < a->tokens->len
                 && engine_token_is (a, tag->last + 1, ENGINE_CLASS_SEATED)
             ? tag->last + 2
             : 0;
}

/* "6.5 US cents": of a currency. */
static gboolean
is_of_money (const EngineAnalysis *a, guint32 i)
{
  const guint32 v = g_array_index (a->value_at, guint32, i);
  const char *unit = v != 0 ? g_array_index (a->values, EngineValue, v - 1).unit : NULL;

  return unit != NULL && strlen (unit) == 3 && g_ascii_isupper (unit[0])
         && g_ascii_isupper (unit[2]);
}

/* "of", "du", "de l'" right before @i: the token where it starts, 0 where it is not there. */
static guint32
of_before (const EngineAnalysis *a, guint32 i)
{
  for (guint back = 1; back <= 3 && back < i; back++)
    {
      const EngineTag *tag = engine_analysis_tag (a, i - back, ENGINE_CLASS_TARGET);

      if (tag != NULL && strcmp (engine_pack_entry_code (a->pack, tag->entry), "of") == 0)
        return tag->first;
      if (!engine_token_is (a, i - back, ENGINE_CLASS_ARTICLE))
        return 0;
    }
  return 0;
}

/* "les pays du Mercosur", "the member states of ASEAN": all of them together, from that noun on; but "two countries
 * of the Mercosur", "other members of ASEAN". */
static guint32
members_first (const EngineAnalysis *a, const EngineTag *group)
{
  const guint32 of = of_before (a, group->first);
  guint32 noun = of;

  while (noun > 1 && of - noun < 2
         && (engine_token_is (a, noun - 1, ENGINE_CLASS_PARTY_NOUN)
             || engine_token_has_code (a, noun - 1, ENGINE_CLASS_MEASURE, "members")))
    noun--;
  if (noun == of || !engine_token_is (a, noun - 1, ENGINE_CLASS_ARTICLE)
      || !(engine_token_has_attr (a, noun, ENGINE_CLASS_PARTY_NOUN, "country")
           || engine_token_has_attr (a, of - 1, ENGINE_CLASS_PARTY_NOUN, "country"))
      || engine_mentions_is_covered (a, noun, of))
    return group->first;
  return noun;
}

/* "The French are better served": where one form serves both, people before a verb. */
static gboolean
names_people (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_token_is (a, tag->first, ENGINE_CLASS_INHABITANT) && tag->first > 0
         && engine_token_is_article (a, tag->first - 1)
         && (engine_token_is (a, tag->last, ENGINE_CLASS_AUXILIARY)
             || engine_token_is (a, tag->last, ENGINE_CLASS_MODAL));
}

static void
add_party (EngineAnalysis *a, const EngineTag *tag, EngineClass class_id)
{
  const char *code = engine_pack_entry_code (a->pack, tag->entry);
  const char *number = engine_pack_entry_attr (a->pack, tag->entry, "n");
  EngineMention m = { .first = tag->first, .last = tag->last, .kind = ENGINE_MENTION_PARTY };

  if (engine_pack_entry_attr (a->pack, tag->entry, "region") != NULL
      || (class_id == ENGINE_CLASS_SEAT && is_of_town (a, tag)) || is_of_money (a, tag->first))
    return;
  if (class_id == ENGINE_CLASS_GROUP)
    m.first = members_first (a, tag);
  m.codes = engine_mentions_codes (a, code);
  m.flags = engine_mentions_oblique_flags (a, m.first, class_id);
  if (class_id == ENGINE_CLASS_ADJECTIVE_OF)
    {
      /* In languages that write adjectives small a capital makes the inhabitant. */
      gboolean writes_small = (a->style & ENGINE_STYLE_HEADS_LAST) == 0;

      if (!writes_small && names_people (a, tag))
        number = "p";
      else if (!writes_small || !is_capital (a, tag->first))
        m.flags = ENGINE_MENTION_ADJECTIVE;
    }
  if ((number != NULL && *number == 'p') || m.codes[0] == NULL || m.codes[1] != NULL)
    m.flags |= ENGINE_MENTION_PLURAL;
  if (class_id == ENGINE_CLASS_SEAT)
    m.flags |= is_in_name (a, tag) ? ENGINE_MENTION_OBLIQUE | ENGINE_MENTION_PLACE
                                   : ENGINE_MENTION_REPRESENTS;
  if (engine_pack_entry_attr (a->pack, tag->entry, "continent") != NULL)
    m.flags |= ENGINE_MENTION_PLACE;
  if (seated_end (a, tag) != 0)
    {
      m.last = seated_end (a, tag);
      m.flags = ENGINE_MENTION_ADJECTIVE;
      /* "the Rwanda-backed M23": who only helps it */
      if (engine_token_has_code (a, m.last - 1, ENGINE_CLASS_SEATED, "by"))
        m.flags |= ENGINE_MENTION_PLACE;
    }
  engine_mentions_add (a, m);
}

EngineSpan
engine_mentions_name_span (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const gboolean stopped = engine_token_is_char (a, last, '.')
                           && (engine_token (a, last)->flags & ENGINE_TOKEN_SPACE_BEFORE) == 0
                           && engine_token_is (a, last - 1, ENGINE_CLASS_ABBREVIATION);

  return engine_analysis_span (a, first, stopped ? last + 1 : last);
}

void
engine_mentions_add_name (EngineAnalysis *a, guint32 first, guint32 last, guint16 flags)
{
  EngineSpan span = engine_mentions_name_span (a, first, last);
  EngineMention m = { .first = first, .last = last, .kind = ENGINE_MENTION_ORG };
  const char *list[1];

  m.name =
      engine_arena_strclean (a->arena, a->text + span.start_byte, span.end_byte - span.start_byte);
  list[0] = m.name;
  m.codes = engine_arena_list (a->arena, list, 1);
  m.flags = flags | engine_mentions_oblique_flags (a, first, ENGINE_CLASS_ORG);
  engine_mentions_add (a, m);
}

static void
add_commodity (EngineAnalysis *a, const EngineTag *tag)
{
  EngineMention m = { .first = tag->first, .last = tag->last, .kind = ENGINE_MENTION_COMMODITY };

  m.codes = engine_mentions_codes (a, engine_pack_entry_code (a->pack, tag->entry));
  if (engine_pack_entry_attr (a->pack, tag->entry, "adj") != NULL)
    m.flags |= ENGINE_MENTION_ADJECTIVE;
  if (engine_pack_entry_attr (a->pack, tag->entry, "weak") != NULL)
    m.flags |= ENGINE_MENTION_GUESSED;
  m.flags |= engine_mentions_oblique_flags (a, tag->first, ENGINE_CLASS_COMMODITY);
  engine_mentions_add (a, m);
}

/* "Oman ships dates": a name before and goods behind make it a verb. */
static gboolean
is_verb_of_goods (const EngineAnalysis *a, const EngineTag *tag)
{
  return engine_pack_entry_attr (a->pack, tag->entry, "verb") != NULL && tag->first > 0
         && (engine_token_is (a, tag->first - 1, ENGINE_CLASS_PARTY)
             || engine_token_is (a, tag->first - 1, ENGINE_CLASS_PRONOUN)
             || engine_token_is (a, tag->first - 1, ENGINE_CLASS_RELATIVE))
         && !engine_token_is (a, tag->first - 1, ENGINE_CLASS_ADJECTIVE_OF)
         && (engine_token_is (a, tag->last, ENGINE_CLASS_COMMODITY)
             || engine_token_is (a, tag->last, ENGINE_CLASS_DETERMINER)
             || engine_token (a, tag->last)->kind != ENGINE_TOKEN_WORD
             || (engine_analysis_morph (a, tag->last) & ENGINE_MORPH_NOUN) != 0);
}

/* "commandé à Boeing", against "30 Airbus A220": the maker, not what is counted by its name. */
static gboolean
is_maker (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 i = tag->first;

  return engine_analysis_tag (a, i, ENGINE_CLASS_ORG) != NULL && i < a->value_at->len
         && g_array_index (a->value_at, guint32, i) == 0
         && (i == 0 || g_array_index (a->value_at, guint32, i - 1) == 0);
}

/* "in English and French", "en anglais": the tongue of the text, not whose it is. */
static gboolean
is_language (const EngineAnalysis *a, guint32 first, guint32 last)
{
  const EngineToken *next = engine_token (a, last);

  if (next->kind == ENGINE_TOKEN_WORD && !engine_token_is (a, last, ENGINE_CLASS_AND)
      && !engine_token_is (a, last, ENGINE_CLASS_PREPOSITION)
      && (engine_analysis_morph (a, last) & (ENGINE_MORPH_NOUN | ENGINE_MORPH_ADJ)) != 0)
    return FALSE;
  for (guint n = 0; n < MOST_LANGUAGES && first > 0; n++)
    {
      const EngineTag *in = engine_analysis_tag (a, first - 1, ENGINE_CLASS_TARGET);

      if (in != NULL)
        return strcmp (engine_pack_entry_code (a->pack, in->entry), "in") == 0;
      if (first < 2
          || !(engine_token_is (a, first - 1, ENGINE_CLASS_AND)
               || engine_token_is_char (a, first - 1, ','))
          || !engine_token_is (a, first - 2, ENGINE_CLASS_ADJECTIVE_OF))
        return FALSE;
      first -= 2;
    }
  return FALSE;
}

/* "the Starmer government": the noun stands for whose leader the lexicon knows before it. */
static void
add_cabinet (EngineAnalysis *a, const EngineTag *leader)
{
  const char *code = engine_pack_entry_code (a->pack, leader->entry);
  const EngineTag *noun = leader->last < a->tokens->len
                              ? engine_analysis_tag (a, leader->last, ENGINE_CLASS_ORG_NOUN)
                              : NULL;
  EngineMention m = { .first = leader->last, .kind = ENGINE_MENTION_PARTY };

  if (*code == '\0' || noun == NULL || (a->style & ENGINE_STYLE_HEADS_LAST) == 0
      || engine_pack_entry_attr (a->pack, noun->entry, "state") == NULL)
    return;
  m.last = noun->last;
  m.codes = engine_mentions_codes (a, code);
  m.flags = ENGINE_MENTION_REPRESENTS
            | engine_mentions_oblique_flags (a, leader->first, ENGINE_CLASS_PARTY);
  engine_mentions_add (a, m);
}

static void
add_tag (EngineAnalysis *a, const EngineTag *tag)
{
  EngineClass class_id = (EngineClass)tag->class_id;
  const EngineTag *agency;
  const char *code;

  switch ((guint)class_id)
    {
    case ENGINE_CLASS_INHABITANT:
    case ENGINE_CLASS_ADJECTIVE_OF:
      if (is_language (a, tag->first, tag->last))
        break;
      G_GNUC_FALLTHROUGH;
    case ENGINE_CLASS_PARTY:
    case ENGINE_CLASS_SEAT:
    case ENGINE_CLASS_GROUP:
      if (!engine_mentions_count_of_group (a, tag))
        add_party (a, tag, class_id);
      break;
    case ENGINE_CLASS_PERIPHRASIS:
      if (engine_mentions_count_of_club (a, tag))
        break;
      if (engine_pack_entry_attr (a->pack, tag->entry, "ana") == NULL)
        add_party (a, tag, class_id);
      else
        engine_mentions_add_periphrasis (a, tag);
      break;
    case ENGINE_CLASS_PARTY_NOUN:
      engine_mentions_add_count (a, tag->first);
      break;
    case ENGINE_CLASS_LEADER:
      add_cabinet (a, tag);
      break;
    case ENGINE_CLASS_ANAPHOR:
      engine_mentions_add_anaphor (a, tag);
      break;
    case ENGINE_CLASS_ORG:
    case ENGINE_CLASS_MEDIUM:
      engine_mentions_add_name (a, tag->first, tag->last, 0);
      /* "le Fonds monétaire international" and "the IMF" are one: known by their code */
      code = engine_pack_entry_code (a->pack, tag->entry);
      /* "the Bank of Korea": acts for its state */
      agency = engine_analysis_tag (a, tag->first, ENGINE_CLASS_AGENCY);
      if (agency != NULL && agency->last == tag->last)
        code = engine_pack_entry_code (a->pack, agency->entry);
      if (class_id == ENGINE_CLASS_ORG && *code != '\0')
        engine_mention (a, a->mentions->len - 1)->codes = engine_mentions_codes (a, code);
      break;
    case ENGINE_CLASS_COMMODITY:
      if (!is_maker (a, tag) && !is_verb_of_goods (a, tag))
        add_commodity (a, tag);
      break;
    default:
      break;
    }
}

/* "US$18.3bn": the sign of the money names nobody. */
static gboolean
is_in_money (const EngineAnalysis *a, const EngineTag *tag)
{
  guint32 v = tag->first < a->value_at->len ? g_array_index (a->value_at, guint32, tag->first) : 0;
  const EngineValue *value;

  if (v == 0)
    return FALSE;
  value = &g_array_index (a->values, EngineValue, v - 1);
  return tag->first >= value->first && tag->last <= value->last && value->unit != NULL
         && strlen (value->unit) == 3 && g_ascii_isupper (value->unit[0]) && tag->last < value->last
         && engine_token_is_char (a, tag->last, '$');
}

static void
scan_tags (EngineAnalysis *a)
{
  guint32 region = 0; /* behind "latino-américain", whose second half names nobody */

  for (guint32 i = 0; i < a->tokens->len; i++)
    {
      guint32 end;

      i = engine_clues_next (a, i, a->tokens->len, ENGINE_CLUE_MENTION);
      if (i == a->tokens->len)
        break;
      if ((engine_analysis_in_timex (a, i)))
        continue;
      end = a->first_tag[i + 1];
      for (guint32 t = a->first_tag[i]; t < end; t++)
        {
          const EngineTag *tag = &a->tag[t];

          if (tag->class_id == ENGINE_CLASS_ADJECTIVE_OF && tag->last > tag->first + 1
              && engine_pack_entry_attr (a->pack, tag->entry, "region") != NULL)
            region = tag->last;
          else if (tag->first >= region && !engine_mentions_is_covered (a, tag->first, tag->last)
                   && !is_in_money (a, tag))
            add_tag (a, tag);
        }
    }
}

/* The classes whose names may have two readings. */
#define NAMED(word)                                                                                \
  (ENGINE_CLASS_IN_WORD (PARTY, word) | ENGINE_CLASS_IN_WORD (GROUP, word)                         \
   | ENGINE_CLASS_IN_WORD (SEAT, word) | ENGINE_CLASS_IN_WORD (ADJECTIVE_OF, word))
static const EngineClassMask named = ENGINE_CLASS_MASK (NAMED);

/* How often the window names the code by a name with one reading only. */
static guint
count_code (const EngineAnalysis *a, const char *code)
{
  guint n = 0;

  for (guint i = 0; i < a->tags->len && n < 3; i++)
    {
      const EngineTag *tag = &a->tag[i];

      if (!(engine_token_clues (a, tag->first) & ENGINE_CLUE_NAMED))
        {
          guint32 next = engine_clues_next (a, tag->first + 1, a->tokens->len, ENGINE_CLUE_NAMED);

          i = a->first_tag[next] - 1;
          continue;
        }
      if (engine_classset_has (&named, tag->class_id)
          && engine_pack_entry_attr (a->pack, tag->entry, "or") == NULL
          && engine_pack_entry_attr (a->pack, tag->entry, "need") == NULL
          && engine_same_code (engine_pack_entry_code (a->pack, tag->entry), code))
        n++;
    }
  return n;
}

/* Names with two readings take the one that the rest of the text names: Congo, Korea, Brussels. */
static void
settle_readings (EngineAnalysis *a)
{
  guint32 known_entry[8], n_known = 0;
  const char *const *known_codes[8];

  for (guint i = 0; i < a->tags->len; i++)
    {
      const EngineTag *tag = &a->tag[i];
      const char *other, *need;
      const char *const *codes = NULL;
      guint32 m;

      if (!(engine_token_clues (a, tag->first) & ENGINE_CLUE_NAMED))
        {
          guint32 next = engine_clues_next (a, tag->first + 1, a->tokens->len, ENGINE_CLUE_NAMED);

          i = a->first_tag[next] - 1;
          continue;
        }
      if (!engine_classset_has (&named, tag->class_id))
        continue;
      other = engine_pack_entry_attr (a->pack, tag->entry, "or");
      need = engine_pack_entry_attr (a->pack, tag->entry, "need");
      m = g_array_index (a->mention_at, guint32, tag->first);
      if ((other == NULL && need == NULL) || m == 0
          || engine_mention (a, m - 1)->first != tag->first
          || engine_mention (a, m - 1)->last != tag->last)
        continue;
      for (guint k = 0; k < n_known && codes == NULL; k++)
        if (known_entry[k] == tag->entry)
          codes = known_codes[k];
      if (codes == NULL)
        {
          const char *code = engine_pack_entry_code (a->pack, tag->entry);

          if (need != NULL)
            codes = count_code (a, need) > 0 ? engine_mentions_codes (a, code) : engine_no_strings;
          else if (count_code (a, other) > 0 && count_code (a, code) == 0)
            codes = engine_mentions_codes (a, other);
          else
            codes = engine_mentions_codes (a, code);
          if (n_known < G_N_ELEMENTS (known_entry))
            {
              known_entry[n_known] = tag->entry;
              known_codes[n_known++] = codes;
            }
        }
      engine_mention (a, m - 1)->codes = codes;
    }
}

#define LONG_NAMES(word)                                                                           \
  (ENGINE_CLASS_IN_WORD (ORG, word) | ENGINE_CLASS_IN_WORD (GROUP, word)                           \
   | ENGINE_CLASS_IN_WORD (MEDIUM, word) | ENGINE_CLASS_IN_WORD (SEAT, word)                       \
   | ENGINE_CLASS_IN_WORD (PARTY, word))
static const EngineClassMask long_names = ENGINE_CLASS_MASK (LONG_NAMES);

/* Whether a longer name of the lexicon covers the mention: "US Geological Survey". */
static gboolean
is_inside_name (const EngineAnalysis *a, const EngineMention *m)
{
  if (!engine_analysis_covers_any (a, m->first, &long_names))
    return FALSE;
  for (guint32 back = 0; back <= 4 && back <= m->first; back++)
    {
      guint32 at = m->first - back;
      guint32 end = a->first_tag[at + 1];

      for (guint32 t = a->first_tag[at]; t < end; t++)
        {
          const EngineTag *tag = &a->tag[t];
          guint class_id = tag->class_id;

          if ((class_id == ENGINE_CLASS_ORG || class_id == ENGINE_CLASS_GROUP
               || class_id == ENGINE_CLASS_MEDIUM || class_id == ENGINE_CLASS_SEAT
               || class_id == ENGINE_CLASS_PARTY)
              && tag->last >= m->last && tag->last - tag->first > m->last - m->first)
            return TRUE;
        }
    }
  return FALSE;
}

static void
drop_persons_inside_names (EngineAnalysis *a)
{
  guint32 *moved = engine_arena_alloc (a->scratch, (a->mentions->len + 1) * sizeof (guint32));
  guint n = 0;

  for (guint i = 0; i < a->mentions->len; i++)
    if (is_inside_name (a, engine_mention (a, i)))
      moved[i] = 0;
    else
      {
        *engine_mention (a, n) = *engine_mention (a, i);
        moved[i] = ++n;
      }
  for (guint i = 0; i < n; i++)
    if (engine_mention (a, i)->antecedent != 0)
      engine_mention (a, i)->antecedent = moved[engine_mention (a, i)->antecedent - 1];
  g_array_set_size (a->mentions, n);
}

/**
 * engine_stage_names:
 * @a: an analysis past the scopes stage
 *
 * Begins the mentions with the people.
 */
void
engine_stage_names (EngineAnalysis *a)
{
  g_array_set_size (a->mention_at, 0);
  g_array_set_size (a->mention_at, a->tokens->len);
  engine_mentions_people (a);
  drop_persons_inside_names (a);
}

/**
 * engine_stage_mentions:
 * @a: an analysis past the names stage
 *
 * Fills the mentions but for what they stand for.
 */
void
engine_stage_mentions (EngineAnalysis *a)
{
  for (guint i = 0; i < a->mentions->len; i++)
    for (guint32 t = engine_mention (a, i)->first; t < engine_mention (a, i)->last; t++)
      g_array_index (a->mention_at, guint32, t) = i + 1;
  scan_tags (a);
  engine_mentions_guess_names (a);
  settle_readings (a);
  engine_mentions_sort (a);
  engine_mentions_take_bodies (a);
  engine_mentions_take_bands (a);
  engine_mentions_find_lists (a);
}
