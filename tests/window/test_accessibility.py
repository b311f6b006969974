#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whatever can be pressed, typed into or chosen has a name that a screen reader says.

The whole tree is walked in each view and in each dialog; a menu button's action sits in a child
that has its parent's name.  The items of GTK's popover menus are not looked at: they have no names.
"""
import re

from window_case import SAMPLE, Concordat, run, wait_for

INTERACTIVE = {'button', 'toggle button', 'check box', 'radio button', 'switch', 'text', 'entry', 'spin button',
               'combo box', 'menu item', 'check menu item', 'page tab', 'link', 'slider', 'list item', 'table row',
               'tree table', 'table', 'search bar', 'image', 'canvas', 'drawing area'}
# What the inner parts of one control are made of.
INNER = {'button', 'toggle button', 'combo box', 'text', 'entry', 'spin button', 'list', 'list item', 'panel'}
VIEWS = ('Agreements', 'Figures', 'Compare', 'Matrix', 'Search')


def named(node):
    """Whether the node, or the button that it is the inner part of, says what it is."""
    for _ in range(5):
        if node is None:
            return False
        if node.name.strip() or node.description.strip():
            return True
        if node.role in ('text', 'entry') and node.text.strip():
            return True
        parent = node.parent
        node = parent if parent and parent.role in INNER else None
    return False


def path(node):
    names = []
    while node is not None and len(names) < 7:
        names.append(repr(node))
        node = node.parent
    return ' < '.join(names)


def within_named(node):
    """Whether a picture is part of something that is named: it says nothing of its own then."""
    for _ in range(4):
        node = node.parent
        if node is None or named(node):
            return node is not None
    return False


def nameless(program):
    """The nodes on screen that can be acted on and have no name: where they stand in the tree."""
    found = []
    for node in program.root.walk():
        if node.role in INTERACTIVE and node.is_showing and not named(node):
            if node.role != 'image' or not within_named(node):
                found.append(path(node))
    return found


def check(program, where):
    walked = []

    def walk():
        walked[:] = [nameless(program)]
        return True

    wait_for(walk, f'{where} to stand still')  # nodes that go while the tree is walked: again
    missing = walked[0]
    assert not missing, f'{where}: {len(missing)} without a name:\n' + '\n'.join(missing[:20])


def test_views():
    """Every view names what it offers."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(5)
        for number, view in enumerate(VIEWS, 1):
            program.show_view(f'ctrl+{number}', view)
            if view == 'Search':
                program.show_search()
                program.type_text('accord')
                program.find('label', re.compile('accord'), timeout=20)
            check(program, view)


def test_empty_window():
    """The window without a project names what it offers."""
    with Concordat() as program:
        program.find('button', timeout=20)
        check(program, 'empty window')


def test_inspector_and_dialogs():
    """The inspector and the dialogs name what they offer."""
    with Concordat(SAMPLE) as program:
        program.wait_for_rows(5)
        program.keys('j')
        program.inspect()
        check(program, 'inspector')
        for keys, what in (('ctrl+e', 'export'), ('ctrl+question', 'shortcuts')):
            before = len(list(program.root.walk(into_rows=False)))
            program.keys(keys)
            wait_for(lambda: len(list(program.root.walk(into_rows=False))) > before, f'{what} to open')
            check(program, what)
            program.keys('Escape')
            wait_for(lambda: len(list(program.root.walk(into_rows=False))) <= before, f'{what} to close')


if __name__ == '__main__':
    run(test_views, test_empty_window, test_inspector_and_dialogs)
