/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Reads rule files.  A file is a list of rules; a rule is a line "rule ID" and the indented lines
 * under it, each starting with a keyword (match, need, unless, emit, set, copy, drop, prefer) or
 * with + or - (examples).  The whole language is described in resources/language/README.md.  The
 * first mistake ends the reading with file, line and column. */

#include "config.h"

#include "engine-rules-parse.h"

#include "engine-analysis.h"
#include "engine-rules-format.h"
#include "engine-rules-parser.h"
#include "engine-rules.h"

#include <string.h>

/* name:a  name:a.attribute|fallback  name:constant, with *weight behind */
static EngineSlotSource *
parse_slot_value (EngineRulesParser *p, const char *name)
{
  EngineSlotSource *slot = g_new0 (EngineSlotSource, 1);

  slot->name = g_strdup (name);
  slot->weight = 4;
  if (*p->at == '"')
    {
      const char *end = strchr (++p->at, '"');

      if (end == NULL)
        {
          engine_rules_parser_fail (p, "the quotation mark is not closed");
          engine_slot_source_free (slot);
          return NULL;
        }
      slot->text = g_strndup (p->at, (gsize)(end - p->at));
      p->at = end + 1;
    }
  else
    {
      slot->capture = engine_rules_parser_take_name (p);
      if (slot->capture != NULL && *p->at == '.')
        {
          p->at++;
          slot->text = engine_rules_parser_take_name (p);
        }
      if (*p->at == '|')
        {
          p->at++;
          slot->fallback = engine_rules_parser_take_name (p);
        }
      if (slot->capture == NULL)
        {
          engine_rules_parser_fail (p, "the slot “%s” wants a capture or a constant", name);
          engine_slot_source_free (slot);
          return NULL;
        }
    }
  if (*p->at == '*')
    {
      int sign = 1;

      p->at++;
      if (*p->at == '-')
        {
          sign = -1;
          p->at++;
        }
      slot->weight = sign * (int)engine_rules_parser_take_number (p);
    }
  return slot;
}

static gboolean
parse_slots (EngineRulesParser *p, EngineEmitSource *emit)
{
  if (!engine_rules_parser_accept (p, '{'))
    return TRUE;
  while (!engine_rules_parser_accept (p, '}'))
    {
      g_autofree char *name = NULL;

      engine_rules_parser_skip_space (p);
      name = engine_rules_parser_take_name (p);
      if (name == NULL || *p->at != ':')
        return engine_rules_parser_fail (p, "a slot is name:value");
      do
        {
          EngineSlotSource *slot;

          p->at++;
          slot = parse_slot_value (p, name);
          if (slot == NULL)
            return FALSE;
          g_ptr_array_add (emit->slots, slot);
        }
      while (*p->at == '+');
    }
  if (emit->slots->len > ENGINE_FRAME_MAX_SLOTS)
    return engine_rules_parser_fail (p, "more than %d slots", ENGINE_FRAME_MAX_SLOTS);
  return TRUE;
}

/* emit [each] KIND [capture[..capture]] {slots}, and set, copy, drop likewise */
static gboolean
parse_emit (EngineRulesParser *p, EngineRuleSource *rule, EngineFrameWhat what)
{
  EngineEmitSource *emit = g_new0 (EngineEmitSource, 1);
  g_autofree char *kind = NULL;
  int value;

  emit->what = what;
  emit->slots = g_ptr_array_new_with_free_func (engine_slot_source_free);
  emit->line = p->line;
  g_ptr_array_add (rule->emits, emit);
  engine_rules_parser_skip_space (p);
  kind = engine_rules_parser_take_name (p);
  if (g_strcmp0 (kind, "each") == 0)
    {
      emit->each = TRUE;
      g_free (kind);
      engine_rules_parser_skip_space (p);
      kind = engine_rules_parser_take_name (p);
    }
  value = kind != NULL ? engine_code_from_name (ENGINE_CODES_FACT_KIND, kind) : -1;
  if (value < 0)
    return engine_rules_parser_fail (p, "unknown kind of fact “%s”", kind != NULL ? kind : "");
  emit->kind = (guint)value;
  engine_rules_parser_skip_space (p);
  emit->from = engine_rules_parser_take_name (p);
  if (emit->from != NULL && g_str_has_prefix (p->at, ".."))
    {
      p->at += 2;
      emit->to = engine_rules_parser_take_name (p);
    }
  if (emit->to == NULL)
    emit->to = g_strdup (emit->from);
  if (!parse_slots (p, emit))
    return FALSE;
  engine_rules_parser_skip_space (p);
  return *p->at == '\0' || engine_rules_parser_fail (p, "unexpected “%s”", p->at);
}

