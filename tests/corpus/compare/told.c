/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements as texts tell them: lines made into facts, with what else the texts of one story have. */

#include "config.h"

#include <math.h>
#include <string.h>

#include "told.h"

#define MOST_FACTS 16 /* of all texts of a table's row, those of the story included */
#define N_OF_STORY 4 /* facts of each of its texts */

typedef struct
{
  GStringChunk *strings;
  GPtrArray *lists;
} Told;

static const char *const *
keep_list (Told *self, const char *joined)
{
  char **list = g_strsplit (joined, "+", -1);

  g_ptr_array_add (self->lists, list);
  return (const char *const *)list;
}

static int
read_code (EngineCodeList list, const char *name)
{
  int code = engine_code_from_name (list, name);

  g_assert_cmpint (code, >=, 0);
  return code;
}

static void
read_mark (Told *self, const char *word, EngineAgreement *agreement)
{
  const char *value = strchr (word, '=');

  g_assert_nonnull (value);
  value = g_string_chunk_insert_const (self->strings, value + 1);
  if (g_str_has_prefix (word, "on="))
    agreement->date = value;
  else if (g_str_has_prefix (word, "agreed="))
    agreement->date_agreed = value;
  else if (g_str_has_prefix (word, "signed="))
    agreement->date_signed = value;
  else if (g_str_has_prefix (word, "force="))
    agreement->date_in_force = value;
  else if (g_str_has_prefix (word, "ends="))
    agreement->date_ends = value;
  else if (g_str_has_prefix (word, "at="))
    agreement->place = g_strdelimit ((char *)value, "+", ' ');
  else if (g_str_has_prefix (word, "about="))
    agreement->subjects = keep_list (self, value);
  else
    g_assert_not_reached ();
}

static EngineFact
read_line (Told *self, char **words)
{
  EngineFact fact = { .kind = ENGINE_FACT_AGREEMENT };

  fact.agreement = (EngineAgreement){
    .parties = keep_list (self, words[2]),
    .subjects = given_nobody,
    .signatories = given_nobody,
    .instrument = read_code (ENGINE_CODES_INSTRUMENT, words[3]),
    .status = read_code (ENGINE_CODES_AGREEMENT_STATUS, words[4]),
    .binding = -1,
  };
  for (guint i = 5; words[i] != NULL; i++)
    read_mark (self, words[i], &fact.agreement);
  return fact;
}

/* Who is quoted and what is paid in every text of the story. */
static guint
add_story (Told *self, const char *document, CorpusCompareFact *facts, EngineFact *own)
{
  own[0] = (EngineFact){ .kind = ENGINE_FACT_PERSON, .person = { .name = "Anna Moreau" } };
  own[1] = (EngineFact){ .kind = ENGINE_FACT_PERSON, .person = { .name = "Ben Tanaka" } };
  own[2] = given_tariff (57.5e6, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_ACTUAL, given_nobody,
                         given_nobody);
  own[3] =
      given_tariff (1237, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_ACTUAL, given_nobody, given_nobody);
  own[2].figure.unit = "EUR";
  own[3].figure.unit = "km";
  for (guint i = 0; i < N_OF_STORY; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", document, i);

      own[i].span.start_byte = 1000 + i * 50;
      own[i].span.end_byte = own[i].span.start_byte + 10;
      facts[i] =
          (CorpusCompareFact){ g_string_chunk_insert_const (self->strings, id), i, &own[i], NULL };
    }
  return N_OF_STORY;
}

CorpusComparisonSet *
told_compare (const char *const *lines, gboolean story)
{
  Told self = { g_string_chunk_new (256),
                g_ptr_array_new_with_free_func ((GDestroyNotify)g_strfreev) };
  g_autoptr (CorpusComparer) comparer = corpus_comparer_new ();
  CorpusComparisonSet *set;

  for (guint i = 0; lines[i] != NULL;)
    {
      CorpusCompareDocument document = { .language = "en" };
      CorpusCompareFact facts[MOST_FACTS];
      EngineFact own[MOST_FACTS];
      guint n = 0;

      for (; lines[i] != NULL; i++, n++)
        {
          char **words = g_strsplit (lines[i], " ", -1);
          g_autofree char *id = g_strdup_printf ("f%u", i);

          g_ptr_array_add (self.lists, words);
          if (document.id != NULL && strcmp (document.id, words[0]) != 0)
            break;
          document.id = words[0];
          document.published = words[1];
          own[n] = read_line (&self, words);
          own[n].span.start_byte = n * 50;
          own[n].span.end_byte = n * 50 + 10;
          facts[n] = (CorpusCompareFact){ g_string_chunk_insert_const (self.strings, id), n,
                                          &own[n], NULL };
        }
      if (story)
        n += add_story (&self, document.id, facts + n, own + n);
      corpus_comparer_set_document (comparer, &document, facts, n);
    }
  set = corpus_comparer_snapshot (comparer);
  g_string_chunk_free (self.strings);
  g_ptr_array_unref (self.lists);
  return set;
}

gboolean
told_are_as (const CorpusComparisonSet *set, const char *expected)
{
  g_auto (GStrv) pairs = g_strsplit (expected, " ", -1);

  for (guint i = 0; pairs[i] != NULL; i++)
    {
      gboolean together = strchr (pairs[i], '=') != NULL;
      g_auto (GStrv) sides = g_strsplit (pairs[i], together ? "=" : "/", 2);
      g_autofree char *a = g_strconcat ("f", sides[0], NULL);
      g_autofree char *b = g_strconcat ("f", sides[1], NULL);

      if (given_are_together (set, a, b) != together)
        return FALSE;
    }
  return TRUE;
}
