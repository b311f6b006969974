# SPDX-License-Identifier: GPL-3.0-or-later
"""A mention that may mean either of two agreements: settled by keys in the inspector, and undone."""
import os
import re
import tempfile

from atspi_driver import wait_for
from window_case import Concordat, run

TEXTS = {
    'one.txt': 'Chile and Norway sign twice\n\n'
               'OSLO, 6 March 2025 (Wire) - On 3 March 2025 Chile and Norway signed a trade agreement in Oslo.\n\n'
               'On 5 March 2025 Chile and Norway signed another trade agreement in Santiago.\n',
    'two.txt': 'Trade grows\n\n'
               'SANTIAGO, 20 March 2025 (Wire) - Chile and Norway signed a trade agreement in March 2025. '
               'Exports will grow.\n',
}
MENTION = '^Chile and Norway, Agreement.*, Mar 2025'


def open_texts(folder):
    for name, text in TEXTS.items():
        with open(os.path.join(folder, name), 'w', encoding='utf-8') as file:
            file.write(text)
    return Concordat(folder)


def names(program):
    return [row.name for row in program.rows_of()]


def choose(program, pattern):
    """Moves the keyboard to a choice, into the list and down it, and takes the choice."""
    choices = program.find('list', 'Which agreement is meant?')
    choice = choices.find('list item', re.compile(pattern))
    for _ in range(40):
        if any(item.has_state('focused') for item in choices.find_all('list item')):
            break
        program.keys('Tab')
    for _ in range(8):
        if choice.has_state('focused'):
            break
        program.keys('Down')
    assert choice.has_state('focused'), 'the choice cannot be reached by keys'
    program.keys('Return')


def test_same():
    """The mention is one of the agreements, until that is undone."""
    with tempfile.TemporaryDirectory() as folder, open_texts(folder) as program:
        program.wait_for_rows(3)
        program.select_row(MENTION)
        program.find('label', 'Which agreement is meant?')
        choose(program, '^Same agreement: .*5 Mar 2025')
        program.toast('^Settled: the same agreement')
        wait_for(lambda: len(names(program)) == 2, 'the mention to join the agreement')
        assert any(re.search('5 Mar 2025.*sources A, B', name) for name in names(program)), names(program)
        program.keys('ctrl+z')
        program.toast('^Undone')
        wait_for(lambda: len(names(program)) == 3, 'the mention to stand by itself again')


def test_another():
    """The mention is none of them, and nothing is left to check."""
    with tempfile.TemporaryDirectory() as folder, open_texts(folder) as program:
        program.wait_for_rows(3)
        program.select_row(MENTION)
        assert any('To check' in name for name in names(program)), names(program)
        choose(program, '^Another agreement: None of these')
        program.toast('^Settled: another agreement')
        wait_for(lambda: not any('To check' in name for name in names(program)), 'nothing to be checked')
        assert len(names(program)) == 3, names(program)


run(test_same, test_another)
