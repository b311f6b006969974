/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The link keys that say which facts can meet at all.
 *
 * Two facts that share no link key are never compared, so the keys must be coarser than the rules
 * of compare-figures.c and its siblings, and as fine as that allows: they bound what a changed
 * document makes the comparer compute again.  The top bit of a key is the user's. */

#include "config.h"

#include <string.h>

#include "compare-prepare.h"

#define MOST_OF_SMALL_CIRCLE 4 /* parties */
#define MOST_LEADS 2 /* of those that a text is about */
#define MOST_NAMED 12 /* who may be the party of an agreement that its words do not tell */
#define YEAR_CHARS 4
#define MONTH_CHARS 7
#define MONTH_DAYS 31
#define LONG_PAST_DAYS 700 /* a year that lies so far back names what it is the year of */
#define N_STEPS 3 /* date, agreed, signed: what is done with them */
#define KEY_MASK (G_MAXUINT64 >> 1)

typedef enum
{
  SALT_FIGURE = 1,
  SALT_FIGURE_TOPIC,
  SALT_FLOW,
  SALT_PARTIES,
  SALT_PARTIES_MONTH,
  SALT_PAIR_DAY,
  SALT_PAIR_MONTH,
  SALT_PAIR_YEAR,
  SALT_COMMITMENT,
  SALT_PERSON_SURNAME,
  SALT_PERSON_OFFICE,
} Salt;

static void
add_key (GArray *keys, guint64 key)
{
  key &= KEY_MASK;
  for (guint i = 0; i < keys->len; i++)
    if (g_array_index (keys, guint64, i) == key)
      return;
  g_array_append_val (keys, key);
}

/* ---- figures ------------------------------------------------------------------------------ */

static guint64
hash_flow (const CompareFigure *figure, CompareList seller, CompareList buyer)
{
  guint64 hash = compare_hash_string (compare_hash_start (SALT_FLOW), figure->unit_class);

  return compare_hash_list (compare_hash_list (hash, seller), buyer);
}

/* Measures that texts use for each other. */
static guint
measure_kind (EngineMeasure measure)
{
  return measure == ENGINE_MEASURE_MINING ? ENGINE_MEASURE_PRODUCTION : measure;
}

void
compare_add_figure_keys (const CompareFigure *figure, GArray *keys)
{
  guint64 start = compare_hash_string (compare_hash_start (SALT_FIGURE), figure->unit_class);

  if (figure->holder[0] == NULL)
    {
      if (figure->measure != ENGINE_MEASURE_OTHER || figure->commodities[0] != NULL
          || figure->on[0] != NULL)
        add_key (keys,
                 compare_hash_number (compare_hash_string (compare_hash_start (SALT_FIGURE_TOPIC),
                                                           figure->unit_class),
                                      measure_kind (figure->measure)));
      return;
    }
  start = compare_hash_number (start, measure_kind (figure->measure));
  add_key (keys, compare_hash_list (start, figure->holder));
  if (figure->on[0] != NULL && figure->measure == ENGINE_MEASURE_EXPORTS)
    add_key (keys, hash_flow (figure, figure->holder, figure->on));
  else if (figure->on[0] != NULL
           && (figure->measure == ENGINE_MEASURE_IMPORTS
               || figure->measure == ENGINE_MEASURE_PURCHASE))
    add_key (keys, hash_flow (figure, figure->on, figure->holder));
  if (figure->measure != ENGINE_MEASURE_TARIFF)
    return;
  for (guint i = 0; figure->holder[i] != NULL; i++)
    add_key (keys, compare_hash_number (compare_hash_string (start, figure->holder[i]), 0x1e));
  for (guint i = 0; figure->reciprocal && figure->on[i] != NULL; i++)
    add_key (keys, compare_hash_number (compare_hash_string (start, figure->on[i]), 0x1e));
}

