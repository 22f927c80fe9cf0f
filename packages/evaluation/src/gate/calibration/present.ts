import { type Chart, type Evidence, formatNumber, type Table } from '@gauntlet/core'
import type { CalibrationBin } from '../../metrics/calibration.ts'
import type { Judged, MeasuredCalibration } from './measure.ts'

/** The numbers of calibration, the bins, and the reliability diagram. */
export function presentCalibration(found: MeasuredCalibration | undefined): Partial<Evidence> {
  if (found === undefined || found.bins.length === 0) return {}
  return { tables: [summary(found), binTable(found.bins)], charts: [reliabilityChart(found.bins)] }
}

function summary({ ece, slope, intercept, parts }: MeasuredCalibration): Table {
  const judged = (name: string, right: string, value: Judged) => [
    name,
    'problem' in value ? 'undefined' : value.value,
    'problem' in value || value.interval === undefined ? '' : `${formatNumber(value.interval.low)} to ${formatNumber(value.interval.high)}`,
    right
  ]
  return {
    id: 'calibration',
    title: 'Calibration',
    columns: [
      { title: 'What', align: 'left' },
      { title: 'Value', align: 'right' },
      { title: 'Interval', align: 'left' },
      { title: 'Right where it is', align: 'left' }
    ],
    rows: [
      judged('expected calibration error', '0', ece),
      judged('slope', '1', slope),
      judged('intercept (in the large)', '0', intercept),
      ['Brier score = reliability − resolution + uncertainty + within bins', parts.brier, '', 'as low as uncertainty allows'],
      ['reliability', parts.reliability, '', '0'],
      ['resolution', parts.resolution, '', 'as high as uncertainty'],
      ['uncertainty', parts.uncertainty, '', 'given by the base rate'],
      ['within bins', parts.within, '', 'what the bins blur']
    ]
  }
}

const MOST_BINS = 100

function binTable(bins: readonly CalibrationBin[]): Table {
  return {
    id: 'calibration-bins',
    title: 'Probabilities and what came true',
    columns: ['from', 'to', 'mean probability', 'came true', 'rows'].map(title => ({ title, align: 'right' as const })),
    rows: bins.slice(0, MOST_BINS).map(({ from, to, mean, observed, rows }) => [from, to, mean, observed, rows])
  }
}

function reliabilityChart(bins: readonly CalibrationBin[]): Chart {
  return {
    id: 'calibration',
    title: 'Calibration: what was said against what came true',
    kind: 'line',
    x: { title: 'mean probability of the bin', type: 'number' },
    y: { title: 'share that came true', type: 'number' },
    series: [
      { name: 'model', points: bins.map(({ mean, observed }) => ({ x: mean, y: observed })) },
      {
        name: 'right',
        points: [
          { x: 0, y: 0 },
          { x: 1, y: 1 }
        ]
      }
    ],
    rules: []
  }
}
