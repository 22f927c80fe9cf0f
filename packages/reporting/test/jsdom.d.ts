/** As much of jsdom as a test needs: a window for what asks for one where it is loaded. */
declare module 'jsdom' {
  export class JSDOM {
    constructor(html: string)
    readonly window: object & { readonly document: object }
  }
}
