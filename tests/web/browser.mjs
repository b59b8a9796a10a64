// Chromium, and what is done with the page in it: by page.test.mjs and served.test.mjs.
import assert from 'node:assert/strict'
import { createRequire } from 'node:module'

export const require = createRequire(new URL('../../web/package.json', import.meta.url))
const { chromium } = require('playwright-core')
const QUIET = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]
const WIDE = { width: 1280, height: 900 }

export const launch = () => chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: QUIET })

/** The page of this server, fresh, with everything noted that a page must not do. */
export async function opened(browser, url, { hash = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: WIDE, acceptDownloads: true, ...options })
  const page = await context.newPage()
  page.setDefaultTimeout(30_000)
  const bad = []
  page.on('dialog', (dialog) => { bad.push(`dialog ${dialog.message()}`); void dialog.dismiss() })
  page.on('request', (request) => { if (!/^blob:/.test(request.url()) && !request.url().startsWith(url)) bad.push(`request ${request.url()}`) })
  page.on('pageerror', (error) => bad.push(`error ${error.message}`))
  page.on('console', (line) => { if (/content security policy/i.test(line.text())) bad.push(line.text()) })
  await page.addInitScript(() => addEventListener('securitypolicyviolation', (event) => console.error(`Content Security Policy: ${event.violatedDirective}`)))
  await page.goto(`${url}/${hash}`)
  await page.waitForSelector('.server[data-state=ready], .server[data-state=locked]')
  return { page, bad, context }
}

export async function ask(page, question, search = '') {
  await page.fill('#question', question)
  if (search) await page.selectOption('.way select >> nth=0', search)
  await page.click('.chief')
}

export const ended = (page) => page.waitForFunction(() => {
  const panes = [...document.querySelectorAll('.pane')]
  return panes.length > 0 && panes.every((pane) => pane.dataset.status !== 'thinking')
})
export const status = (page) => page.getAttribute('.pane', 'data-status')

export async function until(check, what, ms = 5000) {
  for (const begun = Date.now(); Date.now() - begun < ms; ) {
    if (await check()) return
    await new Promise((on) => setTimeout(on, 20))
  }
  assert.fail(`not within ${ms} ms: ${what}`)
}
