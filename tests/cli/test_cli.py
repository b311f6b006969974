#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs concordat-cli as a user does, in TAP: each command, each format, wrong calls, bad files,
damaged projects, failed writes.  One test is one function; what it asserts must hold of any sound
extraction, so that better rules do not break it.

usage: test_cli.py PROGRAM SAMPLE-FOLDER
"""
import csv
import io
import json
import os
import re
import resource
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import traceback
import xml.etree.ElementTree as ElementTree

PROGRAM, SAMPLE = (os.path.abspath(path) for path in sys.argv[1:3])
WORK = tempfile.mkdtemp(prefix='concordat-cli-')
PROJECT = os.path.join(WORK, 'sample.concordat')
os.environ['XDG_DATA_HOME'] = WORK  # no rules of the user's own
COMMANDS = {
    'extract': ['--lang', '--date', '--format', '--jsonl', '--jobs'],
    'import': ['--lang', '--date', '--jobs'],
    'agreements': ['--format'],
    'figures': ['--format'],
    'compare': ['--format'],
    'search': ['--context', '--exact'],
    'chart': ['--output', '--unit', '--mode', '--title', '--made', '--print'],
    'export': ['--what', '--output', '--spreadsheet'],
    'explain': ['--lang', '--date', '--format'],
    'check': [],
}
COMMON = {'id', 'kind', 'start', 'end', 'quote', 'sentence', 'confidence', 'rule'}
FIELDS = {
    'figure': {'value', 'upper', 'unit', 'qualifier', 'measure', 'by', 'on', 'reciprocal', 'of',
               'commodities', 'status', 'per', 'change', 'period', 'source'},
    'agreement': {'parties', 'instrument', 'subjects', 'status', 'binding', 'date', 'place',
                  'signatories', 'mentions'},
    'commitment': {'actor', 'action', 'object', 'toward', 'deadline', 'modality', 'negated'},
    'date': {'iso', 'basis'},
    'person': {'name', 'role', 'country', 'mentions'},
    'quotation': {'speaker', 'via'},
}
FRENCH = 'La Chine assure 60 % de l’extraction mondiale de terres rares.\n'


def run(*arguments, text=None, env=None, **options):
    """Runs the program; what it did, with standard output as bytes and messages as text."""
    done = subprocess.run([PROGRAM, *arguments], capture_output=True, timeout=120, cwd=WORK,
                          input=text if isinstance(text, bytes) else (text or '').encode(),
                          env={**os.environ, **(env or {})}, **options)
    done.messages = done.stderr.decode()
    for sign in ('CRITICAL', 'Sanitizer', 'runtime error', 'WARNING **'):
        assert sign not in done.messages, done.messages
    assert done.returncode >= 0, f'{arguments}: ended by signal {-done.returncode}: {done.messages}'
    return done


def output(*arguments, **options):
    """The standard output of a call that must succeed, as text."""
    done = run(*arguments, **options)
    assert done.returncode == 0, f'{arguments}: {done.returncode}: {done.messages}'
    return done.stdout.decode()


def one_sentence(done, *words):
    lines = done.messages.splitlines()
    assert len(lines) == 1, f'one line expected: {done.messages!r}'
    assert lines[0].startswith('concordat-cli: ') and len(lines[0]) < 300, lines[0]
    for word in words:
        assert word in lines[0], f'{word!r} is not in {lines[0]!r}'


def write(name, content):
    path = os.path.join(WORK, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'wb') as file:
        file.write(content if isinstance(content, bytes) else content.encode())
    return path


def read(path):
    with open(path, 'rb') as file:
        return file.read()


def sample(number):
    return next(os.path.join(SAMPLE, name) for name in sorted(os.listdir(SAMPLE))
                if name.startswith(number))


def rows_of(text, delimiter=','):
    rows = list(csv.reader(io.StringIO(text, newline=''), delimiter=delimiter, strict=True))
    assert len(rows) > 1, text
    assert {len(row) for row in rows} == {len(rows[0])}, 'rows differ in their number of columns'
    return rows[0], [dict(zip(rows[0], row)) for row in rows[1:]]


def check_document(document, text=None):
    for field in ('id', 'path', 'title', 'author', 'publisher', 'published', 'published_basis',
                  'language', 'length', 'facts'):
        assert field in document, field
    if text is not None:
        assert document['length'] == len(text), (document['length'], len(text))
    for fact in document['facts']:
        missing = (COMMON | FIELDS[fact['kind']]) - fact.keys()
        assert not missing, f'{fact["id"]} ({fact["kind"]}) lacks {missing}'
        assert 0 <= fact['confidence'] <= 1 and fact['rule'], fact
        assert fact['sentence'][0] <= fact['start'] < fact['end'] <= document['length'], fact
        if text is not None:
            assert fact['quote'] == text[fact['start']:fact['end']], fact
    ids = [fact['id'] for fact in document['facts']]
    assert len(ids) == len(set(ids))
    return set(ids)


# The call

def test_help_of_the_program():
    text = output('--help')
    for command in COMMANDS:
        assert re.search(rf'^  {command}\s+\S', text, re.M), command
    assert output('-h') == text == output('help')
    assert re.fullmatch(r'concordat-cli \d\S*\n', output('--version'))


def test_help_of_each_command():
    for command, options in COMMANDS.items():
        done = run(command, '--help')
        assert done.returncode == 0 and done.messages == '', command
        for option in [*options, '--help']:
            assert re.search(rf'{option}\b', done.stdout.decode()), f'{command} {option}'


def test_no_command():
    done = run()
    assert done.returncode == 2
    assert b'extract' in done.stdout + done.stderr


def test_wrong_calls():
    calls = [
        ['nonsense'], ['extract'], ['import'], ['import', 'a.concordat'], ['agreements'], ['figures'],
        ['compare'], ['search'], ['search', 'words'], ['chart', 'a.txt'], ['chart', '-o', 'a.gif', 'a.txt'],
        ['chart', '-o', 'a.png', '-m', 'pie', 'a.txt'], ['chart', '-o', 'a.png'], ['export', 'a.txt'],
        ['export', '-w', 'nonsense', '-o', 'a', 'a.txt'], ['export', '-w', 'figures', 'a.txt'],
        ['explain'], ['check'], ['extract', '--jobs', 'many', 'a.txt'], ['extract', '--jobs=-1', 'a.txt'],
        ['import', '--jobs=-1', 'a.concordat', 'a.txt'], ['search', '--context=-1', 'a', 'b.txt'],
        ['extract', '--lang', 'xx', 'a.txt'], ['extract', '--date', 'soon', 'a.txt'],
        ['explain', '--date', '2025-02-30', 'a.txt'], ['import', '--date', '2025-13', 'a.concordat', 'a.txt'],
        ['chart', '--made', 'today', '-o', 'a.png', 'a.txt'],
        *[[command, '--format', 'xml', 'a.txt'] for command in ('extract', 'agreements', 'figures', 'compare')],
        *[[command, '--nonsense'] for command in COMMANDS],
    ]
    for call in calls:
        done = run(*call)
        assert done.returncode == 2, f'{call}: {done.returncode} {done.messages}'
        assert done.stdout == b'', call
        one_sentence(done)
    assert not os.path.exists(os.path.join(WORK, 'a.concordat'))


# extract

def test_extract_json():
    paths = [sample('02'), sample('07')]
    facts = json.loads(output('extract', '--format', 'json', *paths))
    assert facts['format'] == 'concordat-facts' and facts['version'] == 1
    assert [os.path.basename(d['path']) for d in facts['documents']] == [os.path.basename(p) for p in paths]
    assert [d['language'] for d in facts['documents']] == ['fr', 'en']
    known = set()
    for document, path in zip(facts['documents'], paths):
        known |= check_document(document, read(path).decode())
    kinds = {fact['kind'] for document in facts['documents'] for fact in document['facts']}
    assert {'figure', 'agreement', 'date', 'person'} <= kinds, kinds
    documents = {document['id'] for document in facts['documents']}
    for agreement in facts['agreements']:
        assert set(agreement['facts']) <= known and set(agreement['documents']) <= documents
        assert {'id', 'parties', 'instrument', 'subjects', 'status', 'date', 'conflicts'} <= agreement.keys()
    assert any(len(c['entries']) > 1 for c in facts['comparisons'])
    for comparison in facts['comparisons']:
        assert comparison['verdict'] in ('agree', 'disagree', 'single')
        for entry in comparison['entries']:
            assert entry['fact'] in known and entry['document'] in documents


def test_extract_offsets_count_code_points():
    text = '𝄞 été 🌍\n' + FRENCH
    facts = json.loads(output('extract', '-f', 'json', '--lang', 'fr', write('points.txt', text)))
    document = facts['documents'][0]
    check_document(document, text)
    assert any(fact['quote'] == '60 %' for fact in document['facts'])


def test_extract_jsonl_of_files():
    names = sorted(os.listdir(SAMPLE))
    lines = output('extract', '--format', 'jsonl', *[os.path.join(SAMPLE, n) for n in names]).splitlines()
    documents = [json.loads(line) for line in lines]
    assert [os.path.basename(document['path']) for document in documents] == names
    for document in documents:
        check_document(document)


def test_extract_jsonl_from_standard_input():
    lines = [
        json.dumps({'id': 'first', 'text': FRENCH}),
        'nonsense',
        json.dumps({'id': 'third', 'text': 'Hier, le Japon a signé.', 'published': '2025-10-30', 'language': 'fr'}),
        '{"text": 5}', '{"id": "no text"}', '[1]', '{"text": null}', '',
        json.dumps({'path': 'last.txt', 'text': FRENCH, 'title': 'Titre'}),
    ]
    done = run('extract', '--jsonl', text='\n'.join(lines) + '\n')
    documents = [json.loads(line) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert [d['path'] for d in documents] == ['first', 'third', 'last.txt'], [d['path'] for d in documents]
    assert documents[2]['title'] == 'Titre'
    assert any(f['kind'] == 'date' and f['iso'] == '2025-10-29' for f in documents[1]['facts'])
    assert len(done.messages.splitlines()) == 5, done.messages


def test_extract_csv():
    header, rows = rows_of(output('extract', '--format', 'csv', sample('01'), sample('06')))
    assert {'document', 'kind', 'quote', 'value', 'unit', 'parties', 'iso', 'rule'} <= set(header)
    assert {row['kind'] for row in rows} <= set(FIELDS)
    assert any(row['quote'] == '19 %' and row['value'] == '19' for row in rows)


def test_extract_table_and_count():
    table = output('extract', sample('02')).splitlines()
    assert len(table) > 5 and all('02-' in line for line in table[1:])
    count = dict(line.split('\t') for line in output('extract', '-f', 'count', SAMPLE).splitlines())
    assert int(count['documents']) == len(os.listdir(SAMPLE))
    assert set(FIELDS) <= set(count) and all(int(count[kind]) > 0 for kind in FIELDS)


def test_extract_standard_input_language_and_date():
    text = 'Hier, la Chine et le Japon ont signé un accord commercial à Tokyo.\n'
    facts = json.loads(output('extract', '-f', 'json', '-l', 'fr', '-d', '2025-10-30', '-', text=text))
    document = facts['documents'][0]
    assert document['published'] == '2025-10-30' and document['published_basis'] == 'user'
    assert document['language'] == 'fr'
    dates = {f['quote']: f['iso'] for f in document['facts'] if f['kind'] == 'date'}
    assert dates['Hier'] == '2025-10-29', dates
    undated = json.loads(output('extract', '-f', 'json', '-l', 'fr', '-', text=text))['documents'][0]
    assert [f['iso'] for f in undated['facts'] if f['quote'] == 'Hier'] == [None]


def test_same_bytes_whatever_the_threads():
    for form in ('json', 'csv', 'jsonl'):
        first = run('extract', '--format', form, '--jobs', '1', SAMPLE).stdout
        assert first == run('extract', '--format', form, '--jobs', '4', SAMPLE).stdout, form
    assert first == run('extract', '--format', form, '--jobs', '4', SAMPLE).stdout


# Bad input

def bad_files():
    fifo = os.path.join(WORK, 'pipe')
    if not os.path.exists(fifo):
        os.mkfifo(fifo)
        os.symlink('circle', os.path.join(WORK, 'circle'))
    return {
        write('picture.txt', b'\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x02'): 'PNG',
        write('empty.txt', ''): 'empty',
        write('spaces.txt', ' \n\t\n'): 'white space',
        os.path.join(WORK, 'missing.txt'): 'not exist',
        fifo: 'pipe',
        os.path.join(WORK, 'circle'): '',
        '/proc/self/mem': 'cannot be read',
        '/dev/zero': 'device',
    }


def test_bad_files_one_by_one():
    for path, reason in bad_files().items():
        for command in (['extract', '-f', 'jsonl'], ['explain']):
            done = run(*command, path)
            assert done.returncode == 1, f'{path}: {done.returncode}'
            assert done.stdout == b'', path
            one_sentence(done, os.path.basename(path), reason)


def test_the_rest_goes_on():
    bad = list(bad_files())
    done = run('extract', '-f', 'jsonl', sample('02'), *bad, sample('07'))
    paths = [os.path.basename(json.loads(line)['path']) for line in done.stdout.decode().splitlines()]
    assert done.returncode == 1
    assert paths == [os.path.basename(sample('02')), os.path.basename(sample('07'))]
    assert len(done.messages.splitlines()) == len(bad), done.messages


def test_broken_encodings_are_read_or_refused():
    """Bytes that are no UTF-8, and NULs: text comes out as valid UTF-8, or a sentence says why not."""
    for name, content in {'broken.txt': FRENCH.encode() + b'\xff\xfe \xc3\n',
                          'latin.txt': FRENCH.replace('’', "'").encode('latin-1'),
                          'nul.txt': FRENCH.encode() + b'a\0b\n'}.items():
        path = write(name, content)
        done = run('extract', '-f', 'json', path)
        documents = json.loads(done.stdout.decode('utf-8'))['documents']
        if done.returncode == 0:
            check_document(documents[0])
            assert any(f['kind'] == 'figure' and f['value'] == 60 for f in documents[0]['facts']), name
        else:
            assert done.returncode == 1 and documents == []
            one_sentence(done, name)


def test_folder_of_mixed_files():
    for number in range(200):
        content = (FRENCH, '', b'\x89PNG\r\n\x1a\n\0\0', b'\0\1\2\3' * 50, FRENCH + f'Texte {number}.\n')
        write(f'mixed/{number % 7}/{number:03}.txt', content[number % 5])
    done = run('extract', '-f', 'jsonl', 'mixed')
    lines = done.stdout.decode().splitlines()
    assert done.returncode == 1
    assert len(lines) == 80, f'{len(lines)} texts; {done.messages[-300:]}'
    messages = done.messages.splitlines()
    assert len(messages) == 120, len(messages)
    assert all(re.search(r'\d{3}\.txt', message) for message in messages)


def test_one_long_line():
    text = 'La Chine importe 20 % de son pétrole. ' * 25000
    done = run('extract', '-f', 'count', write('long.txt', text))
    assert done.returncode == 0 and f'bytes\t{len(text.encode())}' in done.stdout.decode(), done.messages


# Projects

def test_import_and_check():
    count = len(os.listdir(SAMPLE))
    assert f'{count} texts' in output('import', PROJECT, SAMPLE)
    assert output('check', PROJECT) == f'{PROJECT}: sound\n'
    again = run('import', PROJECT, SAMPLE)
    assert again.returncode == 0 and f'{count} texts' in again.stdout.decode()
    assert len(re.findall('already there', again.messages)) == count, again.messages
    assert output('check', PROJECT) == f'{PROJECT}: sound\n'


def test_import_goes_on_past_bad_files():
    path = os.path.join(WORK, 'rest.concordat')
    done = run('import', path, write('picture.txt', b'\x89PNG\r\n\x1a\n'), write('good.txt', FRENCH))
    assert done.returncode == 1
    one_sentence(done, 'picture.txt')
    assert '1 text\n' in done.stdout.decode()
    assert 'sound' in output('check', path)


def damaged_projects():
    whole = read(PROJECT)
    newer = write('newer.concordat', whole)
    with sqlite3.connect(newer) as database:
        database.execute('PRAGMA user_version = 9999')
    database.close()
    other = os.path.join(WORK, 'other.concordat')
    if not os.path.exists(other):
        with sqlite3.connect(other) as database:
            database.execute('CREATE TABLE shopping (item TEXT)')
        database.close()
    return [
        (write('text.concordat', 'This is no project.\n'), 'not a Concordat project'),
        (write('truncated.concordat', whole[:len(whole) // 2]), ''),
        (newer, 'newer'),
        (other, 'not a Concordat project'),
    ]


def test_projects_that_cannot_be_opened():
    text = write('good.txt', FRENCH)
    for path, reason in damaged_projects():
        before = read(path)
        name = os.path.basename(path).removesuffix('.concordat')
        calls = [['check', path], ['agreements', path], ['import', path, text],
                 ['export', '-w', 'figures', '-o', os.path.join(WORK, 'never.csv'), path]]
        for call in calls:
            done = run(*call)
            assert done.returncode == 1, f'{call}: {done.returncode} {done.messages}'
            one_sentence(done, name, reason)
            assert read(path) == before, f'{call} changed the file'
    assert not os.path.exists(os.path.join(WORK, 'never.csv'))


def test_missing_project():
    for call in (['check', 'none.concordat'], ['figures', 'none.concordat']):
        done = run(*call)
        assert done.returncode == 1 and done.stdout == b''
        one_sentence(done, 'none')
    assert not os.path.exists(os.path.join(WORK, 'none.concordat'))


def test_projects_of_any_name():
    path = os.path.join(WORK, 'a project')
    assert '1 text\n' in output('import', path, write('good.txt', FRENCH))
    assert 'China: mining of rare earths' in output('figures', path)
    nothing = run('import', os.path.join(WORK, 'nothing.concordat'), write('empty.txt', ''))
    assert nothing.returncode == 1 and nothing.stdout == b'', nothing.stdout
    assert not os.path.exists(os.path.join(WORK, 'nothing.concordat'))


# Tables

def test_agreements():
    table = output('agreements', PROJECT)
    assert re.search(r'(Japan – United States|United States – Japan) .*Tokyo', table), table
    header, rows = rows_of(output('agreements', '--format', 'csv', PROJECT))
    pair = [row for row in rows if set(row['parties'].split('; ')) == {'JPN', 'USA'}]
    assert pair and any(row['status'] == 'signed' and row['date'] == '2025-10-28' for row in pair), pair
    facts = json.loads(output('agreements', '--format', 'json', PROJECT))
    assert any(set(agreement['parties']) == {'JPN', 'USA'} for agreement in facts['agreements'])


def test_figures():
    table = [line for line in output('figures', PROJECT).splitlines() if line.startswith('China: mining')]
    assert any('60%' in line and 'Contradict' in line for line in table), table
    assert any('≈ 70%' in line and 'Contradict' in line for line in table), table
    header, rows = rows_of(output('figures', '--format', 'csv', PROJECT))
    mining = [row for row in rows if row['measure'] == 'mining' and row['by'] == 'CHN']
    assert {'60', '70'} <= {row['value'] for row in mining}
    assert {row['verdict'] for row in mining} == {'contradict'}
    assert len({row['claim'] for row in mining}) == 1
    facts = json.loads(output('figures', '--format', 'json', PROJECT))
    for document in facts['documents']:
        check_document(document)


def test_compare():
    line = next(line for line in output('compare', PROJECT).splitlines() if line.startswith('China: mining'))
    assert '60%' in line and '70%' in line and '≠ Contradict' in line, line
    header, rows = rows_of(output('compare', '-f', 'csv', PROJECT))
    mining = next(row for row in rows if row['label'].startswith('China: mining'))
    assert mining['verdict'] == 'contradict'
    assert len(header) == 3 + 2 * len(os.listdir(SAMPLE)) and header[3] == 'A'
    assert header[-1] == header[2 + len(os.listdir(SAMPLE))] + ' verdict'
    facts = json.loads(output('compare', '-f', 'json', PROJECT))
    known = {fact['id'] for document in facts['documents'] for fact in document['facts']}
    values = [{entry['value'] for entry in comparison['entries']} for comparison in facts['comparisons']
              if comparison['verdict'] == 'disagree']
    assert any({60, 70} <= value for value in values), values
    assert all(entry['fact'] in known for c in facts['comparisons'] for entry in c['entries'])


def test_tables_of_texts_are_those_of_a_project():
    assert output('compare', SAMPLE) == output('compare', PROJECT)


def test_sample_keeps_memoranda_from_agreements():
    """A dispatch, its reprint and a paper in English: the same pairs signed two things on one day."""
    facts = json.loads(output('compare', '-f', 'json', PROJECT))
    files = {document['id']: os.path.basename(document['path'])[:2] for document in facts['documents']}
    told = {(row['instrument'], *row['parties'], *(files[d] for d in row['documents']))
            for row in facts['agreements']}
    for row in (('memorandum', 'MYS', 'USA', '01', '08'), ('agreement', 'MYS', 'USA', '01', '09'),
                ('memorandum', 'THA', 'USA', '01', '08'), ('framework', 'THA', 'USA', '01', '09')):
        assert row in told, f'{row} is not among {sorted(told)}'


def test_french():
    french = {'LC_ALL': 'fr_FR.UTF-8', 'LANGUAGE': ''}
    table = output('agreements', PROJECT, env=french)
    assert 'États-Unis' in table and '28 oct. 2025' in table, table
    done = run('extract', env=french)
    assert done.returncode == 2 and 'entrée standard' in done.messages, done.messages
    machine = output('figures', '-f', 'csv', PROJECT, env=french)
    assert rows_of(machine)[1] and ',27.5,' in machine, 'CSV for programs has decimal points'
    json.loads(output('extract', '-f', 'json', sample('02'), env=french))


# Search

def test_search():
    lines = output('search', 'terres rares', PROJECT).splitlines()
    assert any('[terres rares]' in line.lower() for line in lines), lines
    assert {'B', 'D'} <= {line.split()[0] for line in lines}
    values = output('search', '60 %', PROJECT)
    assert '60 %' in values and '60 per cent' in values and '92 %' not in values, values
    short = output('search', '--context', '5', 'terres rares', PROJECT).splitlines()
    assert max(map(len, short)) < max(map(len, lines))


def test_search_without_result():
    done = run('search', 'xylophone', PROJECT)
    assert done.returncode == 1 and done.stdout == b'' and done.messages == ''


# Charts

def text_of_pdf(path):
    return subprocess.run(['pdftotext', '-layout', path, '-'], capture_output=True, text=True,
                          check=True, timeout=60).stdout


def test_chart_formats():
    paths = [os.path.join(WORK, 'chart.' + end) for end in ('png', 'pdf', 'svg')]
    done = run('chart', '--title', 'Rare earths, autumn', '--made', '2025-11-12', '--unit', '%',
               *[word for path in paths for word in ('-o', path)], PROJECT)
    assert done.returncode == 0 and done.stdout == b'' and done.messages == '', done.messages
    png, pdf, svg = map(read, paths)
    width, height = int.from_bytes(png[16:20], 'big'), int.from_bytes(png[20:24], 'big')
    assert png[:8] == b'\x89PNG\r\n\x1a\n' and png.endswith(b'IEND\xaeB`\x82')
    assert width >= 1000 and height >= 400, (width, height)
    text = text_of_pdf(paths[1])
    titles = [row['title'] for row in rows_of(output_of_export('sources'))[1]]
    for word in ('Rare earths, autumn', 'China', '60%', '≈ 70%', '12 Nov 2025', titles[1][:12]):
        assert word in text, f'{word!r} is not in {text}'
    fonts = subprocess.run(['pdffonts', paths[1]], capture_output=True, text=True, check=True,
                           timeout=60).stdout.splitlines()[2:]
    assert fonts and all(re.search(r' yes +(yes|no) +(yes|no) +\d+ +\d+$', line) for line in fonts), fonts
    root = ElementTree.fromstring(svg)
    assert root.tag.endswith('svg') and float(root.get('width').rstrip('ptx')) > 0
    assert not re.search(rb'@font-face|font-family|url\(["\']?http|href="(?!#|data:)', svg)


def test_chart_modes_are_reproducible():
    seen = set()
    for mode in ('dots', 'bars', 'steps'):
        paths = [write(f'{mode}{number}.svg', '') for number in (1, 2)]
        for path in paths:
            output('chart', '-m', mode, '--made', '2025-11-12', '-o', path, PROJECT)
        assert read(paths[0]) == read(paths[1]), mode
        seen.add(read(paths[0]))
    output('chart', '--print', '--made', '2025-11-12', '-o', paths[0], PROJECT)
    seen.add(read(paths[0]))
    assert len(seen) == 4, 'modes and print look the same'


def test_chart_of_a_unit_that_no_figure_has():
    path = os.path.join(WORK, 'nothing.svg')
    done = run('chart', '--unit', 'XYZ', '-o', path, PROJECT)
    assert done.returncode == 2 and re.search(r'^concordat-cli: XYZ: no figure has this unit; there are .*%', done.messages), done
    assert not os.path.exists(path)


# Export

def output_of_export(what, *options):
    path = os.path.join(WORK, 'export-' + what)
    assert output('export', '--what', what, *options, '--output', path, PROJECT) == ''
    return read(path).decode()


def test_export_to_a_pipe_or_a_device():
    done = run('export', '--what', 'sources', '--output', '/dev/stdout', PROJECT)
    assert done.returncode == 0 and done.stdout.decode() == output_of_export('sources'), done
    done = run('export', '--what', 'sources', '--output', '/dev/full', PROJECT)
    assert done.returncode == 1 and '“/dev/full” could not be written: ' in done.messages, done
    assert 'moving' not in done.messages, done


def test_export_tables():
    wanted = {'agreements': 'parties', 'figures': 'value', 'comparisons': 'verdict', 'matrix': 'label',
              'sources': 'sha256'}
    for what, column in wanted.items():
        header, rows = rows_of(output_of_export(what))
        assert column in header, what
    sources = rows_of(output_of_export('sources'))[1]
    assert [row['name'] for row in sources] == sorted(os.listdir(SAMPLE))


def test_export_for_spreadsheets():
    text = output_of_export('figures', '--spreadsheet')
    assert text.startswith('\ufeff')
    header, rows = rows_of(text[1:], delimiter=';')
    assert any(row['value'] == '27,5' for row in rows)


def test_export_facts_and_history():
    facts = json.loads(output_of_export('facts'))
    assert facts['format'] == 'concordat-facts' and len(facts['documents']) == len(os.listdir(SAMPLE))
    for document, name in zip(facts['documents'], sorted(os.listdir(SAMPLE))):
        check_document(document, read(os.path.join(SAMPLE, name)).decode() if name.endswith('.txt') else None)
    steps = [json.loads(line) for line in output_of_export('history').splitlines()]
    assert [step['action'] for step in steps].count('import') == len(os.listdir(SAMPLE))


def no_file_above(size):
    """What a full disk is like: writing more fails."""
    def limit():
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    return limit


def test_failed_writes_leave_the_old_file():
    """The limit lets the project be opened, and stops the pictures, which are larger, midway."""
    limit = len(read(PROJECT)) + 8192
    for name in ('old.png', 'old.svg'):
        path = write('writes/' + name, 'what was there\n')
        done = run('chart', '-o', path, PROJECT, preexec_fn=no_file_above(limit))
        assert done.returncode == 1, f'{name}: {done.returncode}'
        one_sentence(done, name)
        assert read(path) == b'what was there\n', name
        output('chart', '-o', path, PROJECT)
        assert len(read(path)) > limit, f'{name} is too small for this test'
    assert sorted(os.listdir(os.path.dirname(path))) == ['old.png', 'old.svg'], 'parts are left behind'


def test_writes_where_no_file_can_be():
    parent = write('parent.txt', FRENCH)
    for call in (['export', '-w', 'figures', '-o', parent + '/a.csv'], ['chart', '-o', parent + '/a.png']):
        done = run(*call, PROJECT)
        assert done.returncode == 1
        one_sentence(done, call[-1])
    done = run('import', parent + '/a.concordat', SAMPLE)
    assert done.returncode == 1 and 'parent.txt' in done.messages
    assert read(parent) == FRENCH.encode()


def test_failed_import_leaves_the_project():
    path = write('kept.concordat', read(PROJECT))
    texts = write('more.txt', ''.join(f'Le Japon importe {n} % de son gaz du Qatar.\n' for n in range(1, 99)))
    done = run('import', path, texts, preexec_fn=no_file_above(len(read(PROJECT))))
    assert done.returncode == 1, done.messages
    assert read(path) == read(PROJECT)
    assert 'sound' in output('check', path)


# explain, pipes

def test_explain():
    text = output('explain', sample('02'))
    assert re.search(r'^figure “60 %”\n  rule figure\.\S+@fr\S*, confidence \d\.\d\d$', text, re.M), text[:500]
    for field in ('measure = mining', 'by = CHN', 'commodities = rare-earths'):
        assert field in text, field
    assert 'language fr, date 2025-10-29 (read in the text)' in text


def explained(name, text, **wanted):
    """The reasons of the facts of a text of our own, as (kind, field) to a list of (words, detail)."""
    path = os.path.join(WORK, name)
    write(path, text.encode())
    document = json.loads(output('explain', '-f', 'json', '--date', '2026-03-14', path))['documents'][0]
    found = {}
    for fact in document['facts']:
        assert fact['why'] or fact['kind'] == 'date', fact
        for reason in fact['why']:
            assert reason['detail'], fact
            found.setdefault((fact['kind'], reason['field']), []).append((reason.get('words'), reason['detail']))
    return found


def test_explain_json():
    found = explained('pays.txt', "Le Maroc, le Sénégal et la Mauritanie sont convenus hier d'un accord-cadre sur le gaz. "
                      "Ces trois pays verseront environ 40 millions d'euros par an au Togo.\n")
    assert any(words == 'Ces trois pays' and '“Ces trois pays” stands for “' in detail and 'Mauritanie' in detail
               for words, detail in found['figure', 'by']), found
    assert [words for words, _ in found['figure', 'qualifier']] == ['environ'], found
    assert [words for words, _ in found['figure', 'per']] == ['par an'], found
    assert ('gaz', 'energy') in found['agreement', 'subjects'], found
    assert found['agreement', 'instrument'][0][0] in ('accord-cadre', 'cadre'), found
    assert '2026-03-14' in found['date', 'iso'][0][1], found
    found = explained('board.txt', 'Ghana and Chile have not ratified the copper treaty. "We will wait," '
                      'foreign minister Kofi Mensah told Reuters. Accra agreed to cut its duty on Chilean wine '
                      'to 5 per cent by June 2027.\n')
    assert ('Reuters', 'the medium credited') in found['quotation', 'via'], found
    assert any(words.startswith('its duty on Chilean wine') for words, _ in found['commitment', 'object']), found
    assert found['person', 'role'], found


def test_explain_broken_pack():
    """A user's own pack: what is wrong is told once a problem, on standard error, and the rest works."""
    data = os.path.join(WORK, 'data-of-user')
    os.makedirs(os.path.join(data, 'concordat', 'language', 'fr', 'lexicon'))
    write(os.path.join(data, 'concordat', 'language', 'fr', 'lexicon', 'mots.tsv'),
          'Zorglande\tparty\tZRG\tnone\nfaux\tParty\nmot\tparty\tMOT\tbof\n'.encode())
    path = os.path.join(WORK, 'zorglande.txt')
    write(path, 'Le Pérou et la Zorglande ont signé un traité.\n'.encode())
    done = run('explain', path, env={**os.environ, 'XDG_DATA_HOME': data})
    assert done.returncode == 0
    assert 'parties = PER,ZRG' in done.stdout.decode(), done.stdout.decode()
    complaints = done.messages.splitlines()
    assert len(complaints) == 2, complaints
    assert complaints[0].startswith('concordat-cli: fr/lexicon/mots.tsv:2: no class in the second column'), complaints
    assert complaints[1].startswith('concordat-cli: fr/lexicon/mots.tsv:3: unknown inflection'), complaints


