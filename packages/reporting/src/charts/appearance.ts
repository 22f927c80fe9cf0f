import type { TopLevelSpec } from 'vega-lite'
import type { Palette } from './palette.ts'

/** What charts have in common: type, quiet axes, a legend above. */
export function appearance(palette: Palette): NonNullable<TopLevelSpec['config']> {
  const font = 'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", Arial, sans-serif'
  const label = {
    labelFont: font,
    titleFont: font,
    labelColor: palette.muted,
    titleColor: palette.muted,
    labelFontSize: 11,
    titleFontSize: 12,
    titleFontWeight: 500
  } as const
  return {
    aria: false,
    font,
    view: { stroke: null },
    axis: {
      ...label,
      domainColor: palette.grid,
      tickColor: palette.grid,
      gridColor: palette.grid,
      labelLimit: 120,
      titlePadding: 8,
      labelPadding: 5
    },
    axisX: { grid: false },
    axisBand: { ticks: false, grid: false },
    legend: {
      ...label,
      orient: 'top',
      direction: 'horizontal',
      labelColor: palette.ink,
      labelFontSize: 12,
      symbolSize: 140,
      symbolStrokeWidth: 2.5,
      labelLimit: 180,
      columns: 2,
      offset: 8
    }
  }
}
