import { mkdtemp, realpath, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Evidence } from '@gauntlet/core'
import { expect, it } from 'vitest'
import { described, type Files, repositoryWith, write } from '../repository.fixture.ts'

it.each<[string, Files, unknown]>([
  [
    'learning curves, those of one metric in one chart',
    { 'log.csv': 'epoch,train_loss,val_loss,acc,timestamp\n0,1,2,0.5,1\n1,0.5,,0.75,2\n' },
    [
      {
        title: 'loss',
        kind: 'line',
        x: { title: 'epoch', type: 'number' },
        series: [
          {
            name: 'train_loss',
            points: [
              { x: 0, y: 1 },
              { x: 1, y: 0.5 }
            ]
          },
          {
            name: 'val_loss',
            points: [{ x: 0, y: 2 }]
          }
        ]
      },
      {
        title: 'acc',
        series: [
          {
            name: 'acc',
            points: [
              { x: 0, y: 0.5 },
              { x: 1, y: 0.75 }
            ]
          }
        ]
      }
    ]
  ],
  [
    'the history of Keras',
    { 'history.json': '{"loss": [1, 0.5], "val_loss": [2, NaN], "epoch": [0, 1]}' },
    [
      {
        title: 'loss',
        series: [
          { name: 'loss' },
          {
            name: 'val_loss',
            points: [
              { x: 0, y: 2 },
              { x: 1, y: null }
            ]
          }
        ]
      }
    ]
  ],
  [
    'the log of a trainer, whose rows have different columns',
    { 'trainer_state.json': '{"best": 1, "log_history": [{"epoch": 0.5, "loss": 2, "step": 1}, {"epoch": 1, "eval_loss": 3, "step": 2}]}' },
    [
      {
        title: 'loss',
        x: { title: 'step' },
        series: [
          { name: 'loss', points: [{ x: 1, y: 2 }] },
          { name: 'eval_loss', points: [{ x: 2, y: 3 }] }
        ]
      }
    ]
  ],
  [
    'a ROC curve',
    { 'roc.json': '{"roc": [{"fpr": 0, "tpr": 0, "threshold": 2}, {"fpr": 0.5, "tpr": 1, "threshold": 1}]}' },
    [
      {
        kind: 'line',
        x: { title: 'false positive rate', type: 'number' },
        series: [
          {
            name: 'model',
            points: [
              { x: 0, y: 0 },
              { x: 0.5, y: 1 }
            ]
          },
          {
            name: 'chance',
            points: [
              { x: 0, y: 0 },
              { x: 1, y: 1 }
            ]
          }
        ]
      }
    ]
  ],
  [
    'a precision-recall curve',
    { 'pr.tsv': 'precision\trecall\n1\t0\n0.5\t1\n' },
    [
      {
        x: { title: 'recall' },
        y: { title: 'precision' },
        series: [
          {
            points: [
              { x: 0, y: 1 },
              { x: 1, y: 0.5 }
            ]
          }
        ]
      }
    ]
  ],
  [
    'a calibration curve',
    { 'c.json': '[{"prob_true": 0.1, "prob_pred": 0.2}]' },
    [{ topic: 'calibration', series: [{ points: [{ x: 0.2, y: 0.1 }] }, { name: 'perfect' }] }]
  ],
  [
    'importances, the largest first',
    { 'imp.csv': `feature,importance\n${Array.from({ length: 30 }, (_, place) => `f${place},${place === 3 ? -99 : place}`).join('\n')}\n` },
    [
      {
        title: 'imp.csv (the first 20 of 30)',
        kind: 'bar',
        x: { type: 'category' },
        series: [{ points: expect.arrayContaining([{ x: 'f29', y: 29 }]) }]
      }
    ]
  ],
  [
    'a confusion matrix of single rows',
    { 'cm.csv': 'actual,predicted\n10,9\n9,9\n9,9\n' },
    [
      {
        kind: 'heatmap',
        series: [
          {
            points: [
              { x: '9', y: '9', value: 2 },
              { x: '10', y: '9', value: 0 },
              { x: '9', y: '10', value: 1 },
              { x: '10', y: '10', value: 0 }
            ]
          }
        ]
      }
    ]
  ],
  [
    'numbers by name',
    { 'm.csv': 'model,auc\na,0.5\nb,0.75\n' },
    [
      {
        kind: 'bar',
        series: [
          {
            points: [
              { x: 'a', y: 0.5 },
              { x: 'b', y: 0.75 }
            ]
          }
        ]
      }
    ]
  ],
  [
    'one column of numbers',
    { 'm.csv': 'value\n3\n4\n' },
    [
      {
        kind: 'line',
        series: [
          {
            points: [
              { x: 0, y: 3 },
              { x: 1, y: 4 }
            ]
          }
        ]
      }
    ]
  ],
  ['two columns of numbers', { 'm.csv': 'width,height\n3,1\n4,2\n' }, [{ kind: 'point', x: { title: 'width' }, y: { title: 'height' } }]],
  [
    'lines of JSON',
    { 'm.jsonl': '{"step": 1, "loss": 2}\n{"step": 2, "loss": 1}\n' },
    [
      {
        title: 'loss',
        series: [
          {
            points: [
              { x: 1, y: 2 },
              { x: 2, y: 1 }
            ]
          }
        ]
      }
    ]
  ]
])('draws %s', async (_, files, expected) => {
  const { charts, notes } = await drawn(files, Object.keys(files))
  expect(charts).toMatchObject(Array.isArray(expected) ? expected : [])
  expect(charts).toHaveLength(Array.isArray(expected) ? expected.length : 0)
  expect(notes).toEqual([])
})

