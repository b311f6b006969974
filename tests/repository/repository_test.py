#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks the repository's own files, in TAP: fences, desktop files, settings, icons, translations,
licence, and that nothing of a developer's machine stands in a tracked file.

usage: repository_test.py SOURCE-FOLDER BUILD-FOLDER
"""
import glob
import hashlib
import os
import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import fences  # noqa: E402

SOURCE, BUILD = (os.path.abspath(path) for path in sys.argv[1:3])
ID = 'org.concordat.Concordat'


def run(*command, **options):
    """Runs a command in the source folder; its output when it succeeds, else AssertionError."""
    done = subprocess.run(command, cwd=SOURCE, capture_output=True, text=True, timeout=120,
                          env={**os.environ, 'LC_ALL': 'C.UTF-8'}, **options)
    assert done.returncode == 0, f'{" ".join(command)}: {done.stdout}{done.stderr}'
    return done.stdout + done.stderr


def tracked_files():
    """The files that git tracks; without git (a release archive) every file."""
    try:
        listed = run('git', '-c', 'safe.directory=*', 'ls-files', '-z').split('\0')
    except (AssertionError, FileNotFoundError):
        listed = [os.path.relpath(os.path.join(folder, name), SOURCE)
                  for folder, _, names in os.walk(SOURCE) for name in names if '/.' not in folder]
    return sorted(name for name in listed if name and os.path.isfile(os.path.join(SOURCE, name)))


def tracked_texts():
    for name in tracked_files():
        try:
            with open(os.path.join(SOURCE, name), encoding='utf-8') as file:
                yield name, file.read()
        except UnicodeDecodeError:
            continue


def test_fences_hold():
    crossings = fences.crossings(os.path.join(SOURCE, 'app'))
    assert not crossings, '\n'.join(crossings)


def test_fences_notice_a_crossing():
    """A made-up tree with one include of every wrong sort; each must be named."""
    files = {
        'engine/engine-a.c': '#include "engine-a.h"\n#include <gio/gio.h>\n#include "corpus-a.h"\n#include <string.h>\n',
        'engine/engine-a.h': '#include <glib.h>\n',
        'corpus/corpus-a.h': '#include <glib.h>\n#include "engine-a.h"\n#include <gtk/gtk.h>\n',
        'corpus/corpus-a-private.h': '#include <sqlite3.h>\n',
        'window/window-a.c': '#include <adwaita.h>\n#include "corpus-a.h"\n#include "corpus-a-private.h"\n#include <sqlite3.h>\n',
        'chart/chart-a.c': '#  include <cairo.h>\n#include <nowhere/nowhere.h>\n',
    }
    with tempfile.TemporaryDirectory() as app:
        for name, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(app, name)), exist_ok=True)
            with open(os.path.join(app, name), 'w', encoding='utf-8') as file:
                file.write(text)
        places = sorted(line.split(': ')[0] for line in fences.crossings(app))
    assert places == ['chart/chart-a.c:2', 'corpus/corpus-a.h:3', 'engine/engine-a.c:2', 'engine/engine-a.c:3',
                      'window/window-a.c:3', 'window/window-a.c:4'], places


def test_desktop_entry():
    path = f'{BUILD}/resources/{ID}.desktop'
    run('desktop-file-validate', '--no-hints', path)
    with open(path, encoding='utf-8') as file:
        assert '\nComment[fr]=' in file.read(), 'no French comment'


def test_metainfo():
    # The project has no home page yet: all other warnings count.
    run('appstreamcli', 'validate', '--no-net', '--override=url-homepage-missing=info',
        f'{BUILD}/resources/{ID}.metainfo.xml')


def test_settings_schema():
    run('glib-compile-schemas', '--strict', '--dry-run', 'resources')


def test_file_type():
    root = ElementTree.parse(f'{SOURCE}/resources/{ID}.mime.xml').getroot()
    globs = [element.get('pattern') for element in root.iter('{http://www.freedesktop.org/standards/shared-mime-info}glob')]
    assert globs == ['*.concordat'], globs


def test_icons():
    icons = glob.glob(f'{SOURCE}/resources/**/*.svg', recursive=True)
    names = {os.path.basename(icon) for icon in icons}
    assert {f'{ID}.svg', f'{ID}-symbolic.svg'} <= names, names
    for icon in icons:
        root = ElementTree.parse(icon).getroot()
        assert root.tag == '{http://www.w3.org/2000/svg}svg', icon
        if icon.endswith('-symbolic.svg'):
            assert (root.get('width'), root.get('height')) == ('16', '16'), icon


def untranslated(po_path):
    """The statistics line of msgfmt, which must not speak of anything but translated messages."""
    said = run('msgfmt', '--check', '--statistics', '--output-file=/dev/null', po_path).strip()
    return '' if re.fullmatch(r'\d+ translated messages?\.', said) else said


def test_translations_are_complete():
    with open(f'{SOURCE}/po/LINGUAS', encoding='utf-8') as file:
        languages = re.sub(r'#.*', '', file.read()).split()
    assert 'fr' in languages, languages
    with tempfile.TemporaryDirectory() as folder:
        run('po/update.sh', '--pot', f'{folder}/all.pot')
        for language in languages:
            po_path = f'{SOURCE}/po/{language}.po'
            assert not untranslated(po_path), f'{po_path}: {untranslated(po_path)}'
            merged = f'{folder}/{language}.po'
            run('msgmerge', '--quiet', '--no-fuzzy-matching', '--output-file', merged, po_path, f'{folder}/all.pot')
            if untranslated(merged):
                missing = run('msgattrib', '--untranslated', '--no-wrap', merged)
                texts = '\n'.join(re.findall(r'^msgid (".+")$', missing, re.M)[:40])
                raise AssertionError(f'{language}.po lacks {untranslated(merged)}\n{texts}')


def test_every_translatable_file_is_listed():
    with open(f'{SOURCE}/po/POTFILES.in', encoding='utf-8') as file:
        listed = [line.strip() for line in file if line.strip() and not line.startswith('#')]
    gone = [name for name in listed if not os.path.exists(os.path.join(SOURCE, name))]
    assert not gone, f'in POTFILES.in but not there: {gone}'
    translatable = re.compile(r'(?<![\w"])(?:N?C?_|ngettext|g_dngettext)\s*\(\s*"')
    unlisted = [name for name, text in tracked_texts()
                if name.startswith('app/') and name.endswith(('.c', '.h', '.blp'))
                and name not in listed and translatable.search(text)]
    assert not unlisted, f'not in POTFILES.in: {unlisted}'


def test_licence():
    with open(f'{SOURCE}/LICENSE', 'rb') as file:
        digest = hashlib.sha256(file.read()).hexdigest()
    assert digest == '3972dc9744f6499f0f9b2dbf76696f2ae7ad8af9b23dde66d6af86c9dfb36986', 'LICENSE is not the text of GPL 3'


def test_every_source_names_its_licence():
    without = [name for name, text in tracked_texts()
               if name.startswith(('app/', 'tests/')) and name.endswith(('.c', '.h', '.py', '.sh'))
               and 'SPDX-License-Identifier:' not in text[:300]]
    assert not without, without


def test_no_path_of_a_machine():
    pattern = re.compile(r'(?<![\w$}.*/])/(?:work|root)/')
    found = [f'{name}:{text.count(chr(10), 0, match.start()) + 1}'
             for name, text in tracked_texts() if not name.endswith('repository_test.py')
             for match in pattern.finditer(text)]
    assert not found, found


# A comment, and another right below it: the first has lost the function that it told of.
STRAY_COMMENT = re.compile(r'^/\*(?!\*| clang-format| SPDX| ---)(?:(?!\*/).)*\*/\n(?=/\*(?!\*| clang-format| ---))',
                           re.MULTILINE | re.DOTALL)


def stray_comments(text):
    return [text[:found.start()].count('\n') + 1 for found in STRAY_COMMENT.finditer(text)]


def test_comments_stand_on_what_they_tell_of():
    assert stray_comments('/* "a". */\n/* "b". */\nstatic int\nb (void)\n') == [1]
    assert stray_comments('/* "a". */\nint a;\n/* "b". */\nint b;\n') == []
    stray = [f'{name}:{line}' for name, text in tracked_texts() if name.endswith('.c')
             for line in stray_comments(text)]
    assert not stray, 'comments with no function of their own: ' + ', '.join(stray)


def test_goods_have_words():
    """What the lexicons call a commodity has a word for the reader."""
    with open(os.path.join(SOURCE, 'app/corpus/words/corpus-words-codes.c'), encoding='utf-8') as file:
        table = re.search(r'Word commodities\[\] = \{(.*?)\n\};', file.read(), re.DOTALL).group(1)
    named = set(re.findall(r'\{ "([^"]+)",', table))
    used = {line.split('\t')[2] for name, text in tracked_texts()
            if name.startswith('resources/language/') and name.endswith('.tsv')
            for line in text.splitlines() if line.count('\t') > 2 and line.split('\t')[1] == 'commodity'}
    assert len(used) > 30, used
    assert not used - named - {''}, used - named


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith('test_')]
    failed = 0
    print(f'1..{len(tests)}')
    for number, (name, test) in enumerate(tests, 1):
        title = name.removeprefix('test_').replace('_', ' ')
        try:
            test()
            print(f'ok {number} - {title}')
        except Exception as error:  # a check that cannot run has failed
            failed += 1
            print(f'not ok {number} - {title}')
            print('\n'.join(f'# {line}' for line in str(error).splitlines()))
    return 1 if failed else 0


sys.exit(main())
