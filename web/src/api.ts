// What the page asks of the server, and the server's streams as happenings. The key travels in a header and nowhere else.
import { events } from './sse'
import type { Happening, Usage, Verdict } from './run'

export type Knob = number | string | boolean | Knob[]

export interface Problem {
  task: string
  level: number
  index: number
}

export interface Asking {
  model: string
  question: string
  effort: string
  search: string // '' is as the effort has it
  knobs: Record<string, Knob>
  budget: number | null // tokens
  seed: number | null
  problem: Problem | null // whose question this is: the task then judges the steps
}

/** What the server refused or broke off with, or would have refused, in one line for people. */
export class Refused extends Error {
  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message)
  }
}

const NOT_OFFERED = new Set([403, 404, 405, 501])

/** The happenings of one question, over the server's traces where it shows them, else over the plain chat stream. */
export async function* ask(asking: Asking, key: string, signal: AbortSignal): AsyncGenerator<Happening> {
  const { search, knobs, budget, problem } = asking
  const mull = {
    ...(search ? { search: { name: search, ...knobs } } : {}),
    ...(budget === null ? {} : { budget: { tokens: budget } }),
  }
  const body = {
    model: asking.model,
    messages: [{ role: 'user', content: asking.question }],
    reasoning_effort: asking.effort,
    stream: true,
    ...(asking.seed === null ? {} : { seed: asking.seed }),
  }
  const traced = await post('/v1/traces', { ...body, mull: problem ? { ...mull, problem } : mull }, key, signal)
  if (traced.ok) return yield* traces(traced)
  const refusal = await refused(traced)
  if (!NOT_OFFERED.has(traced.status) || refusal.param === 'model') throw new Refused(refusal.message, traced.status)
  yield { kind: 'untraced' }
  const options = { stream_options: { include_usage: true }, ...(Object.keys(mull).length ? { mull } : {}) }
  const plain = await post('/v1/chat/completions', { ...body, ...options }, key, signal)
  if (!plain.ok) throw new Refused((await refused(plain)).message, plain.status)
  yield* chat(plain)
}

/** Names of the models there are. */
export async function models(key: string, signal: AbortSignal): Promise<string[]> {
  const { data } = await get<{ data: { id: string }[] }>('/v1/models', key, signal)
  return data.map(({ id }) => String(id))
}

/** How a problem asks, to the letter. */
export async function questionOf({ task, level, index }: Problem, key: string, signal?: AbortSignal): Promise<string> {
  return String((await get<{ question: string }>(`/v1/problems/${task}/${level}/${index}`, key, signal)).question)
}

async function get<T>(path: string, key: string, signal?: AbortSignal): Promise<T> {
  const response = await fetch(path, { headers: headers(key), signal, cache: 'no-store' })
  if (!response.ok) throw new Refused((await refused(response)).message, response.status)
  return (await response.json()) as T
}

function headers(key: string): Record<string, string> {
  return key ? { Authorization: `Bearer ${key}` } : {}
}

function post(path: string, body: object, key: string, signal: AbortSignal): Promise<Response> {
  return fetch(path, {
    method: 'POST',
    headers: { ...headers(key), 'Content-Type': 'application/json', Accept: 'text/event-stream' },
    body: JSON.stringify(body),
    signal,
    cache: 'no-store',
    redirect: 'error',
  })
}

const HIDDEN = 'This server keeps its thinking, and its problems, to itself. Start it with mull serve --demo.'

async function refused(response: Response): Promise<{ message: string; param: string | null }> {
  const text = await response.text()
  const wait = response.headers.get('Retry-After')
  const later = wait ? ` Try again in ${wait} s.` : ''
  try {
    const { message, param, code } = (JSON.parse(text) as { error: Record<'message' | 'param' | 'code', string> }).error
    return { message: code === 'no_such_path' ? HIDDEN : `${message}${later}`, param }
  } catch {
    return { message: `The server answered ${response.status} ${response.statusText}.${later}`, param: null }
  }
}

const CUT = 'The stream ended before the answer did.'

type Fields = Record<string, unknown>

async function* traces(response: Response): AsyncGenerator<Happening> {
  for await (const { event, data } of events(response.body!)) {
    if (data === '[DONE]') return
    const it = JSON.parse(data) as Fields
    if (event === 'error') throw failure(it)
    if (event === 'node') {
      const { parent, text, answer, visits, value, tokens, verdict } = it
      yield {
        kind: 'node', id: String(it.id), parent: parent == null ? null : String(parent), text: String(text ?? ''),
        answer: answer === true, visits: number(visits) ?? 0, value: number(value), tokens: number(tokens) ?? 0,
        verdict: (verdict as Verdict | undefined) ?? null,
      }
    } else if (event === 'update') {
      yield { kind: 'update', id: String(it.id), visits: number(it.visits) ?? 0, value: number(it.value) }
    } else if (event === 'candidate') {
      yield {
        kind: 'candidate', id: String(it.id), answer: String(it.answer ?? ''), score: number(it.score),
        tokens: number(it.tokens) ?? 0, flops: number(it.flops) ?? 0, verdict: (it.verdict as Verdict | undefined) ?? null,
      }
    } else if (event === 'done') {
      const line = Array.isArray(it.line) ? it.line.map(String) : []
      const probability = number(it.probability)
      yield { kind: 'done', answer: String(it.answer ?? ''), probability, usage: bill(it.usage as Fields), line }
      return
    }
  }
  throw new Refused(CUT, 0)
}

async function* chat(response: Response): AsyncGenerator<Happening> {
  let ended = false
  for await (const { data } of events(response.body!)) {
    if (data === '[DONE]') return
    const it = JSON.parse(data) as Fields
    if (it.error) throw failure(it)
    const choice = (it.choices as { delta?: Fields; finish_reason?: string | null }[] | undefined)?.[0]
    if (typeof choice?.delta?.content === 'string') yield { kind: 'delta', text: choice.delta.content }
    if (choice?.finish_reason) ended = true
    if (it.usage) yield { kind: 'usage', usage: bill(it.usage as Fields) }
  }
  if (!ended) throw new Refused(CUT, 0)
}

/** A bill of either kind: the traces' own, or the chat's usage with what it says of the thinking. */
function bill(usage: Fields): Usage {
  const details = (usage.completion_tokens_details ?? {}) as Fields
  return {
    tokens: number(usage.tokens) ?? number(usage.completion_tokens) ?? 0,
    discarded: number(usage.discarded) ?? number(details.discarded_tokens),
    flops: number(usage.flops),
    seconds: number(usage.seconds),
  }
}

function number(value: unknown): number | null {
  return typeof value === 'number' ? value : null
}

function failure(it: Fields): Refused {
  const message = (it.error as Fields | undefined)?.message
  return new Refused(typeof message === 'string' ? message : 'The server broke off without saying why.', 0)
}
