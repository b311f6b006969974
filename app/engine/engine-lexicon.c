/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Hashes to forms, forms to classes, and the lexicon's entries of one word or more.  The trie is
 * walked from every token whose form starts an entry; a hyphen between two parts is stepped over.
 * An entry inside a longer one of its own class is dropped, and so is everything inside a closed
 * one; the tokens' classsets follow. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-fold.h"
#include "engine-pack-format.h"

#include <string.h>

/* How many tokens ahead the pack is read. */
#define PREFETCH 8
#define MAX_HITS 64
#define MAX_DEPTH 24

typedef struct
{
  const EnginePackTerminal *terminal;
  guint32 last;
} Hit;

/* A kept entry of several tokens that may still cover later ones. */
typedef struct
{
  guint32 first;
  guint32 last;
  guint16 class_id;
  gboolean closed;
} Cover;

typedef struct
{
  EngineAnalysis *a;
  const EnginePack *pack;
  EngineToken *tokens;
  guint32 n;
  EngineTokenInfo *infos;
  EnginePackClassset *starts; /* the token's own, where it has one */
  EngineTag *tags; /* of the analysis, with room for MAX_HITS more */
  guint n_tags;
  Hit hits[MAX_HITS];
  guint n_hits;
  Cover covers[16];
  guint n_covers;
  guint32 covers_end; /* no cover reaches past this token */
  guint32 inside_end; /* tokens before this lie in an entry of several and have their classset */
  guint32 caps_end; /* the line's all-caps answer holds up to this token */
  gboolean caps;
} Matcher;

static void
resolve_forms (Matcher *m)
{
  const EnginePack *pack = m->pack;
  const guint64 *hashes = (const guint64 *)(gconstpointer)m->a->hashes->data;

  for (guint32 i = 0; i < m->n; i++)
    {
      if (i + PREFETCH < m->n)
        __builtin_prefetch (&pack->slots[(guint32)hashes[i + PREFETCH] & pack->slot_mask]);
      m->tokens[i].form = hashes[i] != 0 ? engine_pack_find_hashed (pack, hashes[i]) : 0;
      __builtin_prefetch (&pack->forms[m->tokens[i].form]);
    }
}

/* Whether the line of token @i is written in capitals only. */
static gboolean
line_is_caps (Matcher *m, guint32 i)
{
  guint32 first = i, last = i, n_caps = 0, n_other = 0;

  if (i < m->caps_end)
    return m->caps;
  while (first > 0 && m->tokens[first - 1].kind != ENGINE_TOKEN_BREAK)
    first--;
  while (last < m->n && m->tokens[last].kind != ENGINE_TOKEN_BREAK)
    last++;
  for (guint32 k = first; k < last; k++)
    if (m->tokens[k].kind == ENGINE_TOKEN_WORD)
      {
        if (m->tokens[k].flags & ENGINE_TOKEN_ALL_CAPS)
          n_caps++;
        else if (!(m->tokens[k].flags & ENGINE_TOKEN_CAPITAL))
          n_other++;
      }
  m->caps_end = last + 1;
  m->caps = n_caps >= 2 && n_other == 0;
  return m->caps;
}

static gboolean
starts_sentence (Matcher *m, guint32 i)
{
  const EngineToken *before;

  if (i == 0 || (m->tokens[i].flags & ENGINE_TOKEN_LINE_START))
    return TRUE;
  before = &m->tokens[i - 1];
  return before->kind == ENGINE_TOKEN_PUNCT
         && strchr (".!?:\xc2\xe2\"", m->a->text[before->start_byte]) != NULL;
}

static gboolean
has_accents (const char *text, gsize n)
{
  for (gsize i = 0; i < n; i++)
    if ((guint8)text[i] >= 0x80 || text[i] == '&')
      return TRUE;
  return FALSE;
}

/* Whether the token is written with the accents of @exact, @n bytes in lower case.  They are equal
 * when folded, so that without accents on either side they agree.  A curly apostrophe and a soft
 * hyphen are no accents: they are gone when the case is folded. */
