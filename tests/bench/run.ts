import { cml } from './cml.ts'
import { countCoverage } from './count-coverage.ts'
import { coverage } from './coverage.ts'
import { drift } from './drift.ts'
import { evaluate } from './evaluate.ts'
import { fairnessCoverage } from './fairness-coverage.ts'
import { judge } from './judge.ts'
import { memory } from './memory.ts'
import { report } from './report.ts'
import { scale } from './scale.ts'
import { speed } from './speed.ts'
import { validate } from './validate.ts'

/**
 * Figures for people, printed as they come. `npm run bench` runs every bench, `npm run bench -- judge` the one that is named, and
 * `npm run bench -- speed 9` counts nine rounds instead of five.
 */
const ROUNDS = 5
const benches = new Map<string, (rounds: number) => Promise<void> | void>([
  ['speed', speed],
  ['judge', judge],
  ['drift', drift],
  ['validate', validate],
  ['scale', scale],
  ['memory', memory],
  ['coverage', coverage],
  ['count-coverage', countCoverage],
  ['fairness-coverage', fairnessCoverage],
  ['evaluate', evaluate],
  ['report', report],
  ['cml', cml]
])

const given = process.argv.slice(2)
const rounds = given.find(word => /^\d+$/.test(word))
const names = given.filter(word => word !== rounds)
const unknown = names.filter(name => !benches.has(name))
if (unknown.length > 0) throw new Error(`There is no bench ${unknown.join(', ')}, but ${[...benches.keys()].join(', ')}`)
for (const [name, bench] of benches) if (names.length === 0 || names.includes(name)) await bench(Number(rounds ?? ROUNDS))