it('draws the base as series of its own, and by how much a confusion matrix differs', async () => {
  const before = { 'log.csv': 'step,loss\n0,2\n', 'cm.csv': 'actual,predicted\na,b\n', 'imp.json': '[{"feature": "x", "importance": 1}]' }
  const after = {
    'log.csv': 'step,loss\n0,1\n',
    'cm.csv': 'actual,predicted\na,a\na,a\n',
    'imp.json': '[{"feature": "y", "importance": 1}, {"feature": "x", "importance": 0.5}]'
  }
  const folder = await repositoryWith(before)
  await write(folder, after)
  const { evidence } = await described(folder, { plots: Object.keys(after).map(name => join(folder, name)) })
  expect(evidence.charts.map(({ title, series }) => [title, series.map(({ name, points }) => [name, points.map(({ y }) => y)])])).toEqual([
    [
      'loss',
      [
        ['loss (now)', [1]],
        ['loss (HEAD)', [2]]
      ]
    ],
    ['cm.csv (now)', [['rows', ['a', 'a', 'b', 'b']]]],
    ['cm.csv (HEAD)', [['rows', ['a', 'a', 'b', 'b']]]],
    [
      'imp.json',
      [
        ['importance (now)', [1, 0.5]],
        ['importance (HEAD)', [null, 1]]
      ]
    ]
  ])
  expect(evidence.tables.find(({ title }) => title.startsWith('cm.csv'))?.rows).toEqual([
    ['a', '+2', '−1'],
    ['b', '0', '0']
  ])
})

it('draws a confusion matrix once where it is the same in the base, and charts of one title under their own', async () => {
  const files = { 'cm.csv': 'actual,predicted,count\na,b,3\n', 'a.csv': 'step,loss\n0,2\n', 'b.csv': 'step,loss\n0,1\n' }
  const folder = await repositoryWith(files)
  const { evidence } = await described(folder, { plots: Object.keys(files).map(name => join(folder, name)) })
  expect(evidence.charts.map(({ title }) => title)).toEqual(['cm.csv (the same in HEAD)', 'a.csv: loss', 'b.csv: loss'])
  expect(evidence.charts[0]?.series[0]?.points).toContainEqual({ x: 'b', y: 'a', value: 3 })
  expect(evidence.tables.filter(({ title }) => title.startsWith('cm.csv'))).toEqual([])
})

it('draws a folder of DVCLive, and says that its images are left out', async () => {
  const { charts, notes } = await drawn(
    {
      'dvclive/metrics.json': '{"loss": 1}',
      'dvclive/dvc.yaml': 'plots:\n- plots/metrics:\n    x: step\n',
      'dvclive/plots/metrics/train/loss.tsv': 'step\tloss\n0\t1\n',
      'dvclive/plots/metrics/val/loss.tsv': 'step\tloss\n0\t2\n',
      'dvclive/plots/metrics/f1.tsv': 'step\ttimestamp\tf1\n0\t100\t0.5\n',
      'dvclive/plots/sklearn/roc.json': '{"roc": [{"fpr": 0, "tpr": 0}]}',
      'dvclive/plots/images/a.png': 'x'
    },
    ['dvclive']
  )
  expect(charts.map(({ title, series }) => [title, series.map(({ name }) => name)])).toEqual([
    ['f1', ['f1']],
    ['loss', ['train/loss', 'val/loss']],
    ['dvclive/plots/sklearn/roc.json', ['model', 'chance']]
  ])
  expect(notes).toEqual(['1 image in dvclive is not shown. Show them in a report of your own: ![](…).'])
})

