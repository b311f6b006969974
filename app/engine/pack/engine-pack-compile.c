/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Lexicon lines to the builder's tables: forms, classes, entries.  The same
 * tokeniser that reads texts cuts the entries, so that both always agree.  The order of files and
 * lines decides nothing but ids: the same sources give the same bytes on every machine. */

#include "config.h"

#include "engine-analysis.h"
#include "engine-fold.h"
#include "engine-pack-builder.h"

#include <string.h>

#define ENGINE_CLASS_STRING(name, string) string,
static const char *const known_classes[] = { ENGINE_CLASSES (ENGINE_CLASS_STRING) };

#define MAX_ENTRY_TOKENS 24

/* The tokeniser learns the builder's elisions. */
void
engine_pack_builder_update (EnginePackBuilder *self)
{
  EnginePack *pack = &self->tokenizer_pack;
  GString *strings = g_string_new_len ("", 1);
  guint32 *offsets = g_new0 (guint32, self->elisions->len + 1);

  for (guint i = 0; i < self->elisions->len; i++)
    {
      const char *e = g_ptr_array_index (self->elisions, i);

      offsets[i] = strings->len;
      g_string_append_len (strings, e, strlen (e) + 1);
    }
  g_free ((gpointer)pack->strings);
  g_free ((gpointer)pack->elisions);
  pack->n[ENGINE_PACK_ELISIONS] = self->elisions->len;
  pack->n[ENGINE_PACK_STRINGS] = strings->len;
  pack->strings = g_string_free (strings, FALSE);
  pack->elisions = offsets;
}

EnginePackBuilder *
engine_pack_builder_new (const char *language, EngineDictionary *dictionary)
{
  EnginePackBuilder *self = g_new0 (EnginePackBuilder, 1);
  BuilderForm none = { .text = g_strdup ("") };
  EngineAnalysis *a = engine_analysis_new ();

  self->language = g_strdup (language);
  self->version = g_strdup ("0");
  self->dictionary = dictionary;
  self->form_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->forms = g_array_new (FALSE, FALSE, sizeof (BuilderForm));
  g_array_append_val (self->forms, none);
  self->class_ids = g_hash_table_new (g_str_hash, g_str_equal);
  self->classes = g_ptr_array_new_with_free_func (g_free);
  self->class_sizes = g_array_new (FALSE, TRUE, sizeof (guint));
  self->lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->whole_lines = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entry_ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  self->entries = g_array_new (FALSE, FALSE, sizeof (BuilderEntry));
  self->terms = g_array_new (FALSE, FALSE, sizeof (BuilderTerm));
  self->elisions = g_ptr_array_new_with_free_func (g_free);
  self->rule_files = g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_file_free);
  self->rules = g_ptr_array_new_with_free_func ((GDestroyNotify)engine_rule_source_free);
  self->source = g_checksum_new (G_CHECKSUM_SHA256);
  self->tokenizer = a;
  a->pack = &self->tokenizer_pack;
  engine_pack_builder_update (self);
  for (guint i = 0; i < ENGINE_N_KNOWN_CLASSES; i++)
    engine_pack_builder_class (self, known_classes[i], TRUE);
  return self;
}

void
engine_pack_builder_free (EnginePackBuilder *self)
{
  if (self == NULL)
    return;
  for (guint i = 0; i < self->forms->len; i++)
    g_free (g_array_index (self->forms, BuilderForm, i).text);
  for (guint i = 0; i < self->entries->len; i++)
    {
      g_free (g_array_index (self->entries, BuilderEntry, i).code);
      g_free (g_array_index (self->entries, BuilderEntry, i).attrs);
    }
  for (guint i = 0; i < self->terms->len; i++)
    {
      g_free (g_array_index (self->terms, BuilderTerm, i).forms);
      g_free (g_array_index (self->terms, BuilderTerm, i).exact);
    }
  g_hash_table_unref (self->form_ids);
  g_array_unref (self->forms);
  g_hash_table_unref (self->class_ids);
  g_ptr_array_unref (self->classes);
  g_array_unref (self->class_sizes);
  g_hash_table_unref (self->lines);
  g_hash_table_unref (self->whole_lines);
  g_hash_table_unref (self->entry_ids);
  g_array_unref (self->entries);
  g_array_unref (self->terms);
  g_ptr_array_unref (self->elisions);
  g_ptr_array_unref (self->rule_files);
  g_ptr_array_unref (self->rules);
  g_clear_pointer (&self->loaded_terms, g_hash_table_unref);
  g_checksum_free (self->source);
  engine_analysis_free (self->tokenizer);
  g_free ((gpointer)self->tokenizer_pack.strings);
  g_free ((gpointer)self->tokenizer_pack.elisions);
  g_free (self->language);
  g_free (self->version);
  g_free (self);
}

