#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks that no include in app/ crosses a fence between the libraries.

usage: fences.py [APP-FOLDER]

ALLOWED is the architecture: what each library may include.  The build's dependency lists say the
same, but a header that comes in through another library's package would compile all the same.
An entry that is a file is a program that only the build runs.
"""
import os
import re
import sys

GLIB = {'glib'}
GIO = {'glib', 'gio'}
ALLOWED = {
    'engine': GLIB,
    'engine/compiler': GIO | {'engine', 'icu', 'libxml2'},
    'reader': GIO | {'libxml2', 'uchardet', 'json-glib'},
    'corpus': GIO | {'sqlite3', 'json-glib', 'engine', 'reader'},
    'corpus/words/country-names.c': GLIB | {'icu'},
    'chart': GIO | {'cairo', 'pango'},
    'export': GIO | {'engine', 'reader', 'corpus', 'chart'},
    'cli': GIO | {'engine', 'reader', 'corpus', 'chart', 'export', 'json-glib'},
    'window': GIO | {'gtk', 'cairo', 'pango', 'engine', 'reader', 'corpus', 'chart', 'export'},
    '': GIO | {'gtk', 'window', 'engine', 'reader', 'corpus', 'chart', 'export'},
}

# Which library a header in angle brackets belongs to; the first match counts.
SYSTEM = [
    (r'gio/|glib-object\.h|gmodule\.h|gio-unix', 'gio'),
    (r'glib\.h|glib/|glib-unix\.h', 'glib'),
    (r'libxml/', 'libxml2'),
    (r'archive(_entry)?\.h', 'archive'),
    (r'poppler', 'poppler'),
    (r'uchardet', 'uchardet'),
    (r'sqlite3\.h', 'sqlite3'),
    (r'json-glib/', 'json-glib'),
    (r'cairo', 'cairo'),
    (r'pango/|fontconfig/', 'pango'),
    (r'xlsxwriter', 'xlsxwriter'),
    (r'unicode/', 'icu'),
    (r'emmintrin\.h$', None),  # SSE2, where the compiler has it
    (r'gtk/|gdk/|gsk/|adwaita\.h', 'gtk'),
    (r'(assert|ctype|errno|fcntl|float|inttypes|limits|locale|math|setjmp|signal|stdarg|stdbool|stddef|stdint'
     r'|stdio|stdlib|string|strings|time|unistd|wchar|langinfo|sysexits|termios)\.h$|sys/\w+\.h$', None),
]
GENERATED = re.compile(r'config\.h$|[a-z-]+-table\.h$|concordat-resources\.h$|[a-z-]+-resources\.h$')
INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^">]+)[">]', re.M)


def library_of(relative):
    """The entry of ALLOWED for a path inside app/: the longest that fits."""
    place = relative
    while place and place not in ALLOWED:
        place = os.path.dirname(place)
    return place


def sources(app):
    for folder, _, names in os.walk(app):
        for name in sorted(names):
            if name.endswith(('.c', '.h')):
                yield os.path.relpath(os.path.join(folder, name), app)


def target_of(header, quoted, owners):
    """The library that HEADER belongs to; None for the C library; '?' when nobody knows it."""
    if quoted:
        if GENERATED.match(header):
            return None
        if os.path.basename(header) in owners:
            return owners[os.path.basename(header)]
    for pattern, name in SYSTEM:
        if re.match(pattern, header):
            return name
    return '?'


def crossings(app):
    """One sentence for every include that its library may not have."""
    paths = list(sources(app))
    owners = {os.path.basename(path): library_of(path) for path in paths if path.endswith('.h')}
    found = []
    for path in paths:
        library = library_of(path)
        with open(os.path.join(app, path), encoding='utf-8') as source:
            text = source.read()
        for match in INCLUDE.finditer(text):
            target = target_of(match[2], match[1] == '"', owners)
            line = text.count('\n', 0, match.start(2)) + 1
            if target is None or target == library or target in ALLOWED[library]:
                if target != library and match[2].endswith('-private.h'):
                    found.append(f'{path}:{line}: {match[2]} is private to {target}')
                continue
            what = 'an unknown header' if target == '?' else f'of {target}'
            found.append(f'{path}:{line}: {library or "main"} may not include {match[2]} ({what})')
    return found


if __name__ == '__main__':
    app_folder = sys.argv[1] if len(sys.argv) > 1 else os.path.join(os.path.dirname(__file__), '..', '..', 'app')
    result = crossings(app_folder)
    print('\n'.join(result) or 'no include crosses a fence')
    sys.exit(1 if result else 0)
