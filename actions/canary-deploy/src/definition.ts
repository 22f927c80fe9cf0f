// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'canary-deploy',
  gate: true,
  post: true,
  inputs: {
    'rollout': { required: false },
    'mode': { required: false, default: 'run' },
    'model': { required: false },
    'registry': { required: false, default: 'folder:models' },
    'alias': { required: false, default: 'champion' },
    'environment': { required: false, default: 'production' },
    'history': { required: false },
    'github-token': { required: false },
    'router-token': { required: false },
    'metrics-token': { required: false },
    'allow-private-network': { required: false, default: 'false' },
    'dry-run': { required: false, default: 'false' },
    'allow-first': { required: false, default: 'false' },
    'looks': { required: false },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'notify': { required: false },
    'matrix': { required: false },
    'strategy': { required: false }
  },
  outputs: ['decision', 'reason', 'weight', 'version', 'previous-version', 'deployment-id', 'decided-at', 'evidence-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
