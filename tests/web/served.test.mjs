// The page in a browser, against `mull serve --demo` itself, whose address is in MULL_URL. Run by test_page.py.
import assert from 'node:assert/strict'
import { tmpdir } from 'node:os'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { after, before, test } from 'node:test'
import { ask, ended, launch, opened, require, status, until } from './browser.mjs'

const URL_OF = process.env.MULL_URL
const WEB = fileURLToPath(new URL('../../web', import.meta.url))

let browser
before(async () => { browser = await launch() })
after(() => browser?.close())

/** The page, and the bodies of what it asks. */
async function open(options) {
  const all = await opened(browser, URL_OF, options)
  const asked = []
  all.page.on('request', (request) => { if (request.method() === 'POST') asked.push(request.postDataJSON()) })
  return { ...all, asked }
}

const questionOf = async (name) => (await (await fetch(`${URL_OF}/v1/problems/${name}`)).json()).question
const shown = (page) => page.inputValue('#question')

async function pick(page, task, level, index) {
  await page.selectOption('.fields >> label:has-text("Problem") >> select', task)
  await page.getByLabel('Level').fill(level)
  await page.getByLabel('Index').fill(index)
}

test('a picked problem is shown, asked to the letter, and judged; the answer stands once in the tree', async () => {
  const question = await questionOf('arithmetic/1/22')
  assert.notEqual(question, question.trim()) // else nothing would be seen of its letters
  const { page, bad, asked, context } = await open()
  await page.click('summary')
  await pick(page, 'arithmetic', '1', '22')
  await until(async () => (await shown(page)) === question, 'the question')
  await page.selectOption('.way select', 'mcts')
  await page.getByLabel('Knobs').fill('simulations=16')
  await page.getByLabel('Seed').fill('7')
  await page.click('.chief')
  await ended(page)
  assert.equal(await status(page), 'done')
  assert.equal(asked[0].messages[0].content, question)
  assert.deepEqual(asked[0].mull.problem, { task: 'arithmetic', level: 1, index: 22 })
  const answer = await page.textContent('.pane > .answer')
  assert.match(await page.getAttribute('.pane > .answer', 'data-verdict'), /^(right|wrong)$/)
  for (const kind of ['step', 'answer']) assert.ok((await page.locator(`.node.${kind}[data-verdict]`).count()) > 0, kind)
  assert.equal(await page.locator('.node.answer.lit').count(), 1)
  const line = await page.locator('.line tbody tr').evaluateAll((rows) => rows.map((row) => [row.dataset.kind, row.cells[1].textContent]))
  assert.deepEqual(line.filter(([, text]) => text.startsWith('→')), [])
  assert.deepEqual(line.map(([kind]) => kind), [...line.slice(1).map(() => 'step'), 'answer'])
  assert.ok(line.at(-1)[1].startsWith(answer))

  await page.selectOption('.way select', 'sample') // a search that grows no tree is judged, too
  await page.getByLabel('Knobs').fill('n=3')
  await page.click('.chief')
  await until(() => asked.length === 2, 'asked again')
  await ended(page)
  assert.ok((await page.locator('.node.answer[data-verdict]').count()) > 0)
  assert.equal(await page.locator('.node.answer:not([data-verdict])').count(), 0)

  await ask(page, `${question}?`) // other words are no problem
  await until(() => asked.length === 3, 'asked as typed')
  assert.equal(await page.inputValue('.fields >> label:has-text("Problem") >> select'), '')
  assert.equal(asked[2].mull.problem, undefined)
  await ended(page)
  assert.deepEqual(bad, [])
  await context.close()
})

test('a problem that there is not: the line of the server, and nothing is asked', async () => {
  const { page, bad, asked, context } = await open()
  await page.click('summary')
  for (const [level, said] of [['99', /levels 1 to/], ['999', /no such problem/], ['1.5', /whole number/]]) {
    await pick(page, 'letters', level, '0')
    await until(async () => said.test(await page.textContent('.note')), String(said))
    await page.click('.chief')
    await page.waitForTimeout(200)
    assert.match(await page.textContent('.note'), said)
  }
  assert.equal(await page.locator('.pane').count(), 0)
  await pick(page, 'letters', '1', '0')
  await until(async () => (await page.textContent('.note')) === '', 'no word of it')
  assert.equal(await shown(page), await questionOf('letters/1/0'))
  assert.deepEqual(asked, [])
  assert.deepEqual(bad, [])
  await context.close()
})

test('a link is the comparison: the same panes, asked the same, with the same tokens', async () => {
  const first = await open()
  await first.page.click('text=Compare')
  await first.page.click('summary')
  await first.page.locator('.way').nth(0).getByLabel('low').check()
  await first.page.locator('.way select').nth(0).selectOption('sample')
  await first.page.locator('.way').nth(0).getByLabel('Knobs').fill('n=2 temperature=0.7')
  await first.page.locator('.way').nth(1).getByLabel('Knobs').fill('simulations=4')
  await first.page.getByLabel('Budget').fill('900')
  await first.page.getByLabel('Seed').fill('11')
  await pick(first.page, 'longhand', '2', '31')
  await until(async () => (await shown(first.page)).endsWith('equals '), 'the question')
  await first.page.click('.chief')
  await ended(first.page)
  const second = await open({ hash: new URL(first.page.url()).hash })
  await second.page.waitForTimeout(500)
  assert.deepEqual(second.asked, []) // a link asks nothing by itself
  assert.equal(await shown(second.page), await shown(first.page))
  await second.page.click('.chief')
  await ended(second.page)
  assert.equal(first.asked.length, 2)
  assert.deepEqual(second.asked, first.asked)
  const panes = ({ page }) => page.locator('.pane').evaluateAll((all) => all.map((pane) => [
    pane.querySelector('h2').textContent, pane.querySelector('.answer').textContent, ...[...pane.querySelectorAll('dd')].slice(0, 2).map((dd) => dd.textContent),
  ]))
  assert.equal((await panes(first)).length, 2)
  assert.deepEqual(await panes(second), await panes(first))
  for (const { bad, context } of [first, second]) {
    assert.deepEqual(bad, [])
    await context.close()
  }
})

test('npm run dev: the server hears the page that is being worked on', async () => {
  const { createServer, loadConfigFromFile } = await import(pathToFileURL(require.resolve('vite')))
  const { config } = await loadConfigFromFile({ command: 'serve', mode: 'development' }, `${WEB}/vite.config.ts`)
  const here = (to) => (typeof to === 'string' ? URL_OF : { ...to, target: URL_OF })
  const proxy = Object.fromEntries(Object.entries(config.server.proxy).map(([path, to]) => [path, here(to)]))
  const vite = await createServer({
    configFile: false, root: WEB, cacheDir: `${tmpdir()}/mull-vite`, logLevel: 'silent', optimizeDeps: { noDiscovery: true },
    server: { port: 0, host: '127.0.0.1', proxy },
  })
  try {
    await vite.listen()
    const origin = `http://127.0.0.1:${vite.httpServer.address().port}`
    const body = JSON.stringify({ model: 'mull-nano', messages: [{ role: 'user', content: '1+2?' }], reasoning_effort: 'none' })
    const heard = (headers) => fetch(`${origin}/v1/traces`, { method: 'POST', headers: { 'Content-Type': 'application/json', ...headers }, body })
    const reply = await heard({ Origin: origin })
    assert.equal(reply.status, 200, await reply.text())
    assert.equal((await heard({ Origin: 'https://evil.example' })).status, 403)
  } finally {
    await vite.close()
  }
})
