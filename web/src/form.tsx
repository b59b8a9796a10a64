// How to think: an effort, a search and its knobs; and what is seldom needed, folded away.
import { Refused, type Asking, type Knob, type Problem } from './api'
import type { Strategy } from './share'
import { EFFORTS, SEARCHES, TASKS } from './words'

/** What stands under "More", as typed. The key lives here, in memory, and nowhere else. */
export interface Extras {
  key: string
  model: string
  budget: string
  seed: string
  task: string
  level: string
  index: string
  knobs: string[] // one for each way
}

export const NO_MORE: Extras = { key: '', model: '', budget: '', seed: '', task: '', level: '1', index: '0', knobs: ['', ''] }

export type Settings = Pick<Asking, 'budget' | 'seed' | 'problem' | 'knobs'>

/** What was typed, as the server takes it. Throws Refused. */
export function settings(extras: Extras, way: number): Settings {
  return {
    budget: whole('budget', extras.budget),
    seed: whole('seed', extras.seed),
    problem: problemOf(extras),
    knobs: knobsOf(extras.knobs[way]),
  }
}

/** The problem that is picked, if one is. Throws Refused. */
export function problemOf({ task, level, index }: Extras): Problem | null {
  return task ? { task, level: whole('level', level) ?? 1, index: whole('index', index) ?? 0 } : null
}

function whole(name: string, text: string): number | null {
  if (text.trim() === '') return null
  const n = Number(text)
  if (!Number.isSafeInteger(n) || n < 0) throw new Refused(`The ${name} must be a whole number, not “${text}”.`, 0)
  return n
}

/** "simulations=32 until=step" is what a search is given. */
export function knobsOf(text: string): Record<string, Knob> {
  const knobs: Record<string, Knob> = {}
  for (const word of text.split(/\s+/).filter(Boolean)) {
    const [name, ...rest] = word.split('=')
    if (!name || !rest.length) throw new Refused(`Knobs are written name=value, not “${word}”.`, 0)
    const value = rest.join('=')
    try {
      knobs[name] = JSON.parse(value) as Knob
    } catch {
      knobs[name] = value
    }
  }
  return knobs
}

interface WayProps {
  number: number
  of: number
  way: Strategy
  knobs: string
  onWay: (way: Strategy) => void
  onKnobs: (text: string) => void
}

export function Way({ number, of, way, knobs, onWay, onKnobs }: WayProps) {
  return (
    <fieldset class="way">
      <legend class={of > 1 ? '' : 'unseen'}>{of > 1 ? 'AB'[number] : 'How to think'}</legend>
      <div class="efforts" role="radiogroup" aria-label="Effort">
        {EFFORTS.map((effort) => (
          <label key={effort}>
            <input
              type="radio" name={`effort-${number}`} value={effort} checked={way.effort === effort}
              onChange={() => onWay({ ...way, effort })}
            />
            <span>{effort}</span>
          </label>
        ))}
      </div>
      <label class="field">
        <span>Search</span>
        <select value={way.search} onChange={(event) => onWay({ ...way, search: event.currentTarget.value })}>
          <option value="">by effort</option>
          {SEARCHES.map((name) => <option key={name} value={name}>{name}</option>)}
        </select>
      </label>
      {way.search && (
        <label class="field grows">
          <span>Knobs</span>
          <input
            type="text" placeholder="name=value …" autocomplete="off" spellcheck={false} value={knobs}
            onInput={(event) => onKnobs(event.currentTarget.value)}
          />
        </label>
      )}
    </fieldset>
  )
}

interface MoreProps {
  extras: Extras
  models: string[]
  wanted: boolean
  onChange: (extras: Extras) => void
}

export function More({ extras, models, wanted, onChange }: MoreProps) {
  const set = (name: keyof Extras) => (event: { currentTarget: { value: string } }) =>
    onChange({ ...extras, [name]: event.currentTarget.value })
  const number = (name: 'budget' | 'seed' | 'level' | 'index', label: string, placeholder = '') => (
    <label class="field">
      <span>{label}</span>
      <input type="text" inputMode="numeric" class="figure" placeholder={placeholder} value={extras[name]} onInput={set(name)} />
    </label>
  )
  return (
    <details class="more" open={wanted || undefined}>
      <summary>More</summary>
      <div class="fields">
        {models.length > 1 && (
          <label class="field">
            <span>Model</span>
            <select value={extras.model} onChange={set('model')}>
              {models.map((name) => <option key={name} value={name}>{name}</option>)}
            </select>
          </label>
        )}
        {number('budget', 'Budget, tokens', 'by effort')}
        {number('seed', 'Seed', 'any')}
        <label class="field">
          <span>Problem</span>
          <select value={extras.task} onChange={set('task')}>
            <option value="">as typed</option>
            {TASKS.map((name) => <option key={name} value={name}>{name}</option>)}
          </select>
        </label>
        {extras.task && number('level', 'Level')}
        {extras.task && number('index', 'Index')}
        <label class="field">
          <span>Key</span>
          <input
            type="password" autocomplete="off" spellcheck={false} placeholder="none" value={extras.key}
            onInput={set('key')}
          />
        </label>
      </div>
      <p class="aside">
        The steps and answers of a problem are judged as they come. The key stays in this page's memory and is gone when you leave.
      </p>
    </details>
  )
}
