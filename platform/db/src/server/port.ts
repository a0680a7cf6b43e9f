import { createServer } from 'node:net'
import { failure } from '../failure.ts'

export const HOST = '127.0.0.1'

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const probe = createServer()
    probe.unref()
    probe.once('error', () => resolve(undefined))
    probe.listen({ host: HOST, port, exclusive: true }, () => {
      const bound = probe.address()
      probe.close(() => resolve(typeof bound === 'object' ? bound?.port : undefined))
    })
  })
}

/** The refusal when a port the operator asked for is taken. */
export const portTaken = (port: number) =>
  failure('portTaken', `端口 ${port} 已被别的程序占用`, `port ${port} is taken by another program`, [
    '改 LIANXIAO_PG_PORT，或不设它，由程序自选空闲端口',
    'change LIANXIAO_PG_PORT, or leave it unset and a free port is chosen',
  ])

/** The port to listen on: the one asked for or nothing else; otherwise last time's if it is free; otherwise a free one. */
export async function choosePort(asked: number | undefined, last: number | undefined): Promise<number> {
  if (asked !== undefined) {
    if ((await tryPort(asked)) === undefined) throw portTaken(asked)
    return asked
  }
  const again = last === undefined ? undefined : await tryPort(last)
  const port = again ?? (await tryPort(0))
  if (port === undefined) throw portTaken(0)
  return port
}
