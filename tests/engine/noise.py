#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Extraction must not break on what copying does to a text.  Applies each kind of noise to texts of
the project, extracts, and compares with the facts of the clean text: how many are kept (same place,
same core), how many fields of those are the same, how many facts are new.  In TAP: one test per kind.

usage: noise.py PROGRAM [--only NAME,…] [--show N] TEXT-OR-FOLDER…

Of a folder it takes the texts in it and in its folders open-*, figures-* and agreements-*.  --show
prints the first N differences of each kind.
"""
import argparse
import collections
import glob
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

from noise_transforms import HARMLESS, HARSH, ROUGH, Text

# Shares of the facts of the clean texts.
FLOORS = {'harmless': {'kept': .98, 'new': .02}, 'rough': {'kept': .93, 'new': .07}, 'harsh': {'kept': .88, 'new': .08}}
FIELDS = {
    'figure': ['upper', 'qualifier', 'measure', 'by', 'on', 'reciprocal', 'of', 'commodities', 'status', 'per', 'change', 'period', 'source'],
    'agreement': ['instrument', 'subjects', 'status', 'binding', 'date', 'place', 'signatories'],
    'commitment': ['toward', 'deadline', 'modality', 'negated'],
    'date': ['basis'], 'person': ['role', 'country'], 'quotation': ['speaker', 'via'],
}


def text_files(path):
    if not os.path.isdir(path):
        return [path]
    return sorted(p for folder in ('', 'open-*', 'figures-*', 'agreements-*') for p in glob.glob(os.path.join(path, folder, '*.txt')))


def fold(value):
    """Letters and digits: names and sources carry the noise of their text."""
    if isinstance(value, list):
        return [fold(v) for v in value]
    if not isinstance(value, str):
        return value
    plain = unicodedata.normalize('NFKD', value.replace('œ', 'oe').replace('\u00ad', '').replace('-\n', '')).casefold()
    return re.sub(r'[\W_]+', '', ''.join(c for c in plain if not unicodedata.combining(c)))


def extract(program, folder, files):
    """{file: document} of the files in @folder."""
    done = subprocess.run([program, 'extract', '--format', 'json', *files], cwd=folder, capture_output=True, timeout=300)
    if done.returncode != 0:
        sys.exit(done.stderr.decode())
    documents = json.loads(done.stdout)['documents']
    return {os.path.basename(d['path']): d for d in documents}


def as_stored(text):
    """The text as offsets count it: line ends are one character, a byte order mark is none."""
    keep = [n for n, c in enumerate(text.string) if not (c == '\ufeff' and n == 0) and not (c == '\r' and text.string[n + 1:n + 2] == '\n')]
    return Text(''.join(text.string[n] for n in keep), [text.origin[n] for n in keep])


def place(fact, text):
    """The fact's span in the clean text, None where nothing of it stood there."""
    there = [o for o in text.origin[fact['start']:fact['end']] if o >= 0]
    return (min(there), max(there) + 1) if there else None


def same_core(kind, old, new, span):
    if kind == 'person':
        return fold(old['name']) == fold(new['name'])
    if kind == 'agreement':
        return sorted(old['parties']) == sorted(new['parties'])
    if span is None or min(old['end'], span[1]) <= max(old['start'], span[0]):
        return False
    if kind == 'figure':
        return (old['value'], old['unit'], old['upper']) == (new['value'], new['unit'], new['upper'])
    if kind == 'date':
        return old['iso'] == new['iso']
    if kind == 'commitment':
        return old['action'] == new['action'] and old['actor'] == new['actor']
    return 2 * (min(old['end'], span[1]) - max(old['start'], span[0])) >= old['end'] - old['start']


def differing(kind, old, new):
    return [f for f in FIELDS[kind] if fold(old.get(f)) != fold(new.get(f))]


def compare(clean, noisy, text, show):
    """(facts, kept, fields that differ, new) of one text; show(word, fact, …) is told each difference."""
    found = [(f, place(f, text)) for f in noisy['facts']]
    kept = changed = 0
    for old in clean['facts']:
        kind = old['kind']
        fits = [n for n, (f, span) in enumerate(found) if f['kind'] == kind and same_core(kind, old, f, span)]
        if not fits:
            show('lost', old, '')
            continue
        best = min(fits, key=lambda n: (len(differing(kind, old, found[n][0])), abs((found[n][1] or (0, 0))[0] - old['start'])))
        new, _ = found.pop(best)
        kept += 1
        fields = differing(kind, old, new)
        changed += bool(fields)
        for f in fields:
            show('changed', old, f'{f}: {old.get(f)!r} -> {new.get(f)!r}')
    for new, span in found:
        show('new', new, '' if span else '(in added words)')
    return len(clean['facts']), kept, changed, len(found)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('program')
    parser.add_argument('texts', nargs='+')
    parser.add_argument('--only')
    parser.add_argument('--show', type=int, default=0)
    options = parser.parse_args()
    program = os.path.abspath(options.program)
    kinds = [(n, f, name) for name, group in (('harmless', HARMLESS), ('rough', ROUGH), ('harsh', HARSH)) for n, f in group.items()]
    if options.only:
        kinds = [k for k in kinds if k[0] in options.only.split(',')]
    texts = {}
    for path in (p for text in options.texts for p in text_files(text)):
        with open(path, encoding='utf-8', newline='') as file:
            texts[os.path.basename(path)] = file.read().lstrip('\ufeff')
    failed = 0
    with tempfile.TemporaryDirectory(prefix='concordat-noise-') as folder:
        os.environ['XDG_DATA_HOME'] = folder  # no rules of the user's own

        def write(name, string):
            with open(os.path.join(folder, name), 'w', encoding='utf-8', newline='') as file:
                file.write(string)

        for name, string in texts.items():
            write(name, string)
        clean = extract(program, folder, list(texts))
        print('TAP version 13')
        print(f'1..{len(kinds)}')
        for number, (kind, transform, roughness) in enumerate(kinds, 1):
            noisy = {}
            for name, string in texts.items():
                language = clean[name]['language']
                changed = transform(Text(string), random.Random(name + kind), language)
                write(name, changed.string)
                noisy[name] = as_stored(changed)
            found = extract(program, folder, list(texts))
            total = collections.Counter()
            shown = []
            for name in texts:
                def show(word, fact, detail, name=name):
                    shown.append(f'#   {name}: {word} {fact["kind"]} {fact["quote"][:90]!r} {detail}')
                result = compare(clean[name], found[name], noisy[name], show)
                for key, n in zip(('facts', 'kept', 'changed', 'new'), result):
                    total[key] += n
                for field in ('language', 'published', 'title'):
                    if fold(clean[name][field]) != fold(found[name][field]):
                        total['header'] += 1
                        shown.append(f'#   {name}: header {field}: {clean[name][field]!r} -> {found[name][field]!r}')
            kept, new = total['kept'] / total['facts'], total['new'] / total['facts']
            floor = FLOORS[roughness]
            good = kept >= floor['kept'] and new <= floor['new']
            failed += not good
            print(f'{"ok" if good else "not ok"} {number} - {kind}')
            print(f'# {kind:22} {roughness:9} kept {100 * kept:6.2f} %  fields differ {100 * total["changed"] / total["facts"]:5.2f} %'
                  f'  new {100 * new:5.2f} %  headers {total["header"]}')
            for line in shown[:options.show]:
                print(line)
            sys.stdout.flush()
    return 1 if failed else 0


sys.exit(main())
