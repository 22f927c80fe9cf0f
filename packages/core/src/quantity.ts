import { z } from 'zod'
import { isInputError, messageOf } from './errors.ts'
import type { Parse } from './parse.ts'

/** A quantity in a config, written as in an input: `90s`, `2GB`. What is wrong with it is said in the same words. */
export function quantity<Value>(read: Parse<Value>) {
  const withoutUnit = (written: unknown) =>
    typeof written === 'number' ? `is ${written}, which has no unit: write it with one, such as 10ms, 30s or 2GB` : undefined
  return z.string({ error: ({ input }) => withoutUnit(input) }).transform((written, context) => {
    try {
      return read(written, 'value')
    } catch (thrown) {
      if (!isInputError(thrown)) throw thrown
      context.addIssue({ code: 'custom', message: messageOf(thrown).replace('Input "value" ', '') })
      return z.NEVER
    }
  })
}
