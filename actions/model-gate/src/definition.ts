// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'model-gate',
  gate: true,
  inputs: {
    'gate': { required: true },
    'predictions': { required: false },
    'metrics': { required: false },
    'baseline': { required: false },
    'production': { required: false },
    'prediction-log': { required: false },
    'train': { required: false },
    'folds': { required: false },
    'tests': { required: false },
    'base': { required: false },
    'use-base': { required: false, default: 'false' },
    'now': { required: false },
    'model': { required: false },
    'github-token': { required: false },
    'allow-private-network': { required: false, default: 'false' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'notify': { required: false },
    'matrix': { required: false },
    'strategy': { required: false }
  },
  outputs: ['metrics', 'model-digest', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
