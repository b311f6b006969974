# SPDX-License-Identifier: GPL-3.0-or-later
"""Decisions about rows: made by keys, undone, kept in a project file, safe from a crash."""
import os
import re
import tempfile

from atspi_driver import wait_for
from window_case import SAMPLE, Concordat, run

ROW = '^Kazakhstan and United States, Memorandum'


def has_row(program, pattern):
    return any(re.search(pattern, row.name) for row in program.rows_of())


def test_keys():
    """Accept, reject and undo by keys."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        program.select_row(ROW)
        program.keys('r')
        program.toast('^1 rejected')
        wait_for(lambda: not has_row(program, ROW), 'rejected row to go')
        program.keys('ctrl+z')
        program.toast('^Undone')
        wait_for(lambda: has_row(program, ROW), 'row to come back')
        program.select_row(ROW)
        program.keys('a')
        program.toast('^1 accepted')
        program.find('label', re.compile('Accepted by you'))


def test_saved():
    """An edited date and a decision are in the saved project."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, 'Rare earths.concordat')
        with Concordat(SAMPLE) as program:
            program.wait_for_rows(8)
            program.select_row(ROW)
            program.keys('a')
            program.find('label', re.compile('Accepted by you'))
            program.keys('e')
            entry = program.find('text', 'Date')
            entry.focus()
            program.keys('ctrl+a')
            program.type_text('2025-11-06')
            program.keys('Return')
            wait_for(lambda: any(re.search(ROW + '.*6 Nov 2025', row.name) for row in program.rows_of()),
                     'new date in the row')
            program.keys('ctrl+s')
            program.choose_file('Save the Project', path)
            program.toast('^Saved$')
            wait_for(lambda: program.title.startswith('Rare earths'), 'name of the project in the title')
            program.keys('ctrl+q')
            wait_for(lambda: program.process.poll() is not None, 'program to end')
            assert program.process.returncode == 0, program.said
        assert os.listdir(folder) == ['Rare earths.concordat'], os.listdir(folder)
        with Concordat(path) as program:
            program.wait_for_rows(8)
            assert program.title.startswith('Rare earths'), program.title
            row = program.select_row(ROW)
            assert '6 Nov 2025' in row.name, row.name
            program.find('label', re.compile('Accepted by you'))


def test_crash():
    """What was not saved when the program was killed is offered and opened."""
    with tempfile.TemporaryDirectory() as data:
        with Concordat(SAMPLE, data=data) as program:
            program.wait_for_rows(8)
            program.select_row(ROW)
            program.keys('r')
            wait_for(lambda: not has_row(program, ROW), 'rejected row to go')
            count = len(program.rows_of())
            program.kill()
        with Concordat(data=data) as program:
            program.find('label', re.compile('^“Untitled” with 10 texts was open'))
            program.find('button', 'Open').click()
            program.wait_for_rows(count)
            assert not has_row(program, ROW), program.rows_of()


def test_set_aside():
    """A source set aside is listed, and its button brings it back."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        program.find('button', 'About source D').click()
        program.find('button', 'Set Aside').click()
        program.toast('^Source set aside')
        wait_for(lambda: not has_row(program, 'Kazakhstan.*2 sources'), 'its rows to go')
        program.find('label', '9 of 9 compared')
        program.find('button', 'Bring source D back').click()
        program.toast('^Source brought back')
        program.find('label', '10 of 10 compared')
        wait_for(lambda: program.find('button', 'Bring source D back', timeout=0) is None, 'the list to close')


run(test_keys, test_saved, test_crash, test_set_aside)
