import { mersenne } from 'pure-rand/generator/mersenne'

/** A stream of pseudo-random numbers. The same seed gives the same stream on every machine. */
export interface Random {
  /** Uniform on [0, 1), in steps of 2^-53. */
  share(): number
  /** A whole number from 0 to `most` − 1, for `most` up to 2^31. One is more likely than another by at most `most` / 2^32. */
  below(most: number): number
}

/** A Mersenne Twister (Matsumoto & Nishimura 1998) of a 32-bit seed. */
export function randomOf(seed: number): Random {
  const generator = mersenne(seed)
  const next = () => generator.next() >>> 0
  return {
    share: () => ((next() >>> 5) * 2 ** 26 + (next() >>> 6)) / 2 ** 53,
    // Not a modulo with rejection, which takes three times as long: a bootstrap of a million rows draws billions of them.
    below: most => Math.floor((next() / 2 ** 32) * most)
  }
}
