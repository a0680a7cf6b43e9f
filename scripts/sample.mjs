// Draws catalogue rows of the kind `compute` to be verified by hand (docs/SAMPLE.md): the same seed gives the same rows.
import { readFileSync } from 'node:fs'

const USAGE = 'usage: node scripts/sample.mjs [--seed 20261122] [--count 40]'
const CATALOGUE = new URL('../schemes/catalogue.csv', import.meta.url)
const options = { seed: 20261122, count: 40 }

function refuse(why) {
  console.error(`${why}\n${USAGE}`)
  process.exit(2)
}

const args = process.argv.slice(2)
for (let i = 0; i < args.length; i += 2) {
  const name = args[i].replace(/^--/, '')
  if (!args[i].startsWith('--') || !Object.hasOwn(options, name)) refuse(`unknown option: ${args[i]}`)
  if (!/^\d+$/.test(args[i + 1] ?? '')) refuse(`${args[i]} needs a whole number`)
  options[name] = Number(args[i + 1])
}

/** mulberry32, as in bench/src/countyYear.ts. */
function random(seed) {
  let a = seed >>> 0
  return () => {
    a = (a + 0x6d2b79f5) >>> 0
    let t = Math.imul(a ^ (a >>> 15), a | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

const [header, ...rows] = readFileSync(CATALOGUE, 'utf8').trim().split(/\r?\n/)
const columns = header.split(',')
const at = { id: columns.indexOf('id'), check: columns.indexOf('check') }
const pool = rows
  .map((row) => row.split(','))
  .filter((cells) => cells[at.check] === 'compute')
  .map((cells) => cells[at.id])
  .sort()
if (options.count > pool.length) refuse(`only ${pool.length} compute rows`)

const draw = random(options.seed)
const drawn = Array.from({ length: options.count }, () => pool.splice(Math.floor(draw() * pool.length), 1)[0])
for (const id of drawn.sort()) console.log(id)
