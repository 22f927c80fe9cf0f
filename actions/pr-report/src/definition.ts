// Generated from ../action.yml by `npm run generate`. Do not edit.
import type { ActionDefinition } from '@gauntlet/core'

export const definition = {
  name: 'pr-report',
  gate: false,
  inputs: {
    'verdicts': { required: false },
    'target': { required: false, default: 'auto' },
    'comment-required': { required: false, default: 'false' },
    'report-folder': { required: false, default: 'gauntlet-report' },
    'id': { required: false },
    'title': { required: false },
    'on-inconclusive': { required: false, default: 'fail' },
    'upload-verdict': { required: false, default: 'false' },
    'matrix': { required: false },
    'job-status': { required: false },
    'github-token': { required: false }
  },
  outputs: ['comment-id', 'comment-url', 'report-path', 'html-path', 'verdict', 'passed', 'failed-checks', 'verdict-path']
} as const satisfies ActionDefinition
