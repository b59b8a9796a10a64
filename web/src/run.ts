// One question as it is being thought about: the tree so far, the candidates, the answer and the bill.

export type Verdict = 'right' | 'wrong' | 'useless' | null

/** A step of thinking. `tokens` are its own; `value` is the mean of what was found beyond it, 0..1. */
export interface Node {
  id: string
  parent: Node | null
  children: Node[]
  depth: number
  text: string
  visits: number
  value: number | null
  tokens: number
  verdict: Verdict
  kind: 'question' | 'step' | 'answer'
  told: boolean // by the server; else it stands for candidates that were found behind its parent
}

export interface Candidate {
  id: string
  answer: string
  score: number | null
  tokens: number
  flops: number
  verdict: Verdict
}

export interface Usage {
  tokens: number
  discarded: number | null
  flops: number | null
  seconds: number | null
}

export type Happening =
  | {
      kind: 'node'; id: string; parent: string | null; text: string; answer: boolean; visits: number
      value: number | null; tokens: number; verdict: Verdict
    }
  | { kind: 'update'; id: string; visits: number; value: number | null }
  | ({ kind: 'candidate' } & Candidate)
  | { kind: 'done'; answer: string; probability: number | null; usage: Usage; line: string[] }
  | { kind: 'untraced' } // the server shows no trees: answer and usage only
  | { kind: 'delta'; text: string }
  | { kind: 'usage'; usage: Usage }

export type Status = 'thinking' | 'done' | 'stopped' | 'failed'

export interface Run {
  question: string
  root: Node
  nodes: Map<string, Node>
  candidates: Candidate[]
  traced: boolean
  answer: string
  probability: number | null // by the model's own reckoning, of all that it wrote; null after a search
  line: Set<string> // ids of the nodes that the answer came through
  usage: Usage | null
  status: Status
  trouble: string // what went wrong, in a sentence
  began: number // milliseconds, as performance.now() has them
  ended: number | null
}

export function begin(question: string, now: number): Run {
  const root: Node = {
    id: '', parent: null, children: [], depth: 0, text: question,
    visits: 0, value: null, tokens: 0, verdict: null, kind: 'question', told: true,
  }
  return {
    question, root, nodes: new Map(), candidates: [], traced: true, answer: '', probability: null, line: new Set(),
    usage: null, status: 'thinking', trouble: '', began: now, ended: null,
  }
}

/** What happened, written into the run. */
export function happen(run: Run, it: Happening): void {
  switch (it.kind) {
    case 'node':
      return addNode(run, it)
    case 'update': {
      const node = run.nodes.get(it.id)
      if (node) Object.assign(node, { visits: it.visits, value: it.value })
      return
    }
    case 'candidate':
      return addCandidate(run, it)
    case 'done':
      run.answer = it.answer
      run.probability = it.probability
      run.usage = it.usage
      return light(run, it.line)
    case 'untraced':
      run.traced = false
      return
    case 'delta':
      run.answer += it.text
      return
    case 'usage':
      run.usage = it.usage
  }
}

function addNode(run: Run, it: Extract<Happening, { kind: 'node' }>): void {
  const { id, text, visits, value, tokens, verdict } = it
  const known = run.nodes.get(id)
  if (known) {
    Object.assign(known, { text, visits, value, tokens, verdict })
    return
  }
  if (it.parent === null && (text === '' || text === run.question) && run.root.id === '') {
    Object.assign(run.root, { id, text: text || run.question, visits, value, tokens })
    run.nodes.set(id, run.root)
    return
  }
  const parent = (it.parent === null ? undefined : run.nodes.get(it.parent)) ?? run.root
  const node: Node = {
    id, parent, children: [], depth: parent.depth + 1, text, visits, value, tokens, verdict,
    kind: it.answer ? 'answer' : 'step', told: true,
  }
  parent.children.push(node)
  run.nodes.set(id, node)
}