it('draws the plots of a dvc.yaml by what it says of them', async () => {
  const definition = `plots:
- ROC: {x: fpr, y: {a.json: tpr, b.json: tpr}, title: Both, x_label: FPR, y_label: TPR}
- cm.csv: {x: y1, y: y2, template: confusion}
- imp.csv: {x: weight, y: word, template: bar_horizontal_sorted}
- scatter.csv: {x: w, y: h, template: scatter}
- log.csv: {x: time, y: [loss, acc]}
- gone.csv
- bad.csv
- wide.csv
`
  const { charts, notes } = await drawn({
    'dvc.yaml': definition,
    'a.json': '[{"fpr": 0, "tpr": 1}]',
    'b.json': '[{"fpr": 0, "tpr": 2}]',
    'cm.csv': 'y1,y2\nx,x\n',
    'imp.csv': 'word,weight\na,1\n',
    'scatter.csv': 'w,h\n1,2\n',
    'log.csv': 'time,loss,acc\n1,2,3\n',
    'bad.csv': 'a\nb"c\n',
    'wide.csv': 'a,b,c\n1,2,3\n'
  })
  expect(charts.map(({ id, title, kind, series }) => [id, title, kind, series.map(({ name }) => name)])).toEqual([
    ['ROC', 'Both', 'line', ['a.json tpr', 'b.json tpr']],
    ['cm.csv', 'cm.csv', 'heatmap', ['rows']],
    ['imp.csv', 'imp.csv', 'bar', ['weight']],
    ['scatter.csv', 'scatter.csv', 'point', ['h']],
    ['log.csv', 'log.csv', 'line', ['loss', 'acc']]
  ])
  expect(notes).toEqual([
    'The plot gone.csv is not shown in full: none of its files is there.',
    expect.stringContaining('The plot bad.csv could not be read: '),
    'The plot wide.csv is not shown in full: what to draw of its columns ("a", "b", "c") is not known; name x and y under "plots" in dvc.yaml.'
  ])
})

it('keeps the spikes of a long curve, and counts the plots that are too many', async () => {
  const rows = Array.from({ length: 50_000 }, (_, step) => `${step},${step === 33_333 ? 99 : step % 7}`).join('\n')
  const { charts } = await drawn({ 'log.csv': `step,loss\n${rows}\n` }, ['log.csv'])
  expect(charts[0]?.series[0]?.points.length).toBeLessThanOrEqual(2000)
  expect(charts[0]?.series[0]?.points).toContainEqual({ x: 33_333, y: 99 })
  expect(charts[0]?.series[0]?.points.at(-1)?.x).toBe(49_999)
  const many = `step,${Array.from({ length: 60 }, (_, place) => `m${place}`).join(',')}\n0${',1'.repeat(60)}\n`
  const more = await drawn({ 'log.csv': many, 'other.csv': many }, ['log.csv', 'other.csv'])
  expect(more.charts).toHaveLength(40)
  expect(more.notes).toEqual(['80 more plots are not shown.'])
})

it('draws a file outside of the workspace, such as one in the temporary folder of the runner', async () => {
  const folder = await repositoryWith({ 'a.txt': '' })
  const outside = await realpath(await mkdtemp(join(tmpdir(), 'gauntlet-plots-')))
  await writeFile(join(outside, 'log.csv'), 'step,loss\n0,1\n')
  for (const plot of [outside, join(outside, 'log.csv')]) {
    const { evidence, notes } = await described(folder, { base: undefined, plots: [plot] })
    expect(evidence.charts).toEqual([expect.objectContaining({ title: 'loss' })])
    expect(notes).toEqual([])
  }
})

async function drawn(files: Files, plots: readonly string[] = []) {
  const folder = await repositoryWith(files)
  const { evidence, notes } = await described(folder, { base: undefined, plots: plots.map(name => join(folder, name)) })
  return { charts: Evidence.parse(evidence).charts, notes }
}
