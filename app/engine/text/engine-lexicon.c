/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hashes to forms, forms to classes, and the lexicon's entries of one word or more.  The trie is
 * walked from every token whose form starts an entry; a hyphen between two parts is stepped over.
 * An entry inside a longer one of its own class is dropped, and so is everything inside a closed
 * one; the tokens' classsets follow. */

#include "config.h"

#include "engine-lexicon.h"

/* How many tokens ahead the pack is read: forms, then what hangs on them, a stretch at a time. */
#define PREFETCH 12
#define STRETCH_TOKENS 16
#define MAX_DEPTH 24
/* The tags that one token may have, of its own and of several, and those written together. */
#define ROOM_TAGS (2 * LEXICON_MAX_HITS + ENGINE_TAGS_AT_ONCE)

/* Looks up the forms of the tokens before @end that have none yet, asks for what the pack has on them,
 * and for the entries of those a stretch before them. */
static void
resolve_forms (LexiconMatcher *m, guint32 end)
{
  const EnginePack *pack = m->pack;
  const guint64 *hashes = (const guint64 *)(gconstpointer)m->a->hashes->data;
  const guint32 from = m->n_resolved;

  for (guint32 i = from; i < end; i++)
    {
      const guint32 ahead = MIN (i + PREFETCH, m->n - 1);
      guint32 form;

      __builtin_prefetch (&pack->slots[(guint32)hashes[ahead] & pack->slot_mask]);
      form = hashes[i] != 0 ? engine_pack_find_hashed (pack, hashes[i]) : 0;
      m->tokens[i].form = form;
      __builtin_prefetch (engine_pack_morph (pack, form));
    }
  for (guint32 i = from - MIN (from, STRETCH_TOKENS); i + STRETCH_TOKENS < end; i++)
    __builtin_prefetch (
        &pack->terminals[engine_pack_form (pack, m->tokens[i].form)->first_terminal]);
  m->n_resolved = end;
}

static guint32
find_child (const EnginePack *pack, const EnginePackNode *node, guint32 form)
{
  guint32 low = node->first_child, high = low + node->n_children;

  if (!engine_pack_may_step (pack, (guint32)(node - pack->nodes), form))
    return 0;
  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;

      if (pack->nodes[middle].form < form)
        low = middle + 1;
      else
        high = middle;
    }
  return low < node->first_child + node->n_children && pack->nodes[low].form == form ? low : 0;
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
is_joining_hyphen (LexiconMatcher *m, guint32 i)
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
  guint32 child = 0;

  if (node->n_children == 0 || *next >= m->n)
    return 0;
  if (engine_pack_form (m->pack, m->tokens[*next].form)->flags & ENGINE_FORM_GOES_ON)
    child = find_child (m->pack, node, m->tokens[*next].form);
  if (child == 0 && is_joining_hyphen (m, *next))
    {
      ++*next;
      if (m->tokens[*next].form != 0)
        child = find_child (m->pack, node, m->tokens[*next].form);
    }
  return child;
}

#define TAIL_BYTES (sizeof (EngineTag) - G_STRUCT_OFFSET (EngineTag, entry))
G_STATIC_ASSERT (TAIL_BYTES == 8 && G_STRUCT_OFFSET (EnginePackTerminal, entry) == 0
                 && G_STRUCT_OFFSET (EnginePackTerminal, n_words) == TAIL_BYTES - 1);

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
write_tag (EngineTag *tag, guint64 range, const EnginePackTerminal *t)
{
  memcpy (tag, &range, sizeof range);
  memcpy (&tag->entry, t, TAIL_BYTES);
}

static inline void
add_tag (LexiconMatcher *m, guint32 first, guint32 last, const EnginePackTerminal *t)
{
  write_tag (&m->tags[m->n_tags++], range_of (first, last), t);
}