static gboolean
parse_scopes (EngineRulesParser *p, guint32 *scopes)
{
  static const char *const names[] = { "negated", "conditional", "future",   "past",
                                       "hearsay", "quoted",      "relative", "brackets" };

  for (engine_rules_parser_skip_space (p); *p->at != '\0'; engine_rules_parser_skip_space (p))
    {
      g_autofree char *name = engine_rules_parser_take_name (p);
      guint i;

      for (i = 0; i < G_N_ELEMENTS (names); i++)
        if (g_strcmp0 (name, names[i]) == 0)
          break;
      if (i == G_N_ELEMENTS (names))
        return engine_rules_parser_fail (p, "unknown scope “%s”", name != NULL ? name : "");
      *scopes |= 1u << i;
    }
  return *scopes != 0 || engine_rules_parser_fail (p, "a scope is missing");
}

/* need|unless WHERE PATTERN */
static gboolean
parse_check (EngineRulesParser *p, EngineRuleSource *rule, gboolean wanted)
{
  static const char *const names[] = { "clause", "sentence", "line", "match",
                                       "before", "after",    "scope" };
  EngineCheckSource *check = g_new0 (EngineCheckSource, 1);
  g_autofree char *where = NULL;

  g_ptr_array_add (rule->checks, check);
  check->wanted = wanted;
  engine_rules_parser_skip_space (p);
  where = engine_rules_parser_take_name (p);
  for (check->where = 0; check->where < G_N_ELEMENTS (names); check->where++)
    if (g_strcmp0 (where, names[check->where]) == 0)
      break;
  if (check->where == G_N_ELEMENTS (names))
    return engine_rules_parser_fail (
        p, "need and unless say where: clause, sentence, line, match, before, after, scope");
  if (check->where == ENGINE_CHECK_SCOPE)
    return parse_scopes (p, &check->scopes);
  check->pattern = engine_rules_parse_pattern (p);
  return check->pattern != NULL;
}

/* + "text": kind.field=value field=value   or   - "text": kind */
static gboolean
parse_example (EngineRulesParser *p, EngineRuleSource *rule, gboolean positive)
{
  EngineExample *example = g_new0 (EngineExample, 1);
  const char *end;
  g_auto (GStrv) words = NULL;
  char *dot;

  example->positive = positive;
  example->line = p->line;
  example->fields = g_ptr_array_new_with_free_func (g_free);
  g_ptr_array_add (rule->examples, example);
  engine_rules_parser_skip_space (p);
  end = *p->at == '"' ? strstr (p->at + 1, "\": ") : NULL;
  if (end == NULL)
    return engine_rules_parser_fail (p, "an example is \"text\": kind.field=value …");
  example->text = g_strndup (p->at + 1, (gsize)(end - p->at - 1));
  p->at = end + 3;
  engine_rules_parser_skip_space (p);
  words = g_strsplit_set (p->at, " \t", -1);
  example->kind = g_strdup (words[0]);
  dot = strchr (example->kind, '.');
  if (dot != NULL)
    {
      g_ptr_array_add (example->fields, g_strdup (dot + 1));
      *dot = '\0';
    }
  if (engine_code_from_name (ENGINE_CODES_FACT_KIND, example->kind) < 0)
    return engine_rules_parser_fail (p, "unknown kind of fact “%s”", example->kind);
  for (guint i = 1; words[i] != NULL; i++)
    if (*words[i] != '\0')
      g_ptr_array_add (example->fields, g_strdup (words[i]));
  for (guint i = 0; i < example->fields->len; i++)
    if (strchr (g_ptr_array_index (example->fields, i), '=') == NULL)
      return engine_rules_parser_fail (p, "“%s” is not field=value",
                                       (char *)g_ptr_array_index (example->fields, i));
  return TRUE;
}

