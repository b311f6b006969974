/* SPDX-License-Identifier: GPL-3.0-or-later */

/* JSON, member by member, in the one form that the program writes: one space after a colon and a comma,
 * numbers as the shortest decimal that reads back as the same number (7.5 is not 7.4999999999999998).
 * A key sets the comma before it where the object has members already. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A value alone: a string, or null for NULL. */
void engine_json_write_string (GString *out, const char *string_or_null);
void engine_json_write_bytes (GString *out, const char *text, gsize length_bytes);
void engine_json_write_key (GString *out, const char *key);
void engine_json_write_text (GString *out, const char *key, const char *value);
void engine_json_write_bool (GString *out, const char *key, gboolean value);
void engine_json_write_count (GString *out, const char *key, guint value);
/* null where @value is not finite. */
void engine_json_write_number (GString *out, const char *key, double value);
/* @list may be NULL, which has no strings. */
void engine_json_write_list (GString *out, const char *key, const char *const *list);
/* "dates": those of an agreement's steps that are known. */
void engine_json_write_dates (GString *out,
                              const char *agreed,
                              const char *signed_,
                              const char *in_force,
                              const char *ends);

G_END_DECLS
