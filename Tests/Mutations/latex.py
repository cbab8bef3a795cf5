"""LaTeX to a tree.

A node has a tag, children and data. Tags:
  num (data: digits) · name (data: Name) · sum (data: a sign a term) · prod (data: a sign a factor) · frac (a, b)
  deriv (numerator, variable; data: 'frac', 'op', 'grad') · bigsum (body, lower?, upper?; data: Bounds) · pow (base, exponent)
  T (base) · group (inner; data: brackets) · norm (inner) · grid (cells; data: (environment, columns)) · call (arguments; data: Call)
"""
import re
from collections import namedtuple


class Unread(Exception):
    """What this reader cannot read; nothing is said about it."""


class Node:
    __slots__ = ('tag', 'kids', 'data', '_key', '_hash', 'letters')

    def __init__(self, tag, kids=(), data=None):
        self.tag, self.kids, self.data, self._key, self._hash, self.letters = tag, tuple(kids), data, None, None, None

    def key(self):
        if self._key is None:
            self._key = (self.tag, self.data, tuple(k.key() for k in self.kids))
        return self._key

    def __eq__(self, other):
        return self is other or self.key() == other.key()

    def __hash__(self):
        if self._hash is None:
            self._hash = hash(self.key())
        return self._hash

    def with_kids(self, kids):
        return Node(self.tag, kids, self.data)

    def walk(self):
        yield self
        for kid in self.kids:
            yield from kid.walk()


# sub: index terms; sup: elements (style, index terms) with style '', '()', '[]', 'T', '+', or 'pow' with text; args: text behind it
Name = namedtuple('Name', 'base sub sup args comma', defaults=((), (), None, False))
Term = namedtuple('Term', 'base offset')
Bounds = namedtuple('Bounds', 'var lower upper kind')  # kind: 'range', 'all', 'in', 'not'
Call = namedtuple('Call', 'name primes sup')

TOKEN = re.compile(r'\\mathrm\{d[WZAzab]\}|\\[a-zA-Z]+|\\.|\d+(?:\.\d+)?|[^\s]', re.S)
SPACES = {'\\,', '\\;', '\\!', '\\:', '\\ ', '\\quad', '\\qquad', '\\displaystyle', '\\limits', '\\nolimits', '&', '~'}
SIGNS = {'*', '\\cdot', '\\times', '\\odot', '\\circ', '\\bullet', '/'}
ACCENTS = {'\\hat', '\\bar', '\\tilde', '\\vec'}
FONTS = {'\\mathbf', '\\boldsymbol', '\\bm', '\\mathrm', '\\text', '\\operatorname', '\\mathcal', '\\mathit', '\\textbf'}
FUNCTIONS = {'\\exp', '\\log', '\\ln', '\\tanh', 'diag', 'exp', 'ln', 'log'}
GREEK = re.compile(r'\\(alpha|beta|gamma|delta|epsilon|varepsilon|eta|theta|lambda|mu|nu|sigma|phi|varphi|psi|ell|Theta|Delta|Sigma|Lambda|nabla)$')
OPEN = {'(': ')', '[': ']', '\\{': '\\}', '{': '}'}


def tokens(text):
    text = re.sub(r'(?<!\\)%.*', '', text)
    # Of bare double bars every second one closes.
    bars = re.split(r'\\\||\\Vert(?![a-zA-Z])', text)
    text = bars[0] + ''.join(('\\rVert ' if index % 2 else '\\lVert ') + part for index, part in enumerate(bars[1:]))
    text = re.sub(r'\\(left|right|big|Big|bigg|Bigg|bigl|bigr|Bigl|Bigr)(?![a-zA-Z])', '', text)
    text = text.replace('\\dfrac', '\\frac').replace('\\tfrac', '\\frac').replace('^\\prime', "'").replace('^{\\prime}', "'")
    text = re.sub(r'\^\{?((\\prime\s*|\')+)\}?', lambda m: "'" * (m[1].count('p') or m[1].count("'")), text)
    return [t for t in TOKEN.findall(text) if t not in SPACES]


DIFFERENTIAL = re.compile(r'(?<![{a-zA-Z\\])d([WZAzab])(?=\s*[\^_])')


def plain(base):
    """The letter without its font: \\mathbf{a} and a are one name."""
    base = re.sub(r'\\(mathbf|boldsymbol|bm|mathit|textbf)\s*\{([^{}]*)\}', r'\2', base)
    base = re.sub(r'\\(mathrm|text|operatorname)\s*\{([^{}]*)\}', r'\2', base)
    base = re.sub(r'\\(hat|bar|tilde|vec)\s*\{([^{}]*)\}', r'\\\1 \2', base)
    return re.sub(r'\s+', ' ', base).strip()