static guint32
intern_folded (EnginePackBuilder *self, const char *folded, gsize n)
{
  char key[ENGINE_FOLD_BUFFER_BYTES + 1];
  gpointer id;
  BuilderForm form = { 0 };

  if (n == 0)
    return 0;
  memcpy (key, folded, n);
  key[n] = '\0';
  if (strlen (key) != n)
    return 0;
  if (g_hash_table_lookup_extended (self->form_ids, key, NULL, &id))
    return GPOINTER_TO_UINT (id);
  form.text = g_strdup (key);
  g_array_append_val (self->forms, form);
  g_hash_table_insert (self->form_ids, form.text, GUINT_TO_POINTER (self->forms->len - 1));
  return self->forms->len - 1;
}

static guint32
intern_bytes (EnginePackBuilder *self, const char *word, gsize length_bytes)
{
  char folded[ENGINE_FOLD_BUFFER_BYTES];

  return intern_folded (self, folded, engine_fold (word, length_bytes, folded));
}

guint32
engine_pack_builder_intern (EnginePackBuilder *self, const char *word)
{
  return intern_bytes (self, word, strlen (word));
}

const char *
engine_pack_builder_form_text (EnginePackBuilder *self, guint32 form)
{
  return form < self->forms->len ? g_array_index (self->forms, BuilderForm, form).text : "";
}

const char *
engine_pack_builder_language (EnginePackBuilder *self)
{
  return self->language;
}

int
engine_pack_builder_class (EnginePackBuilder *self, const char *name, gboolean define)
{
  gpointer id;
  guint zero = 0;

  if (g_hash_table_lookup_extended (self->class_ids, name, NULL, &id))
    return GPOINTER_TO_INT (id);
  if (!define || self->classes->len >= 256)
    return -1;
  g_ptr_array_add (self->classes, g_strdup (name));
  g_array_append_val (self->class_sizes, zero);
  g_hash_table_insert (self->class_ids, g_ptr_array_index (self->classes, self->classes->len - 1),
                       GINT_TO_POINTER (self->classes->len - 1));
  return self->classes->len - 1;
}

guint
engine_pack_builder_n_classes (EnginePackBuilder *self)
{
  return self->classes->len;
}

const char *
engine_pack_builder_class_name (EnginePackBuilder *self, guint class_id)
{
  return class_id < self->classes->len ? g_ptr_array_index (self->classes, class_id) : "";
}

guint
engine_pack_builder_class_size (EnginePackBuilder *self, guint class_id)
{
  return class_id < self->class_sizes->len ? g_array_index (self->class_sizes, guint, class_id) : 0;
}

gboolean
engine_pack_builder_lemma_forms (EnginePackBuilder *self, const char *lemma, GArray *out)
{
  g_autoptr (GArray) forms = g_array_new (FALSE, FALSE, sizeof (EngineInflection));
  EnginePackLemmaForm self_form = { engine_pack_builder_intern (self, lemma), 0 };
  gboolean known = FALSE;

  if (self->dictionary != NULL)
    known = self->dictionary->inflect (
        self->dictionary, lemma, ENGINE_MORPH_NOUN | ENGINE_MORPH_VERB | ENGINE_MORPH_ADJ, forms);
  for (guint i = 0; i < forms->len; i++)
    {
      const EngineInflection *f = &g_array_index (forms, EngineInflection, i);
      EnginePackLemmaForm one = { engine_pack_builder_intern (self, f->text), f->morph };

      g_array_append_val (out, one);
    }
  if (!known)
    g_array_append_val (out, self_form);
  return known;
}

static void
tokenize (EnginePackBuilder *self, const char *text)
{
  EngineAnalysis *a = self->tokenizer;

  a->text = text;
  a->length_bytes = strlen (text);
  a->window_start_byte = 0;
  a->window_end_byte = a->length_bytes;
  engine_stage_tokens (a);
}

