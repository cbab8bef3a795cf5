"""The value of a side of an equation on a network, by an own reading of the notation's names."""
import math
import re

from latex import Name, Node, Term, Unread, plain
from matrix import Matrix, Misfit, OutOfRange, column, elementwise, product, settled
from network import FUNCTIONS, State

STEP = 2e-4
VARIABLES = ('x', 'z', 't', 'u')  # of a function, where they name nothing else


def net_number(network, letter):
    return network.decay * 2 - 0.7 + 0.1 * VARIABLES.index(letter)


class Reading:
    """What a notation leaves open: jacobian 'rows', 'columns' or 'elements'; whether whole layers carry their bias unit."""

    def __init__(self, jacobian='rows', with_bias=False):
        self.jacobian, self.with_bias = jacobian, with_bias


class Evaluator:
    def __init__(self, notation, network, reading, batch='mean'):
        self.notation, self.network, self.reading, self.batch = notation, network, reading, batch
        self.state = State(network)
        self.derivatives = {}

    # Indices

    def index(self, term, env):
        if term == 'last':
            return self.network.last + self.notation.first
        base = term.base
        if base in env:
            return env[base] + term.offset
        if base.isdigit():
            return int(base) + term.offset
        if base in self.notation.lasts:
            return self.network.last + self.notation.first + term.offset
        if '_' in base:
            return round(self.value(self.notation.read(base), env, self.state)) + term.offset
        raise Unread('index ' + base)

    def letters(self, *terms):
        return [t.base for t in terms if isinstance(t, Term)]

    def layer(self, term, env, least=0):
        l = self.index(term, env) - self.notation.first
        if not least <= l <= self.network.last:
            raise OutOfRange(self.letters(term))
        return l

    def unit(self, term, env, width, bias=False):
        i = self.index(term, env) - self.notation.unit
        if not (0 <= i < width or bias and i == -1 and self.notation.bias_unit):
            raise OutOfRange(self.letters(term))
        return i

    def sample(self, term, env):
        if term is None:
            return 0
        own = 'sample:' + term.base
        s = (env[own] + term.offset if own in env else self.index(term, env)) - self.notation.sample
        if not 0 <= s < len(self.network.samples):
            raise OutOfRange(self.letters(term))
        return s

    # Names

    def keys(self, q, env):
        """The numbers that a quantity consists of: rows of keys for State.pushed, and whether it is a single one."""
        net, widths = self.network, self.network.widths
        if q.sample == 'all':
            raise Unread('derivative by all samples')
        s = self.sample(q.sample, env)
        if q.kind == 'node':
            l, i, j = self.nodes(q, env)
            return [[('weight', l, i, j, None)]], True
        if q.kind == 'weight':
            l = self.layer(q.layer, env, 1)
            if not q.units:
                rows = [[('weight', l, i, j, None) for j in range(widths[l - 1])] for i in range(widths[l])]
                if self.reading.with_bias:
                    rows = [[('bias', l, i, None, None)] + row for i, row in enumerate(rows)]
                return rows, False
            i, j = self.unit(q.units[0], env, widths[l]), self.unit(q.units[1], env, widths[l - 1], bias=True)
            return [[('bias', l, i, None, None) if j < 0 else ('weight', l, i, j, None)]], True
        if q.kind == 'target':
            count, l, kind, s_key = widths[-1], None, 'target', s
        elif q.kind in ('bias', 'pre', 'act'):
            l = self.layer(q.layer, env, 0 if q.kind == 'act' else 1)
            count, kind, s_key = widths[l], q.kind, None if q.kind == 'bias' else s
        else:
            raise Unread('derivative by ' + q.kind)

        def key(i):
            return (kind, l, 0 if kind == 'bias' and net.shared else i, None, s_key)
        if q.units:
            return [[key(self.unit(q.units[0], env, count))]], True
        return [[key(i)] for i in range(count)], False

    def nodes(self, q, env):
        """Nodes count through all layers from 1."""
        starts = [1]
        for width in self.network.widths:
            starts.append(starts[-1] + width)
        a, b = (self.index(term, env) for term in (q.layer,) + q.units)
        for l in range(1, self.network.last + 1):
            if starts[l - 1] <= a < starts[l] <= b < starts[l + 1]:
                return l, b - starts[l], a - starts[l - 1]
        raise OutOfRange(self.letters(q.layer, *q.units))

    def named(self, name, env, state):
        if plain(name.base) == '1' and not name.sub:
            return 1.0
        q = self.notation.meaning(name)
        if q is None and len(name.sup) == 1 and len(name.sup[0][1]) == 1 and name.sup[0][1][0].base.isdigit():
            return self.named(name._replace(sup=()), env, state) ** int(name.sup[0][1][0].base)
        if q is None and name.base in VARIABLES and not name.sub and not name.sup:
            return net_number(self.network, name.base)
        if q is None:
            raise Unread('no meaning: ' + name.base)
        net, widths = self.network, self.network.widths
        if q.plus:
            keys, single = self.keys(q._replace(plus=False), env)
            before = self.named(name._replace(sup=tuple(e for e in name.sup if e[0] != '+')), env, state)
            slope = self.slopes(lambda st: st.cost(0), keys, state, single)
            return self.add(before, self.scaled(slope, -net.rate))
        kind = q.kind
        if kind in ('rate', 'decay'):
            return net.rate if kind == 'rate' else net.decay
        if kind == 'count':
            return float(len(net.samples))
        if kind == 'size':
            return float(widths[self.layer(q.layer, env)])
        if kind == 'cost' and q.sample is None and self.batch.startswith('all '):
            return state.batch_cost(self.batch[4:])
        if kind == 'cost':
            return state.cost(self.sample(q.sample, env))
        if kind == 'batch':
            return state.batch_cost(self.batch)
        if kind == 'kronecker':
            i, j = (self.unit(u, env, widths[-1]) for u in q.units)
            return 1.0 if i == j else 0.0
        if kind == 'costof':
            i = self.unit(q.units[0], env, widths[-1])
            return 0.5 * (state.target(i, 0) - state.forward(0)[1][-1][i]) ** 2
        if kind in ('dweight', 'dbias'):
            keys, single = self.keys(q._replace(kind=kind[1:]), env)
            return self.slopes(lambda st: st.batch_cost(self.batch), keys, state, single)
        if kind in ('weight', 'node', 'bias'):
            keys, single = self.keys(q, env)
            rows = [[self.parameter(key, state) for key in row] for row in keys]
            return rows[0][0] if single else settled(Matrix(rows))
        if q.sample == 'all':
            columns = [self.values(q, env, state, s, True) for s in range(len(net.samples))]
            return Matrix([list(row) for row in zip(*columns)])
        values = self.values(q, env, state, self.sample(q.sample, env), not q.units)
        return column(values) if not q.units else values

    def parameter(self, key, state):
        kind, l, i, j, _ = key
        return state.weight(l, i, j) if kind == 'weight' else state.bias(l, i)

    def values(self, q, env, state, s, whole):
        widths = self.network.widths
        if q.kind == 'target':
            all_values = [state.target(i, s) for i in range(widths[-1])]
            bias = False
        else:
            l = self.layer(q.layer, env, 0 if q.kind == 'act' else 1)
            if q.kind == 'error':
                all_values = state.errors(s)[l]
            else:
                all_values = state.forward(s)[0 if q.kind == 'pre' else 1][l]
            bias = q.kind == 'act' and l < self.network.last
        if whole:
            return [1.0] + all_values if bias and self.reading.with_bias else list(all_values)
        i = self.unit(q.units[0], env, len(all_values), bias)
        return 1.0 if i < 0 else all_values[i]

    # Trees

    def add(self, a, b, broadcast=False):
        if isinstance(a, Matrix) and isinstance(b, Matrix):
            if a.shape != b.shape and (a.shape[0], 1) == b.shape and a.shape[1] == len(self.network.samples):
                b = Matrix([row * a.shape[1] for row in b.rows])  # a bias beside all samples
            return elementwise(a, b, lambda x, y: x + y)
        if isinstance(a, Matrix) or isinstance(b, Matrix):
            if not broadcast:
                raise Misfit()
            return a.map(lambda x: x + b) if isinstance(a, Matrix) else b.map(lambda x: a + x)
        return a + b

    def scaled(self, a, by):
        return a.map(lambda x: x * by) if isinstance(a, Matrix) else a * by

    def slopes(self, function, keys, state, single):
        rows = [[self.slope(function, key, state) for key in row] for row in keys]
        if single:
            return rows[0][0]
        if isinstance(rows[0][0], Matrix):
            raise Unread('derivative of a vector by a matrix')
        return settled(Matrix(rows))

    def slope(self, function, key, state):
        """Central differences of fourth order."""
        values = [function(state.pushed(key, k * STEP)) for k in (-2, -1, 1, 2)]

        def combine(a, b, c, d):
            return (a - 8 * b + 8 * c - d) / (12 * STEP)
        if isinstance(values[0], Matrix):
            return Matrix([[combine(*cells) for cells in zip(*rows)] for rows in zip(*(v.rows for v in values))])
        return combine(*values)

    def derivative(self, node, env, state):
        top, variable = node.kids
        q = self.variable(variable.data)
        keys, single = self.keys(q, env)

        def function(pushed):
            return self.value(top, env, pushed)
        if single:
            return self.slope(function, keys[0][0], state)
        cells = [[self.slope(function, key, state) for key in row] for row in keys]
        if not isinstance(cells[0][0], Matrix):
            return settled(Matrix(cells))
        if any(len(row) > 1 for row in cells):
            raise Unread('derivative of a vector by a matrix')
        columns = [row[0] for row in cells]
        if columns[0].shape[0] == 1:
            return Matrix([c.rows[0] for c in columns])
        if columns[0].shape[1] > 1:
            raise Unread('derivative of a matrix')
        jacobian = Matrix([[c.rows[i][0] for c in columns] for i in range(columns[0].shape[0])])
        if self.reading.jacobian == 'columns':
            return jacobian.transposed()
        if self.reading.jacobian == 'elements':
            if not jacobian.is_diagonal:
                raise Misfit()
            return column([jacobian.rows[i][i] for i in range(len(columns))])
        return jacobian

    def variable(self, name):
        q = self.notation.meaning(name)
        if q is None and plain(name.base) == 'a' and not name.sub and not name.sup:
            q = self.notation.meaning(Name('a', (), (('', (Term(self.notation.lasts[0], 0),)),)))
        if q is None:
            raise Unread('no meaning: ' + name.base)
        return q

    def value(self, node, env, state):
        tag, kids, data = node.tag, node.kids, node.data
        if tag == 'num':
            return float(data)
        if tag == 'name':
            return settled(self.named(data, env, state))
        if tag == 'group':
            return self.value(kids[0], env, state)
        if tag == 'sum':
            total = None
            for position, (kid, sign) in enumerate(zip(kids, data)):
                value = self.value(kid, env, state)
                if sign == '-':
                    value = self.scaled(value, -1.0)
                alone = is_number(kid) or total is not None and all(is_number(k) for k in kids[:position])
                total = value if total is None else self.add(total, value, alone)
            return total
        if tag == 'prod':
            return self.product(node, env, state)
        if tag == 'frac':
            a, b = (self.value(k, env, state) for k in kids)
            if isinstance(b, Matrix):
                if not isinstance(a, Matrix):
                    if kids[0].tag != 'num':
                        raise Misfit()
                    return b.map(lambda x: a / x)
                return elementwise(a, b, lambda x, y: x / y)
            return self.scaled(a, 1 / b)
        if tag == 'deriv':
            return self.cached(node, env, state, self.derivative)
        if tag == 'bigsum':
            return self.cached(node, env, state, self.bigsum)
        if tag == 'pow':
            a, b = (self.value(k, env, state) for k in kids)
            if isinstance(b, Matrix):
                raise Misfit()
            if isinstance(a, Matrix):
                raise Misfit() if a.shape[0] != 1 and a.shape[1] != 1 else Unread('power of a vector')
            if a < 0 and b != int(b):
                raise Unread('power')
            return a ** b
        if tag == 'T':
            a = self.value(kids[0], env, state)
            return a.transposed() if isinstance(a, Matrix) else a
        if tag == 'norm':
            a = self.value(kids[0], env, state)
            return math.sqrt(sum(x * x for row in a.rows for x in row)) if isinstance(a, Matrix) else abs(a)
        if tag == 'grid':
            return self.grid(node, env, state)
        if tag == 'call':
            return self.call(node, env, state)
        raise Unread(tag)

    def cached(self, node, env, state, function):
        if state is not self.state:
            return function(node, env, state)
        used = letters(node)
        key = (node, tuple((letter, env[letter]) for letter in sorted(env) if letter.split(':')[-1] in used))
        if key not in self.derivatives:
            try:
                self.derivatives[key] = function(node, env, state)
            except (OutOfRange, Misfit, Unread) as fault:
                self.derivatives[key] = fault
        if isinstance(self.derivatives[key], Exception):
            raise self.derivatives[key]
        return self.derivatives[key]

    def product(self, node, env, state):
        values = [self.value(kid, env, state) for kid in node.kids]
        signs = [self.notation.signs.get(sign, 'any') for sign in node.data]
        if not self.notation.alike:
            runs = [[0]]
            for index in range(1, len(values)):
                if signs[index] == 'element':
                    runs.append([index])
                else:
                    runs[-1].append(index)
            values, signs = ([self.chain([values[i] for i in run], [signs[i] for i in run]) for run in runs],
                             ['element'] * len(runs))
        return self.chain(values, signs)

    def chain(self, values, signs):
        try:
            total = values[0]
            for value, sign in zip(values[1:], signs[1:]):
                total = product(total, value, sign)
            return total
        except Misfit:
            total = values[-1]
            for index in range(len(values) - 2, -1, -1):
                total = product(values[index], total, signs[index + 1])
            return total

    def bigsum(self, node, env, state):
        body, bounds, rest = node.kids[0], node.data, list(node.kids[1:])
        var = bounds.var
        if not uses(body, var):
            raise Unread('sum of what does not depend on it')
        # Where i counts samples and is a unit's free index as well, only the sample is the sum's.
        shadowed = 'sample:' + var if var in env and self.is_sample_and_unit(body, var) else var
        low = rest.pop(0) if bounds.lower else None
        high = rest.pop(0) if bounds.upper else None
        is_known = bounds.kind == 'range'
        if is_known:
            high_name = high if high.tag == 'name' else None
            if high_name and not high_name.data.sub and not high_name.data.sup:
                is_known = False  # a letter for whatever there is
                start = round(self.bound(low, env))
        most = max(max(self.network.widths), len(self.network.samples)) + 2
        if is_known:
            values = range(round(self.bound(low, env)), round(self.bound(high, env)) + 1)
        else:
            values = range(start if bounds.kind == 'range' else 0, most)
        if bounds.kind == 'not':
            skipped = self.bound(low, env)
            values = [v for v in values if v != skipped]
        total = None
        for v in values:
            inner = dict(env)
            inner[shadowed] = v
            try:
                value = self.value(body, inner, state)
            except OutOfRange as fault:
                if var not in fault.letters:
                    raise
                if is_known:
                    raise Misfit()
                continue
            total = value if total is None else self.add(total, value)
        if total is None:
            raise OutOfRange()
        return total

    def is_sample_and_unit(self, body, var):
        found = set()
        for part in body.walk():
            q = self.notation.meaning(part.data) if part.tag == 'name' else None
            if q:
                found |= {'unit' for u in q.units if isinstance(u, Term) and u.base == var}
                found |= {'sample' for t in [q.sample] if isinstance(t, Term) and t.base == var}
        return len(found) == 2

    def bound(self, node, env):
        if node.tag == 'num':
            return int(node.data)
        if node.tag == 'name':
            name = node.data
            text = name.base + ('_' + name.sub[0].base if len(name.sub) == 1 else '')
            if text in self.notation.lasts or name.base in env and not name.sub:
                return self.index(Term(text, 0), env)
            return self.value(node, env, self.state)
        if node.tag == 'sum':
            return sum(self.bound(k, env) * (-1 if s == '-' else 1) for k, s in zip(node.kids, node.data))
        raise Unread('bound')

    def grid(self, node, env, state):
        columns = node.data[1]
        cells = [self.value(k, env, state) for k in node.kids]
        rows = []
        for start in range(0, len(cells), columns):
            blocks = [c if isinstance(c, Matrix) else Matrix([[c]]) for c in cells[start:start + columns]]
            if len({len(b.rows) for b in blocks}) != 1:
                raise Misfit()
            rows += [sum((b.rows[i] for b in blocks), []) for i in range(len(blocks[0].rows))]
        if len({len(row) for row in rows}) != 1:
            raise Misfit()
        return settled(Matrix(rows))

    def call(self, node, env, state):
        name, primes = plain(node.data.name), node.data.primes
        value = self.value(node.kids[0], env, state)
        if name == 'diag':
            if not isinstance(value, Matrix):
                return value
            if value.is_diagonal:
                return value
            if value.shape[1] != 1:
                raise Misfit()
            n = value.shape[0]
            return Matrix([[value.rows[i][0] if i == j else 0.0 for j in range(n)] for i in range(n)])
        if name in ('e^', '\\exp', 'exp'):
            function = math.exp
        elif name in ('\\log', '\\ln', 'log', 'ln'):
            function = math.log
        elif name == '\\tanh':
            function = math.tanh
        else:
            which = self.network.kind.hidden
            if which != self.network.kind.output and self.mentions_last(node.kids[0], env):
                which = self.network.kind.output
            if which == 'softmax' or primes > 1:
                raise Unread('function')
            function = FUNCTIONS[which][primes]
        if isinstance(value, Matrix):
            result = value.map(function)
            if self.reading.with_bias and not primes and result.shape[1] == 1 and name not in ('e^', '\\exp', '\\log', '\\ln') \
                    and result.shape[0] in self.network.widths[1:-1]:
                return Matrix([[1.0]] + result.rows)
            return result
        return function(value)

    def mentions_last(self, node, env):
        for part in node.walk():
            q = self.notation.meaning(part.data) if part.tag == 'name' else None
            if q and q.layer is not None and q.kind in ('pre', 'act'):
                try:
                    return self.layer(q.layer, env) == self.network.last
                except (OutOfRange, Unread):
                    return False
        return False


