"""Reads Swift text just far enough to tell code from comments and strings."""

import re
from dataclasses import dataclass, field

# What ends plain code: a comment, a string, a quoted name, a bracket that may close an interpolation.
MARKS = re.compile(r'//|/\*|#*"""|#*"|`|[()]')


@dataclass
class Literal:
    """A string as written. Interpolations are replaced by one NUL each."""

    line: int
    text: str
    start: int


@dataclass
class SwiftSource:
    """`code` has the length and the lines of the file; comments, strings and quoted names in it are blank."""

    text: str
    code: str = ""
    literals: list[Literal] = field(default_factory=list)

    def __post_init__(self):
        self._kept = list(self.text)
        self._skip_code(0, until=None)
        self.code = "".join(self._kept)

    def line_at(self, offset):
        return self.text.count("\n", 0, offset) + 1

    def calls_around(self, offset):
        """Names of the calls whose brackets `offset` stands in, the innermost first."""
        depth = 0
        for match in reversed(list(re.finditer(r"(\w*)\(|\)", self.code[:offset]))):
            if match[0] == ")":
                depth += 1
            elif depth:
                depth -= 1
            else:
                yield match[1]

    def arguments_of(self, calls):
        """For each call of one of these names, the ranges of its arguments."""
        for call in re.finditer(rf"(?<!func )\b(?:{'|'.join(calls)})\(", self.code):
            depth, start, ranges = 0, call.end(), []
            for mark in re.compile(r"[(\[{]|[)\]}]|,").finditer(self.code, call.end()):
                if mark[0] == "," and depth == 0:
                    ranges.append((start, mark.start()))
                    start = mark.end()
                elif mark[0] in ")]}" and depth == 0:
                    ranges.append((start, mark.start()))
                    break
                elif mark[0] != ",":
                    depth += 1 if mark[0] in "([{" else -1
            yield ranges

    def _blank(self, start, end):
        for index in range(start, min(end, len(self._kept))):
            if self._kept[index] != "\n":
                self._kept[index] = " "

    def _skip_code(self, at, until):
        """Walks code from `at` to the end, or past the bracket that closes an interpolation."""
        depth = 0
        while mark := MARKS.search(self.text, at):
            at, found = mark.start(), mark[0]
            if found == "//":
                at = self._skip_to("\n", at)
            elif found == "/*":
                at = self._skip_block_comment(at)
            elif found == "`":
                at = self._skip_to("`", at + 1) + 1
            elif found.endswith('"'):
                at = self._skip_string(at, found.rstrip('"'), found.lstrip("#"))
            elif found == until and depth == 0:
                return at + 1
            else:
                depth += (found == "(") - (found == ")")
                at += 1
        return len(self.text)

    def _skip_to(self, mark, at):
        end = self.text.find(mark, at)
        end = len(self.text) if end < 0 else end
        self._blank(at, end)
        return end

    def _skip_block_comment(self, at):
        start, depth = at, 0
        for mark in re.finditer(r"/\*|\*/", self.text[start:]):
            depth += 1 if mark[0] == "/*" else -1
            if depth == 0:
                self._blank(start, start + mark.end())
                return start + mark.end()
        self._blank(start, len(self.text))
        return len(self.text)

    def _skip_string(self, at, hashes, quotes):
        start, words = at, []
        escape, closing = "\\" + hashes, quotes + hashes
        at += len(hashes) + len(quotes)
        inner = at
        while at < len(self.text) and not self.text.startswith(closing, at):
            if self.text.startswith(escape + "(", at):
                words.append(self.text[inner:at] + "\0")
                self._blank(inner, at)
                at = inner = self._skip_code(at + len(escape) + 1, until=")")
            elif self.text.startswith(escape, at):
                at += len(escape) + 1
            elif self.text[at] == "\n" and len(quotes) == 1:
                break
            else:
                at += 1
        words.append(self.text[inner:at])
        self._blank(start, start + len(hashes) + len(quotes))
        self._blank(inner, at + len(closing))
        self.literals.append(Literal(self.line_at(start), "".join(words), start))
        return at + len(closing)


def bodies(source):
    """The name, first line and number of lines of every function, initialiser and computed property."""
    heads = re.compile(r"(?<![.\w])(func|init|deinit|subscript|var)\b[ \t]*([\w`]*)")
    for head in heads.finditer(source.code):
        opening = _body_start(source.code, head)
        if opening is None:
            continue
        closing = _closing(source.code, opening)
        first, last = source.line_at(opening), source.line_at(closing)
        name = source.text[head.start() : opening].strip().split("\n")[0]
        yield name, source.line_at(head.start()), max(last - first - 1, 0)


def _body_start(code, head):
    """Where the `{` of a declaration stands; none for a requirement, a call or a stored value."""
    depth = 0
    for at in range(head.end(), len(code)):
        letter = code[at]
        if letter in "([":
            depth += 1
        elif letter in ")]":
            depth -= 1
            if depth < 0:
                return None
        elif depth == 0:
            if letter == "{":
                return at
            if letter in ";}" or (head[1] == "var" and letter in "=,"):
                return None
            if letter == "\n" and _ends_here(code, at):
                return None
    return None


def _ends_here(code, at):
    """True when the next line begins something else, so that the declaration had no body."""
    following = code[at:].lstrip()
    return not re.match(r"(\{|where\b|->|throws\b|async\b|rethrows\b|[(:<&,])", following)


def _closing(code, opening):
    depth = 0
    for at in range(opening, len(code)):
        depth += (code[at] == "{") - (code[at] == "}")
        if depth == 0:
            return at
    return len(code) - 1