def test_reader_that_goes_away():
    for call in (['extract', '-f', 'json', SAMPLE], ['explain', SAMPLE], ['figures', '-f', 'csv', PROJECT]):
        process = subprocess.Popen([PROGRAM, *call], stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=WORK)
        process.stdout.read(20)
        process.stdout.close()
        messages = process.stderr.read().decode()
        process.stderr.close()
        status = process.wait(timeout=120)
        assert status in (0, 1, -signal.SIGPIPE), f'{call}: {status} {messages}'
        assert not re.search('CRITICAL|Sanitizer|abort', messages), messages


def test_standard_output_on_a_full_disk():
    for call in (['extract', '-f', 'json', sample('02')], ['extract', sample('02')], ['explain', sample('02')],
                 ['figures', PROJECT], ['figures', '-f', 'csv', PROJECT], ['figures', '-f', 'json', PROJECT]):
        with open('/dev/full', 'wb') as full:
            done = subprocess.run([PROGRAM, *call], stdout=full, stderr=subprocess.PIPE, cwd=WORK,
                                  timeout=120, text=True, check=False)
        assert done.returncode == 1, f'{call}: {done.returncode}'
        one_sentence_of = done.stderr.splitlines()
        assert len(one_sentence_of) == 1 and 'space' in one_sentence_of[0], done.stderr


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith('test_')]
    failed = 0
    print(f'1..{len(tests)}')
    for number, (name, test) in enumerate(tests, 1):
        title = name.removeprefix('test_').replace('_', ' ')
        try:
            test()
            print(f'ok {number} - {title}', flush=True)
        except Exception as error:  # pylint: disable=broad-except
            failed += 1
            print(f'not ok {number} - {title}')
            for line in traceback.format_exc().splitlines()[-12:]:
                print('# ' + line[:600], flush=True)
            del error
    shutil.rmtree(WORK, ignore_errors=True)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
