import { type Column, duckdbDialect } from '@gauntlet/tables'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { ExpectationProblem } from '../problem.ts'
import { compileCondition } from './compile.ts'
import { rowCondition } from './row-condition.ts'
import type { Tree } from './tree.ts'

const columns: readonly Column[] = [
  { name: 'x', type: 'integer', engineType: 'BIGINT' },
  { name: 'y', type: 'float', engineType: 'DOUBLE' },
  { name: 's', type: 'string', engineType: 'VARCHAR' },
  { name: 'a b', type: 'string', engineType: 'VARCHAR' },
  { name: 'd', type: 'timestamp', engineType: 'TIMESTAMP' },
  { name: 'f', type: 'boolean', engineType: 'BOOLEAN' }
]

const sqlOf = (text: unknown, parser: unknown = 'pandas') => {
  const condition = rowCondition(text, parser)
  return condition === undefined ? undefined : compileCondition(condition, columns, duckdbDialect).sql
}

it.each([
  ['x == 5', 'coalesce("x" = 5, FALSE)'],
  ['x != 1 & y<0.8', '(coalesce("x" <> 1, TRUE) AND coalesce("y" < 8e-1, FALSE))'],
  ['(x == 5) & (s == "e")', '(coalesce("x" = 5, FALSE) AND coalesce("s" = \'e\', FALSE))'],
  ['x==1 or x==2 and y==3', '(coalesce("x" = 1, FALSE) OR (coalesce("x" = 2, FALSE) AND coalesce("y" = 3, FALSE)))'],
  ['not x == 1', '(NOT coalesce("x" = 1, FALSE))'],
  ['~(x == 1)', '(NOT coalesce("x" = 1, FALSE))'],
  ['~f', '(NOT coalesce("f", FALSE))'],
  ['1 < x <= 5', '(coalesce(1 < "x", FALSE) AND coalesce("x" <= 5, FALSE))'],
  ['s in ["a", "b"]', "(coalesce((\"s\" IN ('a', 'b')), FALSE))"],
  ['s not in ("a",)', '(NOT (coalesce(("s" IN (\'a\')), FALSE)))'],
  ['x == [1, 2]', '(coalesce(("x" IN (1, 2)), FALSE))'],
  ['`a b` == "it\'s"', "coalesce(\"a b\" = 'it''s', FALSE)"],
  ['x.isnull()', '("x" IS NULL)'],
  ['x.notnull() and f', '((NOT ("x" IS NULL)) AND coalesce("f", FALSE))'],
  ['x == None', 'FALSE'],
  ['x == "a"', 'FALSE'],
  ['s != 1', 'TRUE'],
  ['d > "2020-01-02"', 'coalesce("d" > TIMESTAMP \'2020-01-02 00:00:00\', FALSE)'],
  ['x + 1 > y * 2', 'coalesce((CAST("x" AS DOUBLE) + CAST(1 AS DOUBLE)) > (CAST("y" AS DOUBLE) * CAST(2 AS DOUBLE)), FALSE)'],
  ['x ** 2 > 4', 'coalesce(power(CAST("x" AS DOUBLE), CAST(2 AS DOUBLE)) > 4, FALSE)'],
  ['x // 2 == 1', 'coalesce(floor(CAST("x" AS DOUBLE) / nullif(CAST(2 AS DOUBLE), 0)) = 1, FALSE)'],
  ['(x + 1) * 2 == 6', 'coalesce((CAST((CAST("x" AS DOUBLE) + CAST(1 AS DOUBLE)) AS DOUBLE) * CAST(2 AS DOUBLE)) = 6, FALSE)']
])('reads pandas: %s', (text, sql) => {
  expect(sqlOf(text)).toBe(sql)
})

it.each([
  ['col("x") > 5', '("x" > 5)'],
  ['col("s") == \'a b\'', '("s" = \'a b\')'],
  ['col("d") < date("2020-01-01")', '("d" < TIMESTAMP \'2020-01-01 00:00:00\')'],
  ['col("x").notNull()', '(NOT ("x" IS NULL))'],
  ['col("x") >= -1.5 and col("y") != 2', '(("x" >= -1.5e+0) AND ("y" <> 2))']
])("reads Great Expectations' own words: %s", (text, sql) => {
  expect(sqlOf(text, 'great_expectations')).toBe(sql)
})

it.each([
  ['x > 5 AND s = "a"', '(("x" > 5) AND ("s" = \'a\'))'],
  ['x IS NOT NULL OR NOT f', '((NOT ("x" IS NULL)) OR (NOT ("f")))'],
  ['x BETWEEN 1 AND 5', '(("x" >= 1) AND ("x" <= 5))'],
  ["s LIKE 'a%' and s NOT IN ('b', 'c')", "((\"s\" LIKE 'a%') AND (NOT (\"s\" IN ('b', 'c'))))"]
])('reads Spark: %s', (text, sql) => {
  expect(sqlOf(text, 'spark')).toBe(sql)
})

