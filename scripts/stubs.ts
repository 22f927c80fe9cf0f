import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { programNames } from '../src/bundle.ts'

/** Writes the files that start each program of the bundle by its name, under `dist`. `bundle` is what they import it from. */
export function writeStubs(dist: string, bundle: string): void {
  for (const program of programNames) {
    const [folder = program, part = 'index'] = program.split('/')
    const file = join(dist, folder, `${part}.js`)
    const prefix = program === 'cli' ? '#!/usr/bin/env node\n' : ''
    mkdirSync(join(dist, folder), { recursive: true })
    writeFileSync(file, `${prefix}import { start } from '${bundle}'\n\nawait start('${program}')\n`)
    if (program === 'cli') chmodSync(file, 0o755)
  }
  writeFileSync(join(dist, 'package.json'), `${JSON.stringify({ type: 'module' })}\n`)
}
