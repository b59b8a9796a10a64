// Where every node of the tree stands: rows by the tidy tree of Reingold and Tilford, columns as wide as their longest step.
import { hierarchy, tree } from 'd3-hierarchy'
import type { Node } from './run'

export interface Placed {
  node: Node
  x: number // pixels; the dot's centre
  y: number
}

export interface Layout {
  placed: Placed[]
  at: Map<string, Placed>
  links: { from: Placed; to: Placed }[]
  width: number
  height: number
  written: boolean // whether the steps' text stands on the links
  lead: number[] // by depth: how far behind its parent's dot a text begins
}

export const CURVE = 26 // how far a link bends before it runs level
const STRAIGHT = 11
export const CHARACTER = 6.7 // width of one at the size of the labels
export const LONGEST = 24 // characters of a label
const MARGIN = 18
const LEAVES_WRITTEN = 48
const WIDE = 1.5 // so many times the box may a written tree be

export type Density = 'auto' | 'text' | 'overview'

export function layOut(root: Node, room: number, density: Density): Layout {
  const top = hierarchy(root, (node) => node.children)
  const { lead, columns } = widths(root, top.height)
  const natural = columns.reduce((sum, width) => sum + width, 2 * MARGIN)
  const leaves = top.leaves().length
  const written = density === 'text' || (density === 'auto' && leaves <= LEAVES_WRITTEN && natural <= WIDE * room)
  const row = written ? 24 : Math.max(7, Math.min(16, 400 / leaves))
  const even = Math.max(9, Math.min(64, (room - 2 * MARGIN) / Math.max(1, top.height)))
  const lefts = [MARGIN]
  for (let depth = 1; depth <= top.height; depth++) lefts.push(lefts[depth - 1] + (written ? columns[depth] : even))

  const points = tree<Node>().nodeSize([row, 1]).separation((a, b) => (a.parent === b.parent ? 1 : 1.25))(top)
  let least = Infinity
  let most = -Infinity
  points.each((point) => {
    least = Math.min(least, point.x)
    most = Math.max(most, point.x)
  })
  const placed: Placed[] = []
  const at = new Map<string, Placed>()
  const links: { from: Placed; to: Placed }[] = []
  points.each((point) => {
    const here = { node: point.data, x: lefts[point.depth], y: point.x - least + MARGIN + (written ? 6 : 0) }
    placed.push(here)
    at.set(point.data.id, here)
    const from = point.parent && at.get(point.parent.data.id)
    if (from) links.push({ from, to: here })
  })
  return { placed, at, links, width: lefts[top.height] + MARGIN, height: most - least + 2 * MARGIN + (written ? 8 : 0), written, lead }
}

/** By depth: where a text begins behind its parent's dot, and how wide the column is. Only where lines part do they bend. */
function widths(root: Node, height: number): { lead: number[]; columns: number[] } {
  const longest = new Array<number>(height + 1).fill(0)
  const lead = new Array<number>(height + 1).fill(STRAIGHT)
  const waiting = [root]
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    longest[node.depth] = Math.max(longest[node.depth], Math.min(LONGEST, label(node).length))
    if (node.children.length > 1) lead[node.depth + 1] = CURVE + 3
    waiting.push(...node.children)
  }
  const columns = longest.map((characters, depth) => (depth ? lead[depth] + 10 + Math.max(3, characters) * CHARACTER : 0))
  return { lead, columns }
}

/** What stands on a node's link, in one line. */
export function label(node: Node): string {
  const text = node.text.slice(0, 4 * LONGEST).replace(/\s+/g, ' ').trim()
  return !node.told && node.visits > 1 ? `${text} ×${node.visits}` : text
}

export function shortened(text: string, most: number = LONGEST): string {
  const characters = [...text]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : text
}

/** The node that an arrow key leads to from this one: up and down are neighbours in the same column. */
export function neighbour(layout: Layout, from: Node, by: 1 | -1): Node | null {
  const column = layout.placed.filter(({ node }) => node.depth === from.depth).sort((a, b) => a.y - b.y)
  return column[column.findIndex(({ node }) => node === from) + by]?.node ?? null
}
