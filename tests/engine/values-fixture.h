/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Runs the stages up to the values and dates over a text of a test, with the packs of the build. */

#pragma once

#include "engine-analysis.h"
#include "engine-language.h"

#include <string.h>

typedef struct
{
  EngineAnalysis *analysis;
  EngineHeader header;
  EngineArena *arena;
} Fixture;

static EngineLanguages *
fixture_languages (void)
{
  static EngineLanguages *languages;

  if (languages == NULL)
    {
      g_autoptr (GPtrArray) warnings = g_ptr_array_new_with_free_func (g_free);
      g_autoptr (GError) error = NULL;

      languages =
          engine_languages_load (g_getenv ("CONCORDAT_LANGUAGE_DIR"), NULL, warnings, &error);
      g_assert_no_error (error);
    }
  return languages;
}

static void
fixture_run (Fixture *f, const char *language, const char *text, const char *published)
{
  EngineAnalysis *a = engine_analysis_new ();

  *f = (Fixture){ .analysis = a, .arena = engine_arena_new () };
  f->header.published = published;
  a->text = text;
  a->length_bytes = strlen (text);
  a->window_end_byte = (guint32)a->length_bytes;
  engine_analysis_set_pack (a, engine_languages_pack (fixture_languages (), language));
  g_assert_nonnull (a->pack);
  a->arena = f->arena;
  a->header = &f->header;
  engine_stage_tokens (a);
  engine_stage_lexicon (a);
  engine_stage_lines (a);
  engine_stage_times (a);
  engine_stage_values (a);
  engine_stage_timexes (a);
  engine_stage_sentences (a);
  engine_stage_clauses (a);
  engine_stage_scopes (a);
  engine_stage_header (a);
  engine_stage_latent (a);
}

static void
fixture_clear (Fixture *f)
{
  engine_analysis_free (f->analysis);
  engine_arena_free (f->arena);
}

G_GNUC_UNUSED static char *
fixture_quote (Fixture *f, guint32 first, guint32 last)
{
  EngineSpan s = engine_analysis_span (f->analysis, first, last);

  return g_strndup (f->analysis->text + s.start_byte, s.end_byte - s.start_byte);
}
