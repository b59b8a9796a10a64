import { expect, test } from 'vitest'
import { events, type Sent } from '../src/sse'

async function read(...chunks: (string | Uint8Array)[]): Promise<Sent[]> {
  const body = new ReadableStream<Uint8Array>({
    start(control) {
      for (const chunk of chunks) control.enqueue(typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk)
      control.close()
    },
  })
  const found: Sent[] = []
  for await (const sent of events(body)) found.push(sent)
  return found
}

test('names, comments, several lines of data, and an end that was cut off', async () => {
  const text = ': hello\n\nevent: node\ndata: {"a":\ndata:1}\n\ndata:  two\nid: 7\n\nevent: lost\n\ndata: cut off\n'
  expect(await read(text)).toEqual([{ event: 'node', data: '{"a":\n1}' }, { event: 'message', data: ' two' }])
})

test('wherever the bytes are split, the events are the same', async () => {
  const bytes = new TextEncoder().encode('event: a\r\ndata: 🙂é\r\n\r\ndata: b\r\rdata: c\n\n')
  const whole = await read(bytes)
  expect(whole.map(({ data }) => data)).toEqual(['🙂é', 'b', 'c'])
  for (let i = 1; i < bytes.length; i++) expect(await read(bytes.slice(0, i), bytes.slice(i))).toEqual(whole)
  expect(await read(...[...bytes].map((byte) => Uint8Array.of(byte)))).toEqual(whole)
})

test('a line of a megabyte in small pieces', async () => {
  const pieces = new Array<string>(4096).fill('x'.repeat(256))
  const [{ data }] = await read('data: ', ...pieces, '\n\n')
  expect(data.length).toBe(2 ** 20)
})

test('who leaves early lets go of the stream', async () => {
  let cancelled = false
  const body = new ReadableStream<Uint8Array>({
    pull: (control) => control.enqueue(new TextEncoder().encode('data: x\n\n')),
    cancel: () => { cancelled = true },
  })
  for await (const _ of events(body)) break
  expect(cancelled).toBe(true)
})
