# SPDX-License-Identifier: GPL-3.0-or-later
# The settings that every test runs with, whatever the caller has.  Sourced by tests/run.

export G_DEBUG=fatal-warnings GSETTINGS_BACKEND=memory GIO_USE_VFS=local GIO_USE_VOLUME_MONITOR=unix
export LC_ALL=C.UTF-8 TZ=UTC
unset LANGUAGE DISPLAY WAYLAND_DISPLAY DBUS_SESSION_BUS_ADDRESS

# No strict_string_checks: Cairo hands strndup() a text and its length, without a NUL behind.
export ASAN_OPTIONS=halt_on_error=1:detect_leaks=1:detect_stack_use_after_return=0
export UBSAN_OPTIONS=halt_on_error=1:print_stacktrace=1
export LSAN_OPTIONS=suppressions=$source/tests/lsan.supp:print_suppressions=0

# French numbers and texts are tested: where the system has not the locale, a private one is made.
if ! locale -a 2>/dev/null | grep -qi '^fr_FR\.utf-\?8$'; then
  export LOCPATH=$CONCORDAT_CACHE/locale
  for name in fr_FR en_US; do
    [[ -d $LOCPATH/$name.UTF-8 ]] || { mkdir -p "$LOCPATH"; localedef -i "$name" -f UTF-8 "$LOCPATH/$name.UTF-8"; }
  done
fi