static gboolean
has_same_accents (const Matcher *m, const EngineToken *token, const char *exact, gsize n)
{
  const char *text = m->a->text + token->start_byte;
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  gsize k;

  if (!has_accents (text, token->length_bytes))
    return !has_accents (exact, n);
  if (token->length_bytes == n && memcmp (text, exact, n) == 0)
    return TRUE;
  k = engine_fold_case (text, token->length_bytes, folded);
  return has_accents (folded, k) ? k == n && memcmp (folded, exact, k) == 0
                                 : !has_accents (exact, n);
}

/* Whether the tokens from @i are spelled as the entry wants. */
static gboolean
is_spelled (Matcher *m, const EnginePackTerminal *t, guint32 i)
{
  const char *exact = m->pack->strings + t->exact;

  for (; *exact != '\0'; i++)
    {
      const EngineToken *token = &m->tokens[i];
      gsize n = t->n_words == 1 ? strlen (exact) : strcspn (exact, "\x1f");

      if (token->kind == ENGINE_TOKEN_PUNCT && exact[1] != *(m->a->text + token->start_byte))
        continue; /* a hyphen stepped over */
      if (t->flags & ENGINE_TERMINAL_CASE)
        {
          gboolean capital = token->flags & ENGINE_TOKEN_CAPITAL;

          if ((exact[0] == 'A' && !(token->flags & ENGINE_TOKEN_ALL_CAPS))
              || (exact[0] == 'C' && !capital)
              || (exact[0] == 'l' && capital && t->n_words == 1 && !starts_sentence (m, i)))
            return FALSE;
        }
      if ((t->flags & ENGINE_TERMINAL_ACCENT) && !has_same_accents (m, token, exact + 1, n - 1))
        return FALSE;
      exact += n;
      if (*exact != '\0')
        exact++;
    }
  return TRUE;
}

static gboolean
spelled (Matcher *m, const EnginePackTerminal *t, guint32 i)
{
  return is_spelled (m, t, i)
         || ((m->tokens[i].flags & ENGINE_TOKEN_ALL_CAPS) && line_is_caps (m, i))
         || ((m->tokens[i].flags & ENGINE_TOKEN_CAPITAL) && m->tokens[i].length_bytes <= 3
             && line_is_caps (m, i));
}

/* Whether the token is a lone entry to the letter; most are. */
static inline gboolean
agrees_plainly (const Matcher *m,
                const EnginePackTerminal *t,
                const EngineToken *token,
                gboolean accents)
{
  const char *exact = m->pack->strings + t->exact;

  if (t->flags & ENGINE_TERMINAL_CASE)
    {
      const guint8 capitals = token->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS);

      if (exact[0] == 'l'
              ? (capitals & ENGINE_TOKEN_CAPITAL) != 0
              : !(capitals & (exact[0] == 'A' ? ENGINE_TOKEN_ALL_CAPS : ENGINE_TOKEN_CAPITAL)))
        return FALSE;
    }
  if (!accents || !(t->flags & ENGINE_TERMINAL_ACCENT))
    return (t->flags & (ENGINE_TERMINAL_ACCENT | ENGINE_TERMINAL_ACCENTED))
           != (ENGINE_TERMINAL_ACCENT | ENGINE_TERMINAL_ACCENTED);
  return strncmp (exact + 1, m->a->text + token->start_byte, token->length_bytes) == 0
         && exact[1 + token->length_bytes] == '\0';
}

/* The entry has an accent and the word, in small letters, has none. */
static inline gboolean
differs_plainly (const EnginePackTerminal *t, const EngineToken *token, gboolean accents)
{
  return !accents && t->n_words == 1
         && (t->flags & (ENGINE_TERMINAL_ACCENT | ENGINE_TERMINAL_ACCENTED))
                == (ENGINE_TERMINAL_ACCENT | ENGINE_TERMINAL_ACCENTED)
         && (token->flags & (ENGINE_TOKEN_CAPITAL | ENGINE_TOKEN_ALL_CAPS)) == 0
         && token->kind == ENGINE_TOKEN_WORD;
}

