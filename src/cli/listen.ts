import { createAdaptorServer } from '@hono/node-server';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { AppError, declareErrors } from '../platform/errors.ts';
import type { HttpApp } from '../platform/http/serve.ts';
import type { Settings } from './command.ts';

declareErrors({
  port_taken: {
    status: 409,
    says: { zh: '端口 {port} 已被其他程序占用。', en: 'The port {port} is taken by another program.' },
    wayOut: { zh: '用 PORT 指定另一个端口，例如 PORT={other}。', en: 'Name another one with PORT, for example PORT={other}.' },
  },
  port_refused: {
    status: 400,
    says: { zh: '无法在 {host}:{port} 上监听：{reason}', en: 'Cannot listen on {host}, port {port}: {reason}' },
    wayOut: { zh: '检查 HOST 与 PORT；1024 以下的端口需要特权。', en: 'Check HOST and PORT; ports under 1024 need a privilege.' },
  },
});

export interface Listener {
  readonly url: string;
  /** Takes no new requests, ends open streams, and returns when all is closed. */
  stop(): Promise<void>;
}

/** How long a request under way may take once the server stops. */
const GRACE_MS = 1500;

/**
 * Serves the app on `host` and `port`. `localhost` means both loopback addresses, where the machine has them: browsers
 * differ in which they ask first. Errors: `port_taken`, `port_refused`.
 */
export async function listen(fetch: HttpApp['fetch'], { host, port }: Settings, say: (line: string) => void): Promise<Listener> {
  const first = await open(fetch, host === 'localhost' ? '127.0.0.1' : host, port);
  const servers = [first];
  const actual = (first.address() as AddressInfo).port;
  if (host === 'localhost') {
    try {
      servers.push(await open(fetch, '::1', actual));
    } catch (error) {
      // A machine without IPv6 has no ::1; a foreign program on [::1] would get half of the browsers.
      if (error instanceof AppError && error.code === 'port_taken') {
        first.close();
        throw error;
      }
      say('serving 127.0.0.1 only: there is no ::1 here');
    }
  }
  const shown = host === 'localhost' || host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return { url: `http://${shown}:${actual}`, stop: async () => void (await Promise.all(servers.map(close))) };
}

/** Finds a taken port before anything is started for nothing. Errors: `port_taken`, `port_refused`. */
export async function refuseTakenPort({ host, port }: Settings): Promise<void> {
  if (port === 0) return;
  const probe = await open(() => new Response(null, { status: 503 }), host === 'localhost' ? '127.0.0.1' : host, port);
  await new Promise((resolve) => probe.close(resolve));
}

function open(fetch: HttpApp['fetch'], host: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch }) as Server;
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') reject(new AppError('port_taken', { port, other: port + 1 }, { cause: error }));
      else reject(new AppError('port_refused', { host, port, reason: error.message }, { cause: error }));
    });
    server.listen(port, host, () => resolve(server));
  });
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
  });
}
