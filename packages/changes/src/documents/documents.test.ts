import { expect, it } from 'vitest'
import { contentOf } from './content.ts'
import { leavesOf } from './leaves.ts'

it.each<[string, string, string, Record<string, unknown>]>([
  [
    'JSON with the NaN that Python writes',
    'm.json',
    '{"a": {"b": NaN}, "c": [1, 2], "d": true}',
    { 'a.b': Number.NaN, c: [1, 2], d: true }
  ],
  ['a byte order mark', 'm.json', '\ufeff{"a": 1}', { a: 1 }],
  ['YAML', 'm.yaml', 'a: {b: .nan}\nc: 1e-3\nd: null\ne: yes\n', { 'a.b': Number.NaN, c: 0.001, d: null, e: 'yes' }],
  ['anything else as YAML', 'm.txt', '0.87\n', { '': 0.87 }],
  ['an empty file', 'm.yaml', '', {}],
  ['TOML', 'm.toml', '[a]\nb = 1.5\nc = "x"\n', { 'a.b': 1.5, 'a.c': 'x' }],
  ['CSV of one row', 'm.csv', 'f1,auc\n0.5,0.75\n', { f1: 0.5, auc: 0.75 }],
  ['CSV of names and values', 'm.csv', 'metric,value\nf1,0.5\nauc,\n', { f1: 0.5, auc: null }],
  [
    'Python',
    'p.py',
    'import os\nLR = 0.1  # rate\nNAME: str = "x"\nN = 1_000\nCOMPUTED = LR * 2\nUSED = (1, 2)\ndef f():\n    HIDDEN = 1\nclass Net:\n    WIDTH = 8\n    def __init__(self):\n        self.depth = 3\n        local = 4\nON = True\n',
    { LR: 0.1, NAME: 'x', N: 1000, USED: [1, 2], 'Net.WIDTH': 8, 'Net.depth': 3, ON: true }
  ]
])('reads the values of %s', (_, path, text, expected) => {
  expect(Object.fromEntries(leavesOf(contentOf(path, Buffer.from(text))).values)).toEqual(expected)
})

it.each<[string, string, string]>([
  ['half of JSON', 'm.json', '{"a": '],
  ['YAML with an open bracket', 'm.yaml', 'a: [1'],
  ['YAML with a key twice', 'm.yaml', 'a: 1\na: 2\n'],
  [
    'YAML whose aliases multiply',
    'm.yaml',
    `a: &a [1,1,1,1,1,1,1,1,1]\n${'bcdefgh'.replace(/./g, one => `${one}: &${one} [${`*${String.fromCharCode(one.charCodeAt(0) - 1)},`.repeat(9)}]\n`)}`
  ],
  ['TOML', 'm.toml', 'a = '],
  ['CSV with a quote in a value', 'm.csv', 'a\nb"c\n']
])('says that %s is damaged, and no more than that on several lines', (_, path, text) => {
  expect(() => contentOf(path, Buffer.from(text))).toThrow(/^it is damaged \([^\n]+\)$/)
})

it('keeps lists that are no numbers apart, and counts what is too much', () => {
  const { values, lists, leftOut } = leavesOf({ a: ['x', 'y'], b: [], deep: JSON.parse(`${'{"a":'.repeat(60)}1${'}'.repeat(60)}`) })
  expect(Object.fromEntries(values)).toEqual({})
  expect(Object.fromEntries(lists)).toEqual({ a: '["x","y"]', b: '[]' })
  expect(leftOut).toBe(1)
  expect(leavesOf(Object.fromEntries(Array.from({ length: 3000 }, (_, place) => [`k${place}`, 1]))).leftOut).toBe(1000)
})

it('gives a key __proto__ no power', () => {
  const { values } = leavesOf(contentOf('m.json', Buffer.from('{"__proto__": {"polluted": 1}, "a": 2}')))
  expect(Object.fromEntries(values)).toMatchObject({ a: 2 })
  expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false)
})
