"""Matrices, with what may be wrong with their shapes and places."""


class OutOfRange(Exception):
    """An index is none of this network's."""

    def __init__(self, letters=()):
        self.letters = set(letters)


class Misfit(Exception):
    """Shapes do not fit."""


class Matrix:
    __slots__ = ('rows',)

    def __init__(self, rows):
        self.rows = rows

    @property
    def shape(self):
        return len(self.rows), len(self.rows[0])

    def map(self, function):
        return Matrix([[function(x) for x in row] for row in self.rows])

    def transposed(self):
        return Matrix([list(column) for column in zip(*self.rows)])

    @property
    def is_diagonal(self):
        n, m = self.shape
        return n == m and n > 1 and all(abs(x) < 1e-9 for i, row in enumerate(self.rows) for j, x in enumerate(row) if i != j)


def settled(value):
    return value.rows[0][0] if isinstance(value, Matrix) and value.shape == (1, 1) else value


def column(values):
    return settled(Matrix([[v] for v in values]))


def elementwise(a, b, function):
    if a.shape != b.shape:
        # The derivatives of a function by its own arguments may stand as a column.
        if a.is_diagonal and b.shape == (a.shape[0], 1):
            a = column([a.rows[i][i] for i in range(len(a.rows))])
        elif b.is_diagonal and a.shape == (b.shape[0], 1):
            b = column([b.rows[i][i] for i in range(len(b.rows))])
        else:
            raise Misfit()
    return Matrix([[function(x, y) for x, y in zip(r, s)] for r, s in zip(a.rows, b.rows)])


def product(a, b, sign):
    if not isinstance(a, Matrix):
        return b.map(lambda x: a * x) if isinstance(b, Matrix) else a * b
    if not isinstance(b, Matrix):
        return a.map(lambda x: x * b)
    if sign != 'element' and a.shape[1] == b.shape[0]:
        rows = list(zip(*b.rows))
        return settled(Matrix([[sum(x * y for x, y in zip(r, c)) for c in rows] for r in a.rows]))
    if sign != 'matrix':
        return elementwise(a, b, lambda x, y: x * y)
    raise Misfit()
