import { type ConfigText, existingFile, InputError, isCsv, type JudgedFile, judgedFile, parseConfig, type Roots } from '@gauntlet/core'
import { z } from 'zod'
import { contentOf, readSmallFile } from '../../documents/small-file.ts'
import { csvRows } from './csv-rows.ts'
import { foldsOf, ratioOf } from './fold-content.ts'
import type { FoldMetrics, FoldTable } from './fold-metrics.ts'

const MOST_BYTES = 16 * 1024 * 1024

/**
 * Reads the folds of a cross-validation from the input `folds`: JSON or YAML with a list a metric, as scikit-learn's `cross_validate`
 * returns them, or a list of folds; or CSV with a row a fold. `baseline` is the path of the champion's folds, where they are not in
 * the same file under the key `baseline`.
 */
export async function readFolds(
  given: ConfigText,
  baseline: string | undefined,
  roots: Roots
): Promise<{ readonly folds: FoldMetrics; readonly judged: readonly JudgedFile[] }> {
  const own = given.inline ? inline(given) : await readFile(given.input, given.text, roots)
  const former = baseline === undefined ? undefined : await readFile('gate', baseline, roots)
  if (own.baseline !== undefined && former !== undefined)
    throw new InputError(
      given.input,
      'has a key "baseline", and the gate names another file of it in "cross-validation". Remove one of them'
    )
  return {
    folds: { model: own.table, baseline: former?.table ?? own.baseline, testToTrain: own.testToTrain },
    judged: [own.file, former?.file].filter(file => file !== undefined)
  }
}

interface ReadFile {
  readonly table: FoldTable
  readonly baseline: FoldTable | undefined
  readonly testToTrain: number | undefined
  readonly file: JudgedFile | undefined
}

function inline({ input, text }: ConfigText): ReadFile {
  return { ...foldsIn(input, parseConfig(input, text, z.unknown()).value, 'its YAML'), file: undefined }
}

async function readFile(input: string, written: string, roots: Roots): Promise<ReadFile> {
  const path = await existingFile(input, written, roots)
  const file = await readSmallFile(input, path, roots, MOST_BYTES)
  if (file.text.trim() === '') throw new InputError(input, `names "${file.shown}", which is empty. Did the cross-validation fail?`)
  const content = isCsv(path) ? csvRows(input, file) : contentOf(input, file)
  return { ...foldsIn(input, content, `"${file.shown}"`), file: await judgedFile(input, path, roots.workspace) }
}

function foldsIn(input: string, content: unknown, where: string): Omit<ReadFile, 'file'> {
  const table = foldsOf(input, content, where)
  const nested = z.object({ baseline: z.record(z.string(), z.unknown()) }).safeParse(content)
  return {
    table,
    baseline: nested.success ? foldsOf(input, nested.data.baseline, `the key "baseline" of ${where}`) : undefined,
    testToTrain: ratioOf(input, table, content, where)
  }
}
