"""Random fully connected networks, forward by plain loops; any value can be pushed a little, which gives every derivative."""
import math
import random

FUNCTIONS = {
    'sigmoid': (lambda x: 1 / (1 + math.exp(-x)), lambda x: math.exp(-x) / (1 + math.exp(-x)) ** 2),
    'tanh': (math.tanh, lambda x: 1 - math.tanh(x) ** 2),
    'relu': (lambda x: max(x, 0.0), lambda x: 1.0 if x > 0 else 0.0),
    'identity': (lambda x: x, lambda x: 1.0),
}


class Kind:
    """What functions and which cost a network has."""

    def __init__(self, hidden, output, cost):
        self.hidden, self.output, self.cost = hidden, output, cost

    def __repr__(self):
        return '%s/%s/%s' % (self.hidden, self.output, self.cost)


class Network:
    """widths[0] inputs; weights[l][i][j] into unit i of layer l from unit j of layer l − 1; three samples."""

    def __init__(self, widths, kind, seed, biases=True, shared=False, samples=3):
        self.widths, self.kind, self.last = list(widths), kind, len(widths) - 1
        draw = random.Random(repr((tuple(widths), seed)))

        def number():
            return draw.choice((-1, 1)) * draw.uniform(0.25, 1.25)
        self.weights = [None] + [[[number() for _ in range(widths[l - 1])] for _ in range(widths[l])] for l in range(1, self.last + 1)]
        self.biases = [None] + [[number() if biases else 0.0 for _ in range(widths[l])] for l in range(1, self.last + 1)]
        if shared:
            for row in self.biases[1:]:
                row[:] = [row[0]] * len(row)
        self.samples = []
        for _ in range(samples):
            target = [draw.uniform(0.1, 0.9) for _ in range(widths[-1])]
            if kind.cost == 'ce':
                target = [t / sum(target) for t in target]
            self.samples.append(([number() for _ in range(widths[0])], target))
        self.rate, self.decay = draw.uniform(0.1, 0.6), draw.uniform(0.2, 0.9)
        self.shared = shared


class State:
    """A pass through a network with some values pushed: pushes maps (kind, layer, unit, source, sample) to a number."""

    def __init__(self, network, pushes=None):
        self.network, self.pushes, self.passes, self.made = network, pushes or {}, {}, {}

    def pushed(self, key, by):
        """The same with one more value pushed; made once."""
        if (key, by) not in self.made:
            pushes = dict(self.pushes)
            pushes[key] = pushes.get(key, 0.0) + by
            self.made[key, by] = State(self.network, pushes)
        return self.made[key, by]

    def push(self, *key):
        return self.pushes.get(key, 0.0) if self.pushes else 0.0

    def weight(self, l, i, j):
        return self.network.weights[l][i][j] + self.push('weight', l, i, j, None)

    def bias(self, l, i):
        key = ('bias', l, 0 if self.network.shared else i, None, None)
        return self.network.biases[l][i] + self.push(*key)

    def target(self, i, s):
        return self.network.samples[s][1][i] + self.push('target', None, i, None, s)

    def function(self, l):
        return self.network.kind.output if l == self.network.last else self.network.kind.hidden

    def forward(self, s):
        if s not in self.passes:
            net = self.network
            z, a = [None], [[x + self.push('act', 0, i, None, s) for i, x in enumerate(net.samples[s][0])]]
            for l in range(1, net.last + 1):
                row = []
                for i in range(net.widths[l]):
                    total = self.bias(l, i) + self.push('pre', l, i, None, s)
                    for j in range(net.widths[l - 1]):
                        total += self.weight(l, i, j) * a[l - 1][j]
                    row.append(total)
                z.append(row)
                if self.function(l) == 'softmax':
                    powers = [math.exp(x) for x in row]
                    out = [p / sum(powers) for p in powers]
                else:
                    out = [FUNCTIONS[self.function(l)][0](x) for x in row]
                a.append([x + self.push('act', l, i, None, s) for i, x in enumerate(out)])
            self.passes[s] = (z, a)
        return self.passes[s]

    def cost(self, s):
        a = self.forward(s)[1][-1]
        y = [self.target(i, s) for i in range(len(a))]
        kind = self.network.kind.cost
        if kind in ('half', 'squared'):
            return sum((p - q) ** 2 for p, q in zip(a, y)) * (0.5 if kind == 'half' else 1.0)
        if kind == 'bce':
            return -sum(q * math.log(p) + (1 - q) * math.log(1 - p) for p, q in zip(a, y))
        if kind == 'ce':
            return -sum(q * math.log(p) for p, q in zip(a, y))
        raise ValueError(kind)

    def squares(self):
        return sum(self.weight(l, i, j) ** 2 for l in range(1, self.network.last + 1)
                   for i in range(self.network.widths[l]) for j in range(self.network.widths[l - 1]))

    def batch_cost(self, how):
        """how: mean, sum or sample, with a penalty after +: 'mean+λ/2'."""
        count = len(self.network.samples)
        base, _, penalty = how.partition('+')
        if base == 'sample':
            total = self.cost(0)
        else:
            total = sum(self.cost(s) for s in range(count)) / (count if base == 'mean' else 1)
        factor = {'': 0, 'λ/2': 0.5, 'λ/2m': 0.5 / count, 'λ': 1}[penalty]
        return total + factor * self.network.decay * self.squares()

    def errors(self, s):
        """δ of all layers by the backward pass, ∂cost/∂z."""
        if ('δ', s) not in self.passes:
            self.passes['δ', s] = self.backward(s)
        return self.passes['δ', s]

    def backward(self, s):
        net = self.network
        z, a = self.forward(s)
        last, kind = net.last, net.kind
        y = [self.target(i, s) for i in range(net.widths[-1])]
        if kind.output == 'softmax':
            slope = [-q / p for p, q in zip(a[-1], y)]
            delta = [sum(slope[k] * a[-1][k] * ((k == i) - a[-1][i]) for k in range(len(y))) for i in range(len(y))]
        else:
            if kind.cost in ('half', 'squared'):
                slope = [(p - q) * (1 if kind.cost == 'half' else 2) for p, q in zip(a[-1], y)]
            elif kind.cost == 'bce':
                slope = [(p - q) / (p * (1 - p)) for p, q in zip(a[-1], y)]
            else:
                slope = [-q / p for p, q in zip(a[-1], y)]
            delta = [g * FUNCTIONS[kind.output][1](x) for g, x in zip(slope, z[-1])]
        found = [None] * (last + 1)
        found[last] = delta
        for l in range(last - 1, 0, -1):
            found[l] = [sum(self.weight(l + 1, k, i) * found[l + 1][k] for k in range(net.widths[l + 1]))
                        * FUNCTIONS[kind.hidden][1](z[l][i]) for i in range(net.widths[l])]
        return found
