// The page in a browser, against the mock: what people do, and what must never happen. Run by test_page.py, or by
//   make page && node --test tests/web/page.test.mjs
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, test } from 'node:test'
import { ask, ended, launch, opened, require, status, until } from './browser.mjs'
import { growth } from './growth.mjs'
import { start } from './mock.mjs'
import { PAYLOADS } from './payloads.mjs'

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8')
const PHONE = { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true }

let browser, mock
const servers = [] // all are closed in the end, also where a test fails
async function serve(how) {
  servers.push(await start(how))
  return servers.at(-1)
}
before(async () => {
  browser = await launch()
  mock = await serve()
})
after(async () => {
  await browser?.close()
  for (const server of servers) await server.close()
})
const open = ({ server = mock, ...options } = {}) => opened(browser, server.url, options)
const steps = (page) => page.locator('.node.step').count()

test('the tree grows while it is thought', async () => {
  const { page, bad, context } = await open()
  await ask(page, 'slow 847 * 36', 'mcts')
  await until(async () => (await steps(page)) > 3, 'first steps')
  const few = await steps(page)
  const tokens = async () => Number((await page.textContent('.bill dd')).replace(',', ''))
  const cheap = await tokens()
  await until(async () => (await steps(page)) > few + 10, 'more steps')
  assert.equal(await status(page), 'thinking')
  assert.ok((await tokens()) > cheap)
  await ended(page)
  assert.equal(await steps(page), 199)
  assert.deepEqual(mock.log.asked.at(-1).mull, { search: { name: 'mcts' } })
  assert.deepEqual(bad, [])
  await context.close()
})

test('an answer that the model is not sure of says so', async () => {
  const { page, bad, context } = await open()
  await ask(page, 'unsure 847 * 36', '')
  await ended(page)
  assert.equal(await page.textContent('.pane > .answer + .aside'), 'Not sure: by its own reckoning 43 % likely.')
  await ask(page, '847 * 36', '')
  await ended(page)
  assert.equal(await page.locator('.pane > .aside').count(), 0)
  assert.deepEqual(bad, [])
  await context.close()
})

test('the answer, its line, the wrong steps and the bill are those of the stream', async () => {
  const { page, bad, context } = await open()
  await ask(page, 'wide 60 847 * 36', 'beam')
  await ended(page)
  const seed = [...'beam'].reduce((n, c) => n * 31 + c.charCodeAt(0), 7)
  const told = [...growth({ seed, size: 60, question: 'wide 60 847 * 36' })]
  const nodes = new Map(told.filter(([event]) => event === 'node').map(([, node]) => [node.id, node]))
  const done = told.at(-1)[1]
  assert.equal(await page.textContent('.pane > .answer'), done.answer)
  const bill = await page.locator('.bill dd').allTextContents()
  assert.deepEqual(bill.map((text) => text.replace(',', '')).slice(0, 2), [String(done.usage.tokens), String(done.usage.discarded)])
  assert.equal(bill[3], '2.31')
  assert.equal(await page.locator('.node.lit').count(), done.line.length + 1) // and the answer itself
  assert.ok((await page.locator('.node:not(.lit)').count()) > 10)
  const line = await page.locator('.line tr[data-kind=step] td:nth-child(2)').allTextContents()
  assert.deepEqual(line.map((text) => text.split(' ')[0]), done.line.slice(1).map((id) => nodes.get(id).text))
  const wrong = (kind) => told.filter(([event, { verdict }]) => event === kind && verdict === 'wrong').length
  for (const [kind, event] of [['step', 'node'], ['answer', 'candidate']]) {
    assert.ok(wrong(event) > 0)
    assert.equal(await page.locator(`.node.${kind} .cross`).count(), wrong(event))
  }
  assert.equal(await page.getAttribute('.pane > .answer', 'data-verdict'), 'right')
  assert.ok((await page.locator('.vote .verdict[data-verdict=wrong]').count()) > 0)
  assert.deepEqual(bad, [])
  await context.close()
})

test('stop closes the stream, by button and by Escape, and keeps what there is', async () => {
  const { page, context } = await open()
  const stops = [() => page.click('.chief'), () => page.keyboard.press('Escape')]
  for (const stop of stops) {
    const { left } = mock.log
    await ask(page, 'forever 847')
    await until(async () => (await steps(page)) > 5, 'steps')
    await new Promise((on) => setTimeout(on, 300))
    assert.equal(mock.log.open, 1) // it would have gone on
    await stop()
    await until(() => mock.log.open === 0 && mock.log.left === left + 1, 'the server sees it', 1000)
    assert.equal(await status(page), 'stopped')
    const kept = await steps(page)
    await new Promise((on) => setTimeout(on, 300))
    assert.equal(await steps(page), kept)
    assert.ok(kept > 5)
  }
  await context.close()
})

