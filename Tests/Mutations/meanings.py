"""What the names of a notation mean."""
import re
from collections import namedtuple

import latex
from latex import Name, Term, plain
from names import NAMES

# layer and units are terms, numbers as printed, 'last' or None; sample is a term, 'all' or None.
Quantity = namedtuple('Quantity', 'kind layer units sample plus places')

ELEMENT = {'\\odot': 'element'}
# first: number of the input layer; unit, sample: where they count from; lasts: names of the last layer
STYLES = {
    '000': dict(batch='sample', first=1, functions=['g'], bias_unit=True, args=['h'], lasts=['L'], signs=ELEMENT),
    '001': dict(batch='sample', first=0, functions=['f'], biases=False, lasts=['L'], alike=True, signs={'*': 'element', '\\times': 'matrix'}),
    '002': dict(first=0, functions=['\\sigma'], unit=0, sample=0, cost='squared', signs=ELEMENT, args=['C']),
    '003': dict(first=1, functions=['f'], args=['J', 'h'], lasts=['n_l'], batch='mean+λ/2', signs=ELEMENT),
    '004': dict(batch='sample', first=1, functions=['g'], bias_unit=True, alike=True, signs={'*': 'element', '\\circ': 'matrix'}),
    'nielsen': dict(first=1, functions=['\\sigma', 'f', 'g', '\\varphi', '\\phi'], args=['J'], signs=ELEMENT),
    'ufldl': dict(first=1, functions=['f', 'g', '\\sigma'], args=['J', 'h'], lasts=['n_l', 'L'], batch='mean+λ/2',
                  signs={'\\odot': 'element', '\\bullet': 'element'}),
    'ng-course': dict(first=1, functions=['g', '\\sigma'], bias_unit=True, args=['J', 'h'], cost='bce', batch='mean+λ/2m',
                      signs={'\\odot': 'element', '.*': 'element'}),
    'cs229': dict(batch='sample', first=0, functions=['g', '\\sigma', 'f', 'ReLU'], args=['J', 'L', '\\mathcal{L}'], lasts=['L', 'N', 'r'],
                  signs={'\\odot': 'element', '\\circ': 'element'}),
    'ng-deep': dict(first=0, functions=['g', '\\sigma'], cost='bce', batch='mean+λ/2m',
                    signs={'\\odot': 'element', '\\circ': 'element', '*': 'element'}),
    'goodfellow': dict(first=0, functions=['f'], lasts=['l'], args=['L', 'J'], batch='sample+λ/2', signs=ELEMENT),
    'd2l': dict(first=0, functions=['\\phi'], biases=False, output='identity', args=['l'], batch='sample+λ/2', signs=ELEMENT, depth=2),
    'softmax': dict(first=0, functions=['\\sigma'], output='softmax', cost='ce', signs=dict(ELEMENT, **{'\\circ': 'element'}), depth=2),
    'mazur': dict(batch='sample', first=0, functions=['\\sigma', 'f'], shared=True, signs=ELEMENT, widths=(2, 2, 2)),
    'mazur-by-source': dict(batch='sample', first=0, functions=['\\sigma', 'f'], shared=True, signs=ELEMENT, widths=(2, 2, 2)),
    'mazur-by-ends': dict(batch='sample', first=0, functions=['\\sigma', 'f'], shared=True, signs=ELEMENT, widths=(2, 2, 1)),
}


class Pattern:
    def __init__(self, line):
        text, _, meaning = line.partition(' = ')
        text, *rest = text.strip().split(';')
        node = latex.read(text + ',' + ';'.join(rest) if rest else text)
        words = meaning.split()
        self.kind = words.pop(0)
        self.all = 'samples' in words
        words = [w for w in words if w != 'samples']
        self.sample = words[words.index('sample') + 1] if 'sample' in words else None
        if self.sample:
            del words[words.index('sample'):][:2]
            words = words[:words.index('sample')] if 'sample' in words else words
        self.layer = words[0] if words and words[0] != '-' else None
        self.units = words[1:]
        self.name = node.data
        self.base = plain(node.data.base)
        self.sub = list(node.data.sub)
        self.sup = [t for style, ts in node.data.sup for t in ts]
        self.holes = {h for h in [self.layer, self.sample] + self.units if h and h != 'last' and not h.isdigit()}

    def match(self, name):
        """The quantity that a name names by this pattern, or nothing."""
        if plain(name.base) != self.base or len(name.sub) != len(self.sub):
            return None
        sup = [t for style, ts in name.sup if style != '+' for t in ts]
        if len(sup) != len(self.sup):
            return None
        bound, places = {}, {}
        for where, pattern, terms in (('sub', self.sub, name.sub), ('sup', self.sup, sup)):
            for index, (hole, term) in enumerate(zip(pattern, terms)):
                if hole.base in self.holes:
                    bound[hole.base] = Term(term.base, term.offset - hole.offset)
                    places[hole.base] = (where, index)
                elif hole != term:
                    return None

        def value(word):
            return word if word in (None, 'last') else bound.get(word, Term(word, 0))
        roles = []
        if self.layer in places:
            roles.append(('layer', places[self.layer]))
        roles += [('unit', places[u]) for u in self.units if u in places]
        if self.sample in places:
            roles.append(('sample', places[self.sample]))
        if self.kind == 'node':
            roles = [('node', place) for _, place in roles]
        plus = any(style == '+' for style, _ in name.sup)
        return Quantity(self.kind, value(self.layer), tuple(value(u) for u in self.units),
                        'all' if self.all else value(self.sample), plus, tuple(roles))


class Notation:
    def __init__(self, name):
        self.name, _, self.variant = name.partition(', ')
        style = STYLES[self.name]
        lines = NAMES[self.name]
        if self.variant == 'l→l+1':
            lines = re.sub(r'([wWb](_\{\w+\})?\^)\{l\} = ', r'\1{l-1} = ', lines)
        elif self.variant:
            raise KeyError(name)
        self.patterns = [Pattern(line.strip()) for line in lines.strip().splitlines()]
        self.first, self.unit, self.sample = style.get('first', 0), style.get('unit', 1), style.get('sample', 1)
        self.functions, self.args = style['functions'], style.get('args', [])
        self.lasts = style.get('lasts', ['L'])
        self.bias_unit, self.biases = style.get('bias_unit', False), style.get('biases', True)
        self.alike, self.signs = style.get('alike', False), style['signs']
        self.cost, self.output = style.get('cost', 'half'), style.get('output')
        self.batch = style.get('batch', 'mean')
        self.depth, self.widths, self.shared = style.get('depth'), style.get('widths'), style.get('shared', False)
        self.cache = {}

    def read(self, text):
        functions = set(self.functions) | {'\\mathrm{%s}' % f for f in self.functions} | {'\\text{%s}' % f for f in self.functions}
        return latex.read(text, functions, self.args)

    def meaning(self, name):
        """The quantity that a name names; nothing if it names none."""
        if name not in self.cache:
            self.cache[name] = self.with_arguments(name) if name.args else self.find(name)
        return self.cache[name]

    def find(self, name):
        for pattern in self.patterns:
            found = pattern.match(name)
            if found:
                return found
        return None

    def with_arguments(self, name):
        sample = re.search(r'x\^\{?\(?([a-z])\)?\}?', name.args)
        sample = Term(sample[1], 0) if sample else None
        base = plain(name.base)
        if base == 'h':
            return Quantity('act', 'last', (), sample, False, ())
        if base == 'J' and not re.search(r'x', name.args) and self.find(Name('J')) is None:
            return Quantity('batch', None, (), None, False, ())
        return Quantity('cost', None, (), sample, False, ())
