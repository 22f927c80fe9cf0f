import { expect, it } from 'vitest'
import { DvcPlots, drawDvcPlots } from './dvc-plots.ts'

const LINE = {
  $schema: 'https://vega.github.io/schema/vega-lite/v5.json',
  title: { text: 'Loss' },
  data: {
    values: [
      { step: '0', loss: '2', rev: 'main' },
      { step: '0', loss: '1', rev: 'workspace' }
    ]
  },
  mark: 'line',
  encoding: { x: { field: 'step', type: 'quantitative' }, y: { field: 'loss', type: 'quantitative' }, color: { field: 'rev' } }
}

it('draws what DVC drew, the workspace first', () => {
  const { charts, notes } = draw({ data: { 'log.csv': [{ type: 'vega', revisions: ['main', 'workspace'], content: LINE }] } })
  expect(charts).toMatchObject([{ id: 'log.csv', title: 'Loss', topic: 'metrics', series: [{ name: 'workspace' }, { name: 'main' }] }])
  expect(notes).toEqual([])
})

it('says which plots are not shown, and why', () => {
  const { charts, notes } = draw({
    data: {
      'a.png': [
        { type: 'image', revisions: ['main'], url: 'dvc_plots/main_a.png' },
        { type: 'image', revisions: ['workspace'], url: 'dvc_plots/workspace_a.png' }
      ],
      'own.json': [{ type: 'vega', revisions: ['workspace'], content: { ...LINE, mark: 'arc' } }]
    },
    errors: [{ name: 'roc.json', rev: 'main', source: 'x.json', type: 'FileNotFoundError', msg: 'gone\n' }]
  })
  expect(charts).toEqual([])
  expect(notes).toEqual([
    'The plot own.json is not shown: its template draws what a chart in a comment cannot hold.',
    '2 images of dvc plots diff are not shown. Show them in a report of your own: ![](…).',
    'DVC could not read the plot roc.json of main (x.json): gone '
  ])
})

function draw(output: unknown) {
  return drawDvcPlots(DvcPlots.parse(output))
}
