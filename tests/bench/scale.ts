import { dataGate, flightsFile, madeFile, printAim } from './data-gates.ts'
import { median, race, ratio } from './measure.ts'

const FEW = 20
const MANY = 200
/** Ten times the checks are to take at most so many times the time, by how many different values the column has. */
const MOST_TIMES = { few: 2, many: 5 }

/** What 200 checks of one column cost against 20, of a column with few different values and of one where nearly every row has its own. */
export async function scale(rounds: number): Promise<void> {
  const few = await flightsFile()
  const many = await madeFile(
    'scale.parquet',
    'SELECT ((hash(i) % 1000000007) / 1e5)::DOUBLE AS amount, (hash(i * 7) % 1000003)::BIGINT AS code FROM range(3000000) t(i)',
    'FORMAT parquet'
  )
  const cases: readonly Case[] = [
    ['ranges that hold, few values', few, index => `delay > ${-2000 - index} AND delay < ${2000 + index}`],
    ['ranges that do not hold, few values', few, index => `delay < ${index}`],
    ['sets, few values', few, index => `origin IN ('ORD', 'ATL', 'X${index}') OR origin IS NOT NULL`],
    ['patterns, few values', few, index => `regexp_matches(origin, '^([A-Z]{3}|X${index})$')`],
    ['ranges that hold, many values', many, index => `amount >= ${-index} AND amount < ${20_000 + index}.5`],
    ['ranges that do not hold, many values', many, index => `amount < ${40 * index}.5`],
    ['sets, many values', many, index => `code IN (${index}, ${2 * index + 1}, ${3 * index + 5}) OR code >= 0`]
  ]
  console.log(`\n## ${MANY} conditions on one column of 3 million rows against ${FEW}: whole processes\n`)
  for (const [title, file, condition] of cases) {
    const gate = (count: number) =>
      dataGate(`${count} ${title}`, { data: file, checks: suite(Array.from({ length: count }, (_, index) => condition(index))) })
    const [less, more] = await race([gate(FEW), gate(MANY)], rounds)
    if (less === undefined || more === undefined) continue
    const times = `${median(less.seconds).toFixed(2)} s and ${median(more.seconds).toFixed(2)} s`
    printAim(`${title}: ${times}, peak ${less.megabytes.toFixed(0)} and ${more.megabytes.toFixed(0)} MB, ratio`, ratio(more, less), {
      most: MOST_TIMES[file === few ? 'few' : 'many']
    })
  }
}

type Case = readonly [title: string, file: string, condition: (index: number) => string]

function suite(conditions: readonly string[]): string {
  return `conditions:\n${conditions.map(sql => `  - { sql: ${JSON.stringify(sql)} }\n`).join('')}`
}
