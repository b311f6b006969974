#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what .editorconfig asks of every tracked text file: UTF-8, LF, no space at a line's end,
one newline at the end of the file, no tabs in C.  Sample texts and test data are left alone.

usage: editorconfig.py SOURCE-FOLDER
"""
import os
import re
import subprocess
import sys

DATA = re.compile(r'(^|/)(sample|data|seeds)/|^LICENSE$|\.(png|pdf|zip|docx|odt|epub|gz|concordat|db)$')


def complaints(name, data):
    if b'\0' in data:
        return
    try:
        text = data.decode('utf-8')
    except UnicodeDecodeError:
        yield f'{name}: not UTF-8'
        return
    if '\r' in text:
        yield f'{name}: a carriage return'
    for number, line in enumerate(text.split('\n'), 1):
        if line != line.rstrip(' \t') and not name.endswith('.tsv'):
            yield f'{name}:{number}: space at the end of the line'
        if '\t' in line and name.endswith(('.c', '.h', '.blp')):
            yield f'{name}:{number}: a tab'
    if text and not text.endswith('\n'):
        yield f'{name}: no newline at the end'
    if text.endswith('\n\n'):
        yield f'{name}: empty lines at the end'


def main():
    os.chdir(sys.argv[1])
    listed = subprocess.run(['git', '-c', 'safe.directory=*', 'ls-files', '-z'], check=True, capture_output=True).stdout
    found = 0
    for name in listed.decode().split('\0'):
        if name and os.path.isfile(name) and not os.path.islink(name) and not DATA.search(name):
            with open(name, 'rb') as file:
                for sentence in complaints(name, file.read()):
                    print(sentence)
                    found += 1
    return 1 if found else 0


sys.exit(main())
