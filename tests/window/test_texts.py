# SPDX-License-Identifier: GPL-3.0-or-later
"""Compare, Matrix and Search by the keyboard, as a screen reader hears them."""
import re

from atspi_driver import wait_for
from window_case import SAMPLE, Concordat, run

DIFFERS = 'Contradict|Both possible|To check'


def selected_text(node):
    from gi.repository import Atspi
    if not Atspi.Text.get_n_selections(node.accessible):
        return ''
    selection = Atspi.Text.get_selection(node.accessible, 0)
    return Atspi.Text.get_text(node.accessible, selection.start_offset, selection.end_offset)


def texts(program):
    return program.find_all('text', re.compile('^Text of '))


def test_compare():
    """Compare: F8 goes to a difference, says it, and 2 hides the figures."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        program.show_view('ctrl+3', 'Compare')
        wait_for(lambda: len(texts(program)) == 2, 'two texts side by side')
        program.find('label', re.compile('^[1-9][0-9]* differences?$'))
        program.keys('F8')
        program.find('label', re.compile('^Difference 1 of '))
        described = wait_for(lambda: [text.description for text in texts(program) if text.description],
                             'description of the selected fact')
        assert re.search(f'linked to [A-Z]+, ({DIFFERS}), difference 1 of ', described[0]), described
        cards = program.find('grouping', 'What the two texts have in common').find_all('button', re.compile(DIFFERS))
        assert cards, 'no card of a difference'

        figures = program.find('toggle button', re.compile('^Figures: [1-9]'))
        assert figures.has_state('pressed')
        program.keys('2')
        wait_for(lambda: not figures.has_state('pressed'), 'figures to be hidden')
        program.keys('F7')
        program.find('label', re.compile('^Difference [0-9]+ of '))


def test_matrix():
    """Matrix: silence is said, and Enter opens the sentence."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        program.show_view('ctrl+4', 'Matrix')
        table = program.find('tree table', 'Claims and sources')
        wait_for(lambda: program.root.find_all('label', re.compile('^Sources 1–([2-9]) of')),
                 'as many sources as the window has room for')
        rows = wait_for(lambda: table.find_all('table row', re.compile('; A, ')), 'rows of the matrix')
        assert any('Not mentioned' in row.name for row in rows), rows
        program.keys('F8')
        row = wait_for(lambda: next((row for row in table.find_all('table row', re.compile(DIFFERS))
                                     if row.has_state('selected')), None), 'row with a difference')
        assert row.name.split(';')[0].endswith(tuple(DIFFERS.split('|'))), row.name
        program.keys('Return')
        wait_for(lambda: program.is_view('Compare'), 'view Compare')
        wait_for(lambda: any(selected_text(text) for text in texts(program)), 'fact to be selected in its text')


def test_folding():
    """Matrix: a section folds behind its header, which says so."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        program.show_view('ctrl+4', 'Matrix')
        table = program.find('tree table', 'Claims and sources')
        signed = re.compile('Memorandum.*; A, ')
        wait_for(lambda: table.find_all('table row', signed), 'rows of agreements')
        header = table.find('button', re.compile('^Agreements, [0-9]+ claim'))
        assert header.has_state('expanded'), header
        header.click()
        wait_for(lambda: not table.find_all('table row', signed), 'agreements to be folded away')
        table.find('table row', re.compile('^Folded'))
        header = table.find('button', re.compile('^Agreements, [0-9]+ claim'))
        assert not header.has_state('expanded'), header
        header.click()
        wait_for(lambda: table.find_all('table row', signed), 'agreements to be there again')


def test_search():
    """Search: lines in their context, a value, and the way to the sentence."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        program.show_search()
        program.type_text('terres rares')
        table = program.find('tree table', 'Lines')
        rows = wait_for(lambda: table.find_all('table row', re.compile('^[A-Z]+: .*terres rares', re.IGNORECASE)),
                        'lines with the words')
        assert len(rows) > 3, rows
        program.keys('Return', 'Down', 'Return')
        wait_for(lambda: program.is_view('Compare'), 'view Compare')
        wait_for(lambda: any('rares' in selected_text(text).lower() for text in texts(program)),
                 'words to be selected in their text')

        program.show_search()
        program.keys('ctrl+a')
        program.type_text('60-95%')
        program.find('button', 'Remove “value 60–95%”')
        wait_for(lambda: program.find_all(None, re.compile('^[A-Z]+, ≈ 70%, China: mining')) or
                 program.find_all('label', re.compile('China: mining.*70%')), 'figure of that value')
        program.find('button', 'Remove “value 60–95%”').click()
        wait_for(lambda: not program.find_all('button', re.compile('^Remove “')), 'the term to be gone')
        program.find('label', 'Search All Texts')


run(test_compare, test_matrix, test_folding, test_search)
