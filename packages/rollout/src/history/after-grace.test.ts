import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { afterGrace } from './after-grace.ts'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

it('follows its signal six seconds later, with its reason', () => {
  const job = new AbortController()
  const late = afterGrace(job.signal)
  vi.advanceTimersByTime(60_000)
  expect(late.aborted).toBe(false)
  job.abort('cancelled')
  vi.advanceTimersByTime(5_999)
  expect(late.aborted).toBe(false)
  vi.advanceTimersByTime(1)
  expect([late.aborted, late.reason]).toEqual([true, 'cancelled'])
})
