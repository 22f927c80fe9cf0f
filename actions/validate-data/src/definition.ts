// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'validate-data',
  gate: true,
  inputs: {
    'data': { required: true },
    'checks': { required: false },
    'read': { required: false },
    'tables': { required: false },
    'reference': { required: false },
    'base': { required: false },
    'id-columns': { required: false },
    'now': { required: false },
    'fail-on': { required: false, default: 'critical' },
    'max-warnings': { required: false },
    'memory-limit': { required: false, default: '2GB' },
    'show-values': { required: false, default: 'false' },
    'profile': { required: false },
    'gx-result': { required: false },
    'junit': { required: false },
    'sarif': { required: false },
    'rejected-rows': { required: false },
    'suggest': { required: false },
    'allow-private-network': { required: false, default: 'false' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'notify': { required: false },
    'github-token': { required: false },
    'matrix': { required: false },
    'strategy': { required: false }
  },
  outputs: ['row-count', 'data-digest', 'drift-share', 'drifted-columns', 'drift-score', 'profile-path', 'suggested-checks', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
