import { type Random, randomOf } from '@gauntlet/stats'
import type { Pair } from '../paired-examples.ts'
import { classPair, valuePair } from './made-pairs.ts'

/** Two models of two classes in a population of independent rows, whose scores lie around the label. */
export interface ClassPopulation {
  /** Share of positives. */
  readonly prevalence: number
  /** How far apart the scores of the classes lie on the scale of a logit; noise has a standard deviation of about 0.85. */
  readonly candidate: number
  readonly production: number
}

/** So many rows of a population. Noise is half shared by the models, as hard rows are hard for both. */
export function drawClasses({ prevalence, candidate, production }: ClassPopulation, rows: number, seed: number): Pair {
  const random = randomOf(seed)
  const normal = normals(random)
  const label: number[] = []
  const scores: [number[], number[]] = [[], []]
  for (let row = 0; row < rows; row++) {
    const positive = random.share() < prevalence ? 1 : 0
    const shared = 0.6 * normal()
    label.push(positive)
    for (const [index, skill] of [candidate, production].entries())
      scores[index === 0 ? 0 : 1].push(1 / (1 + Math.exp(-(skill * (2 * positive - 1) + shared + 0.6 * normal()))))
  }
  const decided = scores.map(side => side.map(score => (score >= 0.5 ? 1 : 0)))
  return classPair({ label, candidate: decided[0] ?? [], production: decided[1] ?? [], scores })
}

/** Two models of numbers in a population of independent rows. */
export interface ValuePopulation {
  /** Standard deviation of a model's own errors; 0.5 more are shared. */
  readonly candidate: number
  readonly production: number
  /** 0 for normal errors, above 0 for tails that grow heavier with it. */
  readonly tails: number
}

export function drawValues({ candidate, production, tails }: ValuePopulation, rows: number, seed: number): Pair {
  const random = randomOf(seed)
  const normal = normals(random)
  const columns: [number[], number[], number[]] = [[], [], []]
  for (let row = 0; row < rows; row++) {
    const value = 3 * normal()
    const spread = Math.exp(tails * normal())
    const shared = 0.5 * normal()
    columns[0].push(value)
    columns[1].push(value + spread * (shared + candidate * normal()))
    columns[2].push(value + spread * (shared + production * normal()))
  }
  return valuePair(...columns)
}

/** Standard normal variables (Box & Muller 1958). */
export function normals(random: Random): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random.share())) * Math.cos(2 * Math.PI * random.share())
}
