// The tree as a drawing: steps are set on their links like text on rules; the line of the answer is lit.
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks'
import { CURVE, label, layOut, neighbour, shortened, type Density, type Layout, type Placed } from './layout'
import { clamped } from './line'
import { foremost, type Node, type Run } from './run'
import { count, share } from './words'

interface Props {
  run: Run
  selected: Node | null
  density: Density
  onSelect: (node: Node | null) => void
}

export function Drawing({ run, selected, density, onSelect }: Props) {
  const box = useRef<HTMLDivElement>(null)
  const room = useWidth(box)
  const name = useId()
  const layout = layOut(run.root, room, density)
  const ids = new WeakMap(layout.placed.map(({ node }, i) => [node, `${name}-${i}`]))
  const done = run.status !== 'thinking'
  const end = done ? layout.placed.findLast(({ node }) => run.line.has(node.id)) : undefined

  useEffect(() => {
    const placed = selected && layout.at.get(selected.id)
    if (placed) box.current!.scrollTo({ left: near(placed.x, box.current!.scrollLeft, room, 160), top: above(placed) })
  }, [selected])
  useEffect(() => {
    if (end) box.current!.scrollTo({ top: above(end) }) // the line is in sight from where it begins
  }, [done])
  const above = ({ y }: Placed) => near(y, box.current!.scrollTop, box.current!.clientHeight, 40)

  function press(event: KeyboardEvent): void {
    const at = selected ?? run.root
    const to = {
      ArrowRight: () => foremost(run, at),
      ArrowLeft: () => at.parent,
      ArrowDown: () => neighbour(layout, at, 1),
      ArrowUp: () => neighbour(layout, at, -1),
      Home: () => run.root,
      End: () => end?.node ?? null,
    }[event.key]
    if (event.key === 'Escape') return onSelect(null)
    if (!to || event.altKey || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const node = to()
    if (node) onSelect(node)
  }

  const most = Math.max(1, ...run.root.children.map(({ visits }) => visits))
  return (
    <div class="map" ref={box} data-written={layout.written} data-done={done}>
      <svg
        width={layout.width} height={layout.height} role="tree" tabindex={0} onKeyDown={press}
        aria-label="Tree of the search; arrow keys walk it" aria-activedescendant={selected ? ids.get(selected) : undefined}
      >
        <g class="links" role="presentation">
          {layout.links.map(({ from, to }) => <Link key={to.node.id} from={from} to={to} lit={run.line.has(to.node.id)} most={most} />)}
        </g>
        {layout.placed.map((placed) => (
          <Mark
            key={placed.node.id} id={ids.get(placed.node)!} placed={placed} layout={layout} most={most}
            lit={run.line.has(placed.node.id)} selected={placed.node === selected} onSelect={onSelect}
          />
        ))}
      </svg>
    </div>
  )
}

function Link({ from, to, lit, most }: { from: Placed; to: Placed; lit: boolean; most: number }) {
  const bend = from.x + Math.min(CURVE, to.x - from.x) // where a step has no siblings the whole link is level
  const middle = (from.x + bend) / 2
  const d = `M${from.x} ${from.y}C${middle} ${from.y} ${middle} ${to.y} ${bend} ${to.y}L${to.x} ${to.y}`
  const width = lit ? 2 : 0.8 + Math.sqrt(Math.min(1, to.node.visits / most))
  return <path d={d} class={lit ? 'lit' : ''} data-verdict={to.node.verdict} stroke-width={width.toFixed(2)} />
}

interface MarkProps {
  id: string
  placed: Placed
  layout: Layout
  most: number
  lit: boolean
  selected: boolean
  onSelect: (node: Node) => void
}

function Mark({ id, placed, layout, most, lit, selected, onSelect }: MarkProps) {
  const { node, x, y } = placed
  const radius = (layout.written ? 3 : 2.2) + 2 * Math.sqrt(Math.min(1, node.visits / most))
  const parent = node.parent && layout.at.get(node.parent.id)
  const start = parent ? parent.x + layout.lead[node.depth] - x : -6
  return (
    <g
      id={id} class={`node ${node.kind} ${lit ? 'lit' : ''} ${selected ? 'selected' : ''}`} role="treeitem"
      aria-level={node.depth + 1} aria-selected={selected} aria-label={said(node)} data-verdict={node.verdict}
      transform={`translate(${x} ${y})`} onClick={() => onSelect(node)}
    >
      <title>{said(node)}</title>
      <rect
        class="target" x={layout.written ? start : -6} y={layout.written ? -18 : -4}
        width={layout.written ? 6 - start : 12} height={layout.written ? 23 : 8}
      />
      {selected && <circle class="ring" r={radius + 3.5} />}
      {node.verdict === 'wrong'
        ? <path class="cross" d={layout.written ? 'M-4-4L4 4M-4 4L4-4' : 'M-3-3L3 3M-3 3L3-3'} />
        : <><circle class="dot" r={radius} /><circle class="fill" r={radius} fill-opacity={clamped(node.value).toFixed(2)} /></>}
      {layout.written && parent && <text x={start} y={-6}>{shortened(label(node))}</text>}
    </g>
  )
}

function said(node: Node): string {
  if (node.kind === 'question') return `The question, ${count(node.visits)} visits`
  const what = node.kind === 'answer' ? `Answer ${shortened(node.text, 200)}, score` : `${shortened(node.text, 200)}, value`
  const verdict = node.verdict ? `, ${node.verdict}` : ''
  return `${what} ${share(node.value)}, ${count(node.visits)} visits${node.told ? `, ${count(node.tokens)} tokens` : ''}${verdict}`
}

function useWidth(box: { current: HTMLDivElement | null }): number {
  const [width, setWidth] = useState(800)
  useLayoutEffect(() => {
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry.contentRect.width)))
    watch.observe(box.current!)
    return () => watch.disconnect()
  }, [])
  return width
}

/** How far a box is to be scrolled that shows `size` from `from` on, so that `at` is in it with so much around. */
function near(at: number, from: number, size: number, around: number): number {
  if (at - around < from) return at - around
  return at + around > from + size ? at + around - size : from
}
