import { expect, test } from 'vitest'
import { knobsOf, NO_MORE, settings } from '../src/form'
import { exported, fromHash, toHash } from '../src/share'
import { begin, happen } from '../src/run'
import { prefixed, seconds } from '../src/words'

test('a link says what was asked, whatever was asked', () => {
  for (const question of ['what is 17*23?', '', 'a&by=max#%&+ 🙂\n"<b>']) {
    const shared = { question, strategies: [{ effort: 'high', search: '' }, { effort: 'none', search: 'mcts' }] }
    expect(fromHash(toHash(shared))).toEqual(shared)
  }
})

test('a link says how it was asked, every way with its own knobs', () => {
  const shared = {
    question: '80-21  equals ', strategies: [{ effort: 'high', search: 'beam' }, { effort: 'low', search: 'mcts' }],
    knobs: ['', 'simulations=8 until="step"'], model: 'mull-nano', budget: '4096', seed: '7', task: 'arithmetic', level: '1',
    index: '22',
  }
  expect(fromHash(toHash(shared))).toEqual(shared)
  expect(toHash({ ...NO_MORE, ...shared, key: 'sk-secret' } as typeof shared)).toBe(toHash(shared))
})

test('what a link says of no search and of no problem that there is, is nothing', () => {
  expect(fromHash('#q=x&by=low&knobs=n%3D4&task=__proto__&level=3&key=sk-1')).toEqual({
    question: 'x', strategies: [{ effort: 'low', search: '' }], knobs: ['', ''],
  })
  const strategies = [{ effort: 'low', search: '' }]
  expect(toHash({ ...NO_MORE, question: 'x', strategies, level: '4' })).toBe('#q=x&by=low')
  expect(fromHash(`#q=x&by=low&seed=${'1'.repeat(1e6)}`)?.seed?.length).toBe(200)
})

test('a link of another kind says nothing, and unknown names are the defaults', () => {
  expect(fromHash('')).toBe(null)
  expect(fromHash('#access_token=1')).toBe(null)
  expect(fromHash('#q=x&by=__proto__.toString&by=max.beam&by=low')?.strategies).toEqual([
    { effort: 'medium', search: '' }, { effort: 'max', search: 'beam' },
  ])
  expect(fromHash(`#q=${'x'.repeat(1e6)}`)?.question.length).toBe(20_000)
})

test('knobs are read as JSON where they are, as words where not', () => {
  expect(knobsOf(' simulations=32  until=step widths=[4,8] scores=true ')).toEqual({
    simulations: 32, until: 'step', widths: [4, 8], scores: true,
  })
  expect(() => knobsOf('simulations')).toThrow('name=value')
})

test('what is no number is refused in a line', () => {
  expect(settings({ ...NO_MORE, budget: ' 4096 ' }, 0)).toEqual({ budget: 4096, seed: null, problem: null, knobs: {} })
  for (const budget of ['many', '-1', '1.5', '1e400']) expect(() => settings({ ...NO_MORE, budget }, 0)).toThrow('The budget')
})

test('the file holds the run, in the order in which it came', () => {
  const run = begin('q', 0)
  happen(run, {
    kind: 'node', id: 'a', parent: null, text: 'x', answer: false, visits: 1, value: null, tokens: 3, verdict: 'right',
  })
  happen(run, { kind: 'candidate', id: 'a', answer: '2', score: null, tokens: 3, flops: 9, verdict: 'wrong' })
  happen(run, { kind: 'done', answer: '2', probability: 0.9, usage: { tokens: 3, discarded: 0, flops: 9, seconds: 1 }, line: ['a'] })
  const asked = { model: 'm', question: 'q', effort: 'low', search: '', knobs: {}, budget: null, seed: null, problem: null }
  const [told] = (JSON.parse(exported([{ asked, run }])) as { runs: Record<string, unknown>[] }).runs
  expect(told).toMatchObject({ asked, answer: '2', line: ['a'], usage: { tokens: 3 }, candidates: [{ answer: '2', verdict: 'wrong' }] })
  expect(told.nodes).toEqual([{ id: 'a', parent: '', text: 'x', visits: 1, value: null, tokens: 3, verdict: 'right' }])
})

test('figures as people read them', () => {
  expect([0, 999, 1000, 5.16e9, 1.2e13].map(prefixed)).toEqual(['0', '999', '1.00 k', '5.16 G', '12.0 T'])
  expect([0.123, 12.34, 1234].map(seconds)).toEqual(['0.12', '12.3', '1,234'])
})
