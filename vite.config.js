import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// tsc writes dist/client, so the bundle goes to dist/web. No inlined assets: the strict content security policy allows
// own files only. In development the API is taken from a running server (API_URL).
export default defineConfig({
  root: 'client',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    assetsInlineLimit: 0,
    // survey-core cannot be split further; it is loaded only by the page that asks the questions.
    chunkSizeWarningLimit: 1900,
  },
  server: {
    proxy: { '/api': process.env.API_URL ?? 'http://127.0.0.1:3000' },
  },
});
