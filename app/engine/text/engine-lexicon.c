/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hashes to forms, forms to classes, and the lexicon's entries of one word or more.  The trie is
 * walked from every token whose form starts an entry; a hyphen between two parts is stepped over.
 * An entry inside a longer one of its own class is dropped, and so is everything inside a closed
 * one; the tokens' classsets follow. */

#include "config.h"

#include "engine-lexicon.h"

/* Tokens that are tagged together. */
#define STRETCH_TOKENS 16
/* How many tokens ahead the memo is asked for. */
#define AHEAD_TOKENS 12
#define MAX_DEPTH 24
/* The tags that one token may have, of its own and of several, and those written together. */
#define ROOM_TAGS (2 * LEXICON_MAX_HITS + ENGINE_TAGS_AT_ONCE)

/* The form of a token that the memo does not know. */
static guint32
look_up (const LexiconMatcher *m, guint32 i)
{
  const guint64 hash = lexicon_hash (m, i);
  const guint32 form = hash != 0 ? engine_pack_find_hashed (m->pack, hash) : 0;

  __builtin_prefetch (engine_pack_morph (m->pack, form));
  return form;
}

/* The form of token @i, which may be one that the stage has not come to. */
static inline guint32
form_of (LexiconMatcher *m, guint32 i)
{
  for (; m->n_resolved <= i; m->n_resolved++)
    {
      const guint64 key = m->keys[m->n_resolved];
      const EngineWord *word = engine_word_at (m->memo, key);

      m->tokens[m->n_resolved].form =
          G_LIKELY (word->key == key) ? word->form : look_up (m, m->n_resolved);
    }
  return m->tokens[i].form;
}

/* What the memo does not know: the word of token @i.  That of the token before it is @before, which may
 * have to make room. */
static const EngineWord *
read_new (LexiconMatcher *m, guint32 i, const EngineWord **before)
{
  EngineWord *place = &m->words[(i + 1) % 2];

  *place = **before;
  *before = place;
  if (i >= m->n_resolved)
    m->tokens[i].form = look_up (m, i);
  return lexicon_read_word (m, i);
}

static inline const EngineWord *
word_of (LexiconMatcher *m,
         const EngineWordMemo *memo,
         const guint64 *keys,
         EngineToken *tokens,
         guint32 i,
         const EngineWord **before)
{
  const guint64 key = keys[i];
  const EngineWord *word = engine_word_at (memo, key);

  if (G_UNLIKELY (word->key != key))
    return read_new (m, i, before);
  tokens[i].form = word->form;
  return word;
}

static guint32
find_child (const EnginePack *pack, const EnginePackNode *node, guint32 form)
{
  guint32 low = node->first_child;

  if (node->n_children == 0 || !engine_pack_may_step (pack, (guint32)(node - pack->nodes), form))
    return 0;
  /* as many steps whatever the form is: a branch on it could not be foretold */
  for (guint32 n = node->n_children; n > 1; n -= n / 2)
    low += (guint32)(pack->nodes[low + n / 2 - 1].form < form) * (n / 2);
  return pack->nodes[low].form == form ? low : 0;
}

/* The entries of several words that end with @node before @last and are spelled right. */
static void
take_terminals (LexiconMatcher *m, const EnginePackNode *node, guint32 first, guint32 last)
{
  for (guint k = 0; k < node->n_terminals; k++)
    {
      const EnginePackTerminal *t = &m->pack->terminals[node->first_terminal + k];

      if (m->n_hits < LEXICON_MAX_HITS && (t->exact == 0 || lexicon_is_spelled (m, t, first)))
        m->hits[m->n_hits++] = (LexiconHit){ t, last };
    }
}

