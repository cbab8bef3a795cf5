"""Whether an equation holds on three random networks: for which layers, and under which reading."""
import itertools

from evaluate import Evaluator, Reading
from latex import Unread
from matrix import Matrix, Misfit, OutOfRange
from network import Kind, Network

GENERAL = [(3, 4, 2, 5), (2, 5, 3, 4), (4, 3, 5, 2)]
BY_DEPTH = {
    1: [(3, 2), (2, 4), (4, 3)],
    2: [(3, 4, 2), (2, 5, 3), (4, 3, 5)],
    4: [(3, 4, 2, 5, 3), (2, 5, 3, 4, 2), (4, 3, 5, 2, 3)],
}
SINGLE = [(1, 1, 1, 1)] * 3
KINDS = [('sigmoid', 'sigmoid', 'half'), ('sigmoid', 'sigmoid', 'bce'), ('sigmoid', 'softmax', 'ce'), ('sigmoid', 'identity', 'half'),
         ('sigmoid', 'sigmoid', 'squared'), ('tanh', 'tanh', 'half'), ('relu', 'sigmoid', 'bce'), ('relu', 'identity', 'half')]
READINGS = [('rows', False), ('elements', False), ('columns', False), ('rows', True)]
BATCHES = ['mean', 'mean+λ/2', 'mean+λ/2m', 'sum', 'sample', 'sample+λ/2']
UPDATES = {':=', '\\leftarrow', '←', '\\to', '→', '\\gets', '+=', '-='}


class Setting:
    """On which networks and under which reading an equation is looked at."""

    def __init__(self, notation, widths, kind, reading, batch):
        self.notation, self.widths, self.kind, self.batch = notation, widths, kind, batch
        self.evaluators = [Evaluator(notation, Network(w, Kind(*kind), seed, notation.biases, notation.shared), Reading(*reading), batch)
                           for seed, w in enumerate(widths)]
        self.reading = reading

    def __repr__(self):
        return '%s %s %s %s' % (self.widths[0], '/'.join(self.kind), self.reading, self.batch)


class Settings:
    """All settings that a file's equations are tried in, the likeliest first; each is made once."""

    def __init__(self, notation):
        self.notation, self.made = notation, {}
        usual = ('sigmoid', notation.output or 'sigmoid', notation.cost)
        # The five documents say what their networks are; books and courses leave it open.
        self.kinds = [usual] + [k for k in KINDS if k != usual and not notation.name.isdigit()]
        self.readings = READINGS if notation.bias_unit else READINGS[:3]
        self.batches = [notation.batch] + [b for b in BATCHES if b != notation.batch]
        if notation.name in ('nielsen', 'cs229'):
            self.batches = ['sample', 'all mean', 'all sum', 'mean']  # C may be the cost of one sample or of all

    def widths(self, is_literal, is_single, has_layer_numbers):
        notation = self.notation
        if is_single:
            return [SINGLE]
        if notation.widths:
            return [[notation.widths] * 3]
        if notation.name == '001':
            return [[(2, 2, 2)] * 3] if is_literal else [[(2, 2, 2), (4, 3, 2), (2, 5, 3)]]
        if notation.name == '002':
            return [[(4, 3, 2), (2, 3, 4), (5, 3, 4)]]
        if notation.depth:
            return [BY_DEPTH[notation.depth]]
        return [GENERAL, BY_DEPTH[2], BY_DEPTH[4], [(3, 3, 1)] * 3] if has_layer_numbers else [GENERAL]

    def all(self, is_literal=False, is_single=False, has_batch=False, has_layer_numbers=True, has_readings=True):
        """In the order: kinds of cost outermost, as a file has one."""
        for kind in self.kinds:
            for widths in self.widths(is_literal, is_single, has_layer_numbers):
                for batch in self.batches if has_batch else self.batches[:1]:
                    for reading in self.readings if has_readings else self.readings[:1]:
                        key = (tuple(widths), kind, reading, batch)
                        if key not in self.made:
                            try:
                                self.made[key] = Setting(self.notation, widths, kind, reading, batch)
                            except ValueError:
                                continue
                        yield self.made[key]

    def alike(self, setting):
        """The same networks under the other readings, and networks of one unit a layer where a notation allows for them."""
        if self.notation.name == '002' and setting.widths != SINGLE:
            key = ('single', setting.kind, setting.reading, setting.batch)
            if key not in self.made:
                self.made[key] = Setting(self.notation, SINGLE, setting.kind, setting.reading, setting.batch)
            yield self.made[key]
        for reading in self.readings:
            key = (tuple(setting.widths), setting.kind, reading, setting.batch)
            if reading != setting.reading:
                if key not in self.made:
                    self.made[key] = Setting(self.notation, setting.widths, setting.kind, reading, setting.batch)
                yield self.made[key]