static inline void
set_class (EnginePackClassset *set, guint class_id)
{
  set->bits[class_id >> 6] |= G_GUINT64_CONSTANT (1) << (class_id & 63);
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

/* Whether the token is a word of small letters without accents, whose spelling the pack has compared
 * beforehand. */
static inline gboolean
is_plain (const EngineToken *t, const EnginePackForm *form)
{
  return (form->flags & ENGINE_FORM_PLAIN) != 0 && t->kind == ENGINE_TOKEN_WORD
         && (t->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS | ENGINE_TOKEN_ACCENTS)) == 0;
}

/* Tags the token with the entries of its form that are spelled right; returns which of the restricted
 * ones are, as bits, and how many there are in @n_restricted. */
static guint
add_spelled (LexiconMatcher *m, guint32 i, const EnginePackForm *form, guint *n_restricted)
{
  const gboolean accents = lexicon_has_accents (m, i);
  const EnginePackTerminal *t = &m->pack->terminals[form->first_terminal];
  guint mask = 0, n = 0;

  for (guint k = MIN (form->n_terminals, LEXICON_MAX_HITS); k > 0; k--, t++)
    {
      if (t->exact != 0)
        {
          const guint bit = n < 8 ? 1u << n : 0;

          n++;
          if (!lexicon_is_spelled_alone (m, t, i, accents))
            continue;
          mask |= bit;
        }
      add_tag (m, i, i + 1, t);
    }
  *n_restricted = n;
  return mask & ((1u << form->n_restricted) - 1);
}

/* The same for a plain word. */
static inline guint
add_plain (LexiconMatcher *m, guint32 i, const EnginePackForm *form)
{
  const EnginePackTerminal *t = &m->pack->terminals[form->first_terminal];
  const guint64 range = range_of (i, i + 1);
  guint mask = form->plain;

  for (guint k = form->n_terminals; k > 0; k--, t++)
    {
      const guint restricted = t->exact != 0;

      write_tag (&m->tags[m->n_tags], range, t);
      m->n_tags += (mask | !restricted) & 1;
      mask >>= restricted;
    }
  return form->plain;
}

/* A token that begins no entry of several and that none covers: all its entries are tags.  Returns its
 * set of classes. */
static const EnginePackClassset *
tag_restricted (LexiconMatcher *m, guint32 i, const EnginePackForm *form)
{
  const guint from = m->n_tags;
  guint n_restricted = form->n_restricted, mask;
  EnginePackClassset *own;
  guint16 set;

  if (is_plain (&m->tokens[i], form) && form->n_terminals <= LEXICON_MAX_HITS)
    mask = add_plain (m, i, form);
  else
    mask = add_spelled (m, i, form, &n_restricted);
  set = m->pack->subsets[form->subset + mask];
  if (i >= m->inside_end)
    m->tokens[i].classset = set;
  if (n_restricted == form->n_restricted && form->n_terminals <= LEXICON_MAX_HITS)
    return &m->pack->hot.classsets[set];
  own = new_set (m);
  for (guint k = from; k < m->n_tags; k++)
    set_class (own, m->tags[k].class_id);
  return own;
}

