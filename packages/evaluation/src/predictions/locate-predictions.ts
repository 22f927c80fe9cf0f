import { type FetchOptions, type LocalFiles, localFiles } from '@gauntlet/tables'

/**
 * The files of predictions that the lines of an input name: paths, patterns, folders, and addresses (`https://`, `s3://`, `gs://`,
 * `az://`), of which files are fetched into the temp folder first. `dispose` removes those again; call it when they were read. Hand
 * `names` to `readPredictions`, so that messages and evidence show addresses.
 *
 * Throws `InputError` for what does not exist or may not be read, and for addresses of a private network unless the workflow allows it.
 */
export function locatePredictions(input: string, lines: readonly string[], options: FetchOptions): Promise<LocalFiles> {
  return localFiles(input, lines, options)
}
