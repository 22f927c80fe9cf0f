/** Why one picture of a page cannot be shown. It is said where the picture would stand; the page itself is not lost. */
export class PictureProblem extends Error {
  override readonly name = 'PictureProblem'
}