class Reader:
    """Reads one side of an equation; functions and names with arguments are those of the notation."""

    def __init__(self, text, functions=(), with_arguments=()):
        self.toks, self.at = tokens(DIFFERENTIAL.sub(r'\\mathrm{d\1}', text)), 0
        self.functions, self.with_arguments = set(functions) | FUNCTIONS, set(with_arguments)

    def read(self):
        node = self.sum()
        if self.at < len(self.toks):
            raise Unread('rest: ' + ' '.join(self.toks[self.at:])[:40])
        return node

    def peek(self, ahead=0):
        return self.toks[self.at + ahead] if self.at + ahead < len(self.toks) else None

    def next(self):
        token = self.peek()
        if token is None:
            raise Unread('end')
        self.at += 1
        return token

    def expect(self, token):
        if self.next() != token:
            raise Unread('no ' + token)

    # Sums and products

    def sum(self):
        terms, signs = [], []
        sign = self.next() if self.peek() in ('+', '-') else ''
        while True:
            terms.append(self.product())
            signs.append(sign)
            if self.peek() in ('+', '-'):
                sign = self.next()
            else:
                break
        return terms[0] if signs == [''] else Node('sum', terms, tuple(signs))

    def product(self):
        factors, signs, sign = [], [], ''
        while True:
            token = self.peek()
            if token in SIGNS and factors:
                sign = self.next()
                continue
            if token is None or token in ('+', '-', ')', ']', '}', ',', ';', '&', '\\\\', '\\}', '\\end', '\\rVert', '\\Vert', '\\|', '='):
                if not factors:
                    raise Unread('no factor')
                # A sign that nothing follows is passed over, as the document that has one means it.
                break
            factors.append(self.scripted())
            signs.append(sign if len(factors) > 1 else '')
            sign = ''
        return factors[0] if len(factors) == 1 else Node('prod', factors, tuple(signs))

    def product_signed(self):
        if self.peek() in ('+', '-'):
            sign = self.next()
            return Node('sum', [self.product()], (sign,))
        return self.product()

    # Factors

    def scripted(self):
        node = self.factor()
        while self.peek() in ('^', "'"):
            if self.peek() == "'":
                raise Unread('prime')
            self.next()
            for style, terms in self.superscript():
                if style == 'T':
                    node = Node('T', [node])
                elif style == 'pow':
                    node = Node('pow', [node, terms])
                elif style == '' and len(terms) == 1 and terms[0].offset == 0 and terms[0].base.isdigit():
                    node = Node('pow', [node, Node('num', (), terms[0].base)])
                else:
                    raise Unread('superscript of a bracket')
        return node

    def factor(self):
        token = self.next()
        if re.match(r'\d', token):
            return Node('num', (), token)
        if token == '{':
            node = self.sum()
            self.expect('}')
            return node
        if token in ('(', '['):
            node = self.sum()
            self.expect(OPEN[token])
            if node.tag == 'name' and node.data.base in self.functions and self.peek() == "'":
                primes = 0
                while self.peek() == "'":
                    self.next()
                    primes += 1
                return self.call(node.data.base, primes, node.data.sup)
            return Node('group', [node], token)
        if token in ('\\lVert', '\\Vert', '\\|'):
            node = self.sum()
            if self.next() not in ('\\rVert', '\\Vert', '\\|'):
                raise Unread('norm')
            if self.peek() == '_':
                self.next()
                self.braced_text()
            return Node('norm', [node])
        if token == '\\frac':
            return self.fraction()
        if token == '\\sum':
            return self.bigsum()
        if token == '\\nabla':
            return self.gradient()
        if token == '\\begin':
            return self.grid()
        if token == 'e' and self.peek() == '^':
            self.next()
            if self.peek() == '{':
                self.next()
                node = self.sum()
                self.expect('}')
            else:
                node = self.factor()
            return Node('call', [node], Call('e^', 0, ()))
        if token in ('\\partial', '\\dots', '\\ldots', '\\vdots', '\\cdots', '\\begin', '\\forall', '\\in'):
            raise Unread(token)
        return self.name(token)

    def braced_text(self):
        if self.peek() != '{':
            return self.next()
        depth, text = 0, []
        while True:
            token = self.next()
            depth += (token == '{') - (token == '}')
            if depth == 0:
                return ''.join(text[1:])
            text.append(token)

    def fraction(self):
        start = self.at
        operands = []
        for _ in range(2):
            if self.peek() == '{':
                self.next()
                begin = self.at
                depth = 1
                while depth:
                    token = self.next()
                    depth += (token == '{') - (token == '}')
                operands.append(self.toks[begin:self.at - 1])
            else:
                operands.append([self.next()])
        top, bottom = operands
        if bottom[:1] in (['\\partial'], ['d']) and top[:1] == bottom[:1]:
            variable = self.inner(bottom[1:])
            if variable.tag != 'name':
                raise Unread('derivative by no name')
            if len(top) == 1:
                return Node('deriv', [self.product_signed(), variable], 'op')
            return Node('deriv', [self.inner(top[1:]), variable], 'frac')
        if '\\partial' in bottom[:1] + top[:1]:
            raise Unread('derivative')
        return Node('frac', [self.inner(top), self.inner(bottom)])

    def inner(self, toks):
        reader = Reader('', self.functions, self.with_arguments)
        reader.toks = toks
        return reader.read()

    def bigsum(self):
        bounds, kids = Bounds(None, False, False, 'all'), []
        lower = upper = None
        while self.peek() in ('_', '^'):
            which = self.next()
            if self.peek() == '{':
                self.next()
                begin, depth = self.at, 1
                while depth:
                    token = self.next()
                    depth += (token == '{') - (token == '}')
                toks = self.toks[begin:self.at - 1]
            else:
                toks = [self.next()]
            if which == '_':
                lower = toks
            else:
                upper = toks
        if not lower:
            raise Unread('sum over nothing')
        if lower[0] == '\\forall':
            lower = lower[1:]
        var = lower[0]
        if len(lower) == 1:
            low, kind = None, 'all'
        elif lower[1] == '=':
            low, kind = self.inner(lower[2:]), 'range'
        elif lower[1] in ('\\ne', '\\neq'):
            low, kind = self.inner(lower[2:]), 'not'
        else:
            raise Unread('sum over a set')
        high = self.inner(upper) if upper else None
        if kind == 'range' and high is None:
            raise Unread('sum without an end')
        body = self.product_signed()
        kids = [body] + ([low] if low else []) + ([high] if high else [])
        return Node('bigsum', kids, Bounds(var, low is not None, high is not None, kind))

    def gradient(self):
        if self.peek() != '_':
            raise Unread('nabla')
        self.next()
        if self.peek() == '{':
            variable = self.factor()
        else:
            variable = Node('name', (), Name(self.next()))
        if variable.tag != 'name':
            raise Unread('nabla')
        return Node('deriv', [self.scripted(), variable], 'grad')

    def grid(self):
        self.expect('{')
        env = ''
        while self.peek() != '}':
            env += self.next()
        self.next()
        if env not in ('bmatrix', 'pmatrix', 'matrix'):
            raise Unread(env)
        rows, depth = [[[]]], 0
        while True:
            token = self.next()
            if token == '\\end' and depth == 0:
                break
            depth += (token == '\\begin') - (token == '\\end')
            if depth == 0 and token == '\x00':
                rows[-1].append([])
            elif depth == 0 and token == '\\\\':
                if self.peek() == '[':
                    while self.next() != ']':
                        pass
                rows.append([[]])
            else:
                rows[-1][-1].append(token)
        self.expect('{')
        while self.next() != '}':
            pass
        if rows[-1] == [[]]:
            rows.pop()
        if len({len(row) for row in rows}) != 1:
            raise Unread('ragged')
        cells = [self.inner(cell) for row in rows for cell in row]
        return Node('grid', cells, (env, len(rows[0])))

    def call(self, name, primes, sup):
        if self.peek() not in ('(', '['):
            if name in ('\\log', '\\ln', '\\exp', '\\tanh', 'log', 'ln', 'exp') and self.peek():
                return Node('call', [self.scripted()], Call(name, primes, sup))
            raise Unread('function without an argument')
        close = OPEN[self.next()]
        inner = self.sum()
        self.expect(close)
        return Node('call', [inner], Call(name, primes, sup))

    # Names and their scripts

    def name(self, token):
        if token.startswith('\\mathrm{d'):
            base = token[8:-1]
        elif token in ACCENTS or token in FONTS:
            base = token + '{' + self.braced_text() + '}'
            if token in ACCENTS:
                base = token + ' ' + base[len(token) + 1:-1] if len(base) == len(token) + 3 else base
        elif re.match(r'[a-zA-Z①②③]$', token) or GREEK.match(token) or token in self.functions:
            base = token
        else:
            raise Unread(token)
        word = plain(base)
        primes, sub, sup, comma = 0, (), [], False
        while self.peek() in ('_', '^', "'") or self.peek() == '{' and self.peek(1) == '}':
            token = self.next()
            if token == '{':
                self.next()
            elif token == "'":
                primes += 1
            elif token == '_':
                sub, comma = self.subscript()
            else:
                sup += self.superscript()
        if word in self.functions:
            return self.call(word if word in FUNCTIONS else base, primes, tuple(sup))
        if primes:
            raise Unread('prime of ' + base)
        powers = [t for s, t in sup if s == 'pow']
        transposed = any(s == 'T' for s, t in sup)
        args = None
        if word in self.with_arguments and self.peek() == '(':
            depth, text = 0, []
            while True:
                token = self.next()
                depth += (token == '(') - (token == ')')
                text.append(token)
                if depth == 0:
                    break
            args = ''.join(text)
        data = Name(base, tuple(sub), tuple(e for e in sup if e[0] not in ('T', 'pow')), args, comma)
        node = Node('name', (), data)
        for power in powers:
            node = Node('pow', [node, power])
        return Node('T', [node]) if transposed else node

    def script_tokens(self):
        if self.peek() != '{':
            return [self.next()]
        self.next()
        begin, depth = self.at, 1
        while depth:
            token = self.next()
            depth += (token == '{') - (token == '}')
        return self.toks[begin:self.at - 1]

    def subscript(self):
        return terms(self.script_tokens())

    def superscript(self):
        toks, found = self.script_tokens(), []
        if toks == ['+']:
            return [('+', ())]
        run = []

        def flush():
            if run:
                try:
                    inner, _ = terms(run)
                    found.append(('', tuple(inner)))
                except Unread:
                    found.append(('pow', self.inner(list(run))))
                run.clear()
        index = 0
        while index < len(toks):
            token = toks[index]
            if token in ('T', '\\top') and (index == len(toks) - 1 or toks[index + 1] in '}'):
                flush()
                found.append(('T', ()))
            elif token in ('{', '}'):
                pass
            elif token in ('(', '[') and not run:
                close = toks.index(OPEN[token], index)
                inner, _ = terms(toks[index + 1:close])
                found.append((token + OPEN[token], tuple(inner)))
                index = close
            else:
                run.append(token)
            index += 1
        flush()
        return found


