import { z } from 'zod'
import { Cell, Name, Text } from './fields.ts'

/** The part of a report that a piece of evidence belongs to. What has none is shown with its verdict alone. */
export const Topic = z.enum([
  'metrics',
  'slices',
  'flips',
  'fairness',
  'calibration',
  'tests',
  'changes',
  'data',
  'budgets',
  'rollout',
  'lineage'
])
export type Topic = z.infer<typeof Topic>

/** A table worth showing beside the checks. */
export const Table = z.strictObject({
  id: Name,
  title: Text,
  topic: Topic.optional(),
  columns: z
    .array(z.strictObject({ title: Text, align: z.enum(['left', 'right']).default('left') }))
    .min(1)
    .max(50),
  rows: z.array(z.array(Cell).max(50)).max(5000)
})
export type Table = z.infer<typeof Table>

/**
 * One named number, with what it was before.
 *
 * `null` stands for a number that was promised and is not there (missing, NaN, infinite). `better` is left out when the
 * direction is unknown; a reader must then show a change as neutral.
 */
export const Figure = z.strictObject({
  id: Name,
  title: Text,
  value: z.number().nullable(),
  previous: z.number().nullable().optional(),
  against: z
    .enum(['base', 'champion'])
    .optional()
    .describe('What `previous` is of: the code that is merged into, or the model in production'),
  interval: z
    .strictObject({ low: z.number(), high: z.number() })
    .optional()
    .describe('How certain the change from `previous` is, in the units of `value`'),
  tolerance: z.number().min(0).optional().describe('How much worse than `previous` is accepted, in the units of `value`'),
  rows: z.int().min(0).optional().describe('On how many rows it was measured'),
  topic: Topic.optional(),
  better: z.enum(['higher', 'lower']).optional(),
  unit: z.enum(['share', 'count', 'bytes', 'milliseconds', 'seconds', 'none']).default('none'),
  note: Text.optional()
})
export type Figure = z.infer<typeof Figure>

const Axis = z.strictObject({ title: Text, type: z.enum(['number', 'category', 'time']) })

const Point = z.strictObject({
  x: z.union([z.number(), z.string().max(200)]),
  y: z
    .union([z.number(), z.string().max(200)])
    .nullable()
    .describe('null is a gap'),
  value: z.number().optional().describe('The third dimension of a heatmap')
})

/** A chart as data, never as a drawing program's specification: a verdict may come from a fork. */
export const Chart = z.strictObject({
  id: Name,
  title: Text,
  topic: Topic.optional(),
  kind: z.enum(['line', 'bar', 'area', 'point', 'heatmap']),
  x: Axis,
  y: Axis,
  series: z
    .array(z.strictObject({ name: Text, points: z.array(Point).max(2000) }))
    .min(1)
    .max(20),
  rules: z
    .array(z.strictObject({ axis: z.enum(['x', 'y']), value: z.number(), title: Text }))
    .max(10)
    .default([])
})
export type Chart = z.infer<typeof Chart>

/** What an action gathered and thinks worth showing. */
export const Evidence = z.strictObject({
  figures: z.array(Figure).max(500).default([]),
  tables: z.array(Table).max(50).default([]),
  charts: z.array(Chart).max(50).default([])
})
export type Evidence = z.infer<typeof Evidence>