static gboolean
is_joining_hyphen (const LexiconMatcher *m, guint32 i)
{
  const EngineToken *t = &m->tokens[i];

  return t->kind == ENGINE_TOKEN_PUNCT && i + 1 < m->n && m->a->text[t->start_byte] != '.'
         && m->a->text[t->start_byte] != ',' && !(t->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && !(t[1].flags & ENGINE_TOKEN_SPACE_BEFORE)
         && (m->a->text[t->start_byte] == '-'
             || (t->length_bytes == 3 && memcmp (m->a->text + t->start_byte, "\xe2\x80\x90", 2) == 0
                 && (guint8)m->a->text[t->start_byte + 2] <= 0x93));
}

/* The child of @node for the token at *@next, a hyphen stepped over; 0 where there is none. */
static guint32
find_next (LexiconMatcher *m, const EnginePackNode *node, guint32 *next)
{
  guint32 child;

  if (node->n_children == 0 || *next >= m->n)
    return 0;
  child = find_child (m->pack, node, form_of (m, *next));
  if (child == 0 && is_joining_hyphen (m, *next))
    {
      ++*next;
      if (form_of (m, *next) != 0)
        child = find_child (m->pack, node, m->tokens[*next].form);
    }
  return child;
}

G_STATIC_ASSERT (G_STRUCT_OFFSET (EnginePackTerminal, entry) == 0
                 && G_STRUCT_OFFSET (EnginePackTerminal, n_words) == ENGINE_TAG_TAIL_BYTES - 1);

/* How a tag over tokens [first, last) begins. */
static inline guint64
range_of (guint32 first, guint32 last)
{
  const guint32 tokens[2] = { first, last };
  guint64 range;

  memcpy (&range, tokens, sizeof range);
  return range;
}

/* A terminal begins as a tag ends. */
static inline void
write_tag (EngineTag *tag, guint64 range, gconstpointer tail)
{
  memcpy (tag, &range, sizeof range);
  memcpy (&tag->entry, tail, ENGINE_TAG_TAIL_BYTES);
}

static inline void
add_tag (LexiconMatcher *m, guint32 first, guint32 last, const EnginePackTerminal *t)
{
  write_tag (&m->tags[m->n_tags++], range_of (first, last), t);
}

static EnginePackClassset *
new_set (LexiconMatcher *m)
{
  return engine_arena_alloc (m->a->scratch, sizeof (EnginePackClassset));
}

static void
join_sets (EnginePackClassset *into, const EnginePackClassset *set)
{
  for (guint w = 0; w < ENGINE_CLASS_WORDS; w++)
    into->bits[w] |= set->bits[w];
}

/* The entries of several words that start at token @i with @node. */
static void
match_longer (LexiconMatcher *m, guint32 i, const EnginePackNode *node)
{
  guint32 next = i + 1;

  for (guint depth = 1; depth < MAX_DEPTH; depth++)
    {
      guint32 child = find_next (m, node, &next);

      if (child == 0)
        break;
      node = &m->pack->nodes[child];
      take_terminals (m, node, i, ++next);
    }
}

static gboolean
is_covered (LexiconMatcher *m, guint32 first, guint32 last, guint class_id)
{
  for (guint k = 0; k < m->n_covers; k++)
    {
      const LexiconCover *c = &m->covers[k];

      if (c->last <= first || (c->first == first && c->last == last))
        continue;
      if (c->class_id == class_id || (c->closed && last <= c->last))
        return TRUE;
    }
  return FALSE;
}

static void
add_cover (LexiconMatcher *m, const EnginePackTerminal *t, guint32 first, guint32 last)
{
  guint keep = 0;
  guint word = 0;

  for (guint k = 0; k < m->n_covers; k++)
    if (m->covers[k].last > first)
      m->covers[keep++] = m->covers[k];
  m->n_covers = MIN (keep, G_N_ELEMENTS (m->covers) - 1);
  m->covers[m->n_covers++] =
      (LexiconCover){ first, last, t->class_id, (t->flags & ENGINE_TERMINAL_CLOSED) != 0 };
  m->covers_end = MAX (m->covers_end, last);
  for (guint32 i = first; i < last && word < t->n_words; i++)
    if (!(i > first && i + 1 < last && last - first > t->n_words && is_joining_hyphen (m, i)))
      m->tokens[i].classset = m->pack->inside[t->inside + word++];
  m->inside_end = MAX (m->inside_end, last);
}

static void
keep_hit (LexiconMatcher *m, guint32 i, const LexiconHit *h)
{
  const guint class_id = h->terminal->class_id;
  guint32 reach = MIN (h->last, i + ENGINE_COVER_REACH + 1);

  if (m->n_covers > 0 && is_covered (m, i, h->last, class_id))
    return;
  add_tag (m, i, h->last, h->terminal);
  if (m->starts == NULL)
    m->starts = new_set (m);
  lexicon_set_class (m->starts, class_id);
  m->covers_ready = MAX (m->covers_ready, i);
  for (; m->covers_ready < reach; m->covers_ready++)
    m->infos[m->covers_ready].covers = NULL;
  for (guint32 k = i + 1; k < reach; k++)
    {
      if (m->infos[k].covers == NULL)
        m->infos[k].covers = new_set (m);
      lexicon_set_class ((EnginePackClassset *)m->infos[k].covers, class_id);
    }
  if (h->terminal->n_words > 1)
    add_cover (m, h->terminal, i, h->last);
}

/* Keeps the first @n_hits hits, of several words, that nothing longer covers: longest first, then in
 * the order of the lexicon. */
static void
keep_longer (LexiconMatcher *m, guint32 i, guint n_hits)
{
  for (guint end = n_hits; end > 0;)
    {
      guint start = end - 1;

      while (start > 0 && m->hits[start - 1].last == m->hits[end - 1].last)
        start--;
      for (guint k = start; k < end; k++)
        keep_hit (m, i, &m->hits[k]);
      end = start;
    }
}

/* Keeps those of the word's own tags whose class nothing has that covers it. */
static void
keep_alone (LexiconMatcher *m, guint32 i, const EngineWord *word)
{
  const guint64 *tails = lexicon_tails (m, word);
  EnginePackClassset covered = { 0 };

  for (guint k = 0; k < m->n_covers; k++)
    if (m->covers[k].last > i)
      {
        if (m->covers[k].closed)
          return;
        lexicon_set_class (&covered, m->covers[k].class_id);
      }
  if (word->n_tags > 0 && m->starts == NULL)
    m->starts = new_set (m);
  for (guint k = 0; k < word->n_tags; k++)
    {
      EngineTag *tag = &m->tags[m->n_tags];

      write_tag (tag, range_of (i, i + 1), &tails[k]);
      if (engine_classset_has (&covered, tag->class_id))
        continue;
      lexicon_set_class (m->starts, tag->class_id);
      m->n_tags++;
    }
}

/* Whether what covers token @i leaves all of its word's own tags alone; @starts their classes. */
static gboolean
is_uncovered (const LexiconMatcher *m, guint32 i, const EnginePackClassset *starts)
{
  for (guint k = 0; k < m->n_covers; k++)
    if (m->covers[k].last > i
        && (m->covers[k].closed || engine_classset_has (starts, m->covers[k].class_id)))
      return FALSE;
  return TRUE;
}

/* Whether token @i, the word @next, may be the second of an entry that starts with @word. */
static inline gboolean
may_go_on (const LexiconMatcher *m, const EngineWord *word, const EngineWord *next, guint32 i)
{
  if (!engine_word_may_step (word, next))
    return FALSE;
  return engine_pack_may_step (m->pack, m->pack->forms[word->form].node, next->form)
         || (next->step == ENGINE_STEP_DASH && is_joining_hyphen (m, i));
}

/* The classes of the word's tags: a set of the pack's, or one for the token. */
static const EnginePackClassset *
starts_of (LexiconMatcher *m, const EngineWord *word)
{
  EnginePackClassset *own;

  if (!word->own_set)
    return &m->pack->hot.classsets[word->classset];
  own = new_set (m);
  lexicon_read_starts (m, word, own);
  return own;
}

/* Writes the tags of token @i to @tag, as many as its word has alone. */
static inline void
write_tags (EngineTag *tag, guint32 i, const EngineWord *word, const guint64 *tail)
{
  const guint64 range = range_of (i, i + 1);

  for (const EngineTag *end = tag + word->n_tags; tag < end; tag += ENGINE_TAGS_AT_ONCE)
    {
#pragma GCC unroll 4
      for (guint k = 0; k < ENGINE_TAGS_AT_ONCE; k++)
        write_tag (&tag[k], range, &tail[k]);
      tail += ENGINE_TAGS_AT_ONCE;
    }
}

static void
add_tags (LexiconMatcher *m, guint32 i, const EngineWord *word)
{
  write_tags (&m->tags[m->n_tags], i, word, lexicon_tails (m, word));
  m->n_tags += word->n_tags;
}

/* What stages ask of token @i: its classes, its clues. */
static void
index_token (LexiconMatcher *m,
             guint32 i,
             const EngineWord *word,
             const EnginePackClassset *starts,
             guint32 clues)
{
  EngineTokenInfo *info = &m->infos[i];

  m->clues[i] = clues;
  info->starts = starts;
  info->morph = word->morph;
  info->sentence = 0;
  if (i >= m->covers_ready || info->covers == NULL)
    info->covers = starts;
  else
    join_sets ((EnginePackClassset *)info->covers, starts);
}

/* Makes token @i what its word is alone, but for its tags. */
static inline void
be_alone (LexiconMatcher *m,
          guint32 i,
          const EngineWord *word,
          EngineToken *tokens,
          EngineTokenInfo *infos,
          guint32 *clues)
{
  const EnginePackClassset *starts = starts_of (m, word);

  tokens[i].classset = word->classset;
  infos[i] = (EngineTokenInfo){ .starts = starts, .covers = starts, .morph = word->morph };
  clues[i] = word->clues;
}

/* Tags a token that something may cover, or that may begin something longer where @leads. */
static void
tag_in_context (LexiconMatcher *m, guint32 i, const EngineWord *word, gboolean leads)
{
  const EnginePackForm *form = engine_pack_form (m->pack, word->form);
  const EnginePackClassset *starts;
  const guint32 first_tag = m->n_tags;
  guint32 clues;

  m->n_hits = 0;
  if (leads)
    {
      m->n_resolved = MAX (m->n_resolved, i + 2);
      match_longer (m, i, &m->pack->nodes[form->node]);
    }
  if (m->n_hits == 0 && i >= m->alone_from)
    {
      be_alone (m, i, word, m->tokens, m->infos, m->clues);
      add_tags (m, i, word);
      return;
    }

  if (i >= m->covers_end)
    m->n_covers = 0;
  if (i >= m->inside_end)
    m->tokens[i].classset = word->classset;
  starts = starts_of (m, word);
  if (m->n_hits == 0 && (m->n_covers == 0 || is_uncovered (m, i, starts)))
    {
      add_tags (m, i, word);
      clues = word->clues | engine_clues_of_classset (m->pack, m->tokens[i].classset);
    }
  else
    {
      m->starts = NULL;
      keep_longer (m, i, m->n_hits);
      keep_alone (m, i, word);
      starts = m->starts != NULL ? m->starts : m->pack->hot.classsets;
      m->alone_from =
          MAX (m->alone_from, MAX (m->covers_end, MAX (m->covers_ready, m->inside_end)));
      clues = engine_clues_of_token (m->pack, &m->tokens[i], form, word->morph)
              | engine_clues_of_tags (m->pack, starts, m->tags + first_tag, m->n_tags - first_tag);
    }
  index_token (m, i, word, starts, clues);
}

static void
make_room (LexiconMatcher *m, guint *room)
{
  *room = 2 * *room + STRETCH_TOKENS * ROOM_TAGS;
  g_array_set_size (m->a->tags, *room);
  m->tags = (EngineTag *)(gpointer)m->a->tags->data;
}

/* Tags the tokens [start, end), none of them the last one, @word that of the first.  Returns that of
 * the token behind them. */
static const EngineWord *
tag_stretch (LexiconMatcher *m, guint32 start, guint32 end, const EngineWord *word, guint32 *tag_at)
{
  const EngineWordMemo *memo = m->memo;
  const guint64 *keys = m->keys;
  EngineToken *tokens = m->tokens;
  EngineTokenInfo *infos = m->infos;
  guint32 *clues = m->clues;
  EngineTag *tag = m->tags + m->n_tags;
  const guint32 last = m->n - 1;

  for (guint32 i = start; i < end; i++)
    {
      const EngineWord *next = word_of (m, memo, keys, tokens, i + 1, &word);
      const gboolean leads = may_go_on (m, word, next, i + 1);

      __builtin_prefetch (memo->words[engine_word_place (keys[MIN (i + AHEAD_TOKENS, last)])]);
      tag_at[i] = (guint32)(tag - m->tags);
      if (G_LIKELY (i >= m->alone_from && !leads))
        {
          be_alone (m, i, word, tokens, infos, clues);
          write_tags (tag, i, word, &memo->tails[word->first_tail]);
          tag += word->n_tags;
        }
      else
        {
          m->n_tags = (guint)(tag - m->tags);
          tag_in_context (m, i, word, leads);
          tag = m->tags + m->n_tags;
        }
      word = next;
    }
  m->n_tags = (guint)(tag - m->tags);
  return word;
}

/* Arrays for all tokens. */
static void
take_arrays (LexiconMatcher *m)
{
  EngineAnalysis *a = m->a;

  g_array_set_size (a->tag_at, m->n + 1);
  g_array_set_size (a->infos, m->n);
  g_array_set_size (a->clues, m->n + ENGINE_CLUES_ROOM);
  m->infos = (EngineTokenInfo *)(gpointer)a->infos->data;
  m->clues = (guint32 *)(gpointer)a->clues->data;
}

/**
 * engine_stage_lexicon:
 * @a: an analysis with tokens
 *
 * Fills form and classset of the tokens, their infos but for the sentence, their clues and the tags.
 */
void
engine_stage_lexicon (EngineAnalysis *a)
{
  LexiconMatcher m = {
    .a = a, .pack = a->pack, .tokens = (EngineToken *)(gpointer)a->tokens->data, .n = a->tokens->len
  };
  const EngineWord *word = &m.words[1];
  guint32 *tag_at;
  guint room = 0;

  m.keys = (const guint64 *)(gconstpointer)a->keys->data;
  m.memo = engine_word_memo ();
  take_arrays (&m);
  tag_at = (guint32 *)(gpointer)a->tag_at->data;
  word = word_of (&m, m.memo, m.keys, m.tokens, 0, &word);
  for (guint32 start = 0; start < m.n; start += STRETCH_TOKENS)
    {
      if (m.n_tags + STRETCH_TOKENS * ROOM_TAGS > room)
        make_room (&m, &room);
      word = tag_stretch (&m, start, MIN (start + STRETCH_TOKENS, m.n - 1), word, tag_at);
    }
  tag_at[m.n - 1] = m.n_tags;
  tag_in_context (&m, m.n - 1, word, FALSE);
  tag_at[m.n] = m.n_tags;
  if (m.n_tags + ENGINE_TAGS_AT_ONCE > room)
    make_room (&m, &room);
  memset (m.tags + m.n_tags, 0, ENGINE_TAGS_AT_ONCE * sizeof *m.tags);
  g_array_set_size (a->tags, m.n_tags);
  a->info = m.infos;
  a->tag = m.tags;
  a->first_tag = tag_at;
  a->n_infos = m.n;
  engine_clues_index (a);
}

/**
 * engine_lexicon_parts:
 * @a: an analysis past the lexicon stage
 * @i: a token
 *
 * Returns: whether its word starts an act of two words that engine_lexicon_pair() may find
 */
gboolean
engine_lexicon_parts (const EngineAnalysis *a, guint32 i)
{
  return (engine_pack_form (a->pack, engine_token (a, i)->form)->flags & ENGINE_FORM_PARTS) != 0;
}

/**
 * engine_lexicon_pair:
 * @a: an analysis past the lexicon stage
 * @i: a token
 * @j: a token behind it, not right behind it
 * @class_id: a class
 *
 * "bring the vote forward": the entry of two words that tokens @i and @j would be side by side, whatever
 * their case and accents.
 *
 * Returns: the entry, %G_MAXUINT32 where the lexicon has none
 */
guint32
engine_lexicon_pair (const EngineAnalysis *a, guint32 i, guint32 j, EngineClass class_id)
{
  const EnginePack *pack = a->pack;
  const guint32 first = engine_token (a, i)->form, second = engine_token (a, j)->form;
  const guint32 root = engine_pack_form (pack, first)->node;
  const guint32 child =
      root != 0 && second != 0 ? find_child (pack, &pack->nodes[root], second) : 0;
  const EnginePackNode *node = &pack->nodes[child];

  for (guint k = 0; child != 0 && k < node->n_terminals; k++)
    {
      const EnginePackTerminal *t = &pack->terminals[node->first_terminal + k];

      if (t->class_id == class_id && t->exact == 0)
        return t->entry;
    }
  return G_MAXUINT32;
}

/**
 * engine_lexicon_partner:
 * @a: an analysis past the lexicon stage
 * @i: a token
 * @first: a token behind it
 * @last: a token behind that
 *
 * Returns: the first token of [@first, @last) that engine_lexicon_pair() may know with @i, @last where there
 *   is none
 */
guint32
engine_lexicon_partner (const EngineAnalysis *a, guint32 i, guint32 first, guint32 last)
{
  const guint32 root = engine_pack_form (a->pack, engine_token (a, i)->form)->node;

  while (first < last && !engine_pack_may_step (a->pack, root, engine_token (a, first)->form))
    first++;
  return first;
}
