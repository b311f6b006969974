# SPDX-License-Identifier: GPL-3.0-or-later
"""What the tests of the window share: starting it, its rows, its file chooser, and the TAP output.

Runs inside session.sh.  The build says by CONCORDAT_PROGRAM which program is meant and by
CONCORDAT_SAMPLE_DIR where the sample texts are.  Every start has data folders of its own, so that
nothing is offered for recovery, and fails where the program warned or ended.
"""
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import traceback

from atspi_driver import Atspi, NotFound, Program, wait_for

SAMPLE = os.environ.get('CONCORDAT_SAMPLE_DIR', '')
WARNING = re.compile(r'^.*(WARNING|CRITICAL|ERROR|runtime error).*$', re.MULTILINE)
ROWS = {'agreements': 'Agreements', 'figures': 'Figures'}


class Concordat(Program):
    """The program with its window focused; ARGUMENTS are what it opens.

    DATA is a folder that outlives the program; without it, each start has a new one.
    """

    def __init__(self, *arguments, data=None, **variables):
        self.own_data = None if data else tempfile.mkdtemp(prefix='concordat-data-')
        folder = data or self.own_data
        environment = dict(os.environ, XDG_DATA_HOME=folder, XDG_STATE_HOME=folder, XDG_CACHE_HOME=folder)
        environment.update({'G_DEBUG': 'fatal-warnings'}, **variables)
        self.tabs = None
        self.killed = False
        super().__init__(['env', '--ignore-signal=XFSZ', os.environ['CONCORDAT_PROGRAM'], *arguments], environment)

    def __enter__(self):
        super().__enter__()
        self.focus_window('Concordat$')
        return self

    def __exit__(self, kind, error, trace):
        ended = self.process.poll()
        super().__exit__(kind, error, trace)
        if self.own_data:
            shutil.rmtree(self.own_data, ignore_errors=True)
        if kind is None:
            assert ended in (None, 0) or self.killed, f'the program ended with status {ended}:\n{self.said}'
            warning = WARNING.search(self.said)
            assert warning is None, f'the program warned: {warning.group(0)}'

    def kill(self):
        """Ends it as a crash would."""
        self.killed = True
        self.process.kill()
        self.process.wait(10)

    @property
    def frame(self):
        return next(node for node in self.root.children if node.role == 'frame')

    @property
    def title(self):
        return self.frame.name

    @staticmethod
    def focus_window(title):
        """Gives the keyboard to the window of that title; there is no window manager to do so."""

        def focus():
            found = subprocess.run(['xdotool', 'search', '--onlyvisible', '--name', title],
                                   capture_output=True, text=True, timeout=10).stdout.split()
            return found and subprocess.run(['xdotool', 'windowfocus', found[-1]], timeout=10,
                                            stderr=subprocess.DEVNULL).returncode == 0 and found[-1]

        return wait_for(focus, f'window {title!r}')

    def table(self, view='agreements', timeout=30):
        return self.find('tree table', ROWS[view], timeout=timeout)

    def rows_of(self, view='agreements'):
        """The rows of a table that are on screen, without that of the titles."""
        rows = self.table(view).find_all('table row', re.compile('[:;]'))
        return [row for row in rows if 'source' in row.name]

    def wait_for_rows(self, least=1, view='agreements'):
        return wait_for(lambda: (lambda rows: rows if len(rows) >= least else None)(self.rows_of(view)),
                        f'{least} rows of {view}', 60)

    def wait_for_row(self, pattern, view='agreements'):
        """Waits for a row with that name to be on screen; the error tells which are."""
        try:
            return wait_for(lambda: next((row for row in self.rows_of(view) if re.search(pattern, row.name)), None),
                            f'row {pattern!r}')
        except NotFound as error:
            raise NotFound(f'{error}, but {[row.name for row in self.rows_of(view)]}') from error

    def select_row(self, pattern, view='agreements'):
        """Moves down with the key j until the row with that name is selected."""

        def selected():
            return next((row for row in self.rows_of(view) if row.has_state('selected')), None)

        for _ in range(40):
            before = selected()
            if before and re.search(pattern, before.name):
                return before
            previous = before.name if before else None
            self.keys('j')
            wait_for(lambda: selected() and selected().name != previous, 'another row to be selected', 5)
        raise NotFound(f'no row {pattern!r}')

    def inspect(self):
        return self.find('grouping', 'Inspector')

    def show_view(self, key, name):
        self.keys(key)
        wait_for(lambda: self.is_view(name), f'view {name}')

    def show_search(self):
        """Search, ready to type in."""
        self.show_view('ctrl+5', 'Search')
        wait_for(lambda: any(node.has_state('focused') for node in self.root.each('entry')),
                 'entry of the search to be focused')

    def is_view(self, name):
        """Whether the switcher says so and has done with it."""
        if self.tabs is None:
            self.tabs = {tab.name: tab for tab in self.find('page tab list').children}
        return self.tabs[name].has_state('selected')

    def toast(self, pattern, timeout=20):
        """Waits for a toast.  It lies near the top of the tree: a whole walk could outlast it."""

        def find():
            level = [self.frame]
            for _ in range(8):
                for node in level:
                    if node.role == 'label' and re.search(pattern, node.name):
                        return node
                level = [child for node in level for child in node.children]
            return None

        return wait_for(find, f'toast {pattern!r}', timeout)

    @staticmethod
    def selected_text(node):
        """What is selected in a text view."""
        if not Atspi.Text.get_n_selections(node.accessible):
            return ''
        selection = Atspi.Text.get_selection(node.accessible, 0)
        return Atspi.Text.get_text(node.accessible, selection.start_offset, selection.end_offset)

    def choose_file(self, title, path, replace=False):
        """Types PATH into the file chooser of that title and confirms it, over a file if need be."""
        self.focus_window(f'^{title}$')
        chooser = wait_for(lambda: next((node for node in self.root.children
                                         if node.role in ('dialog', 'file chooser', 'frame') and node.name == title), None),
                           f'file chooser {title!r}')
        entry = wait_for(lambda: next((node for node in chooser.each('text') if node.has_state('focused')), None)
                         or chooser.find('text', timeout=0), 'entry of the file chooser')
        self.keys('ctrl+a')
        self.type_text(str(path))
        wait_for(lambda: entry.text == str(path), 'path to be typed')
        self.keys('Return')
        if replace:
            self.find('button', re.compile('Replace')).click()
        wait_for(lambda: chooser.accessible not in [node.accessible for node in self.root.children],
                 'file chooser to close')
        self.focus_window('Concordat$')


def run(*tests):
    """Runs the functions and says how it went in TAP; a test's name is its first line of help."""
    print(f'TAP version 13\n1..{len(tests)}', flush=True)
    failures = 0
    for number, test in enumerate(tests, 1):
        name = test.__doc__.strip().splitlines()[0].rstrip('.')
        started = time.monotonic()
        try:
            test()
            print(f'ok {number} - {name} # {time.monotonic() - started:.1f} s', flush=True)
        except Exception:  # whatever went wrong is the test's result
            failures += 1
            for line in traceback.format_exc().splitlines():
                print(f'# {line}')
            print(f'not ok {number} - {name}', flush=True)
    sys.exit(failures > 0)
