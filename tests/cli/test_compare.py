#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the comparison says of short texts in two languages, in TAP: each difference that a row can
name, flows told from both ends, commitments, people and dates, which source differs from most.

usage: test_compare.py PROGRAM
"""
import csv
import io
import json
import os
import subprocess
import sys
import tempfile
import traceback

PROGRAM = os.path.abspath(sys.argv[1])
FR, EN = 'Paris, le 3 mars 2025 – ', '3 March 2025. '


def call(arguments, texts):
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for index, text in enumerate(texts):
            paths.append(os.path.join(folder, f'{index}.txt'))
            with open(paths[-1], 'w', encoding='utf-8') as file:
                file.write(text + '\n')
        return subprocess.run([PROGRAM, *arguments, *paths], capture_output=True, check=True,
                              timeout=60).stdout.decode()


def compare(*texts):
    return json.loads(call(['extract', '--format', 'json'], texts))


def only(rows):
    assert len(rows) == 1, f'one row expected: {json.dumps(rows, indent=1, ensure_ascii=False)}'
    return rows[0]


def shared(rows):
    return only([row for row in rows if len({entry['document'] for entry in row['entries']}) > 1])


def figure(*texts):
    return shared(compare(*texts)['comparisons'])


def test_period():
    row = figure(FR + 'En 2022, la Chine assurait 68 % de la production mondiale de lithium.',
                 EN + 'In 2024 China accounted for 75 % of world lithium production.')
    assert row['label'] == 'both_possible' and row['differences'] == ['period'], row


def test_scope():
    row = figure(FR + 'La Chine assure 60 % de l’extraction mondiale de terres rares.',
                 EN + 'China accounts for 75 % of the world mining of critical minerals.')
    assert row['label'] == 'both_possible' and row['differences'] == ['scope'], row


def test_source():
    row = figure(FR + 'Selon l’Agence internationale de l’énergie, la Chine assure 60 % de '
                 'l’extraction mondiale de terres rares.',
                 EN + 'According to the USGS, China accounts for 70 % of the world mining of rare '
                 'earths.')
    assert row['label'] == 'contradict' and row['differences'] == ['source'], row


def test_rounding():
    row = figure(FR + 'En 2024, le Chili a exporté 9,3 millions de tonnes de cuivre vers la Chine.',
                 EN + 'In 2024 Chile exported 9.28 million tonnes of copper to China.')
    assert row['label'] == 'agree_rounded' and row['differences'] == ['rounding'], row


def test_qualifier():
    row = figure(FR + 'La Chine assure près de 70 % de l’extraction mondiale de terres rares.',
                 EN + 'China accounts for 69 % of the world mining of rare earths.')
    assert row['label'] == 'agree_rounded' and row['differences'] == ['qualifier'], row


def test_status():
    row = figure(FR + 'Les États-Unis imposent des droits de douane de 25 % sur l’acier canadien.',
                 EN + 'The United States threatens to impose a 50 % tariff on Canadian steel.')
    assert row['label'] == 'both_possible' and row['differences'] == ['status'], row


def test_currency():
    """Two currencies meet, and nothing is converted."""
    euros = FR + 'En 2024, l’Union européenne a exporté pour 48 milliards d’euros vers l’Inde.'
    dollars = EN + 'In 2024 the European Union exported goods worth $52 billion to India.'
    row = figure(euros, dollars)
    assert row['label'] == 'both_possible' and row['differences'] == ['currency'], row
    assert row['gap'] is None, row
    assert [entry['unit'] for entry in row['entries']] == ['EUR', 'USD'], row
    assert all(entry['differences'] == ['currency'] for entry in row['entries']), row
    row = figure(euros, dollars, dollars.replace('India', 'India, Brussels says'))
    assert row['verdict'] == 'agree' and 'currency' in row['differences'], row
    assert [entry['label'] for entry in row['entries']] == ['both_possible', 'agree', 'agree'], row


def test_majority():
    """Which source differs from most, and why."""
    row = figure(FR + 'En 2024, le Chili a exporté 9 millions de tonnes de cuivre vers la Chine.',
                 EN + 'In 2024 Chile exported 9 million tonnes of copper to China.',
                 EN + 'In 2023 Chile exported 7 million tonnes of copper to China.')
    assert [entry['label'] for entry in row['entries']] == ['agree', 'agree', 'both_possible'], row
    assert row['entries'][2]['differences'] == ['period', 'value'], row
    assert row['entries'][0]['differences'] == [], row


def test_matrix():
    """The matrix has each source's value, and how it stands to the others."""
    rows = list(csv.DictReader(io.StringIO(call(['compare', '--format', 'csv'], [
        FR + 'En 2024, le Chili a exporté 9 millions de tonnes de cuivre vers la Chine.',
        EN + 'In 2024 Chile exported 9 million tonnes of copper to China.',
        EN + 'In 2023 Chile exported 7 million tonnes of copper to China.',
        EN + 'Norway and Chile signed a fisheries treaty.']))))
    row = next(row for row in rows if row['verdict'] == 'both_possible')
    assert row['A verdict'] == 'agree' and row['B verdict'] == 'agree', row
    assert row['C verdict'].startswith('both_possible: '), row
    assert row['D'] == '' and row['D verdict'] == '', row


