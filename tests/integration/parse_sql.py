"""Parses SQL files, each named for its dialect, and prints what cannot be parsed as JSON: {file: [problem]}."""

import json
import sys
from pathlib import Path

import sqlglot

problems = {}
for path in map(Path, sys.argv[1:]):
    try:
        statements = sqlglot.parse(path.read_text(), read=path.stem, error_level=sqlglot.ErrorLevel.RAISE)
        # What it does not know it keeps as text, without a word.
        unknown = [part.sql()[:200] for statement in statements if statement for part in statement.find_all(sqlglot.exp.Command)]
        problems[path.stem] = {"statements": sum(1 for statement in statements if statement), "problems": unknown}
    except sqlglot.errors.ParseError as error:
        problems[path.stem] = {"statements": 0, "problems": [str(error)[:2000]]}
print(json.dumps(problems))
