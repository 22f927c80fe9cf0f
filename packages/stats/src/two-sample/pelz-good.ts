const TERMS = 20

/**
 * P(√n Dₙ < z) by the first four terms of its expansion in 1/√n (Pelz & Good 1976, as in Simard & L'Ecuyer 2011, section 3.2). The
 * first term is the limit that Kolmogorov found.
 */
export function pelzGoodCdf(d: number, n: number): number {
  const z = Math.sqrt(n) * d
  const z2 = z ** 2
  const z4 = z ** 4
  const z6 = z ** 6
  const root = Math.sqrt(Math.PI / 2)
  let [k0, k1, k2, k3] = [0, 0, 0, 0]
  for (let k = 0; k <= TERMS; k++) {
    // Each term stands for itself and for its twin at −k − 1.
    const u = (Math.PI * (k + 0.5)) ** 2
    const odd = 2 * Math.exp(-u / (2 * z2))
    k0 += odd / 2
    k1 += (u - z2) * odd
    k2 += (6 * z6 + 2 * z4 + u * (2 * z4 - 5 * z2) + u ** 2 * (1 - 2 * z2)) * odd
    k3 += (u ** 3 * (5 - 30 * z2) + u ** 2 * (-60 * z2 + 212 * z4) + u * (135 * z4 - 96 * z6) - (30 * z6 + 90 * z ** 8)) * odd
  }
  let [even2, even3] = [0, 0]
  for (let k = 1; k <= TERMS; k++) {
    const u = (Math.PI * k) ** 2
    const even = 2 * Math.exp(-u / (2 * z2))
    even2 += u * even
    even3 += (3 * u * z2 - u ** 2) * even
  }
  return (
    (2 * root * k0) / z +
    (root * k1) / (6 * z4 * Math.sqrt(n)) +
    (root * (k2 / (72 * z ** 7) - even2 / (36 * z ** 3))) / n +
    (root * (k3 / (6480 * z ** 10) + even3 / (216 * z6))) / n ** 1.5
  )
}