/* A figure that is nobody's may be theirs that its text is about. */
void
compare_add_lead_keys (CompareDocument *document)
{
  for (guint i = 0; i < document->items->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->items, i);
      const CompareFigure *figure = &item->figure;
      guint64 start;

      if (item->kind != CORPUS_CLAIM_FIGURE || figure->holder[0] != NULL
          || figure->measure == ENGINE_MEASURE_OTHER)
        continue;
      start = compare_hash_number (
          compare_hash_string (compare_hash_start (SALT_FIGURE), figure->unit_class),
          measure_kind (figure->measure));
      item->keys = g_renew (guint64, item->keys, item->n_keys + MOST_LEADS);
      for (guint k = 0; document->leads[k] != NULL && k < MOST_LEADS; k++)
        item->keys[item->n_keys++] =
            compare_hash_list (start, (const char *const[]){ document->leads[k], NULL }) & KEY_MASK;
    }
}

/* ---- agreements --------------------------------------------------------------------------- */

/* Any two of the parties, with what dates the agreement. */
static void
add_pairs (CompareList parties, guint n, guint64 date, GArray *keys)
{
  for (guint i = 0; i < n; i++)
    for (guint k = i + 1; k < n; k++)
      add_key (keys, compare_hash_string (compare_hash_string (date, parties[i]), parties[k]));
}

/* The year or the month that a date is of, where it is no longer than a month. */
static guint64
hash_span (const CompareDays *days, guint n_chars)
{
  char text[11];

  compare_days_format (days->last, text);
  text[n_chars] = '\0';
  return compare_hash_string (
      compare_hash_start (n_chars == YEAR_CHARS ? SALT_PAIR_YEAR : SALT_PAIR_MONTH), text);
}

/* Texts that leave out a party of a small circle still give two of the others and the day, or the year
 * where there were three or more. */
static void
add_pair_keys (const CompareAgreement *agreement, GArray *keys)
{
  CompareList parties = agreement->canonical;
  guint n = compare_list_length (parties);

  for (guint d = 0; d < N_STEPS && n <= MOST_OF_SMALL_CIRCLE; d++)
    {
      const CompareDays *days = &agreement->days[d];

      if (compare_days_is_day (days))
        add_pairs (parties, n,
                   compare_hash_number (compare_hash_start (SALT_PAIR_DAY), (guint64)days->first),
                   keys);
      if (days->first != 0 && days->last != 0)
        {
          add_pairs (parties, n, hash_span (days, MONTH_CHARS), keys);
          add_pairs (parties, n, hash_span (days, YEAR_CHARS), keys);
        }
    }
}

/* … and those of four that leave out one, the other three. */
static void
add_fewer_key (CompareList parties, guint n, GArray *keys)
{
  for (guint left_out = 0; left_out < n && n == MOST_OF_SMALL_CIRCLE; left_out++)
    {
      const char *others[MOST_OF_SMALL_CIRCLE] = { NULL };
      guint n_others = 0;

      for (guint i = 0; i < n; i++)
        if (i != left_out)
          others[n_others++] = parties[i];
      add_key (keys, compare_hash_list (compare_hash_start (SALT_PARTIES), others));
    }
}

void
compare_add_agreement_keys (const CompareAgreement *agreement, GArray *keys)
{
  guint n = compare_list_length (agreement->canonical);

  if (compare_list_length (agreement->parties) < 2)
    return;
  add_key (keys, compare_hash_list (compare_hash_start (SALT_PARTIES), agreement->canonical));
  add_pair_keys (agreement, keys);
  if (n < 3)
    return;
  add_fewer_key (agreement->canonical, n, keys);
  for (guint i = 0; i < G_N_ELEMENTS (agreement->days); i++)
    {
      const CompareDays *days = &agreement->days[i];
      char text[11];

      if (days->first == 0 || days->last == 0 || days->last - days->first > 31)
        continue;
      compare_days_format (days->first, text);
      text[7] = '\0';
      add_key (keys, compare_hash_string (compare_hash_start (SALT_PARTIES_MONTH), text));
    }
}

static guint64
hash_parties (CompareList canonical)
{
  return compare_hash_list (compare_hash_start (SALT_PARTIES), canonical) & KEY_MASK;
}

