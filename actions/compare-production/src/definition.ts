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
    'prediction-log': { required: false },
    'endpoint': { required: false },
    'endpoint-token': { required: false },
    'github-token': { required: false },
    'experiment': { required: false },
    'model': { required: false },
    'registry': { required: false },
    'name': { required: false },
    'alias': { required: false, default: 'champion' },
    'allow-private-network': { required: false, default: 'false' },
    'now': { required: false },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'notify': { required: false },
    'matrix': { required: false },
    'strategy': { required: false }
  },
  outputs: ['improved', 'outcome', 'production-version', 'deltas', 'best-run', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