/* The same where every entry counts, however the word is spelled. */
static inline const EnginePackClassset *
tag_alone (LexiconMatcher *m, guint32 i, const EnginePackForm *form)
{
  const EnginePackTerminal *t = &m->pack->terminals[form->first_terminal];
  EngineTag *tag = &m->tags[m->n_tags];
  const guint64 range = range_of (i, i + 1);

  if (form->n_restricted > 0 || form->n_terminals > LEXICON_MAX_HITS)
    return tag_restricted (m, i, form);
  /* most have no more than four: all are written, so that nothing asks how many count */
#pragma GCC unroll 4
  for (guint k = 0; k < ENGINE_TAGS_AT_ONCE; k++)
    write_tag (tag + k, range, t + k);
  for (guint k = ENGINE_TAGS_AT_ONCE; k < form->n_terminals; k++)
    write_tag (tag + k, range, t + k);
  m->n_tags += form->n_terminals;
  if (i >= m->inside_end)
    m->tokens[i].classset = form->set;
  return &m->pack->hot.classsets[form->set];
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
  set_class (m->starts, class_id);
  m->covers_ready = MAX (m->covers_ready, i);
  for (; m->covers_ready < reach; m->covers_ready++)
    m->infos[m->covers_ready].covers = NULL;
  for (guint32 k = i + 1; k < reach; k++)
    {
      if (m->infos[k].covers == NULL)
        m->infos[k].covers = new_set (m);
      set_class ((EnginePackClassset *)m->infos[k].covers, class_id);
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

/* Which of the form's first 64 entries the token is spelled as, as bits; and which of the restricted
 * ones in @mask. */
static guint64
spelled_entries (LexiconMatcher *m, guint32 i, const EnginePackForm *form, guint *mask)
{
  const EnginePackTerminal *t = &m->pack->terminals[form->first_terminal];
  const gboolean plain = is_plain (&m->tokens[i], form);
  const gboolean accents = !plain && form->n_restricted > 0 && lexicon_has_accents (m, i);
  guint64 entries = 0;
  guint n_restricted = 0;

  *mask = 0;
  for (guint k = 0; k < MIN (form->n_terminals, 64); k++)
    {
      gboolean kept = TRUE;

      if (t[k].exact != 0)
        {
          kept = plain ? form->plain >> n_restricted & 1
                       : lexicon_is_spelled_alone (m, &t[k], i, accents);
          if (n_restricted < form->n_restricted)
            *mask |= (guint)kept << n_restricted;
          n_restricted++;
        }
      entries |= (guint64)kept << k;
    }
  return entries;
}

/* Keeps those of the token's own entries whose class nothing has that covers it. */
static void
keep_alone (LexiconMatcher *m, guint32 i, const EnginePackForm *form, guint64 entries)
{
  const EnginePackTerminal *t = &m->pack->terminals[form->first_terminal];
  EnginePackClassset covered = { 0 };

  for (guint k = 0; k < m->n_covers; k++)
    if (m->covers[k].last > i)
      {
        if (m->covers[k].closed)
          return;
        set_class (&covered, m->covers[k].class_id);
      }
  if (entries != 0 && m->starts == NULL)
    m->starts = new_set (m);
  for (; entries != 0; entries &= entries - 1)
    {
      const EnginePackTerminal *own = &t[__builtin_ctzll (entries)];

      if (engine_classset_has (&covered, own->class_id))
        continue;
      add_tag (m, i, i + 1, own);
      set_class (m->starts, own->class_id);
    }
}

/* Whether what covers token @i leaves a lone entry of every class of its form alone. */
static gboolean
is_uncovered (const LexiconMatcher *m, guint32 i, const EnginePackForm *form)
{
  const EnginePackClassset *all =
      &m->pack->hot.classsets[m->pack->subsets[form->subset + (1u << form->n_restricted) - 1]];

  for (guint k = 0; k < m->n_covers; k++)
    if (m->covers[k].last > i
        && (m->covers[k].closed || engine_classset_has (all, m->covers[k].class_id)))
      return FALSE;
  return TRUE;
}

/* Whether token @i may be the second of an entry that starts with @form. */
static inline gboolean
may_go_on (const LexiconMatcher *m, const EnginePackForm *form, guint32 i)
{
  const EngineToken *t = &m->tokens[i];

  return i < m->n
         && ((t->kind == ENGINE_TOKEN_PUNCT)
             | ((form->next & engine_pack_step_bit (t->form)) != 0
                && engine_pack_may_step (m->pack, form->node, t->form)));
}

/* A token that begins entries of several words, which are hits by now, or that one covers. */
static const EnginePackClassset *
tag_covered (LexiconMatcher *m, guint32 i, const EnginePackForm *form)
{
  guint mask;
  const guint64 entries = spelled_entries (m, i, form, &mask);

  if (i >= m->inside_end)
    m->tokens[i].classset = m->pack->subsets[form->subset + mask];
  m->starts = NULL;
  keep_longer (m, i, m->n_hits);
  keep_alone (m, i, form, entries);
  return m->starts != NULL ? m->starts : m->pack->hot.classsets;
}

static inline const EnginePackClassset *
tag_token (LexiconMatcher *m, guint32 i, const EnginePackForm *form)
{
  m->n_hits = 0;
  if (i >= m->covers_end)
    m->n_covers = 0;
  if ((form->flags & ENGINE_FORM_LEADS) && may_go_on (m, form, i + 1))
    match_longer (m, i, &m->pack->nodes[form->node]);
  if (m->n_hits == 0 && (m->n_covers == 0 || is_uncovered (m, i, form)))
    return tag_alone (m, i, form);
  return tag_covered (m, i, form);
}

/* The morphology of a token as it is spelled: "signe" and "signé" share a form, but only one of
 * them is a participle. */
static inline guint32
morph_of (const EnginePack *pack, const EngineToken *t)
{
  const EnginePackMorph *m = engine_pack_morph (pack, t->form);
  const guint32 morph = t->flags & ENGINE_TOKEN_ACCENTS ? m->morph_accented : m->morph;

  return morph != 0 ? morph : m->morph | m->morph_accented;
}

/* What stages ask of token @i: its classes, its clues. */
static inline void
index_token (LexiconMatcher *m,
             guint32 i,
             const EnginePackForm *form,
             const EnginePackClassset *starts,
             guint32 first_tag)
{
  const EnginePack *pack = m->pack;
  const EngineToken *t = &m->tokens[i];
  EngineTokenInfo *info = &m->infos[i];
  const guint32 morph = morph_of (pack, t);
  const gsize set = ((gsize)starts - (gsize)pack->hot.classsets) / sizeof *starts;
  guint32 clues = engine_clues_of_token (pack, t, form, morph);

  /* a set of the pack's, or the token's own */
  clues |= set < pack->n[ENGINE_PACK_CLASSSETS]
               ? pack->clues[set]
               : engine_clues_of_tags (pack, starts, m->tags + first_tag, m->n_tags - first_tag);
  m->clues[i] = clues;
  info->starts = starts;
  info->morph = morph;
  info->sentence = 0;
  if (i >= m->covers_ready || info->covers == NULL)
    info->covers = starts;
  else
    join_sets ((EnginePackClassset *)info->covers, starts);
}

static void
make_room (LexiconMatcher *m, guint *room)
{
  *room = 2 * *room + ROOM_TAGS;
  g_array_set_size (m->a->tags, *room);
  m->tags = (EngineTag *)(gpointer)m->a->tags->data;
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
  guint32 *tag_at;
  guint room = 0;

  g_array_set_size (a->tag_at, m.n + 1);
  g_array_set_size (a->infos, m.n);
  g_array_set_size (a->clues, m.n + ENGINE_CLUES_ROOM);
  m.infos = (EngineTokenInfo *)(gpointer)a->infos->data;
  m.clues = (guint32 *)(gpointer)a->clues->data;
  tag_at = (guint32 *)(gpointer)a->tag_at->data;
  for (guint32 start = 0; start < m.n; start += STRETCH_TOKENS)
    {
      const guint32 end = MIN (start + STRETCH_TOKENS, m.n);

      resolve_forms (&m, MIN (end + 2 * STRETCH_TOKENS, m.n));
      for (guint32 i = start; i < end; i++)
        {
          const EnginePackForm *form = engine_pack_form (m.pack, m.tokens[i].form);
          const EnginePackClassset *starts = m.pack->hot.classsets; /* the empty set */
          const guint32 first_tag = m.n_tags;

          tag_at[i] = first_tag;
          if (form->node != 0)
            {
              if (m.n_tags + ROOM_TAGS > room)
                make_room (&m, &room);
              starts = tag_token (&m, i, form);
            }
          index_token (&m, i, form, starts, first_tag);
        }
    }
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
