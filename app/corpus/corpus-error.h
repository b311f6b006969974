/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The corpus library's error domain.  Every message is one translated sentence that names the file
 * and the reason, ready for a person to read. */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/**
 * CORPUS_ERROR:
 *
 * The corpus library's error domain.
 */
#define CORPUS_ERROR (corpus_error_quark ())

/**
 * CorpusError:
 * @CORPUS_ERROR_NOT_A_PROJECT: the file is something else; choose another, or import it as a text
 * @CORPUS_ERROR_TOO_NEW: a newer program made the project; update this one
 * @CORPUS_ERROR_DAMAGED: the project does not verify; what could be read was saved aside where the message says so
 * @CORPUS_ERROR_DISK_FULL: no room; free some and try again, nothing was lost
 * @CORPUS_ERROR_LOCKED: another program has it; close it there
 * @CORPUS_ERROR_READ_ONLY: it cannot be written; save under another name
 * @CORPUS_ERROR_READ: the file cannot be read (vanished, no permission, disk error)
 * @CORPUS_ERROR_NOT_FOUND: no document, fact or agreement of that id: it went with a new extraction or an undo
 * @CORPUS_ERROR_VALUE: a value that the field does not take; the message says what it takes
 * @CORPUS_ERROR_NOTHING: nothing to undo or redo
 * @CORPUS_ERROR_LANGUAGES: no language packs were given or found
 * @CORPUS_ERROR_QUERY: the search cannot be understood
 * @CORPUS_ERROR_TOO_LARGE: more than a project or a text may hold
 * @CORPUS_ERROR_FAILED: anything else; the message has the reason
 */
typedef enum
{
  CORPUS_ERROR_NOT_A_PROJECT,
  CORPUS_ERROR_TOO_NEW,
  CORPUS_ERROR_DAMAGED,
  CORPUS_ERROR_DISK_FULL,
  CORPUS_ERROR_LOCKED,
  CORPUS_ERROR_READ_ONLY,
  CORPUS_ERROR_READ,
  CORPUS_ERROR_NOT_FOUND,
  CORPUS_ERROR_VALUE,
  CORPUS_ERROR_NOTHING,
  CORPUS_ERROR_LANGUAGES,
  CORPUS_ERROR_QUERY,
  CORPUS_ERROR_TOO_LARGE,
  CORPUS_ERROR_FAILED,
} CorpusError;

GQuark corpus_error_quark (void);

G_END_DECLS
