/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The builder's tables to the bytes of a pack: strings, forms and their hash, classsets, the trie.
 * Everything is sorted or in order of first use, so that equal sources give equal bytes. */

#include "config.h"

#include "engine-fold.h"
#include "engine-pack-builder.h"
#include "engine-rules-format.h"

#include <string.h>

/* No record lies in two cache lines where one suffices. */
#define SECTION_ALIGNMENT 64
#define MAX_RESTRICTED 6

typedef struct
{
  EnginePackBuilder *b;
  GString *strings;
  GHashTable *string_ids;
  GArray *classsets;
  GHashTable *classset_ids;
  GArray *sections[ENGINE_PACK_N_SECTIONS];
  GArray *order; /* guint32: terms sorted by their forms */
} Writer;

static guint32
string_id (Writer *w, const char *s)
{
  gpointer id;

  if (g_hash_table_lookup_extended (w->string_ids, s, NULL, &id))
    return GPOINTER_TO_UINT (id);
  id = GUINT_TO_POINTER (w->strings->len);
  g_string_append_len (w->strings, s, strlen (s) + 1);
  g_hash_table_insert (w->string_ids, g_strdup (s), id);
  return GPOINTER_TO_UINT (id);
}

static guint
classset_hash (gconstpointer p)
{
  const guint64 *b = p;
  guint64 h =
      b[0] * 0x9fb21c651e98df25u ^ b[1] * 0xa24baed4963ee407u ^ b[2] * 0x9e3779b97f4a7c15u ^ b[3];

  return (guint)(h ^ (h >> 32));
}

static gboolean
classset_equal (gconstpointer a, gconstpointer b)
{
  return memcmp (a, b, sizeof (EnginePackClassset)) == 0;
}

static guint16
classset_id (Writer *w, const EnginePackClassset *set)
{
  gpointer id;

  if (g_hash_table_lookup_extended (w->classset_ids, set, NULL, &id))
    return GPOINTER_TO_UINT (id);
  g_array_append_val (w->classsets, *set);
  g_hash_table_insert (w->classset_ids, g_memdup2 (set, sizeof *set),
                       GUINT_TO_POINTER (w->classsets->len - 1));
  return w->classsets->len - 1;
}

static guint
term_class (Writer *w, const BuilderTerm *t)
{
  return g_array_index (w->b->entries, BuilderEntry, t->entry).class_id;
}

static void
set_bit (EnginePackClassset *set, guint class_id, gboolean on)
{
  if (on)
    set->bits[class_id >> 6] |= G_GUINT64_CONSTANT (1) << (class_id & 63);
  else
    set->bits[class_id >> 6] &= ~(G_GUINT64_CONSTANT (1) << (class_id & 63));
}

static int
compare_terms (gconstpointer pa, gconstpointer pb, gpointer data)
{
  const EnginePackBuilder *b = data;
  guint32 ia = *(const guint32 *)pa, ib = *(const guint32 *)pb;
  const BuilderTerm *x = &g_array_index (b->terms, BuilderTerm, ia);
  const BuilderTerm *y = &g_array_index (b->terms, BuilderTerm, ib);

  for (guint i = 0; i < MIN (x->n_forms, y->n_forms); i++)
    if (x->forms[i] != y->forms[i])
      return x->forms[i] < y->forms[i] ? -1 : 1;
  if (x->n_forms != y->n_forms)
    return x->n_forms < y->n_forms ? -1 : 1;
  if (x->entry != y->entry)
    return x->entry < y->entry ? -1 : 1;
  return ia < ib ? -1 : ia > ib;
}

static gboolean
same_term (const BuilderTerm *x, const BuilderTerm *y)
{
  return x->entry == y->entry && x->n_forms == y->n_forms && x->flags == y->flags
         && memcmp (x->forms, y->forms, x->n_forms * sizeof *x->forms) == 0
         && g_strcmp0 (x->exact, y->exact) == 0;
}

