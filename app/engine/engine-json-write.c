/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Strings escaped, numbers at their shortest.  See engine-json-write.h. */

#include "config.h"

#include "engine-json-write.h"

#include <math.h>
#include <string.h>

void
engine_json_write_bytes (GString *out, const char *text, gsize length_bytes)
{
  gsize plain = 0;

  g_string_append_c (out, '"');
  for (gsize i = 0; i < length_bytes; i++)
    {
      guchar c = (guchar)text[i];

      if (c >= 0x20 && c != '"' && c != '\\' && c != 0x7f)
        continue;
      g_string_append_len (out, text + plain, (gssize)(i - plain));
      plain = i + 1;
      if (c == '"' || c == '\\')
        {
          g_string_append_c (out, '\\');
          g_string_append_c (out, (char)c);
        }
      else if (c == '\n')
        g_string_append (out, "\\n");
      else if (c == '\t')
        g_string_append (out, "\\t");
      else
        g_string_append_printf (out, "\\u%04x", c);
    }
  g_string_append_len (out, text + plain, (gssize)(length_bytes - plain));
  g_string_append_c (out, '"');
}

void
engine_json_write_string (GString *out, const char *string_or_null)
{
  if (string_or_null == NULL)
    g_string_append (out, "null");
  else
    engine_json_write_bytes (out, string_or_null, strlen (string_or_null));
}

void
engine_json_write_key (GString *out, const char *key)
{
  if (out->len > 0 && out->str[out->len - 1] != '{')
    g_string_append (out, ", ");
  g_string_append_c (out, '"');
  g_string_append (out, key);
  g_string_append (out, "\": ");
}

void
engine_json_write_text (GString *out, const char *key, const char *value)
{
  engine_json_write_key (out, key);
  engine_json_write_string (out, value);
}

void
engine_json_write_bool (GString *out, const char *key, gboolean value)
{
  engine_json_write_key (out, key);
  g_string_append (out, value ? "true" : "false");
}

void
engine_json_write_count (GString *out, const char *key, guint value)
{
  engine_json_write_key (out, key);
  g_string_append_printf (out, "%u", value);
}

void
engine_json_write_number (GString *out, const char *key, double value)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  engine_json_write_key (out, key);
  if (!isfinite (value))
    {
      g_string_append (out, "null");
      return;
    }
  if (value == floor (value) && fabs (value) < 1e15)
    g_ascii_formatd (text, sizeof text, "%.0f", value);
  else
    {
      g_ascii_formatd (text, sizeof text, "%.15g", value);
      if (g_ascii_strtod (text, NULL) != value)
        g_ascii_formatd (text, sizeof text, "%.17g", value);
    }
  g_string_append (out, text);
}

void
engine_json_write_list (GString *out, const char *key, const char *const *list)
{
  engine_json_write_key (out, key);
  g_string_append_c (out, '[');
  for (guint i = 0; list != NULL && list[i] != NULL; i++)
    {
      if (i > 0)
        g_string_append (out, ", ");
      engine_json_write_string (out, list[i]);
    }
  g_string_append_c (out, ']');
}

void
engine_json_write_dates (GString *out,
                         const char *agreed,
                         const char *signed_,
                         const char *in_force,
                         const char *ends)
{
  const struct
  {
    const char *key;
    const char *value;
  } dates[] = {
    { "agreed", agreed }, { "signed", signed_ }, { "in_force", in_force }, { "ends", ends }
  };

  engine_json_write_key (out, "dates");
  g_string_append_c (out, '{');
  for (guint i = 0; i < G_N_ELEMENTS (dates); i++)
    if (dates[i].value != NULL)
      engine_json_write_text (out, dates[i].key, dates[i].value);
  g_string_append_c (out, '}');
}
