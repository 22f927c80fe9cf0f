/** Which columns of a table play which role in judging a model. */
export interface Roles {
  readonly label: string | undefined
  readonly prediction: string | undefined
  readonly score: string | undefined
  readonly id: string | undefined
}

const NAMES = {
  prediction: [
    'prediction',
    'predictions',
    'predicted',
    'pred',
    'y_pred',
    'y_hat',
    'yhat',
    'predicted_label',
    'predicted_class',
    'y_predicted'
  ],
  score: [
    'score',
    'scores',
    'proba',
    'probability',
    'prob',
    'y_score',
    'y_proba',
    'y_prob',
    'pred_proba',
    'predicted_proba',
    'prediction_proba'
  ],
  label: [
    'label',
    'labels',
    'y_true',
    'true_label',
    'actual',
    'actuals',
    'ground_truth',
    'truth',
    'target',
    'true',
    'expected',
    'y_test',
    'y',
    'class'
  ],
  id: ['id', 'row_id', 'example_id', 'sample_id', 'uuid', 'index', 'key']
} as const

/** By the names of the columns alone. */
export function rolesOf(columns: readonly string[]): Roles {
  const named = (role: keyof typeof NAMES) => {
    const spelled = new Map(columns.map(column => [column.toLowerCase().replaceAll(/[\s.-]+/g, '_'), column]))
    return NAMES[role].map(name => spelled.get(name)).find(column => column !== undefined)
  }
  return { label: named('label'), prediction: named('prediction'), score: named('score'), id: named('id') }
}

/** Whether a table says both what is true and what a model said. */
export function isOfPredictions({ label, prediction, score }: Roles): boolean {
  return label !== undefined && (prediction !== undefined || score !== undefined)
}