static void
sort_terms (Writer *w)
{
  g_autoptr (GArray) all = g_array_new (FALSE, FALSE, sizeof (guint32));

  for (guint32 i = 0; i < w->b->terms->len; i++)
    if (!g_array_index (w->b->terms, BuilderTerm, i).removed)
      g_array_append_val (all, i);
  g_array_sort_with_data (all, compare_terms, w->b);
  w->order = g_array_new (FALSE, FALSE, sizeof (guint32));
  for (guint i = 0; i < all->len; i++)
    {
      guint32 id = g_array_index (all, guint32, i);
      const BuilderTerm *t = &g_array_index (w->b->terms, BuilderTerm, id);
      gboolean duplicate = FALSE;

      for (guint k = w->order->len; k > 0 && !duplicate; k--)
        {
          const BuilderTerm *u =
              &g_array_index (w->b->terms, BuilderTerm, g_array_index (w->order, guint32, k - 1));

          if (u->entry != t->entry)
            break;
          duplicate = same_term (t, u);
        }
      if (!duplicate)
        g_array_append_val (w->order, id);
    }
}

static const BuilderTerm *
ordered (Writer *w, guint i)
{
  return &g_array_index (w->b->terms, BuilderTerm, g_array_index (w->order, guint32, i));
}

static gboolean
has_high_bytes (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guint8)*text >= 0x80)
      return TRUE;
  return FALSE;
}

/* Whether a word of small letters without accents is spelled as the term wants. */
static gboolean
is_plain_term (const BuilderTerm *t)
{
  return !((t->flags & ENGINE_TERMINAL_CASE) && t->exact[0] != 'l')
         && !((t->flags & ENGINE_TERMINAL_ACCENT) && has_high_bytes (t->exact));
}

/* The classes a lone form has, and for each of its restricted entries in order whether it counts. */
static void
write_subsets (Writer *w)
{
  GArray *forms = w->sections[ENGINE_PACK_FORMS];
  GArray *subsets = w->sections[ENGINE_PACK_SUBSETS];
  guint16 none = 0;
  guint next = 0;

  g_array_append_val (subsets, none);
  for (guint f = 1; f < forms->len; f++)
    {
      EnginePackForm *form = &g_array_index (forms, EnginePackForm, f);
      EnginePackClassset plain = { 0 };
      guint restricted[MAX_RESTRICTED], n = 0, n_all = 0;
      gboolean any = FALSE;

      while (next < w->order->len && ordered (w, next)->forms[0] < f)
        next++;
      for (guint i = next; i < w->order->len; i++)
        {
          const BuilderTerm *t = ordered (w, i);

          if (t->forms[0] != f || t->n_forms > 1)
            break;
          any = TRUE;
          n_all += t->exact != NULL;
          if (t->exact != NULL && n < MAX_RESTRICTED)
            {
              form->plain |= is_plain_term (t) ? 1u << n : 0;
              restricted[n++] = term_class (w, t);
            }
          else
            set_bit (&plain, term_class (w, t), TRUE);
        }
      if (!any)
        continue;
      form->subset = subsets->len;
      form->n_restricted = n;
      if (n == n_all && !has_high_bytes (g_array_index (w->b->forms, BuilderForm, f).text))
        form->flags |= ENGINE_FORM_PLAIN;
      for (guint mask = 0; mask < 1u << n; mask++)
        {
          EnginePackClassset set = plain;
          guint16 id;

          for (guint k = 0; k < n; k++)
            if (mask >> k & 1)
              set_bit (&set, restricted[k], TRUE);
          id = classset_id (w, &set);
          g_array_append_val (subsets, id);
          if (mask == 0)
            form->set = id;
        }
    }
}

