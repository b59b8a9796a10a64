// The page: the question, one or two ways to think about it, and what each comes to.
import { useEffect, useRef, useState } from 'preact/hooks'
import { models, questionOf, Refused, type Asking } from './api'
import { inWords, useThinking, type Thinking } from './asking'
import { More, NO_MORE, problemOf, settings, Way, type Extras, type Settings } from './form'
import { Pane } from './pane'
import { verdictOf } from './run'
import { exported, fromHash, save, toHash, type Strategy } from './share'

const EXAMPLES = ['what is 847 * 36?', "How many r's are in strawberry?", 'is 9.11 bigger than 9.9?']
const AGAIN = 2000 // milliseconds until a server that is away is asked again
const TYPED = 300 // milliseconds without a key stroke until a key is tried, or a problem drawn
const DEFAULT: Strategy = { effort: 'medium', search: '' }
const OTHER: Strategy = { effort: 'medium', search: 'mcts' }

export function App() {
  const [question, setQuestion] = useState('')
  const [ways, setWays] = useState<Strategy[]>([DEFAULT])
  const [extras, setExtras] = useState<Extras>(NO_MORE)
  const [unfolded, unfold] = useState(false) // whether a link says what stands under "More"
  const [note, setNote] = useState('')
  const box = useRef<HTMLTextAreaElement>(null)
  const server = useServer(extras.key)
  const thinkings = [useThinking(), useThinking()]
  const model = server.names.find((name) => name === extras.model) ?? server.names[0] ?? 'mull-nano'
  const shown = thinkings.filter(({ run }) => run !== null)
  const running = shown.some(({ run }) => run?.status === 'thinking')

  function fill(hash: string): void {
    const shared = fromHash(hash)
    if (!shared) return
    const { question, strategies, ...more } = shared
    setQuestion(question)
    setWays(strategies)
    setExtras(({ key }) => ({ ...NO_MORE, key, ...more }))
    unfold(Boolean(more.budget || more.seed || more.task))
  }
  useEffect(() => {
    fill(location.hash) // only filled in: a link that someone else made must not spend anything by itself
    box.current?.focus()
    const follow = () => fill(location.hash)
    addEventListener('hashchange', follow)
    return () => removeEventListener('hashchange', follow)
  }, [])

  useEffect(() => {
    if (!extras.task) return
    const abort = new AbortController()
    async function draw(): Promise<void> {
      try {
        setQuestion(await questionOf(problemOf(extras)!, extras.key, abort.signal))
        setNote('')
      } catch (error) {
        if (!abort.signal.aborted) setNote(inWords(error))
      }
    }
    const soon = setTimeout(draw, TYPED)
    return () => {
      abort.abort()
      clearTimeout(soon)
    }
  }, [extras.task, extras.level, extras.index, extras.key])

  /** Words of one's own are no problem of a task. */
  function write(text: string): void {
    setQuestion(text)
    setExtras({ ...extras, task: '' })
  }

  function stop(): void {
    for (const thinking of thinkings) thinking.stop()
  }

  async function submit(): Promise<void> {
    let text = question.trim()
    if (running || (!text && !extras.task)) return
    let found: Settings[]
    try {
      found = ways.map((_, i) => settings(extras, i))
      const [{ problem }] = found
      if (problem) setQuestion((text = await questionOf(problem, extras.key)))
    } catch (error) {
      return setNote(inWords(error))
    }
    setNote('')
    history.replaceState(null, '', toHash({ ...extras, model, question: text, strategies: ways }))
    const begun = thinkings.map((thinking, i) => {
      if (i >= ways.length) return thinking.clear()
      const asking: Asking = { model, question: text, ...ways[i], ...found[i] }
      return thinking.start(asking, extras.key)
    })
    await Promise.all(begun)
    server.look()
  }

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const typing = event.target instanceof Element && event.target.closest('input, textarea, select')
      if (event.key === 'Escape' && running) stop()
      else if (event.key === 'Escape' && typing) (event.target as HTMLElement).blur()
      else if (event.key === '/' && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
        event.preventDefault()
        box.current?.focus()
        box.current?.select()
      }
    }
    addEventListener('keydown', press)
    return () => removeEventListener('keydown', press)
  }, [running])

  async function copyLink(): Promise<void> {
    history.replaceState(null, '', toHash({ ...extras, model, question: question.trim(), strategies: ways }))
    const copied = await navigator.clipboard?.writeText(location.href).then(() => true, () => false)
    setNote(copied ? 'The link is copied.' : 'The link is in the address bar.')
  }

  function saveRuns(): void {
    const runs = shown.map(({ run, asked }) => ({ run: run!, asked: asked! }))
    save('mull.json', exported(runs))
  }

  return (
    <div class={shown.length > 1 ? 'page broad' : 'page'}>
      <header>
        <h1>Mull</h1>
        <p class="server" data-state={server.state}>{server.state === 'ready' ? model : WORDS[server.state]}</p>
      </header>
      <main>
        <form
          onSubmit={(event) => event.preventDefault()}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return
            if (!(event.target as Element).matches('textarea, input')) return
            event.preventDefault()
            void submit()
          }}
        >
          <label class="unseen" for="question">Question</label>
          <textarea
            id="question" ref={box} rows={1} maxLength={20000} placeholder="Ask a question" spellcheck={false}
            autocomplete="off" value={question} onInput={(event) => write(event.currentTarget.value)}
          />
          {!shown.length && (
            <p class="examples">
              {EXAMPLES.map((text) => (
                <button type="button" key={text} onClick={() => { write(text); box.current?.focus() }}>{text}</button>
              ))}
            </p>
          )}
          {ways.map((way, i) => (
            <Way
              key={i} number={i} of={ways.length} way={way} knobs={extras.knobs[i]}
              onWay={(changed) => setWays(ways.map((old, j) => (j === i ? changed : old)))}
              onKnobs={(text) => setExtras({ ...extras, knobs: extras.knobs.map((old, j) => (j === i ? text : old)) })}
            />
          ))}
          <div class="actions">
            <button
              type="button" class="chief" disabled={!running && !question.trim() && !extras.task}
              onClick={(event) => { if (event.detail < 2) running ? stop() : void submit() }} // a double click is one
            >
              {running ? 'Stop' : 'Ask'}
            </button>
            <button
              type="button" aria-pressed={ways.length > 1} disabled={running}
              onClick={() => setWays(ways.length > 1 ? [ways[0]] : [ways[0], OTHER])}
            >
              Compare
            </button>
            <button type="button" onClick={() => void copyLink()}>Copy link</button>
            <button type="button" onClick={saveRuns} disabled={!shown.length}>Save JSON</button>
            <p class="note" role="status">{note}</p>
          </div>
          <More extras={extras} models={server.names} wanted={unfolded || server.state === 'locked'} onChange={setExtras} />
        </form>
        <div class="panes">
          {shown.map((thinking, i) => <Pane key={i} number={i} of={shown.length} thinking={thinking} />)}
        </div>
        <p class="unseen" role="status">{announced(shown)}</p>
      </main>
      <footer>
        <kbd>/</kbd> question <kbd>Enter</kbd> ask <kbd>Esc</kbd> stop <kbd>←</kbd><kbd>↑</kbd><kbd>↓</kbd><kbd>→</kbd> walk the tree
      </footer>
    </div>
  )
}

