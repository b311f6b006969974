#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Texts put together from scraps of the annotated ones, in TAP: what a fuzzer of bytes does not reach,
because every scrap is language, and what no text of a person holds, because no two of them belong
together.  The engine reads all of them in the time it has, without an error, and the same way twice.

usage: splices.py PROGRAM ANNOTATED-FOLDER
"""
import glob
import os
import random
import subprocess
import sys
import tempfile

PROGRAM, ANNOTATED = (os.path.abspath(path) for path in sys.argv[1:3])
TEXTS = 600  # a language
WORDS = 80  # a text, at least
LONGEST_SCRAP = 7  # words
SECONDS = 120  # for all texts of a language, under the sanitizers too


def splice(sources, chance):
    words = []
    while len(words) < WORDS:
        source = chance.choice(sources)
        start = chance.randrange(len(source))
        words += source[start:start + chance.randint(1, LONGEST_SCRAP)]
    return ' '.join(words) + '\n'


def extract(language, paths):
    done = subprocess.run(
        [PROGRAM, 'extract', '--format', 'json', '--lang', language, '--date', '2025-11-12', *paths],
        capture_output=True, timeout=SECONDS, check=True)
    return done.stdout


def check(language, folder):
    chance = random.Random(f'splices {language}')
    sources = []
    for path in sorted(glob.glob(os.path.join(ANNOTATED, f'*-{language}-*', '*.txt'))):
        with open(path, encoding='utf-8') as file:
            sources.append(file.read().split(' '))
    paths = []
    for n in range(TEXTS):
        paths.append(os.path.join(folder, f'{language}-{n:03}.txt'))
        with open(paths[-1], 'w', encoding='utf-8') as file:
            file.write(splice(sources, chance))
    first = extract(language, paths)
    return len(sources) > 20 and first.count(b'"kind"') > TEXTS and first == extract(language, paths)


def main():
    languages = ['fr', 'en']
    print(f'1..{len(languages)}')
    failed = False
    for n, language in enumerate(languages, 1):
        with tempfile.TemporaryDirectory() as folder:
            try:
                good, why = check(language, folder), 'too few facts, or others the second time'
            except subprocess.TimeoutExpired:
                good, why = False, f'not done after {SECONDS} s'
            except subprocess.CalledProcessError as error:
                good, why = False, error.stderr.decode(errors='replace')[-2000:]
        print(f'{"ok" if good else "not ok"} {n} - {TEXTS} {language} texts of scraps')
        if not good:
            print('# ' + why.replace('\n', '\n# '))
        failed |= not good
    sys.exit(failed)


if __name__ == '__main__':
    main()
