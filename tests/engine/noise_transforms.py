# SPDX-License-Identifier: GPL-3.0-or-later
"""What copying does to a text without changing what it says: one function per kind of noise.

A Text knows for each of its characters where in the original it stood, -1 where it was added, so
that facts of both can be compared.  Everything is deterministic: a transformation draws from a
generator seeded with the name of the text.
"""
import re
import unicodedata

from noise_lines import LINES

NBSP, NARROW, SOFT = '\u00a0', '\u202f', '\u00ad'
LETTERS = r'[^\W\d_]'


class Text:
    def __init__(self, string, origin=None):
        self.string = string
        self.origin = list(range(len(string))) if origin is None else origin

    def sub(self, pattern, replacement, flags=0):
        """As re.sub(); what replaces a match stands where the match stood."""
        out, origin, at = [], [], 0
        for m in re.finditer(pattern, self.string, flags):
            new = replacement(m) if callable(replacement) else m.expand(replacement)
            out.append(self.string[at:m.start()] + new)
            origin += self.origin[at:m.start()]
            old = self.origin[m.start():m.end()]
            if new == m[0]:
                origin += old
            elif old and new.endswith(m[0]):
                origin += [-1] * (len(new) - len(old)) + old
            elif old and new.startswith(m[0]):
                origin += old + [-1] * (len(new) - len(old))
            else:
                origin += [old[min(k, len(old) - 1)] if old else -1 for k in range(len(new))]
            at = m.end()
        out.append(self.string[at:])
        origin += self.origin[at:]
        return Text(''.join(out), origin)

    def insert(self, places):
        """places: {offset: string}"""
        out, origin, at = [], [], 0
        for place in sorted(places):
            out += [self.string[at:place], places[place]]
            origin += self.origin[at:place] + [-1] * len(places[place])
            at = place
        return Text(''.join(out) + self.string[at:], origin + self.origin[at:])

    def paragraphs(self):
        """Where the lines that are not empty stand: (start, end)."""
        return [m.span() for m in re.finditer(r'[^\n]+', self.string)]

    def map(self, function):
        """One character to one string."""
        out, origin = [], []
        for c, o in zip(self.string, self.origin):
            new = function(c)
            out.append(new)
            origin += [o] * len(new)
        return Text(''.join(out), origin)


# Signs

def quotes_straight(t, rng, lang):
    return t.sub(f'«[ {NBSP}{NARROW}]?|[ {NBSP}{NARROW}]?»|[“”„]', '"').sub('[‘’]', "'")


def quotes_curly(t, rng, lang):
    t = quotes_straight(t, rng, lang).sub("'", '’')
    return t.sub(r'"([^"\n]*)"', '“\\1”')


def guillemets(t, rng, lang):
    space = rng.choice(['', ' ', NBSP, NARROW])
    return quotes_straight(t, rng, lang).sub(r'"([^"\n]*)"', f'«{space}\\1{space}»')


def german_quotes(t, rng, lang):
    return quotes_straight(t, rng, lang).sub(r'"([^"\n]*)"', '„\\1“')


def spaces_with(space):
    return lambda t, rng, lang: t.sub(rf'(?<=\d)[ {NBSP}{NARROW}](?=\d{{3}}(?!\d)|[%€$£‰]|mill|bill|tonn|euro|doll)', space)


def percent_tight(t, rng, lang):
    return t.sub(rf'(?<=\d)[ {NBSP}{NARROW}]%', '%')


def percent_loose(t, rng, lang):
    return t.sub(r'(?<=\d)%', ' %')


def no_space_before_marks(t, rng, lang):
    return t.sub(rf'[ {NBSP}{NARROW}]([:;!?])(?=\s)', r'\1')


def space_before_marks(t, rng, lang):
    return t.sub(r'(?<=\w)([:;!?])(?=\s)', r' \1')


def dashes(kind):
    return lambda t, rng, lang: t.sub(r'(?<=\s)[–—-](?=\s)', kind)


def hyphens(kind):
    return lambda t, rng, lang: t.sub(r'(?<=[^\W\d_])-(?=[^\W\d_])', kind)


def ellipsis(t, rng, lang):
    return t.sub('…', '...')


def titles_bare(t, rng, lang):
    return t.sub(r'\b(Mr|Mrs|Ms|Dr)\.', r'\1').sub(r'\bM\. (?=[A-Z])', f'M.{NBSP}')


# Letters