/** What a screen reader is told: the turns of events, not every step. */
function announced(shown: Thinking[]): string {
  return shown.map(({ run }) => {
    if (run!.status === 'thinking') return 'Thinking.'
    if (run!.status === 'stopped') return 'Stopped.'
    return run!.status === 'failed' ? run!.trouble : `Answer: ${[run!.answer.slice(0, 200), verdictOf(run!)].filter(Boolean).join(', ')}`
  }).join(' ')
}

const WORDS = { looking: 'looking for the server', away: 'the server is away', locked: 'the server wants a key' }
type State = keyof typeof WORDS | 'ready'

/** Whether the server is there, and which models it has; one that went away is asked again until it is back. */
function useServer(key: string) {
  const [state, setState] = useState<State>('looking')
  const [names, setNames] = useState<string[]>([])
  const [turn, setTurn] = useState(0)
  useEffect(() => {
    const abort = new AbortController()
    const look = () => models(key, abort.signal).then(
      (found) => {
        setNames(found)
        setState('ready')
      },
      (error: unknown) => {
        if (abort.signal.aborted) return
        const locked = error instanceof Refused && (error.status === 401 || error.status === 403)
        setState(locked ? 'locked' : 'away')
        if (!locked) next = setTimeout(() => setTurn((n) => n + 1), AGAIN)
      },
    )
    let next = setTimeout(look, key ? TYPED : 0)
    return () => {
      abort.abort()
      clearTimeout(next)
    }
  }, [key, turn])
  return { state, names, look: () => setTurn((n) => n + 1) }
}
