/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The program's entry: translations, then the application. */

#include "config.h"

#include "concordat-application.h"

#include <glib/gi18n-lib.h>
#include <locale.h>

int
main (int argc, char **argv)
{
  g_autoptr (ConcordatApplication) application = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, g_getenv ("CONCORDAT_LOCALE_DIR") != NULL
                                       ? g_getenv ("CONCORDAT_LOCALE_DIR")
                                       : LOCALEDIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  application = concordat_application_new ();
  return g_application_run (G_APPLICATION (application), argc, argv);
}