def letters(node):
    """Everything in a tree that may be an index letter."""
    if node.letters is None:
        found = set()
        if node.tag == 'name':
            name = node.data
            found = {name.base} | set(re.findall(r'\\?[a-zA-Z]+', name.args or ''))
            for term in list(name.sub) + [t for _, ts in name.sup for t in ts]:
                found |= {term.base} | set(re.findall(r'\\?[a-zA-Z]+', term.base))
        elif node.tag == 'call':
            found = {t.base for _, ts in node.data.sup for t in ts}
        node.letters = found.union(*(letters(kid) for kid in node.kids))
    return node.letters


def is_number(node):
    return node.tag == 'num' or node.tag == 'name' and plain(node.data.base) == '1'


def uses(node, letter):
    for part in node.walk():
        if part.tag == 'name':
            name = part.data
            terms = list(name.sub) + [t for _, ts in name.sup for t in ts if isinstance(ts, tuple)]
            if any(letter == t.base or t.base.startswith(letter + '_') or '_{' + letter in t.base or t.base.endswith('_' + letter) for t in terms):
                return True
            if name.args and letter in name.args or name.base == letter:
                return True
        if part.tag == 'call' and any(letter == t.base for _, ts in part.data.sup if isinstance(ts, tuple) for t in ts):
            return True
    return False