def decomposed(t, rng, lang):
    return t.map(lambda c: unicodedata.normalize('NFD', c))


def typographic_ligatures(t, rng, lang):
    return t.sub('ffi', 'ﬃ').sub('ffl', 'ﬄ').sub('ff', 'ﬀ').sub('fi', 'ﬁ').sub('fl', 'ﬂ')


def no_ligatures(t, rng, lang):
    return t.sub('œ', 'oe').sub('æ', 'ae').sub('Œ', 'Oe')


def bare(c):
    if c in 'œŒæÆ':
        return c
    return ''.join(x for x in unicodedata.normalize('NFD', c) if not unicodedata.combining(x)) or c


def no_accents(t, rng, lang):
    return t.map(bare)


def no_capital_accents(t, rng, lang):
    return t.map(lambda c: bare(c) if c.isupper() else c)


def is_head(line):
    return not re.search(r'[.!?…:;,»"”)]\s*$', line) and 2 <= len(line.split()) <= 18


def uppercase_heads(t, rng, lang):
    out = list(t.string)
    for a, b in t.paragraphs():
        if is_head(t.string[a:b]) and not t.string[a:b].lstrip().startswith(('•', '-', '–', '*')):
            out[a:b] = [c.upper() if len(c.upper()) == 1 else c for c in out[a:b]]
    return Text(''.join(out), t.origin)


def uppercase_heads_bare(t, rng, lang):
    upper = uppercase_heads(t, rng, lang)
    return Text(''.join(bare(c) if c.isupper() else c for c in upper.string), upper.origin)


def soft_hyphens(t, rng, lang):
    return t.sub(rf'({LETTERS}{{4}})({LETTERS}{{4,}})', lambda m: m[1] + SOFT + m[2])


def zero_width(t, rng, lang):
    return t.sub(r'(?<=\w) (?=\w)', lambda m: ' \u200b' if rng.random() < .2 else ' ')


# Lines

def wrapped(width, between='\n\n', hyphenate=False, indent=''):
    def wrap(t, rng, lang):
        out, origin = [], []
        for n, (a, b) in enumerate(t.paragraphs()):
            if n:
                out.append(between)
                origin += [-1] * len(between)
            column = 0
            for m in re.finditer(r'([^ \t]+)([ \t]*)', t.string[a:b]):
                word, spans = m[1], t.origin[a + m.start(1):a + m.end(1)]
                if column and column + 1 + len(word) > width:
                    room = width - column - 2
                    cut = re.match(rf'({LETTERS}{{3,}}?[aeiouyéè])([bcdfgjklmnpqrstv][aeiouyéèa-z]{LETTERS}+\W*)$', word) \
                        if hyphenate and room >= 4 else None
                    if cut and len(cut[1]) <= room:
                        out.append(' ' + cut[1] + '-\n' + indent + cut[2])
                        origin += [-1] + spans[:len(cut[1])] + [-1] * (2 + len(indent)) + spans[len(cut[1]):]
                        column = len(cut[2])
                        continue
                    out.append('\n' + indent)
                    origin += [-1] * (1 + len(indent))
                    column = 0
                elif column:
                    out.append(' ')
                    origin.append(-1)
                out.append(word)
                origin += spans
                column += len(word) + 1
        return Text(''.join(out) + '\n', origin + [-1])
    return wrap


def joined(separator):
    def join(t, rng, lang):
        return t.sub(r'\s*\n\s*(?=\S)', separator)
    return join


def double_spaces(t, rng, lang):
    return t.sub(r'(?<=[^\s\d]) (?=\S)', '  ')


def double_after_stop(t, rng, lang):
    return t.sub(r'(?<=[.!?]) (?=\S)', '  ')


def trailing_spaces(t, rng, lang):
    return t.sub(r'(?=\n)', '   ')


def crlf(t, rng, lang):
    return t.sub(r'\n', '\r\n')


def tabs(t, rng, lang):
    return t.sub(r'(?<=\n)(?=\S)', '\t').sub(r'(?<=\w) (?=\w)', lambda m: '\t' if rng.random() < .1 else ' ')


def blank_lines(t, rng, lang):
    return t.sub(r'\n+', '\n\n\n')


def no_blank_lines(t, rng, lang):
    return t.sub(r'\n+', '\n')


def no_final_newline(t, rng, lang):
    return t.sub(r'\s+\Z', '')


def byte_order_mark(t, rng, lang):
    return t.insert({0: '\ufeff'})


