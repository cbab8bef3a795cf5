"""Writes trees as LaTeX."""
from latex import OPEN


def term_text(term):
    return term.base + ('%+d' % term.offset if term.offset else '')


def terms_text(sequence, comma):
    texts = [term_text(t) for t in sequence]
    if comma:
        return ','.join(texts)
    return ' '.join(texts) if any(t.startswith('\\') for t in texts) else ''.join(texts)


def sup_text(elements):
    text = ''
    for style, inner in elements:
        text += {'': '%s', '()': '(%s)', '[]': '[%s]', '+': '+%s'}[style] % terms_text(inner, False)
    return '^{%s}' % text if text else ''


def name_text(name):
    text = name.base
    if name.sub:
        text += '_{%s}' % terms_text(name.sub, name.comma)
    return text + sup_text(name.sup) + (name.args or '')


def in_product(node):
    text = write(node)
    return '(%s)' % text if node.tag == 'sum' else text


def write(node):
    tag, kids, data = node.tag, node.kids, node.data
    if tag == 'num':
        return data
    if tag == 'name':
        return name_text(data)
    if tag == 'sum':
        return ' '.join((s + ' ' if s and i else s) + in_product(k) for i, (k, s) in enumerate(zip(kids, data)))
    if tag == 'prod':
        return ' '.join((s + ' ' if s else '') + in_product(k) for k, s in zip(kids, data))
    if tag == 'frac':
        return '\\frac{%s}{%s}' % (write(kids[0]), write(kids[1]))
    if tag == 'deriv':
        if data == 'frac':
            return '\\frac{\\partial %s}{\\partial %s}' % (in_product(kids[0]), write(kids[1]))
        if data == 'op':
            return '\\frac{\\partial}{\\partial %s} %s' % (write(kids[1]), write(kids[0]))
        return '\\nabla_{%s} %s' % (write(kids[1]), write(kids[0]))
    if tag == 'bigsum':
        rest = list(kids[1:])
        low = data.var
        if data.lower:
            low += ('=' if data.kind == 'range' else ' \\ne ') + write(rest.pop(0))
        return '\\sum_{%s}%s %s' % (low, '^{%s}' % write(rest.pop(0)) if data.upper else '', write(kids[0]))
    if tag == 'pow':
        return scripted_text(kids[0]) + '^{%s}' % write(kids[1])
    if tag == 'T':
        if kids[0].tag == 'name' and not kids[0].data.args:
            name = kids[0].data
            if not name.sup:
                return name_text(name) + '^T'
            return '{%s}^T' % name_text(name)
        return scripted_text(kids[0]) + '^T'
    if tag == 'group':
        return '\\left%s %s \\right%s' % (data, write(kids[0]), OPEN[data])
    if tag == 'norm':
        return '\\lVert %s \\rVert' % write(kids[0])
    if tag == 'grid':
        env, columns = data
        rows = [kids[i:i + columns] for i in range(0, len(kids), columns)]
        return '\\begin{%s} %s \\end{%s}' % (env, ' \\\\ '.join(' & '.join(write(c) for c in r) for r in rows), env)
    if tag == 'call':
        if data.name == 'e^':
            return 'e^{%s}' % write(kids[0])
        name = '\\text{diag}' if data.name == 'diag' else data.name
        return '%s%s%s(%s)' % (name, "'" * data.primes, sup_text(data.sup), write(kids[0]))
    raise ValueError(tag)


def scripted_text(node):
    text = write(node)
    if node.tag in ('sum', 'prod', 'frac', 'deriv', 'bigsum', 'pow', 'T', 'call', 'grid'):
        return '(%s)' % text
    return '{%s}' % text if node.tag == 'name' and node.data.sup else text
