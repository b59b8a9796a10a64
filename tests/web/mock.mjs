// A server that the page can be watched against: it speaks the page's part of the API and does what the question says.
//
//   node tests/web/mock.mjs 8765      then open http://127.0.0.1:8765
//
// "busy ...": 429; "refuse ...": 400 with the rest of the question as its message;
// "slow ...": a step every 30 ms; "forever ...": never done; "break ...": an error in the midst; "cut ...": the
// connection breaks; "long ...": an answer of a megabyte; "xss ...": hostile texts; "wide N ...": N nodes.
import { createReadStream, existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { fileURLToPath } from 'node:url'
import { growth } from './growth.mjs'
import { PAYLOADS } from './payloads.mjs'

const DIST = fileURLToPath(new URL('../../mull/serve/web/dist', import.meta.url))
const CSP = "default-src 'self'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'"
const KINDS = { html: 'text/html; charset=utf-8', js: 'text/javascript', css: 'text/css', svg: 'image/svg+xml' }
const SEARCHES = [
  'sample', 'mixed', 'adaptive', 'beam', 'dvts', 'lookahead', 'particles', 'mcts', 'cfr', 'revise', 'force', 'decompose',
]
const wait = (ms) => new Promise((done) => setTimeout(done, ms))

/** Starts it. `asked` holds the bodies that came, `keys` the keys, `open` and `left` count streams that run and that were left. */
export async function start({ port = 0, traces = true, key = '' } = {}) {
  const log = { asked: [], keys: [], open: 0, left: 0, paths: [] }
  const server = createServer((request, response) => void answer(request, response, { traces, key, log }))
  await new Promise((ready) => server.listen(port, '127.0.0.1', ready))
  const close = () => new Promise((done) => { server.close(done); server.closeAllConnections() })
  return { url: `http://127.0.0.1:${server.address().port}`, port: server.address().port, log, close }
}

async function answer(request, response, { traces, key, log }) {
  const path = new URL(request.url, 'http://x').pathname
  log.paths.push(path)
  const json = (status, body, headers = {}) => response.writeHead(status, { 'Content-Type': 'application/json', ...headers }).end(JSON.stringify(body))
  const refuse = (status, message, code) => json(status, { error: { message, type: 'invalid_request_error', param: null, code } })
  if (request.method === 'GET' && !path.startsWith('/v1')) return file(path, response, json)
  let text = ''
  for await (const chunk of request.setEncoding('utf8')) text += chunk // also of what is refused: an unread body blocks its connection
  const given = (request.headers.authorization ?? '').replace('Bearer ', '')
  log.keys.push(given)
  if (key && given !== key) return refuse(401, 'You need an API key.', 'invalid_api_key')
  if (path === '/v1/models') return json(200, { object: 'list', data: [{ id: 'mull-nano', object: 'model', created: 0, owned_by: 'mull' }] })
  if (path === '/v1/searches') return json(200, { object: 'list', data: SEARCHES.map((id) => ({ id })) })
  const chat = path === '/v1/chat/completions'
  if (!chat && !(path === '/v1/traces' && traces)) return refuse(404, `There is no ${path}.`, null)
  const body = JSON.parse(text)
  log.asked.push({ path, ...body })
  const question = body.messages[0].content
  if (question.startsWith('busy')) return json(429, { error: { message: 'Too many at once.', type: 'rate_limit_error', param: null, code: 'busy' } }, { 'Retry-After': '3' })
  if (question.startsWith('refuse')) return refuse(400, question.slice(7), 'invalid')
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'Content-Security-Policy': CSP })
  response.flushHeaders()
  log.open += 1
  let here = true
  let wake = () => {}
  response.on('drain', () => wake())
  response.on('close', () => { here = false; log.open -= 1; if (!response.writableEnded) log.left += 1; wake() })
  const drained = () => new Promise((on) => { wake = on })
  const script = chat ? said(question) : grown(question, body)
  for await (const line of script) {
    if (!here) return
    if (line === null) return response.destroy()
    if (!response.write(line)) await drained()
  }
  response.end()
}

async function* grown(question, body) {
  const pause = /^(slow|forever)/.test(question) ? 30 : /^(break|cut)/.test(question) ? 5 : 0
  const size = Number(/^wide (\d+)/.exec(question)?.[1] ?? (body.mull?.search ? 200 : 90))
  const texts = question.startsWith('xss') ? PAYLOADS : null
  const seed = [...(body.mull?.search?.name ?? body.reasoning_effort)].reduce((n, c) => n * 31 + c.charCodeAt(0), 7)
  let sent = 0
  yield ': thinking\n\n'
  for (const [event, data] of growth({ seed, size, texts, question })) {
    if (event === 'node' && pause) await wait(pause)
    if (event === 'done' && question.startsWith('forever')) {
      for (;;) { await wait(100); yield ': still thinking\n\n' }
    }
    if (event === 'done' && question.startsWith('unsure')) data.probability = 0.434
    if (event === 'done' && question.startsWith('long')) data.answer = '0123456789abcdef'.repeat(65536)
    if (sent === 60 && question.startsWith('break')) {
      return yield `event: error\ndata: ${JSON.stringify({ error: { message: 'The engine stopped.', type: 'server_error', param: null, code: null } })}\n\n`
    }
    if (sent === 60 && question.startsWith('cut')) return yield null
    sent += 1
    yield `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`
  }
}

async function* said(question) {
  const chunk = (delta, more = {}) => `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: null }], ...more })}\n\n`
  yield chunk({ role: 'assistant', content: '' })
  const words = question.startsWith('xss') ? PAYLOADS : question.startsWith('long') ? new Array(1024).fill('0123456789abcdef'.repeat(64)) : [...'30492 🙂']
  for (const content of words) {
    await wait(question.startsWith('slow') ? 30 : 0)
    yield chunk({ content, reasoning_content: 'HIDDEN' })
  }
  yield `data: ${JSON.stringify({ choices: [{ index: 0, delta: {}, finish_reason: 'stop' }] })}\n\n`
  const usage = { prompt_tokens: 9, completion_tokens: 412, total_tokens: 421, completion_tokens_details: { reasoning_tokens: 404 } }
  yield `data: ${JSON.stringify({ choices: [], usage })}\n\ndata: [DONE]\n\n`
}

function file(path, response, json) {
  if (path === '/health') return json(200, { status: 'ok' })
  const name = path === '/' ? '/index.html' : path
  if (!/^\/[a-z]+\.(html|js|css|svg)$/.test(name) || !existsSync(DIST + name)) return json(404, {})
  response.writeHead(200, { 'Content-Type': KINDS[name.split('.').pop()], 'Content-Security-Policy': CSP, 'X-Content-Type-Options': 'nosniff' })
  return createReadStream(DIST + name).pipe(response)
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { url } = await start({ port: Number(process.argv[2] ?? 8765), traces: process.argv[3] !== 'untraced' })
  console.log(url)
}
