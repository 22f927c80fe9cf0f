// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'compare-production',
  gate: true,
  inputs: {
    'candidate': { required: true },
    'production': { required: true },
    'comparison': { required: true },
    'margin': { required: false },
    'model': { required: false },
    'registry': { required: false },
    'name': { required: false },
    'alias': { required: false, default: 'champion' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'matrix': { required: false }
  },
  outputs: ['improved', 'outcome', 'production-version', 'deltas', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
