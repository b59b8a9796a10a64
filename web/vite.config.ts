// The page is three files with fixed names, and nothing in them may be inline: the server's CSP is `default-src 'self'`.
import { defineConfig } from 'vite'

export default defineConfig({
  base: './',
  build: {
    outDir: '../mull/serve/web/dist',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    modulePreload: false,
    target: 'es2022',
    rollupOptions: {
      output: { entryFileNames: 'page.js', assetFileNames: 'page[extname]' },
    },
  },
  server: { proxy: { '/v1': 'http://127.0.0.1:8000', '/health': 'http://127.0.0.1:8000' } },
})