/* What is left of the tokens' own classes inside an entry of several words. */
static guint32
write_inside (Writer *w, const BuilderTerm *t)
{
  GArray *inside = w->sections[ENGINE_PACK_INSIDE];
  guint32 first = inside->len;

  if (t->n_forms < 2)
    return 0;
  for (guint i = 0; i < t->n_forms; i++)
    {
      const EnginePackForm *f =
          &g_array_index (w->sections[ENGINE_PACK_FORMS], EnginePackForm, t->forms[i]);
      guint16 all = g_array_index (w->sections[ENGINE_PACK_SUBSETS], guint16,
                                   f->subset + (1u << f->n_restricted) - 1);
      EnginePackClassset set = g_array_index (w->classsets, EnginePackClassset, all);
      guint16 id;

      if (t->flags & ENGINE_TERMINAL_CLOSED)
        memset (&set, 0, sizeof set);
      else
        set_bit (&set, term_class (w, t), FALSE);
      id = classset_id (w, &set);
      g_array_append_val (inside, id);
    }
  return first;
}

static void
write_terminal (Writer *w, const BuilderTerm *t)
{
  EnginePackTerminal out = {
    .entry = t->entry, .flags = t->flags, .n_words = t->n_forms, .class_id = term_class (w, t)
  };

  if (t->exact != NULL)
    out.exact = string_id (w, t->exact);
  out.inside = write_inside (w, t);
  if (t->exact != NULL && has_high_bytes (t->exact))
    out.flags |= ENGINE_TERMINAL_ACCENTED;
  g_array_append_val (w->sections[ENGINE_PACK_TERMINALS], out);
}

static EnginePackForm *
form_at (Writer *w, guint32 form)
{
  return &g_array_index (w->sections[ENGINE_PACK_FORMS], EnginePackForm, form);
}

typedef struct
{
  guint32 node;
  guint first; /* in order */
  guint last;
  guint depth;
} Job;

/* A form's entries start where a cache line does: some are read together, however many it has. */
static void
pad_terminals (GArray *terminals)
{
  while (terminals->len % ENGINE_TAGS_AT_ONCE != 0)
    {
      const EnginePackTerminal last =
          g_array_index (terminals, EnginePackTerminal, terminals->len - 1);

      g_array_append_val (terminals, last);
    }
}

/* Breadth first, so that the children of a node lie together. */
static void
write_trie (Writer *w)
{
  GArray *nodes = w->sections[ENGINE_PACK_NODES];
  GArray *terminals = w->sections[ENGINE_PACK_TERMINALS];
  g_autoptr (GArray) queue = g_array_new (FALSE, FALSE, sizeof (Job));
  EnginePackNode root = { 0 };
  Job start = { 0, 0, w->order->len, 0 };

  g_array_append_val (nodes, root);
  g_array_append_val (queue, start);
  for (guint q = 0; q < queue->len; q++)
    {
      Job job = g_array_index (queue, Job, q);
      guint first_terminal;
      guint first_child = nodes->len;
      guint i = job.first, n_children = 0;

      if (job.depth == 1)
        pad_terminals (terminals);
      first_terminal = terminals->len;
      while (i < job.last && ordered (w, i)->n_forms == job.depth)
        write_terminal (w, ordered (w, i++));
      while (i < job.last)
        {
          guint32 form = ordered (w, i)->forms[job.depth];
          EnginePackNode child = { .form = form };
          Job next = { nodes->len, i, i, job.depth + 1 };

          while (next.last < job.last && ordered (w, next.last)->forms[job.depth] == form)
            next.last++;
          if (job.depth == 0)
            form_at (w, form)->node = nodes->len;
          g_array_append_val (nodes, child);
          g_array_append_val (queue, next);
          i = next.last;
          n_children++;
        }
      EnginePackNode *node = &g_array_index (nodes, EnginePackNode, job.node);
      node->first_terminal = first_terminal;
      node->n_terminals = terminals->len - first_terminal;
      /* the root is never walked: forms point at its children */
      node->first_child = job.depth > 0 && n_children > 0 ? first_child : 0;
      node->n_children = job.depth > 0 ? n_children : 0;
      if (job.depth == 1)
        {
          form_at (w, node->form)->first_terminal = first_terminal;
          form_at (w, node->form)->n_terminals = node->n_terminals;
          form_at (w, node->form)->flags |= n_children > 0 ? ENGINE_FORM_LEADS : 0;
        }
    }
  pad_terminals (terminals);
}

