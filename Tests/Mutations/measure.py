#!/usr/bin/env python3
"""measure.py [-b BINARY] [-k MOST] [-c COPIES] [-p PERCENT] [-s SEED] [-j JOBS] [-v] [PARTS OF FILE NAMES…]: mutation test of `bptrace audit`.

Every equation that audit calls right, in the documents and notes that BPTRACE_SHARED names and in Tests/Notes, gets small
mistakes in copies of its file, which are audited again: at most -c of them (4), in different equations of a copy, and those that end
in a fault alone once more. An evaluator of its own says which mutants are
wrong: those whose sides differ on three random networks. -k takes at most so many mutants of an equation and kind (2; 0: all).
-p takes so many in a hundred of these. -v prints every failure. The figures are by kind of edit and by file.
"""
import collections
import concurrent.futures
import glob
import os
import re
import signal
import sys
import tempfile

import audit
import edits
from latex import Node, Unread
from meanings import Notation
from mutants import mutants, originals, verdict
from truth import truth

HERE = os.path.dirname(os.path.abspath(__file__))
BATCH = 24
RELATION = re.compile(r'\s(=|\\mathrel\{[+-]\}=|:=|←|→|\\leftarrow|\\to|\+=|-=|≡|\\equiv|≈)\s')


class Figures(collections.Counter):
    COLUMNS = ['mutants', 'wrong', 'called wrong', 'not judged', 'called right', 'equal', 'eq called wrong', 'open',
               'mended', 'other form', 'bad repair', 'no repair']

    @staticmethod
    def head(title):
        return '%-44s' % title + ' '.join('%7s' % c.replace('called', 'c.')[:12].rjust(7) for c in Figures.COLUMNS)

    def line(self, title):
        text = '%-44s' % title[:44]
        for column in self.COLUMNS:
            text += ' ' + str(self[column]).rjust(max(7, len(column.replace('called', 'c.')[:12])))
        judged = self['called wrong'] + self['called right']
        text += '  found %5.1f%% of judged' % (100 * self['called wrong'] / max(1, judged))
        return text + ', mended %5.1f%%' % (100 * self['mended'] / max(1, self['called wrong']))


def arguments():
    options = dict(binary=os.path.join(HERE, '../../.build-release/release/bptrace'), most=2, seed=1, jobs=2, copies=4, percent=100, verbose=False, parts=[])
    rest = sys.argv[1:]
    while rest:
        word = rest.pop(0)
        if word == '-b':
            options['binary'] = rest.pop(0)
        elif word in ('-k', '-s', '-j', '-c', '-p'):
            options[{'-k': 'most', '-s': 'seed', '-j': 'jobs', '-c': 'copies', '-p': 'percent'}[word]] = int(rest.pop(0))
        elif word == '-v':
            options['verbose'] = True
        elif word.startswith('-'):
            sys.exit(__doc__)
        else:
            options['parts'].append(word)
    return options


def files(parts):
    shared = os.environ.get('BPTRACE_SHARED')
    found = sorted(glob.glob(shared + '/documents/*.txt') + glob.glob(shared + '/notes/*')) if shared else []
    found += sorted(p for p in glob.glob(os.path.join(HERE, '../Notes/*')) if not p.endswith(('.tsv', '.py')) and os.path.isfile(p))
    return [p for p in found if not parts or any(part in p for part in parts)]


def again(claims, before, claim):
    """A claim of the unchanged file in a changed copy; nothing if it is not there."""
    if len(claims) == len(before):
        return claims[claim.index]
    here = [c for c in claims if c.number == claim.number]
    there = [c for c in before if c.number == claim.number]
    return here[there.index(claim)] if len(here) == len(there) else None


def lost_notation(claims):
    """Whether no notation names enough of a copy any more, which one mistake alone seldom brings about."""
    return any((c.reason or '').startswith('no known notation') for c in claims)


