/** Why an expectation cannot be judged as it is written. Caught where one expectation is planned; the others go on. */
export class ExpectationProblem extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'ExpectationProblem'
  }
}
