// One way of thinking and what it came to: the answer, the bill, the tree, the line and the vote.
import { useEffect, useId, useMemo, useState } from 'preact/hooks'
import type { Thinking } from './asking'
import { Judged, Line } from './line'
import { Drawing } from './drawing'
import type { Density } from './layout'
import { onward, spent, tally, verdictOf, type Run, type Tally, type Verdict } from './run'
import { count, plural, prefixed, seconds, share } from './words'

interface Props {
  number: number
  of: number
  thinking: Thinking
}

export function Pane({ number, of, thinking }: Props) {
  const run = thinking.run!
  const { effort, search } = thinking.asked!
  const [selected, select] = useState('')
  const [density, setDensity] = useState<Density>('auto')
  const title = useId()
  useEffect(() => select(''), [run]) // another question, another tree
  const chosen = run.nodes.get(selected) ?? null
  const drawing = useMemo(
    () => <Drawing run={run} selected={chosen} density={density} onSelect={(node) => select(node?.id ?? '')} />,
    [run, thinking.version, chosen, density],
  )
  const steps = [...run.nodes.values()].filter(({ kind }) => kind === 'step').length
  const name = [search, effort].filter(Boolean).join(' · ')
  return (
    <section class="pane" aria-labelledby={title} data-status={run.status}>
      <h2 id={title}>
        {of > 1 && <span class="letter">{'AB'[number]}</span>}
        {name} <span class="state">{WORDS[run.status]}</span>
      </h2>
      <Answer run={run} />
      {run.probability !== null && run.probability < UNSURE && (
        <p class="aside">Not sure: by its own reckoning {Math.round(100 * run.probability)} % likely.</p>
      )}
      <Bill run={run} />
      {run.traced ? (
        <>
          <div class="above">
            <h3>Tree</h3>
            <p>{plural(steps, 'step')}, {plural(run.candidates.length, 'candidate')}</p>
            <div class="densities" role="group" aria-label="Drawing of the tree">
              {(['text', 'overview'] as const).map((kind) => (
                <button
                  key={kind} type="button" aria-pressed={density === kind}
                  onClick={() => setDensity(density === kind ? 'auto' : kind)}
                >
                  {kind}
                </button>
              ))}
            </div>
          </div>
          {drawing}
          <p class="legend">
            Filled by value, large by visits{judged(run) && <>, <b>×</b> what is wrong, dotted what leads nowhere</>}.
          </p>
          <div class="readings">
            <Line run={run} end={onward(run, chosen ?? run.root)} selected={chosen} onSelect={(node) => select(node.id)} />
            <Vote rows={tally(run.candidates)} of={run.candidates.length} answer={run.answer} />
          </div>
        </>
      ) : (
        <p class="aside">
          This server keeps its thinking to itself, so there is no tree. Start it with <code>mull serve --demo</code> to see one.
        </p>
      )}
    </section>
  )
}

function judged(run: Run): boolean {
  return [...run.nodes.values()].some(({ verdict }) => verdict !== null)
}

const UNSURE = 0.5 // what is less likely is more often wrong than right

const WORDS = { thinking: 'thinking', done: '', stopped: 'stopped', failed: 'failed' }

function Answer({ run }: { run: Run }) {
  if (run.answer) {
    return <Long text={run.answer} kind={run.answer.length < 60 ? 'answer short' : 'answer'} verdict={verdictOf(run)} />
  }
  if (run.status === 'failed') return <p class="answer trouble" role="alert">{run.trouble}</p>
  const [first] = tally(run.candidates)
  if (first) return <p class="answer short sofar">{first.answer.slice(0, 60)}<small>so far</small></p>
  return <p class="answer short sofar">{run.status === 'stopped' ? 'no answer' : '…'}</p>
}

const SHOWN = 2000

/** A text of any length, as text; what is very long is asked for. */
function Long({ text, kind, verdict }: { text: string; kind: string; verdict: Verdict }) {
  const [all, setAll] = useState(false)
  const cut = !all && text.length > SHOWN
  return (
    <div class={kind} data-verdict={verdict}>
      {cut ? text.slice(0, SHOWN) : text}
      {cut && <>… <button type="button" onClick={() => setAll(true)}>all {count(text.length)} characters</button></>}
    </div>
  )
}

function Bill({ run }: { run: Run }) {
  const bill = spent(run, performance.now())
  const rows: [string, string][] = [
    ['Tokens', count(bill.tokens)],
    ['Discarded', bill.discarded === null ? '–' : count(bill.discarded)],
    ['FLOPs', bill.flops === null ? '–' : prefixed(bill.flops)],
    ['Seconds', bill.seconds === null ? '–' : seconds(bill.seconds)],
  ]
  return (
    <dl class="bill">
      {rows.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
      {run.answer && run.status === 'failed' && <p class="trouble" role="alert">{run.trouble}</p>}
    </dl>
  )
}

const ROWS = 6

function Vote({ rows, of, answer }: { rows: Tally[]; of: number; answer: string }) {
  if (!rows.length) return null
  const hidden = rows.length - ROWS
  return (
    <table class="vote">
      <caption>Candidates</caption>
      <thead>
        <tr><th scope="col">Answer</th><th scope="col" class="figure">Found</th><th scope="col" class="figure">Score</th></tr>
      </thead>
      <tbody>
        {rows.slice(0, ROWS).map((row) => (
          <tr key={row.answer} class={row.answer === answer ? 'lit' : ''}>
            <td>
              <span class="said">{row.answer.slice(0, 60) || '(nothing)'}</span><Judged verdict={row.verdict} />
              <svg class="bar" aria-hidden="true"><rect width={`${(100 * row.count) / of}%`} height="3" rx="1.5" /></svg>
            </td>
            <td class="figure">{count(row.count)}</td>
            <td class="figure">{share(row.score)}</td>
          </tr>
        ))}
        {hidden > 0 && <tr><td class="rest" colSpan={3}>and {plural(hidden, 'other answer')}</td></tr>}
      </tbody>
    </table>
  )
}