static inline gboolean
has_accents_at (const Matcher *m, guint32 i)
{
  return has_accents (m->a->text + m->tokens[i].start_byte, m->tokens[i].length_bytes);
}

/* spelled() for an entry of one word; @accents as has_accents_at(). */
static inline gboolean
is_spelled_alone (Matcher *m, const EnginePackTerminal *t, guint32 i, gboolean accents)
{
  const EngineToken *token = &m->tokens[i];

  return agrees_plainly (m, t, token, accents)
         || (!differs_plainly (t, token, accents) && spelled (m, t, i));
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

/* The terminals of @node that are spelled right; returns which of its restricted ones are, as bits. */
static guint
take_terminals (Matcher *m, const EnginePackNode *node, guint32 first, guint32 last)
{
  guint mask = 0, n_restricted = 0;

  for (guint k = 0; k < node->n_terminals; k++)
    {
      const EnginePackTerminal *t = &m->pack->terminals[node->first_terminal + k];

      if (t->exact != 0)
        {
          if (t->n_words == 1 ? !is_spelled_alone (m, t, first, has_accents_at (m, first))
                              : !spelled (m, t, first))
            {
              n_restricted++;
              continue;
            }
          if (n_restricted < 8)
            mask |= 1u << n_restricted;
          n_restricted++;
        }
      if (m->n_hits < MAX_HITS)
        m->hits[m->n_hits++] = (Hit){ t, last };
    }
  return mask;
}

static gboolean
is_joining_hyphen (Matcher *m, guint32 i)
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
find_next (Matcher *m, const EnginePackNode *node, guint32 *next)
{
  guint32 child = 0;

  if (node->n_children == 0 || *next >= m->n)
    return 0;
  if (m->pack->forms[m->tokens[*next].form].flags & ENGINE_FORM_GOES_ON)
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

/* A terminal begins as a tag ends. */
static inline void
write_tag (EngineTag *tag, guint32 first, guint32 last, const EnginePackTerminal *t)
{
  tag->first = first;
  tag->last = last;
  memcpy (&tag->entry, t, TAIL_BYTES);
}

static inline void
add_tag (Matcher *m, guint32 first, guint32 last, const EnginePackTerminal *t)
{
  write_tag (&m->tags[m->n_tags++], first, last, t);
}

static inline void
set_class (EnginePackClassset *set, guint class_id)
{
  set->bits[class_id >> 6] |= G_GUINT64_CONSTANT (1) << (class_id & 63);
}

static EnginePackClassset *
new_set (Matcher *m)
{
  return engine_arena_alloc (m->a->scratch, sizeof (EnginePackClassset));
}

static void
join_sets (EnginePackClassset *into, const EnginePackClassset *set)
{
  for (guint w = 0; w < ENGINE_CLASS_WORDS; w++)
    into->bits[w] |= set->bits[w];
}

/* A token that begins no entry of several and that none covers: all its entries are tags. */
static void
tag_restricted (Matcher *m, guint32 i, const EnginePackForm *form)
{
  const gboolean accents = has_accents_at (m, i);
  const guint from = m->n_tags;
  guint mask = 0, n_restricted = 0;
  const EnginePackTerminal *t = &m->pack->terminals[form->first_terminal];
  guint16 set;

  for (guint k = MIN (form->n_terminals, MAX_HITS); k > 0; k--, t++)
    {
      if (t->exact != 0)
        {
          const guint bit = n_restricted < 8 ? 1u << n_restricted : 0;

          n_restricted++;
          if (!is_spelled_alone (m, t, i, accents))
            continue;
          mask |= bit;
        }
      add_tag (m, i, i + 1, t);
    }
  set = m->pack->subsets[form->subset + (mask & ((1u << form->n_restricted) - 1))];
  if (i >= m->inside_end)
    m->tokens[i].classset = set;
  if (n_restricted == form->n_restricted && form->n_terminals <= MAX_HITS)
    m->infos[i].starts = &m->pack->hot.classsets[set];
  else
    {
      EnginePackClassset *own = new_set (m);

      for (guint k = from; k < m->n_tags; k++)
        set_class (own, m->tags[k].class_id);
      m->infos[i].starts = own;
    }
}

/* The same where every entry counts, however the word is spelled. */
static inline void
tag_alone (Matcher *m, guint32 i, const EnginePackForm *form)
{
  const EnginePackTerminal *t = &m->pack->terminals[form->first_terminal];
  EngineTag *tag = &m->tags[m->n_tags];

  if (form->n_restricted > 0 || form->n_terminals > MAX_HITS)
    {
      tag_restricted (m, i, form);
      return;
    }
  for (guint k = 0; k < form->n_terminals; k++)
    write_tag (tag + k, i, i + 1, t + k);
  m->n_tags += form->n_terminals;
  if (i >= m->inside_end)
    m->tokens[i].classset = form->set;
  m->infos[i].starts = &m->pack->hot.classsets[form->set];
}

/* The entries of several words that start at token @i with @node. */
static void
match_longer (Matcher *m, guint32 i, const EnginePackNode *node)
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
is_covered (Matcher *m, guint32 first, guint32 last, guint class_id)
{
  for (guint k = 0; k < m->n_covers; k++)
    {
      const Cover *c = &m->covers[k];

      if (c->last <= first || (c->first == first && c->last == last))
        continue;
      if (c->class_id == class_id || (c->closed && last <= c->last))
        return TRUE;
    }
  return FALSE;
}

static void
add_cover (Matcher *m, const EnginePackTerminal *t, guint32 first, guint32 last)
{
  guint keep = 0;
  guint word = 0;

  for (guint k = 0; k < m->n_covers; k++)
    if (m->covers[k].last > first)
      m->covers[keep++] = m->covers[k];
  m->n_covers = MIN (keep, G_N_ELEMENTS (m->covers) - 1);
  m->covers[m->n_covers++] =
      (Cover){ first, last, t->class_id, (t->flags & ENGINE_TERMINAL_CLOSED) != 0 };
  m->covers_end = MAX (m->covers_end, last);
  for (guint32 i = first; i < last && word < t->n_words; i++)
    if (!(i > first && i + 1 < last && last - first > t->n_words && is_joining_hyphen (m, i)))
      m->tokens[i].classset = m->pack->inside[t->inside + word++];
  m->inside_end = MAX (m->inside_end, last);
}

static void
keep_hit (Matcher *m, guint32 i, const Hit *h)
{
  const guint class_id = h->terminal->class_id;
  guint32 reach = MIN (h->last, i + ENGINE_COVER_REACH + 1);

  if (m->n_covers > 0 && is_covered (m, i, h->last, class_id))
    return;
  add_tag (m, i, h->last, h->terminal);
  if (m->starts == NULL)
    m->infos[i].starts = m->starts = new_set (m);
  set_class (m->starts, class_id);
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
keep_longer (Matcher *m, guint32 i, guint n_hits)
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

/* Keeps the hits from @first on, of the token alone, whose class nothing has that covers it. */
static void
keep_alone (Matcher *m, guint32 i, guint first)
{
  EnginePackClassset covered = { 0 };

  for (guint k = 0; k < m->n_covers; k++)
    if (m->covers[k].last > i)
      {
        if (m->covers[k].closed)
          return;
        set_class (&covered, m->covers[k].class_id);
      }
  for (guint k = first; k < m->n_hits; k++)
    {
      const guint class_id = m->hits[k].terminal->class_id;

      if (engine_classset_has (&covered, class_id))
        continue;
      add_tag (m, i, i + 1, m->hits[k].terminal);
      if (m->starts == NULL)
        m->infos[i].starts = m->starts = new_set (m);
      set_class (m->starts, class_id);
    }
}

/* Whether what covers token @i leaves a lone entry of every class of its form alone. */
static gboolean
is_uncovered (const Matcher *m, guint32 i, const EnginePackForm *form)
{
  const EnginePackClassset *all =
      &m->pack->hot.classsets[m->pack->subsets[form->subset + (1u << form->n_restricted) - 1]];

  for (guint k = 0; k < m->n_covers; k++)
    if (m->covers[k].last > i
        && (m->covers[k].closed || engine_classset_has (all, m->covers[k].class_id)))
      return FALSE;
  return TRUE;
}

/* Whether the token may be the second of an entry. */
static inline gboolean
may_go_on (const Matcher *m, guint32 i)
{
  return i < m->n
         && (m->tokens[i].kind == ENGINE_TOKEN_PUNCT
             || (m->pack->forms[m->tokens[i].form].flags & ENGINE_FORM_GOES_ON) != 0);
}

/* A token that begins entries of several words, which are hits by now, or that one covers. */
static void
tag_covered (Matcher *m, guint32 i, const EnginePackForm *form)
{
  const guint n_longer = m->n_hits;
  guint mask;

  mask =
      take_terminals (m, &m->pack->nodes[form->node], i, i + 1) & ((1u << form->n_restricted) - 1);
  if (i >= m->inside_end)
    m->tokens[i].classset = m->pack->subsets[form->subset + mask];
  m->starts = NULL;
  keep_longer (m, i, n_longer);
  keep_alone (m, i, n_longer);
}

static inline void
tag_token (Matcher *m, guint32 i, const EnginePackForm *form)
{
  m->n_hits = 0;
  if (i >= m->covers_end)
    m->n_covers = 0;
  if ((form->flags & ENGINE_FORM_LEADS) && may_go_on (m, i + 1))
    match_longer (m, i, &m->pack->nodes[form->node]);
  if (m->n_hits == 0 && (m->n_covers == 0 || is_uncovered (m, i, form)))
    tag_alone (m, i, form);
  else
    tag_covered (m, i, form);
}

/* The morphology of a token as it is spelled: "signe" and "signé" share a form, but only one of
 * them is a participle. */
static inline guint32
morph_of (const EngineToken *t, const EnginePackForm *form)
{
  const guint32 morph = t->flags & ENGINE_TOKEN_ACCENTS ? form->morph_accented : form->morph;

  return morph != 0 ? morph : form->morph | form->morph_accented;
}

/**
 * engine_stage_lexicon:
 * @a: an analysis with tokens
 *
 * Fills form and classset of the tokens, their infos but for the sentence, and the tags.
 */
void
engine_stage_lexicon (EngineAnalysis *a)
{
  Matcher m = {
    .a = a, .pack = a->pack, .tokens = (EngineToken *)(gpointer)a->tokens->data, .n = a->tokens->len
  };
  guint32 *tag_at;
  guint room = 0;

  g_array_set_size (a->tag_at, m.n + 1);
  g_array_set_size (a->infos, m.n);
  m.infos = (EngineTokenInfo *)(gpointer)a->infos->data;
  if (m.n > 0)
    memset (m.infos, 0, m.n * sizeof *m.infos);
  resolve_forms (&m);
  tag_at = (guint32 *)(gpointer)a->tag_at->data;
  for (guint32 i = 0; i < m.n; i++)
    {
      const EngineToken *t = &m.tokens[i];
      const EnginePackForm *form = &m.pack->forms[t->form];

      if (i + PREFETCH / 2 < m.n)
        __builtin_prefetch (&m.pack->terminals[m.pack->forms[t[PREFETCH / 2].form].first_terminal]);
      tag_at[i] = m.n_tags;
      m.infos[i].starts = m.pack->hot.classsets; /* the empty set */
      m.infos[i].morph = morph_of (t, form);
      if (form->node != 0)
        {
          if (m.n_tags + MAX_HITS > room)
            {
              room = 2 * room + MAX_HITS;
              g_array_set_size (a->tags, room);
              m.tags = (EngineTag *)(gpointer)a->tags->data;
            }
          tag_token (&m, i, form);
        }
      if (m.infos[i].covers == NULL)
        m.infos[i].covers = m.infos[i].starts;
      else
        join_sets ((EnginePackClassset *)m.infos[i].covers, m.infos[i].starts);
    }
  tag_at[m.n] = m.n_tags;
  g_array_set_size (a->tags, m.n_tags);
  a->info = m.infos;
  a->tag = m.tags;
  a->first_tag = tag_at;
  a->n_infos = m.n;
  engine_clues_index (a);
}