test('two ways beside each other', async () => {
  const { page, bad, context } = await open({ viewport: { width: 1500, height: 900 } })
  await page.click('text=Compare')
  await page.locator('.way').nth(0).getByLabel('high').check()
  await page.locator('.way select').nth(1).selectOption('dvts')
  await page.locator('.way').nth(1).getByLabel('Knobs').fill('width=4 scores=true')
  await ask(page, '847 * 36')
  await ended(page)
  const asked = mock.log.asked.slice(-2).sort((a, b) => a.reasoning_effort.localeCompare(b.reasoning_effort))
  assert.deepEqual(asked.map(({ reasoning_effort, mull }) => [reasoning_effort, mull]), [
    ['high', {}], ['medium', { search: { name: 'dvts', width: 4, scores: true } }],
  ])
  const [a, b] = await Promise.all([0, 1].map((i) => page.locator('.pane').nth(i).boundingBox()))
  assert.ok(b.x >= a.x + a.width && a.y === b.y)
  assert.equal(await page.locator('.pane > .answer').count(), 2)
  await page.click('text=Compare')
  await ask(page, '847 * 36')
  await ended(page)
  assert.equal(await page.locator('.pane').count(), 1)
  assert.deepEqual(bad, [])
  await context.close()
})

test('a link and a file hold the question and the run, and never the key', async () => {
  const { page, bad, context } = await open()
  await page.click('summary')
  await page.fill('input[type=password]', 'sk-secret')
  await ask(page, 'is 9.11 > 9.9? & so #on', 'cfr')
  await ended(page)
  assert.equal(mock.log.keys.at(-1), 'sk-secret')
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('text=Save JSON')])
  const text = readFileSync(await download.path(), 'utf8')
  const [run] = JSON.parse(text).runs
  assert.equal(run.nodes.length, 200)
  assert.equal(run.asked.search, 'cfr')
  assert.equal(run.answer, await page.textContent('.pane > .answer'))
  await page.click('text=Copy link')
  const kept = await page.evaluate(async () => [JSON.stringify({ ...localStorage, ...sessionStorage }), document.cookie, document.documentElement.outerHTML, JSON.stringify(await indexedDB.databases())])
  for (const place of [text, page.url(), ...kept]) assert.ok(!place.includes('sk-secret'))
  assert.ok(kept[2].includes('cfr')) // looked in the right place
  const before = mock.log.asked.length
  const other = await open({ hash: new URL(page.url()).hash })
  assert.equal(await other.page.inputValue('#question'), 'is 9.11 > 9.9? & so #on')
  assert.equal(await other.page.inputValue('.way select'), 'cfr')
  await new Promise((on) => setTimeout(on, 300))
  assert.equal(mock.log.asked.length, before) // a link asks nothing by itself
  assert.deepEqual([...bad, ...other.bad], [])
  await other.context.close()
  await context.close()
})

test('everything by keyboard', async () => {
  const { page, context } = await open()
  await page.evaluate(() => document.activeElement.blur())
  await page.keyboard.press('/')
  await page.keyboard.type('wide 40 847 / 36') // a slash within the question is a slash
  await page.keyboard.press('Tab')
  for (let i = 0; i < 10 && !(await page.evaluate(() => document.activeElement.type === 'radio')); i++) await page.keyboard.press('Tab')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Escape')
  await page.keyboard.press('/')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Enter')
  await ended(page)
  assert.equal(mock.log.asked.at(-1).messages[0].content, 'wide 40 847 / 36')
  assert.equal(mock.log.asked.at(-1).reasoning_effort, 'high')
  for (let i = 0; i < 20 && !(await page.evaluate(() => document.activeElement.getAttribute('role') === 'tree')); i++) await page.keyboard.press('Tab')
  const active = () => page.evaluate(() => document.getElementById(document.activeElement.getAttribute('aria-activedescendant'))?.getAttribute('aria-label'))
  const seen = new Set()
  for (const key of ['ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'End']) {
    await page.keyboard.press(key)
    seen.add(await active())
  }
  assert.equal(seen.size, 4) // right, right, right, back to the second, the end
  assert.match(await active(), /^Answer 30\d\d2/)
  await page.keyboard.press('Home')
  assert.match(await active(), /^The question/)
  await page.keyboard.press('ArrowRight')
  const selected = () => page.locator('.line tr.selected').count()
  assert.equal(await selected(), 1)
  await page.keyboard.press('Escape')
  assert.equal(await selected(), 0)
  await context.close()
})

test('a phone: nothing is wider than the screen', async () => {
  for (const width of [390, 320]) {
    const { page, bad, context } = await open({ ...PHONE, viewport: { width, height: 700 } })
    const fits = async (what) => {
      const [inner, outer] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth])
      assert.ok(inner <= outer && outer === width, `${what}: ${inner} in ${outer}`)
    }
    await fits('start')
    await page.click('text=Compare')
    await page.click('summary')
    await ask(page, `wide 80 ${'word'.repeat(60)}`, 'mcts')
    await ended(page)
    await fits('two ways')
    await page.click('text=Compare')
    for (const question of ['xss', 'long']) {
      await ask(page, question)
      await ended(page)
      await page.click('text=text >> nth=0')
      await fits(question)
    }
    assert.deepEqual(bad, [])
    await context.close()
  }
})