void
engine_pack_builder_tokenize (EnginePackBuilder *self, const char *text, GArray *out)
{
  EngineAnalysis *a = self->tokenizer;

  tokenize (self, text);
  for (guint i = 0; i + 1 < a->tokens->len; i++)
    {
      guint32 form =
          intern_bytes (self, engine_token_text (a, i), engine_token (a, i)->length_bytes);

      g_array_append_val (out, form);
    }
}

static gboolean
is_inner_hyphen (EngineAnalysis *a, guint i)
{
  const EngineToken *t = engine_token (a, i);

  return i > 0 && i + 2 < a->tokens->len && t->kind == ENGINE_TOKEN_PUNCT && t->length_bytes == 1
         && *engine_token_text (a, i) == '-' && !(t->flags & ENGINE_TOKEN_SPACE_BEFORE)
         && !(t[1].flags & ENGINE_TOKEN_SPACE_BEFORE);
}

static void
append_exact (GString *exact, const EngineToken *t, const char *text)
{
  char folded[ENGINE_FOLD_BUFFER_BYTES];
  gsize n = engine_fold_case (text, t->length_bytes, folded);

  if (exact->len > 0)
    g_string_append_c (exact, '\x1f');
  g_string_append_c (exact, t->flags & ENGINE_TOKEN_ALL_CAPS  ? 'A'
                            : t->flags & ENGINE_TOKEN_CAPITAL ? 'C'
                                                              : 'l');
  g_string_append_len (exact, folded, n);
}

static void
add_term (EnginePackBuilder *self,
          const guint32 *forms,
          guint n_forms,
          const char *exact,
          guint32 entry,
          guint8 flags)
{
  BuilderTerm term = { .n_forms = n_forms, .entry = entry, .flags = flags };
  guint class_id = g_array_index (self->entries, BuilderEntry, entry).class_id;

  term.forms = g_memdup2 (forms, n_forms * sizeof *forms);
  if (flags & (ENGINE_TERMINAL_CASE | ENGINE_TERMINAL_ACCENT))
    term.exact = g_strdup (exact);
  g_array_append_val (self->terms, term);
  g_array_index (self->class_sizes, guint, class_id)++;
}

/* One surface of an entry: the tokens, and the parts of a hyphenated word written as one. */
typedef struct
{
  guint32 forms[MAX_ENTRY_TOKENS];
  guint32 joined[MAX_ENTRY_TOKENS];
  guint n;
  guint n_joined; /* 0 where it has no hyphen */
} Surface;

static gboolean
read_surface (EnginePackBuilder *self, const char *text, Surface *out, GString *exact)
{
  EngineAnalysis *a = self->tokenizer;
  g_autoptr (GString) word = g_string_new (NULL);
  gboolean has_hyphen = FALSE;

  out->n = out->n_joined = 0;
  tokenize (self, text);
  for (guint i = 0; i + 1 < a->tokens->len; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (out->n >= MAX_ENTRY_TOKENS)
        return FALSE;
      if (is_inner_hyphen (a, i))
        {
          has_hyphen = TRUE;
          continue;
        }
      out->forms[out->n] = intern_bytes (self, engine_token_text (a, i), t->length_bytes);
      if (out->forms[out->n] == 0)
        return FALSE;
      append_exact (exact, t, engine_token_text (a, i));
      if (i > 0 && !is_inner_hyphen (a, i - 1) && word->len > 0)
        {
          out->joined[out->n_joined++] =
              intern_folded (self, word->str, MIN (word->len, ENGINE_FOLD_MAX_BYTES));
          g_string_truncate (word, 0);
        }
      g_string_append (word, engine_pack_builder_form_text (self, out->forms[out->n]));
      out->n++;
    }
  if (has_hyphen && word->len > 0)
    out->joined[out->n_joined++] =
        intern_folded (self, word->str, MIN (word->len, ENGINE_FOLD_MAX_BYTES));
  else
    out->n_joined = 0;
  return out->n > 0;
}