it('reads the objects that Great Expectations writes from 1.9 on', () => {
  const compared = (name: string, operator: string, parameter: unknown) => ({ type: 'comparison', column: { name }, operator, parameter })
  const given = {
    type: 'or',
    conditions: [
      { type: 'and', conditions: [compared('x', '>', 5), compared('s', 'IN', ['a', 'b'])] },
      { type: 'nullity', column: { name: 'y' }, is_null: false },
      { type: 'pass_through', pass_through_filter: 'f' }
    ]
  }
  expect(sqlOf(given)).toBe(
    '((coalesce("x" > 5, FALSE) AND (coalesce(("s" IN (\'a\', \'b\')), FALSE))) OR (NOT ("y" IS NULL)) OR coalesce("f", FALSE))'
  )
})

it.each([
  ['half of a condition', 'x > 5 and', 'pandas'],
  ['a tail', 'x > 5 x', 'pandas'],
  ['a variable', 'x > @limit', 'pandas'],
  ['an unknown method', 'x.foo()', 'pandas'],
  ['an argument of a method', 's.str.contains("a", case=False)', 'pandas'],
  ['a number that is no condition', 'x == 1 or 2', 'pandas'],
  ['an order of text and number', 's > 1', 'pandas'],
  ['Python precedence that pandas does not have', 'x != 1 & x != 6', 'python'],
  ['an unknown parser', 'x == 1', 'bad_parser'],
  ['no parser', 'x == 1', null],
  ['a second comparison after or', 'col("x") > 5 OR col("x") < 1', 'great_expectations'],
  ['an object of an unknown type', { type: 'xor', conditions: [] }, null],
  ['an object with another key', { type: 'nullity', column: { name: 'x' }, is_null: true, extra: 1 }, null],
  ['a text that does not end', 's == "a', 'pandas'],
  ['deep nesting', `${'('.repeat(500)}x == 1${')'.repeat(500)}`, 'pandas']
])('refuses %s', (_, text, parser) => {
  expect(() => sqlOf(text, parser)).toThrow(ExpectationProblem)
})

it('names a column that is not there', () => {
  const condition = rowCondition('nope == 1 and x == 2', 'pandas')
  expect(condition === undefined ? undefined : compileCondition(condition, columns, duckdbDialect).lost).toBe('nope')
})

it('reads no condition as none', () => {
  expect([rowCondition(null, null), rowCondition(undefined, 'pandas'), rowCondition('', 'pandas')]).toEqual([
    undefined,
    undefined,
    undefined
  ])
})

it('reads what was written from a tree as that tree', () => {
  const comparison = fc
    .tuple(fc.constantFrom('x', 'y'), fc.constantFrom('==', '!=', '<', '<=', '>', '>=' as const), fc.integer({ min: -9, max: 9 }))
    .map(([name, operator, value]): { text: string; tree: Tree } => ({
      text: `${name} ${operator} ${value}`,
      tree: {
        kind: 'compare',
        operator: operator as '==',
        left: { kind: 'column', name },
        right: { kind: 'constant', value }
      }
    }))
  const any = fc.letrec<{ tree: { text: string; tree: Tree } }>(tie => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      comparison,
      tie('tree').map(({ text, tree }) => ({ text: `not (${text})`, tree: { kind: 'not' as const, of: tree } })),
      fc.tuple(tie('tree'), fc.constantFrom('and', '&'), tie('tree')).map(([a, word, b]) => ({
        text: `(${a.text}) ${word} (${b.text})`,
        tree: { kind: 'all' as const, of: [a.tree, b.tree] }
      })),
      fc.tuple(tie('tree'), fc.constantFrom('or', '|'), tie('tree')).map(([a, word, b]) => ({
        text: `(${a.text}) ${word} (${b.text})`,
        tree: { kind: 'any' as const, of: [a.tree, b.tree] }
      }))
    )
  })).tree
  fc.assert(
    fc.property(any, ({ text, tree }) => {
      expect(rowCondition(text, 'pandas')?.tree).toEqual(tree)
    })
  )
})

it('answers any text with SQL or a typed refusal, in every language', () => {
  const fragment = fc.constantFrom(
    'x',
    's',
    '`a b`',
    '==',
    '<',
    '&',
    '|',
    '~',
    'not ',
    ' and ',
    ' in ',
    '(',
    ')',
    '[',
    ']',
    '1',
    '"a"',
    '.',
    'isnull',
    ',',
    '-',
    'col("x")',
    ' ',
    'None',
    ' is '
  )
  const text = fc.oneof(
    fc.string(),
    fc.array(fragment, { maxLength: 25 }).map(parts => parts.join(''))
  )
  fc.assert(
    fc.property(text, fc.constantFrom('pandas', 'python', 'spark', 'great_expectations'), (given, parser) => {
      try {
        sqlOf(given, parser)
      } catch (thrown) {
        expect(thrown).toBeInstanceOf(ExpectationProblem)
      }
    }),
    { numRuns: 5000 }
  )
})
