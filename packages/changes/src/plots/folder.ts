import { counted, cut, messageOf, plain } from '@gauntlet/core'
import type { Sides } from '../sources/compare-trees.ts'
import { bothSides } from './both-sides.ts'
import { drawRows } from './draw-rows.ts'
import type { Drawing } from './drawable.ts'
import { type Curve, chartsOfCurves, curvesOf } from './learning-curves.ts'

const ROWS = /\.(csv|tsv|json|jsonl|ndjson|ya?ml)$/i
const IMAGES = /\.(png|jpe?g|gif|svg|webp)$/i
/** What stands beside the plots in a folder of DVCLive and is none. */
const NO_PLOTS = /(^|\/)((metrics|params|report)\.\w+|dvc\.ya?ml)$/
const MOST_FILES = 200

/**
 * All plots of a folder, such as those of DVCLive: every file of rows is drawn, and the curves of `train/loss.tsv` and `val/loss.tsv`
 * in one chart. `files` are those that were read.
 */
export async function drawFolder(
  folder: string,
  sides: Sides,
  x?: string
): Promise<Drawing & { readonly files: readonly string[]; readonly notes: readonly string[] }> {
  const all = await sides.now.filesIn(folder)
  const files = all.filter(path => ROWS.test(path) && !NO_PLOTS.test(path)).slice(0, MOST_FILES)
  const images = all.filter(path => IMAGES.test(path)).length
  const curves: Curve[] = []
  const drawings: Drawing[] = []
  const notes: string[] = []
  for (const path of files) {
    try {
      const bytes = await sides.now.read(path)
      if (bytes === undefined) continue
      const rows = await bothSides(path, bytes, sides)
      const own = curvesOf(folder, rows, x)
      if (own.length > 0) curves.push(...own.map(curve => ({ ...curve, name: curveName(curve.name, nameOf(path, folder), files.length) })))
      else {
        const drawing = drawRows(cut(path, 180), cut(path, 200), rows, x)
        drawings.push(drawing)
        if (drawing.problem !== undefined) notes.push(`The plot ${plain(path, 200)} is not shown in full: ${drawing.problem}.`)
      }
    } catch (thrown) {
      notes.push(`The plot ${plain(path, 200)} could not be read: ${cut(messageOf(thrown), 300)}.`)
    }
  }
  if (images > 0)
    notes.push(
      `${counted(images, 'image')} in ${plain(folder, 200)} ${images === 1 ? 'is' : 'are'} not shown. Show them in a report of your own: ![](…).`
    )
  if (files.length === 0 && images === 0) notes.push(`There is nothing to draw in ${plain(folder, 200)}.`)
  return {
    charts: [...chartsOfCurves(curves), ...drawings.flatMap(({ charts }) => charts)],
    tables: drawings.flatMap(({ tables }) => tables),
    files,
    notes
  }
}

/** DVCLive calls the file like the metric, in a folder for the part of the data. */
function curveName(column: string, file: string, files: number): string {
  if (file.split('/').at(-1) === column) return file
  return files > 1 ? `${file} ${column}` : column
}

/** `train/loss` of `dvclive/plots/metrics/train/loss.tsv`. */
function nameOf(path: string, folder: string): string {
  return path
    .slice(folder.length + 1)
    .replace(/\.\w+$/, '')
    .replace(/^.*?(^|\/)metrics\//, '')
}
