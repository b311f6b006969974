/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Characters, names and numbers of a line of a rule file, and its errors: file, line, column and
 * reason. */

#include "config.h"

#include "engine-rules-parser.h"

#include "engine-analysis.h"

gboolean
engine_rules_parser_fail (EngineRulesParser *p, const char *format, ...)
{
  g_autofree char *reason = NULL;
  va_list arguments;

  va_start (arguments, format);
  reason = g_strdup_vprintf (format, arguments);
  va_end (arguments);
  g_set_error (p->error, ENGINE_ERROR, ENGINE_ERROR_PACK_SOURCE, "%s:%u:%u: %s", p->file, p->line,
               (guint)(p->at - p->start) + 1, reason);
  return FALSE;
}

void
engine_rules_parser_skip_space (EngineRulesParser *p)
{
  while (*p->at == ' ' || *p->at == '\t')
    p->at++;
}

gboolean
engine_rules_parser_accept (EngineRulesParser *p, char c)
{
  engine_rules_parser_skip_space (p);
  if (*p->at != c)
    return FALSE;
  p->at++;
  return TRUE;
}

static gboolean
is_name_char (char c)
{
  return g_ascii_isalnum (c) || c == '-' || c == '_';
}

char *
engine_rules_parser_take_name (EngineRulesParser *p)
{
  const char *start = p->at;

  while (is_name_char (*p->at))
    p->at++;
  return p->at > start ? g_strndup (start, (gsize)(p->at - start)) : NULL;
}

char *
engine_rules_parser_take_word (EngineRulesParser *p)
{
  const char *start;

  engine_rules_parser_skip_space (p);
  start = p->at;
  while (*p->at != '\0' && *p->at != ' ' && *p->at != '\t')
    p->at++;
  return g_strndup (start, (gsize)(p->at - start));
}

guint
engine_rules_parser_take_number (EngineRulesParser *p)
{
  guint n = 0;

  while (g_ascii_isdigit (*p->at) && n < 1000)
    n = n * 10 + (guint)(*p->at++ - '0');
  return n;
}
