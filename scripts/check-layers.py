#!/usr/bin/env python3
"""Holds the folders of Sources/ in their order: each may use names of the folders before it, and of none behind it.

    scripts/check-layers.py            prints for each folder the folders whose names it uses; fails on a reference to a later one
    scripts/check-layers.py --names    prints the names too

What is read of Swift: comments and texts are left out, but not what is interpolated; types, functions, properties and cases are
declarations with the folder of their file; an identifier refers to a declaration if all that it can mean stand in one folder. A call is
told by its argument labels too, so that `place(ofCase:)` is not `place(at:)`. What is private is known in its own file alone. A name that
several folders declare is passed over: what the script reports is there, but it may overlook some.
"""
# Debian: python3
import collections
import pathlib
import re
import sys

# The order of the targets, and of the folders in each; "" is what lies beside the folders. A folder that is not listed is an error, so
# that a new one is put where it belongs.
LAYERS = {
    "PrefabAssessment": [
        "Quantities", "Text", "Diagnostics", "JSON", "Standards", "Submission", "Scores", "Rules", "Verdict", "Record",
        "Configuration", "Mapping", "Start", "Advice", "Comparison", "Portfolio",
    ],
    "PrefabReports": [
        "", "Text", "JSON", "Document", "Diagnostics", "Office", "Workbook", "Explanations", "Verdict", "Schema", "Review", "Summary", "Rating",
        "Calculation", "Pictures", "HTML", "Standards", "Advice", "Diff", "Portfolio", "Letters", "Papers", "Templates", "Word", "Formats",
    ],
    "PrefabWorkbook": ["Text", "Archive", "XML", "Book", "SpreadsheetML", "Table", "Values", "TakeOff", "Layout", "Template"],
    "prefab": ["Process", "Threads", "Files", "Version", "Configuration", "Options", "Checking", "Batch", "Portfolio", "Subcommands", ""],
    "PrefabDesk": ["Exchange", "Folder", "Program", "Submission", "Server", ""],
    # One layer, whatever its folders: its types and what translates to them know each other.
    "PrefabReview": [""],
}

# Which targets a target imports. What builds the others, and imports none, has no layers.
IMPORTS = {
    "PrefabAssessment": [],
    "PrefabReports": ["PrefabAssessment"],
    "PrefabWorkbook": ["PrefabAssessment", "PrefabReports"],
    "prefab": ["PrefabAssessment", "PrefabReports", "PrefabWorkbook"],
    "PrefabDesk": ["PrefabAssessment", "PrefabReports", "PrefabWorkbook"],
    "PrefabReview": ["PrefabAssessment", "PrefabReports"],
}
OF_THE_BUILD = {"EmbedFiles", "EmbedFilesPlugin", "EmbedCommit", "EmbedCommitPlugin"}
# Headers of libraries of the system, and no Swift.
OF_THE_SYSTEM = {"CZlib", "CGlibc"}

# Names that Swift's own library has too, and that only one folder happens to declare: they refer to nothing here.
OF_THE_LIBRARY = {
    "Result", "Set", "contains", "count", "description", "distance", "first", "isEmpty", "last", "run", "set", "width",
}

SOURCES = pathlib.Path(__file__).resolve().parent.parent / "Sources"
TYPES = {"struct", "enum", "class", "protocol", "actor", "typealias", "associatedtype"}
TOKEN = re.compile(r"`?[A-Za-z_][A-Za-z_0-9]*`?|\d[\w.]*|\n|[{}()\[\]:,;.]|[^\s\w]")


def code(text):
    """The text with comments and string literals blanked out, line by line; interpolations stay."""
    out, i, size = [], 0, len(text)
    # Each entry is an open literal (its end, the mark of an escape) or the depth of an interpolation's parentheses.
    stack = []
    while i < size:
        if stack and isinstance(stack[-1], tuple):
            end, escape = stack[-1]
            if text.startswith(end, i):
                out.append('"')
                stack.pop()
                i += len(end)
            elif text.startswith(escape + "(", i):
                out.append("(")
                stack.append(0)
                i += len(escape) + 1
            elif text.startswith(escape, i):
                i += len(escape) + 1
            else:
                if text[i] == "\n":
                    out.append("\n")
                i += 1
            continue
        if text.startswith("//", i):
            end = text.find("\n", i)
            i = size if end < 0 else end
        elif text.startswith("/*", i):
            depth = 1
            i += 2
            while depth and i < size:
                if text.startswith("/*", i):
                    depth += 1
                    i += 2
                elif text.startswith("*/", i):
                    depth -= 1
                    i += 2
                else:
                    if text[i] == "\n":
                        out.append("\n")
                    i += 1
        elif literal := re.compile(r'(#*)("""|")').match(text, i):
            hashes, quotes = literal.groups()
            stack.append((quotes + hashes, "\\" + hashes))
            out.append('"')
            i = literal.end()
        else:
            if stack and text[i] in "()":
                stack[-1] += 1 if text[i] == "(" else -1
                if stack[-1] < 0:
                    stack.pop()
            out.append(text[i])
            i += 1
    return "".join(out)


