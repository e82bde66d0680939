import { defineConfig } from 'vite'

export default defineConfig({
  base: './', // so that it works below any path: Python replaces the `./assets/` of index.html
  logLevel: 'warn',
  build: {
    outDir: '../built',
    emptyOutDir: true,
    target: 'es2022',
    license: { fileName: 'licenses.md' },
    chunkSizeWarningLimit: 4000, // Monaco is one piece, and the page needs all of it
    rollupOptions: {
      onwarn(warning, warn) {
        // "use client" in a package says something to servers that render React; there is none here.
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
  esbuild: { jsx: 'automatic' },
  worker: { format: 'es' }, // Monaco's workers are split, which the older form can't be
})
