import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const apiOrigin = process.env['API_ORIGIN'] ?? 'http://127.0.0.1:4120';

export default defineConfig({
  root: 'web',
  plugins: [react()],
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: ['es2023', 'chrome111', 'safari16.4', 'firefox115'],
    // Scripts and styles stay files: the content security policy allows no inline script.
    assetsInlineLimit: 0,
    manifest: true,
    chunkSizeWarningLimit: 300,
  },
  server: { host: '127.0.0.1', proxy: { '/api': apiOrigin } },
});
