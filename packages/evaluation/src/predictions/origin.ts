/** Which inputs messages speak of. */
export interface Origin {
  /** The input that names the files. */
  readonly data: string
  /** The input that says what is to be done with them. */
  readonly config: string
}

export const OF_GATE: Origin = { data: 'predictions', config: 'gate' }
