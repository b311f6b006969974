/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Agreements as texts tell them: lines made into facts, with what else the texts of one story have. */

#include "config.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "told.h"

#define MOST_FACTS 24 /* of a text */
#define SENTENCE_BYTES 50
#define N_OF_STORY 4 /* facts of each of its texts */

typedef struct
{
  GStringChunk *strings;
  GPtrArray *lists;
} Told;

/* What a line says besides the fact: a sum in its sentence, its words, and that its parties are not theirs. */
typedef struct
{
  double sum; /* NAN: none */
  const char *quote;
  gboolean lent;
} Besides;

static const char *const *
keep_list (Told *self, const char *joined)
{
  char **list = g_strsplit (joined, "+", -1);

  for (guint i = 0; list[i] != NULL; i++)
    g_strdelimit (list[i], "_", ' '); /* "Orsted_Wind_Power" */
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
read_mark (Told *self, const char *word, EngineAgreement *agreement, Besides *besides)
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
  else if (g_str_has_prefix (word, "binding="))
    agreement->binding = atoi (value);
  else if (g_str_has_prefix (word, "sum="))
    besides->sum = g_ascii_strtod (value, NULL);
  else if (g_str_has_prefix (word, "lent="))
    besides->lent = atoi (value) != 0;
  else if (g_str_has_prefix (word, "called="))
    besides->quote = g_strdelimit ((char *)value, "_", ' ');
  else if (g_str_has_prefix (word, "by="))
    agreement->signatories = keep_list (self, g_strdelimit ((char *)value, "_", ' '));
  else if (g_str_has_prefix (word, "about="))
    agreement->subjects = keep_list (self, value);
  else
    g_assert_not_reached ();
}

static EngineFact
read_line (Told *self, char **words, Besides *besides)
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
  *besides = (Besides){ NAN, NULL, FALSE };
  for (guint i = 5; words[i] != NULL; i++)
    read_mark (self, words[i], &fact.agreement, besides);
  fact.confidence = besides->lent ? 0.5 : 0.85;
  return fact;
}

/* Puts the text's @n-th fact in the sentence that begins at @start_byte. */
static void
place_fact (Told *self,
            const char *id,
            CorpusCompareFact *given,
            EngineFact *fact,
            guint start_byte)
{
  fact->span.start_byte = start_byte;
  fact->span.end_byte = start_byte + 10;
  fact->sentence = (EngineSpan){ start_byte, start_byte + SENTENCE_BYTES };
  *given = (CorpusCompareFact){ g_string_chunk_insert_const (self->strings, id), 0, fact, NULL };
}

static EngineFact
make_sum (double euros)
{
  EngineFact fact = given_tariff (euros, ENGINE_QUALIFIER_EXACT, ENGINE_FIGURE_ACTUAL, given_nobody,
                                  given_nobody);

  fact.figure.unit = "EUR";
  return fact;
}

/* Who is quoted and what is paid in every text of the story. */
static guint
add_story (Told *self, const char *document, CorpusCompareFact *facts, EngineFact *own)
{
  own[0] = (EngineFact){ .kind = ENGINE_FACT_PERSON, .person = { .name = "Anna Moreau" } };
  own[1] = (EngineFact){ .kind = ENGINE_FACT_PERSON, .person = { .name = "Ben Tanaka" } };
  own[2] = make_sum (57.5e6);
  own[3] = make_sum (1237);
  own[3].figure.unit = "km";
  for (guint i = 0; i < N_OF_STORY; i++)
    {
      g_autofree char *id = g_strdup_printf ("%s-%u", document, i);

      place_fact (self, id, &facts[i], &own[i], 1000 + i * SENTENCE_BYTES);
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

      for (guint start = 0; lines[i] != NULL; i++, start += SENTENCE_BYTES)
        {
          char **words = g_strsplit (lines[i], " ", -1);
          g_autofree char *id = g_strdup_printf ("f%u", i);
          g_autofree char *sum_id = g_strdup_printf ("f%u-sum", i);
          Besides besides;

          g_ptr_array_add (self.lists, words);
          if (document.id != NULL && strcmp (document.id, words[0]) != 0)
            break;
          document.id = words[0];
          document.published = words[1];
          own[n] = read_line (&self, words, &besides);
          place_fact (&self, id, &facts[n], &own[n], start);
          facts[n].quote = besides.quote;
          n++;
          if (isnan (besides.sum))
            continue;
          own[n] = make_sum (besides.sum);
          place_fact (&self, sum_id, &facts[n], &own[n], start + 15);
          n++;
        }
      if (story)
        n += add_story (&self, document.id, facts + n, own + n);
      for (guint k = 0; k < n; k++)
        facts[k].ordinal = k;
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

void
told_check (const ToldCase *cases, guint n, ToldWays ways)
{
  for (guint i = 0; i < n; i++)
    for (guint apart = 0; apart <= (ways == TOLD_BOTH_WAYS ? 1 : 0); apart++)
      {
        g_autoptr (CorpusComparisonSet) set = told_compare (cases[i].lines, apart == 0);

        if (told_are_as (set, cases[i].expected))
          continue;
        g_test_message ("%s, %s", cases[i].name, apart == 0 ? "one story" : "anywhere");
        g_test_fail ();
      }
}
