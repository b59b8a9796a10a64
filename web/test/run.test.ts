import { expect, test } from 'vitest'
import { begin, happen, lineTo, onward, spent, tally, verdictOf, type Happening, type Run, type Verdict } from '../src/run'
import { label, layOut, neighbour } from '../src/layout'

const node = (id: string, parent: string | null, text: string, more: object = {}): Happening => ({
  kind: 'node', id, parent, text, answer: false, visits: 1, value: 0.5, tokens: 4, verdict: null, ...more,
})
const candidate = (id: string, answer: string, score: number | null, verdict: Verdict = null): Happening => ({
  kind: 'candidate', id, answer, score, tokens: 20, flops: 100, verdict,
})
const usage = { tokens: 30, discarded: 10, flops: 5, seconds: 1 }

function grown(...happenings: Happening[]): Run {
  const run = begin('1+1?', 0)
  for (const it of happenings) happen(run, it)
  return run
}

const SMALL = [node('r', null, '1+1?'), node('a', 'r', '1+1'), node('b', 'r', '1+2'), node('c', 'a', '=2')]

test('a root that repeats the question is the question; one that does not is its child', () => {
  expect(grown(...SMALL).root.children.map(({ id }) => id)).toEqual(['a', 'b'])
  const bare = grown(node('a', null, '1+1'), node('b', null, '1+2'), node('c', 'nowhere', 'lost'))
  expect(bare.root.children.map(({ id }) => id)).toEqual(['a', 'b', 'c'])
})

test('a node that comes again is the same node', () => {
  const run = grown(...SMALL, node('a', 'r', '1+1 anew', { visits: 9 }), { kind: 'update', id: 'c', visits: 3, value: 0.9 })
  expect(run.root.children).toHaveLength(2)
  expect(run.nodes.get('a')).toMatchObject({ text: '1+1 anew', visits: 9 })
  expect(run.nodes.get('c')).toMatchObject({ visits: 3, value: 0.9 })
})

test('names of what every object has are names like others', () => {
  const run = grown(node('__proto__', null, 'x'), node('constructor', '__proto__', 'y'))
  expect(lineTo(run.nodes.get('constructor')!).map(({ text }) => text)).toEqual(['x', 'y'])
})

test('the line is lit from the question to the answer, and nothing beside it', () => {
  const run = grown(...SMALL, candidate('b', '3', 0.1), candidate('c', '2', 0.9), candidate('c', '2', 0.8),
    { kind: 'done', answer: '2', probability: null, usage, line: ['r', 'a', 'c'] })
  const lit = [...run.nodes.values()].filter(({ id }) => run.line.has(id)).map(({ text }) => text)
  expect(lit).toEqual(['1+1?', '1+1', '=2', '2'])
  expect(onward(run, run.root).text).toBe('2')
  expect(onward(run, run.nodes.get('b')!).text).toBe('3')
  expect(label(onward(run, run.root))).toBe('2 ×2')
})

test('an answer that the tree has is one node of it, and no step', () => {
  const run = grown(...SMALL, node('d', 'c', '2', { answer: true, visits: 9 }), candidate('d', '2', 0.9), candidate('d', '2', 0.9),
    candidate('c', '2', 0.7), candidate('b', '3', 0.1), { kind: 'done', answer: '2', probability: null, usage, line: ['r', 'a', 'c', 'd'] })
  const answers = [...run.nodes.values()].filter(({ kind }) => kind === 'answer')
  expect(answers.map(({ text, visits, told }) => [text, visits, told])).toEqual([['2', 9, true], ['2', 1, false], ['3', 1, false]])
  expect(onward(run, run.root).id).toBe('d')
  expect(answers.filter(({ id }) => run.line.has(id))).toHaveLength(1)
  expect(label(answers[0])).toBe('2')
  expect(tally(run.candidates)[0]).toMatchObject({ answer: '2', count: 3 })
})

test('what the task says of an answer stands at its node, in the vote, and at the answer chosen', () => {
  const run = grown(...SMALL, candidate('c', '2', 0.9, 'right'), candidate('b', '3', 0.4, 'wrong'),
    { kind: 'done', answer: '3', probability: null, usage, line: ['r', 'b'] })
  expect([...run.nodes.values()].filter(({ kind }) => kind === 'answer').map(({ verdict }) => verdict)).toEqual(['right', 'wrong'])
  expect(tally(run.candidates).map(({ verdict }) => verdict)).toEqual(['right', 'wrong'])
  expect(verdictOf(run)).toBe('wrong')
})

test('votes are counted, and scores are means of those there are', () => {
  const run = grown(...SMALL, candidate('c', '2', 0.9), candidate('c', '2', null), candidate('b', '3', 0.4))
  expect(tally(run.candidates)).toEqual([
    { answer: '2', count: 2, score: 0.9, verdict: null }, { answer: '3', count: 1, score: 0.4, verdict: null },
  ])
})

test('until the bill comes it is what the steps cost', () => {
  const run = grown(...SMALL)
  expect(spent(run, 1500)).toEqual({ tokens: 16, discarded: null, flops: null, seconds: 1.5 })
})

test('no two nodes stand on one spot, and children stand to the right of their parents', () => {
  const many = Array.from({ length: 300 }, (_, i) => node(`n${i}`, i ? `n${Math.floor((i - 1) / 3)}` : 'r', `step ${i}`))
  const run = grown(...SMALL, ...many)
  for (const density of ['text', 'overview'] as const) {
    const layout = layOut(run.root, 800, density)
    expect(new Set(layout.placed.map(({ x, y }) => `${x} ${y}`)).size).toBe(layout.placed.length)
    expect(layout.links.every(({ from, to }) => to.x > from.x)).toBe(true)
    expect(layout.placed.every(({ x, y }) => x > 0 && y > 0 && x < layout.width && y < layout.height)).toBe(true)
  }
  expect(layOut(run.root, 800, 'auto').written).toBe(false)
  expect(layOut(grown(...SMALL).root, 800, 'auto').written).toBe(true)
})

test('up and down lead through a column, over the gaps between families', () => {
  const run = grown(...SMALL, node('d', 'b', '=3'))
  const layout = layOut(run.root, 800, 'auto')
  expect(neighbour(layout, run.nodes.get('c')!, 1)?.id).toBe('d')
  expect(neighbour(layout, run.nodes.get('d')!, 1)).toBe(null)
})

test('a line of ten thousand steps is no trouble', () => {
  const run = grown(...Array.from({ length: 10_000 }, (_, i) => node(`n${i}`, i ? `n${i - 1}` : null, 'x')))
  expect(layOut(run.root, 800, 'auto').placed).toHaveLength(10_001)
  expect(lineTo(onward(run, run.root))).toHaveLength(10_000)
})
