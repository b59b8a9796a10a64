// The page is three files with fixed names, and nothing in them may be inline: the server's CSP is `default-src 'self'`.
import { defineConfig } from 'vite'

const SERVER = { target: 'http://127.0.0.1:8000', changeOrigin: false } // it hears only pages of the host that it is called by

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
  server: { proxy: { '/v1': SERVER, '/health': SERVER } },
})
