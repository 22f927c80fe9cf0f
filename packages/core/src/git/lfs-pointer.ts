/** Whether these are the three lines by which Git LFS stands in a repository for a file that it keeps elsewhere. */
export function isLfsPointer(content: Buffer): boolean {
  return content.length <= LONGEST_POINTER && content.toString('latin1').startsWith('version https://git-lfs.github.com/spec/')
}

/** In bytes; by its specification. */
export const LONGEST_POINTER = 1024