class Declaration:
    def __init__(self, layer, file, line, name, owner, labels):
        self.layer, self.file, self.line, self.name, self.owner, self.labels = layer, file, line, name, owner, labels


class File:
    def __init__(self, path):
        self.path = path
        parts = path.relative_to(SOURCES).parts
        self.target = parts[0]
        self.folder = parts[1] if len(parts) > 2 and LAYERS[self.target] != [""] else ""
        self.layer = (self.target, self.folder)
        self.tokens, self.lines, line = [], [], 1
        for match in TOKEN.finditer(code(path.read_text(encoding="utf-8"))):
            token = match.group()
            if token == "\n":
                line += 1
                continue
            self.tokens.append(token.strip("`"))
            self.lines.append(line)
        # The last word of a file, `endif`, has something behind it too.
        self.tokens.append(";")
        self.lines.append(line)
        self.declarations = []
        self.locals = set()
        self.privates = []
        self.owners = []
        self.sites = set()
        self.read()

    def labels(self, i):
        """The labels between the parenthesis at `i` and its end, `_` for none; a parameter's own name is not among them."""
        labels, depth, start = [], 0, True
        for j in range(i, len(self.tokens)):
            token = self.tokens[j]
            if token in ("(", "[", "{"):
                depth += 1
                if depth > 1 and start:
                    labels.append("_")
                    start = False
            elif token in (")", "]", "}"):
                depth -= 1
                if depth == 0:
                    return labels
            elif depth == 1 and token == ",":
                start = True
            elif depth == 1 and start:
                start = False
                following = self.tokens[j + 1]
                is_label = following == ":" or self.tokens[j + 2] == ":" and re.match(r"\w", following) and token != "."
                labels.append(token if is_label and re.match(r"\w", token) else "_")
        return labels

    def read(self):
        """Finds what the file declares, and the type in whose braces each token stands."""
        scopes, pending, private, case = [], None, False, False
        parentheses, generic = 0, 0
        tokens = self.tokens
        for i, token in enumerate(tokens):
            kinds = [scope[0] for scope in scopes]
            in_type = not kinds or kinds[-1] == "type"
            owner = scopes[-1][1] if scopes and kinds[-1] == "type" else None
            self.owners.append(next((scope[1] for scope in reversed(scopes) if scope[0] == "type"), None))
            if token == "{":
                # A brace in a header's parentheses is a default value's closure, no body.
                if pending and not parentheses:
                    scopes.append(pending)
                    pending = None
                else:
                    scopes.append(("code", None, parentheses))
                    parentheses = 0
                private = case = False
            elif token == "}":
                if scopes:
                    closed = scopes.pop()
                    if closed[0] == "code" and len(closed) > 2:
                        parentheses = closed[2]
                private = case = False
                pending = None
            elif token in "([":
                parentheses += 1
            elif token in ")]":
                parentheses = max(0, parentheses - 1)
            elif i and tokens[i - 1] == "." and token != "init":
                continue
            elif token in ("private", "fileprivate"):
                # `private(set)` says nothing about who reads.
                private = not (tokens[i + 1] == "(" and tokens[i + 2] == "set")
            elif token == "extension" and in_type:
                j = i + 1
                while tokens[j + 1] == ".":
                    j += 2
                pending = ("type", tokens[j], private)
            elif token in TYPES and in_type and tokens[i + 1][0].isupper():
                self.declare(i + 1, None, None, private, scopes)
                if token not in ("typealias", "associatedtype"):
                    pending = ("type", tokens[i + 1], private)
                private = False
            elif token == "func" and re.match(r"\w", tokens[i + 1]):
                if in_type:
                    j = i + 2
                    if tokens[j] == "<":
                        while tokens[j] != "(":
                            j += 1
                    self.declare(i + 1, owner, self.labels(j), private, scopes)
                else:
                    self.locals.add(tokens[i + 1])
                private = False
            elif token in ("var", "let"):
                names, j = [], i + 1
                while j < len(tokens):
                    if re.match(r"\w", tokens[j]):
                        names.append(j)
                    elif tokens[j] not in "(,":
                        break
                    j += 1
                    if tokens[j] not in "(,)":
                        break
                for j in names:
                    if in_type:
                        self.declare(j, owner, None, private, scopes)
                    else:
                        self.locals.add(tokens[j])
                private = False
            elif token == "case" and in_type and owner:
                case = True
            elif case and re.match(r"[a-z_]", token) and tokens[i - 1] in ("case", ",") and not parentheses:
                self.declare(i, owner, self.labels(i + 1) if tokens[i + 1] == "(" else None, private, scopes)
            elif re.match(r"[a-z_]", token) and tokens[i + 1] in (":", ",", "in", ")") and not in_type:
                # Perhaps the parameter of a closure, or what a loop counts by.
                if tokens[i + 1] == ":" or self.is_bound(i):
                    self.locals.add(token)
            if case and self.lines[i : i + 2] and i + 1 < len(tokens):
                if self.lines[i + 1] > self.lines[i] and token != "," and tokens[i + 1] != "," and not parentheses:
                    case = False

    def is_bound(self, i):
        """Whether the names from `i` on are those of a closure or a loop: they end with `in`."""
        while re.match(r"\w|,|\)", self.tokens[i]) and self.tokens[i] != "in":
            i += 1
        return self.tokens[i] == "in"

    def declare(self, i, owner, labels, private, scopes):
        self.sites.add(i)
        is_private = private or any(scope[0] == "type" and scope[2] for scope in scopes)
        known = self.privates if is_private else self.declarations
        known.append(Declaration(self.layer, self.path, self.lines[i], self.tokens[i], owner, labels))