def title_doubled(t, rng, lang):
    a, b = t.paragraphs()[0]
    return t.insert({a: t.string[a:b] + '\n'})


def title_with_site(t, rng, lang):
    a, b = t.paragraphs()[0]
    return t.insert({b: rng.choice([' - ', ' | ', ' – ']) + rng.choice(LINES[lang]['site'])})


def no_space_after_stop(t, rng, lang):
    return t.sub(r'(?<=[a-zé]{3}[.!?]) (?=[A-ZÉÀ])', '')


# Things put between

def between(kind, share=.5):
    def put(t, rng, lang):
        lines = LINES[lang][kind]
        places = {}
        for a, b in t.paragraphs()[1:-1]:
            if t.string[b - 1] in '.!?…»"”' and rng.random() < share:
                gap = '\n\n' if t.string[b:b + 2] == '\n\n' else '\n'
                places[b] = gap + rng.choice(lines)
        return t.insert(places)
    return put


def above(kind, count):
    def put(t, rng, lang):
        lines = LINES[lang][kind]
        return t.insert({0: '\n'.join(rng.sample(lines, min(count, len(lines)))) + '\n'})
    return put


def below(kind, count):
    def put(t, rng, lang):
        lines = LINES[lang][kind]
        return t.insert({len(t.string): '\n' + '\n'.join(rng.sample(lines, min(count, len(lines)))) + '\n'})
    return put


