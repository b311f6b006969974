/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The document's last stage: facts of several windows become one (a person, an agreement), facts
 * said twice at one place are one, everything is put in text order, and links between facts follow.
 * O(n log n) in the facts. */

#include "config.h"

#include "engine-fill.h"

#include <string.h>

/* Where a fact stands in the order of the text: of few bytes, since all of them are sorted. */
typedef struct
{
  EngineSpan span;
  guint32 index; /* as they were made */
  guint32 kind;
} Place;

static int
compare_places (gconstpointer x, gconstpointer y, gpointer data)
{
  const Place *a = x, *b = y;

  if (a->span.start_byte != b->span.start_byte)
    return a->span.start_byte < b->span.start_byte ? -1 : 1;
  if (a->span.end_byte != b->span.end_byte)
    return a->span.end_byte < b->span.end_byte ? -1 : 1;
  if (a->kind != b->kind)
    return (int)a->kind - (int)b->kind;
  return a->index < b->index ? -1 : 1;
}

/* The spans of a fact that others were merged into, with room for more. */
typedef struct
{
  EngineSpan *spans; /* NULL before the first merge */
  guint room;
} Joined;

/* Appends @own and @y to the @n spans @x; amortised O(n_y). */
static const EngineSpan *
join_spans (EngineAnalysis *a,
            Joined *joined,
            const EngineSpan *x,
            const EngineSpan *y,
            guint n_y,
            EngineSpan own,
            guint *n)
{
  const guint needed = *n + n_y + 1;

  if (joined->spans == NULL || needed > joined->room)
    {
      EngineSpan *spans;

      joined->room = 2 * needed;
      spans = engine_arena_alloc (a->arena, joined->room * sizeof *spans);
      if (*n > 0)
        memcpy (spans, x, *n * sizeof *spans);
      joined->spans = spans;
    }
  joined->spans[(*n)++] = own;
  if (n_y > 0)
    memcpy (joined->spans + *n, y, n_y * sizeof *y);
  *n += n_y;
  return joined->spans;
}

static gboolean
same_string (const char *x, const char *y)
{
  return g_strcmp0 (x, y) == 0;
}

static gboolean
same_list (const char *const *x, const char *const *y)
{
  EngineCodes a = { .n = 0 }, b = { .n = 0 };

  engine_fill_codes_from_list (&a, x);
  engine_fill_codes_from_list (&b, y);
  return engine_fill_codes_equal (&a, &b);
}

/* Whether the words of @part all stand in @whole and end alike: "Trump", "Donald Trump". */
static gboolean
name_within (const char *part, const char *whole)
{
  g_auto (GStrv) words = g_strsplit (part, " ", 0);
  gsize n = strlen (part), m = strlen (whole);

  if (n > m || strcmp (whole + m - n, part) != 0)
    {
      for (guint i = 0; words[i] != NULL; i++)
        if (strstr (whole, words[i]) == NULL)
          return FALSE;
      return g_str_has_suffix (whole, words[g_strv_length (words) - 1]);
    }
  return n == m || whole[m - n - 1] == ' ';
}

static void
merge_person (EngineAnalysis *a, EngineFact *into, Joined *joined, const EngineFact *from)
{
  EnginePerson *p = &into->person;

  if (strlen (from->person.name) > strlen (p->name))
    p->name = from->person.name;
  if (p->role == NULL)
    p->role = from->person.role;
  if (p->country == NULL)
    p->country = from->person.country;
  p->mentions = join_spans (a, joined, p->mentions, from->person.mentions, from->person.n_mentions,
                            from->span, &p->n_mentions);
}

static gboolean
same_agreement (const EngineAgreement *x, const EngineAgreement *y)
{
  if (!same_list (x->parties, y->parties) || x->instrument != y->instrument)
    return FALSE;
  return x->date == NULL || y->date == NULL || g_str_has_prefix (x->date, y->date)
         || g_str_has_prefix (y->date, x->date);
}

static void
merge_agreement (EngineAnalysis *a, EngineFact *into, Joined *joined, const EngineFact *from)
{
  EngineAgreement *x = &into->agreement;
  const EngineAgreement *y = &from->agreement;

  if (y->status > x->status && y->status != ENGINE_AGREEMENT_REJECTED)
    x->status = y->status;
  if (x->binding < 0)
    x->binding = y->binding;
  x->date = x->date != NULL ? x->date : y->date;
  x->date_agreed = x->date_agreed != NULL ? x->date_agreed : y->date_agreed;
  x->date_signed = x->date_signed != NULL ? x->date_signed : y->date_signed;
  x->date_in_force = x->date_in_force != NULL ? x->date_in_force : y->date_in_force;
  x->date_ends = x->date_ends != NULL ? x->date_ends : y->date_ends;
  x->place = x->place != NULL ? x->place : y->place;
  if (x->subjects[0] == NULL)
    x->subjects = y->subjects;
  if (x->signatories[0] == NULL)
    x->signatories = y->signatories;
  x->mentions =
      join_spans (a, joined, x->mentions, y->mentions, y->n_mentions, from->span, &x->n_mentions);
}

