"""Runs bptrace audit and finds the claims of a file, with the place of each in its text."""
import json
import os
import re
import subprocess

RIGHT = ('holds', 'holds-where', 'definition')
WRONG = ('fails', 'does-not-conform')


class Claim:
    def __init__(self, raw, equation, number, index):
        self.left, self.relation, self.right = raw['left'], raw['relation'], raw['right']
        self.verdict, self.where, self.reason, self.repair = raw['verdict'], raw['where'], raw['reason'], raw['repair']
        self.start, self.end = (raw['line'], raw['column']), (raw['endLine'], raw['endColumn'])
        self.equation, self.number, self.index = equation, number, index

    @property
    def is_right(self):
        return self.verdict in RIGHT

    @property
    def is_wrong(self):
        return self.verdict in WRONG


def claims_of(report):
    found = []
    for number, equation in enumerate(report['equations']):
        for raw in equation['claims']:
            found.append(Claim(raw, equation, number, len(found)))
    return found


def run(binary, paths):
    """The reports of files, by path."""
    result = subprocess.run([binary, 'audit', '-f', 'json'] + paths, capture_output=True, text=True)
    if result.returncode not in (0, 1):
        raise RuntimeError('exit code %d: %s' % (result.returncode, result.stderr[:500]))
    return {report['file']: report for report in json.loads(result.stdout)['files']}


def audit_texts(binary, texts, suffix, folder):
    """The claims of each text; many texts are one run."""
    paths = []
    for number, text in enumerate(texts):
        path = os.path.join(folder, '%d%s' % (number, suffix))
        with open(path, 'w', encoding='utf-8', newline='') as file:
            file.write(text)
        paths.append(path)
    reports = run(binary, paths)
    return [claims_of(reports[path]) for path in paths]


def in_batches(binary, texts, suffix, folder, size):
    found = []
    for start in range(0, len(texts), size):
        found += audit_texts(binary, texts[start:start + size], suffix, folder)
    return found


def notation_of(binary, path):
    return run(binary, [path])[path]['notation']


class Text:
    """A file's text, with places by line and column, both from 1."""

    def __init__(self, text):
        self.text = text
        self.starts = [0]
        for index, character in enumerate(text):
            if character == '\n':
                self.starts.append(index + 1)

    def offset(self, place):
        return self.starts[place[0] - 1] + place[1] - 1

    def start(self, claim):
        """Where a claim starts: before the command in whose braces its place may lie."""
        start, end = self.offset(claim.start), self.offset(claim.end)
        opening = re.search(r'\\[a-zA-Z]+\{$', self.text[max(0, start - 30):start])
        if opening and self.text[start:end].count('}') > self.text[start:end].count('{'):
            start -= len(opening[0])
        return start

    def before(self, claim):
        """The text in front of a claim."""
        start = self.start(claim)
        return self.text[max(0, start - 80):start]

    def replacing(self, changes):
        """The text with something else in the places of some claims: pairs of a claim and what stands there now."""
        text = self.text
        for claim, new in sorted(changes, key=lambda change: change[0].start, reverse=True):
            text = text[:self.start(claim)] + new + text[self.offset(claim.end):]
        return text
