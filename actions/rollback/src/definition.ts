// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'rollback',
  gate: true,
  inputs: {
    'rollout': { required: false },
    'reason': { required: false },
    'target-version': { required: false },
    'model': { required: false },
    'registry': { required: false, default: 'folder:models' },
    'alias': { required: false, default: 'champion' },
    'environment': { required: false, default: 'production' },
    'history': { required: false },
    'github-token': { required: false },
    'router-token': { required: false },
    'allow-private-network': { required: false, default: 'false' },
    'dry-run': { required: false, default: 'false' },
    'list': { required: false, default: 'false' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'notify': { required: false },
    'matrix': { required: false },
    'strategy': { required: false }
  },
  outputs: ['changed', 'from-version', 'to-version', 'deployment-id', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