def terms(toks):
    """Index terms: letters, numbers and sizes, each with what is added to it; and whether commas stand between them."""
    found, index, comma = [], 0, False
    while index < len(toks):
        token = toks[index]
        if token in ('+', '-'):
            if not found or index + 1 >= len(toks) or not toks[index + 1].isdigit():
                raise Unread('index')
            last = found.pop()
            found.append(Term(last.base, last.offset + int(toks[index + 1]) * (1 if token == '+' else -1)))
            index += 2
            continue
        if token == ',':
            comma = True
        elif token in FONTS:
            close = toks.index('}', index)
            found.append(Term(token + ''.join(toks[index + 1:close + 1]), 0))
            index = close
        elif re.match(r'([a-zA-Z]|\d+|\\ell|\\Theta|\\theta)$', token):
            if index + 1 < len(toks) and toks[index + 1] == '_':
                if toks[index + 2] == '{':
                    close = toks.index('}', index)
                    found.append(Term(token + '_{' + ''.join(toks[index + 3:close]) + '}', 0))
                    index = close
                else:
                    found.append(Term(token + '_' + toks[index + 2], 0))
                    index += 2
            elif token.isdigit():
                # w_{35} has two indices; no layer has ten units here.
                found += [Term(digit, 0) for digit in token]
            else:
                found.append(Term(token, 0))
        elif token in ('{', '}'):
            pass
        else:
            raise Unread('index ' + token)
        index += 1
    if not found:
        raise Unread('no index')
    return found, comma


def protect_columns(text):
    """Keeps the & of grids, which elsewhere only aligns."""
    parts = re.split(r'(\\begin\{[bp]?matrix\}.*?\\end\{[bp]?matrix\})', text, flags=re.S)
    return ''.join(part.replace('&', '\x00') if part.startswith('\\begin') else part for part in parts)


def read(text, functions=(), with_arguments=()):
    try:
        return Reader(protect_columns(text), functions, with_arguments).read()
    except (IndexError, ValueError, RecursionError) as fault:
        raise Unread(str(fault))
