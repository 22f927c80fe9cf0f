import { createHash } from 'node:crypto'
import { hostPictures } from '@gauntlet/github'
import type { PictureContent, UserPage, UserPicture } from '@gauntlet/reporting'
import type { Inputs } from '../inputs.ts'
import type { Repository } from '../place.ts'

/** Commits the pictures of the author's own Markdown to a branch of this repository, and says where each can be seen. */
export async function keepPictures(
  pages: readonly UserPage[],
  { images, imagesBranch: branch }: Pick<Inputs, 'images' | 'imagesBranch'>,
  { client, owner, repo }: Repository,
  signal: AbortSignal
): Promise<Map<UserPicture, string>> {
  const all = pages.flatMap(({ pictures }) => pictures)
  const files = all.flatMap(picture => (picture.content === undefined ? [] : [{ picture, ...fileOf(picture.content) }]))
  if (images === 'none' || files.length === 0) return new Map()
  const urls = await hostPictures(client, { owner, repo, branch, pictures: files.map(({ name, bytes }) => ({ name, bytes })), signal })
  return new Map(
    files.flatMap(({ picture, name }) => {
      const url = urls.get(name)
      return url === undefined ? [] : [[picture, url]]
    })
  )
}

function fileOf(content: PictureContent): { name: string; bytes: Uint8Array } {
  const bytes = content.type === 'image' ? content.bytes : Buffer.from(content.svg)
  const ending = content.type === 'image' ? ENDINGS[content.mime] : 'svg'
  // By its content, so that a cache never shows an older picture.
  return { name: `${createHash('sha256').update(bytes).digest('hex').slice(0, 32)}.${ending}`, bytes }
}

const ENDINGS = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif', 'image/webp': 'webp', 'image/svg+xml': 'svg' } as const