test('legible, named and in order, in the light and in the dark', async () => {
  const grounds = []
  for (const colorScheme of ['light', 'dark']) {
    const { page, context } = await open({ colorScheme })
    const rules = colorScheme === 'light' ? ['wcag2a', 'wcag2aa', 'wcag21aa', 'best-practice'] : ['color-contrast']
    const look = async (what) => {
      await page.evaluate(AXE)
      const { violations } = await page.evaluate((runOnly) => globalThis.axe.run(document, { runOnly }), rules)
      assert.deepEqual(violations.map(({ id, nodes }) => `${what}: ${id}: ${nodes[0].html}`), [])
    }
    await page.click('summary')
    await page.click('text=Compare')
    await ask(page, 'wide 40 847 * 36', 'mcts')
    await ended(page)
    await page.waitForTimeout(400) // what comes, fades in
    await look('done')
    await page.click('text=Compare')
    await ask(page, 'break 847')
    await ended(page)
    await page.waitForTimeout(400)
    await look('failed')
    grounds.push(await page.evaluate(() => Number(/\d+/.exec(getComputedStyle(document.body).backgroundColor)[0])))
    await page.evaluate(() => document.documentElement.style.setProperty('--soft', '#777777'))
    await assert.rejects(look('faint'), /color-contrast/)
    await context.close()
  }
  assert.ok(grounds[0] > 200 && grounds[1] < 60)
})

const HARMLESS = new Set('a b button caption circle code dd div dl dt fieldset form g h1 h2 h3 header main footer kbd input label legend option p path rect section select details summary small span svg table tbody td textarea th thead title tr text body head html meta link script noscript'.split(' '))

test('sixty hostile texts are sixty texts', async () => {
  assert.equal(new Set(PAYLOADS).size, 60)
  const untraced = await serve({ traces: false })
  for (const server of [mock, untraced]) {
    const { page, bad, context } = await open({ server, hash: `#q=${encodeURIComponent(PAYLOADS[2])}&by=${encodeURIComponent(PAYLOADS[0])}` })
    const scripts = () => page.evaluate(() => document.querySelectorAll('script, [onerror], [onload], [onclick], [style], a[href]').length)
    assert.equal(await scripts(), 1)
    await ask(page, `xss ${PAYLOADS.join(' ')}`, 'mcts')
    await ended(page)
    if (server === mock) {
      await page.click('.densities >> text=text')
      const shown = await page.locator('.node title').allTextContents()
      for (const text of PAYLOADS) assert.ok(shown.some((title) => title.includes(text.slice(0, 60))), text)
      for (let i = 0; i < 12; i++) {
        await page.locator('.node').nth(i * 7).dispatchEvent('click')
        await page.locator('.node').nth(i * 7).dispatchEvent('mouseover')
      }
    } else assert.equal((await page.textContent('.pane > .answer')).slice(0, 500), PAYLOADS.join('').slice(0, 500))
    await ask(page, `refuse ${PAYLOADS.join(' ')}`)
    await ended(page)
    assert.ok((await page.textContent('.pane > .answer')).includes(PAYLOADS[0]))
    await page.waitForTimeout(200)
    const tags = await page.evaluate(() => [...new Set([...document.querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase()))])
    assert.deepEqual(tags.filter((tag) => !HARMLESS.has(tag)), [])
    assert.equal(await scripts(), 1)
    assert.deepEqual(bad, [])
    await page.evaluate(() => { document.body.insertAdjacentHTML('beforeend', '<p style="color:red"></p><img src="https://evil.example/b.png"><svg onload=alert(1)>') })
    await until(() => bad.length >= 2, 'what is bad is noticed')
    await context.close()
  }
})

