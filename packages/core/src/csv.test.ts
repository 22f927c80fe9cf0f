import { describe, expect, it } from 'vitest'
import { csvCell, csvRecords } from './csv.ts'

describe('records of CSV', () => {
  it.each<[string, string, string[][]]>([
    [
      'without an end of line',
      'a,b\n1,2',
      [
        ['a', 'b'],
        ['1', '2']
      ]
    ],
    [
      'with empty fields',
      'a,b\r\n,\r\n',
      [
        ['a', 'b'],
        ['', '']
      ]
    ],
    ['with empty lines', 'a\n\n1\n \n', [['a'], ['1']]],
    [
      'with quotes',
      'a,b\n"1,""2""\n3", "x" \n',
      [
        ['a', 'b'],
        ['1,"2"\n3', 'x']
      ]
    ],
    [
      'of tabs',
      'a;b\tc\n1;2\t3',
      [
        ['a;b', 'c'],
        ['1;2', '3']
      ]
    ],
    [
      'of semicolons',
      'a;b\n1;"2;3"',
      [
        ['a', 'b'],
        ['1', '2;3']
      ]
    ],
    [
      'with ends of line of an old Mac',
      'a,b\r1,2\r',
      [
        ['a', 'b'],
        ['1', '2']
      ]
    ],
    ['of nothing', '', []]
  ])('%s', (_, text, expected) => {
    expect(csvRecords('folds', { text, shown: 'cv.csv' })).toEqual(expected)
  })

  it.each([
    ['a quote in the middle', 'a,b\n1,2\n3"x,4\n', 3],
    ['text behind a quote', 'a,b\n"1"x,2\n', 2],
    ['a quote that never ends', 'a,b\n"1,2\n3,4\n', 2]
  ])('are refused with %s', (_, text, line) => {
    expect(() => csvRecords('folds', { text, shown: 'cv.csv' })).toThrow(
      `names "cv.csv", which is not CSV: a quote stands in the middle of a value in line ${line}`
    )
  })

  it('may hold a long text of quotes', () => {
    expect(csvRecords('folds', { text: `a\n"${'""'.repeat(1_000_000)}"\n`, shown: 'cv.csv' })[1]?.[0]).toHaveLength(1_000_000)
  })
})

it.each([
  [' 1.5e-3 ', 0.0015],
  ['.5', 0.5],
  ['NaN', Number.NaN],
  ['-inf', Number.NEGATIVE_INFINITY],
  ['0x10', '0x10'],
  ['87 %', '87 %'],
  ['', '']
])('the cell "%s" is %s', (field, expected) => {
  expect(csvCell(field)).toBe(expected)
})
