import { expect, it } from 'vitest'
import { evaluate, holds } from './expression.ts'
import { play, type Situation } from './play.ts'
import { reusable, templates, type WorkflowFile } from './workflow-files.ts'

const REPOSITORY = { repository: 'octo/flights', event: { repository: { default_branch: 'main' } } }

const fork = pullRequest('stranger/flights')
const branch = pullRequest('octo/flights')
const reviewOfFork = { ...pullRequest('stranger/flights'), event_name: 'pull_request_review' }
const deletedFork = {
  ...REPOSITORY,
  event_name: 'pull_request',
  ref: 'refs/pull/7/merge',
  event: { pull_request: { head: { repo: null } } }
}
const pushToMain = { ...REPOSITORY, event_name: 'push', ref: 'refs/heads/main' }
const pushToBranch = { ...REPOSITORY, event_name: 'push', ref: 'refs/heads/idea' }
const dispatch = { ...REPOSITORY, event_name: 'workflow_dispatch', ref: 'refs/heads/main' }
const dispatchOnBranch = { ...dispatch, ref: 'refs/heads/idea' }
const onTarget = { ...pullRequest('stranger/flights'), event_name: 'pull_request_target', ref: 'refs/heads/main' }

const VERSION = 'v20260104T101500Z_3fa9c1d2'
const REPORTED = { report: { passed: 'true', 'html-path': '/temp/report.html' } }

/** A word a step, so that a row of the table is a line. */
const STEPS: Readonly<Record<string, string>> = {
  'Check out': 'checkout',
  'Set up': 'set-up',
  'Set up Python': 'python',
  Install: 'install',
  'Judge the data': 'data',
  Train: 'train',
  'Judge the model': 'gate',
  'Compare with production': 'compare',
  'Register the model': 'register',
  'Keep the model file': 'keep-model',
  'Say why nothing was trained': 'refuse',
  'Fetch the verdicts': 'fetch',
  'Write the report': 'write',
  'Keep the report': 'keep',
  'Roll out in staging': 'roll-out',
  'Roll out in production': 'roll-out',
  'Keep the evidence': 'evidence',
  'Bring all traffic to the champion': 'recover',
  'Roll back': 'roll-back'
}

const REPORT = 'report: fetch write keep'
const UNTIL_GATE = 'train: checkout data train gate'
const asked = { name: 'flights', train: 'python train.py' }
const all = { ...asked, 'set-up': 'make', production: 'p.csv', register: true, 'upload-model': true }

const training: readonly (readonly [string, Omit<Situation, 'outputs'>, string])[] = [
  ['pull request from a fork', { github: fork, inputs: all, failing: ['Say why nothing was trained'] }, 'report: refuse fetch write keep'],
  ['pull request from a deleted fork', { github: deletedFork, inputs: all }, 'report: refuse fetch write keep'],
  ['review of a pull request from a fork', { github: reviewOfFork, inputs: all }, 'report: refuse fetch write keep'],
  ['pull request from a fork, allowed', { github: fork, inputs: { ...asked, 'allow-forks': true } }, `${UNTIL_GATE} ${REPORT}`],
  [
    'pull request from a fork, allowed, never registers',
    { github: fork, inputs: { ...asked, register: true, 'allow-forks': true } },
    `${UNTIL_GATE} ${REPORT}`
  ],
  ['pull request from a branch', { github: branch, inputs: all }, `train: checkout set-up data train gate compare keep-model ${REPORT}`],
  ['push to main', { github: pushToMain, inputs: all }, `train: checkout set-up data train gate compare register keep-model ${REPORT}`],
  ['push to main, nothing more asked for', { github: pushToMain, inputs: asked }, `${UNTIL_GATE} ${REPORT}`],
  ['push to main, first model', { github: pushToMain, inputs: { ...asked, register: true } }, `${UNTIL_GATE} register ${REPORT}`],
  ['push to another branch', { github: pushToBranch, inputs: { ...asked, register: true } }, `${UNTIL_GATE} ${REPORT}`],
  ['dispatch', { github: dispatch, inputs: { ...asked, register: true } }, `${UNTIL_GATE} register ${REPORT}`],
  ['dispatch on another branch', { github: dispatchOnBranch, inputs: { ...asked, register: true } }, `${UNTIL_GATE} ${REPORT}`],
  ['pull_request_target, whose ref is main', { github: onTarget, inputs: { ...asked, register: true } }, `${UNTIL_GATE} ${REPORT}`],
  ['set-up fails', { github: pushToMain, inputs: all, failing: ['Set up'] }, `train: checkout set-up ${REPORT}`],
  ['data fails', { github: pushToMain, inputs: all, failing: ['Judge the data'] }, `train: checkout set-up data ${REPORT}`],
  ['training fails', { github: pushToMain, inputs: all, failing: ['Train'] }, `train: checkout set-up data train ${REPORT}`],
  [
    'gate fails',
    { github: pushToMain, inputs: all, failing: ['Judge the model'] },
    `train: checkout set-up data train gate compare keep-model ${REPORT}`
  ],
  [
    'comparison fails',
    { github: pushToMain, inputs: all, failing: ['Compare with production'] },
    `train: checkout set-up data train gate compare keep-model ${REPORT}`
  ],
  [
    'cancelled while training',
    { github: pushToMain, inputs: all, cancelledDuring: 'Train' },
    `train: checkout set-up data train ${REPORT}`
  ],
  [
    'cancelled while judging',
    { github: pushToMain, inputs: all, cancelledDuring: 'Judge the model' },
    `train: checkout set-up data train gate ${REPORT}`
  ],
  ['runner lost while training', { github: pushToMain, inputs: all, lostDuring: 'Train' }, `train: checkout set-up data train ${REPORT}`]
]

