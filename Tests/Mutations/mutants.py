"""The mutants of a file: which of its claims are edited how, and what the evaluator says of each."""
import random
import re
import zlib

import edits
from latex import Unread
from truth import Settings, is_update, truth
from writing import write


class Original:
    """A claim that audit calls right and the evaluator finds equal on three networks."""

    def __init__(self, claim, left, right, setting, parts):
        self.claim, self.left, self.right, self.setting, self.parts = claim, left, right, setting, parts
        self.next = None  # the claim that goes on from this one's right side
        self.is_first = True

    @property
    def printed(self):
        """The claim's text as this program prints it."""
        if self.is_first:
            return '%s %s %s' % (write(self.left), self.claim.relation, write(self.right))
        return write(self.right)


class Mutant:
    def __init__(self, original, kind, side, tree, others):
        self.original, self.kind, self.side, self.tree = original, kind, side, tree
        self.affected = others  # (claim, truth): truth is eq, ne, part, mixed, none, open or unread
        self.text = None

    @property
    def source(self):
        claim = self.original.claim
        if self.side == 'left':
            return '%s %s %s' % (write(self.tree), claim.relation, write(self.original.right))
        if self.original.is_first:
            return '%s %s %s' % (write(self.original.left), claim.relation, write(self.tree))
        return write(self.tree)

    @property
    def is_wrong(self):
        return any(t == 'ne' for _, t in self.affected)

    @property
    def is_equal(self):
        return all(t == 'eq' for _, t in self.affected)


def originals(claims, notation, spans, notes):
    """The claims to edit; notes takes a word for each claim that is left out, and why."""
    settings = Settings(notation)
    found, previous = [], None
    for claim in claims:
        # A chain goes on behind a sign of relation, in the same row or the next.
        chained = bool(re.search(r'(=|≡|≈|←|→|\\(equiv|approx|to|leftarrow))\s*(&|\\[,;!: ]|\{\}|\s)*$', spans.before(claim)))
        before, previous = previous, claim
        if not claim.is_right:
            continue
        if re.search(r'\d\.\d', claim.left + claim.right):
            notes.append(('numbers', claim, ''))
            continue
        try:
            left, right = notation.read(claim.left), notation.read(claim.right)
        except Unread as fault:
            notes.append(('not parsed', claim, str(fault)))
            continue
        is_literal = notation.name == '001' and bool(re.search(r'_\{?\d\d', claim.left + claim.right))
        is_single = bool(claim.where and 'one unit a' in claim.where)
        has_batch = any(n.tag == 'name' and (q := notation.meaning(n.data)) and q.kind in ('batch', 'dweight', 'dbias')
                        for side in (left, right) for n in side.walk())
        has_batch = has_batch or is_update(claim.relation, left, right) or any(q and q.sample for q in meanings_in(notation, left, right))
        has_layer_numbers = any(q and q.layer and q.layer != 'last' and q.layer.base.isdigit() for q in meanings_in(notation, left, right)) or '^2' in claim.right
        best = None
        for setting in settings.all(is_literal, is_single, has_batch, has_layer_numbers, depends_on_reading(notation, left, right)):
            try:
                value, where = truth(setting, left, claim.relation, right)
            except Unread as fault:
                best = best or 'unread: %s' % fault
                continue
            if value == 'eq' or value == 'part' and claim.verdict == 'holds-where':
                best = Original(claim, left, right, setting, where if value == 'part' else None)
                break
            if best is None or best.startswith('unread'):
                best = value
        if not isinstance(best, Original):
            notes.append(('not evaluated' if best.startswith('unread') else 'DISAGREES', claim, best))
            continue
        best.is_first = not chained
        best.settings = settings
        if chained and found and found[-1].claim is before and before.right == claim.left:
            found[-1].next = best
        found.append(best)
    return found


def meanings_in(notation, *sides):
    return [notation.meaning(n.data) for side in sides for n in side.walk() if n.tag == 'name']


def verdict(original, left, right):
    """What the evaluator says of another pair of sides in the original's setting."""
    setting = original.setting
    try:
        value, where = truth(setting, left, original.claim.relation, right)
    except Unread:
        return 'unread'
    if value == 'part' and original.parts:
        # The original, too, holds for some layers only.
        return 'eq' if where == original.parts else 'part'
    if value in ('ne', 'mixed', 'none') and depends_on_reading(setting.notation, left, right):
        for other in original.settings.alike(setting):
            try:
                if truth(other, left, original.claim.relation, right)[0] == 'eq':
                    return 'open'
            except Unread:
                pass
    return value


def depends_on_reading(notation, *sides):
    """Whether a vector is derived by a vector, or whole layers may carry their bias unit."""
    if notation.bias_unit or notation.name == '002':
        return True
    for node in (n for side in sides for n in side.walk() if n.tag == 'deriv'):
        q = notation.meaning(node.kids[1].data)
        if q is None or not q.units and q.kind not in ('weight', 'bias'):
            return True
    return False


def mutants(original, notation, most, seed, percent=100):
    """At most so many mutants of each kind, drawn with a seed; sides that are the same again are left out."""
    claim = original.claim
    draw = random.Random(zlib.crc32(('%s|%s|%s' % (seed, claim.left, claim.right)).encode()))
    pool = [('right', kind, tree) for kind, tree in edits.edited(original.right, notation, [original.left])]
    if original.is_first:
        pool += [('left', kind, tree) for kind, tree in edits.edited(original.left, notation, [original.right])]
    for kind in edits.KINDS:
        these = [m for m in pool if m[1] == kind]
        draw.shuffle(these)
        count = 0
        for side, _, tree in these:
            if most and count >= most:
                break
            if draw.random() * 100 >= percent:
                count += 1
                continue
            try:
                again = notation.read(write(tree))
            except Unread:
                continue
            if side == 'right':
                if again == original.left:
                    continue
                affected = [(claim, verdict(original, original.left, again))]
                if original.next is not None:
                    affected.append((original.next.claim, verdict(original.next, again, original.next.right)))
            else:
                if again == original.right:
                    continue
                affected = [(claim, verdict(original, again, original.right))]
            count += 1
            yield Mutant(original, kind, side, again, affected)
