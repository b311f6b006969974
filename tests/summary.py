#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reads meson's testlog.json and prints what failed, then "N passed, N failed".

A test that speaks TAP counts one for each of its subtests, any other counts one.  A test that ends
badly without a failed subtest (a crash, a leak, a time-out) counts as one failure of its own.
"""
import json
import re
import sys

TAIL_LINES = 40
TAP_LINE = re.compile(r'^\s*(not )?ok\b(?:\s+\d+)?(?:\s*-?\s*(.*?))?(?:\s*#\s*(skip|todo)\b(.*))?$', re.I)
GOOD_RESULTS = ('OK', 'EXPECTEDFAIL')


def read_tests(path):
    try:
        with open(path, encoding='utf-8', errors='replace') as log:
            return [json.loads(line) for line in log if line.strip()]
    except (OSError, ValueError) as error:
        print(f'no readable test log: {error}')
        return []


def subtests(output):
    """The (name, state) of every TAP subtest; state is passed, failed or skipped."""
    for line in output.splitlines():
        match = TAP_LINE.match(line)
        if match:
            skipped = (match[3] or '').lower() == 'skip'
            state = 'skipped' if skipped else 'failed' if match[1] else 'passed'
            yield match[2] or '?', state


def count(test):
    output = test.get('stdout') or ''
    states = list(subtests(output))
    good = test['result'] in GOOD_RESULTS
    test_name = test['name'].split(' / ')[-1]
    if not states:
        state = 'passed' if good else 'skipped' if test['result'] == 'SKIP' else 'failed'
        return [(test_name, state)]
    names = [(f'{test_name}: {name}', state) for name, state in states]
    if not good and test['result'] != 'SKIP' and all(state != 'failed' for _, state in names):
        names.append((f'{test_name}: ended with {test["result"]}', 'failed'))
    return names


def main():
    tests = read_tests(sys.argv[1])
    total = {'passed': 0, 'failed': 0, 'skipped': 0}
    for test in tests:
        rows = count(test)
        for _, state in rows:
            total[state] += 1
        for name, state in rows:
            if state == 'skipped':
                print(f'SKIPPED  {name}')
        failed = [name for name, state in rows if state == 'failed']
        if failed:
            for name in failed:
                print(f'FAILED   {name}')
            text = '\n'.join(filter(None, (test.get('stdout'), test.get('stderr')))).splitlines()
            print('\n'.join('    ' + line for line in text[-TAIL_LINES:]))
    if not tests:
        total['failed'] += 1
    print(f'{total["passed"]} passed, {total["failed"]} failed')
    return 1 if total['failed'] else 0


sys.exit(main())