it.each(training)('train-and-gate: %s', async (_, situation, steps) => {
  expect(await stepsRun('train-and-gate', situation)).toBe(steps)
})

const deployed = { name: 'flights', rollout: 'rollout.yml' }
const staged = { ...deployed, 'staging-rollout': 'rollout-staging.yml' }
const STAGING = 'staging: checkout roll-out'
const CANARY = 'canary: checkout roll-out'
const RECOVERY = 'recovery: checkout recover'

const deploying: readonly (readonly [string, Omit<Situation, 'outputs'> & { decision?: string }, string])[] = [
  ['without staging', { github: dispatch, inputs: deployed }, `${CANARY} evidence ${REPORT}`],
  ['with staging', { github: dispatch, inputs: staged }, `${STAGING} ${CANARY} evidence ${REPORT}`],
  ['on a push to main', { github: pushToMain, inputs: staged }, `${STAGING} ${CANARY} evidence ${REPORT}`],
  ['staging fails', { github: dispatch, inputs: staged, failing: ['Roll out in staging'] }, `${STAGING} ${REPORT}`],
  ['cancelled in staging', { github: dispatch, inputs: staged, cancelledDuring: 'Roll out in staging' }, `${STAGING} ${REPORT}`],
  ['runner lost in staging', { github: dispatch, inputs: staged, lostDuring: 'Roll out in staging' }, `${STAGING} ${REPORT}`],
  [
    'canary rolled back',
    { github: dispatch, inputs: deployed, failing: ['Roll out in production'], decision: 'rolled-back' },
    `${CANARY} evidence ${RECOVERY} ${REPORT}`
  ],
  [
    'canary held for a person',
    { github: dispatch, inputs: deployed, failing: ['Roll out in production'], decision: 'held' },
    `${CANARY} evidence ${REPORT}`
  ],
  [
    'canary cancelled',
    { github: dispatch, inputs: deployed, cancelledDuring: 'Roll out in production', decision: 'aborted' },
    `${CANARY} evidence ${RECOVERY} ${REPORT}`
  ],
  [
    'cancelled before staging begins to roll out',
    { github: dispatch, inputs: staged, cancelledDuring: 'Check out' },
    `staging: checkout ${REPORT}`
  ],
  // GitHub does not say whether it had begun, so a fresh runner looks: a recovery with nothing to do changes nothing.
  [
    'cancelled while it waits for the approval',
    { github: dispatch, inputs: staged, cancelledBefore: 'canary' },
    `${STAGING} ${RECOVERY} ${REPORT}`
  ],
  [
    'runner of the canary lost',
    { github: dispatch, inputs: staged, lostDuring: 'Roll out in production' },
    `${STAGING} ${CANARY} ${RECOVERY} ${REPORT}`
  ],
  [
    'dry run fails',
    { github: dispatch, inputs: { ...deployed, 'dry-run': true }, failing: ['Roll out in production'] },
    `${CANARY} evidence ${REPORT}`
  ]
]

it.each(deploying)('deploy: %s', async (_, { decision, ...situation }, steps) => {
  const rollout = { version: VERSION, 'evidence-path': '/temp/evidence.json', ...(decision === undefined ? {} : { decision }) }
  expect(await stepsRun('deploy', { ...situation, outputs: { ...REPORTED, rollout } })).toBe(steps)
})

