#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Turn a marked text into NAME/NAME.txt and NAME/NAME.gold.json, with offsets in code points.

usage: offsets.py MARKED.txt OUTPUT_DIR

The first lines "#key: value" describe the document. A fact is marked where it stands, marks may nest:
  ⟦F;20;%;m=tariff;by=USA;on=CHN¦20 %⟧      figure: value, unit, then fields
  ⟦D;2025-10-28;explicit¦28 October 2025⟧    date: iso, basis
  ⟦A;USA,CHN;agreement;signed;date=…¦a deal⟧ agreement: parties, instrument, status
  ⟦C;USA;lift;committed;obj=…¦lift …⟧        commitment: actor, action, modality
  ⟦P;role=minister;c=USA¦Ann Lee⟧            person (name= when it is not the quote)
  ⟦Q;Ann Lee;via=Reuters¦…⟧                  quotation: speaker
"a~b" gives the right value and another that is accepted, "-" is no value; "F?" marks an optional fact; u=by,on the
fields that are not scored. Two facts on one span: marks nested without text between.
"""
import json, os, sys

KINDS = {'F': ('figure', ['value', 'unit']), 'D': ('date', ['iso', 'basis']), 'P': ('person', []),
         'A': ('agreement', ['parties', 'instrument', 'status']), 'Q': ('quotation', ['speaker']),
         'C': ('commitment', ['actor', 'action', 'modality'])}
LONG = {'m': 'measure', 'com': 'commodities', 'st': 'status', 'q': 'qualifier', 'ch': 'change', 'pd': 'period', 'src': 'source',
        'up': 'upper', 'rec': 'reciprocal', 'subj': 'subjects', 'sign': 'signatories', 'obj': 'object', 'to': 'toward', 'dl': 'deadline',
        'c': 'country', 'u': 'unsure', 'bind': 'binding'}
LISTS = {'by', 'on', 'commodities', 'parties', 'subjects', 'signatories', 'actor', 'toward', 'unsure'}
EMPTY = {'figure': dict(upper=None, qualifier='exact', measure='other', by=[], on=[], reciprocal=False, of=None, commodities=[],
                        status='actual', per=None, change=None, period=None, source=None),
         'agreement': dict(subjects=[], binding=None, date=None, place=None, signatories=[]),
         'commitment': dict(object=None, toward=[], deadline=None), 'person': dict(role=None, country=None),
         'quotation': dict(via=None), 'date': {}}


def value(key, raw):
    if key in LISTS:
        return [] if raw in ('-', '') else raw.split(',')
    if raw == '-':
        return None
    if key in ('value', 'upper'):
        n = float(raw)
        return int(n) if n == int(n) else n
    return {'true': True, 'false': False}.get(raw, raw)


def fact(spec, start, end, text):
    head, *fields = spec.split(';')
    kind, order = KINDS[head.rstrip('?')]
    out = dict(kind=kind, start=start, end=end, quote=text, **{k: (list(v) if v == [] else v) for k, v in EMPTY[kind].items()})
    if kind == 'person':
        out['name'] = text
    for i, f in enumerate(f for f in fields if f):
        key, raw = (order[i], f) if i < len(order) else f.split('=', 1)
        key = LONG.get(key, key)
        first, *others = raw.split('~')
        out[key] = value(key, first)
        if others:
            out.setdefault('alt', {})[key] = [value(key, o) for o in others]
    if head.endswith('?'):
        out['optional'] = True
    return out


def main(path, folder):
    document, body = {}, open(path, encoding='utf-8').read()
    while body.startswith('#'):
        line, body = body.split('\n', 1)
        key, raw = line[1:].split(': ', 1)
        document[key] = raw
    text, facts, stack, i = [], [], [], 0
    while i < len(body):
        c = body[i]
        if c == '⟦':
            j = body.index('¦', i)
            stack.append((body[i + 1:j], len(text)))
            i = j
        elif c == '⟧':
            spec, start = stack.pop()
            facts.append(fact(spec, start, len(text), ''.join(text[start:])))
        else:
            text.append(c)
        i += 1
    assert not stack, stack
    name = os.path.basename(path).split('.')[0]
    facts.sort(key=lambda f: (f['start'], -f['end']))
    where = os.path.join(folder, 'heldout-' + name)
    os.makedirs(where, exist_ok=True)
    open(os.path.join(where, name + '.txt'), 'w', encoding='utf-8').write(''.join(text))
    with open(os.path.join(where, name + '.gold.json'), 'w', encoding='utf-8') as out:
        json.dump(dict(document=document, facts=[dict(id=f'g{n}', **f) for n, f in enumerate(facts, 1)]), out, ensure_ascii=False, indent=1)
        out.write('\n')


main(sys.argv[1], sys.argv[2])