static void
write_forms (Writer *w)
{
  GArray *forms = w->sections[ENGINE_PACK_FORMS];
  GArray *slots = w->sections[ENGINE_PACK_HASH];
  guint n_slots = 64;

  while (n_slots < w->b->forms->len + w->b->forms->len / 3)
    n_slots *= 2;
  g_array_set_size (slots, n_slots);
  for (guint32 i = 0; i < w->b->forms->len; i++)
    {
      const BuilderForm *b = &g_array_index (w->b->forms, BuilderForm, i);
      const gsize n_bytes = strlen (b->text);
      EnginePackForm f = { .morph = b->morph,
                           .morph_accented = b->morph_accented,
                           .morph_final = b->morph_final };
      EnginePackWord word = { .text = string_id (w, b->text), .verb = b->verb, .lemma = b->lemma };
      guint64 hash = engine_fold_hash (b->text, n_bytes);
      guint32 at = (guint32)hash & (n_slots - 1);

      g_array_append_val (forms, f);
      g_array_append_val (w->sections[ENGINE_PACK_WORDS], word);
      if (i == 0)
        continue;
      while (g_array_index (slots, EnginePackSlot, at) != 0)
        at = (at + 1) & (n_slots - 1);
      g_array_index (slots, EnginePackSlot, at) = (hash & ~ENGINE_PACK_SLOT_FORM) | i;
    }
}

static void
write_entries (Writer *w)
{
  for (guint i = 0; i < w->b->entries->len; i++)
    {
      const BuilderEntry *b = &g_array_index (w->b->entries, BuilderEntry, i);
      g_auto (GStrv) parts = g_strsplit (b->attrs, ";", -1);
      EnginePackEntry e = { .code = string_id (w, b->code),
                            .first_attr = w->sections[ENGINE_PACK_ATTRS]->len,
                            .class_id = b->class_id,
                            .number = (gint32)CLAMP (
                                g_ascii_strtoll (b->code != NULL ? b->code : "", NULL, 10),
                                G_MININT32, G_MAXINT32) };

      for (guint k = 0; parts[k] != NULL; k++)
        {
          char *value = strchr (parts[k], '=');
          EnginePackAttr attr;

          if (*parts[k] == '\0')
            continue;
          if (value != NULL)
            *value++ = '\0';
          attr.key = string_id (w, g_strstrip (parts[k]));
          attr.value = string_id (w, value != NULL ? g_strstrip (value) : "");
          g_array_append_val (w->sections[ENGINE_PACK_ATTRS], attr);
          e.n_attrs++;
          e.keys |= engine_pack_key_bit (parts[k]);
        }
      g_array_append_val (w->sections[ENGINE_PACK_ENTRIES], e);
    }
}

static void
write_names (Writer *w, EnginePackSection section, GPtrArray *names)
{
  for (guint i = 0; i < names->len; i++)
    {
      guint32 id = string_id (w, g_ptr_array_index (names, i));

      g_array_append_val (w->sections[section], id);
    }
}

static void
write_rule_names (Writer *w)
{
  for (guint i = 0; i < w->b->rules->len; i++)
    {
      const EngineRuleSource *rule = g_ptr_array_index (w->b->rules, i);
      guint32 id = string_id (w, rule->id);

      g_array_append_val (w->sections[ENGINE_PACK_RULE_NAMES], id);
    }
  for (guint i = 0; i < w->b->rule_files->len; i++)
    {
      const EngineRuleFile *file = g_ptr_array_index (w->b->rule_files, i);
      guint32 source[2] = { string_id (w, file->name), string_id (w, file->text) };

      g_array_append_vals (w->sections[ENGINE_PACK_RULE_SOURCES], source, 2);
    }
}

