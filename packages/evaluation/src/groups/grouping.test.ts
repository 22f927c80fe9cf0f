import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { predictionsFrom } from '../predictions/from-arrays.ts'
import { groupingBy, groupsOf, sizesOf } from './grouping.ts'

type Values = readonly (string | number | boolean | null)[]

function divide(dimensions: Readonly<Record<string, Values>>, columns = Object.keys(dimensions)) {
  const rows = Object.values(dimensions)[0]?.length ?? 0
  const data = predictionsFrom({ label: Array.from({ length: rows }, () => 1), dimensions })
  return groupingBy(data, columns, 'slices.by')
}

const shown = (dimensions: Readonly<Record<string, Values>>) => groupsOf(divide(dimensions)).map(({ name, rows }) => [name, [...rows]])

describe('groups', () => {
  it.each([
    [
      'text, in order',
      { g: ['b', 'a', 'b'] },
      [
        ['g=a', [1]],
        ['g=b', [0, 2]]
      ]
    ],
    [
      'a missing value, last',
      { g: ['b', null, 'a', null] },
      [
        ['g=a', [2]],
        ['g=b', [0]],
        ['g is missing', [1, 3]]
      ]
    ],
    [
      'numbers, by size',
      { g: [10, 9, null, -1, 9] },
      [
        ['g=-1', [3]],
        ['g=9', [1, 4]],
        ['g=10', [0]],
        ['g is missing', [2]]
      ]
    ],
    ['zero and minus zero, as one', { g: [0, -0] }, [['g=0', [0, 1]]]],
    [
      'booleans',
      { g: [true, false, null] },
      [
        ['g=false', [1]],
        ['g=true', [0]],
        ['g is missing', [2]]
      ]
    ],
    [
      'text that looks like a missing value',
      { g: ['missing', null] },
      [
        ['g=missing', [0]],
        ['g is missing', [1]]
      ]
    ],
    [
      'an intersection, of combinations that occur',
      { a: ['x', 'y', 'x', null], b: [2, 1, 1, 2] },
      [
        ['a=x, b=1', [2]],
        ['a=x, b=2', [0]],
        ['a=y, b=1', [1]],
        ['a is missing, b=2', [3]]
      ]
    ],
    ['no rows', { g: [] }, []]
  ] as [string, Record<string, Values>, unknown][])('of %s', (_, dimensions, expected) => {
    expect(shown(dimensions)).toEqual(expected)
  })

  it('are the same by many columns as by hand', () => {
    const value = fc.constantFrom('a', 'b', 'c', null)
    fc.assert(
      fc.property(fc.array(fc.tuple(value, value, value), { minLength: 1, maxLength: 40 }), given => {
        const column = (index: 0 | 1 | 2) => given.map(row => row[index])
        const byHand = Map.groupBy(given.keys(), row => given[row]?.map(one => one ?? '~').join() ?? '')
        const expected = [...byHand].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, rows]) => rows)
        const found = groupsOf(divide({ a: column(0), b: column(1), c: column(2) }))
        expect(found.map(({ rows }) => [...rows])).toEqual(expected)
      })
    )
  })

  it('are found among more combinations than have a place each', () => {
    const many = Array.from({ length: 3000 }, (_, row) => `v${String(row % 2500).padStart(4, '0')}`)
    const grouping = divide({ a: many, b: many })
    expect(grouping.names.slice(0, 2)).toEqual(['a=v0000, b=v0000', 'a=v0001, b=v0001'])
    expect([...sizesOf(grouping).slice(498, 502)]).toEqual([2, 2, 1, 1])
  })

  it('are left out where they are not wanted', () => {
    expect(groupsOf(divide({ g: ['b', 'a', 'b'] }), size => size > 1).map(({ name }) => name)).toEqual(['g=b'])
  })

  it('have names of their own, though values are alike after cutting', () => {
    const long = 'x'.repeat(100)
    const { names } = divide({ g: [`${long}1`, `${long}2`] })
    expect(new Set(names).size).toBe(2)
  })

  it('have names that are safe to show', () => {
    expect(divide({ g: ['a\u001b[31m\nb'] }).names).toEqual(['g=a b'])
  })
})

it('refuses a column that is not there', () => {
  expect(() => divide({ region: ['a'] }, ['regoin'])).toThrow(
    'has no column "regoin", which "slices.by" of the gate asks for. Did you mean "region"?'
  )
})

it('refuses a measurement as a group', () => {
  const values = Array.from({ length: 10_001 }, (_, row) => row / 7)
  expect(() => divide({ price: values })).toThrow('a column of more than 10,000 different numbers')
})