static gboolean
add_surface (EnginePackBuilder *self, const char *text, guint32 entry, guint8 flags)
{
  g_autoptr (GString) exact = g_string_new (NULL);
  Surface surface;
  guint class_id = g_array_index (self->entries, BuilderEntry, entry).class_id;

  if (!read_surface (self, text, &surface, exact))
    return FALSE;
  engine_pack_builder_take_out (self, surface.forms, surface.n, class_id);
  add_term (self, surface.forms, surface.n, exact->str, entry, flags);
  if (surface.n_joined > 0 && !(flags & (ENGINE_TERMINAL_CASE | ENGINE_TERMINAL_ACCENT)))
    {
      engine_pack_builder_take_out (self, surface.joined, surface.n_joined, class_id);
      add_term (self, surface.joined, surface.n_joined, NULL, entry, flags);
    }
  return TRUE;
}

/* How many entries went. */
static guint
take_out_surface (EnginePackBuilder *self, const char *text, guint class_id)
{
  g_autoptr (GString) exact = g_string_new (NULL);
  Surface surface;

  if (!read_surface (self, text, &surface, exact))
    return 0;
  return engine_pack_builder_take_out (self, surface.forms, surface.n, class_id)
         + engine_pack_builder_take_out (self, surface.joined, surface.n_joined, class_id);
}

static guint32
entry_id (EnginePackBuilder *self, guint class_id, const char *code, const char *attrs)
{
  char *key = g_strdup_printf ("%u\t%s\t%s", class_id, code, attrs);
  gpointer id;
  BuilderEntry e = { 0 };

  if (g_hash_table_lookup_extended (self->entry_ids, key, NULL, &id))
    {
      g_free (key);
      return GPOINTER_TO_UINT (id);
    }
  e.code = g_strdup (code);
  e.attrs = g_strdup (attrs);
  e.class_id = class_id;
  g_array_append_val (self->entries, e);
  g_hash_table_insert (self->entry_ids, key, GUINT_TO_POINTER (self->entries->len - 1));
  return self->entries->len - 1;
}

/* Takes case, accent and closed out of @attrs; NULL and a reason where a key is malformed. */
static char *
take_flags (const char *attrs, guint8 *flags, const char **reason)
{
  g_auto (GStrv) parts = g_strsplit (attrs, ";", -1);
  GString *rest = g_string_new (NULL);

  *flags = 0;
  for (guint i = 0; parts[i] != NULL; i++)
    {
      const char *p = g_strstrip (parts[i]);

      if (*p == '\0')
        continue;
      if (strcmp (p, "case") == 0)
        *flags |= ENGINE_TERMINAL_CASE;
      else if (strcmp (p, "accent") == 0)
        *flags |= ENGINE_TERMINAL_ACCENT;
      else if (strcmp (p, "closed") == 0)
        *flags |= ENGINE_TERMINAL_CLOSED;
      else if (*p == '=' || strchr (p, ' ') == p)
        {
          *reason = "an attribute without a key";
          g_string_free (rest, TRUE);
          return NULL;
        }
      else
        g_string_append_printf (rest, "%s%s", rest->len > 0 ? ";" : "", p);
    }
  return g_string_free (rest, FALSE);
}

static gboolean
is_class_name (const char *name)
{
  if (!g_ascii_islower (*name))
    return FALSE;
  for (; *name != '\0'; name++)
    if (!g_ascii_islower (*name) && !g_ascii_isdigit (*name) && *name != '-')
      return FALSE;
  return TRUE;
}

/* "a promis de" is "a promis d'" before a vowel: the phrase with its last word elided, or NULL. */
static char *
elided (EnginePackBuilder *self, const char *surface)
{
  gsize n = strlen (surface);
  const char *last = strrchr (surface, ' ');

  if (last == NULL || n < 4 || (surface[n - 1] != 'e' && surface[n - 1] != 'a'))
    return NULL;
  last++;
  for (guint i = 0; i < self->elisions->len; i++)
    {
      const char *e = g_ptr_array_index (self->elisions, i);

      if (strlen (e) + 1 == strlen (last) && strncmp (last, e, strlen (e)) == 0)
        return g_strdup_printf ("%.*s'", (int)(n - 1), surface);
    }
  return NULL;
}

