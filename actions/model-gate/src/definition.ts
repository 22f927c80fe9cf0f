// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'model-gate',
  gate: true,
  inputs: {
    'predictions': { required: true },
    'gate': { required: true },
    'baseline': { required: false },
    'model': { required: false },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'matrix': { required: false }
  },
  outputs: ['metrics', 'model-digest', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