static GBytes *
assemble (Writer *w, EnginePackHeader *h, GByteArray *rules)
{
  GByteArray *out = g_byte_array_new ();
  static const guint8 zeros[SECTION_ALIGNMENT];
  const gsize head = G_STRUCT_OFFSET (EnginePackHeader, source_hash);

  g_byte_array_append (out, (const guint8 *)h, sizeof *h);
  for (guint i = 0; i < ENGINE_PACK_N_SECTIONS; i++)
    {
      gconstpointer data = w->sections[i]->data;
      gsize n = (gsize)w->sections[i]->len * g_array_get_element_size (w->sections[i]);

      if (i == ENGINE_PACK_STRINGS)
        data = w->strings->str, n = w->strings->len;
      else if (i == ENGINE_PACK_CLASSSETS)
        data = w->classsets->data, n = w->classsets->len * sizeof (EnginePackClassset);
      else if (i == ENGINE_PACK_RULES)
        data = rules->data, n = rules->len;
      g_byte_array_append (out, zeros, -out->len % SECTION_ALIGNMENT);
      h->sections[i] = (EnginePackRange){ out->len, n };
      g_byte_array_append (out, data, n);
    }
  g_byte_array_append (out, zeros, (8 - out->len % 8) % 8);
  h->size_bytes = out->len;
  memcpy (out->data, h, sizeof *h);
  h->checksum = engine_pack_checksum (out->data + head, out->len - head);
  memcpy (out->data, h, sizeof *h);
  return g_byte_array_free_to_bytes (out);
}

static gsize
element_bytes (guint section)
{
  switch ((EnginePackSection)section)
    {
    case ENGINE_PACK_FORMS:
      return sizeof (EnginePackForm);
    case ENGINE_PACK_MORPHS:
      return sizeof (EnginePackMorph);
    case ENGINE_PACK_WORDS:
      return sizeof (EnginePackWord);
    case ENGINE_PACK_HASH:
      return sizeof (EnginePackSlot);
    case ENGINE_PACK_SUBSETS:
    case ENGINE_PACK_INSIDE:
      return sizeof (guint16);
    case ENGINE_PACK_ENTRIES:
      return sizeof (EnginePackEntry);
    case ENGINE_PACK_ATTRS:
      return sizeof (EnginePackAttr);
    case ENGINE_PACK_NODES:
      return sizeof (EnginePackNode);
    case ENGINE_PACK_TERMINALS:
      return sizeof (EnginePackTerminal);
    case ENGINE_PACK_WEIGHTS:
      return sizeof (gint8);
    case ENGINE_PACK_STRINGS:
    case ENGINE_PACK_CLASSES:
    case ENGINE_PACK_CLASSSETS:
    case ENGINE_PACK_ELISIONS:
    case ENGINE_PACK_RULES:
    case ENGINE_PACK_RULE_NAMES:
    case ENGINE_PACK_RULE_SOURCES:
    case ENGINE_PACK_N_SECTIONS:
    default:
      return sizeof (guint32);
    }
}

/* Marks the pronouns that are subjects, or of the first person, and what may be parted from its particle. */
static void
mark_words (Writer *w)
{
  for (guint i = 0; i < w->order->len; i++)
    {
      const BuilderTerm *t = ordered (w, i);
      const BuilderEntry *entry = &g_array_index (w->b->entries, BuilderEntry, t->entry);
      EnginePackForm *form = form_at (w, t->forms[0]);

      if (entry->class_id == ENGINE_CLASS_PRONOUN
          && (((form->morph | form->morph_accented | form->morph_final) & ENGINE_MORPH_FIRST)
              || (entry->code != NULL && g_str_has_prefix (entry->code, "subj"))))
        form->flags |= ENGINE_FORM_SUBJECT;
      if (entry->class_id == ENGINE_CLASS_ACTION && t->n_forms == 2 && t->exact == NULL)
        form->flags |= ENGINE_FORM_PARTS;
    }
}