test('an error in the midst, a broken line, a refusal: said in a line, and what was found stays', async () => {
  const { page, bad, context } = await open()
  for (const [question, said] of [['break', 'The engine stopped.'], ['cut', /connection broke/], ['busy', 'Too many at once. Try again in 3 s.']]) {
    await ask(page, question)
    await ended(page)
    assert.equal(await status(page), 'failed')
    assert.match(await page.textContent('.pane [role=alert]'), typeof said === 'string' ? new RegExp(said) : said)
    if (question !== 'busy') assert.ok((await steps(page)) > 5)
  }
  await ask(page, 'again')
  await ended(page)
  assert.equal(await status(page), 'done')
  assert.deepEqual(bad, [])
  await context.close()
})

test('a server that goes away and comes back', async () => {
  const first = await serve()
  const { page, context } = await open({ server: first })
  await ask(page, 'forever 847')
  await until(async () => (await steps(page)) > 3, 'steps')
  await first.close()
  await ended(page)
  await page.waitForSelector('.server[data-state=away]')
  assert.equal(await status(page), 'failed')
  const second = await serve({ port: first.port })
  await page.waitForSelector('.server[data-state=ready]')
  await ask(page, '847')
  await ended(page)
  assert.equal(await status(page), 'done')
  await context.close()
})

test('a megabyte of answer', async () => {
  const untraced = await serve({ traces: false })
  for (const server of [mock, untraced]) {
    const { page, bad, context } = await open({ server })
    await ask(page, 'long')
    await ended(page)
    assert.ok((await page.textContent('.pane > .answer')).length < 2100)
    await page.click('text=all 1,048,576 characters')
    assert.equal((await page.textContent('.pane > .answer')).length, 2 ** 20)
    await page.fill('#question', 'still here')
    assert.deepEqual(bad, [])
    await context.close()
  }
})

test('without traces: the answer and the bill, and nothing of the thinking', async () => {
  const untraced = await serve({ traces: false })
  const { page, bad, context } = await open({ server: untraced })
  await ask(page, '847 * 36', 'mcts')
  await ended(page)
  assert.equal(await page.textContent('.pane > .answer'), '30492 🙂')
  assert.equal(await page.textContent('.bill dd'), '412')
  assert.match(await page.textContent('.pane'), /keeps its thinking to itself/)
  assert.equal(await page.locator('.map').count(), 0)
  assert.ok(!(await page.content()).includes('HIDDEN'))
  assert.deepEqual(untraced.log.asked.map(({ path, stream_options, mull }) => [path, stream_options, mull]), [
    ['/v1/chat/completions', { include_usage: true }, { search: { name: 'mcts' } }],
  ])
  const { left } = untraced.log
  await ask(page, 'slow')
  await until(async () => (await page.textContent('.pane > .answer')).startsWith('30'), 'a part of the answer')
  await page.keyboard.press('Escape')
  await until(() => untraced.log.left === left + 1, 'the server sees it')
  assert.deepEqual(bad, [])
  await context.close()
})

test('a server with a key says so, and is content with it', async () => {
  const locked = await serve({ key: 'sk-1' })
  const { page, bad, context } = await open({ server: locked })
  assert.equal(await page.textContent('.server'), 'the server wants a key')
  await ask(page, '847')
  await ended(page)
  assert.match(await page.textContent('.pane > .answer'), /API key/)
  await page.fill('input[type=password]', 'sk-1')
  await page.waitForSelector('.server[data-state=ready]')
  await ask(page, '847')
  await ended(page)
  assert.equal(await status(page), 'done')
  assert.deepEqual(bad, [])
  await context.close()
})

test('fifteen hundred steps', async () => {
  const { page, bad, context } = await open()
  await ask(page, 'wide 1501 847', 'adaptive')
  await ended(page)
  assert.equal(await steps(page), 1500)
  await page.focus('.map svg')
  await page.keyboard.press('ArrowRight')
  await page.waitForSelector('.node.selected')
  assert.deepEqual(bad, [])
  await context.close()
})
