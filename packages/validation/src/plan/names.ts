/** Ids are unique within a verdict, also where a column is called "schema". */
export class Names {
  readonly #taken = new Set<string>()

  unique(id: string): string {
    let name = id
    for (let copy = 2; this.#taken.has(name); copy++) name = `${id}.${copy}`
    this.#taken.add(name)
    return name
  }
}