/* "but=puis", "but=entreprise,entreprises": forms that the line does not write out. */
static gboolean
is_left_out (const char *attrs, const char *surface)
{
  const char *but = g_str_has_prefix (attrs, "but=") ? attrs : strstr (attrs, ";but=");
  gsize n;

  if (but == NULL)
    return FALSE;
  do
    {
      but = strpbrk (but, "=,") + 1;
      n = strcspn (but, ",;");
      if (strlen (surface) == n && strncmp (surface, but, n) == 0)
        return TRUE;
      but += n;
    }
  while (*but == ',');
  return FALSE;
}

static const char no_inflection[] =
    "unknown inflection in the fourth column (none, noun, adj, verb, parted, head or all)";

/* "!form class code infl": the shipped word goes, in every form that the line writes out. */
static const char *
take_out_line (EnginePackBuilder *self, const char *const field[5])
{
  g_autoptr (GPtrArray) surfaces = g_ptr_array_new_with_free_func (g_free);
  int class_id = engine_pack_builder_class (self, field[1], FALSE);
  guint n = 0;

  if (self->n_loaded_terms == 0)
    return "“!” stands in a user's own pack alone";
  if (!engine_pack_builder_expand (self, field[0] + 1, field[3], surfaces))
    return no_inflection;
  for (guint i = 0; class_id >= 0 && i < surfaces->len; i++)
    n += take_out_surface (self, g_ptr_array_index (surfaces, i), (guint)class_id);
  return n == 0 ? "there is no such word of that class to take out" : NULL;
}

/* One line; NULL or what is wrong with it. */
static const char *
add_line (EnginePackBuilder *self, char *line, gboolean only_new)
{
  g_auto (GStrv) columns = g_strsplit (line, "\t", -1);
  const char *field[5] = { "", "", "", "", "" };
  const char *reason = NULL;
  g_autofree char *attrs = NULL;
  g_autoptr (GPtrArray) surfaces = g_ptr_array_new_with_free_func (g_free);
  char *key;
  guint8 flags;
  int class_id;
  guint32 entry;

  for (guint i = 0; columns[i] != NULL; i++)
    if (i < 5)
      field[i] = g_strstrip (columns[i]);
    else if (*g_strstrip (columns[i]) != '\0')
      return "more than five columns";
  if (*field[0] == '\0' || strcmp (field[0], "!") == 0)
    return "no form in the first column";
  if (!is_class_name (field[1]))
    return "no class in the second column (lower-case letters, digits and hyphens)";
  if (field[0][0] == '!')
    return take_out_line (self, field);
  key = g_strconcat (field[0], "\t", field[1], NULL);
  if (!g_hash_table_add (self->lines, key) && only_new)
    return NULL;
  if ((class_id = engine_pack_builder_class (self, field[1], TRUE)) < 0)
    return "more than 256 classes";
  if ((attrs = take_flags (field[4], &flags, &reason)) == NULL)
    return reason;
  entry = entry_id (self, class_id, field[2], attrs);
  if (!engine_pack_builder_expand (self, field[0], field[3], surfaces))
    return no_inflection;
  for (guint i = 0, n = surfaces->len; i < n; i++)
    {
      char *variant = elided (self, g_ptr_array_index (surfaces, i));

      if (variant != NULL)
        g_ptr_array_add (surfaces, variant);
    }
  for (guint i = 0; i < surfaces->len; i++)
    if (!is_left_out (attrs, g_ptr_array_index (surfaces, i))
        && !add_surface (self, g_ptr_array_index (surfaces, i), entry, flags))
      return "the form has no letters, or more than 24 words";
  return NULL;
}

gboolean
engine_pack_builder_add_lines (EnginePackBuilder *self,
                               const char *name,
                               const char *contents,
                               gboolean only_new,
                               GError **error)
{
  g_auto (GStrv) lines = g_strsplit_set (contents, "\n", -1);

  for (guint i = 0; lines[i] != NULL; i++)
    {
      char *line = g_strchomp (lines[i]);
      const char *reason;

      if (*line == '\0' || *line == '#')
        continue;
      reason = only_new || g_hash_table_add (self->whole_lines, g_strdup (line))
                   ? add_line (self, line, only_new)
                   : "the same line stands above, or in a file before";
      if (reason != NULL && !engine_pack_builder_complain (self, name, i + 1, reason, error))
        return FALSE;
    }
  return TRUE;
}
