import { expect, it } from 'vitest'
import { judgeTables } from '../../tables.test-support.ts'

/** The minimal standard generator of Park and Miller (1988): the same numbers on every machine. */
function generator(seed: number): () => number {
  let state = seed
  return () => {
    state = (state * 16_807) % 2_147_483_647
    return state / 2_147_483_647
  }
}

interface Case {
  readonly y: number
  readonly random: () => number
}

/** A column by the label of a row and chance. */
type Make = (row: Case, index: number) => number | string

function table(rows: number, columns: Readonly<Record<string, Make>>, order?: (a: number, b: number) => number): string {
  const random = generator(rows)
  const labels = Array.from({ length: rows }, () => (random() < 0.3 ? 1 : 0))
  if (order !== undefined) labels.sort(order)
  const lines = labels.map((y, index) => [y, ...Object.values(columns).map(make => make({ y, random }, index))].join(','))
  return `y,${Object.keys(columns).join(',')}\n${lines.join('\n')}\n`
}

const columns: Readonly<Record<string, Make>> = {
  word: ({ y }) => (y === 1 ? 'yes' : 'no'),
  copy: ({ y }) => y,
  scaled: ({ y, random }) => 10 * y + random(),
  coarse: ({ y, random }) => (y === 1 ? 'p' : random() < 0.5 ? 'q' : 'r'),
  gaps: ({ y, random }) => (y === 1 ? '' : random()),
  weak: ({ y, random }) => y + 5 * random(),
  noise: ({ random }) => random(),
  letter: ({ random }) => 'abcdefgh'[Math.floor(8 * random())] ?? '',
  uid: ({ random }) => `u${Math.floor(1e9 * random())}`
}

it.each([300, 2000])('finds the columns that give the label away, and no others, in %i rows', async rows => {
  const { messages, outcomes } = await judgeTables('integrity: { leakage: { label: y } }', { data: table(rows, columns) })
  expect(outcomes).toEqual({ 'integrity.leakage': 'fail' })
  const named = [...(messages['integrity.leakage'] ?? '').matchAll(/(\w+) \([\d.]+%\)/g)].map(([, name]) => name)
  expect(named.sort()).toEqual(['coarse', 'copy', 'gaps', 'scaled', 'word'])
})

it('finds what gives away a label of words, and one of many numbers, by any rising or other function of it', async () => {
  const numbers: Readonly<Record<string, Make>> = {
    price: ({ random }, index) => ((index * 7919) % 2000) / 7 + random() / 100,
    log: (_, index) => Math.log(1 + ((index * 7919) % 2000)),
    hill: (_, index) => Math.abs(((index * 7919) % 2000) - 1000),
    outlier: (_, index) => (index === 0 ? 1e12 : Math.exp((((index * 7919) % 2000) / 2000) * 20)),
    noise: ({ random }) => random()
  }
  const data = table(2000, { ...columns, ...numbers })
  const yaml =
    'integrity: { leakage: [{ label: word, columns: [copy, noise, weak, uid] }, { label: price, columns: [log, outlier, hill, noise] }] }'
  const { messages } = await judgeTables(yaml, { data })
  expect(messages['integrity.leakage.1']).toMatch(/^word is explained by copy \(\d+(\.\d+)?%\); expected/)
  expect(messages['integrity.leakage.2']).toMatch(/^price is explained by (log|outlier) \(99\.\d+%\), (log|outlier) \(99\.\d+%\); expected/)
})

it('takes chance for chance: of 40 columns of noise none explains more than 2 %, however many values they have', async () => {
  const noise = Object.fromEntries(
    Array.from({ length: 40 }, (_, index): [string, Make] => [
      `n${index}`,
      ({ random }) => (index % 2 === 0 ? random() : `v${Math.floor(random() * 4 ** (index / 6))}`)
    ])
  )
  const { outcomes, messages } = await judgeTables('integrity: { leakage: { label: y, max: 2% } }', { data: table(1000, noise) })
  expect(messages['integrity.leakage']).toContain('explains most of it')
  expect(outcomes).toEqual({ 'integrity.leakage': 'pass' })
})

it('finds a label by which the rows are sorted, and an id that goes with it', async () => {
  const ordered = {
    id: (_: Case, index: number) => `A${String(index).padStart(6, '0')}`,
    uid: columns.uid ?? (() => ''),
    word: columns.word ?? (() => '')
  }
  const yaml =
    'integrity: { order-leakage: [{ label: y, columns: [id, uid] }, { label: word }, { label: y, row-order: false, columns: [uid] }] }'
  const sorted = await judgeTables(yaml, { data: table(1000, ordered, (a, b) => a - b) })
  expect(sorted.outcomes).toEqual({
    'integrity.order-leakage.1': 'fail',
    'integrity.order-leakage.2': 'fail',
    'integrity.order-leakage.3': 'pass'
  })
  expect(sorted.messages['integrity.order-leakage.1']).toMatch(
    /^y is explained by (id|the order of the rows) \(9\d\.\d+%\), (id|the order of the rows)/
  )
  const shuffled = await judgeTables(yaml, { data: table(1000, ordered) })
  expect(new Set(Object.values(shuffled.outcomes))).toEqual(new Set(['pass']))
})

it('is not misled by labels that take turns in the order of the rows', async () => {
  const alternating = `y,copy\n${Array.from({ length: 600 }, (_, index) => `${index % 2},${index % 2}`).join('\n')}\n`
  const { messages } = await judgeTables('integrity: { leakage: { label: y } }', { data: alternating })
  expect(messages['integrity.leakage']).toMatch(/^y is explained by copy \((100|99\.\d+)%\)/)
})

it('says when all labels are the same, and when it drew a sample', async () => {
  const same = `y,f\n${Array.from({ length: 300 }, (_, index) => `k,${index}`).join('\n')}\n`
  expect((await judgeTables('integrity: { leakage: { label: y } }', { data: same })).messages['integrity.leakage']).toBe(
    'y cannot be judged: all its labels are the same.'
  )
  const { messages } = await judgeTables('integrity: { leakage: { label: y, sample: 1000 } }', { data: table(2000, columns) })
  expect(messages['integrity.leakage']).toContain('by a sample of 1,000 rows')
})
