/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Character references of HTML that a careless copy left in a plain text: &nbsp; &#8217; &eacute;.
 * They count as the character that they stand for; the text itself is never rewritten. */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The reference that starts with the ampersand at @text: its length in bytes and its character in
 * @c, 0 where there is none. */
guint engine_entity (const char *text, const char *end, gunichar *c);

G_END_DECLS
