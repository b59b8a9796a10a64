// Server-sent events out of a response body, as the WHATWG grammar has them; an event that was cut off is none.

export interface Sent {
  event: string
  data: string
}

/** Every whole event of the stream. Lines may be split anywhere, within a character too. */
export async function* events(body: ReadableStream<Uint8Array>): AsyncGenerator<Sent> {
  let event = ''
  let data: string[] = []
  for await (const line of lines(body)) {
    if (line === '') {
      if (data.length) yield { event: event || 'message', data: data.join('\n') }
      event = ''
      data = []
      continue
    }
    const colon = line.indexOf(':')
    if (colon === 0) continue // a comment: the server says that it is still there
    const field = colon < 0 ? line : line.slice(0, colon)
    const value = colon < 0 ? '' : line.slice(colon + (line[colon + 1] === ' ' ? 2 : 1))
    if (field === 'event') event = value
    else if (field === 'data') data.push(value)
  }
}

async function* lines(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
  const reader = body.getReader()
  const decoder = new TextDecoder()
  let pending: string[] = [] // pieces of a line that has not ended: joined once, for a line may be a megabyte
  let afterReturn = false // the last piece ended in \r, whose \n may still come
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      let text = decoder.decode(value, { stream: true })
      if (afterReturn && text.startsWith('\n')) text = text.slice(1)
      if (text !== '') afterReturn = text.endsWith('\r')
      const parts = text.split(/\r\n|\n|\r/)
      for (const part of parts.slice(0, -1)) {
        yield pending.join('') + part
        pending = []
      }
      pending.push(parts[parts.length - 1])
    }
  } finally {
    await reader.cancel().catch(() => undefined) // the reader left early, so the server may stop too
  }
}