it.each([
  ['the alias, where nothing else is said', deployed, undefined, 'flights@candidate'],
  ['another alias', { ...deployed, candidate: 'nightly' }, undefined, 'flights@nightly'],
  ['the version that is named', { ...deployed, version: VERSION }, undefined, `flights/${VERSION}`],
  ['what staging has tried, wherever the alias points by now', staged, VERSION, `flights/${VERSION}`]
])('deploy: the canary takes %s', async (_, inputs, tried, model) => {
  const outputs = tried === undefined ? {} : { rollout: { version: tried } }
  const { given } = await play(workflow('deploy'), { github: dispatch, inputs, outputs })
  expect(given['canary / Roll out in production']?.model).toBe(model)
})

it.each([
  ['success', {}, 'success'],
  ['failure', { failing: ['Train'] }, 'failure'],
  ['cancelled', { cancelledDuring: 'Train' }, 'cancelled'],
  ['a fork', { github: fork }, 'failure']
])('train-and-gate: tells the report of %s', async (_, situation, status) => {
  const { given } = await play(workflow('train-and-gate'), { github: pushToMain, inputs: asked, ...situation })
  expect(given['report / Write the report']?.['job-status']).toBe(status)
})

it.each([
  ['all of it where a gate of the base is asked for', { base: 'git:origin/main' }, '0'],
  ['one commit where none is', {}, '1']
])('train-and-gate: fetches of the history %s', async (_, more, depth) => {
  const { given } = await play(workflow('train-and-gate'), { github: pushToMain, inputs: { ...asked, ...more } })
  expect(given['train / Check out']?.['fetch-depth']).toBe(depth)
})

it.each([
  ['success', {}, 'success'],
  ['a rollback', { failing: ['Roll out in production'] }, 'failure'],
  ['a cancelled canary', { cancelledDuring: 'Roll out in production' }, 'cancelled']
])('deploy: tells the report of %s', async (_, situation, status) => {
  const { given } = await play(workflow('deploy'), { github: dispatch, inputs: deployed, ...situation })
  expect(given['report / Write the report']?.['job-status']).toBe(status)
})

it('rollback: runs by hand and by a call alike', async () => {
  for (const github of [dispatch, pushToMain])
    expect(await stepsRun('rollback', { github, inputs: { reason: 'r' } })).toBe('rollback: checkout roll-back')
})

it.each([
  ['pull request from a fork', { github: fork }, 'gate: checkout data python install train gate report: checkout write'],
  ['data fails', { github: branch, failing: ['Judge the data'] }, 'gate: checkout data report: checkout write'],
  [
    'cancelled while training',
    { github: branch, cancelledDuring: 'Train' },
    'gate: checkout data python install train report: checkout write'
  ]
])('the template for pull requests: %s', async (_, situation, steps) => {
  expect(await stepsRun('gauntlet-gate', situation)).toBe(steps)
})

it.each([
  ['passes', {}, 'validate: checkout data write keep'],
  ['fails', { failing: ['Judge the data'] }, 'validate: checkout data write keep']
])('the nightly template reports when the data %s', async (_, situation, steps) => {
  expect(await stepsRun('gauntlet-data', { github: dispatch, ...situation })).toBe(steps)
})

it('a workflow that GitHub would not read is not played', async () => {
  const [file] = templates
  if (file === undefined) throw new Error('there are no templates')
  await expect(play({ ...file, text: file.text.replace('runs-on', 'run-on') }, { github: dispatch })).rejects.toThrow(/^Could not read/)
})

it.each([
  ['success()', {}, true],
  ['success()', { skipped: true }, false],
  ['success()', { failed: true }, false],
  ['failure()', { failed: true }, true],
  ['failure()', { cancelled: true }, false],
  ['cancelled()', { cancelled: true }, true],
  ['always()', { failed: true, cancelled: true }, true],
  ['!cancelled() && github.nothing == null', {}, true]
])('%s, given %j, is %s', (expression, standing, expected) => {
  expect(holds(expression, { github: {} }, { failed: false, cancelled: false, ...standing })).toBe(expected)
  expect(evaluate(expression, { github: {} }, { failed: false, cancelled: false, ...standing }).coerceString()).toBe(String(expected))
})

function pullRequest(head: string) {
  const event = { ...REPOSITORY.event, pull_request: { head: { repo: { full_name: head } } } }
  return { ...REPOSITORY, event_name: 'pull_request', ref: 'refs/pull/7/merge', event }
}

function workflow(name: string): WorkflowFile {
  const found = [...reusable, ...templates].find(({ path }) => path.endsWith(`/${name}.yml`))
  if (found === undefined) throw new Error(`there is no workflow ${name}`)
  return found
}

async function stepsRun(name: string, situation: Situation): Promise<string> {
  const { steps } = await play(workflow(name), { outputs: REPORTED, ...situation })
  return steps.map(step => (step.endsWith(':') ? step : (STEPS[step] ?? `?${step}`))).join(' ')
}
