# SPDX-License-Identifier: GPL-3.0-or-later
"""Empty, broken, narrow, dark and French: the states a window can be in, each without a warning."""
import os
import pathlib
import re
import subprocess
import tempfile

from atspi_driver import wait_for
from window_case import SAMPLE, Concordat, run

TEXT = """Accord sur les terres rares

PARIS, 3 novembre 2025 - La France et le Canada ont signé lundi à Paris un accord-cadre sur les terres rares.
Le Canada assure 8 % de la production mondiale de nickel.
"""
# The first bytes of a picture, enough to be known as one.
PICTURE = b'\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x06\x00\x00\x00' + bytes(range(256))


def test_empty():
    """An empty window says what to do."""
    with Concordat() as program:
        for name in ('Add Files…', 'Add a Folder…', 'Open a Project…', 'Open the Sample Corpus'):
            program.find('button', name)
        program.find('button', 'Open the Sample Corpus').click()
        program.wait_for_rows(8)


def test_broken_files():
    """A folder of broken files: each has its reason, the good text is in."""
    with tempfile.TemporaryDirectory() as folder:
        files = pathlib.Path(folder)
        (files / 'picture.txt').write_bytes(PICTURE)
        (files / 'empty.txt').write_bytes(b'')
        (files / 'noise.pdf').write_bytes(b'%PDF-1.7\n' + bytes(range(256)) * 4)
        (files / 'good.txt').write_text(TEXT, encoding='utf-8')
        with Concordat(folder) as program:
            dialog = program.find('dialog', re.compile('^1 text added'), timeout=60)
            rows = dialog.find_all('list item')
            said = {name: next((row.labels for row in rows if name in row.labels), None)
                    for name in ('picture.txt', 'empty.txt', 'noise.pdf')}
            for name, labels in said.items():
                assert labels and len(labels) > 1 and len(labels[-1]) > 10, (name, labels)
            assert len({labels[-1] for labels in said.values()}) == len(said), said
            program.keys('Escape')
            wait_for(lambda: program.find('dialog', timeout=0) is None, 'dialog to close')
            rows = program.wait_for_rows(1)
            assert re.search('Canada and France.*Paris', rows[0].name), rows


def test_broken_projects():
    """A project file that is damaged, foreign or missing: one message, and the window lives."""
    with tempfile.TemporaryDirectory() as folder:
        files = pathlib.Path(folder)
        (files / 'damaged.concordat').write_bytes(b'SQLite format 3\x00' + os.urandom(8000))
        (files / 'foreign.concordat').write_text('not a project at all')
        for name in ('damaged', 'foreign', 'missing'):
            path = files / f'{name}.concordat'
            with Concordat(path) as program:
                program.toast(f'{name}|project|file|database')
                program.find('button', 'Open the Sample Corpus')
                assert path.exists() == (name != 'missing')
        assert (files / 'foreign.concordat').read_text() == 'not a project at all'


def test_own_language_pack():
    """A language pack of one's own: its word counts, its mistakes are told with file, line and reason."""
    with tempfile.TemporaryDirectory() as folder:
        files = pathlib.Path(folder)
        pack = files / 'concordat' / 'language' / 'fr'
        for part, lines in (('lexicon/mine.tsv', 'palabre\tinstrument\ttreaty\tnoun\tg=f\n'),
                            ('rules/mine.rules', 'rule fr.figure.mine\n  match p:#value\n  set figure p {qualifier:about}\n')):
            (pack / part).parent.mkdir(parents=True)
            (pack / part).write_text(lines, encoding='utf-8')
        text = files / 'palabre.txt'
        text.write_text(TEXT.replace('un accord-cadre', 'une palabre'), encoding='utf-8')
        with Concordat(text, data=folder) as program:
            program.toast('own language pack', timeout=60)
            program.find('button', 'Show').click()
            dialog = program.find('alert', 'Your Own Language Pack')
            said = ' '.join(dialog.labels)
            assert re.search(r'fr/rules/mine\.rules:1:.*counter-example', said), said
            program.keys('Escape')
            wait_for(lambda: program.find('alert', timeout=0) is None, 'dialog to close')
            rows = program.wait_for_rows(1)
            assert re.search('Canada and France.*[Tt]reaty', rows[0].name), rows


def test_narrow():
    """At 360 pixels (the server's size has the frame's twelve more) the bar with the views is at the bottom, and every view fits."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        window = program.focus_window('Concordat$')
        subprocess.run(['xdotool', 'windowsize', window, '372', '652'], check=True, timeout=10)
        wait_for(lambda: program.frame.extents[2] <= 400, 'window to be narrow')
        for number, name in enumerate(('Agreements', 'Figures', 'Compare', 'Matrix', 'Search'), 1):
            program.keys(f'ctrl+{number}')
            wait_for(lambda: any(tab.has_state('selected') for tab in program.find_all('page tab', name)), f'view {name}')
        # what are buttons in a wide window are lists here
        program.keys('ctrl+2')
        program.find('toggle button', re.compile('^Per cent')).focus()
        program.keys('space')
        program.keys('Down')
        program.keys('Return')
        program.find('label', re.compile('Unit: US dollars'))
        program.keys('ctrl+4')
        program.find('toggle button', 'All claims')
        lists = program.find_all('page tab list')
        assert lists and lists[-1].extents[1] > 400, [node.extents for node in lists]
        subprocess.run(['xdotool', 'windowsize', window, '1280', '800'], check=True, timeout=10)
        wait_for(lambda: program.frame.extents[2] > 1000, 'window to be wide')


def test_widths():
    """Between wide and narrow each table still shows its verdicts: other columns make room for them."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        window = program.focus_window('Concordat$')

        def verdict_in_sight():
            width = program.frame.extents[2]
            heads = [head for row in program.find_all('table row', re.compile('Verdict$')) for head in row.find_all('filler', 'Verdict')]
            return bool(heads) and all(x >= 0 and x + w <= width for x, _, w, _ in (head.extents for head in heads))

        for width in (612, 772, 912, 1112):
            subprocess.run(['xdotool', 'windowsize', window, str(width), '800'], check=True, timeout=10)
            wait_for(lambda: abs(program.frame.extents[2] - width) <= 20, f'window to be {width} wide')
            for number, name in ((1, 'Agreements'), (2, 'Figures')):
                program.show_view(f'ctrl+{number}', name)
                wait_for(verdict_in_sight, f'verdicts of {name} to be in sight at {width}')


def test_dark():
    """Dark."""
    with Concordat(SAMPLE, ADW_DEBUG_COLOR_SCHEME='prefer-dark') as program:
        program.wait_for_rows(8)
        program.select_row('^Japan and United States')
        for number, name in enumerate(('Figures', 'Compare', 'Matrix', 'Search'), 2):
            program.show_view(f'ctrl+{number}', name)


def test_french():
    """French: names of views, buttons and countries."""
    with Concordat(SAMPLE, LC_ALL='fr_FR.UTF-8') as program:
        wait_for(lambda: program.find('page tab', 'Accords', timeout=0), 'tab "Accords"', 40)
        wait_for(lambda: [node for node in program.find_all('table row') if 'Japon' in node.name], 'rows in French', 60)
        for name in ('Chiffres', 'Comparer'):
            assert program.find('page tab', name, timeout=0), [node.name for node in program.find_all('page tab')]
        program.find('toggle button', 'Sources')
        program.find('toggle button', 'Menu principal')


run(test_empty, test_broken_files, test_broken_projects, test_own_language_pack, test_narrow, test_widths, test_dark, test_french)
