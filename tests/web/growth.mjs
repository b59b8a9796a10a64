// A search that grows the way searches do, as the events of /v1/traces: a pure function of the seed.

const GOLD = [
  '847*36:', '847*6:', '7*6=42', '4*6+4=28', '8*6+2=50', '=5082', '847*30:', '7*3=21', '4*3+2=14', '8*3+1=25', '=25410',
  '5082+25410:', '2+0=2', '8+1=9', '0+4=4', '5+5=10', '=30492',
]
const ANSWER = '30492'

/** Numbers in 0..1 from a seed (mulberry32). */
export function chance(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Yields [event, data] until the tree has `size` nodes, then the end. `texts` stand in for steps and answers. */
export function* growth({ seed = 7, size = 200, texts = null, question = '' } = {}) {
  const draw = chance(seed)
  const nodes = [{ id: 'n0', parent: null, depth: 0, visits: 0, sum: 0, wrong: false, children: [], tokens: 0, closed: false }]
  const candidates = []
  let tokens = 0
  yield ['node', { id: 'n0', parent: null, text: question, visits: 0, value: null, tokens: 0, verdict: null }]
  while (nodes.length < size) {
    let at = nodes[0]
    while (open(at).length && (at.depth < 1 || draw() < 0.8)) at = draw() < 0.85 ? best(at, draw) : pick(open(at), draw)
    let wanted = 1 + Math.floor(draw() * 2.4) // siblings at first, then one step after the other to the end
    let leaf = at
    while (leaf.depth < GOLD.length && nodes.length < size) {
      const parent = leaf
      for (let i = 0; i < wanted && nodes.length < size; i++) {
        const slip = i > 0 ? draw() < 0.8 : draw() < 0.03
        const gold = GOLD[parent.depth]
        const text = texts ? texts[nodes.length % texts.length] : slip ? slipped(gold, draw) : gold
        const node = {
          id: `n${nodes.length}`, parent, depth: parent.depth + 1, visits: 0, sum: 0, wrong: parent.wrong || slip, children: [],
          closed: false, tokens: Math.max(3, Math.min(12, text.length + 1)),
        }
        parent.children.push(node)
        nodes.push(node)
        tokens += node.tokens
        const verdict = slip ? 'wrong' : parent.wrong && draw() < 0.3 ? 'useless' : 'right'
        yield ['node', { id: node.id, parent: parent.id, text, visits: 0, value: null, tokens: node.tokens, verdict }]
      }
      leaf = best(parent, draw)
      wanted = 1
    }
    const reward = leaf.wrong ? 0.08 + 0.3 * draw() : 0.8 + 0.19 * draw()
    for (let node = leaf; node; node = node.parent) {
      node.visits += 1
      node.sum += reward
      yield ['update', { id: node.id, visits: node.visits, value: node.sum / node.visits }]
    }
    if (leaf.depth === GOLD.length) {
      const right = leaf.wrong ? String(30402 + 10 * Math.floor(draw() * 9)) : ANSWER
      const answer = texts ? texts[candidates.length % texts.length] : right
      candidates.push({ leaf, answer })
      const verdict = leaf.wrong ? 'wrong' : 'right'
      yield ['candidate', { id: leaf.id, answer, score: reward, tokens, flops: tokens * 3.4e6, verdict }]
      leaf.closed = true
    }
  }
  const chosen = candidates.find(({ leaf }) => !leaf.wrong) ?? candidates[0] ?? { leaf: nodes[nodes.length - 1], answer: ANSWER }
  const line = []
  for (let node = chosen.leaf; node; node = node.parent) line.unshift(node.id)
  const kept = line.length * 8
  yield ['done', { answer: chosen.answer, usage: { tokens, discarded: tokens - kept, flops: tokens * 3.4e6, seconds: 2.31 }, line }]
}

function open(node) {
  return node.children.filter((child) => !child.closed)
}

function best(node, draw) {
  const worth = (child) => (child.wrong ? 0.35 : 0.9) + 0.75 * Math.sqrt(Math.log(node.visits + 2) / (child.visits + 1)) + 0.05 * draw()
  return open(node).map((child) => [worth(child), child]).reduce((a, b) => (b[0] > a[0] ? b : a))[1]
}

function pick(list, draw) {
  return list[Math.floor(draw() * list.length)]
}

/** The step with one digit of it another. */
function slipped(text, draw) {
  const digits = [...text.matchAll(/\d/g)]
  const { index } = pick(digits.slice(-2), draw)
  return text.slice(0, index) + ((Number(text[index]) + 1 + Math.floor(draw() * 8)) % 10) + text.slice(index + 1)
}
