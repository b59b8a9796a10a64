// One question under way: starts it, writes down what happens, stops it, and draws a few times a second however fast events come.
import { useEffect, useReducer, useRef } from 'preact/hooks'
import { ask, Refused, type Asking } from './api'
import { begin, happen, type Run } from './run'

const DRAW = 80 // milliseconds between drawings, at least
const TICK = 200 // the clock of the bill

export interface Thinking {
  run: Run | null
  asked: Asking | null
  version: number // counts the drawings that are due to events; the clock's are none
  start(asking: Asking, key: string): Promise<void>
  stop(): void
  clear(): void
}

export function useThinking(): Thinking {
  const [, draw] = useReducer((n: number) => n + 1, 0)
  const held = useRef<{ run: Run | null; asked: Asking | null; version: number; abort: AbortController | null }>({
    run: null, asked: null, version: 0, abort: null,
  }).current

  const running = held.run?.status === 'thinking'
  useEffect(() => {
    if (!running) return
    const clock = setInterval(draw, TICK, undefined)
    return () => clearInterval(clock)
  }, [running])
  useEffect(() => () => held.abort?.abort(), [])

  async function start(asking: Asking, key: string): Promise<void> {
    held.abort?.abort()
    const abort = new AbortController()
    const run = begin(asking.question, performance.now())
    Object.assign(held, { run, asked: asking, abort, version: held.version + 1 })
    draw(undefined)
    let drawn = performance.now()
    let pending: ReturnType<typeof setTimeout> | undefined
    const soon = () => {
      const due = drawn + DRAW + run.nodes.size / 4 // the larger the tree, the longer a drawing takes
      pending ??= setTimeout(() => {
        pending = undefined
        drawn = performance.now()
        held.version += 1
        draw(undefined)
      }, Math.max(0, due - performance.now()))
    }
    try {
      for await (const it of ask(asking, key, abort.signal)) {
        happen(run, it)
        soon()
      }
      run.status = 'done'
    } catch (error) {
      run.status = abort.signal.aborted ? 'stopped' : 'failed'
      if (run.status === 'failed') run.trouble = inWords(error)
    }
    clearTimeout(pending)
    run.ended = performance.now()
    held.version += 1
    draw(undefined)
  }

  const stop = () => held.abort?.abort()
  function clear(): void {
    stop()
    Object.assign(held, { run: null, asked: null })
    draw(undefined)
  }
  return { run: held.run, asked: held.asked, version: held.version, start, stop, clear }
}

/** What went wrong, in a sentence. */
export function inWords(error: unknown): string {
  if (error instanceof Refused) return error.message
  if (error instanceof SyntaxError) return 'The server sent something that is not JSON.'
  return 'The server cannot be reached, or the connection broke.'
}
