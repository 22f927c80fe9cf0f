// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'validate-data',
  gate: true,
  inputs: {
    'data': { required: true },
    'checks': { required: true },
    'fail-on': { required: false, default: 'critical' },
    'memory-limit': { required: false, default: '2GB' },
    'show-values': { required: false, default: 'false' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'matrix': { required: false }
  },
  outputs: ['row-count', 'data-digest', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
