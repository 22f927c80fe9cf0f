import { parse, quantity, shareWhere } from '@gauntlet/core'
import { ReadOptions } from '@gauntlet/tables'
import { z } from 'zod'

const Location = z.string().min(1).max(2000)
const Name = z.string().min(1).max(200)

/** One path, pattern or address, or several. */
const Locations = z.union([Location, z.array(Location).min(1).max(1000)]).transform(given => (typeof given === 'string' ? [given] : given))

const Share = shareWhere(share => share >= 0 && share <= 1, 'a share such as 90% or 0.9')

const Version = z.union([Name, z.number()]).transform(String)

const Columns = z
  .strictObject({
    id: Name.default('prediction_id').describe('Names a prediction, in the predictions and in the labels'),
    timestamp: Name.default('timestamp').describe('When it was predicted'),
    model: Name.default('model').describe('Which model predicted, where the log holds several'),
    version: Name.default('version').describe('Which version of it'),
    prediction: Name.optional().describe('What the model said. Default `prediction`, or else made of the score and the threshold'),
    score: Name.optional().describe('Score of the positive class. Default `score`'),
    label: Name.default('label').describe('What turned out to be true'),
    'labelled-at': Name.default('labelled_at').describe('When that became known')
  })
  .prefault({})

/** Where a served model's predictions and what became of them are written down. The contract stands in `docs/prediction-log.md`. */
export const PredictionLog = z
  .strictObject({
    predictions: Locations.describe('Files of predictions: paths, patterns, folders or addresses'),
    labels: Locations.optional().describe('Files of labels. Left out where the predictions have a column of labels'),
    columns: Columns.describe('What the columns are called'),
    model: Name.optional().describe('The model that is meant, where the log holds several'),
    version: Version.optional().describe('The version that is meant. Default: the champion where the action knows it, else all'),
    window: quantity(parse.duration).optional().describe('Predictions of so long before `until`, such as 30d. Default: all'),
    until: z.iso.datetime({ offset: true }).transform(Date.parse).optional().describe('Where the window ends. Default: now'),
    'label-delay': quantity(parse.duration)
      .default(0)
      .describe('Younger predictions are left out, labelled or not: labels that come early are not like the others. Such as 7d'),
    'min-coverage': Share.default(0.9).describe('Share of the other predictions that need a label. Below, nothing is concluded'),
    'latest-label': z
      .boolean()
      .default(true)
      .describe('Of several labels of a prediction the one with the latest `labelled_at` counts; `false`: labels that differ are an error'),
    duplicates: z
      .enum(['error', 'same', 'latest'])
      .default('error')
      .describe('Predictions with one id: an error; one of them where all are the `same`; the `latest` by its timestamp'),
    read: ReadOptions.optional().describe('How the files are read, as in read.schema.json'),
    'labels-read': ReadOptions.optional().describe('How the files of labels are read. Default: like the predictions')
  })
  .superRefine((log, context) => {
    if (log['labels-read'] !== undefined && log.labels === undefined)
      context.addIssue({ code: 'custom', path: ['labels-read'], message: 'says how labels are read, but "labels" names none' })
    const { id, timestamp } = log.columns
    if (id === timestamp) context.addIssue({ code: 'custom', path: ['columns', 'timestamp'], message: `is "${id}", as "columns.id" is` })
  })
  .describe('Gauntlet prediction log')
export type PredictionLog = z.output<typeof PredictionLog>
