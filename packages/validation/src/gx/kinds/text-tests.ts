import { parseLenientJson, plain } from '@gauntlet/core'
import { Ajv } from 'ajv'
import { Ajv2019 } from 'ajv/dist/2019.js'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { parseDateText } from '../date-text.ts'
import type { Kwargs } from '../kwargs.ts'
import { ExpectationProblem } from '../problem.ts'
import { dateFormat } from '../strptime.ts'

/** Whether a text is as expected. Throws an `ExpectationProblem` for a text of which neither can be said. */
export type TextTest = (text: string) => boolean

/** Expectations that only a program can judge, one different text after the other. */
export const TEXT_TESTS: Readonly<Record<string, (kwargs: Kwargs, now: Date) => TextTest>> = {
  expect_column_values_to_match_strftime_format: kwargs => dateFormat(kwargs.text('strftime_format')),
  expect_column_values_to_be_dateutil_parseable: (_, now) => text => parseDateText(text, now) !== undefined,
  expect_column_values_to_be_json_parseable: () => text => parsed(text) !== undefined,
  expect_column_values_to_match_json_schema: kwargs => schemaTest(kwargs.raw('json_schema'))
}

function parsed(text: string): { readonly value: unknown } | undefined {
  try {
    return { value: JSON.parse(text) }
  } catch {
    // Python also reads bare NaN and infinities, but neither comments nor trailing commas.
    const bare = text.replace(/"(?:[^"\\]|\\(?:[\s\S]|$))*(?:"|$)|-?\b(?:NaN|Infinity)\b/g, found =>
      found.startsWith('"') ? found : 'null'
    )
    try {
      JSON.parse(bare)
      return { value: parseLenientJson(text) }
    } catch {
      return undefined
    }
  }
}

function schemaTest(schema: unknown): TextTest {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema))
    throw new ExpectationProblem('"json_schema" is no JSON schema')
  const validate = compiled(schema)
  return text => {
    const json = parsed(text)
    if (json === undefined) throw new ExpectationProblem('some value is no JSON, of which a JSON schema says nothing')
    return validate(json.value)
  }
}

function compiled(schema: object): (value: unknown) => boolean {
  const version = new Map<string, unknown>(Object.entries(schema)).get('$schema')
  const Reader = /2019-09/.test(String(version)) ? Ajv2019 : /2020-12/.test(String(version)) ? Ajv2020 : Ajv
  // Formats are notes to Python's jsonschema too, unless somebody asks for them. Drafts 4 and 6 are read as 7.
  const reader = new Reader({ strict: false, validateFormats: false, validateSchema: false, logger: false })
  const { $schema: _, ...rest } = Object.fromEntries(Object.entries(schema))
  try {
    const validate = reader.compile(rest)
    return value => validate(value) === true
  } catch (thrown) {
    throw new ExpectationProblem(`"json_schema" cannot be used: ${plain(thrown instanceof Error ? thrown.message : String(thrown), 200)}`)
  }
}