static gboolean
parse_match (EngineRulesParser *p, EngineRuleSource *rule)
{
  if (rule->pattern != NULL)
    return engine_rules_parser_fail (p, "a second “match” in %s", rule->id);
  rule->pattern = engine_rules_parse_pattern (p);
  return rule->pattern != NULL;
}

static gboolean
parse_statement (EngineRulesParser *p, EngineRuleSource *rule)
{
  g_autofree char *keyword = engine_rules_parser_take_word (p);

  if (g_str_equal (keyword, "match"))
    return parse_match (p, rule);
  if (g_str_equal (keyword, "need"))
    return parse_check (p, rule, TRUE);
  if (g_str_equal (keyword, "unless"))
    return parse_check (p, rule, FALSE);
  if (g_str_equal (keyword, "emit"))
    return parse_emit (p, rule, ENGINE_FRAME_EMIT);
  if (g_str_equal (keyword, "set"))
    return parse_emit (p, rule, ENGINE_FRAME_SET);
  if (g_str_equal (keyword, "copy"))
    return parse_emit (p, rule, ENGINE_FRAME_COPY);
  if (g_str_equal (keyword, "drop"))
    return parse_emit (p, rule, ENGINE_FRAME_DROP);
  if (g_str_equal (keyword, "prefer"))
    {
      g_ptr_array_add (rule->preferences, engine_rules_parser_take_word (p));
      return TRUE;
    }
  if (g_str_equal (keyword, "+") || g_str_equal (keyword, "-"))
    return parse_example (p, rule, *keyword == '+');
  return engine_rules_parser_fail (p, "unknown keyword “%s”", keyword);
}

static gboolean
check_rule (EngineRulesParser *p, EngineRuleSource *rule)
{
  guint positive = 0, negative = 0;

  for (guint i = 0; i < rule->examples->len; i++)
    if (((EngineExample *)g_ptr_array_index (rule->examples, i))->positive)
      positive++;
    else
      negative++;
  p->line = rule->line;
  p->start = p->at = "";
  if (rule->pattern == NULL)
    return engine_rules_parser_fail (p, "rule %s has no “match”", rule->id);
  if (rule->emits->len == 0)
    return engine_rules_parser_fail (p, "rule %s gives nothing", rule->id);
  if (positive < 2 || negative < 1)
    return engine_rules_parser_fail (p, "rule %s needs two examples and a counter-example",
                                     rule->id);
  return TRUE;
}

static gboolean
parse_define (EngineRulesParser *p)
{
  g_autofree char *name = NULL;

  engine_rules_parser_skip_space (p);
  name = engine_rules_parser_take_name (p);
  if (name == NULL || !engine_rules_parser_accept (p, '='))
    return engine_rules_parser_fail (p, "a definition is: define NAME = PATTERN");
  engine_rules_parser_skip_space (p);
  g_hash_table_replace (p->defines, g_steal_pointer (&name), g_strdup (p->at));
  return TRUE;
}

/* "disable ID": a shipped rule that a user does without */
static gboolean
parse_disable (EngineRulesParser *p, const EngineRuleFile *file, EngineRulesReading *into)
{
  EngineRuleDisabled *disabled;
  g_autofree char *id = engine_rules_parser_take_word (p);

  if (!file->own)
    return engine_rules_parser_fail (p, "“disable” stands in a user's own pack alone");
  if (*id == '\0')
    return engine_rules_parser_fail (p, "“disable” wants the name of a rule");
  disabled = g_new0 (EngineRuleDisabled, 1);
  disabled->id = g_steal_pointer (&id);
  disabled->file = g_strdup (file->name);
  disabled->line = p->line;
  g_ptr_array_add (into->disabled, disabled);
  return TRUE;
}

