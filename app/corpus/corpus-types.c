/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The small functions of the plain data: names of states, urgency of verdicts, copies of filters. */

#include "config.h"

#include "corpus-types.h"

const char *
corpus_state_to_name (CorpusState state)
{
  static const char *const names[CORPUS_N_STATES] = { "undecided", "accepted", "rejected" };

  g_return_val_if_fail (state < CORPUS_N_STATES, NULL);

  return names[state];
}

guint
corpus_verdict_get_urgency (CorpusVerdict verdict)
{
  switch (verdict)
    {
    case CORPUS_VERDICT_CONTRADICT:
      return 0;
    case CORPUS_VERDICT_TO_CHECK:
      return 1;
    case CORPUS_VERDICT_BOTH_POSSIBLE:
      return 2;
    case CORPUS_VERDICT_AGREE_ROUNDED:
      return 3;
    case CORPUS_VERDICT_AGREE:
      return 4;
    case CORPUS_VERDICT_SINGLE:
      return 5;
    case CORPUS_VERDICT_NONE:
    case CORPUS_N_VERDICTS:
    default:
      return 6;
    }
}

static const char *const *
copy_list (const char *const *list)
{
  return list != NULL && list[0] != NULL ? (const char *const *)g_strdupv ((char **)list) : NULL;
}

/**
 * corpus_filter_copy:
 * @self: (nullable): a filter
 *
 * Returns: (transfer full): a copy that owns its strings; of %NULL, the filter that selects everything
 */
CorpusFilter *
corpus_filter_copy (const CorpusFilter *self)
{
  CorpusFilter *copy = g_new0 (CorpusFilter, 1);

  if (self == NULL)
    return copy;
  *copy = *self;
  copy->text = self->text != NULL && *self->text != '\0' ? g_strdup (self->text) : NULL;
  copy->parties = copy_list (self->parties);
  copy->subjects = copy_list (self->subjects);
  copy->commodities = copy_list (self->commodities);
  copy->units = copy_list (self->units);
  copy->tags = copy_list (self->tags);
  copy->languages = copy_list (self->languages);
  copy->date_from = g_strdup (self->date_from);
  copy->date_to = g_strdup (self->date_to);
  copy->documents = g_memdup2 (self->documents, self->n_documents * sizeof (gint64));
  return copy;
}

void
corpus_filter_free (CorpusFilter *self)
{
  if (self == NULL)
    return;
  g_free ((char *)self->text);
  g_strfreev ((char **)self->parties);
  g_strfreev ((char **)self->subjects);
  g_strfreev ((char **)self->commodities);
  g_strfreev ((char **)self->units);
  g_strfreev ((char **)self->tags);
  g_strfreev ((char **)self->languages);
  g_free ((char *)self->date_from);
  g_free ((char *)self->date_to);
  g_free ((gint64 *)self->documents);
  g_free (self);
}
