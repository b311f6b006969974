/* SPDX-License-Identifier: GPL-3.0-or-later */

/* A text through the first stages, for their tests. */

#pragma once

#include "engine-analysis.h"
#include "engine-language.h"

static EngineLanguages *fixture_languages;

static inline EngineAnalysis *
fixture_run (const char *language, const char *text, gssize length_bytes)
{
  EngineAnalysis *a = engine_analysis_new ();

  if (fixture_languages == NULL)
    {
      g_autoptr (GError) error = NULL;

      fixture_languages =
          engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), NULL, NULL, &error);
      g_assert_no_error (error);
    }
  a->pack = engine_languages_pack (fixture_languages, language);
  g_assert_nonnull (a->pack);
  a->style = engine_style_read (a->pack);
  a->text = text;
  a->length_bytes = length_bytes < 0 ? strlen (text) : (gsize)length_bytes;
  a->window_end_byte = (guint32)a->length_bytes;
  engine_stage_tokens (a);
  engine_stage_lexicon (a);
  engine_stage_lines (a);
  engine_stage_sentences (a);
  engine_stage_clauses (a);
  engine_stage_scopes (a);
  return a;
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (EngineAnalysis, engine_analysis_free)

/* The tokens [first, last) as "a|b|c", a BREAK as "¶". */
static inline char *
fixture_tokens (EngineAnalysis *a, guint32 first, guint32 last)
{
  GString *s = g_string_new (NULL);

  for (guint32 i = first; i < last; i++)
    {
      const EngineToken *t = engine_token (a, i);

      if (i > first)
        g_string_append_c (s, '|');
      if (t->kind == ENGINE_TOKEN_BREAK)
        g_string_append (s, "¶");
      else
        g_string_append_len (s, a->text + t->start_byte, t->length_bytes);
    }
  return g_string_free (s, FALSE);
}

/* The text of tokens [first, last). */
static inline char *
fixture_text (EngineAnalysis *a, guint32 first, guint32 last)
{
  EngineSpan s = engine_analysis_span (a, first, last);

  return g_strndup (a->text + s.start_byte, s.end_byte - s.start_byte);
}

/* The token that is @word; fails where there is none. */
static inline guint32
fixture_find (EngineAnalysis *a, const char *word)
{
  for (guint32 i = 0; i < a->tokens->len; i++)
    if (engine_token (a, i)->length_bytes == strlen (word)
        && memcmp (engine_token_text (a, i), word, strlen (word)) == 0)
      return i;
  g_error ("no token \"%s\"", word);
}
