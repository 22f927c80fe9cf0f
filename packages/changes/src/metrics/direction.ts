import { metricWords } from '@gauntlet/core'

/**
 * Whether more or less of a metric is better, by the words of its name that the field agrees on: `val_loss`, `test.f1`, `latency_ms`.
 * Undefined where none is known, or where they disagree: a change of it is neither good nor bad then.
 */
export function directionOf(name: string): 'higher' | 'lower' | undefined {
  const joined = metricWords(name).join(' ')
  const lower = LOWER_PHRASES.some(phrase => holds(joined, phrase))
  const higher = !lower && HIGHER_PHRASES.some(phrase => holds(joined, phrase))
  return lower ? 'lower' : higher ? 'higher' : undefined
}

function holds(joined: string, phrase: string): boolean {
  return ` ${joined} `.includes(` ${phrase} `)
}

const LOWER_PHRASES = [
  ...['loss', 'logloss', 'error', 'err', 'mae', 'mse', 'rmse', 'rmsle', 'msle', 'mape', 'smape', 'wape', 'mase', 'crps', 'brier', 'ece'],
  ...['perplexity', 'ppl', 'wer', 'cer', 'ter', 'fid', 'fpr', 'fnr', 'entropy', 'hinge', 'deviance', 'latency', 'toxicity'],
  ...['false positive rate', 'false negative rate', 'false discovery rate', 'miss rate', 'bits per byte', 'wall time']
]

const HIGHER_PHRASES = [
  ...['accuracy', 'acc', 'precision', 'recall', 'f1', 'f2', 'f1score', 'fbeta', 'auc', 'auroc', 'auprc', 'rocauc', 'aucpr', 'ap', 'map'],
  ...[
    'mrr',
    'ndcg',
    'iou',
    'miou',
    'dice',
    'jaccard',
    'kappa',
    'mcc',
    'r2',
    'bleu',
    'rouge',
    'rouge1',
    'rouge2',
    'rougel',
    'meteor',
    'chrf'
  ],
  ...['comet', 'psnr', 'ssim', 'sensitivity', 'specificity', 'tpr', 'tnr', 'throughput', 'gini', 'spearman', 'pearson', 'bertscore'],
  ...['balanced accuracy', 'top 1', 'top 5', 'exact match', 'hit rate', 'average precision', 'true positive rate', 'r squared']
]
