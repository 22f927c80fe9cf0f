import type { Check } from '@gauntlet/core'
import type { Entry, Report } from '../report.ts'
import { entryWord } from '../sentence.ts'
import { checkTone, type Tone } from '../tally.ts'
import { type Html, h } from './template.ts'

const TONES: Readonly<Record<Entry['status'], Tone>> = { pass: 'pass', warn: 'warn', fail: 'fail', error: 'fail', inconclusive: 'open' }

export function toneOf(status: Entry['status']): Tone {
  return TONES[status]
}

/** A sign for people who see; the word beside it is for everybody. */
export function icon(tone: Tone): Html {
  return h`<svg class="icon" viewBox="0 0 20 20" aria-hidden="true"><circle cx="10" cy="10" r="8.6" fill="none" stroke="currentColor" stroke-width="1.8"/>${SIGNS[tone]}</svg>`
}

export function badge(tone: Tone, word: string): Html {
  return h`<span class="badge ${tone}">${icon(tone)}${word}</span>`
}

export function statusBadge(entry: Entry): Html {
  return badge(toneOf(entry.status), capital(entryWord(entry)))
}

export function reportTone(report: Report): Tone {
  return toneOf(report.status)
}

export function checkBadge(check: Pick<Check, 'outcome' | 'severity'>): Html {
  const tone = checkTone(check)
  const words = {
    pass: 'Passed',
    warn: 'Warning',
    fail: 'Failed',
    open: 'Inconclusive',
    info: check.outcome === 'fail' ? 'For information' : 'Not judged'
  }
  return badge(tone, words[tone])
}

export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}

const SIGNS: Readonly<Record<Tone, Html>> = {
  pass: h`<path d="M6 10.4l2.7 2.7L14 7.6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"/>`,
  warn: h`<path d="M10 5.6v5.2M10 13.9v.2" fill="none" stroke="currentColor" stroke-width="2.2" stroke-linecap="round"/>`,
  fail: h`<path d="M7 7l6 6M13 7l-6 6" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`,
  open: h`<path d="M7.8 8a2.2 2.2 0 1 1 3.3 1.9c-.7.4-1.1.8-1.1 1.6M10 14.1v.2" fill="none" stroke="currentColor" stroke-width="1.9" stroke-linecap="round"/>`,
  info: h`<path d="M10 9.3v5M10 6.2v.2" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round"/>`
}