/* Key under which a fact of a later window may meet one of an earlier. */
static char *
fact_key (const EngineFact *fact)
{
  GString *key;

  if (fact->kind == ENGINE_FACT_PERSON)
    {
      const char *space = strrchr (fact->person.name, ' ');

      return g_strconcat ("p:", space != NULL ? space + 1 : fact->person.name, NULL);
    }
  if (fact->kind != ENGINE_FACT_AGREEMENT)
    return NULL;
  key = g_string_new ("a:");
  g_string_append_c (key, (char)('0' + fact->agreement.instrument));
  for (guint i = 0; fact->agreement.parties[i] != NULL; i++)
    {
      g_string_append_c (key, ',');
      g_string_append (key, fact->agreement.parties[i]);
    }
  return g_string_free (key, FALSE);
}

/* Marks in @dropped the facts that became part of an earlier one. */
static void
merge_windows (EngineAnalysis *a, EngineFact *facts, guint n, gint *moved)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree Joined *joined = g_new0 (Joined, n);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *key = fact_key (&facts[i]);
      gpointer known;
      guint index;

      if (key == NULL)
        continue;
      known = g_hash_table_lookup (seen, key);
      if (known == NULL)
        {
          g_hash_table_insert (seen, g_steal_pointer (&key), GUINT_TO_POINTER (i + 1));
          continue;
        }
      index = GPOINTER_TO_UINT (known) - 1;
      if (facts[i].kind == ENGINE_FACT_PERSON
          && (name_within (facts[i].person.name, facts[index].person.name)
              || name_within (facts[index].person.name, facts[i].person.name)))
        {
          merge_person (a, &facts[index], &joined[index], &facts[i]);
          moved[i] = (gint)index;
        }
      else if (facts[i].kind == ENGINE_FACT_AGREEMENT
               && facts[i].span.start_byte >> 16 != facts[index].span.start_byte >> 16
               && same_agreement (&facts[index].agreement, &facts[i].agreement))
        {
          merge_agreement (a, &facts[index], &joined[index], &facts[i]);
          moved[i] = (gint)index;
        }
    }
}

/* The same said twice at one place. */
static gboolean
is_repeat (const EngineFact *x, const EngineFact *y)
{
  if (x->kind != y->kind || x->span.start_byte != y->span.start_byte)
    return FALSE;
  switch (x->kind)
    {
    case ENGINE_FACT_COMMITMENT:
      return x->commitment.action == y->commitment.action
             && same_list (x->commitment.actor, y->commitment.actor);
    case ENGINE_FACT_DATE:
      return same_string (x->date.iso, y->date.iso);
    case ENGINE_FACT_FIGURE:
      return x->span.end_byte == y->span.end_byte && x->figure.value == y->figure.value
             && same_string (x->figure.unit, y->figure.unit);
    case ENGINE_FACT_QUOTATION:
      return TRUE;
    case ENGINE_FACT_AGREEMENT:
      return same_list (x->agreement.parties, y->agreement.parties)
             && x->agreement.instrument == y->agreement.instrument;
    case ENGINE_FACT_PERSON:
      return same_string (x->person.name, y->person.name);
    default:
      return FALSE;
    }
}

/* The places of the facts in text order. */
static Place *
sort_places (const EngineFact *facts, guint n)
{
  Place *places = g_new (Place, n);

  for (guint i = 0; i < n; i++)
    places[i] = (Place){ facts[i].span, i, facts[i].kind };
  g_sort_array (places, n, sizeof *places, compare_places, NULL);
  return places;
}

/* Puts the facts in text order into @sorted, each once; what became of each in @new_index.  Returns how
 * many there are. */
static guint
take_in_order (const EngineFact *facts,
               guint n,
               const gint *moved,
               EngineFact *sorted,
               gint *new_index)
{
  g_autofree Place *places = sort_places (facts, n);
  guint kept = 0;

  for (guint i = 0; i < n; i++)
    {
      const guint old = places[i].index;

      new_index[old] = -1;
      if (moved[old] != (gint)old)
        continue;
      for (guint k = kept; k > 0 && k + 4 > kept && new_index[old] < 0; k--)
        if (is_repeat (&sorted[k - 1], &facts[old]))
          new_index[old] = (gint)k - 1;
      if (new_index[old] >= 0)
        continue;
      new_index[old] = (gint)kept;
      sorted[kept++] = facts[old];
    }
  for (guint i = 0; i < n; i++)
    if (moved[i] != (gint)i)
      new_index[i] = new_index[moved[i]];
  return kept;
}

/**
 * engine_stage_document:
 * @a: an analysis past its last window
 * @n_facts: (out): how many facts there are in the end
 *
 * Merges, orders and links the facts of the whole document.
 *
 * Returns: the facts, in the arena of the result
 */
const EngineFact *
engine_stage_document (EngineAnalysis *a, guint *n_facts)
{
  const guint n = a->facts->len;
  EngineFact *facts = (EngineFact *)(gpointer)a->facts->data;
  EngineFact *sorted = engine_arena_take (a->arena, MAX (1, n) * sizeof *sorted);
  g_autofree gint *moved = NULL; /* per fact: what it became part of, else itself */
  g_autofree gint *new_index = NULL;

  *n_facts = 0;
  if (n == 0)
    return sorted;
  moved = g_new (gint, n);
  new_index = g_new (gint, n);
  for (guint i = 0; i < n; i++)
    moved[i] = (gint)i;
  merge_windows (a, facts, n, moved);
  *n_facts = take_in_order (facts, n, moved, sorted, new_index);
  for (guint i = 0; i < *n_facts; i++)
    if (sorted[i].kind == ENGINE_FACT_FIGURE && sorted[i].figure.versus >= 0)
      sorted[i].figure.versus =
          sorted[i].figure.versus < (gint)n ? new_index[sorted[i].figure.versus] : -1;
  return sorted;
}