def grouped(mutants, most):
    """Groups of mutants of different equations."""
    groups = []
    for mutant in mutants:
        number = mutant.original.claim.number
        for group in groups:
            if len(group) < most and all(abs(other.original.claim.number - number) > 1 for other in group):
                group.append(mutant)
                break
        else:
            groups.append([mutant])
        groups = [g for g in groups if len(g) < most] + [g for g in groups if len(g) == most]
    return groups


def repair_of(mutant, judged, notation):
    """'mended', 'other form', 'bad repair' or 'no repair'."""
    text = next((c.repair for c in judged if c is not None and c.repair), None)
    if text is None:
        return 'no repair', None
    original = mutant.original
    members = RELATION.split(text)[::2]
    try:
        trees = [notation.read(m) for m in members]
    except Unread:
        return 'bad repair', text
    pairs = list(zip(trees, trees[1:]))
    for left, right in pairs:
        for claim in [original] + ([original.next] if original.next else []):
            # What is said of layer l+1 is said of layer l, where l is any.
            for one, other in [(left, right)] + [(shifted(left, notation, by), shifted(right, notation, by)) for by in (1, -1)]:
                if same(claim, one, claim.left) and same(claim, other, claim.right):
                    return 'mended', text
    for left, right in pairs:
        if verdict(original, left, right) == 'eq':
            return 'other form', text
    return 'bad repair', text


def shifted(node, notation, by):
    """The same of another layer, where layers are counted by a letter."""
    if node.tag != 'name':
        return node.with_kids([shifted(kid, notation, by) for kid in node.kids])
    name, meaning = node.data, notation.meaning(node.data)
    for role, place in meaning.places if meaning else ():
        term = edits.term_at(name, place)
        if role == 'layer' and not term.base.isdigit() and term.base not in notation.lasts:
            name = edits.with_term(name, place, edits.moved(term, by))
    return Node('name', (), name)


def same(original, one, other):
    """Whether two sides are equal, or both are names of updates."""
    if one == other:
        return True
    try:
        return truth(original.setting, one, '=', other)[0] == 'eq'
    except Unread:
        return False


