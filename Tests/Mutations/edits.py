"""The kinds of edit that authors' mistakes are: each makes other trees from a tree by a change in one place.

An edit is a pair of a kind, which is a stable code, and the tree it makes.
"""
from latex import Call, Name, Node, Term, plain
from meanings import Quantity
from truth import free_letters

KINDS = ['sign', 'transpose', 'index', 'swap', 'layer', 'drop', 'double', 'half', 'repeat', 'square', 'slope', 'sum', 'order',
         'bias', 'exchange', 'letter', 'moment', 'mean']


def edited(tree, notation, context=()):
    """All edits of a side; context: the other side, whose letters may be confused with this one's."""
    letters = {}
    for node in (tree,) + tuple(context):
        for letter, roles in all_letters(node, notation).items():
            letters.setdefault(letter, set()).update(roles)
    seen, found = {tree}, []
    for kind, other in places(tree, lambda node, parents: here(node, parents, notation, letters)) + whole(tree, notation):
        if other not in seen:
            seen.add(other)
            found.append((kind, other))
    return found


def all_letters(node, notation):
    found = free_letters(node, notation)
    for part in node.walk():
        if part.tag == 'bigsum':
            for letter, roles in free_letters(part.kids[0], notation).items():
                found.setdefault(letter, set()).update(roles)
    return found


def places(node, edit, parents=()):
    """The edits of a node and of all below it, each with the whole tree around it."""
    found = list(edit(node, parents))
    for index, kid in enumerate(node.kids):
        if node.tag == 'deriv' and index == 1 or node.tag == 'bigsum' and index > 0 or node.tag == 'pow' and index == 1:
            # Variables and bounds are edited with what they belong to, exponents not.
            if not (node.tag == 'deriv' and index == 1):
                continue
        for kind, other in places(kid, edit, parents + ((node, index),)):
            kids = list(node.kids)
            kids[index] = other
            if node.tag == 'deriv' and index == 1 and other.tag != 'name':
                continue
            found.append((kind, node.with_kids(kids)))
    return found


def num(text):
    return Node('num', (), text)


def times(*factors):
    flat, signs = [], []
    for factor in factors:
        parts, inner = (factor.kids, factor.data) if factor.tag == 'prod' else ((bracketed(factor),), ('',))
        flat += parts
        signs += inner
    return Node('prod', flat, tuple(signs))


def bracketed(node):
    return Node('group', [node], '(') if node.tag == 'sum' else node


def negative(node):
    if node.tag == 'sum' and node.data == ('-',):
        return node.kids[0]
    return Node('sum', [bracketed(node)], ('-',))


def strip(node):
    while node.tag == 'group':
        node = node.kids[0]
    return node


def whole(tree, notation):
    found = [('sign', negative(tree))]
    if tree.tag != 'num':
        inner = tree if tree.tag != 'sum' or tree.data == ('-',) else bracketed(tree)
        if tree.tag == 'sum' and tree.data == ('-',):
            found += [('double', Node('sum', [times(num('2'), tree.kids[0])], ('-',))),
                      ('half', Node('sum', [times(Node('frac', [num('1'), num('2')]), tree.kids[0])], ('-',)))]
        else:
            found += [('double', times(num('2'), inner)), ('half', times(Node('frac', [num('1'), num('2')]), inner))]
    has_samples = any(p.kind in ('count', 'batch') or p.sample for p in notation.patterns)
    count = next((p.name for p in notation.patterns if p.kind == 'count'), None)
    if has_samples and count and tree.tag != 'num':
        inner = tree if tree.tag != 'sum' else bracketed(tree)
        found.append(('mean', times(Node('frac', [num('1'), Node('name', (), count)]), inner)))
    return found