def page_breaks(t, rng, lang):
    t = wrapped(76)(t, rng, lang)
    places = {}
    line_ends = [m.start() for m in re.finditer(r'(?<=[^\n.!?:]{60})\n(?=[^\n])', t.string)]
    for n, place in enumerate(line_ends[5::14]):
        places[place] = '\n' + rng.choice(LINES[lang]['page']).format(n=n + 2, all=len(line_ends) // 14 + 2)
    return t.insert(places)


def emoji(t, rng, lang):
    t = t.sub(r'(?<=[a-zé]{3}\.)(?= [A-ZÉ])', lambda m: rng.choice([' 🔥', ' 🇪🇺', ' 👏🏽', '']))
    return t.insert({a: rng.choice(['🔴 ', '👉 ', '➡️ ', '⚡️ ', '📌 ']) for a, _ in t.paragraphs()[1:] if rng.random() < .5})


def notes(t, rng, lang):
    number = iter(range(1, 1000))
    kind = rng.choice(['[{}]', ' [{}]', ' ({})'])
    return t.sub(r'(?<=[a-zé]{3}\.)(?=\s)', lambda m: kind.format(next(number)) if rng.random() < .4 else '')


def superscripts(t, rng, lang):
    return t.sub(r'(?<=[a-zé]{4}\.)(?=\s)', lambda m: rng.choice('¹²³⁴⁵') if rng.random() < .4 else '')


def prose(t):
    """The paragraphs below the head that are whole sentences."""
    return [(a, b) for n, (a, b) in enumerate(t.paragraphs())
            if n > 0 and b - a > 80 and re.match(r'["«“]?\w', t.string[a:b]) and t.string[b - 1] in '.!?…»"”']


def bulleted(mark):
    return lambda t, rng, lang: t.insert({a: mark for a, _ in prose(t)})


def numbered(t, rng, lang):
    return t.insert({a: f'{n}. ' for n, (a, _) in enumerate(prose(t), 1)})


def glued_bullets(mark):
    def glue(t, rng, lang):
        t = t.insert({a: mark + ' ' for a, _ in prose(t)})
        return t.sub(r'(?<=[.!?…»"”])\n+(?=' + re.escape(mark) + ')', ' ')
    return glue


# Marks of other formats

def markdown(t, rng, lang):
    heads = {a: '## ' for a, b in t.paragraphs()[1:] if is_head(t.string[a:b])}
    a, _ = t.paragraphs()[0]
    t = t.insert({**heads, a: '# '})
    t = t.sub(rf'\b\d+(?:[.,]\d+)?[ {NBSP}{NARROW}]?%', lambda m: f'**{m[0]}**' if rng.random() < .5 else m[0])
    return t.sub(r'(?<=[a-zé] )([A-Z][a-zé]+ [A-Z][a-zé]+)(?=[ ,.])', lambda m: f'**{m[1]}**' if rng.random() < .4 else m[1])


def links(t, rng, lang):
    return t.sub(r'(?<=[a-zé] )([A-Z][a-zé]{3,})(?=[ ,.])',
                 lambda m: f'[{m[1]}](https://example.org/{rng.randint(100, 99999)}/a-b)' if rng.random() < .3 else m[1])


def entities(t, rng, lang):
    return t.sub(f'[{NBSP}{NARROW}]', '&nbsp;').sub("'", '&#39;').sub('’', '&rsquo;').sub('«', '&laquo;').sub('»', '&raquo;') \
        .sub('"', '&quot;')


def escapes(t, rng, lang):
    return t.sub("['’]", '&#x27;').sub(r'(?<=\d) (?=%)', '&#160;').sub('–', '&ndash;')


def chain(*steps):
    def run(t, rng, lang):
        for step in steps:
            t = step(t, rng, lang)
        return t
    return run


HARMLESS = {
    'quotes-straight': quotes_straight, 'quotes-curly': quotes_curly, 'guillemets': guillemets, 'german-quotes': german_quotes,
    'nbsp': spaces_with(NBSP), 'narrow-nbsp': spaces_with(NARROW), 'plain-space': spaces_with(' '), 'thin-space': spaces_with('\u2009'),
    'percent-tight': percent_tight, 'percent-loose': percent_loose, 'marks-tight': no_space_before_marks, 'marks-loose': space_before_marks,
    'dash-em': dashes('—'), 'dash-en': dashes('–'), 'dash-hyphen': dashes('-'), 'hyphen-nonbreaking': hyphens('\u2011'),
    'hyphen-unicode': hyphens('\u2010'), 'ellipsis': ellipsis, 'titles-bare': titles_bare,
    'decomposed': decomposed, 'ligatures': typographic_ligatures, 'no-ligatures': no_ligatures, 'capitals-bare': no_capital_accents,
    'soft-hyphens': soft_hyphens, 'zero-width': zero_width,
    'wrap-72': wrapped(72), 'wrap-80': wrapped(80), 'wrap-76-tight': wrapped(76, '\n'), 'wrap-indent': wrapped(70, '\n\n', indent='  '),
    'double-spaces': double_spaces, 'double-after-stop': double_after_stop, 'trailing-spaces': trailing_spaces, 'crlf': crlf, 'tabs': tabs,
    'blank-lines': blank_lines, 'no-blank-lines': no_blank_lines, 'no-final-newline': no_final_newline, 'bom': byte_order_mark,
    'title-doubled': title_doubled, 'title-with-site': title_with_site,
    'read-also': between('read-also'), 'share': between('share'), 'newsletter': between('newsletter'), 'advert': between('advert'),
    'caption': between('caption'), 'menu-above': above('menu', 4), 'cookies-above': above('cookies', 2), 'footer-below': below('footer', 5),
    'emoji': emoji, 'notes': notes, 'superscripts': superscripts,
    'bullets': bulleted('• '), 'bullets-dash': bulleted('- '), 'bullets-star': bulleted('* '), 'bullets-square': bulleted('▪ '),
    'bullets-tab': bulleted('–\t'), 'bullets-numbered': numbered, 'bullets-glued': glued_bullets('•'), 'bullets-glued-square': glued_bullets('▪'),
    'markdown': markdown, 'links': links, 'entities': entities, 'escapes': escapes,
}
ROUGH = {
    'no-accents': no_accents, 'uppercase-heads': uppercase_heads, 'uppercase-heads-bare': uppercase_heads_bare,
    'no-space-after-stop': no_space_after_stop,
    'wrap-hyphens': wrapped(66, '\n\n', hyphenate=True), 'wrap-hyphens-tight': wrapped(60, '\n', hyphenate=True),
    'wrap-column': wrapped(44, '\n\n'), 'page-breaks': page_breaks,
    'glued-dashes': glued_bullets('-'),
    'pdf': chain(typographic_ligatures, wrapped(78, '\n', hyphenate=True), double_after_stop),
    'mail': chain(quotes_straight, percent_loose, wrapped(72), lambda t, rng, lang: t.sub(r'(?m)^(?=.)', '> ')),
    'web-page': chain(between('read-also', .3), between('share', .2), between('newsletter', .2), between('advert', .2),
                      above('menu', 3), above('cookies', 1), below('footer', 4), title_doubled),
    'old-site': chain(no_accents, quotes_straight, joined('\n'), crlf),
}
# Where titles, bylines and headings run into the text, what only line ends tell is lost.
HARSH = {'glued': joined(' '), 'glued-tight': joined('')}