def examine(path, options):
    figures, failures, notes = collections.defaultdict(Figures), [], []
    with open(path, encoding='utf-8', newline='') as file:
        source = file.read()
    with tempfile.TemporaryDirectory() as folder:
        suffix = os.path.splitext(path)[1]
        before = audit.audit_texts(options['binary'], [source], suffix, folder)[0]
        report_notation = audit.notation_of(options['binary'], path)
        try:
            notation = Notation(report_notation)
        except KeyError:
            return figures, failures, [('no meanings', None, str(report_notation))], 0
        text = audit.Text(source)
        found = originals(before, notation, text, notes)
        # Places whose printing by this program is read otherwise than the author's are left out.
        kept = []
        probes = audit.in_batches(options['binary'], [text.replacing([(o.claim, o.printed)]) for o in found], suffix, folder, BATCH)
        for original, claims in zip(found, probes):
            same = again(claims, before, original.claim)
            if same is not None and same.verdict == original.claim.verdict and same.number == original.claim.number:
                kept.append(original)
            else:
                notes.append(('printed otherwise', original.claim, same.verdict + ': ' + (same.reason or '') if same else 'lost'))
        made = [m for o in kept for m in mutants(o, notation, options['most'], options['seed'], options['percent'])]
        def audited(groups):
            copies = [text.replacing([(m.original.claim, m.source) for m in group]) for group in groups]
            for group, claims in zip(groups, audit.in_batches(options['binary'], copies, suffix, folder, BATCH)):
                for mutant in group:
                    yield mutant, claims
        # Few mistakes in a copy, lest another notation names more of it.
        together = max(1, min(options['copies'], len(before) // 14))
        doubtful = []
        for mutant, claims in audited(grouped(made, together)):
            one, faults = Figures(), []
            record(mutant, claims, before, notation, one, faults, together == 1)
            if together > 1 and (one['called right'] or one['eq called wrong'] or any('CALLED' in f[0] for f in faults)
                                 or one['not judged'] and lost_notation(claims)):
                doubtful.append(mutant)
            else:
                figures[mutant.kind].update(one)
                failures += faults
        for mutant, claims in audited([[m] for m in doubtful]):
            record(mutant, claims, before, notation, figures[mutant.kind], failures, True)
    return figures, failures, notes, len(kept)


def record(mutant, claims, before, notation, figures, failures, is_alone):
    figures['mutants'] += 1
    judged = [again(claims, before, claim) for claim, _ in mutant.affected]
    what = None
    for (claim, value), now in zip(mutant.affected, judged):
        if value == 'eq' and now is not None and now.is_wrong:
            what = 'EQUAL CALLED WRONG'
    if mutant.is_wrong:
        figures['wrong'] += 1
        wrong = [now for (_, value), now in zip(mutant.affected, judged) if value == 'ne']
        if any(now is not None and now.is_wrong for now in wrong):
            figures['called wrong'] += 1
            mending, text = repair_of(mutant, judged, notation)
            figures[mending] += 1
            if mending != 'mended':
                failures.append((mending.upper(), mutant, judged, text))
        elif all(now is not None and now.is_right for now in wrong):
            figures['called right'] += 1
            failures.append(('WRONG CALLED RIGHT', mutant, judged, None))
        else:
            figures['not judged'] += 1
            failures.append(('not judged', mutant, judged, None))
    elif mutant.is_equal:
        figures['equal'] += 1
        figures['eq called wrong'] += what is not None
    else:
        figures['open'] += 1
        if any(now is not None and now.is_wrong for now in judged) and any(v in ('part', 'open') for _, v in mutant.affected):
            failures.append(('open, called wrong', mutant, judged, None))
    if what:
        failures.append((what, mutant, judged, None))
    if is_alone and len(claims) == len(before):
        touched = {claim.index for claim, _ in mutant.affected}
        for old, new in zip(before, claims):
            if old.index not in touched and old.is_right and new.is_wrong and old.left == new.left and old.right == new.right:
                failures.append(('BYSTANDER CALLED WRONG', mutant, [new], None))
                break


def main():
    options = arguments()
    paths = files(options['parts'])
    kinds, total = collections.defaultdict(Figures), Figures()
    print(Figures.head('by file'))

    def stop(*_):
        raise KeyboardInterrupt
    signal.signal(signal.SIGTERM, stop)
    try:
        with concurrent.futures.ProcessPoolExecutor(options['jobs']) as pool:
            for path, result in zip(paths, pool.map(examine, paths, [options] * len(paths))):
                figures, failures, notes, count = result
                whole = Figures()
                for kind, one in figures.items():
                    kinds[kind].update(one)
                    whole.update(one)
                total.update(whole)
                left_out = collections.Counter(word for word, _, _ in notes)
                print(whole.line(os.path.basename(path)) + '  (%d equations; %s)' % (count, dict(left_out)), flush=True)
                if options['verbose']:
                    show(failures, notes)
    except KeyboardInterrupt:
        print('stopped')
    print()
    print(Figures.head('by kind of edit'))
    for kind in edits.KINDS:
        print(kinds[kind].line(kind))
    print(total.line('all'), flush=True)


def show(failures, notes):
    for word, claim, why in notes:
        if word != 'numbers':
            print('   left out, %s: l.%s %s %s %s | %s' % (word, claim.start[0] if claim else '-', claim.left if claim else '',
                                                      claim.relation if claim else '', claim.right if claim else '', why))
    for what, mutant, judged, text in failures:
        claim = mutant.original.claim
        print('   %s [%s] l.%d %s' % (what, mutant.kind, claim.start[0], mutant.source if mutant.original.is_first or mutant.side == 'left'
                                     else claim.left + ' ' + claim.relation + ' ' + mutant.source))
        for (one, value), now in zip(mutant.affected, judged):
            print('       %s: %s %s | %s' % (value, now.verdict if now else 'lost', (now.where or '') if now else '', (now.reason or '') if now else ''))
        if text:
            print('       repair: ' + text)


if __name__ == '__main__':
    main()
