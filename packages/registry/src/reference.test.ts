import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { InputError, readEnvironment } from '@gauntlet/core'
import { beforeEach, describe, expect, it } from 'vitest'
import { openRegistry } from './open.ts'
import { parseModelName, parseReference, resolveReference, shownReference } from './reference.ts'
import type { Registry } from './registry.ts'

const VERSION = 'v20260104T101500Z_3fa9c1d2'

describe('a reference', () => {
  it.each([
    ['flights@champion', { name: 'flights', alias: 'champion' }],
    [' flights@previous-champion ', { name: 'flights', alias: 'previous-champion' }],
    [`late.flights_2/${VERSION}`, { name: 'late.flights_2', version: VERSION }]
  ])('%s', (text, reference) => {
    expect(parseReference(text, 'model')).toEqual(reference)
    expect(parseReference(shownReference(reference), 'model')).toEqual(reference)
  })

  it.each([
    ['flights', 'such as flights@champion'],
    ['', 'expected a model as name@alias or name/version'],
    ['flights@', 'such as flights@champion'],
    ['@champion', 'expected a model'],
    ['flights/7', `or flights/${VERSION}`],
    ['../etc/passwd', 'expected a model'],
    ['flights@../../x', 'expected a model'],
    ['flights@a@b', 'expected a model'],
    ['flights/../x', 'expected a model']
  ])('"%s" is refused with an example', (text, message) => {
    expect(() => parseReference(text, 'model')).toThrow(InputError)
    expect(() => parseReference(text, 'model')).toThrow(message)
  })

  it.each(['', '.', '..', 'a/b', '-a', 'é', 'a b', 'a'.repeat(101)])('"%s" names no model', name => {
    expect(() => parseModelName(name, 'name')).toThrow('Input "name" is "')
  })
})

describe('in a registry', () => {
  let workspace: string
  let registry: Registry
  let version: string

  beforeEach(async () => {
    workspace = await mkdtemp(join(tmpdir(), 'reference-'))
    registry = await open('folder:models')
    const path = join(workspace, 'late.onnx')
    await writeFile(path, 'a model')
    const digest = createHash('sha256').update('a model').digest('hex')
    const draft = { name: 'flights', path, file: 'late.onnx', digest, bytes: 7, tags: {}, verdicts: [] }
    version = (await registry.register(draft)).registered.version
    await registry.moveAlias('flights', 'candidate', { to: version, expected: null })
  })

  it('an alias and a version lead to the same', async () => {
    const byAlias = await resolveReference(registry, { name: 'flights', alias: 'candidate' })
    expect(byAlias.version).toBe(version)
    expect(await resolveReference(registry, { name: 'flights', version })).toEqual(byAlias)
    expect(registry.uri(byAlias)).toBe(join(workspace, 'models/flights/versions', version, 'late.onnx'))
  })

  it.each([
    ['fligths@champion', 'there is no model "fligths" in folder:models. Did you mean "flights"?'],
    ['trains@champion', 'there is no model "trains" in folder:models. Known: flights.'],
    [`trains/${VERSION}`, 'there is no model "trains" in folder:models. Known: flights.'],
    ['flights@candidat', '"flights" has no alias "candidat" in folder:models. Did you mean "candidate"?'],
    ['flights@champion', '"flights" has no alias "champion" in folder:models. Known: candidate.'],
    [`flights/${VERSION}`, 'folder:models has no such version. Known: v']
  ])('%s is refused with what there is', async (text, message) => {
    const resolving = resolveReference(registry, parseReference(text, 'model'))
    await expect(resolving).rejects.toThrow(InputError)
    await expect(resolving).rejects.toThrow(message)
  })

  it('an empty one says so', async () => {
    const resolving = resolveReference(await open('folder:empty'), { name: 'flights', alias: 'champion' }, 'production')
    await expect(resolving).rejects.toThrow('Input "production" names "flights@champion", but there is no model')
    await expect(resolving).rejects.toThrow('It is empty: register a model first.')
  })

  it.each([
    ['models', 'Did you mean "folder:models"?'],
    ['folder:', 'such as folder:models'],
    ['mlflow:http://localhost:5000', 'a registry is a folder now'],
    ['release', 'a registry is a folder now'],
    ['folder:../models', 'which lies outside the workspace'],
    ['folder:/etc', 'which lies outside the workspace'],
    ['folder:late.onnx', 'which is not a folder']
  ])('"%s" is refused', async (given, message) => {
    await expect(open(given)).rejects.toThrow(InputError)
    await expect(open(given)).rejects.toThrow(message)
  })

  it('a link that leads out is not followed', async () => {
    await mkdir(join(workspace, 'linked'))
    await symlink('/etc', join(workspace, 'linked', 'flights'))
    const linked = await open('folder:linked')
    await expect(linked.versions('flights')).rejects.toThrow('which lies outside the workspace')
    await expect(linked.alias('flights', 'champion')).rejects.toThrow('which lies outside the workspace')
  })

  async function open(given: string): Promise<Registry> {
    return openRegistry(given, readEnvironment({ GITHUB_WORKSPACE: workspace, RUNNER_TEMP: join(workspace, 'temp') }))
  }
})
