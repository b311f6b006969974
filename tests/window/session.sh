#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# Runs a command in a session of its own: a screen (Xvfb), a session bus, an accessibility bus, and
# empty home and settings folders, so that nothing of the caller's desktop is seen or touched.
#
# usage: session.sh COMMAND…
# SESSION_SCREEN  size of the screen, 1280x800 where not set
# SESSION_LOCALE  locale of the program, C.UTF-8 where not set
set -uo pipefail

work=$(mktemp -d "${TMPDIR:-/tmp}/concordat-session-XXXXXX")
trap 'rm -rf "$work"' EXIT
mkdir -m 700 "$work/run"
mkdir -p "$work/home/.config/gtk-4.0" "$work/home/.cache" "$work/home/.local/share"

export HOME=$work/home XDG_RUNTIME_DIR=$work/run
export XDG_CONFIG_HOME=$HOME/.config XDG_CACHE_HOME=$HOME/.cache XDG_DATA_HOME=$HOME/.local/share
export XDG_SESSION_TYPE=x11 XDG_CURRENT_DESKTOP=GNOME GDK_BACKEND=x11
export GSETTINGS_BACKEND=memory GSK_RENDERER=${GSK_RENDERER:-cairo} LIBGL_ALWAYS_SOFTWARE=1
export GDK_DEBUG=no-portals ADW_DISABLE_PORTAL=1 LC_ALL=${SESSION_LOCALE:-C.UTF-8}
unset WAYLAND_DISPLAY DISPLAY DBUS_SESSION_BUS_ADDRESS NO_AT_BRIDGE GTK_A11Y LANGUAGE

# The same pixels every time: a font that is packaged, no animations.
cat >"$XDG_CONFIG_HOME/gtk-4.0/settings.ini" <<'TEXT'
[Settings]
gtk-font-name=Inter 11
gtk-enable-animations=0
gtk-hint-font-metrics=1
gtk-xft-antialias=1
gtk-xft-hinting=1
gtk-xft-hintstyle=hintslight
gtk-xft-rgba=none
TEXT

# GTK's and fontconfig's own leaks at exit would drown ours: the libraries' tests look for leaks.
export ASAN_OPTIONS=${ASAN_OPTIONS:+$ASAN_OPTIONS:}detect_leaks=0

# Standard output is the command's alone: what the buses say goes to standard error.
exec 7>&1
xvfb-run --auto-servernum --server-args="-screen 0 ${SESSION_SCREEN:-1280x800}x24 -dpi 96 -noreset" \
  dbus-run-session -- bash -c 'exec "$@" >&7 7>&-' session "$@" >&2