def is_call(labels, of):
    """Whether a call with these labels may be one of a function: arguments may be left out, closures may trail."""
    rest = iter(of)
    return all(label in rest for label in labels)


def references(file, known):
    """What a file's identifiers refer to in other folders: (line, name, declaration)."""
    tokens = file.tokens
    for i, name in enumerate(tokens):
        if i in file.sites or name not in known or name in OF_THE_LIBRARY:
            continue
        before, following = tokens[i - 1 : i] or [""], tokens[i + 1 : i + 2] or [""]
        is_member = before == ["."] and tokens[i - 2] not in LAYERS
        candidates = [one for one in known[name] if is_visible(file.target, one)]
        candidates += [one for one in file.privates if one.name == name]
        labels = file.labels(i + 1) if following == ["("] else None
        if name[0].isupper():
            if not is_member and name in file.locals:
                continue
        elif is_member:
            candidates = [one for one in candidates if one.owner]
        elif following == [":"] or before == ["case"] or name in file.locals and not (labels and set(labels) - {"_"}):
            # A label, a case's own name, or a local of that name; what is called with labels is no local.
            continue
        else:
            # A function or constant of its own, or a member of the type in whose braces it stands.
            candidates = [one for one in candidates if not one.owner or one.owner == file.owners[i]]
            if labels is None:
                candidates = [one for one in candidates if one.labels is None]
        if labels is not None and not name[0].isupper():
            candidates = [one for one in candidates if one.labels is None or is_call(labels, one.labels)]
        layers = {one.layer for one in candidates}
        if len(layers) == 1 and layers != {file.layer}:
            yield file.lines[i], name, candidates[0]


def is_visible(target, declaration):
    return declaration.layer[0] in [target, *IMPORTS[target]]


def main():
    files = [File(path) for target in LAYERS for path in sorted((SOURCES / target).rglob("*.swift"))]
    order = {}
    for target, folders in LAYERS.items():
        for folder in folders:
            order[(target, folder)] = len(order)
    unknown = sorted({file.layer for file in files} - set(order))
    targets = {path.name for path in SOURCES.iterdir() if path.is_dir()}
    unknown += [(target, "") for target in sorted(targets - set(LAYERS) - OF_THE_BUILD - OF_THE_SYSTEM)]
    for target, folder in unknown:
        print(f"Sources/{target}/{folder} has no place in the order at the head of scripts/check-layers.py")
    known = collections.defaultdict(list)
    for file in files:
        for declaration in file.declarations:
            known[declaration.name].append(declaration)
    used = collections.defaultdict(lambda: collections.defaultdict(set))
    faults = []
    for file in files:
        for line, name, found in references(file, known):
            used[file.layer][found.layer].add(name)
            if order.get(found.layer, -1) > order.get(file.layer, len(order)):
                faults.append((file, line, name, found))
    return order, files, used, faults, unknown


def title(layer):
    return "/".join(layer) if layer[1] else f"{layer[0]} beside its folders"


def listing(layer, uses):
    """The folders used: of the own target first, then those of each target before it."""
    parts = [", ".join(folder or "beside its folders" for target, folder in uses if target == layer[0])]
    for other in IMPORTS[layer[0]]:
        if folders := ", ".join(folder or "beside its folders" for target, folder in uses if target == other):
            parts.append(f"{other}: {folders}")
    return "; ".join(part for part in parts if part) or "none"


if __name__ == "__main__":
    order, files, used, faults, unknown = main()
    for layer in [layer for layer in order if any(file.layer == layer for file in files)]:
        uses = sorted(used[layer], key=lambda other: order.get(other, -1))
        print(f"{title(layer)} uses {listing(layer, uses)}")
        if "--names" in sys.argv:
            for other in uses:
                print(f"    {title(other)}: {', '.join(sorted(used[layer][other]))}")
    for file, line, name, found in faults:
        print(
            f"{file.path.relative_to(SOURCES.parent)}:{line}: {title(file.layer)} uses `{name}` of {title(found.layer)}, a later folder "
            f"({found.file.relative_to(SOURCES.parent)}:{found.line})")
    if faults or unknown:
        sys.exit(1)
