import { parse, quantity, shareWhere } from '@gauntlet/core'
import { z } from 'zod'
import { parsePath } from './dotted-path.ts'

const Name = z.string().min(1).max(200)

const Path = z
  .string()
  .min(1)
  .max(500)
  .transform((written, context) => {
    const path = parsePath(written)
    if (path !== undefined) return path
    context.addIssue({ code: 'custom', message: `is "${written}"; expected a path such as "predictions" or "outputs.*.label"` })
    return z.NEVER
  })

const Share = shareWhere(share => share > 0 && share <= 1, 'a share above 0 such as 100% or 0.95')

const HeaderName = z.string().regex(/^[A-Za-z0-9-]{1,100}$/, 'expected the name of a header, such as x-tenant')

/** A served model that is asked for its predictions. `docs/production.md` says what each protocol sends. */
export const Endpoint = z
  .strictObject({
    url: z.string().min(1).max(2000).describe('Address that predicts, in full, such as https://models.example.com/invocations'),
    protocol: z
      .enum(['generic', 'mlflow', 'oip-v2', 'tfserving-v1'])
      .default('generic')
      .describe('What is sent, and where predictions stand in the answer'),
    features: z.array(Name).min(1).max(2000).describe("Columns of the candidate's file that are sent, in this order"),
    request: z
      .json()
      .optional()
      .describe(
        'Body of a generic request. `$rows` in it becomes the rows as objects, `$lists` as lists, `$columns` their names, `$row` the one row'
      ),
    tensor: z
      .strictObject({
        name: Name.describe('Name of the input'),
        datatype: z.enum(['FP16', 'FP32', 'FP64', 'INT8', 'INT16', 'INT32', 'INT64']).default('FP32').describe('Type of its numbers')
      })
      .optional()
      .describe('Of oip-v2: all features as one input of two dimensions, in place of one input a feature'),
    'predictions-path': Path.optional().describe('Where the predictions stand in the answer, such as `predictions` or `results.*.label`'),
    'score-path': Path.optional().describe('Where the scores of the positive class stand, such as `predictions.*.1`'),
    headers: z.record(HeaderName, z.string().max(1000)).default({}).describe('Further headers. Secrets are no part of this file'),
    batch: z.number().int().min(1).max(10_000).default(100).describe('Rows of one request'),
    concurrency: z.number().int().min(1).max(32).default(4).describe('Requests at one time'),
    timeout: quantity(parse.duration).default(10_000).describe('Of one request, such as 10s'),
    budget: quantity(parse.duration).default(300_000).describe('Of all of them, with what is tried again, such as 5m'),
    'min-answered': Share.default(1).describe('Share of the rows that need an answer. Below, nothing is concluded'),
    'max-rows': z
      .number()
      .int()
      .min(1)
      .max(10_000_000)
      .default(100_000)
      .describe('More rows than this are not sent: it is production that is asked')
  })
  .superRefine((endpoint, context) => {
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (new Set(endpoint.features).size < endpoint.features.length) refuse('features', 'names a column twice')
    if (endpoint.request !== undefined && endpoint.protocol !== 'generic')
      refuse('request', `is for the protocol generic; ${endpoint.protocol} says itself what is sent`)
    if (endpoint.tensor !== undefined && endpoint.protocol !== 'oip-v2') refuse('tensor', 'is for the protocol oip-v2')
    if (endpoint.batch !== 1 && JSON.stringify(endpoint.request ?? null).includes('"$row"'))
      refuse('batch', `is ${endpoint.batch}, but "$row" in the request is one row. Write "batch: 1"`)
    const secret = Object.keys(endpoint.headers).find(name => /^(authorization|proxy-authorization|cookie|x-api-key|api-key)$/i.test(name))
    if (secret !== undefined) refuse('headers', `holds "${secret}", which is a secret: give it to the action as a secret, not to a file`)
    const ours = Object.keys(endpoint.headers).find(name => /^(content-|host$|transfer-|connection$)/i.test(name))
    if (ours !== undefined) refuse('headers', `holds "${ours}", which the protocol sets`)
  })
  .describe('Gauntlet endpoint of a served model')
export type Endpoint = z.output<typeof Endpoint>