def here(node, parents, notation, letters):
    tag, kids, data = node.tag, node.kids, node.data
    parent = parents[-1][0] if parents else None
    is_variable = parent is not None and parent.tag == 'deriv' and parents[-1][1] == 1
    if tag == 'sum':
        for index in range(len(kids)):
            signs = list(data)
            signs[index] = '-' if signs[index] != '-' else '' if index == 0 else '+'
            if signs == ['']:
                yield 'sign', kids[0]
            else:
                yield 'sign', Node('sum', kids, tuple(signs))
        if len(kids) > 1:
            yield from without_terms(node, notation)
        if len(kids) == 2 and data == ('', '-'):
            a, b = (quantity(strip(k), notation) for k in kids)
            if {a and a.kind, b and b.kind} == {'act', 'target'}:
                yield 'exchange', Node('sum', [kids[1], kids[0]], ('', '-'))
    if tag == 'prod':
        for index in range(len(kids)):
            signs = list(data)
            del signs[index]
            signs[0] = ''
            rest = kids[:index] + kids[index + 1:]
            kind = 'drop'
            if has_slope(kids[index]):
                kind = 'slope'
            elif is_mean(kids[index], notation):
                kind = 'mean'
            yield kind, rest[0] if len(rest) == 1 else Node('prod', rest, tuple(signs))
            if strip(kids[index]).tag not in ('num', 'frac'):
                yield 'repeat', Node('prod', kids[:index + 1] + (kids[index],) + kids[index + 1:],
                                     data[:index + 1] + (data[index] if index else data[1],) + data[index + 1:])
        for index in range(len(kids) - 1):
            swapped = list(kids)
            swapped[index], swapped[index + 1] = swapped[index + 1], swapped[index]
            if kids[index].tag != 'num' and kids[index + 1].tag != 'num' and kids[index + 1].tag != 'bigsum':
                yield 'order', Node('prod', swapped, data)
    if tag == 'pow':
        if kids[1] == num('2'):
            yield 'square', kids[0]
    elif tag in ('name', 'group', 'norm') and not is_variable and not (parent is not None and parent.tag in ('pow', 'T', 'call')) \
            and may_be_squared(node, notation):
        yield 'square', Node('pow', [node, num('2')])
    if tag == 'T':
        yield 'transpose', kids[0]
    elif parent is None or parent.tag not in ('T', 'call') and not is_variable:
        q = quantity(node, notation)
        if q is not None and not q.units and q.kind in ('weight', 'act', 'pre', 'error', 'bias', 'target', 'dweight') \
                and not (parent is not None and parent.tag == 'pow'):
            if not (parent is not None and parent.tag == 'deriv' and parent.kids[1] is node):
                yield 'transpose', Node('T', [node])
        elif tag == 'grid' and len(kids) > 1:
            columns = data[1]
            rows = [kids[i:i + columns] for i in range(0, len(kids), columns)]
            yield 'transpose', Node('grid', [cell for column in zip(*rows) for cell in column], (data[0], len(rows)))
    if tag == 'call' and data.name in notation.functions + ['\\mathrm{%s}' % f for f in notation.functions]:
        yield from slopes(node, notation)
    if tag == 'bigsum':
        yield from sums(node, notation, letters)
    if tag == 'name':
        if not is_variable and (parent is None or parent.tag in ('prod', 'bigsum')):
            q = quantity(node, notation)
            if q and q.kind in ('error',) or parent is None and q and q.kind == 'act':
                pre = renamed(node.data, q, 'pre', notation)
                for other in pre:
                    slope = Node('call', [Node('name', (), other)], Call(notation.functions[0], 1, ()))
                    sign = next((s for s, m in notation.signs.items() if m == 'element'), '') if not q.units else ''
                    yield 'slope', Node('prod', [node, slope], ('', sign))
        yield from names(node.data, notation, letters)


def without_terms(node, notation):
    for index in range(len(node.kids)):
        rest, signs = list(node.kids), list(node.data)
        kid, sign = rest.pop(index), signs.pop(index)
        if signs[0] == '+':
            signs[0] = ''
        q = quantity(strip(kid), notation)
        kind = 'bias' if q and q.kind == 'bias' else 'drop'
        yield kind, rest[0] if signs == [''] else Node('sum', rest, tuple(signs))


def quantity(node, notation):
    return notation.meaning(node.data) if node.tag == 'name' else None


def has_slope(node):
    node = strip(node)
    return node.tag == 'call' and node.data.primes > 0


def is_mean(node, notation):
    node = strip(node)
    if node.tag != 'frac' or node.kids[0] != num('1'):
        return False
    q = quantity(node.kids[1], notation)
    return q is not None and q.kind == 'count'


def may_be_squared(node, notation):
    """A power is understood of what is in brackets, or of a single value whose superscript is free."""
    if node.tag != 'name':
        return node.tag in ('norm',) or node.tag == 'group' and node.kids[0].tag == 'sum'
    q = quantity(node, notation)
    return q is not None and bool(q.units) and not node.data.sup and not any(p.sup and p.base == plain(node.data.base) for p in notation.patterns)