/* Of those with a territory among them, of its state instead, too. */
static void
add_territory_key (ComparePool *pool, CompareItem *item)
{
  CompareList parties = item->agreement.canonical;

  for (guint i = 0; i < MOST_OF_SMALL_CIRCLE && parties[i] != NULL && parties[1] != NULL; i++)
    {
      const char *state = compare_territory_state (parties[i]);
      g_autofree const char **others = NULL;

      if (state == NULL)
        continue;
      others = g_memdup2 (parties, (compare_list_length (parties) + 1) * sizeof *parties);
      others[i] = state;
      item->keys = g_renew (guint64, item->keys, item->n_keys + 1);
      item->keys[item->n_keys++] = hash_parties (compare_pool_list (pool, others));
    }
}

/* Of companies by the first words of their names, and of each by its initials: so other texts may name them. */
static void
add_short_name_keys (ComparePool *pool, CompareList parties, GArray *keys)
{
  guint n = compare_list_length (parties);
  const char *others[MOST_OF_SMALL_CIRCLE + 1] = { NULL };
  g_autoptr (GPtrArray) first = g_ptr_array_new_with_free_func (g_free);

  if (n > MOST_OF_SMALL_CIRCLE)
    return;
  for (guint i = 0; i < n; i++)
    {
      char *word = g_strndup (parties[i], strcspn (parties[i], " "));

      g_ptr_array_add (first, word);
      others[i] = word;
    }
  add_key (keys, hash_parties (compare_pool_list (pool, others)));
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *initials = compare_company_initials (parties[i]);

      if (initials == NULL)
        continue;
      memcpy (others, parties, n * sizeof *others);
      others[i] = initials;
      add_key (keys, hash_parties (compare_pool_list (pool, others)));
    }
}

/* A party by its name ("China's Exim Bank") may stand beside the countries, or for one that the text is
 * about: such agreements look for those of the countries, too. */
void
compare_add_name_keys (ComparePool *pool, CompareDocument *document)
{
  for (guint i = 0; i < document->agreements->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->agreements, i);
      const CompareAgreement *agreement = &item->agreement;
      CompareList parties = agreement->canonical;
      g_autoptr (GArray) keys = NULL;

      add_territory_key (pool, item);
      if (agreement->codes == parties || parties[0] == NULL)
        continue;
      keys = g_array_new (FALSE, FALSE, sizeof (guint64));
      g_array_append_vals (keys, item->keys, item->n_keys);
      if (agreement->codes[0] != NULL && agreement->codes[1] != NULL)
        add_key (keys, hash_parties (agreement->codes));
      add_short_name_keys (pool, parties, keys);
      for (guint k = 0; k < MOST_OF_SMALL_CIRCLE && parties[k] != NULL; k++)
        for (guint n = 0; document->leads[n] != NULL; n++)
          if (strcmp (document->leads[n], parties[k]) != 0)
            add_key (keys,
                     hash_parties (compare_pool_list (
                         pool, (const char *const[]){ parties[k], document->leads[n], NULL })));
      g_free (item->keys);
      item->n_keys = keys->len;
      item->keys = (guint64 *)(void *)g_array_free (g_steal_pointer (&keys), FALSE);
    }
}

static guint
add_named (const CompareDocument *document, const char *named[], guint n, CompareList codes)
{
  for (guint i = 0; codes[i] != NULL && n < MOST_NAMED; i++)
    {
      gboolean known = !compare_is_party_code (codes[i]);

      for (guint k = 0; k < n && !known; k++)
        known = strcmp (named[k], codes[i]) == 0;
      if (!known)
        named[n++] = codes[i];
    }
  return n;
}

/* The countries and bodies that the document's facts name. */
static guint
list_named (const CompareDocument *document, const char *named[])
{
  guint n = 0;

  for (guint i = 0; i < document->items->len; i++)
    {
      const CompareItem *item = g_ptr_array_index (document->items, i);

      if (item->kind == CORPUS_CLAIM_AGREEMENT)
        n = add_named (document, named, n, item->agreement.canonical);
      else if (item->kind == CORPUS_CLAIM_FIGURE)
        n = add_named (document, named, add_named (document, named, n, item->figure.holder),
                       item->figure.on);
      else if (item->kind == CORPUS_CLAIM_COMMITMENT)
        n = add_named (document, named, add_named (document, named, n, item->commitment.actor),
                       item->commitment.toward);
    }
  return n;
}