def test_both_ends():
    """What one sells is what the other buys, whether the values agree or not."""
    sold = FR + 'En 2024, le Brésil a exporté 5 millions de tonnes d’acier vers le Mexique.'
    row = figure(sold, EN + 'In 2024 Mexico imported 5 million tonnes of steel from Brazil.')
    assert row['label'] == 'agree', row
    row = figure(sold, EN + 'In 2024 Mexico imported 6.2 million tonnes of steel from Brazil.')
    assert row['label'] in ('contradict', 'both_possible'), row
    assert row['topic']['by'] == ['BRA'] and row['topic']['on'] == ['MEX'], row


def test_other_direction():
    data = compare(FR + 'En 2024, le Brésil a exporté 5 millions de tonnes d’acier vers le Mexique.',
                   EN + 'In 2024 Mexico exported 6.2 million tonnes of steel to Brazil.')
    assert all(len(row['entries']) == 1 for row in data['comparisons']), data['comparisons']


def test_balance():
    """One's deficit is the other's surplus; trade between two has no direction."""
    row = figure(FR + 'En 2024, le déficit commercial des États-Unis avec le Vietnam a atteint '
                 '123,5 milliards de dollars.',
                 EN + 'Vietnam’s trade surplus with the United States reached $123.5 billion in '
                 '2024.')
    assert row['label'] == 'agree', row
    row = figure(FR + 'Le commerce entre la Suisse et l’Inde a atteint 17,9 milliards de dollars en '
                 '2024.',
                 EN + 'Trade between India and Switzerland was worth $17.9 billion in 2024.')
    assert row['label'] == 'agree' and row['topic']['by'] == ['CHE', 'IND'], row


def commitment(*texts):
    return shared([row for row in compare(*texts)['claims'] if row['kind'] == 'commitment'])


def test_deadline():
    """One year is twelve months, in either language; six months are not."""
    year = FR + ('La Chine s’engage à suspendre ses contrôles à l’exportation de terres rares pour un '
                 'an.')
    control = 'China agreed to suspend its export controls on rare earths for '
    row = commitment(year, EN + control + 'one year.')
    assert row['label'] == 'agree' and row['deadline'] == 'P1Y', row
    row = commitment(year, EN + control + 'six months.')
    assert row['label'] == 'contradict' and row['differences'] == ['deadline'], row
    row = commitment(year, EN + control + 'twelve months.')
    assert row['label'] == 'agree', row


def test_commitments_of_two_languages():
    """What a lexicon knows of both languages is one word; a word that both have by chance is not enough."""
    signed = ('Le Pérou et le Chili ont signé un accord. ', 'Peru and Chile signed an agreement. ')
    row = commitment(FR + signed[0] + 'Le Pérou lèvera l’embargo sur les marchandises chiliennes.',
                     EN + signed[1] + 'Peru will lift its ban on Chilean goods.')
    assert row['label'] == 'agree', row
    row = commitment(FR + signed[0] + 'Le Pérou et le Chili rouvriront leur frontière commune.',
                     EN + signed[1] + 'Peru and Chile will reopen their shared border.')
    assert row['label'] == 'agree', row
    rows = [row for row in compare(
        FR + signed[0] + 'Le Pérou accueillera 500 soldats chiliens à Tacna.',
        EN + signed[1] + 'Peru will train Chilean nurses.')['claims'] if row['kind'] == 'commitment']
    assert all(len(row['entries']) == 1 for row in rows), rows


def test_people():
    """One representative, named and placed differently."""
    data = compare(FR + 'Le ministre indonésien du Commerce, Budi Santoso, a signé le traité.',
                   EN + 'Indonesia’s trade minister Boedi Santoso signed the treaty in Jakarta.',
                   EN + 'Indonesia’s foreign minister Budi Santoso welcomed the treaty.')
    row = only([row for row in data['claims'] if row['kind'] == 'person'])
    assert row['name'] == 'Budi Santoso' and row['label'] == 'contradict', row
    assert set(row['differences']) == {'name', 'role'}, row
    assert row['entries'][1]['differences'] == ['name'], row
    assert row['entries'][2]['differences'] == ['role'], row


def test_date():
    data = compare(FR + 'Le Japon et le Chili ont signé le 28 février 2025 à Tokyo un traité de '
                   'libre-échange.',
                   EN + 'Japan and Chile signed a free trade treaty in Tokyo on 27 February 2025.')
    row = only(data['agreements'])
    assert row['label'] == 'contradict' and row['differences'] == ['date'], row
    assert {value['value'] for value in row['conflicts'][0]['values']} == {
        '2025-02-27', '2025-02-28'}, row


def test_candidates():
    """What a mention to check may mean: the same parties, or others at about the same time."""
    table = call(['agreements'], [
        EN + 'Canada and Brazil signed a fisheries treaty in Ottawa on 3 February 2025. On 17 February '
        '2025 Canada and Brazil signed a second fisheries treaty in Brasilia.',
        EN + 'Canada and Brazil signed a fisheries treaty in February 2025.',
        EN + 'Brazil, Canada and Chile signed a fisheries treaty in Santiago on 10 February 2025.'])
    line = next(line for line in table.splitlines() if 'which deal?' in line)
    assert '(same parties)' in line and '(one party fewer or more)' in line, table


def main():
    tests = [(name, test) for name, test in globals().items() if name.startswith('test_')]
    print(f'1..{len(tests)}')
    failed = False
    for number, (name, test) in enumerate(tests, 1):
        try:
            test()
            print(f'ok {number} {name}', flush=True)
        except Exception:  # pylint: disable=broad-except
            failed = True
            print(f'not ok {number} {name}')
            print('\n'.join('# ' + line for line in traceback.format_exc().splitlines()), flush=True)
    return 1 if failed else 0


if __name__ == '__main__':
    sys.exit(main())