def slopes(node, notation):
    data = node.data
    if data.primes:
        yield 'slope', Node('call', node.kids, data._replace(primes=data.primes - 1))
        inner = node.kids[0]
        q = quantity(inner, notation)
        if q and q.kind == 'pre':
            for other in renamed(inner.data, q, 'act', notation):
                yield 'slope', Node('call', [Node('name', (), other)], data)
            for by in (1, -1):
                other = shifted(inner.data, q, by)
                if other:
                    yield 'slope', Node('call', [Node('name', (), other)], data)
    else:
        yield 'slope', Node('call', node.kids, data._replace(primes=1))


def sums(node, notation, letters):
    body, bounds = node.kids[0], node.data
    yield 'sum', body
    roles = all_letters(body, notation).get(bounds.var, set())
    for letter in sorted(letters):
        if letter != bounds.var and letters[letter] & roles:
            yield 'sum', Node('bigsum', node.kids, bounds._replace(var=letter))


def names(name, notation, letters):
    q = notation.meaning(name)
    if q is None:
        return
    for role, place in q.places:
        term = term_at(name, place)
        if role == 'layer':
            for by in (1, -1):
                yield 'layer', Node('name', (), with_term(name, place, moved(term, by)))
            if term.base in letters and notation.lasts:
                yield 'layer', Node('name', (), with_term(name, place, Term(notation.lasts[0], 0)))
        elif role in ('unit', 'node'):
            for other in others(term, role, letters, notation):
                yield 'index', Node('name', (), with_term(name, place, other))
    units = [place for role, place in q.places if role in ('unit', 'node')]
    if len(units) == 2:
        a, b = (term_at(name, place) for place in units)
        yield 'swap', Node('name', (), with_term(with_term(name, units[0], b), units[1], a))
    if q.plus:
        yield 'moment', Node('name', (), name._replace(sup=tuple(e for e in name.sup if e[0] != '+')))
    elif q.kind == 'weight' and notation.name.startswith('mazur'):
        yield 'moment', Node('name', (), name._replace(sup=name.sup + (('+', ()),)))
    for kind in {'error': ('act', 'pre'), 'pre': ('act', 'error'), 'act': ('pre', 'error'), 'target': ('act',)}.get(q.kind, ()):
        for other in renamed(name, q, kind, notation):
            yield 'letter', Node('name', (), other)
    for pattern in notation.patterns:
        if pattern.kind == 'act' and q.kind == 'act' and pattern.base != plain(name.base):
            for other in renamed(name, q, 'act', notation, pattern.base):
                yield 'letter', Node('name', (), other)


def term_at(name, place):
    where, index = place
    if where == 'sub':
        return name.sub[index]
    return [t for style, ts in name.sup if style != '+' for t in ts][index]


def with_term(name, place, term):
    where, index = place
    if where == 'sub':
        return name._replace(sub=name.sub[:index] + (term,) + name.sub[index + 1:])
    sup = []
    for style, ts in name.sup:
        if style != '+':
            if 0 <= index < len(ts):
                ts = ts[:index] + (term,) + ts[index + 1:]
            index -= len(ts)
        sup.append((style, ts))
    return name._replace(sup=tuple(sup))


def moved(term, by):
    if term.base.isdigit():
        return Term(str(max(0, int(term.base) + by)), 0)
    return Term(term.base, term.offset + by)


def shifted(name, q, by):
    for role, place in q.places:
        if role == 'layer':
            return with_term(name, place, moved(term_at(name, place), by))
    return None


def others(term, role, letters, notation):
    if term.base.isdigit():
        number = int(term.base)
        candidates = [n for n in (number - 1, number + 1) if n >= notation.unit]
        if notation.widths or notation.name == '001':
            most = 6 if role == 'node' else 2
            candidates = [n for n in candidates if n <= most]
        return [Term(str(n), 0) for n in candidates]
    return [Term(letter, 0) for letter in sorted(letters) if letter != term.base and letters[letter] & {'unit', 'node'}]


def renamed(name, q, kind, notation, base=None):
    """Names of another kind under the same scripts."""
    found = []
    for pattern in notation.patterns:
        if pattern.kind != kind or base is not None and pattern.base != base:
            continue
        other = name._replace(base=pattern.name.base, args=None)
        meaning = notation.meaning(other)
        if meaning is not None and meaning.kind == kind and other != name and other not in found \
                and len(meaning.units) == len(q.units) and meaning.sample == q.sample:
            found.append(other)
    return found[:2]
