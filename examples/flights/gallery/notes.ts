import { join } from 'node:path'
import { literal, openDatabase } from '../src/database.ts'
import { LATE_AFTER_MINUTES } from '../src/flight.ts'

/** What the author of a pull request writes beside the verdicts: Markdown, with a Vega-Lite chart of the flights of May. */
export async function notes(folder: string): Promise<string> {
  await using database = await openDatabase()
  const found = await database.connection.runAndReadAll(`
    select date[5:6]::int as hour, round(100 * avg((delay > ${LATE_AFTER_MINUTES})::int), 1)::double as late
    from read_parquet(${literal(join(folder, 'data/may.parquet'))}) group by hour having count(*) > 1000 order by hour`)
  const chart = {
    title: 'Late flights by the hour of departure',
    data: { values: found.getRowObjectsJson() },
    mark: 'bar',
    encoding: {
      x: { field: 'hour', type: 'ordinal', title: 'hour' },
      y: { field: 'late', type: 'quantitative', title: 'late flights, %' }
    }
  }
  return `## Why the airports

The hour alone tells a lot, but **not which evening flight** is late:

\`\`\`vega-lite
${JSON.stringify(chart)}
\`\`\`

- [x] weekday and airports as features
- [ ] weather, when we have it
`
}