/** An answer stands as a node of its own behind its last step; found twice there, it is one node visited twice. Where
 * the tree itself has the answer, that is its node. */
function addCandidate(run: Run, it: Candidate): void {
  const { id, answer, score, tokens, flops, verdict } = it
  run.candidates.push({ id, answer, score, tokens, flops, verdict })
  const parent = run.nodes.get(id) ?? run.root
  if (parent.kind === 'answer' && parent.text === answer) return
  const found = parent.children.find((child) => !child.told && child.text === answer)
  if (found) {
    found.visits += 1
    found.value = score ?? found.value
    return
  }
  const node: Node = {
    id: `${id} → ${parent.children.length}`, parent, children: [], depth: parent.depth + 1, text: answer,
    visits: 1, value: score, tokens: 0, verdict, kind: 'answer', told: false,
  }
  parent.children.push(node)
  run.nodes.set(node.id, node)
}

function light(run: Run, line: string[]): void {
  run.line = new Set(line)
  let last: Node | undefined
  for (const id of line) {
    const node = run.nodes.get(id)
    if (node && (!last || node.depth > last.depth)) last = node
  }
  for (let node: Node | null = last ?? null; node; node = node.parent) run.line.add(node.id)
  const end = (last ?? run.root).children.find((child) => !child.told && child.text === run.answer)
  if (end) run.line.add(end.id)
}

/** The way from the question to this node, the question left out. */
export function lineTo(node: Node): Node[] {
  const line: Node[] = []
  for (let at: Node | null = node; at && at.parent; at = at.parent) line.push(at)
  return line.reverse()
}

/** From this node on to a leaf: along the lit line where there is one, else by visits, then by value. */
export function onward(run: Run, from: Node): Node {
  let at = from
  while (at.children.length) {
    at = at.children.reduce((best, child) => (rank(run, child) > rank(run, best) ? child : best))
  }
  return at
}

/** The child that Right leads to. */
export function foremost(run: Run, node: Node): Node | null {
  return node.children.length
    ? node.children.reduce((best, child) => (rank(run, child) > rank(run, best) ? child : best))
    : null
}

function rank(run: Run, node: Node): number {
  return (run.line.has(node.id) ? 1e12 : 0) + node.visits + (node.value ?? 0) / 2
}

export interface Tally {
  answer: string
  count: number
  score: number | null // the mean of those that have one
  verdict: Verdict
}

/** What was answered how often, the most frequent first. */
export function tally(candidates: Candidate[]): Tally[] {
  const found = new Map<string, { count: number; sum: number; scored: number; verdict: Verdict }>()
  for (const { answer, score, verdict } of candidates) {
    const row = found.get(answer) ?? { count: 0, sum: 0, scored: 0, verdict }
    row.count += 1
    if (score !== null) {
      row.sum += score
      row.scored += 1
    }
    found.set(answer, row)
  }
  return [...found]
    .map(([answer, { count, sum, scored, verdict }]) => ({ answer, count, score: scored ? sum / scored : null, verdict }))
    .sort((a, b) => b.count - a.count || (b.score ?? 0) - (a.score ?? 0))
}

/** What the task says of the answer. */
export function verdictOf(run: Run): Verdict {
  return run.candidates.find(({ answer }) => answer === run.answer)?.verdict ?? null
}

/** What has been spent as far as can be seen: the bill once it is there, until then what the events say. */
export function spent(run: Run, now: number): Usage {
  const seconds = ((run.ended ?? now) - run.began) / 1000
  if (run.usage) return { ...run.usage, seconds: run.usage.seconds ?? seconds }
  let tokens = 0
  for (const node of run.nodes.values()) tokens += node.tokens
  const last = run.candidates[run.candidates.length - 1]
  return { tokens: Math.max(tokens, last?.tokens ?? 0), discarded: null, flops: last?.flops ?? null, seconds }
}
