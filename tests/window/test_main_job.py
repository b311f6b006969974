# SPDX-License-Identifier: GPL-3.0-or-later
"""The main job, as a user does it: from a folder of texts to a sentence that two sources contradict."""
import re

from atspi_driver import wait_for
from window_case import SAMPLE, Concordat, run

DIFFERS = 'Contradict|Both possible|To check'
VIEWS = ['Agreements', 'Figures', 'Compare', 'Matrix', 'Search']


def test_agreements():
    """From an agreement's row to its sentence in Compare."""
    with Concordat(SAMPLE) as program:
        rows = program.wait_for_rows(8)
        names = [row.name for row in rows]
        assert any(re.search('Japan and United States.*Signed', name) for name in names), names
        assert any(re.search('China and United States.*Busan; sources .*, .*: Agree', name) for name in names), names
        assert any('26 Oct 2025, Kuala Lumpur' in name for name in names), names

        program.select_row('^Japan and United States, Framework, Signed')
        inspector = program.inspect()
        card = inspector.find('button', re.compile('^Source B, .*: '))
        sentence = card.name.split(': ')[-1].strip()
        assert len(sentence) > 30, card.name
        card.click()
        wait_for(lambda: program.is_view('Compare'), 'view Compare')

        def column():
            return next((node for node in program.root.each('text', re.compile('^Text of B,'))), None)

        text = wait_for(column, 'text of source B')
        wait_for(lambda: sentence[-30:] in ' '.join(text.text.split()), f'sentence {sentence!r} in the text')
        wait_for(lambda: 'accord' in program.selected_text(text), 'fact to be selected in the text')


def test_views():
    """The five views by the switcher and by the keyboard."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        for number, name in list(enumerate(VIEWS, 1))[1:] + [(1, VIEWS[0])]:
            program.show_view(f'ctrl+{number}', name)
        for name in VIEWS[1:] + VIEWS[:1]:
            program.find('page tab', name).click()
            wait_for(lambda: program.is_view(name), f'view {name}')


def test_figures():
    """The chart's marks say values and sources; the table twin leads to the sentence."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(8)
        program.show_view('ctrl+2', 'Figures')
        chart = program.find('list', 'Chart of figures')
        marks = wait_for(lambda: [node.name for node in chart.children if node.role == 'image'], 'marks')
        mining = [name for name in marks if name.startswith('China: mining of rare earths')]
        assert any(', 60%' in name and re.search(DIFFERS, name) for name in mining), marks
        assert any('70%' in name and re.search(DIFFERS, name) for name in mining), marks
        refining = [name for name in marks if name.startswith('China: refining of rare earths')]
        assert any(', 92%' in name for name in refining) and any(', ≈ 90%' in name for name in refining), marks

        program.wait_for_rows(5, 'figures')
        # the table fills again with the chart: its rows come and go
        program.wait_for_row('mining of rare earths.*≈ 70%', 'figures')
        row = program.select_row('mining of rare earths.*70%', 'figures')
        button = program.find('button', 'Open Sentence')
        wait_for(lambda: button.has_state('sensitive'), 'the sentence of the row to be there')
        assert row.has_state('selected')
        assert any('70' in node.name and len(node.name) > 40 for node in button.parent.find_all('label')), \
            [node.name for node in button.parent.find_all('label')]
        button.click()
        wait_for(lambda: program.is_view('Compare'), 'view Compare')
        text = program.find('text', re.compile('^Text of D,'))
        wait_for(lambda: '70' in program.selected_text(text), 'figure to be selected in the text')


run(test_agreements, test_views, test_figures)
