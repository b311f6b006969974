#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures, in TAP, how the texts of tests/data/stories are lined up: read by the engine, compared, and
checked against what people wrote down before the engine saw them.  Rules are tuned on the part in
tuned/ only; the others show what they are worth.

usage: test_stories.py PROGRAM STORIES-FOLDER
"""
import glob
import itertools
import json
import os
import subprocess
import sys

PROGRAM, STORIES = (os.path.abspath(path) for path in sys.argv[1:3])
# What must not be lost again: pairs of figures, verdicts, merged agreements; and the most pairs
# wrongly merged.
FLOORS = {'tuned': (0.86, 0.90, 0.795, 7), 'kept': (0.885, 0.97, 0.84, 0)}


class Rows:
    """Which facts of the output lie where, and which rows they are in."""

    def __init__(self, data):
        self.spans = {}
        for document in data['documents']:
            name = os.path.basename(document['path']).removesuffix('.txt')
            for fact in document['facts']:
                spans = [(fact['start'], fact['end']), *map(tuple, fact.get('mentions') or [])]
                self.spans[fact['id']] = name, fact['kind'], spans
        self.rows = {'figure': [(row, [entry['fact'] for entry in row['entries']])
                                for row in data['comparisons']],
                     'agreement': [(row, row['facts']) for row in data['agreements']]}

    def hits(self, gold, fact, kind):
        name, fact_kind, spans = self.spans[fact]
        return name == gold['document'] and kind == fact_kind and any(
            min(gold['end'], end) > max(gold['start'], start) for start, end in spans)

    def together(self, one, other, kind):
        """The first row that holds both."""
        for row, facts in self.rows[kind]:
            if (any(self.hits(one, fact, kind) for fact in facts)
                    and any(self.hits(other, fact, kind) for fact in facts)):
                return row
        return None


def pairs(members):
    return [(x, y) for x, y in itertools.combinations(members, 2) if x['document'] != y['document']]


def measure(part):
    folder = os.path.join(STORIES, part)
    texts = sorted(glob.glob(os.path.join(folder, '*.txt')))
    done = subprocess.run([PROGRAM, 'extract', '--format', 'json', *texts], capture_output=True,
                          check=True, timeout=120)
    rows = Rows(json.loads(done.stdout))
    with open(os.path.join(folder, 'groups.json'), encoding='utf-8') as file:
        groups = json.load(file)
    found, verdicts, merged = [], [], []
    for claim in groups['comparisons']:
        got = [rows.together(x, y, 'figure') for x, y in pairs(claim['entries'])]
        found += [row is not None for row in got]
        met = next((row for row in got if row is not None), None)
        if met is not None and 'verdict' not in claim.get('unsure', []):
            verdicts.append(met['verdict'] == claim['verdict'])
    for agreement in groups['agreements']:
        for x, y in pairs(agreement['members']):
            row = rows.together(x, y, 'agreement')
            merged.append(row is not None and set(row['parties']) == set(agreement['parties']))
    wrong = sum(rows.together(x, y, 'agreement') is not None for x, y in groups['keep_apart'])
    return groups, *(sum(list_) / len(list_) for list_ in (found, verdicts, merged)), wrong


def main():
    number, failed, totals = 0, False, [0, 0, 0]
    for part, (least_pairs, least_verdicts, least_merged, most_wrong) in FLOORS.items():
        groups, found, verdicts, merged, wrong = measure(part)
        for index, key in enumerate(('comparisons', 'agreements', 'keep_apart')):
            totals[index] += len(groups[key])
        print(f'# {part}: pairs {found:.3f} verdicts {verdicts:.3f} merged {merged:.3f} wrong {wrong}')
        for what, good in (('pairs', found >= least_pairs), ('verdicts', verdicts >= least_verdicts),
                           ('merged', merged >= least_merged), ('apart', wrong <= most_wrong)):
            number += 1
            failed = failed or not good
            print(f'{"ok" if good else "not ok"} {number} {part}: {what}', flush=True)
    good = totals[0] >= 60 and totals[1] >= 25 and totals[2] >= 20
    print(f'{"ok" if good else "not ok"} {number + 1} enough: {totals}')
    print(f'1..{number + 1}')
    return 1 if failed or not good else 0


if __name__ == '__main__':
    sys.exit(main())
