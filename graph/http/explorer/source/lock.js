// `npm run lock`: package.json → package-lock.json with the newest versions that fit, and no addresses in it,
// so that every machine asks the registry of its own settings.

import { execSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'

const FILE = 'package-lock.json'

rmSync(FILE, { force: true })
execSync('npm install --package-lock-only --ignore-scripts --no-audit --no-fund', { stdio: 'inherit' })
const lock = JSON.parse(readFileSync(FILE, 'utf8'))
for (const each of Object.values(lock.packages)) {
  delete each.resolved
  delete each.funding
}
// A registry that mirrors another may lack the newest rollup for other platforms than its own. npm leaves them
// out without a word, and `npm ci` then fails everywhere: "overrides" in package.json holds rollup to one it has.
for (const [name, each] of Object.entries(lock.packages)) {
  for (const part of Object.keys(each.optionalDependencies ?? {})) {
    if (!(`node_modules/${part}` in lock.packages)) throw new Error(`${name}: this registry lacks ${part}`)
  }
}
writeFileSync(FILE, JSON.stringify(lock, null, 2) + '\n')
