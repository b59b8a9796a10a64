// What leaves the page: a link that holds the question and how to think about it, and a file that holds what was found.
// The key is in neither.
import { EFFORTS, SEARCHES } from './words'
import { lineTo, type Run } from './run'
import type { Asking } from './api'

export interface Strategy {
  effort: string
  search: string // '' is as the effort has it
}

export interface Shared {
  question: string
  strategies: Strategy[] // one, or two to compare
}

const LONGEST = 20_000

export function toHash({ question, strategies }: Shared): string {
  const fields = new URLSearchParams({ q: question })
  for (const { effort, search } of strategies) fields.append('by', search ? `${effort}.${search}` : effort)
  return `#${fields.toString()}`
}

/** What a link says, or null where it says nothing. A name that is not known becomes the default, for links are typed by others. */
export function fromHash(hash: string): Shared | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const question = fields.get('q')
  if (question === null) return null
  const strategies = fields.getAll('by').slice(0, 2).map(strategy)
  return { question: question.slice(0, LONGEST), strategies: strategies.length ? strategies : [strategy('')] }
}

function strategy(text: string): Strategy {
  const [effort, search] = text.split('.')
  return {
    effort: EFFORTS.find((name) => name === effort) ?? 'medium',
    search: SEARCHES.find((name) => name === search) ?? '',
  }
}

/** The runs as JSON can hold them. */
export function exported(runs: { asked: Asking; run: Run }[]): string {
  return JSON.stringify({ format: 'mull-runs-1', runs: runs.map(({ asked, run }) => described(asked, run)) }, null, 1)
}

function described(asked: Asking, run: Run): object {
  const nodes = [...run.nodes.values()].filter(({ kind }) => kind !== 'answer')
  return {
    asked,
    status: run.status,
    ...(run.trouble ? { trouble: run.trouble } : {}),
    answer: run.answer,
    usage: run.usage,
    line: nodes.filter(({ id }) => run.line.has(id)).sort((a, b) => lineTo(a).length - lineTo(b).length).map(({ id }) => id),
    candidates: run.candidates,
    nodes: nodes.map(({ id, parent, text, visits, value, tokens, verdict }) => ({
      id, parent: parent ? parent.id : null, text, visits, value, tokens, verdict,
    })),
  }
}

/** A file for the person to keep. */
export function save(name: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  setTimeout(() => URL.revokeObjectURL(url), 10_000)
}
