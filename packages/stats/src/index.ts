export { type Bin, histogram } from './histogram.ts'
export { mean, sum } from './summation.ts'
