import { z } from 'zod'

/** One of something, or a list of them. `single` tells which it was written as, for its place in the file. */
export interface OneOrMany<Item> {
  readonly items: readonly Item[]
  readonly single: boolean
}

export function oneOrMany<Item extends z.ZodType>(item: Item) {
  const one = item.transform((given): OneOrMany<z.output<Item>> => ({ items: [given], single: true }))
  const many = z
    .array(item)
    .max(1000)
    .transform((items): OneOrMany<z.output<Item>> => ({ items, single: false }))
  return z.union([one, many]).refine(({ items }) => items.length > 0, 'holds no check')
}

/** A list of checks, at least one. */
export function listOf<Item extends z.ZodType>(item: Item) {
  return z
    .array(item)
    .max(1000)
    .refine(items => items.length > 0, 'holds no check')
}