gboolean
compare_document_names (const CompareDocument *document, const char *code)
{
  const char *named[MOST_NAMED];
  guint n = list_named (document, named);

  for (guint i = 0; i < n; i++)
    if (strcmp (named[i], code) == 0)
      return TRUE;
  return FALSE;
}

/* An agreement of which the text around lends a party looks for those of its time that one of the two has with
 * another whom its document names. */
static void
add_lent_keys (ComparePool *pool, CompareItem *item, const char *const *named, guint n_named)
{
  const CompareAgreement *agreement = &item->agreement;
  g_autoptr (GArray) keys = g_array_new (FALSE, FALSE, sizeof (guint64));

  g_array_append_vals (keys, item->keys, item->n_keys);
  for (guint d = 0; d < N_STEPS; d++)
    {
      const CompareDays *days = &agreement->days[d];
      const gboolean month = days->last - days->first <= MONTH_DAYS;

      if (days->first == 0 || days->last == 0
          || !(month || item->document->published_days.first - days->last > LONG_PAST_DAYS))
        continue;
      for (guint i = 0; agreement->canonical[i] != NULL; i++)
        for (guint k = 0; k < n_named; k++)
          if (!compare_list_contains (agreement->canonical, named[k]))
            add_pairs (compare_pool_list (
                           pool, (const char *const[]){ agreement->canonical[i], named[k], NULL }),
                       2, hash_span (days, month ? MONTH_CHARS : YEAR_CHARS), keys);
    }
  g_free (item->keys);
  item->n_keys = keys->len;
  item->keys = (guint64 *)(void *)g_array_free (g_steal_pointer (&keys), FALSE);
}

void
compare_add_lent_keys (ComparePool *pool, CompareDocument *document)
{
  const char *named[MOST_NAMED];
  guint n_named = 0;

  for (guint i = 0; i < document->agreements->len; i++)
    {
      CompareItem *item = g_ptr_array_index (document->agreements, i);

      if (!item->agreement.lent)
        continue;
      if (n_named == 0)
        n_named = list_named (document, named);
      add_lent_keys (pool, item, named, n_named);
    }
}

/* ---- commitments and people ---------------------------------------------------------------- */

/* Actions that texts use for each other. */
static guint
action_family (EngineAction action)
{
  switch (action)
    {
    case ENGINE_ACTION_LIFT:
    case ENGINE_ACTION_REPEAL:
    case ENGINE_ACTION_SUSPEND:
    case ENGINE_ACTION_POSTPONE:
      return ENGINE_ACTION_LIFT;
    case ENGINE_ACTION_REDUCE:
    case ENGINE_ACTION_CAP:
      return ENGINE_ACTION_REDUCE;
    case ENGINE_ACTION_IMPOSE:
    case ENGINE_ACTION_INCREASE:
    case ENGINE_ACTION_RESTRICT:
      return ENGINE_ACTION_IMPOSE;
    case ENGINE_ACTION_SUPPORT:
    case ENGINE_ACTION_INVEST:
      return ENGINE_ACTION_INVEST;
    default:
      return action;
    }
}

void
compare_add_commitment_keys (const CompareCommitment *commitment, GArray *keys)
{
  guint64 key = compare_hash_start (SALT_COMMITMENT);

  if (commitment->actor[0] == NULL)
    return;
  key = compare_hash_list (key, commitment->actor);
  add_key (keys, compare_hash_number (key, action_family (commitment->action)));
}

void
compare_add_person_keys (const ComparePerson *person, GArray *keys)
{
  if (person->surname != NULL)
    add_key (keys, compare_hash_string (compare_hash_start (SALT_PERSON_SURNAME), person->surname));
  if (person->role_known && person->country != NULL)
    add_key (keys,
             compare_hash_string (
                 compare_hash_string (compare_hash_start (SALT_PERSON_OFFICE), person->country),
                 person->role_key));
}
