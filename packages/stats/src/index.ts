export type { LeaveOneOut } from './bootstrap/acceleration.ts'
export { drawBinomial } from './bootstrap/binomial.ts'
export { bootstrap, type Replicates, type Statistic } from './bootstrap/bootstrap.ts'
export { type BootstrapInterval, bcaInterval, type Interval, percentileInterval } from './bootstrap/interval.ts'
export { quantile } from './bootstrap/quantile.ts'
export { type Random, randomOf } from './bootstrap/random.ts'
export { type CellStratum, cellResampler, type Resampler, rowResampler } from './bootstrap/resampler.ts'
export { type Bin, histogram } from './histogram.ts'
export { judgeLooks } from './sequential/judge-looks.ts'
export type { ArmCounts, Finding, Look, LookEvidence, SequentialJudgement, SequentialSettings } from './sequential/look.ts'
export { sampleRatioEvidence } from './sequential/sample-ratio.ts'
export { type SequentialTest, sequentialTest } from './sequential/sequential-test.ts'
export { mean, sum } from './summation.ts'
export { chiSquareTail, type Homogeneity, homogeneity } from './two-sample/chi-square.ts'
export { benjaminiHochberg } from './two-sample/false-discovery.ts'
export { fisherExact } from './two-sample/fisher.ts'
export { jensenShannonDistance } from './two-sample/jensen-shannon.ts'
export {
  type KolmogorovSmirnov,
  kolmogorovSmirnov,
  kolmogorovSmirnovOfCounts,
  kolmogorovSmirnovP
} from './two-sample/kolmogorov-smirnov.ts'
export { lInfinityDistance } from './two-sample/l-infinity.ts'
export { populationStabilityIndex, quantileGroups } from './two-sample/psi.ts'
export { aloneP, type Occurrences, oneSidedOnlyP } from './two-sample/unseen.ts'
export { wassersteinDistance } from './two-sample/wasserstein.ts'
