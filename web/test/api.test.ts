import { afterEach, expect, test, vi } from 'vitest'
import { ask, questionOf, type Asking } from '../src/api'
import type { Happening } from '../src/run'

const ASKING: Asking = {
  model: 'm', question: '80-21  equals ', effort: 'low', search: 'sample', knobs: { n: 2 }, budget: 512, seed: 7,
  problem: { task: 'arithmetic', level: 1, index: 22 },
}
const EVENTS = [
  ['node', { id: 0, parent: null, text: '', answer: false, visits: 1, value: 0.5, tokens: 0, verdict: null }],
  ['node', { id: 1, parent: 0, text: '59', answer: true, visits: 1, value: 0.5, tokens: 3, verdict: 'right' }],
  ['candidate', { id: 1, answer: '59', score: 0.5, tokens: 3, flops: 9, verdict: 'right' }],
  ['done', { answer: '59', probability: 0.4, usage: { tokens: 3, discarded: 0, flops: 9, seconds: 1 }, line: [0, 1] }],
]

function answering(body: string, status = 200) {
  const fetch = vi.fn(async (_path: string, _how: RequestInit) => new Response(body, { status }))
  vi.stubGlobal('fetch', fetch)
  return fetch
}
afterEach(() => vi.unstubAllGlobals())

test('a problem is asked as it asks, to the letter, and its answers come with their verdicts', async () => {
  const fetch = answering(EVENTS.map(([event, data]) => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`).join(''))
  const found: Happening[] = []
  for await (const it of ask(ASKING, '', new AbortController().signal)) found.push(it)
  const body = JSON.parse(fetch.mock.calls[0][1].body as string) as { messages: { content: string }[]; mull: object }
  expect(body.messages[0].content).toBe('80-21  equals ')
  expect(body.mull).toEqual({ search: { name: 'sample', n: 2 }, budget: { tokens: 512 }, problem: ASKING.problem })
  expect(found[0]).toMatchObject({ kind: 'node', answer: false })
  expect(found[1]).toMatchObject({ kind: 'node', answer: true, verdict: 'right' })
  expect(found[2]).toMatchObject({ kind: 'candidate', verdict: 'right' })
  expect(found[3]).toMatchObject({ kind: 'done', answer: '59', probability: 0.4 })
})

test('a problem that there is not is refused in the words of the server', async () => {
  const fetch = answering('{"question": "80-21  equals "}')
  expect(await questionOf(ASKING.problem!, '')).toBe('80-21  equals ')
  expect(fetch.mock.calls[0][0]).toBe('/v1/problems/arithmetic/1/22')
  for (const [code, said] of [['x', 'arithmetic has levels 1 to 6'], ['no_such_path', '--demo']]) {
    answering(JSON.stringify({ error: { message: 'arithmetic has levels 1 to 6', param: null, code } }), 400)
    await expect(questionOf(ASKING.problem!, '')).rejects.toThrow(said)
  }
})
