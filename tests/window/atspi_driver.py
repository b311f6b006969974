# SPDX-License-Identifier: GPL-3.0-or-later
"""Drives the real program through the accessibility bus, as a screen reader sees it.

Run inside session.sh.  A test starts a Program, finds nodes by role and name, clicks them, types,
and waits for what must follow; every wait is bounded in time and says what it waited for.

    with Program(['concordat', 'folder']) as program:
        program.find('button', 'Import').click()
        program.wait_for(lambda: program.find('label', 'Done', timeout=0), 'the import to end')
        program.screenshot('after-import.png')

GTK 4.18: a column view is a "tree table" of which only the rows on screen exist; a menu button's
action sits in its child "toggle button"; the items of a popover menu have no names.
"""
import re
import subprocess
import sys
import tempfile
import time

import gi

gi.require_version('Atspi', '2.0')
from gi.repository import Atspi, GLib  # noqa: E402

TIMEOUT_SECONDS = 20
POLL_SECONDS = 0.05

# What is looked for in the cells of tables as well.  Elsewhere they are left out: a call of the bus
# for each node of each cell takes most of the time.
IN_ROWS = (None, 'label', 'table cell', 'link')


# The programs that a test has started: one that crashed will not do what is waited for.
running = []


class NotFound(AssertionError):
    """What a test waited for did not come."""


def wait_for(predicate, what, timeout=TIMEOUT_SECONDS):
    """Calls PREDICATE until it returns something true, and returns that.

    Nodes come and go while a tree is walked: an error of the bus means "not yet".
    """
    end = time.monotonic() + timeout
    while True:
        try:
            result = predicate()
            if result:
                return result
        except GLib.Error:
            pass
        for program in running:
            if program.process.poll() is not None and program.process.returncode != 0:
                raise NotFound(f'the program ended with status {program.process.returncode}, no {what}')
        if time.monotonic() >= end:
            raise NotFound(f'after {timeout} s still no {what}')
        time.sleep(POLL_SECONDS)


def matches(wanted, text):
    """WANTED is None (anything), a string (equal) or a compiled pattern (found somewhere)."""
    if wanted is None:
        return True
    if isinstance(wanted, re.Pattern):
        return wanted.search(text or '') is not None
    return wanted == (text or '')


