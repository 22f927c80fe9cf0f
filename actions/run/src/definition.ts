// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'run',
  gate: true,
  inputs: {
    'config': { required: false, default: 'gauntlet.yml' },
    'only': { required: false },
    'skip': { required: false },
    'keep-going': { required: false, default: 'false' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'notify': { required: false },
    'allow-private-network': { required: false, default: 'false' },
    'matrix': { required: false },
    'strategy': { required: false },
    'job-status': { required: false },
    'github-token': { required: false },
    'gitlab-token': { required: false }
  },
  outputs: ['results', 'comment-id', 'comment-url', 'report-path', 'html-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
