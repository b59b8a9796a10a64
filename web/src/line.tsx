// One line of the tree, read from the question to its end: every step with its value, visits and tokens.
import { lineTo, type Node, type Run, type Verdict } from './run'
import { count, share } from './words'

interface Props {
  run: Run
  end: Node
  selected: Node | null
  onSelect: (node: Node) => void
}

const SHOWN = 400 // characters of a step; no model of ours writes longer ones

const MARKS = { right: '✓', wrong: '×', useless: '○' }
const SAID = { right: 'right', wrong: 'wrong', useless: 'leads nowhere' }

/** What the task says of a step or an answer, behind its text. */
export function Judged({ verdict }: { verdict: Verdict }) {
  if (!verdict) return null
  return <span class="verdict" data-verdict={verdict} title={SAID[verdict]}> {MARKS[verdict]}<span class="unseen"> {SAID[verdict]}</span></span>
}

export function Line({ run, end, selected, onSelect }: Props) {
  const line = lineTo(end)
  if (!line.length) return null
  const lit = run.line.has(end.id)
  return (
    <table class="line">
      <caption>{lit ? 'The line of the answer' : selected ? 'The line through this step' : 'The most visited line'}</caption>
      <thead>
        <tr>
          <th scope="col"><span class="unseen">Number</span></th>
          <th scope="col">Step</th>
          <th scope="col" class="figure">Value</th>
          <th scope="col" class="figure">Visits</th>
          <th scope="col" class="figure">Tokens</th>
        </tr>
      </thead>
      <tbody>
        {line.map((node) => (
          <tr
            key={node.id} class={`${run.line.has(node.id) ? 'lit' : ''} ${node === selected ? 'selected' : ''}`}
            data-kind={node.kind} onClick={() => onSelect(node)}
          >
            <td class="figure">{node.kind === 'answer' ? '→' : node.depth}</td>
            <td>
              {node.text.length > SHOWN ? `${node.text.slice(0, SHOWN)}…` : node.text}
              <Judged verdict={node.verdict} />
            </td>
            <td class="figure">
              <svg class="bar" aria-hidden="true"><rect width={`${100 * clamped(node.value)}%`} height="3" rx="1.5" /></svg>
              {share(node.value)}
            </td>
            <td class="figure">{count(node.visits)}</td>
            <td class="figure">{node.told ? count(node.tokens) : ''}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function clamped(value: number | null): number {
  return Math.min(1, Math.max(0, value ?? 0))
}