class Node:
    """One accessible object."""

    def __init__(self, accessible):
        self.accessible = accessible

    def __repr__(self):
        return f'{self.role} {self.name!r}'

    @property
    def role(self):
        return self.accessible.get_role_name()

    @property
    def name(self):
        return self.accessible.get_name() or ''

    @property
    def description(self):
        return self.accessible.get_description() or ''

    @property
    def text(self):
        """The content of a text view or entry; the name of anything else."""
        if self.accessible.get_text_iface() is None:
            return self.name
        return Atspi.Text.get_text(self.accessible, 0, Atspi.Text.get_character_count(self.accessible))

    @property
    def parent(self):
        parent = self.accessible.get_parent()
        return Node(parent) if parent else None

    @property
    def children(self):
        children = (self.accessible.get_child_at_index(i) for i in range(self.accessible.get_child_count()))
        return [Node(child) for child in children if child is not None]

    def has_state(self, name):
        """For example "showing", "selected", "checked", "focused", "expanded", "sensitive"."""
        self.accessible.clear_cache_single()
        return self.accessible.get_state_set().contains(getattr(Atspi.StateType, name.upper()))

    @property
    def is_showing(self):
        return self.has_state('showing')

    def walk(self, into_rows=True):
        """This node and all below it, in the order of the tree; INTO_ROWS: the cells of tables too."""
        yield self
        try:
            children = [] if not into_rows and self.role == 'table row' else self.children
        except GLib.Error:  # it went meanwhile
            return
        for child in children:
            yield from child.walk(into_rows)

    def each(self, role=None, name=None, showing=True):
        """The nodes below this one with that role and name, one at a time."""
        for node in self.walk(into_rows=role in IN_ROWS or self.role == 'table row'):
            try:
                if matches(role, node.role) and matches(name, node.name) and (not showing or node.is_showing):
                    yield node
            except GLib.Error:
                continue

    def find_all(self, role=None, name=None, showing=True):
        return list(self.each(role, name, showing))

    def find(self, role=None, name=None, showing=True, timeout=TIMEOUT_SECONDS):
        """The first node below this one with that role and name; waits for it.  Timeout 0: None."""
        if timeout == 0:
            return next(self.each(role, name, showing), None)
        return wait_for(lambda: self.find(role, name, showing, timeout=0), f'{role or "node"} {name!r}', timeout)

    @property
    def actions(self):
        if self.accessible.get_action_iface() is None:
            return []
        return [Atspi.Action.get_action_name(self.accessible, i)
                for i in range(Atspi.Action.get_n_actions(self.accessible))]

    def do(self, action=None):
        """Does the action of that name, else the first."""
        names = self.actions
        assert names, f'{self!r} has no action'
        assert action is None or action in names, f'{self!r} has the actions {names}'
        assert Atspi.Action.do_action(self.accessible, names.index(action) if action else 0), f'{self!r}: no effect'

    def click(self):
        """The action of the node, or of the child that has one (menu buttons)."""
        if self.actions:
            self.do()
            return
        for node in self.walk():
            if node.actions:
                node.do()
                return
        raise AssertionError(f'{self!r} cannot be clicked')

    def select(self):
        """Selects this row in the table or list that holds it."""
        index = self.accessible.get_index_in_parent()
        assert Atspi.Selection.select_child(self.accessible.get_parent(), index), f'{self!r} cannot be selected'

    def focus(self):
        """Moves the keyboard focus here, with the mouse where GTK offers no other way."""
        try:
            if Atspi.Component.grab_focus(self.accessible):
                return
        except GLib.Error:
            pass
        x, y, width, height = self.extents
        Program.click_at(x + width // 2, y + height // 2)

    def set_text(self, text):
        assert Atspi.EditableText.set_text_contents(self.accessible, text), f'{self!r} cannot be edited'

    @property
    def extents(self):
        """x, y, width, height in pixels of the window."""
        box = Atspi.Component.get_extents(self.accessible, Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    @property
    def labels(self):
        """The names of the labels below, as a reader would say them."""
        return [node.name for node in self.walk() if node.role == 'label' and node.name]

    @property
    def rows(self):
        """The rows of a table or list that are on screen."""
        return [node for node in self.walk() if node.role in ('table row', 'list item', 'row')]

    def dump(self, depth=0, file=sys.stderr):
        """Prints the tree, to find one's way while writing a test."""
        try:
            states = [name for name in ('showing', 'focused', 'selected', 'checked') if self.has_state(name)]
            print(f'{"  " * depth}{self!r} {" ".join(states)} {self.actions or ""}', file=file)
            children = self.children
        except GLib.Error:  # it went meanwhile
            return
        for child in children:
            child.dump(depth + 1, file)


class Program:
    """A started program; a context manager that ends it and keeps what it said."""

    def __init__(self, command, environment=None):
        self.command = [str(word) for word in command]
        self.output = tempfile.TemporaryFile(mode='w+', encoding='utf-8', errors='replace')
        self.started = time.monotonic()
        self.process = subprocess.Popen(self.command, stdin=subprocess.DEVNULL, stdout=self.output,
                                        stderr=subprocess.STDOUT, env=environment)
        self.root = None

    def __enter__(self):
        running.append(self)
        try:
            self.root = wait_for(self._find_application, f'window of {self.command[0]}')
        except NotFound:
            running.remove(self)
            self.process.kill()
            raise
        return self

    def __exit__(self, kind, error, trace):
        if kind is not None:
            print(f'# what {self.command[0]} said:\n{self.said}', file=sys.stderr)
        running.remove(self)
        self.end()

    def _find_application(self):
        if self.process.poll() is not None:
            raise AssertionError(f'{self.command[0]} ended with status {self.process.returncode}:\n{self.said}')
        desktop = Atspi.get_desktop(0)
        for index in range(desktop.get_child_count()):
            application = desktop.get_child_at_index(index)
            if application and application.get_process_id() == self.process.pid and application.get_child_count():
                return Node(application)
        return None

    @property
    def said(self):
        """What the program wrote to its standard output and error so far."""
        self.output.flush()
        self.output.seek(0)
        return self.output.read()

    def find(self, role=None, name=None, showing=True, timeout=TIMEOUT_SECONDS):
        return self.root.find(role, name, showing, timeout)

    def find_all(self, role=None, name=None, showing=True):
        return self.root.find_all(role, name, showing)

    @staticmethod
    def wait_for(predicate, what, timeout=TIMEOUT_SECONDS):
        return wait_for(predicate, what, timeout)

    @staticmethod
    def keys(*names):
        """Presses keys by their X names, one after the other: keys('ctrl+f', 'Down')."""
        subprocess.run(['xdotool', 'key', '--clearmodifiers', *names], check=True, timeout=10)

    @staticmethod
    def type_text(text):
        subprocess.run(['xdotool', 'type', '--clearmodifiers', '--', text], check=True, timeout=30)

    @staticmethod
    def click_at(x, y, button=1):
        """A click of the mouse at a place of the screen, in pixels."""
        subprocess.run(['xdotool', 'mousemove', str(x), str(y), 'click', str(button)], check=True, timeout=10)

    @staticmethod
    def screenshot(path):
        subprocess.run(['import', '-window', 'root', str(path)], check=True, timeout=20)

    def end(self, timeout=10):
        """Asks the program to end; its status."""
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(timeout)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        return self.process.returncode
