"""What the names of a notation mean, written down by hand from the books and documents themselves."""
import re
from collections import namedtuple

import latex
from latex import Name, Term, plain

# layer and units are terms, numbers as printed, 'last' or None; sample is a term, 'all' or None.
Quantity = namedtuple('Quantity', 'kind layer units sample plus places')

NAMES = {
    '000': r"""
        x = act 1
        \Theta^{l-1} = weight l
        \Theta_{ji}^{l-1} = weight l i j
        z^{l} = pre l
        a^{l} = act l
        \delta^{l} = error l
        J = cost""",
    '001': r"""
        \hat x_{i} = act 0 i
        \hat x = act 0
        \hat y_{i} = target - i
        \hat y = target
        z_{li} = pre l i
        z_{l} = pre l
        y_{li} = act l i
        y_{l} = act l
        w_{ab} = node a b
        W_{l-1} = weight l
        \delta_{li} = error l i
        \delta_{l} = error l
        C = cost
        \eta = rate""",
    '002': r"""
        w_{jk}^{l} = weight l j k
        w^{l} = weight l
        b_{j}^{l} = bias l j
        b^{l} = bias l
        z_{j}^{l} = pre l j
        z^{l} = pre l
        a_{j}^{l} = act l j
        a^{l} = act l
        y_{j} = target - j
        y = target
        C_{0} = cost
        C_{k} = cost sample k
        C = batch
        W = weight 1
        x = act 0
        z = pre 1
        b = bias 1
        n_{l} = size l
        n = count""",
    '003': r"""
        W_{ij}^{l-1} = weight l i j
        W^{l-1} = weight l
        b_{i}^{l-1} = bias l i
        b^{l-1} = bias l
        z_{i}^{l} = pre l i
        z^{l} = pre l
        a_{i}^{l} = act l i
        a^{l} = act l
        \delta_{i}^{l} = error l i
        y_{i} = target - i
        y^{i} = target sample i
        y = target
        \lambda = decay
        m = count
        s_{l} = size l
        S_{l} = size l""",
    '004': r"""
        \Theta_{ji}^{l-1} = weight l i j
        \Theta^{l-1} = weight l
        z_{i}^{l} = pre l i
        z^{l} = pre l
        a_{i} = act last i
        a_{i}^{l} = act l i
        a^{l} = act l
        \delta_{i}^{l} = error l i
        \delta^{l} = error l
        d_{i} = target - i
        J = cost
        \eta = rate
        s_{l} = size l""",
    'nielsen': r"""
        w_{jk}^{l} = weight l j k
        W_{jk}^{l} = weight l j k
        w^{l} = weight l
        W^{l} = weight l
        w_{k} = weight 2 1 k
        b_{k} = bias 2 k
        b_{j}^{l} = bias l j
        b^{l} = bias l
        z_{j}^{l} = pre l j
        z^{l} = pre l
        a_{j}^{l} = act l j
        a^{l} = act l
        \delta_{j}^{l} = error l j
        \delta^{l} = error l
        \delta^{x,l} = error l sample x
        a^{x,l} = act l sample x
        z^{x,l} = pre l sample x
        x = act 1
        x_{j} = act 1 j
        y_{j} = target - j
        y = target
        t_{j} = target - j
        t = target
        \hat y_{j} = act last j
        \hat y = act last
        C_{x} = cost sample x
        C = cost
        E = cost
        J = cost
        \mathcal{L} = cost
        \eta = rate
        \alpha = rate
        n = count
        m = count""",
    'ufldl': r"""
        W_{ij}^{l-1} = weight l i j
        W^{l-1} = weight l
        b_{i}^{l-1} = bias l i
        b^{l-1} = bias l
        z_{i}^{l} = pre l i
        z^{l} = pre l
        a_{i}^{l} = act l i
        a^{l} = act l
        \delta_{i}^{l} = error l i
        \delta^{l} = error l
        x_{i} = act 1 i
        x = act 1
        y^{i} = target sample i
        y_{i} = target - i
        y = target
        \lambda = decay
        \alpha = rate
        \eta = rate
        m = count
        s_{l} = size l""",
    'ng-course': r"""
        \Theta_{ij}^{l-1} = weight l i j
        \Theta^{l-1} = weight l
        z_{j}^{l} = pre l j
        z^{l} = pre l
        a_{j}^{l} = act l j
        a^{l} = act l
        \delta_{j}^{l} = error l j
        \delta^{l} = error l
        x_{j} = act 1 j
        x = act 1
        y_{k}^{i} = target - k sample i
        y^{i} = target sample i
        y_{k} = target - k
        y = target
        \lambda = decay
        \alpha = rate
        m = count
        s_{l} = size l""",
    'cs229': r"""
        W_{jk}^{l} = weight l j k
        W^{l} = weight l
        b_{j}^{l} = bias l j
        b^{l} = bias l
        z_{j}^{l} = pre l j
        z^{l} = pre l
        a_{j}^{l} = act l j
        a^{l} = act l
        \delta_{j}^{l} = error l j
        \delta^{l} = error l
        x_{j} = act 0 j
        x = act 0
        \hat y_{j} = act last j
        \hat y = act last
        y_{j} = target - j
        y = target
        J^{i} = cost
        J = cost
        \mathcal{L} = cost
        \alpha = rate
        \eta = rate""",
    'ng-deep': r"""
        W_{ij}^{l} = weight l i j
        W^{l} = weight l
        b_{i}^{l} = bias l i
        b^{l} = bias l
        z_{i}^{l;k} = pre l i sample k
        a_{i}^{l;k} = act l i sample k
        \hat y_{i}^{k} = act last i sample k
        y_{i}^{k} = target - i sample k
        z^{l;k} = pre l sample k
        z_{i}^{l} = pre l i
        z^{l} = pre l
        a^{l;k} = act l sample k
        a_{i}^{l} = act l i
        a^{l} = act l
        Z^{l} = pre l samples
        A^{l} = act l samples
        X = act 0 samples
        Y = target samples
        x^{k} = act 0 sample k
        x_{i} = act 0 i
        x = act 0
        \hat y^{k} = act last sample k
        \hat y_{i} = act last i
        \hat y = act last
        y^{k} = target sample k
        y_{i} = target - i
        y = target
        \delta^{l;k} = error l sample k
        \delta_{i}^{l} = error l i
        \delta^{l} = error l
        \Delta^{l} = error l samples
        L^{k} = cost sample k
        J = batch
        L = cost
        \mathcal{L} = cost
        dW^{l} = dweight l
        db^{l} = dbias l
        dZ^{l} = error l samples
        dz^{l;k} = error l sample k
        dz^{l} = error l
        n^{l} = size l
        \alpha = rate
        \lambda = decay
        m = count""",
    'goodfellow': r"""
        W_{ij}^{k} = weight k i j
        W^{k} = weight k
        b_{i}^{k} = bias k i
        b^{k} = bias k
        a_{i}^{k} = pre k i
        a^{k} = pre k
        h_{i}^{k} = act k i
        h^{k} = act k
        x = act 0
        \hat y_{i} = act last i
        \hat y = act last
        y_{i} = target - i
        y = target
        L = cost
        J = batch
        \lambda = decay""",
    'd2l': r"""
        W_{ij}^{l} = weight l i j
        W^{l} = weight l
        x_{i} = act 0 i
        x = act 0
        z_{i} = pre 1 i
        z = pre 1
        h_{i} = act 1 i
        h = act 1
        o_{i} = act 2 i
        o = act 2
        y_{i} = target - i
        y = target
        L = cost
        J = batch
        \lambda = decay
        \eta = rate""",
    'softmax': r"""
        W_{ij} = weight 2 i j
        W = weight 2
        b_{i} = bias 2 i
        b = bias 2
        z_{i} = pre 2 i
        z = pre 2
        p_{i} = act 2 i
        p = act 2
        \hat y_{i} = act 2 i
        \hat y = act 2
        h_{i} = act 1 i
        h = act 1
        y_{i} = target - i
        y = target
        \delta_{ij} = kronecker - i j
        L = cost
        \mathcal{L} = cost""",
    'mazur': r"""
        i_{k} = act 0 k
        x_{k} = act 0 k
        \mathrm{net}_{hk} = pre 1 k
        \mathrm{out}_{hk} = act 1 k
        \mathrm{net}_{ok} = pre 2 k
        \mathrm{out}_{ok} = act 2 k
        z_{hk} = pre 1 k
        a_{hk} = act 1 k
        z_{ok} = pre 2 k
        a_{ok} = act 2 k
        \mathrm{target}_{ok} = target - k
        \mathrm{target}_{k} = target - k
        t_{ok} = target - k
        t_{k} = target - k
        \delta_{ok} = error 2 k
        \delta_{hk} = error 1 k
        b_{l} = bias l 1
        E_{\mathrm{total}} = cost
        E_{\text{total}} = cost
        E_{ok} = costof - k
        E = cost
        w_{1} = weight 1 1 1
        w_{2} = weight 1 1 2
        w_{3} = weight 1 2 1
        w_{4} = weight 1 2 2
        w_{5} = weight 2 1 1
        w_{6} = weight 2 1 2
        w_{7} = weight 2 2 1
        w_{8} = weight 2 2 2
        \eta = rate
        \alpha = rate""",
    'mazur-by-ends': r"""
        x_{k} = act 0 k
        i_{k} = act 0 k
        \mathrm{net}_{hk} = pre 1 k
        \mathrm{out}_{hk} = act 1 k
        \mathrm{net}_{o} = pre 2 1
        \mathrm{out}_{o} = act 2 1
        \delta_{o} = error 2 1
        \delta_{hk} = error 1 k
        v_{ij} = weight 1 j i
        w_{j} = weight 2 1 j
        t = target - 1
        E = cost
        \eta = rate""",
}
NAMES['mazur-by-source'] = NAMES['mazur'].replace('w_{2} = weight 1 1 2', 'w_{3} = weight 1 1 2', 1).replace(
    'w_{3} = weight 1 2 1', 'w_{2} = weight 1 2 1').replace('w_{6} = weight 2 1 2', 'w_{7} = weight 2 1 2', 1).replace(
    'w_{7} = weight 2 2 1', 'w_{6} = weight 2 2 1')

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
