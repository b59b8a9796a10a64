// Numbers and choices as people read them.

export const EFFORTS = ['none', 'low', 'medium', 'high', 'max', 'auto'] as const
export const SEARCHES = [
  'sample', 'mixed', 'adaptive', 'beam', 'dvts', 'lookahead', 'particles', 'mcts', 'cfr', 'revise', 'force', 'decompose',
] as const
export const TASKS = [
  'arithmetic', 'longhand', 'decimals', 'equations', 'letters', 'countdown', 'stories', 'numbers', 'logic', 'state',
] as const

const whole = new Intl.NumberFormat('en')

export function count(n: number): string {
  return whole.format(Math.round(n))
}

/** 1.23e9 is "1.23 G": three figures and the prefix. */
export function prefixed(n: number): string {
  const steps = ['', 'k', 'M', 'G', 'T', 'P', 'E']
  let i = 0
  while (Math.abs(n) >= 999.5 && i < steps.length - 1) {
    n /= 1000
    i += 1
  }
  const text = i === 0 && Number.isInteger(n) ? String(n) : n.toPrecision(3)
  return steps[i] ? `${text} ${steps[i]}` : text
}

export function seconds(n: number): string {
  return n < 100 ? n.toFixed(n < 10 ? 2 : 1) : count(n)
}

export function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(2)
}

export function plural(n: number, one: string, many = `${one}s`): string {
  return `${count(n)} ${n === 1 ? one : many}`
}
