import { z } from 'zod'

/** What is read of a note; GitLab says much more. */
export const Note = z.object({
  id: z.int(),
  body: z.string(),
  author: z.object({ username: z.string() }).nullish(),
  /** Written by GitLab itself: "added 1 commit". */
  system: z.boolean().default(false),
  updated_at: z.string()
})
export type Note = z.infer<typeof Note>

export const Notes = z.array(Note)

export const User = z.object({ username: z.string() })