static gboolean
begins (EngineRulesParser *p, const char *keyword)
{
  if (!g_str_has_prefix (p->at, keyword))
    return FALSE;
  p->at += strlen (keyword);
  return TRUE;
}

/* One line.  @rule: the one that it belongs to, a new one where it starts one. */
static gboolean
parse_line (EngineRulesParser *p,
            const EngineRuleFile *file,
            EngineRuleSource **rule,
            EngineRulesReading *into)
{
  gboolean indented = *p->at == ' ' || *p->at == '\t';

  engine_rules_parser_skip_space (p);
  if (*p->at == '\0' || (p->at[0] == '#' && (p->at[1] == ' ' || p->at[1] == '\0')))
    return TRUE;
  if (indented)
    return *rule != NULL ? parse_statement (p, *rule)
                         : engine_rules_parser_fail (p, "this line belongs to no rule");
  if (begins (p, "define "))
    return parse_define (p);
  if (begins (p, "disable "))
    return parse_disable (p, file, into);
  if (begins (p, "rule "))
    {
      g_autofree char *id = engine_rules_parser_take_word (p);

      *rule = engine_rule_source_new (id, p->file, p->line);
      (*rule)->own = file->own;
      g_ptr_array_add (into->rules, *rule);
      return *id != '\0' || engine_rules_parser_fail (p, "“rule” wants a name");
    }
  return engine_rules_parser_fail (p, "a line starts with “rule”, “define”, “disable” or a space");
}

/* The rule that ends here, or has a mistake, is no longer the last one. */
static void
leave_out (EngineRulesReading *into, EngineRuleSource **rule, GError *error)
{
  g_ptr_array_add (into->problems, g_strdup (error->message));
  if (*rule != NULL)
    g_ptr_array_set_size (into->rules, (int)into->rules->len - 1);
  *rule = NULL;
}

/* A line that neither starts nor ends a rule by itself. */
static gboolean
goes_on (const char *line)
{
  return *line == '\0' || *line == ' ' || *line == '\t' || *line == '#';
}

/* A rule's end: it must be whole. */
static gboolean
end_rule (EngineRulesParser *p, EngineRuleSource **rule, EngineRulesReading *into)
{
  g_autoptr (GError) local = NULL;
  GError **error = p->error;

  if (*rule == NULL)
    return TRUE;
  p->error = &local;
  if (!check_rule (p, *rule) && into->problems != NULL)
    leave_out (into, rule, local);
  *rule = NULL;
  p->error = error;
  if (local == NULL || into->problems != NULL)
    return TRUE;
  g_propagate_error (error, g_steal_pointer (&local));
  return FALSE;
}

/**
 * engine_rules_parse:
 * @file: a rule file
 * @into: what it is read into
 * @error: return location
 *
 * Errors: %ENGINE_ERROR_PACK_SOURCE, where @into has no place for problems; else a rule with a mistake
 * is left out, and reading goes on with the next.
 *
 * Returns: whether all of it could be read, or problems have their place
 */
gboolean
engine_rules_parse (const EngineRuleFile *file, EngineRulesReading *into, GError **error)
{
  g_auto (GStrv) lines = g_strsplit (file->text, "\n", -1);
  EngineRulesParser p = { .file = file->name, .defines = into->defines, .error = error };
  EngineRuleSource *rule = NULL;
  gboolean skipping = FALSE;

  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autoptr (GError) local = NULL;

      g_strchomp (lines[i]);
      p.line = i + 1;
      p.start = p.at = lines[i];
      if (skipping && goes_on (lines[i]))
        continue;
      skipping = FALSE;
      if (!goes_on (lines[i]) && !end_rule (&p, &rule, into))
        return FALSE;
      p.line = i + 1;
      p.start = p.at = lines[i];
      p.error = into->problems != NULL ? &local : error;
      if (parse_line (&p, file, &rule, into))
        continue;
      if (into->problems == NULL)
        return FALSE;
      leave_out (into, &rule, local);
      skipping = TRUE;
    }
  p.error = error;
  return end_rule (&p, &rule, into);
}
