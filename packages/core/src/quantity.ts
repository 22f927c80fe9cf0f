import { z } from 'zod'
import { isInputError, messageOf } from './errors.ts'
import type { Parse } from './parse.ts'

/** A quantity in a config, written as in an input: `90s`, `2GB`. What is wrong with it is said in the same words. */
export function quantity<Value>(read: Parse<Value>) {
  return z.string().transform((written, context) => {
    try {
      return read(written, 'value')
    } catch (thrown) {
      if (!isInputError(thrown)) throw thrown
      context.addIssue({ code: 'custom', message: messageOf(thrown).replace('Input "value" ', '') })
      return z.NEVER
    }
  })
}
