// What leaves the page: a link that holds the question and how to think about it, and a file that holds what was found.
// The key is in neither.
import { EFFORTS, SEARCHES, TASKS } from './words'
import type { Extras } from './form'
import { lineTo, type Run } from './run'
import type { Asking } from './api'

export interface Strategy {
  effort: string
  search: string // '' is as the effort has it
}

const OF_ALL = ['model', 'budget', 'seed'] as const
const OF_PROBLEM = ['task', 'level', 'index'] as const

/** Whatever is left out is not set. */
export interface Shared extends Partial<Pick<Extras, (typeof OF_ALL | typeof OF_PROBLEM)[number] | 'knobs'>> {
  question: string
  strategies: Strategy[] // one, or two to compare
}

const LONGEST = 20_000
const SHORT = 200 // characters of what is typed beside the question

export function toHash({ question, strategies, knobs = [], ...more }: Shared): string {
  const fields = new URLSearchParams({ q: question })
  strategies.forEach(({ effort, search }, i) => {
    fields.append('by', search ? `${effort}.${search}` : effort)
    if (knobs.some(Boolean)) fields.append('knobs', (search && knobs[i]) || '')
  })
  for (const name of more.task ? [...OF_ALL, ...OF_PROBLEM] : OF_ALL) if (more[name]) fields.set(name, more[name])
  return `#${fields.toString()}`
}

/** What a link says, or null where it says nothing. A name that is not known becomes the default, for links are typed by others. */
export function fromHash(hash: string): Shared | null {
  const fields = new URLSearchParams(hash.replace(/^#/, ''))
  const question = fields.get('q')
  if (question === null) return null
  const strategies = fields.getAll('by').slice(0, 2).map(strategy)
  const shared: Shared = { question: question.slice(0, LONGEST), strategies: strategies.length ? strategies : [strategy('')] }
  const knobs = fields.getAll('knobs')
  if (knobs.length) shared.knobs = [0, 1].map((i) => (shared.strategies[i]?.search ? (knobs[i] ?? '').slice(0, SHORT) : ''))
  const known = TASKS.some((name) => name === fields.get('task'))
  for (const name of known ? [...OF_ALL, ...OF_PROBLEM] : OF_ALL) {
    const text = fields.get(name)
    if (text) shared[name] = text.slice(0, SHORT)
  }
  return shared
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
  const nodes = [...run.nodes.values()].filter(({ told }) => told)
  return {
    asked,
    status: run.status,
    ...(run.trouble ? { trouble: run.trouble } : {}),
    answer: run.answer,
    probability: run.probability,
    usage: run.usage,
    line: nodes.filter(({ id }) => run.line.has(id)).sort((a, b) => lineTo(a).length - lineTo(b).length).map(({ id }) => id),
    candidates: run.candidates,
    nodes: nodes.map(({ id, parent, text, visits, value, tokens, verdict, kind }) => ({
      id, parent: parent ? parent.id : null, text, ...(kind === 'answer' ? { answer: true } : {}), visits, value, tokens, verdict,
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
