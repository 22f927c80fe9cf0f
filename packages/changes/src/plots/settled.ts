import { Chart, counted, Table } from '@gauntlet/core'
import type { Drawing } from './drawable.ts'

const MOST_CHARTS = 40
const MOST_TABLES = 10

/** All drawings within what a verdict can hold, every id once. What had to be left out is counted in a note. */
export function settled(drawings: readonly (Drawing & { readonly notes?: readonly string[] })[]) {
  const charts = tellable(distinct(drawings.flatMap(drawing => drawing.charts).filter(chart => Chart.safeParse(chart).success)))
  const tables = distinct(drawings.flatMap(drawing => drawing.tables).filter(table => Table.safeParse(table).success))
  const lost = drawings.reduce((sum, drawing) => sum + drawing.charts.length, 0) - Math.min(charts.length, MOST_CHARTS)
  return {
    charts: charts.slice(0, MOST_CHARTS),
    tables: tables.slice(0, MOST_TABLES),
    notes: [
      ...drawings.flatMap(({ notes }) => notes ?? []),
      ...(lost > 0 ? [`${counted(lost, 'more plot')} ${lost === 1 ? 'is' : 'are'} not shown.`] : [])
    ]
  }
}

/** Charts of one title say what they are of. */
function tellable(charts: readonly Chart[]): Chart[] {
  const times = new Map<string, number>()
  for (const { title } of charts) times.set(title, (times.get(title) ?? 0) + 1)
  return charts.map(chart => ((times.get(chart.title) ?? 0) > 1 ? { ...chart, title: chart.id } : chart))
}

function distinct<Piece extends { readonly id: string }>(pieces: readonly Piece[]): Piece[] {
  const times = new Map<string, number>()
  return pieces.map(piece => {
    const time = (times.get(piece.id) ?? 0) + 1
    times.set(piece.id, time)
    return time === 1 ? piece : { ...piece, id: `${piece.id.slice(0, 190)} (${time})` }
  })
}