/* Marks the forms that a rule waits for. */
static void
mark_anchors (Writer *w, const GByteArray *rules)
{
  const EngineRulesHeader *header = (const EngineRulesHeader *)(gconstpointer)rules->data;
  const EngineRuleAnchor *anchors;

  if (rules->len < sizeof *header)
    return;
  anchors = (const EngineRuleAnchor *)(gconstpointer)(rules->data + header->form_anchors);
  for (guint32 i = 0; i < header->n_form_anchors; i++)
    form_at (w, anchors[i].key)->flags |= ENGINE_FORM_ANCHOR;
}

/* Forms behind the last that has more than morphology keep that alone: all that only the dictionary
 * tells, which is read last. */
static void
split_forms (Writer *w)
{
  GArray *forms = w->sections[ENGINE_PACK_FORMS];
  guint n = forms->len;

  while (n > 1 && form_at (w, n - 1)->node == 0 && form_at (w, n - 1)->flags == 0)
    n--;
  for (guint i = n; i < forms->len; i++)
    {
      const EnginePackMorph morph = { .morph = form_at (w, i)->morph,
                                      .morph_accented = form_at (w, i)->morph_accented,
                                      .morph_final = form_at (w, i)->morph_final };

      g_array_append_val (w->sections[ENGINE_PACK_MORPHS], morph);
    }
  g_array_set_size (forms, n);
}

/* The pack's bytes. */
GBytes *
engine_pack_builder_write (EnginePackBuilder *self, GByteArray *rules)
{
  Writer w = { .b = self };
  EnginePackHeader h = { .format = ENGINE_PACK_FORMAT };
  EnginePackClassset empty = { 0 };
  g_autofree char *version = NULL;
  const char *digest = g_checksum_get_string (self->source);
  GBytes *bytes;

  memcpy (h.magic, ENGINE_PACK_MAGIC, 8);
  w.strings = g_string_new_len ("", 1);
  w.string_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_hash_table_insert (w.string_ids, g_strdup (""), GUINT_TO_POINTER (0));
  w.classsets = g_array_new (FALSE, FALSE, sizeof (EnginePackClassset));
  w.classset_ids = g_hash_table_new_full (classset_hash, classset_equal, g_free, NULL);
  classset_id (&w, &empty);
  for (guint i = 0; i < ENGINE_PACK_N_SECTIONS; i++)
    w.sections[i] = g_array_new (FALSE, TRUE, element_bytes (i));
  sort_terms (&w);
  write_forms (&w);
  write_subsets (&w);
  write_trie (&w);
  mark_anchors (&w, rules);
  mark_words (&w);
  split_forms (&w);
  write_entries (&w);
  write_names (&w, ENGINE_PACK_CLASSES, self->classes);
  write_names (&w, ENGINE_PACK_ELISIONS, self->elisions);
  write_rule_names (&w);
  g_array_append_vals (w.sections[ENGINE_PACK_WEIGHTS], self->weights, ENGINE_N_WEIGHTS);
  version = g_strdup_printf ("%s-%s+%.6s", self->language, self->version, digest);
  for (guint i = 0; i < 16; i++)
    h.source_hash = h.source_hash << 4 | (guint64)g_ascii_xdigit_value (digest[i]);
  h.language = string_id (&w, self->language);
  h.version = string_id (&w, version);
  bytes = assemble (&w, &h, rules);
  for (guint i = 0; i < ENGINE_PACK_N_SECTIONS; i++)
    g_array_unref (w.sections[i]);
  g_array_unref (w.order);
  g_array_unref (w.classsets);
  g_hash_table_unref (w.classset_ids);
  g_hash_table_unref (w.string_ids);
  g_string_free (w.strings, TRUE);
  return bytes;
}