def free_letters(node, notation, bound=frozenset()):
    """Index letters that no sum binds, with what they are used for."""
    found = {}

    def note(base, role):
        if base[0].isdigit() or base in notation.lasts or base.startswith('\\text') or base.startswith('\\mathrm'):
            return
        if '_' in base:
            inner = base.split('_', 1)[1].strip('{}').split('+')[0].split('-')[0]
            base, role = inner, 'layer'
            if base in notation.lasts or base[0].isdigit():
                return
        if base not in bound:
            found.setdefault(base, set()).add(role)
    if node.tag == 'name':
        q = notation.meaning(node.data)
        if q is not None:
            for role, term in [('layer', q.layer)] + [('unit', u) for u in q.units] + [('sample', q.sample)]:
                if term not in (None, 'last', 'all'):
                    note(term.base, role)
    if node.tag == 'bigsum':
        bound = bound | {node.data.var}
    for kid in node.kids:
        for letter, roles in free_letters(kid, notation, bound).items():
            found.setdefault(letter, set()).update(roles)
    return found


def same(a, b):
    if isinstance(a, Matrix) != isinstance(b, Matrix):
        # 0 stands for a matrix of zeros.
        number, matrix = (a, b) if isinstance(b, Matrix) else (b, a)
        if number == 0:
            return all(abs(x) < 1e-7 for row in matrix.rows for x in row)
        raise Misfit()
    if not isinstance(a, Matrix):
        return abs(a - b) <= 1e-6 * max(abs(a), abs(b)) + 1e-9
    if a.shape != b.shape:
        raise Misfit()
    most = max([abs(x) for row in a.rows + b.rows for x in row])
    return all(abs(x - y) <= 1e-6 * most + 1e-9 for r, s in zip(a.rows, b.rows) for x, y in zip(r, s))


def parameter_step(evaluator, left, env):
    if left.tag != 'name':
        raise Unread('step of no parameter')
    q = evaluator.variable(left.data)
    keys, single = evaluator.keys(q, env)
    slope = evaluator.slopes(lambda st: st.batch_cost(evaluator.batch.replace('all ', '')), keys, evaluator.state, single)
    return evaluator.scaled(slope, -evaluator.network.rate)


def is_update(relation, left, right):
    """w = w − … is a step, not an equation."""
    return relation in UPDATES or relation == '=' and left.tag == 'name' and right.tag == 'sum' and right.kids[0] == left


def compare(evaluator, left, relation, right, env):
    a = evaluator.value(left, env, evaluator.state)
    b = evaluator.value(right, env, evaluator.state)
    if is_update(relation, left, right):
        step = parameter_step(evaluator, left, env)
        if relation == '+=':
            return same(step, b)
        if relation == '-=':
            return same(evaluator.scaled(step, -1), b)
        return same(evaluator.add(a, step), b)
    return same(a, b)


def on_network(evaluator, left, relation, right, letters):
    """'eq', 'ne', 'part' or 'none', and for which layers the sides are equal."""
    notation = evaluator.notation
    names = sorted(letters)
    most = max(evaluator.network.widths) + notation.unit
    ranges = []
    for letter in names:
        roles = letters[letter]
        if roles == {'layer'}:
            ranges.append(range(notation.first - 1, evaluator.network.last + notation.first + 2))
        elif roles == {'sample'}:
            ranges.append(range(notation.sample, notation.sample + len(evaluator.network.samples)))
        else:
            ranges.append(range(0, max(most, evaluator.network.last + 3)))
    layered = [i for i, letter in enumerate(names) if 'layer' in letters[letter]]
    found = {}
    for values in itertools.product(*ranges):
        part = tuple((names[i], values[i]) for i in layered)
        if found.get(part) is False:
            continue
        try:
            is_same = compare(evaluator, left, relation, right, dict(zip(names, values)))
        except OutOfRange:
            continue
        except Misfit:
            is_same = False
        except (ZeroDivisionError, OverflowError, ValueError):
            raise Unread('not finite')
        found[part] = is_same
    if not found:
        return 'none', set()
    holding = {part for part, is_same in found.items() if is_same}
    return 'eq' if len(holding) == len(found) else 'part' if holding else 'ne', holding


def truth(setting, left, relation, right):
    """'eq' if the sides are equal on all three networks, 'ne' if on none, 'part' if for some layers only, 'none', 'mixed'."""
    letters = free_letters(left, setting.notation)
    for letter, roles in free_letters(right, setting.notation).items():
        letters.setdefault(letter, set()).update(roles)
    if len(letters) > 5:
        raise Unread('too many letters')
    results, where = [], []
    for evaluator in setting.evaluators:
        result, holding = on_network(evaluator, left, relation, right, letters)
        results.append(result)
        where.append(holding)
    kinds = set(results) - {'none'}
    if not kinds:
        return 'none', where
    return (kinds.pop() if len(kinds) == 1 else 'part' if 'part' in kinds and 'ne' not in kinds else 'mixed'), where
