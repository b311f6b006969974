# SPDX-License-Identifier: GPL-3.0-or-later
"""The chart as a file, through the export dialog and the file chooser."""
import os
import pathlib
import resource
import struct
import subprocess
import tempfile

from atspi_driver import wait_for
from window_case import SAMPLE, Concordat, run

FORMATS = ['PDF, for print', 'SVG, to edit', 'PNG, a picture']


def open_figures(program):
    program.wait_for_rows(8)
    program.show_view('ctrl+2', 'Figures')
    wait_for(lambda: program.find('list', 'Chart of figures').children, 'marks of the chart')


def export(program, format_name, path, replace=False):
    """Exports the chart in that format to PATH; the dialog is still there where that fails."""
    dialog = program.find('dialog', 'Export the Chart', timeout=0)
    if dialog is None:
        program.find('button', 'Export').click()
        dialog = program.find('dialog', 'Export the Chart')
    combo = dialog.find('combo box', 'Format')
    if combo.find('label', format_name, timeout=0) is None:
        x, y, width, height = combo.extents
        program.click_at(x + width // 2, y + height // 2)
        wait_for(lambda: all(program.find('label', name, timeout=0) for name in FORMATS), 'list of formats')
        program.keys(*['Down'] * FORMATS.index(format_name), 'Return')
        wait_for(lambda: combo.labels[-1:] == [format_name], f'{format_name} to be chosen')
    dialog.find('button', 'Export…').click()
    program.choose_file('Export', path, replace)


def png_size(path):
    data = pathlib.Path(path).read_bytes()
    assert data[:8] == b'\x89PNG\r\n\x1a\n', data[:16]
    return struct.unpack('>II', data[16:24])


def test_png():
    """The chart as a picture."""
    with tempfile.TemporaryDirectory() as folder, Concordat(SAMPLE) as program:
        open_figures(program)
        path = os.path.join(folder, 'chart.png')
        export(program, 'PNG, a picture', path)
        program.toast('Exported to chart.png')
        width, height = png_size(path)
        assert width > 600 and height > 300, (width, height)
        assert os.listdir(folder) == ['chart.png'], os.listdir(folder)


def test_pdf():
    """The chart for print: a page with title, claims, values, legend and embedded fonts."""
    with tempfile.TemporaryDirectory() as folder, Concordat(SAMPLE) as program:
        open_figures(program)
        path = os.path.join(folder, 'chart.pdf')
        export(program, 'PDF, for print', path)
        program.toast('Exported to chart.pdf')
        information = subprocess.run(['pdfinfo', path], check=True, capture_output=True, text=True).stdout
        pages = [line.split()[1] for line in information.splitlines() if line.startswith('Pages:')]
        assert pages and int(pages[0]) >= 1, information
        text = subprocess.run(['pdftotext', '-layout', path, '-'], check=True, capture_output=True, text=True).stdout
        for words in ('Untitled', 'China', 'Mining of rare earths', '60', '70', 'Contradict', 'Agree', 'One source'):
            assert words in text, f'{words!r} is not in:\n{text}'
        fonts = subprocess.run(['pdffonts', path], check=True, capture_output=True, text=True).stdout.splitlines()[2:]
        assert fonts and all(line.split()[-5] == 'yes' for line in fonts), fonts


def test_failure():
    """An export that fails says why and leaves the file that was there."""
    with tempfile.TemporaryDirectory() as folder, Concordat(SAMPLE) as program:
        open_figures(program)
        path = os.path.join(folder, 'chart.pdf')
        pathlib.Path(path).write_text('kept')
        # A file that may not grow further: it fails for every user, an administrator too.
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (1000, resource.RLIM_INFINITY))
        export(program, 'PDF, for print', path, replace=True)
        program.toast('large|big|grow|space')
        resource.prlimit(program.process.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY,) * 2)
        assert os.listdir(folder) == ['chart.pdf'], os.listdir(folder)
        assert pathlib.Path(path).read_text() == 'kept'
        export(program, 'PDF, for print', path, replace=True)
        program.toast('Exported to chart.pdf')
        assert pathlib.Path(path).read_bytes()[:5] == b'%PDF-'


run(test_png, test_pdf, test_failure)
